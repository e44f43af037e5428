// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/accuseddialog.h"
#include "gui/cases/erasedialog.h"
#include "gui/cases/grantdialog.h"
#include "gui/cases/incidentspage.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/report/choicebutton.h"
#include "gui/report/choicegroup.h"
#include "gui/start/rolestartpage.h"
#include "support/gui/a11ylint.h"
#include "support/gui/casedesk.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/membertown.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The incident page as officers and those who were granted a case see it, in real windows.
class CaseAccessTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void officerGrantsAndEnds();
    void grantWithoutReasonIsNotMade();
    void wishOfTheReporterIsShownBeforeGranting_data();
    void wishOfTheReporterIsShownBeforeGranting();
    void presetsAndDayGoTogether();
    void withoutAnybodyTheDialogSaysWhy();
    void carerSeesTheGrantedCaseOnly_data();
    void carerSeesTheGrantedCaseOnly();
    void withoutAGrantTheListSaysSo();
    void caseDisappearsWhenItsTimeEnds();
    void numberMustBeTypedBeforeErasing();
    void erasedIncidentLeavesThePage();
    void namesAreHiddenWhileSwitchedOff();
    void nameIsKeptAndErased();
    void incompleteNameIsNotKept();
    void everythingIsAccessible_data();
    void everythingIsAccessible();

private:
    void open(const QString &login = {});
    void lock();
    void grant(const QString &login, int incident, int days);
    void showPage(const IncidentId &incident = {});
    template <typename T>
    T *dialog()
    {
        auto *found = m_page->findChild<T *>();
        if (found == nullptr
            || !QTest::qWaitFor([found] { return QApplication::activeWindow() == found; }))
            qFatal("no dialog");
        return found;
    }
    template <typename T>
    T *visible(const QString &name)
    {
        for (T *part : m_page->findChildren<T *>(name)) {
            if (part->isVisible())
                return part;
        }
        return nullptr;
    }
    static void press(QWidget *in, const char *name)
    {
        auto *button = in->findChild<QPushButton *>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::keyClick(button, Qt::Key_Space);
    }
    [[nodiscard]] bool says(const QString &sentence) const
    {
        const auto says = [&](const auto &parts) {
            return std::any_of(parts.begin(), parts.end(), [&](const auto *part) {
                return part->isVisible() && part->text().contains(sentence);
            });
        };
        return says(m_page->findChildren<QLabel *>())
            || says(m_page->findChildren<QAbstractButton *>());
    }
    [[nodiscard]] const Incident &incident(int index) const { return m_town->incidents()[index]; }

    std::unique_ptr<MemberTown> m_town;
    FakePrompter m_prompter;
    QDateTime m_now;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<Browsing> m_browsing;
    std::unique_ptr<Recommending> m_recommending;
    std::unique_ptr<IncidentsPage> m_page;
};

void CaseAccessTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_town = std::make_unique<MemberTown>();
    m_now = vaultEnvironment().clock();
}

void CaseAccessTest::lock()
{
    m_page.reset();
    m_recommending.reset();
    m_browsing.reset();
    m_register.reset();
}

void CaseAccessTest::cleanup()
{
    lock();
    m_town->startAfresh();
    m_prompter = FakePrompter();
    m_now = vaultEnvironment().clock();
    setTextScale(100);
    setUiLanguage(Language::English);
}

void CaseAccessTest::open(const QString &login)
{
    lock();
    VaultEnvironment environment = vaultEnvironment();
    environment.clock = [this] { return m_now; };
    auto vault = Vault::open(m_town->folder(), MemberTown::credentials(login), environment);
    VERIFY_RESULT(vault);
    auto loaded = OpenRegister::load(*std::move(vault), demoCatalog(), environment.clock);
    VERIFY_RESULT(loaded);
    m_register = *std::move(loaded);
    m_browsing = std::make_unique<Browsing>(*m_register);
    m_recommending = std::make_unique<Recommending>(*m_register);
}

void CaseAccessTest::grant(const QString &login, int index, int days)
{
    open();
    const QDate today = m_now.toLocalTime().date();
    VERIFY_RESULT(
        Granting(*m_register)
            .grant({incident(index).id, m_town->idOf(login), today.addDays(days), "Nachsorge",
                MemberTown::fingerprintOf(m_register->vault(), m_town->idOf(login))}));
}

