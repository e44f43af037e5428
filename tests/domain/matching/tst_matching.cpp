// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/matching.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <vector>

using namespace rueckhalt;

using Kind = MatchReason::Kind;

/// Ranking on small catalogues made for the question; the shipped one is ranked in
/// tests/catalog/tst_shippedmatching.cpp.
class MatchingTest : public QObject
{
    Q_OBJECT

private slots:
    void noIncidentNoRecommendation();
    void triggerOutweighsAllFacets();
    void facetsRankButNeverExclude();
    void measureWithoutAnyReasonIsLeftOut();
    void partOfTheTypesGivesPartOfThePoints();
    void furtherTriggersCountToo();
    void placeAndCircumstanceAreReasons();
    void seriousLevelAsksForHelp();
    void citizenOrientedGoesFirstWhereTheRestIsEqual();
    void tiesGoTechnicalOrganisationalPersonalThenById();
    void markPushesDownAndIsTold_data();
    void markPushesDownAndIsTold();
    void marksOfOtherMeasuresDoNotMatter();
    void marksOrder();
    void reasonsComeByWeightAndCautionsLast();
    void outsideTheFacetsIsTold();
    void groupCountsHowManyAReasonHoldsFor();
    void groupNamesTheMostFrequentArea();
    void facetOfAllValuesIsNoReasonBesideAnother();
};

namespace {

/// A measure recommended for everything, so that a test says only what it is about.
Measure measure(const QString &id)
{
    Measure result;
    result.id = id;
    result.group = MeasureGroup::Rules;
    result.classes = {MeasureClass::Organisational};
    result.incidentTypes = CodeSet<IncidentType>::all();
    result.jobAreas = CodeSet<JobArea>::all();
    result.activities = CodeSet<ActivityForm>::all();
    result.stages = {PreventionStage::Primary};
    return result;
}

IncidentFacts verbalAtTheCounter()
{
    IncidentFacts facts;
    facts.place = Place::Counter;
    facts.types = {IncidentType::Verbal};
    facts.triggers = {Trigger::WaitingTime};
    return facts;
}

QList<Recommendation> recommendFor(const IncidentFacts &facts, const QList<Measure> &measures,
    const QList<MeasureMark> &marks = {})
{
    return recommend(std::span(&facts, 1), MeasureCatalog(measures), marks);
}

QStringList order(const QList<Recommendation> &recommendations)
{
    QStringList ids;
    for (const Recommendation &recommendation : recommendations)
        ids << recommendation.measure;
    return ids;
}

QList<Kind> kinds(const Recommendation &recommendation)
{
    QList<Kind> result;
    for (const MatchReason &reason : recommendation.reasons)
        result << reason.kind;
    return result;
}

const MatchReason *find(const Recommendation &recommendation, Kind kind)
{
    const auto it = std::find_if(recommendation.reasons.begin(), recommendation.reasons.end(),
        [kind](const MatchReason &reason) { return reason.kind == kind; });
    return it == recommendation.reasons.end() ? nullptr : &*it;
}

} // namespace

void MatchingTest::noIncidentNoRecommendation()
{
    QVERIFY(
        recommend(std::span<const IncidentFacts>(), MeasureCatalog({measure("X01")})).isEmpty());
    QVERIFY(recommendFor(verbalAtTheCounter(), {}).isEmpty());
}

void MatchingTest::triggerOutweighsAllFacets()
{
    Measure byFacets = measure("X01");
    Measure byTrigger = measure("X02");
    byTrigger.triggers = {Trigger::WaitingTime};
    byTrigger.incidentTypes = {IncidentType::Digital};
    byTrigger.jobAreas = {JobArea::Insurance};
    byTrigger.activities = {ActivityForm::Field};
    const auto result = recommendFor(verbalAtTheCounter(), {byFacets, byTrigger});
    QCOMPARE(order(result), QStringList({"X02", "X01"}));
    QCOMPARE(kinds(result.first()).first(), Kind::TriggerMatches);
    QCOMPARE(result.first().reasons.first().triggers, CodeSet<Trigger> {Trigger::WaitingTime});
}

