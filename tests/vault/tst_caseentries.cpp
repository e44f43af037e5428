// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicalcbor.h"
#include "crypto/hash.h"
#include "crypto/sealedbox.h"
#include "crypto/systemrandom.h"
#include "domain/archive/casecodec.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "vault/backuprestoring.h"
#include "vault/backupwriting.h"
#include "vault/casestore.h"
#include "vault/headslots.h"
#include "vault/openedvault.h"

#include <QDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What case carers enter in cases granted to them waits until the next officer unlocks.
class CaseEntriesTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_town.startAfresh(); }
    void carerEntersAndTheNextOfficerTakesItIn();
    void othersSeeNothingOfWhatWaits();
    void carerEntersOnlyWhatIsHers_data();
    void carerEntersOnlyWhatIsHers();
    void onlyCarersWithAGrantEnter();
    void endedGrantTakesNothingMore();
    void whatWasEnteredInTimeOutlivesTheGrant();
    void importedIncidentBecomesACaseByWhatACarerEnters();
    void twoEntriesOfTheSameMomentBothCount();
    void entriesOutliveNewPasswordsAndKeys();
    void forgedEntryIsRefusedAndTold_data();
    void forgedEntryIsRefusedAndTold();
    void resetPasswordForgesNothing();
    void entryPutBackComesInOnce();
    void alteredRowIsNoticed();
    void erasedCaseTakesEntriesWithIt();
    void backupHoldsNothingOfWhatWaits();
    void entriesAreNotedInTheChain();
    void refusedEntriesAreToldUntilAnOfficerKnows();

private:
    using Kind = CaseEvent::Kind;
    [[nodiscard]] const IncidentId &incident(int number = 0) const
    {
        return m_town.incidents()[number].id;
    }
    [[nodiscard]] Result<std::unique_ptr<Vault>> later(const QString &login, int days) const
    {
        VaultEnvironment environment = vaultEnvironment();
        const QDateTime moment = environment.clock().addDays(days);
        environment.clock = [moment] { return moment; };
        return Vault::open(m_town.folder(), MemberTown::credentials(login), environment);
    }
    GrantId granted(const QString &login = "carer", int days = 30, int number = 0) const;
    static CaseEvent care(CareKind kind, CareOutcome answer)
    {
        return {.kind = Kind::CareEntered,
            .care = kind,
            .answer = answer,
            .day = vaultEnvironment().clock().date(),
            .text = "Frau Ost"};
    }
    static CaseEvent addendum(const QString &text)
    {
        return {.kind = Kind::Addendum, .text = text, .reason = "Gespräch"};
    }
    /// The carer enters that first care was accepted.
    void enterAsCarer() const;
    /// Rows that wait.
    [[nodiscard]] qint64 waiting() const;
    /// As a member with a program of his own, whose change the chain accepts.
    template <typename Change>
    void asInsider(const QString &login, Change change) const;
    /// What officers find: the last event of the case, or that something was refused.
    void refusedForOfficers() const;

    MemberTown m_town;
    QDateTime m_now = vaultEnvironment().clock();
};

GrantId CaseEntriesTest::granted(const QString &login, int days, int number) const
{
    const auto vault = m_town.open();
    const UserId user = m_town.idOf(login);
    return (*vault)
        ->caseGrants()
        .grant(incident(number), user, MemberTown::fingerprintOf(**vault, user),
            m_now.addDays(days), "Betreuung")
        .value_or(GrantId {});
}

void CaseEntriesTest::enterAsCarer() const
{
    const auto carer = m_town.open("carer");
    VERIFY_RESULT(carer);
    VERIFY_RESULT(
        (*carer)->addToCase(incident(), {care(CareKind::FirstCare, CareOutcome::Accepted)}));
}

qint64 CaseEntriesTest::waiting() const
{
    const auto head = unlockedHead(m_town.folder(), testPassword());
    const auto raw = RawRegister::open(m_town.folder(), head->head, head->keys);
    return (*raw)->database->number("SELECT count(*) FROM case_entry").value_or(-1);
}

