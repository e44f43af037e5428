// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/settings/populationeditor.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Posts and contacts are entered, undone, read from lists and saved, on a real register.
class PopulationEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void numbersAreTypedAndSaved();
    void whatIsNoNumberIsRefused_data();
    void whatIsNoNumberIsRefused();
    void everyStepIsUndoneUntilItIsSaved();
    void unitsWithoutANumberShowTheirSum();
    void contactsStandBesidePosts();
    void listIsLookedAtBeforeItIsTaken();
    void whatIsNoListChangesNothing();
    void typingSurvivesAnotherChangeOfTheOrganisation();
    void accessible_data();
    void accessible();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_editor->findChild<T *>(QLatin1StringView(name));
    }
    void type(int row, int column, const QString &text);
    [[nodiscard]] QString cell(int row, int column) const
    {
        return find<QTableView>("table")->model()->index(row, column).data().toString();
    }
    QString listWith(const QByteArray &content);
    [[nodiscard]] int year() const { return m_register->now().toLocalTime().date().year(); }
    [[nodiscard]] const Unit &office() const { return m_register->organisation().units.first(); }

    QTemporaryDir m_folder;
    int m_number = 0;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<PopulationEditor> m_editor;
};

void PopulationEditorTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

void PopulationEditorTest::init()
{
    m_prompter = FakePrompter();
    m_register = makeDemoRegister(m_folder.filePath(QString("r%1.rueckhalt").arg(++m_number)), 5);
    QVERIFY(m_register->savePopulation({}).has_value());
    m_editor = std::make_unique<PopulationEditor>(*m_register, m_prompter);
    m_editor->resize(900, 1400); // a page around it scrolls
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void PopulationEditorTest::cleanup()
{
    m_editor.reset();
    m_register.reset();
    setTextScale(100);
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

void PopulationEditorTest::type(int row, int column, const QString &text)
{
    auto *table = find<QTableView>("table");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, column));
    QTest::keyClick(table, Qt::Key_F2);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field != nullptr);
    QVERIFY(!field->accessibleName().isEmpty());
    field->selectAll();
    if (text.isEmpty())
        QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
    // The view keeps what was typed when it is back in its loop.
    QTRY_VERIFY(table->hasFocus());
}

QString PopulationEditorTest::listWith(const QByteArray &content)
{
    const QString path = m_folder.filePath("liste.csv");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("list");
    return path;
}

void PopulationEditorTest::numbersAreTypedAndSaved()
{
    QVERIFY(!find<QPushButton>("save")->isEnabled());
    type(0, 0, "412.5");
    QCOMPARE(cell(0, 0), QString("412.50"));
    QVERIFY(m_register->population().isEmpty()); // not before somebody saves
    QVERIFY(find<QLabel>("state")->isVisible());
    QSignalSpy noticed(m_editor.get(), &PopulationEditor::noticed);
    QTest::keyClick(find<QPushButton>("save"), Qt::Key_Space);
    QCOMPARE(noticed.size(), 1);
    const PopulationFigure *saved = m_register->population().figure({}, year());
    QVERIFY(saved != nullptr);
    QCOMPARE(saved->postHundredths, 41250);
    QVERIFY(!find<QPushButton>("save")->isEnabled());
    QVERIFY(!find<QPushButton>("undo")->isEnabled());
    // Read again from the register itself.
    QCOMPARE(m_register->vault().population()->figures().size(), 1);
}

void PopulationEditorTest::whatIsNoNumberIsRefused_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("letters") << 0 << "abc";
    QTest::newRow("negative") << 0 << "-1";
    QTest::newRow("three decimals") << 0 << "1.234";
    QTest::newRow("too large") << 0 << "9999999";
    QTest::newRow("half a contact") << 1 << "1.5";
    QTest::newRow("letters for contacts") << 1 << "abc";
    QTest::newRow("negative contacts") << 1 << "-7";
    QTest::newRow("too many contacts") << 1 << "2000000001";
}

void PopulationEditorTest::whatIsNoNumberIsRefused()
{
    QFETCH(const int, kind);
    QFETCH(const QString, text);
    find<QComboBox>("kind")->setCurrentIndex(kind);
    type(1, 0, "7");
    type(1, 0, text);
    QCOMPARE(cell(1, 0), QString("7"));
    QVERIFY(find<QLabel>("problem")->text().contains(office().name));
    type(1, 0, "8");
    QVERIFY(!find<QLabel>("problem")->isVisible());
}

void PopulationEditorTest::everyStepIsUndoneUntilItIsSaved()
{
    type(0, 0, "10");
    type(0, 1, "20");
    type(0, 1, "");
    QCOMPARE(cell(0, 1), QString());
    auto *table = find<QTableView>("table");
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(cell(0, 1), QString("20"));
    QTest::keyClick(find<QPushButton>("undo"), Qt::Key_Space);
    QCOMPARE(cell(0, 1), QString());
    QCOMPARE(cell(0, 0), QString("10"));
    QTest::keyClick(find<QPushButton>("undo"), Qt::Key_Space);
    QCOMPARE(cell(0, 0), QString());
    QVERIFY(!find<QPushButton>("undo")->isEnabled() && !find<QPushButton>("save")->isEnabled());
    // All at once, and that is a step too.
    type(0, 0, "10");
    type(0, 1, "20");
    find<QPushButton>("discard")->click();
    QCOMPARE(cell(0, 0), QString());
    find<QPushButton>("undo")->click();
    QCOMPARE(cell(0, 0), QString("10"));
}

