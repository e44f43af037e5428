// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicalcbor.h"
#include "intake/changeslist.h"
#include "intake/dropfolder.h"
#include "support/intake/sealedsamples.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What was changed in the house, published beside the card: only what an officer has signed with
/// the newest key of this register is read.
class ChangesListTest : public QObject
{
    Q_OBJECT

private slots:
    void listSurvives_data();
    void listSurvives();
    void everyFlippedBitIsNoticed();
    void everyCutIsNoticed();
    void foreignBytesAreMalformed_data();
    void foreignBytesAreMalformed();
    void newerFormatIsToldApart();
    void onlyTheNewestKeyCounts();
    void listOfAnotherRegisterIsRefused();
    void tooMuchIsRefused_data();
    void tooMuchIsRefused();
    void folderKeepsItForReaders();
};

namespace {

ChangesList sampleList()
{
    ChangesList list;
    list.registerId = sampleContent().registerId;
    list.issued = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
    list.changes = {
        {{"Wartezeitanzeige", "Waiting time display"}, {"Bürgeramt", "Bürgeramt"},
            {"Das ist umgesetzt: Bürgeramt.", "That is in place: Bürgeramt."}, QDate(2026, 11, 2)},
        {{"Klingel", "Bell"}, {}, {"Das ist umgesetzt.", "That is in place."}, {}}};
    return list;
}

ReportingCard cardOf(quint32 newest)
{
    return *readCard(bytesOf(*makeCard(sampleContent(), officerKeys(newest))));
}

QByteArray sampleFile()
{
    return *makeChanges(sampleList(), officerKeys().back());
}

} // namespace

void ChangesListTest::listSurvives_data()
{
    QTest::addColumn<int>("changes");
    QTest::newRow("two") << 2;
    QTest::newRow("none") << 0;
}

void ChangesListTest::listSurvives()
{
    QFETCH(const int, changes);
    ChangesList list = sampleList();
    list.changes = list.changes.first(changes);
    const auto file = makeChanges(list, officerKeys().back());
    QVERIFY(file.has_value());
    const auto read = readChanges(bytesOf(*file), cardOf(1));
    QVERIFY(read.has_value());
    QVERIFY(*read == list);
}

void ChangesListTest::everyFlippedBitIsNoticed()
{
    const QByteArray file = sampleFile();
    const ReportingCard card = cardOf(1);
    for (qsizetype i = 0; i < file.size() * 8; ++i) {
        QByteArray flipped = file;
        flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << (i % 8)));
        QVERIFY2(!readChanges(bytesOf(flipped), card), qPrintable(QString::number(i)));
    }
}

void ChangesListTest::everyCutIsNoticed()
{
    const QByteArray file = sampleFile();
    const ReportingCard card = cardOf(1);
    for (qsizetype size = 0; size < file.size(); ++size)
        QVERIFY(!readChanges(bytesOf(file.first(size)), card));
    QVERIFY(!readChanges(bytesOf(file + '\0'), card));
}

void ChangesListTest::foreignBytesAreMalformed_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("changes.list");
    QTest::newRow("endless array") << QByteArray("\x9f\xff");
    QTest::newRow("giant length") << QByteArray("\x84\x7b\xff\xff\xff\xff\xff\xff\xff\xff", 10);
    QTest::newRow("zeros") << QByteArray(100000, '\0');
    QTest::newRow("a card") << *makeCard(sampleContent(), officerKeys());
}

void ChangesListTest::foreignBytesAreMalformed()
{
    QFETCH(const QByteArray, file);
    const auto read = readChanges(bytesOf(file), cardOf(1));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, Error::Code::Malformed);
}

void ChangesListTest::newerFormatIsToldApart()
{
    CborWriter cbor;
    cbor.array(4);
    cbor.text(QStringLiteral("rueckhalt changes"));
    cbor.number(2);
    cbor.bytes(ByteView());
    cbor.bytes(ByteView());
    const auto read = readChanges(bytesOf(cbor.written()), cardOf(1));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, Error::Code::NewerFormat);
}

/// Somebody who was an officer and kept an old key cannot publish in the name of the others.
void ChangesListTest::onlyTheNewestKeyCounts()
{
    const auto keys = officerKeys(3);
    QVERIFY(readChanges(bytesOf(*makeChanges(sampleList(), keys[2])), cardOf(3)).has_value());
    for (const std::size_t old : {0U, 1U}) {
        const auto read = readChanges(bytesOf(*makeChanges(sampleList(), keys[old])), cardOf(3));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, Error::Code::Damaged);
    }
}

void ChangesListTest::listOfAnotherRegisterIsRefused()
{
    ChangesList list = sampleList();
    RegisterId::Bytes bytes = list.registerId.bytes();
    bytes[0] ^= 1;
    list.registerId = RegisterId(bytes);
    const auto read = readChanges(bytesOf(*makeChanges(list, officerKeys().back())), cardOf(1));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, Error::Code::Damaged);
}

void ChangesListTest::tooMuchIsRefused_data()
{
    QTest::addColumn<ChangesList>("list");
    QTest::addColumn<Error::Code>("code");
    ChangesList list = sampleList();
    list.changes = QList<PublishedChange>(ChangesList::MaxChanges + 1, list.changes.first());
    QTest::newRow("changes") << list << Error::Code::TooLarge;
    list = sampleList();
    list.changes[0].sentence.en = QString(ChangesList::MaxText + 1, u'x');
    QTest::newRow("text") << list << Error::Code::TooLarge;
    list = sampleList();
    list.registerId = {};
    QTest::newRow("no register") << list << Error::Code::Invalid;
    list = sampleList();
    list.issued = {};
    QTest::newRow("no moment") << list << Error::Code::Invalid;
    list = sampleList();
    list.changes[0].since = QDate(1969, 12, 31);
    QTest::newRow("before the epoch") << list << Error::Code::Invalid;
}

void ChangesListTest::tooMuchIsRefused()
{
    QFETCH(const ChangesList, list);
    QFETCH(const Error::Code, code);
    const auto made = makeChanges(list, officerKeys().back());
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().code, code);
}

void ChangesListTest::folderKeepsItForReaders()
{
    QTemporaryDir dir;
    const DropFolder folder(dir.path());
    QCOMPARE(changesIn(folder).error().code, Error::Code::NotFound);
    QVERIFY(removeChanges(folder).has_value());
    QVERIFY(publishChanges(folder, sampleFile(), DropFolder::Audience::Everybody).has_value());
    QCOMPARE(*changesIn(folder), sampleFile());
    const QFileInfo file(dir.filePath("changes.list"));
    QVERIFY(file.permission(QFile::ReadOther) && !file.permission(QFile::WriteOther));
    QVERIFY(removeChanges(folder).has_value());
    QVERIFY(!QFileInfo::exists(file.filePath()));
}

QTEST_GUILESS_MAIN(ChangesListTest)
#include "tst_changeslist.moc"