void MatchingTest::facetsRankButNeverExclude()
{
    Measure fits = measure("X04");
    Measure otherArea = measure("X01");
    otherArea.jobAreas = {JobArea::Insurance};
    Measure otherActivity = measure("X02");
    otherActivity.activities = {ActivityForm::Field};
    Measure otherType = measure("X03");
    otherType.incidentTypes = {IncidentType::Digital};
    const auto result
        = recommendFor(verbalAtTheCounter(), {fits, otherArea, otherActivity, otherType});
    QCOMPARE(order(result), QStringList({"X04", "X01", "X03", "X02"}));
}

void MatchingTest::measureWithoutAnyReasonIsLeftOut()
{
    Measure stranger = measure("X01");
    stranger.incidentTypes = {IncidentType::Digital};
    stranger.jobAreas = {JobArea::Insurance};
    stranger.activities = {ActivityForm::Field};
    stranger.group = MeasureGroup::Access; // "At the cause" alone is no reason for this incident.
    QCOMPARE(order(recommendFor(verbalAtTheCounter(), {stranger, measure("X02")})),
        QStringList({"X02"}));
}

void MatchingTest::partOfTheTypesGivesPartOfThePoints()
{
    IncidentFacts facts = verbalAtTheCounter();
    facts.types = {IncidentType::Verbal, IncidentType::Physical, IncidentType::Digital};
    Measure one = measure("X01");
    one.incidentTypes = {IncidentType::Verbal};
    Measure two = measure("X02");
    two.incidentTypes = {IncidentType::Verbal, IncidentType::Physical, IncidentType::Sexual};
    const auto result = recommendFor(facts, {one, two, measure("X03")});
    QCOMPARE(order(result), QStringList({"X03", "X02", "X01"}));
    QCOMPARE(find(result.at(1), Kind::TypeMatches)->types,
        (CodeSet {IncidentType::Verbal, IncidentType::Physical}));
}

void MatchingTest::furtherTriggersCountToo()
{
    IncidentFacts facts = verbalAtTheCounter();
    facts.triggers = {Trigger::WaitingTime, Trigger::Documents};
    Measure one = measure("X01");
    one.triggers = {Trigger::WaitingTime};
    Measure both = measure("X02");
    both.triggers = {Trigger::WaitingTime, Trigger::Documents, Trigger::HomeVisit};
    const auto result = recommendFor(facts, {one, both});
    QCOMPARE(order(result), QStringList({"X02", "X01"}));
    QCOMPARE(find(result.first(), Kind::TriggerMatches)->triggers, facts.triggers);
}

void MatchingTest::placeAndCircumstanceAreReasons()
{
    IncidentFacts facts = verbalAtTheCounter();
    facts.circumstances = {Circumstance::AloneInRoom};
    // F03, the silent alarm, acts on the counter and on being alone; X01 on nothing.
    const auto result = recommendFor(facts, {measure("A99"), measure("F03")});
    QCOMPARE(order(result), QStringList({"F03", "A99"}));
    QCOMPARE(find(result.first(), Kind::PlaceMatches)->places, QList<Place> {Place::Counter});
    QCOMPARE(find(result.first(), Kind::CircumstanceMatches)->circumstances, facts.circumstances);
}

void MatchingTest::seriousLevelAsksForHelp()
{
    Measure aftercare = measure("H01");
    aftercare.group = MeasureGroup::Aftercare;
    aftercare.stages = {PreventionStage::Tertiary};
    const QList<Measure> measures {measure("A99"), aftercare};
    IncidentFacts facts = verbalAtTheCounter();
    for (const AachenLevel level : {AachenLevel::Level0, AachenLevel::Level1}) {
        facts.level = level;
        QVERIFY(!find(recommendFor(facts, measures).last(), Kind::LevelNeedsIt));
    }
    int lower = 0;
    for (const AachenLevel level : {AachenLevel::Level2, AachenLevel::Level3}) {
        facts.level = level;
        const auto result = recommendFor(facts, measures);
        QCOMPARE(order(result), QStringList({"H01", "A99"}));
        QVERIFY(find(result.first(), Kind::LevelNeedsIt)->level == level);
        QVERIFY(result.first().score > lower);
        lower = result.first().score;
    }
}

