// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/crypto/wycheproof.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace rueckhalt::testing;

/// That no file of published vectors is passed over without a word: each is either run by the test
/// of its algorithm or named here with the reason.
class VectorsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFileIsRunOrNamed_data();
    void everyFileIsRunOrNamed();
};

namespace {

/// Algorithm as the files call it, and the test that runs the file of that name.
const QHash<QString, QString> &runByTests()
{
    static const QHash<QString, QString> tests {
        {"aes_gcm_test.json", "crypto/aesgcm"},
        {"aes_wrap_test.json", "crypto/keywrap"},
        {"chacha20_poly1305_test.json", "crypto/chacha20poly1305"},
        {"ed25519_test.json", "crypto/keypair"},
        {"hkdf_sha256_test.json", "crypto/hash"},
        {"hmac_sha256_test.json", "crypto/hash"},
        {"x25519_test.json", "crypto/keypair"},
    };
    return tests;
}

} // namespace

void VectorsTest::everyFileIsRunOrNamed_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(vectorsFolder(RUECKHALT_SHARED_DATA_DIR) + "/wycheproof");
    const QStringList names = folder.entryList({"*.json"}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    if (names.isEmpty())
        QTest::newRow("not here") << QString();
}

void VectorsTest::everyFileIsRunOrNamed()
{
    QFETCH(const QString, path);
    if (path.isEmpty())
        QSKIP("vectors of Project Wycheproof are not here");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto contents = QJsonDocument::fromJson(file.readAll()).object();
    const QString algorithm = contents.value("algorithm").toString();
    QVERIFY(!algorithm.isEmpty());
    const QString test = runByTests().value(QFileInfo(path).fileName());
    if (test.isEmpty())
        QSKIP(qPrintable(algorithm + " is not used here"));
    const auto cases = wycheproofCases(RUECKHALT_SHARED_DATA_DIR, QFileInfo(path).fileName());
    QCOMPARE(cases.size(), contents.value("numberOfTests").toInt());
    qInfo("%s: %lld cases in %s", qPrintable(algorithm), static_cast<long long>(cases.size()),
        qPrintable(test));
}

QTEST_GUILESS_MAIN(VectorsTest)
#include "tst_vectors.moc"
