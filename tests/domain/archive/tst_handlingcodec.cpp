// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/handlingcodec.h"
#include "domain/archive/incidentcodec.h"

#include <QTest>

using namespace rueckhalt;

/// What goes on between officer and reporter, there and back, and nothing else.
class HandlingCodecTest : public QObject
{
    Q_OBJECT

private slots:
    void handlingSurvives_data();
    void handlingSurvives();
    void replySurvives();
    void contactIsKeptAndOnlyThenTheFormatIsNewer();
    void draftOfAReplyKeepsWhatIsTooLongToBeSent();
    void damagedDraftOfAReplyIsNoticed();
    void whatWasBeingWrittenComesBack();
    void tooMuchIsRefused_data();
    void tooMuchIsRefused();
    void everyCutIsNoticed();
    void everyFlippedBitIsNoticedOrAnotherHandling();
    void newerVersionIsToldFromDamage();
    void replyThatSaysNothingUsefulIsNamed_data();
    void replyThatSaysNothingUsefulIsNamed();
};

namespace {

ReceiptAddress receipt()
{
    ReceiptAddress receipt {.id = ReceiptId({1, 2, 3})};
    receipt.sealingKey.fill(7);
    receipt.signingKey.fill(9);
    return receipt;
}

Handling fullHandling()
{
    return {.sender = SenderChoice::InConfidence,
        .senderName = "Jördis Łukaszewicz",
        .receipt = receipt(),
        .taken = QDateTime({2026, 11, 21}, {10, 0}, Qt::UTC),
        .reply = {.state = HandlingState::Question,
            .question = "War der Eingang besetzt?",
            .closingNote = "Danke",
            .changes = {{"A05", "Wartezeit anzeigen", "Am Eingang hängt eine Anzeige."},
                {"", "", "Zwei Tische stehen anders."}}},
        .replied = QDateTime({2026, 11, 22}, {9, 30}, Qt::UTC),
        .addenda = {{QDateTime({2026, 11, 21}, {12, 0}, Qt::UTC), "Noch etwas"},
            {QDateTime({2026, 11, 21}, {13, 0}, Qt::UTC), "Und noch etwas"}},
        .seenAddenda = 1};
}

} // namespace

void HandlingCodecTest::handlingSurvives_data()
{
    QTest::addColumn<bool>("full");
    QTest::newRow("full") << true;
    QTest::newRow("nothing but the moment") << false;
}

void HandlingCodecTest::handlingSurvives()
{
    QFETCH(const bool, full);
    const Handling handling
        = full ? fullHandling() : Handling {.taken = QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC)};
    const auto bytes = encode(handling);
    QVERIFY(bytes.has_value());
    const auto again = decodeHandling(bytesOf(*bytes));
    QVERIFY(again.has_value());
    QVERIFY(*again == handling);
}

void HandlingCodecTest::replySurvives()
{
    const auto bytes = encode(fullHandling().reply);
    QVERIFY(bytes.has_value());
    QVERIFY(*decodeReplyContent(bytesOf(*bytes)) == fullHandling().reply);
    QVERIFY(!decodeHandling(bytesOf(*bytes)));
}

void HandlingCodecTest::contactIsKeptAndOnlyThenTheFormatIsNewer()
{
    Handling handling = fullHandling();
    const auto without = encode(handling);
    handling.contact = "Durchwahl 4711";
    const auto with = encode(handling);
    QVERIFY(with.has_value());
    QVERIFY(*decodeHandling(bytesOf(*with)) == handling);
    // The version stands behind the head of the map and the key 0.
    QCOMPARE(without->at(2), '\x01');
    QCOMPARE(with->at(2), '\x02');
    for (qsizetype size = 0; size < with->size(); ++size)
        QVERIFY2(!decodeHandling(bytesOf(with->first(size))), qPrintable(QString::number(size)));
    QByteArray mixed = *without;
    mixed[2] = '\x02';
    QVERIFY(!decodeHandling(bytesOf(mixed)));
    mixed = *with;
    mixed[2] = '\x01';
    QVERIFY(!decodeHandling(bytesOf(mixed)));
    handling.contact.fill('x', Handling::MaxContact + 1);
    QVERIFY(!encode(handling));
}

void HandlingCodecTest::draftOfAReplyKeepsWhatIsTooLongToBeSent()
{
    ReplyContent reply = fullHandling().reply;
    reply.closingNote.fill('x', ReplyContent::MaxText + 1);
    reply.changes.last().text.fill('y', ReplyContent::MaxText + 1);
    QVERIFY(!encode(reply));
    const auto bytes = encode(UnfinishedWork {reply, {}});
    QVERIFY(bytes.has_value());
    QVERIFY(*decodeUnfinishedWork(bytesOf(*bytes)) == (UnfinishedWork {reply, {}}));
    QVERIFY(!decodeReplyContent(bytesOf(*bytes)));
    reply.closingNote.fill('x', MaxDraftText + 1);
    QVERIFY(!encode(UnfinishedWork {reply, {}}));
}

void HandlingCodecTest::damagedDraftOfAReplyIsNoticed()
{
    const QByteArray bytes = *encode(UnfinishedWork {fullHandling().reply, {}});
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY2(
            !decodeUnfinishedWork(bytesOf(bytes.first(size))), qPrintable(QString::number(size)));
    QVERIFY(!decodeUnfinishedWork(bytesOf(bytes + '\0')));
    QVERIFY(!decodeUnfinishedWork(bytesOf(*encode(fullHandling()))));
}

