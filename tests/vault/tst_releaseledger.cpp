// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releasecodec.h"
#include "support/vault/membertown.h"
#include "support/vault/rawpages.h"
#include "support/vault/rawregister.h"
#include "support/vault/releasesamples.h"
#include "vault/backupnotes.h"
#include "vault/backuprestoring.h"
#include "vault/backupwriting.h"
#include "vault/openedvault.h"

#include <QDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The release ledger in a real register: who reads and writes it, what becomes of rows that were
/// changed behind its back, and what is left of an incident that is erased.
class ReleaseLedgerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyRoleReadsWhatWasReleased_data();
    void everyRoleReadsWhatWasReleased();
    void keysOfOtherRolesOpenNothingSealed_data();
    void keysOfOtherRolesOpenNothingSealed();
    void onlyOfficersRelease_data();
    void onlyOfficersRelease();
    void rowsKnowTheirIncidentsAgain();
    void sealedYearHoldsNeitherIdsNorPersons();
    void aSecondOneOfThatNameIsRefused();
    void whatWasPreparedBeforeAnotherOneIsRefused();
    void laterReleaseReplacesTheSealedYear();
    void noStatementTakesARowBack_data();
    void noStatementTakesARowBack();
    void alteredRowsAreNoticed_data();
    void alteredRowsAreNoticed();
    void sealedYearOfAnEarlierReleaseIsNoticed();
    void erasedIncidentIsForgotten();
    void backupFromBeforeAnErasureForgetsToo();
    void newKeysOpenItStill();
    void documentsAreKeptInOrder();
    void documentThatIsTooLargeIsRefused();
    void everyReleaseIsInTheChain();

private:
    [[nodiscard]] std::unique_ptr<Vault> open(const QString &login = {}) const;
    [[nodiscard]] static ReleaseLedger ledgerOf(const Vault &vault);
    /// What somebody does with the key of the database and without our program.
    template <typename Change>
    void behindItsBack(Change change) const;

    MemberTown m_town;
};

namespace {

const ReleasePeriod firstQuarter = *ReleasePeriod::quarter(2026, 1);
const ReleasePeriod secondQuarter = *ReleasePeriod::quarter(2026, 2);

ObjectName sealedName()
{
    return ObjectName::numbered(SealedPart::Ledger, 2026);
}

} // namespace

void ReleaseLedgerTest::init()
{
    m_town.startAfresh();
}

std::unique_ptr<Vault> ReleaseLedgerTest::open(const QString &login) const
{
    auto vault = m_town.open(login);
    if (!vault)
        qFatal("open: %s", qPrintable(sayingOf(vault)));
    return std::move(*vault);
}

ReleaseLedger ReleaseLedgerTest::ledgerOf(const Vault &vault)
{
    const auto facts = vault.facts();
    const auto ledger
        = facts ? vault.releaseLedger(*facts) : Result<ReleaseLedger>(ReleaseLedger {});
    if (!ledger)
        qFatal("ledger: %s", qPrintable(sayingOf(ledger)));
    return *ledger;
}

template <typename Change>
void ReleaseLedgerTest::behindItsBack(Change change) const
{
    const auto unlocked = unlockedHead(m_town.folder(), testPassword(), "council");
    VERIFY_RESULT(unlocked);
    const auto raw = RawRegister::open(m_town.folder(), unlocked->head, unlocked->keys);
    VERIFY_RESULT(raw);
    Database &database = *(*raw)->database;
    VERIFY_RESULT(change(database));
}

void ReleaseLedgerTest::everyRoleReadsWhatWasReleased_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("seesSealed");
    QTest::newRow("founder") << QString() << true;
    for (const auto &role : terms<Role>())
        QTest::newRow(role.code) << QString::fromLatin1(role.code)
                                 << (role.value == Role::SafetyOfficer);
}

void ReleaseLedgerTest::everyRoleReadsWhatWasReleased()
{
    QFETCH(const QString, login);
    QFETCH(const bool, seesSealed);
    const auto made = makeRelease(*open(), firstQuarter);
    VERIFY_RESULT(made);
    const auto vault = open(login);
    QVERIFY(vault->alerts().isEmpty());
    const auto releases = vault->releases();
    VERIFY_RESULT(releases);
    QCOMPARE(releases->size(), 1);
    QVERIFY(releases->constFirst() == *made);
    const auto facts = vault->facts();
    VERIFY_RESULT(facts);
    const auto ledger = vault->releaseLedger(*facts);
    if (seesSealed)
        QCOMPARE(ledger->years.size(), 1);
    else
        VERIFY_ERROR(ledger, Error::Code::NotPermitted);
}

