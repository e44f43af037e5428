// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/factfilter.h"
#include "session/openregister.h"

#include <vector>

namespace rueckhalt {

/// What the incident list shows: incidents that pass a filter of facts, and words.
struct IncidentQuery : FactFilter
{
    QString text {}; ///< every word must occur in number, date or any word of the facts
    bool operator==(const IncidentQuery &) const = default;
};

/// Columns of the incident list that can be sorted.
enum class IncidentColumn {
    Number,
    Occurred,
    Level,
    Types,
    Place,
    Unit,
    Service,
    Triggers,
    JobArea,
    Injury,
    Reported
};

struct IncidentOrder
{
    IncidentColumn column = IncidentColumn::Occurred;
    Qt::SortOrder order = Qt::DescendingOrder;
    bool operator==(const IncidentOrder &) const = default;
};

/// Finds and opens incidents.
class Browsing
{
public:
    using Rows = std::vector<FactTable::Row>;

    explicit Browsing(const OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    /// Rows that satisfy the query, sorted; a pass over the columns, no decryption. Text is
    /// matched without regard to case and accents in the words of `language`.
    [[nodiscard]] Rows find(
        const IncidentQuery &query, const IncidentOrder &order, Language language) const;
    /// Of `rows`, those whose description or idea contains every word of `text`. Opens each person
    /// part: long work with progress, Cancelled if stopped. Noted in the chain as one search.
    Result<Rows> searchDescriptions(
        const Rows &rows, const QString &text, const Progress &progress) const;
    /// The two steps of it, for a search in pieces: the note, which comes first, and a piece.
    Result<void> noteSearch() const { return m_register.note(Action::DescriptionsSearched); }
    Result<Rows> searchPiece(const Rows &rows, const QString &text, const Progress &progress) const;
    /// For somebody to read, see OpenRegister::read().
    Result<Incident> open(const IncidentId &id) const;

private:
    const OpenRegister &m_register;
};

} // namespace rueckhalt
