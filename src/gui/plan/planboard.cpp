// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/planboard.h"

#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/plan/boardcolumn.h"
#include "gui/plan/planwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace rueckhalt {

namespace {
constexpr int ColumnCharacters = 18; ///< least width of a column
}

PlanBoard::PlanBoard(const OpenRegister &openRegister, QWidget *parent)
    : QWidget(parent)
    , m_register(openRegister)
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget(m_scroll))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, m_content);
    m_row->setContentsMargins(0, 0, 0, 0);
    for (const Term<PlanState> &state : terms<PlanState>()) {
        auto *frame = new QWidget(m_content);
        auto *stack = new QVBoxLayout(frame);
        stack->setContentsMargins(0, 0, 0, 0);
        stack->setSpacing(space::Small);
        auto *heading = new HeadingLabel(TypeRole::Body, frame);
        auto *column = new BoardColumn(state.value, frame);
        column->setObjectName(QStringLiteral("column-") + QLatin1StringView(state.code));
        stack->addWidget(heading);
        stack->addWidget(column, 1);
        m_row->addWidget(frame, 1);
        const auto number = static_cast<int>(m_columns.size());
        connect(column, &BoardColumn::leftTowards, this,
            [this, number](int step) { goTo(number, step); });
        connect(column, &BoardColumn::carriedTowards, this,
            [this, number](int step) { moveCurrent(number, step); });
        connect(column, &BoardColumn::openRequested, this, &PlanBoard::openRequested);
        // The drag that ends with it still runs on the stack of its source.
        connect(
            column, &BoardColumn::dropped, this,
            [this, to = state.value](const PlanId &id) { emit moveRequested(id, to); },
            Qt::QueuedConnection);
        m_frames << frame;
        m_headings << heading;
        m_columns << column;
    }
    retranslate();
}

QString PlanBoard::textOf(const PlannedMeasure &plan, const PlanTableModel &model) const
{
    const PlanWords words(m_register);
    QStringList lines {words.titleOf(plan.measure), words.someNamesOf(plan.units)};
    if (!plan.responsible.isEmpty())
        lines << plan.responsible;
    if (const Reminder *next = model.nextOf(plan.id))
        lines << sentenceFor(*next, QString(), model.today(), uiLanguage());
    else if (const QString span = PlanWords::spanOf(plan.start, plan.due); !span.isEmpty())
        lines << span;
    return lines.join(QLatin1Char('\n'));
}

void PlanBoard::showPlans(const PlanTableModel &model)
{
    const PlanId before = current();
    for (BoardColumn *column : std::as_const(m_columns)) {
        const QSignalBlocker quiet(column);
        column->clear();
        for (const PlannedMeasure &plan : model.plans()) {
            if (plan.state != column->state())
                continue;
            const Reminder *next = model.nextOf(plan.id);
            column->addCard(
                plan.id, textOf(plan, model), next != nullptr && next->isOverdue(model.today()));
        }
    }
    m_frames.last()->setVisible(m_columns.last()->count() > 0);
    retranslate();
    fitColumns();
    select(before);
}

PlanId PlanBoard::current() const
{
    for (const BoardColumn *column : m_columns) {
        if (column->hasFocus() && !column->current().isNull())
            return column->current();
    }
    for (const BoardColumn *column : m_columns) {
        if (!column->current().isNull())
            return column->current();
    }
    return {};
}

void PlanBoard::select(const PlanId &id)
{
    const bool hadFocus = isAncestorOf(focusWidget());
    for (BoardColumn *column : std::as_const(m_columns)) {
        int found = -1;
        for (int row = 0; row < column->count(); ++row)
            found = column->idAt(row) == id ? row : found;
        column->setCurrentRow(found);
        if (found >= 0 && hadFocus)
            column->setFocus(Qt::OtherFocusReason);
        if (found >= 0)
            m_scroll->ensureWidgetVisible(column->parentWidget());
    }
}

void PlanBoard::focusCards()
{
    const PlanId selected = current();
    for (BoardColumn *column : std::as_const(m_columns)) {
        if (column->count() > 0 && (selected.isNull() || column->current() == selected)) {
            column->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_columns.first()->setFocus(Qt::OtherFocusReason);
}

void PlanBoard::goTo(int from, int step)
{
    for (int i = from + step; i >= 0 && i < m_columns.size(); i += step) {
        BoardColumn *column = m_columns.at(i);
        if (column->count() == 0)
            continue;
        const int row = std::clamp(m_columns.at(from)->currentRow(), 0, column->count() - 1);
        m_columns.at(from)->setCurrentRow(-1);
        column->setCurrentRow(row);
        column->setFocus(Qt::TabFocusReason);
        m_scroll->ensureWidgetVisible(column->parentWidget());
        return;
    }
}

void PlanBoard::moveCurrent(int from, int step)
{
    const BoardColumn *column = m_columns.at(from);
    const int to = from + step;
    if (!column->current().isNull() && to >= 0 && to < m_columns.size())
        emit moveRequested(column->current(), m_columns.at(to)->state());
}

void PlanBoard::retranslate()
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const QString word = wordFor(m_columns.at(i)->state(), uiLanguage());
        m_headings.at(i)->setText(tr("%1 (%2)").arg(word).arg(m_columns.at(i)->count()));
        m_columns.at(i)->setAccessibleName(word);
        m_columns.at(i)->setAccessibleDescription(
            tr("Enter opens a measure, Alt with the left or right arrow moves it."));
    }
}

void PlanBoard::fitColumns()
{
    const auto shown = static_cast<int>(
        std::ranges::count_if(m_frames, [](const QWidget *frame) { return !frame->isHidden(); }));
    const int narrowest = ColumnCharacters * fontMetrics().averageCharWidth() + space::Small;
    // Where they do not fit beside each other the states stand one below the other.
    const bool across = width() >= shown * narrowest;
    m_row->setDirection(across ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_row->setSpacing(across ? space::Small : space::Large);
    for (BoardColumn *column : std::as_const(m_columns)) {
        const int height = column->contentsHeight();
        column->setMinimumHeight(across ? 0 : height);
        column->setMaximumHeight(across ? QWIDGETSIZE_MAX : height);
    }
}

void PlanBoard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void PlanBoard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fitColumns();
}

} // namespace rueckhalt
