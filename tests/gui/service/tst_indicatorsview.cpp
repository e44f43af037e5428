// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/indicatorfigure.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "session/serviceobserving.h"
#include "support/gui/a11ylint.h"
#include "support/gui/serviceoffice.h"
#include "support/vault/vaulttesting.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Numbers of service are taken in from lists and by hand, and taken back, by keyboard.
class IndicatorsViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_office.begin(); }
    void listIsLookedAtTakenInAndTakenBack();
    void listsAndMappingsThatDoNotFitAreRefused();
    void numberIsEnteredByHand();
    void numberIsEnteredForAServiceAndSomeHours();
    void numberIsEnteredForAnHourOfTheWeek();
    void hoursThatCannotBeAreRefused();
    void everyIndicatorSaysWhatItIs();
    void entryIsAccessible_data();
    void entryIsAccessible();

private:
    /// What is in force of complaints at the counter.
    [[nodiscard]] std::optional<std::uint32_t> complaints(
        ServiceSlot slot, const ServiceId &service = {}) const
    {
        const ObservedService &observed = **m_office.openRegister->observed();
        const auto found = observed.table.find({.unit = PlanDesk::counter(),
            .service = service,
            .series = observed.catalogue.seriesCalled(u"complaints")->number,
            .slot = slot});
        return found ? std::optional(found->front()) : std::nullopt;
    }
    void addService();

    static ServiceId cars() { return ServiceId({7}); }

    ServiceOffice m_office;
};

void IndicatorsViewTest::addService()
{
    Organisation organisation = m_office.openRegister->organisation();
    if (organisation.service(cars()))
        return;
    organisation.services.append({.id = cars(), .name = QStringLiteral("Fahrzeugzulassung")});
    VERIFY_RESULT(m_office.openRegister->saveOrganisation(organisation));
}

void IndicatorsViewTest::listIsLookedAtTakenInAndTakenBack()
{
    // As in an export of a queue system; one row is of a unit that there is not.
    const QByteArray mapping = R"({"format": "rueckhalt-indicators-1", "title": "Aufrufanlage",
        "delimiter": ";", "unit": {"column": "Ort"}, "date": {"column": "Tag",
        "formats": ["dd.MM.yyyy"]}, "values": [{"series": "contacts", "column": "Zahl"}]})";
    const QString unit = m_office.openRegister->organisation().unit(PlanDesk::counter())->name;
    const QString list = m_office.write("list.csv",
        "Ort;Tag;Zahl\n" + unit.toUtf8() + ";02.11.2026;40\n" + unit.toUtf8()
            + ";03.11.2026;50\nKeller;03.11.2026;5\n");
    m_office.showPage(ServicePage::Tab::Indicators);
    const auto runs = [this] { return (*m_office.openRegister->observed())->runs; };
    const qsizetype before = runs().size();
    m_office.choose("mappings", "A mapping from a file (JSON) …");
    m_office.prompter.paths = {m_office.write("map.json", mapping), list};
    m_office.press("chooseList");
    QVERIFY(m_office.says("3 rows read, 1 of them not taken. New: 2"));
    QCOMPARE(m_office.part<QListWidget>("importProblems")->count(), 1);
    QVERIFY(m_office.part<QListWidget>("importProblems")->item(0)->text().contains("Keller"));
    QCOMPARE(runs().size(), before); // nothing was stored by looking
    m_office.press("importList");
    QCOMPARE(runs().size(), before + 1);
    // The mapping is remembered, and the same list is not taken twice.
    QCOMPARE(m_office.part<QComboBox>("mappings")->itemText(0), QStringLiteral("Aufrufanlage"));
    m_office.choose("mappings", "Aufrufanlage");
    m_office.prompter.paths = {list};
    m_office.press("chooseList");
    QVERIFY(m_office.says("This file was taken in already"));
    QVERIFY(!m_office.part<QPushButton>("importList")->isEnabled());
    m_office.press("dropList");
    m_office.tabTo("indicatorRuns");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home, Qt::ControlModifier);
    m_office.prompter.confirms = false;
    m_office.press("undoRun");
    QCOMPARE(runs().last().state, IndicatorRun::State::InForce);
    m_office.prompter.confirms = true;
    m_office.press("undoRun");
    QCOMPARE(runs().last().state, IndicatorRun::State::Undone);
    QVERIFY(!m_office.part<QPushButton>("undoRun")->isEnabled());
    m_office.press("forgetMapping");
    QCOMPARE(m_office.part<QComboBox>("mappings")->count(), 2);
    QVERIFY(m_office.prompter.told.isEmpty());
}

