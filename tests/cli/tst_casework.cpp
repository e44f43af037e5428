// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"

#include <QDate>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// Case work and the list of work by the real program.
class CaseworkTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void recordedIncidentIsAnOpenCase();
    void lightCaseIsClosed();
    void seriousCaseSaysWhatIsOpen();
    void wrongStepsAreCodeSeven_data();
    void wrongStepsAreCodeSeven();
    void unknownNumberIsCodeFour();
    void duplicateIsSuggestedAndNamed();
    void severalPersonsAreTold();
    void addendumComesFromStandardInput();
    void reasonComesFromStandardInput();
    void deadlinesOfTheRegisterAreListed();
    void calendarNamesNobody();
    void settingsAreChanged();
    void carerSeesOnlyWhatIsGranted();
    void otherRolesAreRefused_data();
    void otherRolesAreRefused();
    void deadlinesWantOneThing();
    void demoHasAListOfWork();
    void refusedEntriesAreToldUntilNoted();

private:
    using Outcome = testing::CliOutcome;
    static Outcome run(const QStringList &arguments, const QByteArray &secret,
        const QByteArray &newSecret = {}, const QByteArray &input = {})
    {
        QByteArrayList secrets {secret};
        if (!newSecret.isEmpty())
            secrets << newSecret;
        return testing::runCli(QStringLiteral(RUECKHALT_CLI), arguments, secrets, {.input = input});
    }
    static Outcome as(
        const QString &login, const QStringList &arguments, const QByteArray &input = {})
    {
        const QStringList more {"--json", "--password-fd", "9", "--lang", "en"};
        return login.isEmpty() ? run(arguments + more, founder, {}, input)
                               : run(arguments + more + QStringList {"--login", login}, own);
    }
    /// `case ACTION REGISTER NUMBER …` as the officer.
    Outcome work(const QString &action, const QString &number, const QStringList &more = {},
        const QByteArray &input = {}) const
    {
        return as({}, QStringList {"case", action, m_register, number} + more, input);
    }
    QString record(const QByteArray &level);
    void addMember(const QString &login, const QString &roles);
    [[nodiscard]] QStringList openNumbers(const QString &login = {}) const
    {
        QStringList numbers;
        for (const QJsonValue line : as(login, {"case", "list", m_register}).array())
            numbers << line["number"].toString();
        return numbers;
    }

    QTemporaryDir m_folder;
    QString m_register;
    static inline const QByteArray founder = "vier Tassen roter Tee am Hafen";
    static inline const QByteArray own = "sieben Gabeln tanzen im Regen";
};

QString CaseworkTest::record(const QByteArray &level)
{
    QFile report(m_folder.filePath("report.json"));
    const QByteArray day = QDate::currentDate().addDays(-1).toString(Qt::ISODate).toLatin1();
    const bool isThreat = level == "2";
    const QByteArray acts = isThreat ? R"("threat")" : R"("insult")";
    const QByteArray type = isThreat ? "P" : "V";
    if (!report.open(QIODevice::WriteOnly)
        || report.write(R"({"types": [")" + type + R"("], "subTypes": [)" + acts
               + R"(], "occurred": ")" + day + R"(T09:30", "place": "counter", "level": ")" + level
               + R"(", "levelReason": "Test", "description": "Herr Kanarie rief laut."})")
            < 0)
        return {};
    report.close();
    return as({}, {"record", m_register, report.fileName()}).object()["number"].toString();
}

void CaseworkTest::addMember(const QString &login, const QString &roles)
{
    const Outcome added
        = as({}, {"users", "add", m_register, login, "--name", "Frau " + login, "--roles", roles});
    QVERIFY2(added.code == 0, added.errors);
    const QByteArray given = added.object()["password"].toString().toUtf8();
    const Outcome changed = run({"password", "change", m_register, "--login", login,
                                    "--password-fd", "9", "--new-password-fd", "8"},
        given, own);
    QVERIFY2(changed.code == 0, changed.errors);
}

