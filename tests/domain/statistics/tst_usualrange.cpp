// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/countwords.h"
#include "domain/statistics/rateratio.h"

#include <QRandomGenerator>
#include <QTest>

#include <random>

using namespace rueckhalt;

Q_DECLARE_METATYPE(rueckhalt::UsualRange::Standing)

namespace {

std::vector<PeriodCount> monthsOf(int periods, int incidents)
{
    return std::vector<PeriodCount>(static_cast<std::size_t>(periods), {incidents, 30});
}

QList<MonthCount> series(const QList<int> &counts, int firstYear = 2025, int firstMonth = 10)
{
    QList<MonthCount> months;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const QDate month = QDate(firstYear, firstMonth, 1).addMonths(static_cast<int>(i));
        months.append({month.year(), month.month(), {.incidents = counts[i]}, {}});
    }
    return months;
}

CountTable crossed(const QList<QList<int>> &numbers)
{
    CountTable table {.tally = Tally(Grouping::Weekday, Grouping::TimeBand)};
    for (qsizetype row = 0; row < numbers.size(); ++row) {
        table.rows.append({.grouping = Grouping::Weekday, .code = static_cast<int>(row)});
        for (const int number : numbers[row]) {
            table.cells.append(Count {.incidents = number});
            table.all.incidents += number;
        }
    }
    for (int column = 0; column < numbers.first().size(); ++column)
        table.columns.append({.grouping = Grouping::TimeBand, .code = column});
    return table;
}

const QDate longAgo(2020, 1, 1);
const QDate today(2026, 11, 22);

} // namespace

class UsualRangeTest : public QObject
{
    Q_OBJECT

private slots:
    void standsWhereItShould_data();
    void standsWhereItShould();
    void chanceAloneSeldomLeavesTheRange();
    void variedMonthsWidenTheRange();
    void monthsBeforeRecordingAreNoQuietMonths();
    void aMonthThatIsNotOverIsComparedWithItsDays();
    void monthsAreToldAsSentences();
    void theYearBeforeIsNotOverstated();
    void oneCellThatStandsOutIsMarked();
    void chartsAreToldAsSentences();
    void personsAreToldWithTheirUncertainty();
    void poissonLimitsAreGarwoods_data();
    void poissonLimitsAreGarwoods();
};

void UsualRangeTest::standsWhereItShould_data()
{
    using enum UsualRange::Standing;
    QTest::addColumn<int>("monthly");
    QTest::addColumn<int>("periods");
    QTest::addColumn<int>("now");
    QTest::addColumn<UsualRange::Standing>("standing");
    QTest::newRow("ten as always") << 10 << 12 << 10 << Usual;
    QTest::newRow("ten, then fourteen") << 10 << 12 << 14 << Usual;
    QTest::newRow("ten, then twenty-five") << 10 << 12 << 25 << More;
    QTest::newRow("ten, then none") << 10 << 12 << 0 << Fewer;
    QTest::newRow("none, then four") << 0 << 12 << 4 << TooSmall;
    QTest::newRow("none, then twenty") << 0 << 12 << 20 << More;
    QTest::newRow("one, then none") << 1 << 12 << 0 << TooSmall;
    QTest::newRow("five months are no history") << 10 << 5 << 40 << NoHistory;
    QTest::newRow("thousands") << 4000 << 12 << 4100 << Usual;
    QTest::newRow("thousands and more") << 4000 << 12 << 5000 << More;
}

void UsualRangeTest::standsWhereItShould()
{
    QFETCH(const int, monthly);
    QFETCH(const int, periods);
    QFETCH(const int, now);
    QFETCH(const UsualRange::Standing, standing);
    const UsualRange range = usualRange({now, 30}, monthsOf(periods, monthly));
    QCOMPARE(range.standing, standing);
    if (standing == UsualRange::Standing::Usual)
        QVERIFY(range.low <= now && now <= range.high);
}

