// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "base/language.h"

namespace rueckhalt {

/// Work that takes a while: shows how far it is where the error stream is a terminal, and asks the
/// work to stop at the first Ctrl-C; the second one ends the program as ever. One at a time.
class LongTask
{
public:
    explicit LongTask(const QString &what);
    ~LongTask();
    LongTask(const LongTask &) = delete;
    LongTask &operator=(const LongTask &) = delete;

    /// To be handed to the work; valid while this lives.
    [[nodiscard]] Progress progress();

private:
    bool report(qint64 done, qint64 total);

    QByteArray m_what;
    bool m_isShown;
    int m_percent = -1;
    void (*m_before)(int) = nullptr;
};

} // namespace rueckhalt
