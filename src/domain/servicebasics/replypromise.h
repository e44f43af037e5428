// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/daycalendar.h"
#include "domain/incident/freetextcheck.h"
#include "domain/incident/unitid.h"
#include "domain/vocabulary.h"

#include <QDate>

#include <span>

namespace rueckhalt {

using PromiseId = Id<struct PromiseTag>;

enum class PromiseState : std::uint8_t { Open, Answered, Withdrawn };
template <>
std::span<const Term<PromiseState>> terms<PromiseState>();

/// "You will hear from us by …" (Rückmeldezusage): what a service centre passes on to a unit with
/// the assurance of an answer within a time (seed document 002). Names no citizen and nobody who
/// gave it: how many somebody keeps would be performance data (BetrVG § 87, state laws alike).
struct ReplyPromise
{
    PromiseId id {};
    QString what {}; ///< "Unterlagen für Ummeldung eines Wohnmobils"
    UnitId unit {}; ///< that has to answer
    QString reference {}; ///< of the ticket, at most; no name
    QDate made {};
    QDate until {};
    PromiseState state = PromiseState::Open;
    QDate answered {}; ///< with Answered

    static constexpr qsizetype MaxWhat = 200;
    static constexpr qsizetype MaxReference = 40;
    /// Longest time a promise may run.
    static constexpr int MaxDays = 366;
    /// What is over is kept for the counts of two years.
    static constexpr int MonthsKept = 24;

    [[nodiscard]] bool isOverdue(const QDate &today) const
    {
        return state == PromiseState::Open && until < today;
    }
    /// Answered on the last day or before.
    [[nodiscard]] bool isKept() const
    {
        return state == PromiseState::Answered && answered <= until;
    }
    bool operator==(const ReplyPromise &) const = default;
};

/// What keeps a promise from being saved, as a sentence that says what to do. Mail addresses,
/// telephone and account numbers and dates of birth are refused: nobody needs them to answer.
[[nodiscard]] std::optional<Words> problemOf(const ReplyPromise &promise);
/// The part of it that does not look for persons, for reading many of them.
[[nodiscard]] std::optional<Words> shapeProblemOf(const ReplyPromise &promise);
/// What looks like the name of a person: a hint, because it knows patterns and not people.
[[nodiscard]] QList<FreeTextFinding> namesIn(const ReplyPromise &promise);

/// The last day of a promise of so many working days, the day it is made not counted.
[[nodiscard]] QDate promisedUntil(const QDate &made, int workdays, const DayCalendar &calendar);

/// Counts of promises that were due in a period, withdrawn ones left out.
struct PromiseCounts
{
    int made = 0; ///< given in the period, whenever due
    int due = 0; ///< last day in the period
    int kept = 0; ///< of those due: answered in time
    int late = 0; ///< of those due: answered after their last day
    int overdue = 0; ///< of those due: not answered, and the last day is over
    int open = 0; ///< of those due: not answered, still in time
    /// In the register, but not to be read: they are in none of the numbers above, whenever due.
    int unreadable = 0;

    /// Numerator and denominator of the indicator "reply promises kept" are `kept` and this: those
    /// whose outcome is known.
    [[nodiscard]] int decided() const { return kept + late + overdue; }
    bool operator==(const PromiseCounts &) const = default;
};
[[nodiscard]] PromiseCounts countsOf(std::span<const ReplyPromise> promises, const QDate &first,
    const QDate &last, const QDate &today);

} // namespace rueckhalt
