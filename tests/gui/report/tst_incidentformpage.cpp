// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/bulletlist.h"
#include "gui/common/widgets/errorsummary.h"
#include "gui/report/choicebutton.h"
#include "gui/report/choicegroup.h"
#include "gui/report/fieldblock.h"
#include "gui/report/helppanel.h"
#include "gui/report/incidentformpage.h"
#include "gui/report/levelcard.h"
#include "gui/report/pickbox.h"
#include "support/gui/a11ylint.h"
#include "support/gui/fakeprompter.h"
#include "support/session/testregister.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QtTest>

#include <csignal>
#include <functional>

#include <sys/resource.h>

using namespace rueckhalt;

namespace {

/// While it lives no file can grow: what a full disk does, also to root.
class FullDisk
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 1;
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before {};
};

/// A real register with the form in a shown window.
class Desk
{
public:
    Desk() { openPage(); }

    void openPage()
    {
        page = std::make_unique<IncidentFormPage>(reporting, home.open(), prompter);
        page->resize(1040, 800);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        page->enter();
    }
    template <typename T = QWidget>
    [[nodiscard]] T *part(const char *name) const
    {
        auto *found = page->findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    template <typename E>
    void press(const char *group, E value) const
    {
        part<ChoiceGroup>(group)->button(static_cast<int>(value))->click();
    }
    [[nodiscard]] std::optional<SavedDraft> saved() const
    {
        const auto result = reporting.savedDraft();
        return result ? *result : std::nullopt;
    }

    test::TestRegister home;
    Reporting reporting {home.open()};
    testing::FakePrompter prompter;
    std::unique_ptr<IncidentFormPage> page;
};

/// Sends keys to the window, as a keyboard does (a list that has popped up gets them), and counts
/// them.
class Keyboard
{
public:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++pressed;
        QWidget *popup = QApplication::activePopupWidget();
        QWidget *window = popup ? popup : QApplication::focusWidget()->window();
        if (QApplication::activeWindow() != window && !popup) {
            // The offscreen platform forgets to give the activity back when a list closes.
            window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(window));
        }
        QTest::keyClick(window->windowHandle(), key, modifiers);
    }
    /// Text with letters that QTest cannot type in Qt 6.4.
    static void write(const QString &text)
    {
        for (const QChar letter : text) {
            QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
            QKeyEvent up(QEvent::KeyRelease, 0, Qt::NoModifier, QString(letter));
            QApplication::sendEvent(QApplication::focusWidget(), &down);
            QApplication::sendEvent(QApplication::focusWidget(), &up);
        }
    }
    int pressed = 0;
};

IncidentDraft fullDraft(const test::TestRegister &home)
{
    IncidentDraft draft;
    draft.occurred = IncidentTime::minute(QDate(2026, 11, 19), QTime(14, 35));
    draft.unit = home.unit(QStringLiteral("Meldewesen"));
    draft.place = Place::CitizensHome;
    draft.jobArea = JobArea::HealthSocial;
    draft.activity = ActivityForm::Field;
    draft.types = {IncidentType::Verbal, IncidentType::Physical};
    draft.subTypes = {SubType::Insult, SubType::Spitting};
    draft.level = AachenLevel::Level1;
    draft.triggers = {Trigger::WaitingTime, Trigger::HomeVisit};
    draft.circumstances = {Circumstance::AloneInRoom, Circumstance::AlarmOutOfReach};
    draft.means = {Means::HandBody, Means::ThrownObject};
    draft.actions = {ImmediateAction::Police, ImmediateAction::LeftRoom};
    draft.consequences = {Consequence::Strain, Consequence::PropertyPrivate};
    draft.injury = Injury::Minor;
    draft.reporter = ReporterRole::Witness;
    draft.causedBy = CausedBy::Companion;
    draft.causedByCount = CausedByCount::TwoOrThree;
    draft.recurrence = Recurrence::SamePerson;
    draft.waiting = WaitingBand::UpTo60;
    draft.alarm = AlarmOutcome::Failed;
    draft.firstAid = Answer::Yes;
    draft.police = Answer::No;
    draft.damageEuro = 350;
    draft.pressInterest = true;
    draft.feedbackWanted = true;
    draft.confidentiality = Confidentiality::Sensitive;
    draft.affectedCount = 2;
    draft.person = {.description = QStringLiteral("Größe, Übermut\nund ß"),
        .idea = QStringLiteral("Zweiter Ausgang"),
        .affectedNames = {QStringLiteral("Jürgen Weiß"), QStringLiteral("Ayşe Öz")},
        .feedbackContact = QStringLiteral("Raum 12"),
        .levelReason = QStringLiteral("Nur angedeutet"),
        .foreign = {{QStringLiteral("Spalte"), QStringLiteral("Wert")}}};
    return draft;
}

