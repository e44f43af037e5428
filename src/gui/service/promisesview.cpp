// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/promisesview.h"

#include "base/daywords.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/card.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/common/widgets/errorsummary.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/dayedit.h"
#include "gui/plan/nameschecking.h"
#include "gui/service/fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int mostWorkdays = 60;
constexpr int usualWorkdays = 3;
constexpr int visibleRows = 8;
/// Counted over the last quarter.
constexpr int countedDays = 90;

} // namespace

PromisesView::PromisesView(
    Promising &promising, const OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_promising(promising)
    , m_register(openRegister)
    , m_prompter(prompter)
{
    setObjectName(QStringLiteral("promisesView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Large);
    m_summary = new TextLabel(this);
    m_summary->setObjectName(QStringLiteral("promisesSummary"));
    column->addWidget(m_summary);
    makeList(column);
    makeForm(column);
    separateFields(m_form);
    refresh();
}

void PromisesView::makeList(QVBoxLayout *column)
{
    m_empty = new EmptyState(this);
    m_empty->setIcon(QStringLiteral("phone"));
    m_empty->setTexts(tr("No reply is owed"),
        tr("When the service centre promises an answer by a day, enter it below. It stands here "
           "until the unit has answered."));
    column->addWidget(m_empty);
    m_all = new QCheckBox(tr("S&how also what is answered or withdrawn"), this);
    m_all->setObjectName(QStringLiteral("allPromises"));
    column->addWidget(m_all, 0, Qt::AlignLeft);
    connect(m_all, &QCheckBox::toggled, this, &PromisesView::refresh);
    m_list = new QTableWidget(0, 5, this);
    m_list->setObjectName(QStringLiteral("promises"));
    m_list->setAccessibleName(tr("Promised replies"));
    m_list->setHorizontalHeaderLabels(
        {tr("Until"), tr("What about"), tr("Unit"), tr("Reference"), tr("State")});
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->verticalHeader()->hide();
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    column->addWidget(m_list);
    m_answeredOn = new DayEdit(this);
    m_answeredOn->setObjectName(QStringLiteral("answeredOn"));
    m_answeredOn->setAccessibleName(tr("Day of the answer"));
    m_answeredOn->setToday(m_promising.today());
    m_answeredOn->setDay(m_promising.today());
    m_answer = new QPushButton(tr("Was &answered on this day"), this);
    m_answer->setObjectName(QStringLiteral("answerPromise"));
    m_withdraw = new QPushButton(tr("&Withdraw"), this);
    m_withdraw->setObjectName(QStringLiteral("withdrawPromise"));
    m_reopen = new QPushButton(tr("&Take back, it is still open"), this);
    m_reopen->setObjectName(QStringLiteral("reopenPromise"));
    auto *row = new FlowLayout;
    for (QWidget *control :
        std::initializer_list<QWidget *> {m_answer, m_answeredOn, m_withdraw, m_reopen})
        row->addWidget(control);
    column->addLayout(row);
    connect(m_reopen, &QPushButton::clicked, this, &PromisesView::reopen);
    connect(m_list, &QTableWidget::itemSelectionChanged, this, &PromisesView::showButtons);
    connect(m_answer, &QPushButton::clicked, this, &PromisesView::answer);
    connect(m_withdraw, &QPushButton::clicked, this, &PromisesView::withdraw);
}

void PromisesView::makeForm(QVBoxLayout *column)
{
    m_form = new Card(tr("Promise a reply"), this);
    QVBoxLayout *inner = m_form->column();
    inner->setSpacing(space::Small);
    m_problems = new ErrorSummary(m_form);
    inner->addWidget(m_problems);
    inner->addWidget(new TextLabel(
        tr("No names, numbers or addresses of citizens: the matter and its reference are enough."),
        TextLabel::Tone::Muted, m_form));
    m_what = new QLineEdit(m_form);
    m_what->setObjectName(QStringLiteral("promiseWhat"));
    m_what->setMaxLength(static_cast<int>(ReplyPromise::MaxWhat));
    addLabelled(inner, tr("What it is a&bout"), m_what);
    m_unit = new QComboBox(m_form);
    m_unit->setObjectName(QStringLiteral("promiseUnit"));
    for (const Unit &unit : m_register.organisation().units) {
        if (m_promising.mayWrite(unit.id))
            m_unit->addItem(m_register.organisation().pathOf(unit.id), unit.id.toByteArray());
    }
    addLabelled(inner, tr("Unit that answers"), m_unit);
    m_workdays = new QSpinBox(m_form);
    m_workdays->setObjectName(QStringLiteral("promiseWorkdays"));
    m_workdays->setRange(0, mostWorkdays);
    m_workdays->setValue(usualWorkdays);
    addLabelled(inner, tr("Within so many working days"), m_workdays);
    m_until = new TextLabel(QString(), TextLabel::Tone::Muted, m_form);
    m_until->setObjectName(QStringLiteral("promiseUntil"));
    inner->addWidget(m_until);
    m_reference = new QLineEdit(m_form);
    m_reference->setObjectName(QStringLiteral("promiseReference"));
    m_reference->setMaxLength(static_cast<int>(ReplyPromise::MaxReference));
    addLabelled(inner, tr("Reference (may be empty)"), m_reference);
    m_add = new QPushButton(tr("&Keep the promise on record"), m_form);
    m_add->setObjectName(QStringLiteral("addPromise"));
    setButtonKind(m_add, ButtonKind::Primary);
    inner->addWidget(m_add, 0, Qt::AlignLeft);
    column->addWidget(m_form);
    m_form->setVisible(m_unit->count() > 0);
    connect(m_workdays, &QSpinBox::valueChanged, this, &PromisesView::showDay);
    connect(m_add, &QPushButton::clicked, this, &PromisesView::add);
    showDay();
}

void PromisesView::showDay()
{
    const auto until = m_promising.until(m_workdays->value());
    m_until->setText(until
            ? tr("Until %1, by the holidays of the authority").arg(dayWords(*until, uiLanguage()))
            : QString());
}

QString PromisesView::stateOf(const ReplyPromise &promise) const
{
    switch (promise.state) {
    case PromiseState::Open:
        if (promise.isOverdue(m_promising.today()))
            return tr("Overdue");
        return promise.until == m_promising.today() ? tr("Due today") : tr("Open");
    case PromiseState::Answered:
        return promise.isKept()
            ? tr("Kept, %1").arg(dayWords(promise.answered, uiLanguage()))
            : tr("Not kept, answered %1").arg(dayWords(promise.answered, uiLanguage()));
    case PromiseState::Withdrawn:
        return tr("Withdrawn");
    }
    Q_UNREACHABLE();
}

void PromisesView::fillRow(int row, const ReplyPromise &promise)
{
    const QStringList cells {dayWords(promise.until, uiLanguage()), promise.what,
        m_register.organisation().pathOf(promise.unit), promise.reference, stateOf(promise)};
    const bool isMissed = promise.isOverdue(m_promising.today())
        || (promise.state == PromiseState::Answered && !promise.isKept());
    for (int column = 0; column < cells.size(); ++column) {
        auto *item = new QTableWidgetItem(cells.at(column));
        item->setToolTip(toolTipFor(cells.at(column)));
        if (isMissed && column == cells.size() - 1)
            item->setForeground(Tokens::current().danger);
        m_list->setItem(row, column, item);
    }
}

void PromisesView::refresh()
{
    const PromiseId before = chosen() ? chosen()->id : PromiseId();
    m_promises = m_promising.list(m_all->isChecked() ? PromiseScope::All : PromiseScope::Open)
                     .value_or(QList<Kept<ReplyPromise>> {});
    if (m_all->isChecked()) // What is open comes first, of the rest the newest.
        std::ranges::stable_sort(m_promises, [](const auto &one, const auto &two) {
            const bool isOpen = one.value.state == PromiseState::Open;
            const bool isOtherOpen = two.value.state == PromiseState::Open;
            return isOpen != isOtherOpen ? isOpen : !isOpen && one.value.until > two.value.until;
        });
    const QSignalBlocker quiet(m_list);
    // Large text rather scrolls sideways than leaves two letters of it; only now the font is known.
    m_list->horizontalHeader()->setMaximumSectionSize(
        m_list->fontMetrics().averageCharWidth() * 44);
    m_list->clearSelection();
    m_list->setRowCount(static_cast<int>(m_promises.size()));
    for (int row = 0; row < m_list->rowCount(); ++row) {
        fillRow(row, m_promises.at(row).value);
        if (m_promises.at(row).value.id == before)
            m_list->setCurrentCell(row, 0);
    }
    m_list->setVisible(!m_promises.isEmpty());
    m_empty->setVisible(m_promises.isEmpty());
    const int rows = std::min(visibleRows, std::max(2, m_list->rowCount()));
    m_list->setFixedHeight(m_list->horizontalHeader()->sizeHint().height()
        + rows * m_list->verticalHeader()->defaultSectionSize() + space::Small);
    if (!chosen() && m_list->rowCount() > 0)
        m_list->setCurrentCell(0, 0);
    showSummary();
    showButtons();
    layOutAnew(this);
}

void PromisesView::showSummary()
{
    const QDate today = m_promising.today();
    const auto missed = m_promising.overdue();
    const auto overdue = missed ? static_cast<int>(missed->size()) : 0;
    const auto counts = m_promising.counts(today.addDays(-countedDays), today);
    const int lost = m_promising.unreadable().value_or(0);
    QString text = overdue > 0 ? tr("%n promised reply(s) are overdue.", nullptr, overdue)
                               : tr("No promised reply is overdue.");
    if (lost > 0)
        text += u' '
            + tr("%n promise(s) in the register cannot be read and are missing here. The "
                 "administrator can check the register.",
                nullptr, lost);
    if (counts && counts->decided() > 0)
        text += u' '
            + tr("Of %1 that were due in the last 90 days, %2 were kept.")
                  .arg(counts->decided())
                  .arg(counts->kept);
    m_summary->setText(text);
    m_summary->setTone(overdue > 0 ? TextLabel::Tone::Danger : TextLabel::Tone::Normal);
}

const ReplyPromise *PromisesView::chosen() const
{
    const QList<QTableWidgetSelectionRange> ranges = m_list->selectedRanges();
    if (ranges.isEmpty() || ranges.first().topRow() >= m_promises.size())
        return nullptr;
    return &m_promises.at(ranges.first().topRow()).value;
}

void PromisesView::showButtons()
{
    const ReplyPromise *promise = chosen();
    const bool mayWrite = promise && m_promising.mayWrite(promise->unit);
    const bool isOpen = mayWrite && promise->state == PromiseState::Open;
    for (QWidget *control : std::initializer_list<QWidget *> {m_answer, m_withdraw, m_answeredOn}) {
        control->setEnabled(isOpen);
        control->setVisible(!m_promises.isEmpty() && m_form->isVisibleTo(this));
    }
    m_reopen->setVisible(mayWrite && !isOpen);
}

void PromisesView::add()
{
    ReplyPromise promise {.what = m_what->text().trimmed(),
        .unit = UnitId::fromBytes(m_unit->currentData().toByteArray()).value_or(UnitId()),
        .reference = m_reference->text().trimmed(),
        .made = m_promising.today(),
        .until = m_promising.until(m_workdays->value()).value_or(QDate())};
    if (const auto problem = problemOf(promise)) {
        ReplyPromise other = promise;
        other.reference.clear();
        QLineEdit *place = problemOf(other) ? m_what : m_reference;
        setInvalid(place, problem->in(uiLanguage()));
        m_problems->showProblems(
            tr("This cannot be kept yet"), {{problem->in(uiLanguage()), place}});
        return;
    }
    m_problems->clear();
    for (QLineEdit *field : {m_what, m_reference})
        setInvalid(field, {});
    const auto added = saveWithNamesChecked(this, m_prompter, promise.what,
        [&](NamesChecked checked) { return m_promising.add(promise, checked); });
    if (!added) {
        if (added.error().code != Error::Code::Cancelled)
            m_prompter.tell(this, tr("The promise was not kept"), sentenceFor(added.error()));
        return;
    }
    m_what->clear();
    m_reference->clear();
    refresh();
    m_what->setFocus();
    emit noticed(tr("The promise is on record."));
}

void PromisesView::finish(const Result<void> &done, const QString &notice)
{
    if (!done) {
        m_prompter.tell(this, tr("This was not saved"), sentenceFor(done.error()));
        return;
    }
    refresh();
    if (m_list->isVisible())
        m_list->setFocus();
    else
        m_what->setFocus();
    emit noticed(notice);
}

void PromisesView::answer()
{
    const ReplyPromise *promise = chosen();
    if (!promise)
        return;
    const QDate on = m_answeredOn->day();
    const bool isWrong = !on.isValid() || on > m_promising.today() || on < promise->made;
    const QString sentence
        = tr("Enter the day of the answer: from the day of the promise, %1, until today.")
              .arg(dayWords(promise->made, uiLanguage()));
    setInvalid(m_answeredOn, isWrong ? sentence : QString());
    if (isWrong)
        m_prompter.tell(this, tr("This was not saved"), sentence);
    else
        finish(m_promising.answer(promise->id, on), tr("Noted: the answer was given."));
}

void PromisesView::withdraw()
{
    const ReplyPromise *promise = chosen();
    if (promise
        && m_prompter.confirm(this, tr("Withdraw the promise"),
            tr("It counts neither as kept nor as missed afterwards."), tr("Withdraw")))
        finish(m_promising.withdraw(promise->id), tr("The promise is withdrawn."));
}

void PromisesView::reopen()
{
    if (const ReplyPromise *promise = chosen())
        finish(m_promising.reopen(promise->id), tr("Taken back: the reply is still owed."));
}

void PromisesView::focusStart()
{
    if (m_list->isVisible())
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_what->setFocus(Qt::OtherFocusReason);
}

} // namespace rueckhalt
