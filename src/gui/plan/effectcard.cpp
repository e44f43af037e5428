// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/effectcard.h"

#include "gui/cases/reasonline.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/planwords.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace rueckhalt {

EffectCard::EffectCard(PlanEditing &editing, QWidget *parent)
    : Card(QString(), parent)
    , m_editing(editing)
    , m_baseline(new TextLabel(QString(), TextLabel::Tone::Normal, this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("effectCard"));
    setHeading(tr("Effect"));
    m_baseline->setObjectName(QStringLiteral("baseline"));
    m_rows->setSpacing(space::Medium);
    column()->addWidget(m_baseline);
    column()->addLayout(m_rows);
}

QString EffectCard::nameOf(int stage) const
{
    const QList<Stage> &stages = m_editing.plan().stages;
    return stage >= 0 && stage < stages.size() ? tr("Stage “%1”").arg(stages.at(stage).name)
                                               : tr("The whole measure");
}

void EffectCard::showPlan()
{
    const PlannedMeasure &plan = m_editing.plan();
    if (plan.baselineTaken.isValid())
        m_baseline->setText(
            tr("In the months before it began: %1 (counted on %2).")
                .arg(wordsFor(plan.baseline, uiLanguage()), dayWords(plan.baselineTaken)));
    else
        m_baseline->setText(
            tr("The number of incidents before it begins is taken by itself, when a day for the "
               "beginning is set and a safety officer opens the register."));
    removeEntries(m_rows);
    m_dueCheck = nullptr;
    for (const DueCheck &check : checksOf(plan))
        addCheck(check);
    for (const EffectFinding &finding : std::views::reverse(plan.findings))
        addFinding(finding);
    if (m_mayTell)
        addTelling();
    layOutAnew(this);
}

void EffectCard::addTelling()
{
    const QString title = tr("Experience for others");
    const QString verb = tr("Tell a ring …");
    auto *row = new EntryRow({title,
                                 tr("The members of your benchmarking ring see what you did and "
                                    "what it changed, under your code name and without numbers."),
                                 verb, tr("%1: %2").arg(verb, title)},
        this);
    if (auto *button = row->findChild<QPushButton *>())
        button->setObjectName(QStringLiteral("tellExperience"));
    connect(row, &EntryRow::chosen, this, &EffectCard::tellingRequested);
    m_rows->addWidget(row);
    row->show();
}

void EffectCard::addCheck(const DueCheck &check)
{
    const bool isDue = check.periods.due <= m_editing.today();
    const bool mayCheck = m_editing.openRegister().may(Right::CheckEffect)
        && !m_editing.openRegister().isReadOnly();
    const QString when = isDue
        ? tr("The check is due since %1.").arg(dayWords(check.periods.due))
        : tr("The check is due on %1: by then the time after it is over and late reports have come "
             "in.")
              .arg(dayWords(check.periods.due));
    QString verb;
    if (mayCheck)
        verb = isDue ? tr("Check the effect") : tr("Look at the numbers so far");
    auto *row = new EntryRow(
        {nameOf(check.stage),
            isDue && !mayCheck ? when + QStringLiteral(" ") + tr("A safety officer makes it.")
                               : when,
            verb, tr("%1: %2").arg(verb, nameOf(check.stage))},
        this);
    if (auto *button = row->findChild<QPushButton *>()) {
        button->setObjectName(QStringLiteral("checkEffect"));
        setButtonKind(button, isDue ? ButtonKind::Secondary : ButtonKind::Quiet);
        if (isDue && mayCheck && m_dueCheck == nullptr)
            m_dueCheck = button;
    }
    connect(
        row, &EntryRow::chosen, this, [this, stage = check.stage] { emit checkRequested(stage); });
    m_rows->addWidget(row);
    row->show();
}

void EffectCard::addFinding(const EffectFinding &finding)
{
    auto *box = new QWidget(this);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::Hair);
    QString verdict = wordFor(finding.verdict, uiLanguage());
    rows->addWidget(
        new HeadingLabel(tr("%1: %2").arg(nameOf(finding.stage), verdict), TypeRole::Body, box));
    auto *reason
        = new TextLabel(wordFor(finding.reason, uiLanguage()), TextLabel::Tone::Normal, box);
    reason->setObjectName(QStringLiteral("verdictReason"));
    rows->addWidget(reason);
    rows->addWidget(new TextLabel(
        tr("Before (%1): %2. After (%3): %4.")
            .arg(PlanWords::spanOf(finding.periods.before.first, finding.periods.before.last),
                wordsFor(finding.before, uiLanguage()),
                PlanWords::spanOf(finding.periods.after.first, finding.periods.after.last),
                wordsFor(finding.after, uiLanguage())),
        TextLabel::Tone::Muted, box));
    for (const EffectCaution caution : finding.cautions.values())
        rows->addWidget(new ReasonLine(QStringLiteral("warning"), TextLabel::Tone::Warning,
            sentenceFor(caution, uiLanguage()), box));
    if (!finding.note.isEmpty())
        rows->addWidget(
            new TextLabel(tr("Note: %1").arg(finding.note), TextLabel::Tone::Normal, box));
    rows->addWidget(new TextLabel(tr("Checked on %1 by %2.")
                                      .arg(PlanWords::dayOf(finding.made),
                                          PlanWords(m_editing.openRegister()).nameOf(finding.by)),
        TextLabel::Tone::Muted, box));
    m_rows->addWidget(box);
}

void EffectCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setHeading(tr("Effect"));
    showPlan();
}

} // namespace rueckhalt
