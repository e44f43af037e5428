// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// Two registers of the real program form a ring and hand each other sealed sheets.
class RingCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keysAreComparedFirst();
    void sheetsAreExchanged();
    void hostileFilesChangeNothing();
    void comparisonNamesEverybody();
    void ownFiguresAreAgreedAndDefined();
    void dismissedMembersAreTold();
    void wrongUseIsRefused();

private:
    using Outcome = testing::CliOutcome;
    Outcome ring(const char *action, const QString &town, const QStringList &more = {}) const
    {
        return run(
            QStringList {QStringLiteral("ring"), QString::fromLatin1(action), file(town)} + more);
    }
    /// Of this ring: a demo register comes with one of its own.
    Outcome here(const char *action, const QString &town, const QStringList &more = {}) const
    {
        return ring(action, town, more + QStringList {"--ring", "Bürgerbüros"});
    }
    Outcome run(const QStringList &arguments) const
    {
        return testing::runCli(RUECKHALT_CLI, arguments + QStringList {"--password-fd", "9"},
            {password}, {.environment = {{"XDG_STATE_HOME", m_folder.filePath("state")}}});
    }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QJsonObject shown(const QString &town) const
    {
        return here("show", town, {"--json"}).object();
    }
    /// What a town knows of the own figure of the ring.
    [[nodiscard]] QJsonObject coffee(const QString &town) const;

    QTemporaryDir m_folder;
    static inline const QString ahorn = QStringLiteral("A.rueckhalt");
    static inline const QString birke = QStringLiteral("B.rueckhalt");
    static inline const QByteArray password = "vier Tassen roter Tee am Hafen";
};

void RingCommandTest::initTestCase()
{
    for (const auto &[name, seed] : {std::pair(ahorn, "1"), {birke, "2"}}) {
        const Outcome made
            = run({"demo", file(name), "--incidents", "200", "--seed", seed, "--json"});
        QVERIFY2(made.code == 0, made.errors);
    }
    const Outcome founded = ring("found", ahorn,
        {"Bürgerbüros", "--code", "Ahorn", "--task", "buerger=Bürgerbüro/Citizens' office",
            "--task", "kfz=Kfz/Vehicles", "--json"});
    QVERIFY2(founded.code == 0, founded.errors);
    QCOMPARE(founded.object().value("members").toArray().size(), 1);
}

void RingCommandTest::keysAreComparedFirst()
{
    const Outcome card
        = ring("card", birke, {"--code", "Birke", "--output", file("b.card"), "--json"});
    QVERIFY2(card.code == 0, card.errors);
    const QString words = card.object().value("fingerprint").toString();
    QCOMPARE(here("admit", ahorn, {"--card", file("b.card")}).code, 7);
    QCOMPARE(here("admit", ahorn, {"--card", file("b.card"), "--fingerprint", "Igel"}).code, 7);
    QCOMPARE(here("admit", ahorn, {"--card", file("b.card"), "--fingerprint", words}).code, 0);
    QCOMPARE(here("agreement", ahorn, {"--output", file("v.json")}).code, 0);
    const QJsonObject shown = here("show", ahorn, {"--json"}).object();
    const QString mine
        = shown.value("members").toArray().first().toObject().value("fingerprint").toString();
    QCOMPARE(ring("join", birke, {file("v.json")}).code, 7);
    QCOMPARE(ring("join", birke, {file("v.json"), "--fingerprint", mine}).code, 0);
    QCOMPARE(ring("list", birke, {"--json"}).array().size(), 2);
}

