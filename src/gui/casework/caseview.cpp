// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/caseview.h"

#include "gui/casework/carecard.h"
#include "gui/casework/casedeadlinescard.h"
#include "gui/casework/casehistorycard.h"
#include "gui/casework/casewords.h"
#include "gui/casework/duplicatescard.h"
#include "gui/casework/endednamescard.h"
#include "gui/casework/followupcard.h"
#include "gui/casework/gradingcard.h"
#include "gui/casework/nextstepscard.h"
#include "gui/casework/reportcard.h"
#include "gui/casework/unfinishedcard.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/levelbadge.h"
#include "gui/common/widgets/textlabel.h"

#include <QApplication>
#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

CaseView::CaseView(OpenRegister &openRegister, Casework &cases, Answering &answering,
    Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_editing(new CaseEditing(openRegister, cases, answering, prompter, this))
{
    setObjectName(QStringLiteral("caseView"));
    build();
    connect(m_editing, &CaseEditing::changed, this, &CaseView::showAll);
    connect(m_editing, &CaseEditing::noticed, this, &CaseView::noticed);
    connect(m_editing, &CaseEditing::gone, this, &CaseView::gone);
    connect(m_back, &QPushButton::clicked, this, &CaseView::backRequested);
    connect(m_toDuties, &QPushButton::clicked, this, &CaseView::goToDuties);
}

void CaseView::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *stepRow = new QHBoxLayout;
    m_back = new QPushButton(this);
    m_back->setObjectName(QStringLiteral("backToCases"));
    m_back->setIcon(iconFor(QStringLiteral("arrow-left")));
    setButtonKind(m_back, ButtonKind::Quiet);
    m_place = new TextLabel(QString(), TextLabel::Tone::Muted, this);
    m_toDuties = new QPushButton(this);
    m_toDuties->setObjectName(QStringLiteral("toDuties"));
    m_toDuties->setIcon(iconFor(QStringLiteral("chevron-up")));
    setButtonKind(m_toDuties, ButtonKind::Quiet);
    stepRow->addWidget(m_back);
    stepRow->addWidget(m_toDuties);
    stepRow->addStretch();
    stepRow->addWidget(m_place);
    outer->addLayout(stepRow);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(m_scroll, 1);
    m_content = new QWidget(m_scroll);
    m_scroll->setWidget(m_content);
    m_content->installEventFilter(this);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(space::Hair, 0, space::Small, space::Large);
    m_column->setSpacing(space::Medium);
    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(space::Large);
    m_title = new HeadingLabel(TypeRole::PageTitle, m_content);
    m_title->setObjectName(QStringLiteral("caseTitle"));
    m_badge = new LevelBadge(m_content);
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_badge);
    m_facts = new TextLabel(QString(), TextLabel::Tone::Muted, m_content);
    m_facts->setObjectName(QStringLiteral("caseFacts"));
    m_readOnly = new TextLabel(QString(), TextLabel::Tone::Muted, m_content);
    m_readOnly->setObjectName(QStringLiteral("caseReadOnly"));
    m_column->addLayout(titleRow);
    m_column->addWidget(m_facts);
    m_column->addWidget(m_readOnly);
    auto *next = new NextStepsCard(*m_editing, m_content);
    m_next = next;
    auto *report = new ReportCard(*m_editing, m_content);
    auto *duplicates = new DuplicatesCard(*m_editing, m_content);
    auto *deadlines = new CaseDeadlinesCard(*m_editing, m_content);
    auto *unfinished = new UnfinishedCard(*m_editing, m_content);
    auto *ended = new EndedNamesCard(*m_editing, m_content);
    m_cards = {unfinished, next, ended, report, duplicates, new GradingCard(*m_editing, m_content),
        new CareCard(*m_editing, m_content), new FollowUpCard(*m_editing, m_content), deadlines,
        new CaseHistoryCard(*m_editing, m_content)};
    m_firstOfLast = deadlines;
    for (CaseCard *card : std::as_const(m_cards))
        m_column->addWidget(card);
    m_column->addStretch();
    keepToColumn(m_content);
    connect(unfinished, &UnfinishedCard::continueRequested, this, &CaseView::openAgain);
    connect(next, &NextStepsCard::dutyChosen, this, &CaseView::leadTo);
    connect(next, &NextStepsCard::duplicateRequested, duplicates, &DuplicatesCard::ask);
    connect(report, &ReportCard::gapChosen, this, &CaseView::leadToGap);
    connect(ended, &EndedNamesCard::nothingLeft, this, &CaseView::goToDuties);
    connect(duplicates, &DuplicatesCard::caseRequested, this, &CaseView::caseRequested);
    connect(report, &ReportCard::incidentRequested, this, &CaseView::incidentRequested);
    connect(
        report, &ReportCard::questionRequested, next, [next] { next->take(CaseState::Question); });
}

