// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/facttable.h"

#include "domain/incident/weekday.h"
#include "domain/statistics/delayband.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <type_traits>

namespace rueckhalt {

namespace {

static_assert(std::endian::native == std::endian::little,
    "columns are stored little endian and copied as they are");

constexpr std::uint8_t NotStated8 = 255;
constexpr std::uint8_t ByHand = 0x80;
constexpr std::uint8_t Press = 1;
constexpr std::uint8_t Feedback = 2;
constexpr int ConfidentialityShift = 2;

constexpr quint32 PackedMagic = 0x31544652; ///< "RFT1": format 1
constexpr quint32 MaxPackedRows = 1U << 20;

template <typename E>
std::uint8_t byteOf(E value)
{
    return static_cast<std::uint8_t>(value);
}

template <typename E>
std::uint8_t byteOf(const std::optional<E> &value)
{
    return value ? static_cast<std::uint8_t>(*value) : NotStated8;
}

template <typename E>
std::optional<E> statedOf(std::uint8_t byte)
{
    return byte == NotStated8 ? std::nullopt : std::optional(static_cast<E>(byte));
}

/// Calls `visit` with every column that holds one plain number per row, in the order of storage.
/// Columns of positions (unit, service, tokens) and ids are stored on their own.
template <typename Table, typename Visit>
void visitColumns(Table &table, Visit visit)
{
    visit(table.numberYear);
    visit(table.numberSequence);
    visit(table.occurred);
    visit(table.reported);
    visit(table.place);
    visit(table.jobArea);
    visit(table.activity);
    visit(table.types);
    visit(table.level);
    visit(table.subTypes);
    visit(table.triggers);
    visit(table.circumstances);
    visit(table.means);
    visit(table.actions);
    visit(table.consequences);
    visit(table.injury);
    visit(table.reporter);
    visit(table.causedBy);
    visit(table.causedByCount);
    visit(table.recurrence);
    visit(table.waiting);
    visit(table.alarm);
    visit(table.firstAid);
    visit(table.police);
    visit(table.damageEuro);
    visit(table.flags);
    visit(table.affectedCount);
}

/// The same with those that are not stored, or not as they are.
template <typename Table, typename Visit>
void visitAllColumns(Table &table, Visit visit)
{
    visit(table.ids);
    visit(table.unit);
    visit(table.service);
    visit(table.tokenFirst);
    visit(table.moment);
    visit(table.delay);
    visitColumns(table, visit);
}

/// Appends numbers to a byte array.
class Writer
{
public:
    template <typename T>
    void number(T value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    template <typename T>
    void numbers(const T *first, std::size_t count)
    {
        bytes.append(
            reinterpret_cast<const char *>(first), static_cast<qsizetype>(count * sizeof(T)));
    }
    QByteArray bytes;
};

/// Takes numbers from bytes that may lie; `failed` once anything was missing.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_rest(bytes)
    {
    }
    template <typename T>
    T number()
    {
        T value {};
        take(&value, sizeof value);
        return value;
    }
    template <typename T>
    std::vector<T> numbers(std::size_t count)
    {
        // Checked before the memory is asked for: the count is as hostile as the rest.
        if (count * sizeof(T) > static_cast<std::size_t>(m_rest.size())) {
            failed = true;
            return {};
        }
        std::vector<T> values(count);
        take(values.data(), count * sizeof(T));
        return values;
    }
    [[nodiscard]] bool isAtEnd() const { return m_rest.isEmpty(); }
    bool failed = false;

private:
    void take(void *target, std::size_t size)
    {
        if (failed || size > static_cast<std::size_t>(m_rest.size())) {
            failed = true;
            return;
        }
        if (size != 0)
            std::memcpy(target, m_rest.data(), size);
        m_rest = m_rest.sliced(static_cast<qsizetype>(size));
    }
    QByteArrayView m_rest;
};

template <typename E, typename T>
bool areCodes(const std::vector<T> &column)
{
    const auto count = terms<E>().size();
    return std::all_of(column.begin(), column.end(), [count](T value) { return value < count; });
}

template <typename E>
bool areCodesOrNothing(const std::vector<std::uint8_t> &column)
{
    const auto count = terms<E>().size();
    return std::all_of(column.begin(), column.end(),
        [count](std::uint8_t value) { return value < count || value == NotStated8; });
}

template <typename E, typename T>
bool areSets(const std::vector<T> &column)
{
    const auto all = CodeSet<E>::all().bits();
    return std::all_of(
        column.begin(), column.end(), [all](T value) { return (value & ~all) == 0; });
}

/// Every value is one that append() could have written.
bool isPlausible(const FactTable &table)
{
    const auto levels = [](std::uint8_t value) { return (value & ~ByHand) < 4; };
    const auto times
        = [](std::uint32_t value) { return IncidentTime::fromPacked(value).has_value(); };
    const auto flags = [](std::uint8_t value) { return value >> ConfidentialityShift < 3; };
    const auto all = [](const auto &column, auto predicate) {
        return std::all_of(column.begin(), column.end(), predicate);
    };
    return all(table.level, levels) && all(table.occurred, times) && all(table.flags, flags)
        && all(table.damageEuro, [](std::int32_t value) { return value >= -1; })
        && areCodes<Place>(table.place) && areCodes<JobArea>(table.jobArea)
        && areCodes<ActivityForm>(table.activity) && areSets<IncidentType>(table.types)
        && areSets<SubType>(table.subTypes) && areSets<Trigger>(table.triggers)
        && areSets<Circumstance>(table.circumstances) && areSets<Means>(table.means)
        && areSets<ImmediateAction>(table.actions) && areSets<Consequence>(table.consequences)
        && areCodes<Injury>(table.injury) && areCodes<ReporterRole>(table.reporter)
        && areCodesOrNothing<CausedBy>(table.causedBy)
        && areCodes<CausedByCount>(table.causedByCount) && areCodes<Recurrence>(table.recurrence)
        && areCodes<WaitingBand>(table.waiting) && areCodesOrNothing<AlarmOutcome>(table.alarm)
        && areCodes<Answer>(table.firstAid) && areCodes<Answer>(table.police);
}

/// Position of an id in `list`, appended when new.
template <typename IdType, typename Position>
Position interned(const IdType &id, std::vector<IdType> &list, QHash<IdType, Position> &index)
{
    if (id.isNull())
        return 0;
    const auto found = index.constFind(id);
    if (found != index.constEnd())
        return *found;
    const auto position = static_cast<Position>(list.size());
    list.push_back(id);
    index.insert(id, position);
    return position;
}

/// Rewrites positions in a long list as positions in a list of those that occur, and back.
template <typename IdType, typename Position>
void writePositions(
    Writer &writer, const std::vector<IdType> &list, const Position *first, std::size_t count)
{
    std::vector<IdType> used;
    QHash<Position, Position> local;
    std::vector<Position> positions;
    positions.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto known = local.constFind(first[i]);
        if (known != local.constEnd()) {
            positions.push_back(*known);
            continue;
        }
        const auto position = static_cast<Position>(used.size());
        local.insert(first[i], position);
        used.push_back(list[first[i]]);
        positions.push_back(position);
    }
    writer.number(static_cast<quint32>(used.size()));
    for (const IdType &id : used)
        writer.numbers(id.bytes().data(), IdType::Size);
    writer.numbers(positions.data(), positions.size());
}

template <typename IdType, typename Position, typename Intern>
std::vector<Position> readPositions(Reader &reader, std::size_t count, Intern intern)
{
    const auto ids = reader.numbers<typename IdType::Bytes>(reader.number<quint32>());
    auto positions = reader.numbers<Position>(count);
    for (Position &position : positions) {
        if (position >= ids.size()) {
            reader.failed = true;
            return {};
        }
        position = intern(IdType(ids[position]));
    }
    return positions;
}

template <typename T>
void appendAll(std::vector<T> &target, const std::vector<T> &more)
{
    target.insert(target.end(), more.begin(), more.end());
}

} // namespace

