// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/incident/incident.h"
#include "domain/vocabulary.h"

#include <QDate>

namespace rueckhalt {

using IdentityId = Id<struct IdentityTag>;

/// Why the name of an accused person may be kept. Numbers are part of the format.
enum class IdentityTrigger : std::uint8_t {
    HouseBan = 1, ///< Hausverbot
    CriminalReport = 2, ///< Strafanzeige
    Application = 3, ///< Strafantrag, zivilrechtlicher Antrag
};

template <>
std::span<const Term<IdentityTrigger>> terms<IdentityTrigger>();

/// The name of an accused person: kept for one stated reason and until a stated day, found only by
/// way of its incident or by its end, never by name (mission 3.2).
struct Identity
{
    IdentityId id {}; ///< null before it is recorded
    IncidentId incident {}; ///< null: of none
    QString name = {};
    IdentityTrigger trigger = IdentityTrigger::HouseBan;
    QString reason = {};
    QDate ends = {}; ///< last day on which it may be kept
    bool operator==(const Identity &) const = default;
};

inline constexpr qsizetype MaxIdentityName = 200;
inline constexpr qsizetype MaxIdentityReason = 2000;
/// What a state-law profile allows unless it says otherwise.
inline constexpr int DefaultIdentityMonths = 24;
inline constexpr int MaxIdentityMonths = 120;

/// Invalid with "name", "reason" or "ends" as detail if one of them is missing or too long, or if
/// the end is not after `today` or more than `longestMonths` away.
Result<void> checkIdentity(const Identity &identity, const QDate &today, int longestMonths);

/// Plain text of the sealed object: CBOR [1, incident (0 or 16), name, trigger, reason, Julian day
/// of the end].
[[nodiscard]] QByteArray encode(const Identity &identity);
/// Damaged, NewerFormat. Without the id.
Result<Identity> decodeIdentity(ByteView bytes);

} // namespace rueckhalt
