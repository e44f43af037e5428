// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/passwordrating.h"

#include <QCoreApplication>

namespace rueckhalt {

/// What stands below every field in which a new password is chosen.
class PasswordAdvice
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::PasswordAdvice)

public:
    /// How good the password is, or how to choose one while nothing is typed.
    [[nodiscard]] static QString on(const PasswordRating &rating);
    /// Why a password that is not enough is not taken.
    [[nodiscard]] static QString refusal();
};

} // namespace rueckhalt
