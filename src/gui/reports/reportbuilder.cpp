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
#include "reports/ui_reportbuilder.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QShortcut>
#include <QTabBar>
#include <QTimer>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int OptionsWidth = 340; // pixels at 100 %
constexpr int SideBySide = 900;
constexpr int LeastPreview = 200; // below that the whole scrolls

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
    m_ui->options->setAuthority(m_releasing.usualAuthority(uiLanguage()));
    makeButtons();
    makeShortcuts();
    connectWidgets();
    connectRunner();
    showTexts();
}

ReportBuilder::~ReportBuilder() = default;

void ReportBuilder::makeButtons()
{
    setButtonKind(m_ui->back, ButtonKind::Quiet);
    setButtonKind(m_ui->release, ButtonKind::Primary);
    const auto inRow = [](QWidget *row, QPushButton *button) {
        auto *flow = new FlowLayout(row);
        flow->setContentsMargins(0, 0, 0, 0);
        flow->addWidget(button);
    };
    inRow(m_ui->actions, m_ui->release);
    inRow(m_ui->stopRow, m_ui->stop);
    m_ui->documents->serve(m_register, m_prompter, [this] { return m_ui->options->wish(); });
}

void ReportBuilder::makeShortcuts()
{
    for (const int by : {1, -1}) {
        auto *shortcut = new QShortcut(
            by > 0 ? QKeySequence(Qt::Key_F6) : QKeySequence(Qt::SHIFT | Qt::Key_F6), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by] { goToArea(by); });
    }
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
    connect(m_ui->documents, &DocumentActions::noticed, this, &ReportBuilder::noticed);
    connect(m_ui->documents, &DocumentActions::written, this, &ReportBuilder::written);
    connect(m_ui->result, &ReleaseResult::noticed, this, &ReportBuilder::noticed);
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
    offerReleases();
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

void ReportBuilder::offerReleases()
{
    const ReleasePeriod &own = m_row.planned.period;
    QList<ReleaseId> others;
    // What cannot be read is told where the list of periods is read; alone the report can be made.
    if (const auto made = m_releasing.releases()) {
        for (const Release &release : *made) {
            if (release.id.year() == own.year() && release.id != own)
                others << release.id;
        }
    }
    std::ranges::stable_sort(others, {}, &ReleaseId::firstMonth);
    m_ui->options->setReleases(own, others);
}

void ReportBuilder::takeFocus()
{
    QWidget *target = m_ui->options->isVisible() ? m_ui->options : previewFocus();
    target->setFocus(Qt::OtherFocusReason);
}

QWidget *ReportBuilder::previewFocus() const
{
    if (m_ui->tabs->isVisible())
        return m_ui->tabs->tabBar();
    return m_ui->stop->isVisible() ? m_ui->stop : m_ui->problem->button();
}

void ReportBuilder::goToArea(int by)
{
    // Each with the widget that takes the focus.
    QList<std::pair<QWidget *, QWidget *>> areas {{m_ui->result, m_ui->result},
        {m_ui->optionsArea, m_ui->options}, {m_ui->stack, previewFocus()},
        {m_ui->actions, m_ui->release}, {m_ui->documents, m_ui->documents}};
    if (!m_isWide.value_or(true))
        areas.removeAt(1); // a tab of the preview
    areas.removeIf(
        [](const auto &area) { return !area.second->isVisible() || !area.second->isEnabled(); });
    if (areas.isEmpty())
        return;
    const QWidget *focus = QApplication::focusWidget();
    const auto at = std::ranges::find_if(
        areas, [focus](const auto &area) { return area.first->isAncestorOf(focus); });
    const auto count = static_cast<int>(areas.size());
    const int from = at == areas.end() ? (by > 0 ? -1 : 0) : static_cast<int>(at - areas.begin());
    areas.at((from + by + count) % count).second->setFocus(Qt::ShortcutFocusReason);
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
        .expected = m_expected,
        .authority = m_ui->options->wish().authority};
    auto work = m_releasing.prepare(wish);
    if (!work) {
        showProblem(work.error());
        return;
    }
    m_ui->progress->setMaximum(0);
    const bool hadFocus = m_ui->stack->isAncestorOf(QApplication::focusWidget());
    m_ui->stack->setCurrentWidget(m_ui->waiting);
    if (hadFocus)
        m_ui->stop->setFocus(Qt::OtherFocusReason);
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
    m_ui->privacyTab->showPreview(*m_preview, m_row.planned.counting, m_expected);
    const bool waited = m_ui->stop->hasFocus();
    m_ui->stack->setCurrentWidget(m_ui->tabs);
    if (waited)
        takeFocus();
    showDocument();
    showState();
}

