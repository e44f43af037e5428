// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ring/ringfiles.h"

#include "session/outputfile.h"

#include <QFile>
#include <QFileDialog>
#include <QSaveFile>

namespace rueckhalt {

QStringList chooseRingFiles(QWidget *parent, const QString &title, const QString &filter)
{
    return QFileDialog::getOpenFileNames(parent, title, QString(), filter);
}

Result<QByteArray> contentOfRingFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, QStringLiteral("open"));
    QByteArray content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Code::Io, QStringLiteral("read"));
    if (content.size() > limit)
        return failure(Error::Code::TooLarge, QStringLiteral("file"));
    return content;
}

Result<void> saveRingFile(const QString &path, const std::function<Result<QByteArray>()> &content)
{
    QSaveFile file(path);
    return beginWriting(file)
        .and_then([&] { return content(); })
        .and_then([&](const QByteArray &bytes) { return writeWhole(file, bytes); })
        .and_then([&] { return finishWriting(file); });
}

} // namespace rueckhalt
