// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ring/ringsheetmaker.h"
#include "intake/ringpaper.h"
#include "session/openregister.h"
#include "vault/ringkeeping.h"

#include <vector>

namespace rueckhalt {

/// A sheet that is kept, and what its bytes were.
struct KeptRingSheet
{
    RingSheet sheet {};
    RingBasis basis {}; ///< of own sheets
    QByteArray paper {};
};

/// A ring as this register knows it.
struct KnownRing
{
    RingPlace place {};
    QList<RingAgreement> agreements {}; ///< by version; empty: there is only a card
    QByteArray newestPaper {}; ///< the newest agreement as its coordinator signed it
    QList<KeptRingSheet> sheets {}; ///< of all members, by period
    int unreadable = 0; ///< papers that no program of this version has written

    [[nodiscard]] bool isJoined() const { return !agreements.isEmpty(); }
    /// The newest; only of one that is joined.
    [[nodiscard]] const RingAgreement &agreement() const { return agreements.last(); }
    /// Null if this register does not know it.
    [[nodiscard]] const RingAgreement *agreementOf(int version) const;
    [[nodiscard]] bool isCoordinator() const
    {
        return isJoined() && agreement().coordinator == place.card.signer;
    }
    /// Whether the newest agreement names this register.
    [[nodiscard]] bool isMember() const
    {
        return isJoined() && agreement().member(place.card.signer) != nullptr;
    }
    [[nodiscard]] const KeptRingSheet *sheetOf(const Digest &member, ServiceSlot period) const;
};

/// What a coordinator decides for a new ring.
struct RingWish
{
    QString name {};
    QString code {}; ///< own code name
    RingPeriods periods = RingPeriods::Years;
    QList<RingTask> tasks {};
    QStringList figures {}; ///< ids of indicators; empty: usualRingFigures()
    bool withIncidents = true;
};

/// What became of a file that was to be taken in.
enum class RingTaking : std::uint8_t {
    Taken,
    KnownAlready, ///< the same sheet once more: nothing happened
    TooLarge,
    NotSealed, ///< no age file
    NotForUs, ///< sealed to others
    Altered, ///< the seal or the signature does not fit
    Malformed, ///< not as the schema says
    NewerFormat,
    OtherKind, ///< a paper, but of a kind that is not taken in here
    OtherRing, ///< sealed to this register but about a ring it is not in
    UnknownMember, ///< signed by nobody of the agreement
    UnknownAgreement, ///< made under a version of the agreement that is not known here
    DoesNotFit, ///< contradicts the agreement it names; also other definitions
    NotOver, ///< tells of a period that is not over
    Contradicts, ///< the same member has signed another sheet for this period
};
template <>
std::span<const Term<RingTaking>> terms<RingTaking>();

struct RingTakenFile
{
    RingTaking outcome = RingTaking::Malformed;
    RingId ring {};
    QString member {}; ///< code name, as far as it is known
    QString period {};
    QString detail {}; ///< English, for the log; nothing of it comes from a person

    [[nodiscard]] bool isRefused() const
    {
        return outcome != RingTaking::Taken && outcome != RingTaking::KnownAlready;
    }
};

/// A paper that was opened with the keys of one of this register's places, its signature checked.
struct OpenedRingPaper
{
    KnownRing ring;
    RingPaper paper;
};

/// Every ring of this register with its keys, read once to open many files.
struct RingsToOpen
{
    QList<KnownRing> rings {};
    std::vector<RingKeys> keys {}; ///< in the same order
};

/// Rings to compare with other authorities (Vergleichsring): without a server, by files that the
/// members hand to each other. Officers work here; everybody reads the comparison.
class Benchmarking
{
public:
    /// The register outlives this.
    Benchmarking(OpenRegister &openRegister, Random random)
        : m_register(openRegister)
        , m_random(std::move(random))
    {
    }

    [[nodiscard]] bool mayWork() const;
    /// Damaged if what is kept cannot be read.
    [[nodiscard]] Result<QList<KnownRing>> rings() const;
    /// By name or beginning of its id; empty: the only one. NotFound; Invalid if several fit.
    [[nodiscard]] Result<KnownRing> ring(const QString &name) const;

