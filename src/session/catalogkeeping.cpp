// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/catalogkeeping.h"

#include "vault/memberkeeping.h"
#include "vault/ownsheetstore.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

/// Sources are called by numbers: what they are called in a package depends on what else is in it.
Measure withPlainKeys(Measure measure)
{
    QHash<QString, QString> keys;
    for (qsizetype i = 0; i < measure.sources.size(); ++i) {
        keys.insert(measure.sources[i].key, QString::number(i));
        measure.sources[i].key = QString::number(i);
    }
    if (measure.sheet) {
        for (EvidenceStatement &statement : measure.sheet->evidence.statements) {
            for (QString &source : statement.sources)
                source = keys.value(source, source);
        }
    }
    return measure;
}

bool sayTheSame(const Measure &a, const Measure &b)
{
    return withPlainKeys(a) == withPlainKeys(b);
}

tl::unexpected<Error> invalid(const char *detail)
{
    return failure(Error::Code::Invalid, QString::fromLatin1(detail));
}

} // namespace

template <>
std::span<const Term<SheetArrival>> terms<SheetArrival>()
{
    using enum SheetArrival;
    static constexpr std::array<Term<SheetArrival>, 3> list {{
        {NewSheet, "new", {"neu", "new"}},
        {NewVersion, "new-version", {"neue Fassung", "new version"}},
        {Known, "known", {"schon vorhanden", "here already"}},
    }};
    return list;
}

bool SheetImport::brings() const
{
    return std::ranges::any_of(
        sheets, [](const ArrivingSheet &sheet) { return sheet.arrival != SheetArrival::Known; });
}

QList<OwnSheet> CatalogKeeping::versions(const MeasureId &id) const
{
    QList<OwnSheet> versions;
    for (const OwnSheet &sheet : m_register.ownSheets()) {
        if (sheet.measure.id == id)
            versions.prepend(sheet);
    }
    return versions;
}

QList<OwnSheet> CatalogKeeping::sheets() const
{
    QList<OwnSheet> first;
    // In the order of id and version: whatever comes later is newer.
    for (const OwnSheet &sheet : m_register.ownSheets()) {
        const bool isOther = first.isEmpty() || first.constLast().measure.id != sheet.measure.id;
        if (isOther)
            first << sheet;
        else if (sheet.state != SheetState::Withdrawn
            || first.constLast().state == SheetState::Withdrawn)
            first.last() = sheet;
    }
    return first;
}

Result<OwnSheet> CatalogKeeping::sheet(const SheetVersion &version) const
{
    const auto &all = m_register.ownSheets();
    const auto found = std::ranges::find_if(all, [&](const OwnSheet &sheet) {
        return sheet.measure.id == version.id && sheet.version == version.version;
    });
    if (found == all.end())
        return failure(Error::Code::NotFound, QStringLiteral("own sheet"));
    return *found;
}

QList<OwnSheet> CatalogKeeping::waitingForMe() const
{
    QList<OwnSheet> waiting = m_register.ownSheets();
    waiting.removeIf(
        [&](const OwnSheet &sheet) { return !steps(sheet).contains(SheetStep::Approve); });
    return waiting;
}

QList<SheetStep> CatalogKeeping::steps(const OwnSheet &sheet) const
{
    QList<SheetStep> possible;
    if (m_register.isReadOnly() || m_register.me().id.isNull())
        return possible;
    for (const SheetStep step :
        {SheetStep::Approve, SheetStep::Propose, SheetStep::Revise, SheetStep::Withdraw}) {
        if (!stateAfter(sheet.state, step))
            continue;
        const bool isApproval = step == SheetStep::Approve;
        if (!m_register.may(isApproval ? Right::ApproveSheets : Right::WriteSheets))
            continue;
        const bool isOlder = inForce(sheet.measure.id) > sheet.version;
        if (!isApproval || (sheet.author != m_register.me().id && !isOlder))
            possible << step;
    }
    return possible;
}

bool CatalogKeeping::mayWrite() const
{
    return !m_register.isReadOnly() && !m_register.me().id.isNull()
        && m_register.may(Right::WriteSheets);
}

