// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/deadlinewords.h"
#include "gui/casework/casedeadlinescard.h"
#include "gui/casework/casehistorycard.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/errorsummary.h"
#include "gui/report/choicebutton.h"
#include "gui/report/choicegroup.h"
#include "support/gui/a11ylint.h"
#include "support/gui/casedesk.h"
#include "support/gui/caseoffice.h"
#include "vault/memberkeeping.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The page of one case, from the first look to its closing, by keys on a real register.
class CaseViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void levelIsConfirmedByOneKey();
    void changedLevelIsReadByTheReporter();
    void lightCaseIsMadeSerious();
    void keysFindTheDutiesAgain();
    void whatTheReportLeavesOpenIsEnteredFromThere();
    void seriousCaseIsClosedByKeys();
    void answersUnfoldFurtherQuestions();
    void furtherPersonHasAnswersOfTheirOwn();
    void correctedAnswerNeedsAReason();
    void unreadableAnswerStaysAndIsNamed();
    void leavingAsksWhereSomethingIsEntered();
    void whatIsEnteredIsKeptBeforeTheLock();
    void careIsCorrectedWithAReason();
    void talkIsEnteredInItsOwnWords();
    void numberOfAffectedIsCorrectedAndTold();
    void historyNamesTheRoleOfWhomeverHasNoName();
    void duplicateIsComparedAndMarked();
    void duplicateLeadsToTheOtherCase();
    void deadlinesTellSourceAndReading();
    void languageCanChange();
    void pageIsAccessible();

private:
    /// Presses a chip of a choice by its word.
    static void choose(
        const CaseOffice &office, const QString &group, int value, QWidget *within = nullptr)
    {
        auto *choices = office.part<ChoiceGroup>(group, within);
        ChoiceButton *button = choices->button(value);
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
    }
    static QWidget *row(const CaseOffice &office, FollowUpField field)
    {
        return office.part(QStringLiteral("field-") + codeOf(field));
    }
    static void type(const CaseOffice &office, FollowUpField field, const QString &text)
    {
        auto *edit = row(office, field)->findChild<QLineEdit *>();
        edit->setFocus(Qt::TabFocusReason);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    static void pick(const CaseOffice &office, FollowUpField field, int value)
    {
        auto *choices = row(office, field)->findChild<ChoiceGroup *>();
        ChoiceButton *button = choices->button(value);
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
    }
    static void doDuty(const CaseOffice &office, CaseDuty duty)
    {
        if (!office.shows("duty-" + codeOf(duty)))
            office.press("moreDuties");
        office.press("doDuty", office.part("duty-" + codeOf(duty)));
    }
    static void enterCare(const CaseOffice &office, CareOutcome outcome)
    {
        QWidget *button = QApplication::focusWidget();
        QCOMPARE(button->objectName(), QString("enterCare"));
        QTest::keyClick(button, Qt::Key_Space);
        QWidget *dialog = office.dialog();
        choose(office, "outcome", static_cast<int>(outcome), dialog);
        office.press("go", dialog);
    }
};

void CaseViewTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

