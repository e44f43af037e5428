// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/reports/pagepreview.h"
#include "gui/service/mappingdialog.h"
#include "gui/service/rolloutdialog.h"
#include "gui/service/servicepage.h"
#include "gui/shell/desk.h"
#include "gui/shell/workplace.h"
#include "session/serviceobserving.h"
#include "support/domain/officesamples.h"
#include "support/gui/camera.h"
#include "support/gui/fakeprompter.h"
#include "support/gui/plandesk.h"
#include "support/vault/vaulttesting.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Walks through the page "Service" on a real register: profile, checklist, signs in the window,
/// promised replies and a roll-out in stages. Like TourTest every page must pass the accessibility
/// lint and leaves a picture.
class ServiceTourTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void serviceIsVisited_data() { Camera::addRows(); }
    void serviceIsVisited();

private:
    void fillRegister();
    void openAs(const QString &login);
    void picture(const QString &page) { m_camera.take(m_desk->window(), page); }
    /// As Tab would come to it.
    static void show(ServicePage &page, const char *name);
    void visitOffice(ServicePage &page);
    void visitSigns(ServicePage &page);
    void visitRollOut(ServicePage &page);
    void visitMapping(ServicePage &page);

    std::unique_ptr<PlanDesk> m_town;
    FakePrompter m_prompter;
    std::unique_ptr<Desk> m_desk;
    Camera m_camera {RUECKHALT_TOUR_DIR, 260, 279};
};

void ServiceTourTest::initTestCase()
{
    m_town = std::make_unique<PlanDesk>();
    m_town->setToday(QDate(2026, 11, 23));
    fillRegister();
}

void ServiceTourTest::fillRegister()
{
    const auto officer = m_town->open();
    OfficeKeeping offices(*officer);
    OfficeProfile profile = citizensOffice();
    profile.unit = PlanDesk::office();
    profile.closed << ClosedDays {.first = QDate(2026, 12, 11),
        .last = QDate(2026, 12, 11),
        .reason = ClosingReason::StaffMeeting,
        .instead = {QStringLiteral("Das Bürgerbüro Nord ist geöffnet."),
            QStringLiteral("Gehen Sie bitte zum Bürgerbüro Nord."),
            QStringLiteral("The office Bürgerbüro Nord is open.")},
        .announced = QDate(2026, 11, 20)};
    VERIFY_RESULT(offices.save({profile, 0}, NamesChecked::Yes));
    using enum BasicItem;
    for (const BasicItem item : {WebIsRight, DoorIsRight, PhoneCovered})
        VERIFY_RESULT(offices.check(PlanDesk::office(), item, BasicState::Met));
    VERIFY_RESULT(offices.check(PlanDesk::office(), MapsAreRight, BasicState::NotMet,
        QStringLiteral("Kartendienst zeigt noch die alten Zeiten"), NamesChecked::Yes));
    const auto promise
        = [&](std::uint8_t number, const char *what, int made, int until, int answer) {
              const QDate day(2026, 11, 1);
              ReplyPromise one {.id = PromiseId({number}),
                  .what = QString::fromUtf8(what),
                  .unit = PlanDesk::counter(),
                  .reference = QStringLiteral("SC-2026-%1").arg(400 + number),
                  .made = day.addDays(made),
                  .until = day.addDays(until)};
              if (answer > 0) {
                  one.state = PromiseState::Answered;
                  one.answered = day.addDays(answer);
              }
              VERIFY_RESULT(officer->savePromise({one, 0}));
          };
    promise(1, "Unterlagen für die Ummeldung eines Wohnmobils", 8, 12, 0);
    promise(2, "Gebühr für ein Kurzzeitkennzeichen", 21, 26, 0);
    promise(3, "Stand der Bearbeitung, Kennzeichen nach Umzug", 5, 9, 8);
    promise(4, "Frist für den Widerspruch gegen ein Bußgeld", 4, 8, 13);
    RollingOut rolling(*officer, systemRandom());
    VERIFY_RESULT(rolling.begin(*planTemplate(u"service-centre"), QDate(2026, 8, 3),
        {{PlanDesk::counter()}, {PlanDesk::office()}}, Language::German));
    const auto series = [](const char *code) {
        const auto &all = IndicatorCatalogue::shipped().series();
        return std::ranges::find(all, QLatin1StringView(code), &Series::code)->number;
    };
    QList<Observation> calls;
    for (const auto &[code, number] : {std::pair("calls.offered", 1480U),
             std::pair("calls.answered", 1273U), std::pair("calls.within30", 802U)})
        calls << Observation {.unit = PlanDesk::counter(),
            .series = series(code),
            .slot = *ServiceSlot::month(2026, 10),
            .numbers = {number}};
    VERIFY_RESULT(ServiceObserving(*officer).enter(QStringLiteral("Telefonanlage"), calls));
}

