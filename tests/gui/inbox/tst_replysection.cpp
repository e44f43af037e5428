// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/bulletlist.h"
#include "gui/inbox/replysection.h"
#include "gui/report/freetextfield.h"
#include "session/casework.h"
#include "session/reporting.h"
#include "support/gui/a11ylint.h"
#include "support/gui/fakeprompter.h"
#include "support/session/reportingdesk.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

/// The section on a report that was really sent and taken in.
class Office
{
public:
    explicit Office(const Sender &sender = test::ReportingDesk::anonymous())
        : code(desk.send(QStringLiteral("Laut geworden."), sender))
    {
        const auto outcome = desk.takeIn();
        incident = outcome.entries.first().incident;
        answering = std::make_unique<Answering>(desk.open(), desk.inboxEnvironment().random);
        cases = std::make_unique<Casework>(desk.open(), *answering, Language::English);
        section = std::make_unique<ReplySection>(desk.open(), *answering, prompter);
        section->resize(700, 900);
        section->show(incident);
        if (!QTest::qWaitForWindowActive(section.get()))
            qFatal("no window");
    }
    template <typename T = QWidget>
    [[nodiscard]] T *part(const char *name) const
    {
        T *found = section->findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    /// As people do it: focus and the space bar.
    void ask() const
    {
        auto *box = part<QCheckBox>("ask");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
    }
    void move(CaseState state) const
    {
        if (const auto moved = cases->move(incident, {.to = state}); !moved)
            qFatal("move: %s", qPrintable(moved.error().detail));
    }
    [[nodiscard]] CaseState state()
    {
        return desk.open().vault().caseRecord(incident)->standing().state;
    }
    [[nodiscard]] QString previewText() const
    {
        QStringList texts;
        for (const QLabel *label : part("preview")->findChildren<QLabel *>())
            texts << label->text();
        return texts.join('\n');
    }
    [[nodiscard]] Reply seen() const { return desk.reporting().status(*code)->value(); }

    /// A proposal with the incident behind it, and what a manager chose of it.
    void decide(const QStringList &measures)
    {
        Proposal proposal;
        proposal.id = ProposalId({5});
        proposal.title = QStringLiteral("Empfang");
        proposal.units = {desk.reg().unit(QStringLiteral("Bürgeramt"))};
        proposal.created = QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
        PlanChange change {.action = Action::ProposalMade, .object = proposal.id.toByteArray()};
        for (const QString &measure : measures) {
            proposal.measures << ProposedMeasure {measure, {}};
            PlannedMeasure plan;
            plan.id = PlanId({static_cast<std::uint8_t>(10 + change.plans.size())});
            plan.measure = measure;
            plan.proposal = proposal.id;
            plan.units = proposal.units;
            plan.history << PlanEvent {
                proposal.created, desk.open().me().id, PlanEventKind::Created, {}, {}};
            change.plans << Kept<PlannedMeasure> {plan, 0};
            change.marks << MeasureMark {
                measure, proposal.units.first(), MeasureState::Planned, {}};
        }
        change.proposals << Kept<Proposal> {proposal, 0};
        SealedPlanning behind;
        behind.incidents << incident;
        change.sealedParts << std::pair(ObjectId(proposal.id.bytes()), behind);
        if (const auto saved = desk.open().savePlanning(change); !saved)
            qFatal("decide: %s", qPrintable(saved.error().detail));
    }

    test::ReportingDesk desk;
    FakePrompter prompter;
    std::optional<ReceiptCode> code;
    IncidentId incident;
    std::unique_ptr<Answering> answering;
    std::unique_ptr<Casework> cases;
    std::unique_ptr<ReplySection> section;
};

} // namespace

class ReplySectionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void incidentsOfOneselfHaveNoAnswer();
    void reporterSeesWhatWasSaved();
    void previewFollowsWhatIsWritten();
    void questionNeedsWords();
    void howFarItIsFollowsFromTheCase();
    void whatIsWrittenStaysWhenTheCaseGoesOn();
    void nothingIsAskedWhereNobodyCanAnswer();
    void finishedCaseIsNotAsked();
    void wayToTheCaseIsOneKeyAway();
    void changesNameMeasuresOfThePlan();
    void additionsAreShownAndThenRead();
    void answeredQuestionIsNoUnsavedChange();
    void senderIsNamedAsHeWished_data();
    void senderIsNamedAsHeWished();
    void unsavedAnswerIsKnown();
    void whatFollowedIsPutIntoTheAnswer();
    void ownTextIsReplacedOnlyAfterAQuestion();
    void nothingIsOfferedWhereNothingFollowed();
    void everybodyCanUseIt_data();
    void everybodyCanUseIt();
};

