// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/deadline.h"

#include <QDate>
#include <QList>

#include <algorithm>

namespace rueckhalt::testing {

/// "2026-03-10"; empty: no day.
inline QDate day(const char *text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

/// A place in a state whose municipal holidays are known.
inline HolidayPlace placeIn(FederalState state, CodeSet<LocalHoliday> local = {})
{
    return {state, local, true};
}

/// The deadlines of a case at a place, with the defaults.
inline QList<Deadline> deadlinesAt(const CaseFacts &facts, const HolidayPlace &place,
    const QDate &today = QDate(2026, 1, 1), const DeadlineSettings &settings = {})
{
    return deadlinesOf(facts, settings, DayCalendar(place), today);
}

inline QList<Deadline> ofKind(const QList<Deadline> &deadlines, DeadlineKind kind)
{
    QList<Deadline> found;
    std::ranges::copy_if(deadlines, std::back_inserter(found),
        [kind](const Deadline &one) { return one.kind == kind; });
    return found;
}

/// The day of a note; invalid without the note or without a day.
inline QDate dayOfNote(const Deadline &deadline, DeadlineNote note)
{
    const auto found = std::ranges::find(deadline.notes, note, &NoteAt::note);
    return found == deadline.notes.cend() ? QDate() : found->day;
}

inline bool hasNote(const Deadline &deadline, DeadlineNote note)
{
    return std::ranges::find(deadline.notes, note, &NoteAt::note) != deadline.notes.cend();
}

/// One victim who knew one offender and the act on a day.
inline CaseFacts insultKnownOn(const QDate &known, CodeSet<Offence> offences = {Offence::Insult})
{
    CaseFacts facts;
    facts.occurredOn = known;
    facts.offences = offences;
    facts.offenders = {QStringLiteral("o1")};
    facts.affected = {{.id = QStringLiteral("p1")}};
    facts.entitled = {{.id = QStringLiteral("p1"),
        .act = known,
        .knowledge = {{.offender = QStringLiteral("o1"), .person = known}}}};
    return facts;
}

} // namespace rueckhalt::testing
