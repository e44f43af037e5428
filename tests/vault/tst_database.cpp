// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/database.h"
#include "vault/databasefiles.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <cerrno>
#include <type_traits>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class DatabaseTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void onlyALiteralBecomesSql();
    void connectionIsSetAsPinned_data();
    void connectionIsSetAsPinned();
    void otherCipherParametersDoNotReadIt();
    void wrongKeyIsDamage();
    void valuesComeBackAsBound();
    void uncommittedTransactionIsUndone();
    void statementInUseCanBePreparedAgain();
    void journalThatNamesAFileDeletesNothing();
    void onlyDatabaseAndJournalAreTouched();
    void plantedWriteAheadLogIsNotRead();
    void resultsBecomeOurErrors_data();
    void resultsBecomeOurErrors();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
    std::unique_ptr<Database> m_database;
};

namespace {

SecretBytes someKey()
{
    return secretOf(QByteArray(32, 'k'));
}

/// A journal without anything to roll back, at whose end another file is named.
QByteArray journalNaming(const QString &file)
{
    const QByteArray name = QFile::encodeName(file);
    const auto number = [](quint32 value) {
        const quint32 ordered = qToBigEndian(value);
        return QByteArray(reinterpret_cast<const char *>(&ordered), sizeof ordered);
    };
    quint32 sum = 0;
    for (const char byte : name)
        sum += static_cast<quint32>(static_cast<signed char>(byte));
    return QByteArray(512, '\1') + number(0) + name + number(static_cast<quint32>(name.size()))
        + number(sum) + QByteArray::fromHex("d9d505f920a163d7");
}

} // namespace

void DatabaseTest::init()
{
    m_database.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath("vault.db");
    QVERIFY(writeFile(m_file, {}));
    auto opened = Database::open(m_file, someKey(), Database::Access::ReadWrite);
    VERIFY_RESULT(opened);
    m_database = std::move(*opened);
    VERIFY_RESULT(m_database->run("CREATE TABLE t (n INTEGER, s TEXT, b BLOB)"));
}

void DatabaseTest::onlyALiteralBecomesSql()
{
    static_assert(!std::is_convertible_v<QString, Sql>);
    static_assert(!std::is_convertible_v<QByteArray, Sql>);
    // A pointer of run time cannot be converted either, because the constructor is consteval.
    QCOMPARE(Sql("SELECT 1").text, "SELECT 1");
}

void DatabaseTest::connectionIsSetAsPinned_data()
{
    QTest::addColumn<Sql>("ask");
    QTest::addColumn<QString>("answer");
    const auto row
        = [](Sql ask, const char *answer) { QTest::newRow(ask.text) << ask << QString(answer); };
    row("PRAGMA cipher_page_size", "16384");
    row("PRAGMA cipher_hmac_algorithm", "HMAC_SHA256");
    row("PRAGMA cipher_kdf_algorithm", "PBKDF2_HMAC_SHA512");
    row("PRAGMA cipher_use_hmac", "1");
    row("PRAGMA cipher_plaintext_header_size", "0");
    row("PRAGMA cipher_provider", "openssl");
    row("PRAGMA journal_mode", "delete");
    row("PRAGMA synchronous", "3");
    row("PRAGMA secure_delete", "1");
    row("PRAGMA temp_store", "2");
    row("PRAGMA foreign_keys", "1");
    row("PRAGMA trusted_schema", "0");
    row("PRAGMA cell_size_check", "1");
    row("PRAGMA page_size", "16384");
}

void DatabaseTest::connectionIsSetAsPinned()
{
    QFETCH(const Sql, ask);
    QFETCH(const QString, answer);
    auto statement = m_database->prepare(ask);
    VERIFY_RESULT(statement);
    QVERIFY(statement->next().value_or(false));
    QCOMPARE(statement->text(0), answer);
}

