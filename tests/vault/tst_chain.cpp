// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "crypto/systemrandom.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/chain.h"
#include "vault/registerdigest.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const QByteArray registerId(16, 'r');
const UserId officer(UserId::Bytes {1});
const UserId manager(UserId::Bytes {2});

Digest digestOf(const char *text)
{
    return sha256(bytesOf(QByteArray(text)));
}

/// The keys of a small town and the chain that they sign.
struct Town
{
    std::map<Role, SigningKey> roles;
    std::map<UserId, SigningKey> users;
    std::map<Role, AgreementKey> readers;
    SigningKey recovery = SigningKey::generate(systemRandom());
    AgreementKey recoveryReader = AgreementKey::generate(systemRandom());

    Town()
    {
        for (const auto &role : terms<Role>()) {
            roles.emplace(role.value, SigningKey::generate(systemRandom()));
            readers.emplace(role.value, AgreementKey::generate(systemRandom()));
        }
        for (const UserId &user : {officer, manager})
            users.emplace(user, SigningKey::generate(systemRandom()));
    }

    /// Version 1 of each role's key counts in epochs 1 and 2, version 2 from 3 on (the same key:
    /// only the name of the version differs).
    [[nodiscard]] ChainDirectory directory() const
    {
        return {[this](quint64 epoch, const ChainSigner &signer) -> std::optional<PublicKey> {
                    if (signer.isRecovery())
                        return recovery.publicKey();
                    if (!signer.role)
                        return users.at(signer.member).publicKey();
                    if (signer.keyVersion != (epoch < 3 ? 1U : 2U))
                        return std::nullopt;
                    return roles.at(*signer.role).publicKey();
                },
            [this](quint64, const UserId &user) -> std::optional<PublicKey> {
                const auto known = users.find(user);
                return known == users.end() ? std::nullopt
                                            : std::optional(known->second.publicKey());
            },
            [this](quint64 epoch) -> std::optional<LogRecipients> {
                return epoch == withoutCouncil ? recipientsWithoutCouncil() : recipients();
            }};
    }

    [[nodiscard]] LogRecipients recipients() const
    {
        return {LogRecipient {Role::DataProtectionOfficer, 1,
                    readers.at(Role::DataProtectionOfficer).publicKey()},
            LogRecipient {Role::StaffCouncil, 1, readers.at(Role::StaffCouncil).publicKey()}};
    }

    /// In this epoch nobody is the council.
    static constexpr quint64 withoutCouncil = 2;
    [[nodiscard]] LogRecipients recipientsWithoutCouncil() const
    {
        return {recipients()[0], LogRecipient {std::nullopt, 0, recoveryReader.publicKey()}};
    }

    [[nodiscard]] NewChainEntry entry(Role role, const Roots &changed = {}) const
    {
        NewChainEntry entry;
        entry.signer.role = role;
        entry.signer.keyVersion = 1;
        entry.key = &roles.at(role);
        entry.membershipEpoch = 1;
        entry.changed = changed;
        entry.action = Action::IncidentRecorded;
        entry.object = QByteArray(16, 'i');
        entry.user = role == Role::Manager ? manager : officer;
        entry.userKey = &users.at(entry.user);
        entry.moment = QDateTime({2026, 11, 21}, {10, 0}, Qt::UTC);
        entry.recipients = recipients();
        return entry;
    }

    [[nodiscard]] NewChainEntry first() const
    {
        Roots roots;
        for (const Compartment compartment : allCompartments)
            roots[compartment] = RegisterDigest::emptyRoot(compartment);
        auto entry = this->entry(Role::SafetyOfficer, roots);
        entry.action = Action::Created;
        return entry;
    }

    [[nodiscard]] LogHalf half(Role role) const
    {
        LogHalf half;
        addToHalf(half, role, 1, readers.at(role));
        return half;
    }
};

/// Damaged, and where.
QString damageOf(const Result<ChainState> &state)
{
    if (state)
        return "whole";
    return state.error().code == Error::Code::Damaged ? state.error().detail : "another error";
}

} // namespace

class ChainTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void entryIsReadAsItWasWritten();
    void bytesThatAreNoEntryAreDamage_data();
    void bytesThatAreNoEntryAreDamage();
    void chainKnowsItsState();
    void everyFlippedBitIsFound();
    void everyAlteredRowIsFound_data();
    void everyAlteredRowIsFound();
    void entryOfAnotherRegisterDoesNotFit();
    void onlyTheRightRoleWrites_data();
    void onlyTheRightRoleWrites();
    void signedByTheWrongRoleIsFound_data();
    void signedByTheWrongRoleIsFound();
    void oldKeyIsWorthNothingAfterTheChange();
    void checkedEntriesAreNotCheckedAgain();
    void chainContainsItsMarks();
    void detailsOpenForBothTogetherOnly();
    void detailsAreOfOneLength();
    void entryInAnothersNameIsNoticedByTheReaders_data();
    void entryInAnothersNameIsNoticedByTheReaders();
    void entryOfATimeWithoutCouncilIsForRecovery();
    void entrySealedToOthersThanTheReadersIsNoticed();
    void changeOfOnesOwnKeyIsSignedWithTheOneBefore();
    void damagedEntryDoesNotHideTheOthers();
    void prunedChainStillVerifies();
    void youngDetailsCannotBePruned_data();
    void youngDetailsCannotBePruned();
    void everyActionHasWords();

private:
    void write(const NewChainEntry &entry);
    void writeSome(int count);
    [[nodiscard]] Result<ChainState> check(const RegisterMark &trusted = {}) const
    {
        return m_chain->check(m_town.directory(), trusted);
    }

    /// What data protection and staff council see.
    [[nodiscard]] Result<QList<LogEntry>> readTogether(quint64 from = 0, int most = 10) const
    {
        const auto dpo = m_town.half(Role::DataProtectionOfficer);
        const auto council = m_town.half(Role::StaffCouncil);
        return m_chain->entriesInDetail(
            from, most, m_town.directory(), *readerOf({&dpo, &council}));
    }

    const Town m_town;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Chain> m_chain;
};

void ChainTest::init()
{
    m_chain.reset();
    m_database.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    const QString file = m_dir->filePath("vault.db");
    QVERIFY(writeFile(file, {}));
    auto opened = Database::open(file, secretOf(QByteArray(32, 'k')), Database::Access::ReadWrite);
    VERIFY_RESULT(opened);
    m_database = std::move(*opened);
    VERIFY_RESULT(m_database->run(
        "CREATE TABLE chain (sequence INTEGER PRIMARY KEY CHECK (sequence > 0),"
        " entry BLOB NOT NULL, signature BLOB NOT NULL, log_key BLOB, detail BLOB) STRICT"));
    m_chain = std::make_unique<Chain>(*m_database, registerId, systemRandom());
}

void ChainTest::write(const NewChainEntry &entry)
{
    VERIFY_RESULT(m_chain->append(entry));
}

/// The first entry and `count` more that each change the cases.
void ChainTest::writeSome(int count)
{
    write(m_town.first());
    for (int i = 0; i < count; ++i)
        write(m_town.entry(Role::SafetyOfficer,
            {{Compartment::Cases, digestOf(QByteArray::number(i).constData())}}));
}

void ChainTest::entryIsReadAsItWasWritten()
{
    ChainEntry entry;
    entry.sequence = 12345;
    entry.previous = digestOf("before");
    entry.membershipEpoch = 7;
    entry.resumptions = 2;
    entry.month = 2026 * 12 + 10;
    entry.signer = {Role::DataProtectionOfficer, 3, {}};
    entry.changed = {{Compartment::Plan, digestOf("p")}, {Compartment::Members, digestOf("m")}};
    entry.detailHash = digestOf("detail");
    entry.prunedTo = 99;
    entry.resumes = true;
    const auto read = parseEntry(bytesOf(encodeEntry(entry)));
    VERIFY_RESULT(read);
    QVERIFY(*read == entry);
    entry.signer = {std::nullopt, 0, manager};
    QVERIFY(parseEntry(bytesOf(encodeEntry(entry))) == entry);
}

