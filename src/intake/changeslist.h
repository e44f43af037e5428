// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/dropfolder.h"
#include "intake/reportingcard.h"

namespace rueckhalt {

/// A measure that was carried out, for people without an account: no person, no number, no
/// incident, only what everybody may see in the house.
struct PublishedChange
{
    Text title {};
    Text where {}; ///< names of units
    Text sentence {}; ///< that it is in place, and what the check of its effect found
    QDate since {}; ///< may be invalid
    bool operator==(const PublishedChange &) const = default;
};

/// "Was daraus wurde" as an officer has released it. Published as the file "changes.list" beside
/// the reporting card; nothing in it is secret.
struct ChangesList
{
    RegisterId registerId {};
    QDateTime issued {}; ///< UTC, whole seconds
    QList<PublishedChange> changes {}; ///< the newest first

    static constexpr qsizetype MaxChanges = 200;
    static constexpr qsizetype MaxText = 2000;
    bool operator==(const ChangesList &) const = default;
};

/// The file, signed with the officers' newest key. TooLarge or Invalid where `list` breaks a limit.
/// Format, in canonical CBOR:
///
///     [ "rueckhalt changes", 1, body, Ed25519 signature over "rueckhalt/2/changes" ‖ body ]
///     body = { 0: register id, 1: issued (seconds since 1970), 2: version of the key,
///              3: [ [title de, en, where de, en, sentence de, en, since (days since 1970) + 1 | 0]
///              … ] }
Result<QByteArray> makeChanges(const ChangesList &list, const OfficerKey &key);

/// NewerFormat, Malformed for what makeChanges() does not write; Damaged if it was not signed with
/// the newest key that `card` names, or is of another register.
Result<ChangesList> readChanges(ByteView file, const ReportingCard &card);
/// The same for a list signed with any key that `card` names, as it lies there after new keys were
/// made. Not to be shown to anybody: somebody who has left may hold an older key.
Result<ChangesList> readChangesOfAnyKey(ByteView file, const ReportingCard &card);

/// What is signed within the file, with the version of the key. By itself it can be trusted as
/// little as any other bytes; for tests, as decodeCardBody().
struct ChangesBody
{
    ChangesList list {};
    quint32 version = 0;
    bool operator==(const ChangesBody &) const = default;
};
/// Malformed for anything that encodeChangesBody() does not write.
[[nodiscard]] Result<ChangesBody> decodeChangesBody(ByteView bytes);
[[nodiscard]] QByteArray encodeChangesBody(const ChangesBody &body);

/// Largest file that is read.
inline constexpr qint64 MaxChangesFile = qint64 {4} * 1024 * 1024;

/// The file "changes.list" in a drop folder or in the register's own one. NotFound if none was
/// released; errors else as of DropFolder::card().
[[nodiscard]] Result<QByteArray> changesIn(const DropFolder &folder);
Result<void> publishChanges(
    const DropFolder &folder, const QByteArray &changes, DropFolder::Audience audience);
/// Nothing happens if there is none.
Result<void> removeChanges(const DropFolder &folder);

} // namespace rueckhalt
