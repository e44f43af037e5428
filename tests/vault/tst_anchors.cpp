// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/anchors.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const QByteArray someRegister(16, 'r');
const QByteArray otherRegister(16, 'o');

Anchor someAnchor(quint64 sequence)
{
    return {7, sha256(bytesOf(QByteArray("members"))),
        {8, sequence, sha256(bytesOf(QByteArray::number(sequence)))}};
}

SecretBytes keyOf(char c)
{
    return secretOf(QByteArray(32, c));
}

std::vector<SecretBytes> keys(const char *letters)
{
    std::vector<SecretBytes> all;
    for (; *letters; ++letters)
        all.push_back(keyOf(*letters));
    return all;
}

} // namespace

class AnchorsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void anchorIsReadAsItWasWritten();
    void unknownRegisterHasNone();
    void registersDoNotMeet();
    void olderDatabaseKeyStillReads();
    void anchorUnderAnotherKeyIsReadButNotProven();
    void anchorWithoutDigestIsReadWithItsKeyOnly();
    void everyFlippedBitIsFound();
    void everyTruncationIsFound();
    void whatIsNoFileIsDamage();
    void hugeFileIsNotRead();
    void nobodyElseCanReadThem();
    void failedWriteLeavesTheOldOne();
    void withoutFolderNothingIsKept();
    void folderFollowsTheEnvironment();

