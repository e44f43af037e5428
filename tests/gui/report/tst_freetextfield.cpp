// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/uilanguage.h"
#include "gui/report/freetextfield.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>
#include <QtTest>

using namespace rueckhalt;

class TestFreeTextField : public QObject
{
    Q_OBJECT

    static QString textOf(const FreeTextField &field, const char *name)
    {
        return field.findChild<QLabel *>(QLatin1StringView(name))->text();
    }

private slots:
    void initTestCase() { setUiLanguage(Language::English); }

    void personalDataIsUnderlinedAndNamedButNeverRefused()
    {
        FreeTextField field;
        QVERIFY(textOf(field, "note").isEmpty());
        const QString text = QStringLiteral("Frau Größler rief an, 0221 1234567.");
        field.setText(text);
        QCOMPARE(field.text(), text);
        QVERIFY(textOf(field, "note").contains(QStringLiteral("name, phone number")));
        const auto *edit = field.findChild<QPlainTextEdit *>();
        QCOMPARE(edit->document()->firstBlock().layout()->formats().size(), 2);
        field.setText(QStringLiteral("Person A rief an."));
        QVERIFY(textOf(field, "note").isEmpty());
        QVERIFY(edit->document()->firstBlock().layout()->formats().isEmpty());
    }

    void counterCounts()
    {
        FreeTextField field;
        field.setLimit(12);
        field.setText(QStringLiteral("äöü"));
        QCOMPARE(textOf(field, "counter"), QStringLiteral("3 of 12"));
        // Too long a text is kept: the problem is said when sending, nothing typed is cut away.
        field.setText(QString(20, u'x'));
        QCOMPARE(field.text().size(), 20);
    }

    void onlyTypingIsAnEdit()
    {
        FreeTextField field;
        QSignalSpy edited(&field, &FreeTextField::edited);
        field.setText(QStringLiteral("restored"));
        QVERIFY(edited.isEmpty());
        QTest::keyClicks(field.findChild<QPlainTextEdit *>(), QStringLiteral("ab"));
        QCOMPARE(edited.size(), 2);
    }
};

QTEST_MAIN(TestFreeTextField)
#include "tst_freetextfield.moc"
