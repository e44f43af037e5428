// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/reportpage.h"

#include "gui/common/prompter.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/reports/keptreports.h"
#include "gui/reports/periodlist.h"
#include "gui/reports/reportbuilder.h"
#include "reports/ui_reportpage.h"

#include <QEvent>

#include <algorithm>

namespace rueckhalt {

namespace {

/// Years in which something happened or was released. Nobody waits for the others, and whoever sees
/// all incidents knows them.
QSet<int> yearsThatMatter(const OpenRegister &openRegister, const QList<Release> &releases)
{
    QSet<int> years;
    for (const Release &release : releases)
        years.insert(release.id.year());
    for (const std::uint32_t packed : openRegister.facts().occurred) {
        if (const auto time = IncidentTime::fromPacked(packed))
            years.insert(time->year());
    }
    return years;
}

QList<LedgerRow> rowsOf(const QList<PlannedRelease> &plan, const QList<Release> &releases,
    const OpenRegister &openRegister)
{
    const QSet<int> years = yearsThatMatter(openRegister, releases);
    QList<LedgerRow> rows;
    for (const PlannedRelease &planned : plan) {
        if (!years.contains(planned.period.year()))
            continue;
        const auto made = std::ranges::find(releases, planned.period, &Release::id);
        rows << LedgerRow {planned, made == releases.end() ? QDate() : made->closingDate};
    }
    return rows;
}

} // namespace

ReportPage::ReportPage(OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_register(openRegister)
    , m_releasing(openRegister)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::ReportPage>())
    , m_kept(new KeptReports(openRegister, prompter))
    , m_builder(new ReportBuilder(openRegister, prompter))
{
    m_ui->setupUi(this);
    m_ui->nothing->setIcon(QStringLiteral("reports"));
    m_ui->keptPlace->addWidget(m_kept);
    m_ui->stack->addWidget(m_builder);
    connectWidgets();
    showTexts();
}

ReportPage::~ReportPage() = default;

void ReportPage::connectWidgets()
{
    connect(m_ui->periods, &PeriodList::opened, this, &ReportPage::openChosen);
    connect(m_ui->nothing, &EmptyState::actionChosen, this, &ReportPage::reportRequested);
    connect(m_kept, &KeptReports::noticed, this, &Page::noticed);
    connect(m_builder, &ReportBuilder::backRequested, this, &ReportPage::goBack);
    connect(m_builder, &ReportBuilder::noticed, this, &Page::noticed);
    connect(m_builder, &ReportBuilder::jobStarted, this, &Page::jobStarted);
    connect(m_builder, &ReportBuilder::jobAdvanced, this, &Page::jobAdvanced);
    connect(m_builder, &ReportBuilder::jobEnded, this, &Page::jobEnded);
}

QString ReportPage::title() const
{
    return tr("Reports");
}

QString ReportPage::purpose() const
{
    return m_releasing.mayRelease()
        ? tr("Reports show numbers in which nobody can be recognised. You see beforehand what will "
             "be told.")
        : tr("Reports show released numbers, in which nobody can be recognised.");
}

int ReportPage::dueCount(OpenRegister &openRegister)
{
    const Releasing releasing(openRegister);
    if (!releasing.mayRelease() || openRegister.facts().rowCount() == 0)
        return 0;
    const auto plan = releasing.plan();
    const auto releases = releasing.releases();
    if (!plan || !releases)
        return 0;
    const auto isDue = [](const LedgerRow &row) { return row.planned.isDue; };
    return static_cast<int>(std::ranges::count_if(rowsOf(*plan, *releases, openRegister), isDue));
}

void ReportPage::enter()
{
    if (m_ui->stack->currentWidget() == m_builder) {
        m_builder->renewIfStale();
        m_builder->takeFocus();
        return;
    }
    refresh();
    if (m_ui->stack->currentWidget() == m_ui->overview)
        m_ui->periods->takeFocus();
}

void ReportPage::refresh()
{
    const auto releases = m_releasing.releases();
    const auto plan = m_releasing.plan();
    if (!releases || !plan) {
        m_prompter.tell(this, tr("The released numbers cannot be read"),
            sentenceFor(!releases ? releases.error() : plan.error()));
        return;
    }
    const bool mayRelease = m_releasing.mayRelease();
    const bool isEmpty = releases->isEmpty() && (!mayRelease || m_register.facts().rowCount() == 0);
    m_ui->periods->setRows(rowsOf(*plan, *releases, m_register), mayRelease);
    m_kept->refresh();
    m_ui->stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_ui->nothing) : m_ui->overview);
    showTexts();
}

void ReportPage::openChosen()
{
    m_builder->open(*m_ui->periods->chosen());
    m_ui->stack->setCurrentWidget(m_builder);
    m_builder->takeFocus();
}

void ReportPage::goBack()
{
    refresh();
    m_ui->periods->takeFocus();
}

void ReportPage::cancelJob()
{
    m_builder->cancelWork();
}

void ReportPage::showTexts()
{
    if (m_register.seesAllIncidents()) {
        m_ui->nothing->setTexts(tr("Nothing to report on yet"),
            tr("As soon as incidents are recorded, you can release numbers here and make reports "
               "from them."));
        m_ui->nothing->setAction(tr("Report an incident"));
    } else {
        m_ui->nothing->setTexts(tr("Nothing is released yet"),
            tr("As soon as safety officers have released numbers, you can make reports from them "
               "here."));
        m_ui->nothing->setAction({});
    }
}

void ReportPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showTexts();
        emit headingChanged();
    }
    Page::changeEvent(event);
}

} // namespace rueckhalt
