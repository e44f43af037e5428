// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "support/catalog/samplemeasure.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What a measure says of the situations it fits and does not fit.
class FitReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void situationsAreRead();
    void mistakesAreTold_data();
    void mistakesAreTold();
};

namespace {

/// The sample with something before its facetOrigin.
CatalogReading readWith(const QByteArray &lists)
{
    QByteArray content = sampleMeasure();
    const qsizetype at = content.indexOf("\"facetOrigin\"");
    content.insert(at, lists);
    return readCatalog({{"B02.json", content}}, {"sources.json", sampleSources()});
}

} // namespace

void FitReaderTest::situationsAreRead()
{
    const auto reading = readWith(R"("fits": [{"weight": "decisive", "scope": "single",
        "places": ["counter", "office"], "without": {"levels": ["0"]}}],
        "unsuited": [{"without": {"places": ["public-space"]},
        "why": {"de": "Nur im öffentlichen Raum zulässig.", "en": "Allowed in public space only."}}],)");
    QVERIFY2(reading.problems.isEmpty(), qPrintable(reading.problems.value(0).message));
    const Measure &measure = *reading.catalog.find("B02");
    QVERIFY(measure.fits.size() == 1 && measure.unsuited.size() == 1);
    QVERIFY(measure.fits.first()
        == (MeasureFit {FitWeight::Decisive, FitScope::Single,
            {.places = {Place::Counter, Place::Office}}, {.levels = {AachenLevel::Level0}}}));
    QVERIFY(measure.unsuited.first().without.places == CodeSet<Place> {Place::PublicSpace});
    QVERIFY(readWith("").catalog.find("B02")->fits.isEmpty());
}

void FitReaderTest::mistakesAreTold_data()
{
    QTest::addColumn<QByteArray>("lists");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &lists, const char *message) {
        QTest::newRow(name) << lists << QString(message);
    };
    row("no list", "\"fits\": {},", "fits must be");
    row("no object", "\"fits\": [\"strong\"],", "each entry of fits must be");
    row("no weight", R"("fits": [{"places": ["counter"]}],)", "\"weight\" is missing");
    row("unknown weight", R"("fits": [{"weight": "huge", "places": ["counter"]}],)",
        "unknown code \"huge\"");
    row("unknown scope", R"("fits": [{"weight": "strong", "scope": "x", "places": ["counter"]}],)",
        "unknown code \"x\"");
    row("unknown fact", R"("fits": [{"weight": "strong", "colour": ["red"]}],)", "unknown key");
    row("unknown code", R"("fits": [{"weight": "strong", "places": ["moon"]}],)", "moon");
    row("empty fact", R"("fits": [{"weight": "strong", "places": []}],)", "0 entries");
    row("no fact", R"("fits": [{"weight": "strong"}],)", "no fact is named");
    row("nothing but what must not be there",
        R"("fits": [{"weight": "strong", "without": {"levels": ["0"]}}],)", "no fact is named");
    row("without of a text", R"("fits": [{"weight": "strong", "without": "x"}],)",
        "without must be");
    row("no reason", R"("unsuited": [{"places": ["counter"]}],)", "\"why\" is missing");
    row("short reason", R"("unsuited": [{"places": ["counter"], "why": {"de": "x", "en": "y"}}],)",
        "characters");
    QByteArray many = "\"fits\": [";
    for (int i = 0; i < 65; ++i)
        many += R"({"weight": "strong", "places": ["counter"]},)";
    many.back() = ']';
    row("too many", many + ',', "65 entries; 0 to 64 are possible");
}

void FitReaderTest::mistakesAreTold()
{
    QFETCH(const QByteArray, lists);
    QFETCH(const QString, message);
    const auto reading = readWith(lists);
    QVERIFY(!reading.problems.isEmpty());
    QVERIFY2(reading.problems.first().message.contains(message),
        qPrintable(reading.problems.first().message));
    QVERIFY(reading.catalog.measures().isEmpty());
}

QTEST_GUILESS_MAIN(FitReaderTest)
#include "tst_fitreader.moc"
