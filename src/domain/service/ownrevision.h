// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/observationtable.h"

namespace rueckhalt {

/// What changing the definition of an own indicator does to the numbers that are there.
enum class OwnChange : std::uint8_t {
    None,
    Words, ///< how it is called, where its numbers come from
    Meaning, ///< what is counted, against what, in which unit, and which direction is better
    Kind, ///< how the figure comes from the numbers, and into which classes they fall
};
[[nodiscard]] OwnChange changeOf(const OwnIndicator &before, const OwnIndicator &after);

/// Whether there are numbers of it. Then its meaning stays, or old and new numbers would be put
/// together that are not about the same thing: another meaning is a new version beside it.
[[nodiscard]] bool isObserved(
    QStringView id, const IndicatorCatalogue &catalogue, const ObservationTable &table);

/// The same definition as a version of its own: with the next free id ("own.passports.v2") and the
/// version in its name.
[[nodiscard]] OwnIndicator newVersionOf(const OwnIndicator &own, const QList<OwnIndicator> &all);

/// A free id made of a name: "Tage bis zum Pass" becomes "own.tage.bis.zum.pass".
[[nodiscard]] QString ownIdFor(const QString &name, const QList<OwnIndicator> &all);

} // namespace rueckhalt
