// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/ring/ringcomparison.h"

#include <QByteArray>

namespace rueckhalt {

/// The released number of incidents of a group, or why there is none: the same words on paper, in
/// the window and on the command line.
[[nodiscard]] QString releasedIncidents(
    const RingSheet &sheet, const RingGroup &group, Language language);
/// What a sheet says of a period of which nothing is released.
inline constexpr Words NothingReleased {
    "Für diesen Zeitraum ist nichts veröffentlicht: Das Blatt nennt keine Vorfälle.",
    "Nothing is released for this period: the sheet tells of no incidents."};

/// A key-figure sheet for people: the same as its JSON says, nothing else.
struct RingSheetPaper
{
    const RingAgreement &agreement;
    const RingSheet &sheet;
    QDate made {};
    Language language = Language::German;
};

/// A comparison for people: own number, rank, median and middle half of every key figure, with a
/// strip that shows where everybody stands, and by name who could not be compared.
struct RingComparisonPaper
{
    const RingAgreement &agreement;
    const RingComparison &comparison;
    QString code {}; ///< own code name
    QDate made {};
    Language language = Language::German;
};

/// Pages A4 as PDF/A-1b. Unsupported without a QGuiApplication or a font.
Result<QByteArray> ringPdf(const RingSheetPaper &paper);
Result<QByteArray> ringPdf(const RingComparisonPaper &paper);

} // namespace rueckhalt