void ReleaseLedgerTest::keysOfOtherRolesOpenNothingSealed_data()
{
    everyRoleReadsWhatWasReleased_data();
}

/// Past the program, with whatever keys the member's password gives.
void ReleaseLedgerTest::keysOfOtherRolesOpenNothingSealed()
{
    QFETCH(const QString, login);
    QFETCH(const bool, seesSealed);
    VERIFY_RESULT(makeRelease(*open(), firstQuarter));
    const auto unlocked = unlockedHead(m_town.folder(), testPassword(), login);
    VERIFY_RESULT(unlocked);
    const auto raw = RawRegister::open(m_town.folder(), unlocked->head, unlocked->keys);
    VERIFY_RESULT(raw);
    const auto opened = (*raw)->objects.open(sealedName());
    if (seesSealed)
        VERIFY_RESULT(opened);
    else
        VERIFY_ERROR(opened, Error::Code::NotPermitted);
}

void ReleaseLedgerTest::onlyOfficersRelease_data()
{
    QTest::addColumn<QString>("login");
    for (const auto &role : terms<Role>()) {
        if (role.value != Role::SafetyOfficer)
            QTest::newRow(role.code) << QString::fromLatin1(role.code);
    }
}

void ReleaseLedgerTest::onlyOfficersRelease()
{
    QFETCH(const QString, login);
    ReleaseDraft draft;
    {
        const auto officer = open();
        draft = releaseDraft(ledgerOf(*officer), *officer->facts(), firstQuarter);
    }
    const auto vault = open(login);
    const RegisterMark before = vault->mark();
    VERIFY_ERROR(vault->release(draft), Error::Code::NotPermitted);
    VERIFY_ERROR(vault->keepDocument("x"), Error::Code::NotPermitted);
    QCOMPARE(vault->mark(), before);
    QVERIFY(vault->releases()->isEmpty());
}

void ReleaseLedgerTest::rowsKnowTheirIncidentsAgain()
{
    auto vault = open();
    const ReleaseDraft draft = releaseDraft({}, *vault->facts(), firstQuarter);
    QCOMPARE(draft.sealed.incidents.size(), 2);
    QVERIFY(!draft.sealed.incidents.constFirst().persons.isEmpty());
    VERIFY_RESULT(vault->release(draft));
    vault.reset();
    const ReleaseLedger ledger = ledgerOf(*open());
    QCOMPARE(ledger.years.size(), 1);
    QVERIFY(ledger.years.constFirst() == draft.sealed);
}

void ReleaseLedgerTest::sealedYearHoldsNeitherIdsNorPersons()
{
    QList<PersonToken> tokens;
    {
        const auto vault = open();
        VERIFY_RESULT(makeRelease(*vault, firstQuarter));
        const LedgerYear year = ledgerOf(*vault).years.constFirst();
        for (const FrozenIncident &frozen : year.incidents)
            tokens << frozen.persons;
    }
    QVERIFY(!tokens.isEmpty());
    const auto unlocked = unlockedHead(m_town.folder(), testPassword());
    VERIFY_RESULT(unlocked);
    const auto raw = RawRegister::open(m_town.folder(), unlocked->head, unlocked->keys);
    VERIFY_RESULT(raw);
    const auto plain = (*raw)->objects.open(sealedName());
    VERIFY_RESULT(plain);
    const QByteArray bytes = toByteArray((**plain).view());
    for (const Incident &incident : m_town.incidents())
        QVERIFY(!bytes.contains(incident.id.toByteArray()));
    for (const PersonToken &token : std::as_const(tokens))
        QVERIFY(!bytes.contains(token.toByteArray()));
    // That it is about them: a row for each, which knows its incident by another name.
    const auto year = decodeLedgerYear(bytesOf(bytes));
    VERIFY_RESULT(year);
    QCOMPARE(year->incidents.size(), m_town.incidents().size());
    for (const FrozenIncident &frozen : year->incidents)
        QVERIFY(!frozen.id.isNull());
}