void ReplySectionTest::initTestCase()
{
    applyTheme(Theme::Light);
}

void ReplySectionTest::init()
{
    setTextScale(100);
    setUiLanguage(Language::English);
}

void ReplySectionTest::incidentsOfOneselfHaveNoAnswer()
{
    Office office;
    QVERIFY(office.section->isVisible());
    office.section->show(IncidentId({9, 9, 9}));
    QVERIFY(!office.section->isVisible());
}

void ReplySectionTest::reporterSeesWhatWasSaved()
{
    Office office;
    QCOMPARE(office.seen().content.state, HandlingState::Received);
    office.ask();
    office.part<FreeTextField>("question")->setText("Gab es Zeugen?");
    office.part<FreeTextField>("note")->setText("Danke.");
    office.part<QPushButton>("save")->click();
    QVERIFY2(office.prompter.told.isEmpty(), qPrintable(office.prompter.told.join('\n')));
    QCOMPARE(office.seen().content.state, HandlingState::Question);
    QCOMPARE(office.seen().content.question, "Gab es Zeugen?");
    QCOMPARE(office.seen().content.closingNote, "Danke.");
    QCOMPARE(office.state(), CaseState::Question);
    // A question that is no longer asked is not sent along.
    office.move(CaseState::InReview);
    QVERIFY(!office.part("question")->isVisible());
    office.part<FreeTextField>("note")->setText("Danke sehr.");
    office.part<QPushButton>("save")->click();
    QCOMPARE(office.seen().content.state, HandlingState::InReview);
    QCOMPARE(office.seen().content.closingNote, "Danke sehr.");
    QVERIFY(office.seen().content.question.isEmpty());
}

void ReplySectionTest::previewFollowsWhatIsWritten()
{
    Office office;
    QVERIFY(!office.part("question")->isVisible());
    office.ask();
    QVERIFY(office.part("question")->isVisible());
    office.part<QPushButton>("addChange")->click();
    office.section->findChildren<QLineEdit *>().last()->setText("Zweiter Ausgang.");
    QVERIFY(office.previewText().contains("Zweiter Ausgang."));
}

void ReplySectionTest::questionNeedsWords()
{
    Office office;
    office.ask();
    office.part<QPushButton>("save")->click();
    QVERIFY(office.part("problem")->isVisible());
    QCOMPARE(office.seen().content.state, HandlingState::Received);
    QCOMPARE(office.state(), CaseState::Reported);
}

void ReplySectionTest::howFarItIsFollowsFromTheCase()
{
    Office office;
    QVERIFY(office.part<QLabel>("told")->text().startsWith("The reporter sees: received."));
    office.part<FreeTextField>("note")->setText("Danke.");
    office.part<QPushButton>("save")->click();
    QCOMPARE(office.seen().content.state, HandlingState::Received);
    office.move(CaseState::InReview);
    QVERIFY(office.part<QLabel>("told")->text().startsWith("The reporter sees: in review."));
    QVERIFY(!office.section->isChanged());
    // Neither can a state be told that the case is not in.
    const auto closed = office.answering->answer(
        office.incident, {.state = HandlingState::Closed, .closingNote = "Fertig."});
    QVERIFY(!closed);
    QCOMPARE(Answering::refusal(closed.error())->in(Language::English),
        sentenceFor(CaseProblem::OpenDuties).in(Language::English));
    QCOMPARE(office.seen().content.state, HandlingState::InReview);
    QCOMPARE(office.state(), CaseState::InReview);
}

void ReplySectionTest::whatIsWrittenStaysWhenTheCaseGoesOn()
{
    Office office;
    office.part<FreeTextField>("note")->setText("Wir sehen uns das an.");
    office.move(CaseState::InReview);
    QCOMPARE(office.part<FreeTextField>("note")->text(), "Wir sehen uns das an.");
    QVERIFY(office.section->isChanged());
    office.part<QPushButton>("save")->click();
    QCOMPARE(office.seen().content.state, HandlingState::InReview);
    QCOMPARE(office.seen().content.closingNote, "Wir sehen uns das an.");
}

