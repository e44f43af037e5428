// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "domain/measure/measuresearch.h"

#include <QTest>

using namespace rueckhalt;

/// What people type and which sheet of the catalogue they mean.
class ShippedSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sheetThatIsMeantIsFound_data();
    void sheetThatIsMeantIsFound();
    void titleThatIsTypedComesFirst();
    void whatTheCatalogueDoesNotHaveIsNotFound();

private:
    MeasureCatalog m_catalog;
};

void ShippedSearchTest::initTestCase()
{
    auto catalog = shippedCatalog();
    QVERIFY(catalog.has_value());
    m_catalog = *std::move(catalog);
}

void ShippedSearchTest::sheetThatIsMeantIsFound_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("amongFirst");
    QTest::newRow("inflected") << Language::German << "Wartezeiten"
                               << "B02" << 5;
    QTest::newRow("part of a compound") << Language::German << "Termin"
                                        << "A05" << 1;
    QTest::newRow("two letters for an umlaut") << Language::German << "Oeffnungszeiten"
                                               << "A01" << 3;
    QTest::newRow("typo") << Language::German << "Wartezietanzeige"
                          << "B02" << 1;
    QTest::newRow("id") << Language::German << "b02"
                        << "B02" << 1;
    QTest::newRow("English") << Language::English << "appointments"
                             << "A05" << 1;
}

void ShippedSearchTest::sheetThatIsMeantIsFound()
{
    QFETCH(Language, language);
    QFETCH(QString, typed);
    QFETCH(QString, id);
    QFETCH(int, amongFirst);
    const MeasureSearch search(m_catalog, language);
    QStringList ids;
    for (const MeasureHit &hit : search.find(typed))
        ids.append(hit.measure->id);
    QVERIFY2(ids.first(std::min<qsizetype>(amongFirst, ids.size())).contains(id),
        qPrintable(ids.join(u' ')));
}

void ShippedSearchTest::titleThatIsTypedComesFirst()
{
    for (const Language language : {Language::German, Language::English}) {
        const MeasureSearch search(m_catalog, language);
        for (const Measure &measure : m_catalog.measures()) {
            const auto hits = search.find(measure.title.in(language));
            QVERIFY2(!hits.isEmpty() && hits.first().measure == &measure,
                qPrintable(measure.title.in(language)));
        }
    }
}

void ShippedSearchTest::whatTheCatalogueDoesNotHaveIsNotFound()
{
    QVERIFY(MeasureSearch(m_catalog, Language::German).find("giraffe").isEmpty());
    QVERIFY(MeasureSearch(m_catalog, Language::English).find("giraffe").isEmpty());
}

QTEST_GUILESS_MAIN(ShippedSearchTest)
#include "tst_shippedsearch.moc"
