// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "crypto/systemrandom.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/backupcheck.h"
#include "vault/backupfiles.h"
#include "vault/backupnotes.h"
#include "vault/backuprestoring.h"
#include "vault/backupwriting.h"
#include "vault/casestore.h"
#include "vault/chain.h"
#include "vault/databasecopy.h"
#include "vault/memberkeeping.h"
#include "vault/planbook.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Making a register of a backup again.
class BackupRestoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void restoredRegisterHoldsWhatWasBackedUp();
    void restoredRegisterCanBeUsedAndBackedUp();
    void olderBackupIsANewEpoch();
    void pendingReportsAreThereAgain();
    void nothingIsOverwritten_data();
    void nothingIsOverwritten();
    void damagedBackupIsNotRestored();
    void rewrittenBackupIsNotSignedByAnOfficer_data();
    void rewrittenBackupIsNotSignedByAnOfficer();
    void backupWithGrantsIsRestoredWithoutThem();
    void withoutTheKeysFileNothingIsRestored();
    void erasedIncidentsStayErased();
    void whatNoOfficerHasSignedIsNotErased_data();
    void whatNoOfficerHasSignedIsNotErased();
    void erasuresOfAnEarlierProgramAreSigned();
    void planNamesNoErasedIncident();
    void casesComeBackAndDuplicatesStayUncounted();
    void backupOfAnEarlierProgramIsRestored_data();
    void backupOfAnEarlierProgramIsRestored();

private:
    /// Both copies of the keys file, past everything, as every member can write them.
    [[nodiscard]] bool tamperWithKeys(const std::function<bool(Database &)> &change) const;
    [[nodiscard]] VaultEnvironment environment() const
    {
        VaultEnvironment made = vaultEnvironment();
        made.anchorFolder = m_dir->filePath("anchors");
        return made;
    }
    Result<WrittenBackup> backedUp()
    {
        const BackupOrder order {
            m_place, 10, QDateTime({2026, 11, 21}, {10, 0, ++m_second}, Qt::UTC)};
        return m_vault->beginBackup(order).and_then(
            [](std::unique_ptr<BackupWriting> &&writing) { return writing->run({}); });
    }
    Result<BackupReport> restored(const QString &backup, const QString &target) const
    {
        return OpenedBackup::open(backup, {{{}, testPassword(), {}}, {}, {}})
            .and_then(
                [&](OpenedBackup &&opened) { return opened.restore(target, environment(), {}); });
    }
    /// What every member can do who writes to the place of the backups: other rows, and a manifest
    /// that fits them.
    bool rewrite(const BackupEntry &backup, const std::function<bool(Database &)> &rows,
        const std::function<void(BackupManifest &)> &claims) const;
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_place;
    std::unique_ptr<Vault> m_vault;
    QList<Incident> m_incidents;
    int m_second = 0;
};

void BackupRestoreTest::init()
{
    m_vault.reset();
    m_incidents.clear();
    m_second = 0;
    // In memory where there is such a place: much is synced and read again here.
    m_dir = std::make_unique<QTemporaryDir>(QFileInfo("/dev/shm").isWritable()
            ? QStringLiteral("/dev/shm/rueckhalt-XXXXXX")
            : QDir::tempPath() + "/rueckhalt-XXXXXX");
    m_place = path("place");
    QVERIFY(QDir().mkpath(m_place) && QDir().mkpath(path("anchors")));
    auto made = createVault(path("Amt.rueckhalt"), testPassword(), environment());
    VERIFY_RESULT(made);
    m_vault = std::move(*made);
    for (int i = 0; i < 5; ++i) {
        const auto recorded = m_vault->record(fullIncident(i));
        VERIFY_RESULT(recorded);
        m_incidents << *recorded;
    }
    VERIFY_RESULT(m_vault->saveDraft(fullDraft()));
}

void BackupRestoreTest::restoredRegisterHoldsWhatWasBackedUp()
{
    const auto written = backedUp();
    VERIFY_RESULT(written);
    m_vault.reset();
    const auto report = restored(written->entry.path, path("Neu.rueckhalt"));
    VERIFY_RESULT(report);
    QCOMPARE(report->damaged, 0);
    QVERIFY(!QFileInfo::exists(path(".restore-")));

    const auto vault = openVault(path("Neu.rueckhalt"), testPassword(), environment());
    VERIFY_RESULT(vault);
    QVERIFY(!(*vault)->isReadOnly());
    for (const Incident &incident : m_incidents)
        QVERIFY((*vault)->incident(incident.id) == Result<Incident>(incident));
    QCOMPARE((*vault)->facts()->rowCount(), 5);
    QVERIFY((*vault)->draft()->has_value());
    const auto findings = (*vault)->verify();
    VERIFY_RESULT(findings);
    QCOMPARE(findings->size(), 0);
}

