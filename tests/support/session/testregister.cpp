// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/session/testregister.h"

#include "catalog/catalogreader.h"
#include "support/vault/vaulttesting.h"

#include <QRandomGenerator>

namespace rueckhalt::test {

namespace {

/// Stops the test program with the reason: without a register no test makes sense.
template <typename T>
T require(Result<T> result)
{
    if (!result)
        qFatal("test register: error %d %s", static_cast<int>(result.error().code),
            qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

template <typename IdType>
IdType numberedId(quint8 number)
{
    return IdType(typename IdType::Bytes {number, 0xA1});
}

Organisation testOrganisation()
{
    const auto office = numberedId<UnitId>(1);
    Organisation organisation;
    organisation.units = {{.id = office, .name = QStringLiteral("Bürgeramt"), .headcount = 24},
        {.id = numberedId<UnitId>(2),
            .parent = office,
            .name = QStringLiteral("Meldewesen"),
            .headcount = 12},
        {.id = numberedId<UnitId>(3),
            .name = QStringLiteral("Sozialamt"),
            .defaults = {JobArea::HealthSocial, ActivityForm::IndoorPublic},
            .headcount = 30}};
    organisation.services
        = {{.id = numberedId<ServiceId>(1), .name = QStringLiteral("Personalausweis")},
            {.id = numberedId<ServiceId>(2), .name = QStringLiteral("Wohngeld")}};
    return organisation;
}

} // namespace

QDateTime fixedNow()
{
    return QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC);
}

SecretBytes testPassword()
{
    static constexpr char Password[] = "vier ruhige Worte hier";
    return SecretBytes(
        std::span(reinterpret_cast<const std::uint8_t *>(Password), sizeof Password - 1));
}

Random repeatableRandom(quint32 seed)
{
    return [generator = std::make_shared<QRandomGenerator>(seed)](std::span<std::uint8_t> bytes) {
        for (std::uint8_t &byte : bytes)
            byte = static_cast<std::uint8_t>(generator->bounded(256));
    };
}

VaultEnvironment testEnvironment()
{
    return {.clock = fixedNow, .random = repeatableRandom(), .kdf = KdfCost::floor()};
}

IncidentDraft verbalDraft()
{
    IncidentDraft draft;
    draft.types = {IncidentType::Verbal};
    draft.occurred = IncidentTime::minute(QDate(2026, 11, 20), QTime(9, 0));
    draft.place = Place::Counter;
    draft.triggers = {Trigger::WaitingTime};
    return draft;
}

TestRegister::TestRegister()
    : m_catalog(require(shippedCatalog()))
{
    auto vault
        = require(rueckhalt::testing::createVault(folder(), testPassword(), testEnvironment()));
    m_open = require(OpenRegister::load(std::move(vault), m_catalog, fixedNow));
    require(m_open->saveOrganisation(testOrganisation()));
}

QString TestRegister::folder() const
{
    return m_dir.filePath(QStringLiteral("Test.rueckhalt"));
}

UnitId TestRegister::unit(const QString &name) const
{
    for (const Unit &unit : m_open->organisation().units) {
        if (unit.name == name)
            return unit.id;
    }
    qFatal("no such unit: %s", qPrintable(name));
}

void TestRegister::reopen()
{
    m_open.reset();
    auto vault
        = require(rueckhalt::testing::openVault(folder(), testPassword(), testEnvironment()));
    m_open = require(OpenRegister::load(std::move(vault), m_catalog, fixedNow));
}

} // namespace rueckhalt::test
