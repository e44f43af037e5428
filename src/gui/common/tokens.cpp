// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"

#include "gui/common/focusring.h"
#include "gui/common/rueckhaltstyle.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace rueckhalt {

namespace {

/// How the whole program looks at present. The one place of state in presentation: palettes,
/// styles and fonts belong to the application object, of which there is one as well.
struct Appearance
{
    Theme theme = Theme::System;
    bool systemPrefersDark = false;
    int textScale = 100;
    qreal basePointSize = 0; ///< 0: not determined yet
};

Appearance &appearance()
{
    static Appearance state;
    return state;
}

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const QColor rgb = color.toRgb();
    return 0.2126 * linear(double(rgb.redF())) + 0.7152 * linear(double(rgb.greenF()))
        + 0.0722 * linear(double(rgb.blueF()));
}

bool isDarkNow()
{
    switch (appearance().theme) {
    case Theme::Light:
        return false;
    case Theme::Dark:
        return true;
    case Theme::System:
        break;
    }
    return appearance().systemPrefersDark;
}

/// Disabled text is exempt from WCAG, but who cannot read it cannot ask why it is disabled.
QColor disabledText(const Tokens &t)
{
    return t.dark ? QColor(0x7f, 0x8a, 0x95) : QColor(0x78, 0x84, 0x90);
}

QPalette paletteFor(const Tokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.window);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.mutedText);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.danger);
    p.setColor(QPalette::ToolTipBase, t.surface);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Midlight, t.hairline);
    p.setColor(QPalette::Mid, t.edge);
    p.setColor(QPalette::Dark, t.edge);
    p.setColor(QPalette::Shadow, t.edge);
    p.setColor(QPalette::Highlight, t.primary);
    p.setColor(QPalette::HighlightedText, t.onPrimary);
    p.setColor(QPalette::Link, t.primary);
    p.setColor(QPalette::LinkVisited, t.primary);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, disabledText(t));
    p.setColor(QPalette::Disabled, QPalette::PlaceholderText, disabledText(t));
    p.setColor(QPalette::Disabled, QPalette::Base, t.window);
    p.setColor(QPalette::Disabled, QPalette::Button, t.window);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.hairline);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.text);
    return p;
}

/// In lists the selection is a tint with a bar, so that colours in the row stay readable on it.
QPalette viewPalette(const Tokens &t)
{
    QPalette p = paletteFor(t);
    p.setColor(QPalette::Highlight, t.selection);
    p.setColor(QPalette::HighlightedText, t.text);
    return p;
}

/// 10.5 pt, or the size the desktop asks for where that is larger.
qreal basePointSize()
{
    qreal &size = appearance().basePointSize;
    if (size <= 0) {
        const bool hasDesktop = QGuiApplication::platformName() != QLatin1String("offscreen");
        size = hasDesktop ? std::max(10.5, QApplication::font().pointSizeF()) : 10.5;
    }
    return size;
}

/// Qt tells existing widgets only while its event loop runs; before that, and in tests, we do.
void tellWidgets(QEvent::Type type)
{
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent event(type);
        QCoreApplication::sendEvent(widget, &event);
    }
}

void applyFont()
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
        QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()});
    font.setPointSizeF(basePointSize() * appearance().textScale / 100.0);
    if (font == QApplication::font())
        return;
    QApplication::setFont(font);
    tellWidgets(QEvent::ApplicationFontChange);
}

} // namespace

