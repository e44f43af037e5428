// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "vault/database.h"
#include "vault/logdetail.h"

#include <QTest>

#include <algorithm>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The access log of real registers: who reads what of it.
class AccessLogTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everybodySeesThatSomethingWasDone();
    void bothTogetherSeeWhoDidWhatAndWhen();
    void nobodySeesDetailsAlone_data();
    void nobodySeesDetailsAlone();
    void onlyTheOtherOfTheTwoGivesTheSecondHalf_data();
    void onlyTheOtherOfTheTwoGivesTheSecondHalf();
    void halfOfAnotherRegisterOpensNothing();
    void readingTogetherIsWrittenDown();
    void detailsStayReadable_data();
    void detailsStayReadable();
    void newCouncilReadsWhatTheOneBeforeCouldRead();
    void councilWithoutItsKeyGivesNothing();
    void oldDetailsArePrunedForGood();
    void pruningWithAClockSetAheadIsTold();
    void pruningIsForDataProtection_data();
    void pruningIsForDataProtection();
    void youngDetailsStay();
    void alteredDetailIsNoticed();
    void chainIsVerifiedFromTheBeginning();
    void formerStatesAreFound();
    void readOnlyRegisterIsReadWithoutANote();

private:
    [[nodiscard]] Result<std::unique_ptr<Vault>> openAt(
        const QString &login, const QDateTime &moment, const QByteArray &password = {}) const
    {
        VaultEnvironment environment = vaultEnvironment();
        environment.clock = [moment] { return moment; };
        return Vault::open(m_town->folder(), MemberTown::credentials(login, password), environment);
    }
    /// Runs SQL on the closed register.
    void alter(const char *sql) const;

    std::unique_ptr<MemberTown> m_town = std::make_unique<MemberTown>();
};

namespace {

constexpr int all = 1000;

/// Everything, as data protection and staff council read it together.
Result<QList<LogEntry>> readTogether(
    Vault &vault, const QString &other, const QByteArray &otherPassword = {})
{
    return vault.log()
        .secondHalf(MemberTown::credentials(other, otherPassword))
        .and_then([&](const LogHalf &half) { return vault.log().entriesInDetail(half, 0, all); });
}

QStringList actionsOf(const QList<LogEntry> &entries)
{
    QStringList codes;
    for (const LogEntry &entry : entries)
        codes << (entry.action ? codeOf(*entry.action) : QString());
    return codes;
}

qsizetype countOf(const QList<LogEntry> &entries, DetailState state)
{
    return std::ranges::count(entries, state, &LogEntry::detail);
}

bool isBare(const LogEntry &entry)
{
    return entry.user.isNull() && !entry.moment.isValid() && !entry.action
        && entry.object.isEmpty();
}

} // namespace

void AccessLogTest::init()
{
    m_town->startAfresh();
}

void AccessLogTest::alter(const char *sql) const
{
    const auto head = unlockedHead(m_town->folder(), testPassword());
    VERIFY_RESULT(head);
    auto database = Database::open(
        m_town->folder() + "/vault.db", head->keys.database, Database::Access::ReadWrite);
    VERIFY_RESULT(database);
    QCOMPARE(sqlite3_exec((*database)->handle(), sql, nullptr, nullptr, nullptr), SQLITE_OK);
}

void AccessLogTest::everybodySeesThatSomethingWasDone()
{
    for (const QString login : {"manager", "carer", "admin"}) {
        auto vault = m_town->open(login);
        VERIFY_RESULT(vault);
        const AccessLog &log = (*vault)->log();
        const auto entries = log.entries(0, all);
        VERIFY_RESULT(entries);
        QCOMPARE(static_cast<quint64>(entries->size()), log.count());
        QCOMPARE(entries->first().sequence, (*vault)->mark().sequence);
        QVERIFY(entries->first().hash == (*vault)->mark().hash);
        QCOMPARE(codeOf(*entries->first().role), login);
        QVERIFY(entries->last().role == Role::SafetyOfficer
            || entries->last().role == Role::Administrator);
        QVERIFY(std::ranges::all_of(*entries, isBare));
        QCOMPARE(countOf(*entries, DetailState::Closed), entries->size());
        const auto some = log.entries(3, 2);
        VERIFY_RESULT(some);
        QCOMPARE(some->size(), 2);
        QCOMPARE(some->last().sequence, quint64 {2});
    }
}

