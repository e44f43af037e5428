// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/incidentgroup.h"

#include <algorithm>
#include <set>

namespace rueckhalt {

void GroupCount::weigh(const Person &person)
{
    if (person.weight() > m_heaviest.weight())
        m_heaviest = person;
}

void GroupCount::add(std::span<const std::uint32_t> persons, int affected, bool isReviewed)
{
    ++m_incidents;
    m_unreviewed += isReviewed ? 0 : 1;
    const auto count = [&](Person &person) {
        ++(isReviewed ? person.reviewed : person.unreviewed);
        person.last = m_incidents;
        weigh(person);
    };
    int known = 0;
    for (const std::uint32_t position : persons) {
        Person &person = m_persons[position];
        if (person.last == m_incidents)
            continue;
        ++known;
        count(person);
        m_distinct += isReviewed && person.reviewed == 1 ? 1 : 0;
        m_mostOften = std::max(m_mostOften, person.reviewed + person.unreviewed);
    }
    if (persons.empty())
        count(m_nobody);
    if (!isReviewed)
        return;
    const int together = std::max(affected, known);
    if (together > m_most) {
        m_second = m_most;
        m_most = together;
        m_largest.assign(persons.begin(), persons.end());
    } else {
        m_second = std::max(m_second, together);
    }
}

int GroupCount::others(int persons) const
{
    // Who was alone has nobody who knows the same.
    if (m_most < 2)
        return persons;
    if (m_incidents == 1)
        return 0;
    const std::set<std::uint32_t> largest(m_largest.begin(), m_largest.end());
    const auto here = std::ranges::count_if(
        largest, [this](std::uint32_t person) { return m_persons[person].reviewed == 1; });
    return std::max({m_distinct - static_cast<int>(here), m_second, 1});
}

IncidentGroup GroupCount::group() const
{
    const int persons = std::max(m_distinct, m_most);
    return {.incidents = m_incidents,
        .unreviewed = m_unreviewed,
        .persons = persons,
        .known = m_distinct,
        .others = others(persons),
        .largestPart = m_heaviest.reviewed,
        .largestUnreviewed = m_heaviest.unreviewed};
}

} // namespace rueckhalt
