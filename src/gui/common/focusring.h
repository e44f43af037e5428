// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace rueckhalt {

/// The visible keyboard focus: a 2 px outline in the primary colour, 2 px away from the control,
/// drawn over its surroundings so that no layout has to leave room for it.
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    /// Follows the focus of the application from now on. Calling it again changes nothing.
    static void install();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit FocusRing(QWidget *window);
    void follow(QWidget *control);
    void place();
    void stopWatching();

    QPointer<QWidget> m_control;
    QList<QPointer<QWidget>> m_watched;

    friend class FocusRingController;
};

} // namespace rueckhalt
