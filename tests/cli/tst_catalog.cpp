// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using rueckhalt::testing::CliOutcome;
using rueckhalt::testing::runCli;

/// Own sheets by the real program: written by an officer, approved by a manager, exchanged as
/// packages, some of them hostile.
class CatalogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sheetIsWrittenAndApprovedByTwo();
    void problemsOfADraftAreNamed();
    void draftsAreTakenAllOrNone();
    void packageGoesRoundAndChangesNothing();
    void whatIsInForceIsWithdrawnAndTheDraftStays();
    void whichOfSeveralVersionsIsAsked();
    void markupAndFormulasStayText();
    void hostilePackagesAreRefusedWhole_data();
    void hostilePackagesAreRefusedWhole();
    void commandsAreTypedWhole_data();
    void commandsAreTypedWhole();

private:
    CliOutcome as(const QString &login, const QStringList &arguments, const QByteArray &input = {},
        const QString &language = QStringLiteral("en")) const
    {
        QStringList words {"catalog", arguments[0], m_register};
        words << arguments.mid(1)
              << QStringList {"--json", "--lang", language, "--password-fd", "9"};
        if (!login.isEmpty())
            words << QStringList {"--login", login};
        return runCli(RUECKHALT_CLI, words, {login.isEmpty() ? founder : own}, {.input = input});
    }
    [[nodiscard]] QString file(const char *name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("file");
        return file.fileName();
    }

    QTemporaryDir m_folder;
    QString m_register;
    void nameIt(const QString &id);
    QByteArray m_draft; ///< made of a shipped measure
    QByteArray m_package; ///< the same with an id
    QString m_id;
    static inline const QByteArray founder = "vier Tassen roter Tee am Hafen";
    static inline const QByteArray own = "sieben Gabeln tanzen im Regen";
};

namespace {

QByteArray replaced(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    const qsizetype at = text.indexOf(from);
    if (at < 0)
        qFatal("not there: %s", from.constData());
    return text.replace(at, from.size(), to);
}

} // namespace

void CatalogTest::initTestCase()
{
    m_register = m_folder.filePath("Amt.rueckhalt");
    const auto made = runCli(RUECKHALT_CLI,
        {"demo", m_register, "--incidents", "4", "--seed", "3", "--until", "2026-11-20",
            "--password-fd", "9"},
        {founder});
    QVERIFY2(made.code == 0, made.errors.constData());
    const auto added = runCli(RUECKHALT_CLI,
        {"users", "add", m_register, "chefin", "--name", "Frau Weber", "--roles", "manager",
            "--json", "--password-fd", "9"},
        {founder});
    QVERIFY2(added.code == 0, added.errors.constData());
    const QByteArray once = added.object().value("password").toString().toUtf8();
    const auto changed = runCli(RUECKHALT_CLI,
        {"password", "change", m_register, "--login", "chefin", "--password-fd", "9",
            "--new-password-fd", "8"},
        {once, own});
    QVERIFY2(changed.code == 0, changed.errors.constData());
    const auto start = as({}, {"template", "b02"});
    QVERIFY2(start.code == 0, start.errors.constData());
    m_draft = start.output;
    nameIt("OWN-00000001");
}

void CatalogTest::nameIt(const QString &id)
{
    m_id = id;
    m_package = replaced(m_draft, "\"group\": ",
        "\"id\": \"" + m_id.toLatin1() + "\",\n      \"version\": 1,\n      \"group\": ");
}

void CatalogTest::sheetIsWrittenAndApprovedByTwo()
{
    QVERIFY(as({}, {"list"}).object().value("sheets").toArray().isEmpty());
    QCOMPARE(as({}, {"export"}).code, 4);
    QCOMPARE(as("chefin", {"write", "-"}, m_draft).code, 9);
    const auto written = as({}, {"write", "-"}, m_draft);
    QVERIFY2(written.code == 0, written.errors.constData());
    nameIt(written.array()[0].toObject().value("id").toString());
    QVERIFY(m_id.startsWith("OWN-"));

    QCOMPARE(as({}, {"approve", m_id}).code, 7); // nothing is proposed
    QCOMPARE(as({}, {"propose", m_id, "--texts-checked"}).code, 0);
    QCOMPARE(as({}, {"write", "-"}, m_package).code, 7); // it waits
    QCOMPARE(as({}, {"revise", m_id}).code, 0);
    QCOMPARE(as({}, {"propose", m_id, "--texts-checked"}).code, 0);
    const auto alone = as({}, {"approve", m_id});
    QCOMPARE(alone.code, 9);
    QVERIFY(alone.errors.contains("other than the author"));
    const auto approved = as("chefin", {"approve", m_id.toLower()});
    QVERIFY2(approved.code == 0, approved.errors.constData());
    QCOMPARE(as("chefin", {"withdraw", m_id}).code, 9);

    const auto shown = as("chefin", {"show", m_id}).object();
    QCOMPARE(shown.value("state").toString(), "approved");
    QCOMPARE(shown.value("approver").toString(), "Frau Weber");
    QVERIFY(shown.value("problems").toArray().isEmpty());
    QCOMPARE(as({}, {"show", "OWN-ZZZZZZZZ"}).code, 4);
    const auto list = as({}, {"list", "--all"}).object();
    QCOMPARE(list.value("sheets").toArray().size(), 1);
    QVERIFY(list.value("refused").toArray().isEmpty());
}

