// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/caseentries.h"

#include "base/canonicalcbor.h"
#include "base/wipe.h"
#include "crypto/hash.h"
#include "crypto/sealedbox.h"
#include "domain/archive/casecodec.h"
#include "vault/casestore.h"
#include "vault/headslots.h"
#include "vault/openedvault.h"
#include "vault/settingstore.h"

#include <algorithm>

namespace rueckhalt {

struct CaseEntries::Row
{
    CaseEntryId id {};
    UserId author {};
    quint32 keyVersion = 0;
    QByteArray digest {};
    QByteArray box {};
};

namespace {

constexpr auto entryBox = QByteArrayView("case entry");
constexpr auto ownEntryBox = QByteArrayView("own case entry");
constexpr std::uint64_t latestEntry = 1'000'000'000'000;
constexpr const char *refusedSetting = "refused-case-entries";
const QByteArray refusedPrefix = QByteArrayLiteral("refused ");

template <typename IdType>
IdType idFrom(CborReader &cbor)
{
    const auto id = IdType::fromBytes(cbor.bytes(IdType::Size));
    if (!id || id->isNull())
        cbor.fail();
    return id.value_or(IdType {});
}

tl::unexpected<Error> refusal(const char *why)
{
    return failure(Error::Code::Damaged, QString::fromLatin1(why));
}

} // namespace

QByteArray CaseEntries::binding(
    const UserId &author, const CaseEntryId &id, quint32 keyVersion) const
{
    CborWriter cbor;
    cbor.array(4);
    cbor.bytes(m_opened.id().bytes());
    cbor.bytes(author.bytes());
    cbor.bytes(id.bytes());
    cbor.number(keyVersion);
    return cbor.written();
}

QByteArray CaseEntries::signedText(const Entry &entry) const
{
    CborWriter cbor;
    cbor.array(7);
    cbor.bytes(m_opened.id().bytes());
    cbor.bytes(entry.author.bytes());
    cbor.bytes(entry.id.bytes());
    cbor.bytes(entry.incident.bytes());
    cbor.bytes(entry.grant.bytes());
    cbor.number(static_cast<std::uint64_t>(entry.moment.toSecsSinceEpoch()));
    cbor.array(static_cast<std::size_t>(entry.events.size()));
    for (const QByteArray &event : entry.events)
        cbor.bytes(bytesOf(event));
    return QByteArrayLiteral("rueckhalt/2/case entry") + cbor.written();
}

Result<CaseEntries::Entry> CaseEntries::parse(const Row &row, ByteView plain)
{
    CborReader cbor(plain);
    Entry entry {.id = row.id, .author = row.author};
    if (cbor.array(5) != 5)
        cbor.fail();
    entry.incident = idFrom<IncidentId>(cbor);
    entry.grant = idFrom<GrantId>(cbor);
    entry.moment
        = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(cbor.number(latestEntry)), Qt::UTC);
    for (auto count = cbor.array(MostEvents); count > 0 && !cbor.failed(); --count)
        entry.events << cbor.bytes(MaxEventBytes);
    entry.signature = cbor.bytes(sizeof(Signature));
    if (!cbor.isComplete() || entry.events.isEmpty())
        return refusal("case entry");
    return entry;
}

// --- members who were granted a case
// --------------------------------------------------------------

bool CaseEntries::isAllowed() const
{
    const Member &me = m_opened.me;
    return m_opened.keys.user && me.state == MemberState::Active && !m_opened.isReadOnly()
        && std::ranges::any_of(me.roles.values(),
            [](Role role) { return accessOf(role, Right::WorkOnCases) == Access::Granted; });
}

Result<CaseEntries::Entry> CaseEntries::written(
    const CaseGrant &grant, const QList<CaseEvent> &events) const
{
    Entry entry {.id = randomId<CaseEntryId>(m_opened.environment.random),
        .author = m_opened.me.id,
        .incident = grant.incident,
        .grant = grant.id,
        .moment = m_opened.environment.clock()};
    for (CaseEvent event : events) {
        event.entry = entry.id;
        event.author = entry.author;
        event.authorName.clear(); // Officers see the name that the account has then.
        event.moment = QDateTime::fromSecsSinceEpoch(entry.moment.toSecsSinceEpoch(), Qt::UTC);
        const auto encoded = encode(event);
        if (!encoded)
            return errorOf(encoded);
        entry.events << *encoded;
    }
    const Signature signature = m_opened.keys.user->signing().sign(bytesOf(signedText(entry)));
    entry.signature = toByteArray(signature);
    return entry;
}

