// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/clusterfinder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace rueckhalt {

namespace {

/// A cell in one word: unit 16 bits, service 16, place 5, trigger 6, weekday 4, band 4; 0 in a
/// field means that it does not restrict.
using CellKey = std::uint64_t;
constexpr int ServiceShift = 16;
constexpr int PlaceShift = 32;
constexpr int TriggerShift = 37;
constexpr int WeekdayShift = 43;
constexpr int BandShift = 47;
constexpr CellKey Taken = CellKey {1} << 63; ///< tells a cell in use from an empty slot

/// One incident with a known day.
struct Event
{
    FactTable::Row row = 0;
    int weekday = 0;
    int band = 0; ///< 1 + number; 0: not known
    bool isRecent = false;
};

struct Counts
{
    int before = 0;
    int recent = 0;
};

/// Counts per cell: an open hash table, since millions of increments are made.
class CellTable
{
public:
    CellTable()
        : m_keys(std::size_t {1} << 12)
        , m_counts(m_keys.size())
    {
    }

    void add(CellKey key, bool isRecent)
    {
        if (2 * m_used >= m_keys.size())
            grow();
        Counts &counts = m_counts[slotOf(key)];
        ++(isRecent ? counts.recent : counts.before);
    }
    template <typename Use>
    void forEach(Use use) const
    {
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            if (m_keys[i] != 0)
                use(m_keys[i] & ~Taken, m_counts[i]);
        }
    }

private:
    std::size_t slotOf(CellKey key)
    {
        const CellKey wanted = key | Taken;
        const std::size_t mask = m_keys.size() - 1;
        std::size_t slot = static_cast<std::size_t>((wanted * 0x9E3779B97F4A7C15ULL) >> 20) & mask;
        while (m_keys[slot] != 0 && m_keys[slot] != wanted)
            slot = (slot + 1) & mask;
        if (m_keys[slot] == 0) {
            m_keys[slot] = wanted;
            ++m_used;
        }
        return slot;
    }
    void grow()
    {
        auto keys = std::move(m_keys);
        auto counts = std::move(m_counts);
        m_keys.assign(keys.size() * 4, 0);
        m_counts.assign(m_keys.size(), {});
        m_used = 0;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (keys[i] != 0)
                m_counts[slotOf(keys[i] & ~Taken)] = counts[i];
        }
    }

    std::vector<CellKey> m_keys;
    std::vector<Counts> m_counts;
    std::size_t m_used = 0;
};

/// Calls `use` for every cell an incident belongs to: unit or whole × place × trigger × time, and
/// service × trigger. Narrower combinations than these hold too few incidents to say anything.
template <typename Use>
void forEachCell(const FactTable &facts, const Event &event, Use use)
{
    const CellKey place = (CellKey {facts.place[event.row]} + 1) << PlaceShift;
    const CellKey service = CellKey {facts.service[event.row]} << ServiceShift;
    const CellKey weekday = static_cast<CellKey>(event.weekday) << WeekdayShift;
    const CellKey band = static_cast<CellKey>(event.band) << BandShift;
    const std::array<CellKey, 2> units {0, facts.unit[event.row]};
    const std::array<CellKey, 4> times {0, weekday, band, weekday | band};
    const auto around = [&](CellKey trigger) {
        for (std::size_t u = 0; u < (units[1] != 0 ? 2U : 1U); ++u) {
            for (std::size_t t = 0; t < (band != 0 ? 4U : 2U); ++t) {
                use(units[u] | trigger | times[t]);
                use(units[u] | trigger | times[t] | place);
            }
            if (service != 0)
                use(units[u] | trigger | service);
        }
    };
    around(0);
    for (std::uint32_t bits = facts.triggers[event.row]; bits != 0; bits &= bits - 1)
        around((static_cast<CellKey>(std::countr_zero(bits)) + 1) << TriggerShift);
}

