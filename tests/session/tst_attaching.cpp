// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "session/attaching.h"
#include "support/intake/evidencesamples.h"
#include "support/session/testregister.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/memberkeeping.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace rueckhalt;
using namespace rueckhalt::test;
using namespace rueckhalt::testing;

/// Files attached to incidents of a real register, as people do it.
class AttachingTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fileIsCleanedAndBothHashesAreKept();
    void originalIsKeptOnExpressWish();
    void cleanFileIsKeptAsReceived();
    void pastedBytesAreAttached();
    void refusalsLeaveNothing_data();
    void refusalsLeaveNothing();
    void refusalsAreSentences_data();
    void refusalsAreSentences();
    void cancellingLeavesNothing();
    void exportIsPrivateAndWrittenDown();
    void lookingIsWrittenDownFirst();
    void failedExportLeavesTheFormerFile();
    void erasingTellsOthers();
    void endingIsThatOfTheContents_data();
    void endingIsThatOfTheContents();
    void largeFileTakesLittleMemory();

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_dir->filePath(name);
        return writeFile(path, bytes) ? path : QString();
    }
    [[nodiscard]] qsizetype sealedFiles() const
    {
        return QDir(m_register->folder() + "/blobs").entryList(QDir::Files).size();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestRegister> m_register;
    IncidentId m_incident;
};

void AttachingTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_register = std::make_unique<TestRegister>();
    const auto recorded = m_register->open().record(plainIncident());
    VERIFY_RESULT(recorded);
    m_incident = recorded->id;
}

void AttachingTest::fileIsCleanedAndBothHashesAreKept()
{
    for (const EvidenceSample &evidence : evidenceSamples()) {
        Attaching attaching(m_register->open());
        QSignalSpy changed(&attaching, &Attaching::attachmentsChanged);
        const QString path = write("beweis.bin", evidence.bytes);
        const auto added = attaching.add(m_incident, {.path = path});
        VERIFY_RESULT(added);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(added->kind, evidence.kind);
        QCOMPARE(added->state, AttachmentState::Cleaned);
        QCOMPARE(added->originalSize, evidence.bytes.size());
        QCOMPARE(added->originalDigest, sha256(bytesOf(evidence.bytes)));
        const auto kept = attaching.contents(m_incident, added->id, 1'000'000);
        VERIFY_RESULT(kept);
        QCOMPARE(added->digest, sha256(kept->view()));
        const QByteArray bytes = toByteArray(kept->view());
        QVERIFY(!bytes.contains(evidenceSecret()));
        QVERIFY(bytes.contains(evidence.contents));
        // The file of the user stays as it was.
        QCOMPARE(contentsOfFile(path), evidence.bytes);
    }
    QCOMPARE(m_register->open().vault().verify()->size(), 0);
}

void AttachingTest::originalIsKeptOnExpressWish()
{
    Attaching attaching(m_register->open());
    const QByteArray bytes = pictureTurned(AttachmentKind::Jpeg, 6);
    const auto added = attaching.add(m_incident,
        {.path = write("foto.jpg", bytes), .metadata = AttachmentSource::Metadata::Keep});
    VERIFY_RESULT(added);
    QCOMPARE(added->state, AttachmentState::Original);
    QCOMPARE(added->digest, added->originalDigest);
    QCOMPARE(toByteArray(attaching.contents(m_incident, added->id, 1'000'000)->view()), bytes);
}

void AttachingTest::cleanFileIsKeptAsReceived()
{
    Attaching attaching(m_register->open());
    const auto text = attaching.add(m_incident, {.path = write("a.txt", "Er kam um neun.")});
    VERIFY_RESULT(text);
    QCOMPARE(text->kind, AttachmentKind::Text);
    QCOMPARE(text->state, AttachmentState::AsReceived);
    const auto picture = attaching.add(m_incident, {.path = write("a.png", hugePng())});
    VERIFY_RESULT(picture);
    QCOMPARE(picture->state, AttachmentState::AsReceived);
    QCOMPARE(picture->digest, picture->originalDigest);
}

void AttachingTest::pastedBytesAreAttached()
{
    Attaching attaching(m_register->open());
    const auto added
        = attaching.add(m_incident, {.bytes = "mitgeschrieben", .name = "Notiz: 1/2.txt"});
    VERIFY_RESULT(added);
    QCOMPARE(added->name, "2.txt");
    QCOMPARE(toByteArray(attaching.contents(m_incident, added->id, 100)->view()), "mitgeschrieben");
    VERIFY_ERROR(attaching.contents(m_incident, added->id, 3), Error::Code::TooLarge);
}

