// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/startpage.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/card.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/levelbadge.h"
#include "gui/common/widgets/linkbutton.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/start/inboxreminder.h"
#include "gui/start/worklistcard.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr std::size_t MostSevereRows = 5;
constexpr int WidestColumn = 940; ///< pixels at 100 % text

QDate todayOf(const OpenRegister &openRegister)
{
    return openRegister.now().toLocalTime().date();
}

QString monthName(QDate day)
{
    return QLocale().standaloneMonthName(day.month());
}

} // namespace

StartPage::StartPage(OpenRegister &openRegister, Reporting &reporting, Recommending &recommending,
    Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_register(openRegister)
    , m_reporting(reporting)
    , m_recommending(recommending)
    , m_prompter(prompter)
{
    setObjectName(QStringLiteral("startPage"));
    setProperty("rueckhaltOwnFocus", true);
    build();
    connect(&m_register, &OpenRegister::incidentRecorded, this, &StartPage::refresh);
    connect(&m_register, &OpenRegister::factsReloaded, this, &StartPage::refresh);
    connect(&m_register, &OpenRegister::organisationChanged, this, &StartPage::refresh);
    connect(&m_register, &OpenRegister::marksChanged, this, &StartPage::refresh);
    connect(m_continue, &QPushButton::clicked, this, &StartPage::reportRequested);
    connect(m_discard, &QPushButton::clicked, this, &StartPage::discardDraft);
    connect(m_empty, &EmptyState::actionChosen, this, &StartPage::reportRequested);
    connect(m_unitsButton, &QPushButton::clicked, this, &StartPage::unitsRequested);
    connect(
        m_measureButton, &QPushButton::clicked, this, [this] { emit measureRequested(m_measure); });
    refresh();
}

void StartPage::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(area);
    auto *content = new QWidget(area);
    content->setMaximumWidth(WidestColumn * textScale() / 100);
    auto *column = m_column = new QVBoxLayout(content);
    column->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::XLarge);
    column->setSpacing(space::Large);
    area->setWidget(content);

    m_draftCard = new Card(QString(), content);
    m_draftText = new TextLabel(m_draftCard);
    m_continue = new QPushButton(m_draftCard);
    m_continue->setObjectName(QStringLiteral("continueDraft"));
    m_continue->setIcon(iconFor(QStringLiteral("draft")));
    m_discard = new QPushButton(m_draftCard);
    m_discard->setObjectName(QStringLiteral("discardDraft"));
    setButtonKind(m_discard, ButtonKind::Quiet);
    m_draftCard->column()->addWidget(m_draftText);
    auto *draftButtons = new FlowLayout;
    draftButtons->addWidget(m_continue);
    draftButtons->addWidget(m_discard);
    m_draftCard->column()->addLayout(draftButtons);

    m_empty = new EmptyState(content);
    m_empty->setIcon(QStringLiteral("report"));

    m_unitsHint = new Card(QString(), content);
    auto *unitsColumn = static_cast<Card *>(m_unitsHint)->column();
    m_unitsText = new TextLabel(m_unitsHint);
    m_unitsButton = new QPushButton(m_unitsHint);
    m_unitsButton->setObjectName(QStringLiteral("enterUnits"));
    m_unitsButton->setIcon(iconFor(QStringLiteral("units")));
    unitsColumn->addWidget(m_unitsText);
    unitsColumn->addWidget(m_unitsButton, 0, Qt::AlignLeft);

    m_monthCard = new Card(QString(), content);
    m_monthText = new TextLabel(m_monthCard);
    m_monthText->setObjectName(QStringLiteral("monthSentence"));
    m_monthCard->column()->addWidget(m_monthText);

    m_severeCard = new Card(QString(), content);
    m_severeText = new TextLabel(m_severeCard);
    m_severeText->setObjectName(QStringLiteral("severeSentence"));
    m_severeRows = new QVBoxLayout;
    m_severeRows->setSpacing(space::Hair);
    m_severeCard->column()->addWidget(m_severeText);
    m_severeCard->column()->addLayout(m_severeRows);

    m_triggerCard = new Card(QString(), content);
    m_triggerText = new TextLabel(m_triggerCard);
    m_triggerText->setObjectName(QStringLiteral("triggerSentence"));
    m_measureText = new TextLabel(m_triggerCard);
    m_measureButton = new QPushButton(m_triggerCard);
    m_measureButton->setObjectName(QStringLiteral("openMeasure"));
    m_measureButton->setIcon(iconFor(QStringLiteral("measures")));
    m_triggerCard->column()->addWidget(m_triggerText);
    m_triggerCard->column()->addWidget(m_measureText);
    m_triggerCard->column()->addWidget(m_measureButton, 0, Qt::AlignLeft);

    for (QWidget *part : std::initializer_list<QWidget *> {
             m_draftCard, m_empty, m_unitsHint, m_monthCard, m_severeCard, m_triggerCard})
        column->addWidget(part);
    column->addStretch();
}

