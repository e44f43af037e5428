// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/database.h"

#include "vault/cipherparameters.h"
#include "vault/databasefiles.h"
#include "vault/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace rueckhalt {

namespace {

constexpr int busyMilliseconds = 5000;
constexpr int longestValue = 16 * 1024 * 1024;

/// x'…' with the raw key in it, the form in which SQLCipher derives nothing from it.
SecretBytes rawKeyText(const SecretBytes &key)
{
    constexpr std::array digits
        = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    SecretBytes text(key.size() * 2 + 3);
    const auto out = text.writable();
    std::size_t position = 0;
    const auto put = [&](char c) { out[position++] = static_cast<std::uint8_t>(c); };
    put('x');
    put('\'');
    for (const std::uint8_t byte : key.view()) {
        put(digits[byte >> 4]);
        put(digits[byte & 0xf]);
    }
    put('\'');
    return text;
}

Result<void> refusePlainFile(const QString &path)
{
    auto start = startOf(path, 16);
    if (!start && start.error().code == Error::Code::NotFound)
        return failure(Error::Code::Damaged, QStringLiteral("vault.db is missing"));
    if (!start)
        return tl::unexpected<Error>(start.error());
    if (start->startsWith("SQLite format 3"))
        return failure(Error::Code::Damaged, QStringLiteral("vault.db is not encrypted"));
    return {};
}

void configure(sqlite3 *handle)
{
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, busyMilliseconds);
    const auto set
        = [handle](int option, int value) { sqlite3_db_config(handle, option, value, nullptr); };
    set(SQLITE_DBCONFIG_DEFENSIVE, 1);
    set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    set(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    set(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
    set(SQLITE_DBCONFIG_ENABLE_VIEW, 0);
    set(SQLITE_DBCONFIG_DQS_DML, 0);
    set(SQLITE_DBCONFIG_DQS_DDL, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
}

} // namespace

Error databaseError(int extendedCode, int systemCode)
{
    struct Meaning
    {
        int result = SQLITE_OK;
        Error::Code code = Error::Code::Io;
    };
    static constexpr std::array meanings {
        Meaning {SQLITE_FULL, Error::Code::DiskFull},
        Meaning {SQLITE_READONLY, Error::Code::ReadOnly},
        Meaning {SQLITE_PERM, Error::Code::ReadOnly},
        Meaning {SQLITE_AUTH, Error::Code::ReadOnly},
        Meaning {SQLITE_BUSY, Error::Code::LockedByOther},
        Meaning {SQLITE_LOCKED, Error::Code::LockedByOther},
        Meaning {SQLITE_CORRUPT, Error::Code::Damaged},
        Meaning {SQLITE_NOTADB, Error::Code::Damaged},
        Meaning {SQLITE_CONSTRAINT, Error::Code::Invalid},
        Meaning {SQLITE_NOMEM, Error::Code::TooLarge},
        Meaning {SQLITE_TOOBIG, Error::Code::TooLarge},
    };
    const int result = extendedCode & 0xff;
    const auto *known = std::find_if(meanings.begin(), meanings.end(),
        [result](const Meaning &meaning) { return meaning.result == result; });
    auto code = known == meanings.end() ? Error::Code::Io : known->code;
    // Where SQLite only knows that the system failed, the system says why.
    if ((result == SQLITE_IOERR || result == SQLITE_CANTOPEN) && systemCode != 0)
        code = systemError(systemCode, "vault.db").code;
    // A page that is cut off is damage, not a failure of the disk.
    if (extendedCode == SQLITE_IOERR_SHORT_READ || extendedCode == SQLITE_IOERR_DATA)
        code = Error::Code::Damaged;
    return {code,
        QStringLiteral("database: %1 (%2, system %3)")
            .arg(QString::fromUtf8(sqlite3_errstr(extendedCode)))
            .arg(extendedCode)
            .arg(systemCode)};
}

Statement::Statement(Database &database, Sql sql, StatementHandle handle)
    : m_database(database)
    , m_sql(sql)
    , m_handle(std::move(handle))
{
}

Statement::~Statement()
{
    if (!m_handle)
        return;
    sqlite3_reset(m_handle.get());
    sqlite3_clear_bindings(m_handle.get());
    m_database.m_idle[m_sql.text] = std::move(m_handle);
}

void Statement::bind(int index, qint64 value)
{
    m_bindResult |= sqlite3_bind_int64(m_handle.get(), index, value);
}

void Statement::bind(int index, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    m_bindResult |= sqlite3_bind_text64(m_handle.get(), index, utf8.constData(),
        static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(int index, ByteView value)
{
    // A null pointer would bind NULL instead of an empty value.
    const void *data = value.empty() ? static_cast<const void *>("") : value.data();
    m_bindResult
        |= sqlite3_bind_blob64(m_handle.get(), index, data, value.size(), SQLITE_TRANSIENT);
}

Result<bool> Statement::next()
{
    if (m_bindResult != SQLITE_OK)
        return failure(Error::Code::TooLarge, QStringLiteral("value cannot be bound"));
    switch (sqlite3_step(m_handle.get())) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return tl::unexpected<Error>(m_database.lastError());
    }
}

Result<void> Statement::run()
{
    const auto stepped = next();
    sqlite3_reset(m_handle.get());
    if (!stepped)
        return tl::unexpected<Error>(stepped.error());
    return {};
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_handle.get(), column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = sqlite3_column_text(m_handle.get(), column);
    return QString::fromUtf8(
        reinterpret_cast<const char *>(utf8), sqlite3_column_bytes(m_handle.get(), column));
}

ByteView Statement::bytes(int column) const
{
    const auto *data
        = static_cast<const std::uint8_t *>(sqlite3_column_blob(m_handle.get(), column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}

namespace {

/// A file cut off within its last page is noticed by its length only, if nobody reads that page.
Result<void> checkLength(Database &database, const QString &path)
{
    const auto pages = database.number("PRAGMA page_count");
    const auto size = database.number("PRAGMA page_size");
    if (!pages || !size)
        return tl::unexpected<Error>(pages ? size.error() : pages.error());
    if (QFileInfo(path).size() < *pages * *size)
        return failure(Error::Code::Damaged, QStringLiteral("vault.db is shorter than it says"));
    return {};
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(
    const QString &path, const SecretBytes &key, Access access)
{
    if (auto plain = refusePlainFile(path); !plain)
        return tl::unexpected<Error>(plain.error());
    const int flags = (access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE)
        | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_PRIVATECACHE;
    // The file itself must not be a link; SQLite would refuse one anywhere on the way to it, and
    // homes and shares are often reached through one.
    const QFileInfo file(path);
    const QString real = file.dir().canonicalPath() + u'/' + file.fileName();
    if (auto journal = refuseForeignJournal(real); !journal)
        return tl::unexpected<Error>(journal.error());
    if (!databaseFiles())
        return failure(Error::Code::Unsupported, QStringLiteral("library takes no file access"));
    sqlite3 *raw = nullptr;
    const int opened
        = sqlite3_open_v2(QFile::encodeName(real).constData(), &raw, flags, databaseFiles());
    std::unique_ptr<sqlite3, SqliteDeleter> handle(raw);
    if (opened != SQLITE_OK)
        return tl::unexpected<Error>(databaseError(opened, raw ? sqlite3_system_errno(raw) : 0));
    // When it fails to open a file for writing SQLite opens it for reading and says nothing.
    if (access == Access::ReadWrite && sqlite3_db_readonly(raw, "main") != 0)
        return failure(Error::Code::Io, QStringLiteral("vault.db cannot be opened for writing"));
    configure(raw);
    std::unique_ptr<Database> database(new Database(std::move(handle), file.path()));
    return database->unlock(key).and_then([&] { return checkLength(*database, path); }).map([&] {
        return std::move(database);
    });
}

Result<std::unique_ptr<Database>> Database::create(const QString &path, const SecretBytes &key)
{
    const auto made = openPrivately(path, O_WRONLY | O_CREAT | O_EXCL);
    if (!made)
        return tl::unexpected<Error>(made.error());
    ::close(*made);
    return open(path, key, Access::ReadWrite);
}

Result<std::unique_ptr<Database>> Database::inMemory()
{
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY
        | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_PRIVATECACHE;
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open_v2(":memory:", &raw, flags, databaseFiles());
    std::unique_ptr<sqlite3, SqliteDeleter> handle(raw);
    if (opened != SQLITE_OK)
        return tl::unexpected<Error>(databaseError(opened, 0));
    configure(raw);
    return std::unique_ptr<Database>(new Database(std::move(handle), {}));
}

Result<void> Database::unlock(const SecretBytes &key)
{
    const SecretBytes text = rawKeyText(key);
    if (sqlite3_key_v2(m_handle.get(), "main", text.view().data(), static_cast<int>(text.size()))
        != SQLITE_OK)
        return failure(Error::Code::Unsupported, QStringLiteral("library takes no key"));
    // SQLCipher would write to the standard error output what we report as an Error. Not before
    // the key: the first one of a process starts the library and with it the log again.
    if (auto silent = run("PRAGMA cipher_log_level = NONE"); !silent)
        return silent;
    return pinCipher()
        // The first read decrypts: here a key that does not fit shows.
        .and_then([this] { return number("SELECT count(*) FROM sqlite_schema"); })
        .and_then([this](qint64) -> Result<void> {
            for (const Sql &pragma : connectionParameters) {
                if (auto set = run(pragma); !set)
                    return set;
            }
            return {};
        });
}

Result<void> Database::pinCipher()
{
    for (const PinnedPragma &pragma : cipherParameters) {
        if (auto set = run(pragma.set); !set)
            return set;
    }
    const auto answerTo = [this](Sql ask) {
        auto answer = prepare(ask);
        return answer && answer->next().value_or(false) ? answer->text(0) : QString();
    };
    // A plain SQLite ignores everything above without a word and would write plain text.
    if (!answerTo("PRAGMA cipher_version").startsWith(QLatin1String("4.")))
        return failure(Error::Code::Unsupported, QStringLiteral("library is not SQLCipher 4"));
    for (const PinnedPragma &pragma : cipherParameters) {
        if (answerTo(pragma.ask) != QLatin1String(pragma.value))
            return failure(Error::Code::Unsupported, QLatin1String(pragma.ask.text));
    }
    return {};
}

Result<void> Database::run(Sql sql)
{
    if (sqlite3_exec(m_handle.get(), sql.text, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected<Error>(lastError());
    return {};
}

Result<Statement> Database::prepare(Sql sql)
{
    const auto idle = m_idle.find(sql.text);
    if (idle != m_idle.end() && idle->second)
        return Statement(*this, sql, std::move(idle->second));
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v3(m_handle.get(), sql.text, -1, SQLITE_PREPARE_PERSISTENT, &raw, nullptr)
        != SQLITE_OK)
        return tl::unexpected<Error>(lastError());
    return Statement(*this, sql, StatementHandle(raw));
}

Result<qint64> Database::number(Sql sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    const auto row = statement->next();
    if (!row)
        return tl::unexpected<Error>(row.error());
    return *row ? statement->number(0) : 0;
}

Result<bool> Database::isConsistent()
{
    auto findings = prepare("PRAGMA integrity_check(1)");
    if (!findings)
        return tl::unexpected<Error>(findings.error());
    const auto row = findings->next();
    if (!row)
        return tl::unexpected<Error>(row.error());
    if (*row && findings->text(0) == QLatin1String("ok"))
        return true;
    // What the disk did not give back stands there as a finding, too.
    if (const Error error = errorFor(SQLITE_CORRUPT); error.code != Error::Code::Damaged)
        return tl::unexpected<Error>(error);
    return false;
}

void Database::replaceBy(std::unique_ptr<Database> other)
{
    m_idle.clear();
    other->m_idle.clear();
    m_handle = std::move(other->m_handle);
}

Error Database::lastError() const
{
    return errorFor(sqlite3_extended_errcode(m_handle.get()));
}

Error Database::errorFor(int extendedCode) const
{
    // A file beside the open one, the journal, could not be made. SQLite then tried to read it and
    // remembers only that there is none.
    if ((extendedCode & 0xff) == SQLITE_CANTOPEN)
        return whyNoNewFile(m_folder);
    // What the disk does not give back SQLite takes for damage, too.
    int readError = 0;
    if ((extendedCode & 0xff) == SQLITE_CORRUPT || (extendedCode & 0xff) == SQLITE_NOTADB)
        sqlite3_file_control(m_handle.get(), "main", SQLITE_FCNTL_LAST_ERRNO, &readError);
    if (readError == EIO)
        return databaseError(SQLITE_IOERR_READ, readError);
    return databaseError(extendedCode, sqlite3_system_errno(m_handle.get()));
}

Result<void> Database::commit()
{
    auto committed = run("COMMIT");
    // All is written and the journal is gone, only that it is gone is not certain yet. To call this
    // a failure would have the user do it twice.
    if (!committed && sqlite3_extended_errcode(m_handle.get()) == SQLITE_IOERR_DIR_FSYNC
        && syncFolder(m_folder))
        return {};
    return committed;
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle.get()) == 0;
}

qint64 Database::rowsWritten() const
{
    return sqlite3_total_changes64(m_handle.get());
}

Result<Transaction> Transaction::begin(Database &database)
{
    return database.run("BEGIN IMMEDIATE").map([&] { return Transaction(database); });
}

Transaction::~Transaction()
{
    // After some errors SQLite has rolled back itself.
    if (m_database && m_database->isInTransaction())
        static_cast<void>(m_database->run("ROLLBACK"));
}

Result<void> Transaction::commit()
{
    auto committed = m_database->commit();
    if (committed)
        m_database = nullptr;
    return committed;
}

} // namespace rueckhalt