void UsualRangeTest::chanceAloneSeldomLeavesTheRange()
{
    // Months of one and the same rate: with exact limits at most one in twenty lies outside.
    std::mt19937 generator(20261122); // NOLINT(cert-msc51-cpp): the same numbers every time
    for (const double mean : {2.0, 8.0, 40.0}) {
        std::poisson_distribution<int> poisson(mean);
        int outside = 0;
        constexpr int tries = 1500;
        for (int i = 0; i < tries; ++i) {
            std::vector<PeriodCount> before;
            for (int month = 0; month < 12; ++month)
                before.push_back({poisson(generator), 30});
            const int now = poisson(generator);
            const UsualRange range = usualRange({now, 30}, before);
            outside += now < range.low || now > range.high ? 1 : 0;
        }
        QVERIFY2(outside < tries * 6 / 100, qPrintable(QString::number(outside)));
    }
}

void UsualRangeTest::variedMonthsWidenTheRange()
{
    std::vector<PeriodCount> before = monthsOf(12, 5);
    QVERIFY(!usualRange({5, 30}, before).isVaried);
    before[3].incidents = 40;
    const UsualRange range = usualRange({38, 30}, before);
    QVERIFY(range.isVaried);
    QCOMPARE(range.high, 40);
    QCOMPARE(range.standing, UsualRange::Standing::Usual);
}

void UsualRangeTest::monthsBeforeRecordingAreNoQuietMonths()
{
    const auto months = series({0, 0, 0, 0, 0, 0, 0, 10, 11, 9, 10, 12, 10});
    QCOMPARE(
        usualRange(months, 12, QDate(2026, 5, 1), today).standing, UsualRange::Standing::NoHistory);
    QCOMPARE(usualRange(months, 12, QDate(2026, 4, 1), today).periods, UsualRange::LeastPeriods);
}

void UsualRangeTest::aMonthThatIsNotOverIsComparedWithItsDays()
{
    const auto months = series({30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 10});
    const QDate tenth(2026, 10, 10);
    QCOMPARE(usualRange(months, 12, longAgo, tenth).standing, UsualRange::Standing::Usual);
    QCOMPARE(usualRange(months, 12, longAgo, today).standing, UsualRange::Standing::Fewer);
    QCOMPARE(monthSentence(months, 12, longAgo, tenth, Language::German).section(u';', 0, 0),
        QStringLiteral("10 Vorfälle im Oktober 2026 bis heute"));
}

void UsualRangeTest::monthsAreToldAsSentences()
{
    const auto months = series({8, 12, 10, 9, 11, 10, 8, 12, 9, 10, 11, 9, 12});
    QCOMPARE(monthSentence(months, 12, longAgo, today, Language::German),
        QStringLiteral(
            "12 Vorfälle im Oktober 2026, 3 mehr als im September; das liegt im üblichen "
            "Schwankungsbereich (4 bis 17)."));
    QCOMPARE(monthSentence(months, 3, longAgo, today, Language::English),
        QStringLiteral(
            "9 incidents in January 2026, 1 fewer than in December 2025; the time before "
            "is still too short to compare."));
    const auto none = series({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0});
    QCOMPARE(monthSentence(none, 12, longAgo, today, Language::German),
        QStringLiteral(
            "Kein Vorfall im Oktober 2026, 1 weniger als im September; die Zahlen sind zu "
            "klein, um daraus etwas zu schließen."));
    QVERIFY(usualRangeMethod(usualRange(months, 12, longAgo, today), Language::German)
                .contains(QStringLiteral("12 Monaten")));
}

void UsualRangeTest::theYearBeforeIsNotOverstated()
{
    MonthCount month {2026, 10, {.incidents = 12}, {.incidents = 8}};
    QCOMPARE(yearBeforeSentence(month, longAgo, today, Language::German),
        QStringLiteral("Im Oktober 2025 waren es 8. Der Unterschied kann Zufall sein."));
    month.count.incidents = 40;
    QVERIFY(yearBeforeSentence(month, longAgo, today, Language::English).contains("badly"));
    month.count.incidents = 2;
    month.yearBefore.incidents = 1;
    QVERIFY(yearBeforeSentence(month, longAgo, today, Language::English).contains("too small"));
    QVERIFY(yearBeforeSentence(month, QDate(2026, 1, 1), today, Language::German).isEmpty());
}

