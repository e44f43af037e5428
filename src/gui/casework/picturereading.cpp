// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/picturereading.h"

#include <QThread>

namespace rueckhalt {

PictureReading::PictureReading(AttachmentKind kind, SecretBytes bytes, QObject *parent)
    : QObject(parent)
    , m_bytes(std::move(bytes))
    , m_thread(QThread::create([this, kind] {
        m_result = pictureApart(kind, m_bytes.view(), [this] { return !m_stopped; });
        m_bytes.wipe();
    }))
{
    connect(m_thread.get(), &QThread::finished, this, &PictureReading::finished);
    m_thread->start();
}

PictureReading::~PictureReading()
{
    m_stopped = true;
    m_thread->wait();
}

} // namespace rueckhalt
