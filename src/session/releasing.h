// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/ledgerverifier.h"
#include "domain/disclosure/releasepreparation.h"
#include "session/openregister.h"
#include "session/planning.h"

namespace rueckhalt {

/// A period and whether there is, can be or will be a release of it.
struct PlannedRelease
{
    enum class Standing {
        Made, ///< in the ledger
        Ready, ///< over, and can be made
        NotOver, ///< its last day has not passed
        Closed, ///< its year is released as a whole: only corrections are possible
    };

    ReleasePeriod period = *ReleasePeriod::wholeYear(ReleasePeriod::FirstYear);
    Standing standing = Standing::NotOver;
    /// Ready and expected: quarters, years, and months where the house has released months.
    bool isDue = false;
    /// Releases of the same year that were made before: their numbers count in protecting this one.
    QList<ReleaseId> counting {};
    bool operator==(const PlannedRelease &) const = default;
};

/// What a release is made for: everything the officer decides before it is prepared.
struct ReleaseWish
{
    ReleasePeriod period;
    /// Not finer than Releasing::proposal(); nothing: as proposed.
    std::optional<ReleaseProgramme> programme {};
    ProgrammeQuestion::Parts parts = ProgrammeQuestion::Parts::Automatic;
    std::optional<int> expected {}; ///< incidents a year, as anybody would expect them
    QString authority {}; ///< name of the house, for both languages; may be empty
    DisclosureRule rule {};
};

/// A release as it would be, for the officer's eyes: nothing has happened yet.
struct ReleasePreview
{
    ReleaseDraft draft;
    ReleaseProgramme programme; ///< it is made by
    ReleaseProgramme proposed; ///< the finest one possible
    QList<Release> known; ///< with the draft's own at the end, for wordsFor() of withheld cells
    QByteArray basis; ///< what it rests on, see Releasing::make()
};

/// A release that is being prepared. It has copies of all it needs, so it may run on another
/// thread while the register is used, and be thrown away.
class ReleaseWork
{
public:
    /// As prepareRelease(). Takes up to a second for large houses.
    [[nodiscard]] Result<ReleasePreview> run(const Progress &progress = {}) const;

private:
    friend class Releasing;
    ReleaseLedger m_ledger;
    FactTable m_facts;
    Organisation m_organisation;
    QSet<IncidentId> m_unreviewed;
    ReleaseProgramme m_proposed;
    ReleaseRequest m_request {*ReleasePeriod::wholeYear(ReleasePeriod::FirstYear), {}, {}};
};

/// What the check of the ledger found in one year.
struct CheckedYear
{
    int year = 0;
    LedgerFinding finding;
};

/// The ledger being checked, with copies as ReleaseWork.
class LedgerCheck
{
public:
    /// Every year by verifyLedger(): no solver. Cancelled when `progress` says so.
    [[nodiscard]] Result<QList<CheckedYear>> run(const Progress &progress = {}) const;
    [[nodiscard]] const ReleaseLedger &ledger() const { return m_ledger; }

private:
    friend class Releasing;
    ReleaseLedger m_ledger;
};

/// A release that was made.
struct MadeRelease
{
    Release release;
    RegisterMark mark; ///< state of the register after it

    /// The line by which it is told on paper: "Registerstand 123 · Igel Tinte Ufer Palme · …".
    [[nodiscard]] QString anchor(Language language) const;
};

/// The line by which the state of the register after the release can be found again: anchorText().
[[nodiscard]] QString anchorLine(const MadeRelease &made, Language language);

/// The release ledger (Veröffentlichungsbuch): numbers leave the register here and nowhere else.
/// Everybody may read it; only officers with their key make releases.
class Releasing
{
public:
    explicit Releasing(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    /// In the order in which they were made. Damaged if the ledger was changed.
    [[nodiscard]] Result<QList<Release>> releases() const;
    /// Whether the member who is in may make releases.
    [[nodiscard]] bool mayRelease() const;
    /// The periods of all years that matter (with incidents that are seen here, with releases, this
    /// one and the last), newest year first: the year, its quarters, its months, and the next
    /// correction of a year that is released.
    [[nodiscard]] Result<QList<PlannedRelease>> plan() const;
    /// Name of the house as it stood on the newest release that told one, else of the register.
    [[nodiscard]] QString usualAuthority(Language language) const;
    /// The finest tables that make sense (proposeProgramme()). NotPermitted for others.
    [[nodiscard]] Result<ReleaseProgramme> proposal(const ReleaseWish &wish) const;
    /// Begins a preview. NotPermitted for others than officers, also with "not-coarser" for a
    /// programme that is finer than the proposal.
    [[nodiscard]] Result<ReleaseWork> prepare(const ReleaseWish &wish) const;
    /// Makes the release for ever: ledger, what is sealed and the entry of the chain in one
    /// transaction. Invalid with "changed" if incidents, units or the ledger are not what they were
    /// when the preview was made, or a day has passed; with "names" as checkNames() if everybody
    /// would read a person's name in the note. TooLarge beyond Release::MaxNote.
    Result<MadeRelease> make(const ReleasePreview &preview, const QString &note,
        NamesChecked checked = NamesChecked::No);
    /// The ledger with what is sealed to officers, for checks and exports. NotPermitted for others.
    [[nodiscard]] Result<ReleaseLedger> ledger() const;
    /// Begins a check of every year. NotPermitted for others.
    [[nodiscard]] Result<LedgerCheck> check() const;

private:
    OpenRegister &m_register;
};

/// Reports that nobody has looked at: received and never answered. All incidents if that cannot be
/// read.
[[nodiscard]] QSet<IncidentId> unreviewedIncidents(const OpenRegister &openRegister);

} // namespace rueckhalt