void ChainTest::bytesThatAreNoEntryAreDamage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    ChainEntry entry;
    entry.sequence = 1;
    entry.signer = {Role::Manager, 1, {}};
    entry.changed = {{Compartment::Plan, digestOf("p")}};
    const QByteArray good = encodeEntry(entry);
    QTest::newRow("nothing") << QByteArray();
    for (qsizetype cut = 1; cut < good.size(); cut += 7)
        QTest::addRow("cut after %lld", static_cast<long long>(cut)) << good.first(cut);
    QTest::newRow("something after it") << good + '\0';
    QTest::newRow("huge array") << QByteArray::fromHex("9bffffffffffffffff");
    QTest::newRow("huge bytes") << QByteArray::fromHex("8c01015bffffffffffffffff");
    ChainEntry bad = entry;
    bad.changed = {{static_cast<Compartment>(77), digestOf("x")}};
    QTest::newRow("unknown compartment") << encodeEntry(bad);
    bad = entry;
    bad.signer.keyVersion = 0;
    QTest::newRow("role without version") << encodeEntry(bad);
    bad = entry;
    bad.signer.member = manager;
    QTest::newRow("role and member") << encodeEntry(bad);
    bad = entry;
    bad.signer.role = static_cast<Role>(7);
    QTest::newRow("unknown role") << encodeEntry(bad);
}

void ChainTest::bytesThatAreNoEntryAreDamage()
{
    QFETCH(QByteArray, bytes);
    VERIFY_ERROR(parseEntry(bytesOf(bytes)), Error::Code::Damaged);
}

void ChainTest::chainKnowsItsState()
{
    QCOMPARE(m_chain->mark()->sequence, quint64 {0});
    writeSome(3);
    write(m_town.entry(Role::Manager, {{Compartment::Plan, digestOf("plan")}}));
    const auto state = check();
    VERIFY_RESULT(state);
    QCOMPARE(state->mark.sequence, quint64 {5});
    QVERIFY(state->mark == *m_chain->mark());
    QCOMPARE(state->roots.size(), allCompartments.size());
    QVERIFY(state->roots.at(Compartment::Cases) == digestOf("2"));
    QVERIFY(state->roots.at(Compartment::Plan) == digestOf("plan"));
    QVERIFY(state->roots.at(Compartment::MasterData)
        == RegisterDigest::emptyRoot(Compartment::MasterData));
    QCOMPARE(*m_chain->count(), quint64 {5});
    const auto entries = m_chain->entries(0, 2);
    VERIFY_RESULT(entries);
    QCOMPARE(entries->size(), 2);
    QVERIFY(entries->first().role == Role::Manager);
    QVERIFY(!entries->first().action && entries->first().user.isNull());
    QCOMPARE(entries->last().sequence, quint64 {4});
}

