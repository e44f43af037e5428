// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretwords.h"
#include "domain/protection/rights.h"
#include "support/cli/cliprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// Accounts, keys and recovery by the real program, with secrets through descriptors only.
class MembersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void founderIsListed();
    void accountIsMadeInvitedAndOpensAfterItsOwnPassword();
    void rolesNameAndStateAreChanged();
    void grantNeedsTheFingerprint();
    void administratorAloneIsNotLetIntoContents();
    void removedAccountOpensNothing();
    void keyFileIsNeededOnceSet();
    void keysAreRotated();
    void nothingIsMadeThatNobodyWouldHear();
    void wordsAreShownBeforeAnythingElseIsDone();
    void sheetIsTestedRenewedAndOpens();
    void rightsNeedNoRegister();
    void wrongUseIsCodeTwo_data();
    void wrongUseIsCodeTwo();

private:
    using Outcome = testing::CliOutcome;
    /// Secrets stand at descriptors 9, 8 and 7, in this order.
    Outcome run(const QStringList &arguments, const QByteArrayList &secrets) const
    {
        return testing::runCli(RUECKHALT_CLI, arguments, secrets);
    }
    Outcome asFounder(const QStringList &arguments, const QByteArrayList &more = {}) const
    {
        return run(arguments + QStringList {"--json", "--password-fd", "9"},
            QByteArrayList {password} + more);
    }
    Outcome as(const QString &login, const QByteArray &secret, const QStringList &arguments) const
    {
        return run(
            arguments + QStringList {"--json", "--login", login, "--password-fd", "9"}, {secret});
    }
    /// Adds an account and gives it this password of its own.
    void addWithPassword(const QString &login, const QString &roles, const QByteArray &own);

    QTemporaryDir m_folder;
    QString m_register;
    QByteArray m_words;
    static inline const QByteArray password = "vier Tassen roter Tee am Hafen";
    static inline const QByteArray own = "sieben Gabeln tanzen im Regen";
};

void MembersTest::addWithPassword(
    const QString &login, const QString &roles, const QByteArray &secret)
{
    const Outcome added = asFounder(
        {"users", "add", m_register, login, "--name", "Frau " + login, "--roles", roles});
    QVERIFY2(added.code == 0, added.errors);
    const QByteArray given = added.object().value("password").toString().toUtf8();
    const Outcome changed = run({"password", "change", m_register, "--login", login,
                                    "--password-fd", "9", "--new-password-fd", "8"},
        {given, secret});
    QVERIFY2(changed.code == 0, changed.errors);
}

void MembersTest::initTestCase()
{
    m_register = m_folder.filePath("Amt.rueckhalt");
    const Outcome made = run({"create", m_register, "--json", "--password-fd", "9"}, {password});
    QVERIFY2(made.code == 0, made.errors);
    m_words = made.object().value("recovery").toString().toUtf8();
    QCOMPARE(m_words.split(' ').size(), SecretWordCount);
}

void MembersTest::founderIsListed()
{
    const Outcome listed = asFounder({"users", "list", m_register});
    QVERIFY2(listed.code == 0, listed.errors);
    QCOMPARE(listed.array().size(), 1);
    const QJsonObject founder = listed.array().first().toObject();
    QCOMPARE(founder.value("state").toString(), QString("active"));
    QCOMPARE(founder.value("roles").toArray(), (QJsonArray {"officer", "admin"}));
    const Outcome table
        = run({"users", "list", m_register, "--lang", "de", "--password-fd", "9"}, {password});
    QVERIFY(table.output.contains("Fingerabdruck"));
}

