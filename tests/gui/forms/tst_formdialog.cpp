// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/forms/formdialog.h"
#include "gui/forms/formscard.h"
#include "gui/reports/pagepreview.h"
#include "support/gui/a11ylint.h"
#include "support/gui/casedesk.h"
#include "support/gui/caseoffice.h"
#include "support/gui/fakeprompter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// A paper of a case from choosing it to the file, by keys on a real register.
class FormDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPaperCanBeChosenByKeys();
    void whatIsTypedStandsOnThePaperAndInTheList();
    void unreadableDayKeepsThePaperBack();
    void paperIsSavedByKeys();
    void cancelledFileIsNoPaper();
    void applicationAsksWhoApplies();
    void paperIsAboutWhomOneChoosesByKeys();
    void policeDetailIsChosenByKeys();
    void newAnswerIsKeptInTheCase();
    void firstAidRecordGoesIntoItsList();
    void typedValuesAreNotLostUnasked();
    void lockIsNotHeldUpAndLosesNothing();
    void lockKeepsWhomThePaperIsAbout();
    void pagesAreShown();
    void dialogIsAccessible_data();
    void dialogIsAccessible();

private:
    /// A serious case and the dialog over it.
    struct Table
    {
        CaseOffice office;
        FakePrompter prompter;
        IncidentId incident = office.record(CaseOffice::assault());
        std::unique_ptr<FormDialog> dialog;

        explicit Table(FormKind kind = FormKind::AccidentNotice)
        {
            dialog = std::make_unique<FormDialog>(
                FormDialog::Subject {office.desk.open(), &office.cases, incident, "2026-00001"},
                prompter, kind);
            dialog->show();
            if (!QTest::qWaitForWindowActive(dialog.get()))
                qFatal("no window");
        }
        template <typename T>
        T *part(const char *name) const
        {
            T *found = dialog->findChild<T *>(QString::fromLatin1(name));
            if (found == nullptr)
                qFatal("no %s", name);
            return found;
        }
        void type(const char *name, const QString &text) const
        {
            auto *field = part<QWidget>(name);
            field->setFocus();
            typeText(field, text);
        }
        void press(const char *name) const
        {
            auto *button = part<QPushButton>(name);
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
        }
        [[nodiscard]] QString valueOf(const char *code) const
        {
            return dialog->sheet().input(QString::fromLatin1(code))->value;
        }
    };
};

void FormDialogTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

void FormDialogTest::everyPaperCanBeChosenByKeys()
{
    Table table;
    auto *kind = table.part<QComboBox>("kind");
    QCOMPARE(kind->count(), 9);
    kind->setFocus();
    for (int row = 0; row < kind->count(); ++row) {
        QCOMPARE(kind->currentIndex(), row);
        QCOMPARE(kind->currentText(), formName(table.dialog->sheet().kind).in(Language::English));
        QVERIFY(table.part<QPushButton>("save")->isEnabled());
        QTest::keyClick(kind, Qt::Key_Down);
    }
}

void FormDialogTest::whatIsTypedStandsOnThePaperAndInTheList()
{
    Table table(FormKind::ServiceAccident);
    const auto told = [&] { return disclosedData(documentOf(table.dialog->sheet())).data.size(); };
    const auto before = told();
    table.type("input-staff-number", "4711");
    QCOMPARE(table.valueOf("staff-number"), "4711");
    QCOMPARE(told(), before + 1);
    QVERIFY(table.part<QLabel>("summary")->text().contains("about staff"));
}

void FormDialogTest::unreadableDayKeepsThePaperBack()
{
    QTemporaryDir folder;
    Table table;
    table.prompter.path = folder.filePath("notice.pdf");
    table.type("input-birth-date", "31.2.1980");
    table.press("save");
    QCOMPARE(table.prompter.told.size(), 1);
    QVERIFY(!QFileInfo::exists(table.prompter.path));
    QVERIFY(table.part<QWidget>("input-birth-date")->hasFocus());
}

void FormDialogTest::paperIsSavedByKeys()
{
    QTemporaryDir folder;
    Table table;
    table.prompter.path = folder.filePath("notice.pdf");
    const QSignalSpy noticed(table.dialog.get(), &FormDialog::noticed);
    table.type("input-birth-date", "17.5.1980");
    QCOMPARE(table.valueOf("birth-date"), "1980-05-17");
    table.press("save");
    QVERIFY2(table.prompter.told.isEmpty(), qPrintable(table.prompter.told.join(u' ')));
    QVERIFY(QFileInfo(table.prompter.path).size() > 1000);
    QCOMPARE(noticed.size(), 1);
}

