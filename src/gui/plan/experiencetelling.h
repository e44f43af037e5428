// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/plannedmeasure.h"

class QWidget;

namespace rueckhalt {

class OpenRegister;
class Prompter;

/// Whether the member who is in can tell a ring what a planned measure has changed: an effect
/// check has an answer that may be told, and the register is in a ring.
[[nodiscard]] bool canTellExperience(OpenRegister &openRegister, const PlanId &plan);

/// Asks for the words, shows exactly what leaves the house, and writes the sealed file. True if it
/// was told.
bool tellExperience(
    OpenRegister &openRegister, Prompter &prompter, const PlanId &plan, QWidget *parent);

} // namespace rueckhalt
