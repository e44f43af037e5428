// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/demodesk.h"

#include "catalog/catalogreader.h"
#include "crypto/systemrandom.h"
#include "support/vault/vaulttesting.h"

#include <QTimeZone>

#include <array>

namespace rueckhalt::testing {

namespace {

template <typename IdType>
IdType fixedId(std::uint8_t number)
{
    typename IdType::Bytes bytes {};
    bytes.fill(0x5a);
    bytes[0] = number;
    return IdType(bytes);
}

Unit unit(std::uint8_t number, std::uint8_t parent, const char *name, JobArea area, int headcount)
{
    Unit result;
    result.id = fixedId<UnitId>(number);
    if (parent != 0)
        result.parent = fixedId<UnitId>(parent);
    result.name = QString::fromUtf8(name);
    result.defaults.jobArea = area;
    result.headcount = headcount;
    return result;
}

struct Pattern
{
    IncidentType type;
    AachenLevel level;
    Trigger trigger;
    Place place;
};

/// What happens most in a town hall, so that pictures look like life.
constexpr std::array<Pattern, 8> patterns {{
    {IncidentType::Verbal, AachenLevel::Level0, Trigger::WaitingTime, Place::WaitingArea},
    {IncidentType::Verbal, AachenLevel::Level1, Trigger::Documents, Place::Counter},
    {IncidentType::Psychological, AachenLevel::Level1, Trigger::BenefitRefused, Place::Office},
    {IncidentType::Verbal, AachenLevel::Level1, Trigger::WaitingTime, Place::Counter},
    {IncidentType::Physical, AachenLevel::Level2, Trigger::IntoxicationCrisis, Place::WaitingArea},
    {IncidentType::PropertyDamage, AachenLevel::Level1, Trigger::ClosedDoor, Place::Entrance},
    {IncidentType::Digital, AachenLevel::Level1, Trigger::LongProcessing, Place::SocialMedia},
    {IncidentType::Physical, AachenLevel::Level3, Trigger::FineEnforcement, Place::Office},
}};

IncidentTime timeOf(int number, QDate day)
{
    if (number % 9 == 5)
        return *IncidentTime::month(day.year(), day.month());
    if (number % 4 == 1)
        return *IncidentTime::band(day, TimeBand::LateMorning);
    return *IncidentTime::minute(day, QTime(8 + number % 9, (number * 7) % 60));
}

} // namespace

QDateTime deskTime()
{
    return QDateTime(QDate(2026, 11, 21), QTime(14, 30), QTimeZone::utc());
}

VaultEnvironment deskEnvironment()
{
    return {.clock = deskTime, .random = systemRandom(), .kdf = KdfCost::floor()};
}

SecretBytes deskPassword()
{
    const QByteArray text(DeskPasswordText);
    return SecretBytes(std::span(
        reinterpret_cast<const std::uint8_t *>(text.constData()), std::size_t(text.size())));
}

Organisation demoOrganisation()
{
    Organisation organisation;
    organisation.units = {unit(1, 0, "Bürgeramt Mitte", JobArea::Municipal, 46),
        unit(2, 1, "Meldewesen", JobArea::Municipal, 18),
        unit(3, 1, "Kfz-Zulassung", JobArea::Municipal, 12),
        unit(4, 0, "Sozialamt", JobArea::Municipal, 60),
        unit(5, 4, "Wohngeld & Leistungen", JobArea::Municipal, 24)};
    organisation.services = {{fixedId<ServiceId>(1), "Personalausweis"},
        {fixedId<ServiceId>(2), "Wohngeld"}, {fixedId<ServiceId>(3), "Kfz-Anmeldung"}};
    return organisation;
}

std::vector<NewIncident> demoIncidents(int count)
{
    std::vector<NewIncident> incidents;
    incidents.reserve(static_cast<std::size_t>(count));
    const Organisation organisation = demoOrganisation();
    for (int i = count - 1; i >= 0; --i) {
        const Pattern &pattern
            = patterns.at(static_cast<std::size_t>(i * 5 + i / 8) % patterns.size());
        const QDate day = deskTime().date().addDays(-(i * 120 / std::max(count, 1)));
        NewIncident one;
        one.facts.occurred = timeOf(i, day);
        one.facts.reported = QDateTime(day, QTime(16, 0), QTimeZone::utc());
        one.facts.types = {pattern.type};
        one.facts.level = pattern.level;
        one.facts.triggers = {pattern.trigger};
        one.facts.place = pattern.place;
        one.facts.unit = organisation.units.at(i % organisation.units.size()).id;
        one.facts.service = organisation.services.at(i % organisation.services.size()).id;
        one.facts.injury = pattern.level >= AachenLevel::Level2 ? Injury::Minor : Injury::None;
        one.facts.police = pattern.level >= AachenLevel::Level2 ? Answer::Yes : Answer::No;
        one.facts.affectedCount = 1 + i % 3;
        one.person.description
            = QStringLiteral("Die Person wurde laut und schlug auf den Tresen. Nach einem ruhigen "
                             "Gespräch verließ sie das Haus.");
        incidents.push_back(std::move(one));
    }
    return incidents;
}

const MeasureCatalog &demoCatalog()
{
    static const MeasureCatalog catalog = [] {
        auto shipped = shippedCatalog();
        if (!shipped)
            qFatal("catalogue: %s", qPrintable(shipped.error().detail));
        return *std::move(shipped);
    }();
    return catalog;
}

std::unique_ptr<OpenRegister> makeDemoRegister(const QString &folder, int incidents)
{
    const auto check = [](const auto &result) {
        if (!result)
            qFatal("demo register: %s", qPrintable(result.error().detail));
    };
    auto vault = createVault(folder, deskPassword(), deskEnvironment());
    check(vault);
    check((*vault)->saveOrganisation(demoOrganisation()));
    if (incidents > 0)
        check((*vault)->recordAll(demoIncidents(incidents)));
    auto opened = OpenRegister::load(*std::move(vault), demoCatalog(), deskTime);
    check(opened);
    return *std::move(opened);
}

} // namespace rueckhalt::testing
