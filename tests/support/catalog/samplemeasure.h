// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace rueckhalt::testing {

/// The file B02.json of a good measure; tests name the numbers of its lines.
[[nodiscard]] const QByteArray &sampleMeasure();
/// A good sources.json for it, with the keys WZ and our.
[[nodiscard]] const QByteArray &sampleSources();

/// A good package with the sample measure as version 3 of the sheet OWN-7Q2M4XK0, as the program
/// writes it.
[[nodiscard]] QByteArray samplePackage();

/// The value of a key in the sample measure, a list or an object, as it stands there.
[[nodiscard]] QByteArray sampleValue(const char *key);
/// The sample measure without a key of its sheet.
[[nodiscard]] QByteArray sampleWithout(const char *key);
/// A list of so many texts for a section of a sheet.
[[nodiscard]] QByteArray sampleTexts(int count);

[[nodiscard]] QByteArray replaced(QByteArray text, const QByteArray &from, const QByteArray &to);
/// The same entry of a list again and again.
[[nodiscard]] QByteArray repeated(const QByteArray &entry, int count);

} // namespace rueckhalt::testing
