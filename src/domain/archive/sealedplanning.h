// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/incident/incident.h"
#include "domain/planning/effectjudgement.h"

namespace rueckhalt {

/// The true numbers of one effect check.
struct SealedCheck
{
    QDateTime made {}; ///< UTC, whole seconds: that of the finding in the plan
    EffectNumbers numbers {};
    bool operator==(const SealedCheck &) const = default;
};

/// What officers alone know of a proposal or a planned measure: a sealed object beside the row that
/// everybody reads.
struct SealedPlanning
{
    QList<IncidentId> incidents {}; ///< that led to it
    std::optional<EffectNumbers> baseline {};
    QList<SealedCheck> checks {}; ///< oldest first

    static constexpr qsizetype MaxIncidents = 100'000;
    static constexpr qsizetype MaxChecks = 100;
    bool operator==(const SealedPlanning &) const = default;
};

/// By the rules of incidentcodec.h.
Result<QByteArray> encode(const SealedPlanning &planning);
Result<SealedPlanning> decodeSealedPlanning(ByteView bytes);

} // namespace rueckhalt
