// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/basicslist.h"

#include "base/daywords.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/card.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/linkbutton.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/nameschecking.h"
#include "gui/service/fields.h"
#include "session/measuretitle.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rueckhalt {

BasicsList::BasicsList(
    OfficeKeeping &offices, const OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_offices(offices)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_summary(new TextLabel(this))
    , m_propose(new QPushButton(tr("Pro&pose fitting measures …"), this))
    , m_undo(new QPushButton(tr("Take back the last answer"), this))
{
    setObjectName(QStringLiteral("basicsList"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Large);
    m_summary->setObjectName(QStringLiteral("basicsSummary"));
    column->addWidget(m_summary);
    m_propose->setObjectName(QStringLiteral("proposeBasics"));
    setButtonKind(m_propose, ButtonKind::Primary);
    m_undo->setObjectName(QStringLiteral("undoBasics"));
    auto *verbs = new FlowLayout;
    verbs->addWidget(m_propose);
    verbs->addWidget(m_undo);
    column->addLayout(verbs);
    connect(m_propose, &QPushButton::clicked, this, &BasicsList::proposalRequested);
    connect(m_undo, &QPushButton::clicked, this, &BasicsList::undo);
    for (const BasicRule &rule : basicRules())
        addRow(rule, column);
}

void BasicsList::addRow(const BasicRule &rule, QVBoxLayout *column)
{
    const QString code = codeOf(rule.item);
    auto *card = new Card(this);
    QVBoxLayout *inner = card->column();
    inner->setSpacing(space::Hair);
    auto *question = new HeadingLabel(rule.question.in(uiLanguage()), TypeRole::Body, card);
    question->setWordWrap(true);
    inner->addWidget(question);
    inner->addWidget(new TextLabel(rule.why.in(uiLanguage()), TextLabel::Tone::Muted, card));
    Row row {rule.item, card, new QComboBox(card), new QLineEdit(card),
        new TextLabel(QString(), TextLabel::Tone::Muted, card), measuresFor(rule, card)};
    row.state->setObjectName(QStringLiteral("state-") + code);
    row.state->setAccessibleName(rule.question.in(uiLanguage()));
    offerTerms<BasicState>(row.state);
    row.note->setObjectName(QStringLiteral("note-") + code);
    row.note->setMaxLength(static_cast<int>(BasicCheck::MaxNote));
    row.note->setPlaceholderText(tr("Note: what was found, no names"));
    row.note->setAccessibleName(tr("Note on: %1").arg(wordFor(rule.item, uiLanguage())));
    inner->addWidget(row.state, 0, Qt::AlignLeft);
    inner->addWidget(row.note);
    inner->addWidget(row.checked);
    inner->addWidget(row.measures);
    column->addWidget(card);
    const BasicItem item = rule.item;
    connect(row.state, &QComboBox::activated, this, [this, item] { answer(item); });
    connect(row.note, &QLineEdit::editingFinished, this, [this, item] {
        const Row *known = rowOf(item);
        if (known->note->isModified())
            answer(item);
    });
    m_rows << row;
}

QWidget *BasicsList::measuresFor(const BasicRule &rule, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new TextLabel(tr("What helps:"), TextLabel::Tone::Normal, box));
    for (const MeasureId &id : rule.measureIds()) {
        const QString title = titleOf(m_register, id, uiLanguage());
        if (title.isEmpty())
            continue;
        auto *link = new LinkButton(id + QStringLiteral(" · ") + title, box);
        link->setObjectName(QStringLiteral("measure-%1-%2").arg(codeOf(rule.item), id));
        connect(link, &QAbstractButton::clicked, this, [this, id] { emit measureRequested(id); });
        column->addWidget(link, 0, Qt::AlignLeft);
    }
    return box;
}

const BasicsList::Row *BasicsList::rowOf(BasicItem item) const
{
    return &*std::ranges::find(m_rows, item, &Row::item);
}

void BasicsList::showOffice(const UnitId &unit)
{
    if (unit != m_unit)
        m_before.reset();
    m_unit = unit;
    display();
}

void BasicsList::displayRow(const Row &row, const OfficeProfile &profile)
{
    const QDate today = m_offices.today();
    const BasicCheck *check = profile.checkOf(row.item);
    const BasicState state = stateOf(row.item, profile, today);
    const BasicSuggestion suggestion = suggestionFor(row.item, profile, today);
    row.state->setCurrentIndex(row.state->findData(static_cast<int>(state)));
    row.note->setText(check ? check->note : QString());
    row.note->setModified(false);
    QString told = check ? tr("Checked on %1").arg(dayWords(check->on, uiLanguage()))
        : suggestion.state != BasicState::Unknown
        ? tr("From the profile: %1").arg(suggestion.because.in(uiLanguage()))
        : tr("Not checked yet");
    if (check && check->state != BasicState::Unknown && check->isStale(today))
        told += QStringLiteral(". ") + tr("That is more than a year ago: please look again.");
    row.checked->setText(told);
    const bool isMissing = state == BasicState::NotMet;
    row.checked->setTone(isMissing ? TextLabel::Tone::Danger : TextLabel::Tone::Muted);
    row.measures->setVisible(isMissing);
    row.state->setEnabled(m_offices.mayEdit(m_unit));
    row.note->setEnabled(m_offices.mayEdit(m_unit));
}

void BasicsList::display()
{
    const auto kept = m_offices.profile(m_unit);
    setEnabled(kept.has_value());
    for (const Row &row : std::as_const(m_rows))
        row.card->setVisible(kept.has_value());
    if (!kept) {
        m_summary->setText(tr("The profile cannot be read, and with it what was checked."));
        return layOutAnew(this);
    }
    m_isShowing = true;
    for (const Row &row : std::as_const(m_rows))
        displayRow(row, kept->value);
    const QDate today = m_offices.today();
    const qsizetype unmet = unmetBasics(kept->value, today).size();
    const auto open = std::ranges::count_if(basicRules(), [&](const BasicRule &rule) {
        return stateOf(rule.item, kept->value, today) == BasicState::Unknown;
    });
    const auto measures = m_offices.measuresFor(m_unit);
    m_summary->setText(unmet == 0 && open == std::ssize(basicRules())
            ? tr("Nobody has looked yet. Go through the list once, on the spot: what is missing "
                 "leads to the measures that help.")
            : tr("Not met: %1. Not looked at yet: %2.").arg(unmet).arg(open));
    m_propose->setVisible(m_register.may(Right::Propose) && !m_register.isReadOnly());
    m_propose->setEnabled(measures && !measures->isEmpty());
    m_undo->setVisible(m_before.has_value());
    m_isShowing = false;
    layOutAnew(this);
}

void BasicsList::answer(BasicItem item)
{
    if (m_isShowing)
        return;
    const Row *row = rowOf(item);
    const auto state = static_cast<BasicState>(row->state->currentData().toInt());
    const QString note = row->note->text().trimmed();
    const auto before = m_offices.profile(m_unit);
    const BasicCheck *known = before ? before->value.checkOf(item) : nullptr;
    // The same as on another day is a new check; the same as today says nothing new.
    const bool isSame = known
        ? known->on == m_offices.today() && known->state == state && known->note == note
        : state == BasicState::Unknown && note.isEmpty();
    row->note->setModified(false);
    if (isSame)
        return;
    const auto saved = saveWithNamesChecked(this, m_prompter, note,
        [&](NamesChecked checked) { return m_offices.check(m_unit, item, state, note, checked); });
    if (!saved && saved.error().code != Error::Code::Cancelled)
        m_prompter.tell(this, tr("This was not saved"), sentenceFor(saved.error()));
    if (saved && before) {
        m_before = before->value.checks;
        m_answered = item;
    }
    display();
    if (saved)
        emit noticed(tr("Saved: %1").arg(wordFor(item, uiLanguage())));
}

void BasicsList::undo()
{
    auto kept = m_offices.profile(m_unit);
    if (!kept || !m_before)
        return;
    kept->value.checks = *std::exchange(m_before, std::nullopt);
    // Every note in it was there before.
    const auto saved = m_offices.save(*std::move(kept), NamesChecked::Yes);
    if (!saved)
        m_prompter.tell(this, tr("This was not saved"), sentenceFor(saved.error()));
    display();
    rowOf(m_answered)->state->setFocus(Qt::OtherFocusReason);
    if (saved)
        emit noticed(tr("Taken back: %1").arg(wordFor(m_answered, uiLanguage())));
}

void BasicsList::focusStart()
{
    m_rows.first().state->setFocus(Qt::OtherFocusReason);
}

} // namespace rueckhalt
