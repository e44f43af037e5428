// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/intruder.h"

#include "crypto/aesgcm.h"
#include "crypto/age.h"
#include "crypto/hash.h"
#include "crypto/keywrap.h"
#include "crypto/sealedbox.h"
#include "support/vault/rawregister.h"
#include "vault/cipherparameters.h"
#include "vault/headcopies.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QtEndian>

#include <deque>

namespace rueckhalt::testing {

namespace {

/// Every purpose for which the program derives a key.
constexpr std::array purposes {
    "rueckhalt/1/content keys",
    "rueckhalt/1/person tokens",
    "rueckhalt/1/wrap database key",
    "rueckhalt/1/wrap role key",
    "rueckhalt/2/backup keys",
    "rueckhalt/2/older role keys",
    "rueckhalt/2/previous database key",
    "rueckhalt/2/profiles",
    "rueckhalt/2/recovery agreement",
    "rueckhalt/2/role agreement",
    "rueckhalt/2/user agreement",
    "rueckhalt/2/receipt/key",
};

constexpr std::array boxPurposes {"database key", "role key", "case grant", "log key"};

QByteArray utf16(const QString &text)
{
    return {reinterpret_cast<const char *>(text.utf16()), text.size() * 2};
}

qint64 countOf(const QByteArray &bytes, const QByteArray &needle)
{
    qint64 found = 0;
    for (auto at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1))
        ++found;
    return found;
}

/// Base64 has three forms of a text, by where it begins; the middle of each is enough.
QByteArrayList needles()
{
    const QByteArray plain = canaryBeginning();
    QByteArrayList list {plain, utf16(QString::fromLatin1(plain))};
    for (int shift = 0; shift < 3; ++shift)
        list << (QByteArray(shift, 'x') + plain).toBase64().mid(4, 8);
    return list;
}

struct WrappedKey
{
    QByteArray name; ///< part and object
    QByteArray key;
};

struct SealedContent
{
    QByteArray bound;
    QByteArray content;
};

class Intruder
{
public:
    Loot loot;

    void look(const QString &folder, const std::optional<Credentials> &credentials)
    {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QByteArray file = contentsOfFile(files.next());
            loot.inFiles += canariesIn(file);
            if (files.fileName().endsWith(".age"))
                m_envelopes << file;
        }
        const auto copies = HeadCopies::read(folder);
        if (const auto head = copies.head())
            m_id = head->id;
        if (!credentials)
            return;
        Head head;
        const auto keys = copies.unlock(*credentials, head);
        if (!keys)
            return;
        learn(credentials->password.view());
        learn(keys->database.view());
        if (keys->user)
            learn(keys->user->secret().view());
        for (const RoleKeyName &name : keys->roles.names())
            learn(keys->roles.key(name)->secret().view());
        readRows(folder + "/vault.db", keys->database);
        readHead(head);
    }

    /// Tries every key on every file of a folder and of those below it.
    void search(const QString &folder, const RegisterId &id, std::span<const RegisterKeys> keys)
    {
        m_id = id;
        for (const RegisterKeys &held : keys) {
            learn(held.database.view());
            if (held.user)
                learn(held.user->secret().view());
            if (held.recovery)
                learn(held.recovery->secret().view());
            for (const RoleKeyName &name : held.roles.names())
                learn(held.roles.key(name)->secret().view());
        }
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            loot.inFiles += canariesIn(contentsOfFile(file));
            if (files.fileName().endsWith(".age"))
                m_envelopes << contentsOfFile(file);
            for (const QByteArray &key : QSet(m_known))
                readRows(file, SecretBytes(bytesOf(key)));
        }
    }

    /// Tries everything with everything until nothing new comes out.
    void breakIn()
    {
        while (!m_fresh.empty()) {
            const QByteArray key = m_fresh.front();
            m_fresh.pop_front();
            ++loot.keys;
            for (const WrappedKey &wrapped : std::as_const(m_wrapped))
                unwrap(key, wrapped);
            for (const SealedContent &sealed : std::as_const(m_contents))
                open(key, sealed);
            useAsPrivateKey(key);
        }
    }

