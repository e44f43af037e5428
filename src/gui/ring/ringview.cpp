// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ring/ringview.h"

#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/feedback/figurecard.h"
#include "gui/plan/keptring.h"
#include "gui/ring/ringcard.h"
#include "gui/ring/ringdesk.h"
#include "gui/ring/ringtables.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qsizetype allMembers = RingAgreement::MaxMembers;

/// Fills a list anew and keeps what was chosen, as far as it is still there; else `usual`.
void offerAnew(
    QComboBox *list, const QList<std::pair<QString, QString>> &entries, const QString &usual = {})
{
    const QString chosen = list->currentData().toString();
    const QSignalBlocker blocker(list);
    list->clear();
    for (const auto &[words, data] : entries)
        list->addItem(words, data);
    const int known = list->findData(chosen);
    list->setCurrentIndex(std::max(known < 0 ? list->findData(usual) : known, 0));
    list->setEnabled(!entries.isEmpty());
}

} // namespace

RingView::RingView(
    OpenRegister &openRegister, const ServiceViewing &viewing, Prompter &prompter, QWidget *parent)
    : ServiceView(viewing, parent)
    , m_work(openRegister, systemRandom())
    , m_desk(std::make_unique<RingDesk>(openRegister, prompter, this))
    , m_taken(addCard(new TrendCard(this), "ringTaken"))
    , m_members(addCard(new FigureCard(this), "ringMembers"))
    , m_trend(addCard(new FigureCard(this), "ringTrend"))
    , m_apart(addCard(new TrendCard(this), "ringApart"))
    , m_card(addCard(new RingCard(*m_desk, this), "ringCard"))
{
    setObjectName(QStringLiteral("ringView"));
    m_members->setFirstRows(allMembers);
    m_taken->hide();
    makeHead();
    retranslate();
    connect(m_desk.get(), &RingDesk::changed, this, &RingView::refresh);
    connect(m_desk.get(), &RingDesk::tookIn, this, &RingView::showTaken);
    connect(m_desk.get(), &RingDesk::noticed, this, &ServiceView::noticed);
}

RingView::~RingView() = default;

void RingView::makeHead()
{
    m_head = new QWidget(this);
    auto *flow = new FlowLayout(m_head);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const char *name) {
        auto *pair = new QWidget(m_head);
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, space::Medium, 0);
        row->setSpacing(space::Small);
        auto *label = new QLabel(pair);
        auto *list = new QComboBox(pair);
        list->setObjectName(QString::fromLatin1(name));
        list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        label->setBuddy(list);
        row->addWidget(label);
        row->addWidget(list);
        flow->addWidget(pair);
        m_labels << label;
        return list;
    };
    m_ring = add("ringChoice");
    m_period = add("ringPeriod");
    m_task = add("ringTask");
    m_figure = add("ringFigure");
    addHead(m_head);
    connect(m_ring, &QComboBox::activated, this, &RingView::compare);
    connect(m_period, &QComboBox::activated, this, &RingView::compare);
    connect(m_task, &QComboBox::activated, this, &RingView::showTask);
    connect(m_figure, &QComboBox::activated, this, &RingView::showLine);
}

void RingView::retranslate()
{
    const QStringList texts {tr("&Ring:"), tr("Per&iod:"), tr("&Task:"), tr("&Key figure:")};
    const QList<QComboBox *> lists {m_ring, m_period, m_task, m_figure};
    for (qsizetype at = 0; at < lists.size(); ++at) {
        m_labels.at(at)->setText(texts.at(at));
        QString name = texts.at(at);
        lists.at(at)->setAccessibleName(name.remove(u'&').remove(u':'));
    }
    m_members->setRowHead(tr("Member"));
    m_trend->setRowHead(tr("Period"));
}

const KnownRing *RingView::ring() const
{
    const auto found = std::ranges::find_if(m_rings, [this](const KnownRing &each) {
        return each.isJoined()
            && QString::fromLatin1(each.place.ring.toHex()) == m_ring->currentData().toString();
    });
    return found == m_rings.end() ? nullptr : &*found;
}

std::optional<ServiceSlot> RingView::period() const
{
    const auto slot = ServiceSlot::fromText(m_period->currentData().toString());
    return slot ? std::optional(*slot) : std::nullopt;
}

QList<RingSheet> RingView::sheets() const
{
    QList<RingSheet> sheets;
    for (const KeptRingSheet &kept : ring() ? ring()->sheets : QList<KeptRingSheet>())
        sheets << kept.sheet;
    return sheets;
}

QString RingView::scopeWords() const
{
    const auto chosen = period();
    return ring() && chosen
        ? tr("%1, %2").arg(ring()->agreement().name, ringPeriodWords(*chosen, uiLanguage()))
        : QString();
}

void RingView::refresh()
{
    auto rings = m_work.rings();
    m_rings = rings.value_or(QList<KnownRing> {});
    offerRings();
    compare();
    if (!rings)
        empty()->setTexts(tr("The rings cannot be read"), sentenceFor(rings.error()));
}

void RingView::goOnWriting(const QString &form)
{
    refresh();
    if (!m_desk->mayWork())
        return;
    if (form == KeptForm::RingFounding)
        return m_desk->found();
    const int place = m_ring->findData(form.mid(KeptForm::RingOffices.size()));
    if (place < 0)
        return; // not in that ring any more
    m_ring->setCurrentIndex(place);
    compare();
    m_desk->assignOffices();
}

