// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/matching.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <vector>

using namespace rueckhalt;

using Kind = MatchReason::Kind;

/// Ranking on small catalogues made for the question; the shipped one is ranked in tests/catalog.
class MatchingTest : public QObject
{
    Q_OBJECT

private slots:
    void noIncidentNoAnswer();
    void measureWithoutAnyReasonIsLeftOut();
    void weightsOrderTheSituations();
    void facetsRankButNeverExclude();
    void fewSeriousIncidentsAreNotLostAmongMany();
    void feedbackByTimeSlotIsForGroupsOnly();
    void whatDoesNotFitIsExcludedWithItsReason();
    void whatFitsHalfOfAGroupIsAskedOfThatHalf();
    void tiesGoTechnicalOrganisationalPersonalThenById();
    void missingClassTakesTheTenthPlace();
    void allMissingClassesComeAmongTheTen_data();
    void allMissingClassesComeAmongTheTen();
    void markPushesDownAndIsTold_data();
    void markPushesDownAndIsTold();
    void inPlaceWithoutEffectIsSaidOpenly();
    void inPlaceSinceTheLastIncidentSaysNothing();
    void inPlaceThatHalvedTheIncidentsIsNotBlamed();
    void alarmThatWorkedIsNotBlamed();
    void measuredEffectRaisesAndLowers();
    void whatServiceShowsRaisesWhatIsForCitizens();
    void whatServiceShowsIsAReasonOfItsOwn();
    void accountSumsUpToTheScore();
    void noFactIsShownTwice();
    void whyNotAnswersForEveryMeasure();
};

namespace {

/// A measure recommended for everything, so that a test says only what it is about.
Measure measure(const QString &id, CodeSet<Trigger> triggers = {})
{
    Measure result;
    result.id = id;
    result.title = {.de = QStringLiteral("Titel ") + id, .en = QStringLiteral("Title ") + id};
    result.group = MeasureGroup::Rules;
    result.classes = {MeasureClass::Organisational};
    result.incidentTypes = CodeSet<IncidentType>::all();
    result.jobAreas = CodeSet<JobArea>::all();
    result.activities = CodeSet<ActivityForm>::all();
    result.stages = {PreventionStage::Primary};
    result.triggers = triggers;
    return result;
}

Measure waiting(const QString &id)
{
    return measure(id, {Trigger::WaitingTime});
}

IncidentFacts atTheCounter(QDate day = QDate(2026, 3, 2))
{
    IncidentFacts facts;
    facts.occurred = *IncidentTime::day(day);
    facts.place = Place::Counter;
    facts.types = {IncidentType::Verbal};
    facts.triggers = {Trigger::WaitingTime};
    return facts;
}

MatchResult answer(const std::vector<IncidentFacts> &incidents, const QList<Measure> &measures,
    const QList<MeasureMark> &marks = {}, const QList<EffectHere> &effects = {})
{
    return match(
        IncidentProfile(incidents), MeasureCatalog(measures), {.marks = marks, .effects = effects});
}

QStringList order(const MatchResult &result)
{
    QStringList ids;
    for (const Recommendation &recommendation : result.ranked)
        ids << recommendation.measure;
    return ids;
}

bool tells(const Recommendation &recommendation, Kind kind)
{
    return std::any_of(recommendation.reasons.begin(), recommendation.reasons.end(),
        [kind](const MatchReason &reason) { return reason.kind == kind; });
}

} // namespace

void MatchingTest::noIncidentNoAnswer()
{
    QVERIFY(answer({}, {waiting(QStringLiteral("X01"))}) == MatchResult {});
}

void MatchingTest::measureWithoutAnyReasonIsLeftOut()
{
    QCOMPARE(order(answer({atTheCounter()},
                 {measure(QStringLiteral("X01")), waiting(QStringLiteral("X02"))})),
        QStringList {"X02"});
}