template <typename Change>
void CaseEntriesTest::asInsider(const QString &login, Change change) const
{
    auto unlocked = unlockedHead(m_town.folder(), testPassword(), login);
    VERIFY_RESULT(unlocked);
    auto database = Database::open(
        m_town.folder() + "/vault.db", unlocked->keys.database, Database::Access::ReadWrite);
    VERIFY_RESULT(database);
    auto lock = RegisterLock::acquire(m_town.folder());
    VERIFY_RESULT(lock);
    OpenedVault opened(m_town.folder(), vaultEnvironment(), unlocked->head,
        std::move(unlocked->keys), std::move(*database), std::move(*lock));
    VERIFY_RESULT(opened.begin());
    VERIFY_RESULT(opened.changeUnasked({Action::Unlocked}, [&] { return change(opened); }));
}

void CaseEntriesTest::refusedForOfficers() const
{
    const auto officer = m_town.open("officer");
    VERIFY_RESULT(officer);
    QVERIFY(!(*officer)->isReadOnly());
    QCOMPARE((*officer)->alerts().size(), 1);
    QVERIFY((*officer)->alerts().first().kind == RegisterAlert::Kind::EntriesRefused);
    QCOMPARE((*officer)->alerts().first().count, 1);
    QCOMPARE((*officer)->caseRecord(incident())->history().size(), 1);
    QCOMPARE((*officer)->verify()->size(), 0);
}

void CaseEntriesTest::carerEntersAndTheNextOfficerTakesItIn()
{
    QVERIFY(!granted().isNull());
    {
        const auto carer = m_town.open("carer");
        VERIFY_RESULT(carer);
        QVERIFY((*carer)->mayEnterGranted());
        VERIFY_RESULT(
            (*carer)->addToCase(incident(), {care(CareKind::FirstCare, CareOutcome::Offered)}));
        VERIFY_RESULT((*carer)->addToCase(incident(),
            {care(CareKind::FirstCare, CareOutcome::Accepted), addendum("Es geht ihr besser.")}));
        // She sees what she has entered, and what it settles, before anybody has taken it in.
        const auto record = (*carer)->caseRecord(incident());
        VERIFY_RESULT(record);
        QCOMPARE(record->history().size(), 4);
        QVERIFY(record->standing().care[CareKind::FirstCare].answer == CareOutcome::Accepted);
        const auto cases = (*carer)->openCases();
        QCOMPARE(cases->size(), 1);
        QVERIFY(std::ranges::none_of(cases->first().glance.duties,
            [](const OpenDuty &duty) { return duty.duty == CaseDuty::OfferFirstCare; }));
    }
    QCOMPARE(waiting(), 2);
    {
        const auto officer = m_town.open("officer");
        VERIFY_RESULT(officer);
        QVERIFY((*officer)->alerts().isEmpty());
        const auto record = (*officer)->caseRecord(incident());
        VERIFY_RESULT(record);
        QCOMPARE(record->history().size(), 4);
        for (int i = 1; i < 4; ++i) {
            QCOMPARE(record->history()[i].author, m_town.idOf("carer"));
            QCOMPARE(record->history()[i].authorName, "Frau carer");
            QCOMPARE(record->history()[i].moment, m_now);
        }
        QCOMPARE(record->history().last().text, "Es geht ihr besser.");
        QCOMPARE(record->standing().care[CareKind::FirstCare].by, "Frau Ost");
        QCOMPARE((*officer)->verify()->size(), 0);
        VERIFY_RESULT((*officer)->log().verify());
    }
    QCOMPARE(waiting(), 0);
    // The case has new keys, and she has them.
    const auto carer = m_town.open("carer");
    QCOMPARE((*carer)->caseRecord(incident())->history().size(), 4);
}

void CaseEntriesTest::othersSeeNothingOfWhatWaits()
{
    granted();
    granted("dpo");
    enterAsCarer();
    {
        const auto dpo = m_town.open("dpo");
        QCOMPARE((*dpo)->caseRecord(incident())->history().size(), 1);
    }
    // With the database key one sees who has entered something, and nothing of what or where.
    const auto manager = unlockedHead(m_town.folder(), testPassword(), "manager");
    const auto raw = RawRegister::open(m_town.folder(), manager->head, manager->keys);
    auto row = (*raw)->database->prepare("SELECT author, box, own FROM case_entry");
    QVERIFY(row->next().value_or(false));
    QCOMPARE(row->id<UserId>(0), m_town.idOf("carer"));
    for (int column = 1; column <= 2; ++column) {
        const QByteArray sealed = toByteArray(row->bytes(column));
        QVERIFY(!sealed.contains("Frau Ost"));
        QVERIFY(!sealed.contains(incident().toByteArray()));
    }
}