void CaseworkTest::initTestCase()
{
    m_register = m_folder.filePath("Amt.rueckhalt");
    const Outcome made = run({"create", m_register, "--json", "--password-fd", "9"}, founder);
    QVERIFY2(made.code == 0, made.errors);
    addMember("kern", "carer");
    addMember("leitung", "manager");
    addMember("technik", "admin");
}

void CaseworkTest::recordedIncidentIsAnOpenCase()
{
    const QString number = record("1");
    QVERIFY(!number.isEmpty());
    QVERIFY(openNumbers().contains(number));
    const QJsonObject shown = work("show", number).object();
    QCOMPARE(shown["state"].toString(), "reported");
    QCOMPARE(shown["track"].toString(), "light");
    QCOMPARE(shown["duties"].toArray().first().toObject()["duty"].toString(), "confirm-level");
    QCOMPARE(shown["history"].toArray().size(), 1);
    QVERIFY(shown["next"].toArray().contains("in-review"));
    // For people the same without JSON.
    const Outcome plain = run({"case", "show", m_register, number, "--password-fd", "9"}, founder);
    QCOMPARE(plain.code, 0);
    QVERIFY(plain.output.contains(number.toUtf8()));
}

void CaseworkTest::lightCaseIsClosed()
{
    const QString number = record("1");
    QCOMPARE(work("level", number, {"1"}).code, 0);
    QCOMPARE(work("move", number, {"closed"}).code, 0);
    QVERIFY(!openNumbers().contains(number));
    QCOMPARE(work("show", number).object()["state"].toString(), "closed");
    QCOMPARE(work("move", number, {"reopened", "--reason", "Neue Zeugin"}).code, 0);
    QVERIFY(openNumbers().contains(number));
}

void CaseworkTest::seriousCaseSaysWhatIsOpen()
{
    const QString number = record("2");
    QCOMPARE(work("move", number, {"in-review"}).code, 0);
    const Outcome early = work("move", number, {"closed"});
    QCOMPARE(early.code, 7);
    QVERIFY(early.errors.contains("offer-first-care"));
    QVERIFY(early.errors.contains("confirm-level"));
    QCOMPARE(work("level", number, {"2"}).code, 0);
    QCOMPARE(work("track", number, {"serious"}).code, 0);
    QCOMPARE(work("carer", number, {"--to", "kern"}).code, 0);
    QCOMPARE(work("care", number, {"first-care", "accepted", "--by", "Frau Kern"}).code, 0);
    QCOMPARE(work("care", number, {"talk-after-two-weeks", "held"}).code, 0);
    QCOMPARE(work("enter", number, {"affected-count", "2", "--reason", "Zu zweit"}).code, 0);
    QCOMPARE(work("show", number).object()["answers"].toObject()["affected-count"].toString(), "2");
    QCOMPARE(work("enter", number, {"victim-application", "filed"}).code, 0);
    QCOMPARE(work("enter", number, {"victim-application", "waived"}).code, 7);
    QCOMPARE(work("enter", number, {"victim-application", "waived", "--reason", "Irrtum"}).code, 0);
    QCOMPARE(work("waive", number, {"confirm-level", "--reason", "x"}).code, 7);
    for (const QJsonValue duty : work("show", number).object()["duties"].toArray())
        QCOMPARE(work("waive", number, {duty["duty"].toString(), "--reason", "Nein"}).code, 0);
    QCOMPARE(work("move", number, {"closed"}).code, 0);
    const QJsonObject shown = work("show", number).object();
    QCOMPARE(shown["carer"].toString(), "Frau kern");
    QVERIFY(shown["history"].toArray().size() > 8);
}

