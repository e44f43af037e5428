// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// Indicators by the real program, in the demo register: listed, imported, undone, defined and
/// exported, and still there in the next call.
class IndicatorsCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void demoHasTwoYears();
    void dryRunChangesNothing();
    void everyExampleIsTakenOnce_data();
    void everyExampleIsTakenOnce();
    void listThatCannotBeReadIsNamed_data();
    void listThatCannotBeReadIsNamed();
    void personsAreRefusedWithReason();
    void mappingIsRemembered();
    void importIsUndone();
    void ownIndicatorIsDefined();
    void overlayIsForThoseWhoSeeIncidents();
    void quietTimesAreWritten();
    void feedbackIsEvaluated_data();
    void feedbackIsEvaluated();
    void pagesForThePublicStayAsTheyWere();
    void exportComesInAgain();
    void wrongUse_data();
    void wrongUse();

private:
    using Outcome = testing::CliOutcome;
    Outcome run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return testing::runCli(RUECKHALT_CLI, arguments + QStringList {"--password-fd", "9"},
            {password},
            {.input = input, .environment = {{"XDG_STATE_HOME", m_folder.filePath("state")}}});
    }
    Outcome indicators(
        const QString &action, const QStringList &more = {}, const QByteArray &input = {}) const
    {
        return run(QStringList {"indicators", action, m_register} + more, input);
    }
    static QString example(const QString &name)
    {
        return QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/data/indicators/") + name;
    }
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
            ? file.fileName()
            : QString();
    }
    [[nodiscard]] qsizetype runCount() const
    {
        return indicators("list", {"--runs", "--json"}).array().size();
    }

    QTemporaryDir m_folder;
    QString m_register = m_folder.filePath("Stadt.rueckhalt");
    static inline const QByteArray password = "vier Tassen roter Tee am Hafen";
};

void IndicatorsCommandTest::initTestCase()
{
    const Outcome made
        = run({"demo", m_register, "--incidents", "20", "--until", "2026-11-19", "--json"});
    QVERIFY2(made.code == 0, made.errors);
}

void IndicatorsCommandTest::demoHasTwoYears()
{
    const QJsonArray all = indicators("list", {"--json"}).array();
    QVERIFY(all.size() >= 25);
    int told = 0;
    for (const QJsonValue &indicator : all)
        told += indicator["figure"]["value"].isDouble() ? 1 : 0;
    QVERIFY(told >= 15);
    const Outcome months = indicators("list",
        {"--indicator", "waiting.over30", "--by", "month", "--from", "2025-01-01", "--json"});
    QVERIFY2(months.code == 0, months.errors);
    QCOMPARE(months.object()["figures"].toArray().size(), 23);
    // Opening hours are stored nowhere; they come from the profiles, and it says so.
    const QJsonObject hours = indicators("list",
        {"--indicator", "hours.late", "--by", "month", "--unit", "Bürgeramt › Bürgerbüro Nord",
            "--lang", "en", "--json"})
                                  .object();
    QCOMPARE(hours["figures"].toArray().size(), 22); // whole months since the profile began
    QCOMPARE(hours["figures"][0]["value"].toDouble(), 2.0);
    QVERIFY(hours["source"].toString().contains("computed from the profiles of 4 offices"));
    const Outcome words = indicators("list", {"--lang", "de"});
    QVERIFY(words.output.contains("Wartezeit, Median"));
}

void IndicatorsCommandTest::dryRunChangesNothing()
{
    const qsizetype before = runCount();
    const Outcome dry = indicators(
        "import", {example("queue.csv"), "--map", example("queue.json"), "--dry-run", "--json"});
    QVERIFY2(dry.code == 0, dry.errors);
    QCOMPARE(dry.object()["left"].toInt(), 0);
    QVERIFY(dry.object()["changed"].toInt() > 0); // the demo counted these hours too
    QCOMPARE(runCount(), before);
    // A list in another encoding than the mapping says: what to do about it is told.
    QFile mapping(example("queue.json"));
    QVERIFY(mapping.open(QIODevice::ReadOnly));
    const QString wrong = write("utf8.json", mapping.readAll().replace("windows-1252", "UTF-8"));
    const Outcome unread = indicators("import", {example("queue.csv"), "--map", wrong});
    QCOMPARE(unread.code, 7);
    QVERIFY2(unread.errors.contains("\"encoding\""), unread.errors);
    QCOMPARE(runCount(), before);
}