void UsualRangeTest::oneCellThatStandsOutIsMarked()
{
    const QList<QList<int>> even(7, QList<int>(8, 10));
    QVERIFY(markedCells(crossed(even)).isEmpty());
    // Busy days and busy hours alone are no accumulation.
    QVERIFY(markedCells(crossed({{40, 4, 4}, {20, 2, 2}, {60, 6, 6}})).isEmpty());
    QList<QList<int>> odd = even;
    odd[1][2] = 40;
    const auto marked = markedCells(crossed(odd));
    QCOMPARE(marked.size(), 1);
    QCOMPARE(marked.first().row, 1);
    QCOMPARE(marked.first().column, 2);
    QVERIFY(crossedSentence(crossed(odd), {}, Language::German)
                .contains(QStringLiteral("Auffällig: Dienstag, morgens")));
    // Four are never one, however unlikely.
    QVERIFY(markedCells(crossed({{4, 0, 0}, {0, 30, 30}, {0, 30, 30}})).isEmpty());
    QVERIFY(markedCells(crossed({{0, 0}, {0, 0}})).isEmpty());
}

void UsualRangeTest::chartsAreToldAsSentences()
{
    CountTable table {.tally = Grouping::Type};
    const QList<int> counts {60, 0, 34, 0, 6, 30};
    for (int code = 0; code < 6; ++code) {
        table.rows.append({.grouping = Grouping::Type, .code = code});
        table.rowCounts.append(Count {.incidents = counts[code]});
    }
    table.all = {.incidents = 120};
    QCOMPARE(largestSentence(table, {}, Language::German),
        QStringLiteral("Am häufigsten: „%1“ mit 60 von 120 Vorfällen (50\u00a0%), dann „%2“ mit 34 "
                       "und „%3“ mit 30. Ein Vorfall kann mehrfach zählen.")
            .arg(wordFor(IncidentType::Verbal, Language::German),
                wordFor(IncidentType::Physical, Language::German),
                wordFor(IncidentType::Digital, Language::German)));
    QCOMPARE(largestSentence(CountTable {}, {}, Language::English),
        QStringLiteral("Nothing is stated about this."));
}

void UsualRangeTest::personsAreToldWithTheirUncertainty()
{
    QCOMPARE(countWords({.incidents = 12, .persons = 9, .nameless = 2}, Language::German),
        QStringLiteral("12 Vorfälle, mindestens 9 Personen betroffen"));
    QCOMPARE(countWords({.incidents = 1, .persons = 1}, Language::English),
        QStringLiteral("1 incident, 1 person affected"));
    QCOMPARE(countWords({}, Language::German), QStringLiteral("kein Vorfall"));
}

void UsualRangeTest::poissonLimitsAreGarwoods_data()
{
    // Published table of exact 95 % limits (Garwood 1936; Ulm 1990).
    QTest::addColumn<int>("events");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("0") << 0 << 0.0 << 3.689;
    QTest::newRow("1") << 1 << 0.0253 << 5.572;
    QTest::newRow("5") << 5 << 1.624 << 11.668;
    QTest::newRow("10") << 10 << 4.795 << 18.390;
    QTest::newRow("100") << 100 << 81.364 << 121.627;
}

void UsualRangeTest::poissonLimitsAreGarwoods()
{
    QFETCH(const int, events);
    QFETCH(const double, low);
    QFETCH(const double, high);
    const Limits limits = poissonLimits(events);
    QVERIFY(std::abs(limits.low - low) < 0.001);
    QVERIFY(std::abs(limits.high - high) < 0.001);
}

QTEST_APPLESS_MAIN(UsualRangeTest)
#include "tst_usualrange.moc"
