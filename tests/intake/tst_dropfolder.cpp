// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/dropfolder.h"
#include "intake/folderhandle.h"
#include "intake/sizeclass.h"
#include "support/intake/sealedsamples.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <cstddef>

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The place where strangers put files: durable for them, harmless for the officer.
class DropFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void droppedFileIsWholeAndAlone();
    void droppingNeedsNoRightToLook();
    void dateOfAReportIsItsDay();
    void withoutInboxNothingIsDropped();
    void fullDiskLeavesNothingBehind();
    void failureToMakeTheNameDurableLeavesNothingBehind();
    void foldersAreMadeForTheirAudience_data();
    void foldersAreMadeForTheirAudience();
    void foldersThatAreThereStayAsTheyAre();
    void everyKindOfFileIsTold_data();
    void everyKindOfFileIsTold();
    void whatIsNoPlainFileIsNeverOpened_data();
    void whatIsNoPlainFileIsNeverOpened();
    void tenThousandAndMoreAreListed();
    void foreignFilesDoNotHideReports();
    void rejectedFilesKeepTheirNamesAndNeverReplaceOthers();
    void linksAreMovedAndNotFollowed();
    void namesThatAreNoTextAreHandled();
    void rejectedReportsComeBack();
    void namesOfRejectedReportsAreRead_data();
    void namesOfRejectedReportsAreRead();
    void onlyRejectedReportsArePutBack();
    void linksInPlaceOfFoldersAreRefused_data();
    void linksInPlaceOfFoldersAreRefused();
    void foldersOfStrangersAreRefused_data();
    void foldersOfStrangersAreRefused();
    void foldersThatEverybodyMayEmptyAreRefused();
    void trustFollowsOwnerAndRights_data();
    void trustFollowsOwnerAndRights();
    void cardAndReplyAreReplacedWhole();
    void hugeFilesAreNotRead();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void put(const QString &name, const QByteArray &contents = "x") const;
    QStringList inbox() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    DropFolder m_drop {QString()};
};

