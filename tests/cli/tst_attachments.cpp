// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"

#include <QDate>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// Attachments by the real program.
class AttachmentsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void fileGoesInAndComesOut();
    void refusalsHaveTheirCodes_data();
    void refusalsHaveTheirCodes();
    void originalIsKeptOnlyOnWish();
    void removingNeedsReasonAndConfirmation();
    void limitsAreChanged();
    void otherRolesAreRefused();

private:
    using Outcome = testing::CliOutcome;
    static Outcome run(const QStringList &arguments, const QByteArray &input = {})
    {
        return testing::runCli(QStringLiteral(RUECKHALT_CLI),
            arguments + QStringList {"--json", "--password-fd", "9", "--lang", "en"}, {founder},
            {.input = input});
    }
    [[nodiscard]] Outcome attachment(const QString &action, const QStringList &more = {}) const
    {
        return run(QStringList {"attachment", action, m_register, m_number} + more);
    }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            ? file.fileName()
            : QString();
    }
    static QByteArray contentsOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    QString m_register;
    QString m_number;
    static inline const QByteArray founder = "vier Tassen roter Tee am Hafen";
};

namespace {

const QByteArray secret = "N 50.9384 Erika Mustermann";

/// Sound with an author.
QByteArray sound()
{
    const QByteArray frames = (QByteArray::fromHex("fffb9064") + QByteArray(413, 'm')).repeated(4);
    return QByteArray("ID3\4\0\0\0\0\0", 9) + static_cast<char>(secret.size()) + secret + frames;
}

} // namespace

void AttachmentsTest::initTestCase()
{
    m_register = m_folder.filePath("Amt.rueckhalt");
    const Outcome made = run({"create", m_register});
    QVERIFY2(made.code == 0, made.errors.constData());
    const QByteArray day = QDate::currentDate().addDays(-1).toString(Qt::ISODate).toLatin1();
    const QString report = write("report.json",
        R"({"types": ["V"], "subTypes": ["insult"], "occurred": ")" + day
            + R"(T09:30", "place": "counter", "level": "1", "levelReason": "Test"})");
    const Outcome recorded = run({"record", m_register, report});
    QVERIFY2(recorded.code == 0, recorded.errors.constData());
    m_number = recorded.object()["number"].toString();
    QVERIFY(!m_number.isEmpty());
}

void AttachmentsTest::fileGoesInAndComesOut()
{
    const Outcome added = attachment("add", {write("anruf.mp3", sound())});
    QVERIFY2(added.code == 0, added.errors.constData());
    QCOMPARE(added.object()["kind"].toString(), "mp3");
    QCOMPARE(added.object()["state"].toString(), "cleaned");
    const QString id = added.object()["id"].toString();
    const QJsonArray listed = attachment("list").array();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.first().toObject(), added.object());
    QCOMPARE(attachment("show", {id.first(8)}).object(), added.object());
    const QString target = m_folder.filePath("out.mp3");
    QCOMPARE(attachment("export", {id, "--to", target}).code, 0);
    const QByteArray out = contentsOf(target);
    QVERIFY(!out.contains(secret) && out.startsWith(QByteArray::fromHex("fffb")));
    QCOMPARE(out.size(), added.object()["size"].toInt());
    QCOMPARE(run({"verify", m_register}).code, 0);
    QCOMPARE(attachment("remove", {id, "--reason", "doppelt", "--confirm", id}).code, 0);
    QCOMPARE(attachment("list").array().size(), 0);
}

void AttachmentsTest::refusalsHaveTheirCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("unknown kind") << QStringList {"add", "kind"} << 7;
    QTest::newRow("broken picture") << QStringList {"add", "broken"} << 7;
    QTest::newRow("no such file") << QStringList {"add", "/nie/da"} << 4;
    QTest::newRow("a folder") << QStringList {"add", "/"} << 7;
    QTest::newRow("unknown attachment") << QStringList {"show", "abcdef12"} << 4;
    QTest::newRow("beginning too short") << QStringList {"show", "a"} << 4;
    QTest::newRow("nowhere to export to") << QStringList {"export", "abcdef12"} << 2;
}

