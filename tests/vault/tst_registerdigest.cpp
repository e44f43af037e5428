// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/registerdigest.h"
#include "vault/schema.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class RegisterDigestTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyColumnIsCoveredOrExcusedByName();
    void everyCoveredColumnCounts_data();
    void everyCoveredColumnCounts();
    void orderOfWritingDoesNotMatter();
    void rowsOfOneTableAreNotRowsOfAnother();
    void valuesDoNotRunIntoEachOther();
    void followedDigestIsTheComputedOne();
    void rowsThatStayForEverAreLeftAlone_data();
    void rowsThatStayForEverAreLeftAlone();
    void rolledBackChangesAreForgotten();
    void failedCommitIsForgotten();
    void changedNamesTheCompartments();
    void aRowWrittenBehindItsBackStopsTheNextChange();
    void nothingInTheFileCanCallItsFunctions();
    void aReadOnlyDatabaseHasADigest();

private:
    Roots computed();
    void fill();
    void execute(const QString &sql);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
};

namespace {

SecretBytes someKey()
{
    return secretOf(QByteArray(32, 'k'));
}

const QString fillSql = QStringLiteral(R"(
    INSERT INTO incident (row, id, year, sequence) VALUES
        (0, zeroblob(16), 2026, 1), (1, randomblob(16), 2026, 2);
    INSERT INTO number_counter (year, last) VALUES (2026, 2), (2027, 1);
    INSERT INTO unit (position, id, parent, name, job_area, activity, headcount) VALUES
        (0, x'000102030405060708090a0b0c0d0e0f', NULL, 'Rathaus', 1, 2, 30),
        (1, randomblob(16), x'000102030405060708090a0b0c0d0e0f', 'Amt', 1, 2, 3);
    INSERT INTO service (position, id, name) VALUES (0, randomblob(16), 'a'), (1, randomblob(16), 'b');
    INSERT INTO measure_mark (measure, unit, state, reason) VALUES
        ('M-1', zeroblob(16), 1, 'x'), ('M-2', zeroblob(16), 2, 'y');
)");

} // namespace

void RegisterDigestTest::init()
{
    m_database.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    const QString file = m_dir->filePath("vault.db");
    QVERIFY(writeFile(file, {}));
    auto opened = Database::open(file, someKey(), Database::Access::ReadWrite);
    VERIFY_RESULT(opened);
    m_database = std::move(*opened);
    VERIFY_RESULT(createSchema(*m_database));
}

void RegisterDigestTest::execute(const QString &sql)
{
    char *message = nullptr;
    const int result
        = sqlite3_exec(m_database->handle(), sql.toUtf8().constData(), nullptr, nullptr, &message);
    const QByteArray said(message);
    sqlite3_free(message);
    QVERIFY2(result == SQLITE_OK, said.constData());
}

void RegisterDigestTest::fill()
{
    execute(fillSql);
    execute(QStringLiteral("INSERT INTO sealed_object (serial, part, object, version, suite,"
                           " content) VALUES (1, 1, zeroblob(16), 1, 1, x'aa'),"
                           " (2, 2, zeroblob(16), 1, 1, zeroblob(3000));"
                           "INSERT INTO membership VALUES (1, x'00'), (2, x'01');"
                           "INSERT INTO case_grant VALUES (zeroblob(16), zeroblob(16), 5, x'aa'),"
                           " (randomblob(16), zeroblob(16), 6, x'ab');"
                           "INSERT INTO erased VALUES (zeroblob(16)), (randomblob(16));"
                           "INSERT INTO setting VALUES ('a', 'b'), ('c', 'd')"));
    execute("INSERT INTO taken_report (report, digest) VALUES (zeroblob(16), zeroblob(32));"
            "INSERT INTO handling (incident, receipt, revision, published) VALUES"
            " (zeroblob(16), zeroblob(32), 2, 1)");
    execute("INSERT INTO plan_object VALUES (zeroblob(16), 1, 1, x'aa');"
            "INSERT INTO managed_unit VALUES (zeroblob(16), zeroblob(16));"
            "INSERT INTO own_sheet VALUES ('OWN-00000001', 1, 0, zeroblob(16), NULL, 5, x'aa'),"
            " ('OWN-00000002', 1, 2, zeroblob(16), zeroblob(16), 6, x'ab')");
    execute("INSERT INTO case_entry VALUES"
            " (randomblob(16), randomblob(16), 1, randomblob(32), x'aa', x'bb')");
    execute("INSERT INTO attachment VALUES (1, randomblob(16), randomblob(16), 5, randomblob(32))");
    execute("INSERT INTO indicator_run VALUES (1, x'aa'), (2, x'bb');"
            "INSERT INTO indicator_segment VALUES (zeroblob(16), 24321, 1, x'aa'),"
            " (randomblob(16), 24321, 2, x'ab');"
            "INSERT INTO indicator_setting VALUES (1, '', x'aa'), (2, 'a', x'ab')");
    execute("INSERT INTO service_office VALUES (zeroblob(16), 1, x'aa');"
            "INSERT INTO reply_promise VALUES (zeroblob(16), 1, 1, 46000, x'aa')");
    execute("INSERT INTO ring VALUES (zeroblob(16), zeroblob(16), 'a', zeroblob(32), zeroblob(32),"
            " x'aa');"
            "INSERT INTO ring_paper VALUES (zeroblob(16), 2, zeroblob(32), '1', x'aa', x'bb')");
    execute("INSERT INTO public_page VALUES (1, 1795000000, x'aa')");
    execute("INSERT INTO released VALUES (1, '2026-Q1', zeroblob(32), x'aa');"
            "INSERT INTO released_document VALUES (1, 5, x'aa')");
}

