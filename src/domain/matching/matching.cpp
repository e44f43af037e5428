// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/matching.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rueckhalt {

namespace {

using ReasonKind = MatchReason::Kind;

/// Every weight of the matching. Ours, to be reviewed with practitioners; which situation counts
/// how much for which measure stands in the catalogue, here is only what the words mean. The order
/// of results hardly depends on these numbers: half or double of any of them moves precision and
/// recall of the evaluation set by less than five hundredths.
struct MatchPoints
{
    int trigger = 45; ///< answers a trigger: what the authority can take away
    int decisive = 60;
    int strong = 35;
    int helpful = 20;
    int slight = 8;
    int serviceFinding = 30; ///< answers what is bad at these times: less than a trigger told
    int inPlace = -150; ///< done: below everything that is still open …
    int inPlaceButGoesOn = -60; ///< … unless it has to be looked at again
    int rejected = -90; ///< decided against, with a reason: low but not out of sight
    int planned = -60; ///< already under way
    int effectiveHere = 20; ///< it has worked in this authority
    int partlyEffectiveHere = 10;
    int notEffectiveHere = -40;
    // Hundredths taken off for incidents outside a facet: facets recommend, they never exclude.
    int outsideActivity = 35; ///< whoever works outside gains nothing from a counter
    int outsideType = 15;
    int outsideJobArea = 10;
};
constexpr MatchPoints Points;
constexpr int ScorePerPoint = 100;

/// How many of the first show the mix of technical, organisational and personal measures.
constexpr qsizetype MixedPlaces = 10;
/// Reasons shown to people.
constexpr qsizetype ShownReasons = 3;

int pointsOf(FitWeight weight)
{
    switch (weight) {
    case FitWeight::Slight:
        return Points.slight;
    case FitWeight::Helpful:
        return Points.helpful;
    case FitWeight::Strong:
        return Points.strong;
    case FitWeight::Decisive:
        return Points.decisive;
    }
    Q_UNREACHABLE();
}

IncidentSet bothOf(IncidentSet a, const IncidentSet &b)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] &= b[i];
    return a;
}

IncidentSet firstWithout(IncidentSet a, const IncidentSet &b)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] &= ~b[i];
    return a;
}

void unite(IncidentSet &a, const IncidentSet &b)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] |= b[i];
}

bool holdsFor(FitScope scope, const IncidentProfile &profile)
{
    switch (scope) {
    case FitScope::Any:
        return true;
    case FitScope::Single:
        return profile.total() == 1;
    case FitScope::Group:
        return profile.total() > 1;
    case FitScope::SeveralUnits:
        return profile.units() > 1;
    }
    Q_UNREACHABLE();
}

/// One measure before one profile.
class Judge
{
public:
    Judge(const IncidentProfile &profile, const Measure &measure)
        : m_profile(profile)
        , m_measure(measure)
        , m_suited(profile.everyone())
        , m_wholeWeight(profile.weightOf(m_suited))
    {
    }

    /// The reason why it must not be proposed, if that holds for more than half of the incidents.
    /// Otherwise the others alone are asked what speaks for it.
    std::optional<ExcludedMeasure> exclusion()
    {
        IncidentSet unsuited(m_suited.size());
        ExcludedMeasure most {m_measure.id, {}, 0, m_profile.total()};
        for (const MeasureLimit &limit : m_measure.unsuited) {
            const IncidentSet concerned = m_profile.matching(limit.when, limit.without);
            unite(unsuited, concerned);
            if (const int count = IncidentProfile::count(concerned); count > most.incidents) {
                most.incidents = count;
                most.why = limit.why;
            }
        }
        m_suited = firstWithout(m_suited, unsuited);
        if (2 * IncidentProfile::count(unsuited) <= m_profile.total())
            return std::nullopt;
        return most;
    }

    /// Everything that speaks for it; empty if nothing does.
    QList<MatchReason> reasons()
    {
        QList<MatchReason> result;
        m_preventing = IncidentSet(m_suited.size());
        const auto weigh = [&](ReasonKind kind, int points, bool prevents,
                               const FitConditions &when, const FitConditions &without) {
            const IncidentSet incidents = bothOf(m_profile.matching(when, without), m_suited);
            const int count = IncidentProfile::count(incidents);
            if (count == 0)
                return;
            if (prevents)
                unite(m_preventing, incidents);
            MatchReason reason {kind, count, m_profile.total()};
            reason.facts = m_profile.occurring(when, incidents);
            reason.points
                = static_cast<int>(std::lround(points * ScorePerPoint * share(incidents)));
            result.append(reason);
        };
        if (!m_measure.triggers.isEmpty())
            weigh(ReasonKind::TriggerMatches, Points.trigger, true,
                {.triggers = m_measure.triggers}, {});
        for (const MeasureFit &fit : m_measure.fits) {
            if (holdsFor(fit.scope, m_profile))
                weigh(ReasonKind::SituationFits, pointsOf(fit.weight),
                    fit.weight >= FitWeight::Strong, fit.when, fit.without);
        }
        std::stable_sort(result.begin(), result.end(),
            [](const MatchReason &a, const MatchReason &b) { return a.points > b.points; });
        return result;
    }

