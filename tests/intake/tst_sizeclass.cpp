// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/sizeclass.h"

#include <QTest>

using namespace rueckhalt;

/// Padding: few sizes, one form.
class SizeClassTest : public QObject
{
    Q_OBJECT

private slots:
    void contentsSurvive_data();
    void contentsSurvive();
    void tooMuchIsRefused();
    void anythingElseIsMalformed_data();
    void anythingElseIsMalformed();
};

void SizeClassTest::contentsSurvive_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("padded");
    QTest::newRow("nothing") << 0 << 4096;
    QTest::newRow("a byte") << 1 << 4096;
    QTest::newRow("just fits") << 4092 << 4096;
    QTest::newRow("one more") << 4093 << 8192;
    QTest::newRow("largest") << (1 << 20) - 4 << (1 << 20);
}

void SizeClassTest::contentsSurvive()
{
    QFETCH(const int, size);
    QFETCH(const int, padded);
    const QByteArray contents(size, 'x');
    const auto plain = rueckhalt::padded(bytesOf(contents));
    QVERIFY(plain.has_value());
    QCOMPARE(plain->size(), std::size_t(padded));
    const auto again = unpadded(plain->view());
    QVERIFY(again.has_value());
    QCOMPARE(toByteArray(*again), contents);
}

void SizeClassTest::tooMuchIsRefused()
{
    const QByteArray contents((1 << 20) - 3, 'x');
    QVERIFY(padded(bytesOf(contents)).error().code == Error::Code::TooLarge);
}

void SizeClassTest::anythingElseIsMalformed_data()
{
    QTest::addColumn<QByteArray>("plain");
    const auto row = [](const char *name, quint8 high, quint8 low, qsizetype size, char filling) {
        QByteArray plain(size, filling);
        for (qsizetype i = 0; i < std::min<qsizetype>(size, 4); ++i)
            plain[i] = '\0';
        if (size >= 4) {
            plain[2] = char(high);
            plain[3] = char(low);
        }
        QTest::newRow(name) << plain;
    };
    row("empty", 0, 0, 0, '\0');
    row("shorter than the smallest", 0, 1, 4095, '\0');
    row("no class", 0, 1, 5000, '\0');
    row("length beyond the end", 0x10, 0, 4096, '\0');
    row("class too large for the contents", 0, 1, 8192, '\0');
    row("rest is not zero", 0, 1, 4096, 'x');
    row("larger than the largest", 0, 1, 1 << 21, '\0');
}

void SizeClassTest::anythingElseIsMalformed()
{
    QFETCH(const QByteArray, plain);
    QVERIFY(unpadded(bytesOf(plain)).error().code == Error::Code::Malformed);
}

QTEST_GUILESS_MAIN(SizeClassTest)
#include "tst_sizeclass.moc"
