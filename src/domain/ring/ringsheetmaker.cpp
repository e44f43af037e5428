// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ring/ringsheetmaker.h"

#include "domain/ring/ringtally.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace rueckhalt {

namespace {

using RingOfficePtr = const RingOffice *;

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
    for (const auto *dimension : {"site", "site-group"}) {
        for (const PublishableTable &table : release.tables) {
            if (table.rowDimension() == QLatin1StringView(dimension) && table.hasTotalColumn())
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
        RingBasisGroup basis {.task = task};
        for (const RingOffice *office : offices) {
            basis.units << office->unit;
            basis.heads << m_heads.value(office->unit);
            group.range << office->range;
        }
        group.range.removeDuplicates();
        group.range.sort();
        const bool staysSafe = !m_rule.watchesChanges || atomsAreSafe(basis);
        tellPosts(group, basis, staysSafe);
        for (const std::uint16_t series : m_agreed)
            tellSeries(group, basis, series, staysSafe);
        m_made.sheet.groups << group;
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

    void tellPosts(RingGroup &group, RingBasisGroup &basis, bool staysSafe) const
    {
        const auto posts = m_source.population.exposure(basis.units, m_source.period.firstDay(),
            m_source.period.lastDay(), PopulationKind::Posts, m_source.organisation);
        if (!posts || !staysSafe)
            return;
        const double year = m_source.period.firstDay().daysInYear();
        const auto days
            = static_cast<double>(m_source.period.firstDay().daysTo(m_source.period.lastDay()) + 1);
        group.postHundredths = qRound(*posts * 100 * year / days);
        basis.toldStanding = true;
    }

    void tellSeries(
        RingGroup &group, RingBasisGroup &basis, std::uint16_t number, bool staysSafe) const
    {
        const Series &series = *m_source.catalogue.series(number);
        QList<RingTallied> each;
        RingTallied sum;
        for (const UnitId &unit : std::as_const(basis.units)) {
            each << m_tally.of(series, unit);
            sum.add(each.last());
        }
        const auto why = lackOf(series, basis, each, sum, staysSafe);
        if (why) {
            group.withheld << RingWithheld {series.code, *why};
            return;
        }
        RingSeries told {.code = series.code};
        for (int i = 0; i < series.width(); ++i)
            told.numbers << static_cast<std::uint32_t>(sum.numbers.at(static_cast<std::size_t>(i)));
        group.series << told;
        basis.toldStanding = basis.toldStanding || isStanding(series);
    }

    [[nodiscard]] std::optional<RingLack> lackOf(const Series &series, const RingBasisGroup &basis,
        const QList<RingTallied> &each, const RingTallied &sum, bool staysSafe) const
    {
        if (std::ranges::none_of(each, &RingTallied::isObserved))
            return RingLack::NotObserved;
        if (m_rule.needsAll && !std::ranges::all_of(each, &RingTallied::isComplete))
            return RingLack::Incomplete;
        if (isStanding(series) && !staysSafe)
            return RingLack::OfficesChanged;
        if (std::ranges::any_of(
                sum.numbers, [](double number) { return number > RingSheet::MostNumber; }))
            return RingLack::TooLarge;
        if (isOfSingleValues(series) && sum.weight(series) < m_rule.leastAnswers)
            return RingLack::FewAnswers;
        for (qsizetype i = 0; i < each.size(); ++i) {
            if (basis.heads.at(i) < m_rule.leastHeads && each.size() > 1
                && each.at(i).weight(series) > m_rule.mostShare * sum.weight(series))
                return RingLack::Dominated;
        }
        return std::nullopt;
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

    /// Whether all that can be made of this group and of those told before are safe sets.
    [[nodiscard]] bool atomsAreSafe(const RingBasisGroup &candidate) const
    {
        QList<const RingBasisGroup *> sets;
        for (const RingBasis &sheet : m_source.earlier) {
            for (const RingBasisGroup &group : sheet.groups) {
                if (group.toldStanding)
                    sets << &group;
            }
        }
        sets << &candidate;
        QHash<UnitId, int> heads;
        std::map<UnitId, std::vector<qsizetype>> places;
        for (qsizetype i = 0; i < sets.size(); ++i) {
            for (qsizetype at = 0; at < sets.at(i)->units.size(); ++at) {
                const UnitId &unit = sets.at(i)->units.at(at);
                heads[unit] = sets.at(i)->heads.value(at);
                places[unit].push_back(i);
            }
        }
        std::map<std::vector<qsizetype>, int> atoms;
        for (const auto &[unit, in] : places)
            atoms[in] += heads.value(unit);
        return std::ranges::all_of(
            atoms, [this](const auto &atom) { return atom.second >= m_rule.leastHeads; });
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
            m_made.sheet.groups[i].incidents
                = releasedFor(m_made.basis.groups.at(i).units, *release, *table);
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
    QList<std::uint16_t> m_agreed;
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
