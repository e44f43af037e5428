// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "session/browsing.h"
#include "session/casework.h"
#include "session/granting.h"
#include "support/vault/membertown.h"

#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// An officer lets others read single cases for a time, and what they find in the register then.
class GrantingTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void candidatesAreThoseWhoReadNothingElse();
    void grantedMemberFindsThatCaseAndNoOther_data();
    void grantedMemberFindsThatCaseAndNoOther();
    void lastDayCountsToItsEnd_data();
    void lastDayCountsToItsEnd();
    void secondGrantTakesThePlaceOfTheFirst();
    void wrongOrderIsRefused_data();
    void wrongOrderIsRefused();
    void whoHasNoPasswordOfHisOwnGetsNothing();
    void managerSeesAndGrantsNothing();
    void caseLeavesTheFactsWhenItsTimeEnds();
    void whatIsOverIsNamedUntilAnOfficerEndsIt();
    void revokedGrantIsGoneAtOnce();
    void carerEntersWhatSheDoesInAGrantedCase();

private:
    std::unique_ptr<OpenRegister> open(const QString &login = {}) const;
    [[nodiscard]] GrantOrder order(const QString &login, int incident, int days) const
    {
        return {m_town.incidents()[incident].id, m_town.idOf(login), m_today.addDays(days),
            "Nachsorge", m_fingerprints.value(login)};
    }

    MemberTown m_town;
    QHash<QString, Digest> m_fingerprints;
    MeasureCatalog m_catalog;
    QDateTime m_now;
    QDate m_today;
};

void GrantingTest::init()
{
    m_town.startAfresh();
    m_now = vaultEnvironment().clock();
    m_today = m_now.toLocalTime().date();
    if (m_fingerprints.isEmpty()) {
        for (const auto opened = open(); const Member &member : opened->vault().members().members())
            m_fingerprints.insert(member.profile.login, member.fingerprint);
    }
}

std::unique_ptr<OpenRegister> GrantingTest::open(const QString &login) const
{
    VaultEnvironment environment = vaultEnvironment();
    environment.clock = [this] { return m_now; };
    auto vault = Vault::open(m_town.folder(), MemberTown::credentials(login), environment);
    if (!vault)
        qFatal("open: %s", qPrintable(vault.error().detail));
    auto loaded = OpenRegister::load(*std::move(vault), m_catalog, environment.clock);
    if (!loaded)
        qFatal("load: %s", qPrintable(loaded.error().detail));
    return *std::move(loaded);
}

void GrantingTest::candidatesAreThoseWhoReadNothingElse()
{
    const auto officer = open();
    const Granting granting(*officer);
    QVERIFY(granting.isAllowed());
    QStringList names;
    for (const Member &member : granting.candidates())
        names << shownName(member);
    names.sort();
    QCOMPARE(names, (QStringList {"Frau carer", "Frau council", "Frau dpo"}));
    QVERIFY(granting.notReady().isEmpty());
    QCOMPARE(granting.nameOf(m_town.idOf("carer")), "Frau carer");
    QVERIFY(granting.nameOf(UserId()).isEmpty());
}

void GrantingTest::grantedMemberFindsThatCaseAndNoOther_data()
{
    QTest::addColumn<QString>("login");
    for (const char *login : {"carer", "council", "dpo"})
        QTest::newRow(login) << login;
}

void GrantingTest::grantedMemberFindsThatCaseAndNoOther()
{
    QFETCH(const QString, login);
    const Incident &granted = m_town.incidents()[1];
    QVERIFY(Granting(*open()).grant(order(login, 1, 14)));
    const auto member = open(login);
    QCOMPARE(member->facts().rowCount(), 1U);
    const auto rows = Browsing(*member).find({}, {}, Language::German);
    QCOMPARE(rows.size(), std::size_t {1});
    QCOMPARE(member->facts().number(rows.front()), granted.number);
    QVERIFY(Browsing(*member).open(granted.id) == granted);
    const auto other = Browsing(*member).open(m_town.incidents()[0].id);
    QVERIFY(!other && other.error().code == Error::Code::NotPermitted);
    QVERIFY(!Granting(*member).isAllowed());
    const GrantedCases cases(*member);
    QCOMPARE(cases.running().size(), 1);
    QCOMPARE(lastDayOf(cases.running().first()), m_today.addDays(14));
    QVERIFY(cases.over().isEmpty());
}

