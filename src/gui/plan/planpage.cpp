// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/planpage.h"

#include "domain/statistics/effectcount.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/linkbutton.h"
#include "gui/plan/boardcolumn.h"
#include "gui/plan/newplandialog.h"
#include "gui/plan/planboard.h"
#include "gui/plan/plandetail.h"
#include "gui/plan/plantablemodel.h"
#include "gui/plan/planwords.h"
#include "gui/report/choicebutton.h"
#include "gui/report/choicegroup.h"
#include "plan/ui_planpage.h"
#include "session/outputfile.h"
#include "session/riskreporting.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

constexpr qsizetype MostReminders = 3;
constexpr int UnitCharacters = 26;
constexpr int SoonDays = 7;

/// Shares of the width that the columns of the list have, and the width in characters from which
/// on each is there.
struct ColumnShare
{
    PlanTableModel::Column column;
    int share;
    int fromCharacters;
};
constexpr std::array<ColumnShare, 6> columnShares {{
    {PlanTableModel::MeasureColumn, 30, 0},
    {PlanTableModel::UnitsColumn, 20, 70},
    {PlanTableModel::ResponsibleColumn, 18, 120},
    {PlanTableModel::StateColumn, 13, 0},
    {PlanTableModel::WhenColumn, 22, 90},
    {PlanTableModel::NextColumn, 26, 50},
}};

} // namespace

PlanPage::PlanPage(OpenRegister &openRegister, Planning &planning, EffectChecking &effects,
    Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_register(openRegister)
    , m_planning(planning)
    , m_effects(effects)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::PlanPage>())
    , m_model(new PlanTableModel(openRegister, this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("planPage"));
    m_detail = new PlanDetail(openRegister, planning, effects, prompter, m_ui->stack);
    m_ui->stack->addWidget(m_detail);
    m_board = new PlanBoard(openRegister, m_ui->views);
    m_ui->views->insertWidget(static_cast<int>(View::Board), m_board);
    m_ui->warning->setTone(TextLabel::Tone::Warning);
    m_ui->legend->setTone(TextLabel::Tone::Muted);
    m_ui->empty->setIcon(QStringLiteral("plan"));
    makeTools();
    makeActions();
    makeViews();
    connectDetail();
    connect(m_ui->empty, &EmptyState::actionChosen, this, &PlanPage::newPlan);
    connect(&m_register, &OpenRegister::planChanged, this, &PlanPage::refresh);
    connect(&m_register, &OpenRegister::organisationChanged, this, [this] {
        fillUnits();
        refresh();
    });
    m_ui->stack->setCurrentWidget(m_ui->overview);
    fillUnits();
    retranslate();
    refresh();
    showView(View::List);
}

PlanPage::~PlanPage() = default;

void PlanPage::makeTools()
{
    auto *lines = new QVBoxLayout(m_ui->tools);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::Small);
    auto *narrowing = new QWidget(m_ui->tools);
    auto *flow = new FlowLayout(narrowing, space::Large, space::Small);
    flow->setContentsMargins(0, 0, 0, 0);
    m_views = new ChoiceGroup(m_ui->tools);
    m_views->setObjectName(QStringLiteral("view"));
    m_views->setMode(ChoiceGroup::Mode::One);
    m_views->setWords([](int value) {
        const std::array words {tr("List"), tr("Board"), tr("Time line")};
        return words.at(static_cast<std::size_t>(value));
    });
    for (const View view : {View::List, View::Board, View::Timeline})
        m_views->addValue(static_cast<int>(view));
    m_units = new QComboBox(narrowing);
    m_units->setObjectName(QStringLiteral("unit"));
    m_units->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_units->setMinimumContentsLength(UnitCharacters);
    m_finished = new QCheckBox(narrowing);
    m_finished->setObjectName(QStringLiteral("finished"));
    m_finished->setChecked(true);
    flow->addWidget(m_units);
    flow->addWidget(m_finished);
    lines->addWidget(m_views);
    lines->addWidget(narrowing);
    connect(m_views, &ChoiceGroup::changed, this, [this] { showView(view()); });
    connect(m_units, &QComboBox::currentIndexChanged, this, &PlanPage::refresh);
    connect(m_finished, &QCheckBox::toggled, this, &PlanPage::refresh);
}

