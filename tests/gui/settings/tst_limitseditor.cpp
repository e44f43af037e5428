// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/settings/limitseditor.h"
#include "support/gui/a11ylint.h"
#include "support/gui/casedesk.h"
#include "support/gui/fakeprompter.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// How much may be attached, set by keys on a real register.
class LimitsEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void limitIsSavedAndUndoneByKeys();
    void whatDoesNotFitTogetherIsNotSaved();
    void leavingAsks();
    void languageChangeKeepsWhatIsTyped();
    void editorIsAccessible();

private:
    struct Office
    {
        CaseDesk desk {2};
        FakePrompter prompter;
        LimitsEditor editor {desk.open(), prompter};

        Office()
        {
            editor.resize(800, 900);
            editor.show();
            if (!QTest::qWaitForWindowActive(&editor))
                qFatal("no window");
        }
        template <typename T>
        T *part(const char *name) const
        {
            T *found = editor.findChild<T *>(QString::fromLatin1(name));
            if (found == nullptr)
                qFatal("no %s", name);
            return found;
        }
        void type(const char *name, const QString &number) const
        {
            auto *box = part<QSpinBox>(name);
            box->setFocus();
            box->selectAll();
            QTest::keyClicks(box, number);
            QTest::keyClick(box, Qt::Key_Tab);
        }
        void press(const char *name) const
        {
            auto *button = part<QPushButton>(name);
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
        }
        [[nodiscard]] AttachmentLimits saved() { return *Attaching(desk.open()).limits(); }
    };
};

void LimitsEditorTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

void LimitsEditorTest::limitIsSavedAndUndoneByKeys()
{
    Office office;
    QVERIFY(!office.part<QPushButton>("saveLimits")->isEnabled());
    office.type("limitPerFile", "50");
    QCOMPARE(office.saved(), AttachmentLimits {});
    office.press("undoLimits");
    QCOMPARE(office.part<QSpinBox>("limitPerFile")->value(), 100);
    office.type("limitPerFile", "50");
    office.type("limitFiles", "20");
    office.press("saveLimits");
    QCOMPARE(office.saved().perFile, 50 * AttachmentLimits::Mebibyte);
    QCOMPARE(office.saved().filesPerCase, 20);
    QVERIFY(!office.editor.isChanged());
}

void LimitsEditorTest::whatDoesNotFitTogetherIsNotSaved()
{
    Office office;
    office.type("limitPerCase", "10"); // less than one file may have
    QVERIFY(office.part<QLabel>("limitsProblem")->isVisible());
    QVERIFY(!office.part<QPushButton>("saveLimits")->isEnabled());
    office.type("limitPerFile", "10");
    QVERIFY(!office.part<QLabel>("limitsProblem")->isVisible());
    office.press("saveLimits");
    QCOMPARE(office.saved().perCase, 10 * AttachmentLimits::Mebibyte);
}

void LimitsEditorTest::leavingAsks()
{
    Office office;
    QVERIFY(office.editor.mayLeave());
    office.type("limitFiles", "20");
    office.prompter.confirms = false;
    QVERIFY(!office.editor.mayLeave());
    QVERIFY(office.editor.isChanged());
    office.prompter.confirms = true;
    QVERIFY(office.editor.mayLeave());
    QCOMPARE(office.part<QSpinBox>("limitFiles")->value(), 100);
}

void LimitsEditorTest::languageChangeKeepsWhatIsTyped()
{
    Office office;
    office.type("limitFiles", "20");
    setUiLanguage(Language::German);
    QCOMPARE(office.part<QSpinBox>("limitFiles")->value(), 20);
    QVERIFY(office.editor.isChanged());
    setUiLanguage(Language::English);
}

void LimitsEditorTest::editorIsAccessible()
{
    Office office;
    VERIFY_ACCESSIBLE(&office.editor);
}

QTEST_MAIN(LimitsEditorTest)
#include "tst_limitseditor.moc"
