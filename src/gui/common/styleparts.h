// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>
#include <QString>

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionViewItem;
class QWidget;

/// The parts from which RueckhaltStyle draws controls, in the colours of the tokens.
namespace rueckhalt::parts {

constexpr qreal Radius = 6;

bool isEnabled(const QStyleOption *option);

/// An invalid colour: no ground, no edge.
void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge,
    qreal radius = Radius, qreal width = 1);
/// The frame of everything one types into or chooses from.
void drawField(QPainter *painter, const QStyleOption *option, const QWidget *widget);
/// Around lists and texts. Their content is square, so the corners are only a little round.
void drawAreaFrame(QPainter *painter, const QStyleOption *option, const QWidget *widget);

struct ButtonColors
{
    QColor fill, edge, text;
};
ButtonColors buttonColors(const QStyleOption *option, const QWidget *widget);
void drawPanelButton(QPainter *painter, const QStyleOption *option, const QWidget *widget);

void drawChevron(QPainter *painter, const QRect &rect, const QString &icon, bool enabled,
    const QStyleOption *option);
void drawCheckBox(QPainter *painter, const QStyleOption *option);
void drawRadioButton(QPainter *painter, const QStyleOption *option);
void drawItemGround(QPainter *painter, const QStyleOptionViewItem *item, const QWidget *widget);
void drawItemFocus(QPainter *painter, const QStyleOption *option);
void drawScrollBar(
    QPainter *painter, const QStyleOptionSlider *bar, const QStyle *style, const QWidget *widget);
void drawTab(QPainter *painter, const QStyleOptionTab *tab);
void drawHeaderSection(QPainter *painter, const QStyleOptionHeader *header);
void drawProgress(QPainter *painter, const QStyleOptionProgressBar *bar);
/// One pixel through the middle of the rectangle.
void drawLine(QPainter *painter, const QRect &rect, Qt::Orientation orientation);

} // namespace rueckhalt::parts
