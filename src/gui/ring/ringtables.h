// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ring/ringcomparison.h"
#include "gui/trends/heattable.h"
#include "session/benchmarking.h"

#include <QCoreApplication>

namespace rueckhalt {

/// One key figure of one task with everything it is set against, as tables and sentences in the
/// language of the program.
class RingTables
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::RingTables)

public:
    /// `lines` are about the same task and key figure; the ring outlives it.
    RingTables(const KnownRing &ring, ServiceSlot period, QList<RingLine> lines)
        : m_ring(ring)
        , m_period(period)
        , m_lines(std::move(lines))
    {
    }

    /// A row for each member that can be compared, best first; one's own in bold and in words.
    [[nodiscard]] HeatTable members() const;
    /// A row for each period: own number, median, how many could be compared.
    [[nodiscard]] HeatTable trend() const;
    /// Own position, median, middle half, trend.
    [[nodiscard]] QString sentence() const;
    /// A sentence for everybody who is not compared, and why.
    [[nodiscard]] QStringList apart() const;
    /// "Birke (eigene Behörde)".
    [[nodiscard]] QString nameOf(const QString &code) const;

private:
    /// What a count is before it is set against posts or contacts.
    [[nodiscard]] QString toldNumber(const QString &code) const;
    [[nodiscard]] QStringList codes() const;
    [[nodiscard]] QString inTime(const RingLine &line, std::optional<double> value) const;

    const KnownRing &m_ring;
    ServiceSlot m_period;
    QList<RingLine> m_lines;
};

} // namespace rueckhalt
