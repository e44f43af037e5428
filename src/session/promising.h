// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/planning.h"
#include "vault/servicekeeping.h"

namespace rueckhalt {

/// Replies that the service centre promises and units owe. Everybody sees those of units whose
/// plans he sees; officers and managers write, managers for their own units.
class Promising
{
public:
    /// `random` gives ids. The register outlives this.
    Promising(OpenRegister &openRegister, Random random)
        : m_register(openRegister)
        , m_random(std::move(random))
    {
    }

    [[nodiscard]] QDate today() const;
    [[nodiscard]] bool mayWrite(const UnitId &unit) const;
    /// The last day of a promise made today, by the authority's calendar.
    [[nodiscard]] Result<QDate> until(int workdays) const;

    /// By the promised day.
    [[nodiscard]] Result<QList<Kept<ReplyPromise>>> list(PromiseScope scope) const;
    [[nodiscard]] Result<QList<Kept<ReplyPromise>>> overdue() const;
    /// Promises of which something is stored that cannot be read: nobody can say whose they are or
    /// whether they are due, so they are told to all.
    [[nodiscard]] Result<int> unreadable() const;
    /// Counts of units, each with all below it; none: of the whole authority. For every role: a
    /// count names nobody, and a part of it, of those one sees, would be another number.
    [[nodiscard]] Result<PromiseCounts> counts(
        const QDate &first, const QDate &last, const QList<UnitId> &units = {}) const;

    /// Made today; id, day and state are set here. NotPermitted, NotFound for a unit that is not
    /// there, Invalid with a problem as a sentence, or with "names" if the text seems to name a
    /// person and nobody has looked.
    Result<PromiseId> add(ReplyPromise promise, NamesChecked checked = NamesChecked::No);
    /// Answered on a day, today at the latest. NotFound, NotPermitted, Invalid if it is not open.
    Result<void> answer(const PromiseId &id, const QDate &on);
    Result<void> withdraw(const PromiseId &id);
    /// An answer or withdrawal that was a mistake.
    Result<void> reopen(const PromiseId &id);

private:
    Result<void> change(const PromiseId &id, PromiseState from,
        const std::function<Result<void>(ReplyPromise &)> &edit);
    [[nodiscard]] Result<Kept<ReplyPromise>> promise(const PromiseId &id) const;

    OpenRegister &m_register;
    Random m_random;
};

} // namespace rueckhalt
