// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/recoverycard.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/protection/longwork.h"
#include "protection/ui_recoverycard.h"

#include <QEvent>
#include <QPushButton>

namespace rueckhalt {

RecoveryCard::RecoveryCard(
    MemberKeeping &members, Setting setting, Random random, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_members(members)
    , m_setting(std::move(setting))
    , m_random(std::move(random))
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::RecoveryCard>())
{
    m_ui->setupUi(this);
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    m_ui->reminder->setTone(TextLabel::Tone::Warning);
    makeButtons();
    connect(m_ui->words, &WordsField::completed, m_go, &QPushButton::setEnabled);
    connect(m_ui->step, &RecoveryStep::tested, this, &RecoveryCard::finish);
    turnTo(Doing::Nothing);
}

RecoveryCard::~RecoveryCard() = default;

RecoveryStep &RecoveryCard::step()
{
    return *m_ui->step;
}

void RecoveryCard::makeButtons()
{
    auto *flow = new FlowLayout(m_ui->buttons);
    const auto make = [&](const char *name, const char *icon) {
        auto *button = new QPushButton(m_ui->buttons);
        button->setObjectName(QLatin1String(name));
        if (*icon != '\0')
            button->setIcon(iconFor(QLatin1String(icon)));
        flow->addWidget(button);
        return button;
    };
    m_test = make("testSheet", "check");
    m_renew = make("renewRecovery", "refresh");
    m_go = make("takeWords", "");
    m_cancel = make("cancelRecovery", "");
    setButtonKind(m_cancel, ButtonKind::Quiet);
    connect(m_test, &QPushButton::clicked, this, [this] { turnTo(Doing::Testing); });
    connect(m_renew, &QPushButton::clicked, this, [this] { renew({}); });
    connect(m_go, &QPushButton::clicked, this, &RecoveryCard::takeWords);
    connect(m_cancel, &QPushButton::clicked, this, [this] { turnTo(Doing::Nothing); });
}

void RecoveryCard::turnTo(Doing doing)
{
    m_doing = doing;
    const bool typing = doing == Doing::Testing || doing == Doing::ProvingOld;
    m_ui->words->clear();
    m_ui->wordsPart->setVisible(typing);
    m_ui->step->setVisible(doing == Doing::Showing);
    m_test->setVisible(doing == Doing::Nothing);
    m_renew->setVisible(doing == Doing::Nothing && m_setting.mayRenew);
    m_go->setVisible(typing);
    m_go->setEnabled(false);
    m_cancel->setVisible(typing);
    m_ui->buttons->setVisible(doing != Doing::Showing);
    retranslate();
    if (typing)
        m_ui->words->setFocus();
}

void RecoveryCard::takeWords()
{
    const bool proving = m_doing == Doing::ProvingOld;
    const SecretBytes secret = m_ui->words->take();
    if (proving) {
        renew(secret);
        return;
    }
    m_lastTest = m_members.isRecoverySecret(secret);
    if (*m_lastTest && std::exchange(m_setting.pending, false))
        emit pendingChanged(false);
    turnTo(Doing::Nothing);
    m_test->setFocus();
}

void RecoveryCard::renew(const SecretBytes &old)
{
    if (old.isEmpty()
        && !m_prompter.confirm(this, tr("Make a new recovery sheet?"),
            tr("All keys become new. The old sheet then opens neither this register nor backups "
               "made "
               "from now on; it still opens backups made before. You need paper now: the new words "
               "are shown only once."),
            tr("Make a new sheet")))
        return;
    auto made = resultOfLongWork<Result<SecretBytes>>(this,
        {tr("New recovery words and keys are made"),
            tr("Everything is encrypted anew. If you stop, everything stays as it was."),
            LongWork::Stopping::Possible},
        [&](const Progress &progress) { return m_members.renewRecovery(old, progress); });
    if (made) {
        emit membersChanged();
        m_lastTest.reset();
        m_setting.pending = true;
        emit pendingChanged(true);
        m_ui->step->start(*std::move(made), m_setting.registerName, m_setting.today, m_random);
        turnTo(Doing::Showing);
        m_ui->step->takeFocus();
        return;
    }
    if (made.error().code == Error::Code::NotPermitted && old.isEmpty()) {
        turnTo(Doing::ProvingOld);
        return;
    }
    turnTo(Doing::Nothing);
    if (made.error().code == Error::Code::Cancelled)
        return;
    m_prompter.tell(this, tr("No new sheet could be made"),
        made.error().code == Error::Code::NotPermitted
            ? tr("These are not the words of this register. Nothing was changed.")
            : sentenceFor(made.error()));
}

void RecoveryCard::finish()
{
    m_setting.pending = false;
    emit pendingChanged(false);
    emit noticed(tr("The new recovery sheet is valid."));
    turnTo(Doing::Nothing);
    m_test->setFocus();
}

void RecoveryCard::retranslate()
{
    m_ui->reminder->setVisible(m_setting.pending && m_doing != Doing::Showing);
    m_ui->reminder->setText(m_setting.mayRenew
            ? tr("Nobody has confirmed yet that the words are on paper. Please make a new sheet "
                 "now: without it a lost password means a lost register.")
            : tr("Nobody has confirmed yet that the words are on paper. Please ask your "
                 "administrator for a new sheet."));
    m_ui->state->setVisible(m_lastTest.has_value() && m_doing == Doing::Nothing);
    m_ui->state->setTone(
        m_lastTest.value_or(false) ? TextLabel::Tone::Success : TextLabel::Tone::Danger);
    m_ui->state->setText(m_lastTest.value_or(false)
            ? tr("The sheet is right: it opens this register.")
            : tr("The words fit together, but they do not open this register. It is an older sheet "
                 "or one of another register."));
    m_ui->wordsLabel->setText(m_doing == Doing::ProvingOld
            ? tr("You do not hold all keys. Please enter the &words of the present sheet, so that "
                 "it can be replaced:")
            : tr("&Words of the sheet:"));
    m_test->setText(tr("&Test the sheet …"));
    m_renew->setText(tr("Make a &new sheet …"));
    m_go->setText(m_doing == Doing::ProvingOld ? tr("Make a new sheet") : tr("Test these words"));
    m_cancel->setText(tr("Cancel"));
}

void RecoveryCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
