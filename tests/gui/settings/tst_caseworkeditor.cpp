// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/settings/caseworkeditor.h"
#include "support/gui/a11ylint.h"
#include "support/gui/casedesk.h"
#include "support/gui/fakeprompter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What an authority sets for its cases, by keys.
class CaseworkEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingIsChangedBeforeItIsSaved();
    void everyDeadlineHasItsBoundsAndSource();
    void stateBringsItsLocalHolidays();
    void unreadableHolidayKeepsItFromBeingSaved();
    void contactsAreAddedAndRemoved();
    void authorityStandsInTheSettings();
    void undoBringsBackWhatWasSaved();
    void leavingAsks();
    void languageChangeKeepsWhatIsTyped();
    void editorIsAccessible();

private:
    struct Office
    {
        CaseDesk desk {2};
        FakePrompter prompter;
        Answering answering {desk.open(), systemRandom()};
        Casework cases {desk.open(), answering, Language::English};
        CaseworkEditor editor {cases, prompter};

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
        void press(const char *name) const
        {
            auto *button = part<QPushButton>(name);
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
        }
        void type(const char *name, const QString &text) const
        {
            auto *field = part<QWidget>(name);
            field->setFocus();
            typeText(field, text);
        }
        [[nodiscard]] CaseSettings saved() const { return *cases.settings(); }
    };
};

void CaseworkEditorTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

void CaseworkEditorTest::nothingIsChangedBeforeItIsSaved()
{
    Office office;
    QVERIFY(!office.editor.isChanged());
    QVERIFY(!office.part<QPushButton>("saveCasework")->isEnabled());
    auto *hours = office.part<QSpinBox>("firstCareHours");
    hours->setFocus();
    QTest::keyClick(hours, Qt::Key_Down);
    QVERIFY(office.editor.isChanged());
    QCOMPARE(office.saved().deadlines.firstCareHours, 48);
    const QSignalSpy noticed(&office.editor, &CaseworkEditor::noticed);
    office.press("saveCasework");
    QCOMPARE(office.saved().deadlines.firstCareHours, 47);
    QCOMPARE(noticed.size(), 1);
    QVERIFY(!office.editor.isChanged());
}

void CaseworkEditorTest::everyDeadlineHasItsBoundsAndSource()
{
    const Office office;
    QString texts;
    for (const QLabel *label : office.editor.findChildren<QLabel *>())
        texts += label->text() + u'\n';
    for (const NumberSetting &one : numberSettings()) {
        const auto *number = office.part<QSpinBox>(one.code);
        QCOMPARE(number->minimum(), one.least);
        QCOMPARE(number->maximum(), one.most);
        QVERIFY2(texts.contains(one.source.in(Language::English)), one.code);
    }
}

void CaseworkEditorTest::stateBringsItsLocalHolidays()
{
    const Office office;
    auto *state = office.part<QComboBox>("state");
    state->setFocus();
    QTest::keyClicks(state, "bav");
    QCOMPARE(state->currentData().toString(), codeOf(FederalState::Bavaria));
    auto *local = office.editor.findChild<QCheckBox *>(
        QStringLiteral("local-") + codeOf(LocalHoliday::Assumption));
    QVERIFY(local);
    local->setFocus();
    QTest::keyClick(local, Qt::Key_Space);
    office.press("saveCasework");
    QVERIFY(office.saved().place.state == FederalState::Bavaria);
    QVERIFY(office.saved().place.local.contains(LocalHoliday::Assumption));
}

void CaseworkEditorTest::unreadableHolidayKeepsItFromBeingSaved()
{
    const Office office;
    office.type("ownHolidays", "31.2.2027");
    QVERIFY(!office.part<QPushButton>("saveCasework")->isEnabled());
    QVERIFY(office.part<QLabel>("caseworkProblem")->text().contains("31.2.2027"));
    auto *days = office.part<QPlainTextEdit>("ownHolidays");
    days->selectAll();
    typeText(days, "31.10.2027");
    office.press("saveCasework");
    QCOMPARE(office.saved().ownHolidays, QList {QDate(2027, 10, 31)});
}

void CaseworkEditorTest::contactsAreAddedAndRemoved()
{
    const Office office;
    office.press("addContact");
    office.type("contactName", "Frau Ahrens");
    office.type("contactPhone", "0201 1");
    office.press("saveCasework");
    QCOMPARE(office.saved().contacts.contacts.size(), 1);
    QCOMPARE(office.saved().contacts.contacts.constFirst().name, "Frau Ahrens");
    // Saving has made the rows anew; the old ones go with the next turn.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    office.press("removeContact");
    office.press("saveCasework");
    QVERIFY(office.saved().contacts.contacts.isEmpty());
}

void CaseworkEditorTest::authorityStandsInTheSettings()
{
    const Office office;
    office.type("authority-name", "Stadt Musterstadt");
    office.press("saveCasework");
    QCOMPARE(office.saved().authority.name, "Stadt Musterstadt");
}

void CaseworkEditorTest::undoBringsBackWhatWasSaved()
{
    const Office office;
    office.type("authority-phone", "0815");
    office.press("undoCasework");
    QVERIFY(!office.editor.isChanged());
    QVERIFY(office.part<QPlainTextEdit>("authority-phone")->toPlainText().isEmpty());
}

void CaseworkEditorTest::leavingAsks()
{
    Office office;
    QVERIFY(office.editor.mayLeave());
    QVERIFY(office.prompter.asked.isEmpty());
    office.type("authority-phone", "0815");
    office.prompter.confirms = false;
    QVERIFY(!office.editor.mayLeave());
    QVERIFY(office.editor.isChanged());
    office.prompter.confirms = true;
    QVERIFY(office.editor.mayLeave());
    QVERIFY(!office.editor.isChanged());
}

void CaseworkEditorTest::languageChangeKeepsWhatIsTyped()
{
    const Office office;
    office.type("authority-phone", "0815");
    setUiLanguage(Language::German);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(const_cast<CaseworkEditor *>(&office.editor), &change);
    QCOMPARE(office.part<QPlainTextEdit>("authority-phone")->toPlainText(), "0815");
    QVERIFY(office.editor.isChanged());
    setUiLanguage(Language::English);
}

void CaseworkEditorTest::editorIsAccessible()
{
    Office office;
    VERIFY_ACCESSIBLE(&office.editor);
}

QTEST_MAIN(CaseworkEditorTest)
#include "tst_caseworkeditor.moc"
