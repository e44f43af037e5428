// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/intruder.h"
#include "support/vault/membertown.h"
#include "support/vault/rawpages.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/backupnotes.h"
#include "vault/backuprestoring.h"
#include "vault/backupwriting.h"
#include "vault/casestore.h"
#include "vault/firstaidkeeping.h"
#include "vault/headcopies.h"
#include "vault/takenreport.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What is left of an incident that was erased.
class ErasureTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void erasedIncidentIsGone_data();
    void erasedIncidentIsGone();
    void unfinishedAnswerStaysSealedAndGoesWithTheIncident();
    void segmentsMayBecomeEmpty();
    void recordingGoesOnBehindAGap();
    void unknownIncidentIsNotFound();
    void interruptedErasureLeavesTheIncident();
    void nothingOfItIsLeftInTheFolder();
    void noKeyOpensItInAnyBackup();
    void erasedNamesAreGoneFromEveryBackup_data();
    void erasedNamesAreGoneFromEveryBackup();
    void erasedFirstAidIsGoneFromEveryBackup();
    void nameErasedDuringABackupDoesNotStayInIt_data();
    void nameErasedDuringABackupDoesNotStayInIt();

private:
    [[nodiscard]] QByteArray everyFile() const;
    /// Sealed contents and wrapped keys of an incident as they stand in the tables.
    [[nodiscard]] QByteArrayList sealedBytesOf(const IncidentId &id) const;
    void reopen();
    void checkAll(const QList<Incident> &expected);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    std::unique_ptr<Vault> m_vault;
};

void ErasureTest::init()
{
    m_vault.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->filePath("amt.rueckhalt");
    auto made = createVault(m_folder);
    VERIFY_RESULT(made);
    m_vault = std::move(*made);
}

void ErasureTest::reopen()
{
    m_vault.reset();
    auto opened = openVault(m_folder);
    VERIFY_RESULT(opened);
    m_vault = std::move(*opened);
    QVERIFY(m_vault->alerts().isEmpty());
}

void ErasureTest::checkAll(const QList<Incident> &expected)
{
    const auto facts = m_vault->facts();
    VERIFY_RESULT(facts);
    QCOMPARE(static_cast<qsizetype>(facts->rowCount()), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const auto row = static_cast<FactTable::Row>(i);
        QCOMPARE(facts->ids[row], expected.at(i).id);
        QCOMPARE(facts->number(row), expected.at(i).number);
        QVERIFY(facts->facts(row) == expected.at(i).facts);
        QVERIFY(m_vault->incident(expected.at(i).id) == expected.at(i));
    }
    QCOMPARE(m_vault->verify()->size(), 0);
}

void ErasureTest::erasedIncidentIsGone_data()
{
    QTest::addColumn<QList<int>>("erased");
    QTest::newRow("first") << QList<int> {0};
    QTest::newRow("last") << QList<int> {4};
    QTest::newRow("in the middle") << QList<int> {2};
    QTest::newRow("several") << QList<int> {3, 1};
    QTest::newRow("all") << QList<int> {4, 3, 2, 1, 0};
}

void ErasureTest::erasedIncidentIsGone()
{
    QFETCH(QList<int>, erased);
    QList<Incident> kept;
    for (int i = 0; i < 5; ++i)
        kept << *m_vault->record(fullIncident(i));
    for (const int index : erased) {
        const Incident gone = kept.takeAt(index);
        VERIFY_RESULT(m_vault->erase(gone.id));
        VERIFY_ERROR(m_vault->incident(gone.id), Error::Code::NotFound);
    }
    checkAll(kept);
    reopen();
    checkAll(kept);
    // Numbers are not given twice.
    const auto next = m_vault->record(fullIncident(9));
    VERIFY_RESULT(next);
    QVERIFY(next->number.endsWith("00006"));
    kept << *next;
    checkAll(kept);
}

