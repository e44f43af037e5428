// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/confined/confinedreading.h"

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace rueckhalt {

/// Has a picture decoded by the program that is shut in (intake/confined), while the window stays
/// alive.
class PictureReading : public QObject
{
    Q_OBJECT

public:
    /// Begins at once.
    PictureReading(AttachmentKind kind, SecretBytes bytes, QObject *parent = nullptr);
    /// Stops it.
    ~PictureReading() override;

    /// After finished(), once.
    Result<PictureRows> take() { return std::move(m_result); }

signals:
    void finished();

private:
    SecretBytes m_bytes;
    std::atomic<bool> m_stopped = false;
    Result<PictureRows> m_result = failure(Error::Code::Cancelled);
    std::unique_ptr<QThread> m_thread;
};

} // namespace rueckhalt
