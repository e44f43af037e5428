// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace rueckhalt {

/// What a locked register says about the way in. Not signed for: good for showing the right fields,
/// never for a decision.
struct RegisterGlance
{
    int accounts = 1;
    bool anyKeyFile = false;
    bool hasRecovery = true;

    bool operator==(const RegisterGlance &) const = default;
};

/// NotFound, NotARegister, NewerFormat, Damaged.
Result<RegisterGlance> glanceAt(const QString &folder);

} // namespace rueckhalt