using Change = std::function<void(IncidentDraft &)>;

} // namespace
Q_DECLARE_METATYPE(Change)

class TestIncidentFormPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void verbalAbuseTakesAtMostTwelveKeys();
    void numberKeysChooseTilesButNotInText();
    void firstLetterAndArrowsMoveWithinAGroup();

    void everyFieldSurvivesTheForm_data();
    void everyFieldSurvivesTheForm();
    void emptyFormIsAnEmptyDraft();
    void sentIncidentHoldsWhatWasEntered();

    void problemsTakeTheFocusAndLeadToTheirFields();
    void problemGoesAwayWhenAnswered();
    void textThatNamesNoUnitIsAProblem();
    void problemAmongTheDetailsUnfoldsThem();

    void dependentQuestionsUnfold_data();
    void dependentQuestionsUnfold();
    void suggestedLevelHoldsUntilChangedByHand();
    void takingBackAKindTakesItsFinerKindsAlong();
    void unitGivesJobAreaAndActivity();
    void callingThePoliceAnswersThatQuestion();

    void draftSurvivesACrash();
    void draftIsSavedWhenTheFocusLeaves();
    void draftIsSavedWhenThePageIsLeft();
    void fullDiskIsSaidAndLosesNothing();
    void failedSendingKeepsTheForm();
    void discardingAsksFirst();

    void confirmationLeadsOn();
    void lastUnitIsProposedAgain();
    void helpFollowsTheFocus();
    void emergencyLineCanBeSet();
    void languageSwitchKeepsWhatWasEntered();
    void umlautsArriveWhole();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void everybodyCanUseIt_data();
    void everybodyCanUseIt();
};

void TestIncidentFormPage::initTestCase()
{
    setUiLanguage(Language::English);
    applyTheme(Theme::Light);
}

void TestIncidentFormPage::init()
{
    setTextScale(100);
    setUiLanguage(Language::English);
}

void TestIncidentFormPage::verbalAbuseTakesAtMostTwelveKeys()
{
    Desk desk;
    QSignalSpy sent(desk.page.get(), &IncidentFormPage::incidentSent);
    Keyboard keys;
    keys.press(Qt::Key_1); // verbal
    keys.press(Qt::Key_Tab); // finer kinds
    keys.press(Qt::Key_Tab); // when: now
    keys.press(Qt::Key_Space);
    keys.press(Qt::Key_Tab); // where: waiting area
    keys.press(Qt::Key_Right); // counter
    keys.press(Qt::Key_Space);
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.size(), 1);
    QVERIFY(desk.part("sentView")->isVisible());
    QVERIFY2(keys.pressed <= 12, qPrintable(QString::number(keys.pressed)));
    qInfo("key presses for a verbal-abuse report: %d", keys.pressed);

    const auto incident
        = desk.home.open().vault().incident(sent.first().first().value<IncidentId>());
    QVERIFY(incident.has_value());
    QCOMPARE(incident->facts.types, CodeSet<IncidentType> {IncidentType::Verbal});
    QCOMPARE(incident->facts.place, Place::Counter);
    QCOMPARE(incident->facts.level, AachenLevel::Level1);
    QCOMPARE(incident->facts.occurred.toCode(), QStringLiteral("2026-11-20T10:00"));
}

