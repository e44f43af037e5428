// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/serviceview/overlay.h"
#include "domain/serviceview/overlaywords.h"
#include "support/domain/observationbuilder.h"
#include "support/domain/randomfacts.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace rueckhalt;
using namespace rueckhalt::testing;

using By = OverlayQuestion::By;

namespace {

const UnitId office = numberedId<UnitId>(1);
const UnitId team = numberedId<UnitId>(2);
const UnitId field = numberedId<UnitId>(3);
const UnitId second = numberedId<UnitId>(4);
const QDate monday(2027, 3, 1);

Organisation house()
{
    return {{{.id = office, .name = QStringLiteral("Bürgeramt")},
                {.id = team, .parent = office, .name = QStringLiteral("Schalter")},
                {.id = field, .name = QStringLiteral("Außendienst")},
                {.id = second, .name = QStringLiteral("Zulassung")}},
        {}};
}

/// Hour of the week in March 2027.
QString weekHour(int weekday, int hour)
{
    static const QStringList days {QStringLiteral("Mon"), QStringLiteral("Tue"),
        QStringLiteral("Wed"), QStringLiteral("Thu"), QStringLiteral("Fri")};
    return QStringLiteral("2027-03 %1 %2").arg(days.at(weekday)).arg(hour, 2, 10, QChar(u'0'));
}

Overlay overlay(ObservationBuilder &observed, const IncidentBuilder &incidents,
    const OverlayQuestion &question = {.from = {2027, 3, 1}, .until = {2027, 3, 31}},
    QStringView indicator = u"waiting.over30")
{
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    return overlayOf(*catalogue.indicator(indicator), observed.table(), catalogue,
        incidents.table(), house(), question);
}

/// Twelve hours of two days with 1,000 contacts each; the later, the more wait over half an hour,
/// and the more incidents there are: none in the first hour, eleven in the last one.
struct RisingWeek
{
    ObservationBuilder observed;
    IncidentBuilder incidents;

    RisingWeek()
    {
        for (int i = 0; i < 12; ++i) {
            const int weekday = i / 6;
            const int at = 8 + i % 6;
            observed.add("contacts", office, weekHour(weekday, at), {1000});
            observed.addWaits(
                office, weekHour(weekday, at), 100, static_cast<std::uint32_t>(5 * i));
            incidents.add(monday.addDays(weekday), at, i % 2 == 0 ? office : team, i);
        }
    }
};

bool near(double value, double expected)
{
    return std::abs(value - expected) < 0.001;
}

} // namespace

class OverlayTest : public QObject
{
    Q_OBJECT

private slots:
    void ratesAreThoseCountedByHand();
    void theWorstQuarterIsComparedWithTheRest();
    void aSlotStandsOutAgainstItsShareOfContacts();
    void neighbouringSlotsAreToldTogether();
    void whatHasNoContactsTakesNoPart();
    void aUnitWithoutTheIndicatorIsLeftAsideWithItsContacts();
    void monthsAreWholeOnes();
    void monthsWithoutContactsSayNothing();
    void oneSlotSaysNoMoreThanItsRate();
    void equalSlotsShowNoRelation();
    void fewIncidentsAreRefused();
    void withoutObservationsItSaysWhy();
    void ofARatingTheLowIsWorst();
    void onlyWhatSaysHowThingsWereIsLaidOver();
    void everySentenceSaysThatItProvesNoCause();
    void countsAddUpWhateverIsAsked();
    void noiseAloneSeldomMakesAClusterOfIt();
};

void OverlayTest::ratesAreThoseCountedByHand()
{
    RisingWeek week;
    const Overlay found = overlay(week.observed, week.incidents);
    QCOMPARE(found.lack, Overlay::Lack::None);
    QCOMPARE(found.times.size(), 12);
    QCOMPARE(found.incidents, 66);
    QCOMPARE(found.contacts, 12000.0);
    QVERIFY(near(*found.figure, 27.5));
    const OverlaySlot &last = *found.at(1 * 24 + 13);
    QCOMPARE(last.incidents, 11);
    QVERIFY(near(*last.rate, 11));
    // Garwood's limits for eleven: 5.491 and 19.682.
    QVERIFY(near(last.rateLimits.low, 5.491));
    QVERIFY(near(last.rateLimits.high, 19.682));
    QVERIFY(near(*last.figure, 55));
    const OverlaySlot &first = *found.at(8);
    QCOMPARE(*first.rate, 0.0);
    QVERIFY(near(first.rateLimits.high, 3.689));
    QCOMPARE(found.correlation.value, 1.0);
    QCOMPARE(found.correlation.pairs, 12);
    QVERIFY(!found.at(9 * 24));
}

