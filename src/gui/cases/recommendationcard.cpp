// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/recommendationcard.h"

#include "cases/ui_recommendationcard.h"
#include "gui/cases/reasonline.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"

#include <QTextBoundaryFinder>

namespace rueckhalt {

namespace {

constexpr qsizetype EnoughBenefit = 110;
constexpr qsizetype ShownDisadvantages = 2;

/// Marks are said in a line of their own, together with the way back.
bool isAboutMarks(MatchReason::Kind kind)
{
    return kind == MatchReason::Kind::AlreadyInPlace || kind == MatchReason::Kind::AlreadyPlanned
        || kind == MatchReason::Kind::RejectedHere;
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

RecommendationCard::RecommendationCard(
    int number, Recommendation recommendation, Measure measure, QWidget *parent)
    : Card(parent)
    , m_recommendation(std::move(recommendation))
    , m_measure(std::move(measure))
    , m_ui(std::make_unique<Ui::RecommendationCard>())
{
    m_ui->setupUi(this);
    const Language language = uiLanguage();
    setAccessibleName(tr("%1. %2").arg(number).arg(m_measure.title.in(language)));
    m_ui->number->setText(QString::number(number));
    m_ui->number->setMinimumWidth(
        m_ui->number->fontMetrics().horizontalAdvance(QStringLiteral("00")));
    m_ui->title->setText(m_measure.title.in(language));
    m_ui->classes->setTone(TextLabel::Tone::Muted);
    m_ui->classes->setText(
        capitalised(m_measure.classes.words(language).join(QStringLiteral(", "))));
    m_ui->benefit->setText(benefitOf(m_measure.summary.in(language)));
    m_ui->markLabel->setTone(TextLabel::Tone::Success);
    prepareButtons();
    showReasons();
    setMark({});
}

RecommendationCard::~RecommendationCard() = default;

void RecommendationCard::prepareButtons()
{
    const QString title = m_measure.title.in(uiLanguage());
    auto *flow = new FlowLayout(m_ui->buttons);
    for (QPushButton *button :
        {m_ui->planButton, m_ui->inPlaceButton, m_ui->rejectButton, m_ui->sheetButton})
        flow->addWidget(button);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAccessibleName(tr("%1: %2").arg(button->text(), title));
    setButtonKind(m_ui->sheetButton, ButtonKind::Quiet);
    setButtonKind(m_ui->takeBackButton, ButtonKind::Quiet);
    prepareAnswer(m_ui->planButton, MeasureState::Planned);
    prepareAnswer(m_ui->inPlaceButton, MeasureState::InPlace);
    prepareAnswer(m_ui->rejectButton, MeasureState::Rejected);
    m_ui->proposeBox->setAccessibleName(tr("%1: %2").arg(m_ui->proposeBox->text(), title));
    m_ui->proposeBox->hide();
    connect(m_ui->proposeBox, &QCheckBox::toggled, this,
        [this](bool isChosen) { emit chosen(measure(), isChosen); });
    connect(m_ui->sheetButton, &QPushButton::clicked, this, [this] { emit opened(measure()); });
    connect(
        m_ui->takeBackButton, &QPushButton::clicked, this, [this] { emit takenBack(measure()); });
}

void RecommendationCard::prepareAnswer(QPushButton *button, MeasureState state)
{
    connect(
        button, &QPushButton::clicked, this, [this, state] { emit answered(measure(), state); });
}

void RecommendationCard::showReasons()
{
    for (const MatchReason &reason : m_recommendation.reasons) {
        if (!reason.isCaution())
            m_ui->reasons->addWidget(new ReasonLine(QStringLiteral("check"),
                TextLabel::Tone::Success, sentenceFor(reason, uiLanguage()), this));
    }
}

void RecommendationCard::showCautions()
{
    clearLayout(m_ui->cautions);
    QStringList sentences;
    for (const MatchReason &reason : m_recommendation.reasons) {
        if (reason.isCaution() && !isAboutMarks(reason.kind))
            sentences.append(sentenceFor(reason, uiLanguage()));
    }
    if (m_measure.sheet) {
        for (const Text &text : m_measure.sheet->disadvantages.first(
                 std::min(ShownDisadvantages, m_measure.sheet->disadvantages.size())))
            sentences.append(text.in(uiLanguage()));
    }
    m_ui->cautionHeading->setVisible(!sentences.isEmpty());
    for (const QString &sentence : sentences)
        m_ui->cautions->addWidget(
            new ReasonLine(QStringLiteral("warning"), TextLabel::Tone::Warning, sentence, this));
    if (m_measure.sheet && !m_measure.sheet->considerations.isEmpty())
        m_ui->cautions->addWidget(new ReasonLine(QStringLiteral("info"), TextLabel::Tone::Muted,
            tr("To be considered: %1")
                .arg(m_measure.sheet->considerations.constFirst().in(uiLanguage())),
            this));
}

void RecommendationCard::offerProposing(bool isChosen)
{
    const QSignalBlocker blocker(m_ui->proposeBox);
    m_ui->proposeBox->setChecked(isChosen);
    m_ui->proposeBox->show();
}

void RecommendationCard::setMark(const PlacedMark &mark)
{
    m_mark = mark;
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    const bool answeredHere = mark.mark && mark.isOwn;
    const bool rejected = mark.mark && mark.mark->state == MeasureState::Rejected;
    m_ui->markLabel->setTone(rejected ? TextLabel::Tone::Muted : TextLabel::Tone::Success);
    m_ui->markLabel->setText(markSentence());
    m_ui->markRow->setVisible(mark.mark.has_value());
    m_ui->takeBackButton->setVisible(answeredHere && mark.mayAnswer);
    for (QPushButton *button : {m_ui->planButton, m_ui->inPlaceButton, m_ui->rejectButton})
        button->setVisible(!answeredHere && mark.mayAnswer);
    showCautions();
    // The button that was pressed is gone: the way back, or the answers, take its place.
    if (hadFocus)
        (answeredHere ? m_ui->takeBackButton : m_ui->planButton)->setFocus();
}

void RecommendationCard::focusFirst()
{
    for (QAbstractButton *button : std::initializer_list<QAbstractButton *> {
             m_ui->proposeBox, m_ui->planButton, m_ui->sheetButton}) {
        if (button->isVisibleTo(this))
            return button->setFocus();
    }
}

QString RecommendationCard::markSentence() const
{
    if (!m_mark.mark)
        return {};
    switch (m_mark.mark->state) {
    case MeasureState::Planned:
        return tr("Planned for: %1").arg(m_mark.where);
    case MeasureState::InPlace:
        return tr("In place already: %1").arg(m_mark.where);
    case MeasureState::Rejected:
        return tr("Does not fit: %1. Reason: %2").arg(m_mark.where, m_mark.mark->reason);
    }
    Q_UNREACHABLE();
}

QString RecommendationCard::benefitOf(const QString &summary)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, summary);
    qsizetype end = 0;
    while (end >= 0 && end < std::min(EnoughBenefit, summary.size()))
        end = finder.toNextBoundary();
    return (end < 0 ? summary : summary.first(end)).trimmed();
}

} // namespace rueckhalt
