// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

#include <array>

namespace rueckhalt {

/// A setting of SQLCipher, how to ask for it, and what must come back.
struct PinnedPragma
{
    Sql set;
    Sql ask;
    const char *value;
};

/// How vault.db is encrypted. SQLCipher does not store these in the file: whoever opens it must
/// know them, so every one is pinned here and none is left to a default. They belong to the
/// format and never change for an existing register.
///
/// HMAC-SHA-256 and pages of 16 KiB instead of the defaults (SHA-512, 4 KiB): unlocking reads the
/// segments of facts in long runs, which is twice as fast with them; saving costs the same.
/// The algorithm for deriving keys is used with the raw key only for the key of the page HMAC.
inline constexpr std::array cipherParameters {
    PinnedPragma {"PRAGMA cipher_page_size = 16384", "PRAGMA cipher_page_size", "16384"},
    PinnedPragma {"PRAGMA cipher_use_hmac = ON", "PRAGMA cipher_use_hmac", "1"},
    PinnedPragma {"PRAGMA cipher_hmac_algorithm = HMAC_SHA256", "PRAGMA cipher_hmac_algorithm",
        "HMAC_SHA256"},
    PinnedPragma {"PRAGMA cipher_kdf_algorithm = PBKDF2_HMAC_SHA512", "PRAGMA cipher_kdf_algorithm",
        "PBKDF2_HMAC_SHA512"},
    PinnedPragma {
        "PRAGMA cipher_plaintext_header_size = 0", "PRAGMA cipher_plaintext_header_size", "0"},
};

/// How a connection behaves. Nothing leaves the process unencrypted (temp_store), what is deleted
/// is overwritten (secure_delete), what is committed survives a power cut including the removal
/// of the journal (EXTRA), and a damaged page is noticed early (cell_size_check).
inline constexpr std::array<Sql, 9> connectionParameters {
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA cache_size = -32768",
};

} // namespace rueckhalt