void OverlayTest::theWorstQuarterIsComparedWithTheRest()
{
    RisingWeek week;
    const Overlay found = overlay(week.observed, week.incidents);
    QCOMPARE(found.clusters.size(), 1);
    const OverlayCluster &cluster = found.clusters.first();
    // 9 + 10 + 11 incidents at 3,000 contacts against 36 at 9,000.
    QVERIFY(cluster.isAllWorst);
    QCOMPARE(cluster.keys, (QList<int> {24 + 11, 24 + 12, 24 + 13}));
    QCOMPARE(cluster.incidents, 30);
    QCOMPARE(cluster.otherIncidents, 36);
    QVERIFY(near(cluster.ratio.ratio, 2.5));
    QVERIFY(cluster.ratio.low > 1);
    QCOMPARE(cluster.rows.size(), 30);
    for (const FactTable::Row row : cluster.rows) {
        const IncidentFacts facts = week.incidents.table().facts(row);
        QCOMPARE(facts.occurred.date(), monday.addDays(1));
        QVERIFY(facts.occurred.time().hour() >= 11);
    }
}

void OverlayTest::aSlotStandsOutAgainstItsShareOfContacts()
{
    // 20 of 40 incidents at a tenth of the contacts stand out; 20 at half of them do not.
    ObservationBuilder observed;
    IncidentBuilder incidents;
    observed.add("contacts", office, weekHour(0, 8), {200})
        .addWaits(office, weekHour(0, 8), 100, 50);
    observed.add("contacts", office, weekHour(0, 9), {1000})
        .addWaits(office, weekHour(0, 9), 100, 10);
    for (int at = 10; at < 14; ++at)
        observed.add("contacts", office, weekHour(0, at), {200})
            .addWaits(office, weekHour(0, at), 100, 1);
    incidents.add(monday, 8, office, 20);
    incidents.add(monday, 9, office, 20);
    const Overlay found = overlay(observed, incidents);
    QVERIFY(found.at(8)->isMore);
    QVERIFY(found.at(8)->isWorst);
    QVERIFY(!found.at(9)->isMore);
    QVERIFY(!found.at(10)->isMore);
    // Six slots: the worst quarter are two, and of these only one has more incidents.
    QVERIFY(found.at(9)->isWorst);
    QVERIFY(!found.at(9)->isBoth());
    QCOMPARE(found.clusters.constLast().keys, QList<int> {8});
    QCOMPARE(found.clusters.constLast().rows.size(), 20);
}

void OverlayTest::neighbouringSlotsAreToldTogether()
{
    ObservationBuilder observed;
    IncidentBuilder incidents;
    for (int weekday = 0; weekday < 4; ++weekday) {
        for (int at = 8; at < 13; ++at) {
            const bool isBad
                = (weekday == 1 && (at == 10 || at == 11)) || (weekday == 3 && at == 8);
            observed.add("contacts", office, weekHour(weekday, at), {500});
            observed.addWaits(office, weekHour(weekday, at), 100, isBad ? 60 : at);
            incidents.add(monday.addDays(weekday), at, office, isBad ? 20 : 1);
        }
    }
    const Overlay found = overlay(observed, incidents);
    QList<QList<int>> stretches;
    for (const OverlayCluster &cluster : found.clusters) {
        if (!cluster.isAllWorst)
            stretches.append(cluster.keys);
    }
    QCOMPARE(stretches, (QList<QList<int>> {{24 + 10, 24 + 11}, {3 * 24 + 8}}));
    QCOMPARE(timeWords(stretches.first(), By::WeekdayHour, Language::German),
        QStringLiteral("Dienstag 10–12 Uhr"));
    QCOMPARE(timeWords({8, 9, 14, 48 + 16}, By::WeekdayHour, Language::German),
        QStringLiteral("Montag 8–10 Uhr und 14–15 Uhr, Mittwoch 16–17 Uhr"));
    QCOMPARE(timeWords({23, 24}, By::WeekdayHour, Language::English),
        QStringLiteral("Monday 23:00–24:00, Tuesday 0:00–1:00"));
}