void ReleaseLedgerTest::aSecondOneOfThatNameIsRefused()
{
    const auto vault = open();
    VERIFY_RESULT(makeRelease(*vault, firstQuarter));
    const RegisterMark before = vault->mark();
    VERIFY_ERROR(makeRelease(*vault, firstQuarter), Error::Code::AlreadyExists);
    QCOMPARE(vault->mark(), before);
    QCOMPARE(vault->releases()->size(), 1);
}

void ReleaseLedgerTest::whatWasPreparedBeforeAnotherOneIsRefused()
{
    const auto vault = open();
    const ReleaseDraft early = releaseDraft({}, *vault->facts(), secondQuarter);
    VERIFY_RESULT(makeRelease(*vault, firstQuarter));
    VERIFY_ERROR(vault->release(early), Error::Code::AlreadyExists);
    QCOMPARE(ledgerOf(*vault).years.constFirst().witnesses.size(), std::size_t {2});
}

void ReleaseLedgerTest::laterReleaseReplacesTheSealedYear()
{
    QByteArray before;
    const auto sealedContent = [&]() -> QByteArray {
        const auto unlocked = unlockedHead(m_town.folder(), testPassword());
        auto database = Database::open(
            m_town.folder() + "/vault.db", unlocked->keys.database, Database::Access::ReadOnly);
        auto row = (*database)->prepare("SELECT content FROM sealed_object WHERE part = 9");
        return row && *row->next() ? toByteArray(row->bytes(0)) : QByteArray();
    };
    VERIFY_RESULT(makeRelease(*open(), firstQuarter));
    before = sealedContent();
    QVERIFY(!before.isEmpty());
    {
        const auto vault = open();
        VERIFY_RESULT(vault->record(fullIncident(9)));
        VERIFY_RESULT(makeRelease(*vault, secondQuarter));
    }
    const ReleaseLedger ledger = ledgerOf(*open());
    QCOMPARE(ledger.releases.size(), 2);
    QCOMPARE(ledger.years.size(), 1);
    QCOMPARE(ledger.years.constFirst().incidents.size(), 3);
    QVERIFY(sealedContent() != before);
    const auto unlocked = unlockedHead(m_town.folder(), testPassword());
    const QByteArray pages = decryptedPages(m_town.folder() + "/vault.db", unlocked->keys.database);
    QCOMPARE(pages.count(before.first(40)), 0);
    QCOMPARE(pages.count(before.last(40)), 0);
}

void ReleaseLedgerTest::noStatementTakesARowBack_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("update") << QByteArray("UPDATE released SET content = x'00'");
    QTest::newRow("delete") << QByteArray("DELETE FROM released");
    QTest::newRow("replace") << QByteArray(
        "REPLACE INTO released VALUES (1, '2026-Q1', zeroblob(32), x'00')");
    QTest::newRow("document updated") << QByteArray("UPDATE released_document SET made = 0");
    QTest::newRow("document deleted") << QByteArray("DELETE FROM released_document");
}

void ReleaseLedgerTest::noStatementTakesARowBack()
{
    QFETCH(const QByteArray, sql);
    {
        const auto vault = open();
        VERIFY_RESULT(makeRelease(*vault, firstQuarter));
        VERIFY_RESULT(vault->keepDocument("Bericht"));
    }
    {
        auto unlocked = unlockedHead(m_town.folder(), testPassword());
        VERIFY_RESULT(unlocked);
        auto database = Database::open(
            m_town.folder() + "/vault.db", unlocked->keys.database, Database::Access::ReadWrite);
        VERIFY_RESULT(database);
        auto lock = RegisterLock::acquire(m_town.folder());
        VERIFY_RESULT(lock);
        OpenedVault opened(m_town.folder(), vaultEnvironment(), unlocked->head,
            std::move(unlocked->keys), std::move(*database), std::move(*lock));
        VERIFY_RESULT(opened.begin());
        const auto changed = opened.changeUnasked({Action::ReleaseMade}, [&]() -> Result<void> {
            return sqlite3_exec(
                       opened.database->handle(), sql.constData(), nullptr, nullptr, nullptr)
                    == SQLITE_OK
                ? Result<void> {}
                : failure(Error::Code::Io, opened.database->lastError().detail);
        });
        VERIFY_ERROR(changed, Error::Code::Io);
    }
    const auto vault = open();
    QVERIFY(vault->alerts().isEmpty());
    QCOMPARE(vault->releases()->size(), 1);
    QCOMPARE(vault->releasedDocuments()->size(), 1);
}

