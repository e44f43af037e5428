// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/openedvault.h"

#include "crypto/hash.h"
#include "vault/erasedsince.h"
#include "vault/erasureproof.h"
#include "vault/headcopies.h"
#include "vault/headslots.h"
#include "vault/laterreleases.h"
#include "vault/membershipstore.h"
#include "vault/planstore.h"
#include "vault/releasestore.h"
#include "vault/reportstore.h"
#include "vault/schema.h"
#include "vault/vaultmembers.h"

#include <QLoggingCategory>

#include <algorithm>

namespace rueckhalt {

namespace {

Q_LOGGING_CATEGORY(vaultLog, "rueckhalt.vault", QtWarningMsg)

/// Of the first officers' key for ever: a pseudonym must not change when that key does.
SecretBytes tokenKeyFrom(const KeyRing &keys)
{
    const KeySecret *first = keys.key({KeyRole::SafetyOfficer, 1});
    return first ? first->derived("rueckhalt/1/person tokens") : SecretBytes();
}

/// Of that one too: what was released years ago is read on.
SecretBytes ledgerKeyFrom(const KeyRing &keys)
{
    const KeySecret *first = keys.key({KeyRole::SafetyOfficer, 1});
    return first ? first->derived("rueckhalt/1/release ledger") : SecretBytes();
}

} // namespace

OpenedVault::OpenedVault(QString path, VaultEnvironment from, Head opened, RegisterKeys unlocked,
    std::unique_ptr<Database> openedDatabase, std::unique_ptr<RegisterLock> held)
    : folder(std::move(path))
    , environment(std::move(from))
    , lock(std::move(held))
    , head(std::move(opened))
    , keys(std::move(unlocked))
    , database(std::move(openedDatabase))
    , objects(*database, head.id, keys.roles, environment.random)
    , incidents(*database, objects, environment.random)
    , tokenKey(tokenKeyFrom(keys.roles))
    , ledgerKey(ledgerKeyFrom(keys.roles))
    , members(std::make_unique<VaultMembers>(*this))
    , integrity({*database, head, keys, environment.clock, environment.random,
          Anchors(environment.anchorFolder)})
    , m_headNeedsRepair(!HeadCopies::read(folder).copiesOtherThan(head).isEmpty())
{
    refreshMe();
}

OpenedVault::~OpenedVault()
{
    if (!isReadOnly() && integrity.mark().sequence != 0)
        integrity.remember(Anchors::Durability::Certain);
}

Result<void> OpenedVault::begin(const Progress &progress)
{
    if (const auto checked = integrity.check(m_headNeedsRepair, progress); !checked)
        return checked;
    if (!integrity.allowsWriting())
        return {};
    if (lock) {
        if (const auto followed = integrity.follow(); !followed)
            return followed;
    }
    if (integrity.mark().sequence != 0)
        integrity.remember(Anchors::Durability::Certain);
    return {};
}

Result<void> OpenedVault::acceptState()
{
    if (!lock)
        return failure(Error::Code::ReadOnly, QStringLiteral("register is open read-only"));
    if (integrity.allowsWriting())
        return {};
    if (const auto allowed = mayAcceptState(); !allowed)
        return allowed;
    const auto erased = erasedSince(*this);
    if (!erased)
        return tl::unexpected<Error>(erased.error());
    if (const auto followed = integrity.follow(); !followed)
        return followed;
    const auto alerts = integrity.settle();
    m_headNeedsRepair = true;
    const auto accepted
        = changeUnasked({Action::OlderStateAccepted, {}, 0, true}, [&]() -> Result<void> {
              if (auto gone = identities.remove(erased->names); !gone)
                  return gone;
              if (auto gone = firstAid.remove(erased->firstAid); !gone)
                  return gone;
              if (auto gone = attachments.eraseAgain(erased->attachments); !gone)
                  return gone;
              for (const IncidentId &incident : erased->incidents) {
                  if (auto gone = eraseIncident(incident); !gone)
                      return gone;
              }
              const auto released = bringInReleasesOfBackups(*this);
              return released ? Result<void> {} : errorOf(released);
          });
    if (!accepted) {
        integrity.restore(alerts);
        return accepted;
    }
    attachments.sweep();
    static_cast<void>(settleBackups());
    return {};
}

Result<void> OpenedVault::mayAcceptState() const
{
    if (!integrity.canBeAccepted())
        return failure(Error::Code::Damaged, QStringLiteral("not signed as it stands"));
    // Not an administrator by himself: an older state has incidents that were erased since, and
    // only who holds the officers' key, as recovery does, can erase them again.
    if (!keys.roles.holds(KeyRole::SafetyOfficer))
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    return keys.userId.isNull()
        ? Result<void> {}
        : mayUse(Right::Backup).and_then([this] { return mayUse(Right::EraseIncident); });
}

Result<void> OpenedVault::eraseIncident(const IncidentId &incident)
{
    return grants.forget(incident)
        .and_then([&] { return identities.eraseOf(incident); })
        .and_then([&] { return attachments.eraseOf(incident); })
        .and_then([&] { return reportsIn(*this).withdraw(incident); })
        .and_then([&] { return PlanStore(*database, objects).forget({incident}); })
        .and_then([&] { return releasesIn(*this).forget(incident); })
        .and_then([&] { return incidents.erase(incident); })
        .and_then([&]() -> Result<void> {
            const KeySecret *key = keys.roles.key(erasureKey);
            if (!key)
                return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
            return ErasureStore(*database).addProof(
                signedErasure(id(), ObjectId(incident.bytes()), *key));
        });
}

Result<void> OpenedVault::prepareResuming(const BackedUpState &backedUp)
{
    if (const auto allowed = mayDo(Action::Restored); !allowed)
        return allowed;
    if (const auto checked = integrity.check(false); !checked)
        return checked;
    const bool isSound = std::ranges::none_of(integrity.alerts(), [](const RegisterAlert &alert) {
        return alert.kind == RegisterAlert::Kind::ChainBroken
            || alert.kind == RegisterAlert::Kind::MembersForged;
    });
    if (!isSound)
        return failure(Error::Code::Damaged, QStringLiteral("chain of the backup"));
    if (!integrity.isSigned(backedUp))
        return failure(Error::Code::Damaged, QStringLiteral("backup and its chain disagree"));
    if (const auto followed = integrity.follow(); !followed)
        return followed;
    static_cast<void>(integrity.settle());
    return {};
}

Result<void> OpenedVault::mayUse(Right right) const
{
    if (me.state != MemberState::Active)
        return failure(Error::Code::NotPermitted, codeOf(me.state));
    if (!may(me.roles, right))
        return failure(Error::Code::NotPermitted, codeOf(right));
    return {};
}

Result<void> OpenedVault::mayDo(Action action) const
{
    if (me.state != MemberState::Active && action != Action::PasswordChanged)
        return failure(Error::Code::NotPermitted, codeOf(me.state));
    const auto right = rightFor(action);
    return right ? mayUse(*right) : Result<void> {};
}

Result<void> OpenedVault::prepareChange()
{
    if (isReadOnly())
        return failure(Error::Code::ReadOnly, QStringLiteral("register is open read-only"));
    if (integrity.isInDoubt()) {
        if (auto found = integrity.findOut(); !found)
            return found;
        m_headIsBehind = head.chainSequence != integrity.mark().sequence;
    }
    return m_headIsBehind ? writeChainHead() : Result<void> {};
}

/// The head, with the last entry of the chain, into the copy whose turn it is. In place only while
/// the other copy is known to be good; else both anew, each by way of a new file, so that at no
/// moment there is none.
Result<void> OpenedVault::writeChainHead()
{
    const RegisterMark &mark = integrity.mark();
    head.chainSequence = mark.sequence;
    head.chainHash = mark.hash;
    ++head.sequence;
    authenticate(head, keys.database);
    const bool bothAreGood = !m_headNeedsRepair && !m_headIsBehind;
    auto written
        = bothAreGood ? HeadCopies::writeInTurn(folder, head) : HeadCopies::write(folder, head);
    m_headIsBehind = !written;
    if (written)
        m_headNeedsRepair = false;
    else
        --head.sequence; // The copy that may be torn now is the one to be written again.
    return written;
}

void OpenedVault::changed()
{
    integrity.committed();
    // What was committed stays, whatever becomes of the head: it may be one entry behind.
    if (!writeChainHead())
        qCWarning(vaultLog, "The head could not be written after a change");
}

Head OpenedVault::beginChange() const
{
    Head next = head;
    ++next.membership.epoch;
    next.membership.previous = hashOf(head.membership);
    return next;
}

Result<void> OpenedVault::prepareHead(Head &next) const
{
    if (next.membership == head.membership)
        return {};
    if (keys.user)
        sign(next.membership, keys.userId, *keys.user);
    else if (keys.recovery)
        sign(next.membership, {}, *keys.recovery);
    return checkSuccessor(head.membership, next.membership);
}

Result<void> OpenedVault::changeHead(
    const Deed &deed, Head next, const std::function<Result<void>()> &rows)
{
    if (auto settled = noteMembership(deed); !settled)
        return settled;
    if (auto prepared = prepareHead(next); !prepared)
        return prepared;
    const Head before = head;
    auto done = changeUnasked(deed, [&]() -> Result<void> {
        if (rows) {
            if (auto written = rows(); !written)
                return written;
        }
        if (next.membership != before.membership) {
            if (auto added = MembershipStore(*database).add(next.membership); !added)
                return added;
        }
        return writeHead(next, keys.database);
    });
    if (!done && head.membership == next.membership && head.memberSlots == next.memberSlots)
        done = takeHeadBack(before, done);
    refreshMe();
    return done;
}

/// After the commit of the rows that belong to a new head has failed. If it has taken place all the
/// same, content keys lie under keys that only the new head knows: it may be written over only when
/// the rows are seen to be the old ones. While nobody can tell, the new head stays, because whoever
/// opens it with the old rows finishes the change, and this session ends.
Result<void> OpenedVault::takeHeadBack(const Head &before, const Result<void> &failed)
{
    if (integrity.isInDoubt()) {
        const RegisterMark known = integrity.mark();
        if (!integrity.findOut()) {
            lock.reset();
            return failed;
        }
        if (!(integrity.mark() == known)) {
            m_headIsBehind = true;
            if (!writeChainHead())
                qCWarning(vaultLog, "The head could not be written after a change");
            return {};
        }
    }
    static_cast<void>(writeHead(before, keys.database));
    return failed;
}

Result<void> OpenedVault::noteMembership(const Deed &deed)
{
    MembershipStore store(*database);
    const auto known = store.newest();
    if (!known)
        return tl::unexpected<Error>(known.error());
    if (*known && **known == head.membership)
        return {};
    return changeUnasked(deed, [&] { return store.add(head.membership); });
}

Result<void> OpenedVault::reopenDatabase()
{
    return Database::open(databaseIn(folder), keys.database, Database::Access::ReadWrite)
        .and_then([&](std::unique_ptr<Database> &&opened) {
            return checkSchema(*opened).and_then([&] {
                database->replaceBy(std::move(opened));
                return integrity.followAnew();
            });
        });
}

Result<void> OpenedVault::writeHead(Head next, const SecretBytes &databaseKey)
{
    next.sequence = head.sequence + 1;
    authenticate(next, databaseKey);
    const auto written = HeadCopies::write(folder, next);
    if (written) {
        head = std::move(next);
        m_headNeedsRepair = false;
        return {};
    }
    // Perhaps one copy is the new one already: the old contents get a higher number.
    head.sequence += 2;
    authenticate(head, keys.database);
    m_headNeedsRepair = !HeadCopies::write(folder, head);
    // Which of them counts, only whoever opens the register next can tell. What would be written
    // until then could be lost.
    if (m_headNeedsRepair)
        lock.reset();
    return written;
}

void OpenedVault::refreshMe()
{
    tokenKey = tokenKeyFrom(keys.roles);
    ledgerKey = ledgerKeyFrom(keys.roles);
    if (keys.userId.isNull()) {
        me = Member {};
        me.roles = {Role::Administrator};
        me.holdsIdentities = keys.roles.holds(KeyRole::Identities);
        return;
    }
    if (auto found = memberOf(head, keys.userId, keys.database))
        me = std::move(*found);
}

Digest fingerprintOf(const PublicKeys &keys)
{
    return sha256(bytesOf(QByteArrayLiteral("rueckhalt/2/member") + toByteArray(keys.agreement)
        + toByteArray(keys.signing)));
}

Result<Member> memberOf(const Head &head, const UserId &user, const SecretBytes &databaseKey)
{
    const auto *entry = head.membership.member(user);
    const auto *slot = head.slot(user);
    if (!entry || !slot)
        return failure(Error::Code::NotFound, QStringLiteral("no such member"));
    auto profile = openProfile(*slot, head.id, databaseKey);
    if (!profile)
        return tl::unexpected<Error>(profile.error());
    const auto holds = [&](KeyRole role) {
        const RoleKeyName newest {role, head.membership.newest(role)};
        return std::ranges::any_of(slot->roleKeys, [&](const SealedRoleKey &key) {
            return key.name == newest && isProven(key, head.membership, user);
        });
    };
    Member member {user, std::move(*profile), entry->roles, {}, holds(KeyRole::Identities),
        slot->usesKeyFile, entry->state, {}};
    for (const Role role : entry->roles.values()) {
        if (!holds(keyRoleOf(role)))
            member.awaited.insert(role);
    }
    member.fingerprint = fingerprintOf(entry->keys);
    return member;
}

} // namespace rueckhalt