void ErasureTest::unfinishedAnswerStaysSealedAndGoesWithTheIncident()
{
    const Incident first = *m_vault->record(fullIncident(1));
    const Incident second = *m_vault->record(fullIncident(2));
    ReplyContent reply;
    reply.closingNote = "Wir haben die Tür verlegt";
    VERIFY_RESULT(m_vault->saveReplyDraft(first.id, reply));
    VERIFY_RESULT(m_vault->saveReplyDraft(second.id, {.state = HandlingState::Closed}));
    VERIFY_ERROR(m_vault->saveReplyDraft(IncidentId({9}), reply), Error::Code::NotFound);
    reopen();
    QVERIFY(m_vault->replyDraft(first.id)->value() == reply);
    QCOMPARE(m_vault->verify()->size(), 0);
    QVERIFY(!m_vault->draft()->has_value()); // that of a report is another one
    // What is not there is left alone, without an entry in the chain.
    VERIFY_RESULT(m_vault->discardReplyDraft(second.id));
    const quint64 before = m_vault->mark().sequence;
    VERIFY_RESULT(m_vault->discardReplyDraft(second.id));
    QCOMPARE(m_vault->mark().sequence, before);
    QVERIFY(!m_vault->replyDraft(second.id)->has_value());
    VERIFY_RESULT(m_vault->erase(first.id));
    QVERIFY(!m_vault->replyDraft(first.id)->has_value());
    QCOMPARE(m_vault->verify()->size(), 0);
    reopen();
    QVERIFY(!m_vault->replyDraft(first.id)->has_value());
}

void ErasureTest::segmentsMayBecomeEmpty()
{
    // One segment and three lines of the next.
    std::vector<NewIncident> many(IncidentStore::SegmentRows + 3, plainIncident());
    const auto ids = m_vault->recordAll(many);
    VERIFY_RESULT(ids);
    for (int i = 0; i < 3; ++i)
        VERIFY_RESULT(m_vault->erase(ids->at(IncidentStore::SegmentRows + i)));
    QCOMPARE(m_vault->facts()->rowCount(), FactTable::Row {IncidentStore::SegmentRows});
    VERIFY_RESULT(m_vault->erase(ids->at(IncidentStore::SegmentRows - 1)));
    VERIFY_RESULT(m_vault->erase(ids->first()));
    VERIFY_RESULT(m_vault->record(plainIncident()));
    VERIFY_RESULT(m_vault->record(plainIncident()));
    reopen();
    QCOMPARE(m_vault->facts()->rowCount(), FactTable::Row {IncidentStore::SegmentRows});
    QCOMPARE(m_vault->verify()->size(), 0);
}

void ErasureTest::recordingGoesOnBehindAGap()
{
    std::vector<NewIncident> many(IncidentStore::SegmentRows - 1, plainIncident());
    const auto ids = m_vault->recordAll(many);
    VERIFY_RESULT(ids);
    VERIFY_RESULT(m_vault->erase(ids->at(5)));
    // Fills the first segment up to its last row and begins the next.
    for (int i = 0; i < 3; ++i)
        VERIFY_RESULT(m_vault->record(plainIncident(i)));
    QCOMPARE(m_vault->facts()->rowCount(), FactTable::Row {IncidentStore::SegmentRows + 1});
    QCOMPARE(m_vault->verify()->size(), 0);
}

void ErasureTest::unknownIncidentIsNotFound()
{
    VERIFY_RESULT(m_vault->record(fullIncident()));
    const auto before = m_vault->mark();
    VERIFY_ERROR(m_vault->erase(IncidentId(IncidentId::Bytes {7})), Error::Code::NotFound);
    QCOMPARE(m_vault->mark(), before);
    QCOMPARE(m_vault->facts()->rowCount(), 1U);
}

