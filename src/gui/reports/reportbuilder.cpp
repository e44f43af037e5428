// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/reportbuilder.h"

#include "base/daywords.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/plan/nameschecking.h"
#include "gui/reports/coarseningdialog.h"
#include "gui/reports/previewrunner.h"
#include "gui/reports/releasedialog.h"
#include "gui/reports/releasewords.h"
#include "gui/reports/reportprinting.h"
#include "reports/ui_reportbuilder.h"

#include <QEvent>
#include <QResizeEvent>

namespace rueckhalt {

namespace {

constexpr int OptionsWidth = 340; // pixels at 100 %
constexpr int SideBySide = 900;
// One below the other, each needs some height to be of use; the whole scrolls then.
constexpr int LeastOptions = 240;
constexpr int LeastPreview = 380;

} // namespace

ReportBuilder::ReportBuilder(OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_register(openRegister)
    , m_releasing(openRegister)
    , m_reporting(openRegister)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::ReportBuilder>())
    , m_runner(new PreviewRunner(this))
{
    m_ui->setupUi(this);
    m_ui->problem->setIcon(QStringLiteral("shield"));
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->back->setIcon(iconFor(QStringLiteral("arrow-left")));
    m_ui->result->hide();
    m_ui->options->setAuthority(m_register.name());
    makeButtons();
    connectWidgets();
    connectRunner();
    showTexts();
}

ReportBuilder::~ReportBuilder() = default;

void ReportBuilder::makeButtons()
{
    setButtonKind(m_ui->back, ButtonKind::Quiet);
    setButtonKind(m_ui->release, ButtonKind::Primary);
    setButtonKind(m_ui->pdf, ButtonKind::Primary);
    m_ui->pdf->setIcon(iconFor(QStringLiteral("pdf")));
    m_ui->print->setIcon(iconFor(QStringLiteral("print")));
    auto *actions = new FlowLayout(m_ui->actions);
    actions->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button :
        {m_ui->release, m_ui->pdf, m_ui->html, m_ui->xlsx, m_ui->csv, m_ui->print})
        actions->addWidget(button);
    auto *stopping = new FlowLayout(m_ui->stopRow);
    stopping->setContentsMargins(0, 0, 0, 0);
    stopping->addWidget(m_ui->stop);
}

void ReportBuilder::connectWidgets()
{
    connect(m_ui->back, &QPushButton::clicked, this, [this] {
        cancelWork();
        keepNote();
        emit backRequested();
    });
    connect(m_ui->options, &ReportOptions::changed, this, &ReportBuilder::showDocument);
    connect(m_ui->stop, &QPushButton::clicked, this, &ReportBuilder::cancelWork);
    connect(m_ui->release, &QPushButton::clicked, this, &ReportBuilder::askForRelease);
    connect(m_ui->pdf, &QPushButton::clicked, this, [this] { save(ReportFormat::Pdf); });
    connect(m_ui->html, &QPushButton::clicked, this, [this] { save(ReportFormat::Html); });
    connect(m_ui->xlsx, &QPushButton::clicked, this, [this] { save(ReportFormat::Xlsx); });
    connect(m_ui->csv, &QPushButton::clicked, this, [this] { save(ReportFormat::Csv); });
    connect(m_ui->print, &QPushButton::clicked, this, &ReportBuilder::print);
    connect(m_ui->privacyTab, &PrivacyView::coarserRequested, this, &ReportBuilder::makeCoarser);
    connect(m_ui->pagesTab, &PagePreview::failed, this, &ReportBuilder::showProblem);
    const auto grownStale = [this] { m_isStale = true; };
    connect(&m_register, &OpenRegister::incidentRecorded, this, grownStale);
    connect(&m_register, &OpenRegister::factsReloaded, this, grownStale);
    connect(&m_register, &OpenRegister::organisationChanged, this, grownStale);
    connect(&m_register, &OpenRegister::releasesChanged, this, grownStale);
}

void ReportBuilder::connectRunner()
{
    connect(m_runner, &PreviewRunner::finished, this, &ReportBuilder::take);
    connect(m_runner, &PreviewRunner::progressed, this, [this](qint64 done, qint64 total) {
        m_ui->progress->setMaximum(total > 0 ? 1000 : 0);
        if (total > 0)
            m_ui->progress->setValue(static_cast<int>(done * 1000 / total));
        emit jobAdvanced(done, total);
    });
    connect(m_ui->problem, &EmptyState::actionChosen, this, [this] {
        if (m_ui->problem->property("coarser").toBool())
            makeCoarser();
        else
            prepare();
    });
}

