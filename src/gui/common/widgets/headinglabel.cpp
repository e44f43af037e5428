// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/widgets/headinglabel.h"

#include <QAccessibleWidget>
#include <QEvent>

namespace rueckhalt {

namespace {

/// Qt's own interface calls every label static text.
class HeadingInterface : public QAccessibleWidget
{
public:
    explicit HeadingInterface(HeadingLabel *label)
        : QAccessibleWidget(label, QAccessible::Heading)
    {
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QString given = QAccessibleWidget::text(kind);
        const bool isName = kind == QAccessible::Name && given.isEmpty();
        return isName ? static_cast<QLabel *>(widget())->text() : given;
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *label = qobject_cast<HeadingLabel *>(object);
    return label == nullptr ? nullptr : new HeadingInterface(label);
}

} // namespace

HeadingLabel::HeadingLabel(QWidget *parent)
    : HeadingLabel(TypeRole::Section, parent)
{
}

HeadingLabel::HeadingLabel(TypeRole role, QWidget *parent)
    : QLabel(parent)
{
    QAccessible::installFactory(makeInterface);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setRole(role);
}

HeadingLabel::HeadingLabel(const QString &text, TypeRole role, QWidget *parent)
    : HeadingLabel(role, parent)
{
    setText(text);
}

void HeadingLabel::setRole(TypeRole role)
{
    m_role = role;
    setFont(fontFor(role));
}

bool HeadingLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(fontFor(m_role));
    return QLabel::event(event);
}

} // namespace rueckhalt
