// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/unlock/firstpasswordpage.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/membertown.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The first unlocking with a password that somebody else made, on a real register.
class FirstPasswordPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }
    void ownPasswordReplacesTheGivenOne();
    void weakPasswordIsRefused();
    void differentRepetitionIsRefused();
    void cancellingClosesTheRegisterAndChangesNothing();
    void presentPasswordIsNotAskedForAgain();
    void pageIsAccessible();

private:
    template <typename T>
    T *find(const char *name)
    {
        return m_page->findChild<T *>(name);
    }
    void press(const char *name) { QTest::keyClick(find<QPushButton>(name), Qt::Key_Space); }
    QLineEdit *edit(const char *field) { return find<QWidget>(field)->findChild<QLineEdit *>(); }
    void type(const char *password, const char *again)
    {
        // The fields for the new password; "old" has a password field of its own.
        auto *fresh = find<QWidget>("fresh");
        fresh->findChild<QWidget *>("password")->findChild<QLineEdit *>()->setText(password);
        fresh->findChild<QWidget *>("repeat")->findChild<QLineEdit *>()->setText(again);
    }

    std::unique_ptr<MemberTown> m_town;
    FakePrompter m_prompter;
    Unlocking m_unlocking {deskEnvironment()};
    std::unique_ptr<FirstPasswordPage> m_page;
};

void FirstPasswordPageTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_town = std::make_unique<MemberTown>();
}

void FirstPasswordPageTest::init()
{
    m_town->startAfresh();
    {
        auto founder = m_town->open();
        QVERIFY(founder);
        QVERIFY((*founder)->members().add(MemberTown::member("jana", {Role::Manager}, true)));
    }
    auto vault = m_town->open("jana");
    QVERIFY(vault);
    QCOMPARE((*vault)->me().state, MemberState::Invited);
    m_page = std::make_unique<FirstPasswordPage>(m_unlocking, m_prompter);
    m_page->resize(560, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->start(*std::move(vault), MemberTown::credentials("jana"));
}

void FirstPasswordPageTest::ownPasswordReplacesTheGivenOne()
{
    QSignalSpy changed(m_page.get(), &FirstPasswordPage::changed);
    type(DeskPasswordText, DeskPasswordText);
    press("changePassword");
    QCOMPARE(changed.size(), 1);
    auto vault = m_page->takeVault();
    QVERIFY(vault != nullptr);
    QCOMPARE(vault->me().state, MemberState::Active);
    vault.reset();
    QVERIFY(!m_town->open("jana"));
    QVERIFY(m_town->open("jana", DeskPasswordText));
}

void FirstPasswordPageTest::weakPasswordIsRefused()
{
    QSignalSpy changed(m_page.get(), &FirstPasswordPage::changed);
    type("kurz", "kurz");
    press("changePassword");
    QVERIFY(find<QWidget>("errors")->isVisible());
    QVERIFY(changed.isEmpty());
}

void FirstPasswordPageTest::differentRepetitionIsRefused()
{
    QSignalSpy changed(m_page.get(), &FirstPasswordPage::changed);
    type(DeskPasswordText, "vier Tassen roter Kaffee");
    press("changePassword");
    QVERIFY(find<QWidget>("errors")->isVisible());
    QVERIFY(changed.isEmpty());
}

void FirstPasswordPageTest::cancellingClosesTheRegisterAndChangesNothing()
{
    QVERIFY(!m_town->open("jana")); // held here
    QSignalSpy back(m_page.get(), &FirstPasswordPage::backRequested);
    press("cancelPassword");
    QCOMPARE(back.size(), 1);
    QVERIFY(m_page->takeVault() == nullptr);
    const auto vault = m_town->open("jana");
    QVERIFY(vault);
    QCOMPARE((*vault)->me().state, MemberState::Invited);
}

void FirstPasswordPageTest::presentPasswordIsNotAskedForAgain()
{
    QVERIFY(!edit("old")->isVisible());
    m_page->setFocus();
    QVERIFY(find<QWidget>("fresh")->isAncestorOf(QApplication::focusWidget()));
}

void FirstPasswordPageTest::pageIsAccessible()
{
    VERIFY_ACCESSIBLE(m_page.get());
}

QTEST_MAIN(FirstPasswordPageTest)
#include "tst_firstpasswordpage.moc"
