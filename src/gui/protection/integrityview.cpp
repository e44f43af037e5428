// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/integrityview.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/protection/longwork.h"
#include "protection/ui_integrityview.h"
#include "session/alertwords.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>

namespace rueckhalt {

namespace {

void emptyColumn(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        if (QWidget *widget = item->widget(); widget != nullptr) {
            widget->hide();
            widget->deleteLater();
        }
        std::unique_ptr<QLayoutItem> gone(item);
    }
}

} // namespace

IntegrityView::IntegrityView(Protecting &protecting, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_protecting(protecting)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::IntegrityView>())
{
    m_ui->setupUi(this);
    for (TextLabel *note : {m_ui->markIntro, m_ui->compareIntro, m_ui->checkIntro})
        note->setTone(TextLabel::Tone::Muted);
    m_ui->mark->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_ui->compareResult->hide();
    auto *flow = new FlowLayout(m_ui->markButtons);
    m_copy = new QPushButton(m_ui->markButtons);
    m_copy->setObjectName(QStringLiteral("copyMark"));
    m_copy->setIcon(iconFor(QStringLiteral("copy")));
    setButtonKind(m_copy, ButtonKind::Quiet);
    flow->addWidget(m_copy);
    m_accept = new QPushButton(m_ui->alertButtons);
    m_accept->setObjectName(QStringLiteral("acceptState"));
    auto *answers = new FlowLayout(m_ui->alertButtons);
    answers->addWidget(m_accept);
    m_noted = new QPushButton(m_ui->alertButtons);
    m_noted->setObjectName(QStringLiteral("noteRefused"));
    answers->addWidget(m_noted);
    setTabOrder(m_accept, m_noted);
    m_ui->check->setIcon(iconFor(QStringLiteral("check")));
    QWidget *before = m_noted;
    for (QWidget *next :
        std::initializer_list<QWidget *> {m_copy, m_ui->paper, m_ui->compare, m_ui->check}) {
        setTabOrder(before, next);
        before = next;
    }
    connect(m_copy, &QPushButton::clicked, this, &IntegrityView::copyMark);
    connect(m_accept, &QPushButton::clicked, this, &IntegrityView::accept);
    connect(m_noted, &QPushButton::clicked, this, &IntegrityView::noteRefused);
    connect(m_ui->compare, &QPushButton::clicked, this, &IntegrityView::compare);
    connect(m_ui->paper, &QLineEdit::returnPressed, this, &IntegrityView::compare);
    connect(m_ui->check, &QPushButton::clicked, this, &IntegrityView::check);
    refresh();
}

IntegrityView::~IntegrityView() = default;

void IntegrityView::refresh()
{
    const QString state = m_protecting.stateOnPaper(uiLanguage());
    m_ui->mark->setText(state.isEmpty() ? tr("There is no state to trust.") : state);
    retranslate();
}

void IntegrityView::showAlerts()
{
    emptyColumn(m_ui->alerts);
    const auto &alerts = m_protecting.alerts();
    m_ui->alertsCard->setVisible(!alerts.isEmpty());
    const bool canAccept = m_protecting.canAcceptState();
    const bool canNote = m_protecting.canNoteRefusedEntries();
    m_ui->alertButtons->setVisible(canAccept || canNote);
    m_accept->setVisible(canAccept);
    m_noted->setVisible(canNote);
    m_noted->setText(tr("I know of the entries that were not taken in"));
    // The first stop of Tab stands for the view.
    setFocusProxy(canAccept ? m_accept : canNote ? m_noted : m_copy);
    m_accept->setText(tr("Declare this state to be right …"));
    const auto add = [this](const QString &text, TextLabel::Tone tone) {
        m_ui->alerts->addWidget(new TextLabel(text, tone, m_ui->alertsCard));
    };
    for (const RegisterAlert &alert : alerts) {
        const AlertWords &words = wordsFor(alert.kind);
        add(words.title.in(uiLanguage()), TextLabel::Tone::Danger);
        add(explanationOf(alert, uiLanguage()), TextLabel::Tone::Normal);
        add(words.whatToDo.in(uiLanguage()), TextLabel::Tone::Normal);
    }
}