void PlanPage::makeActions()
{
    const auto action = [this](const char *name, const QString &icon, const QKeySequence &keys) {
        auto *made = new QAction(this);
        made->setObjectName(QLatin1StringView(name));
        if (!icon.isEmpty())
            made->setIcon(iconFor(icon));
        made->setShortcut(keys);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(made);
        return made;
    };
    m_new
        = action("newPlan", QStringLiteral("plus"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    m_csv = action("documentation", QStringLiteral("download"), QKeySequence(QKeySequence::Save));
    m_back = action("back", {}, QKeySequence(Qt::Key_Escape));
    m_back->setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Escape)});
    m_undo = action("undo", {}, QKeySequence(QKeySequence::Undo));
    m_save = action("saveDetails", {}, QKeySequence(QKeySequence::Save));
    connect(m_new, &QAction::triggered, this, &PlanPage::newPlan);
    connect(m_csv, &QAction::triggered, this, &PlanPage::saveDocumentation);
    connect(m_back, &QAction::triggered, this, &PlanPage::backToOverview);
    connect(m_undo, &QAction::triggered, this, &PlanPage::undo);
    connect(m_save, &QAction::triggered, m_detail, &PlanDetail::save);
}

bool PlanPage::mayPlan() const
{
    return m_register.may(Right::WritePlan) && !m_register.isReadOnly();
}

void PlanPage::makeViews()
{
    m_ui->table->setModel(m_model);
    m_ui->timeline->setPlans(m_model);
    m_ui->table->horizontalHeader()->setSectionsClickable(true);
    m_ui->table->horizontalHeader()->setSortIndicatorShown(true);
    m_ui->table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_ui->table->setSortingEnabled(true);
    for (CopyTable *table : {m_ui->table, static_cast<CopyTable *>(m_ui->timeline)}) {
        connect(table, &CopyTable::entered, this,
            [this](const QModelIndex &index) { showPlan(m_model->idAt(index.row())); });
        connect(table, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { showPlan(m_model->idAt(index.row())); });
    }
    connect(m_board, &PlanBoard::openRequested, this, &PlanPage::showPlan);
    connect(m_board, &PlanBoard::moveRequested, this, &PlanPage::moveTo);
}

void PlanPage::connectDetail()
{
    connect(m_detail, &PlanDetail::backRequested, this, &PlanPage::backToOverview);
    connect(m_detail, &PlanDetail::sheetRequested, this, &PlanPage::measureRequested);
    connect(m_detail, &PlanDetail::proposalRequested, this, &PlanPage::proposalRequested);
    connect(m_detail, &PlanDetail::noticed, this, &Page::noticed);
    connect(m_detail, &PlanDetail::undoChanged, this, &PlanPage::showMoved);
    connect(m_ui->moved, &StepNote::undoRequested, this, &PlanPage::undo);
}

QString PlanPage::title() const
{
    return tr("Plan");
}

QString PlanPage::purpose() const
{
    const int due = dueCount(m_planning, m_model->today());
    if (due > 0)
        return tr("%n point(s) of the plan are due or overdue.", nullptr, due);
    return tr("What was decided, who does it until when, and whether it helps.");
}

int PlanPage::dueCount(const Planning &planning, const QDate &today)
{
    return static_cast<int>(
        std::ranges::count_if(planning.reminders(SoonDays), [&](const Reminder &reminder) {
            return !reminder.plan.isNull() && reminder.due <= today;
        }));
}

QList<QAction *> PlanPage::pageActions() const
{
    if (isOpened())
        return {};
    if (m_register.may(Right::WritePlan))
        return {m_new, m_csv};
    return {m_csv};
}

