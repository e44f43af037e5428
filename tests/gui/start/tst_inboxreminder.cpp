// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/inbox/intakedesk.h"
#include "gui/start/inboxreminder.h"
#include "gui/start/startpage.h"
#include "support/gui/a11ylint.h"
#include "support/gui/fakeprompter.h"
#include "support/session/reportingdesk.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What the start page says about the inbox, on a real register that gets real sealed reports.
class InboxReminderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void nothingWaitsAndNothingIsSaid();
    void sealedReportIsSaidBeforeItIsTakenIn();
    void newReportIsSaidWithItsAge_data();
    void newReportIsSaidWithItsAge();
    void answeredReportIsSaidNoMore();
    void buttonLeadsToTheInbox();
    void pageIsAccessible_data();
    void pageIsAccessible();

private:
    [[nodiscard]] QString sentence() const
    {
        return m_page->findChild<QLabel *>("inboxSentence")->text();
    }

    std::unique_ptr<test::ReportingDesk> m_desk;
    std::unique_ptr<IntakeDesk> m_intake;
    std::unique_ptr<Reporting> m_reporting;
    std::unique_ptr<Recommending> m_recommending;
    FakePrompter m_prompter;
    QDate m_today;
    std::unique_ptr<StartPage> m_page;
    InboxReminder *m_reminder = nullptr;
};

void InboxReminderTest::initTestCase()
{
    applyTheme(Theme::Light);
}

void InboxReminderTest::init()
{
    setUiLanguage(Language::English);
    m_desk = std::make_unique<test::ReportingDesk>();
    m_intake = std::make_unique<IntakeDesk>(m_desk->open(), m_desk->inboxEnvironment());
    m_reporting = std::make_unique<Reporting>(m_desk->open());
    m_recommending = std::make_unique<Recommending>(m_desk->open());
    m_page = std::make_unique<StartPage>(m_desk->open(), *m_reporting, *m_recommending, m_prompter);
    m_today = test::fixedNow().toLocalTime().date();
    m_reminder = new InboxReminder(
        *m_intake, [this] { return m_today; }, m_page.get());
    m_page->setInbox(m_reminder);
    m_page->resize(900, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void InboxReminderTest::cleanup()
{
    m_page.reset();
    m_recommending.reset();
    m_reporting.reset();
    m_intake.reset();
    m_desk.reset();
}

void InboxReminderTest::nothingWaitsAndNothingIsSaid()
{
    QVERIFY(m_reminder->isHidden());
    QVERIFY(!m_page->purpose().contains("inbox"));
}

void InboxReminderTest::sealedReportIsSaidBeforeItIsTakenIn()
{
    const QSignalSpy heading(m_page.get(), &StartPage::headingChanged);
    m_desk->send(QStringLiteral("Laut geworden."));
    m_intake->inbox().look();
    QVERIFY(m_reminder->isVisible());
    QVERIFY2(sentence().startsWith("1 sealed report"), qPrintable(sentence()));
    QVERIFY(!sentence().contains("oldest"));
    QVERIFY(m_page->purpose().startsWith("1 report"));
    QVERIFY(!heading.isEmpty());
}

void InboxReminderTest::newReportIsSaidWithItsAge_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("said");
    QTest::newRow("today") << 0 << QString("came in today");
    QTest::newRow("yesterday") << 1 << QString("1 day ago, on ");
    QTest::newRow("last week") << 8 << QString("8 days ago, on ");
}

void InboxReminderTest::newReportIsSaidWithItsAge()
{
    QFETCH(const int, days);
    QFETCH(const QString, said);
    m_desk->send(QStringLiteral("Laut geworden."));
    m_desk->send(QStringLiteral("Noch einmal."));
    m_intake->inbox().look();
    QVERIFY(m_intake->takeInNow(m_page.get()));
    const QDate taken = m_intake->needing().oldest.toLocalTime().date();
    m_today = taken.addDays(days);
    emit m_intake->changed(); // days later, in the morning
    QVERIFY(m_reminder->isVisible());
    QCOMPARE(m_reminder->count(), 2);
    QVERIFY2(sentence().startsWith("2 reports are new"), qPrintable(sentence()));
    QVERIFY2(sentence().contains(said), qPrintable(sentence()));
    QCOMPARE(sentence().contains(dayWords(taken)), days > 0);
    QVERIFY2(m_page->purpose().startsWith("2 reports"), qPrintable(m_page->purpose()));
}

void InboxReminderTest::answeredReportIsSaidNoMore()
{
    m_desk->send(QStringLiteral("Laut geworden."));
    m_intake->inbox().look();
    QVERIFY(m_intake->takeInNow(m_page.get()));
    QVERIFY(m_reminder->isVisible());
    ReplyContent reply;
    reply.state = HandlingState::InReview;
    QVERIFY(m_intake->answering().answer(m_desk->open().facts().ids.front(), reply));
    QVERIFY(m_reminder->isHidden());
    QVERIFY(!m_page->purpose().contains("inbox"));
}

void InboxReminderTest::buttonLeadsToTheInbox()
{
    m_desk->send(QStringLiteral("Laut geworden."));
    m_intake->inbox().look();
    const QSignalSpy wanted(m_reminder, &InboxReminder::inboxRequested);
    m_page->enter();
    QCOMPARE(QApplication::focusWidget(), m_page->findChild<QPushButton *>("openInbox"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
}

void InboxReminderTest::pageIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("German") << Language::German;
    QTest::newRow("English") << Language::English;
}

void InboxReminderTest::pageIsAccessible()
{
    QFETCH(const Language, language);
    m_desk->send(QStringLiteral("Laut geworden."));
    m_intake->inbox().look();
    QVERIFY(m_intake->takeInNow(m_page.get()));
    setUiLanguage(language);
    QVERIFY(m_reminder->isVisible());
    VERIFY_ACCESSIBLE(m_page.get());
}

QTEST_MAIN(InboxReminderTest)
#include "tst_inboxreminder.moc"
