// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/uilanguage.h"
#include "gui/trends/trendwords.h"
#include "support/gui/demodesk.h"

#include <QtTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const QDate Today(2026, 11, 21);

/// A table to fill by hand.
class Town
{
public:
    void add(const IncidentTime &when, int count = 1, AachenLevel level = AachenLevel::Level1,
        Trigger trigger = Trigger::WaitingTime)
    {
        for (int i = 0; i < count; ++i) {
            IncidentFacts one;
            one.occurred = when;
            one.reported = QDateTime(when.latest(), QTime(12, 0), Qt::UTC);
            one.types = {IncidentType::Verbal};
            one.level = level;
            one.triggers = {trigger};
            one.place = Place::Counter;
            one.unit = organisation.units.at(m_next % organisation.units.size()).id;
            IncidentId::Bytes id {};
            id[0] = static_cast<std::uint8_t>(++m_next);
            id[1] = static_cast<std::uint8_t>(m_next >> 8);
            one.affectedCount = 1;
            facts.append(IncidentId(id), 2026, static_cast<quint32>(m_next), one);
        }
    }
    void add(QDate day, int count = 1) { add(*IncidentTime::day(day), count); }
    [[nodiscard]] TrendNumbers count(const IncidentFilter &filter) const
    {
        return TrendNumbers::of(FactCounter(facts, organisation), filter, Today, since);
    }
    [[nodiscard]] TrendWords::Asked asked(const IncidentFilter &filter) const
    {
        return {organisation, filter, Today};
    }

    FactTable facts;
    Organisation organisation = demoOrganisation();
    QDate since {2024, 1, 1}; ///< recorded

private:
    int m_next = 0;
};

IncidentFilter lastYear()
{
    return {.period = {FilterPeriod::Kind::Last365Days}};
}

} // namespace

class TrendNumbersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUiLanguage(Language::English); }
    void theSameTimeAYearBeforeIsCounted();
    void withoutAYearBeforeNothingIsCompared_data();
    void withoutAYearBeforeNothingIsCompared();
    void whatIsStillToComeThisYearIsNotCompared();
    void whatMayHaveBeenBeforeThePeriodIsLeftOut();
    void twelveMonthsAreShown_data();
    void twelveMonthsAreShown();
    void aMonthStandsOutOnlyAgainstEnoughPast();
    void theSentenceOfTheMonthsSpeaksOfTheLastWholeOne();
    void narrowedPicturesShowWhatElseThereIs();
    void aClickNarrowsAndTheSameClickWidens_data();
    void aClickNarrowsAndTheSameClickWidens();
    void whatIsNotStatedCannotBeChosen();
    void officesOpenTheirUnits();
    void everyPictureHasASentenceInBothLanguages();
};

void TrendNumbersTest::theSameTimeAYearBeforeIsCounted()
{
    Town town;
    town.add(QDate(2024, 1, 1));
    town.add(QDate(2025, 3, 1), 10);
    town.add(QDate(2026, 3, 1), 12);
    const TrendNumbers numbers = town.count(lastYear());
    QCOMPARE(numbers.all.incidents, 12);
    QVERIFY(numbers.before.has_value());
    QCOMPARE(numbers.before->incidents, 10);
    QCOMPARE(TrendWords::overallSentence(numbers, town.asked(lastYear())),
        "12 incidents from 22 November 2025 to 21 November 2026, 2 more than in the same time a "
        "year before; chance alone can make such a difference.");
    town.add(QDate(2026, 5, 1), 40);
    QVERIFY(TrendWords::overallSentence(town.count(lastYear()), town.asked(lastYear()))
                .endsWith("that is more difference than chance usually makes."));
}

void TrendNumbersTest::withoutAYearBeforeNothingIsCompared_data()
{
    QTest::addColumn<FilterPeriod>("period");
    QTest::addColumn<QString>("said");
    QTest::newRow("young register")
        << FilterPeriod {FilterPeriod::Kind::Last365Days}
        << "There is no comparison with the year before: the register begins on 1 March 2026.";
    QTest::newRow("whole register")
        << FilterPeriod {FilterPeriod::Kind::All}
        << "The whole register has no year before it to compare with. Choose a period to compare.";
}

void TrendNumbersTest::withoutAYearBeforeNothingIsCompared()
{
    QFETCH(const FilterPeriod, period);
    QFETCH(const QString, said);
    Town town;
    town.since = QDate(2026, 3, 1);
    town.add(town.since, 3);
    const IncidentFilter filter {.period = period};
    const TrendNumbers numbers = town.count(filter);
    QVERIFY(!numbers.hasBefore());
    QList<GroupValue> keyed;
    QVERIFY(!TrendWords::barsOf(Grouping::Type, numbers, town.asked(filter), keyed).hasBefore);
    QCOMPARE(TrendWords::comparisonSentence(numbers, town.asked(filter)), said);
}