void StartPage::addReminder(QWidget *reminder)
{
    const QWidget *above = m_inbox == nullptr ? static_cast<QWidget *>(m_draftCard) : m_inbox;
    m_column->insertWidget(m_column->indexOf(above) + 1, reminder);
    m_reminders << reminder;
}

void StartPage::setInbox(InboxReminder *inbox)
{
    m_inbox = inbox;
    m_column->insertWidget(m_column->indexOf(m_draftCard) + 1, inbox);
    connect(inbox, &InboxReminder::countChanged, this, &StartPage::headingChanged);
}

void StartPage::addFooter(QWidget *footer)
{
    m_footer = footer;
    m_column->insertWidget(m_column->count() - 1, footer); // The last is the stretch.
}

void StartPage::setWorkList(WorkListCard *card, const DueWork &due)
{
    const QWidget *above = m_inbox == nullptr ? static_cast<QWidget *>(m_draftCard) : m_inbox;
    m_column->insertWidget(m_column->indexOf(above) + 1, card);
    m_due = &due;
    m_workList = card;
    connect(&due, &DueWork::changed, this, &StartPage::headingChanged);
}

QString StartPage::title() const
{
    return tr("Start");
}

QString StartPage::purpose() const
{
    const auto severe = static_cast<int>(m_overview.severe.size());
    if (!m_draftCard->isHidden())
        return tr("A report is not finished yet.");
    if (m_due != nullptr && m_due->pressing() > 0)
        return tr(
            "%n deadline(s) in your cases are overdue or end today.", nullptr, m_due->pressing());
    if (severe > 0)
        return tr("%n severe incidents in the last 14 days need your attention.", nullptr, severe);
    if (m_inbox != nullptr && m_inbox->count() > 0)
        return tr("%n report(s) are waiting in your inbox.", nullptr, m_inbox->count());
    if (std::ranges::any_of(m_reminders, [](const QWidget *one) { return !one->isHidden(); }))
        return tr("Something about the register itself needs your attention.");
    if (m_register.facts().isEmpty())
        return tr("This is where you will see what needs attention.");
    return tr("Nothing is waiting for you right now.");
}

void StartPage::enter()
{
    refresh();
    // Where work goes on: the draft, the inbox, the first severe incident, the first report.
    for (const QWidget *part :
        std::initializer_list<QWidget *> {m_draftCard, m_inbox, m_workList, this}) {
        if (part == nullptr)
            continue;
        for (QAbstractButton *button : part->findChildren<QAbstractButton *>()) {
            const bool isBeside = m_footer != nullptr && m_footer->isAncestorOf(button);
            if (button->isVisibleTo(this) && !isBeside) {
                button->setFocus();
                return;
            }
        }
    }
    setFocus();
}

void StartPage::refresh()
{
    m_overview = overviewOf(m_register.facts(), todayOf(m_register));
    const bool empty = m_register.facts().isEmpty();
    m_empty->setVisible(empty);
    m_empty->setTexts(tr("No incident recorded yet"),
        tr("When the first incident is reported, you will see here what needs attention: severe "
           "incidents, the month in a sentence, and what helps."));
    m_empty->setAction(tr("Report the first incident"));
    const bool noUnits = m_register.organisation().units.isEmpty();
    m_unitsHint->setVisible(noUnits && !m_register.isReadOnly());
    m_unitsText->setText(tr("No offices and units are entered yet. Reports can then say where "
                            "something happened, and measures can be planned for a place."));
    m_unitsButton->setText(tr("Enter offices and units"));
    static_cast<Card *>(m_unitsHint)->setHeading(tr("Your organisation"));
    m_monthCard->setVisible(!empty);
    refreshDraft();
    refreshMonth();
    refreshSevere();
    refreshTrigger();
    emit headingChanged();
}

void StartPage::refreshDraft()
{
    const auto saved = m_reporting.savedDraft();
    const bool there = saved && saved->has_value();
    m_draftCard->setVisible(there);
    if (!there)
        return;
    const QDateTime when = (*saved)->saved.toLocalTime();
    const QString time = QLocale().toString(when.time(), QLocale::ShortFormat);
    const bool today = when.date() == todayOf(m_register);
    m_draftCard->setHeading(today ? tr("Draft of %1").arg(time)
                                  : tr("Draft of %1, %2").arg(dayWords(when.date()), time));
    m_draftText->setText(
        tr("A report was begun and not sent. It is kept encrypted in the register."));
    m_continue->setText(tr("Continue writing"));
    m_discard->setText(tr("Discard draft"));
}