void GrantingTest::lastDayCountsToItsEnd_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("today") << 0;
    QTest::newRow("two weeks") << 14;
    QTest::newRow("as long as possible") << Granting::MostDays;
}

void GrantingTest::lastDayCountsToItsEnd()
{
    QFETCH(const int, days);
    QVERIFY(Granting(*open()).grant(order("carer", 0, days)));
    const QDateTime end = m_today.addDays(days + 1).startOfDay().toUTC();
    m_now = end.addSecs(-1);
    QCOMPARE(open("carer")->facts().rowCount(), 1U);
    m_now = end;
    QCOMPARE(open("carer")->facts().rowCount(), 0U);
}

void GrantingTest::secondGrantTakesThePlaceOfTheFirst()
{
    const auto officer = open();
    Granting granting(*officer);
    QVERIFY(granting.grant(order("carer", 0, 10)));
    QVERIFY(granting.grant(order("dpo", 0, 20)));
    QVERIFY(granting.grant(order("carer", 0, 90)));
    QVERIFY(granting.grant(order("carer", 1, 5)));
    const auto grants = granting.of(m_town.incidents()[0].id);
    QVERIFY(grants);
    QCOMPARE(grants->size(), 2);
    QCOMPARE(grants->first().user, m_town.idOf("dpo"));
    QCOMPARE(lastDayOf(grants->last()), m_today.addDays(90));
    QCOMPARE(granting.all()->size(), 3);
}

void GrantingTest::wrongOrderIsRefused_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("detail");
    QTest::newRow("yesterday") << "carer" << -1 << "x"
                               << "expires";
    QTest::newRow("too long") << "carer" << Granting::MostDays + 1 << "x"
                              << "expires";
    QTest::newRow("no reason") << "carer" << 3 << " "
                               << "reason";
    QTest::newRow("manager") << "manager" << 3 << "x"
                             << "role";
}

void GrantingTest::wrongOrderIsRefused()
{
    QFETCH(const QString, login);
    QFETCH(const int, days);
    QFETCH(const QString, reason);
    QFETCH(const QString, detail);
    const auto officer = open();
    Granting granting(*officer);
    GrantOrder wrong = order(login, 0, days);
    wrong.reason = reason;
    const auto made = granting.grant(wrong);
    QVERIFY(!made && made.error().code == Error::Code::Invalid);
    QCOMPARE(made.error().detail, detail);
    QVERIFY(granting.all()->isEmpty());
}

void GrantingTest::whoHasNoPasswordOfHisOwnGetsNothing()
{
    const auto officer = open();
    auto invited
        = officer->vault().members().add(MemberTown::member("neu", {Role::CaseCarer}, true));
    QVERIFY(invited);
    Granting granting(*officer);
    QCOMPARE(granting.candidates().size(), 3);
    QCOMPARE(granting.notReady().size(), 1);
    // Who made the one-time password could read the case with it.
    GrantOrder early = order("carer", 0, 3);
    early.member = *invited;
    const auto made = granting.grant(early);
    QVERIFY(!made && made.error().code == Error::Code::Invalid);
    QCOMPARE(made.error().detail, "state");
}

void GrantingTest::managerSeesAndGrantsNothing()
{
    const auto manager = open("manager");
    QVERIFY(manager->facts().isEmpty());
    Granting granting(*manager);
    QVERIFY(!granting.isAllowed());
    QVERIFY(granting.all().error().code == Error::Code::NotPermitted);
    QVERIFY(granting.grant(order("carer", 0, 3)).error().code == Error::Code::NotPermitted);
}