void ErasureTest::interruptedErasureLeavesTheIncident()
{
    const auto kept = m_vault->record(fullIncident());
    VERIFY_RESULT(kept);
    m_vault.reset();
    {
        // The segment cannot be written: everything before it is undone.
        auto raw = unlockedHead(m_folder, testPassword());
        VERIFY_RESULT(raw);
        auto opened = RawRegister::open(m_folder, raw->head, raw->keys);
        VERIFY_RESULT(opened);
        VERIFY_RESULT((*opened)->database->run("PRAGMA query_only = ON"));
        QVERIFY(!(*opened)->incidents.erase(kept->id));
    }
    reopen();
    checkAll({*kept});
}

QByteArray ErasureTest::everyFile() const
{
    QByteArray all;
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        all += contentsOfFile(files.next());
    return all;
}

QByteArrayList ErasureTest::sealedBytesOf(const IncidentId &id) const
{
    const auto raw = unlockedHead(m_folder, testPassword());
    auto database
        = Database::open(m_folder + "/vault.db", raw->keys.database, Database::Access::ReadOnly);
    QByteArrayList all;
    auto rows = (*database)->prepare("SELECT o.content, k.wrapped FROM sealed_object AS o"
                                     " JOIN content_key AS k ON k.part = o.part AND k.object ="
                                     " o.object WHERE o.object = ?");
    rows->with(id);
    while (*rows->next())
        all << toByteArray(rows->bytes(0)) << toByteArray(rows->bytes(1));
    return all;
}

void ErasureTest::nothingOfItIsLeftInTheFolder()
{
    const QString canary = "Kanarienvogel Zuckerwatte 4711";
    NewIncident marked = fullIncident();
    marked.person.description = canary;
    marked.person.affectedNames = {canary};
    marked.person.idea = canary;
    VERIFY_RESULT(m_vault->record(fullIncident(1)));
    const auto recorded = m_vault->record(marked);
    VERIFY_RESULT(recorded);
    for (int i = 2; i < 6; ++i)
        VERIFY_RESULT(m_vault->record(fullIncident(i)));
    m_vault.reset();
    const auto raw = unlockedHead(m_folder, testPassword());
    VERIFY_RESULT(raw);
    const auto pages = [&] { return decryptedPages(m_folder + "/vault.db", raw->keys.database); };
    const QByteArrayList sealed = sealedBytesOf(recorded->id);
    QCOMPARE(sealed.size(), 8); // facts, person, case and its glance, each with its key
    // That the search can find: the sealed parts, their keys and the id, but never the text.
    QVERIFY(pages().startsWith(QByteArray("\x40\x00", 2)) || pages().contains("sealed_object"));
    for (const QByteArray &bytes : sealed)
        QVERIFY(pages().contains(bytes));
    QCOMPARE(occurrences(everyFile() + pages(), shapesOf(canary)), 0);
    QVERIFY(pages().count(recorded->id.toByteArray()) >= 5);

    reopen();
    VERIFY_RESULT(m_vault->erase(recorded->id));
    m_vault.reset();
    for (const QByteArray &bytes : sealed) {
        QCOMPARE(pages().count(bytes), 0);
        QCOMPARE(pages().count(bytes.first(24)), 0);
        QCOMPARE(pages().count(bytes.last(24)), 0);
    }
    QCOMPARE(occurrences(everyFile() + pages(), shapesOf(canary)), 0);
    // Only the tombstone and what proves it still name it.
    QCOMPARE(pages().count(recorded->id.toByteArray()), 2);
    qInfo("erased: 0 of %lld sealed parts and keys left in %lld bytes of decrypted pages",
        static_cast<long long>(sealed.size()), static_cast<long long>(pages().size()));
}

