// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/unlock/passwordfield.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;

class PasswordFieldTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void takenPasswordLeavesNothingBehind();
    void umlautsAreTakenAsUtf8();
    void umlautsAreTheSameHoweverComposed();
    void passwordIsRatedWithoutBeingTaken();
    void passwordMayBePasted();
    void passwordCanBeShown();
    void capsLockIsHinted();
    void returnIsAnnounced();
};

void PasswordFieldTest::takenPasswordLeavesNothingBehind()
{
    PasswordField field;
    QTest::keyClicks(field.edit(), "geheim");
    const SecretBytes secret = field.take();
    QCOMPARE(
        QByteArray(reinterpret_cast<const char *>(secret.view().data()), 6), QByteArray("geheim"));
    QVERIFY(field.isEmpty());
    field.edit()->undo();
    QVERIFY(field.isEmpty());
}

void PasswordFieldTest::umlautsAreTakenAsUtf8()
{
    PasswordField field;
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString::fromUtf8("ü"));
    QApplication::sendEvent(field.edit(), &press);
    QCOMPARE(field.take().size(), std::size_t(2));
}

void PasswordFieldTest::umlautsAreTheSameHoweverComposed()
{
    PasswordField field;
    field.edit()->setText(u"gr\u00fcn"_qs);
    const SecretBytes first = field.take();
    field.edit()->setText(u"gru\u0308n"_qs);
    const SecretBytes second = field.take();
    QCOMPARE(first.size(), std::size_t(5));
    QVERIFY(std::ranges::equal(first.view(), second.view()));
}

void PasswordFieldTest::passwordIsRatedWithoutBeingTaken()
{
    PasswordField field;
    QCOMPARE(field.rating().characters, 0);
    field.edit()->setText(u"Gr\u00fcne L\u00f6ffel Kleckersdorf Tee"_qs);
    QVERIFY(field.rating().isEnough());
    QVERIFY(field.rating({"Kleckersdorf"}).bits < field.rating().bits);
    QVERIFY(!field.isEmpty());
}

void PasswordFieldTest::passwordMayBePasted()
{
    PasswordField field;
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.edit()->setFocus();
    QApplication::clipboard()->setText("aus dem Tresor");
    QTest::keySequence(field.edit(), QKeySequence::Paste);
    QCOMPARE(field.edit()->text(), QString("aus dem Tresor"));
}

void PasswordFieldTest::passwordCanBeShown()
{
    PasswordField field;
    auto *show = field.findChild<QPushButton *>("showPassword");
    QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
    QTest::keyClick(show, Qt::Key_Space);
    QCOMPARE(field.edit()->echoMode(), QLineEdit::Normal);
    QTest::keyClicks(field.edit(), "x");
    static_cast<void>(field.take());
    QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
}

void PasswordFieldTest::capsLockIsHinted()
{
    PasswordField field;
    auto *hint = field.findChild<QWidget *>("capsHint");
    const auto type = [&field](const QString &text, Qt::KeyboardModifiers modifiers) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_A, modifiers, text);
        QApplication::sendEvent(field.edit(), &press);
    };
    type("a", Qt::NoModifier);
    QVERIFY(hint->isHidden());
    type("A", Qt::NoModifier);
    QVERIFY(!hint->isHidden());
    type("A", Qt::ShiftModifier);
    QVERIFY(hint->isHidden());
    type("a", Qt::ShiftModifier);
    QVERIFY(!hint->isHidden());
}

void PasswordFieldTest::returnIsAnnounced()
{
    PasswordField field;
    QSignalSpy entered(&field, &PasswordField::entered);
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(entered.size(), 1);
}

QTEST_MAIN(PasswordFieldTest)
#include "tst_passwordfield.moc"