private:
    [[nodiscard]] Anchors anchors() const { return Anchors(m_dir->filePath("state/anchors")); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void AnchorsTest::anchorIsReadAsItWasWritten()
{
    for (const auto durability : {Anchors::Durability::Certain, Anchors::Durability::Lazy}) {
        for (const quint64 sequence : {1, 24, 70000}) {
            VERIFY_RESULT(
                anchors().write(someRegister, someAnchor(sequence), keyOf('k'), durability));
            const auto read = anchors().read(someRegister, keys("k"));
            VERIFY_RESULT(read);
            QVERIFY(*read == someAnchor(sequence));
        }
    }
    QCOMPARE(
        QDir(m_dir->filePath("state/anchors")).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void AnchorsTest::unknownRegisterHasNone()
{
    const auto read = anchors().read(someRegister, keys("k"));
    VERIFY_RESULT(read);
    QVERIFY(!read->has_value());
}

void AnchorsTest::registersDoNotMeet()
{
    const auto all = anchors();
    VERIFY_RESULT(all.write(someRegister, someAnchor(1), keyOf('k'), Anchors::Durability::Lazy));
    VERIFY_RESULT(all.write(otherRegister, someAnchor(2), keyOf('k'), Anchors::Durability::Lazy));
    QVERIFY(*all.read(someRegister, keys("k")) == someAnchor(1));
    QVERIFY(*all.read(otherRegister, keys("k")) == someAnchor(2));
    QVERIFY(QFile::remove(all.fileOf(otherRegister)));
    QVERIFY(QFile::copy(all.fileOf(someRegister), all.fileOf(otherRegister)));
    VERIFY_ERROR(all.read(otherRegister, keys("k")), Error::Code::Damaged);
}

void AnchorsTest::olderDatabaseKeyStillReads()
{
    VERIFY_RESULT(
        anchors().write(someRegister, someAnchor(3), keyOf('o'), Anchors::Durability::Lazy));
    QVERIFY(*anchors().read(someRegister, keys("no")) == someAnchor(3));
}

/// An older folder does not know the key any more; what was seen then is known all the same.
void AnchorsTest::anchorUnderAnotherKeyIsReadButNotProven()
{
    VERIFY_RESULT(
        anchors().write(someRegister, someAnchor(3), keyOf('n'), Anchors::Durability::Lazy));
    const auto read = anchors().read(someRegister, keys("o"));
    VERIFY_RESULT(read);
    Anchor expected = someAnchor(3);
    expected.isProven = false;
    QVERIFY(*read == expected);
}

/// As the first program wrote it.
void AnchorsTest::anchorWithoutDigestIsReadWithItsKeyOnly()
{
    VERIFY_RESULT(
        anchors().write(someRegister, someAnchor(3), keyOf('k'), Anchors::Durability::Lazy));
    const QString file = anchors().fileOf(someRegister);
    // Magic, array of seven, suite.
    QByteArray old = contentsOfFile(file).chopped(2 * 32);
    QCOMPARE(old.at(9), '\x02');
    old[9] = '\x01';
    const SecretBytes key = hkdfSha256(
        keyOf('k').view(), bytesOf(someRegister), bytesOf(QByteArrayView("rueckhalt/2/anchor")));
    old += toByteArray(hmacSha256(key.view(), bytesOf(old)));
    QVERIFY(writeFile(file, old));
    QVERIFY(*anchors().read(someRegister, keys("k")) == someAnchor(3));
    VERIFY_ERROR(anchors().read(someRegister, keys("n")), Error::Code::Damaged);
}

void AnchorsTest::everyFlippedBitIsFound()
{
    VERIFY_RESULT(
        anchors().write(someRegister, someAnchor(3), keyOf('k'), Anchors::Durability::Lazy));
    const QString file = anchors().fileOf(someRegister);
    const QByteArray good = contentsOfFile(file);
    for (qsizetype bit = 0; bit < good.size() * 8; ++bit) {
        QByteArray bad = good;
        bad[bit / 8] = static_cast<char>(bad.at(bit / 8) ^ (1 << bit % 8));
        QVERIFY(writeFile(file, bad));
        VERIFY_ERROR(anchors().read(someRegister, keys("k")), Error::Code::Damaged);
    }
    qInfo("%lld bits flipped, every one found", static_cast<long long>(good.size() * 8));
}

void AnchorsTest::everyTruncationIsFound()
{
    VERIFY_RESULT(
        anchors().write(someRegister, someAnchor(3), keyOf('k'), Anchors::Durability::Lazy));
    const QString file = anchors().fileOf(someRegister);
    const QByteArray good = contentsOfFile(file);
    for (qsizetype length = 0; length < good.size(); ++length) {
        QVERIFY(writeFile(file, good.first(length)));
        VERIFY_ERROR(anchors().read(someRegister, keys("k")), Error::Code::Damaged);
    }
    QVERIFY(writeFile(file, good + good));
    VERIFY_ERROR(anchors().read(someRegister, keys("k")), Error::Code::Damaged);
}

void AnchorsTest::whatIsNoFileIsDamage()
{
    QVERIFY(QDir().mkpath(anchors().fileOf(someRegister)));
    VERIFY_ERROR(anchors().read(someRegister, keys("k")), Error::Code::Damaged);
    QVERIFY(QDir().rmdir(anchors().fileOf(someRegister)));
    QVERIFY(QFile::link("/dev/zero", anchors().fileOf(someRegister)));
    VERIFY_ERROR(anchors().read(someRegister, keys("k")), Error::Code::Damaged);
}

void AnchorsTest::hugeFileIsNotRead()
{
    QVERIFY(QDir().mkpath(m_dir->filePath("state/anchors")));
    QFile file(anchors().fileOf(someRegister));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(qint64 {1} << 40)); // sparse
    file.close();
    VERIFY_ERROR(anchors().read(someRegister, keys("k")), Error::Code::Damaged);
}

void AnchorsTest::nobodyElseCanReadThem()
{
    VERIFY_RESULT(
        anchors().write(someRegister, someAnchor(3), keyOf('k'), Anchors::Durability::Certain));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
    QCOMPARE(QFile::permissions(anchors().fileOf(someRegister)) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(m_dir->filePath("state/anchors")) & others, QFile::Permissions());
}

void AnchorsTest::failedWriteLeavesTheOldOne()
{
    if (::geteuid() == 0) {
        // Root writes where it may not; a folder in the place of the file stops it too.
        QVERIFY(QDir().mkpath(anchors().fileOf(someRegister) + "/inside"));
        QVERIFY(
            !anchors().write(someRegister, someAnchor(4), keyOf('k'), Anchors::Durability::Lazy));
        QCOMPARE(
            QDir(m_dir->filePath("state/anchors")).entryList(QDir::Files | QDir::Hidden).size(), 0);
        return;
    }
    VERIFY_RESULT(
        anchors().write(someRegister, someAnchor(3), keyOf('k'), Anchors::Durability::Certain));
    const QString folder = m_dir->filePath("state/anchors");
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    VERIFY_ERROR(
        anchors().write(someRegister, someAnchor(4), keyOf('k'), Anchors::Durability::Lazy),
        Error::Code::ReadOnly);
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner));
    QVERIFY(*anchors().read(someRegister, keys("k")) == someAnchor(3));
}

void AnchorsTest::withoutFolderNothingIsKept()
{
    const Anchors none {QString()};
    VERIFY_RESULT(none.write(someRegister, someAnchor(1), keyOf('k'), Anchors::Durability::Lazy));
    QVERIFY(!none.read(someRegister, keys("k"))->has_value());
}

void AnchorsTest::folderFollowsTheEnvironment()
{
    qputenv("XDG_STATE_HOME", "/some/where");
    QCOMPARE(defaultAnchorFolder(), "/some/where/Rueckhalt/anchors");
    // The standard wants relative paths to be ignored.
    qputenv("XDG_STATE_HOME", "some/where");
    QCOMPARE(defaultAnchorFolder(), QDir::homePath() + "/.local/state/Rueckhalt/anchors");
    qunsetenv("XDG_STATE_HOME");
    QCOMPARE(defaultAnchorFolder(), QDir::homePath() + "/.local/state/Rueckhalt/anchors");
}

QTEST_GUILESS_MAIN(AnchorsTest)
#include "tst_anchors.moc"