void CatalogTest::problemsOfADraftAreNamed()
{
    const QByteArray draft
        = replaced(replaced(m_package, "\"id\": \"" + m_id.toLatin1() + "\",", ""), "\"goals\": [",
            "\"goals\": [], \"advantages\": [");
    const qsizetype second = draft.lastIndexOf("\"advantages\": [");
    const QByteArray unfinished = draft.left(second) + "\"unused\": [" + draft.mid(second + 15);
    const auto refused = as({}, {"write", "-"}, unfinished);
    QCOMPARE(refused.code, 7);
    QVERIFY2(refused.errors.contains("-:"), refused.errors.constData());
    QVERIFY(refused.errors.contains("unknown key \"unused\""));
    QVERIFY(!refused.object().value("problems").toArray().isEmpty());

    const QByteArray rough = R"({"format": "rueckhalt-sheets", "version": 1,
      "exported": "2026-11-22", "sources": {}, "sheets": [{"group": "B",
      "title": {"de": "Wasserspender", "en": ""}, "summary": {}, "classes": [],
      "incidentTypes": [], "jobAreas": [], "activityForms": [], "stages": [], "triggers": [],
      "sources": [], "sheet": {"description": {}, "goals": [], "considerations": [],
      "implementation": [], "firstSteps": [], "advantages": [], "disadvantages": [],
      "evidence": {"strength": "plausible", "statements": []}, "effort": "low", "cost": "low",
      "leadTime": "days", "involve": [], "indicator": {}, "related": []}}]})";
    const auto written = as({}, {"write", "-"}, rough);
    QVERIFY2(written.code == 0, written.errors.constData());
    const QString id = written.array()[0].toObject().value("id").toString();
    const auto proposed = as({}, {"propose", id}, {}, "de");
    QCOMPARE(proposed.code, 7);
    QVERIFY(proposed.errors.contains("Ziele: Hier gehört mindestens ein Eintrag hin."));
    QVERIFY(proposed.object().value("problems").toArray().size() > 10);
    QCOMPARE(as({}, {"withdraw", id}).code, 0);
    QCOMPARE(as({}, {"withdraw", id}).code, 7);
}

void CatalogTest::draftsAreTakenAllOrNone()
{
    // The second sheet of the file names one that is not here: the first is not taken either.
    const qsizetype begin = m_draft.indexOf("{", m_draft.indexOf("\"sheets\": ["));
    QByteArray other
        = m_draft.mid(begin, m_draft.lastIndexOf("}", m_draft.lastIndexOf("]")) - begin + 1);
    const auto with = [&](const QByteArray &second) {
        return QByteArray(m_draft).insert(begin, second + ",\n");
    };
    const auto known = as({}, {"list", "--all"}).object().value("sheets");
    const QByteArray named
        = replaced(other, "\"group\": ", "\"id\": \"OWN-ZZZZZZZZ\", \"version\": 1, \"group\": ");
    const auto refused = as({}, {"write", "-"}, with(named));
    QVERIFY2(refused.code == 4, refused.errors.constData());
    QCOMPARE(as({}, {"list", "--all"}).object().value("sheets"), known);
    const QByteArray next = replaced(named, "\"version\": 1", "\"version\": 2");
    const auto twice
        = as({}, {"write", "-"}, QByteArray(m_draft).insert(begin, named + ",\n" + next + ",\n"));
    QCOMPARE(twice.code, 7);
    QVERIFY2(twice.errors.contains("more than once"), twice.errors.constData());
    const auto both = as({}, {"write", "-"}, with(other));
    QVERIFY2(both.code == 0, both.errors.constData());
    QCOMPARE(both.array().size(), 2);
    for (const QJsonValue &value : both.array())
        QCOMPARE(as({}, {"withdraw", value.toObject().value("id").toString()}).code, 0);
}

