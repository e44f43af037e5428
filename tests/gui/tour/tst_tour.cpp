// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/cases/incidentspage.h"
#include "gui/common/page.h"
#include "gui/common/uilanguage.h"
#include "gui/measures/catalogpage.h"
#include "gui/report/choicebutton.h"
#include "gui/report/choicegroup.h"
#include "gui/report/formsheet.h"
#include "gui/report/freetextfield.h"
#include "gui/report/incidentformpage.h"
#include "gui/report/receiptfield.h"
#include "gui/shell/desk.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/workplace.h"
#include "support/gui/camera.h"
#include "support/gui/cardfolder.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

/// A report that unfolds what the form has.
IncidentDraft wholeDraft(const Organisation &organisation)
{
    IncidentDraft draft;
    draft.types = {IncidentType::Verbal, IncidentType::Physical};
    draft.subTypes = {SubType::Shouting, SubType::Pushing};
    draft.occurred = IncidentTime::minute(QDate(2026, 11, 20), QTime(11, 40));
    draft.unit = organisation.units.first().id;
    draft.place = Place::Counter;
    draft.triggers = {Trigger::WaitingTime};
    draft.waiting = WaitingBand::UpTo60;
    draft.injury = Injury::Minor;
    draft.firstAid = Answer::Yes;
    draft.actions = {ImmediateAction::FetchedColleague, ImmediateAction::Police};
    draft.police = Answer::Yes;
    draft.circumstances = {Circumstance::ShortlyBeforeClosing};
    draft.person.description
        = QString::fromUtf8("Der Aufruf ging über eine Stunde lang an der Person vorbei. Sie wurde "
                            "laut und schob den Tresen beiseite.");
    return draft;
}

} // namespace

/// Walks through the real program on a real register, page by page, in both languages and themes
/// and at both ends of the text size. Every page must be reached, pass the accessibility lint and
/// leaves a picture in the build folder (tour/…png).
class TourTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPageIsReached_data() { Camera::addRows(); }
    void everyPageIsReached();

private:
    void picture(MainWindow &window, const QString &page) { m_camera.take(window, page); }
    void visitInnerViews(Desk &desk);
    void visitInbox(Desk &desk);
    void visitReporterPlace(Desk &desk);

    QTemporaryDir m_folder;
    QString m_register;
    Camera m_camera {RUECKHALT_TOUR_DIR, 0, 39};
};

void TourTest::initTestCase()
{
    m_register = m_folder.filePath("Musterstadt.rueckhalt");
    makeDemoRegister(m_register);
}

void TourTest::visitInnerViews(Desk &desk)
{
    MainWindow &window = desk.window();
    auto *form = qobject_cast<IncidentFormPage *>(window.showPage("report"));
    QVERIFY(form);
    form->setDraft({});
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    picture(window, "20-report-problems");
    form->setDraft(wholeDraft(desk.workplace()->openRegister().organisation()));
    picture(window, "21-report-filled");
    QSignalSpy sent(form, &IncidentFormPage::incidentSent);
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.size(), 1);
    picture(window, "22-report-sent");

    auto *incidents = qobject_cast<IncidentsPage *>(window.showPage("incidents"));
    QVERIFY(incidents);
    incidents->showIncident(sent.first().first().value<IncidentId>());
    picture(window, "23-incident");
    incidents->showList({});
    incidents->showMeasuresForSelection();
    picture(window, "24-measures-for-all");
    incidents->showClusters();
    picture(window, "24-accumulations");
    incidents->showList({});

    auto *measures = qobject_cast<CatalogPage *>(window.showPage("measures"));
    QVERIFY(measures);
    measures->showMeasure("C01");
    picture(window, "25-measure-sheet");
    QVERIFY(measures->focusSearch());
    QTest::keyClicks(measures->findChild<QLineEdit *>("search"),
        uiLanguage() == Language::German ? "Wartezeiten" : "waiting times");
    picture(window, "38-measures-search");
    measures->showComparison({"A07", "B02", "E02"});
    picture(window, "39-measures-compared");
}

/// A sealed report and a file that is none arrive; the report is answered.
void TourTest::visitInbox(Desk &desk)
{
    MainWindow &window = desk.window();
    QVERIFY(window.showPage("inbox"));
    picture(window, "26-inbox-empty");
    const auto reporting = SealedReporting::open(m_register,
        {.clock = deskTime, .random = systemRandom(), .trustFile = m_folder.filePath("trust.ini")});
    QVERIFY(reporting.has_value());
    QVERIFY(reporting->send(wholeDraft(demoOrganisation()), {.choice = SenderChoice::Anonymous}));
    QFile rubbish(m_register + "/inbox/" + QString(32, u'a') + ".age");
    QVERIFY(rubbish.open(QIODevice::WriteOnly) && rubbish.write("rubbish") > 0);
    rubbish.close();
    window.currentPage()->enter();
    picture(window, "27-inbox-waiting");
    window.currentPage()->findChild<QPushButton *>("takeIn")->click();
    picture(window, "28-inbox-taken-in");
    auto *list = window.currentPage()->findChild<QListWidget *>("work");
    QVERIFY(list->count() > 0);
    emit list->itemActivated(list->item(list->count() - 1));
    QCOMPARE(window.currentKey(), "cases");
    window.currentPage()->findChild<QPushButton *>("openIncident")->click();
    QCOMPARE(window.currentKey(), "incidents");
    auto *question = window.currentPage()->findChild<FreeTextField *>("question");
    QVERIFY(question);
    question->setText(QString::fromUtf8("War zu dem Zeitpunkt die Klingel am Empfang besetzt?"));
    window.currentPage()->findChild<QPushButton *>("addChange")->click();
    picture(window, "29-answer");
    window.currentPage()->findChild<QPushButton *>("save")->click();
}

