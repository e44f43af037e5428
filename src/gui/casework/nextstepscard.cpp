// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/nextstepscard.h"

#include "domain/casework/dutyholder.h"
#include "domain/deadline/deadlinewords.h"
#include "gui/cases/incidentcolumns.h"
#include "gui/casework/actionrow.h"
#include "gui/casework/casetextdialog.h"
#include "gui/casework/casewords.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qsizetype FewDuties = 5; ///< that are shown at once

/// The deadline that is met by doing a duty; nothing if there is none of its own.
std::optional<DeadlineKind> deadlineOf(CaseDuty duty)
{
    if (duty == CaseDuty::OfferFirstCare)
        return DeadlineKind::FirstCare;
    if (duty == CaseDuty::TalkAfterTwoWeeks)
        return DeadlineKind::FirstFollowUp;
    if (duty == CaseDuty::TalkAfterSixWeeks)
        return DeadlineKind::SecondFollowUp;
    return std::nullopt;
}

/// As a text that was left unfinished is kept: "waive:offer-doctor", "waive:offer-doctor:2".
QString waivingForm(const OpenDuty &open)
{
    const QString form = QStringLiteral("waive:") + codeOf(open.duty);
    return open.person > 1 ? QStringLiteral("%1:%2").arg(form).arg(open.person) : form;
}

} // namespace

