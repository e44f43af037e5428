// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault.h"

#include "crypto/hash.h"
#include "vault/durablefile.h"
#include "vault/headcopies.h"
#include "vault/markstore.h"
#include "vault/organisationstore.h"
#include "vault/registerlock.h"
#include "vault/schema.h"
#include "vault/verification.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace rueckhalt {

namespace {

Q_LOGGING_CATEGORY(vaultLog, "rueckhalt.vault", QtWarningMsg)

constexpr ObjectName draftName {SealedPart::Draft, ObjectId()};

QString databaseIn(const QString &folder)
{
    return folder + QStringLiteral("/vault.db");
}

/// The same text for the same person however it was typed: compatibility forms, case, spaces.
QByteArray normalisedName(const QString &person)
{
    const auto form = QString::NormalizationForm_KC;
    // Folding alone keeps ß; by way of upper case it meets SS as Unicode's full folding has it.
    const QString folded
        = person.normalized(form).toCaseFolded().toUpper().toCaseFolded().normalized(form);
    return folded.simplified().toUtf8();
}

template <typename T>
tl::unexpected<Error> errorOf(const Result<T> &result)
{
    return tl::unexpected<Error>(result.error());
}

} // namespace

struct Vault::Parts
{
    QString folder;
    VaultEnvironment environment;
    std::unique_ptr<RegisterLock> lock; ///< null: read-only
    Head head;
    bool headNeedsRepair = false;
    std::unique_ptr<Database> database;
    SealedObjects objects;
    IncidentStore incidents;
    SecretBytes tokenKey;

    Parts(QString path, VaultEnvironment from, const Head &opened, const RegisterKeys &keys,
        std::unique_ptr<Database> unlocked)
        : folder(std::move(path))
        , environment(std::move(from))
        , head(opened)
        , database(std::move(unlocked))
        , objects(*database, head.id, keys, environment.random)
        , incidents(*database, objects, environment.random)
        // Of the first role key for ever: a pseudonym must not change when that key does.
        , tokenKey(hkdfSha256(keys.role.view(), head.id.bytes(),
              bytesOf(QByteArrayView("rueckhalt/1/person tokens"))))
    {
    }

    /// Runs `change` in one transaction; what it returns is durable when this returns.
    template <typename Change>
    auto change(Change change) -> decltype(change())
    {
        if (!lock)
            return failure(Error::Code::ReadOnly, QStringLiteral("register is open read-only"));
        auto transaction = Transaction::begin(*database);
        if (!transaction)
            return errorOf(transaction);
        auto result = change();
        if (!result)
            return result;
        if (const auto committed = transaction->commit(); !committed)
            return errorOf(committed);
        repairHead();
        return result;
    }

    /// After a change has shown that the folder can be written. A failure leaves the good copy.
    void repairHead()
    {
        if (!headNeedsRepair)
            return;
        if (HeadCopies::read(folder).repair(folder, head))
            headNeedsRepair = false;
        else
            qCWarning(vaultLog, "A copy of the head could not be repaired");
    }
};

