// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/age.h"
#include "crypto/agestream.h"
#include "crypto/hash.h"
#include "crypto/systemrandom.h"
#include "support/crypto/wycheproof.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The public test files of the age format (C2SP/CCTV), every one that is in the folder.
class AgeVectorsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFileEndsAsStated_data();
    void everyFileEndsAsStated();
    void cleanupTestCase();

private:
    int m_run = 0;
    int m_skipped = 0;
};

namespace {

/// One file: lines of "key: value", an empty line, the age file.
struct AgeVector
{
    QMultiMap<QByteArray, QByteArray> properties;
    QByteArray file;

    [[nodiscard]] QByteArray property(const char *name) const { return properties.value(name); }
};

AgeVector vectorFrom(const QByteArray &bytes)
{
    AgeVector vector;
    const auto end = bytes.indexOf("\n\n");
    for (const QByteArray &line : bytes.first(end).split('\n')) {
        const auto colon = line.indexOf(": ");
        vector.properties.insert(line.first(colon), line.sliced(colon + 2));
    }
    vector.file = bytes.sliced(end + 2);
    if (vector.property("compressed") == "zlib")
        vector.file = qUncompress(QByteArray(4, '\0') + vector.file); // Qt wants a length in front
    return vector;
}

/// The feature we have not, by which a file may be left out; empty if it must run.
QByteArray missingFeature(const AgeVector &vector)
{
    static const QSet<QByteArray> known {
        "expect", "payload", "identity", "file key", "comment", "compressed"};
    for (auto it = vector.properties.keyBegin(); it != vector.properties.keyEnd(); ++it) {
        if (*it == "passphrase" || *it == "armored" || !known.contains(*it))
            return *it;
    }
    const QByteArrayList identities = vector.properties.values("identity");
    const bool postQuantum = std::ranges::any_of(identities,
        [](const QByteArray &identity) { return identity.startsWith("AGE-SECRET-KEY-PQ-"); });
    return postQuantum ? QByteArray("post-quantum") : QByteArray();
}

std::vector<AgreementKey> keysOf(const AgeVector &vector)
{
    std::vector<AgreementKey> keys;
    for (const QByteArray &identity : vector.properties.values("identity"))
        keys.push_back(age::identityFromText(bytesOf(identity)).value());
    if (keys.empty())
        keys.push_back(AgreementKey::generate(systemRandom()));
    return keys;
}

QByteArray hashOf(const SecretBytes &plain)
{
    return toByteArray(sha256(plain.view())).toHex();
}

/// Some files hold 257 chunks, a little more than we ever write.
constexpr std::size_t largest = std::size_t {32} * 1024 * 1024;

/// What happened, in the words of the vectors.
QByteArray outcomeOf(std::span<const AgreementKey> keys, const QByteArray &file)
{
    const auto header = age::openHeader(keys, bytesOf(file));
    if (!header && header.error().code == Error::Code::Damaged)
        return "HMAC failure";
    const auto plain = age::decrypt(keys, bytesOf(file), largest);
    if (plain)
        return "success";
    switch (plain.error().code) {
    case Error::Code::Malformed:
        return "header failure";
    case Error::Code::NotFound:
        return "no match";
    case Error::Code::Damaged:
        return "payload failure";
    default:
        return plain.error().detail.toUtf8();
    }
}

} // namespace

void AgeVectorsTest::everyFileEndsAsStated_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(vectorsFolder(RUECKHALT_SHARED_DATA_DIR) + "/age");
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    if (names.isEmpty())
        QTest::newRow("not here") << QString();
}

void AgeVectorsTest::everyFileEndsAsStated()
{
    QFETCH(const QString, path);
    if (path.isEmpty())
        QSKIP("vectors of the age format are not here");
    QFile source(path);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const AgeVector vector = vectorFrom(source.readAll());
    if (const QByteArray feature = missingFeature(vector); !feature.isEmpty()) {
        ++m_skipped;
        QSKIP(("not used here: " + feature).constData());
    }
    ++m_run;
    const auto keys = keysOf(vector);
    const QByteArray expected = vector.property("expect");
    QCOMPARE(outcomeOf(keys, vector.file), expected);
    if (expected == "success") {
        const auto plain = age::decrypt(keys, bytesOf(vector.file), largest);
        QCOMPARE(hashOf(*plain), vector.property("payload"));
        // Written again with the same file key and nonce it is the same to the last byte.
        const auto header = age::openHeader(keys, bytesOf(vector.file));
        QCOMPARE(toByteArray(header->fileKey.view()).toHex(), vector.property("file key"));
        QCOMPARE(age::sealStream(
                     header->fileKey, header->payload.first<age::StreamNonceSize>(), plain->view()),
            toByteArray(header->payload));
    } else if (expected == "payload failure") {
        const auto header = age::openHeader(keys, bytesOf(vector.file));
        const auto contents = age::openStream(header->fileKey, header->payload);
        QVERIFY(contents.problem.has_value());
        // What is authentic before the failure is a beginning of the text and nothing else.
        QCOMPARE(hashOf(contents.plain), vector.property("payload"));
    }
}

void AgeVectorsTest::cleanupTestCase()
{
    qInfo("%d files run, %d skipped for a feature that is not used", m_run, m_skipped);
}

QTEST_GUILESS_MAIN(AgeVectorsTest)
#include "tst_agevectors.moc"
