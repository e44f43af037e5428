// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/recommendationpanel.h"

#include "gui/common/uilanguage.h"
#include "gui/common/widgets/textlabel.h"

#include <QEvent>
#include <QPushButton>
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
    , m_column(new QVBoxLayout)
    , m_more(new QPushButton(this))
{
    m_more->setObjectName(QStringLiteral("moreButton"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    layout->addWidget(m_intro);
    m_column->setSpacing(space::Medium);
    layout->addLayout(m_column);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, &RecommendationPanel::showMore);
    connect(&m_register, &OpenRegister::marksChanged, this, &RecommendationPanel::refreshMarks);
    clear();
}

void RecommendationPanel::show(const QList<Recommendation> &recommendations, const UnitId &unit)
{
    m_recommendations = recommendations;
    m_unit = unit;
    m_before.clear();
    rebuild(ShownAtFirst);
}

void RecommendationPanel::rebuild(qsizetype count)
{
    qDeleteAll(m_cards);
    m_cards.clear();
    for (qsizetype i = 0; i < std::min(count, m_recommendations.size()); ++i)
        addCard(i);
    m_intro->setText(m_recommendations.isEmpty()
            ? tr("No measure of the catalogue answers these facts. The catalogue itself is open "
                 "to you.")
            : tr("Ordered by how well they answer the facts; where two are equal, technical before "
                 "organisational before personal measures."));
    const qsizetype hidden = m_recommendations.size() - m_cards.size();
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("Show more (%1)").arg(hidden));
}

void RecommendationPanel::showMore()
{
    const qsizetype first = m_cards.size();
    const qsizetype wanted = std::min(first + ShownPerStep, m_recommendations.size());
    for (qsizetype i = first; i < wanted; ++i)
        addCard(i);
    const qsizetype hidden = m_recommendations.size() - wanted;
    m_more->setText(tr("Show more (%1)").arg(hidden));
    if (hidden == 0 && first < m_cards.size())
        m_cards.at(first)->focusFirst();
    m_more->setVisible(hidden > 0);
}

void RecommendationPanel::addCard(qsizetype position)
{
    const Recommendation &recommendation = m_recommendations.at(position);
    const Measure *measure = m_register.catalog().find(recommendation.measure);
    if (!measure)
        return;
    auto *card
        = new RecommendationCard(static_cast<int>(position) + 1, recommendation, *measure, this);
    card->setObjectName(QStringLiteral("card-") + measure->id);
    card->setMark(markOf(measure->id));
    connect(card, &RecommendationCard::opened, this, &RecommendationPanel::measureRequested);
    connect(card, &RecommendationCard::answered, this, &RecommendationPanel::answer);
    connect(card, &RecommendationCard::takenBack, this, &RecommendationPanel::takeBack);
    m_column->addWidget(card);
    m_cards.append(card);
    // After the cards before it and ahead of the button that made it appear.
    QWidget::setTabOrder(card->findChild<QPushButton *>(QStringLiteral("sheetButton")), m_more);
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
    if (!keep(m_recommending.mark(mark)))
        return;
    m_before.insert(measure, before);
    emit noticed(tr("“%1” is marked: %2.").arg(titleOf(measure), wordFor(state, uiLanguage())));
}

void RecommendationPanel::takeBack(const MeasureId &measure)
{
    const auto before = m_before.take(measure);
    if (keep(before ? m_recommending.mark(*before) : m_recommending.unmark(measure, m_unit)))
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
