// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/trendspage.h"

#include "gui/cases/filterbar.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/trends/barcard.h"
#include "gui/trends/clusterscard.h"
#include "gui/trends/heatcard.h"
#include "gui/trends/monthcard.h"
#include "gui/trends/summarycard.h"
#include "gui/trends/trendsprinting.h"
#include "gui/trends/trendwords.h"
#include "gui/trends/viewsbutton.h"
#include "trends/ui_trendspage.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace rueckhalt {

namespace {

/// In reading order; two stand side by side.
constexpr Grouping Bars[] = {Grouping::Type, Grouping::Level, Grouping::Trigger, Grouping::Place,
    Grouping::Office, Grouping::Unit, Grouping::Service, Grouping::Consequence, Grouping::Delay};

/// How far away what is due is; keys of the bars.
enum class Due { Overdue, Soon, Later };
constexpr int SoonDays = 30;
constexpr int LaterDays = 365;

} // namespace

TrendsPage::TrendsPage(
    OpenRegister &openRegister, const Planning &planning, Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_register(openRegister)
    , m_planning(planning)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::TrendsPage>())
{
    m_ui->setupUi(this);
    m_ui->nothing->setIcon(QStringLiteral("trends"));
    m_ui->nothingHere->setIcon(QStringLiteral("filter"));
    makeFilterRow();
    makeCards();
    makeActions();
    retranslate();
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &TrendsPage::refresh);
    connect(m_ui->nothing, &EmptyState::actionChosen, this, &TrendsPage::reportRequested);
    connect(m_ui->nothingHere, &EmptyState::actionChosen, this, &TrendsPage::reset);
    for (const auto signal : {&OpenRegister::factsReloaded, &OpenRegister::organisationChanged,
             &OpenRegister::planChanged})
        connect(&m_register, signal, this, &TrendsPage::becomeStale);
    connect(&m_register, &OpenRegister::incidentRecorded, this, &TrendsPage::becomeStale);
}

TrendsPage::~TrendsPage() = default;

IncidentFilter TrendsPage::startFilter()
{
    return {.period = {FilterPeriod::Kind::Last365Days}};
}

void TrendsPage::makeFilterRow()
{
    m_filterRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_filterRow);
    row->setContentsMargins(0, 0, space::Small, 0);
    m_filters = new FilterBar(m_register, m_filterRow);
    m_filters->setStart(startFilter());
    m_filters->setFilter(startFilter());
    m_views = new ViewsButton(m_register, m_prompter, m_filterRow);
    m_views->setFilter(startFilter());
    row->addWidget(m_filters, 1);
    row->addWidget(m_views, 0, Qt::AlignTop);
    m_ui->workLayout->insertWidget(0, m_filterRow);
    connect(m_filters, &FilterBar::filterChanged, this, [this] {
        m_views->setFilter(filter());
        count();
    });
    connect(m_views, &ViewsButton::viewChosen, this, &TrendsPage::setFilter);
    connect(m_views, &ViewsButton::noticed, this, &Page::noticed);
}

void TrendsPage::makeCards()
{
    const auto add = [this](auto *card, const char *name) {
        card->setObjectName(QString::fromLatin1(name));
        m_ui->grid->add(card);
        connect(card, &TrendCard::copied, this,
            [this] { emit noticed(tr("Copied. It leaves the clipboard in 30 seconds.")); });
        return card;
    };
    m_summary = add(new SummaryCard(m_ui->grid), "summary");
    m_months = add(new MonthCard(m_ui->grid), "months");
    m_clusters = add(new ClustersCard(m_ui->grid), "clusters");
    for (const Grouping grouping : Bars) {
        auto *card = add(new BarCard(m_ui->grid), qPrintable(codeOf(grouping)));
        m_bars[grouping] = card;
        connect(card, &BarCard::rowChosen, this,
            [this, grouping](int key) { choose(m_keyed[grouping].at(key)); });
        if (grouping == Grouping::Level)
            m_heat = add(new HeatCard(m_ui->grid), "heat");
    }
    m_measures = add(new BarCard(m_ui->grid), "measuresDue");
    connect(m_measures, &BarCard::rowChosen, this, &TrendsPage::planRequested);
    connect(m_summary, &SummaryCard::listRequested, this, &TrendsPage::showInList);
    connect(m_summary, &SummaryCard::reportsRequested, this, &TrendsPage::reportsRequested);
    connect(m_clusters, &ClustersCard::allRequested, this, &TrendsPage::clustersRequested);
    connect(m_heat, &HeatCard::cellChosen, this, &TrendsPage::chooseCell);
    connect(m_months, &MonthCard::monthChosen, this,
        [this](int key) { choose({.grouping = Grouping::CalendarMonth, .code = key}); });
}

