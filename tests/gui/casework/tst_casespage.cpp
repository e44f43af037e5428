// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/casetablemodel.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/emptystate.h"
#include "support/gui/a11ylint.h"
#include "support/gui/caseoffice.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The list of work and the triage of an officer, by keys on a real register.
class CasesPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void emptyListSaysWhatWillStandThere();
    void gravestCaseStandsFirst();
    void dayOfTheNextDeadlineIsNotCut();
    void listIsNarrowedDownByKeys();
    void caseIsOpenedAndLeftByKeys();
    void keysOfAChoiceStayInTheCase();
    void closingIsSpokenOfWhereItCanBeDone();
    void anonymousReportIsAskedByReceipt();
    void lightCaseIsClosedWithThanks();
    void closingWithOpenDutiesSaysWhichAndLeadsThere();
    void whatIsWrittenIsNotLostOnAnError();
    void dutyIsWaivedForOneOfSeveral();
    void reopenedCaseNeedsAReason();
    void reportIsCorrectedBesideIt();
    void nobodyIsAskedWhoCannotAnswer();
    void finishedCasesAreListedAndReopenedByKeys();
    void whichCasesAreListedIsRemembered();
    void whatIsWrittenInADialogOutlivesALock_data();
    void whatIsWrittenInADialogOutlivesALock();
    void whatWasDroppedIsNotOfferedAgain();
    void whatCannotBeContinuedCanStillBeCopied();
    void pageIsAccessible();

private:
    static QTableView *table(const CaseOffice &office)
    {
        return office.part<QTableView>("caseTable");
    }
};

void CasesPageTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

void CasesPageTest::emptyListSaysWhatWillStandThere()
{
    const CaseOffice office;
    QVERIFY(!office.shows("caseTable"));
    bool said = false;
    for (const auto *label : office.page->findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text().contains("until you have closed"));
    QVERIFY(said);
}

void CasesPageTest::gravestCaseStandsFirst()
{
    CaseOffice office;
    const IncidentId light = office.report();
    const IncidentId serious = office.record(CaseOffice::assault());
    office.page->enter();
    const QAbstractItemModel *model = table(office)->model();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, 1).data().toString(), office.file(serious).incident.number);
    QCOMPARE(model->index(1, 1).data().toString(), office.file(light).incident.number);
    QCOMPARE(model->index(0, 2).data().toString(), QString("Reported"));
    QVERIFY(model->index(0, 6).data().toString().startsWith("First care"));
    QVERIFY(office.page->purpose().startsWith("2 open cases, 1 of them serious."));
}

/// Of what makes way for what, the day comes first.
void CasesPageTest::dayOfTheNextDeadlineIsNotCut()
{
    CaseOffice office;
    office.record(CaseOffice::assault());
    office.page->enter();
    for (const int width : {760, 1000, 1280}) {
        office.page->resize(width, 900);
        const QTableView *view = table(office);
        QTRY_VERIFY(view->width() > width / 2);
        const QModelIndex next = view->model()->index(0, CaseTableModel::NextColumn);
        const QString text = next.data().toString();
        QVERIFY(!text.isEmpty());
        QVERIFY2(view->columnWidth(CaseTableModel::NextColumn)
                >= view->fontMetrics().horizontalAdvance(text) + space::Medium,
            qPrintable(QString::number(width)));
    }
}

void CasesPageTest::listIsNarrowedDownByKeys()
{
    CaseOffice office;
    office.report();
    office.record(CaseOffice::assault());
    office.page->enter();
    auto *track = office.part<QComboBox>("trackFilter");
    track->setFocus();
    QTest::keyClick(track, Qt::Key_Down);
    QCOMPARE(track->currentText(), QString("Serious only"));
    QCOMPARE(table(office)->model()->rowCount(), 1);
    auto *mine = office.part<QCheckBox>("mineFilter");
    mine->setFocus();
    QTest::keyClick(mine, Qt::Key_Space);
    QVERIFY(!office.shows("caseTable"));
    const auto states = office.page->findChildren<EmptyState *>();
    const auto shown = std::ranges::find_if(states, &EmptyState::isVisible);
    QVERIFY(shown != states.end());
    auto *all = (*shown)->button();
    all->setFocus();
    QTest::keyClick(all, Qt::Key_Space);
    QCOMPARE(table(office)->model()->rowCount(), 2);
}

