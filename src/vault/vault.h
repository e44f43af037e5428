// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "base/result.h"
#include "crypto/passwordkey.h"
#include "crypto/secretbytes.h"
#include "domain/incident/incident.h"
#include "domain/incident/organisation.h"
#include "domain/measure/measure.h"
#include "domain/statistics/facttable.h"

#include <memory>
#include <optional>
#include <span>

namespace rueckhalt {

struct Head;
struct RegisterKeys;

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
    KdfCost kdf; ///< for new registers
};

/// One thing that verification found wrong.
struct VaultFinding
{
    enum class Kind { DatabaseDamaged, ObjectUnreadable, FactsDisagree, HeadCopyDamaged };
    Kind kind = Kind::DatabaseDamaged;
    QString detail; ///< number or object id; nothing personal
};

/// An unlocked register on disk: the folder NAME.rueckhalt with its head and vault.db.
/// One process has it open for writing at a time. Every change is one transaction that is durable
/// when the function returns. Destroying it locks the register and wipes its keys.
class Vault
{
public:
    /// Makes a new register. AlreadyExists if the folder is there, ReadOnly, DiskFull, Invalid for
    /// an empty password or a name without the ending ".rueckhalt".
    static Result<std::unique_ptr<Vault>> create(
        const QString &folder, const SecretBytes &password, const VaultEnvironment &environment);
    /// Opens and unlocks one. NotFound, NotARegister, NewerFormat, WrongPassword, LockedByOther,
    /// Damaged. A folder that cannot be written opens read-only: isReadOnly() then, and changes
    /// fail with ReadOnly.
    static Result<std::unique_ptr<Vault>> open(
        const QString &folder, const SecretBytes &password, const VaultEnvironment &environment);
    ~Vault();
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    [[nodiscard]] const QString &folder() const;
    [[nodiscard]] bool isReadOnly() const;

    /// Gives the incident an id and the next number of the year of its report.
    Result<Incident> record(const NewIncident &incident);
    /// All or nothing, in one transaction; used by imports. Ids in the order given. With an
    /// `organisation` the master data that the incidents refer to are saved in the same one.
    Result<QList<IncidentId>> recordAll(std::span<const NewIncident> incidents,
        const Progress &progress = {}, const Organisation *organisation = nullptr);
    /// Opens both sealed objects of one incident.
    Result<Incident> incident(const IncidentId &id) const;
    /// The coded facts of all incidents, from sealed segments, without opening a person part.
    Result<FactTable> facts() const;

    /// The pseudonym of a person as typed (case and spaces do not matter).
    [[nodiscard]] PersonToken tokenFor(const QString &person) const;

    Result<void> saveDraft(const IncidentDraft &draft);
    Result<std::optional<SavedDraft>> draft() const;
    Result<void> discardDraft();

    Result<Organisation> organisation() const;
    Result<void> saveOrganisation(const Organisation &organisation);

    Result<QList<MeasureMark>> marks() const;
    /// Replaces the mark of that measure and unit.
    Result<void> setMark(const MeasureMark &mark);
    Result<void> removeMark(const MeasureId &measure, const UnitId &unit);

    /// Checks every page, opens every object and compares segments with objects. Reads only.
    Result<QList<VaultFinding>> verify(const Progress &progress = {}) const;

private:
    struct Parts;
    static Result<std::unique_ptr<Vault>> openUnlocked(const QString &folder, const Head &head,
        const RegisterKeys &keys, const VaultEnvironment &environment);
    explicit Vault(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace rueckhalt
