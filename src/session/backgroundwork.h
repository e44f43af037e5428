// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace rueckhalt {

/// Another thread works in the register while this lives, and the vault belongs to it alone.
/// Whatever acts by a timer or on the file system's word asks isRunning() first and comes back
/// later: keys may be on their way out and the database may be replaced by another.
///
/// One for the whole process, as the process has one register open.
class BackgroundWork
{
public:
    BackgroundWork() { ++s_running; }
    ~BackgroundWork() { --s_running; }
    BackgroundWork(const BackgroundWork &) = delete;
    BackgroundWork &operator=(const BackgroundWork &) = delete;

    [[nodiscard]] static bool isRunning() { return s_running > 0; }

private:
    static inline std::atomic<int> s_running {0};
};

} // namespace rueckhalt
