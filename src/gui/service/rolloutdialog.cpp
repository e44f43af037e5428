// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/rolloutdialog.h"

#include "domain/deadline/deadline.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/errorsummary.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/dayedit.h"
#include "gui/plan/unitchecklist.h"
#include "gui/service/fields.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace rueckhalt {

RollOutDialog::RollOutDialog(
    RollingOut &rolling, const OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_rolling(rolling)
    , m_register(openRegister)
    , m_template(*planTemplate(u"service-centre"))
    , m_errors(new ErrorSummary(this))
    , m_start(new DayEdit(this))
{
    setObjectName(QStringLiteral("rollOutDialog"));
    const QDate today = germanDay(m_register.now());
    setWindowTitle(m_template.title.in(uiLanguage()));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::XLarge);
    outer->setSpacing(space::Small);
    outer->addWidget(new HeadingLabel(m_template.title.in(uiLanguage()), TypeRole::Section, this));
    outer->addWidget(m_errors);
    outer->addWidget(
        new TextLabel(m_template.purpose.in(uiLanguage()), TextLabel::Tone::Muted, this));
    m_start->setObjectName(QStringLiteral("rollOutStart"));
    m_start->setToday(today);
    m_start->setDay(today.addDays(1));
    addLabelled(outer, tr("&Begins"), m_start);
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("rollOutStages"));
    area->setAccessibleName(tr("Stages and their units"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *box = new QWidget(area);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, space::Small, 0);
    column->setSpacing(space::Small);
    for (int at = 0; at < m_template.stages.size(); ++at)
        addStage(column, m_template.stages.at(at), at);
    column->addStretch();
    area->setWidget(box);
    outer->addWidget(area, 1);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAutoDefault(false);
    auto *plan = new QPushButton(tr("&Put into the plan"), this);
    plan->setObjectName(QStringLiteral("go"));
    plan->setDefault(true);
    setButtonKind(plan, ButtonKind::Primary);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(plan);
    outer->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &RollOutDialog::leave);
    connect(plan, &QPushButton::clicked, this, &RollOutDialog::go);
    resize(sizeHint().expandedTo({620, 640}));
    m_start->setFocus();
}

void RollOutDialog::addStage(QVBoxLayout *column, const StageTemplate &stage, int position)
{
    auto *units = new UnitChecklist(column->parentWidget());
    units->setObjectName(QStringLiteral("rollOutUnits%1").arg(position));
    // The whole authority is what the last stage is about; elsewhere it would be no stage.
    if (position + 1 == m_template.stages.size()) {
        units->offerAll(m_register.organisation());
    } else {
        QList<UnitId> all;
        for (const Unit &unit : m_register.organisation().units)
            all << unit.id;
        units->offer(all, m_register.organisation());
    }
    addLabelled(column,
        tr("Stage %1: %2 (%3)")
            .arg(position + 1)
            .arg(stage.name.in(uiLanguage()), stage.where.in(uiLanguage())),
        units);
    m_units << units;
}

QList<QList<UnitId>> RollOutDialog::chosen() const
{
    QList<QList<UnitId>> list;
    for (const UnitChecklist *units : m_units)
        list << units->chosen();
    return list;
}

bool RollOutDialog::isChanged() const
{
    return std::ranges::any_of(chosen(), [](const auto &units) { return !units.isEmpty(); });
}

void RollOutDialog::go()
{
    QList<ErrorSummary::Entry> entries;
    const auto check = [&](QWidget *field, bool isWrong, const QString &sentence) {
        setInvalid(field, isWrong ? sentence : QString());
        if (isWrong)
            entries << ErrorSummary::Entry {sentence, field};
    };
    check(m_start, !m_start->day().isValid(), tr("Please write the day like this: 01.12.2026."));
    check(m_units.first(), m_units.first()->chosen().isEmpty(),
        tr("Please choose a unit for the pilot: the first stage comes first."));
    m_errors->showProblems(tr("This cannot be planned yet"), entries);
    if (!entries.isEmpty())
        return;
    const auto id = m_rolling.begin(m_template, m_start->day(), chosen(), uiLanguage());
    if (!id) {
        prompter().tell(this, tr("Nothing was planned"), sentenceFor(id.error()));
        return;
    }
    emit begun(*id);
    accept();
}

} // namespace rueckhalt