void MatchingTest::weightsOrderTheSituations()
{
    QList<Measure> measures;
    int number = 0;
    for (const FitWeight weight :
        {FitWeight::Slight, FitWeight::Helpful, FitWeight::Strong, FitWeight::Decisive}) {
        Measure one = measure(QStringLiteral("X0%1").arg(++number));
        one.fits = {{.weight = weight, .when = {.places = {Place::Counter}}}};
        measures.append(one);
    }
    QCOMPARE(order(answer({atTheCounter()}, measures)), (QStringList {"X04", "X03", "X02", "X01"}));
}

void MatchingTest::facetsRankButNeverExclude()
{
    Measure other = waiting(QStringLiteral("X01"));
    other.jobAreas = {JobArea::Finance};
    other.activities = {ActivityForm::Field};
    other.incidentTypes = {IncidentType::Digital};
    const auto result = answer({atTheCounter()}, {other, waiting(QStringLiteral("X02"))});
    QCOMPARE(order(result), (QStringList {"X02", "X01"}));
    QVERIFY(tells(result.ranked.last(), Kind::OutsideFacets));
    QVERIFY(result.ranked.last().score > 0);
}

void MatchingTest::fewSeriousIncidentsAreNotLostAmongMany()
{
    Measure rare = measure(QStringLiteral("X01"));
    rare.fits = {{.weight = FitWeight::Strong, .when = {.means = {Means::Blade}}}};
    std::vector<IncidentFacts> incidents(30, atTheCounter());
    incidents[7].means = {Means::Blade};
    const int mild = answer(incidents, {rare}).ranked.first().score;
    incidents[7].level = AachenLevel::Level3;
    const int serious = answer(incidents, {rare}).ranked.first().score;
    QVERIFY(serious > mild);
    // One of thirty, and still more than a seventh of what it would be alone.
    QVERIFY(7 * serious > answer({incidents[7]}, {rare}).ranked.first().score);
    // But three reasons for it do not outweigh the one reason for all.
    Measure common = measure(QStringLiteral("X02"));
    common.fits = {{.weight = FitWeight::Strong, .when = {.triggers = {Trigger::WaitingTime}}}};
    rare.fits += rare.fits + rare.fits;
    QCOMPARE(order(answer(incidents, {rare, common})), (QStringList {"X02", "X01"}));
}

void MatchingTest::feedbackByTimeSlotIsForGroupsOnly()
{
    Measure feedback = measure(QStringLiteral("X01"));
    feedback.fits = {{.weight = FitWeight::Strong,
        .scope = FitScope::Group,
        .when = {.triggers = {Trigger::WaitingTime}}}};
    QVERIFY(answer({atTheCounter()}, {feedback}).ranked.isEmpty());
    QCOMPARE(order(answer({atTheCounter(), atTheCounter()}, {feedback})), QStringList {"X01"});
}

void MatchingTest::whatDoesNotFitIsExcludedWithItsReason()
{
    Measure ban = waiting(QStringLiteral("X01"));
    const Text why {.de = QStringLiteral("Gegen Unbekannte nicht."),
        .en = QStringLiteral("Not against unknown people.")};
    ban.unsuited = {{.when = {.causedBy = {CausedBy::NoMatter}}, .without = {}, .why = why}};
    IncidentFacts stranger = atTheCounter();
    stranger.causedBy = CausedBy::NoMatter;
    QCOMPARE(order(answer({atTheCounter()}, {ban})), QStringList {"X01"});
    const auto result = answer({stranger}, {ban});
    QVERIFY(result.ranked.isEmpty());
    QCOMPARE(result.excluded.size(), 1);
    QVERIFY(result.excluded.first() == (ExcludedMeasure {QStringLiteral("X01"), why, 1, 1}));
}