void MembersTest::accountIsMadeInvitedAndOpensAfterItsOwnPassword()
{
    const Outcome added = asFounder(
        {"users", "add", m_register, "jana", "--name", "Jana Lee", "--roles", "manager"});
    QVERIFY2(added.code == 0, added.errors);
    const QByteArray given = added.object().value("password").toString().toUtf8();
    QCOMPARE(given.split('-').size(), 7);
    // Nothing but a password of one's own can come first.
    QCOMPARE(as("jana", given, {"users", "list", m_register}).code, 9);
    const QStringList change {"password", "change", m_register, "--login", "jana", "--password-fd",
        "9", "--new-password-fd", "8"};
    QCOMPARE(run(change, {given, "kurz"}).code, 7);
    QCOMPARE(run(change, {"falsch", own}).code, 3);
    QCOMPARE(run(change, {given, own}).code, 0);
    QCOMPARE(as("jana", given, {"users", "list", m_register}).code, 3);
    const Outcome listed = as("jana", own, {"users", "list", m_register});
    QCOMPARE(listed.code, 0);
    QCOMPARE(listed.array().size(), 2);
    QCOMPARE(asFounder({"users", "add", m_register, "Jana", "--roles", "manager"}).code, 7);
}

void MembersTest::rolesNameAndStateAreChanged()
{
    addWithPassword("wandel", "manager", own);
    QCOMPARE(
        asFounder({"users", "set-roles", m_register, "wandel", "--roles", "manager,carer"}).code,
        0);
    QCOMPARE(asFounder({"users", "rename", m_register, "wandel", "--name", "Neu"}).code, 0);
    QCOMPARE(asFounder({"users", "disable", m_register, "wandel"}).code, 0);
    QCOMPARE(as("wandel", own, {"users", "list", m_register}).code, 9);
    const QJsonArray members = asFounder({"users", "list", m_register}).array();
    const QJsonObject changed = members.last().toObject();
    QCOMPARE(changed.value("name").toString(), QString("Neu"));
    QCOMPARE(changed.value("roles").toArray(), (QJsonArray {"carer", "manager"}));
    QCOMPARE(changed.value("state").toString(), QString("disabled"));
    QCOMPARE(asFounder({"users", "enable", m_register, "wandel"}).code, 0);
    QCOMPARE(as("wandel", own, {"users", "list", m_register}).code, 0);
    // A manager manages no accounts.
    QCOMPARE(as("wandel", own, {"users", "disable", m_register, "jana"}).code, 9);
    QCOMPARE(asFounder({"users", "disable", m_register, "niemand"}).code, 4);
}

void MembersTest::grantNeedsTheFingerprint()
{
    addWithPassword("verwaltung", "admin", own);
    const Outcome added = as("verwaltung", own,
        {"users", "add", m_register, "zweite", "--name", "Zweite", "--roles", "officer"});
    QVERIFY2(added.code == 0, added.errors);
    // As long as somebody else knows her password, her keys are not settled.
    QCOMPARE(asFounder({"users", "grant", m_register, "zweite"}).code, 7);
    const QByteArray given = added.object().value("password").toString().toUtf8();
    QCOMPARE(run({"password", "change", m_register, "--login", "zweite", "--password-fd", "9",
                     "--new-password-fd", "8"},
                 {given, own})
                 .code,
        0);
    const QJsonObject waiting = asFounder({"users", "list", m_register}).array().last().toObject();
    QCOMPARE(waiting.value("awaited").toArray(), QJsonArray {"officer"});
    const QString fingerprint = waiting.value("fingerprint").toString();
    const Outcome asked = asFounder({"users", "grant", m_register, "zweite"});
    QCOMPARE(asked.code, 7);
    QVERIFY(asked.errors.contains(fingerprint.toUtf8()));
    QCOMPARE(asFounder({"users", "grant", m_register, "zweite", "--fingerprint", "Igel"}).code, 7);
    QCOMPARE(
        asFounder({"users", "grant", m_register, "zweite", "--fingerprint", fingerprint.toLower()})
            .code,
        0);
    QCOMPARE(asFounder({"users", "list", m_register})
                 .array()
                 .last()
                 .toObject()
                 .value("awaited")
                 .toArray(),
        QJsonArray());
}

