// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/rolloutview.h"

#include "domain/service/indicatorfigure.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/card.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/linkbutton.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/keptring.h"
#include "gui/plan/planwords.h"
#include "gui/service/rolloutdialog.h"
#include "session/lockedwriting.h"
#include "session/observedservice.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

TextLabel::Tone toneOf(GateVerdict verdict)
{
    switch (verdict) {
    case GateVerdict::Go:
        return TextLabel::Tone::Success;
    case GateVerdict::NoGo:
        return TextLabel::Tone::Danger;
    case GateVerdict::NotEnoughData:
        return TextLabel::Tone::Muted;
    }
    Q_UNREACHABLE();
}

/// A number in the words of its indicator: "80 %", "20,0 Minuten".
QString wordsOf(const Indicator &indicator, double value)
{
    return figureWords(indicator,
        {.value = value, .lack = IndicatorFigure::Lack::None, .least = value, .most = value},
        uiLanguage());
}

} // namespace

RollOutView::RollOutView(RollingOut &rolling, const Planning &planning,
    const OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_rolling(rolling)
    , m_planning(planning)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_intro(new TextLabel(
          tr("One stage after the other. After each the indicators of its units say whether to go "
             "on; what was observed counts, not what was intended."),
          TextLabel::Tone::Muted, this))
    , m_empty(new EmptyState(this))
    , m_rows(new QVBoxLayout)
    , m_begin(new QPushButton(tr("P&lan a service centre in stages …"), this))
{
    setObjectName(QStringLiteral("rollOutView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Large);
    column->addWidget(m_intro);
    m_empty->setIcon(QStringLiteral("plan"));
    m_empty->setTexts(tr("Nothing is rolled out in stages yet"),
        tr("A service centre begins with a pilot, for example in vehicle registration, and goes on "
           "to other offices when calls are answered and promises kept. Plan it here; each stage "
           "brings its criteria along."));
    column->addWidget(m_empty);
    m_rows->setSpacing(space::Large);
    column->addLayout(m_rows);
    m_begin->setObjectName(QStringLiteral("beginRollOut"));
    column->addWidget(m_begin, 0, Qt::AlignLeft);
    connect(m_begin, &QPushButton::clicked, this, &RollOutView::begin);
}

void RollOutView::refresh()
{
    removeEntries(m_rows);
    for (const Kept<PlannedMeasure> &kept : m_planning.plans()) {
        const bool hasGate = std::ranges::any_of(
            kept.value.stages, [](const Stage &stage) { return !stage.gate.isEmpty(); });
        if (hasGate)
            addPlan(kept.value);
    }
    m_empty->setVisible(m_rows->count() == 0);
    m_intro->setVisible(m_rows->count() > 0);
    m_begin->setVisible(m_register.may(Right::WritePlan) && !m_register.isReadOnly());
    layOutAnew(this);
}

void RollOutView::addPlan(const PlannedMeasure &plan)
{
    const PlanWords words(m_register);
    auto *card = new Card(words.titleOf(plan.measure), this);
    card->column()->setSpacing(space::Small);
    for (qsizetype at = 0; at < plan.stages.size(); ++at)
        addStage(card->column(), plan, at);
    auto *link = new LinkButton(tr("Open it in the plan"), card);
    link->setObjectName(QStringLiteral("openRollOut"));
    connect(
        link, &QAbstractButton::clicked, this, [this, id = plan.id] { emit planRequested(id); });
    card->column()->addWidget(link, 0, Qt::AlignLeft);
    m_rows->addWidget(card);
    card->show();
}

void RollOutView::addStage(QVBoxLayout *column, const PlannedMeasure &plan, qsizetype position)
{
    const Stage &stage = plan.stages.at(position);
    QWidget *parent = column->parentWidget();
    if (position > 0)
        column->addSpacing(space::Medium);
    auto *name
        = new HeadingLabel(tr("%1. %2").arg(position + 1).arg(stage.name), TypeRole::Body, parent);
    column->addWidget(name);
    const PlanWords words(m_register);
    QStringList parts {words.someNamesOf(stage.units)};
    if (const QString span = PlanWords::spanOf(stage.start, stage.due); !span.isEmpty())
        parts << span;
    parts << wordFor(stage.state, uiLanguage());
    column->addWidget(
        new TextLabel(parts.join(QStringLiteral(" · ")), TextLabel::Tone::Muted, parent));
    if (stage.gate.isEmpty())
        return;
    const auto gate = m_rolling.gateOf(plan, position);
    if (!gate) {
        column->addWidget(
            new TextLabel(sentenceFor(gate.error()), TextLabel::Tone::Danger, parent));
        return;
    }
    const QString said = gate->verdict == GateVerdict::Go ? tr("Go: all criteria are met.")
        : gate->verdict == GateVerdict::NoGo              ? tr("Not yet: a criterion is not met.")
                                             : tr("Not enough data for a decision yet.");
    auto *verdict = new TextLabel(said, toneOf(gate->verdict), parent);
    verdict->setObjectName(QStringLiteral("verdict%1").arg(position));
    column->addWidget(verdict);
    for (const CriterionFinding &finding : gate->criteria)
        addCriterion(column, finding, parent);
    if (const int left = m_rolling.promisesLeftOut(stage); left > 0) {
        auto *lost = new TextLabel(tr("%n promise(s) in the register cannot be read and do not "
                                      "count here.",
                                       nullptr, left),
            TextLabel::Tone::Warning, parent);
        lost->setObjectName(QStringLiteral("lostPromises"));
        column->addWidget(lost);
    }
}

QString RollOutView::limitOf(const GateCriterion &criterion) const
{
    constexpr double hundredths = 100;
    const auto observed = m_register.observed();
    const Indicator *indicator
        = observed ? (*observed)->catalogue.indicator(criterion.indicator) : nullptr;
    if (!indicator)
        return tr("%1 (this indicator is not known here)").arg(criterion.indicator);
    return tr("%1: %2 %3")
        .arg(indicator->name.in(uiLanguage()), wordFor(criterion.comparison, uiLanguage()),
            wordsOf(*indicator, criterion.threshold / hundredths));
}

QString RollOutView::measuredOf(const CriterionFinding &finding) const
{
    const GateCriterion &criterion = finding.criterion;
    const auto observed = m_register.observed();
    const Indicator *indicator
        = observed ? (*observed)->catalogue.indicator(criterion.indicator) : nullptr;
    if (!finding.measured || !indicator)
        return tr("nothing in the last %n week(s)", nullptr, criterion.weeks);
    const QLocale numbers(uiLanguage() == Language::German ? QLocale::German : QLocale::English);
    const QString basis = numbers.toString(qRound64(finding.measured->basis));
    QString value = wordsOf(*indicator, finding.measured->value);
    if (finding.measured->isMore)
        value = tr("more than %1").arg(value);
    const QString text
        = tr("%1 of %2 cases in the last %n week(s)", nullptr, criterion.weeks).arg(value, basis);
    return finding.measured->basis < criterion.leastBasis
        ? tr("%1; at least %2 are needed").arg(text, numbers.toString(criterion.leastBasis))
        : text;
}

void RollOutView::addCriterion(
    QVBoxLayout *column, const CriterionFinding &finding, QWidget *parent)
{
    const QString mark = finding.verdict == GateVerdict::Go ? tr("Met")
        : finding.verdict == GateVerdict::NoGo              ? tr("Not met")
                                                            : tr("Open");
    auto *line = new TextLabel(
        tr("%1 – %2. Observed: %3.").arg(mark, limitOf(finding.criterion), measuredOf(finding)),
        finding.verdict == GateVerdict::NoGo ? TextLabel::Tone::Danger : TextLabel::Tone::Normal,
        parent);
    line->setObjectName(QStringLiteral("criterion-") + finding.criterion.indicator);
    line->setContentsMargins(space::Large, 0, 0, 0);
    column->addWidget(line);
}

void RollOutView::begin()
{
    if (m_begin->isHidden())
        return;
    auto *dialog = new RollOutDialog(m_rolling, m_register, m_prompter, this);
    connect(dialog, &RollOutDialog::begun, this, [this] {
        refresh();
        emit noticed(tr("The roll-out is in the plan."));
    });
    dialog->openKept(m_register.writing(), KeptForm::RollOut);
}

void RollOutView::focusStart()
{
    if (auto *link = findChild<QAbstractButton *>(QStringLiteral("openRollOut")))
        link->setFocus(Qt::OtherFocusReason);
    else
        m_begin->setFocus(Qt::OtherFocusReason);
}

} // namespace rueckhalt
