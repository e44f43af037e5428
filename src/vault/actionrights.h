// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/protection/rights.h"
#include "vault/accesslog.h"

#include <optional>

namespace rueckhalt {

/// The right that an action needs; nothing where it does not depend on roles but on keys held, or
/// where everybody may.
[[nodiscard]] std::optional<Right> rightFor(Action action);

} // namespace rueckhalt