void MembersTest::administratorAloneIsNotLetIntoContents()
{
    const Outcome listed = as("verwaltung", own, {"list", m_register});
    QCOMPARE(listed.array().size(), 0);
    QVERIFY(as("verwaltung", own, {"key", "rotate", m_register, "--roles", "officer"}).code != 0);
}

void MembersTest::removedAccountOpensNothing()
{
    QCOMPARE(as("jana", own, {"users", "list", m_register}).code, 0);
    const Outcome removed = asFounder({"users", "remove", m_register, "jana"});
    QVERIFY2(removed.code == 0, removed.errors);
    QCOMPARE(as("jana", own, {"users", "list", m_register}).code, 3);
    QCOMPARE(asFounder({"verify", m_register}).code, 0);
}

void MembersTest::keyFileIsNeededOnceSet()
{
    const QString file = m_folder.filePath("second.key");
    QFile key(file);
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.write(QByteArray(64, 'k'));
    key.close();
    const QStringList change {"password", "change", m_register, "--login", "wandel",
        "--password-fd", "9", "--new-password-fd", "8"};
    QCOMPARE(run(change + QStringList {"--new-unlock-file", file}, {own, own}).code, 0);
    QCOMPARE(as("wandel", own, {"users", "list", m_register}).code, 3);
    QCOMPARE(as("wandel", own, {"users", "list", m_register, "--unlock-file", file}).code, 0);
    QCOMPARE(as("wandel", own, {"users", "list", m_register, "--unlock-file", "/no/such"}).code, 4);
    QCOMPARE(run(change + QStringList {"--unlock-file", file}, {own, own}).code, 0);
    QCOMPARE(as("wandel", own, {"users", "list", m_register}).code, 0);
}

void MembersTest::keysAreRotated()
{
    const Outcome rotated = asFounder({"key", "rotate", m_register});
    QVERIFY2(rotated.code == 0, rotated.errors);
    QCOMPARE(asFounder({"verify", m_register}).code, 0);
}

/// The disk to which the answer goes is full: words and passwords that are shown once only would be
/// lost, and the old ones with them.
void MembersTest::nothingIsMadeThatNobodyWouldHear()
{
    if (!QFile::exists("/dev/full"))
        QSKIP("no /dev/full here");
    const auto unheard = [this](const QStringList &arguments, const QByteArrayList &more = {}) {
        return testing::runCli(RUECKHALT_CLI,
            arguments + QStringList {"--json", "--password-fd", "9"},
            QByteArrayList {password} + more, {.outputFile = QStringLiteral("/dev/full")});
    };
    const QByteArray before = asFounder({"users", "list", m_register}).output;
    const QList<QStringList> calls {{"recovery", "renew", m_register},
        {"users", "add", m_register, "stumm", "--name", "Frau Stumm", "--roles", "manager"},
        {"create", m_folder.filePath("Stumm.rueckhalt")}, {"users", "list", m_register}};
    for (const QStringList &call : calls) {
        const Outcome outcome = unheard(call);
        QCOMPARE(outcome.code, 1);
        QVERIFY(!outcome.errors.isEmpty());
    }
    QCOMPARE(asFounder({"recovery", "test", m_register, "--words-fd", "8"}, {m_words}).code, 0);
    QCOMPARE(asFounder({"users", "list", m_register}).output, before);
    QVERIFY(!QFile::exists(m_folder.filePath("Stumm.rueckhalt")));
}

