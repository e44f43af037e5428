// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretsharing.h"
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/unlock/recoverpage.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// A lost password and the words on paper, on a real register.
class RecoverPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }
    void wordsGiveANewPassword();
    void founderWithoutLoginNameGetsBackIn();
    void twoSheetsDoToo();
    void wordsOfAnotherRegisterAreSaid();
    void olderStateIsDeclaredRightFirst_data();
    void olderStateIsDeclaredRightFirst();
    void badPasswordIsRefused();
    void leavingClosesTheRegister();
    void pageIsAccessible();

private:
    template <typename T>
    T *find(const char *name)
    {
        return m_page->findChild<T *>(name);
    }
    void showPage(const Unlocking &unlocking)
    {
        m_page = std::make_unique<RecoverPage>(unlocking, m_prompter);
        m_page->resize(560, 900);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->start(m_town->folder());
    }
    void press(const char *name)
    {
        QVERIFY2(find<QPushButton>(name)->isEnabled(), name);
        QTest::keyClick(find<QPushButton>(name), Qt::Key_Space);
    }
    void type(const QString &words) { find<QPlainTextEdit>("wordsEdit")->setPlainText(words); }
    void typePassword(const char *text)
    {
        for (const char *field : {"password", "repeat"})
            find<QWidget>(field)->findChild<QLineEdit *>()->setText(text);
    }
    void chooseAccount(const QString &login)
    {
        find<QComboBox>("who")->setCurrentIndex(
            find<QComboBox>("who")->findText(login, Qt::MatchContains));
    }

    std::unique_ptr<MemberTown> m_town;
    FakePrompter m_prompter;
    Unlocking m_unlocking {deskEnvironment()};
    std::unique_ptr<RecoverPage> m_page;
};

void RecoverPageTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_town = std::make_unique<MemberTown>();
}

void RecoverPageTest::init()
{
    m_town->startAfresh();
    m_prompter = {};
    showPage(m_unlocking);
}

void RecoverPageTest::wordsGiveANewPassword()
{
    QSignalSpy recovered(m_page.get(), &RecoverPage::recovered);
    QVERIFY(!find<QPushButton>("next")->isEnabled());
    type(wordsOf(m_town->recoverySecret()).join(' '));
    press("next");
    QVERIFY(find<QPlainTextEdit>("wordsEdit")->toPlainText().isEmpty());
    chooseAccount("Frau officer");
    typePassword(DeskPasswordText);
    press("setPassword");
    QCOMPARE(recovered.size(), 1);
    auto vault = m_page->takeVault();
    QVERIFY(vault != nullptr);
    QCOMPARE(vault->me().profile.login, QString("officer"));
    QCOMPARE(vault->me().state, MemberState::Active);
    QVERIFY(vault->me().awaited.isEmpty());
    QCOMPARE(vault->facts()->rowCount(), 2U);
    vault.reset();
    QVERIFY(!m_town->open("officer"));
    QVERIFY(m_town->open("officer", DeskPasswordText));
}

void RecoverPageTest::founderWithoutLoginNameGetsBackIn()
{
    QSignalSpy recovered(m_page.get(), &RecoverPage::recovered);
    type(wordsOf(m_town->recoverySecret()).join(' '));
    press("next");
    chooseAccount("Erika Muster");
    typePassword(DeskPasswordText);
    press("setPassword");
    QCOMPARE(recovered.size(), 1);
    const auto vault = m_page->takeVault();
    QVERIFY(vault != nullptr);
    QVERIFY(vault->me().profile.login.isEmpty());
    QCOMPARE(vault->me().state, MemberState::Active);
}

void RecoverPageTest::twoSheetsDoToo()
{
    const auto shares = splitSecret(m_town->recoverySecret(), systemRandom());
    type(wordsOf(shares[1].bytes, 2).join(' '));
    QVERIFY(!find<QPushButton>("next")->isEnabled());
    type(wordsOf(shares[0].bytes, 1).join(' '));
    press("next");
    QVERIFY(find<QWidget>("passwordCard")->isVisible());
}

void RecoverPageTest::wordsOfAnotherRegisterAreSaid()
{
    SecretBytes other(WordSecretSize);
    systemRandom()(other.writable());
    type(wordsOf(other).join(' '));
    press("next");
    QVERIFY(find<QWidget>("errors")->isVisible());
    QVERIFY(find<QWidget>("wordsCard")->isVisible());
    QVERIFY(!find<QWidget>("passwordCard")->isVisible());
}

void RecoverPageTest::olderStateIsDeclaredRightFirst_data()
{
    QTest::addColumn<bool>("confirms");
    QTest::newRow("declared") << true;
    QTest::newRow("not declared") << false;
}

void RecoverPageTest::olderStateIsDeclaredRightFirst()
{
    QFETCH(bool, confirms);
    // A copy of the folder is put back, and this machine has seen a newer state.
    const QTemporaryDir anchors;
    const QTemporaryDir kept;
    const QString old = kept.filePath("old.rueckhalt");
    QVERIFY(copyFolder(m_town->folder(), old));
    VaultEnvironment environment = deskEnvironment();
    environment.anchorFolder = anchors.path();
    {
        auto vault = Vault::open(m_town->folder(), MemberTown::credentials("officer"), environment);
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->record(plainIncident()));
    }
    QVERIFY(QDir(m_town->folder()).removeRecursively());
    QVERIFY(copyFolder(old, m_town->folder()));

    const Unlocking unlocking(environment);
    showPage(unlocking);
    m_prompter.confirms = confirms;
    type(wordsOf(m_town->recoverySecret()).join(' '));
    press("next");
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY(m_prompter.asked.constFirst().contains("No password can be set until"));
    QCOMPARE(find<QWidget>("passwordCard")->isVisible(), confirms);
    QCOMPARE(find<QWidget>("wordsCard")->isVisible(), !confirms);
    if (!confirms)
        return;
    QSignalSpy recovered(m_page.get(), &RecoverPage::recovered);
    chooseAccount("Frau officer");
    typePassword(DeskPasswordText);
    press("setPassword");
    QCOMPARE(recovered.size(), 1);
    const auto vault = m_page->takeVault();
    QVERIFY(vault != nullptr);
    QVERIFY(vault->alerts().isEmpty());
}

void RecoverPageTest::badPasswordIsRefused()
{
    type(wordsOf(m_town->recoverySecret()).join(' '));
    press("next");
    typePassword("kurz");
    press("setPassword");
    QVERIFY(find<QWidget>("errors")->isVisible());
    QVERIFY(m_page->takeVault() == nullptr);
}

void RecoverPageTest::leavingClosesTheRegister()
{
    QSignalSpy back(m_page.get(), &RecoverPage::backRequested);
    type(wordsOf(m_town->recoverySecret()).join(' '));
    press("next");
    QVERIFY(!m_town->open()); // held here
    press("cancel");
    QCOMPARE(back.size(), 1);
    QVERIFY(m_town->open());
}

void RecoverPageTest::pageIsAccessible()
{
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    VERIFY_ACCESSIBLE(m_page.get());
    type(wordsOf(m_town->recoverySecret()).join(' '));
    press("next");
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    VERIFY_ACCESSIBLE(m_page.get());
}

QTEST_MAIN(RecoverPageTest)
#include "tst_recoverpage.moc"