/// P(X ≥ k) for X binomial with n trials. Summed from the larger terms down: exact to the last few
/// digits for any n, and short, since the terms fall fast beyond k.
double upperTail(int k, int n, double share)
{
    if (k <= 0)
        return 1;
    if (k <= n * share) {
        // The lower tail is the shorter sum, and no cell of interest lies here.
        return 1;
    }
    double term = std::exp(std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0)
        + k * std::log(share) + (n - k) * std::log1p(-share));
    double sum = 0;
    const double odds = share / (1 - share);
    for (int i = k; i <= n && term > sum * 1e-16; ++i) {
        sum += term;
        term *= odds * (n - i) / (i + 1.0);
    }
    return std::min(sum, 1.0);
}

struct Candidate
{
    CellKey key = 0;
    Counts counts;
    double chance = 1;
    double adjusted = 1;
};

/// Benjamini and Hochberg's step-up over `tried` tests, of which `list` holds the smallest chances.
void adjust(std::vector<Candidate> &list, int tried)
{
    std::sort(list.begin(), list.end(), [](const Candidate &a, const Candidate &b) {
        return a.chance != b.chance ? a.chance < b.chance : a.key < b.key;
    });
    double least = 1;
    for (std::size_t i = list.size(); i > 0; --i) {
        Candidate &one = list[i - 1];
        least = std::min(least, one.chance * tried / static_cast<double>(i));
        one.adjusted = least;
    }
}

ClusterCell cellOf(CellKey key, const FactTable &facts)
{
    const auto field = [key](int shift, unsigned bits) {
        return static_cast<unsigned>((key >> shift) & ((CellKey {1} << bits) - 1));
    };
    ClusterCell cell;
    cell.unit = facts.unitIds[field(0, 16)];
    cell.service = facts.serviceIds[field(ServiceShift, 16)];
    if (const auto place = field(PlaceShift, 5); place != 0)
        cell.place = static_cast<Place>(place - 1);
    if (const auto trigger = field(TriggerShift, 6); trigger != 0)
        cell.trigger = static_cast<Trigger>(trigger - 1);
    if (const auto weekday = field(WeekdayShift, 4); weekday != 0)
        cell.weekday = static_cast<Weekday>(weekday - 1);
    if (const auto band = field(BandShift, 4); band != 0)
        cell.band = static_cast<TimeBand>(band - 1);
    return cell;
}

/// The recent incidents of each candidate.
std::vector<QList<FactTable::Row>> rowsOf(const std::vector<Candidate> &candidates,
    const std::vector<Event> &events, const FactTable &facts)
{
    QHash<CellKey, std::size_t> positions;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        positions.insert(candidates[i].key, i);
    std::vector<QList<FactTable::Row>> rows(candidates.size());
    for (const Event &event : events) {
        if (!event.isRecent)
            continue;
        forEachCell(facts, event, [&](CellKey key) {
            if (const auto found = positions.constFind(key); found != positions.constEnd())
                rows[*found].append(event.row);
        });
    }
    return rows;
}

int shared(const QList<FactTable::Row> &a, const QList<FactTable::Row> &b)
{
    int count = 0;
    auto i = a.begin();
    auto j = b.begin();
    while (i != a.end() && j != b.end()) {
        count += *i == *j ? 1 : 0;
        const auto step = *i;
        i += step <= *j ? 1 : 0;
        j += *j <= step ? 1 : 0;
    }
    return count;
}

/// How many facts a cell names.
int narrowness(const ClusterCell &cell)
{
    return (cell.unit.isNull() ? 0 : 1) + (cell.place ? 1 : 0) + (cell.trigger ? 1 : 0)
        + (cell.weekday ? 1 : 0) + (cell.band ? 1 : 0) + (cell.service.isNull() ? 0 : 1);
}

/// Tells those that share most of their incidents once.
void merge(QList<FoundCluster> &kept, FoundCluster next)
{
    constexpr double mostlyTheSame = 0.5;
    constexpr double almostAll = 0.8;
    for (FoundCluster &known : kept) {
        const int both = shared(known.rows, next.rows);
        const auto least = std::min(known.observed, next.observed);
        if (both < mostlyTheSame * least)
            continue;
        const bool holdsAlmostAll = both >= almostAll * known.observed;
        if (holdsAlmostAll && narrowness(next.cell) > narrowness(known.cell))
            known = std::move(next);
        return;
    }
    kept.append(std::move(next));
}

