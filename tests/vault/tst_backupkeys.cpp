// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/backupkeys.h"
#include "vault/backupmanifest.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class BackupKeysTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keysComeBack();
    void openedForReadingItMakesNothing();
    void keysThatOldBackupsNeedStay();
    void keysThatNoBackupNeedsGo();
    void erasedKeysAreGoneFromBothCopies();
    void oldCollectionsGoWithTheFirstErasureOnly();
    void damagedCopyIsHealedFromTheOther_data();
    void damagedCopyIsHealedFromTheOther();
    void damagedCopyIsReadFromTheOther();
    void bothDamagedIsTold();
    void newDatabaseKeyIsTakenWhenABackupAsksForIt();
    void healedCopyIsUnderTheKeyOfTheOther_data();
    void healedCopyIsUnderTheKeyOfTheOther();
    void interruptedDraftsAreTakenAway();
    void copyUnderAnOlderKeyIsNotTaken();
    void copyFromBeforeTheNewestBackupIsNotTaken();
    void firstVersionIsBroughtOn();
    void whatOnlyOneCopyHasSignedIsSigned();
    void whatNobodyMadeIsNotKept_data();
    void whatNobodyMadeIsNotKept();
    void keysOfAnotherRegisterAreLeftAlone();

private:
    Result<BackupKeys> opened(BackupKeys::Access access = BackupKeys::Access::ReadWrite) const
    {
        return BackupKeys::open(m_place, m_databaseKeys, access);
    }
    [[nodiscard]] QString path(int copy) const
    {
        return m_dir->filePath(BackupKeys::fileName(m_place.registerName, copy));
    }

    /// Returns what was known before.
    std::vector<SecretBytes> addNewDatabaseKey()
    {
        std::vector<SecretBytes> before;
        for (const SecretBytes &key : m_databaseKeys)
            before.push_back(key.clone());
        m_databaseKeys.insert(m_databaseKeys.begin(), secretOf(QByteArray(32, 'n')));
        return before;
    }
    [[nodiscard]] bool isUnder(const SecretBytes &databaseKey, int copy) const
    {
        const SecretBytes key = hkdfSha256(databaseKey.view(), m_place.id.bytes(),
            bytesOf(QByteArrayView("rueckhalt/2/backup keys")));
        return Database::open(path(copy), key, Database::Access::ReadOnly).has_value();
    }
    /// Only its manifest is looked at.
    [[nodiscard]] bool backedUpUnder(const SecretBytes &key, const QString &name) const
    {
        const QString folder = m_dir->filePath(name);
        BackupManifest manifest;
        manifest.id = m_place.id;
        manifest.registerName = m_place.registerName;
        manifest.moment = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
        manifest.keyId = databaseKeyId(key, m_place.id);
        return QDir().mkpath(folder)
            && writeFile(folder + "/manifest", encodeManifest(manifest, key));
    }

    /// Past everything, as somebody who has the database key.
    [[nodiscard]] bool tamper(int copy, const std::function<Result<void>(Database &)> &change) const
    {
        const SecretBytes key = hkdfSha256(m_databaseKeys.front().view(), m_place.id.bytes(),
            bytesOf(QByteArrayView("rueckhalt/2/backup keys")));
        return Database::open(path(copy), key, Database::Access::ReadWrite)
            .and_then([&](std::unique_ptr<Database> &&database) { return change(*database); })
            .has_value();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    BackupKeys::Place m_place;
    std::vector<SecretBytes> m_databaseKeys;
};

namespace {

Digest digestOf(char letter)
{
    Digest digest {};
    digest.fill(static_cast<std::uint8_t>(letter));
    return digest;
}

ObjectId objectOf(char letter)
{
    return *ObjectId::fromBytes(QByteArray(16, letter));
}

ErasedObject erasedOf(char letter, const QByteArray &signature = {})
{
    return {objectOf(letter), signature.isEmpty() ? 0U : 1U, signature};
}

BackedUpKey keyOf(char letter, SealedPart part = SealedPart::Person)
{
    return {digestOf(letter), static_cast<int>(part), objectOf(letter), 2, 1, 1,
        "wrapped key " + QByteArray(20, letter)};
}

std::vector<BackedUpFileKey> fileOf(const QString &path, char letter)
{
    std::vector<BackedUpFileKey> files;
    files.push_back({path, digestOf(letter), secretOf(QByteArray(32, letter))});
    return files;
}

bool hasKey(BackupKeys &keys, char letter)
{
    const auto found = keys.keysFor(digestOf(letter));
    return found && !found->isEmpty();
}

} // namespace

void BackupKeysTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_place = {m_dir->path(), "Amt", *RegisterId::fromBytes(QByteArray(16, 'r'))};
    m_databaseKeys.clear();
    m_databaseKeys.push_back(secretOf(QByteArray(32, 'd')));
}

void BackupKeysTest::keysComeBack()
{
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        QCOMPARE(keys->nextNumber(), Result<quint64>(1));
        VERIFY_RESULT(keys->add(
            1, "Amt-1", QList<BackedUpKey> {keyOf('a'), keyOf('b')}, fileOf("inbox/x", 'x')));
        QCOMPARE(keys->nextNumber(), Result<quint64>(2));
    }
    auto keys = opened(BackupKeys::Access::ReadOnly);
    VERIFY_RESULT(keys);
    QCOMPARE(keys->keysFor(digestOf('a')), Result<QList<BackedUpKey>>({keyOf('a')}));
    QCOMPARE(keys->keysFor(digestOf('c')), Result<QList<BackedUpKey>>(QList<BackedUpKey>()));
    const auto file = keys->fileKey(digestOf('x'));
    VERIFY_RESULT(file);
    QCOMPARE(toByteArray(file->view()), QByteArray(32, 'x'));
    VERIFY_ERROR(keys->fileKey(digestOf('y')), Error::Code::NotFound);
}

void BackupKeysTest::openedForReadingItMakesNothing()
{
    VERIFY_ERROR(opened(BackupKeys::Access::ReadOnly), Error::Code::NotFound);
    QVERIFY(!QFile::exists(path(0)) && !QFile::exists(path(1)));
}

void BackupKeysTest::keysThatOldBackupsNeedStay()
{
    auto keys = opened();
    VERIFY_RESULT(keys);
    VERIFY_RESULT(keys->add(1, "1", QList {keyOf('a'), keyOf('b')}, {}));
    VERIFY_RESULT(keys->add(2, "2", QList {keyOf('b'), keyOf('c')}, {}));
    for (const char letter : {'a', 'b', 'c'})
        QVERIFY2(hasKey(*keys, letter), &letter);
}

void BackupKeysTest::keysThatNoBackupNeedsGo()
{
    auto keys = opened();
    VERIFY_RESULT(keys);
    VERIFY_RESULT(keys->add(1, "1", QList {keyOf('a'), keyOf('b')}, fileOf("inbox/x", 'x')));
    VERIFY_RESULT(keys->add(2, "2", QList {keyOf('b')}, {}));
    VERIFY_RESULT(keys->prune(1));
    QVERIFY(hasKey(*keys, 'a'));
    VERIFY_RESULT(keys->prune(2));
    QVERIFY(!hasKey(*keys, 'a'));
    QVERIFY(hasKey(*keys, 'b'));
    VERIFY_ERROR(keys->fileKey(digestOf('x')), Error::Code::NotFound);
    QCOMPARE(keys->nextNumber(), Result<quint64>(3));
}

void BackupKeysTest::erasedKeysAreGoneFromBothCopies()
{
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        VERIFY_RESULT(keys->add(1, "1", QList {keyOf('a'), keyOf('b')}, {}));
        VERIFY_RESULT(keys->removeErased({{erasedOf('a', "signed")}, {}, {}}));
    }
    for (int copy = 0; copy < BackupKeys::Copies; ++copy) {
        // Only one of them is there: what it says is not the other's.
        const QString away = m_dir->filePath("away");
        QVERIFY(QFile::rename(path(1 - copy), away));
        {
            auto keys = opened(BackupKeys::Access::ReadOnly);
            VERIFY_RESULT(keys);
            QVERIFY(!hasKey(*keys, 'a'));
            QVERIFY(hasKey(*keys, 'b'));
            QVERIFY(keys->erased() == Result<QList<ErasedObject>>({erasedOf('a', "signed")}));
        }
        QVERIFY(QFile::rename(away, path(1 - copy)));
    }
    // What comes back by a backup of an older state goes again.
    auto keys = opened();
    VERIFY_RESULT(keys);
    VERIFY_RESULT(keys->add(2, "2", QList {keyOf('a')}, {}));
    VERIFY_RESULT(keys->removeErased({}));
    QVERIFY(!hasKey(*keys, 'a'));
}

