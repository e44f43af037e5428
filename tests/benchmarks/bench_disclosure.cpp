// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to protect releases, and how much is left of them: annual, four quarters and
// the year jointly, three years with corrections. Times are processor times. Arguments: incidents a
// year (otherwise 300 and 1200), seed, "a" for the annual release alone ("-": everything), percent
// of the incidents that are reported too late for their quarter.
#include "support/domain/releasehouse.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace rueckhalt;

namespace {

/// Of this process, on all threads, in milliseconds: what other programs do meanwhile does not
/// count.
double processorTime()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

ReleaseGame gameOf(const ReleaseHouse &house)
{
    ReleaseGame game;
    game.organisation = house.organisation();
    game.expected = house.incidents;
    return game;
}

double play(ReleaseGame &game, const ReleaseHouse &house, const ReleasePeriod &period, bool print)
{
    game.facts
        = house.factsOn(period.kind() == ReleaseKind::Correction ? period.lastDay().addDays(150)
                                                                 : period.lastDay().addDays(20));
    const double start = processorTime();
    const auto draft = game.make(period);
    const double took = processorTime() - start;
    if (print && draft) {
        const ReleaseFigures &figures = draft->figures;
        std::printf("  %-9s %6.0f ms  incidents %4d  cells %3d  primary %3d  complementary %2d  "
                    "published %4.1f %%  groups %4d  witnesses %4d  problems %4d  unfinished %d\n",
            qPrintable(period.code()), took, figures.incidents, figures.cells, figures.primary,
            figures.complementary, 100 * figures.publishedShare, figures.groups, figures.witnesses,
            figures.problems, figures.unfinished);
    } else if (print) {
        std::printf("  %-9s %6.0f ms  refused: %s\n", qPrintable(period.code()), took,
            qPrintable(draft.error().detail));
    }
    std::fflush(stdout);
    return took;
}

void measure(int incidents, std::uint32_t seed, bool isAnnualOnly, int latePercent = 3)
{
    ReleaseHouse house {
        .incidents = incidents, .years = 3, .latePercent = latePercent, .seed = seed};
    std::printf("%d incidents a year, seed %u, %d %% late, 10 sites, 10 fields of work, 5 types\n",
        incidents, seed, latePercent);
    ReleaseGame annual = gameOf(house);
    play(annual, house, *ReleasePeriod::wholeYear(2026), true);
    if (isAnnualOnly)
        return;

    ReleaseGame game = gameOf(house);
    double all = 0;
    for (int year = 2026; year < 2029; ++year) {
        double quarters = 0;
        for (int quarter = 1; quarter <= 4; ++quarter)
            quarters += play(game, house, *ReleasePeriod::quarter(year, quarter), true);
        std::printf("  four quarters %.0f ms\n", quarters);
        all += quarters + play(game, house, *ReleasePeriod::wholeYear(year), true);
        all += play(game, house, *ReleasePeriod::correction(year, 1), true);
    }
    std::printf("  three years with corrections %.0f ms\n", all);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1) {
        const std::uint32_t seed = argc > 2 ? static_cast<std::uint32_t>(std::atoi(argv[2])) : 1;
        measure(std::atoi(argv[1]), seed, argc > 3 && argv[3][0] == 'a',
            argc > 4 ? std::atoi(argv[4]) : 3);
        return 0;
    }
    for (const int incidents : {300, 1200})
        measure(incidents, 1, false);
    return 0;
}