/// Reads the file with the library itself: with our parameters it opens, with its defaults not.
void DatabaseTest::otherCipherParametersDoNotReadIt()
{
    m_database.reset();
    const auto reads = [this](const char *parameters) {
        sqlite3 *raw = nullptr;
        const QByteArray file = QFile::encodeName(m_file);
        const QByteArray key = "x'" + QByteArray(32, 'k').toHex() + "'";
        const bool read = sqlite3_open(file.constData(), &raw) == SQLITE_OK
            && sqlite3_key(raw, key.constData(), static_cast<int>(key.size())) == SQLITE_OK
            && sqlite3_exec(raw, parameters, nullptr, nullptr, nullptr) == SQLITE_OK
            && sqlite3_exec(raw, "SELECT * FROM t", nullptr, nullptr, nullptr) == SQLITE_OK;
        sqlite3_close(raw);
        return read;
    };
    QVERIFY(reads("PRAGMA cipher_page_size = 16384;"
                  "PRAGMA cipher_hmac_algorithm = HMAC_SHA256;"
                  "PRAGMA cipher_kdf_algorithm = PBKDF2_HMAC_SHA512"));
    QVERIFY(!reads(""));
    QVERIFY(!reads("PRAGMA cipher_page_size = 16384"));
}

void DatabaseTest::wrongKeyIsDamage()
{
    m_database.reset();
    VERIFY_ERROR(Database::open(m_file, secretOf(QByteArray(32, 'x')), Database::Access::ReadWrite),
        Error::Code::Damaged);
    VERIFY_RESULT(Database::open(m_file, someKey(), Database::Access::ReadOnly));
}

void DatabaseTest::valuesComeBackAsBound()
{
    const QString text = QString::fromUtf8("Übung'; DROP TABLE t; --\0x", 26);
    const QByteArray bytes("\0\xff", 2);
    VERIFY_RESULT(m_database->run(
        "INSERT INTO t VALUES (?, ?, ?)", std::numeric_limits<qint64>::min(), text, bytes));
    VERIFY_RESULT(m_database->run("INSERT INTO t VALUES (?, ?, ?)", 1, QString(), QByteArray()));
    auto rows = m_database->prepare("SELECT n, s, b, typeof(s), typeof(b) FROM t ORDER BY n");
    VERIFY_RESULT(rows);
    QVERIFY(*rows->next());
    QCOMPARE(rows->number(0), std::numeric_limits<qint64>::min());
    QCOMPARE(rows->text(1), text);
    QCOMPARE(toByteArray(rows->bytes(2)), bytes);
    QVERIFY(*rows->next());
    QCOMPARE(rows->text(3), "text");
    QCOMPARE(rows->text(4), "blob");
    QVERIFY(!*rows->next());
}

void DatabaseTest::uncommittedTransactionIsUndone()
{
    {
        const auto transaction = Transaction::begin(*m_database);
        VERIFY_RESULT(transaction);
        VERIFY_RESULT(m_database->run("INSERT INTO t (n) VALUES (1)"));
        QVERIFY(m_database->isInTransaction());
    }
    QVERIFY(!m_database->isInTransaction());
    QCOMPARE(*m_database->number("SELECT count(*) FROM t"), 0);
    auto transaction = Transaction::begin(*m_database);
    VERIFY_RESULT(m_database->run("INSERT INTO t (n) VALUES (1)"));
    VERIFY_RESULT(transaction->commit());
    QCOMPARE(*m_database->number("SELECT count(*) FROM t"), 1);
}

void DatabaseTest::statementInUseCanBePreparedAgain()
{
    VERIFY_RESULT(m_database->run("INSERT INTO t (n) VALUES (1), (2), (3)"));
    constexpr Sql ask = "SELECT n FROM t WHERE n >= ? ORDER BY n";
    auto outer = m_database->prepare(ask);
    VERIFY_RESULT(outer);
    outer->with(1);
    int pairs = 0;
    while (*outer->next()) {
        auto inner = m_database->prepare(ask);
        VERIFY_RESULT(inner);
        inner->with(outer->number(0));
        while (*inner->next())
            ++pairs;
    }
    QCOMPARE(pairs, 6);
}

void DatabaseTest::journalThatNamesAFileDeletesNothing()
{
    m_database.reset();
    const QString victim = m_dir->filePath("victim");
    for (const QString &name : {victim, m_dir->filePath("other.db-journal")}) {
        QVERIFY(writeFile(name, "what somebody needs"));
        const QByteArray journal = journalNaming(name);
        QVERIFY(writeFile(m_file + "-journal", journal));
        for (const auto access : {Database::Access::ReadOnly, Database::Access::ReadWrite})
            VERIFY_ERROR(Database::open(m_file, someKey(), access), Error::Code::Damaged);
        QCOMPARE(contentsOfFile(name), QByteArray("what somebody needs"));
        QCOMPARE(contentsOfFile(m_file + "-journal"), journal);
    }
    QVERIFY(QFile::remove(m_file + "-journal"));
    VERIFY_RESULT(Database::open(m_file, someKey(), Database::Access::ReadWrite));
}

