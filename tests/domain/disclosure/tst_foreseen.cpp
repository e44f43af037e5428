// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/foreseen.h"
#include "domain/disclosure/ledgerverifier.h"
#include "domain/disclosure/releasecodec.h"
#include "support/domain/releasehouse.h"

#include <QTest>

using namespace rueckhalt;

/// What months and quarters keep for their year.
class ForeseenTest : public QObject
{
    Q_OBJECT

private slots:
    void theYearListsTypesByQuarterAndBySite();
    void smallSitesAndThoseThatAreGoneAreListedWithTheOthers();
    void annualReleasesAndFixedPartsForeseeNothing();
    void aQuarterTellsNoNumberThatProvesFewOfOneType_data();
    void aQuarterTellsNoNumberThatProvesFewOfOneType();
    void whatIsForeseenIsKeptForTheYear();
};

namespace {

const ReleasePeriod Year = *ReleasePeriod::wholeYear(2026);
const ReleasePeriod FirstQuarter = *ReleasePeriod::quarter(2026, 1);
constexpr int TypesAndAll = 7;

SitePart part(QList<UnitId> members)
{
    SitePart part;
    part.members = std::move(members);
    return part;
}

ReleaseProgramme programmeOf(ReleaseTable table, const QList<SitePart> &sites)
{
    ReleaseProgramme programme;
    programme.tables = {table};
    programme.sites = sites;
    return programme;
}

/// Incidents of one large site in February.
struct Winter
{
    ReleaseGame game {.organisation = ReleaseHouse {.sites = 1, .employees = 500}.organisation()};
    quint32 number = 0;

    void add(IncidentType type, QList<quint32> persons)
    {
        ++number;
        IncidentFacts facts;
        facts.occurred = *IncidentTime::day(QDate(2026, 2, 3));
        facts.reported = QDateTime(QDate(2026, 2, 5), QTime(12, 0), Qt::UTC);
        facts.unit = siteNumber(1);
        facts.types = {type};
        facts.affectedCount = static_cast<int>(persons.size());
        for (const quint32 person : persons)
            facts.affected.append(personNumber(person));
        game.facts.append(incidentNumber(number), 2026, number, facts);
    }
    void addMany(IncidentType type, int count)
    {
        for (int i = 0; i < count; ++i)
            add(type, {1000 + number});
    }
    Result<ReleaseDraft> release(const ReleasePeriod &period, ReleaseTable table)
    {
        ReleaseRequest request = game.request(period);
        request.programme.tables = {table};
        auto draft = prepareRelease(game.ledger, game.facts, game.organisation, request, {});
        if (draft)
            draft->addTo(game.ledger);
        return draft;
    }
};

/// Four incidents with physical force and twelve persons; two of them are of one type and of one
/// person each.
Winter physicalOfFew(int more)
{
    Winter winter;
    winter.addMany(IncidentType::Verbal, 20);
    winter.addMany(IncidentType::Psychological, 10);
    winter.add(IncidentType::Physical, {1});
    winter.add(IncidentType::Physical, {2});
    winter.add(IncidentType::Sexual, {11, 12, 13, 14, 15});
    winter.add(IncidentType::Sexual, {21, 22, 23, 24, 25});
    winter.addMany(IncidentType::Sexual, more);
    return winter;
}

} // namespace

void ForeseenTest::theYearListsTypesByQuarterAndBySite()
{
    const auto programme
        = programmeOf(ReleaseTable::TypeGroup, {part({siteNumber(1)}), part({siteNumber(2)})});
    const auto listings = foreseenBy(*ReleasePeriod::month(2026, 5), programme, {});
    QCOMPARE(listings.size(), TypesAndAll * 4);
    constexpr std::uint16_t SecondQuarter = 0b0111'0000;
    QCOMPARE(listings.first(), (LedgerListing {.months = SecondQuarter}));
    const auto verbal
        = static_cast<std::uint8_t>(CodeSet<IncidentType> {IncidentType::Verbal}.bits());
    QVERIFY(listings.contains(LedgerListing {.types = verbal, .months = SecondQuarter}));
    QVERIFY(listings.contains(LedgerListing {.types = verbal}));
    QVERIFY(listings.contains(LedgerListing {.sites = {siteNumber(2)}}));
    QVERIFY(listings.contains(LedgerListing {.sites = {siteNumber(1)}, .types = verbal}));
}