QString incidentNumber(quint32 year, quint32 sequence)
{
    return QStringLiteral("%1-%2").arg(year).arg(sequence, 5, 10, QChar(u'0'));
}

void FactTable::reserve(Row rows)
{
    visitAllColumns(*this, [rows](auto &column) { column.reserve(rows); });
}

void FactTable::append(
    const IncidentId &id, quint32 year, quint32 sequence, const IncidentFacts &facts)
{
    m_rows.insert(id, rowCount());
    ids.push_back(id);
    numberYear.push_back(static_cast<std::uint16_t>(year));
    numberSequence.push_back(sequence);
    occurred.push_back(facts.occurred.packed());
    reported.push_back(facts.reported.toSecsSinceEpoch());
    unit.push_back(interned(facts.unit, unitIds, m_unitIndex));
    service.push_back(interned(facts.service, serviceIds, m_serviceIndex));
    place.push_back(byteOf(facts.place));
    jobArea.push_back(byteOf(facts.jobArea));
    activity.push_back(byteOf(facts.activity));
    types.push_back(static_cast<std::uint8_t>(facts.types.bits()));
    level.push_back(
        static_cast<std::uint8_t>(byteOf(facts.level) | (facts.levelChangedByHand ? ByHand : 0)));
    subTypes.push_back(facts.subTypes.bits());
    triggers.push_back(facts.triggers.bits());
    circumstances.push_back(static_cast<std::uint8_t>(facts.circumstances.bits()));
    means.push_back(static_cast<std::uint16_t>(facts.means.bits()));
    actions.push_back(static_cast<std::uint16_t>(facts.actions.bits()));
    consequences.push_back(static_cast<std::uint8_t>(facts.consequences.bits()));
    injury.push_back(byteOf(facts.injury));
    reporter.push_back(byteOf(facts.reporter));
    causedBy.push_back(byteOf(facts.causedBy));
    causedByCount.push_back(byteOf(facts.causedByCount));
    recurrence.push_back(byteOf(facts.recurrence));
    waiting.push_back(byteOf(facts.waiting));
    alarm.push_back(byteOf(facts.alarm));
    firstAid.push_back(byteOf(facts.firstAid));
    police.push_back(byteOf(facts.police));
    damageEuro.push_back(facts.damageEuro.value_or(-1));
    flags.push_back(static_cast<std::uint8_t>((facts.pressInterest ? Press : 0)
        | (facts.feedbackWanted ? Feedback : 0)
        | static_cast<int>(facts.confidentiality) << ConfidentialityShift));
    affectedCount.push_back(static_cast<std::uint16_t>(facts.affectedCount));
    tokenFirst.push_back(static_cast<std::uint32_t>(tokens.size()));
    for (const PersonToken &token : facts.affected)
        tokens.push_back(internedToken(token));
    appendDerived(static_cast<Row>(moment.size()));
}

