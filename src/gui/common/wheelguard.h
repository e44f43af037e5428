// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace rueckhalt {

/// Keeps the mouse wheel scrolling a page: a list or number that the pointer happens to be over
/// changes by the wheel only while it has the focus. Nobody notices a choice that changed unasked.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Also keeps the wheel from giving it the focus. Protecting it again changes nothing.
    void protect(QWidget *widget);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace rueckhalt
