// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "domain/statistics/clusterfinder.h"
#include "session/browsing.h"

#include <QCoreApplication>
#include <QSet>

#include <utility>

namespace rueckhalt {

/// A stretch of time as people choose it; it moves with the calendar.
struct FilterPeriod
{
    enum class Kind {
        All,
        ThisMonth,
        Last30Days,
        Last90Days,
        Last365Days,
        ThisYear,
        Year,
        Month,
    };
    Kind kind = Kind::All;
    int year = 0; ///< for Kind::Year and Kind::Month
    int month = 0; ///< 1–12, for Kind::Month
    /// First and last day, seen from a day; invalid where it is open.
    [[nodiscard]] std::pair<QDate, QDate> daysOn(QDate today) const;
    bool operator==(const FilterPeriod &) const = default;
};

/// What can be restricted one by one, in the order of the filter bar.
enum class FilterPart {
    Period,
    Weekdays,
    Times,
    Types,
    Levels,
    Triggers,
    Places,
    Consequences,
    Unit,
    Service,
    Counted,
};
inline constexpr FilterPart FilterParts[]
    = {FilterPart::Period, FilterPart::Weekdays, FilterPart::Times, FilterPart::Types,
        FilterPart::Levels, FilterPart::Triggers, FilterPart::Places, FilterPart::Consequences,
        FilterPart::Unit, FilterPart::Service, FilterPart::Counted};

/// What the user has narrowed the incident list down to.
struct IncidentFilter
{
    QString text {};
    FilterPeriod period {};
    CodeSet<Weekday> weekdays {};
    CodeSet<TimeBand> times {};
    CodeSet<IncidentType> types {};
    CodeSet<AachenLevel> levels {};
    CodeSet<Trigger> triggers {};
    CodeSet<Place> places {};
    CodeSet<Consequence> consequences {};
    UnitId unit {};
    ServiceId service {};
    /// Only these, which an accumulation has counted; empty: no such restriction. A cell of an
    /// accumulation counts known days only, where the rest of a filter also finds incidents that
    /// may have happened then.
    QSet<IncidentId> counted {};

    /// The same without `counted` as a query, seen from a day.
    [[nodiscard]] IncidentQuery queryOn(QDate today) const;
    [[nodiscard]] bool restricts(FilterPart part) const;
    /// True if anything is narrowed down, be it by text.
    [[nodiscard]] bool restrictsAnything() const { return *this != IncidentFilter {}; }
    void clear(FilterPart part);
    bool operator==(const IncidentFilter &) const = default;
};

/// A filter for the incidents of an accumulation in the period it was looked for, and for those
/// that may belong there.
IncidentFilter filterFor(const ClusterCell &cell, const FilterPeriod &period);

/// Words for filters, in the language of the program.
class FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::FilterWords)

public:
    /// "Auslöser".
    [[nodiscard]] static QString nameOf(FilterPart part);
    /// "letzte 90 Tage".
    [[nodiscard]] static QString nameOf(const FilterPeriod &period);
    /// What a part is restricted to: "Wartezeit, Verständigung"; empty if it is not.
    [[nodiscard]] static QString valueOf(const IncidentFilter &filter, FilterPart part,
        const Organisation &organisation, Language language);
    /// All restrictions in one line: "Zeitraum: dieses Jahr · Auslöser: Wartezeit".
    [[nodiscard]] static QString sentenceOf(
        const IncidentFilter &filter, const Organisation &organisation, Language language);
};

} // namespace rueckhalt