    /// What is taken off because incidents lie outside the facets; one entry per facet.
    [[nodiscard]] QList<MatchReason> outside(int points) const
    {
        QList<MatchReason> result;
        const auto facet
            = [&]<typename E>(CodeSet<E> FitConditions::*fact, CodeSet<E> own, int cost) {
                  FitConditions others;
                  others.*fact = CodeSet<E>::fromBits(CodeSet<E>::all().bits() & ~own.bits());
                  FitConditions ours;
                  ours.*fact = own;
                  if ((others.*fact).isEmpty())
                      return;
                  const IncidentSet outer = m_profile.matching(others, ours);
                  const int count = IncidentProfile::count(outer);
                  if (count == 0)
                      return;
                  MatchReason reason {ReasonKind::OutsideFacets, count, m_profile.total()};
                  reason.facts = m_profile.occurring(others, outer);
                  const int taken = static_cast<int>(
                      qint64 {points} * cost * count / (qint64 {100} * m_profile.total()));
                  reason.points = -taken;
                  points -= taken;
                  result.append(reason);
              };
        facet(&FitConditions::activities, m_measure.activities, Points.outsideActivity);
        facet(&FitConditions::types, m_measure.incidentTypes, Points.outsideType);
        facet(&FitConditions::jobAreas, m_measure.jobAreas, Points.outsideJobArea);
        return result;
    }

    /// In place since that day, and what it should prevent goes on: at least half of the incidents
    /// after that day are of the kind it acts on (three at least in a group), and they have not
    /// become half as frequent. Help afterwards prevents nothing, and an alarm that worked did what
    /// it is for.
    [[nodiscard]] std::optional<IneffectiveMeasure> failure(QDate since) const
    {
        if (!since.isValid() || m_measure.group == MeasureGroup::Aftercare)
            return std::nullopt;
        const IncidentSet after = m_profile.since(since);
        IncidentSet acted = bothOf(m_preventing, after);
        const bool isAlarm = std::any_of(m_measure.fits.begin(), m_measure.fits.end(),
            [](const MeasureFit &fit) { return !fit.when.alarm.isEmpty(); });
        if (isAlarm)
            acted = firstWithout(acted, m_profile.matching({.alarm = {AlarmOutcome::Worked}}));
        const int count = IncidentProfile::count(acted);
        const int total = IncidentProfile::count(after);
        if (count == 0 || 2 * count < total || (m_profile.total() > 1 && count < 3))
            return std::nullopt;
        if (hasHalved(since, count))
            return std::nullopt;
        return IneffectiveMeasure {m_measure.id, since, count, total};
    }

private:
    /// The share of the incidents to the power of three quarters: a cause of every tenth incident
    /// is still seen beside that of every second, but many reasons for a few incidents do not
    /// outweigh the one reason for most.
    [[nodiscard]] double share(const IncidentSet &incidents) const
    {
        const double part = static_cast<double>(m_profile.weightOf(incidents)) / m_wholeWeight;
        return std::sqrt(part) * std::sqrt(std::sqrt(part));
    }

    /// Compares incidents per day; needs four weeks on both sides to say anything.
    [[nodiscard]] bool hasHalved(QDate since, int after) const
    {
        constexpr qint64 enoughDays = 28;
        const qint64 daysBefore = m_profile.firstDay().daysTo(since);
        const qint64 daysAfter = since.daysTo(m_profile.lastDay()) + 1;
        if (daysBefore < enoughDays || daysAfter < enoughDays)
            return false;
        const int before
            = IncidentProfile::count(firstWithout(m_preventing, m_profile.since(since)));
        return 2 * after * daysBefore < before * daysAfter;
    }

    const IncidentProfile &m_profile;
    const Measure &m_measure;
    IncidentSet m_suited;
    IncidentSet m_preventing; ///< incidents it should have prevented
    int m_wholeWeight;
};

/// The fact as far as it tells people something: that a talk was not serious, or took place in an
/// office with visitors, is no reason of its own.
FitConditions telling(const FitConditions &facts)
{
    FitConditions result = facts;
    if (!facts.levels.contains(AachenLevel::Level2) && !facts.levels.contains(AachenLevel::Level3))
        result.levels = {};
    if (facts.places.size() > 3)
        result.places = {};
    result.activities = {};
    result.jobAreas = {};
    result.actions.remove(ImmediateAction::None);
    result.means.remove(Means::None);
    result.waiting.remove(WaitingBand::Unknown);
    result.injury.remove(Injury::None);
    result.injury.remove(Injury::Unknown);
    if (!facts.subTypes.isEmpty())
        result.types = {};
    if (result.isEmpty())
        return facts;
    return result;
}

