// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/headcopies.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What happens to files behind our back: nothing of it goes unnoticed, nothing readable lies
/// there, and what is not ours is left alone.
class VaultDamageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void nothingReadableLiesInTheFolder();
    void everySampledBitOfTheDatabaseCounts();
    void damagedHeadCopyIsNamedAndRepaired_data();
    void damagedHeadCopyIsNamedAndRepaired();
    void newerHeadCopyCounts();
    void brokenRegisterDoesNotOpen_data();
    void brokenRegisterDoesNotOpen();
    void cutOffDatabaseIsDamaged();
    void tamperingByAHolderOfTheDatabaseKeyIsFound_data();
    void tamperingByAHolderOfTheDatabaseKeyIsFound();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

    QTemporaryDir m_dir;
    QString m_original; ///< never touched
    QString m_folder; ///< a copy for each test
    NewHead m_unlocked;
    QList<Incident> m_recorded;
};

namespace {

constexpr int incidentCount = 12;
const QString canary = QStringLiteral("Kanarienvogel Zwölf");

QByteArray flipped(QByteArray bytes, qsizetype bit)
{
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
    return bytes;
}

bool hasKind(const QList<VaultFinding> &findings, VaultFinding::Kind kind)
{
    return std::any_of(findings.begin(), findings.end(),
        [kind](const VaultFinding &finding) { return finding.kind == kind; });
}

/// The forms in which a text or a key could lie in a file.
QByteArrayList formsOf(const QString &text)
{
    const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    return {text.toUtf8(), utf16, text.toUtf8().toBase64(), text.toUtf8().toHex()};
}

} // namespace

void VaultDamageTest::initTestCase()
{
    m_original = path("amt.rueckhalt");
    m_folder = path("kopie.rueckhalt");
    auto made = createVault(m_original, testPassword(), vaultEnvironment());
    VERIFY_RESULT(made);
    Vault &vault = **made;
    for (int i = 0; i < incidentCount; ++i) {
        NewIncident incident = fullIncident(i);
        incident.person.description = canary;
        incident.person.affectedNames = {canary};
        incident.person.foreign = {{canary, canary}};
        const auto recorded = vault.record(incident);
        VERIFY_RESULT(recorded);
        m_recorded << *recorded;
    }
    IncidentDraft draft = fullDraft();
    draft.person.idea = canary;
    VERIFY_RESULT(vault.saveDraft(draft));
    VERIFY_RESULT(vault.saveOrganisation({{}, {{ServiceId({1}), canary}}}));
    VERIFY_RESULT(vault.setMark({"A01", {}, MeasureState::Rejected, canary}));
    made->reset();
    auto unlocked = unlockedHead(m_original, testPassword());
    VERIFY_RESULT(unlocked);
    m_unlocked = std::move(*unlocked);
}

void VaultDamageTest::init()
{
    QDir(m_folder).removeRecursively();
    QFile::remove(m_folder);
    QVERIFY(copyFolder(m_original, m_folder));
}

void VaultDamageTest::nothingReadableLiesInTheFolder()
{
    auto opened = openVault(m_folder, testPassword(), vaultEnvironment());
    VERIFY_RESULT(opened);
    QByteArrayList forbidden = formsOf(canary) + formsOf("Vorfall") + formsOf("sealed_object");
    QList<const SecretBytes *> keys {&m_unlocked.keys.database, &m_unlocked.keys.user->secret()};
    for (const RoleKeyName &name : m_unlocked.keys.roles.names())
        keys << &m_unlocked.keys.roles.key(name)->secret();
    for (const SecretBytes *key : keys) {
        const QByteArray bytes = toByteArray(key->view());
        forbidden << bytes << bytes.toHex() << bytes.toBase64();
    }
    forbidden << toByteArray(testPassword().view());
    int filesSeen = 0;
    const auto scan = [&] {
        for (const QString &name : QDir(m_folder).entryList(QDir::Files | QDir::Hidden)) {
            const QByteArray contents = contentsOfFile(m_folder + u'/' + name);
            ++filesSeen;
            for (const QByteArray &text : forbidden) {
                if (contents.contains(text))
                    return false;
            }
        }
        return true;
    };
    std::vector<NewIncident> more(2000, fullIncident());
    for (NewIncident &incident : more)
        incident.person.description = canary + QString(3000, u'.');
    bool clean = true;
    // Also while a transaction is under way and its journal lies there.
    const auto recorded = (*opened)->recordAll(more, [&](qint64, qint64) {
        clean = clean && scan();
        return true;
    });
    VERIFY_RESULT(recorded);
    QVERIFY(clean);
    QVERIFY(scan());
    QVERIFY(filesSeen > 40);
}