void FactTable::appendDerived(Row first)
{
    for (Row row = first; row < rowCount(); ++row) {
        const auto time = *IncidentTime::fromPacked(occurred[row]);
        const auto weekday = weekdayOf(time);
        const auto band = time.band();
        const int weekdayCode = weekday ? static_cast<int>(*weekday) : UnknownWeekday;
        const int bandCode = band ? static_cast<int>(*band) : UnknownBand;
        moment.push_back(static_cast<std::uint8_t>(weekdayCode | bandCode << BandShift));
        delay.push_back(byteOf(delayOf(time, reported[row])));
    }
}

void FactTable::erase(const IncidentId &id)
{
    const auto found = rowOf(id);
    if (!found)
        return;
    const Row row = *found;
    const auto persons = static_cast<std::uint32_t>(tokensOf(row).size());
    const auto firstToken = tokens.begin() + tokenFirst[row];
    tokens.erase(firstToken, firstToken + persons);
    visitAllColumns(*this, [row](auto &column) { column.erase(column.begin() + row); });
    m_rows.remove(id);
    for (Row moved = row; moved < rowCount(); ++moved) {
        tokenFirst[moved] -= persons;
        m_rows[ids[moved]] = moved;
    }
}

void FactTable::replace(const IncidentId &id, const IncidentFacts &facts)
{
    const auto found = rowOf(id);
    if (!found)
        return;
    const Row row = *found;
    const auto before = static_cast<std::uint32_t>(tokensOf(row).size());
    // Written as the last one and moved from there.
    append(id, numberYear[row], numberSequence[row], facts);
    const Row last = rowCount() - 1;
    const auto fresh = tokensOf(last);
    const std::vector<std::uint32_t> persons(fresh.begin(), fresh.end());
    tokens.resize(tokenFirst[last]);
    const auto firstToken = tokenFirst[row];
    visitAllColumns(*this, [row](auto &column) {
        column[row] = column.back();
        column.pop_back();
    });
    tokenFirst[row] = firstToken;
    tokens.erase(tokens.begin() + firstToken, tokens.begin() + firstToken + before);
    tokens.insert(tokens.begin() + firstToken, persons.begin(), persons.end());
    for (Row later = row + 1; later < rowCount(); ++later)
        tokenFirst[later] += static_cast<std::uint32_t>(persons.size()) - before;
    m_rows[id] = row;
}

