// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/usecases.h"

#include "domain/protection/rights.h"
#include "gui/common/uilanguage.h"

namespace rueckhalt {

UseCases::UseCases(std::unique_ptr<OpenRegister> toWorkOn, const VaultEnvironment &environment)
    : openRegister(std::move(toWorkOn))
    , reporting(*openRegister)
    , browsing(*openRegister)
    , recommending(*openRegister)
    , proposing(*openRegister, environment.random)
    , deciding(*openRegister, environment.random)
    , planning(*openRegister, environment.random)
    , effects(*openRegister)
    , backingUp(*openRegister)
    , protecting(*openRegister)
    , granted(*openRegister)
{
    const CodeSet<Role> roles = openRegister->me().roles;
    if (may(roles, Right::TakeIn)) {
        publishing = std::make_unique<Publishing>(*openRegister);
        intake = std::make_unique<IntakeDesk>(*openRegister,
            Inbox::Environment {.clock = [reg = openRegister.get()] { return reg->now(); },
                .random = environment.random});
    }
    if (openRegister->may(Right::WorkOnCases) || roles.contains(Role::CaseCarer)) {
        if (intake == nullptr)
            answering = std::make_unique<Answering>(*openRegister, environment.random);
        cases = std::make_unique<Casework>(*openRegister, answers(), uiLanguage());
        due = std::make_unique<DueWork>(*openRegister, *cases);
    }
}

bool UseCases::canPropose() const
{
    return openRegister->may(Right::Propose) && !openRegister->isReadOnly();
}

} // namespace rueckhalt
