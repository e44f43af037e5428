// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/matching.h"

#include "domain/matching/measuretheme.h"

#include <algorithm>

namespace rueckhalt {

namespace {

using ReasonKind = MatchReason::Kind;

/// Points for one incident; in a group each incident gives its share. Ours, to be reviewed
/// with practitioners. What they must hold: the trigger leads, because it is what the authority can
/// take away (research/mission.md 1.7), so that it outweighs all facets together; the facets of
/// the sheet only rank among each other.
struct MatchPoints
{
    int trigger = 100; ///< answers a trigger of the incident
    int furtherTrigger = 40; ///< each further trigger of the same incident
    int level2AtOnce = 45; ///< alarm and first help when it became serious …
    int level2Soon = 33; ///< … and what follows in the next days
    int level3AtOnce = 75; ///< weapons and worse: help first, then the cause
    int level3Soon = 55;
    int place = 24; ///< changes the place where it happened
    int circumstance = 24; ///< changes a circumstance that made it worse
    int type = 20; ///< all types of the incident; part of them: part of the points
    int activity = 24; ///< whoever works outside gains nothing from a counter
    int jobArea = 10;
    int citizenOriented = 8; ///< cause before consequence where the rest is equal
    int inPlace = -150; ///< done: below everything that is still open
    int rejected = -90; ///< decided against, with a reason: low but not out of sight
    int planned = -60; ///< already under way
};
constexpr MatchPoints Weights;

/// Makes thirds and fifths of the type points whole numbers: 60 divides by 1 to 6.
constexpr qint64 PartsPerPoint = 60;
/// Fractions of a point that a score keeps when it is divided by the size of the group.
constexpr qint64 ScorePerPoint = 100;

struct WeighedReason
{
    MatchReason reason;
    qint64 parts = 0; ///< in parts of a point, summed over the incidents
};

struct Weighing
{
    QList<WeighedReason> reasons;
    qint64 parts = 0;
};

/// One measure before one profile.
class Judge
{
public:
    Judge(const IncidentProfile &profile, const Measure &measure)
        : m_profile(profile)
        , m_measure(measure)
        , m_theme(themeOf(measure))
    {
    }

    Weighing weigh(CodeSet<MeasureState> marks)
    {
        weighTriggers();
        weighTypes();
        weighPlaces();
        weighCircumstances();
        weighLevel();
        if (!m_result.reasons.isEmpty())
            weighCause();
        weighFacet(m_profile.jobAreas(), m_measure.jobAreas, Weights.jobArea, JobAreaReason);
        weighFacet(m_profile.activities(), m_measure.activities, Weights.activity, ActivityReason);
        std::stable_sort(m_result.reasons.begin(), m_result.reasons.end(),
            [](const WeighedReason &a, const WeighedReason &b) { return a.parts > b.parts; });
        if (m_result.reasons.isEmpty())
            return {};
        caution(marks, MeasureState::InPlace, ReasonKind::AlreadyInPlace, Weights.inPlace);
        caution(marks, MeasureState::Planned, ReasonKind::AlreadyPlanned, Weights.planned);
        caution(marks, MeasureState::Rejected, ReasonKind::RejectedHere, Weights.rejected);
        cautionOutside(m_profile.jobAreas(), m_measure.jobAreas, JobAreaReason);
        cautionOutside(m_profile.activities(), m_measure.activities, ActivityReason);
        return std::move(m_result);
    }

private:
    /// A facet with one value per incident: the kind of its reason and where the value goes.
    template <typename E>
    struct Facet
    {
        ReasonKind kind;
        std::optional<E> MatchReason::*value;
    };
    static constexpr Facet<JobArea> JobAreaReason {
        ReasonKind::JobAreaMatches, &MatchReason::jobArea};
    static constexpr Facet<ActivityForm> ActivityReason {
        ReasonKind::ActivityMatches, &MatchReason::activity};

