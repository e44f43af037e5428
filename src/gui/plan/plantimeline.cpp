// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/plantimeline.h"

#include "domain/planning/reminder.h"
#include "gui/common/tokens.h"

#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int LeastMonths = 6;
constexpr double BarShare = 0.42; ///< of the height of a line of text, twice

/// Where a day lies between the edges of a cell.
double xOf(const QDate &day, const Period &span, const QRect &cell)
{
    const double part = static_cast<double>(span.first.daysTo(day)) / std::max(1, span.days());
    return cell.left() + std::clamp(part, 0.0, 1.0) * cell.width();
}

QList<QDate> monthsOf(const Period &span)
{
    QList<QDate> months;
    for (QDate month = span.first; month <= span.last; month = month.addMonths(1))
        months << month;
    return months;
}

/// The heading of the bars: months, years where they begin; fewer words where there is less room.
class MonthHeader : public QHeaderView
{
public:
    MonthHeader(const Period &span, QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_span(span)
    {
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->save();
        QHeaderView::paintSection(painter, rect, section);
        painter->restore();
        if (section != PlanTableModel::WhenColumn || !m_span.isValid())
            return;
        painter->save();
        painter->fillRect(rect, Tokens::current().surface);
        painter->setFont(fontFor(TypeRole::Muted));
        painter->setPen(Tokens::current().mutedText);
        const QFontMetrics metrics = painter->fontMetrics();
        double free = rect.left();
        const QLocale locale;
        for (const QDate &month : monthsOf(m_span)) {
            const double x = xOf(month, m_span, rect);
            QString word = locale.standaloneMonthName(month.month(), QLocale::ShortFormat);
            if (month.month() == 1 || month == m_span.first)
                word += QLatin1Char(' ') + QString::number(month.year());
            if (x < free)
                continue;
            painter->drawText(QPointF(x + 2, rect.bottom() - metrics.descent() - 2), word);
            free = x + metrics.horizontalAdvance(word) + space::Small;
        }
        painter->restore();
    }

private:
    const Period &m_span;
};

class BarDelegate : public QStyledItemDelegate
{
public:
    BarDelegate(const PlanTimeline &view, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_view(view)
    {
    }

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() == PlanTableModel::WhenColumn)
            return {1, 2 * option.fontMetrics.height()};
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, space::Small);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        if (index.column() != PlanTableModel::WhenColumn) {
            QStyledItemDelegate::paint(painter, option, index);
        } else {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            if (option.state.testFlag(QStyle::State_Selected))
                painter->fillRect(option.rect, Tokens::current().selection);
            const auto *model = static_cast<const PlanTableModel *>(index.model());
            drawMonths(*painter, option.rect, model->today());
            drawPlan(*painter, option, model->plans().at(index.row()), index.data().toString());
            painter->restore();
        }
        painter->setPen(Tokens::current().hairline);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }

