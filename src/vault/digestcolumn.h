// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "vault/database.h"

#include <algorithm>

namespace rueckhalt {

/// A digest or public key as it is stored; zeros behind what is too short, and nothing of what is
/// beyond its length.
[[nodiscard]] inline Digest digestIn(const Statement &row, int column)
{
    Digest digest {};
    const ByteView bytes = row.bytes(column);
    std::ranges::copy(bytes.first(std::min(bytes.size(), digest.size())), digest.begin());
    return digest;
}

} // namespace rueckhalt
