// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/clusterfinder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rueckhalt;

using Outcome = ClusterFindings::Outcome;

class ClusterFinderTest : public QObject
{
    Q_OBJECT

private slots:
    void accumulationIsFoundAndToldOnce();
    void steadyIncidentsAreNoCluster();
    void noiseAloneSeldomFindsAnything();
    void chanceIsThatOfTheBinomialDistribution();
    void fewIncidentsSayNothing();
    void methodIsSaidWithItsThresholds();
    void withoutHistoryNothingIsCompared();
    void oneOldIncidentMakesNoHistory();
    void importedYearsAreHistory();
    void unknownDaysTakeNoPart();
    void orderOfTheIncidentsDoesNotMatter();
};

namespace {

const QDate end(2026, 9, 30);

UnitId unitNumber(int number)
{
    UnitId::Bytes bytes {};
    bytes[0] = static_cast<std::uint8_t>(number);
    return UnitId(bytes);
}

class Facts
{
public:
    void add(QDate day, Place place = Place::Office, Trigger trigger = Trigger::Documents,
        int hour = 9, int unit = 1)
    {
        IncidentFacts facts;
        facts.occurred = *IncidentTime::minute(day, QTime(hour, 0));
        facts.place = place;
        facts.triggers = {trigger};
        facts.unit = unitNumber(unit);
        facts.types = {IncidentType::Verbal};
        facts.reported = QDateTime(reported.isValid() ? reported : day, QTime(12, 0), Qt::UTC);
        add(facts);
    }
    void add(const IncidentFacts &facts)
    {
        IncidentId::Bytes bytes {};
        const auto number = static_cast<quint32>(table.rowCount()) + 1;
        std::memcpy(bytes.data(), &number, sizeof number);
        table.append(IncidentId(bytes), 2026, number, facts);
    }
    /// One incident every `step` days, back into the past.
    void addSteady(int count, int step, Place place, Trigger trigger, int unit)
    {
        for (int i = 0; i < count; ++i)
            add(end.addDays(-step * i), place, trigger, 9 + i % 6, unit);
    }

    QDate reported; ///< of all that follow; invalid: on the day itself
    FactTable table;
};

ClusterFindings find(const Facts &facts)
{
    return findClusters(facts.table, {.until = end});
}

} // namespace

void ClusterFinderTest::accumulationIsFoundAndToldOnce()
{
    Facts facts;
    facts.addSteady(100, 8, Place::Office, Trigger::Documents, 1);
    facts.addSteady(100, 8, Place::Counter, Trigger::Language, 2);
    QDate monday = end;
    while (monday.dayOfWeek() != 1)
        monday = monday.addDays(-1);
    for (int week = 0; week < 12; ++week)
        facts.add(monday.addDays(-7 * week), Place::WaitingArea, Trigger::WaitingTime, 8, 1);
    const auto findings = find(facts);
    QCOMPARE(findings.outcome, Outcome::Searched);
    QCOMPARE(findings.clusters.size(), 1);
    const FoundCluster &found = findings.clusters.first();
    QCOMPARE(found.observed, 12);
    QCOMPARE(found.expected, 0.0);
    QVERIFY(found.adjusted <= 0.05 && found.chance <= found.adjusted);
    // The narrowest description that still holds all of them.
    QVERIFY(found.cell.place == Place::WaitingArea && found.cell.trigger == Trigger::WaitingTime);
    QVERIFY(found.cell.weekday == Weekday::Monday && found.cell.band == TimeBand::Morning);
    QCOMPARE(found.cell.unit, unitNumber(1));
    for (const auto row : found.rows)
        QCOMPARE(facts.table.place[row], static_cast<std::uint8_t>(Place::WaitingArea));
    QCOMPARE(sentenceFor(found, findings, {}, Language::German),
        QStringLiteral(
            "Ort „Wartebereich“, Auslöser „Wartezeit“, Montag, %1: 12 Vorfälle vom 03.07.2026 bis "
            "30.09.2026. In der Zeit davor, seit dem %2, war es kein einziger. Zufall ist "
            "unwahrscheinlich (p unter 0,001, nach allen Vergleichen unter 0,001). Vielleicht "
            "geschieht es erst jetzt, vielleicht wird es erst jetzt gemeldet.")
            .arg(wordFor(TimeBand::Morning, Language::German),
                findings.historyFrom.toString(QStringLiteral("dd.MM.yyyy"))));
}