/// Every bit of every column of an entry in the middle.
void ChainTest::everyFlippedBitIsFound()
{
    writeSome(3);
    int flips = 0;
    for (const char *column : {"entry", "signature", "log_key", "detail"}) {
        QByteArray bytes;
        {
            sqlite3_stmt *raw = nullptr;
            const QByteArray sql
                = QByteArray("SELECT ") + column + " FROM chain WHERE sequence = 3";
            sqlite3_prepare_v2(m_database->handle(), sql.constData(), -1, &raw, nullptr);
            const StatementHandle row(raw);
            QCOMPARE(sqlite3_step(raw), SQLITE_ROW);
            bytes = QByteArray(static_cast<const char *>(sqlite3_column_blob(raw, 0)),
                sqlite3_column_bytes(raw, 0));
        }
        const auto put = [&](const QByteArray &value) {
            const QByteArray sql
                = QByteArray("UPDATE chain SET ") + column + " = ? WHERE sequence = 3";
            sqlite3_stmt *raw = nullptr;
            sqlite3_prepare_v2(m_database->handle(), sql.constData(), -1, &raw, nullptr);
            const StatementHandle row(raw);
            sqlite3_bind_blob(raw, 1, value.constData(), static_cast<int>(value.size()), nullptr);
            return sqlite3_step(raw) == SQLITE_DONE;
        };
        VERIFY_RESULT(m_database->run("BEGIN"));
        for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
            QByteArray flipped = bytes;
            flipped[bit / 8] = static_cast<char>(flipped.at(bit / 8) ^ (1 << bit % 8));
            QVERIFY(put(flipped));
            const auto state = check();
            QVERIFY2(!state, qPrintable(QStringLiteral("%1 bit %2").arg(column).arg(bit)));
            ++flips;
        }
        VERIFY_RESULT(m_database->run("ROLLBACK"));
    }
    QCOMPARE(damageOf(check()), "whole");
    qInfo("%d bits flipped, every one found", flips);
}

void ChainTest::everyAlteredRowIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("where");
    QTest::newRow("deleted in the middle") << "DELETE FROM chain WHERE sequence = 4"
                                           << "5";
    QTest::newRow("deleted at the beginning") << "DELETE FROM chain WHERE sequence = 1"
                                              << "2";
    QTest::newRow("closed gap") << "DELETE FROM chain WHERE sequence = 4;"
                                   "UPDATE chain SET sequence = sequence - 1 WHERE sequence > 4"
                                << "4";
    QTest::newRow("exchanged") << "UPDATE chain SET sequence = 103 WHERE sequence = 3;"
                                  "UPDATE chain SET sequence = 3 WHERE sequence = 4;"
                                  "UPDATE chain SET sequence = 4 WHERE sequence = 103"
                               << "3";
    QTest::newRow("signature of another") << "UPDATE chain SET signature = (SELECT signature FROM"
                                             " chain WHERE sequence = 3) WHERE sequence = 4"
                                          << "4";
    QTest::newRow("detail of another") << "UPDATE chain SET detail = (SELECT detail FROM chain"
                                          " WHERE sequence = 3) WHERE sequence = 4"
                                       << "4";
    QTest::newRow("detail gone") << "UPDATE chain SET detail = NULL, log_key = NULL WHERE sequence"
                                    " = 4"
                                 << "4";
    QTest::newRow("copied to the end") << "INSERT INTO chain SELECT 9, entry, signature, log_key,"
                                          " detail FROM chain WHERE sequence = 8"
                                       << "9";
    QTest::newRow("copied with a gap") << "INSERT INTO chain SELECT 20, entry, signature, log_key,"
                                          " detail FROM chain WHERE sequence = 8"
                                       << "20";
    QTest::newRow("empty entry") << "UPDATE chain SET entry = x'' WHERE sequence = 4"
                                 << "4";
}

void ChainTest::everyAlteredRowIsFound()
{
    QFETCH(QString, sql);
    QFETCH(QString, where);
    writeSome(7);
    const auto mark = *m_chain->mark();
    QCOMPARE(
        sqlite3_exec(m_database->handle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr),
        SQLITE_OK);
    QCOMPARE(damageOf(check()), where);
    // With signatures checked earlier the links still tell, here or at the next entry.
    QVERIFY(damageOf(check(mark)).toInt() >= where.toInt());
}

void ChainTest::entryOfAnotherRegisterDoesNotFit()
{
    writeSome(2);
    const Chain other(*m_database, QByteArray(16, 'o'), systemRandom());
    QCOMPARE(damageOf(other.check(m_town.directory())), "1");
}

