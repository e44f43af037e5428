// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "vault/headcopies.h"
#include "vault/settingstore.h"

#include <QDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Accounts of a register: who may do what, passwords, roles, removal, recovery.
class MembersTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void founderIsAloneAtFirst();
    void everyRoleDoesWhatItMay_data();
    void everyRoleDoesWhatItMay();
    void administratorKeepsPopulationFigures();
    void formerPopulationFiguresCountUntilTheyAreSavedAnew();
    void newMemberMustChooseAPasswordOfHisOwn();
    void loginNamesAreUniqueAndFoundHoweverTyped();
    void founderGetsALoginNameLater();
    void namesAndRolesChangeTogetherOrNotAtAll_data();
    void namesAndRolesChangeTogetherOrNotAtAll();
    void everybodyChangesHisOwnNamesOnly();
    void impossibleMemberIsRefused_data();
    void impossibleMemberIsRefused();
    void onlyAdministratorsManageMembers();
    void keyOfAnOfficerIsAwaitedFromAnOfficer();
    void managersKeyIsMadeAnewForOneMore();
    void passwordChangesAndTheOldOneIsWorthNothing();
    void keyFileIsNeededTogetherWithThePassword();
    void disabledMemberIsKeptOut();
    void lastAdministratorStays();
    void roleTakenAwayTakesItsKey();
    void removedMemberIsGoneForGood();
    void memberIsNotRemovedByOneWhoLacksHisKey();
    void whatAMemberMayKnowIsRenewedWhateverHisSlotHas_data();
    void whatAMemberMayKnowIsRenewedWhateverHisSlotHas();
    void resetGivesANewPasswordAndKeysAreAwaited();
    void rotationKeepsEverythingReadable();
    void cancelledRotationChangesNothing();
    void whatIsRecordedDuringARotationIsNotLost();
    void manyRotationsKeepTheFirstKey();

private:
    std::unique_ptr<MemberTown> m_town = std::make_unique<MemberTown>();
};

namespace {

/// The codes of what somebody tried.
template <typename T>
QString codeIn(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : QString::fromLatin1(nameOf(result.error().code));
}

Population posts(int hundredths)
{
    return *Population::create({{.year = 2026, .postHundredths = hundredths}});
}

std::optional<Member> memberIn(const Vault &vault, const UserId &id)
{
    for (const Member &member : vault.members().members()) {
        if (member.id == id)
            return member;
    }
    return std::nullopt;
}

} // namespace

void MembersTest::init()
{
    m_town->startAfresh();
}

void MembersTest::founderIsAloneAtFirst()
{
    const QString folder = m_town->path("allein.rueckhalt");
    Founder founder = founderWith(testPassword());
    founder.profile.login = "Erika";
    auto made = Vault::create(folder, founder, vaultEnvironment());
    VERIFY_RESULT(made);
    QCOMPARE(made->recoverySecret.size(), std::size_t {16});
    const Member me = made->vault->me();
    QCOMPARE(me.profile.login, "Erika");
    QCOMPARE(me.roles, (CodeSet<Role> {Role::SafetyOfficer, Role::Administrator}));
    QCOMPARE(me.awaited, CodeSet<Role> {});
    QCOMPARE(me.state, MemberState::Active);
    QVERIFY(!me.holdsIdentities && !me.usesKeyFile);
    QCOMPARE(made->vault->members().members(), QList {me});
    made->vault.reset();
    // The only member needs no login name, but a wrong one is wrong.
    for (const QString login : {"", "Erika", " eRIKA "})
        VERIFY_RESULT(Vault::open(folder, MemberTown::credentials(login), vaultEnvironment()));
    VERIFY_ERROR(Vault::open(folder, MemberTown::credentials("Erich"), vaultEnvironment()),
        Error::Code::WrongPassword);
}

void MembersTest::everyRoleDoesWhatItMay_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("expected");
    // record, incident, draft, organisation, population, mark, add a member; number of facts
    QTest::newRow("founder") << ""
                             << "ok ok ok ok ok ok ok 3";
    QTest::newRow("officer") << "officer"
                             << "ok ok ok ok ok ok NotPermitted 3";
    QTest::newRow("carer") << "carer"
                           << "NotPermitted NotPermitted NotPermitted NotPermitted NotPermitted "
                              "NotPermitted NotPermitted 0";
    QTest::newRow("manager")
        << "manager"
        << "NotPermitted NotPermitted NotPermitted NotPermitted NotPermitted ok NotPermitted 0";
    QTest::newRow("council") << "council"
                             << "NotPermitted NotPermitted NotPermitted NotPermitted NotPermitted "
                                "NotPermitted NotPermitted 0";
    QTest::newRow("dpo") << "dpo"
                         << "NotPermitted NotPermitted NotPermitted NotPermitted NotPermitted "
                            "NotPermitted NotPermitted 0";
    QTest::newRow("admin") << "admin"
                           << "NotPermitted NotPermitted NotPermitted ok ok NotPermitted ok 0";
}

