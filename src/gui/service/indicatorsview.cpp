// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/indicatorsview.h"

#include "base/daywords.h"
#include "domain/deadline/deadline.h"
#include "domain/service/indicatorfigure.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/keptmapping.h"
#include "gui/service/indicatorentry.h"
#include "gui/service/indicatorglossary.h"
#include "gui/service/indicatorimport.h"
#include "gui/service/ownindicatordialog.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace rueckhalt {

IndicatorsView::IndicatorsView(
    ServiceObserving &observing, OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_observing(observing)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_summary(new TextLabel(this))
    , m_import(new IndicatorImport(observing, openRegister, prompter, this))
    , m_entry(new IndicatorEntry(observing, openRegister, prompter, this))
    , m_glossary(new IndicatorGlossary(openRegister, this))
{
    setObjectName(QStringLiteral("indicatorsView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Large);
    m_summary->setObjectName(QStringLiteral("indicatorsSummary"));
    column->addWidget(m_summary);
    column->addWidget(m_import);
    column->addWidget(m_entry);
    m_own = new QPushButton(tr("Own indicators …"), this);
    m_own->setObjectName(QStringLiteral("ownIndicators"));
    column->addWidget(m_own, 0, Qt::AlignLeft);
    connect(m_own, &QPushButton::clicked, this, &IndicatorsView::defineOwn);
    makeRuns(column);
    column->addWidget(m_glossary);
    connect(m_import, &IndicatorImport::noticed, this, &IndicatorsView::noticed);
    connect(m_entry, &IndicatorEntry::noticed, this, &IndicatorsView::noticed);
    connect(m_import, &IndicatorImport::imported, this, &IndicatorsView::showNewest);
    connect(m_entry, &IndicatorEntry::entered, this, &IndicatorsView::showNewest);
}

void IndicatorsView::makeRuns(QVBoxLayout *column)
{
    m_empty = new EmptyState(this);
    m_empty->setIcon(QStringLiteral("table"));
    m_empty->setTexts(tr("Nothing was taken in yet"),
        tr("Lists and numbers that are taken in stand here, and can be taken back."));
    column->addWidget(m_empty);
    m_list = new QTableWidget(0, 5, this);
    m_list->setObjectName(QStringLiteral("indicatorRuns"));
    m_list->setAccessibleName(tr("What was taken in"));
    m_list->setHorizontalHeaderLabels(
        {tr("No."), tr("From where"), tr("About"), tr("New and changed"), tr("State")});
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->verticalHeader()->hide();
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    column->addWidget(m_list);
    m_undo = new QPushButton(tr("Take this &back …"), this);
    m_undo->setObjectName(QStringLiteral("undoRun"));
    column->addWidget(m_undo, 0, Qt::AlignLeft);
    connect(m_list, &QTableWidget::itemSelectionChanged, this, &IndicatorsView::showButtons);
    connect(m_undo, &QPushButton::clicked, this, &IndicatorsView::undo);
}

bool IndicatorsView::mayWrite() const
{
    return m_register.may(Right::WriteIndicators) && !m_register.isReadOnly();
}

void IndicatorsView::defineOwn()
{
    if (!mayWrite())
        return;
    auto *dialog = new OwnIndicatorDialog(m_observing, m_register, m_prompter, this);
    connect(dialog, &OwnIndicatorDialog::defined, this, [this] {
        refresh();
        emit noticed(tr("Saved. It can be entered and taken in from now on."));
    });
    dialog->openKept(m_register.writing(), KeptForm::OwnIndicator);
}

void IndicatorsView::refresh()
{
    const int before = chosen() ? chosen()->number : 0;
    const auto observed = m_register.observed();
    m_runs = observed ? (*observed)->runs : QList<IndicatorRun>();
    std::ranges::sort(m_runs, std::ranges::greater(), &IndicatorRun::number);
    const auto [first, last] = observed ? spanOf((*observed)->table) : std::pair<QDate, QDate> {};
    m_summary->setText(!observed ? sentenceFor(observed.error())
            : first.isValid()
            ? tr("Numbers from %1 to %2. They are about offices and hours, never about persons.")
                  .arg(dayWords(first, uiLanguage()), dayWords(last, uiLanguage()))
            : tr("There are no numbers yet. They are about offices and hours, never about "
                 "persons."));
    m_import->setVisible(mayWrite());
    m_entry->setVisible(mayWrite());
    m_own->setVisible(mayWrite());
    if (!m_import->isReading())
        m_import->refresh();
    if (!m_entry->isChanged())
        m_entry->refresh();
    m_glossary->refresh();
    {
        const QSignalBlocker quiet(m_list);
        // Large text rather scrolls sideways than leaves two letters of it. Only now the font is
        // known.
        m_list->horizontalHeader()->setMaximumSectionSize(
            m_list->fontMetrics().averageCharWidth() * 44);
        m_list->clearSelection();
        m_list->setRowCount(static_cast<int>(m_runs.size()));
        for (int row = 0; row < m_list->rowCount(); ++row) {
            fillRow(row, m_runs.at(row));
            if (m_runs.at(row).number == before)
                m_list->setCurrentCell(row, 0);
        }
        if (!chosen() && m_list->rowCount() > 0)
            m_list->setCurrentCell(0, 0);
    }
    constexpr int visibleRuns = 8;
    const int rows = std::min(visibleRuns, std::max(2, m_list->rowCount()));
    m_list->setFixedHeight(m_list->horizontalHeader()->sizeHint().height()
        + rows * m_list->verticalHeader()->defaultSectionSize() + space::Small);
    m_list->setVisible(!m_runs.isEmpty());
    m_empty->setVisible(m_runs.isEmpty());
    showButtons();
    layOutAnew(this);
}

/// What was just taken in is what somebody may want to take back.
void IndicatorsView::showNewest()
{
    refresh();
    if (m_list->rowCount() > 0)
        m_list->setCurrentCell(0, 0);
}

void IndicatorsView::fillRow(int row, const IndicatorRun &run)
{
    const QString span = run.from.isValid()
        ? tr("%1 to %2").arg(dayWords(run.from, uiLanguage()), dayWords(run.until, uiLanguage()))
        : QString();
    const QStringList cells {QString::number(run.number), run.source, span,
        QString::number(run.added + run.changed), wordFor(run.state, uiLanguage())};
    for (int column = 0; column < cells.size(); ++column) {
        auto *item = new QTableWidgetItem(cells.at(column));
        item->setToolTip(toolTipFor(cells.at(column)));
        m_list->setItem(row, column, item);
    }
}

const IndicatorRun *IndicatorsView::chosen() const
{
    const QList<QTableWidgetSelectionRange> ranges = m_list->selectedRanges();
    if (ranges.isEmpty() || ranges.first().topRow() >= m_runs.size())
        return nullptr;
    return &m_runs.at(ranges.first().topRow());
}

void IndicatorsView::showButtons()
{
    const IndicatorRun *run = chosen();
    m_undo->setVisible(mayWrite() && !m_runs.isEmpty());
    m_undo->setEnabled(run && run->state == IndicatorRun::State::InForce);
}

void IndicatorsView::undo()
{
    const IndicatorRun *run = chosen();
    if (!run
        || !m_prompter.confirm(this, tr("Take no. %1 back?").arg(run->number),
            tr("What it brought no longer counts, and what was there before counts again."),
            tr("Take it back")))
        return;
    const int number = run->number;
    const auto undone = m_observing.undo(number);
    if (!undone) {
        m_prompter.tell(this, tr("Nothing was taken back"), sentenceFor(undone.error()));
        return;
    }
    if (!undone->dependent.isEmpty()) {
        QStringList numbers;
        for (const int other : undone->dependent)
            numbers << QString::number(other);
        m_prompter.tell(this, tr("Taken back"),
            tr("These had equal values, which were not stored a second time: no. %1. Take their "
               "lists in anew.")
                .arg(numbers.join(QStringLiteral(", "))));
    }
    refresh();
    m_list->setFocus(Qt::OtherFocusReason);
    emit noticed(tr("No. %1 is taken back.").arg(number));
}

void IndicatorsView::goOnWithMapping()
{
    m_import->goOnWithMapping();
}

void IndicatorsView::focusStart()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace rueckhalt