void ReportBuilder::showProblem(const Error &error)
{
    const ReleaseProblem problem = releaseProblemFor(error);
    m_ui->problem->setTexts(problem.title, problem.sentence);
    m_ui->problem->setProperty("coarser", problem.next == ReleaseProblem::Next::Coarser);
    m_ui->problem->setAction(problem.verb);
    const bool hadFocus = m_ui->stack->isAncestorOf(QApplication::focusWidget());
    m_ui->stack->setCurrentWidget(m_ui->problem);
    if (hadFocus)
        m_ui->problem->button()->setFocus(Qt::OtherFocusReason);
    showState();
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
    const DocumentWish wish = m_ui->options->wish();
    const auto contents = isMade() ? m_reporting.contents(wish)
                                   : m_reporting.contents(wish, finishedPreview().draft.release);
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
    const auto proposed = m_releasing.proposal(
        {.period = m_row.planned.period, .parts = m_parts, .expected = m_expected});
    if (!proposed) {
        showProblem(proposed.error());
        return;
    }
    auto *dialog = new CoarseningDialog(
        *proposed, {m_programme.value_or(*proposed), m_parts, m_expected}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, proposed = *proposed] {
        const CoarseningDialog::Choice choice = dialog->choice();
        m_parts = choice.parts;
        m_expected = choice.expected;
        m_programme.reset();
        if (!dialog->changesProposal() && choice.programme != proposed)
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
    showState();
    showDocument();
    m_ui->result->showRelease(made);
    // The layout gives the line its place only now.
    QTimer::singleShot(0, this, [this] { m_ui->sheet->verticalScrollBar()->setValue(0); });
    emit noticed(tr("Released."));
    emit released();
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
    // Told twice the same, Qt 6.4 forgets that the tabs have to be laid out.
    const int privacy = m_ui->tabs->indexOf(m_ui->privacyTab);
    if (m_ui->tabs->isTabVisible(privacy) == made)
        m_ui->tabs->setTabVisible(privacy, !made);
    m_ui->actions->setVisible(!made);
    m_ui->documents->setVisible(made);
    m_ui->release->setEnabled(m_preview.has_value());
}

void ReportBuilder::showTexts()
{
    if (m_isWide.value_or(true))
        m_ui->splitter->handle(1)->setAccessibleName(tr("Border between choices and preview"));
    else
        m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_ui->optionsArea), tr("C&hoices"));
    showState();
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
    arrange();
}

void ReportBuilder::arrange()
{
    const int scale = textScale();
    const bool isWide = width() >= SideBySide * scale / 100;
    m_ui->stack->setMinimumHeight(LeastPreview * scale / 100);
    if (m_isWide == isWide)
        return;
    m_isWide = isWide;
    if (isWide) {
        if (const int at = m_ui->tabs->indexOf(m_ui->optionsArea); at >= 0) {
            m_ui->tabs->removeTab(at);
            m_ui->splitter->insertWidget(0, m_ui->optionsArea);
        }
        m_ui->optionsArea->show();
        const int options = OptionsWidth * scale / 100;
        m_ui->splitter->setSizes({options, width() - options});
    } else {
        m_ui->tabs->insertTab(0, m_ui->optionsArea, QString());
        m_ui->tabs->setCurrentIndex(0);
    }
    showTexts();
}

} // namespace rueckhalt
