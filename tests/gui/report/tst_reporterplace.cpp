// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/forms/carepagedialog.h"
#include "gui/report/choicebutton.h"
#include "gui/report/choicegroup.h"
#include "gui/report/formsheet.h"
#include "gui/report/receiptfield.h"
#include "gui/report/reporterplace.h"
#include "gui/shell/desk.h"
#include "gui/shell/mainwindow.h"
#include "support/gui/a11ylint.h"
#include "support/gui/cardfolder.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

/// The program at its lock page, with a card folder that an administrator has set.
class LockedDesk
{
public:
    LockedDesk()
    {
        desk.setReporterSetup({.environment
            = {.clock = deskTime, .random = systemRandom(), .trustFile = card.trustFile()},
            .print =
                [this](QWidget *, const ReceiptSheet &sheet) {
                    printed << sheet.code;
                    return true;
                },
            .givenRegister =
                [this] {
                    return std::optional(
                        DefaultRegister {.folder = card.path(), .fingerprint = expected});
                }});
        desk.setRestart([this](const LockedLook &) { ++restarts; });
        desk.window().resize(1280, 900);
        desk.window().show();
        if (!QTest::qWaitForWindowActive(&desk.window()))
            qFatal("no window");
    }

    template <typename T = QWidget>
    [[nodiscard]] T *part(const char *name)
    {
        T *found = desk.window().findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    template <typename E>
    void press(const char *group, E value)
    {
        part<ChoiceGroup>(group)->button(static_cast<int>(value))->click();
    }
    void report() { desk.offerReporting(ReporterPlace::Purpose::Report, {}); }
    void track() { desk.offerReporting(ReporterPlace::Purpose::Track, {}); }
    /// A report of a verbal incident now, as far as it must be filled in.
    void fill()
    {
        IncidentDraft draft;
        draft.types = {IncidentType::Verbal};
        draft.occurred = IncidentTime::minute(QDate(2026, 11, 21), QTime(10, 0));
        draft.place = Place::Counter;
        draft.person.description = QStringLiteral("Laut geworden.");
        part<FormSheet>("sheet")->setDraft(draft);
    }
    void sendAnonymously()
    {
        report();
        fill();
        press("senderCards", SenderChoice::Anonymous);
        part<QPushButton>("send")->click();
        QTRY_VERIFY_WITH_TIMEOUT(part("done")->isVisible(), 30000);
    }
    [[nodiscard]] QString code() { return part<QLabel>("receiptCode")->text(); }

    CardFolder card;
    std::optional<Digest> expected;
    FakePrompter prompter;
    QStringList printed;
    int restarts = 0;
    Desk desk {deskEnvironment(), prompter, {}};
};

/// Sends keys to the window as a keyboard does, and counts them.
class Keyboard
{
public:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++pressed;
        QTest::keyClick(QApplication::focusWidget()->window()->windowHandle(), key, modifiers);
    }
    int pressed = 0;
};

} // namespace

/// Reports and follows up without an account, through the real program's lock page, into a real
/// folder, and reads what arrives with the officer's key.
class ReporterPlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void verbalAbuseWithoutLogInTakesAtMostFourteenKeys();
    void senderMustBeChosen();
    void namedReportNeedsAName();
    void senderArrivesAsChosen_data();
    void senderArrivesAsChosen();
    void namesInAnAnonymousReportAreAskedAbout();
    void whatAFileShowsIsSaidToTheAnonymous();
    void namedReporterGetsACodeOnlyIfWanted();
    void nothingReadableIsLeftInTheFolder();
    void failedSendingKeepsTheForm();

    void codeCannotBeLeftByAccident_data();
    void codeCannotBeLeftByAccident();
    void programStartsAnewAfterAReport();
    void writtenReportIsNotThrownAwayUnasked();
    void untouchedFormLeavesWithoutQuestion();
    void closingTheWindowAsksToo();

    void firstContactShowsTheFingerprint();
    void changedKeyIsRefused();
    void otherKeyThanTheAdministratorsIsRefused();
    void folderWithoutCardOffersAnother();
    void emergencyLineOfTheCardIsShown();

    void mistypedCodeIsSaidAtOnce();
    void unknownCodeHasNoAnswer();
    void answerIsShownAndCanBeAnswered();

    void whatMattersNowIsThereAfterSendingAndOnLookingUp();

    void everybodyCanUseIt_data();
    void everybodyCanUseIt();
};

