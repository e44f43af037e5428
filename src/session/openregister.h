// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/matching/matching.h"
#include "domain/measure/ownsheet.h"
#include "domain/protection/rights.h"
#include "vault/vault.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace rueckhalt {

class LockedWriting;
struct ObservedService;
struct OfficeProfile;
struct PackagedSheet;
struct ReplyPromise;

/// A register while somebody works in it: the vault, its facts in memory, its master data and
/// marks, kept in step. Announces every change. Use cases borrow it.
class OpenRegister : public QObject
{
    Q_OBJECT

public:
    /// Loads facts, organisation and marks of an unlocked vault. `catalog` outlives the register.
    static Result<std::unique_ptr<OpenRegister>> load(
        std::unique_ptr<Vault> vault, const MeasureCatalog &catalog, Clock clock);
    ~OpenRegister() override;
    /// The vault, still unlocked, of a register that nobody works in any more.
    static std::unique_ptr<Vault> leave(std::unique_ptr<OpenRegister> openRegister)
    {
        return std::move(openRegister->m_vault);
    }

    /// Name of the register: its folder without path and ending.
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isReadOnly() const;
    /// Who is in, and whether that member has a right without a grant or a second person.
    [[nodiscard]] const Member &me() const { return m_vault->me(); }
    [[nodiscard]] bool may(Right right) const { return rueckhalt::may(me().roles, right); }
    /// Whether all incidents are to be seen here, by role and with its key, not only some that were
    /// granted: then what is counted here is true, and tables may leave the register.
    [[nodiscard]] bool seesAllIncidents() const
    {
        return may(Right::ReadFacts) && !me().awaited.contains(Role::SafetyOfficer);
    }
    [[nodiscard]] const FactTable &facts() const { return m_facts; }
    [[nodiscard]] const Organisation &organisation() const { return m_organisation; }
    [[nodiscard]] const Population &population() const { return m_population; }
    /// Indicators of service and what was observed: read at the first call, and again after
    /// indicatorsChanged(), until when the pointer is good. Damaged, NewerFormat.
    [[nodiscard]] Result<const ObservedService *> observed() const;
    /// They are others in the vault now. Announced as indicatorsChanged().
    void forgetObserved();
    [[nodiscard]] const QList<MeasureMark> &marks() const { return m_marks; }
    [[nodiscard]] const PlanBook &plan() const { return m_plan; }
    [[nodiscard]] const QSet<MeasureId> &favourites() const { return m_favourites; }
    /// Whether the member who is in answers for a unit (null: for the whole authority). A manager
    /// with units of her own answers for these, whatever other role she has; only officers and
    /// administrators answer for all. Without units she answers for the whole authority as well: in
    /// a small one there is one manager, and proposals that nobody can decide would be overlooked.
    /// That shows her nothing about persons, because plans hold none.
    [[nodiscard]] bool manages(const UnitId &unit) const;
    /// Whether plans and proposals for a unit are shown: of the units she answers for, and all to
    /// the roles that oversee the plan as a whole.
    [[nodiscard]] bool seesPlansOf(const UnitId &unit) const;
    /// The measures that come with the program and the approved sheets of the authority's own. A
    /// catalogue that was handed out stays as it is while the register is open; after
    /// catalogChanged() there is another one.
    [[nodiscard]] const MeasureCatalog &catalog() const;
    /// Every version of own sheets, in the order of id and version.
    [[nodiscard]] const QList<OwnSheet> &ownSheets() const { return m_ownSheets; }
    /// What stands among them in vault.db without the signatures it needs.
    [[nodiscard]] const QList<RefusedSheet> &refusedSheets() const { return m_refusedSheets; }
    [[nodiscard]] QDateTime now() const { return m_clock(); }
    /// What was being written when the register was locked.
    [[nodiscard]] LockedWriting &writing() const { return *m_writing; }
    [[nodiscard]] Vault &vault() { return *m_vault; }
    [[nodiscard]] const Vault &vault() const { return *m_vault; }