/// Short form: about 400 positions over the whole file, all bits of a byte in turn.
void VaultDamageTest::everySampledBitOfTheDatabaseCounts()
{
    const QByteArray whole = contentsOfFile(m_folder + "/vault.db");
    const qsizetype step = whole.size() / 400;
    QVERIFY(step > 0);
    int turn = 0;
    for (qsizetype at = 0; at < whole.size(); at += step, ++turn) {
        QVERIFY(writeFile(m_folder + "/vault.db", flipped(whole, at * 8 + turn % 8)));
        const auto raw = RawRegister::open(m_folder, m_unlocked.head, m_unlocked.keys);
        if (!raw) {
            QCOMPARE(raw.error().code, Error::Code::Damaged);
            continue;
        }
        const auto findings = (*raw)->verify(m_folder);
        VERIFY_RESULT(findings);
        QVERIFY2(hasKind(*findings, VaultFinding::Kind::DatabaseDamaged),
            QByteArray::number(at).constData());
        // Whatever still opens says what was recorded.
        for (const Incident &recorded : m_recorded) {
            const auto incident = (*raw)->incidents.incident(recorded.id);
            QVERIFY(!incident || *incident == recorded);
        }
    }
}

void VaultDamageTest::damagedHeadCopyIsNamedAndRepaired_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("bit"); // -1: missing, -2: empty
    QTest::newRow("first bit of a") << "head.a" << 0;
    QTest::newRow("somewhere in a") << "head.a" << 700;
    QTest::newRow("b missing") << "head.b" << -1;
    QTest::newRow("b empty") << "head.b" << -2;
}

void VaultDamageTest::damagedHeadCopyIsNamedAndRepaired()
{
    QFETCH(const QString, name);
    QFETCH(const int, bit);
    const QString file = m_folder + u'/' + name;
    const QByteArray whole = contentsOfFile(file);
    if (bit == -1)
        QVERIFY(QFile::remove(file));
    else
        QVERIFY(writeFile(file, bit < 0 ? QByteArray() : flipped(whole, bit)));
    const auto raw = RawRegister::open(m_folder, m_unlocked.head, m_unlocked.keys);
    VERIFY_RESULT(raw);
    const auto findings = (*raw)->verify(m_folder);
    VERIFY_RESULT(findings);
    QCOMPARE(findings->size(), 1);
    QCOMPARE(findings->first().kind, VaultFinding::Kind::HeadCopyDamaged);
    QCOMPARE(findings->first().detail, name);
    // Opening tells it and, because it writes an entry, repairs it.
    auto opened = openVault(m_folder, testPassword(), vaultEnvironment());
    VERIFY_RESULT(opened);
    QCOMPARE((*opened)->alerts().size(), 1);
    QCOMPARE((*opened)->alerts().first().kind, RegisterAlert::Kind::HeadRepaired);
    QCOMPARE((*opened)->verify()->size(), 0);
    VERIFY_RESULT(parseHead(contentsOfFile(file)));
}

/// As after a crash between the two writings.
void VaultDamageTest::newerHeadCopyCounts()
{
    Head newer = m_unlocked.head;
    newer.sequence += 20;
    const auto first = parseHead(contentsOfFile(m_folder + "/head.a"));
    VERIFY_RESULT(first);
    const bool isNewestFirst = first->sequence == m_unlocked.head.sequence;
    QVERIFY(writeFile(m_folder + (isNewestFirst ? "/head.b" : "/head.a"), encodeHead(newer)));
    QCOMPARE(HeadCopies::read(m_folder).head()->sequence, newer.sequence);
    // Its code was not made by a holder of the key: the older, authentic copy opens.
    const auto unlocked = unlockedHead(m_folder, testPassword());
    VERIFY_RESULT(unlocked);
    QCOMPARE(unlocked->head.sequence, m_unlocked.head.sequence);
}

using Break = std::function<bool(const QString &folder)>;

