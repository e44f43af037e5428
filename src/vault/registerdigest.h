// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/compartment.h"
#include "vault/database.h"

#include <memory>
#include <vector>

namespace rueckhalt {

/// A table whose rows the digest covers, and which of its columns.
struct ProtectedTable
{
    int code = 0; ///< part of the format
    const char *name = nullptr;
    Compartment compartment = Compartment::Cases;
    std::array<const char *, 8> columns {}; ///< unused ones are null
    bool staysForEver = false; ///< after follow() every change or removal of a row fails
};

/// What is left out of the digest, and why that is no hole. Without a column: the whole table.
struct UnprotectedPart
{
    const char *table = nullptr;
    const char *column = nullptr;
    const char *reason = nullptr;
};

/// The one list of what is covered. Every table of the schema stands here or there.
[[nodiscard]] std::span<const ProtectedTable> protectedTables();
[[nodiscard]] std::span<const UnprotectedPart> unprotectedParts();

/// A digest over every row of a register, by compartment, so that no row, page or file of an older
/// state can take the place of the present one without being noticed: the encryption of vault.db
/// proves that a page once stood there, not that it is the newest.
///
/// leaf = SHA-256(0 ‖ code of the table ‖ for each column: type (1) ‖ length (8) ‖ value), bucket =
/// SHA-256(1 ‖ its leaves in ascending order), root = SHA-256(2 ‖ compartment ‖ 1024 buckets). A
/// leaf is in the bucket that its first ten bits name; an empty bucket is 32 zero bytes.
/// Integers are big endian, texts UTF-8.
///
/// After follow() temporary triggers report every row that is added, changed or removed, whoever
/// does it: no store can forget. A transaction in which a statement has failed must be rolled
/// back, as Vault does.
class RegisterDigest
{
public:
    /// Reads all rows; about as long as reading the file. A table that the version of the tables
    /// did not have yet counts as one without rows: bringing the tables on does not change digests.
    static Result<std::unique_ptr<RegisterDigest>> compute(Database &database);
    ~RegisterDigest();
    RegisterDigest(const RegisterDigest &) = delete;
    RegisterDigest &operator=(const RegisterDigest &) = delete;

    /// The root of a compartment without rows.
    [[nodiscard]] static Digest emptyRoot(Compartment compartment);

    /// From here on the digest goes with the database: with its changes and its rollbacks. Again
    /// it does nothing.
    Result<void> follow();
    [[nodiscard]] const Roots &roots();
    /// The connection that it followed is gone: nothing is to be taken back there.
    void release() { m_isReleased = true; }
    /// The compartments that are not as they were at the last accept(), as they are now.
    [[nodiscard]] Roots changed();
    /// After a commit: what is here now cannot be rolled back any more.
    void accept();
    [[nodiscard]] qsizetype rowCount() const;

private:
    static constexpr std::size_t BucketCount = 1024;

    struct Bucket
    {
        std::vector<Digest> leaves; ///< ascending, except while computing
        Digest digest {};
    };
    struct Tree
    {
        std::vector<Bucket> buckets {BucketCount};
        std::vector<bool> stale = std::vector<bool>(BucketCount, true);
        bool isStale = true;
    };
    struct Step
    {
        Compartment compartment;
        Digest leaf;
        bool added;
    };

    explicit RegisterDigest(Database &database)
        : m_database(database)
    {
    }
    Result<void> offerFunctions();
    void stopFollowing();
    /// False for a row that was not there: the digest and the database have parted.
    bool take(const Step &step);
    void undo();
    void compute(Compartment compartment, Tree &tree);

    using Report = void (*)(sqlite3_context *, int, sqlite3_value **);
    static void rowAdded(sqlite3_context *context, int count, sqlite3_value **values);
    static void rowRemoved(sqlite3_context *context, int count, sqlite3_value **values);
    void report(sqlite3_context *context, std::span<sqlite3_value *> values, bool added);

    Database &m_database;
    std::map<Compartment, Tree> m_trees;
    std::vector<Step> m_steps; ///< since the last accept()
    QByteArray m_row; ///< the row being read; kept for its memory
    Roots m_roots;
    Roots m_accepted;
    bool m_isComputing = true;
    bool m_follows = false;
    bool m_isReleased = false;
};

} // namespace rueckhalt
