// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feedback/feedbackview.h"

#include "gui/common/uilanguage.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/feedback/feedbacktables.h"
#include "gui/feedback/figurecard.h"
#include "gui/feedback/saidanddonecard.h"
#include "gui/trends/heatview.h"

namespace rueckhalt {

namespace {

constexpr SlotGrouping TimesInOrder[] = {SlotGrouping::Month, SlotGrouping::Week,
    SlotGrouping::Weekday, SlotGrouping::HalfDay, SlotGrouping::Hour};

const char *nameOf(SlotGrouping grouping)
{
    return grouping == SlotGrouping::Month  ? "months"
        : grouping == SlotGrouping::Week    ? "weeks"
        : grouping == SlotGrouping::Weekday ? "weekdays"
        : grouping == SlotGrouping::HalfDay ? "halfDays"
                                            : "hours";
}

} // namespace

FeedbackView::FeedbackView(
    OpenRegister &openRegister, const ServiceViewing &viewing, QWidget *parent)
    : ServiceView(viewing, parent)
    , m_register(openRegister)
{
    for (const SlotGrouping grouping : TimesInOrder) {
        m_times[grouping] = addCard(new FigureCard(this), nameOf(grouping));
        if (grouping == SlotGrouping::Month)
            m_done = addCard(new SaidAndDoneCard(this), "saidAndDone");
    }
    m_offices = addCard(new FigureCard(this), "offices");
    connect(m_done, &SaidAndDoneCard::measureRequested, this, &FeedbackView::measureRequested);
    retranslate();
}

void FeedbackView::retranslate()
{
    empty()->setTexts(tr("No feedback yet"),
        tr("As soon as ratings, comments or complaints are imported or entered, you see here what "
           "citizens say, by week, month and time of day."));
    const QString when = tr("Time");
    for (const auto &[grouping, card] : m_times)
        card->setRowHead(when);
    m_offices->setRowHead(tr("Office"));
}

FeedbackQuestion FeedbackView::question() const
{
    FeedbackQuestion question {.from = scope().from, .until = scope().until};
    if (!scope().unit.isNull())
        question.units = {scope().unit};
    return question;
}

bool FeedbackView::showTimes(SlotGrouping grouping, FigureCard *card)
{
    const auto found = viewing().feedback(grouping, question());
    const bool isThere = found && !found->isEmpty();
    card->setVisible(isThere);
    if (!isThere)
        return false;
    const QString title = grouping == SlotGrouping::Month ? tr("Months")
        : grouping == SlotGrouping::Week                  ? tr("Weeks")
        : grouping == SlotGrouping::Weekday               ? tr("Weekdays")
        : grouping == SlotGrouping::HalfDay               ? tr("Morning and afternoon")
                                                          : tr("Hours of the day");
    card->setTexts(title, sentenceFor(*found, grouping, uiLanguage()));
    card->showFigures(FeedbackTables::byTime(*found, grouping));
    card->setNotes({tr("Points from 1 (worst) to 5 (best). The darker, the worse. Rows with fewer "
                       "than %n rating(s) stay without colour.",
        nullptr, FeedbackEvaluation::FewRatings)});
    return true;
}

void FeedbackView::showOffices()
{
    const auto found = viewing().feedbackByOffice(
        {.units = scope().unit.isNull() ? QList<UnitId>() : QList<UnitId> {scope().unit},
            .from = scope().from,
            .until = scope().until});
    m_offices->setVisible(found && !found->isEmpty());
    if (!found || found->isEmpty())
        return;
    m_offices->setTexts(tr("Offices side by side"),
        found->rows.size() == 1
            ? tr("Only one office has feedback.")
            : tr("%n office(s) have feedback. Compare with care: not every office has the same "
                 "tasks.",
                nullptr, static_cast<int>(found->rows.size())));
    m_offices->showFigures(FeedbackTables::byOffice(*found, m_register.organisation()));
    m_offices->setNotes({tr("Comments are counted only; their texts are kept nowhere.")});
}

void FeedbackView::refresh()
{
    bool isAnything = false;
    for (const auto &[grouping, card] : m_times)
        isAnything = showTimes(grouping, card) || isAnything;
    showOffices();
    m_done->showChanges(m_register, scope().unit);
    m_done->setVisible(isAnything);
    arrange(!isAnything);
}

void FeedbackView::focusStart()
{
    m_times.at(SlotGrouping::Month)->view()->setFocus(Qt::OtherFocusReason);
}

} // namespace rueckhalt
