// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reportnumbers.h"

#include "reports/reporttext.h"
#include "reports/reportwords.h"

#include <algorithm>

namespace rueckhalt {

ReportNumbers::ReportNumbers(const ReportContents &contents)
    : m_contents(contents)
{
    for (qsizetype i = 0; i < contents.tables.size(); ++i)
        m_tables << tableAt(i);
}

ReportPeriod ReportNumbers::periodOf(qsizetype position) const
{
    return m_contents.tables.at(position).period.value_or(m_contents.period);
}

DocumentTable ReportNumbers::tableAt(qsizetype position) const
{
    const ReportTable &each = m_contents.tables.at(position);
    QString mark = markOf(position);
    if (!each.row.isEmpty())
        return DocumentTable::ofRow(each.table, each.row, m_contents.language, mark);
    if (!nameOfUnit().isEmpty())
        mark = text::WholeHouse.in(m_contents.language)
            + (mark.isEmpty() ? mark : QStringLiteral(", ") + mark);
    return {each.table, m_contents.language, mark};
}

QString ReportNumbers::nameOfUnit() const
{
    for (const ReportTable &each : m_contents.tables) {
        const qsizetype row = each.table.rowCodes().indexOf(each.row);
        if (!each.row.isEmpty() && row >= 0)
            return each.table.rows().at(row).in(m_contents.language);
    }
    return {};
}

bool ReportNumbers::isOfSubject(qsizetype position) const
{
    return nameOfUnit().isEmpty() || !m_contents.tables.at(position).row.isEmpty();
}

/// Of the newest release of that period which shows it: a correction comes after its year.
DocumentTable::Cell ReportNumbers::totalOf(const ReportPeriod &period) const
{
    DocumentTable::Cell total;
    for (qsizetype i = 0; i < m_tables.size(); ++i) {
        if (periodOf(i) == period && isOfSubject(i) && m_tables.at(i).total())
            total = m_tables.at(i).total();
    }
    return total;
}

DocumentTable::Cell ReportNumbers::total() const
{
    if (const auto whole = totalOf(m_contents.period))
        return whole;
    int sum = 0;
    int month = m_contents.period.firstMonth;
    while (month <= m_contents.period.lastMonth) {
        const ReportPeriod *part = partFrom(month);
        if (!part)
            return std::nullopt;
        sum += *totalOf(*part);
        month = part->lastMonth + 1;
    }
    return sum;
}

/// The longest period of a table that begins with this month and shows its total.
const ReportPeriod *ReportNumbers::partFrom(int month) const
{
    const ReportPeriod *longest = nullptr;
    for (const ReportTable &each : m_contents.tables) {
        if (each.period && each.period->year == m_contents.period.year
            && each.period->firstMonth == month
            && each.period->lastMonth <= m_contents.period.lastMonth && totalOf(*each.period)
            && (!longest || each.period->lastMonth > longest->lastMonth))
            longest = &*each.period;
    }
    return longest;
}

/// What tells the table apart from others of the report: its period, or its release.
QString ReportNumbers::markOf(qsizetype position) const
{
    const ReportTable &table = m_contents.tables.at(position);
    const ReportPeriod period = periodOf(position);
    if (period != m_contents.period)
        return nameOf(period, m_contents.language);
    for (qsizetype i = 0; i < m_contents.tables.size(); ++i) {
        const ReportTable &other = m_contents.tables.at(i);
        if (i != position && periodOf(i) == period && other.release != table.release
            && other.table.title() == table.table.title())
            return printableName(table.release);
    }
    return {};
}

DocumentTable::Cell ReportNumbers::earlierTotal() const
{
    if (!nameOfUnit().isEmpty()) // the earlier tables are about the house
        return std::nullopt;
    for (const PublishableTable &table : m_contents.earlierTables) {
        if (const auto all = DocumentTable(table, m_contents.language).total())
            return all;
    }
    return std::nullopt;
}

bool ReportNumbers::hasAny() const
{
    return std::ranges::any_of(
        m_tables, [](const DocumentTable &table) { return table.hasNumbers(); });
}

} // namespace rueckhalt
