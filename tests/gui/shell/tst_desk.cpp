// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/page.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/protection/protectionpage.h"
#include "gui/shell/alertbanner.h"
#include "gui/shell/desk.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/workplace.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Locked and open, on a real register.
class DeskTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_desk.reset(); }
    void firstKeysGoIntoThePassword();
    void unlockingOpensTheStartPageAndRemembersTheRegister();
    void lockingReleasesTheRegister();
    void lockingRestartsTheProcessWithTheLook();
    void lookIsPutOnAgain();
    void lockingClosesAQuestionFirst();
    void newRegisterGetsItsFirstOffice();
    void settingIsPutIntoEffectAtOnce();
    void languageReachesEveryPage();
    void closingTheWindowKeepsItsPlace();
    void olderCopyIsExplainedAndCanBeDeclaredRight();

private:
    void unlock();
    void unlock(const QString &folder);
    QLineEdit *password()
    {
        return m_desk->window().findChild<UnlockPage *>()->findChild<QLineEdit *>("passwordEdit");
    }

    QTemporaryDir m_folder;
    QString m_register;
    FakePrompter m_prompter;
    std::unique_ptr<Desk> m_desk;
    Preferences m_kept;
};

void DeskTest::initTestCase()
{
    applyTheme(Theme::Light);
    m_register = m_folder.filePath("Musterstadt.rueckhalt");
    makeDemoRegister(m_register, 12);
}

void DeskTest::init()
{
    m_prompter = FakePrompter();
    m_kept = Preferences();
    setUiLanguage(Language::English);
    Preferences preferences;
    preferences.language = Language::English;
    preferences.theme = Theme::Light;
    m_desk = std::make_unique<Desk>(deskEnvironment(), m_prompter, preferences);
    connect(m_desk.get(), &Desk::preferencesChanged, this,
        [this](const Preferences &changed) { m_kept = changed; });
    m_desk->window().show();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
}

void DeskTest::unlock()
{
    unlock(m_register);
}

void DeskTest::unlock(const QString &folder)
{
    QSignalSpy opened(m_desk.get(), &Desk::opened);
    m_desk->offer(folder);
    QTest::keyClicks(password(), DeskPasswordText);
    QTest::keyClick(password(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), 30000);
}

void DeskTest::firstKeysGoIntoThePassword()
{
    Preferences preferences;
    preferences.language = Language::English;
    preferences.recentRegisters = {m_register};
    m_desk = std::make_unique<Desk>(deskEnvironment(), m_prompter, preferences);
    m_desk->window().show();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QCOMPARE(QApplication::focusWidget(), password());
}

void DeskTest::unlockingOpensTheStartPageAndRemembersTheRegister()
{
    unlock();
    QCOMPARE(m_desk->window().currentKey(), QString("start"));
    QVERIFY(m_desk->window().windowTitle().contains("Musterstadt"));
    QCOMPARE(m_kept.recentRegisters, QStringList {m_register});
    QCOMPARE(m_desk->workplace()->openRegister().facts().rowCount(), 12U);
}

