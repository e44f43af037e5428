// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/trends/monthcard.h"
#include "gui/trends/trendspage.h"
#include "session/demo.h"
#include "support/gui/camera.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/vaulttesting.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Pictures of the trends page on the invented town, with three years to compare: as a window shows
/// it, and the whole of it at once.
class TrendsTourTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void trendsAreVisited_data() { Camera::addRows(); }
    void trendsAreVisited();

private:
    QTemporaryDir m_folder;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    Camera m_camera {RUECKHALT_TOUR_DIR, 290, 299};
};

void TrendsTourTest::initTestCase()
{
    auto vault = createVault(
        m_folder.filePath("Musterstadt.rueckhalt"), deskPassword(), deskEnvironment());
    VERIFY_RESULT(vault);
    auto opened = OpenRegister::load(*std::move(vault), demoCatalog(), deskTime);
    VERIFY_RESULT(opened);
    m_register = *std::move(opened);
    VERIFY_RESULT(storeDemo(generateDemo(420, 7, deskTime().date()), *m_register));
}

void TrendsTourTest::trendsAreVisited()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(int, scale);
    m_camera.setUp(language, theme, scale);
    const Planning planning(*m_register, systemRandom());
    TrendsPage page(*m_register, planning, m_prompter);
    // What the main window leaves for a page at 1280 × 800.
    page.resize(1060, 690);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.enter();
    m_camera.takePart(page, "290-trends");

    auto *scroll = page.findChild<QScrollArea *>("scroll");
    const int whole = scroll->widget()->minimumSizeHint().height() + 220 * scale / 100;
    page.resize(1060, whole);
    m_camera.takePart(page, "291-trends-whole");

    IncidentFilter filter = TrendsPage::startFilter();
    filter.period = {FilterPeriod::Kind::Month, 2026, 10};
    filter.triggers = {Trigger::WaitingTime};
    page.setFilter(filter);
    page.findChild<MonthCard *>()->showTable(true);
    page.resize(1060, 690);
    m_camera.takePart(page, "292-trends-filtered");
    QVERIFY2(m_camera.findings().isEmpty(), qPrintable("\n" + m_camera.findings().join("\n")));
}

QTEST_MAIN(TrendsTourTest)
#include "tst_trendstour.moc"
