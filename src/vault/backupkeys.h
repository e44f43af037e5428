// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "vault/database.h"
#include "vault/erasureproof.h"
#include "vault/head.h"
#include "vault/sealedobjects.h"

#include <array>
#include <map>
#include <set>
#include <span>

namespace rueckhalt {

/// A content key as vault.db has it, and the sealed content it belongs to.
struct BackedUpKey
{
    Digest content {}; ///< SHA-256 of the sealed content: no two versions ever share it
    int part = 0;
    ObjectId object;
    qint64 version = 0;
    int role = 0;
    int roleKey = 0; ///< version of the role's key
    QByteArray wrapped;

    bool operator==(const BackedUpKey &) const = default;
};

/// The key of a file that lay beside vault.db (a report not taken in yet).
struct BackedUpFileKey
{
    QString path; ///< below the folder of the register
    Digest content {}; ///< SHA-256 of the sealed file
    SecretBytes key;
};

/// What is openable in the register at present, for taking away keys of what was erased.
struct PresentContents
{
    QList<ErasedObject> erased; ///< all that were ever erased
    /// SHA-256 of the sealed contents of segments, drafts, names of accused persons and records of
    /// first aid. Older ones may show what was erased.
    std::set<Digest> collections;
    std::set<QString> files; ///< BackedUpFileKey::path
};

/// The file NAME.keys beside the backups of a register: the only place that has the content keys
/// for them. Erasing an incident takes its keys out here, and no backup can open it any more,
/// however many copies of the backups there are.
///
/// An SQLCipher file like vault.db under HKDF(database key, register id, "rueckhalt/2/backup
/// keys"); NAME.keys-2 is its twin, written after it, for the case that one is damaged. Its tables
/// stand in backupkeyfile.cpp; there is nothing else in it: a trigger could keep what is to go.
///
/// Every member has the key to it, so that nothing in it is believed that does not prove itself:
/// keys open only what they belong to, and what is said to be erased is believed if an officer has
/// signed it (ErasedObject; in version 1 nobody had). Somebody who has been removed has the key
/// from before: a copy under an older key than that of the newest backup beside it is not taken.
///
/// Where the register is lost, the heads of the backups are all there is, and they know no database
/// key and no keys of roles that came after them. So at every moment one copy is as the newest
/// finished backup needs it. A new database key comes in with the next backup only: before it is
/// finished the first copy is encrypted anew and takes in its keys (content keys are wrapped with
/// new role keys by then), and when it is, the second one is made from the first. Erasures go into
/// both, under the keys they have.
class BackupKeys
{
public:
    enum class Access { ReadOnly, ReadWrite };
    static constexpr int Copies = 2;
    [[nodiscard]] static QString fileName(const QString &registerName, int copy);

    struct Place
    {
        QString folder;
        QString registerName;
        RegisterId id;
    };
    /// Opens both copies with the first of the database keys (newest first) that fits, down to that
    /// of the newest backup there. For writing, makes them under the newest key if there are none,
    /// heals one from the other and takes away what an interrupted writing of a copy left.
    /// NotFound, Damaged if neither opens, AlreadyExists if they belong to another register.
    static Result<BackupKeys> open(
        const Place &place, std::span<const SecretBytes> databaseKeys, Access access);
    [[nodiscard]] QString pathOf(int copy) const;

    /// Makes one copy anew from the first one, under the newest database key, unless it is under
    /// that. The first one before add(), the second one when the backup is finished.
    Result<void> takeNewestKey(int copy);
    /// For the next backup.
    Result<quint64> nextNumber();
    /// Takes in the keys of a backup. Keys that it does not have any more are noted as needed up to
    /// the backup before. Durable in the copies that are under the newest database key.
    Result<void> add(quint64 number, const QString &name, std::span<const BackedUpKey> keys,
        std::span<const BackedUpFileKey> files);
    /// Removes the keys of erased objects and of names of accused persons that are not there any
    /// more and, if some were erased since the last time, of every older collection, draft and
    /// file that may show them. Durable in both copies.
    Result<void> removeErased(const PresentContents &present);
    /// Removes keys that no backup needs whose number is at least `oldest`.
    Result<void> prune(quint64 oldest);

    /// The sealed contents of this part for which there is a key.
    Result<std::set<Digest>> contents(SealedPart part);
    /// The objects of this part for which there is a key in either copy; both can be read.
    Result<std::set<ObjectId>> objects(SealedPart part);
    /// For a sealed content; empty if there is none.
    Result<QList<BackedUpKey>> keysFor(const Digest &content);
    Result<SecretBytes> fileKey(const Digest &content);
    /// Everything that is said to be erased, with what proves it.
    Result<QList<ErasedObject>> erased();
    Result<qint64> keyCount();

private:
    struct Copy
    {
        std::unique_ptr<Database> database; ///< null: for reading the other one does
        bool isNewest = false; ///< under the newest database key
    };
    BackupKeys(Place place, SecretBytes newestKey);
    Result<void> bringOn();
    /// One copy after the other, each in a transaction.
    template <typename Change>
    Result<void> inBoth(Change change);

    Place m_place;
    SecretBytes m_newestKey; ///< of the file, under the newest database key
    std::array<Copy, Copies> m_copies;
};

} // namespace rueckhalt
