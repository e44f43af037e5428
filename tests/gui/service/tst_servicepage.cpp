// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/plan/proposaldialog.h"
#include "gui/reports/pagepreview.h"
#include "gui/service/rolloutdialog.h"
#include "gui/service/servicepage.h"
#include "session/lockedwriting.h"
#include "session/serviceobserving.h"
#include "support/domain/officesamples.h"
#include "support/gui/a11ylint.h"
#include "support/gui/fakeprompter.h"
#include "support/gui/plandesk.h"
#include "support/vault/vaulttesting.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Profile, checklist, signs, promised replies and roll-out in a real window on a real register,
/// by keyboard. One register goes through all; each function leaves what the next ones need.
class ServicePageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void profileIsEnteredByKeyboard();
    void unreadableTimesAreSaidWhereTheyStand();
    void problemsLeadToTheirField();
    void unsavedProfileIsNotLostUnasked();
    void languageChangeKeepsWhatWasTyped();
    void lockKeepsWhatWasTyped();
    void closedDaysComeAndGo();
    void checklistLeadsToMeasures();
    void answerIsTakenBack();
    void unmetBasicsAreProposed();
    void signsAreSeenAndSaved();
    void emptyListOfPromisesSaysWhatItIsFor();
    void promiseIsKeptOnRecord();
    void contactDetailsAreRefused();
    void answerIsNotedAndTakenBack();
    void withdrawingIsAskedAbout();
    void overdueRepliesStandInRedAndInTheNavigation();
    void rollOutIsPlannedAndJudged();
    void rollOutOutlivesTheLock();
    void managerWritesForOwnUnitsOnly();
    void otherRolesReadOnly_data();
    void otherRolesReadOnly();
    void registerWithoutUnitsSaysWhatToDo();
    void everythingIsAccessible_data();
    void everythingIsAccessible();

private:
    void open(const QString &login = {});
    void close();
    void showPage(ServicePage::Tab tab = ServicePage::Tab::Profile);
    /// Goes on with Tab until the focus stands there, as somebody without a mouse has to.
    void tabTo(const QString &name);
    void type(const QString &name, const QString &text)
    {
        tabTo(name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        keys(text);
    }
    /// Qt Test knows the keys of ASCII only; offices have umlauts.
    static void keys(const QString &text)
    {
        for (const QChar c : text) {
            for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
                QKeyEvent event(kind, Qt::Key_unknown, Qt::NoModifier, QString(c));
                QApplication::sendEvent(QApplication::focusWidget(), &event);
            }
        }
    }
    void press(const QString &name)
    {
        tabTo(name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    }
    template <typename T>
    T *part(const QString &name) const
    {
        auto *found = m_page->findChild<T *>(name);
        if (found == nullptr)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    /// Of the label on show; those that were replaced go a moment later.
    [[nodiscard]] QString textOf(const QString &name) const
    {
        for (const auto *label : m_page->findChildren<QLabel *>(name)) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }
    [[nodiscard]] bool says(const QString &sentence) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(sentence);
        });
    }
    [[nodiscard]] OfficeProfile kept(const UnitId &unit = PlanDesk::office()) const
    {
        return OfficeKeeping(*m_register).profile(unit)->value;
    }
    [[nodiscard]] QList<ReplyPromise> promises() const
    {
        QList<ReplyPromise> list;
        const Promising promising(*m_register, systemRandom());
        const auto all = promising.list(PromiseScope::All).value();
        for (const auto &each : all)
            list << each.value;
        return list;
    }

    std::unique_ptr<PlanDesk> m_desk;
    QTemporaryDir m_dir;
    FakePrompter m_prompter;
    QString m_login; ///< who is in
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<Proposing> m_proposing;
    std::unique_ptr<Planning> m_planning;
    std::unique_ptr<ServicePage> m_page;
};

void ServicePageTest::initTestCase()
{
    applyTheme(Theme::Light);
    m_desk = std::make_unique<PlanDesk>();
    m_desk->setToday(QDate(2026, 11, 23));
}

void ServicePageTest::init()
{
    setUiLanguage(Language::English);
    setTextScale(100);
    m_prompter = FakePrompter();
    // Opening costs more than most functions do.
    if (!m_register || !m_login.isEmpty())
        open();
}

void ServicePageTest::cleanup()
{
    m_page.reset();
}

void ServicePageTest::close()
{
    m_page.reset();
    m_planning.reset();
    m_proposing.reset();
    m_register.reset();
}

