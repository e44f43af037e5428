// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"

#include <QHash>

#include <cstdint>
#include <span>
#include <vector>

namespace rueckhalt {

/// Coded facts of all incidents as columns in memory: a few bytes per fact and incident, one
/// position per incident in order of recording. What lists, counts and reports run over.
class FactTable
{
public:
    using Row = std::uint32_t;

    [[nodiscard]] Row rowCount() const { return static_cast<Row>(occurred.size()); }
    [[nodiscard]] bool isEmpty() const { return occurred.empty(); }

    void append(const IncidentId &id, quint32 year, quint32 sequence, const IncidentFacts &facts);
    void reserve(Row rows);
    /// The row of an incident, if it is here.
    [[nodiscard]] std::optional<Row> rowOf(const IncidentId &id) const;
    /// The facts of a row, complete and exact: append() and facts() are inverse.
    [[nodiscard]] IncidentFacts facts(Row row) const;
    /// "2026-00123".
    [[nodiscard]] QString number(Row row) const;
    /// Takes a row out; those after it move up. Nothing happens if it is not here.
    void erase(const IncidentId &id);
    /// Puts corrected facts into the row of an incident that is here.
    void replace(const IncidentId &id, const IncidentFacts &facts);

    /// Rows packed for storage, `first` ≤ row < `first + count`; little endian, versioned, column
    /// by column. Self-contained: units, services and persons are written as ids.
    [[nodiscard]] QByteArray packed(Row first, Row count) const;
    /// Appends rows written by packed(). Hostile input is an error and leaves the table unchanged.
    [[nodiscard]] Result<void> appendPacked(const QByteArray &packed);

    // Columns, all of the same length. Sets are bit masks of the enumerators.
    std::vector<IncidentId> ids;
    std::vector<std::uint16_t> numberYear;
    std::vector<std::uint32_t> numberSequence;
    std::vector<std::uint32_t> occurred; ///< IncidentTime::packed()
    std::vector<std::int64_t> reported; ///< seconds since 1970, UTC
    std::vector<std::uint16_t> unit; ///< position in unitIds, 0 is the null id
    std::vector<std::uint16_t> service; ///< position in serviceIds, 0 is the null id
    std::vector<std::uint8_t> place;
    std::vector<std::uint8_t> jobArea;
    std::vector<std::uint8_t> activity;
    std::vector<std::uint8_t> types;
    std::vector<std::uint8_t> level; ///< bit 7: changed by hand
    std::vector<std::uint32_t> subTypes;
    std::vector<std::uint32_t> triggers;
    std::vector<std::uint8_t> circumstances;
    std::vector<std::uint16_t> means;
    std::vector<std::uint16_t> actions;
    std::vector<std::uint8_t> consequences;
    std::vector<std::uint8_t> injury;
    std::vector<std::uint8_t> reporter;
    std::vector<std::uint8_t> causedBy; ///< 255: not stated
    std::vector<std::uint8_t> causedByCount;
    std::vector<std::uint8_t> recurrence;
    std::vector<std::uint8_t> waiting;
    std::vector<std::uint8_t> alarm; ///< 255: not stated
    std::vector<std::uint8_t> firstAid;
    std::vector<std::uint8_t> police;
    std::vector<std::int32_t> damageEuro; ///< -1: not stated
    std::vector<std::uint8_t> flags; ///< 1 press, 2 feedback, confidentiality << 2
    std::vector<std::uint16_t> affectedCount;
    std::vector<std::uint32_t> tokenFirst; ///< into tokens; next row's value ends it
    std::vector<std::uint32_t> tokens; ///< positions in personTokens

    // Computed from the others, and kept with them.
    std::vector<std::uint8_t> moment; ///< weekday; from BandShift on time band
    std::vector<std::uint8_t> delay; ///< DelayBand, 255: not known
    static constexpr int UnknownWeekday = 7;
    static constexpr int UnknownBand = 8;
    static constexpr int BandShift = 3;

    std::vector<UnitId> unitIds {UnitId {}};
    std::vector<ServiceId> serviceIds {ServiceId {}};
    std::vector<PersonToken> personTokens {PersonToken {}};

    /// Positions in personTokens of the persons known in a row.
    [[nodiscard]] std::span<const std::uint32_t> tokensOf(Row row) const;

private:
    std::uint32_t internedToken(const PersonToken &token);
    void appendDerived(Row first);
    void takeRows(const FactTable &more, const std::vector<std::uint16_t> &tokenCounts);

    QHash<IncidentId, Row> m_rows;
    QHash<UnitId, std::uint16_t> m_unitIndex;
    QHash<ServiceId, std::uint16_t> m_serviceIndex;
    QHash<PersonToken, std::uint32_t> m_tokenIndex;
};

/// "2026-00123": year of the report and running number.
QString incidentNumber(quint32 year, quint32 sequence);

} // namespace rueckhalt
