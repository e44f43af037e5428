// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/planning.h"

namespace rueckhalt {

/// A manager decides on what was proposed for her units.
class Deciding
{
public:
    Deciding(OpenRegister &openRegister, Random random)
        : m_register(openRegister)
        , m_random(std::move(random))
    {
    }

    /// Proposals for units that the member who is in answers for, oldest first.
    [[nodiscard]] QList<Kept<Proposal>> proposals() const;
    /// NotFound also for those of other units.
    [[nodiscard]] Result<Kept<Proposal>> proposal(const ProposalId &id) const;
    /// The units for which a measure waits for this member.
    [[nodiscard]] QList<UnitId> openUnits(const Proposal &proposal, const MeasureId &measure) const;

    /// Enters the decision, with a planned measure if it was chosen and the mark "rejected" if not.
    /// `by` and `when` are set here. NotPermitted for units of others, Invalid with a problem or
    /// "names". Returns the planned measure; nothing unless one was chosen.
    Result<std::optional<PlanId>> decide(
        const ProposalId &id, Decision decision, NamesChecked checked = NamesChecked::No);

private:
    [[nodiscard]] PlannedMeasure planFor(const Proposal &proposal, const Decision &decision) const;

    OpenRegister &m_register;
    Random m_random;
};

} // namespace rueckhalt