void BackupKeysTest::oldCollectionsGoWithTheFirstErasureOnly()
{
    auto keys = opened();
    VERIFY_RESULT(keys);
    const QList all {keyOf('s', SealedPart::Segment), keyOf('t', SealedPart::Segment),
        keyOf('d', SealedPart::Draft), keyOf('b')};
    VERIFY_RESULT(keys->add(1, "1", all, fileOf("inbox/x", 'x')));
    const PresentContents present {{}, {digestOf('t')}, {}};
    VERIFY_RESULT(keys->removeErased(present));
    QVERIFY(hasKey(*keys, 's') && hasKey(*keys, 'd'));
    PresentContents erased = present;
    erased.erased = {erasedOf('e')};
    VERIFY_RESULT(keys->removeErased(erased));
    QVERIFY(!hasKey(*keys, 's') && !hasKey(*keys, 'd'));
    QVERIFY(hasKey(*keys, 't') && hasKey(*keys, 'b'));
    VERIFY_ERROR(keys->fileKey(digestOf('x')), Error::Code::NotFound);

    // The same erasure again takes nothing more.
    VERIFY_RESULT(keys->add(2, "2", QList {keyOf('d', SealedPart::Draft)}, fileOf("inbox/y", 'y')));
    VERIFY_RESULT(keys->removeErased(erased));
    QVERIFY(hasKey(*keys, 'd'));
    VERIFY_RESULT(keys->fileKey(digestOf('y')));
}

void BackupKeysTest::damagedCopyIsHealedFromTheOther_data()
{
    QTest::addColumn<int>("copy");
    QTest::addColumn<bool>("missing");
    QTest::newRow("first missing") << 0 << true;
    QTest::newRow("second missing") << 1 << true;
    QTest::newRow("first damaged") << 0 << false;
    QTest::newRow("second damaged") << 1 << false;
}

void BackupKeysTest::damagedCopyIsHealedFromTheOther()
{
    QFETCH(int, copy);
    QFETCH(bool, missing);
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        VERIFY_RESULT(keys->add(1, "1", QList {keyOf('a')}, {}));
    }
    QVERIFY(missing ? QFile::remove(path(copy)) : writeFile(path(copy), QByteArray(20000, 'z')));
    VERIFY_RESULT(opened());
    QVERIFY(QFile::remove(path(1 - copy)));
    auto keys = opened(BackupKeys::Access::ReadOnly);
    VERIFY_RESULT(keys);
    QVERIFY(hasKey(*keys, 'a'));
}

void BackupKeysTest::damagedCopyIsReadFromTheOther()
{
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        QList<BackedUpKey> many;
        for (int i = 0; i < 2000; ++i) {
            BackedUpKey key = keyOf('a');
            key.content[0] = static_cast<std::uint8_t>(i);
            key.content[1] = static_cast<std::uint8_t>(i >> 8);
            many << key;
        }
        VERIFY_RESULT(keys->add(1, "1", many, {}));
    }
    // Everything behind the first pages of the first copy.
    QByteArray first = contentsOfFile(path(0));
    for (qsizetype at = 8 * 16384 + 100; at < first.size(); at += 16384)
        first[at] = static_cast<char>(first[at] ^ 1);
    QVERIFY(writeFile(path(0), first));
    auto keys = opened(BackupKeys::Access::ReadOnly);
    VERIFY_RESULT(keys);
    for (int i = 0; i < 2000; ++i) {
        Digest content = digestOf('a');
        content[0] = static_cast<std::uint8_t>(i);
        content[1] = static_cast<std::uint8_t>(i >> 8);
        const auto found = keys->keysFor(content);
        QVERIFY2(found && found->size() == 1, qPrintable(QString::number(i)));
    }
}

void BackupKeysTest::bothDamagedIsTold()
{
    VERIFY_RESULT(opened());
    QVERIFY(writeFile(path(0), QByteArray(20000, 'z')) && writeFile(path(1), QByteArray(100, 'z')));
    VERIFY_ERROR(opened(), Error::Code::Damaged);
    QCOMPARE(contentsOfFile(path(0)), QByteArray(20000, 'z'));
}

