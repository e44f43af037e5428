// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/comparisonview.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int Padding = space::Small;
constexpr int WrappedTop = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

int heightOf(const QString &text, const QFontMetrics &metrics, int width)
{
    return metrics.boundingRect(QRect(0, 0, width - 2 * Padding, QWIDGETSIZE_MAX), WrappedTop, text)
               .height()
        + 2 * Padding;
}

/// Cells as wrapped text with air around it and a hairline below.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Tokens &tokens = Tokens::current();
        QRect line = option.rect;
        line.setTop(line.bottom());
        const bool isFocused = option.state.testFlag(QStyle::State_HasFocus);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, tokens.selection);
        painter->fillRect(line, tokens.hairline);
        painter->setFont(option.font);
        painter->setPen(index.data(Qt::ForegroundRole).value<QBrush>().color());
        painter->drawText(option.rect.adjusted(Padding, Padding, -Padding, 0), WrappedTop,
            index.data().toString());
        if (isFocused) {
            painter->setPen(QPen(tokens.primary, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
    }
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *table = static_cast<const QTableView *>(option.widget);
        const int width = table->columnWidth(index.column());
        return {width, heightOf(index.data().toString(), QFontMetrics(option.font), width)};
    }
};

/// Heads as wrapped semibold text, each line of the table with its own.
class Heads : public QHeaderView
{
public:
    using QHeaderView::QHeaderView;

    [[nodiscard]] static QFont font()
    {
        QFont font = fontFor(TypeRole::Body);
        font.setWeight(QFont::DemiBold);
        return font;
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Tokens &tokens = Tokens::current();
        painter->save();
        painter->fillRect(rect, tokens.surface);
        QRect line = rect;
        line.setTop(line.bottom());
        painter->fillRect(line, orientation() == Qt::Horizontal ? tokens.edge : tokens.hairline);
        painter->setFont(font());
        painter->setPen(orientation() == Qt::Horizontal ? tokens.text : tokens.primary);
        painter->drawText(rect.adjusted(Padding, Padding, -Padding, 0), WrappedTop,
            model()->headerData(section, orientation()).toString());
        painter->restore();
    }
};

} // namespace

ComparisonView::ComparisonView(QWidget *parent)
    : QWidget(parent)
    , m_back(new QPushButton(this))
    , m_print(new QPushButton(this))
    , m_pdf(new QPushButton(this))
    , m_clear(new QPushButton(this))
    , m_differences(new QCheckBox(this))
    , m_table(new QTableWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    auto *actions = new QWidget(this);
    auto *flow = new FlowLayout(actions);
    for (QPushButton *button : {m_back, m_print, m_pdf, m_clear}) {
        setButtonKind(button, ButtonKind::Quiet);
        flow->addWidget(button);
    }
    flow->addWidget(m_differences);
    column->addWidget(actions);
    column->addWidget(m_table, 1);
    m_back->setObjectName(QStringLiteral("comparisonBack"));
    m_pdf->setObjectName(QStringLiteral("comparisonPdf"));
    m_clear->setObjectName(QStringLiteral("comparisonClear"));
    m_differences->setObjectName(QStringLiteral("onlyDifferences"));
    m_table->setObjectName(QStringLiteral("comparison"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTextElideMode(Qt::ElideNone);
    m_table->setHorizontalHeader(new Heads(Qt::Horizontal, m_table));
    m_table->setVerticalHeader(new Heads(Qt::Vertical, m_table));
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setCornerButtonEnabled(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->verticalHeader()->setSectionsClickable(false);
    connect(m_back, &QPushButton::clicked, this, &ComparisonView::backRequested);
    connect(m_print, &QPushButton::clicked, this, &ComparisonView::printRequested);
    connect(m_pdf, &QPushButton::clicked, this, &ComparisonView::pdfRequested);
    connect(m_clear, &QPushButton::clicked, this, &ComparisonView::clearRequested);
    connect(m_differences, &QCheckBox::toggled, this, &ComparisonView::fill);
    showTexts();
}

void ComparisonView::showTexts()
{
    m_back->setText(tr("Back to all &measures"));
    m_back->setIcon(iconFor(QStringLiteral("arrow-left")));
    m_print->setText(tr("Print …"));
    m_print->setIcon(iconFor(QStringLiteral("print")));
    m_pdf->setText(tr("Save as PDF …"));
    m_pdf->setIcon(iconFor(QStringLiteral("pdf")));
    m_clear->setText(tr("Compare &others"));
    m_clear->setIcon(iconFor(QStringLiteral("close")));
    m_differences->setText(tr("Only what &differs"));
    m_table->setAccessibleName(tr("Comparison of measures"));
}

void ComparisonView::show(const SheetComparison &comparison)
{
    m_comparison = comparison;
    fill();
}

void ComparisonView::fill()
{
    const Tokens &tokens = Tokens::current();
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(m_comparison.titles.size()));
    m_table->setHorizontalHeaderLabels(m_comparison.titles);
    QStringList headings;
    int row = 0;
    m_table->setRowCount(static_cast<int>(m_comparison.rows.size()));
    for (const SheetComparison::Row &each : m_comparison.rows) {
        if (m_differences->isChecked() && !each.differs)
            continue;
        headings.append(each.differs ? each.heading : tr("%1 (the same)").arg(each.heading));
        for (int i = 0; i < m_table->columnCount(); ++i) {
            auto *cell = new QTableWidgetItem(each.cells.at(i));
            cell->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
            cell->setForeground(each.differs ? tokens.text : tokens.mutedText);
            cell->setData(Qt::AccessibleTextRole,
                QStringLiteral("%1, %2: %3")
                    .arg(headings.last(), m_comparison.titles.at(i), each.cells.at(i)));
            m_table->setItem(row, i, cell);
        }
        ++row;
    }
    m_table->setRowCount(row);
    m_table->setVerticalHeaderLabels(headings);
    if (row > 0)
        m_table->setCurrentCell(0, 0);
    arrange();
}

void ComparisonView::arrange()
{
    if (m_table->columnCount() == 0)
        return;
    const int letter = fontMetrics().averageCharWidth();
    const int heading = letter * 17;
    m_table->verticalHeader()->setFixedWidth(heading);
    const int room = m_table->viewport()->width() / m_table->columnCount();
    const int width = std::max(room, letter * 30);
    const QFontMetrics heads(Heads::font());
    int head = 0;
    for (int i = 0; i < m_table->columnCount(); ++i) {
        m_table->setColumnWidth(i, width);
        head = std::max(head, heightOf(m_comparison.titles.at(i), heads, width));
    }
    m_table->horizontalHeader()->setFixedHeight(head);
    m_table->resizeRowsToContents();
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->setRowHeight(row,
            std::max(m_table->rowHeight(row),
                heightOf(m_table->verticalHeaderItem(row)->text(), heads, heading)));
}

void ComparisonView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showTexts();
    if (event->type() == QEvent::PaletteChange)
        fill();
    if (event->type() == QEvent::FontChange)
        arrange();
    QWidget::changeEvent(event);
}

void ComparisonView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace rueckhalt
