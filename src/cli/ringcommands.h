// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/planoptions.h"
#include "cli/protectionoptions.h"
#include "session/benchmarking.h"

#include <functional>

namespace rueckhalt {

inline constexpr Words RingRegisterWords {"Ordner des Registers", "folder of the register"};

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

int runRingExport(Invocation &invocation);
int runRingImport(Invocation &invocation);
int runRingCompare(Invocation &invocation);

} // namespace rueckhalt
