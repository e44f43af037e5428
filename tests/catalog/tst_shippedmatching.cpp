// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "domain/matching/matching.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <vector>

using namespace rueckhalt;

Q_DECLARE_METATYPE(IncidentFacts)

/// Ranks the shipped catalogue.
class ShippedMatchingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void triggerBringsItsMeasuresIntoTheTopTen_data();
    void triggerBringsItsMeasuresIntoTheTopTen();
    void weaponBringsHelpBeforeTheCause();
    void assaultBringsAftercareBesideTheCause();
    void digitalHateBringsTheGuideFirst();
    void incidentWithoutTriggerIsMatchedByPlaceAndType();
    void orderOfTheIncidentsDoesNotMatter();
    void sameInputGivesTheSameOutput();
    void groupOfEqualsRanksAsItsPair();
    void everyMeasureIsRankedSomewhere();
    void whyNotAnswersForEveryMeasureOfTheCatalogue();
    void forbiddenInEverySituation_data();
    void forbiddenInEverySituation();
    void oneMoreOfItsTriggersTakesNoPointsAway();
    void measureIsLeftOutOnlyIfNothingSpeaksForIt();
    void everyRecommendationExplainsItself();
    void largeGroupEqualsItsProfile();

private:
    [[nodiscard]] QList<Recommendation> recommendFor(const std::vector<IncidentFacts> &group) const
    {
        return match(IncidentProfile(group), m_catalog).ranked;
    }
    [[nodiscard]] QList<Recommendation> recommendFor(const IncidentFacts &facts) const
    {
        return recommendFor(std::vector {facts});
    }
    [[nodiscard]] QStringList topTen(const IncidentFacts &facts) const
    {
        QStringList ids;
        for (const Recommendation &recommendation : recommendFor(facts).mid(0, 10))
            ids << recommendation.measure;
        return ids;
    }

    MeasureCatalog m_catalog;
};

namespace {

struct Typical
{
    Trigger trigger = Trigger::WaitingTime;
    CodeSet<IncidentType> types {IncidentType::Verbal};
    Place place = Place::Counter;
    JobArea jobArea = JobArea::Municipal;
    ActivityForm activity = ActivityForm::IndoorPublic;
    AachenLevel level = AachenLevel::Level1;
    CodeSet<Circumstance> circumstances {};
};

IncidentFacts factsOf(const Typical &typical)
{
    IncidentFacts facts;
    facts.triggers = {typical.trigger};
    facts.types = typical.types;
    facts.place = typical.place;
    facts.jobArea = typical.jobArea;
    facts.activity = typical.activity;
    facts.level = typical.level;
    facts.circumstances = typical.circumstances;
    return facts;
}

/// Any facts at all, also implausible ones.
IncidentFacts randomFacts(QRandomGenerator &random)
{
    const auto below = [&random](std::size_t count) {
        return static_cast<int>(random.bounded(static_cast<quint32>(count)));
    };
    IncidentFacts facts;
    facts.place = static_cast<Place>(below(terms<Place>().size()));
    facts.jobArea = static_cast<JobArea>(below(terms<JobArea>().size()));
    facts.activity = static_cast<ActivityForm>(below(terms<ActivityForm>().size()));
    facts.level = static_cast<AachenLevel>(below(terms<AachenLevel>().size()));
    facts.types = CodeSet<IncidentType>::fromBits(1 + random.bounded(63U));
    for (int i = below(3); i > 0; --i)
        facts.triggers.insert(static_cast<Trigger>(below(terms<Trigger>().size())));
    for (int i = below(3); i > 0; --i)
        facts.circumstances.insert(static_cast<Circumstance>(below(terms<Circumstance>().size())));
    facts.waiting = static_cast<WaitingBand>(below(terms<WaitingBand>().size()));
    return facts;
}

std::vector<IncidentFacts> randomGroup(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    std::vector<IncidentFacts> group;
    for (int i = 0; i < count; ++i)
        group.push_back(randomFacts(random));
    return group;
}

const Recommendation *find(const QList<Recommendation> &list, const MeasureId &id)
{
    const auto it = std::find_if(
        list.begin(), list.end(), [&id](const Recommendation &each) { return each.measure == id; });
    return it == list.end() ? nullptr : &*it;
}

} // namespace

