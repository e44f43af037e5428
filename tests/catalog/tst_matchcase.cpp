// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/matchcase.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rueckhalt;

class MatchCaseTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_catalog = shippedCatalog().value(); }
    void equalIncidentsAreSpreadOverTime();
    void whatIsMissingFollowsOrStaysUnknown();
    void markWithoutADayHoldsFromTheBeginning();
    void badInputIsToldWithItsLine_data();
    void badInputIsToldWithItsLine();
    void hugeOrDeepInputIsRefused();
    void manyUnitsAreCountedQuickly();
    void cutAndFlippedInputNeverPassesAsSomethingElse();

private:
    [[nodiscard]] MatchCase read(const QByteArray &content) const
    {
        return readMatchCase({QStringLiteral("case"), content}, m_catalog);
    }

    MeasureCatalog m_catalog;
};

namespace {

int countOf(const MatchCase &one, const FitConditions &facts)
{
    return IncidentProfile::count(one.incidents.matching(facts));
}

} // namespace

void MatchCaseTest::equalIncidentsAreSpreadOverTime()
{
    const auto one = read(R"({"incidents": [
        {"types": ["V"], "occurred": "2026-03-02T09:00", "count": 5, "everyDays": 7, "unit": "A"},
        {"types": ["K"], "occurred": "2026-03", "count": 2, "everyDays": 7, "unit": "B"}]})");
    QVERIFY(one.problems.isEmpty());
    QCOMPARE(one.incidents.total(), 7);
    QCOMPARE(one.incidents.units(), 2);
    QCOMPARE(one.incidents.firstDay(), QDate(2026, 3, 1));
    QCOMPARE(one.incidents.lastDay(), QDate(2026, 3, 30));
    QCOMPARE(countOf(one, {.types = {IncidentType::Physical}}), 2);
}

void MatchCaseTest::whatIsMissingFollowsOrStaysUnknown()
{
    const auto one = read(R"({"incident": {"types": ["P"], "subTypes": ["threat"],
        "place": "citizens-home", "means": ["blade"]}})");
    QVERIFY(one.problems.isEmpty());
    QCOMPARE(countOf(one, {.activities = {ActivityForm::Field}}), 1);
    QCOMPARE(countOf(one, {.levels = {AachenLevel::Level3}}), 1);
    QCOMPARE(countOf(one, {.jobAreas = CodeSet<JobArea>::all()}), 0);
    QCOMPARE(countOf(read(R"({"incident": {"types": ["V"]}})"),
                 {.activities = CodeSet<ActivityForm>::all()}),
        0);
}

void MatchCaseTest::markWithoutADayHoldsFromTheBeginning()
{
    const auto one = read(R"({"incident": {"types": ["V"]}, "marks": [
        {"measure": "A05", "state": "in-place"},
        {"measure": "A06", "state": "planned", "since": "2026-02-01", "reason": "x"}]})");
    QVERIFY(one.problems.isEmpty());
    QCOMPARE(one.marks.size(), 2);
    QCOMPARE(one.marks.first().since, QDate(1, 1, 1));
    QCOMPARE(one.marks.last().since, QDate(2026, 2, 1));
}