void ChainTest::onlyTheRightRoleWrites_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<int>("compartment");
    QTest::addColumn<bool>("may");
    const auto row = [](Role role, Compartment compartment, bool may) {
        QTest::addRow("%s writes %d", qPrintable(codeOf(role)), static_cast<int>(compartment))
            << static_cast<int>(role) << static_cast<int>(compartment) << may;
    };
    using enum Compartment;
    for (const auto &term : terms<Role>()) {
        const Role role = term.value;
        const bool isOfficer = role == Role::SafetyOfficer;
        row(role, Cases, isOfficer);
        row(role, Plan, isOfficer || role == Role::Manager);
        row(role, MasterData, isOfficer || role == Role::Administrator);
        row(role, Members, true);
    }
}

void ChainTest::onlyTheRightRoleWrites()
{
    QFETCH(int, role);
    QFETCH(int, compartment);
    QFETCH(bool, may);
    writeSome(1);
    const auto appended = m_chain->append(m_town.entry(
        static_cast<Role>(role), {{static_cast<Compartment>(compartment), digestOf("new")}}));
    if (may)
        VERIFY_RESULT(appended);
    else
        VERIFY_ERROR(appended, Error::Code::NotPermitted);
    QCOMPARE(damageOf(check()), "whole");
}

void ChainTest::signedByTheWrongRoleIsFound_data()
{
    QTest::addColumn<int>("offence");
    QTest::newRow("manager changes the cases") << 0;
    QTest::newRow("officer prunes the log") << 1;
    QTest::newRow("manager resumes an older state") << 2;
    QTest::newRow("manager signs as officer") << 3;
    QTest::newRow("unknown version of the key") << 4;
    QTest::newRow("older membership") << 5;
    QTest::newRow("resumption that is not counted") << 6;
    QTest::newRow("member without role changes the plan") << 7;
    QTest::newRow("names entries to come as pruned") << 8;
}

/// Entries that append() refuses, written by a program that does not ask.
void ChainTest::signedByTheWrongRoleIsFound()
{
    QFETCH(int, offence);
    writeSome(2);
    ChainEntry entry;
    entry.sequence = 4;
    entry.previous = m_chain->mark()->hash;
    entry.membershipEpoch = 1;
    entry.month = 2026 * 12;
    entry.signer = {Role::Manager, 1, {}};
    entry.changed = {{Compartment::Plan, digestOf("plan")}};
    const SigningKey *key = &m_town.roles.at(Role::Manager);
    switch (offence) {
    case 0:
        entry.changed = {{Compartment::Cases, digestOf("x")}};
        break;
    case 1:
        entry.signer.role = Role::SafetyOfficer;
        key = &m_town.roles.at(Role::SafetyOfficer);
        entry.prunedTo = 2;
        break;
    case 2:
        entry.resumes = true;
        entry.resumptions = 1;
        break;
    case 3:
        entry.signer.role = Role::SafetyOfficer;
        break;
    case 4:
        entry.signer.keyVersion = 2;
        break;
    case 5:
        entry.membershipEpoch = 0;
        break;
    case 6:
        entry.resumptions = 1;
        break;
    case 7:
        entry.signer = {std::nullopt, 0, manager};
        key = &m_town.users.at(manager);
        break;
    case 8:
        entry.signer.role = Role::DataProtectionOfficer;
        key = &m_town.roles.at(Role::DataProtectionOfficer);
        entry.changed.clear();
        entry.prunedTo = 1000;
        break;
    }
    const QByteArray logKey(100, 'l');
    const QByteArray detail(100, 'd');
    entry.detailHash = sha256(bytesOf(logKey + detail));
    const QByteArray bytes = encodeEntry(entry);
    const Signature signature = key->sign(bytesOf(signedText(registerId, bytesOf(bytes))));
    VERIFY_RESULT(m_database->run(
        "INSERT INTO chain VALUES (?, ?, ?, ?, ?)", 4, bytes, ByteView(signature), logKey, detail));
    QCOMPARE(damageOf(check()), "4");
}

