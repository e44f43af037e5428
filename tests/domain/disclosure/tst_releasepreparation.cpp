// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/ledgerverifier.h"
#include "domain/disclosure/releasecodec.h"
#include "domain/disclosure/releasetablemaker.h"
#include "support/domain/releasehouse.h"

#include <QTest>

using namespace rueckhalt;

/// Releases of a made-up house, one after the other.
class ReleasePreparationTest : public QObject
{
    Q_OBJECT

private slots:
    void anAnnualReleaseHoldsBeforeTheVerifier();
    void anUnhiddenNumberIsRefusedByTheVerifier();
    void aForgedWitnessIsRefusedByTheVerifier();
    void missingWitnessesAreNoticed();
    void aSecondReleaseChangesNothingOfTheFirst();
    void aLateIncidentIsCountedInTheNextOpenMonth();
    void erasureLeavesTheNumbersAndTakesThePersons();
    void whatIsToldAgainAfterAnErasureTellsNothingNew();
    void aLargerGroupAroundWhatWasToldCostsNothingElse();
    void itCanBeCancelled();
    void aCorrectionOfFewIsRefused_data();
    void aCorrectionOfFewIsRefused();
    void theSameIsNotReleasedTwice();
    void aPeriodThatIsNotOverIsRefused();
    void aQuarterOfFewSaysNothing();
    void aDifferenceIsNotAskedForWhenOneOfItsNumbersIsHidden();
    void storedPartsComeBackByteForByte();
    void damagedPartsAreRefused();
    void theSameInputGivesTheSamePattern();

private:
    static ReleaseGame game(int incidents = 120, int years = 1);
    static ReleaseGame gameOfSixThreats(bool areLaterOnesNamed);
    static Result<ReleaseDraft> makeOf(
        ReleaseGame &played, const ReleasePeriod &period, ReleaseTable table);
    static void addIncidents(ReleaseGame &game, int count, QDate day, quint32 first);
};

namespace {

const ReleasePeriod Year = *ReleasePeriod::wholeYear(2026);
const ReleasePeriod FirstQuarter = *ReleasePeriod::quarter(2026, 1);
const ReleasePeriod SecondQuarter = *ReleasePeriod::quarter(2026, 2);

ReleaseHouse house(int incidents, int years)
{
    return {.sites = 3,
        .areas = 3,
        .types = 3,
        .incidents = incidents,
        .employees = 200,
        .years = years,
        .latePercent = 0};
}

QStringList problemsOf(const ReleaseLedger &ledger)
{
    const auto finding = verifyLedger(ledger, 2026);
    return finding ? finding->problems : QStringList {"no finding"};
}

QByteArray bytes(const Release &release)
{
    return encode(release).value_or(QByteArray());
}

} // namespace

ReleaseGame ReleasePreparationTest::game(int incidents, int years)
{
    const ReleaseHouse built = house(incidents, years);
    ReleaseGame game;
    game.organisation = built.organisation();
    game.facts = built.factsOn(QDate(2030, 1, 1));
    game.expected = incidents;
    return game;
}

void ReleasePreparationTest::addIncidents(ReleaseGame &game, int count, QDate day, quint32 first)
{
    for (quint32 i = 0; i < static_cast<quint32>(count); ++i) {
        IncidentFacts facts;
        facts.occurred = *IncidentTime::day(day);
        facts.reported = QDateTime(day.addDays(200), QTime(12, 0), Qt::UTC);
        facts.unit = siteNumber(1);
        facts.types = {IncidentType::Verbal};
        facts.affected = {personNumber(first + i)};
        game.facts.append(incidentNumber(first + i), 2026, first + i, facts);
    }
}

