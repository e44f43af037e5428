// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ring/ringsheetmaker.h"

#include "domain/disclosure/releasetable.h"
#include "domain/ring/ringtally.h"

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
        , m_staff(source.organisation, source.population, source.period.firstDay().year())
    {
        for (const RingBasis &sheet : source.earlier) {
            const bool overlaps
                = sheet.sums().overlaps(source.period.firstDay(), source.period.lastDay());
            for (const ToldUnits &told : sheet.told) {
                if (told.isStanding)
                    m_standing << m_staff.staffOf(told);
                if (overlaps)
                    m_otherRings << m_staff.staffOf(told);
            }
        }
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
            [this](int sum, RingOfficePtr office) { return sum + m_staff.headsOf(office->unit); });
        return heads >= m_rule.leastHeads;
    }

    void tell(const QString &task, const QList<RingOfficePtr> &offices)
    {
        RingGroup group {.task = task};
        QList<UnitId> units;
        for (const RingOffice *office : offices) {
            units << office->unit;
            group.range << office->range;
        }
        group.range.removeDuplicates();
        group.range.sort();
        m_offices << units;
        m_told.clear();
        tellPosts(group, units);
        for (const std::uint16_t series : m_agreed)
            tellSeries(group, units, *m_source.catalogue.series(series));
        m_made.sheet.groups << group;
    }

    /// Whether a figure that hardly changes may be told of these, beside all that ever was.
    [[nodiscard]] bool staysSafe(const UnitStaff &candidate) const
    {
        return !m_rule.watchesChanges
            || atomsAreSafe(m_standing + QList<UnitStaff> {candidate}, m_rule.leastHeads);
    }

    /// Whether what others read of these in the same time leaves them together.
    [[nodiscard]] bool isApartElsewhere(const QString &series, const UnitStaff &candidate) const
    {
        if (!m_rule.watchesElsewhere)
            return true;
        QList<UnitStaff> others = m_otherRings;
        for (const ToldSums &page : m_source.pages) {
            if (!page.overlaps(m_source.period.firstDay(), m_source.period.lastDay()))
                continue;
            for (const ToldUnits &told : page.sums) {
                if (told.mayBeOf({series}))
                    others << m_staff.staffOf(told);
            }
        }
        return staysApart(candidate, others, m_rule.leastHeads);
    }

    void note(const QString &series, const UnitStaff &staff, bool isStanding)
    {
        ToldUnits told {.units = staff.keys(), .isStanding = isStanding};
        std::ranges::sort(told.units);
        for (const UnitId &unit : std::as_const(told.units))
            told.heads << staff.value(unit);
        const auto same = std::ranges::find_if(m_made.basis.told, [&](const ToldUnits &each) {
            return each.units == told.units && each.isStanding == isStanding;
        });
        if (same != m_made.basis.told.end()) {
            same->series << series;
        } else {
            told.series << series;
            m_made.basis.told << told;
        }
        if (isStanding)
            m_standing << staff;
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

    void tellPosts(RingGroup &group, const QList<UnitId> &units)
    {
        const UnitStaff all = m_staff.staffOf(units);
        const auto posts = m_source.population.exposure(units, m_source.period.firstDay(),
            m_source.period.lastDay(), PopulationKind::Posts, m_source.organisation);
        if (!posts || !staysSafe(all) || !isApartElsewhere(postsCode(), all))
            return;
        const double year = m_source.period.firstDay().daysInYear();
        const auto days
            = static_cast<double>(m_source.period.firstDay().daysTo(m_source.period.lastDay()) + 1);
        constexpr double hundredths = 100;
        group.postHundredths = qRound(*posts * hundredths * year / days);
        note(postsCode(), all, true);
    }

    /// What the units of a group say of a series.
    struct Contribution
    {
        std::map<UnitId, RingTallied> units {};
        RingTallied sum {};
        UnitStaff staff {}; ///< of the units that observed it
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
                contribution.staff.insert(m_staff.staffOf(unit));
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
        m_told << contribution.staff;
        note(series.code, contribution.staff, isStanding(series));
    }

    [[nodiscard]] std::optional<RingLack> lackOf(
        const Series &series, const Contribution &contribution) const
    {
        if (contribution.units.empty())
            return RingLack::NotObserved;
        if (m_rule.needsAll && !contribution.isComplete)
            return RingLack::Incomplete;
        QList<UnitStaff> told {contribution.staff};
        if (m_rule.needsAll)
            told << m_told;
        if (!atomsAreSafe(told, m_rule.leastHeads))
            return RingLack::SmallUnits;
        if (isStanding(series) && !staysSafe(contribution.staff))
            return RingLack::OfficesChanged;
        if (!isApartElsewhere(series.code, contribution.staff))
            return RingLack::ToldElsewhere;
        const RingTallied &sum = contribution.sum;
        if (std::ranges::any_of(
                sum.numbers, [](double number) { return number > RingSheet::MostNumber; }))
            return RingLack::TooLarge;
        if (isOfSingleValues(series) && sum.weight(series) < m_rule.leastAnswers)
            return RingLack::FewAnswers;
        const bool isDominated = contribution.units.size() > 1
            && std::ranges::any_of(contribution.units, [&](const auto &unit) {
                   return m_staff.headsOf(unit.first) < m_rule.leastHeads
                       && unit.second.weight(series) > m_rule.mostShare * sum.weight(series);
               });
        return isDominated ? std::optional(RingLack::Dominated) : std::nullopt;
    }

    static QString postsCode() { return QStringLiteral("posts"); }
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
    const StaffBook m_staff;
    QList<UnitStaff> m_standing; ///< of whom a figure that hardly changes was told, ever or here
    QList<UnitStaff> m_otherRings; ///< of whom other sheets tell anything, in an overlapping time
    QList<std::uint16_t> m_agreed;
    QList<UnitStaff> m_told; ///< of the group that is being told: whose sums are
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