void RingCommandTest::sheetsAreExchanged()
{
    for (const QString &town : {ahorn, birke}) {
        QCOMPARE(here("export", town, {"--period", "2025", "--output", file("x.age")}).code, 4);
        QCOMPARE(here("office", town, {"--unit", "Bürgeramt", "--task", "buerger"}).code, 0);
        QCOMPARE(here("office", town, {"--unit", "Straßenverkehrsamt", "--task", "kfz"}).code, 0);
        const Outcome dry = here("export", town, {"--period", "2025", "--dry-run", "--json"});
        // People read names; codes are for scripts.
        const Outcome shown = here("export", town, {"--period", "2025", "--dry-run"});
        QVERIFY2(
            shown.output.contains("Kontakte") || shown.output.contains("contacts"), shown.output);
        QVERIFY2(
            !shown.output.contains("waiting.") && !shown.output.contains("rating."), shown.output);
        const Outcome made
            = here("export", town, {"--period", "2025", "--output", file(town + ".age"), "--json"});
        QVERIFY2(made.code == 0, made.errors);
        QCOMPARE(made.output, dry.output);
        QVERIFY(!made.object().value("sheet").toObject().value("groups").toArray().isEmpty());
    }
    const Outcome taken
        = ring("import", ahorn, {file(birke + ".age"), "--more", file(birke + ".age"), "--json"});
    QVERIFY2(taken.code == 0, taken.errors);
    QCOMPARE(taken.array().first().toObject().value("outcome").toString(), QStringLiteral("taken"));
    QCOMPARE(taken.array().last().toObject().value("outcome").toString(),
        QStringLiteral("known-already"));
    QCOMPARE(ring("import", birke, {m_folder.path(), "--json"}).array().size(), 2);
}

void RingCommandTest::hostileFilesChangeNothing()
{
    QFile sheet(file(birke + ".age"));
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    QByteArray bytes = sheet.readAll();
    bytes[bytes.size() - 9] = static_cast<char>(bytes.at(bytes.size() - 9) ^ 4);
    QFile altered(file("altered"));
    QVERIFY(altered.open(QIODevice::WriteOnly) && altered.write(bytes) == bytes.size());
    altered.close();
    const QByteArray before = here("show", ahorn, {"--json"}).output;
    const Outcome refused = ring("import", ahorn, {file("altered"), "--json"});
    QCOMPARE(refused.code, 7);
    QCOMPARE(
        refused.array().first().toObject().value("outcome").toString(), QStringLiteral("altered"));
    QCOMPARE(ring("import", ahorn, {file("v.json")}).code, 7);
    QCOMPARE(here("show", ahorn, {"--json"}).output, before);
}

void RingCommandTest::comparisonNamesEverybody()
{
    const Outcome compared = here("compare", ahorn, {"--json", "--pdf", file("c.pdf")});
    QVERIFY2(compared.code == 0, compared.errors);
    const QJsonArray lines = compared.object().value("lines").toArray();
    QVERIFY(lines.size() > 10);
    QVERIFY(here("export", ahorn,
                {"--period", "2025", "--output", file("again.age"), "--pdf", file("s.pdf")})
                .code
        == 0);
    for (const char *name : {"c.pdf", "s.pdf"}) {
        QFile pdf(file(QString::fromLatin1(name)));
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");
    }
    for (const QJsonValue &line : lines) {
        const QJsonObject object = line.toObject();
        QCOMPARE(
            object.value("values").toArray().size() + object.value("apart").toArray().size(), 2);
    }
    QCOMPARE(here("compare", ahorn, {"--task", "kfz", "--json"})
                 .object()
                 .value("lines")
                 .toArray()
                 .first()
                 .toObject()
                 .value("task")
                 .toString(),
        QStringLiteral("kfz"));
}

QJsonObject RingCommandTest::coffee(const QString &town) const
{
    for (const QJsonValue &figure : shown(town).value("figures").toArray()) {
        if (figure.toObject().value("indicator").toString() == QStringLiteral("own.coffee"))
            return figure.toObject();
    }
    return {};
}

