// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/backupkeys.h"

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
    void newDatabaseKeyEncryptsThemAnew();
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
        VERIFY_RESULT(keys->removeErased({{objectOf('a')}, {}, {}}));
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
            QVERIFY(keys->erased() == Result<std::set<ObjectId>>({objectOf('a')}));
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
    erased.erased = {objectOf('e')};
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

void BackupKeysTest::newDatabaseKeyEncryptsThemAnew()
{
    {
        auto keys = opened();
        VERIFY_RESULT(keys);
        VERIFY_RESULT(keys->add(1, "1", QList {keyOf('a')}, {}));
    }
    m_databaseKeys.insert(m_databaseKeys.begin(), secretOf(QByteArray(32, 'n')));
    {
        // Reading does with the older one.
        auto keys = opened(BackupKeys::Access::ReadOnly);
        VERIFY_RESULT(keys);
        QVERIFY(hasKey(*keys, 'a'));
    }
    VERIFY_RESULT(opened());
    m_databaseKeys.erase(m_databaseKeys.begin());
    VERIFY_ERROR(opened(BackupKeys::Access::ReadOnly), Error::Code::Damaged);
    m_databaseKeys.front() = secretOf(QByteArray(32, 'n'));
    auto keys = opened();
    VERIFY_RESULT(keys);
    QVERIFY(hasKey(*keys, 'a'));
    QVERIFY(!QFile::exists(path(0) + ".new") && !QFile::exists(path(1) + ".new"));
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