void TestIncidentFormPage::numberKeysChooseTilesButNotInText()
{
    Desk desk;
    Keyboard keys;
    keys.press(Qt::Key_6);
    keys.press(Qt::Key_2);
    keys.press(Qt::Key_7); // there is no seventh kind
    QCOMPARE(desk.page->draft().types,
        (CodeSet<IncidentType> {IncidentType::Psychological, IncidentType::Digital}));
    keys.press(Qt::Key_6);
    QCOMPARE(desk.page->draft().types, CodeSet<IncidentType> {IncidentType::Psychological});

    desk.part("description")->setFocus();
    keys.press(Qt::Key_1);
    QCOMPARE(desk.page->draft().person.description, QStringLiteral("1"));
    QCOMPARE(desk.page->draft().types, CodeSet<IncidentType> {IncidentType::Psychological});
}

void TestIncidentFormPage::firstLetterAndArrowsMoveWithinAGroup()
{
    Desk desk;
    Keyboard keys;
    desk.part("placeChips")->setFocus();
    const auto focused = [] {
        return static_cast<Place>(
            qobject_cast<ChoiceButton *>(QApplication::focusWidget())->value());
    };
    keys.press(Qt::Key_T);
    QCOMPARE(focused(), Place::Telephone);
    keys.press(Qt::Key_Left);
    QCOMPARE(focused(), Place::Vehicle);
    keys.press(Qt::Key_End);
    QCOMPARE(focused(), Place::Other);
    keys.press(Qt::Key_Right);
    QCOMPARE(focused(), Place::WaitingArea);
    keys.press(Qt::Key_Down);
    QVERIFY(focused() != Place::WaitingArea);
    keys.press(Qt::Key_Up);
    QCOMPARE(focused(), Place::WaitingArea);
    QVERIFY(!desk.page->draft().place.has_value()); // moving is not choosing
    keys.press(Qt::Key_Space);
    QCOMPARE(desk.page->draft().place, Place::WaitingArea);
    keys.press(Qt::Key_Space);
    QVERIFY(!desk.page->draft().place.has_value());
}

void TestIncidentFormPage::everyFieldSurvivesTheForm_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("everything", [](IncidentDraft &) {});
    row("year", [](IncidentDraft &d) { d.occurred = IncidentTime::year(2019); });
    row("month", [](IncidentDraft &d) { d.occurred = IncidentTime::month(2024, 2); });
    row("day", [](IncidentDraft &d) { d.occurred = IncidentTime::day(QDate(2024, 2, 29)); });
    row("part of the day", [](IncidentDraft &d) {
        d.occurred = IncidentTime::band(QDate(2024, 2, 29), TimeBand::Evening);
    });
    row("no time", [](IncidentDraft &d) { d.occurred.reset(); });
    row("no place", [](IncidentDraft &d) { d.place.reset(); });
    row("no unit", [](IncidentDraft &d) { d.unit = {}; });
    row("work as in the unit", [](IncidentDraft &d) {
        d.jobArea.reset();
        d.activity.reset();
    });
    row("level suggested", [](IncidentDraft &d) {
        d.level.reset();
        d.person.levelReason.clear();
    });
    row("no types", [](IncidentDraft &d) {
        d.types = {};
        d.subTypes = {};
    });
    row("finer kind without its kind", [](IncidentDraft &d) { d.types = {}; });
    row("all triggers", [](IncidentDraft &d) { d.triggers = CodeSet<Trigger>::all(); });
    row("all sub-types", [](IncidentDraft &d) { d.subTypes = CodeSet<SubType>::all(); });
    row("none of the means", [](IncidentDraft &d) { d.means = {Means::None}; });
    row("no injury but first aid", [](IncidentDraft &d) { d.injury = Injury::None; });
    row("police without cause", [](IncidentDraft &d) { d.actions = {}; });
    row("no cause stated", [](IncidentDraft &d) { d.causedBy.reset(); });
    row("no alarm", [](IncidentDraft &d) { d.alarm.reset(); });
    row("no damage", [](IncidentDraft &d) { d.damageEuro.reset(); });
    row("damage of nothing", [](IncidentDraft &d) { d.damageEuro = 0; });
    row("only property", [](IncidentDraft &d) { d.affectedCount = 0; });
    row("contact without wish", [](IncidentDraft &d) { d.feedbackWanted = false; });
    row("confidentiality by rule", [](IncidentDraft &d) { d.confidentiality.reset(); });
    row("no names", [](IncidentDraft &d) { d.person.affectedNames.clear(); });
}

