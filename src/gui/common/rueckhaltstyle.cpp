// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/rueckhaltstyle.h"

#include "gui/common/controls.h"
#include "gui/common/icons.h"
#include "gui/common/tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qreal Radius = 6;
constexpr int SelectionBar = 3;

bool isEnabled(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_Enabled);
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto channel
        = [share](int from, int to) { return static_cast<int>(from + (to - from) * share); };
    return QColor(
        channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge,
    qreal radius = Radius, qreal width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    const qreal inset = edge.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

/// The frame of everything one types into or chooses from.
void drawField(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const Tokens &t = Tokens::current();
    const bool invalid = widget != nullptr && widget->property("rueckhaltInvalid").toBool();
    const QColor edge = !isEnabled(option) ? t.hairline : invalid ? t.danger : t.edge;
    const QColor ground = isEnabled(option) ? t.surface : t.window;
    drawBox(painter, option->rect, ground, edge, Radius, invalid ? 2 : 1);
}

/// Around lists and texts. Their content is square, so the corners are only a little round.
void drawAreaFrame(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const Tokens &t = Tokens::current();
    const bool invalid = widget != nullptr && widget->property("rueckhaltInvalid").toBool();
    drawBox(painter, option->rect, QColor(), invalid ? t.danger : t.edge, 3, invalid ? 2 : 1);
}

struct ButtonColors
{
    QColor fill, edge, text;
};

ButtonColors buttonColors(const QStyleOption *option, const QWidget *widget)
{
    const Tokens &t = Tokens::current();
    const bool enabled = isEnabled(option);
    const bool over = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const bool down = option->state.testFlag(QStyle::State_Sunken);
    const bool on = option->state.testFlag(QStyle::State_On);
    const QColor disabled = option->palette.color(QPalette::Disabled, QPalette::ButtonText);
    const auto shade = [&](const QColor &base, const QColor &toward) {
        return down ? mixed(base, toward, 0.16) : over ? mixed(base, toward, 0.08) : base;
    };
    switch (buttonKind(widget)) {
    case ButtonKind::Primary:
        if (!enabled)
            return {t.hairline, QColor(), disabled};
        return {shade(t.primary, t.dark ? Qt::white : Qt::black), QColor(), t.onPrimary};
    case ButtonKind::Quiet:
        return {over || down || on ? shade(t.window, t.text) : QColor(), QColor(),
            enabled ? t.primary : disabled};
    case ButtonKind::Danger:
        return {shade(t.surface, t.danger), enabled ? t.danger : t.hairline,
            enabled ? t.danger : disabled};
    case ButtonKind::Secondary:
        break;
    }
    if (on)
        return {shade(t.selection, t.text), t.primary, t.text};
    return {enabled ? shade(t.surface, t.text) : t.window, enabled ? t.edge : t.hairline,
        enabled ? t.text : disabled};
}

void drawChevron(QPainter *painter, const QRect &rect, const QString &icon, bool enabled,
    const QStyleOption *option)
{
    const int size = std::min({16 * textScale() / 100, rect.width(), rect.height()});
    const QColor color = enabled ? Tokens::current().mutedText
                                 : option->palette.color(QPalette::Disabled, QPalette::Text);
    const QPixmap image = iconPixmap(icon, color, size, painter->device()->devicePixelRatioF());
    painter->drawPixmap(rect.center() - QPoint(size / 2 - 1, size / 2 - 1), image);
}

void drawCheckBox(QPainter *painter, const QStyleOption *option)
{
    const Tokens &t = Tokens::current();
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool partly = option->state.testFlag(QStyle::State_NoChange);
    const bool enabled = isEnabled(option);
    const int side = std::min(option->rect.width(), option->rect.height());
    QRect box(0, 0, side, side);
    box.moveCenter(option->rect.center());
    const QColor accent = enabled ? t.primary : t.edge;
    const bool filled = on || partly;
    drawBox(painter, box,
        filled        ? accent
            : enabled ? t.surface
                      : t.window,
        filled        ? accent
            : enabled ? t.edge
                      : t.hairline,
        4, 1.5);
    if (filled) {
        const QPixmap mark = iconPixmap(on ? QStringLiteral("check") : QStringLiteral("minus"),
            enabled ? t.onPrimary : t.window, side - 2, painter->device()->devicePixelRatioF());
        painter->drawPixmap(box.topLeft() + QPoint(1, 1), mark);
    }
}

void drawRadioButton(QPainter *painter, const QStyleOption *option)
{
    const Tokens &t = Tokens::current();
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool enabled = isEnabled(option);
    const int side = std::min(option->rect.width(), option->rect.height());
    QRect circle(0, 0, side, side);
    circle.moveCenter(option->rect.center());
    const QColor accent = enabled ? t.primary : t.edge;
    drawBox(painter, circle, enabled ? t.surface : t.window,
        on            ? accent
            : enabled ? t.edge
                      : t.hairline,
        side / 2.0, on ? 2 : 1.5);
    if (on) {
        const int inset = side / 4 + 1;
        drawBox(painter, circle.adjusted(inset, inset, -inset, -inset), accent, QColor(), side);
    }
}

/// Only the first cell of a row carries the bar. Tables do not tell the position, trees do.
bool isFirstInRow(const QStyleOptionViewItem *item, const QWidget *widget)
{
    const auto *table = qobject_cast<const QTableView *>(widget);
    if (table == nullptr)
        return item->viewItemPosition != QStyleOptionViewItem::Middle
            && item->viewItemPosition != QStyleOptionViewItem::End;
    const QHeaderView *header = table->horizontalHeader();
    int visual = 0;
    while (visual < header->count() && header->isSectionHidden(header->logicalIndex(visual)))
        ++visual;
    return header->logicalIndex(visual) == item->index.column();
}

/// Ground of a row or cell: the tint with the bar at the left of the first column.
void drawItemGround(QPainter *painter, const QStyleOptionViewItem *item, const QWidget *widget)
{
    const Tokens &t = Tokens::current();
    if (item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(item->rect, item->backgroundBrush);
    if (item->state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(item->rect, t.selection);
        if (isFirstInRow(item, widget))
            painter->fillRect(
                QRect(item->rect.left(), item->rect.top(), SelectionBar, item->rect.height()),
                t.primary);
    } else if (item->state.testFlag(QStyle::State_MouseOver) && isEnabled(item)
        && widget != nullptr) {
        painter->fillRect(item->rect, mixed(t.surface, t.selection, 0.45));
    }
}

/// Position among rows: one box with rounded corners where the current item stands.
void drawItemFocus(QPainter *painter, const QStyleOption *option)
{
    drawBox(
        painter, option->rect.adjusted(1, 1, -1, -1), QColor(), Tokens::current().primary, 4, 2);
}

void drawPanelButton(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const ButtonColors colors = buttonColors(option, widget);
    const bool on
        = option->state.testFlag(QStyle::State_On) && buttonKind(widget) == ButtonKind::Secondary;
    if (colors.fill.isValid() || colors.edge.isValid())
        drawBox(painter, option->rect, colors.fill, colors.edge, Radius, on ? 2 : 1);
}

void drawScrollBar(
    QPainter *painter, const QStyleOptionSlider *bar, const QStyle *style, const QWidget *widget)
{
    const Tokens &t = Tokens::current();
    painter->fillRect(bar->rect, t.dark ? t.surface : t.window);
    if (bar->minimum == bar->maximum)
        return;
    const QRect handle
        = style->subControlRect(QStyle::CC_ScrollBar, bar, QStyle::SC_ScrollBarSlider, widget);
    const bool active = bar->state.testFlag(QStyle::State_MouseOver)
        || bar->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    drawBox(painter, handle.adjusted(3, 3, -3, -3), active ? t.mutedText : t.edge, QColor(), 4);
}

void drawTab(QPainter *painter, const QStyleOptionTab *tab)
{
    const Tokens &t = Tokens::current();
    const bool selected = tab->state.testFlag(QStyle::State_Selected);
    if (!selected && tab->state.testFlag(QStyle::State_MouseOver))
        drawBox(painter, tab->rect.adjusted(2, 4, -2, -4), mixed(t.window, t.text, 0.06), QColor());
    QRect line = tab->rect;
    line.setTop(line.bottom() - (selected ? 2 : 0));
    painter->fillRect(line, selected ? t.primary : t.hairline);
    // Around the tab and not around the whole bar, which is as wide as the page.
    if (selected && tab->state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.primary, 2));
        painter->drawRoundedRect(QRectF(tab->rect).adjusted(3, 4, -3, -6), 6, 6);
    }
}

