// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/proposalspage.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/plan/decisioncard.h"
#include "gui/plan/decisiondialog.h"
#include "gui/plan/keptwriting.h"
#include "gui/plan/planwords.h"
#include "gui/plan/proposaldialog.h"
#include "plan/ui_proposalspage.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int ListCharacters = 34; ///< width of the list beside the measures
constexpr int SideBySideCharacters = 110; ///< of the page, from which on there is room for both
constexpr int LinesAbove = 5; ///< of the list where it stands above them

} // namespace

ProposalsPage::ProposalsPage(OpenRegister &openRegister, Proposing &proposing, Deciding &deciding,
    Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_register(openRegister)
    , m_proposing(proposing)
    , m_deciding(deciding)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::ProposalsPage>())
    , m_new(new QAction(this))
    , m_nextPane(new QAction(this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("proposalsPage"));
    m_ui->title->setRole(TypeRole::PageTitle);
    m_ui->facts->setTone(TextLabel::Tone::Muted);
    m_ui->list->setSpacing(space::Hair);
    m_ui->empty->setIcon(QStringLiteral("target"));
    setButtonKind(m_ui->withdraw, ButtonKind::Danger);
    m_ui->contentLayout->setAlignment(m_ui->withdraw, Qt::AlignLeft);
    m_new->setObjectName(QStringLiteral("newProposal"));
    m_new->setIcon(iconFor(QStringLiteral("plus")));
    m_new->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    m_nextPane->setShortcut(QKeySequence(Qt::Key_F6));
    for (QAction *action : {m_new, m_nextPane}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    m_new->setEnabled(m_register.may(Right::Propose) && !m_register.isReadOnly());
    connect(m_new, &QAction::triggered, this, &ProposalsPage::newProposal);
    connect(m_nextPane, &QAction::triggered, this, &ProposalsPage::changePane);
    connect(m_ui->empty, &EmptyState::actionChosen, this, &ProposalsPage::newProposal);
    connect(m_ui->withdraw, &QPushButton::clicked, this, &ProposalsPage::withdraw);
    connect(m_ui->list, &QListWidget::currentRowChanged, this, &ProposalsPage::showChosen);
    connect(m_ui->list, &QListWidget::itemActivated, this, &ProposalsPage::focusNextOpen);
    connect(&m_register, &OpenRegister::planChanged, this, &ProposalsPage::refresh);
    connect(&m_register, &OpenRegister::organisationChanged, this, &ProposalsPage::refresh);
    retranslate();
    refresh();
    arrange();
}

ProposalsPage::~ProposalsPage() = default;

bool ProposalsPage::mayDecide() const
{
    return m_register.may(Right::Decide) && !m_register.isReadOnly();
}

QString ProposalsPage::title() const
{
    return m_register.may(Right::Decide) ? tr("Decisions") : tr("Proposals");
}

QString ProposalsPage::purpose() const
{
    if (!m_register.may(Right::Decide))
        return tr("What was put to the managers, and what they decided.");
    const int open = openProposals(m_deciding);
    return open > 0 ? tr("%n proposal(s) are waiting for your decision.", nullptr, open)
                    : tr("Nothing is waiting for your decision.");
}

QList<QAction *> ProposalsPage::pageActions() const
{
    return m_register.may(Right::Propose) ? QList<QAction *> {m_new} : QList<QAction *> {};
}

int ProposalsPage::openProposals(const Deciding &deciding)
{
    int open = 0;
    for (const Kept<Proposal> &kept : deciding.proposals()) {
        const auto isOpen = [&](const ProposedMeasure &proposed) {
            return !deciding.openUnits(kept.value, proposed.measure).isEmpty();
        };
        open += std::ranges::any_of(kept.value.measures, isOpen) ? 1 : 0;
    }
    return open;
}

void ProposalsPage::enter()
{
    refresh();
    if (!m_proposals.isEmpty())
        m_ui->list->setFocus(Qt::OtherFocusReason);
    else if (m_ui->empty->button()->isVisible())
        m_ui->empty->button()->setFocus(Qt::OtherFocusReason);
}

void ProposalsPage::retranslate()
{
    m_new->setText(tr("New proposal"));
    m_nextPane->setText(tr("Next pane"));
    m_ui->withdraw->setText(tr("Withdraw the proposal"));
    m_ui->list->setAccessibleDescription(tr("Enter goes to the measures of the proposal."));
    if (m_register.may(Right::Propose)) {
        m_ui->empty->setTexts(tr("No proposal has been made yet"),
            tr("Choose measures among the recommendations for an incident or a group of "
               "incidents, or make a proposal of your own here."));
        m_ui->empty->setAction(m_register.isReadOnly() ? QString() : tr("Make a proposal"));
    } else {
        m_ui->empty->setTexts(tr("Nothing to decide"),
            tr("When a safety officer proposes measures for your units, they will stand here with "
               "reasons, advantages and disadvantages."));
        m_ui->empty->setAction(QString());
    }
}

QString ProposalsPage::lineOf(const Proposal &proposal) const
{
    const QDate today = m_register.now().date();
    const bool isMine = m_register.may(Right::Decide);
    int open = 0;
    for (const ProposedMeasure &proposed : proposal.measures) {
        const bool waits = isMine ? !m_deciding.openUnits(proposal, proposed.measure).isEmpty()
                                  : !proposal.openUnits(proposed.measure, today).isEmpty();
        open += waits ? 1 : 0;
    }
    const auto all = static_cast<int>(proposal.measures.size());
    const QString state = proposal.withdrawn ? tr("withdrawn")
        : open == 0                          ? tr("decided")
                                             : tr("%1 of %n open", nullptr, all).arg(open);
    return QStringLiteral("%1\n%2").arg(
        proposal.title, tr("%1 · %2").arg(PlanWords::dayOf(proposal.created), state));
}

void ProposalsPage::refresh()
{
    m_proposals = m_deciding.proposals();
    std::ranges::reverse(m_proposals);
    const ProposalId wanted = m_chosen;
    {
        const QSignalBlocker quiet(m_ui->list);
        m_ui->list->clear();
        int row = 0;
        for (qsizetype i = 0; i < m_proposals.size(); ++i) {
            const Proposal &proposal = m_proposals.at(i).value;
            m_ui->list->addItem(lineOf(proposal));
            if (proposal.id == wanted)
                row = static_cast<int>(i);
        }
        m_ui->list->setCurrentRow(m_proposals.isEmpty() ? -1 : row);
    }
    m_ui->empty->setVisible(m_proposals.isEmpty());
    m_ui->list->setVisible(!m_proposals.isEmpty());
    m_ui->scroll->setVisible(!m_proposals.isEmpty());
    showChosen();
    emit headingChanged();
}

const Proposal *ProposalsPage::chosen() const
{
    const int row = m_ui->list->currentRow();
    return row >= 0 && row < m_proposals.size() ? &m_proposals.at(row).value : nullptr;
}

void ProposalsPage::showChosen()
{
    for (DecisionCard *card : std::as_const(m_cards)) {
        card->hide();
        card->deleteLater(); // its own button may be what brought us here
    }
    m_cards.clear();
    const Proposal *proposal = chosen();
    if (!proposal)
        return;
    const bool isAnother = proposal->id != m_chosen;
    m_chosen = proposal->id;
    showHead(*proposal);
    addCards(*proposal);
    if (isAnother)
        m_ui->scroll->verticalScrollBar()->setValue(0);
    layOutAnew(m_ui->content);
}

void ProposalsPage::showHead(const Proposal &proposal)
{
    const PlanWords words(m_register);
    m_ui->title->setText(proposal.title);
    m_ui->facts->setText(
        tr("Proposed on %1 by %2, for: %3. Behind it: %4.")
            .arg(PlanWords::dayOf(proposal.created), words.nameOf(proposal.by),
                words.namesOf(proposal.units), wordsFor(proposal.incidents, uiLanguage())));
    m_ui->note->setText(proposal.note);
    m_ui->note->setVisible(!proposal.note.isEmpty());
    m_ui->withdraw->setVisible(m_register.may(Right::Propose) && !m_register.isReadOnly()
        && proposal.isOpen(m_register.now().date()));
}

PlanId ProposalsPage::planOf(const Proposal &proposal, const MeasureId &measure) const
{
    for (const auto &kept : m_register.plan().plans) {
        const PlannedMeasure &plan = kept.value;
        if (plan.proposal == proposal.id && plan.measure == measure
            && Planning::isVisible(m_register, plan.units))
            return plan.id;
    }
    return {};
}

void ProposalsPage::addCards(const Proposal &proposal)
{
    int number = 0;
    QWidget *before = m_ui->withdraw;
    for (const ProposedMeasure &proposed : proposal.measures) {
        auto *card = new DecisionCard(m_register,
            {.number = ++number,
                .proposal = &proposal,
                .proposed = &proposed,
                .open = m_deciding.openUnits(proposal, proposed.measure),
                .mayDecide = mayDecide(),
                .plan = planOf(proposal, proposed.measure)},
            m_ui->content);
        connect(card, &DecisionCard::answered, this,
            [this, measure = proposed.measure](DecisionKind kind) { answer(measure, kind); });
        connect(card, &DecisionCard::sheetRequested, this, &ProposalsPage::measureRequested);
        connect(card, &DecisionCard::planRequested, this, &ProposalsPage::planRequested);
        m_ui->cards->addWidget(card);
        card->show(); // at once, because the focus may go there
        m_cards << card;
        for (QPushButton *button : card->findChildren<QPushButton *>()) {
            setTabOrder(before, button);
            before = button;
        }
    }
}

void ProposalsPage::answer(const MeasureId &measure, DecisionKind kind)
{
    const Proposal *proposal = chosen();
    if (!proposal)
        return;
    auto *dialog = new DecisionDialog(m_deciding, m_register, m_prompter,
        {.proposal = proposal->id,
            .measure = measure,
            .units = m_deciding.openUnits(*proposal, measure),
            .kind = kind},
        this);
    connect(dialog, &DecisionDialog::decided, this, &Page::noticed);
    connect(dialog, &QDialog::accepted, this, &ProposalsPage::focusNextOpen);
    const QString which = QString::fromLatin1(proposal->id.toHex());
    dialog->openKept(m_register.writing(),
        QStringLiteral("%1%2:%3:%4").arg(KeptForm::Decision, which, measure, codeOf(kind)));
}

void ProposalsPage::focusNextOpen()
{
    for (DecisionCard *card : std::as_const(m_cards)) {
        if (card->findChild<QPushButton *>(QStringLiteral("choose"))) {
            card->focusFirst();
            m_ui->scroll->ensureWidgetVisible(card);
            return;
        }
    }
    if (!m_cards.isEmpty())
        m_cards.first()->focusFirst();
}

void ProposalsPage::newProposal()
{
    auto *dialog = new ProposalDialog(
        m_proposing, m_register, m_prompter, ProposalDialog::advice({}, {}), this);
    connect(dialog, &ProposalDialog::proposed, this, &Page::noticed);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_chosen = m_register.plan().proposals.last().value.id;
        refresh();
        // The button that led here may be gone with the empty page.
        m_ui->list->setFocus(Qt::OtherFocusReason);
    });
    dialog->openKept(m_register.writing(), KeptForm::Proposal);
}

