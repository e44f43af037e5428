// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/observationtable.h"

namespace rueckhalt {

constexpr qsizetype MaxSegmentBytes = qsizetype {4} * 1024 * 1024;

/// What registers store of the observations of one unit whose slots begin in one month: series by
/// series the services, and for each of them slots and numbers as differences of few bytes. An hour
/// with a small count takes two.
///
/// `observations` are of one unit, each key once, in any order. Invalid for a series that the
/// catalogue does not know, TooLarge beyond MaxSegmentBytes.
[[nodiscard]] Result<QByteArray> encodeObservations(
    QList<Observation> observations, const IndicatorCatalogue &catalogue);

/// Adds a segment of a unit to a table. NewerFormat; Damaged for anything that
/// encodeObservations() would not have written.
Result<void> addObservations(const QByteArray &segment, const UnitId &unit,
    const IndicatorCatalogue &catalogue, ObservationTable &table);

/// The month whose segment a slot is in: 12 × year + month − 1.
[[nodiscard]] int segmentMonthOf(ServiceSlot slot);

} // namespace rueckhalt