void CasesPageTest::caseIsOpenedAndLeftByKeys()
{
    CaseOffice office;
    const IncidentId incident = office.report();
    QTest::keyClick(table(office), Qt::Key_Return);
    QVERIFY(office.page->view().isVisible());
    QCOMPARE(office.page->view().id(), incident);
    QTest::keyClick(office.page->view().focusWidget(), Qt::Key_Escape);
    QVERIFY(table(office)->hasFocus());
    QVERIFY(office.page->view().id().isNull());
}

/// Else whoever opens the list of carers is in another case without having asked for it.
void CasesPageTest::keysOfAChoiceStayInTheCase()
{
    CaseOffice office;
    const IncidentId first = office.record(CaseOffice::assault());
    office.record(CaseOffice::assault());
    office.open(first);
    office.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(office.page.get()));
    auto *carers = office.part<QComboBox>("carer");
    carers->setFocus(Qt::TabFocusReason);
    for (const auto key : {Qt::Key_Up, Qt::Key_Down}) {
        QTest::keyClick(carers, key, Qt::AltModifier);
        QCOMPARE(office.page->view().id(), first);
    }
    QVERIFY(carers->view()->isVisible());
    carers->hidePopup();
    // From anywhere else they lead to the neighbours, as before.
    for (const bool goesOn : {true, false}) {
        office.part("backToCases")->setFocus(Qt::TabFocusReason);
        QTest::keyClick(
            QApplication::focusWidget(), goesOn ? Qt::Key_Down : Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(office.page->view().id() != first, goesOn);
    }
}

/// A serious case that was not looked at yet cannot be closed, even with nothing left to do.
void CasesPageTest::closingIsSpokenOfWhereItCanBeDone()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    QVERIFY(office.cases.confirmLevel(incident, office.file(incident).incident.facts.level)
                .has_value());
    for (const OpenDuty &duty : office.file(incident).duties())
        QVERIFY(office.cases.waive(incident, duty.duty, "Anders entschieden").has_value());
    office.open(incident);
    const auto says = [&] { return office.part<QLabel>("nothingToDo")->text(); };
    QVERIFY(!office.shows("to-closed"));
    QVERIFY2(says().contains("Take the case into review"), qPrintable(says()));
    office.press("to-in-review");
    QVERIFY(office.shows("to-closed"));
    QVERIFY2(says().endsWith("You can close the case."), qPrintable(says()));
}

void CasesPageTest::anonymousReportIsAskedByReceipt()
{
    CaseOffice office;
    std::optional<ReceiptCode> code;
    const IncidentId incident = office.report(&code);
    QTest::keyClick(table(office), Qt::Key_Return);
    office.press("askReporter");
    auto *question = office.part("question", office.dialog())->findChild<QPlainTextEdit *>();
    QVERIFY(question->toPlainText().contains("Please add what you know"));
    office.write("question", QString::fromUtf8("Um wie viel Uhr war es?"));
    office.press("go", office.dialog());
    QCOMPARE((**office.desk.reporting().status(*code)).content.question,
        QString::fromUtf8("Um wie viel Uhr war es?"));
    QVERIFY(office.file(incident).standing().state == CaseState::Question);
    QVERIFY(office.desk.reporting().add(*code, "Gegen zehn.").has_value());
    office.desk.takeIn();
    office.open(incident);
    QVERIFY(office.file(incident).standing().state == CaseState::InReview);
    QVERIFY(office.shows("duty-read-additions"));
    office.press("doDuty", office.part("duty-read-additions"));
    QVERIFY(office.part("markRead")->hasFocus());
    office.press("markRead");
    QVERIFY(!office.shows("duty-read-additions"));
}

