// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/planning/plannedmeasure.h"

namespace rueckhalt {

/// What a row of plan_object holds. The numbers are part of the format.
enum class PlanKind : std::uint8_t { Proposal = 1, PlannedMeasure = 2 };

/// Longest content of a row.
inline constexpr qsizetype MaxPlanContent = 4 * 1024 * 1024;

/// Content of the rows of plan_object: CBOR maps with stable numeric keys, version first, by the
/// rules of domain/archive/incidentcodec.h; the id stands beside them. Lists of objects are lists
/// of such maps. Days are counted from 1899-12-31, absent ones left out.
///
/// encode() fails with TooLarge or Invalid where a value breaks a limit of the format, decode()
/// with NewerFormat for a version it does not know and with Damaged for anything that encode()
/// would not have written.
Result<QByteArray> encode(const Proposal &proposal);
Result<QByteArray> encode(const PlannedMeasure &plan);
Result<Proposal> decodeProposal(const ProposalId &id, ByteView bytes);
Result<PlannedMeasure> decodePlannedMeasure(const PlanId &id, ByteView bytes);

} // namespace rueckhalt
