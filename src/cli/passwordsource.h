// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/console.h"
#include "crypto/secretbytes.h"

namespace rueckhalt {

/// Where the password of a register comes from: asked for at the terminal without echo, an open
/// file descriptor, or a file. Never the command line or the environment, which other processes
/// can read.
struct PasswordSource
{
    std::optional<int> descriptor;
    QString keyFile;

    enum class Purpose { Open, Create, Receipt };

    /// True if neither descriptor nor file was named.
    [[nodiscard]] bool asks() const { return !descriptor && keyFile.isEmpty(); }

    /// There is a terminal where somebody can be asked.
    [[nodiscard]] static bool canAsk();

    /// The password in its normal form; of a descriptor or file the first line, at most 64 KiB. To
    /// create, it is asked for twice. Invalid: empty, not repeated alike, or a file that others may
    /// read; Unsupported: no terminal to ask at; Cancelled; NotFound; Io.
    [[nodiscard]] Result<SecretBytes> read(Purpose purpose, Console &console) const;
};

/// Invalid, with the reason in the user's words, unless the password is as hard to guess as the
/// application demands; `context` are names that an attacker tries first.
Result<void> checkNewPassword(
    const SecretBytes &password, const QStringList &context, const Console &console);

/// Made up for a demo register: five groups of four letters and digits without look-alikes
/// (95 bits).
SecretBytes generatedPassword();

} // namespace rueckhalt