void BackupRestoreTest::restoredRegisterCanBeUsedAndBackedUp()
{
    const auto written = backedUp();
    VERIFY_RESULT(written);
    VERIFY_RESULT(restored(written->entry.path, path("Neu.rueckhalt")));
    auto vault = openVault(path("Neu.rueckhalt"), testPassword(), environment());
    VERIFY_RESULT(vault);
    m_vault = std::move(*vault);
    VERIFY_RESULT(m_vault->record(fullIncident(9)));
    m_place = path("second");
    QVERIFY(QDir().mkpath(m_place));
    const auto again = backedUp();
    VERIFY_RESULT(again);
    const auto report = restored(again->entry.path, path("Drei.rueckhalt"));
    VERIFY_RESULT(report);
    QCOMPARE(report->damaged, 0);
    QCOMPARE(report->manifest.incidents, 6);
}

void BackupRestoreTest::olderBackupIsANewEpoch()
{
    const auto written = backedUp();
    VERIFY_RESULT(written);
    VERIFY_RESULT(m_vault->record(fullIncident(6)));
    const RegisterMark before = m_vault->mark();
    // This machine has seen the newer state.
    m_vault.reset();
    auto opened = OpenedBackup::open(
        written->entry.path, {{{}, testPassword(), {}}, {}, {path("Amt.rueckhalt")}});
    VERIFY_RESULT(opened);
    QCOMPARE(opened->newerChanges(), before.sequence - written->entry.manifest->mark.sequence);
    VERIFY_RESULT(opened->restore(path("Neu.rueckhalt"), environment(), {}));

    const auto vault = openVault(path("Neu.rueckhalt"), testPassword(), environment());
    VERIFY_RESULT(vault);
    QVERIFY(!(*vault)->isReadOnly());
    QCOMPARE((*vault)->facts()->rowCount(), 5);
    QVERIFY((*vault)->mark().epoch > before.epoch);
    for (const RegisterAlert &alert : (*vault)->alerts())
        QVERIFY(!forbidsWriting(alert.kind));
}

void BackupRestoreTest::pendingReportsAreThereAgain()
{
    const QString name = "inbox/" + QString(32, u'a') + ".age";
    QVERIFY(QDir().mkpath(path("Amt.rueckhalt/inbox")));
    QVERIFY(writeFile(path("Amt.rueckhalt/") + name, "sealed report"));
    const auto written = backedUp();
    VERIFY_RESULT(written);
    VERIFY_RESULT(restored(written->entry.path, path("Neu.rueckhalt")));
    QCOMPARE(contentsOfFile(path("Neu.rueckhalt/") + name), QByteArray("sealed report"));
}

void BackupRestoreTest::nothingIsOverwritten_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("the register itself") << "Amt.rueckhalt" << Error::Code::AlreadyExists;
    QTest::newRow("other name") << "Neu" << Error::Code::Invalid;
    QTest::newRow("no folder above") << "none/Neu.rueckhalt" << Error::Code::NotFound;
}

void BackupRestoreTest::nothingIsOverwritten()
{
    QFETCH(QString, target);
    QFETCH(Error::Code, code);
    const auto written = backedUp();
    VERIFY_RESULT(written);
    const QByteArray before = contentsOfFile(path("Amt.rueckhalt/vault.db"));
    VERIFY_ERROR(restored(written->entry.path, path(target)), code);
    QCOMPARE(contentsOfFile(path("Amt.rueckhalt/vault.db")), before);
}

void BackupRestoreTest::damagedBackupIsNotRestored()
{
    const auto written = backedUp();
    VERIFY_RESULT(written);
    QByteArray bytes = contentsOfFile(written->entry.path + "/vault.db");
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    QVERIFY(writeFile(written->entry.path + "/vault.db", bytes));
    const QStringList before = QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden);
    VERIFY_ERROR(restored(written->entry.path, path("Neu.rueckhalt")), Error::Code::Damaged);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden), before);
}