bool ReportBuilder::isMade() const
{
    return m_row.planned.standing == PlannedRelease::Standing::Made;
}

void ReportBuilder::open(const LedgerRow &row)
{
    cancelWork();
    m_row = row;
    m_preview.reset();
    m_programme.reset();
    m_parts = ProgrammeQuestion::Parts::Automatic;
    m_ui->result->hide();
    m_ui->privacyTab->clear();
    m_ui->pagesTab->clear();
    m_ui->tabs->setCurrentIndex(0);
    QStringList offices;
    for (const Unit &unit : m_register.organisation().units) {
        if (unit.parent.isNull())
            offices << unit.name;
    }
    m_ui->options->setUnits(offices);
    m_ui->options->setKind(row.planned.period.kind());
    m_ui->options->setNote(m_notes.value(row.planned.period.code()));
    showState();
    if (isMade())
        showDocument();
    else
        prepare();
}

void ReportBuilder::renewIfStale()
{
    if (m_isStale && !isMade() && m_releasing.mayRelease())
        prepare();
    else
        showDocument();
}

void ReportBuilder::takeFocus()
{
    m_ui->options->takeFocus();
}

void ReportBuilder::prepare()
{
    cancelWork();
    m_isStale = false;
    m_preview.reset();
    m_ui->privacyTab->clear();
    ReleaseWish wish {.period = m_row.planned.period,
        .programme = m_programme,
        .parts = m_parts,
        .authority = m_ui->options->wish().authority};
    auto work = m_releasing.prepare(wish);
    if (!work) {
        showProblem(work.error());
        return;
    }
    m_ui->progress->setMaximum(0);
    m_ui->stack->setCurrentWidget(m_ui->waiting);
    showState();
    emit jobStarted(tr("Protecting the numbers"));
    m_runner->start(*std::move(work));
}

void ReportBuilder::cancelWork()
{
    if (!m_runner->isRunning())
        return;
    m_runner->cancel();
    emit jobEnded();
    showProblem({Error::Code::Cancelled, {}});
}

void ReportBuilder::take()
{
    emit jobEnded();
    auto result = m_runner->takeResult();
    if (!result) {
        showProblem(result.error());
        return;
    }
    m_preview = *std::move(result);
    m_ui->privacyTab->showPreview(*m_preview, m_row.planned.counting);
    m_ui->stack->setCurrentWidget(m_ui->tabs);
    showDocument();
    showState();
}

void ReportBuilder::showProblem(const Error &error)
{
    const ReleaseProblem problem = releaseProblemFor(error);
    m_ui->problem->setTexts(problem.title, problem.sentence);
    m_ui->problem->setProperty("coarser", problem.next == ReleaseProblem::Next::Coarser);
    m_ui->problem->setAction(problem.verb);
    m_ui->stack->setCurrentWidget(m_ui->problem);
    showState();
}

DocumentWish ReportBuilder::wish() const
{
    DocumentWish wish = m_ui->options->wish();
    wish.releases = {m_row.planned.period};
    return wish;
}

ReleasePreview ReportBuilder::finishedPreview() const
{
    ReleasePreview preview = *m_preview;
    const QString authority = m_ui->options->wish().authority;
    preview.draft.release.authority = {authority, authority};
    preview.draft.release.note = m_ui->options->note();
    return preview;
}

Result<ReportDocument> ReportBuilder::document() const
{
    const auto contents = isMade() ? m_reporting.contents(wish())
                                   : m_reporting.contents(wish(), finishedPreview().draft.release);
    return contents.map([](const ReportContents &found) { return reportDocument(found); });
}

void ReportBuilder::showDocument()
{
    if (!isMade() && !m_preview)
        return;
    const auto shown = document();
    if (!shown) {
        showProblem(shown.error());
        return;
    }
    m_ui->stack->setCurrentWidget(m_ui->tabs);
    m_ui->pagesTab->showDocument(*shown);
}

void ReportBuilder::makeCoarser()
{
    const auto proposed = m_releasing.proposal({.period = m_row.planned.period, .parts = m_parts});
    if (!proposed) {
        showProblem(proposed.error());
        return;
    }
    auto *dialog
        = new CoarseningDialog(*proposed, {m_programme.value_or(*proposed), m_parts}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, proposed = *proposed] {
        const CoarseningDialog::Choice choice = dialog->choice();
        m_parts = choice.parts;
        m_programme.reset();
        if (!dialog->changesParts() && choice.programme != proposed)
            m_programme = choice.programme;
        prepare();
    });
    dialog->open();
}

