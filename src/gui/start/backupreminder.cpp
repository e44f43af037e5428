// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/backupreminder.h"

#include "gui/common/tokens.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/protection/backupsection.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

BackupReminder::BackupReminder(BackingUp &backingUp, Clock clock, QWidget *parent)
    : Card(QString(), parent)
    , m_backingUp(backingUp)
    , m_clock(std::move(clock))
    , m_text(new TextLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("backupReminder"));
    m_button->setObjectName(QStringLiteral("openBackups"));
    m_button->setIcon(iconFor(QStringLiteral("save")));
    column()->addWidget(m_text);
    column()->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, &BackupReminder::backupsRequested);
    connect(&m_backingUp, &BackingUp::changed, this, &BackupReminder::refresh);
    refresh();
}

void BackupReminder::refresh()
{
    const bool due = m_backingUp.isDue();
    const auto pending = static_cast<int>(m_backingUp.pendingErasures());
    setVisible(m_backingUp.isAllowed() && (due || pending > 0));
    QStringList sentences;
    if (due)
        sentences << backupSentence(m_backingUp, m_clock())
                  << tr("A backup on another drive helps when this computer breaks or is lost.");
    if (pending > 0)
        sentences << tr("%n erased record(s) can still be opened from backups that were out of "
                        "reach.",
            nullptr, pending);
    m_text->setText(sentences.join(u' '));
    m_button->setText(tr("Open backups"));
    setHeading(due ? tr("Time for a backup") : tr("Backups to be put in order"));
}

void BackupReminder::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    Card::changeEvent(event);
}

} // namespace rueckhalt