void ChainTest::oldKeyIsWorthNothingAfterTheChange()
{
    writeSome(1);
    auto entry = m_town.entry(Role::SafetyOfficer);
    entry.membershipEpoch = 3;
    write(entry); // The entry of the change itself: still with the key before.
    QCOMPARE(damageOf(check()), "whole");
    write(entry);
    QCOMPARE(damageOf(check()), "4");
    VERIFY_RESULT(m_database->run("DELETE FROM chain WHERE sequence = ?", 4));
    entry.signer.keyVersion = 2;
    write(entry);
    QCOMPARE(damageOf(check()), "whole");
}

void ChainTest::checkedEntriesAreNotCheckedAgain()
{
    writeSome(20);
    const auto mark = *m_chain->mark();
    int asked = 0;
    auto directory = m_town.directory();
    directory.signerKey
        = [&asked, known = directory.signerKey](quint64 epoch, const ChainSigner &signer) {
              ++asked;
              return known(epoch, signer);
          };
    VERIFY_RESULT(m_chain->check(directory, mark));
    QCOMPARE(asked, 0);
    // A mark of another history is no reason to trust anything.
    VERIFY_RESULT(m_chain->check(directory, {1, mark.sequence, digestOf("fork")}));
    QCOMPARE(asked, 21);
}

void ChainTest::chainContainsItsMarks()
{
    writeSome(3);
    const auto early = *m_chain->mark();
    write(m_town.entry(Role::Manager));
    QCOMPARE(*m_chain->contains(early), true);
    QCOMPARE(*m_chain->contains(*m_chain->mark()), true);
    QCOMPARE(*m_chain->contains({1, 5, early.hash}), false);
    QCOMPARE(*m_chain->contains({1, 6, early.hash}), false);
    QVERIFY(m_chain->hashAt(4)->has_value());
    QVERIFY(!m_chain->hashAt(6)->has_value());
}

void ChainTest::detailsOpenForBothTogetherOnly()
{
    writeSome(2);
    const auto entries = readTogether();
    VERIFY_RESULT(entries);
    QCOMPARE(entries->size(), 3);
    QCOMPARE(entries->first().user, officer);
    QVERIFY(entries->first().action == Action::IncidentRecorded);
    QCOMPARE(entries->first().object, QByteArray(16, 'i'));
    QCOMPARE(entries->first().moment, QDateTime({2026, 11, 21}, {10, 0}, Qt::UTC));
    QVERIFY(entries->last().action == Action::Created);
    const auto dpo = m_town.half(Role::DataProtectionOfficer);
    const auto council = m_town.half(Role::StaffCouncil);
    const auto directory = m_town.directory();
    for (const LogHalf *one : {&dpo, &council}) {
        const auto alone = m_chain->entriesInDetail(0, 10, directory, *readerOf({one}));
        VERIFY_RESULT(alone);
        for (const LogEntry &entry : *alone)
            QVERIFY(entry.detail == DetailState::Closed && !entry.action && entry.user.isNull()
                && !entry.moment.isValid() && entry.object.isEmpty());
    }
    // Other keys under the right names.
    LogHalf wrong;
    addToHalf(wrong, Role::StaffCouncil, 1, AgreementKey::generate(systemRandom()));
    const auto altered = m_chain->entriesInDetail(0, 10, directory, *readerOf({&dpo, &wrong}));
    VERIFY_RESULT(altered);
    QVERIFY(altered->first().detail == DetailState::Altered && !altered->first().action);
    const LogHalf odd(SecretBytes(5));
    VERIFY_ERROR(readerOf({&odd}), Error::Code::Invalid);
}

void ChainTest::detailsAreOfOneLength()
{
    write(m_town.first());
    auto entry = m_town.entry(Role::Manager);
    entry.object.clear();
    entry.action = Action::CardPublished;
    write(entry);
    entry.object = QByteArray(64, 'x');
    write(entry);
    entry.signer = {};
    entry.key = &m_town.recovery;
    entry.userKey = nullptr;
    entry.user = {};
    write(entry);
    const auto lengths = m_database->number("SELECT count(DISTINCT length(detail)) FROM chain");
    QCOMPARE(*lengths, 1);
    const auto read = readTogether();
    VERIFY_RESULT(read);
    QVERIFY(read->first().detail == DetailState::Open && read->first().user.isNull());
    QCOMPARE(read->at(1).object, QByteArray(64, 'x'));
}