void CaseworkTest::wrongStepsAreCodeSeven_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QStringList>("more");
    const auto row = [](const char *name, const char *action, const QStringList &more) {
        QTest::newRow(name) << action << more;
    };
    row("unknown state", "move", {"done"});
    row("step that is not there", "move", {"measures"});
    row("draft", "move", {"draft"});
    row("duplicate of nothing", "move", {"duplicate", "--reason", "x"});
    row("unknown level", "level", {"4"});
    row("level without a reason", "level", {"3"});
    row("track without a reason", "track", {"serious"});
    row("nobody and somebody", "carer", {"--to", "kern", "--nobody"});
    row("unknown field", "enter", {"shoe-size", "44"});
    row("value that is not possible", "enter", {"police", "perhaps"});
    row("text that others can see", "enter", {"police-reference", "ST/0815"});
    row("field that is not asked", "enter", {"body-parts", "head"});
    row("unknown offer", "care", {"massage", "offered"});
    row("talk in the words of offers", "care", {"talk-after-two-weeks", "accepted"});
    row("more affected than people", "enter", {"affected-count", "10000", "--reason", "x"});
    row("number of affected without a reason", "enter", {"affected-count", "2"});
    row("day that is none", "care", {"doctor", "offered", "--on", "2026-02-30"});
    row("day that is to come", "care", {"doctor", "offered", "--on", "2099-01-01"});
    row("waived without a reason", "waive", {"await-answers"});
    row("empty addendum", "addendum", {"--reason", "x"});
}

void CaseworkTest::wrongStepsAreCodeSeven()
{
    QFETCH(QString, action);
    QFETCH(QStringList, more);
    static const QString number = record("1");
    const qsizetype before = work("show", number).object()["history"].toArray().size();
    const Outcome refused = work(action, number, more);
    QVERIFY2(refused.code == 7, refused.errors);
    QVERIFY(!refused.errors.isEmpty());
    QCOMPARE(work("show", number).object()["history"].toArray().size(), before);
}

void CaseworkTest::unknownNumberIsCodeFour()
{
    QCOMPARE(work("show", "1999-00001").code, 4);
    QCOMPARE(work("move", "1999-00001", {"in-review"}).code, 4);
    QCOMPARE(work("carer", openNumbers().first(), {"--to", "niemand"}).code, 4);
    QCOMPARE(
        work("move", openNumbers().first(), {"duplicate", "--reason", "x", "--of", "1999-00001"})
            .code,
        4);
    QCOMPARE(as({}, {"case"}).code, 2);
}

void CaseworkTest::duplicateIsSuggestedAndNamed()
{
    const QString first = record("1");
    const QString second = record("1");
    QStringList hints;
    for (const QJsonValue hint : work("duplicates", second).array())
        hints << hint["number"].toString();
    QVERIFY(hints.contains(first));
    QCOMPARE(work("move", second, {"duplicate", "--reason", "Dasselbe", "--of", first}).code, 0);
    QCOMPARE(work("show", second).object()["state"].toString(), "duplicate");
}

void CaseworkTest::severalPersonsAreTold()
{
    const QString number = record("2");
    QCOMPARE(work("person", number, {"--name-file", "-"}, "am Tresen").code, 0);
    QCOMPARE(work("person", number, {"--accused", "--name-file", "-"}, "mit Mütze").code, 0);
    QCOMPARE(work("person", number, {"--out"}).code, 7);
    QCOMPARE(work("person", number, {"9", "--name-file", "-"}, "zu weit").code, 7);
    QCOMPARE(work("care", number, {"first-care", "accepted", "--person", "2"}).code, 0);
    const QStringList known {"victim-knew-person", QDate::currentDate().toString(Qt::ISODate)};
    QCOMPARE(
        work("enter", number, known + QStringList {"--person", "2", "--accused", "2"}).code, 0);
    QCOMPARE(work("enter", number, known + QStringList {"--person", "3"}).code, 7);
    QCOMPARE(work("enter", number, known + QStringList {"--person", "zwei"}).code, 7);
    const QJsonObject shown = work("show", number).object();
    QCOMPARE(shown["persons"].toArray().size(), 2);
    const QJsonObject second = shown["persons"].toArray().last().toObject();
    QCOMPARE(second["name"].toString(), "am Tresen");
    QVERIFY(second["care"].toObject().contains("first-care"));
    const QJsonObject against = second["against"].toArray().last().toObject();
    QCOMPARE(against["accused"].toInt(), 2);
    QVERIFY(against["answers"].toObject().contains("victim-knew-person"));
    QCOMPARE(shown["accused"].toArray().last().toObject()["name"].toString(), "mit Mütze");
    // First care is still due for the one who was not asked.
    QList<int> open;
    for (const QJsonValue duty : shown["duties"].toArray()) {
        if (duty["duty"] == "offer-first-care")
            open << duty["person"].toInt();
    }
    QCOMPARE(open, QList<int> {1});
    const Outcome plain = run({"case", "show", m_register, number, "--password-fd", "9"}, founder);
    QVERIFY(plain.output.contains("am Tresen"));
}