void CaseEntriesTest::carerEntersOnlyWhatIsHers_data()
{
    QTest::addColumn<CaseEvent>("event");
    QTest::addColumn<QString>("problem");
    QTest::newRow("state") << CaseEvent {.kind = Kind::StateChanged, .state = CaseState::InReview}
                           << codeOf(CaseProblem::NotYours);
    QTest::newRow("level") << CaseEvent {.kind = Kind::LevelConfirmed}
                           << codeOf(CaseProblem::NotYours);
    QTest::newRow("waiver") << CaseEvent {.kind = Kind::DutyWaived,
        .duty = CaseDuty::OfferFirstCare,
        .reason = "nein"} << codeOf(CaseProblem::NotYours);
    QTest::newRow("carer") << CaseEvent {.kind = Kind::CarerNamed} << codeOf(CaseProblem::NotYours);
    // Statistics count it, and released numbers come from it.
    QTest::newRow("fact") << CaseEvent {.kind = Kind::FieldEntered,
        .field = FollowUpField::Police,
        .text = "yes"} << codeOf(CaseProblem::NotYours);
    CaseEvent future = care(CareKind::Doctor, CareOutcome::Accepted);
    future.day = future.day.addDays(3);
    QTest::newRow("future") << future << codeOf(CaseProblem::InFuture);
    QTest::newRow("empty") << addendum(" ") << codeOf(CaseProblem::TextMissing);
    QTest::newRow("long") << addendum(QString(CaseEvent::MaxText + 1, u'x'))
                          << codeOf(CaseProblem::TooLong);
}

void CaseEntriesTest::carerEntersOnlyWhatIsHers()
{
    QFETCH(const CaseEvent, event);
    QFETCH(const QString, problem);
    granted();
    const auto carer = m_town.open("carer");
    const auto added = (*carer)->addToCase(incident(), {addendum("gut"), event});
    VERIFY_ERROR(added, Error::Code::Invalid);
    QCOMPARE(added.error().detail, problem);
    QCOMPARE((*carer)->caseRecord(incident())->history().size(), 1);
}

void CaseEntriesTest::onlyCarersWithAGrantEnter()
{
    granted();
    granted("dpo");
    // A second carer without a grant, a reader with one, and somebody who has neither.
    {
        const auto founder = m_town.open();
        VERIFY_RESULT((*founder)->members().add(MemberTown::member("second", {Role::CaseCarer})));
    }
    for (const QString login : {"second", "dpo", "manager"}) {
        const auto vault = m_town.open(login);
        VERIFY_RESULT(vault);
        VERIFY_ERROR(
            (*vault)->addToCase(incident(), {addendum("von mir")}), Error::Code::NotPermitted);
        QCOMPARE((*vault)->mayEnterGranted(), login == "second");
    }
    const auto carer = m_town.open("carer");
    VERIFY_ERROR((*carer)->addToCase(incident(1), {addendum("fremd")}), Error::Code::NotPermitted);
    VERIFY_ERROR(
        (*carer)->addToCase(incident(), {addendum("x")}, Handling {}), Error::Code::NotPermitted);
    VERIFY_ERROR((*carer)->addToCase(incident(), {}), Error::Code::TooLarge);
}

void CaseEntriesTest::endedGrantTakesNothingMore()
{
    const GrantId id = granted("carer", 3);
    VERIFY_ERROR((*later("carer", 3))->addToCase(incident(), {addendum("zu spät")}),
        Error::Code::NotPermitted);
    {
        const auto officer = m_town.open("officer");
        VERIFY_RESULT((*officer)->caseGrants().revoke(id));
    }
    VERIFY_ERROR((*m_town.open("carer"))->addToCase(incident(), {addendum("beendet")}),
        Error::Code::NotPermitted);
}

