// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cleaning/cleaning.h"
#include "intake/confined/confinedreading.h"
#include "support/confinedprobe/attempt.h"
#include "support/intake/evidencesamples.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryFile>
#include <QTest>

#include <cerrno>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rueckhalt;
using namespace rueckhalt::testing;

Q_DECLARE_METATYPE(rueckhalt::AttachmentKind)
Q_DECLARE_METATYPE(rueckhalt::testing::Attempt)
Q_DECLARE_METATYPE(rueckhalt::Error::Code)

/// Files from outside are read by a process that has nothing, can do nothing and is believed
/// nothing. What code in it could do is tried by a program that confines itself by the same
/// function.
class ConfinedReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanedApartIsCleanedAsHere_data();
    void cleanedApartIsCleanedAsHere();
    void refusalsComeBack();
    void nothingIsInherited();
    void whatIsTriedFails_data();
    void whatIsTriedFails();
    void whoMisbehavesIsEnded_data();
    void whoMisbehavesIsEnded();
    void cancellingEndsIt();
    void withoutTheProgramNothingIsRead();

private:
    static QString probe() { return QCoreApplication::applicationDirPath() + "/confinedprobe"; }
    static Result<ConfinedReply> tried(Attempt attempt, const QByteArray &file = "abc",
        qint64 longest = 1024, const GoesOn &goesOn = {})
    {
        ConfinedRequest request;
        request.kind = static_cast<quint32>(attempt);
        request.seconds = 1;
        request.memory = 64 * 1024 * 1024;
        return readConfined(probe(), request, bytesOf(file), longest, goesOn);
    }
};

void ConfinedReadingTest::cleanedApartIsCleanedAsHere_data()
{
    QTest::addColumn<AttachmentKind>("kind");
    QTest::addColumn<QByteArray>("bytes");
    for (const EvidenceSample &evidence : evidenceSamples())
        QTest::newRow(evidence.name) << evidence.kind << evidence.bytes;
}

void ConfinedReadingTest::cleanedApartIsCleanedAsHere()
{
    QFETCH(const AttachmentKind, kind);
    QFETCH(const QByteArray, bytes);
    const auto apart = cleanedApart(kind, bytesOf(bytes));
    QVERIFY2(apart.has_value(), apart ? "" : qPrintable(apart.error().detail));
    QCOMPARE(toByteArray(apart->view()), *cleaned(kind, bytesOf(bytes)));
}

void ConfinedReadingTest::refusalsComeBack()
{
    const auto isRefused = [](AttachmentKind kind, const QByteArray &bytes, const Error &error) {
        const auto apart = cleanedApart(kind, bytesOf(bytes));
        QVERIFY(!apart.has_value());
        QCOMPARE(apart.error(), error);
    };
    isRefused(
        AttachmentKind::Pdf, pdfWith("/ByteRange [0 1 2 3]"), {Error::Code::Unsupported, "signed"});
    isRefused(AttachmentKind::Tiff, "II*", {Error::Code::Unsupported, "kind"});
    isRefused(AttachmentKind::Jpeg, pictureTurned(AttachmentKind::Jpeg, 1).first(300),
        {Error::Code::Malformed, "cannot be read"});
    isRefused(
        AttachmentKind::Pdf, "%PDF-1.7 and nothing", {Error::Code::Malformed, "cannot be read"});
}

/// No copy of this process, no environment, no open file, no folder.
void ConfinedReadingTest::nothingIsInherited()
{
    QByteArray secret(32, Qt::Uninitialized);
    for (char &byte : secret)
        byte = static_cast<char>('a' + QRandomGenerator::system()->bounded(26));
    const SecretBytes kept(bytesOf(secret));
    const QByteArray onTheHeap = secret + secret;
    qputenv("RUECKHALT_SECRET", secret);
    QTemporaryFile file;
    QVERIFY(file.open());
    // As careless as a library may be: not closed by itself when another program begins.
    const int careless = ::fcntl(file.handle(), F_DUPFD, 100);
    QVERIFY(careless >= 100);

    QByteArray disguised = secret;
    for (char &byte : disguised)
        byte = static_cast<char>(byte ^ Disguise);
    const auto reply = tried(Attempt::Inherited, disguised, 65536);
    ::close(careless);
    qunsetenv("RUECKHALT_SECRET");
    QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().detail));
    const QByteArray found = toByteArray(reply->bytes.view());
    QVERIFY(kept.size() == 32 && onTheHeap.size() == 64);
    QVERIFY2(found.contains("locale found"), found.constData());
    QVERIFY2(found.contains("secret not found"), found.constData());
    QVERIFY2(!found.contains("RUECKHALT"), found.constData());
    QCOMPARE(found.count("descriptor "), 3);
    QVERIFY(found.contains("folder /\n"));
}

