// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/protection/backupsection.h"
#include "gui/protection/restoredialog.h"
#include "session/reporting.h"
#include "support/gui/a11ylint.h"
#include "support/gui/fakeprompter.h"
#include "support/session/testregister.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;
using namespace rueckhalt::testing;

/// The part of the page about protection that makes backups, and the way back from one.
class BackupSectionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init();
    void cleanup();
    void withoutAFolderOnlyTheFolderIsAskedFor();
    void backupIsMadeAndListed();
    void rulesAreKept();
    void folderOutOfReachIsSaid();
    void pendingErasureIsSaidAndSettled();
    void restoreMakesARegister();
    void restoreAsksBeforeAnOlderState();
    void restoreNamesWhatIsMissing_data();
    void restoreNamesWhatIsMissing();
    void wrongPasswordKeepsTheInput();

private:
    template <typename T>
    T *child(const char *name, QWidget *root = nullptr) const
    {
        return (root ? root : m_section.get())->findChild<T *>(QLatin1String(name));
    }
    void press(const char *name, QWidget *root = nullptr) const
    {
        QTest::mouseClick(child<QPushButton>(name, root), Qt::LeftButton);
    }
    void backUp()
    {
        press("chooseFolder");
        QSignalSpy written(m_backingUp.get(), &BackingUp::written);
        press("backUpNow");
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 60000);
    }
    [[nodiscard]] QString backup() const
    {
        const auto backups = m_backingUp->backups(m_place);
        return backups && !backups->isEmpty() ? backups->first().path : QString();
    }
    std::unique_ptr<RestoreDialog> restoring(const QStringList &newerStates = {});

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_place;
    std::unique_ptr<TestRegister> m_register;
    std::unique_ptr<BackingUp> m_backingUp;
    FakePrompter m_prompter;
    std::unique_ptr<BackupSection> m_section;
};

void BackupSectionTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_place = m_dir->filePath("place");
    QVERIFY(QDir().mkpath(m_place));
    m_register = std::make_unique<TestRegister>();
    QVERIFY(Reporting(m_register->open()).record(verbalDraft()).has_value());
    m_backingUp = std::make_unique<BackingUp>(m_register->open());
    m_prompter = FakePrompter();
    m_prompter.path = m_place;
    m_section = std::make_unique<BackupSection>(
        *m_backingUp, [] { return fixedNow(); }, m_prompter);
    m_section->resize(900, 1000);
    m_section->show();
    QVERIFY(QTest::qWaitForWindowActive(m_section.get()));
}

void BackupSectionTest::cleanup()
{
    m_section.reset();
    m_backingUp.reset();
    m_register.reset();
}

void BackupSectionTest::withoutAFolderOnlyTheFolderIsAskedFor()
{
    QVERIFY(!child<QPushButton>("backUpNow")->isVisible());
    QVERIFY(child<QLabel>("state")->text().contains("no backup yet"));
    QVERIFY(!child<QLabel>("pending")->isVisible());
    QVERIFY(!child<QProgressBar>("progress")->isVisible());
    VERIFY_ACCESSIBLE(m_section.get());
    press("chooseFolder");
    QCOMPARE(m_backingUp->settings().folder, m_place);
    QVERIFY(child<QPushButton>("backUpNow")->isVisible());
}

void BackupSectionTest::backupIsMadeAndListed()
{
    QSignalSpy noticed(m_section.get(), &BackupSection::noticed);
    backUp();
    QCOMPARE(noticed.size(), 1);
    QCOMPARE(child<QTableView>("list")->model()->rowCount(), 1);
    QVERIFY(child<QLabel>("state")->text().contains("today"));
    QVERIFY(!child<QProgressBar>("progress")->isVisible());
    QCOMPARE(m_prompter.told, QStringList());
    VERIFY_ACCESSIBLE(m_section.get());
    QSignalSpy restore(m_section.get(), &BackupSection::restoreRequested);
    child<QTableView>("list")->selectRow(0);
    press("restore");
    QCOMPARE(restore.first().first().toString(), backup());
}

void BackupSectionTest::rulesAreKept()
{
    child<QSpinBox>("keep")->setValue(3);
    child<QSpinBox>("remind")->setValue(0);
    QCOMPARE(m_backingUp->settings().keep, 3);
    QCOMPARE(m_backingUp->settings().remindAfterDays, 0);
    QCOMPARE(child<QSpinBox>("remind")->text(), "never");
}

