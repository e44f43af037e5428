// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// The way of a report over the command line: card, report, inbox, answer, status, addition.
class SealingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void demoTakesReportsBeforeAnybodyWasIn();
    void cardShowsItsFingerprint();
    void foldersAreNamedFromWhereOneIs();
    void reportGoesItsWholeWay();
    void whatWasPutAsideIsSaidAndListed();
    void tryingAgainIsNoNewsUntilSomebodyAsks();
    void namedReportNeedsAName();
    void badReportIsRefusedWithAllItsProblems();
    void administratorsPlaceIsUsed();
    void changedKeyIsRefused();
    void whereThereIsNoCardNothingIsReported();
    void wrongUseIsCodeTwo_data();
    void wrongUseIsCodeTwo();
    void wrongCodeIsSaid();
    void badAnswerIsRefused();

private:
    using Outcome = testing::CliOutcome;
    /// `secret` comes through descriptor 9, named by `option`.
    Outcome run(const QStringList &arguments, const QByteArray &secret = {},
        const char *option = "--password-fd", const QByteArray &input = {}) const;
    Outcome report(const QByteArray &json, const QStringList &options) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_configuration = QStringLiteral("machine");
    static inline const QByteArray password = "demo rueckhalt 2025";
};

namespace {

const QByteArray incident = R"({"types": ["V"], "occurred": "2026-11-20", "place": "counter",
    "description": "Laut geworden, weil es lange dauerte."})";

} // namespace

SealingTest::Outcome SealingTest::run(const QStringList &arguments, const QByteArray &secret,
    const char *option, const QByteArray &input) const
{
    QStringList words = arguments;
    if (!secret.isEmpty())
        words << option << "9";
    return testing::runCli(RUECKHALT_CLI, words,
        secret.isEmpty() ? QByteArrayList() : QByteArrayList {secret},
        {.input = input,
            .environment
            = {{"XDG_CONFIG_HOME", path(m_configuration)}, {"XDG_CONFIG_DIRS", path("system")}}});
}

SealingTest::Outcome SealingTest::report(const QByteArray &json, const QStringList &options) const
{
    return run(QStringList {"report-incident", "-", "--json"} + options, {}, nullptr, json);
}

void SealingTest::initTestCase()
{
    const Outcome made = run(
        {"demo", path("Stadt.rueckhalt"), "--incidents", "20", "--until", "2026-11-20"}, password);
    QVERIFY2(made.code == 0, made.errors);
    QVERIFY(QDir().mkpath(path("share")));
    const Outcome card = run({"card", path("Stadt.rueckhalt"), "--drop-folder", path("share"),
                                 "--name", "Stadt Musterfeld"},
        password);
    QVERIFY2(card.code == 0, card.errors);
}

/// Whoever tries the program begins with a report, without a log-in.
void SealingTest::demoTakesReportsBeforeAnybodyWasIn()
{
    const QString demo = path("Sofort.rueckhalt");
    const Outcome made = run({"demo", demo, "--incidents", "0", "--until", "2026-11-20"}, password);
    QVERIFY2(made.code == 0, made.errors);
    const Outcome sent = report(incident, {"--folder", demo, "--sender", "anonymous"});
    QVERIFY2(sent.code == 0, sent.errors);
    const Outcome taken = run({"inbox", "take-in", demo, "--json"}, password);
    QCOMPARE(taken.object().value("takenIn").toInt(), 1);
}

void SealingTest::cardShowsItsFingerprint()
{
    const Outcome card = run({"card", path("Stadt.rueckhalt"), "--json"}, password);
    QCOMPARE(card.code, 0);
    QCOMPARE(card.object().value("fingerprint").toString().size(), 64);
    QCOMPARE(card.object().value("words").toString().split(' ').size(), 5);
    QCOMPARE(card.object().value("dropFolder").toString(), path("share"));
    QVERIFY(QFile::exists(path("share/reporting.card")));
    QCOMPARE(run({"card", path("Stadt.rueckhalt"), "--to", path("nirgends")}, password).code, 4);
}