void CatalogTest::packageGoesRoundAndChangesNothing()
{
    const QString path = m_folder.filePath("paket.json");
    QCOMPARE(as("chefin", {"export", "--ids", m_id, "--output", path}).code, 0);
    QCOMPARE(as("chefin", {"export", "--ids", "OWN-ZZZZZZZZ"}).code, 4);
    QFile exported(path);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QByteArray package = exported.readAll();
    QVERIFY(!package.contains("Weber"));
    const auto same = as({}, {"import", path});
    QVERIFY2(same.code == 0, same.errors.constData());
    QCOMPARE(same.array()[0].toObject().value("arrival").toString(), "known");

    const QString other = file("anderes.json",
        replaced(package, "\"leadTime\": \"", "\"leadTime\": \"years\", \"leadTime\": \""));
    QCOMPARE(as({}, {"import", other}).code, 7); // a key twice
    const QByteArray differing = replaced(package, "\"version\": 1,\n      \"group\": \"B\"",
        "\"version\": 1,\n      \"group\": \"C\"");
    const auto dry = as({}, {"import", "-", "--dry-run"}, differing);
    QVERIFY2(dry.code == 0, dry.errors.constData());
    const auto arriving = dry.array()[0].toObject();
    QCOMPARE(arriving.value("arrival").toString(), "new-version");
    QCOMPARE(arriving.value("version").toInt(), 2);
    QCOMPARE(arriving.value("inForce").toInt(), 1);
    QCOMPARE(as({}, {"show", m_id}).object().value("version").toInt(), 1);
    QCOMPARE(as("chefin", {"import", "-"}, differing).code, 9);
    QCOMPARE(as({}, {"import", "-"}, differing).code, 0);
    const auto shown = as({}, {"show", m_id}).object();
    QCOMPARE(shown.value("version").toInt(), 2);
    QCOMPARE(shown.value("state").toString(), "proposed");
    QCOMPARE(
        as({}, {"show", m_id, "--version", "1"}).object().value("state").toString(), "approved");
    QCOMPARE(as({}, {"withdraw", m_id, "--version", "2"}).code, 0);
}

void CatalogTest::whatIsInForceIsWithdrawnAndTheDraftStays()
{
    const auto written = as({}, {"write", "-"}, m_draft);
    QVERIFY2(written.code == 0, written.errors.constData());
    const QString id = written.array()[0].toObject().value("id").toString();
    QCOMPARE(as({}, {"propose", id, "--texts-checked"}).code, 0);
    QCOMPARE(as("chefin", {"approve", id}).code, 0);
    const QByteArray next = QByteArray(m_package).replace(m_id.toLatin1(), id.toLatin1());
    QCOMPARE(as({}, {"write", "-"}, next).array()[0].toObject().value("version").toInt(), 2);
    const auto stateOf = [&](const char *version) {
        return as({}, {"show", id, "--version", version}).object().value("state").toString();
    };
    const auto withdrawn = as({}, {"withdraw", id});
    QVERIFY2(withdrawn.code == 0, withdrawn.errors.constData());
    QCOMPARE(withdrawn.object().value("id").toString(), id);
    QCOMPARE(withdrawn.object().value("version").toInt(), 1);
    QCOMPARE(stateOf("1"), "withdrawn");
    QCOMPARE(stateOf("2"), "draft");
    // With nothing in force the draft is what is meant.
    QCOMPARE(as({}, {"withdraw", id}).object().value("version").toInt(), 2);
    QCOMPARE(stateOf("2"), "withdrawn");
}

void CatalogTest::whichOfSeveralVersionsIsAsked()
{
    const QByteArray package
        = QByteArray(m_package).replace(m_id.toLatin1(), QByteArrayLiteral("OWN-0000ABCD"));
    QCOMPARE(as({}, {"import", "-"}, package).code, 0);
    QCOMPARE(
        as({}, {"import", "-"}, replaced(package, "\"group\": \"B\"", "\"group\": \"C\"")).code, 0);
    const auto asked = as("chefin", {"approve", "OWN-0000ABCD"});
    QCOMPARE(asked.code, 7);
    QVERIFY2(asked.errors.contains("2, 1"), asked.errors.constData());
    QCOMPARE(as("chefin", {"approve", "OWN-0000ABCD", "--version", "1"}).code, 0);
    QCOMPARE(as({}, {"withdraw", "OWN-0000ABCD"}).object().value("version").toInt(), 1);
    QCOMPARE(as({}, {"withdraw", "OWN-0000ABCD"}).object().value("version").toInt(), 2);
}

