// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/receiptfield.h"

#include <QTest>

using namespace rueckhalt;

class ReceiptFieldTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void digitsAreGroupedWhileTyped();
    void whateverIsPastedIsGrouped_data();
    void whateverIsPastedIsGrouped();
    void cursorStaysWhereItIsEdited();
    void seventeenthDigitIsNotTaken();
    void deletingGoesOverTheSpaces();
    void codeIsReadOrItsFaultNamed();

private:
    ReceiptField m_field;
};

void ReceiptFieldTest::init()
{
    m_field.clear();
    m_field.show();
    QVERIFY(QTest::qWaitForWindowActive(&m_field));
    m_field.setFocus();
}

void ReceiptFieldTest::digitsAreGroupedWhileTyped()
{
    QTest::keyClicks(&m_field, "12345");
    QCOMPARE(m_field.text(), "1234 5");
    QTest::keyClicks(&m_field, "678901");
    QCOMPARE(m_field.text(), "1234 5678 901");
    QCOMPARE(m_field.cursorPosition(), 13);
}

void ReceiptFieldTest::whateverIsPastedIsGrouped_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << "1234567890123456"
                           << "1234 5678 9012 3456";
    QTest::newRow("dashes") << "1234-5678-9012-3456"
                            << "1234 5678 9012 3456";
    QTest::newRow("words around") << "Code: 1234 5678.9012 3456"
                                  << "1234 5678 9012 3456";
    QTest::newRow("nothing of use") << "abc"
                                    << "";
}

void ReceiptFieldTest::whateverIsPastedIsGrouped()
{
    QFETCH(QString, pasted);
    m_field.insert(pasted);
    emit m_field.textEdited(m_field.text());
    QTEST(m_field.text(), "shown");
}

void ReceiptFieldTest::cursorStaysWhereItIsEdited()
{
    QTest::keyClicks(&m_field, "12356");
    m_field.setCursorPosition(3);
    QTest::keyClicks(&m_field, "4");
    QCOMPARE(m_field.text(), "1234 56");
    QCOMPARE(m_field.cursorPosition(), 4);
    QTest::keyClicks(&m_field, "9");
    QCOMPARE(m_field.text(), "1234 956");
    QCOMPARE(m_field.cursorPosition(), 6);
}

void ReceiptFieldTest::seventeenthDigitIsNotTaken()
{
    QTest::keyClicks(&m_field, "12345678901234567");
    QCOMPARE(m_field.text(), "1234 5678 9012 3456");
}

void ReceiptFieldTest::deletingGoesOverTheSpaces()
{
    QTest::keyClicks(&m_field, "12345");
    QTest::keyClick(&m_field, Qt::Key_Backspace);
    QCOMPARE(m_field.text(), "1234");
    QTest::keyClick(&m_field, Qt::Key_Backspace);
    QCOMPARE(m_field.text(), "123");
}

void ReceiptFieldTest::codeIsReadOrItsFaultNamed()
{
    const ReceiptCode drawn = ReceiptCode::draw([](std::span<std::uint8_t> bytes) {
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<std::uint8_t>(i * 37 + 11);
    });
    const QString text = drawn.text();
    QTest::keyClicks(&m_field, text.left(7));
    QCOMPARE(m_field.code().error(), ReceiptCode::Problem::Incomplete);
    m_field.setText(text);
    QVERIFY(m_field.code().has_value());
    QCOMPARE(m_field.code()->text(), text);
    QString wrong = text;
    wrong[0] = wrong[0] == u'9' ? u'0' : QChar(wrong[0].unicode() + 1);
    m_field.setText(wrong);
    QCOMPARE(m_field.code().error(), ReceiptCode::Problem::Mistyped);
}

QTEST_MAIN(ReceiptFieldTest)
#include "tst_receiptfield.moc"