void ReplySectionTest::nothingIsAskedWhereNobodyCanAnswer()
{
    Office office;
    office.incident = Reporting(office.desk.open()).record(test::verbalDraft())->id;
    QVERIFY(office.answering->answer(office.incident, {.closingNote = "Danke."}).has_value());
    office.section->show(office.incident);
    QVERIFY(!office.part("ask")->isVisible());
    QVERIFY(office.part<QLabel>("whyNot")->text().contains("neither a receipt code"));
    const auto moved
        = office.cases->move(office.incident, {.to = CaseState::Question, .question = "Wann?"});
    QVERIFY(!moved && moved.error().detail == Answering::NobodyToAsk);
    QCOMPARE(office.state(), CaseState::Reported);
    // Somebody who gave a name can be asked in person.
    Office named({.choice = SenderChoice::Named, .name = "Kim Weber", .wantsReceipt = false});
    QVERIFY(named.part("ask")->isVisible());
}

void ReplySectionTest::finishedCaseIsNotAsked()
{
    Office office;
    QVERIFY(office.cases->move(office.incident, {.to = CaseState::NotPertinent, .reason = "Nein"})
                .has_value());
    QVERIFY(!office.part("ask")->isVisible());
    QVERIFY(office.part<QLabel>("whyNot")->text().contains("Reopen it"));
    office.part<FreeTextField>("note")->setText("Danke trotzdem.");
    office.part<QPushButton>("save")->click();
    QCOMPARE(office.seen().content.state, HandlingState::Closed);
    QCOMPARE(office.state(), CaseState::NotPertinent);
}

void ReplySectionTest::wayToTheCaseIsOneKeyAway()
{
    Office office;
    QVERIFY(!office.part("toCase")->isVisible());
    office.section->offerCase();
    QSignalSpy asked(office.section.get(), &ReplySection::caseRequested);
    auto *way = office.part<QPushButton>("toCase");
    way->setFocus();
    QTest::keyClick(way, Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<IncidentId>(), office.incident);
}

void ReplySectionTest::changesNameMeasuresOfThePlan()
{
    Office office;
    QVERIFY(
        office.desk.open()
            .setMark({.measure = "C01", .unit = {}, .state = MeasureState::InPlace, .reason = {}})
            .has_value());
    QVERIFY(
        office.desk.open()
            .setMark(
                {.measure = "A01", .unit = {}, .state = MeasureState::Rejected, .reason = "nein"})
            .has_value());
    office.part<QPushButton>("addChange")->click();
    auto *measures = office.section->findChild<QComboBox *>();
    QVERIFY(measures->findData("C01") > 0);
    QCOMPARE(measures->findData("A01"), -1);
    measures->setCurrentIndex(measures->findData("C01"));
    office.part<QPushButton>("save")->click();
    QCOMPARE(office.seen().content.changes.size(), 1);
    QCOMPARE(office.seen().content.changes.first().measure, "C01");
    QVERIFY(!office.seen().content.changes.first().title.isEmpty());
}

void ReplySectionTest::additionsAreShownAndThenRead()
{
    Office office;
    QVERIFY(office.desk.reporting().add(*office.code, "Es gab eine Zeugin.").has_value());
    office.desk.takeIn();
    QVERIFY(office.answering->handling(office.incident)->value().hasUnseenAddenda());
    office.section->show(office.incident);
    const auto labels = office.section->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text() == "Es gab eine Zeugin."; }));
    QVERIFY(!office.answering->handling(office.incident)->value().hasUnseenAddenda());
}

/// A question that was answered leaves nothing behind that would have to be saved.
void ReplySectionTest::answeredQuestionIsNoUnsavedChange()
{
    Office office;
    office.ask();
    office.part<FreeTextField>("question")->setText("Gab es Zeugen?");
    office.part<QPushButton>("save")->click();
    QVERIFY(office.desk.reporting().add(*office.code, "Ja, eine Zeugin.").has_value());
    office.desk.takeIn();
    office.section->show(office.incident);
    QCOMPARE(office.state(), CaseState::InReview);
    QCOMPARE(office.seen().content.state, HandlingState::InReview);
    QVERIFY(!office.section->isChanged());
    QVERIFY(!office.part("pendingNote")->isVisible()); // having read it is no answer on its way
}

void ReplySectionTest::senderIsNamedAsHeWished_data()
{
    QTest::addColumn<SenderChoice>("choice");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("named") << SenderChoice::Named << true;
    QTest::newRow("in confidence") << SenderChoice::InConfidence << true;
    QTest::newRow("anonymous") << SenderChoice::Anonymous << false;
}

void ReplySectionTest::senderIsNamedAsHeWished()
{
    QFETCH(SenderChoice, choice);
    QFETCH(bool, isNamed);
    Office office({.choice = choice, .name = "Kim Weber", .wantsReceipt = false});
    QCOMPARE(office.part<QLabel>("sender")->text().contains("Kim Weber"), isNamed);
}

