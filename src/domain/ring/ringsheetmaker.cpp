// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ring/ringsheetmaker.h"

#include "domain/disclosure/releasetable.h"
#include "domain/ring/ringtally.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace rueckhalt {

namespace {

using RingOfficePtr = const RingOffice *;
using RingUnits = QSet<UnitId>;

bool isBelowAnother(const UnitId &id, const QSet<UnitId> &others, const Organisation &organisation)
{
    const Unit *unit = organisation.unit(id);
    for (qsizetype depth = 0; unit && depth < organisation.units.size(); ++depth) {
        if (others.contains(unit->parent))
            return true;
        unit = organisation.unit(unit->parent);
    }
    return false;
}

/// Employees of a unit as far as they are known: its own number, else those of the units right
/// below, else its posts.
int headsOf(const UnitId &id, const RingSource &source, int depth = 0)
{
    const Unit *unit = source.organisation.unit(id);
    if (!unit || depth > source.organisation.units.size())
        return 0;
    if (unit->headcount > 0)
        return unit->headcount;
    int below = 0;
    for (const Unit &each : source.organisation.units) {
        if (each.parent == id)
            below += headsOf(each.id, source, depth + 1);
    }
    if (below > 0)
        return below;
    const auto posts = source.population.sizeOf(
        {id}, source.period.firstDay().year(), PopulationKind::Posts, source.organisation);
    return posts ? static_cast<int>(*posts) : 0;
}

const PublishableTable *releasedBySite(const Release &release)
{
    for (const auto dimension : {ReleaseDimension::Site, ReleaseDimension::SiteGroup}) {
        for (const PublishableTable &table : release.tables) {
            if (table.rowDimension() == codeOf(dimension) && table.hasTotalColumn())
                return &table;
        }
    }
    return nullptr;
}

const Release *releaseOf(ServiceSlot period, const QList<Release> &releases)
{
    const bool isYear = period.kind() == ServiceSlot::Kind::Year;
    for (const Release &release : releases) {
        const bool fits = release.id.kind() == (isYear ? ReleaseKind::Year : ReleaseKind::Quarter);
        if (fits && release.id.firstDay() == period.firstDay())
            return &release;
    }
    return nullptr;
}

/// Makes one sheet.
class RingSheetMaker
{
public:
    RingSheetMaker(const RingSource &source, const RingRule &rule)
        : m_source(source)
        , m_rule(rule)
        , m_tally(source)
    {
        for (const RingOffice &office : source.offices)
            m_heads[office.unit] = headsOf(office.unit, source);
    }

    MadeRingSheet make()
    {
        m_made.sheet = {.ring = m_source.agreement.id,
            .agreement = m_source.agreement.version,
            .member = m_source.member,
            .period = m_source.period};
        m_made.basis.period = m_source.period;
        readAgreed();
        QList<RingOfficePtr> small;
        for (const RingTask &task : m_source.agreement.tasks) {
            QList<RingOfficePtr> offices;
            for (const RingOffice &office : m_source.offices) {
                if (office.task == task.code)
                    offices << &office;
            }
            if (offices.isEmpty())
                continue;
            if (isSafe(offices))
                tell(task.code, offices);
            else
                small << offices;
        }
        if (!small.isEmpty() && isSafe(small)) {
            tell(RingTask::Other, small);
        } else {
            m_made.sheet.leavesOut = !small.isEmpty();
            for (const RingOffice *office : std::as_const(small))
                m_made.leftOut << office->unit;
        }
        tellIncidents();
        return m_made;
    }

private:
    [[nodiscard]] bool isSafe(const QList<RingOfficePtr> &offices) const
    {
        const int heads = std::accumulate(offices.begin(), offices.end(), 0,
            [this](int sum, RingOfficePtr office) { return sum + m_heads.value(office->unit); });
        return heads >= m_rule.leastHeads;
    }

    void tell(const QString &task, const QList<RingOfficePtr> &offices)
    {
        RingGroup group {.task = task};
        QList<UnitId> units;
        RingUnits all;
        for (const RingOffice *office : offices) {
            units << office->unit;
            all.unite(leavesOf(office->unit));
            group.range << office->range;
        }
        group.range.removeDuplicates();
        group.range.sort();
        m_offices << units;
        m_told.clear();
        tellPosts(group, units, all);
        for (const std::uint16_t series : m_agreed)
            tellSeries(group, units, *m_source.catalogue.series(series));
        m_made.sheet.groups << group;
    }

    /// The finest units that employees are known of: those without units below them, and what is
    /// left of a unit beside those below it.
    [[nodiscard]] RingUnits leavesOf(const UnitId &unit, int depth = 0)
    {
        RingUnits leaves;
        int below = 0;
        for (const Unit &each : m_source.organisation.units) {
            if (each.parent != unit || depth > m_source.organisation.units.size())
                continue;
            leaves.unite(leavesOf(each.id, depth + 1));
            below += headsOf(each.id, m_source);
        }
        const int rest = headsOf(unit, m_source) - below;
        if (leaves.isEmpty() || rest > 0) {
            leaves.insert(unit);
            m_leafHeads[unit] = std::max(rest, 0);
        }
        return leaves;
    }

