// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/vault/rawregister.h"
#include "vault/vault.h"

#include <QRandomGenerator>

namespace rueckhalt::testing {

/// What users have put into a register: what must be there after every mishap.
struct RegisterContents
{
    QList<NewIncident> incidents; ///< in the order of recording
    std::optional<IncidentDraft> draft;
    Organisation organisation;
    QList<MeasureMark> marks;
    QMap<QString, quint32> members; ///< login names and roles (bits)
    QStringList senders; ///< of the reports taken in, ascending
    QStringList releases; ///< their names, in the order of the ledger
    QMap<int, qsizetype> frozen; ///< rows in the sealed part of each year
    int documents = 0; ///< that were written of releases
    QStringList attachments; ///< their names, ascending
    QStringList backups; ///< the moments of those in backupFolderOf(), ascending

    /// Of a register that was just made.
    [[nodiscard]] static RegisterContents ofNew();
    bool operator==(const RegisterContents &other) const;
};

/// Reads it from an open register; Damaged where numbers have gaps, what is found twice differs, an
/// attachment is not what was attached, a sealed file belongs to none, or a backup that shows
/// itself does not open with all it holds.
Result<RegisterContents> contentsOf(const Vault &vault);

/// One thing a user does, and what it changes. Every step is one acknowledged change.
struct WorkStep
{
    enum class Kind {
        Record,
        Import,
        SaveDraft,
        DiscardDraft,
        SaveOrganisation,
        SetMark,
        RemoveMark,
        TakeIn, ///< every variant once on one register
        Release, ///< every variant once on one register
        KeepDocument,
        Attach, ///< to the first incident
        EraseAttachment,
        BackUp, ///< every variant once on one register
        AddMember,
        SetRoles,
        RemoveMember,
        Rotate,
        ChangePassword,
    };
    static constexpr int KindCount = 18;
    /// The kinds before this one are quick; those from it on derive keys from passwords or encrypt
    /// the whole register anew.
    static constexpr Kind FirstOfKeys = Kind::AddMember;
    Kind kind = Kind::Record;
    int variant = 0;

    /// Cancelled if an earlier step, on which this one builds, was not done.
    [[nodiscard]] Result<void> perform(Vault &vault) const;
    void applyTo(RegisterContents &contents) const;
    [[nodiscard]] const char *name() const;
};

/// Every kind of step with contents at least once, in an order in which they meet.
QList<WorkStep> everyKindOfStep();
/// Every kind of step with members and keys at least once, with contents in between.
QList<WorkStep> everyKindOfKeyStep();
/// Any of the short steps with contents (before TakeIn), the same for the same generator.
WorkStep someStep(QRandomGenerator &random);
/// Where BackUp puts them: beside the register, removed with copyWorkRegister().
QString backupFolderOf(const QString &folder);
/// The register anew from `original`, without a backup.
[[nodiscard]] bool copyWorkRegister(const QString &original, const QString &folder);

/// The one place that knows how registers of these tests are made and opened. The derived key of a
/// password is remembered in this process and its forked children (argon2id_hash_raw() is replaced
/// by one that asks the real one once for the same input), because these tests open thousands.
Result<std::unique_ptr<Vault>> makeWorkRegister(const QString &folder, Random random = {});
/// Whichever password the founder has by now. `random` is real by default.
Result<std::unique_ptr<Vault>> openWorkRegister(const QString &folder, Random random = {});
/// The register of format 1 among the test data, or a copy of it that was migrated.
Result<std::unique_ptr<Vault>> openFormerRegister(const QString &folder, Random random);
/// Head and keys of such a register, without opening it.
Result<NewHead> workHead(const QString &folder);
/// The same numbers for the same seed: the same salts, so that derived keys are remembered. Never
/// twice on one register.
Random repeatedRandom(quint32 seed);

/// Findings that a mishap may not leave behind: all but a copy of the head that is behind the
/// other.
Result<QStringList> gravestFindings(const Vault &vault);

/// A folder in memory where there is one: these tests sync and copy more than a disk likes.
QString workFolderTemplate();

/// How far to go: RUECKHALT_LONG is set by tests/run --long.
template <typename T>
T shortOrLong(T shortForm, T longForm)
{
    return qEnvironmentVariableIsSet("RUECKHALT_LONG") ? longForm : shortForm;
}

} // namespace rueckhalt::testing