void AccessLogTest::bothTogetherSeeWhoDidWhatAndWhen()
{
    const QDateTime moment({2026, 11, 22}, {8, 30}, Qt::UTC);
    {
        auto vault = openAt("officer", moment);
        VERIFY_RESULT(vault);
        VERIFY_RESULT(
            (*vault)->note(Action::IncidentRead, m_town->incidents().first().id.toByteArray()));
    }
    for (const bool dpoIsIn : {true, false}) {
        auto vault = m_town->open(dpoIsIn ? "dpo" : "council");
        VERIFY_RESULT(vault);
        const auto entries = readTogether(**vault, dpoIsIn ? "council" : "dpo");
        VERIFY_RESULT(entries);
        QVERIFY(actionsOf(*entries).startsWith("log-read"));
        const auto read
            = std::ranges::find(*entries, std::optional(Action::IncidentRead), &LogEntry::action);
        QVERIFY(read != entries->end());
        QVERIFY(read->detail == DetailState::Open);
        QCOMPARE(read->user, m_town->idOf("officer"));
        QCOMPARE(read->moment, moment);
        QCOMPARE(read->object, m_town->incidents().first().id.toByteArray());
        // Before the town had both, details were sealed to recovery.
        QVERIFY(entries->last().detail == DetailState::ForRecovery && isBare(entries->last()));
        QCOMPARE(countOf(*entries, DetailState::Altered), 0);
        QVERIFY(countOf(*entries, DetailState::Open) >= 4);
    }
}

void AccessLogTest::nobodySeesDetailsAlone_data()
{
    QTest::addColumn<QString>("login");
    for (const QString login : {"", "officer", "carer", "manager", "council", "dpo", "admin"})
        QTest::newRow(qPrintable(login.isEmpty() ? QStringLiteral("founder") : login)) << login;
}

/// Whatever half somebody brings along who is not one of the two, and with his own half twice.
void AccessLogTest::nobodySeesDetailsAlone()
{
    QFETCH(const QString, login);
    LogHalf own;
    if (const auto head = unlockedHead(m_town->folder(), testPassword(), login)) {
        for (const RoleKeyName &name : head->keys.roles.names())
            addToHalf(
                own, roleOf(name.role), name.version, head->keys.roles.key(name)->agreement());
    }
    LogHalf foreign;
    for (const Role role : {Role::DataProtectionOfficer, Role::StaffCouncil})
        addToHalf(foreign, role, 1, AgreementKey::generate(systemRandom()));
    auto vault = m_town->open(login);
    VERIFY_RESULT(vault);
    const AccessLog &log = (*vault)->log();
    for (const LogHalf *half : {&own, &foreign})
        VERIFY_ERROR(log.entriesInDetail(*half, 0, all), Error::Code::NotPermitted);
    VERIFY_ERROR(log.entriesInDetail(LogHalf(), 0, all), Error::Code::NotPermitted);
    if (login == "dpo" || login == "council")
        VERIFY_ERROR(log.entriesInDetail(LogHalf(7), 0, all), Error::Code::Invalid);
}

