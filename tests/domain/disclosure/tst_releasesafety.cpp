// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/ledgerverifier.h"
#include "domain/disclosure/releasetablemaker.h"
#include "support/domain/releasehouse.h"

#include <QHash>
#include <QSet>
#include <QTest>

#include <type_traits>

using namespace rueckhalt;

// Nobody outside the disclosure module makes one: neither from nothing nor piece by piece.
static_assert(!std::is_default_constructible_v<PublishableTable>);
static_assert(!std::is_aggregate_v<PublishableTable>);
static_assert(!std::is_constructible_v<PublishableTable, Text, Text, Text, QList<Text>>);
static_assert(!std::is_constructible_v<PublishableTable, QList<PublishableTable::Cell>>);

/// What a release shows of one house or another. That nothing more can be concluded from it is
/// shown by tests/auditor, which shares no code with the program.
class ReleaseSafetyTest : public QObject
{
    Q_OBJECT

private slots:
    void publishedNumbersAreTrueAndOfManyPersons_data();
    void publishedNumbersAreTrueAndOfManyPersons();
    void manyIncidentsOfOnePersonAreWithheld();
    void incidentsWithoutKnownPersonCountAsOnePersons();
    void manyAffectedInOneIncidentAreManyPersons();
    void personBehindMostIncidentsIsWithheld();
    void whoWasAmongManyLearnsNothingOfFewOthers_data();
    void whoWasAmongManyLearnsNothingOfFewOthers();
    void thatAllDaysAreKnownIsNotTold_data();
    void thatAllDaysAreKnownIsNotTold();
    void incidentOfTwoTypesCountsInBoth();
    void whatIsNotCountedIsInNoRelease();
    void onlyIncidentsOfThatYearAreCounted();
    void reportsThatNobodyReviewedUnlockNothing();
    void whereAllAreManyNothingIsWithheld();
    void ruleIsNeverWeakerThanThreePersons();
    void wordsAreCompleteInBothLanguages();
};

namespace {

using Cell = PublishableTable::Cell;

const ReleasePeriod Year = *ReleasePeriod::wholeYear(2026);

/// Incidents put into a house of one large site one by one.
struct SmallTown
{
    ReleaseGame game {};
    quint32 number = 0;

