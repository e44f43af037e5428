// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/moresection.h"

#include "gui/common/controls.h"
#include "gui/report/choicegroup.h"
#include "report/ui_moresection.h"

#include <QEvent>
#include <QSignalBlocker>

namespace rueckhalt {

namespace {

using Mode = ChoiceGroup::Mode;

constexpr CodeSet<Means> Weapons {Means::Blade, Means::Firearm, Means::BluntObject};

/// True if something is answered that stands among the voluntary details.
bool hasDetails(const IncidentDraft &draft)
{
    IncidentDraft plain = draft;
    const IncidentDraft empty;
    plain.circumstances = empty.circumstances;
    plain.causedBy = empty.causedBy;
    plain.causedByCount = empty.causedByCount;
    plain.recurrence = empty.recurrence;
    plain.alarm = empty.alarm;
    plain.affectedCount = empty.affectedCount;
    plain.person.affectedNames = empty.person.affectedNames;
    plain.damageEuro = empty.damageEuro;
    plain.confidentiality = empty.confidentiality;
    plain.pressInterest = empty.pressInterest;
    plain.feedbackWanted = empty.feedbackWanted;
    plain.person.feedbackContact = empty.person.feedbackContact;
    plain.person.idea = empty.person.idea;
    return plain != draft;
}

} // namespace

MoreSection::MoreSection(QWidget *parent)
    : FormSection(parent)
    , m_ui(std::make_unique<Ui::MoreSection>())
{
    m_ui->setupUi(this);
    offer();
    m_ui->description->setLimit(IncidentPersonPart::MaxDescription);
    m_ui->description->setLines(6);
    m_ui->idea->setLimit(IncidentPersonPart::MaxDescription);
    m_ui->idea->setLines(3);
    m_ui->damage->setGroupSeparatorShown(true);
    setButtonKind(m_ui->detailsToggle, ButtonKind::Quiet);
    m_ui->detailsToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fitSizes();
    connectAnswers();
    setDraft({});
}

MoreSection::~MoreSection() = default;

void MoreSection::offer()
{
    offerTerms<Trigger>(*m_ui->triggerChips, Mode::Several);
    offerTerms<WaitingBand>(*m_ui->waitingChips, Mode::One);
    offerTerms<ImmediateAction>(*m_ui->actionChips, Mode::Several);
    offerTerms<Answer>(*m_ui->policeChips, Mode::One);
    offerTerms<ReporterRole>(*m_ui->reporterChips, Mode::One);
    offerTerms<Circumstance>(*m_ui->circumstanceChips, Mode::Several);
    offerTerms<CausedBy>(*m_ui->causedByChips, Mode::OneOrNone);
    offerTerms<CausedByCount>(*m_ui->causedByCountChips, Mode::One);
    offerTerms<Recurrence>(*m_ui->recurrenceChips, Mode::One);
    offerTerms<AlarmOutcome>(*m_ui->alarmChips, Mode::OneOrNone);
    offerTerms<Confidentiality>(*m_ui->confidentialityChips, Mode::OneOrNone);
    m_ui->triggerChips->setNoneValue(static_cast<int>(Trigger::NoneRecognisable));
    m_ui->actionChips->setNoneValue(static_cast<int>(ImmediateAction::None));
}

void MoreSection::fitSizes()
{
    m_ui->affectedNames->setFixedHeight(fontMetrics().lineSpacing() * 3 + 2 * space::Medium);
    for (QSpinBox *number : {m_ui->affectedCount, m_ui->damage})
        number->setMaximumWidth(fontMetrics().height() * 14);
}

void MoreSection::connectAnswers()
{
    const auto groups = findChildren<ChoiceGroup *>();
    for (ChoiceGroup *group : groups) {
        if (group != m_ui->actionChips)
            connect(group, &ChoiceGroup::changed, this, &MoreSection::takeAnswer);
    }
    connect(m_ui->actionChips, &ChoiceGroup::changed, this, &MoreSection::takeActions);
    connect(m_ui->affectedCount, &QSpinBox::valueChanged, this, &MoreSection::edited);
    connect(m_ui->damage, &QSpinBox::valueChanged, this, &MoreSection::edited);
    connect(m_ui->affectedNames, &QPlainTextEdit::textChanged, this, &MoreSection::edited);
    connect(m_ui->press, &QCheckBox::clicked, this, &MoreSection::takeAnswer);
    connect(m_ui->feedback, &QCheckBox::clicked, this, &MoreSection::takeAnswer);
    connect(m_ui->contact, &QLineEdit::textChanged, this, &MoreSection::edited);
    connect(m_ui->idea, &FreeTextField::edited, this, &MoreSection::edited);
    connect(m_ui->description, &FreeTextField::edited, this, &MoreSection::edited);
    connect(m_ui->detailsToggle, &QToolButton::toggled, this, &MoreSection::showDetails);
}

void MoreSection::setDraft(const IncidentDraft &draft)
{
    m_ui->triggerChips->setChosenBits(draft.triggers.bits());
    choose<WaitingBand>(*m_ui->waitingChips, draft.waiting);
    m_ui->actionChips->setChosenBits(draft.actions.bits());
    m_police = draft.actions.contains(ImmediateAction::Police);
    choose<Answer>(*m_ui->policeChips, draft.police);
    choose<ReporterRole>(*m_ui->reporterChips, draft.reporter);
    m_ui->description->setText(draft.person.description);
    setDetails(draft);
    const bool open = hasDetails(draft);
    m_ui->detailsToggle->setChecked(open);
    showDetails(open);
    follow(draft);
}

void MoreSection::setDetails(const IncidentDraft &draft)
{
    const QSignalBlocker count(m_ui->affectedCount);
    const QSignalBlocker damage(m_ui->damage);
    const QSignalBlocker names(m_ui->affectedNames);
    const QSignalBlocker contact(m_ui->contact);
    m_ui->circumstanceChips->setChosenBits(draft.circumstances.bits());
    choose(*m_ui->causedByChips, draft.causedBy);
    choose<CausedByCount>(*m_ui->causedByCountChips, draft.causedByCount);
    choose<Recurrence>(*m_ui->recurrenceChips, draft.recurrence);
    choose(*m_ui->alarmChips, draft.alarm);
    m_ui->affectedCount->setValue(draft.affectedCount);
    m_ui->affectedNames->setPlainText(draft.person.affectedNames.join(u'\n'));
    m_ui->damage->setValue(draft.damageEuro.value_or(-1));
    choose(*m_ui->confidentialityChips, draft.confidentiality);
    m_ui->press->setChecked(draft.pressInterest);
    m_ui->feedback->setChecked(draft.feedbackWanted);
    m_ui->contact->setText(draft.person.feedbackContact);
    m_ui->idea->setText(draft.person.idea);
}

void MoreSection::fill(IncidentDraft &draft) const
{
    draft.triggers = chosenSet<Trigger>(*m_ui->triggerChips);
    draft.waiting = chosenOf<WaitingBand>(*m_ui->waitingChips).value_or(WaitingBand::Unknown);
    draft.actions = chosenSet<ImmediateAction>(*m_ui->actionChips);
    draft.police = chosenOf<Answer>(*m_ui->policeChips).value_or(Answer::Unknown);
    draft.reporter = chosenOf<ReporterRole>(*m_ui->reporterChips).value_or(ReporterRole::Affected);
    draft.circumstances = chosenSet<Circumstance>(*m_ui->circumstanceChips);
    draft.causedBy = chosenOf<CausedBy>(*m_ui->causedByChips);
    draft.causedByCount
        = chosenOf<CausedByCount>(*m_ui->causedByCountChips).value_or(CausedByCount::Unknown);
    draft.recurrence = chosenOf<Recurrence>(*m_ui->recurrenceChips).value_or(Recurrence::Unclear);
    draft.alarm = chosenOf<AlarmOutcome>(*m_ui->alarmChips);
    draft.affectedCount = m_ui->affectedCount->value();
    draft.person.affectedNames = affectedNames();
    const int damage = m_ui->damage->value();
    draft.damageEuro = damage < 0 ? std::nullopt : std::optional(damage);
    draft.confidentiality = chosenOf<Confidentiality>(*m_ui->confidentialityChips);
    draft.pressInterest = m_ui->press->isChecked();
    draft.feedbackWanted = m_ui->feedback->isChecked();
    draft.person.feedbackContact = m_ui->contact->text();
    draft.person.idea = m_ui->idea->text();
    draft.person.description = m_ui->description->text();
}

QStringList MoreSection::affectedNames() const
{
    QStringList names;
    const QStringList lines = m_ui->affectedNames->toPlainText().split(u'\n');
    for (const QString &line : lines) {
        if (const QString name = line.simplified(); !name.isEmpty())
            names.append(name);
    }
    return names;
}

void MoreSection::follow(const IncidentDraft &draft)
{
    m_weapon = draft.means.intersects(Weapons);
    showBlocks();
}

void MoreSection::takeAnswer()
{
    showBlocks();
    emit edited();
}

void MoreSection::takeActions()
{
    // Who called 110 has answered whether the police were informed.
    const bool police
        = chosenSet<ImmediateAction>(*m_ui->actionChips).contains(ImmediateAction::Police);
    const auto answer = chosenOf<Answer>(*m_ui->policeChips);
    if (police && !m_police && answer == Answer::Unknown)
        choose<Answer>(*m_ui->policeChips, Answer::Yes);
    else if (!police && m_police && answer == Answer::Yes)
        choose<Answer>(*m_ui->policeChips, Answer::Unknown);
    m_police = police;
    takeAnswer();
}

void MoreSection::showBlocks()
{
    const auto waiting = chosenOf<WaitingBand>(*m_ui->waitingChips);
    m_ui->waitingBlock->setVisible(
        chosenSet<Trigger>(*m_ui->triggerChips).contains(Trigger::WaitingTime)
        || waiting != WaitingBand::Unknown);
    m_ui->policeBlock->setVisible(
        m_weapon || m_police || chosenOf<Answer>(*m_ui->policeChips) != Answer::Unknown);
    m_ui->contactBlock->setVisible(m_ui->feedback->isChecked() || !m_ui->contact->text().isEmpty());
}

void MoreSection::showDetails(bool shown)
{
    m_ui->detailsToggle->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    m_ui->details->setVisible(shown);
}

void MoreSection::reveal(FieldBlock *block)
{
    if (m_ui->details->isAncestorOf(block))
        m_ui->detailsToggle->setChecked(true);
}

void MoreSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    else if (event->type() == QEvent::FontChange)
        fitSizes();
    FormSection::changeEvent(event);
}

} // namespace rueckhalt
