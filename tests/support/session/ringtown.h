// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/plannedmeasure.h"
#include "session/benchmarking.h"
#include "support/session/testregister.h"

#include <vector>

namespace rueckhalt::test {

/// Some authorities, each with a real register, and the ring they have formed. The first is the
/// coordinator. Every register has two offices, "Bürgeramt" (24 employees) and "Sozialamt" (30),
/// with contacts, ratings and waits for every month of 2024 and 2025.
class RingTown
{
public:
    explicit RingTown(int members, RingPeriods periods = RingPeriods::Years);

    [[nodiscard]] OpenRegister &open(int member) const
    {
        return m_registers.at(static_cast<std::size_t>(member))->open();
    }
    [[nodiscard]] Benchmarking at(int member) const;
    [[nodiscard]] KnownRing ring(int member) const;
    [[nodiscard]] TestRegister &folder(int member) const
    {
        return *m_registers.at(static_cast<std::size_t>(member));
    }
    /// Its sheet for a period, sealed.
    [[nodiscard]] QByteArray sheet(int member, const QString &period) const;
    /// Every member takes in what all have made for a period.
    void exchange(const QString &period) const;

    [[nodiscard]] static RingWish wish(RingPeriods periods = RingPeriods::Years);

private:
    std::vector<std::unique_ptr<TestRegister>> m_registers;
};

/// Contacts, ratings and waits of an office for every month of a year.
QList<Observation> observedYear(const UnitId &unit, int year, std::uint32_t scale);
/// Stores them as entered by hand.
void observe(OpenRegister &openRegister, const QList<Observation> &observations);

/// A plan with measure A04 that is carried out in a unit since May 2025, with one check of it.
PlanId checkedMeasure(
    OpenRegister &openRegister, const UnitId &unit, EffectVerdict verdict, VerdictReason reason);

} // namespace rueckhalt::test