void ReplySectionTest::unsavedAnswerIsKnown()
{
    Office office;
    QVERIFY(!office.section->isChanged());
    office.part<FreeTextField>("note")->setText("Danke.");
    QVERIFY(office.section->isChanged());
    office.part<QPushButton>("save")->click();
    QVERIFY(!office.section->isChanged());
}

void ReplySectionTest::whatFollowedIsPutIntoTheAnswer()
{
    Office office;
    QVERIFY(!office.part("followedPart")->isVisible());
    office.decide({"C01", "A05"});
    // It is offered as soon as the plan says it.
    QVERIFY(office.part("followedPart")->isVisible());
    const QStringList lines = office.part<BulletList>("followedList")->lines();
    QCOMPARE(lines.size(), 2);
    QVERIFY2(
        lines.first().endsWith("That is decided and being prepared."), qPrintable(lines.first()));
    QVERIFY(!office.section->isChanged());
    // An empty row that somebody has added is used.
    office.part<QPushButton>("addChange")->click();
    auto *take = office.part<QPushButton>("takeFollowed");
    take->setFocus();
    QTest::keyClick(take, Qt::Key_Space);
    const QList<ReportedChange> changes = office.section->reply().changes;
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0).measure, "C01");
    QCOMPARE(changes.at(1).measure, "A05");
    QCOMPARE(changes.at(1).text, "That is decided and being prepared.");
    QVERIFY(office.previewText().contains("That is decided and being prepared."));
    QVERIFY(!take->isEnabled());
    QCOMPARE(office.part<QLabel>("followedNote")->text(), "It stands in the answer.");
    QVERIFY(office.prompter.asked.isEmpty());
    // Nothing is sent before it is saved.
    QVERIFY(office.seen().content.changes.isEmpty());
    office.part<QPushButton>("save")->click();
    QVERIFY2(office.prompter.told.isEmpty(), qPrintable(office.prompter.told.join('\n')));
    QCOMPARE(office.seen().content.changes, changes);
}

void ReplySectionTest::ownTextIsReplacedOnlyAfterAQuestion()
{
    Office office;
    office.decide({"C01", "A05"});
    office.part<QPushButton>("addChange")->click();
    auto *measures = office.section->findChild<QComboBox *>();
    measures->setCurrentIndex(measures->findData("C01"));
    office.section->findChildren<QLineEdit *>().last()->setText("In my own words.");
    office.part<QPushButton>("addChange")->click();
    office.section->findChildren<QLineEdit *>().last()->setText("A second exit.");
    office.prompter.confirms = false;
    office.part<QPushButton>("takeFollowed")->click();
    QCOMPARE(office.prompter.asked.size(), 1);
    QList<ReportedChange> changes = office.section->reply().changes;
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes.at(0).text, "In my own words.");
    QCOMPARE(changes.at(1).text, "A second exit.");
    QCOMPARE(changes.at(2).measure, "A05");
    // Cancelled once more nothing is different.
    office.part<QPushButton>("takeFollowed")->click();
    QCOMPARE(office.section->reply().changes, changes);
    office.prompter.confirms = true;
    office.part<QPushButton>("takeFollowed")->click();
    changes = office.section->reply().changes;
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes.at(0).text, "That is decided and being prepared.");
    QCOMPARE(changes.at(1).text, "A second exit.");
    QCOMPARE(office.prompter.asked.size(), 3);
}

void ReplySectionTest::nothingIsOfferedWhereNothingFollowed()
{
    Office office;
    const IncidentId other = office.incident;
    office.incident = IncidentId({7});
    office.decide({"C01"}); // from other incidents
    office.incident = other;
    office.section->show(other);
    QVERIFY(!office.part("followedPart")->isVisible());
}

void ReplySectionTest::everybodyCanUseIt_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::newRow("German 100") << Language::German << 100;
    QTest::newRow("German 200") << Language::German << 200;
    QTest::newRow("English 100") << Language::English << 100;
    QTest::newRow("English 200") << Language::English << 200;
}

void ReplySectionTest::everybodyCanUseIt()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    setUiLanguage(language);
    setTextScale(scale);
    Office office;
    office.decide({"C01", "A05"});
    office.section->resize(900 * scale / 100, 1700 * scale / 100);
    office.ask();
    office.part<QPushButton>("addChange")->click();
    for (int i = 0; i < 10; ++i)
        QApplication::processEvents();
    VERIFY_ACCESSIBLE(office.section.get());
}

QTEST_MAIN(ReplySectionTest)
#include "tst_replysection.moc"
