// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/unlock/unlockpage.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/vaulttesting.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Opens real registers by keys.
class UnlockPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }
    void rightPasswordOpens();
    void reportButtonLeadsToTheForm();
    void trackButtonLeadsToTheLookUp();
    void reportingIsOfferedWithoutAnyRegister();
    void emptyPasswordIsAskedFor();
    void wrongPasswordIsSaidAtTheField();
    void problemGoesAwayWhenTyped();
    void lockedByAnotherIsSaid();
    void vanishedRegisterIsAnnounced();
    void otherRegisterIsChosenByFolder();
    void withoutRegistersTheNextStepIsANewOne();
    void pageIsAccessible_data();
    void pageIsAccessible();

private:
    template <typename T>
    T *find(const char *name)
    {
        return m_page->findChild<T *>(name);
    }
    void type(const char *password) { QTest::keyClicks(find<QLineEdit>("passwordEdit"), password); }
    QString problem() { return find<QLabel>("problem")->text(); }

    QTemporaryDir m_folder;
    QString m_register;
    FakePrompter m_prompter;
    std::unique_ptr<Unlocking> m_unlocking;
    std::unique_ptr<UnlockPage> m_page;
};

void UnlockPageTest::initTestCase()
{
    applyTheme(Theme::Light);
    m_register = m_folder.filePath("Musterstadt.rueckhalt");
    makeDemoRegister(m_register, 3);
    m_unlocking = std::make_unique<Unlocking>(deskEnvironment());
}

void UnlockPageTest::init()
{
    m_prompter = FakePrompter();
    m_page = std::make_unique<UnlockPage>(*m_unlocking, m_prompter);
    Preferences preferences;
    preferences.recentRegisters = QStringList {m_register};
    m_page->setPreferences(preferences);
    m_page->resize(520, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->setFocus();
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("passwordEdit"));
}

void UnlockPageTest::rightPasswordOpens()
{
    QSignalSpy unlocked(m_page.get(), &UnlockPage::unlocked);
    type(DeskPasswordText);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(m_page->isBusy());
    QVERIFY(find<QWidget>("busyText")->isVisible());
    QVERIFY(find<QLineEdit>("passwordEdit")->text().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!unlocked.isEmpty(), 30000);
    const auto vault = m_page->takeVault();
    QVERIFY(vault != nullptr);
    QCOMPARE(vault->facts()->rowCount(), 3U);
    QVERIFY(m_page->takeVault() == nullptr);
    QVERIFY(!m_page->isBusy());
}

void UnlockPageTest::reportButtonLeadsToTheForm()
{
    QSignalSpy wanted(m_page.get(), &UnlockPage::reportRequested);
    QTest::keyClick(m_page.get(), Qt::Key_I, Qt::AltModifier);
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), m_register);
}

void UnlockPageTest::trackButtonLeadsToTheLookUp()
{
    QSignalSpy wanted(m_page.get(), &UnlockPage::trackRequested);
    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::AltModifier);
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), m_register);
}

void UnlockPageTest::reportingIsOfferedWithoutAnyRegister()
{
    m_page->setPreferences({});
    QSignalSpy wanted(m_page.get(), &UnlockPage::reportRequested);
    QVERIFY(find<QPushButton>("reportButton")->isVisible());
    QTest::keyClick(m_page.get(), Qt::Key_I, Qt::AltModifier);
    QTRY_COMPARE(wanted.size(), 1);
    QVERIFY(wanted.first().first().toString().isEmpty());
}

void UnlockPageTest::emptyPasswordIsAskedFor()
{
    QTest::keyClick(find<QPushButton>("openButton"), Qt::Key_Space);
    QVERIFY(!m_page->isBusy());
    QVERIFY(!problem().isEmpty());
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("passwordEdit"));
}

void UnlockPageTest::wrongPasswordIsSaidAtTheField()
{
    QSignalSpy unlocked(m_page.get(), &UnlockPage::unlocked);
    type("falsch geraten");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30000);
    QVERIFY(unlocked.isEmpty());
    QCOMPARE(problem(), sentenceFor({Error::Code::WrongPassword, {}}));
    QCOMPARE(find<QLineEdit>("passwordEdit")->accessibleDescription(), problem());
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("passwordEdit"));
}

void UnlockPageTest::problemGoesAwayWhenTyped()
{
    QTest::keyClick(find<QPushButton>("openButton"), Qt::Key_Space);
    QVERIFY(find<QLabel>("problem")->isVisible());
    type("a");
    QVERIFY(!find<QLabel>("problem")->isVisible());
}

void UnlockPageTest::lockedByAnotherIsSaid()
{
    auto holder = rueckhalt::testing::openVault(m_register, deskPassword(), deskEnvironment());
    QVERIFY(holder);
    type(DeskPasswordText);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30000);
    QCOMPARE(problem(), sentenceFor({Error::Code::LockedByOther, {}}));
}

void UnlockPageTest::vanishedRegisterIsAnnounced()
{
    QSignalSpy vanished(m_page.get(), &UnlockPage::vanished);
    m_page->choose(m_folder.filePath("weg.rueckhalt"));
    type("irgendetwas");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!vanished.isEmpty(), 30000);
    QCOMPARE(problem(), sentenceFor({Error::Code::NotFound, {}}));
}

void UnlockPageTest::otherRegisterIsChosenByFolder()
{
    m_prompter.path = m_folder.filePath("Andernorts.rueckhalt");
    QTest::keyClick(m_page.get(), Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(find<QComboBox>("registerBox")->currentText(), QString("Andernorts"));
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("passwordEdit"));
}

void UnlockPageTest::withoutRegistersTheNextStepIsANewOne()
{
    QSignalSpy wanted(m_page.get(), &UnlockPage::newRegisterRequested);
    m_page->setPreferences({});
    m_page->setFocus();
    QVERIFY(!find<QLineEdit>("passwordEdit")->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(wanted.size(), 1);
}

void UnlockPageTest::pageIsAccessible_data()
{
    QTest::addColumn<int>("scale");
    QTest::newRow("100 %") << 100;
    QTest::newRow("200 %") << 200;
}

void UnlockPageTest::pageIsAccessible()
{
    QFETCH(int, scale);
    setTextScale(scale);
    m_page->resize(520 * scale / 100, 920 * scale / 100); // in the program it scrolls
    QTest::keyClick(find<QPushButton>("openButton"), Qt::Key_Space);
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    VERIFY_ACCESSIBLE(m_page.get());
    for (const char *name :
        {"registerBox", "passwordEdit", "openButton", "reportButton", "trackButton"})
        QVERIFY2(find<QWidget>(name)->height() >= 44, name);
    setTextScale(100);
}

QTEST_MAIN(UnlockPageTest)
#include "tst_unlockpage.moc"
