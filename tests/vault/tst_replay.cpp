// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/backupwriting.h"
#include "vault/headcopies.h"
#include "vault/integrity.h"
#include "vault/membershipstore.h"
#include "vault/openedvault.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>

using namespace rueckhalt;
using namespace rueckhalt::testing;

using Kind = RegisterAlert::Kind;

namespace {

constexpr qsizetype pageSize = 16384;

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::DatabaseAltered:
        return "database altered";
    case Kind::ChainBroken:
        return "chain broken";
    case Kind::MembersForged:
        return "members forged";
    case Kind::OlderState:
        return "older state";
    case Kind::Forked:
        return "forked";
    case Kind::HeadOutdated:
        return "head outdated";
    case Kind::HeadRepaired:
        return "head repaired";
    case Kind::KeysMissing:
        return "keys missing";
    case Kind::StateResumed:
        return "state resumed";
    case Kind::AnchorUnreadable:
        return "anchor unreadable";
    case Kind::ClockAhead:
        return "clock ahead";
    case Kind::ForeignCard:
        return "foreign card";
    case Kind::EntriesRefused:
        return "entries refused";
    }
    return {};
}

QStringList namesOf(const QList<RegisterAlert> &alerts)
{
    QStringList names;
    for (const auto &alert : alerts)
        names << nameOf(alert.kind);
    return names;
}

/// What a program that has the keys already says about a folder: "error …" or its findings.
QStringList findingsIn(const QString &folder, const RegisterKeys &keys, const QString &anchors)
{
    const auto copies = HeadCopies::read(folder);
    const auto head = copies.head();
    if (!head)
        return {"error: " + head.error().detail};
    auto database = Database::open(databaseIn(folder), keys.database, Database::Access::ReadOnly);
    if (!database)
        return {"error: " + database.error().detail};
    const Clock clock = vaultEnvironment().clock;
    const Random random = systemRandom();
    Integrity integrity({**database, *head, keys, clock, random, Anchors(anchors)});
    const auto checked = integrity.check(!copies.copiesOtherThan(*head).isEmpty());
    if (!checked)
        return {"error: " + checked.error().detail};
    return namesOf(integrity.alerts());
}

/// Every row of every table as text: what can be read of a database.
QByteArrayList contentsOfDatabase(const QString &folder, const SecretBytes &key)
{
    auto database = Database::open(databaseIn(folder), key, Database::Access::ReadOnly);
    if (!database)
        return {};
    QByteArrayList rows;
    const auto all = [&](Sql sql) {
        auto row = (*database)->prepare(sql);
        while (row && row->next().value_or(false)) {
            QByteArray text;
            for (int column = 0; column < 6; ++column)
                text += toByteArray(row->bytes(column)).toHex() + '|';
            rows << text;
        }
    };
    all("SELECT name, sql, type, tbl_name, 0, 0 FROM sqlite_schema");
    all("SELECT serial, part, object, version, suite, content FROM sealed_object");
    all("SELECT part, object, version, role, role_key, wrapped FROM content_key");
    all("SELECT row, id, year, sequence, 0, 0 FROM incident");
    all("SELECT year, last, 0, 0, 0, 0 FROM number_counter");
    all("SELECT position, id, parent, name, job_area, headcount FROM unit");
    all("SELECT position, id, name, 0, 0, 0 FROM service");
    all("SELECT measure, unit, state, reason, 0, 0 FROM measure_mark");
    all("SELECT epoch, content, 0, 0, 0, 0 FROM membership");
    all("SELECT sequence, entry, signature, log_key, detail, 0 FROM chain");
    return rows;
}

} // namespace

/// Old parts of a register in place of new ones. Snapshots: early (2 incidents), late (5 incidents,
/// a unit renamed, marks set), made once; every test works on a copy.
class ReplayTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void anUntouchedRegisterIsInOrder();
    void everySubsetOfOldPagesIsFound();
    void everyMissingRowIsFound();
    void everyOldRowIsFound();
    void everyOldRowOfEveryTableIsFound();
    void everyChangedEntryOfTheChainIsFound_data();
    void everyChangedEntryOfTheChainIsFound();
    void oldFilesAmongNewOnes_data();
    void oldFilesAmongNewOnes();
    void oldCopyOfTheFolder();
    void journalInAnOldCopyDoesNotTakeTheAnchorAway();
    void forkedCopyOfTheFolder();
    void addedToTheTablesIsRefused_data();
    void addedToTheTablesIsRefused();
    void plantedIndexDoesNotHideAnOldRow();
    void indexThatLeadsElsewhereIsFound();
    void everyTruncationOfTheDatabaseIsFound();
    void everyTruncationOfTheHeadIsFound();
    void filesOfAnotherRegisterDoNotFit();
    void entryOfARoleThatMayNotWriteThereIsFound();
    void missingContentKeysAreCounted();
    void damagedAnchorIsTold();
    void crashBetweenCommitAndHeadIsNoFinding();
    void alteredRegisterCanOnlyBeRead();
    void olderStateIsAcceptedByThoseWhoMay();
    void olderMembersAreNotAccepted();
    void stateFromBeforeARemovalIsFound();
    void whoWasRemovedCannotGoOnFromBefore_data();
    void whoWasRemovedCannotGoOnFromBefore();
    void damagedAnchorIsNotTakenForALaterOne();
    void monthThatHasNotComeIsTold();
    void acceptedStateDoesNotBringBackWhatWasErased();
    void damagedHeadIsToldOnceAndRepaired();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] QStringList findings() const
    {
        return findingsIn(m_folder, m_keys.keys, path("anchors"));
    }
    [[nodiscard]] VaultEnvironment environment(const QString &anchors) const
    {
        auto environment = vaultEnvironment();
        environment.anchorFolder = path(anchors);
        return environment;
    }
    /// A member "eva" with that role is added and removed again, both of which `here` sees. Returns
    /// a copy of the folder from in between.
    QString removed(Role role, const VaultEnvironment &here);
    void tamper(const QByteArray &sql) const;
    /// A connection that writes past the chain.
    [[nodiscard]] std::unique_ptr<Database> behindItsBack() const
    {
        auto opened = Database::open(
            databaseIn(m_folder), m_keys.keys.database, Database::Access::ReadWrite);
        return opened ? std::move(*opened) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_made;
    std::unique_ptr<QTemporaryDir> m_dir;
    NewHead m_keys;
    QString m_folder;
};