void CaseEntriesTest::whatWasEnteredInTimeOutlivesTheGrant()
{
    granted("carer", 3);
    VERIFY_RESULT((*later("carer", 2))->addToCase(incident(), {addendum("am letzten Tag")}));
    const auto officer = later("officer", 20);
    VERIFY_RESULT(officer);
    QVERIFY((*officer)->alerts().isEmpty());
    const auto record = (*officer)->caseRecord(incident());
    QCOMPARE(record->history().last().text, "am letzten Tag");
    QCOMPARE(record->history().last().moment, m_now.addDays(2));
    QVERIFY((*officer)->caseGrants().all()->isEmpty());
    QCOMPARE((*officer)->verify()->size(), 0);
}

void CaseEntriesTest::importedIncidentBecomesACaseByWhatACarerEnters()
{
    IncidentId imported;
    {
        const auto vault = m_town.open();
        const std::vector<NewIncident> incidents {plainIncident()};
        imported = (*vault)->recordAll(incidents)->first();
        const UserId user = m_town.idOf("carer");
        VERIFY_RESULT((*vault)->caseGrants().grant(imported, user,
            MemberTown::fingerprintOf(**vault, user), m_now.addDays(3), "Betreuung"));
    }
    {
        const auto carer = m_town.open("carer");
        VERIFY_RESULT((*carer)->addToCase(imported, {addendum("eins")}));
        QCOMPARE((*carer)->caseRecord(imported)->history().size(), 2);
        QCOMPARE((*carer)->openCases()->size(), 1);
    }
    const auto officer = m_town.open("officer");
    QCOMPARE((*officer)->caseRecord(imported)->history().size(), 2);
    QVERIFY((*officer)->caseRecord(imported)->standing().state == CaseState::Reported);
    QCOMPARE((*officer)->verify()->size(), 0);
}

/// Neither carer knew of the other's answer, which would have asked for a reason.
void CaseEntriesTest::twoEntriesOfTheSameMomentBothCount()
{
    {
        const auto founder = m_town.open();
        const auto second
            = (*founder)->members().add(MemberTown::member("second", {Role::CaseCarer}));
        VERIFY_RESULT(second);
        VERIFY_RESULT((*founder)->caseGrants().grant(incident(), *second,
            MemberTown::fingerprintOf(**founder, *second), m_now.addDays(3), "Vertretung"));
    }
    granted();
    enterAsCarer();
    VERIFY_RESULT((*m_town.open("second"))
                      ->addToCase(incident(), {care(CareKind::FirstCare, CareOutcome::Declined)}));
    const auto officer = m_town.open("officer");
    QVERIFY((*officer)->alerts().isEmpty());
    const auto record = (*officer)->caseRecord(incident());
    QCOMPARE(record->history().size(), 3);
    QCOMPARE(record->history()[1].authorName, "Frau carer");
    QCOMPARE(record->history()[2].authorName, "Frau second");
}

void CaseEntriesTest::entriesOutliveNewPasswordsAndKeys()
{
    granted();
    enterAsCarer();
    {
        const auto carer = m_town.open("carer");
        VERIFY_RESULT((*carer)->members().changePassword(
            testPassword(), {}, secretOf("ein anderes Passwort"), {}));
        QCOMPARE((*carer)->caseRecord(incident())->history().size(), 2);
    }
    {
        const auto carer = m_town.open("carer", "ein anderes Passwort");
        VERIFY_RESULT(carer);
        QCOMPARE((*carer)->caseRecord(incident())->history().size(), 2);
        VERIFY_RESULT((*carer)->addToCase(incident(), {addendum("mit neuem Passwort")}));
    }
    {
        // New keys of all roles, by somebody who takes nothing in.
        const auto recovery
            = Vault::openWithRecovery(m_town.folder(), m_town.recoverySecret(), vaultEnvironment());
        VERIFY_RESULT(recovery);
        VERIFY_RESULT((*recovery)->members().renewRecovery(m_town.recoverySecret(), {}));
    }
    {
        const auto officer = m_town.open("officer");
        VERIFY_RESULT(officer);
        QVERIFY((*officer)->alerts().isEmpty());
        QCOMPARE((*officer)->caseRecord(incident())->history().size(), 3);
        QCOMPARE((*officer)->verify()->size(), 0);
    }
    QCOMPARE(
        (*m_town.open("carer", "ein anderes Passwort"))->caseRecord(incident())->history().size(),
        3);
}