void BackupSectionTest::folderOutOfReachIsSaid()
{
    press("chooseFolder");
    QVERIFY(QDir().rmdir(m_place));
    QSignalSpy failed(m_backingUp.get(), &BackingUp::failed);
    press("backUpNow");
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60000);
    QCOMPARE(m_prompter.told.size(), 1);
    QVERIFY(m_prompter.told.first().contains("out of reach"));
    QVERIFY(child<QLabel>("listNote")->text().contains("out of reach"));
}

void BackupSectionTest::pendingErasureIsSaidAndSettled()
{
    backUp();
    QVERIFY(QDir().rename(m_place, m_dir->filePath("away")));
    QVERIFY(m_register->open().vault().erase(m_register->open().facts().ids[0]).has_value());
    m_section->refresh();
    const auto *pending = child<QLabel>("pending");
    QVERIFY(pending->isVisible());
    // The layout makes room for it, in more than one turn when the machine is busy.
    QTRY_VERIFY(pending->height() >= pending->heightForWidth(pending->width()));
    VERIFY_ACCESSIBLE(m_section.get());
    press("settleErasures");
    QCOMPARE(m_prompter.told.size(), 1);
    QVERIFY(QDir().rename(m_dir->filePath("away"), m_place));
    press("settleErasures");
    QVERIFY(!child<QLabel>("pending")->isVisible());
}

std::unique_ptr<RestoreDialog> BackupSectionTest::restoring(const QStringList &newerStates)
{
    auto dialog = std::make_unique<RestoreDialog>(
        Restoring(testEnvironment()), RestoreDialog::Start {backup(), newerStates}, m_prompter);
    m_prompter.path = m_dir->path();
    press("choosePlace", dialog.get());
    dialog->open();
    static_cast<void>(QTest::qWaitForWindowActive(dialog.get()));
    const SecretBytes password = test::testPassword();
    child<QWidget>("password", dialog.get())
        ->findChild<QLineEdit *>()
        ->setText(QString::fromUtf8(toByteArray(password.view())));
    return dialog;
}

void BackupSectionTest::restoreMakesARegister()
{
    backUp();
    const auto dialog = restoring();
    VERIFY_ACCESSIBLE(dialog.get());
    press("go", dialog.get());
    QTRY_VERIFY_WITH_TIMEOUT(
        !dialog->restored().isEmpty() || child<QLabel>("problem", dialog.get())->isVisible(),
        60000);
    QCOMPARE(child<QLabel>("problem", dialog.get())->text(), QString());
    QVERIFY(QDir(dialog->restored()).exists());
    VERIFY_ACCESSIBLE(dialog.get());
    QSignalSpy open(dialog.get(), &RestoreDialog::openRequested);
    press("go", dialog.get());
    QCOMPARE(open.first().first().toString(), dialog->restored());
    QVERIFY(!dialog->isVisible());
}

void BackupSectionTest::restoreAsksBeforeAnOlderState()
{
    backUp();
    const auto dialog = restoring({m_register->folder()});
    m_prompter.confirms = false;
    press("go", dialog.get());
    QTRY_COMPARE_WITH_TIMEOUT(m_prompter.asked.size(), 1, 60000);
    QVERIFY(dialog->restored().isEmpty());
    QVERIFY(child<QPushButton>("go", dialog.get())->isVisible());
}

void BackupSectionTest::restoreNamesWhatIsMissing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");
    QTest::newRow("no name") << ""
                             << "enter a name";
    QTest::newRow("path") << "a/b"
                          << "enter a name";
    QTest::newRow("taken") << "taken"
                           << "already";
}

void BackupSectionTest::restoreNamesWhatIsMissing()
{
    QFETCH(QString, name);
    QFETCH(QString, said);
    backUp();
    QVERIFY(QDir().mkpath(m_dir->filePath("taken.rueckhalt")));
    const auto dialog = restoring();
    child<QLineEdit>("name", dialog.get())->setText(name);
    press("go", dialog.get());
    QVERIFY(child<QLabel>("problem", dialog.get())->text().contains(said));
    QVERIFY(dialog->restored().isEmpty());
}

void BackupSectionTest::wrongPasswordKeepsTheInput()
{
    backUp();
    const auto dialog = restoring();
    child<QWidget>("password", dialog.get())->findChild<QLineEdit *>()->setText("another one");
    press("go", dialog.get());
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("problem", dialog.get())->isVisible(), 60000);
    QVERIFY(dialog->restored().isEmpty());
    QVERIFY(!child<QLineEdit>("name", dialog.get())->text().isEmpty());
}

QTEST_MAIN(BackupSectionTest)
#include "tst_backupsection.moc"