Roots RegisterDigestTest::computed()
{
    const auto other
        = Database::open(m_dir->filePath("vault.db"), someKey(), Database::Access::ReadOnly);
    const auto digest = RegisterDigest::compute(**other);
    return digest ? (*digest)->roots() : Roots {};
}

void RegisterDigestTest::everyColumnIsCoveredOrExcusedByName()
{
    auto row = m_database->prepare("SELECT t.name, c.name FROM sqlite_schema AS t,"
                                   " pragma_table_xinfo(t.name) AS c WHERE t.type = 'table'");
    VERIFY_RESULT(row);
    int columns = 0;
    int covered = 0;
    while (*row->next()) {
        const QByteArray table = row->text(0).toUtf8();
        const QByteArray column = row->text(1).toUtf8();
        ++columns;
        const auto listed = std::ranges::any_of(protectedTables(), [&](const auto &known) {
            return table == known.name && std::ranges::any_of(known.columns, [&](const char *name) {
                return column == name;
            });
        });
        const auto excused = std::ranges::any_of(unprotectedParts(), [&](const auto &part) {
            return table == part.table && (!part.column || column == part.column)
                && qstrlen(part.reason) > 10;
        });
        QVERIFY2(listed != excused, (table + '.' + column).constData());
        covered += listed ? 1 : 0;
    }
    qInfo("%d columns of the schema, %d of them covered", columns, covered);
    std::size_t named = 0;
    for (const auto &table : protectedTables())
        named += static_cast<std::size_t>(
            std::ranges::count_if(table.columns, [](const char *name) { return name != nullptr; }));
    QCOMPARE(static_cast<std::size_t>(covered), named);
}

void RegisterDigestTest::everyCoveredColumnCounts_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<int>("compartment");
    for (const auto &table : protectedTables()) {
        for (const char *column : table.columns) {
            if (column) {
                QTest::addRow("%s.%s", table.name, column)
                    << QString::fromLatin1(table.name) << QString::fromLatin1(column)
                    << static_cast<int>(table.compartment);
            }
        }
    }
}

/// One value of one row exchanged, by a connection that knows nothing of a digest.
void RegisterDigestTest::everyCoveredColumnCounts()
{
    QFETCH(QString, table);
    QFETCH(QString, column);
    QFETCH(int, compartment);
    fill();
    // Of these one row only, because their columns would not differ any more.
    const QHash<QString, QString> keys {{"measure_mark", "measure"}, {"setting", "name"},
        {"erased", "id"}, {"case_grant", "id"}, {"membership", "epoch"}, {"own_sheet", "id"}};
    const Roots before = computed();
    QCOMPARE(before.size(), allCompartments.size());
    execute(QStringLiteral("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;"
                           "UPDATE %1 SET %2 = CASE typeof(%2) WHEN 'integer' THEN %2 + 100"
                           " WHEN 'text' THEN %2 || 'x' ELSE randomblob(16) END"
                           " WHERE (%3) = (SELECT max(%3) FROM %1)")
                .arg(table, column, keys.value(table, "1")));
    const Roots after = computed();
    for (const Compartment known : allCompartments) {
        const bool differs = before.at(known) != after.at(known);
        QCOMPARE(differs, static_cast<int>(known) == compartment);
    }
}

