// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/rueckhaltstyle.h"

#include "gui/common/controls.h"
#include "gui/common/icons.h"
#include "gui/common/styleparts.h"
#include "gui/common/tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFrame>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace rueckhalt {

RueckhaltStyle::RueckhaltStyle()
    : StyleMeasures(QStyleFactory::create(QStringLiteral("Fusion")))
{
    setObjectName(QStringLiteral("rueckhalt"));
}

void RueckhaltStyle::polish(QWidget *widget)
{
    StyleMeasures::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) != nullptr
        || qobject_cast<QComboBox *>(widget) != nullptr
        || qobject_cast<QTabBar *>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QTabBar *>(widget) != nullptr)
        widget->setProperty("rueckhaltOwnFocus", true);
    if (qobject_cast<QComboBox *>(widget) != nullptr
        || qobject_cast<QAbstractSpinBox *>(widget) != nullptr)
        m_wheelGuard.protect(widget);
    // Enter presses the focused button as it does a link; Qt does so in dialogs only.
    if (auto *button = qobject_cast<QPushButton *>(widget))
        button->setAutoDefault(true);
}

void RueckhaltStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = Tokens::current();
    switch (element) {
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget) != nullptr)
            parts::drawItemFocus(painter, option);
        return; // Everything else has the ring around it.
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            parts::drawField(painter, option, widget);
        return;
    }
    case PE_Frame:
        parts::drawAreaFrame(painter, option, widget);
        return;
    case PE_FrameGroupBox:
        parts::drawBox(painter, option->rect, t.surface, t.hairline);
        return;
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel:
    case PE_PanelButtonTool:
        parts::drawPanelButton(painter, option, widget);
        return;
    case PE_FrameDefaultButton:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_PanelItemViewRow:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        parts::drawCheckBox(painter, option);
        return;
    case PE_IndicatorRadioButton:
        parts::drawRadioButton(painter, option);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            parts::drawItemGround(painter, item, widget);
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        parts::drawBox(painter, option->rect, t.surface, t.edge, element == PE_FrameMenu ? 0 : 4);
        return;
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorHeaderArrow:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowRight:
    case PE_IndicatorArrowLeft: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const bool up = element == PE_IndicatorArrowUp
            || (header != nullptr && header->sortIndicator == QStyleOptionHeader::SortUp);
        const QString name = element == PE_IndicatorArrowRight ? QStringLiteral("chevron-right")
            : element == PE_IndicatorArrowLeft                 ? QStringLiteral("chevron-left")
            : up                                               ? QStringLiteral("chevron-up")
                                                               : QStringLiteral("chevron-down");
        parts::drawChevron(painter, option->rect, name, parts::isEnabled(option), option);
        return;
    }
    default:
        StyleMeasures::drawPrimitive(element, option, painter, widget);
    }
}

void RueckhaltStyle::drawControl(ControlElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        parts::drawPanelButton(painter, option, widget);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button != nullptr && button->features.testFlag(QStyleOptionButton::HasMenu)) {
            const QRect arrow(
                option->rect.right() - 26, option->rect.top(), 20, option->rect.height());
            parts::drawChevron(
                painter, arrow, QStringLiteral("chevron-down"), parts::isEnabled(option), option);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            const QColor text = parts::buttonColors(option, widget).text;
            copy.palette.setColor(QPalette::ButtonText, text);
            if (const QString name = button->icon.name(); hasIcon(name)) {
                const int size = button->iconSize.width();
                const QPixmap image
                    = iconPixmap(name, text, size, painter->device()->devicePixelRatioF());
                copy.icon = QIcon(image);
                copy.icon.addPixmap(image, QIcon::Disabled);
            }
            StyleMeasures::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton copy(*button);
            const QColor text = parts::buttonColors(option, widget).text;
            copy.palette.setColor(QPalette::ButtonText, text);
            if (const QString name = button->icon.name(); hasIcon(name)) {
                const int size = button->iconSize.width();
                copy.icon
                    = QIcon(iconPixmap(name, text, size, painter->device()->devicePixelRatioF()));
            }
            StyleMeasures::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            parts::drawTab(painter, tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            // The base style would draw a focus of its own around the word.
            QStyleOptionTab copy(*tab);
            copy.state.setFlag(State_HasFocus, false);
            StyleMeasures::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            parts::drawHeaderSection(painter, header);
        else
            painter->fillRect(option->rect, Tokens::current().surface);
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            parts::drawProgress(painter, bar);
        return;
    case CE_ProgressBarLabel:
        return; // What is going on stands in words beside the bar.
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->frameShape == QFrame::HLine)
                parts::drawLine(painter, option->rect, Qt::Horizontal);
            else if (frame->frameShape == QFrame::VLine)
                parts::drawLine(painter, option->rect, Qt::Vertical);
            else if (frame->frameShape != QFrame::NoFrame)
                parts::drawAreaFrame(painter, option, widget);
        }
        return;
    case CE_Splitter:
        parts::drawLine(painter, option->rect,
            option->rect.width() > option->rect.height() ? Qt::Horizontal : Qt::Vertical);
        return;
    default:
        StyleMeasures::drawControl(element, option, painter, widget);
    }
}

void RueckhaltStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox: {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo == nullptr)
            return;
        if (combo->frame)
            parts::drawField(painter, option, widget);
        parts::drawChevron(painter, subControlRect(control, option, SC_ComboBoxArrow, widget),
            QStringLiteral("chevron-down"), parts::isEnabled(option), option);
        return;
    }
    case CC_SpinBox: {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (spin == nullptr)
            return;
        if (spin->frame)
            parts::drawField(painter, option, widget);
        if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        const bool calendar = !option->subControls.testFlag(SC_SpinBoxUp);
        const auto arrow = [&](SubControl part, const char *icon, bool enabled) {
            parts::drawChevron(painter, subControlRect(control, option, part, widget),
                QLatin1String(icon), enabled && parts::isEnabled(option), option);
        };
        if (!calendar)
            arrow(SC_SpinBoxUp, "chevron-up",
                spin->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled));
        arrow(SC_SpinBoxDown, "chevron-down",
            spin->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled));
        return;
    }
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            parts::drawScrollBar(painter, bar, this, widget);
        return;
    case CC_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button == nullptr)
            return;
        const bool raised = !button->state.testFlag(State_AutoRaise)
            || button->state & (State_On | State_Sunken) || button->state.testFlag(State_MouseOver)
            || buttonKind(widget) != ButtonKind::Secondary;
        if (raised)
            parts::drawPanelButton(painter, option, widget);
        QStyleOptionToolButton label(*button);
        const int margin = button->toolButtonStyle == Qt::ToolButtonIconOnly ? 2 : space::Hair;
        label.rect = button->rect.adjusted(margin, 2, -margin, -2);
        if (button->features.testFlag(QStyleOptionToolButton::HasMenu)) {
            const QRect arrow(label.rect.right() - 16, label.rect.top(), 16, label.rect.height());
            parts::drawChevron(
                painter, arrow, QStringLiteral("chevron-down"), parts::isEnabled(option), option);
            label.rect.setRight(label.rect.right() - 16);
        }
        drawControl(CE_ToolButtonLabel, &label, painter, widget);
        return;
    }
    default:
        StyleMeasures::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace rueckhalt
