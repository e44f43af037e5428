// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/secretclipboard.h"

#include <QGuiApplication>
#include <QMimeData>

namespace rueckhalt {

namespace {

/// Understood by the clipboard managers of KDE and by others that follow it.
const QString &hint()
{
    static const QString format = QStringLiteral("x-kde-passwordManagerHint");
    return format;
}

} // namespace

void copySecretly(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(hint(), QByteArrayLiteral("secret"));
    QGuiApplication::clipboard()->setMimeData(data);
}

void markSecret(QClipboard::Mode mode)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    const QMimeData *present = clipboard->mimeData(mode);
    if (present == nullptr || present->formats().isEmpty() || present->hasFormat(hint()))
        return;
    auto *marked = new QMimeData;
    for (const QString &format : present->formats())
        marked->setData(format, present->data(format));
    marked->setData(hint(), QByteArrayLiteral("secret"));
    clipboard->setMimeData(marked, mode);
}

} // namespace rueckhalt