Result<void> CaseEntries::store(const Entry &entry)
{
    CborWriter cbor;
    cbor.array(5);
    cbor.bytes(entry.incident.bytes());
    cbor.bytes(entry.grant.bytes());
    cbor.number(static_cast<std::uint64_t>(entry.moment.toSecsSinceEpoch()));
    cbor.array(static_cast<std::size_t>(entry.events.size()));
    for (const QByteArray &event : entry.events)
        cbor.bytes(bytesOf(event));
    cbor.bytes(bytesOf(entry.signature));
    const Membership &membership = m_opened.head.membership;
    const RoleKeyName officers {KeyRole::SafetyOfficer, membership.newest(KeyRole::SafetyOfficer)};
    const auto *officersKey = membership.roleKey(officers);
    if (!officersKey)
        return failure(Error::Code::Damaged, QStringLiteral("officers' key"));
    const auto sealedFor
        = [&](const PublicKey &recipient, QByteArrayView purpose, quint32 version) {
              const QByteArray bound = binding(entry.author, entry.id, version);
              return sealTo(recipient, {purpose, bytesOf(bound)}, bytesOf(cbor.written()),
                  m_opened.environment.random);
          };
    const auto box = sealedFor(officersKey->keys.agreement, entryBox, officers.version);
    const auto own = sealedFor(m_opened.keys.user->agreement().publicKey(), ownEntryBox, 0);
    if (!box || !own)
        return tl::unexpected<Error>(box ? own.error() : box.error());
    return m_opened.database->run("INSERT INTO case_entry (id, author, role_key, digest, box, own)"
                                  " VALUES (?, ?, ?, ?, ?, ?)",
        entry.id, entry.author, officers.version, toByteArray(sha256(bytesOf(*box))), *box, *own);
}

Result<void> CaseEntries::add(const IncidentId &incident, const QList<CaseEvent> &events)
{
    if (m_opened.isReadOnly())
        return failure(Error::Code::ReadOnly, QStringLiteral("register is open read-only"));
    if (!isAllowed())
        return failure(Error::Code::NotPermitted, codeOf(Right::WorkOnCases));
    const auto grant = m_opened.grants.running(incident);
    auto known = record(incident);
    auto facts = m_opened.grants.incident(incident);
    const auto settings = casesIn(m_opened).settings();
    if (!grant)
        return errorOf(grant);
    if (!known || !facts)
        return tl::unexpected<Error>(known ? facts.error() : known.error());
    if (!settings)
        return errorOf(settings);
    if (events.isEmpty() || events.size() > static_cast<qsizetype>(MostEvents))
        return failure(Error::Code::TooLarge, QStringLiteral("case entry"));
    const QDateTime now = m_opened.environment.clock();
    for (const CaseEvent &event : events) {
        const CaseContext context {facts->facts, *known, false, settings->rules()};
        if (const auto problem = problemOf(event, CaseActor::Carer, context, now))
            return failure(Error::Code::Invalid, codeOf(*problem));
        known->append(event);
    }
    auto waiting = m_opened.database->prepare("SELECT count(*) FROM case_entry WHERE author = ?");
    if (!waiting)
        return errorOf(waiting);
    waiting->with(m_opened.me.id);
    if (const auto counted = waiting->next(); !counted)
        return errorOf(counted);
    if (waiting->number(0) >= MostWaiting)
        return failure(Error::Code::TooLarge, QStringLiteral("waiting entries"));
    const auto entry = written(*grant, events);
    if (!entry)
        return errorOf(entry);
    // Not by change(): the right is that of a grant, which was looked at above.
    return m_opened.changeUnasked(
        {Action::CaseEntryMade, incident.toByteArray()}, [&] { return store(*entry); });
}

