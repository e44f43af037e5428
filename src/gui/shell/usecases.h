// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/inbox/intakedesk.h"
#include "gui/start/duework.h"
#include "session/backingup.h"
#include "session/browsing.h"
#include "session/casework.h"
#include "session/deciding.h"
#include "session/effectchecking.h"
#include "session/granting.h"
#include "session/planning.h"
#include "session/proposing.h"
#include "session/protecting.h"
#include "session/publishing.h"
#include "session/recommending.h"
#include "session/reporting.h"

#include <memory>

namespace rueckhalt {

/// What can be done with an open register, as far as the roles of whoever is in go. Pages share
/// it; the register is the first to come and the last to go.
struct UseCases
{
    UseCases(std::unique_ptr<OpenRegister> toWorkOn, const VaultEnvironment &environment);

    /// Who judges who may be answered; only there with `cases`.
    [[nodiscard]] Answering &answers() { return intake ? intake->answering() : *answering; }
    /// Whether measures can be put before managers.
    [[nodiscard]] bool canPropose() const;

    std::unique_ptr<OpenRegister> openRegister;
    Reporting reporting;
    Browsing browsing;
    Recommending recommending;
    Proposing proposing;
    Deciding deciding;
    Planning planning;
    EffectChecking effects;
    BackingUp backingUp;
    Protecting protecting;
    GrantedCases granted;
    // Null for those who may not open reports.
    std::unique_ptr<IntakeDesk> intake;
    std::unique_ptr<Publishing> publishing;
    // Null for those who have no business with cases.
    std::unique_ptr<Answering> answering; ///< for those who only read cases
    std::unique_ptr<Casework> cases;
    std::unique_ptr<DueWork> due;
};

} // namespace rueckhalt