QAction *TrendsPage::addPageAction(const QKeySequence &shortcut, const QString &name)
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void TrendsPage::makeActions()
{
    m_print = addPageAction(QKeySequence::Print, QStringLiteral("print"));
    m_print->setIcon(iconFor(QStringLiteral("print")));
    m_copy = addPageAction(Qt::CTRL | Qt::SHIFT | Qt::Key_C, QStringLiteral("copyAll"));
    m_copy->setIcon(iconFor(QStringLiteral("copy")));
    m_table = addPageAction(Qt::CTRL | Qt::Key_T, QStringLiteral("monthsAsTable"));
    m_reset = addPageAction(Qt::Key_Escape, QStringLiteral("reset"));
    connect(m_print, &QAction::triggered, this, &TrendsPage::print);
    connect(m_copy, &QAction::triggered, this, &TrendsPage::copyAll);
    connect(m_table, &QAction::triggered, this, [this] {
        m_months->showTable(!m_months->isTableShown());
        m_months->focusStart();
    });
    connect(m_reset, &QAction::triggered, this, &TrendsPage::reset);
}

void TrendsPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_print->setText(tr("Print …"));
    m_copy->setText(tr("Copy all numbers"));
    m_table->setText(tr("Months as a table"));
    m_reset->setText(tr("Reset all filters"));
    m_ui->scroll->setAccessibleName(title());
    m_ui->nothing->setTexts(tr("Nothing to count yet"),
        tr("As soon as the first incident is recorded, you see here how things develop."));
    m_ui->nothing->setAction(tr("Report an incident"));
    m_ui->nothingHere->setTexts(tr("No incident fits these filters"),
        tr("Take a filter away, or go back to the last twelve months."));
    m_ui->nothingHere->setAction(tr("Reset all filters"));
}

QString TrendsPage::title() const
{
    return tr("Trends");
}

QString TrendsPage::purpose() const
{
    return tr("What happens where and when, and how it develops. A click on a bar, a cell or a "
              "month narrows everything down; Esc goes back.");
}

QList<QAction *> TrendsPage::pageActions() const
{
    if (m_register.facts().isEmpty())
        return {};
    return {m_print, m_copy};
}

void TrendsPage::enter()
{
    if (m_stale)
        refresh();
    placeFilterRow();
    if (m_ui->stack->currentWidget() == m_ui->work)
        m_views->setFocus(Qt::OtherFocusReason);
}

bool TrendsPage::focusSearch()
{
    return false;
}

const IncidentFilter &TrendsPage::filter() const
{
    return m_filters->filter();
}

void TrendsPage::setFilter(const IncidentFilter &filter)
{
    m_filters->setFilter(filter);
    m_views->setFilter(filter);
    count();
}

void TrendsPage::reset()
{
    setFilter(startFilter());
}

void TrendsPage::becomeStale()
{
    m_stale = true;
    // Several changes at once are counted once, and behind another page not at all.
    if (isVisible())
        m_soon.start();
}

void TrendsPage::refresh()
{
    m_stale = false;
    m_recordedSince = recordedSince(m_register.facts());
    const bool isEmpty = m_register.facts().isEmpty();
    m_ui->stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_ui->nothing) : m_ui->work);
    emit headingChanged();
    findAccumulations();
    count();
}

void TrendsPage::count()
{
    if (m_register.facts().isEmpty())
        return;
    const FactCounter counter(m_register.facts(), m_register.organisation());
    m_numbers = TrendNumbers::of(counter, filter(), today(), m_recordedSince);
    showNumbers();
}

