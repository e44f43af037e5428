// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace rueckhalt {

/// Keeps the mouse wheel scrolling a form: a list or number that the pointer happens to be over
/// changes by the wheel only while it has the focus.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    /// Protects every combo box and spin box below `form`; lives as long as that.
    explicit WheelGuard(QWidget *form);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace rueckhalt