void ShippedMatchingTest::initTestCase()
{
    const auto catalog = shippedCatalog();
    QVERIFY(catalog);
    m_catalog = *catalog;
}

void ShippedMatchingTest::triggerBringsItsMeasuresIntoTheTopTen_data()
{
    QTest::addColumn<IncidentFacts>("facts");
    QTest::addColumn<QString>("expected");
    const auto row = [](const Typical &typical, const char *expected) {
        QTest::newRow(termOf(typical.trigger).code) << factsOf(typical) << QString(expected);
    };
    using enum Trigger;
    const CodeSet<IncidentType> verbal {IncidentType::Verbal};
    const CodeSet<IncidentType> threat {IncidentType::Verbal, IncidentType::Psychological};
    const CodeSet<IncidentType> attack {IncidentType::Verbal, IncidentType::Physical};
    row({.trigger = WaitingTime,
            .place = Place::WaitingArea,
            .circumstances = {Circumstance::LongWait}},
        "A05 A06 B01 B02 B03 B05");
    row({.trigger = ClosedDoor,
            .place = Place::Entrance,
            .circumstances = {Circumstance::ShortlyBeforeClosing}},
        "A01 A02 A03 A04");
    row({.trigger = PhoneUnreachable,
            .place = Place::Telephone,
            .activity = ActivityForm::IndoorNoPublic},
        "A07 A08 A09 A10");
    row({.trigger = Documents}, "A11");
    row({.trigger = BenefitRefused,
            .types = threat,
            .place = Place::Office,
            .level = AachenLevel::Level2,
            .circumstances = {Circumstance::AloneInRoom}},
        "C03 E05 E17 F03");
    row({.trigger = FineEnforcement,
            .types = threat,
            .place = Place::PublicSpace,
            .activity = ActivityForm::Field},
        "E06 E17");
    row({.trigger = Language, .place = Place::Office, .jobArea = JobArea::HealthSocial}, "C05 C02");
    row({.trigger = Orientation, .place = Place::Corridor}, "B06 B07");
    row({.trigger = AuthorityError, .jobArea = JobArea::Finance}, "C08 D04");
    row({.trigger = LongProcessing,
            .place = Place::Letter,
            .jobArea = JobArea::Finance,
            .activity = ActivityForm::IndoorNoPublic},
        "C04 A09 A13");
    row({.trigger = StaffConduct}, "C10 G01 G03");
    row({.trigger = IntoxicationCrisis,
            .types = attack,
            .place = Place::Entrance,
            .jobArea = JobArea::HealthSocial,
            .level = AachenLevel::Level2},
        "F03 E10 E13 G01");
    row({.trigger = PoliticalHate,
            .types = {IncidentType::Digital, IncidentType::Psychological},
            .place = Place::SocialMedia,
            .jobArea = JobArea::PoliticsState,
            .activity = ActivityForm::IndoorNoPublic,
            .level = AachenLevel::Level2},
        "E01 E18 E19");
    row({.trigger = RepeatedConflict, .types = threat, .place = Place::Office}, "D04 E02 E17");
    row({.trigger = HomeVisit,
            .types = attack,
            .place = Place::CitizensHome,
            .activity = ActivityForm::Field,
            .level = AachenLevel::Level2,
            .circumstances = {Circumstance::AloneInRoom, Circumstance::UnfamiliarPlace}},
        "E05 E06 E07 E08 F04");
    row({.trigger = CashValuables, .types = {IncidentType::Physical}, .level = AachenLevel::Level2},
        "B11");
    row({.trigger = NoneRecognisable, .types = verbal, .place = Place::Entrance}, "E03 F01 F02");
}