    [[nodiscard]] MatchReason reasonOf(ReasonKind kind, int incidents) const
    {
        MatchReason reason;
        reason.kind = kind;
        reason.incidents = incidents;
        reason.total = m_profile.total();
        return reason;
    }
    void take(const MatchReason &reason, qint64 parts)
    {
        m_result.parts += parts;
        m_result.reasons.append({reason, parts});
    }

    /// Sums over all combinations that share something with `own`; `pointsFor(shared, all)` are
    /// the parts of one such incident.
    template <typename E, typename PointsFor>
    void weighSet(const ValueCounts &counts, CodeSet<E> own, ReasonKind kind,
        CodeSet<E> MatchReason::*values, PointsFor pointsFor)
    {
        int incidents = 0;
        std::uint32_t shared = 0;
        qint64 parts = 0;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            const auto common = CodeSet<E>::fromBits(it.key() & own.bits());
            if (common.isEmpty())
                continue;
            incidents += it.value();
            shared |= common.bits();
            parts += it.value() * pointsFor(common.size(), CodeSet<E>::fromBits(it.key()).size());
        }
        if (incidents == 0)
            return;
        MatchReason reason = reasonOf(kind, incidents);
        reason.*values = CodeSet<E>::fromBits(shared);
        take(reason, parts);
    }

    void weighTriggers()
    {
        weighSet(m_profile.triggers(), m_measure.triggers, ReasonKind::TriggerMatches,
            &MatchReason::triggers, [](int common, int) {
                return PartsPerPoint * (Weights.trigger + (common - 1) * Weights.furtherTrigger);
            });
    }
    void weighTypes()
    {
        weighSet(m_profile.types(), m_measure.incidentTypes, ReasonKind::TypeMatches,
            &MatchReason::types,
            [](int common, int all) { return PartsPerPoint * Weights.type * common / all; });
    }
    void weighCircumstances()
    {
        weighSet(m_profile.circumstances(), m_theme.circumstances, ReasonKind::CircumstanceMatches,
            &MatchReason::circumstances,
            [](int, int) { return PartsPerPoint * Weights.circumstance; });
    }

    void weighPlaces()
    {
        MatchReason reason = reasonOf(ReasonKind::PlaceMatches, 0);
        for (const Place place : m_theme.places.values()) {
            const int count = countOf(m_profile.places(), place);
            reason.incidents += count;
            if (count > 0)
                reason.places.append(place);
        }
        if (reason.incidents > 0)
            take(reason, PartsPerPoint * Weights.place * reason.incidents);
    }

    void weighLevel()
    {
        if (!m_theme.level)
            return;
        const bool atOnce = m_theme.level->urgency == Urgency::AtOnce;
        MatchReason reason = reasonOf(ReasonKind::LevelNeedsIt, 0);
        qint64 parts = 0;
        const auto count = [&](AachenLevel level, int points) {
            const int incidents
                = level < m_theme.level->from ? 0 : countOf(m_profile.levels(), level);
            if (incidents > 0 && !reason.level)
                reason.level = level;
            reason.incidents += incidents;
            parts += PartsPerPoint * points * incidents;
        };
        count(AachenLevel::Level2, atOnce ? Weights.level2AtOnce : Weights.level2Soon);
        count(AachenLevel::Level3, atOnce ? Weights.level3AtOnce : Weights.level3Soon);
        if (reason.incidents > 0)
            take(reason, parts);
    }

    /// Only beside another reason: alone it would hold for every incident there is.
    void weighCause()
    {
        if (!m_measure.isCitizenOriented() || !m_measure.stages.contains(PreventionStage::Primary))
            return;
        take(reasonOf(ReasonKind::CitizenOriented, m_profile.total()),
            PartsPerPoint * Weights.citizenOriented * m_profile.total());
    }

    /// A measure for all values gets the points, but says so only if nothing else speaks for it:
    /// what holds for every measure explains none.
    template <typename E>
    void weighFacet(const ValueCounts &counts, CodeSet<E> own, int points, const Facet<E> &facet)
    {
        const auto [incidents, most, mostCount] = frequency(counts, own);
        if (incidents == 0)
            return;
        const qint64 parts = PartsPerPoint * points * incidents;
        if (own == CodeSet<E>::all() && !m_result.reasons.isEmpty()) {
            m_result.parts += parts;
            return;
        }
        MatchReason reason = reasonOf(facet.kind, mostCount);
        reason.*facet.value = most;
        take(reason, parts);
    }

