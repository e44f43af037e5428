// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/ownsheet.h"
#include "vault/database.h"

namespace rueckhalt {

/// What a member signs with his own key (MembershipEntry::keys), not with that of a role: nobody
/// else can make it, with whatever rights and whatever key of the database.
struct MemberSignature
{
    quint64 epoch = 0; ///< of the list of members that named this key; 0: nobody has signed
    QByteArray signature {}; ///< 64 bytes
    bool operator==(const MemberSignature &) const = default;
};

/// A row of own_sheet. What the sheet says is for others to read: JSON of src/catalog.
struct KeptSheet
{
    MeasureId id {};
    int version = 1;
    SheetState state = SheetState::Draft;
    UserId author {};
    UserId approver {}; ///< null: nobody
    QDateTime changed {}; ///< UTC, whole seconds
    QByteArray content {};
    MemberSignature written {}; ///< by the author
    MemberSignature approved {}; ///< by the approver
    bool operator==(const KeptSheet &) const = default;
};

/// What vault.db says of own sheets.
struct KeptSheets
{
    QList<KeptSheet> sheets; ///< in the order of id and version
    QList<RefusedSheet> refused;

    [[nodiscard]] const KeptSheet *find(const SheetVersion &version) const;
};

/// A new text of a version.
struct SheetContent
{
    SheetVersion version {};
    QByteArray content {};
};

/// A step of one version.
struct SheetMove
{
    SheetVersion version {};
    SheetStep step = SheetStep::Propose;
};

/// Versions of sheets of the authority's own. Functions that change something run within a
/// transaction of the caller.
///
/// The column "content" is canonical CBOR:
///
///     [1, sheet as JSON (bytes), epoch, signature (64) of the author,
///      epoch, signature (64) of the approver, or 0 and no bytes]
class OwnSheetStore
{
public:
    explicit OwnSheetStore(Database &database)
        : m_database(database)
    {
    }

    /// All rows as they stand there; refused are those that cannot be read. Signatures are checked
    /// by SheetWitness.
    Result<KeptSheets> sheets() const;
    /// Adds or replaces a version. Invalid for one that cannot have come about (isSound()),
    /// TooLarge beyond MaxContent or MaxVersions.
    Result<void> put(const KeptSheet &sheet);

    static constexpr qsizetype MaxContent = qsizetype {256} * 1024;
    static constexpr qint64 MaxVersions = 5000;

private:
    Database &m_database;
};

} // namespace rueckhalt
