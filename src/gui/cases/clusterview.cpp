// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/clusterview.h"

#include "cases/ui_clusterview.h"
#include "gui/cases/clustercard.h"
#include "gui/cases/prosewidth.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "session/openregister.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace rueckhalt {

namespace {

/// Periods that are offered, shortest first. Shorter ones hold too few incidents in most places.
constexpr FilterPeriod::Kind Periods[] = {FilterPeriod::Kind::Last30Days,
    FilterPeriod::Kind::Last90Days, FilterPeriod::Kind::Last365Days};
constexpr int UsualPeriod = 1;

} // namespace

ClusterView::ClusterView(const OpenRegister &openRegister, QWidget *parent)
    : QWidget(parent)
    , m_register(openRegister)
    , m_ui(std::make_unique<Ui::ClusterView>())
{
    m_ui->setupUi(this);
    m_ui->title->setRole(TypeRole::PageTitle);
    m_ui->method->setTone(TextLabel::Tone::Muted);
    m_ui->nothing->setIcon(QStringLiteral("trends"));
    m_ui->backButton->setIcon(iconFor(QStringLiteral("arrow-left")));
    setButtonKind(m_ui->backButton, ButtonKind::Quiet);
    offerPeriods();
    connect(m_ui->backButton, &QPushButton::clicked, this, &ClusterView::backRequested);
    connect(m_ui->period, &QComboBox::activated, this, &ClusterView::search);
    // What was found is known by its row.
    connect(&m_register, &OpenRegister::factsReloaded, this, [this] {
        if (!m_cards.isEmpty())
            search();
    });
}

ClusterView::~ClusterView() = default;

void ClusterView::offerPeriods()
{
    const int chosen = m_ui->period->count() == 0 ? UsualPeriod : m_ui->period->currentIndex();
    m_ui->period->clear();
    for (const FilterPeriod::Kind kind : Periods)
        m_ui->period->addItem(FilterWords::nameOf(FilterPeriod {kind, 0}));
    m_ui->period->setCurrentIndex(chosen);
}

FilterPeriod ClusterView::period() const
{
    return {Periods[m_ui->period->currentIndex()], 0};
}

void ClusterView::search()
{
    const QDate today = m_register.now().toLocalTime().date();
    const IncidentQuery days = IncidentFilter {.period = period()}.queryOn(today);
    m_asked = {.until = days.until, .days = static_cast<int>(days.from.daysTo(days.until)) + 1};
    m_findings = findClusters(m_register.facts(), m_asked);
    showFindings();
    m_ui->scroll->verticalScrollBar()->setValue(0);
}

void ClusterView::showFindings()
{
    qDeleteAll(m_cards);
    m_cards.clear();
    const bool isSearched = m_findings.outcome == ClusterFindings::Outcome::Searched;
    for (const FoundCluster &found : std::as_const(m_findings.clusters)) {
        auto *card = new ClusterCard(found, m_findings, m_register.organisation(), this);
        const IncidentFilter filter = filterFor(found.cell, period());
        const Browsing::Rows rows(found.rows.begin(), found.rows.end());
        connect(card, &ClusterCard::measuresRequested, this,
            [this, rows, filter] { emit measuresRequested(rows, filter); });
        IncidentFilter exactly = filter;
        for (const FactTable::Row row : found.rows)
            exactly.counted.insert(m_register.facts().ids[row]);
        connect(card, &ClusterCard::listRequested, this,
            [this, exactly] { emit listRequested(exactly); });
        m_ui->cards->addWidget(card);
        m_cards.append(card);
    }
    m_ui->title->setText(m_cards.isEmpty()
            ? tr("Accumulations")
            : tr("%n accumulation(s)", nullptr, static_cast<int>(m_cards.size())));
    const QString method = methodSentence(m_findings, m_asked, uiLanguage());
    m_ui->nothing->setTexts(
        isSearched ? tr("No accumulation stands out") : tr("Nothing can be said yet"),
        isSearched ? tr("In this time nowhere did more happen than the past of each area lets "
                        "expect. That does not mean that all is well: every incident counts.")
                   : method);
    m_ui->nothing->setVisible(m_cards.isEmpty());
    m_ui->method->setText(method);
    m_ui->methodHeading->setVisible(isSearched);
    m_ui->method->setVisible(isSearched);
    layOutAnew(m_ui->method);
}

void ClusterView::focusStart()
{
    m_ui->scroll->setFocus(Qt::OtherFocusReason);
}

void ClusterView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepProseNarrow(*m_ui->contentLayout, *this);
}

void ClusterView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        keepProseNarrow(*m_ui->contentLayout, *this);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    offerPeriods();
    showFindings();
}

} // namespace rueckhalt