bool CatalogKeeping::mayEdit(const OwnSheet &sheet) const
{
    const auto all = versions(sheet.measure.id);
    return mayWrite() && sheet.state != SheetState::Proposed && !all.isEmpty()
        && all.first().version == sheet.version;
}

QString CatalogKeeping::nameOf(const UserId &member) const
{
    const auto members = std::as_const(m_register.vault()).members().members();
    const auto found = std::ranges::find(members, member, &Member::id);
    return found == members.end() ? QString() : found->profile.name;
}

int CatalogKeeping::newestVersion(const MeasureId &id) const
{
    int newest = 0;
    for (const OwnSheet &sheet : m_register.ownSheets()) {
        if (sheet.measure.id == id)
            newest = std::max(newest, sheet.version);
    }
    // Numbers that stand in vault.db already, whoever has put them there.
    for (const RefusedSheet &refused : m_register.refusedSheets()) {
        if (refused.version.id == id)
            newest = std::max(newest, refused.version.version);
    }
    return newest;
}

int CatalogKeeping::inForce(const MeasureId &id) const
{
    int version = 0;
    for (const OwnSheet &sheet : m_register.ownSheets()) {
        if (sheet.measure.id == id && sheet.state == SheetState::Approved)
            version = std::max(version, sheet.version);
    }
    return version;
}

Measure CatalogKeeping::copyOf(Measure measure)
{
    if (!measure.sheet)
        measure.sheet.emplace();
    if (!measure.id.isEmpty() && !measure.sheet->related.contains(measure.id))
        measure.sheet->related.prepend(measure.id);
    measure.id.clear();
    measure.facetOrigin = FacetOrigin::Own;
    return measure;
}

Result<PackagedSheet> CatalogKeeping::draftOf(const Measure &measure) const
{
    PackagedSheet sheet {tidied(measure), 1};
    MeasureId &id = sheet.measure.id;
    if (id.isEmpty()) {
        do {
            id = newOwnMeasureId(m_random);
        } while (newestVersion(id) != 0);
    } else if (const auto known = versions(id); known.isEmpty()) {
        return failure(Error::Code::NotFound, QStringLiteral("own sheet"));
    } else if (known.first().state == SheetState::Proposed) {
        return invalid("proposed");
    } else if (known.first().state == SheetState::Draft
        && newestVersion(id) == known.first().version) {
        sheet.version = known.first().version;
    } else {
        sheet.version = newestVersion(id) + 1;
    }
    if (sheet.version > MaxSheetVersion)
        return invalid("version");
    if (const auto problems = unkeepableIn(sheet.measure); !problems.isEmpty())
        return failure(Error::Code::Invalid, sentenceFor(problems.first(), Language::English));
    return sheet;
}

Result<SheetVersion> CatalogKeeping::write(const Measure &measure)
{
    return writeAll(std::span(&measure, 1)).map([](const QList<SheetVersion> &versions) {
        return versions.first();
    });
}

Result<QList<SheetVersion>> CatalogKeeping::writeAll(std::span<const Measure> measures)
{
    QList<PackagedSheet> drafts;
    QList<SheetVersion> versions;
    for (const Measure &measure : measures) {
        auto draft = draftOf(measure);
        if (!draft)
            return tl::unexpected(draft.error());
        const SheetVersion version {draft->measure.id, draft->version};
        if (versions.contains(version))
            return invalid("twice");
        versions << version;
        drafts << *std::move(draft);
    }
    return m_register.writeOwnSheets(Action::SheetWritten, drafts).map([&] { return versions; });
}

Result<void> CatalogKeeping::propose(const SheetVersion &version, NamesChecked checked)
{
    const auto draft = sheet(version);
    if (!draft)
        return tl::unexpected(draft.error());
    if (!problemsOf(draft->measure).isEmpty())
        return invalid("incomplete");
    if (auto named = checkNames(freeTextsOf(draft->measure), checked); !named)
        return named;
    const SheetMove move {version, SheetStep::Propose};
    return m_register.stepOwnSheets(Action::SheetProposed, std::span(&move, 1));
}

Result<void> CatalogKeeping::revise(const SheetVersion &version)
{
    const SheetMove move {version, SheetStep::Revise};
    return m_register.stepOwnSheets(Action::SheetProposed, std::span(&move, 1));
}