void AccessLogTest::onlyTheOtherOfTheTwoGivesTheSecondHalf_data()
{
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *in, const char *second, const char *password,
                         const char *said) {
        QTest::addRow("%s with %s %s", in, second, password) << in << second << password << said;
    };
    row("dpo", "dpo", "", "NotPermitted: council");
    row("council", "council", "", "NotPermitted: dpo");
    for (const char *third : {"officer", "manager", "carer", "admin"}) {
        row("dpo", third, "", "NotPermitted: council");
        row("council", third, "", "NotPermitted: dpo");
        row(third, "dpo", "", "NotPermitted: read-access-log");
        row(third, "council", "", "NotPermitted: read-access-log");
    }
    row("dpo", "council", "falsch", "WrongPassword: ");
    row("dpo", "niemand", "", "WrongPassword: ");
    row("dpo", "", "", "NotPermitted: council"); // the founder
    row("dpo", "council", "", "success");
    row("council", "dpo", "", "success");
}

void AccessLogTest::onlyTheOtherOfTheTwoGivesTheSecondHalf()
{
    QFETCH(const QString, in);
    QFETCH(const QString, second);
    QFETCH(const QString, password);
    QFETCH(const QString, said);
    auto vault = m_town->open(in);
    VERIFY_RESULT(vault);
    const auto before = (*vault)->mark();
    const auto half
        = (*vault)->log().secondHalf(MemberTown::credentials(second, password.toUtf8()));
    QCOMPARE(sayingOf(half), said);
    // A refusal leaves nothing behind.
    QCOMPARE((*vault)->mark() == before, !half.has_value());
}

void AccessLogTest::halfOfAnotherRegisterOpensNothing()
{
    MemberTown elsewhere;
    LogHalf half;
    {
        auto vault = elsewhere.open("dpo");
        VERIFY_RESULT(vault);
        half = std::move(*(*vault)->log().secondHalf(MemberTown::credentials("council")));
        VERIFY_RESULT((*vault)->log().entriesInDetail(half, 0, all));
    }
    auto vault = m_town->open("dpo");
    VERIFY_RESULT(vault);
    VERIFY_ERROR((*vault)->log().entriesInDetail(half, 0, all), Error::Code::NotPermitted);
}

void AccessLogTest::readingTogetherIsWrittenDown()
{
    auto vault = m_town->open("dpo");
    VERIFY_RESULT(vault);
    const auto entries = readTogether(**vault, "council");
    VERIFY_RESULT(entries);
    const LogEntry &newest = entries->first();
    QVERIFY(newest.action == Action::LogRead);
    QVERIFY(newest.role == Role::DataProtectionOfficer);
    QCOMPARE(newest.user, m_town->idOf("dpo"));
    QCOMPARE(newest.object, m_town->idOf("council").toByteArray());
}

void AccessLogTest::detailsStayReadable_data()
{
    QTest::addColumn<QString>("change");
    for (const char *change : {"password of the council", "password of the officer who did it",
             "keys of the council renewed", "keys of data protection renewed",
             "keys of the officers renewed", "officer who did it removed",
             "officer who did it gets a new password"})
        QTest::newRow(change) << change;
}

