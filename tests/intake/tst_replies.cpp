// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/replies.h"
#include "support/intake/sealedsamples.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Answers to reporters: for the holder of the receipt and for nobody else.
class RepliesTest : public QObject
{
    Q_OBJECT

private slots:
    void replySurvives();
    void onlyTheReceiptOpens();
    void everyChangeIsNoticed();
    void contentsHaveOneForm();
    void newerFormatIsToldApart();
    void lengthTellsNothingOfTheState();
    void tooMuchIsRefused();
    void nameIsThatOfTheReceipt();
};

namespace {

QByteArray sealed(const Reply &reply = sampleReply())
{
    const auto file = seal(reply, sampleAddress(), numberedRandom());
    if (!file)
        qFatal("not sealed");
    return *file;
}

} // namespace

void RepliesTest::replySurvives()
{
    const auto read = openReply(bytesOf(sealed()), receiptKey());
    QVERIFY(read.has_value());
    QVERIFY(*read == sampleReply());
}

void RepliesTest::onlyTheReceiptOpens()
{
    const QByteArray file = sealed();
    QVERIFY(
        openReply(bytesOf(file), AgreementKey(secretOf(5))).error().code == Error::Code::NotFound);
    // Nor does the officer who wrote it.
    QVERIFY(
        openReply(bytesOf(file), officerKeys()[0].agreement).error().code == Error::Code::NotFound);
    QVERIFY(!file.contains("Anzeige"));
}

void RepliesTest::everyChangeIsNoticed()
{
    const QByteArray file = sealed();
    for (qsizetype i = 0; i < file.size(); ++i) {
        QByteArray flipped = file;
        flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 8)));
        QVERIFY2(!openReply(bytesOf(flipped), receiptKey()), qPrintable(QString::number(i)));
    }
    for (qsizetype size = 0; size < file.size(); size += 7)
        QVERIFY(!openReply(bytesOf(file.first(size)), receiptKey()));
}

void RepliesTest::contentsHaveOneForm()
{
    const QByteArray contents = contentsOf(sealed(), receiptKey());
    QVERIFY(decodeReply(bytesOf(contents)).has_value());
    for (qsizetype size = 0; size < contents.size(); ++size)
        QVERIFY(!decodeReply(bytesOf(contents.first(size))));
    for (qsizetype i = 0; i < contents.size() * 8; ++i) {
        QByteArray flipped = contents;
        flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << (i % 8)));
        const auto read = decodeReply(bytesOf(flipped));
        QVERIFY(!read || contentsOf(sealed(*read), receiptKey()) == flipped);
    }
}

void RepliesTest::newerFormatIsToldApart()
{
    QByteArray contents = contentsOf(sealed(), receiptKey());
    QCOMPARE(contents[2], '\1');
    contents[2] = '\2';
    QVERIFY(decodeReply(bytesOf(contents)).error().code == Error::Code::NewerFormat);
}

void RepliesTest::lengthTellsNothingOfTheState()
{
    Reply received = sampleReply();
    received.content = {};
    QCOMPARE(sealed(received).size(), sealed().size());
}

void RepliesTest::tooMuchIsRefused()
{
    Reply reply = sampleReply();
    reply.content.closingNote.fill(u'x', ReplyContent::MaxText + 1);
    QVERIFY(seal(reply, sampleAddress(), numberedRandom()).error().code == Error::Code::TooLarge);
    reply = sampleReply();
    reply.addenda = static_cast<int>(Handling::MaxAddenda) + 1;
    QVERIFY(!seal(reply, sampleAddress(), numberedRandom()));
}

void RepliesTest::nameIsThatOfTheReceipt()
{
    QCOMPARE(
        replyFileName(sampleAddress().id), QStringLiteral("09090000000000000000000000000000.age"));
}

QTEST_GUILESS_MAIN(RepliesTest)
#include "tst_replies.moc"
