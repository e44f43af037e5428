// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/reminder.h"
#include "session/openregister.h"

namespace rueckhalt {

/// Names of what plans and proposals refer to by id, in the language of the program.
class PlanWords
{
public:
    /// `openRegister` outlives this.
    explicit PlanWords(const OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    /// The title of a measure; its id if no sheet of it is there any more.
    [[nodiscard]] QString titleOf(const MeasureId &measure) const;
    /// "Bürgeramt Mitte › Meldewesen", "whole authority" for a null id.
    [[nodiscard]] QString nameOf(const UnitId &unit) const;
    /// Names one after the other, with commas.
    [[nodiscard]] QString namesOf(const QList<UnitId> &units) const;
    /// At most `most` names and how many more there are.
    [[nodiscard]] QString someNamesOf(const QList<UnitId> &units, qsizetype most = 2) const;
    /// An account, or that it was removed.
    [[nodiscard]] QString nameOf(const UserId &user) const;
    /// "1 Dec 2026 to 31 Mar 2027", as far as it is known; empty if nothing is.
    [[nodiscard]] static QString spanOf(const QDate &start, const QDate &due);
    /// The local day of a moment.
    [[nodiscard]] static QString dayOf(const QDateTime &moment);

private:
    const OpenRegister &m_register;
};

} // namespace rueckhalt
