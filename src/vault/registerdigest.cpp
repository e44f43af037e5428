// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/registerdigest.h"

#include "crypto/hash.h"

#include <QStringList>
#include <QtEndian>

#include <algorithm>

namespace rueckhalt {

namespace {

using enum Compartment;

constexpr std::array tables {
    ProtectedTable {
        1, "sealed_object", Cases, {"serial", "part", "object", "version", "suite", "content"}},
    ProtectedTable {2, "incident", Cases, {"row", "id", "year", "sequence"}},
    ProtectedTable {3, "number_counter", Cases, {"year", "last"}},
    ProtectedTable {4, "unit", MasterData,
        {"position", "id", "parent", "name", "job_area", "activity", "headcount"}},
    ProtectedTable {5, "service", MasterData, {"position", "id", "name"}},
    ProtectedTable {6, "measure_mark", Plan, {"measure", "unit", "state", "reason"}},
    ProtectedTable {7, "membership", Members, {"epoch", "content"}},
    ProtectedTable {8, "case_grant", Cases, {"id", "user", "expires"}},
    ProtectedTable {9, "setting", Cases, {"name", "value"}},
    ProtectedTable {10, "taken_report", Cases, {"report", "digest"}},
    ProtectedTable {12, "erased", Cases, {"id"}},
    ProtectedTable {11, "handling", Cases, {"incident", "receipt", "revision", "published"}},
    ProtectedTable {13, "own_sheet", Plan,
        {"id", "version", "state", "author", "approver", "changed", "content"}},
    ProtectedTable {14, "plan_object", Plan, {"id", "version", "kind", "content"}},
    ProtectedTable {15, "managed_unit", MasterData, {"member", "unit"}},
    ProtectedTable {16, "released", Cases, {"sequence", "code", "previous", "content"}, true},
    ProtectedTable {17, "released_document", Cases, {"number", "made", "content"}, true},
    ProtectedTable {18, "attachment", Cases, {"position", "id", "incident", "size", "digest"}},
    ProtectedTable {20, "case_entry", Members, {"id", "author", "role_key", "digest"}},
    ProtectedTable {40, "indicator_run", MasterData, {"number", "content"}},
    ProtectedTable {41, "indicator_segment", MasterData, {"unit", "month", "run", "content"}},
    ProtectedTable {42, "indicator_setting", MasterData, {"kind", "name", "content"}},
    ProtectedTable {30, "service_office", Plan, {"unit", "version", "content"}},
    ProtectedTable {31, "reply_promise", Plan, {"id", "version", "is_open", "until", "content"}},
    ProtectedTable {32, "ring", Cases, {"id", "ring", "code", "recipient", "signer", "offices"}},
    ProtectedTable {
        33, "ring_paper", Cases, {"ring", "kind", "signer", "subject", "content", "basis"}},
    ProtectedTable {34, "public_page", Plan, {"number", "made", "content"}, true},
};

constexpr std::array unprotected {
    UnprotectedPart {"chain", nullptr, "every entry names the hash of the one before"},
    UnprotectedPart {"case_grant", "box",
        "an altered or older box does not open; its holder seals it anew with his keys"},
    UnprotectedPart {"case_entry", "box", "its digest is protected; empty in backups"},
    UnprotectedPart {"case_entry", "own",
        "a copy of the box for its author, which does not open if it is altered"},
    UnprotectedPart {"content_key", nullptr,
        "an altered wrap does not open, a missing one is named by the check of all objects"},
    UnprotectedPart {"backup_setting", nullptr, "reminders only; backups prove themselves"},
    UnprotectedPart {"backup_place", nullptr, "reminders only; backups prove themselves"},
    UnprotectedPart {"erasure_proof", nullptr,
        "signatures prove themselves; a missing one is told when a backup is restored"},
    UnprotectedPart {"favourite", nullptr, "bookmarks of a member; nothing follows from them"},
};

constexpr auto addedFunction = "rueckhalt_row_added";
constexpr auto removedFunction = "rueckhalt_row_removed";

/// SQL that is put together by the compiler from the table above, never at run time.
struct ComposedSql
{
    std::array<char, 1024> text {};
    std::size_t length = 0;