void AttachingTest::refusalsLeaveNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<bool>("asOriginal");
    QTest::newRow("kind") << QByteArray("MZ\x90\0\3", 5) << Error::Code::Unsupported << true;
    QTest::newRow("broken picture")
        << pictureTurned(AttachmentKind::Jpeg, 1).first(300) << Error::Code::Malformed << true;
    QTest::newRow("signed PDF") << pdfWith("/ByteRange [0 1 2 3]") << Error::Code::Unsupported
                                << true;
    QTest::newRow("too large") << QByteArray(200'000, 'x') << Error::Code::TooLarge << false;
}

void AttachingTest::refusalsLeaveNothing()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Error::Code, code);
    QFETCH(const bool, asOriginal);
    Attaching attaching(m_register->open());
    VERIFY_RESULT(attaching.saveLimits({100'000, 1'000'000, 1'000'000, 10}));
    const QString path = write("x", bytes);
    const auto refused = attaching.add(m_incident, {.path = path});
    VERIFY_ERROR(refused, code);
    QCOMPARE(canBeKeptAsOriginal(refused.error()), asOriginal);
    QCOMPARE(sealedFiles(), 0);
    QVERIFY(attaching.list(m_incident)->isEmpty());
    const auto original
        = attaching.add(m_incident, {.path = path, .metadata = AttachmentSource::Metadata::Keep});
    QCOMPARE(original.has_value(), asOriginal);
    // What has no contents of its own.
    VERIFY_ERROR(attaching.add(m_incident, {.path = m_dir->path()}), Error::Code::Invalid);
    VERIFY_ERROR(
        attaching.add(m_incident, {.path = m_dir->filePath("nie")}), Error::Code::NotFound);
    QCOMPARE(::mkfifo(QFile::encodeName(m_dir->filePath("rohr")).constData(), 0600), 0);
    VERIFY_ERROR(
        attaching.add(m_incident, {.path = m_dir->filePath("rohr")}), Error::Code::Invalid);
    QCOMPARE(sealedFiles(), asOriginal ? 1 : 0);
}

void AttachingTest::refusalsAreSentences_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("asOriginal");
    using Code = Error::Code;
    for (const char *detail : {"file", "case", "register", "count"})
        QTest::newRow(detail) << Error {Code::TooLarge, detail} << false;
    QTest::newRow("bomb") << Error {Code::TooLarge, "unpacks to too much"} << true;
    for (const char *detail : {"kind", "signed", "encrypted"})
        QTest::newRow(detail) << Error {Code::Unsupported, detail} << true;
    QTest::newRow("broken") << Error {Code::Malformed, "PDF"} << true;
    QTest::newRow("disk") << Error {Code::DiskFull, {}} << false;
}

void AttachingTest::refusalsAreSentences()
{
    QFETCH(const Error, error);
    QFETCH(const bool, asOriginal);
    for (const Language language : {Language::German, Language::English}) {
        const QString sentence = refusalOf(error).in(language);
        QVERIFY(sentence.size() > 20 && sentence.endsWith('.'));
    }
    QCOMPARE(canBeKeptAsOriginal(error), asOriginal);
}

void AttachingTest::cancellingLeavesNothing()
{
    Attaching attaching(m_register->open());
    const QString path = write("lang.txt", QByteArray(3'000'000, 'a'));
    int calls = 0;
    VERIFY_ERROR(attaching.add(m_incident, {.path = path},
                     [&](qint64 done, qint64 total) { return done <= total && ++calls < 4; }),
        Error::Code::Cancelled);
    QCOMPARE(calls, 4);
    QCOMPARE(sealedFiles(), 0);
    QVERIFY(attaching.list(m_incident)->isEmpty());
}

void AttachingTest::exportIsPrivateAndWrittenDown()
{
    Attaching attaching(m_register->open());
    const auto added = attaching.add(m_incident, {.path = write("a.txt", "Beleg")});
    const quint64 before = m_register->open().vault().log().count();
    const QString target = m_dir->filePath("out.txt");
    VERIFY_RESULT(attaching.exportTo(m_incident, added->id, target));
    QCOMPARE(contentsOfFile(target), "Beleg");
    QCOMPARE(m_register->open().vault().log().count(), before + 1);
    QCOMPARE(QFile::permissions(target)
            & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
        QFile::Permissions());
}

/// Without the note nobody gets to see anything.
void AttachingTest::lookingIsWrittenDownFirst()
{
    Attaching attaching(m_register->open());
    const auto added = attaching.add(m_incident, {.path = write("a.txt", "Beleg")});
    VERIFY_RESULT(added);
    const auto &log = m_register->open().vault().log();
    const quint64 before = log.count();
    VERIFY_RESULT(attaching.contents(m_incident, added->id, 100));
    QCOMPARE(log.count(), before + 1);

    // No file may grow any more, as on a disk that is full.
    rlimit former {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &former), 0);
    const auto formerHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit none {0, former.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
    const auto refused = attaching.contents(m_incident, added->id, 100);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &former), 0);
    std::signal(SIGXFSZ, formerHandler);
    VERIFY_ERROR(refused, Error::Code::DiskFull);
    QCOMPARE(log.count(), before + 1);
    VERIFY_RESULT(attaching.contents(m_incident, added->id, 100));
}