namespace {

/// An entry as a program of somebody's own would write it, for the account `author`.
Result<void> forge(OpenedVault &opened, const IncidentId &incident, const GrantId &grant,
    const UserId &author, const SigningKey &key)
{
    const auto id = randomId<CaseEntryId>(systemRandom());
    const QDateTime moment = opened.environment.clock();
    const auto event = encode(CaseEvent {.kind = CaseEvent::Kind::Addendum,
        .moment = moment,
        .author = author,
        .text = "untergeschoben",
        .reason = "x",
        .entry = id});
    const auto put = [&](CborWriter &cbor) {
        cbor.bytes(incident.bytes());
        cbor.bytes(grant.bytes());
        cbor.number(static_cast<std::uint64_t>(moment.toSecsSinceEpoch()));
        cbor.array(1);
        cbor.bytes(bytesOf(*event));
    };
    CborWriter text;
    text.array(7);
    text.bytes(opened.id().bytes());
    text.bytes(author.bytes());
    text.bytes(id.bytes());
    put(text);
    CborWriter plain;
    plain.array(5);
    put(plain);
    plain.bytes(key.sign(bytesOf(QByteArray("rueckhalt/2/case entry" + text.written()))));
    const Membership &members = opened.head.membership;
    const RoleKeyName officers {KeyRole::SafetyOfficer, members.newest(KeyRole::SafetyOfficer)};
    CborWriter bound;
    bound.array(4);
    bound.bytes(opened.id().bytes());
    bound.bytes(author.bytes());
    bound.bytes(id.bytes());
    bound.number(officers.version);
    const auto box = sealTo(members.roleKey(officers)->keys.agreement,
        {"case entry", bytesOf(bound.written())}, bytesOf(plain.written()), systemRandom());
    return opened.database->run("INSERT INTO case_entry (id, author, role_key, digest, box, own)"
                                " VALUES (?, ?, ?, ?, ?, x'')",
        id, author, officers.version, toByteArray(sha256(bytesOf(*box))), *box);
}

} // namespace

void CaseEntriesTest::forgedEntryIsRefusedAndTold_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"signed by another", "without a grant", "another's grant",
             "another author", "exchanged box", "bit", "copied"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void CaseEntriesTest::forgedEntryIsRefusedAndTold()
{
    QFETCH(const QString, way);
    const GrantId grant = granted();
    const GrantId readers = granted("dpo");
    const UserId carer = m_town.idOf("carer");
    const bool isOfTheCarer
        = way == "another author" || way == "exchanged box" || way == "bit" || way == "copied";
    if (isOfTheCarer)
        enterAsCarer();
    asInsider("dpo", [&](OpenedVault &opened) -> Result<void> {
        const SigningKey &mine = opened.keys.user->signing();
        Database &database = *opened.database;
        if (way == "signed by another")
            return forge(opened, incident(), grant, carer, mine);
        if (way == "without a grant")
            return forge(
                opened, incident(1), randomId<GrantId>(systemRandom()), opened.me.id, mine);
        if (way == "another's grant") // Hers is for reading.
            return forge(opened, incident(), readers, opened.me.id, mine);
        if (way == "another author")
            return database.run("UPDATE case_entry SET author = ?", opened.me.id);
        if (way == "exchanged box")
            return database.run("UPDATE case_entry SET box = own");
        if (way == "copied")
            return database.run("UPDATE case_entry SET id = randomblob(16)");
        auto row = database.prepare("SELECT box FROM case_entry");
        if (!row->next().value_or(false))
            return failure(Error::Code::NotFound, {});
        QByteArray box = toByteArray(row->bytes(0));
        box[box.size() / 2] = static_cast<char>(box[box.size() / 2] ^ 1);
        row = failure(Error::Code::NotFound, {});
        return database.run(
            "UPDATE case_entry SET box = ?, digest = ?", box, toByteArray(sha256(bytesOf(box))));
    });
    QCOMPARE(waiting(), 1);
    refusedForOfficers();
    QCOMPARE(waiting(), 0);
}