void TrendNumbersTest::whatIsStillToComeThisYearIsNotCompared()
{
    Town town;
    town.add(QDate(2024, 6, 1));
    town.add(QDate(2025, 6, 1), 4);
    town.add(QDate(2025, 12, 24), 9);
    town.add(QDate(2026, 6, 1), 5);
    const TrendNumbers numbers = town.count({.period = {FilterPeriod::Kind::ThisYear}});
    QCOMPARE(numbers.all.incidents, 5);
    QCOMPARE(numbers.before->incidents, 4);
}

void TrendNumbersTest::whatMayHaveBeenBeforeThePeriodIsLeftOut()
{
    Town town;
    town.add(*IncidentTime::month(2025, 11)); // may have been before the 22nd
    town.add(*IncidentTime::month(2026, 3), 2);
    QCOMPARE(town.count(lastYear()).all.incidents, 2);
}

void TrendNumbersTest::twelveMonthsAreShown_data()
{
    QTest::addColumn<FilterPeriod>("period");
    QTest::addColumn<QDate>("first");
    using enum FilterPeriod::Kind;
    const QDate december(2025, 12, 1);
    QTest::newRow("last 365 days") << FilterPeriod {Last365Days} << december;
    QTest::newRow("whole register") << FilterPeriod {All} << december;
    QTest::newRow("this month") << FilterPeriod {ThisMonth} << december;
    QTest::newRow("a month among them") << FilterPeriod {Month, 2026, 3} << december;
    QTest::newRow("an earlier month") << FilterPeriod {Month, 2025, 3} << QDate(2024, 4, 1);
    QTest::newRow("the year before") << FilterPeriod {Year, 2025} << QDate(2025, 1, 1);
    QTest::newRow("this year") << FilterPeriod {ThisYear} << december;
}

void TrendNumbersTest::twelveMonthsAreShown()
{
    QFETCH(const FilterPeriod, period);
    QFETCH(const QDate, first);
    Town town;
    town.add(QDate(2024, 1, 1));
    town.add(first.addDays(3), 7);
    const IncidentFilter filter {.period = period};
    const TrendNumbers numbers = town.count(filter);
    QCOMPARE(numbers.ranges.size(), 12);
    const MonthCount &month = numbers.series.at(numbers.inSeries(0));
    QCOMPARE(QDate(month.year, month.month, 1), first);
    QCOMPARE(month.count.incidents, 7);
    const auto picture = TrendWords::monthsPicture(numbers, town.asked(filter));
    QCOMPARE(picture.months.size(), 12);
    const auto chosen = std::ranges::count_if(
        picture.months, [](const MonthChart::Month &one) { return one.isChosen; });
    QCOMPARE(chosen, period.kind == FilterPeriod::Kind::Month ? 1 : 0);
}

void TrendNumbersTest::aMonthStandsOutOnlyAgainstEnoughPast()
{
    Town steady;
    for (QDate day(2024, 1, 10); day < Today; day = day.addMonths(1))
        steady.add(day, 5);
    steady.add(QDate(2026, 6, 20), 20);
    const auto marked = [](const Town &town) {
        const TrendNumbers numbers = town.count(lastYear());
        QStringList words;
        for (const auto &month :
            TrendWords::monthsPicture(numbers, town.asked(lastYear())).months) {
            if (month.isUnusual)
                words << month.word;
        }
        // The table says of the same months why.
        QStringList remarked;
        for (const BarRow &row : TrendWords::monthsTable(numbers, town.asked(lastYear())).rows) {
            if (!row.remark.isEmpty())
                remarked << row.word;
        }
        return words == remarked ? words : QStringList {"not the same"};
    };
    QCOMPARE(marked(steady), QStringList {"June 2026"});
    // The same in a register that has just begun says nothing.
    Town young;
    young.since = QDate(2026, 10, 1);
    young.add(QDate(2026, 10, 1));
    young.add(QDate(2026, 11, 10), 25);
    QCOMPARE(marked(young), QStringList {});
    const TrendNumbers numbers = young.count(lastYear());
    QVERIFY(!TrendWords::monthsMethod(numbers, young.asked(lastYear())).isEmpty());
}

void TrendNumbersTest::theSentenceOfTheMonthsSpeaksOfTheLastWholeOne()
{
    Town town;
    for (QDate day(2025, 1, 10); day < Today; day = day.addMonths(1))
        town.add(day, 9);
    town.add(QDate(2026, 10, 12), 3);
    const QString said = TrendWords::monthsSentence(town.count(lastYear()), town.asked(lastYear()));
    QVERIFY2(
        said.startsWith("12 incidents in October 2026, 3 more than in September; that is within"),
        qPrintable(said));
    QVERIFY(TrendWords::monthsTable(town.count(lastYear()), town.asked(lastYear()))
                .rows.constLast()
                .word.contains("so far"));
}