void ShippedMatchingTest::triggerBringsItsMeasuresIntoTheTopTen()
{
    QFETCH(const IncidentFacts, facts);
    QFETCH(const QString, expected);
    const QStringList ten = topTen(facts);
    for (const QString &id : expected.split(' '))
        QVERIFY2(ten.contains(id), qPrintable(id + " is not among " + ten.join(' ')));
}

void ShippedMatchingTest::weaponBringsHelpBeforeTheCause()
{
    const QStringList ten = topTen(factsOf({.trigger = Trigger::BenefitRefused,
        .types = {IncidentType::Physical, IncidentType::Psychological},
        .place = Place::Office,
        .level = AachenLevel::Level3,
        .circumstances = {Circumstance::AloneInRoom}}));
    for (const char *id : {"F03", "E10", "H01", "H02", "H07", "E04", "E05"})
        QVERIFY2(ten.contains(id), qPrintable(QString(id) + " is not among " + ten.join(' ')));
}

void ShippedMatchingTest::assaultBringsAftercareBesideTheCause()
{
    const QStringList ten = topTen(factsOf({.trigger = Trigger::BenefitRefused,
        .types = {IncidentType::Physical},
        .place = Place::Office,
        .level = AachenLevel::Level2}));
    for (const char *id : {"C03", "E15", "E17", "F03", "H01", "H04"})
        QVERIFY2(ten.contains(id), qPrintable(QString(id) + " is not among " + ten.join(' ')));
}

void ShippedMatchingTest::digitalHateBringsTheGuideFirst()
{
    IncidentFacts facts = factsOf({.types = {IncidentType::Digital},
        .place = Place::SocialMedia,
        .activity = ActivityForm::IndoorNoPublic});
    facts.triggers = {};
    QCOMPARE(topTen(facts).first(), "E19");
    QVERIFY(topTen(facts).mid(0, 3).contains("E18"));
}

void ShippedMatchingTest::incidentWithoutTriggerIsMatchedByPlaceAndType()
{
    IncidentFacts facts = factsOf({.place = Place::WaitingArea});
    facts.triggers = {};
    facts.waiting = WaitingBand::Over60;
    const QStringList ten = topTen(facts);
    for (const char *id : {"B01", "B02", "A05"})
        QVERIFY2(ten.contains(id), qPrintable(ten.join(' ')));
}

void ShippedMatchingTest::orderOfTheIncidentsDoesNotMatter()
{
    std::vector<IncidentFacts> group = randomGroup(1, 200);
    const auto expected = recommendFor(group);
    QVERIFY(expected.size() > 40);
    std::reverse(group.begin(), group.end());
    QCOMPARE(recommendFor(group), expected);
    QRandomGenerator random(2);
    for (int round = 0; round < 10; ++round) {
        std::shuffle(group.begin(), group.end(), random);
        QCOMPARE(recommendFor(group), expected);
    }
}

void ShippedMatchingTest::sameInputGivesTheSameOutput()
{
    for (const IncidentFacts &facts : randomGroup(3, 100)) {
        const auto first = recommendFor(facts);
        QCOMPARE(recommendFor(facts), first);
    }
}

void ShippedMatchingTest::groupOfEqualsRanksAsItsPair()
{
    // Groups of any size: what is for groups only counts from two on.
    for (const IncidentFacts &facts : randomGroup(4, 50)) {
        const auto one = recommendFor(std::vector<IncidentFacts>(2, facts));
        for (const std::size_t count : {3U, 7U, 1000U}) {
            const std::vector<IncidentFacts> group(count, facts);
            const auto many = recommendFor(group);
            QCOMPARE(many.size(), one.size());
            for (qsizetype i = 0; i < one.size(); ++i) {
                QCOMPARE(many.at(i).measure, one.at(i).measure);
                QCOMPARE(many.at(i).score, one.at(i).score);
                QCOMPARE(many.at(i).reasons.size(), one.at(i).reasons.size());
                for (const MatchReason &reason : many.at(i).reasons)
                    QCOMPARE(reason.incidents, reason.total);
            }
        }
    }
}

