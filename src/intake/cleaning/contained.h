// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace rueckhalt {

/// What contained work may use.
struct ContainedLimits
{
    qint64 memory = qint64 {1024} * 1024 * 1024; ///< beyond what the process has already
    int seconds = 60; ///< of the processor, and of waiting
    qint64 answer = qint64 {512} * 1024 * 1024;
};

/// Runs work on a file from outside in a process of its own that ends with it: what makes a library
/// crash, or use memory and time without end, does so there. TooLarge when it ran out of memory,
/// time or answer, Malformed when it broke down. The work opens no file and must need no lock that
/// another thread may hold.
///
/// No sandbox against code that takes the library over: the process begins as a copy of this one,
/// with what lies in its memory, and may do what the user may.
Result<QByteArray> contained(
    const std::function<Result<QByteArray>()> &work, const ContainedLimits &limits = {});

} // namespace rueckhalt