namespace {

/// What everybody who can hold keys holds at this moment.
void collectKeys(const MemberTown &town, std::vector<RegisterKeys> &keys)
{
    const auto copies = HeadCopies::read(town.folder());
    Head head;
    auto recovered = copies.unlock(town.recoverySecret(), head);
    VERIFY_RESULT(recovered);
    keys.push_back(std::move(*recovered));
    QStringList logins {QString()};
    for (const auto &role : terms<Role>())
        logins << QString::fromLatin1(role.code);
    for (const QString &login : logins) {
        auto held = copies.unlock(MemberTown::credentials(login), head);
        VERIFY_RESULT(held);
        keys.push_back(std::move(*held));
    }
}

Result<QString> backUp(Vault &vault, const QString &place, int day)
{
    const BackupOrder order {place, 10, QDateTime({2026, 11, day}, {10, 0}, Qt::UTC)};
    const auto written = vault.beginBackup(order).and_then(
        [](std::unique_ptr<BackupWriting> &&writing) { return writing->run({}); });
    if (!written)
        return tl::unexpected<Error>(written.error());
    return vault.noteBackup(place, *written).map([&] { return written->entry.path; });
}

} // namespace

/// Backups from before the erasure, read again with every key that any member holds or held and
/// with recovery: the sealed parts may still lie there, and nothing opens them.
void ErasureTest::noKeyOpensItInAnyBackup()
{
    MemberTown town;
    const QString place = town.path("place");
    QVERIFY(QDir().mkpath(place));
    std::vector<RegisterKeys> keys;
    auto vault = town.open();
    VERIFY_RESULT(vault);
    NewIncident marked = fullIncident();
    marked.person.description = canary(1);
    marked.person.affectedNames = {canary(2)};
    const auto recorded = (*vault)->record(marked);
    VERIFY_RESULT(recorded);
    Handling handling;
    handling.senderName = canary(3);
    handling.taken = vaultEnvironment().clock();
    handling.reply.closingNote = canary(4);
    VERIFY_RESULT((*vault)->saveHandling(recorded->id, handling));
    VERIFY_RESULT((*vault)->addToCase(recorded->id,
        {{.kind = CaseEvent::Kind::Addendum, .text = canary(5), .reason = canary(6)}}));
    collectKeys(town, keys);
    VERIFY_RESULT(backUp(**vault, place, 1));
    VERIFY_RESULT((*vault)->members().rotate({Role::SafetyOfficer}));
    VERIFY_RESULT((*vault)->record(fullIncident(7)));
    collectKeys(town, keys);
    const auto second = backUp(**vault, place, 2);
    VERIFY_RESULT(second);

    // The control: the same search finds it in both backups, and in the register.
    const RegisterId id = HeadCopies::read(town.folder()).head()->id;
    const Loot before = plunderWith(place, id, keys);
    QVERIFY(before.inContents >= 2 * 6);
    QCOMPARE(before.inFiles + before.inPages, 0);
    QVERIFY(plunderWith(town.folder(), id, keys).inContents >= 4);

    VERIFY_RESULT((*vault)->erase(recorded->id));
    QCOMPARE((*vault)->settleBackups(), 0);
    VERIFY_RESULT(backUp(**vault, place, 3));
    collectKeys(town, keys);
    vault->reset();
    const Loot after = plunderWith(place, id, keys);
    QCOMPARE(after.canaries(), 0);
    QVERIFY(after.opened > before.opened / 2); // All else opens as before.
    QCOMPARE(plunderWith(town.folder(), id, keys).canaries(), 0);
    const QString restored = town.path("zurueck.rueckhalt");
    VERIFY_RESULT(OpenedBackup::open(*second, {MemberTown::credentials(), {}, {town.folder()}})
                      .and_then([&](OpenedBackup &&backup) {
                          return backup.restore(restored, vaultEnvironment(), {});
                      }));
    const Loot fromBackup = plunderWith(restored, id, keys);
    QCOMPARE(fromBackup.canaries(), 0);
    QVERIFY(fromBackup.opened > 0);
    qInfo("%zu sets of keys, 3 backups: %lld canaries before the erasure, 0 after (%lld attempts, "
          "%lld cipher texts opened)",
        keys.size(), static_cast<long long>(before.inContents),
        static_cast<long long>(after.attempts), static_cast<long long>(after.opened));
}