/// Whoever resets a password has the keys that come with it. They sign nothing that counts.
void CaseEntriesTest::resetPasswordForgesNothing()
{
    const GrantId grant = granted();
    enterAsCarer();
    {
        const auto admin = m_town.open("admin");
        VERIFY_RESULT((*admin)->members().resetPassword(m_town.idOf("carer"), testPassword()));
    }
    asInsider("carer", [&](OpenedVault &opened) {
        return forge(opened, incident(), grant, opened.me.id, opened.keys.user->signing());
    });
    const auto officer = m_town.open("officer");
    VERIFY_RESULT(officer);
    QCOMPARE((*officer)->alerts().first().count, 1);
    // What she entered herself before counts.
    const auto record = (*officer)->caseRecord(incident());
    QCOMPARE(record->history().size(), 2);
    QVERIFY(record->history().last().kind == Kind::CareEntered);
}

void CaseEntriesTest::entryPutBackComesInOnce()
{
    granted();
    enterAsCarer();
    struct Row
    {
        QByteArray id, author, digest, box;
        qint64 version = 0;
    } before;
    {
        const auto head = unlockedHead(m_town.folder(), testPassword(), "manager");
        const auto raw = RawRegister::open(m_town.folder(), head->head, head->keys);
        auto row
            = (*raw)->database->prepare("SELECT id, author, digest, box, role_key FROM case_entry");
        QVERIFY(row->next().value_or(false));
        before = {toByteArray(row->bytes(0)), toByteArray(row->bytes(1)),
            toByteArray(row->bytes(2)), toByteArray(row->bytes(3)), row->number(4)};
    }
    VERIFY_RESULT(m_town.open("officer"));
    asInsider("manager", [&](OpenedVault &opened) {
        return opened.database->run(
            "INSERT INTO case_entry (id, author, role_key, digest, box, own)"
            " VALUES (?, ?, ?, ?, ?, x'')",
            before.id, before.author, before.version, before.digest, before.box);
    });
    const auto officer = m_town.open("officer");
    QCOMPARE((*officer)->caseRecord(incident())->history().size(), 2);
    QCOMPARE((*officer)->verify()->size(), 0);
}

/// Somebody writes into the file beside the chain.
void CaseEntriesTest::alteredRowIsNoticed()
{
    granted();
    enterAsCarer();
    {
        const auto head = unlockedHead(m_town.folder(), testPassword(), "manager");
        const auto raw = RawRegister::open(m_town.folder(), head->head, head->keys);
        VERIFY_RESULT((*raw)->database->run("DELETE FROM case_entry"));
    }
    const auto officer = m_town.open("officer");
    VERIFY_RESULT(officer);
    QVERIFY((*officer)->isReadOnly());
    QVERIFY((*officer)->alerts().first().kind == RegisterAlert::Kind::DatabaseAltered);
}

void CaseEntriesTest::erasedCaseTakesEntriesWithIt()
{
    granted();
    enterAsCarer();
    const auto officer = m_town.open("officer");
    VERIFY_RESULT((*officer)->erase(incident()));
    QVERIFY((*officer)->caseRecord(incident())->isEmpty());
    QCOMPARE((*officer)->verify()->size(), 0);
    QCOMPARE(waiting(), 0);
}

/// A box has no content key that an erasure could take out of a backup.
void CaseEntriesTest::backupHoldsNothingOfWhatWaits()
{
    granted();
    enterAsCarer();
    const QString place = m_town.path("place");
    QDir(place).removeRecursively();
    QVERIFY(QDir().mkpath(place));
    QString backup;
    {
        const auto admin = m_town.open("admin");
        VERIFY_RESULT(admin);
        const BackupOrder order {place, 10, m_now};
        const auto written = (*admin)->beginBackup(order).and_then(
            [](std::unique_ptr<BackupWriting> &&writing) { return writing->run({}); });
        VERIFY_RESULT(written);
        backup = written->entry.path;
    }
    // In the register itself it goes on waiting.
    QCOMPARE(waiting(), 1);
    const QString again = m_town.path("again.rueckhalt");
    QDir(again).removeRecursively();
    const auto report = OpenedBackup::open(backup,
        {MemberTown::credentials(), {},
            {}}).and_then([&](OpenedBackup &&opened) {
        return opened.restore(again, vaultEnvironment(), {});
    });
    VERIFY_RESULT(report);
    QCOMPARE(report->damaged, 0);
    const auto vault = Vault::open(again, MemberTown::credentials(), vaultEnvironment());
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->caseRecord(incident())->history().size(), 1);
    // Nobody has to find out by chance that it is missing.
    const auto &alerts = (*vault)->alerts();
    QVERIFY(std::ranges::any_of(alerts, [](const RegisterAlert &alert) {
        return alert.kind == RegisterAlert::Kind::EntriesRefused && alert.count == 1;
    }));
    QCOMPARE((*vault)->verify()->size(), 0);
}