    constexpr ComposedSql &operator<<(const char *part)
    {
        while (*part)
            text[length++] = *part++;
        return *this;
    }
    constexpr ComposedSql &operator<<(int number)
    {
        if (number >= 10)
            *this << number / 10;
        text[length++] = static_cast<char>('0' + number % 10);
        return *this;
    }
};

constexpr void addCall(
    ComposedSql &sql, const ProtectedTable &table, const char *function, const char *row)
{
    sql << "SELECT " << function << "(" << table.code;
    for (const char *column : table.columns) {
        if (column)
            sql << ", " << row << column;
    }
    sql << ")";
}

constexpr ComposedSql scanOf(const ProtectedTable &table)
{
    ComposedSql sql;
    addCall(sql, table, addedFunction, "");
    // From the table itself: an index could still show what was there before.
    sql << " FROM main." << table.name << " NOT INDEXED";
    return sql;
}

constexpr ComposedSql triggersOf(const ProtectedTable &table)
{
    ComposedSql sql;
    const auto begin = [&](const char *event) {
        sql << "CREATE TEMP TRIGGER rueckhalt_" << table.name << event << " AFTER " << event
            << " ON main." << table.name << " BEGIN ";
    };
    begin("INSERT");
    addCall(sql, table, addedFunction, "new.");
    sql << "; END;\n";
    begin("DELETE");
    if (table.staysForEver) {
        sql << "SELECT raise(ABORT, 'row stays for ever'); END;\n";
        begin("UPDATE");
        sql << "SELECT raise(ABORT, 'row stays for ever'); END;";
        return sql;
    }
    addCall(sql, table, removedFunction, "old.");
    sql << "; END;\n";
    begin("UPDATE");
    addCall(sql, table, removedFunction, "old.");
    sql << "; ";
    addCall(sql, table, addedFunction, "new.");
    sql << "; END;";
    return sql;
}

constexpr ComposedSql dropOf(const ProtectedTable &table)
{
    ComposedSql sql;
    for (const char *event : {"INSERT", "DELETE", "UPDATE"})
        sql << "DROP TRIGGER IF EXISTS temp.rueckhalt_" << table.name << event << ";";
    return sql;
}

template <std::size_t I>
struct TableSql
{
    static constexpr ComposedSql scan = scanOf(tables[I]);
    static constexpr ComposedSql triggers = triggersOf(tables[I]);
    static constexpr ComposedSql drop = dropOf(tables[I]);
};

struct SqlOfTable
{
    const char *name;
    Sql scan;
    Sql triggers;
    Sql drop;
};

template <std::size_t... I>
constexpr auto composed(std::index_sequence<I...>)
{
    return std::array {SqlOfTable {tables[I].name, Sql(TableSql<I>::scan.text.data()),
        Sql(TableSql<I>::triggers.text.data()), Sql(TableSql<I>::drop.text.data())}...};
}

constexpr auto tableSql = composed(std::make_index_sequence<tables.size()>());

constexpr char leafTag = 0;
constexpr char bucketTag = 1;
constexpr char rootTag = 2;

void appendNumber(QByteArray &bytes, quint64 number)
{
    const quint64 ordered = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&ordered), sizeof ordered);
}

void appendDigest(QByteArray &bytes, const Digest &digest)
{
    bytes.append(reinterpret_cast<const char *>(digest.data()), std::ssize(digest));
}

void appendValue(QByteArray &bytes, sqlite3_value *value)
{
    const int type = sqlite3_value_type(value);
    bytes.append(static_cast<char>(type));
    if (type == SQLITE_INTEGER) {
        appendNumber(bytes, static_cast<quint64>(sqlite3_value_int64(value)));
        return;
    }
    if (type == SQLITE_NULL)
        return;
    // Numbers with a fraction do not occur; as text they would at least be told apart.
    const void *data = type == SQLITE_BLOB ? sqlite3_value_blob(value) : sqlite3_value_text(value);
    const int size = sqlite3_value_bytes(value);
    appendNumber(bytes, static_cast<quint64>(size));
    bytes.append(static_cast<const char *>(data), size);
}