/// Whatever else a trigger says of an incident, it speaks no less for a measure that answers it.
void ShippedMatchingTest::oneMoreOfItsTriggersTakesNoPointsAway()
{
    const auto pointsOf = [](const QList<Recommendation> &list, const MeasureId &id) {
        const Recommendation *found = find(list, id);
        return !found ? 0
                      : std::accumulate(found->account.begin(), found->account.end(), 0,
                          [](int sum, const MatchReason &reason) {
                              return reason.kind == MatchReason::Kind::TriggerMatches
                                  ? sum + reason.points
                                  : sum;
                          });
    };
    int grew = 0;
    for (quint32 seed = 20; seed < 32; ++seed) {
        std::vector<IncidentFacts> group = randomGroup(seed, seed % 3 == 0 ? 1 : 9);
        const auto before = recommendFor(group);
        for (const auto &term : terms<Trigger>()) {
            std::vector<IncidentFacts> more = group;
            more.front().triggers.insert(term.value);
            const auto after = recommendFor(more);
            for (const Measure &measure : m_catalog.measures()) {
                const bool isLimited
                    = std::ranges::any_of(measure.unsuited, [&](const MeasureLimit &limit) {
                          return limit.when.triggers.contains(term.value);
                      });
                if (!measure.triggers.contains(term.value) || isLimited)
                    continue;
                const int change = pointsOf(after, measure.id) - pointsOf(before, measure.id);
                QVERIFY2(change >= 0, qPrintable(measure.id));
                grew += change > 0 ? 1 : 0;
            }
        }
    }
    QVERIFY2(grew > 300, qPrintable(QString::number(grew)));
}

void ShippedMatchingTest::measureIsLeftOutOnlyIfNothingSpeaksForIt()
{
    int ranked = 0;
    for (const IncidentFacts &facts : randomGroup(6, 200)) {
        const IncidentProfile profile(std::span(&facts, 1));
        const auto result = match(profile, m_catalog);
        for (const Measure &measure : m_catalog.measures()) {
            const auto isExcluded
                = std::ranges::find(result.excluded, measure.id, &ExcludedMeasure::measure)
                != result.excluded.end();
            const auto holds = [&](const auto &situation) {
                return IncidentProfile::count(profile.matching(situation.when, situation.without))
                    > 0;
            };
            const bool speaks = measure.triggers.intersects(facts.triggers)
                || std::ranges::any_of(measure.fits, [&](const MeasureFit &fit) {
                       return holds(fit)
                           && (fit.scope == FitScope::Any || fit.scope == FitScope::Single);
                   });
            QCOMPARE(isExcluded, std::ranges::any_of(measure.unsuited, holds));
            QVERIFY2((find(result.ranked, measure.id) != nullptr) == (speaks && !isExcluded),
                qPrintable(measure.id));
            ranked += speaks && !isExcluded ? 1 : 0;
        }
    }
    QVERIFY(ranked > 1000);
}

void ShippedMatchingTest::everyRecommendationExplainsItself()
{
    for (const IncidentFacts &facts : randomGroup(7, 100)) {
        for (const Recommendation &recommendation : recommendFor(facts)) {
            QVERIFY(!recommendation.reasons.isEmpty());
            const MatchReason::Kind first = recommendation.reasons.first().kind;
            QVERIFY(first == MatchReason::Kind::TriggerMatches
                || first == MatchReason::Kind::SituationFits);
            bool isCaution = false;
            for (const MatchReason &reason : recommendation.reasons) {
                for (const Language language : {Language::German, Language::English}) {
                    const QString sentence = sentenceFor(reason, language);
                    QVERIFY(sentence.endsWith(u'.') && sentence.at(0).isUpper());
                }
                QVERIFY(reason.kind == MatchReason::Kind::ActsBefore || !reason.facts.isEmpty());
                QVERIFY(!isCaution || reason.isCaution()); // cautions come last
                isCaution = reason.isCaution();
            }
        }
    }
}

