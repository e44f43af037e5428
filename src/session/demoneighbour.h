// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/releaseledger.h"
#include "domain/measure/measure.h"
#include "domain/ring/ringsheetmaker.h"
#include "domain/statistics/facttable.h"
#include "intake/ringpaper.h"

namespace rueckhalt {

/// How an invented neighbouring town differs from the one of the demo.
struct DemoNeighbourKind
{
    const char *code; ///< name in the ring
    quint64 seed;
    int size; ///< percent of the employees
    double speed; ///< of its counters: DemoCounter::speed
    double busy;
    double appointments;
    bool hasVehicles; ///< elsewhere the district registers vehicles, not the town
};

/// Another authority of the ring in the demo register. It has no register, only what its papers
/// are made of: incidents, counters and releases invented in the way of the demo, and keys of its
/// own. What leaves it comes from the same code as every other member's papers.
class DemoNeighbour
{
public:
    DemoNeighbour(const DemoNeighbourKind &kind, const QDate &lastDay, const Random &random);

    /// Signed, to be handed to the coordinator.
    [[nodiscard]] Result<QByteArray> card() const;
    /// Counts for these periods, and releases the last of them. Before sheet().
    Result<void> observe(const QList<ServiceSlot> &periods);
    /// Its sheet for a period, signed and sealed to all members.
    [[nodiscard]] Result<QByteArray> sheet(const RingAgreement &agreement, ServiceSlot period);

    /// Carries a measure out in its offices for citizens: from that day on some of the incidents
    /// that the measure is meant for do not happen. Before observe().
    void carryOut(const Measure &measure, const QDate &day);
    /// What it says of that: the verdict of an effect check of its incidents. Nothing where that
    /// has no answer.
    [[nodiscard]] Result<std::optional<QByteArray>> experience(
        const RingAgreement &agreement, const QString &done, const QString &conditions) const;

private:
    void count(const ServiceSlot &first, const ServiceSlot &last);
    [[nodiscard]] QList<UnitId> citizensOffices() const;
    [[nodiscard]] Result<QByteArray> sent(
        RingPaperKind kind, const QJsonObject &content, const RingAgreement &agreement) const;

    DemoNeighbourKind m_kind;
    QDate m_lastDay;
    Random m_random;
    RingKeys m_keys;
    Organisation m_organisation;
    Population m_population;
    FactTable m_facts;
    ReleaseLedger m_ledger;
    ObservationTable m_table;
    QList<RingBasis> m_told;
    std::optional<Measure> m_measure;
    QDate m_since;
};

/// The offices of the invented towns in the ring's tasks; without the one for vehicles if the
/// district has it.
[[nodiscard]] QList<RingOffice> demoRingOffices(
    const Organisation &organisation, bool hasVehicles = true);

} // namespace rueckhalt
