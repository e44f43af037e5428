// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/alertwords.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace rueckhalt {

class HeadingLabel;
class TextLabel;

/// Says above every page what was noticed when the register was opened, what it means and what to
/// do. What keeps the register from being changed stays there; what only needs to be known can be
/// put away.
class AlertBanner : public QFrame
{
    Q_OBJECT

public:
    explicit AlertBanner(QWidget *parent = nullptr);

    /// The gravest of them is explained, the others are counted. Hidden without any.
    void setAlerts(const QList<RegisterAlert> &alerts);
    /// Buttons below the text instead of beside it.
    void setNarrow(bool narrow);

signals:
    void detailsRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void putAway();

    QList<RegisterAlert> m_alerts;
    QLabel *m_icon;
    HeadingLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_details;
    QPushButton *m_putAway;
    QBoxLayout *m_row;
};

} // namespace rueckhalt
