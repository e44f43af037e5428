// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/documenttable.h"
#include "reports/reportdocument.h"

namespace rueckhalt {

/// The tables of a report as they are read together: what each is about, and what they add up to.
class ReportNumbers
{
public:
    /// The contents outlive it.
    explicit ReportNumbers(const ReportContents &contents);

    /// In the language of the report, marked where two would look alike; by position as in the
    /// contents.
    [[nodiscard]] const QList<DocumentTable> &tables() const { return m_tables; }
    [[nodiscard]] ReportPeriod periodOf(qsizetype position) const;
    /// Whether the table is about what the report is about, the unit or the house, and not about
    /// the house around the unit.
    [[nodiscard]] bool isOfSubject(qsizetype position) const;
    /// What a unit sheet shows of the unit; empty if its tables are those of the whole house.
    [[nodiscard]] QString nameOfUnit() const;
    /// Some table shows a number.
    [[nodiscard]] bool hasAny() const;
    /// Incidents of the period as a whole, or of parts that fill it one after another: every
    /// incident is counted in one month only. Nothing if that is not shown.
    [[nodiscard]] DocumentTable::Cell total() const;
    /// The same of the time that the report compares with.
    [[nodiscard]] DocumentTable::Cell earlierTotal() const;

private:
    [[nodiscard]] DocumentTable tableAt(qsizetype position) const;
    [[nodiscard]] QString markOf(qsizetype position) const;
    [[nodiscard]] DocumentTable::Cell totalOf(const ReportPeriod &period) const;
    [[nodiscard]] const ReportPeriod *partFrom(int month) const;

    const ReportContents &m_contents;
    QList<DocumentTable> m_tables;
};

} // namespace rueckhalt