void ReleasePreparationTest::anAnnualReleaseHoldsBeforeTheVerifier()
{
    ReleaseGame played = game();
    const auto draft = played.make(Year);
    QVERIFY2(draft.has_value(), draft ? "" : qPrintable(draft.error().detail));
    QCOMPARE(numberIn(draft->release, "type_quarter", "*"), PublishableTable::Cell(120));
    QVERIFY(draft->figures.publishedShare > 0.5);
    QVERIFY(draft->figures.groups > 10);
    QCOMPARE(problemsOf(played.ledger), QStringList());
    QCOMPARE(
        draft->withheld.size(), draft->figures.cells - verifyLedger(played.ledger, 2026)->numbers);
}

/// Any withheld number of the table that is shown after all, with its true value.
void ReleasePreparationTest::anUnhiddenNumberIsRefusedByTheVerifier()
{
    ReleaseGame played = game();
    const auto draft = played.make(Year);
    QVERIFY(draft);
    int tried = 0;
    int complementary = 0;
    for (const WithheldCell &cell : draft->withheld) {
        Release &release = played.ledger.releases.first();
        const PublishableTable &table = *release.table(cell.table);
        if (cell.table != "area_type" || cell.reason == WithheldCell::Reason::NoIncident)
            continue;
        const auto area = fromCode<JobArea>(table.rowCodes().at(cell.row));
        const auto type = fromCode<IncidentType>(table.columnCodes().at(cell.column));
        const auto count
            = std::ranges::count_if(draft->sealed.incidents, [&](const FrozenIncident &incident) {
                  return (!area || incident.area == *area)
                      && (!type || incident.types.contains(*type));
              });
        const QList<PublishableTable> safe = release.tables;
        ReleaseTableMaker::fill(release.tables, [&](int position, int row, int column) {
            const PublishableTable &one = safe.at(position);
            const bool isIt
                = one.tableCode() == cell.table && row == cell.row && column == cell.column;
            return isIt ? PublishableTable::Cell(static_cast<int>(count)) : one.cell(row, column);
        });
        QVERIFY(!problemsOf(played.ledger).isEmpty());
        release.tables = safe;
        ++tried;
        complementary += cell.reason == WithheldCell::Reason::Together ? 1 : 0;
    }
    QVERIFY(tried > 0);
    QVERIFY(complementary > 0);
    QCOMPARE(problemsOf(played.ledger), QStringList());
}

void ReleasePreparationTest::aForgedWitnessIsRefusedByTheVerifier()
{
    ReleaseGame played = game();
    QVERIFY(played.make(Year));
    LedgerYear &year = played.ledger.years.first();
    QVERIFY(!year.witnesses.empty() && !year.witnesses.front().moves.empty());
    year.witnesses.front().moves.front().by += 1;
    QVERIFY(problemsOf(played.ledger).contains("witness 1"));
}

void ReleasePreparationTest::missingWitnessesAreNoticed()
{
    ReleaseGame played = game();
    QVERIFY(played.make(Year));
    played.ledger.years.first().witnesses.clear();
    const QStringList problems = problemsOf(played.ledger);
    QVERIFY(!problems.isEmpty());
    QVERIFY(problems.first().startsWith("unprotected"));
}

void ReleasePreparationTest::aSecondReleaseChangesNothingOfTheFirst()
{
    ReleaseGame played = game(240);
    QVERIFY(played.make(FirstQuarter));
    const QByteArray before = bytes(played.ledger.releases.first());
    QVERIFY(played.make(SecondQuarter));
    QVERIFY(played.make(Year));
    QCOMPARE(bytes(played.ledger.releases.first()), before);
    QCOMPARE(played.ledger.releases.size(), 3);
    QCOMPARE(played.ledger.releases.last().sequence, 3);
    QCOMPARE(problemsOf(played.ledger), QStringList());
}

void ReleasePreparationTest::aLateIncidentIsCountedInTheNextOpenMonth()
{
    ReleaseGame played = game(240);
    const auto first = played.make(FirstQuarter);
    const auto without = played.prepare(SecondQuarter);
    addIncidents(played, 7, QDate(2026, 2, 3), 5000);
    const auto second = played.make(SecondQuarter);
    QVERIFY(first && without && second);
    QCOMPARE(second->figures.incidents, without->figures.incidents + 7);
    QCOMPARE(second->figures.late, 7);
    const auto late = std::ranges::count_if(second->sealed.incidents,
        [](const FrozenIncident &frozen) { return frozen.late && frozen.month == 4; });
    QCOMPARE(late, 7);
    QCOMPARE(problemsOf(played.ledger), QStringList());
}

