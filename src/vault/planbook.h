// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/archive/sealedplanning.h"
#include "domain/planning/plancodec.h"
#include "vault/accesslog.h"

namespace rueckhalt {

/// What a sealed object is of.
using ObjectId = Id<struct ObjectTag>;

/// A row of the plan with the version that it has: whoever saves it says which version he changed.
template <typename T>
struct Kept
{
    T value {};
    int version = 0; ///< 0: not saved yet
    bool operator==(const Kept &) const = default;
};

/// Proposals and planned measures as they are.
struct PlanBook
{
    QList<Kept<Proposal>> proposals {}; ///< in the order they were made
    QList<Kept<PlannedMeasure>> plans {}; ///< in the order of their first entry
    int unreadable = 0; ///< rows that no program of this version has written

    [[nodiscard]] const Kept<Proposal> *proposal(const ProposalId &id) const;
    [[nodiscard]] const Kept<PlannedMeasure> *plan(const PlanId &id) const;
};

/// One change of the plan: all of it or nothing, and one entry of the chain.
struct PlanChange
{
    Action action = Action::PlanChanged;
    QByteArray object {}; ///< for the chain: id of the proposal or plan
    QList<Kept<Proposal>> proposals {};
    QList<Kept<PlannedMeasure>> plans {};
    QList<MeasureMark> marks {};
    QList<std::pair<MeasureId, UnitId>> removedMarks {};
    QList<std::pair<ObjectId, SealedPlanning>> sealedParts {}; ///< officers alone can write these
};

} // namespace rueckhalt
