// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/rightsview.h"

#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/protection/rightstablemodel.h"
#include "protection/ui_rightsview.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace rueckhalt {

namespace {

enum Scope { AllRoles, OwnRoles };

/// All six roles beside the sentences need a wide window; below it one sees one's own first.
constexpr int AllRolesFrom = 900; ///< pixels at 100 % text

/// The right, and below it in small type the sentence about what keeps others out.
class RightDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRect room(0, 0, std::max(1, option.rect.width() - 2 * Margin), 10000);
        const int height = boxOf(TypeRole::Body, room, index.data().toString()).height()
            + boxOf(TypeRole::Muted, room, sentenceOf(index)).height();
        return {option.rect.width(), height + 2 * Margin + 2};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        QStyleOptionViewItem ground(option);
        initStyleOption(&ground, index);
        ground.text.clear();
        option.widget->style()->drawControl(
            QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        QRect room = option.rect.adjusted(Margin, Margin, -Margin, -Margin);
        const QString title = index.data().toString();
        painter->setPen(Tokens::current().text);
        painter->setFont(fontFor(TypeRole::Body));
        painter->drawText(room, Qt::TextWordWrap, title);
        room.setTop(room.top() + boxOf(TypeRole::Body, room, title).height() + 2);
        painter->setPen(Tokens::current().mutedText);
        painter->setFont(fontFor(TypeRole::Muted));
        painter->drawText(room, Qt::TextWordWrap, sentenceOf(index));
        painter->setPen(Tokens::current().hairline);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }

private:
    static constexpr int Margin = space::Small;

    static QString sentenceOf(const QModelIndex &index)
    {
        return index.siblingAtColumn(RightsTableModel::HowColumn).data().toString();
    }
    static QRect boxOf(TypeRole role, const QRect &room, const QString &text)
    {
        return QFontMetrics(fontFor(role)).boundingRect(room, Qt::TextWordWrap, text);
    }
};

} // namespace

RightsView::RightsView(CodeSet<Role> own, QWidget *parent)
    : QWidget(parent)
    , m_own(own)
    , m_ui(std::make_unique<Ui::RightsView>())
    , m_model(new RightsTableModel(uiLanguage(), this))
{
    m_ui->setupUi(this);
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    m_ui->copy->setIcon(iconFor(QStringLiteral("copy")));
    m_ui->table->setModel(m_model);
    m_ui->table->setColumnHidden(RightsTableModel::HowColumn, true);
    m_ui->table->setAlsoCopied(RightsTableModel::HowColumn);
    m_ui->table->setItemDelegateForColumn(
        RightsTableModel::RightColumn, new RightDelegate(m_ui->table));
    m_ui->scope->addItem(QString(), AllRoles);
    m_ui->scope->addItem(QString(), OwnRoles);
    retranslate();
    connect(m_ui->scope, &QComboBox::currentIndexChanged, this, &RightsView::showColumns);
    connect(m_ui->copy, &QPushButton::clicked, this, &RightsView::copy);
    setFocusProxy(m_ui->scope);
    showColumns();
    m_ui->table->setCurrentIndex(m_model->index(0, 0));
}

RightsView::~RightsView() = default;

void RightsView::retranslate()
{
    const QSignalBlocker quiet(m_ui->scope);
    m_ui->scope->setItemText(0, tr("All roles"));
    m_ui->scope->setItemText(1, m_own.size() == 1 ? tr("My role") : tr("My roles"));
}

void RightsView::showColumns()
{
    const bool all = m_ui->scope->currentData().toInt() == AllRoles;
    const auto roles = terms<Role>();
    for (std::size_t i = 0; i < roles.size(); ++i)
        m_ui->table->setColumnHidden(RightsTableModel::FirstRoleColumn + static_cast<int>(i),
            !all && !m_own.contains(roles[i].value));
    fitColumns();
}

void RightsView::fitColumns()
{
    const QFontMetrics metrics = m_ui->table->fontMetrics();
    const QFontMetrics heading = m_ui->table->horizontalHeader()->fontMetrics();
    const auto widestWord = [](const QString &text, const QFontMetrics &font) {
        int widest = 0;
        for (const QString &word : text.split(QRegularExpression(QStringLiteral("[ \u00ad]"))))
            widest = std::max(widest, font.horizontalAdvance(word + QLatin1Char('-')));
        return widest;
    };
    int taken = 0;
    int headerHeight = heading.height();
    for (int column = RightsTableModel::FirstRoleColumn; column < RightsTableModel::HowColumn;
         ++column) {
        if (m_ui->table->isColumnHidden(column))
            continue;
        const QString title
            = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int width = widestWord(title, heading);
        for (int row = 0; row < m_model->rowCount(); ++row)
            width = std::max(
                width, widestWord(m_model->index(row, column).data().toString(), metrics));
        // A header is as high as one line unless told how its words wrap.
        headerHeight = std::max(headerHeight,
            heading.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, title).height());
        m_ui->table->setColumnWidth(column, width + space::Large);
        taken += width + space::Large;
    }
    m_ui->table->horizontalHeader()->setFixedHeight(headerHeight + 2 * space::Small);
    m_ui->table->setColumnWidth(RightsTableModel::RightColumn,
        std::max(metrics.averageCharWidth() * 24, m_ui->table->viewport()->width() - taken));
    m_ui->table->resizeRowsToContents();
}

void RightsView::copy()
{
    m_ui->table->copyAll();
    emit noticed(tr("Table copied. It can be pasted into a text or a spreadsheet."));
}

void RightsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        m_model->setLanguage(uiLanguage());
        m_ui->table->setCurrentIndex(m_model->index(0, 0));
        fitColumns();
    } else if (event->type() == QEvent::FontChange) {
        fitColumns();
    }
}

void RightsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() <= 0 && width() < AllRolesFrom * textScale() / 100)
        m_ui->scope->setCurrentIndex(1);
    fitColumns();
}

} // namespace rueckhalt
