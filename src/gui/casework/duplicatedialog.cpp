// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/duplicatedialog.h"

#include "gui/cases/incidentwords.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/errorsummary.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/report/freetextfield.h"
#include "session/incidentnumber.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int Width = 720;
constexpr int TableHeight = 260;
constexpr int NumberCharacters = 18;

/// The facts of an incident under their labels.
QList<StatedFact> flat(const QList<FactGroup> &groups)
{
    QList<StatedFact> all;
    for (const FactGroup &group : groups)
        all << group.facts;
    return all;
}

QString valueOf(const QList<StatedFact> &facts, const QString &label)
{
    const auto found = std::ranges::find(facts, label, &StatedFact::label);
    return found == facts.end() ? QString() : found->value;
}

} // namespace

DuplicateDialog::DuplicateDialog(CaseEditing &editing, const IncidentId &other, QWidget *parent)
    : EntryDialog(editing.prompter(), parent)
    , m_editing(editing)
    , m_errors(new ErrorSummary(this))
    , m_number(new QLineEdit(this))
    , m_hint(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_table(new QWidget)
    , m_grid(new QGridLayout(m_table))
    , m_reason(new FreeTextField(this))
    , m_note(new FreeTextField(this))
{
    setObjectName(QStringLiteral("duplicateDialog"));
    setWindowTitle(tr("Mark as duplicate"));
    const FactTable &facts = editing.openRegister().facts();
    if (const auto row = facts.rowOf(other))
        m_numberBefore = facts.number(*row);
    m_number->setText(m_numberBefore);
    build();
    compare();
    connect(m_number, &QLineEdit::textChanged, this, &DuplicateDialog::compare);
    resize(sizeHint().expandedTo({Width * textScale() / 100, 0}));
    growToContent(this);
    (m_numberBefore.isEmpty() ? static_cast<QWidget *>(m_number)
                              : m_reason->findChild<QPlainTextEdit *>())
        ->setFocus();
}

void DuplicateDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::XLarge);
    column->setSpacing(space::Small);
    const auto label = [this, column](const QString &text, QWidget *buddy) {
        auto *made = new QLabel(text, this);
        made->setTextFormat(Qt::PlainText);
        made->setBuddy(buddy);
        buddy->setAccessibleName(QString(text).remove(u'&'));
        column->addWidget(made);
    };
    column->addWidget(
        new HeadingLabel(tr("Is case %1 a duplicate?").arg(m_editing.file().incident.number),
            TypeRole::Section, this));
    column->addWidget(m_errors);
    m_errors->hide();
    column->addWidget(new TextLabel(
        tr("This case ends as a duplicate and is not counted. The other case stays as it is: "
           "nothing is merged."),
        TextLabel::Tone::Muted, this));
    m_number->setObjectName(QStringLiteral("otherNumber"));
    m_number->setMaxLength(NumberCharacters);
    m_number->setFixedWidth((NumberCharacters + 4) * fontMetrics().averageCharWidth());
    label(tr("&Number of the other case"), m_number);
    column->addWidget(m_number);
    column->addWidget(m_hint);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("sideBySide"));
    scroll->setAccessibleName(tr("Both cases side by side"));
    scroll->setWidgetResizable(true);
    scroll->setMinimumHeight(TableHeight * textScale() / 100);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_table);
    m_grid->setHorizontalSpacing(space::Large);
    m_grid->setVerticalSpacing(space::Small);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    column->addWidget(scroll, 1);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setLimit(static_cast<int>(CaseEvent::MaxReason));
    m_reason->setLines(2);
    label(tr("&Reason (stays in the register)"), m_reason->findChild<QPlainTextEdit *>());
    column->addWidget(m_reason);
    m_note->setObjectName(QStringLiteral("closingNote"));
    m_note->setLimit(static_cast<int>(ReplyContent::MaxText));
    m_note->setLines(2);
    m_note->setVisible(m_editing.hasReporter());
    if (m_editing.hasReporter()) {
        m_note->setText(m_editing.file().handling->reply.closingNote);
        label(tr("&Closing note, which the reporter reads word for word (empty: thanks)"),
            m_note->findChild<QPlainTextEdit *>());
        column->addWidget(m_note);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Small);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAutoDefault(false);
    auto *done = new QPushButton(tr("&Mark as duplicate"), this);
    done->setObjectName(QStringLiteral("go"));
    setButtonKind(done, ButtonKind::Primary);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(done);
    column->addLayout(buttons);
    setTabOrder(m_number, scroll);
    setTabOrder(scroll, m_reason);
    setTabOrder(m_reason, m_note);
    setTabOrder(m_note, cancel);
    setTabOrder(cancel, done);
    connect(done, &QPushButton::clicked, this, &DuplicateDialog::go);
    connect(cancel, &QPushButton::clicked, this, &DuplicateDialog::leave);
}

