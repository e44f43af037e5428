// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDir>
#include <QFile>

namespace rueckhalt::fuzz {

/// One file of a corpus; the folder is made if it is missing.
inline bool write(const QString &folder, const char *name, const QByteArray &contents)
{
    QFile file(folder + u'/' + QString::fromLatin1(name));
    return QDir().mkpath(folder) && file.open(QIODevice::WriteOnly)
        && file.write(contents) == contents.size();
}

template <typename T>
bool write(const QString &folder, const char *name, const Result<T> &contents)
{
    return contents && write(folder, name, *contents);
}

/// Seeds of what offices are about: fuzz_officecodec, fuzz_ringpaper.
bool writeOfficeSeeds(const QString &corpus);
/// Of settings and small records: fuzz_smallcodec.
bool writeSmallSeeds(const QString &corpus);

} // namespace rueckhalt::fuzz
