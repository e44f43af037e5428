// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/recommendationpanel.h"

#include "gui/cases/ineffectivenote.h"
#include "gui/cases/recommendationfilter.h"
#include "gui/cases/whynotbox.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/nameschecking.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {
constexpr qsizetype ShownAtFirst = 5;
constexpr qsizetype ShownPerStep = 10;
} // namespace

RecommendationPanel::RecommendationPanel(
    OpenRegister &openRegister, Recommending &recommending, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_register(openRegister)
    , m_recommending(recommending)
    , m_prompter(prompter)
    , m_intro(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_ineffective(new IneffectiveNote(this))
    , m_filter(new RecommendationFilter(this))
    , m_column(new QVBoxLayout)
    , m_more(new QPushButton(this))
    , m_propose(new QPushButton(this))
    , m_whyNot(new WhyNotBox(openRegister, this))
{
    m_more->setObjectName(QStringLiteral("moreButton"));
    m_propose->setObjectName(QStringLiteral("proposeButton"));
    m_propose->setIcon(iconFor(QStringLiteral("send")));
    setButtonKind(m_propose, ButtonKind::Primary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    layout->addWidget(m_intro);
    layout->addWidget(m_ineffective);
    layout->addWidget(m_filter);
    m_column->setSpacing(space::Medium);
    layout->addLayout(m_column);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_propose, 0, Qt::AlignLeft);
    layout->addWidget(m_whyNot);
    connectParts();
    clear();
}

void RecommendationPanel::connectParts()
{
    connect(m_filter, &RecommendationFilter::changed, this, &RecommendationPanel::applyFilter);
    connect(m_more, &QPushButton::clicked, this, &RecommendationPanel::showMore);
    connect(m_propose, &QPushButton::clicked, this, &RecommendationPanel::proposalRequested);
    connect(m_ineffective, &IneffectiveNote::measureRequested, this,
        &RecommendationPanel::measureRequested);
    connect(m_whyNot, &WhyNotBox::measureRequested, this, &RecommendationPanel::measureRequested);
    connect(&m_register, &OpenRegister::marksChanged, this, &RecommendationPanel::refreshMarks);
}

void RecommendationPanel::show(const MatchResult &result, const UnitId &unit)
{
    m_result = result;
    m_unit = unit;
    m_before.clear();
    m_chosen.clear();
    m_filter->clear();
    m_whyNot->setResult(result);
    rebuild(ShownAtFirst);
}

void RecommendationPanel::offerProposing()
{
    m_offersProposing = true;
    rebuild(std::max(ShownAtFirst, m_cards.size()));
}

void RecommendationPanel::rebuild(qsizetype count)
{
    qDeleteAll(m_cards);
    m_cards.clear();
    m_positions.clear();
    for (qsizetype i = 0; i < m_result.ranked.size(); ++i) {
        const Measure *measure = m_register.catalog().find(m_result.ranked.at(i).measure);
        if (measure && m_filter->accepts(*measure))
            m_positions.append(i);
    }
    m_ineffective->show(m_result, m_register.catalog());
    m_filter->count(m_result.ranked, m_register.catalog());
    m_filter->setVisible(!m_result.ranked.isEmpty());
    m_whyNot->setVisible(!m_result.ranked.isEmpty() || !m_result.excluded.isEmpty());
    for (const qsizetype position : m_positions.first(std::min(count, m_positions.size())))
        addCard(position);
    showIntro();
    const qsizetype hidden = m_positions.size() - m_cards.size();
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("Show more (%1)").arg(hidden));
    showChosen();
    orderTabs();
}

void RecommendationPanel::applyFilter()
{
    rebuild(ShownAtFirst);
    layOutAnew(m_filter);
}

void RecommendationPanel::showIntro()
{
    if (m_result.ranked.isEmpty())
        return m_intro->setText(tr("No measure of the catalogue answers these facts. The catalogue "
                                   "itself is open to you."));
    m_intro->setText(tr("Ordered by how well they answer the facts; where two are equal, technical "
                        "before organisational before personal measures.")
        + QChar(u' ') + mixSentence());
}

QString RecommendationPanel::mixSentence() const
{
    constexpr qsizetype first = 10;
    const auto shown = m_result.ranked.first(std::min(first, m_result.ranked.size()));
    QStringList parts;
    for (const Term<MeasureClass> &term : terms<MeasureClass>()) {
        const auto has = [&](const Recommendation &one) {
            const Measure *measure = m_register.catalog().find(one.measure);
            return measure && measure->classes.contains(term.value);
        };
        parts.append(
            tr("%1 %2").arg(std::ranges::count_if(shown, has)).arg(term.words.in(uiLanguage())));
    }
    return tr("Among the first %1: %2 (several kinds are possible).")
        .arg(shown.size())
        .arg(parts.join(QStringLiteral(", ")));
}

void RecommendationPanel::showMore()
{
    const qsizetype first = m_cards.size();
    const qsizetype wanted = std::min(first + ShownPerStep, m_positions.size());
    for (qsizetype i = first; i < wanted; ++i)
        addCard(m_positions.at(i));
    const qsizetype hidden = m_positions.size() - wanted;
    m_more->setText(tr("Show more (%1)").arg(hidden));
    orderTabs();
    if (hidden == 0 && first < m_cards.size())
        m_cards.at(first)->focusFirst();
    m_more->setVisible(hidden > 0);
}

void RecommendationPanel::addCard(qsizetype position)
{
    const Recommendation &recommendation = m_result.ranked.at(position);
    const Measure *measure = m_register.catalog().find(recommendation.measure);
    if (!measure)
        return;
    auto *card
        = new RecommendationCard(static_cast<int>(position) + 1, recommendation, *measure, this);
    card->setObjectName(QStringLiteral("card-") + measure->id);
    card->setMark(markOf(measure->id));
    if (m_offersProposing)
        card->offerProposing(m_chosen.contains(measure->id));
    connect(card, &RecommendationCard::opened, this, &RecommendationPanel::measureRequested);
    connect(card, &RecommendationCard::answered, this, &RecommendationPanel::answer);
    connect(card, &RecommendationCard::takenBack, this, &RecommendationPanel::takeBack);
    connect(card, &RecommendationCard::chosen, this, [this](const MeasureId &id, bool isChosen) {
        isChosen ? static_cast<void>(m_chosen.insert(id)) : static_cast<void>(m_chosen.remove(id));
        showChosen();
    });
    m_column->addWidget(card);
    m_cards.append(card);
}

void RecommendationPanel::orderTabs()
{
    // Cards are made after what stands below them: without this, Tab would jump.
    QList<QWidget *> order;
    const auto append = [&order](const QWidget *part) {
        for (QAbstractButton *button : part->findChildren<QAbstractButton *>())
            order.append(button);
    };
    append(m_ineffective);
    append(m_filter);
    for (const RecommendationCard *card : std::as_const(m_cards))
        append(card);
    order << m_more << m_propose << m_whyNot->tabOrder();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

QList<Recommendation> RecommendationPanel::chosen() const
{
    QList<Recommendation> list = m_result.ranked;
    list.removeIf([this](const Recommendation &one) { return !m_chosen.contains(one.measure); });
    return list;
}

void RecommendationPanel::clearChosen()
{
    m_chosen.clear();
    for (RecommendationCard *card : std::as_const(m_cards))
        card->offerProposing(false);
    showChosen();
}

bool RecommendationPanel::focusFirst()
{
    if (m_cards.isEmpty())
        return false;
    m_cards.first()->focusFirst();
    QScrollArea *area = nullptr;
    for (QWidget *around = parentWidget(); area == nullptr && around != nullptr;
         around = around->parentWidget())
        area = qobject_cast<QScrollArea *>(around);
    if (area == nullptr)
        return true;
    // After the layout has found room for everything above.
    QTimer::singleShot(0, this, [this, area] {
        const int top = m_intro->mapTo(area->widget(), QPoint()).y() - space::XXLarge * 2;
        area->verticalScrollBar()->setValue(top);
        if (QWidget *at = area->focusWidget(); at != nullptr && isAncestorOf(at))
            area->ensureWidgetVisible(at, 0, space::XXLarge);
    });
    return true;
}

void RecommendationPanel::showChosen()
{
    const int number = static_cast<int>(m_chosen.size());
    m_propose->setText(tr("Propose %n measure(s) …", nullptr, number));
    m_propose->setVisible(number > 0);
    emit chosenChanged(number);
}

void RecommendationPanel::refreshMarks()
{
    for (RecommendationCard *card : std::as_const(m_cards))
        card->setMark(markOf(card->measure()));
}

void RecommendationPanel::answer(const MeasureId &measure, MeasureState state)
{
    MeasureMark mark {measure, m_unit, state, {}};
    if (state == MeasureState::Rejected) {
        const auto reason = askReason(measure);
        if (!reason)
            return;
        mark.reason = *reason;
    }
    const auto before = ownMarkOf(measure);
    const auto saved = saveWithNamesChecked(this, m_prompter, mark.reason,
        [&](NamesChecked checked) { return m_recommending.mark(mark, checked); });
    if ((!saved && saved.error().code == Error::Code::Cancelled) || !keep(saved))
        return;
    m_before.insert(measure, before);
    emit noticed(tr("“%1” is marked: %2.").arg(titleOf(measure), wordFor(state, uiLanguage())));
}

void RecommendationPanel::takeBack(const MeasureId &measure)
{
    const auto before = m_before.take(measure);
    // What stood there before was looked at then.
    if (keep(before ? m_recommending.mark(*before, NamesChecked::Yes)
                    : m_recommending.unmark(measure, m_unit)))
        emit noticed(tr("The answer to “%1” was taken back.").arg(titleOf(measure)));
}

std::optional<QString> RecommendationPanel::askReason(const MeasureId &measure)
{
    const QString title = tr("Does not fit here");
    forever
    {
        const QString reason = m_prompter.askText(this, title,
            tr("Why does “%1” not fit here? The reason is kept with the measure.")
                .arg(titleOf(measure)),
            tr("Keep the reason"));
        if (reason.isNull())
            return std::nullopt;
        if (!reason.trimmed().isEmpty())
            return reason.trimmed();
        m_prompter.tell(this, title,
            tr("Please state a reason, so that others can follow the decision later. Nothing has "
               "been changed yet."));
    }
}

bool RecommendationPanel::keep(const Result<void> &done)
{
    if (!done)
        m_prompter.tell(this, tr("The answer was not kept"), sentenceFor(done.error()));
    return done.has_value();
}

PlacedMark RecommendationPanel::markOf(const MeasureId &measure) const
{
    const auto mark = m_recommending.markOf(measure, m_unit);
    PlacedMark placed {
        mark, {}, false, m_register.may(Right::WritePlan) && !m_register.isReadOnly()};
    if (mark) {
        placed.where = nameOf(mark->unit);
        placed.isOwn = mark->unit == m_unit;
    }
    return placed;
}

std::optional<MeasureMark> RecommendationPanel::ownMarkOf(const MeasureId &measure) const
{
    const auto mark = m_recommending.markOf(measure, m_unit);
    return mark && mark->unit == m_unit ? mark : std::nullopt;
}

QString RecommendationPanel::titleOf(const MeasureId &measure) const
{
    const Measure *found = m_register.catalog().find(measure);
    return found ? found->title.in(uiLanguage()) : measure;
}

QString RecommendationPanel::nameOf(const UnitId &unit) const
{
    const QString path = m_register.organisation().pathOf(unit);
    return path.isEmpty() ? tr("whole authority") : path;
}

void RecommendationPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild(std::max(ShownAtFirst, m_cards.size()));
}

} // namespace rueckhalt
