// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/start/startpage.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The start page on real registers.
class StartPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void emptyRegisterOffersTheFirstReport();
    void monthIsOneSentence();
    void severeIncidentLeadsToItsPage();
    void mostFrequentTriggerLeadsToAMeasure();
    void draftIsContinued();
    void draftIsDiscardedAfterAQuestion();
    void draftStaysWhenTheQuestionIsDeclined();
    void newIncidentIsCountedAtOnce();
    void pageIsAccessible_data();
    void pageIsAccessible();

private:
    QWidget *find(const QString &name) { return m_page->findChild<QWidget *>(name); }
    void showPage(OpenRegister &openRegister);

    QTemporaryDir m_folder;
    std::unique_ptr<OpenRegister> m_full;
    std::unique_ptr<OpenRegister> m_empty;
    std::unique_ptr<Reporting> m_reporting;
    std::unique_ptr<Recommending> m_recommending;
    FakePrompter m_prompter;
    std::unique_ptr<StartPage> m_page;
};

void StartPageTest::initTestCase()
{
    applyTheme(Theme::Light);
    m_full = makeDemoRegister(m_folder.filePath("voll.rueckhalt"), 40);
    m_empty = makeDemoRegister(m_folder.filePath("leer.rueckhalt"), 0);
}

void StartPageTest::showPage(OpenRegister &openRegister)
{
    m_page.reset();
    m_prompter = FakePrompter();
    m_reporting = std::make_unique<Reporting>(openRegister);
    m_recommending = std::make_unique<Recommending>(openRegister);
    m_page = std::make_unique<StartPage>(openRegister, *m_reporting, *m_recommending, m_prompter);
    m_page->resize(900, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->enter();
}

void StartPageTest::emptyRegisterOffersTheFirstReport()
{
    showPage(*m_empty);
    QSignalSpy wanted(m_page.get(), &StartPage::reportRequested);
    QVERIFY(!find("monthSentence")->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
}

void StartPageTest::monthIsOneSentence()
{
    showPage(*m_full);
    const auto overview = overviewOf(m_full->facts(), deskTime().date());
    QVERIFY(overview.thisMonth > 0);
    const QString sentence = qobject_cast<QLabel *>(find("monthSentence"))->text();
    QVERIFY2(sentence.contains(QString::number(overview.thisMonth)), qPrintable(sentence));
    QVERIFY2(sentence.contains("November") && sentence.contains("October"), qPrintable(sentence));
}

void StartPageTest::severeIncidentLeadsToItsPage()
{
    showPage(*m_full);
    QSignalSpy wanted(m_page.get(), &StartPage::incidentRequested);
    const auto overview = overviewOf(m_full->facts(), deskTime().date());
    QVERIFY(!overview.severe.empty());
    auto *line = m_page->findChild<QAbstractButton *>("severe0");
    QVERIFY(line->text().startsWith(m_full->facts().number(overview.severe.front())));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(
        wanted.first().first().value<IncidentId>(), m_full->facts().ids[overview.severe.front()]);
}

void StartPageTest::mostFrequentTriggerLeadsToAMeasure()
{
    showPage(*m_full);
    QSignalSpy wanted(m_page.get(), &StartPage::measureRequested);
    QTRY_VERIFY(find("openMeasure")->isVisible());
    QVERIFY(qobject_cast<QLabel *>(find("triggerSentence"))
                ->text()
                .contains(wordFor(Trigger::WaitingTime, uiLanguage())));
    QTest::keyClick(find("openMeasure"), Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(m_full->catalog().find(wanted.first().first().toString()) != nullptr);
}

void StartPageTest::draftIsContinued()
{
    IncidentDraft draft;
    draft.types = {IncidentType::Verbal};
    QVERIFY(Reporting(*m_full).saveDraft(draft));
    showPage(*m_full);
    QSignalSpy wanted(m_page.get(), &StartPage::reportRequested);
    QCOMPARE(QApplication::focusWidget(), find("continueDraft"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
}

void StartPageTest::draftIsDiscardedAfterAQuestion()
{
    showPage(*m_full);
    QVERIFY(find("discardDraft")->isVisible());
    QTest::keyClick(find("discardDraft"), Qt::Key_Space);
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY(!find("discardDraft")->isVisible());
    QVERIFY(!m_reporting->savedDraft()->has_value());
}

void StartPageTest::draftStaysWhenTheQuestionIsDeclined()
{
    IncidentDraft draft;
    draft.types = {IncidentType::Verbal};
    QVERIFY(Reporting(*m_full).saveDraft(draft));
    showPage(*m_full);
    m_prompter.confirms = false;
    QTest::keyClick(find("discardDraft"), Qt::Key_Space);
    QVERIFY(m_reporting->savedDraft()->has_value());
    QVERIFY(m_reporting->discardDraft());
}

void StartPageTest::newIncidentIsCountedAtOnce()
{
    showPage(*m_full);
    const QString before = qobject_cast<QLabel *>(find("monthSentence"))->text();
    auto incidents = demoIncidents(1);
    incidents.front().facts.occurred = *IncidentTime::day(deskTime().date());
    QVERIFY(m_full->record(incidents.front()));
    QVERIFY(qobject_cast<QLabel *>(find("monthSentence"))->text() != before);
}

void StartPageTest::pageIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("empty");
    QTest::newRow("German") << Language::German << 100 << false;
    QTest::newRow("German, 200 %") << Language::German << 200 << false;
    QTest::newRow("English, empty") << Language::English << 100 << true;
    QTest::newRow("English, empty, 200 %") << Language::English << 200 << true;
}

void StartPageTest::pageIsAccessible()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    QFETCH(bool, empty);
    setUiLanguage(language);
    setTextScale(scale);
    showPage(empty ? *m_empty : *m_full);
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    VERIFY_ACCESSIBLE(m_page.get());
    setTextScale(100);
    setUiLanguage(Language::English);
}

QTEST_MAIN(StartPageTest)
#include "tst_startpage.moc"
