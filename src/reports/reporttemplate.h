// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace rueckhalt {

/// For whom a report is made: decides its words, its sections and their order.
enum class ReportTemplate {
    Month,
    Quarter,
    Year,
    SafetyCommittee, ///< Arbeitsschutzausschuss, ASiG § 11
    StaffCouncil, ///< Personalrat
    Management,
    CouncilPress, ///< Rat und Öffentlichkeit
    UnitSheet, ///< Bereichsblatt, for those who work there
};
inline constexpr std::array AllReportTemplates {ReportTemplate::Month, ReportTemplate::Quarter,
    ReportTemplate::Year, ReportTemplate::SafetyCommittee, ReportTemplate::StaffCouncil,
    ReportTemplate::Management, ReportTemplate::CouncilPress, ReportTemplate::UnitSheet};

/// A section of a report, to be chosen and put in order.
enum class ReportPart {
    KeyFigures,
    Figures, ///< pictures, each with its sentence; its table below unless Tables is chosen too
    Tables,
    Recommended, ///< measures the catalogue suggests
    Followed, ///< measures of the plan and what became of them
    Method, ///< how is counted and protected
    Annex,
};
inline constexpr std::array AllReportParts {ReportPart::KeyFigures, ReportPart::Figures,
    ReportPart::Tables, ReportPart::Recommended, ReportPart::Followed, ReportPart::Method,
    ReportPart::Annex};

/// Whole months of one year.
struct ReportPeriod
{
    int year = 0;
    int firstMonth = 1;
    int lastMonth = 12;

    [[nodiscard]] bool isYear() const { return firstMonth == 1 && lastMonth == 12; }
    [[nodiscard]] bool isQuarter() const
    {
        return lastMonth == firstMonth + 2 && firstMonth % 3 == 1;
    }
    bool operator==(const ReportPeriod &) const = default;
};

/// For ledger, settings and command line: "month", "safety-committee", …; "key-figures", ….
QString codeOf(ReportTemplate form);
std::optional<ReportTemplate> reportTemplateOf(QStringView code);
QString codeOf(ReportPart part);
std::optional<ReportPart> reportPartOf(QStringView code);

/// "Bericht für den Personalrat", as in a list to choose from.
QString nameOf(ReportTemplate form, Language language);
/// One sentence: for whom and what for.
QString purposeOf(ReportTemplate form, Language language);
/// The heading of the section.
QString nameOf(ReportPart part, Language language);
/// What the template shows unless told otherwise, in this order.
QList<ReportPart> defaultPartsOf(ReportTemplate form);

/// "2026", "1. Quartal 2026", "November 2026", "Januar bis Mai 2026".
QString nameOf(const ReportPeriod &period, Language language);
/// "im Jahr 2026", "im 1. Quartal 2026", "in November 2026", "from January to May 2026".
QString phraseOf(const ReportPeriod &period, Language language);

} // namespace rueckhalt