void MembersTest::everyRoleDoesWhatItMay()
{
    QFETCH(const QString, login);
    QFETCH(const QString, expected);
    auto vault = m_town->open(login);
    VERIFY_RESULT(vault);
    const QStringList done {codeIn((*vault)->record(plainIncident())),
        codeIn((*vault)->incident(m_town->incidents().first().id)), codeIn((*vault)->saveDraft({})),
        codeIn((*vault)->saveOrganisation({})), codeIn((*vault)->savePopulation(posts(1250))),
        codeIn((*vault)->setMark({"A05", {}, MeasureState::InPlace, {}})),
        codeIn((*vault)->members().add(MemberTown::member("neu", {Role::Manager}))),
        QString::number((*vault)->facts()->rowCount())};
    QCOMPARE(done.join(' '), expected);
    const bool holdsOfficerKey = login.isEmpty() || login == "officer";
    QCOMPARE((*vault)->tokenFor("Jemand").isNull(), !holdsOfficerKey);
    QCOMPARE((*vault)->verify()->size(), 0);
}

/// Master data as the units are, which administrators without the officers' key keep.
void MembersTest::administratorKeepsPopulationFigures()
{
    {
        auto officer = m_town->open("officer");
        VERIFY_RESULT(officer);
        VERIFY_RESULT((*officer)->savePopulation(posts(1250)));
    }
    for (const Population &figures : {posts(4000), Population()}) {
        {
            auto admin = m_town->open("admin");
            VERIFY_RESULT(admin);
            VERIFY_RESULT((*admin)->savePopulation(figures));
        }
        for (const char *login : {"", "manager", "admin"}) {
            const auto vault = m_town->open(login);
            VERIFY_RESULT(vault);
            QVERIFY((*vault)->alerts().isEmpty());
            QVERIFY(!(*vault)->isReadOnly());
            VERIFY_RESULT((*vault)->log().verify());
            QVERIFY(*(*vault)->population() == figures);
        }
    }
}

/// Registers in which an officer saved them before administrators could.
void MembersTest::formerPopulationFiguresCountUntilTheyAreSavedAnew()
{
    {
        const auto known = unlockedHead(m_town->folder(), testPassword());
        VERIFY_RESULT(known);
        const auto raw = RawRegister::open(m_town->folder(), known->head, known->keys);
        VERIFY_RESULT(raw);
        VERIFY_RESULT(
            SettingStore(*(*raw)->database).set("population", encodePopulation(posts(1250))));
    }
    const auto vault = m_town->open("manager");
    VERIFY_RESULT(vault);
    QVERIFY(*(*vault)->population() == posts(1250));
}

void MembersTest::newMemberMustChooseAPasswordOfHisOwn()
{
    const QByteArray own = "ein eigenes langes Wort";
    {
        auto vault = m_town->open();
        VERIFY_RESULT(vault);
        const auto added
            = (*vault)->members().add(MemberTown::member("neu", {Role::SafetyOfficer}, true));
        VERIFY_RESULT(added);
        QCOMPARE(memberIn(**vault, *added)->state, MemberState::Invited);
        QCOMPARE(memberIn(**vault, *added)->awaited, CodeSet<Role> {});
    }
    auto vault = m_town->open("neu");
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->me().state, MemberState::Invited);
    const Digest invited = (*vault)->me().fingerprint;
    VERIFY_ERROR((*vault)->record(plainIncident()), Error::Code::NotPermitted);
    VERIFY_ERROR((*vault)->incident(m_town->incidents().first().id), Error::Code::NotPermitted);
    QCOMPARE((*vault)->facts()->rowCount(), 0U);
    VERIFY_ERROR((*vault)->members().changePassword(secretOf("falsch"), {}, secretOf(own), {}),
        Error::Code::WrongPassword);
    VERIFY_RESULT((*vault)->members().changePassword(testPassword(), {}, secretOf(own), {}));
    QCOMPARE((*vault)->me().state, MemberState::Active);
    QVERIFY((*vault)->me().fingerprint != invited);
    VERIFY_RESULT((*vault)->record(plainIncident()));
    vault->reset();
    VERIFY_ERROR(m_town->open("neu"), Error::Code::WrongPassword);
    vault = m_town->open("neu", own);
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->facts()->rowCount(), 3U);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void MembersTest::loginNamesAreUniqueAndFoundHoweverTyped()
{
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    VERIFY_RESULT((*vault)->members().add(MemberTown::member("Jörg Weiß", {Role::Manager})));
    VERIFY_ERROR((*vault)->members().add(MemberTown::member(" JÖRG  WEISS", {Role::Manager})),
        Error::Code::AlreadyExists);
    vault->reset();
    vault = m_town->open("jörg weiss ");
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->me().profile.login, "Jörg Weiß");
}

