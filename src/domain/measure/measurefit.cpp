// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure/measurefit.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<FitWeight>> terms<FitWeight>()
{
    using enum FitWeight;
    static constexpr std::array table {
        Term<FitWeight> {Slight, "slight", {"ein wenig", "slightly"}},
        Term<FitWeight> {Helpful, "helpful", {"hilfreich", "helpful"}},
        Term<FitWeight> {Strong, "strong", {"stark", "strong"}},
        Term<FitWeight> {Decisive, "decisive", {"entscheidend", "decisive"}},
    };
    return table;
}

template <>
std::span<const Term<FitScope>> terms<FitScope>()
{
    using enum FitScope;
    static constexpr std::array table {
        Term<FitScope> {Any, "any", {"immer", "always"}},
        Term<FitScope> {Single, "single", {"einzelner Vorfall", "single incident"}},
        Term<FitScope> {Group, "group", {"mehrere Vorfälle", "several incidents"}},
        Term<FitScope> {
            SeveralUnits, "several-units", {"mehrere Organisationseinheiten", "several units"}},
    };
    return table;
}

} // namespace rueckhalt
