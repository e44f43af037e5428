// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/environment.h"
#include "base/result.h"
#include "crypto/passwordkey.h"
#include "crypto/secretbytes.h"
#include "domain/incident/handling.h"
#include "domain/incident/incident.h"
#include "domain/incident/organisation.h"
#include "domain/measure/measure.h"
#include "domain/statistics/facttable.h"
#include "domain/statistics/population.h"
#include "vault/accesslog.h"
#include "vault/member.h"
#include "vault/planbook.h"
#include "vault/registeralert.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <span>

namespace rueckhalt {

class AttachmentKeeping;
class BackupWriting;
class CaseGrants;
class CaseRecord;
class FirstAidKeeping;
class IdentityKeeping;
class IndicatorKeeping;
class MemberKeeping;
class OpenedVault;
class RingKeeping;
class ServiceKeeping;
struct BackupOrder;
struct BackupPlace;
struct BackupSettings;
struct CaseEvent;
struct CaseSettings;
struct HandledReport;
struct KeptDocument;
struct KeptSheets;
struct OpenCase;
struct PendingReply;
struct Release;
struct ReleaseDraft;
struct ReleaseLedger;
struct ReportingKeys;
struct ReportingSettings;
struct SheetContent;
struct SheetMove;
struct TakenAddendum;
struct TakenReport;
struct UnfinishedEntry;
struct WrittenBackup;
enum class ReportKnown : int;

/// Facts and person part of an incident that has no number yet.
struct NewIncident
{
    IncidentFacts facts;
    IncidentPersonPart person;
};

/// A report that was being written, and when it was last touched (UTC).
struct SavedDraft
{
    IncidentDraft draft;
    QDateTime saved;
};

/// What a vault needs from outside.
struct VaultEnvironment
{
    Clock clock;
    Random random;
    /// Cost of new passwords; nothing: what this machine bears, measured at the first one.
    std::optional<KdfCost> kdf = {};
    QString anchorFolder = {}; ///< where this machine remembers registers; empty: nowhere

    [[nodiscard]] KdfCost costOfNewPassword() const { return kdf ? *kdf : measuredCost(); }
};

/// One thing that verification found wrong.
struct VaultFinding
{
    enum class Kind { DatabaseDamaged, ObjectUnreadable, FactsDisagree, HeadCopyDamaged };
    Kind kind = Kind::DatabaseDamaged;
    QString detail; ///< number or object id; nothing personal
};

/// The first member of a new register.
struct Founder
{
    MemberProfile profile; ///< the login name may be empty while nobody else is there
    CodeSet<Role> roles {Role::SafetyOfficer, Role::Administrator};
    SecretBytes password;
    SecretBytes keyFile;
};

class Vault;

/// A register that was made a moment ago.
struct NewRegister
{
    std::unique_ptr<Vault> vault;
    SecretBytes recoverySecret; ///< 16 bytes, to be shown once and kept nowhere
};

/// An unlocked register on disk: the folder NAME.rueckhalt with its head and vault.db.
/// One process has it open for writing at a time. Every change is one transaction that is durable
/// when the function returns. Destroying it locks the register and wipes its keys.
///
/// Whoever is in can do what the matrix of rights says (NotPermitted otherwise, with the code of
/// the right or role as detail) and open what he has keys for.
class Vault
{
public:
    /// Makes a new register. AlreadyExists if the folder is there, ReadOnly, DiskFull, Invalid for
    /// an empty password, roles without administrator or not compatible, or a name without the
    /// ending ".rueckhalt".
    static Result<NewRegister> create(
        const QString &folder, const Founder &founder, const VaultEnvironment &environment);
    /// Opens and unlocks one. NotFound, NotARegister, NewerFormat, WrongPassword (also for an
    /// unknown login name), NotPermitted ("disabled"), LockedByOther, Damaged. A folder that cannot
    /// be written opens read-only: isReadOnly() then, and changes fail with ReadOnly. A register of
    /// format 1 is brought to format 2; ReadOnly if that cannot be written.
    static Result<std::unique_ptr<Vault>> open(
        const QString &folder, const Credentials &credentials, const VaultEnvironment &environment);
    /// Opens with the secret that was printed at the creation: as an administrator without an
    /// account, to give members new passwords and hand over keys. WrongPassword.
    static Result<std::unique_ptr<Vault>> openWithRecovery(const QString &folder,
        const SecretBytes &recoverySecret, const VaultEnvironment &environment);
    ~Vault();
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    [[nodiscard]] const QString &folder() const;
    [[nodiscard]] bool isReadOnly() const;
    /// What the check at opening has found; empty for a register in order. With some findings the
    /// register is read-only.
    [[nodiscard]] const QList<RegisterAlert> &alerts() const;
    /// An older or differently continued state is the right one: noted in the chain, after which
    /// the register can be changed again. What the backups within reach know to be erased is erased
    /// again. NotPermitted for others than officers, Damaged for findings that cannot be answered
    /// this way, such as a list of members that is older than the one this machine knows: that
    /// needs a restore, which goes on with the newest list.
    Result<void> acceptState();
    /// Whether the member who is in could do that now.
    [[nodiscard]] bool canAcceptState() const;
    /// An officer knows of the entries in granted cases that could not be taken in: the finding is
    /// gone, the chain keeps that there were some and who said so. NotPermitted, ReadOnly.
    Result<void> noteRefusedEntries();
    /// The state of the register, for printing.
    [[nodiscard]] RegisterMark mark() const;
    /// Enters into the chain what was done without changing anything: reading, exporting. Does
    /// nothing in a register that is read-only.
    Result<void> note(Action action, const QByteArray &object = {});

