// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/compartment.h"
#include "vault/member.h"

namespace rueckhalt {

/// Something that the check at unlocking found.
struct RegisterAlert
{
    enum class Kind : std::uint8_t {
        DatabaseAltered = 1, ///< rows are not those of the last signed entry
        ChainBroken, ///< an entry is missing, altered, or of somebody who may not make it
        MembersForged, ///< a list of members that does not follow from the one this machine knows
        OlderState, ///< this machine, or the head, has seen a later state
        Forked, ///< carried on differently from what this machine has seen
        HeadOutdated, ///< both copies of the head are older than vault.db
        HeadRepaired, ///< one copy of the head was damaged or old; the other one counts
        KeysMissing, ///< sealed objects without their content key
        StateResumed, ///< somebody with the right put the register back to an earlier state
        AnchorUnreadable, ///< what this machine remembers was damaged: an older state would not
                          ///< show
        ClockAhead, ///< an entry names a month that has not come yet, or had not when details were
                    ///< removed in it: that is how what is recent could be passed off as old
        ForeignCard, ///< where reports are made lay a card with a key that is not this register's;
                     ///< found while publishing, `count` folders
        EntriesRefused, ///< what `count` times was entered in granted cases could not be taken in:
                        ///< not signed by whom the case is granted to, or not in the backup from
                        ///< which the register comes
    };

    Kind kind = Kind::DatabaseAltered;
    quint64 sequence = 0; ///< the entry where it shows, or the last one that is known elsewhere
    qint64 count = 0; ///< of what is missing

    bool operator==(const RegisterAlert &) const = default;
};

/// Whether a register with such a finding can only be read.
[[nodiscard]] constexpr bool forbidsWriting(RegisterAlert::Kind kind)
{
    using enum RegisterAlert::Kind;
    return kind == DatabaseAltered || kind == ChainBroken || kind == MembersForged
        || kind == OlderState || kind == Forked || kind == HeadOutdated;
}

/// Whether an officer can declare the state to be the right one. What is not signed as it stands
/// there cannot be made right: that needs a backup.
[[nodiscard]] constexpr bool canBeAccepted(RegisterAlert::Kind kind)
{
    using enum RegisterAlert::Kind;
    return kind == OlderState || kind == Forked || kind == HeadOutdated;
}

} // namespace rueckhalt
