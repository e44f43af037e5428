// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/releasereporting.h"

#include "base/daywords.h"
#include "crypto/hash.h"
#include "domain/disclosure/releasedmeasures.h"
#include "domain/disclosure/releasetablemaker.h"
#include "session/outputfile.h"
#include "session/whatfollowed.h"
#include "vault/printedanchor.h"
#include "vault/releasebook.h"

#include <QSaveFile>

#include <algorithm>
#include <array>
#include <cmath>

namespace rueckhalt {

namespace {

const Release *releaseNamed(const QList<Release> &ledger, const QString &code)
{
    const auto found = std::ranges::find_if(
        ledger, [&code](const Release &release) { return release.id.code() == code; });
    return found == ledger.end() ? nullptr : &*found;
}

/// The releases of the wish in the order of their months.
Result<QList<Release>> releasesOf(const DocumentWish &wish, const QList<Release> &ledger)
{
    QList<Release> chosen;
    for (const ReleaseId &id : wish.releases) {
        const Release *release = releaseNamed(ledger, id.code());
        if (!release)
            return failure(Error::Code::NotFound, id.code());
        chosen << *release;
    }
    if (chosen.isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("no-release"));
    for (const Release &release : std::as_const(chosen)) {
        if (release.id.year() != chosen.constFirst().id.year())
            return failure(Error::Code::Invalid, QStringLiteral("several-years"));
    }
    std::ranges::stable_sort(chosen, {}, [](const Release &release) {
        return std::pair(release.id.firstMonth(), release.sequence);
    });
    return chosen;
}

/// Of releases that are in order.
ReportPeriod periodOf(const QList<Release> &releases)
{
    ReportPeriod period {releases.constFirst().id.year(), 12, 1};
    for (const Release &release : releases) {
        period.firstMonth = std::min(period.firstMonth, release.id.firstMonth());
        period.lastMonth = std::max(period.lastMonth, release.id.lastMonth());
    }
    return period;
}

/// Code of the row that speaks of the site, alone or with others; empty: the table has none.
QString rowOf(UnitId site, const Release &release, const PublishableTable &table)
{
    for (const ReleaseCodes &codes : release.codes) {
        if (codes.dimension != table.rowDimension() || table.columnDimension().isEmpty())
            continue;
        for (const ReleaseCode &code : codes.codes) {
            if (code.members.contains(siteCode(site)))
                return code.code;
        }
    }
    return {};
}

QList<ReportRecord::TableName> tablesOf(const QList<Release> &releases, const QStringList &wanted)
{
    QList<ReportRecord::TableName> names;
    for (const Release &release : releases) {
        for (const PublishableTable &table : release.tables) {
            if (wanted.isEmpty() || wanted.contains(table.tableCode()))
                names << ReportRecord::TableName {release.id.code(), table.tableCode()};
        }
    }
    if (!wanted.isEmpty())
        std::ranges::stable_sort(
            names, {}, [&](const auto &name) { return wanted.indexOf(name.table); });
    return names;
}

/// What a unit sheet shows: of tables by site the row of its own, then the tables of the house. Of
/// these what most often leads to incidents is enough, if nobody chose more.
QList<ReportRecord::TableName> unitTablesOf(
    const QList<Release> &releases, const QStringList &wanted, UnitId site)
{
    QList<ReportRecord::TableName> names = tablesOf(releases, wanted);
    if (site.isNull())
        return names;
    for (ReportRecord::TableName &name : names) {
        const Release *release = releaseNamed(releases, name.release);
        name.row = rowOf(site, *release, *release->table(name.table));
    }
    const auto isOfHouse = [](const ReportRecord::TableName &name) { return name.row.isEmpty(); };
    if (wanted.isEmpty() && !std::ranges::all_of(names, isOfHouse)) {
        names.removeIf([&](const ReportRecord::TableName &name) {
            return isOfHouse(name) && name.table != codeOf(ReleaseTable::Trigger);
        });
    }
    std::ranges::stable_sort(names, {}, isOfHouse);
    return names;
}

/// The release of the same kind and months of the year before, if there is one.
const Release *yearBefore(const QList<Release> &ledger, const QList<Release> &chosen)
{
    if (chosen.size() != 1)
        return nullptr;
    const ReleaseId &id = chosen.constFirst().id;
    std::optional<ReleaseId> earlier;
    switch (id.kind()) {
    case ReleaseKind::Month:
        earlier = ReleasePeriod::month(id.year() - 1, id.number());
        break;
    case ReleaseKind::Quarter:
        earlier = ReleasePeriod::quarter(id.year() - 1, id.number());
        break;
    case ReleaseKind::Year:
        earlier = ReleasePeriod::wholeYear(id.year() - 1);
        break;
    case ReleaseKind::Correction:
        break;
    }
    return earlier ? releaseNamed(ledger, earlier->code()) : nullptr;
}

/// Puts the tables that a record names back in its contents. Damaged if the ledger has not got one.
Result<ReportContents> contentsWithTables(const ReportRecord &record, const QList<Release> &ledger)
{
    ReportContents contents = record.contents;
    const auto find = [&ledger](const ReportRecord::TableName &name) -> const PublishableTable * {
        const Release *release = releaseNamed(ledger, name.release);
        return release ? release->table(name.table) : nullptr;
    };
    for (const auto &name : record.tables) {
        const PublishableTable *table = find(name);
        if (!table)
            return failure(Error::Code::Damaged, name.release + u' ' + name.table);
        contents.tables << ReportTable {*table, name.chart,
            periodOf({*releaseNamed(ledger, name.release)}), name.release, name.row};
    }
    for (const auto &name : record.earlier) {
        const PublishableTable *table = find(name);
        if (!table)
            return failure(Error::Code::Damaged, name.release + u' ' + name.table);
        contents.earlierTables << *table;
    }
    return contents;
}

QList<SuggestedMeasure> suggestedFor(const QList<Release> &releases, const MeasureCatalog &catalog)
{
    QList<PublishableTable> tables;
    for (const Release &release : releases)
        tables << release.tables;
    QList<SuggestedMeasure> suggested;
    for (const MeasureId &id : measuresFor(marginsOf(tables), catalog)) {
        const Measure *measure = catalog.find(id);
        suggested << SuggestedMeasure {measure->title, measure->summary, measure->classes};
    }
    return suggested;
}

/// Of a site only what is done there or in the whole house; null: of every site.
QList<FollowedMeasure> followedIn(
    const OpenRegister &openRegister, Language language, const UnitId &site)
{
    const auto isThere = [&](const UnitId &unit) {
        return unit.isNull() || openRegister.organisation().officeOf(unit) == site;
    };
    QList<FollowedMeasure> followed;
    for (const StaffChange &change : WhatFollowed(openRegister).forStaff(language)) {
        if (!site.isNull() && std::ranges::none_of(change.units, isThere))
            continue;
        const QString since = Words {"seit %1", "since %1"}.in(language);
        followed << FollowedMeasure {change.title,
            change.since.isValid() ? since.arg(dayWords(change.since, language)) : QString(),
            change.sentence};
    }
    return followed;
}

/// Posts of the house on average and contacts in the period; 0 where they are not entered, or so
/// few that no rate should be told.
ReportPopulation populationIn(const OpenRegister &openRegister, const ReportPeriod &period)
{
    const Population &population = openRegister.population();
    const Organisation &organisation = openRegister.organisation();
    const auto rounded = [](std::optional<double> size, double least) {
        return size && *size >= least && *size <= PopulationFigure::MaxContacts
            ? static_cast<int>(std::lround(*size))
            : 0;
    };
    const QDate first(period.year, period.firstMonth, 1);
    const QDate last = QDate(period.year, period.lastMonth, 1).addMonths(1).addDays(-1);
    return {
        .posts = rounded(population.sizeOf({}, period.year, PopulationKind::Posts, organisation),
            Rate::LeastPosts),
        .visitorContacts
        = rounded(population.exposure({}, first, last, PopulationKind::Contacts, organisation),
            Rate::LeastContacts)};
}

/// The tables of the wish, or the first that none of the releases has.
Result<void> checkTables(const QStringList &wanted, const QList<Release> &releases)
{
    for (const QString &code : wanted) {
        const bool isThere = std::ranges::any_of(
            releases, [&code](const Release &release) { return release.table(code) != nullptr; });
        if (!isThere)
            return failure(Error::Code::NotFound, code);
    }
    return {};
}

} // namespace

ReportTemplate timeTemplateFor(const QList<ReleaseId> &releases)
{
    for (const ReportTemplate form : {ReportTemplate::Year, ReportTemplate::Quarter}) {
        if (suits(form, releases))
            return form;
    }
    return ReportTemplate::Month;
}

bool suits(ReportTemplate form, const QList<ReleaseId> &releases)
{
    const auto hasAny = [&releases](ReleaseKind kind) {
        return std::ranges::any_of(
            releases, [kind](const ReleaseId &id) { return id.kind() == kind; });
    };
    switch (form) {
    case ReportTemplate::Month:
        return hasAny(ReleaseKind::Month);
    case ReportTemplate::Quarter:
        return hasAny(ReleaseKind::Quarter);
    case ReportTemplate::Year: {
        std::array<bool, 13> isCovered {};
        for (const ReleaseId &id : releases) {
            for (int month = id.firstMonth(); month <= id.lastMonth(); ++month)
                isCovered.at(static_cast<std::size_t>(month)) = true;
        }
        return std::ranges::count(isCovered, true) == 12;
    }
    default:
        return true;
    }
}

UnitId siteNamed(const QString &unit, const Organisation &organisation)
{
    for (const Unit &each : organisation.units) {
        if (each.name == unit || organisation.pathOf(each.id) == unit)
            return organisation.officeOf(each.id);
    }
    return {};
}

Result<ReportRecord> ReleaseReporting::recordFor(
    const DocumentWish &wish, const QList<Release> &ledger) const
{
    const auto chosen = releasesOf(wish, ledger);
    if (!chosen)
        return errorOf(chosen);
    if (!suits(wish.form, wish.releases))
        return failure(Error::Code::Invalid, QStringLiteral("template"));
    if (auto checked = checkTables(wish.tables, *chosen); !checked)
        return errorOf(checked);
    const UnitId site = wish.form == ReportTemplate::UnitSheet
        ? siteNamed(wish.unit, m_register.organisation())
        : UnitId();
    const auto newest = std::ranges::max_element(*chosen, {}, &Release::sequence);
    ReportRecord record {.program = QStringLiteral(RUECKHALT_VERSION)};
    record.tables = wish.form == ReportTemplate::UnitSheet
        ? unitTablesOf(*chosen, wish.tables, site)
        : tablesOf(*chosen, wish.tables);
    ReportContents &contents = record.contents;
    contents.form = wish.form;
    contents.language = wish.language;
    contents.parts = wish.parts.isEmpty() ? defaultPartsOf(wish.form) : wish.parts;
    contents.authority
        = wish.authority.isEmpty() ? newest->authority.in(wish.language) : wish.authority;
    contents.unit = wish.unit;
    contents.period = periodOf(*chosen);
    contents.closingDate = newest->closingDate;
    contents.note = newest->note;
    contents.population = populationIn(m_register, contents.period);
    for (const Release &release : *chosen) {
        contents.minimumPersons = std::max(contents.minimumPersons, release.rule.minimumPersons);
        contents.sources << ReportSource {release.id.code(), release.closingDate};
    }
    if (const Release *earlier = yearBefore(ledger, *chosen)) {
        record.earlier = tablesOf({*earlier}, {});
        contents.earlierPeriod = periodOf({*earlier});
    }
    if (contents.parts.contains(ReportPart::Recommended))
        contents.suggested = suggestedFor(*chosen, m_register.catalog());
    if (contents.parts.contains(ReportPart::Followed))
        contents.followed = followedIn(m_register, wish.language, site);
    return record;
}

Result<ReportContents> ReleaseReporting::contents(const DocumentWish &wish) const
{
    const auto ledger = m_register.vault().releases();
    if (!ledger)
        return errorOf(ledger);
    return recordFor(wish, *ledger).and_then([&](const ReportRecord &record) {
        return contentsWithTables(record, *ledger);
    });
}

Result<ReportContents> ReleaseReporting::contents(
    const DocumentWish &wish, const Release &draft) const
{
    auto ledger = m_register.vault().releases();
    if (!ledger)
        return errorOf(ledger);
    *ledger << draft;
    return recordFor(wish, *ledger).and_then([&](const ReportRecord &record) {
        return contentsWithTables(record, *ledger);
    });
}

Result<ReportDocument> ReleaseReporting::document(const DocumentWish &wish) const
{
    return contents(wish).map(
        [](const ReportContents &contents) { return reportDocument(contents); });
}

Result<int> ReleaseReporting::write(
    const DocumentWish &wish, ReportFormat format, const QString &path)
{
    const auto ledger = m_register.vault().releases();
    if (!ledger)
        return errorOf(ledger);
    auto record = recordFor(wish, *ledger);
    if (!record)
        return errorOf(record);
    // The state before this document: the entry that it is written cannot be in it.
    const RegisterMark mark = m_register.vault().mark();
    record->format = format;
    record->contents.anchor = mark.sequence == 0 ? QString() : anchorText(mark, wish.language);
    const auto bytes
        = contentsWithTables(*record, *ledger).and_then([&](const ReportContents &contents) {
              return writeReport(reportDocument(contents), format);
          });
    if (!bytes)
        return errorOf(bytes);
    record->digest = sha256(bytesOf(*bytes));
    QSaveFile file(path);
    if (auto begun = beginWriting(file); !begun)
        return errorOf(begun);
    if (auto written = writeWhole(file, *bytes); !written)
        return errorOf(written);
    const bool keeps = m_register.may(Right::Release) && !m_register.isReadOnly();
    const auto number = keeps ? encode(*record).and_then([&](const QByteArray &content) {
        return m_register.vault().keepDocument(content);
    })
                              : m_register.note(Action::ReportReleased).map([] { return 0; });
    if (!number)
        return number;
    return finishWriting(file).map([&] { return *number; });
}

Result<QList<KeptReport>> ReleaseReporting::reports() const
{
    const auto kept = m_register.vault().releasedDocuments();
    if (!kept)
        return errorOf(kept);
    QList<KeptReport> reports;
    for (const KeptDocument &document : *kept) {
        auto record = decodeReportRecord(bytesOf(document.content));
        if (!record)
            return errorOf(record);
        reports << KeptReport {document.number, document.made, *std::move(record)};
    }
    return reports;
}

Result<ReleaseReporting::Sameness> ReleaseReporting::writeAgain(
    int number, const QString &path) const
{
    const auto ledger = m_register.vault().releases();
    const auto kept = reports();
    if (!ledger)
        return errorOf(ledger);
    if (!kept)
        return errorOf(kept);
    const auto found = std::ranges::find(*kept, number, &KeptReport::number);
    if (found == kept->end())
        return failure(Error::Code::NotFound, QString::number(number));
    const auto bytes
        = contentsWithTables(found->record, *ledger).and_then([&](const ReportContents &contents) {
              return writeReport(reportDocument(contents), found->record.format);
          });
    if (!bytes)
        return errorOf(bytes);
    QSaveFile file(path);
    return beginWriting(file)
        .and_then([&] { return writeWhole(file, *bytes); })
        .and_then([&] { return m_register.note(Action::ReportReleased); })
        .and_then([&] { return finishWriting(file); })
        .map([&] {
            return sha256(bytesOf(*bytes)) == found->record.digest ? Sameness::Identical
                                                                   : Sameness::SameContents;
        });
}

} // namespace rueckhalt