std::size_t bucketOf(const Digest &leaf)
{
    return static_cast<std::size_t>(leaf[0]) << 2 | leaf[1] >> 6;
}

} // namespace

std::span<const ProtectedTable> protectedTables()
{
    return tables;
}

std::span<const UnprotectedPart> unprotectedParts()
{
    return unprotected;
}

namespace {

Result<QStringList> tablesIn(Database &database)
{
    auto row
        = database.prepare("SELECT name FROM main.sqlite_schema NOT INDEXED WHERE type = 'table'");
    if (!row)
        return tl::unexpected<Error>(row.error());
    QStringList names;
    for (auto more = row->next(); !more || *more; more = row->next()) {
        if (!more)
            return tl::unexpected<Error>(more.error());
        names << row->text(0);
    }
    return names;
}

} // namespace

Result<std::unique_ptr<RegisterDigest>> RegisterDigest::compute(Database &database)
{
    std::unique_ptr<RegisterDigest> digest(new RegisterDigest(database));
    for (const Compartment compartment : allCompartments)
        digest->m_trees[compartment];
    if (const auto offered = digest->offerFunctions(); !offered)
        return tl::unexpected<Error>(offered.error());
    const auto present = tablesIn(database);
    if (!present)
        return tl::unexpected<Error>(present.error());
    for (const SqlOfTable &sql : tableSql) {
        if (!present->contains(QLatin1StringView(sql.name)))
            continue;
        auto rows = database.prepare(sql.scan);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        for (;;) {
            const auto more = rows->next();
            if (!more)
                return tl::unexpected<Error>(more.error());
            if (!*more)
                break;
        }
    }
    for (auto &[compartment, tree] : digest->m_trees) {
        for (Bucket &bucket : tree.buckets)
            std::ranges::sort(bucket.leaves);
    }
    digest->m_isComputing = false;
    digest->accept();
    return digest;
}

RegisterDigest::~RegisterDigest()
{
    if (m_isReleased)
        return;
    if (m_follows) {
        sqlite3_rollback_hook(m_database.handle(), nullptr, nullptr);
        stopFollowing();
    }
    for (const char *name : {addedFunction, removedFunction})
        sqlite3_create_function_v2(m_database.handle(), name, -1, SQLITE_UTF8, nullptr, nullptr,
            nullptr, nullptr, nullptr);
}

void RegisterDigest::stopFollowing()
{
    for (const SqlOfTable &sql : tableSql)
        static_cast<void>(m_database.run(sql.drop));
}

Result<void> RegisterDigest::offerFunctions()
{
    // Not marked as harmless: with trusted_schema off only temporary triggers may call them, so
    // nothing that stands in the file can.
    const auto offer = [this](const char *name, Report function) {
        return sqlite3_create_function_v2(m_database.handle(), name, -1, SQLITE_UTF8, this,
                   function, nullptr, nullptr, nullptr)
            == SQLITE_OK;
    };
    if (!offer(addedFunction, rowAdded) || !offer(removedFunction, rowRemoved))
        return tl::unexpected<Error>(m_database.lastError());
    return {};
}

Result<void> RegisterDigest::follow()
{
    if (m_follows)
        return {};
    // Without it a row that REPLACE pushes aside would not be reported.
    if (auto set = m_database.run("PRAGMA recursive_triggers = ON"); !set)
        return set;
    for (const SqlOfTable &sql : tableSql) {
        if (auto made = m_database.run(sql.triggers); !made) {
            stopFollowing();
            return made;
        }
    }
    m_follows = true;
    sqlite3_rollback_hook(
        m_database.handle(), [](void *self) { static_cast<RegisterDigest *>(self)->undo(); }, this);
    return {};
}