std::vector<Event> eventsOf(const FactTable &facts, const ClusterFindings &period)
{
    std::vector<Event> events;
    for (FactTable::Row row = 0; row < facts.rowCount(); ++row) {
        if (facts.countedOf(row) == Counted::No)
            continue;
        const auto time = IncidentTime::fromPacked(facts.occurred[row]);
        const QDate day = time ? time->date() : QDate();
        if (!day.isValid() || day < period.historyFrom || day > period.until)
            continue;
        const auto band = time->band();
        events.push_back(
            {row, day.dayOfWeek(), band ? static_cast<int>(*band) + 1 : 0, day >= period.from});
    }
    return events;
}

} // namespace

QDate recordedSince(const FactTable &facts, int days, int minimum)
{
    if (facts.isEmpty())
        return {};
    const QDate firstReport
        = QDateTime::fromSecsSinceEpoch(std::ranges::min(facts.reported), Qt::UTC).date();
    std::map<qint64, int> stretches; // before the first report, 0 is the last one
    QDate first = firstReport;
    for (FactTable::Row row = 0; row < facts.rowCount(); ++row) {
        const auto time = IncidentTime::fromPacked(facts.occurred[row]);
        const QDate day = time ? time->date() : QDate();
        if (!day.isValid() || day >= firstReport || facts.countedOf(row) == Counted::No)
            continue;
        ++stretches[(day.daysTo(firstReport) - 1) / days];
    }
    for (const auto &[stretch, incidents] : stretches) {
        const QDate start = firstReport.addDays(-days * (stretch + 1));
        if (incidents < minimum || first.addDays(-days) != start)
            break;
        first = start;
    }
    return first;
}

ClusterFindings findClusters(const FactTable &facts, const ClusterSearch &search)
{
    constexpr std::size_t mostMerged = 500;
    ClusterFindings findings;
    const int days = std::max(search.days, 7);
    findings.until = search.until;
    findings.from = search.until.addDays(1 - days);
    const QDate first = recordedSince(facts, days, search.minimum);
    findings.historyFrom = std::max(first, findings.from.addDays(-search.historyDays));
    const qint64 historyDays = first.isValid() ? findings.historyFrom.daysTo(findings.from) : 0;
    const auto events = eventsOf(facts, findings);
    const auto recent = std::count_if(
        events.begin(), events.end(), [](const Event &event) { return event.isRecent; });
    if (recent < search.minimum) {
        findings.outcome = ClusterFindings::Outcome::TooFew;
        return findings;
    }
    if (historyDays < days) {
        findings.outcome = ClusterFindings::Outcome::NoHistory;
        return findings;
    }

    CellTable table;
    for (const Event &event : events)
        forEachCell(facts, event, [&](CellKey key) { table.add(key, event.isRecent); });
    const double share = days / static_cast<double>(days + historyDays);
    std::vector<Candidate> candidates;
    table.forEach([&](CellKey key, const Counts &counts) {
        const int sum = counts.before + counts.recent;
        if (sum < search.minimum)
            return;
        ++findings.cellsTried;
        const double chance = upperTail(counts.recent, sum, share);
        if (chance <= search.falseShare)
            candidates.push_back({key, counts, chance, 1});
    });
    adjust(candidates, findings.cellsTried);
    std::erase_if(candidates, [&](const Candidate &one) {
        return one.adjusted > search.falseShare || one.counts.recent < search.minimum;
    });
    if (candidates.size() > mostMerged)
        candidates.resize(mostMerged);

    auto rows = rowsOf(candidates, events, facts);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate &one = candidates[i];
        FoundCluster found {cellOf(one.key, facts), one.counts.recent, one.counts.before};
        found.expected = one.counts.before * days / static_cast<double>(historyDays);
        found.chance = one.chance;
        found.adjusted = one.adjusted;
        found.rows = std::move(rows[i]);
        merge(findings.clusters, std::move(found));
    }
    for (FoundCluster &found : findings.clusters) {
        found.limits = rateRatio({found.before, static_cast<double>(historyDays)},
            {found.observed, static_cast<double>(days)});
    }
    std::stable_sort(findings.clusters.begin(), findings.clusters.end(),
        [](const FoundCluster &a, const FoundCluster &b) { return a.chance < b.chance; });
    return findings;
}

} // namespace rueckhalt
