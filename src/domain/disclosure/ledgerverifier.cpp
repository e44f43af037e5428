// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/ledgerverifier.h"

#include "domain/disclosure/yearproblem.h"

#include <algorithm>
#include <set>

namespace rueckhalt {

namespace {

class Verifier
{
public:
    Verifier(const LedgerYear &year, std::vector<const Release *> releases)
        : m_year(year)
        , m_problem(year, std::move(releases))
    {
        for (const auto &atom : m_problem.atoms())
            m_truth.push_back(atom.count);
        for (const auto &number : m_problem.numbers())
            m_published.push_back(number.isTold);
    }

    Result<LedgerFinding> run(const Progress &progress)
    {
        if (!m_problem.isConsistent())
            m_finding.problems.append(QStringLiteral("tables"));
        countAgain();
        takeWitnesses();
        collectGroups();
        m_finding.groups = static_cast<int>(m_groups.size());
        m_finding.witnesses = static_cast<int>(m_year.witnesses.size());
        m_finding.readers = static_cast<int>(m_problem.readers().size());
        qint64 done = 0;
        for (const auto &group : m_groups) {
            if (progress && !progress(done++, static_cast<qint64>(m_groups.size())))
                return failure(Error::Code::Cancelled);
            lookForWitnesses(group);
        }
        return m_finding;
    }

private:
    struct World
    {
        std::vector<int> counts; ///< per atom
        bool idle = false;
        std::vector<bool> keeps; ///< per reader: the own incidents are in it
    };

    /// Whether an incident, as it was frozen, is counted in a number.
    [[nodiscard]] bool counts(const NumberMeaning &meaning, const FrozenIncident &incident) const
    {
        const auto has = [](std::uint32_t set, int value) { return ((set >> value) & 1U) != 0; };
        const std::uint32_t types = incident.types.bits();
        const bool isInVersion = incident.since <= meaning.version
            && (incident.until < 0 || incident.until > meaning.version);
        const bool isAtSite
            = meaning.sites.empty() || meaning.sites[m_problem.sitePosition(incident.site)];
        const bool hasType = (meaning.types == 0 || (types & meaning.types) != 0)
            && (types & meaning.notTypes) == 0;
        const std::uint32_t triggers = incident.triggers.bits();
        const bool hasTrigger = meaning.trigger == NumberMeaning::AnyTrigger
            || (meaning.trigger == NumberMeaning::NoTrigger ? triggers == 0
                                                            : has(triggers, meaning.trigger));
        const int weekday = incident.weekday ? static_cast<int>(*incident.weekday) : 7;
        const int band = incident.band ? static_cast<int>(*incident.band) : 8;
        return isInVersion && isAtSite && hasType && hasTrigger
            && has(meaning.months, incident.month)
            && has(meaning.areas, static_cast<int>(incident.area)) && has(meaning.weekdays, weekday)
            && has(meaning.bands, band) && has(meaning.levels, static_cast<int>(incident.level));
    }

    void countAgain()
    {
        for (const auto &number : m_problem.numbers()) {
            const auto count = std::ranges::count_if(m_year.incidents,
                [&](const FrozenIncident &incident) { return counts(number.meaning, incident); });
            for (const LedgerPlace &place : number.places) {
                for (const Release *release : m_problem.releases()) {
                    if (release->sequence == place.release)
                        compare(*release, place, static_cast<int>(count));
                }
            }
        }
    }

    void compare(const Release &release, const LedgerPlace &place, int count)
    {
        const PublishableTable &table = release.tables.at(place.table);
        const auto cell = table.cell(place.row, place.column);
        m_finding.numbers += cell ? 1 : 0;
        if (cell && *cell != count)
            m_finding.problems.append(QStringLiteral("number %1/%2/%3/%4")
                                          .arg(release.id.code(), table.tableCode())
                                          .arg(place.row)
                                          .arg(place.column));
    }

    void takeWitnesses()
    {
        hold({.counts = m_truth, .idle = false, .keeps = {}});
        for (std::size_t i = 0; i < m_year.witnesses.size(); ++i) {
            const LedgerWitness &witness = m_year.witnesses[i];
            World world {.counts = m_truth, .idle = witness.idle, .keeps = {}};
            bool isKnown = true;
            for (const LedgerWitness::Move &move : witness.moves) {
                const auto atom = move.atom < m_year.atoms.size()
                    ? m_problem.atomOf(m_year.atoms[move.atom])
                    : std::nullopt;
                if (atom)
                    world.counts[at(*atom)] += move.by;
                isKnown = isKnown && atom.has_value();
            }
            if (isKnown && holds(world))
                hold(std::move(world));
            else
                m_finding.problems.append(QStringLiteral("witness %1").arg(i + 1));
        }
    }

