// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidentview.h"

#include "cases/ui_incidentview.h"
#include "gui/cases/accusedcard.h"
#include "gui/cases/caseaccesscard.h"
#include "gui/cases/recommendationpanel.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/inbox/replysection.h"

#include <QEvent>
#include <QScrollBar>

namespace rueckhalt {

IncidentView::IncidentView(OpenRegister &openRegister, const Browsing &browsing,
    Recommending &recommending, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_register(openRegister)
    , m_browsing(browsing)
    , m_recommending(recommending)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::IncidentView>())
    , m_measures(new RecommendationPanel(openRegister, recommending, prompter, this))
    , m_accused(new AccusedCard(openRegister, prompter, this))
{
    m_ui->setupUi(this);
    m_ui->title->setRole(TypeRole::PageTitle);
    m_ui->headline->setTone(TextLabel::Tone::Muted);
    m_ui->measuresLayout->addWidget(m_measures);
    m_ui->measuresLayout->addStretch();
    m_ui->backButton->setIcon(iconFor(QStringLiteral("arrow-left")));
    m_ui->previousButton->setIcon(iconFor(QStringLiteral("chevron-up")));
    m_ui->nextButton->setIcon(iconFor(QStringLiteral("chevron-down")));
    setButtonKind(m_ui->backButton, ButtonKind::Quiet);
    connect(m_ui->backButton, &QPushButton::clicked, this, &IncidentView::backRequested);
    connect(m_ui->previousButton, &QPushButton::clicked, this, [this] { emit stepRequested(-1); });
    connect(m_ui->nextButton, &QPushButton::clicked, this, [this] { emit stepRequested(1); });
    connect(
        m_measures, &RecommendationPanel::measureRequested, this, &IncidentView::measureRequested);
    connect(m_measures, &RecommendationPanel::noticed, this, &IncidentView::noticed);
    addBelowFacts(m_accused);
    connect(m_accused, &AccusedCard::noticed, this, &IncidentView::noticed);
    if (!CaseAccessCard::isFor(openRegister))
        return;
    m_access = new CaseAccessCard(openRegister, prompter, this);
    addBelowFacts(m_access);
    connect(m_access, &CaseAccessCard::noticed, this, &IncidentView::noticed);
}

void IncidentView::addBelowFacts(QWidget *card)
{
    m_ui->factsLayout->insertWidget(m_ui->factsLayout->count() - 1, card); // above the spacer
}

IncidentView::~IncidentView() = default;

void IncidentView::setAnswering(Answering &answering)
{
    m_reply = new ReplySection(m_register, answering, m_prompter, this);
    m_ui->measuresLayout->insertWidget(0, m_reply);
    connect(m_reply, &ReplySection::noticed, this, &IncidentView::noticed);
    connect(m_reply, &ReplySection::caseRequested, this, &IncidentView::caseRequested);
}

void IncidentView::offerCase()
{
    if (m_reply != nullptr)
        m_reply->offerCase();
}

bool IncidentView::mayLeave()
{
    if (m_reply == nullptr || !m_reply->isChanged())
        return true;
    if (!m_prompter.confirm(this, tr("Discard the answer"),
            tr("The answer to the reporter has not been saved. What you have changed is lost."),
            tr("Discard the answer")))
        return false;
    m_reply->discard();
    return true;
}

void IncidentView::keepWork()
{
    if (m_reply != nullptr)
        m_reply->keepDraft();
}

bool IncidentView::show(const IncidentId &id, const QString &place)
{
    const auto incident = m_browsing.open(id);
    if (!incident) {
        m_prompter.tell(this, tr("The incident cannot be opened"), sentenceFor(incident.error()));
        return false;
    }
    m_id = id;
    m_ui->place->setText(place);
    showFacts(*incident);
    showPersonPart(incident->person);
    showMeasures(incident->facts.unit);
    m_accused->show(id);
    if (m_access != nullptr)
        m_access->show(id);
    if (m_reply != nullptr)
        m_reply->show(id);
    m_ui->scroll->verticalScrollBar()->setValue(0);
    return true;
}

void IncidentView::setNeighbours(bool hasPrevious, bool hasNext)
{
    m_ui->previousButton->setEnabled(hasPrevious);
    m_ui->nextButton->setEnabled(hasNext);
}

void IncidentView::clear()
{
    m_id = {};
    removeFactCards();
    m_ui->description->clear();
    m_ui->personFacts->show({});
    showForeign({});
    m_measures->clear();
    m_accused->clear();
    if (m_access != nullptr)
        m_access->clear();
    if (m_reply != nullptr)
        m_reply->clear();
}

void IncidentView::focusStart()
{
    m_ui->scroll->setFocus(Qt::OtherFocusReason);
}

void IncidentView::removeFactCards()
{
    while (QLayoutItem *item = m_ui->factCards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void IncidentView::showFacts(const Incident &incident)
{
    const IncidentWords words(m_register.organisation(), uiLanguage());
    m_ui->title->setText(tr("Incident %1").arg(incident.number));
    m_ui->badge->setLevel(incident.facts.level);
    m_ui->headline->setText(words.headlineOf(incident.facts));
    removeFactCards();
    for (const FactGroup &group : words.groupsOf(incident.facts)) {
        auto *card = new Card(group.title, this);
        auto *facts = new FactList(card);
        facts->show(group.facts);
        card->column()->addWidget(facts);
        m_ui->factCards->addWidget(card);
    }
}

void IncidentView::showPersonPart(const IncidentPersonPart &person)
{
    QList<StatedFact> facts;
    const auto add = [&facts](const QString &label, const QString &value) {
        if (!value.trimmed().isEmpty())
            facts.append({label, value});
    };
    add(tr("What would have helped"), person.idea);
    add(tr("Names of those affected"), person.affectedNames.join(QStringLiteral(", ")));
    add(tr("How to tell the outcome"), person.feedbackContact);
    add(tr("Why the level was set by hand"), person.levelReason);
    m_ui->description->setText(
        person.description.isEmpty() ? tr("No description was written.") : person.description);
    m_ui->description->setTone(
        person.description.isEmpty() ? TextLabel::Tone::Muted : TextLabel::Tone::Normal);
    m_ui->personFacts->show(facts);
    m_ui->personFacts->setVisible(!facts.isEmpty());
    showForeign(person.foreign);
}

void IncidentView::showForeign(const QList<ForeignField> &fields)
{
    delete m_foreign;
    m_foreign = nullptr;
    if (fields.isEmpty())
        return;
    // Last on the page: an imported row can be long, and the measures matter more.
    m_foreign = new Card(tr("As it stood in the imported list"), this);
    QList<StatedFact> facts;
    for (const ForeignField &field : fields) {
        if (!field.value.trimmed().isEmpty())
            facts.append({field.column, field.value});
    }
    auto *list = new FactList(m_foreign);
    list->show(facts);
    m_foreign->column()->addWidget(list);
    m_ui->contentLayout->insertWidget(m_ui->contentLayout->indexOf(m_ui->columns) + 1, m_foreign);
}

void IncidentView::showMeasures(const UnitId &unit)
{
    m_measures->show(m_recommending.matchIncident(m_id).value_or(MatchResult()), unit);
}

void IncidentView::fitColumns()
{
    // Two columns only where each has room for about 45 characters.
    const bool isWide = width() > 105 * fontMetrics().averageCharWidth();
    m_ui->columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void IncidentView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    if (m_id.isNull())
        return;
    if (const auto incident = m_browsing.open(m_id)) {
        showFacts(*incident);
        showPersonPart(incident->person);
    }
}

void IncidentView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

} // namespace rueckhalt
