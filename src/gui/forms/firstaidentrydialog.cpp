// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/firstaidentrydialog.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/forms/formfield.h"
#include "gui/report/freetextfield.h"
#include "session/casedeadlines.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rueckhalt {

FirstAidEntryDialog::FirstAidEntryDialog(
    OpenRegister &openRegister, Prompter &prompter, Task task, QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_forms(openRegister)
    , m_prompter(prompter)
    , m_today(CaseDeadlines(openRegister).today())
    , m_task(std::move(task))
{
    setObjectName(QStringLiteral("firstAidEntryDialog"));
    setWindowTitle(
        m_task.corrects ? tr("Correct a first-aid record") : tr("Add a first-aid record"));
    build();
    resize(QSize(640, 720) * textScale() / 100);
}

void FirstAidEntryDialog::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    outer->setSpacing(space::Small);
    outer->addWidget(new TextLabel(m_task.corrects
            ? tr("The record stays as it is. What is right stands beside it as a record of its "
                 "own, with your reason.")
            : tr("Every act of first aid is put on record and kept for at least five years, in "
                 "confidence (DGUV Vorschrift 1 § 24 (6)). It does not belong to a case."),
        TextLabel::Tone::Muted, this));
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(space::Medium);
    addFields(column);
    column->addStretch();
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    outer->addWidget(area, 1);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *keep = new QPushButton(
        m_task.corrects ? tr("&Keep the correction") : tr("&Put it on the list"), this);
    cancel->setObjectName(QStringLiteral("cancel"));
    keep->setObjectName(QStringLiteral("go"));
    cancel->setAutoDefault(false);
    keep->setAutoDefault(false);
    setButtonKind(keep, ButtonKind::Primary);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    outer->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &FirstAidEntryDialog::leave);
    connect(keep, &QPushButton::clicked, this, &FirstAidEntryDialog::go);
    QWidget *first = m_reason != nullptr ? m_reason->findChild<QPlainTextEdit *>()
                                         : m_fields.first()->editor();
    first->setFocus();
}

void FirstAidEntryDialog::addFields(QVBoxLayout *column)
{
    if (m_task.corrects) {
        m_reason = new FreeTextField(this);
        m_reason->setObjectName(QStringLiteral("reason"));
        m_reason->setLimit(static_cast<int>(FirstAidEntry::MaxLine));
        m_reason->setLines(2);
        auto *edit = m_reason->findChild<QPlainTextEdit *>();
        edit->setAccessibleName(tr("Reason for the correction"));
        auto *label = new QLabel(tr("&Reason for the correction"), this);
        label->setBuddy(edit);
        column->addWidget(label);
        column->addWidget(m_reason);
        connect(m_reason, &FreeTextField::edited, this, [this] { m_isTouched = true; });
    }
    for (const FormInput &input : std::as_const(m_task.sheet.inputs)) {
        auto *field = new FormField(input, m_today, this);
        connect(field, &FormField::edited, this, [this] { m_isTouched = true; });
        column->addWidget(field);
        m_fields << field;
    }
}

void FirstAidEntryDialog::go()
{
    const FormField *wrong = nullptr;
    for (FormField *field : std::as_const(m_fields)) {
        field->showProblem();
        m_task.sheet.input(field->code())->value = field->value();
        if (wrong == nullptr && !field->problem().isEmpty())
            wrong = field;
    }
    const QString reason = m_reason != nullptr ? m_reason->text().trimmed() : QString();
    const auto problem = m_forms.firstAidProblem(m_task.sheet);
    QString sentence = wrong != nullptr ? wrong->problem()
        : problem                       ? problem->in(uiLanguage())
                                        : QString();
    if (sentence.isEmpty() && m_reason != nullptr && reason.isEmpty())
        sentence = tr("Say why the record is corrected.");
    if (!sentence.isEmpty()) {
        m_prompter.tell(this, tr("The record is not complete"), sentence);
        if (wrong != nullptr)
            wrong->editor()->setFocus();
        return;
    }
    const auto kept = m_task.corrects
        ? m_forms.correctFirstAid(*m_task.corrects, m_task.sheet, reason)
        : m_forms.keepFirstAid({}, m_task.sheet);
    if (kept)
        accept();
    else
        m_prompter.tell(this, tr("The record was not kept"), sentenceFor(kept.error()));
}

} // namespace rueckhalt