void CasesPageTest::lightCaseIsClosedWithThanks()
{
    CaseOffice office;
    std::optional<ReceiptCode> code;
    const IncidentId incident = office.report(&code);
    QVERIFY(office.cases.confirmLevel(incident, office.file(incident).incident.facts.level)
                .has_value());
    office.open(incident);
    QVERIFY(office.shows("nothingToDo"));
    office.press("to-closed");
    auto *note = office.part("closingNote", office.dialog())->findChild<QPlainTextEdit *>();
    QCOMPARE(note->toPlainText(), office.cases.thanks());
    office.press("go", office.dialog());
    const auto reply = **office.desk.reporting().status(*code);
    QVERIFY(reply.content.state == HandlingState::Closed);
    QCOMPARE(reply.content.closingNote, office.cases.thanks());
    QVERIFY(office.cases.openCases()->isEmpty());
}

void CasesPageTest::closingWithOpenDutiesSaysWhichAndLeadsThere()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    office.open(incident);
    office.press("to-in-review");
    QVERIFY(office.file(incident).standing().state == CaseState::InReview);
    office.press("to-closed");
    QVERIFY(office.file(incident).standing().state == CaseState::InReview);
    const auto duties = office.file(incident).duties();
    QVERIFY(office.part<QLabel>("closingRefused")->text().contains(QString::number(duties.size())));
    for (const OpenDuty &duty : duties)
        QVERIFY2(office.shows("duty-" + codeOf(duty.duty)), qPrintable(codeOf(duty.duty)));
    QCOMPARE(office.page->view().focusWidget()->objectName(), QString("doDuty"));
}

void CasesPageTest::whatIsWrittenIsNotLostOnAnError()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    office.open(incident);
    office.press("waiveDuty", office.part("duty-name-carer"));
    office.press("go", office.dialog());
    QVERIFY(office.dialog()->isVisible());
    office.write("reason", QString(CaseEvent::MaxReason + 5, 'x'));
    office.press("go", office.dialog());
    QVERIFY(office.dialog()->isVisible());
    office.write("reason", "Die Person ist im Urlaub.");
    office.press("go", office.dialog());
    QCOMPARE(office.file(incident).standing().waived.value(CaseDuty::NameCarer),
        QString("Die Person ist im Urlaub."));
    QVERIFY(!office.shows("duty-name-carer"));
    // The row that was pressed is gone: the keys go on with the next.
    QCOMPARE(office.page->view().focusWidget()->objectName(), QString("doDuty"));
}

void CasesPageTest::dutyIsWaivedForOneOfSeveral()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    QVERIFY(office.cases.namePerson(incident, {.name = "am Tresen"}).has_value());
    office.open(incident);
    if (office.shows("moreDuties"))
        office.press("moreDuties");
    office.press("waiveDuty", office.part("duty-offer-first-care-2"));
    office.write("reason", "War nicht da.");
    office.press("go", office.dialog());
    QVERIFY(!office.shows("duty-offer-first-care-2"));
    QVERIFY(office.shows("duty-offer-first-care"));
    const CaseStanding standing = office.file(incident).standing();
    QVERIFY(standing.isWaived(CaseDuty::OfferFirstCare, 2));
    QVERIFY(!standing.isWaived(CaseDuty::OfferFirstCare, 1));
}

void CasesPageTest::reopenedCaseNeedsAReason()
{
    CaseOffice office;
    const IncidentId incident = office.report();
    QVERIFY(office.cases.move(incident, {.to = CaseState::NotPertinent, .reason = "Kein Vorfall"})
                .has_value());
    office.open(incident);
    office.press("to-reopened");
    office.press("go", office.dialog());
    QVERIFY(office.file(incident).standing().state == CaseState::NotPertinent);
    office.write("reason", "Neue Zeugin");
    office.press("go", office.dialog());
    QVERIFY(office.file(incident).standing().state == CaseState::Reopened);
}

