// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/controls.h"

#include "gui/common/tokens.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLayout>
#include <QVBoxLayout>
#include <QVariant>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr char KindProperty[] = "rueckhaltButtonKind";
constexpr char LargeProperty[] = "rueckhaltLargeControls";

/// Keeps a label in a type size of its own when the size of all text changes.
class MutedFont : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationFontChange)
            static_cast<QLabel *>(watched)->setFont(fontFor(TypeRole::Muted));
        return false;
    }
};

} // namespace

void setButtonKind(QAbstractButton *button, ButtonKind kind)
{
    button->setProperty(KindProperty, static_cast<int>(kind));
    button->updateGeometry();
    button->update();
}

ButtonKind buttonKind(const QWidget *button)
{
    return button == nullptr ? ButtonKind::Secondary
                             : static_cast<ButtonKind>(button->property(KindProperty).toInt());
}

void setLargeControls(QWidget *page)
{
    page->setProperty(LargeProperty, true);
    // Controls remember their size; a change of style makes them ask again.
    for (QWidget *child : page->findChildren<QWidget *>()) {
        QEvent change(QEvent::StyleChange);
        QCoreApplication::sendEvent(child, &change);
    }
}

int controlHeight(const QWidget *widget)
{
    int height = 30;
    for (const QWidget *at = widget; at != nullptr;
         at = at->isWindow() ? nullptr : at->parentWidget()) {
        if (at->property(LargeProperty).toBool()) {
            height = 44;
            break;
        }
    }
    return widget == nullptr ? height : std::max(height, widget->fontMetrics().height() + 12);
}

void keepToColumn(QWidget *content)
{
    constexpr int widest = 940; // pixels at 100 % text
    content->setMaximumWidth(widest * textScale() / 100);
}

void layOutAnew(QWidget *changed)
{
    for (QWidget *at = changed; at != nullptr && !at->isWindow(); at = at->parentWidget()) {
        if (at->layout() != nullptr)
            at->layout()->invalidate();
        at->updateGeometry();
    }
}

void separateFields(QWidget *form)
{
    for (const QVBoxLayout *column : form->findChildren<QVBoxLayout *>()) {
        for (int i = 1; i < column->count(); ++i) {
            auto *label = qobject_cast<QLabel *>(column->itemAt(i)->widget());
            if (label != nullptr && label->buddy() != nullptr)
                label->setContentsMargins(0, space::Small, 0, 0);
        }
    }
}

void setMuted(QLabel *label)
{
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setFont(fontFor(TypeRole::Muted));
    label->installEventFilter(new MutedFont(label));
}

void growToContent(QWidget *dialog)
{
    QLayout *layout = dialog->layout();
    layout->invalidate();
    const int needed = layout->hasHeightForWidth() ? layout->totalHeightForWidth(dialog->width())
                                                   : layout->totalSizeHint().height();
    if (needed > dialog->height())
        dialog->resize(dialog->width(), needed);
}

QString toolTipFor(const QString &text)
{
    return text.isEmpty()
        ? QString()
        : QStringLiteral("<span>") + text.toHtmlEscaped() + QStringLiteral("</span>");
}

void setInvalid(QWidget *field, const QString &sentence)
{
    field->setProperty("rueckhaltInvalid", !sentence.isEmpty());
    field->setAccessibleDescription(sentence);
    field->setToolTip(toolTipFor(sentence));
    field->update();
    QAccessible::State changed;
    changed.invalid = true;
    QAccessibleStateChangeEvent event(field, changed);
    QAccessible::updateAccessibility(&event);
}

} // namespace rueckhalt
