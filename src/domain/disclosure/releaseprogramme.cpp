// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releaseprogramme.h"

#include "domain/disclosure/releaseledger.h"

#include <algorithm>
#include <numeric>

namespace rueckhalt {

namespace {

constexpr int GroupHeads = 50;
/// Below, nearly all cells of the table are too small; nothing would be left but the margins.
constexpr int LeastForParts = 60;
constexpr int LeastForSiteArea = 120;
constexpr int LeastForWeekdayBand = 400;
constexpr int LeastForWeekdays = 100;
constexpr int LeastForMonths = 120;
/// What is expected when nothing is known: neither a small house nor a large one.
constexpr int ExpectedOtherwise = 120;

Text everySite()
{
    return {.de = QStringLiteral("Alle Standorte"), .en = QStringLiteral("All sites")};
}

SitePart unknownSite()
{
    return {.code = QStringLiteral("unknown"),
        .name
        = {.de = QStringLiteral("Standort nicht bekannt"), .en = QStringLiteral("Site not known")},
        .members = {UnitId()},
        .heads = 0};
}

/// Employees of an office with all its units: its own number, or those of its units together.
int headsOf(const Organisation &organisation, const Unit &office)
{
    if (office.headcount > 0)
        return office.headcount;
    int sum = 0;
    for (const Unit &unit : organisation.units) {
        if (unit.parent == office.id) {
            const int below = headsOf(organisation, unit);
            if (below == 0)
                return 0;
            sum += below;
        }
    }
    return sum;
}

SitePart together(QString code, Text name, const SitePart &one, const SitePart &other)
{
    return {.code = std::move(code),
        .name = std::move(name),
        .members = one.members + other.members,
        .heads = one.heads > 0 && other.heads > 0 ? one.heads + other.heads : 0};
}

Text joined(const Text &one, const Text &other)
{
    return {.de = one.de + QStringLiteral(", ") + other.de,
        .en = one.en + QStringLiteral(", ") + other.en};
}

QList<SitePart> singleSites(const Organisation &organisation)
{
    QList<SitePart> sites;
    for (const Unit &unit : organisation.units) {
        if (unit.parent.isNull()) {
            sites.append({.code = QString::fromLatin1(unit.id.toHex()),
                .name = {.de = unit.name, .en = unit.name},
                .members = {unit.id},
                .heads = headsOf(organisation, unit)});
        }
    }
    return sites;
}

/// Small sites become "the others"; still too few together, the next small one joins them.
QList<SitePart> mergedSites(const QList<SitePart> &single, int minimumHeads, bool &merged)
{
    QList<SitePart> sites;
    SitePart rest {.code = QStringLiteral("rest"),
        .name = {.de = QStringLiteral("Übrige Standorte"), .en = QStringLiteral("Other sites")},
        .members = {},
        .heads = 0};
    for (const SitePart &site : single) {
        if (site.heads > 0 && site.heads < minimumHeads) {
            rest.members += site.members;
            rest.heads += site.heads;
        } else {
            sites.append(site);
        }
    }
    merged = !rest.members.isEmpty();
    while (merged && rest.heads < minimumHeads && !sites.isEmpty()) {
        const auto smallest = std::ranges::min_element(sites, {}, [](const SitePart &site) {
            return site.heads > 0 ? site.heads : std::numeric_limits<int>::max();
        });
        rest.members += smallest->members;
        rest.heads = smallest->heads > 0 ? rest.heads + smallest->heads : minimumHeads;
        sites.erase(smallest);
    }
    if (merged)
        sites.append(rest);
    sites.append(unknownSite());
    return sites;
}

/// In order of presentation until each has enough employees; one group where they are not known.
QList<SitePart> siteGroups(const QList<SitePart> &single)
{
    QList<SitePart> groups;
    const bool isKnown = std::ranges::all_of(single, [](const SitePart &s) { return s.heads > 0; });
    for (const SitePart &site : single) {
        if (!groups.isEmpty() && (!isKnown || groups.last().heads < GroupHeads)) {
            SitePart &last = groups.last();
            last = together(last.code, joined(last.name, site.name), last, site);
        } else {
            groups.append(site);
            groups.last().code = QStringLiteral("G%1").arg(groups.size());
        }
    }
    if (groups.size() > 1 && groups.last().heads < GroupHeads) {
        const SitePart last = groups.takeLast();
        groups.last() = together(
            groups.last().code, joined(groups.last().name, last.name), groups.last(), last);
    }
    if (groups.size() == 1)
        groups.first().name = everySite();
    groups.append(unknownSite());
    return groups;
}

/// What the last year that was released had in all, if that was published.
std::optional<int> lastPublishedSize(const ReleaseLedger &ledger, int before)
{
    std::optional<int> size;
    int latest = 0;
    for (const Release &made : ledger.releases) {
        if (made.id.kind() != ReleaseKind::Year || made.id.year() >= before
            || made.id.year() <= latest)
            continue;
        for (const PublishableTable &table : made.tables) {
            if (table.rows().isEmpty() || table.columns().isEmpty() || !table.hasTotalRow())
                continue;
            const auto total = table.cell(table.rows().size() - 1, table.columns().size() - 1);
            if (total) {
                size = total;
                latest = made.id.year();
            }
        }
    }
    return size;
}

QList<ReleasePart> fixedParts(const QList<SitePart> &groups)
{
    QList<ReleasePart> parts;
    for (const auto &group : terms<TypeGroup>()) {
        parts.append({.code = QString::fromLatin1(group.code),
            .name
            = {.de = group.words.in(Language::German), .en = group.words.in(Language::English)},
            .types = {group.value},
            .sites = {}});
    }
    Q_UNUSED(groups)
    return parts;
}

QList<ReleaseTable> annualTables(int expected, QList<Text> &reasons)
{
    using enum ReleaseTable;
    QList<ReleaseTable> tables {SiteType, AreaType, TypeQuarter, Trigger, Level};
    const auto reason = [&reasons](const char *de, const char *en) {
        reasons.append({.de = QString::fromUtf8(de), .en = QString::fromUtf8(en)});
    };
    if (expected >= LeastForSiteArea) {
        tables.prepend(SiteArea);
    } else {
        reason("Bei so wenigen erwarteten Vorfällen bliebe von „Standort und Berufsbereich“ fast "
               "nichts übrig; die Tabelle entfällt.",
            "With so few expected incidents hardly anything would be left of “site and field of "
            "work”; the table is left out.");
    }
    if (expected >= LeastForWeekdayBand) {
        tables.append(WeekdayBand);
    } else if (expected >= LeastForWeekdays) {
        tables << Weekday << Band;
        reason("Wochentag und Tageszeit stehen in zwei Tabellen, weil ihre Kreuzung zu kleine "
               "Zahlen hätte.",
            "Day of the week and time of day are two tables, because the numbers of their "
            "combinations would be too small.");
    }
    return tables;
}

bool isUnionOf(const QList<UnitId> &whole, const QList<SitePart> &parts)
{
    return std::ranges::all_of(parts, [&whole](const SitePart &part) {
        const auto inside = std::ranges::count_if(
            part.members, [&whole](const UnitId &id) { return whole.contains(id); });
        return inside == 0 || inside == part.members.size();
    });
}

bool areUnionsOf(const QList<SitePart> &coarse, const QList<SitePart> &fine)
{
    return std::ranges::all_of(
        coarse, [&fine](const SitePart &part) { return isUnionOf(part.members, fine); });
}

void merge(QList<SitePart> &parts, const QString &code, const QString &other)
{
    const auto find = [&parts](const QString &wanted) {
        return std::ranges::find(parts, wanted, &SitePart::code);
    };
    const auto first = find(code);
    const auto second = find(other);
    if (first == parts.end() || second == parts.end() || first == second)
        return;
    *first = together(
        code + QLatin1Char('+') + other, joined(first->name, second->name), *first, *second);
    parts.erase(second);
}

} // namespace

bool ReleaseProgramme::isCoarserOrEqual(const ReleaseProgramme &other) const
{
    const auto has = [&other](ReleaseTable table) {
        const bool asPart = (table == ReleaseTable::Weekday || table == ReleaseTable::Band)
            && other.tables.contains(ReleaseTable::WeekdayBand);
        const bool asMargin = table == ReleaseTable::TypeGroup
            && (other.tables.contains(ReleaseTable::TypeGroupMonth)
                || other.tables.contains(ReleaseTable::SiteGroupTypeGroup));
        return asPart || asMargin || other.tables.contains(table);
    };
    return std::ranges::all_of(tables, has) && areUnionsOf(sites, other.sites)
        && areUnionsOf(siteGroups, other.siteGroups)
        && (!tables.contains(ReleaseTable::Parts) || parts == other.parts);
}

void ReleaseProgramme::mergeSites(const QString &code, const QString &other)
{
    merge(sites, code, other);
}

void ReleaseProgramme::mergeSiteGroups(const QString &code, const QString &other)
{
    merge(siteGroups, code, other);
}

ReleaseProgramme proposeProgramme(const ReleaseLedger &ledger, const Organisation &organisation,
    const ProgrammeQuestion &question)
{
    using enum ReleaseTable;
    ReleaseProgramme programme;
    const QList<SitePart> single = singleSites(organisation);
    bool merged = false;
    programme.sites = mergedSites(single, question.rule.minimumHeads, merged);
    programme.siteGroups = siteGroups(single);
    const int expected = question.expected
        ? *question.expected
        : lastPublishedSize(ledger, question.period.year()).value_or(ExpectedOtherwise);
    const bool inParts = question.parts == ProgrammeQuestion::Parts::Always
        || (question.parts == ProgrammeQuestion::Parts::Automatic && expected < LeastForParts);
    if (inParts) {
        programme.parts = fixedParts(programme.siteGroups);
        programme.tables = {Parts};
        programme.reasons.append(
            {.de = QStringLiteral("Das Haus ist für Tabellen zu klein: Es werden nur feste Teile "
                                  "veröffentlicht."),
                .en = QStringLiteral(
                    "The house is too small for tables: only fixed parts are released.")});
        return programme;
    }
    switch (question.period.kind()) {
    case ReleaseKind::Month:
        programme.tables = {TypeGroup};
        break;
    case ReleaseKind::Quarter:
        programme.tables = {SiteGroupTypeGroup};
        if (expected >= LeastForMonths)
            programme.tables.append(TypeGroupMonth);
        break;
    case ReleaseKind::Year:
        programme.tables = annualTables(expected, programme.reasons);
        if (merged) {
            programme.reasons.append({.de = QStringLiteral("Standorte mit weniger als %1 "
                                                           "Beschäftigten sind zusammengefasst.")
                                                .arg(question.rule.minimumHeads),
                .en = QStringLiteral("Sites with fewer than %1 employees are put together.")
                          .arg(question.rule.minimumHeads)});
        }
        break;
    case ReleaseKind::Correction:
        programme.tables = {SiteGroupTypeGroup};
        break;
    }
    return programme;
}

} // namespace rueckhalt
