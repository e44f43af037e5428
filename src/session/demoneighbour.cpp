// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demoneighbour.h"

#include "crypto/hash.h"
#include "domain/statistics/effectcount.h"
#include "intake/ringexperiencejson.h"
#include "intake/ringjson.h"
#include "session/demo.h"
#include "session/demoreleases.h"
#include "session/demoservice.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int neighbourPostHundredths = 86; // of a full-time post: part-time work
constexpr int incidentsAtFullSize = 800;
constexpr int neighbourEffectMonths = 12;
/// So many of a hundred incidents that a measure is meant for do not happen any more.
constexpr int preventedPercent = 75;

const Unit *officeCalled(QStringView name, const Organisation &organisation)
{
    const auto unit = std::ranges::find_if(organisation.units,
        [&](const Unit &each) { return each.parent.isNull() && each.name == name; });
    return unit == organisation.units.end() ? nullptr : &*unit;
}

/// A release puts offices together with those next to them, and a sheet tells of a task only if
/// none of its offices was put together with one of another task. So whoever wants to be compared
/// lists the offices of a task side by side, the small ones first.
void putVehiclesBesideCitizens(Organisation &organisation)
{
    const auto called = [&](QStringView name) {
        return std::ranges::find_if(organisation.units,
            [&](const Unit &each) { return each.parent.isNull() && each.name == name; });
    };
    const auto citizens = called(u"Bürgeramt");
    const auto vehicles = called(u"Straßenverkehrsamt");
    if (citizens < vehicles && vehicles != organisation.units.end())
        std::rotate(citizens, vehicles, vehicles + 1);
}

/// A name stays a name only as long as persons are counted.
PersonToken tokenOf(const QString &name)
{
    const Digest digest = sha256(bytesOf(name.toUtf8()));
    PersonToken::Bytes bytes {};
    std::copy_n(digest.begin(), bytes.size(), bytes.begin());
    return PersonToken(bytes);
}

FactTable neighbourFacts(const DemoRegister &town)
{
    FactTable facts;
    for (const DemoIncident &incident : town.incidents) {
        QList<PersonToken> tokens;
        for (const QString &name : incident.draft.person.affectedNames) {
            if (const PersonToken token = tokenOf(name); !tokens.contains(token))
                tokens << token;
        }
        const quint32 number = facts.rowCount() + 1;
        IncidentId::Bytes id {};
        std::memcpy(id.data(), &number, sizeof number);
        facts.append(IncidentId(id), static_cast<quint32>(incident.reported.date().year()), number,
            factsOf(incident.draft, incident.reported,
                town.organisation.defaultsOf(incident.draft.unit), tokens));
    }
    return facts;
}

Result<Population> neighbourPosts(const Organisation &organisation, int lastYear)
{
    constexpr int years = 3;
    QList<PopulationFigure> figures;
    for (const Unit &unit : organisation.units) {
        const bool isDivided = std::ranges::any_of(
            organisation.units, [&](const Unit &other) { return other.parent == unit.id; });
        for (int age = 0; !isDivided && age < years; ++age)
            figures << PopulationFigure {.unit = unit.id,
                .year = lastYear - age,
                .postHundredths = unit.headcount * neighbourPostHundredths};
    }
    return Population::create(figures);
}

EffectPeriods effectPeriodsFor(const QDate &since)
{
    return periodsAround(since, since, neighbourEffectMonths);
}

} // namespace

QList<RingOffice> demoRingOffices(const Organisation &organisation, bool hasVehicles)
{
    const QString citizens = QStringLiteral("buergerdienste");
    const QString vehicles = QStringLiteral("fahrzeuge");
    const QString social = QStringLiteral("soziales");
    QList<RingOffice> offices;
    const auto add = [&](QStringView name, const QString &task, const QStringList &range) {
        if (const Unit *unit = officeCalled(name, organisation))
            offices << RingOffice {unit->id, task, range};
    };
    add(u"Bürgeramt", citizens, {citizens});
    if (hasVehicles)
        add(u"Straßenverkehrsamt", citizens, {citizens, vehicles});
    add(u"Sozialamt", social, {social});
    add(u"Jobcenter", social, {social});
    return offices;
}

DemoNeighbour::DemoNeighbour(
    const DemoNeighbourKind &kind, const QDate &lastDay, const Random &random)
    : m_kind(kind)
    , m_lastDay(lastDay)
    , m_random(random)
    , m_keys(RingKeys::generate(random))
{
    DemoRegister town = generateDemo(incidentsAtFullSize * kind.size / 100, kind.seed, lastDay);
    for (Unit &unit : town.organisation.units)
        unit.headcount = unit.headcount * kind.size / 100;
    m_facts = neighbourFacts(town);
    m_organisation = town.organisation;
    putVehiclesBesideCitizens(m_organisation);
}

Result<QByteArray> DemoNeighbour::card() const
{
    return signedPaper(RingPaperKind::Card,
        jsonOf(RingMember {QString::fromLatin1(m_kind.code), m_keys.agreement.publicKey(),
            m_keys.signing.publicKey()}),
        m_keys.signing);
}

QList<UnitId> DemoNeighbour::citizensOffices() const
{
    QList<UnitId> units;
    for (const QStringView name : {u"Bürgeramt", u"Straßenverkehrsamt"}) {
        if (const Unit *unit = officeCalled(name, m_organisation))
            units << unit->id;
    }
    return units;
}