bool BackupRestoreTest::rewrite(const BackupEntry &backup,
    const std::function<bool(Database &)> &rows,
    const std::function<void(BackupManifest &)> &claims) const
{
    const auto known = unlockedHead(path("Amt.rueckhalt"), testPassword());
    if (!known)
        return false;
    const SecretBytes &key = known->keys.database;
    BackupManifest manifest = *backup.manifest;
    {
        const auto database
            = Database::open(backup.path + "/vault.db", key, Database::Access::ReadWrite);
        if (!database || !rows(**database))
            return false;
        const auto contents = contentsDigest(**database);
        if (!contents)
            return false;
        manifest.contents = *contents;
    }
    for (BackupFile &file : manifest.files) {
        const auto read = readAgain(backup.path, file.name, {});
        if (!read)
            return false;
        file = *read;
    }
    claims(manifest);
    return writeFile(backup.path + "/manifest", encodeManifest(manifest, key));
}

void BackupRestoreTest::rewrittenBackupIsNotSignedByAnOfficer_data()
{
    using Rows = std::function<bool(Database &)>;
    using Claims = std::function<void(BackupManifest &)>;
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<Claims>("claims");
    const Rows asTheyAre = [](Database &) { return true; };
    const Claims none = [](BackupManifest &) {};
    QTest::newRow("altered row") << Rows([](Database &database) {
        return database.run("UPDATE number_counter SET last = last + 100").has_value();
    }) << none;
    QTest::newRow("row too few") << Rows([](Database &database) {
        return database.run("DELETE FROM incident WHERE row = 3").has_value();
    }) << none;
    QTest::newRow("row too many") << Rows([](Database &database) {
        return database.run("INSERT INTO setting (name, value) VALUES ('a', 'b')").has_value();
    }) << none;
    QTest::newRow("erased by nobody") << Rows([](Database &database) {
        return database.run("INSERT INTO erased (id) SELECT id FROM incident WHERE row = 3")
            .has_value();
    }) << none;
    QTest::newRow("last entry of the chain gone") << Rows([](Database &database) {
        return database.run("DELETE FROM chain WHERE sequence = (SELECT max(sequence) FROM chain)")
            .has_value();
    }) << none;
    QTest::newRow("said to be newer")
        << asTheyAre << Claims([](BackupManifest &manifest) { manifest.mark.sequence += 3; });
    QTest::newRow("said to be another entry")
        << asTheyAre << Claims([](BackupManifest &manifest) { manifest.mark.hash[0] ^= 1; });
    QTest::newRow("said to be another epoch")
        << asTheyAre << Claims([](BackupManifest &manifest) { ++manifest.mark.epoch; });
}

void BackupRestoreTest::rewrittenBackupIsNotSignedByAnOfficer()
{
    QFETCH(const std::function<bool(Database &)>, rows);
    QFETCH(const std::function<void(BackupManifest &)>, claims);
    const auto written = backedUp();
    VERIFY_RESULT(written);
    QVERIFY(rewrite(written->entry, rows, claims));
    // All that a key of the database can prove is in order.
    const auto known = unlockedHead(path("Amt.rueckhalt"), testPassword());
    VERIFY_RESULT(known);
    VERIFY_RESULT(checkBackup(written->entry, known->keys.database, {}));

    VERIFY_ERROR(restored(written->entry.path, path("Neu.rueckhalt")), Error::Code::Damaged);
    QVERIFY(!QFileInfo::exists(path("Neu.rueckhalt")));
}