void ServicePageTest::open(const QString &login)
{
    close();
    m_login = login;
    m_register = m_desk->open(login);
    m_proposing = std::make_unique<Proposing>(*m_register, systemRandom());
    m_planning = std::make_unique<Planning>(*m_register, systemRandom());
}

void ServicePageTest::showPage(ServicePage::Tab tab)
{
    m_page = std::make_unique<ServicePage>(
        *m_register, *m_proposing, *m_planning, systemRandom(), m_prompter);
    m_page->resize(1100, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->showTab(tab);
    m_page->enter();
}

void ServicePageTest::tabTo(const QString &name)
{
    constexpr int most = 400;
    for (int i = 0; i < most; ++i) {
        QWidget *focus = QApplication::focusWidget();
        if (focus != nullptr && focus->objectName() == name)
            return;
        QTest::keyClick(focus == nullptr ? m_page.get() : focus, Qt::Key_Tab);
    }
    QFAIL(qPrintable("Tab does not reach " + name));
}

void ServicePageTest::profileIsEnteredByKeyboard()
{
    showPage();
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("office"));
    QVERIFY(!part<QPushButton>("saveOffice")->isEnabled());
    QVERIFY(says("Nobody has written this profile yet"));
    type("officeName", "Bürgeramt Mitte");
    tabTo("officeAddress");
    keys("Marktplatz 1");
    type("officePhone", "01234 56-110");
    type("counter0", "8-12, 13-16");
    type("last0", "15:45");
    type("counter1", "7-18");
    tabTo("admissionReason");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    press("channel-phone");
    QSignalSpy noticed(m_page.get(), &Page::noticed);
    press("saveOffice");
    QCOMPARE(noticed.size(), 1);
    const OfficeProfile office = kept();
    QCOMPARE(office.name, QStringLiteral("Bürgeramt Mitte"));
    QCOMPARE(office.address, QStringLiteral("Marktplatz 1"));
    QCOMPARE(
        writtenHours(office.hours.first().counter[0]), QStringLiteral("8:00-12:00, 13:00-16:00"));
    QCOMPARE(office.hours.first().lastAdmission[0], std::optional<ClockMinute>(15 * 60 + 45));
    QVERIFY(office.channels.contains(Channel::Phone));
    QCOMPARE(office.admissionReason, AdmissionReason::CaseTakesTime);
    QVERIFY(says("18:00 hours a week"));
    QVERIFY(says("1:00 after 17"));
    QVERIFY(!part<QPushButton>("saveOffice")->isEnabled());
}

void ServicePageTest::unreadableTimesAreSaidWhereTheyStand()
{
    showPage();
    type("counter2", "acht bis zwölf");
    QVERIFY(part<QPushButton>("saveOffice")->isEnabled());
    press("saveOffice");
    QVERIFY(says("Write times like 8-12"));
    QVERIFY(kept().hours.first().counter[2].isEmpty());
    type("counter2", "8-12");
    press("saveOffice");
    QCOMPARE(writtenHours(kept().hours.first().counter[2]), QStringLiteral("8:00-12:00"));
}

void ServicePageTest::problemsLeadToTheirField()
{
    showPage();
    type("officeWebsite", "javascript:alert(1)");
    press("saveOffice");
    QVERIFY(kept().website.isEmpty());
    QVERIFY(says("This cannot be saved yet"));
    // The summary took the focus; its entry leads to the field.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    if (QApplication::focusWidget()->objectName() != u"officeWebsite") {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    }
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("officeWebsite"));
}

void ServicePageTest::unsavedProfileIsNotLostUnasked()
{
    showPage();
    type("officeRoom", "Zimmer 12");
    m_prompter.confirms = false;
    QVERIFY(!m_page->mayLeave());
    auto *office = part<QComboBox>("office");
    office->setFocus();
    QTest::keyClick(office, Qt::Key_Down);
    QCOMPARE(office->currentIndex(), 0); // asked, and stayed
    QCOMPARE(part<QLineEdit>("officeRoom")->text(), QStringLiteral("Zimmer 12"));
    press("undoOffice");
    QCOMPARE(part<QLineEdit>("officeRoom")->text(), QStringLiteral("Zimmer 12"));
    QCOMPARE(m_prompter.asked.size(), 3);
    m_prompter.confirms = true;
    press("undoOffice");
    QVERIFY(part<QLineEdit>("officeRoom")->text().isEmpty());
    QVERIFY(m_page->mayLeave());
    QCOMPARE(m_prompter.asked.size(), 4);
}

