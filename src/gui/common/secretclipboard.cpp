// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace rueckhalt {

void copySecretly(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    // Understood by the clipboard managers of KDE and by others that follow it.
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace rueckhalt