void ReporterPlaceTest::initTestCase()
{
    applyTheme(Theme::Light);
}

void ReporterPlaceTest::init()
{
    setTextScale(100);
    setUiLanguage(Language::English);
}

void ReporterPlaceTest::verbalAbuseWithoutLogInTakesAtMostFourteenKeys()
{
    LockedDesk home;
    Keyboard keys;
    keys.press(Qt::Key_I, Qt::AltModifier); // report an incident
    QTRY_VERIFY(home.desk.reporterPlace() != nullptr);
    keys.press(Qt::Key_1); // verbal
    keys.press(Qt::Key_Tab); // finer kinds
    keys.press(Qt::Key_Tab); // when: now
    keys.press(Qt::Key_Space);
    keys.press(Qt::Key_Tab); // where: waiting area
    keys.press(Qt::Key_Right); // counter
    keys.press(Qt::Key_Space);
    keys.press(Qt::Key_O, Qt::AltModifier); // who reports
    keys.press(Qt::Key_A); // anonymously
    keys.press(Qt::Key_Space);
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(home.part("done")->isVisible(), 30000);
    QVERIFY2(keys.pressed <= 14, qPrintable(QString::number(keys.pressed)));
    qInfo("key presses from the lock page to a sent report: %d", keys.pressed);

    const auto arrived = home.card.arrived();
    QCOMPARE(arrived.size(), 1);
    const auto report = std::get<SealedReport>(arrived.first().content);
    QCOMPARE(report.sender, SenderChoice::Anonymous);
    QCOMPARE(report.draft.types, CodeSet<IncidentType> {IncidentType::Verbal});
    QCOMPARE(report.draft.place, Place::Counter);
}

void ReporterPlaceTest::senderMustBeChosen()
{
    LockedDesk home;
    home.report();
    home.fill();
    home.part<QPushButton>("send")->click();
    QVERIFY(home.part("summary")->isVisible());
    QVERIFY(home.card.files().isEmpty());
}

void ReporterPlaceTest::namesInAnAnonymousReportAreAskedAbout()
{
    LockedDesk home;
    home.report();
    home.fill();
    auto *sheet = home.part<FormSheet>("sheet");
    IncidentDraft draft = sheet->draft();
    draft.affectedCount = 1;
    draft.person.affectedNames = {"Kim Weber"};
    sheet->setDraft(draft);
    home.press("senderCards", SenderChoice::Anonymous);
    home.prompter.confirms = false;
    home.part<QPushButton>("send")->click();
    QCOMPARE(home.prompter.asked.size(), 1);
    QVERIFY(home.prompter.asked.first().contains("anonymously"));
    QVERIFY(home.card.files().isEmpty());
    QVERIFY(sheet->isVisible());
    // Without names nobody is asked.
    draft.person.affectedNames.clear();
    sheet->setDraft(draft);
    home.part<QPushButton>("send")->click();
    QTRY_VERIFY_WITH_TIMEOUT(home.part("done")->isVisible(), 30000);
    QCOMPARE(home.prompter.asked.size(), 1);
    QCOMPARE(home.card.arrived().size(), 1);
}

void ReporterPlaceTest::whatAFileShowsIsSaidToTheAnonymous()
{
    LockedDesk home;
    home.report();
    const auto *note = home.part("traceNote");
    QVERIFY(!note->isVisible());
    home.press("senderCards", SenderChoice::InConfidence);
    QVERIFY(!note->isVisible());
    home.press("senderCards", SenderChoice::Anonymous);
    QVERIFY(note->isVisible());
}