/// What was not said before, and notes it as said.
FitConditions newOf(const FitConditions &facts, FitConditions &said)
{
    FitConditions fresh;
    FitConditions::forEachFact([&]<typename E>(const char *, CodeSet<E> FitConditions::*fact) {
        fresh.*fact = CodeSet<E>::fromBits((facts.*fact).bits() & ~(said.*fact).bits());
        said.*fact = CodeSet<E>::fromBits((said.*fact).bits() | (facts.*fact).bits());
    });
    return fresh;
}

/// The strongest reasons without repeating a fact.
QList<MatchReason> forPeople(const QList<MatchReason> &all, const IncidentProfile &profile)
{
    QList<MatchReason> shown;
    FitConditions said;
    for (MatchReason reason : all) {
        if (shown.size() == ShownReasons)
            break;
        reason.facts = telling(reason.facts);
        const FitConditions fresh = newOf(reason.facts, said);
        if (fresh.isEmpty())
            continue;
        // In a group the combination has a number of its own.
        if (profile.total() == 1)
            reason.facts = fresh;
        if (shown.isEmpty() && profile.total() > 1)
            reason.since = profile.firstDay();
        shown.append(reason);
    }
    return shown;
}

const MeasureMark *markOf(const MeasureId &measure, std::span<const MeasureMark> marks)
{
    // What is in place outweighs a plan, a plan a rejection.
    const auto rank = [](MeasureState state) {
        return state == MeasureState::InPlace ? 2 : state == MeasureState::Planned ? 1 : 0;
    };
    const MeasureMark *found = nullptr;
    for (const MeasureMark &mark : marks) {
        if (mark.measure == measure && (!found || rank(mark.state) > rank(found->state)))
            found = &mark;
    }
    return found;
}

MatchReason reasonOfMark(
    const MeasureMark &mark, const std::optional<IneffectiveMeasure> &ineffective, int total)
{
    MatchReason reason {ReasonKind::AlreadyInPlace, total, total};
    reason.since = mark.since;
    reason.points = Points.inPlace * ScorePerPoint;
    if (mark.state == MeasureState::Planned) {
        reason.kind = ReasonKind::AlreadyPlanned;
        reason.points = Points.planned * ScorePerPoint;
    } else if (mark.state == MeasureState::Rejected) {
        reason.kind = ReasonKind::RejectedHere;
        reason.points = Points.rejected * ScorePerPoint;
    } else if (ineffective) {
        reason.kind = ReasonKind::GoesOnDespite;
        reason.incidents = ineffective->incidents;
        reason.total = ineffective->total;
        reason.points = Points.inPlaceButGoesOn * ScorePerPoint;
    }
    return reason;
}

std::optional<MatchReason> reasonOfEffect(
    const MeasureId &measure, std::span<const EffectHere> effects, int total)
{
    const auto found = std::find_if(effects.rbegin(), effects.rend(),
        [&measure](const EffectHere &effect) { return effect.measure == measure; });
    if (found == effects.rend())
        return std::nullopt;
    using enum EffectHere::Verdict;
    MatchReason reason {
        found->verdict == NotEffective ? ReasonKind::NotEffectiveHere : ReasonKind::EffectiveHere,
        total, total};
    reason.points = ScorePerPoint
        * (found->verdict == Effective     ? Points.effectiveHere
                : found->verdict == Partly ? Points.partlyEffectiveHere
                                           : Points.notEffectiveHere);
    return reason;
}

/// Technical before organisational before personal; of several classes the first counts.
int classRank(const Measure &measure)
{
    const auto classes = measure.classes.values();
    return classes.isEmpty() ? static_cast<int>(terms<MeasureClass>().size())
                             : static_cast<int>(classes.first());
}

