// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "session/observedservice.h"

namespace rueckhalt {

/// Observations as a list in CSV (UTF-8 with byte order mark, semicolons, CRLF), a row for each
/// unit, service and slot, with columns slot, unit, service and, for each series that occurs, one
/// for each of its numbers: "contacts", "waiting ≤5", "waiting >120", "rating.overall 4",
/// "rating.overall.mean" and "rating.overall.mean number". No field can be read as a formula.
[[nodiscard]] QByteArray observationsCsv(
    const ObservedService &observed, const Organisation &organisation);

/// The mapping by which such a list can be imported again, under a title.
[[nodiscard]] QByteArray mappingOfObservations(
    const ObservedService &observed, const QString &title);

} // namespace rueckhalt