void GrantingTest::caseLeavesTheFactsWhenItsTimeEnds()
{
    {
        const auto officer = open();
        Granting granting(*officer);
        QVERIFY(granting.grant(order("carer", 0, 0)));
        QVERIFY(granting.grant(order("carer", 1, 5)));
    }
    const auto carer = open("carer");
    GrantedCases cases(*carer);
    const QSignalSpy reloaded(carer.get(), &OpenRegister::factsReloaded);
    const QSignalSpy ended(&cases, &GrantedCases::ended);
    cases.refresh();
    QCOMPARE(reloaded.size(), 0);
    QCOMPARE(carer->facts().rowCount(), 2U);

    m_now = m_today.addDays(1).startOfDay().toUTC();
    cases.refresh();
    QCOMPARE(reloaded.size(), 1);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().toInt(), 1);
    QCOMPARE(carer->facts().rowCount(), 1U);
    QVERIFY(carer->facts().rowOf(m_town.incidents()[1].id).has_value());
    QVERIFY(!Browsing(*carer).open(m_town.incidents()[0].id));
    QCOMPARE(cases.running().size(), 1);
    QCOMPARE(cases.over().size(), 1);
    cases.refresh();
    QCOMPARE(ended.size(), 1);
}

void GrantingTest::whatIsOverIsNamedUntilAnOfficerEndsIt()
{
    QVERIFY(Granting(*open()).grant(order("dpo", 0, 3)));
    m_now = m_now.addDays(10);
    {
        const auto dpo = open("dpo");
        const GrantedCases cases(*dpo);
        QVERIFY(cases.running().isEmpty());
        QCOMPARE(cases.over().size(), 1);
        QCOMPARE(lastDayOf(cases.over().first()), m_today.addDays(3));
    }
    QVERIFY(Granting(*open("officer")).all()->isEmpty());
    const auto dpo = open("dpo");
    QVERIFY(GrantedCases(*dpo).over().isEmpty());
}

void GrantingTest::carerEntersWhatSheDoesInAGrantedCase()
{
    const IncidentId incident = m_town.incidents()[0].id;
    QVERIFY(Granting(*open()).grant(order("carer", 0, 30)));
    {
        const auto carer = open("carer");
        Answering answering(*carer, systemRandom());
        Casework cases(*carer, answering, Language::German);
        QVERIFY(!cases.isAllowed());
        QVERIFY(cases.mayAdd());
        const QSignalSpy changed(&cases, &Casework::caseChanged);
        QVERIFY(cases
                    .enterCare(incident,
                        {.kind = CareKind::FirstCare,
                            .outcome = CareOutcome::Accepted,
                            .day = m_today,
                            .by = "Frau Ost"})
                    .has_value());
        QVERIFY(cases.addAddendum(incident, "Es geht ihr besser.", "Gespräch").has_value());
        QCOMPARE(changed.size(), 2);
        const auto file = cases.read(incident);
        QVERIFY(file.has_value());
        QVERIFY(file->standing().care.contains(CareKind::FirstCare));
        QCOMPARE(file->record.history().last().text, "Es geht ihr besser.");
        // Everything else is for officers.
        QVERIFY(cases.move(incident, {.to = CaseState::InReview}).error().code
            == Error::Code::NotPermitted);
        QVERIFY(Casework::problemIn(cases.waive(incident, CaseDuty::OfferDoctor, "x").error())
            == CaseProblem::NotYours);
        QVERIFY(Casework::problemIn(cases.namePerson(incident, {.name = "am Tresen"}).error())
            == CaseProblem::NotYours);
        QVERIFY(!cases.read(m_town.incidents()[1].id));
    }
    const auto officer = open("officer");
    Answering answering(*officer, systemRandom());
    const Casework cases(*officer, answering, Language::German);
    const auto file = cases.read(incident);
    QVERIFY(file->standing().care.contains(CareKind::FirstCare));
    QCOMPARE(file->record.history().last().authorName, "Frau carer");
}

void GrantingTest::revokedGrantIsGoneAtOnce()
{
    {
        const auto officer = open();
        Granting granting(*officer);
        const auto made = granting.grant(order("council", 0, 30));
        QVERIFY(made);
        QVERIFY(granting.revoke(*made));
        QVERIFY(granting.of(m_town.incidents()[0].id)->isEmpty());
        QVERIFY(granting.revoke(*made).error().code == Error::Code::NotFound);
    }
    QVERIFY(open("council")->facts().isEmpty());
}

QTEST_GUILESS_MAIN(GrantingTest)
#include "tst_granting.moc"