void DeskTest::lockingReleasesTheRegister()
{
    unlock();
    QSignalSpy locked(m_desk.get(), &Desk::locked);
    QTest::keyClick(&m_desk->window(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(locked.size(), 1);
    QVERIFY(m_desk->workplace() == nullptr);
    QVERIFY(m_desk->window().findChild<Page *>() == nullptr);
    QCOMPARE(QApplication::focusWidget(), password());
    // Nobody holds it any more.
    QVERIFY(rueckhalt::testing::openVault(m_register, deskPassword(), deskEnvironment()));
}

void DeskTest::lockingRestartsTheProcessWithTheLook()
{
    unlock();
    QList<LockedLook> looks;
    bool wasFree = false;
    m_desk->setRestart([&](const LockedLook &look) {
        looks << look;
        // By now nothing is open any more: a process may end here.
        wasFree = m_desk->workplace() == nullptr
            && rueckhalt::testing::openVault(m_register, deskPassword(), deskEnvironment())
                   .has_value();
    });
    m_desk->window().resize(1033, 677);
    m_desk->lock();
    QCOMPARE(looks.size(), 1);
    QVERIFY(wasFree);
    QCOMPARE(looks[0].folder, m_register);
    QCOMPARE(looks[0].window, LockedLook::Window::Active);
    QCOMPARE(m_kept.windowGeometry, looks[0].geometry);
    // Where no process can be started this one goes on.
    unlock();
    m_desk->window().showMinimized();
    m_desk->lock();
    QCOMPARE(looks.size(), 2);
    QCOMPARE(looks[1].window, LockedLook::Window::Minimised);
    // Nothing is open: nothing to lock.
    m_desk->lock();
    QCOMPARE(looks.size(), 2);
}

void DeskTest::lookIsPutOnAgain()
{
    m_desk->window().resize(1033, 677);
    LockedLook look {m_register, m_desk->window().saveGeometry(), LockedLook::Window::Background};
    Desk next(deskEnvironment(), m_prompter, {});
    next.show(look);
    QCOMPARE(next.window().size(), QSize(1033, 677));
    QVERIFY(!next.window().isMinimized());
    auto *box = next.window().findChild<UnlockPage *>()->findChild<QComboBox *>("registerBox");
    QCOMPARE(box->currentData().toString(), m_register);
    look.window = LockedLook::Window::Minimised;
    look.geometry = "nonsense";
    Desk minimised(deskEnvironment(), m_prompter, {});
    minimised.show(look);
    QVERIFY(minimised.window().isMinimized());
}

void DeskTest::lockingClosesAQuestionFirst()
{
    unlock();
    QSignalSpy locked(m_desk.get(), &Desk::locked);
    bool answered = false;
    QTimer::singleShot(0, this, [this] { m_desk->lock(); });
    {
        QDialog question(m_desk->window().currentPage());
        QCOMPARE(question.exec(), int(QDialog::Rejected));
        answered = true;
        QVERIFY(m_desk->window().isOpen());
    }
    QVERIFY(answered);
    QTRY_COMPARE(locked.size(), 1);
}

void DeskTest::newRegisterGetsItsFirstOffice()
{
    QSignalSpy opened(m_desk.get(), &Desk::opened);
    m_desk->offerNew();
    auto *page = m_desk->window().findChild<QWidget *>("createButton")->window();
    const auto edit = [page](const char *field) {
        auto *found = page->findChild<QWidget *>(field);
        auto *line = qobject_cast<QLineEdit *>(found);
        return line != nullptr ? line : found->findChild<QLineEdit *>();
    };
    QTest::keyClicks(edit("name"), "Neu");
    edit("place")->setText(m_folder.path());
    QTest::keyClicks(edit("organisation"), "Rathaus");
    auto *create = page->findChild<QPushButton *>("createButton");
    for (QLineEdit *line : create->parentWidget()->findChildren<QLineEdit *>("passwordEdit"))
        QTest::keyClicks(line, DeskPasswordText);
    QTest::keyClick(create, Qt::Key_Space);
    auto *later = page->findChild<QPushButton *>("recoveryLater");
    QTRY_VERIFY_WITH_TIMEOUT(later->isVisible(), 60000);
    QTest::keyClick(later, Qt::Key_Space);
    QVERIFY(!m_kept.unconfirmedRecovery.isEmpty()); // "Protection" reminds of it.
    QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), 30000);
    const auto units = m_desk->workplace()->openRegister().organisation().units;
    QCOMPARE(units.size(), 1);
    QCOMPARE(units.first().name, QString("Rathaus"));
    QVERIFY(!units.first().id.isNull());
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
}

void DeskTest::settingIsPutIntoEffectAtOnce()
{
    unlock();
    m_desk->window().showPage("settings");
    auto *theme = m_desk->window().currentPage()->findChild<QComboBox *>("theme");
    theme->setCurrentIndex(static_cast<int>(Theme::Dark));
    QCOMPARE(currentTheme(), Theme::Dark);
    QCOMPARE(m_kept.theme, Theme::Dark);
    QCOMPARE(m_kept.recentRegisters, QStringList {m_register});
    m_desk->window().currentPage()->findChild<QComboBox *>("scale")->setCurrentIndex(4);
    QCOMPARE(textScale(), 200);
    setTextScale(100);
    applyTheme(Theme::Light);
}

