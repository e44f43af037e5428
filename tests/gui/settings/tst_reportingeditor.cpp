// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/settings/reportingeditor.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What an officer sets up for reporters, on a real register.
class ReportingEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void nameAndLineStandOnTheCard();
    void folderForReportsGetsTheCard();
    void missingFolderIsSaidAndNotKept();
    void lockDoesNotWaitForAMessage();
    void cardIsWrittenToAnotherFolder();
    void foldersAreGivenUpAndForgotten();
    void nameIsSavedWhileAFolderIsAway();
    void fingerprintIsCopied();
    void editorIsAccessible();

private:
    template <typename T>
    T *find(const char *name)
    {
        return m_editor->findChild<T *>(name);
    }
    void press(const char *name) { QTest::keyClick(find<QPushButton>(name), Qt::Key_Space); }
    void type(const char *name, const QString &text)
    {
        auto *field = find<QLineEdit>(name);
        field->setFocus();
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    QTemporaryDir m_folder;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<Publishing> m_publishing;
    std::unique_ptr<ReportingEditor> m_editor;
    int m_number = 0;
};

void ReportingEditorTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

void ReportingEditorTest::init()
{
    m_prompter = FakePrompter();
    m_register = makeDemoRegister(
        m_folder.filePath(QString("Musterstadt-%1.rueckhalt").arg(m_number++)), 2);
    m_publishing = std::make_unique<Publishing>(*m_register);
    m_editor = std::make_unique<ReportingEditor>(*m_publishing, *m_register, m_prompter);
    m_editor->resize(700, 700);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void ReportingEditorTest::cleanup()
{
    m_editor.reset();
    m_publishing.reset();
    m_register.reset();
}

void ReportingEditorTest::nameAndLineStandOnTheCard()
{
    QSignalSpy noticed(m_editor.get(), &ReportingEditor::noticed);
    type("shownName", "Stadt Musterstadt");
    type("emergencyLine", "Notruf 110, Haus 4711");
    QCOMPARE(noticed.size(), 2);
    QCOMPARE(m_publishing->settings().shownName, QString("Stadt Musterstadt"));
    QCOMPARE(m_publishing->settings().emergencyLine, QString("Notruf 110, Haus 4711"));
    QFile card(m_register->vault().folder() + "/reporting.card");
    QVERIFY(card.open(QIODevice::ReadOnly));
    const QByteArray bytes = card.readAll();
    QVERIFY(bytes.contains("Stadt Musterstadt"));
    QVERIFY(bytes.contains("Notruf 110, Haus 4711"));
}

void ReportingEditorTest::folderForReportsGetsTheCard()
{
    m_prompter.path = m_folder.filePath("meldungen");
    QVERIFY(QDir().mkpath(m_prompter.path));
    press("chooseFolder");
    QCOMPARE(m_publishing->settings().dropFolder, m_prompter.path);
    QVERIFY(QFile::exists(m_prompter.path + "/reporting.card"));
}

void ReportingEditorTest::missingFolderIsSaidAndNotKept()
{
    type("dropFolder", m_folder.filePath("gibt es nicht"));
    QTRY_COMPARE(m_prompter.told.size(), 1);
    QVERIFY(m_publishing->settings().dropFolder.isEmpty());
    QVERIFY(find<QLineEdit>("dropFolder")->text().isEmpty());
}

void ReportingEditorTest::lockDoesNotWaitForAMessage()
{
    // As the main window does before the page goes: nobody is there to close a message.
    auto *field = find<QLineEdit>("dropFolder");
    field->setFocus();
    field->setText(m_folder.filePath("gibt es nicht"));
    field->clearFocus();
    QVERIFY(m_prompter.told.isEmpty());
    m_editor.reset();
    QCoreApplication::processEvents();
    QVERIFY(m_prompter.told.isEmpty());
    QVERIFY(m_publishing->settings().dropFolder.isEmpty());
}

void ReportingEditorTest::cardIsWrittenToAnotherFolder()
{
    QSignalSpy noticed(m_editor.get(), &ReportingEditor::noticed);
    m_prompter.path = m_folder.filePath("stick");
    QVERIFY(QDir().mkpath(m_prompter.path));
    press("writeCard");
    QCOMPARE(noticed.size(), 1);
    QVERIFY(QFile::exists(m_prompter.path + "/reporting.card"));
    QVERIFY(m_publishing->settings().dropFolder.isEmpty());
}

void ReportingEditorTest::foldersAreGivenUpAndForgotten()
{
    const QString before = m_folder.filePath("früher");
    const QString now = m_folder.filePath("heute");
    for (const QString &path : {before, now})
        QVERIFY(QDir().mkpath(path));
    QVERIFY(!find<QWidget>("folders")->isVisible());
    m_prompter.path = before;
    press("writeCard");
    auto *list = find<QListWidget>("folderList");
    QVERIFY(list->isVisible());
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().contains("früher"));

    m_prompter.confirms = false;
    press("giveUpFolder");
    QCOMPARE(m_publishing->settings().otherFolders, QStringList {before});
    m_prompter.confirms = true;
    press("giveUpFolder");
    QCOMPARE(m_publishing->settings().formerFolders, QStringList {before});
    QVERIFY(!QFile::exists(before + "/reporting.card"));
    QVERIFY(list->item(0)->text().contains("Given up"));

    // What waits there is not forgotten.
    QFile report(before + "/inbox/" + QString(32, u'a') + ".age");
    QVERIFY(report.open(QIODevice::WriteOnly) && report.write("x") == 1);
    report.close();
    press("giveUpFolder");
    QCOMPARE(m_prompter.told.size(), 1);
    QCOMPARE(list->count(), 1);
    QVERIFY(report.remove());
    press("giveUpFolder");
    QVERIFY(m_publishing->settings().formerFolders.isEmpty());
    QVERIFY(!find<QWidget>("folders")->isVisible());
}

void ReportingEditorTest::nameIsSavedWhileAFolderIsAway()
{
    const QString share = m_folder.filePath("laufwerk");
    QVERIFY(QDir().mkpath(share));
    type("dropFolder", share);
    QVERIFY(QDir(share).removeRecursively());
    type("shownName", "Stadt Musterstadt");
    QCOMPARE(m_publishing->settings().shownName, QString("Stadt Musterstadt"));
    QCOMPARE(find<QLineEdit>("shownName")->text(), QString("Stadt Musterstadt"));
    QTRY_COMPARE(m_prompter.told.size(), 1);
    QVERIFY(m_prompter.told.first().contains("written everywhere"));
}

void ReportingEditorTest::fingerprintIsCopied()
{
    press("copyFingerprint");
    const QString shown = find<QLabel>("fingerprint")->text();
    QVERIFY(!shown.isEmpty());
    QCOMPARE(QGuiApplication::clipboard()->text(), shown);
}

void ReportingEditorTest::editorIsAccessible()
{
    VERIFY_ACCESSIBLE(m_editor.get());
}

QTEST_MAIN(ReportingEditorTest)
#include "tst_reportingeditor.moc"