void CaseAccessTest::showPage(const IncidentId &shown)
{
    m_page = std::make_unique<IncidentsPage>(*m_register, *m_browsing, *m_recommending, m_prompter);
    m_page->resize(1100, 1600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->enter();
    if (!shown.isNull())
        m_page->showIncident(shown);
}

void CaseAccessTest::officerGrantsAndEnds()
{
    open();
    showPage(incident(0).id);
    QVERIFY(says("Only safety officers can read this incident."));
    const QSignalSpy noticed(m_page.get(), &Page::noticed);
    press(m_page.get(), "grant");
    {
        auto *asked = dialog<GrantDialog>();
        auto *member = asked->findChild<QComboBox *>("member");
        QCOMPARE(member->count(), 3);
        member->setCurrentIndex(member->findText("Frau carer", Qt::MatchStartsWith));
        asked->findChild<QLineEdit *>("reason")->setFocus();
        typeText(asked->findChild<QLineEdit *>("reason"), "Nachsorge nach der Krankmeldung");
        QCOMPARE(asked->findChild<QLabel *>("summary")->text(),
            QString("Frau carer can read incident %1 until 19 December 2026.")
                .arg(incident(0).number));
        QTest::keyClick(asked->findChild<QLineEdit *>("reason"), Qt::Key_Return);
    }
    QCOMPARE(noticed.last().first().toString(), "Granted to Frau carer until 19 December 2026.");
    QTRY_VERIFY(says("Frau carer, until 19 December 2026"));
    QVERIFY(says("Nachsorge nach der Krankmeldung"));
    QCOMPARE(Granting(*m_register).all()->size(), 1);

    m_prompter.confirms = false;
    press(m_page.get(), "entryButton");
    QCOMPARE(Granting(*m_register).all()->size(), 1);
    m_prompter.confirms = true;
    press(m_page.get(), "entryButton");
    QVERIFY(m_prompter.asked.last().startsWith("Frau carer cannot open the incident any more"));
    QVERIFY(Granting(*m_register).all()->isEmpty());
    QVERIFY(!says("Frau carer, until"));
    QVERIFY(says("Only safety officers can read this incident."));
}

void CaseAccessTest::grantWithoutReasonIsNotMade()
{
    open();
    showPage(incident(0).id);
    press(m_page.get(), "grant");
    auto *asked = dialog<GrantDialog>();
    press(asked, "go");
    QVERIFY(asked->isVisible());
    QTRY_VERIFY(says("Please say in a few words why this person needs the case."));
    VERIFY_ACCESSIBLE(asked);
    QVERIFY(Granting(*m_register).all()->isEmpty());
    QTest::keyClick(asked, Qt::Key_Escape);
    QVERIFY(!asked->isVisible());
}

void CaseAccessTest::wishOfTheReporterIsShownBeforeGranting_data()
{
    QTest::addColumn<Confidentiality>("wish");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("normal") << Confidentiality::Normal << QString();
    QTest::newRow("sensitive") << Confidentiality::Sensitive << QString("as few people");
    QTest::newRow("sealed") << Confidentiality::Sealed << QString("nobody else");
}

void CaseAccessTest::wishOfTheReporterIsShownBeforeGranting()
{
    QFETCH(const Confidentiality, wish);
    QFETCH(const QString, sentence);
    open();
    NewIncident marked = plainIncident();
    marked.facts.confidentiality = wish;
    const auto recorded = m_register->record(marked);
    VERIFY_RESULT(recorded);
    showPage(recorded->id);
    visible<QPushButton>("grant")->click();
    const auto *label = dialog<GrantDialog>()->findChild<QLabel *>("wish");
    QCOMPARE(label->isVisible(), !sentence.isEmpty());
    QVERIFY(!label->isVisible() || label->text().contains(sentence));
}

void CaseAccessTest::presetsAndDayGoTogether()
{
    open();
    showPage(incident(0).id);
    press(m_page.get(), "grant");
    auto *asked = dialog<GrantDialog>();
    auto *terms = asked->findChild<ChoiceGroup *>("terms");
    auto *day = asked->findChild<QDateEdit *>("lastDay");
    const QDate today = m_now.toLocalTime().date();
    QCOMPARE(terms->chosenValue().value_or(-1), 1);
    QCOMPARE(day->date(), today.addDays(28));
    terms->button(2)->click();
    QCOMPARE(day->date(), today.addMonths(3));
    terms->button(0)->click();
    QCOMPARE(day->date(), today.addDays(14));
    day->setDate(today.addDays(1));
    QVERIFY(!terms->chosenValue().has_value());
    QCOMPARE(day->minimumDate(), today);
    QCOMPARE(day->maximumDate(), today.addDays(365));
}

void CaseAccessTest::withoutAnybodyTheDialogSaysWhy()
{
    open();
    for (const QString login : {"carer", "council", "dpo"})
        VERIFY_RESULT(m_register->vault().members().setDisabled(m_town->idOf(login), true));
    VERIFY_RESULT(
        m_register->vault().members().add(MemberTown::member("neu", {Role::CaseCarer}, true)));
    showPage(incident(0).id);
    press(m_page.get(), "grant");
    auto *asked = dialog<GrantDialog>();
    QVERIFY(says("There is nobody to whom the case can be granted."));
    QVERIFY(says("Not yet, because they have not chosen a password of their own: Frau neu"));
    QVERIFY(!asked->findChild<QPushButton *>("go")->isVisible());
}

void CaseAccessTest::carerSeesTheGrantedCaseOnly_data()
{
    QTest::addColumn<QString>("login");
    for (const char *login : {"carer", "council", "dpo"})
        QTest::newRow(login) << login;
}

void CaseAccessTest::carerSeesTheGrantedCaseOnly()
{
    QFETCH(const QString, login);
    grant(login, 1, 14);
    open(login);
    const GrantedCases granted(*m_register);
    RoleStartPage start(*m_register, granted);
    start.show();
    const auto sentence = [&start](const QString &part) {
        const auto labels = start.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->text().contains(part); });
    };
    QVERIFY(sentence("Granted to you until 5 December 2026: 1 case."));

    showPage();
    QVERIFY(says("1 incident"));
    QVERIFY(!m_page->findChild<QPushButton *>("grant"));
    m_page->showIncident(incident(1).id);
    QVERIFY(says(QString("Incident %1").arg(incident(1).number)));
    QVERIFY(says(incident(1).person.description));
    // Nothing that only officers do, and no answers to measures.
    QVERIFY(!visible<QPushButton>("erase"));
    QVERIFY(!visible<QPushButton>("planButton"));
    QVERIFY(visible<QPushButton>("sheetButton") || says("No measure of the catalogue"));
    m_page->showIncident(incident(0).id);
    QCOMPARE(m_prompter.told.size(), 1);
}