Vault::Vault(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

Vault::~Vault() = default;

namespace {

/// Makes head and database of a new register in an empty folder.
Result<RegisterKeys> fillFolder(const QString &folder, NewHead &made)
{
    const auto file = openPrivately(databaseIn(folder), O_WRONLY | O_CREAT | O_EXCL);
    if (!file)
        return errorOf(file);
    ::close(*file);
    auto database
        = Database::open(databaseIn(folder), made.keys.database, Database::Access::ReadWrite);
    if (!database)
        return errorOf(database);
    const auto filled
        = createSchema(**database).and_then([&] { return HeadCopies::write(folder, made.head); });
    if (!filled)
        return errorOf(filled);
    return std::move(made.keys);
}

/// Whether a register can be made there.
Result<void> checkNewName(const QString &folder)
{
    const QFileInfo info(folder);
    const QString ending = QStringLiteral(".rueckhalt");
    if (!info.fileName().endsWith(ending) || info.fileName() == ending)
        return failure(Error::Code::Invalid, QStringLiteral("name must end in .rueckhalt"));
    if (info.exists() || info.isSymLink())
        return failure(Error::Code::AlreadyExists);
    if (!QFileInfo(info.path()).isDir())
        return failure(Error::Code::NotFound, QStringLiteral("folder above"));
    return {};
}

} // namespace

Result<std::unique_ptr<Vault>> Vault::create(
    const QString &folder, const SecretBytes &password, const VaultEnvironment &environment)
{
    const QString target = QFileInfo(QDir::cleanPath(folder)).absoluteFilePath();
    if (const auto named = checkNewName(target); !named)
        return errorOf(named);
    auto made = makeHead(password, environment.kdf, environment.random);
    if (!made)
        return errorOf(made);
    // Under another name until it is whole: an interrupted creation leaves no half register.
    const QString draft = QFileInfo(target).path() + QStringLiteral("/.new-")
        + QString::fromLatin1(made->head.id.toHex());
    if (const auto folderMade = makePrivateFolder(draft); !folderMade)
        return errorOf(folderMade);
    auto keys = fillFolder(draft, *made);
    Result<void> placed = keys ? Result<void> {} : Result<void>(errorOf(keys));
    if (keys
        && ::rename(QFile::encodeName(draft).constData(), QFile::encodeName(target).constData())
            != 0)
        placed = tl::unexpected<Error>(systemError(errno, "rename"));
    if (!placed) {
        QDir(draft).removeRecursively();
        return errorOf(placed);
    }
    auto opened = syncFolder(QFileInfo(target).path()).and_then([&] {
        return openUnlocked(target, made->head, *keys, environment);
    });
    // What was said to have failed must not stand in the way of the next attempt.
    if (!opened)
        QDir(target).removeRecursively();
    return opened;
}

Result<std::unique_ptr<Vault>> Vault::open(
    const QString &folder, const SecretBytes &password, const VaultEnvironment &environment)
{
    const QString target = QFileInfo(QDir::cleanPath(folder)).absoluteFilePath();
    const QFileInfo info(target);
    if (!info.exists())
        return failure(Error::Code::NotFound, QStringLiteral("no such folder"));
    if (!info.isDir())
        return failure(Error::Code::NotARegister, QStringLiteral("not a folder"));
    const auto copies = HeadCopies::read(target);
    if (const auto head = copies.head(); !head) {
        if (head.error().code != Error::Code::NotFound)
            return errorOf(head);
        return QFile::exists(databaseIn(target))
            ? failure(Error::Code::Damaged, QStringLiteral("both copies of the head are missing"))
            : failure(Error::Code::NotARegister, QStringLiteral("no head"));
    }
    Head opened;
    const auto keys = copies.unlock(password, opened);
    if (!keys)
        return errorOf(keys);
    return openUnlocked(target, opened, *keys, environment);
}

Result<std::unique_ptr<Vault>> Vault::openUnlocked(const QString &folder, const Head &head,
    const RegisterKeys &keys, const VaultEnvironment &environment)
{
    auto lock = RegisterLock::acquire(folder);
    if (!lock && lock.error().code != Error::Code::ReadOnly)
        return errorOf(lock);
    const bool writable
        = lock && ::access(QFile::encodeName(databaseIn(folder)).constData(), W_OK) == 0;
    auto database = Database::open(databaseIn(folder), keys.database,
        writable ? Database::Access::ReadWrite : Database::Access::ReadOnly);
    if (!database)
        return errorOf(database);
    const auto prepared = writable ? migrateSchema(**database) : checkSchema(**database);
    if (!prepared)
        return errorOf(prepared);
    auto parts = std::make_unique<Parts>(folder, environment, head, keys, std::move(*database));
    if (writable)
        parts->lock = std::move(*lock);
    parts->headNeedsRepair = !HeadCopies::read(folder).copiesOtherThan(head).isEmpty();
    return std::unique_ptr<Vault>(new Vault(std::move(parts)));
}

const QString &Vault::folder() const
{
    return m_parts->folder;
}

bool Vault::isReadOnly() const
{
    return !m_parts->lock;
}

Result<Incident> Vault::record(const NewIncident &incident)
{
    return m_parts->change([&]() -> Result<Incident> {
        auto recording = IncidentStore::Recording::begin(m_parts->incidents);
        if (!recording)
            return errorOf(recording);
        auto recorded = recording->add(incident.facts, incident.person);
        if (!recorded)
            return recorded;
        if (const auto finished = recording->finish(); !finished)
            return errorOf(finished);
        return recorded;
    });
}

namespace {

/// Adds one after the other and asks from time to time whether to go on.
Result<QList<IncidentId>> addAll(IncidentStore::Recording &recording,
    std::span<const NewIncident> incidents, const Progress &progress)
{
    constexpr qsizetype between = 256;
    const auto total = static_cast<qsizetype>(incidents.size());
    QList<IncidentId> ids;
    ids.reserve(total);
    for (const NewIncident &incident : incidents) {
        if (progress && ids.size() % between == 0 && !progress(ids.size(), total))
            return failure(Error::Code::Cancelled);
        const auto recorded = recording.add(incident.facts, incident.person);
        if (!recorded)
            return errorOf(recorded);
        ids << recorded->id;
    }
    if (progress && !progress(total, total))
        return failure(Error::Code::Cancelled);
    return ids;
}

} // namespace

Result<QList<IncidentId>> Vault::recordAll(std::span<const NewIncident> incidents,
    const Progress &progress, const Organisation *organisation)
{
    return m_parts->change([&]() -> Result<QList<IncidentId>> {
        if (organisation) {
            const auto saved = OrganisationStore(*m_parts->database).replace(*organisation);
            if (!saved)
                return errorOf(saved);
        }
        auto recording = IncidentStore::Recording::begin(m_parts->incidents);
        if (!recording)
            return errorOf(recording);
        return addAll(*recording, incidents, progress).and_then([&](QList<IncidentId> &&ids) {
            return recording->finish().map([&] { return std::move(ids); });
        });
    });
}

Result<Incident> Vault::incident(const IncidentId &id) const
{
    return m_parts->incidents.incident(id);
}

Result<FactTable> Vault::facts() const
{
    return m_parts->incidents.facts();
}

PersonToken Vault::tokenFor(const QString &person) const
{
    const Digest mac = hmacSha256(m_parts->tokenKey.view(), bytesOf(normalisedName(person)));
    PersonToken::Bytes bytes {};
    std::copy_n(mac.begin(), bytes.size(), bytes.begin());
    return PersonToken(bytes);
}

Result<void> Vault::saveDraft(const IncidentDraft &draft)
{
    return encode(DatedDraft {draft, m_parts->environment.clock()})
        .and_then([this](const QByteArray &bytes) {
            return m_parts->change([&] { return m_parts->objects.put(draftName, bytesOf(bytes)); });
        });
}

Result<std::optional<SavedDraft>> Vault::draft() const
{
    const auto plain = m_parts->objects.open(draftName);
    if (!plain)
        return errorOf(plain);
    if (!*plain)
        return std::nullopt;
    return decodeDraft((*plain)->view()).map([](DatedDraft &&dated) {
        return std::optional(SavedDraft {std::move(dated.draft), std::move(dated.saved)});
    });
}

Result<void> Vault::discardDraft()
{
    return m_parts->change([this] { return m_parts->objects.remove(draftName); });
}

Result<Organisation> Vault::organisation() const
{
    return OrganisationStore(*m_parts->database).organisation();
}

Result<void> Vault::saveOrganisation(const Organisation &organisation)
{
    return m_parts->change(
        [&] { return OrganisationStore(*m_parts->database).replace(organisation); });
}

Result<QList<MeasureMark>> Vault::marks() const
{
    return MarkStore(*m_parts->database).marks();
}

Result<void> Vault::setMark(const MeasureMark &mark)
{
    return m_parts->change([&] { return MarkStore(*m_parts->database).set(mark); });
}

Result<void> Vault::removeMark(const MeasureId &measure, const UnitId &unit)
{
    return m_parts->change([&] { return MarkStore(*m_parts->database).remove(measure, unit); });
}

Result<QList<VaultFinding>> Vault::verify(const Progress &progress) const
{
    return verifyRegister(
        {m_parts->folder, m_parts->head, *m_parts->database, m_parts->objects, m_parts->incidents},
        progress);
}

} // namespace rueckhalt
