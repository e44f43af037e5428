// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/archive/incidentcodec.h"
#include "domain/statistics/facttable.h"
#include "vault/sealedobjects.h"

#include <functional>
#include <optional>

namespace rueckhalt {

/// Incidents in vault.db: a row with id and number, two sealed objects, and a line in the sealed
/// segments from which the facts of all incidents are loaded at once. Rows count up in order of
/// recording and have gaps where an incident was erased or a segment was closed early; row n stands
/// in segment n / 1024, and the lines of a segment are in the order of their rows.
///
/// A segment is closed after 1,024 rows, or with the row by which it holds SegmentPseudonyms: the
/// next incident then gets the first row of the next segment. A segment has at most
/// 1,024 × 140 bytes and (SegmentPseudonyms + 9,999) × 20 bytes, about 1 MB, whatever is reported.
class IncidentStore
{
public:
    /// Incidents per segment: a save rewrites the last segment, loading reads them all.
    static constexpr FactTable::Row SegmentRows = 1024;
    /// Pseudonyms of affected persons with which a segment is full: the only part of a line whose
    /// length is not fixed.
    static constexpr std::size_t SegmentPseudonyms = 32768;

    IncidentStore(Database &database, SealedObjects &objects, Random random);

    Result<Incident> incident(const IncidentId &id) const;
    /// The same with parts that are opened another way.
    using PartOpener = std::function<Result<SecretBytes>(SealedPart, const IncidentId &)>;
    Result<Incident> incident(const IncidentId &id, const PartOpener &part) const;
    Result<bool> contains(const IncidentId &id) const;
    /// From its own object, not from the segments. NotFound.
    Result<IncidentFacts> factsOf(const IncidentId &id) const;
    Result<FactTable> facts() const;
    /// Number of incidents.
    Result<qint64> count() const;
    /// Takes an incident out within a transaction of the caller: its row, its sealed objects with
    /// their keys, and its line in the segment. NotFound. Its number is not given again.
    Result<void> erase(const IncidentId &id);
    /// Puts changed facts in the place of those an incident has, within a transaction of the
    /// caller. NotFound; Damaged if its line in the segment is missing.
    Result<void> amend(const IncidentId &id, const IncidentFacts &facts);
    /// Says whether statistics count an incident, within a transaction of the caller. It stands in
    /// the segment only. NotFound; Damaged if its line in the segment is missing.
    Result<void> setCounted(const IncidentId &id, Counted counted);
    /// Makes a segment anew from the facts of its incidents, within a transaction of the caller:
    /// for one that cannot be opened any more. Whoever knows what is not counted says so again.
    Result<void> rebuildSegment(quint64 number);

    /// Adds incidents within a transaction of the caller: one after the other with add(), then
    /// finish(). Without finish() nothing of it may be committed.
    class Recording
    {
    public:
        static Result<Recording> begin(IncidentStore &store);
        /// The incident as it is kept: with id and number, moment of the report in whole seconds
        /// UTC.
        Result<Incident> add(const IncidentFacts &facts, const IncidentPersonPart &person);
        Result<void> finish();

    private:
        explicit Recording(IncidentStore &store)
            : m_store(store)
        {
        }
        Result<quint32> nextSequence(quint32 year);
        Result<void> write(
            const IncidentId &id, const NumberedFacts &numbered, const IncidentPersonPart &person);
        Result<void> appendToSegment(const IncidentId &id, const NumberedFacts &numbered);
        [[nodiscard]] bool isSegmentFull() const;
        /// The next incident begins a new segment.
        void leaveSegment();

        IncidentStore &m_store;
        FactTable m_segment; ///< lines of the segment being filled
        qint64 m_row = 0; ///< of the next incident
        QHash<quint32, quint32> m_sequences; ///< last numbers given, by year
    };

private:
    friend class Recording;
    Result<SecretBytes> part(SealedPart part, const IncidentId &id) const;
    /// The lines of a segment; Damaged if they are not those of the incidents that belong there.
    Result<FactTable> segment(quint64 number) const;
    Result<void> writeSegment(quint64 number, const FactTable &lines);

    Database &m_database;
    SealedObjects &m_objects;
    Random m_random;
};

/// Calendar year in Germany at a moment: the year that a number carries.
quint32 numberYearOf(const QDateTime &moment);

} // namespace rueckhalt
