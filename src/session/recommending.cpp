// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recommending.h"

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

} // namespace

Result<QList<Recommendation>> Recommending::forIncident(const IncidentId &id) const
{
    const auto row = m_register.facts().rowOf(id);
    if (!row)
        return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
    const IncidentFacts facts = m_register.facts().facts(*row);
    const auto marks = marksHoldingIn(facts.unit, m_register);
    return recommend(std::span(&facts, 1), m_register.catalog(), marks);
}

QList<Recommendation> Recommending::forRows(std::span<const FactTable::Row> rows) const
{
    return recommend(IncidentProfile(m_register.facts(), rows), m_register.catalog(),
        marksHoldingIn(UnitId {}, m_register));
}

std::optional<MeasureMark> Recommending::markOf(const MeasureId &measure, const UnitId &unit) const
{
    const auto marks = marksHoldingIn(unit, m_register);
    const auto found = std::find_if(marks.begin(), marks.end(),
        [&measure](const MeasureMark &mark) { return mark.measure == measure; });
    return found == marks.end() ? std::nullopt : std::optional(*found);
}

Result<void> Recommending::mark(const MeasureMark &mark)
{
    if (!m_register.catalog().find(mark.measure))
        return failure(Error::Code::NotFound, QStringLiteral("no such measure"));
    if (mark.state == MeasureState::Rejected && mark.reason.trimmed().isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("rejection without a reason"));
    return m_register.setMark(mark);
}

Result<void> Recommending::unmark(const MeasureId &measure, const UnitId &unit)
{
    return m_register.removeMark(measure, unit);
}

} // namespace rueckhalt