void ServicePageTest::languageChangeKeepsWhatWasTyped()
{
    showPage();
    type("officeRoom", "Zimmer 12");
    setUiLanguage(Language::German);
    QCoreApplication::processEvents();
    QCOMPARE(part<QLineEdit>("officeRoom")->text(), QStringLiteral("Zimmer 12"));
    QVERIFY(part<QPushButton>("saveOffice")->isEnabled());
    QVERIFY(kept().room.isEmpty());
}

void ServicePageTest::lockKeepsWhatWasTyped()
{
    showPage();
    type("officeRoom", "Zimmer 14");
    m_page->keepWork();
    open();
    QCOMPARE(kept().room, QStringLiteral("Zimmer 14"));
}

void ServicePageTest::closedDaysComeAndGo()
{
    showPage();
    press("addClosing");
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("closedFirst"));
    keys("4.12.2026");
    type("closingInstead", "Das Bürgeramt Nord hat geöffnet.");
    press("saveOffice");
    QCOMPARE(kept().closed.size(), 1);
    const ClosedDays closed = kept().closed.first();
    QCOMPARE(closed.first, QDate(2026, 12, 4));
    QCOMPARE(closed.last, closed.first);
    QVERIFY(!closed.announced.isValid()); // nobody said so yet
    press("removeClosing");
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("addClosing"));
    QCOMPARE(kept().closed.size(), 1); // until it is saved
    press("undoOffice");
    QVERIFY(m_page->findChild<QPushButton *>("removeClosing") != nullptr);
}

void ServicePageTest::checklistLeadsToMeasures()
{
    showPage(ServicePage::Tab::Checklist);
    auto *measure = part<QAbstractButton>("measure-maps-are-right-A01");
    QVERIFY(!measure->isVisible());
    tabTo("state-maps-are-right");
    auto *state = part<QComboBox>("state-maps-are-right");
    while (state->currentData().toInt() != static_cast<int>(BasicState::NotMet))
        QTest::keyClick(state, Qt::Key_Down);
    type("note-maps-are-right", "alte Zeiten");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    const OfficeProfile office = kept();
    const BasicCheck *check = office.checkOf(BasicItem::MapsAreRight);
    QVERIFY(check != nullptr);
    QCOMPARE(check->state, BasicState::NotMet);
    QCOMPARE(check->note, QStringLiteral("alte Zeiten"));
    QCOMPARE(check->on, QDate(2026, 11, 23));
    const qsizetype unmet = unmetBasics(office, QDate(2026, 11, 23)).size();
    QVERIFY(says(QStringLiteral("Not met: %1").arg(unmet)));
    QVERIFY(measure->isVisible());
    QSignalSpy asked(m_page.get(), &ServicePage::measureRequested);
    press("measure-maps-are-right-A01");
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<MeasureId>(), QStringLiteral("A01"));
}

void ServicePageTest::answerIsTakenBack()
{
    showPage(ServicePage::Tab::Checklist);
    auto *undo = part<QPushButton>("undoBasics");
    QVERIFY(!undo->isVisible());
    const QList<BasicCheck> before = kept().checks;
    tabTo("state-phone-covered");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(kept().checkOf(BasicItem::PhoneCovered) != nullptr);
    QVERIFY(undo->isVisible());
    press("undoBasics");
    QCOMPARE(kept().checks, before);
    QVERIFY(!undo->isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("state-phone-covered"));
}

void ServicePageTest::unmetBasicsAreProposed()
{
    showPage(ServicePage::Tab::Checklist);
    press("proposeBasics");
    auto *dialog = m_page->findChild<ProposalDialog *>();
    QVERIFY(dialog != nullptr && QTest::qWaitForWindowActive(dialog));
    delete dialog;
}

