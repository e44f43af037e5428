// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// The release ledger by the real program.
class ReleasingCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void demoHasReleases();
    void planNamesWhatIsPossible();
    void previewEntersNothing();
    void everyWithheldNumberHasAReason();
    void releaseIsMadeOnce();
    void remarkThatIsNotThereStopsTheRelease();
    void remarkThatNamesSomebodyIsAskedAbout();
    void whatCannotBeReleasedIsExplained_data();
    void whatCannotBeReleasedIsExplained();
    void wrongUseIsCodeTwoOrSeven_data();
    void wrongUseIsCodeTwoOrSeven();
    void coarserTablesAreTaken();
    void ledgerIsVerified();
    void filesForProgramsAreWritten();
    void proofIsForItsOwnerOnly();
    void reportIsWrittenAndWrittenAgain();
    void reportThatWouldBeFalseIsNotWritten_data();
    void reportThatWouldBeFalseIsNotWritten();
    void reportIsForItsTimeUnlessToldOtherwise();

private:
    using Outcome = testing::CliOutcome;
    Outcome run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return testing::runCli(RUECKHALT_CLI, arguments + QStringList {"--password-fd", "9"},
            {password},
            {.input = input, .environment = {{"XDG_STATE_HOME", m_folder.filePath("state")}}});
    }
    Outcome release(
        const QString &action, const QStringList &more = {}, const QByteArray &input = {}) const
    {
        return run(QStringList {"release", action, m_register} + more, input);
    }
    [[nodiscard]] QStringList made() const
    {
        QStringList codes;
        for (const QJsonValue entry : release("list", {"--json"}).array())
            codes << entry["release"].toString();
        return codes;
    }
    [[nodiscard]] QByteArray contentOf(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    QString m_register = m_folder.filePath("Amt.rueckhalt");
    static inline const QByteArray password = "vier Tassen roter Tee am Hafen";
};

void ReleasingCommandTest::initTestCase()
{
    const Outcome made = run({"demo", m_register, "--incidents", "700", "--seed", "7", "--until",
        "2026-11-20", "--json"});
    QVERIFY2(made.code == 0, made.errors);
}

void ReleasingCommandTest::demoHasReleases()
{
    const QStringList codes = made();
    QVERIFY2(codes.size() >= 3, qPrintable(codes.join(' ')));
    QCOMPARE(codes.first(), QString("2025-Y"));
    const Outcome table = release("list", {"2025-y", "--lang", "de"});
    QCOMPARE(table.code, 0);
    QVERIFY(table.output.contains("Jahr 2025"));
    QVERIFY(table.output.contains("Vorfälle nach"));
}

void ReleasingCommandTest::planNamesWhatIsPossible()
{
    const QJsonArray plan = release("plan", {"--json"}).array();
    QHash<QString, QString> standing;
    for (const QJsonValue planned : plan)
        standing.insert(planned["release"].toString(), planned["standing"].toString());
    QCOMPARE(standing.value("2025-Y"), QString("made"));
    QCOMPARE(standing.value("2025-Q1"), QString("closed"));
    QCOMPARE(standing.value("2025-C1"), QString("ready"));
    QCOMPARE(standing.value("2024-Y"), QString("ready"));
    const Outcome words = release("plan", {"--lang", "de"});
    QCOMPARE(words.code, 0);
    QVERIFY(words.output.contains("fällig"));
    QVERIFY(!words.output.contains("2024-M03")); // nobody releases months here
    QVERIFY(words.output.contains("release preview")); // due is not yet possible
}

void ReleasingCommandTest::previewEntersNothing()
{
    const QStringList before = made();
    const Outcome preview = release("preview", {"2024-Y", "--authority", "Musterstadt", "--json"});
    QVERIFY2(preview.code == 0, preview.errors);
    const QJsonObject object = preview.object();
    QCOMPARE(object.value("release").toString(), QString("2024-Y"));
    QCOMPARE(object.value("authority").toString(), QString("Musterstadt"));
    QVERIFY(!object.value("tables").toArray().isEmpty());
    QVERIFY(object.value("figures")["incidents"].toInt() > 100);
    QCOMPARE(made(), before);
    const Outcome words = release("preview", {"2024-Y", "--lang", "en"});
    QCOMPARE(words.code, 0);
    QVERIFY(words.output.contains("incidents counted"));
}

