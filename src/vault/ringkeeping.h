// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/ring/ringagreement.h"
#include "vault/accesslog.h"

namespace rueckhalt {

class OpenedVault;

/// One's own place in a ring: it begins with keys and a card, before there is an agreement.
using RingPlaceId = Id<struct RingPlaceTag>;
struct RingPlace
{
    RingPlaceId id {};
    RingId ring {}; ///< null: no agreement was taken in yet
    RingMember card {}; ///< as the others know this register
    QList<RingOffice> offices {}; ///< that sheets are about
    bool operator==(const RingPlace &) const = default;
};

/// A signed paper of a ring, as it was made or taken in (intake/ringpaper.h). It never changes.
struct KeptRingPaper
{
    RingId ring {};
    int kind = 0; ///< number of its RingPaperKind
    Digest signer {};
    QString subject {}; ///< version of an agreement, period of a sheet, id of an experience
    QByteArray content {};
    QByteArray basis {}; ///< of own sheets: encodeRingBasis(); not handed on
    bool operator==(const KeptRingPaper &) const = default;
};

/// Rings in vault.db. What others have signed and sealed to this register everybody in it may
/// read: it is protected before it is signed. Officers write (Right::Release); the secret keys are
/// sealed to them.
class RingKeeping
{
public:
    static constexpr qsizetype MaxPlaces = 50;
    static constexpr qsizetype MaxPapers = 20'000; ///< of a ring and kind

    /// `opened` outlives it.
    explicit RingKeeping(OpenedVault &opened)
        : m_opened(opened)
    {
    }

    [[nodiscard]] Result<QList<RingPlace>> places() const;
    /// A new place with its secret keys (RingKeys::secret()), and papers that belong to it.
    /// AlreadyExists if there is one in the same ring; TooLarge.
    Result<void> add(
        const RingPlace &place, const SecretBytes &keys, const QList<KeptRingPaper> &papers = {});
    /// Changes one; its id and keys stay. `papers` are added in the same transaction, AlreadyExists
    /// if one of the same kind, signer and subject is there. NotFound.
    Result<void> save(Action action, const RingPlace &place, const QList<KeptRingPaper> &papers);
    /// NotPermitted without the officers' key, NotFound.
    [[nodiscard]] Result<SecretBytes> keysOf(const RingPlaceId &place) const;
    /// Of one kind, by signer and subject.
    [[nodiscard]] Result<QList<KeptRingPaper>> papers(const RingId &ring, int kind) const;

private:
    Result<void> write(const RingPlace &place);
    Result<void> write(const QList<KeptRingPaper> &papers);

    OpenedVault &m_opened;
};

} // namespace rueckhalt