IncidentId DuplicateDialog::other() const
{
    const FactTable &facts = m_editing.openRegister().facts();
    const auto row = rowOfNumber(facts, m_number->text().trimmed());
    return row && facts.ids[*row] != m_editing.id() ? facts.ids[*row] : IncidentId();
}

void DuplicateDialog::clearGrid()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void DuplicateDialog::addLine(
    int row, const QString &label, const QString &own, const QString &other)
{
    const auto tone = own == other ? TextLabel::Tone::Muted : TextLabel::Tone::Normal;
    m_grid->addWidget(new TextLabel(label, TextLabel::Tone::Muted, m_table), row, 0, Qt::AlignTop);
    m_grid->addWidget(new TextLabel(own, tone, m_table), row, 1, Qt::AlignTop);
    m_grid->addWidget(new TextLabel(other, tone, m_table), row, 2, Qt::AlignTop);
}

void DuplicateDialog::compare()
{
    clearGrid();
    const IncidentId id = other();
    const auto read = id.isNull() ? Result<Incident>(failure(Error::Code::NotFound, QString()))
                                  : m_editing.openRegister().read(id);
    m_table->setVisible(read.has_value());
    m_hint->setVisible(!read);
    if (!read) {
        m_hint->setText(m_number->text().trimmed().isEmpty()
                ? tr("Write its number, for instance %1.").arg(m_editing.file().incident.number)
                : tr("No other case has this number."));
        return;
    }
    const IncidentWords words(m_editing.openRegister().organisation(), uiLanguage());
    const Incident &own = m_editing.file().incident;
    const QList<StatedFact> first = flat(words.groupsOf(own.facts));
    const QList<StatedFact> second = flat(words.groupsOf(read->facts));
    m_grid->addWidget(new HeadingLabel(own.number, TypeRole::Body, m_table), 0, 1);
    m_grid->addWidget(new HeadingLabel(read->number, TypeRole::Body, m_table), 0, 2);
    int row = 1;
    for (const StatedFact &fact : first)
        addLine(row++, fact.label, fact.value, valueOf(second, fact.label));
    for (const StatedFact &fact : second) {
        if (valueOf(first, fact.label).isEmpty())
            addLine(row++, fact.label, {}, fact.value);
    }
    addLine(row++, tr("Description"), own.person.description, read->person.description);
    m_grid->setRowStretch(row, 1);
}

bool DuplicateDialog::isChanged() const
{
    const QString note
        = m_editing.hasReporter() ? m_editing.file().handling->reply.closingNote : QString();
    return m_number->text() != m_numberBefore || !m_reason->text().trimmed().isEmpty()
        || m_note->text() != note;
}

void DuplicateDialog::go()
{
    QList<ErrorSummary::Entry> entries;
    auto *reason = m_reason->findChild<QPlainTextEdit *>();
    const IncidentId id = other();
    const QString noOther
        = id.isNull() ? sentenceFor(CaseProblem::OtherCaseMissing).in(uiLanguage()) : QString();
    const QString noReason = m_reason->text().trimmed().isEmpty()
        ? sentenceFor(CaseProblem::ReasonMissing).in(uiLanguage())
        : QString();
    setInvalid(m_number, noOther);
    setInvalid(reason, noReason);
    if (!noOther.isEmpty())
        entries << ErrorSummary::Entry {noOther, m_number};
    if (!noReason.isEmpty())
        entries << ErrorSummary::Entry {noReason, reason};
    if (entries.isEmpty()) {
        const QString problem
            = m_editing.problemAfter(m_editing.cases().move(m_editing.id(),
                                         {.to = CaseState::Duplicate,
                                             .reason = m_reason->text().trimmed(),
                                             .duplicateOf = id,
                                             .closingNote = m_note->text().trimmed()}),
                tr("The case is a duplicate of %1 now.").arg(m_number->text().trimmed()));
        if (problem.isEmpty())
            return accept();
        entries << ErrorSummary::Entry {problem, reason};
    }
    m_errors->showProblems(tr("This was not entered yet"), entries);
    growToContent(this);
}

} // namespace rueckhalt