NextStepsCard::NextStepsCard(CaseEditing &editing, QWidget *parent)
    : CaseCard(editing, parent)
    , m_refused(new TextLabel(QString(), TextLabel::Tone::Danger, this))
    , m_nothing(new TextLabel(QString(), TextLabel::Tone::Success, this))
    , m_duties(new QVBoxLayout)
    , m_more(new QPushButton(this))
    , m_buttons(new QWidget(this))
    , m_flow(new FlowLayout(m_buttons))
    , m_reporter(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_nobody(new TextLabel(QString(), TextLabel::Tone::Muted, this))
{
    setObjectName(QStringLiteral("nextSteps"));
    m_refused->setObjectName(QStringLiteral("closingRefused"));
    m_nothing->setObjectName(QStringLiteral("nothingToDo"));
    m_more->setObjectName(QStringLiteral("moreDuties"));
    m_reporter->setObjectName(QStringLiteral("reporterSees"));
    m_nobody->setObjectName(QStringLiteral("nobodyToAsk"));
    setButtonKind(m_more, ButtonKind::Quiet);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_duties->setSpacing(space::Medium);
    column()->addWidget(m_refused);
    column()->addWidget(m_nothing);
    column()->addLayout(m_duties);
    column()->addWidget(m_more, 0, Qt::AlignLeft);
    column()->addWidget(m_buttons);
    column()->addWidget(m_reporter);
    column()->addWidget(m_nobody);
    connect(m_more, &QPushButton::clicked, this, &NextStepsCard::showMore);
    retranslate();
}

void NextStepsCard::retranslate()
{
    setHeading(tr("What is to be done now"));
}

void NextStepsCard::showCase()
{
    if (m_shown != editing().id()) {
        m_shown = editing().id();
        m_all = false;
    }
    m_refused->hide();
    showDuties();
    showSteps();
    layOutAnew(this);
}

void NextStepsCard::showDuties()
{
    removeEntries(m_duties);
    const QList<OpenDuty> duties
        = editing().id().isNull() ? QList<OpenDuty>() : editing().file().duties();
    m_nothing->setVisible(duties.isEmpty());
    m_nothing->setText(nothingToDo());
    const qsizetype shown = m_all || duties.size() <= FewDuties + 1 ? duties.size() : FewDuties;
    for (const OpenDuty &duty : duties.first(shown))
        addDuty(duty);
    m_more->setVisible(shown < duties.size());
    m_more->setText(tr("Show %n more", nullptr, static_cast<int>(duties.size() - shown)));
    QWidget *before = stopBefore();
    for (int i = 0; i < m_duties->count(); ++i) {
        for (auto *button : m_duties->itemAt(i)->widget()->findChildren<QPushButton *>()) {
            setTabOrder(before, button);
            before = button;
        }
    }
    setTabOrder(before, m_more);
}

QString NextStepsCard::nothingToDo() const
{
    const CaseState state
        = editing().id().isNull() ? CaseState::Closed : editing().file().standing().state;
    if (isFinished(state))
        return tr("Nothing: the case is finished.");
    if (state == CaseState::Reopened)
        return tr("The case is open again. Say with the next step how it goes on.");
    if (!editing().mayWork())
        return tr("Everything that has to be done is done. A safety officer closes the case.");
    // Only a light case goes from the inbox straight into the statistics.
    return editing().file().nextStates().contains(CaseState::Closed)
        ? tr("Everything that has to be done is done. You can close the case.")
        : tr("Everything that has to be done is done. Take the case into review, then you can "
             "close it.");
}

void NextStepsCard::showMore()
{
    m_all = true;
    showCase();
    // The button is gone: the keys go on with the first duty that came to light.
    if (auto *first = m_duties->itemAt(FewDuties)->widget()->findChild<QPushButton *>())
        goOnAt(first);
}

/// As the list of deadlines says it where the duty has one there: nobody is to read two moments.
QString NextStepsCard::whenDue(const OpenDuty &open) const
{
    for (const Deadline &deadline : editing().deadlines()) {
        // Of several persons each has clocks of their own.
        const bool isOf = open.person == 0 || deadline.whom == affectedId(open.person);
        if (isOf && deadlineOf(open.duty) == deadline.kind && deadline.isOpen()
            && deadline.day.isValid())
            return CaseWords::capital(whenWords(deadline, editing().today(), uiLanguage()));
    }
    if (!open.due.isValid())
        return {};
    const bool isLate = open.due < editing().openRegister().now();
    const QString when = momentWords(open.due, uiLanguage());
    return isLate ? tr("Overdue since %1").arg(when) : tr("By %1").arg(when);
}

void NextStepsCard::addDuty(const OpenDuty &open)
{
    QString note = whenDue(open);
    QString name = QStringLiteral("duty-") + codeOf(open.duty);
    if (open.person > 0) {
        const NamedPerson person = editing().file().standing().persons.value(open.person);
        const QString who = CaseWords::capital(personWords(open.person, person, uiLanguage()));
        note = note.isEmpty() ? who : tr("%1: %2").arg(who, note);
    }
    const bool isMine = editing().mayWork() || (editing().mayEnterCare() && isForCarers(open.duty));
    // An officer in a register that can only be read knows whose it is.
    if (!isMine && !editing().openRegister().may(Right::WorkOnCases)) {
        const QString who = whoDoes(open.duty, editing().file().standing().carerName, uiLanguage());
        note = note.isEmpty() ? who : tr("%1 · %2").arg(who, note);
    }
    if (open.person > 1)
        name += QStringLiteral("-%1").arg(open.person);
    auto *row = new ActionRow(instructionFor(open.duty).in(uiLanguage()), note, this);
    row->setObjectName(name);
    if (isMine)
        connect(row->addVerb("doDuty", tr("Do this")), &QPushButton::clicked, this,
            [this, open] { emit dutyChosen(open.duty, open.person); });
    if (editing().mayWork()) {
        if (canBeWaived(open.duty))
            connect(row->addVerb("waiveDuty", tr("Not needed …")), &QPushButton::clicked, this,
                [this, open] { waive(open); });
    }
    m_duties->addWidget(row);
    row->show(); // at once, because the focus may go there
}

bool NextStepsCard::asks(CaseState state) const
{
    const auto *step = transitionBetween(editing().file().standing().state, state);
    return (step != nullptr && step->needsReason)
        || (editing().canTell() && (state == CaseState::Question || state == CaseState::Closed));
}

CaseState NextStepsCard::mainStep() const
{
    const QList<CaseState> next = editing().file().nextStates();
    // Whoever has just opened a case again does not want to close it with the next key.
    const bool isReopened = editing().file().standing().state == CaseState::Reopened;
    if (!isReopened && editing().file().duties().isEmpty() && next.contains(CaseState::Closed))
        return CaseState::Closed;
    if (next.contains(CaseState::InReview))
        return CaseState::InReview;
    return next.contains(CaseState::Measures) ? CaseState::Measures : CaseState::Draft;
}

void NextStepsCard::showWhoCanBeAsked()
{
    const CaseFile &file = editing().file();
    const bool isMissed = !editing().id().isNull() && editing().mayWork()
        && transitionBetween(file.standing().state, CaseState::Question) != nullptr
        && !file.hasSomebodyToAsk();
    m_nobody->setVisible(isMissed);
    m_nobody->setText(editing().hasReporter()
            ? tr("Nothing can be asked: it is not known who reported, and there is neither a "
                 "receipt code nor a contact.")
            : tr("Nothing can be asked: the incident names nobody and no contact."));
}

/// What the step means for the reporter.
QString NextStepsCard::introFor(CaseState state) const
{
    if (!editing().canTell())
        return {};
    const Handling &handling = *editing().file().handling;
    if (handling.receipt)
        return reporterSees(state).in(uiLanguage());
    const QString who
        = handling.contact.trimmed().isEmpty() ? handling.senderName : handling.contact;
    return state == CaseState::Question
        ? tr("There is no receipt code, so nobody reads the question here: please ask in person "
             "(%1). What you write stays in the register.")
              .arg(who.simplified())
        : tr("There is no receipt code: please tell it in person (%1).").arg(who.simplified());
}

QPushButton *NextStepsCard::addStep(CaseState state, bool isMain)
{
    auto *button = new QPushButton(CaseWords::verbFor(state, asks(state)), m_buttons);
    button->setObjectName(QStringLiteral("to-") + codeOf(state));
    setButtonKind(button, isMain ? ButtonKind::Primary : ButtonKind::Secondary);
    connect(button, &QPushButton::clicked, this, [this, state] { take(state); });
    m_flow->addWidget(button);
    button->show(); // at once, because the focus may go there
    m_steps << button;
    return button;
}

void NextStepsCard::showSteps()
{
    for (QPushButton *button : std::as_const(m_steps)) {
        m_flow->removeWidget(button);
        button->hide();
        button->deleteLater(); // it may be what was pressed
    }
    m_steps.clear();
    m_buttons->setVisible(editing().mayWork());
    m_reporter->setVisible(editing().mayWork() && editing().canTell());
    m_nobody->hide();
    if (editing().id().isNull())
        return;
    showWhoCanBeAsked();
    m_reporter->setText(introFor(editing().file().standing().state));
    QWidget *before = m_more;
    const CaseState main = mainStep();
    for (const CaseState state : editing().file().nextStates()) {
        QPushButton *button = addStep(state, state == main);
        setTabOrder(before, button);
        before = button;
    }
}

void NextStepsCard::take(CaseState state)
{
    if (state == CaseState::Closed && !editing().file().duties().isEmpty())
        return refuseToClose();
    if (state == CaseState::Duplicate)
        return emit duplicateRequested();
    if (asks(state))
        return ask(state);
    editing().finish(editing().cases().move(editing().id(), {.to = state}),
        tr("State of the case now: %1.").arg(wordFor(state, uiLanguage())));
    focusFirst();
}

void NextStepsCard::focusFirst()
{
    const QString main = QStringLiteral("to-") + codeOf(mainStep());
    const auto step = std::ranges::find(m_steps, main, &QPushButton::objectName);
    QPushButton *first = step != m_steps.end() ? *step : m_steps.value(0);
    // Whoever accompanies a case does some of the duties, not always the first.
    for (int i = m_duties->count() - 1; i >= 0; --i) {
        if (auto *duty = m_duties->itemAt(i)->widget()->findChild<QPushButton *>())
            first = duty;
    }
    if (first != nullptr)
        goOnAt(first);
}

bool NextStepsCard::openAgain(const QString &form)
{
    const CaseFile &file = editing().file();
    if (form.startsWith(QLatin1StringView("waive:"))) {
        const QList<OpenDuty> duties = file.duties();
        const auto open = std::ranges::find(duties, form, waivingForm);
        if (open != duties.end())
            waive(*open);
        return open != duties.end();
    }
    const auto state = partOf<CaseState>(form, "move:");
    const bool isPossible = state && file.nextStates().contains(*state)
        && (*state != CaseState::Closed || file.duties().isEmpty());
    if (isPossible)
        ask(*state);
    return isPossible;
}

void NextStepsCard::refuseToClose()
{
    m_all = true;
    showDuties();
    m_refused->setText(
        tr("The case cannot be closed yet: %n duties are open. Do them, or say with a "
           "reason why they are not needed.",
            nullptr, static_cast<int>(editing().file().duties().size())));
    m_refused->show();
    layOutAnew(this);
    auto *first = m_duties->itemAt(0)->widget()->findChild<QPushButton *>();
    first->setAccessibleDescription(m_refused->text());
    first->setFocus(Qt::OtherFocusReason);
    reveal(m_refused);
}

void NextStepsCard::waive(const OpenDuty &open)
{
    const int person = std::max(1, open.person);
    QString intro = tr("The duty is gone then. The reason stands in the history of the case.");
    if (open.person > 0)
        intro = tr("Only for %1. The reason stands in the history of the case.")
                    .arg(personWords(
                        person, editing().file().standing().persons.value(person), uiLanguage()));
    auto *dialog = new CaseTextDialog(
        {.title = tr("Not needed: %1").arg(wordFor(open.duty, uiLanguage())),
            .intro = intro,
            .verb = tr("&Not needed"),
            .fields = {{.name = QStringLiteral("reason"),
                .label = tr("&Reason"),
                .missing = sentenceFor(CaseProblem::ReasonMissing).in(uiLanguage()),
                .limit = static_cast<int>(CaseEvent::MaxReason)}}},
        editing().prompter(),
        [this, duty = open.duty, person](const QStringList &texts) {
            return editing().problemAfter(
                editing().cases().waive(editing().id(), duty, texts.first(), person),
                tr("The duty is not needed any more."));
        },
        this);
    connect(dialog, &QDialog::accepted, this, &NextStepsCard::focusFirst);
    editing().open(dialog, waivingForm(open));
}

void NextStepsCard::ask(CaseState state)
{
    const bool isQuestion = state == CaseState::Question;
    const bool isEnd = isFinished(state);
    const auto *step = transitionBetween(editing().file().standing().state, state);
    const bool isRead = editing().hasReporter() && editing().file().handling->receipt;
    const QString verbatim = isRead ? tr("The reporter reads this word for word.") : QString();
    CaseTextDialog::Question question {.title = CaseWords::verbFor(state, false),
        .intro = introFor(state),
        .verb = CaseWords::verbFor(state, false)};
    if (step->needsReason)
        question.fields << CaseTextDialog::Field {.name = QStringLiteral("reason"),
            .label = tr("&Reason"),
            .note = tr("Stays in the register. The reporter does not see it."),
            .missing = sentenceFor(CaseProblem::ReasonMissing).in(uiLanguage()),
            .limit = static_cast<int>(CaseEvent::MaxReason)};
    if (isQuestion)
        question.fields << CaseTextDialog::Field {.name = QStringLiteral("question"),
            .label = tr("&Question"),
            .note = verbatim,
            .text = questionFor(editing().file().gaps(), uiLanguage()),
            .missing = tr("Write what you would like to know."),
            .limit = static_cast<int>(ReplyContent::MaxText),
            .lines = 8};
    if (isEnd && editing().canTell()) {
        const QString &before = editing().file().handling->reply.closingNote;
        const bool thanks = before.isEmpty() && state == CaseState::Closed;
        question.fields << CaseTextDialog::Field {.name = QStringLiteral("closingNote"),
            .label = tr("&Closing note"),
            .note = verbatim,
            .text = thanks ? editing().cases().thanks() : before,
            .limit = static_cast<int>(ReplyContent::MaxText),
            .lines = 5};
    }
    const bool hasReason = step->needsReason;
    const auto act = [this, state, isQuestion, isEnd, hasReason](const QStringList &texts) {
        CaseMove move {.to = state};
        if (hasReason)
            move.reason = texts.first();
        if (isQuestion)
            move.question = texts.last();
        else if (isEnd && editing().canTell())
            move.closingNote = texts.last();
        return editing().problemAfter(editing().cases().move(editing().id(), move),
            tr("State of the case now: %1.").arg(wordFor(state, uiLanguage())));
    };
    auto *dialog = new CaseTextDialog(question, editing().prompter(), act, this);
    connect(dialog, &QDialog::accepted, this, &NextStepsCard::focusFirst);
    editing().open(dialog, QStringLiteral("move:") + codeOf(state));
}

} // namespace rueckhalt