void RegisterDigestTest::orderOfWritingDoesNotMatter()
{
    execute("INSERT INTO number_counter (year, last) VALUES (2026, 2), (2027, 1), (2028, 9)");
    const Roots before = computed();
    execute("DELETE FROM number_counter");
    QVERIFY(computed() != before);
    for (const char *row : {"(2028, 9)", "(2026, 2)", "(2027, 1)"})
        execute(QStringLiteral("INSERT INTO number_counter (year, last) VALUES ") + row);
    QVERIFY(computed() == before);
}

void RegisterDigestTest::rowsOfOneTableAreNotRowsOfAnother()
{
    QSet<int> codes;
    for (const auto &table : protectedTables()) {
        QVERIFY(table.code > 0 && !codes.contains(table.code));
        codes.insert(table.code);
    }
}

void RegisterDigestTest::valuesDoNotRunIntoEachOther()
{
    execute("INSERT INTO measure_mark VALUES ('ab', zeroblob(16), 1, 'c')");
    const Roots before = computed();
    execute("UPDATE measure_mark SET measure = 'a', reason = 'bc'");
    QVERIFY(computed() != before);
    execute("UPDATE measure_mark SET measure = 'ab', reason = 'c'");
    QVERIFY(computed() == before);
}

void RegisterDigestTest::followedDigestIsTheComputedOne()
{
    auto digest = RegisterDigest::compute(*m_database);
    VERIFY_RESULT(digest);
    VERIFY_RESULT((*digest)->follow());
    fill();
    QVERIFY((*digest)->roots() == computed());
    QCOMPARE((*digest)->rowCount(), 41);
    // Every way in which a row can come, change and go, REPLACE and upsert among them.
    QRandomGenerator random(20261121);
    const QStringList changes {
        "INSERT OR REPLACE INTO number_counter VALUES (2000 + %1 % 20, %1)",
        "INSERT INTO number_counter VALUES (2000 + %1 % 20, 1) ON CONFLICT (year) DO UPDATE SET"
        " last = last + %1",
        "INSERT OR IGNORE INTO measure_mark VALUES ('M-' || (%1 % 9), zeroblob(16), %1, 'r')",
        "INSERT OR REPLACE INTO measure_mark VALUES ('M-' || (%1 % 9), zeroblob(16), %1, 's')",
        "UPDATE measure_mark SET state = state + 1 WHERE state % 3 = %1 % 3",
        "DELETE FROM measure_mark WHERE state % 5 = %1 % 5",
        "INSERT OR REPLACE INTO sealed_object VALUES (%1 % 30, %1 % 4, randomblob(16), 1, 1,"
        " randomblob(%1))",
        "UPDATE sealed_object SET content = randomblob(%1), version = version + 1 WHERE part = %1"
        " % 4",
        "UPDATE sealed_object SET serial = serial + 1000 WHERE serial = %1 % 30",
        "DELETE FROM sealed_object WHERE part = %1 % 4",
        "DELETE FROM number_counter",
        "UPDATE unit SET name = name || '%1' WHERE position = %1 % 2",
        "BEGIN; DELETE FROM unit; INSERT INTO unit SELECT row, id, NULL, 'n', 1, 2, %1 FROM"
        " incident; COMMIT",
    };
    constexpr int rounds = 400;
    for (int round = 0; round < rounds; ++round) {
        const auto &change = changes.at(static_cast<int>(random.bounded(changes.size())));
        const bool kept = random.bounded(4) != 0;
        const int number = random.bounded(1, 2000);
        const QString statement = change.contains("%1") ? change.arg(number) : change;
        if (statement.startsWith("BEGIN"))
            execute(statement);
        else
            execute("BEGIN; " + statement + (kept ? "; COMMIT" : "; ROLLBACK"));
        if (round % 20 == 0)
            QVERIFY2((*digest)->roots() == computed(), qPrintable(statement));
        (*digest)->accept();
    }
    QVERIFY((*digest)->roots() == computed());
}

void RegisterDigestTest::rowsThatStayForEverAreLeftAlone_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("update") << QByteArray("UPDATE released SET content = x'00'");
    QTest::newRow("delete") << QByteArray("DELETE FROM released");
    QTest::newRow("replace") << QByteArray(
        "REPLACE INTO released VALUES (1, '2026-Q2', zeroblob(32), x'00')");
    QTest::newRow("document updated") << QByteArray("UPDATE released_document SET made = 0");
    QTest::newRow("document deleted") << QByteArray("DELETE FROM released_document");
}