void ReleaseLedgerTest::alteredRowsAreNoticed_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("content of no release") << 0;
    QTest::newRow("another release in its place") << 1;
    QTest::newRow("taken away at the end") << 2;
    QTest::newRow("taken out of the middle") << 3;
    QTest::newRow("document altered") << 4;
}

void ReleaseLedgerTest::alteredRowsAreNoticed()
{
    QFETCH(const int, kind);
    {
        const auto vault = open();
        VERIFY_RESULT(makeRelease(*vault, firstQuarter));
        VERIFY_RESULT(makeRelease(*vault, secondQuarter));
        VERIFY_RESULT(vault->keepDocument("Bericht"));
    }
    ReleaseDraft other = releaseDraft({}, {}, firstQuarter);
    other.release.note = "etwas anderes";
    const auto content = encode(other.release);
    VERIFY_RESULT(content);
    behindItsBack([&](Database &database) {
        return kind == 0 ? database.run("UPDATE released SET content = x'00' WHERE sequence = 1")
            : kind == 1
            ? database.run("UPDATE released SET content = ? WHERE sequence = 1", *content)
            : kind == 2 ? database.run("DELETE FROM released WHERE sequence = 2")
            : kind == 3 ? database.run("DELETE FROM released WHERE sequence = 1")
                        : database.run("UPDATE released_document SET content = x'00'");
    });
    const auto vault = open();
    QVERIFY(vault->isReadOnly());
    QCOMPARE(vault->alerts().size(), 1);
    QCOMPARE(vault->alerts().constFirst().kind, RegisterAlert::Kind::DatabaseAltered);
    // By itself the ledger does not know its end nor what documents say.
    if (kind != 2 && kind != 4)
        VERIFY_ERROR(vault->releases(), Error::Code::Damaged);
    VERIFY_ERROR(makeRelease(*vault, *ReleasePeriod::quarter(2026, 3)),
        kind == 2 || kind == 4 ? Error::Code::ReadOnly : Error::Code::Damaged);
}

void ReleaseLedgerTest::sealedYearOfAnEarlierReleaseIsNoticed()
{
    QByteArray sealed;
    QByteArray wrapped;
    const auto copied = [&](Database &database) -> Result<void> {
        auto row = database.prepare("SELECT o.content, k.wrapped FROM sealed_object AS o JOIN"
                                    " content_key AS k ON k.part = o.part AND k.object = o.object"
                                    " WHERE o.part = 9");
        if (!row || !*row->next())
            return failure(Error::Code::NotFound);
        sealed = toByteArray(row->bytes(0));
        wrapped = toByteArray(row->bytes(1));
        return {};
    };
    VERIFY_RESULT(makeRelease(*open(), firstQuarter));
    behindItsBack(copied);
    VERIFY_RESULT(makeRelease(*open(), secondQuarter));
    QVERIFY(open()->alerts().isEmpty());
    behindItsBack([&](Database &database) {
        return database
            .run("UPDATE sealed_object SET version = 1, content = ? WHERE part = 9", sealed)
            .and_then([&] {
                return database.run(
                    "UPDATE content_key SET version = 1, wrapped = ? WHERE part = 9", wrapped);
            });
    });
    const auto vault = open();
    QVERIFY(vault->isReadOnly());
    QCOMPARE(vault->alerts().constFirst().kind, RegisterAlert::Kind::DatabaseAltered);
}

void ReleaseLedgerTest::erasedIncidentIsForgotten()
{
    const IncidentId gone = m_town.incidents().constFirst().id;
    auto vault = open();
    VERIFY_RESULT(makeRelease(*vault, firstQuarter));
    const LedgerYear before = ledgerOf(*vault).years.constFirst();
    VERIFY_RESULT(vault->erase(gone));
    vault.reset();
    vault = open();
    QVERIFY(vault->alerts().isEmpty());
    const LedgerYear after = ledgerOf(*vault).years.constFirst();
    QCOMPARE(after.incidents.size(), before.incidents.size());
    for (qsizetype i = 0; i < after.incidents.size(); ++i) {
        FrozenIncident expected = before.incidents.at(i);
        if (expected.id == gone) {
            expected.id = {};
            expected.persons.clear();
            expected.changed = 1;
        }
        QVERIFY(after.incidents.at(i) == expected);
    }
    QCOMPARE(vault->verify()->size(), 0);
}

