// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/stepnote.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/planediting.h"
#include "gui/plan/planwords.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

StepNote::StepNote(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel(QString(), TextLabel::Tone::Normal, this))
    , m_undo(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    m_text->setObjectName(QStringLiteral("movedText"));
    m_undo->setObjectName(QStringLiteral("undoStep"));
    m_undo->setIcon(iconFor(QStringLiteral("undo")));
    column->addWidget(m_text);
    column->addWidget(m_undo, 0, Qt::AlignLeft);
    connect(m_undo, &QPushButton::clicked, this, &StepNote::undoRequested);
    hide();
}

void StepNote::showStep(const PlanEditing &editing)
{
    setVisible(editing.hasTakenStep());
    if (!editing.hasTakenStep())
        return;
    const PlannedMeasure &plan = editing.plan();
    QString sentence = tr("“%1” is now: %2.")
                           .arg(PlanWords(editing.openRegister()).titleOf(plan.measure),
                               wordFor(plan.state, uiLanguage()));
    if (const auto stays = editing.whyStepStays())
        sentence += QLatin1Char(' ') + *stays;
    m_text->setText(sentence);
    m_undo->setText(editing.undoWords());
    m_undo->setToolTip(tr("Also with Ctrl+Z. It stays in the history."));
    m_undo->setVisible(editing.canUndo());
    layOutAnew(m_undo);
}

bool StepNote::offersUndo() const
{
    return !isHidden() && !m_undo->isHidden();
}

} // namespace rueckhalt
