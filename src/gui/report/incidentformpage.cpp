// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/incidentformpage.h"

#include "gui/common/controls.h"
#include "report/ui_incidentformpage.h"

#include <QLocale>

namespace rueckhalt {

namespace {

QString timeOf(const QDateTime &moment)
{
    return QLocale().toString(moment.time(), QLocale::ShortFormat);
}

} // namespace

IncidentFormPage::IncidentFormPage(
    Reporting &reporting, OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_reporting(reporting)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::IncidentFormPage>())
    , m_keeper(
          reporting, [this] { return m_ui->sheet->isUntouched() ? IncidentDraft {} : draft(); })
{
    setLargeControls(this);
    m_ui->setupUi(this);
    m_ui->sheet->setNeeds({.now = [this] { return m_register.now().toLocalTime(); },
        .problems = [this](const IncidentDraft &draft) { return m_reporting.problems(draft); }});
    m_ui->sheet->setOrganisation(m_register.organisation());
    connectParts();
    startAnew();
}

IncidentFormPage::~IncidentFormPage() = default;

void IncidentFormPage::connectParts()
{
    connect(m_ui->sheet, &FormSheet::edited, &m_keeper, &DraftKeeper::touch);
    connect(m_ui->sheet, &FormSheet::focusLeft, &m_keeper, &DraftKeeper::save);
    connect(m_ui->sheet, &FormSheet::sendRequested, this, &IncidentFormPage::send);
    connect(m_ui->sheet, &FormSheet::discardRequested, this, &IncidentFormPage::discard);
    connect(&m_keeper, &DraftKeeper::saved, this, [this] {
        m_ui->sheet->showState(
            tr("Draft saved at %1").arg(timeOf(m_register.now().toLocalTime())), false);
    });
    connect(&m_keeper, &DraftKeeper::failed, this,
        [this](const Error &error) { m_ui->sheet->showState(sentenceFor(error), true); });
    connect(&m_register, &OpenRegister::organisationChanged, this,
        [this] { m_ui->sheet->setOrganisation(m_register.organisation()); });
    connect(m_ui->sentView, &ReportSentView::anotherChosen, this, &IncidentFormPage::enter);
    connect(m_ui->sentView, &ReportSentView::carePageChosen, this,
        &IncidentFormPage::carePageRequested);
    connect(m_ui->sentView, &ReportSentView::openChosen, this,
        [this] { emit openRequested(m_ui->sentView->incident()); });
}

QString IncidentFormPage::title() const
{
    return tr("Report an incident");
}

QString IncidentFormPage::purpose() const
{
    return tr("Three answers are enough: what, when and where. Everything else is voluntary.");
}

void IncidentFormPage::setEmergencyLine(const QString &line)
{
    m_ui->sheet->setEmergencyLine(line);
}

void IncidentFormPage::setHelpOffers(const QString &offers)
{
    m_ui->sentView->setHelpOffers(offers);
}

IncidentDraft IncidentFormPage::draft() const
{
    return m_ui->sheet->draft();
}

void IncidentFormPage::setDraft(const IncidentDraft &draft)
{
    m_ui->sheet->setDraft(draft);
}

void IncidentFormPage::enter()
{
    m_ui->views->setCurrentWidget(m_ui->sheet);
    if (m_ui->sheet->isUntouched())
        restore();
    m_ui->sheet->focusFirst();
}

void IncidentFormPage::restore()
{
    const auto saved = m_reporting.savedDraft();
    if (!saved)
        return m_ui->sheet->showState(sentenceFor(saved.error()), true);
    if (!saved->has_value())
        return;
    setDraft(saved->value().draft);
    m_restored = saved->value().saved.toLocalTime();
    showNotice();
}

void IncidentFormPage::startAnew()
{
    m_keeper.forget();
    m_restored = {};
    IncidentDraft fresh;
    fresh.unit = m_lastUnit;
    m_ui->sheet->begin(fresh);
    showNotice();
}

bool IncidentFormPage::mayLeave()
{
    return m_keeper.save()
        || m_prompter.confirm(this, tr("The draft could not be saved"),
            tr("Your entries stay on this page as long as the program is open. Leave anyway?"),
            tr("Leave"));
}

void IncidentFormPage::send(const IncidentDraft &draft)
{
    const UnitId unit = draft.unit;
    const auto recorded = m_reporting.record(draft);
    if (!recorded) {
        m_prompter.tell(this, tr("The report could not be sent"), sentenceFor(recorded.error()));
        return;
    }
    m_lastUnit = unit;
    startAnew();
    m_ui->sentView->showIncident(*recorded);
    m_ui->views->setCurrentWidget(m_ui->sentView);
    emit noticed(tr("Incident %1 reported").arg(recorded->number));
    emit incidentSent(recorded->id);
}

void IncidentFormPage::discard()
{
    if (!m_prompter.confirm(this, tr("Discard the draft"),
            tr("Everything entered here is removed and cannot be brought back."),
            tr("Discard draft")))
        return;
    if (const auto discarded = m_reporting.discardDraft(); !discarded) {
        m_prompter.tell(
            this, tr("The draft could not be discarded"), sentenceFor(discarded.error()));
        return;
    }
    startAnew();
    m_ui->sheet->focusFirst();
}

void IncidentFormPage::showNotice()
{
    const bool today = m_restored.date() == m_register.now().toLocalTime().date();
    const QString when
        = today ? timeOf(m_restored) : QLocale().toString(m_restored, QLocale::ShortFormat);
    m_ui->sheet->setNotice(
        m_restored.isValid() ? tr("Draft from %1 restored").arg(when) : QString());
}

void IncidentFormPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        showNotice();
        emit headingChanged();
    }
    Page::changeEvent(event);
}

} // namespace rueckhalt