void VaultDamageTest::brokenRegisterDoesNotOpen_data()
{
    QTest::addColumn<Break>("breakIt");
    QTest::addColumn<Error::Code>("code");
    const auto row = [](const char *name, Error::Code code, const Break &breakIt) {
        QTest::newRow(name) << breakIt << code;
    };
    row("gone", Error::Code::NotFound, [](auto &f) { return QDir(f).removeRecursively(); });
    row("a file", Error::Code::NotARegister,
        [](auto &f) { return QDir(f).removeRecursively() && writeFile(f, "Text"); });
    row("empty folder", Error::Code::NotARegister,
        [](auto &f) { return QDir(f).removeRecursively() && QDir().mkdir(f); });
    row("other files", Error::Code::NotARegister, [](auto &f) {
        return writeFile(f + "/head.a", "Text") && writeFile(f + "/head.b", "Text");
    });
    row("both heads missing", Error::Code::Damaged,
        [](auto &f) { return QFile::remove(f + "/head.a") && QFile::remove(f + "/head.b"); });
    row("both heads damaged", Error::Code::Damaged, [](auto &f) {
        const QByteArray bad = flipped(contentsOfFile(f + "/head.a"), 999);
        return writeFile(f + "/head.a", bad) && writeFile(f + "/head.b", bad);
    });
    row("database missing", Error::Code::Damaged,
        [](auto &f) { return QFile::remove(f + "/vault.db"); });
    row("database empty", Error::Code::Damaged,
        [](auto &f) { return writeFile(f + "/vault.db", {}); });
    row("database of something else", Error::Code::Damaged,
        [](auto &f) { return writeFile(f + "/vault.db", QByteArray(40000, 'x')); });
    row("database not encrypted", Error::Code::Damaged, [](auto &f) {
        sqlite3 *plain = nullptr;
        const QByteArray file = QFile::encodeName(f + "/vault.db");
        const bool made = QFile::remove(f + "/vault.db")
            && sqlite3_open(file.constData(), &plain) == SQLITE_OK
            && sqlite3_exec(plain, "CREATE TABLE t (x)", nullptr, nullptr, nullptr) == SQLITE_OK;
        sqlite3_close(plain);
        return made && contentsOfFile(f + "/vault.db").startsWith("SQLite format 3");
    });
    row("newer tables", Error::Code::NewerFormat, [this](auto &f) {
        const auto raw = RawRegister::open(f, m_unlocked.head, m_unlocked.keys);
        return raw && (*raw)->database->run("PRAGMA user_version = 99").has_value();
    });
    row("tables of something else", Error::Code::NotARegister, [this](auto &f) {
        const auto raw = RawRegister::open(f, m_unlocked.head, m_unlocked.keys);
        return raw && (*raw)->database->run("PRAGMA application_id = 7").has_value();
    });
}

void VaultDamageTest::brokenRegisterDoesNotOpen()
{
    QFETCH(const Break, breakIt);
    QFETCH(const Error::Code, code);
    QVERIFY(breakIt(m_folder));
    const QByteArray before = contentsOfFile(m_folder + "/vault.db");
    VERIFY_ERROR(openVault(m_folder, testPassword(), vaultEnvironment()), code);
    QCOMPARE(contentsOfFile(m_folder + "/vault.db"), before);
}

void VaultDamageTest::cutOffDatabaseIsDamaged()
{
    const QByteArray whole = contentsOfFile(m_folder + "/vault.db");
    for (qsizetype size = 512; size < whole.size(); size += whole.size() / 60) {
        QVERIFY(writeFile(m_folder + "/vault.db", whole.first(size)));
        const auto raw = RawRegister::open(m_folder, m_unlocked.head, m_unlocked.keys);
        if (raw) {
            const auto findings = (*raw)->verify(m_folder);
            VERIFY_RESULT(findings);
            QVERIFY2(hasKind(*findings, VaultFinding::Kind::DatabaseDamaged),
                QByteArray::number(size).constData());
        } else {
            QCOMPARE(raw.error().code, Error::Code::Damaged);
        }
    }
}