void AccessLogTest::detailsStayReadable()
{
    QFETCH(const QString, change);
    const QByteArray fresh = "ein neues langes Wort";
    QByteArray councilPassword;
    const auto id = m_town->incidents().first().id;
    quint64 sequence = 0;
    {
        auto vault = m_town->open("officer");
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->note(Action::IncidentRead, id.toByteArray()));
        sequence = (*vault)->mark().sequence;
        if (change.contains("password of the officer"))
            VERIFY_RESULT(
                (*vault)->members().changePassword(testPassword(), {}, secretOf(fresh), {}));
    }
    if (change.contains("password of the council")) {
        auto vault = m_town->open("council");
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->members().changePassword(testPassword(), {}, secretOf(fresh), {}));
        councilPassword = fresh;
    } else if (change.contains("renewed")) {
        const Role role = change.contains("council") ? Role::StaffCouncil
            : change.contains("protection")          ? Role::DataProtectionOfficer
                                                     : Role::SafetyOfficer;
        auto vault = m_town->open(codeOf(role));
        VERIFY_RESULT(vault);
        for (int i = 0; i < 2; ++i)
            VERIFY_RESULT((*vault)->members().rotate({role}));
    } else if (change.contains("removed") || change.contains("new password")) {
        auto vault = m_town->open();
        VERIFY_RESULT(vault);
        const UserId officer = m_town->idOf("officer");
        VERIFY_RESULT(change.contains("removed")
                ? (*vault)->members().remove(officer)
                : (*vault)->members().resetPassword(officer, secretOf(fresh)));
    }
    auto vault = m_town->open("dpo");
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->alerts().size(), 0);
    const auto entries = readTogether(**vault, "council", councilPassword);
    VERIFY_RESULT(entries);
    QCOMPARE(countOf(*entries, DetailState::Altered), 0);
    QCOMPARE(countOf(*entries, DetailState::Closed), 0);
    const auto read = std::ranges::find(*entries, sequence, &LogEntry::sequence);
    QVERIFY(read->detail == DetailState::Open);
    QVERIFY(read->action == Action::IncidentRead);
    QCOMPARE(read->user, m_town->idOf("officer"));
    QVERIFY(std::all_of(entries->begin(), read,
        [](const LogEntry &entry) { return entry.detail == DetailState::Open; }));
    VERIFY_RESULT((*vault)->log().verify());
}

void AccessLogTest::newCouncilReadsWhatTheOneBeforeCouldRead()
{
    quint64 sequence = 0;
    {
        auto vault = m_town->open();
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->members().add(
            MemberTown::member("neu", {Role::StaffCouncil, Role::Administrator})));
        VERIFY_RESULT((*vault)->note(Action::IncidentRead));
        sequence = (*vault)->mark().sequence;
    }
    {
        auto vault = m_town->open("council");
        VERIFY_RESULT(vault);
        const Member last = (*vault)->members().members().last();
        VERIFY_RESULT((*vault)->members().grantAwaited(last.id, last.fingerprint));
    }
    {
        // The new one, who holds the key, takes the former's account away.
        auto vault = m_town->open("neu");
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->members().remove(m_town->idOf("council")));
        VERIFY_RESULT((*vault)->note(Action::IncidentRead));
    }
    auto vault = m_town->open("dpo");
    VERIFY_RESULT(vault);
    VERIFY_ERROR(
        (*vault)->log().secondHalf(MemberTown::credentials("council")), Error::Code::WrongPassword);
    const auto entries = readTogether(**vault, "neu");
    VERIFY_RESULT(entries);
    QCOMPARE(countOf(*entries, DetailState::Altered), 0);
    QCOMPARE(countOf(*entries, DetailState::Closed), 0);
    const auto read = std::ranges::find(*entries, sequence, &LogEntry::sequence);
    QVERIFY(read->action == Action::IncidentRead);
}

void AccessLogTest::councilWithoutItsKeyGivesNothing()
{
    {
        auto vault = m_town->open();
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->members().add(MemberTown::member("wartet", {Role::StaffCouncil})));
        VERIFY_RESULT(
            (*vault)->members().add(MemberTown::member("neu", {Role::StaffCouncil}, true)));
        VERIFY_RESULT((*vault)->members().add(
            MemberTown::member("datenschutz", {Role::DataProtectionOfficer})));
    }
    {
        auto vault = m_town->open("dpo");
        VERIFY_RESULT(vault);
        QCOMPARE(sayingOf((*vault)->log().secondHalf(MemberTown::credentials("wartet"))),
            "NotPermitted: awaited");
        QCOMPARE(sayingOf((*vault)->log().secondHalf(MemberTown::credentials("neu"))),
            "NotPermitted: invited");
    }
    auto vault = m_town->open("datenschutz");
    VERIFY_RESULT(vault);
    QCOMPARE(sayingOf((*vault)->log().secondHalf(MemberTown::credentials("council"))),
        "NotPermitted: awaited");
}

