// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/measuretheme.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

struct ThemeRow
{
    const char *measure = "";
    CodeSet<Place> places;
    CodeSet<Circumstance> circumstances;
    std::optional<LevelNeed> level;
};

// Which places and circumstances a measure changes, and which alarm, plan or help a serious level
// calls for. Our reading of the sheets' titles and facts (research/mission.md 1.5 and 1.6); a
// measure that is not here is ranked by its facets alone.
// NOLINTNEXTLINE(readability-function-size): it is a table.
std::span<const ThemeRow> themeTable()
{
    using enum Place;
    using enum Circumstance;
    constexpr std::optional<LevelNeed> AnyLevel;
    constexpr std::optional<LevelNeed> AtOnceFrom2
        = LevelNeed {AachenLevel::Level2, Urgency::AtOnce};
    constexpr std::optional<LevelNeed> SoonFrom2 = LevelNeed {AachenLevel::Level2, Urgency::Soon};
    constexpr std::optional<LevelNeed> AtOnceFrom3
        = LevelNeed {AachenLevel::Level3, Urgency::AtOnce};
    constexpr std::optional<LevelNeed> SoonFrom3 = LevelNeed {AachenLevel::Level3, Urgency::Soon};
    // clang-format off
    static constexpr std::array table {
        ThemeRow {"A03", {}, {ShortlyBeforeClosing}, AnyLevel},
        ThemeRow {"A04", {}, {ShortlyBeforeClosing}, AnyLevel},
        ThemeRow {"A05", {}, {LongWait}, AnyLevel},
        ThemeRow {"A06", {}, {LongWait, Understaffed}, AnyLevel},
        ThemeRow {"A07", {Telephone}, {}, AnyLevel},
        ThemeRow {"A08", {Telephone}, {}, AnyLevel},
        ThemeRow {"A09", {Telephone, Letter}, {}, AnyLevel},
        ThemeRow {"A10", {Telephone}, {Understaffed}, AnyLevel},
        ThemeRow {"B01", {WaitingArea}, {LongWait}, AnyLevel},
        ThemeRow {"B02", {WaitingArea}, {LongWait}, AnyLevel},
        ThemeRow {"B03", {WaitingArea, Counter}, {LongWait}, AnyLevel},
        ThemeRow {"B04", {WaitingArea}, {LongWait, Understaffed}, AnyLevel},
        ThemeRow {"B05", {WaitingArea}, {LongWait}, AnyLevel},
        ThemeRow {"B06", {Corridor, Entrance}, {}, AnyLevel},
        ThemeRow {"B07", {Entrance, WaitingArea}, {}, AnyLevel},
        ThemeRow {"B08", {Grounds}, {}, AnyLevel},
        ThemeRow {"B09", {Corridor}, {PoorLighting}, AnyLevel},
        ThemeRow {"B10", {Corridor}, {}, AnyLevel},
        ThemeRow {"C02", {Letter}, {}, AnyLevel},
        ThemeRow {"C11", {}, {Understaffed}, AnyLevel},
        ThemeRow {"D03", {}, {LongWait, Understaffed}, AnyLevel},
        ThemeRow {"E02", {WaitingArea, Counter, Corridor, Entrance}, {}, AnyLevel},
        ThemeRow {"E04", {}, {}, SoonFrom2},
        ThemeRow {"E05", {}, {AloneInRoom}, AnyLevel},
        ThemeRow {"E06", {CitizensHome, PublicSpace}, {AloneInRoom, UnfamiliarPlace}, AnyLevel},
        ThemeRow {"E07", {CitizensHome, PublicSpace}, {UnfamiliarPlace}, AnyLevel},
        ThemeRow {"E08", {CitizensHome, PublicSpace, PrivateSphere}, {PoorLighting}, AnyLevel},
        ThemeRow {"E09", {Vehicle}, {}, AnyLevel},
        ThemeRow {"E10", {}, {AlarmOutOfReach}, AtOnceFrom2},
        ThemeRow {"E11", {}, {}, SoonFrom2},
        ThemeRow {"E13", {Entrance, WaitingArea}, {}, AnyLevel},
        ThemeRow {"E15", {}, {}, SoonFrom2},
        ThemeRow {"E17", {}, {AloneInRoom}, AnyLevel},
        ThemeRow {"E18", {PrivateSphere, SocialMedia}, {}, AnyLevel},
        ThemeRow {"E19", {SocialMedia, Letter}, {}, AnyLevel},
        ThemeRow {"E20", {SocialMedia, Letter, PrivateSphere}, {}, AnyLevel},
        ThemeRow {"F01", {Entrance, Corridor}, {}, AnyLevel},
        ThemeRow {"F02", {Office}, {}, AnyLevel},
        ThemeRow {"F03", {Office, Counter}, {AloneInRoom, AlarmOutOfReach}, AtOnceFrom2},
        ThemeRow {"F04", {CitizensHome, PublicSpace, Vehicle}, {UnfamiliarPlace}, AtOnceFrom2},
        ThemeRow {"F05", {Entrance, Grounds}, {}, AnyLevel},
        ThemeRow {"F06", {Office}, {AloneInRoom}, AnyLevel},
        ThemeRow {"F07", {Counter}, {}, AnyLevel},
        ThemeRow {"F08", {Office, Counter}, {}, AnyLevel},
        ThemeRow {"F09", {Grounds}, {PoorLighting}, AnyLevel},
        ThemeRow {"F10", {PublicSpace}, {}, AnyLevel},
        ThemeRow {"F11", {CitizensHome, PublicSpace}, {}, SoonFrom3},
        ThemeRow {"G05", {}, {Understaffed}, AnyLevel},
        ThemeRow {"H01", {}, {}, AtOnceFrom2},
        ThemeRow {"H02", {}, {}, AtOnceFrom3},
        ThemeRow {"H03", {}, {}, AtOnceFrom2},
        ThemeRow {"H07", {}, {}, AtOnceFrom2},
    };
    // clang-format on
    return table;
}

/// Helps only after the event: nothing to do at the lower levels.
bool isPureAftercare(const Measure &measure)
{
    return measure.group == MeasureGroup::Aftercare
        && measure.stages == CodeSet<PreventionStage> {PreventionStage::Tertiary};
}

} // namespace

MeasureTheme themeOf(const Measure &measure)
{
    MeasureTheme theme;
    const auto table = themeTable();
    const auto row
        = std::find_if(table.begin(), table.end(), [&measure](const ThemeRow &candidate) {
              return measure.id == QLatin1StringView(candidate.measure);
          });
    if (row != table.end())
        theme = {row->places, row->circumstances, row->level};
    if (!theme.level && isPureAftercare(measure))
        theme.level = LevelNeed {AachenLevel::Level2, Urgency::Soon};
    return theme;
}

} // namespace rueckhalt