void TrendsPage::showNumbers()
{
    const bool isNothing = m_numbers.all.incidents == 0;
    const TrendWords::Asked asked {m_register.organisation(), filter(), today()};
    m_ui->nothingHere->setVisible(isNothing);
    showSummary();
    m_months->setTexts(tr("Months"), TrendWords::monthsSentence(m_numbers, asked));
    m_months->showMonths(
        TrendWords::monthsPicture(m_numbers, asked), TrendWords::monthsTable(m_numbers, asked));
    m_months->setNotes({TrendWords::monthsMethod(m_numbers, asked)});
    m_heat->setTexts(tr("Weekday and time of day"),
        withOwnFilter(!filter().weekdays.isEmpty() || !filter().times.isEmpty(),
            TrendWords::heatSentence(m_numbers, asked)));
    HeatTable heat = TrendWords::heatOf(m_numbers, asked);
    m_heat->showCells(heat);
    const Grouping units = TrendNumbers::unitGrouping(filter(), m_register.organisation());
    for (const auto &[grouping, card] : m_bars) {
        const bool isOther = (grouping == Grouping::Office || grouping == Grouping::Unit)
            && (grouping != units || m_register.organisation().units.isEmpty());
        const bool isUnused
            = grouping == Grouping::Service && m_register.organisation().services.isEmpty();
        card->setVisible(!isOther && !isUnused && !isNothing);
        showBars(grouping, card);
    }
    m_heat->setVisible(!isNothing);
    showMeasures();
    showAccumulations();
    m_ui->grid->arrange();
    layOutAnew(m_ui->grid);
}

void TrendsPage::showSummary()
{
    const TrendWords::Asked asked {m_register.organisation(), filter(), today()};
    m_summary->showSentences(
        {TrendWords::overallSentence(m_numbers, asked),
            m_numbers.all.incidents == 0 ? QString() : TrendWords::personsSentence(m_numbers)},
        {TrendWords::fewSentence(m_numbers), TrendWords::comparisonSentence(m_numbers, asked)},
        m_numbers.all.incidents);
}

void TrendsPage::showBars(Grouping grouping, BarCard *card)
{
    const TrendWords::Asked asked {m_register.organisation(), filter(), today()};
    QList<GroupValue> keyed;
    BarTable table = TrendWords::barsOf(grouping, m_numbers, asked, keyed);
    remark(grouping, keyed, table);
    m_keyed[grouping] = keyed;
    card->setTexts(TrendWords::titleOf(grouping),
        withOwnFilter(factFilterOf(filter(), today()).restricts(grouping),
            TrendWords::sentenceOf(grouping, m_numbers, asked)));
    card->showBars(table);
    QStringList notes;
    for (const BarRow &row : std::as_const(table.rows)) {
        if (!row.remark.isEmpty())
            notes << row.remark;
    }
    card->setNotes(notes);
}

/// A card that narrows down the others goes on showing what else there is to choose, and says so.
QString TrendsPage::withOwnFilter(bool isFiltered, const QString &sentence)
{
    return isFiltered
        ? tr("What is chosen here narrows down the other pictures. Without it: %1").arg(sentence)
        : sentence;
}

void TrendsPage::remark(Grouping grouping, const QList<GroupValue> &keyed, BarTable &table) const
{
    // What was found holds for the whole register, not for a part of it.
    IncidentFilter anyTime = filter();
    anyTime.period = {};
    if (anyTime.restrictsAnything())
        return;
    for (const FoundCluster &found : m_findings.clusters) {
        const ClusterCell &cell = found.cell;
        GroupValue value {.grouping = grouping};
        ClusterCell same;
        if (cell.trigger && grouping == Grouping::Trigger) {
            same.trigger = cell.trigger;
            value.code = static_cast<int>(*cell.trigger);
        } else if (cell.place && grouping == Grouping::Place) {
            same.place = cell.place;
            value.code = static_cast<int>(*cell.place);
        } else if (grouping == Grouping::Office || grouping == Grouping::Unit) {
            same.unit = cell.unit;
        } else if (grouping == Grouping::Service) {
            same.service = cell.service;
        }
        if (!(same == cell) || same == ClusterCell {})
            continue; // More than this one thing marks it.
        for (BarRow &row : table.rows) {
            if (row.key == BarRow::NoKey)
                continue;
            const GroupValue &shown = keyed.at(row.key);
            const bool isIt = grouping == Grouping::Service ? shown.service == cell.service
                : value.isStated()                          ? shown.code == value.code
                                                            : shown.unit == cell.unit;
            if (isIt)
                row.remark
                    = sentenceFor(found, m_findings, m_register.organisation(), uiLanguage());
        }
    }
}