void ConfinedReadingTest::whatIsTriedFails_data()
{
    QTest::addColumn<Attempt>("attempt");
    QTest::addColumn<int>("error");
    QTest::newRow("reading a file") << Attempt::ReadFile << EPERM;
    QTest::newRow("writing a file") << Attempt::WriteFile << EPERM;
    QTest::newRow("a copy of itself") << Attempt::Process << EPERM;
    QTest::newRow("a thread") << Attempt::Thread << EPERM;
    QTest::newRow("ending the program") << Attempt::Signal << EPERM;
    QTest::newRow("memory that can be executed") << Attempt::ExecutableMemory << EPERM;
}

void ConfinedReadingTest::whatIsTriedFails()
{
    QFETCH(const Attempt, attempt);
    QFETCH(const int, error);
    const auto reply = tried(attempt);
    QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().detail));
    QCOMPARE(toByteArray(reply->bytes.view()), QByteArray::number(error));
}

void ConfinedReadingTest::whoMisbehavesIsEnded_data()
{
    QTest::addColumn<Attempt>("attempt");
    QTest::addColumn<Error::Code>("code");
    const auto row = [](const char *name, Attempt attempt, Error::Code code) {
        QTest::newRow(name) << attempt << code;
    };
    row("starts a program", Attempt::Program, Error::Code::Malformed);
    row("asks for the network", Attempt::Network, Error::Code::Malformed);
    row("looks into another process", Attempt::Trace, Error::Code::Malformed);
    row("crashes", Attempt::Crash, Error::Code::Malformed);
    row("never ends", Attempt::Endless, Error::Code::TooLarge);
#if !defined(__SANITIZE_ADDRESS__) // which knows no limit of memory
    row("takes all memory", Attempt::MemoryBomb, Error::Code::TooLarge);
#endif
    row("says nothing", Attempt::SilentEnd, Error::Code::Malformed);
    row("hangs up and stays", Attempt::ClosesAndStays, Error::Code::TooLarge);
    row("announces more than it sends", Attempt::SaysMore, Error::Code::Malformed);
    row("sends more than it announces", Attempt::SaysLess, Error::Code::Malformed);
    row("announces exabytes", Attempt::SaysHuge, Error::Code::TooLarge);
    row("announces less than nothing", Attempt::SaysNegative, Error::Code::Malformed);
    row("answers what nobody knows", Attempt::SaysUnknown, Error::Code::Malformed);
    row("speaks another language", Attempt::WrongMark, Error::Code::Malformed);
    row("cannot be confined", Attempt::Unconfined, Error::Code::Unsupported);
}

void ConfinedReadingTest::whoMisbehavesIsEnded()
{
    QFETCH(const Attempt, attempt);
    QFETCH(const Error::Code, code);
    const auto reply = tried(attempt);
    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().code, code);
    // Nobody is left, and the next one is served.
    QVERIFY(::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD);
    QCOMPARE(toByteArray(tried(Attempt::Nothing)->bytes.view()), "abc");
    // More than may come back, although it is what was asked for.
    QCOMPARE(tried(Attempt::Nothing, QByteArray(2000, 'x')).error().code, Error::Code::TooLarge);
}

void ConfinedReadingTest::cancellingEndsIt()
{
    int asked = 0;
    const auto reply = tried(Attempt::Endless, "abc", 1024, [&] { return ++asked < 3; });
    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().code, Error::Code::Cancelled);
    QCOMPARE(asked, 3);
    QVERIFY(::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD);
}

void ConfinedReadingTest::withoutTheProgramNothingIsRead()
{
    const QByteArray file = "abc";
    for (const char *program : {"/nowhere/rueckhalt-cleaner", "/etc/passwd"}) {
        const auto reply = readConfined(program, {}, bytesOf(file), 10);
        QVERIFY(!reply.has_value());
        QCOMPARE(reply.error().code, Error::Code::NotFound);
    }
    QCOMPARE(cleanerProgram(), QCoreApplication::applicationDirPath() + "/rueckhalt-cleaner");
}

QTEST_GUILESS_MAIN(ConfinedReadingTest)
#include "tst_confinedreading.moc"
