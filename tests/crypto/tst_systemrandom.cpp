// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"

#include <QSet>
#include <QTest>

using namespace rueckhalt;

class SystemRandomTest : public QObject
{
    Q_OBJECT

private slots:
    void fillsTheWholeSpanAnewEachTime();
};

void SystemRandomTest::fillsTheWholeSpanAnewEachTime()
{
    const Random random = systemRandom();
    QSet<QByteArray> seen;
    std::array<int, 32> zeros {};
    for (int i = 0; i < 64; ++i) {
        QByteArray bytes(32, '\0');
        random({reinterpret_cast<std::uint8_t *>(bytes.data()), 32});
        for (std::size_t at = 0; at < zeros.size(); ++at)
            zeros[at] += bytes[static_cast<qsizetype>(at)] == '\0' ? 1 : 0;
        seen << bytes;
    }
    QCOMPARE(seen.size(), 64);
    // A position that stays zero 64 times was not filled (chance of error: 2^-512).
    for (const int count : zeros)
        QVERIFY(count < 64);
}

QTEST_GUILESS_MAIN(SystemRandomTest)
#include "tst_systemrandom.moc"
