// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/casegrants.h"

#include "base/canonicalcbor.h"
#include "base/wipe.h"
#include "crypto/aesgcm.h"
#include "crypto/sealedbox.h"
#include "domain/archive/casecodec.h"
#include "domain/protection/rights.h"
#include "vault/headslots.h"
#include "vault/membershipstore.h"
#include "vault/openedvault.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr std::array grantedParts {
    SealedPart::Facts, SealedPart::Person, SealedPart::Case, SealedPart::AttachmentHistory};
/// In boxes that an earlier program has made, the key of this one is as well: where a reporter can
/// be reached and who sent the report is for officers only.
constexpr auto formerlyGranted = SealedPart::Handling;
constexpr std::size_t mostKeys = grantedParts.size() + 1;
constexpr std::size_t boxFields = 6;
constexpr auto grantBox = QByteArrayView("case grant");
constexpr std::uint64_t latestMoment = 1'000'000'000'000;

QByteArray bindingOf(const RegisterId &id, const UserId &user, const GrantId &grant)
{
    CborWriter cbor;
    cbor.array(3);
    cbor.bytes(id.bytes());
    cbor.bytes(user.bytes());
    cbor.bytes(grant.bytes());
    return cbor.written();
}

void writeTerm(CborWriter &cbor, const CaseGrant &grant)
{
    cbor.number(static_cast<std::uint64_t>(grant.expires.toSecsSinceEpoch()));
    cbor.bytes(grant.grantedBy.bytes());
    cbor.text(grant.reason);
}

template <typename IdType>
IdType readId(CborReader &cbor)
{
    const auto id = IdType::fromBytes(cbor.bytes(IdType::Size));
    if (!id)
        cbor.fail();
    return id.value_or(IdType {});
}

void readTerm(CborReader &cbor, CaseGrant &grant)
{
    grant.expires
        = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(cbor.number(latestMoment)), Qt::UTC);
    grant.grantedBy = readId<UserId>(cbor);
    grant.reason = cbor.text(CaseGrants::MaxReason);
}

SealedObjects::ContentKey readKey(CborReader &cbor)
{
    const auto version = static_cast<qint64>(cbor.number(latestMoment));
    QByteArray key = cbor.bytes(aesgcm::KeySize);
    SealedObjects::ContentKey read {version, SecretBytes(bytesOf(key))};
    wipe(key);
    return read;
}

constexpr std::size_t recordFields = 6;

QByteArray encodeForOfficers(const CaseGrant &grant, const Digest &fingerprint)
{
    CborWriter cbor;
    cbor.array(recordFields);
    cbor.bytes(grant.incident.bytes());
    cbor.bytes(grant.user.bytes());
    writeTerm(cbor, grant);
    cbor.bytes(fingerprint);
    return cbor.written();
}

bool canBeGranted(CodeSet<Role> roles)
{
    return std::ranges::any_of(roles.values(),
        [](Role role) { return accessOf(role, Right::ReadPersonPart) == Access::Granted; });
}

} // namespace

Result<CaseGrants::Record> CaseGrants::decodeRecord(ByteView bytes)
{
    CborReader cbor(bytes);
    Record record;
    const std::size_t fields = cbor.array(recordFields);
    if (fields + 1 < recordFields)
        cbor.fail();
    record.grant.incident = readId<IncidentId>(cbor);
    record.grant.user = readId<UserId>(cbor);
    readTerm(cbor, record.grant);
    if (fields == recordFields) {
        const QByteArray fingerprint = cbor.bytes(sizeof(Digest));
        if (fingerprint.size() == sizeof(Digest))
            std::ranges::copy(bytesOf(fingerprint), record.fingerprint.emplace().begin());
        else
            cbor.fail();
    }
    if (!cbor.isComplete())
        return failure(Error::Code::Damaged, QStringLiteral("case grant"));
    return record;
}

Result<void> CaseGrants::mayGrant() const
{
    return m_opened.mayUse(Right::GrantCase);
}

