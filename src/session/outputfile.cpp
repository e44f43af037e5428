// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/outputfile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace rueckhalt {

Result<void> beginWriting(QSaveFile &file)
{
    const QFileInfo target(file.fileName());
    if (!QFileInfo(target.absolutePath()).isDir())
        return failure(Error::Code::NotFound, target.absolutePath());
    // QSaveFile puts a plain file in the place of a device where it may: root would lose /dev/null.
    if (target.exists() && !target.isFile())
        return failure(Error::Code::AlreadyExists, file.fileName());
    if (!file.open(QIODevice::WriteOnly))
        return failure(Error::Code::ReadOnly, file.errorString());
    return {};
}

Result<void> writeWhole(QSaveFile &file, const QByteArray &bytes)
{
    if (file.write(bytes) == bytes.size())
        return {};
    file.cancelWriting();
    return failure(Error::Code::DiskFull, file.errorString());
}

Result<void> finishWriting(QSaveFile &file)
{
    // commit() overlooks that the last of what was buffered found no room.
    if (!file.flush()) {
        file.cancelWriting();
        return failure(Error::Code::DiskFull, file.errorString());
    }
    if (file.commit())
        return {};
    const bool full = file.error() == QFileDevice::ResourceError;
    return failure(full ? Error::Code::DiskFull : Error::Code::Io, file.errorString());
}

} // namespace rueckhalt
