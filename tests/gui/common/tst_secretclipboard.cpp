// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

using namespace rueckhalt;

class SecretClipboardTest : public QObject
{
    Q_OBJECT

private slots:
    void copiedTextIsMarkedAsSecret();
};

void SecretClipboardTest::copiedTextIsMarkedAsSecret()
{
    copySecretly("1234 5678");
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), "1234 5678");
    QCOMPARE(data->data("x-kde-passwordManagerHint"), QByteArray("secret"));
}

QTEST_MAIN(SecretClipboardTest)
#include "tst_secretclipboard.moc"