void ReplayTest::initTestCase()
{
    m_made = std::make_unique<QTemporaryDir>();
    const QString folder = m_made->filePath("amt.rueckhalt");
    auto here = vaultEnvironment();
    here.anchorFolder = m_made->filePath("anchors");
    {
        auto made = createVault(folder, testPassword(), here);
        VERIFY_RESULT(made);
        for (int i = 0; i < 2; ++i)
            VERIFY_RESULT((*made)->record(fullIncident(i)));
        Organisation organisation;
        organisation.units << Unit {.id = UnitId(UnitId::Bytes {1}), .name = "Amt", .headcount = 9};
        VERIFY_RESULT((*made)->saveOrganisation(organisation));
    }
    QVERIFY(copyFolder(folder, m_made->filePath("early")));
    QVERIFY(copyFolder(m_made->filePath("anchors"), m_made->filePath("early-anchors")));
    {
        auto opened = openVault(folder, testPassword(), here);
        VERIFY_RESULT(opened);
        QVERIFY((*opened)->alerts().isEmpty());
        for (int i = 2; i < 5; ++i)
            VERIFY_RESULT((*opened)->record(fullIncident(i)));
        Organisation organisation;
        organisation.units << Unit {
            .id = UnitId(UnitId::Bytes {1}), .name = "Amt 2", .headcount = 9};
        VERIFY_RESULT((*opened)->saveOrganisation(organisation));
        VERIFY_RESULT((*opened)->setMark({MeasureId("T-01"), {}, {}, "x"}));
        VERIFY_RESULT((*opened)->record(fullIncident(5)));
    }
    QVERIFY(copyFolder(folder, m_made->filePath("late")));
    auto keys = unlockedHead(folder, testPassword());
    VERIFY_RESULT(keys);
    m_keys = std::move(*keys);
}

void ReplayTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = path("amt.rueckhalt");
    QVERIFY(copyFolder(m_made->filePath("late"), m_folder));
    QVERIFY(copyFolder(m_made->filePath("early"), path("early.rueckhalt")));
    QVERIFY(copyFolder(m_made->filePath("anchors"), path("anchors")));
}

void ReplayTest::anUntouchedRegisterIsInOrder()
{
    QCOMPARE(findings(), QStringList());
    auto opened = openVault(m_folder, testPassword(), environment("anchors"));
    VERIFY_RESULT(opened);
    QVERIFY((*opened)->alerts().isEmpty());
    QVERIFY(!(*opened)->isReadOnly());
    QVERIFY((*opened)->mark().sequence > 8);
}

/// Pages that differ, each alone, all but each, and 400 random subsets. A replay that is not told
/// must not have changed anything that can be read (free pages).
void ReplayTest::everySubsetOfOldPagesIsFound()
{
    const QByteArray early = contentsOfFile(path("early.rueckhalt/vault.db"));
    const QByteArray late = contentsOfFile(m_folder + "/vault.db");
    QList<qsizetype> differing;
    for (qsizetype page = 0; (page + 1) * pageSize <= std::min(early.size(), late.size()); ++page) {
        if (early.mid(page * pageSize, pageSize) != late.mid(page * pageSize, pageSize))
            differing << page;
    }
    QVERIFY(differing.size() > 4);
    const auto honest = contentsOfDatabase(m_folder, m_keys.keys.database);
    QVERIFY(honest.size() > 30);
    QRandomGenerator random(7);
    QMap<QString, int> tally;
    const auto replay = [&](const std::function<bool(qsizetype)> &isOld) {
        QByteArray mixed = late;
        for (const qsizetype page : differing) {
            if (isOld(page))
                mixed.replace(page * pageSize, pageSize, early.mid(page * pageSize, pageSize));
        }
        QVERIFY(writeFile(m_folder + "/vault.db", mixed));
        const QStringList found = findings();
        if (found.isEmpty()) {
            QVERIFY(contentsOfDatabase(m_folder, m_keys.keys.database) == honest);
            ++tally["nothing that can be read has changed"];
        } else {
            ++tally[found.first().section(':', 0, 0)];
        }
    };
    for (const qsizetype chosen : differing) {
        replay([=](qsizetype page) { return page == chosen; });
        replay([=](qsizetype page) { return page != chosen; });
    }
    for (int i = 0; i < 400; ++i) {
        const quint64 bits = random.generate64();
        replay([=](qsizetype page) { return (bits >> (page % 64) & 1) != 0; });
    }
    qInfo() << differing.size() << "pages differ; replays found:" << tally;
    QVERIFY(writeFile(m_folder + "/vault.db", late));
    QCOMPARE(findings(), QStringList());
}