void IndicatorsViewTest::listsAndMappingsThatDoNotFitAreRefused()
{
    m_office.showPage(ServicePage::Tab::Indicators);
    m_office.choose("mappings", "A mapping from a file (JSON) …");
    m_office.prompter.paths = {m_office.write("bad.json", "{\"format\": \"other\"}")};
    m_office.press("chooseList");
    QCOMPARE(m_office.prompter.told.size(), 1);
    // A column that names employees stops all of it.
    const QString map
        = m_office.write("agents.json", R"({"format": "rueckhalt-indicators-1", "title": "Telefon",
        "delimiter": ";", "unit": {"column": "Mitarbeiter"}, "date": {"column": "Tag",
        "formats": ["dd.MM.yyyy"]}, "values": [{"series": "calls.offered", "column": "Zahl"}]})");
    const QString list
        = m_office.write("agents.csv", "Mitarbeiter;Tag;Zahl\nMeier;02.11.2026;40\n");
    m_office.prompter.paths = {map, list};
    m_office.press("chooseList");
    QVERIFY(m_office.says("None of it can be taken"));
    QVERIFY(!m_office.part<QPushButton>("importList")->isEnabled());
    QCOMPARE(m_office.part<QListWidget>("importProblems")->count(), 1);
}

void IndicatorsViewTest::numberIsEnteredByHand()
{
    m_office.showPage(ServicePage::Tab::Indicators);
    const auto complaints = [this] {
        const ObservedService &observed = **m_office.openRegister->observed();
        return figureOf(*observed.catalogue.indicator(u"complaints"), observed.table,
            observed.catalogue,
            {.units = {PlanDesk::counter()}, .from = {2026, 10, 1}, .until = {2026, 10, 31}},
            m_office.openRegister->organisation())
            .value;
    };
    auto *series = m_office.part<QComboBox>("entrySeries");
    series->setCurrentIndex(series->findText("complaints", Qt::MatchFixedString));
    auto *unit = m_office.part<QComboBox>("entryUnit");
    unit->setCurrentIndex(unit->findData(PlanDesk::counter().toByteArray()));
    m_office.press("enterNumber");
    QVERIFY(m_office.says("The number cannot be kept yet"));
    m_office.type("entryDay", "15.10.2026");
    m_office.type("entryValue", "1.500"); // a thousand to one and one to another
    m_office.press("enterNumber");
    QVERIFY(!complaints());
    m_office.type("entryValue", "7");
    m_office.press("enterNumber");
    QCOMPARE(complaints(), std::optional(7.0));
    // Another value is asked about.
    m_office.prompter.confirms = false;
    m_office.type("entryValue", "9");
    m_office.press("enterNumber");
    QCOMPARE(complaints(), std::optional(7.0));
    m_office.prompter.confirms = true;
    m_office.press("enterNumber");
    QCOMPARE(complaints(), std::optional(9.0));
    // A mean needs to say of how many.
    const auto &all = IndicatorCatalogue::shipped().series();
    series->setCurrentIndex(series->findData(
        std::ranges::find(all, QLatin1StringView("rating.overall.mean"), &Series::code)->number));
    QVERIFY(m_office.part<QLineEdit>("entryCount")->isVisible());
    m_office.type("entryValue", "3,2");
    m_office.press("enterNumber");
    QVERIFY(m_office.part<QLineEdit>("entryCount")
                ->accessibleDescription()
                .contains("how many answers"));
}

void IndicatorsViewTest::numberIsEnteredForAServiceAndSomeHours()
{
    m_office.showPage(ServicePage::Tab::Indicators);
    // Where there are no services there is nothing to choose.
    QVERIFY(!m_office.shows("entryService"));
    addService();
    m_office.showPage(ServicePage::Tab::Indicators);
    m_office.choose("entrySeries", "Complaints");
    m_office.choose("entryUnit", m_office.openRegister->organisation().pathOf(PlanDesk::counter()));
    m_office.choose("entryService", "Fahrzeugzulassung");
    QVERIFY(!m_office.shows("entryHour"));
    m_office.choose("entryPeriod", "Hours of one day");
    QVERIFY(!m_office.shows("entryWeekday"));
    m_office.type("entryDay", "12.10.2026");
    m_office.choose("entryHour", "10:00");
    m_office.choose("entryUntil", "12:00");
    m_office.type("entryValue", "3");
    m_office.press("enterNumber");
    const ServiceSlot morning = *ServiceSlot::hours({2026, 10, 12}, 10, 2);
    QCOMPARE(complaints(morning, cars()), std::optional(3U));
    QVERIFY(!complaints(morning)); // not of all services
    // The same again for all services stands beside it and replaces nothing.
    m_office.prompter.confirms = false;
    m_office.choose("entryService", "All services together");
    m_office.type("entryValue", "5");
    m_office.press("enterNumber");
    QCOMPARE(complaints(morning), std::optional(5U));
    QCOMPARE(complaints(morning, cars()), std::optional(3U));
    // Another number for the same hours is asked about.
    m_office.type("entryValue", "6");
    m_office.press("enterNumber");
    QCOMPARE(complaints(morning), std::optional(5U));
}