namespace {

/// Names of accused persons go in three ways.
enum class NamesEnd { Erased, Over, SwitchedOff };

/// Records a name and, when it is to be over, lets its time end.
class NameKeeping
{
public:
    explicit NameKeeping(const MemberTown &town)
        : m_town(town)
    {
    }
    [[nodiscard]] Result<std::unique_ptr<Vault>> open() const
    {
        VaultEnvironment environment = vaultEnvironment();
        environment.clock = [this] { return m_now; };
        return Vault::open(m_town.folder(), MemberTown::credentials(), environment);
    }
    /// Leaves the vault open, except when opening it is what ends the name.
    [[nodiscard]] bool end(NamesEnd way, std::unique_ptr<Vault> &vault, const IdentityId &id)
    {
        switch (way) {
        case NamesEnd::Erased:
            return vault->identities().erase(id).has_value();
        case NamesEnd::SwitchedOff:
            return vault->members().switchIdentitiesOff().has_value();
        case NamesEnd::Over:
            break;
        }
        vault.reset();
        m_now = m_now.addDays(11);
        auto opened = open();
        if (opened)
            vault = std::move(*opened);
        return vault && vault->identities().all()->isEmpty();
    }

private:
    const MemberTown &m_town;
    QDateTime m_now = vaultEnvironment().clock();
};

Identity markedName(const QByteArray &name)
{
    return {{}, {}, QString::fromLatin1(name), IdentityTrigger::HouseBan, "Hausverbot",
        vaultEnvironment().clock().date().addDays(10)};
}

void addWaysNamesEnd()
{
    QTest::addColumn<NamesEnd>("way");
    QTest::newRow("erased") << NamesEnd::Erased;
    QTest::newRow("over") << NamesEnd::Over;
    QTest::newRow("switched off") << NamesEnd::SwitchedOff;
}

} // namespace

void ErasureTest::erasedNamesAreGoneFromEveryBackup_data()
{
    addWaysNamesEnd();
}

void ErasureTest::erasedNamesAreGoneFromEveryBackup()
{
    QFETCH(const NamesEnd, way);
    MemberTown town;
    NameKeeping keeping(town);
    const QString near = town.path("near");
    const QString far = town.path("far");
    const QString away = town.path("away");
    std::vector<RegisterKeys> keys;
    auto opened = keeping.open();
    VERIFY_RESULT(opened);
    std::unique_ptr<Vault> vault = std::move(*opened);
    VERIFY_RESULT(vault->members().switchIdentitiesOn("§ 24 DSG"));
    const auto id = vault->identities().record(markedName(canary(7).toLatin1()));
    VERIFY_RESULT(id);
    for (const QString &place : {near, far}) {
        QVERIFY(QDir().mkpath(place));
        VERIFY_RESULT(backUp(*vault, place, 1));
    }
    collectKeys(town, keys);
    const RegisterId registerId = HeadCopies::read(town.folder()).head()->id;
    QVERIFY(plunderWith(near, registerId, keys).inContents > 0);
    const auto pending = [&] {
        QHash<QString, qint64> all;
        const auto places = vault->backupPlaces().value_or(QList<BackupPlace> {});
        for (const BackupPlace &place : places)
            all.insert(place.folder, place.pendingErasures);
        return all;
    };
    QCOMPARE(pending(), (QHash<QString, qint64> {{near, 0}, {far, 0}}));
    // One place is out of reach: it is told until it has been reached.
    QVERIFY(QDir().rename(far, away));
    QVERIFY(keeping.end(way, vault, *id));
    collectKeys(town, keys);
    QCOMPARE(pending(), (QHash<QString, qint64> {{near, 0}, {far, 1}}));
    QCOMPARE(plunderWith(near, registerId, keys).canaries(), 0);
    QVERIFY(plunderWith(away, registerId, keys).inContents > 0);
    QVERIFY(QDir().rename(away, far));
    QCOMPARE(vault->settleBackups(), 0);
    QCOMPARE(pending(), (QHash<QString, qint64> {{near, 0}, {far, 0}}));
    QCOMPARE(plunderWith(far, registerId, keys).canaries(), 0);
}