void ReplayTest::everyMissingRowIsFound()
{
    auto database = behindItsBack();
    VERIFY_RESULT(database->run("PRAGMA foreign_keys = OFF"));
    int deleted = 0;
    for (const auto &table : protectedTables()) {
        const QByteArray first = table.columns.front();
        const QByteArray name = table.name;
        sqlite3_stmt *raw = nullptr;
        sqlite3_prepare_v2(database->handle(),
            ("SELECT quote(" + first + ") FROM " + name).constData(), -1, &raw, nullptr);
        QByteArrayList keys;
        {
            const StatementHandle rows(raw);
            while (sqlite3_step(raw) == SQLITE_ROW)
                keys << reinterpret_cast<const char *>(sqlite3_column_text(raw, 0));
        }
        for (const QByteArray &key : keys) {
            VERIFY_RESULT(database->run("BEGIN"));
            const QByteArray sql = "DELETE FROM " + name + " WHERE " + first + " = " + key;
            QCOMPARE(sqlite3_exec(database->handle(), sql.constData(), nullptr, nullptr, nullptr),
                SQLITE_OK);
            const Clock clock = vaultEnvironment().clock;
            const Random random = systemRandom();
            Integrity integrity({*database, m_keys.head, m_keys.keys, clock, random, Anchors({})});
            VERIFY_RESULT(integrity.check(false));
            QVERIFY2(!integrity.allowsWriting(), sql.constData());
            QVERIFY2(namesOf(integrity.alerts()).contains("database altered"), sql.constData());
            ++deleted;
            VERIFY_RESULT(database->run("ROLLBACK"));
        }
    }
    QVERIFY(deleted > 20);
    qInfo("%d rows deleted one by one, every one found", deleted);
}

/// Sealed objects and rows of the early state under their present names.
void ReplayTest::everyOldRowIsFound()
{
    auto old = Database::open(
        path("early.rueckhalt/vault.db"), m_keys.keys.database, Database::Access::ReadOnly);
    VERIFY_RESULT(old);
    auto rows = (*old)->prepare("SELECT serial, version, content FROM sealed_object");
    VERIFY_RESULT(rows);
    auto database = behindItsBack();
    int replayed = 0;
    while (*rows->next()) {
        VERIFY_RESULT(database->run("BEGIN"));
        VERIFY_RESULT(database->run("UPDATE sealed_object SET version = ?, content = ? WHERE serial"
                                    " = ? AND content <> ?",
            rows->number(1), rows->bytes(2), rows->number(0), rows->bytes(2)));
        // Parts of incidents never change; the segment of facts does.
        const bool differs = *database->number("SELECT changes()") == 1;
        const Clock clock = vaultEnvironment().clock;
        const Random random = systemRandom();
        Integrity integrity({*database, m_keys.head, m_keys.keys, clock, random, Anchors({})});
        VERIFY_RESULT(integrity.check(false));
        QCOMPARE(integrity.allowsWriting(), !differs);
        replayed += differs ? 1 : 0;
        VERIFY_RESULT(database->run("ROLLBACK"));
    }
    QVERIFY(replayed > 0);
}

namespace {

/// Every row of a protected table as "(value, …)" in SQL.
QByteArrayList rowsOf(Database &database, const ProtectedTable &table)
{
    QByteArray sql = "SELECT '(' ||";
    QByteArray between;
    for (const char *column : table.columns) {
        if (column)
            sql += between + " quote(" + column + ')';
        between = " || ',' ||";
    }
    sql += " || ')' FROM " + QByteArray(table.name);
    sqlite3_stmt *raw = nullptr;
    sqlite3_prepare_v2(database.handle(), sql.constData(), -1, &raw, nullptr);
    const StatementHandle statement(raw);
    QByteArrayList rows;
    while (sqlite3_step(raw) == SQLITE_ROW)
        rows << reinterpret_cast<const char *>(sqlite3_column_text(raw, 0));
    return rows;
}

QByteArray columnsOf(const ProtectedTable &table)
{
    QByteArrayList names;
    for (const char *column : table.columns) {
        if (column)
            names << column;
    }
    return '(' + names.join(", ") + ')';
}

} // namespace

/// Each row as it once was, beside or in place of the present one, and each table as it once was.
void ReplayTest::everyOldRowOfEveryTableIsFound()
{
    auto old = Database::open(
        path("early.rueckhalt/vault.db"), m_keys.keys.database, Database::Access::ReadOnly);
    VERIFY_RESULT(old);
    auto database = behindItsBack();
    VERIFY_RESULT(database->run("PRAGMA foreign_keys = OFF"));
    int replayed = 0;
    const auto replay = [&](const QByteArray &sql) {
        VERIFY_RESULT(database->run("BEGIN"));
        QVERIFY2(sqlite3_exec(database->handle(), sql.constData(), nullptr, nullptr, nullptr)
                == SQLITE_OK,
            sql.constData());
        const Clock clock = vaultEnvironment().clock;
        const Random random = systemRandom();
        Integrity integrity({*database, m_keys.head, m_keys.keys, clock, random, Anchors({})});
        VERIFY_RESULT(integrity.check(false));
        QVERIFY2(!integrity.allowsWriting(), sql.constData());
        ++replayed;
        VERIFY_RESULT(database->run("ROLLBACK"));
    };
    for (const ProtectedTable &table : protectedTables()) {
        const QByteArrayList before = rowsOf(**old, table);
        const QByteArrayList now = rowsOf(*database, table);
        const QByteArray name = table.name;
        const QByteArray into = " INTO " + name + ' ' + columnsOf(table) + " VALUES ";
        for (const QByteArray &row : before) {
            if (!now.contains(row))
                replay("INSERT OR REPLACE" + into + row);
        }
        if (before != now) {
            replay("DELETE FROM " + name
                + (before.isEmpty() ? QByteArray() : "; INSERT" + into + before.join(", ")));
        }
    }
    QVERIFY(replayed > 6);
    qInfo("%d replays of rows and tables, every one found", replayed);
}

