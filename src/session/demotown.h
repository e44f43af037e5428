// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/taxonomy.h"

#include <span>

namespace rueckhalt {

struct Organisation;
struct Unit;

/// When a team meets people, and so when things happen.
enum class DemoRhythm {
    Counter, ///< opening hours: mornings, Tuesday and Thursday afternoon; peaks before closing
    Field, ///< streets: six days, late afternoon and evening
    Visits, ///< home visits: working days, late morning and afternoon
    Leisure, ///< library, pool: Tuesday to Sunday
    Phone, ///< working days, all day, Mondays most
    Online, ///< any day, evenings most
};

/// A value and how often it is drawn among its neighbours.
template <typename E>
struct Weighted
{
    E value;
    int weight;
};

/// One team of the invented town.
struct DemoTeam
{
    const char *office;
    const char *name; ///< empty: the office itself
    int headcount;
    int share; ///< of all incidents, in parts per thousand
    JobArea jobArea;
    ActivityForm activity;
    DemoRhythm rhythm;
    std::span<const char *const> services;
    std::span<const Weighted<Trigger>> triggers;
    std::span<const Weighted<Place>> places;
};

/// The teams of the invented town, about 120,000 inhabitants. Teams of one office stand together.
std::span<const DemoTeam> demoTeams();

/// A team among the units of its register; null if it is not there.
const Unit *unitOf(const DemoTeam &team, const Organisation &organisation);

} // namespace rueckhalt