void FormDialogTest::cancelledFileIsNoPaper()
{
    Table table;
    const QSignalSpy noticed(table.dialog.get(), &FormDialog::noticed);
    table.press("save");
    QVERIFY(noticed.isEmpty());
    QVERIFY(table.prompter.told.isEmpty());
}

void FormDialogTest::applicationAsksWhoApplies()
{
    Table table(FormKind::ProsecutionRequest);
    auto *applicant = table.part<QComboBox>("applicant");
    QVERIFY(applicant->isVisible());
    applicant->setFocus();
    QTest::keyClick(applicant, Qt::Key_Down);
    const auto &paper = std::get<ProsecutionPaper>(table.dialog->sheet().paper);
    QVERIFY(paper.applicant == Applicant::Superior);
    table.dialog->choose(FormKind::HouseBan);
    QVERIFY(!applicant->isVisible());
}

void FormDialogTest::paperIsAboutWhomOneChoosesByKeys()
{
    QTemporaryDir folder;
    Table table;
    QVERIFY(!table.part<QComboBox>("aboutPerson")->isVisible());
    QVERIFY(table.office.cases.namePerson(table.incident, {.name = "am Tresen"}).has_value());
    QVERIFY(table.office.cases
                .enter(table.incident, {{FollowUpField::WorkedAs, "Auskunft", {}, {2, 1}}})
                .has_value());
    table.dialog->choose(FormKind::HouseBan);
    QVERIFY(!table.part<QComboBox>("aboutPerson")->isVisible()); // is not about any of them
    table.dialog->choose(FormKind::AccidentNotice);
    auto *person = table.part<QComboBox>("aboutPerson");
    QVERIFY(person->isVisible());
    QCOMPARE(person->count(), 2);
    QVERIFY(table.valueOf("job").isEmpty());
    person->setFocus();
    QTest::keyClick(person, Qt::Key_Down);
    QCOMPARE(person->currentText(), "Affected person 2 (am Tresen)");
    QCOMPARE(table.valueOf("job"), "Auskunft");
    QCOMPARE(table.dialog->sheet().about.person, 2);
    VERIFY_ACCESSIBLE(table.dialog.get());
    // What is kept in the case as well is kept for that person.
    table.prompter.path = folder.filePath("notice.pdf");
    table.type("input-work-began", "7:30");
    QCOMPARE(table.valueOf("work-began"), "07:30");
    auto *keep = table.part<QCheckBox>("keep");
    keep->setFocus();
    QTest::keyClick(keep, Qt::Key_Space);
    table.press("save");
    QVERIFY2(table.prompter.told.isEmpty(), qPrintable(table.prompter.told.join(u' ')));
    const auto file = table.office.cases.read(table.incident);
    QCOMPARE(file->value(FollowUpField::WorkBegan, {2, 1}), "07:30");
    QVERIFY(file->value(FollowUpField::WorkBegan).isEmpty());
}

void FormDialogTest::policeDetailIsChosenByKeys()
{
    Table table(FormKind::PoliceHandover);
    const QByteArray code = handoverFieldCode(HandoverField::Place).toLatin1();
    auto *choose = table.part<QCheckBox>(("choose-" + code).constData());
    QVERIFY(choose->isChecked());
    choose->setFocus();
    QTest::keyClick(choose, Qt::Key_Space);
    QVERIFY(table.dialog->sheet().input(QString::fromLatin1(code))->isChosen == false);
}

void FormDialogTest::newAnswerIsKeptInTheCase()
{
    QTemporaryDir folder;
    Table table(FormKind::FirstAidRecord);
    table.prompter.path = folder.filePath("sheet.pdf");
    QVERIFY(table.part<QCheckBox>("keep")->isHidden());
    table.type("input-witnesses", "Kollegin am Nachbarschalter");
    auto *keep = table.part<QCheckBox>("keep");
    QVERIFY(keep->isVisible());
    keep->setFocus();
    QTest::keyClick(keep, Qt::Key_Space);
    table.press("save");
    QVERIFY2(table.prompter.told.isEmpty(), qPrintable(table.prompter.told.join(u' ')));
    QCOMPARE(table.office.cases.read(table.incident)->value(FollowUpField::Witnesses),
        "Kollegin am Nachbarschalter");
}

