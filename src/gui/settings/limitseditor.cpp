// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/limitseditor.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

constexpr qint64 mebibyte = AttachmentLimits::Mebibyte;

int inMebibytes(qint64 bytes)
{
    return static_cast<int>(bytes / mebibyte);
}

} // namespace

LimitsEditor::LimitsEditor(OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : Card(QString(), parent)
    , m_attaching(openRegister)
    , m_prompter(prompter)
{
    setObjectName(QStringLiteral("limitsEditor"));
    build();
    load();
}

QSpinBox *LimitsEditor::addNumber(
    const char *name, const QString &label, int least, int most, int byDefault)
{
    auto *number = new QSpinBox(m_content);
    number->setObjectName(QString::fromLatin1(name));
    number->setRange(least, most);
    number->setAccessibleName(label);
    auto *words = new QLabel(label, m_content);
    words->setTextFormat(Qt::PlainText);
    words->setBuddy(number);
    auto *column = qobject_cast<QVBoxLayout *>(m_content->layout());
    column->addWidget(words);
    column->addWidget(number, 0, Qt::AlignLeft);
    column->addWidget(
        new TextLabel(tr("Default %1, possible %2 to %3.").arg(byDefault).arg(least).arg(most),
            TextLabel::Tone::Muted, m_content));
    connect(number, &QSpinBox::valueChanged, this, &LimitsEditor::showState);
    return number;
}

void LimitsEditor::build()
{
    setHeading(tr("Attachments"));
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(new TextLabel(
        tr("How much may be attached. What is in the register already stays, even if it is more."),
        TextLabel::Tone::Muted, m_content));
    const AttachmentLimits byDefault;
    m_perFile = addNumber("limitPerFile", tr("Largest file, in MiB"), 1,
        inMebibytes(AttachmentLimits::LargestFile), inMebibytes(byDefault.perFile));
    m_perCase = addNumber("limitPerCase", tr("All files of one case, in MiB"), 1,
        inMebibytes(AttachmentLimits::LargestRegister), inMebibytes(byDefault.perCase));
    m_perRegister = addNumber("limitPerRegister", tr("All files of the register, in MiB"), 1,
        inMebibytes(AttachmentLimits::LargestRegister), inMebibytes(byDefault.perRegister));
    m_files = addNumber("limitFiles", tr("Number of files of one case"), 1,
        AttachmentLimits::MostPerCase, byDefault.filesPerCase);
    m_problem = new TextLabel(QString(), TextLabel::Tone::Danger, m_content);
    m_problem->setObjectName(QStringLiteral("limitsProblem"));
    column->addWidget(m_problem);
    auto *buttons = new FlowLayout;
    m_save = new QPushButton(tr("Save attachment limits"), m_content);
    m_save->setObjectName(QStringLiteral("saveLimits"));
    m_undo = new QPushButton(tr("Undo changes"), m_content);
    m_undo->setObjectName(QStringLiteral("undoLimits"));
    setButtonKind(m_undo, ButtonKind::Quiet);
    buttons->addWidget(m_save);
    buttons->addWidget(m_undo);
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &LimitsEditor::save);
    connect(m_undo, &QPushButton::clicked, this, &LimitsEditor::load);
    this->column()->addWidget(m_content);
    m_content->setEnabled(m_attaching.mayAdd());
}

void LimitsEditor::load()
{
    m_saved = m_attaching.limits().value_or(m_saved);
    display(m_saved);
}

void LimitsEditor::display(const AttachmentLimits &limits)
{
    m_isShowing = true;
    m_perFile->setValue(inMebibytes(limits.perFile));
    m_perCase->setValue(inMebibytes(limits.perCase));
    m_perRegister->setValue(inMebibytes(limits.perRegister));
    m_files->setValue(limits.filesPerCase);
    m_isShowing = false;
    showState();
}

AttachmentLimits LimitsEditor::entered() const
{
    // A limit that is no whole number of MiB, set on the command line, stays until it is changed.
    const auto bytes = [](const QSpinBox *number, qint64 saved) {
        return number->value() == inMebibytes(saved) ? saved : number->value() * mebibyte;
    };
    return {.perFile = bytes(m_perFile, m_saved.perFile),
        .perCase = bytes(m_perCase, m_saved.perCase),
        .perRegister = bytes(m_perRegister, m_saved.perRegister),
        .filesPerCase = m_files->value()};
}

bool LimitsEditor::isChanged() const
{
    return entered() != m_saved;
}

void LimitsEditor::showState()
{
    if (m_isShowing || m_save == nullptr)
        return;
    const bool isSensible = areSensible(entered());
    m_problem->setText(
        tr("A case has to take its largest file, and the register its largest case."));
    m_problem->setVisible(!isSensible);
    m_save->setEnabled(isChanged() && isSensible);
    m_undo->setEnabled(isChanged());
}

void LimitsEditor::save()
{
    if (const auto saved = m_attaching.saveLimits(entered()); !saved) {
        m_prompter.tell(this, tr("The limits were not saved"), sentenceFor(saved.error()));
        return;
    }
    load();
    emit noticed(tr("Attachment limits saved."));
}

bool LimitsEditor::mayLeave()
{
    if (!isChanged())
        return true;
    if (!m_prompter.confirm(this, tr("Leave without saving?"),
            tr("The changes to the limits of attachments are not saved."),
            tr("Discard the changes")))
        return false;
    load();
    return true;
}

void LimitsEditor::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    const AttachmentLimits before = entered();
    m_save = nullptr;
    delete m_content;
    build();
    display(before);
}

} // namespace rueckhalt