void ChainTest::entryInAnothersNameIsNoticedByTheReaders_data()
{
    QTest::addColumn<bool>("asRecovery");
    QTest::newRow("another member") << false;
    QTest::newRow("the recovery") << true;
}

void ChainTest::entryInAnothersNameIsNoticedByTheReaders()
{
    QFETCH(bool, asRecovery);
    write(m_town.first());
    auto entry = m_town.entry(Role::Manager);
    entry.user = asRecovery ? UserId() : officer; // signed with the manager's own key
    entry.userKey = &m_town.users.at(manager);
    write(entry);
    QCOMPARE(damageOf(check()), "whole");
    const auto read = readTogether();
    VERIFY_RESULT(read);
    QVERIFY(read->first().detail == DetailState::Altered);
    QVERIFY(read->first().user.isNull() && !read->first().action);
    // The others are read all the same.
    QVERIFY(read->last().detail == DetailState::Open);
}

void ChainTest::entryOfATimeWithoutCouncilIsForRecovery()
{
    write(m_town.first());
    auto entry = m_town.entry(Role::SafetyOfficer);
    entry.membershipEpoch = Town::withoutCouncil;
    entry.recipients = m_town.recipientsWithoutCouncil();
    write(entry);
    const auto read = readTogether();
    VERIFY_RESULT(read);
    QVERIFY(read->first().detail == DetailState::ForRecovery && !read->first().action);
    QVERIFY(read->last().detail == DetailState::Open);
}

void ChainTest::entrySealedToOthersThanTheReadersIsNoticed()
{
    write(m_town.first());
    auto entry = m_town.entry(Role::SafetyOfficer);
    entry.recipients = m_town.recipientsWithoutCouncil(); // while there is one
    write(entry);
    QCOMPARE(damageOf(check()), "whole");
    const auto read = readTogether();
    VERIFY_RESULT(read);
    QVERIFY(read->first().detail == DetailState::Altered);
}

void ChainTest::changeOfOnesOwnKeyIsSignedWithTheOneBefore()
{
    const SigningKey former = SigningKey::generate(systemRandom());
    auto directory = m_town.directory();
    directory.memberKey = [&, known = directory.memberKey](quint64 epoch, const UserId &user) {
        return epoch < 3 ? std::optional(former.publicKey()) : known(epoch, user);
    };
    auto entry = m_town.first();
    entry.userKey = &former;
    write(entry);
    entry = m_town.entry(Role::SafetyOfficer);
    entry.membershipEpoch = 3;
    entry.userKey = &former;
    write(entry);
    write(entry); // Once more: now it is worth nothing.
    const auto dpo = m_town.half(Role::DataProtectionOfficer);
    const auto council = m_town.half(Role::StaffCouncil);
    const auto reader = *readerOf({&dpo, &council});
    const auto read = m_chain->entriesInDetail(0, 10, directory, reader);
    VERIFY_RESULT(read);
    QVERIFY(read->at(0).detail == DetailState::Altered);
    QVERIFY(read->at(1).detail == DetailState::Open);
    QVERIFY(read->at(2).detail == DetailState::Open);
    // Also where a reading begins with it.
    const auto one = m_chain->entriesInDetail(2, 1, directory, reader);
    VERIFY_RESULT(one);
    QCOMPARE(one->size(), 1);
    QVERIFY(one->first().detail == DetailState::Open);
}

void ChainTest::damagedEntryDoesNotHideTheOthers()
{
    writeSome(3);
    VERIFY_RESULT(m_database->run("UPDATE chain SET entry = x'00' WHERE sequence = ?", 3));
    VERIFY_RESULT(m_database->run("UPDATE chain SET detail = x'00' WHERE sequence = ?", 2));
    for (const auto &entries : {*readTogether(), *m_chain->entries(0, 10)}) {
        QCOMPARE(entries.size(), 4);
        QVERIFY(entries.at(0).detail != DetailState::Altered);
        QCOMPARE(entries.at(1).sequence, quint64 {3});
        QVERIFY(entries.at(1).detail == DetailState::Altered);
        QVERIFY(entries.at(2).detail == DetailState::Altered);
        QVERIFY(entries.at(3).detail != DetailState::Altered);
    }
}

