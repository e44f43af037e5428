// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidentlist.h"
#include "gui/cases/incidentspage.h"
#include "gui/cases/incidenttable.h"
#include "gui/cases/incidentview.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/report/freetextfield.h"
#include "session/answering.h"
#include "support/gui/fakeprompter.h"
#include "support/session/reportingdesk.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// An answer to a reporter that was written and not saved, on the page of its incident.
class UnsavedAnswerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }
    void everyWayOutAsks_data();
    void everyWayOutAsks();
    void discardedAnswerIsGoneForGood();
    void answerSurvivesALock();
    void savedAnswerLeavesNoDraft();
    void revertedAnswerLeavesNoDraft();
    void erasedIncidentIsLeftWithoutAQuestion();

private:
    void makePage();
    void leaveBy(const QString &way);
    [[nodiscard]] FreeTextField *note() const { return m_page->findChild<FreeTextField *>("note"); }
    [[nodiscard]] bool isIncidentShown() const
    {
        return m_page->findChild<IncidentView *>()->isVisible();
    }
    [[nodiscard]] std::optional<ReplyContent> draft() const
    {
        return m_answering->draft(m_incident).value();
    }

    std::unique_ptr<test::ReportingDesk> m_desk;
    std::unique_ptr<Browsing> m_browsing;
    std::unique_ptr<Recommending> m_recommending;
    std::unique_ptr<Answering> m_answering;
    FakePrompter m_prompter;
    IncidentId m_incident;
    IncidentId m_other;
    std::unique_ptr<IncidentsPage> m_page;
};

void UnsavedAnswerTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

void UnsavedAnswerTest::init()
{
    m_page.reset();
    m_answering.reset();
    m_desk = std::make_unique<test::ReportingDesk>();
    m_desk->send("Laut geworden.", test::ReportingDesk::anonymous());
    m_incident = m_desk->takeIn().entries.first().incident;
    m_desk->send("Noch einmal.", test::ReportingDesk::anonymous());
    m_other = m_desk->takeIn().entries.first().incident;
    m_prompter = FakePrompter();
    makePage();
}

/// As after unlocking.
void UnsavedAnswerTest::makePage()
{
    m_page.reset();
    m_browsing = std::make_unique<Browsing>(m_desk->open());
    m_recommending = std::make_unique<Recommending>(m_desk->open());
    m_answering = std::make_unique<Answering>(m_desk->open(), m_desk->inboxEnvironment().random);
    m_page
        = std::make_unique<IncidentsPage>(m_desk->open(), *m_browsing, *m_recommending, m_prompter);
    m_page->setAnswering(*m_answering);
    m_page->resize(1180, 900);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->showIncident(m_incident);
    QVERIFY(isIncidentShown());
}

void UnsavedAnswerTest::leaveBy(const QString &way)
{
    if (way == "escape")
        QTest::keyClick(m_page->focusWidget(), Qt::Key_Escape);
    else if (way == "alt left")
        QTest::keyClick(m_page->focusWidget(), Qt::Key_Left, Qt::AltModifier);
    else if (way == "back button")
        m_page->findChild<QPushButton *>("backButton")->click();
    else if (way == "find")
        QTest::keyClick(m_page->focusWidget(), Qt::Key_F, Qt::ControlModifier);
    else if (way == "search of the window")
        QVERIFY(m_page->focusSearch());
    else if (way == "another incident")
        m_page->showIncident(m_other);
    else if (way == "another list")
        m_page->showList({});
    else
        QVERIFY(m_page->mayLeave() == m_prompter.confirms);
}

void UnsavedAnswerTest::everyWayOutAsks_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"escape", "alt left", "back button", "find", "search of the window",
             "another incident", "another list", "another page"})
        QTest::newRow(way) << QString(way);
}

void UnsavedAnswerTest::everyWayOutAsks()
{
    QFETCH(const QString, way);
    note()->setText("Danke für den Hinweis.");
    m_prompter.confirms = false;
    leaveBy(way);
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY(m_prompter.asked.first().contains("not been saved"));
    QVERIFY(isIncidentShown());
    QCOMPARE(note()->text(), QString("Danke für den Hinweis."));

    m_prompter.confirms = true;
    m_page->findChild<IncidentView *>()->focusStart();
    leaveBy(way);
    QCOMPARE(m_prompter.asked.size(), 2);
    QVERIFY(note()->text().isEmpty());
    if (way == "another incident")
        QCOMPARE(m_page->findChild<IncidentView *>()->id(), m_other);
    else if (way != "another page")
        QVERIFY(m_page->findChild<IncidentList *>()->isVisible());
}

void UnsavedAnswerTest::discardedAnswerIsGoneForGood()
{
    note()->setText("Danke für den Hinweis.");
    QVERIFY(m_page->mayLeave());
    // The window closes right after: nothing of it may come back.
    m_page->keepWork();
    QVERIFY(!draft());
    QVERIFY(m_page->mayLeave());
    QCOMPARE(m_prompter.asked.size(), 1);
}

void UnsavedAnswerTest::answerSurvivesALock()
{
    note()->setText("Danke für den Hinweis.");
    m_page->keepWork();
    QCOMPARE(m_prompter.asked.size(), 0); // nobody may be there
    m_page.reset();
    m_answering.reset();
    m_recommending.reset();
    m_browsing.reset();
    m_desk->reg().reopen();
    makePage();
    QCOMPARE(note()->text(), QString("Danke für den Hinweis."));
    QVERIFY(m_page->findChild<QLabel *>("savedNote")->text().contains("before the register"));
    // It is no answer yet.
    QVERIFY(m_answering->handling(m_incident)->value().reply.closingNote.isEmpty());
    m_prompter.confirms = false;
    QVERIFY(!m_page->mayLeave());
    m_prompter.confirms = true;
    QVERIFY(m_page->mayLeave());
    QVERIFY(!draft());
    QVERIFY(note()->text().isEmpty());
}

void UnsavedAnswerTest::savedAnswerLeavesNoDraft()
{
    note()->setText("Danke für den Hinweis.");
    m_page->keepWork();
    QVERIFY(draft());
    m_page->findChild<QPushButton *>("save")->click();
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QVERIFY(!draft());
    QVERIFY(m_page->findChild<QLabel *>("savedNote")->text().isEmpty());
    m_page->keepWork();
    QVERIFY(!draft());
    QCOMPARE(m_answering->handling(m_incident)->value().reply.closingNote,
        QString("Danke für den Hinweis."));
}

void UnsavedAnswerTest::revertedAnswerLeavesNoDraft()
{
    note()->setText("Danke für den Hinweis.");
    m_page->keepWork();
    QVERIFY(draft());
    note()->setText("");
    m_page->keepWork();
    QVERIFY(!draft());
}

void UnsavedAnswerTest::erasedIncidentIsLeftWithoutAQuestion()
{
    note()->setText("Danke für den Hinweis.");
    QVERIFY(m_desk->open().erase(m_incident).has_value());
    QVERIFY(m_page->findChild<IncidentList *>()->isVisible());
    QVERIFY(m_prompter.asked.isEmpty());
    m_page->keepWork();
    QVERIFY(m_desk->open().vault().verify()->isEmpty());
}

QTEST_MAIN(UnsavedAnswerTest)
#include "tst_unsavedanswer.moc"
