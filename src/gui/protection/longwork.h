// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"

#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace rueckhalt {

/// What somebody waits for, and whether it can be stopped.
struct LongWork
{
    enum class Stopping { Impossible, Possible };

    QString title; ///< "Das Konto wird entfernt"
    QString sentence; ///< why it takes a while, or what is safe meanwhile
    Stopping stopping = Stopping::Impossible;
};

/// Runs `work` on a thread of its own while a dialog shows how far it is, and returns when it has
/// ended. The window stays alive but can do nothing else, and BackgroundWork keeps timers off the
/// register in the meantime. Closing the dialog, also by locking, asks the work to stop; one that
/// cannot stop is waited for.
void runLongWork(QWidget *parent, const LongWork &what,
    const std::function<void(const Progress &progress)> &work);

/// The same for work that has a result.
template <typename T>
T resultOfLongWork(
    QWidget *parent, const LongWork &what, const std::function<T(const Progress &progress)> &work)
{
    std::optional<T> result;
    runLongWork(parent, what, [&](const Progress &progress) { result.emplace(work(progress)); });
    return *std::move(result);
}

} // namespace rueckhalt