void ClusterFinderTest::steadyIncidentsAreNoCluster()
{
    Facts facts;
    facts.addSteady(400, 2, Place::Office, Trigger::Documents, 1);
    facts.addSteady(200, 4, Place::WaitingArea, Trigger::WaitingTime, 2);
    const auto findings = find(facts);
    QCOMPARE(findings.outcome, Outcome::Searched);
    QVERIFY(findings.cellsTried > 20);
    QVERIFY(findings.clusters.isEmpty());
}

void ClusterFinderTest::noiseAloneSeldomFindsAnything()
{
    QRandomGenerator random(20261122);
    int registersWithFindings = 0;
    for (int round = 0; round < 40; ++round) {
        Facts facts;
        for (int i = 0; i < 800; ++i)
            facts.add(end.addDays(-random.bounded(820)), static_cast<Place>(random.bounded(14)),
                static_cast<Trigger>(random.bounded(17)), 8 + random.bounded(10),
                1 + random.bounded(5));
        registersWithFindings += find(facts).clusters.isEmpty() ? 0 : 1;
    }
    // The rule holds 5 % on average; 6 of 40 would be three times that.
    QVERIFY2(registersWithFindings <= 5, qPrintable(QString::number(registersWithFindings)));
}

/// Checked against a sum over all outcomes in whole numbers.
void ClusterFinderTest::chanceIsThatOfTheBinomialDistribution()
{
    Facts facts;
    // 90 days against 270: a share of one quarter. 8 of 12 fall into the period.
    for (int i = 0; i < 8; ++i)
        facts.add(end.addDays(-i * 10));
    for (int i = 0; i < 4; ++i)
        facts.add(end.addDays(-120 - i * 60));
    facts.add(end.addDays(-359), Place::Counter, Trigger::Language, 14, 2);
    const auto findings = findClusters(facts.table, {.until = end, .falseShare = 1});
    QCOMPARE(findings.historyFrom.daysTo(findings.from), 270);
    double expected = 0;
    const std::array<double, 5> ways {495, 220, 66, 12, 1};
    for (int k = 8; k <= 12; ++k)
        expected += ways.at(static_cast<std::size_t>(k - 8)) * std::pow(0.25, k)
            * std::pow(0.75, 12 - k);
    const auto found = std::find_if(findings.clusters.begin(), findings.clusters.end(),
        [](const FoundCluster &one) { return one.observed == 8; });
    QVERIFY(found != findings.clusters.end());
    QVERIFY(std::abs(found->chance - expected) < 1e-12);
    QVERIFY(std::abs(found->expected - 4 / 3.0) < 1e-12);
    QCOMPARE(found->before, 4);
    // How sure the increase is, from the same two numbers.
    const RateRatio limits = rateRatio({4, 270}, {8, 90});
    QCOMPARE(found->limits.low, limits.low);
    QCOMPARE(found->limits.high, limits.high);
    QVERIFY(limits.low < found->ratio() && found->ratio() < limits.high);
    const QString figures = figuresSentence(*found, findings, Language::German);
    QVERIFY2(figures.contains(QStringLiteral("Das ist das 6,0-Fache (95-Prozent-Bereich 1,6 bis ")),
        qPrintable(figures));
    QVERIFY(
        cautionSentence(*found, Language::German).startsWith(QStringLiteral("Die Zahl ist klein")));
    FoundCluster large = *found;
    large.observed = 10;
    QVERIFY(cautionSentence(large, Language::German).isEmpty());
}

void ClusterFinderTest::fewIncidentsSayNothing()
{
    Facts facts;
    facts.addSteady(4, 3, Place::Office, Trigger::Documents, 1);
    facts.add(end.addDays(-700));
    const auto findings = find(facts);
    QCOMPARE(findings.outcome, Outcome::TooFew);
    QVERIFY(findings.clusters.isEmpty());
    QCOMPARE(methodSentence(findings, {.until = end}, Language::German),
        QStringLiteral(
            "Zu wenige Vorfälle für eine Aussage: In dieser Zeit sind es weniger als 5."));
    QCOMPARE(find(Facts {}).outcome, Outcome::TooFew);
}