void ReportBuilder::askForRelease()
{
    if (!m_preview)
        return;
    auto *dialog = new ReleaseDialog(finishedPreview(), m_ui->options->note(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &ReportBuilder::release);
    dialog->open();
}

void ReportBuilder::release()
{
    if (!m_preview)
        return;
    const ReleasePreview preview = finishedPreview();
    const auto made = saveWithNamesChecked(
        this, m_prompter, preview.draft.release.note, [&](NamesChecked checked) {
            return m_releasing.make(preview, preview.draft.release.note, checked);
        });
    if (made) {
        showResult(*made);
        return;
    }
    if (made.error().code == Error::Code::Cancelled)
        return;
    const ReleaseProblem problem = releaseProblemFor(made.error());
    m_prompter.tell(this, problem.title, problem.sentence);
    if (isChangedSince(made.error()))
        prepare();
}

void ReportBuilder::showResult(const MadeRelease &made)
{
    m_notes.remove(m_row.planned.period.code());
    m_row.planned.standing = PlannedRelease::Standing::Made;
    m_row.planned.isDue = false;
    m_row.closingDate = made.release.closingDate;
    m_preview.reset();
    m_ui->privacyTab->clear();
    m_ui->tabs->setCurrentIndex(0);
    m_ui->resultHeading->setText(tr("The numbers are released"));
    m_ui->anchor->setText(anchorLine(made, uiLanguage()));
    m_ui->result->show();
    showState();
    showDocument();
    m_ui->pdf->setFocus(Qt::OtherFocusReason);
    emit noticed(tr("Released."));
    emit released();
}

void ReportBuilder::save(ReportFormat format)
{
    const auto shown = document();
    if (!shown) {
        m_prompter.tell(this, tr("The report was not saved"), sentenceFor(shown.error()));
        return;
    }
    const FileOfFormat file = fileOf(format);
    const QString path = m_prompter.saveFileName(
        this, tr("Save report"), fileNameFor(*shown, format), file.filter);
    if (path.isEmpty())
        return;
    if (const auto done = m_reporting.write(wish(), format, path); !done) {
        m_prompter.tell(this, tr("The report was not saved"), sentenceFor(done.error()));
        return;
    }
    emit noticed(tr("Report saved."));
    emit written();
}

void ReportBuilder::print()
{
    const auto shown = document();
    if (!shown) {
        m_prompter.tell(this, tr("The report was not printed"), sentenceFor(shown.error()));
        return;
    }
    if (printWithPreview(this, *shown))
        static_cast<void>(m_register.note(Action::ReportReleased));
}

void ReportBuilder::keepNote()
{
    const QString code = m_row.planned.period.code();
    if (!isMade())
        m_notes.insert(code, m_ui->options->note());
}

void ReportBuilder::showState()
{
    const bool made = isMade();
    m_ui->heading->setText(tr("%1 – %2").arg(
        m_row.planned.period.words().in(uiLanguage()), standingSentence(m_row, uiLanguage())));
    m_ui->options->setOffersNote(!made);
    m_ui->tabs->setTabVisible(m_ui->tabs->indexOf(m_ui->privacyTab), !made);
    m_ui->release->setVisible(!made);
    m_ui->release->setEnabled(m_preview.has_value());
    for (QPushButton *button : {m_ui->pdf, m_ui->html, m_ui->xlsx, m_ui->csv, m_ui->print})
        button->setVisible(made);
}

void ReportBuilder::showTexts()
{
    m_ui->splitter->handle(1)->setAccessibleName(tr("Border between choices and preview"));
    showState();
    if (m_ui->result->isVisible())
        m_ui->resultHeading->setText(tr("The numbers are released"));
}

void ReportBuilder::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showTexts();
    }
}

void ReportBuilder::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int scale = textScale();
    const bool isWide = width() >= SideBySide * scale / 100;
    const auto orientation = isWide ? Qt::Horizontal : Qt::Vertical;
    if (m_ui->splitter->orientation() == orientation && event->oldSize().isValid())
        return;
    m_ui->splitter->setOrientation(orientation);
    m_ui->optionsArea->setMinimumHeight(isWide ? 0 : LeastOptions * scale / 100);
    m_ui->stack->setMinimumHeight(isWide ? 0 : LeastPreview * scale / 100);
    const int options = (isWide ? OptionsWidth : LeastOptions) * scale / 100;
    const int all = isWide ? width() : (LeastOptions + LeastPreview) * scale / 100;
    m_ui->splitter->setSizes({options, all - options});
}

} // namespace rueckhalt
