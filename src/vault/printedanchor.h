// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "base/result.h"
#include "vault/member.h"

#include <array>

namespace rueckhalt {

/// What a mark leaves on paper: the number of the entry and the first eight bytes of its hash.
struct PrintedAnchor
{
    quint64 sequence = 0;
    std::array<std::uint8_t, 8> beginning {};

    [[nodiscard]] bool fits(const Digest &hash) const;
    bool operator==(const PrintedAnchor &) const = default;
};

/// "Registerstand 123 · Igel Tinte Ufer Palme · 03fe99a1". Stands on every released report; whoever
/// keeps the paper can later prove that the register still goes through this state.
[[nodiscard]] QString anchorText(const RegisterMark &mark, Language language);

/// Reads such a line as people type it: any case, the first four letters of each word are enough,
/// whatever stands between number, words and digits. Invalid.
Result<PrintedAnchor> anchorFrom(const QString &typed);

} // namespace rueckhalt