void CaseAccessTest::withoutAGrantTheListSaysSo()
{
    open("carer");
    const GrantedCases granted(*m_register);
    RoleStartPage start(*m_register, granted);
    const auto labels = start.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().startsWith("No case is granted to you at the moment.");
    }));
    showPage();
    QVERIFY(says("No case is granted to you at the moment"));
    const auto buttons = m_page->findChildren<QPushButton *>();
    QVERIFY(std::none_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->isVisible() && button->text() == "Report an incident";
    }));
}

void CaseAccessTest::caseDisappearsWhenItsTimeEnds()
{
    grant("carer", 1, 0);
    open("carer");
    GrantedCases granted(*m_register);
    RoleStartPage start(*m_register, granted);
    showPage(incident(1).id);
    QVERIFY(says(incident(1).person.description));
    m_now = m_now.addDays(1);
    granted.refresh();
    QVERIFY(!says(incident(1).person.description));
    QVERIFY(says("No case is granted to you at the moment"));
    const auto labels = start.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().startsWith(
            "The time is over for 1 case, the last on 21 November 2026.");
    }));
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(incident(1).person.description));
}

void CaseAccessTest::numberMustBeTypedBeforeErasing()
{
    open();
    showPage(incident(0).id);
    press(m_page.get(), "erase");
    auto *asked = dialog<EraseDialog>();
    auto *number = asked->findChild<QLineEdit *>("number");
    auto *go = asked->findChild<QPushButton *>("go");
    QVERIFY(!go->isEnabled());
    typeText(number, incident(1).number);
    QVERIFY(!go->isEnabled());
    number->clear();
    typeText(number, incident(0).number);
    QVERIFY(go->isEnabled());
    // Return in the field is not enough.
    QTest::keyClick(number, Qt::Key_Return);
    QVERIFY(asked->isVisible());
    QVERIFY(go->hasFocus());
    QTest::keyClick(asked, Qt::Key_Escape);
    QVERIFY(!asked->isVisible());
    QCOMPARE(m_register->facts().rowCount(), 2U);
}

void CaseAccessTest::erasedIncidentLeavesThePage()
{
    open();
    showPage(incident(0).id);
    const QSignalSpy noticed(m_page.get(), &Page::noticed);
    press(m_page.get(), "erase");
    auto *asked = dialog<EraseDialog>();
    typeText(asked->findChild<QLineEdit *>("number"), incident(0).number);
    press(asked, "go");
    QCOMPARE(noticed.last().first().toString(),
        QString("Incident %1 is erased.").arg(incident(0).number));
    QCOMPARE(m_register->facts().rowCount(), 1U);
    QVERIFY(says("1 incident"));
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(incident(0).person.description));
    m_page->showIncident(incident(1).id);
    QVERIFY(says(incident(1).person.description));
}

