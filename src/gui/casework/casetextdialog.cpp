// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/casetextdialog.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/errorsummary.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/report/freetextfield.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

constexpr int Width = 560;

} // namespace

CaseTextDialog::CaseTextDialog(
    const Question &question, Prompter &prompter, Do act, QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_question(question)
    , m_do(std::move(act))
    , m_column(new QVBoxLayout(this))
    , m_errors(new ErrorSummary(this))
    , m_content(new QVBoxLayout)
{
    setObjectName(QStringLiteral("caseTextDialog"));
    setWindowTitle(question.title);
    m_column->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::XLarge);
    m_column->setSpacing(space::Small);
    m_column->addWidget(new HeadingLabel(question.title, TypeRole::Section, this));
    m_column->addWidget(m_errors);
    if (!question.intro.isEmpty())
        m_column->addWidget(new TextLabel(question.intro, TextLabel::Tone::Muted, this));
    m_errors->hide();
    m_column->addLayout(m_content);
    for (const Field &field : question.fields)
        addField(field);
    m_column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Small);
    buttons->addStretch();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAutoDefault(false);
    auto *done = new QPushButton(question.verb, this);
    done->setObjectName(QStringLiteral("go"));
    setButtonKind(done, question.isDanger ? ButtonKind::Danger : ButtonKind::Primary);
    done->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(done);
    m_column->addSpacing(space::Small);
    m_column->addLayout(buttons);
    connect(done, &QPushButton::clicked, this, &CaseTextDialog::go);
    connect(cancel, &QPushButton::clicked, this, &CaseTextDialog::leave);
    resize(sizeHint().expandedTo({Width * textScale() / 100, 0}));
    growToContent(this);
    if (!m_fields.isEmpty())
        m_fields.first()->findChild<QPlainTextEdit *>()->setFocus();
}

void CaseTextDialog::addContent(QWidget *content)
{
    m_content->addWidget(content);
    growToContent(this);
}

void CaseTextDialog::addField(const Field &field)
{
    auto *label = new QLabel(field.label, this);
    label->setTextFormat(Qt::PlainText);
    auto *text = new FreeTextField(this);
    text->setObjectName(field.name);
    text->setLimit(field.limit);
    text->setLines(field.lines);
    text->setText(field.text);
    auto *edit = text->findChild<QPlainTextEdit *>();
    edit->setAccessibleName(QString(field.label).remove(u'&'));
    edit->setAccessibleDescription(field.note);
    label->setBuddy(edit);
    m_column->addWidget(label);
    if (!field.note.isEmpty())
        m_column->addWidget(new TextLabel(field.note, TextLabel::Tone::Muted, this));
    m_column->addWidget(text);
    m_fields << text;
}

QStringList CaseTextDialog::texts() const
{
    QStringList written;
    for (const FreeTextField *field : m_fields)
        written << field->text().trimmed();
    return written;
}

bool CaseTextDialog::isChanged() const
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (m_fields.at(i)->text().trimmed() != m_question.fields.at(i).text.trimmed())
            return true;
    }
    return false;
}

void CaseTextDialog::go()
{
    QList<ErrorSummary::Entry> entries;
    const QStringList written = texts();
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        auto *edit = m_fields.at(i)->findChild<QPlainTextEdit *>();
        const QString &missing = m_question.fields.at(i).missing;
        const bool isMissing = written.at(i).isEmpty() && !missing.isEmpty();
        setInvalid(edit, isMissing ? missing : QString());
        if (isMissing)
            entries << ErrorSummary::Entry {missing, edit};
    }
    if (entries.isEmpty()) {
        const QString problem = m_do(written);
        if (problem.isEmpty())
            return accept();
        entries << ErrorSummary::Entry {problem,
            m_fields.isEmpty() ? nullptr : m_fields.first()->findChild<QPlainTextEdit *>()};
    }
    m_errors->showProblems(tr("This was not entered yet"), entries);
    growToContent(this);
}

} // namespace rueckhalt