Result<CaseGrants::Keys> CaseGrants::keysOf(const QList<ObjectName> &names) const
{
    Keys keys;
    for (const ObjectName &name : names) {
        auto key = m_opened.objects.contentKey(name);
        if (!key)
            return tl::unexpected<Error>(key.error());
        if (*key)
            keys.emplace_back(name, std::move(**key));
    }
    return keys;
}

/// The content keys of the case as they are now, sealed to the member.
Result<QByteArray> CaseGrants::box(const CaseGrant &grant) const
{
    const auto attachments = m_opened.attachments.objectsOf(grant.incident);
    if (!attachments)
        return tl::unexpected<Error>(attachments.error());
    QList<ObjectName> parts;
    for (const SealedPart part : grantedParts)
        parts << ObjectName::of(part, grant.incident);
    const auto keys = keysOf(parts);
    const auto attachmentKeys = keysOf(*attachments);
    if (!keys || !attachmentKeys)
        return tl::unexpected<Error>(keys ? attachmentKeys.error() : keys.error());
    CborWriter cbor;
    cbor.array(boxFields);
    cbor.bytes(grant.incident.bytes());
    writeTerm(cbor, grant);
    cbor.array(keys->size());
    for (const auto &[name, key] : *keys) {
        cbor.array(3);
        cbor.number(static_cast<std::uint64_t>(name.part));
        cbor.number(static_cast<std::uint64_t>(key.version));
        cbor.bytes(key.key.view());
    }
    cbor.array(attachmentKeys->size());
    for (const auto &[name, key] : *attachmentKeys) {
        cbor.array(3);
        cbor.bytes(name.object.bytes());
        cbor.number(static_cast<std::uint64_t>(key.version));
        cbor.bytes(key.key.view());
    }
    const QByteArray bound = bindingOf(m_opened.id(), grant.user, grant.id);
    const auto *member = m_opened.head.membership.member(grant.user);
    return sealTo(member->keys.agreement, {grantBox, bytesOf(bound)}, bytesOf(cbor.written()),
        m_opened.environment.random);
}

Result<void> CaseGrants::write(const CaseGrant &grant)
{
    return box(grant).and_then([&](const QByteArray &sealed) {
        return m_opened.database->run(
            "INSERT INTO case_grant (id, user, expires, box) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET box = excluded.box",
            grant.id, grant.user, grant.expires.toSecsSinceEpoch(), sealed);
    });
}

Result<GrantId> CaseGrants::grant(const IncidentId &incident, const UserId &user,
    const Digest &fingerprint, const QDateTime &expires, const QString &reason)
{
    if (auto allowed = mayGrant(); !allowed)
        return tl::unexpected<Error>(allowed.error());
    const auto *member = m_opened.head.membership.member(user);
    const auto known = m_opened.incidents.contains(incident);
    if (!known)
        return tl::unexpected<Error>(known.error());
    if (!member || !*known)
        return failure(Error::Code::NotFound, QStringLiteral("member or case"));
    if (member->state != MemberState::Active)
        return failure(Error::Code::Invalid, QStringLiteral("state"));
    if (!canBeGranted(member->roles))
        return failure(Error::Code::Invalid, QStringLiteral("role"));
    const QDateTime now = m_opened.environment.clock();
    if (!expires.isValid() || expires <= now || expires > now.addDays(MaxDays))
        return failure(Error::Code::Invalid, QStringLiteral("expires"));
    if (reason.trimmed().isEmpty() || reason.size() > MaxReason)
        return failure(Error::Code::Invalid, QStringLiteral("reason"));
    if (fingerprintOf(member->keys) != fingerprint)
        return failure(Error::Code::Invalid, QStringLiteral("fingerprint"));
    const CaseGrant grant {randomId<GrantId>(m_opened.environment.random), incident, user,
        m_opened.me.id, QDateTime::fromSecsSinceEpoch(expires.toSecsSinceEpoch(), Qt::UTC),
        reason.trimmed()};
    const QByteArray plain = encodeForOfficers(grant, fingerprint);
    return m_opened
        .change({Action::CaseGranted, incident.toByteArray()},
            [&] {
                return write(grant).and_then([&] {
                    return m_opened.objects.add(
                        ObjectName::of(SealedPart::Grant, grant.id), bytesOf(plain));
                });
            })
        .map([&] { return grant.id; });
}

