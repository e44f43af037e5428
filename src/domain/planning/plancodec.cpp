// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning/plancodec.h"

#include "domain/archive/fieldarchive.h"

#include <type_traits>

namespace rueckhalt {

namespace {

constexpr int formatVersion = 1;
constexpr qsizetype maxMeasureId = 64;
/// Of one object in a list; every list of texts is much shorter.
constexpr qsizetype maxPart = 64 * 1024;
const QDate dayZero(1899, 12, 31);
constexpr int latestDay = 109'572; // the end of 2199, as with incidents

template <typename Archive>
constexpr bool isReading = std::is_same_v<Archive, FieldReader>;

// The functions below are the format: a number that was used once keeps its meaning for ever.
// Each serves both directions: the object is constant while it is written.

template <typename Archive, typename Day>
void visitDay(Archive &archive, unsigned key, Day &day)
{
    std::optional<int> number;
    if constexpr (!isReading<Archive>) {
        if (day.isValid())
            number = static_cast<int>(dayZero.daysTo(day));
    }
    archive.number(key, number, latestDay);
    if constexpr (isReading<Archive>) {
        if (number)
            day = dayZero.addDays(*number);
    }
}

/// Fields `first` and `first` + 1. The whole authority has no id, so it is a flag.
template <typename Archive, typename Units>
void visitUnits(Archive &archive, unsigned first, Units &units)
{
    bool isEverywhere = units.contains(UnitId());
    archive.flag(first, isEverywhere);
    QList<UnitId> named = units;
    named.removeAll(UnitId());
    archive.ids(first + 1, named, Proposal::MaxUnits);
    if constexpr (isReading<Archive>) {
        units = named;
        if (isEverywhere)
            units.prepend(UnitId());
    }
}

template <typename Archive, typename Figure>
void visitFigure(Archive &archive, unsigned key, Figure &figure)
{
    int code = 0;
    if constexpr (!isReading<Archive>)
        code = FigureArchive::codeOf(figure);
    archive.number(key, code, FigureArchive::MaxCode);
    if constexpr (isReading<Archive>) {
        std::optional<Figure> stated;
        if constexpr (std::is_same_v<Figure, ProtectedCount>)
            stated = FigureArchive::count(code);
        else
            stated = FigureArchive::share(code);
        archive.require(stated.has_value());
        figure = stated.value_or(Figure());
    }
}

/// A set that came later: an empty one is left out.
template <typename Archive, typename Set>
void visitLaterSet(Archive &archive, unsigned key, Set &set, std::uint32_t all)
{
    std::optional<int> bits;
    if constexpr (!isReading<Archive>) {
        if (!set.isEmpty())
            bits = static_cast<int>(set.bits());
    }
    archive.number(key, bits, static_cast<int>(all));
    if constexpr (isReading<Archive>) {
        if (bits)
            set = Set::fromBits(static_cast<std::uint32_t>(*bits));
        archive.require(!bits || *bits > 0);
    }
}

template <typename Archive, typename Number>
void visitRange(Archive &archive, unsigned key, Number &number, int least, int most)
{
    archive.number(key, number, most);
    if constexpr (isReading<Archive>)
        archive.require(number >= least);
}

template <typename Archive, typename Reason>
void visit(Archive &archive,
    Reason &reason) requires std::is_same_v<std::remove_const_t<Reason>, ProposalReason>
{
    archive.code(1, reason.kind);
    visitFigure(archive, 2, reason.share);
    archive.set(3, reason.triggers);
    archive.set(4, reason.types);
    archive.set(5, reason.places);
    archive.set(6, reason.circumstances);
    visitLaterSet(archive, 7, reason.basics, CodeSet<BasicItem>::all().bits());
    if constexpr (isReading<Archive>)
        archive.require((reason.share.isSaid() || !reason.hasValues())
            && (reason.kind == ProposalReasonKind::BasicsNotMet || reason.basics.isEmpty()));
}

template <typename Archive, typename Part, typename List>
void visitList(Archive &archive, unsigned key, List &list, qsizetype most);
/// One that came later: an empty list is left out.
template <typename Archive, typename Part, typename List>
void visitLaterList(Archive &archive, unsigned key, List &list, qsizetype most);
template <typename Archive, typename Proposed>
void visit(Archive &archive,
    Proposed &proposed) requires std::is_same_v<std::remove_const_t<Proposed>, ProposedMeasure>
{
    archive.text(1, proposed.measure, maxMeasureId);
    visitList<Archive, ProposalReason>(archive, 2, proposed.reasons, ProposedMeasure::MaxReasons);
}

template <typename Archive, typename AnyDecision>
void visit(Archive &archive,
    AnyDecision &decision) requires std::is_same_v<std::remove_const_t<AnyDecision>, Decision>
{
    archive.text(1, decision.measure, maxMeasureId);
    visitUnits(archive, 2, decision.units);
    archive.code(4, decision.kind);
    visitDay(archive, 5, decision.until);
    archive.text(6, decision.reason, Proposal::MaxReason);
    archive.id(7, decision.by);
    archive.moment(8, decision.when);
}

template <typename Archive, typename Criterion>
void visit(Archive &archive,
    Criterion &criterion) requires std::is_same_v<std::remove_const_t<Criterion>, GateCriterion>
{
    archive.text(1, criterion.indicator, GateCriterion::MaxIndicator);
    archive.code(2, criterion.comparison);
    archive.number(3, criterion.threshold, GateCriterion::MaxThreshold);
    archive.number(4, criterion.weeks, GateCriterion::MaxWeeks);
    archive.number(5, criterion.leastBasis, GateCriterion::MaxBasis);
    if constexpr (isReading<Archive>)
        archive.require(!problemOf(criterion));
}

template <typename Archive, typename AnyStage>
void visit(
    Archive &archive, AnyStage &stage) requires std::is_same_v<std::remove_const_t<AnyStage>, Stage>
{
    archive.text(1, stage.name, Stage::MaxName);
    visitUnits(archive, 2, stage.units);
    visitDay(archive, 4, stage.start);
    visitDay(archive, 5, stage.due);
    archive.code(6, stage.state);
    visitDay(archive, 7, stage.finished);
    visitLaterList<Archive, GateCriterion>(archive, 8, stage.gate, GateCriterion::MaxOfStage);
}

template <typename Archive, typename Task>
void visit(
    Archive &archive, Task &task) requires std::is_same_v<std::remove_const_t<Task>, PlanTask>
{
    archive.text(1, task.text, PlanTask::MaxText);
    visitDay(archive, 2, task.due);
    visitDay(archive, 3, task.done);
}

template <typename Archive, typename Event>
void visit(
    Archive &archive, Event &event) requires std::is_same_v<std::remove_const_t<Event>, PlanEvent>
{
    archive.moment(1, event.when);
    archive.id(2, event.by);
    archive.code(3, event.kind);
    archive.code(4, event.to);
    archive.text(5, event.text, PlanEvent::MaxText);
}

/// Fields `first` to `first` + 4.
template <typename Archive, typename Periods>
void visitPeriods(Archive &archive, unsigned first, Periods &periods)
{
    visitDay(archive, first, periods.before.first);
    visitDay(archive, first + 1, periods.before.last);
    visitDay(archive, first + 2, periods.after.first);
    visitDay(archive, first + 3, periods.after.last);
    visitDay(archive, first + 4, periods.due);
}

/// An effect plan that may be missing; the default one is written as nothing.
template <typename Archive, typename Plan>
void visitAsked(Archive &archive, unsigned key, Plan &plan)
{
    QList<EffectPlan> asked;
    if constexpr (!isReading<Archive>) {
        if (plan != EffectPlan())
            asked << plan;
    }
    visitList<Archive, EffectPlan>(archive, key, asked, 1);
    if constexpr (isReading<Archive>) {
        if (!asked.isEmpty())
            plan = asked.constFirst();
        archive.require(asked.isEmpty() || plan != EffectPlan());
    }
}

template <typename Archive, typename Finding>
void visit(Archive &archive,
    Finding &finding) requires std::is_same_v<std::remove_const_t<Finding>, EffectFinding>
{
    archive.moment(1, finding.made);
    archive.id(2, finding.by);
    int stage = finding.stage + 1;
    archive.number(3, stage, static_cast<int>(PlannedMeasure::MaxStages));
    visitPeriods(archive, 4, finding.periods);
    archive.code(9, finding.verdict);
    archive.code(10, finding.reason);
    archive.set(11, finding.cautions);
    visitFigure(archive, 12, finding.before);
    visitFigure(archive, 13, finding.after);
    archive.text(14, finding.note, EffectFinding::MaxNote);
    visitAsked(archive, 15, finding.asked);
    visitUnits(archive, 16, finding.units);
    if constexpr (isReading<Archive>)
        finding.stage = stage - 1;
}

template <typename Archive, typename Plan>
void visit(
    Archive &archive, Plan &plan) requires std::is_same_v<std::remove_const_t<Plan>, EffectPlan>
{
    archive.set(1, plan.filter.triggers);
    archive.set(2, plan.filter.types);
    archive.set(3, plan.filter.places);
    visitRange(archive, 4, plan.months, EffectPlan::LeastMonths, EffectPlan::MostMonths);
    visitRange(archive, 5, plan.targetPercent, EffectPlan::LeastTarget, EffectPlan::MostTarget);
    archive.code(6, plan.exposure);
    archive.number(7, plan.exposureBefore, EffectPlan::MaxExposure);
    archive.number(8, plan.exposureAfter, EffectPlan::MaxExposure);
}

template <typename Archive, typename AnyProposal>
void visit(Archive &archive,
    AnyProposal &proposal) requires std::is_same_v<std::remove_const_t<AnyProposal>, Proposal>
{
    archive.text(1, proposal.title, Proposal::MaxTitle);
    visitUnits(archive, 2, proposal.units);
    archive.moment(4, proposal.created);
    archive.id(5, proposal.by);
    archive.text(6, proposal.note, Proposal::MaxNote);
    visitFigure(archive, 7, proposal.incidents);
    visitList<Archive, ProposedMeasure>(archive, 8, proposal.measures, Proposal::MaxMeasures);
    visitList<Archive, Decision>(archive, 9, proposal.decisions, Proposal::MaxDecisions);
    archive.flag(10, proposal.withdrawn);
}

template <typename Archive, typename Plan>
void visit(
    Archive &archive, Plan &plan) requires std::is_same_v<std::remove_const_t<Plan>, PlannedMeasure>
{
    archive.text(1, plan.measure, maxMeasureId);
    archive.id(2, plan.proposal);
    visitUnits(archive, 3, plan.units);
    archive.code(5, plan.state);
    archive.text(6, plan.responsible, PlannedMeasure::MaxResponsible);
    visitDay(archive, 7, plan.start);
    visitDay(archive, 8, plan.due);
    archive.code(9, plan.cost);
    archive.text(10, plan.indicator, PlannedMeasure::MaxIndicator);
    archive.code(11, plan.council);
    archive.text(12, plan.councilNote, PlannedMeasure::MaxCouncilNote);
    visitList<Archive, Stage>(archive, 13, plan.stages, PlannedMeasure::MaxStages);
    visitList<Archive, PlanTask>(archive, 14, plan.tasks, PlannedMeasure::MaxTasks);
    QList<EffectPlan> effect;
    if constexpr (!isReading<Archive>)
        effect << plan.effect;
    visitList<Archive, EffectPlan>(archive, 15, effect, 1);
    visitFigure(archive, 16, plan.baseline);
    visitDay(archive, 17, plan.baselineTaken);
    visitList<Archive, EffectFinding>(archive, 18, plan.findings, PlannedMeasure::MaxFindings);
    visitList<Archive, PlanEvent>(archive, 19, plan.history, PlannedMeasure::MaxHistory);
    archive.set(20, plan.baselineFilter.triggers);
    archive.set(21, plan.baselineFilter.types);
    archive.set(22, plan.baselineFilter.places);
    visitUnits(archive, 23, plan.baselineUnits);
    visitDay(archive, 25, plan.baselinePeriod.first);
    visitDay(archive, 26, plan.baselinePeriod.last);
    archive.flag(27, plan.toConfirm);
    if constexpr (isReading<Archive>) {
        archive.require(effect.size() == 1);
        if (!effect.isEmpty())
            plan.effect = effect.constFirst();
    }
}

enum class ListKind { Always, Later };

template <ListKind Kind, typename Archive>
void visitParts(Archive &archive, unsigned key, QByteArrayList &parts, qsizetype most)
{
    if constexpr (Kind == ListKind::Always)
        archive.datas(key, parts, most, maxPart);
    else
        archive.laterDatas(key, parts, most, maxPart);
}

template <ListKind Kind, typename Archive, typename Part, typename List>
void visitListAs(Archive &archive, unsigned key, List &list, qsizetype most)
{
    QByteArrayList parts;
    if constexpr (isReading<Archive>) {
        visitParts<Kind>(archive, key, parts, most);
        for (const QByteArray &bytes : parts) {
            FieldReader reader(bytesOf(bytes));
            Part part;
            visit(reader, part);
            archive.require(reader.isComplete());
            if (archive.failed())
                return;
            list << part;
        }
    } else {
        for (const Part &part : list) {
            FieldWriter writer;
            visit(writer, part);
            auto bytes = writer.finished();
            if (!bytes)
                archive.refuse(bytes.error());
            parts << bytes.value_or(QByteArray());
        }
        visitParts<Kind>(archive, key, parts, most);
    }
}

template <typename Archive, typename Part, typename List>
void visitList(Archive &archive, unsigned key, List &list, qsizetype most)
{
    visitListAs<ListKind::Always, Archive, Part>(archive, key, list, most);
}

template <typename Archive, typename Part, typename List>
void visitLaterList(Archive &archive, unsigned key, List &list, qsizetype most)
{
    visitListAs<ListKind::Later, Archive, Part>(archive, key, list, most);
}

template <typename T>
Result<QByteArray> written(const T &object)
{
    FieldWriter writer;
    writer.number(0, formatVersion, formatVersion);
    visit(writer, object);
    auto bytes = writer.finished();
    if (bytes && bytes->size() > MaxPlanContent)
        return failure(Error::Code::TooLarge, QStringLiteral("object of the plan"));
    return bytes;
}

template <typename T>
Result<T> readBack(ByteView bytes)
{
    FieldReader reader(bytes);
    int version = 0;
    reader.number(0, version, std::numeric_limits<int>::max());
    if (version > formatVersion)
        return failure(Error::Code::NewerFormat, QStringLiteral("plan version %1").arg(version));
    T object;
    visit(reader, object);
    if (version != formatVersion || !reader.isComplete()
        || bytes.size() > static_cast<std::size_t>(MaxPlanContent))
        return failure(Error::Code::Damaged, QStringLiteral("object of the plan"));
    return object;
}

} // namespace

Result<QByteArray> encode(const Proposal &proposal)
{
    return written(proposal);
}

Result<QByteArray> encode(const PlannedMeasure &plan)
{
    return written(plan);
}

Result<Proposal> decodeProposal(const ProposalId &id, ByteView bytes)
{
    return readBack<Proposal>(bytes).map([&](Proposal &&proposal) {
        proposal.id = id;
        return std::move(proposal);
    });
}

Result<PlannedMeasure> decodePlannedMeasure(const PlanId &id, ByteView bytes)
{
    return readBack<PlannedMeasure>(bytes).map([&](PlannedMeasure &&plan) {
        plan.id = id;
        return std::move(plan);
    });
}

} // namespace rueckhalt