void CasesPageTest::reportIsCorrectedBesideIt()
{
    CaseOffice office;
    const IncidentId incident = office.report();
    office.open(incident);
    office.press("addAddendum");
    office.write("text", "Es war der andere Schalter.");
    office.prompter.confirms = false;
    QTest::keyClick(office.dialog(), Qt::Key_Escape); // asks, and stays
    QCOMPARE(office.prompter.asked.size(), 1);
    office.write("reason", "Nachgefragt");
    office.press("go", office.dialog());
    const CaseEvent last = office.file(incident).record.history().last();
    QVERIFY(last.kind == CaseEvent::Kind::Addendum);
    QCOMPARE(last.text, QString("Es war der andere Schalter."));
    QCOMPARE(office.file(incident).incident.person.description, QString("Laut geworden."));
}

void CasesPageTest::nobodyIsAskedWhoCannotAnswer()
{
    CaseOffice office;
    IncidentDraft draft = CaseOffice::assault();
    draft.person.affectedNames.clear();
    draft.person.feedbackContact.clear();
    const IncidentId incident = office.record(draft);
    office.open(incident);
    QVERIFY(!office.shows("to-question"));
    QVERIFY(office.shows("nobodyToAsk"));
    draft.person.affectedNames = {"Kim Weber"};
    office.open(office.record(draft));
    QVERIFY(office.shows("to-question"));
    QVERIFY(!office.shows("nobodyToAsk"));
}

void CasesPageTest::finishedCasesAreListedAndReopenedByKeys()
{
    CaseOffice office;
    const IncidentId stays = office.record(CaseOffice::assault());
    const IncidentId closed = office.report();
    const IncidentId other = office.report();
    QVERIFY(office.cases.confirmLevel(closed, AachenLevel::Level0, "Nur laut").has_value());
    QVERIFY(office.cases.move(closed, {.to = CaseState::Closed}).has_value());
    QVERIFY(
        office.cases
            .move(other, {.to = CaseState::Duplicate, .reason = "Zweimal", .duplicateOf = stays})
            .has_value());
    office.page->enter();
    auto *tabs = office.part<QTabBar>("whichCases");
    QCOMPARE(tabs->tabText(0), QString("Open (1)"));
    QCOMPARE(tabs->tabText(1), QString("Finished (2)"));
    QCOMPARE(tabs->tabText(2), QString("All (3)"));
    QVERIFY(!office.shows("reopenCase"));
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    QCOMPARE(table(office)->model()->rowCount(), 2);
    // What ended last stands first.
    QCOMPARE(
        table(office)->model()->index(0, 1).data().toString(), office.file(other).incident.number);
    auto *states = office.part<QComboBox>("stateFilter");
    states->setFocus();
    QTest::keyClick(states, Qt::Key_Down);
    QCOMPARE(states->currentText(), QString("Closed"));
    QCOMPARE(table(office)->model()->rowCount(), 1);
    office.press("reopenCase");
    QCOMPARE(office.page->view().id(), closed);
    office.write("reason", "Neue Zeugin");
    office.press("go", office.dialog());
    QVERIFY(office.file(closed).standing().state == CaseState::Reopened);
    office.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(office.page.get()));
    QTest::keyClick(office.page->view().focusWidget(), Qt::Key_Escape);
    QCOMPARE(tabs->tabText(0), QString("Open (2)"));
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    QCOMPARE(table(office)->model()->rowCount(), 3);
    VERIFY_ACCESSIBLE(office.page.get());
}

void CasesPageTest::whichCasesAreListedIsRemembered()
{
    CaseOffice office;
    office.report();
    QSignalSpy changed(office.page.get(), &CasesPage::listedChanged);
    QCOMPARE(office.page->listed(), QString("open"));
    auto *tabs = office.part<QTabBar>("whichCases");
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(office.page->listed(), QString("finished"));
    office.page->setListed("all");
    QCOMPARE(tabs->currentIndex(), 2);
    office.page->setListed("something else");
    QCOMPARE(tabs->currentIndex(), 0);
}