void CaseViewTest::levelIsConfirmedByOneKey()
{
    CaseOffice office;
    const IncidentId incident = office.report();
    office.open(incident);
    doDuty(office, CaseDuty::ConfirmLevel);
    QCOMPARE(QApplication::focusWidget()->objectName(), QString("confirmLevel"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(office.file(incident).standing().confirmedLevel.has_value());
    QVERIFY(!office.shows("levels"));
    QVERIFY(office.part<QLabel>("levelLine")->text().contains("confirmed"));
}

void CaseViewTest::changedLevelIsReadByTheReporter()
{
    CaseOffice office;
    std::optional<ReceiptCode> code;
    const IncidentId incident = office.report(&code);
    office.open(incident);
    choose(office, "levels", 2);
    office.press("confirmLevel");
    QVERIFY(office.shows("levelProblem"));
    QVERIFY(!office.file(incident).standing().confirmedLevel);
    typeText(QApplication::focusWidget(), "Es gab eine Drohung.");
    office.press("confirmLevel");
    QVERIFY(office.file(incident).incident.facts.level == AachenLevel::Level2);
    QVERIFY(office.file(incident).track() == Track::Serious);
    const auto reply = **office.desk.reporting().status(*code);
    QVERIFY(reply.content.changes.last().text.contains("Es gab eine Drohung."));
    QVERIFY(office.part<QLabel>("trackLine")->text().startsWith("A serious case"));
}

void CaseViewTest::lightCaseIsMadeSerious()
{
    CaseOffice office;
    const IncidentId incident = office.report();
    office.open(incident);
    office.press("switchTrack");
    office.write("reason", "Die Person wird seit Wochen bedroht.");
    office.press("go", office.dialog());
    QVERIFY(office.file(incident).track() == Track::Serious);
    office.press("switchTrack"); // back to what the facts say: no reason
    QVERIFY(office.file(incident).track() == Track::Light);
}

/// From wherever something was done one key leads back to what is to be done, in sight.
void CaseViewTest::keysFindTheDutiesAgain()
{
    CaseOffice office;
    office.open(office.record(CaseOffice::assault()));
    const auto duties = office.page->view().findChildren<QWidget *>("doDuty").size();
    office.press("moreDuties");
    // The button is gone: the keys are on the first duty that came to light.
    const QWidget *first = QApplication::focusWidget();
    QCOMPARE(first->objectName(), QString("doDuty"));
    QVERIFY(office.page->view().findChildren<QWidget *>("doDuty").size() > duties);
    QVERIFY(first->parentWidget()->y() > office.part("doDuty")->parentWidget()->y());
    doDuty(office, CaseDuty::ReviewRiskAssessment);
    QVERIFY(!office.part("nextSteps")->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), office.part("doDuty", office.part("nextSteps")));
    QVERIFY(!QApplication::focusWidget()->visibleRegion().isEmpty());
    QVERIFY(office.part<QPushButton>("toDuties")
                ->text()
                .contains(QString::number(office.page->view().editing().file().duties().size())));
}

void CaseViewTest::whatTheReportLeavesOpenIsEnteredFromThere()
{
    CaseOffice office;
    IncidentDraft draft = CaseOffice::assault();
    draft.injury = Injury::Unknown;
    draft.triggers = {};
    draft.person.affectedNames = {};
    const IncidentId incident = office.record(draft);
    office.open(incident);
    office.press("enterGap", office.part("gap-injury"));
    QVERIFY(row(office, FollowUpField::Injury)->isAncestorOf(QApplication::focusWidget()));
    pick(office, FollowUpField::Injury, static_cast<int>(Injury::Minor));
    office.press("enterGap", office.part("gap-trigger"));
    QVERIFY(row(office, FollowUpField::Triggers)->isAncestorOf(QApplication::focusWidget()));
    pick(office, FollowUpField::Triggers, static_cast<int>(Trigger::WaitingTime));
    office.press("saveAnswers");
    const IncidentFacts facts = office.file(incident).incident.facts;
    QVERIFY(facts.injury == Injury::Minor);
    QVERIFY(facts.triggers == CodeSet<Trigger>({Trigger::WaitingTime}));
    QVERIFY(!office.shows("gap-injury"));
    // Who was affected is named, what no field asks is added to the report.
    office.press("enterGap", office.part("gap-persons"));
    QCOMPARE(QApplication::focusWidget()->objectName(), QString("namePerson"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    office.write("personName", "Frau am Tresen");
    office.press("go", office.dialog());
    QCOMPARE(office.file(incident).standing().persons.value(1).name, QString("Frau am Tresen"));
    QVERIFY(!office.shows("gap-persons"));
    // Another name is a correction.
    office.press("namePerson");
    office.write("personName", "Herr am Tresen");
    office.press("go", office.dialog());
    QVERIFY(office.dialog()->isVisible());
    office.write("reason", "Verwechselt");
    office.press("go", office.dialog());
    QCOMPARE(office.file(incident).standing().persons.value(1).name, QString("Herr am Tresen"));
    QCOMPARE(office.file(incident).standing().personNumbers(), QList<int> {1});
    office.press("enterGap", office.part("gap-unit"));
    QCOMPARE(QApplication::focusWidget()->objectName(), QString("addAddendum"));
}

/// A serious case: carer, care, answers, what is not needed, closing refused and then done.
void CaseViewTest::seriousCaseIsClosedByKeys()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    office.open(incident);
    office.press("to-in-review");
    doDuty(office, CaseDuty::ConfirmLevel);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);

    doDuty(office, CaseDuty::NameCarer);
    QTest::keyClick(office.part<QComboBox>("carer"), Qt::Key_Down);
    office.press("nameCarer");
    QCOMPARE(office.file(incident).standing().carer, office.desk.open().me().id);

    doDuty(office, CaseDuty::OfferFirstCare);
    enterCare(office, CareOutcome::Accepted);
    doDuty(office, CaseDuty::OfferDoctor);
    enterCare(office, CareOutcome::Offered);
    doDuty(office, CaseDuty::AwaitAnswers);
    enterCare(office, CareOutcome::Declined);
    const auto care = office.file(incident).standing().care;
    QVERIFY(care.value(CareKind::FirstCare).answer == CareOutcome::Accepted);
    QVERIFY(care.value(CareKind::Doctor).answer == CareOutcome::Declined);

    doDuty(office, CaseDuty::StateEmployment);
    pick(office, FollowUpField::Employment, 0);
    doDuty(office, CaseDuty::StateIncapacity);
    type(office, FollowUpField::IncapacityFrom, "20.11.2026");
    type(office, FollowUpField::IncapacityUntil, "21.11.2026");
    office.press("saveAnswers");
    const auto values = office.file(incident).standing().values;
    QCOMPARE(values.value(FollowUpField::Employment), QString("employee"));
    QCOMPARE(values.value(FollowUpField::IncapacityUntil), QString("2026-11-21"));

    office.press("to-closed");
    QVERIFY(office.shows("closingRefused"));
    QVERIFY(office.file(incident).standing().state == CaseState::InReview);
    for (const OpenDuty &duty : office.file(incident).duties()) {
        const QString name = "duty-" + codeOf(duty.duty);
        if (!office.shows(name))
            office.press("moreDuties");
        office.press("waiveDuty", office.part(name));
        office.write("reason", QString::fromUtf8("Nicht nötig: geklärt."));
        office.press("go", office.dialog());
    }
    QVERIFY(office.shows("nothingToDo"));
    office.press("to-closed");
    QVERIFY(office.file(incident).standing().state == CaseState::Closed);
    QVERIFY(office.cases.openCases()->isEmpty());
    QVERIFY(!office.shows("enterCare"));
    QVERIFY(!office.shows("saveAnswers"));
    office.press("to-reopened");
    office.write("reason", "Neue Zeugin");
    office.press("go", office.dialog());
    QVERIFY(office.file(incident).standing().state == CaseState::Reopened);
    // Nothing is open, but the next key must not close it again.
    const auto *closing = office.part<QPushButton>("to-closed");
    QVERIFY(closing != nullptr && !closing->hasFocus());
    QVERIFY2(office.prompter.told.isEmpty(), qPrintable(office.prompter.told.join('\n')));
}

void CaseViewTest::answersUnfoldFurtherQuestions()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    office.open(incident);
    office.press("group-injured");
    QVERIFY(!office.shows("field-doctor"));
    pick(office, FollowUpField::DoctorSeen, 0);
    QVERIFY(office.shows("field-doctor"));
    type(office, FollowUpField::DoctorName, "Praxis am Markt");
    // What is no longer asked is not saved.
    pick(office, FollowUpField::DoctorSeen, 1);
    QVERIFY(!office.shows("field-doctor"));
    pick(office, FollowUpField::DoctorSeen, 0);
    // A ban stands after the question that it unfolds.
    office.press("group-house-ban");
    pick(office, FollowUpField::HouseBan, 2);
    office.press("group-application");
    type(office, FollowUpField::AuthorityKnewAct, "20.11.2026");
    office.press("saveAnswers");
    const auto values = office.file(incident).standing().values;
    QCOMPARE(values.value(FollowUpField::DoctorName), QString("Praxis am Markt"));
    QCOMPARE(values.value(FollowUpField::HouseBan), QString("written"));
    QCOMPARE(values.value(FollowUpField::AuthorityKnewAct), QString("2026-11-20"));
    QVERIFY(!office.shows("unsavedAnswers"));
}