void CaseAccessTest::namesAreHiddenWhileSwitchedOff()
{
    open();
    showPage(incident(0).id);
    QVERIFY(!visible<QPushButton>("add"));
    VERIFY_RESULT(m_register->vault().members().switchIdentitiesOn("Profil NRW"));
    m_page->showIncident(incident(0).id);
    QVERIFY(visible<QPushButton>("add"));
    // Another officer does not hold the key.
    open("officer");
    showPage(incident(0).id);
    QVERIFY(!visible<QPushButton>("add"));
    QVERIFY(!says("Names of accused persons"));
}

void CaseAccessTest::nameIsKeptAndErased()
{
    open();
    VERIFY_RESULT(m_register->vault().members().switchIdentitiesOn("Profil NRW"));
    showPage(incident(0).id);
    press(m_page.get(), "add");
    {
        auto *asked = dialog<AccusedDialog>();
        typeText(asked->findChild<QLineEdit *>("name"), "Jörg Ödmann");
        asked->findChild<ChoiceGroup *>("trigger")->button(1)->click();
        typeText(asked->findChild<QLineEdit *>("reason"), "Hausverbot vom 20.11.2026, Az. 4");
        asked->findChild<QDateEdit *>("ends")->setDate(QDate(2027, 5, 20));
        QVERIFY(says("The name is erased by itself after 20 May 2027."));
        press(asked, "go");
    }
    QTRY_VERIFY(says("Jörg Ödmann"));
    QVERIFY(says("House ban, until 20 May 2027. Hausverbot vom 20.11.2026, Az. 4"));
    const auto kept = m_register->vault().identities().of(incident(0).id);
    QCOMPARE(kept->size(), 1);
    QCOMPARE(kept->first().name, "Jörg Ödmann");
    // Of this incident only, and off the screen when it is left.
    m_page->showIncident(incident(1).id);
    QVERIFY(!says("Jörg Ödmann"));
    m_page->showIncident(incident(0).id);
    QTRY_VERIFY(says("Jörg Ödmann"));
    QTest::keyClick(visible<QPushButton>("entryButton"), Qt::Key_Space);
    QVERIFY(m_register->vault().identities().all()->isEmpty());
    QVERIFY(!says("Jörg Ödmann"));
}

void CaseAccessTest::incompleteNameIsNotKept()
{
    open();
    VERIFY_RESULT(m_register->vault().members().switchIdentitiesOn("Profil NRW"));
    showPage(incident(0).id);
    press(m_page.get(), "add");
    auto *asked = dialog<AccusedDialog>();
    press(asked, "go");
    QTRY_VERIFY(says("Please enter the name."));
    VERIFY_ACCESSIBLE(asked);
    QVERIFY(says("Please choose why the name may be kept."));
    QVERIFY(says("Please enter the reason"));
    QVERIFY(m_register->vault().identities().all()->isEmpty());
}

void CaseAccessTest::everythingIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::addColumn<QString>("button");
    for (const Language language : {Language::German, Language::English}) {
        for (const int scale : {100, 200}) {
            for (const char *button : {"", "grant", "erase", "add"})
                QTest::addRow("%s %d %s", language == Language::German ? "de" : "en", scale, button)
                    << language << scale << button;
        }
    }
}

void CaseAccessTest::everythingIsAccessible()
{
    QFETCH(const Language, language);
    QFETCH(const int, scale);
    QFETCH(const QString, button);
    setUiLanguage(language);
    setTextScale(scale);
    grant("carer", 0, 14);
    VERIFY_RESULT(m_register->vault().members().switchIdentitiesOn("Profil NRW"));
    VERIFY_RESULT(m_register->vault().identities().record({.incident = incident(0).id,
        .name = "Max Beispiel",
        .reason = "Hausverbot vom 20.11.2026",
        .ends = QDate(2027, 5, 20)}));
    showPage(incident(0).id);
    QWidget *checked = m_page.get();
    if (!button.isEmpty()) {
        press(m_page.get(), qPrintable(button));
        checked = QApplication::activeModalWidget();
        QVERIFY(checked != nullptr);
        QVERIFY(QTest::qWaitForWindowActive(checked));
    }
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    VERIFY_ACCESSIBLE(checked);
}

QTEST_MAIN(CaseAccessTest)
#include "tst_caseaccess.moc"