void ReplayTest::everyChangedEntryOfTheChainIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("finding");
    QTest::newRow("one deleted") << "DELETE FROM chain WHERE sequence = 4"
                                 << "chain broken";
    QTest::newRow("first deleted") << "DELETE FROM chain WHERE sequence = 1"
                                   << "chain broken";
    QTest::newRow("all deleted") << "DELETE FROM chain"
                                 << "chain broken";
    QTest::newRow("exchanged") << "UPDATE chain SET sequence = 1000 WHERE sequence = 3;"
                                  "UPDATE chain SET sequence = 3 WHERE sequence = 4;"
                                  "UPDATE chain SET sequence = 4 WHERE sequence = 1000"
                               << "chain broken";
    QTest::newRow("doubled") << "INSERT INTO chain SELECT (SELECT max(sequence) FROM chain) + 1,"
                                " entry, signature, log_key, detail FROM chain WHERE sequence = 3"
                             << "chain broken";
    QTest::newRow("signature exchanged") << "UPDATE chain SET signature = randomblob(64) WHERE"
                                            " sequence = 5"
                                         << "chain broken";
    QTest::newRow("detail taken away") << "UPDATE chain SET detail = NULL, log_key = NULL WHERE"
                                          " sequence = 5"
                                       << "chain broken";
    QTest::newRow("last one deleted") << "DELETE FROM chain WHERE sequence = (SELECT max(sequence)"
                                         " FROM chain)"
                                      << "database altered";
    QTest::newRow("last ones deleted") << "DELETE FROM chain WHERE sequence > 6"
                                       << "database altered";
}

void ReplayTest::everyChangedEntryOfTheChainIsFound()
{
    QFETCH(QString, sql);
    QFETCH(QString, finding);
    {
        auto database = behindItsBack();
        QCOMPARE(
            sqlite3_exec(database->handle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr),
            SQLITE_OK);
    }
    QVERIFY2(findings().contains(finding), qPrintable(findings().join(", ")));
    // Also on a machine that knows nothing.
    QVERIFY(findingsIn(m_folder, m_keys.keys, {}).contains(finding));
}

void ReplayTest::oldFilesAmongNewOnes_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("finding");
    QTest::newRow("vault.db") << QStringList {"vault.db"} << "older state";
    QTest::newRow("both copies of the head") << QStringList {"head.a", "head.b"} << "head outdated";
    QTest::newRow("head.a") << QStringList {"head.a"} << "head repaired";
    QTest::newRow("head.b") << QStringList {"head.b"} << "head repaired";
    QTest::newRow("vault.db and one head") << QStringList {"vault.db", "head.b"} << "older state";
    QTest::newRow("all") << QStringList {"vault.db", "head.a", "head.b"} << "older state";
}

void ReplayTest::oldFilesAmongNewOnes()
{
    QFETCH(QStringList, files);
    QFETCH(QString, finding);
    for (const QString &file : files)
        QVERIFY(writeFile(m_folder + '/' + file, contentsOfFile(path("early.rueckhalt/" + file))));
    QVERIFY2(findings().contains(finding), qPrintable(findings().join(", ")));
    // Without what the machine remembers all are found but the whole folder.
    QCOMPARE(findingsIn(m_folder, m_keys.keys, {}).isEmpty(), files.size() == 3);
}

void ReplayTest::oldCopyOfTheFolder()
{
    auto opened = openVault(path("early.rueckhalt"), testPassword(), environment("anchors"));
    VERIFY_RESULT(opened);
    QCOMPARE(namesOf((*opened)->alerts()), QStringList {"older state"});
    QVERIFY((*opened)->isReadOnly());
    VERIFY_ERROR((*opened)->record(fullIncident(9)), Error::Code::ReadOnly);
    QCOMPARE((*opened)->facts()->rowCount(), 2U);
    // Looking does not make the machine forget what it has seen.
    opened->reset();
    QCOMPARE(findingsIn(path("early.rueckhalt"), m_keys.keys, path("anchors")),
        QStringList {"older state"});
}

/// SQLite would delete the file that a journal names at its end, here what the machine remembers.
void ReplayTest::journalInAnOldCopyDoesNotTakeTheAnchorAway()
{
    const QString folder = path("early.rueckhalt");
    const QString anchor = Anchors(path("anchors")).fileOf(m_keys.head.id.toByteArray());
    QVERIFY(QFile::exists(anchor));
    const QByteArray name = QFile::encodeName(anchor);
    const auto number = [](quint32 value) {
        const quint32 ordered = qToBigEndian(value);
        return QByteArray(reinterpret_cast<const char *>(&ordered), sizeof ordered);
    };
    quint32 sum = 0;
    for (const char byte : name)
        sum += static_cast<quint32>(static_cast<signed char>(byte));
    QVERIFY(writeFile(folder + "/vault.db-journal",
        QByteArray(512, '\1') + number(0) + name + number(static_cast<quint32>(name.size()))
            + number(sum) + QByteArray::fromHex("d9d505f920a163d7")));
    VERIFY_ERROR(openVault(folder, testPassword(), environment("anchors")), Error::Code::Damaged);
    QVERIFY(QFile::exists(anchor));
    QVERIFY(QFile::remove(folder + "/vault.db-journal"));
    auto opened = openVault(folder, testPassword(), environment("anchors"));
    VERIFY_RESULT(opened);
    QCOMPARE(namesOf((*opened)->alerts()), QStringList {"older state"});
}

