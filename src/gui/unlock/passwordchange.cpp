// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/passwordchange.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/protection/longwork.h"
#include "unlock/ui_passwordchange.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>

namespace rueckhalt {

PasswordChange::PasswordChange(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PasswordChange>())
{
    m_ui->setupUi(this);
    separateFields(this);
    auto *flow = new FlowLayout(m_ui->buttons);
    flow->setContentsMargins(0, space::Small, 0, 0);
    m_change = new QPushButton(m_ui->buttons);
    m_change->setObjectName(QStringLiteral("changePassword"));
    m_cancel = new QPushButton(m_ui->buttons);
    m_cancel->setObjectName(QStringLiteral("cancelPassword"));
    setButtonKind(m_change, ButtonKind::Primary);
    setButtonKind(m_cancel, ButtonKind::Quiet);
    flow->addWidget(m_change);
    flow->addWidget(m_cancel);
    connect(m_change, &QPushButton::clicked, this, &PasswordChange::change);
    connect(m_ui->fresh, &NewPasswordFields::entered, this, &PasswordChange::change);
    connect(m_cancel, &QPushButton::clicked, this, &PasswordChange::cancelled);
    retranslate();
}

PasswordChange::~PasswordChange() = default;

void PasswordChange::setUp(MemberKeeping &members, const Member &me, const QString &registerName,
    const Random &random, Prompter &prompter)
{
    m_members = &members;
    m_prompter = &prompter;
    m_ui->oldKeyFile->setPrompter(prompter);
    m_ui->oldKeyFile->setVisible(me.usesKeyFile);
    m_ui->fresh->setKeyFiles(prompter, random);
    m_ui->fresh->setContext({registerName, me.profile.login, me.profile.name});
}

void PasswordChange::setPresent(SecretBytes password, SecretBytes keyFile)
{
    m_present = std::move(password);
    m_presentKeyFile = std::move(keyFile);
    m_ui->oldPart->setVisible(m_present.isEmpty());
}

void PasswordChange::takeFocus()
{
    // Not by a focus proxy: Tab would then jump to it over the summary of errors.
    (m_present.isEmpty() ? static_cast<QWidget *>(m_ui->old) : m_ui->fresh)->setFocus();
}

void PasswordChange::setMayCancel(bool mayCancel)
{
    m_cancel->setVisible(mayCancel);
}

void PasswordChange::forget()
{
    m_ui->old->clear();
    m_ui->oldKeyFile->clear();
    m_ui->fresh->clear();
    m_ui->errors->clear();
    setPresent({}, {});
}

void PasswordChange::change()
{
    auto problems = m_ui->fresh->problems();
    const bool asks = m_present.isEmpty();
    const bool missing = asks && m_ui->old->isEmpty();
    const QString sentence = tr("Please enter your present password.");
    setInvalid(m_ui->old->edit(), missing ? sentence : QString());
    if (missing)
        problems.prepend({sentence, m_ui->old->edit()});
    const auto oldKeyFile = m_ui->oldKeyFile->read();
    if (!oldKeyFile)
        problems.append({sentenceFor(oldKeyFile.error()), m_ui->oldKeyFile});
    m_ui->errors->showProblems(tr("The password cannot be changed yet"), problems);
    const auto keyFile = m_ui->fresh->keyFile();
    if (!problems.isEmpty() || !keyFile)
        return;
    const SecretBytes present = asks ? m_ui->old->take() : m_present.clone();
    const SecretBytes presentFile = asks ? oldKeyFile->clone() : m_presentKeyFile.clone();
    const SecretBytes password = m_ui->fresh->takePassword();
    const LongWork what {tr("The password is changed"),
        tr("This takes a few seconds on purpose: it makes guessing slow."),
        LongWork::Stopping::Impossible};
    const auto done = resultOfLongWork<Result<void>>(this, what, [&](const Progress &) {
        return m_members->changePassword(present, presentFile, password, *keyFile);
    });
    if (done) {
        forget();
        emit changed();
        return;
    }
    m_ui->errors->showProblems(tr("The password could not be changed"),
        {{done.error().code == Error::Code::WrongPassword
                ? tr("The present password is not right. Please type it again.")
                : sentenceFor(done.error()),
            asks ? m_ui->old->edit() : nullptr}});
}

void PasswordChange::retranslate()
{
    m_change->setText(tr("&Change the password"));
    m_cancel->setText(tr("Cancel"));
}

void PasswordChange::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
