// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/ownsheeteditor.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/uilanguage.h"
#include "gui/measures/bilingualfield.h"
#include "measures/ui_ownsheeteditor.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>

namespace rueckhalt {

namespace {

/// The text of a field that has one; null for the others.
Text *textOf(Measure &measure, SheetField field)
{
    switch (field) {
    case SheetField::Title:
        return &measure.title;
    case SheetField::Summary:
        return &measure.summary;
    case SheetField::Description:
        return &measure.sheet->description;
    case SheetField::Indicator:
        return &measure.sheet->indicator;
    default:
        return nullptr;
    }
}

/// The list of texts of a field that has one; null for the others.
QList<Text> *textsOf(MeasureSheet &sheet, SheetField field)
{
    switch (field) {
    case SheetField::Goals:
        return &sheet.goals;
    case SheetField::Considerations:
        return &sheet.considerations;
    case SheetField::Implementation:
        return &sheet.implementation;
    case SheetField::FirstSteps:
        return &sheet.firstSteps;
    case SheetField::Advantages:
        return &sheet.advantages;
    case SheetField::Disadvantages:
        return &sheet.disadvantages;
    default:
        return nullptr;
    }
}

void cut(Text &text, const SheetProblem &problem)
{
    QString &side = problem.language == Language::English ? text.en : text.de;
    side = problem.kind == SheetProblem::Kind::TooLong ? side.first(problem.most).trimmed()
                                                       : QString();
}

/// Takes away what one problem is about.
void mend(Measure &measure, const SheetProblem &problem)
{
    MeasureSheet &sheet = *measure.sheet;
    const qsizetype entry = std::max(0, problem.entry);
    if (Text *text = textOf(measure, problem.field))
        cut(*text, problem);
    else if (auto *texts = textsOf(sheet, problem.field))
        problem.entry < 0 ? texts->resize(problem.most) : cut((*texts)[entry], problem);
    else if (problem.field == SheetField::Involved)
        sheet.involve.removeAt(entry);
    else if (problem.field == SheetField::Sources)
        measure.sources.removeAt(entry);
    else if (problem.field == SheetField::Statements)
        sheet.evidence.statements.removeAt(entry);
    else if (problem.field == SheetField::Related)
        sheet.related.removeAt(entry);
}

/// What of it can be kept: entries and texts with problems that no draft may have are cut.
Measure keepablePartOf(const Measure &measure)
{
    Measure kept = tidied(measure);
    // Each round takes away what the first problem is about; places move when entries go.
    for (auto problems = unkeepableIn(kept); !problems.isEmpty(); problems = unkeepableIn(kept)) {
        const Measure before = kept;
        mend(kept, problems.first());
        if (kept == before)
            break;
    }
    return kept;
}

} // namespace

OwnSheetEditor::OwnSheetEditor(
    OpenRegister &openRegister, CatalogKeeping &keeping, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_register(openRegister)
    , m_keeping(keeping)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::OwnSheetEditor>())
{
    m_ui->setupUi(this);
    m_ui->heading->setRole(TypeRole::PageTitle);
    m_ui->keeping->setTone(TextLabel::Tone::Muted);
    setButtonKind(m_ui->closeEditor, ButtonKind::Quiet);
    setButtonKind(m_ui->proposeSheet, ButtonKind::Primary);
    m_timer.setSingleShot(true);
    m_timer.setInterval(KeepingDelay);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_pending && unkeepableIn(tidied(m_ui->form->measure())).isEmpty())
            save();
    });
    connect(m_ui->form, &OwnSheetForm::edited, this, &OwnSheetEditor::touch);
    connect(m_ui->closeEditor, &QPushButton::clicked, this, &OwnSheetEditor::closeRequested);
    connect(m_ui->saveDraft, &QPushButton::clicked, this, [this] {
        if (save())
            emit noticed(tr("Draft saved."));
    });
    connect(m_ui->proposeSheet, &QPushButton::clicked, this, &OwnSheetEditor::propose);
    showTexts();
}

OwnSheetEditor::~OwnSheetEditor() = default;