void DeskTest::languageReachesEveryPage()
{
    unlock();
    for (const QString &key : m_desk->window().pageKeys())
        m_desk->window().showPage(key);
    m_desk->window().showPage("settings");
    m_desk->window().currentPage()->findChild<QComboBox *>("language")->setCurrentIndex(1);
    QCOMPARE(uiLanguage(), Language::German);
    QCOMPARE(m_kept.language, std::optional(Language::German));
    const auto backup
        = [this] { return m_desk->window().findChild<QLabel *>("statusBackup")->text(); };
    QVERIFY2(backup().contains("Sicherung"), qPrintable(backup()));
    m_desk->window().currentPage()->findChild<QComboBox *>("language")->setCurrentIndex(2);
    QCOMPARE(uiLanguage(), Language::English);
    QVERIFY2(backup().contains("backup", Qt::CaseInsensitive), qPrintable(backup()));
}

void DeskTest::closingTheWindowKeepsItsPlace()
{
    m_desk->window().resize(1111, 666);
    QVERIFY(m_desk->window().close());
    QVERIFY(!m_kept.windowGeometry.isEmpty());
    Desk next(deskEnvironment(), m_prompter, m_kept);
    QCOMPARE(next.window().size(), QSize(1111, 666));
}

/// Somebody puts an old copy of the folder in the place of the register.
void DeskTest::olderCopyIsExplainedAndCanBeDeclaredRight()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath("Altstadt.rueckhalt");
    const QString copy = dir.filePath("Kopie.rueckhalt");
    VaultEnvironment environment = deskEnvironment();
    environment.anchorFolder = dir.filePath("anchors");
    makeDemoRegister(folder, 3);
    QVERIFY(copyFolder(folder, copy));
    {
        auto vault = openVault(folder, deskPassword(), environment);
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->record(plainIncident()));
    }
    QVERIFY(QDir(folder).removeRecursively());
    QVERIFY(copyFolder(copy, folder));

    Preferences preferences;
    preferences.language = Language::English;
    m_desk = std::make_unique<Desk>(environment, m_prompter, preferences);
    MainWindow &window = m_desk->window();
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    unlock(folder);
    auto *banner = window.findChild<AlertBanner *>();
    for (const QString &key : window.pageKeys()) {
        QVERIFY(window.showPage(key) != nullptr);
        QVERIFY2(banner->isVisible(), qPrintable(key));
    }
    QVERIFY(banner->accessibleName().contains("older than one that is known"));
    QVERIFY(banner->accessibleName().contains("can only be read"));
    QVERIFY(window.findChild<QLabel *>("statusRegister")->text().contains("read only"));
    QVERIFY(!m_desk->workplace()->openRegister().record(plainIncident()));

    banner->findChild<QPushButton *>("alertDetails")->click();
    auto *page = qobject_cast<ProtectionPage *>(window.currentPage());
    QVERIFY(page != nullptr);
    QWidget *view = page->part(ProtectionPage::Part::Integrity);
    QVERIFY(view->isVisible());
    auto *accept = view->findChild<QPushButton *>("acceptState");
    QVERIFY(accept->isVisible());
    const RegisterMark before = m_desk->workplace()->openRegister().vault().mark();
    accept->click();
    QCOMPARE(m_prompter.asked.size(), 1);
    QTRY_VERIFY(!banner->isVisible());
    QCOMPARE(window.currentKey(), "protection");
    QVERIFY(window.findChild<QLabel *>("statusNotice")->text().contains("counts now"));
    QVERIFY(!window.findChild<QLabel *>("statusRegister")->text().contains("read only"));
    OpenRegister &open = m_desk->workplace()->openRegister();
    // The chain says that an older state was resumed.
    QCOMPARE(open.vault().mark().epoch, before.epoch + 1);
    QVERIFY(open.vault().mark().sequence > before.sequence);
    VERIFY_RESULT(open.record(plainIncident()));
    QCOMPARE(open.facts().rowCount(), 4U);
    VERIFY_RESULT(open.vault().log().verify());
    for (const QString &key : window.pageKeys())
        QVERIFY(window.showPage(key) != nullptr);

    // What was declared right stays so.
    m_desk->lock();
    unlock(folder);
    QVERIFY(!banner->isVisible());
    QVERIFY(!m_desk->workplace()->openRegister().isReadOnly());
}

QTEST_MAIN(DeskTest)
#include "tst_desk.moc"
