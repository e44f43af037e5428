// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

namespace rueckhalt {

/// Holds a register for writing: a lock of the kernel on the file "lock" in its folder, which ends
/// with the process however it ends. The file says who holds it, for the message to others.
class RegisterLock
{
public:
    /// LockedByOther (detail "host, process 123"), ReadOnly when the folder cannot be written.
    static Result<std::unique_ptr<RegisterLock>> acquire(const QString &folder);
    ~RegisterLock();
    RegisterLock(const RegisterLock &) = delete;
    RegisterLock &operator=(const RegisterLock &) = delete;

private:
    explicit RegisterLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    int m_descriptor;
};

} // namespace rueckhalt