void AccessLogTest::oldDetailsArePrunedForGood()
{
    const QDateTime now({2027, 12, 5}, {9, 0}, Qt::UTC);
    RegisterMark before;
    quint64 noted = 0;
    {
        auto vault = openAt("officer", QDateTime({2026, 12, 31}, {23, 0}, Qt::UTC));
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->note(Action::IncidentRead));
        before = (*vault)->mark();
        noted = before.sequence;
    }
    auto vault = openAt("dpo", now);
    VERIFY_RESULT(vault);
    AccessLog &log = (*vault)->log();
    const quint64 count = log.count();
    const auto half = log.secondHalf(MemberTown::credentials("council"));
    VERIFY_RESULT(half);
    const auto removed = log.prune(now.addMonths(-DefaultLogMonths));
    VERIFY_RESULT(removed);
    const auto entries = log.entriesInDetail(*half, 0, all);
    VERIFY_RESULT(entries);
    // The months before December 2026, in which the town was made; December stays.
    QCOMPARE(countOf(*entries, DetailState::Removed), *removed);
    QVERIFY(*removed > 5);
    QCOMPARE(log.count(), count + 2);
    QVERIFY(entries->first().action == Action::LogPruned);
    QVERIFY(entries->last().detail == DetailState::Removed && isBare(entries->last()));
    QVERIFY(std::ranges::find(*entries, noted, &LogEntry::sequence)->detail == DetailState::Open);
    VERIFY_RESULT(log.verify());
    QCOMPARE(*log.contains(before), true);
    // Nothing is left to remove, and no entry says that nothing was.
    QCOMPARE(*log.prune(now.addMonths(-DefaultLogMonths)), 0);
    QCOMPARE(log.count(), count + 2);
    vault->reset();
    // Gone from the file, and every later opening finds the register in order.
    vault = openAt("manager", now);
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->alerts().size(), 0);
    QCOMPARE(countOf(*(*vault)->log().entries(0, all), DetailState::Removed), *removed);
    VERIFY_RESULT((*vault)->log().verify());
}

/// The months that entries name are what members say. Whoever sets his clock ahead to remove what
/// is recent is seen at once, and for good.
void AccessLogTest::pruningWithAClockSetAheadIsTold()
{
    const QDateTime now = vaultEnvironment().clock();
    const QDateTime ahead = now.addMonths(DefaultLogMonths + 2);
    quint64 pruned = 0;
    {
        auto vault = openAt("dpo", ahead);
        VERIFY_RESULT(vault);
        QVERIFY(*(*vault)->log().prune(ahead.addMonths(-DefaultLogMonths)) > 0);
        pruned = (*vault)->mark().sequence;
    }
    const auto seenAt = [&](const QDateTime &moment) -> quint64 {
        auto vault = openAt("officer", moment);
        if (!vault || (*vault)->isReadOnly() || (*vault)->alerts().size() != 1
            || (*vault)->alerts().first().kind != RegisterAlert::Kind::ClockAhead)
            return 0;
        return (*vault)->alerts().first().sequence;
    };
    // The first entry of that session, then, once others have been made, the removal itself.
    QCOMPARE(seenAt(now), pruned - 1);
    QCOMPARE(seenAt(now), pruned);
    QCOMPARE(seenAt(ahead.addYears(1)), pruned);
}

void AccessLogTest::pruningIsForDataProtection_data()
{
    QTest::addColumn<QString>("login");
    for (const QString login : {"", "officer", "carer", "manager", "council", "admin"})
        QTest::newRow(qPrintable(login.isEmpty() ? QStringLiteral("founder") : login)) << login;
}

void AccessLogTest::pruningIsForDataProtection()
{
    QFETCH(const QString, login);
    const QDateTime now({2028, 12, 5}, {9, 0}, Qt::UTC);
    auto vault = openAt(login, now);
    VERIFY_RESULT(vault);
    VERIFY_ERROR((*vault)->log().prune(now.addMonths(-24)), Error::Code::NotPermitted);
    QCOMPARE(countOf(*(*vault)->log().entries(0, all), DetailState::Removed), 0);
}