    /// Who did what: that something was done for everybody, the rest for two roles together.
    [[nodiscard]] AccessLog &log() const;

    /// Who is in. With recovery: a null id.
    [[nodiscard]] const Member &me() const;
    [[nodiscard]] MemberKeeping &members();
    [[nodiscard]] const MemberKeeping &members() const;
    /// Single cases granted to members.
    [[nodiscard]] CaseGrants &caseGrants() const;
    /// Names of accused persons.
    [[nodiscard]] IdentityKeeping &identities() const;
    /// Records of first aid, in a list of their own.
    [[nodiscard]] FirstAidKeeping &firstAid() const;
    /// Indicators of service.
    [[nodiscard]] IndicatorKeeping &indicators() const;
    /// Files that belong to incidents.
    [[nodiscard]] AttachmentKeeping &attachments() const;
    /// Profiles of offices and promised replies.
    [[nodiscard]] ServiceKeeping &service() const;
    /// Rings to compare with others.
    [[nodiscard]] RingKeeping &rings() const;

    /// Gives the incident an id and the next number of the year of its report.
    Result<Incident> record(const NewIncident &incident);
    /// All or nothing, in one transaction; used by imports. Ids in the order given. With an
    /// `organisation` the master data that the incidents refer to are saved in the same one.
    Result<QList<IncidentId>> recordAll(std::span<const NewIncident> incidents,
        const Progress &progress = {}, const Organisation *organisation = nullptr);
    /// Takes an incident out of the register for good: its contents and their keys, grants of it
    /// and its facts. What was shown, printed or exported before stays where it is. The answer to
    /// its reporter has to be removed afterwards, see withdrawnReplies(). NotFound.
    Result<void> erase(const IncidentId &id);
    /// Opens both sealed objects of one incident: with the officers' key or a grant.
    Result<Incident> incident(const IncidentId &id) const;
    /// The coded facts of all incidents, from sealed segments, without opening a person part.
    /// Without the officers' key: of the cases that were granted.
    Result<FactTable> facts() const;

    /// The pseudonym of a person as typed (case and spaces do not matter). Null without the
    /// officers' key.
    [[nodiscard]] PersonToken tokenFor(const QString &person) const;

    /// Sealed to the member who is in, for what outlives the lock outside the register: nobody else
    /// opens it, and only with this register. NotPermitted without keys of one's own (recovery).
    [[nodiscard]] Result<QByteArray> sealForMe(ByteView plain) const;
    /// Damaged for what is not for whoever is in.
    [[nodiscard]] Result<SecretBytes> openForMe(const QByteArray &box) const;

    Result<void> saveDraft(const IncidentDraft &draft);
    Result<std::optional<SavedDraft>> draft() const;
    Result<void> discardDraft();

    /// An answer to the reporter of an incident that is not finished: kept sealed, sent to nobody.
    /// One for each incident; goes with the incident.
    Result<void> saveReplyDraft(const IncidentId &incident, const ReplyContent &reply);
    [[nodiscard]] Result<std::optional<ReplyContent>> replyDraft(const IncidentId &incident) const;
    /// Does nothing if there is none.
    Result<void> discardReplyDraft(const IncidentId &incident);
    /// What the member who is in was writing about a case in a dialog: sealed, one for each case,
    /// goes with the incident. NotPermitted without the officers' key.
    Result<void> saveUnfinished(const IncidentId &incident, const UnfinishedEntry &entry);
    /// All that were kept of the member who is in; none without the key.
    [[nodiscard]] Result<QHash<IncidentId, UnfinishedEntry>> unfinished() const;
    /// Does nothing if there is none.
    Result<void> discardUnfinished(const IncidentId &incident);

