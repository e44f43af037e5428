// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/searchtext.h"

#include <QTest>

class SearchTextTest : public QObject
{
    Q_OBJECT

private slots:
    void spellingsOfTheSameWordAreAlike_data();
    void spellingsOfTheSameWordAreAlike();
};

void SearchTextTest::spellingsOfTheSameWordAreAlike_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("umlauts") << QStringLiteral("Größe ÄÖÜ") << QStringLiteral("grosse aou");
    QTest::newRow("capital sharp s") << QStringLiteral("STRAẞE") << QStringLiteral("strasse");
    QTest::newRow("decomposed") << QString::fromUtf8("u\xcc\x88") << QStringLiteral("u");
    QTest::newRow("french") << QStringLiteral("Café") << QStringLiteral("cafe");
    QTest::newRow("digits stay") << QStringLiteral("2026-00001") << QStringLiteral("2026-00001");
}

void SearchTextTest::spellingsOfTheSameWordAreAlike()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(rueckhalt::foldedForSearch(text), folded);
}

QTEST_GUILESS_MAIN(SearchTextTest)
#include "tst_searchtext.moc"
