// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// Population figures by the real program: entered, imported, and still there in the next call.
class PopulationCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingIsEnteredAtFirst();
    void figureIsEnteredAndReplaced();
    void listIsTakenInAsAWhole();
    void listWithAMistakeChangesNothing();
    void figureWithoutNumbersIsRemoved();
    void wrongUseChangesNothing_data();
    void wrongUseChangesNothing();

private:
    using Outcome = testing::CliOutcome;
    Outcome run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return testing::runCli(RUECKHALT_CLI, arguments + QStringList {"--password-fd", "9"},
            {password},
            {.input = input, .environment = {{"XDG_STATE_HOME", m_folder.filePath("state")}}});
    }
    Outcome population(
        const QString &action, const QStringList &more = {}, const QByteArray &input = {}) const
    {
        return run(QStringList {"population", action, m_register} + more, input);
    }
    [[nodiscard]] QJsonArray figures() const { return population("list", {"--json"}).array(); }

    QTemporaryDir m_folder;
    QString m_register = m_folder.filePath("Amt.rueckhalt");
    static inline const QByteArray password = "vier Tassen roter Tee am Hafen";
};

void PopulationCommandTest::initTestCase()
{
    const Outcome made = run({"create", m_register, "--json"});
    QVERIFY2(made.code == 0, made.errors);
}

void PopulationCommandTest::nothingIsEnteredAtFirst()
{
    QVERIFY(figures().isEmpty());
    const Outcome words = population("list", {"--lang", "de"});
    QCOMPARE(words.code, 0);
    QVERIFY(words.output.contains("keine Bezugsgrößen"));
}

void PopulationCommandTest::figureIsEnteredAndReplaced()
{
    for (const char *posts : {"300", "412,5"}) {
        const Outcome set
            = population("set", {"--unit", "*", "--year", "2026", "--posts", posts, "--json"});
        QVERIFY2(set.code == 0, set.errors);
    }
    const QJsonArray now = figures();
    QCOMPARE(now.size(), 1);
    QCOMPARE(now[0]["unit"].toString(), QString("*"));
    QCOMPARE(now[0]["year"].toInt(), 2026);
    QCOMPARE(now[0]["posts"].toDouble(), 412.5);
    QCOMPARE(now[0]["contacts"].toInt(), 0);
}

void PopulationCommandTest::listIsTakenInAsAWhole()
{
    const Outcome imported = population("import", {"-", "--json"},
        "Bereich;Jahr;Stellen;Kontakte\n*;2025;400;90000\n*;2026;410;\n");
    QVERIFY2(imported.code == 0, imported.errors);
    QCOMPARE(imported.object().value("saved").toInt(), 2);
    const QJsonArray now = figures();
    QCOMPARE(now.size(), 2);
    QCOMPARE(now[0]["contacts"].toInt(), 90000);
    QCOMPARE(now[1]["posts"].toDouble(), 410.0); // in the place of what was entered before
}

void PopulationCommandTest::listWithAMistakeChangesNothing()
{
    const QJsonArray before = figures();
    const Outcome imported
        = population("import", {"-"}, "unit;year;posts\n*;2024;380\nNirgendwo;2024;1\n");
    QVERIFY(imported.code != 0);
    QVERIFY2(imported.errors.contains("3: unit"), imported.errors);
    QCOMPARE(figures(), before);
}

void PopulationCommandTest::figureWithoutNumbersIsRemoved()
{
    QCOMPARE(population("set", {"--unit", "*", "--year", "2025"}).code, 0);
    const QJsonArray now = figures();
    QCOMPARE(now.size(), 1);
    QCOMPARE(now[0]["year"].toInt(), 2026);
}

void PopulationCommandTest::wrongUseChangesNothing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no unit") << QStringList {"--year", "2026", "--posts", "1"};
    QTest::newRow("no year") << QStringList {"--unit", "*", "--posts", "1"};
    QTest::newRow("year") << QStringList {"--unit", "*", "--year", "26", "--posts", "1"};
    QTest::newRow("posts") << QStringList {"--unit", "*", "--year", "2026", "--posts", "1,234"};
    QTest::newRow("contacts") << QStringList {"--unit", "*", "--year", "2026", "--contacts", "-1"};
    QTest::newRow("unit") << QStringList {"--unit", "Nirgendwo", "--year", "2026", "--posts", "1"};
}

void PopulationCommandTest::wrongUseChangesNothing()
{
    QFETCH(const QStringList, options);
    const QJsonArray before = figures();
    const Outcome set = population("set", options);
    QVERIFY(set.code != 0);
    QVERIFY(!set.errors.isEmpty());
    QCOMPARE(figures(), before);
}

QTEST_GUILESS_MAIN(PopulationCommandTest)
#include "tst_population.moc"
