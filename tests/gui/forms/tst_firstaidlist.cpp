// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/forms/firstaidlist.h"
#include "support/gui/a11ylint.h"
#include "support/gui/casedesk.h"
#include "support/gui/caseoffice.h"
#include "vault/firstaidkeeping.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The list of first-aid records on the page of cases, by keys on a real register.
class FirstAidListTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void emptyListSaysWhatItIsFor();
    void recordIsAddedByKeysAndKeptFiveYears();
    void incompleteRecordKeepsWhatIsTyped();
    void recordIsOpenedAndSavedAsASheet();
    void correctionStandsBesideTheRecord();
    void listIsAccessible();

private:
    static FirstAidEntry entry(const QString &name)
    {
        return {.unit = "Empfang",
            .name = name,
            .day = QDate(2026, 11, 19),
            .place = "Halle",
            .course = "Gestürzt",
            .injury = "Schürfwunde",
            .aidDay = QDate(2026, 11, 19),
            .aid = "Pflaster",
            .helper = "Frau Ahrens",
            .keptUntil = QDate(2031, 11, 19)};
    }
    static void openList(const CaseOffice &office)
    {
        QTest::keyClick(
            office.page->focusWidget(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    }
    /// A field of the open dialog.
    static void type(const CaseOffice &office, const QString &code, const QString &text)
    {
        auto *field = office.part("input-" + code, office.dialog());
        if (auto *edit = field->findChild<QPlainTextEdit *>())
            field = edit;
        field->setFocus(Qt::TabFocusReason);
        if (auto *line = qobject_cast<QLineEdit *>(field))
            line->selectAll();
        else if (auto *edit = qobject_cast<QPlainTextEdit *>(field))
            edit->selectAll();
        typeText(field, text);
    }
    static QTableWidget *table(const CaseOffice &office)
    {
        return office.part<QTableWidget>("firstAidTable");
    }
    [[nodiscard]] static QList<FirstAidLine> kept(CaseOffice &office)
    {
        return *office.desk.open().vault().firstAid().list();
    }
};

void FirstAidListTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

void FirstAidListTest::emptyListSaysWhatItIsFor()
{
    CaseOffice office;
    office.report();
    openList(office);
    QVERIFY(office.shows("firstAidList"));
    QVERIFY(!office.shows("firstAidTable"));
    QVERIFY(office.part("addFirstAid")->hasFocus());
    QTest::keyClick(office.page->focusWidget(), Qt::Key_Escape);
    QVERIFY(office.shows("caseTable"));
}

void FirstAidListTest::recordIsAddedByKeysAndKeptFiveYears()
{
    CaseOffice office;
    office.report();
    openList(office);
    office.press("addFirstAid");
    for (const auto &[code, text] : {std::pair {"unit", "Empfang"}, std::pair {"name", "Kim Weber"},
             std::pair {"day", "19.11.2026"}, std::pair {"place", "Halle"},
             std::pair {"course", "Gestolpert"}, std::pair {"injury", "Beule"},
             std::pair {"aid-day", "19.11.2026"}, std::pair {"aid", "Gekühlt"},
             std::pair {"helper", "Frau Ahrens"}})
        type(office, code, QString::fromUtf8(text));
    office.press("go", office.dialog());
    QVERIFY2(office.prompter.told.isEmpty(), qPrintable(office.prompter.told.join(u' ')));
    QCOMPARE(kept(office).size(), 1);
    QVERIFY(kept(office).first().incident.isNull());
    QCOMPARE(kept(office).first().keptUntil, QDate(2031, 11, 19));
    QCOMPARE(table(office)->rowCount(), 1);
    QCOMPARE(table(office)->item(0, 1)->text(), QString("Empfang"));
    QVERIFY(table(office)->item(0, 3)->text().contains("2031"));
    // The list names nobody.
    for (int column = 0; column < table(office)->columnCount(); ++column)
        QVERIFY(!table(office)->item(0, column)->text().contains("Weber"));
}

void FirstAidListTest::incompleteRecordKeepsWhatIsTyped()
{
    CaseOffice office;
    office.report();
    openList(office);
    office.press("addFirstAid");
    type(office, "name", "Kim Weber");
    office.press("go", office.dialog());
    QCOMPARE(office.prompter.told.size(), 1);
    QVERIFY(office.dialog()->isVisible());
    QVERIFY(kept(office).isEmpty());
    office.prompter.confirms = false;
    QTest::keyClick(office.dialog(), Qt::Key_Escape);
    QCOMPARE(office.prompter.asked.size(), 1);
    QVERIFY(office.dialog()->isVisible());
    office.dialog()->close(); // as the lock does
    QCOMPARE(office.prompter.asked.size(), 1);
}

void FirstAidListTest::recordIsOpenedAndSavedAsASheet()
{
    CaseOffice office;
    office.report();
    QVERIFY(office.desk.open().vault().firstAid().keep(entry("Kim Weber")).has_value());
    openList(office);
    QTest::keyClick(table(office), Qt::Key_Return);
    const QTemporaryDir folder;
    office.prompter.path = folder.filePath("sheet.pdf");
    office.press("save", office.dialog());
    QVERIFY2(office.prompter.told.isEmpty(), qPrintable(office.prompter.told.join(u' ')));
    QFile file(office.prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
    QTest::keyClick(office.dialog(), Qt::Key_Escape);
    QVERIFY(table(office)->isVisible());
}

void FirstAidListTest::correctionStandsBesideTheRecord()
{
    CaseOffice office;
    office.report();
    const auto wrong = office.desk.open().vault().firstAid().keep(entry("Kim Weber"));
    openList(office);
    QTest::keyClick(table(office), Qt::Key_Return);
    office.press("correct", office.dialog());
    type(office, "name", "Kim Wegner");
    office.press("go", office.dialog());
    QCOMPARE(office.prompter.told.size(), 1); // no reason yet
    QCOMPARE(kept(office).size(), 1);
    office.write("reason", "Name verhört");
    office.press("go", office.dialog());
    QCOMPARE(kept(office).size(), 2);
    FirstAidKeeping &records = office.desk.open().vault().firstAid();
    QCOMPARE(records.read(*wrong)->name, QString("Kim Weber"));
    for (const FirstAidLine &line : kept(office)) {
        if (line.id == *wrong)
            continue;
        const auto right = records.read(line.id);
        QCOMPARE(right->name, QString("Kim Wegner"));
        QVERIFY(right->course.contains(QString::fromUtf8("Grund: Name verhört")));
        QVERIFY(right->course.endsWith(QString::fromUtf8("Gestürzt")));
        QCOMPARE(line.keptUntil, QDate(2031, 11, 19));
    }
    QCOMPARE(table(office)->rowCount(), 2);
}

void FirstAidListTest::listIsAccessible()
{
    CaseOffice office;
    office.report();
    QVERIFY(office.desk.open().vault().firstAid().keep(entry("Kim Weber")).has_value());
    openList(office);
    VERIFY_ACCESSIBLE(office.page.get());
    office.press("addFirstAid");
    VERIFY_ACCESSIBLE(office.dialog());
}

QTEST_MAIN(FirstAidListTest)
#include "tst_firstaidlist.moc"