void MembersTest::founderGetsALoginNameLater()
{
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    MemberKeeping &members = (*vault)->members();
    const UserId me = (*vault)->me().id;
    VERIFY_ERROR(members.setLogin(me, " "), Error::Code::Invalid);
    VERIFY_ERROR(members.setLogin(me, "MANAGER"), Error::Code::AlreadyExists);
    VERIFY_RESULT(members.setLogin(me, "Erika"));
    VERIFY_RESULT(members.setLogin(me, "erika"));
    VERIFY_RESULT(members.setLogin(m_town->idOf("manager"), "chef"));
    vault->reset();
    VERIFY_ERROR(m_town->open(), Error::Code::WrongPassword);
    VERIFY_ERROR(m_town->open("manager"), Error::Code::WrongPassword);
    VERIFY_RESULT(m_town->open("erika"));
    vault = m_town->open("chef");
    VERIFY_RESULT(vault);
    VERIFY_ERROR((*vault)->members().setLogin(me, "x"), Error::Code::NotPermitted);
    VERIFY_RESULT((*vault)->members().setLogin((*vault)->me().id, "manager"));
}

void MembersTest::namesAndRolesChangeTogetherOrNotAtAll_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("name");
    QTest::addColumn<CodeSet<Role>>("roles");
    QTest::addColumn<QString>("expected");
    const CodeSet<Role> officer {Role::SafetyOfficer};
    const CodeSet<Role> manager {Role::Manager};
    QTest::newRow("both") << "neu"
                          << "Frau Neu" << manager << "ok";
    QTest::newRow("names") << "neu"
                           << "Frau Neu" << officer << "ok";
    QTest::newRow("roles") << "officer"
                           << "Frau officer" << manager << "ok";
    QTest::newRow("login in use") << "MANAGER"
                                  << "Frau Neu" << manager << "AlreadyExists";
    QTest::newRow("no login") << " "
                              << "Frau Neu" << manager << "Invalid";
    QTest::newRow("name too long") << "neu" << QString(201, 'x') << manager << "Invalid";
    QTest::newRow("no role") << "neu"
                             << "Frau Neu" << CodeSet<Role> {} << "Invalid";
    QTest::newRow("not compatible")
        << "neu"
        << "Frau Neu" << CodeSet<Role> {Role::StaffCouncil, Role::DataProtectionOfficer}
        << "Invalid";
}

void MembersTest::namesAndRolesChangeTogetherOrNotAtAll()
{
    QFETCH(const QString, login);
    QFETCH(const QString, name);
    QFETCH(const CodeSet<Role>, roles);
    QFETCH(const QString, expected);
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    const UserId id = m_town->idOf("officer");
    const QList<Member> before = (*vault)->members().members();
    const RegisterMark mark = (*vault)->mark();
    const auto newestKey = [this] {
        return HeadCopies::read(m_town->folder()).head()->membership.newest(KeyRole::SafetyOfficer);
    };
    const quint32 keys = newestKey();
    QCOMPARE(codeIn((*vault)->members().change(id, {login, name}, roles)), expected);
    if (expected != "ok") {
        QCOMPARE((*vault)->members().members(), before);
        QVERIFY((*vault)->mark() == mark);
        QCOMPARE(newestKey(), keys); // else a card would go on naming one that he knows
        return;
    }
    QCOMPARE((*vault)->mark().sequence, mark.sequence + 1);
    const auto changed = memberIn(**vault, id);
    QCOMPARE(changed->profile, (MemberProfile {login, name}));
    QCOMPARE(changed->roles, roles);
    QCOMPARE(newestKey() > keys, roles == CodeSet<Role> {Role::Manager});
    vault->reset();
    VERIFY_RESULT(m_town->open(login));
}