void IndicatorsCommandTest::everyExampleIsTakenOnce_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"queue", "tickets", "terminal", "calls", "portal", "profile"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void IndicatorsCommandTest::everyExampleIsTakenOnce()
{
    QFETCH(const QString, name);
    const QStringList call {example(name + ".csv"), "--map", example(name + ".json"), "--json"};
    const Outcome taken = indicators("import", call);
    QVERIFY2(taken.code == 0, taken.errors);
    QCOMPARE(taken.object()["problemCount"].toInt(), 0);
    QVERIFY(taken.object()["import"].toInt() > 0);
    const Outcome again = indicators("import", call + QStringList {"--lang", "de"});
    QCOMPARE(again.code, 7);
    QVERIFY2(again.errors.contains("schon übernommen, als Nr. "
                 + QByteArray::number(taken.object()["import"].toInt())),
        again.errors);
}

void IndicatorsCommandTest::listThatCannotBeReadIsNamed_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("empty") << QByteArray() << QByteArray("Die Liste ist leer.");
    QTest::newRow("another encoding") << QByteArray("Tag;Stra\xdf"
                                                    "e\n")
                                      << QByteArray("windows-1252");
}

void IndicatorsCommandTest::listThatCannotBeReadIsNamed()
{
    QFETCH(const QByteArray, list);
    QFETCH(const QByteArray, said);
    const Outcome refused
        = indicators("import", {"-", "--map", example("calls.json"), "--lang", "de"}, list);
    QCOMPARE(refused.code, 7);
    QVERIFY2(refused.errors.contains(said), refused.errors);
    QVERIFY2(!refused.errors.contains("columns"), refused.errors); // nothing meant for builders
}

void IndicatorsCommandTest::personsAreRefusedWithReason()
{
    const QString map = write("persons.json",
        R"({"format": "rueckhalt-indicators-1", "title": "x",
        "unit": {"column": "Sachbearbeiter"}, "date": {"column": "Tag", "formats": ["yyyy-MM-dd"]},
        "values": [{"series": "contacts", "column": "Zahl"}]})");
    const Outcome refused = indicators("import", {"-", "--map", map, "--lang", "de"},
        "Sachbearbeiter,Tag,Zahl\nWeber,2026-10-01,5\n");
    QCOMPARE(refused.code, 7);
    QVERIFY(refused.errors.contains("Personalrat"));
    QVERIFY(!(refused.errors + refused.output).contains("Weber"));
}

void IndicatorsCommandTest::mappingIsRemembered()
{
    const QString map = write("hall.json",
        R"({"format": "rueckhalt-indicators-1", "title": "Empfang",
        "unit": {"name": "Stadtbibliothek"}, "date": {"column": "Tag", "formats": ["yyyy-MM-dd"]},
        "values": [{"series": "contacts", "column": "Zahl"}]})");
    const Outcome first = indicators(
        "import", {"-", "--map", map, "--remember", "--json"}, "Tag,Zahl\n2026-10-01,5\n");
    QVERIFY2(first.code == 0, first.errors);
    QCOMPARE(indicators("list", {"--sources", "--json"}).array(), QJsonArray {"Empfang"});
    const Outcome second = indicators("import", {"-", "--source", "Empfang", "--json"},
        "Tag,Zahl\n2026-10-01,6\n2026-10-02,7\nmorgen,8\n");
    QVERIFY2(second.code == 0, second.errors);
    QCOMPARE(second.object()["changed"].toInt(), 1);
    QCOMPARE(second.object()["added"].toInt(), 1);
    QCOMPARE(second.object()["problems"][0]["line"].toInt(), 4);
}