void ForeseenTest::smallSitesAndThoseThatAreGoneAreListedWithTheOthers()
{
    const auto programme = programmeOf(
        ReleaseTable::TypeGroup, {part({siteNumber(1), siteNumber(2)}), part({UnitId()})});
    const auto listings = foreseenBy(FirstQuarter, programme, {siteNumber(9)});
    QVERIFY(listings.contains(LedgerListing {.sites = {siteNumber(1), siteNumber(2)}}));
    QVERIFY(!listings.contains(LedgerListing {.sites = {siteNumber(1)}}));
    QVERIFY(listings.contains(LedgerListing {.sites = {UnitId(), siteNumber(9)}}));
}

void ForeseenTest::annualReleasesAndFixedPartsForeseeNothing()
{
    const auto foreseen = [](const ReleasePeriod &period, ReleaseTable table) {
        return foreseenBy(period, programmeOf(table, {part({siteNumber(1)})}), {});
    };
    const ReleasePeriod correction = *ReleasePeriod::correction(2026, 1);
    QVERIFY(!foreseen(FirstQuarter, ReleaseTable::SiteGroupTypeGroup).isEmpty());
    QVERIFY(foreseen(Year, ReleaseTable::SiteType).isEmpty());
    QVERIFY(foreseen(correction, ReleaseTable::SiteGroupTypeGroup).isEmpty());
    QVERIFY(foreseen(FirstQuarter, ReleaseTable::Parts).isEmpty());
}

void ForeseenTest::aQuarterTellsNoNumberThatProvesFewOfOneType_data()
{
    QTest::addColumn<int>("more");
    QTest::addColumn<PublishableTable::Cell>("shown");
    QTest::newRow("four: the type has fewer than five") << 0 << PublishableTable::Cell();
    QTest::newRow("nine: all could be of the type") << 5 << PublishableTable::Cell(9);
}

void ForeseenTest::aQuarterTellsNoNumberThatProvesFewOfOneType()
{
    QFETCH(const int, more);
    QFETCH(const PublishableTable::Cell, shown);
    const auto draft = physicalOfFew(more).release(FirstQuarter, ReleaseTable::TypeGroup);
    QVERIFY2(draft.has_value(), draft ? "" : qPrintable(draft.error().detail));
    QCOMPARE(numberIn(draft->release, "typegroup", "physical"), shown);
}

void ForeseenTest::whatIsForeseenIsKeptForTheYear()
{
    Winter winter = physicalOfFew(5);
    const auto quarter = winter.release(FirstQuarter, ReleaseTable::TypeGroup);
    QVERIFY(quarter.has_value());
    const auto isOfTwo = [](const SensitiveGroup &group) {
        return group.kind == SensitiveGroup::Kind::Foreseen
            && group.listing.types == CodeSet<IncidentType> {IncidentType::Physical}.bits();
    };
    const QList<SensitiveGroup> &kept = winter.game.ledger.years.first().groups;
    QCOMPARE(std::ranges::count_if(kept, isOfTwo), 1);
    QCOMPARE(std::ranges::find_if(kept, isOfTwo)->listing.months, std::uint16_t(0b1110));
    QCOMPARE(verifyLedger(winter.game.ledger, 2026)->problems, QStringList());
    const auto stored = encode(winter.game.ledger.years.first());
    QVERIFY(stored);
    const auto read = decodeLedgerYear(bytesOf(*stored));
    QVERIFY(read);
    QCOMPARE(*read, winter.game.ledger.years.first());
    const auto year = winter.release(Year, ReleaseTable::TypeQuarter);
    QVERIFY2(year.has_value(), year ? "" : qPrintable(year.error().detail));
    QVERIFY(!numberIn(year->release, "type_quarter", "K", "Q1"));
    QCOMPARE(verifyLedger(winter.game.ledger, 2026)->problems, QStringList());
}

QTEST_GUILESS_MAIN(ForeseenTest)
#include "tst_foreseen.moc"