/// Until then it may be that nobody has it any more but the register, and that is lost.
void BackupKeysTest::newDatabaseKeyIsTakenWhenABackupAsksForIt()
{
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        VERIFY_RESULT(keys->add(1, "1", QList {keyOf('a'), keyOf('b')}, {}));
    }
    QVERIFY(backedUpUnder(m_databaseKeys.front(), "Amt-2026-11-01-100000.rueckhalt-backup"));
    const std::vector<SecretBytes> olderOnes = addNewDatabaseKey();
    {
        // Reading does with the older one.
        auto keys = opened(BackupKeys::Access::ReadOnly);
        VERIFY_RESULT(keys);
        QVERIFY(hasKey(*keys, 'a'));
    }
    VERIFY_RESULT(opened()->removeErased({{erasedOf('x')}, {}, {}}));
    QVERIFY(isUnder(m_databaseKeys.back(), 0) && isUnder(m_databaseKeys.back(), 1));
    BackedUpKey wrappedAnew = keyOf('b');
    wrappedAnew.roleKey = 2;
    wrappedAnew.wrapped = "wrapped with the next key of the role";
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        VERIFY_RESULT(keys->takeNewestKey(0));
        VERIFY_RESULT(keys->add(2, "2", QList {wrappedAnew, keyOf('c')}, {}));
        QCOMPARE(keys->keysFor(digestOf('b')), Result<QList<BackedUpKey>>({wrappedAnew}));
    }
    // The backup was interrupted there, and something is erased before the next one.
    VERIFY_RESULT(opened()->removeErased({{erasedOf('a')}, {}, {}}));
    QVERIFY(isUnder(m_databaseKeys.front(), 0) && isUnder(m_databaseKeys.back(), 1));
    {
        auto keys = BackupKeys::open(m_place, olderOnes, BackupKeys::Access::ReadOnly);
        VERIFY_RESULT(keys);
        QVERIFY(!hasKey(*keys, 'a') && !hasKey(*keys, 'c'));
        QCOMPARE(keys->keysFor(digestOf('b')), Result<QList<BackedUpKey>>({keyOf('b')}));
        // Who knows both keys takes what was written last.
        keys = opened(BackupKeys::Access::ReadOnly);
        VERIFY_RESULT(keys);
        QVERIFY(!hasKey(*keys, 'a') && hasKey(*keys, 'c'));
        QCOMPARE(keys->keysFor(digestOf('b')), Result<QList<BackedUpKey>>({wrappedAnew}));
    }
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        VERIFY_RESULT(keys->takeNewestKey(0));
        VERIFY_RESULT(keys->add(3, "3", QList {wrappedAnew, keyOf('c'), keyOf('d')}, {}));
        VERIFY_RESULT(keys->takeNewestKey(1));
        VERIFY_RESULT(keys->prune(1));
    }
    QVERIFY(backedUpUnder(m_databaseKeys.front(), "Amt-2026-11-02-100000.rueckhalt-backup"));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), (QStringList {"Amt.keys", "Amt.keys-2"}));
    m_databaseKeys.pop_back();
    for (int copy = 0; copy < BackupKeys::Copies; ++copy) {
        QVERIFY(QFile::rename(path(1 - copy), m_dir->filePath("away")));
        auto keys = opened(BackupKeys::Access::ReadOnly);
        VERIFY_RESULT(keys);
        QVERIFY(!hasKey(*keys, 'a') && hasKey(*keys, 'c') && hasKey(*keys, 'd'));
        QCOMPARE(keys->keysFor(digestOf('b')), Result<QList<BackedUpKey>>({wrappedAnew}));
        QVERIFY(QFile::rename(m_dir->filePath("away"), path(1 - copy)));
    }
}

void BackupKeysTest::healedCopyIsUnderTheKeyOfTheOther_data()
{
    QTest::addColumn<int>("lost");
    QTest::addColumn<bool>("isInterrupted");
    for (int lost = 0; lost < BackupKeys::Copies; ++lost) {
        for (const bool isInterrupted : {false, true})
            QTest::addRow("copy %d, %s", lost,
                isInterrupted ? "the first one under a newer key" : "both under the older key")
                << lost << isInterrupted;
    }
}