std::uint32_t FactTable::internedToken(const PersonToken &token)
{
    return interned(token, personTokens, m_tokenIndex);
}

std::span<const std::uint32_t> FactTable::tokensOf(Row row) const
{
    const std::size_t first = tokenFirst[row];
    const std::size_t end = row + 1 < rowCount() ? tokenFirst[row + 1] : tokens.size();
    return std::span(tokens).subspan(first, end - first);
}

std::optional<FactTable::Row> FactTable::rowOf(const IncidentId &id) const
{
    const auto found = m_rows.constFind(id);
    return found == m_rows.constEnd() ? std::nullopt : std::optional(*found);
}

QString FactTable::number(Row row) const
{
    return incidentNumber(numberYear[row], numberSequence[row]);
}

IncidentFacts FactTable::facts(Row row) const
{
    IncidentFacts facts;
    facts.occurred = *IncidentTime::fromPacked(occurred[row]);
    facts.reported = QDateTime::fromSecsSinceEpoch(reported[row], Qt::UTC);
    facts.unit = unitIds[unit[row]];
    facts.service = serviceIds[service[row]];
    facts.place = static_cast<Place>(place[row]);
    facts.jobArea = static_cast<JobArea>(jobArea[row]);
    facts.activity = static_cast<ActivityForm>(activity[row]);
    facts.types = CodeSet<IncidentType>::fromBits(types[row]);
    facts.subTypes = CodeSet<SubType>::fromBits(subTypes[row]);
    facts.level = static_cast<AachenLevel>(level[row] & ~ByHand);
    facts.levelChangedByHand = (level[row] & ByHand) != 0;
    facts.triggers = CodeSet<Trigger>::fromBits(triggers[row]);
    facts.circumstances = CodeSet<Circumstance>::fromBits(circumstances[row]);
    facts.means = CodeSet<Means>::fromBits(means[row]);
    facts.actions = CodeSet<ImmediateAction>::fromBits(actions[row]);
    facts.consequences = CodeSet<Consequence>::fromBits(consequences[row]);
    facts.injury = static_cast<Injury>(injury[row]);
    facts.reporter = static_cast<ReporterRole>(reporter[row]);
    facts.causedBy = statedOf<CausedBy>(causedBy[row]);
    facts.causedByCount = static_cast<CausedByCount>(causedByCount[row]);
    facts.recurrence = static_cast<Recurrence>(recurrence[row]);
    facts.waiting = static_cast<WaitingBand>(waiting[row]);
    facts.alarm = statedOf<AlarmOutcome>(alarm[row]);
    facts.firstAid = static_cast<Answer>(firstAid[row]);
    facts.police = static_cast<Answer>(police[row]);
    if (damageEuro[row] >= 0)
        facts.damageEuro = damageEuro[row];
    facts.pressInterest = (flags[row] & Press) != 0;
    facts.feedbackWanted = (flags[row] & Feedback) != 0;
    facts.confidentiality = static_cast<Confidentiality>(flags[row] >> ConfidentialityShift);
    facts.affectedCount = affectedCount[row];
    for (const std::uint32_t token : tokensOf(row))
        facts.affected.append(personTokens[token]);
    return facts;
}