void MatchingTest::whatFitsHalfOfAGroupIsAskedOfThatHalf()
{
    Measure ban = waiting(QStringLiteral("X01"));
    ban.unsuited = {{.when = {.causedBy = {CausedBy::NoMatter}}, .without = {}, .why = {}}};
    IncidentFacts stranger = atTheCounter();
    stranger.causedBy = CausedBy::NoMatter;
    const auto half = answer({atTheCounter(), stranger}, {ban});
    QCOMPARE(half.ranked.first().reasons.first().incidents, 1);
    QCOMPARE(half.ranked.first().reasons.first().total, 2);
    QCOMPARE(answer({atTheCounter(), stranger, stranger}, {ban}).excluded.first().incidents, 2);
}

void MatchingTest::tiesGoTechnicalOrganisationalPersonalThenById()
{
    Measure personal = waiting(QStringLiteral("X01"));
    personal.classes = {MeasureClass::Personal};
    Measure technical = waiting(QStringLiteral("X04"));
    technical.classes = {MeasureClass::Technical, MeasureClass::Personal};
    const auto result = answer({atTheCounter()},
        {personal, waiting(QStringLiteral("X02")), waiting(QStringLiteral("X03")), technical});
    QCOMPARE(order(result), (QStringList {"X04", "X02", "X03", "X01"}));
}

void MatchingTest::missingClassTakesTheTenthPlace()
{
    QList<Measure> measures;
    for (int i = 10; i < 22; ++i) {
        measures.append(waiting(QStringLiteral("X%1").arg(i)));
        measures.last().fits
            = {{.weight = FitWeight::Helpful, .when = {.triggers = {Trigger::WaitingTime}}}};
    }
    Measure training = waiting(QStringLiteral("X90"));
    training.classes = {MeasureClass::Personal};
    Measure distant = measure(QStringLiteral("X91"));
    distant.classes = {MeasureClass::Technical};
    distant.fits = {{.weight = FitWeight::Slight, .when = {.triggers = {Trigger::WaitingTime}}}};
    const auto ids = order(answer({atTheCounter()}, measures + QList {training, distant}));
    QCOMPARE(ids.at(9), "X90");
    QCOMPARE(ids.last(), "X91"); // Too far behind.
}

void MatchingTest::allMissingClassesComeAmongTheTen_data()
{
    QTest::addColumn<QString>("classes"); // technical, organisational, personal; best first
    QTest::addColumn<QString>("expected"); // of the first eleven
    QTest::newRow("two are missing") << "OOOOOOOOOOOOPT"
                                     << "OOOOOOOOTPO";
    QTest::newRow("only one is there") << "PPPPPPPPPPPPOT"
                                       << "PPPPPPPPTOP";
    QTest::newRow("the tenth is the only one of its class") << "OOOOOOOOOPOOT"
                                                            << "OOOOOOOOPTO";
    QTest::newRow("the last two are the only ones") << "OOOOOOOOPTOOO"
                                                    << "OOOOOOOOPTO";
    QTest::newRow("nothing is missing") << "OTPOOOOOOOOOTP"
                                        << "OTPOOOOOOOO";
}

/// Each speaks for one incident more than the next.
void MatchingTest::allMissingClassesComeAmongTheTen()
{
    QFETCH(const QString, classes);
    QFETCH(const QString, expected);
    const QString letters = QStringLiteral("TOP");
    std::vector<IncidentFacts> incidents(40, atTheCounter());
    QList<Measure> measures;
    for (int i = 0; i < classes.size(); ++i) {
        const auto trigger = static_cast<Trigger>(i);
        for (auto &facts :
            std::span(incidents).first(incidents.size() - static_cast<std::size_t>(i)))
            facts.triggers.insert(trigger);
        measures.append(measure(QStringLiteral("X%1").arg(10 + i), {trigger}));
        measures.last().classes = {static_cast<MeasureClass>(letters.indexOf(classes.at(i)))};
    }
    QString first;
    for (const Recommendation &one : answer(incidents, measures).ranked.first(11)) {
        const auto found = std::ranges::find(measures, one.measure, &Measure::id);
        first += letters.at(static_cast<qsizetype>(found->classes.values().first()));
    }
    QCOMPARE(first, expected);
}