void BackupKeysTest::healedCopyIsUnderTheKeyOfTheOther()
{
    QFETCH(const int, lost);
    QFETCH(const bool, isInterrupted);
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        VERIFY_RESULT(keys->add(1, "1", QList {keyOf('a'), keyOf('b')}, {}));
    }
    QVERIFY(backedUpUnder(m_databaseKeys.front(), "Amt-2026-11-01-100000.rueckhalt-backup"));
    addNewDatabaseKey();
    if (isInterrupted)
        VERIFY_RESULT(opened()->takeNewestKey(0));
    QVERIFY(QFile::remove(path(lost)));
    VERIFY_RESULT(opened()->removeErased({{erasedOf('a')}, {}, {}}));
    const bool isLeftUnderTheNewer = isInterrupted && lost == 1;
    const SecretBytes &key = isLeftUnderTheNewer ? m_databaseKeys.front() : m_databaseKeys.back();
    QVERIFY(isUnder(key, 0) && isUnder(key, 1));
    auto keys = opened(BackupKeys::Access::ReadOnly);
    VERIFY_RESULT(keys);
    QVERIFY(!hasKey(*keys, 'a') && hasKey(*keys, 'b'));
}

/// They hold what is about to be erased.
void BackupKeysTest::interruptedDraftsAreTakenAway()
{
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        VERIFY_RESULT(keys->add(1, "1", QList {keyOf('a')}, {}));
    }
    for (int copy = 0; copy < BackupKeys::Copies; ++copy) {
        QVERIFY(QFile::copy(path(copy), path(copy) + ".new"));
        QVERIFY(writeFile(path(copy) + ".new-journal", "pages"));
    }
    VERIFY_RESULT(opened(BackupKeys::Access::ReadOnly));
    QVERIFY(QFile::exists(path(0) + ".new"));
    VERIFY_RESULT(opened()->removeErased({{erasedOf('a')}, {}, {}}));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), (QStringList {"Amt.keys", "Amt.keys-2"}));
}

/// Of two copies the one under the newer key was written last, whatever the other one says.
void BackupKeysTest::copyUnderAnOlderKeyIsNotTaken()
{
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        VERIFY_RESULT(keys->add(1, "1", QList {keyOf('a'), keyOf('b')}, {}));
    }
    const QByteArray old = contentsOfFile(path(0));
    addNewDatabaseKey();
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        VERIFY_RESULT(keys->removeErased({{erasedOf('a')}, {}, {}}));
        VERIFY_RESULT(keys->takeNewestKey(0));
        VERIFY_RESULT(keys->takeNewestKey(1));
    }
    QVERIFY(writeFile(path(0), old));
    for (const auto access : {BackupKeys::Access::ReadOnly, BackupKeys::Access::ReadWrite}) {
        auto keys = opened(access);
        VERIFY_RESULT(keys);
        QVERIFY(!hasKey(*keys, 'a'));
        QVERIFY(hasKey(*keys, 'b'));
    }
    QVERIFY(contentsOfFile(path(0)) != old);
}

/// Somebody who was removed has the database key from before, and can write to the folder.
void BackupKeysTest::copyFromBeforeTheNewestBackupIsNotTaken()
{
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        VERIFY_RESULT(keys->add(1, "1", QList {keyOf('a')}, {}));
    }
    const QByteArray old = contentsOfFile(path(0));
    addNewDatabaseKey();
    QVERIFY(backedUpUnder(m_databaseKeys.back(), "Amt-2026-11-01-100000.rueckhalt-backup"));
    // There was no backup since the key was changed: it is what was written last.
    {
        auto keys = opened(BackupKeys::Access::ReadOnly);
        VERIFY_RESULT(keys);
        QVERIFY(hasKey(*keys, 'a'));
    }
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        VERIFY_RESULT(keys->takeNewestKey(0));
        QVERIFY(backedUpUnder(m_databaseKeys.front(), "Amt-2026-11-02-100000.rueckhalt-backup"));
    }
    // Interrupted there: the second one is healed from the first one.
    VERIFY_RESULT(opened());
    QVERIFY(isUnder(m_databaseKeys.front(), 0) && isUnder(m_databaseKeys.front(), 1));
    for (int copy = 0; copy < BackupKeys::Copies; ++copy)
        QVERIFY(writeFile(path(copy), old));
    for (const auto access : {BackupKeys::Access::ReadOnly, BackupKeys::Access::ReadWrite})
        VERIFY_ERROR(opened(access), Error::Code::Damaged);
}