Result<QList<CaseGrants::Record>> CaseGrants::records() const
{
    return mayGrant().and_then([this] { return readRecords(); });
}

/// Needs the officers' key, and no more.
Result<QList<CaseGrants::Record>> CaseGrants::readRecords() const
{
    QList<Record> records;
    const auto opened = m_opened.objects.openAll(
        SealedPart::Grant, [&](const ObjectName &name, const SecretBytes &plain) {
            return decodeRecord(plain.view()).map([&](Record &&record) {
                record.grant.id = GrantId(name.object.bytes());
                records << std::move(record);
            });
        });
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    return records;
}

Result<QList<CaseGrant>> CaseGrants::all() const
{
    return records().map([](const QList<Record> &records) {
        QList<CaseGrant> grants;
        for (const Record &record : records)
            grants << record.grant;
        std::ranges::stable_sort(grants, {}, &CaseGrant::expires);
        return grants;
    });
}

/// Read once for all grants: there may be hundreds of lists.
Result<CaseGrants::History> CaseGrants::history() const
{
    const auto encoded = MembershipStore(*m_opened.database).history();
    if (!encoded)
        return tl::unexpected<Error>(encoded.error());
    History history;
    for (const QByteArray &bytes : *encoded) {
        auto membership = parseMembership(bytesOf(bytes));
        if (!membership)
            return tl::unexpected<Error>(membership.error());
        history.push_back(std::move(*membership));
    }
    return history;
}

/// Whether the keys that the member has now lead back to those the grant was made for, each put in
/// the place of the one before by himself. An administrator who resets a password knows the next
/// keys, and what he then does with them he does as that member.
bool CaseGrants::isStillTheirs(const Record &record, const History &history) const
{
    const auto *present = m_opened.head.membership.member(record.grant.user);
    if (!present || present->state != MemberState::Active)
        return false;
    const QList<PublicKeys> theirs = keysOfTheirs(record, history);
    return !theirs.isEmpty() && theirs.last() == present->keys;
}

/// In the order in which they had them; what somebody else has put in their place ends the list.
QList<PublicKeys> CaseGrants::keysOfTheirs(const Record &record, const History &history)
{
    QList<PublicKeys> theirs;
    if (!record.fingerprint)
        return theirs;
    const UserId &user = record.grant.user;
    bool isTheirs = false;
    PublicKeys keys;
    for (const Membership &membership : history) {
        const auto *entry = membership.member(user);
        if (!entry || entry->keys == keys)
            continue;
        keys = entry->keys;
        isTheirs
            = fingerprintOf(keys) == *record.fingerprint || (isTheirs && membership.signer == user);
        if (isTheirs)
            theirs << keys;
    }
    return theirs;
}

Result<std::vector<CaseGrants::Holder>> CaseGrants::holders() const
{
    const auto known = readRecords();
    const auto lists = history();
    if (!known || !lists)
        return tl::unexpected<Error>(known ? lists.error() : known.error());
    std::vector<Holder> holders;
    for (const Record &record : *known)
        holders.push_back({record.grant, keysOfTheirs(record, *lists)});
    return holders;
}