private:
    void drawMonths(QPainter &painter, const QRect &cell, const QDate &today) const
    {
        const Period &span = m_view.span();
        painter.setPen(Tokens::current().hairline);
        for (const QDate &month : monthsOf(span)) {
            const double x = xOf(month, span, cell);
            painter.drawLine(QPointF(x, cell.top()), QPointF(x, cell.bottom()));
        }
        const double x = xOf(today, span, cell);
        painter.setPen(QPen(Tokens::current().danger, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(x, cell.top()), QPointF(x, cell.bottom()));
    }

    void drawPlan(QPainter &painter, const QStyleOptionViewItem &option, const PlannedMeasure &plan,
        const QString &words) const
    {
        Period whole {plan.start, plan.due};
        for (const Stage &stage : plan.stages) {
            const QDate end = stage.finished.isValid() ? stage.finished : stage.due;
            if (stage.start.isValid() && (!whole.first.isValid() || stage.start < whole.first))
                whole.first = stage.start;
            if (end.isValid() && (!whole.last.isValid() || end > whole.last))
                whole.last = end;
        }
        if (!whole.first.isValid() && !whole.last.isValid()) {
            painter.setPen(Tokens::current().mutedText);
            painter.setFont(fontFor(TypeRole::Muted));
            painter.drawText(option.rect.adjusted(space::Small, 0, 0, 0),
                Qt::AlignLeft | Qt::AlignVCenter, words);
            return;
        }
        const bool isDone = plan.state == PlanState::Done || plan.state == PlanState::Checked;
        const QRectF bar = barOf(option, whole);
        drawBar(painter, bar,
            plan.state == PlanState::Stopped       ? StageState::Dropped
                : isDone                           ? StageState::Done
                : plan.state == PlanState::Running ? StageState::Running
                                                   : StageState::Open);
        for (const Stage &stage : plan.stages) {
            const Period part {stage.start, stage.finished.isValid() ? stage.finished : stage.due};
            if (!part.isValid())
                continue;
            QRectF inner = barOf(option, part);
            inner.setTop(bar.center().y());
            drawBar(painter, inner, stage.state);
        }
        for (const DueCheck &check : checksOf(plan))
            drawDiamond(painter, xOf(check.periods.due, m_view.span(), option.rect), bar);
    }

    [[nodiscard]] QRectF barOf(const QStyleOptionViewItem &option, const Period &time) const
    {
        const Period &span = m_view.span();
        const QDate first = time.first.isValid() ? time.first : time.last;
        const QDate last = time.last.isValid() ? time.last : time.first;
        const double half = option.fontMetrics.height() * BarShare;
        const double left = xOf(first, span, option.rect);
        const double right = std::max(left + 3, xOf(last.addDays(1), span, option.rect));
        const double middle = QRectF(option.rect).center().y();
        return {QPointF(left, middle - half), QPointF(right, middle + half)};
    }

    /// Filled when done, hatched while running, an outline before: not by colour alone.
    static void drawBar(QPainter &painter, const QRectF &bar, StageState state)
    {
        const Tokens &tokens = Tokens::current();
        const QColor ink = state == StageState::Done ? tokens.success
            : state == StageState::Dropped           ? tokens.mutedText
                                                     : tokens.primary;
        painter.setPen(QPen(ink, 1.5, state == StageState::Dropped ? Qt::DotLine : Qt::SolidLine));
        painter.setBrush(tokens.surface);
        painter.drawRoundedRect(bar, 3, 3);
        if (state == StageState::Done)
            painter.setBrush(ink);
        else if (state == StageState::Running)
            painter.setBrush(QBrush(ink, Qt::BDiagPattern));
        else
            painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(bar, 3, 3);
    }

    static void drawDiamond(QPainter &painter, double x, const QRectF &bar)
    {
        const double r = bar.height() / 2;
        const double y = bar.center().y();
        painter.setPen(QPen(Tokens::current().text, 1.5));
        painter.setBrush(Tokens::current().surface);
        painter.drawPolygon(QPolygonF {{x - r, y}, {x, y - r}, {x + r, y}, {x, y + r}});
    }

    const PlanTimeline &m_view;
};

} // namespace

Period spanOf(const QList<PlannedMeasure> &plans, const QDate &today)
{
    QDate first = today;
    QDate last = today;
    const auto take = [&](const QDate &day) {
        if (!day.isValid())
            return;
        first = std::min(first, day);
        last = std::max(last, day);
    };
    for (const PlannedMeasure &plan : plans) {
        take(plan.start);
        take(plan.due);
        for (const Stage &stage : plan.stages) {
            take(stage.start);
            take(stage.due);
            take(stage.finished);
        }
        for (const DueCheck &check : checksOf(plan))
            take(check.periods.due);
    }
    // Somebody who mistypes a year does not shrink the rest to a hair.
    first = std::max(first, today.addYears(-3));
    last = std::min(last, today.addYears(4));
    first = QDate(first.year(), first.month(), 1);
    last = std::max(QDate(last.year(), last.month(), 1).addMonths(1), first.addMonths(LeastMonths));
    return {first, last.addDays(-1)};
}

PlanTimeline::PlanTimeline(QWidget *parent)
    : CopyTable(parent)
{
    auto *header = new MonthHeader(m_span, this);
    header->setSectionsClickable(false);
    header->setHighlightSections(false);
    setHorizontalHeader(header);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignBottom);
    header->setVisible(true);
    setItemDelegate(new BarDelegate(*this, this));
}

void PlanTimeline::setPlans(PlanTableModel *model)
{
    m_plans = model;
    setModel(model);
    for (const int column : {PlanTableModel::UnitsColumn, PlanTableModel::ResponsibleColumn,
             PlanTableModel::StateColumn, PlanTableModel::NextColumn})
        setColumnHidden(column, true);
    connect(model, &QAbstractItemModel::modelReset, this, &PlanTimeline::takeSpan);
    takeSpan();
}

void PlanTimeline::takeSpan()
{
    m_span = spanOf(m_plans->plans(), m_plans->today());
    fitColumns();
    horizontalHeader()->viewport()->update();
    viewport()->update();
}

void PlanTimeline::fitColumns()
{
    const int room = viewport()->width();
    setColumnWidth(PlanTableModel::MeasureColumn, room / 3);
    setColumnWidth(PlanTableModel::WhenColumn, room - room / 3);
    resizeRowsToContents();
}

void PlanTimeline::resizeEvent(QResizeEvent *event)
{
    CopyTable::resizeEvent(event);
    fitColumns();
}

} // namespace rueckhalt
