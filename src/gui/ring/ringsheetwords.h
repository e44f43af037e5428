// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "session/benchmarking.h"

#include <QCoreApplication>

namespace rueckhalt {

/// A sheet in words before it leaves the house: every group, every key figure, every sum, what is
/// withheld and why, and which offices are in none of it.
class RingSheetWords
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::RingSheetWords)

public:
    /// All outlive it.
    RingSheetWords(
        const KnownRing &ring, const MadeRingSheet &made, const Organisation &organisation)
        : m_ring(ring)
        , m_made(made)
        , m_organisation(organisation)
    {
    }

    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QStringList groupLines(const RingGroup &group) const;
    [[nodiscard]] QStringList figureLines(const RingGroup &group) const;
    [[nodiscard]] QStringList sumLines(const RingGroup &group) const;
    [[nodiscard]] QStringList withheldLines(const RingGroup &group) const;
    [[nodiscard]] QStringList closingLines() const;
    [[nodiscard]] QString taskNames(const QStringList &codes) const;

    const KnownRing &m_ring;
    const MadeRingSheet &m_made;
    const Organisation &m_organisation;
};

} // namespace rueckhalt
