// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recommending.h"

#include <QSet>

#include <algorithm>

namespace rueckhalt {

namespace {

/// Of all marks, those that hold in `unit`, one per measure: the nearest wins.
QList<MeasureMark> marksHoldingIn(const UnitId &unit, const OpenRegister &openRegister)
{
    const UnitId office = openRegister.organisation().officeOf(unit);
    const auto distance = [&](const MeasureMark &mark) {
        return mark.unit.isNull() ? 2 : mark.unit == unit ? 0 : mark.unit == office ? 1 : 3;
    };
    QList<MeasureMark> marks = openRegister.marks();
    marks.removeIf([&](const MeasureMark &mark) { return distance(mark) == 3; });
    std::stable_sort(marks.begin(), marks.end(), [&](const MeasureMark &a, const MeasureMark &b) {
        return std::pair(a.measure, distance(a)) < std::pair(b.measure, distance(b));
    });
    const auto end = std::unique(marks.begin(), marks.end(),
        [](const MeasureMark &a, const MeasureMark &b) { return a.measure == b.measure; });
    marks.erase(end, marks.end());
    return marks;
}

QSet<UnitId> unitsOf(std::span<const FactTable::Row> rows, const FactTable &facts)
{
    std::vector<bool> seen(facts.unitIds.size());
    for (const FactTable::Row row : rows)
        seen[facts.unit[row]] = true;
    QSet<UnitId> units;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (seen[i])
            units.insert(facts.unitIds[i]);
    }
    return units;
}

/// Marks that hold with the same state in each of the units; without a unit, those of the whole
/// authority.
QList<MeasureMark> marksHoldingInAll(const QSet<UnitId> &units, const OpenRegister &openRegister)
{
    if (units.isEmpty())
        return marksHoldingIn({}, openRegister);
    QHash<MeasureId, QPair<MeasureMark, qsizetype>> found;
    for (const UnitId &unit : units) {
        for (const MeasureMark &mark : marksHoldingIn(unit, openRegister)) {
            auto &[first, count] = found[mark.measure];
            if (count == 0)
                first = mark;
            if (first.state == mark.state)
                ++count;
        }
    }
    QList<MeasureMark> marks;
    for (const auto &[mark, count] : std::as_const(found)) {
        if (count == units.size())
            marks.append(mark);
    }
    return marks;
}

/// What was checked in one of the units, in an office of theirs or in the whole authority.
QList<EffectHere> effectsIn(const QSet<UnitId> &units, OpenRegister &openRegister)
{
    QList<EffectHere> effects;
    for (const MeasuredEffect &measured : Planning(openRegister, {}).measuredEffects()) {
        const auto concerns = [&](const UnitId &unit) {
            return measured.units.contains(unit)
                || measured.units.contains(openRegister.organisation().officeOf(unit));
        };
        const bool isEverywhere = measured.units.contains(UnitId());
        if (!isEverywhere && std::none_of(units.begin(), units.end(), concerns))
            continue;
        using enum EffectHere::Verdict;
        effects.append({measured.measure,
            measured.verdict == EffectVerdict::Effective    ? Effective
                : measured.verdict == EffectVerdict::Partly ? Partly
                                                            : NotEffective});
    }
    return effects;
}

} // namespace

Result<MatchResult> Recommending::matchIncident(const IncidentId &id) const
{
    const auto row = m_register.facts().rowOf(id);
    if (!row)
        return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
    return matchRows(std::span(&*row, 1));
}

MatchResult Recommending::matchRows(
    std::span<const FactTable::Row> rows, std::span<const ServiceFinding> findings) const
{
    const FactTable &facts = m_register.facts();
    const QSet<UnitId> units = unitsOf(rows, facts);
    const auto marks = marksHoldingInAll(units, m_register);
    const auto effects = effectsIn(units, m_register);
    return match(IncidentProfile(facts, rows), m_register.catalog(),
        {.findings = findings, .marks = marks, .effects = effects, .marksAreKnown = true});
}

Result<QList<Recommendation>> Recommending::forIncident(const IncidentId &id) const
{
    return matchIncident(id).map([](const MatchResult &result) { return result.ranked; });
}

QList<Recommendation> Recommending::forRows(std::span<const FactTable::Row> rows) const
{
    return matchRows(rows).ranked;
}

std::optional<MeasureMark> Recommending::markOf(const MeasureId &measure, const UnitId &unit) const
{
    const auto marks = marksHoldingIn(unit, m_register);
    const auto found = std::find_if(marks.begin(), marks.end(),
        [&measure](const MeasureMark &mark) { return mark.measure == measure; });
    return found == marks.end() ? std::nullopt : std::optional(*found);
}

QList<MeasureMark> Recommending::marksIn(const UnitId &unit) const
{
    return marksHoldingIn(unit, m_register);
}

Result<void> Recommending::mark(const MeasureMark &mark, NamesChecked checked)
{
    if (!m_register.manages(mark.unit))
        return failure(Error::Code::NotPermitted, codeOf(Right::WritePlan));
    if (!m_register.catalog().find(mark.measure))
        return failure(Error::Code::NotFound, QStringLiteral("no such measure"));
    if (mark.state == MeasureState::Rejected && mark.reason.trimmed().isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("rejection without a reason"));
    if (auto named = checkNames(mark.reason, checked); !named)
        return named;
    return m_register.setMark(mark);
}

Result<void> Recommending::unmark(const MeasureId &measure, const UnitId &unit)
{
    if (!m_register.manages(unit))
        return failure(Error::Code::NotPermitted, codeOf(Right::WritePlan));
    return m_register.removeMark(measure, unit);
}

} // namespace rueckhalt