/// Every option of "card" takes a folder as it would be typed, and calls it by its whole path.
void SealingTest::foldersAreNamedFromWhereOneIs()
{
    QVERIFY(QDir().mkpath(path("zweite")));
    const QString typed = QDir::current().relativeFilePath(path("zweite"));
    QVERIFY(QDir::isRelativePath(typed));
    const auto card = [&](const QStringList &options) {
        return run(QStringList {"card", path("Stadt.rueckhalt"), "--json"} + options, password);
    };
    const auto folders = [](const Outcome &outcome, const char *which) {
        return outcome.object().value(QString::fromLatin1(which)).toVariant().toStringList();
    };
    const Outcome added = card({"--to", typed});
    QCOMPARE(folders(added, "otherFolders"), QStringList {path("zweite")});
    const Outcome retired = card({"--retire", typed});
    QVERIFY2(retired.code == 0, retired.errors);
    QCOMPARE(folders(retired, "formerFolders"), QStringList {path("zweite")});
    // Away, it is forgotten only by somebody who knows.
    QVERIFY(QDir(path("zweite")).removeRecursively());
    QCOMPARE(card({"--forget", typed}).code, 4);
    const Outcome forgotten = card({"--forget", typed, "--away"});
    QVERIFY2(forgotten.code == 0, forgotten.errors);
    QVERIFY(folders(forgotten, "formerFolders").isEmpty());
    QCOMPARE(folders(forgotten, "dropFolder"), QStringList {path("share")});
}

void SealingTest::reportGoesItsWholeWay()
{
    const QStringList folder {"--folder", path("share")};
    const Outcome sent = report(incident, folder + QStringList {"--sender", "anonymous"});
    QVERIFY2(sent.code == 0, sent.errors);
    const QByteArray code = sent.object().value("receiptCode").toString().toLatin1();
    QCOMPARE(code.size(), 19);
    QVERIFY(sent.errors.contains("Stadt Musterfeld")); // the first contact, with fingerprint

    const auto status = [&] {
        return run(QStringList {"status", "--json"} + folder, code, "--code-fd");
    };
    QCOMPARE(status().object().value("known").toBool(true), false);

    const Outcome waiting = run({"inbox", "list", path("Stadt.rueckhalt"), "--json"}, password);
    QCOMPARE(waiting.object().value("waiting").toInt(), 1);
    const Outcome taken = run({"inbox", "take-in", path("Stadt.rueckhalt"), "--json"}, password);
    QVERIFY2(taken.code == 0, taken.errors);
    QCOMPARE(taken.object().value("takenIn").toInt(), 1);
    const QString number
        = taken.object().value("files").toArray().first().toObject().value("number").toString();
    QCOMPARE(status().object().value("state").toString(), "received");

    const Outcome answered
        = run({"answer", path("Stadt.rueckhalt"), number, "-", "--json"}, password, "--password-fd",
            R"({"state": "question", "question": "Wie lange?", "changes": [{"measure": "A05"}]})");
    QVERIFY2(answered.code == 0, answered.errors);
    QCOMPARE(status().object().value("question").toString(), "Wie lange?");
    const Outcome spoken = run(QStringList {"status", "--lang", "en"} + folder, code, "--code-fd");
    QVERIFY(spoken.output.contains("Question: Wie lange?") && spoken.output.contains("A05"));

    const Outcome added
        = run(QStringList {"status", "--add", "-"} + folder, code, "--code-fd", "Eine Stunde.");
    QVERIFY2(added.code == 0, added.errors);
    QCOMPARE(run({"inbox", "take-in", path("Stadt.rueckhalt"), "--json"}, password)
                 .object()
                 .value("added")
                 .toInt(),
        1);
    const auto reports = run({"inbox", "list", path("Stadt.rueckhalt"), "--json"}, password)
                             .object()
                             .value("reports")
                             .toArray();
    QCOMPARE(reports.first().toObject().value("unseenAdditions").toInt(), 1);
    QCOMPARE(reports.first().toObject().value("number").toString(), number);
}