    /// A new ring with this register as its coordinator. Invalid with a problem.
    Result<KnownRing> found(const RingWish &wish);
    /// The card to hand to the coordinator; the same one again for a code name that waits for its
    /// agreement. Invalid for a code name that is none.
    Result<QByteArray> card(const QString &code);
    /// Malformed, Damaged.
    [[nodiscard]] static Result<RingMember> readCard(const QByteArray &bytes);
    /// A new version of the agreement with one more member, or with one less. NotPermitted for
    /// others than the coordinator; AlreadyExists, NotFound; Invalid with a problem.
    Result<void> admit(const KnownRing &ring, const RingMember &member);
    Result<void> dismiss(const KnownRing &ring, const QString &code);
    /// A new version of the agreement in which these indicators of the register, also own ones, are
    /// agreed as well; one that is agreed and was changed here gets a new version of its
    /// definition. As admit(); NotFound for an indicator that there is not.
    Result<void> agreeOn(const KnownRing &ring, const QStringList &indicators);
    /// Own indicators of the ring that this register has not defined: nothing can be told of them.
    [[nodiscard]] Result<QList<OwnIndicator>> undefinedHere(const KnownRing &ring) const;
    /// Defines these as the ring does. Errors as of ServiceObserving::define().
    Result<void> defineHere(const KnownRing &ring);
    /// Malformed, Damaged: not signed by the coordinator it names.
    [[nodiscard]] static Result<RingAgreement> readAgreement(const QByteArray &bytes);
    /// Takes in an agreement. NotFound: it names no key of this register; Invalid with what does
    /// not follow from the one before. The same again changes nothing.
    Result<void> join(const QByteArray &bytes);

    /// Which offices the sheets are about. Invalid with a problem.
    Result<void> setOffices(const KnownRing &ring, const QList<RingOffice> &offices);
    /// The sheet as it is, or as it would be. Invalid, "not-over" for a period that is not over;
    /// NotFound without offices.
    [[nodiscard]] Result<MadeRingSheet> preview(const KnownRing &ring, ServiceSlot period) const;
    /// Freezes the sheet of a period, if it was not before, and seals it to all members and this
    /// one. What is known later about the period goes nowhere. As preview(); NotPermitted.
    Result<QByteArray> exportSheet(const KnownRing &ring, ServiceSlot period);

    /// Errors as of rings() and keysOf().
    [[nodiscard]] Result<RingsToOpen> ringsToOpen() const;
    /// Opens a file with the keys of all places; the outcome says why not. The paper is signed by
    /// a member, and about the ring it was sealed in.
    [[nodiscard]] static tl::expected<OpenedRingPaper, RingTakenFile> openPaper(
        const QByteArray &file, const RingsToOpen &rings);
    /// Takes in sheets of other members: each as a whole or not at all. One entry for each file.
    Result<QList<RingTakenFile>> import(const QList<QByteArray> &files);

    /// Seals a paper of this member to all members of the newest agreement.
    [[nodiscard]] Result<QByteArray> sealed(const KnownRing &ring, const QByteArray &paper) const;
    /// This register's keys in the ring. NotPermitted for others than officers.
    [[nodiscard]] Result<RingKeys> keysOf(const KnownRing &ring) const;

private:
    [[nodiscard]] Result<KnownRing> load(const RingPlace &place) const;
    [[nodiscard]] Result<void> saveAgreement(const KnownRing &ring, RingAgreement agreement);
    [[nodiscard]] Result<MadeRingSheet> make(const KnownRing &ring, ServiceSlot period) const;
    [[nodiscard]] RingTakenFile look(
        const QByteArray &file, const RingsToOpen &rings, QList<KeptRingPaper> &taken) const;

    OpenRegister &m_register;
    Random m_random;
};

/// Stores papers that were taken in, ring by ring, each noted in the chain.
Result<void> keepTaken(OpenRegister &openRegister, const QList<KeptRingPaper> &taken);

} // namespace rueckhalt