/// ArbSchG § 4: technical, organisational and personal measures are considered together. The best
/// of a class that misses among the first ten comes last among them if it has at least half the
/// points of the tenth. The lowest gives way that is not the only one of a class itself.
void mixClasses(QList<Recommendation> &ranked, const MeasureCatalog &catalog)
{
    if (ranked.size() <= MixedPlaces)
        return;
    const auto classesOf
        = [&catalog](const Recommendation &one) { return catalog.find(one.measure)->classes; };
    const auto end = ranked.begin() + MixedPlaces;
    const auto holders = [&](MeasureClass value) {
        return std::count_if(ranked.begin(), end,
            [&](const Recommendation &one) { return classesOf(one).contains(value); });
    };
    const auto canGiveWay = [&](const Recommendation &one) {
        const auto own = classesOf(one).values();
        return std::all_of(
            own.begin(), own.end(), [&](MeasureClass value) { return holders(value) > 1; });
    };
    const int tenth = ranked.at(MixedPlaces - 1).score;
    for (const auto &term : terms<MeasureClass>()) {
        if (holders(term.value) > 0)
            continue;
        const auto best = std::find_if(end, ranked.end(),
            [&](const Recommendation &one) { return classesOf(one).contains(term.value); });
        const auto last = std::find_if(std::make_reverse_iterator(end), ranked.rend(), canGiveWay);
        if (best == ranked.end() || 2 * best->score < tenth || last == ranked.rend())
            continue;
        // The one that gives way comes right after the ten, the others keep their order.
        const auto givesWay = last.base() - 1;
        std::rotate(end, best, best + 1);
        std::rotate(givesWay, givesWay + 1, end + 1);
    }
}

/// What indicators say for a measure that makes things easier for citizens; of several findings
/// the one with the greatest ratio.
std::optional<MatchReason> reasonOfService(
    const Measure &measure, std::span<const ServiceFinding> findings, int total)
{
    const ServiceFinding *found = nullptr;
    for (const ServiceFinding &finding : findings) {
        const bool fits = (measure.triggers.bits() & finding.triggers.bits()) != 0;
        if (fits && (!found || finding.ratio > found->ratio))
            found = &finding;
    }
    if (!found || !measure.isCitizenOriented())
        return std::nullopt;
    MatchReason reason {ReasonKind::ServiceMeetsIncidents, total, total};
    reason.service = found->indicator;
    reason.ratio = found->ratio;
    reason.points = Points.serviceFinding * ScorePerPoint;
    return reason;
}

bool isPreventive(const Measure &measure)
{
    return measure.isCitizenOriented() && measure.stages.contains(PreventionStage::Primary);
}

} // namespace

MatchResult match(
    const IncidentProfile &incidents, const MeasureCatalog &catalog, const MatchContext &context)
{
    MatchResult result;
    if (incidents.total() == 0)
        return result;
    const int total = incidents.total();
    QHash<MeasureId, int> ranks;
    for (const Measure &measure : catalog.measures()) {
        Judge judge(incidents, measure);
        if (const auto excluded = judge.exclusion()) {
            result.excluded.append(*excluded);
            continue;
        }
        QList<MatchReason> reasons = judge.reasons();
        const auto service = reasonOfService(measure, context.findings, total);
        if (reasons.isEmpty() && !service)
            continue;
        Recommendation one {measure.id, 0, {}, {}};
        one.reasons = forPeople(reasons, incidents);
        if (service)
            one.reasons.append(*service), reasons.append(*service);
        const MeasureMark *mark = markOf(measure.id, context.marks);
        const bool notYetHere = context.marksAreKnown && !mark;
        if (isPreventive(measure) || notYetHere) {
            MatchReason before {ReasonKind::ActsBefore, total, total};
            before.notYetHere = notYetHere;
            before.facts.triggers = isPreventive(measure) ? measure.triggers : CodeSet<Trigger> {};
            one.reasons.append(before);
        }
        const int positive = std::accumulate(reasons.begin(), reasons.end(), 0,
            [](int sum, const MatchReason &reason) { return sum + reason.points; });
        QList<MatchReason> cautions;
        if (const auto effect = reasonOfEffect(measure.id, context.effects, total))
            (effect->isCaution() ? cautions : one.reasons).append(*effect), reasons.append(*effect);
        if (mark) {
            const auto ineffective
                = mark->state == MeasureState::InPlace ? judge.failure(mark->since) : std::nullopt;
            if (ineffective)
                result.ineffective.append(*ineffective);
            cautions.append(reasonOfMark(*mark, ineffective, total));
            reasons.append(cautions.constLast());
        }
        for (const MatchReason &outside : judge.outside(positive)) {
            reasons.append(outside);
            const bool isType = !outside.facts.types.isEmpty();
            if (!isType && 2 * outside.incidents > total)
                cautions.append(outside);
        }
        one.score = std::accumulate(reasons.begin(), reasons.end(), 0,
            [](int sum, const MatchReason &reason) { return sum + reason.points; });
        one.reasons += cautions;
        one.account = std::move(reasons);
        result.ranked.append(one);
        ranks.insert(measure.id, classRank(measure));
    }
    // The catalogue comes in the order of its ids: equals keep it.
    std::stable_sort(result.ranked.begin(), result.ranked.end(),
        [&ranks](const Recommendation &a, const Recommendation &b) {
            return a.score != b.score ? a.score > b.score
                                      : ranks.value(a.measure) < ranks.value(b.measure);
        });
    mixClasses(result.ranked, catalog);
    return result;
}

} // namespace rueckhalt