void MatchingTest::citizenOrientedGoesFirstWhereTheRestIsEqual()
{
    Measure citizen = measure("X02");
    citizen.group = MeasureGroup::Clarity;
    const auto result = recommendFor(verbalAtTheCounter(), {measure("X01"), citizen});
    QCOMPARE(order(result), QStringList({"X02", "X01"}));
    QVERIFY(find(result.first(), Kind::CitizenOriented));
    QVERIFY(!find(result.last(), Kind::CitizenOriented));
}

void MatchingTest::tiesGoTechnicalOrganisationalPersonalThenById()
{
    const auto withClasses = [](const QString &id, CodeSet<MeasureClass> classes) {
        Measure result = measure(id);
        result.classes = classes;
        return result;
    };
    const CodeSet<MeasureClass> technical {MeasureClass::Technical};
    const CodeSet<MeasureClass> organisational {MeasureClass::Organisational};
    const CodeSet<MeasureClass> personal {MeasureClass::Personal};
    const auto result = recommendFor(verbalAtTheCounter(),
        {withClasses("X01", personal), withClasses("X02", organisational),
            withClasses("X03", {MeasureClass::Technical, MeasureClass::Personal}),
            withClasses("X04", {MeasureClass::Organisational, MeasureClass::Personal}),
            withClasses("X05", technical), withClasses("X06", personal)});
    QCOMPARE(order(result), QStringList({"X03", "X05", "X02", "X04", "X01", "X06"}));
    QVERIFY(std::all_of(result.begin(), result.end(),
        [&result](const Recommendation &each) { return each.score == result.first().score; }));
}

void MatchingTest::markPushesDownAndIsTold_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, MeasureState state, Kind kind) {
        QTest::newRow(name) << static_cast<int>(state) << static_cast<int>(kind);
    };
    row("in place", MeasureState::InPlace, Kind::AlreadyInPlace);
    row("planned", MeasureState::Planned, Kind::AlreadyPlanned);
    row("rejected", MeasureState::Rejected, Kind::RejectedHere);
}

void MatchingTest::markPushesDownAndIsTold()
{
    QFETCH(const int, state);
    QFETCH(const int, kind);
    const QList<Measure> measures {measure("X01"), measure("X02")};
    const auto without = recommendFor(verbalAtTheCounter(), measures);
    QCOMPARE(order(without), QStringList({"X01", "X02"}));
    const auto with = recommendFor(
        verbalAtTheCounter(), measures, {{"X01", {}, static_cast<MeasureState>(state), "why"}});
    QCOMPARE(order(with), QStringList({"X02", "X01"}));
    QVERIFY(with.last().score < without.first().score);
    QCOMPARE(with.last().reasons.last().kind, static_cast<Kind>(kind));
    QVERIFY(with.last().reasons.last().isCaution());
    QVERIFY(!with.last().reasons.first().isCaution());
    QCOMPARE(with.first(), without.last());
}

void MatchingTest::marksOfOtherMeasuresDoNotMatter()
{
    const QList<Measure> measures {measure("X01"), measure("X02")};
    QCOMPARE(recommendFor(verbalAtTheCounter(), measures, {{"X03", {}, MeasureState::InPlace, {}}}),
        recommendFor(verbalAtTheCounter(), measures));
}

void MatchingTest::marksOrder()
{
    const auto result = recommendFor(verbalAtTheCounter(),
        {measure("X01"), measure("X02"), measure("X03"), measure("X04")},
        {{"X01", {}, MeasureState::InPlace, {}}, {"X02", {}, MeasureState::Rejected, "no"},
            {"X03", {}, MeasureState::Planned, {}}});
    QCOMPARE(order(result), QStringList({"X04", "X03", "X02", "X01"}));
}

