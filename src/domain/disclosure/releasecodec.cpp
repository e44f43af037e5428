// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releasecodec.h"

#include "base/cborarchive.h"

#include <algorithm>
#include <limits>
#include <type_traits>

namespace rueckhalt {

namespace {

constexpr qsizetype MaxName = 1000;
constexpr qsizetype MaxCode = 200;
constexpr std::size_t MaxTables = 64;
constexpr std::size_t MaxLines = 2000; // rows, columns, codes, members
constexpr std::size_t MaxIncidents = 2'000'000;
constexpr std::size_t MaxGroups = 1'000'000;
constexpr std::size_t MaxAtoms = 4'000'000;
constexpr std::size_t MaxMoves = 1'000'000;
constexpr int MaxNumber = 1'000'000'000;
constexpr int MaxVersion = ReleasePeriod::MostCorrections;
constexpr CborFormat ReleaseFormat {.name = "release", .most = MaxReleaseContent};
/// Since version 2 groups that the annual release will list.
constexpr CborFormat YearFormat {
    .name = "release", .version = 2, .most = MaxLedgerYearContent, .oldest = 1};

// The functions below are the format. Each serves both directions: the object is constant while it
// is written.

template <typename Archive, typename T>
void visitText(Archive &archive, T &text)
{
    archive.text(text.de, MaxName);
    archive.text(text.en, MaxName);
}

template <typename Archive, typename Period>
void visitPeriod(Archive &archive, Period &period)
{
    QString code;
    if constexpr (!Archive::IsReading)
        code = period.code();
    archive.text(code, MaxCode);
    if constexpr (Archive::IsReading) {
        const auto stated = ReleasePeriod::fromCode(code);
        archive.require(stated.has_value());
        if (stated)
            period = *stated;
    }
}

template <typename Archive, typename Flag>
void visitFlag(Archive &archive, Flag &flag)
{
    int number = 0;
    if constexpr (!Archive::IsReading)
        number = flag ? 1 : 0;
    archive.number(number, 0, 1);
    if constexpr (Archive::IsReading)
        flag = number == 1;
}

template <typename Archive, typename E>
void visitTerm(Archive &archive, E &value)
{
    archive.number(value, 0, static_cast<std::int64_t>(terms<std::remove_const_t<E>>().size()) - 1);
}

/// 0 for nothing.
template <typename Archive, typename Optional>
void visitOptionalTerm(Archive &archive, Optional &value)
{
    using E = typename std::remove_const_t<Optional>::value_type;
    std::int64_t number = 0;
    if constexpr (!Archive::IsReading)
        number = value ? static_cast<std::int64_t>(*value) + 1 : 0;
    archive.number(number, 0, static_cast<std::int64_t>(terms<E>().size()));
    if constexpr (Archive::IsReading) {
        if (number > 0)
            value = static_cast<E>(number - 1);
    }
}

template <typename E, typename Archive, typename Set>
void visitSet(Archive &archive, Set &set)
{
    std::uint32_t bits = 0;
    if constexpr (!Archive::IsReading)
        bits = set.bits();
    archive.number(bits, 0, CodeSet<E>::all().bits());
    if constexpr (Archive::IsReading)
        set = CodeSet<E>::fromBits(bits);
}

template <typename Archive, typename T>
void visitRule(Archive &archive, T &rule)
{
    archive.number(rule.minimumPersons, DisclosureRule::LeastPersons, DisclosureRule::MostPersons);
    archive.number(rule.minimumHeads, 0, MaxNumber);
}

template <typename Archive, typename T>
void visitCodes(Archive &archive, T &codes)
{
    archive.text(codes.dimension, MaxCode);
    archive.list(codes.codes, MaxLines, [&archive](auto &code) {
        archive.text(code.code, MaxCode);
        visitText(archive, code.name);
        archive.list(
            code.members, MaxLines, [&archive](auto &member) { archive.text(member, MaxName); });
    });
}

template <typename Archive, typename T>
void visitFrozen(Archive &archive, T &frozen)
{
    archive.id(frozen.id);
    archive.number(frozen.month, 1, 12);
    visitFlag(archive, frozen.late);
    archive.id(frozen.site);
    visitSet<IncidentType>(archive, frozen.types);
    visitTerm(archive, frozen.area);
    visitSet<Trigger>(archive, frozen.triggers);
    visitTerm(archive, frozen.level);
    visitOptionalTerm(archive, frozen.weekday);
    visitOptionalTerm(archive, frozen.band);
    archive.number(frozen.affected, 0, std::numeric_limits<std::uint16_t>::max());
    archive.list(frozen.persons, MaxLines, [&archive](auto &person) {
        archive.id(person);
        archive.require(!person.isNull());
    });
    visitFlag(archive, frozen.reviewed);
    archive.number(frozen.since, 0, MaxVersion);
    archive.number(frozen.until, -1, MaxVersion);
    archive.number(frozen.changed, 0, MaxNumber);
    archive.require(!frozen.types.isEmpty());
}

template <typename Archive, typename T>
void visitListing(Archive &archive, T &listing)
{
    archive.list(listing.sites, MaxLines, [&archive](auto &site) { archive.id(site); });
    archive.number(listing.types, 0, CodeSet<IncidentType>::all().bits());
    archive.number(listing.months, 2, 0x1ffe);
    archive.require((listing.months & 1U) == 0);
}

template <typename Archive, typename T>
void visitGroup(Archive &archive, T &group, int version)
{
    using Kind = SensitiveGroup::Kind;
    archive.number(group.kind, 0, static_cast<int>(version < 2 ? Kind::Removed : Kind::Foreseen));
    if (group.kind == Kind::Foreseen) {
        visitListing(archive, group.listing);
        return;
    }
    archive.list(group.places, MaxLines, [&archive](auto &place) {
        archive.number(place.release, 1, MaxNumber);
        archive.number(place.table, 0, MaxTables);
        archive.number(place.row, 0, MaxLines);
        archive.number(place.column, 0, MaxLines);
    });
}

template <typename Archive, typename T>
void visitAtom(Archive &archive, T &atom)
{
    archive.number(atom.block, 0, static_cast<int>(LedgerAtom::Block::Level));
    archive.number(atom.since, 0, MaxVersion);
    archive.number(atom.until, -1, MaxVersion);
    archive.id(atom.site);
    archive.number(atom.area, 0, static_cast<std::int64_t>(terms<JobArea>().size()) - 1);
    archive.number(atom.types, 0, CodeSet<IncidentType>::all().bits());
    archive.number(atom.month, 0, 12);
    archive.number(atom.triggers, 0, CodeSet<Trigger>::all().bits());
    archive.number(atom.weekday, 0, 7);
    archive.number(atom.band, 0, static_cast<std::int64_t>(terms<TimeBand>().size()));
    archive.number(atom.level, 0, static_cast<std::int64_t>(terms<AachenLevel>().size()) - 1);
}

template <typename Archive, typename T>
void visitYear(Archive &archive, T &year, int version)
{
    archive.number(year.year, ReleasePeriod::FirstYear, ReleasePeriod::LastYear);
    archive.list(
        year.incidents, MaxIncidents, [&archive](auto &frozen) { visitFrozen(archive, frozen); });
    archive.list(year.groups, MaxGroups,
        [&archive, version](auto &group) { visitGroup(archive, group, version); });
    archive.list(year.atoms, MaxAtoms, [&archive](auto &atom) { visitAtom(archive, atom); });
    archive.require(
        std::ranges::adjacent_find(year.atoms, std::ranges::greater_equal()) == year.atoms.end());
    archive.list(year.witnesses, MaxGroups, [&archive, &year](auto &witness) {
        visitFlag(archive, witness.idle);
        archive.list(witness.moves, MaxMoves, [&archive, &year](auto &move) {
            archive.number(move.atom, 0, static_cast<std::int64_t>(year.atoms.size()) - 1);
            archive.number(move.by, -MaxNumber, MaxNumber);
        });
    });
}

} // namespace

/// Reads and writes protected tables as they are.
class ReleaseTableArchive
{
public:
    template <typename Archive, typename T>
    static void visit(Archive &archive, T &table)
    {
        archive.text(table.m_tableCode, MaxCode);
        archive.text(table.m_rowDimension, MaxCode);
        archive.text(table.m_columnDimension, MaxCode);
        visitText(archive, table.m_title);
        visitText(archive, table.m_rowHeading);
        visitText(archive, table.m_columnHeading);
        visitText(archive, table.m_note);
        visitLines(archive, table.m_rowCodes, table.m_rows);
        visitLines(archive, table.m_columnCodes, table.m_columns);
        visitFlag(archive, table.m_hasTotalRow);
        visitFlag(archive, table.m_hasTotalColumn);
        archive.list(table.m_cells, MaxLines * MaxLines, [&archive](auto &cell) {
            // 0 for withheld.
            int number = cell ? *cell + 1 : 0;
            archive.number(number, 0, MaxNumber);
            if constexpr (Archive::IsReading) {
                if (number > 0)
                    cell = number - 1;
            }
        });
        archive.require(table.m_cells.size() == table.m_rows.size() * table.m_columns.size());
    }
    /// Tables cannot be made outside, lists of them can.
    static PublishableTable empty() { return {}; }

private:
    template <typename Archive, typename Codes, typename Names>
    static void visitLines(Archive &archive, Codes &codes, Names &names)
    {
        archive.list(codes, MaxLines, [&archive](auto &code) { archive.text(code, MaxCode); });
        archive.list(names, MaxLines, [&archive](auto &name) { visitText(archive, name); });
        archive.require(codes.size() == names.size());
    }
};

namespace {

template <typename Archive, typename T>
void visitTables(Archive &archive, T &tables)
{
    std::size_t count = static_cast<std::size_t>(tables.size());
    archive.number(count, 0, MaxTables);
    for (std::size_t i = 0; i < count; ++i) {
        if constexpr (Archive::IsReading) {
            if (archive.failed())
                return;
            tables.append(ReleaseTableArchive::empty());
        }
        ReleaseTableArchive::visit(archive, tables[static_cast<qsizetype>(i)]);
    }
}

template <typename Archive, typename T>
void visitRelease(Archive &archive, T &release)
{
    visitPeriod(archive, release.id);
    archive.number(release.sequence, 1, MaxNumber);
    visitDay(archive, release.closingDate);
    visitText(archive, release.authority);
    archive.text(release.note, Release::MaxNote);
    visitRule(archive, release.rule);
    visitTables(archive, release.tables);
    archive.list(release.codes, MaxTables, [&archive](auto &codes) { visitCodes(archive, codes); });
}

} // namespace

Result<QByteArray> encode(const Release &release)
{
    return encodedAs(ReleaseFormat, release,
        [](auto &archive, const Release &written, int) { visitRelease(archive, written); });
}

Result<Release> decodeRelease(ByteView bytes)
{
    return decodedAs<Release>(ReleaseFormat, bytes,
        [](auto &archive, Release &read, int) { visitRelease(archive, read); });
}

Result<QByteArray> encode(const LedgerYear &year)
{
    return encodedAs(YearFormat, year, [](auto &archive, const LedgerYear &written, int version) {
        visitYear(archive, written, version);
    });
}

Result<LedgerYear> decodeLedgerYear(ByteView bytes)
{
    return decodedAs<LedgerYear>(YearFormat, bytes,
        [](auto &archive, LedgerYear &read, int version) { visitYear(archive, read, version); });
}

} // namespace rueckhalt