void OwnSheetEditor::edit(const Measure &measure)
{
    m_version = {.id = measure.id, .version = 0};
    m_kept = {};
    m_pending = false;
    m_timer.stop();
    m_ui->problems->clear();
    m_ui->form->setMeasure(measure, m_register.catalog());
    m_ui->area->ensureVisible(0, 0);
    showTexts();
    m_ui->form->findChild<BilingualField *>(QStringLiteral("title"))
        ->setFocus(Qt::OtherFocusReason);
}

void OwnSheetEditor::touch()
{
    m_pending = true;
    if (!m_timer.isActive())
        m_timer.start();
    showKept();
}

bool OwnSheetEditor::write(const Measure &measure)
{
    const auto written = m_keeping.write(measure);
    if (!written) {
        m_prompter.tell(this, tr("Draft not saved"), sentenceFor(written.error()));
        return false;
    }
    m_version = *written;
    m_ui->form->setId(written->id);
    m_kept = m_register.now();
    m_pending = false;
    m_timer.stop();
    showKept();
    return true;
}

bool OwnSheetEditor::save()
{
    const Measure measure = m_ui->form->measure();
    if (const auto problems = unkeepableIn(tidied(measure)); !problems.isEmpty()) {
        showProblems(problems, tr("The draft cannot be saved like this:"));
        return false;
    }
    return write(measure);
}

void OwnSheetEditor::showProblems(const QList<SheetProblem> &problems, const QString &heading)
{
    m_ui->problems->showProblems(heading, m_ui->form->showProblems(problems));
}

void OwnSheetEditor::propose()
{
    // What is empty goes first: places in problems are those in the form.
    const Measure measure = tidied(m_ui->form->measure());
    m_ui->form->setMeasure(measure, m_register.catalog());
    if (const auto problems = problemsOf(measure); !problems.isEmpty()) {
        showProblems(problems,
            tr("%n thing(s) are missing before a second person can approve it:", nullptr,
                static_cast<int>(problems.size())));
        if (unkeepableIn(measure).isEmpty())
            write(measure);
        return;
    }
    m_ui->problems->clear();
    if (!write(measure))
        return;
    auto proposed = m_keeping.propose(m_version);
    if (!proposed && proposed.error().detail == QLatin1StringView("names")) {
        if (!m_prompter.confirm(this, tr("Names in the sheet?"),
                tr("The sheet seems to name persons. Everybody who sees the catalogue can read it, "
                   "and other authorities too when it is exported. Have you checked that nobody "
                   "from a case is named?"),
                tr("Checked, propose it")))
            return;
        proposed = m_keeping.propose(m_version, NamesChecked::Yes);
    }
    if (!proposed) {
        m_prompter.tell(this, tr("Not proposed"), sentenceFor(proposed.error()));
        return;
    }
    emit noticed(tr("Proposed. A second person has to approve it."));
    emit this->proposed();
}

bool OwnSheetEditor::mayLeave()
{
    if (!m_pending)
        return true;
    if (unkeepableIn(tidied(m_ui->form->measure())).isEmpty())
        return save();
    if (m_prompter.confirm(this, tr("Leave the sheet?"),
            tr("Something in it cannot be saved as it is, for instance a text that is too long. "
               "When you leave, the rest is saved and that part is cut."),
            tr("Cut and leave"))) {
        keepWork();
        return true;
    }
    save(); // shows what it is
    return false;
}

void OwnSheetEditor::keepWork()
{
    if (!m_pending)
        return;
    const auto written = m_keeping.write(keepablePartOf(m_ui->form->measure()));
    if (written)
        m_version = *written;
    m_pending = !written;
    m_timer.stop();
}

void OwnSheetEditor::showTexts()
{
    m_ui->heading->setText(
        m_version.id.isEmpty() ? tr("New sheet of our own") : tr("Edit a sheet of our own"));
    showKept();
}

void OwnSheetEditor::showKept()
{
    m_ui->keeping->setText(m_pending ? tr("Not saved yet. It will be saved in a moment.")
            : m_kept.isNull()
            ? QString()
            : tr("Draft saved at %1.")
                  .arg(QLocale().toString(m_kept.toLocalTime().time(), QLocale::ShortFormat)));
}

void OwnSheetEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showTexts();
    }
    QWidget::changeEvent(event);
}

void OwnSheetEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Save))
        m_ui->saveDraft->click();
    else if (event->key() == Qt::Key_Return && event->modifiers() == Qt::ControlModifier)
        m_ui->proposeSheet->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace rueckhalt