void TestIncidentFormPage::everyFieldSurvivesTheForm()
{
    QFETCH(Change, change);
    Desk desk;
    IncidentDraft draft = fullDraft(desk.home);
    draft.service = desk.home.open().organisation().services.last().id;
    change(draft);
    desk.page->setDraft(draft);
    QCOMPARE(desk.page->draft(), draft);
    // Nothing that was answered is out of sight.
    desk.page->setDraft({});
    QCOMPARE(desk.page->draft(), IncidentDraft {});
}

void TestIncidentFormPage::emptyFormIsAnEmptyDraft()
{
    Desk desk;
    QVERIFY(desk.page->draft().isEmpty());
    QVERIFY(desk.page->mayLeave());
    QVERIFY(!desk.saved());
}

void TestIncidentFormPage::sentIncidentHoldsWhatWasEntered()
{
    Desk desk;
    const IncidentDraft draft = fullDraft(desk.home);
    desk.page->setDraft(draft);
    QSignalSpy sent(desk.page.get(), &IncidentFormPage::incidentSent);
    QTest::keyClick(desk.page.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.size(), 1);
    const auto incident
        = desk.home.open().vault().incident(sent.first().first().value<IncidentId>());
    QVERIFY(incident.has_value());
    QCOMPARE(incident->person, draft.person);
    QCOMPARE(incident->facts.affected.size(), 2);
    QCOMPARE(incident->facts.damageEuro, draft.damageEuro);
    QVERIFY(incident->facts.levelChangedByHand);
}

void TestIncidentFormPage::problemsTakeTheFocusAndLeadToTheirFields()
{
    Desk desk;
    QVERIFY(desk.part("send")->isEnabled());
    Keyboard keys;
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    auto *summary = desk.part<ErrorSummary>("summary");
    QCOMPARE(QApplication::focusWidget(), summary);
    QCOMPARE(summary->findChildren<QAbstractButton *>().size(), 3);
    for (const char *name : {"typesBlock", "occurredBlock", "placeBlock"})
        QVERIFY(!desk.part<FieldBlock>(name)->problem().isEmpty());
    QVERIFY(desk.part<FieldBlock>("unitBlock")->problem().isEmpty());

    const char *answers[] = {"typeTiles", "whenChips", "placeChips"};
    const auto entries = summary->findChildren<QAbstractButton *>();
    for (int i = 0; i < 3; ++i) {
        entries.at(i)->setFocus();
        keys.press(Qt::Key_Space);
        QVERIFY2(desk.part(answers[i])->isAncestorOf(QApplication::focusWidget()), answers[i]);
    }
    QVERIFY(desk.home.open().facts().rowCount() == 0);
}

void TestIncidentFormPage::problemGoesAwayWhenAnswered()
{
    Desk desk;
    Keyboard keys;
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    desk.press("typeTiles", IncidentType::Digital);
    QVERIFY(desk.part<FieldBlock>("typesBlock")->problem().isEmpty());
    QVERIFY(!desk.part<FieldBlock>("placeBlock")->problem().isEmpty());
    desk.press("placeChips", Place::SocialMedia);
    desk.press("whenChips", 3);
    QVERIFY(!desk.part("summary")->isVisible());
}

void TestIncidentFormPage::textThatNamesNoUnitIsAProblem()
{
    Desk desk;
    desk.page->setDraft(test::verbalDraft());
    auto *unit = desk.part<PickBox>("unit");
    unit->setFocus();
    Keyboard::write(QStringLiteral("Gibt es nicht"));
    Keyboard keys;
    keys.press(Qt::Key_Tab);
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), desk.part("summary"));
    QVERIFY(!desk.part<FieldBlock>("unitBlock")->problem().isEmpty());
    unit->clearEditText();
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.part("sentView")->isVisible());
}

