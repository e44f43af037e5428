// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inbox/replysection.h"

#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/inbox/changerow.h"
#include "inbox/ui_replysection.h"
#include "session/whatfollowed.h"

#include <QCheckBox>
#include <QEvent>
#include <QLocale>
#include <QPlainTextEdit>

namespace rueckhalt {

ReplySection::ReplySection(
    OpenRegister &openRegister, Answering &answering, Prompter &prompter, QWidget *parent)
    : Card(parent)
    , m_register(openRegister)
    , m_answering(answering)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::ReplySection>())
{
    m_ui->setupUi(this);
    m_ui->sender->setTone(TextLabel::Tone::Muted);
    m_ui->problem->setTone(TextLabel::Tone::Danger);
    m_ui->pendingNote->setTone(TextLabel::Tone::Warning);
    m_ui->problem->hide();
    m_ui->question->setLimit(static_cast<int>(ReplyContent::MaxText));
    m_ui->question->setLines(3);
    m_ui->note->setLimit(static_cast<int>(ReplyContent::MaxText));
    m_ui->note->setLines(4);
    m_ui->toCase->hide();
    m_ui->whyNot->setTone(TextLabel::Tone::Muted);
    setButtonKind(m_ui->save, ButtonKind::Primary);
    setButtonKind(m_ui->addChange, ButtonKind::Quiet);
    setButtonKind(m_ui->toCase, ButtonKind::Quiet);
    m_ui->toCase->setIcon(iconFor(QStringLiteral("heart")));
    m_ui->addChange->setIcon(iconFor(QStringLiteral("plus")));
    m_ui->takeFollowed->setIcon(iconFor(QStringLiteral("plan")));
    m_ui->followedNote->setTone(TextLabel::Tone::Muted);
    connect(m_ui->ask, &QCheckBox::toggled, this, &ReplySection::takeEdit);
    connect(m_ui->toCase, &QPushButton::clicked, this, [this] { emit caseRequested(m_id); });
    connect(&m_answering, &Answering::handlingChanged, this, &ReplySection::follow);
    connect(m_ui->question, &FreeTextField::edited, this, &ReplySection::takeEdit);
    connect(m_ui->note, &FreeTextField::edited, this, &ReplySection::takeEdit);
    connect(m_ui->addChange, &QPushButton::clicked, this, [this] {
        addChange({});
        takeEdit();
        m_changes.last()->findChild<QWidget *>()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ui->takeFollowed, &QPushButton::clicked, this, &ReplySection::takeFollowed);
    connect(&m_register, &OpenRegister::planChanged, this, &ReplySection::loadFollowed);
    connect(m_ui->save, &QPushButton::clicked, this, &ReplySection::save);
    nameFields();
    hide();
}

ReplySection::~ReplySection() = default;

void ReplySection::nameFields()
{
    m_ui->question->findChild<QPlainTextEdit *>()->setAccessibleName(
        tr("Question to the reporter"));
    m_ui->note->findChild<QPlainTextEdit *>()->setAccessibleName(tr("Note to the reporter"));
}

bool ReplySection::load(const IncidentId &id)
{
    auto handling = m_answering.handling(id);
    auto room = m_answering.room(id);
    if (!handling || !handling->has_value() || !room)
        return false;
    m_id = id;
    m_handling = *std::move(*handling);
    m_room = *std::move(room);
    return true;
}

void ReplySection::show(const IncidentId &id)
{
    if (!load(id)) {
        clear();
        return;
    }
    loadFollowed();
    showHandling();
    // An unreadable draft keeps nobody from answering.
    const auto draft = m_answering.draft(id).value_or(std::nullopt);
    setReply(draft.value_or(saved()));
    m_isRestored = draft && isChanged();
    takeEdit();
    setVisible(true);
    m_isBusy = true;
    if (m_handling.hasUnseenAddenda() && !m_register.isReadOnly())
        static_cast<void>(m_answering.markAddendaSeen(id)); // else they stay unread, no harm
    m_isBusy = false;
}

/// The case has gone on elsewhere: what is being written here stays.
void ReplySection::follow(const IncidentId &id)
{
    if (m_isBusy || m_id.isNull() || id != m_id)
        return;
    const bool wasChanged = isChanged();
    const ReplyContent written = reply();
    if (!load(id))
        return clear();
    showHandling();
    setReply(wasChanged ? written : saved());
}

void ReplySection::offerCase()
{
    m_ui->toCase->show();
}

/// What is saved, with the state that the case is in now.
ReplyContent ReplySection::saved() const
{
    ReplyContent reply = m_handling.reply;
    reply.state = m_room.told();
    return reply;
}

void ReplySection::keepDraft()
{
    if (m_id.isNull() || m_register.isReadOnly())
        return;
    // Nobody is there to be told of a failure.
    static_cast<void>(
        isChanged() ? m_answering.keepDraft(m_id, reply()) : m_answering.discardDraft(m_id));
}

void ReplySection::discard()
{
    m_isRestored = false;
    setReply(saved());
    if (!m_id.isNull() && !m_register.isReadOnly())
        static_cast<void>(m_answering.discardDraft(m_id));
}

void ReplySection::clear()
{
    hide();
    m_id = {};
    m_handling = {};
    m_room = {};
    m_isRestored = false;
    loadFollowed();
    setReply({});
    showAddenda();
    m_ui->sender->clear();
    m_ui->preview->clear();
}

QString ReplySection::senderLine() const
{
    switch (m_handling.sender) {
    case SenderChoice::Named:
        return tr("Reported by %1.").arg(m_handling.senderName);
    case SenderChoice::InConfidence:
        return tr("Reported in confidence by %1: the name is for you only.")
            .arg(m_handling.senderName);
    case SenderChoice::Anonymous:
        return tr("Reported anonymously.");
    }
    Q_UNREACHABLE();
}

void ReplySection::showHandling()
{
    const QString way = m_handling.receipt
        ? tr("The answer is sealed: only the reporter can read it, with the receipt code.")
        : tr("There is no receipt code: please tell the reporter in person.");
    QStringList sentences {senderLine(), way};
    if (!m_handling.contact.trimmed().isEmpty())
        sentences.insert(
            1, tr("For feedback, and for you only: %1.").arg(m_handling.contact.simplified()));
    m_ui->sender->setText(sentences.join(u' '));
    m_ui->save->setEnabled(!m_register.isReadOnly());
    const qsizetype pending = m_answering.pendingReplies().value_or(0);
    m_ui->pendingNote->setVisible(pending > 0 && m_handling.receipt.has_value());
    showState();
    showAddenda();
}

void ReplySection::showState()
{
    const QString state = m_handling.receipt
        ? reporterSees(m_room.state).in(uiLanguage())
        : tr("State of the case: %1.").arg(wordFor(m_room.state, uiLanguage()));
    m_ui->told->setText(
        state + u' ' + tr("That follows from the case: its next step is taken there."));
    m_ui->whyNot->setVisible(m_room.whyNot.has_value());
    m_ui->whyNot->setText(m_room.whyNot ? m_room.whyNot->in(uiLanguage()) : QString());
    m_ui->ask->setVisible(m_room.mayAsk && m_room.told() != HandlingState::Question);
}

void ReplySection::showAddenda()
{
    while (QLayoutItem *item = m_ui->addendaColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_ui->addendaHeading->setVisible(!m_handling.addenda.isEmpty());
    for (int i = 0; i < m_handling.addenda.size(); ++i) {
        const Addendum &addendum = m_handling.addenda.at(i);
        const QString day = dayWords(addendum.moment.toLocalTime().date());
        auto *head = new TextLabel(i < m_handling.seenAddenda ? day : tr("%1 · new").arg(day),
            TextLabel::Tone::Muted, this);
        auto *text = new TextLabel(addendum.text, TextLabel::Tone::Normal, this);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_ui->addendaColumn->addWidget(head);
        m_ui->addendaColumn->addWidget(text);
    }
}

void ReplySection::setReply(const ReplyContent &reply)
{
    m_showing = true;
    m_ui->ask->setChecked(m_room.mayAsk && reply.state == HandlingState::Question);
    m_ui->question->setText(reply.question);
    m_ui->note->setText(reply.closingNote);
    qDeleteAll(m_changes);
    m_changes.clear();
    for (const ReportedChange &change : reply.changes)
        addChange(change);
    m_showing = false;
    takeEdit();
}

void ReplySection::loadFollowed()
{
    m_followed.clear();
    // What cannot be opened is offered to nobody; the answer can be written all the same.
    if (!m_id.isNull())
        m_followed = WhatFollowed(m_register)
                         .forReporter(m_id, uiLanguage())
                         .value_or(QList<ReportedChange>());
    showFollowed();
}

void ReplySection::showFollowed()
{
    m_ui->followedPart->setVisible(!m_followed.isEmpty());
    QStringList lines;
    for (const ReportedChange &change : std::as_const(m_followed))
        lines << tr("%1: %2").arg(change.title, change.text);
    m_ui->followedIntro->setText(
        tr("The plan says what became of it, in plain words and without persons:"));
    m_ui->followedList->setLines(lines);
    const ReplyContent now = reply();
    const bool isThere = filledWith(now, m_followed, OwnTexts::Replace) == now;
    m_ui->takeFollowed->setEnabled(!isThere && !m_register.isReadOnly());
    m_ui->followedNote->setText(isThere ? tr("It stands in the answer.") : QString());
}

void ReplySection::takeFollowed()
{
    const ReplyContent now = reply();
    const int own = ownTextsAmong(now, m_followed);
    OwnTexts kept = OwnTexts::Keep;
    if (own > 0
        && m_prompter.confirm(this, tr("Replace your text?"),
            tr("On %n measure(s) there is a text of yours already. It is replaced by what the plan "
               "says. If you cancel, your text stays and only what is missing is added.",
                nullptr, own),
            tr("Replace it")))
        kept = OwnTexts::Replace;
    const ReplyContent filled = filledWith(now, m_followed, kept);
    if (filled == now)
        return;
    setReply(filled);
    emit noticed(tr("What became of it stands in the answer. It is not saved yet."));
    m_changes.last()->lastField()->setFocus(Qt::OtherFocusReason);
}

QList<ReportedChange> ReplySection::offeredMeasures() const
{
    QList<ReportedChange> offered;
    for (const MeasureMark &mark : m_register.marks()) {
        const Measure *measure = m_register.catalog().find(mark.measure);
        const bool isToBeTold
            = mark.state == MeasureState::InPlace || mark.state == MeasureState::Planned;
        const bool isThere = std::ranges::any_of(offered,
            [&mark](const ReportedChange &other) { return other.measure == mark.measure; });
        if (measure != nullptr && isToBeTold && !isThere)
            offered.append({.measure = mark.measure, .title = measure->title.in(uiLanguage())});
    }
    return offered;
}

void ReplySection::addChange(const ReportedChange &change)
{
    auto *row = new ChangeRow(offeredMeasures(), change, this);
    m_ui->changesColumn->addWidget(row);
    row->followInTabOrder(m_changes.isEmpty()
            ? static_cast<QWidget *>(m_ui->note->findChild<QPlainTextEdit *>())
            : m_changes.last()->lastField());
    m_changes.append(row);
    connect(row, &ChangeRow::edited, this, &ReplySection::takeEdit);
    connect(row, &ChangeRow::removeRequested, this, [this, row] { removeChange(row); });
}

void ReplySection::removeChange(ChangeRow *row)
{
    m_changes.removeOne(row);
    row->hide();
    row->deleteLater();
    m_ui->addChange->setFocus(Qt::OtherFocusReason);
    takeEdit();
}

bool ReplySection::asks() const
{
    return m_room.told() == HandlingState::Question || (m_room.mayAsk && m_ui->ask->isChecked());
}

ReplyContent ReplySection::reply() const
{
    ReplyContent reply;
    reply.state = asks() ? HandlingState::Question : m_room.told();
    if (asks())
        reply.question = m_ui->question->text();
    reply.closingNote = m_ui->note->text();
    for (const ChangeRow *row : m_changes)
        reply.changes.append(row->change());
    return reply;
}

bool ReplySection::isChanged() const
{
    return !m_id.isNull() && reply() != saved();
}

void ReplySection::takeEdit()
{
    if (m_showing)
        return;
    const ReplyContent now = reply();
    m_ui->questionHeading->setVisible(asks());
    m_ui->question->setVisible(asks());
    m_ui->addChange->setVisible(m_changes.size() < ReplyContent::MaxChanges);
    m_ui->preview->show(now, isChanged() ? m_register.now() : m_handling.replied);
    m_ui->problem->hide();
    showFollowed();
    if (!isChanged())
        m_ui->savedNote->clear();
    else if (m_isRestored)
        m_ui->savedNote->setText(
            tr("This was written before the register was locked. Not saved yet."));
    else
        m_ui->savedNote->setText(tr("Not saved yet."));
}

void ReplySection::save()
{
    const ReplyContent now = reply();
    if (const auto problem = Answering::problem(now)) {
        m_ui->problem->setText(problem->in(uiLanguage()));
        m_ui->problem->show();
        return;
    }
    m_isBusy = true;
    const auto answered = m_answering.answer(m_id, now);
    m_isBusy = false;
    if (!answered) {
        const auto refused = Answering::refusal(answered.error());
        m_prompter.tell(this, tr("The answer could not be saved"),
            refused ? refused->in(uiLanguage()) : sentenceFor(answered.error()));
        return;
    }
    show(m_id);
    emit noticed(tr("Answer saved."));
}

void ReplySection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        nameFields();
        if (!m_id.isNull()) {
            loadFollowed();
            showHandling();
            takeEdit();
        }
    }
    Card::changeEvent(event);
}

} // namespace rueckhalt
