// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicpage/publicpage.h"

#include <QByteArray>

namespace rueckhalt {

/// A page for the web site of the authority in one file: no script, nothing loaded, which its
/// content security policy says too; well-formed XML as well; landmarks, headings in order, tables
/// with captions and scopes, each bar with its number as text; light, dark and on paper. Every text
/// is escaped. The same page gives the same bytes.
[[nodiscard]] QByteArray publicPageHtml(const PublicPage &page, Language language);

/// "4,2 von 5", "12 Minuten", "mehr als 120 Minuten", "83 %"; empty if it is not told.
[[nodiscard]] QString figureWords(
    PublicFigureKind kind, const PublicFigure &figure, Language language);
/// "Freundlichkeit", "Angenommene Anrufe": of those that are told.
[[nodiscard]] QStringList figureNames(const PublicFigures &figures, Language language);
/// "Bürgeramt: besser als im Jahr davor (4,2 von 5, vorher 3,9 von 5)".
[[nodiscard]] QString trendWords(
    PublicFigureKind kind, const PublicGroup &group, Language language);
/// The offices of a group: one name, or several that are told together.
[[nodiscard]] QString nameOf(const PublicGroup &group, Language language);

} // namespace rueckhalt