/// Two colleagues were hit: each has a kind of employment and offers of care of their own.
void CaseViewTest::furtherPersonHasAnswersOfTheirOwn()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    office.open(incident);
    QVERIFY(!office.shows("aboutPerson"));
    office.press("addPerson");
    office.write("personName", "am Tresen");
    office.press("go", office.dialog());
    QCOMPARE(office.file(incident).standing().personNumbers(), (QList<int> {1, 2}));
    auto *persons = office.part<QComboBox>("aboutPerson", office.part("followUpCard"));
    QVERIFY(persons->currentText().contains("am Tresen"));
    office.press("group-incapacity");
    pick(office, FollowUpField::Employment, 1);
    // Nothing that is unsaved is lost by choosing somebody else.
    QVERIFY(!persons->isEnabled());
    office.press("saveAnswers");
    QVERIFY(persons->isEnabled());
    const auto standing = [&] { return office.file(incident).standing(); };
    QCOMPARE(standing().valuesOf({2, 1}).value(FollowUpField::Employment), QString("official"));
    QVERIFY(standing().values.value(FollowUpField::Employment).isEmpty());
    persons->setFocus(Qt::TabFocusReason);
    QTest::keyClick(persons, Qt::Key_Up);
    pick(office, FollowUpField::Employment, 0);
    office.press("saveAnswers");
    QCOMPARE(standing().values.value(FollowUpField::Employment), QString("employee"));
    QCOMPARE(standing().valuesOf({2, 1}).value(FollowUpField::Employment), QString("official"));

    // Each has the moment that the list of deadlines names, and nobody reads two.
    for (const char *name : {"duty-offer-first-care", "duty-offer-first-care-2"}) {
        QString all;
        for (const auto *label : office.part(name)->findChildren<QLabel *>())
            all += label->text() + '\n';
        const auto &deadlines = office.page->view().editing().deadlines();
        const auto first = std::ranges::find(deadlines, DeadlineKind::FirstCare, &Deadline::kind);
        QVERIFY(first != deadlines.end());
        const QString when
            = whenWords(*first, office.page->view().editing().today(), Language::English);
        QVERIFY2(all.contains(when.mid(1)), qPrintable(all + when));
    }
    // What there is once in the case is found again while the second person is looked at.
    persons->setFocus(Qt::TabFocusReason);
    QTest::keyClick(persons, Qt::Key_Down);
    doDuty(office, CaseDuty::ReviewRiskAssessment);
    QVERIFY(row(office, FollowUpField::RiskAssessmentReviewed)
                ->isAncestorOf(QApplication::focusWidget()));

    // Whoever chooses the duty of the second is led to the second, though the first has it too.
    office.press("doDuty", office.part("duty-offer-first-care-2"));
    enterCare(office, CareOutcome::Declined);
    QVERIFY(office.shows("duty-offer-first-care"));
    doDuty(office, CaseDuty::OfferFirstCare);
    enterCare(office, CareOutcome::Accepted);
    QVERIFY(!office.shows("duty-offer-first-care"));
    QVERIFY(standing().careOf(1).value(CareKind::FirstCare).answer == CareOutcome::Accepted);
    QVERIFY(standing().careOf(2).value(CareKind::FirstCare).answer == CareOutcome::Declined);
    QVERIFY(!office.shows("duty-offer-first-care-2"));
}