    SmallTown()
    {
        game.organisation.units.append({.id = siteNumber(1),
            .parent = {},
            .name = "Rathaus",
            .defaults = {},
            .headcount = 500});
    }
    void add(IncidentType type, JobArea area, quint32 person, int month = 0, int affected = 1)
    {
        ++number;
        IncidentFacts facts;
        facts.occurred = *IncidentTime::minute(
            QDate(2026, month > 0 ? month : 1 + static_cast<int>(number % 12), 14), QTime(10, 0));
        facts.reported = QDateTime(QDate(2026, 12, 31), QTime(12, 0), Qt::UTC);
        facts.unit = siteNumber(1);
        facts.jobArea = area;
        facts.types = {type};
        facts.triggers = {Trigger::WaitingTime};
        facts.affectedCount = affected;
        if (person > 0)
            facts.affected = {personNumber(person)};
        game.facts.append(incidentNumber(number), 2026, number, facts);
    }
    /// Incidents of that kind, each of another person.
    void addMany(IncidentType type, JobArea area, int count, quint32 firstPerson)
    {
        for (int i = 0; i < count; ++i)
            add(type, area, firstPerson + static_cast<quint32>(i));
    }
    /// Nothing if nothing can be released.
    [[nodiscard]] std::optional<Release> release()
    {
        const auto draft = game.make(Year);
        if (!draft)
            return std::nullopt;
        const auto finding = verifyLedger(game.ledger, 2026);
        if (!finding || !finding->problems.isEmpty())
            qFatal("not safe: %s", qPrintable(finding->problems.join(QLatin1Char(' '))));
        return draft->release;
    }
};

Cell areaTotal(const Release &release, JobArea area)
{
    return numberIn(release, "area_type", codeOf(area));
}

Cell total(const Release &release)
{
    return numberIn(release, "type_quarter", "*");
}

/// Whether the incident belongs to the code of that dimension.
bool matches(const IncidentFacts &facts, QStringView dimension, const QString &code)
{
    if (dimension.isEmpty() || code == PublishableTable::TotalCode)
        return true;
    if (dimension == u"site")
        return siteCode(facts.unit) == code;
    if (dimension == u"area")
        return codeOf(facts.jobArea) == code;
    if (dimension == u"type")
        return facts.types.contains(*fromCode<IncidentType>(code));
    if (dimension == u"quarter")
        return code == QStringLiteral("Q%1").arg(facts.occurred.quarter().value_or(0));
    if (dimension == u"trigger")
        return code == u"none" ? facts.triggers.isEmpty()
                               : facts.triggers.contains(*fromCode<Trigger>(code));
    if (dimension == u"level")
        return codeOf(facts.level) == code;
    qFatal("unknown dimension");
}

struct PlainGroup
{
    int incidents = 0;
    int persons = 0;
    int mostOften = 0; ///< incidents of the person affected most often
};

PlainGroup counted(
    const FactTable &facts, const PublishableTable &table, qsizetype row, qsizetype column)
{
    PlainGroup group;
    QHash<PersonToken, int> incidentsOf;
    for (FactTable::Row i = 0; i < facts.rowCount(); ++i) {
        const IncidentFacts incident = facts.facts(i);
        if (!matches(incident, table.rowDimension(), table.rowCodes().at(row))
            || !matches(incident, table.columnDimension(), table.columnCodes().at(column)))
            continue;
        ++group.incidents;
        const QSet<PersonToken> persons(incident.affected.begin(), incident.affected.end());
        for (const PersonToken &person : persons)
            group.mostOften = std::max(group.mostOften, ++incidentsOf[person]);
    }
    group.persons = static_cast<int>(incidentsOf.size());
    return group;
}

} // namespace

void ReleaseSafetyTest::publishedNumbersAreTrueAndOfManyPersons_data()
{
    QTest::addColumn<int>("incidents");
    for (const int incidents : {90, 180, 300})
        QTest::addRow("%d incidents", incidents) << incidents;
}

void ReleaseSafetyTest::publishedNumbersAreTrueAndOfManyPersons()
{
    QFETCH(const int, incidents);
    const ReleaseHouse built {.sites = 3,
        .areas = 3,
        .types = 4,
        .incidents = incidents,
        .employees = 150,
        .latePercent = 0,
        .seed = static_cast<std::uint32_t>(incidents)};
    ReleaseGame game {
        .organisation = built.organisation(), .facts = built.factsOn(QDate(2030, 1, 1))};
    const auto draft = game.prepare(Year);
    QVERIFY2(draft.has_value(), draft ? "" : qPrintable(draft.error().detail));
    int shown = 0;
    for (const PublishableTable &table : draft->release.tables) {
        if (table.rowDimension() == u"weekday" || table.rowDimension() == u"band")
            continue;
        for (qsizetype row = 0; row < table.rows().size(); ++row) {
            for (qsizetype column = 0; column < table.columns().size(); ++column) {
                const Cell &cell = table.cell(row, column);
                if (!cell)
                    continue;
                const PlainGroup truth = counted(game.facts, table, row, column);
                QCOMPARE(*cell, truth.incidents);
                QVERIFY(truth.persons >= 5);
                QVERIFY(2 * truth.mostOften <= truth.incidents);
                ++shown;
            }
        }
    }
    QVERIFY(shown > 20);
}

/// A busy house, and one employee of the tax office who was insulted ten times.
void ReleaseSafetyTest::manyIncidentsOfOnePersonAreWithheld()
{
    SmallTown town;
    town.addMany(IncidentType::Verbal, JobArea::Municipal, 120, 1);
    town.addMany(IncidentType::Physical, JobArea::Education, 60, 200);
    for (int i = 0; i < 10; ++i)
        town.add(IncidentType::Verbal, JobArea::Finance, 999);
    const auto release = town.release();
    QVERIFY(release.has_value());
    QVERIFY(total(*release).has_value());
    QVERIFY(!areaTotal(*release, JobArea::Finance));
    QVERIFY(!numberIn(*release, "area_type", codeOf(JobArea::Finance), "V"));
}

