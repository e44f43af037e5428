// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "session/backingup.h"

class QPushButton;

namespace rueckhalt {

class TextLabel;

/// Says on the start page that it is time for a backup, or that backups out of reach still open
/// erased records. Not there otherwise, and not for those who make no backups.
class BackupReminder : public Card
{
    Q_OBJECT

public:
    BackupReminder(BackingUp &backingUp, Clock clock, QWidget *parent = nullptr);

    void refresh();

signals:
    void backupsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    BackingUp &m_backingUp;
    Clock m_clock;
    TextLabel *m_text;
    QPushButton *m_button;
};

} // namespace rueckhalt