void ReleasePreparationTest::erasureLeavesTheNumbersAndTakesThePersons()
{
    ReleaseGame played = game(240);
    QVERIFY(played.make(FirstQuarter));
    const IncidentId erased = played.ledger.years.first().incidents.first().id;
    const QByteArray before = bytes(played.ledger.releases.first());
    QCOMPARE(played.ledger.forget(erased), QList<int> {2026});
    QCOMPARE(played.ledger.forget(erased), QList<int>());
    const FrozenIncident &frozen = played.ledger.years.first().incidents.first();
    QVERIFY(frozen.id.isNull() && frozen.persons.isEmpty());
    QCOMPARE(bytes(played.ledger.releases.first()), before);
    QCOMPARE(problemsOf(played.ledger), QStringList());
    QVERIFY(played.make(SecondQuarter));
    QCOMPARE(problemsOf(played.ledger), QStringList());
}

/// In the first quarter six threats of seven persons, and enough of everything else in all
/// quarters; who was threatened later may be unknown.
ReleaseGame ReleasePreparationTest::gameOfSixThreats(bool areLaterOnesNamed)
{
    using enum IncidentType;
    ReleaseGame played;
    played.organisation = ReleaseHouse {.sites = 1, .employees = 500}.organisation();
    quint32 number = 0;
    const auto add = [&](CodeSet<IncidentType> types, int month, int count, bool isNamed = true) {
        for (int i = 0; i < count; ++i) {
            ++number;
            IncidentFacts facts;
            facts.occurred = *IncidentTime::day(QDate(2026, month, 3));
            facts.reported = QDateTime(QDate(2026, month, 5), QTime(12, 0), Qt::UTC);
            facts.unit = siteNumber(1);
            facts.types = types;
            if (isNamed)
                facts.affected = {personNumber(number)};
            played.facts.append(incidentNumber(number), 2026, number, facts);
        }
    };
    add({Psychological}, 2, 6);
    IncidentFacts ofTwo = played.facts.facts(0);
    ofTwo.affected.append(personNumber(1000));
    ofTwo.affectedCount = 2;
    played.facts.replace(incidentNumber(1), ofTwo);
    add({Verbal}, 2, 18);
    for (const IncidentType other : {Physical, Sexual, PropertyDamage})
        add({Verbal, other}, 2, 3);
    for (const auto &type : terms<IncidentType>()) {
        for (const int month : {5, 8, 11})
            add({type.value}, month, 12, areLaterOnesNamed || type.value != Psychological);
    }
    return played;
}

Result<ReleaseDraft> ReleasePreparationTest::makeOf(
    ReleaseGame &played, const ReleasePeriod &period, ReleaseTable table)
{
    ReleaseRequest request = played.request(period);
    request.programme.tables = {table};
    auto draft = prepareRelease(
        played.ledger, played.facts, played.organisation, request, played.unreviewed);
    if (draft)
        draft->addTo(played.ledger);
    return draft;
}

