// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/firstaidentry.h"

#include <QTest>

using namespace rueckhalt;

/// A record of first aid as bytes, and back.
class FirstAidEntryTest : public QObject
{
    Q_OBJECT

private slots:
    void readBackAsItWasWritten_data();
    void readBackAsItWasWritten();
    void damagedBytesAreNoEntry();
    void newerFormatIsNamed();

private:
    static FirstAidEntry full()
    {
        return {.incident = IncidentId({7}),
            .unit = "Meldewesen",
            .name = "Erika Verbandt",
            .day = QDate(2026, 11, 20),
            .time = QTime(23, 59),
            .place = "Schalter",
            .course = "Ein Stempel flog.\nZweite Zeile",
            .injury = "Platzwunde",
            .witnesses = "Herr Ö.",
            .aidDay = QDate(2026, 11, 21),
            .aidTime = QTime(0, 0),
            .aid = "Verband",
            .helper = "Jördis",
            .keptUntil = QDate(2031, 11, 21)};
    }
};

void FirstAidEntryTest::readBackAsItWasWritten_data()
{
    QTest::addColumn<bool>("isFull");
    QTest::newRow("everything") << true;
    QTest::newRow("nothing") << false;
}

void FirstAidEntryTest::readBackAsItWasWritten()
{
    QFETCH(const bool, isFull);
    const FirstAidEntry entry = isFull ? full() : FirstAidEntry {};
    const QByteArray bytes = encode(entry);
    const auto back = decodeFirstAidEntry(bytesOf(bytes));
    QVERIFY(back.has_value());
    QVERIFY(*back == entry);
}

void FirstAidEntryTest::damagedBytesAreNoEntry()
{
    const QByteArray good = encode(full());
    for (qsizetype length = 0; length < good.size(); ++length)
        QVERIFY(!decodeFirstAidEntry(bytesOf(good.left(length))));
    QVERIFY(!decodeFirstAidEntry(bytesOf(good + '\0')));
    // Whatever still reads as an entry is written as exactly those bytes.
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray altered = good;
            altered[at] = static_cast<char>(altered.at(at) ^ (1 << bit));
            if (const auto entry = decodeFirstAidEntry(bytesOf(altered)))
                QCOMPARE(encode(*entry), altered);
        }
    }
}

void FirstAidEntryTest::newerFormatIsNamed()
{
    QByteArray newer = encode(full());
    newer[1] = 2; // The version follows the head of the array.
    const auto entry = decodeFirstAidEntry(bytesOf(newer));
    QVERIFY(!entry && entry.error().code == Error::Code::NewerFormat);
}

QTEST_GUILESS_MAIN(FirstAidEntryTest)
#include "tst_firstaidentry.moc"
