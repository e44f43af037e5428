// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/stylemeasures.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFormLayout>
#include <QStyleOption>

#include <algorithm>

namespace rueckhalt {

QSize StyleMeasures::sizeFromContents(ContentsType type, const QStyleOption *option,
    const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const auto atLeast = [&size](int height) { size.setHeight(std::max(size.height(), height)); };
    switch (type) {
    case CT_PushButton: {
        // Without a frame the wide margin would only push the text out of line.
        size = contents
            + QSize(2 * (buttonKind(widget) == ButtonKind::Quiet ? space::Small : space::Large), 8);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button != nullptr && button->features.testFlag(QStyleOptionButton::HasMenu))
            size.rwidth() += 16;
        atLeast(controlHeight(widget));
        break;
    }
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        // A line edit inside a combo or spin box is as high as that lets it be.
        if (widget == nullptr || widget->parentWidget() == nullptr
            || (qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) == nullptr
                && qobject_cast<const QComboBox *>(widget->parentWidget()) == nullptr))
            atLeast(controlHeight(widget));
        // The arrows stand side by side here and take more than the base style counts.
        if (type == CT_SpinBox)
            size.setWidth(std::max(size.width(), contents.width() + 80));
        break;
    case CT_ToolButton:
        size = contents + QSize(2 * space::Small, 8);
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button != nullptr && button->features.testFlag(QStyleOptionToolButton::HasMenu))
            size.rwidth() += 16;
        atLeast(std::max(28, controlHeight(widget)));
        size.setWidth(std::max(size.width(), 28));
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        atLeast(std::max(28, controlHeight(widget) - 2));
        break;
    case CT_ItemViewItem: {
        // The same room above and below, however many lines an item has.
        constexpr int room = 12;
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        const bool severalLines
            = item != nullptr && item->text.contains(QChar(QChar::LineSeparator));
        atLeast(std::max(28, option->fontMetrics.height() + room));
        if (severalLines)
            atLeast(size.height() + room);
        break;
    }
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item == nullptr || item->menuItemType != QStyleOptionMenuItem::Separator)
            atLeast(std::max(28, option->fontMetrics.height() + 10));
        break;
    case CT_HeaderSection:
        atLeast(option->fontMetrics.height() + 14);
        break;
    case CT_TabBarTab:
        size.rwidth() += space::Small;
        atLeast(option->fontMetrics.height() + 18);
        break;
    default:
        break;
    }
    return size;
}

QRect StyleMeasures::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl subControl, const QWidget *widget) const
{
    const QRect r = option->rect;
    constexpr int arrowWidth = 28;
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow)
        return visualRect(option->direction, r,
            QRect(r.right() - arrowWidth + 1, r.top(), arrowWidth, r.height()));
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return visualRect(option->direction, r, r.adjusted(8, 2, -arrowWidth, -2));
    if (control == CC_SpinBox && (subControl == SC_SpinBoxUp || subControl == SC_SpinBoxDown)) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (spin != nullptr && spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return QRect();
        // Side by side, because one above the other halves the height below 24 px.
        const int right
            = r.right() - (subControl == SC_SpinBoxUp ? arrowWidth : 2 * arrowWidth) + 1;
        return visualRect(option->direction, r, QRect(right, r.top(), arrowWidth, r.height()));
    }
    if (control == CC_SpinBox && subControl == SC_SpinBoxEditField) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool plain = spin != nullptr && spin->buttonSymbols == QAbstractSpinBox::NoButtons;
        return visualRect(option->direction, r, r.adjusted(4, 1, plain ? -4 : -2 * arrowWidth, -1));
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect StyleMeasures::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents && widget != nullptr) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            return option->rect.adjusted(6, 2, -6, -2);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

int StyleMeasures::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return widget == nullptr ? 20 : std::max(20, widget->fontMetrics().height() + 1);
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractScrollArea *>(widget) != nullptr
            ? 2
            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_ScrollBarExtent:
        return 14;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 9;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_FocusFrameVMargin:
        return 2;
    case PM_FocusFrameHMargin:
        return 6;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
        return widget == nullptr ? 20 : std::max(20, widget->fontMetrics().height() + 2);
    case PM_LayoutHorizontalSpacing:
        return space::Medium;
    case PM_LayoutVerticalSpacing:
        return space::Small;
    case PM_HeaderMargin:
        return space::Small; // headings stand above the text of their column
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int StyleMeasures::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_DitherDisabledText:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_UnderlineShortcut:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_TabBar_ElideMode:
        return Qt::ElideNone;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_FormLayoutLabelAlignment:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_FormLayoutFieldGrowthPolicy:
        return QFormLayout::AllNonFixedFieldsGrow;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace rueckhalt
