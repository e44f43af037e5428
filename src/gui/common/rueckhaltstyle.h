// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/stylemeasures.h"
#include "gui/common/wheelguard.h"

namespace rueckhalt {

/// Draws the controls of the program from its tokens over Qt's Fusion: edges with a contrast of
/// 3 or more, 6 px radius, a selection with a bar.
/// Fusion itself misses WCAG 2.1 AA for edges, selections and links.
class RueckhaltStyle : public StyleMeasures
{
    Q_OBJECT

public:
    RueckhaltStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const override;
    using StyleMeasures::polish;
    void polish(QWidget *widget) override;

private:
    WheelGuard m_wheelGuard;
};

} // namespace rueckhalt