void HandlingCodecTest::whatWasBeingWrittenComesBack()
{
    const UnfinishedEntry one {.author = UserId({1}),
        .form = "waive:name-carer",
        .moment = QDateTime(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC),
        .texts = {{"reason", QString::fromUtf8("Ü „x“\n\u202e")}, {"empty", ""}}};
    UnfinishedEntry other = one;
    other.author = UserId({2});
    other.form = "addendum";
    const UnfinishedWork alone {std::nullopt, {one, other}};
    const UnfinishedWork beside {fullHandling().reply, {one}};
    for (const UnfinishedWork &work : {alone, beside}) {
        const auto bytes = encode(work);
        QVERIFY(bytes.has_value());
        QVERIFY(*decodeUnfinishedWork(bytesOf(*bytes)) == work);
        for (qsizetype size = 0; size < bytes->size(); ++size)
            QVERIFY(!decodeUnfinishedWork(bytesOf(bytes->first(size))));
    }
    // An answer alone is written as programs before have written it.
    QCOMPARE(encode(UnfinishedWork {fullHandling().reply, {}})->at(2), '\x01');
    UnfinishedWork tooLong = alone;
    tooLong.entries.first().texts["reason"].fill('x', UnfinishedEntry::MaxTexts);
    QVERIFY(!encode(tooLong));
}

void HandlingCodecTest::tooMuchIsRefused_data()
{
    QTest::addColumn<Handling>("handling");
    const auto row = [](const char *name, auto change) {
        Handling handling = fullHandling();
        change(handling);
        QTest::newRow(name) << handling;
    };
    row("name", [](Handling &h) { h.senderName.fill('x', Handling::MaxSenderName + 1); });
    row("question", [](Handling &h) { h.reply.question.fill('x', ReplyContent::MaxText + 1); });
    row("changes", [](Handling &h) {
        h.reply.changes.resize(ReplyContent::MaxChanges + 1, ReportedChange {.text = "x"});
    });
    row("addenda",
        [](Handling &h) { h.addenda.resize(Handling::MaxAddenda + 1, h.addenda.first()); });
    row("length of an addendum",
        [](Handling &h) { h.addenda[0].text.fill('x', Addendum::MaxText + 1); });
    row("more seen than there are", [](Handling &h) { h.seenAddenda = 3; });
    row("no moment", [](Handling &h) { h.taken = {}; });
}

void HandlingCodecTest::tooMuchIsRefused()
{
    QFETCH(const Handling, handling);
    QVERIFY(!encode(handling).has_value());
}

void HandlingCodecTest::everyCutIsNoticed()
{
    const QByteArray bytes = *encode(fullHandling());
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY2(!decodeHandling(bytesOf(bytes.first(size))), qPrintable(QString::number(size)));
    QVERIFY(!decodeHandling(bytesOf(bytes + '\0')));
}

void HandlingCodecTest::everyFlippedBitIsNoticedOrAnotherHandling()
{
    const QByteArray bytes = *encode(fullHandling());
    for (qsizetype i = 0; i < bytes.size() * 8; ++i) {
        QByteArray flipped = bytes;
        flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << (i % 8)));
        const auto read = decodeHandling(bytesOf(flipped));
        // Whatever is read must be what was written: one form for each value.
        QVERIFY(!read || *encode(*read) == flipped);
    }
}

void HandlingCodecTest::newerVersionIsToldFromDamage()
{
    QByteArray bytes = *encode(fullHandling());
    QCOMPARE(bytes[2], '\1'); // map, key 0, version
    bytes[2] = '\3';
    QVERIFY(decodeHandling(bytesOf(bytes)).error().code == Error::Code::NewerFormat);
    bytes[2] = '\0';
    QVERIFY(decodeHandling(bytesOf(bytes)).error().code == Error::Code::Damaged);
}

void HandlingCodecTest::replyThatSaysNothingUsefulIsNamed_data()
{
    QTest::addColumn<ReplyContent>("reply");
    QTest::addColumn<bool>("good");
    QTest::newRow("received") << ReplyContent() << true;
    QTest::newRow("full") << fullHandling().reply << true;
    QTest::newRow("question without text")
        << ReplyContent {.state = HandlingState::Question, .question = "  "} << false;
    QTest::newRow("text without question") << ReplyContent {.question = "Wann?"} << false;
    QTest::newRow("too long") << ReplyContent {.closingNote
        = QString(ReplyContent::MaxText + 1, 'x')}
                              << false;
    QTest::newRow("empty change") << ReplyContent {.changes = {{}}} << false;
    QTest::newRow("change by measure alone")
        << ReplyContent {.changes = {{.measure = "A05"}}} << true;
}

void HandlingCodecTest::replyThatSaysNothingUsefulIsNamed()
{
    QFETCH(const ReplyContent, reply);
    QFETCH(const bool, good);
    QCOMPARE(!problemOf(reply).has_value(), good);
}

QTEST_GUILESS_MAIN(HandlingCodecTest)
#include "tst_handlingcodec.moc"
