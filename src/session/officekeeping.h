// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/servicebasics/officenotice.h"
#include "session/planning.h"
#include "vault/servicekeeping.h"

namespace rueckhalt {

/// Profiles of offices, the checklist of the basics, and what follows from it. Everybody reads;
/// officers change all of them, managers those of their own units.
class OfficeKeeping
{
public:
    /// The register outlives this.
    explicit OfficeKeeping(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    [[nodiscard]] QDate today() const;
    [[nodiscard]] bool mayEdit(const UnitId &unit) const;
    [[nodiscard]] Result<OfficeBook> book() const { return m_register.vault().service().offices(); }
    /// Units of the organisation whose profile is there but cannot be read: they are missing in
    /// everything that is made of profiles, and must be told.
    [[nodiscard]] Result<QList<UnitId>> unreadable() const;
    /// Version 0 with the unit's name where nobody has written one. NotFound for a unit that the
    /// organisation does not have, Damaged for one of unreadable().
    [[nodiscard]] Result<Kept<OfficeProfile>> profile(const UnitId &unit) const;
    /// Notes in the history what was changed; nothing is saved if nothing was. NotPermitted,
    /// Invalid with a problem as a sentence or with "names" (checkNames()), AlreadyExists if
    /// somebody was faster.
    Result<void> save(Kept<OfficeProfile> changed, NamesChecked checked = NamesChecked::No);
    /// Adds what somebody found today. As save().
    Result<void> check(const UnitId &unit, BasicItem item, BasicState state,
        const QString &note = {}, NamesChecked checked = NamesChecked::No);

    /// Measures for what is not met in a unit, those left out that are planned or in place there.
    [[nodiscard]] Result<QList<BasicsMeasure>> measuresFor(const UnitId &unit) const;
    /// A proposal of them to be looked at and completed, with the missing basics as reasons;
    /// without a title. Proposing::propose() takes it without incidents.
    [[nodiscard]] Result<Proposal> drafted(const UnitId &unit) const;

    /// What signs need: name of the authority, its holidays, today.
    [[nodiscard]] Result<NoticeFrame> frame(PublicLanguage language) const;

private:
    OpenRegister &m_register;
};

} // namespace rueckhalt
