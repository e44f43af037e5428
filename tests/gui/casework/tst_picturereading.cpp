// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/picturereading.h"
#include "support/intake/evidencesamples.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <cerrno>

#include <sys/wait.h>

using namespace rueckhalt;
using namespace rueckhalt::testing;

Q_DECLARE_METATYPE(rueckhalt::AttachmentKind)

/// Pictures from outside, decoded by the real program that is shut in.
class PictureReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void picturesAreDecodedWithinLimits_data();
    void picturesAreDecodedWithinLimits();
    void largePicturesAreScaled_data();
    void largePicturesAreScaled();
    void picturesAreTurned();
    void readingGoesOnBesideTheWindow();
    void readingEndsWithWhoWantsIt();

private:
    static QByteArray encoded(const QImage &image, const char *format)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    }
    static QImage yellow(int width, int height)
    {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(Qt::yellow);
        return image;
    }
};

void PictureReadingTest::picturesAreDecodedWithinLimits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<AttachmentKind>("kind");
    QTest::addColumn<bool>("isShown");
    const QImage image = yellow(640, 480);
    const QByteArray photo = encoded(image, "JPG");
    QTest::newRow("photo") << photo << AttachmentKind::Jpeg << true;
    QTest::newRow("said to be something else") << photo << AttachmentKind::Png << false;
    QTest::newRow("30,000 by 30,000") << hugePng() << AttachmentKind::Png << false;
    QTest::newRow("cut") << photo.first(200) << AttachmentKind::Jpeg << false;
    QTest::newRow("no picture") << QByteArray("x") << AttachmentKind::Pdf << false;
    QTest::newRow("GIF sample") << evidenceSamples().at(6).bytes << AttachmentKind::Gif << true;
    QTest::newRow("BMP") << encoded(image, "BMP") << AttachmentKind::Bmp << true;
}

void PictureReadingTest::picturesAreDecodedWithinLimits()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const AttachmentKind, kind);
    QFETCH(const bool, isShown);
    const auto picture = pictureApart(kind, bytesOf(bytes));
    QCOMPARE(picture.has_value(), isShown);
    if (!picture)
        QVERIFY(picture.error().code == Error::Code::Malformed
            || picture.error().code == Error::Code::TooLarge
            || picture.error().code == Error::Code::Unsupported);
}

void PictureReadingTest::largePicturesAreScaled_data()
{
    QTest::addColumn<AttachmentKind>("kind");
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("JPEG") << AttachmentKind::Jpeg << QByteArray("JPG");
    QTest::newRow("PNG") << AttachmentKind::Png << QByteArray("PNG");
    QTest::newRow("BMP") << AttachmentKind::Bmp << QByteArray("BMP");
}

/// Which Qt would do on threads that cannot be started there.
void PictureReadingTest::largePicturesAreScaled()
{
    QFETCH(const AttachmentKind, kind);
    QFETCH(const QByteArray, format);
    const QByteArray bytes = encoded(yellow(4000, 3000), format.constData());
    const auto picture = pictureApart(kind, bytesOf(bytes));
    QVERIFY2(picture.has_value(), picture ? "" : qPrintable(picture.error().detail));
    QCOMPARE(QSize(picture->width, picture->height), QSize(2400, 1800));
    const QImage shown(picture->pixels.view().data(), 2400, 1800, QImage::Format_ARGB32);
    QVERIFY(shown.pixelColor(1200, 900).red() > 250 && shown.pixelColor(1200, 900).blue() < 5);
}

void PictureReadingTest::picturesAreTurned()
{
    const auto upright
        = pictureApart(AttachmentKind::Jpeg, bytesOf(pictureTurned(AttachmentKind::Jpeg, 1)));
    const auto turned
        = pictureApart(AttachmentKind::Jpeg, bytesOf(pictureTurned(AttachmentKind::Jpeg, 6)));
    QVERIFY(upright.has_value() && turned.has_value());
    QCOMPARE(QSize(turned->width, turned->height), QSize(upright->height, upright->width));
}

void PictureReadingTest::readingGoesOnBesideTheWindow()
{
    const QByteArray bytes = encoded(yellow(64, 48), "PNG");
    PictureReading reading(AttachmentKind::Png, SecretBytes(bytesOf(bytes)));
    QSignalSpy finished(&reading, &PictureReading::finished);
    QTRY_COMPARE(finished.size(), 1);
    const auto rows = reading.take();
    QVERIFY(rows.has_value());
    QCOMPARE(QSize(rows->width, rows->height), QSize(64, 48));
}

void PictureReadingTest::readingEndsWithWhoWantsIt()
{
    const QByteArray bytes = encoded(yellow(4000, 3000), "BMP");
    {
        const PictureReading reading(AttachmentKind::Bmp, SecretBytes(bytesOf(bytes)));
    }
    QVERIFY(::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD);
}

QTEST_GUILESS_MAIN(PictureReadingTest)
#include "tst_picturereading.moc"
