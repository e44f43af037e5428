// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/reportingtrust.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// What a machine knows of the place to report to: set by an administrator, or remembered.
class ReportingTrustTest : public QObject
{
    Q_OBJECT

private slots:
    void pinIsRemembered();
    void damagedBookIsNoPin_data();
    void damagedBookIsNoPin();
    void bookHoldsNothingElse();
    void administratorSetsTheRegister_data();
    void administratorSetsTheRegister();
    void ownConfigurationDoesNotCount();
    void fingerprintsAreRead_data();
    void fingerprintsAreRead();
    void everyProblemIsExplained();
};

namespace {

const RegisterId registerId({1, 2, 3});

Digest digestOf(std::uint8_t byte)
{
    Digest digest {};
    digest.fill(byte);
    return digest;
}

void write(const QString &path, const QByteArray &text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

void ReportingTrustTest::pinIsRemembered()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath("new/folder/trust.ini");
    TrustBook book(file);
    QVERIFY(!book.pin(registerId));
    const CardPin first {1, digestOf(1)};
    const CardPin second {2, digestOf(2)};
    QVERIFY(book.remember(registerId, first).has_value());
    QVERIFY(TrustBook(file).pin(registerId) == first);
    QVERIFY(!TrustBook(file).pin(RegisterId({9})));
    QVERIFY(book.remember(registerId, second).has_value());
    QVERIFY(TrustBook(file).pin(registerId) == second);
}

void ReportingTrustTest::damagedBookIsNoPin_data()
{
    QTest::addColumn<QByteArray>("entry");
    const QByteArray hex(64, 'a');
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no version") << "Fingerprint=" + hex;
    QTest::newRow("version zero") << "Version=0\nFingerprint=" + hex;
    QTest::newRow("version is a word") << "Version=x\nFingerprint=" + hex;
    QTest::newRow("short") << "Version=1\nFingerprint=" + hex.chopped(2);
    QTest::newRow("no hex") << "Version=1\nFingerprint=" + hex.chopped(1) + "g";
}

void ReportingTrustTest::damagedBookIsNoPin()
{
    QFETCH(const QByteArray, entry);
    const QTemporaryDir dir;
    const QString file = dir.filePath("trust.ini");
    write(file, '[' + registerId.toHex() + "]\n" + entry + '\n');
    QVERIFY(!TrustBook(file).pin(registerId));
}

void ReportingTrustTest::bookHoldsNothingElse()
{
    const QTemporaryDir dir;
    QVERIFY(TrustBook(dir.filePath("trust.ini")).remember(registerId, {1, digestOf(7)}));
    QFile file(dir.filePath("trust.ini"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(),
        '[' + registerId.toHex() + "]\nFingerprint=" + QByteArray(64, '0').replace("00", "07")
            + "\nVersion=1\n");
}

void ReportingTrustTest::administratorSetsTheRegister_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isSet");
    QTest::addColumn<bool>("isPinned");
    const QByteArray hex(64, 'b');
    QTest::newRow("both") << "[Register]\nFolder=/srv/meldung\nFingerprint=" + hex << true << true;
    QTest::newRow("folder alone") << QByteArray("[Register]\nFolder=/srv/meldung") << true << false;
    QTest::newRow("no folder") << "[Register]\nFingerprint=" + hex << false << false;
    QTest::newRow("relative") << QByteArray("[Register]\nFolder=meldung") << false << false;
    QTest::newRow("empty") << QByteArray() << false << false;
}

void ReportingTrustTest::administratorSetsTheRegister()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isSet);
    QFETCH(const bool, isPinned);
    const QTemporaryDir system;
    qputenv("XDG_CONFIG_DIRS", QFile::encodeName(system.path()));
    write(system.filePath("Rueckhalt/default-register.ini"), text);
    const auto set = administratorsRegister();
    QCOMPARE(set.has_value(), isSet);
    if (isSet) {
        QCOMPARE(set->folder, "/srv/meldung");
        QVERIFY(set->fingerprint == (isPinned ? std::optional(digestOf(0xbb)) : std::nullopt));
    }
    // A fingerprint with a slip of the pen does not count as none.
    write(system.filePath("Rueckhalt/default-register.ini"),
        "[Register]\nFolder=/srv/meldung\nFingerprint=abc");
    QVERIFY(administratorsRegister()->fingerprint == Digest {});
}

void ReportingTrustTest::ownConfigurationDoesNotCount()
{
    const QTemporaryDir own;
    const QTemporaryDir system;
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(own.path()));
    qputenv("XDG_CONFIG_DIRS", QFile::encodeName(system.path()));
    write(own.filePath("Rueckhalt/default-register.ini"), "[Register]\nFolder=/tmp/falle");
    QVERIFY(!administratorsRegister());
    qunsetenv("XDG_CONFIG_HOME");
}

void ReportingTrustTest::fingerprintsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    const QString hex = QString("0A").repeated(32);
    QTest::newRow("plain") << hex << true;
    QTest::newRow("small letters") << hex.toLower() << true;
    QTest::newRow("in groups") << hex.left(8) + u' ' + hex.mid(8) + ' ' << true;
    QTest::newRow("short") << hex.chopped(2) << false;
    QTest::newRow("long") << hex + "00" << false;
    QTest::newRow("words") << "Igel Tinte Ufer Palme" << false;
    QTest::newRow("empty") << "" << false;
}

void ReportingTrustTest::fingerprintsAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const bool, good);
    QVERIFY(fingerprintFrom(text) == (good ? std::optional(digestOf(0x0a)) : std::nullopt));
}

void ReportingTrustTest::everyProblemIsExplained()
{
    QStringList sentences;
    for (const CardProblem problem :
        {CardProblem::NoCard, CardProblem::Unreadable, CardProblem::NewerFormat,
            CardProblem::Altered, CardProblem::Older, CardProblem::KeyChanged}) {
        for (const Language language : {Language::German, Language::English})
            sentences << explanationOf(problem).in(language);
    }
    QCOMPARE(sentences.removeDuplicates(), 0);
    QVERIFY(!sentences.contains(QString()));
    QCOMPARE(shownFingerprint(digestOf(0)).split(' ').size(), 5);
}

QTEST_GUILESS_MAIN(ReportingTrustTest)
#include "tst_reportingtrust.moc"
