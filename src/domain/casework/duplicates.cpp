// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/duplicates.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace rueckhalt {

template <>
std::span<const Term<SameReason>> terms<SameReason>()
{
    using enum SameReason;
    static constexpr std::array<Term<SameReason>, 8> list {{
        {Minute, "minute", {"fast gleiche Uhrzeit", "nearly the same time"}},
        {Hours, "hours", {"höchstens zwei Stunden auseinander", "at most two hours apart"}},
        {Band, "band", {"gleicher Tagesabschnitt", "same part of the day"}},
        {Day, "day", {"gleicher Tag", "same day"}},
        {Unit, "unit", {"gleiche Dienststelle", "same unit"}},
        {Place, "place", {"gleicher Ort", "same place"}},
        {Types, "types", {"gleiche Art", "same kind"}},
        {Person, "person", {"gleiche betroffene Person", "same affected person"}},
    }};
    return list;
}

namespace {

constexpr int nearMinutes = 30;
constexpr int hoursMinutes = 120;

int weightOf(SameReason reason)
{
    using enum SameReason;
    switch (reason) {
    case Minute:
        return 40;
    case Hours:
    case Band:
        return 30;
    case Day:
    case Unit:
        return 25;
    case Place:
    case Types:
        return 12;
    case Person:
        return 20;
    }
    Q_UNREACHABLE();
}

/// The strongest that can be said about two times; nothing if all that is known is not enough.
std::optional<SameReason> sameTime(const IncidentTime &one, const IncidentTime &other)
{
    if (!one.date().isValid() || one.date() != other.date())
        return std::nullopt;
    if (one.time().isValid() && other.time().isValid()) {
        const int apart = std::abs(one.time().secsTo(other.time())) / 60;
        if (apart <= nearMinutes)
            return SameReason::Minute;
        return apart <= hoursMinutes ? std::optional(SameReason::Hours) : std::nullopt;
    }
    if (!one.band() || !other.band())
        return SameReason::Day;
    return one.band() == other.band() ? std::optional(SameReason::Band) : std::nullopt;
}

bool shareAPerson(const IncidentFacts &one, const IncidentFacts &other)
{
    return std::ranges::any_of(
        one.affected, [&](const PersonToken &token) { return other.affected.contains(token); });
}

} // namespace

DuplicateHint likeness(const IncidentFacts &one, const IncidentFacts &other)
{
    DuplicateHint hint;
    const auto when = sameTime(one.occurred, other.occurred);
    if (!when)
        return hint;
    hint.reasons.insert(*when);
    if (!one.unit.isNull() && one.unit == other.unit)
        hint.reasons.insert(SameReason::Unit);
    if (one.place == other.place)
        hint.reasons.insert(SameReason::Place);
    if (one.types == other.types)
        hint.reasons.insert(SameReason::Types);
    if (shareAPerson(one, other))
        hint.reasons.insert(SameReason::Person);
    for (const SameReason reason : hint.reasons.values())
        hint.score += weightOf(reason);
    hint.score = std::min(hint.score, 100);
    return hint;
}

QList<DuplicateHint> duplicatesOf(const FactTable &facts, const IncidentId &incident)
{
    QList<DuplicateHint> hints;
    const auto own = facts.rowOf(incident);
    if (!own)
        return hints;
    const IncidentFacts mine = facts.facts(*own);
    if (!mine.occurred.date().isValid())
        return hints;
    // Packed times sort by time: those of one day lie between its beginning and the next day's.
    const quint32 first = IncidentTime::day(mine.occurred.date())->packed();
    const auto next = IncidentTime::day(mine.occurred.date().addDays(1));
    const quint32 last = next ? next->packed() : std::numeric_limits<quint32>::max();
    for (FactTable::Row row = 0; row < facts.rowCount(); ++row) {
        if (row == *own || facts.occurred[row] < first || facts.occurred[row] >= last)
            continue;
        DuplicateHint hint = likeness(mine, facts.facts(row));
        hint.incident = facts.ids[row];
        if (hint.score >= DuplicateScore)
            hints << hint;
    }
    std::ranges::stable_sort(hints, std::ranges::greater(), &DuplicateHint::score);
    if (hints.size() > MaxDuplicates)
        hints.resize(MaxDuplicates);
    return hints;
}

} // namespace rueckhalt