void PlanPage::retranslate()
{
    m_new->setText(tr("Plan a measure"));
    m_csv->setText(tr("Save documentation"));
    m_csv->setStatusTip(tr(
        "Documentation of the risk assessment (ArbSchG § 6) for the chosen unit, as PDF or table"));
    m_back->setText(tr("Back to the plan"));
    m_undo->setText(tr("Undo the last change"));
    m_save->setText(tr("Save these details"));
    m_views->setAccessibleName(tr("How the plan is shown"));
    m_units->setAccessibleName(tr("Measures of this unit"));
    m_finished->setText(tr("With checked and stopped ones"));
    m_ui->legend->setText(tr("Outline: planned. Hatched: in progress. Filled: carried out. Dashed "
                             "line: today. Diamond: the effect is checked then."));
    m_ui->empty->setTexts(tr("Nothing is planned yet"),
        m_register.may(Right::WritePlan)
            ? tr("Measures that a manager chooses among the proposals come here. You can also plan "
                 "one without a proposal.")
            : tr("Measures that a manager chooses will stand here, with dates and with what came "
                 "of them."));
    m_ui->empty->setAction(mayPlan() ? tr("Plan a measure") : QString());
}

void PlanPage::fillUnits()
{
    const QSignalBlocker quiet(m_units);
    const QVariant before = m_units->currentData();
    m_units->clear();
    m_units->addItem(tr("All units"), UnitId().toByteArray());
    for (const Unit &unit : m_register.organisation().units) {
        if (m_register.manages(unit.id))
            m_units->addItem(m_register.organisation().pathOf(unit.id), unit.id.toByteArray());
    }
    m_units->setCurrentIndex(std::max(0, m_units->findData(before)));
}

UnitId PlanPage::chosenUnit() const
{
    return UnitId::fromBytes(m_units->currentData().toByteArray()).value_or(UnitId());
}

bool PlanPage::isShown(const PlannedMeasure &plan) const
{
    if (!m_finished->isChecked() && !plan.isActive())
        return false;
    const UnitId unit = chosenUnit();
    if (unit.isNull() || plan.units.contains(UnitId()))
        return true;
    const QList<UnitId> wanted = withUnitsBelow({unit}, m_register.organisation());
    return std::ranges::any_of(
        plan.units, [&](const UnitId &each) { return wanted.contains(each); });
}

void PlanPage::refresh()
{
    const PlanId before = currentId();
    QList<PlannedMeasure> plans;
    const auto all = m_planning.plans();
    for (const Kept<PlannedMeasure> &kept : all) {
        if (isShown(kept.value))
            plans << kept.value;
    }
    const QList<Reminder> reminders = m_planning.reminders();
    m_model->show(plans, reminders);
    m_board->showPlans(*m_model);
    if (!before.isNull()) {
        const int row = m_model->rowOf(before);
        for (CopyTable *table : {m_ui->table, static_cast<CopyTable *>(m_ui->timeline)})
            table->setCurrentIndex(m_model->index(std::max(0, row), 0));
    }
    const auto warning = m_planning.warning();
    m_ui->warning->setVisible(warning.has_value());
    m_ui->warning->setText(warning ? warning->in(uiLanguage()) : QString());
    showDue(reminders);
    m_ui->empty->setVisible(all.isEmpty());
    m_ui->tools->setVisible(!all.isEmpty());
    m_ui->views->setVisible(!all.isEmpty());
    arrange();
    if (isOpened())
        m_detail->refresh();
    emit headingChanged();
}

void PlanPage::showDue(const QList<Reminder> &reminders)
{
    removeEntries(m_ui->due);
    const QDate today = m_model->today();
    const PlanWords words(m_register);
    qsizetype shown = 0;
    for (const Reminder &reminder : reminders) {
        if (reminder.plan.isNull() || reminder.due > today || shown == MostReminders)
            continue;
        ++shown;
        auto *link = new LinkButton(
            sentenceFor(reminder, words.titleOf(reminder.measure), today, uiLanguage()),
            m_ui->overview);
        link->setAccessibleName(link->text());
        link->setObjectName(QStringLiteral("dueLink"));
        connect(
            link, &QAbstractButton::clicked, this, [this, id = reminder.plan] { showPlan(id); });
        m_ui->due->addWidget(link);
    }
    orderTabs();
}

