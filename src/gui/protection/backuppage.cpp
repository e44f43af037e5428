// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/backuppage.h"

#include "gui/common/tokens.h"
#include "gui/protection/backupsection.h"
#include "gui/protection/restoredialog.h"

#include <QEvent>
#include <QVBoxLayout>

namespace rueckhalt {

BackupPage::BackupPage(BackingUp &backingUp, OpenRegister &openRegister, const Restoring &restoring,
    Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_register(openRegister)
    , m_restoring(restoring)
    , m_prompter(prompter)
    , m_section(new BackupSection(
          backingUp, [&openRegister] { return openRegister.now(); }, prompter, this))
{
    setObjectName(QStringLiteral("backupPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::XLarge);
    column->addWidget(m_section);
    connect(m_section, &BackupSection::noticed, this, &Page::noticed);
    connect(m_section, &BackupSection::restoreRequested, this, &BackupPage::restore);
}

QString BackupPage::title() const
{
    return tr("Backups");
}

QString BackupPage::purpose() const
{
    return tr("A copy on another drive, encrypted like the register and read again after writing.");
}

void BackupPage::enter()
{
    m_section->enter();
}

void BackupPage::restore(const QString &backup)
{
    auto *dialog
        = new RestoreDialog(m_restoring, {backup, {m_register.vault().folder()}}, m_prompter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RestoreDialog::openRequested, this, &BackupPage::registerRequested);
    dialog->open();
}

void BackupPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        emit headingChanged();
    Page::changeEvent(event);
}

} // namespace rueckhalt
