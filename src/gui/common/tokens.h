// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/taxonomy.h"

#include <QColor>
#include <QFont>
#include <QIcon>

#include <array>

namespace rueckhalt {

/// Light, dark, or as the system says.
enum class Theme { System, Light, Dark };

/// Every colour of the program, once per theme. Contrasts are measured in tests/gui.
struct Tokens
{
    QColor window, surface, text, mutedText, edge, hairline;
    QColor primary, onPrimary, selection, danger, success, warning, warningGround;
    std::array<QColor, 4> level; ///< Aachen 0–3, always with digit and word
    std::array<QColor, 5> series;
    bool dark = false;

    static const Tokens &light();
    static const Tokens &darkTheme();
    /// Those in force now.
    static const Tokens &current();

    [[nodiscard]] QColor colorOf(AachenLevel l) const
    {
        return level.at(static_cast<std::size_t>(l));
    }
};

/// Space in pixels at 100 %: 4 · 8 · 12 · 16 · 24 · 32.
namespace space {
inline constexpr int Hair = 4, Small = 8, Medium = 12, Large = 16, XLarge = 24, XXLarge = 32;
}

/// Contrast of two opaque colours after WCAG 2.1: 1 (the same) to 21 (black on white).
double contrastOf(const QColor &a, const QColor &b);

/// The sizes of type, relative to the application font so that 200 % reaches them all.
enum class TypeRole { PageTitle, Section, Body, Muted };
QFont fontFor(TypeRole role);

/// Puts palette, style and fonts of the theme on the application; may be called again at run time.
void applyTheme(Theme theme);
/// The theme last applied.
Theme currentTheme();
/// What the desktop prefers; followed while the theme is Theme::System.
void setSystemPrefersDark(bool dark);
/// Size of all text in percent of the normal size, 100–200. Widgets get ApplicationFontChange.
void setTextScale(int percent);
int textScale();

/// An icon of the program (line SVG from resources, colour from the palette), by name: "report".
QIcon iconFor(const QString &name);

} // namespace rueckhalt
