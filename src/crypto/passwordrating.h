// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"

#include <QStringList>

namespace rueckhalt {

/// How hard a password is to guess for somebody who tries the usual things first.
enum class PasswordVerdict { TooShort, Weak, Fair, Strong };

/// Least number of characters of a password.
inline constexpr int MinPasswordLength = 10;

struct PasswordRating
{
    double bits = 0; ///< a cautious estimate: the guesses needed are two to the power of this
    int characters = 0;
    PasswordVerdict verdict = PasswordVerdict::TooShort;

    /// What a password must be to be taken, here for every place that takes a new one.
    [[nodiscard]] bool isEnough() const { return verdict >= PasswordVerdict::Fair; }
};

/// Rates a password in UTF-8 by zxcvbn, and more cautiously where that knows no German: a run of
/// letters counts at most as a word out of a dictionary. `context` are names that an attacker tries
/// first: the register, the organisation, the user. Fair from 50 bits: at the pace of Argon2id out
/// of reach of a single attacker; Strong from 70.
[[nodiscard]] PasswordRating ratePassword(
    const SecretBytes &password, const QStringList &context = {});

} // namespace rueckhalt
