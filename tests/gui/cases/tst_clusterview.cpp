// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/clustercard.h"
#include "gui/cases/clusterview.h"
#include "gui/cases/incidentlist.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "support/gui/a11ylint.h"
#include "support/gui/casedesk.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace rueckhalt;
using rueckhalt::testing::A11yLint;
using rueckhalt::testing::CaseDesk;

/// A register in which the waiting area has troubled Mondays since some weeks, and one that has
/// nothing of the kind.
class ClusterViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void accumulationIsShownWithItsNumbersAndMethod();
    void accumulationLeadsToItsIncidentsAndMeasures();
    void filterFindsWhatTheAccumulationCounts();
    void listShowsExactlyWhatWasCounted();
    void otherPeriodIsLookedAt();
    void youngRegisterSaysThatItKnowsTooLittle();
    void languageChangesEverything();
    void viewIsAccessible_data();
    void viewIsAccessible();

private:
    static void recordOn(CaseDesk &desk, QDate day, int hour, Place place, Trigger trigger);
    static QStringList textsOf(const QWidget *widget);
    void show(CaseDesk &desk);

    std::unique_ptr<CaseDesk> m_desk;
    std::unique_ptr<ClusterView> m_view;
};

void ClusterViewTest::recordOn(CaseDesk &desk, QDate day, int hour, Place place, Trigger trigger)
{
    IncidentFacts facts = CaseDesk::someFacts();
    facts.occurred = *IncidentTime::minute(day, QTime(hour, 10));
    facts.reported = QDateTime(day, QTime(16, 0), Qt::UTC);
    facts.unit = desk.open().organisation().units.at(1).id;
    facts.place = place;
    facts.triggers = {trigger};
    desk.record({}, facts);
}

void ClusterViewTest::initTestCase()
{
    m_desk = std::make_unique<CaseDesk>(0);
    const QDate monday(2026, 11, 16);
    for (int week = 0; week < 12; ++week)
        recordOn(*m_desk, monday.addDays(-7 * week), 8, Place::WaitingArea, Trigger::WaitingTime);
    for (int i = 0; i < 12; ++i)
        recordOn(*m_desk, monday.addDays(-5 - 45 * i), 14, Place::Office, Trigger::Documents);
}

void ClusterViewTest::init()
{
    setUiLanguage(Language::German);
    applyTheme(Theme::Light);
    show(*m_desk);
}

void ClusterViewTest::cleanup()
{
    m_view.reset();
    setTextScale(100);
}