private:
    void learn(ByteView secret)
    {
        add(toByteArray(secret));
        add(toByteArray(sha256(secret)));
        for (const char *purpose : purposes) {
            add(toByteArray(
                hkdfSha256(secret, m_id.bytes(), bytesOf(QByteArrayView(purpose))).view()));
        }
    }

    void add(const QByteArray &key)
    {
        if (key.size() != 32 || m_known.contains(key))
            return;
        m_known.insert(key);
        m_fresh.push_back(key);
    }

    void take(const Result<SecretBytes> &result, bool isKey)
    {
        ++loot.attempts;
        if (!result)
            return;
        ++loot.opened;
        const QByteArray plain = toByteArray(result->view());
        loot.inContents += canariesIn(plain);
        if (isKey)
            add(plain);
    }

    /// What comes out is the key of one content and of no other.
    void unwrap(const QByteArray &key, const WrappedKey &wrapped)
    {
        ++loot.attempts;
        const auto contentKey = unwrapKey(bytesOf(key), bytesOf(wrapped.key));
        if (!contentKey)
            return;
        ++loot.opened;
        for (const qsizetype at : m_contentsOf.value(wrapped.name))
            open(toByteArray(contentKey->view()), m_contents.at(at));
    }

    void open(const QByteArray &key, const SealedContent &sealed)
    {
        const QByteArrayView content = sealed.content;
        take(aesgcm::open(
                 {bytesOf(key), bytesOf(content.first(aesgcm::NonceSize)), bytesOf(sealed.bound)},
                 bytesOf(content.sliced(aesgcm::NonceSize))),
            false);
    }

    void useAsPrivateKey(const QByteArray &key)
    {
        const AgreementKey agreement {SecretBytes(bytesOf(key))};
        for (const QByteArray &box : std::as_const(m_boxes)) {
            for (const char *purpose : boxPurposes) {
                for (const QByteArray &bound : std::as_const(m_bounds))
                    take(openSealed(agreement, {purpose, bytesOf(bound)}, bytesOf(box)), true);
            }
        }
        for (const QByteArray &envelope : std::as_const(m_envelopes))
            take(age::decrypt(agreement, bytesOf(envelope)), false);
    }

    void readHead(const Head &head)
    {
        for (const HeadSlot &slot : head.memberSlots) {
            m_boxes << slot.sealedDatabaseKey;
            for (const SealedRoleKey &key : slot.roleKeys)
                m_boxes << key.box;
        }
        m_boxes << head.recoveryDatabaseKey;
        for (const SealedRoleKey &key : head.recoveryRoleKeys)
            m_boxes << key.box;
        m_bounds << QByteArray() << head.id.toByteArray();
    }

    void readRows(const QString &file, const SecretBytes &key);
    void readTable(sqlite3 *database, const QByteArray &table);

    RegisterId m_id;
    QSet<QByteArray> m_known;
    std::deque<QByteArray> m_fresh;
    QList<WrappedKey> m_wrapped;
    QHash<QByteArray, QList<qsizetype>> m_contentsOf; ///< by part and object; one in each backup
    QByteArrayList m_boxes;
    QByteArrayList m_bounds;
    QByteArrayList m_envelopes;
    QList<SealedContent> m_contents;
};

/// With the library itself and not with what the program makes of it.
void Intruder::readRows(const QString &file, const SecretBytes &key)
{
    sqlite3 *database = nullptr;
    sqlite3_open_v2(QFile::encodeName(file).constData(), &database, SQLITE_OPEN_READONLY, nullptr);
    const QByteArray setKey = "PRAGMA key = \"x'" + toByteArray(key.view()).toHex() + "'\"";
    sqlite3_exec(database, setKey.constData(), nullptr, nullptr, nullptr);
    for (const PinnedPragma &pragma : cipherParameters)
        sqlite3_exec(database, pragma.set.text, nullptr, nullptr, nullptr);
    sqlite3_exec(database, "PRAGMA cipher_log_level = NONE", nullptr, nullptr, nullptr);
    sqlite3_stmt *tables = nullptr;
    sqlite3_prepare_v2(
        database, "SELECT name FROM sqlite_schema WHERE type = 'table'", -1, &tables, nullptr);
    while (sqlite3_step(tables) == SQLITE_ROW)
        readTable(database, reinterpret_cast<const char *>(sqlite3_column_text(tables, 0)));
    sqlite3_finalize(tables);
    sqlite3_close(database);
}

