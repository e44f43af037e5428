// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/planning.h"

namespace rueckhalt {

/// Proposes measures and keeps what the authority says of them.
class Recommending
{
public:
    explicit Recommending(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    /// For one incident; marks of its unit, its office and the whole authority count. With what
    /// does not fit and why, and what is in place without effect.
    [[nodiscard]] Result<MatchResult> matchIncident(const IncidentId &id) const;
    /// For a group, e.g. the filtered list. Marks that hold for every unit of the group count: a
    /// measure that one of three offices has is still open for the other two.
    /// `findings`: what indicators of service say of the times of these incidents.
    [[nodiscard]] MatchResult matchRows(
        std::span<const FactTable::Row> rows, std::span<const ServiceFinding> findings = {}) const;

    /// The rankings alone.
    [[nodiscard]] Result<QList<Recommendation>> forIncident(const IncidentId &id) const;
    [[nodiscard]] QList<Recommendation> forRows(std::span<const FactTable::Row> rows) const;

    /// The mark that holds in a unit: its own, else its office's, else the whole authority's.
    [[nodiscard]] std::optional<MeasureMark> markOf(
        const MeasureId &measure, const UnitId &unit) const;
    /// All marks that hold there, one a measure.
    [[nodiscard]] QList<MeasureMark> marksIn(const UnitId &unit) const;
    /// Every role reads a mark with its reason. Invalid when a rejection has no reason, with
    /// "names" when the reason names somebody (checkNames()); NotPermitted for units of other
    /// managers.
    Result<void> mark(const MeasureMark &mark, NamesChecked checked = NamesChecked::No);
    /// NotPermitted for units of other managers.
    Result<void> unmark(const MeasureId &measure, const UnitId &unit);

private:
    OpenRegister &m_register;
};

} // namespace rueckhalt