void MembersTest::everybodyChangesHisOwnNamesOnly()
{
    auto vault = m_town->open("manager");
    VERIFY_RESULT(vault);
    MemberKeeping &members = (*vault)->members();
    const UserId me = m_town->idOf("manager");
    VERIFY_RESULT(members.change(me, {"leitung", "Frau Neu"}, {Role::Manager}));
    VERIFY_ERROR(members.change(me, {"leitung", "Frau Neu"}, {Role::SafetyOfficer}),
        Error::Code::NotPermitted);
    VERIFY_ERROR(members.change(m_town->idOf("carer"), {"x", "Y"}, {Role::CaseCarer}),
        Error::Code::NotPermitted);
    VERIFY_ERROR(members.change(UserId({7}), {"x", "Y"}, {Role::CaseCarer}), Error::Code::NotFound);
}

void MembersTest::impossibleMemberIsRefused_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<quint32>("roles");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<Error::Code>("code");
    const auto bits = [](CodeSet<Role> roles) { return roles.bits(); };
    const quint32 manager = bits({Role::Manager});
    QTest::newRow("no login") << "  " << manager << QByteArray("x") << Error::Code::Invalid;
    QTest::newRow("long login") << QString(65, u'x') << manager << QByteArray("x")
                                << Error::Code::Invalid;
    QTest::newRow("no role") << "a" << quint32 {0} << QByteArray("x") << Error::Code::Invalid;
    QTest::newRow("both halves of the log")
        << "a" << bits({Role::StaffCouncil, Role::DataProtectionOfficer}) << QByteArray("x")
        << Error::Code::Invalid;
    QTest::newRow("no password") << "a" << manager << QByteArray() << Error::Code::Invalid;
    QTest::newRow("login in use") << "Manager" << manager << QByteArray("x")
                                  << Error::Code::AlreadyExists;
}

void MembersTest::impossibleMemberIsRefused()
{
    QFETCH(const QString, login);
    QFETCH(const quint32, roles);
    QFETCH(const QByteArray, password);
    QFETCH(const Error::Code, code);
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    const auto before = (*vault)->members().members();
    NewMember member = MemberTown::member(login, CodeSet<Role>::fromBits(roles));
    member.password = secretOf(password);
    VERIFY_ERROR((*vault)->members().add(member), code);
    QCOMPARE((*vault)->members().members(), before);
}

void MembersTest::onlyAdministratorsManageMembers()
{
    for (const QString login : {"officer", "manager", "dpo"}) {
        auto vault = m_town->open(login);
        VERIFY_RESULT(vault);
        MemberKeeping &members = (*vault)->members();
        const UserId other = m_town->idOf("carer");
        QCOMPARE(members.members().size(), 7);
        VERIFY_ERROR(members.setRoles(other, {Role::Manager}), Error::Code::NotPermitted);
        VERIFY_ERROR(members.setName(other, "X"), Error::Code::NotPermitted);
        VERIFY_ERROR(members.setDisabled(other, true), Error::Code::NotPermitted);
        VERIFY_ERROR(members.remove(other), Error::Code::NotPermitted);
        VERIFY_ERROR(members.resetPassword(other, testPassword()), Error::Code::NotPermitted);
        VERIFY_RESULT(members.setName((*vault)->me().id, "  Neuer   Name "));
        QCOMPARE((*vault)->me().profile.name, "Neuer Name");
    }
}

void MembersTest::keyOfAnOfficerIsAwaitedFromAnOfficer()
{
    UserId second;
    {
        auto admin = m_town->open("admin");
        VERIFY_RESULT(admin);
        const auto added
            = (*admin)->members().add(MemberTown::member("zwei", {Role::SafetyOfficer}));
        VERIFY_RESULT(added);
        second = *added;
        QCOMPARE(memberIn(**admin, second)->awaited, CodeSet<Role> {Role::SafetyOfficer});
        // The administrator has not got it and cannot give it.
        VERIFY_ERROR(
            (*admin)->members().grantAwaited(second, MemberTown::fingerprintOf(**admin, second)),
            Error::Code::NotPermitted);
    }
    {
        auto vault = m_town->open("zwei");
        VERIFY_RESULT(vault);
        QCOMPARE((*vault)->facts()->rowCount(), 0U);
        VERIFY_ERROR((*vault)->record(plainIncident()), Error::Code::NotPermitted);
        VERIFY_ERROR((*vault)->incident(m_town->incidents().first().id), Error::Code::NotPermitted);
    }
    {
        auto officer = m_town->open();
        VERIFY_RESULT(officer);
        const Digest fingerprint = MemberTown::fingerprintOf(**officer, second);
        VERIFY_RESULT((*officer)->members().grantAwaited(second, fingerprint));
        VERIFY_ERROR((*officer)->members().grantAwaited(second, fingerprint), Error::Code::Invalid);
        QCOMPARE(memberIn(**officer, second)->awaited, CodeSet<Role> {});
    }
    auto vault = m_town->open("zwei");
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->facts()->rowCount(), 2U);
    QCOMPARE(*(*vault)->incident(m_town->incidents().first().id), m_town->incidents().first());
    VERIFY_RESULT((*vault)->record(plainIncident()));
}

