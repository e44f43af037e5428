// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releasedmeasures.h"

#include "domain/disclosure/releasetable.h"
#include "domain/matching/matching.h"

#include <cmath>
#include <numeric>

namespace rueckhalt {

namespace {

constexpr int MostMeasures = 10;
constexpr int StandIns = 240; // divisible by 3 forms of activity and 12 job areas

/// Deals out values in proportion to published counts: the i-th of many gets the value at the
/// i-th step of a walk that visits all places evenly (multiples of an irrational number).
class Dealer
{
public:
    Dealer(const std::vector<int> &counts, double step)
        : m_counts(counts)
        , m_sum(std::accumulate(counts.begin(), counts.end(), 0LL))
        , m_step(step)
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_sum == 0; }
    /// Position of the value for the i-th; nothing is published: -1.
    [[nodiscard]] int at(int i) const
    {
        const double place = std::fmod((i + 1) * m_step, 1.0) * static_cast<double>(m_sum);
        double passed = 0;
        for (std::size_t value = 0; value < m_counts.size(); ++value) {
            passed += m_counts[value];
            if (place < passed)
                return static_cast<int>(value);
        }
        return -1;
    }

private:
    const std::vector<int> &m_counts;
    long long m_sum;
    double m_step;
};

/// Incidents made up from the published numbers alone, with the same shares of types, job areas,
/// triggers and levels. What is withheld is left out, or spread evenly where a value must be.
std::vector<IncidentFacts> standIns(const PublishedMargins &margins)
{
    const Dealer types(margins.types, std::sqrt(2.0));
    const Dealer areas(margins.areas, std::sqrt(3.0));
    const Dealer triggers(margins.triggers, std::sqrt(5.0));
    const Dealer levels(margins.levels, std::sqrt(7.0));
    if (types.isEmpty() && triggers.isEmpty())
        return {};
    const int everyArea = static_cast<int>(terms<JobArea>().size());
    std::vector<IncidentFacts> incidents(StandIns);
    for (int i = 0; i < StandIns; ++i) {
        IncidentFacts &facts = incidents[static_cast<std::size_t>(i)];
        facts.jobArea = static_cast<JobArea>(areas.isEmpty() ? i % everyArea : areas.at(i));
        facts.activity = static_cast<ActivityForm>(i % 3);
        if (!types.isEmpty())
            facts.types.insert(static_cast<IncidentType>(types.at(i)));
        if (!triggers.isEmpty())
            facts.triggers.insert(static_cast<Trigger>(triggers.at(i)));
        if (!levels.isEmpty())
            facts.level = static_cast<AachenLevel>(levels.at(i));
    }
    return incidents;
}

/// The published numbers of one dimension of a table, by code: of its rows, from the column of the
/// totals, or of its columns, from the row of the totals.
QList<std::pair<QString, int>> numbersBy(const PublishableTable &table, QStringView dimension)
{
    QList<std::pair<QString, int>> numbers;
    if (table.rowDimension() == dimension) {
        const qsizetype column = table.columnCodes().indexOf(PublishableTable::TotalCode);
        for (qsizetype row = 0; column >= 0 && row < table.rowCodes().size(); ++row)
            numbers.emplaceBack(table.rowCodes().at(row), table.cell(row, column).value_or(0));
    } else if (table.columnDimension() == dimension) {
        const qsizetype row = table.rowCodes().indexOf(PublishableTable::TotalCode);
        for (qsizetype column = 0; row >= 0 && column < table.columnCodes().size(); ++column)
            numbers.emplaceBack(
                table.columnCodes().at(column), table.cell(row, column).value_or(0));
    }
    return numbers;
}

/// Puts what any of the tables says of the dimension into `counts`: the tables agree with each
/// other, but each hides something else.
template <typename E>
void collect(const QList<PublishableTable> &tables, std::vector<int> &counts)
{
    const QString dimension = [] {
        if constexpr (std::is_same_v<E, IncidentType>)
            return codeOf(ReleaseDimension::Type);
        else if constexpr (std::is_same_v<E, JobArea>)
            return codeOf(ReleaseDimension::Area);
        else if constexpr (std::is_same_v<E, Trigger>)
            return codeOf(ReleaseDimension::Trigger);
        else
            return codeOf(ReleaseDimension::Level);
    }();
    for (const PublishableTable &table : tables) {
        for (const auto &[code, number] : numbersBy(table, dimension)) {
            if (const auto value = fromCode<E>(code)) {
                int &count = counts.at(static_cast<std::size_t>(*value));
                count = std::max(count, number);
            }
        }
    }
}

} // namespace

QList<MeasureId> measuresFor(const PublishedMargins &margins, const MeasureCatalog &catalog)
{
    QList<MeasureId> measures;
    const auto incidents = standIns(margins);
    if (incidents.empty())
        return measures;
    IncidentProfile profile;
    for (const IncidentFacts &facts : incidents)
        profile.add(facts, {.place = true});
    for (const Recommendation &recommendation : match(profile, catalog).ranked) {
        if (measures.size() < MostMeasures && catalog.find(recommendation.measure))
            measures.append(recommendation.measure);
    }
    return measures;
}

PublishedMargins marginsOf(const QList<PublishableTable> &tables)
{
    PublishedMargins margins;
    margins.types.assign(terms<IncidentType>().size(), 0);
    margins.areas.assign(terms<JobArea>().size(), 0);
    margins.triggers.assign(terms<Trigger>().size(), 0);
    margins.levels.assign(terms<AachenLevel>().size(), 0);
    collect<IncidentType>(tables, margins.types);
    collect<JobArea>(tables, margins.areas);
    collect<Trigger>(tables, margins.triggers);
    collect<AachenLevel>(tables, margins.levels);
    if (std::accumulate(margins.types.begin(), margins.types.end(), 0) > 0)
        return margins;
    for (const PublishableTable &table : tables) {
        for (const auto &[code, number] : numbersBy(table, codeOf(ReleaseDimension::TypeGroup))) {
            const auto group = fromCode<TypeGroup>(code);
            for (const auto &term : terms<IncidentType>()) {
                int &count = margins.types.at(static_cast<std::size_t>(term.value));
                if (group && typesOf(*group).contains(term.value))
                    count = std::max(count, number);
            }
        }
    }
    return margins;
}

} // namespace rueckhalt