QByteArray FactTable::packed(Row first, Row count) const
{
    Writer writer;
    writer.number(PackedMagic);
    writer.number(quint32 {count});
    writer.numbers(ids.data() + first, count);
    visitColumns(*this, [&](const auto &column) { writer.numbers(column.data() + first, count); });
    writePositions(writer, unitIds, unit.data() + first, count);
    writePositions(writer, serviceIds, service.data() + first, count);
    std::vector<std::uint16_t> tokenCounts;
    for (Row row = first; row < first + count; ++row)
        tokenCounts.push_back(static_cast<std::uint16_t>(tokensOf(row).size()));
    writer.numbers(tokenCounts.data(), tokenCounts.size());
    const std::size_t firstToken = count == 0 ? 0 : tokenFirst[first];
    const std::size_t tokenCount
        = std::accumulate(tokenCounts.begin(), tokenCounts.end(), std::size_t {0});
    writePositions(writer, personTokens, tokens.data() + firstToken, tokenCount);
    return writer.bytes;
}

Result<void> FactTable::appendPacked(const QByteArray &packed)
{
    Reader reader(packed);
    const auto damaged = [] {
        return failure(Error::Code::Damaged, QStringLiteral("packed facts are not readable"));
    };
    const auto magic = reader.number<quint32>();
    const auto count = reader.number<quint32>();
    if (reader.failed || magic != PackedMagic || count > MaxPackedRows)
        return damaged();

    FactTable more;
    more.ids = reader.numbers<IncidentId>(count);
    visitColumns(more, [&](auto &column) {
        column = reader.numbers<typename std::decay_t<decltype(column)>::value_type>(count);
    });
    if (reader.failed || !isPlausible(more))
        return damaged();
    // Interning may leave ids nobody uses in the lists when the rest is damaged: harmless.
    more.unit = readPositions<UnitId, std::uint16_t>(
        reader, count, [this](const UnitId &id) { return interned(id, unitIds, m_unitIndex); });
    more.service = readPositions<ServiceId, std::uint16_t>(reader, count,
        [this](const ServiceId &id) { return interned(id, serviceIds, m_serviceIndex); });
    const auto tokenCounts = reader.numbers<std::uint16_t>(count);
    const std::size_t tokenCount
        = std::accumulate(tokenCounts.begin(), tokenCounts.end(), std::size_t {0});
    more.tokens = readPositions<PersonToken, std::uint32_t>(
        reader, tokenCount, [this](const PersonToken &token) { return internedToken(token); });
    if (reader.failed || !reader.isAtEnd())
        return damaged();
    takeRows(more, tokenCounts);
    return {};
}

void FactTable::takeRows(const FactTable &more, const std::vector<std::uint16_t> &tokenCounts)
{
    Row row = rowCount();
    m_rows.reserve(m_rows.size() + static_cast<qsizetype>(more.ids.size()));
    for (const IncidentId &id : more.ids)
        m_rows.insert(id, row++);
    auto firstToken = static_cast<std::uint32_t>(tokens.size());
    for (const std::uint16_t tokensInRow : tokenCounts) {
        tokenFirst.push_back(firstToken);
        firstToken += tokensInRow;
    }
    appendAll(ids, more.ids);
    appendAll(unit, more.unit);
    appendAll(service, more.service);
    appendAll(tokens, more.tokens);
    std::vector<const void *> sources;
    visitColumns(more, [&sources](const auto &column) { sources.push_back(&column); });
    std::size_t next = 0;
    visitColumns(*this, [&](auto &column) {
        appendAll(column, *static_cast<const std::decay_t<decltype(column)> *>(sources[next++]));
    });
    appendDerived(static_cast<Row>(moment.size()));
}

} // namespace rueckhalt