void TrendNumbersTest::narrowedPicturesShowWhatElseThereIs()
{
    Town town;
    const auto day = *IncidentTime::day(QDate(2026, 5, 4));
    town.add(day, 3, AachenLevel::Level1, Trigger::WaitingTime);
    town.add(day, 2, AachenLevel::Level3, Trigger::Documents);
    IncidentFilter filter = lastYear();
    filter.triggers = {Trigger::Documents};
    const TrendNumbers numbers = town.count(filter);
    QCOMPARE(numbers.all.incidents, 2);
    QCOMPARE(numbers.severe, 2);
    QList<GroupValue> keyed;
    const BarTable bars = TrendWords::barsOf(Grouping::Trigger, numbers, town.asked(filter), keyed);
    QCOMPARE(bars.rows.size(), 2);
    QCOMPARE(bars.rows.at(0).count, 3);
    QVERIFY(!bars.rows.at(0).isChosen);
    QVERIFY(bars.rows.at(1).isChosen);
    // Other pictures hold the chosen ones only.
    const BarTable levels = TrendWords::barsOf(Grouping::Level, numbers, town.asked(filter), keyed);
    QCOMPARE(levels.rows.at(1).count, 0);
    QCOMPARE(levels.rows.at(3).count, 2);
}

void TrendNumbersTest::aClickNarrowsAndTheSameClickWidens_data()
{
    QTest::addColumn<GroupValue>("value");
    const Organisation organisation = demoOrganisation();
    for (const auto grouping : {Grouping::Type, Grouping::Level, Grouping::Trigger, Grouping::Place,
             Grouping::Consequence, Grouping::Weekday, Grouping::TimeBand, Grouping::Office,
             Grouping::Unit, Grouping::Service})
        QTest::newRow(qPrintable(codeOf(grouping))) << valuesOf(grouping, organisation).last();
    QTest::newRow("month of the calendar") << calendarMonth(2026, 9);
}

void TrendNumbersTest::aClickNarrowsAndTheSameClickWidens()
{
    QFETCH(const GroupValue, value);
    QVERIFY(!isChosen(lastYear(), value));
    const auto narrow = toggled(lastYear(), value);
    QVERIFY(narrow.has_value());
    QVERIFY(isChosen(*narrow, value));
    QVERIFY(!(*narrow == lastYear()));
    QVERIFY(*toggled(*narrow, value) == lastYear());
}

void TrendNumbersTest::whatIsNotStatedCannotBeChosen()
{
    QVERIFY(!toggled(lastYear(), {.grouping = Grouping::Service}).has_value());
    QVERIFY(!toggled(lastYear(), {.grouping = Grouping::Delay, .code = 0}).has_value());
}

void TrendNumbersTest::officesOpenTheirUnits()
{
    Town town;
    town.add(QDate(2026, 5, 4), 10); // two in each of five units
    QCOMPARE(TrendNumbers::unitGrouping(lastYear(), town.organisation), Grouping::Office);
    QList<GroupValue> keyed;
    const auto words = [](const BarTable &table) {
        QStringList list;
        for (const BarRow &row : table.rows)
            list << QString("%1 %2").arg(row.word).arg(row.count);
        list.sort();
        return list;
    };
    QCOMPARE(words(TrendWords::barsOf(
                 Grouping::Office, town.count(lastYear()), town.asked(lastYear()), keyed)),
        QStringList({QString::fromUtf8("Bürgeramt Mitte 6"), "Sozialamt 4"}));
    IncidentFilter office = lastYear();
    office.unit = town.organisation.units.first().id;
    QCOMPARE(TrendNumbers::unitGrouping(office, town.organisation), Grouping::Unit);
    QCOMPARE(
        words(TrendWords::barsOf(Grouping::Unit, town.count(office), town.asked(office), keyed)),
        QStringList({QString::fromUtf8("Bürgeramt Mitte 2"), "Kfz-Zulassung 2", "Meldewesen 2"}));
}

void TrendNumbersTest::everyPictureHasASentenceInBothLanguages()
{
    Town town;
    town.add(*IncidentTime::minute(QDate(2026, 5, 4), QTime(11, 0)), 4);
    for (const auto language : {Language::German, Language::English}) {
        setUiLanguage(language);
        const TrendNumbers numbers = town.count(lastYear());
        const auto asked = town.asked(lastYear());
        for (const auto &[grouping, table] : numbers.tables) {
            QVERIFY(!TrendWords::titleOf(grouping).isEmpty());
            QVERIFY(TrendWords::sentenceOf(grouping, numbers, asked).endsWith('.'));
        }
        QVERIFY(TrendWords::heatSentence(numbers, asked).endsWith('.'));
        QVERIFY(TrendWords::personsSentence(numbers).endsWith('.'));
        QVERIFY(!TrendWords::fewSentence(numbers).isEmpty());
        const HeatTable heat = TrendWords::heatOf(numbers, asked);
        QCOMPARE(heat.rows.size(), 7);
        QCOMPARE(heat.columns.size(), 8);
        QCOMPARE(heat.cells.at(3).count, 4); // Monday, 10 to 12
    }
}

QTEST_MAIN(TrendNumbersTest)
#include "tst_trendnumbers.moc"
