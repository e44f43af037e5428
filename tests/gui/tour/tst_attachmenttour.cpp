// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/attachmentpreview.h"
#include "gui/casework/attachmentscard.h"
#include "support/gui/camera.h"
#include "support/gui/caseoffice.h"

#include <QBuffer>
#include <QLinearGradient>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Pictures of the attachments of a case: empty, with some of every kind, and one looked at.
class AttachmentTourTest : public QObject
{
    Q_OBJECT

private slots:
    void attachmentsAreVisited_data() { Camera::addRows(); }
    void attachmentsAreVisited();

private:
    static QByteArray photo();
    Camera m_camera {RUECKHALT_TOUR_DIR, 250, 254};
};

QByteArray AttachmentTourTest::photo()
{
    QImage image(1600, 1000, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient ground(0, 0, 1600, 1000);
    ground.setColorAt(0, QColor(0xc8, 0xd6, 0xe0));
    ground.setColorAt(1, QColor(0x50, 0x68, 0x78));
    painter.fillRect(image.rect(), ground);
    painter.fillRect(300, 500, 1000, 300, QColor(0x7a, 0x5a, 0x38));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG");
    return bytes;
}

void AttachmentTourTest::attachmentsAreVisited()
{
    QFETCH(const Language, language);
    QFETCH(const Theme, theme);
    QFETCH(const int, scale);
    m_camera.setUp(language, theme, scale);
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    office.open(incident);
    office.page->resize(1000, 800);
    auto *card = office.part<AttachmentsCard>("attachments");
    m_camera.takePart(*card, "250-attachments-empty");

    Attaching attaching(office.desk.open());
    const bool german = language == Language::German;
    const auto add = [&](const QByteArray &bytes, const QString &name) {
        QVERIFY(
            attaching
                .add(incident,
                    {.bytes = bytes, .name = name, .metadata = AttachmentSource::Metadata::Keep})
                .has_value());
    };
    QVERIFY(
        attaching.add(incident, {.bytes = photo(), .name = german ? "Tresen.jpg" : "Counter.jpg"})
            .has_value());
    add("From: a@example.org\nDate: Sat, 21 Nov 2026 10:00:00 +0100\nSubject: x\n\n"
        "Ich komme wieder.",
        german ? "Drohung vom 20. November.eml" : "Threat of 20 November.eml");
    add(QByteArray("MZ\x90\0", 4),
        german ? "Aufzeichnung der Überwachungskamera im Wartebereich, zweiter Stock.dat"
               : "Recording of the camera in the waiting area on the second floor.dat");
    card->showCase();
    m_camera.takePart(*card, "251-attachments");
    office.press("attachmentHistory");
    m_camera.takePart(*card, "253-attachment-history");
    office.press("attachmentHistory");
    QTemporaryDir outside;
    office.prompter.path = outside.filePath("out.jpg");
    office.press("exportAttachment");
    // Only what is laid out: the file is written before the loop has run twice.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QVERIFY(office.shows("savingProgress"));
    m_camera.save(card->grab().toImage(), "254-attachment-saving");
    QTRY_VERIFY(!office.shows("savingProgress"));
    AttachmentPreview preview(
        *attaching.list(incident)->begin(), SecretBytes(bytesOf(photo())), card);
    preview.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy shown(&preview, &AttachmentPreview::shown);
    preview.show();
    QTRY_COMPARE(shown.size(), 1);
    m_camera.takePart(preview, "252-attachment-preview");
    QVERIFY2(m_camera.findings().isEmpty(), qPrintable(m_camera.findings().join("\n")));
}

QTEST_MAIN(AttachmentTourTest)
#include "tst_attachmenttour.moc"
