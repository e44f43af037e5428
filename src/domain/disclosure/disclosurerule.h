// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rueckhalt {

/// When a count must not be published (research/privacy_security.md 1.1). Persons are affected
/// employees; incidents without a known person are counted as if they could all be one.
struct DisclosureRule
{
    /// Fewer than three persons is below what official statistics allow anywhere (research S2), so
    /// no setting goes there.
    static constexpr int LeastPersons = 3;
    static constexpr int MostPersons = 50;

    int minimumPersons = 5; ///< 1…minimumPersons-1 persons are sensitive
    int minimumHeads = 10; ///< so are all numbers of a site with fewer employees, where known
    bool operator==(const DisclosureRule &) const = default;
};

} // namespace rueckhalt