void OverlayTest::whatHasNoContactsTakesNoPart()
{
    RisingWeek week;
    // Nobody counts contacts there, then, or so exactly.
    week.incidents.add(monday, 9, field, 50);
    week.incidents.add(monday.addMonths(2), 9, office, 50);
    week.incidents.add(monday, 20, office, 7);
    week.incidents.add(*IncidentTime::day(monday), office, 4);
    week.incidents.add(*IncidentTime::band(monday, TimeBand::Morning), office, 3);
    week.incidents.add(*IncidentTime::month(2027, 3), office, 2);
    week.incidents.add(*IncidentTime::year(2027), office, 1);
    week.incidents.add(*IncidentTime::minute(monday, QTime(13, 0)), office, 90, Counted::No);
    const Overlay found
        = overlay(week.observed, week.incidents, {.from = {2027, 1, 1}, .until = {2027, 12, 31}});
    QCOMPARE(found.incidents, 66);
    QCOMPARE(found.outside, 7);
    QCOMPARE(found.inexact, 10);
    QVERIFY(leftOutSentence(found, Language::German).contains(u"10 Vorfälle fehlen"));
    // Of one unit only what lies below it.
    QCOMPARE(overlay(week.observed, week.incidents,
                 {.unit = field, .from = {2027, 1, 1}, .until = {2027, 12, 31}})
                 .lack,
        Overlay::Lack::NoContacts);
}

void OverlayTest::aUnitWithoutTheIndicatorIsLeftAsideWithItsContacts()
{
    RisingWeek week;
    for (int at = 8; at < 14; ++at)
        week.observed.add("contacts", second, weekHour(0, at), {5000});
    week.incidents.add(monday, 9, second, 40);
    const Overlay found = overlay(week.observed, week.incidents);
    QCOMPARE(found.contacts, 12000.0);
    QCOMPARE(found.incidents, 66);
}

void OverlayTest::monthsAreWholeOnes()
{
    ObservationBuilder observed;
    IncidentBuilder incidents;
    for (int month = 1; month <= 12; ++month) {
        const QString slot = QStringLiteral("2027-%1").arg(month, 2, 10, QChar(u'0'));
        observed.add("contacts", office, slot, {2000});
        observed.addWaits(office, slot, 100, static_cast<std::uint32_t>(60 - month));
        incidents.add(*IncidentTime::month(2027, month), office, month);
        incidents.add(*IncidentTime::day({2027, month, 20}), office, 1);
    }
    const Overlay found = overlay(
        observed, incidents, {.from = {2027, 1, 15}, .until = {2027, 12, 30}, .by = By::Month});
    QCOMPARE(found.question.from, QDate(2027, 2, 1));
    QCOMPARE(found.question.until, QDate(2027, 11, 30));
    QCOMPARE(found.times.size(), 10);
    QCOMPARE(found.correlation.value, -1.0);
    const int may = static_cast<int>(QDate(1970, 1, 1).daysTo({2027, 5, 1}));
    QCOMPARE(found.at(may)->incidents, 6);
    QVERIFY(near(*found.at(may)->rate, 3));
    QCOMPARE(timeWords(may, By::Month, Language::German), QStringLiteral("Mai 2027"));
    QVERIFY(sentenceFor(
        found, *IndicatorCatalogue::shipped().indicator(u"waiting.over30"), Language::German)
                .contains(u"meist weniger Vorfälle"));
}

void OverlayTest::monthsWithoutContactsSayNothing()
{
    ObservationBuilder observed;
    IncidentBuilder incidents;
    observed.add("contacts", office, QStringLiteral("2027-01"), {1000});
    observed.addWaits(office, QStringLiteral("2027-01"), 100, 10);
    observed.add("contacts", office, QStringLiteral("2027-03"), {1000});
    observed.addWaits(office, QStringLiteral("2027-03"), 100, 10);
    // A quarter says nothing of its months.
    observed.add("contacts", office, QStringLiteral("2027-Q2"), {9000});
    for (int month = 1; month <= 6; ++month)
        incidents.add(*IncidentTime::day({2027, month, 3}), office, 10);
    const Overlay found = overlay(
        observed, incidents, {.from = {2027, 1, 1}, .until = {2027, 6, 30}, .by = By::Month});
    QCOMPARE(found.times.size(), 2);
    QCOMPARE(found.incidents, 20);
    QCOMPARE(found.correlation.lack, RankCorrelation::Lack::TooFewPairs);
}

