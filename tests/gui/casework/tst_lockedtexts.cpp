// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/feedback/feedbackpage.h"
#include "gui/shell/mainwindow.h"
#include "support/gui/casekeys.h"
#include "support/gui/caseoffice.h"

#include <QTableView>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What is being written when the program locks itself is there again for its author, and for
/// nobody else, whatever the role.
class LockedTextsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatACarerWritesOutlivesTheLock();
    void whatIsWrittenElsewhereOutlivesTheLock();
    void ringThatIsFoundedOutlivesTheLock();

private:
    std::unique_ptr<PlanDesk> m_town;
};

void LockedTextsTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_town = std::make_unique<PlanDesk>();
}

/// Carers have no key for the part of the register that officers' texts are kept in.
void LockedTextsTest::whatACarerWritesOutlivesTheLock()
{
    CaseKeys keys(*m_town);
    IncidentDraft draft = CaseOffice::assault();
    draft.unit = PlanDesk::counter();
    const QString number = keys.record(draft);
    keys.unlock();
    keys.openCase(number);
    keys.nameCarer();
    keys.lock();
    keys.unlock("carer");
    keys.key(Qt::Key_2, Qt::ControlModifier);
    keys.key(Qt::Key_Return);
    QTRY_VERIFY(keys.shows("caseView"));
    keys.pressTabbed("addAddendum");
    keys.waitForDialog(true);
    keys.tabTo("text");
    const QString text = QString::fromUtf8("Sie möchte vorerst nicht allein am Tresen sein.");
    keys.type(text);
    keys.lockByItself();

    keys.unlock("manager"); // somebody else in between finds nothing
    QVERIFY(!keys.shows("unfinishedNote") && !keys.shows("keptWriting"));
    keys.lock();
    keys.unlock("carer");
    keys.pressTabbed("continueCase");
    keys.pressTabbed("continueUnfinished");
    keys.waitForDialog(true);
    QCOMPARE(keys.focus()->property("plainText").toString(), text);
    keys.tabTo("reason");
    keys.type("Gefragt");
    keys.pressTabbed("go");
    keys.waitForDialog(false);
    QVERIFY(!keys.shows("unfinishedCard"));
    QCOMPARE(keys.file().record.history().last().text, text);
    QVERIFY2(keys.prompter.told.isEmpty(), qPrintable(keys.prompter.told.join('\n')));
    keys.lock();
}

void LockedTextsTest::whatIsWrittenElsewhereOutlivesTheLock()
{
    CaseKeys keys(*m_town);
    keys.unlock();
    keys.key(Qt::Key_4, Qt::ControlModifier);
    keys.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    keys.pressTabbed("addFirstAid");
    keys.waitForDialog(true);
    const QString field = keys.focus()->objectName();
    keys.type("Anna");
    keys.lockByItself();
    keys.unlock();
    keys.pressTabbed("continueKept");
    keys.waitForDialog(true);
    QCOMPARE(keys.focus()->objectName(), field);
    const QVariant text = keys.focus()->property("plainText");
    QCOMPARE(text.isValid() ? text.toString() : keys.focus()->property("text").toString(), "Anna");
    keys.key(Qt::Key_Escape); // given up, and asked about
    keys.waitForDialog(false);
    QCOMPARE(keys.prompter.asked.size(), 1);
    keys.prompter.asked.clear();
    keys.key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!keys.shows("keptWriting"));

    keys.key(Qt::Key_7, Qt::ControlModifier);
    QCOMPARE(keys.desk->window().currentKey(), "proposals");
    QTest::keyClick(keys.focus(), Qt::Key_Tab);
    keys.pressTabbed("newProposalButton");
    keys.waitForDialog(true);
    keys.tabTo("name");
    keys.type("Wartebereich");
    keys.lockByItself();
    keys.unlock();
    QVERIFY(keys.says("Wartebereich"));
    keys.pressTabbed("continueKept");
    QCOMPARE(keys.desk->window().currentKey(), "proposals");
    keys.pressTabbed("newProposalButton");
    keys.waitForDialog(true);
    keys.tabTo("name");
    QCOMPARE(keys.focus()->property("text").toString(), "Wartebereich");
    keys.key(Qt::Key_Escape);
    keys.waitForDialog(false);
    keys.lock();
}

/// The way back opens the dialog by itself, and only for whoever wrote in it.
void LockedTextsTest::ringThatIsFoundedOutlivesTheLock()
{
    CaseKeys keys(*m_town);
    keys.unlock();
    auto *page = qobject_cast<FeedbackPage *>(keys.desk->window().showPage("feedback"));
    QVERIFY(page);
    page->showPart(FeedbackPage::Part::Ring);
    keys.pressTabbed("ringFound");
    keys.waitForDialog(true);
    keys.tabTo("ringName");
    keys.type("Ring der Kreise");
    keys.lockByItself();

    keys.unlock("manager");
    QVERIFY(!keys.shows("keptWriting") && !keys.says("Ring der Kreise"));
    keys.lock();
    keys.unlock();
    QVERIFY(keys.says("the founding of a ring"));
    QVERIFY(keys.says("Ring der Kreise"));
    keys.pressTabbed("continueKept");
    keys.waitForDialog(true);
    QCOMPARE(keys.desk->window().currentKey(), "feedback");
    keys.tabTo("ringName");
    QCOMPARE(keys.focus()->property("text").toString(), "Ring der Kreise");
    keys.key(Qt::Key_Escape);
    keys.waitForDialog(false);
    keys.lock();
}

QTEST_MAIN(LockedTextsTest)
#include "tst_lockedtexts.moc"