void ServicePageTest::signsAreSeenAndSaved()
{
    showPage(ServicePage::Tab::Signs);
    auto *preview = m_page->findChild<PagePreview *>();
    QTRY_COMPARE(preview->pageCount(), 1);
    auto *language = part<QComboBox>("signLanguage");
    tabTo("signLanguage");
    QTest::keyClick(language, Qt::Key_End); // all three
    QTRY_COMPARE(preview->pageCount(), 3);
    m_prompter.path = m_dir.filePath("schild.pdf");
    press("saveSign");
    QFile file(m_prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(5), QByteArray("%PDF-"));
    tabTo("signKind");
    auto *kind = part<QComboBox>("signKind");
    QTest::keyClick(kind, Qt::Key_Down); // the closing of 4 December
    QTRY_COMPARE(preview->pageCount(), 3);
    QVERIFY(part<QComboBox>("signClosing")->isEnabled());
    press("copySign");
    QVERIFY(QApplication::clipboard()->text().contains("4. Dezember 2026"));
    tabTo("signKind");
    QTest::keyClick(kind, Qt::Key_End); // for the web
    QVERIFY(!part<QPushButton>("printSign")->isEnabled());
    m_prompter.path = m_dir.filePath("amt.html");
    press("saveSign");
    QFile page(m_prompter.path);
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().contains("Bürgeramt Mitte"));
    // An office of which nothing is known yet: said, not printed as if it were open never.
    m_page->showUnit(PlanDesk::other());
    QVERIFY(says("no opening hours yet"));
    tabTo("signKind");
    QTest::keyClick(kind, Qt::Key_Home);
    QTest::keyClick(kind, Qt::Key_Down);
    QVERIFY(says("no coming closed day"));
    QVERIFY(!part<QPushButton>("saveSign")->isEnabled());
    QVERIFY(m_prompter.told.isEmpty());
}

void ServicePageTest::emptyListOfPromisesSaysWhatItIsFor()
{
    showPage(ServicePage::Tab::Promises);
    QVERIFY(says("No reply is owed"));
    QVERIFY(!part<QTableWidget>("promises")->isVisible());
    QVERIFY(!part<QPushButton>("answerPromise")->isVisible());
}

void ServicePageTest::promiseIsKeptOnRecord()
{
    showPage(ServicePage::Tab::Promises);
    type("promiseWhat", "Kennzeichen nach Umzug");
    type("promiseReference", "SC-2026-0041");
    QVERIFY(says("Until 26"));
    press("addPromise");
    QCOMPARE(promises().size(), 1);
    const ReplyPromise promise = promises().first();
    QCOMPARE(promise.what, QStringLiteral("Kennzeichen nach Umzug"));
    QCOMPARE(promise.unit, PlanDesk::office());
    QCOMPARE(promise.until, QDate(2026, 11, 26)); // three working days after Monday
    QCOMPARE(part<QTableWidget>("promises")->rowCount(), 1);
    QVERIFY(part<QLineEdit>("promiseWhat")->text().isEmpty());
}

void ServicePageTest::contactDetailsAreRefused()
{
    showPage(ServicePage::Tab::Promises);
    const qsizetype before = promises().size();
    type("promiseWhat", "Rückruf unter 0171 2345678");
    press("addPromise");
    QVERIFY(part<QLineEdit>("promiseWhat")->accessibleDescription().contains("contact details"));
    type("promiseWhat", "Rückruf");
    for (const char *reference : {"Mustermann-1", "0171-2345678", "e7@muster.example"}) {
        type("promiseReference", QString::fromLatin1(reference));
        press("addPromise");
        QCOMPARE(promises().size(), before);
    }
    QVERIFY(!part<QLineEdit>("promiseReference")->accessibleDescription().isEmpty());
    // A name in the text is asked about: the program knows patterns and not people.
    type("promiseReference", "SC-7");
    type("promiseWhat", "Frage von Herrn Mustermann");
    m_prompter.confirms = false;
    press("addPromise");
    QCOMPARE(m_prompter.asked.size(), 1);
    QCOMPARE(promises().size(), before);
}

void ServicePageTest::answerIsNotedAndTakenBack()
{
    showPage(ServicePage::Tab::Promises);
    tabTo("promises");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    type("answeredOn", "24.11.2026");
    press("answerPromise");
    QVERIFY(!m_prompter.told.isEmpty()); // tomorrow nobody has answered yet
    QCOMPARE(promises().first().state, PromiseState::Open);
    type("answeredOn", "23.11.2026");
    press("answerPromise");
    QVERIFY(promises().first().isKept());
    QVERIFY(says("No reply is owed"));
    press("allPromises");
    auto *list = part<QTableWidget>("promises");
    QVERIFY(list->item(0, 4)->text().startsWith("Kept"));
    tabTo("promises");
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Home);
    press("reopenPromise");
    QCOMPARE(promises().first().state, PromiseState::Open);
}