const Tokens &Tokens::light()
{
    static const Tokens tokens {
        .window = QColor(0xf4, 0xf6, 0xf8),
        .surface = QColor(0xff, 0xff, 0xff),
        .text = QColor(0x1a, 0x1f, 0x24),
        .mutedText = QColor(0x4b, 0x57, 0x63),
        .edge = QColor(0x76, 0x82, 0x8e),
        .hairline = QColor(0xd9, 0xde, 0xe3),
        .primary = QColor(0x0b, 0x5a, 0x8a),
        .onPrimary = QColor(0xff, 0xff, 0xff),
        .selection = QColor(0xd6, 0xe8, 0xf4),
        .danger = QColor(0xa4, 0x16, 0x1a),
        .success = QColor(0x1e, 0x6b, 0x34),
        .warning = QColor(0x7a, 0x4b, 0x00),
        .warningGround = QColor(0xff, 0xf4, 0xdc),
        .level = {QColor(0x4a, 0x6b, 0x8a), QColor(0x8a, 0x61, 0x00), QColor(0xb2, 0x48, 0x0b),
            QColor(0x9b, 0x12, 0x30)},
        .series = {QColor(0x00, 0x72, 0xb2), QColor(0xb4, 0x5f, 0x06), QColor(0x1b, 0x7f, 0x5c),
            QColor(0x8e, 0x3a, 0x7a), QColor(0x5b, 0x67, 0x70)},
        .dark = false,
    };
    return tokens;
}

const Tokens &Tokens::darkTheme()
{
    static const Tokens tokens {
        .window = QColor(0x15, 0x19, 0x1d),
        .surface = QColor(0x1e, 0x24, 0x29),
        .text = QColor(0xec, 0xef, 0xf2),
        .mutedText = QColor(0xb6, 0xc0, 0xca),
        .edge = QColor(0x7c, 0x88, 0x94),
        .hairline = QColor(0x34, 0x3c, 0x44),
        .primary = QColor(0x8c, 0xc8, 0xf2),
        .onPrimary = QColor(0x0a, 0x22, 0x33),
        .selection = QColor(0x20, 0x41, 0x5a),
        .danger = QColor(0xff, 0x9c, 0x94),
        .success = QColor(0x7f, 0xd6, 0x9a),
        .warning = QColor(0xff, 0xc7, 0x66),
        .warningGround = QColor(0x3a, 0x2e, 0x12),
        .level = {QColor(0x9d, 0xbb, 0xd6), QColor(0xe7, 0xc1, 0x5a), QColor(0xf2, 0xa2, 0x6b),
            QColor(0xf5, 0x8b, 0xa0)},
        .series = {QColor(0x6c, 0xb8, 0xea), QColor(0xf0, 0xa3, 0x5e), QColor(0x5c, 0xc9, 0xa0),
            QColor(0xd5, 0x8b, 0xc4), QColor(0xa9, 0xb4, 0xbd)},
        .dark = true,
    };
    return tokens;
}

const Tokens &Tokens::current()
{
    return isDarkNow() ? darkTheme() : light();
}

double contrastOf(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QFont fontFor(TypeRole role)
{
    QFont font = QApplication::font();
    const qreal unit = font.pointSizeF() / 10.5;
    switch (role) {
    case TypeRole::PageTitle:
        font.setPointSizeF(17 * unit);
        font.setWeight(QFont::DemiBold);
        break;
    case TypeRole::Section:
        font.setPointSizeF(12 * unit);
        font.setWeight(QFont::DemiBold);
        break;
    case TypeRole::Body:
        break;
    case TypeRole::Muted:
        font.setPointSizeF(9.5 * unit);
        break;
    }
    return font;
}

void applyTheme(Theme theme)
{
    appearance().theme = theme;
    applyFont();
    if (qobject_cast<RueckhaltStyle *>(QApplication::style()) == nullptr)
        QApplication::setStyle(new RueckhaltStyle);
    const Tokens &tokens = Tokens::current();
    QApplication::setPalette(paletteFor(tokens));
    QApplication::setPalette(viewPalette(tokens), "QAbstractItemView");
    tellWidgets(QEvent::ApplicationPaletteChange);
    FocusRing::install();
}

Theme currentTheme()
{
    return appearance().theme;
}

void setSystemPrefersDark(bool dark)
{
    if (appearance().systemPrefersDark == dark)
        return;
    appearance().systemPrefersDark = dark;
    if (appearance().theme == Theme::System)
        applyTheme(Theme::System);
}

void setTextScale(int percent)
{
    appearance().textScale = std::clamp(percent, 100, 200);
    applyFont();
}

int textScale()
{
    return appearance().textScale;
}

} // namespace rueckhalt