void FormDialogTest::firstAidRecordGoesIntoItsList()
{
    Table table(FormKind::FirstAidRecord);
    table.press("keepFirstAid");
    QCOMPARE(table.prompter.told.size(), 1); // Not complete yet.
    table.prompter.told.clear();
    for (const auto &[name, text] :
        {std::pair {"input-name", "Erika Verbandt"}, std::pair {"input-injury", "Platzwunde"},
            std::pair {"input-aid", "Verband"}, std::pair {"input-helper", "Frau Ahrens"},
            std::pair {"input-aid-day", "20.11.2026"}}) {
        if (table.valueOf(name + 6).isEmpty())
            table.type(name, text);
    }
    table.press("keepFirstAid");
    QVERIFY2(table.prompter.told.isEmpty(), qPrintable(table.prompter.told.join(u' ')));
    const auto list = FormExport(table.office.desk.open()).firstAidList();
    QCOMPARE(list->size(), 1);
    QVERIFY(list->constFirst().incident == table.incident);
}

void FormDialogTest::typedValuesAreNotLostUnasked()
{
    Table table;
    table.type("input-nationality", "x");
    table.prompter.confirms = false;
    QTest::keyClick(table.dialog.get(), Qt::Key_Escape);
    QVERIFY(table.dialog->isVisible());
    QCOMPARE(table.prompter.asked.size(), 1);
    table.prompter.confirms = true;
    QTest::keyClick(table.dialog.get(), Qt::Key_Escape);
    QVERIFY(!table.dialog->isVisible());
}

/// A question here would hold up the lock for as long as nobody is there.
void FormDialogTest::lockIsNotHeldUpAndLosesNothing()
{
    Table table(FormKind::HouseBan);
    std::optional<UnfinishedEntry> kept;
    table.dialog->outliveLock("form", [&](const UnfinishedEntry &entry) { kept = entry; });
    table.type("input-appointments", "Telefon 115");
    table.dialog->close();
    QVERIFY(!table.dialog->isVisible());
    QVERIFY(table.prompter.asked.isEmpty());
    QVERIFY(kept && table.dialog->wasKept());
    Table later(FormKind::AccidentNotice);
    later.dialog->takeUp(*kept);
    QVERIFY(later.dialog->sheet().kind == FormKind::HouseBan);
    QVERIFY(later.valueOf("appointments").contains("115"));
}

/// What was typed for one person comes back to that person.
void FormDialogTest::lockKeepsWhomThePaperIsAbout()
{
    Table table;
    std::optional<UnfinishedEntry> kept;
    QVERIFY(table.office.cases.namePerson(table.incident, {.name = "am Tresen"}).has_value());
    table.dialog->choose(FormKind::HouseBan);
    table.dialog->choose(FormKind::AccidentNotice);
    auto *person = table.part<QComboBox>("aboutPerson");
    person->setFocus();
    QTest::keyClick(person, Qt::Key_Down);
    table.dialog->outliveLock("form", [&](const UnfinishedEntry &entry) { kept = entry; });
    table.type("input-nationality", "deutsch");
    table.dialog->close();
    QVERIFY(kept.has_value());
    FormDialog later({table.office.desk.open(), &table.office.cases, table.incident, "2026-00001"},
        table.prompter, FormKind::AccidentNotice);
    later.takeUp(*kept);
    QCOMPARE(later.sheet().about.person, 2);
    QCOMPARE(later.sheet().input(u"nationality")->value, "deutsch");
}

void FormDialogTest::pagesAreShown()
{
    Table table(FormKind::CarePage);
    table.part<QTabWidget>("tabs")->setCurrentIndex(2);
    const auto *pages = table.dialog->findChild<PagePreview *>();
    QTRY_COMPARE(pages->pageCount(), 1);
}

void FormDialogTest::dialogIsAccessible_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("tab");
    QTest::newRow("accident notice") << static_cast<int>(FormKind::AccidentNotice) << 0;
    QTest::newRow("application") << static_cast<int>(FormKind::ProsecutionRequest) << 0;
    QTest::newRow("police") << static_cast<int>(FormKind::PoliceHandover) << 0;
    QTest::newRow("what leaves") << static_cast<int>(FormKind::AccidentNotice) << 1;
}

void FormDialogTest::dialogIsAccessible()
{
    QFETCH(const int, kind);
    QFETCH(const int, tab);
    Table table(static_cast<FormKind>(kind));
    table.part<QTabWidget>("tabs")->setCurrentIndex(tab);
    VERIFY_ACCESSIBLE(table.dialog.get());
}

QTEST_MAIN(FormDialogTest)
#include "tst_formdialog.moc"