void OverlayTest::oneSlotSaysNoMoreThanItsRate()
{
    ObservationBuilder observed;
    IncidentBuilder incidents;
    observed.add("contacts", office, weekHour(0, 8), {1000})
        .addWaits(office, weekHour(0, 8), 100, 50);
    incidents.add(monday, 8, office, 30);
    const Overlay found = overlay(observed, incidents);
    QVERIFY(near(*found.times.first().rate, 30));
    QVERIFY(!found.times.first().isMore && !found.times.first().isWorst);
    QVERIFY(found.clusters.isEmpty());
    QCOMPARE(found.correlation.lack, RankCorrelation::Lack::TooFewPairs);
}

void OverlayTest::equalSlotsShowNoRelation()
{
    ObservationBuilder observed;
    IncidentBuilder incidents;
    for (int at = 8; at < 20; ++at) {
        observed.add("contacts", office, weekHour(0, at), {1000});
        observed.addWaits(office, weekHour(0, at), 100, 20);
        incidents.add(monday, at, office, 4);
    }
    const Overlay found = overlay(observed, incidents);
    QCOMPARE(found.correlation.lack, RankCorrelation::Lack::NoSpread);
    QVERIFY(found.clusters.isEmpty());
    for (const OverlaySlot &slot : found.times)
        QVERIFY(!slot.isMore && !slot.isWorst);
}

void OverlayTest::fewIncidentsAreRefused()
{
    RisingWeek week;
    IncidentBuilder few;
    few.add(monday, 9, office, Overlay::LeastIncidents - 1);
    const Overlay found = overlay(week.observed, few);
    QCOMPARE(found.lack, Overlay::Lack::TooFewIncidents);
    QCOMPARE(found.incidents, 19);
    QVERIFY(sentenceFor(
        found, *IndicatorCatalogue::shipped().indicator(u"waiting.over30"), Language::German)
                .startsWith(u"Zu wenige Vorfälle"));
}

void OverlayTest::withoutObservationsItSaysWhy()
{
    RisingWeek week;
    ObservationBuilder nothing;
    QCOMPARE(overlay(nothing, week.incidents).lack, Overlay::Lack::NoContacts);
    // The rating was observed for the month only.
    week.observed.add("rating.overall", office, QStringLiteral("2027-03"), {1, 2, 3, 4, 5});
    const Overlay rated = overlay(week.observed, week.incidents,
        {.from = {2027, 3, 1}, .until = {2027, 3, 31}}, u"rating.overall");
    QCOMPARE(rated.lack, Overlay::Lack::NoIndicator);
    QCOMPARE(rated.times.size(), 12);
    QCOMPARE(overlay(week.observed, week.incidents, {.from = {2027, 3, 1}, .until = {2027, 3, 31}},
                 u"rating.advice")
                 .lack,
        Overlay::Lack::NoIndicator);
    // Nobody asks the other way round.
    QCOMPARE(
        overlay(week.observed, week.incidents, {.from = {2027, 4, 1}, .until = {2027, 3, 1}}).lack,
        Overlay::Lack::NoContacts);
}

void OverlayTest::ofARatingTheLowIsWorst()
{
    RisingWeek week;
    for (std::uint32_t i = 0; i < 12; ++i)
        week.observed.add("rating.overall", office,
            weekHour(static_cast<int>(i) / 6, 8 + static_cast<int>(i) % 6), {i, 0, 0, 0, 20 - i});
    const Overlay found = overlay(week.observed, week.incidents,
        {.from = {2027, 3, 1}, .until = {2027, 3, 31}}, u"rating.overall");
    QCOMPARE(found.correlation.value, -1.0);
    QVERIFY(found.at(24 + 13)->isWorst);
    QVERIFY(!found.at(8)->isWorst);
}

void OverlayTest::onlyWhatSaysHowThingsWereIsLaidOver()
{
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    QVERIFY(canBeLaidOver(*catalogue.indicator(u"waiting.median")));
    QVERIFY(canBeLaidOver(*catalogue.indicator(u"complaints.rate")));
    QVERIFY(!canBeLaidOver(*catalogue.indicator(u"contacts")));
    QVERIFY(!canBeLaidOver(*catalogue.indicator(u"posts")));
}

