// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plaintext.h"

#include <QTest>

using namespace rueckhalt;

class PlainTextTest : public QObject
{
    Q_OBJECT

private slots:
    void plainTextIsTold_data();
    void plainTextIsTold();
    void onlyWebAddressesAreOnes_data();
    void onlyWebAddressesAreOnes();
};

void PlainTextTest::plainTextIsTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("plain");
    QTest::newRow("German") << QString("Übergröße – „ja“") << true;
    QTest::newRow("markup is only text") << QString("<b>fett</b>") << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("space before") << QString(" a") << false;
    QTest::newRow("space after") << QString("a ") << false;
    QTest::newRow("line break") << QString("a\nb") << false;
    QTest::newRow("escape") << QString("a\x1b[31m") << false;
    QTest::newRow("C1 control") << QStringView(u"a\u009bb").toString() << false;
    QTest::newRow("turned around") << QStringView(u"a\u202eb").toString() << false;
    QTest::newRow("isolated") << QStringView(u"a\u2066b").toString() << false;
    QTest::newRow("byte order mark") << QStringView(u"a\uFEFFb").toString() << false;
}

void PlainTextTest::plainTextIsTold()
{
    QFETCH(const QString, text);
    QFETCH(const bool, plain);
    QCOMPARE(isPlainText(text), plain);
}

void PlainTextTest::onlyWebAddressesAreOnes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("https") << "https://www.dguv.de/a?b=c" << true;
    QTest::newRow("http") << "http://intranet" << true;
    QTest::newRow("file") << "file:///etc/passwd" << false;
    QTest::newRow("script") << "javascript:alert(1)" << false;
    QTest::newRow("no host") << "https:///a" << false;
    QTest::newRow("words") << "siehe Ordner 7" << false;
    QTest::newRow("nothing") << "" << false;
    QTest::newRow("endless") << QString("https://a/" + QString(600, 'x')) << false;
}

void PlainTextTest::onlyWebAddressesAreOnes()
{
    QFETCH(const QString, text);
    QFETCH(const bool, good);
    QCOMPARE(isWebAddress(text), good);
}

QTEST_GUILESS_MAIN(PlainTextTest)
#include "tst_plaintext.moc"