/// New content keys for every part that was granted. Files of attachments stay as they are: they
/// never change, and whoever could use a key from before has their contents from then as well.
Result<void> CaseGrants::renewContents(const IncidentId &incident)
{
    auto names = m_opened.attachments.objectsOf(incident);
    if (!names)
        return tl::unexpected<Error>(names.error());
    for (const SealedPart part : grantedParts)
        *names << ObjectName::of(part, incident);
    *names << ObjectName::of(formerlyGranted, incident);
    for (const ObjectName &name : *names) {
        const auto plain = m_opened.objects.open(name);
        if (!plain)
            return tl::unexpected<Error>(plain.error());
        if (!*plain)
            continue;
        if (auto sealed = m_opened.objects.put(name, (*plain)->view()); !sealed)
            return sealed;
    }
    return {};
}

Result<void> CaseGrants::remove(const GrantId &id)
{
    return m_opened.database->run("DELETE FROM case_grant WHERE id = ?", id).and_then([&] {
        return m_opened.objects.remove(ObjectName::of(SealedPart::Grant, id));
    });
}

/// Ends grants, within a transaction of the caller; `others` go on with the new content keys.
Result<void> CaseGrants::end(
    const QList<Record> &over, const QList<Record> &others, const History &history)
{
    QSet<IncidentId> renewed;
    for (const auto &[grant, fingerprint] : over) {
        auto ended = remove(grant.id);
        if (ended && !renewed.contains(grant.incident))
            ended = renewContents(grant.incident);
        if (!ended)
            return ended;
        renewed.insert(grant.incident);
    }
    for (const Record &other : others) {
        if (!renewed.contains(other.grant.incident))
            continue;
        auto done = isStillTheirs(other, history) ? write(other.grant) : remove(other.grant.id);
        if (!done)
            return done;
    }
    return {};
}

Result<void> CaseGrants::handOn(const IncidentId &incident)
{
    const auto count = m_opened.database->number("SELECT count(*) FROM case_grant");
    if (!count || *count == 0)
        return count.map([](qint64) {});
    const auto known = readRecords();
    const auto lists = history();
    if (!known || !lists)
        return tl::unexpected<Error>(known ? lists.error() : known.error());
    const QDateTime now = m_opened.environment.clock();
    for (const Record &record : *known) {
        // The keys before open nothing any more; who has lost a grant is not given it back here.
        if (record.grant.incident != incident || record.grant.expires <= now
            || !isStillTheirs(record, *lists))
            continue;
        if (auto written = write(record.grant); !written)
            return written;
    }
    return {};
}

Result<void> CaseGrants::revoke(const GrantId &id)
{
    auto known = records();
    if (!known)
        return tl::unexpected<Error>(known.error());
    const auto found
        = std::ranges::find_if(*known, [&](const Record &record) { return record.grant.id == id; });
    if (found == known->end())
        return failure(Error::Code::NotFound, QStringLiteral("no such grant"));
    const QList<Record> over {*found};
    known->erase(found);
    const auto lists = history();
    if (!lists)
        return tl::unexpected<Error>(lists.error());
    return m_opened.change({Action::GrantEnded, over.first().grant.incident.toByteArray()},
        [&] { return end(over, *known, *lists); });
}

Result<qsizetype> CaseGrants::sweep()
{
    // Looked at without opening anything: most registers have nothing to sweep.
    const auto count = m_opened.database->number("SELECT count(*) FROM case_grant");
    if (!count || *count == 0)
        return count.map([](qint64) { return qsizetype {0}; });
    const auto known = records();
    const auto lists = history();
    if (!known || !lists)
        return tl::unexpected<Error>(known ? lists.error() : known.error());
    const QDateTime now = m_opened.environment.clock();
    QList<Record> over;
    QList<Record> others;
    for (const Record &record : *known) {
        const auto *member = m_opened.head.membership.member(record.grant.user);
        bool isGood = member && record.grant.expires > now && canBeGranted(member->roles);
        // Who is only disabled may come back; with other keys it may be somebody else.
        if (isGood && member->state != MemberState::Disabled && record.fingerprint)
            isGood = isStillTheirs(record, *lists);
        (isGood ? others : over) << record;
    }
    if (over.isEmpty())
        return qsizetype {0};
    return m_opened.change({Action::GrantEnded}, [&] { return end(over, others, *lists); })
        .map([&] { return over.size(); });
}