void DemoNeighbour::carryOut(const Measure &measure, const QDate &day)
{
    m_measure = measure;
    m_since = day;
    const EffectQuery query {.filter = derivedFilter(measure),
        .units = citizensOffices(),
        .periods = effectPeriodsFor(day)};
    QList<IncidentId> prevented;
    DemoRandom chance(m_kind.seed);
    for (const FactTable::Row row : effectRows(m_facts, query, m_organisation).after) {
        if (chance.chance(preventedPercent))
            prevented << m_facts.ids[row];
    }
    for (const IncidentId &id : std::as_const(prevented))
        m_facts.erase(id);
}

void DemoNeighbour::count(const ServiceSlot &first, const ServiceSlot &last)
{
    QList<UnitId> told;
    for (const RingOffice &each : demoRingOffices(m_organisation, m_kind.hasVehicles))
        told << each.unit;
    QList<DemoCounter> counters = demoCounters(m_organisation);
    counters.removeIf([&](const DemoCounter &counter) {
        return !told.contains(m_organisation.officeOf(counter.unit));
    });
    for (DemoCounter &counter : counters) {
        counter.speed = m_kind.speed;
        counter.busy = m_kind.busy;
        counter.appointments = m_kind.appointments;
    }
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    const auto observations
        = generateDemoCounters(counters, DemoCalendar(m_lastDay), first.firstDay(), last.lastDay());
    for (const Observation &observation : observations)
        m_table.add(observation, catalogue.series(observation.series)->width());
    m_table.finish();
}

Result<void> DemoNeighbour::observe(const QList<ServiceSlot> &periods)
{
    auto population = neighbourPosts(m_organisation, m_lastDay.year());
    if (!population)
        return errorOf(population);
    m_population = *std::move(population);
    count(periods.first(), periods.last());
    for (const DemoReleasePlan &planned : demoReleasesUntil(m_lastDay)) {
        const bool isTold = planned.period.firstDay() == periods.last().firstDay()
            && planned.period.lastDay() == periods.last().lastDay();
        if (!isTold)
            continue;
        const auto draft = draftDemoRelease(m_ledger, {m_facts, m_organisation}, planned);
        if (!draft)
            return errorOf(draft);
        if (*draft)
            (*draft)->addTo(m_ledger);
    }
    return {};
}

Result<QByteArray> DemoNeighbour::sent(
    RingPaperKind kind, const QJsonObject &content, const RingAgreement &agreement) const
{
    QList<Digest> recipients;
    for (const RingMember &member : agreement.members)
        recipients << member.recipient;
    return signedPaper(kind, content, m_keys.signing).and_then([&](const QByteArray &paper) {
        return sealedPaper(paper, recipients, m_random);
    });
}

Result<QByteArray> DemoNeighbour::sheet(const RingAgreement &agreement, ServiceSlot period)
{
    const RingSource source {.agreement = agreement,
        .member = m_keys.signing.publicKey(),
        .period = period,
        .offices = demoRingOffices(m_organisation, m_kind.hasVehicles),
        .organisation = m_organisation,
        .population = m_population,
        .table = m_table,
        .catalogue = IndicatorCatalogue::shipped(),
        .releases = m_ledger.releases,
        .earlier = m_told};
    return makeRingSheet(source).and_then([&](const MadeRingSheet &made) {
        m_told << made.basis;
        return sent(RingPaperKind::Sheet, jsonOf(made.sheet), agreement);
    });
}

Result<std::optional<QByteArray>> DemoNeighbour::experience(
    const RingAgreement &agreement, const QString &done, const QString &conditions) const
{
    const QList<UnitId> units = citizensOffices();
    const auto size = officeSizeOf(headcountOf(units, m_organisation));
    const auto since = ServiceSlot::quarter(m_since.year(), (m_since.month() - 1) / 3 + 1);
    if (!m_measure || !size || !since)
        return std::optional<QByteArray> {};
    const EffectPlan plan {.filter = derivedFilter(*m_measure), .months = neighbourEffectMonths};
    const EffectPeriods periods = effectPeriodsFor(m_since);
    const EffectNumbers numbers = effectNumbers(
        m_facts, effectRows(m_facts, {plan.filter, units, periods}, m_organisation));
    const EffectJudgement judgement = judge(numbers, plan,
        {.afterIsOver = periods.due <= m_lastDay,
            .daysBefore = periods.before.days(),
            .daysAfter = periods.after.days()});
    if (judgement.verdict == EffectVerdict::NotMeasurable)
        return std::optional<QByteArray> {};
    ExperienceId::Bytes id {};
    m_random(id);
    const RingExperience told {.id = ExperienceId(id),
        .ring = agreement.id,
        .agreement = agreement.version,
        .member = m_keys.signing.publicKey(),
        .measure = m_measure->id,
        .title = m_measure->title,
        .verdict = judgement.verdict,
        .reason = judgement.reason,
        .cautions = judgement.cautions,
        .areas = {JobArea::Municipal},
        .size = *size,
        .since = *since,
        .months = neighbourEffectMonths,
        .done = done,
        .conditions = conditions};
    return sent(RingPaperKind::Experience, jsonOf(told), agreement).map([](const QByteArray &file) {
        return std::optional(file);
    });
}

} // namespace rueckhalt