void CaseworkTest::addendumComesFromStandardInput()
{
    const QString number = record("1");
    QCOMPARE(
        work("addendum", number, {"--text-file", "-", "--reason", "Anruf"}, "Es war Zimmer 12.\n")
            .code,
        0);
    const auto history = work("show", number).object()["history"].toArray();
    QVERIFY(history.last().toObject()["sentence"].toString().contains("Zimmer 12"));
    QCOMPARE(work("addendum", number, {"--text-file", "-", "--reason", "x"}, "\xff\xfe").code, 7);
}

/// Others can see arguments while a command runs.
void CaseworkTest::reasonComesFromStandardInput()
{
    const QString number = record("2");
    QCOMPARE(work("track", number, {"light", "--reason-file", "-"}, "Nur ein Wortwechsel").code, 0);
    const QJsonArray history = work("show", number).object()["history"].toArray();
    QVERIFY(history.last().toObject()["sentence"].toString().contains("Nur ein Wortwechsel"));
    QCOMPARE(
        work("track", number, {"serious", "--reason", "a", "--reason-file", "-"}, "b").code, 7);
    QCOMPARE(work("track", number, {"serious", "--reason-file", "-"}, "\xff\xfe").code, 7);
}

void CaseworkTest::deadlinesOfTheRegisterAreListed()
{
    const QString number = record("2");
    const Outcome listed = as({}, {"deadlines", m_register});
    QVERIFY2(listed.code == 0, listed.errors);
    const QJsonObject list = listed.object();
    bool hasCare = false;
    for (const char *group : {"overdue", "today", "this-week"}) {
        for (const QJsonValue item : list[QLatin1StringView(group)].toArray())
            hasCare |= item["number"] == number && item["kind"] == "first-care";
    }
    QVERIFY(hasCare);
    bool waits = false;
    for (const QJsonValue item : list["waiting"].toArray())
        waits |= item["number"] == number && item["missing"] == "knowledge-of-act";
    QVERIFY(waits);
}

