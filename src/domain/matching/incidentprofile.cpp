// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/incidentprofile.h"

#include <algorithm>

namespace rueckhalt {

namespace {

/// Rows of the table of bits, in the order of FitConditions::forEachFact().
enum Fact : std::size_t {
    TriggerFact,
    PlaceFact,
    CircumstanceFact,
    WaitingFact,
    LevelFact,
    TypeFact,
    SubTypeFact,
    MeansFact,
    AlarmFact,
    InjuryFact,
    ConsequenceFact,
    ActionFact,
    CausedByFact,
    RecurrenceFact,
    ReporterFact,
    ActivityFact,
    JobAreaFact,
};

constexpr std::size_t BitsPerWord = 64;

std::size_t wordsFor(int incidents)
{
    return (static_cast<std::size_t>(incidents) + BitsPerWord - 1) / BitsPerWord;
}

constexpr std::uint32_t oneBit(std::uint32_t value)
{
    return std::uint32_t {1} << value;
}

/// Ticked, or seen from the minutes waited.
std::uint32_t withLongWait(std::uint32_t circumstances, WaitingBand waiting)
{
    const bool isLong = waiting == WaitingBand::UpTo60 || waiting == WaitingBand::Over60;
    return isLong ? circumstances | CodeSet<Circumstance> {Circumstance::LongWait}.bits()
                  : circumstances;
}

} // namespace

IncidentProfile::IncidentProfile()
    : m_values(FactCount * ValuesPerFact)
{
}

IncidentProfile::IncidentProfile(std::span<const IncidentFacts> incidents)
    : IncidentProfile()
{
    for (const IncidentFacts &facts : incidents)
        add(facts);
}

// Column by column: each stays in the cache together with the bits of its values.
IncidentProfile::IncidentProfile(const FactTable &table, std::span<const FactTable::Row> rows)
    : IncidentProfile()
{
    grow(static_cast<int>(rows.size()));
    const auto fill = [&](std::size_t fact, auto bitsOfRow) {
        int incident = 0;
        for (const FactTable::Row row : rows)
            set(fact, bitsOfRow(row), incident++);
    };
    const auto single = [&](std::size_t fact, const PackedColumn<std::uint8_t> &column) {
        fill(fact, [&](auto row) { return oneBit(column[row]); });
    };
    // What is not stated is one more than the codes.
    const auto stated
        = [&](std::size_t fact, const PackedColumn<std::uint8_t> &column, std::size_t codes) {
              fill(fact, [&](auto row) { return column[row] < codes ? oneBit(column[row]) : 0; });
          };
    const auto several = [&](std::size_t fact, const auto &column) {
        fill(fact, [&](auto row) { return static_cast<std::uint32_t>(column[row]); });
    };
    single(PlaceFact, table.place);
    single(JobAreaFact, table.jobArea);
    single(ActivityFact, table.activity);
    single(LevelFact, table.level);
    several(TypeFact, table.types);
    several(SubTypeFact, table.subTypes);
    several(TriggerFact, table.triggers);
    fill(CircumstanceFact, [&](auto row) {
        return withLongWait(table.circumstances[row], static_cast<WaitingBand>(table.waiting[row]));
    });
    single(WaitingFact, table.waiting);
    several(MeansFact, table.means);
    stated(AlarmFact, table.alarm, terms<AlarmOutcome>().size());
    single(InjuryFact, table.injury);
    several(ConsequenceFact, table.consequences);
    several(ActionFact, table.actions);
    stated(CausedByFact, table.causedBy, terms<CausedBy>().size());
    single(RecurrenceFact, table.recurrence);
    single(ReporterFact, table.reporter);

    std::vector<bool> units(table.unitIds.size());
    for (const FactTable::Row row : rows) {
        addDay(IncidentTime::fromPacked(table.occurred[row]).value_or(*IncidentTime::year(1900)));
        if (const auto unit = table.unit[row]; unit != 0 && !units[unit]) {
            units[unit] = true;
            m_units.insert(table.unitIds[unit]);
        }
    }
}

void IncidentProfile::add(const IncidentFacts &facts, UnknownFacts unknown)
{
    addAlike(facts, unknown, std::span(&facts.occurred, 1));
}

void IncidentProfile::addAlike(
    const IncidentFacts &facts, UnknownFacts unknown, std::span<const IncidentTime> times)
{
    const int first = m_total;
    const int count = static_cast<int>(times.size());
    if (count == 0)
        return;
    grow(m_total + count);
    const auto several
        = [&](std::size_t fact, std::uint32_t bits) { set(fact, bits, first, count); };
    const auto single = [&](std::size_t fact, auto value) { several(fact, bitOf(value)); };
    if (!unknown.place)
        single(PlaceFact, facts.place);
    if (!unknown.jobArea)
        single(JobAreaFact, facts.jobArea);
    if (!unknown.activity)
        single(ActivityFact, facts.activity);
    single(LevelFact, facts.level);
    several(TypeFact, facts.types.bits());
    several(SubTypeFact, facts.subTypes.bits());
    several(TriggerFact, facts.triggers.bits());
    several(CircumstanceFact, withLongWait(facts.circumstances.bits(), facts.waiting));
    single(WaitingFact, facts.waiting);
    several(MeansFact, facts.means.bits());
    if (facts.alarm)
        single(AlarmFact, *facts.alarm);
    single(InjuryFact, facts.injury);
    several(ConsequenceFact, facts.consequences.bits());
    several(ActionFact, facts.actions.bits());
    if (facts.causedBy)
        single(CausedByFact, *facts.causedBy);
    single(RecurrenceFact, facts.recurrence);
    single(ReporterFact, facts.reporter);
    std::ranges::for_each(times, [this](const IncidentTime &time) { addDay(time); });
    if (!facts.unit.isNull())
        m_units.insert(facts.unit);
}

void IncidentProfile::grow(int incidents)
{
    m_total = incidents;
    const std::size_t words = wordsFor(incidents);
    for (IncidentSet &value : m_values) {
        if (!value.empty())
            value.resize(words);
    }
}

void IncidentProfile::set(std::size_t fact, std::uint32_t bits, int incident, int count)
{
    const auto first = static_cast<std::size_t>(incident);
    const auto end = first + static_cast<std::size_t>(count);
    for (; bits != 0; bits &= bits - 1) {
        IncidentSet &value
            = m_values[fact * ValuesPerFact + static_cast<std::size_t>(std::countr_zero(bits))];
        if (value.empty())
            value.resize(wordsFor(m_total));
        for (std::size_t position = first; position < end; ++position)
            value[position / BitsPerWord] |= std::uint64_t {1} << (position % BitsPerWord);
    }
}

void IncidentProfile::addDay(IncidentTime occurred)
{
    m_days.push_back(static_cast<std::int32_t>(occurred.earliest().toJulianDay()));
}

IncidentSet IncidentProfile::everyone() const
{
    IncidentSet all(wordsFor(m_total), ~std::uint64_t {0});
    if (const auto rest = static_cast<std::size_t>(m_total) % BitsPerWord; rest != 0)
        all.back() = (std::uint64_t {1} << rest) - 1;
    return all;
}

IncidentSet IncidentProfile::matching(const FitConditions &when, const FitConditions &without) const
{
    IncidentSet result = everyone();
    IncidentSet any(result.size());
    const auto eachValue = [this](std::size_t fact, std::uint32_t bits, auto use) {
        for (; bits != 0; bits &= bits - 1) {
            const auto &value
                = m_values[fact * ValuesPerFact + static_cast<std::size_t>(std::countr_zero(bits))];
            if (!value.empty())
                use(value);
        }
    };
    std::size_t fact = 0;
    FitConditions::forEachFact([&](const char *, auto member) {
        if (const std::uint32_t bits = (when.*member).bits(); bits != 0) {
            std::fill(any.begin(), any.end(), 0);
            eachValue(fact, bits, [&any](const IncidentSet &value) {
                for (std::size_t i = 0; i < any.size(); ++i)
                    any[i] |= value[i];
            });
            for (std::size_t i = 0; i < any.size(); ++i)
                result[i] &= any[i];
        }
        eachValue(fact, (without.*member).bits(), [&result](const IncidentSet &value) {
            for (std::size_t i = 0; i < result.size(); ++i)
                result[i] &= ~value[i];
        });
        ++fact;
    });
    return result;
}

IncidentSet IncidentProfile::since(QDate day) const
{
    IncidentSet result(wordsFor(m_total));
    const auto first = day.toJulianDay();
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        if (m_days[i] >= first)
            result[i / BitsPerWord] |= std::uint64_t {1} << (i % BitsPerWord);
    }
    return result;
}

