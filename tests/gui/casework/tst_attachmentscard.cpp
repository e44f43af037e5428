// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/attachmentpreview.h"
#include "gui/casework/attachmentscard.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "support/gui/a11ylint.h"
#include "support/gui/caseoffice.h"
#include "support/intake/evidencesamples.h"

#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Attachments on the page of a case, on a real register.
class AttachmentsCardTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void fileIsAddedByKeysAndShown();
    void picturesAndTextArePasted();
    void droppedFilesAreTakenAndAddressesAreNot();
    void uncleanableIsKeptOnlyOnWish();
    void originalIsKeptWhereThatIsTicked();
    void textIsShownAsItIsWritten();
    void fileIsWrittenOut();
    void cancelledSavingLeavesNothing();
    void historyNamesWhoAddedAndErased();
    void erasingNeedsAReason();
    void leavingTheCaseTakesTheNamesAway();
    void cardIsAccessible();

private:
    /// Opens a case and waits for nothing.
    IncidentId openCase()
    {
        const IncidentId incident = m_office->record(CaseOffice::assault());
        m_office->open(incident);
        return incident;
    }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            ? file.fileName()
            : QString();
    }
    [[nodiscard]] AttachmentsCard *card() const
    {
        return m_office->part<AttachmentsCard>("attachments");
    }
    [[nodiscard]] qsizetype rows() const
    {
        qsizetype count = 0;
        for (const auto *row : card()->findChildren<QWidget *>("attachmentRow"))
            count += row->isVisible() ? 1 : 0;
        return count;
    }
    [[nodiscard]] QList<Attachment> attachments(const IncidentId &incident)
    {
        return Attaching(m_office->desk.open()).list(incident).value_or(QList<Attachment> {});
    }
    void addFile(const QString &path)
    {
        m_office->prompter.path = path;
        m_office->press("addAttachment");
    }
    static QByteArray photo()
    {
        QImage image(640, 480, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QPainter(&image).fillRect(100, 100, 200, 150, Qt::yellow);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPEG");
        return bytes;
    }

    QTemporaryDir m_dir;
    std::unique_ptr<CaseOffice> m_office;
};

void AttachmentsCardTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

void AttachmentsCardTest::init()
{
    m_office = std::make_unique<CaseOffice>();
}

void AttachmentsCardTest::fileIsAddedByKeysAndShown()
{
    const IncidentId incident = openCase();
    QCOMPARE(rows(), 0);
    addFile(write("tresen.jpg", photo()));
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(attachments(incident).size(), 1);
    QCOMPARE(attachments(incident).first().name, "tresen.jpg");
    m_office->press("lookAtAttachment");
    auto *picture = m_office->dialog()->findChild<QLabel *>("attachmentPicture");
    QVERIFY(picture);
    QTRY_VERIFY(!picture->pixmap().isNull());
    m_office->press("closePreview", m_office->dialog());
}

void AttachmentsCardTest::picturesAndTextArePasted()
{
    const IncidentId incident = openCase();
    QImage screen(80, 60, QImage::Format_RGB32);
    screen.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(screen);
    m_office->press("pasteAttachment");
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(attachments(incident).first().kind, AttachmentKind::Png);
    QGuiApplication::clipboard()->setText("Er schrieb: Ich komme wieder.");
    m_office->press("pasteAttachment");
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(attachments(incident).last().kind, AttachmentKind::Text);
    QGuiApplication::clipboard()->setText("  ");
    m_office->press("pasteAttachment");
    QCOMPARE(m_office->prompter.told.size(), 1);
}

void AttachmentsCardTest::droppedFilesAreTakenAndAddressesAreNot()
{
    const IncidentId incident = openCase();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(write("a.txt", "eins")),
        QUrl::fromLocalFile(write("b.jpg", photo()))});
    card()->take(files);
    QTRY_COMPARE(rows(), 2);
    QMimeData address;
    address.setUrls({QUrl("https://example.org/bild.jpg")});
    card()->take(address);
    QCOMPARE(m_office->prompter.told.size(), 1);
    QVERIFY(m_office->prompter.told.first().contains("network"));
    QCOMPARE(attachments(incident).size(), 2);
}

void AttachmentsCardTest::uncleanableIsKeptOnlyOnWish()
{
    const IncidentId incident = openCase();
    m_office->prompter.confirms = false;
    addFile(write("programm.jpg", QByteArray("MZ\x90\0\3\0", 6)));
    QTRY_COMPARE(m_office->prompter.asked.size(), 1);
    QVERIFY(m_office->prompter.asked.first().contains("author"));
    QVERIFY(attachments(incident).isEmpty());
    m_office->prompter.confirms = true;
    addFile(write("programm.jpg", QByteArray("MZ\x90\0\3\0", 6)));
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(attachments(incident).first().state, AttachmentState::Original);
}

