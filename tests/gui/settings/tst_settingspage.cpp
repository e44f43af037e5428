// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/settings/settingspage.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The settings page on a real register.
class SettingsPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void preferenceIsAnnouncedOnce();
    void lockMinutesAreKept();
    void officeIsAddedNamedAndKept();
    void unitIsAddedToItsOffice();
    void unitWithIncidentsStays();
    void emptyNameIsNotTaken();
    void serviceIsAddedRenamedAndRemoved();
    void serviceWithIncidentsStays();
    void refusedChangeIsToldAndTakenBack();
    void wordsFollowTheLanguage();
    void pageIsAccessible_data();
    void pageIsAccessible();

private:
    template <typename T>
    T *find(const char *name)
    {
        return m_page->findChild<T *>(name);
    }
    QWidget *units() { return find<QWidget>("units"); }
    QLineEdit *unitName() { return units()->findChild<QLineEdit *>("name"); }
    void press(const char *button) { QTest::keyClick(find<QPushButton>(button), Qt::Key_Space); }
    const Organisation &organisation() { return m_register->organisation(); }

    QTemporaryDir m_folder;
    int m_number = 0;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<SettingsPage> m_page;
};

void SettingsPageTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

void SettingsPageTest::init()
{
    m_prompter = FakePrompter();
    m_register = makeDemoRegister(m_folder.filePath(QString("r%1.rueckhalt").arg(++m_number)), 5);
    Preferences preferences;
    preferences.language = Language::English;
    m_page = std::make_unique<SettingsPage>(*m_register, preferences, systemRandom(), m_prompter);
    m_page->resize(900, 1400);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->enter();
}

void SettingsPageTest::cleanup()
{
    m_page.reset();
    m_register.reset();
    setTextScale(100);
    setUiLanguage(Language::English);
}

void SettingsPageTest::preferenceIsAnnouncedOnce()
{
    QSignalSpy changed(m_page.get(), &SettingsPage::preferencesChanged);
    QTest::keyClick(find<QComboBox>("theme"), Qt::Key_Down);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_page->preferences().theme, Theme::Light);
    find<QComboBox>("scale")->setCurrentIndex(2);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(m_page->preferences().textScale, 150);
    find<QComboBox>("language")->setCurrentIndex(0);
    QCOMPARE(m_page->preferences().language, std::nullopt);
}

void SettingsPageTest::lockMinutesAreKept()
{
    auto *minutes = find<QSpinBox>("lockMinutes");
    minutes->setFocus();
    minutes->setValue(3);
    QTest::keyClick(minutes, Qt::Key_Return);
    QCOMPARE(m_page->preferences().autoLockMinutes, 3);
    auto *emergency = find<QLineEdit>("emergency");
    QTest::keyClicks(emergency, "Pforte 4711");
    QTest::keyClick(emergency, Qt::Key_Return);
    QCOMPARE(m_page->preferences().emergencyLine, QString("Pforte 4711"));
}

void SettingsPageTest::officeIsAddedNamedAndKept()
{
    press("addOffice");
    QCOMPARE(QApplication::focusWidget(), unitName());
    QTest::keyClicks(unitName(), "Ordnungsamt");
    QTest::keyClick(unitName(), Qt::Key_Return);
    auto *headcount = units()->findChild<QSpinBox *>("headcount");
    headcount->setValue(31);
    QTest::keyClick(headcount, Qt::Key_Return);
    QCOMPARE(organisation().units.size(), demoOrganisation().units.size() + 1);
    const Unit office = organisation().units.last();
    QCOMPARE(office.name, QString("Ordnungsamt"));
    QCOMPARE(office.headcount, 31);
    QVERIFY(office.parent.isNull());
    const auto kept = m_register->vault().organisation();
    QVERIFY(kept);
    QCOMPARE(kept->units.last().name, QString("Ordnungsamt"));
}

