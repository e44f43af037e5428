// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/casework/casespage.h"
#include "gui/casework/followupcard.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/report/choicebutton.h"
#include "gui/report/choicegroup.h"
#include "session/granting.h"
#include "session/reporting.h"
#include "support/gui/a11ylint.h"
#include "support/gui/caseoffice.h"
#include "support/vault/membertown.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What whoever accompanies a case enters in the window, by keys on a real register with two
/// members.
class CarerViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void answersUnfoldAndReachTheOfficer();
    void whatStatisticsCountIsReadOnly();
    void dutyLeadsToItsAnswer();
    void halfTypedAnswerOutlivesTheLock();
    void finishedCaseTakesNoAnswer();
    void windowIsAccessible();

private:
    using F = FollowUpField;

    /// A register as one member has it open, with the page of cases over it.
    struct Desk
    {
        FakePrompter prompter;
        std::unique_ptr<OpenRegister> reg;
        Answering answering;
        Casework cases;
        CasesPage page;

        Desk(const MemberTown &town, const MeasureCatalog &catalog, const QString &login)
            : reg(opened(town, catalog, login))
            , answering(*reg, systemRandom())
            , cases(*reg, answering, Language::German)
            , page(*reg, cases, answering, prompter)
        {
            page.resize(1000, 900);
            page.show();
            if (!QTest::qWaitForWindowActive(&page))
                qFatal("no window");
            page.enter();
        }
        static std::unique_ptr<OpenRegister> opened(
            const MemberTown &town, const MeasureCatalog &catalog, const QString &login)
        {
            auto vault = town.open(login);
            if (!vault)
                qFatal("open: %s", qPrintable(vault.error().detail));
            auto loaded = OpenRegister::load(*std::move(vault), catalog, vaultEnvironment().clock);
            if (!loaded)
                qFatal("load: %s", qPrintable(loaded.error().detail));
            return *std::move(loaded);
        }
        template <typename T>
        T *part(const QString &name) const
        {
            for (T *each : page.findChildren<T *>(name)) {
                if (each->isVisible())
                    return each;
            }
            qFatal("no %s", qPrintable(name));
        }
        [[nodiscard]] bool shows(const QString &name) const
        {
            const auto parts = page.findChildren<QWidget *>(name);
            return std::ranges::any_of(
                parts, [](const QWidget *part) { return part->isVisible(); });
        }
        void press(const QString &name) const
        {
            auto *button = part<QPushButton>(name);
            button->setFocus(Qt::TabFocusReason);
            QTest::keyClick(button, Qt::Key_Space);
        }
        void pick(F field, int value) const
        {
            auto *row = part<QWidget>("field-" + codeOf(field));
            auto *button = row->findChild<ChoiceGroup *>()->button(value);
            button->setFocus(Qt::TabFocusReason);
            QTest::keyClick(button, Qt::Key_Space);
        }
        void type(F field, const QString &text) const
        {
            auto *edit = part<QWidget>("field-" + codeOf(field))->findChild<QLineEdit *>();
            edit->setFocus(Qt::TabFocusReason);
            QTest::keyClicks(edit, text);
        }
    };
    [[nodiscard]] std::unique_ptr<Desk> desk(const QString &login) const
    {
        return std::make_unique<Desk>(m_town, m_catalog, login);
    }

    MemberTown m_town;
    MeasureCatalog m_catalog;
    IncidentId m_incident;
};

void CarerViewTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

/// Somebody was hit at the counter; the case is granted to the carer.
void CarerViewTest::init()
{
    m_town.startAfresh();
    const auto reg = Desk::opened(m_town, m_catalog, {});
    const auto recorded = Reporting(*reg).record(CaseOffice::assault());
    VERIFY_RESULT(recorded);
    m_incident = recorded->id;
    VERIFY_RESULT(Granting(*reg).grant(
        {m_incident, m_town.idOf("carer"), vaultEnvironment().clock().date().addDays(14),
            "Nachsorge", MemberTown::fingerprintOf(reg->vault(), m_town.idOf("carer"))}));
}