void ClusterFinderTest::methodIsSaidWithItsThresholds()
{
    Facts facts;
    facts.addSteady(400, 2, Place::Office, Trigger::Documents, 1);
    const auto findings = find(facts);
    const QString method = methodSentence(findings, {.until = end}, Language::German);
    for (const char *part : {"vom 03.07.2026 bis 30.09.2026", "höchstens einer von 20",
             "weniger als 5 Vorfälle", "exakter Poisson-Test", "Benjamini und Hochberg"})
        QVERIFY2(method.contains(QString::fromUtf8(part)), part);
    QVERIFY(method.contains(QString::number(findings.cellsTried) + QStringLiteral(" Bereiche")));
}

void ClusterFinderTest::withoutHistoryNothingIsCompared()
{
    Facts facts;
    facts.addSteady(40, 3, Place::Office, Trigger::Documents, 1);
    QCOMPARE(find(facts).outcome, Outcome::NoHistory);
}

/// In use for a hundred days; then somebody tells what happened two years ago.
void ClusterFinderTest::oneOldIncidentMakesNoHistory()
{
    Facts facts;
    facts.addSteady(100, 1, Place::Office, Trigger::Documents, 1);
    QCOMPARE(find(facts).outcome, Outcome::NoHistory);
    facts.reported = end;
    facts.add(end.addDays(-700));
    QCOMPARE(find(facts).outcome, Outcome::NoHistory);
    // Where there is a history, the old one is no part of it and does not lengthen it.
    Facts older;
    older.addSteady(250, 1, Place::Office, Trigger::Documents, 1);
    const QDate begin = find(older).historyFrom;
    QCOMPARE(begin, end.addDays(-249));
    older.reported = end;
    older.add(end.addDays(-700));
    QCOMPARE(find(older).historyFrom, begin);
    QVERIFY(find(older).clusters.isEmpty());
}

/// Lists of past years say when it happened, seldom when it was reported.
void ClusterFinderTest::importedYearsAreHistory()
{
    Facts facts;
    facts.reported = end.addDays(-30);
    for (int days = 30; days < 500; days += 5)
        facts.add(end.addDays(-days));
    facts.add(end.addDays(-900));
    facts.reported = {};
    facts.addSteady(6, 5, Place::Office, Trigger::Documents, 1);
    const auto steady = find(facts);
    QCOMPARE(steady.outcome, Outcome::Searched);
    QCOMPARE(steady.historyFrom, end.addDays(-30 - 5 * 90));
    QVERIFY(steady.clusters.isEmpty());
    for (int i = 0; i < 15; ++i)
        facts.add(end.addDays(-i), Place::Entrance, Trigger::ClosedDoor, 17, 2);
    QCOMPARE(find(facts).clusters.size(), 1);
}

void ClusterFinderTest::unknownDaysTakeNoPart()
{
    Facts facts;
    facts.addSteady(100, 8, Place::Office, Trigger::Documents, 1);
    const auto before = find(facts);
    IncidentFacts vague;
    vague.occurred = *IncidentTime::month(2026, 9);
    vague.reported = QDateTime(end, QTime(12, 0), Qt::UTC);
    for (int i = 0; i < 50; ++i)
        facts.add(vague);
    QCOMPARE(find(facts).cellsTried, before.cellsTried);
    QVERIFY(find(facts).clusters.isEmpty());
}

void ClusterFinderTest::orderOfTheIncidentsDoesNotMatter()
{
    Facts forward;
    forward.addSteady(100, 8, Place::Office, Trigger::Documents, 1);
    for (int i = 0; i < 15; ++i)
        forward.add(end.addDays(-i), Place::Entrance, Trigger::ClosedDoor, 17, 2);
    Facts backward;
    for (auto row = forward.table.rowCount(); row > 0; --row)
        backward.add(forward.table.facts(row - 1));
    const auto one = find(forward);
    const auto other = find(backward);
    QCOMPARE(one.clusters.size(), other.clusters.size());
    QVERIFY(!one.clusters.isEmpty());
    for (qsizetype i = 0; i < one.clusters.size(); ++i) {
        QVERIFY(one.clusters.at(i).cell == other.clusters.at(i).cell);
        QCOMPARE(one.clusters.at(i).chance, other.clusters.at(i).chance);
    }
}

QTEST_GUILESS_MAIN(ClusterFinderTest)
#include "tst_clusterfinder.moc"
