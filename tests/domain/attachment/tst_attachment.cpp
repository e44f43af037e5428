// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/attachmentcodec.h"
#include "domain/attachment/attachment.h"

#include <QTest>

using namespace rueckhalt;

/// Names, limits and what is written of attachments.
class AttachmentTest : public QObject
{
    Q_OBJECT

private slots:
    void namesAreHarmless_data();
    void namesAreHarmless();
    void longNamesKeepTheirEnding();
    void limitsAreReadAsWritten();
    void foreignLimitsAreRefused_data();
    void foreignLimitsAreRefused();
    void recordIsReadAsWritten();
    void cutRecordsAreRefused();
    void historyIsReadAsWritten();
};

namespace {

KeptAttachment sample()
{
    KeptAttachment kept;
    kept.attachment = {{}, "Foto vom Tresen.jpg", AttachmentKind::Jpeg, AttachmentState::Cleaned,
        5000, {}, 4000, {}, QDateTime({2026, 11, 21}, {10, 0}, Qt::UTC), UserId()};
    kept.attachment.digest.fill(7);
    kept.attachment.originalDigest.fill(9);
    kept.fileKey = QByteArray(32, 'k');
    return kept;
}

} // namespace

void AttachmentTest::namesAreHarmless_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "Foto 1.jpg"
                           << "Foto 1.jpg";
    QTest::newRow("letters") << "Übergriff Köln.png"
                             << "Übergriff Köln.png";
    QTest::newRow("folders") << "../../etc/passwd"
                             << "passwd";
    QTest::newRow("folders of Windows") << "C:\\Users\\x\\a.pdf"
                                        << "a.pdf";
    QTest::newRow("reading direction") << QStringLiteral("gpj.\u202eexe") << "gpj._exe";
    QTest::newRow("control characters") << QStringLiteral("a\nb\tc\x01.txt") << "a b c_.txt";
    QTest::newRow("hidden") << "...profile"
                            << "profile";
    QTest::newRow("device names") << "a:b*c?.txt"
                                  << "a_b_c_.txt";
    QTest::newRow("end") << "brief. . "
                         << "brief";
    QTest::newRow("nothing") << "///"
                             << "attachment";
    QTest::newRow("empty") << ""
                           << "attachment";
}

void AttachmentTest::namesAreHarmless()
{
    QFETCH(const QString, name);
    QFETCH(const QString, expected);
    QCOMPARE(cleanName(name), expected);
    QCOMPARE(cleanName(expected), expected);
}

void AttachmentTest::longNamesKeepTheirEnding()
{
    for (int length = 100; length < 140; ++length) {
        const QString clean = cleanName(QString(length, 'x') + ". . " + QString(30, 'y') + ".jpeg");
        QVERIFY(clean.size() <= MaxAttachmentName);
        QVERIFY(clean.endsWith(".jpeg"));
        QCOMPARE(cleanName(clean), clean);
    }
}

void AttachmentTest::limitsAreReadAsWritten()
{
    QCOMPARE(decodeAttachmentLimits({}), AttachmentLimits());
    const AttachmentLimits limits {1000, 2000, 3000, 4};
    QCOMPARE(decodeAttachmentLimits(encode(limits)), limits);
}

void AttachmentTest::foreignLimitsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"x", "1 2 3", "1 2 3 4 5", "0 1 1 1", "5 4 6 1", "1 2 1 1", "1 2 3 0",
             "1 2 3 501", "01 2 3 4", "-1 2 3 4", "99999999999999 99999999999999 1 1"})
        QTest::newRow(text) << QString(text);
}

void AttachmentTest::foreignLimitsAreRefused()
{
    QFETCH(const QString, text);
    QVERIFY(!decodeAttachmentLimits(text));
}

void AttachmentTest::recordIsReadAsWritten()
{
    const KeptAttachment kept = sample();
    const auto read = decodeAttachment(bytesOf(encode(kept)));
    QVERIFY(read.has_value());
    QCOMPARE(read->attachment, kept.attachment);
    QCOMPARE(read->fileKey, kept.fileKey);
}

void AttachmentTest::cutRecordsAreRefused()
{
    const QByteArray whole = encode(sample());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(!decodeAttachment(bytesOf(QByteArrayView(whole).first(size))));
    KeptAttachment evil = sample();
    evil.attachment.name = "../x";
    QVERIFY(!decodeAttachment(bytesOf(encode(evil))));
}

void AttachmentTest::historyIsReadAsWritten()
{
    QList<AttachmentEvent> events;
    for (int i = 0; i < 3; ++i) {
        events << AttachmentEvent {AttachmentEvent::Kind::Added, {},
            QDateTime({2026, 11, 21 + i}, {10, 0}, Qt::UTC), {}, {}, {}, {}};
    }
    events.last().kind = AttachmentEvent::Kind::Removed;
    events.last().reason = "doppelt";
    const QByteArray bytes = encode(events);
    const auto read = decodeAttachmentEvents(bytesOf(bytes));
    QVERIFY(read.has_value());
    QCOMPARE(*read, events);
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY(!decodeAttachmentEvents(bytesOf(QByteArrayView(bytes).first(size))));
}

QTEST_GUILESS_MAIN(AttachmentTest)
#include "tst_attachment.moc"