void BackupKeysTest::firstVersionIsBroughtOn()
{
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        VERIFY_RESULT(keys->add(1, "1", QList {keyOf('a'), keyOf('b')}, {}));
        VERIFY_RESULT(keys->removeErased({{erasedOf('a')}, {}, {}}));
    }
    for (int copy = 0; copy < BackupKeys::Copies; ++copy)
        QVERIFY(tamper(copy, [](Database &database) {
            return database.run("DROP TABLE erasure_proof; PRAGMA user_version = 1");
        }));
    const Result<QList<ErasedObject>> unproven {{erasedOf('a')}};
    {
        auto keys = opened(BackupKeys::Access::ReadOnly);
        VERIFY_RESULT(keys);
        QVERIFY(keys->erased() == unproven);
        QVERIFY(hasKey(*keys, 'b'));
    }
    auto keys = opened();
    VERIFY_RESULT(keys);
    QVERIFY(keys->erased() == unproven);
    // The signature comes with the next time.
    VERIFY_RESULT(keys->removeErased({{erasedOf('a', "signed")}, {}, {}}));
    QVERIFY(keys->erased() == Result<QList<ErasedObject>>({erasedOf('a', "signed")}));
}

void BackupKeysTest::whatOnlyOneCopyHasSignedIsSigned()
{
    VERIFY_RESULT(opened()->removeErased({{erasedOf('a', "signed")}, {}, {}}));
    QVERIFY(
        tamper(0, [](Database &database) { return database.run("DELETE FROM erasure_proof"); }));
    QVERIFY(opened()->erased() == Result<QList<ErasedObject>>({erasedOf('a', "signed")}));
}

using Tampering = std::function<Result<void>(Database &)>;

void BackupKeysTest::whatNobodyMadeIsNotKept_data()
{
    QTest::addColumn<Tampering>("tampering");
    const auto row
        = [](const char *name, const Tampering &tampering) { QTest::newRow(name) << tampering; };
    row("a trigger that keeps keys", [](Database &database) {
        return database.run("CREATE TRIGGER keep BEFORE DELETE ON content_key BEGIN"
                            " SELECT RAISE(IGNORE); END");
    });
    row("a table that collects them", [](Database &database) {
        return database.run("CREATE TABLE loot (key BLOB); CREATE TRIGGER collect AFTER DELETE ON"
                            " content_key BEGIN INSERT INTO loot VALUES (old.wrapped); END");
    });
    row("an index",
        [](Database &database) { return database.run("CREATE INDEX planted ON erased (object)"); });
    row("another version",
        [](Database &database) { return database.run("PRAGMA user_version = 1"); });
}

/// Every member has the key to the file. An erasure must not only seem to have happened.
void BackupKeysTest::whatNobodyMadeIsNotKept()
{
    QFETCH(const Tampering, tampering);
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        VERIFY_RESULT(keys->add(1, "1", QList {keyOf('a'), keyOf('b')}, {}));
    }
    QVERIFY(tamper(0, tampering));
    {
        // Healed from the other one.
        auto keys = opened();
        VERIFY_RESULT(keys);
        VERIFY_RESULT(keys->removeErased({{erasedOf('a')}, {}, {}}));
    }
    {
        auto keys = opened(BackupKeys::Access::ReadOnly);
        VERIFY_RESULT(keys);
        QVERIFY(!hasKey(*keys, 'a'));
        QVERIFY(hasKey(*keys, 'b'));
    }
    QVERIFY(tamper(0, tampering) && tamper(1, tampering));
    for (const auto access : {BackupKeys::Access::ReadOnly, BackupKeys::Access::ReadWrite})
        VERIFY_ERROR(opened(access), Error::Code::Damaged);
}

void BackupKeysTest::keysOfAnotherRegisterAreLeftAlone()
{
    VERIFY_RESULT(opened());
    const QByteArray before = contentsOfFile(path(0));
    m_place.id = *RegisterId::fromBytes(QByteArray(16, 'o'));
    VERIFY_ERROR(opened(), Error::Code::Damaged);
    QCOMPARE(contentsOfFile(path(0)), before);
}

QTEST_GUILESS_MAIN(BackupKeysTest)
#include "tst_backupkeys.moc"