/// The same journals, where nobody has looked at them before SQLite does.
void DatabaseTest::onlyDatabaseAndJournalAreTouched()
{
    m_database.reset();
    const auto readThrough = [this](const char *files) {
        sqlite3 *raw = nullptr;
        const QByteArray key = "x'" + QByteArray(32, 'k').toHex() + "'";
        sqlite3_open_v2(QFile::encodeName(m_file).constData(), &raw, SQLITE_OPEN_READWRITE, files);
        sqlite3_key(raw, key.constData(), static_cast<int>(key.size()));
        const int result = sqlite3_exec(raw,
            "PRAGMA cipher_page_size = 16384;"
            "PRAGMA cipher_hmac_algorithm = HMAC_SHA256;"
            "SELECT * FROM t",
            nullptr, nullptr, nullptr);
        sqlite3_close(raw);
        return result;
    };
    for (const QString &name : {m_dir->filePath("victim"), m_dir->filePath("other.db-journal")}) {
        QVERIFY(writeFile(name, "x"));
        QVERIFY(writeFile(m_file + "-journal", journalNaming(name)));
        QVERIFY(readThrough(databaseFiles()) != SQLITE_OK);
        QVERIFY(QFile::exists(name));
        // The attack is a real one.
        QVERIFY(writeFile(m_file + "-journal", journalNaming(name)));
        QCOMPARE(readThrough(nullptr), SQLITE_OK);
        QVERIFY(!QFile::exists(name));
    }
}

void DatabaseTest::plantedWriteAheadLogIsNotRead()
{
    VERIFY_RESULT(m_database->run("INSERT INTO t (n) VALUES (1)"));
    m_database.reset();
    const QByteArray planted(4096, 'w');
    QVERIFY(writeFile(m_file + "-wal", planted));
    auto opened = Database::open(m_file, someKey(), Database::Access::ReadWrite);
    VERIFY_RESULT(opened);
    QCOMPARE(*(*opened)->number("SELECT count(*) FROM t"), 1);
    VERIFY_RESULT((*opened)->run("INSERT INTO t (n) VALUES (2)"));
    opened->reset();
    QCOMPARE(contentsOfFile(m_file + "-wal"), planted);
}

void DatabaseTest::resultsBecomeOurErrors_data()
{
    QTest::addColumn<int>("result");
    QTest::addColumn<int>("system");
    QTest::addColumn<Error::Code>("code");
    const auto row = [](const char *name, int result, int system, Error::Code code) {
        QTest::newRow(name) << result << system << code;
    };
    row("full", SQLITE_FULL, 0, Error::Code::DiskFull);
    row("write beyond limit", SQLITE_IOERR_WRITE, EFBIG, Error::Code::DiskFull);
    row("quota", SQLITE_IOERR_WRITE, EDQUOT, Error::Code::DiskFull);
    row("journal cannot be made", SQLITE_CANTOPEN, EACCES, Error::Code::ReadOnly);
    row("read-only", SQLITE_READONLY_DIRECTORY, 0, Error::Code::ReadOnly);
    row("busy", SQLITE_BUSY, 0, Error::Code::LockedByOther);
    row("not a database", SQLITE_NOTADB, 0, Error::Code::Damaged);
    row("corrupt", SQLITE_CORRUPT, 0, Error::Code::Damaged);
    row("short read", SQLITE_IOERR_SHORT_READ, 0, Error::Code::Damaged);
    row("disk failing", SQLITE_IOERR_READ, EIO, Error::Code::Io);
    row("constraint", SQLITE_CONSTRAINT_UNIQUE, 0, Error::Code::Invalid);
    row("memory", SQLITE_NOMEM, 0, Error::Code::TooLarge);
}

void DatabaseTest::resultsBecomeOurErrors()
{
    QFETCH(const int, result);
    QFETCH(const int, system);
    QFETCH(const Error::Code, code);
    QCOMPARE(databaseError(result, system).code, code);
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
