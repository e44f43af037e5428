// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cleaning/checksum.h"
#include "intake/cleaning/cleaners.h"
#include "intake/cleaning/cleaning.h"
#include "intake/cleaning/filekind.h"
#include "intake/cleaning/orientation.h"
#include "support/intake/evidencesamples.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

Q_DECLARE_METATYPE(rueckhalt::AttachmentKind)

/// What files from outside say of place, author and device is gone, what they show stays, and no
/// file does any harm.
class CleaningTest : public QObject
{
    Q_OBJECT

private slots:
    void kindIsThatOfTheContents_data();
    void kindIsThatOfTheContents();
    void secretsAreGoneAndContentsStay_data();
    void secretsAreGoneAndContentsStay();
    void cleanFilesStayAsTheyAre_data();
    void cleanFilesStayAsTheyAre();
    void orientationStays_data();
    void orientationStays();
    void cutFilesAreRefused_data();
    void cutFilesAreRefused();
    void whatCannotBeCleanedSaysSo_data();
    void whatCannotBeCleanedSaysSo();
    void bombsAreNotUnpacked();
};

void CleaningTest::kindIsThatOfTheContents_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<AttachmentKind>("kind");
    for (const EvidenceSample &evidence : evidenceSamples())
        QTest::newRow(evidence.name) << evidence.bytes << evidence.kind;
    QTest::newRow("text") << QByteArray("Er schrie: \"Komm her\".\n") << AttachmentKind::Text;
    QTest::newRow("HTML") << QByteArray("<html><img src=\"http://example.org/x.png\"></html>")
                          << AttachmentKind::Text;
    QTest::newRow("mail") << QByteArray("From: a@example.org\r\nTo: b@example.org\r\nDate: "
                                        "Sat, 21 Nov 2026 10:00:00 +0100\r\n\r\nSehr geehrte")
                          << AttachmentKind::Mail;
    QTest::newRow("not quite a mail")
        << QByteArray("Anruf am Montag\nFrom: x\nDate: y\n") << AttachmentKind::Text;
    QTest::newRow("program") << QByteArray("MZ\x90\0\3\0\0\0", 8) << AttachmentKind::Other;
    QTest::newRow("nothing") << QByteArray() << AttachmentKind::Other;
    QTest::newRow("TIFF") << QByteArray("II*\0\x08\0\0\0", 8) << AttachmentKind::Tiff;
    QTest::newRow("HEIC") << QByteArray("\0\0\0\x18"
                                        "ftypheic\0\0\0\0mif1heic",
        24) << AttachmentKind::Heic;
    QTest::newRow("archive") << zipOf({{"a.txt", "abc"}}) << AttachmentKind::Archive;
    QTest::newRow("RTF") << QByteArray("{\\rtf1 {\\object}}") << AttachmentKind::Rtf;
}

void CleaningTest::kindIsThatOfTheContents()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const AttachmentKind, kind);
    QCOMPARE(kindOf(bytesOf(bytes)), kind);
}

void CleaningTest::secretsAreGoneAndContentsStay_data()
{
    QTest::addColumn<AttachmentKind>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("kept");
    for (const EvidenceSample &evidence : evidenceSamples())
        QTest::newRow(evidence.name) << evidence.kind << evidence.bytes << evidence.contents;
}

void CleaningTest::secretsAreGoneAndContentsStay()
{
    QFETCH(const AttachmentKind, kind);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, kept);
    QVERIFY(canBeCleaned(kind));
    QVERIFY(bytes.contains(evidenceSecret()));
    const auto clean = cleaned(kind, bytesOf(bytes));
    QVERIFY2(clean.has_value(), clean ? "" : qPrintable(clean.error().detail));
    QVERIFY(!clean->contains(evidenceSecret()));
    QVERIFY(clean->contains(kept));
    QCOMPARE(kindOf(bytesOf(*clean)), kind);
}

void CleaningTest::cleanFilesStayAsTheyAre_data()
{
    secretsAreGoneAndContentsStay_data();
}

