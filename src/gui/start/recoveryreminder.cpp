// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/recoveryreminder.h"

#include "gui/common/tokens.h"
#include "gui/common/widgets/textlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

RecoveryReminder::RecoveryReminder(std::function<Sheet()> sheet, QWidget *parent)
    : Card(QString(), parent)
    , m_sheet(std::move(sheet))
    , m_text(new TextLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("recoveryReminder"));
    m_button->setObjectName(QStringLiteral("openKeys"));
    m_button->setIcon(iconFor(QStringLiteral("key")));
    column()->addWidget(m_text);
    column()->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, &RecoveryReminder::keysRequested);
    refresh();
}

void RecoveryReminder::refresh()
{
    const Sheet sheet = m_sheet();
    setVisible(sheet != Sheet::Fine);
    const bool isMissing = sheet == Sheet::Missing;
    setHeading(isMissing ? tr("This register has no recovery sheet yet")
                         : tr("Is the recovery sheet on paper?"));
    m_text->setText(isMissing
            ? tr("It was made by an older version. Without a sheet everything is lost when a "
                 "password is forgotten. Please make one now and keep it locked away.")
            : tr("Nobody has confirmed it on this computer yet. Without the sheet everything is "
                 "lost when a password is forgotten."));
    m_button->setText(
        isMissing ? tr("Make a recovery sheet …") : tr("Confirm the recovery sheet …"));
}

void RecoveryReminder::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    Card::changeEvent(event);
}

} // namespace rueckhalt
