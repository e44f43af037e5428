// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feedback/overlayview.h"

#include "domain/serviceview/overlaywords.h"
#include "domain/serviceview/servicefindings.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/feedback/feedbacktables.h"
#include "gui/feedback/figurecard.h"
#include "gui/feedback/meetingscard.h"
#include "gui/trends/heatview.h"
#include "session/observedservice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace rueckhalt {

namespace {

using By = OverlayQuestion::By;

constexpr auto UsualIndicator = u"waiting.over30";

QWidget *labelledChoice(QLabel *label, QComboBox *box, QWidget *parent)
{
    auto *pair = new QWidget(parent);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, space::Medium, 0);
    row->setSpacing(space::Small);
    label->setBuddy(box);
    row->addWidget(label);
    row->addWidget(box);
    return pair;
}

} // namespace

OverlayView::OverlayView(OpenRegister &openRegister, const ServiceViewing &viewing, QWidget *parent)
    : ServiceView(viewing, parent)
    , m_register(openRegister)
    , m_rates(addCard(new FigureCard(this), "rates"))
    , m_figures(addCard(new FigureCard(this), "figures"))
    , m_rows(addCard(new FigureCard(this), "slotRows"))
    , m_meetings(addCard(new MeetingsCard(this), "meetings"))
{
    m_rows->setFirstRows(60);
    makeHead();
    retranslate();
    connect(m_meetings, &MeetingsCard::measuresRequested, this, &OverlayView::openMeasures);
    connect(m_meetings, &MeetingsCard::listRequested, this, &OverlayView::openList);
}

void OverlayView::makeHead()
{
    m_head = new QWidget(this);
    QWidget *head = m_head;
    auto *flow = new FlowLayout(head);
    flow->setContentsMargins(0, 0, 0, 0);
    m_indicatorLabel = new QLabel(head);
    m_indicator = new QComboBox(head);
    m_indicator->setObjectName(QStringLiteral("indicator"));
    m_indicator->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_byLabel = new QLabel(head);
    m_by = new QComboBox(head);
    m_by->setObjectName(QStringLiteral("by"));
    m_asTable = new QPushButton(head);
    m_asTable->setObjectName(QStringLiteral("asTable"));
    m_asTable->setCheckable(true);
    flow->addWidget(labelledChoice(m_indicatorLabel, m_indicator, head));
    flow->addWidget(labelledChoice(m_byLabel, m_by, head));
    flow->addWidget(m_asTable);
    addHead(head);
    connect(m_indicator, &QComboBox::activated, this, &OverlayView::refresh);
    connect(m_by, &QComboBox::activated, this, &OverlayView::refresh);
    connect(m_asTable, &QPushButton::toggled, this, &OverlayView::showTable);
}

void OverlayView::retranslate()
{
    m_indicatorLabel->setText(tr("I&ndicator:"));
    m_indicator->setAccessibleName(tr("Indicator"));
    m_byLabel->setText(tr("&By:"));
    m_by->setAccessibleName(tr("By"));
    m_asTable->setText(tr("Every figure as a table"));
    m_meetings->setTexts(tr("Where both stand out"), QString());
    const int by = std::max(m_by->currentIndex(), 0);
    const QSignalBlocker blocker(m_by);
    m_by->clear();
    m_by->addItems({tr("Hours of the week"), tr("Months")});
    m_by->setCurrentIndex(by);
    m_rates->setRowHead(tr("Weekday"));
    m_figures->setRowHead(tr("Weekday"));
    m_rows->setRowHead(tr("Time"));
}

void OverlayView::offerIndicators()
{
    const QString chosen = m_indicator->count() > 0 ? m_indicator->currentData().toString()
                                                    : QString::fromUtf16(UsualIndicator);
    const QSignalBlocker blocker(m_indicator);
    m_indicator->clear();
    const auto offered = viewing().indicators();
    for (const Indicator *one : offered ? *offered : QList<const Indicator *>())
        m_indicator->addItem(one->name.in(uiLanguage()), one->id);
    m_indicator->setCurrentIndex(std::max(m_indicator->findData(chosen), 0));
}

const Indicator *OverlayView::indicator() const
{
    const auto observed = m_register.observed();
    return observed ? (*observed)->catalogue.indicator(m_indicator->currentData().toString())
                    : nullptr;
}

