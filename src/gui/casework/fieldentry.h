// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/followup.h"

#include <optional>

namespace rueckhalt {

/// The value of a field behind what people write into it: days as "1.12." or "01.12.2026", times as
/// "8:30", months as "3.2020". Nothing for what cannot be read; empty stays empty. For forms that
/// are written, not chosen. `today` completes a day without a year.
[[nodiscard]] std::optional<QString> valueFrom(
    FieldForm form, const QString &written, const QDate &today);
/// How a value stands in its line: "01.12.2026 08:30".
[[nodiscard]] QString writtenAs(FieldForm form, const QString &value);

} // namespace rueckhalt
