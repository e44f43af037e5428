// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace rueckhalt {

struct Head;

/// What a locked register says about the way in. Not signed for: good for showing the right fields,
/// never for a decision.
struct RegisterGlance
{
    int accounts = 1;
    bool anyKeyFile = false;
    bool hasRecovery = true;

    bool operator==(const RegisterGlance &) const = default;
};

[[nodiscard]] RegisterGlance glanceOf(const Head &head);

/// NotFound, NotARegister, NewerFormat, Damaged.
Result<RegisterGlance> glanceAt(const QString &folder);

} // namespace rueckhalt