    // --- reports of people without an account (takenreport.h) ---------------------------------
    /// Whether a report or addendum was taken in before.
    [[nodiscard]] Result<ReportKnown> knows(const ReportId &report, const Digest &digest) const;
    /// All become incidents with their handling, or none. AlreadyExists if one was taken in before.
    Result<QList<Incident>> takeIn(std::span<const TakenReport> reports);
    /// The incident it was added to. NotFound without such a receipt, TooLarge beyond
    /// Handling::MaxAddenda, AlreadyExists.
    Result<IncidentId> takeIn(const TakenAddendum &addendum);
    /// The incident whose reporter has this receipt; nothing if there is none.
    [[nodiscard]] Result<std::optional<IncidentId>> incidentOf(const ReceiptId &receipt) const;
    /// Nothing for an incident that nobody has handled.
    [[nodiscard]] Result<std::optional<Handling>> handling(const IncidentId &incident) const;
    [[nodiscard]] Result<QList<HandledReport>> handlings() const;
    /// NotFound without such an incident. The answer to the reporter is pending afterwards.
    Result<void> saveHandling(const IncidentId &incident, const Handling &handling);
    /// Answers whose sealed copies are not known to lie in every folder.
    [[nodiscard]] Result<QList<PendingReply>> pendingReplies() const;
    Result<void> markPublished(std::span<const PendingReply> replies);
    /// Receipts of incidents that were erased and whose answers may still lie in a folder.
    [[nodiscard]] Result<QList<ReceiptId>> withdrawnReplies() const;
    Result<void> markRemoved(std::span<const ReceiptId> receipts);
    [[nodiscard]] Result<ReportingSettings> reportingSettings() const;
    Result<void> saveReportingSettings(const ReportingSettings &settings);
    /// Id of the register and recovery's public key; the officers' keys as far as they are held.
    [[nodiscard]] ReportingKeys reportingKeys() const;
    /// Notes in the chain that the card was written.
    Result<void> noteCardPublished();
    /// Notes in the chain, and among alerts(), that in so many folders another card lay.
    Result<void> noteForeignCards(qint64 folders);

    // --- cases (casestore.h) ------------------------------------------------------------------
    /// What happened to the case of an incident, empty if it has none: with the officers' key or a
    /// grant. A report that was handled before there were cases has one in the state its reporter
    /// was told.
    [[nodiscard]] Result<CaseRecord> caseRecord(const IncidentId &incident) const;
    /// Cases that are not closed; without the officers' key of those that were granted.
    [[nodiscard]] Result<QList<OpenCase>> openCases() const;
    /// Whether the member who is in enters something in cases that were granted to him, which
    /// officers take in when one of them unlocks next (caseentries.h).
    [[nodiscard]] bool mayEnterGranted() const;
    /// Those that are closed, in no order; without the officers' key of those that were granted.
    [[nodiscard]] Result<QList<IncidentId>> closedCases() const;
    /// Adds what happened, in this order, in the name of the member who is in and at this moment;
    /// the facts of the incident change with it, and `handling` takes the place of what its
    /// reporter is told. All or none: Invalid with the code of a CaseProblem. NotFound.
    Result<void> addToCase(const IncidentId &incident, const QList<CaseEvent> &events,
        const std::optional<Handling> &handling = {});
    [[nodiscard]] Result<CaseSettings> caseSettings() const;
    /// What is due in open cases follows. Invalid with a problem.
    Result<void> saveCaseSettings(const CaseSettings &settings);

    Result<Organisation> organisation() const;
    Result<void> saveOrganisation(const Organisation &organisation);
    /// Posts and contacts of the units by year; they are master data as the units are.
    Result<Population> population() const;
    Result<void> savePopulation(const Population &population);

    Result<QList<MeasureMark>> marks() const;
    /// Replaces the mark of that measure and unit.
    Result<void> setMark(const MeasureMark &mark);
    Result<void> removeMark(const MeasureId &measure, const UnitId &unit);