void ChainTest::prunedChainStillVerifies()
{
    auto entry = m_town.first();
    entry.moment = QDateTime({2024, 12, 31}, {23, 0}, Qt::UTC);
    write(entry);
    entry = m_town.entry(Role::SafetyOfficer);
    for (int month = 1; month <= 12; ++month) {
        entry.moment = QDateTime({2025, month, 15}, {10, 0}, Qt::UTC);
        write(entry);
    }
    const auto before = *m_chain->mark();
    QCOMPARE(*m_chain->lastBefore(QDateTime({2025, 7, 1}, {0, 0}, Qt::UTC)), quint64 {7});
    QCOMPARE(*m_chain->lastBefore(QDateTime({2025, 7, 31}, {23, 0}, Qt::UTC)), quint64 {7});
    QCOMPARE(*m_chain->lastBefore(QDateTime({2025, 1, 1}, {0, 0}, Qt::UTC)), quint64 {1});
    QCOMPARE(*m_chain->removeDetails(7), 7);
    QCOMPARE(damageOf(check()), "7"); // Nobody has signed for it.
    auto pruned = m_town.entry(Role::DataProtectionOfficer);
    pruned.prunedTo = 7;
    pruned.action = Action::LogPruned;
    write(pruned);
    const auto state = check();
    VERIFY_RESULT(state);
    QCOMPARE(state->prunedTo, quint64 {7});
    QCOMPARE(*m_chain->contains(before), true);
    QCOMPARE(*m_chain->removeDetails(7), 0);
    const auto read = readTogether(8, 2);
    VERIFY_RESULT(read);
    QVERIFY(read->first().detail == DetailState::Open && read->first().action);
    QVERIFY(read->last().detail == DetailState::Removed && !read->last().action);
    // One more than was signed for.
    VERIFY_RESULT(m_chain->removeDetails(8));
    QCOMPARE(damageOf(check()), "8");
}

void ChainTest::youngDetailsCannotBePruned_data()
{
    QTest::addColumn<int>("month");
    QTest::addColumn<QString>("found");
    QTest::newRow("in the same month") << 1 << "3";
    QTest::newRow("too early") << LeastLogMonths << "3";
    QTest::newRow("in time") << 1 + LeastLogMonths << "whole";
}

/// Whoever may prune cannot hide what he did yesterday.
void ChainTest::youngDetailsCannotBePruned()
{
    QFETCH(int, month);
    QFETCH(QString, found);
    auto entry = m_town.first();
    entry.moment = QDateTime({2025, 1, 1}, {10, 0}, Qt::UTC);
    write(entry);
    entry = m_town.entry(Role::SafetyOfficer);
    entry.moment = QDateTime({2025, 1, 31}, {10, 0}, Qt::UTC);
    write(entry);
    VERIFY_RESULT(m_chain->removeDetails(2));
    auto pruned = m_town.entry(Role::DataProtectionOfficer);
    pruned.moment = QDateTime({2025, month, 1}, {10, 0}, Qt::UTC);
    pruned.prunedTo = 2;
    write(pruned);
    QCOMPARE(damageOf(check()), found);
}

void ChainTest::everyActionHasWords()
{
    QSet<QString> codes;
    for (const auto &term : terms<Action>()) {
        QVERIFY(!codes.contains(codeOf(term.value)));
        codes.insert(codeOf(term.value));
        for (const auto language : {Language::German, Language::English})
            QVERIFY(wordFor(term.value, language).size() > 5);
    }
    QCOMPARE(codes.size(), 67);
}

QTEST_GUILESS_MAIN(ChainTest)
#include "tst_chain.moc"
