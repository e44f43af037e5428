// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace rueckhalt {

/// One line of a case: what it is, a muted line about it, and at its right what can be done.
class ActionRow : public QWidget
{
    Q_OBJECT

public:
    ActionRow(QString title, const QString &note, QWidget *parent);

    /// A quiet button; screen readers hear the title with it.
    QPushButton *addVerb(const char *name, const QString &verb);

private:
    QString m_title;
    QHBoxLayout *m_line;
};

} // namespace rueckhalt