    /// Filters that the member who is in keeps for counting, as the program wrote them: sealed to
    /// the officers, because an office and a kind of incident in one sentence may say something
    /// about a case. Empty if there are none. NotPermitted without the officers' key.
    [[nodiscard]] Result<QByteArray> savedViews() const;
    /// Replaces them. TooLarge beyond MaxSavedViews bytes.
    Result<void> saveViews(const QByteArray &views);
    static constexpr qsizetype MaxSavedViews = 64 * 1024;

    // --- proposals and plan (planstore.h) ---------------------------------------------------
    /// What every role may read: no incident and no true number is in it.
    [[nodiscard]] Result<PlanBook> planBook() const;
    /// AlreadyExists if something of it was changed meanwhile, Invalid with a problem of a proposal
    /// or plan. Which right it takes is the action's matter.
    Result<void> savePlanning(const PlanChange &change);
    /// Incidents and true numbers beside a proposal or plan; empty if there are none. NotPermitted
    /// for others than officers, who could not open them either.
    [[nodiscard]] Result<SealedPlanning> sealedPlanning(const ObjectId &object) const;
    /// Units that a manager answers for; empty: the whole authority.
    [[nodiscard]] Result<QList<UnitId>> managedUnits(const UserId &member) const;
    Result<void> setManagedUnits(const UserId &member, const QList<UnitId> &units);
    /// Bookmarks of the member who is in.
    [[nodiscard]] Result<QSet<MeasureId>> favourites() const;
    Result<void> setFavourite(const MeasureId &measure, bool isFavourite);

    // --- sheets of the authority's own (ownsheetstore.h) --------------------------------------
    /// Versions whose author and approver have signed them; the others are listed as refused.
    [[nodiscard]] Result<KeptSheets> ownSheets() const;
    /// Adds versions, signed by the member who is in: as SheetWritten drafts, one of which may
    /// replace a draft, as SheetsImported proposed ones. All or none. AlreadyExists for any other
    /// version that is there, Invalid, TooLarge.
    Result<void> writeOwnSheets(Action action, std::span<const SheetContent> sheets);
    /// Takes versions from state to state by the one table (ownsheet.h), each once; who approves
    /// signs. All or none. NotFound for a version that is not there or refused, Invalid for a step
    /// that is not possible or not what the action says, NotPermitted with "second-person".
    Result<void> stepOwnSheets(Action action, std::span<const SheetMove> moves);

    // --- release ledger (releasestore.h) ------------------------------------------------------
    /// What was released, for every role. Damaged if a row was changed or taken away.
    [[nodiscard]] Result<QList<Release>> releases() const;
    /// With what is sealed to officers; `facts` are those of this vault. NotPermitted for others.
    [[nodiscard]] Result<ReleaseLedger> releaseLedger(const FactTable &facts) const;
    /// Makes a release: for ever. One transaction and one entry of the chain. NotPermitted for
    /// others than officers, AlreadyExists if another was made since it was prepared.
    Result<void> release(const ReleaseDraft &draft);
    /// Documents that were written of releases, in that order.
    [[nodiscard]] Result<QList<KeptDocument>> releasedDocuments() const;
    /// Keeps what a document is made of and notes in the chain that it is written. Its number.
    Result<int> keepDocument(const QByteArray &content);

    // --- backups ----------------------------------------------------------------------------
    /// Whether the member who is in has the right.
    [[nodiscard]] bool mayBackUp() const;
    /// Begins a backup; the register can be used while it runs and must outlive it. NotPermitted,
    /// Invalid without a folder.
    Result<std::unique_ptr<BackupWriting>> beginBackup(const BackupOrder &order) const;
    /// Remembers a backup that was written, and notes it in the chain.
    Result<void> noteBackup(const QString &folder, const WrittenBackup &written);
    Result<BackupSettings> backupSettings() const;
    Result<void> saveBackupSettings(const BackupSettings &settings);
    Result<QList<BackupPlace>> backupPlaces() const;
    /// Takes the keys of what was erased out of the backups of every place that is in reach.
    /// Returns how many places are left. Called by every erasure.
    Result<qsizetype> settleBackups();
    /// A place whose backups are gone for good.
    Result<void> forgetBackups(const QString &folder);

    /// Checks every page, opens every object and compares segments with objects. Reads only.
    Result<QList<VaultFinding>> verify(const Progress &progress = {}) const;

private:
    explicit Vault(std::unique_ptr<OpenedVault> opened);
    std::unique_ptr<OpenedVault> m_opened;
};

} // namespace rueckhalt