void MatchingTest::reasonsComeByWeightAndCautionsLast()
{
    Measure all = measure("F03");
    all.group = MeasureGroup::Access;
    all.triggers = {Trigger::WaitingTime};
    all.jobAreas = {JobArea::Municipal};
    all.activities = {ActivityForm::Field};
    IncidentFacts facts = verbalAtTheCounter();
    facts.level = AachenLevel::Level2;
    facts.circumstances = {Circumstance::AloneInRoom};
    const auto result = recommendFor(facts, {all}, {{"F03", {}, MeasureState::Planned, {}}});
    QCOMPARE(kinds(result.first()),
        QList<Kind>({Kind::TriggerMatches, Kind::LevelNeedsIt, Kind::PlaceMatches,
            Kind::CircumstanceMatches, Kind::TypeMatches, Kind::JobAreaMatches,
            Kind::CitizenOriented, Kind::AlreadyPlanned, Kind::OutsideFacets}));
}

void MatchingTest::outsideTheFacetsIsTold()
{
    Measure field = measure("X01");
    field.activities = {ActivityForm::Field};
    field.jobAreas = {JobArea::Finance};
    const auto result = recommendFor(verbalAtTheCounter(), {field});
    QCOMPARE(kinds(result.first()),
        QList<Kind>({Kind::TypeMatches, Kind::OutsideFacets, Kind::OutsideFacets}));
    QVERIFY(result.first().reasons.at(1).jobArea == JobArea::Municipal);
    QVERIFY(result.first().reasons.at(2).activity == ActivityForm::IndoorPublic);

    // In a group it is told when it holds for most.
    IncidentFacts outside = verbalAtTheCounter();
    outside.activity = ActivityForm::Field;
    outside.jobArea = JobArea::Finance;
    const std::vector<IncidentFacts> half {verbalAtTheCounter(), outside};
    const auto told = recommend(half, MeasureCatalog({field}));
    QVERIFY(!find(told.first(), Kind::OutsideFacets));
}

void MatchingTest::groupCountsHowManyAReasonHoldsFor()
{
    Measure waiting = measure("B02");
    waiting.triggers = {Trigger::WaitingTime, Trigger::Documents};
    IncidentFacts first = verbalAtTheCounter();
    first.place = Place::WaitingArea;
    IncidentFacts second = first;
    second.triggers = {Trigger::Documents, Trigger::HomeVisit};
    IncidentFacts third = verbalAtTheCounter();
    third.triggers = {Trigger::HomeVisit};
    const std::vector<IncidentFacts> group {first, second, third, third};
    const auto result = recommend(group, MeasureCatalog({waiting}));
    const MatchReason *trigger = find(result.first(), Kind::TriggerMatches);
    QVERIFY(trigger);
    QCOMPARE(trigger->incidents, 2);
    QCOMPARE(trigger->total, 4);
    QCOMPARE(trigger->triggers, (CodeSet {Trigger::WaitingTime, Trigger::Documents}));
    const MatchReason *place = find(result.first(), Kind::PlaceMatches);
    QVERIFY(place);
    QCOMPARE(place->incidents, 2);
    QCOMPARE(place->places, QList<Place> {Place::WaitingArea});
}

void MatchingTest::groupNamesTheMostFrequentArea()
{
    Measure some = measure("X01");
    some.jobAreas = {JobArea::Municipal, JobArea::Finance, JobArea::Justice};
    IncidentFacts municipal = verbalAtTheCounter();
    IncidentFacts finance = municipal;
    finance.jobArea = JobArea::Finance;
    IncidentFacts rescue = municipal;
    rescue.jobArea = JobArea::RescueFire;
    const std::vector<IncidentFacts> group {municipal, finance, finance, rescue};
    const auto result = recommend(group, MeasureCatalog({some}));
    const MatchReason *area = find(result.first(), Kind::JobAreaMatches);
    QVERIFY(area);
    QVERIFY(area->jobArea == JobArea::Finance);
    QCOMPARE(area->incidents, 2);
}

void MatchingTest::facetOfAllValuesIsNoReasonBesideAnother()
{
    const auto beside = recommendFor(verbalAtTheCounter(), {measure("X01")});
    QCOMPARE(kinds(beside.first()), QList<Kind> {Kind::TypeMatches});
    Measure alone = measure("X01");
    alone.incidentTypes = {IncidentType::Digital};
    QCOMPARE(kinds(recommendFor(verbalAtTheCounter(), {alone}).first()),
        QList<Kind> {Kind::JobAreaMatches});
}

QTEST_GUILESS_MAIN(MatchingTest)
#include "tst_matching.moc"