void drawHeaderSection(QPainter *painter, const QStyleOptionHeader *header)
{
    const Tokens &t = Tokens::current();
    painter->fillRect(header->rect, t.surface);
    QRect line = header->rect;
    line.setTop(line.bottom());
    painter->fillRect(line, t.edge);
}

void drawProgress(QPainter *painter, const QStyleOptionProgressBar *bar)
{
    const Tokens &t = Tokens::current();
    const QRect groove
        = bar->rect.adjusted(0, (bar->rect.height() - 8) / 2, 0, -(bar->rect.height() - 8) / 2);
    drawBox(painter, groove, t.surface, t.edge, 4);
    const bool busy = bar->minimum == bar->maximum;
    const double share = busy
        ? 0.35
        : double(bar->progress - bar->minimum) / std::max(1, bar->maximum - bar->minimum);
    QRect done = groove;
    done.setWidth(static_cast<int>(groove.width() * std::clamp(share, 0.0, 1.0)));
    if (busy)
        done.moveCenter(groove.center());
    if (done.width() > 4)
        drawBox(painter, done, t.primary, QColor(), 4);
}

} // namespace

RueckhaltStyle::RueckhaltStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
    setObjectName(QStringLiteral("rueckhalt"));
}

void RueckhaltStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) != nullptr
        || qobject_cast<QComboBox *>(widget) != nullptr
        || qobject_cast<QTabBar *>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QTabBar *>(widget) != nullptr)
        widget->setProperty("rueckhaltOwnFocus", true);
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
            drawItemFocus(painter, option);
        return; // Everything else has the ring around it.
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            drawField(painter, option, widget);
        return;
    }
    case PE_Frame:
        drawAreaFrame(painter, option, widget);
        return;
    case PE_FrameGroupBox:
        drawBox(painter, option->rect, t.surface, t.hairline);
        return;
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel:
    case PE_PanelButtonTool:
        drawPanelButton(painter, option, widget);
        return;
    case PE_FrameDefaultButton:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_PanelItemViewRow:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(painter, option);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(painter, option);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawItemGround(painter, item, widget);
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        drawBox(painter, option->rect, t.surface, t.edge, element == PE_FrameMenu ? 0 : 4);
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
        drawChevron(painter, option->rect, name, isEnabled(option), option);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void RueckhaltStyle::drawControl(ControlElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        drawPanelButton(painter, option, widget);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button != nullptr && button->features.testFlag(QStyleOptionButton::HasMenu)) {
            const QRect arrow(
                option->rect.right() - 26, option->rect.top(), 20, option->rect.height());
            drawChevron(painter, arrow, QStringLiteral("chevron-down"), isEnabled(option), option);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            const QColor text = buttonColors(option, widget).text;
            copy.palette.setColor(QPalette::ButtonText, text);
            if (const QString name = button->icon.name(); hasIcon(name)) {
                const int size = button->iconSize.width();
                const QPixmap image
                    = iconPixmap(name, text, size, painter->device()->devicePixelRatioF());
                copy.icon = QIcon(image);
                copy.icon.addPixmap(image, QIcon::Disabled);
            }
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton copy(*button);
            const QColor text = buttonColors(option, widget).text;
            copy.palette.setColor(QPalette::ButtonText, text);
            if (const QString name = button->icon.name(); hasIcon(name)) {
                const int size = button->iconSize.width();
                copy.icon
                    = QIcon(iconPixmap(name, text, size, painter->device()->devicePixelRatioF()));
            }
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(painter, tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            // The base style would draw a focus of its own around the word.
            QStyleOptionTab copy(*tab);
            copy.state.setFlag(State_HasFocus, false);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderSection(painter, header);
        else
            painter->fillRect(option->rect, Tokens::current().surface);
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            drawProgress(painter, bar);
        return;
    case CE_ProgressBarLabel:
        return; // What is going on stands in words beside the bar.
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine) {
                QRect line = option->rect;
                if (frame->frameShape == QFrame::HLine)
                    line = QRect(line.left(), line.center().y(), line.width(), 1);
                else
                    line = QRect(line.center().x(), line.top(), 1, line.height());
                painter->fillRect(line, Tokens::current().hairline);
                return;
            }
            if (frame->frameShape != QFrame::NoFrame)
                drawAreaFrame(painter, option, widget);
        }
        return;
    case CE_Splitter: {
        const bool wide = option->rect.width() > option->rect.height();
        QRect line = option->rect;
        if (wide)
            line = QRect(line.left(), line.center().y(), line.width(), 1);
        else
            line = QRect(line.center().x(), line.top(), 1, line.height());
        painter->fillRect(line, Tokens::current().hairline);
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
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
            drawField(painter, option, widget);
        drawChevron(painter, subControlRect(control, option, SC_ComboBoxArrow, widget),
            QStringLiteral("chevron-down"), isEnabled(option), option);
        return;
    }
    case CC_SpinBox: {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (spin == nullptr)
            return;
        if (spin->frame)
            drawField(painter, option, widget);
        if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        const bool calendar = !option->subControls.testFlag(SC_SpinBoxUp);
        const auto arrow = [&](SubControl part, const char *icon, bool enabled) {
            drawChevron(painter, subControlRect(control, option, part, widget), QLatin1String(icon),
                enabled && isEnabled(option), option);
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
            drawScrollBar(painter, bar, this, widget);
        return;
    case CC_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button == nullptr)
            return;
        const bool raised = !button->state.testFlag(State_AutoRaise)
            || button->state & (State_On | State_Sunken) || button->state.testFlag(State_MouseOver)
            || buttonKind(widget) != ButtonKind::Secondary;
        if (raised)
            drawPanelButton(painter, option, widget);
        QStyleOptionToolButton label(*button);
        const int margin = button->toolButtonStyle == Qt::ToolButtonIconOnly ? 2 : space::Hair;
        label.rect = button->rect.adjusted(margin, 2, -margin, -2);
        if (button->features.testFlag(QStyleOptionToolButton::HasMenu)) {
            const QRect arrow(label.rect.right() - 16, label.rect.top(), 16, label.rect.height());
            drawChevron(painter, arrow, QStringLiteral("chevron-down"), isEnabled(option), option);
            label.rect.setRight(label.rect.right() - 16);
        }
        drawControl(CE_ToolButtonLabel, &label, painter, widget);
        return;
    }
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QSize RueckhaltStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
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

QRect RueckhaltStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
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

QRect RueckhaltStyle::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents && widget != nullptr) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            return option->rect.adjusted(6, 2, -6, -2);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

int RueckhaltStyle::pixelMetric(
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

int RueckhaltStyle::styleHint(
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
