// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/navigation.h"

#include "gui/common/icons.h"
#include "gui/common/tokens.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int RuleHeight = 17;
constexpr int Padding = space::Medium;

/// Icons grow with the text.
int iconSide()
{
    return 22 * textScale() / 100;
}

/// Paints one entry, wide (icon, word, count in a line) or narrow (icon above the word).
class EntryDelegate : public QStyledItemDelegate
{
public:
    explicit EntryDelegate(Navigation *navigation)
        : QStyledItemDelegate(navigation)
        , m_navigation(navigation)
    {
    }

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.data(Navigation::RuleRole).toBool())
            return QSize(10, RuleHeight);
        const int line = QFontMetrics(fontFor(TypeRole::Body)).height();
        const int small = QFontMetrics(fontFor(TypeRole::Muted)).height();
        return m_navigation->isNarrow() ? QSize(option.rect.width(), iconSide() + small + 20)
                                        : QSize(option.rect.width(), std::max(40, line + 18));
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Tokens &t = Tokens::current();
        if (index.data(Navigation::RuleRole).toBool()) {
            const int y = option.rect.center().y();
            painter->fillRect(
                option.rect.left() + Padding, y, option.rect.width() - 2 * Padding, 1, t.hairline);
            return;
        }
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool over = option.state.testFlag(QStyle::State_MouseOver);
        if (selected)
            painter->fillRect(option.rect, t.selection);
        else if (over)
            painter->fillRect(option.rect, t.hairline);
        if (selected)
            painter->fillRect(
                QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.primary);
        const QColor ink = selected ? t.primary : t.text;
        if (m_navigation->isNarrow())
            paintNarrow(painter, option.rect, index, ink);
        else
            paintWide(painter, option.rect, index, ink);
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(t.primary, 2));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(6, 4, -4, -4), 5, 5);
        }
    }

private:
    static void drawIcon(QPainter *painter, const QModelIndex &index, QPoint at, const QColor &ink)
    {
        const QString name = qvariant_cast<QIcon>(index.data(Qt::DecorationRole)).name();
        painter->drawPixmap(
            at, iconPixmap(name, ink, iconSide(), painter->device()->devicePixelRatioF()));
    }

    static void paintWide(
        QPainter *painter, const QRect &rect, const QModelIndex &index, const QColor &ink)
    {
        drawIcon(painter, index,
            QPoint(rect.left() + Padding + 2, rect.center().y() - iconSide() / 2 + 1), ink);
        const QRect words = rect.adjusted(Padding + 2 + iconSide() + 10, 0, -Padding, 0);
        painter->setFont(fontFor(TypeRole::Body));
        painter->setPen(Tokens::current().text);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        if (const int count = index.data(Navigation::CountRole).toInt(); count > 0) {
            painter->setPen(Tokens::current().mutedText);
            painter->setFont(fontFor(TypeRole::Muted));
            painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight, QLocale().toString(count));
        }
    }

    static void paintNarrow(
        QPainter *painter, const QRect &rect, const QModelIndex &index, const QColor &ink)
    {
        drawIcon(painter, index, QPoint(rect.center().x() - iconSide() / 2, rect.top() + 8), ink);
        painter->setFont(fontFor(TypeRole::Muted));
        painter->setPen(Tokens::current().text);
        painter->drawText(rect.adjusted(0, 8 + iconSide(), 0, -6),
            Qt::AlignHCenter | Qt::AlignBottom, index.data().toString());
    }

    Navigation *m_navigation;
};

} // namespace

Navigation::Navigation(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("navigation"));
    setItemDelegate(new EntryDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setUniformItemSizes(false);
    viewport()->setAutoFillBackground(false);
    setProperty("rueckhaltOwnFocus", true); // The entry itself shows the focus.
    connect(this, &QListWidget::itemClicked, this, &Navigation::choose);
}

void Navigation::setEntries(const QList<PageEntry> &entries)
{
    m_entries = entries;
    clear();
    bool ruled = false;
    for (const PageEntry &entry : entries) {
        if (entry.section == PageEntry::Section::House && !ruled && count() > 0) {
            auto *rule = new QListWidgetItem(this);
            rule->setFlags(Qt::NoItemFlags);
            rule->setData(RuleRole, true);
            ruled = true;
        }
        auto *item = new QListWidgetItem(iconFor(entry.icon), QString(), this);
        item->setData(KeyRole, entry.key);
    }
    refresh();
}

void Navigation::refresh()
{
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem *one = item(row);
        const QString key = one->data(KeyRole).toString();
        const auto entry = std::find_if(m_entries.cbegin(), m_entries.cend(),
            [&key](const PageEntry &e) { return e.key == key; });
        if (entry == m_entries.cend())
            continue;
        const int number = entry->count();
        const QString title = entry->title();
        one->setText(title);
        one->setData(CountRole, number);
        one->setData(Qt::AccessibleTextRole,
            number > 0 ? tr("%1, %n need attention", nullptr, number).arg(title) : title);
        const auto position = entry - m_entries.cbegin() + 1;
        one->setToolTip(position <= 10 ? tr("%1 (Ctrl+%2)").arg(title).arg(position % 10) : title);
    }
    setAccessibleName(tr("Pages"));
    fit();
}

void Navigation::setCurrentKey(const QString &key)
{
    m_currentKey = key;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(KeyRole).toString() == key)
            setCurrentRow(row);
    }
}

void Navigation::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    fit();
}

void Navigation::setLeastWidth(int width)
{
    m_leastWidth = width;
    fit();
}

int Navigation::neededWidth() const
{
    const QFontMetrics words(fontFor(m_narrow ? TypeRole::Muted : TypeRole::Body));
    const QFontMetrics numbers(fontFor(TypeRole::Muted));
    int widest = 0;
    for (int row = 0; row < count(); ++row) {
        int width = words.horizontalAdvance(item(row)->text());
        const int number = item(row)->data(CountRole).toInt();
        if (!m_narrow && number > 0)
            width += space::Medium + numbers.horizontalAdvance(QLocale().toString(number));
        widest = std::max(widest, width);
    }
    return m_narrow ? widest + 2 * Padding
                    : std::max(208, widest + iconSide() + 2 * Padding + 2 + 10 + 4);
}

void Navigation::fit()
{
    setFixedWidth(std::max(neededWidth(), m_leastWidth));
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void Navigation::choose(const QListWidgetItem *item)
{
    if (item == nullptr || item->data(RuleRole).toBool())
        return;
    emit chosen(item->data(KeyRole).toString());
}

void Navigation::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(currentItem());
        return;
    default:
        QListWidget::keyPressEvent(event);
    }
}

void Navigation::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace rueckhalt
