// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/credentialsfields.h"

#include "gui/common/controls.h"
#include "unlock/ui_credentialsfields.h"

#include <QEvent>
#include <QLineEdit>

namespace rueckhalt {

CredentialsFields::CredentialsFields(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CredentialsFields>())
{
    m_ui->setupUi(this);
    separateFields(this);
    connect(m_ui->password, &PasswordField::changed, this, &CredentialsFields::changed);
    connect(m_ui->login, &QLineEdit::textEdited, this, &CredentialsFields::changed);
    connect(m_ui->keyFile, &KeyFileField::changed, this, &CredentialsFields::changed);
    connect(m_ui->password, &PasswordField::entered, this, &CredentialsFields::entered);
    connect(
        m_ui->login, &QLineEdit::returnPressed, m_ui->password, qOverload<>(&QWidget::setFocus));
    setFocusProxy(m_ui->login);
}

CredentialsFields::~CredentialsFields() = default;

void CredentialsFields::setPrompter(Prompter &prompter)
{
    m_ui->keyFile->setPrompter(prompter);
}

void CredentialsFields::setAsksLogin(bool asks)
{
    m_asksLogin = asks;
    m_ui->login->setVisible(asks);
    m_ui->loginLabel->setVisible(asks);
    setFocusProxy(asks ? static_cast<QWidget *>(m_ui->login) : m_ui->password);
}

void CredentialsFields::setAsksKeyFile(bool asks)
{
    m_ui->keyFile->setVisible(asks);
}

bool CredentialsFields::asksLogin() const
{
    return m_asksLogin;
}

QWidget *CredentialsFields::firstEmpty() const
{
    return m_asksLogin && m_ui->login->text().isEmpty() ? static_cast<QWidget *>(m_ui->login)
                                                        : m_ui->password->edit();
}

bool CredentialsFields::isPasswordEmpty() const
{
    return m_ui->password->isEmpty();
}

Result<Credentials> CredentialsFields::take()
{
    auto keyFile = m_ui->keyFile->read();
    if (!keyFile)
        return tl::unexpected(keyFile.error());
    const QString login = m_asksLogin ? m_ui->login->text().trimmed() : QString();
    return Credentials {login, m_ui->password->take(), *std::move(keyFile)};
}

void CredentialsFields::clear()
{
    m_ui->login->clear();
    m_ui->password->clear();
    m_ui->keyFile->clear();
    setProblem(QString());
}

void CredentialsFields::setProblem(const QString &sentence)
{
    setInvalid(m_ui->password->edit(), sentence);
}

void CredentialsFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