void BackupRestoreTest::backupWithGrantsIsRestoredWithoutThem()
{
    const auto carer = m_vault->members().add(MemberTown::member("carer", {Role::CaseCarer}));
    VERIFY_RESULT(carer);
    VERIFY_RESULT(m_vault->caseGrants().grant(m_incidents[1].id, *carer,
        MemberTown::fingerprintOf(*m_vault, *carer), vaultEnvironment().clock().addDays(30),
        "Nachsorge"));
    const auto written = backedUp();
    VERIFY_RESULT(written);
    {
        // The box holds content keys, which must not be in a backup.
        const auto known = unlockedHead(path("Amt.rueckhalt"), testPassword());
        VERIFY_RESULT(known);
        const auto database = Database::open(
            written->entry.path + "/vault.db", known->keys.database, Database::Access::ReadOnly);
        VERIFY_RESULT(database);
        QCOMPARE((*database)->number("SELECT sum(length(box)) FROM case_grant"), 0);
        QCOMPARE((*database)->number("SELECT count(*) FROM case_grant"), 1);
    }
    const auto report = restored(written->entry.path, path("Neu.rueckhalt"));
    VERIFY_RESULT(report);
    QCOMPARE(report->damaged, 0);
    const auto vault = openVault(path("Neu.rueckhalt"), testPassword(), environment());
    VERIFY_RESULT(vault);
    QVERIFY(!(*vault)->isReadOnly());
    QCOMPARE((*vault)->caseGrants().all()->size(), 0);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void BackupRestoreTest::withoutTheKeysFileNothingIsRestored()
{
    const auto written = backedUp();
    VERIFY_RESULT(written);
    QVERIFY(QFile::remove(m_place + "/Amt.keys"));
    VERIFY_RESULT(restored(written->entry.path, path("Eins.rueckhalt")));
    QVERIFY(QFile::remove(m_place + "/Amt.keys-2"));
    VERIFY_ERROR(restored(written->entry.path, path("Zwei.rueckhalt")), Error::Code::Damaged);
}

void BackupRestoreTest::erasedIncidentsStayErased()
{
    const auto first = backedUp();
    VERIFY_RESULT(first);
    VERIFY_RESULT(m_vault->noteBackup(m_place, *first));
    VERIFY_RESULT(m_vault->erase(m_incidents[2].id));
    QCOMPARE(m_vault->backupPlaces()->first().pendingErasures, 0);
    const auto report = restored(first->entry.path, path("Neu.rueckhalt"));
    VERIFY_RESULT(report);
    QCOMPARE(report->damaged, 0);
    // The four parts of the incident and the segment that showed it; the draft is still the present
    // one.
    QCOMPARE(report->erased, 5);
    const auto vault = openVault(path("Neu.rueckhalt"), testPassword(), environment());
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->facts()->rowCount(), 4);
    VERIFY_ERROR((*vault)->incident(m_incidents[2].id), Error::Code::NotFound);
    for (const int other : {0, 1, 3, 4})
        VERIFY_RESULT((*vault)->incident(m_incidents[other].id));
    QCOMPARE((*vault)->verify()->size(), 0);
}

bool BackupRestoreTest::tamperWithKeys(const std::function<bool(Database &)> &change) const
{
    const auto known = unlockedHead(path("Amt.rueckhalt"), testPassword());
    if (!known)
        return false;
    const SecretBytes key = hkdfSha256(known->keys.database.view(), known->head.id.bytes(),
        bytesOf(QByteArrayView("rueckhalt/2/backup keys")));
    for (int copy = 0; copy < BackupKeys::Copies; ++copy) {
        const auto database = Database::open(
            m_place + '/' + BackupKeys::fileName("Amt", copy), key, Database::Access::ReadWrite);
        if (!database || !change(**database))
            return false;
    }
    return true;
}

void BackupRestoreTest::whatNoOfficerHasSignedIsNotErased_data()
{
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<bool>("keysAreGone");
    for (const bool isSigned : {false, true}) {
        for (const bool keysAreGone : {false, true})
            QTest::addRow("%s, %s", isSigned ? "signed with another key" : "not signed",
                keysAreGone ? "keys gone" : "keys there")
                << isSigned << keysAreGone;
    }
}

/// A member says of an incident that it was erased. A restore must not erase it in the name of the
/// officer who restores.
void BackupRestoreTest::whatNoOfficerHasSignedIsNotErased()
{
    QFETCH(const bool, isSigned);
    QFETCH(const bool, keysAreGone);
    const auto written = backedUp();
    VERIFY_RESULT(written);
    const ObjectId object(m_incidents[2].id.bytes());
    ErasedObject claim {object, 0, {}};
    if (isSigned) {
        const auto known = unlockedHead(path("Amt.rueckhalt"), testPassword());
        VERIFY_RESULT(known);
        const KeySecret own = KeySecret::generate(known->head.id, KeyOwner::Role, systemRandom());
        claim = signedErasure(known->head.id, object, own);
    }
    QVERIFY(tamperWithKeys([&](Database &database) {
        auto done = database.run("INSERT INTO erased (object) VALUES (?)", object);
        if (done && isSigned)
            done = database.run("INSERT INTO erasure_proof (object, role_key, signature)"
                                " VALUES (?, 1, ?)",
                object, claim.signature);
        if (done && keysAreGone)
            done = database.run("DELETE FROM content_key WHERE object = ?", object);
        return done.has_value();
    }));
    const auto report = restored(written->entry.path, path("Neu.rueckhalt"));
    VERIFY_RESULT(report);
    QCOMPARE(report->unproven, 1);
    QCOMPARE(report->erased, 0);
    QCOMPARE(report->damaged, keysAreGone ? 4 : 0);
    const auto vault = openVault(path("Neu.rueckhalt"), testPassword(), environment());
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->facts()->rowCount(), 5);
    QCOMPARE((*vault)->incident(m_incidents[2].id).has_value(), !keysAreGone);
}

