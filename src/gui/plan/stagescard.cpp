// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/stagescard.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/keptwriting.h"
#include "gui/plan/partrow.h"
#include "gui/plan/planwords.h"
#include "gui/plan/stagedialog.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

StagesCard::StagesCard(PlanEditing &editing, QWidget *parent)
    : Card(QString(), parent)
    , m_editing(editing)
    , m_intro(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_rows(new QVBoxLayout)
    , m_add(new QPushButton(this))
{
    setObjectName(QStringLiteral("stagesCard"));
    m_rows->setSpacing(space::Medium);
    m_add->setObjectName(QStringLiteral("addStage"));
    m_add->setIcon(iconFor(QStringLiteral("plus")));
    column()->addWidget(m_intro);
    column()->addLayout(m_rows);
    column()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] { edit(-1); });
    retranslate();
}

void StagesCard::retranslate()
{
    setHeading(tr("Stages, the pilot first"));
    m_intro->setText(tr("No stages yet. With a pilot in one unit you see early whether it works, "
                        "before all others follow."));
    m_add->setText(tr("Add a stage"));
}

void StagesCard::showPlan()
{
    removeEntries(m_rows);
    const QList<Stage> &stages = m_editing.plan().stages;
    m_intro->setVisible(stages.isEmpty());
    QWidget *before = nullptr;
    for (qsizetype i = 0; i < stages.size(); ++i) {
        addRow(i);
        QWidget *row = m_rows->itemAt(static_cast<int>(i))->widget();
        for (QPushButton *button : row->findChildren<QPushButton *>()) {
            if (before != nullptr)
                setTabOrder(before, button);
            before = button;
        }
    }
    if (before != nullptr)
        setTabOrder(before, m_add);
    m_add->setVisible(m_editing.mayWrite() && stages.size() < PlannedMeasure::MaxStages);
    layOutAnew(this);
}

QString StagesCard::noteOf(const Stage &stage) const
{
    QStringList parts {PlanWords(m_editing.openRegister()).someNamesOf(stage.units)};
    if (const QString span = PlanWords::spanOf(stage.start, stage.due); !span.isEmpty())
        parts << span;
    QString state = wordFor(stage.state, uiLanguage());
    if (stage.finished.isValid())
        state = tr("%1 on %2").arg(state, dayWords(stage.finished));
    parts << state;
    return parts.join(QStringLiteral(" · "));
}

void StagesCard::addRow(qsizetype position)
{
    const Stage &stage = m_editing.plan().stages.at(position);
    auto *row = new PartRow(tr("%1. %2").arg(position + 1).arg(stage.name), noteOf(stage), this);
    if (m_editing.mayWrite()) {
        if (stage.state == StageState::Open || stage.state == StageState::Running)
            connect(row->addVerb("finishStage", tr("Mark as done")), &QPushButton::clicked, this,
                [this, position] { finishStage(position); });
        connect(row->addVerb("editStage", tr("Change")), &QPushButton::clicked, this,
            [this, position] { edit(position); });
        connect(row->addVerb("removeStage", tr("Take out")), &QPushButton::clicked, this,
            [this, position] { remove(position); });
    }
    m_rows->addWidget(row);
    row->show();
}

bool StagesCard::put(qsizetype position, const Stage &stage)
{
    PlannedMeasure plan = m_editing.plan();
    if (position < 0)
        plan.stages << stage;
    else
        plan.stages[position] = stage;
    const bool isSaved = m_editing.save(plan, tr("The stage “%1” is saved.").arg(stage.name));
    m_add->setFocus(Qt::OtherFocusReason);
    return isSaved;
}

void StagesCard::edit(qsizetype position)
{
    const PlannedMeasure &plan = m_editing.plan();
    const bool isNew = position < 0;
    const bool isFirst = isNew ? plan.stages.isEmpty() : position == 0;
    StageDialog::Setting setting {
        .units = plan.units, .isFirst = isFirst, .isNew = isNew, .today = m_editing.today()};
    if (!isNew)
        setting.stage = plan.stages.at(position);
    else if (isFirst)
        setting.stage.name = tr("Pilot");
    if (isNew && plan.units.size() == 1 && !plan.units.first().isNull())
        setting.stage.units = plan.units;
    auto *dialog = new StageDialog(
        m_editing.openRegister().organisation(), m_editing.prompter(), setting,
        [this, position](const Stage &stage) { return put(position, stage); }, this);
    dialog->openKept(m_editing.openRegister().writing(),
        KeptForm::Stage + QString::fromLatin1(m_editing.plan().id.toHex()) + u':'
            + QString::number(position));
}

void StagesCard::finishStage(qsizetype position)
{
    Stage stage = m_editing.plan().stages.at(position);
    stage.state = StageState::Done;
    stage.finished = m_editing.today();
    put(position, stage);
}

void StagesCard::remove(qsizetype position)
{
    const Stage stage = m_editing.plan().stages.at(position);
    if (!m_editing.prompter().confirm(this, tr("Take this stage out?"),
            tr("“%1” is taken out of the plan. You can take that back once.").arg(stage.name),
            tr("Take out")))
        return;
    PlannedMeasure plan = m_editing.plan();
    plan.stages.removeAt(position);
    m_editing.save(plan, tr("The stage “%1” is taken out.").arg(stage.name));
    m_add->setFocus(Qt::OtherFocusReason);
}

void StagesCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    showPlan();
}

} // namespace rueckhalt
