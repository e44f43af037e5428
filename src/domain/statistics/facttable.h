// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"
#include "domain/statistics/idindex.h"
#include "domain/statistics/packedcolumn.h"
#include "domain/statistics/setcolumn.h"

#include <QHash>
#include <QVarLengthArray>

#include <cstdint>
#include <span>
#include <vector>

namespace rueckhalt {

struct FactRows;

/// Whether statistics count an incident. What turned out to be reported twice, or not to belong
/// here, is kept and shown but not counted.
enum class Counted : std::uint8_t { Yes, No };

/// Coded facts of all incidents as columns in memory, packed to some 35 bytes an incident with its
/// id, one position per incident in order of recording. What lists, counts and reports run over.
class FactTable
{
public:
    using Row = std::uint32_t;

    [[nodiscard]] Row rowCount() const { return static_cast<Row>(ids.size()); }
    [[nodiscard]] bool isEmpty() const { return ids.empty(); }

    void append(const IncidentId &id, quint32 year, quint32 sequence, const IncidentFacts &facts,
        Counted counted = Counted::Yes);
    /// Room for so many rows in all.
    void reserve(Row rows) { ids.reserve(rows); }
    /// The row of an incident, if it is here; looks through all of them. Whoever asks for many
    /// takes rowsOf().
    [[nodiscard]] std::optional<Row> rowOf(const IncidentId &id) const;
    /// The rows of several incidents, those that are here, in one pass.
    [[nodiscard]] QHash<IncidentId, Row> rowsOf(std::span<const IncidentId> wanted) const;
    /// The facts of a row, complete and exact: append() and facts() are inverse.
    [[nodiscard]] IncidentFacts facts(Row row) const;
    /// "2026-00123".
    [[nodiscard]] QString number(Row row) const;
    /// Takes a row out; those after it move up. Nothing happens if it is not here.
    void erase(const IncidentId &id);
    [[nodiscard]] Counted countedOf(Row row) const;
    /// Nothing happens if it is not here.
    void setCounted(const IncidentId &id, Counted counted);
    /// Puts corrected facts into the row of an incident that is here; it stays counted or not.
    void replace(const IncidentId &id, const IncidentFacts &facts);

    /// Rows packed for storage, `first` ≤ row < `first + count`, see factsegment.h. Self-contained:
    /// units, services and persons are written as ids.
    [[nodiscard]] QByteArray packed(Row first, Row count) const;
    /// Appends rows written by packed(), also by earlier versions of it. Hostile input is an error
    /// and leaves the table unchanged.
    [[nodiscard]] Result<void> appendPacked(const QByteArray &packed);

    // Columns, all of the same length. Sets are bit masks of the enumerators.
    std::vector<IncidentId> ids;
    PackedColumn<std::uint16_t> numberYear;
    PackedColumn<std::uint32_t, 1> numberSequence;
    PackedColumn<std::uint32_t> occurred; ///< IncidentTime::packed(), see packedtime.h
    PackedColumn<std::int64_t> reported; ///< seconds since 1970, UTC
    PackedColumn<std::uint32_t> unit; ///< position in unitIds, 0 is the null id
    PackedColumn<std::uint32_t> service; ///< position in serviceIds, 0 is the null id
    PackedColumn<std::uint8_t> place;
    PackedColumn<std::uint8_t> jobArea;
    PackedColumn<std::uint8_t> activity;
    PackedColumn<std::uint8_t> types;
    PackedColumn<std::uint8_t> level;
    SetColumn<std::uint32_t> subTypes;
    SetColumn<std::uint32_t> triggers;
    PackedColumn<std::uint8_t> circumstances;
    SetColumn<std::uint16_t> means;
    SetColumn<std::uint16_t> actions;
    PackedColumn<std::uint8_t> consequences;
    PackedColumn<std::uint8_t> injury;
    PackedColumn<std::uint8_t> reporter;
    PackedColumn<std::uint8_t> causedBy; ///< as many as there are codes: not stated
    PackedColumn<std::uint8_t> causedByCount;
    PackedColumn<std::uint8_t> recurrence;
    PackedColumn<std::uint8_t> waiting;
    PackedColumn<std::uint8_t> alarm; ///< as many as there are codes: not stated
    PackedColumn<std::uint8_t> firstAid;
    PackedColumn<std::uint8_t> police;
    PackedColumn<std::uint8_t> flags; ///< factflags
    PackedColumn<std::uint16_t> affectedCount;
    /// Computed from the others, and kept with them: DelayBand, or as many as there are.
    PackedColumn<std::uint8_t> delay;

    std::vector<UnitId> unitIds {UnitId {}};
    std::vector<ServiceId> serviceIds {ServiceId {}};
    std::vector<PersonToken> personTokens {PersonToken {}};

    /// Positions in personTokens.
    using Persons = QVarLengthArray<std::uint32_t, 4>;
    /// The persons known in a row.
    [[nodiscard]] Persons tokensOf(Row row) const;
    /// How many are known in each row from `first` on, and after that who they are.
    void readTokens(
        Row first, std::span<std::uint32_t> counts, std::vector<std::uint32_t> &tokens) const;
    /// How many persons are known in all rows together.
    [[nodiscard]] std::size_t tokenCount() const { return m_tokens.size(); }

private:
    /// So many rows are walked at most to find the persons of one.
    static constexpr Row RowsPerTokenStart = 64;

    /// Position of the first person of a row in m_tokens.
    [[nodiscard]] Row firstTokenOf(Row row) const;
    void findTokenStarts();
    void appendRows(const FactRows &more);
    void appendPersons(const FactRows &more);
    void appendDelays(const FactRows &more);
    [[nodiscard]] FactRows rows(Row first, Row count) const;

    PackedColumn<std::uint16_t> m_tokenCounts;
    PackedColumn<std::uint32_t> m_tokens; ///< positions in personTokens, row after row
    std::vector<Row> m_tokenStarts; ///< firstTokenOf() of every RowsPerTokenStart-th row
    std::vector<std::pair<Row, std::int32_t>> m_damages; ///< whole euros, where stated

    IdIndex m_unitIndex;
    IdIndex m_serviceIndex;
    IdIndex m_tokenIndex;
};

/// "2026-00123": year of the report and running number.
QString incidentNumber(quint32 year, quint32 sequence);

} // namespace rueckhalt