void ServicePageTest::withdrawingIsAskedAbout()
{
    showPage(ServicePage::Tab::Promises);
    tabTo("promises");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    m_prompter.confirms = false;
    press("withdrawPromise");
    QCOMPARE(promises().first().state, PromiseState::Open);
    m_prompter.confirms = true;
    press("withdrawPromise");
    QCOMPARE(promises().first().state, PromiseState::Withdrawn);
}

void ServicePageTest::overdueRepliesStandInRedAndInTheNavigation()
{
    QVERIFY(m_register->savePromise({{.id = PromiseId({7}),
                                         .what = QStringLiteral("Stand der Bearbeitung"),
                                         .unit = PlanDesk::counter(),
                                         .made = QDate(2026, 11, 9),
                                         .until = QDate(2026, 11, 12)},
        0}));
    QCOMPARE(ServicePage::overdueCount(*m_register, systemRandom()), 1);
    showPage(ServicePage::Tab::Promises);
    QVERIFY(says("1 promised reply is overdue"));
    auto *list = part<QTableWidget>("promises");
    QCOMPARE(list->item(0, 4)->text(), QStringLiteral("Overdue"));
    QCOMPARE(list->item(0, 4)->foreground().color(), Tokens::current().danger);
}

void ServicePageTest::rollOutIsPlannedAndJudged()
{
    showPage(ServicePage::Tab::RollOut);
    QVERIFY(says("Nothing is rolled out in stages yet"));
    press("beginRollOut");
    auto *dialog = m_page->findChild<RollOutDialog *>();
    QVERIFY(dialog != nullptr);
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    VERIFY_ACCESSIBLE(dialog);
    QTest::keyClick(dialog->findChild<QPushButton *>("go"), Qt::Key_Space);
    QVERIFY(dialog->isVisible()); // no pilot
    tabTo("rollOutUnits0");
    auto *units = dialog->findChild<QListWidget *>("rollOutUnits0");
    while (units->currentRow() < 1) // the counter below the office
        QTest::keyClick(units, Qt::Key_Down);
    QTest::keyClick(units, Qt::Key_Space);
    tabTo("go");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(m_page->findChild<RollOutDialog *>() == nullptr);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QCOMPARE(m_register->plan().plans.size(), 1);
    QVERIFY(says("Not enough data"));
    QVERIFY(says("nothing in the last 8 weeks"));

    const auto series = [](const char *code) {
        const auto &all = IndicatorCatalogue::shipped().series();
        return std::ranges::find(all, QLatin1StringView(code), &Series::code)->number;
    };
    QList<Observation> calls;
    for (const auto &[code, number] : {std::pair("calls.offered", 500U),
             std::pair("calls.answered", 450U), std::pair("calls.within30", 200U)})
        calls << Observation {.unit = PlanDesk::counter(),
            .series = series(code),
            .slot = *ServiceSlot::day({2026, 11, 10}),
            .numbers = {number}};
    QVERIFY(ServiceObserving(*m_register).enter(QStringLiteral("Telefonanlage"), calls));
    QVERIFY(says("Not yet: a criterion is not met"));
    QVERIFY(says("90% of 500 cases in the last 8 weeks"));
    QVERIFY(textOf("criterion-calls.answered").startsWith("Met"));
    QVERIFY(textOf("criterion-calls.within30").startsWith("Not met"));
    QVERIFY(textOf("criterion-promises.kept").startsWith("Open"));
    QSignalSpy asked(m_page.get(), &ServicePage::planRequested);
    press("openRollOut");
    QCOMPARE(asked.size(), 1);
}

