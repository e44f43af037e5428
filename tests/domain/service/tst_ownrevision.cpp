// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/ownrevision.h"

#include <QTest>

using namespace rueckhalt;

namespace {

OwnIndicator passports()
{
    OwnIndicator own;
    own.indicator.id = QStringLiteral("own.passports");
    own.indicator.name = {QStringLiteral("Pässe"), QStringLiteral("Passports")};
    own.indicator.numerator
        = {QStringLiteral("ausgegebene Pässe"), QStringLiteral("passports handed out")};
    own.indicator.source = {QStringLiteral("Fachverfahren"), QStringLiteral("register")};
    return own;
}

} // namespace

/// What may be changed of an own indicator, and what has to be a version of its own.
class OwnRevisionTest : public QObject
{
    Q_OBJECT

private slots:
    void wordsMeaningAndKindAreToldApart();
    void onlyWhatHasNumbersIsObserved();
    void aNewVersionStandsBesideTheOld();
    void idsAreMadeOfNames_data();
    void idsAreMadeOfNames();
};

void OwnRevisionTest::wordsMeaningAndKindAreToldApart()
{
    const OwnIndicator before = passports();
    QCOMPARE(changeOf(before, before), OwnChange::None);
    OwnIndicator after = before;
    after.indicator.name.de = QStringLiteral("Reisepässe");
    after.indicator.source.en = QStringLiteral("statistics");
    QCOMPARE(changeOf(before, after), OwnChange::Words);
    after.indicator.numerator.de = QStringLiteral("beantragte Pässe");
    QCOMPARE(changeOf(before, after), OwnChange::Meaning);
    after.borders = {5};
    QCOMPARE(changeOf(before, after), OwnChange::Kind);
}

void OwnRevisionTest::onlyWhatHasNumbersIsObserved()
{
    OwnIndicator share = passports();
    share.indicator.id = QStringLiteral("own.share");
    share.indicator.aggregation = Aggregation::Share;
    share.indicator.denominator = {QStringLiteral("alle"), QStringLiteral("all")};
    const auto catalogue = IndicatorCatalogue::with({passports(), share});
    QVERIFY(catalogue);
    ObservationTable table;
    Observation observation {.unit = UnitId({1}),
        .series = catalogue->indicator(u"own.share")->against,
        .slot = *ServiceSlot::month(2026, 1),
        .numbers = {7}};
    QVERIFY(table.add(observation, 1));
    table.finish();
    // The denominator alone is enough: it would be read as something else.
    QVERIFY(isObserved(u"own.share", *catalogue, table));
    QVERIFY(!isObserved(u"own.passports", *catalogue, table));
    QVERIFY(!isObserved(u"own.other", *catalogue, table));
}

void OwnRevisionTest::aNewVersionStandsBesideTheOld()
{
    const OwnIndicator first = passports();
    const OwnIndicator second = newVersionOf(first, {first});
    QCOMPARE(second.indicator.id, QStringLiteral("own.passports.v2"));
    QCOMPARE(second.indicator.name.de, QStringLiteral("Pässe (Fassung 2)"));
    const OwnIndicator third = newVersionOf(second, {first, second});
    QCOMPARE(third.indicator.id, QStringLiteral("own.passports.v3"));
    QCOMPARE(third.indicator.name.en, QStringLiteral("Passports (version 3)"));
    // Another version of the first does not take a name that is there.
    QCOMPARE(newVersionOf(first, {first, second}).indicator.id, QStringLiteral("own.passports.v3"));
    QVERIFY(IndicatorCatalogue::with({first, second, third}));
}

void OwnRevisionTest::idsAreMadeOfNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::newRow("words") << "Tage bis zum Pass"
                           << "own.tage.bis.zum.pass";
    QTest::newRow("umlauts") << "Bußgeld-Widersprüche (je Woche)"
                             << "own.bussgeld.widersprueche.je.woche";
    QTest::newRow("nothing left") << "…"
                                  << "own.indicator";
    QTest::newRow("taken") << "Passports"
                           << "own.passports.2";
}

void OwnRevisionTest::idsAreMadeOfNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, id);
    QCOMPARE(ownIdFor(name, {passports()}), id);
}

QTEST_APPLESS_MAIN(OwnRevisionTest)
#include "tst_ownrevision.moc"
