// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/facttable.h"

#include "domain/statistics/delayband.h"
#include "domain/statistics/factrows.h"
#include "domain/statistics/factsegment.h"
#include "domain/statistics/packedtime.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace rueckhalt {

namespace {

/// The code, or as many as there are for what is not stated.
template <typename E>
std::uint32_t codeOrNone(const std::optional<E> &value)
{
    return value ? static_cast<std::uint32_t>(*value)
                 : static_cast<std::uint32_t>(terms<E>().size());
}

template <typename E>
std::optional<E> statedOf(std::uint8_t code)
{
    return code < terms<E>().size() ? std::optional(static_cast<E>(code)) : std::nullopt;
}

template <typename IdType>
CodedIds<IdType> oneId(const IdType &id)
{
    return {{id}, {0}};
}

/// Each id once, and where it stands.
template <typename IdType>
void readIds(std::span<const std::uint32_t> positions, const std::vector<IdType> &list,
    CodedIds<IdType> &target)
{
    std::unordered_map<std::uint32_t, std::uint32_t> known;
    target.codes.reserve(positions.size());
    for (const std::uint32_t position : positions) {
        const auto next = static_cast<std::uint32_t>(target.ids.size());
        const auto [code, isNew] = known.try_emplace(position, next);
        if (isNew)
            target.ids.push_back(list[position]);
        target.codes.push_back(code->second);
    }
}

template <typename IdType>
std::vector<std::uint32_t> positionsOf(
    const CodedIds<IdType> &coded, IdIndex &index, std::vector<IdType> &list)
{
    const auto positions = index.interned(coded.ids, list);
    std::vector<std::uint32_t> result(coded.codes.size());
    std::transform(coded.codes.begin(), coded.codes.end(), result.begin(),
        [&positions](std::uint32_t code) { return positions[code]; });
    return result;
}

template <typename Column>
std::vector<std::uint32_t> readColumn(
    const Column &column, FactTable::Row first, FactTable::Row count)
{
    std::vector<std::uint32_t> values(count);
    column.read(first, values);
    return values;
}

/// An incident as rows that hold nothing else.
FactRows oneRow(const IncidentId &id, quint32 year, quint32 sequence, const IncidentFacts &facts)
{
    const auto code = [](auto value) { return std::vector {static_cast<std::uint32_t>(value)}; };
    const auto set = [](auto value) { return CodedValues {{value.bits()}, {0}}; };
    FactRows row;
    row.ids = {id};
    row.numberYear = {year & 0xFFFFU};
    row.numberSequence = {sequence};
    row.occurred = {facts.occurred.packed()};
    row.reported = {static_cast<std::uint64_t>(facts.reported.toSecsSinceEpoch())};
    row.place = code(facts.place);
    row.jobArea = code(facts.jobArea);
    row.activity = code(facts.activity);
    row.types = {facts.types.bits()};
    row.level = code(facts.level);
    row.subTypes = set(facts.subTypes);
    row.triggers = set(facts.triggers);
    row.circumstances = {facts.circumstances.bits()};
    row.means = set(facts.means);
    row.actions = set(facts.actions);
    row.consequences = {facts.consequences.bits()};
    row.injury = code(facts.injury);
    row.reporter = code(facts.reporter);
    row.causedBy = {codeOrNone(facts.causedBy)};
    row.causedByCount = code(facts.causedByCount);
    row.recurrence = code(facts.recurrence);
    row.waiting = code(facts.waiting);
    row.alarm = {codeOrNone(facts.alarm)};
    row.firstAid = code(facts.firstAid);
    row.police = code(facts.police);
    row.flags = {(facts.pressInterest ? factflags::Press : 0U)
        | (facts.feedbackWanted ? factflags::Feedback : 0U)
        | (facts.levelChangedByHand ? factflags::LevelByHand : 0U)
        | static_cast<std::uint32_t>(facts.confidentiality) << factflags::ConfidentialityShift};
    row.affectedCount = {static_cast<std::uint32_t>(facts.affectedCount) & 0xFFFFU};
    if (facts.damageEuro && *facts.damageEuro >= 0)
        row.damages.push_back({0, *facts.damageEuro});
    row.unit = oneId(facts.unit);
    row.service = oneId(facts.service);
    row.tokenCounts = {static_cast<std::uint32_t>(facts.affected.size()) & 0xFFFFU};
    for (const PersonToken &token : facts.affected.first(row.tokenCounts.front())) {
        row.tokens.codes.push_back(static_cast<std::uint32_t>(row.tokens.ids.size()));
        row.tokens.ids.push_back(token);
    }
    return row;
}

} // namespace

QString incidentNumber(quint32 year, quint32 sequence)
{
    return QStringLiteral("%1-%2").arg(year).arg(sequence, 5, 10, QChar(u'0'));
}

