// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/rolestartpage.h"

#include "base/daywords.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/card.h"
#include "gui/common/widgets/textlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

constexpr int WidestColumn = 940; ///< pixels at 100 % text

} // namespace

RoleStartPage::RoleStartPage(
    OpenRegister &openRegister, const GrantedCases &granted, QWidget *parent)
    : Page(parent)
    , m_register(openRegister)
    , m_granted(granted)
{
    setObjectName(QStringLiteral("roleStartPage"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(area);
    auto *content = new QWidget(area);
    content->setMaximumWidth(WidestColumn * textScale() / 100);
    auto *outerColumn = new QVBoxLayout(content);
    outerColumn->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::XLarge);
    outerColumn->setSpacing(space::Large);
    m_reminders = new QVBoxLayout;
    m_column = new QVBoxLayout;
    m_column->setSpacing(space::Large);
    outerColumn->addLayout(m_reminders);
    outerColumn->addLayout(m_column, 1);
    area->setWidget(content);
    connect(&m_granted, &GrantedCases::ended, this, &RoleStartPage::rebuild);
    build();
}

void RoleStartPage::addReminder(QWidget *reminder)
{
    m_reminders->addWidget(reminder);
}

QString RoleStartPage::title() const
{
    return tr("Start");
}

QString RoleStartPage::purpose() const
{
    const Member &me = m_register.me();
    const QString name = me.profile.name.isEmpty() ? me.profile.login : me.profile.name;
    return tr("%1, you are here in the role: %2")
        .arg(name, me.roles.words(uiLanguage()).join(QStringLiteral(", ")));
}

void RoleStartPage::enter()
{
    // As people read: what waits, then what can be done. What is not there now takes no keys, or
    // they would go on outside the page, where the next one locks the register.
    for (const QVBoxLayout *part : {m_reminders, m_column}) {
        for (int i = 0; i < part->count(); ++i) {
            const QWidget *card = part->itemAt(i)->widget();
            if (card == nullptr)
                continue;
            for (auto *button : card->findChildren<QPushButton *>()) {
                if (button->isVisibleTo(this) && button->isEnabled())
                    return button->setFocus();
            }
        }
    }
    setFocus();
}

void RoleStartPage::addCard(
    const QString &heading, const QStringList &sentences, const QString &verb, const QString &key)
{
    auto *card = new Card(heading, m_column->parentWidget());
    for (const QString &sentence : sentences)
        card->column()->addWidget(new TextLabel(sentence, TextLabel::Tone::Normal, card));
    auto *button = new QPushButton(verb, card);
    button->setObjectName(QStringLiteral("open-%1").arg(key));
    connect(button, &QPushButton::clicked, this, [this, key] {
        if (key == QLatin1String("report"))
            emit reportRequested();
        else
            emit pageRequested(key);
    });
    card->column()->addWidget(button, 0, Qt::AlignLeft);
    m_column->addWidget(card);
}

QStringList RoleStartPage::grantedSentences() const
{
    const auto dayOf
        = [](const CaseGrant &grant) { return dayWords(lastDayOf(grant), uiLanguage()); };
    QStringList sentences;
    const QList<CaseGrant> &running = m_granted.running();
    if (running.isEmpty())
        sentences << tr("No case is granted to you at the moment. A safety officer can grant you "
                        "single cases for a time.");
    else if (lastDayOf(running.first()) == lastDayOf(running.last()))
        sentences << tr("Granted to you until %1: %n case(s).", nullptr,
            static_cast<int>(m_register.facts().rowCount()))
                         .arg(dayOf(running.first()));
    else
        sentences << tr("Granted to you: %n case(s), the first until %1, the last until %2.",
            nullptr, static_cast<int>(m_register.facts().rowCount()))
                         .arg(dayOf(running.first()), dayOf(running.last()));
    if (const QList<CaseGrant> &over = m_granted.over(); !over.isEmpty())
        sentences << tr("The time is over for %n case(s), the last on %1. What is over cannot be "
                        "opened any more. If you still need it, ask a safety officer.",
            nullptr, static_cast<int>(over.size()))
                         .arg(dayOf(over.first()));
    return sentences;
}

void RoleStartPage::build()
{
    const CodeSet<Role> roles = m_register.me().roles;
    const CodeSet<Role> awaited = m_register.me().awaited;
    if (!awaited.isEmpty())
        addCard(tr("A key is on its way"),
            {tr("For the role “%1” you do not have the key yet. Somebody who has it hands it over "
                "and will ask for your fingerprint on the telephone.")
                    .arg(awaited.words(uiLanguage()).join(QStringLiteral(", ")))},
            tr("Show my &fingerprint"), QStringLiteral("protection"));
    if (mayAtAll(roles, Right::ReadFacts))
        addCard(tr("Granted cases"), grantedSentences(), tr("Open the &cases"),
            QStringLiteral("incidents"));
    addCard(tr("Measures"),
        {m_register.may(Right::WritePlan)
                ? tr("Here you see what helps against aggression, and plan measures.")
                : tr("Here you see what helps against aggression, and what is planned."),
            mayAtAll(roles, Right::ReadFacts)
                ? tr("Who reported what is shown to you only in cases that are granted to you.")
                : tr("Who reported what is never shown to you.")},
        tr("Open the &measures"), QStringLiteral("measures"));
    if (m_register.may(Right::ManageMembers))
        addCard(tr("Accounts and keys"),
            {tr("Add colleagues, take accounts away, and keep the recovery sheet up to date. "
                "Contents of incidents stay closed to administrators.")},
            tr("Open &protection"), QStringLiteral("protection"));
    else if (mayAtAll(roles, Right::ReadAccessLog))
        addCard(tr("Access log"),
            {tr("Who read or changed what can be read by staff council and data protection "
                "together, at one screen.")},
            tr("Open &protection"), QStringLiteral("protection"));
    addCard(tr("Report an incident"),
        {tr("You report without your account, sealed for the safety officer. For that the register "
            "is locked first; the way to the form is on the start page.")},
        tr("&Lock and report"), QStringLiteral("report"));
    m_column->addStretch();
}

void RoleStartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
        emit headingChanged();
    }
    Page::changeEvent(event);
}

void RoleStartPage::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        const std::unique_ptr<QLayoutItem> gone(item);
    }
    build();
}

} // namespace rueckhalt