void CarerViewTest::answersUnfoldAndReachTheOfficer()
{
    {
        const auto carer = desk("carer");
        carer->page.showCase(m_incident);
        carer->press("group-injured");
        QVERIFY(!carer->shows("field-doctor"));
        carer->pick(F::DoctorSeen, 0);
        QVERIFY(carer->shows("field-doctor"));
        carer->type(F::DoctorName, "Praxis am Markt");
        carer->press("group-incapacity");
        carer->pick(F::Employment, 1);
        carer->press("saveAnswers");
        QVERIFY2(carer->prompter.told.isEmpty(), qPrintable(carer->prompter.told.join('\n')));
        QVERIFY(!carer->shows("unsavedAnswers"));
        // Seen at once, though no officer has it yet.
        QCOMPARE(carer->cases.read(m_incident)->value(F::DoctorName), "Praxis am Markt");
    }
    const auto officer = desk({});
    const auto file = officer->cases.read(m_incident);
    QCOMPARE(file->value(F::DoctorName), "Praxis am Markt");
    QCOMPARE(file->value(F::Employment), "official");
    QVERIFY(file->record.history().last().author == m_town.idOf("carer"));
    QVERIFY(officer->reg->vault().alerts().isEmpty());
}

void CarerViewTest::whatStatisticsCountIsReadOnly()
{
    const auto carer = desk("carer");
    carer->page.showCase(m_incident);
    carer->press("group-event");
    for (const F field : {F::Recurrence, F::Alarm, F::Circumstances}) {
        const QString name = "field-" + codeOf(field);
        if (carer->shows(name))
            QVERIFY2(!carer->part<QWidget>(name)->findChild<ChoiceGroup *>()->isEnabled(),
                qPrintable(name));
    }
    QVERIFY(!carer->shows("unsavedAnswers"));
    // Nor does she name further persons or waive duties.
    QVERIFY(!carer->shows("addPerson"));
    QVERIFY(!carer->shows("waiveDuty"));
    QVERIFY(!carer->shows("to-in-review"));
}

void CarerViewTest::dutyLeadsToItsAnswer()
{
    const auto carer = desk("carer");
    carer->page.showCase(m_incident);
    if (carer->shows("moreDuties"))
        carer->press("moreDuties");
    auto *row = carer->part<QWidget>("duty-state-employment");
    auto *verb = row->findChild<QPushButton *>("doDuty");
    verb->setFocus(Qt::TabFocusReason);
    QTest::keyClick(verb, Qt::Key_Space);
    QVERIFY(carer->shows("field-employment"));
    const QWidget *focused = QApplication::focusWidget();
    QVERIFY(focused && carer->part<QWidget>("field-employment")->isAncestorOf(focused));
    // What only officers do leads nowhere.
    QVERIFY(!carer->part<QWidget>("duty-name-carer")->findChild<QPushButton *>("doDuty"));
}

void CarerViewTest::halfTypedAnswerOutlivesTheLock()
{
    {
        const auto carer = desk("carer");
        carer->page.showCase(m_incident);
        carer->press("group-incapacity");
        carer->pick(F::Employment, 0);
        carer->page.keepWork(); // as the lock does
    }
    QCOMPARE(desk("carer")->cases.read(m_incident)->value(F::Employment), "employee");
}

void CarerViewTest::finishedCaseTakesNoAnswer()
{
    {
        const auto officer = desk({});
        VERIFY_RESULT(officer->cases.move(m_incident, {.to = CaseState::InReview}));
        VERIFY_RESULT(officer->cases.move(
            m_incident, {.to = CaseState::NotPertinent, .reason = "Nicht im Dienst"}));
    }
    const auto carer = desk("carer");
    carer->page.showCase(m_incident);
    QVERIFY(!carer->shows("saveAnswers"));
    carer->press("group-incapacity");
    QVERIFY(!carer->part<QWidget>("field-employment")->findChild<ChoiceGroup *>()->isEnabled());
}

void CarerViewTest::windowIsAccessible()
{
    const auto carer = desk("carer");
    carer->page.showCase(m_incident);
    carer->press("group-incapacity");
    QVERIFY(carer->part<QLabel>("caseReadOnly")->text().contains("answers"));
    VERIFY_ACCESSIBLE(&carer->page);
}

QTEST_MAIN(CarerViewTest)
#include "tst_carerview.moc"