Result<void> CaseGrants::forget(const IncidentId &incident)
{
    // Not only for who may grant: recovery erases again what an older state has brought back.
    const auto known = readRecords();
    if (!known)
        return tl::unexpected<Error>(known.error());
    for (const auto &[grant, fingerprint] : *known) {
        if (grant.incident != incident)
            continue;
        if (auto removed = remove(grant.id); !removed)
            return removed;
    }
    return {};
}

Result<std::vector<CaseGrants::Contents>> CaseGrants::openMine(Term term) const
{
    std::vector<Contents> opened;
    if (!m_opened.keys.user || m_opened.me.state != MemberState::Active
        || !canBeGranted(m_opened.me.roles))
        return opened;
    auto row = m_opened.database->prepare("SELECT id, box FROM case_grant WHERE user = ?");
    if (!row)
        return tl::unexpected<Error>(row.error());
    row->with(m_opened.me.id);
    for (;;) {
        const auto more = row->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return opened;
        Contents contents;
        contents.grant.id = row->id<GrantId>(0);
        contents.grant.user = m_opened.me.id;
        const QByteArray bound = bindingOf(m_opened.id(), m_opened.me.id, contents.grant.id);
        const auto plain = openSealed(
            m_opened.keys.user->agreement(), {grantBox, bytesOf(bound)}, row->bytes(1));
        if (!plain)
            continue; // made for keys that this member had before a new password was given to him
        CborReader cbor(plain->view());
        const std::size_t fields = cbor.array(boxFields);
        if (fields + 1 < boxFields)
            cbor.fail();
        contents.grant.incident = readId<IncidentId>(cbor);
        readTerm(cbor, contents.grant);
        for (auto count = cbor.array(mostKeys); count > 0 && !cbor.failed(); --count) {
            if (cbor.array(3) != 3)
                cbor.fail();
            const auto part = static_cast<SealedPart>(cbor.number(255));
            auto key = readKey(cbor);
            if (std::ranges::find(grantedParts, part) != grantedParts.end())
                contents.keys.emplace_back(
                    ObjectName::of(part, contents.grant.incident), std::move(key));
        }
        constexpr auto mostAttachments = std::size_t {AttachmentLimits::MostPerCase};
        for (auto count = fields == boxFields ? cbor.array(mostAttachments) : 0;
             count > 0 && !cbor.failed(); --count) {
            if (cbor.array(3) != 3)
                cbor.fail();
            const auto id = readId<AttachmentId>(cbor);
            contents.keys.emplace_back(ObjectName::of(SealedPart::Attachment, id), readKey(cbor));
        }
        if (!cbor.isComplete())
            return failure(Error::Code::Damaged, QStringLiteral("case grant"));
        const bool isOver = contents.grant.expires <= m_opened.environment.clock();
        if (isOver == (term == Term::Over))
            opened.push_back(std::move(contents));
    }
}

Result<QList<CaseGrant>> CaseGrants::mine() const
{
    return openMine().map([](const std::vector<Contents> &opened) {
        QList<CaseGrant> grants;
        for (const Contents &contents : opened)
            grants << contents.grant;
        std::ranges::stable_sort(grants, {}, &CaseGrant::expires);
        return grants;
    });
}

Result<QList<CaseGrant>> CaseGrants::mineOver() const
{
    return openMine(Term::Over).map([](const std::vector<Contents> &opened) {
        QList<CaseGrant> grants;
        for (const Contents &contents : opened)
            grants << contents.grant;
        std::ranges::stable_sort(grants, std::ranges::greater(), &CaseGrant::expires);
        return grants;
    });
}