void ReleaseSafetyTest::incidentsWithoutKnownPersonCountAsOnePersons()
{
    SmallTown town;
    town.addMany(IncidentType::Verbal, JobArea::Municipal, 120, 1);
    for (int i = 0; i < 30; ++i)
        town.add(IncidentType::Verbal, JobArea::Justice, 0);
    const auto release = town.release();
    QVERIFY(release.has_value());
    QVERIFY(!areaTotal(*release, JobArea::Justice));
}

/// Four persons are too few to be named by a number; seven at once, often enough, are not.
void ReleaseSafetyTest::manyAffectedInOneIncidentAreManyPersons()
{
    const auto totalOf = [](int affected, bool isKnown) {
        SmallTown town;
        for (quint32 i = 0; i < 40; ++i)
            town.add(
                IncidentType::Verbal, JobArea::Municipal, isKnown ? 1 + i % 4 : 0, 0, affected);
        const auto release = town.release();
        return release ? total(*release) : Cell();
    };
    QCOMPARE(totalOf(1, true), Cell());
    QCOMPARE(totalOf(7, true), Cell(40));
    // Seven each time, but nobody is known: one of them may have been in all.
    QCOMPARE(totalOf(7, false), Cell());
}

/// Eleven persons, but eleven of the twenty-one incidents happened to one of them.
void ReleaseSafetyTest::personBehindMostIncidentsIsWithheld()
{
    SmallTown town;
    town.addMany(IncidentType::Physical, JobArea::Municipal, 90, 1);
    for (quint32 i = 0; i < 21; ++i)
        town.add(IncidentType::Digital, JobArea::Justice, i < 11 ? 500 : 500 + i, 8);
    const auto release = town.release();
    QVERIFY(release.has_value());
    QVERIFY(!areaTotal(*release, JobArea::Justice));
    QVERIFY(!numberIn(*release, "type_quarter", "D"));
    QVERIFY(!numberIn(*release, "type_quarter", "D", "Q3"));
}

void ReleaseSafetyTest::whoWasAmongManyLearnsNothingOfFewOthers_data()
{
    QTest::addColumn<quint32>("others");
    QTest::addColumn<Cell>("shown");
    QTest::newRow("four") << quint32(4) << Cell();
    QTest::newRow("five") << quint32(5) << Cell(7);
}

/// Eight were there in one incident, of whom one is known; she had a second one alone. Without her
/// two incidents the total is that of few.
void ReleaseSafetyTest::whoWasAmongManyLearnsNothingOfFewOthers()
{
    QFETCH(const quint32, others);
    QFETCH(const Cell, shown);
    SmallTown town;
    town.add(IncidentType::Verbal, JobArea::Municipal, 1, 5, 8);
    town.add(IncidentType::Verbal, JobArea::Municipal, 1, 5);
    for (quint32 i = 0; i < 5; ++i)
        town.add(IncidentType::Verbal, JobArea::Municipal, 2 + i % others, 5);
    ReleaseRequest request = town.game.request(Year);
    request.programme.tables = {ReleaseTable::TypeQuarter};
    const auto draft = prepareRelease({}, town.game.facts, town.game.organisation, request, {});
    QCOMPARE(draft ? total(draft->release) : Cell(), shown);
}

void ReleaseSafetyTest::thatAllDaysAreKnownIsNotTold_data()
{
    QTest::addColumn<int>("table");
    QTest::addColumn<QString>("code");
    QTest::newRow("days") << static_cast<int>(ReleaseTable::Weekday) << "weekday";
    QTest::newRow("times") << static_cast<int>(ReleaseTable::Band) << "band";
    QTest::newRow("both") << static_cast<int>(ReleaseTable::WeekdayBand) << "weekday_band";
}