void CaseViewTest::correctedAnswerNeedsAReason()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    QVERIFY(
        office.cases
            .enter(incident,
                {{FollowUpField::PoliceTime, {}, {}}, {FollowUpField::Witnesses, "Frau A.", {}}})
            .has_value());
    office.open(incident);
    office.press("group-event");
    auto *text = row(office, FollowUpField::Witnesses)->findChild<QPlainTextEdit *>();
    QCOMPARE(text->toPlainText(), QString("Frau A."));
    text->setFocus();
    QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(text, " und Herr B.");
    office.press("saveAnswers");
    QCOMPARE(office.file(incident).value(FollowUpField::Witnesses), QString("Frau A."));
    QCOMPARE(text->toPlainText(), QString("Frau A. und Herr B."));
    auto *reason = office.part<QLineEdit>("fieldReason");
    reason->setFocus();
    QTest::keyClicks(reason, "Hat sich gemeldet");
    office.press("saveAnswers");
    QCOMPARE(office.file(incident).value(FollowUpField::Witnesses), QString("Frau A. und Herr B."));
}

void CaseViewTest::unreadableAnswerStaysAndIsNamed()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    office.open(incident);
    office.press("group-duties");
    type(office, FollowUpField::RiskAssessmentReviewed, "bald");
    office.press("saveAnswers");
    auto *line = row(office, FollowUpField::RiskAssessmentReviewed)->findChild<QLineEdit *>();
    QCOMPARE(line->text(), QString("bald"));
    QVERIFY(!line->accessibleDescription().isEmpty());
    type(office, FollowUpField::RiskAssessmentReviewed, "1.12.2030");
    office.press("saveAnswers"); // lies in the future
    QCOMPARE(line->text(), QString("01.12.2030"));
    QVERIFY(office.file(incident).value(FollowUpField::RiskAssessmentReviewed).isEmpty());
}

