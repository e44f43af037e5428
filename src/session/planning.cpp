// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/planning.h"

#include "domain/planning/newtexts.h"

#include <algorithm>

namespace rueckhalt {

namespace {

template <typename T>
QList<T> valuesOf(const QList<Kept<T>> &kept)
{
    QList<T> values;
    for (const Kept<T> &each : kept)
        values << each.value;
    return values;
}

/// What a measure is in a unit after all that is planned of it.
std::optional<MeasureState> stateIn(
    const QList<PlannedMeasure> &plans, const MeasureId &measure, const UnitId &unit)
{
    std::optional<MeasureState> state;
    for (const PlannedMeasure &plan : plans) {
        if (plan.measure != measure || plan.state == PlanState::Stopped)
            continue;
        if (plan.unitsInPlace().contains(unit))
            return MeasureState::InPlace;
        if (plan.units.contains(unit))
            state = MeasureState::Planned;
    }
    return state;
}

QDateTime wholeSeconds(const QDateTime &moment)
{
    return QDateTime::fromSecsSinceEpoch(moment.toSecsSinceEpoch(), Qt::UTC);
}

} // namespace

Result<void> checkNames(const QString &texts, NamesChecked checked)
{
    if (checked == NamesChecked::No && !personalDataIn(texts).isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("names"));
    return {};
}

bool Planning::isVisible(const OpenRegister &openRegister, const QList<UnitId> &units)
{
    return std::ranges::any_of(
        units, [&](const UnitId &unit) { return openRegister.seesPlansOf(unit); });
}

QList<Kept<PlannedMeasure>> Planning::plans() const
{
    QList<Kept<PlannedMeasure>> visible = m_register.plan().plans;
    visible.removeIf(
        [&](const Kept<PlannedMeasure> &plan) { return !isVisible(m_register, plan.value.units); });
    return visible;
}

Result<Kept<PlannedMeasure>> Planning::plan(const PlanId &id) const
{
    const auto *found = m_register.plan().plan(id);
    if (!found || !isVisible(m_register, found->value.units))
        return failure(Error::Code::NotFound, QStringLiteral("planned measure"));
    return *found;
}

QList<Reminder> Planning::reminders(int horizon) const
{
    const QDate today = m_register.now().date();
    const auto visible = valuesOf(plans());
    QList<Reminder> reminders = remindersOf(visible, today, horizon);
    if (m_register.may(Right::Decide) || m_register.may(Right::Propose)) {
        QList<Proposal> proposals;
        for (const auto &proposal : m_register.plan().proposals) {
            // Whoever only oversees them has nothing to decide.
            if (std::ranges::any_of(proposal.value.units,
                    [&](const UnitId &unit) { return m_register.manages(unit); }))
                proposals << proposal.value;
        }
        reminders << remindersOf(proposals, today, horizon);
        std::ranges::stable_sort(reminders, {}, &Reminder::due);
    }
    return reminders;
}

std::optional<Words> Planning::warning() const
{
    const auto visible = valuesOf(plans());
    return onlyPersonalWarning(visible, m_register.catalog());
}

QList<PlanStep> Planning::steps(const PlannedMeasure &plan) const
{
    return m_register.isReadOnly() ? QList<PlanStep> {}
                                   : stepsFrom(plan.state, m_register.me().roles);
}

QList<MeasuredEffect> Planning::measuredEffects() const
{
    QList<MeasuredEffect> effects;
    for (const auto &kept : m_register.plan().plans) {
        const auto &findings = kept.value.findings;
        const auto newest
            = std::find_if(findings.crbegin(), findings.crend(), [](const EffectFinding &finding) {
                  return finding.verdict != EffectVerdict::NotMeasurable;
              });
        if (newest == findings.crend())
            continue;
        const bool isStage = newest->stage >= 0 && newest->stage < kept.value.stages.size();
        effects << MeasuredEffect {kept.value.measure,
            isStage ? kept.value.stages.at(newest->stage).units : kept.value.units, newest->verdict,
            newest->made.date()};
    }
    return effects;
}

PlanEvent Planning::event(PlanEventKind kind, PlanState to, const QString &text) const
{
    return {wholeSeconds(m_register.now()), m_register.me().id, kind, to, text.trimmed()};
}

void Planning::bringMarksInStep(
    const OpenRegister &openRegister, const PlannedMeasure &changed, PlanChange &change)
{
    QList<PlannedMeasure> plans {changed};
    for (const auto &kept : openRegister.plan().plans) {
        if (kept.value.id != changed.id)
            plans << kept.value;
    }
    QList<UnitId> units = changed.units;
    for (const Stage &stage : changed.stages) {
        for (const UnitId &unit : stage.units) {
            if (!units.contains(unit))
                units << unit;
        }
    }
    for (const UnitId &unit : units) {
        const auto &marks = openRegister.marks();
        const auto present = std::ranges::find_if(marks, [&](const MeasureMark &mark) {
            return mark.measure == changed.measure && mark.unit == unit;
        });
        const auto state = stateIn(plans, changed.measure, unit);
        if (state && (present == marks.end() || present->state != *state))
            change.marks << MeasureMark {changed.measure, unit, *state, {}};
        // Somebody's rejection is none of the plan's business.
        else if (!state && present != marks.end() && present->state != MeasureState::Rejected)
            change.removedMarks << std::pair(changed.measure, unit);
    }
}

bool Planning::needsConfirming(const PlannedMeasure &old, const PlannedMeasure &changed) const
{
    const bool isSettled = !old.findings.isEmpty()
        || (old.state != PlanState::Decided && old.state != PlanState::Planned)
        || wasBegunOnce(old);
    return isSettled && !m_register.may(Right::CheckEffect)
        && changesTheCheck(old, changed, m_register.now().date());
}

Result<void> Planning::put(const Kept<PlannedMeasure> &plan)
{
    PlanChange change {.action = Action::PlanChanged, .object = plan.value.id.toByteArray()};
    change.plans << plan;
    bringMarksInStep(m_register, plan.value, change);
    return m_register.savePlanning(change);
}

Result<PlanId> Planning::create(
    const MeasureId &measure, const QList<UnitId> &units, const QString &responsible)
{
    const Measure *known = m_register.catalog().find(measure);
    if (!known)
        return failure(Error::Code::NotFound, QStringLiteral("measure"));
    if (!std::ranges::all_of(units, [&](const UnitId &unit) { return m_register.manages(unit); }))
        return failure(Error::Code::NotPermitted, codeOf(Right::WritePlan));
    PlannedMeasure plan;
    plan.id = drawnId<PlanId>(m_random);
    plan.measure = measure;
    plan.units = units;
    plan.responsible = responsible;
    plan.effect.filter = derivedFilter(*known);
    plan.history << event(PlanEventKind::Created, PlanState::Decided);
    if (const auto named = checkNames(responsible, NamesChecked::No); !named)
        return tl::unexpected(named.error());
    return put({plan, 0}).map([&] { return plan.id; });
}

Result<void> Planning::save(const Kept<PlannedMeasure> &changed, NamesChecked checked)
{
    const auto before = plan(changed.value.id);
    if (!before)
        return tl::unexpected(before.error());
    if (!std::ranges::all_of(changed.value.units + before->value.units,
            [&](const UnitId &unit) { return m_register.manages(unit); }))
        return failure(Error::Code::NotPermitted, codeOf(Right::WritePlan));
    Kept<PlannedMeasure> next = changed;
    const PlannedMeasure &old = before->value;
    next.value.measure = old.measure;
    next.value.proposal = old.proposal;
    next.value.state = old.state;
    next.value.findings = old.findings;
    next.value.history = old.history;
    next.value.baseline = old.baseline;
    next.value.baselineTaken = old.baselineTaken;
    next.value.baselineFilter = old.baselineFilter;
    next.value.baselineUnits = old.baselineUnits;
    next.value.baselinePeriod = old.baselinePeriod;
    next.value.toConfirm = old.toConfirm || needsConfirming(old, next.value);
    if (const auto problem = problemOf(next.value))
        return failure(Error::Code::Invalid, problem->in(Language::English));
    if (auto named = checkNames(newTextsOf(next.value, old), checked); !named)
        return named;
    const auto noteIf = [&](bool isChanged, PlanEventKind kind) {
        if (isChanged)
            note(next.value, event(kind, old.state));
    };
    noteIf(next.value.stages != old.stages, PlanEventKind::StagesChanged);
    noteIf(next.value.tasks != old.tasks, PlanEventKind::TasksChanged);
    noteIf(next.value.council != old.council || next.value.councilNote != old.councilNote,
        PlanEventKind::CouncilChanged);
    PlannedMeasure rest = next.value;
    rest.stages = old.stages;
    rest.tasks = old.tasks;
    rest.council = old.council;
    rest.councilNote = old.councilNote;
    rest.history = old.history;
    noteIf(rest != old, PlanEventKind::Edited);
    return put(next);
}

Result<void> Planning::take(
    const PlanId &id, PlanStep step, const QString &reason, NamesChecked checked)
{
    auto found = plan(id);
    if (!found)
        return tl::unexpected(found.error());
    const PlanTransition *transition = transitionFor(step, found->value.state);
    if (!transition)
        return failure(Error::Code::Invalid, QStringLiteral("step"));
    if (!transition->roles.intersects(m_register.me().roles)
        || !std::ranges::all_of(
            found->value.units, [&](const UnitId &unit) { return m_register.manages(unit); }))
        return failure(Error::Code::NotPermitted, codeOf(Right::WritePlan));
    if (const auto problem = problemOf(step, found->value, reason))
        return failure(Error::Code::Invalid, problem->in(Language::English));
    if (reason.size() > PlanEvent::MaxText)
        return failure(Error::Code::TooLarge, QStringLiteral("reason"));
    if (auto named = checkNames(reason, checked); !named)
        return named;
    found->value.state = transition->to;
    // From here on the times are fixed; those that lie behind could have been chosen to fit.
    const QDate today = m_register.now().date();
    const QDate first = firstDayOf(found->value);
    if (step == PlanStep::Start && !m_register.may(Right::CheckEffect) && first.isValid()
        && first < QDate(today.year(), today.month(), 1))
        found->value.toConfirm = true;
    note(found->value, event(PlanEventKind::StateChanged, transition->to, reason));
    return put(*found);
}

Result<std::optional<Words>> Planning::whyStepStays(const PlannedMeasure &plan) const
{
    const auto last = lastStepOf(plan);
    if (!last)
        return failure(Error::Code::NotFound, QStringLiteral("step"));
    if (m_register.isReadOnly())
        return std::optional(Words {
            "Das Register ist nur zum Lesen geöffnet.", "The register is open for reading only."});
    if (!std::ranges::all_of(
            plan.units, [&](const UnitId &unit) { return m_register.manages(unit); }))
        return std::optional(Words {"Die Maßnahme gilt auch für Stellen, für die Sie nicht "
                                    "zuständig sind.",
            "The measure is also for units that you do not answer for."});
    return whyItStays(*last, m_register.me().roles);
}

Result<void> Planning::takeBack(const PlanId &id)
{
    auto found = plan(id);
    if (!found)
        return tl::unexpected(found.error());
    const auto stays = whyStepStays(found->value);
    if (!stays)
        return failure(Error::Code::Invalid, QStringLiteral("step"));
    if (*stays)
        return failure(Error::Code::NotPermitted, codeOf(Right::WritePlan));
    found->value.state = lastStepOf(found->value)->from;
    note(found->value, event(PlanEventKind::StepTakenBack, found->value.state));
    return put(*found);
}

Result<void> Planning::addNote(const PlanId &id, const QString &text, NamesChecked checked)
{
    auto found = plan(id);
    if (!found)
        return tl::unexpected(found.error());
    // Overseeing a plan is not taking part in it.
    if (std::ranges::none_of(
            found->value.units, [&](const UnitId &unit) { return m_register.manages(unit); }))
        return failure(Error::Code::NotPermitted, codeOf(Right::WritePlan));
    if (text.trimmed().isEmpty() || text.size() > PlanEvent::MaxText)
        return failure(Error::Code::Invalid, QStringLiteral("note"));
    if (auto named = checkNames(text, checked); !named)
        return named;
    note(found->value, event(PlanEventKind::Note, found->value.state, text));
    return put(*found);
}

} // namespace rueckhalt