void OverlayTest::everySentenceSaysThatItProvesNoCause()
{
    RisingWeek week;
    const Overlay found = overlay(week.observed, week.incidents);
    const Indicator &indicator = *IndicatorCatalogue::shipped().indicator(u"waiting.over30");
    QCOMPARE(sentenceFor(found, indicator, Language::German),
        QStringLiteral("Wo „Anteil Wartezeit über 30 Minuten“ höher ist, gibt es meist mehr "
                       "Vorfälle je 1.000 Kontakte (Rangkorrelation 1,00; 95-Prozent-Bereich 0,97 "
                       "bis 1,00; 12 Stunden der Woche). Das beweist keine Ursache."));
    const OverlayCluster &cluster = found.clusters.first();
    QVERIFY2(sentenceFor(cluster, found, indicator, Language::German)
                 .startsWith(u"Dienstag 11–14 Uhr: 30 Vorfälle bei 3.000 Kontakten, sonst 36 bei "
                             u"9.000. Je Kontakt ist das das 2,5-Fache"),
        qPrintable(sentenceFor(cluster, found, indicator, Language::German)));
    QVERIFY(sentenceFor(cluster, found, indicator, Language::German)
                .endsWith(u"Das beweist keine Ursache."));
    QVERIFY(sentenceFor(cluster, found, indicator, Language::English)
                .endsWith(u"That proves no cause."));
}

void OverlayTest::countsAddUpWhateverIsAsked()
{
    QRandomGenerator random(12);
    const UnitId units[] = {office, team, field, second};
    for (int round = 0; round < 40; ++round) {
        ObservationBuilder observed;
        IncidentBuilder incidents;
        for (int i = 0; i < 30; ++i) {
            const QString slot = weekHour(random.bounded(5), random.bounded(24));
            const auto share = static_cast<std::uint32_t>(random.bounded(50));
            const UnitId &unit = units[random.bounded(4)];
            observed.add("contacts", unit, slot, {static_cast<std::uint32_t>(random.bounded(400))});
            observed.addWaits(unit, slot, 60, share);
        }
        for (int i = 0; i < 80; ++i)
            incidents.add(
                monday.addDays(random.bounded(28)), random.bounded(24), units[random.bounded(4)]);
        OverlayQuestion question {.from = {2027, 3, 1}, .until = {2027, 3, 31}};
        if (random.bounded(2) == 0)
            question.unit = units[random.bounded(4)];
        question.by = random.bounded(2) == 0 ? By::Month : By::WeekdayHour;
        const Overlay found = overlay(observed, incidents, question);
        int inSlots = 0;
        for (const OverlaySlot &slot : found.times) {
            inSlots += slot.incidents;
            QVERIFY(slot.contacts > 0);
            if (slot.rate)
                QVERIFY(slot.rateLimits.low <= *slot.rate && *slot.rate <= slot.rateLimits.high);
            QVERIFY(!slot.isBoth() || slot.rate);
        }
        QCOMPARE(inSlots, found.incidents);
        QVERIFY(found.incidents + found.outside + found.inexact <= 80);
        for (const OverlayCluster &cluster : found.clusters) {
            QCOMPARE(cluster.rows.size(), cluster.incidents);
            QCOMPARE(cluster.incidents + cluster.otherIncidents, found.incidents);
            QVERIFY(std::is_sorted(cluster.rows.begin(), cluster.rows.end()));
        }
    }
}

void OverlayTest::noiseAloneSeldomMakesAClusterOfIt()
{
    // Incidents fall on contacts by chance: of 200 weeks at most 24 may show the worst quarter as a
    // cluster (2.5 percent are due; 12 percent would be more than eight deviations above).
    QRandomGenerator random(2011);
    int found = 0;
    for (int round = 0; round < 200; ++round) {
        ObservationBuilder observed;
        IncidentBuilder incidents;
        for (int i = 0; i < 20; ++i) {
            const QString slot = weekHour(i / 5, 8 + i % 5);
            observed.add("contacts", office, slot, {500});
            observed.addWaits(office, slot, 100, static_cast<std::uint32_t>(random.bounded(100)));
        }
        for (int i = 0; i < 60; ++i)
            incidents.add(monday.addDays(random.bounded(4)), 8 + random.bounded(5), office);
        found += overlay(observed, incidents).clusters.isEmpty() ? 0 : 1;
    }
    QVERIFY2(found <= 24, qPrintable(QString::number(found)));
}

QTEST_GUILESS_MAIN(OverlayTest)
#include "tst_overlay.moc"