void AttachingTest::failedExportLeavesTheFormerFile()
{
    Attaching attaching(m_register->open());
    const auto added = attaching.add(m_incident, {.path = write("a.txt", "Beleg")});
    const QString target = write("out.txt", "vorher");
    VERIFY_ERROR(attaching.exportTo(m_incident, AttachmentId(), target), Error::Code::NotFound);
    QCOMPARE(contentsOfFile(target), "vorher");
    VERIFY_ERROR(
        attaching.exportTo(m_incident, added->id, m_dir->filePath("nie/x")), Error::Code::NotFound);
    VERIFY_ERROR(
        attaching.exportTo(m_incident, added->id, target, [](qint64, qint64) { return false; }),
        Error::Code::Cancelled);
    QCOMPARE(contentsOfFile(target), "vorher");
}

void AttachingTest::erasingTellsOthers()
{
    Attaching attaching(m_register->open());
    const auto added = attaching.add(m_incident, {.path = write("a.txt", "Beleg")});
    QSignalSpy changed(&attaching, &Attaching::attachmentsChanged);
    VERIFY_ERROR(attaching.erase(m_incident, added->id, {}), Error::Code::Invalid);
    QCOMPARE(changed.size(), 0);
    VERIFY_RESULT(attaching.erase(m_incident, added->id, "falscher Fall"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(sealedFiles(), 0);
    QCOMPARE(attaching.history(m_incident)->last().reason, "falscher Fall");
}

void AttachingTest::endingIsThatOfTheContents_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<AttachmentKind>("kind");
    QTest::addColumn<QString>("expected");
    QTest::newRow("right") << "a.jpg" << AttachmentKind::Jpeg << "a.jpg";
    QTest::newRow("also right") << "a.JPEG" << AttachmentKind::Jpeg << "a.JPEG";
    QTest::newRow("program") << "a.exe" << AttachmentKind::Jpeg << "a.exe.jpg";
    QTest::newRow("none") << "brief" << AttachmentKind::Pdf << "brief.pdf";
    QTest::newRow("page") << "a.html" << AttachmentKind::Text << "a.html.txt";
    QTest::newRow("document") << "a.docx" << AttachmentKind::Office << "a.docx";
}

void AttachingTest::endingIsThatOfTheContents()
{
    QFETCH(const QString, name);
    QFETCH(const AttachmentKind, kind);
    QFETCH(const QString, expected);
    QCOMPARE(fileNameFor({.name = name, .kind = kind}), expected);
}

/// Ninety megabytes go in and out without ever being in memory together.
void AttachingTest::largeFileTakesLittleMemory()
{
    const QString path = m_dir->filePath("gross.txt");
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray piece(1024 * 1024, 'g');
        for (int i = 0; i < 90; ++i)
            file.write(piece);
    }
    Attaching attaching(m_register->open());
    const auto peak = [] {
        rusage usage {};
        ::getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss / 1024; // in MiB
    };
    const long before = peak();
    const auto added = attaching.add(m_incident, {.path = path});
    VERIFY_RESULT(added);
    VERIFY_RESULT(attaching.exportTo(m_incident, added->id, m_dir->filePath("zurueck.txt")));
    QVERIFY2(peak() - before < 20, qPrintable(QString::number(peak() - before)));
    QCOMPARE(QFileInfo(m_dir->filePath("zurueck.txt")).size(), 90 * 1024 * 1024);
}

QTEST_GUILESS_MAIN(AttachingTest)
#include "tst_attaching.moc"