/// The first quarter told six threats of seven persons, and all incidents without them. One is
/// erased, which leaves few; the year tells these numbers again. To judge them once more withheld
/// everything else, in vain.
void ReleasePreparationTest::whatIsToldAgainAfterAnErasureTellsNothingNew()
{
    ReleaseGame played = gameOfSixThreats(true);
    const auto quarter = makeOf(played, FirstQuarter, ReleaseTable::TypeGroup);
    QVERIFY2(quarter.has_value(), quarter ? "" : qPrintable(quarter.error().detail));
    QCOMPARE(numberIn(quarter->release, "typegroup", "threat"), PublishableTable::Cell(6));
    QCOMPARE(numberIn(quarter->release, "typegroup", "verbal"), PublishableTable::Cell(27));
    QCOMPARE(numberIn(quarter->release, "typegroup", "*"), PublishableTable::Cell(33));
    played.ledger.forget(incidentNumber(6));
    played.facts.erase(incidentNumber(6));
    const auto year = makeOf(played, Year, ReleaseTable::TypeQuarter);
    QVERIFY2(year.has_value(), year ? "" : qPrintable(year.error().detail));
    QCOMPARE(numberIn(year->release, "type_quarter", "P", "Q1"), PublishableTable::Cell(6));
    QCOMPARE(numberIn(year->release, "type_quarter", "*", "Q1"), PublishableTable::Cell(33));
    QVERIFY(year->figures.publishedShare > 0.8);
    QCOMPARE(problemsOf(played.ledger), QStringList());
}

/// The first quarter told six threats of seven persons. Who was threatened later is unknown, so
/// that it could all have been one person and the threats of the year are a sensitive group; that
/// there were some has been known since spring. To hide it the year was refused.
void ReleasePreparationTest::aLargerGroupAroundWhatWasToldCostsNothingElse()
{
    ReleaseGame played = gameOfSixThreats(false);
    const auto quarter = makeOf(played, FirstQuarter, ReleaseTable::TypeGroup);
    QVERIFY2(quarter.has_value(), quarter ? "" : qPrintable(quarter.error().detail));
    QCOMPARE(numberIn(quarter->release, "typegroup", "threat"), PublishableTable::Cell(6));
    const auto year = makeOf(played, Year, ReleaseTable::TypeQuarter);
    QVERIFY2(year.has_value(), year ? "" : qPrintable(year.error().detail));
    QCOMPARE(numberIn(year->release, "type_quarter", "P", "Q1"), PublishableTable::Cell(6));
    QCOMPARE(numberIn(year->release, "type_quarter", "P", "*"), PublishableTable::Cell());
    QCOMPARE(numberIn(year->release, "type_quarter", "V", "*"), PublishableTable::Cell(63));
    QVERIFY(year->figures.publishedShare > 0.6);
    QCOMPARE(problemsOf(played.ledger), QStringList());
}

void ReleasePreparationTest::itCanBeCancelled()
{
    const ReleaseGame played = game();
    int calls = 0;
    const auto draft = played.prepare(Year, [&calls](qint64, qint64) { return ++calls < 4; });
    QVERIFY(!draft);
    QCOMPARE(draft.error().code, Error::Code::Cancelled);
    QCOMPARE(calls, 4);
}

void ReleasePreparationTest::aCorrectionOfFewIsRefused_data()
{
    QTest::addColumn<int>("added");
    QTest::addColumn<bool>("isReleased");
    QTest::newRow("nothing") << 0 << false;
    QTest::newRow("one") << 1 << false;
    QTest::newRow("four") << 4 << false;
    QTest::newRow("seven") << 7 << true;
}

void ReleasePreparationTest::aCorrectionOfFewIsRefused()
{
    QFETCH(int, added);
    QFETCH(bool, isReleased);
    ReleaseGame played = game();
    QVERIFY(played.make(Year));
    addIncidents(played, added, QDate(2026, 5, 5), 5000);
    const auto draft = played.make(*ReleasePeriod::correction(2026, 1));
    QCOMPARE(draft.has_value(), isReleased);
    if (!isReleased) {
        QCOMPARE(draft.error(), (Error {Error::Code::Invalid, "few-changed"}));
        return;
    }
    QCOMPARE(
        numberIn(draft->release, "sitegroup_typegroup", "*"), PublishableTable::Cell(120 + added));
    QCOMPARE(problemsOf(played.ledger), QStringList());
}

void ReleasePreparationTest::theSameIsNotReleasedTwice()
{
    ReleaseGame played = game();
    QVERIFY(played.make(Year));
    QCOMPARE(played.prepare(Year).error().code, Error::Code::AlreadyExists);
    QCOMPARE(played.prepare(FirstQuarter).error().code, Error::Code::NotPermitted);
}