void CaseworkTest::calendarNamesNobody()
{
    const QString number = record("2");
    const QString path = m_folder.filePath("fristen.ics");
    QCOMPARE(as({}, {"deadlines", m_register, "--ics", path}).code, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray calendar = file.readAll();
    QVERIFY(calendar.startsWith("BEGIN:VCALENDAR"));
    QVERIFY(calendar.contains(number.toUtf8()));
    QVERIFY(!calendar.contains("Kanarie"));
    QVERIFY(!calendar.contains("Kern") && !calendar.contains("kern"));
}

void CaseworkTest::settingsAreChanged()
{
    const QStringList show {"case", "settings", m_register};
    QCOMPARE(as({}, show).object()["numbers"].toObject()["firstCareHours"].toInt(), 48);
    QFile contacts(m_folder.filePath("contacts.json"));
    QVERIFY(contacts.open(QIODevice::WriteOnly));
    contacts.write(
        R"([{"kind":"first-care","name":"Frau Ahrens","phone":"1","mail":"","note":""}])");
    contacts.close();
    QCOMPARE(as({},
                 show
                     + QStringList {"--set", "firstCareHours=24", "--set", "soonDays=5", "--state",
                         "by", "--contacts", contacts.fileName()})
                 .code,
        0);
    const QJsonObject changed = as({}, show).object();
    QCOMPARE(changed["numbers"].toObject()["firstCareHours"].toInt(), 24);
    QCOMPARE(changed["state"].toString(), "BY");
    QCOMPARE(changed["contacts"].toArray().first().toObject()["name"].toString(), "Frau Ahrens");
    for (const QStringList &wrong :
        {QStringList {"--set", "firstCareHours=0"}, QStringList {"--set", "shoes=4"},
            QStringList {"--state", "XX"}, QStringList {"--serious-from", "9"}})
        QCOMPARE(as({}, show + wrong).code, 7);
    QCOMPARE(as("leitung", show).object()["state"].toString(), "BY");
    QCOMPARE(as("leitung", show + QStringList {"--state", "BW"}).code, 9);
}

void CaseworkTest::carerSeesOnlyWhatIsGranted()
{
    const QString number = record("2");
    QVERIFY(openNumbers("kern").isEmpty());
    QString fingerprint;
    for (const QJsonValue account : as({}, {"users", "list", m_register}).array()) {
        if (account["login"] == "kern")
            fingerprint = account["fingerprint"].toString();
    }
    const QString until = QDate::currentDate().addDays(14).toString(Qt::ISODate);
    const Outcome granted = as({},
        {"grant", m_register, number, "--to", "kern", "--until", until, "--reason", "Betreuung",
            "--fingerprint", fingerprint});
    QVERIFY2(granted.code == 0, granted.errors);
    QCOMPARE(openNumbers("kern"), QStringList {number});
    QCOMPARE(work("move", number, {"in-review"}).code, 0);
    const Outcome shown = as("kern", {"case", "show", m_register, number});
    QCOMPARE(shown.object()["state"].toString(), "in-review");
    QVERIFY(!as("kern", {"deadlines", m_register}).object()["waiting"].toArray().isEmpty());
    QCOMPARE(as("kern", {"case", "move", m_register, number, "measures"}).code, 9);
    // What she does for the person she enters herself; the officer has it with the next command.
    QCOMPARE(as("kern", {"case", "care", m_register, number, "first-care", "accepted"}).code, 0);
    QCOMPARE(
        as("kern", {"case", "waive", m_register, number, "offer-doctor", "--reason", "x"}).code, 7);
    QVERIFY(!as("kern", {"case", "show", m_register, number}).output.contains("offer-first-care"));
    // What is not hers to do says whose it is; what is hers does not.
    const auto plain = [&](const QString &login, const QByteArray &password) {
        QStringList call {"case", "show", m_register, number, "--password-fd", "9", "--lang", "en"};
        if (!login.isEmpty())
            call << "--login" << login;
        return run(call, password).output;
    };
    const QByteArray told = "[confirm-level] The safety officer does this.";
    QVERIFY(plain("kern", own).contains(told));
    QVERIFY(!plain("kern", own).contains("[talk-after-two-weeks] "));
    QVERIFY(!plain({}, founder).contains("does this"));
    const Outcome officers = work("show", number);
    QVERIFY2(officers.errors.isEmpty(), officers.errors);
    QVERIFY(!officers.output.contains("offer-first-care"));
    const QJsonArray history = officers.object()["history"].toArray();
    QCOMPARE(history.last().toObject()["by"].toString(), "Frau kern");
}

/// A backup holds nothing of what a carer entered and no officer has taken in: whoever works with
/// the restored register is told until somebody notes it. Last, because that one goes on from here.
void CaseworkTest::refusedEntriesAreToldUntilNoted()
{
    const QString number = openNumbers("kern").value(0);
    QVERIFY(!number.isEmpty());
    QCOMPARE(as("kern", {"case", "care", m_register, number, "doctor", "offered"}).code, 0);
    const QString place = m_folder.filePath("Sicherungen");
    QVERIFY(QDir().mkpath(place));
    const Outcome saved = as("technik", {"backup", m_register, "--to", place});
    QVERIFY2(saved.code == 0, saved.errors);
    const QString again = m_folder.filePath("Wieder.rueckhalt");
    const Outcome restored
        = as({}, {"restore", saved.object()["backup"].toString(), "--to", again});
    QVERIFY2(restored.code == 0, restored.errors);
    const QByteArray told = "not taken in";
    for (int i = 0; i < 2; ++i) {
        const Outcome checked = as({}, {"verify", again});
        QVERIFY2(checked.errors.contains(told), checked.errors);
    }
    const QStringList note {"accept-state", again, "--refused-entries"};
    const Outcome noted = as({}, note);
    QVERIFY2(noted.code == 0, noted.errors);
    const Outcome checked = as({}, {"verify", again});
    QVERIFY2(!checked.errors.contains(told), checked.errors);
    const Outcome nothing = run(note + QStringList {"--password-fd", "9", "--lang", "en"}, founder);
    QCOMPARE(nothing.code, 0);
    QVERIFY2(nothing.output.contains("nothing to note"), nothing.output);

    // The copy went on, so the register it came from is the older one and can only be read: the
    // entry still waits there, for its author to see, and comes in once that state is accepted.
    const auto hasDoctor = [&](const QString &login) {
        return as(login, {"case", "show", m_register, number})
            .object()["care"]
            .toObject()
            .contains("doctor");
    };
    QVERIFY(hasDoctor("kern"));
    const Outcome older = work("show", number);
    QVERIFY2(older.errors.contains("older than one that is known"), older.errors + older.output);
    QVERIFY(!hasDoctor({}));
    const Outcome accepted = as({}, {"accept-state", m_register, "--yes"});
    QVERIFY2(accepted.code == 0, accepted.errors);
    QVERIFY(hasDoctor({}));
}

void CaseworkTest::otherRolesAreRefused_data()
{
    QTest::addColumn<QString>("login");
    QTest::newRow("manager") << "leitung";
    QTest::newRow("administrator") << "technik";
}

void CaseworkTest::otherRolesAreRefused()
{
    QFETCH(QString, login);
    const QString number = openNumbers().first();
    QVERIFY(openNumbers(login).isEmpty());
    // Not even the number is known to them.
    QCOMPARE(as(login, {"case", "show", m_register, number}).code, 4);
    QCOMPARE(as(login, {"case", "move", m_register, number, "in-review"}).code, 4);
    const Outcome listed = as(login, {"deadlines", m_register});
    QCOMPARE(listed.code, 0);
    QVERIFY(listed.object()["waiting"].toArray().isEmpty());
}

void CaseworkTest::deadlinesWantOneThing()
{
    QCOMPARE(as({}, {"deadlines", m_register, "--holidays", "2026"}).code, 2);
    QCOMPARE(as({}, {"deadlines"}).code, 2);
}

void CaseworkTest::demoHasAListOfWork()
{
    const QString demo = m_folder.filePath("Demo.rueckhalt");
    const Outcome made = as({}, {"demo", demo, "--incidents", "600", "--seed", "7"});
    QVERIFY2(made.code == 0, made.errors);
    const Outcome listed = as({}, {"deadlines", demo});
    QVERIFY2(listed.code == 0, listed.errors);
    for (const char *group : {"overdue", "later", "waiting"})
        QVERIFY2(!listed.object()[QLatin1StringView(group)].toArray().isEmpty(), group);
    QStringList states;
    for (const QJsonValue line : as({}, {"case", "list", demo}).array())
        states << line["state"].toString();
    for (const char *state : {"reported", "in-review", "measures"})
        QVERIFY2(states.contains(QLatin1StringView(state)), state);
}

QTEST_GUILESS_MAIN(CaseworkTest)
#include "tst_casework.moc"
