// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace rueckhalt {

/// How hard a password is to guess for somebody who tries the usual things first.
enum class PasswordStrength { TooShort, Weak, Fair, Strong };

/// Least number of characters of a password for a register.
inline constexpr int MinPasswordLength = 10;

/// A cautious estimate of the guesses needed, in bits: what repeats, runs along the alphabet or
/// the keyboard, or is a common word counts little.
double guessBits(QStringView password);

/// Fair from 50 bits: with Argon2id of a register (about a guess a second and core) out of reach
/// of a single attacker; strong from 70.
PasswordStrength strengthOf(QStringView password);

} // namespace rueckhalt
