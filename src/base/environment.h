// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <cstdint>
#include <functional>
#include <span>

namespace rueckhalt {

/// The present moment in UTC. Injected so that tests own the clock.
using Clock = std::function<QDateTime()>;

/// Fills the span with random bytes. Cryptographic in the product, fixed in tests and generators.
using Random = std::function<void(std::span<std::uint8_t>)>;

/// Called now and then during long work with steps done and steps in all (0 if not known);
/// returning false asks the work to stop and to leave nothing behind.
using Progress = std::function<bool(qint64 done, qint64 total)>;

} // namespace rueckhalt