void AttachmentsTest::refusalsHaveTheirCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(const int, code);
    if (arguments.last() == "kind")
        arguments.last() = write("x.exe", QByteArray("MZ\x90\0", 4));
    if (arguments.last() == "broken")
        arguments.last() = write("x.jpg", QByteArray("\xff\xd8\xff\xe0\0\x10JFIF", 10));
    const Outcome outcome = attachment(arguments.first(), arguments.mid(1));
    QCOMPARE(outcome.code, code);
    QVERIFY(!outcome.errors.isEmpty());
    QCOMPARE(attachment("list").array().size(), 0);
}

void AttachmentsTest::originalIsKeptOnlyOnWish()
{
    const QString path = write("anruf.mp3", sound());
    const Outcome added = attachment("add", {path, "--keep-original", "--name", "Anruf.mp3"});
    QVERIFY2(added.code == 0, added.errors.constData());
    QCOMPARE(added.object()["state"].toString(), "original");
    QCOMPARE(added.object()["name"].toString(), "Anruf.mp3");
    QCOMPARE(added.object()["sha256"], added.object()["originalSha256"]);
    const QString id = added.object()["id"].toString();
    QCOMPARE(attachment("remove", {id, "--reason", "Probe", "--confirm", id}).code, 0);
}

void AttachmentsTest::removingNeedsReasonAndConfirmation()
{
    const QString id
        = attachment("add", {write("a.txt", "Er kam um neun.")}).object()["id"].toString();
    QCOMPARE(attachment("remove", {id}).code, 2);
    QCOMPARE(attachment("remove", {id, "--confirm", id}).code, 2);
    QCOMPARE(attachment("remove", {id, "--reason", "x", "--confirm", "anders"}).code, 2);
    QCOMPARE(attachment("list").array().size(), 1);
    QCOMPARE(attachment("remove", {id, "--reason", "x", "--confirm", id}).code, 0);
}

void AttachmentsTest::limitsAreChanged()
{
    const auto limits = [this](const QStringList &more = {}) {
        return run(QStringList {"attachment", "limits", m_register} + more);
    };
    const QJsonObject before = limits().object();
    QCOMPARE(before["filesPerCase"].toInt(), 100);
    QCOMPARE(limits({"--file", "1"}).object()["perFile"].toInt(), 1024 * 1024);
    const Outcome refused = attachment("add", {write("a.txt", QByteArray(1024 * 1024 + 1, 'a'))});
    QCOMPARE(refused.code, 7);
    QVERIFY(!refused.errors.contains("--keep-original"));
    QCOMPARE(limits({"--file", "600"}).code, 7); // more than a case may have
    QCOMPARE(limits({"--file", "100"}).object(), before);
}

void AttachmentsTest::otherRolesAreRefused()
{
    const QByteArray own = "sieben Gabeln tanzen im Regen";
    const Outcome made = run(
        {"users", "add", m_register, "leitung", "--name", "Frau Leitung", "--roles", "manager"});
    QVERIFY2(made.code == 0, made.errors.constData());
    const Outcome changed = testing::runCli(QStringLiteral(RUECKHALT_CLI),
        {"password", "change", m_register, "--login", "leitung", "--password-fd", "9",
            "--new-password-fd", "8"},
        {made.object()["password"].toString().toUtf8(), own});
    QVERIFY2(changed.code == 0, changed.errors.constData());
    const Outcome refused = testing::runCli(QStringLiteral(RUECKHALT_CLI),
        {"attachment", "list", m_register, m_number, "--json", "--password-fd", "9", "--login",
            "leitung"},
        {own});
    // A manager does not even learn that there is such an incident.
    QCOMPARE(refused.code, 4);
}

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "tst_attachments.moc"