namespace {

const QString reportName = QStringLiteral("00112233445566778899aabbccddeeff.age");

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

/// A day on: nothing that is there now is still arriving.
QDateTime later()
{
    return now().addDays(1);
}

/// From now on this process may not open folders for reading and gets EIO from syncfs(). The jumps
/// count instructions.
bool refuseToSyncFolders()
{
    constexpr std::uint32_t number = offsetof(seccomp_data, nr);
    constexpr std::uint32_t flags = offsetof(seccomp_data, args) + 2 * sizeof(std::uint64_t);
    constexpr std::uint32_t readFolder = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
    constexpr std::uint16_t load = BPF_LD | BPF_W | BPF_ABS;
    constexpr std::uint16_t compare = BPF_JMP | BPF_JEQ | BPF_K;
    constexpr std::uint16_t answer = BPF_RET | BPF_K;
    std::array<sock_filter, 8> filter {{
        {load, 0, 0, number},
        {compare, 3, 0, SYS_syncfs},
        {compare, 0, 4, SYS_openat},
        {load, 0, 0, flags},
        {compare, 1, 2, readFolder},
        {answer, 0, 0, SECCOMP_RET_ERRNO | EIO},
        {answer, 0, 0, SECCOMP_RET_ERRNO | EACCES},
        {answer, 0, 0, SECCOMP_RET_ALLOW},
    }};
    const sock_fprog program {static_cast<unsigned short>(filter.size()), filter.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/// Runs as nobody, who owns nothing here; root may do everything anyway.
bool asNobody(const std::function<bool()> &work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0))
            ::_exit(2);
        ::_exit(work() ? 0 : 1);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

void DropFolderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_drop = DropFolder(m_folder->path());
    QVERIFY(m_drop.prepare(DropFolder::Audience::Owner).has_value());
}

void DropFolderTest::cleanup()
{
    m_folder.reset();
}

void DropFolderTest::put(const QString &name, const QByteArray &contents) const
{
    QFile file(path("inbox/" + name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(contents), contents.size());
}

QStringList DropFolderTest::inbox() const
{
    return QDir(m_drop.inboxPath())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

void DropFolderTest::droppedFileIsWholeAndAlone()
{
    QVERIFY(m_drop.drop("sealed", numberedRandom(1)).has_value());
    QVERIFY(m_drop.drop("another", numberedRandom(2)).has_value());
    const auto listing = m_drop.list(later());
    QVERIFY(listing.has_value());
    QCOMPARE(listing->files.size(), 2);
    QCOMPARE(inbox().size(), 3); // and "rejected"
    QByteArrayList contents;
    for (const InboxFile &file : listing->files) {
        QVERIFY(file.kind == InboxFileKind::Report);
        QCOMPARE(file.name.size(), 36);
        contents << m_drop.read(file.name).value_or("unreadable");
    }
    std::ranges::sort(contents);
    QCOMPARE(contents, (QByteArrayList {"another", "sealed"}));
}

void DropFolderTest::droppingNeedsNoRightToLook()
{
    QVERIFY(QFile::setPermissions(m_folder->path(),
        QFile::permissions(m_folder->path()) | QFile::ExeOther | QFile::ReadOther));
    QCOMPARE(::chmod(QFile::encodeName(m_drop.inboxPath()).constData(), 01733), 0);
    QVERIFY(asNobody([this] {
        const bool seesNothing = !m_drop.list(later());
        return seesNothing && m_drop.drop("sealed", numberedRandom()).has_value()
            && !m_drop.list(later());
    }));
    const auto listing = m_drop.list(later());
    QCOMPARE(listing->files.size(), 1);
    QCOMPARE(m_drop.read(listing->files.first().name).value_or(QByteArray()), "sealed");
    // Others cannot take it away, even those who know its name.
    if (::geteuid() == 0)
        QVERIFY(asNobody([&] {
            return m_drop.remove("00000000000000000000000000000000.age").error().code
                == Error::Code::NotFound;
        }));
    QVERIFY(m_drop.remove(listing->files.first().name).has_value());
}

void DropFolderTest::dateOfAReportIsItsDay()
{
    QVERIFY(m_drop.drop("sealed", numberedRandom()).has_value());
    const auto listing = m_drop.list(later());
    const QFileInfo info(
        m_drop.inboxPath() + u'/' + QString::fromLatin1(listing->files.first().name));
    QCOMPARE(info.lastModified().toUTC().time(), QTime(0, 0));
    // Recent for all that: the file system knows when it came.
    QVERIFY(m_drop.list(now())->files.first().isRecent);
}

void DropFolderTest::withoutInboxNothingIsDropped()
{
    const DropFolder nowhere(path("nowhere"));
    QVERIFY(nowhere.drop("sealed", numberedRandom()).error().code == Error::Code::NotFound);
    QVERIFY(nowhere.card().error().code == Error::Code::NotFound);
    QVERIFY(nowhere.list(now()).error().code == Error::Code::NotFound);
    QVERIFY(m_drop.card().error().code == Error::Code::NotFound);
    QVERIFY(m_drop.reply(ReceiptId({1})).error().code == Error::Code::NotFound);
    QVERIFY(m_drop.remove("gone").error().code == Error::Code::NotFound);
}

void DropFolderTest::fullDiskLeavesNothingBehind()
{
    // A file limit stands for the disk: the system refuses the same way, in the middle.
    QVERIFY(asNobody([this] { return true; }));
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit limit {.rlim_cur = 5000, .rlim_max = 5000};
        ::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto dropped = m_drop.drop(QByteArray(20000, 'x'), numberedRandom());
        ::_exit(!dropped && dropped.error().code == Error::Code::DiskFull ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(WEXITSTATUS(status), 0);
    QCOMPARE(inbox(), QStringList {"rejected"});
}

/// The reporter is told of a failure and sends again: one report must not become two incidents.
void DropFolderTest::failureToMakeTheNameDurableLeavesNothingBehind()
{
    const pid_t child = ::fork();
    if (child == 0) {
        // The folder cannot be opened to be synced, and then its file system cannot be either.
        if (!refuseToSyncFolders())
            ::_exit(2);
        const auto dropped = m_drop.drop("sealed", numberedRandom());
        ::_exit(!dropped && dropped.error().code == Error::Code::Io ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
    QCOMPARE(inbox(), QStringList {"rejected"});
}

void DropFolderTest::foldersAreMadeForTheirAudience_data()
{
    QTest::addColumn<DropFolder::Audience>("audience");
    QTest::addColumn<uint>("inbox");
    QTest::addColumn<uint>("replies");
    QTest::addColumn<uint>("card");
    QTest::newRow("owner") << DropFolder::Audience::Owner << 0700U << 0700U << 0600U;
    QTest::newRow("everybody") << DropFolder::Audience::Everybody << 01733U << 0755U << 0644U;
}

void DropFolderTest::foldersAreMadeForTheirAudience()
{
    QFETCH(const DropFolder::Audience, audience);
    QFETCH(const uint, inbox);
    QFETCH(const uint, replies);
    QFETCH(const uint, card);
    const QTemporaryDir fresh;
    const DropFolder drop(fresh.path());
    const mode_t before = ::umask(0077);
    QVERIFY(drop.prepare(audience).has_value());
    QVERIFY(drop.publishCard("card", audience).has_value());
    QVERIFY(drop.publishReply(ReceiptId({1}), "reply", audience).has_value());
    QVERIFY(drop.drop("sealed", numberedRandom()).has_value());
    ::umask(before);
    QCOMPARE(modeOf(fresh.filePath("inbox")), inbox);
    QCOMPARE(modeOf(fresh.filePath("inbox/rejected")), 0700U);
    QCOMPARE(modeOf(fresh.filePath("replies")), replies);
    QCOMPARE(modeOf(fresh.filePath("reporting.card")), card);
    QCOMPARE(modeOf(fresh.filePath("replies/01000000000000000000000000000000.age")), card);
    // The officer must be able to read what somebody else has dropped; it is sealed.
    const auto name = drop.list(later())->files.first().name;
    QCOMPARE(modeOf(fresh.filePath("inbox/" + QString::fromLatin1(name))), 0644U);
}

void DropFolderTest::foldersThatAreThereStayAsTheyAre()
{
    QCOMPARE(::chmod(QFile::encodeName(m_drop.inboxPath()).constData(), 01773), 0);
    QVERIFY(m_drop.prepare(DropFolder::Audience::Owner).has_value());
    QCOMPARE(modeOf(m_drop.inboxPath()), 01773U);
}

void DropFolderTest::everyKindOfFileIsTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<InboxFileKind>("today");
    QTest::addColumn<InboxFileKind>("tomorrow");
    using K = InboxFileKind;
    const QString hex = reportName.chopped(4);
    QTest::newRow("report") << reportName << qint64 {4500} << K::Report << K::Report;
    QTest::newRow("empty") << reportName << qint64 {0} << K::Arriving << K::Half;
    QTest::newRow("too large") << reportName << MaxSealedFile + 1 << K::TooLarge << K::TooLarge;
    QTest::newRow("largest") << reportName << MaxSealedFile << K::Report << K::Report;
    QTest::newRow("being written") << u'.' + hex + ".part" << qint64 {10} << K::Arriving << K::Half;
    QTest::newRow("other name") << "Bericht.pdf" << qint64 {10} << K::Foreign << K::Foreign;
    QTest::newRow("capitals") << hex.toUpper() + ".age" << qint64 {9} << K::Foreign << K::Foreign;
    QTest::newRow("no digits") << hex.chopped(1) + "g.age" << qint64 {9} << K::Foreign
                               << K::Foreign;
    QTest::newRow("short") << hex.chopped(1) + ".age" << qint64 {9} << K::Foreign << K::Foreign;
    QTest::newRow("hidden") << ".DS_Store" << qint64 {9} << K::Foreign << K::Foreign;
    QTest::newRow("only the endings") << "..part" << qint64 {9} << K::Foreign << K::Foreign;
    QTest::newRow("only the ending") << ".age" << qint64 {9} << K::Foreign << K::Foreign;
}

void DropFolderTest::everyKindOfFileIsTold()
{
    QFETCH(const QString, name);
    QFETCH(const qint64, size);
    QFETCH(const InboxFileKind, today);
    QFETCH(const InboxFileKind, tomorrow);
    put(name);
    QVERIFY(QFile::resize(path("inbox/" + name), size));
    const auto soon = m_drop.list(now());
    QCOMPARE(soon->files.size(), 1);
    QVERIFY(soon->files.first().kind == today);
    QVERIFY(m_drop.list(later())->files.first().kind == tomorrow);
    // A clock that is far ahead does not keep a file waiting for ever.
    QVERIFY(m_drop.list(now().addDays(-400))->files.first().kind == tomorrow);
}

void DropFolderTest::whatIsNoPlainFileIsNeverOpened_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"pipe", "socket", "folder", "link to a file", "link to nothing",
             "link to a device", "link to a pipe"})
        QTest::newRow(kind) << kind;
}

void DropFolderTest::whatIsNoPlainFileIsNeverOpened()
{
    QFETCH(const QString, kind);
    const QByteArray place = QFile::encodeName(path("inbox/" + reportName));
    const QByteArray aside = QFile::encodeName(path("aside"));
    const auto link = [&](const QByteArray &target) {
        QCOMPARE(::symlink(target.constData(), place.constData()), 0);
    };
    if (kind == "pipe") {
        QCOMPARE(::mkfifo(place.constData(), 0666), 0);
    } else if (kind == "socket") {
        const int number = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        QVERIFY(place.size() < qsizetype(sizeof address.sun_path));
        std::copy_n(place.constData(), place.size(), address.sun_path);
        QCOMPARE(::bind(number, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        ::close(number);
    } else if (kind == "folder") {
        QVERIFY(QDir().mkdir(QFile::decodeName(place)));
    } else if (kind == "link to a file") {
        QFile(QFile::decodeName(aside)).open(QIODevice::WriteOnly);
        link(aside);
    } else if (kind == "link to nothing") {
        link("nowhere");
    } else if (kind == "link to a device") {
        link("/dev/zero");
    } else {
        QCOMPARE(::mkfifo(aside.constData(), 0666), 0);
        link(aside);
    }
    const auto listing = m_drop.list(now());
    QCOMPARE(listing->files.size(), 1);
    QVERIFY(listing->files.first().kind == InboxFileKind::Foreign);
    const auto read = m_drop.read(reportName.toLatin1()); // would block on a pipe
    QVERIFY(read.error().code == Error::Code::Malformed);
    QVERIFY(m_drop.reject(reportName.toLatin1(), "foreign").has_value());
    QVERIFY(m_drop.list(now())->files.isEmpty());
}

void DropFolderTest::tenThousandAndMoreAreListed()
{
    const int folder = ::open(QFile::encodeName(m_drop.inboxPath()).constData(), O_PATH);
    const auto make = [folder](const QByteArray &name) {
        const int file = ::openat(folder, name.constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
        QCOMPARE(::write(file, "x", 1), 1);
        ::close(file);
    };
    for (int i = 0; i < 10000; ++i)
        make(QByteArray::number(i, 16).rightJustified(32, '0') + ".age");
    auto listing = m_drop.list(now());
    QCOMPARE(listing->files.size(), 10000);
    QVERIFY(!listing->isCut);
    make(QByteArray(32, 'f') + ".age");
    ::close(folder);
    listing = m_drop.list(now());
    QCOMPARE(listing->files.size(), 10000);
    QVERIFY(listing->isCut);
}

void DropFolderTest::foreignFilesDoNotHideReports()
{
    for (int i = 0; i < 1500; ++i)
        put(QStringLiteral("foreign %1").arg(i));
    put(reportName);
    const auto listing = m_drop.list(now());
    QVERIFY(listing->isCut);
    QCOMPARE(listing->files.size(), 1001);
    QCOMPARE(std::ranges::count(listing->files, InboxFileKind::Report, &InboxFile::kind), 1);
}

void DropFolderTest::rejectedFilesKeepTheirNamesAndNeverReplaceOthers()
{
    const QString longName(250, u'x');
    for (const QString &name :
        {QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("a"), longName, longName}) {
        put(name, name.toUtf8());
        QVERIFY(m_drop.reject(name.toUtf8(), "foreign").has_value());
    }
    const QStringList rejected = QDir(path("inbox/rejected")).entryList(QDir::Files);
    QCOMPARE(rejected, (QStringList {"a", "a.1", "a.2", QString(240, u'x') + ".1", longName}));
    QVERIFY(m_drop.list(now())->files.isEmpty());
}

void DropFolderTest::linksAreMovedAndNotFollowed()
{
    put("target", "contents");
    QVERIFY(QFile::link(path("inbox/target"), path("inbox/" + reportName)));
    QVERIFY(m_drop.reject(reportName.toLatin1(), "foreign").has_value());
    QVERIFY(QFile::exists(path("inbox/target")));
    QVERIFY(QFileInfo(path("inbox/rejected/" + reportName + ".foreign")).isSymLink());
}

void DropFolderTest::namesThatAreNoTextAreHandled()
{
    const QByteArray odd = "\xff\xfe\x1b[2J\n\u202e.age";
    const int file = ::open((QFile::encodeName(m_drop.inboxPath()) + '/' + odd).constData(),
        O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    QVERIFY(file >= 0);
    ::close(file);
    const auto listing = m_drop.list(now());
    QCOMPARE(listing->files.size(), 1);
    QCOMPARE(listing->files.first().name, odd);
    const QString shown = listing->files.first().shownName();
    QVERIFY(std::ranges::all_of(shown, [](QChar c) { return c.isPrint(); }));
    QVERIFY(m_drop.reject(odd, "foreign").has_value());
    QVERIFY(m_drop.list(now())->files.isEmpty());
}

void DropFolderTest::rejectedReportsComeBack()
{
    put(reportName);
    put("foreign");
    QVERIFY(m_drop.rejected()->files.isEmpty());
    QVERIFY(m_drop.reject(reportName.toLatin1(), "newer-format").has_value());
    QVERIFY(m_drop.reject("foreign", "foreign").has_value());
    const auto rejected = m_drop.rejected();
    QVERIFY(rejected.has_value() && !rejected->isCut);
    QCOMPARE(rejected->files.size(), 1);
    const RejectedFile file = rejected->files.first();
    QCOMPARE(file.original, reportName.toLatin1());
    QCOMPARE(file.reason, QByteArray("newer-format"));
    // Another file of that name came in the meantime: neither replaces the other.
    put(reportName, "new");
    QVERIFY(m_drop.restore(file).error().code == Error::Code::AlreadyExists);
    QVERIFY(m_drop.remove(reportName.toLatin1()).has_value());
    QVERIFY(m_drop.restore(file).has_value());
    QCOMPARE(m_drop.list(now())->files.size(), 1);
    QCOMPARE(m_drop.list(now())->files.first().name, reportName.toLatin1());
    QVERIFY(m_drop.restore(file).error().code == Error::Code::NotFound);
    QVERIFY(DropFolder(path("nowhere")).rejected()->files.isEmpty());
}

void DropFolderTest::namesOfRejectedReportsAreRead_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<bool>("known");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("of an earlier version") << "" << true << QByteArray();
    QTest::newRow("twice, of an earlier version") << ".1" << true << QByteArray();
    QTest::newRow("with a reason") << ".no-such-report" << true << QByteArray("no-such-report");
    QTest::newRow("twice") << ".half.12" << true << QByteArray("half");
    QTest::newRow("turned round") << ".12.half" << false << QByteArray();
    QTest::newRow("two reasons") << ".half.half" << false << QByteArray();
    QTest::newRow("capitals") << ".Half" << false << QByteArray();
    QTest::newRow("empty reason") << "." << false << QByteArray();
    QTest::newRow("more behind it") << "x" << false << QByteArray();
}

void DropFolderTest::namesOfRejectedReportsAreRead()
{
    QFETCH(const QString, ending);
    QFETCH(const bool, known);
    QFETCH(const QByteArray, reason);
    put("rejected/" + reportName + ending);
    const auto rejected = m_drop.rejected();
    QVERIFY(rejected.has_value());
    QCOMPARE(rejected->files.size(), known ? 1 : 0);
    if (!known)
        return;
    QCOMPARE(rejected->files.first().original, reportName.toLatin1());
    QCOMPARE(rejected->files.first().reason, reason);
    QVERIFY(m_drop.restore(rejected->files.first()).has_value());
    QVERIFY(inbox().contains(reportName));
}

/// The names of what is put back come from listing; nothing else leaves that folder.
void DropFolderTest::onlyRejectedReportsArePutBack()
{
    put("rejected/foreign");
    for (const RejectedFile &file : {RejectedFile {"foreign", "foreign", {}},
             RejectedFile {"../../reporting.card", reportName.toLatin1(), {}},
             RejectedFile {reportName.toLatin1(), "../reporting.card", {}}})
        QVERIFY(m_drop.restore(file).error().code == Error::Code::Invalid);
}

void DropFolderTest::linksInPlaceOfFoldersAreRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"inbox", "inbox/rejected", "replies"})
        QTest::newRow(name) << name;
}

/// On a share where others may write to the folder itself somebody made one of them first, leading
/// to the officer's own documents.
void DropFolderTest::linksInPlaceOfFoldersAreRefused()
{
    QFETCH(const QString, name);
    const QTemporaryDir documents;
    QVERIFY(QDir(documents.path()).mkdir("rejected"));
    QFile letter(documents.filePath("Brief.odt"));
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Lieber") == 6);
    letter.close();
    QVERIFY(QDir(path(name)).removeRecursively());
    QVERIFY(QFile::link(documents.path(), path(name)));
    const QDateTime before = QFileInfo(documents.path()).lastModified();

    const auto refused = [&](const Error &error) {
        return error.code == Error::Code::Unsupported && error.detail == path(name);
    };
    if (name == "inbox") {
        QVERIFY(refused(m_drop.list(later()).error()));
        QVERIFY(refused(m_drop.read("Brief.odt").error()));
        QVERIFY(refused(m_drop.remove("Brief.odt").error()));
        QVERIFY(refused(m_drop.reject("Brief.odt", "foreign").error()));
        QVERIFY(refused(m_drop.drop("sealed", numberedRandom()).error()));
        QVERIFY(!m_drop.isPrepared());
    } else if (name == "inbox/rejected") {
        put("foreign");
        QVERIFY(refused(m_drop.reject("foreign", "foreign").error()));
        QVERIFY(refused(m_drop.rejected().error()));
        QVERIFY(inbox().contains("foreign"));
    } else {
        const ReceiptId receipt({1});
        QVERIFY(
            refused(m_drop.publishReply(receipt, "reply", DropFolder::Audience::Owner).error()));
        QVERIFY(refused(m_drop.removeReply(receipt).error()));
        QVERIFY(refused(m_drop.reply(receipt).error()));
    }
    QVERIFY(refused(m_drop.prepare(DropFolder::Audience::Everybody).error()));
    QCOMPARE(QDir(documents.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
        (QStringList {"Brief.odt", "rejected"}));
    QVERIFY(QDir(documents.filePath("rejected")).isEmpty());
    QCOMPARE(QFileInfo(documents.path()).lastModified(), before);
}

void DropFolderTest::foldersOfStrangersAreRefused_data()
{
    linksInPlaceOfFoldersAreRefused_data();
}

void DropFolderTest::foldersOfStrangersAreRefused()
{
    QFETCH(const QString, name);
    if (::geteuid() != 0)
        QSKIP("only root can make folders of others; trustFollowsOwnerAndRights() tests the rule");
    put(reportName);
    constexpr uid_t stranger = 65534;
    const QByteArray encoded = QFile::encodeName(path(name));
    QCOMPARE(::chown(encoded.constData(), stranger, stranger), 0);
    Error error;
    if (name == "inbox")
        error = m_drop.list(later()).error();
    else if (name == "inbox/rejected")
        error = m_drop.reject(reportName.toLatin1(), "half").error();
    else
        error = m_drop.publishReply(ReceiptId({1}), "x", DropFolder::Audience::Owner).error();
    QVERIFY(error.code == Error::Code::Unsupported);
    QCOMPARE(error.detail, path(name));
    // Whoever owns the folder itself could exchange everything anyway.
    QCOMPARE(::chown(QFile::encodeName(m_folder->path()).constData(), stranger, stranger), 0);
    if (name != "inbox/rejected")
        QVERIFY(m_drop.prepare(DropFolder::Audience::Owner).has_value());
    QVERIFY(m_drop.list(later()).has_value());
}

void DropFolderTest::foldersThatEverybodyMayEmptyAreRefused()
{
    put(reportName);
    QCOMPARE(::chmod(QFile::encodeName(m_drop.inboxPath()).constData(), 0777), 0);
    const auto listing = m_drop.list(later());
    QVERIFY(!listing && listing.error().code == Error::Code::Unsupported);
    QCOMPARE(listing.error().detail, m_drop.inboxPath());
    // Reporters cannot know; what they put in is sealed.
    QVERIFY(m_drop.drop("sealed", numberedRandom()).has_value());
    QCOMPARE(::chmod(QFile::encodeName(m_drop.inboxPath()).constData(), 01777), 0);
    QCOMPARE(m_drop.list(later())->files.size(), 2);
}

void DropFolderTest::trustFollowsOwnerAndRights_data()
{
    QTest::addColumn<uint>("owner");
    QTest::addColumn<uint>("parent");
    QTest::addColumn<uint>("mode");
    QTest::addColumn<bool>("hasRights");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("own") << 1000U << 0U << 0700U << true << true;
    QTest::newRow("letter box") << 1000U << 0U << 01733U << true << true;
    QTest::newRow("everybody may empty it") << 1000U << 1000U << 0733U << true << false;
    QTest::newRow("a group may empty it") << 1000U << 0U << 0770U << true << true;
    QTest::newRow("a share without rights") << 1000U << 0U << 0777U << false << true;
    QTest::newRow("of the administrator") << 0U << 7U << 01733U << true << true;
    QTest::newRow("of the folder's owner") << 7U << 7U << 01733U << true << true;
    QTest::newRow("of a stranger") << 8U << 7U << 01733U << true << false;
    QTest::newRow("of a stranger, private") << 8U << 7U << 0700U << true << false;
    QTest::newRow("of a stranger on a share without rights") << 8U << 7U << 0777U << false << false;
}

void DropFolderTest::trustFollowsOwnerAndRights()
{
    QFETCH(const uint, owner);
    QFETCH(const uint, parent);
    QFETCH(const uint, mode);
    QFETCH(const bool, hasRights);
    QFETCH(const bool, trusted);
    struct stat folder = {};
    folder.st_uid = owner;
    folder.st_mode = S_IFDIR | mode;
    struct stat above = {};
    above.st_uid = parent;
    QCOMPARE(isTrusted(folder, above, 1000, hasRights), trusted);
}

void DropFolderTest::cardAndReplyAreReplacedWhole()
{
    const auto audience = DropFolder::Audience::Owner;
    for (const QByteArray &text : {QByteArray("first, longer"), QByteArray("second")}) {
        QVERIFY(m_drop.publishCard(text, audience).has_value());
        QVERIFY(m_drop.publishReply(ReceiptId({1}), text, audience).has_value());
        QCOMPARE(m_drop.card().value_or(QByteArray()), text);
        QCOMPARE(m_drop.reply(ReceiptId({1})).value_or(QByteArray()), text);
    }
    QCOMPARE(QDir(path("replies")).entryList(QDir::Files | QDir::Hidden).size(), 1);
    QVERIFY(m_drop.removeReply(ReceiptId({1})).has_value());
    QVERIFY(!m_drop.reply(ReceiptId({1})));
    // A link put where the card is written does not lead anywhere.
    QVERIFY(QFile::link(path("victim"), path(".reporting.card.part")));
    QVERIFY(m_drop.publishCard("third", audience).has_value());
    QVERIFY(!QFile::exists(path("victim")));
}

void DropFolderTest::hugeFilesAreNotRead()
{
    put(reportName);
    QVERIFY(QFile::resize(path("inbox/" + reportName), qint64 {1} << 40)); // a hole
    QVERIFY(m_drop.read(reportName.toLatin1()).error().code == Error::Code::TooLarge);
    QFile card(path("reporting.card"));
    QVERIFY(card.open(QIODevice::WriteOnly) && card.resize(qint64 {1} << 40));
    QVERIFY(m_drop.card().error().code == Error::Code::TooLarge);
}

QTEST_GUILESS_MAIN(DropFolderTest)
#include "tst_dropfolder.moc"