void RingView::offerRings()
{
    QList<std::pair<QString, QString>> entries;
    for (const KnownRing &each : std::as_const(m_rings)) {
        if (each.isJoined())
            entries.emplaceBack(
                each.agreement().name, QString::fromLatin1(each.place.ring.toHex()));
    }
    offerAnew(m_ring, entries);
    m_ring->parentWidget()->setVisible(entries.size() > 1);
}

void RingView::offerPeriods()
{
    QList<std::pair<QString, QString>> entries;
    for (const ServiceSlot &each : ringPeriodsOf(sheets()))
        entries.emplaceBack(ringPeriodWords(each, uiLanguage()), each.text());
    offerAnew(m_period, entries);
}

void RingView::compare()
{
    offerPeriods();
    const auto chosen = period();
    m_comparison = ring() && chosen
        ? compareRing(ring()->agreement(), sheets(), ring()->place.card.signer, *chosen)
        : RingComparison {};
    m_desk->setRing(ring(), m_rings, m_comparison);
    m_card->showRing(ring(), chosen);
    offerTasks();
    showTask();
}

void RingView::offerTasks()
{
    QList<std::pair<QString, QString>> entries;
    for (const RingLine &line : std::as_const(m_comparison.lines)) {
        const std::pair entry {ring()->agreement().taskName(line.task, uiLanguage()), line.task};
        if (!entries.contains(entry))
            entries << entry;
    }
    offerAnew(m_task, entries);
}

void RingView::offerFigures()
{
    QList<std::pair<QString, QString>> entries;
    QString told; // The first that somebody tells of.
    for (RingLine line : std::as_const(m_comparison.lines)) {
        if (line.task != m_task->currentData().toString())
            continue;
        if (told.isEmpty() && !line.values.isEmpty())
            told = line.figure;
        line.base = RingBase::AsIs; // The name without what it is set against.
        const std::pair entry {nameOfLine(line, ring()->agreement(), uiLanguage()), line.figure};
        if (!entries.contains(entry))
            entries << entry;
    }
    offerAnew(m_figure, entries, told);
}

void RingView::showTask()
{
    offerFigures();
    showLine();
}

void RingView::showLine()
{
    QList<RingLine> lines;
    for (const RingLine &line : std::as_const(m_comparison.lines)) {
        if (line.task == m_task->currentData().toString()
            && line.figure == m_figure->currentData().toString())
            lines << line;
    }
    const bool isEmpty = lines.isEmpty();
    m_head->setVisible(!isEmpty || m_ring->count() > 1);
    for (TrendCard *card : std::initializer_list<TrendCard *> {m_members, m_trend, m_apart})
        card->setVisible(!isEmpty);
    arrange(false);
    empty()->setVisible(isEmpty);
    if (isEmpty)
        return showEmpty();
    showNumbers(lines);
    arrange(false);
    empty()->hide();
}

void RingView::showNumbers(const QList<RingLine> &lines)
{
    const RingTables tables(*ring(), *period(), lines);
    const RingAgreement &agreement = ring()->agreement();
    const RingFigure *figure = agreement.figure(lines.first().figure);
    QStringList range;
    for (const QString &task : std::as_const(lines.first().range))
        range << agreement.taskName(task, uiLanguage());
    m_members->setTexts(
        tr("%1: %2").arg(m_task->currentText(), m_figure->currentText()), tables.sentence());
    m_members->showFigures(tables.members());
    m_members->setNotes(
        {figure ? figure->definition.in(uiLanguage()) : tr("Released numbers of incidents only."),
            lines.first().better == BetterIs::Neither
                ? tr("Neither more nor less is better here: the smallest value stands first.")
                : QString(),
            range.isEmpty()
                ? QString()
                : tr("Compared are offices that offer: %1").arg(range.join(QStringLiteral(", ")))});
    m_trend->setTexts(tr("Over time"), QString());
    m_trend->showFigures(tables.trend());
    const QStringList apart = tables.apart();
    m_apart->setTexts(tr("Not compared"),
        apart.isEmpty() ? tr("Everybody in the ring can be compared.") : apart.join(u'\n'));
    m_apart->setNotes({tr("Who defines or offers something else is not averaged in.")});
}

void RingView::showTaken(const QStringList &sentences)
{
    m_taken->setTexts(tr("What became of the files"), sentences.join(u'\n'));
    m_taken->show();
    showLine();
}

void RingView::showEmpty()
{
    const bool mayWork = m_work.mayWork();
    if (!ring()) {
        const bool waits = !m_rings.isEmpty();
        empty()->setTexts(
            waits ? tr("The agreement is still missing") : tr("This authority is in no ring yet"),
            waits ? tr("Your card is made. Hand it to the coordinator of the ring and take in the "
                       "agreement that you get back.")
                : mayWork
                ? tr(
                    "In a ring several authorities compare the same key figures, without a server: "
                    "found one, or make a card and join one.")
                : tr("In a ring several authorities compare the same key figures. A safety officer "
                     "founds one or joins one."));
    } else if (ring()->place.offices.isEmpty() && ring()->sheets.isEmpty()) {
        empty()->setTexts(tr("No office belongs to a task yet"),
            mayWork ? tr("Say first which of your offices are compared under which task.")
                    : tr("A safety officer says first which offices are compared."));
    } else {
        empty()->setTexts(tr("No sheets yet"),
            mayWork ? tr("Hand on your own sheet for a period that is over, and take in those that "
                         "the other members hand to you.")
                    : tr("As soon as sheets of the members are taken in, you see here where your "
                         "authority stands."));
    }
}

void RingView::focusStart()
{
    m_task->setFocus(Qt::OtherFocusReason);
}

} // namespace rueckhalt