void ProposalsPage::withdraw()
{
    const Proposal *proposal = chosen();
    if (!proposal
        || !m_prompter.confirm(this, tr("Withdraw this proposal?"),
            tr("“%1” is then no longer up for decision. What was decided stays.")
                .arg(proposal->title),
            tr("Withdraw")))
        return;
    const QString title = proposal->title;
    if (const auto done = m_proposing.withdraw(proposal->id); !done)
        m_prompter.tell(this, tr("The proposal was not withdrawn"), sentenceFor(done.error()));
    else
        emit noticed(tr("“%1” is withdrawn.").arg(title));
    m_ui->list->setFocus();
}

void ProposalsPage::changePane()
{
    if (m_ui->list->hasFocus())
        focusNextOpen();
    else
        m_ui->list->setFocus(Qt::OtherFocusReason);
}

void ProposalsPage::showProposal(const ProposalId &id)
{
    for (qsizetype i = 0; i < m_proposals.size(); ++i) {
        if (m_proposals.at(i).value.id == id)
            m_ui->list->setCurrentRow(static_cast<int>(i));
    }
}

void ProposalsPage::arrange()
{
    const int character = fontMetrics().averageCharWidth();
    const bool sideBySide = width() >= SideBySideCharacters * character;
    m_ui->panes->setDirection(sideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_ui->panes->setSpacing(sideBySide ? space::XLarge : space::Medium);
    m_ui->panes->setStretch(1, 1);
    m_ui->list->setMaximumWidth(sideBySide ? ListCharacters * character : QWIDGETSIZE_MAX);
    m_ui->list->setMaximumHeight(
        sideBySide ? QWIDGETSIZE_MAX : LinesAbove * (fontMetrics().height() + space::Small));
}

void ProposalsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void ProposalsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    retranslate();
    refresh();
}

} // namespace rueckhalt