void ReleaseLedgerTest::backupFromBeforeAnErasureForgetsToo()
{
    const IncidentId gone = m_town.incidents().constFirst().id;
    const QString place = m_town.path("place");
    QVERIFY(QDir(place).removeRecursively() && QDir().mkpath(place));
    QString backup;
    {
        const auto vault = open();
        VERIFY_RESULT(makeRelease(*vault, firstQuarter));
        const BackupOrder order {place, 10, QDateTime({2026, 11, 21}, {10, 0}, Qt::UTC)};
        const auto written = vault->beginBackup(order).and_then(
            [](std::unique_ptr<BackupWriting> &&writing) { return writing->run({}); });
        VERIFY_RESULT(written);
        backup = written->entry.path;
        VERIFY_RESULT(vault->noteBackup(place, *written));
        VERIFY_RESULT(vault->erase(gone));
        QCOMPARE(vault->backupPlaces()->constFirst().pendingErasures, 0);
    }
    const QString folder = m_town.path("Neu.rueckhalt");
    auto opened = OpenedBackup::open(backup, {MemberTown::credentials(), {}, {}});
    VERIFY_RESULT(opened);
    VERIFY_RESULT(opened->restore(folder, vaultEnvironment(), {}));
    const auto vault = Vault::open(folder, MemberTown::credentials(), vaultEnvironment());
    VERIFY_RESULT(vault);
    const ReleaseLedger ledger = ledgerOf(**vault);
    QCOMPARE(ledger.releases.size(), 1);
    const auto &rows = ledger.years.constFirst().incidents;
    QCOMPARE(rows.size(), 2);
    QCOMPARE(std::ranges::count_if(rows, [](const auto &row) { return row.id.isNull(); }), 1);
    for (const FrozenIncident &row : rows) {
        QVERIFY(row.id != gone);
        if (row.id.isNull()) {
            QVERIFY(row.persons.isEmpty());
            QCOMPARE(row.changed, 1);
        }
    }
    VERIFY_RESULT(makeRelease(**vault, secondQuarter));
}

void ReleaseLedgerTest::newKeysOpenItStill()
{
    auto vault = open();
    VERIFY_RESULT(makeRelease(*vault, firstQuarter));
    const LedgerYear before = ledgerOf(*vault).years.constFirst();
    VERIFY_RESULT(vault->members().rotate({Role::SafetyOfficer}));
    vault.reset();
    vault = open();
    QVERIFY(ledgerOf(*vault).years.constFirst() == before);
    VERIFY_RESULT(makeRelease(*vault, secondQuarter));
    QCOMPARE(vault->verify()->size(), 0);
}

void ReleaseLedgerTest::documentsAreKeptInOrder()
{
    {
        const auto vault = open();
        const auto first = vault->keepDocument("eins");
        const auto second = vault->keepDocument("zwei");
        VERIFY_RESULT(first);
        VERIFY_RESULT(second);
        QCOMPARE(*first, 1);
        QCOMPARE(*second, 2);
    }
    const auto kept = open("council")->releasedDocuments();
    VERIFY_RESULT(kept);
    const QDateTime now = vaultEnvironment().clock();
    const QList<KeptDocument> expected {{1, now, "eins"}, {2, now, "zwei"}};
    QVERIFY(*kept == expected);
}

void ReleaseLedgerTest::documentThatIsTooLargeIsRefused()
{
    const auto vault = open();
    const RegisterMark before = vault->mark();
    VERIFY_ERROR(vault->keepDocument(QByteArray(3 * 1024 * 1024, 'x')), Error::Code::TooLarge);
    QCOMPARE(vault->mark(), before);
    QVERIFY(vault->releasedDocuments()->isEmpty());
}

void ReleaseLedgerTest::everyReleaseIsInTheChain()
{
    const auto vault = open();
    const quint64 before = vault->mark().sequence;
    VERIFY_RESULT(makeRelease(*vault, firstQuarter));
    QCOMPARE(vault->mark().sequence, before + 1);
    VERIFY_RESULT(vault->keepDocument("Bericht"));
    QCOMPARE(vault->mark().sequence, before + 2);
    VERIFY_RESULT(vault->log().verify());
}

QTEST_GUILESS_MAIN(ReleaseLedgerTest)
#include "tst_releaseledger.moc"