void TestIncidentFormPage::problemAmongTheDetailsUnfoldsThem()
{
    Desk desk;
    IncidentDraft draft = test::verbalDraft();
    draft.feedbackWanted = true;
    desk.page->setDraft(draft);
    desk.part<QToolButton>("detailsToggle")->setChecked(false);
    QVERIFY(!desk.part("contact")->isVisible());
    Keyboard keys;
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.part("contact")->isVisible());
    const auto entries = desk.part<ErrorSummary>("summary")->findChildren<QAbstractButton *>();
    QCOMPARE(entries.size(), 1);
    entries.first()->click();
    QCOMPARE(QApplication::focusWidget(), desk.part("contact"));
}

void TestIncidentFormPage::dependentQuestionsUnfold_data()
{
    QTest::addColumn<QByteArray>("group");
    QTest::addColumn<int>("value");
    QTest::addColumn<QByteArray>("block");
    const auto row = [](const char *name, const char *group, auto value, const char *block) {
        QTest::newRow(name) << QByteArray(group) << static_cast<int>(value) << QByteArray(block);
    };
    row("finer kinds", "typeTiles", IncidentType::Sexual, "subTypesBlock");
    row("injury", "injuryChips", Injury::Minor, "firstAidBlock");
    row("severe injury", "injuryChips", Injury::Severe, "firstAidBlock");
    row("weapon", "meansChips", Means::Blade, "policeBlock");
    row("police", "actionChips", ImmediateAction::Police, "policeBlock");
    row("waiting time", "triggerChips", Trigger::WaitingTime, "waitingBlock");
    row("rough time", "whenChips", 5, "fields");
    row("part of the day", "whenChips", 3, "bandChips");
}

void TestIncidentFormPage::dependentQuestionsUnfold()
{
    QFETCH(QByteArray, group);
    QFETCH(int, value);
    QFETCH(QByteArray, block);
    Desk desk;
    QVERIFY(!desk.part(block.constData())->isVisible());
    desk.press(group.constData(), value);
    QVERIFY(desk.part(block.constData())->isVisible());
}

void TestIncidentFormPage::suggestedLevelHoldsUntilChangedByHand()
{
    Desk desk;
    auto *cards = desk.part<ChoiceGroup>("levelCards");
    const auto shown = [cards] { return chosenOf<AachenLevel>(*cards); };
    QVERIFY(!shown().has_value()); // nothing is known yet
    desk.press("typeTiles", IncidentType::Verbal);
    QCOMPARE(shown(), AachenLevel::Level1);
    desk.press("typeTiles", IncidentType::Physical);
    QCOMPARE(shown(), AachenLevel::Level2);
    QVERIFY(!desk.page->draft().level.has_value());
    auto *suggested = qobject_cast<LevelCard *>(cards->button(2));
    QVERIFY(suggested->isSuggested());
    QVERIFY(!desk.part("levelReason")->isVisible());

    desk.press("levelCards", AachenLevel::Level0);
    QCOMPARE(desk.page->draft().level, AachenLevel::Level0);
    QVERIFY(desk.part("levelReason")->isVisible());
    desk.press("meansChips", Means::Firearm);
    QCOMPARE(shown(), AachenLevel::Level0);
    QVERIFY(qobject_cast<LevelCard *>(cards->button(3))->isSuggested());
    desk.press("levelCards", AachenLevel::Level3);
    QVERIFY(!desk.page->draft().level.has_value());
    QVERIFY(!desk.part("levelReason")->isVisible());
}

void TestIncidentFormPage::takingBackAKindTakesItsFinerKindsAlong()
{
    Desk desk;
    desk.press("typeTiles", IncidentType::Verbal);
    desk.press("subTypeChips", SubType::Insult);
    desk.press("typeTiles", IncidentType::Physical);
    desk.press("subTypeChips", SubType::Kicking);
    desk.press("typeTiles", IncidentType::Verbal);
    QCOMPARE(desk.page->draft().subTypes, CodeSet<SubType> {SubType::Kicking});
}

