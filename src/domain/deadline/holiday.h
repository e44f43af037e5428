// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QDate>
#include <QList>

#include <optional>

namespace rueckhalt {

/// The states of Germany, by the codes of ISO 3166-2 without "DE-".
enum class FederalState : std::uint8_t {
    BadenWuerttemberg,
    Bavaria,
    Berlin,
    Brandenburg,
    Bremen,
    Hamburg,
    Hesse,
    MecklenburgVorpommern,
    LowerSaxony,
    NorthRhineWestphalia,
    RhinelandPalatinate,
    Saarland,
    Saxony,
    SaxonyAnhalt,
    SchleswigHolstein,
    Thuringia,
};
template <>
std::span<const Term<FederalState>> terms<FederalState>();

/// Public holidays that some municipalities of a state have and others do not.
enum class LocalHoliday : std::uint8_t {
    Assumption, ///< Bavaria, where most inhabitants are Catholic (BayFTG Art. 1 (1) no. 2)
    CorpusChristi, ///< named municipalities of Saxony (SächsSFG § 1 (2)) and Thuringia
    PeaceFestival, ///< the city of Augsburg (BayFTG Art. 1 (2))
};
template <>
std::span<const Term<LocalHoliday>> terms<LocalHoliday>();

/// Whose holidays count.
struct HolidayPlace
{
    std::optional<FederalState> state {}; ///< nothing: only what is a holiday in all of Germany
    CodeSet<LocalHoliday> local {}; ///< those of the municipality
    bool isLocalKnown = false; ///< nobody said yet what the municipality has: `local` is empty
    bool operator==(const HolidayPlace &) const = default;
};

struct Holiday
{
    QDate day {};
    Words name {};
    std::optional<LocalHoliday> local {}; ///< only in some municipalities
};

/// By the Gregorian computus; right for any year from 1583 on.
[[nodiscard]] QDate easterSunday(int year);

/// The public holidays of a year in their order, each day once. From 1990 on by the laws of the
/// states as they stood each year; what is law in 2026 is taken to stay. Of 1990 the eastern states
/// have what they have since they exist (3 October). A holiday always on a Sunday is only listed
/// where the law names it (Brandenburg).
[[nodiscard]] QList<Holiday> holidaysOf(int year, const HolidayPlace &place);

/// Whether the state has municipalities of both kinds.
[[nodiscard]] CodeSet<LocalHoliday> localHolidaysIn(FederalState state);

} // namespace rueckhalt
