// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/severitysection.h"

#include "gui/report/choicegroup.h"
#include "gui/report/levelcard.h"
#include "report/ui_severitysection.h"

#include <QEvent>

namespace rueckhalt {

SeveritySection::SeveritySection(QWidget *parent)
    : FormSection(parent)
    , m_ui(std::make_unique<Ui::SeveritySection>())
{
    m_ui->setupUi(this);
    m_ui->levelCards->setMode(ChoiceGroup::Mode::One);
    m_ui->levelCards->setColumns(4, 160);
    m_ui->levelCards->setWords(
        [](int value) { return wordFor(static_cast<AachenLevel>(value), uiLanguage()); });
    for (const auto &term : terms<AachenLevel>())
        m_ui->levelCards->addButton(new LevelCard(term.value, this));
    offerTerms<Injury>(*m_ui->injuryChips, ChoiceGroup::Mode::One);
    offerTerms<Answer>(*m_ui->firstAidChips, ChoiceGroup::Mode::One);
    offerTerms<Consequence>(*m_ui->consequenceChips, ChoiceGroup::Mode::Several);
    offerTerms<Means>(*m_ui->meansChips, ChoiceGroup::Mode::Several);
    m_ui->consequenceChips->setNoneValue(static_cast<int>(Consequence::None));
    m_ui->meansChips->setNoneValue(static_cast<int>(Means::None));

    connect(m_ui->levelCards, &ChoiceGroup::changed, this, &SeveritySection::takeLevel);
    connect(m_ui->levelReason, &QLineEdit::textChanged, this, &SeveritySection::edited);
    for (ChoiceGroup *group :
        {m_ui->injuryChips, m_ui->firstAidChips, m_ui->consequenceChips, m_ui->meansChips})
        connect(group, &ChoiceGroup::changed, this, &SeveritySection::takeAnswer);
    setDraft({});
}

SeveritySection::~SeveritySection() = default;

void SeveritySection::setDraft(const IncidentDraft &draft)
{
    const QSignalBlocker blocker(m_ui->levelReason);
    m_byHand = draft.level;
    m_ui->levelReason->setText(draft.person.levelReason);
    choose<Injury>(*m_ui->injuryChips, draft.injury);
    choose<Answer>(*m_ui->firstAidChips, draft.firstAid);
    m_ui->consequenceChips->setChosenBits(draft.consequences.bits());
    m_ui->meansChips->setChosenBits(draft.means.bits());
    follow(draft);
}

void SeveritySection::fill(IncidentDraft &draft) const
{
    draft.level = m_byHand;
    draft.person.levelReason = m_ui->levelReason->text();
    draft.injury = chosenOf<Injury>(*m_ui->injuryChips).value_or(Injury::Unknown);
    draft.firstAid = chosenOf<Answer>(*m_ui->firstAidChips).value_or(Answer::Unknown);
    draft.consequences = chosenSet<Consequence>(*m_ui->consequenceChips);
    draft.means = chosenSet<Means>(*m_ui->meansChips);
}

void SeveritySection::follow(const IncidentDraft &draft)
{
    const bool known = !draft.types.isEmpty() || !draft.means.isEmpty();
    m_suggested = known ? std::optional(suggestedLevel(draft)) : std::nullopt;
    showCards();
    showBlocks();
}

void SeveritySection::takeLevel()
{
    const auto chosen = chosenOf<AachenLevel>(*m_ui->levelCards);
    m_byHand = chosen == m_suggested ? std::nullopt : chosen;
    showBlocks();
    emit edited();
}

void SeveritySection::takeAnswer()
{
    showBlocks();
    emit edited();
}

void SeveritySection::showCards()
{
    for (ChoiceButton *button : m_ui->levelCards->buttons()) {
        auto *card = static_cast<LevelCard *>(button);
        card->setExample(exampleOf(card->level()).in(uiLanguage()));
        card->setMark(m_suggested == card->level() ? tr("Suggestion") : QString());
    }
    choose(*m_ui->levelCards, m_byHand ? m_byHand : m_suggested);
}

void SeveritySection::showBlocks()
{
    // A text once written stays in sight: what is sent must be seen.
    m_ui->levelReasonBlock->setVisible(
        (m_byHand && m_byHand != m_suggested) || !m_ui->levelReason->text().isEmpty());
    const auto injury = chosenOf<Injury>(*m_ui->injuryChips);
    const bool injured
        = injury == Injury::Minor || injury == Injury::Severe || injury == Injury::Fatal;
    m_ui->firstAidBlock->setVisible(
        injured || chosenOf<Answer>(*m_ui->firstAidChips) != Answer::Unknown);
}

void SeveritySection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showCards();
    }
    FormSection::changeEvent(event);
}

} // namespace rueckhalt