/// Whatever a text looks like, terminal, table program and browser get it as text.
void CatalogTest::markupAndFormulasStayText()
{
    const QByteArray title = "=HYPERLINK(\\\"http://x\\\") <script>alert(1)</script>";
    QByteArray draft = m_draft;
    const qsizetype begin = draft.indexOf("\"de\": \"", draft.indexOf("\"title\"")) + 7;
    draft.replace(begin, draft.indexOf('"', begin) - begin, title);
    const auto written = as({}, {"write", "-"}, draft);
    QVERIFY2(written.code == 0, written.errors.constData());
    const QString id = written.array()[0].toObject().value("id").toString();
    const auto shown = as({}, {"show", id}, {}, "de");
    QCOMPARE(shown.object().value("title").toString(),
        "=HYPERLINK(\"http://x\") <script>alert(1)</script>");
    const auto plain = runCli(RUECKHALT_CLI,
        {"catalog", "show", m_register, id, "--lang", "de", "--password-fd", "9"}, {founder});
    QVERIFY(plain.output.contains("<script>alert(1)</script>"));
    QCOMPARE(as({}, {"withdraw", id}).code, 0);
}

void CatalogTest::hostilePackagesAreRefusedWhole_data()
{
    QTest::addColumn<QByteArray>("package");
    QTest::addColumn<QByteArray>("said");
    const auto row = [this](const char *name, const QByteArray &from, const QByteArray &to,
                         const QByteArray &said) {
        QTest::newRow(name) << replaced(m_package, from, to) << said;
    };
    QTest::newRow("nothing") << QByteArray() << QByteArray("-:1: ");
    QTest::newRow("not JSON") << QByteArray("%PDF-1.4") << QByteArray("-:1: ");
    QTest::newRow("cut") << m_package.chopped(m_package.size() / 3) << QByteArray("-:");
    QTest::newRow("five megabytes")
        << m_package + QByteArray(5 * 1024 * 1024, ' ') << QByteArray("larger than");
    QTest::newRow("nine megabytes") << QByteArray(9 * 1024 * 1024, '[') << QByteArray("(");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0}\0", 6) << QByteArray("-:1: ");
    row("nested", "\"group\": ",
        "\"group\": " + QByteArray(50'000, '[') + QByteArray(50'000, ']') + ", \"x\": ",
        "nested deeper");
    row("bad encoding", "\"group\": \"", "\"group\": \"\xC3\x28", "-:");
    row("overlong", "\"group\": \"", "\"group\": \"\xC0\xAF", "-:");
    row("escape sequence", "\"de\": \"", "\"de\": \"\\u001b[2J", "control characters");
    row("turned around", "\"de\": \"", "\"de\": \"\\u202e", "control characters");
    row("half a surrogate", "\"de\": \"", "\"de\": \"\\ud800", "-:");
    row("null in a text", "\"de\": \"", "\"de\": \"\\u0000", "-:");
    row("approved already",
        "\"group\": ", "\"state\": \"approved\", \"group\": ", "unknown key \"state\"");
    row("id of a shipped measure", "\"" + m_id.toLatin1() + "\"", "\"A05\"", "OWN-");
    row("path as id", "\"" + m_id.toLatin1() + "\"", "\"../../etc\"", "OWN-");
    row("address of a script", "\"url\": \"", "\"url\": \"javascript:alert(1)//", "no web address");
    row("huge version", "\"version\": 1,\n      \"group\"",
        "\"version\": 999999999999,\n      \"group\"", "whole number");
}

void CatalogTest::hostilePackagesAreRefusedWhole()
{
    QFETCH(const QByteArray, package);
    QFETCH(const QByteArray, said);
    const int before
        = static_cast<int>(as({}, {"list", "--all"}).object().value("sheets").toArray().size());
    for (const QStringList &words :
        {QStringList {"import", "-", "--dry-run"}, QStringList {"import", "-"}}) {
        const auto refused = as({}, words, package);
        QCOMPARE(refused.code, 7);
        QVERIFY2(refused.errors.contains(said), refused.errors.left(400).constData());
        QVERIFY(!refused.errors.contains('\x1b'));
        QVERIFY(refused.errors.size() < 16 * 1024);
    }
    QCOMPARE(as({}, {"list", "--all"}).object().value("sheets").toArray().size(), before);
}

void CatalogTest::commandsAreTypedWhole_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("no action") << QStringList {"catalog"} << 2;
    QTest::newRow("unknown action") << QStringList {"catalog", "publish", "x"} << 2;
    QTest::newRow("no file") << QStringList {"catalog", "import", "x", "--password-fd", "9"} << 2;
    QTest::newRow("no register") << QStringList {"catalog", "list", "/nowhere", "--password-fd",
        "9"} << 4;
    QTest::newRow("password and package from one place")
        << QStringList {"catalog", "import", "x", "-", "--password-fd", "0"} << 2;
    QTest::newRow("help") << QStringList {"catalog", "import", "--help"} << 0;
}

void CatalogTest::commandsAreTypedWhole()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, code);
    QCOMPARE(runCli(RUECKHALT_CLI, words, {founder}).code, code);
}

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
