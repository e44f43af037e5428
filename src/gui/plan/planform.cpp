// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/planform.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/plan/dayedit.h"
#include "plan/ui_planform.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <array>

namespace rueckhalt {

namespace {

constexpr int IndicatorLines = 3;
constexpr int DayCharacters = 14;
constexpr int NoteCharacters = 34;

/// A label above its field, as one word of a line that wraps.
template <typename Field>
Field *addField(QWidget *line, const char *name)
{
    auto *box = new QWidget(line);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    auto *label = new QLabel(box);
    label->setObjectName(QLatin1StringView(name) + QStringLiteral("Label"));
    label->setTextFormat(Qt::PlainText);
    auto *field = new Field(box);
    field->setObjectName(QLatin1StringView(name));
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    line->layout()->addWidget(box);
    return field;
}

FlowLayout *flowOn(QWidget *line)
{
    auto *flow = new FlowLayout(line, space::Large, space::Medium);
    flow->setContentsMargins(0, 0, 0, 0);
    return flow;
}

template <typename E>
void fillWith(QComboBox *box)
{
    const QSignalBlocker quiet(box);
    const int before = std::max(0, box->currentIndex());
    box->clear();
    for (const Term<E> &term : terms<E>()) {
        QString word = wordFor(term.value, uiLanguage());
        word[0] = word[0].toUpper();
        box->addItem(word, static_cast<int>(term.value));
    }
    box->setCurrentIndex(before);
}

template <typename E>
E chosenIn(const QComboBox *box)
{
    return static_cast<E>(box->currentData().toInt());
}

template <typename E>
void chooseIn(QComboBox *box, E value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

/// Takes from `from` those fields of the form in which `now` and `before` differ.
void takeChanged(PlannedMeasure &into, const PlannedMeasure &from, const PlannedMeasure &now,
    const PlannedMeasure &before)
{
    const auto take = [&](auto field) {
        if (field(now) != field(before))
            field(into) = field(from);
    };
    take([](auto &plan) -> auto & { return plan.responsible; });
    take([](auto &plan) -> auto & { return plan.start; });
    take([](auto &plan) -> auto & { return plan.due; });
    take([](auto &plan) -> auto & { return plan.cost; });
    take([](auto &plan) -> auto & { return plan.indicator; });
    take([](auto &plan) -> auto & { return plan.council; });
    take([](auto &plan) -> auto & { return plan.councilNote; });
    take([](auto &plan) -> auto & { return plan.effect.months; });
    take([](auto &plan) -> auto & { return plan.effect.targetPercent; });
    take([](auto &plan) -> auto & { return plan.effect.exposure; });
    take([](auto &plan) -> auto & { return plan.effect.exposureBefore; });
    take([](auto &plan) -> auto & { return plan.effect.exposureAfter; });
}

} // namespace

PlanForm::PlanForm(PlanEditing &editing, QWidget *parent)
    : Card(parent)
    , m_editing(editing)
    , m_ui(std::make_unique<Ui::PlanForm>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("planForm"));
    m_ui->effectNote->setTone(TextLabel::Tone::Muted);
    makeDates();
    makeCouncil();
    makeEffect();
    makeButtons();
    orderTabs();
    fillLists();
    retranslate();
    connect(m_ui->responsible, &QLineEdit::textEdited, this, &PlanForm::takeEdit);
    connect(m_ui->indicator, &QPlainTextEdit::textChanged, this, &PlanForm::takeEdit);
    for (DayEdit *day : {m_start, m_due})
        connect(day, &QLineEdit::textEdited, this, &PlanForm::takeEdit);
    connect(m_councilNote, &QLineEdit::textEdited, this, &PlanForm::takeEdit);
    for (QComboBox *box : {m_cost, m_council, m_exposure})
        connect(box, &QComboBox::currentIndexChanged, this, &PlanForm::takeEdit);
    for (QSpinBox *number : {m_months, m_target, m_before, m_after})
        connect(number, &QSpinBox::valueChanged, this, &PlanForm::takeEdit);
}

PlanForm::~PlanForm() = default;

void PlanForm::orderTabs()
{
    // Most fields are made after the form; the order is that of reading.
    const std::array<QWidget *, 15> order {m_ui->responsible, m_start, m_due, m_cost,
        m_ui->indicator, m_council, m_councilNote, m_months, m_target, m_exposure, m_before,
        m_after, m_save, m_discard, m_fromSheet};
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void PlanForm::makeDates()
{
    flowOn(m_ui->dates);
    m_start = addField<DayEdit>(m_ui->dates, "start");
    m_due = addField<DayEdit>(m_ui->dates, "due");
    m_cost = addField<QComboBox>(m_ui->dates, "cost");
    for (DayEdit *day : {m_start, m_due}) {
        day->setToday(m_editing.today());
        day->setFixedWidth(DayCharacters * fontMetrics().averageCharWidth());
    }
}

void PlanForm::makeCouncil()
{
    flowOn(m_ui->councilRow);
    m_council = addField<QComboBox>(m_ui->councilRow, "council");
    m_councilNote = addField<QLineEdit>(m_ui->councilRow, "councilNote");
    m_councilNote->setMaxLength(static_cast<int>(PlannedMeasure::MaxCouncilNote));
    m_councilNote->setMinimumWidth(NoteCharacters * fontMetrics().averageCharWidth());
}

void PlanForm::makeEffect()
{
    flowOn(m_ui->effectRow);
    m_months = addField<QSpinBox>(m_ui->effectRow, "months");
    m_months->setRange(EffectPlan::LeastMonths, EffectPlan::MostMonths);
    m_target = addField<QSpinBox>(m_ui->effectRow, "target");
    m_target->setRange(EffectPlan::LeastTarget, EffectPlan::MostTarget);
    m_exposure = addField<QComboBox>(m_ui->effectRow, "exposure");
    m_before = addField<QSpinBox>(m_ui->effectRow, "exposureBefore");
    m_after = addField<QSpinBox>(m_ui->effectRow, "exposureAfter");
    for (QSpinBox *number : {m_before, m_after}) {
        number->setRange(0, EffectPlan::MaxExposure);
        number->setGroupSeparatorShown(true);
    }
}

void PlanForm::makeButtons()
{
    auto *flow = flowOn(m_ui->buttons);
    m_save = new QPushButton(m_ui->buttons);
    m_save->setObjectName(QStringLiteral("savePlan"));
    m_discard = new QPushButton(m_ui->buttons);
    m_discard->setObjectName(QStringLiteral("discardPlan"));
    m_fromSheet = new QPushButton(m_ui->buttons);
    m_fromSheet->setObjectName(QStringLiteral("fromSheet"));
    setButtonKind(m_discard, ButtonKind::Quiet);
    setButtonKind(m_fromSheet, ButtonKind::Quiet);
    for (QPushButton *button : {m_save, m_discard, m_fromSheet})
        flow->addWidget(button);
    connect(m_save, &QPushButton::clicked, this, &PlanForm::save);
    connect(m_discard, &QPushButton::clicked, this, &PlanForm::showPlan);
    connect(m_fromSheet, &QPushButton::clicked, this, &PlanForm::takeFromSheet);
}

void PlanForm::retranslate()
{
    const auto name = [this](QWidget *field, const QString &text) {
        auto *label = findChild<QLabel *>(field->objectName() + QStringLiteral("Label"));
        label->setText(text);
        field->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    };
    name(m_start, tr("&Begins on"));
    name(m_due, tr("&Done by"));
    name(m_cost, tr("Mone&y beyond own staff"));
    name(m_council, tr("Staff &council"));
    name(m_councilNote, tr("&Note about the staff council"));
    name(m_months, tr("&Months before and after"));
    name(m_target, tr("Fewer incidents, in pe&r cent"));
    name(m_exposure, tr("In relation &to"));
    name(m_before, tr("Their number be&fore"));
    name(m_after, tr("Their number &afterwards"));
    m_ui->effectNote->setText(
        tr("Rückhalt counts matching incidents in as long a time before and after. When the number "
           "of contacts or posts is known, it counts in relation to them."));
    m_save->setText(tr("Save these details"));
    m_discard->setText(tr("Discard the changes"));
    m_fromSheet->setText(tr("Take cost and indicator from the sheet"));
}

void PlanForm::fillLists()
{
    fillWith<PlanCost>(m_cost);
    fillWith<CouncilState>(m_council);
    fillWith<ExposureKind>(m_exposure);
}

void PlanForm::showPlan()
{
    for (DayEdit *day : {m_start, m_due}) {
        day->clear();
        setInvalid(day, {});
    }
    m_ui->errors->clear();
    fill(m_editing.plan());
}

void PlanForm::follow()
{
    const PlannedMeasure typed = fields();
    const PlannedMeasure shown = m_shown;
    fill(entered());
    takeChanged(m_shown, m_editing.plan(), typed, shown);
    takeEdit();
}

void PlanForm::fill(const PlannedMeasure &plan)
{
    const bool before = std::exchange(m_showing, true);
    // Only what is different: the cursor stays in its place, and so does a day nobody can read yet.
    const auto write = [](QLineEdit *line, const QString &text) {
        if (line->text().trimmed() != text)
            line->setText(text);
    };
    write(m_ui->responsible, plan.responsible);
    write(m_councilNote, plan.councilNote);
    if (m_start->day() != plan.start)
        m_start->setDay(plan.start);
    if (m_due->day() != plan.due)
        m_due->setDay(plan.due);
    chooseIn(m_cost, plan.cost);
    if (m_ui->indicator->toPlainText().trimmed() != plan.indicator)
        m_ui->indicator->setPlainText(plan.indicator);
    m_ui->indicator->setFixedHeight(IndicatorLines * fontMetrics().lineSpacing() + space::Large);
    chooseIn(m_council, plan.council);
    m_months->setValue(plan.effect.months);
    m_target->setValue(plan.effect.targetPercent);
    chooseIn(m_exposure, plan.effect.exposure);
    m_before->setValue(plan.effect.exposureBefore);
    m_after->setValue(plan.effect.exposureAfter);
    const bool mayWrite = m_editing.mayWrite();
    for (QWidget *field : std::initializer_list<QWidget *> {m_ui->responsible, m_start, m_due,
             m_cost, m_ui->indicator, m_council, m_councilNote, m_months, m_target, m_exposure,
             m_before, m_after})
        field->setEnabled(mayWrite);
    m_ui->buttons->setVisible(mayWrite);
    m_shown = fields();
    m_showing = before;
    takeEdit();
}

PlannedMeasure PlanForm::fields() const
{
    PlannedMeasure plan;
    plan.responsible = m_ui->responsible->text().trimmed();
    plan.start = m_start->day();
    plan.due = m_due->day();
    plan.cost = chosenIn<PlanCost>(m_cost);
    plan.indicator = m_ui->indicator->toPlainText().trimmed();
    plan.council = chosenIn<CouncilState>(m_council);
    plan.councilNote = m_councilNote->text().trimmed();
    plan.effect.months = m_months->value();
    plan.effect.targetPercent = m_target->value();
    plan.effect.exposure = chosenIn<ExposureKind>(m_exposure);
    plan.effect.exposureBefore = m_before->value();
    plan.effect.exposureAfter = m_after->value();
    return plan;
}

PlannedMeasure PlanForm::entered() const
{
    PlannedMeasure plan = m_editing.plan();
    const PlannedMeasure now = fields();
    takeChanged(plan, now, now, m_shown);
    return plan;
}

bool PlanForm::isChanged() const
{
    return !m_editing.plan().id.isNull() && m_editing.mayWrite()
        && (fields() != m_shown || !m_start->isReadable() || !m_due->isReadable());
}

void PlanForm::takeEdit()
{
    if (m_showing)
        return;
    const bool isChangedNow = isChanged();
    m_save->setEnabled(isChangedNow);
    m_discard->setEnabled(isChangedNow);
    const bool counted = chosenIn<ExposureKind>(m_exposure) != ExposureKind::Days;
    m_before->parentWidget()->setVisible(counted);
    m_after->parentWidget()->setVisible(counted);
    const Measure *measure = m_editing.openRegister().catalog().find(m_editing.plan().measure);
    m_fromSheet->setVisible(measure && measure->sheet && m_ui->indicator->toPlainText().isEmpty());
    layOutAnew(m_ui->effectRow);
}

void PlanForm::takeFromSheet()
{
    const Measure *measure = m_editing.openRegister().catalog().find(m_editing.plan().measure);
    if (!measure || !measure->sheet)
        return;
    if (chosenIn<PlanCost>(m_cost) == PlanCost::Unknown) {
        // The classes of the catalogue, after "not estimated yet".
        chooseIn(m_cost,
            static_cast<PlanCost>(
                static_cast<int>(measure->sheet->cost) + static_cast<int>(PlanCost::None)));
    }
    m_ui->indicator->setPlainText(measure->sheet->indicator.in(uiLanguage()));
    m_ui->indicator->setFocus();
}

bool PlanForm::showUnreadable()
{
    QList<ErrorSummary::Entry> entries;
    for (DayEdit *day : {m_start, m_due}) {
        const QString sentence
            = day->isReadable() ? QString() : tr("Please write the day like this: 01.12.2026.");
        setInvalid(day, sentence);
        if (!sentence.isEmpty())
            entries << ErrorSummary::Entry {sentence, day};
    }
    if (entries.isEmpty()) {
        if (const auto problem = problemOf(entered()))
            entries << ErrorSummary::Entry {problem->in(uiLanguage()),
                m_due->day() < m_start->day() ? static_cast<QWidget *>(m_due) : m_ui->indicator};
    }
    m_ui->errors->showProblems(tr("The details cannot be saved yet"), entries);
    return !entries.isEmpty();
}

bool PlanForm::save()
{
    if (!isChanged())
        return true;
    if (showUnreadable())
        return false;
    return m_editing.save(entered(), tr("The details are saved."));
}

void PlanForm::keepWork()
{
    if (m_start->isReadable() && m_due->isReadable() && !problemOf(entered()))
        m_editing.keep(entered());
}

void PlanForm::showMissing(PlanStep step, const QString &sentence)
{
    QWidget *field = m_ui->responsible;
    if (step == PlanStep::Plan && !m_ui->responsible->text().trimmed().isEmpty())
        field = m_start->day().isValid() ? m_due : m_start;
    m_ui->errors->showProblems(
        tr("One thing is missing before: %1").arg(verbFor(step)), {{sentence, field}});
}

void PlanForm::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    fillLists();
    retranslate();
}

} // namespace rueckhalt
