// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The world around a register failing it: other processes, rights, space, sudden death.
/// What needs another process happens in a forked child.
class VaultFailuresTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void folderReachedThroughALinkOpens();
    void wrongPasswordOpensNothing();
    void secondOpeningIsToldWhoHoldsIt();
    void otherProcessHoldsItUntilItDies();
    void readOnlyFolderOpensForReading();
    void fullDiskUndoesTheChange();
    void fullDiskLeavesNoHalfRegister();
    void nothingAcknowledgedIsLostWhenKilled();

private:
    void recordAndTell(int pipeEnd) const;
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] Result<std::unique_ptr<Vault>> opened() const
    {
        return openVault(m_folder, testPassword(), vaultEnvironment());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
};

namespace {

/// A forked child that has a pipe to its parent.
class Child
{
public:
    template <typename Work>
    explicit Child(Work work)
    {
        int ends[2] = {-1, -1};
        if (pipe(ends) != 0)
            return;
        m_pid = fork();
        if (m_pid == 0) {
            close(ends[0]);
            work(ends[1]);
            _exit(0);
        }
        close(ends[1]);
        m_read = ends[0];
    }
    ~Child()
    {
        killNow();
        close(m_read);
    }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    [[nodiscard]] pid_t pid() const { return m_pid; }
    /// Waits for `size` bytes; fewer if the child ended.
    QByteArray take(qsizetype size) const
    {
        QByteArray bytes;
        while (bytes.size() < size) {
            QByteArray more(std::min<qsizetype>(size - bytes.size(), 65536), '\0');
            const auto got = read(m_read, more.data(), static_cast<std::size_t>(more.size()));
            if (got <= 0)
                break;
            bytes.append(more.constData(), got);
        }
        return bytes;
    }
    QByteArray takeAll() const { return take(std::numeric_limits<int>::max() / 2); }
    void killNow()
    {
        if (m_pid <= 0)
            return;
        kill(m_pid, SIGKILL);
        waitpid(m_pid, nullptr, 0);
        m_pid = -1;
    }

private:
    pid_t m_pid = -1;
    int m_read = -1;
};

void say(int pipeEnd, const QByteArray &words)
{
    if (write(pipeEnd, words.constData(), static_cast<std::size_t>(words.size())) < 0)
        _exit(9);
}

/// "ok" or the name of the error.
template <typename T>
QByteArray saying(const Result<T> &result)
{
    return result ? QByteArray("ok") : QByteArray(nameOf(result.error().code));
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// From now on no file of this process grows beyond `bytes`: writing fails as on a full disk.
void limitFiles(rlim_t bytes)
{
    signal(SIGXFSZ, SIG_IGN);
    rlimit limit {};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

void VaultFailuresTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = path("amt.rueckhalt");
    const auto made = createVault(m_folder, testPassword(), vaultEnvironment());
    VERIFY_RESULT(made);
    VERIFY_RESULT((*made)->record(fullIncident()));
}

void VaultFailuresTest::folderReachedThroughALinkOpens()
{
    QVERIFY(QFile::link(m_dir->path(), m_dir->filePath("home")));
    const QString linked = m_dir->filePath("home/") + QFileInfo(m_folder).fileName();
    VERIFY_RESULT(openVault(linked, testPassword(), vaultEnvironment()));
    VERIFY_RESULT(
        createVault(m_dir->filePath("home/Second.rueckhalt"), testPassword(), vaultEnvironment()));
    // The file itself must be where it seems to be.
    QVERIFY(QFile::rename(m_folder + "/vault.db", m_dir->filePath("elsewhere.db")));
    QVERIFY(QFile::link(m_dir->filePath("elsewhere.db"), m_folder + "/vault.db"));
    QVERIFY(!opened());
}

void VaultFailuresTest::wrongPasswordOpensNothing()
{
    const QStringList before = namesIn(m_folder);
    const QByteArray contents = contentsOfFile(m_folder + "/vault.db");
    for (const QByteArray password : {"vier ruhige Wörter genügen.", "VIER", ""}) {
        VERIFY_ERROR(openVault(m_folder, secretOf(password), vaultEnvironment()),
            Error::Code::WrongPassword);
    }
    QCOMPARE(namesIn(m_folder), before);
    QCOMPARE(contentsOfFile(m_folder + "/vault.db"), contents);
}

void VaultFailuresTest::secondOpeningIsToldWhoHoldsIt()
{
    auto first = opened();
    VERIFY_RESULT(first);
    const auto second = opened();
    VERIFY_ERROR(second, Error::Code::LockedByOther);
    QCOMPARE(second.error().detail,
        QStringLiteral("%1, process %2").arg(QSysInfo::machineHostName()).arg(getpid()));
    // The refused attempt has not taken the words away.
    QCOMPARE(opened().error().detail, second.error().detail);
    VERIFY_RESULT((*first)->record(plainIncident()));
    first->reset();
    VERIFY_RESULT(opened());
}

void VaultFailuresTest::otherProcessHoldsItUntilItDies()
{
    Child child([this](int pipeEnd) {
        const auto vault = opened();
        say(pipeEnd, saying(vault));
        pause();
    });
    QCOMPARE(child.take(2), QByteArray("ok"));
    const auto refused = opened();
    VERIFY_ERROR(refused, Error::Code::LockedByOther);
    QVERIFY(refused.error().detail.endsWith(QString::number(child.pid())));
    child.killNow();
    const auto taken = opened();
    VERIFY_RESULT(taken);
    QVERIFY(!(*taken)->isReadOnly());
    VERIFY_RESULT((*taken)->record(plainIncident()));
}

void VaultFailuresTest::readOnlyFolderOpensForReading()
{
    // Root may write everywhere, so the child becomes nobody, who owns the files.
    constexpr uid_t nobody = 65534;
    const bool isRoot = geteuid() == 0;
    if (isRoot) {
        for (const QString &name : {m_dir->path(), m_folder, m_folder + "/head.a",
                 m_folder + "/head.b", m_folder + "/vault.db", m_folder + "/lock"})
            QCOMPARE(chown(QFile::encodeName(name).constData(), nobody, nobody), 0);
    }
    QCOMPARE(chmod(QFile::encodeName(m_folder).constData(), S_IRUSR | S_IXUSR), 0);
    const QByteArray before = contentsOfFile(m_folder + "/vault.db");
    const Child child([&](int pipeEnd) {
        if (isRoot && (setgid(nobody) != 0 || setuid(nobody) != 0))
            _exit(1);
        auto vault = opened();
        if (!vault) {
            say(pipeEnd, saying(vault));
            return;
        }
        const auto facts = (*vault)->facts();
        const bool reads = facts && facts->rowCount() == 1
            && (*vault)->incident(facts->ids[0]).has_value() && (*vault)->verify()->isEmpty();
        say(pipeEnd,
            QByteArray((*vault)->isReadOnly() ? "read-only " : "writable ")
                + (reads ? "reads " : "blind ") + saying((*vault)->record(plainIncident())) + ' '
                + saying((*vault)->saveDraft({})) + ' ' + saying((*vault)->saveOrganisation({}))
                + ' '
                + saying(
                    createVault(m_folder + "/x.rueckhalt", testPassword(), vaultEnvironment())));
    });
    QCOMPARE(child.takeAll(), QByteArray("read-only reads ReadOnly ReadOnly ReadOnly ReadOnly"));
    QCOMPARE(contentsOfFile(m_folder + "/vault.db"), before);
    QCOMPARE(chmod(QFile::encodeName(m_folder).constData(), S_IRWXU), 0);
}

void VaultFailuresTest::fullDiskUndoesTheChange()
{
    const Child child([this](int pipeEnd) {
        auto vault = opened();
        if (!vault) {
            say(pipeEnd, saying(vault));
            return;
        }
        limitFiles(static_cast<rlim_t>(QFileInfo(m_folder + "/vault.db").size()) + 20000);
        NewIncident large = fullIncident();
        large.person.description = QString(9000, u'x');
        int recorded = 1;
        auto last = (*vault)->record(large);
        while (last) {
            ++recorded;
            last = (*vault)->record(large);
        }
        say(pipeEnd, saying(last) + ' ');
        IncidentDraft draft;
        draft.person.description = QString(100000, u'x');
        say(pipeEnd, saying((*vault)->saveDraft(draft)) + ' ');
        const std::vector<NewIncident> batch(50, large);
        say(pipeEnd, saying((*vault)->recordAll(batch)) + ' ');
        const bool same = (*vault)->facts()->rowCount() == static_cast<quint32>(recorded);
        say(pipeEnd, same && (*vault)->verify()->isEmpty() ? "whole " : "broken ");
        // Space again: the same register goes on.
        limitFiles(RLIM_INFINITY);
        say(pipeEnd, saying((*vault)->record(large)));
    });
    QCOMPARE(child.takeAll(), QByteArray("DiskFull DiskFull DiskFull whole ok"));
    const auto vault = opened();
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void VaultFailuresTest::fullDiskLeavesNoHalfRegister()
{
    const QStringList before = namesIn(m_dir->path());
    const Child child([this](int pipeEnd) {
        for (const rlim_t size : {0, 100, 5000, 40000}) {
            limitFiles(size);
            say(pipeEnd,
                saying(createVault(path("neu.rueckhalt"), testPassword(), vaultEnvironment()))
                    + ' ');
        }
    });
    QCOMPARE(child.takeAll(), QByteArray("DiskFull DiskFull DiskFull DiskFull "));
    QCOMPARE(namesIn(m_dir->path()), before);
}

/// Records one incident after the other and tells each id, until killed.
void VaultFailuresTest::recordAndTell(int pipeEnd) const
{
    const auto vault = opened();
    for (int i = 0; vault; ++i) {
        const auto recorded = (*vault)->record(fullIncident(i));
        if (!recorded)
            _exit(1);
        say(pipeEnd, recorded->id.toByteArray());
    }
}

/// Short form: 50 kills at changing moments. Everything the child was told to be recorded is
/// there; of what it was not told, at most the one incident under way.
void VaultFailuresTest::nothingAcknowledgedIsLostWhenKilled()
{
    constexpr int kills = 50;
    const auto unlocked = unlockedHead(m_folder, testPassword());
    VERIFY_RESULT(unlocked);
    QList<IncidentId> acknowledged;
    qint64 before = 1;
    for (int round = 0; round < kills; ++round) {
        Child child([&](int pipeEnd) { recordAndTell(pipeEnd); });
        QByteArray heard = child.take(16 * (1 + round % 4));
        usleep(static_cast<useconds_t>(round * 97 % 3000));
        child.killNow();
        heard += child.takeAll();
        QVERIFY(heard.size() >= 16);
        for (qsizetype at = 0; at + 16 <= heard.size(); at += 16)
            acknowledged << *IncidentId::fromBytes(heard.mid(at, 16));
        const auto raw = RawRegister::open(m_folder, unlocked->head, unlocked->keys);
        VERIFY_RESULT(raw);
        const auto count = (*raw)->incidents.count();
        VERIFY_RESULT(count);
        const qint64 told = heard.size() / 16;
        QVERIFY(*count == before + told || *count == before + told + 1);
        before = *count;
    }
    const auto vault = opened();
    VERIFY_RESULT(vault);
    for (const IncidentId &id : acknowledged)
        VERIFY_RESULT((*vault)->incident(id));
    QCOMPARE((*vault)->verify()->size(), 0);
    QVERIFY((*vault)->alerts().isEmpty());
    qInfo("%d kills, %lld incidents acknowledged, none lost", kills,
        static_cast<long long>(acknowledged.size()));
}

QTEST_GUILESS_MAIN(VaultFailuresTest)
#include "tst_vaultfailures.moc"