/// The old sheet is void already: on a share that hangs, the words must not wait behind the card.
void MembersTest::wordsAreShownBeforeAnythingElseIsDone()
{
    const QString share = m_folder.filePath("share");
    QVERIFY(QDir().mkpath(share));
    const auto card = asFounder({"card", m_register, "--to", share});
    QVERIFY2(card.code == 0, card.errors);
    // Not connected: the card cannot be written there, which is said.
    QVERIFY(QDir(share).removeRecursively());
    const Outcome renewed = testing::runCli(QStringLiteral("/bin/sh"),
        {"-c", "exec \"$0\" \"$@\" 2>&1", RUECKHALT_CLI, "recovery", "renew", m_register, "--json",
            "--lang", "en", "--password-fd", "9"},
        {password});
    QVERIFY2(renewed.code == 0, renewed.output);
    const qsizetype words = renewed.output.indexOf("\"sheets\"");
    const qsizetype warning = renewed.output.indexOf("could not be renewed everywhere");
    QVERIFY2(words >= 0 && words < warning, renewed.output);
    const QByteArray json = renewed.output.left(renewed.output.indexOf('}') + 1);
    m_words = QJsonDocument::fromJson(json)["sheets"].toArray().at(0).toString().toUtf8();
    QCOMPARE(asFounder({"recovery", "test", m_register, "--words-fd", "8"}, {m_words}).code, 0);
}

void MembersTest::sheetIsTestedRenewedAndOpens()
{
    const auto test = [this](const QByteArray &words) {
        return asFounder({"recovery", "test", m_register, "--words-fd", "8"}, {words}).code;
    };
    QCOMPARE(test(m_words), 0);
    QCOMPARE(test(m_words.left(40)), 7);
    const Outcome renewed = asFounder({"recovery", "renew", m_register, "--shares"});
    QVERIFY2(renewed.code == 0, renewed.errors);
    const QJsonArray sheets = renewed.object().value("sheets").toArray();
    QCOMPARE(sheets.size(), 3);
    QCOMPARE(test(m_words), 3);
    const QByteArray two
        = sheets.at(2).toString().toUtf8() + "\n" + sheets.at(0).toString().toUtf8();
    QCOMPARE(test(sheets.at(1).toString().toUtf8()), 7);
    QCOMPARE(test(two), 0);

    const QByteArray fresh = "neun Laternen hinter dem Deich";
    const Outcome opened = run({"recovery", "open", m_register, "wandel", "--words-fd", "9",
                                   "--new-password-fd", "8", "--json"},
        {two, fresh});
    QVERIFY2(opened.code == 0, opened.errors);
    QCOMPARE(as("wandel", own, {"users", "list", m_register}).code, 3);
    QCOMPARE(as("wandel", fresh, {"users", "list", m_register}).code, 0);
    // Whose password it is must be said where there is a choice.
    QCOMPARE(run({"recovery", "open", m_register, "--words-fd", "9", "--new-password-fd", "8"},
                 {two, fresh})
                 .code,
        4);
}

void MembersTest::rightsNeedNoRegister()
{
    const Outcome rights = run({"rights", "--json", "--lang", "en"}, {});
    QCOMPARE(rights.code, 0);
    QCOMPARE(rights.array().size(), static_cast<qsizetype>(rightRules().size()));
    const QJsonObject facts = rights.array().at(1).toObject();
    QCOMPARE(facts.value("right").toString(), QString("read-facts"));
    QCOMPARE(facts.value("access").toObject().value("manager").toString(), QString("no"));
    QVERIFY(run({"rights", "--lang", "de"}, {}).output.contains("Kryptografie"));
}

void MembersTest::wrongUseIsCodeTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no action") << QStringList {"users"};
    QTest::newRow("unknown action") << QStringList {"users", "frobnicate", "x"};
    QTest::newRow("no register") << QStringList {"users", "list", "--password-fd", "9"};
    QTest::newRow("no login") << QStringList {"users", "remove", "x", "--password-fd", "9"};
    QTest::newRow("rename to nothing")
        << QStringList {"users", "rename", "x", "y", "--password-fd", "9"};
}

void MembersTest::wrongUseIsCodeTwo()
{
    QFETCH(const QStringList, arguments);
    const Outcome outcome = run(arguments, {});
    QCOMPARE(outcome.code, 2);
    QVERIFY(!outcome.errors.isEmpty());
    // The help of an action names both words.
    QVERIFY(run({"users", "add", "--help"}, {}).output.contains("rueckhalt-cli users add"));
}

QTEST_GUILESS_MAIN(MembersTest)
#include "tst_members.moc"
