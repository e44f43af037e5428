// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/factcounter.h"
#include "support/domain/randomfacts.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <type_traits>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

template <typename T>
constexpr bool isCodeSet = false;
template <typename E>
constexpr bool isCodeSet<CodeSet<E>> = std::is_enum_v<E>;

/// What a filter may hold: codes of closed lists, days, units and services. No person, no incident.
template <typename T>
constexpr bool isImpersonal
    = isCodeSet<
          T> || std::is_same_v<T, QDate> || std::is_same_v<T, FactFilter::Undated> || std::is_same_v<T, QList<UnitId>> || std::is_same_v<T, QList<ServiceId>>;

template <typename... Members>
constexpr bool areImpersonal(const Members &...)
{
    return (isImpersonal<Members> && ...);
}

} // namespace

class GroupingTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingGroupsOrFiltersByPerson();
    void pagesAndHeadersOfCountsDoNotKnowPseudonyms();
    void everyGroupingHasWordsAndCodes();
    void partsOfTheCalendarAreNamed();
    void aValueNarrowsWhatItBelongsTo();
};

void GroupingTest::nothingGroupsOrFiltersByPerson()
{
    // A member more does not compile here: whoever adds one has to say what it is.
    const auto [grouping, code, unit, service] = GroupValue {};
    static_assert(std::is_same_v<decltype(code), const int>);
    static_assert(std::is_same_v<decltype(unit), const UnitId>);
    static_assert(std::is_same_v<decltype(service), const ServiceId>);
    QVERIFY(grouping == Grouping::Type && code == GroupValue::NotStated && unit.isNull()
        && service.isNull());
    const auto [from, until, undated, weekdays, times, types, subTypes, levels, triggers,
        circumstances, means, places, jobAreas, activities, consequences, injuries, actions,
        causedBy, recurrences, waiting, delays, units, services, notStated]
        = FactFilter {};
    QVERIFY(areImpersonal(from, until, undated, weekdays, times, types, subTypes, levels, triggers,
        circumstances, means, places, jobAreas, activities, consequences, injuries, actions,
        causedBy, recurrences, waiting, delays, units, services, notStated));
    QVERIFY(!areImpersonal(QList<PersonToken> {}));
    QVERIFY(!areImpersonal(QList<IncidentId> {}));
    // The whole list, read by somebody: who causes incidents is a group of persons, never one.
    QStringList codes;
    for (const auto &term : terms<Grouping>())
        codes << term.code;
    QCOMPARE(codes.join(u' '),
        QStringLiteral("type level area activity place trigger office unit service year quarter "
                       "month weekday time waiting injury consequence action caused-by subtype "
                       "circumstance means delay recurrence calendar-quarter calendar-month"));
}

void GroupingTest::pagesAndHeadersOfCountsDoNotKnowPseudonyms()
{
    const QString source = QStringLiteral(RUECKHALT_SOURCE_DIR "/src/");
    QStringList files {"domain/statistics/grouping.h", "domain/statistics/factfilter.h",
        "domain/statistics/factcounter.h", "domain/statistics/factdimension.h",
        "domain/statistics/usualrange.h", "domain/statistics/countwords.h"};
    for (QDirIterator it(source + "gui/trends", QDir::Files); it.hasNext();)
        files << QDir(source).relativeFilePath(it.next());
    for (const QString &name : std::as_const(files)) {
        QFile file(source + name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        const QString text = QString::fromUtf8(file.readAll());
        for (const char *word : {"PersonToken", "personTokens", "tokensOf", "tokenFirst"})
            QVERIFY2(!text.contains(QLatin1StringView(word)), qPrintable(name));
    }
}

void GroupingTest::everyGroupingHasWordsAndCodes()
{
    const Organisation house = sampleHouse();
    for (const auto &term : terms<Grouping>()) {
        for (GroupValue value : valuesOf(term.value, house)) {
            QVERIFY2(!codeOf(value, house).isEmpty(), term.code);
            QVERIFY2(!wordFor(value, house, Language::German).isEmpty(), term.code);
            QVERIFY2(!wordFor(value, house, Language::English).isEmpty(), term.code);
            value.code = GroupValue::NotStated;
            QVERIFY(codeOf(value, house).isEmpty());
            QCOMPARE(wordFor(value, house, Language::German), QStringLiteral("ohne Angabe"));
        }
    }
    QCOMPARE(valuesOf(Grouping::Office, house).size(), 3);
    QCOMPARE(valuesOf(Grouping::Unit, house).size(), 10);
}

void GroupingTest::partsOfTheCalendarAreNamed()
{
    const GroupValue month = calendarMonth(2026, 10);
    QCOMPARE(month.yearOf(), 2026);
    QCOMPARE(month.partOfYear(), 10);
    QCOMPARE(codeOf(month, {}), QStringLiteral("2026-10"));
    QCOMPARE(wordFor(month, {}, Language::German), QStringLiteral("Oktober 2026"));
    const GroupValue quarter {.grouping = Grouping::CalendarQuarter, .code = 2026 * 4 + 3};
    QCOMPARE(codeOf(quarter, {}), QStringLiteral("2026-Q4"));
    QCOMPARE(wordFor(quarter, {}, Language::German), QStringLiteral("4. Quartal 2026"));
    QCOMPARE(wordFor({.grouping = Grouping::Month, .code = 3}, {}, Language::English),
        QStringLiteral("March"));
}

void GroupingTest::aValueNarrowsWhatItBelongsTo()
{
    const FactFilter filter {.levels = {AachenLevel::Level2}, .units = {numberedId<UnitId>(1)}};
    const auto month = filter.narrowedTo(calendarMonth(2024, 2));
    QVERIFY(month.has_value());
    QCOMPARE(month->from, QDate(2024, 2, 1));
    QCOMPARE(month->until, QDate(2024, 2, 29));
    QVERIFY(month->undated == FactFilter::Undated::LeftOut);
    QVERIFY(month->levels == filter.levels && month->units == filter.units);
    QVERIFY(month->restricts(Grouping::CalendarMonth) && !filter.restricts(Grouping::Year));
    const auto place = filter.narrowedTo({.grouping = Grouping::Place, .code = 1});
    QVERIFY(place->places == CodeSet<Place> {Place::Counter});
    QVERIFY(place->without(Grouping::Place) == filter);
    QVERIFY(!filter.narrowedTo({.grouping = Grouping::Quarter, .code = 1}).has_value());
    const auto nothing = filter.narrowedTo({.grouping = Grouping::Service});
    QVERIFY(nothing->notStated.contains(Grouping::Service));
    QVERIFY(nothing->without(Grouping::Service) == filter);
}

QTEST_APPLESS_MAIN(GroupingTest)
#include "tst_grouping.moc"
