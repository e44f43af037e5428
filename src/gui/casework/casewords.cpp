// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/casewords.h"

#include "base/daywords.h"

namespace rueckhalt {

QString CaseWords::capital(QString word)
{
    if (!word.isEmpty())
        word[0] = word.at(0).toUpper();
    return word;
}

QString CaseWords::stateSince(const CaseStanding &standing, Language language)
{
    const QString state = capital(wordFor(standing.state, language));
    return standing.since.isValid()
        ? tr("%1 since %2").arg(state, dayWords(germanDay(standing.since), language))
        : state;
}

QString CaseWords::trackWords(Track track)
{
    return track == Track::Serious ? tr("serious case") : tr("light case");
}

QString CaseWords::verbFor(CaseState state, bool asks)
{
    QString verb;
    switch (state) {
    case CaseState::Draft:
    case CaseState::Reported:
        break;
    case CaseState::InReview:
        verb = tr("Take into review");
        break;
    case CaseState::Question:
        verb = tr("Ask the reporter");
        break;
    case CaseState::Measures:
        verb = tr("Go on with measures");
        break;
    case CaseState::Closed:
        verb = tr("Close the case");
        break;
    case CaseState::Duplicate:
        verb = tr("Mark as duplicate");
        break;
    case CaseState::NotPertinent:
        verb = tr("Not pertinent");
        break;
    case CaseState::Reopened:
        verb = tr("Reopen");
        break;
    }
    return asks ? tr("%1 …").arg(verb) : verb;
}

const Deadline *mostPressing(const QList<Deadline> &deadlines)
{
    const Deadline *first = nullptr;
    for (const Deadline &deadline : deadlines) {
        if (!deadline.isOpen() || !deadline.day.isValid())
            continue;
        if (first == nullptr || deadline.day < first->day)
            first = &deadline;
    }
    return first;
}

} // namespace rueckhalt