void IndicatorsCommandTest::importIsUndone()
{
    const QStringList sum {"--indicator", "contacts", "--unit", "Stadtbibliothek", "--from",
        "2026-10-01", "--until", "2026-10-31", "--json"};
    const auto value
        = [&] { return indicators("list", sum).object()["figures"][0]["value"].toDouble(); };
    QCOMPARE(value(), 13.0);
    const Outcome undone = indicators("undo", {QString::number(runCount()), "--json"});
    QVERIFY2(undone.code == 0, undone.errors);
    QCOMPARE(value(), 5.0);
    QCOMPARE(indicators("undo", {"999"}).code, 4);
}

void IndicatorsCommandTest::ownIndicatorIsDefined()
{
    const QString file = write("own.json", R"({"format": "rueckhalt-indicator-1",
        "id": "own.coffee", "name": {"de": "Becher Kaffee", "en": "Cups of coffee"},
        "numerator": {"de": "ausgegebene Becher", "en": "cups given"},
        "source": {"de": "Automat", "en": "machine"}, "unit": "number", "better": "higher",
        "aggregation": "sum"})");
    const Outcome defined = indicators("define", {file, "--json"});
    QVERIFY2(defined.code == 0, defined.errors);
    QVERIFY(indicators("list").output.contains("own.coffee"));
    QCOMPARE(indicators("define", {write("bad.json", "{\"id\": \"own.x\"}")}).code, 7);
}

void IndicatorsCommandTest::overlayIsForThoseWhoSeeIncidents()
{
    // Twenty incidents are too few, which is an answer and no failure.
    const Outcome few = indicators("overlay", {"--unit", "Bürgeramt", "--json"});
    QVERIFY2(few.code == 0, few.errors);
    const QJsonObject told = few.object();
    QVERIFY(told["correlation"]["value"].isNull());
    QVERIFY(told["sentence"].toString().startsWith("Too few incidents")
        || told["sentence"].toString().startsWith("Zu wenige"));
    const QJsonArray times = told["slots"].toArray();
    QVERIFY(times.size() >= 20);
    QCOMPARE(times.first()["slot"].toString(), "monday 08");
    const Outcome months
        = indicators("overlay", {"--by", "month", "--indicator", "rating.waiting", "--lang", "de"});
    QVERIFY2(months.code == 0, months.errors);
    QVERIFY(months.output.contains("Kontakte"));
    QCOMPARE(indicators("overlay", {"--indicator", "contacts"}).code, 7);
    QCOMPARE(indicators("overlay", {"--by", "day"}).code, 7);
}

void IndicatorsCommandTest::quietTimesAreWritten()
{
    const QString pdf = m_folder.filePath("ruhig.pdf");
    const QString csv = m_folder.filePath("ruhig.csv");
    const Outcome told = indicators("quiet", {"--pdf", pdf, "--csv", csv, "--lang", "de"});
    QVERIFY2(told.code == 0, told.errors);
    QVERIFY(told.output.contains("Ruhig ist es: "));
    static const QRegularExpression hour(QStringLiteral("Montag 8–9 Uhr .* \\d+,\\d\n"));
    QVERIFY2(QString::fromUtf8(told.output).contains(hour), told.output);
    QFile sheet(pdf);
    QVERIFY(sheet.open(QIODevice::ReadOnly) && sheet.readAll().startsWith("%PDF"));
    QFile list(csv);
    QVERIFY(list.open(QIODevice::ReadOnly));
    QVERIFY(list.readAll().contains(";quiet;"));
    const Outcome json = indicators("quiet", {"--json", "--from", "2026-11-01"});
    QVERIFY2(json.code == 0, json.errors);
    // Three weeks are too few for a recommendation.
    const QJsonArray hours = json.object()["slots"].toArray();
    QCOMPARE(hours.first()["state"].toString(), "unknown");
}

void IndicatorsCommandTest::feedbackIsEvaluated_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<int>("least");
    QTest::newRow("week") << "week" << 50;
    QTest::newRow("month") << "month" << 12;
    QTest::newRow("weekday") << "weekday" << 5;
    QTest::newRow("half-day") << "half-day" << 2;
    QTest::newRow("hour") << "hour" << 6;
    QTest::newRow("office") << "office" << 1;
}

