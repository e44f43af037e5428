// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/reportsentview.h"

#include "gui/common/controls.h"
#include "gui/common/icons.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "report/ui_reportsentview.h"

#include <QEvent>

namespace rueckhalt {

ReportSentView::ReportSentView(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReportSentView>())
{
    m_ui->setupUi(this);
    m_ui->headline->setRole(TypeRole::PageTitle);
    m_ui->facts->setTone(TextLabel::Tone::Muted);
    auto *buttons = new FlowLayout(m_ui->buttons);
    for (QPushButton *button : {m_ui->open, m_ui->another, m_ui->carePage})
        buttons->addWidget(button);
    setButtonKind(m_ui->open, ButtonKind::Primary);
    connect(m_ui->open, &QPushButton::clicked, this, &ReportSentView::openChosen);
    connect(m_ui->another, &QPushButton::clicked, this, &ReportSentView::anotherChosen);
    connect(m_ui->carePage, &QPushButton::clicked, this, &ReportSentView::carePageChosen);
    showTexts();
}

ReportSentView::~ReportSentView() = default;

void ReportSentView::showIncident(const Incident &incident)
{
    m_id = incident.id;
    m_number = incident.number;
    m_facts = incident.facts;
    showTexts();
}

void ReportSentView::setHelpOffers(const QString &offers)
{
    m_offers = offers;
    showTexts();
}

QStringList ReportSentView::nextSteps() const
{
    // Duties and periods: research/mission.md 2.2.
    QStringList steps {tr("The report is stored encrypted. The safety officer reads it and "
                          "proposes measures.")};
    const bool injured = m_facts.injury == Injury::Minor || m_facts.injury == Injury::Severe;
    if (injured || m_facts.firstAid == Answer::Yes)
        steps << tr("Have first aid recorded. The record is kept for five years.");
    if (injured || m_facts.consequences.contains(Consequence::UnfitForWork))
        steps << tr("If the incapacity lasts more than three days, the employer must notify the "
                    "accident. Tell your manager early.");
    if (m_facts.level >= AachenLevel::Level2 || m_facts.police == Answer::Yes)
        steps << tr("Do you want the act to be prosecuted? For some offences you have to apply "
                    "for it, within three months.");
    if (m_facts.level >= AachenLevel::Level2)
        steps << tr("The risk assessment of the workplace is reviewed.");
    if (m_facts.feedbackWanted)
        steps << tr("You will hear what becomes of it, in the way you named.");
    return steps;
}

void ReportSentView::showTexts()
{
    const Language language = uiLanguage();
    m_ui->headline->setText(tr("Thank you. Your report is incident %1.").arg(m_number));
    m_ui->facts->setText(
        QStringLiteral("%1 · %2 · %3")
            .arg(m_facts.types.words(language).join(QStringLiteral(", ")),
                shortWordFor(m_facts.level, language), m_facts.occurred.words(language)));
    m_ui->nextSteps->setLines(nextSteps());
    m_ui->helpOffers->setText(!m_offers.isEmpty()
            ? m_offers
            : tr("Talk to somebody today: a colleague, your manager or a person of trust. A first "
                 "talk with a trained helper does good within 48 hours. The company doctor and "
                 "the staff council keep what you say to themselves."));
}

void ReportSentView::showEvent(QShowEvent *event)
{
    m_ui->mark->setPixmap(iconPixmap(QStringLiteral("check"), Tokens::current().success,
        m_ui->headline->fontMetrics().height(), devicePixelRatioF()));
    QWidget::showEvent(event);
    m_ui->open->setFocus(Qt::OtherFocusReason);
}

void ReportSentView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showTexts();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
