// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/countprogramme.h"
#include "domain/disclosure/publishabletable.h"
#include "support/domain/simplex.h"

#include <functional>
#include <optional>
#include <vector>

namespace rueckhalt {

/// What stands in the four tables of a report; -1 as a position means "all".
struct PublishedNumbers
{
    using Number = std::optional<int>;

    Number total;
    std::vector<std::vector<Number>> areaType; ///< [area + 1][type + 1]
    std::vector<std::vector<Number>> typeQuarter; ///< [type + 1][quarter + 1]; last: not known
    std::vector<Number> triggers;
    std::vector<Number> levels;

    static PublishedNumbers read(const QList<PublishableTable> &tables);
    [[nodiscard]] int count() const;
};

/// One kind of incident a reader thinks of.
struct Imagined
{
    enum class Block { Types, Triggers, Levels };
    Block block = Block::Types;
    std::uint32_t types = 0;
    int area = 0;
    int quarter = 0; ///< 0-based; last: not known
    std::uint32_t triggers = 0;
    int level = 0;
};

/// Some incidents, described by what they have in common within one block.
struct Group
{
    QString name;
    Imagined::Block block = Imagined::Block::Types;
    std::function<bool(const Imagined &)> contains;
};

/// Somebody with the report in hand, a solver, and knowledge of the house: which combinations of
/// types and of triggers occurred, which job areas exist, whether quarters were unknown. Takes
/// nothing from the product's engine; unknowns are the full cube type set × area × quarter.
class Reader
{
public:
    /// `houseIsKnown`: knows which job areas had incidents at all.
    Reader(const PublishedNumbers &numbers, const std::vector<CountedIncident> &year,
        bool houseIsKnown);

    /// Fewest and most incidents that the group can have had; "most" only up to `enough`.
    struct Range
    {
        double least = 0;
        double most = 0;
    };
    Range range(const Group &group, double enough);
    /// False if the published numbers contradict each other.
    [[nodiscard]] bool isConsistent() const { return m_simplex.isFeasible(); }

private:
    static std::vector<Imagined> imagine(const PublishedNumbers &numbers,
        const std::vector<CountedIncident> &year, bool houseIsKnown);
    [[nodiscard]] std::vector<int> unknownsOf(const Group &group) const;
    [[nodiscard]] std::vector<Simplex::Equation> equations(const PublishedNumbers &numbers) const;

    std::vector<Imagined> m_imagined;
    Simplex m_simplex;
    std::vector<std::vector<double>> m_points; ///< found before; they answer many questions
};

/// Every group that one of the numbers of a report speaks about.
std::vector<Group> groupsOfReport(int quarters);
/// For every row and column: the incidents in its withheld cells together.
std::vector<Group> remaindersOf(const PublishedNumbers &numbers);

/// Counted by the test itself: incidents and persons behind a group.
struct TrueGroup
{
    int incidents = 0;
    int persons = 0;
    int others = 0; ///< persons without the incident with the most of them
    bool dominated = false;

    [[nodiscard]] bool isSensitive(int minimum) const
    {
        return incidents > 0
            && (persons < minimum || dominated || (others > 0 && others < minimum));
    }
};
TrueGroup trueGroup(const Group &group, const std::vector<CountedIncident> &year, int quarters);

} // namespace rueckhalt
