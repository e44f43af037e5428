// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/periodlist.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "reports/ui_periodlist.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace rueckhalt {

using Standing = PlannedRelease::Standing;

namespace {

constexpr int RowsInSight = 10;

} // namespace

PeriodList::PeriodList(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PeriodList>())
    , m_model(new PeriodTableModel(this))
{
    m_ui->setupUi(this);
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    m_ui->about->setTone(TextLabel::Tone::Muted);
    m_ui->table->setModel(m_model);
    m_model->setLanguage(uiLanguage());
    auto *buttons = new FlowLayout(m_ui->buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(m_ui->open);
    setButtonKind(m_ui->open, ButtonKind::Primary);
    connect(m_ui->everything, &QCheckBox::toggled, this, &PeriodList::showRows);
    connect(m_ui->open, &QPushButton::clicked, this, &PeriodList::open);
    connect(m_ui->table, &CopyTable::entered, this, &PeriodList::open);
    connect(m_ui->table, &QTableView::doubleClicked, this, &PeriodList::open);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &PeriodList::showState);
    showState();
}

PeriodList::~PeriodList() = default;

void PeriodList::setRows(const QList<LedgerRow> &rows, bool mayRelease)
{
    m_rows = rows;
    m_mayRelease = mayRelease;
    m_ui->everything->setVisible(mayRelease);
    showRows();
}

void PeriodList::showRows()
{
    const std::optional<ReleasePeriod> kept
        = chosen() ? std::optional(chosen()->planned.period) : std::nullopt;
    QList<LedgerRow> shown;
    for (const LedgerRow &row : std::as_const(m_rows)) {
        const bool isMade = row.planned.standing == Standing::Made;
        const bool isUsual = row.planned.isDue
            || (row.planned.standing == Standing::Ready
                && row.planned.period.kind() != ReleaseKind::Month);
        if (isMade || (m_mayRelease && (isUsual || m_ui->everything->isChecked())))
            shown << row;
    }
    m_model->setRows(shown);
    const auto due
        = std::ranges::find_if(shown, [](const LedgerRow &row) { return row.planned.isDue; });
    const int first = due == shown.end() ? 0 : static_cast<int>(due - shown.begin());
    const int row = kept ? m_model->rowOf(*kept) : -1;
    m_ui->table->setCurrentIndex(m_model->index(row >= 0 ? row : first, 0));
    fitColumns();
    showState();
}

const LedgerRow *PeriodList::chosen() const
{
    return m_model->rowAt(m_ui->table->currentIndex().row());
}

void PeriodList::choose(const ReleasePeriod &period)
{
    if (m_model->rowOf(period) < 0)
        m_ui->everything->setChecked(true);
    m_ui->table->setCurrentIndex(m_model->index(m_model->rowOf(period), 0));
}

void PeriodList::takeFocus()
{
    m_ui->table->setFocus(Qt::OtherFocusReason);
}

bool PeriodList::canOpen(const LedgerRow &row) const
{
    return row.planned.standing == Standing::Made
        || (m_mayRelease && row.planned.standing == Standing::Ready);
}

void PeriodList::open()
{
    if (chosen() != nullptr && canOpen(*chosen()))
        emit opened();
}

void PeriodList::showState()
{
    const auto due
        = std::ranges::count_if(m_rows, [](const LedgerRow &row) { return row.planned.isDue; });
    m_ui->heading->setText(m_mayRelease && due > 0
            ? tr("%n period(s) can be released", nullptr, static_cast<int>(due))
            : tr("Released numbers"));
    m_ui->intro->setText(m_mayRelease
            ? tr("Numbers are released once for each period and then stay as they are. From "
                 "released numbers you make as many reports as you like.")
            : tr("Safety officers release numbers. From these you make as many reports as you "
                 "like."));
    const LedgerRow *row = chosen();
    m_ui->open->setEnabled(row != nullptr && canOpen(*row));
    const bool isReady = row != nullptr && row->planned.standing == Standing::Ready;
    m_ui->open->setText(isReady ? tr("&Look at it and release") : tr("Ma&ke a report"));
    m_ui->about->setVisible(row != nullptr && isReady && !row->planned.counting.isEmpty());
    if (row != nullptr && isReady) {
        m_ui->about->setText(tr("%n earlier release(s) of this year count in protecting it.",
            nullptr, static_cast<int>(row->planned.counting.size())));
    }
    layOutAnew(m_ui->about);
}

void PeriodList::fitColumns()
{
    CopyTable *table = m_ui->table;
    const int period = table->fontMetrics().averageCharWidth() * 22 + space::XLarge;
    table->setColumnWidth(PeriodTableModel::PeriodColumn, period);
    table->setColumnWidth(
        PeriodTableModel::StandingColumn, std::max(period, table->viewport()->width() - period));
    table->resizeRowsToContents();
    int height = table->horizontalHeader()->height() + 2 * space::Hair;
    for (int row = 0; row < std::min(RowsInSight, m_model->rowCount()); ++row)
        height += table->rowHeight(row);
    table->setFixedHeight(height + space::Large);
}

void PeriodList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        const int row = m_ui->table->currentIndex().row();
        m_ui->retranslateUi(this);
        m_model->setLanguage(uiLanguage());
        m_ui->table->setCurrentIndex(m_model->index(row, 0));
        showState();
        fitColumns();
    } else if (event->type() == QEvent::FontChange) {
        fitColumns();
    }
}

void PeriodList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

} // namespace rueckhalt
