// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/planoptions.h"
#include "cli/protectionoptions.h"
#include "session/benchmarking.h"

#include <functional>

namespace rueckhalt {

inline constexpr Words RingRegisterWords {"Ordner des Registers", "folder of the register"};

[[nodiscard]] inline int doneWithRing()
{
    return static_cast<int>(ExitCode::Done);
}
/// For an option that does not say what it should.
inline int failRing(Console &console, const char *option)
{
    return console.fail({Error::Code::Invalid, QString::fromLatin1(option)});
}

/// --ring: needed where the register is in several.
void ringOption(CommandOptions &options);
/// Parses, opens the register and does `work` with the ring that --ring names.
int onRing(Invocation &invocation, CommandOptions &options,
    const std::function<int(OpenRegister &, Benchmarking &, const KnownRing &)> &work);
/// A period as files write it: "2027", "2027-Q1". Invalid.
[[nodiscard]] Result<ServiceSlot> ringPeriodOf(const CommandOptions &options);
/// Writes a file, or to the standard output for "-".
[[nodiscard]] Result<void> writeRingFile(const QString &path, const QByteArray &bytes);
/// What is told of a sheet, for people.
[[nodiscard]] QJsonObject jsonOf(const MadeRingSheet &made, const KnownRing &ring);

/// A ring, its agreement and what there is of it, for scripts.
[[nodiscard]] QJsonObject jsonOf(
    const KnownRing &ring, const OpenRegister &openRegister, Language language);

int runRingFound(Invocation &invocation);
int runRingCard(Invocation &invocation);
int runRingAdmit(Invocation &invocation);
int runRingAgreement(Invocation &invocation);
int runRingJoin(Invocation &invocation);
int runRingOffice(Invocation &invocation);
int runRingDefine(Invocation &invocation);
int runRingExport(Invocation &invocation);
int runRingImport(Invocation &invocation);
int runRingCompare(Invocation &invocation);

} // namespace rueckhalt