void CaseView::addCard(CaseCard *card)
{
    card->setParent(m_content);
    m_column->insertWidget(m_column->indexOf(m_firstOfLast), card);
    m_cards.insert(m_cards.indexOf(m_firstOfLast), card);
    if (!id().isNull())
        card->showCase();
}

bool CaseView::show(const IncidentId &id, const QString &place)
{
    if (id != this->id()) {
        for (CaseCard *card : std::as_const(m_cards))
            card->discard();
    }
    if (!m_editing->load(id))
        return false;
    m_place->setText(place);
    m_scroll->verticalScrollBar()->setValue(0);
    return true;
}

void CaseView::clear()
{
    m_editing->clear();
    for (CaseCard *card : std::as_const(m_cards)) {
        card->discard();
        card->showCase();
    }
    m_title->clear();
    m_facts->clear();
}

void CaseView::showAll()
{
    showHead();
    for (CaseCard *card : std::as_const(m_cards))
        card->showCase();
    layOutAnew(m_content);
}

void CaseView::showHead()
{
    const CaseFile &file = m_editing->file();
    m_back->setText(tr("Back to the list"));
    m_toDuties->setText(tr("To do: %n", nullptr, static_cast<int>(file.duties().size())));
    m_toDuties->setAccessibleName(tr("What is to be done now"));
    m_toDuties->setVisible(m_editing->mayWork() || m_editing->mayEnterCare());
    m_title->setText(tr("Case %1").arg(file.incident.number));
    m_badge->setLevel(file.incident.facts.level);
    QStringList facts {
        CaseWords::stateSince(file.standing(), uiLanguage()), CaseWords::trackWords(file.track())};
    if (!file.standing().carer.isNull())
        facts << tr("accompanied by %1").arg(file.standing().carerName);
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_readOnly->setVisible(!m_editing->mayWork());
    m_readOnly->setText(m_editing->openRegister().may(Right::WorkOnCases)
            ? tr("The register can only be read at the moment.")
            : m_editing->mayAddAddenda()
            ? tr("You accompany this case. Enter care, answers and addenda here; the safety "
                 "officer has them when they open the register next. Everything else you read.")
            : tr("This case was granted to you to read. Tell the safety officer what is to be "
                 "entered."));
}

bool CaseView::mayLeave()
{
    const auto isChanged = [](const CaseCard *card) { return card->isChanged(); };
    if (std::ranges::none_of(std::as_const(m_cards), isChanged))
        return true;
    const bool leaves = m_editing->prompter().confirm(this, tr("Leave without saving?"),
        tr("Something is entered here that was not saved."), tr("Leave without saving"));
    if (leaves) {
        for (CaseCard *card : std::as_const(m_cards))
            card->discard();
    }
    return leaves;
}

void CaseView::keepWork()
{
    for (CaseCard *card : std::as_const(m_cards)) {
        if (card->isChanged())
            card->keepWork();
    }
}

void CaseView::focusStart()
{
    m_back->setFocus(Qt::OtherFocusReason);
}

void CaseView::openAgain(const QString &form)
{
    const bool isOpened = std::ranges::any_of(
        std::as_const(m_cards), [&form](CaseCard *card) { return card->openAgain(form); });
    if (!isOpened)
        m_editing->prompter().tell(this, tr("This cannot be continued"),
            tr("The case has gone on meanwhile. Copy what you still need of the text, and discard "
               "it then."));
}

void CaseView::take(CaseState state)
{
    m_next->take(state);
}

void CaseView::leadTo(CaseDuty duty, int person)
{
    for (CaseCard *card : std::as_const(m_cards)) {
        QWidget *place = card->placeFor(duty, person);
        if (place == nullptr)
            continue;
        return goTo(place);
    }
    emit noticed(tr("This belongs to a serious case. Say that it is one, or that this is not "
                    "needed."));
}

void CaseView::leadToGap(ReportGap gap)
{
    for (CaseCard *card : std::as_const(m_cards)) {
        if (QWidget *place = card->placeForGap(gap))
            return goTo(place);
    }
}

void CaseView::goTo(QWidget *place)
{
    layOutAnew(m_content);
    m_content->layout()->activate();
    m_scroll->ensureWidgetVisible(place, space::XLarge, space::XXLarge * 3);
    place->setFocus(Qt::TabFocusReason);
}

/// What unfolds or wraps settles a moment after the focus went there: it stays in sight.
bool CaseView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_content && event->type() == QEvent::Resize) {
        QWidget *at = QApplication::focusWidget();
        if (at != nullptr && m_content->isAncestorOf(at))
            m_scroll->ensureWidgetVisible(at, 0, space::XXLarge * 2);
    }
    return QWidget::eventFilter(watched, event);
}

void CaseView::goToDuties()
{
    m_scroll->verticalScrollBar()->setValue(0);
    m_next->focusFirst();
}

void CaseView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !id().isNull())
        showHead();
}

} // namespace rueckhalt