void MatchingTest::markPushesDownAndIsTold_data()
{
    QTest::addColumn<MeasureState>("state");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("planned") << MeasureState::Planned << Kind::AlreadyPlanned;
    QTest::newRow("in place") << MeasureState::InPlace << Kind::AlreadyInPlace;
    QTest::newRow("rejected") << MeasureState::Rejected << Kind::RejectedHere;
}

void MatchingTest::markPushesDownAndIsTold()
{
    QFETCH(const MeasureState, state);
    QFETCH(const Kind, kind);
    const MeasureMark mark {QStringLiteral("X01"), {}, state, QStringLiteral("because")};
    const auto result = answer(
        {atTheCounter()}, {waiting(QStringLiteral("X01")), waiting(QStringLiteral("X02"))}, {mark});
    QCOMPARE(order(result), (QStringList {"X02", "X01"}));
    QVERIFY(result.ranked.last().reasons.last().kind == kind);
    QVERIFY(!tells(result.ranked.first(), kind));
    QVERIFY(result.ineffective.isEmpty()); // Nobody said since when.
}

void MatchingTest::inPlaceWithoutEffectIsSaidOpenly()
{
    const MeasureMark mark {
        QStringLiteral("X01"), {}, MeasureState::InPlace, {}, QDate(2026, 2, 1)};
    std::vector<IncidentFacts> incidents(5, atTheCounter());
    incidents[0].triggers = {Trigger::Language};
    const auto result = answer(incidents, {waiting(QStringLiteral("X01"))}, {mark});
    QCOMPARE(result.ineffective.size(), 1);
    QVERIFY(result.ineffective.first()
        == (IneffectiveMeasure {QStringLiteral("X01"), QDate(2026, 2, 1), 4, 5}));
    QVERIFY(tells(result.ranked.first(), Kind::GoesOnDespite));
    QCOMPARE(sentenceFor(result.ineffective.first(), Language::German),
        QStringLiteral(
            "Schon vorhanden seit 01.02.2026, wirkt aber offenbar nicht: Seither passen 4 "
            "von 5 Vorfällen dazu."));
    // Looked at again, but never before what is still open.
    QCOMPARE(order(answer(incidents,
                 {waiting(QStringLiteral("X01")), waiting(QStringLiteral("X02"))}, {mark})),
        (QStringList {"X02", "X01"}));
}

void MatchingTest::inPlaceSinceTheLastIncidentSaysNothing()
{
    const MeasureMark mark {
        QStringLiteral("X01"), {}, MeasureState::InPlace, {}, QDate(2026, 3, 3)};
    const auto result = answer({5, atTheCounter()}, {waiting(QStringLiteral("X01"))}, {mark});
    QVERIFY(result.ineffective.isEmpty());
}

void MatchingTest::inPlaceThatHalvedTheIncidentsIsNotBlamed()
{
    const QDate since(2026, 4, 1);
    const MeasureMark mark {QStringLiteral("X01"), {}, MeasureState::InPlace, {}, since};
    std::vector<IncidentFacts> incidents;
    for (int i = 1; i <= 20; ++i)
        incidents.push_back(atTheCounter(since.addDays(-3 * i)));
    for (int i = 0; i < 5; ++i)
        incidents.push_back(atTheCounter(since.addDays(15 * i)));
    QVERIFY(answer(incidents, {waiting(QStringLiteral("X01"))}, {mark}).ineffective.isEmpty());
    for (int i = 0; i < 15; ++i)
        incidents.push_back(atTheCounter(since.addDays(4 * i)));
    QCOMPARE(answer(incidents, {waiting(QStringLiteral("X01"))}, {mark}).ineffective.size(), 1);
}