void CasesPageTest::whatIsWrittenInADialogOutlivesALock_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("field");
    QTest::newRow("addition") << "addAddendum"
                              << ""
                              << "text";
    QTest::newRow("duty waived") << "waiveDuty"
                                 << "duty-name-carer"
                                 << "reason";
    QTest::newRow("not pertinent") << "to-not-pertinent"
                                   << ""
                                   << "reason";
}

void CasesPageTest::whatIsWrittenInADialogOutlivesALock()
{
    QFETCH(const QString, button);
    QFETCH(const QString, row);
    QFETCH(const QString, field);
    const QString text = QString::fromUtf8("Sie sagte: „Ich war nicht allein.“");
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    office.open(incident);
    office.press(button, row.isEmpty() ? nullptr : office.part(row));
    office.write(field, text);
    office.dialog()->close(); // as the lock does, without asking
    office.page->keepWork();
    QVERIFY(office.prompter.asked.isEmpty());
    const qsizetype history = office.file(incident).record.history().size();
    office.page.reset();
    office.desk.reg().reopen();
    Answering answering(office.desk.open(), office.desk.inboxEnvironment().random);
    Casework cases(office.desk.open(), answering, Language::English);
    QCOMPARE(cases.read(incident)->record.history().size(), history); // nothing is entered
    office.page = std::make_unique<CasesPage>(
        office.desk.open(), cases, answering, office.prompter, nullptr);
    office.page->resize(1180, 900);
    office.page->show();
    QVERIFY(QTest::qWaitForWindowActive(office.page.get()));
    QVERIFY(office.shows("unfinishedNote"));
    office.press("continueCase");
    QCOMPARE(office.page->view().id(), incident);
    QVERIFY(office.part<QLabel>("unfinishedTexts")->text().contains(text));
    office.press("continueUnfinished");
    QCOMPARE(
        office.part(field, office.dialog())->findChild<QPlainTextEdit *>()->toPlainText(), text);
    if (button == "addAddendum")
        office.write("reason", "Nachgefragt");
    office.press("go", office.dialog());
    QCOMPARE(cases.read(incident)->record.history().size(), history + 1);
    QVERIFY(cases.unfinished().isEmpty());
    QVERIFY(!office.shows("unfinishedCard"));
    office.page.reset();
}

void CasesPageTest::whatWasDroppedIsNotOfferedAgain()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    office.open(incident);
    office.press("addAddendum");
    office.write("text", "Es war der andere Schalter.");
    office.dialog()->close();
    QVERIFY(office.shows("unfinishedCard"));
    office.press("dropUnfinished");
    QCOMPARE(office.prompter.asked.size(), 1);
    QVERIFY(!office.shows("unfinishedCard"));
    QVERIFY(office.cases.unfinished().isEmpty());
    // What somebody gives up by himself is gone, and what is empty is not kept.
    office.press("addAddendum");
    office.write("text", "Doch nicht.");
    QTest::keyClick(office.dialog(), Qt::Key_Escape);
    QVERIFY(office.cases.unfinished().isEmpty());
    office.press("addAddendum");
    office.dialog()->close();
    QVERIFY(office.cases.unfinished().isEmpty());
}

void CasesPageTest::whatCannotBeContinuedCanStillBeCopied()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    office.open(incident);
    office.press("waiveDuty", office.part("duty-name-carer"));
    office.write("reason", "Die Person ist im Urlaub.");
    office.dialog()->close();
    QVERIFY(office.cases.waive(incident, CaseDuty::NameCarer, "Anders entschieden").has_value());
    office.press("continueUnfinished");
    QCOMPARE(office.prompter.told.size(), 1);
    QVERIFY(office.part<QLabel>("unfinishedTexts")->text().contains("Die Person ist im Urlaub."));
}

void CasesPageTest::pageIsAccessible()
{
    CaseOffice office;
    office.report();
    const IncidentId serious = office.record(CaseOffice::assault());
    office.page->enter();
    VERIFY_ACCESSIBLE(office.page.get());
    office.open(serious);
    VERIFY_ACCESSIBLE(office.page.get());
}

QTEST_MAIN(CasesPageTest)
#include "tst_casespage.moc"