void ServiceTourTest::openAs(const QString &login)
{
    QSignalSpy opened(m_desk.get(), &Desk::opened);
    m_desk->offer(m_town->folder());
    const SecretBytes password = testPassword();
    MainWindow &window = m_desk->window();
    window.findChild<QLineEdit *>("login")->setText(login);
    window.findChild<QLineEdit *>("passwordEdit")
        ->setText(QString::fromUtf8(reinterpret_cast<const char *>(password.view().data()),
            static_cast<qsizetype>(password.size())));
    window.findChild<QPushButton *>("openButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), 30000);
}

void ServiceTourTest::show(ServicePage &page, const char *name)
{
    auto *field = page.findChild<QWidget *>(name);
    QVERIFY(field);
    for (QWidget *above = field; above != &page; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(field, 0, 200);
    }
    field->setFocus(Qt::TabFocusReason);
}

void ServiceTourTest::visitOffice(ServicePage &page)
{
    picture("260-service-profile");
    show(page, "counter3");
    picture("261-service-hours");
    show(page, "closedFirst");
    picture("262-service-closed-days");
    show(page, "access-step-free");
    picture("263-service-ways");
    page.showTab(ServicePage::Tab::Checklist);
    picture("264-service-checklist");
    show(page, "state-maps-are-right");
    picture("265-service-checklist-missing");
}

void ServiceTourTest::visitSigns(ServicePage &page)
{
    page.showTab(ServicePage::Tab::Signs);
    auto *preview = page.findChild<PagePreview *>();
    QTRY_COMPARE(preview->pageCount(), 1);
    picture("266-service-sign");
    auto *kind = page.findChild<QComboBox *>("signKind");
    kind->setCurrentIndex(1);
    QTRY_COMPARE(preview->pageCount(), 1);
    picture("267-service-closing");
    page.showUnit(PlanDesk::other());
    picture("268-service-sign-empty");
    page.showUnit(PlanDesk::office());
}

void ServiceTourTest::visitRollOut(ServicePage &page)
{
    page.showTab(ServicePage::Tab::Promises);
    page.findChild<QTableWidget *>("promises")->selectRow(0);
    picture("269-service-promises");
    page.findChild<QAbstractButton *>("allPromises")->click();
    page.findChild<QTableWidget *>("promises")->selectRow(2);
    picture("270-service-promises-all");
    page.showTab(ServicePage::Tab::RollOut);
    picture("271-service-rollout");
    page.findChild<QPushButton *>("beginRollOut")->click();
    auto *dialog = page.findChild<RollOutDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    m_camera.takePart(*dialog, "272-service-rollout-dialog");
    delete dialog;
    m_desk->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    page.showTab(ServicePage::Tab::Indicators);
    picture("274-service-indicators");
    show(page, "entryValue");
    picture("275-service-entry");
    show(page, "glossaryDefinition");
    picture("275-service-glossary");
    visitMapping(page);
}

/// The list of feedback terminals: how it is written, and what its words are taken for.
void ServiceTourTest::visitMapping(ServicePage &page)
{
    m_prompter.path = QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/data/indicators/terminal.csv");
    page.findChild<QPushButton *>("chooseList")->click(); // nothing is remembered yet: a new one
    auto *dialog = page.findChild<MappingDialog *>();
    QVERIFY(dialog);
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    m_camera.takePart(*dialog, "276-service-mapping");
    const auto choose = [dialog](const char *name, const QVariant &choice) {
        auto *list = dialog->findChild<QComboBox *>(name);
        QVERIFY(list && list->findData(choice) >= 0);
        list->setCurrentIndex(list->findData(choice));
    };
    auto *area = dialog->findChild<QScrollArea *>("mappingParts");
    choose("valueSeries0", QStringLiteral("rating.overall"));
    choose("valueColumn0", QStringLiteral("Antwort"));
    choose("valueWhere0", QStringLiteral("Frage"));
    QCoreApplication::processEvents();
    area->ensureWidgetVisible(dialog->findChild<QWidget *>("mapFormat"), 0, 300);
    m_camera.takePart(*dialog, "277-service-mapping-places");
    area->ensureWidgetVisible(dialog->findChild<QWidget *>("valueWhereIs0"), 0, 200);
    m_camera.takePart(*dialog, "278-service-mapping-numbers");
    area->ensureWidgetVisible(dialog->findChild<QWidget *>("trialSummary"), 0, 300);
    m_camera.takePart(*dialog, "279-service-mapping-trial");
    delete dialog;
    m_desk->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
}

void ServiceTourTest::serviceIsVisited()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(int, scale);
    m_camera.setUp(language, theme, scale);
    Preferences preferences;
    preferences.language = language;
    preferences.theme = theme;
    preferences.textScale = scale;
    preferences.takesInByItself = false;
    m_desk = std::make_unique<Desk>(m_town->environment(), m_prompter, preferences);
    MainWindow &window = m_desk->window();
    window.resize(Camera::WindowSize);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    openAs({});
    auto *page = qobject_cast<ServicePage *>(window.showPage("service"));
    QVERIFY(page);
    visitOffice(*page);
    visitSigns(*page);
    visitRollOut(*page);
    m_desk->lock();
    openAs("council");
    QVERIFY(window.showPage("service"));
    picture("273-service-council");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QVERIFY2(m_camera.findings().isEmpty(), qPrintable("\n" + m_camera.findings().join("\n")));
    m_desk.reset();
}

QTEST_MAIN(ServiceTourTest)
#include "tst_servicetour.moc"