void SettingsPageTest::unitIsAddedToItsOffice()
{
    auto *tree = units()->findChild<QTreeWidget *>("tree");
    tree->setCurrentItem(tree->topLevelItem(1)); // Sozialamt
    press("addUnit");
    QTest::keyClicks(unitName(), "Asyl");
    units()->findChild<QComboBox *>("area")->setCurrentIndex(3);
    const Unit unit = organisation().units.last();
    QCOMPARE(unit.parent, demoOrganisation().units.at(3).id);
    QCOMPARE(unit.defaults.jobArea, JobArea::HealthSocial);
    QCOMPARE(organisation().pathOf(unit.id), QString("Sozialamt › Asyl"));
    // Empty again, it can go.
    press("removeUnit");
    QCOMPARE(organisation().units, demoOrganisation().units);
}

void SettingsPageTest::unitWithIncidentsStays()
{
    auto *tree = units()->findChild<QTreeWidget *>("tree");
    auto *problem = units()->findChild<QLabel *>("problem");
    tree->setCurrentItem(tree->topLevelItem(0));
    press("removeUnit");
    QVERIFY(problem->isVisible()); // It has units of its own.
    tree->setCurrentItem(tree->topLevelItem(0)->child(0));
    QVERIFY(!problem->isVisible());
    press("removeUnit");
    QVERIFY(problem->isVisible());
    QCOMPARE(organisation().units, demoOrganisation().units);
}

void SettingsPageTest::emptyNameIsNotTaken()
{
    unitName()->clear();
    QTest::keyClick(unitName(), Qt::Key_Return);
    QCOMPARE(unitName()->text(), demoOrganisation().units.first().name);
    QVERIFY(units()->findChild<QLabel *>("problem")->isVisible());
}

void SettingsPageTest::serviceIsAddedRenamedAndRemoved()
{
    press("addService");
    auto *name = find<QLineEdit>("serviceName");
    QCOMPARE(QApplication::focusWidget(), name);
    QTest::keyClicks(name, "Elterngeld");
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(organisation().services.last().name, QString("Elterngeld"));
    QCOMPARE(find<QListWidget>("serviceList")->currentItem()->text(), QString("Elterngeld"));
    press("removeService");
    QCOMPARE(organisation().services, demoOrganisation().services);
}

void SettingsPageTest::serviceWithIncidentsStays()
{
    find<QListWidget>("serviceList")->setCurrentRow(0);
    press("removeService");
    QCOMPARE(organisation().services, demoOrganisation().services);
}

void SettingsPageTest::refusedChangeIsToldAndTakenBack()
{
    // Beyond the limit of the vault for a name: the line edit stops a user, not a test.
    unitName()->setMaxLength(100000);
    unitName()->setText(QString(50000, 'x'));
    QTest::keyClick(unitName(), Qt::Key_Return);
    QCOMPARE(m_prompter.told.size(), 1);
    QCOMPARE(organisation().units, demoOrganisation().units);
    QCOMPARE(unitName()->text(), demoOrganisation().units.first().name);
}

void SettingsPageTest::wordsFollowTheLanguage()
{
    auto *area = units()->findChild<QComboBox *>("area");
    const QString english = area->currentText();
    setUiLanguage(Language::German);
    QTRY_COMPARE(area->currentText(), wordFor(JobArea::Municipal, Language::German));
    QVERIFY(area->currentText() != english);
    QCOMPARE(organisation().units, demoOrganisation().units);
}

void SettingsPageTest::pageIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::newRow("German") << Language::German << 100;
    QTest::newRow("English") << Language::English << 100;
    QTest::newRow("German, 200 %") << Language::German << 200;
}

void SettingsPageTest::pageIsAccessible()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    setUiLanguage(language);
    setTextScale(scale);
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    VERIFY_ACCESSIBLE(m_page.get());
}

QTEST_MAIN(SettingsPageTest)
#include "tst_settingspage.moc"