void CaseViewTest::leavingAsksWhereSomethingIsEntered()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    office.open(incident);
    office.press("group-duties");
    type(office, FollowUpField::RiskAssessmentReviewed, "20.11.2026");
    office.prompter.confirms = false;
    QVERIFY(!office.page->mayLeave());
    QTest::keyClick(office.page->focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(office.page->view().isVisible());
    office.prompter.confirms = true;
    QTest::keyClick(office.page->focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(!office.page->view().isVisible());
    office.prompter.asked.clear();
    office.open(incident);
    QVERIFY(office.page->mayLeave());
    QVERIFY(office.prompter.asked.isEmpty());
}

void CaseViewTest::whatIsEnteredIsKeptBeforeTheLock()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    office.open(incident);
    office.press("group-duties");
    type(office, FollowUpField::RiskAssessmentReviewed, "20.11.2026");
    office.page->keepWork();
    QCOMPARE(
        office.file(incident).value(FollowUpField::RiskAssessmentReviewed), QString("2026-11-20"));
}

void CaseViewTest::careIsCorrectedWithAReason()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    QVERIFY(office.cases
                .enterCare(incident,
                    {.kind = CareKind::FirstCare,
                        .outcome = CareOutcome::Declined,
                        .day = office.page->view().editing().today(),
                        .by = "Frau Z."})
                .has_value());
    office.open(incident);
    office.press("enterCare", office.part("care-first-care"));
    QWidget *dialog = office.dialog();
    QCOMPARE(dialog->findChild<QLineEdit *>("careBy")->text(), QString("Frau Z."));
    choose(office, "outcome", static_cast<int>(CareOutcome::Accepted), dialog);
    office.press("go", dialog);
    QVERIFY(dialog->isVisible());
    office.write("reason", QString::fromUtf8("Hat es sich überlegt"));
    office.press("go", dialog);
    QVERIFY(office.file(incident).standing().care.value(CareKind::FirstCare).answer
        == CareOutcome::Accepted);
}

void CaseViewTest::talkIsEnteredInItsOwnWords()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    office.open(incident);
    const auto answer = [&] {
        return office.file(incident).standing().care.value(CareKind::TalkAfterTwoWeeks).answer;
    };
    const auto says = [&](const QString &text) {
        const auto labels = office.part("care-talk-after-two-weeks")->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->text().startsWith(text); });
    };
    doDuty(office, CaseDuty::TalkAfterTwoWeeks);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    auto *choices = office.part<ChoiceGroup>("outcome", office.dialog());
    QVERIFY(choices->button(static_cast<int>(CareOutcome::Accepted)) == nullptr);
    QVERIFY(choices->button(static_cast<int>(CareOutcome::Declined)) == nullptr);
    choose(office, "outcome", static_cast<int>(CareOutcome::Postponed), office.dialog());
    office.press("go", office.dialog());
    QVERIFY(answer() == CareOutcome::Postponed);
    QVERIFY(says("Put off, to be offered again (said on"));
    QVERIFY(office.shows("duty-talk-after-two-weeks"));
    doDuty(office, CaseDuty::TalkAfterTwoWeeks);
    enterCare(office, CareOutcome::Held);
    QVERIFY(answer() == CareOutcome::Held);
    QVERIFY(says("Held on"));
    QVERIFY(!office.shows("duty-talk-after-two-weeks"));
}

