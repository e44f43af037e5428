// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure/measuresearch.h"

#include <QTest>

using namespace rueckhalt;

namespace {

Measure measure(const char *id, const char *title, const char *summary, const char *description)
{
    Measure result;
    result.id = QString::fromLatin1(id);
    result.title = {QString::fromUtf8(title), QStringLiteral("title")};
    result.summary = {QString::fromUtf8(summary), QStringLiteral("summary")};
    result.sheet.emplace();
    result.sheet->description = {QString::fromUtf8(description), QStringLiteral("description")};
    result.sheet->goals = {{QString::fromUtf8("Niemand wartet länger als nötig."), {}}};
    return result;
}

} // namespace

class MeasureSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void wordsFindWhatPeopleMean_data();
    void wordsFindWhatPeopleMean();
    void titleComesBeforeSummaryBeforeText();
    void passageShowsWhereTheWordStands();
    void titleMatchShowsTheSummary();
    void everyWordIsDemanded();
    void textWithoutWordsFindsNothing();

private:
    [[nodiscard]] QStringList idsFor(const QString &text) const
    {
        QStringList ids;
        for (const MeasureHit &hit : m_search.find(text))
            ids.append(hit.measure->id);
        return ids;
    }

    const MeasureCatalog m_catalog {QList<Measure> {
        measure("A01", "Richtige Öffnungszeiten", "Niemand steht vor verschlossener Tür.",
            "Die Zeiten stehen im Netz, am Haus und am Telefon."),
        measure("A07", "Online-Terminvergabe", "Wer einen Termin hat, kommt pünktlich dran.",
            "Vergeben Sie einen Teil der Zeit im Voraus. Eine Anzeige der freien Tage hilft."),
        measure("B02", "Wartezeitanzeige", "Wer weiß, wie lange es dauert, bleibt ruhiger.",
            "Eine Anzeige nennt die Dauer. Beschwerden über das Warten nehmen ab."),
        measure("D03", "Stelle für Beschwerden", "Ärger bekommt einen Ort und eine Antwort.",
            "Eine Stelle nimmt Beschwerden an und antwortet mit einem Datum.")}};
    const MeasureSearch m_search {m_catalog, Language::German};
};

void MeasureSearchTest::wordsFindWhatPeopleMean_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("inflected, beginning of a compound") << "Wartezeiten"
                                                        << "B02";
    QTest::newRow("beginning of a compound after a hyphen") << "Termin"
                                                            << "A07";
    QTest::newRow("end of a compound") << "Vergabe"
                                       << "A07";
    QTest::newRow("inside of a compound") << "Zeitan"
                                          << "B02";
    QTest::newRow("umlaut") << "Öffnungszeit"
                            << "A01";
    QTest::newRow("umlaut written as two letters") << "Oeffnungszeit"
                                                   << "A01";
    QTest::newRow("umlaut left out") << "offnungszeit"
                                     << "A01";
    QTest::newRow("half a word, as typed") << "beschw"
                                           << "D03";
    QTest::newRow("compound of words that stand apart") << "Beschwerdestelle"
                                                        << "D03";
    QTest::newRow("swapped letters") << "Wratezeit"
                                     << "B02";
    QTest::newRow("missing letter") << "Wartezetanzeige"
                                    << "B02";
    QTest::newRow("typo in the end of a compound") << "Teminvergabe"
                                                   << "A07";
    QTest::newRow("id") << "d03"
                        << "D03";
}

void MeasureSearchTest::wordsFindWhatPeopleMean()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    const QStringList ids = idsFor(typed);
    QVERIFY2(!ids.isEmpty() && ids.first() == first, qPrintable(ids.join(u' ')));
}

void MeasureSearchTest::titleComesBeforeSummaryBeforeText()
{
    QCOMPARE(idsFor(QStringLiteral("Anzeige")), QStringList({"B02", "A07"}));
    QCOMPARE(idsFor(QStringLiteral("Beschwerden")), QStringList({"D03", "B02"}));
}

void MeasureSearchTest::passageShowsWhereTheWordStands()
{
    const auto hits = m_search.find(QStringLiteral("Telefone"));
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().passage, m_catalog.measures().first().sheet->description.de);
    QCOMPARE(hits.first().marks.size(), 1);
    const TextSpan mark = hits.first().marks.first();
    QCOMPARE(hits.first().passage.mid(mark.start, mark.length), QStringLiteral("Telefon"));
    QVERIFY(!hits.first().inTitle);
}

void MeasureSearchTest::titleMatchShowsTheSummary()
{
    const auto hits = m_search.find(QStringLiteral("Wartezeitanzeige"));
    QVERIFY(hits.first().inTitle);
    QCOMPARE(hits.first().passage, m_catalog.find(QStringLiteral("B02"))->summary.de);
}

void MeasureSearchTest::everyWordIsDemanded()
{
    QCOMPARE(idsFor(QStringLiteral("Beschwerden Dauer")), QStringList({"B02"}));
    QVERIFY(idsFor(QStringLiteral("Beschwerden Giraffe")).isEmpty());
}

void MeasureSearchTest::textWithoutWordsFindsNothing()
{
    QVERIFY(m_search.find(QStringLiteral(" -– ")).isEmpty());
    QVERIFY(m_search.find(QString()).isEmpty());
}

QTEST_GUILESS_MAIN(MeasureSearchTest)
#include "tst_measuresearch.moc"