void OverlayView::refresh()
{
    offerIndicators();
    const Indicator *chosen = indicator();
    m_head->setVisible(chosen != nullptr); // else there is nothing to choose
    m_overlay = {};
    if (chosen) {
        const auto found = viewing().overlay(chosen->id,
            {.unit = scope().unit,
                .from = scope().from,
                .until = scope().until,
                .by = m_by->currentIndex() == 1 ? By::Month : By::WeekdayHour});
        if (found)
            m_overlay = *found;
    }
    const bool isEmpty = !chosen || m_overlay.times.isEmpty();
    if (!isEmpty)
        showOverlay(*chosen);
    empty()->setTexts(tr("Nothing to lay over each other yet"),
        chosen ? sentenceFor(m_overlay, *chosen, uiLanguage())
               : tr("As soon as visitor contacts and waiting times or ratings are imported, you "
                    "see here when they meet incidents."));
    arrange(isEmpty);
}

void OverlayView::showOverlay(const Indicator &indicator)
{
    const bool isWeek = m_overlay.question.by == By::WeekdayHour;
    const QString name = indicator.name.in(uiLanguage());
    m_rates->setTexts(
        tr("Incidents per 1,000 contacts"), sentenceFor(m_overlay, indicator, uiLanguage()));
    m_rates->setNotes({leftOutSentence(m_overlay, uiLanguage()),
        isWeek ? tr("The more, the darker. A mark: more than the contacts let expect.") : QString(),
        overlayMethod(uiLanguage())});
    m_rates->showFigures(isWeek ? FeedbackTables::ratesOfWeek(m_overlay, indicator)
                                : FeedbackTables::slotRows(m_overlay, indicator));
    m_rates->setRowHead(isWeek ? tr("Weekday") : tr("Month"));
    m_figures->setVisible(isWeek);
    m_figures->setTexts(
        name, tr("%1, in the same hours.").arg(indicator.numerator.in(uiLanguage())));
    m_figures->setNotes({tr("The worse, the darker. A mark: in the worst quarter.")});
    m_figures->showFigures(
        isWeek ? FeedbackTables::figuresOfWeek(m_overlay, indicator) : HeatTable());
    m_rows->setTexts(tr("Every figure"),
        tr("Contacts, incidents and “%1”, with 95 percent intervals.").arg(name));
    m_rows->showFigures(isWeek ? FeedbackTables::slotRows(m_overlay, indicator) : HeatTable());
    m_asTable->setVisible(isWeek);
    m_rows->setVisible(isWeek && m_isTableShown);
    showClusters(indicator);
}

void OverlayView::showClusters(const Indicator &indicator)
{
    QStringList sentences;
    for (const OverlayCluster &cluster : std::as_const(m_overlay.clusters))
        sentences.append(sentenceFor(cluster, m_overlay, indicator, uiLanguage()));
    m_meetings->setTexts(tr("Where both stand out"),
        sentences.isEmpty() ? tr("At no time do a bad figure and more incidents clearly meet.")
                            : QString());
    m_meetings->showMeetings(sentences);
    m_meetings->setNotes({sentences.isEmpty() || triggersOf(indicator).isEmpty()
            ? QString()
            : tr("The measures for these incidents take the indicator into account, as a "
                 "reason that is stated.")});
    m_meetings->setVisible(m_overlay.lack == Overlay::Lack::None);
}

void OverlayView::showTable(bool shown)
{
    m_isTableShown = shown;
    m_asTable->setChecked(shown);
    m_rows->setVisible(shown && m_overlay.question.by == By::WeekdayHour);
    arrange(m_overlay.times.isEmpty());
}

void OverlayView::openMeasures(qsizetype cluster)
{
    const OverlayCluster &chosen = m_overlay.clusters.at(cluster);
    QList<ServiceFinding> findings;
    if (const Indicator *known = indicator()) {
        if (const auto finding = findingOf(chosen, *known))
            findings.append(*finding);
    }
    emit measuresRequested(filterFor(cluster), findings);
}

IncidentFilter OverlayView::filterFor(qsizetype cluster) const
{
    IncidentFilter filter;
    filter.unit = scope().unit;
    for (const FactTable::Row row : m_overlay.clusters.at(cluster).rows)
        filter.counted.insert(m_register.facts().ids[row]);
    return filter;
}

void OverlayView::openList(qsizetype cluster)
{
    emit listRequested(filterFor(cluster));
}

void OverlayView::focusStart()
{
    m_indicator->setFocus(Qt::OtherFocusReason);
}

} // namespace rueckhalt