    void caution(CodeSet<MeasureState> marks, MeasureState state, ReasonKind kind, int points)
    {
        if (marks.contains(state))
            take(reasonOf(kind, m_profile.total()), PartsPerPoint * points * m_profile.total());
    }

    /// Said when it holds for most of the incidents. Costs nothing: the points are missing already.
    template <typename E>
    void cautionOutside(const ValueCounts &counts, CodeSet<E> own, const Facet<E> &facet)
    {
        const auto outside = CodeSet<E>::fromBits(CodeSet<E>::all().bits() & ~own.bits());
        const auto [incidents, most, mostCount] = frequency(counts, outside);
        if (2 * incidents <= m_profile.total())
            return;
        MatchReason reason = reasonOf(ReasonKind::OutsideFacets, mostCount);
        reason.*facet.value = most;
        take(reason, 0);
    }

    template <typename E>
    struct Frequency
    {
        int incidents = 0; ///< with a value of the set
        E most {}; ///< the most frequent of these values, the first of equals
        int mostCount = 0;
    };
    template <typename E>
    static Frequency<E> frequency(const ValueCounts &counts, CodeSet<E> set)
    {
        Frequency<E> result;
        for (const E value : set.values()) {
            const int count = countOf(counts, value);
            result.incidents += count;
            if (count > result.mostCount) {
                result.most = value;
                result.mostCount = count;
            }
        }
        return result;
    }
    template <typename E>
    static int countOf(const ValueCounts &counts, E value)
    {
        return counts.value(static_cast<std::uint32_t>(value));
    }

    const IncidentProfile &m_profile;
    const Measure &m_measure;
    MeasureTheme m_theme;
    Weighing m_result;
};

/// Technical before organisational before personal; of several classes the first counts.
int classRank(const Measure &measure)
{
    const auto classes = measure.classes.values();
    return classes.isEmpty() ? static_cast<int>(terms<MeasureClass>().size())
                             : static_cast<int>(classes.first());
}

QHash<MeasureId, CodeSet<MeasureState>> statesOf(std::span<const MeasureMark> marks)
{
    QHash<MeasureId, CodeSet<MeasureState>> states;
    for (const MeasureMark &mark : marks)
        states[mark.measure].insert(mark.state);
    return states;
}

} // namespace

QList<Recommendation> recommend(const IncidentProfile &incidents, const MeasureCatalog &catalog,
    std::span<const MeasureMark> marks)
{
    QList<Recommendation> result;
    if (incidents.total() == 0)
        return result;
    const auto states = statesOf(marks);
    QHash<MeasureId, int> ranks;
    for (const Measure &measure : catalog.measures()) {
        const Weighing weighing = Judge(incidents, measure).weigh(states.value(measure.id));
        if (weighing.reasons.isEmpty())
            continue;
        Recommendation recommendation {measure.id, 0, {}};
        recommendation.score = static_cast<int>(
            weighing.parts * ScorePerPoint / (PartsPerPoint * incidents.total()));
        for (const WeighedReason &weighed : weighing.reasons)
            recommendation.reasons.append(weighed.reason);
        result.append(recommendation);
        ranks.insert(measure.id, classRank(measure));
    }
    // The catalogue comes in the order of its ids: equals keep it.
    std::stable_sort(
        result.begin(), result.end(), [&ranks](const Recommendation &a, const Recommendation &b) {
            return a.score != b.score ? a.score > b.score
                                      : ranks.value(a.measure) < ranks.value(b.measure);
        });
    return result;
}

QList<Recommendation> recommend(std::span<const IncidentFacts> incidents,
    const MeasureCatalog &catalog, std::span<const MeasureMark> marks)
{
    return recommend(IncidentProfile(incidents), catalog, marks);
}

} // namespace rueckhalt