void ReporterPlaceTest::namedReportNeedsAName()
{
    LockedDesk home;
    home.report();
    home.fill();
    home.press("senderCards", SenderChoice::Named);
    home.part<QPushButton>("send")->click();
    QVERIFY(home.part("summary")->isVisible());
    QVERIFY(home.card.files().isEmpty());
    QTest::keyClicks(home.part("senderName"), "   ");
    home.part<QPushButton>("send")->click();
    QVERIFY(home.card.files().isEmpty());
}

void ReporterPlaceTest::senderArrivesAsChosen_data()
{
    QTest::addColumn<SenderChoice>("choice");
    QTest::addColumn<QString>("name");
    QTest::newRow("named") << SenderChoice::Named << "Kim Weber";
    QTest::newRow("in confidence") << SenderChoice::InConfidence << "Kim Weber";
    QTest::newRow("anonymous") << SenderChoice::Anonymous << "";
}

void ReporterPlaceTest::senderArrivesAsChosen()
{
    QFETCH(SenderChoice, choice);
    QFETCH(QString, name);
    LockedDesk home;
    home.report();
    home.fill();
    // A name once written is not sent along when somebody thinks better of it.
    home.press("senderCards", SenderChoice::Named);
    QTest::keyClicks(home.part("senderName"), "Kim Weber");
    home.press("senderCards", choice);
    home.part<QPushButton>("send")->click();
    QTRY_VERIFY_WITH_TIMEOUT(home.part("done")->isVisible(), 30000);
    const auto arrived = home.card.arrived();
    QCOMPARE(arrived.size(), 1);
    const auto report = std::get<SealedReport>(arrived.first().content);
    QCOMPARE(report.sender, choice);
    QCOMPARE(report.senderName, name);
    QCOMPARE(report.draft.person.description, "Laut geworden.");
}

void ReporterPlaceTest::namedReporterGetsACodeOnlyIfWanted()
{
    for (const bool wanted : {false, true}) {
        LockedDesk home;
        home.report();
        home.fill();
        home.press("senderCards", SenderChoice::Named);
        QTest::keyClicks(home.part("senderName"), "Kim Weber");
        home.part<QCheckBox>("receipt")->setChecked(wanted);
        home.part<QPushButton>("send")->click();
        QTRY_VERIFY_WITH_TIMEOUT(home.part("done")->isVisible(), 30000);
        QCOMPARE(home.part("receiptCode")->isVisible(), wanted);
        QCOMPARE(std::get<SealedReport>(home.card.arrived().first().content).receipt.has_value(),
            wanted);
    }
}

void ReporterPlaceTest::nothingReadableIsLeftInTheFolder()
{
    LockedDesk home;
    home.sendAnonymously();
    const QStringList files = home.card.files();
    QCOMPARE(files.size(), 1);
    QFile file(DropFolder(home.card.path()).inboxPath() + "/" + files.first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("Laut geworden"));
}

void ReporterPlaceTest::failedSendingKeepsTheForm()
{
    LockedDesk home;
    home.report();
    home.fill();
    home.press("senderCards", SenderChoice::Anonymous);
    QVERIFY(QDir(DropFolder(home.card.path()).inboxPath()).removeRecursively());
    home.part<QPushButton>("send")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!home.prompter.told.isEmpty(), 30000);
    QVERIFY(home.part("sheet")->isVisible());
    QVERIFY(home.part("sheet")->isEnabled());
    QCOMPARE(home.part<FormSheet>("sheet")->draft().person.description, "Laut geworden.");
    QVERIFY(DropFolder(home.card.path()).prepare(DropFolder::Audience::Owner).has_value());
    home.part<QPushButton>("send")->click();
    QTRY_VERIFY_WITH_TIMEOUT(home.part("done")->isVisible(), 30000);
    QCOMPARE(home.card.arrived().size(), 1);
}

