// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/figureprotector.h"
#include "session/planning.h"

#include <functional>

namespace rueckhalt {

/// The officer makes a short list out of recommendations. Which incidents are behind it stays
/// sealed for officers; what the list says of them passes FigureProtector.
class Proposing
{
public:
    Proposing(OpenRegister &openRegister, Random random)
        : m_register(openRegister)
        , m_random(std::move(random))
    {
    }

    /// A proposal to be looked at and completed: the chosen recommendations with the reasons that
    /// may be said, for the units where the incidents happened. Without a title.
    [[nodiscard]] Proposal drafted(std::span<const Recommendation> chosen,
        std::span<const FactTable::Row> rows, const QList<UnitId> &units) const;
    /// Offices of the incidents, in the order of the organisation; where no unit is known, the
    /// whole authority.
    [[nodiscard]] QList<UnitId> unitsOf(std::span<const FactTable::Row> rows) const;

    /// Invalid with a problem or with "names" (checkNames()), NotFound for a measure that is not in
    /// the catalogue. Figures and shares are counted anew from `rows`.
    Result<ProposalId> propose(Proposal proposal, std::span<const FactTable::Row> rows,
        NamesChecked checked = NamesChecked::No);
    /// It is no longer up for decision; what was decided stays.
    Result<void> withdraw(const ProposalId &id);
    /// For officers; incidents that were erased are missing.
    [[nodiscard]] Result<QList<IncidentId>> incidentsBehind(const ProposalId &id) const;

private:
    /// Who is behind some incidents, in the units that are spoken of.
    using GroupOf = std::function<FigureGroup(std::span<const FactTable::Row>)>;

    /// What may be said of the reasons, with shares counted anew: nothing that follows from the
    /// incidents unless they are enough of enough persons; then the officer's advice stands alone.
    [[nodiscard]] QList<ProposalReason> sayable(const QList<ProposalReason> &reasons,
        std::span<const FactTable::Row> rows, const GroupOf &groupOf) const;
    [[nodiscard]] GroupOf groupIn(const QList<UnitId> &units) const;

    OpenRegister &m_register;
    Random m_random;
};

} // namespace rueckhalt
