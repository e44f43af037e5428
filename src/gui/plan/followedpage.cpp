// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/followedpage.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/card.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rueckhalt {

FollowedPage::FollowedPage(OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_releasing(openRegister)
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("followedPage"));
    setProperty("rueckhaltOwnFocus", true);
    setFocusPolicy(Qt::ClickFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(area);
    auto *content = new QWidget(area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::XLarge);
    column->setSpacing(space::Large);
    m_empty = new EmptyState(content);
    m_empty->setIcon(QStringLiteral("check"));
    m_intro = new TextLabel(QString(), TextLabel::Tone::Muted, content);
    m_rows->setSpacing(space::Medium);
    m_releaseCard = new Card(QString(), content);
    makeRelease();
    column->addWidget(m_empty);
    column->addWidget(m_releaseCard);
    column->addWidget(m_intro);
    column->addLayout(m_rows);
    column->addStretch();
    area->setWidget(content);
    keepToColumn(content);
    // What is published is read from the folder for reports, which may be far away: not behind
    // another page, with every tick there. enter() refreshes.
    const auto refreshIfSeen = [this] {
        if (isVisible())
            refresh();
    };
    connect(&m_register, &OpenRegister::planChanged, this, refreshIfSeen);
    connect(&m_register, &OpenRegister::organisationChanged, this, refreshIfSeen);
    refresh();
}

void FollowedPage::makeRelease()
{
    m_releaseCard->setObjectName(QStringLiteral("releaseCard"));
    m_released = new TextLabel(QString(), TextLabel::Tone::Normal, m_releaseCard);
    m_released->setObjectName(QStringLiteral("released"));
    auto *row = new QWidget(m_releaseCard);
    auto *flow = new FlowLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    m_release = new QPushButton(row);
    m_release->setObjectName(QStringLiteral("release"));
    m_release->setIcon(iconFor(QStringLiteral("send")));
    m_withdraw = new QPushButton(row);
    m_withdraw->setObjectName(QStringLiteral("withdraw"));
    setButtonKind(m_withdraw, ButtonKind::Quiet);
    flow->addWidget(m_release);
    flow->addWidget(m_withdraw);
    m_releaseCard->column()->addWidget(m_released);
    m_releaseCard->column()->addWidget(row);
    m_releaseCard->hide();
    connect(m_release, &QPushButton::clicked, this, &FollowedPage::release);
    connect(m_withdraw, &QPushButton::clicked, this, &FollowedPage::withdraw);
}

void FollowedPage::showRelease(bool isEmpty)
{
    const bool isAllowed = m_releasing.isAllowed();
    const auto [released, isEverywhere, isAnywhere]
        = isAllowed ? m_releasing.released() : ReleasedChanges {};
    m_releaseCard->setVisible(isAllowed && (!isEmpty || isAnywhere));
    const bool isCurrent = released && released->changes == m_releasing.current().changes;
    m_releaseCard->setHeading(tr("For people without an account"));
    m_released->setText(!released && isAnywhere
            ? tr("What lies there is shown to nobody, because it is not signed with the key of "
                 "today. That happens when new keys are made. Please publish the list anew, or "
                 "take it back.")
            : !released
            ? tr("Nothing is published at the moment. Published, everybody who can report can read "
                 "this list on the lock page, without logging in.")
            : isCurrent && !isEverywhere
            ? tr("Published on %1, but not in every folder where people report. Please publish it "
                 "anew as soon as all of them can be reached.")
                  .arg(dayWords(released->issued.toLocalTime().date()))
            : isCurrent
            ? tr("Published on %1, as it stands below. Everybody who can report can read it on the "
                 "lock page.")
                  .arg(dayWords(released->issued.toLocalTime().date()))
            : tr("Published on %1. The plan has changed since then.")
                  .arg(dayWords(released->issued.toLocalTime().date())));
    m_release->setText(isAnywhere ? tr("Publish anew") : tr("Publish this list"));
    m_release->setVisible((!isCurrent || !isEverywhere) && !isEmpty);
    m_withdraw->setText(tr("Take it back"));
    m_withdraw->setVisible(isAnywhere);
}

void FollowedPage::release()
{
    if (!m_prompter.confirm(this, tr("Publish this list?"),
            tr("Everybody who can report reads then what stands below: measures, units and whether "
               "they help. No person, no number and no incident is in it."),
            tr("Publish")))
        return;
    if (const auto done = m_releasing.release(); !done)
        m_prompter.tell(this,
            m_releasing.released().isAnywhere ? tr("The list was not published everywhere")
                                              : tr("The list was not published"),
            sentenceFor(done.error()));
    else
        emit noticed(tr("The list is published."));
    refresh();
    m_withdraw->setFocus(Qt::OtherFocusReason);
}

void FollowedPage::withdraw()
{
    if (const auto done = m_releasing.withdraw(); !done)
        m_prompter.tell(
            this, tr("The list was not taken back everywhere"), sentenceFor(done.error()));
    else
        emit noticed(tr("The list is taken back."));
    refresh();
    if (m_release->isVisibleTo(this))
        m_release->setFocus(Qt::OtherFocusReason);
}

QString FollowedPage::title() const
{
    return tr("What came of it");
}

QString FollowedPage::purpose() const
{
    return tr("What was changed so that incidents become fewer, and whether it helps.");
}

void FollowedPage::enter()
{
    refresh();
    // Only among the cards of now: those before are children until the event loop runs.
    for (int i = 0; i < m_rows->count(); ++i) {
        const QWidget *card = m_rows->itemAt(i)->widget();
        if (auto *button = card->findChild<QPushButton *>(QStringLiteral("entryButton")))
            return button->setFocus(Qt::OtherFocusReason);
    }
    setFocus(Qt::OtherFocusReason);
}

void FollowedPage::addChange(const StaffChange &change)
{
    auto *card = new Card(change.title, this);
    card->setObjectName(QStringLiteral("change-") + change.measure);
    card->column()->addWidget(new TextLabel(change.sentence, TextLabel::Tone::Normal, card));
    if (change.since.isValid())
        card->column()->addWidget(new TextLabel(
            tr("Since %1").arg(dayWords(change.since)), TextLabel::Tone::Muted, card));
    if (m_register.catalog().find(change.measure)) {
        auto *button = new QPushButton(tr("What is this measure?"), card);
        button->setObjectName(QStringLiteral("entryButton"));
        button->setAccessibleName(tr("%1: %2").arg(button->text(), change.title));
        setButtonKind(button, ButtonKind::Quiet);
        connect(button, &QPushButton::clicked, this,
            [this, measure = change.measure] { emit measureRequested(measure); });
        card->column()->addWidget(button, 0, Qt::AlignLeft);
    }
    m_rows->addWidget(card);
    card->show(); // at once, because the focus may go there
}

void FollowedPage::refresh()
{
    m_empty->setTexts(tr("Nothing has been carried out yet"),
        tr("As soon as the first measure of the plan is carried out, everybody reads here what was "
           "changed and where. Nobody is named."));
    m_intro->setText(tr("Only what was really carried out stands here. Nobody is named, and no "
                        "single incident can be recognised."));
    removeEntries(m_rows);
    const QList<StaffChange> changes = WhatFollowed(m_register).forStaff(uiLanguage());
    for (const StaffChange &change : changes)
        addChange(change);
    m_empty->setVisible(changes.isEmpty());
    m_intro->setVisible(!changes.isEmpty());
    showRelease(changes.isEmpty());
}

void FollowedPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    refresh();
    emit headingChanged();
}

} // namespace rueckhalt
