// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releaseprogramme.h"
#include "support/domain/releasehouse.h"

#include <QTest>

using namespace rueckhalt;

class ReleaseProgrammeTest : public QObject
{
    Q_OBJECT

private slots:
    void smallSitesArePutTogether();
    void groupsOfSitesHaveFiftyEmployees();
    void smallHousesGetFixedParts();
    void fewIncidentsGetFewerTables();
    void coarserIsAllowedAndFinerIsNot();
};

namespace {

Organisation organisation(const QList<int> &heads)
{
    Organisation made;
    for (const int count : heads) {
        Unit unit;
        unit.id = siteNumber(static_cast<int>(made.units.size()) + 1);
        unit.name = QString("Site %1").arg(made.units.size() + 1);
        unit.headcount = count;
        made.units.append(unit);
    }
    return made;
}

ReleaseProgramme annual(const QList<int> &heads, int expected)
{
    return proposeProgramme(ReleaseLedger(), organisation(heads),
        {.period = *ReleasePeriod::wholeYear(2026), .expected = expected});
}

QList<int> headsOf(const QList<SitePart> &parts)
{
    QList<int> heads;
    for (const SitePart &part : parts) {
        if (part.code != "unknown")
            heads.append(part.heads);
    }
    return heads;
}

} // namespace

void ReleaseProgrammeTest::smallSitesArePutTogether()
{
    QCOMPARE(headsOf(annual({100, 6, 40, 7}, 300).sites), (QList<int> {100, 40, 13}));
    // Still too few: the smallest of the others joins them.
    QCOMPARE(headsOf(annual({100, 6, 40}, 300).sites), (QList<int> {100, 46}));
    QCOMPARE(headsOf(annual({100, 40}, 300).sites), (QList<int> {100, 40}));
}

void ReleaseProgrammeTest::groupsOfSitesHaveFiftyEmployees()
{
    QCOMPARE(headsOf(annual({30, 30, 60, 10}, 300).siteGroups), (QList<int> {60, 70}));
    // Not known for one: a group for all.
    QCOMPARE(headsOf(annual({100, 0, 60}, 300).siteGroups).size(), 1);
}

void ReleaseProgrammeTest::smallHousesGetFixedParts()
{
    const ReleaseProgramme small = annual({100}, 40);
    QCOMPARE(small.tables, QList<ReleaseTable> {ReleaseTable::Parts});
    QVERIFY(!small.parts.isEmpty());
    QVERIFY(!small.reasons.isEmpty());
    QVERIFY(!annual({100}, 300).tables.contains(ReleaseTable::Parts));
}

void ReleaseProgrammeTest::fewIncidentsGetFewerTables()
{
    QVERIFY(annual({100}, 500).tables.contains(ReleaseTable::WeekdayBand));
    QVERIFY(annual({100}, 300).tables.contains(ReleaseTable::Weekday));
    QVERIFY(!annual({100}, 300).tables.contains(ReleaseTable::WeekdayBand));
    QVERIFY(!annual({100}, 100).tables.contains(ReleaseTable::SiteArea));
}

void ReleaseProgrammeTest::coarserIsAllowedAndFinerIsNot()
{
    const ReleaseProgramme proposed = annual({100, 60, 40}, 500);
    ReleaseProgramme coarser = proposed;
    coarser.mergeSites(coarser.sites.at(0).code, coarser.sites.at(1).code);
    coarser.tables.removeAll(ReleaseTable::SiteArea);
    QCOMPARE(coarser.sites.size(), proposed.sites.size() - 1);
    QVERIFY(coarser.isCoarserOrEqual(proposed));
    QVERIFY(proposed.isCoarserOrEqual(proposed));
    QVERIFY(!proposed.isCoarserOrEqual(coarser));
}

QTEST_APPLESS_MAIN(ReleaseProgrammeTest)
#include "tst_releaseprogramme.moc"