void SealingTest::whatWasPutAsideIsSaidAndListed()
{
    const QString name = QString(32, u'a') + ".age";
    QFile file(path("share/inbox/" + name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(qint64 {1} << 30));
    file.close();
    const Outcome taken = run({"inbox", "take-in", path("Stadt.rueckhalt"), "--json"}, password);
    QCOMPARE(taken.code, 7);
    QCOMPARE(taken.object().value("rejected").toInt(), 1);
    // No news the next time, but still to be seen.
    QCOMPARE(run({"inbox", "take-in", path("Stadt.rueckhalt")}, password).code, 0);
    QCOMPARE(run({"inbox", "list", path("Stadt.rueckhalt"), "--json"}, password)
                 .object()
                 .value("rejected")
                 .toInt(),
        1);
    const Outcome listed = run({"inbox", "rejected", path("Stadt.rueckhalt"), "--json"}, password);
    QCOMPARE(listed.code, 0);
    QCOMPARE(listed.object().value("count").toInt(), 1);
    const auto entry = listed.object().value("files").toArray().first().toObject();
    QCOMPARE(entry.value("file").toString(), name);
    QCOMPARE(entry.value("folder").toString(), path("share"));
    QCOMPARE(entry.value("reason").toString(), "too-large");
    const QByteArray said
        = run({"inbox", "rejected", path("Stadt.rueckhalt"), "--lang", "en"}, password).output;
    QVERIFY(said.contains("larger than any report"));
    // Where it is, to be looked at.
    const QString there = path("share/inbox/rejected/" + name + ".too-large");
    QVERIFY2(said.contains(there.toUtf8() + ":"), said.constData());
    QVERIFY(QFile::exists(there));
    QCOMPARE(entry.value("name").toString(), name + ".too-large");
    QCOMPARE(run({"inbox", "retry", path("Stadt.rueckhalt")}, password).code, 7);
    QVERIFY(QFile::remove(there));
    QCOMPARE(run({"inbox", "retry", path("Stadt.rueckhalt")}, password).code, 0);
}

/// With the clock of the machine, by which every one of these files is new.
void SealingTest::tryingAgainIsNoNewsUntilSomebodyAsks()
{
    const QString name = QString(32, u'b') + ".age";
    const QString aside = path("share/inbox/rejected/" + name + ".cannot-be-opened");
    QFile file(aside);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("rubbish") > 0);
    file.close();
    for (int night = 0; night < 3; ++night) {
        const Outcome taken = run({"inbox", "take-in", path("Stadt.rueckhalt")}, password);
        QVERIFY2(taken.code == 0, taken.errors);
        QVERIFY(QFile::exists(aside));
    }
    const Outcome asked
        = run({"inbox", "retry", path("Stadt.rueckhalt"), "--lang", "en"}, password);
    QCOMPARE(asked.code, 7);
    QVERIFY2(asked.errors.contains("cannot be opened"), asked.errors);
    QVERIFY(QFile::exists(aside));
    QVERIFY(QFile::remove(aside));
}

void SealingTest::namedReportNeedsAName()
{
    const QStringList options {"--folder", path("share"), "--sender", "named"};
    const Outcome nameless = report(incident, options);
    QCOMPARE(nameless.code, 7);
    QVERIFY(nameless.errors.contains("senderName"));
    QByteArray named = incident;
    named.insert(1, R"("senderName": "J. Ł.", )");
    const Outcome sent = report(named, options);
    QVERIFY2(sent.code == 0, sent.errors);
    QVERIFY(!sent.object().contains("receiptCode"));
    QVERIFY(report(named, options + QStringList {"--receipt"}).object().contains("receiptCode"));
}

void SealingTest::badReportIsRefusedWithAllItsProblems()
{
    const Outcome bad = report(R"({"types": ["V"], "place": "moon", "unit": "Mondamt"})",
        {"--folder", path("share"), "--sender", "anonymous", "--lang", "en"});
    QCOMPARE(bad.code, 7);
    QVERIFY(bad.errors.contains("place"));
    const Outcome unknown = report(R"({"types": ["V"], "occurred": "2026", "unit": "Mondamt"})",
        {"--folder", path("share"), "--sender", "anonymous", "--lang", "en"});
    QCOMPARE(unknown.code, 7);
    QVERIFY(unknown.errors.contains("Mondamt"));
    QCOMPARE(report("[]", {"--folder", path("share"), "--sender", "anonymous"}).code, 7);
}