void ReporterPlaceTest::codeCannotBeLeftByAccident_data()
{
    QTest::addColumn<QString>("keptBy");
    QTest::newRow("not at all") << "";
    QTest::newRow("printed") << "print";
    QTest::newRow("copied") << "copy";
    QTest::newRow("noted") << "noted";
}

void ReporterPlaceTest::codeCannotBeLeftByAccident()
{
    QFETCH(QString, keptBy);
    LockedDesk home;
    home.sendAnonymously();
    QVERIFY(ReceiptCode::fromText(home.code()).has_value());
    const QString code = home.code();
    if (!keptBy.isEmpty())
        home.part<QAbstractButton>(qPrintable(keptBy))->click();
    home.prompter.confirms = false;
    home.part<QPushButton>("done")->click();
    QCOMPARE(home.prompter.asked.size(), keptBy.isEmpty() ? 1 : 0);
    QCOMPARE(home.restarts, keptBy.isEmpty() ? 0 : 1);
    if (keptBy == "print")
        QCOMPARE(home.printed.size(), 1);
    if (keptBy == "copy")
        QCOMPARE(QGuiApplication::clipboard()->text(), code);
}

void ReporterPlaceTest::programStartsAnewAfterAReport()
{
    LockedDesk home;
    home.sendAnonymously();
    QCOMPARE(home.restarts, 0);
    home.part<QCheckBox>("noted")->setChecked(true);
    home.part<QPushButton>("done")->click();
    QCOMPARE(home.restarts, 1);
    // Where it cannot, the lock page comes.
    QVERIFY(home.part("openButton")->parentWidget() != nullptr);
    QVERIFY(home.desk.reporterPlace() == nullptr);
}

void ReporterPlaceTest::writtenReportIsNotThrownAwayUnasked()
{
    LockedDesk home;
    home.report();
    home.fill();
    home.prompter.confirms = false;
    home.part<QPushButton>("back")->click();
    QCOMPARE(home.prompter.asked.size(), 1);
    QVERIFY(home.desk.reporterPlace() != nullptr);
    home.prompter.confirms = true;
    home.part<QPushButton>("discard")->click();
    QCOMPARE(home.restarts, 1);
    QVERIFY(home.card.files().isEmpty());
}

void ReporterPlaceTest::untouchedFormLeavesWithoutQuestion()
{
    LockedDesk home;
    home.report();
    home.part<QPushButton>("back")->click();
    QVERIFY(home.prompter.asked.isEmpty());
    QCOMPARE(home.restarts, 0);
    QVERIFY(home.desk.reporterPlace() == nullptr);
}

void ReporterPlaceTest::closingTheWindowAsksToo()
{
    LockedDesk home;
    home.sendAnonymously();
    home.prompter.confirms = false;
    QVERIFY(!home.desk.window().close());
    QCOMPARE(home.prompter.asked.size(), 1);
    home.part<QCheckBox>("noted")->setChecked(true);
    QVERIFY(home.desk.window().close());
}

void ReporterPlaceTest::firstContactShowsTheFingerprint()
{
    LockedDesk home;
    home.report();
    const auto *line = home.part<QLabel>("keyNote");
    QVERIFY(line->isVisible());
    const auto card = readCard(bytesOf(*DropFolder(home.card.path()).card()));
    QVERIFY(line->text().contains(shownFingerprint(card->pin().fingerprint)));
    home.part<QPushButton>("back")->click();
    QTRY_VERIFY(home.desk.window().findChild<QLabel *>("keyNote") == nullptr);
    home.report();
    QVERIFY(home.desk.window().findChild<QLabel *>("keyNote") == nullptr);
}