void ClusterViewTest::show(CaseDesk &desk)
{
    m_view = std::make_unique<ClusterView>(desk.open());
    m_view->resize(1000, 700);
    m_view->search();
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

QStringList ClusterViewTest::textsOf(const QWidget *widget)
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

void ClusterViewTest::accumulationIsShownWithItsNumbersAndMethod()
{
    QCOMPARE(m_view->cards().size(), 1);
    const QString texts = textsOf(m_view.get()).join(u'\n');
    for (const char *part : {"1 auffällige Häufung", "Wartebereich", "Wartezeit", "Montag",
             "12 Vorfälle vom 24.08.2026 bis 21.11.2026", "war es kein einziger",
             "erst jetzt gemeldet", "So wurde gesucht", "exakter Poisson-Test",
             "höchstens einer von 20"})
        QVERIFY2(texts.contains(QString::fromUtf8(part)), qPrintable(part + (": " + texts)));
}

void ClusterViewTest::accumulationLeadsToItsIncidentsAndMeasures()
{
    QSignalSpy measures(m_view.get(), &ClusterView::measuresRequested);
    QSignalSpy list(m_view.get(), &ClusterView::listRequested);
    ClusterCard *card = m_view->cards().first();
    QTest::keyClick(
        card->findChild<QPushButton *>(QStringLiteral("measuresButton")), Qt::Key_Space);
    QCOMPARE(measures.count(), 1);
    const auto rows = measures.at(0).at(0).value<Browsing::Rows>();
    QCOMPARE(rows.size(), std::size_t {12});
    for (const auto row : rows)
        QCOMPARE(m_desk->open().facts().place[row], static_cast<std::uint8_t>(Place::WaitingArea));
    QTest::keyClick(card->findChild<QPushButton *>(QStringLiteral("listButton")), Qt::Key_Space);
    QCOMPARE(list.count(), 1);
}

void ClusterViewTest::filterFindsWhatTheAccumulationCounts()
{
    QSignalSpy measures(m_view.get(), &ClusterView::measuresRequested);
    m_view->cards().first()->findChild<QPushButton *>(QStringLiteral("measuresButton"))->click();
    auto counted = measures.at(0).at(0).value<Browsing::Rows>();
    const auto filter = measures.at(0).at(1).value<IncidentFilter>();
    QCOMPARE(filter.weekdays, CodeSet<Weekday> {Weekday::Monday});
    auto found = m_desk->browsing().find(
        filter.queryOn(m_desk->open().now().toLocalTime().date()), {}, Language::German);
    std::ranges::sort(counted);
    std::ranges::sort(found);
    QCOMPARE(found, counted);
}

/// The list by the cell alone would show an incident of which nobody knows whether it was on a
/// Monday.
void ClusterViewTest::listShowsExactlyWhatWasCounted()
{
    CaseDesk desk(0);
    const QDate monday(2026, 11, 16);
    for (int week = 0; week < 12; ++week)
        recordOn(desk, monday.addDays(-7 * week), 8, Place::WaitingArea, Trigger::WaitingTime);
    for (int i = 0; i < 12; ++i)
        recordOn(desk, monday.addDays(-5 - 45 * i), 14, Place::Office, Trigger::Documents);
    IncidentFacts vague = CaseDesk::someFacts();
    vague.occurred = *IncidentTime::month(2026, 10);
    vague.unit = desk.open().organisation().units.at(1).id;
    vague.place = Place::WaitingArea;
    vague.triggers = {Trigger::WaitingTime};
    desk.record({}, vague);
    m_view.reset();
    show(desk);
    IncidentList list(desk.open(), desk.browsing(), desk.prompter());
    connect(m_view.get(), &ClusterView::listRequested, &list, &IncidentList::setFilter);
    // One card for each place to look at; the list is as long as each card says.
    QVERIFY(!m_view->cards().isEmpty());
    for (const ClusterCard *card : m_view->cards()) {
        QSignalSpy measures(m_view.get(), &ClusterView::measuresRequested);
        card->findChild<QPushButton *>(QStringLiteral("measuresButton"))->click();
        auto counted = measures.at(0).at(0).value<Browsing::Rows>();
        card->findChild<QPushButton *>(QStringLiteral("listButton"))->click();
        auto listed = list.rowsInQuestion();
        std::ranges::sort(counted);
        std::ranges::sort(listed);
        QCOMPARE(listed, counted);
        const IncidentFilter exactly = list.filter();
        QVERIFY(exactly.restricts(FilterPart::Counted));
        // Taken away, those that may belong to it come, too.
        IncidentFilter wider = exactly;
        wider.clear(FilterPart::Counted);
        wider.clear(FilterPart::Weekdays);
        wider.clear(FilterPart::Times);
        list.setFilter(wider);
        QVERIFY(list.rowsInQuestion().size() > counted.size());
    }
    m_view.reset();
}

void ClusterViewTest::otherPeriodIsLookedAt()
{
    auto *period = m_view->findChild<QComboBox *>(QStringLiteral("period"));
    QCOMPARE(period->currentText(), QStringLiteral("Letzte 90 Tage"));
    period->setFocus();
    QTest::keyClick(period, Qt::Key_Up);
    QTRY_VERIFY(textsOf(m_view.get()).join(u'\n').contains(QStringLiteral("23.10.2026")));
}

void ClusterViewTest::youngRegisterSaysThatItKnowsTooLittle()
{
    CaseDesk young(0);
    m_view.reset();
    show(young);
    QVERIFY(m_view->cards().isEmpty());
    const QString texts = textsOf(m_view.get()).join(u'\n');
    QVERIFY2(texts.contains(QStringLiteral("Zu wenige Vorfälle")), qPrintable(texts));
    QVERIFY(!texts.contains(QStringLiteral("So wurde gesucht")));
    VERIFY_ACCESSIBLE(m_view.get());
    m_view.reset();
}

void ClusterViewTest::languageChangesEverything()
{
    setUiLanguage(Language::English);
    QTRY_VERIFY(
        textsOf(m_view.get()).join(u'\n').contains(QStringLiteral("12 incidents from 24 August")));
    const QString texts = textsOf(m_view.get()).join(u'\n');
    for (const char *part :
        {"1 accumulation", "12 incidents from 24 August 2026", "Monday", "How this was found"})
        QVERIFY2(texts.contains(QString::fromUtf8(part)), qPrintable(part + (": " + texts)));
    QVERIFY2(!texts.contains(QStringLiteral("Vorfälle")), qPrintable(texts));
}

void ClusterViewTest::viewIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<int>("scale");
    for (const auto language : {Language::German, Language::English}) {
        for (const auto theme : {Theme::Light, Theme::Dark}) {
            for (const int scale : {100, 200})
                QTest::addRow("%s-%s-%d", language == Language::German ? "de" : "en",
                    theme == Theme::Light ? "light" : "dark", scale)
                    << language << theme << scale;
        }
    }
}

void ClusterViewTest::viewIsAccessible()
{
    QFETCH(const Language, language);
    QFETCH(const Theme, theme);
    QFETCH(const int, scale);
    setUiLanguage(language);
    applyTheme(theme);
    setTextScale(scale);
    // Layouts settle some events after language or size have changed.
    static_cast<void>(
        QTest::qWaitFor([this] { return A11yLint::check(m_view.get()).isEmpty(); }, 2000));
    VERIFY_ACCESSIBLE(m_view.get());
}

QTEST_MAIN(ClusterViewTest)
#include "tst_clusterview.moc"
