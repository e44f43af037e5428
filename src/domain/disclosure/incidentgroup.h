// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace rueckhalt {

/// Who is behind incidents that are spoken of together. Made by GroupCount.
struct IncidentGroup
{
    int incidents = 0;
    int unreviewed = 0; ///< of these; nobody has looked at their reports yet
    /// At least so many: those known, or the most affected in a single incident.
    int persons = 0;
    int known = 0; ///< persons who are named in reviewed incidents
    /// Persons beside the incident that affects the most at once: these know it, and would know
    /// what is left. 0: there is no other incident.
    int others = 0;
    /// Reviewed incidents in which the person affected most often is affected; all that name
    /// nobody are taken to be one person's.
    int largestPart = 0;
    int largestUnreviewed = 0; ///< incidents of that person that nobody has reviewed

    /// One person is affected in more than half of the incidents, or would be if of all that nobody
    /// has reviewed only hers were genuine.
    [[nodiscard]] bool isDominated() const
    {
        return 2 * largestPart + largestUnreviewed > incidents - unreviewed;
    }
    /// Few persons, few beside those who were there together, or one for the most part: nobody may
    /// learn anything of such a group.
    [[nodiscard]] bool isOfFew(int minimumPersons) const
    {
        return persons < minimumPersons || isDominated() || (others > 0 && others < minimumPersons);
    }
};

/// Counts the persons behind incidents from below.
///
/// Anybody can send a report. Until somebody has reviewed it, the persons it names protect nobody:
/// they may be made up. They are protected all the same: they may be real.
class GroupCount
{
public:
    /// `personCount`: persons are positions below it.
    explicit GroupCount(std::size_t personCount)
        : m_persons(personCount)
    {
    }

    /// One of the persons that comes twice is counted once. `affected` may be more than are known.
    void add(std::span<const std::uint32_t> persons, int affected, bool isReviewed = true);
    [[nodiscard]] IncidentGroup group() const;
    /// Incidents of the known person who is affected most often, as they are, to be shown to
    /// officers only.
    [[nodiscard]] int mostOften() const { return m_mostOften; }

private:
    struct Person
    {
        int reviewed = 0;
        int unreviewed = 0;
        int last = 0; ///< number of the incident that was counted last

        /// More than half of the reviewed incidents: dominated, see IncidentGroup::isDominated().
        [[nodiscard]] int weight() const { return 2 * reviewed + unreviewed; }
    };
    void weigh(const Person &person);
    [[nodiscard]] int others(int persons) const;

    std::vector<Person> m_persons;
    Person m_nobody; ///< whoever is behind incidents that name nobody
    Person m_heaviest;
    std::vector<std::uint32_t> m_largest; ///< persons of the incident with the most
    int m_incidents = 0;
    int m_unreviewed = 0;
    int m_distinct = 0; ///< known persons of reviewed incidents
    int m_most = 0; ///< persons affected by one and the same incident
    int m_second = 0;
    int m_mostOften = 0;
};

} // namespace rueckhalt
