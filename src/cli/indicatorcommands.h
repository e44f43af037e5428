// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace rueckhalt {

inline constexpr Words IndicatorRegisterWords {"Ordner des Registers", "folder of the register"};

// Actions of the command "indicators" that change nothing.
int runIndicatorsList(Invocation &invocation);
int runIndicatorsExport(Invocation &invocation);
int runIndicatorsOverlay(Invocation &invocation);
int runIndicatorsQuiet(Invocation &invocation);
int runIndicatorsFeedback(Invocation &invocation);
int runIndicatorsPages(Invocation &invocation);

// What citizens said and what was done, for the web site.
int runIndicatorsPublish(Invocation &invocation);

} // namespace rueckhalt
