// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "session/planning.h"

#include <functional>

namespace rueckhalt {

inline constexpr Words PlanIdWords {"Kennung aus „plan list“", "id from “plan list”"};

/// What every action on one planned measure has: parses the command line, opens the register and
/// does `work` with the measure that is named first after it.
int onPlan(Invocation &invocation, CommandOptions &options,
    const std::function<int(OpenRegister &, Planning &, const Kept<PlannedMeasure> &)> &work);

/// Actions of the command "plan" that change nothing.
int runPlanList(Invocation &invocation);
int runPlanShow(Invocation &invocation);
int runPlanExport(Invocation &invocation);
int runPlanChanges(Invocation &invocation);
/// Plans in stages made of a template, and the criteria between them.
int runPlanTemplate(Invocation &invocation);
int runPlanGate(Invocation &invocation);

} // namespace rueckhalt
