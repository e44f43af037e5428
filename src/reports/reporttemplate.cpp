// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reporttemplate.h"

#include <algorithm>

namespace rueckhalt {

namespace {

struct TemplateWords
{
    ReportTemplate form;
    const char *code;
    Words name;
    Words purpose;
};

constexpr std::array<TemplateWords, AllReportTemplates.size()> Templates {{
    {ReportTemplate::Month, "month", {"Monatsbericht", "Monthly report"},
        {"Ein kurzer Blick auf den Monat für Arbeitssicherheit und Führung.",
            "A short look at the month for safety officers and managers."}},
    {ReportTemplate::Quarter, "quarter", {"Quartalsbericht", "Quarterly report"},
        {"Drei Monate für Arbeitssicherheit und Führung.",
            "Three months for safety officers and managers."}},
    {ReportTemplate::Year, "year", {"Jahresbericht", "Annual report"},
        {"Das ganze Jahr mit allen Tabellen, zum Nachschlagen und Ablegen.",
            "The whole year with all tables, to look things up and to file."}},
    {ReportTemplate::SafetyCommittee, "safety-committee",
        {"Bericht für den Arbeitsschutzausschuss", "Report for the safety committee"},
        {"Grundlage für die Beratung: Zahlen, Maßnahmen, Stand der Umsetzung.",
            "Basis of the discussion: figures, measures, state of implementation."}},
    {ReportTemplate::StaffCouncil, "staff-council",
        {"Bericht für den Personalrat", "Report for the staff council"},
        {"Was Beschäftigte erlebt haben und was für sie getan wird.",
            "What employees went through and what is done for them."}},
    {ReportTemplate::Management, "management", {"Bericht für die Leitung", "Report for management"},
        {"Das Wichtigste und was zu entscheiden ist, auf wenigen Seiten.",
            "What matters and what has to be decided, on a few pages."}},
    {ReportTemplate::CouncilPress, "council-press",
        {"Bericht für Rat und Öffentlichkeit", "Report for council and public"},
        {"Für Menschen, die das Amt nicht von innen kennen: erklärt, mit Bildern.",
            "For people who do not know the authority from inside: explained, with pictures."}},
    {ReportTemplate::UnitSheet, "unit-sheet", {"Bereichsblatt", "Unit sheet"},
        {"Für die Beschäftigten des Bereichs: was war und was sich ändert.",
            "For those who work in the unit: what happened and what changes."}},
}};

struct PartWords
{
    ReportPart part;
    const char *code;
    Words name;
};

constexpr std::array<PartWords, AllReportParts.size()> Parts {{
    {ReportPart::KeyFigures, "key-figures", {"Das Wichtigste in Zahlen", "Key figures"}},
    {ReportPart::Figures, "figures", {"Zahlen und Bilder", "Figures and pictures"}},
    {ReportPart::Tables, "tables", {"Tabellen", "Tables"}},
    {ReportPart::Recommended, "recommended",
        {"Maßnahmen, die zu diesen Vorfällen passen", "Measures that suit these incidents"}},
    {ReportPart::Followed, "followed",
        {"Was aus den Maßnahmen wurde", "What became of the measures"}},
    {ReportPart::Method, "method",
        {"Wie gezählt und geschützt wird", "How figures are counted and protected"}},
    {ReportPart::Annex, "annex", {"Anhang", "Annex"}},
}};

const TemplateWords &wordsOf(ReportTemplate form)
{
    return Templates[static_cast<std::size_t>(form)];
}

const PartWords &wordsOf(ReportPart part)
{
    return Parts[static_cast<std::size_t>(part)];
}

constexpr std::array<Words, 12> Months {{
    {"Januar", "January"},
    {"Februar", "February"},
    {"März", "March"},
    {"April", "April"},
    {"Mai", "May"},
    {"Juni", "June"},
    {"Juli", "July"},
    {"August", "August"},
    {"September", "September"},
    {"Oktober", "October"},
    {"November", "November"},
    {"Dezember", "December"},
}};

QString monthOf(int month, Language language)
{
    return Months[static_cast<std::size_t>(std::clamp(month, 1, 12) - 1)].in(language);
}

constexpr Words QuarterName {"%1. Quartal %2", "Quarter %1 of %2"};
constexpr Words RangeName {"%1 bis %2 %3", "%1 to %2 %3"};
constexpr Words MonthName {"%1 %2", "%1 %2"};
constexpr Words YearPhrase {"im Jahr %1", "in %1"};
constexpr Words QuarterPhrase {"im %1. Quartal %2", "in quarter %1 of %2"};
constexpr Words MonthPhrase {"im %1 %2", "in %1 %2"};
constexpr Words RangePhrase {"von %1 bis %2 %3", "from %1 to %2 %3"};

QString inWords(const ReportPeriod &period, Language language, const Words &quarter,
    const Words &month, const Words &range)
{
    const QString year = QString::number(period.year);
    if (period.isQuarter())
        return quarter.in(language).arg(QString::number((period.firstMonth + 2) / 3), year);
    const QString first = monthOf(period.firstMonth, language);
    if (period.firstMonth == period.lastMonth)
        return month.in(language).arg(first, year);
    return range.in(language).arg(first, monthOf(period.lastMonth, language), year);
}

} // namespace

QString codeOf(ReportTemplate form)
{
    return QString::fromLatin1(wordsOf(form).code);
}

std::optional<ReportTemplate> reportTemplateOf(QStringView code)
{
    for (const TemplateWords &each : Templates) {
        if (code == QLatin1StringView(each.code))
            return each.form;
    }
    return std::nullopt;
}

QString codeOf(ReportPart part)
{
    return QString::fromLatin1(wordsOf(part).code);
}

std::optional<ReportPart> reportPartOf(QStringView code)
{
    for (const PartWords &each : Parts) {
        if (code == QLatin1StringView(each.code))
            return each.part;
    }
    return std::nullopt;
}

QString nameOf(ReportTemplate form, Language language)
{
    return wordsOf(form).name.in(language);
}

QString purposeOf(ReportTemplate form, Language language)
{
    return wordsOf(form).purpose.in(language);
}

QString nameOf(ReportPart part, Language language)
{
    return wordsOf(part).name.in(language);
}

QList<ReportPart> defaultPartsOf(ReportTemplate form)
{
    using enum ReportPart;
    switch (form) {
    case ReportTemplate::Month:
        return {KeyFigures, Figures, Method};
    case ReportTemplate::Quarter:
    case ReportTemplate::Year:
        return {KeyFigures, Figures, Recommended, Followed, Method};
    case ReportTemplate::SafetyCommittee:
        return {KeyFigures, Figures, Followed, Recommended, Method};
    case ReportTemplate::StaffCouncil:
        return {KeyFigures, Followed, Figures, Recommended, Method};
    case ReportTemplate::Management:
        return {KeyFigures, Recommended, Followed, Figures, Method};
    case ReportTemplate::CouncilPress:
        return {KeyFigures, Figures, Followed, Recommended, Method, Tables};
    case ReportTemplate::UnitSheet:
        return {KeyFigures, Followed, Figures, Method};
    }
    Q_UNREACHABLE();
}

QString nameOf(const ReportPeriod &period, Language language)
{
    if (period.isYear())
        return QString::number(period.year);
    return inWords(period, language, QuarterName, MonthName, RangeName);
}

QString phraseOf(const ReportPeriod &period, Language language)
{
    if (period.isYear())
        return YearPhrase.in(language).arg(period.year);
    return inWords(period, language, QuarterPhrase, MonthPhrase, RangePhrase);
}

} // namespace rueckhalt