void ReplayTest::forkedCopyOfTheFolder()
{
    {
        auto other = openVault(path("early.rueckhalt"), testPassword(), environment("elsewhere"));
        VERIFY_RESULT(other);
        QVERIFY((*other)->alerts().isEmpty());
        for (int i = 0; i < 20; ++i)
            VERIFY_RESULT((*other)->record(fullIncident(i)));
    }
    auto opened = openVault(path("early.rueckhalt"), testPassword(), environment("anchors"));
    VERIFY_RESULT(opened);
    QCOMPARE(namesOf((*opened)->alerts()), QStringList {"forked"});
    QVERIFY((*opened)->isReadOnly());
}

/// The library itself with the database key, as any member can use it.
void ReplayTest::tamper(const QByteArray &sql) const
{
    sqlite3 *raw = nullptr;
    const QByteArray key = "x'" + toByteArray(m_keys.keys.database.view()).toHex() + "'";
    QCOMPARE(sqlite3_open(QFile::encodeName(databaseIn(m_folder)).constData(), &raw), SQLITE_OK);
    const std::unique_ptr<sqlite3, SqliteDeleter> handle(raw);
    QCOMPARE(sqlite3_key(raw, key.constData(), static_cast<int>(key.size())), SQLITE_OK);
    char *message = nullptr;
    const int result = sqlite3_exec(raw,
        ("PRAGMA cipher_page_size = 16384; PRAGMA cipher_hmac_algorithm = HMAC_SHA256;"
         "PRAGMA writable_schema = ON;"
            + sql)
            .constData(),
        nullptr, nullptr, &message);
    QVERIFY2(result == SQLITE_OK, message);
}

void ReplayTest::addedToTheTablesIsRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char *sql) { QTest::newRow(sql) << QByteArray(sql); };
    row("CREATE INDEX evil ON sealed_object (part, object, version, suite, content)");
    row("CREATE TABLE evil (x)");
    row("CREATE VIEW evil AS SELECT 1");
    row("CREATE TRIGGER evil AFTER INSERT ON incident BEGIN DELETE FROM chain; END");
    row("ANALYZE");
    row("UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (version > 0)', '')");
}

void ReplayTest::addedToTheTablesIsRefused()
{
    QFETCH(const QByteArray, sql);
    tamper(sql);
    VERIFY_ERROR(openVault(m_folder, testPassword(), environment("anchors")), Error::Code::Damaged);
}

/// A covering index from before a row was altered: whoever scans by it sees what was signed, and
/// the program reads the altered row.
void ReplayTest::plantedIndexDoesNotHideAnOldRow()
{
    const auto rootsNow = [this] {
        const auto database = behindItsBack();
        const auto digest = RegisterDigest::compute(*database);
        return digest ? (*digest)->roots() : Roots();
    };
    const Roots before = rootsNow();
    tamper("CREATE INDEX evil ON sealed_object (serial, part, object, version, suite, content);"
           "ANALYZE;"
           "UPDATE sqlite_stat1 SET stat = '5 5 1 1 1 1 sz=1' WHERE idx = 'evil';"
           "UPDATE sqlite_stat1 SET stat = '5 5 1 sz=4000' WHERE idx LIKE 'sqlite_autoindex%';"
           "CREATE TABLE kept AS SELECT * FROM sqlite_schema WHERE name = 'evil';"
           "DELETE FROM sqlite_schema WHERE name = 'evil'");
    tamper("UPDATE sealed_object SET content = randomblob(40) WHERE serial = 3;"
           "INSERT INTO sqlite_schema SELECT * FROM kept;"
           "DELETE FROM sqlite_schema WHERE name = 'kept'");
    QVERIFY(rootsNow() != before);
    // Also where nobody looks at the tables first.
    QVERIFY2(findings().contains("database altered"), qPrintable(findings().join(", ")));
    VERIFY_ERROR(openVault(m_folder, testPassword(), environment("anchors")), Error::Code::Damaged);
}

/// What is found by way of an index of the register's own is not what stands in its table.
void ReplayTest::indexThatLeadsElsewhereIsFound()
{
    tamper("CREATE TEMP TABLE root AS SELECT rootpage AS page FROM sqlite_schema"
           " WHERE name = 'sqlite_autoindex_service_1';"
           "UPDATE sqlite_schema SET rootpage = (SELECT page FROM root)"
           " WHERE name = 'sqlite_autoindex_unit_1'");
    QVERIFY2(findings().contains("database altered"), qPrintable(findings().join(", ")));
    auto opened = openVault(m_folder, testPassword(), environment("anchors"));
    VERIFY_RESULT(opened);
    QVERIFY((*opened)->isReadOnly());
}

void ReplayTest::everyTruncationOfTheDatabaseIsFound()
{
    const auto unlocked = unlockedHead(m_folder, testPassword());
    VERIFY_RESULT(unlocked);
    auto database = Database::open(
        m_folder + "/vault.db", unlocked->keys.database, Database::Access::ReadOnly);
    VERIFY_RESULT(database);
    // The file may end with pages that the database has given up: they are nobody's loss.
    const auto used = *(*database)->number("PRAGMA page_count") * pageSize;
    database->reset();
    const QByteArray whole = contentsOfFile(m_folder + "/vault.db").first(used);
    QRandomGenerator random(3);
    QList<qsizetype> lengths;
    for (qsizetype length = 0; length < whole.size(); length += pageSize)
        lengths << length << length + 512;
    for (int i = 0; i < 60; ++i)
        lengths << random.bounded(static_cast<int>(whole.size()));
    int told = 0;
    for (const qsizetype length : lengths) {
        QVERIFY(writeFile(m_folder + "/vault.db", whole.first(std::min(length, whole.size() - 1))));
        const QStringList found = findings();
        QVERIFY2(!found.isEmpty(), qPrintable(QString::number(length)));
        ++told;
    }
    qInfo("%d truncations, every one found", told);
}

