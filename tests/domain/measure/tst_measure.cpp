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
}

void MeasureTest::groupsAreTheLettersOfTheIds()
{
    QString letters;
    for (const auto &term : terms<MeasureGroup>())
        letters += codeOf(term.value);
    QCOMPARE(letters, "ABCDEFGH");
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
