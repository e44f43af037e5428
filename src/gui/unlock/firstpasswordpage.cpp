// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/firstpasswordpage.h"

#include "gui/common/controls.h"
#include "unlock/ui_firstpasswordpage.h"

#include <QEvent>
#include <QFileInfo>

namespace rueckhalt {

FirstPasswordPage::FirstPasswordPage(
    const Unlocking &unlocking, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_unlocking(unlocking)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::FirstPasswordPage>())
{
    m_ui->setupUi(this);
    setLargeControls(this);
    m_ui->title->setRole(TypeRole::PageTitle);
    connect(m_ui->change, &PasswordChange::changed, this, &FirstPasswordPage::changed);
    connect(m_ui->change, &PasswordChange::cancelled, this, [this] {
        abandon();
        emit backRequested();
    });
}

FirstPasswordPage::~FirstPasswordPage() = default;

void FirstPasswordPage::start(std::unique_ptr<Vault> vault, Credentials credentials)
{
    m_vault = std::move(vault);
    m_ui->change->forget();
    m_ui->change->setUp(m_vault->members(), m_vault->me(),
        QFileInfo(m_vault->folder()).completeBaseName(), m_unlocking.environment().random,
        m_prompter);
    m_ui->change->setPresent(std::move(credentials.password), std::move(credentials.keyFile));
}

void FirstPasswordPage::abandon()
{
    m_ui->change->forget();
    m_vault.reset();
}

void FirstPasswordPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

void FirstPasswordPage::focusInEvent(QFocusEvent *)
{
    m_ui->change->takeFocus();
}

} // namespace rueckhalt