void ReporterPlaceTest::changedKeyIsRefused()
{
    LockedDesk home;
    home.report();
    home.part<QPushButton>("back")->click();
    home.card.forge();
    home.report();
    QVERIFY(home.desk.reporterPlace()->findChild<QLabel *>("cardProblem")->isVisible());
    QVERIFY(home.desk.reporterPlace()->findChild<FormSheet *>() == nullptr);
}

void ReporterPlaceTest::otherKeyThanTheAdministratorsIsRefused()
{
    LockedDesk home;
    home.expected = Digest {};
    home.report();
    QVERIFY(home.desk.reporterPlace()->findChild<QLabel *>("cardProblem")->isVisible());
    QVERIFY(home.desk.reporterPlace()->findChild<FormSheet *>() == nullptr);
}

void ReporterPlaceTest::folderWithoutCardOffersAnother()
{
    LockedDesk home;
    QVERIFY(QFile::remove(home.card.path() + "/reporting.card"));
    home.report();
    QVERIFY(home.desk.reporterPlace()->findChild<FormSheet *>() == nullptr);
    const CardFolder other(QStringLiteral("Andernorts"));
    home.prompter.path = other.path();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(home.part("sheet")->isVisible());
    QVERIFY(home.part<QLabel>("place")->text().contains("Andernorts"));
}

void ReporterPlaceTest::emergencyLineOfTheCardIsShown()
{
    LockedDesk home;
    home.card.content().emergencyLine = "Pforte 4711";
    home.card.publish();
    home.report();
    QCOMPARE(home.desk.reporterPlace()->findChild<QLabel *>("emergency")->text(), "Pforte 4711");
}

void ReporterPlaceTest::mistypedCodeIsSaidAtOnce()
{
    LockedDesk home;
    home.track();
    auto *place = home.desk.reporterPlace();
    auto *field = place->findChild<ReceiptField *>();
    const auto problem = [place] { return place->findChild<QLabel *>("codeProblem"); };
    QCOMPARE(QApplication::focusWidget(), field);
    QString wrong = ReceiptCode::draw(systemRandom()).text();
    wrong[3] = wrong[3] == u'9' ? u'0' : QChar(wrong[3].unicode() + 1);
    wrong.remove(u' ');
    QTest::keyClicks(field, wrong.left(15));
    QVERIFY(!problem()->isVisible());
    QTest::keyClicks(field, wrong.right(1));
    QVERIFY(problem()->isVisible());
    QTest::keyClick(field, Qt::Key_Backspace);
    QVERIFY(!problem()->isVisible());
}

