// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/backupfolder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Manifests, names, and what is kept of the backups in a folder.
class BackupFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void manifestComesBackAsWritten();
    void everyFlippedBitOfAManifestIsNoticed();
    void everyCutManifestIsRefused();
    void manifestWithAPathInItIsRefused_data();
    void manifestWithAPathInItIsRefused();
    void manifestUnderAnotherKeyIsNotGenuine();
    void nameSaysRegisterAndMoment();
    void backupsAreListedNewestFirst();
    void whatIsNoBackupIsNotListed_data();
    void whatIsNoBackupIsNotListed();
    void missingOrShortFileIsDamage_data();
    void missingOrShortFileIsDamage();
    void newestWholeOnesAreKept_data();
    void newestWholeOnesAreKept();
    void removedBackupIsGone();

private:
    QString made(const BackupManifest &manifest);
    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

const QByteArray contents = "contents";

RegisterId someId(char letter = 'i')
{
    return *RegisterId::fromBytes(QByteArray(16, letter));
}

SecretBytes someKey()
{
    return secretOf(QByteArray(32, 'k'));
}

BackupManifest someManifest(quint64 number = 3)
{
    BackupManifest manifest;
    manifest.id = someId();
    manifest.registerName = "Bürgeramt Nord-Süd";
    manifest.moment = QDateTime({2026, 11, 20}, {10, 0}, Qt::UTC).addDays(static_cast<int>(number));
    manifest.number = number;
    manifest.mark = {4, 711, {}};
    manifest.mark.hash.fill(9);
    manifest.keyId = databaseKeyId(someKey(), someId());
    manifest.contents.fill(8);
    manifest.incidents = 20;
    manifest.objects = 42;
    manifest.files = {{"vault.db", static_cast<quint64>(contents.size()), {}}, {"head", 0, {}}};
    return manifest;
}

} // namespace

/// A folder as a backup with this manifest has it.
QString BackupFolderTest::made(const BackupManifest &manifest)
{
    const QString path = m_dir->filePath(backupName(manifest.registerName, manifest.moment));
    const bool written = QDir().mkpath(path) && writeFile(path + "/vault.db", contents)
        && writeFile(path + "/head", {})
        && writeFile(path + "/manifest", encodeManifest(manifest, someKey()));
    return written ? path : QString();
}

void BackupFolderTest::manifestComesBackAsWritten()
{
    const QByteArray file = encodeManifest(someManifest(), someKey());
    QCOMPARE(parseManifest(file), Result<BackupManifest>(someManifest()));
    QVERIFY(isGenuineManifest(file, someKey()));
}

void BackupFolderTest::everyFlippedBitOfAManifestIsNoticed()
{
    const QByteArray file = encodeManifest(someManifest(), someKey());
    for (qsizetype bit = 0; bit < file.size() * 8; ++bit) {
        QByteArray flipped = file;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY2(!parseManifest(flipped), qPrintable(QString::number(bit)));
    }
}

void BackupFolderTest::everyCutManifestIsRefused()
{
    const QByteArray file = encodeManifest(someManifest(), someKey());
    for (qsizetype size = 0; size < file.size(); ++size)
        QVERIFY2(!parseManifest(file.first(size)), qPrintable(QString::number(size)));
    VERIFY_ERROR(parseManifest(file + QByteArray(70000, '\0')), Error::Code::Damaged);
}

void BackupFolderTest::manifestWithAPathInItIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("up") << "../vault.db";
    QTest::newRow("absolute") << "/etc/passwd";
    QTest::newRow("hidden") << ".profile";
    QTest::newRow("empty") << "";
}

void BackupFolderTest::manifestWithAPathInItIsRefused()
{
    QFETCH(QString, name);
    BackupManifest manifest = someManifest();
    manifest.files << BackupFile {name, 1, {}};
    VERIFY_ERROR(parseManifest(encodeManifest(manifest, someKey())), Error::Code::Damaged);
    manifest = someManifest();
    manifest.registerName = name;
    VERIFY_ERROR(parseManifest(encodeManifest(manifest, someKey())), Error::Code::Damaged);
}

void BackupFolderTest::manifestUnderAnotherKeyIsNotGenuine()
{
    const QByteArray file = encodeManifest(someManifest(), secretOf(QByteArray(32, 'x')));
    VERIFY_RESULT(parseManifest(file));
    QVERIFY(!isGenuineManifest(file, someKey()));
    QVERIFY(!isGenuineManifest({}, someKey()));
}