FitConditions IncidentProfile::occurring(const FitConditions &named, const IncidentSet &among) const
{
    FitConditions result;
    std::size_t fact = 0;
    FitConditions::forEachFact([&]<typename E>(const char *, CodeSet<E> FitConditions::*member) {
        std::uint32_t there = 0;
        for (std::uint32_t bits = (named.*member).bits(); bits != 0; bits &= bits - 1) {
            const auto value = static_cast<std::uint32_t>(std::countr_zero(bits));
            const IncidentSet &having = m_values[fact * ValuesPerFact + value];
            for (std::size_t i = 0; i < having.size(); ++i) {
                if ((having[i] & among[i]) != 0) {
                    there |= oneBit(value);
                    break;
                }
            }
        }
        result.*member = CodeSet<E>::fromBits(there);
        ++fact;
    });
    return result;
}

int IncidentProfile::count(const IncidentSet &set)
{
    int sum = 0;
    for (const std::uint64_t word : set)
        sum += std::popcount(word);
    return sum;
}

int IncidentProfile::weightOf(const IncidentSet &set) const
{
    const auto planeOf = [this](AachenLevel level) -> const IncidentSet & {
        return m_values[LevelFact * ValuesPerFact + static_cast<std::size_t>(level)];
    };
    const IncidentSet &second = planeOf(AachenLevel::Level2);
    const IncidentSet &third = planeOf(AachenLevel::Level3);
    int sum = count(set);
    for (std::size_t i = 0; i < set.size(); ++i) {
        if (!second.empty())
            sum += std::popcount(set[i] & second[i]);
        if (!third.empty())
            sum += 2 * std::popcount(set[i] & third[i]);
    }
    return sum;
}

QDate IncidentProfile::firstDay() const
{
    const auto first = std::min_element(m_days.begin(), m_days.end());
    return first == m_days.end() ? QDate() : QDate::fromJulianDay(*first);
}

QDate IncidentProfile::lastDay() const
{
    const auto last = std::max_element(m_days.begin(), m_days.end());
    return last == m_days.end() ? QDate() : QDate::fromJulianDay(*last);
}

int IncidentProfile::units() const
{
    return static_cast<int>(m_units.size());
}

} // namespace rueckhalt
