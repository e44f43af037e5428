// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/openregister.h"

#include "catalog/sheetpackage.h"
#include "domain/casework/caseglance.h"
#include "domain/casework/casesettings.h"
#include "domain/deadline/daycalendar.h"
#include "domain/deadline/deadline.h"
#include "domain/statistics/effectcount.h"
#include "session/lockedwriting.h"
#include "session/observedservice.h"
#include "vault/indicatorkeeping.h"
#include "vault/ownsheetstore.h"
#include "vault/servicekeeping.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

namespace rueckhalt {

namespace {

/// What profiles say of opening hours and closed days. Who may not read them sees what is stored.
OfficeIndicators postedHours(Vault &vault, const ObservedService &observed, const QDate &today)
{
    QList<OfficeProfile> profiles;
    if (const auto offices = vault.service().offices()) {
        for (const Kept<OfficeProfile> &kept : offices->offices)
            profiles << kept.value;
    }
    const CaseSettings settings = vault.caseSettings().value_or(CaseSettings());
    const DayCalendar calendar(settings.place, settings.ownHolidays);
    return officeIndicatorsOf(
        profiles, observed.table, observed.catalogue, today, [&calendar](const QDate &day) {
            constexpr int saturday = 6;
            return day.dayOfWeek() < saturday && calendar.isDayOff(day);
        });
}

/// Whether a profile that was changed may say other things of indicators now.
bool tellsOtherHours(const OfficeProfile &profile)
{
    return profile.history.isEmpty() || profile.history.last().parts.contains(OfficePart::Hours)
        || profile.history.last().parts.contains(OfficePart::ClosedDays);
}

Q_LOGGING_CATEGORY(registerLog, "rueckhalt.session", QtWarningMsg)

/// What a version says; nothing if it cannot be read or says that it is another one.
std::optional<OwnSheet> readSheet(const KeptSheet &kept)
{
    // Whether a sheet is complete is asked before it is proposed and approved. What two people have
    // signed is shown also after a rule has become stricter.
    const auto reading = readPackage({kept.id, kept.content}, Completeness::Draft);
    if (reading.sheets.size() != 1 || reading.sheets.first().measure.id != kept.id
        || reading.sheets.first().version != kept.version)
        return std::nullopt;
    return OwnSheet {reading.sheets.first().measure, kept.version, kept.state, kept.author,
        kept.approver, kept.changed};
}

QList<OwnSheet> inForce(QList<OwnSheet> sheets)
{
    sheets.removeIf([](const OwnSheet &sheet) { return sheet.state != SheetState::Approved; });
    return sheets;
}

} // namespace

OpenRegister::OpenRegister(std::unique_ptr<Vault> vault, const MeasureCatalog &catalog, Clock clock)
    : m_vault(std::move(vault))
    , m_writing(std::make_unique<LockedWriting>(*m_vault, clock))
    , m_shipped(catalog)
    , m_clock(std::move(clock))
{
}

OpenRegister::~OpenRegister() = default;

Result<std::unique_ptr<OpenRegister>> OpenRegister::load(
    std::unique_ptr<Vault> vault, const MeasureCatalog &catalog, Clock clock)
{
    auto facts = vault->facts();
    if (!facts)
        return tl::unexpected(facts.error());
    auto organisation = vault->organisation();
    if (!organisation)
        return tl::unexpected(organisation.error());
    auto population = vault->population();
    if (!population)
        return tl::unexpected(population.error());
    auto marks = vault->marks();
    if (!marks)
        return tl::unexpected(marks.error());

    std::unique_ptr<OpenRegister> result(
        new OpenRegister(std::move(vault), catalog, std::move(clock)));
    result->m_facts = *std::move(facts);
    result->m_organisation = *std::move(organisation);
    result->m_population = *std::move(population);
    result->m_marks = *std::move(marks);
    if (const auto read = result->reloadPlan(); !read)
        return tl::unexpected(read.error());
    if (const auto read = result->reloadSheets(); !read)
        return tl::unexpected(read.error());
    return result;
}

Result<void> OpenRegister::reloadPlan()
{
    auto plan = m_vault->planBook();
    // Somebody who still has to choose a password has no plan, but gets in.
    if (!plan && plan.error().code != Error::Code::NotPermitted)
        return tl::unexpected(plan.error());
    const auto managed = m_vault->managedUnits(me().id);
    if (!managed)
        return tl::unexpected(managed.error());
    auto favourites = m_vault->favourites();
    if (!favourites)
        return tl::unexpected(favourites.error());
    m_plan = plan ? *std::move(plan) : PlanBook();
    m_managed = *managed;
    m_favourites = *std::move(favourites);
    return {};
}

const MeasureCatalog &OpenRegister::catalog() const
{
    return m_catalogs.empty() ? m_shipped : *m_catalogs.back();
}

Result<void> OpenRegister::reloadSheets()
{
    const auto kept = m_vault->ownSheets();
    // Somebody who still has to choose a password sees what comes with the program.
    if (!kept && kept.error().code != Error::Code::NotPermitted)
        return tl::unexpected(kept.error());
    QList<OwnSheet> sheets;
    m_refusedSheets = kept ? kept->refused : QList<RefusedSheet> {};
    for (const KeptSheet &row : kept ? kept->sheets : QList<KeptSheet> {}) {
        if (auto sheet = readSheet(row))
            sheets << std::move(*sheet);
        else
            m_refusedSheets << RefusedSheet {{row.id, row.version}, RefusedSheet::Why::Content};
    }
    if (inForce(sheets) != inForce(m_ownSheets))
        m_catalogs.push_back(
            std::make_unique<const MeasureCatalog>(catalogWith(m_shipped, sheets)));
    m_ownSheets = std::move(sheets);
    return {};
}

Result<void> OpenRegister::writeOwnSheets(Action action, std::span<const PackagedSheet> sheets)
{
    QList<SheetContent> contents;
    for (const PackagedSheet &sheet : sheets)
        contents << SheetContent {
            {sheet.measure.id, sheet.version}, writePackage(std::span(&sheet, 1), now().date())};
    if (auto saved = m_vault->writeOwnSheets(action, contents); !saved)
        return saved;
    if (auto read = reloadSheets(); !read)
        return read;
    emit catalogChanged();
    return {};
}

Result<void> OpenRegister::stepOwnSheets(Action action, std::span<const SheetMove> moves)
{
    if (auto saved = m_vault->stepOwnSheets(action, moves); !saved)
        return saved;
    if (auto read = reloadSheets(); !read)
        return read;
    emit catalogChanged();
    return {};
}

bool OpenRegister::manages(const UnitId &unit) const
{
    const CodeSet<Role> &roles = me().roles;
    if (!roles.contains(Role::Manager) || roles.contains(Role::SafetyOfficer)
        || roles.contains(Role::Administrator) || m_managed.isEmpty()
        || m_managed.contains(UnitId()))
        return true;
    return !unit.isNull() && withUnitsBelow(m_managed, m_organisation).contains(unit);
}

bool OpenRegister::seesPlansOf(const UnitId &unit) const
{
    return me().roles.contains(Role::StaffCouncil)
        || me().roles.contains(Role::DataProtectionOfficer) || manages(unit);
}

Result<void> OpenRegister::savePlanning(const PlanChange &change)
{
    if (auto saved = m_vault->savePlanning(change); !saved)
        return saved;
    if (auto read = reloadPlan(); !read)
        return read;
    if (!change.marks.isEmpty() || !change.removedMarks.isEmpty()) {
        auto marks = m_vault->marks();
        if (!marks)
            return tl::unexpected(marks.error());
        m_marks = *std::move(marks);
        emit marksChanged();
    }
    emit planChanged();
    return {};
}

Result<void> OpenRegister::saveOffice(const Kept<OfficeProfile> &profile)
{
    return m_vault->service().save(profile).map([&] {
        emit serviceChanged();
        if (tellsOtherHours(profile.value))
            forgetObserved();
    });
}

Result<void> OpenRegister::savePromise(const Kept<ReplyPromise> &promise)
{
    return m_vault->service().save(promise, germanDay(now())).map([this] {
        emit serviceChanged();
    });
}

Result<void> OpenRegister::setManagedUnits(const UserId &member, const QList<UnitId> &units)
{
    if (auto saved = m_vault->setManagedUnits(member, units); !saved)
        return saved;
    if (member == me().id)
        m_managed = units;
    emit planChanged();
    return {};
}

Result<void> OpenRegister::makeRelease(const ReleaseDraft &draft)
{
    return m_vault->release(draft).map([this] { emit releasesChanged(); });
}

Result<void> OpenRegister::setFavourite(const MeasureId &measure, bool isFavourite)
{
    if (auto saved = m_vault->setFavourite(measure, isFavourite); !saved)
        return saved;
    if (isFavourite)
        m_favourites.insert(measure);
    else
        m_favourites.remove(measure);
    emit favouritesChanged();
    return {};
}

QString OpenRegister::name() const
{
    return QFileInfo(m_vault->folder()).completeBaseName();
}

bool OpenRegister::isReadOnly() const
{
    return m_vault->isReadOnly();
}

Result<Incident> OpenRegister::read(const IncidentId &id) const
{
    auto incident = m_vault->incident(id);
    if (incident)
        noteRead(id);
    return incident;
}

void OpenRegister::noteRead(const IncidentId &id) const
{
    if (m_read.contains(id))
        return;
    if (m_vault->note(Action::IncidentRead, id.toByteArray()))
        m_read.insert(id);
    else
        qCWarning(registerLog, "A reading could not be noted");
}

Result<Incident> OpenRegister::record(const NewIncident &incident)
{
    auto recorded = m_vault->record(incident);
    if (!recorded)
        return recorded;
    append(*recorded);
    emit incidentRecorded(recorded->id);
    return recorded;
}

void OpenRegister::append(const Incident &incident)
{
    const auto number = incident.number.split(QChar(u'-'));
    m_facts.append(incident.id, number.first().toUInt(), number.last().toUInt(), incident.facts);
}

Result<qsizetype> OpenRegister::recordAll(std::span<const NewIncident> incidents,
    const Progress &progress, const Organisation *organisation)
{
    const auto ids = m_vault->recordAll(incidents, progress, organisation);
    if (!ids)
        return tl::unexpected(ids.error());
    if (organisation) {
        m_organisation = *organisation;
        emit organisationChanged();
    }
    return reloadFacts().map([&] { return ids->size(); });
}

Result<void> OpenRegister::erase(const IncidentId &id)
{
    if (auto erased = m_vault->erase(id); !erased)
        return erased;
    // From the facts at hand: what is gone for good must not stay here because reading fails.
    m_facts.erase(id);
    emit factsReloaded();
    return {};
}

Result<void> OpenRegister::addToCase(const IncidentId &incident, const QList<CaseEvent> &events,
    const std::optional<Handling> &handling)
{
    const auto row = m_facts.rowOf(incident);
    if (!row)
        return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
    const IncidentFacts before = m_facts.facts(*row);
    IncidentFacts after = before;
    for (const CaseEvent &event : events)
        after = amended(std::move(after), event);
    if (auto added = m_vault->addToCase(incident, events, handling); !added)
        return added;
    const auto record = m_vault->caseRecord(incident);
    const Counted counted
        = !record || isCounted(record->standing().state) ? Counted::Yes : Counted::No;
    if (after == before && m_facts.countedOf(*row) == counted)
        return {};
    m_facts.replace(incident, after);
    m_facts.setCounted(incident, counted);
    emit factsReloaded();
    return {};
}

Result<void> OpenRegister::reloadFacts()
{
    auto facts = m_vault->facts();
    if (!facts)
        return tl::unexpected(facts.error());
    m_facts = *std::move(facts);
    emit factsReloaded();
    return {};
}

Result<QList<Incident>> OpenRegister::takeIn(std::span<const TakenReport> reports)
{
    auto taken = m_vault->takeIn(reports);
    if (!taken)
        return taken;
    for (const Incident &incident : std::as_const(*taken))
        append(incident);
    if (taken->size() == 1)
        emit incidentRecorded(taken->first().id);
    else
        emit factsReloaded();
    return taken;
}

Result<void> OpenRegister::saveOrganisation(const Organisation &organisation)
{
    if (auto saved = m_vault->saveOrganisation(organisation); !saved)
        return saved;
    m_organisation = organisation;
    emit organisationChanged();
    return {};
}

Result<void> OpenRegister::savePopulation(const Population &population)
{
    if (auto saved = m_vault->savePopulation(population); !saved)
        return saved;
    m_population = population;
    emit organisationChanged();
    return {};
}

Result<const ObservedService *> OpenRegister::observed() const
{
    if (m_observed)
        return m_observed.get();
    const IndicatorKeeping &keeping = m_vault->indicators();
    auto read = std::make_unique<ObservedService>();
    auto catalogue = keeping.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    read->catalogue = std::move(*catalogue);
    auto table = keeping.observations(read->catalogue);
    if (!table)
        return tl::unexpected(table.error());
    read->table = std::move(*table);
    auto runs = keeping.runs();
    if (!runs)
        return tl::unexpected(runs.error());
    read->runs = std::move(*runs);
    read->posted = postedHours(*m_vault, *read, germanDay(now()));
    m_observed = std::move(read);
    return m_observed.get();
}

void OpenRegister::forgetObserved()
{
    m_observed.reset();
    emit indicatorsChanged();
}

Result<void> OpenRegister::setMark(const MeasureMark &mark)
{
    if (auto saved = m_vault->setMark(mark); !saved)
        return saved;
    const auto same
        = std::find_if(m_marks.begin(), m_marks.end(), [&mark](const MeasureMark &other) {
              return other.measure == mark.measure && other.unit == mark.unit;
          });
    if (same == m_marks.end())
        m_marks.append(mark);
    else
        *same = mark;
    emit marksChanged();
    return {};
}

Result<void> OpenRegister::removeMark(const MeasureId &measure, const UnitId &unit)
{
    if (auto removed = m_vault->removeMark(measure, unit); !removed)
        return removed;
    m_marks.removeIf(
        [&](const MeasureMark &mark) { return mark.measure == measure && mark.unit == unit; });
    emit marksChanged();
    return {};
}

} // namespace rueckhalt
