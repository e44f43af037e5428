// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/head.h"
#include "vault/member.h"

#include <QString>

#include <optional>
#include <span>

namespace rueckhalt::testing {

/// What an intruder found.
struct Loot
{
    qint64 keys = 0; ///< symmetric keys he could come by
    qint64 attempts = 0; ///< keys tried on cipher texts
    qint64 opened = 0; ///< cipher texts that opened
    qint64 inFiles = 0; ///< canaries in files as they lie there
    qint64 inPages = 0; ///< … in rows of the decrypted database
    qint64 inContents = 0; ///< … in what he opened
    qint64 inMemory = 0; ///< … in the memory of his process
    [[nodiscard]] qint64 canaries() const { return inFiles + inPages + inContents + inMemory; }
};

/// What every canary begins with; put together at run time, so that it stands nowhere by itself.
[[nodiscard]] QByteArray canaryBeginning();
[[nodiscard]] QString canary(int number);

/// How often a canary stands in `bytes`, in UTF-8, UTF-16 or Base64.
[[nodiscard]] qint64 canariesIn(const QByteArray &bytes);
/// … in the memory of a process. Nothing if it may not be read.
[[nodiscard]] std::optional<qint64> canariesInMemory(qint64 process);

/// Somebody who has a register's folder, perhaps an account, and all knowledge of the format, but
/// not the manners of the program: derives every key that can be derived, for every purpose there
/// is, tries each on every cipher text, and goes on with what comes out. Looks for canaries in
/// everything he sees.
Loot plunder(const QString &folder, const std::optional<Credentials> &credentials);

/// The same by somebody who has all these keys already, former ones among them, for every database
/// below a folder: of a register or of its backups. Does not look at the memory.
Loot plunderWith(const QString &folder, const RegisterId &id, std::span<const RegisterKeys> keys);

} // namespace rueckhalt::testing