void ReplayTest::everyTruncationOfTheHeadIsFound()
{
    const QByteArray whole = contentsOfFile(m_folder + "/head.a");
    for (qsizetype length = 0; length < whole.size(); length += 61) {
        QVERIFY(writeFile(m_folder + "/head.a", whole.first(length)));
        QCOMPARE(findings(), QStringList {"head repaired"});
        const QByteArray other = contentsOfFile(m_folder + "/head.b");
        QVERIFY(writeFile(m_folder + "/head.b", other.first(length)));
        QVERIFY(findings().first().startsWith("error"));
        QVERIFY(writeFile(m_folder + "/head.b", other));
    }
}

void ReplayTest::filesOfAnotherRegisterDoNotFit()
{
    // Same password, so that only the contents can tell.
    const QString other = path("zwei.rueckhalt");
    VERIFY_RESULT(createVault(other, testPassword(), environment("anchors")));
    for (const QString &name : {QString("vault.db"), QString("head.a"), QString("head.b")}) {
        const QString mixed = path("mixed-" + name);
        QVERIFY(copyFolder(m_folder, mixed));
        QVERIFY(writeFile(mixed + '/' + name, contentsOfFile(other + '/' + name)));
        const auto opened = openVault(mixed, testPassword(), environment("anchors"));
        QVERIFY2(!opened || !(*opened)->alerts().isEmpty(), qPrintable(name));
    }
}

/// An administrator's program erases an incident and signs for it, truthfully.
void ReplayTest::entryOfARoleThatMayNotWriteThereIsFound()
{
    {
        auto database = behindItsBack();
        auto digest = RegisterDigest::compute(*database);
        VERIFY_RESULT(digest);
        VERIFY_RESULT((*digest)->follow());
        VERIFY_RESULT(database->run("DELETE FROM incident WHERE row = ?", 0));
        const Chain chain(*database, m_keys.head.id.toByteArray(), systemRandom());
        ChainEntry entry;
        entry.sequence = chain.mark()->sequence + 1;
        entry.previous = chain.mark()->hash;
        entry.membershipEpoch = 1;
        entry.signer = {Role::Administrator, 1, {}};
        entry.changed = (*digest)->changed();
        const QByteArray bytes = encodeEntry(entry);
        const auto *key = m_keys.keys.roles.key({KeyRole::Administrator, 1});
        QVERIFY(key);
        const auto signature = key->signing().sign(
            bytesOf(signedText(m_keys.head.id.toByteArray(), bytesOf(bytes))));
        entry.detailHash = {};
        VERIFY_RESULT(database->run("INSERT INTO chain VALUES (?, ?, ?, x'01', x'02')",
            static_cast<qint64>(entry.sequence), bytes, ByteView(signature)));
    }
    QVERIFY2(findings().contains("chain broken"), qPrintable(findings().join(", ")));
}

void ReplayTest::missingContentKeysAreCounted()
{
    {
        auto database = behindItsBack();
        VERIFY_RESULT(database->run("DELETE FROM content_key WHERE part = ?", 2));
    }
    auto opened = openVault(m_folder, testPassword(), environment("anchors"));
    VERIFY_RESULT(opened);
    QCOMPARE(namesOf((*opened)->alerts()), QStringList {"keys missing"});
    QCOMPARE((*opened)->alerts().first().count, 6);
}

void ReplayTest::damagedAnchorIsTold()
{
    const QString file = Anchors(path("anchors")).fileOf(m_keys.head.id.toByteArray());
    QVERIFY(writeFile(file, "nonsense"));
    {
        auto opened = openVault(m_folder, testPassword(), environment("anchors"));
        VERIFY_RESULT(opened);
        QCOMPARE(namesOf((*opened)->alerts()), QStringList {"anchor unreadable"});
        QVERIFY(!(*opened)->isReadOnly());
    }
    auto again = openVault(m_folder, testPassword(), environment("anchors"));
    VERIFY_RESULT(again);
    QVERIFY((*again)->alerts().isEmpty());
}

void ReplayTest::crashBetweenCommitAndHeadIsNoFinding()
{
    QByteArrayList before;
    {
        auto opened = openVault(m_folder, testPassword(), environment("anchors"));
        VERIFY_RESULT(opened);
        VERIFY_RESULT((*opened)->record(fullIncident(7)));
        before << contentsOfFile(m_folder + "/head.a") << contentsOfFile(m_folder + "/head.b");
        VERIFY_RESULT((*opened)->record(fullIncident(8)));
    }
    QVERIFY(writeFile(m_folder + "/head.a", before.first()));
    QVERIFY(writeFile(m_folder + "/head.b", before.last()));
    auto opened = openVault(m_folder, testPassword(), environment("anchors"));
    VERIFY_RESULT(opened);
    QCOMPARE(namesOf((*opened)->alerts()), QStringList());
    QCOMPARE((*opened)->facts()->rowCount(), 8U);
}

