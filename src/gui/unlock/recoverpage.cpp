// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/recoverpage.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/uilanguage.h"
#include "gui/protection/longwork.h"
#include "unlock/ui_recoverpage.h"

#include <QEvent>
#include <QFileInfo>

namespace rueckhalt {

RecoverPage::RecoverPage(const Unlocking &unlocking, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_unlocking(unlocking)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::RecoverPage>())
{
    m_ui->setupUi(this);
    separateFields(m_ui->passwordCard);
    setLargeControls(this);
    m_ui->title->setRole(TypeRole::PageTitle);
    m_ui->noSheet->setTone(TextLabel::Tone::Muted);
    setButtonKind(m_ui->next, ButtonKind::Primary);
    setButtonKind(m_ui->setPassword, ButtonKind::Primary);
    setButtonKind(m_ui->back, ButtonKind::Quiet);
    setButtonKind(m_ui->cancel, ButtonKind::Quiet);
    m_ui->who->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ui->passwords->setKeyFiles(prompter, unlocking.environment().random);
    connect(m_ui->words, &WordsField::completed, m_ui->next, &QPushButton::setEnabled);
    connect(m_ui->next, &QPushButton::clicked, this, &RecoverPage::openWithWords);
    connect(m_ui->back, &QPushButton::clicked, this, &RecoverPage::leave);
    connect(m_ui->setPassword, &QPushButton::clicked, this, &RecoverPage::setPassword);
    connect(m_ui->passwords, &NewPasswordFields::entered, this, &RecoverPage::setPassword);
    connect(m_ui->cancel, &QPushButton::clicked, this, &RecoverPage::leave);
    retranslate();
}

RecoverPage::~RecoverPage() = default;

void RecoverPage::start(const QString &folder)
{
    m_folder = folder;
    m_recovered.reset();
    m_members.clear();
    m_ui->words->clear();
    m_ui->passwords->clear();
    m_ui->errors->clear();
    m_ui->next->setEnabled(false);
    m_ui->wordsCard->show();
    m_ui->passwordCard->hide();
    retranslate();
}

void RecoverPage::leave()
{
    abandon();
    emit backRequested();
}

void RecoverPage::openWithWords()
{
    const SecretBytes secret = m_ui->words->take();
    auto opened = resultOfLongWork<Result<std::unique_ptr<Vault>>>(this,
        {tr("The register is opened"), {}, {}},
        [&](const Progress &) { return m_unlocking.openWithRecovery(m_folder, secret); });
    if (!opened) {
        m_ui->errors->showProblems(tr("The register could not be opened"),
            {{opened.error().code == Error::Code::WrongPassword
                    ? tr("The words fit together, but they do not open this register. It is an "
                         "older sheet or one of another register.")
                    : sentenceFor(opened.error()),
                m_ui->words}});
        return;
    }
    m_recovered = *std::move(opened);
    if (m_recovered->canAcceptState() && !acceptState()) {
        m_recovered.reset();
        return;
    }
    showAccounts();
}

bool RecoverPage::acceptState()
{
    // Nobody else could: it takes an account, and a password is what is missing.
    if (!m_prompter.confirm(this, tr("Declare this state to be right?"),
            tr("A newer state of this register was known on this computer, for example before it "
               "was restored from a backup. No password can be set until this one is declared "
               "right. What was done since is missing then. Please look for the newer folder "
               "first."),
            tr("Declare it right")))
        return false;
    const auto accepted = m_recovered->acceptState();
    if (!accepted)
        m_ui->errors->showProblems(tr("The state could not be declared right"),
            {{sentenceFor(accepted.error()), m_ui->words}});
    return accepted.has_value();
}

void RecoverPage::showAccounts()
{
    m_members = m_recovered->members().members();
    m_ui->errors->clear();
    m_ui->who->clear();
    for (const Member &member : std::as_const(m_members)) {
        const QString roles = member.roles.words(uiLanguage()).join(QStringLiteral(", "));
        const QString name
            = member.profile.name.isEmpty() ? member.profile.login : member.profile.name;
        m_ui->who->addItem(name.isEmpty() ? roles : tr("%1 (%2)").arg(name, roles));
    }
    // Alone there is nothing to choose.
    m_ui->who->setVisible(m_members.size() > 1);
    m_ui->whoLabel->setVisible(m_members.size() > 1);
    m_ui->wordsCard->hide();
    m_ui->passwordCard->show();
    retranslate();
    (m_members.size() > 1 ? static_cast<QWidget *>(m_ui->who) : m_ui->passwords)->setFocus();
}

void RecoverPage::setPassword()
{
    const Member member = m_members.value(std::max(0, m_ui->who->currentIndex()));
    m_ui->passwords->setContext(
        {QFileInfo(m_folder).completeBaseName(), member.profile.login, member.profile.name});
    const auto problems = m_ui->passwords->problems();
    m_ui->errors->showProblems(tr("The password cannot be set yet"), problems);
    const auto keyFile = m_ui->passwords->keyFile();
    if (!problems.isEmpty() || !keyFile || m_recovered == nullptr)
        return;
    const SecretBytes password = m_ui->passwords->takePassword();
    auto opened = resultOfLongWork<Result<std::unique_ptr<Vault>>>(this,
        {tr("The password is set"),
            tr("This takes a few seconds on purpose: it makes guessing slow."), {}},
        [&](const Progress &) {
            return m_unlocking.replaceLostPassword(
                std::move(m_recovered), member, password, *keyFile);
        });
    const QString folder = m_folder;
    start(folder);
    if (!opened) {
        m_ui->errors->showProblems(
            tr("The password could not be set"), {{sentenceFor(opened.error()), m_ui->words}});
        return;
    }
    m_vault = *std::move(opened);
    emit recovered();
}

void RecoverPage::retranslate()
{
    m_ui->purpose->setText(m_recovered == nullptr
            ? tr("The words of the recovery sheet open the register “%1” without a password. With "
                 "three sheets, enter two of them one after the other.")
                  .arg(QFileInfo(m_folder).completeBaseName())
            : tr("The words are right. Now choose a new password. The recovery sheet stays "
                 "valid."));
}

void RecoverPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void RecoverPage::focusInEvent(QFocusEvent *)
{
    m_ui->words->setFocus();
}

} // namespace rueckhalt
