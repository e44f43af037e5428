// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/inboxreminder.h"

#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/inbox/intakedesk.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

InboxReminder::InboxReminder(
    const IntakeDesk &intake, std::function<QDate()> today, QWidget *parent)
    : Card(QString(), parent)
    , m_intake(intake)
    , m_today(std::move(today))
    , m_text(new TextLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("inboxReminder"));
    m_text->setObjectName(QStringLiteral("inboxSentence"));
    m_button->setObjectName(QStringLiteral("openInbox"));
    m_button->setIcon(iconFor(QStringLiteral("inbox")));
    column()->addWidget(m_text);
    column()->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, &InboxReminder::inboxRequested);
    connect(&m_intake, &IntakeDesk::changed, this, &InboxReminder::refresh);
    refresh();
}

QString InboxReminder::ageOf(const QDateTime &oldest) const
{
    const QDate day = oldest.toLocalTime().date();
    const auto days = static_cast<int>(day.daysTo(m_today()));
    if (days <= 0)
        return tr("The oldest came in today.");
    return tr("The oldest came in %n day(s) ago, on %1.", nullptr, days).arg(dayWords(day));
}

void InboxReminder::refresh()
{
    const IntakeDesk::Needing &needing = m_intake.needing();
    const int before = m_count;
    m_count = m_intake.count();
    const int sealed = m_count - needing.count;
    QStringList sentences;
    if (needing.count > 0)
        sentences << tr("%n report(s) are new or were added to.", nullptr, needing.count);
    if (needing.oldest.isValid())
        sentences << ageOf(needing.oldest);
    if (sealed > 0)
        sentences << tr("%n sealed report(s) are waiting to be taken in.", nullptr, sealed);
    setHeading(tr("In your inbox"));
    m_text->setText(sentences.join(u' '));
    m_button->setText(tr("Open the inbox"));
    setVisible(m_count > 0);
    if (before != m_count)
        emit countChanged();
}

void InboxReminder::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    Card::changeEvent(event);
}

} // namespace rueckhalt