void CaseViewTest::numberOfAffectedIsCorrectedAndTold()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    office.open(incident);
    const auto mismatch = [&] {
        auto *label = office.page->findChild<QLabel *>("affectedMismatch");
        return label->isVisible() ? label->text() : QString();
    };
    const auto correct = [&](const QString &number) {
        type(office, FollowUpField::AffectedCount, number);
        auto *reason
            = row(office, FollowUpField::AffectedCount)->findChild<QLineEdit *>("fieldReason");
        QVERIFY(reason->isVisible());
        QTest::keyClicks(reason, "Miscounted");
        office.press("saveAnswers");
    };
    const auto choosePerson = [&](int index) {
        auto *persons = office.part<QComboBox>("aboutPerson", office.part("followUpCard"));
        persons->setFocus(Qt::TabFocusReason);
        QTest::keyClick(persons, index == 0 ? Qt::Key_Up : Qt::Key_Down);
    };
    QVERIFY(mismatch().isEmpty());
    QVERIFY(!office.shows("correctCount"));
    office.press("group-event");
    QSignalSpy noticed(office.page.get(), &Page::noticed);
    correct("2");
    QCOMPARE(office.file(incident).incident.facts.affectedCount, 2);
    QVERIFY(noticed.last().first().toString().contains("2 affected person"));
    QVERIFY(mismatch().contains("the case names 1 of them"));
    office.press("addPerson");
    office.write("personName", "Kollege");
    office.press("go", office.dialog());
    QVERIFY(mismatch().isEmpty());
    // A third one is more than the number says: a button leads there from whoever is looked at.
    office.press("addPerson");
    office.write("personName", "Kollegin");
    office.press("go", office.dialog());
    QVERIFY(mismatch().contains("names 3 affected persons"));
    office.press("correctCount");
    QCOMPARE(QApplication::focusWidget(),
        row(office, FollowUpField::AffectedCount)->findChild<QLineEdit *>());
    correct("3");
    QVERIFY(mismatch().isEmpty());
    choosePerson(1);
    choosePerson(1);
    office.press("takeOutPerson");
    office.write("reason", "Named twice");
    office.press("go", office.dialog());
    choosePerson(0);
    correct("2");
    // Down again only with the person: who is in the case is counted.
    correct("1");
    QCOMPARE(office.file(incident).incident.facts.affectedCount, 2);
    QVERIFY(office.part("followUpCard")
                ->findChild<ErrorSummary *>()
                ->accessibleName()
                .contains("More affected persons"));
    office.press("discardAnswers");
    choosePerson(1);
    office.press("takeOutPerson");
    office.write("reason", "Was not there");
    office.press("go", office.dialog());
    QCOMPARE(office.file(incident).standing().personNumbers(), QList<int> {1});
    QVERIFY(!office.shows("takeOutPerson"));
    correct("1");
    QCOMPARE(office.file(incident).incident.facts.affectedCount, 1);
    QVERIFY(mismatch().isEmpty());
    const auto &history = office.file(incident).record.history();
    QCOMPARE(history.last().before, QString("2"));
    QCOMPARE(history.last().reason, QString("Miscounted"));
}

