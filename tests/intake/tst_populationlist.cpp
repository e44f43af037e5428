// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/populationlist.h"
#include "support/domain/randomfacts.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class PopulationListTest : public QObject
{
    Q_OBJECT

private slots:
    void readsListsOfPeopleAndPrograms_data();
    void readsListsOfPeopleAndPrograms();
    void whatCannotBeReadIsNamed_data();
    void whatCannotBeReadIsNamed();
    void nothingThatIsCutOrFlippedHarms();
    void postsHaveTwoDecimalsAtMost();
    void linesThatCannotBeTakenAreNamedAndLeft();
};

void PopulationListTest::readsListsOfPeopleAndPrograms_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("German with semicolons")
        << QByteArray("Bereich;Jahr;Stellen;Kontakte\r\nBereich 1;2026;12,5;3000\r\n*;2025;;9\r\n");
    QTest::newRow("English with commas")
        << QByteArray("unit,year,posts,contacts\nBereich 1,2026,12.5,3000\n*,2025,,9\n");
    QTest::newRow("other order, tabs, byte order mark, other columns")
        << QByteArray("\xEF\xBB\xBF"
                      "YEAR\tnote\tcontacts\tunit\tposts\n2026\tx\t3000\tbereich  1\t12,50\n"
                      "2025\t\t9\t*\t\n");
}

void PopulationListTest::readsListsOfPeopleAndPrograms()
{
    QFETCH(const QByteArray, csv);
    const auto figures = populationIn(csv, sampleHouse());
    QVERIFY(figures.has_value());
    const QList<PopulationFigure> expected {
        {numberedId<UnitId>(1), 2026, 1250, 3000}, {{}, 2025, 0, 9}};
    QVERIFY(*figures == expected);
}

void PopulationListTest::whatCannotBeReadIsNamed_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("detail");
    using enum Error::Code;
    QTest::newRow("no such unit") << QByteArray("Nirgendwo;2026;1;1") << NotFound << "2: unit";
    QTest::newRow("year") << QByteArray("Bereich 1;26a;1;1") << Malformed << "2: year";
    QTest::newRow("no year") << QByteArray("Bereich 1;;1;1") << Malformed << "2: year";
    QTest::newRow("negative") << QByteArray("Bereich 1;2026;-1;1") << Malformed << "2: posts";
    QTest::newRow("thousands") << QByteArray("Bereich 1;2026;1;1.000") << Malformed
                               << "2: contacts";
    QTest::newRow("formula") << QByteArray("Bereich 1;2026;=1+1;1") << Malformed << "2: posts";
    QTest::newRow("short line") << QByteArray("Bereich 1;2026") << Malformed << "2: columns";
    QTest::newRow("second line") << QByteArray("Bereich 1;2026;1;1\nBereich 2;2026;x;1")
                                 << Malformed << "3: posts";
    QTest::newRow("twice") << QByteArray("Bereich 1;2026;1;1\nBereich 1;2026;2;1") << Invalid
                           << "population figure given twice";
    QTest::newRow("year out of bounds")
        << QByteArray("Bereich 1;2300;1;1") << Invalid << "population figure";
    QTest::newRow("open quote") << QByteArray("\"Bereich 1;2026;1;1") << Malformed << "";
}

void PopulationListTest::whatCannotBeReadIsNamed()
{
    QFETCH(const QByteArray, lines);
    QFETCH(const Error::Code, code);
    QFETCH(const QString, detail);
    const auto figures = populationIn("unit;year;posts;contacts\n" + lines, sampleHouse());
    QVERIFY(!figures);
    QCOMPARE(figures.error().code, code);
    if (!detail.isEmpty())
        QCOMPARE(figures.error().detail, detail);
}

void PopulationListTest::nothingThatIsCutOrFlippedHarms()
{
    const QByteArray good = "unit;year;posts;contacts\nBereich 1;2026;12,5;3000\n*;2025;;9\n";
    const Organisation house = sampleHouse();
    for (qsizetype i = 0; i < good.size(); ++i) {
        static_cast<void>(populationIn(good.first(i), house));
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray flipped = good;
            flipped[i] = static_cast<char>(flipped[i] ^ (1 << bit));
            const auto figures = populationIn(flipped, house);
            QVERIFY(!figures || Population::create(*figures).has_value());
        }
    }
    QCOMPARE(populationIn(QByteArray(), house).error().code, Error::Code::Malformed);
    QCOMPARE(populationIn(QByteArray(MaxPopulationBytes + 1, 'x'), house).error().code,
        Error::Code::TooLarge);
}

void PopulationListTest::postsHaveTwoDecimalsAtMost()
{
    QCOMPARE(hundredthsIn(u"12"), 1200);
    QCOMPARE(hundredthsIn(u" 12,5 "), 1250);
    QCOMPARE(hundredthsIn(u"0.05"), 5);
    QCOMPARE(hundredthsIn(u""), 0);
    for (const char16_t *text : {u"12,555", u",5", u"5,", u"1.2.3", u"1e3", u"99999999", u"١"})
        QVERIFY2(!hundredthsIn(text), qPrintable(QString::fromUtf16(text)));
}

void PopulationListTest::linesThatCannotBeTakenAreNamedAndLeft()
{
    const auto reading = readPopulation("Bereich;Jahr;Stellen;Kontakte\n"
                                        "Bereich 1;2026;12,5;3000\n" // 2
                                        "Nirgendwo;2026;1;1\n"
                                        "Bereich 1;26a;1;1\n"
                                        "Bereich 1;2300;1;1\n" // 5
                                        "Bereich 1;2026;13;1\n"
                                        "Bereich 2;2026;=1+1;1\n"
                                        "Bereich 2;2026;1;1.000\n" // 8
                                        "Bereich 2\n"
                                        "*;2025;;9\n",
        sampleHouse());
    QVERIFY(reading.has_value());
    const QList<PopulationFigure> taken {
        {numberedId<UnitId>(1), 2026, 1250, 3000}, {{}, 2025, 0, 9}};
    QVERIFY(reading->figures == taken);
    using Problem = PopulationReading::Problem;
    const QList<PopulationReading::Line> left {{3, Problem::Unit}, {4, Problem::Year},
        {5, Problem::OutOfBounds}, {6, Problem::Twice}, {7, Problem::Posts}, {8, Problem::Contacts},
        {9, Problem::Columns}};
    QVERIFY(reading->left == left);
    QVERIFY(!readPopulation("nothing of the kind", sampleHouse()));
    QVERIFY(!readPopulation("Bereich;Jahr;Stellen\n\"Bereich 1;2026;1", sampleHouse()));
}

QTEST_APPLESS_MAIN(PopulationListTest)
#include "tst_populationlist.moc"