    [[nodiscard]] static int sum(const World &world, const std::vector<int> &atoms)
    {
        int sum = 0;
        for (const int atom : atoms)
            sum += world.counts[at(atom)];
        return sum;
    }

    /// Nothing negative, the same shared margins in all blocks, every published number.
    [[nodiscard]] bool holds(const World &world) const
    {
        const auto &atoms = m_problem.atoms();
        for (std::size_t i = 0; i < atoms.size(); ++i) {
            if (world.counts[i] < 0 || (world.counts[i] > 0 && atoms[i].idle && !world.idle))
                return false;
        }
        for (const auto &link : m_problem.links()) {
            if (sum(world, link.left) != sum(world, link.right))
                return false;
        }
        return std::ranges::all_of(m_problem.numbers(), [&world](const auto &number) {
            return !number.isTold || sum(world, number.atoms) == number.count;
        });
    }

    void hold(World world)
    {
        for (const auto &reader : m_problem.readers()) {
            world.keeps.push_back(std::ranges::all_of(reader.atoms,
                [&world](const auto &own) { return world.counts[at(own.first)] >= own.second; }));
        }
        m_worlds.push_back(std::move(world));
    }

    /// Those that are stored, and those of the last release that must be among them.
    void collectGroups()
    {
        std::set<std::vector<int>> stored;
        for (const SensitiveGroup &definition : m_year.groups) {
            auto group = m_problem.resolved(definition);
            if (!group) {
                m_finding.problems.append(QStringLiteral("group"));
                continue;
            }
            stored.insert(group->atoms);
            m_groups.push_back(std::move(*group));
        }
        for (auto &group : m_problem.sensitiveGroups(m_published)) {
            if (!stored.contains(group.atoms) && !m_problem.hasErased(group.atoms)
                && !wasTold(group))
                m_groups.push_back(std::move(group));
        }
    }

    /// See ReleaseProtector: earlier releases. What follows from new numbers as well is asked for.
    [[nodiscard]] bool wasTold(const YearProblem::Group &group) const
    {
        using Kind = SensitiveGroup::Kind;
        const Kind kind = group.definition.kind;
        return (kind == Kind::Cell || kind == Kind::Foreseen) && m_problem.holdsTold(group.atoms);
    }

    [[nodiscard]] bool hasPair(
        const YearProblem::Group &group, int reader, const std::vector<int> &sums) const
    {
        int own = 0;
        if (reader >= 0) {
            for (const auto &[atom, count] : m_problem.readers()[at(reader)].atoms)
                own += std::ranges::binary_search(group.atoms, atom) ? count : 0;
        }
        bool none = false;
        bool enough = false;
        for (std::size_t i = m_worlds.size(); i-- > 0 && !(none && enough);) {
            const World &world = m_worlds[i];
            if ((world.idle && !group.idle) || (reader >= 0 && !world.keeps[at(reader)]))
                continue;
            none = none || sums[i] == own;
            enough = enough || sums[i] >= own + m_problem.minimumPersons();
        }
        return none && enough;
    }

    void lookForWitnesses(const YearProblem::Group &group)
    {
        if (group.atoms.empty() || m_problem.hasErased(group.atoms))
            return;
        std::vector<int> sums;
        for (const World &world : m_worlds)
            sums.push_back(sum(world, group.atoms));
        for (int reader = -1; reader < static_cast<int>(m_problem.readers().size()); ++reader) {
            if (hasPair(group, reader, sums))
                continue;
            const LedgerPlace place = group.definition.places.isEmpty()
                ? LedgerPlace()
                : group.definition.places.front();
            m_finding.problems.append(
                QStringLiteral("unprotected %1/%2/%3/%4 %5")
                    .arg(place.release)
                    .arg(place.table)
                    .arg(place.row)
                    .arg(place.column)
                    .arg(reader < 0 ? QStringLiteral("outsider") : QStringLiteral("affected")));
            return;
        }
    }

    const LedgerYear &m_year;
    YearProblem m_problem;
    std::vector<int> m_truth;
    std::vector<bool> m_published;
    std::vector<World> m_worlds;
    std::vector<YearProblem::Group> m_groups;
    LedgerFinding m_finding;
};

} // namespace

Result<LedgerFinding> verifyLedger(const ReleaseLedger &ledger, int year, const Progress &progress)
{
    const LedgerYear *sealed = ledger.year(year);
    std::vector<const Release *> releases;
    for (const Release &release : ledger.releases) {
        if (release.id.year() == year)
            releases.push_back(&release);
    }
    if (!sealed || releases.empty())
        return failure(Error::Code::NotFound, QString::number(year));
    if (progress && !progress(0, 0))
        return failure(Error::Code::Cancelled);
    return Verifier(*sealed, releases).run(progress);
}

} // namespace rueckhalt
