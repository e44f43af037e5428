// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demopopulation.h"

#include "session/demotown.h"

namespace rueckhalt {

namespace {

constexpr int years = 3;

/// Visits, calls and the like that one person of the team has in a year.
int contactsPerHead(DemoRhythm rhythm)
{
    switch (rhythm) {
    case DemoRhythm::Counter:
        return 1'450;
    case DemoRhythm::Field:
        return 620;
    case DemoRhythm::Visits:
        return 230;
    case DemoRhythm::Leisure:
        return 9'800;
    case DemoRhythm::Phone:
        return 4'300;
    case DemoRhythm::Online:
        return 540;
    }
    Q_UNREACHABLE();
}

/// A little more to do each year, with about the same people: `age` years before the last one.
PopulationFigure figureOf(const DemoTeam &team, UnitId unit, int year, int age)
{
    constexpr int hundredthsPerHead = 86; // of a full-time post: part-time work
    const int contacts = team.headcount * contactsPerHead(team.rhythm);
    return {.unit = unit,
        .year = year,
        .postHundredths = team.headcount * hundredthsPerHead,
        .contacts = contacts - contacts * 3 * age / 100};
}

} // namespace

Result<void> storeDemoPopulation(OpenRegister &openRegister, QDate lastDay)
{
    QList<PopulationFigure> figures;
    for (const DemoTeam &team : demoTeams()) {
        const Unit *unit = unitOf(team, openRegister.organisation());
        if (!unit)
            return failure(Error::Code::NotFound, QString::fromUtf8(team.name));
        for (int age = 0; age < years; ++age)
            figures << figureOf(team, unit->id, lastDay.year() - age, age);
    }
    return Population::create(figures).and_then(
        [&](const Population &population) { return openRegister.savePopulation(population); });
}

} // namespace rueckhalt