void ReleasingCommandTest::everyWithheldNumberHasAReason()
{
    const QJsonObject preview = release("preview", {"2024-Y", "--json"}).object();
    const QJsonArray withheld = preview.value("withheld").toArray();
    for (const QJsonValue cell : withheld)
        QVERIFY(!cell["why"].toString().isEmpty());
    // Whoever counts the signs in the tables finds the numbers of the summary.
    const QJsonValue figures = preview.value("figures");
    QCOMPARE(figures["primary"].toInt() + figures["complementary"].toInt(), withheld.size());
    int signs = 0;
    for (const QJsonValue table : preview.value("tables").toArray()) {
        for (const QJsonValue row : table["rows"].toArray()) {
            for (const QJsonValue cell : row["cells"].toArray())
                signs += cell.isNull() ? 1 : 0;
        }
    }
    QCOMPARE(signs, withheld.size());
    const Outcome words = release("preview", {"2024-Y", "--why", "--lang", "de"});
    QCOMPARE(words.code, 0);
    QVERIFY(words.output.contains("\n· Vorfälle nach ")); // as people call it, not by code
    QVERIFY(!words.output.contains("site_area"));
}

void ReleasingCommandTest::releaseIsMadeOnce()
{
    const qsizetype before = made().size();
    const Outcome first
        = release("make", {"2024-Y", "--note-file", "-", "--json"}, "Für den Ausschuss\n");
    QVERIFY2(first.code == 0, first.errors);
    QCOMPARE(first.object().value("note").toString(), QString("Für den Ausschuss"));
    QVERIFY(first.object().value("anchor").toString().startsWith("Registerstand "));
    QCOMPARE(made().size(), before + 1);
    const Outcome second = release("make", {"2024-Y", "--lang", "de"});
    QCOMPARE(second.code, 7);
    QVERIFY2(second.errors.contains("schon veröffentlicht"), second.errors);
    QCOMPARE(made().size(), before + 1);
}

void ReleasingCommandTest::remarkThatIsNotThereStopsTheRelease()
{
    QCOMPARE(release("make", {"2026-M10", "--note-file", m_folder.filePath("no")}).code, 4);
    QVERIFY(!made().contains("2026-M10"));
}

void ReleasingCommandTest::remarkThatNamesSomebodyIsAskedAbout()
{
    QFile note(m_folder.filePath("note"));
    QVERIFY(note.open(QIODevice::WriteOnly) && note.write("Dank an Frau Müller") > 0);
    note.close();
    const QStringList order {"2026-M10", "--note-file", note.fileName()};
    const Outcome asked = release("make", order + QStringList {"--lang", "de"});
    QCOMPARE(asked.code, 7);
    QVERIFY2(asked.errors.contains("--texts-checked"), asked.errors);
    QVERIFY(!made().contains("2026-M10"));
    const Outcome done = release("make", order + QStringList {"--texts-checked"});
    QVERIFY2(done.code == 0, done.errors);
}

void ReleasingCommandTest::whatCannotBeReleasedIsExplained_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("not over") << "2199-Y" << 9 << QByteArray("noch nicht zu Ende");
    QTest::newRow("year closed") << "2025-Q1" << 9 << QByteArray("nur eine Korrektur");
    QTest::newRow("nothing to correct") << "2023-C1" << 9 << QByteArray("Zu korrigieren");
    QTest::newRow("correction out of turn") << "2025-C2" << 9 << QByteArray("der Reihe nach");
}

void ReleasingCommandTest::whatCannotBeReleasedIsExplained()
{
    QFETCH(const QString, period);
    QFETCH(const int, code);
    QFETCH(const QByteArray, said);
    const Outcome outcome = release("make", {period, "--lang", "de"});
    QCOMPARE(outcome.code, code);
    QVERIFY2(outcome.errors.contains(said), outcome.errors);
    QVERIFY(!made().contains(period));
}

