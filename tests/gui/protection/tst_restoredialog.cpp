// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "crypto/secretwords.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/protection/restoredialog.h"
#include "session/backingup.h"
#include "session/unlocking.h"
#include "support/gui/a11ylint.h"
#include "support/gui/fakeprompter.h"
#include "support/session/testregister.h"
#include "support/vault/membertown.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QThread>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The ways into a backup of a register with several accounts, one of them with a key file.
class RestoreDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_dialog.reset(); }
    void accountWithAKeyFileRestores();
    void keyFileLeftOutOpensNothing();
    void vanishedKeyFileIsSaid();
    void wordsOfTheSheetRestoreWithoutAPassword();
    void wordsOfAnotherRegisterAreSaid();
    void missingWordsAreAskedFor();
    void stopThatComesTooLateDoesNotDenyTheRegister();
    void changingTheWayInLeavesNothingBehind();
    void dialogIsAccessibleBothWays();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    void press(const char *name) const
    {
        QVERIFY2(find<QPushButton>(name)->isVisible(), name);
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
    }
    void typeAccount() const
    {
        find<QLineEdit>("login")->setText("officer");
        const SecretBytes password = testPassword();
        passwordEdit()->setText(QString::fromUtf8(toByteArray(password.view())));
    }
    QLineEdit *passwordEdit() const { return find<QWidget>("password")->findChild<QLineEdit *>(); }
    void typeWords(const SecretBytes &secret) const
    {
        find<QRadioButton>("byWords")->setChecked(true);
        find<QPlainTextEdit>("wordsEdit")->setPlainText(wordsOf(secret).join(' '));
    }
    void restore() const
    {
        press("go");
        QTRY_VERIFY_WITH_TIMEOUT(
            !m_dialog->restored().isEmpty() || find<QLabel>("problem")->isVisible(), 60000);
    }

    std::unique_ptr<MemberTown> m_town;
    QString m_backup;
    QString m_keyFile;
    FakePrompter m_prompter;
    std::unique_ptr<RestoreDialog> m_dialog;
};

void RestoreDialogTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_town = std::make_unique<MemberTown>();
    m_town->startAfresh();
    m_keyFile = m_town->path("some.key");
    QFile file(m_keyFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(64, 'k'));
    file.close();
    {
        const auto officer = m_town->open("officer");
        QVERIFY(officer);
        const SecretBytes key(bytesOf(QByteArray(64, 'k')));
        QVERIFY((*officer)->members().changePassword(testPassword(), {}, testPassword(), key));
    }
    auto vault = m_town->open();
    QVERIFY(vault);
    const auto catalog = shippedCatalog();
    const auto opened = OpenRegister::load(*std::move(vault), *catalog, test::fixedNow);
    QVERIFY(opened);
    const QString place = m_town->path("backups");
    QVERIFY(QDir().mkpath(place));
    const auto written = BackingUp(**opened).backUp(place, 3);
    QVERIFY(written);
    m_backup = written->entry.path;
}

void RestoreDialogTest::init()
{
    m_prompter = FakePrompter();
    m_dialog = std::make_unique<RestoreDialog>(
        Restoring(test::testEnvironment()), RestoreDialog::Start {m_backup, {}}, m_prompter);
    QDir(m_town->path("restored")).removeRecursively();
    QVERIFY(QDir().mkpath(m_town->path("restored")));
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    m_prompter.path = m_town->path("restored");
    press("choosePlace");
    m_prompter.path = m_keyFile;
}

void RestoreDialogTest::accountWithAKeyFileRestores()
{
    typeAccount();
    press("chooseKeyFile");
    restore();
    QCOMPARE(find<QLabel>("problem")->text(), QString());
    QVERIFY(QDir(m_dialog->restored()).exists());
    QVERIFY(!find<QLabel>("advice")->text().contains("Password lost"));
}

void RestoreDialogTest::keyFileLeftOutOpensNothing()
{
    typeAccount();
    restore();
    QVERIFY(find<QLabel>("problem")->text().contains("do not fit together"));
    QVERIFY(m_dialog->restored().isEmpty());
}

void RestoreDialogTest::vanishedKeyFileIsSaid()
{
    typeAccount();
    m_prompter.path = m_town->path("gone.key");
    press("chooseKeyFile");
    press("go");
    QVERIFY(find<QLabel>("problem")->text().contains("key file cannot be read"));
}

void RestoreDialogTest::wordsOfTheSheetRestoreWithoutAPassword()
{
    typeWords(m_town->recoverySecret());
    restore();
    QCOMPARE(find<QLabel>("problem")->text(), QString());
    QVERIFY(find<QLabel>("advice")->text().contains("Password lost"));
    const Unlocking unlocking(test::testEnvironment());
    const auto opened = unlocking.openWithRecovery(m_dialog->restored(), m_town->recoverySecret());
    QVERIFY(opened);
    QVERIFY(find<QLabel>("done")->text().contains("2 incidents"));
    QVERIFY((*opened)->alerts().isEmpty());
}

void RestoreDialogTest::wordsOfAnotherRegisterAreSaid()
{
    typeWords(SecretBytes(16));
    restore();
    QVERIFY(find<QLabel>("problem")->text().contains("another register"));
    QVERIFY(m_dialog->restored().isEmpty());
}

void RestoreDialogTest::missingWordsAreAskedFor()
{
    find<QRadioButton>("byWords")->setChecked(true);
    press("go");
    QVERIFY(find<QLabel>("problem")->text().contains("all words"));
}

void RestoreDialogTest::stopThatComesTooLateDoesNotDenyTheRegister()
{
    typeAccount();
    press("chooseKeyFile");
    press("go");
    const QDir place(m_town->path("restored"));
    const auto begun
        = [&] { return !place.entryList({".restore-*"}, QDir::Dirs | QDir::Hidden).isEmpty(); };
    const auto done = [&] { return !place.entryList({"*.rueckhalt"}, QDir::Dirs).isEmpty(); };
    const QDeadlineTimer patience(60000);
    while (!begun() && !done() && !patience.hasExpired())
        QApplication::processEvents();
    // From here on the dialog hears of nothing until "Stop" is pressed.
    while (!done() && !patience.hasExpired())
        QThread::msleep(1);
    press("cancel");
    QTRY_VERIFY_WITH_TIMEOUT(
        !m_dialog->restored().isEmpty() || find<QLabel>("problem")->isVisible(), 60000);
    QVERIFY(done());
    QVERIFY2(!find<QLabel>("problem")->isVisible(), qPrintable(find<QLabel>("problem")->text()));
    QVERIFY(QDir(m_dialog->restored()).exists());
}

void RestoreDialogTest::changingTheWayInLeavesNothingBehind()
{
    typeAccount();
    find<QRadioButton>("byWords")->setChecked(true);
    QVERIFY(!find<QWidget>("credentials")->isVisible());
    find<QPlainTextEdit>("wordsEdit")->setPlainText("some words");
    find<QRadioButton>("byAccount")->setChecked(true);
    QVERIFY(passwordEdit()->text().isEmpty());
    QVERIFY(find<QPlainTextEdit>("wordsEdit")->toPlainText().isEmpty());
}

void RestoreDialogTest::dialogIsAccessibleBothWays()
{
    VERIFY_ACCESSIBLE(m_dialog.get());
    find<QRadioButton>("byWords")->setChecked(true);
    QCoreApplication::processEvents();
    VERIFY_ACCESSIBLE(m_dialog.get());
}

QTEST_MAIN(RestoreDialogTest)
#include "tst_restoredialog.moc"
