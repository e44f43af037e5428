// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releasetablemaker.h"

#include "domain/incident/weekday.h"

#include <QLocale>

#include <array>

namespace rueckhalt {

namespace {

const QString NotKnown = QStringLiteral("unknown");

Text text(const Words &words)
{
    return Text {.de = words.in(Language::German), .en = words.in(Language::English)};
}

QString capitalised(QString word)
{
    if (!word.isEmpty())
        word[0] = word.at(0).toUpper();
    return word;
}

template <typename E>
QList<ReleaseCode> termCodes()
{
    QList<ReleaseCode> codes;
    for (const auto &term : terms<E>()) {
        codes.append({.code = QString::fromLatin1(term.code),
            .name = {.de = capitalised(term.words.in(Language::German)),
                .en = capitalised(term.words.in(Language::English))},
            .members = {}});
    }
    return codes;
}

ReleaseCode notKnown(const Words &words)
{
    return {.code = NotKnown, .name = text(words), .members = {}};
}

constexpr Words AllIncidents {"Vorfälle insgesamt", "All incidents"};
constexpr Words Incidents {"Vorfälle", "Incidents"};
constexpr std::array<Words, 4> QuarterMonths {{
    {"Jan.–März", "Jan–Mar"},
    {"Apr.–Juni", "Apr–June"},
    {"Juli–Sept.", "July–Sept"},
    {"Okt.–Dez.", "Oct–Dec"},
}};
constexpr Words SeveralTypes {
    "Ein Vorfall kann mehrere Arten haben und zählt dann bei jeder. Die Gesamtzahl zählt jeden "
    "Vorfall einmal und kann deshalb kleiner sein als die Summe der Arten.",
    "An incident can be of several types and then counts under each of them. The total counts "
    "every incident once, so it can be smaller than the sum of the types."};
constexpr Words SeveralTriggers {
    "Ein Vorfall kann mehrere Auslöser haben und zählt dann bei jedem. „Nicht angegeben“ heißt, "
    "dass zum Auslöser nichts gemeldet wurde.",
    "An incident can have several triggers and then counts under each of them. “Not stated” means "
    "that nothing was reported about a trigger."};
constexpr Words OneLevel {
    "Jeder Vorfall zählt einmal, mit der Stufe, die für ihn festgestellt ist.",
    "Every incident counts once, with the level that was found for it."};
constexpr Words FirstPart {"Jeder Vorfall zählt einmal, im ersten Teil, der auf ihn zutrifft.",
    "Every incident counts once, in the first part that applies to it."};

Text noteOf(ReleaseTable table)
{
    switch (table) {
    case ReleaseTable::SiteType:
    case ReleaseTable::AreaType:
    case ReleaseTable::TypeQuarter:
    case ReleaseTable::SiteGroupTypeGroup:
    case ReleaseTable::TypeGroupMonth:
    case ReleaseTable::TypeGroup:
        return text(SeveralTypes);
    case ReleaseTable::Trigger:
        return text(SeveralTriggers);
    case ReleaseTable::Level:
        return text(OneLevel);
    case ReleaseTable::Parts:
        return text(FirstPart);
    case ReleaseTable::SiteArea:
    case ReleaseTable::WeekdayBand:
    case ReleaseTable::Weekday:
    case ReleaseTable::Band:
        return {};
    }
    Q_UNREACHABLE();
}

QList<ReleaseCode> quarterCodes()
{
    QList<ReleaseCode> codes;
    for (int quarter = 0; quarter < 4; ++quarter) {
        ReleaseCode code {.code = QStringLiteral("Q%1").arg(quarter + 1),
            .name = text(QuarterMonths.at(static_cast<std::size_t>(quarter))),
            .members = {}};
        for (int month = 1; month <= 3; ++month)
            code.members.append(monthCode(3 * quarter + month));
        codes.append(code);
    }
    return codes;
}

QList<ReleaseCode> monthCodes(const ReleasePeriod &period)
{
    const QLocale german(QLocale::German, QLocale::Germany);
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    QList<ReleaseCode> codes;
    for (int month = period.firstMonth(); month <= period.lastMonth(); ++month) {
        codes.append({.code = monthCode(month),
            .name
            = {.de = german.standaloneMonthName(month), .en = english.standaloneMonthName(month)},
            .members = {}});
    }
    return codes;
}

QList<ReleaseCode> levelCodes()
{
    QList<ReleaseCode> codes;
    for (const auto &term : terms<AachenLevel>()) {
        const QString digit = QString::number(static_cast<int>(term.value));
        codes.append({.code = QString::fromLatin1(term.code),
            .name
            = {.de = QStringLiteral("Stufe %1: %2").arg(digit, term.words.in(Language::German)),
                .en = QStringLiteral("Level %1: %2").arg(digit, term.words.in(Language::English))},
            .members = {}});
    }
    return codes;
}

QList<ReleaseCode> typeGroupCodes()
{
    QList<ReleaseCode> codes = termCodes<TypeGroup>();
    for (qsizetype i = 0; i < codes.size(); ++i) {
        for (IncidentType type :
            typesOf(terms<TypeGroup>()[static_cast<std::size_t>(i)].value).values())
            codes[i].members.append(codeOf(type));
    }
    return codes;
}

QList<ReleaseCode> partCodes(const QList<ReleasePart> &parts)
{
    QList<ReleaseCode> codes;
    for (const ReleasePart &part : parts) {
        ReleaseCode code {.code = part.code, .name = part.name, .members = {}};
        for (TypeGroup group : part.types.values()) {
            for (IncidentType type : typesOf(group).values())
                code.members.append(QStringLiteral("type=") + codeOf(type));
        }
        for (UnitId site : part.sites)
            code.members.append(QStringLiteral("site=") + siteCode(site));
        codes.append(code);
    }
    return codes;
}

} // namespace

QString monthCode(int month)
{
    return QStringLiteral("%1").arg(month, 2, 10, QLatin1Char('0'));
}

QString siteCode(UnitId site)
{
    return site.isNull() ? NotKnown : QString::fromLatin1(site.toHex());
}

ReleaseTableMaker::ReleaseTableMaker(
    const ReleaseProgramme &programme, const ReleasePeriod &period, QList<UnitId> goneSites)
    : m_programme(programme)
    , m_period(period)
    , m_goneSites(std::move(goneSites))
{
}

QList<ReleaseCode> ReleaseTableMaker::siteCodes(const QList<SitePart> &parts) const
{
    QList<ReleaseCode> codes;
    for (const SitePart &part : parts) {
        ReleaseCode code {.code = part.code, .name = part.name, .members = {}};
        for (UnitId member : part.members)
            code.members.append(siteCode(member));
        if (part.members.contains(UnitId())) {
            for (UnitId gone : m_goneSites)
                code.members.append(siteCode(gone));
        }
        codes.append(code);
    }
    return codes;
}

QList<ReleaseCode> ReleaseTableMaker::codesOf(ReleaseDimension dimension) const
{
    switch (dimension) {
    case ReleaseDimension::Site:
        return siteCodes(m_programme.sites);
    case ReleaseDimension::Area:
        return termCodes<JobArea>();
    case ReleaseDimension::Type:
        return termCodes<IncidentType>();
    case ReleaseDimension::Quarter:
        return quarterCodes();
    case ReleaseDimension::Trigger:
        return termCodes<Trigger>() << ReleaseCode {.code = QStringLiteral("none"),
                   .name = text({"Nicht angegeben", "Not stated"}),
                   .members = {}};
    case ReleaseDimension::Weekday: {
        QList<ReleaseCode> codes = termCodes<Weekday>();
        for (qsizetype day = 0; day < codes.size(); ++day)
            codes[day].code = QString::number(day + 1);
        return codes << notKnown({"Tag nicht bekannt", "Day not known"});
    }
    case ReleaseDimension::Band:
        return termCodes<TimeBand>() << notKnown({"Uhrzeit nicht bekannt", "Time not known"});
    case ReleaseDimension::Level:
        return levelCodes();
    case ReleaseDimension::SiteGroup:
        return siteCodes(m_programme.siteGroups);
    case ReleaseDimension::TypeGroup:
        return typeGroupCodes();
    case ReleaseDimension::Month:
        return monthCodes(m_period);
    case ReleaseDimension::Part:
        return partCodes(m_programme.parts);
    }
    Q_UNREACHABLE();
}

PublishableTable ReleaseTableMaker::emptyTable(ReleaseTable kind) const
{
    const TableDimensions dimensions = dimensionsOf(kind);
    PublishableTable table;
    table.m_tableCode = codeOf(kind);
    table.m_title = text(termOf(kind).words);
    table.m_note = noteOf(kind);
    table.m_rowDimension = codeOf(dimensions.rows);
    table.m_rowHeading = text(termOf(dimensions.rows).words);
    for (const ReleaseCode &code : codesOf(dimensions.rows)) {
        table.m_rowCodes.append(code.code);
        table.m_rows.append(code.name);
    }
    table.m_rowCodes.append(PublishableTable::TotalCode);
    table.m_rows.append(text(AllIncidents));
    table.m_hasTotalRow = true;
    if (dimensions.columns) {
        table.m_columnDimension = codeOf(*dimensions.columns);
        table.m_columnHeading = text(termOf(*dimensions.columns).words);
        for (const ReleaseCode &code : codesOf(*dimensions.columns)) {
            table.m_columnCodes.append(code.code);
            table.m_columns.append(code.name);
        }
        table.m_columns.append(text({"Insgesamt", "Total"}));
        table.m_hasTotalColumn = true;
    } else {
        table.m_columns.append(text(Incidents));
    }
    table.m_columnCodes.append(PublishableTable::TotalCode);
    table.m_cells.resize(table.m_rows.size() * table.m_columns.size());
    return table;
}

QList<PublishableTable> ReleaseTableMaker::emptyTables() const
{
    QList<PublishableTable> tables;
    for (ReleaseTable table : m_programme.tables)
        tables.append(emptyTable(table));
    return tables;
}

QList<ReleaseCodes> ReleaseTableMaker::codes() const
{
    QList<ReleaseCodes> codes;
    for (const auto &term : terms<ReleaseDimension>()) {
        const bool isUsed = std::ranges::any_of(m_programme.tables, [&term](ReleaseTable table) {
            const TableDimensions dimensions = dimensionsOf(table);
            return dimensions.rows == term.value || dimensions.columns == term.value;
        });
        if (isUsed)
            codes.append(
                {.dimension = QString::fromLatin1(term.code), .codes = codesOf(term.value)});
    }
    return codes;
}

void ReleaseTableMaker::fill(QList<PublishableTable> &tables, const Number &number)
{
    for (int i = 0; i < tables.size(); ++i) {
        PublishableTable &table = tables[i];
        const int columns = static_cast<int>(table.m_columns.size());
        for (int cell = 0; cell < table.m_cells.size(); ++cell)
            table.m_cells[cell] = number(i, cell / columns, cell % columns);
    }
}

} // namespace rueckhalt
