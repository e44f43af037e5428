// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/indicatorfigure.h"
#include "domain/servicebasics/openinghours.h"

namespace rueckhalt {

/// How full an hour of the week is.
enum class Crowding : std::uint8_t {
    Quiet, ///< callers should be told of it
    Usual,
    Busy, ///< callers should be told of another
    Unknown, ///< open, but there are too few observations
};
template <>
std::span<const Term<Crowding>> terms<Crowding>();

/// One hour of the week in which an office is open.
struct QuietSlot
{
    Weekday weekday = Weekday::Monday;
    int hour = 0;
    Crowding crowding = Crowding::Unknown;
    bool isCalmest = false; ///< the calmest hour of its day that is known, quiet or not
    bool byAppointment = false; ///< nobody is let in without one
    double contactsPerHour = 0;
    std::optional<double> wait {}; ///< minutes, median
    std::optional<double> longWaits {}; ///< percent waiting over 30 minutes
    int hours = 0; ///< so many hours of the calendar were observed
    bool operator==(const QuietSlot &) const = default;
};

/// When an office is open.
struct KnownHours
{
    QString office {};
    HoursPeriod hours {}; ///< in force
};

/// Where an office is, and what is known of its hours.
struct QuietQuestion
{
    UnitId unit {}; ///< with all below it; null: the whole authority
    QDate from {};
    QDate until {}; ///< included
    /// Of the offices the question is about; of none: an hour is open if there were contacts in it.
    QList<KnownHours> hours {};
    QStringList withoutHours {}; ///< offices with contacts whose hours are not known
};

/// To which hours callers should be steered (seed "Servicecenter").
///
/// Only hours that an office is open all through take part, and none that begins too late for the
/// last admission; of several offices those in which all of them are, or where there is no such
/// hour, those in which one is: whoever is sent to the authority finds no closed door. An hour is
/// known if at least LeastHours hours of the calendar with LeastContacts contacts and LeastWaits
/// waits were observed. Hours stand in the order of their median wait, and of equal ones of their
/// contacts. Quiet are those of the first third in which no more come than in an average hour; busy
/// those of the last third with a longer wait than the office's median. Hours with the same wait
/// are never on different sides. With fewer than LeastSlots known hours, or where all wait alike,
/// nothing is proposed.
struct QuietTimes
{
    enum class Lack : std::uint8_t {
        None,
        NoContacts,
        NoWaits,
        TooFewSlots,
        NoDifference, ///< all known hours have the same median
    };
    static constexpr int LeastHours = 8; ///< ours: about two months of one hour a week
    static constexpr int LeastContacts = 30;
    static constexpr int LeastWaits = 30;
    static constexpr int LeastSlots = 6;

    Lack lack = Lack::NoContacts;
    /// Offices whose hours count, and whose are not known.
    QStringList hoursOf {};
    QStringList withoutHours {};
    /// There is an hour in which all of hoursOf are open.
    bool hasCommonHours = true;
    QDate from {};
    QDate until {};
    QList<QuietSlot> slotsOfWeek {}; ///< Monday first
    std::optional<double> wait {}; ///< median of all hours together
    double contactsPerHour = 0; ///< average of the known hours

    /// Null where the office is closed.
    [[nodiscard]] const QuietSlot *at(Weekday weekday, int hour) const;
};

[[nodiscard]] QuietTimes quietTimesOf(const ObservationTable &table,
    const IndicatorCatalogue &catalogue, const Organisation &organisation,
    const QuietQuestion &question);

/// Hours that follow each other and are alike: "Dienstag 14–16 Uhr".
struct QuietSpan
{
    Weekday weekday = Weekday::Monday;
    int from = 0;
    int until = 0; ///< behind the last hour
    bool byAppointment = false;
    bool operator==(const QuietSpan &) const = default;
};
[[nodiscard]] QList<QuietSpan> spansOf(const QuietTimes &times, Crowding crowding);
/// "Dienstag 14–16 Uhr (nur mit Termin)".
[[nodiscard]] QString spanWords(const QuietSpan &span, Language language);

/// What to tell callers, or why nothing can be said.
[[nodiscard]] QString sentenceFor(const QuietTimes &times, Language language);
/// How the times were found.
[[nodiscard]] QString quietMethod(const QuietTimes &times, Language language);

} // namespace rueckhalt