/// Nothing lies under the managers' key, so nobody has to be waited for.
void MembersTest::managersKeyIsMadeAnewForOneMore()
{
    auto vault = m_town->open("admin");
    VERIFY_RESULT(vault);
    const auto second = (*vault)->members().add(MemberTown::member("zwei", {Role::Manager}));
    VERIFY_RESULT(second);
    QCOMPARE(memberIn(**vault, *second)->awaited, CodeSet<Role> {});
    QCOMPARE(memberIn(**vault, m_town->idOf("manager"))->awaited, CodeSet<Role> {});
    vault->reset();
    for (const QString login : {"zwei", "manager"}) {
        auto manager = m_town->open(login);
        VERIFY_RESULT(manager);
        VERIFY_RESULT((*manager)->setMark({"A05", {}, MeasureState::Planned, login}));
    }
}

void MembersTest::passwordChangesAndTheOldOneIsWorthNothing()
{
    const QByteArray fresh = "ein anderes Passwort";
    const QByteArray oldHead = contentsOfFile(m_town->folder() + "/head.a");
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    VERIFY_ERROR(
        (*vault)->members().changePassword(testPassword(), {}, {}, {}), Error::Code::Invalid);
    VERIFY_RESULT((*vault)->members().changePassword(testPassword(), {}, secretOf(fresh), {}));
    VERIFY_RESULT((*vault)->record(plainIncident()));
    vault->reset();
    VERIFY_ERROR(m_town->open(), Error::Code::WrongPassword);
    vault = m_town->open({}, fresh);
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->facts()->rowCount(), 3U);
    vault->reset();
    // The old head, put back with its old password, is noticed.
    for (const QString name : {"/head.a", "/head.b"})
        QVERIFY(writeFile(m_town->folder() + name, oldHead));
    vault = m_town->open();
    VERIFY_RESULT(vault);
    QVERIFY((*vault)->isReadOnly());
    QCOMPARE((*vault)->alerts().first().kind, RegisterAlert::Kind::HeadOutdated);
    VERIFY_ERROR((*vault)->record(plainIncident()), Error::Code::ReadOnly);
    VERIFY_ERROR((*vault)->acceptState(), Error::Code::Damaged);
}

void MembersTest::keyFileIsNeededTogetherWithThePassword()
{
    const SecretBytes file = secretOf(QByteArray(3000, 'k'));
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    VERIFY_RESULT((*vault)->members().changePassword(testPassword(), {}, testPassword(), file));
    QVERIFY((*vault)->me().usesKeyFile);
    vault->reset();
    VERIFY_ERROR(m_town->open(), Error::Code::WrongPassword);
    Credentials other = MemberTown::credentials();
    other.keyFile = secretOf(QByteArray(3000, 'x'));
    VERIFY_ERROR(
        Vault::open(m_town->folder(), other, vaultEnvironment()), Error::Code::WrongPassword);
    Credentials right = MemberTown::credentials();
    right.keyFile = file.clone();
    vault = Vault::open(m_town->folder(), right, vaultEnvironment());
    VERIFY_RESULT(vault);
    VERIFY_RESULT((*vault)->members().changePassword(testPassword(), file, testPassword(), {}));
    vault->reset();
    VERIFY_RESULT(m_town->open());
}

void MembersTest::disabledMemberIsKeptOut()
{
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    MemberKeeping &members = (*vault)->members();
    VERIFY_RESULT(members.setDisabled(m_town->idOf("officer"), true));
    // While she is out, the keys change.
    VERIFY_RESULT(members.rotate({Role::SafetyOfficer}));
    vault->reset();
    VERIFY_ERROR(m_town->open("officer"), Error::Code::NotPermitted);
    vault = m_town->open();
    VERIFY_RESULT(vault);
    VERIFY_RESULT((*vault)->members().setDisabled(m_town->idOf("officer"), false));
    QCOMPARE(
        memberIn(**vault, m_town->idOf("officer"))->awaited, CodeSet<Role> {Role::SafetyOfficer});
    VERIFY_RESULT((*vault)->members().grantAwaited(
        m_town->idOf("officer"), MemberTown::fingerprintOf(**vault, m_town->idOf("officer"))));
    vault->reset();
    vault = m_town->open("officer");
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->facts()->rowCount(), 2U);
}

