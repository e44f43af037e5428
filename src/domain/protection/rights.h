// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/protection/role.h"

#include <array>

namespace rueckhalt {

/// What one can do with a register.
enum class Right : std::uint8_t {
    Report, ///< write a report; for everybody, without an account
    ReadFacts, ///< coded facts of all incidents
    ReadPersonPart, ///< descriptions, names, contacts
    EraseIncident,
    TakeIn, ///< open sealed reports and take them into the register
    Answer, ///< write to reporters
    ReadIdentities, ///< names of accused persons, where switched on
    GrantCase, ///< give somebody one case for a time
    WriteOrganisation, ///< units, services
    ReadPlan, ///< measures, marks, proposals, plan
    WritePlan,
    ReadReleased, ///< protected reports
    Release, ///< make them
    ManageMembers, ///< accounts and roles
    GrantRoleKey, ///< hand on a role's key
    Backup, ///< write backups; to restore one the officers' key is needed as well
    VerifyRegister, ///< digest and chain
    ReadAccessLog, ///< who did what: two roles together
    PruneAccessLog,
    Propose, ///< give a manager a short list of measures
    Decide, ///< choose, put off or reject what was proposed for one's own units
    CheckEffect, ///< count before and after a measure
    WriteSheets, ///< measure sheets of the authority's own
    ApproveSheets, ///< written by somebody else
    ReadIndicators, ///< indicators of service: contacts, waiting times, ratings
    WriteIndicators, ///< import, enter, undo and define them
    MaintainService, ///< profiles of offices, checklist of the basics, promised replies
    WorkOnCases, ///< state, duties, care and history of cases
};

/// How far a role has a right.
enum class Access : std::uint8_t {
    No,
    Yes,
    Granted, ///< single cases that an officer grants, for a time
    Together, ///< only with the other role of the pair
    OwnRole, ///< for roles one holds oneself
};

/// What keeps those out who do not have a right.
enum class Enforcement : std::uint8_t {
    Cryptography, ///< they have no key
    Detection, ///< they could write, but everybody's program notices it: signed chain
    Program, ///< the program does not offer it
    Organisation, ///< only rules of the house
};

/// One line of the matrix.
struct RightRule
{
    Right right;
    std::array<Access, 6> access; ///< in the order of terms<Role>()
    Enforcement enforcement;
    Words how; ///< one sentence: what keeps the others out, and what does not
};

template <>
std::span<const Term<Right>> terms<Right>();
template <>
std::span<const Term<Access>> terms<Access>();
template <>
std::span<const Term<Enforcement>> terms<Enforcement>();

/// The matrix of rights, the one table that the program, the check of the chain and the page about
/// rights go by.
[[nodiscard]] std::span<const RightRule> rightRules();
[[nodiscard]] Access accessOf(Role role, Right right);
/// Whether any of the roles has it to some extent.
[[nodiscard]] bool mayAtAll(CodeSet<Role> roles, Right right);
/// Whether any of the roles has it without a grant or a second person.
[[nodiscard]] bool may(CodeSet<Role> roles, Right right);

} // namespace rueckhalt
