// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/keptreportsmodel.h"

#include "base/daywords.h"
#include "gui/common/tokens.h"
#include "gui/reports/releasewords.h"

#include <algorithm>

namespace rueckhalt {

void KeptReportsModel::setReports(const QList<KeptReport> &reports)
{
    beginResetModel();
    m_reports = reports;
    std::ranges::reverse(m_reports);
    endResetModel();
}

void KeptReportsModel::setLanguage(Language language)
{
    beginResetModel();
    m_language = language;
    endResetModel();
}

const KeptReport *KeptReportsModel::reportAt(int row) const
{
    return row >= 0 && row < m_reports.size() ? &m_reports.at(row) : nullptr;
}

int KeptReportsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_reports.size());
}

int KeptReportsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeptReportsModel::data(const QModelIndex &index, int role) const
{
    const KeptReport *report = reportAt(index.row());
    if (report == nullptr)
        return {};
    if (role == Qt::ForegroundRole)
        return index.column() == ReportColumn ? QVariant() : QVariant(Tokens::current().mutedText);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WrittenColumn:
        return dayWords(report->made.toLocalTime().date(), m_language);
    case ReportColumn:
        return tr("%1, %2").arg(nameOf(report->record.contents.form, m_language),
            nameOf(report->record.contents.period, m_language));
    default:
        return fileOf(report->record.format).ending.toUpper();
    }
}

QVariant KeptReportsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WrittenColumn:
        return tr("Written on");
    case ReportColumn:
        return tr("Document");
    default:
        return tr("Format");
    }
}

} // namespace rueckhalt
