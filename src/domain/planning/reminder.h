// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/plannedmeasure.h"

namespace rueckhalt {

/// What somebody should think of.
enum class ReminderKind : std::uint8_t {
    DecisionOpen, ///< a proposal waits for a manager
    NoDates, ///< decided, and nobody has said from when to when; told from its first day
    NotPlanned, ///< decided a while ago, with dates, but not planned yet
    StartDue,
    StageDue,
    TaskDue,
    MeasureDue,
    CouncilOpen, ///< the measure begins and the staff council was not asked
    EffectDue,
};
template <>
std::span<const Term<ReminderKind>> terms<ReminderKind>();

struct Reminder
{
    ReminderKind kind = ReminderKind::DecisionOpen;
    ProposalId proposal {}; ///< with DecisionOpen
    PlanId plan {}; ///< otherwise
    MeasureId measure {}; ///< empty with DecisionOpen
    QDate due {};
    QString subject {}; ///< name of stage or task, title of the proposal; may be empty
    int stage = -1; ///< with StageDue and EffectDue: which; -1: the whole measure

    [[nodiscard]] bool isOverdue(const QDate &today) const { return due < today; }
    bool operator==(const Reminder &) const = default;
};

/// What is due until `horizon` days after `today` or overdue, the oldest first. A measure without
/// dates is told however long there is time for them: nothing else would ever remind of it.
[[nodiscard]] QList<Reminder> remindersOf(
    std::span<const PlannedMeasure> plans, const QDate &today, int horizon = 14);
/// Proposals that wait: due `DaysForDecision` after they were made, or on the day until which the
/// decision was put off.
[[nodiscard]] QList<Reminder> remindersOf(
    std::span<const Proposal> proposals, const QDate &today, int horizon = 14);

inline constexpr int DaysForDecision = 28;
/// After so many days a measure that was decided should have dates and be planned.
inline constexpr int DaysForPlanning = 28;

/// The effect checks that a plan asks for: of each stage that is done and of the whole measure once
/// it is, with their times; those that were made are left out.
struct DueCheck
{
    int stage = -1;
    EffectPeriods periods {};
    bool operator==(const DueCheck &) const = default;
};
[[nodiscard]] QList<DueCheck> checksOf(const PlannedMeasure &plan);

/// First and last day of carrying out: of a stage or of the measure; invalid while it goes on.
[[nodiscard]] Period carriedOut(const PlannedMeasure &plan, int stage);

/// "Überfällig seit 3 Tagen: Stufe „Pilot“ abschließen." `title`: of the measure.
QString sentenceFor(
    const Reminder &reminder, const QString &title, const QDate &today, Language language);

} // namespace rueckhalt