Result<void> CatalogKeeping::approve(const SheetVersion &version)
{
    const auto proposed = sheet(version);
    if (!proposed)
        return tl::unexpected(proposed.error());
    if (inForce(version.id) > version.version)
        return invalid("older");
    if (!problemsOf(proposed->measure).isEmpty())
        return invalid("incomplete");
    QList<SheetMove> moves;
    for (const OwnSheet &other : versions(version.id)) {
        if (other.state == SheetState::Approved)
            moves << SheetMove {{version.id, other.version}, SheetStep::Supersede};
    }
    moves << SheetMove {version, SheetStep::Approve};
    return m_register.stepOwnSheets(Action::SheetApproved, moves);
}

Result<void> CatalogKeeping::withdraw(const SheetVersion &version)
{
    const SheetMove move {version, SheetStep::Withdraw};
    return m_register.stepOwnSheets(Action::SheetWithdrawn, std::span(&move, 1));
}

QList<ArrivingSheet> CatalogKeeping::arrivals(QList<PackagedSheet> sheets) const
{
    std::ranges::stable_sort(sheets, {}, &PackagedSheet::version);
    QHash<MeasureId, int> newest;
    QSet<MeasureId> here;
    for (const Measure &measure : m_register.catalog().measures())
        here << measure.id;
    for (const PackagedSheet &sheet : std::as_const(sheets)) {
        newest.insert(sheet.measure.id, newestVersion(sheet.measure.id));
        here << sheet.measure.id;
    }
    QList<ArrivingSheet> arriving;
    for (const PackagedSheet &sheet : std::as_const(sheets)) {
        const MeasureId &id = sheet.measure.id;
        ArrivingSheet arrival {.sheet = sheet, .inForce = inForce(id)};
        const auto known = versions(id);
        const auto same = std::ranges::find_if(
            known, [&](const OwnSheet &other) { return sayTheSame(other.measure, sheet.measure); });
        if (same != known.end()) {
            arrival.arrival = SheetArrival::Known;
            arrival.as = {id, same->version};
        } else {
            arrival.arrival = known.isEmpty() ? SheetArrival::NewSheet : SheetArrival::NewVersion;
            // Numbers go on from those here: another authority has counted its own, and could
            // leave none for us.
            arrival.as = {id, ++newest[id]};
        }
        for (const MeasureId &related : sheet.measure.sheet->related) {
            if (!here.contains(related))
                arrival.unknownRelated << related;
        }
        arriving << arrival;
    }
    return arriving;
}

SheetImport CatalogKeeping::look(const CatalogFile &package) const
{
    auto reading = readPackage(package);
    return {reading.exported, arrivals(reading.sheets), std::move(reading.problems)};
}

Result<QList<SheetVersion>> CatalogKeeping::takeOver(const SheetImport &package)
{
    if (!package.problems.isEmpty())
        return invalid("problems");
    QList<PackagedSheet> sheets;
    for (const ArrivingSheet &arriving : package.sheets)
        sheets << arriving.sheet;
    QList<PackagedSheet> taken;
    QList<SheetVersion> versions;
    // Seen from now: since the package was looked at, sheets may have been written.
    for (const ArrivingSheet &arriving : arrivals(std::move(sheets))) {
        if (arriving.arrival == SheetArrival::Known)
            continue;
        if (arriving.as.version > MaxSheetVersion)
            return invalid("version");
        taken << PackagedSheet {arriving.sheet.measure, arriving.as.version};
        versions << arriving.as;
    }
    if (taken.isEmpty())
        return invalid("nothing new");
    return m_register.writeOwnSheets(Action::SheetsImported, taken).map([&] { return versions; });
}

Result<QByteArray> CatalogKeeping::exported(std::span<const SheetVersion> versions) const
{
    QList<PackagedSheet> sheets;
    for (const SheetVersion &version : versions) {
        const auto found = sheet(version);
        if (!found)
            return tl::unexpected(found.error());
        if (!problemsOf(found->measure).isEmpty())
            return invalid("incomplete");
        sheets << PackagedSheet {found->measure, found->version};
    }
    if (sheets.isEmpty())
        return invalid("no sheet");
    return writePackage(sheets, m_register.now().date());
}

} // namespace rueckhalt