void ReplayTest::alteredRegisterCanOnlyBeRead()
{
    {
        auto database = behindItsBack();
        VERIFY_RESULT(database->run("UPDATE number_counter SET last = ?", 1));
    }
    auto opened = openVault(m_folder, testPassword(), environment("anchors"));
    VERIFY_RESULT(opened);
    QCOMPARE(namesOf((*opened)->alerts()), QStringList {"database altered"});
    QVERIFY((*opened)->isReadOnly());
    QCOMPARE((*opened)->facts()->rowCount(), 6U);
    VERIFY_ERROR((*opened)->record(fullIncident(1)), Error::Code::ReadOnly);
    VERIFY_ERROR((*opened)->acceptState(), Error::Code::Damaged);
    QVERIFY((*opened)->isReadOnly());
}

void ReplayTest::olderStateIsAcceptedByThoseWhoMay()
{
    const QString early = path("early.rueckhalt");
    {
        auto opened = openVault(early, testPassword(), environment("anchors"));
        VERIFY_RESULT(opened);
        const auto before = (*opened)->mark();
        VERIFY_RESULT((*opened)->acceptState());
        QVERIFY(!(*opened)->isReadOnly());
        QVERIFY((*opened)->alerts().isEmpty());
        QCOMPARE((*opened)->mark().epoch, before.epoch + 1);
        VERIFY_RESULT((*opened)->record(fullIncident(1)));
    }
    // On this machine all is well again.
    auto again = openVault(early, testPassword(), environment("anchors"));
    VERIFY_RESULT(again);
    QVERIFY((*again)->alerts().isEmpty());
    again->reset();
    // Another machine that had seen the later state is told, once, and goes along.
    QVERIFY(copyFolder(m_made->filePath("anchors"), path("other")));
    for (const QStringList &expected : {QStringList {"state resumed"}, QStringList()}) {
        auto other = openVault(early, testPassword(), environment("other"));
        VERIFY_RESULT(other);
        QCOMPARE(namesOf((*other)->alerts()), expected);
        QVERIFY(!(*other)->isReadOnly());
    }
    // The later state is the older one now.
    auto late = openVault(m_folder, testPassword(), environment("anchors"));
    VERIFY_RESULT(late);
    QVERIFY((*late)->isReadOnly());
}

void ReplayTest::olderMembersAreNotAccepted()
{
    const auto here = environment("anchors");
    QVERIFY(copyFolder(m_folder, path("before.rueckhalt")));
    {
        auto opened = openVault(m_folder, testPassword(), here);
        VERIFY_RESULT(opened);
        VERIFY_RESULT((*opened)->members().add(MemberTown::member("carer", {Role::CaseCarer})));
    }
    auto opened = openVault(path("before.rueckhalt"), testPassword(), here);
    VERIFY_RESULT(opened);
    QCOMPARE(namesOf((*opened)->alerts()), QStringList {"older state"});
    QVERIFY(!(*opened)->canAcceptState());
    VERIFY_ERROR((*opened)->acceptState(), Error::Code::Damaged);
    QVERIFY((*opened)->isReadOnly());
}

QString ReplayTest::removed(Role role, const VaultEnvironment &here)
{
    UserId eva;
    for (const bool isIn : {false, true}) {
        const auto opened
            = Vault::open(m_folder, MemberTown::credentials(isIn ? "anna" : ""), here);
        if (!opened)
            return {};
        MemberKeeping &members = (*opened)->members();
        if (isIn) {
            if (!copyFolder(m_folder, path("between.rueckhalt")) || !members.remove(eva))
                return {};
            continue;
        }
        const auto added = members.add(MemberTown::member("eva", {role}));
        if (!added || !members.setLogin((*opened)->me().id, "anna"))
            return {};
        eva = *added;
    }
    return path("between.rueckhalt");
}

/// The database key was changed since, so that what this machine remembers lies under a key that
/// the older folder does not know.
void ReplayTest::stateFromBeforeARemovalIsFound()
{
    const auto here = environment("anchors");
    const QString before = removed(Role::SafetyOfficer, here);
    QVERIFY(!before.isEmpty());
    for (const char *login : {"anna", "eva"}) {
        const auto opened = Vault::open(before, MemberTown::credentials(login), here);
        VERIFY_RESULT(opened);
        QCOMPARE(namesOf((*opened)->alerts()), QStringList {"older state"});
        QVERIFY((*opened)->isReadOnly());
        QVERIFY(!(*opened)->canAcceptState());
        VERIFY_ERROR((*opened)->acceptState(), Error::Code::Damaged);
    }
    // A machine that has not seen the removal cannot know; the present folder is in order for both.
    const auto elsewhere
        = Vault::open(before, MemberTown::credentials("anna"), environment("elsewhere"));
    VERIFY_RESULT(elsewhere);
    QVERIFY((*elsewhere)->alerts().isEmpty());
    const auto present = Vault::open(m_folder, MemberTown::credentials("anna"), here);
    VERIFY_RESULT(present);
    QVERIFY((*present)->alerts().isEmpty());
}

void ReplayTest::whoWasRemovedCannotGoOnFromBefore_data()
{
    QTest::addColumn<int>("changes");
    QTest::addColumn<bool>("rotates");
    QTest::newRow("with few changes") << 0 << false;
    QTest::newRow("with as many changes of members") << 1 << false;
    QTest::newRow("with more changes of members") << 5 << false;
    QTest::newRow("with new keys") << 5 << true;
}