/// A zero like any other: were it the only number withheld, it would follow from the rest.
void ReleaseSafetyTest::thatAllDaysAreKnownIsNotTold()
{
    QFETCH(const int, table);
    QFETCH(const QString, code);
    SmallTown town;
    for (quint32 i = 0; i < 7 * 8 * 12; ++i) {
        town.add(IncidentType::Verbal, JobArea::Municipal, 1 + i);
        IncidentFacts facts = town.game.facts.facts(static_cast<FactTable::Row>(i));
        const auto band = static_cast<TimeBand>(i / 7 % 8);
        facts.occurred = *IncidentTime::band(QDate(2026, 3, 2 + static_cast<int>(i % 7)), band);
        town.game.facts.replace(town.game.facts.ids[static_cast<FactTable::Row>(i)], facts);
    }
    ReleaseRequest request = town.game.request(Year);
    request.programme.tables = {ReleaseTable::TypeQuarter, static_cast<ReleaseTable>(table)};
    const auto draft = prepareRelease({}, town.game.facts, town.game.organisation, request, {});
    QVERIFY2(draft.has_value(), draft ? "" : qPrintable(draft.error().detail));
    const PublishableTable &shown = *draft->release.table(code);
    QVERIFY(shown.cell(shown.rows().size() - 1, shown.columns().size() - 1).has_value());
    for (qsizetype column = 0; column < shown.columns().size(); ++column) {
        if (fromCode<TimeBand>(shown.columnCodes().at(column)))
            continue; // a known time of a day that is not known: everybody knows that it cannot be
        int withheld = 0;
        for (qsizetype row = 0; row + 1 < shown.rows().size(); ++row)
            withheld += shown.cell(row, column) ? 0 : 1;
        const bool isTold = shown.cell(shown.rows().size() - 1, column).has_value();
        QVERIFY2(!isTold || withheld != 1, qPrintable(shown.columnCodes().at(column)));
    }
    town.game.ledger = {};
    draft->addTo(town.game.ledger);
    QCOMPARE(verifyLedger(town.game.ledger, 2026)->problems, QStringList());
}

void ReleaseSafetyTest::incidentOfTwoTypesCountsInBoth()
{
    SmallTown town;
    quint32 person = 1;
    for (const auto &type : terms<IncidentType>()) {
        town.addMany(type.value, JobArea::Municipal, 120, person);
        person += 120;
    }
    FactTable &facts = town.game.facts;
    for (FactTable::Row row = 0; row < 60; ++row) { // of the verbal ones, which are the first
        IncidentFacts changed = facts.facts(row);
        changed.types.insert(IncidentType::Physical);
        facts.replace(facts.ids[row], changed);
    }
    const auto release = town.release();
    QVERIFY(release.has_value());
    QCOMPARE(total(*release), Cell(720));
    QCOMPARE(numberIn(*release, "type_quarter", "V"), Cell(120));
    QCOMPARE(numberIn(*release, "type_quarter", "K"), Cell(180));
}

void ReleaseSafetyTest::whatIsNotCountedIsInNoRelease()
{
    SmallTown town;
    town.addMany(IncidentType::Verbal, JobArea::Municipal, 140, 1);
    FactTable &facts = town.game.facts;
    for (FactTable::Row row = 0; row < 20; ++row)
        facts.setCounted(facts.ids[row], Counted::No);
    const auto release = town.release();
    QVERIFY(release.has_value());
    QCOMPARE(total(*release), Cell(120));
    // Found out after the release: a correction leaves them out, as if they had been erased.
    ReleaseGame &game = town.game;
    ReleaseGame other = game;
    for (FactTable::Row row = 20; row < 50; ++row)
        facts.setCounted(facts.ids[row], Counted::No);
    for (FactTable::Row row = 0; row < 50; ++row)
        other.facts.erase(facts.ids[row]);
    const ReleasePeriod correction = *ReleasePeriod::correction(Year.year(), 1);
    const auto made = game.make(correction);
    const auto expected = other.make(correction);
    QVERIFY(made && expected);
    const auto leaves = [](const FrozenIncident &frozen) { return frozen.until >= 0; };
    QCOMPARE(std::ranges::count_if(made->sealed.incidents, leaves), 30);
    QVERIFY(std::ranges::equal(made->sealed.incidents, expected->sealed.incidents, {},
        &FrozenIncident::until, &FrozenIncident::until));
    QVERIFY(made->release.tables == expected->release.tables);
}

