// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/protection/rights.h"

#include <QSet>
#include <QTest>

using namespace rueckhalt;

class RightsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRightHasOneRuleInWords();
    void onlyTheOfficerReadsAllIncidents();
    void theLogIsReadByTwoRolesTogetherOnly();
    void nobodyHasBothHalvesOfTheLog();
    void everybodyMayReportAndCheck();
    void aSetOfRolesHasTheRightsOfEach();
};

void RightsTest::everyRightHasOneRuleInWords()
{
    QSet<Right> ruled;
    for (const RightRule &rule : rightRules()) {
        ruled.insert(rule.right);
        for (const Language language : {Language::German, Language::English}) {
            QVERIFY2(rule.how.in(language).endsWith(u'.'), qPrintable(codeOf(rule.right)));
            QVERIFY(!wordFor(rule.right, language).isEmpty());
        }
    }
    QCOMPARE(static_cast<std::size_t>(ruled.size()), terms<Right>().size());
    QCOMPARE(rightRules().size(), terms<Right>().size());
}

void RightsTest::onlyTheOfficerReadsAllIncidents()
{
    for (const Right right : {Right::ReadFacts, Right::ReadPersonPart, Right::TakeIn}) {
        for (const Term<Role> &role : terms<Role>())
            QCOMPARE(may({role.value}, right), role.value == Role::SafetyOfficer);
    }
    QVERIFY(!mayAtAll({Role::Manager, Role::Administrator}, Right::ReadFacts));
    QVERIFY(!mayAtAll({Role::Manager, Role::Administrator}, Right::ReadPersonPart));
}

void RightsTest::theLogIsReadByTwoRolesTogetherOnly()
{
    for (const Term<Role> &role : terms<Role>()) {
        QVERIFY(!may({role.value}, Right::ReadAccessLog));
        QCOMPARE(mayAtAll({role.value}, Right::ReadAccessLog),
            role.value == Role::StaffCouncil || role.value == Role::DataProtectionOfficer);
    }
}

void RightsTest::nobodyHasBothHalvesOfTheLog()
{
    QVERIFY(!areCompatible({Role::StaffCouncil, Role::DataProtectionOfficer}));
    QVERIFY(areCompatible({Role::SafetyOfficer, Role::Administrator}));
}

void RightsTest::everybodyMayReportAndCheck()
{
    for (const Term<Role> &role : terms<Role>()) {
        QVERIFY(may({role.value}, Right::Report));
        QVERIFY(may({role.value}, Right::VerifyRegister));
    }
}

void RightsTest::aSetOfRolesHasTheRightsOfEach()
{
    const CodeSet<Role> both {Role::Manager, Role::Administrator};
    QVERIFY(may(both, Right::WritePlan));
    QVERIFY(may(both, Right::ManageMembers));
    QVERIFY(!may(both, Right::EraseIncident));
    QVERIFY(!may({}, Right::ReadPlan));
}

QTEST_APPLESS_MAIN(RightsTest)
#include "tst_rights.moc"