/// Eva makes lists of members of her own from the one that had her, on her machine, and puts the
/// folder in the place of the present one.
void ReplayTest::whoWasRemovedCannotGoOnFromBefore()
{
    QFETCH(const int, changes);
    QFETCH(const bool, rotates);
    const auto here = environment("anchors");
    const QString before = removed(Role::Administrator, here);
    QVERIFY(!before.isEmpty());
    {
        const auto eva
            = Vault::open(before, MemberTown::credentials("eva"), environment("elsewhere"));
        VERIFY_RESULT(eva);
        for (int i = 0; i < changes; ++i)
            VERIFY_RESULT(
                (*eva)->members().add(MemberTown::member(QString::number(i), {Role::CaseCarer})));
        if (rotates)
            VERIFY_RESULT((*eva)->members().rotate({Role::Administrator}));
    }
    const auto opened = Vault::open(before, MemberTown::credentials("anna"), here);
    if (opened) {
        QVERIFY(namesOf((*opened)->alerts()).contains("older state"));
        QVERIFY((*opened)->isReadOnly());
        VERIFY_ERROR((*opened)->acceptState(), Error::Code::Damaged);
    } else {
        VERIFY_ERROR(opened, Error::Code::Damaged);
        QCOMPARE(opened.error().detail, "list of members");
    }
    QCOMPARE(opened.has_value(), changes == 0);
}

/// Else every disk error could lock a register for good.
void ReplayTest::damagedAnchorIsNotTakenForALaterOne()
{
    const auto here = environment("anchors");
    const QString before = removed(Role::CaseCarer, here);
    QVERIFY(!before.isEmpty());
    const QString file = Anchors(path("anchors")).fileOf(m_keys.head.id.toByteArray());
    const QByteArray good = contentsOfFile(file);
    const auto between = unlockedHead(before, testPassword(), "anna");
    VERIFY_RESULT(between);
    for (qsizetype bit = 0; bit < good.size() * 8; ++bit) {
        QByteArray bad = good;
        bad[bit / 8] = static_cast<char>(bad.at(bit / 8) ^ (1 << bit % 8));
        QVERIFY(writeFile(file, bad));
        const auto found = findingsIn(before, between->keys, path("anchors"));
        QCOMPARE(found, QStringList {"anchor unreadable"});
    }
}

void ReplayTest::monthThatHasNotComeIsTold()
{
    const auto openedAt = [&](const QDateTime &moment) {
        auto there = environment("anchors");
        there.clock = [moment] { return moment; };
        return openVault(m_folder, testPassword(), there);
    };
    const QDateTime now = vaultEnvironment().clock();
    const QDateTime lastDay(
        QDate(now.date().year(), now.date().month(), 1).addMonths(1).addDays(-1), QTime(23, 0),
        Qt::UTC);
    // The clock of somebody else, an hour ahead at the end of a month, is nothing to be told of.
    VERIFY_RESULT(openedAt(lastDay.addSecs(2 * 3600)));
    QVERIFY((*openedAt(lastDay))->alerts().isEmpty());
    VERIFY_RESULT(openedAt(now.addMonths(13)));
    for (int i = 0; i < 2; ++i) {
        const auto opened = openedAt(now);
        VERIFY_RESULT(opened);
        QCOMPARE(namesOf((*opened)->alerts()), QStringList {"clock ahead"});
        QVERIFY((*opened)->alerts().first().sequence < (*opened)->mark().sequence + 1);
        QVERIFY(!(*opened)->isReadOnly());
        VERIFY_RESULT((*opened)->record(fullIncident(7)));
    }
    // When it has come, nothing is wrong any more.
    QVERIFY((*openedAt(now.addMonths(13)))->alerts().isEmpty());
}

void ReplayTest::acceptedStateDoesNotBringBackWhatWasErased()
{
    const auto here = environment("anchors");
    QVERIFY(QDir().mkpath(path("place")));
    IncidentId erased;
    {
        auto opened = openVault(m_folder, testPassword(), here);
        VERIFY_RESULT(opened);
        const auto recorded = (*opened)->record(fullIncident(8));
        VERIFY_RESULT(recorded);
        erased = recorded->id;
        auto writing = (*opened)->beginBackup({path("place"), 2, here.clock()});
        VERIFY_RESULT(writing);
        const auto written = (*writing)->run({});
        VERIFY_RESULT(written);
        VERIFY_RESULT((*opened)->noteBackup(path("place"), *written));
    }
    QVERIFY(QDir().mkpath(path("old")));
    const QString old = path("old/") + QFileInfo(m_folder).fileName();
    QVERIFY(copyFolder(m_folder, old));
    {
        auto opened = openVault(m_folder, testPassword(), here);
        VERIFY_RESULT(opened);
        VERIFY_RESULT((*opened)->erase(erased));
    }
    auto opened = openVault(old, testPassword(), here);
    VERIFY_RESULT(opened);
    QVERIFY((*opened)->isReadOnly());
    VERIFY_RESULT((*opened)->incident(erased));
    VERIFY_RESULT((*opened)->acceptState());
    VERIFY_ERROR((*opened)->incident(erased), Error::Code::NotFound);
    QCOMPARE((*opened)->facts()->rowCount(), 6U);
    QCOMPARE((*opened)->verify()->size(), 0);
}

void ReplayTest::damagedHeadIsToldOnceAndRepaired()
{
    for (const char *name : {"/head.a", "/head.b"}) {
        QVERIFY(writeFile(m_folder + name, "damage"));
        for (const QStringList &expected : {QStringList {"head repaired"}, QStringList()}) {
            auto opened = openVault(m_folder, testPassword(), environment("anchors"));
            VERIFY_RESULT(opened);
            QCOMPARE(namesOf((*opened)->alerts()), expected);
            QVERIFY(!(*opened)->isReadOnly());
        }
    }
}

QTEST_GUILESS_MAIN(ReplayTest)
#include "tst_replay.moc"
