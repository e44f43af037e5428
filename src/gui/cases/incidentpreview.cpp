// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidentpreview.h"

#include "cases/ui_incidentpreview.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/uilanguage.h"
#include "session/backgroundwork.h"

#include <QEvent>

namespace rueckhalt {

namespace {
constexpr int RestMilliseconds = 150;
} // namespace

IncidentPreview::IncidentPreview(
    const OpenRegister &openRegister, const Browsing &browsing, QWidget *parent)
    : QScrollArea(parent)
    , m_register(openRegister)
    , m_browsing(browsing)
    , m_ui(std::make_unique<Ui::IncidentPreview>())
{
    m_ui->setupUi(this);
    // The pane lies on a surface of its own, which shines through.
    viewport()->setAutoFillBackground(false);
    m_ui->pane->setAutoFillBackground(false);
    m_ui->hint->setTone(TextLabel::Tone::Muted);
    m_ui->descriptionNote->setTone(TextLabel::Tone::Muted);
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &IncidentPreview::showDescription);
    connect(m_ui->openButton, &QPushButton::clicked, this, [this] { emit openRequested(m_id); });
    show({});
}

IncidentPreview::~IncidentPreview() = default;

void IncidentPreview::show(const IncidentId &id)
{
    const bool isAnother = !(id == m_id);
    m_id = id;
    showFacts();
    if (!isAnother && !m_rest.isActive())
        return;
    m_ui->description->clear();
    m_ui->descriptionHeading->hide();
    m_ui->descriptionNote->hide();
    m_rest.stop();
    if (!id.isNull())
        m_rest.start();
}

void IncidentPreview::showFacts()
{
    const auto row = m_register.facts().rowOf(m_id);
    m_ui->content->setVisible(row.has_value());
    m_ui->hint->setVisible(!row);
    if (!row)
        return;
    const IncidentFacts facts = m_register.facts().facts(*row);
    m_ui->title->setText(tr("Incident %1").arg(m_register.facts().number(*row)));
    m_ui->badge->setLevel(facts.level);
    m_ui->facts->show(IncidentWords(m_register.organisation(), uiLanguage()).briefOf(facts));
}

void IncidentPreview::showDescription()
{
    if (BackgroundWork::isRunning())
        return m_rest.start();
    const auto incident = m_browsing.open(m_id);
    const QString text = incident ? incident->person.description : QString();
    m_ui->descriptionHeading->show();
    m_ui->description->setText(text);
    m_ui->description->setVisible(!text.isEmpty());
    m_ui->descriptionNote->setVisible(text.isEmpty());
    m_ui->descriptionNote->setText(
        incident ? tr("No description was written.") : sentenceFor(incident.error()));
}

void IncidentPreview::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    showFacts();
    if (!m_id.isNull())
        m_rest.start();
}

} // namespace rueckhalt