void Intruder::readTable(sqlite3 *database, const QByteArray &table)
{
    sqlite3_stmt *rows = nullptr;
    sqlite3_prepare_v2(
        database, ("SELECT * FROM \"" + table + '"').constData(), -1, &rows, nullptr);
    while (sqlite3_step(rows) == SQLITE_ROW) {
        SealedContent sealed;
        QByteArray wrapped;
        qint64 part = 0;
        qint64 version = 0;
        qint64 suite = 0;
        QByteArray object;
        for (int column = 0; column < sqlite3_column_count(rows); ++column) {
            const QByteArray name = sqlite3_column_name(rows, column);
            const QByteArray value(static_cast<const char *>(sqlite3_column_blob(rows, column)),
                sqlite3_column_bytes(rows, column));
            loot.inPages += canariesIn(value);
            if (name == "wrapped")
                wrapped = value;
            else if (name == "content")
                sealed.content = value;
            else if (name == "object")
                object = value;
            else if (name == "part")
                part = sqlite3_column_int64(rows, column);
            else if (name == "version")
                version = sqlite3_column_int64(rows, column);
            else if (name == "suite")
                suite = sqlite3_column_int64(rows, column);
            else if (name == "key" && value.size() == 32)
                add(value);
            else if (value.size() >= static_cast<qsizetype>(SealedBoxOverhead))
                m_boxes << value;
        }
        const QByteArray nameOf = QByteArray::number(part) + ' ' + object;
        if (!wrapped.isEmpty())
            m_wrapped << WrappedKey {nameOf, wrapped};
        if (table != "sealed_object")
            continue;
        m_contentsOf[nameOf] << m_contents.size();
        const quint64 ordered = qToBigEndian(static_cast<quint64>(version));
        sealed.bound = "rueckhalt/1/object" + m_id.toByteArray() + static_cast<char>(suite)
            + static_cast<char>(part) + object
            + QByteArray(reinterpret_cast<const char *>(&ordered), sizeof ordered);
        m_contents << sealed;
    }
    sqlite3_finalize(rows);
}

} // namespace

QByteArray canaryBeginning()
{
    QByteArray beginning("fntpexqy");
    for (char &letter : beginning)
        letter = static_cast<char>(letter - 'a' + 'B');
    return beginning + QByteArray(1, '_');
}

QString canary(int number)
{
    return QString::fromLatin1(canaryBeginning()) + QString::number(number).rightJustified(5, u'0');
}

qint64 canariesIn(const QByteArray &bytes)
{
    static const QByteArrayList list = needles();
    qint64 found = 0;
    for (const QByteArray &needle : list)
        found += countOf(bytes, needle);
    return found;
}

std::optional<qint64> canariesInMemory(qint64 process)
{
    const QString place = QStringLiteral("/proc/%1/").arg(process);
    QFile maps(place + "maps");
    QFile memory(place + "mem");
    if (!maps.open(QIODevice::ReadOnly)
        || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    // A canary is more than its beginning, which the searcher holds himself.
    const QByteArray plain = canaryBeginning();
    const QByteArray wide = utf16(QString::fromLatin1(plain));
    qint64 found = 0;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const auto ends = line.split(' ').value(0).split('-');
        if (ends.size() != 2 || !line.contains(" rw"))
            continue;
        const auto from = ends.at(0).toULongLong(nullptr, 16);
        const auto size = ends.at(1).toULongLong(nullptr, 16) - from;
        // So large is only the book-keeping of a sanitizer, which copies nothing.
        constexpr quint64 tooLarge = quint64 {1} << 36;
        if (size > tooLarge || !memory.seek(static_cast<qint64>(from)))
            continue;
        const QByteArray bytes = memory.read(static_cast<qint64>(size));
        for (const QByteArray &needle : {plain, wide}) {
            for (auto at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) {
                const char next
                    = at + needle.size() < bytes.size() ? bytes.at(at + needle.size()) : '\0';
                found += next >= '0' && next <= '9';
            }
        }
    }
    return found;
}

Loot plunder(const QString &folder, const std::optional<Credentials> &credentials)
{
    Intruder intruder;
    intruder.look(folder, credentials);
    intruder.breakIn();
    intruder.loot.inMemory = canariesInMemory(QCoreApplication::applicationPid()).value_or(0);
    return intruder.loot;
}

Loot plunderWith(const QString &folder, const RegisterId &id, std::span<const RegisterKeys> keys)
{
    Intruder intruder;
    intruder.search(folder, id, keys);
    intruder.breakIn();
    return intruder.loot;
}

} // namespace rueckhalt::testing
