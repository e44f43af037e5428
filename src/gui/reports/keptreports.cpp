// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/keptreports.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/reports/keptreportsmodel.h"
#include "gui/reports/releasewords.h"
#include "reports/ui_keptreports.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int RowsInSight = 6;

} // namespace

KeptReports::KeptReports(OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::KeptReports>())
    , m_model(new KeptReportsModel(this))
{
    m_ui->setupUi(this);
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    m_ui->table->setModel(m_model);
    m_model->setLanguage(uiLanguage());
    auto *buttons = new FlowLayout(m_ui->buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(m_ui->again);
    connect(m_ui->again, &QPushButton::clicked, this, &KeptReports::writeAgain);
    connect(m_ui->table, &CopyTable::entered, this, &KeptReports::writeAgain);
}

KeptReports::~KeptReports() = default;

void KeptReports::refresh()
{
    const auto reports = ReleaseReporting(m_register).reports();
    m_model->setReports(reports ? *reports : QList<KeptReport>());
    m_ui->table->setCurrentIndex(m_model->index(0, 0));
    setVisible(m_model->rowCount() > 0);
    fitColumns();
    layOutAnew(m_ui->table);
}

void KeptReports::writeAgain()
{
    const KeptReport *report = m_model->reportAt(m_ui->table->currentIndex().row());
    if (report == nullptr)
        return;
    const ReportContents &contents = report->record.contents;
    const FileOfFormat file = fileOf(report->record.format);
    // Named as when it was written the first time.
    const QString name = nameOf(contents.form, contents.language) + QStringLiteral(" – ")
        + nameOf(contents.period, contents.language) + QChar(u'.') + file.ending;
    const QString path
        = m_prompter.saveFileName(this, tr("Write the report again"), name, file.filter);
    if (path.isEmpty())
        return;
    const auto same = ReleaseReporting(m_register).writeAgain(report->number, path);
    if (!same)
        m_prompter.tell(this, tr("The report was not written"), sentenceFor(same.error()));
    else if (*same == ReleaseReporting::Sameness::Identical)
        emit noticed(tr("Written again, the same to the last bit."));
    else
        emit noticed(tr("Written again with the same numbers and texts; this version of the "
                        "program draws them a little differently."));
}

void KeptReports::fitColumns()
{
    CopyTable *table = m_ui->table;
    const int unit = table->fontMetrics().averageCharWidth();
    const int written = unit * 18 + space::XLarge;
    const int format = unit * 8 + space::XLarge;
    table->setColumnWidth(KeptReportsModel::WrittenColumn, written);
    table->setColumnWidth(KeptReportsModel::FormatColumn, format);
    table->setColumnWidth(KeptReportsModel::ReportColumn,
        std::max(unit * 24, table->viewport()->width() - written - format));
    table->resizeRowsToContents();
    int height = table->horizontalHeader()->height() + 2 * space::Hair;
    for (int row = 0; row < std::min(RowsInSight, m_model->rowCount()); ++row)
        height += table->rowHeight(row);
    table->setFixedHeight(height + space::Large);
}

void KeptReports::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        const int row = m_ui->table->currentIndex().row();
        m_ui->retranslateUi(this);
        m_model->setLanguage(uiLanguage());
        m_ui->table->setCurrentIndex(m_model->index(row, 0));
        fitColumns();
    } else if (event->type() == QEvent::FontChange) {
        fitColumns();
    }
}

void KeptReports::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

} // namespace rueckhalt