void TrendsPage::showMeasures()
{
    int counts[3] = {};
    for (const Reminder &reminder : m_planning.reminders(LaterDays)) {
        const auto due = reminder.isOverdue(today())   ? Due::Overdue
            : today().daysTo(reminder.due) <= SoonDays ? Due::Soon
                                                       : Due::Later;
        ++counts[static_cast<int>(due)];
    }
    BarTable table {.subject = tr("Due"), .counted = tr("Steps")};
    const QString words[]
        = {tr("Overdue"), tr("Within %n day(s)", nullptr, SoonDays), tr("Later, within a year")};
    for (int i = 0; i < 3; ++i)
        table.rows.append({.word = words[i], .count = counts[i], .key = i});
    const int overdue = counts[static_cast<int>(Due::Overdue)];
    const int all = overdue + counts[1] + counts[2];
    const QString said = all == 0 ? tr("No step of the plan is due within a year.")
        : overdue == 0            ? tr("Nothing is overdue.")
                                  : tr("%n step(s) of the plan are overdue.", nullptr, overdue);
    m_measures->setTexts(tr("Measures due"), said);
    if (all == 0)
        table.rows.clear();
    m_measures->showBars(table);
    m_measures->setNotes({tr("From the plan of measures; the filters do not change this."),
        all == 0 ? QString() : tr("A click on a row opens the plan.")});
}

void TrendsPage::findAccumulations()
{
    const auto [from, until] = FilterPeriod {FilterPeriod::Kind::Last90Days}.daysOn(today());
    m_asked = {.until = until, .days = static_cast<int>(from.daysTo(until)) + 1};
    m_findings = findClusters(m_register.facts(), m_asked);
}

void TrendsPage::showAccumulations()
{
    m_clusters->showFindings(m_findings, m_asked, m_register.organisation());
}

void TrendsPage::choose(const GroupValue &value)
{
    if (const auto next = toggled(filter(), value))
        setFilter(*next);
}

void TrendsPage::chooseCell(int row, int column)
{
    const GroupValue weekday = TrendWords::weekdayAt(row);
    const GroupValue band = TrendWords::bandAt(column);
    const bool isIt = isChosen(filter(), weekday) && isChosen(filter(), band);
    IncidentFilter next = filter();
    next.weekdays = {};
    next.times = {};
    if (!isIt)
        next = toggled(*toggled(next, weekday), band).value_or(next);
    setFilter(next);
}

void TrendsPage::placeFilterRow()
{
    // With large text the chips would leave no room for what they filter: they scroll along.
    const int high = m_filterRow->hasHeightForWidth() ? m_filterRow->heightForWidth(width())
                                                      : m_filterRow->sizeHint().height();
    const bool isInside = m_filterRow->parentWidget() == m_ui->content;
    const bool belongsInside = high > height() / 4;
    if (isInside == belongsInside)
        return;
    if (belongsInside)
        m_ui->contentLayout->insertWidget(0, m_filterRow);
    else
        m_ui->workLayout->insertWidget(0, m_filterRow);
}

void TrendsPage::showInList()
{
    IncidentFilter wanted = filter();
    const FactCounter counter(m_register.facts(), m_register.organisation());
    FactFilter exact = factFilterOf(wanted, today());
    const RowSet rows = counter.rowsOf(exact);
    exact.undated = FactFilter::Undated::MayBelong;
    // The list also finds what may have happened in the period; here only what did was counted.
    if (counter.rowsOf(exact).size() != rows.size()) {
        for (const FactTable::Row row : rows.toRows())
            wanted.counted.insert(m_register.facts().ids[row]);
    }
    emit listRequested(wanted);
}

QList<PlainTable> TrendsPage::shownTables() const
{
    QList<PlainTable> tables;
    for (const TrendCard *card : m_ui->grid->cards()) {
        if (!card->isHidden())
            tables << card->plainTable();
    }
    return tables;
}

void TrendsPage::copyAll()
{
    copyTables(shownTables());
    emit noticed(tr("Copied. It leaves the clipboard in 30 seconds."));
}

void TrendsPage::print()
{
    printTrends(
        {.title = title(),
            .scope = FilterWords::sentenceOf(filter(), m_register.organisation(), uiLanguage()),
            .day = today(),
            .tables = shownTables()},
        this);
}

void TrendsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        QTimer::singleShot(0, this, &TrendsPage::placeFilterRow);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    if (!m_stale && !m_register.facts().isEmpty())
        showNumbers();
    emit headingChanged();
}

void TrendsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeFilterRow();
}

} // namespace rueckhalt