    /// Whether every set that can be cut out of these has enough employees.
    [[nodiscard]] bool atomsAreSafe(
        const QList<RingUnits> &sets, const QHash<UnitId, int> &heads) const
    {
        std::map<UnitId, std::vector<qsizetype>> places;
        for (qsizetype i = 0; i < sets.size(); ++i) {
            for (const UnitId &unit : sets.at(i))
                places[unit].push_back(i);
        }
        std::map<std::vector<qsizetype>, int> atoms;
        for (const auto &[unit, in] : places)
            atoms[in] += heads.value(unit);
        return std::ranges::all_of(
            atoms, [this](const auto &atom) { return atom.second >= m_rule.leastHeads; });
    }

    /// The same with all sets that a figure was told of which hardly changes.
    [[nodiscard]] bool staysSafe(const RingUnits &candidate) const
    {
        if (!m_rule.watchesChanges)
            return true;
        QList<RingUnits> sets {candidate};
        QHash<UnitId, int> heads;
        QList<RingBasis> sheets = m_source.earlier;
        sheets << m_made.basis;
        for (const RingBasis &sheet : std::as_const(sheets)) {
            for (const RingBasisGroup &group : sheet.groups) {
                sets << RingUnits(group.units.begin(), group.units.end());
                for (qsizetype at = 0; at < group.units.size(); ++at)
                    heads[group.units.at(at)] = group.heads.value(at);
            }
        }
        // Of a unit that is gone, the number it had when it was told of.
        heads.insert(m_leafHeads);
        return atomsAreSafe(sets, heads);
    }

    void noteStanding(const QString &task, const RingUnits &units)
    {
        RingBasisGroup basis {.task = task, .units = {units.begin(), units.end()}};
        std::ranges::sort(basis.units);
        for (const UnitId &unit : std::as_const(basis.units))
            basis.heads << m_leafHeads.value(unit);
        if (!m_made.basis.groups.contains(basis))
            m_made.basis.groups << basis;
    }

    /// The series of all key figures that mean here what was agreed.
    void readAgreed()
    {
        for (const RingFigure &figure : m_source.agreement.figures) {
            const Indicator *indicator = agreedIndicator(figure, m_source.catalogue);
            if (!indicator) {
                m_made.sheet.otherwise << figure.indicator;
                continue;
            }
            m_made.sheet.definitions.insert(figure.indicator, figure.version);
            for (const auto number : seriesBehind(*indicator, m_source.catalogue)) {
                if (!m_agreed.contains(number))
                    m_agreed << number;
            }
        }
        std::ranges::sort(m_agreed);
    }

    void tellPosts(RingGroup &group, const QList<UnitId> &units, const RingUnits &all)
    {
        const auto posts = m_source.population.exposure(units, m_source.period.firstDay(),
            m_source.period.lastDay(), PopulationKind::Posts, m_source.organisation);
        if (!posts || !staysSafe(all))
            return;
        const double year = m_source.period.firstDay().daysInYear();
        const auto days
            = static_cast<double>(m_source.period.firstDay().daysTo(m_source.period.lastDay()) + 1);
        constexpr double hundredths = 100;
        group.postHundredths = qRound(*posts * hundredths * year / days);
        noteStanding(group.task, all);
    }

    /// What the units of a group say of a series.
    struct Contribution
    {
        std::map<UnitId, RingTallied> units {};
        RingTallied sum {};
        RingUnits leaves {};
        bool isComplete = true; ///< every office, each of its units in every month
    };

    [[nodiscard]] Contribution contributionOf(const QList<UnitId> &offices, const Series &series)
    {
        Contribution contribution;
        for (const UnitId &office : offices) {
            const auto units = m_tally.of(series, office);
            contribution.isComplete = contribution.isComplete && !units.empty()
                && std::ranges::all_of(
                    units, [](const auto &unit) { return unit.second.isComplete; });
            for (const auto &[unit, tallied] : units) {
                contribution.units[unit] = tallied;
                contribution.sum.add(tallied);
                contribution.leaves.unite(leavesOf(unit));
            }
        }
        return contribution;
    }

    void tellSeries(RingGroup &group, const QList<UnitId> &offices, const Series &series)
    {
        const Contribution contribution = contributionOf(offices, series);
        if (const auto why = lackOf(series, contribution)) {
            group.withheld << RingWithheld {series.code, *why};
            return;
        }
        RingSeries told {.code = series.code};
        for (int i = 0; i < series.width(); ++i)
            told.numbers << static_cast<std::uint32_t>(
                contribution.sum.numbers.at(static_cast<std::size_t>(i)));
        group.series << told;
        m_told << contribution.leaves;
        if (isStanding(series))
            noteStanding(group.task, contribution.leaves);
    }