void AccessLogTest::youngDetailsStay()
{
    const QDateTime now({2027, 1, 5}, {9, 0}, Qt::UTC);
    auto vault = openAt("dpo", now);
    VERIFY_RESULT(vault);
    AccessLog &log = (*vault)->log();
    VERIFY_ERROR(log.prune(now), Error::Code::Invalid);
    VERIFY_ERROR(log.prune(now.addYears(100)), Error::Code::Invalid);
    VERIFY_ERROR(log.prune(now.addMonths(-LeastLogMonths).addSecs(1)), Error::Code::Invalid);
    QCOMPARE(*log.prune(now.addMonths(-LeastLogMonths)), 0);
    QCOMPARE(countOf(*log.entries(0, all), DetailState::Removed), 0);
}

void AccessLogTest::alteredDetailIsNoticed()
{
    {
        auto vault = m_town->open("officer");
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->note(Action::IncidentRead));
    }
    alter("UPDATE chain SET detail = zeroblob(length(detail)) WHERE sequence ="
          " (SELECT max(sequence) FROM chain)");
    auto vault = m_town->open("dpo");
    VERIFY_RESULT(vault);
    QVERIFY((*vault)->isReadOnly());
    QVERIFY((*vault)->alerts().first().kind == RegisterAlert::Kind::ChainBroken);
    VERIFY_ERROR((*vault)->log().verify(), Error::Code::Damaged);
    const auto entries = readTogether(**vault, "council");
    VERIFY_RESULT(entries);
    QVERIFY(entries->first().detail == DetailState::Altered && isBare(entries->first()));
    QCOMPARE(countOf(*entries, DetailState::Altered), 1);
    QVERIFY(countOf(*entries, DetailState::Open) > 0);
}

void AccessLogTest::chainIsVerifiedFromTheBeginning()
{
    auto vault = m_town->open("manager");
    VERIFY_RESULT(vault);
    QList<qint64> steps;
    VERIFY_RESULT((*vault)->log().verify([&](qint64 done, qint64) {
        steps << done;
        return true;
    }));
    QCOMPARE(steps.value(0, -1), 0);
    VERIFY_ERROR(
        (*vault)->log().verify([](qint64, qint64) { return false; }), Error::Code::Cancelled);
    VERIFY_RESULT((*vault)->setMark({"A05", {}, MeasureState::InPlace, {}}));
    VERIFY_RESULT((*vault)->log().verify());
}

void AccessLogTest::formerStatesAreFound()
{
    auto vault = m_town->open("officer");
    VERIFY_RESULT(vault);
    const RegisterMark before = (*vault)->mark();
    VERIFY_RESULT((*vault)->note(Action::IncidentRead));
    const AccessLog &log = (*vault)->log();
    QCOMPARE(*log.contains(before), true);
    QCOMPARE(*log.contains((*vault)->mark()), true);
    QCOMPARE(*log.contains({before.epoch, before.sequence + 1, before.hash}), false);
    QCOMPARE(*log.contains({before.epoch, before.sequence + 2, before.hash}), false);
}

void AccessLogTest::readOnlyRegisterIsReadWithoutANote()
{
    alter("UPDATE sealed_object SET content = zeroblob(64)");
    auto vault = m_town->open("council");
    VERIFY_RESULT(vault);
    QVERIFY((*vault)->isReadOnly());
    const auto before = (*vault)->log().count();
    const auto entries = readTogether(**vault, "dpo");
    VERIFY_RESULT(entries);
    QCOMPARE(static_cast<quint64>(entries->size()), before);
    VERIFY_ERROR((*vault)->log().verify(), Error::Code::Damaged);
}

QTEST_GUILESS_MAIN(AccessLogTest)
#include "tst_accesslog.moc"