/// What people see who report and follow up without an account.
void TourTest::visitReporterPlace(Desk &desk)
{
    const CardFolder card;
    desk.setReporterSetup({.environment
        = {.clock = deskTime, .random = systemRandom(), .trustFile = card.trustFile()},
        .print = [](QWidget *, const ReceiptSheet &) { return true; },
        .givenRegister =
            [&card] {
                return std::optional(DefaultRegister {.folder = card.path(), .fingerprint = {}});
            }});
    MainWindow &window = desk.window();
    desk.offerReporting(ReporterPlace::Purpose::Report, {});
    picture(window, "30-sealed-empty");
    auto *sheet = desk.reporterPlace()->findChild<FormSheet *>();
    QVERIFY(sheet);
    sheet->setDraft(wholeDraft(demoOrganisation()));
    auto *sender = desk.reporterPlace()->findChild<ChoiceGroup *>("senderCards");
    sender->button(static_cast<int>(SenderChoice::InConfidence))->click();
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
    picture(window, "31-sealed-problem");
    sender->button(static_cast<int>(SenderChoice::Anonymous))->click();
    sender->button(static_cast<int>(SenderChoice::Anonymous))->setFocus();
    picture(window, "32-sealed-filled");
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
    auto *code = desk.reporterPlace()->findChild<QLabel *>("receiptCode");
    QTRY_VERIFY_WITH_TIMEOUT(code->isVisible(), 30000);
    desk.reporterPlace()->findChild<QPushButton *>("copy")->click();
    picture(window, "33-sealed-sent");
    const QString typed = code->text();

    desk.offerReporting(ReporterPlace::Purpose::Track, {});
    auto *field = desk.reporterPlace()->findChild<ReceiptField *>();
    QString wrong = typed;
    wrong[0] = wrong[0] == u'9' ? u'0' : QChar(wrong[0].unicode() + 1);
    QTest::keyClicks(field, wrong);
    picture(window, "34-track-mistyped");
    field->clear();
    QTest::keyClicks(field, typed);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(
        desk.reporterPlace()->findChild<QWidget *>("noAnswer")->isVisible(), 30000);
    picture(window, "35-track-not-found");
    card.answer(
        {.state = HandlingState::Question,
            .question = QString::fromUtf8("War zu dem Zeitpunkt die Klingel am Empfang besetzt?"),
            .closingNote = QString::fromUtf8("Danke für Ihre Meldung. Wir haben mit dem Team "
                                             "gesprochen und den Aufruf geändert."),
            .changes = {{.title = QString::fromUtf8("Aufruf mit Anzeige der Wartezeit"),
                .text = QString::fromUtf8("Läuft seit Montag im Wartebereich.")}}},
        deskTime());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(
        desk.reporterPlace()->findChild<QWidget *>("reply")->isVisible(), 30000);
    picture(window, "36-track-found");

    QVERIFY(QFile::remove(card.path() + "/reporting.card"));
    desk.offerReporting(ReporterPlace::Purpose::Report, {});
    picture(window, "37-no-card");
}

void TourTest::everyPageIsReached()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(int, scale);
    m_camera.setUp(language, theme, scale);

    FakePrompter prompter;
    Preferences preferences;
    preferences.language = language;
    preferences.theme = theme;
    preferences.textScale = scale;
    preferences.takesInByItself = false;
    preferences.recentRegisters = QStringList {m_register};
    Desk desk(deskEnvironment(), prompter, preferences);
    MainWindow &window = desk.window();
    window.resize(Camera::WindowSize);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    desk.offer(m_register);
    picture(window, "00-lock");

    QSignalSpy opened(&desk, &Desk::opened);
    QTest::keyClicks(QApplication::focusWidget(), DeskPasswordText);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), 30000);
    int number = 10;
    for (const QString &key : window.pageKeys()) {
        QVERIFY2(window.showPage(key) != nullptr, qPrintable(key));
        QCOMPARE(window.currentKey(), key);
        picture(window, QString("%1-%2").arg(number++).arg(key));
    }
    visitInnerViews(desk);
    visitInbox(desk);
    desk.lock();
    QVERIFY(!window.isOpen());
    visitReporterPlace(desk);
    QVERIFY2(prompter.told.isEmpty(), qPrintable(prompter.told.join('\n')));
    QVERIFY2(m_camera.findings().isEmpty(), qPrintable("\n" + m_camera.findings().join("\n")));
}

QTEST_MAIN(TourTest)
#include "tst_tour.moc"