void MembersTest::lastAdministratorStays()
{
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    MemberKeeping &members = (*vault)->members();
    VERIFY_RESULT(members.setRoles(m_town->idOf("admin"), {Role::Manager}));
    const UserId me = (*vault)->me().id;
    VERIFY_ERROR(members.setRoles(me, {Role::SafetyOfficer}), Error::Code::Invalid);
    VERIFY_ERROR(members.setDisabled(me, true), Error::Code::Invalid);
    VERIFY_ERROR(members.remove(me), Error::Code::Invalid);
    VERIFY_ERROR(members.setRoles(m_town->idOf("admin"), {}), Error::Code::Invalid);
    VERIFY_ERROR(members.setRoles(UserId(), {Role::Manager}), Error::Code::NotFound);
}

void MembersTest::roleTakenAwayTakesItsKey()
{
    {
        auto vault = m_town->open();
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->members().setRoles(m_town->idOf("officer"), {Role::Manager}));
        VERIFY_RESULT((*vault)->record(plainIncident()));
    }
    {
        auto vault = m_town->open("officer");
        VERIFY_RESULT(vault);
        QCOMPARE((*vault)->me().roles, CodeSet<Role> {Role::Manager});
        QCOMPARE((*vault)->facts()->rowCount(), 0U);
    }
    const auto unlocked = unlockedHead(m_town->folder(), testPassword(), "officer");
    VERIFY_RESULT(unlocked);
    QVERIFY(!unlocked->keys.roles.holds(KeyRole::SafetyOfficer));
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->facts()->rowCount(), 3U);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void MembersTest::removedMemberIsGoneForGood()
{
    const QString before = m_town->path("vorher.rueckhalt");
    QDir(before).removeRecursively();
    QVERIFY(copyFolder(m_town->folder(), before));
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    const PersonToken token = (*vault)->tokenFor("Jördis");
    QList<qint64> steps;
    VERIFY_RESULT((*vault)->members().remove(m_town->idOf("officer"), [&](qint64 done, qint64) {
        steps << done;
        return true;
    }));
    QVERIFY(!steps.isEmpty() && std::is_sorted(steps.begin(), steps.end()));
    QVERIFY(!memberIn(**vault, m_town->idOf("officer")));
    QCOMPARE((*vault)->tokenFor("Jördis"), token);
    VERIFY_RESULT((*vault)->record(plainIncident()));
    QCOMPARE((*vault)->verify()->size(), 0);
    vault->reset();
    QVERIFY(!QFile::exists(m_town->folder() + "/vault.db.new"));
    VERIFY_ERROR(m_town->open("officer"), Error::Code::WrongPassword);
    for (const QString login : {"", "manager", "admin", "dpo"}) {
        vault = m_town->open(login);
        VERIFY_RESULT(vault);
        QCOMPARE((*vault)->verify()->size(), 0);
        vault->reset();
    }
    vault = m_town->open();
    QCOMPARE((*vault)->facts()->rowCount(), 3U);
    QCOMPARE(*(*vault)->incident(m_town->incidents().first().id), m_town->incidents().first());
    QCOMPARE((*vault)->tokenFor("Jördis"), token);
    vault->reset();
    // With the old head she gets in no more: the database has another key.
    for (const QString name : {"/head.a", "/head.b"})
        QVERIFY(writeFile(m_town->folder() + name, contentsOfFile(before + name)));
    VERIFY_ERROR(m_town->open("officer"), Error::Code::Damaged);
}

void MembersTest::memberIsNotRemovedByOneWhoLacksHisKey()
{
    auto vault = m_town->open("admin");
    VERIFY_RESULT(vault);
    const auto removed = (*vault)->members().remove(m_town->idOf("officer"));
    VERIFY_ERROR(removed, Error::Code::NotPermitted);
    QCOMPARE(removed.error().detail, "officer");
    // Without contents under their keys nobody is needed.
    VERIFY_RESULT((*vault)->members().remove(m_town->idOf("manager")));
    VERIFY_RESULT((*vault)->members().remove(m_town->idOf("carer")));
    vault->reset();
    VERIFY_ERROR(m_town->open("manager"), Error::Code::WrongPassword);
    vault = m_town->open();
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->facts()->rowCount(), 2U);
}