void RingCommandTest::ownFiguresAreAgreedAndDefined()
{
    QFile definition(file("own.json"));
    QVERIFY(definition.open(QIODevice::WriteOnly));
    definition.write(R"({"format": "rueckhalt-indicator-1", "id": "own.coffee",
        "name": {"de": "Becher Kaffee", "en": "Cups of coffee"},
        "numerator": {"de": "ausgegebene Becher", "en": "cups given"},
        "source": {"de": "Automat", "en": "machine"}, "unit": "number", "better": "higher",
        "aggregation": "sum"})");
    definition.close();
    const int before = shown(ahorn).value("version").toInt();
    const QStringList figure {"--figure", "own.coffee"};
    // Nobody agrees on what is not defined, and only the coordinator does.
    QCOMPARE(here("agreement", ahorn, figure + QStringList {"--output", file("v2.json")}).code, 4);
    QCOMPARE(run({"indicators", "define", file(ahorn), file("own.json")}).code, 0);
    QCOMPARE(here("agreement", birke, figure + QStringList {"--output", file("v2.json")}).code, 9);
    QVERIFY(!QFile::exists(file("v2.json")));
    QCOMPARE(here("agreement", ahorn, figure + QStringList {"--output", file("v2.json")}).code, 0);
    QCOMPARE(shown(ahorn).value("version").toInt(), before + 1);
    QVERIFY(coffee(ahorn).value("known").toBool() && coffee(ahorn).value("own").toBool());
    // The same again is no further version.
    QCOMPARE(here("agreement", ahorn, figure + QStringList {"--output", file("v2.json")}).code, 0);
    QCOMPARE(shown(ahorn).value("version").toInt(), before + 1);

    QVERIFY(coffee(birke).isEmpty());
    QCOMPARE(ring("join", birke, {file("v2.json")}).code, 0);
    QVERIFY(!coffee(birke).isEmpty() && !coffee(birke).value("known").toBool());
    const auto list = [this] { return run({"indicators", "list", file(birke)}).output; };
    QVERIFY(!list().contains("own.coffee"));
    QCOMPARE(here("define", birke).code, 0);
    QVERIFY(coffee(birke).value("known").toBool());
    QVERIFY(list().contains("own.coffee"));
    QCOMPARE(here("define", birke).code, 0);
    QCOMPARE(ring("define", birke, {"--ring", "anderer"}).code, 4);
}

void RingCommandTest::dismissedMembersAreTold()
{
    const int before = shown(ahorn).value("version").toInt();
    QCOMPARE(here("admit", ahorn, {"--dismiss", "Esche"}).code, 4);
    QCOMPARE(here("admit", birke, {"--dismiss", "Ahorn"}).code, 9);
    // Whoever coordinates cannot leave the others without an agreement.
    QCOMPARE(here("admit", ahorn, {"--dismiss", "Ahorn"}).code, 7);
    QCOMPARE(shown(ahorn).value("members").toArray().size(), 2);
    QCOMPARE(here("admit", ahorn, {"--dismiss", "birke"}).code, 0);
    QCOMPARE(shown(ahorn).value("version").toInt(), before + 1);
    QCOMPARE(shown(ahorn).value("members").toArray().size(), 1);
    QCOMPARE(here("agreement", ahorn, {"--output", file("v3.json")}).code, 0);
    QCOMPARE(ring("join", birke, {file("v3.json")}).code, 0);
    QVERIFY(!shown(birke).value("member").toBool());
    // What was told stays, but nothing new is told or taken in.
    QVERIFY(!shown(birke).value("sheets").toArray().isEmpty());
    QCOMPARE(here("export", birke, {"--period", "2024", "--output", file("late.age")}).code, 4);
    QVERIFY(!QFile::exists(file("late.age")));
}

void RingCommandTest::wrongUseIsRefused()
{
    QCOMPARE(here("export", ahorn, {"--period", "2025-Q1", "--output", file("x.age")}).code, 7);
    QCOMPARE(here("export", ahorn, {"--period", "2030", "--output", file("x.age")}).code, 7);
    QCOMPARE(ring("show", ahorn, {"--ring", "anderer"}).code, 4);
    QVERIFY(!QFile::exists(file("x.age")));
}

QTEST_GUILESS_MAIN(RingCommandTest)
#include "tst_ring.moc"
