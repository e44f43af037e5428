// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/protectedfigure.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

constexpr std::array floors {10, 20, 50, 100, 200, 500, 1'000, 2'000, 5'000, 10'000, 20'000, 50'000,
    100'000, 200'000, 500'000, 1'000'000};

} // namespace

template <>
std::span<const Term<ShareWord>> terms<ShareWord>()
{
    using enum ShareWord;
    static constexpr std::array<Term<ShareWord>, 3> list {{
        {Some, "some", {"einige", "some"}},
        {Many, "many", {"viele", "many"}},
        {Most, "most", {"die meisten", "most"}},
    }};
    return list;
}

QString wordsFor(const ProtectedCount &count, Language language)
{
    const auto floor = count.atLeast();
    if (!floor)
        return Words {"keine Vorfälle oder zu wenige für eine Zahl",
            "no incidents, or too few to give a number"}
            .in(language);
    const QLocale locale(language == Language::German ? QLocale::German : QLocale::English);
    return Words {"mindestens %1 Vorfälle", "at least %1 incidents"}.in(language).arg(
        locale.toString(*floor));
}

int FigureArchive::codeOf(const ProtectedCount &count)
{
    const auto found = std::ranges::find(floors, count.m_floor);
    return found == floors.end() ? 0 : static_cast<int>(found - floors.begin()) + 1;
}

int FigureArchive::codeOf(const ProtectedShare &share)
{
    return share.m_word ? static_cast<int>(*share.m_word) + 1 : 0;
}

std::optional<ProtectedCount> FigureArchive::count(int code)
{
    if (code < 0 || code > static_cast<int>(floors.size()))
        return std::nullopt;
    return code == 0 ? ProtectedCount()
                     : ProtectedCount(floors[static_cast<std::size_t>(code - 1)]);
}

std::optional<ProtectedShare> FigureArchive::share(int code)
{
    if (code < 0 || code > static_cast<int>(terms<ShareWord>().size()))
        return std::nullopt;
    return code == 0 ? ProtectedShare() : ProtectedShare(static_cast<ShareWord>(code - 1));
}

} // namespace rueckhalt
