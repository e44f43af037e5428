// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicalcbor.h"
#include "domain/ring/ringcodec.h"
#include "support/domain/randomfacts.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

/// A house whose offices, tasks and observations are written in a few lines.
class RingHouse
{
public:
    RingHouse()
    {
        agreement.id = numberedId<RingId>(1);
        agreement.name = QStringLiteral("Ring");
        agreement.coordinator = {1};
        agreement.members = {{QStringLiteral("Ahorn"), {2}, {1}}};
        for (const char *code : {"buero", "kfz", "soziales"})
            agreement.tasks << RingTask {
                QLatin1StringView(code), {QLatin1StringView(code), QLatin1StringView(code)}};
        for (const char *id : {"contacts", "rating.overall", "complaints.rate", "hours.week"})
            agreement.figures << ringFigureOf(
                *catalogue.indicator(QString::fromLatin1(id)), catalogue);
    }

    UnitId office(const char *task, int heads, const char *also = nullptr)
    {
        const auto id = numberedId<UnitId>(static_cast<int>(organisation.units.size()) + 1);
        organisation.units << Unit {.id = id, .name = QStringLiteral("Stelle"), .headcount = heads};
        offices << RingOffice {id, QLatin1StringView(task), {QLatin1StringView(task)}};
        if (also)
            offices.last().range << QLatin1StringView(also);
        return id;
    }
    void observe(const UnitId &unit, const char *series,
        std::initializer_list<std::uint32_t> numbers, int year = 2025, int months = 12)
    {
        const Series *known = catalogue.seriesCalled(QString::fromLatin1(series));
        for (int month = 1; month <= months; ++month) {
            Observation observation {unit, {}, known->number, *ServiceSlot::month(year, month), {}};
            std::copy(numbers.begin(), numbers.end(), observation.numbers.begin());
            table.add(observation, known->width());
        }
    }
    /// Contacts and complaints of every month.
    void usual(const UnitId &unit, std::uint32_t contacts, int year = 2025)
    {
        observe(unit, "contacts", {contacts}, year);
        observe(unit, "complaints", {contacts / 50}, year);
    }
    MadeRingSheet sheet(int year = 2025, const RingRule &rule = {})
    {
        table.finish();
        const RingSource source {.agreement = agreement,
            .member = {1},
            .period = *ServiceSlot::year(year),
            .offices = offices,
            .organisation = organisation,
            .population = population,
            .table = table,
            .catalogue = catalogue,
            .earlier = earlier,
            .pages = pages};
        auto made = makeRingSheet(source, rule);
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        earlier << made->basis;
        return *made;
    }

    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    RingAgreement agreement;
    Organisation organisation;
    Population population;
    ObservationTable table;
    QList<RingOffice> offices;
    QList<RingBasis> earlier;
    QList<ToldSums> pages;
};

/// What another ring or a page told of these in a year.
QList<ToldUnits> sumOf(const char *series, const QList<UnitId> &units)
{
    return {{.series = {QString::fromLatin1(series)}, .units = units}};
}

std::optional<RingLack> lackOf(const RingGroup &group, const char *series)
{
    for (const RingWithheld &withheld : group.withheld) {
        if (withheld.code == QLatin1StringView(series))
            return withheld.why;
    }
    return std::nullopt;
}

} // namespace

/// What a sheet tells and what it does not.
class RingSheetTest : public QObject
{
    Q_OBJECT

private slots:
    void officesOfATaskAreAddedUp();
    void smallTasksAreToldTogether();
    void whatIsTooSmallTogetherIsLeftOut();
    void unknownNumbersOfEmployeesAreSmall();
    void aSeriesNeedsEveryOfficeAndMonth();
    void fewAnswersAreNotTold();
    void whatIsNearlyOneSmallOfficeIsNotTold();
    void unitsWithinAnOfficeAreProtectedToo();
    void standingFiguresStopWhenASmallOfficeGoes();
    void otherRingsDoNotCutAGroup();
    void publicPagesDoNotCutAGroup_data();
    void publicPagesDoNotCutAGroup();
    void aUnitThatWasDividedIsDividedInOldSheetsToo();
    void otherDefinitionsAreNamed();
    void officesMustBeDisjoint();
    void figuresFollowFromSums();
    void agreementsFollowEachOther();
    void basisIsStored();
    void theFirstFormOfTheBasisIsRead();
};