void FactTable::append(const IncidentId &id, quint32 year, quint32 sequence,
    const IncidentFacts &facts, Counted counted)
{
    FactRows row = oneRow(id, year, sequence, facts);
    if (counted == Counted::No)
        row.flags.front() |= factflags::NotCounted;
    appendRows(row);
}

Counted FactTable::countedOf(Row row) const
{
    return (flags[row] & factflags::NotCounted) != 0 ? Counted::No : Counted::Yes;
}

void FactTable::setCounted(const IncidentId &id, Counted counted)
{
    const auto row = rowOf(id);
    if (!row || countedOf(*row) == counted)
        return;
    flags.set(*row, static_cast<std::uint8_t>(flags[*row] ^ factflags::NotCounted));
}

void FactTable::appendRows(const FactRows &more)
{
    const Row before = rowCount();
    // A sixteenth of room, where a vector would take twice as much: ids are half of the table.
    if (ids.capacity() < ids.size() + more.ids.size())
        ids.reserve(ids.size() + more.ids.size() + ids.size() / 16);
    ids.insert(ids.end(), more.ids.begin(), more.ids.end());
    numberSequence.append(more.numberSequence);
    reported.append(more.reported);
    visitColumns(
        [](auto &column, const FactRows::Column &values) { column.append(values); }, *this, more);
    visitSets([](auto &column, const CodedValues &values) { column.append(values); }, *this, more);
    unit.append(positionsOf(more.unit, m_unitIndex, unitIds));
    service.append(positionsOf(more.service, m_serviceIndex, serviceIds));
    for (const FactRows::Damage &damage : more.damages)
        m_damages.emplace_back(before + damage.row, damage.euro);
    appendPersons(more);
    appendDelays(more);
}

void FactTable::appendPersons(const FactRows &more)
{
    Row row = m_tokenCounts.size();
    Row first = m_tokens.size();
    for (const std::uint32_t count : more.tokenCounts) {
        if (row++ % RowsPerTokenStart == 0)
            m_tokenStarts.push_back(first);
        first += count;
    }
    m_tokenCounts.append(more.tokenCounts);
    m_tokens.append(positionsOf(more.tokens, m_tokenIndex, personTokens));
}

void FactTable::appendDelays(const FactRows &more)
{
    const auto none = static_cast<std::uint32_t>(terms<DelayBand>().size());
    GermanDays german;
    std::vector<std::uint32_t> delays(more.occurred.size(), none);
    for (std::size_t i = 0; i < delays.size(); ++i) {
        if (const auto happened = packedtime::dayNumberOf(more.occurred[i]))
            delays[i] = static_cast<std::uint32_t>(
                delayBetween(*happened, german.at(static_cast<std::int64_t>(more.reported[i]))));
    }
    delay.append(delays);
}

void FactTable::findTokenStarts()
{
    m_tokenStarts.clear();
    Row first = 0;
    for (Row row = 0; const std::uint16_t count : m_tokenCounts) {
        if (row++ % RowsPerTokenStart == 0)
            m_tokenStarts.push_back(first);
        first += count;
    }
}

void FactTable::erase(const IncidentId &id)
{
    const auto found = rowOf(id);
    if (!found)
        return;
    const Row row = *found;
    m_tokens.replace(firstTokenOf(row), m_tokenCounts[row], {});
    m_tokenCounts.erase(row);
    findTokenStarts();
    const auto damage = std::ranges::lower_bound(m_damages, std::pair(row, std::int32_t {0}));
    for (auto later = damage; later != m_damages.end(); ++later)
        later->first -= 1;
    if (damage != m_damages.end() && damage->first + 1 == row)
        m_damages.erase(damage);
    ids.erase(ids.begin() + row);
    const auto take = [row](auto &column) { column.erase(row); };
    visitColumns(take, *this);
    visitSets(take, *this);
    take(numberSequence), take(reported), take(unit), take(service), take(delay);
}

void FactTable::replace(const IncidentId &id, const IncidentFacts &facts)
{
    const auto found = rowOf(id);
    if (!found)
        return;
    const Row row = *found;
    FactTable fresh;
    fresh.append(id, numberYear[row], numberSequence[row], facts, countedOf(row));
    const auto put = [row](auto &column, const auto &other) { column.set(row, other[0]); };
    visitColumns(put, *this, std::as_const(fresh));
    visitSets(put, *this, std::as_const(fresh));
    put(reported, fresh.reported);
    put(delay, fresh.delay);
    unit.set(row, m_unitIndex.interned(facts.unit, unitIds));
    service.set(row, m_serviceIndex.interned(facts.service, serviceIds));
    const auto damage = std::ranges::lower_bound(m_damages, std::pair(row, std::int32_t {0}));
    if (damage != m_damages.end() && damage->first == row)
        m_damages.erase(damage);
    if (facts.damageEuro && *facts.damageEuro >= 0)
        m_damages.emplace(std::ranges::lower_bound(m_damages, std::pair(row, std::int32_t {0})),
            row, *facts.damageEuro);
    std::vector<std::uint32_t> persons;
    for (const std::uint32_t token : fresh.tokensOf(0))
        persons.push_back(m_tokenIndex.interned(fresh.personTokens[token], personTokens));
    m_tokens.replace(firstTokenOf(row), m_tokenCounts[row], persons);
    m_tokenCounts.set(row, static_cast<std::uint16_t>(persons.size()));
    findTokenStarts();
}