void MatchCaseTest::badInputIsToldWithItsLine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QByteArray &content, int line) {
        QTest::newRow(name) << content << line;
    };
    row("no JSON", "hello", 1);
    row("a list", "[]", 1);
    row("neither", "{}", 1);
    row("both", R"({"incident": {"types": ["V"]}, "incidents": [{"types": ["V"]}]})", 1);
    row("no types", "{\"incident\":\n{}}", 2);
    row("empty types", "{\"incident\": {\n\"types\": []}}", 2);
    row("unknown key", "{\"incident\": {\"types\": [\"V\"],\n\"colour\": \"red\"}}", 2);
    row("unknown code", "{\"incident\": {\"types\": [\"V\"],\n\n\"place\": \"moon\"}}", 3);
    row("twice", "{\"incident\": {\"types\": [\n\"V\",\n\"V\"]}}", 3);
    row("sub-type of another type",
        "{\"incident\": {\"types\": [\"V\"],\n\"subTypes\": [\"hitting\"]}}", 2);
    row("none with others",
        "{\"incident\": {\"types\": [\"V\"],\n\"means\": [\"none\", \"blade\"]}}", 2);
    row("no time", "{\"incident\": {\"types\": [\"V\"],\n\"occurred\": \"2026-02-31\"}}", 2);
    row("count of a single", "{\"incident\": {\"types\": [\"V\"],\n\"count\": 2}}", 2);
    row("count as text", "{\"incidents\": [{\"types\": [\"V\"],\n\"count\": \"2\"}]}", 2);
    row("count too large", "{\"incidents\": [{\"types\": [\"V\"],\n\"count\": 1000001}]}", 2);
    row("count below", "{\"incidents\": [{\"types\": [\"V\"],\n\"count\": 0}]}", 2);
    row("fraction", "{\"incidents\": [{\"types\": [\"V\"],\n\"count\": 1.5}]}", 2);
    row("sum too large",
        "{\"incidents\":\n[{\"types\": [\"V\"], \"count\": 1000000}, {\"types\": [\"V\"]}]}", 2);
    row("no incidents", "{\"incidents\":\n[]}", 2);
    row("flag as text", "{\"incident\": {\"types\": [\"V\"],\n\"pressInterest\": \"yes\"}}", 2);
    row("mark of no measure",
        "{\"incident\": {\"types\": [\"V\"]}, \"marks\": [{\n\"measure\": \"Z99\", \"state\": "
        "\"planned\"}]}",
        2);
    row("mark since no day",
        "{\"incident\": {\"types\": [\"V\"]}, \"marks\": [{\"measure\": \"A05\", \"state\": "
        "\"planned\",\n\"since\": \"soon\"}]}",
        2);
    row("unit too long",
        QByteArray(
            "{\"incident\": {\"types\": [\"V\"],\n\"unit\": \"" + QByteArray(201, 'x') + "\"}}"),
        2);
    row("mark is a number", "{\"incident\": {\"types\": [\"V\"]}, \"marks\": [\n5]}", 2);
    row("incident is a text", "{\"incident\":\n\"V\"}", 2);
}

void MatchCaseTest::badInputIsToldWithItsLine()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, line);
    const auto one = read(content);
    QVERIFY(!one.problems.isEmpty());
    QCOMPARE(one.problems.first().line, line);
    for (const CatalogProblem &problem : one.problems) {
        QVERIFY2(!problem.german.isEmpty() && problem.german != problem.message,
            qPrintable(problem.message));
        QVERIFY2(!problem.in(Language::German).contains(u'%'), qPrintable(problem.german));
    }
    QCOMPARE(one.incidents.total(), 0);
    QVERIFY(one.marks.isEmpty());
}

void MatchCaseTest::hugeOrDeepInputIsRefused()
{
    QVERIFY(!read(QByteArray(MaxMatchCase + 1, ' ')).problems.isEmpty());
    QVERIFY(!read(QByteArray(100'000, '[')).problems.isEmpty());
    QByteArray many = "{\"incidents\": [";
    for (int i = 0; i < 10'001; ++i)
        many += "{\"types\": [\"V\"]},";
    many.back() = ']';
    many += '}';
    const auto one = read(many);
    QVERIFY(one.problems.first().message.contains(QStringLiteral("10000")));
    QCOMPARE(one.incidents.total(), 0);
}

/// Within all bounds; looking through the units for each incident would take minutes.
void MatchCaseTest::manyUnitsAreCountedQuickly()
{
    QByteArray entries;
    for (int i = 0; i < 10'000; ++i)
        entries += QByteArray(i == 0 ? "" : ",") + R"({"types": ["V"], "count": 100, "unit": ")"
            + QByteArray::number(i) + "\"}";
    const MatchCase large = read("{\"incidents\": [" + entries + "]}");
    QVERIFY2(large.problems.isEmpty(), qPrintable(large.problems.value(0).message));
    QCOMPARE(large.incidents.total(), 1'000'000);
    QCOMPARE(large.incidents.units(), 10'000);
}

void MatchCaseTest::cutAndFlippedInputNeverPassesAsSomethingElse()
{
    const QByteArray good = R"({"incidents": [{"types": ["V"], "place": "counter", "count": 3}]})";
    QCOMPARE(read(good).incidents.total(), 3);
    for (qsizetype length = 0; length < good.size(); ++length)
        QVERIFY(!read(good.first(length)).problems.isEmpty());
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray flipped = good;
        flipped[i] = static_cast<char>(flipped.at(i) ^ 0x80);
        QVERIFY(!read(flipped).problems.isEmpty());
    }
}

QTEST_GUILESS_MAIN(MatchCaseTest)
#include "tst_matchcase.moc"