void RingSheetTest::officesOfATaskAreAddedUp()
{
    RingHouse house;
    house.usual(house.office("buero", 6, "kfz"), 1000);
    house.usual(house.office("buero", 8), 500);
    const MadeRingSheet made = house.sheet();
    QCOMPARE(made.sheet.groups.size(), 1);
    const RingGroup &group = made.sheet.groups.first();
    QCOMPARE(group.task, QStringLiteral("buero"));
    QCOMPARE(group.range, (QStringList {"buero", "kfz"}));
    QCOMPARE(group.seriesCalled(u"contacts")->numbers, QList<std::uint32_t> {18'000});
    QVERIFY(!made.sheet.leavesOut);
    QVERIFY(problemsOf(made.sheet, house.agreement).isEmpty());
}

void RingSheetTest::smallTasksAreToldTogether()
{
    RingHouse house;
    house.usual(house.office("buero", 20), 1000);
    house.usual(house.office("kfz", 6), 400);
    house.usual(house.office("soziales", 5), 300);
    const MadeRingSheet made = house.sheet();
    QCOMPARE(made.sheet.groups.size(), 2);
    const RingGroup &other = made.sheet.groups.last();
    QCOMPARE(other.task, RingTask::Other);
    QCOMPARE(other.range, (QStringList {"kfz", "soziales"}));
    QCOMPARE(other.seriesCalled(u"contacts")->numbers, QList<std::uint32_t> {8'400});
    QVERIFY(!made.sheet.group(u"kfz") && !made.sheet.group(u"soziales"));
    // The control: without the rule the small office stands there alone.
    RingHouse open = house;
    open.earlier.clear();
    QVERIFY(open.sheet(2025, {.leastHeads = 0}).sheet.group(u"kfz"));
}

void RingSheetTest::whatIsTooSmallTogetherIsLeftOut()
{
    RingHouse house;
    house.usual(house.office("buero", 20), 1000);
    const UnitId small = house.office("kfz", 9);
    house.usual(small, 400);
    const MadeRingSheet made = house.sheet();
    QCOMPARE(made.sheet.groups.size(), 1);
    QVERIFY(made.sheet.leavesOut);
    QCOMPARE(made.leftOut, QList {small});
}

void RingSheetTest::unknownNumbersOfEmployeesAreSmall()
{
    RingHouse house;
    house.usual(house.office("buero", 0), 1000);
    QVERIFY(house.sheet().sheet.groups.isEmpty());
    house.earlier.clear();
    house.population = *Population::create({{house.offices.first().unit, 2025, 1250, 0}});
    const MadeRingSheet made = house.sheet();
    QCOMPARE(made.sheet.groups.size(), 1);
    QCOMPARE(made.sheet.groups.first().postHundredths, std::optional(1250));
}

void RingSheetTest::aSeriesNeedsEveryOfficeAndMonth()
{
    RingHouse house;
    const UnitId large = house.office("buero", 20);
    const UnitId small = house.office("buero", 3);
    house.observe(large, "contacts", {1000});
    house.observe(small, "contacts", {200}, 2025, 11);
    house.observe(large, "complaints", {10});
    const RingGroup group = house.sheet().sheet.groups.first();
    QCOMPARE(lackOf(group, "contacts"), std::optional(RingLack::Incomplete));
    QCOMPARE(lackOf(group, "complaints"), std::optional(RingLack::Incomplete));
    QCOMPARE(lackOf(group, "rating.overall"), std::optional(RingLack::NotObserved));
    QVERIFY(group.series.isEmpty());
}

void RingSheetTest::fewAnswersAreNotTold()
{
    RingHouse house;
    const UnitId office = house.office("buero", 20);
    house.observe(office, "rating.overall", {0, 0, 0, 0, 1}, 2024, 9);
    house.observe(office, "rating.overall", {0, 0, 0, 0, 1}, 2025);
    QCOMPARE(lackOf(house.sheet(2024).sheet.groups.first(), "rating.overall"),
        std::optional(RingLack::Incomplete));
    QVERIFY(house.sheet(2025).sheet.groups.first().seriesCalled(u"rating.overall"));
    QCOMPARE(lackOf(house.sheet(2025, {.leastAnswers = 13}).sheet.groups.first(), "rating.overall"),
        std::optional(RingLack::FewAnswers));
}

void RingSheetTest::whatIsNearlyOneSmallOfficeIsNotTold()
{
    RingHouse house;
    const UnitId busy = house.office("buero", 8);
    const UnitId calm = house.office("buero", 7);
    house.observe(busy, "contacts", {900});
    house.observe(calm, "contacts", {100});
    QCOMPARE(
        lackOf(house.sheet().sheet.groups.first(), "contacts"), std::optional(RingLack::Dominated));
    house.organisation.units.first().headcount = 12;
    house.earlier.clear();
    QVERIFY(house.sheet().sheet.groups.first().seriesCalled(u"contacts"));
}

void RingSheetTest::unitsWithinAnOfficeAreProtectedToo()
{
    RingHouse house;
    const UnitId office = house.office("buero", 30);
    const auto unit = [&](int heads) {
        const auto id = numberedId<UnitId>(static_cast<int>(house.organisation.units.size()) + 1);
        house.organisation.units << Unit {
            .id = id, .parent = office, .name = QStringLiteral("Team"), .headcount = heads};
        return id;
    };
    const UnitId counter = unit(20);
    const UnitId telephone = unit(10);
    house.observe(counter, "contacts", {1000});
    house.observe(telephone, "complaints", {10});
    const RingGroup both = house.sheet().sheet.groups.first();
    QVERIFY(both.seriesCalled(u"contacts") && both.seriesCalled(u"complaints"));
    // One employee less, and its figure is not that of the office.
    house.earlier.clear();
    house.organisation.units.last().headcount = 9;
    const RingGroup small = house.sheet().sheet.groups.first();
    QVERIFY(small.seriesCalled(u"contacts"));
    QCOMPARE(lackOf(small, "complaints"), std::optional(RingLack::SmallUnits));
    // Contacts of both and complaints of one would tell the other by their difference in a
    // figure that they share.
    house.observe(telephone, "contacts", {100});
    house.observe(counter, "complaints", {5});
    house.earlier.clear();
    QCOMPARE(house.sheet().sheet.groups.first().series.size(), 2);
    // Numbers of the office and of a unit of it side by side.
    house.observe(office, "complaints", {15});
    QCOMPARE(lackOf(house.sheet().sheet.groups.first(), "complaints"),
        std::optional(RingLack::Incomplete));
}

void RingSheetTest::standingFiguresStopWhenASmallOfficeGoes()
{
    RingHouse house;
    const UnitId large = house.office("buero", 20);
    const UnitId small = house.office("buero", 3);
    for (const int year : {2024, 2025, 2026}) {
        for (const UnitId &unit : {large, small}) {
            house.usual(unit, 500, year);
            house.observe(unit, "hours.week", {3800, 1}, year);
        }
    }
    house.population = *Population::create({{large, 2024, 2000, 0}, {small, 2024, 300, 0},
        {large, 2025, 2000, 0}, {large, 2026, 2000, 0}});
    QCOMPARE(house.sheet(2024).sheet.groups.first().postHundredths, std::optional(2300));
    house.offices.removeLast();
    const RingGroup after = house.sheet(2025).sheet.groups.first();
    // 23 posts before less 20 now would be the three of the office that closed.
    QVERIFY(!after.postHundredths);
    QCOMPARE(lackOf(after, "hours.week"), std::optional(RingLack::OfficesChanged));
    QVERIFY(after.seriesCalled(u"contacts"));
    // Nor does it come later.
    QVERIFY(!house.sheet(2026).sheet.groups.first().postHundredths);
}

void RingSheetTest::otherRingsDoNotCutAGroup()
{
    RingHouse house;
    const UnitId large = house.office("buero", 20);
    house.usual(large, 1000);
    house.usual(house.office("buero", 3), 100);
    // Another ring knows the large one by itself; not even another series may be told of both.
    house.earlier = {{*ServiceSlot::quarter(2025, 2), sumOf("appointments", {large})}};
    const RingGroup cut = house.sheet().sheet.groups.first();
    QVERIFY(cut.series.isEmpty());
    QCOMPARE(lackOf(cut, "contacts"), std::optional(RingLack::ToldElsewhere));
    QCOMPARE(lackOf(cut, "complaints"), std::optional(RingLack::ToldElsewhere));
    // The controls: without the rule, in another time, of offices that have enough employees.
    house.earlier.resize(1);
    QCOMPARE(house.sheet(2025, {.watchesElsewhere = false}).sheet.groups.first().series.size(), 2);
    house.earlier = {{*ServiceSlot::quarter(2024, 2), sumOf("appointments", {large})}};
    QCOMPARE(house.sheet().sheet.groups.first().series.size(), 2);
    house.organisation.units.last().headcount = 10;
    house.earlier = {{*ServiceSlot::year(2025), sumOf("contacts", {large})}};
    QCOMPARE(house.sheet().sheet.groups.first().series.size(), 2);
}

void RingSheetTest::publicPagesDoNotCutAGroup_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<int>("small"); // employees
    QTest::addColumn<bool>("isTold");
    const auto day = [](const char *text) {
        return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
    };
    QTest::newRow("same year") << day("2025-01-01") << day("2025-12-31") << 3 << false;
    QTest::newRow("a quarter") << day("2025-10-01") << day("2025-12-31") << 3 << false;
    QTest::newRow("before") << day("2024-10-01") << day("2024-12-31") << 3 << true;
    QTest::newRow("rest large enough") << day("2025-01-01") << day("2025-12-31") << 10 << true;
}

void RingSheetTest::publicPagesDoNotCutAGroup()
{
    QFETCH(const QDate, from);
    QFETCH(const QDate, until);
    QFETCH(const int, small);
    QFETCH(const bool, isTold);
    RingHouse house;
    const UnitId large = house.office("buero", 20);
    for (const UnitId &unit : {large, house.office("buero", small)}) {
        house.usual(unit, 1000);
        house.observe(unit, "rating.overall", {1, 2, 3, 4, 5});
    }
    house.pages = {{from, until, sumOf("rating.overall", {large})}};
    const RingGroup group = house.sheet().sheet.groups.first();
    QCOMPARE(group.seriesCalled(u"rating.overall") != nullptr, isTold);
    QCOMPARE(lackOf(group, "rating.overall"),
        isTold ? std::nullopt : std::optional(RingLack::ToldElsewhere));
    // Of contacts no page says anything.
    QVERIFY(group.seriesCalled(u"contacts"));
}

void RingSheetTest::aUnitThatWasDividedIsDividedInOldSheetsToo()
{
    RingHouse house;
    const UnitId large = house.office("buero", 20);
    const UnitId small = house.office("buero", 3);
    house.population = *Population::create(
        {{large, 2024, 2000, 0}, {small, 2024, 300, 0}, {large, 2025, 2000, 0}});
    QVERIFY(house.sheet(2024).sheet.groups.first().postHundredths);
    for (const int heads : {12, 8})
        house.organisation.units << Unit {
            .id = numberedId<UnitId>(static_cast<int>(house.organisation.units.size()) + 1),
            .parent = large,
            .name = QStringLiteral("Team"),
            .headcount = heads};
    house.offices.removeLast();
    QVERIFY(!house.sheet(2025).sheet.groups.first().postHundredths);
}

void RingSheetTest::otherDefinitionsAreNamed()
{
    RingHouse house;
    house.usual(house.office("buero", 20), 1000);
    house.agreement.figures[0].digest = QString(64, u'0');
    const MadeRingSheet made = house.sheet();
    QCOMPARE(made.sheet.otherwise, QStringList {"contacts"});
    QVERIFY(!made.sheet.definitions.contains("contacts"));
    QVERIFY(problemsOf(made.sheet, house.agreement).isEmpty());
}

void RingSheetTest::officesMustBeDisjoint()
{
    RingHouse house;
    const UnitId office = house.office("buero", 20);
    const UnitId below = house.office("kfz", 12);
    QVERIFY(problemsOf(house.offices, house.agreement, house.organisation).isEmpty());
    house.organisation.units.last().parent = office;
    QVERIFY(!problemsOf(house.offices, house.agreement, house.organisation).isEmpty());
    house.offices.last() = {below, QStringLiteral("friedhof"), {QStringLiteral("friedhof")}};
    QVERIFY(!problemsOf(house.offices, house.agreement, house.organisation).isEmpty());
}

void RingSheetTest::figuresFollowFromSums()
{
    RingHouse house;
    house.usual(house.office("buero", 20), 1000);
    const RingGroup group = house.sheet().sheet.groups.first();
    const auto rate = figureOf(*house.catalogue.indicator(u"complaints.rate"), group,
        *ServiceSlot::year(2025), house.catalogue);
    QCOMPARE(rate.value, std::optional(20.0));
    QVERIFY(!figureOf(*house.catalogue.indicator(u"rating.overall"), group,
        *ServiceSlot::year(2025), house.catalogue)
                 .value);
}

void RingSheetTest::agreementsFollowEachOther()
{
    const RingHouse house;
    QVERIFY(problemsOf(house.agreement).isEmpty());
    RingAgreement next = house.agreement;
    QVERIFY(!problemsOfChange(house.agreement, next).isEmpty());
    next.version = 2;
    QVERIFY(problemsOfChange(house.agreement, next).isEmpty());
    next.figures[0].digest = QString(64, u'0');
    QVERIFY(!problemsOfChange(house.agreement, next).isEmpty());
    next.figures[0].version = 2;
    QVERIFY(problemsOfChange(house.agreement, next).isEmpty());
    next.coordinator = {9};
    QVERIFY(!problemsOfChange(house.agreement, next).isEmpty());
    RingAgreement twins = house.agreement;
    twins.members << RingMember {QStringLiteral("AHORN"), {3}, {4}};
    QVERIFY(!problemsOf(twins).isEmpty());
}

void RingSheetTest::basisIsStored()
{
    RingHouse house;
    house.usual(house.office("buero", 20), 1000);
    const MadeRingSheet made = house.sheet();
    const auto bytes = encodeRingBasis(made.basis);
    QVERIFY(bytes);
    QCOMPARE(*decodeRingBasis(bytesOf(*bytes)), made.basis);
    QVERIFY(!decodeRingBasis(bytesOf(bytes->chopped(1))));
    const auto offices = encodeRingOffices(house.offices);
    QCOMPARE(*decodeRingOffices(bytesOf(*offices)), house.offices);
}

void RingSheetTest::theFirstFormOfTheBasisIsRead()
{
    CborWriter old;
    old.number(1);
    old.number(ServiceSlot::year(2025)->packed());
    old.array(1);
    old.text(QStringLiteral("buero"));
    old.array(1);
    old.bytes(numberedId<UnitId>(7).bytes());
    old.array(1);
    old.number(23);
    const auto basis = decodeRingBasis(bytesOf(old.written()));
    QVERIFY(basis);
    QCOMPARE(basis->told,
        (QList<ToldUnits> {{.units = {numberedId<UnitId>(7)}, .heads = {23}, .isStanding = true}}));
    // What it was told of was not noted: it may be anything.
    QVERIFY(basis->told.first().mayBeOf({QStringLiteral("rating.overall")}));
}

QTEST_GUILESS_MAIN(RingSheetTest)
#include "tst_ringsheet.moc"