void MatchingTest::alarmThatWorkedIsNotBlamed()
{
    Measure alarm = waiting(QStringLiteral("X01"));
    alarm.fits = {{.weight = FitWeight::Strong, .when = {.alarm = {AlarmOutcome::Failed}}}};
    const MeasureMark mark {
        QStringLiteral("X01"), {}, MeasureState::InPlace, {}, QDate(2026, 1, 1)};
    IncidentFacts facts = atTheCounter();
    facts.alarm = AlarmOutcome::Worked;
    QVERIFY(answer({facts}, {alarm}, {mark}).ineffective.isEmpty());
    facts.alarm = AlarmOutcome::Failed;
    QCOMPARE(answer({facts}, {alarm}, {mark}).ineffective.size(), 1);
}

void MatchingTest::measuredEffectRaisesAndLowers()
{
    using enum EffectHere::Verdict;
    const QList<Measure> measures {waiting(QStringLiteral("X01")), waiting(QStringLiteral("X02")),
        waiting(QStringLiteral("X03"))};
    const auto result = answer({atTheCounter()}, measures, {},
        {{QStringLiteral("X01"), NotEffective}, {QStringLiteral("X03"), NotEffective},
            {QStringLiteral("X03"), Effective}});
    QCOMPARE(order(result), (QStringList {"X03", "X02", "X01"}));
    QVERIFY(tells(result.ranked.first(), Kind::EffectiveHere));
    QVERIFY(tells(result.ranked.last(), Kind::NotEffectiveHere));
}

void MatchingTest::whatServiceShowsRaisesWhatIsForCitizens()
{
    Measure queue = waiting(QStringLiteral("B01"));
    queue.group = MeasureGroup::Arrival;
    const Measure rule = waiting(QStringLiteral("E01"));
    Measure door = measure(QStringLiteral("A01"), {Trigger::ClosedDoor});
    door.group = MeasureGroup::Access;
    const std::vector<IncidentFacts> incidents(4, atTheCounter());
    const MeasureCatalog catalog({door, queue, rule});
    const QList<ServiceFinding> findings {
        {{QStringLiteral("Wartezeit"), QStringLiteral("Waiting")}, {Trigger::WaitingTime}, 1.5},
        {{QStringLiteral("Wartezeit über 30 Minuten"), QStringLiteral("Waiting over 30 minutes")},
            {Trigger::WaitingTime}, 2.5}};
    const auto before = match(IncidentProfile(incidents), catalog);
    const auto after = match(IncidentProfile(incidents), catalog, {.findings = findings});
    QCOMPARE(order(after), (QStringList {"B01", "E01"}));
    const auto scoreOf = [](const MatchResult &result, const char *id) {
        return std::find_if(result.ranked.begin(), result.ranked.end(), [id](const auto &one) {
            return one.measure == QLatin1StringView(id);
        })->score;
    };
    // Once, however many findings say the same; and not for what is no service to citizens.
    QCOMPARE(scoreOf(after, "B01"), scoreOf(before, "B01") + 3000);
    QCOMPARE(scoreOf(after, "E01"), scoreOf(before, "E01"));
    QVERIFY(!tells(after.ranked.at(1), Kind::ServiceMeetsIncidents));
    const QList<MatchReason> &reasons = after.ranked.first().reasons;
    const auto reason = std::find_if(reasons.begin(), reasons.end(),
        [](const MatchReason &one) { return one.kind == Kind::ServiceMeetsIncidents; });
    QVERIFY(reason != reasons.end());
    QVERIFY(!reason->isCaution());
    QCOMPARE(sentenceFor(*reason, Language::German),
        QStringLiteral("In diesen Zeiten trifft ein ungünstiger Wert bei „Wartezeit über 30 "
                       "Minuten“ auf mehr Übergriffe (je Kontakt das 2,5-Fache). Das beweist keine "
                       "Ursache."));
    QCOMPARE(sentenceFor(*reason, Language::English),
        QStringLiteral("At these times a bad figure of “Waiting over 30 minutes” meets more "
                       "aggression (2.5 times as many per contact). That proves no cause."));
}

