// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/compartment.h"

#include "domain/protection/rights.h"

namespace rueckhalt {

namespace {

CodeSet<Role> rolesWith(Right right)
{
    CodeSet<Role> roles;
    for (const auto &role : terms<Role>()) {
        if (accessOf(role.value, right) == Access::Yes)
            roles.insert(role.value);
    }
    return roles;
}

} // namespace

CodeSet<Role> writersOf(Compartment compartment)
{
    switch (compartment) {
    case Compartment::Cases:
        return rolesWith(Right::TakeIn);
    case Compartment::Plan:
        return rolesWith(Right::WritePlan);
    case Compartment::MasterData:
        return rolesWith(Right::WriteOrganisation);
    case Compartment::Members:
        // Everybody changes something of his own account; the lists themselves are signed.
        return CodeSet<Role>::all();
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
