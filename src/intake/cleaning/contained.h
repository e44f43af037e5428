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

/// Runs work on a file from outside in a process of its own that ends with it: whatever a hostile
/// file does to a library, memory runs out there and nothing but the answer comes back. The work
/// gets no file, opens none and must need no lock that another thread may hold. TooLarge when it
/// ran out of memory, time or answer, Malformed when it broke down.
Result<QByteArray> contained(
    const std::function<Result<QByteArray>()> &work, const ContainedLimits &limits = {});

} // namespace rueckhalt