void PlanPage::orderTabs()
{
    QList<QWidget *> order;
    for (ChoiceButton *button : m_views->buttons())
        order << button;
    order << m_units << m_finished << m_ui->moved->findChild<QPushButton *>();
    for (int i = 0; i < m_ui->due->count(); ++i)
        order << m_ui->due->itemAt(i)->widget();
    order << m_ui->empty->button() << m_ui->table << m_ui->timeline;
    for (BoardColumn *column : m_board->findChildren<BoardColumn *>())
        order << column;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

PlanPage::View PlanPage::view() const
{
    return static_cast<View>(m_views->chosenValue().value_or(0));
}

void PlanPage::showView(View view)
{
    const PlanId before = currentId();
    m_views->setChosenValue(static_cast<int>(view));
    m_ui->views->setCurrentIndex(static_cast<int>(view));
    arrange();
    if (before.isNull())
        return;
    m_board->select(before);
    for (CopyTable *table : {m_ui->table, static_cast<CopyTable *>(m_ui->timeline)})
        table->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(before)), 0));
}

PlanId PlanPage::currentId() const
{
    switch (static_cast<View>(m_ui->views->currentIndex())) {
    case View::List:
        return m_model->idAt(m_ui->table->currentIndex().row());
    case View::Board:
        return m_board->current();
    case View::Timeline:
        return m_model->idAt(m_ui->timeline->currentIndex().row());
    }
    Q_UNREACHABLE();
}

bool PlanPage::isOpened() const
{
    return m_ui->stack->currentWidget() == m_detail;
}

void PlanPage::arrange()
{
    const bool hasPlans = m_ui->empty->isHidden();
    m_ui->legend->setVisible(hasPlans && view() == View::Timeline);
    // The overview's keys are not those of a measure: "save" means its details there.
    m_new->setEnabled(!isOpened() && mayPlan());
    m_csv->setEnabled(!isOpened() && hasPlans);
    m_save->setEnabled(isOpened() && m_detail->mayWrite());
    m_back->setEnabled(isOpened());
    showMoved();
    fitColumns();
}

void PlanPage::fitColumns()
{
    const int characters = width() / std::max(1, fontMetrics().averageCharWidth());
    int all = 0;
    for (const ColumnShare &column : columnShares)
        all += characters >= column.fromCharacters ? column.share : 0;
    const int room = m_ui->table->viewport()->width();
    int used = 0;
    for (const ColumnShare &column : columnShares) {
        const bool isThere = characters >= column.fromCharacters;
        m_ui->table->setColumnHidden(column.column, !isThere);
        const bool isLast = column.column == columnShares.back().column;
        const int width = isLast ? room - used : room * column.share / all;
        if (isThere) {
            m_ui->table->setColumnWidth(column.column, width);
            used += width;
        }
    }
    m_ui->table->resizeRowsToContents();
}

void PlanPage::enter()
{
    refresh();
    if (isOpened())
        m_detail->focusStart();
    else
        focusView();
}

void PlanPage::focusView()
{
    if (!m_ui->empty->isHidden()) {
        m_ui->empty->button()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (view() == View::Board) {
        m_board->focusCards();
        return;
    }
    auto *table = view() == View::List ? m_ui->table : static_cast<CopyTable *>(m_ui->timeline);
    if (!table->currentIndex().isValid() && m_model->rowCount() > 0)
        table->setCurrentIndex(m_model->index(0, 0));
    table->setFocus(Qt::OtherFocusReason);
}

void PlanPage::showPlan(const PlanId &id)
{
    if (id.isNull() || (isOpened() && id != m_detail->id() && !m_detail->mayLeave())
        || !m_detail->showPlan(id))
        return;
    for (CopyTable *table : {m_ui->table, static_cast<CopyTable *>(m_ui->timeline)})
        table->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(id)), 0));
    m_board->select(id);
    m_ui->stack->setCurrentWidget(m_detail);
    arrange();
    m_detail->focusStart();
    emit headingChanged();
}

void PlanPage::backToOverview()
{
    if (!isOpened() || !m_detail->mayLeave())
        return;
    m_ui->stack->setCurrentWidget(m_ui->overview);
    arrange();
    focusView();
    emit headingChanged();
}