void AttachmentsCardTest::originalIsKeptWhereThatIsTicked()
{
    const IncidentId incident = openCase();
    m_office->part<QCheckBox>("keepOriginal")->setChecked(true);
    addFile(write("foto.jpg", pictureTurned(AttachmentKind::Jpeg, 1)));
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(attachments(incident).first().state, AttachmentState::Original);
}

/// Nothing in it is anything but text: no picture is fetched, no script runs.
void AttachmentsCardTest::textIsShownAsItIsWritten()
{
    openCase();
    const QByteArray page = "<html><img src=\"http://127.0.0.1:9/x.png\"><script>x</script>\u202e";
    addFile(write("seite.html", page));
    QTRY_COMPARE(rows(), 1);
    m_office->press("lookAtAttachment");
    auto *text = m_office->dialog()->findChild<QPlainTextEdit *>("attachmentText");
    QVERIFY(text && text->isReadOnly());
    QVERIFY(text->toPlainText().startsWith("<html><img src=\"http://127.0.0.1:9/x.png\">"));
    QVERIFY(!text->toPlainText().contains(QChar(0x202e)));
    m_office->press("closePreview", m_office->dialog());
}

void AttachmentsCardTest::fileIsWrittenOut()
{
    openCase();
    addFile(write("a.txt", "Beleg"));
    QTRY_COMPARE(rows(), 1);
    m_office->prompter.path = m_dir.filePath("out.txt");
    m_office->press("exportAttachment");
    QTRY_VERIFY(!m_office->shows("savingProgress"));
    QFile out(m_dir.filePath("out.txt"));
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(out.readAll(), "Beleg");
    QVERIFY(m_office->prompter.asked.first().contains("access log"));
}

void AttachmentsCardTest::cancelledSavingLeavesNothing()
{
    openCase();
    addFile(write("a.txt", QByteArray(3 << 20, 'x')));
    QTRY_COMPARE(rows(), 1);
    m_office->prompter.path = m_dir.filePath("cancelled.txt");
    m_office->press("exportAttachment");
    QVERIFY(m_office->shows("savingProgress"));
    // Before the loop runs again it cannot be finished.
    QTest::keyClick(m_office->part("cancelSaving"), Qt::Key_Space);
    QTRY_VERIFY(!m_office->shows("savingProgress"));
    QVERIFY(!QFile::exists(m_dir.filePath("cancelled.txt")));
    // The lock does not wait for a question either.
    m_office->press("exportAttachment");
    m_office->page.reset();
    QVERIFY(!QFile::exists(m_dir.filePath("cancelled.txt")));
    QVERIFY(QDir(m_dir.path()).entryList({"cancelled*"}).isEmpty());
}

void AttachmentsCardTest::historyNamesWhoAddedAndErased()
{
    openCase();
    QVERIFY(!m_office->shows("attachmentHistory"));
    addFile(write("a.txt", "Beleg"));
    QTRY_COMPARE(rows(), 1);
    m_office->prompter.text = "falscher Fall";
    m_office->press("eraseAttachment");
    m_office->press("attachmentHistory");
    const QString events = m_office->part<QLabel>("attachmentEvents")->text();
    QCOMPARE(events.count("SHA-256"), 2);
    QVERIFY(events.contains("Reason: falscher Fall"));
    QVERIFY(!events.contains("a.txt")); // what is erased has no name any more
}

void AttachmentsCardTest::erasingNeedsAReason()
{
    const IncidentId incident = openCase();
    addFile(write("a.txt", "Beleg"));
    QTRY_COMPARE(rows(), 1);
    m_office->prompter.text = " ";
    m_office->press("eraseAttachment");
    QCOMPARE(attachments(incident).size(), 1);
    m_office->prompter.text = "falscher Fall";
    m_office->press("eraseAttachment");
    QCOMPARE(attachments(incident).size(), 0);
    QCOMPARE(rows(), 0);
}

void AttachmentsCardTest::leavingTheCaseTakesTheNamesAway()
{
    openCase();
    addFile(write("Herr Kanarie.txt", "Beleg"));
    QTRY_COMPARE(rows(), 1);
    auto *shown = card();
    m_office->page->view().clear();
    for (const auto *label : shown->findChildren<QLabel *>())
        QVERIFY(!label->isVisible() || !label->text().contains("Kanarie"));
}

void AttachmentsCardTest::cardIsAccessible()
{
    openCase();
    addFile(write("a.txt", "Beleg"));
    QTRY_COMPARE(rows(), 1);
    VERIFY_ACCESSIBLE(card());
}

QTEST_MAIN(AttachmentsCardTest)
#include "tst_attachmentscard.moc"