void TestIncidentFormPage::unitGivesJobAreaAndActivity()
{
    Desk desk;
    auto *unit = desk.part<PickBox>("unit");
    unit->setFocus();
    Keyboard::write(QStringLiteral("sozial"));
    Keyboard keys;
    keys.press(Qt::Key_Tab); // leaving the field settles what fits one entry only
    QCOMPARE(unit->currentText(), QStringLiteral("Sozialamt"));
    QCOMPARE(desk.page->draft().unit, desk.home.unit(QStringLiteral("Sozialamt")));
    auto *area = desk.part<QComboBox>("jobArea");
    QVERIFY(area->currentText().contains(wordFor(JobArea::HealthSocial, Language::English)));
    QVERIFY(!desk.page->draft().jobArea.has_value());
    area->setCurrentIndex(area->findData(static_cast<int>(JobArea::Justice)));
    QCOMPARE(desk.page->draft().jobArea, JobArea::Justice);
}

void TestIncidentFormPage::callingThePoliceAnswersThatQuestion()
{
    Desk desk;
    desk.press("actionChips", ImmediateAction::Police);
    QCOMPARE(desk.page->draft().police, Answer::Yes);
    desk.press("actionChips", ImmediateAction::None);
    QCOMPARE(desk.page->draft().actions, CodeSet<ImmediateAction> {ImmediateAction::None});
    QCOMPARE(desk.page->draft().police, Answer::Unknown);
    QVERIFY(!desk.part("policeBlock")->isVisible());
}

void TestIncidentFormPage::draftSurvivesACrash()
{
    Desk desk;
    desk.press("typeTiles", IncidentType::Physical);
    desk.press("whenChips", 0);
    desk.part("description")->setFocus();
    Keyboard::write(QStringLiteral("Tür zugeschlagen"));
    const IncidentDraft written = desk.page->draft();
    QTRY_VERIFY(desk.saved().has_value());
    desk.page.reset(); // without leaving it
    desk.openPage();
    QCOMPARE(desk.page->draft(), written);
    auto *notice = desk.part<QLabel>("notice");
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(QStringLiteral("10:00")), qPrintable(notice->text()));
}

void TestIncidentFormPage::draftIsSavedWhenTheFocusLeaves()
{
    Desk desk;
    desk.press("typeTiles", IncidentType::Physical);
    QVERIFY(!desk.saved());
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QVERIFY(desk.saved().has_value());
}

void TestIncidentFormPage::draftIsSavedWhenThePageIsLeft()
{
    Desk desk;
    desk.press("typeTiles", IncidentType::Sexual);
    QVERIFY(desk.page->mayLeave());
    QVERIFY(desk.saved().has_value());
    QVERIFY(desk.prompter.asked.isEmpty());
    // Taking everything back takes the draft back too.
    desk.press("typeTiles", IncidentType::Sexual);
    QVERIFY(desk.page->mayLeave());
    QVERIFY(!desk.saved());
}

void TestIncidentFormPage::fullDiskIsSaidAndLosesNothing()
{
    Desk desk;
    desk.press("typeTiles", IncidentType::Digital);
    desk.prompter.confirms = false;
    {
        const FullDisk full;
        QVERIFY(!desk.page->mayLeave());
    }
    QCOMPARE(desk.prompter.asked.size(), 1);
    QVERIFY(!desk.part<QLabel>("draftState")->text().isEmpty());
    QCOMPARE(desk.page->draft().types, CodeSet<IncidentType> {IncidentType::Digital});
    desk.press("placeChips", Place::Letter);
    QVERIFY(desk.page->mayLeave());
    QCOMPARE(desk.saved()->draft, desk.page->draft());
}