void ReleaseSafetyTest::onlyIncidentsOfThatYearAreCounted()
{
    const ReleaseHouse built {.sites = 2,
        .areas = 2,
        .types = 2,
        .incidents = 100,
        .employees = 100,
        .years = 2,
        .latePercent = 0};
    ReleaseGame game {
        .organisation = built.organisation(), .facts = built.factsOn(QDate(2030, 1, 1))};
    const auto first = game.make(Year);
    const auto second = game.make(*ReleasePeriod::wholeYear(2027));
    QVERIFY(first && second);
    QCOMPARE(total(first->release), Cell(100));
    QCOMPARE(total(second->release), Cell(100));
}

void ReleaseSafetyTest::reportsThatNobodyReviewedUnlockNothing()
{
    const auto totalWith = [](FactTable::Row reviewed) {
        SmallTown town;
        town.addMany(IncidentType::Verbal, JobArea::Municipal, 60, 1);
        for (FactTable::Row row = reviewed; row < town.game.facts.rowCount(); ++row)
            town.game.unreviewed.insert(town.game.facts.ids[row]);
        const auto release = town.release();
        return release ? total(*release) : Cell();
    };
    QCOMPARE(totalWith(0), Cell());
    QCOMPARE(totalWith(40), Cell(60));
}

/// Every combination of a type and a quarter with many different persons.
void ReleaseSafetyTest::whereAllAreManyNothingIsWithheld()
{
    SmallTown town;
    quint32 person = 0;
    for (const auto &type : terms<IncidentType>()) {
        for (int month = 1; month <= 12; ++month) {
            for (int i = 0; i < 8; ++i)
                town.add(type.value, JobArea::Municipal, ++person, month);
        }
    }
    ReleaseRequest request = town.game.request(Year);
    request.programme.tables = {ReleaseTable::TypeQuarter};
    const auto draft = prepareRelease({}, town.game.facts, town.game.organisation, request, {});
    QVERIFY2(draft.has_value(), draft ? "" : qPrintable(draft.error().detail));
    QCOMPARE(draft->withheld.size(), 0);
    QCOMPARE(draft->figures.publishedShare, 1.0);
}

void ReleaseSafetyTest::ruleIsNeverWeakerThanThreePersons()
{
    SmallTown town;
    town.addMany(IncidentType::Verbal, JobArea::Municipal, 60, 1);
    ReleaseRequest request = town.game.request(Year);
    for (const int careless : {0, 1, 2, 51}) {
        request.rule.minimumPersons = careless;
        const auto draft = prepareRelease({}, town.game.facts, town.game.organisation, request, {});
        QCOMPARE(draft.error(), (Error {Error::Code::Invalid, "request"}));
    }
    request.rule.minimumPersons = 3;
    QVERIFY(prepareRelease({}, town.game.facts, town.game.organisation, request, {}).has_value());
}

void ReleaseSafetyTest::wordsAreCompleteInBothLanguages()
{
    ReleaseProgramme programme
        = proposeProgramme({}, SmallTown().game.organisation, {.period = Year, .expected = 300});
    programme.tables.clear();
    for (const auto &term : terms<ReleaseTable>())
        programme.tables.append(term.value);
    for (const auto &table : ReleaseTableMaker(programme, Year, {}).emptyTables()) {
        QVERIFY(table.title().isComplete());
        QVERIFY(table.rowHeading().isComplete());
        for (const Text &text : table.rows() + table.columns())
            QVERIFY2(text.isComplete(), qPrintable(table.tableCode() + text.de));
    }
}

QTEST_GUILESS_MAIN(ReleaseSafetyTest)
#include "tst_releasesafety.moc"