void MatchingTest::whatServiceShowsIsAReasonOfItsOwn()
{
    // Reports seldom say that the telephone was not answered.
    Measure phone = measure(QStringLiteral("A07"), {Trigger::PhoneUnreachable});
    phone.group = MeasureGroup::Access;
    const QList<ServiceFinding> findings {
        {{QStringLiteral("Anrufe"), QStringLiteral("Calls")}, {Trigger::PhoneUnreachable}, 0}};
    const auto found = match(IncidentProfile(std::vector<IncidentFacts> {atTheCounter()}),
        MeasureCatalog({phone}), {.findings = findings});
    QCOMPARE(order(found), QStringList {"A07"});
    QCOMPARE(sentenceFor(found.ranked.first().reasons.first(), Language::English),
        QStringLiteral("At these times a bad figure of “Calls” meets more aggression. That proves "
                       "no cause."));
}

void MatchingTest::accountSumsUpToTheScore()
{
    Measure one = waiting(QStringLiteral("X01"));
    one.jobAreas = {JobArea::Finance};
    one.fits = {{.weight = FitWeight::Slight, .when = {.places = {Place::Counter}}}};
    const MeasureMark mark {QStringLiteral("X01"), {}, MeasureState::Planned, {}};
    const auto list = answer({atTheCounter(), IncidentFacts {}}, {one}, {mark}).ranked;
    const auto &account = list.first().account;
    QCOMPARE(account.size(), 4);
    QCOMPARE(std::accumulate(account.begin(), account.end(), 0,
                 [](int sum, const MatchReason &reason) { return sum + reason.points; }),
        list.first().score);
}

void MatchingTest::noFactIsShownTwice()
{
    Measure one = waiting(QStringLiteral("X01"));
    one.fits = {{.weight = FitWeight::Strong, .when = {.triggers = {Trigger::WaitingTime}}},
        {.weight = FitWeight::Helpful, .when = {.places = {Place::Counter}}}};
    const auto list = answer({atTheCounter()}, {one}).ranked;
    QCOMPARE(list.first().reasons.size(), 2);
    QCOMPARE(list.first().account.size(), 3);
}

void MatchingTest::whyNotAnswersForEveryMeasure()
{
    QList<Measure> measures;
    for (int i = 10; i < 21; ++i)
        measures.append(waiting(QStringLiteral("X%1").arg(i)));
    Measure excluded = waiting(QStringLiteral("X30"));
    excluded.unsuited = {{.when = {.places = {Place::Counter}},
        .without = {},
        .why = {.de = QStringLiteral("Nicht am Schalter."), .en = QStringLiteral("Not here.")}}};
    const Measure silent = measure(QStringLiteral("X31"), {Trigger::Language});
    const Measure present = waiting(QStringLiteral("X32"));
    measures << excluded << silent << present;
    const MeasureMark mark {QStringLiteral("X32"), {}, MeasureState::InPlace, {}};
    const auto result = answer({atTheCounter()}, measures, {mark});
    const MeasureCatalog catalog(measures);
    const auto why
        = [&](const Measure &one) { return whyNot(result, one, catalog, Language::German); };
    QCOMPARE(why(excluded), QStringLiteral("Passt hier nicht: Nicht am Schalter."));
    QCOMPARE(why(silent),
        QStringLiteral("Nichts von dem, was gemeldet wurde, spricht für sie. Sie hilft bei: "
                       "Verständigung, Sprache."));
    QCOMPARE(why(measures.first()), QStringLiteral("Steht auf Platz 1. Auslöser „Wartezeit“."));
    QCOMPARE(why(measures.at(10)),
        QStringLiteral(
            "Steht auf Platz 11. Für sie spricht: Auslöser „Wartezeit“. Mehr spricht für "
            "die zehn davor, zuletzt für „Titel X19“: Auslöser „Wartezeit“."));
    QVERIFY(why(present).startsWith(QStringLiteral("Hier schon umgesetzt. Steht auf Platz 12.")));
    for (const Measure &one : measures)
        QVERIFY(!whyNot(result, one, catalog, Language::English).isEmpty());
}

QTEST_GUILESS_MAIN(MatchingTest)
#include "tst_matching.moc"