void BackupRestoreTest::erasuresOfAnEarlierProgramAreSigned()
{
    const auto first = backedUp();
    VERIFY_RESULT(first);
    VERIFY_RESULT(m_vault->noteBackup(m_place, *first));
    VERIFY_RESULT(m_vault->erase(m_incidents[2].id));
    m_vault.reset();
    {
        const auto known = unlockedHead(path("Amt.rueckhalt"), testPassword());
        VERIFY_RESULT(known);
        const auto raw = RawRegister::open(path("Amt.rueckhalt"), known->head, known->keys);
        VERIFY_RESULT(raw);
        VERIFY_RESULT((*raw)->database->run("DELETE FROM erasure_proof"));
    }
    QVERIFY(tamperWithKeys(
        [&](Database &database) { return database.run("DELETE FROM erasure_proof").has_value(); }));
    auto vault = openVault(path("Amt.rueckhalt"), testPassword(), environment());
    VERIFY_RESULT(vault);
    QVERIFY((*vault)->alerts().isEmpty());
    m_vault = std::move(*vault);
    VERIFY_RESULT(backedUp());
    const auto report = restored(first->entry.path, path("Neu.rueckhalt"));
    VERIFY_RESULT(report);
    QCOMPARE(report->unproven, 0);
    QCOMPARE(report->damaged, 0);
    const auto again = openVault(path("Neu.rueckhalt"), testPassword(), environment());
    VERIFY_RESULT(again);
    VERIFY_ERROR((*again)->incident(m_incidents[2].id), Error::Code::NotFound);
}

/// The segment of an erased incident is made anew from facts that do not say what is not counted.
void BackupRestoreTest::casesComeBackAndDuplicatesStayUncounted()
{
    const IncidentId duplicate = m_incidents[1].id;
    VERIFY_RESULT(m_vault->addToCase(duplicate,
        {{.kind = CaseEvent::Kind::StateChanged,
            .state = CaseState::Duplicate,
            .otherCase = m_incidents[0].id,
            .reason = "Dasselbe"}}));
    const auto written = backedUp();
    VERIFY_RESULT(written);
    VERIFY_RESULT(m_vault->noteBackup(m_place, *written));
    VERIFY_RESULT(m_vault->erase(m_incidents[2].id));
    m_vault.reset();
    VERIFY_RESULT(restored(written->entry.path, path("Neu.rueckhalt")));
    const auto vault = openVault(path("Neu.rueckhalt"), testPassword(), environment());
    VERIFY_RESULT(vault);
    QVERIFY((*vault)->caseRecord(duplicate)->standing().state == CaseState::Duplicate);
    QVERIFY((*vault)->caseRecord(m_incidents[2].id)->isEmpty());
    const auto facts = (*vault)->facts();
    VERIFY_RESULT(facts);
    QCOMPARE(facts->rowCount(), 4);
    QVERIFY(facts->countedOf(*facts->rowOf(duplicate)) == Counted::No);
    QVERIFY(facts->countedOf(*facts->rowOf(m_incidents[0].id)) == Counted::Yes);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void BackupRestoreTest::planNamesNoErasedIncident()
{
    const ObjectId plan(ObjectId::Bytes {7});
    PlanChange change {.action = Action::PlanChanged};
    change.sealedParts << std::pair(
        plan, SealedPlanning {.incidents = {m_incidents[1].id, m_incidents[2].id}});
    VERIFY_RESULT(m_vault->savePlanning(change));
    const auto first = backedUp();
    VERIFY_RESULT(first);
    VERIFY_RESULT(m_vault->noteBackup(m_place, *first));
    VERIFY_RESULT(m_vault->erase(m_incidents[2].id));
    QCOMPARE(m_vault->sealedPlanning(plan)->incidents, QList {m_incidents[1].id});
    VERIFY_RESULT(restored(first->entry.path, path("Neu.rueckhalt")));
    const auto vault = openVault(path("Neu.rueckhalt"), testPassword(), environment());
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->sealedPlanning(plan)->incidents, QList {m_incidents[1].id});
    QCOMPARE((*vault)->verify()->size(), 0);
}