void TestIncidentFormPage::failedSendingKeepsTheForm()
{
    Desk desk;
    desk.page->setDraft(test::verbalDraft());
    {
        const FullDisk full;
        QTest::keyClick(desk.page.get(), Qt::Key_Return, Qt::ControlModifier);
    }
    QCOMPARE(desk.prompter.told.size(), 1);
    QVERIFY(desk.part("sheet")->isVisible());
    QCOMPARE(desk.page->draft(), test::verbalDraft());
    QTest::keyClick(desk.page.get(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.part("sentView")->isVisible());
    QCOMPARE(desk.home.open().facts().rowCount(), FactTable::Row {1});
}

void TestIncidentFormPage::discardingAsksFirst()
{
    Desk desk;
    desk.press("typeTiles", IncidentType::Digital);
    QVERIFY(desk.page->mayLeave());
    desk.prompter.confirms = false;
    desk.part<QPushButton>("discard")->click();
    QVERIFY(!desk.page->draft().isEmpty());
    desk.prompter.confirms = true;
    desk.part<QPushButton>("discard")->click();
    QVERIFY(desk.page->draft().isEmpty());
    QVERIFY(!desk.saved());
}

void TestIncidentFormPage::confirmationLeadsOn()
{
    Desk desk;
    QSignalSpy sent(desk.page.get(), &IncidentFormPage::incidentSent);
    QSignalSpy opened(desk.page.get(), &IncidentFormPage::openRequested);
    desk.page->setDraft(fullDraft(desk.home));
    desk.part<QPushButton>("send")->click();
    QVERIFY(desk.part<QLabel>("headline")->text().contains(QStringLiteral("2026-00001")));
    QCOMPARE(desk.part<BulletList>("nextSteps")->lines().size(), 4);
    QVERIFY(!desk.saved());
    QTest::keyClick(desk.page.get(), Qt::Key_Return, Qt::ControlModifier); // sends nothing twice
    QCOMPARE(sent.size(), 1);
    desk.part<QPushButton>("open")->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first(), sent.first());
    desk.part<QPushButton>("another")->click();
    QVERIFY(desk.part("sheet")->isVisible());
    QVERIFY(desk.part("typeTiles")->isAncestorOf(QApplication::focusWidget()));
}

void TestIncidentFormPage::lastUnitIsProposedAgain()
{
    Desk desk;
    desk.page->setDraft(fullDraft(desk.home));
    desk.part<QPushButton>("send")->click();
    desk.page->enter();
    IncidentDraft expected;
    expected.unit = desk.home.unit(QStringLiteral("Meldewesen"));
    QCOMPARE(desk.page->draft(), expected);
    QVERIFY(desk.page->mayLeave());
    QVERIFY(!desk.saved()); // a proposal alone is no draft
}

void TestIncidentFormPage::helpFollowsTheFocus()
{
    Desk desk;
    auto *help = desk.part<HelpPanel>("help");
    for (const auto *name : {"typesBlock", "placeBlock", "jobAreaBlock", "descriptionBlock"}) {
        auto *block = desk.part<FieldBlock>(name);
        block->answer()->setFocus();
        QVERIFY(!block->help().isEmpty());
        QCOMPARE(help->answer(), block->help());
    }
    QVERIFY(!help->isCompact());
    desk.page->resize(700, 800);
    QTRY_VERIFY(help->isCompact());
    // Every question has an answer to why it is asked.
    const auto blocks = desk.page->findChildren<FieldBlock *>();
    QVERIFY(blocks.size() > 25);
    for (const FieldBlock *block : blocks)
        QVERIFY2(!block->help().isEmpty() && !block->plainTitle().isEmpty(),
            qPrintable(block->objectName()));
}

void TestIncidentFormPage::emergencyLineCanBeSet()
{
    Desk desk;
    auto *line = desk.part<QLabel>("emergency");
    QVERIFY(line->text().contains(QStringLiteral("110")));
    desk.page->setEmergencyLine(QStringLiteral("Pforte: 4711"));
    QCOMPARE(line->text(), QStringLiteral("Pforte: 4711"));
    setUiLanguage(Language::German);
    QCoreApplication::processEvents();
    QCOMPARE(line->text(), QStringLiteral("Pforte: 4711"));
}

