// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "crypto/keypair.h"
#include "domain/casework/caserecord.h"
#include "domain/incident/incident.h"
#include "domain/protection/rights.h"
#include "domain/statistics/facttable.h"
#include "vault/membership.h"
#include "vault/sealedobjects.h"

#include <optional>

namespace rueckhalt {

class OpenedVault;

using GrantId = Id<struct GrantTag>;

/// One case that one member may read until a moment.
struct CaseGrant
{
    GrantId id;
    IncidentId incident;
    UserId user;
    UserId grantedBy;
    QDateTime expires; ///< UTC
    QString reason;
    bool operator==(const CaseGrant &) const = default;
};

/// Single cases granted to members. The content keys of the case are sealed to the member; other
/// members see only that somebody was granted something until when. After its end the program
/// refuses; the next officer who unlocks (or revokes) gives the case new content keys, so that the
/// sealed ones are worth nothing for what is in the register then.
///
/// A grant is for the person whose fingerprint was compared. Whoever resets a password has the keys
/// that the account gets with it: only keys that the member has put in the place of those himself,
/// as the signed lists of members show, get the case anew when its keys change; other grants end.
///
/// box = sealed box (purpose "case grant", bound [register id, user id, grant id]) with CBOR
/// [incident, expires, granted by, reason, [[part, version, content key], …]], the parts being
/// facts, person, case and history of attachments if there are any (an earlier program put handling
/// there as well, which is not read), and [[attachment, version, content key], …], which is missing
/// in boxes of a program that did not know attachments; the sealed object Grant of the same id:
/// [incident, user, expires, granted by, reason, fingerprint (32)], without the fingerprint in a
/// register of a program before there was one.
class CaseGrants
{
public:
    /// `opened` outlives it.
    explicit CaseGrants(OpenedVault &opened)
        : m_opened(opened)
    {
    }
    static constexpr qsizetype MaxReason = 500;
    static constexpr int MaxDays = 366;

    // --- officers ------------------------------------------------------------------------------
    /// NotFound for an unknown case or member; Invalid ("state", "role", "expires", "reason") for a
    /// member who has not chosen a password of his own yet (others know the one he has) or is
    /// disabled, whose roles cannot be granted cases, a moment that is over or more than MaxDays
    /// away, or a missing or too long reason; "fingerprint" if `fingerprint`, which the officer has
    /// seen and compared, is not that of the keys he has.
    Result<GrantId> grant(const IncidentId &incident, const UserId &user, const Digest &fingerprint,
        const QDateTime &expires, const QString &reason);
    /// All that have not been ended, by the moment of their end.
    Result<QList<CaseGrant>> all() const;
    /// Ends one at once.
    Result<void> revoke(const GrantId &id);
    /// Ends those that are over and those of members who are gone or whose password was reset.
    /// Returns how many.
    Result<qsizetype> sweep();
    /// Seals the present content keys of a case to those who have a grant of it, within a
    /// transaction of the caller who has replaced one of its parts.
    Result<void> handOn(const IncidentId &incident);
    /// Who holds a grant that no officer has ended, and the keys that are theirs: those it was made
    /// for, and those that they have put in the place of them themselves. None after an
    /// administrator has reset the password.
    struct Holder
    {
        CaseGrant grant;
        QList<PublicKeys> keys;
    };
    Result<std::vector<Holder>> holders() const;
    /// Removes the grants of a case that is being erased, within a transaction of the caller.
    Result<void> forget(const IncidentId &incident);

    // --- members who were granted a case ---------------------------------------------------------
    /// Not those that are over.
    Result<QList<CaseGrant>> mine() const;
    /// Those that are over and that no officer has ended yet, the last first.
    Result<QList<CaseGrant>> mineOver() const;
    /// NotPermitted without a grant that is still good.
    Result<Incident> incident(const IncidentId &id) const;
    /// One's own grant of a case. NotPermitted as above.
    Result<CaseGrant> running(const IncidentId &incident) const;
    /// What happened to the case so far; empty if nobody has worked on it. NotPermitted as above.
    Result<CaseRecord> caseRecord(const IncidentId &id) const;
    /// Any object of a granted case: a part of it or one of its attachments. Nothing if there is
    /// none; NotPermitted as above.
    Result<std::optional<SecretBytes>> open(
        const IncidentId &incident, const ObjectName &name) const;
    /// The facts of the granted cases.
    Result<FactTable> facts() const;
    /// Seals one's boxes to another key of one's own, within a transaction of the caller.
    Result<void> sealAnew(const PublicKey &recipient);

private:
    struct Contents
    {
        CaseGrant grant;
        std::vector<std::pair<ObjectName, SealedObjects::ContentKey>> keys;
    };
    /// What officers know of a grant.
    struct Record
    {
        CaseGrant grant;
        std::optional<Digest> fingerprint; ///< of the keys it was made for
    };
    enum class Term { Running, Over };
    Result<std::vector<Contents>> openMine(Term term = Term::Running) const;
    Result<QByteArray> box(const CaseGrant &grant) const;
    Result<void> write(const CaseGrant &grant);
    using History = std::vector<Membership>; ///< all signed lists of members, the oldest first
    Result<QList<Record>> records() const;
    Result<QList<Record>> readRecords() const;
    static Result<Record> decodeRecord(ByteView bytes);
    Result<History> history() const;
    [[nodiscard]] static QList<PublicKeys> keysOfTheirs(
        const Record &record, const History &history);
    [[nodiscard]] bool isStillTheirs(const Record &record, const History &history) const;
    Result<void> remove(const GrantId &id);
    Result<void> end(
        const QList<Record> &over, const QList<Record> &others, const History &history);
    Result<void> renewContents(const IncidentId &incident);
    /// Content keys of a case as they are now.
    using Keys = std::vector<std::pair<ObjectName, SealedObjects::ContentKey>>;
    Result<Keys> keysOf(const QList<ObjectName> &names) const;
    Result<Contents> openMine(const IncidentId &incident, Right right) const;
    Result<SecretBytes> openPart(
        const Contents &contents, SealedPart part, const IncidentId &incident) const;
    [[nodiscard]] Result<void> mayGrant() const;

    OpenedVault &m_opened;
};

} // namespace rueckhalt
