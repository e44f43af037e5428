// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/indicatorfigure.h"
#include "domain/statistics/facttable.h"
#include "domain/statistics/rankcorrelation.h"
#include "domain/statistics/rateratio.h"

namespace rueckhalt {

/// What is laid over each other, where and by what times.
struct OverlayQuestion
{
    /// Months of the calendar, or the hours of the week.
    enum class By : std::uint8_t { WeekdayHour, Month };

    UnitId unit {}; ///< with all below it; null: the whole authority
    QDate from {};
    QDate until {}; ///< included
    By by = By::WeekdayHour;
};

/// Incidents and an indicator in one hour of the week, or in one month.
struct OverlaySlot
{
    int key = 0; ///< as IndicatorFigure::key
    double contacts = 0; ///< visitor contacts
    int incidents = 0;
    /// Incidents per 1,000 contacts with exact 95 percent limits (Garwood 1936); nothing where
    /// there were fewer than Overlay::LeastContacts.
    std::optional<double> rate {};
    Limits rateLimits {0, 0};
    std::optional<double> figure {}; ///< the indicator; nothing where it cannot be told
    bool isWorst = false; ///< among the worst quarter by the indicator
    /// More incidents per contact than the other slots let expect; see Overlay.
    bool isMore = false;
    double adjusted = 1; ///< chance of so many, after Benjamini and Hochberg over all slots

    [[nodiscard]] bool isBoth() const { return isWorst && isMore; }
};

/// Slots in which the indicator is bad and incidents are frequent, with these incidents.
struct OverlayCluster
{
    QList<int> keys {};
    int incidents = 0;
    double contacts = 0;
    int otherIncidents = 0; ///< in all other slots
    double otherContacts = 0;
    RateRatio ratio {}; ///< of incidents per contact, to the other slots, exact
    bool isAllWorst = false; ///< all slots of the worst quarter together
    QList<FactTable::Row> rows {}; ///< in the order of the table
};

/// Incidents and an indicator of service laid over each other by time.
///
/// Incidents count where they can be set against contacts: at units whose contacts were observed in
/// that month, themselves or by a unit above. The contacts of units where the indicator was never
/// observed are left aside with their incidents. An hour counts only incidents whose minute is
/// known; months are whole ones.
///
/// A slot has more incidents if, given the sum of all, so many would fall on its share of the
/// contacts by chance in too few cases: one-sided binomial test, false discovery rate of 5 percent
/// over all slots (Benjamini and Hochberg 1995), never below LeastStanding incidents. A slot is
/// among the worst if it lies in the worst quarter by the indicator. Clusters are the worst quarter
/// as a whole, if its rate is clearly above that of the rest, and stretches of neighbouring slots
/// where both stand out. The worst quarter is chosen by the indicator alone, so that its test is
/// not spoilt by the choice.
struct Overlay
{
    enum class Lack : std::uint8_t {
        None,
        NoContacts, ///< there are none observed by these times
        NoIndicator, ///< the indicator was not observed by these times
        TooFewIncidents, ///< fewer than LeastIncidents that can be set against contacts
    };
    static constexpr int LeastContacts = 100;
    static constexpr int LeastIncidents = 20; ///< ours: below that one report more turns the order
    static constexpr int LeastStanding = 5;
    static constexpr double FalseShare = 0.05;

    OverlayQuestion question {};
    Lack lack = Lack::NoContacts;
    QList<OverlaySlot> times {}; ///< slots with contacts, by key
    int incidents = 0; ///< in slots
    double contacts = 0;
    std::optional<double> figure {}; ///< the indicator of all that time
    int inexact = 0; ///< incidents there and then whose time is not known exactly enough
    int outside = 0; ///< incidents at times without contacts
    /// Of rate and indicator over the slots that have both; its own lack says why there is none.
    RankCorrelation correlation {};
    QList<OverlayCluster> clusters {};

    /// Null if there is no such slot.
    [[nodiscard]] const OverlaySlot *at(int key) const;
};

/// Whether an indicator can be laid over incidents: one that says how things were. What counts only
/// how much there was rises with the contacts that incidents are divided by.
[[nodiscard]] bool canBeLaidOver(const Indicator &indicator);

/// See Overlay. `facts` with all incidents, also such as are not counted (Counted::No), which take
/// no part.
[[nodiscard]] Overlay overlayOf(const Indicator &indicator, const ObservationTable &table,
    const IndicatorCatalogue &catalogue, const FactTable &facts, const Organisation &organisation,
    const OverlayQuestion &question);

} // namespace rueckhalt