void CaseEntriesTest::entriesAreNotedInTheChain()
{
    granted();
    enterAsCarer();
    VERIFY_RESULT(m_town.open("officer"));
    const auto council = m_town.open("council");
    const auto half = (*council)->log().secondHalf(MemberTown::credentials("dpo"));
    VERIFY_RESULT(half);
    const auto entries = (*council)->log().entriesInDetail(*half, 0, 20);
    VERIFY_RESULT(entries);
    const auto made
        = std::ranges::find(*entries, std::optional(Action::CaseEntryMade), &LogEntry::action);
    QVERIFY(made != entries->end());
    QCOMPARE(made->user, m_town.idOf("carer"));
    QVERIFY(made->role == Role::CaseCarer);
    QCOMPARE(made->object, incident().toByteArray());
    const auto taken
        = std::ranges::find(*entries, std::optional(Action::CaseEntriesTaken), &LogEntry::action);
    QVERIFY(taken != entries->end());
    QCOMPARE(taken->user, m_town.idOf("officer"));
    VERIFY_RESULT((*council)->log().verify());
}

/// Whoever unlocks next may not be the one who finds out what was behind it.
void CaseEntriesTest::refusedEntriesAreToldUntilAnOfficerKnows()
{
    const GrantId grant = granted();
    const auto forgeOne = [&] {
        asInsider("manager", [&](OpenedVault &opened) {
            return forge(
                opened, incident(), grant, m_town.idOf("carer"), opened.keys.user->signing());
        });
    };
    const auto toldTo = [&](const QString &login) -> qint64 {
        const auto vault = m_town.open(login);
        for (const RegisterAlert &alert : vault ? (*vault)->alerts() : QList<RegisterAlert> {}) {
            if (alert.kind == RegisterAlert::Kind::EntriesRefused)
                return alert.count;
        }
        return 0;
    };
    forgeOne();
    QCOMPARE(toldTo("manager"), 0);
    QCOMPARE(toldTo("officer"), 1);
    QCOMPARE(toldTo("officer"), 1);
    forgeOne();
    QCOMPARE(toldTo({}), 2);
    QCOMPARE(toldTo("carer"), 0);
    VERIFY_ERROR((*m_town.open("carer"))->noteRefusedEntries(), Error::Code::NotPermitted);
    VERIFY_ERROR((*m_town.open("manager"))->noteRefusedEntries(), Error::Code::NotPermitted);
    {
        const auto officer = m_town.open("officer");
        VERIFY_RESULT((*officer)->noteRefusedEntries());
        QVERIFY((*officer)->alerts().isEmpty());
    }
    QCOMPARE(toldTo("officer"), 0);
    QCOMPARE(toldTo({}), 0);
    // The chain keeps how many there were, and who knows.
    const auto council = m_town.open("council");
    QVERIFY((*council)->alerts().isEmpty());
    VERIFY_RESULT((*council)->log().verify());
    const auto half = (*council)->log().secondHalf(MemberTown::credentials("dpo"));
    const auto entries = (*council)->log().entriesInDetail(*half, 0, 30);
    VERIFY_RESULT(entries);
    qint64 refused = 0;
    for (const LogEntry &entry : *entries)
        refused += entry.action == Action::CaseEntriesTaken ? refusedIn(entry.object) : 0;
    QCOMPARE(refused, 2);
    const auto noted = std::ranges::find(
        *entries, std::optional(Action::RefusedEntriesNoted), &LogEntry::action);
    QVERIFY(noted != entries->end());
    QCOMPARE(noted->user, m_town.idOf("officer"));
    for (const QByteArray &other : {QByteArray(), QByteArray("refused"), QByteArray("refused -3")})
        QCOMPARE(refusedIn(other), 0);
}

QTEST_GUILESS_MAIN(CaseEntriesTest)
#include "tst_caseentries.moc"