void IndicatorsViewTest::numberIsEnteredForAnHourOfTheWeek()
{
    m_office.showPage(ServicePage::Tab::Indicators);
    m_office.choose("entrySeries", "Complaints");
    m_office.choose("entryUnit", m_office.openRegister->organisation().pathOf(PlanDesk::counter()));
    m_office.choose("entryPeriod", "One hour of a weekday, all through a month");
    QVERIFY(m_office.shows("entryWeekday") && m_office.shows("entryHour"));
    QVERIFY(!m_office.shows("entryUntil"));
    m_office.type("entryDay", "12.10.2026");
    m_office.choose("entryWeekday", "Thursday");
    m_office.choose("entryHour", "16:00");
    m_office.type("entryValue", "4");
    m_office.press("enterNumber");
    QCOMPARE(complaints(*ServiceSlot::fromText(u"2026-10 Thu 16")), std::optional(4U));
    m_office.choose("entryPeriod", "Quarter");
    m_office.type("entryDay", "12.05.2026");
    m_office.type("entryValue", "31");
    m_office.press("enterNumber");
    QCOMPARE(complaints(*ServiceSlot::quarter(2026, 2)), std::optional(31U));
    // Undone like a list.
    m_office.press("undoRun");
    QVERIFY(!complaints(*ServiceSlot::quarter(2026, 2)));
}

void IndicatorsViewTest::hoursThatCannotBeAreRefused()
{
    m_office.showPage(ServicePage::Tab::Indicators);
    const auto runs = [this] { return (*m_office.openRegister->observed())->runs.size(); };
    const qsizetype before = runs();
    m_office.choose("entrySeries", "Complaints");
    m_office.choose("entryPeriod", "Hours of one day");
    m_office.type("entryDay", "12.10.2026");
    m_office.choose("entryHour", "10:00");
    m_office.choose("entryUntil", "10:00");
    m_office.type("entryValue", "3");
    m_office.press("enterNumber");
    QVERIFY(m_office.part<QComboBox>("entryUntil")->accessibleDescription().contains("end after"));
    // The sentence goes with what it was about.
    m_office.choose("entryUntil", "11:00");
    QVERIFY(m_office.part<QComboBox>("entryUntil")->accessibleDescription().isEmpty());
    m_office.type("entryDay", "24.11.2026"); // tomorrow
    m_office.press("enterNumber");
    QVERIFY(
        m_office.part<QLineEdit>("entryDay")->accessibleDescription().contains("still to come"));
    QCOMPARE(runs(), before);
}

void IndicatorsViewTest::everyIndicatorSaysWhatItIs()
{
    m_office.showPage(ServicePage::Tab::Indicators);
    m_office.choose("glossaryIndicator", "Answered within 30 seconds");
    for (const char *words : {"calls that a person answered within 30 seconds",
             "Set against: calls offered", "Judged: higher is better", "Unit: percent"})
        QVERIFY2(m_office.says(words), words);
    auto *list = m_office.part<QComboBox>("glossaryIndicator");
    QCOMPARE(list->count(), (*m_office.openRegister->observed())->catalogue.indicators().size());
}

void IndicatorsViewTest::entryIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::newRow("German") << Language::German << 100;
    QTest::newRow("English, large") << Language::English << 200;
}

void IndicatorsViewTest::entryIsAccessible()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    addService();
    setUiLanguage(language);
    setTextScale(scale);
    m_office.showPage(ServicePage::Tab::Indicators);
    auto *period = m_office.part<QComboBox>("entryPeriod");
    for (int at = 0; at < period->count(); ++at) {
        period->setCurrentIndex(at);
        VERIFY_ACCESSIBLE(m_office.page.get());
    }
}

QTEST_MAIN(IndicatorsViewTest)
#include "tst_indicatorsview.moc"