FactTable::Row FactTable::firstTokenOf(Row row) const
{
    Row first = m_tokenStarts[row / RowsPerTokenStart];
    for (Row before = row / RowsPerTokenStart * RowsPerTokenStart; before < row; ++before)
        first += m_tokenCounts[before];
    return first;
}

FactTable::Persons FactTable::tokensOf(Row row) const
{
    Persons persons(m_tokenCounts[row]);
    if (!persons.isEmpty())
        m_tokens.read(
            firstTokenOf(row), std::span(persons.data(), static_cast<std::size_t>(persons.size())));
    return persons;
}

void FactTable::readTokens(
    Row first, std::span<std::uint32_t> counts, std::vector<std::uint32_t> &tokens) const
{
    tokens.clear();
    if (counts.empty())
        return;
    m_tokenCounts.read(first, counts);
    tokens.resize(std::accumulate(counts.begin(), counts.end(), std::size_t {0}));
    m_tokens.read(firstTokenOf(first), tokens);
}

std::optional<FactTable::Row> FactTable::rowOf(const IncidentId &id) const
{
    const auto found = std::ranges::find(ids, id);
    if (found == ids.end())
        return std::nullopt;
    return static_cast<Row>(found - ids.begin());
}

QHash<IncidentId, FactTable::Row> FactTable::rowsOf(std::span<const IncidentId> wanted) const
{
    const QSet<IncidentId> asked(wanted.begin(), wanted.end());
    QHash<IncidentId, Row> rows;
    for (Row row = 0; row < rowCount() && rows.size() < asked.size(); ++row) {
        if (asked.contains(ids[row]))
            rows.insert(ids[row], row);
    }
    return rows;
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
    facts.level = static_cast<AachenLevel>(level[row]);
    facts.levelChangedByHand = (flags[row] & factflags::LevelByHand) != 0;
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
    const auto damage = std::ranges::lower_bound(m_damages, std::pair(row, std::int32_t {0}));
    if (damage != m_damages.end() && damage->first == row)
        facts.damageEuro = damage->second;
    facts.pressInterest = (flags[row] & factflags::Press) != 0;
    facts.feedbackWanted = (flags[row] & factflags::Feedback) != 0;
    facts.confidentiality = static_cast<Confidentiality>(
        flags[row] >> factflags::ConfidentialityShift & factflags::ConfidentialityMask);
    facts.affectedCount = affectedCount[row];
    for (const std::uint32_t token : tokensOf(row))
        facts.affected.append(personTokens[token]);
    return facts;
}

FactRows FactTable::rows(Row first, Row count) const
{
    FactRows rows;
    rows.ids.assign(ids.begin() + first, ids.begin() + first + count);
    rows.numberSequence = readColumn(numberSequence, first, count);
    rows.reported.resize(count);
    reported.read(first, rows.reported);
    visitColumns([&](FactRows::Column &target,
                     const auto &column) { target = readColumn(column, first, count); },
        rows, *this);
    visitSets([&](CodedValues &target, const auto &column) { column.read(first, count, target); },
        rows, *this);
    readIds<UnitId>(readColumn(unit, first, count), unitIds, rows.unit);
    readIds<ServiceId>(readColumn(service, first, count), serviceIds, rows.service);
    for (auto damage = std::ranges::lower_bound(m_damages, std::pair(first, std::int32_t {0}));
         damage != m_damages.end() && damage->first < first + count; ++damage)
        rows.damages.push_back({damage->first - first, damage->second});
    rows.tokenCounts.resize(count);
    std::vector<std::uint32_t> tokens;
    readTokens(first, rows.tokenCounts, tokens);
    readIds<PersonToken>(tokens, personTokens, rows.tokens);
    return rows;
}

QByteArray FactTable::packed(Row first, Row count) const
{
    return factsegment::write(rows(first, count));
}

Result<void> FactTable::appendPacked(const QByteArray &packed)
{
    return factsegment::read(packed).map([this](const FactRows &rows) { appendRows(rows); });
}

} // namespace rueckhalt
