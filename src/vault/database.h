// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/id.h"
#include "base/result.h"
#include "crypto/secretbytes.h"

#include <memory>
#include <unordered_map>

#include <sqlite3.h>

namespace rueckhalt {

/// SQL that stands in the program as it is: only a literal can become one, so no value can ever
/// be pasted into a statement. Values are bound.
struct Sql
{
    consteval Sql(const char *literal)
        : text(literal)
    {
    }
    const char *text;
};

struct SqliteDeleter
{
    void operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using StatementHandle = std::unique_ptr<sqlite3_stmt, SqliteDeleter>;

class Database;

/// A prepared statement in use. Goes back to its database, reset and without values, at the end.
class Statement
{
public:
    Statement(Database &database, Sql sql, StatementHandle handle);
    ~Statement();
    Statement(Statement &&) = default;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Binds all values from the first; numbers, texts, bytes and ids.
    template <typename... Values>
    Statement &with(const Values &...values)
    {
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }
    /// Goes to the next row; false after the last.
    Result<bool> next();
    /// For statements without rows; afterwards values can be bound again.
    Result<void> run();

    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// Valid until the next step.
    [[nodiscard]] ByteView bytes(int column) const;
    /// Null if it is not a 16-byte value.
    template <typename IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return IdType::fromBytes(toByteArray(bytes(column))).value_or(IdType {});
    }

private:
    void bind(int index, qint64 value);
    void bind(int index, quint32 value) { bind(index, qint64 {value}); }
    void bind(int index, int value) { bind(index, qint64 {value}); }
    void bind(int index, const QString &value);
    void bind(int index, const QByteArray &value) { bind(index, bytesOf(value)); }
    void bind(int index, ByteView value);
    template <typename Tag>
    void bind(int index, const Id<Tag> &value)
    {
        bind(index, ByteView(value.bytes()));
    }

    Database &m_database;
    Sql m_sql;
    StatementHandle m_handle;
    int m_bindResult = SQLITE_OK;
};

/// The open encrypted file vault.db. Refuses to work with a library that does not encrypt and with
/// a file that is not encrypted.
class Database
{
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Opens an existing file, which may be empty. Damaged if the key does not fit or the file is
    /// plain text, Unsupported if the library cannot encrypt as the register demands.
    static Result<std::unique_ptr<Database>> open(
        const QString &path, const SecretBytes &key, Access access);

    /// Makes an empty file that only its owner can read, and opens it. AlreadyExists.
    static Result<std::unique_ptr<Database>> create(const QString &path, const SecretBytes &key);

    /// An empty database without a file and without a key, for comparing.
    static Result<std::unique_ptr<Database>> inMemory();

    /// Runs statements without values and without rows.
    Result<void> run(Sql sql);
    Result<Statement> prepare(Sql sql);
    /// prepare(), bind and run() in one.
    template <typename... Values>
    Result<void> run(Sql sql, const Values &...values)
    {
        auto statement = prepare(sql);
        if (!statement)
            return tl::unexpected<Error>(statement.error());
        return statement->with(values...).run();
    }
    /// The first column of the only row.
    Result<qint64> number(Sql sql);

    /// Whether every index says what its table says and every page is where it is looked for. The
    /// digest reads tables from end to end and would not see an index that leads elsewhere. Takes
    /// about three times as long as reading the file.
    Result<bool> isConsistent();

    /// Goes on with another connection, whose file has taken the place of this one's. No statement
    /// may be in use.
    void replaceBy(std::unique_ptr<Database> other);

    [[nodiscard]] Error lastError() const;
    [[nodiscard]] bool isInTransaction() const;
    /// Counts every row that was written through this connection.
    [[nodiscard]] qint64 rowsWritten() const;
    /// For what SQLite offers beyond statements: functions and hooks.
    [[nodiscard]] sqlite3 *handle() { return m_handle.get(); }

private:
    friend class Statement;
    friend class DatabaseCopy;
    friend class Transaction;
    Database(std::unique_ptr<sqlite3, SqliteDeleter> handle, QString folder)
        : m_folder(std::move(folder))
        , m_handle(std::move(handle))
    {
    }
    Result<void> commit();
    /// What a result of this connection means.
    [[nodiscard]] Error errorFor(int extendedCode) const;
    Result<void> unlock(const SecretBytes &key);
    Result<void> pinCipher();

    QString m_folder; ///< where vault.db and its journal lie
    std::unique_ptr<sqlite3, SqliteDeleter> m_handle;
    /// Statements not in use, by the address of their literal.
    std::unordered_map<const char *, StatementHandle> m_idle;
};

/// Undone at the end of its scope unless committed.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Durable when it returns.
    Result<void> commit();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }
    Database *m_database;
};

/// The one place where results of SQLite become ours.
Error databaseError(int extendedCode, int systemCode);

} // namespace rueckhalt