namespace {

/// A backup of a register whose tables nobody has brought on, as the program of then made it.
Result<QString> backedUpAsItIs(const QString &folder, const NewHead &known, const QString &place)
{
    const SecretBytes &key = known.keys.database;
    const QString name = QFileInfo(folder).completeBaseName();
    const QString path = place + u'/' + name + "-2026-11-20-100000.rueckhalt-backup";
    auto source = Database::open(folder + "/vault.db", key, Database::Access::ReadOnly);
    if (!source || !QDir().mkpath(path))
        return failure(Error::Code::Io);
    QList<BackedUpKey> keys;
    {
        auto row = (*source)->prepare(
            "SELECT o.content, k.part, k.object, k.version, k.role, k.role_key, k.wrapped"
            " FROM content_key k JOIN sealed_object o ON o.part = k.part AND o.object = k.object"
            " WHERE k.part <> 7");
        while (row && row->next().value_or(false))
            keys << BackedUpKey {sha256(row->bytes(0)), static_cast<int>(row->number(1)),
                row->id<ObjectId>(2), row->number(3), static_cast<int>(row->number(4)),
                static_cast<int>(row->number(5)), toByteArray(row->bytes(6))};
    }
    BackupManifest manifest;
    manifest.id = known.head.id;
    manifest.registerName = name;
    manifest.moment = QDateTime({2026, 11, 20}, {10, 0}, Qt::UTC);
    manifest.number = 1;
    manifest.keyId = databaseKeyId(key, known.head.id);
    {
        auto target = Database::create(path + "/vault.db", key);
        if (!target || !DatabaseCopy::whole(**source, **target)
            || !(*target)->run("DELETE FROM content_key; UPDATE case_grant SET box = x''"))
            return failure(Error::Code::Io);
        manifest.mark = *Chain(**target, known.head.id.toByteArray(), systemRandom()).mark();
        manifest.contents = *contentsDigest(**target);
    }
    auto files = packFiles(folder, path + "/files.db", key, systemRandom(), {});
    if (!files || !writeFile(path + "/head", encodeHead(known.head)))
        return failure(Error::Code::Io);
    for (const QString file : {"vault.db", "head", "files.db"})
        manifest.files << *readAgain(path, file, {});
    if (!writeFile(path + "/manifest", encodeManifest(manifest, key)))
        return failure(Error::Code::Io);
    std::vector<SecretBytes> databaseKeys;
    databaseKeys.push_back(key.clone());
    return BackupKeys::open(
        {place, name, known.head.id}, databaseKeys, BackupKeys::Access::ReadWrite)
        .and_then([&](BackupKeys &&kept) { return kept.add(1, name, keys, *files); })
        .map([&] { return path; });
}

} // namespace

void BackupRestoreTest::backupOfAnEarlierProgramIsRestored_data()
{
    QTest::addColumn<bool>("isAltered");
    QTest::newRow("as it was") << false;
    QTest::newRow("with something added to its tables") << true;
}

/// tests/data/format2.rueckhalt has tables of version 3.
void BackupRestoreTest::backupOfAnEarlierProgramIsRestored()
{
    QFETCH(const bool, isAltered);
    const QString folder = path("dritte.rueckhalt");
    QVERIFY(
        copyFolder(QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/data/format2.rueckhalt"), folder));
    for (const char *name : {"head.a", "head.b", "vault.db"})
        QVERIFY(QFile::setPermissions(folder + u'/' + name, QFile::ReadOwner | QFile::WriteOwner));
    const auto known = unlockedHead(folder, testPassword());
    VERIFY_RESULT(known);
    if (isAltered) {
        const auto database = Database::open(
            folder + "/vault.db", known->keys.database, Database::Access::ReadWrite);
        VERIFY_RESULT(database);
        VERIFY_RESULT((*database)->run("CREATE INDEX planted ON incident (year)"));
    }
    const auto backup = backedUpAsItIs(folder, *known, m_place);
    VERIFY_RESULT(backup);
    const auto report = restored(*backup, path("Neu.rueckhalt"));
    if (isAltered) {
        VERIFY_ERROR(report, Error::Code::Damaged);
        return;
    }
    VERIFY_RESULT(report);
    QCOMPARE(report->damaged, 0);
    const auto vault = openVault(path("Neu.rueckhalt"), testPassword(), environment());
    VERIFY_RESULT(vault);
    QVERIFY(!(*vault)->isReadOnly());
    QCOMPARE((*vault)->facts()->rowCount(), 24U);
    QCOMPARE((*vault)->verify()->size(), 0);
}

QTEST_GUILESS_MAIN(BackupRestoreTest)
#include "tst_backuprestore.moc"