void StartPage::refreshMonth()
{
    const QDate today = todayOf(m_register);
    const QString now = monthName(today);
    const QString before = monthName(QDate(today.year(), today.month(), 1).addMonths(-1));
    const int difference = m_overview.thisMonth - m_overview.monthBefore;
    m_monthCard->setHeading(tr("This month"));
    const QString sentence = m_overview.thisMonth == 0
        ? tr("No incident in %1 so far.").arg(now)
        : tr("%n incidents in %1 so far.", nullptr, m_overview.thisMonth).arg(now);
    QString comparison;
    if (difference > 0)
        comparison = tr("%n more than in %1 up to the same day.", nullptr, difference).arg(before);
    else if (difference < 0)
        comparison
            = tr("%n fewer than in %1 up to the same day.", nullptr, -difference).arg(before);
    else
        comparison = tr("As many as in %1 up to the same day.").arg(before);
    m_monthText->setText(sentence + QLatin1Char(' ') + comparison);
}

void StartPage::refreshSevere()
{
    while (QLayoutItem *item = m_severeRows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // Not at once: it may hold the line that was just clicked.
        delete item;
    }
    const auto count = m_overview.severe.size();
    m_severeCard->setVisible(count > 0);
    m_severeCard->setHeading(tr("Severe incidents of the last 14 days"));
    m_severeText->setText(count > MostSevereRows
            ? tr("The newest %1 of %2 incidents of level 2 or 3:").arg(MostSevereRows).arg(count)
            : tr("Incidents of level 2 or 3. Have the people affected been spoken to?"));
    for (std::size_t i = 0; i < std::min(count, MostSevereRows); ++i) {
        const FactTable::Row row = m_overview.severe[i];
        auto *line = new QWidget(m_severeCard);
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(
            new LevelBadge(m_register.facts().facts(row).level, LevelBadge::Form::DigitOnly, line));
        auto *open = new LinkButton(incidentLine(row), line);
        open->setObjectName(QStringLiteral("severe%1").arg(i));
        const IncidentId id = m_register.facts().ids[row];
        connect(open, &LinkButton::clicked, this, [this, id] { emit incidentRequested(id); });
        layout->addWidget(open, 1);
        m_severeRows->addWidget(line);
    }
}

QString StartPage::incidentLine(FactTable::Row row) const
{
    const IncidentFacts facts = m_register.facts().facts(row);
    QStringList parts {m_register.facts().number(row), facts.occurred.words(uiLanguage()),
        facts.types.words(uiLanguage()).join(QStringLiteral(", "))};
    if (const QString unit = m_register.organisation().pathOf(facts.unit); !unit.isEmpty())
        parts << unit;
    return parts.join(QStringLiteral(" · "));
}

void StartPage::refreshTrigger()
{
    m_triggerCard->setVisible(m_overview.trigger.has_value());
    m_measureText->hide();
    m_measureButton->hide();
    if (!m_overview.trigger)
        return;
    m_triggerCard->setHeading(tr("Most frequent trigger of the last 90 days"));
    m_triggerText->setText(tr("“%1”, in %2 of %n incidents.", nullptr, m_overview.lastNinetyDays)
                               .arg(wordFor(*m_overview.trigger, uiLanguage()))
                               .arg(m_overview.triggerCount));
    // Ranking the catalogue over many incidents can wait until the page is painted.
    QTimer::singleShot(0, this, &StartPage::recommend);
}

void StartPage::recommend()
{
    const auto ranked = m_recommending.forRows(m_overview.triggerRows);
    const auto isNew = [](const Recommendation &one) {
        return std::none_of(one.reasons.cbegin(), one.reasons.cend(), [](const MatchReason &r) {
            return r.kind == MatchReason::Kind::AlreadyInPlace
                || r.kind == MatchReason::Kind::RejectedHere;
        });
    };
    const auto best = std::find_if(ranked.cbegin(), ranked.cend(), isNew);
    const Measure *measure
        = best == ranked.cend() ? nullptr : m_register.catalog().find(best->measure);
    m_measureText->setVisible(measure != nullptr);
    m_measureButton->setVisible(measure != nullptr);
    if (measure == nullptr)
        return;
    m_measure = measure->id;
    m_measureText->setText(
        tr("What helps first: %1. %2")
            .arg(measure->title.in(uiLanguage()), measure->summary.in(uiLanguage())));
    m_measureButton->setText(tr("Open the measure"));
}

void StartPage::discardDraft()
{
    if (!m_prompter.confirm(this, tr("Discard draft"),
            tr("The draft is erased and cannot be brought back."), tr("Discard draft")))
        return;
    if (const auto done = m_reporting.discardDraft(); !done)
        m_prompter.tell(this, tr("The draft could not be discarded"), sentenceFor(done.error()));
    else
        emit noticed(tr("Draft discarded."));
    refresh();
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    Page::changeEvent(event);
}

} // namespace rueckhalt
