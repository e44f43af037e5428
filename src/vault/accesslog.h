// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "base/result.h"
#include "vault/member.h"

#include <QDateTime>

namespace rueckhalt {

/// What was done, as the chain notes it. Numbers are part of the format.
enum class Action : std::uint8_t {
    Created = 1,
    Unlocked = 2,
    IncidentRecorded = 10,
    IncidentsImported = 11,
    IncidentRead = 12, ///< person part opened
    IncidentErased = 13,
    IncidentsExported = 14,
    DraftSaved = 15,
    ReportTakenIn = 16,
    ReplyWritten = 17,
    CaseGranted = 18,
    GrantEnded = 19,
    DescriptionsSearched = 20,
    ViewsSaved = 21, ///< filters of the trends page that a member keeps
    CaseMoved = 22, ///< to another state; the object is the incident
    CaseWorkedOn = 23, ///< anything else that was entered in a case
    CaseSettingsSaved = 24, ///< deadlines, holidays, contacts
    AttachmentAdded = 25, ///< the object is the incident
    AttachmentErased = 26, ///< the same
    FormMade = 27, ///< a paper of a case was written or printed; the object: formObject()
    FirstAidKept = 28, ///< put into the list of first-aid records, or taken out; its id
    FirstAidRead = 29, ///< one of them opened; its id
    OrganisationChanged = 30,
    MarkChanged = 31,
    SheetWritten = 32, ///< a sheet of the authority's own; the object is its id
    SheetProposed = 33, ///< also taken back to work on it
    SheetApproved = 34,
    SheetWithdrawn = 35,
    SheetsImported = 36,
    CaseEntryMade = 37, ///< by somebody to whom the case is granted; the object is the incident
    /// What was entered that way was taken into the cases; the object says how many were not:
    /// refusedObject().
    CaseEntriesTaken = 38,
    RefusedEntriesNoted = 39, ///< an officer knows of those that could not be taken in
    ReportReleased = 40, ///< a document was written of what was released, or read out
    ProposalMade = 41, ///< by the officer; also changed or withdrawn
    ProposalDecided = 42, ///< by a manager
    PlanChanged = 43, ///< a planned measure: stages, tasks, dates, state
    EffectRecorded = 44,
    ManagedUnitsChanged = 45, ///< the object is the member
    ReleaseMade = 46, ///< numbers entered the release ledger; the object is the release's name
    MemberAdded = 50,
    MemberChanged = 51,
    MemberRemoved = 52,
    KeyGranted = 53,
    KeysRotated = 54,
    PasswordChanged = 55,
    RecoveryRenewed = 56,
    RecoveryUsed = 57,
    IdentitiesSwitched = 58,
    IdentityRecorded = 59,
    BackedUp = 60,
    Restored = 61,
    OlderStateAccepted = 62,
    LogPruned = 63,
    Migrated = 64,
    CardPublished = 65,
    LogRead = 66, ///< in detail, by two together; the object is the second reader
    ForeignCardFound = 67, ///< and replaced by the register's own
    AttachmentExported = 68, ///< the object is the incident
    OfficeSaved = 70, ///< profile or checklist of an office; the object is its unit
    PromiseSaved = 71, ///< a promised reply was given, answered or withdrawn
    PagePublished = 78, ///< figures were put on a page for the public, or the page written again
    IndicatorsImported = 72, ///< also entered by form
    IndicatorsUndone = 73,
    RingChanged = 75, ///< keys, agreement or offices of a ring; the object is the ring
    RingSheetMade = 76, ///< key figures were signed for a ring, or written once more
    RingPapersTaken = 77, ///< sheets of other members of a ring were taken in
    IndicatorsDefined = 74, ///< indicators of the authority's own, and mappings of lists
};

template <>
std::span<const Term<Action>> terms<Action>();

/// What can be read of the detail of an entry.
enum class DetailState : std::uint8_t {
    Closed, ///< only with both halves of the key
    Open,
    Removed, ///< retention is over
    ForRecovery, ///< nobody had one of the two roles then: that half is sealed to recovery
    Altered, ///< does not open, is not signed by whom it names, or was sealed to somebody else
};

template <>
std::span<const Term<DetailState>> terms<DetailState>();

/// How long details are kept at least: what an entry says that removes younger ones is not
/// accepted by any program. Months, counted by those that the entries name.
inline constexpr int LeastLogMonths = 3;
/// How long they are kept if nobody says otherwise.
inline constexpr int DefaultLogMonths = 12;

/// One entry of the chain. What everybody sees: that something was done, in which role, in which
/// order. Who, what and when only with both halves of the key.
struct LogEntry
{
    quint64 sequence = 0;
    std::optional<Role> role; ///< nothing: recovery
    Digest hash {};
    DetailState detail = DetailState::Closed;

    /// Where it is open; else null, invalid, nothing.
    UserId user; ///< null: recovery
    QDateTime moment;
    std::optional<Action> action;
    QByteArray object; ///< id or empty
};

/// What the second reader adds for a reading with four eyes: the key of his role. Useless without
/// the first reader's.
using LogHalf = SecretBytes;

/// The chain of an unlocked register.
class AccessLog
{
public:
    virtual ~AccessLog() = default;

    [[nodiscard]] virtual quint64 count() const = 0;
    /// Newest first, from `from` (0: the newest), at most `most`. An entry that is damaged stands
    /// there as Altered.
    [[nodiscard]] virtual Result<QList<LogEntry>> entries(quint64 from, int most) const = 0;

    /// For one who is in as data-protection officer or staff council: the half of a member of the
    /// other of the two roles, who gives his credentials at the same screen. WrongPassword,
    /// NotPermitted for the same person or another role (its code as detail), or if the key of the
    /// role has not been handed over ("awaited"). Derives a key: about a second. Noted in the chain
    /// unless the register is read-only.
    virtual Result<LogHalf> secondHalf(const Credentials &other) = 0;
    /// The same entries with details; each is checked against the signature of the member it names.
    /// NotPermitted for others than the two roles or without the other role's half.
    [[nodiscard]] virtual Result<QList<LogEntry>> entriesInDetail(
        const LogHalf &second, quint64 from, int most) const = 0;

    /// Checks every signature and link from the beginning, and that the contents are those of the
    /// last entry. Damaged with the sequence as detail.
    virtual Result<void> verify(const Progress &progress = {}) const = 0;
    /// Whether the register went through this state. False: forked or older.
    [[nodiscard]] virtual Result<bool> contains(const RegisterMark &mark) const = 0;
    /// Removes details of entries of the months before that of `moment`, which cannot be read
    /// afterwards; what is left still verifies. Returns how many. Invalid for a moment less than
    /// LeastLogMonths ago. Backups made before keep what they hold.
    virtual Result<qsizetype> prune(const QDateTime &before) = 0;
};

} // namespace rueckhalt