void ReleasePreparationTest::aPeriodThatIsNotOverIsRefused()
{
    const ReleaseGame played = game();
    ReleaseRequest request = played.request(Year);
    request.closingDate = QDate(2026, 12, 31);
    const auto draft
        = prepareRelease(played.ledger, played.facts, played.organisation, request, {});
    QCOMPARE(draft.error().code, Error::Code::NotPermitted);
}

void ReleasePreparationTest::aQuarterOfFewSaysNothing()
{
    ReleaseGame played;
    played.organisation = house(10, 1).organisation();
    addIncidents(played, 3, QDate(2026, 2, 3), 1);
    const auto draft = played.prepare(FirstQuarter);
    QCOMPARE(draft.error(), (Error {Error::Code::Invalid, "nothing-left"}));
}

/// Numbers told apart by few: once one of them is withheld, nothing need stand for these any more.
/// To go on asking withheld everything, and then the year was refused as if it had been told.
void ReleasePreparationTest::aDifferenceIsNotAskedForWhenOneOfItsNumbersIsHidden()
{
    const ReleaseHouse built {.incidents = 90, .years = 3, .seed = 2};
    ReleaseGame played {.organisation = built.organisation(), .expected = 90};
    const auto make = [&](const ReleasePeriod &period) {
        played.facts = built.factsOn(period.lastDay().addDays(20));
        return played.make(period);
    };
    for (int year = 2026; year < 2029; ++year) {
        for (int quarter = 1; quarter <= 4; ++quarter)
            (void)make(*ReleasePeriod::quarter(year, quarter));
        const auto draft = make(*ReleasePeriod::wholeYear(year));
        QVERIFY2(draft.has_value(), draft ? "" : qPrintable(draft.error().detail));
        QVERIFY(draft->figures.publishedShare > 0.5);
    }
}

void ReleasePreparationTest::storedPartsComeBackByteForByte()
{
    ReleaseGame played = game();
    const auto draft = played.make(Year);
    const QByteArray open = bytes(draft->release);
    const auto release = decodeRelease(bytesOf(open));
    QVERIFY(release);
    QCOMPARE(*release, draft->release);
    const auto sealed = encode(draft->sealed);
    QVERIFY(sealed);
    const auto year = decodeLedgerYear(bytesOf(*sealed));
    QVERIFY(year);
    QCOMPARE(*year, draft->sealed);
    QCOMPARE(encode(*year), sealed);
}

void ReleasePreparationTest::damagedPartsAreRefused()
{
    const auto draft = game().prepare(Year);
    const QByteArray open = bytes(draft->release);
    for (qsizetype size = 0; size < open.size(); size += 97)
        QVERIFY(!decodeRelease(bytesOf(open.first(size))));
    QCOMPARE(decodeRelease(bytesOf(open + '\0')).error().code, Error::Code::Damaged);
    QByteArray newer = open;
    newer[0] = 2;
    QCOMPARE(decodeRelease(bytesOf(newer)).error().code, Error::Code::NewerFormat);
    const QByteArray sealed = *encode(draft->sealed);
    for (qsizetype size = 0; size < sealed.size(); size += 997)
        QVERIFY(!decodeLedgerYear(bytesOf(sealed.first(size))));
    QVERIFY(!decodeLedgerYear(bytesOf(open)));
    QVERIFY(!decodeRelease(bytesOf(sealed)));
}

void ReleasePreparationTest::theSameInputGivesTheSamePattern()
{
    const auto one = game().prepare(Year);
    const auto other = game().prepare(Year);
    QCOMPARE(bytes(one->release), bytes(other->release));
    QCOMPARE(*encode(one->sealed), *encode(other->sealed));
}

QTEST_APPLESS_MAIN(ReleasePreparationTest)
#include "tst_releasepreparation.moc"