/// Everybody who may open vault.db at all could write this; without the role key it shows.
void VaultDamageTest::tamperingByAHolderOfTheDatabaseKeyIsFound_data()
{
    QTest::addColumn<Sql>("sql");
    QTest::addColumn<VaultFinding::Kind>("kind");
    const auto row = [](const char *name, VaultFinding::Kind kind, Sql sql) {
        QTest::newRow(name) << sql << kind;
    };
    constexpr auto unreadable = VaultFinding::Kind::ObjectUnreadable;
    constexpr auto disagree = VaultFinding::Kind::FactsDisagree;
    row("person parts of two incidents swapped", unreadable,
        "CREATE TEMP TABLE k AS SELECT o.object o, k.wrapped w, o.content c FROM sealed_object o"
        " JOIN content_key k USING (part, object) WHERE o.part = 2 ORDER BY serial LIMIT 2;"
        "UPDATE sealed_object SET content = (SELECT c FROM k WHERE k.o != object)"
        " WHERE part = 2 AND object IN (SELECT o FROM k);"
        "UPDATE content_key SET wrapped = (SELECT w FROM k WHERE k.o != object)"
        " WHERE part = 2 AND object IN (SELECT o FROM k)");
    row("facts of two incidents swapped by id", unreadable,
        "CREATE TEMP TABLE k AS SELECT serial, object o FROM sealed_object"
        " WHERE part = 1 ORDER BY serial LIMIT 2;"
        "UPDATE sealed_object SET object = zeroblob(16) WHERE serial = (SELECT min(serial) FROM k);"
        "UPDATE sealed_object SET object = (SELECT o FROM k ORDER BY serial LIMIT 1)"
        " WHERE serial = (SELECT max(serial) FROM k);"
        "UPDATE sealed_object SET object = (SELECT o FROM k ORDER BY serial DESC LIMIT 1)"
        " WHERE serial = (SELECT min(serial) FROM k)");
    row("facts and person part exchanged", unreadable,
        "UPDATE sealed_object SET part = part + 20 WHERE part IN (1, 2);"
        "UPDATE sealed_object SET part = 43 - part - 20 WHERE part IN (21, 22)");
    row("version counted up", unreadable, "UPDATE sealed_object SET version = 2 WHERE serial = 1");
    row("content altered", unreadable,
        "UPDATE sealed_object SET content = CAST(substr(content, 1, 30) || x'00'"
        " || substr(content, 32) AS BLOB) WHERE serial = 2 AND substr(content, 31, 1) != x'00'");
    row("content cut off", unreadable,
        "UPDATE sealed_object SET content = substr(content, 1, 5) WHERE serial = 2");
    row("content key of another", unreadable,
        "UPDATE content_key SET wrapped = (SELECT max(wrapped) FROM content_key WHERE part = 2)"
        " WHERE part = 1");
    row("content key removed", unreadable, "DELETE FROM content_key WHERE part = 2");
    row("content key of an older version", unreadable,
        "UPDATE content_key SET version = version + 1 WHERE part = 2");
    row("content key under a role key that is not there", unreadable,
        "UPDATE content_key SET role_key = 7 WHERE part = 1");
    row("content key of another role", unreadable,
        "UPDATE content_key SET role = 6 WHERE part = 1");
    row("unknown suite", unreadable, "UPDATE sealed_object SET suite = 9 WHERE serial = 1");
    row("object removed", unreadable, "DELETE FROM sealed_object WHERE serial = 2");
    row("number changed", unreadable, "UPDATE incident SET sequence = 400 WHERE row = 3");
    row("incident removed", unreadable, "DELETE FROM incident WHERE row = 11");
    row("order changed", disagree,
        "UPDATE incident SET row = 99 WHERE row = 0; UPDATE incident SET row = 0 WHERE row = 1;"
        " UPDATE incident SET row = 1 WHERE row = 99");
    row("segment removed", unreadable, "DELETE FROM sealed_object WHERE part = 3");
    row("draft put into an incident", unreadable,
        "UPDATE content_key SET wrapped = (SELECT wrapped FROM content_key WHERE part = 4)"
        " WHERE part = 2;"
        "UPDATE sealed_object SET content = (SELECT content FROM sealed_object WHERE part = 4)"
        " WHERE part = 2");
    row("draft altered", unreadable,
        "UPDATE sealed_object SET content = (SELECT content FROM sealed_object WHERE serial = 1)"
        " WHERE part = 4");
}

void VaultDamageTest::tamperingByAHolderOfTheDatabaseKeyIsFound()
{
    QFETCH(const Sql, sql);
    QFETCH(const VaultFinding::Kind, kind);
    const auto raw = RawRegister::open(m_folder, m_unlocked.head, m_unlocked.keys);
    VERIFY_RESULT(raw);
    QCOMPARE((*raw)->verify(m_folder)->size(), 0);
    VERIFY_RESULT((*raw)->database->run(sql));
    const auto findings = (*raw)->verify(m_folder);
    VERIFY_RESULT(findings);
    QVERIFY(hasKind(*findings, kind));
    for (const Incident &recorded : m_recorded) {
        const auto incident = (*raw)->incidents.incident(recorded.id);
        QVERIFY(!incident || *incident == recorded);
    }
}

QTEST_GUILESS_MAIN(VaultDamageTest)
#include "tst_vaultdamage.moc"