void TestIncidentFormPage::languageSwitchKeepsWhatWasEntered()
{
    Desk desk;
    const IncidentDraft draft = fullDraft(desk.home);
    desk.page->setDraft(draft);
    QTest::keyClick(desk.page.get(), Qt::Key_1); // something the user did
    const IncidentDraft before = desk.page->draft();
    setUiLanguage(Language::German);
    QTRY_COMPARE(
        desk.part<ChoiceGroup>("placeChips")->button(0)->text(), QStringLiteral("Wartebereich"));
    QCOMPARE(desk.page->draft(), before);
    QCOMPARE(desk.part<FieldBlock>("placeBlock")->plainTitle(), QStringLiteral("Wo?"));
    setUiLanguage(Language::English);
    QTRY_COMPARE(
        desk.part<ChoiceGroup>("placeChips")->button(0)->text(), QStringLiteral("Waiting area"));
    QCOMPARE(desk.page->draft(), before);
}

void TestIncidentFormPage::umlautsArriveWhole()
{
    Desk desk;
    const QString text = QStringLiteral("Schläge, Drohung: „Ich weiß, wo Sie wohnen“ – Größe ß");
    desk.part("description")->setFocus();
    Keyboard::write(text);
    QCOMPARE(desk.page->draft().person.description, text);
    QVERIFY(desk.page->mayLeave());
    QCOMPARE(desk.saved()->draft.person.description, text);
}

void TestIncidentFormPage::nothingIsClipped_data()
{
    QTest::addColumn<int>("scale");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("german");
    for (const bool german : {true, false}) {
        const char *language = german ? "German" : "English";
        QTest::addRow("%s 100", language) << 100 << 1040 << german;
        QTest::addRow("%s 100 narrow", language) << 100 << 720 << german;
        QTest::addRow("%s 200", language) << 200 << 1040 << german;
    }
}

void TestIncidentFormPage::nothingIsClipped()
{
    QFETCH(int, scale);
    QFETCH(int, width);
    QFETCH(bool, german);
    setTextScale(scale);
    setUiLanguage(german ? Language::German : Language::English);
    Desk desk;
    desk.page->setDraft(fullDraft(desk.home));
    desk.page->resize(width, 800);
    auto *scroll = desk.part("sheet")->findChild<QScrollArea *>(QStringLiteral("scroll"));
    QTRY_VERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    QTRY_VERIFY(
        scroll->widget()->height() == scroll->widget()->heightForWidth(scroll->widget()->width()));
    for (const ChoiceButton *button : desk.page->findChildren<ChoiceButton *>()) {
        if (button->isVisible())
            QVERIFY2(button->height() >= button->heightForWidth(button->width()),
                qPrintable(button->text()));
    }
    for (const QLabel *label : desk.page->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                qPrintable(label->text()));
    }
    for (const QAbstractButton *button : desk.page->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !qobject_cast<const ChoiceButton *>(button)
            && !button->text().isEmpty())
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
}

void TestIncidentFormPage::everybodyCanUseIt_data()
{
    QTest::addColumn<bool>("german");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("scale");
    for (const bool german : {true, false}) {
        for (const bool dark : {true, false}) {
            for (const int scale : {100, 200})
                QTest::addRow("%s %s %d", german ? "de" : "en", dark ? "dark" : "light", scale)
                    << german << dark << scale;
        }
    }
}

void TestIncidentFormPage::everybodyCanUseIt()
{
    QFETCH(bool, german);
    QFETCH(bool, dark);
    QFETCH(int, scale);
    setUiLanguage(german ? Language::German : Language::English);
    setTextScale(scale);
    applyTheme(dark ? Theme::Dark : Theme::Light);
    Desk desk;
    const auto lint
        = [&desk] { return testing::A11yLint::report(testing::A11yLint::check(desk.page.get())); };
    QTRY_VERIFY2(lint().isEmpty(), qPrintable(lint()));
    Keyboard keys;
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(desk.part("summary")->isVisible());
    QTRY_VERIFY2(lint().isEmpty(), qPrintable(lint()));
    desk.page->setDraft(fullDraft(desk.home));
    QTRY_VERIFY(desk.part("details")->isVisible());
    QTRY_VERIFY2(lint().isEmpty(), qPrintable(lint()));
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(desk.part("sentView")->isVisible());
    QTRY_VERIFY2(lint().isEmpty(), qPrintable(lint()));
    applyTheme(Theme::Light);
}

QTEST_MAIN(TestIncidentFormPage)
#include "tst_incidentformpage.moc"
