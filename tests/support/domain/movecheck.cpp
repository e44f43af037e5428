// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/domain/movecheck.h"

#include <algorithm>
#include <memory>
#include <numeric>

namespace rueckhalt {

namespace {

std::vector<int> worldOf(const Move &move, const YearProblem &problem)
{
    std::vector<int> world;
    for (const auto &atom : problem.atoms())
        world.push_back(atom.count);
    for (const AtomStep &step : move)
        world[at(step.atom)] += step.by;
    return world;
}

int sumIn(const std::vector<int> &world, const std::vector<int> &atoms)
{
    return std::accumulate(atoms.begin(), atoms.end(), 0,
        [&world](int sum, int atom) { return sum + world[at(atom)]; });
}

} // namespace

ReleasedYear::ReleasedYear(int incidents, Form form)
{
    const ReleaseHouse house {.sites = 4,
        .areas = 4,
        .types = 4,
        .incidents = incidents,
        .employees = 200,
        .latePercent = 0};
    m_game.organisation = house.organisation();
    m_game.facts = house.factsOn(QDate(2030, 1, 1));
    m_game.expected = incidents;
    if (!m_game.make(*ReleasePeriod::wholeYear(house.firstYear)))
        qFatal("the made-up year cannot be released");
    m_problem = std::make_unique<YearProblem>(m_game.ledger.years.first(),
        std::vector<const Release *> {&m_game.ledger.releases.first()},
        form == Form::Draft ? std::optional<YearProblem::Draft>(std::in_place) : std::nullopt);
}

std::vector<YearProblem::Group> ReleasedYear::groups() const
{
    std::vector<YearProblem::Group> groups;
    for (const SensitiveGroup &definition : m_game.ledger.years.first().groups) {
        if (auto group = m_problem->resolved(definition))
            groups.push_back(std::move(*group));
    }
    return groups;
}

YearProblem::Group ReleasedYear::publishedGroup() const
{
    const auto &numbers = m_problem->numbers();
    const auto found = std::ranges::find_if(
        numbers, [](const auto &number) { return number.isTold && number.count > 0; });
    return {.definition = {}, .atoms = found->atoms, .count = found->count};
}

YearProblem::Group ReleasedYear::innerGroup() const
{
    const auto &lines = m_problem->lines();
    const auto &number = m_problem->numbers()[at(lines.front().parts.front())];
    return {.definition = {}, .atoms = number.atoms, .count = number.count};
}

bool holds(const Move &move, const YearProblem &problem)
{
    const std::vector<int> world = worldOf(move, problem);
    return std::ranges::all_of(world, [](int count) {
        return count >= 0;
    }) && std::ranges::all_of(problem.numbers(), [&world](const auto &number) {
        return !number.isTold || sumIn(world, number.atoms) == number.count;
    }) && std::ranges::all_of(problem.links(), [&world](const auto &link) {
        return sumIn(world, link.left) == sumIn(world, link.right);
    });
}

int changeOf(const Move &move, const std::vector<int> &atoms)
{
    int change = 0;
    for (const AtomStep &step : move)
        change += std::ranges::find(atoms, step.atom) != atoms.end() ? step.by : 0;
    return change;
}

bool keepsOwn(const Move &move, const YearProblem &problem, int reader)
{
    const std::vector<int> world = worldOf(move, problem);
    return std::ranges::all_of(problem.readers()[at(reader)].atoms,
        [&world](const auto &own) { return world[at(own.first)] >= own.second; });
}

} // namespace rueckhalt