void ReleasingCommandTest::wrongUseIsCodeTwoOrSeven_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no such action") << QStringList {"release", "burn", m_register} << 2;
    QTest::newRow("no period") << QStringList {"release", "make", m_register} << 2;
    QTest::newRow("no such period") << QStringList {"release", "make", m_register, "2026-Q5"} << 7;
    QTest::newRow("no such kind of parts")
        << QStringList {"release", "preview", m_register, "2026-Q1", "--parts", "some"} << 7;
    QTest::newRow("too few persons")
        << QStringList {"release", "preview", m_register, "2026-Q1", "--minimum-persons", "2"} << 7;
    QTest::newRow("no such table")
        << QStringList {"release", "preview", m_register, "2024-Y", "--without", "moon"} << 4;
    QTest::newRow("no folder for files") << QStringList {"release", "export", m_register} << 2;
}

void ReleasingCommandTest::wrongUseIsCodeTwoOrSeven()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, code);
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.code == code, outcome.errors);
    QVERIFY(outcome.output.isEmpty());
}

void ReleasingCommandTest::coarserTablesAreTaken()
{
    const auto tablesOf = [](const Outcome &outcome) {
        QStringList codes;
        for (const QJsonValue table : outcome.object().value("tables").toArray())
            codes << table["table"].toString();
        return codes;
    };
    const QStringList all = tablesOf(release("preview", {"2023-Y", "--expected", "500", "--json"}));
    const QStringList fewer = tablesOf(
        release("preview", {"2023-Y", "--expected", "500", "--without", "level", "--json"}));
    if (all.isEmpty())
        QVERIFY(fewer.isEmpty()); // a year before the first incident: nothing can be told
    else
        QCOMPARE(fewer.size(), all.size() - 1);
    QVERIFY(!fewer.contains("level"));
}

void ReleasingCommandTest::ledgerIsVerified()
{
    const Outcome outcome = release("verify", {"--json"});
    QVERIFY2(!outcome.array().isEmpty(), outcome.errors);
    QVERIFY(outcome.code == 0 || outcome.code == 6);
    for (const QJsonValue year : outcome.array())
        QCOMPARE(outcome.code == 0, year["problems"].toArray().isEmpty());
}

void ReleasingCommandTest::filesForProgramsAreWritten()
{
    const QString folder = m_folder.filePath("files");
    const Outcome outcome = release("export", {"--csv", folder, "--json"});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(outcome.array().size(), 3);
    QVERIFY(contentOf("files/releases.csv")
                .startsWith("release;sequence;kind;year;first_month;last_month;closing_date;rule\n"
                            "2025-Y;1;year;2025;1;12;"));
    const QByteArray cells = contentOf("files/cells.csv");
    QVERIFY(cells.startsWith("release;table;row_dim;row;column_dim;column;value\n2025-Y;"));
    QVERIFY(!cells.contains('\r'));
    QVERIFY(cells.contains(";·\n"));
    QVERIFY(contentOf("files/codes.csv").startsWith("release;dimension;code;members\n"));
    // The same ledger gives the same bytes.
    QCOMPARE(release("export", {"--csv", folder}).code, 0);
    QCOMPARE(contentOf("files/cells.csv"), cells);
}

void ReleasingCommandTest::proofIsForItsOwnerOnly()
{
    const QString folder = m_folder.filePath("proof");
    const Outcome outcome = release("witnesses", {"--csv", folder, "--json"});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(outcome.array().size(), 2);
    QVERIFY(contentOf("proof/targets.csv").startsWith("year;target;kind;definition\n"));
    const QByteArray witnesses = contentOf("proof/witnesses.csv");
    QVERIFY(witnesses.startsWith("year;target;aim;block;atom;count\n"));
    QCOMPARE(witnesses.count("year;target"), 1);
    for (const char *name : {"/targets.csv", "/witnesses.csv"})
        QCOMPARE(QFile::permissions(folder + name)
                & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
            QFile::Permissions());
}