void IndicatorsCommandTest::feedbackIsEvaluated()
{
    QFETCH(const QString, by);
    QFETCH(const int, least);
    const Outcome told = indicators("feedback", {"--by", by, "--json"});
    QVERIFY2(told.code == 0, told.errors);
    const QJsonArray rows = told.object()["rows"].toArray();
    QVERIFY2(rows.size() >= least, told.output);
    int rated = 0;
    for (const QJsonValue &row : rows)
        rated += row["rating.overall"].isDouble() ? 1 : 0;
    QVERIFY(rated >= std::min(least, 5));
    QVERIFY(rows.first()["comments"].isDouble());
    QCOMPARE(indicators("feedback", {"--by", "moon"}).code, 7);
}

void IndicatorsCommandTest::pagesForThePublicStayAsTheyWere()
{
    const QString path = m_folder.filePath("seite.html");
    const auto published = [&](const QStringList &more) {
        return indicators("publish", QStringList {"2026-H1"} + more + QStringList {"--json"});
    };
    const Outcome looked = published({"--dry-run"});
    QVERIFY2(looked.code == 0, looked.errors);
    QCOMPARE(looked.object()["page"].toInt(), 0);
    // The demo has told the public about the year before.
    QCOMPARE(indicators("pages", {"--json"}).array().size(), 1);
    QCOMPARE(indicators("publish", {"2025-H1", "--dry-run"}).code, 7);
    const auto file = [&path] {
        QFile page(path);
        return page.open(QIODevice::ReadOnly) ? page.readAll() : QByteArray();
    };
    QVERIFY(published({"--html", path}).object()["page"].toInt() == 2);
    const QByteArray first = file();
    QVERIFY(first.startsWith("<!DOCTYPE html>") && first.contains("von 5"));
    QVERIFY(first.contains("Jugendamt") && !first.contains("Hallenbad")); // too small
    QVERIFY(QFile::remove(path));
    QCOMPARE(published({"--html", path}).object()["page"].toInt(), 2);
    QCOMPARE(file(), first);
    QCOMPARE(indicators("pages", {"--json"}).array().size(), 2);
    // With one office less one could subtract.
    QCOMPARE(published({"--office", "Jugendamt", "--html", path}).code, 7);
    QCOMPARE(indicators("publish", {"2026-H2", "--dry-run"}).code, 7); // not over
    QCOMPARE(published({}).code, 2);
}

void IndicatorsCommandTest::exportComesInAgain()
{
    const QString list = m_folder.filePath("all.csv");
    const QString map = m_folder.filePath("all.json");
    const Outcome written = indicators("export", {list, "--map", map, "--json"});
    QVERIFY2(written.code == 0, written.errors);
    const qint64 count = written.object()["observations"].toInteger();
    QVERIFY(count > 10'000);
    const Outcome same = indicators("import", {list, "--map", map, "--dry-run", "--json"});
    QVERIFY2(same.code == 0, same.errors);
    QCOMPARE(same.object()["left"].toInt(), 0);
    QCOMPARE(same.object()["same"].toInteger(), count);
}

void IndicatorsCommandTest::wrongUse_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("code");
    QTest::newRow("no map") << "import" << QStringList {"-"} << 2;
    QTest::newRow("unknown source") << "import" << QStringList {"-", "--source", "Nirgends"} << 4;
    QTest::newRow("unknown indicator") << "list" << QStringList {"--indicator", "sales"} << 4;
    QTest::newRow("group alone") << "list" << QStringList {"--by", "month"} << 2;
    QTest::newRow("no such group")
        << "list" << QStringList {"--indicator", "contacts", "--by", "moon"} << 7;
    QTest::newRow("no number") << "undo" << QStringList {"first"} << 2;
}

void IndicatorsCommandTest::wrongUse()
{
    QFETCH(QString, action);
    QFETCH(QStringList, more);
    QFETCH(int, code);
    QCOMPARE(indicators(action, more).code, code);
}

QTEST_GUILESS_MAIN(IndicatorsCommandTest)
#include "tst_indicators.moc"
