// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QVBoxLayout;

namespace rueckhalt {

/// All shortcuts on one sheet: those that hold everywhere and those of the page in front.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    struct Line
    {
        QString keys;
        QString meaning;
    };

    explicit ShortcutSheet(QWidget *parent = nullptr);

    /// Adds a group; one without lines is left out.
    void addGroup(const QString &title, const QList<Line> &lines);
    /// The lines of actions that have a shortcut.
    static QList<Line> linesOf(const QList<QAction *> &actions);

private:
    QVBoxLayout *m_groups;
};

} // namespace rueckhalt