void ErasureTest::erasedFirstAidIsGoneFromEveryBackup()
{
    MemberTown town;
    const QString place = town.path("place");
    std::vector<RegisterKeys> keys;
    const auto vault = town.open();
    VERIFY_RESULT(vault);
    const QDate day = vaultEnvironment().clock().date();
    const auto id = (*vault)->firstAid().keep({.name = canary(7),
        .day = day,
        .place = "Schalter",
        .course = "Stempel",
        .injury = "Platzwunde",
        .aidDay = day,
        .aid = "Verband",
        .helper = "Jördis",
        .keptUntil = day.addYears(5)});
    VERIFY_RESULT(id);
    QVERIFY(QDir().mkpath(place));
    VERIFY_RESULT(backUp(**vault, place, 1));
    collectKeys(town, keys);
    const RegisterId registerId = HeadCopies::read(town.folder()).head()->id;
    QVERIFY(plunderWith(place, registerId, keys).inContents > 0);
    VERIFY_RESULT((*vault)->firstAid().erase(*id));
    collectKeys(town, keys);
    QCOMPARE(plunderWith(place, registerId, keys).canaries(), 0);
}

void ErasureTest::nameErasedDuringABackupDoesNotStayInIt_data()
{
    QTest::addColumn<bool>("isCancelled");
    QTest::newRow("finished") << false;
    QTest::newRow("cancelled when its keys are there") << true;
}

void ErasureTest::nameErasedDuringABackupDoesNotStayInIt()
{
    QFETCH(const bool, isCancelled);
    MemberTown town;
    const QString place = town.path("place");
    QVERIFY(QDir().mkpath(place));
    std::vector<RegisterKeys> keys;
    const auto vault = town.open();
    VERIFY_RESULT(vault);
    VERIFY_RESULT((*vault)->members().switchIdentitiesOn("§ 24 DSG"));
    const auto id = (*vault)->identities().record(markedName(canary(7).toLatin1()));
    VERIFY_RESULT(id);
    VERIFY_RESULT(backUp(**vault, place, 1));
    collectKeys(town, keys);
    const RegisterId registerId = HeadCopies::read(town.folder()).head()->id;
    const auto pending = [&] { return (*vault)->backupPlaces()->first().pendingErasures; };
    auto writing = (*vault)->beginBackup({place, 10, QDateTime({2026, 11, 2}, {10, 0}, Qt::UTC)});
    VERIFY_RESULT(writing);
    VERIFY_RESULT((*writing)->prepare({}));
    while (!*(*writing)->copyStep()) {}
    VERIFY_RESULT((*vault)->identities().erase(*id));
    // What is being written has it still.
    QCOMPARE(pending(), 1);
    // The database is written after the keys are there.
    const QString database = place
        + QStringLiteral("/.%1.backup-partial/vault.db")
              .arg(QFileInfo(town.folder()).completeBaseName());
    const auto written = (*writing)->finish(
        [&](qint64, qint64) { return !isCancelled || !QFileInfo::exists(database); });
    QCOMPARE(written.has_value(), !isCancelled);
    QCOMPARE(pending(), 1);
    QVERIFY(plunderWith(place, registerId, keys).inContents > 0);
    if (!isCancelled) {
        VERIFY_RESULT((*vault)->noteBackup(place, *written));
    } else {
        writing->reset();
        QCOMPARE((*vault)->settleBackups(), 0);
    }
    QCOMPARE(pending(), 0);
    QCOMPARE(plunderWith(place, registerId, keys).canaries(), 0);
}

QTEST_GUILESS_MAIN(ErasureTest)
#include "tst_erasure.moc"