    [[nodiscard]] std::optional<RingLack> lackOf(
        const Series &series, const Contribution &contribution) const
    {
        if (contribution.units.empty())
            return RingLack::NotObserved;
        if (m_rule.needsAll && !contribution.isComplete)
            return RingLack::Incomplete;
        QList<RingUnits> told {contribution.leaves};
        if (m_rule.needsAll)
            told << m_told;
        if (!atomsAreSafe(told, m_leafHeads))
            return RingLack::SmallUnits;
        if (isStanding(series) && !staysSafe(contribution.leaves))
            return RingLack::OfficesChanged;
        const RingTallied &sum = contribution.sum;
        if (std::ranges::any_of(
                sum.numbers, [](double number) { return number > RingSheet::MostNumber; }))
            return RingLack::TooLarge;
        if (isOfSingleValues(series) && sum.weight(series) < m_rule.leastAnswers)
            return RingLack::FewAnswers;
        const bool isDominated = contribution.units.size() > 1
            && std::ranges::any_of(contribution.units, [&](const auto &unit) {
                   return headsOf(unit.first, m_source) < m_rule.leastHeads
                       && unit.second.weight(series) > m_rule.mostShare * sum.weight(series);
               });
        return isDominated ? std::optional(RingLack::Dominated) : std::nullopt;
    }

    /// What is nearly the same in every period.
    static bool isStanding(const Series &series)
    {
        return series.kind == SeriesKind::Stock || series.code.startsWith(u"hours.");
    }
    static bool isOfSingleValues(const Series &series)
    {
        return series.kind == SeriesKind::Classes
            || (series.kind == SeriesKind::Mean && !isStanding(series));
    }

    void tellIncidents()
    {
        const Release *release = m_source.agreement.withIncidents
            ? releaseOf(m_source.period, m_source.releases)
            : nullptr;
        const PublishableTable *table = release ? releasedBySite(*release) : nullptr;
        if (!table)
            return;
        m_made.sheet.release = release->id.code();
        for (qsizetype row = 0; row < table->rows().size(); ++row) {
            if (table->rowCodes().at(row) == PublishableTable::TotalCode)
                m_made.sheet.incidents = table->cell(row, table->columns().size() - 1);
        }
        for (qsizetype i = 0; i < m_made.sheet.groups.size(); ++i)
            m_made.sheet.groups[i].incidents = releasedFor(m_offices.at(i), *release, *table);
    }

    /// The sum of released rows that are about exactly these units; nothing if one is withheld.
    static std::optional<int> releasedFor(
        const QList<UnitId> &units, const Release &release, const PublishableTable &table)
    {
        const ReleaseCodes *codes = release.dimension(table.rowDimension());
        if (!codes)
            return std::nullopt;
        QSet<UnitId> missing(units.begin(), units.end());
        int sum = 0;
        for (const ReleaseCode &code : codes->codes) {
            QSet<UnitId> members;
            for (const QString &member : code.members) {
                if (const auto id = UnitId::fromHex(member.toLatin1()))
                    members.insert(*id);
                else
                    members.insert(UnitId());
            }
            const qsizetype row = table.rowCodes().indexOf(code.code);
            if (row < 0 || members.isEmpty() || !missing.contains(members))
                continue;
            const auto cell = table.cell(row, table.columns().size() - 1);
            if (!cell)
                return std::nullopt;
            sum += *cell;
            missing.subtract(members);
        }
        return missing.isEmpty() ? std::optional(sum) : std::nullopt;
    }

    const RingSource &m_source;
    const RingRule &m_rule;
    const RingTally m_tally;
    QHash<UnitId, int> m_heads;
    QHash<UnitId, int> m_leafHeads; ///< of every unit that leavesOf() has found
    QList<std::uint16_t> m_agreed;
    QList<RingUnits> m_told; ///< of the group that is being told: whose sums are
    QList<QList<UnitId>> m_offices; ///< of each group
    MadeRingSheet m_made;
};

} // namespace

QStringList problemsOf(const QList<RingOffice> &offices, const RingAgreement &agreement,
    const Organisation &organisation)
{
    QStringList problems;
    QSet<UnitId> units;
    for (const RingOffice &office : offices) {
        if (!organisation.unit(office.unit))
            problems << QStringLiteral("a unit that is not there");
        if (units.contains(office.unit))
            problems << QStringLiteral("a unit twice");
        units.insert(office.unit);
        const bool isAgreed = agreement.task(office.task)
            && std::ranges::all_of(
                office.range, [&](const QString &code) { return agreement.task(code) != nullptr; });
        if (!isAgreed || !office.range.contains(office.task))
            problems << QStringLiteral("a task that is not agreed");
    }
    for (const RingOffice &office : offices) {
        if (isBelowAnother(office.unit, units, organisation))
            problems << QStringLiteral("a unit below another one");
    }
    problems.removeDuplicates();
    return problems;
}

Result<MadeRingSheet> makeRingSheet(const RingSource &source, const RingRule &rule)
{
    if (source.offices.isEmpty())
        return failure(Error::Code::NotFound, QStringLiteral("offices of the ring"));
    const QStringList problems = problemsOf(source.offices, source.agreement, source.organisation);
    if (!problems.isEmpty())
        return failure(Error::Code::Invalid, problems.first());
    return RingSheetMaker(source, rule).make();
}

} // namespace rueckhalt