Result<CaseRecord> CaseEntries::record(const IncidentId &incident) const
{
    auto known = m_opened.grants.caseRecord(incident);
    if (!known || !m_opened.keys.user)
        return known;
    auto row = m_opened.database->prepare(
        "SELECT id, own FROM case_entry WHERE author = ? ORDER BY rowid");
    if (!row)
        return errorOf(row);
    const UserId &me = m_opened.me.id;
    row->with(me);
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return known;
        const Row mine {.id = row->id<CaseEntryId>(0), .author = me};
        const QByteArray bound = binding(me, mine.id, 0);
        const auto plain = openSealed(
            m_opened.keys.user->agreement(), {ownEntryBox, bytesOf(bound)}, row->bytes(1));
        if (!plain)
            continue; // of a register from a backup, or made for keys from before a new password
        const auto entry = parse(mine, plain->view());
        if (!entry)
            return errorOf(entry);
        if (entry->incident != incident || known->contains(mine.id))
            continue;
        if (known->isEmpty())
            known->append({.kind = CaseEvent::Kind::Opened, .moment = entry->moment});
        for (const QByteArray &bytes : entry->events) {
            auto event = decodeCaseEvent(bytesOf(bytes));
            if (!event)
                return errorOf(event);
            event->authorName = m_opened.me.profile.name.left(CaseEvent::MaxName);
            known->append(std::move(*event));
        }
    }
}

Result<void> CaseEntries::sealAnew(const PublicKey &recipient)
{
    const UserId &me = m_opened.me.id;
    QList<std::pair<CaseEntryId, QByteArray>> boxes;
    {
        auto row = m_opened.database->prepare("SELECT id, own FROM case_entry WHERE author = ?");
        if (!row)
            return errorOf(row);
        row->with(me);
        for (auto more = row->next(); more.value_or(false); more = row->next())
            boxes.emplace_back(row->id<CaseEntryId>(0), toByteArray(row->bytes(1)));
    }
    for (const auto &[id, box] : boxes) {
        const QByteArray bound = binding(me, id, 0);
        const BoxLabel label {ownEntryBox, bytesOf(bound)};
        const auto plain = openSealed(m_opened.keys.user->agreement(), label, bytesOf(box));
        if (!plain)
            continue;
        const auto sealed = sealTo(recipient, label, plain->view(), m_opened.environment.random);
        if (!sealed)
            return errorOf(sealed);
        auto done
            = m_opened.database->run("UPDATE case_entry SET own = ? WHERE id = ?", *sealed, id);
        if (!done)
            return done;
    }
    return {};
}

// --- officers
// -------------------------------------------------------------------------------------

Result<QList<CaseEntries::Row>> CaseEntries::rows() const
{
    auto row = m_opened.database->prepare(
        "SELECT id, author, role_key, digest, box FROM case_entry ORDER BY rowid");
    if (!row)
        return errorOf(row);
    QList<Row> rows;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return rows;
        rows << Row {row->id<CaseEntryId>(0), row->id<UserId>(1),
            static_cast<quint32>(row->number(2)), toByteArray(row->bytes(3)),
            toByteArray(row->bytes(4))};
    }
}

Result<CaseEntries::Entry> CaseEntries::opened(const Row &row) const
{
    if (toByteArray(sha256(bytesOf(row.box))) != row.digest)
        return refusal("box of a case entry");
    const KeySecret *key = m_opened.keys.roles.key({KeyRole::SafetyOfficer, row.keyVersion});
    if (!key)
        return refusal("key of a case entry");
    const QByteArray bound = binding(row.author, row.id, row.keyVersion);
    const auto plain = openSealed(key->agreement(), {entryBox, bytesOf(bound)}, bytesOf(row.box));
    if (!plain)
        return errorOf(plain);
    return parse(row, plain->view());
}