void CleaningTest::cleanFilesStayAsTheyAre()
{
    QFETCH(const AttachmentKind, kind);
    QFETCH(const QByteArray, bytes);
    const auto once = cleaned(kind, bytesOf(bytes));
    QVERIFY(once.has_value());
    const auto twice = cleaned(kind, bytesOf(*once));
    QVERIFY(twice.has_value());
    QCOMPARE(*twice, *once);
}

void CleaningTest::orientationStays_data()
{
    QTest::addColumn<AttachmentKind>("kind");
    for (const auto kind : {AttachmentKind::Jpeg, AttachmentKind::Png, AttachmentKind::WebP})
        QTest::addRow("%s", qPrintable(codeOf(kind))) << kind;
}

void CleaningTest::orientationStays()
{
    QFETCH(const AttachmentKind, kind);
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const auto clean = cleaned(kind, bytesOf(pictureTurned(kind, orientation)));
        QVERIFY(clean.has_value());
        const qsizetype tag = clean->indexOf(QByteArray("MM\0*", 4));
        QCOMPARE(tag >= 0, orientation != 1);
        if (tag >= 0)
            QCOMPARE(orientationIn(bytesOf(QByteArrayView(*clean).sliced(tag))), orientation);
    }
}

void CleaningTest::cutFilesAreRefused_data()
{
    secretsAreGoneAndContentsStay_data();
}

/// Wherever it ends: refused, or what comes out is no longer than what went in.
void CleaningTest::cutFilesAreRefused()
{
    QFETCH(const AttachmentKind, kind);
    QFETCH(const QByteArray, bytes);
    // Read by a library, which takes its time.
    const bool isPdf = kind == AttachmentKind::Pdf;
    const qsizetype step = isPdf ? bytes.size() / 7 : 1;
    for (qsizetype size = 0; size < bytes.size() - 1; size += step) {
        const QByteArray cut = bytes.first(size);
        const auto clean = cleaned(kind, bytesOf(cut));
        if (clean)
            QVERIFY(!isPdf && clean->size() <= cut.size());
        else
            QCOMPARE(clean.error().code, Error::Code::Malformed);
    }
    // And with every byte another one.
    for (qsizetype at = 0; at < bytes.size() && !isPdf; ++at) {
        QByteArray other = bytes;
        other[at] = static_cast<char>(~other[at]);
        static_cast<void>(cleaned(kind, bytesOf(other)));
    }
}

void CleaningTest::whatCannotBeCleanedSaysSo_data()
{
    QTest::addColumn<AttachmentKind>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    QTest::newRow("TIFF") << AttachmentKind::Tiff << QByteArray("II*\0", 4) << "kind";
    QTest::newRow("program") << AttachmentKind::Other << QByteArray("MZ") << "kind";
    QTest::newRow("signed document")
        << AttachmentKind::Office
        << zipOf({{"[Content_Types].xml", "<x/>"}, {"_xmlsignatures/sig1.xml", "<y/>"}})
        << "signed";
    QTest::newRow("signed PDF") << AttachmentKind::Pdf << pdfWith("/ByteRange [0 1 2 3]")
                                << "signed";
}

void CleaningTest::whatCannotBeCleanedSaysSo()
{
    QFETCH(const AttachmentKind, kind);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, detail);
    const auto clean = cleaned(kind, bytesOf(bytes));
    QVERIFY(!clean.has_value());
    QCOMPARE(clean.error().code, Error::Code::Unsupported);
    QCOMPARE(clean.error().detail, detail);
}

/// A package that says it holds gigabytes is copied packed, and a picture of millions of lines is
/// not looked at as a picture.
void CleaningTest::bombsAreNotUnpacked()
{
    const QByteArray zip = zipOf(
        {{"[Content_Types].xml", "<x/>"}, {"word/media/bomb.bin", QByteArray(100'000, 'b')}});
    const auto package = cleaned(AttachmentKind::Office, bytesOf(zip));
    QVERIFY(package.has_value());
    QVERIFY(package->size() <= zip.size());
    const QByteArray png = hugePng();
    const auto picture = cleaned(AttachmentKind::Png, bytesOf(png));
    QVERIFY(picture.has_value());
    QVERIFY(picture->size() <= png.size());
}

QTEST_GUILESS_MAIN(CleaningTest)
#include "tst_cleaning.moc"