Result<SecretBytes> CaseGrants::openPart(
    const Contents &contents, SealedPart part, const IncidentId &incident) const
{
    const ObjectName name = ObjectName::of(part, incident);
    for (const auto &[granted, key] : contents.keys) {
        if (granted != name)
            continue;
        auto plain = m_opened.objects.openWith(key, name);
        if (!plain)
            return tl::unexpected<Error>(plain.error());
        if (*plain)
            return std::move(**plain);
    }
    return failure(Error::Code::NotFound, QStringLiteral("part of a granted case"));
}

/// The grant of one case; NotPermitted with the code of the right if there is none.
Result<CaseGrants::Contents> CaseGrants::openMine(const IncidentId &incident, Right right) const
{
    auto opened = openMine();
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    for (Contents &contents : *opened) {
        if (contents.grant.incident == incident)
            return std::move(contents);
    }
    return failure(Error::Code::NotPermitted, codeOf(right));
}

Result<Incident> CaseGrants::incident(const IncidentId &id) const
{
    const auto opened = openMine(id, Right::ReadPersonPart);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    return m_opened.incidents.incident(
        id, [&](SealedPart part, const IncidentId &of) { return openPart(*opened, part, of); });
}

Result<CaseGrant> CaseGrants::running(const IncidentId &incident) const
{
    return openMine(incident, Right::WorkOnCases).map([](const Contents &contents) {
        return contents.grant;
    });
}

Result<CaseRecord> CaseGrants::caseRecord(const IncidentId &id) const
{
    const auto opened = openMine(id, Right::WorkOnCases);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    const bool hasCase = std::ranges::any_of(
        opened->keys, [](const auto &key) { return key.first.part == SealedPart::Case; });
    if (!hasCase)
        return CaseRecord {};
    return openPart(*opened, SealedPart::Case, id).and_then([](const SecretBytes &plain) {
        return decodeCaseRecord(plain.view());
    });
}

Result<std::optional<SecretBytes>> CaseGrants::open(
    const IncidentId &incident, const ObjectName &name) const
{
    const auto opened = openMine(incident, Right::ReadPersonPart);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    for (const auto &[granted, key] : opened->keys) {
        if (granted == name)
            return m_opened.objects.openWith(key, name);
    }
    return std::nullopt;
}

Result<FactTable> CaseGrants::facts() const
{
    const auto opened = openMine();
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    FactTable table;
    QSet<IncidentId> seen;
    for (const Contents &contents : *opened) {
        const IncidentId &id = contents.grant.incident;
        if (seen.contains(id))
            continue;
        const auto facts
            = openPart(contents, SealedPart::Facts, id).and_then([](const SecretBytes &plain) {
                  return decodeFacts(plain.view());
              });
        if (!facts)
            return tl::unexpected<Error>(facts.error());
        table.append(id, facts->number.year, facts->number.sequence, facts->facts);
        seen.insert(id);
    }
    return table;
}

Result<void> CaseGrants::sealAnew(const PublicKey &recipient)
{
    struct Box
    {
        GrantId id;
        QByteArray sealed;
    };
    QList<Box> boxes;
    {
        auto row = m_opened.database->prepare("SELECT id, box FROM case_grant WHERE user = ?");
        if (!row)
            return tl::unexpected<Error>(row.error());
        row->with(m_opened.me.id);
        for (auto more = row->next(); more.value_or(false); more = row->next())
            boxes << Box {row->id<GrantId>(0), toByteArray(row->bytes(1))};
    }
    for (const Box &box : boxes) {
        const QByteArray bound = bindingOf(m_opened.id(), m_opened.me.id, box.id);
        const BoxLabel label {grantBox, bytesOf(bound)};
        const auto plain = openSealed(m_opened.keys.user->agreement(), label, bytesOf(box.sealed));
        if (!plain)
            continue;
        const auto sealed = sealTo(recipient, label, plain->view(), m_opened.environment.random);
        if (!sealed)
            return tl::unexpected<Error>(sealed.error());
        const auto written
            = m_opened.database->run("UPDATE case_grant SET box = ? WHERE id = ?", *sealed, box.id);
        if (!written)
            return written;
    }
    return {};
}

} // namespace rueckhalt