/// The events of an entry, if its author had the grant that it names and has signed it.
Result<QList<CaseEvent>> CaseEntries::checked(
    const Entry &entry, const std::vector<CaseGrants::Holder> &holders) const
{
    const auto holder = std::ranges::find_if(
        holders, [&](const CaseGrants::Holder &one) { return one.grant.id == entry.grant; });
    if (holder == holders.end() || holder->grant.user != entry.author
        || holder->grant.incident != entry.incident || entry.moment > holder->grant.expires)
        return refusal("grant of a case entry");
    const auto *member = m_opened.head.membership.member(entry.author);
    if (member && std::ranges::none_of(member->roles.values(), [](Role role) {
            return accessOf(role, Right::WorkOnCases) == Access::Granted;
        }))
        return refusal("role of a case entry");
    const QByteArray text = signedText(entry);
    const bool isSigned = std::ranges::any_of(holder->keys, [&](const PublicKeys &keys) {
        return verify(keys.signing, bytesOf(text), bytesOf(entry.signature));
    });
    if (!isSigned)
        return refusal("signature of a case entry");
    const auto author = memberOf(m_opened.head, entry.author, m_opened.keys.database);
    QList<CaseEvent> events;
    for (const QByteArray &bytes : entry.events) {
        auto event = decodeCaseEvent(bytesOf(bytes));
        if (!event)
            return errorOf(event);
        if (event->entry != entry.id || event->author != entry.author)
            return refusal("author of a case entry");
        // A clock that is ahead must not have what comes after it seem later than it is.
        event->moment = std::min(entry.moment, m_opened.environment.clock());
        event->authorName = author ? author->profile.name.left(CaseEvent::MaxName) : QString();
        events << std::move(*event);
    }
    return events;
}

/// Whether nothing speaks against it; errors are those of the disk.
Result<bool> CaseEntries::take(const Row &row, const std::vector<CaseGrants::Holder> &holders)
{
    const auto entry = opened(row);
    const auto events = entry ? checked(*entry, holders)
                              : Result<QList<CaseEvent>>(tl::unexpected<Error>(entry.error()));
    if (!events)
        return remove(row.id).map([] { return false; });
    const auto taken = casesIn(m_opened).take(entry->incident, row.id, *events);
    using enum Error::Code;
    const bool isRefused
        = !taken && (taken.error().code == Invalid || taken.error().code == NotFound);
    if (isRefused)
        return remove(row.id).map([] { return false; });
    // It waits on for a case that cannot be read: a backup may bring that back.
    if (!taken && taken.error().code == Damaged)
        return true;
    if (!taken)
        return errorOf(taken);
    return m_opened.grants.handOn(entry->incident).and_then([&] { return remove(row.id); }).map([] {
        return true;
    });
}

Result<void> CaseEntries::remove(const CaseEntryId &id)
{
    return m_opened.database->run("DELETE FROM case_entry WHERE id = ?", id);
}

Result<void> CaseEntries::takeIn()
{
    const auto waiting = rows();
    if (!waiting)
        return errorOf(waiting);
    if (waiting->isEmpty())
        return {};
    const auto holders = m_opened.grants.holders();
    if (!holders)
        return errorOf(holders);
    qint64 refusedCount = 0;
    Deed deed {Action::CaseEntriesTaken};
    return m_opened.change(deed, [&]() -> Result<void> {
        refusedCount = 0;
        for (const Row &row : *waiting) {
            const auto taken = take(row, *holders);
            if (!taken)
                return errorOf(taken);
            refusedCount += *taken ? 0 : 1;
        }
        if (refusedCount == 0)
            return {};
        // The deed is noted after this.
        deed.object = refusedObject(refusedCount);
        return refused().and_then([&](qint64 before) {
            return SettingStore(*m_opened.database)
                .set(refusedSetting, QString::number(before + refusedCount));
        });
    });
}

Result<qint64> CaseEntries::refused() const
{
    return SettingStore(*m_opened.database).value(refusedSetting).map([](const QString &count) {
        return std::max<qint64>(0, count.toLongLong());
    });
}

Result<void> CaseEntries::noteRefused()
{
    return m_opened
        .change({Action::RefusedEntriesNoted},
            [&] { return SettingStore(*m_opened.database).remove(refusedSetting); })
        .map([this] { m_opened.integrity.forget(RegisterAlert::Kind::EntriesRefused); });
}

QByteArray refusedObject(qint64 count)
{
    return refusedPrefix + QByteArray::number(count);
}

qint64 refusedIn(const QByteArray &object)
{
    return object.startsWith(refusedPrefix)
        ? std::max<qint64>(0, object.mid(refusedPrefix.size()).toLongLong())
        : 0;
}

} // namespace rueckhalt