void BackupFolderTest::nameSaysRegisterAndMoment()
{
    QCOMPARE(backupName("Amt-1", QDateTime({2026, 1, 2}, {3, 4, 5}, Qt::UTC)),
        "Amt-1-2026-01-02-030405.rueckhalt-backup");
}

void BackupFolderTest::backupsAreListedNewestFirst()
{
    for (const quint64 number : {2, 9, 5})
        QVERIFY(!made(someManifest(number)).isEmpty());
    const auto found = backupsIn(m_dir->path());
    VERIFY_RESULT(found);
    QList<quint64> numbers;
    for (const BackupEntry &entry : *found) {
        QCOMPARE(entry.state, BackupEntry::State::Whole);
        QCOMPARE(entry.registerName, "Bürgeramt Nord-Süd");
        QCOMPARE_GE(entry.size, 8);
        numbers << entry.manifest->number;
    }
    QCOMPARE(numbers, (QList<quint64> {9, 5, 2}));
    QCOMPARE(backupsIn(m_dir->path(), "Bürgeramt Nord")->size(), 0);
    VERIFY_ERROR(backupsIn(m_dir->filePath("none")), Error::Code::NotFound);
}

void BackupFolderTest::whatIsNoBackupIsNotListed_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {".Amt-2026-01-02-030405.rueckhalt-backup", "Amt.rueckhalt-backup",
             "Amt-2026-13-02-030405.rueckhalt-backup", "Amt-2026-01-02-030405.rueckhalt",
             "-2026-01-02-030405.rueckhalt-backup"})
        QTest::newRow(name) << name;
}

void BackupFolderTest::whatIsNoBackupIsNotListed()
{
    QFETCH(QString, name);
    QVERIFY(QDir().mkpath(m_dir->filePath(name)));
    QCOMPARE(backupsIn(m_dir->path())->size(), 0);
    VERIFY_ERROR(backupAt(m_dir->filePath(name)), Error::Code::NotARegister);
}

void BackupFolderTest::missingOrShortFileIsDamage_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("short") << "vault.db" << contents.chopped(1);
    QTest::newRow("long") << "vault.db" << contents + '1';
    QTest::newRow("missing") << "vault.db" << QByteArray();
    QTest::newRow("manifest") << "manifest" << QByteArray("RKHBCKUP");
}

void BackupFolderTest::missingOrShortFileIsDamage()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, left);
    const QString path = made(someManifest());
    QVERIFY(left.isEmpty() ? QFile::remove(path + '/' + file) : writeFile(path + '/' + file, left));
    const auto entry = backupAt(path);
    VERIFY_RESULT(entry);
    QCOMPARE(entry->state, BackupEntry::State::Damaged);
}

void BackupFolderTest::newestWholeOnesAreKept_data()
{
    QTest::addColumn<int>("keep");
    QTest::addColumn<QList<quint64>>("gone");
    QTest::newRow("two") << 2 << QList<quint64> {3, 1};
    QTest::newRow("one") << 1 << QList<quint64> {4, 3, 1};
    QTest::newRow("never none") << 0 << QList<quint64> {4, 3, 1};
    QTest::newRow("more than there are") << 10 << QList<quint64> {};
}

void BackupFolderTest::newestWholeOnesAreKept()
{
    QFETCH(int, keep);
    QFETCH(QList<quint64>, gone);
    for (const quint64 number : {1, 3, 4})
        QVERIFY(!made(someManifest(number)).isEmpty());
    // The newest was made by a clock that was wrong; another is damaged; a third is not ours.
    BackupManifest newest = someManifest(5);
    newest.moment = newest.moment.addYears(-2);
    QVERIFY(!made(newest).isEmpty());
    QVERIFY(QFile::remove(made(someManifest(7)) + "/vault.db"));
    BackupManifest other = someManifest(9);
    other.id = someId('o');
    QVERIFY(!made(other).isEmpty());

    const auto all = backupsIn(m_dir->path());
    VERIFY_RESULT(all);
    QList<quint64> numbers;
    for (const BackupEntry &entry : expendable(*all, someId(), keep))
        numbers << entry.manifest->number;
    QCOMPARE(numbers, gone);
}

void BackupFolderTest::removedBackupIsGone()
{
    const QString path = made(someManifest());
    VERIFY_RESULT(removeBackup(path));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList());
    VERIFY_ERROR(removeBackup(path), Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(BackupFolderTest)
#include "tst_backupfolder.moc"
