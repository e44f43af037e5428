// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault.h"

#include "crypto/hash.h"
#include "vault/casestore.h"
#include "vault/indicatorstore.h"
#include "vault/markstore.h"
#include "vault/openedvault.h"
#include "vault/organisationstore.h"
#include "vault/reportstore.h"
#include "vault/settingstore.h"
#include "vault/verification.h"

namespace rueckhalt {

namespace {

constexpr ObjectName draftName {SealedPart::Draft, ObjectId()};
/// Where population figures were before administrators could save them.
constexpr const char *formerPopulation = "population";

/// The same text for the same person however it was typed: compatibility forms, case, spaces.
QByteArray normalisedName(const QString &person)
{
    const auto form = QString::NormalizationForm_KC;
    // Folding alone keeps ß; by way of upper case it meets SS as Unicode's full folding has it.
    const QString folded
        = person.normalized(form).toCaseFolded().toUpper().toCaseFolded().normalized(form);
    return folded.simplified().toUtf8();
}

} // namespace

Vault::Vault(std::unique_ptr<OpenedVault> opened)
    : m_opened(std::move(opened))
{
}

Vault::~Vault() = default;

const QString &Vault::folder() const
{
    return m_opened->folder;
}

bool Vault::isReadOnly() const
{
    return m_opened->isReadOnly();
}

const QList<RegisterAlert> &Vault::alerts() const
{
    return m_opened->integrity.alerts();
}

Result<void> Vault::acceptState()
{
    return m_opened->acceptState();
}

bool Vault::canAcceptState() const
{
    return m_opened->lock && m_opened->mayAcceptState();
}

RegisterMark Vault::mark() const
{
    return m_opened->integrity.mark();
}

Result<void> Vault::note(Action action, const QByteArray &object)
{
    if (isReadOnly())
        return {};
    return m_opened->changeUnasked({action, object}, [] { return Result<void> {}; });
}

AccessLog &Vault::log() const
{
    return m_opened->log;
}

const Member &Vault::me() const
{
    return m_opened->me;
}

MemberKeeping &Vault::members()
{
    return *m_opened->members;
}

const MemberKeeping &Vault::members() const
{
    return *m_opened->members;
}

CaseGrants &Vault::caseGrants() const
{
    return m_opened->grants;
}

AttachmentKeeping &Vault::attachments() const
{
    return m_opened->attachments;
}

IdentityKeeping &Vault::identities() const
{
    return m_opened->identities;
}

IndicatorKeeping &Vault::indicators() const
{
    return m_opened->indicators;
}

ServiceKeeping &Vault::service() const
{
    return m_opened->service;
}

RingKeeping &Vault::rings() const
{
    return m_opened->rings;
}

FirstAidKeeping &Vault::firstAid() const
{
    return m_opened->firstAid;
}

Result<Incident> Vault::record(const NewIncident &incident)
{
    return m_opened->change({Action::IncidentRecorded}, [&]() -> Result<Incident> {
        auto recording = IncidentStore::Recording::begin(m_opened->incidents);
        if (!recording)
            return errorOf(recording);
        auto recorded = recording->add(incident.facts, incident.person);
        if (!recorded)
            return recorded;
        if (const auto finished = recording->finish(); !finished)
            return errorOf(finished);
        if (const auto opened = casesIn(*m_opened).open(recorded->id, m_opened->me); !opened)
            return errorOf(opened);
        return recorded;
    });
}

namespace {

/// Adds one after the other and asks from time to time whether to go on.
Result<QList<IncidentId>> addAll(IncidentStore::Recording &recording,
    std::span<const NewIncident> incidents, const Progress &progress)
{
    constexpr qsizetype between = 256;
    const auto total = static_cast<qsizetype>(incidents.size());
    QList<IncidentId> ids;
    ids.reserve(total);
    for (const NewIncident &incident : incidents) {
        if (progress && ids.size() % between == 0 && !progress(ids.size(), total))
            return failure(Error::Code::Cancelled);
        const auto recorded = recording.add(incident.facts, incident.person);
        if (!recorded)
            return errorOf(recorded);
        ids << recorded->id;
    }
    if (progress && !progress(total, total))
        return failure(Error::Code::Cancelled);
    return ids;
}

} // namespace

Result<QList<IncidentId>> Vault::recordAll(std::span<const NewIncident> incidents,
    const Progress &progress, const Organisation *organisation)
{
    return m_opened->change({Action::IncidentsImported}, [&]() -> Result<QList<IncidentId>> {
        if (organisation) {
            const auto saved = OrganisationStore(*m_opened->database).replace(*organisation);
            if (!saved)
                return errorOf(saved);
        }
        auto recording = IncidentStore::Recording::begin(m_opened->incidents);
        if (!recording)
            return errorOf(recording);
        return addAll(*recording, incidents, progress).and_then([&](QList<IncidentId> &&ids) {
            return recording->finish().map([&] { return std::move(ids); });
        });
    });
}

Result<void> Vault::erase(const IncidentId &id)
{
    auto erased = m_opened->change(
        {Action::IncidentErased, id.toByteArray()}, [&] { return m_opened->eraseIncident(id); });
    // Places out of reach stay pending: backupPlaces() says so, and their next backup does it.
    if (erased) {
        m_opened->attachments.sweep();
        static_cast<void>(settleBackups());
    }
    return erased;
}

Result<Incident> Vault::incident(const IncidentId &id) const
{
    // With the officers' key all, else what was granted.
    return m_opened->mayUse(Right::ReadPersonPart) ? m_opened->incidents.incident(id)
                                                   : m_opened->grants.incident(id);
}

Result<FactTable> Vault::facts() const
{
    const bool holdsKey = m_opened->objects.holdsKeyOf(SealedPart::Segment);
    return m_opened->mayUse(Right::ReadFacts) && holdsKey ? m_opened->incidents.facts()
                                                          : m_opened->grants.facts();
}

PersonToken Vault::tokenFor(const QString &person) const
{
    if (m_opened->tokenKey.isEmpty())
        return {};
    const Digest mac = hmacSha256(m_opened->tokenKey.view(), bytesOf(normalisedName(person)));
    PersonToken::Bytes bytes {};
    std::copy_n(mac.begin(), bytes.size(), bytes.begin());
    return PersonToken(bytes);
}

Result<void> Vault::saveDraft(const IncidentDraft &draft)
{
    return encode(DatedDraft {draft, m_opened->environment.clock()})
        .and_then([this](const QByteArray &bytes) {
            return m_opened->change({Action::DraftSaved},
                [&] { return m_opened->objects.put(draftName, bytesOf(bytes)); });
        });
}

Result<std::optional<SavedDraft>> Vault::draft() const
{
    if (!m_opened->objects.holdsKeyOf(SealedPart::Draft))
        return std::nullopt;
    const auto plain = m_opened->objects.open(draftName);
    if (!plain)
        return errorOf(plain);
    if (!*plain)
        return std::nullopt;
    return decodeDraft((*plain)->view()).map([](DatedDraft &&dated) {
        return std::optional(SavedDraft {std::move(dated.draft), std::move(dated.saved)});
    });
}

Result<void> Vault::discardDraft()
{
    return m_opened->change(
        {Action::DraftSaved}, [this] { return m_opened->objects.remove(draftName); });
}

Result<Organisation> Vault::organisation() const
{
    return OrganisationStore(*m_opened->database).organisation();
}

Result<void> Vault::saveOrganisation(const Organisation &organisation)
{
    return m_opened->change({Action::OrganisationChanged},
        [&] { return OrganisationStore(*m_opened->database).replace(organisation); });
}

Result<Population> Vault::population() const
{
    const auto figures = IndicatorStore(*m_opened->database).population();
    if (!figures)
        return errorOf(figures);
    if (*figures)
        return decodePopulation(**figures);
    return SettingStore(*m_opened->database).value(formerPopulation).and_then(decodePopulation);
}

Result<void> Vault::savePopulation(const Population &population)
{
    return m_opened->change({Action::OrganisationChanged}, [&] {
        return IndicatorStore(*m_opened->database).savePopulation(encodePopulation(population));
    });
}

Result<QList<MeasureMark>> Vault::marks() const
{
    return MarkStore(*m_opened->database).marks();
}

Result<void> Vault::setMark(const MeasureMark &mark)
{
    return m_opened->change(
        {Action::MarkChanged}, [&] { return MarkStore(*m_opened->database).set(mark); });
}

Result<void> Vault::removeMark(const MeasureId &measure, const UnitId &unit)
{
    return m_opened->change({Action::MarkChanged},
        [&] { return MarkStore(*m_opened->database).remove(measure, unit); });
}

Result<QList<VaultFinding>> Vault::verify(const Progress &progress) const
{
    return verifyRegister({m_opened->folder, m_opened->head, *m_opened->database, m_opened->objects,
                              m_opened->incidents},
        progress);
}

} // namespace rueckhalt