void RegisterDigest::rowAdded(sqlite3_context *context, int count, sqlite3_value **values)
{
    static_cast<RegisterDigest *>(sqlite3_user_data(context))
        ->report(context, {values, static_cast<std::size_t>(count)}, true);
}

void RegisterDigest::rowRemoved(sqlite3_context *context, int count, sqlite3_value **values)
{
    static_cast<RegisterDigest *>(sqlite3_user_data(context))
        ->report(context, {values, static_cast<std::size_t>(count)}, false);
}

void RegisterDigest::report(sqlite3_context *context, std::span<sqlite3_value *> values, bool added)
{
    const int code = values.empty() ? 0 : sqlite3_value_int(values.front());
    const auto table = std::ranges::find(tables, code, &ProtectedTable::code);
    if (table == tables.end()) {
        sqlite3_result_error(context, "row of an unknown table", -1);
        return;
    }
    m_row.resize(0);
    m_row.append(leafTag);
    for (sqlite3_value *value : values)
        appendValue(m_row, value);
    if (!take({table->compartment, sha256(bytesOf(m_row)), added}))
        sqlite3_result_error(context, "digest and rows have parted", -1);
}

bool RegisterDigest::take(const Step &step)
{
    Tree &tree = m_trees[step.compartment];
    const std::size_t number = bucketOf(step.leaf);
    auto &leaves = tree.buckets[number].leaves;
    if (m_isComputing) {
        leaves.push_back(step.leaf);
        return true;
    }
    const auto position = std::ranges::lower_bound(leaves, step.leaf);
    if (step.added)
        leaves.insert(position, step.leaf);
    else if (position != leaves.end() && *position == step.leaf)
        leaves.erase(position);
    else
        return false;
    tree.stale[number] = true;
    tree.isStale = true;
    m_steps.push_back(step);
    return true;
}

void RegisterDigest::undo()
{
    const auto steps = std::exchange(m_steps, {});
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
        take({step->compartment, step->leaf, !step->added});
    m_steps.clear();
}

void RegisterDigest::compute(Compartment compartment, Tree &tree)
{
    QByteArray bytes;
    for (std::size_t number = 0; number < BucketCount; ++number) {
        if (!tree.stale[number])
            continue;
        Bucket &bucket = tree.buckets[number];
        bytes.resize(0);
        bytes.append(bucketTag);
        for (const Digest &leaf : bucket.leaves)
            appendDigest(bytes, leaf);
        bucket.digest = bucket.leaves.empty() ? Digest {} : sha256(bytesOf(bytes));
        tree.stale[number] = false;
    }
    bytes.resize(0);
    bytes.append(rootTag);
    bytes.append(static_cast<char>(compartment));
    for (const Bucket &bucket : tree.buckets)
        appendDigest(bytes, bucket.digest);
    m_roots[compartment] = sha256(bytesOf(bytes));
    tree.isStale = false;
}

Digest RegisterDigest::emptyRoot(Compartment compartment)
{
    QByteArray bytes(1, rootTag);
    bytes.append(static_cast<char>(compartment));
    bytes.append(static_cast<qsizetype>(BucketCount * sizeof(Digest)), '\0');
    return sha256(bytesOf(bytes));
}

const Roots &RegisterDigest::roots()
{
    for (auto &[compartment, tree] : m_trees) {
        if (tree.isStale)
            compute(compartment, tree);
    }
    return m_roots;
}

Roots RegisterDigest::changed()
{
    Roots differing;
    for (const auto &[compartment, root] : roots()) {
        if (const auto known = m_accepted.find(compartment);
            known == m_accepted.end() || known->second != root)
            differing.emplace(compartment, root);
    }
    return differing;
}

void RegisterDigest::accept()
{
    m_accepted = roots();
    m_steps.clear();
}

qsizetype RegisterDigest::rowCount() const
{
    qsizetype count = 0;
    for (const auto &[compartment, tree] : m_trees) {
        for (const Bucket &bucket : tree.buckets)
            count += std::ssize(bucket.leaves);
    }
    return count;
}

} // namespace rueckhalt