void ReleasingCommandTest::reportIsWrittenAndWrittenAgain()
{
    const auto report = [&](const QStringList &more) {
        return run(QStringList {"report", m_register} + more);
    };
    QVERIFY(report({"--list", "--json"}).array().isEmpty());
    const Outcome written = report({"--releases", "2026-Q1,2026-Q2", "--template", "management",
        "--sections", "key-figures,tables", "-o", m_folder.filePath("a.html"), "--lang", "de"});
    QVERIFY2(written.code == 0, written.errors);
    const QByteArray html = contentOf("a.html");
    QVERIFY(html.contains("Registerstand "));
    const QJsonArray list = report({"--list", "--json"}).array();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.first()["number"].toInt(), 1);
    QCOMPARE(list.first()["template"].toString(), QString("management"));
    const Outcome again = report({"--again", "1", "-o", m_folder.filePath("b.html")});
    QVERIFY2(again.code == 0, again.errors);
    QVERIFY2(!again.errors.contains("Byte") && !again.errors.contains("byte"), again.errors);
    QCOMPARE(contentOf("b.html"), html);
    QCOMPARE(report({"--again", "2", "-o", m_folder.filePath("c.html")}).code, 4);
    const Outcome missing
        = report({"--releases", "2023-Q1", "-o", m_folder.filePath("c.html"), "--lang", "de"});
    QCOMPARE(missing.code, 4);
    QVERIFY2(missing.errors.contains("release make"), missing.errors);
    QCOMPARE(report({"--releases", "2026-Q1", "--template", "poem", "-o", "c.html"}).code, 7);
    QVERIFY(!QFile::exists(m_folder.filePath("c.html")));
}

void ReleasingCommandTest::reportThatWouldBeFalseIsNotWritten_data()
{
    QTest::addColumn<QStringList>("wish");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    const QStringList quarter {"--releases", "2026-Q1"};
    QTest::newRow("table there is not")
        << quarter + QStringList {"--tables", "moon"} << 7 << QByteArray("typegroup");
    QTest::newRow("section there is not")
        << quarter + QStringList {"--sections", "moon"} << 7 << QByteArray("key-figures");
    QTest::newRow("template there is not")
        << quarter + QStringList {"--template", "moon"} << 7 << QByteArray("staff-council");
    QTest::newRow("table of another release")
        << quarter + QStringList {"--tables", "type_quarter"} << 4 << QByteArray("release list");
    QTest::newRow("a quarter is no year")
        << quarter + QStringList {"--template", "year"} << 7 << QByteArray("Zeitraum");
    QTest::newRow("a year is no month")
        << QStringList {"--year", "2025", "--template", "month"} << 7 << QByteArray("Zeitraum");
    QTest::newRow("releases of two years")
        << QStringList {"--releases", "2025-Y,2026-Q1"} << 7 << QByteArray("desselben");
    QTest::newRow("unit sheet of no unit")
        << quarter + QStringList {"--template", "unit-sheet"} << 2 << QByteArray("--unit");
    QTest::newRow("unit sheet of a unit there is not")
        << quarter + QStringList {"--template", "unit-sheet", "--unit", "Mond"} << 4
        << QByteArray("Mond");
    QTest::newRow("unit on another sheet")
        << quarter + QStringList {"--unit", "Mond"} << 2 << QByteArray("unit-sheet");
}

void ReleasingCommandTest::reportThatWouldBeFalseIsNotWritten()
{
    QFETCH(const QStringList, wish);
    QFETCH(const int, code);
    QFETCH(const QByteArray, said);
    const QString file = m_folder.filePath("false.html");
    const Outcome outcome
        = run(QStringList {"report", m_register, "-o", file, "--lang", "de"} + wish);
    QVERIFY2(outcome.code == code, outcome.errors);
    QVERIFY2(outcome.errors.contains(said), outcome.errors);
    QVERIFY(!QFile::exists(file));
}

void ReleasingCommandTest::reportIsForItsTimeUnlessToldOtherwise()
{
    const QString file = m_folder.filePath("time.html");
    const Outcome quarter
        = run({"report", m_register, "-o", file, "--lang", "de", "--releases", "2026-Q1"});
    QVERIFY2(quarter.code == 0, quarter.errors);
    QVERIFY(contentOf("time.html").contains("Quartalsbericht"));
    const Outcome year = run({"report", m_register, "-o", file, "--lang", "de", "--year", "2025"});
    QVERIFY2(year.code == 0, year.errors);
    QVERIFY(contentOf("time.html").contains("Jahresbericht"));
}

QTEST_GUILESS_MAIN(ReleasingCommandTest)
#include "tst_releasing.moc"