void RegisterDigestTest::rowsThatStayForEverAreLeftAlone()
{
    QFETCH(const QByteArray, sql);
    fill();
    auto digest = RegisterDigest::compute(*m_database);
    VERIFY_RESULT(digest);
    VERIFY_RESULT((*digest)->follow());
    const Roots before = computed();
    const int result
        = sqlite3_exec(m_database->handle(), sql.constData(), nullptr, nullptr, nullptr);
    QCOMPARE(result & 0xff, SQLITE_CONSTRAINT);
    QVERIFY(computed() == before);
    // Others can be added.
    execute("INSERT INTO released VALUES (2, '2026-Q2', zeroblob(32), x'ab')");
    QVERIFY((*digest)->roots() == computed());
}

void RegisterDigestTest::rolledBackChangesAreForgotten()
{
    fill();
    auto digest = RegisterDigest::compute(*m_database);
    VERIFY_RESULT(digest);
    VERIFY_RESULT((*digest)->follow());
    const Roots before = (*digest)->roots();
    {
        auto transaction = Transaction::begin(*m_database);
        VERIFY_RESULT(transaction);
        execute("DELETE FROM sealed_object; UPDATE number_counter SET last = 7;"
                "UPDATE number_counter SET last = 8; DELETE FROM number_counter");
        QVERIFY((*digest)->roots() != before);
    }
    QVERIFY((*digest)->roots() == before);
    QVERIFY((*digest)->roots() == computed());
}

void RegisterDigestTest::failedCommitIsForgotten()
{
    fill();
    auto digest = RegisterDigest::compute(*m_database);
    VERIFY_RESULT(digest);
    VERIFY_RESULT((*digest)->follow());
    const Roots before = (*digest)->roots();
    {
        auto transaction = Transaction::begin(*m_database);
        VERIFY_RESULT(transaction);
        // The reference of the second unit is checked at the end only.
        execute("DELETE FROM unit WHERE position = 0");
        VERIFY_ERROR(transaction->commit(), Error::Code::Invalid);
    }
    QVERIFY((*digest)->roots() == before);
    QVERIFY((*digest)->roots() == computed());
}

void RegisterDigestTest::changedNamesTheCompartments()
{
    fill();
    auto digest = RegisterDigest::compute(*m_database);
    VERIFY_RESULT(digest);
    VERIFY_RESULT((*digest)->follow());
    QVERIFY((*digest)->changed().empty());
    execute("UPDATE measure_mark SET state = state + 1");
    const Roots changed = (*digest)->changed();
    QCOMPARE(changed.size(), std::size_t {1});
    QVERIFY(changed.contains(Compartment::Plan));
    (*digest)->accept();
    QVERIFY((*digest)->changed().empty());
    // There and back again is no change.
    execute("UPDATE measure_mark SET state = state + 1; UPDATE measure_mark SET state = state - 1");
    QVERIFY((*digest)->changed().empty());
}

void RegisterDigestTest::aRowWrittenBehindItsBackStopsTheNextChange()
{
    fill();
    auto digest = RegisterDigest::compute(*m_database);
    VERIFY_RESULT(digest);
    VERIFY_RESULT((*digest)->follow());
    {
        auto other
            = Database::open(m_dir->filePath("vault.db"), someKey(), Database::Access::ReadWrite);
        VERIFY_RESULT(other);
        VERIFY_RESULT((*other)->run("UPDATE number_counter SET last = 1 WHERE year = 2026"));
    }
    const auto changed = m_database->run("UPDATE number_counter SET last = 3 WHERE year = ?", 2026);
    QVERIFY(!changed);
    QVERIFY((*digest)->roots() != computed());
}

void RegisterDigestTest::nothingInTheFileCanCallItsFunctions()
{
    // A trigger in the file could take leaves away that a replayed row would miss.
    execute("CREATE TRIGGER hostile AFTER INSERT ON number_counter BEGIN"
            " SELECT rueckhalt_row_removed(3, new.year, new.last); END");
    execute("CREATE VIEW hostile_view AS SELECT rueckhalt_row_added(3, 1, 1) AS n");
    auto digest = RegisterDigest::compute(*m_database);
    VERIFY_RESULT(digest);
    VERIFY_RESULT((*digest)->follow());
    execute("INSERT INTO number_counter VALUES (2026, 1)");
    QVERIFY((*digest)->roots() == computed());
    QVERIFY(!m_database->prepare("SELECT n FROM hostile_view"));
}

void RegisterDigestTest::aReadOnlyDatabaseHasADigest()
{
    fill();
    auto digest = RegisterDigest::compute(*m_database);
    VERIFY_RESULT(digest);
    QVERIFY((*digest)->roots() == computed());
}

QTEST_GUILESS_MAIN(RegisterDigestTest)
#include "tst_registerdigest.moc"