void MembersTest::whatAMemberMayKnowIsRenewedWhateverHisSlotHas_data()
{
    QTest::addColumn<bool>("reset");
    QTest::addColumn<bool>("removed");
    for (const bool removed : {true, false}) {
        const QByteArray way = removed ? "removed" : "without the role";
        QTest::addRow("new password, then %s", way.constData()) << true << removed;
        QTest::addRow("slot emptied by himself, then %s", way.constData()) << false << removed;
    }
}

/// With an old copy of the head and her old password she has the keys whatever the slot says now.
void MembersTest::whatAMemberMayKnowIsRenewedWhateverHisSlotHas()
{
    QFETCH(const bool, reset);
    QFETCH(const bool, removed);
    const UserId officer = m_town->idOf("officer");
    {
        auto vault = m_town->open();
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->members().switchIdentitiesOn("§ 24 DSG"));
        VERIFY_RESULT((*vault)->members().grantIdentities(
            officer, MemberTown::fingerprintOf(**vault, officer)));
    }
    auto known = unlockedHead(m_town->folder(), testPassword(), "officer");
    VERIFY_RESULT(known);
    if (!reset) {
        Head altered = known->head;
        altered.slot(officer)->roleKeys.clear();
        ++altered.sequence;
        authenticate(altered, known->keys.database);
        VERIFY_RESULT(HeadCopies::write(m_town->folder(), altered));
    }
    const auto takeAway = [&](Vault &vault) {
        return removed ? vault.members().remove(officer)
                       : vault.members().setRoles(officer, {Role::Manager});
    };
    {
        auto vault = m_town->open("admin");
        VERIFY_RESULT(vault);
        if (reset)
            VERIFY_RESULT((*vault)->members().resetPassword(officer, secretOf("am Telefon")));
        QCOMPARE(memberIn(**vault, officer)->awaited, CodeSet<Role> {Role::SafetyOfficer});
        const auto done = takeAway(**vault);
        VERIFY_ERROR(done, Error::Code::NotPermitted);
        QCOMPARE(done.error().detail, "officer");
    }
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    VERIFY_RESULT(takeAway(**vault));
    VERIFY_RESULT((*vault)->record(plainIncident()));
    QCOMPARE((*vault)->verify()->size(), 0);
    vault->reset();
    const auto now = unlockedHead(m_town->folder(), testPassword());
    VERIFY_RESULT(now);
    for (const KeyRole role : {KeyRole::SafetyOfficer, KeyRole::Identities}) {
        QCOMPARE(known->keys.roles.newest(role), 1U);
        QCOMPARE(now->head.membership.newest(role), 2U);
    }
    auto database = Database::open(
        m_town->folder() + "/vault.db", now->keys.database, Database::Access::ReadOnly);
    VERIFY_RESULT(database);
    QCOMPARE(*(*database)->number("SELECT count(*) FROM content_key WHERE role_key = 1"), 0);
}

void MembersTest::resetGivesANewPasswordAndKeysAreAwaited()
{
    const QByteArray once = "vorgelesen am Telefon";
    {
        auto vault = m_town->open("admin");
        VERIFY_RESULT(vault);
        MemberKeeping &members = (*vault)->members();
        VERIFY_RESULT(members.resetPassword(m_town->idOf("officer"), secretOf(once)));
        const auto officer = memberIn(**vault, m_town->idOf("officer"));
        QCOMPARE(officer->state, MemberState::Invited);
        QCOMPARE(officer->awaited, CodeSet<Role> {Role::SafetyOfficer});
    }
    VERIFY_ERROR(m_town->open("officer"), Error::Code::WrongPassword);
    {
        auto vault = m_town->open("officer", once);
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->members().changePassword(secretOf(once), {}, testPassword(), {}));
        QCOMPARE((*vault)->facts()->rowCount(), 0U);
    }
    {
        auto vault = m_town->open();
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->members().grantAwaited(
            m_town->idOf("officer"), MemberTown::fingerprintOf(**vault, m_town->idOf("officer"))));
    }
    auto vault = m_town->open("officer");
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->facts()->rowCount(), 2U);
}

