// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace rueckhalt {

/// What a process that reads a hostile file may use.
struct ConfinementLimits
{
    qint64 memory = qint64 {1024} * 1024 * 1024; ///< beyond what the process has already
    int seconds = 60; ///< of the processor
};

/// Takes from this process and all its threads, for good, what is not needed to turn the bytes of
/// descriptor 0 into others: every descriptor above 2, new files, processes, threads, programs,
/// sockets and executable memory (seccomp), more privileges, core dumps, and memory and time beyond
/// the limits. What is tried nevertheless fails; trying to start a program or to reach another
/// process or the network ends this one. Unsupported where the system offers no such filter: then
/// nothing may be read here.
Result<void> confineThisProcess(const ConfinementLimits &limits);

} // namespace rueckhalt