/// The first account of a register may have been given no name: that was no program.
void CaseViewTest::historyNamesTheRoleOfWhomeverHasNoName()
{
    CaseOffice office;
    const UserId me = office.desk.open().me().id;
    QVERIFY(office.desk.open().vault().members().setName(me, {}).has_value());
    const IncidentId incident = office.report();
    office.open(incident);
    office.press("to-in-review");
    QStringList lines;
    for (const QLabel *label :
        office.page->findChild<CaseHistoryCard *>()->findChildren<QLabel *>())
        lines << label->text();
    // The review is the officer's, what came before it the program's.
    const auto review = lines.indexOf(QRegularExpression(".*in review.*"));
    QVERIFY2(review >= 0, qPrintable(lines.join('|')));
    QVERIFY2(lines.at(review + 1).endsWith("Safety officer"), qPrintable(lines.join('|')));
    QVERIFY(office.file(incident).record.history().last().authorName.isEmpty());
}

void CaseViewTest::duplicateIsComparedAndMarked()
{
    CaseOffice office;
    std::optional<ReceiptCode> code;
    const IncidentId first = office.report();
    const IncidentId second = office.report(&code);
    office.open(second);
    QVERIFY(office.shows("duplicatesCard"));
    office.press("compareCase");
    QWidget *dialog = office.dialog();
    QCOMPARE(
        dialog->findChild<QLineEdit *>("otherNumber")->text(), office.file(first).incident.number);
    QVERIFY(office.part("sideBySide", dialog)->findChildren<QLabel *>().size() > 9);
    office.press("go", dialog);
    QVERIFY(office.file(second).standing().state == CaseState::Reported);
    office.write("reason", "Gleiche Person, gleiche Stunde");
    office.press("go", dialog);
    QVERIFY(office.file(second).standing().state == CaseState::Duplicate);
    QCOMPARE(office.file(second).standing().duplicateOf, first);
    QVERIFY(office.file(first).standing().state == CaseState::Reported);
    QVERIFY((**office.desk.reporting().status(*code)).content.state == HandlingState::Closed);
}

void CaseViewTest::duplicateLeadsToTheOtherCase()
{
    CaseOffice office;
    const IncidentId other = office.record(CaseOffice::assault());
    const IncidentId incident = office.report();
    office.open(incident);
    office.press("to-duplicate");
    QWidget *dialog = office.dialog();
    auto *number = dialog->findChild<QLineEdit *>("otherNumber");
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, office.file(incident).incident.number); // itself
    office.write("reason", "Doppelt");
    office.press("go", dialog);
    QVERIFY(dialog->isVisible());
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, office.file(other).incident.number);
    office.press("go", dialog);
    QVERIFY(office.file(incident).standing().duplicateOf == other);
    office.press("openCase", office.part("duplicatesCard"));
    QCOMPARE(office.page->view().id(), other);
}

void CaseViewTest::deadlinesTellSourceAndReading()
{
    CaseOffice office;
    office.open(office.record(CaseOffice::assault()));
    QStringList texts;
    for (const auto *label : office.part("caseDeadlines")->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    const QString all = texts.join('\n');
    QVERIFY(all.contains("First care"));
    QVERIFY(all.contains("SGB VII"));
    QVERIFY(all.contains("decides no law"));
}

void CaseViewTest::languageCanChange()
{
    CaseOffice office;
    office.open(office.record(CaseOffice::assault()));
    office.press("group-injured");
    setUiLanguage(Language::German);
    QTRY_COMPARE(office.part<QPushButton>("saveAnswers")->text(), QString("Angaben speichern"));
    QVERIFY(office.part<QLabel>("caseTitle")->text().startsWith("Fall"));
    setUiLanguage(Language::English);
}

void CaseViewTest::pageIsAccessible()
{
    CaseOffice office;
    const IncidentId incident = office.record(CaseOffice::assault());
    office.open(incident);
    for (const auto &group : terms<FollowUpGroup>()) {
        if (office.shows("group-" + codeOf(group.value)))
            office.press("group-" + codeOf(group.value));
    }
    VERIFY_ACCESSIBLE(office.page.get());
    office.press("enterCare", office.part("care-first-care"));
    VERIFY_ACCESSIBLE(office.dialog());
    office.dialog()->close();
    office.press("to-duplicate");
    VERIFY_ACCESSIBLE(office.dialog());
}

QTEST_MAIN(CaseViewTest)
#include "tst_caseview.moc"
