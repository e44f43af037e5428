// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/newpasswordfields.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/unlock/passwordadvice.h"
#include "unlock/ui_newpasswordfields.h"

#include <QEvent>
#include <QLineEdit>

namespace rueckhalt {

NewPasswordFields::NewPasswordFields(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::NewPasswordFields>())
{
    m_ui->setupUi(this);
    separateFields(this);
    m_ui->strength->setTone(TextLabel::Tone::Muted);
    m_ui->keyFile->hide();
    setFocusProxy(m_ui->password);
    connect(m_ui->password, &PasswordField::changed, this, &NewPasswordFields::showStrength);
    connect(m_ui->repeat, &PasswordField::entered, this, &NewPasswordFields::entered);
    showStrength();
}

NewPasswordFields::~NewPasswordFields() = default;

void NewPasswordFields::setKeyFiles(Prompter &prompter, Random random)
{
    m_ui->keyFile->setPrompter(prompter);
    m_ui->keyFile->offerNew(std::move(random));
    m_ui->keyFile->setVisible(true);
}

void NewPasswordFields::setContext(const QStringList &words)
{
    m_context = words;
    showStrength();
}

void NewPasswordFields::showStrength()
{
    m_ui->strength->setText(PasswordAdvice::on(m_ui->password->rating(m_context)));
}

QList<ErrorSummary::Entry> NewPasswordFields::problems()
{
    QList<ErrorSummary::Entry> found;
    const auto check = [&found](QWidget *field, bool bad, const QString &sentence) {
        setInvalid(field, bad ? sentence : QString());
        if (bad)
            found.append({sentence, field});
    };
    const QString password = m_ui->password->edit()->text();
    check(m_ui->password->edit(), !m_ui->password->rating(m_context).isEnough(),
        PasswordAdvice::refusal());
    check(m_ui->repeat->edit(), m_ui->repeat->edit()->text() != password,
        tr("The two passwords are not the same. Please type the second one again."));
    if (const auto file = m_ui->keyFile->read(); !file)
        found.append({tr("The key file cannot be used. It must have at least 32 bytes and at most "
                         "one megabyte. Please choose another one."),
            m_ui->keyFile});
    return found;
}

SecretBytes NewPasswordFields::takePassword()
{
    m_ui->repeat->clear();
    return m_ui->password->take();
}

Result<SecretBytes> NewPasswordFields::keyFile() const
{
    return m_ui->keyFile->read();
}

void NewPasswordFields::clear()
{
    m_ui->password->clear();
    m_ui->repeat->clear();
    m_ui->keyFile->clear();
    for (PasswordField *field : {m_ui->password, m_ui->repeat})
        setInvalid(field->edit(), QString());
}

void NewPasswordFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showStrength();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