void PopulationEditorTest::unitsWithoutANumberShowTheirSum()
{
    auto *model = find<QTableView>("table")->model();
    int offices = 0;
    for (const Unit &unit : m_register->organisation().units)
        offices += unit.parent.isNull() ? 1 : 0;
    for (int row = 1; row < model->rowCount(); ++row) {
        const QString name
            = model->headerData(row, Qt::Vertical, Qt::AccessibleTextRole).toString();
        for (const Unit &unit : m_register->organisation().units) {
            if (unit.parent.isNull() && unit.name == name)
                type(row, 0, "100");
        }
    }
    QCOMPARE(cell(0, 0), QString("Σ %1").arg(offices * 100));
    QVERIFY(model->index(0, 0).data(Qt::AccessibleTextRole).toString().contains("sum"));
}

void PopulationEditorTest::contactsStandBesidePosts()
{
    type(1, 0, "12");
    find<QComboBox>("kind")->setCurrentIndex(1);
    QCOMPARE(cell(1, 0), QString());
    type(1, 0, "30000");
    QCOMPARE(cell(1, 0), QString("30,000"));
    find<QPushButton>("save")->click();
    const PopulationFigure *saved = m_register->population().figure(office().id, year());
    QVERIFY(saved != nullptr);
    QCOMPARE(saved->postHundredths, 1200);
    QCOMPARE(saved->contacts, 30000);
}

void PopulationEditorTest::listIsLookedAtBeforeItIsTaken()
{
    m_prompter.path = listWith("Bereich;Jahr;Stellen;Kontakte\n"
        + QStringLiteral("%1;%2;12,5;3000\n").arg(office().name).arg(year()).toUtf8()
        + "Nirgendwo;2026;1;1\n*;" + QByteArray::number(year()) + ";viele;1\n");
    QTest::keyClick(find<QPushButton>("read"), Qt::Key_Space);
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QCOMPARE(cell(1, 0), QString()); // nothing has happened
    QCOMPARE(find<QLabel>("readingText")->text(),
        QString("1 line can be taken. 1 of them says something new. 2 lines cannot be taken."));
    QStringList lines;
    for (const QLabel *label : find<QWidget>("readingLines")->findChildren<QLabel *>())
        lines << label->text();
    QVERIFY(lines.contains("Line 3: there is no such unit, or there are several."));
    QVERIFY(lines.contains("Line 4: the posts cannot be read."));
    auto *take = find<QPushButton>("take");
    QVERIFY(take->hasFocus());
    QTest::keyClick(take, Qt::Key_Space);
    QCOMPARE(cell(1, 0), QString("12.50"));
    QVERIFY(m_register->population().isEmpty());
    QVERIFY(!find<QWidget>("reading")->isVisible());
    QVERIFY(find<QPushButton>("save")->hasFocus());
    // As one step.
    find<QPushButton>("undo")->click();
    QCOMPARE(cell(1, 0), QString());
}

void PopulationEditorTest::whatIsNoListChangesNothing()
{
    m_prompter.path = listWith("Das ist keine Liste\nsondern ein Brief\n");
    find<QPushButton>("read")->click();
    QCOMPARE(m_prompter.told.size(), 1);
    QVERIFY(m_prompter.told.first().contains("Nothing was changed"));
    m_prompter.path = m_folder.filePath("there is none.csv");
    find<QPushButton>("read")->click();
    QCOMPARE(m_prompter.told.size(), 2);
    m_prompter.path.clear(); // cancelled
    find<QPushButton>("read")->click();
    QCOMPARE(m_prompter.told.size(), 2);
    QVERIFY(!find<QWidget>("reading")->isVisible());
    QVERIFY(!find<QPushButton>("undo")->isEnabled());
}

void PopulationEditorTest::typingSurvivesAnotherChangeOfTheOrganisation()
{
    type(0, 0, "10");
    Organisation organisation = m_register->organisation();
    organisation.units.first().name = "Renamed";
    QVERIFY(m_register->saveOrganisation(organisation).has_value());
    QCOMPARE(cell(0, 0), QString("10"));
    QCOMPARE(find<QTableView>("table")->model()->headerData(1, Qt::Vertical).toString(),
        QString("Renamed"));
    QVERIFY(find<QPushButton>("save")->isEnabled());
}

void PopulationEditorTest::accessible_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<int>("scale");
    QTest::newRow("light") << Theme::Light << 100;
    QTest::newRow("dark") << Theme::Dark << 100;
    QTest::newRow("light, 200 %") << Theme::Light << 200;
}

void PopulationEditorTest::accessible()
{
    QFETCH(const Theme, theme);
    QFETCH(const int, scale);
    setUiLanguage(Language::German);
    applyTheme(theme);
    setTextScale(scale);
    QCoreApplication::processEvents(); // another language is told by an event
    type(0, 0, "abc");
    type(0, 0, "412,5");
    m_prompter.path = listWith("Bereich;Jahr;Stellen\nNirgendwo;2026;1\n*;2025;7\n");
    find<QPushButton>("read")->click();
    VERIFY_ACCESSIBLE(m_editor.get());
}

QTEST_MAIN(PopulationEditorTest)
#include "tst_populationeditor.moc"