void PlanPage::moveTo(const PlanId &id, PlanState to)
{
    const auto kept = m_planning.plan(id);
    if (!kept)
        return;
    const PlannedMeasure &plan = kept->value;
    const QList<PlanStep> steps = m_planning.steps(plan);
    const auto step = std::ranges::find_if(steps, [&](PlanStep each) {
        const PlanTransition *transition = transitionFor(each, plan.state);
        return transition && transition->to == to;
    });
    const auto last = lastStepOf(plan);
    const bool isJustMoved = m_detail->id() == id && m_detail->editing().hasTakenStep();
    // Back from where it was moved just now is no extending.
    if (last && last->from == to && (step == steps.end() || isJustMoved)) {
        moveBack(id);
        return;
    }
    if (step == steps.end()) {
        m_prompter.tell(this, tr("The measure stays where it is"),
            tr("From “%1” there is no way for you to “%2”. Open the measure to see what comes "
               "next.")
                .arg(wordFor(plan.state, uiLanguage()), wordFor(to, uiLanguage())));
        return;
    }
    if (!m_detail->showPlan(id))
        return;
    const auto missing = problemOf(*step, plan, QStringLiteral("."));
    if (*step == PlanStep::Check || missing) {
        // What is missing is entered where it belongs.
        showPlan(id);
        if (*step == PlanStep::Check)
            m_detail->checkEffect(-1);
        else
            m_detail->take(*step);
        return;
    }
    m_detail->take(*step);
    m_board->select(id);
    m_board->focusCards();
}

void PlanPage::moveBack(const PlanId &id)
{
    if (m_detail->id() != id && !m_detail->showPlan(id))
        return;
    if (const auto stays = m_detail->editing().whyStepStays()) {
        m_prompter.tell(this, tr("The measure stays where it is"), *stays);
    } else if (m_detail->takeBack()) {
        m_board->select(id);
        m_board->focusCards();
    }
}

void PlanPage::undo()
{
    const PlanId id = m_detail->id();
    m_detail->undo();
    if (isOpened())
        return;
    m_board->select(id);
    focusView();
}

void PlanPage::showMoved()
{
    m_ui->moved->showStep(m_detail->editing());
    // For what was done just now what is due makes room: with large text there is none for both.
    for (int i = 0; i < m_ui->due->count(); ++i) {
        if (QWidget *link = m_ui->due->itemAt(i)->widget())
            link->setVisible(m_ui->moved->isHidden());
    }
    m_undo->setEnabled(isOpened() ? m_detail->canUndo() : m_ui->moved->offersUndo());
}

void PlanPage::newPlan()
{
    if (!mayPlan())
        return;
    auto *dialog = new NewPlanDialog(m_planning, m_register, m_prompter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewPlanDialog::created, this, &PlanPage::showPlan);
    dialog->open();
}

void PlanPage::saveDocumentation()
{
    const QString day = m_model->today().toString(Qt::ISODate);
    const QString path = m_prompter.saveFileName(this, tr("Save documentation"),
        tr("Risk assessment measures %1.pdf").arg(day),
        tr("PDF document (*.pdf)") + QStringLiteral(";;") + tr("Table (*.csv)"));
    if (path.isEmpty())
        return;
    const PlanDocumentation documentation = documentationOf(m_register, chosenUnit(), uiLanguage());
    const auto made = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)
        ? Result<QByteArray>(csvOf(documentation))
        : riskPdf(riskDocumentOf(documentation, m_register.name(), uiLanguage()));
    QSaveFile file(path);
    const auto written = made.and_then([&](const QByteArray &bytes) {
        return beginWriting(file).and_then([&] { return writeWhole(file, bytes); }).and_then([&] {
            return finishWriting(file);
        });
    });
    if (!written)
        m_prompter.tell(this, tr("The documentation was not saved"), sentenceFor(written.error()));
    else
        emit noticed(tr("The documentation is saved."));
}

bool PlanPage::mayLeave()
{
    return !isOpened() || m_detail->mayLeave();
}

void PlanPage::keepWork()
{
    if (isOpened())
        m_detail->keepWork();
}

void PlanPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitColumns();
}

void PlanPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    fillUnits();
    retranslate();
    refresh();
}

} // namespace rueckhalt
