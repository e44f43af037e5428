// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace rueckhalt {

class FlowLayout;

/// One part of a plan, a stage for instance: what it is, a muted line about it, and several things
/// that can be done with it.
class PartRow : public QWidget
{
    Q_OBJECT

public:
    PartRow(QString title, const QString &note, QWidget *parent = nullptr);

    /// A quiet button; screen readers hear the title with it.
    QPushButton *addVerb(const char *name, const QString &verb);

private:
    QString m_title;
    FlowLayout *m_verbs;
};

} // namespace rueckhalt