void IntegrityView::accept()
{
    if (!m_prompter.confirm(this, tr("Declare this state to be right?"),
            tr("What was done after it is missing here: incidents recorded since, new passwords, "
               "ended releases. Incidents that were erased since are erased again if a backup "
               "within "
               "reach knows of it; look for others yourself. That you have declared it stays in "
               "the chain, signed by you, and everybody who knows a newer state is told. Please "
               "look for the newer folder first."),
            tr("Declare it right")))
        return;
    if (const auto accepted = m_protecting.acceptState(); !accepted) {
        m_prompter.tell(
            this, tr("The state could not be declared right"), sentenceFor(accepted.error()));
        refresh();
        return;
    }
    emit stateAccepted();
}

void IntegrityView::noteRefused()
{
    if (const auto noted = m_protecting.noteRefusedEntries(); !noted) {
        m_prompter.tell(this, tr("That could not be noted"), sentenceFor(noted.error()));
        return;
    }
    refresh();
    m_copy->setFocus(Qt::OtherFocusReason); // what was pressed is gone
    emit alertsChanged();
    emit noticed(tr("Noted. The access log keeps it."));
}

void IntegrityView::say(const QString &sentence, bool good)
{
    m_ui->compareResult->setTone(good ? TextLabel::Tone::Success : TextLabel::Tone::Danger);
    m_ui->compareResult->setText(sentence);
    m_ui->compareResult->show();
    setInvalid(m_ui->paper, good ? QString() : sentence);
}

void IntegrityView::compare()
{
    using enum Protecting::Comparison::Outcome;
    const auto compared = m_protecting.compareWithPaper(m_ui->paper->text());
    if (!compared) {
        say(compared.error().code == Error::Code::Invalid
                ? tr("This cannot be read yet. It takes a number, four words and eight digits.")
                : sentenceFor(compared.error()),
            false);
        m_ui->paper->setFocus();
        return;
    }
    switch (compared->outcome) {
    case Same:
        say(tr("It is the same. Up to entry %1 nothing was altered or taken back.")
                .arg(compared->sequence),
            true);
        return;
    case NotYet:
        say(tr("This register does not have that entry yet. It is older than the paper: somebody "
               "put an older state back. Do not go on working with it, and ask your "
               "administrator."),
            false);
        return;
    case Other:
        say(tr("It is not the same. Please look for a slip in typing first. If there is none, the "
               "register was altered: do not go on working with it, and ask your administrator."),
            false);
        return;
    }
}

void IntegrityView::check()
{
    const LongWork what {tr("The register is checked"), tr("Nothing is changed by this."),
        LongWork::Stopping::Possible};
    const auto findings = resultOfLongWork<Result<QList<VaultFinding>>>(
        this, what, [this](const Progress &progress) { return m_protecting.checkAll(progress); });
    emptyColumn(m_ui->findings);
    if (!findings) {
        addFinding(findings.error().code == Error::Code::Cancelled ? tr("You stopped the check.")
                                                                   : sentenceFor(findings.error()),
            false);
        return;
    }
    for (const VaultFinding &finding : *findings)
        addFinding(tr("%1 (%2)").arg(finding.kind == VaultFinding::Kind::HeadCopyDamaged
                           ? tr("One copy of the head file is damaged. The other one is in use.")
                           : tr("Something is damaged or was altered from outside."),
                       finding.detail),
            false);
    if (findings->isEmpty())
        addFinding(tr("Everything is whole: the chain, all pages and all objects."), true);
}

void IntegrityView::addFinding(const QString &sentence, bool good)
{
    m_ui->findings->addWidget(new TextLabel(
        sentence, good ? TextLabel::Tone::Success : TextLabel::Tone::Danger, m_ui->checkCard));
}

void IntegrityView::copyMark()
{
    QGuiApplication::clipboard()->setText(m_ui->mark->text());
    emit noticed(tr("State copied."));
}

void IntegrityView::retranslate()
{
    m_copy->setText(tr("Copy the &state"));
    showAlerts();
}

void IntegrityView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
