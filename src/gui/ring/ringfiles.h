// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

class QWidget;

namespace rueckhalt {

/// Asks for several files at once; empty if cancelled. Tests choose by another one.
using ChooseRingFiles = std::function<QStringList(QWidget *, const QString &, const QString &)>;
[[nodiscard]] QStringList chooseRingFiles(
    QWidget *parent, const QString &title, const QString &filter);

/// The whole of a file. TooLarge beyond `limit` bytes; Io.
[[nodiscard]] Result<QByteArray> contentOfRingFile(const QString &path, qint64 limit);

/// Writes what `content` makes, which is asked for only when the file can be written: what is
/// frozen by making it is not made in vain. As beginWriting(), DiskFull, or as `content`.
[[nodiscard]] Result<void> saveRingFile(
    const QString &path, const std::function<Result<QByteArray>()> &content);

} // namespace rueckhalt
