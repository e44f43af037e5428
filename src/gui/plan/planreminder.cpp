// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/planreminder.h"

#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/linkbutton.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/planwords.h"

#include <QEvent>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

constexpr int Shown = 4;
constexpr int DaysAhead = 7;

} // namespace

PlanReminder::PlanReminder(OpenRegister &openRegister, Planning &planning, QWidget *parent)
    : Card(QString(), parent)
    , m_register(openRegister)
    , m_planning(planning)
    , m_rows(new QVBoxLayout)
    , m_more(new TextLabel(QString(), TextLabel::Tone::Muted, this))
{
    setObjectName(QStringLiteral("planReminder"));
    m_rows->setSpacing(space::Hair);
    column()->addLayout(m_rows);
    column()->addWidget(m_more);
    connect(&m_register, &OpenRegister::planChanged, this, &PlanReminder::refresh);
    refresh();
}

bool PlanReminder::concernsMe(const Reminder &reminder) const
{
    if (!reminder.proposal.isNull())
        return m_register.may(Right::Decide);
    if (reminder.kind == ReminderKind::EffectDue)
        return m_register.may(Right::CheckEffect);
    return m_register.may(Right::WritePlan);
}

void PlanReminder::refresh()
{
    setHeading(tr("In the plan"));
    removeEntries(m_rows);
    const PlanWords words(m_register);
    const QDate today = m_register.now().toLocalTime().date();
    int count = 0;
    // What waits for a decision or for dates waits from its first day, however long there is time.
    for (const Reminder &reminder : m_planning.reminders(DaysForDecision)) {
        const bool isSoon = !reminder.proposal.isNull() || reminder.kind == ReminderKind::NoDates
            || reminder.due <= today.addDays(DaysAhead);
        if (!isSoon || !concernsMe(reminder) || ++count > Shown)
            continue;
        const QString title = reminder.plan.isNull() ? QString() : words.titleOf(reminder.measure);
        auto *link = new LinkButton(sentenceFor(reminder, title, today, uiLanguage()), this);
        link->setObjectName(QStringLiteral("planReminderLink"));
        link->setAccessibleName(link->text());
        connect(link, &QAbstractButton::clicked, this, [this, reminder] {
            if (reminder.plan.isNull())
                emit proposalRequested(reminder.proposal);
            else
                emit planRequested(reminder.plan);
        });
        m_rows->addWidget(link);
    }
    m_more->setVisible(count > Shown);
    m_more->setText(tr("And %n more in the plan.", nullptr, count - Shown));
    setVisible(count > 0);
}

void PlanReminder::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace rueckhalt
