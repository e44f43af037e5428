// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/planoptions.h"
#include "cli/protectionoptions.h"
#include "session/officekeeping.h"

#include <functional>

namespace rueckhalt {

inline constexpr Words OfficeUnitWords {"Stelle mit Namen oder Pfad", "unit by its name or path"};

/// Parses REGISTER and UNIT, opens the register and does `work` with the profile of the unit.
int onOffice(Invocation &invocation, CommandOptions &options,
    const std::function<int(OpenRegister &, Kept<OfficeProfile>)> &work);

/// Puts one detail into a profile, such as "phone", "hours.mon" or "channels". Invalid with the
/// name if there is no such detail or the value is none.
Result<void> putDetail(OfficeProfile &profile, const QString &name, const QString &value);
/// Names of details with what they hold, for the help.
[[nodiscard]] QString detailNames();
[[nodiscard]] QJsonObject jsonOf(const OfficeProfile &profile, const QDate &today);

int runOfficeSign(Invocation &invocation);

} // namespace rueckhalt