    /// Opens the person part of an incident for somebody to read, which the chain notes once for
    /// each incident while the register is open. A register that is read-only, or a disk that is
    /// full, keeps nobody from reading.
    Result<Incident> read(const IncidentId &id) const;
    /// Notes that something sealed of an incident was opened for somebody to read, as read() does.
    void noteRead(const IncidentId &id) const;
    /// Notes in the chain what is done without changing anything. Nothing happens in a register
    /// that is read-only.
    Result<void> note(Action action) const { return m_vault->note(action); }

    /// Records in the vault and appends to the facts.
    Result<Incident> record(const NewIncident &incident);
    /// All or nothing, with the master data that the incidents refer to if there are new ones.
    Result<qsizetype> recordAll(std::span<const NewIncident> incidents, const Progress &progress,
        const Organisation *organisation = nullptr);
    /// Reports of the inbox: in the vault and in the facts, all or none.
    Result<QList<Incident>> takeIn(std::span<const TakenReport> reports);
    /// Takes an incident out of the register for good, and out of the facts.
    Result<void> erase(const IncidentId &id);
    /// Vault::addToCase(); the facts follow, and factsReloaded() says so if they are others.
    Result<void> addToCase(const IncidentId &incident, const QList<CaseEvent> &events,
        const std::optional<Handling> &handling = {});
    /// Reads the facts anew, after the time of a granted case has ended.
    Result<void> reloadFacts();
    Result<void> saveOrganisation(const Organisation &organisation);
    /// Announced as organisationChanged().
    Result<void> savePopulation(const Population &population);
    Result<void> setMark(const MeasureMark &mark);
    Result<void> removeMark(const MeasureId &measure, const UnitId &unit);
    /// Saves in the vault and reads plan and marks anew.
    Result<void> savePlanning(const PlanChange &change);
    /// Profile and checklist of an office, and a promised reply; serviceChanged() afterwards.
    Result<void> saveOffice(const Kept<OfficeProfile> &profile);
    Result<void> savePromise(const Kept<ReplyPromise> &promise);
    Result<void> setManagedUnits(const UserId &member, const QList<UnitId> &units);
    Result<void> setFavourite(const MeasureId &measure, bool isFavourite);
    /// Vault::release(); releasesChanged() afterwards.
    Result<void> makeRelease(const ReleaseDraft &draft);
    /// Vault::writeOwnSheets() and Vault::stepOwnSheets(); all of them are read anew afterwards.
    Result<void> writeOwnSheets(Action action, std::span<const PackagedSheet> sheets);
    Result<void> stepOwnSheets(Action action, std::span<const SheetMove> moves);

signals:
    void incidentRecorded(const IncidentId &id);
    /// Rows may have gone or moved: whoever keeps their numbers looks them up anew.
    void factsReloaded();
    void organisationChanged();
    /// Indicators, or what was observed.
    void indicatorsChanged();
    void marksChanged();
    void planChanged();
    /// A profile of an office or a promised reply.
    void serviceChanged();
    void favouritesChanged();
    /// Own sheets, in whatever state; catalog() may be another one.
    void catalogChanged();
    /// Another release is in the ledger.
    void releasesChanged();

private:
    Result<void> reloadPlan();
    Result<void> reloadSheets();
    void append(const Incident &incident);
    OpenRegister(std::unique_ptr<Vault> vault, const MeasureCatalog &catalog, Clock clock);

    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<LockedWriting> m_writing;
    const MeasureCatalog &m_shipped;
    /// With own sheets, the newest last. None goes before the register: measures are handed out.
    std::vector<std::unique_ptr<const MeasureCatalog>> m_catalogs;
    QList<OwnSheet> m_ownSheets;
    QList<RefusedSheet> m_refusedSheets;
    Clock m_clock;
    FactTable m_facts;
    Organisation m_organisation;
    Population m_population;
    mutable std::unique_ptr<const ObservedService> m_observed; ///< null: not read yet
    QList<MeasureMark> m_marks;
    PlanBook m_plan;
    QList<UnitId> m_managed; ///< empty: the whole authority
    QSet<MeasureId> m_favourites;
    mutable QSet<IncidentId> m_read; ///< noted in the chain
};

} // namespace rueckhalt