void SealingTest::administratorsPlaceIsUsed()
{
    QCOMPARE(report(incident, {"--sender", "anonymous"}).code, 4);
    const QString fingerprint = run({"card", path("Stadt.rueckhalt"), "--json"}, password)
                                    .object()
                                    .value("fingerprint")
                                    .toString();
    QVERIFY(QDir().mkpath(path("system/Rueckhalt")));
    const auto set = [&](const QString &hex) {
        QFile file(path("system/Rueckhalt/default-register.ini"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(("[Register]\nFolder=" + path("share") + "\nFingerprint=" + hex).toUtf8());
    };
    set(fingerprint);
    const Outcome sent = report(incident, {"--sender", "anonymous"});
    QVERIFY2(sent.code == 0, sent.errors);
    set(QString(64, '0'));
    QCOMPARE(report(incident, {"--sender", "anonymous"}).code, 6);
    QVERIFY(QFile::remove(path("system/Rueckhalt/default-register.ini")));
}

void SealingTest::changedKeyIsRefused()
{
    // Somebody puts the card of his own register there.
    QVERIFY(run({"demo", path("Falle.rueckhalt"), "--incidents", "20", "--until", "2026-11-20"},
                password)
                .code
        == 0);
    const QString hex = run({"card", path("Falle.rueckhalt"), "--json"}, password)
                            .object()
                            .value("fingerprint")
                            .toString();
    const QStringList options {"--folder", path("Falle.rueckhalt"), "--sender", "anonymous"};
    QCOMPARE(report(incident, options + QStringList {"--fingerprint", QString(64, 'a')}).code, 6);
    QCOMPARE(report(incident, options + QStringList {"--fingerprint", "abc"}).code, 7);
    QCOMPARE(report(incident, options + QStringList {"--fingerprint", hex}).code, 0);
}

void SealingTest::whereThereIsNoCardNothingIsReported()
{
    const Outcome nowhere = report(incident, {"--folder", path("leer"), "--sender", "anonymous"});
    QCOMPARE(nowhere.code, 4);
    QVERIFY(!nowhere.errors.isEmpty());
}

void SealingTest::wrongUseIsCodeTwo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no sender") << QStringList {"report-incident", "-"};
    QTest::newRow("unknown sender") << QStringList {"report-incident", "-", "--sender", "me"};
    QTest::newRow("no terminal") << QStringList {"status", "--folder", "x"};
    QTest::newRow("code as argument") << QStringList {"status", "1234567890123456"};
    QTest::newRow("unknown action") << QStringList {"inbox", "empty", "x", "--password-fd", "0"};
}

void SealingTest::wrongUseIsCodeTwo()
{
    QFETCH(const QStringList, words);
    QCOMPARE(run(words).code, 2);
}

void SealingTest::wrongCodeIsSaid()
{
    for (const char *code : {"1234", "1234 5678 9012 3456 7", "Rumpelstilzchen"})
        QCOMPARE(run({"status", "--folder", path("share"), "--json"}, code, "--code-fd").code, 7);
}

void SealingTest::badAnswerIsRefused()
{
    const auto answer = [&](const QByteArray &json, const QString &number = "2026-99999") {
        return run(
            {"answer", path("Stadt.rueckhalt"), number, "-"}, password, "--password-fd", json)
            .code;
    };
    QCOMPARE(answer(R"({"state": "closed"})"), 4);
    QCOMPARE(answer(R"({"state": "gone"})"), 7);
    QCOMPARE(answer(R"({"state": "question"})"), 7);
    QCOMPARE(answer(R"({"state": "closed", "changes": [{"measure": "Z99"}]})"), 7);
    QCOMPARE(answer(R"({"state": "closed", "other": 1})"), 7);
}

QTEST_GUILESS_MAIN(SealingTest)
#include "tst_sealing.moc"