void ReporterPlaceTest::unknownCodeHasNoAnswer()
{
    LockedDesk home;
    home.track();
    auto *place = home.desk.reporterPlace();
    QTest::keyClicks(place->findChild<ReceiptField *>(), ReceiptCode::draw(systemRandom()).text());
    QTest::keyClick(place->findChild<ReceiptField *>(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(home.part("noAnswer")->isVisible(), 30000);
    QVERIFY(!home.part("reply")->isVisible());
    home.part<QPushButton>("back")->click();
    QCOMPARE(home.restarts, 1);
}

void ReporterPlaceTest::answerIsShownAndCanBeAnswered()
{
    LockedDesk home;
    home.sendAnonymously();
    const QString code = home.code();
    home.card.answer({.state = HandlingState::Question,
                         .question = "Gab es Zeugen?",
                         .changes = {{.title = "Zweiter Ausgang", .text = "Seit Montag offen."}}},
        deskTime());
    home.track();
    auto *place = home.desk.reporterPlace();
    QTest::keyClicks(place->findChild<ReceiptField *>(), code);
    QTest::keyClick(place->findChild<ReceiptField *>(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(home.part("reply")->isVisible(), 30000);
    QStringList texts;
    for (const QLabel *label : home.part("reply")->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY(texts.contains("Gab es Zeugen?"));
    QVERIFY(texts.join('\n').contains("Zweiter Ausgang: Seit Montag offen."));

    auto *text = home.part("addText")->findChild<QPlainTextEdit *>();
    QTest::keyClicks(text, "Ja, zwei.");
    home.prompter.confirms = false;
    home.part<QPushButton>("back")->click();
    QCOMPARE(home.prompter.asked.size(), 1); // it is not sent yet
    home.part<QPushButton>("add")->click();
    QTRY_VERIFY_WITH_TIMEOUT(home.part("addedNote")->isVisible(), 30000);
    QVERIFY(text->hasFocus()); // the keys are not sent back to the top of the page
    const auto arrived = home.card.arrived();
    QCOMPARE(arrived.size(), 2);
    const auto addendum = std::ranges::find_if(arrived, &Envelope::isAddendum);
    QVERIFY(addendum != arrived.end());
    QCOMPARE(std::get<SealedAddendum>(addendum->content).text, "Ja, zwei.");
    home.part<QPushButton>("back")->click();
    QCOMPARE(home.restarts, 1);
}

/// For people without an account: one page to print, which tells nothing of the report.
void ReporterPlaceTest::whatMattersNowIsThereAfterSendingAndOnLookingUp()
{
    LockedDesk home;
    home.sendAnonymously();
    const auto opened = [&](const char *button) {
        auto *way = home.desk.reporterPlace()->findChild<QPushButton *>(button);
        way->setFocus();
        QTest::keyClick(way, Qt::Key_Space);
        auto *dialog = home.desk.reporterPlace()->findChild<CarePageDialog *>();
        const bool isThere = dialog != nullptr && dialog->isVisible()
            && dialog->focusWidget()->objectName() == "print";
        if (dialog != nullptr)
            QTest::keyClick(dialog, Qt::Key_Escape);
        return isThere;
    };
    QVERIFY(opened("carePage"));
    QVERIFY(home.part("receiptCode")->isVisible()); // still to be read
    home.part<QCheckBox>("noted")->click();
    home.part<QPushButton>("done")->click();
    home.track();
    QVERIFY(opened("openCarePage"));
    // Looking at the page is no look-up: nothing of a report was in memory.
    home.part<QPushButton>("back")->click();
    QCOMPARE(home.restarts, 1); // of the report alone
}

void ReporterPlaceTest::everybodyCanUseIt_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::newRow("German 100") << Language::German << 100;
    QTest::newRow("German 200") << Language::German << 200;
    QTest::newRow("English 100") << Language::English << 100;
    QTest::newRow("English 200") << Language::English << 200;
}

void ReporterPlaceTest::everybodyCanUseIt()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    setUiLanguage(language);
    setTextScale(scale);
    LockedDesk home;
    const auto settle = [] {
        for (int i = 0; i < 10; ++i)
            QApplication::processEvents();
    };
    home.report();
    home.press("senderCards", SenderChoice::Named);
    settle();
    VERIFY_ACCESSIBLE(&home.desk.window());
    home.part<QPushButton>("send")->click();
    settle();
    VERIFY_ACCESSIBLE(&home.desk.window());
    home.fill();
    home.press("senderCards", SenderChoice::Anonymous);
    home.part<QPushButton>("send")->click();
    QTRY_VERIFY_WITH_TIMEOUT(home.part("done")->isVisible(), 30000);
    home.part<QPushButton>("copy")->click();
    settle();
    VERIFY_ACCESSIBLE(&home.desk.window());
    const QString code = home.code();
    home.card.answer({.state = HandlingState::Question, .question = "Wann?"}, deskTime());
    home.track();
    settle();
    VERIFY_ACCESSIBLE(&home.desk.window());
    QTest::keyClicks(home.desk.reporterPlace()->findChild<ReceiptField *>(), code);
    home.part<QPushButton>("lookUp")->click();
    QTRY_VERIFY_WITH_TIMEOUT(home.part("reply")->isVisible(), 30000);
    settle();
    VERIFY_ACCESSIBLE(&home.desk.window());
}

QTEST_MAIN(ReporterPlaceTest)
#include "tst_reporterplace.moc"
