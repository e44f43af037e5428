// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "crypto/secretwords.h"
#include "session/protecting.h"

namespace rueckhalt {

/// One action of a command that has several: "users list".
struct SubCommand
{
    const char *name = "";
    Words summary;
    int (*run)(Invocation &invocation) = nullptr;
};

/// Runs the action named by the second word; its help shows both words. Without one the actions
/// are listed: with --help that is the answer, else it is wrong use.
int runSubCommand(
    Invocation &invocation, std::span<const SubCommand> actions, const Words &description);

/// The member with this login name; NotFound.
Result<Member> memberWith(const OpenRegister &openRegister, const QString &login);

/// What the person has read out.
void addFingerprintOption(CommandOptions &options);
[[nodiscard]] bool isFingerprintGiven(const Member &member, const CommandOptions &options);
/// Says which it is, so that it can be compared; what the command ends with.
int askForFingerprint(const Member &member, Console &console);

/// Roles by their codes, separated by commas; Invalid with the unknown code.
Result<CodeSet<Role>> rolesFrom(const QString &codes);

/// A secret from the descriptor named by `option`, or nothing if it was not given. A password is
/// brought to its normal form.
Result<std::optional<SecretBytes>> secretOf(
    const CommandOptions &options, const char *option, Console &console);

/// A new password: from --new-password-fd, or asked for twice. Checked as in the application.
Result<SecretBytes> newPassword(
    const CommandOptions &options, const QStringList &context, Console &console);

/// A key file for unlocking, named by `option`; empty if it was not given. Invalid below 32 bytes,
/// TooLarge beyond 1 MiB, NotFound, Io.
Result<SecretBytes> keyFileOf(const CommandOptions &options, const char *option);

/// The secret of recovery from the lines of --words-fd: one whole sheet, or two of three.
Result<SecretBytes> recoverySecretOf(const CommandOptions &options, const Console &console);

/// What was found at opening, for people on the error stream.
void warnOf(const QList<RegisterAlert> &alerts, Console &console);

/// withRegister() for commands that tell themselves what holds a register back.
int withUncheckedRegister(const CommandOptions &options, Invocation &invocation,
    const std::function<int(OpenRegister &)> &work, qsizetype at = 0);

/// After keys have changed: the reporting card has to name the new one, where the officers' key is
/// held. Says where that did not succeed.
void renewCard(OpenRegister &openRegister, Console &console);

/// What a result without value ends with; says `done` if it is one and nothing was asked in JSON.
int finish(
    const Result<void> &result, const CommandOptions &options, Console &console, const Words &done);

} // namespace rueckhalt