void ServicePageTest::rollOutOutlivesTheLock()
{
    const auto before = m_register->plan().plans.size(); // one register goes through all
    const auto begunThen = [this] {
        return std::ranges::count(m_register->plan().plans, QDate(2027, 1, 4),
            [](const auto &kept) { return kept.value.start; });
    };
    QCOMPARE(begunThen(), 0);
    showPage(ServicePage::Tab::RollOut);
    press("beginRollOut");
    QPointer<RollOutDialog> dialog = m_page->findChild<RollOutDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    dialog->findChild<QLineEdit *>("rollOutStart")->setText(QStringLiteral("04.01.2027"));
    dialog->findChild<QListWidget *>("rollOutUnits0")->item(1)->setCheckState(Qt::Checked);
    dialog->close(); // as the lock does
    QTRY_VERIFY(dialog.isNull());
    QCOMPARE(m_register->writing().entries().size(), 1);

    m_page->goOnWithRollOut();
    dialog = m_page->findChild<RollOutDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    QCOMPARE(dialog->findChild<QLineEdit *>("rollOutStart")->text(), QStringLiteral("04.01.2027"));
    const auto *units = dialog->findChild<QListWidget *>("rollOutUnits0");
    QCOMPARE(units->item(0)->checkState(), Qt::Unchecked);
    QCOMPARE(units->item(1)->checkState(), Qt::Checked);
    dialog->findChild<QPushButton *>("go")->click();
    QTRY_VERIFY(dialog.isNull());
    QCOMPARE(m_register->plan().plans.size(), before + 1);
    QCOMPARE(begunThen(), 1);
    QVERIFY(m_register->writing().entries().isEmpty()); // planned, so nothing is unfinished
}

void ServicePageTest::managerWritesForOwnUnitsOnly()
{
    open("manager");
    showPage();
    QVERIFY(part<QLineEdit>("officeName")->isEnabled());
    m_page->showUnit(PlanDesk::other());
    QVERIFY(!part<QLineEdit>("officeName")->isEnabled());
    m_page->showTab(ServicePage::Tab::Checklist);
    QVERIFY(!part<QComboBox>("state-phone-covered")->isEnabled());
    QVERIFY(!part<QPushButton>("proposeBasics")->isVisible()); // officers propose
    m_page->showTab(ServicePage::Tab::Promises);
    QCOMPARE(part<QComboBox>("promiseUnit")->count(), 2);
}

void ServicePageTest::otherRolesReadOnly_data()
{
    QTest::addColumn<QString>("login");
    for (const char *login : {"carer", "council", "dpo", "admin"})
        QTest::newRow(login) << QString::fromLatin1(login);
}

void ServicePageTest::otherRolesReadOnly()
{
    QFETCH(QString, login);
    open(login);
    showPage();
    QCOMPARE(part<QLineEdit>("officeName")->text(), QStringLiteral("Bürgeramt Mitte"));
    QVERIFY(!part<QLineEdit>("officeName")->isEnabled());
    QVERIFY(!part<QPushButton>("saveOffice")->isEnabled());
    m_page->showTab(ServicePage::Tab::Promises);
    QVERIFY(!part<QPushButton>("addPromise")->isVisible());
    QVERIFY(!part<QPushButton>("answerPromise")->isVisible());
    m_page->showTab(ServicePage::Tab::RollOut);
    QVERIFY(!part<QPushButton>("beginRollOut")->isVisible());
    m_page->showTab(ServicePage::Tab::Indicators);
    QCOMPARE(part<QPushButton>("chooseList")->isVisible(), login == u"admin");
    m_page->showTab(ServicePage::Tab::Signs); // anybody may print what hangs on the door
    QVERIFY(part<QPushButton>("saveSign")->isEnabled());
}

void ServicePageTest::registerWithoutUnitsSaysWhatToDo()
{
    const Organisation before = m_register->organisation();
    QVERIFY(m_register->saveOrganisation({}));
    showPage();
    QVERIFY(says("There are no units yet"));
    QSignalSpy units(m_page.get(), &ServicePage::unitsRequested);
    for (QPushButton *button : m_page->findChildren<QPushButton *>("emptyStateAction")) {
        if (button->isVisible())
            QTest::keyClick(button, Qt::Key_Space);
    }
    QCOMPARE(units.size(), 1);
    QVERIFY(!part<QTabWidget>("serviceTabs")->isVisible());
    QVERIFY(m_register->saveOrganisation(before));
    QVERIFY(part<QTabWidget>("serviceTabs")->isVisible());
}

void ServicePageTest::everythingIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::newRow("German") << Language::German << 100;
    QTest::newRow("English") << Language::English << 100;
    QTest::newRow("German, large") << Language::German << 200;
}

void ServicePageTest::everythingIsAccessible()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    setUiLanguage(language);
    setTextScale(scale);
    using enum ServicePage::Tab;
    showPage();
    for (const auto tab : {Profile, Checklist, Signs, Promises, RollOut, Indicators}) {
        m_page->showTab(tab);
        m_page->enter();
        VERIFY_ACCESSIBLE(m_page.get());
    }
}

QTEST_MAIN(ServicePageTest)
#include "tst_servicepage.moc"