void MembersTest::rotationKeepsEverythingReadable()
{
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    const QByteArray before = contentsOfFile(m_town->folder() + "/vault.db");
    VERIFY_ERROR((*vault)->members().rotate({}), Error::Code::Invalid);
    VERIFY_ERROR((*vault)->members().rotate({Role::StaffCouncil}), Error::Code::NotPermitted);
    VERIFY_RESULT((*vault)->members().rotate({Role::SafetyOfficer, Role::Administrator}));
    VERIFY_RESULT((*vault)->record(plainIncident()));
    VERIFY_RESULT((*vault)->members().rotate({Role::SafetyOfficer}));
    VERIFY_RESULT((*vault)->record(plainIncident()));
    QCOMPARE((*vault)->verify()->size(), 0);
    vault->reset();
    QVERIFY(contentsOfFile(m_town->folder() + "/vault.db") != before);
    for (const QString login : {"", "officer"}) {
        vault = m_town->open(login);
        VERIFY_RESULT(vault);
        QCOMPARE((*vault)->facts()->rowCount(), 4U);
        QVERIFY((*vault)->draft()->has_value());
        QCOMPARE((*vault)->verify()->size(), 0);
        vault->reset();
    }
    const auto unlocked = unlockedHead(m_town->folder(), testPassword(), "officer");
    VERIFY_RESULT(unlocked);
    QCOMPARE(unlocked->keys.roles.newest(KeyRole::SafetyOfficer), 3U);
    auto database = Database::open(
        m_town->folder() + "/vault.db", unlocked->keys.database, Database::Access::ReadOnly);
    VERIFY_RESULT(database);
    QCOMPARE(*(*database)->number("SELECT count(*) FROM content_key WHERE role_key != 3"), 0);
}

void MembersTest::cancelledRotationChangesNothing()
{
    const std::vector<NewIncident> many(1200, fullIncident());
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    VERIFY_RESULT((*vault)->recordAll(many));
    const QByteArray head = contentsOfFile(m_town->folder() + "/head.a");
    const QByteArray database = contentsOfFile(m_town->folder() + "/vault.db");
    int asked = 0;
    // As often as it asks: each time cancelled one answer later, until it is not.
    for (int allowed = 0; asked >= allowed; ++allowed) {
        asked = 0;
        const auto rotated = (*vault)->members().rotate(
            {Role::SafetyOfficer}, [&](qint64, qint64) { return ++asked <= allowed; });
        if (rotated)
            break;
        VERIFY_ERROR(rotated, Error::Code::Cancelled);
        QVERIFY(!QFile::exists(m_town->folder() + "/vault.db.new"));
        QCOMPARE(contentsOfFile(m_town->folder() + "/head.a"), head);
        QCOMPARE(contentsOfFile(m_town->folder() + "/vault.db"), database);
    }
    QVERIFY(asked > 3);
    QVERIFY(contentsOfFile(m_town->folder() + "/vault.db") != database);
    QCOMPARE((*vault)->verify()->size(), 0);
    QCOMPARE((*vault)->facts()->rowCount(), 1202U);
}

/// The new file has what was there at its beginning. Whoever records meanwhile has been told that
/// it is safe, so the new file must not take the old one's place.
void MembersTest::whatIsRecordedDuringARotationIsNotLost()
{
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    const std::vector<NewIncident> many(400, fullIncident());
    VERIFY_RESULT((*vault)->recordAll(many));
    bool isRecorded = false;
    const auto rotated = (*vault)->members().rotate({Role::SafetyOfficer}, [&](qint64, qint64) {
        if (!isRecorded)
            isRecorded = (*vault)->record(plainIncident()).has_value();
        return true;
    });
    QVERIFY(isRecorded);
    VERIFY_ERROR(rotated, Error::Code::LockedByOther);
    vault->reset();
    vault = m_town->open("officer");
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->facts()->rowCount(), 403U);
    VERIFY_RESULT((*vault)->members().rotate({Role::SafetyOfficer}));
    QCOMPARE((*vault)->facts()->rowCount(), 403U);
    QCOMPARE((*vault)->verify()->size(), 0);
}

/// More versions than the format holds: pseudonyms and contents stay.
void MembersTest::manyRotationsKeepTheFirstKey()
{
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    const PersonToken token = (*vault)->tokenFor("Jördis");
    for (qsizetype i = 0; i < Membership::MaxVersions + 3; ++i)
        VERIFY_RESULT((*vault)->members().rotate({Role::SafetyOfficer}));
    vault->reset();
    vault = m_town->open("officer");
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->tokenFor("Jördis"), token);
    QCOMPARE((*vault)->facts()->rowCount(), 2U);
    QCOMPARE((*vault)->verify()->size(), 0);
    const auto unlocked = unlockedHead(m_town->folder(), testPassword(), "officer");
    VERIFY_RESULT(unlocked);
    QCOMPARE(unlocked->head.previousDatabaseKeys.size(), Head::MaxPreviousKeys);
}

QTEST_GUILESS_MAIN(MembersTest)
#include "tst_members.moc"
