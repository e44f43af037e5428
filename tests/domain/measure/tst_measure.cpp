// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure/measure.h"

#include <QSet>
#include <QTest>

using namespace rueckhalt;

class MeasureTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTermHasItsOwnCodeAndBothWords();
    void groupsAreTheLettersOfTheIds();
    void idsTellWhereAMeasureComesFrom_data();
    void idsTellWhereAMeasureComesFrom();
    void catalogSortsAndFinds();
    void citizenOrientedAreTheGroupsAToD();
};

namespace {

template <typename E>
void verifyTerms(std::size_t count)
{
    QCOMPARE(terms<E>().size(), count);
    QSet<QString> seen;
    for (const Term<E> &term : terms<E>()) {
        QVERIFY(!term.words.in(Language::German).isEmpty());
        QVERIFY(!term.words.in(Language::English).isEmpty());
        QCOMPARE(fromCode<E>(codeOf(term.value)), term.value);
        seen << codeOf(term.value) << wordFor(term.value, Language::German);
    }
    QCOMPARE(seen.size(), static_cast<qsizetype>(2 * count));
}

Measure measure(const QString &id, MeasureGroup group)
{
    Measure result;
    result.id = id;
    result.group = group;
    return result;
}

} // namespace

void MeasureTest::everyTermHasItsOwnCodeAndBothWords()
{
    verifyTerms<PreventionStage>(3);
    verifyTerms<MeasureGroup>(8);
    verifyTerms<MeasureState>(3);
    verifyTerms<EvidenceStrength>(4);
    verifyTerms<EffortClass>(3);
    verifyTerms<CostClass>(4);
    verifyTerms<LeadTime>(4);
    verifyTerms<InvolvedParty>(17);
}

void MeasureTest::groupsAreTheLettersOfTheIds()
{
    QString letters;
    for (const auto &term : terms<MeasureGroup>())
        letters += codeOf(term.value);
    QCOMPARE(letters, "ABCDEFGH");
}

void MeasureTest::idsTellWhereAMeasureComesFrom_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("shipped");
    QTest::addColumn<bool>("own");
    QTest::newRow("shipped") << "A05" << true << false;
    QTest::newRow("last group") << "H99" << true << false;
    QTest::newRow("no group") << "I05" << false << false;
    QTest::newRow("small letter") << "a05" << false << false;
    QTest::newRow("foreign digits") << QString("A\u0660\u0662") << false << false;
    QTest::newRow("own") << "OWN-0189ABYZ" << false << true;
    QTest::newRow("own with a letter like a one") << "OWN-0189ABYI" << false << false;
    QTest::newRow("own, too short") << "OWN-0189ABY" << false << false;
    QTest::newRow("own, too long") << "OWN-0189ABYZZ" << false << false;
    QTest::newRow("own, small letters") << "own-0189abyz" << false << false;
    QTest::newRow("another prefix") << "OTH-0189ABYZ" << false << false;
    QTest::newRow("prefix only") << "OWN-" << false << false;
    QTest::newRow("nothing") << "" << false << false;
}

void MeasureTest::idsTellWhereAMeasureComesFrom()
{
    QFETCH(const QString, id);
    QFETCH(const bool, shipped);
    QFETCH(const bool, own);
    QCOMPARE(groupOfShippedId(id).has_value(), shipped);
    QCOMPARE(isOwnMeasureId(id), own);
}

void MeasureTest::catalogSortsAndFinds()
{
    const MeasureCatalog catalog({measure("C01", MeasureGroup::Clarity),
        measure("A02", MeasureGroup::Access), measure("A01", MeasureGroup::Access)});
    QCOMPARE(catalog.measures().first().id, "A01");
    QCOMPARE(catalog.measures().last().id, "C01");
    QVERIFY(catalog.find("A02"));
    QCOMPARE(catalog.find("A02")->id, "A02");
    QVERIFY(!catalog.find("A03"));
    QVERIFY(!MeasureCatalog().find("A01"));
}

void MeasureTest::citizenOrientedAreTheGroupsAToD()
{
    QString citizenOriented;
    for (const auto &term : terms<MeasureGroup>()) {
        if (measure("X", term.value).isCitizenOriented())
            citizenOriented += codeOf(term.value);
    }
    QCOMPARE(citizenOriented, "ABCD");
}

QTEST_GUILESS_MAIN(MeasureTest)
#include "tst_measure.moc"
