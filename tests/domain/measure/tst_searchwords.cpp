// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure/searchwords.h"

#include <QTest>

using namespace rueckhalt;

class SearchWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreFoldedAndKnowTheirPlace();
    void inflectionsShareAStem_data();
    void inflectionsShareAStem();
    void typosAreForgivenUpToTheLimit_data();
    void typosAreForgivenUpToTheLimit();
};

void SearchWordsTest::wordsAreFoldedAndKnowTheirPlace()
{
    const QString text = QStringLiteral("Online-Termin, Größe & Öffnung 2026");
    const auto words = searchWordsOf(text);
    QCOMPARE(words.size(), 5);
    QStringList folded;
    for (const SearchWord &word : words)
        folded.append(word.folded);
    QCOMPARE(folded, QStringList({"online", "termin", "grosse", "offnung", "2026"}));
    QCOMPARE(text.mid(words.at(3).start, words.at(3).length), QStringLiteral("Öffnung"));
    QCOMPARE(searchWordsOf(QStringLiteral("Oeffnung")).first().folded, QStringLiteral("offnung"));
    QVERIFY(searchWordsOf(QStringLiteral(" – … ")).isEmpty());
}

void SearchWordsTest::inflectionsShareAStem_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("plural in -en") << Language::German << "wartezeiten"
                                   << "wartezeit";
    QTest::newRow("plural in -er") << Language::German << "schilder"
                                   << "schild";
    QTest::newRow("dative in -ern") << Language::German << "schildern"
                                    << "schild";
    QTest::newRow("genitive") << Language::German << "termines"
                              << "termin";
    QTest::newRow("two endings") << Language::German << "beschwerden"
                                 << "beschwerde";
    QTest::newRow("English plural") << Language::English << "appointments"
                                    << "appointment";
    QTest::newRow("English -ing") << Language::English << "waiting"
                                  << "waited";
    QTest::newRow("English -ies") << Language::English << "authorities"
                                  << "authority";
}

void SearchWordsTest::inflectionsShareAStem()
{
    QFETCH(Language, language);
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(stemOf(one, language), stemOf(other, language));
}

void SearchWordsTest::typosAreForgivenUpToTheLimit_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("limit");
    QTest::addColumn<Rest>("rest");
    QTest::addColumn<bool>("isTypo");
    QTest::newRow("the same") << "warten"
                              << "warten" << 0 << Rest::Closed << true;
    QTest::newRow("wrong letter") << "wasten"
                                  << "warten" << 1 << Rest::Closed << true;
    QTest::newRow("missing letter") << "waten"
                                    << "warten" << 1 << Rest::Closed << true;
    QTest::newRow("needless letter") << "warrten"
                                     << "warten" << 1 << Rest::Closed << true;
    QTest::newRow("swapped letters") << "watren"
                                     << "warten" << 1 << Rest::Closed << true;
    QTest::newRow("two wrong, one allowed") << "wasden"
                                            << "warten" << 1 << Rest::Closed << false;
    QTest::newRow("two wrong, two allowed") << "wasden"
                                            << "warten" << 2 << Rest::Closed << true;
    QTest::newRow("only the beginning") << "wart"
                                        << "wartezeit" << 1 << Rest::Closed << false;
    QTest::newRow("open beginning") << "watrez"
                                    << "wartezeit" << 1 << Rest::Open << true;
    QTest::newRow("word too short") << "wartezeit"
                                    << "warte" << 2 << Rest::Open << false;
    QTest::newRow("empty word") << "ab"
                                << "" << 1 << Rest::Open << false;
}

void SearchWordsTest::typosAreForgivenUpToTheLimit()
{
    QFETCH(QString, typed);
    QFETCH(QString, word);
    QFETCH(int, limit);
    QFETCH(Rest, rest);
    QTEST(isTypoOf(typed, word, limit, rest), "isTypo");
}

QTEST_GUILESS_MAIN(SearchWordsTest)
#include "tst_searchwords.moc"