void ShippedMatchingTest::largeGroupEqualsItsProfile()
{
    const std::vector<IncidentFacts> group = randomGroup(8, 100'000);
    IncidentProfile profile;
    for (const IncidentFacts &facts : group)
        profile.add(facts);
    const auto result = match(profile, m_catalog).ranked;
    QVERIFY(result.size() > 40);
    QCOMPARE(recommendFor(group), result);
}

/// Those that are never the answer to one situation (an umbrella, a figure to compare) stay out.
void ShippedMatchingTest::everyMeasureIsRankedSomewhere()
{
    for (const Measure &measure : m_catalog.measures()) {
        const bool hasMatchingData = !measure.triggers.isEmpty() || !measure.fits.isEmpty();
        const bool isUmbrella = QStringList {"C01", "D02", "E21", "H10"}.contains(measure.id);
        QVERIFY2(hasMatchingData != isUmbrella, qPrintable(measure.id));
    }
}

void ShippedMatchingTest::whyNotAnswersForEveryMeasureOfTheCatalogue()
{
    for (const IncidentFacts &facts : randomGroup(9, 20)) {
        const auto result = match(IncidentProfile(std::span(&facts, 1)), m_catalog);
        for (const Measure &measure : m_catalog.measures()) {
            for (const Language language : {Language::German, Language::English})
                QVERIFY(whyNot(result, measure, m_catalog, language).endsWith(u'.'));
        }
    }
}

void ShippedMatchingTest::forbiddenInEverySituation_data()
{
    QTest::addColumn<FitConditions>("situation");
    QTest::addColumn<QString>("forbidden");
    QTest::newRow("by telephone") << FitConditions {.places = {Place::Telephone},
        .activities = {ActivityForm::IndoorNoPublic}}
                                  << "B01 B02 B05 E02 F02 F05 F07 F10 F11";
    QTest::newRow("at a citizen's home")
        << FitConditions {.places = {Place::CitizensHome}, .activities = {ActivityForm::Field}}
        << "A05 B01 B02 D01 E02 F01 F02 F03 F07 F10";
    QTest::newRow("robbery by an unknown man") << FitConditions {.places = {Place::Counter},
        .triggers = {Trigger::CashValuables},
        .causedBy = {CausedBy::NoMatter}} << "A05 B05 C03 C10 D01 D04 E02 G03";
    QTest::newRow("emergency room") << FitConditions {.places = {Place::Counter},
        .jobAreas = {JobArea::HealthSocial},
        .triggers = {Trigger::IntoxicationCrisis}}
                                    << "A03 A04 A05 A06 A11 C02 D04 F10";
    QTest::newRow("sexual") << FitConditions {.types = {IncidentType::Sexual}}
                            << "C07 C10 D01 D02 D04 G03";
    QTest::newRow("hate") << FitConditions {.triggers = {Trigger::PoliticalHate}}
                          << "C08 C10 D02 D04 G03";
}

void ShippedMatchingTest::forbiddenInEverySituation()
{
    QFETCH(const FitConditions, situation);
    QFETCH(const QString, forbidden);
    for (IncidentFacts facts : randomGroup(10, 100)) {
        const auto first = [](auto set, auto otherwise) {
            return set.isEmpty() ? otherwise : set.values().first();
        };
        facts.place = first(situation.places, facts.place);
        facts.activity = first(situation.activities, facts.activity);
        facts.jobArea = first(situation.jobAreas, facts.jobArea);
        facts.types = situation.types.isEmpty() ? facts.types : situation.types;
        facts.triggers = situation.triggers.isEmpty() ? facts.triggers : situation.triggers;
        if (!situation.causedBy.isEmpty())
            facts.causedBy = situation.causedBy.values().first();
        const auto list = recommendFor(facts);
        for (const QString &id : forbidden.split(' '))
            QVERIFY2(!find(list, id), qPrintable(id));
    }
}

QTEST_GUILESS_MAIN(ShippedMatchingTest)
#include "tst_shippedmatching.moc"
