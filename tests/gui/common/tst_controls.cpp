// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/controls.h"

#include <QLineEdit>
#include <QTest>
#include <QTextDocument>

using namespace rueckhalt;

class ControlsTest : public QObject
{
    Q_OBJECT

private slots:
    void toolTipShowsTheTextAsItIs_data();
    void toolTipShowsTheTextAsItIs();
    void noTextIsNoToolTip();
    void wrongFieldSaysWhy();

private:
    static QString shown(const QString &toolTip)
    {
        if (!Qt::mightBeRichText(toolTip))
            return toolTip; // as QToolTip decides
        QTextDocument document;
        document.setHtml(toolTip);
        return document.toPlainText();
    }
};

void ControlsTest::toolTipShowsTheTextAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << "Bürgeramt › Standesamt";
    QTest::newRow("ampersand") << "Kunst & Kultur";
    QTest::newRow("escaped already") << "Kunst &amp; Kultur";
    QTest::newRow("markup") << "<b>Sozialamt</b>";
    QTest::newRow("picture from elsewhere") << "<img src=\"file:///etc/hostname\">";
    QTest::newRow("quotes and brackets") << "\"a\" < 'b' > c";
}

void ControlsTest::toolTipShowsTheTextAsItIs()
{
    QFETCH(const QString, text);
    QCOMPARE(shown(toolTipFor(text)), text);
}

void ControlsTest::noTextIsNoToolTip()
{
    QVERIFY(toolTipFor(QString()).isEmpty());
}

void ControlsTest::wrongFieldSaysWhy()
{
    QLineEdit field;
    setInvalid(&field, QStringLiteral("Diesen Tag gibt es nicht."));
    QCOMPARE(field.accessibleDescription(), QStringLiteral("Diesen Tag gibt es nicht."));
    QCOMPARE(shown(field.toolTip()), QStringLiteral("Diesen Tag gibt es nicht."));
    setInvalid(&field, QString());
    QVERIFY(field.toolTip().isEmpty());
}

QTEST_MAIN(ControlsTest)
#include "tst_controls.moc"
