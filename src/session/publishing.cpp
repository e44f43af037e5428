// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/publishing.h"

#include "domain/protection/role.h"
#include "session/reportingfolders.h"

#include <QDir>

#include <vector>

namespace rueckhalt {

namespace {

std::vector<OfficerKey> officerKeys(const ReportingKeys &keys)
{
    std::vector<OfficerKey> officer;
    officer.reserve(keys.officer.size());
    for (const OfficerKeyVersion &version : keys.officer)
        officer.push_back({version.version, version.agreement.clone(), version.signing.clone()});
    return officer;
}

/// What lies there says the same, whenever it was written.
bool isCurrent(const DropFolder &folder, const ReportingCard &wanted)
{
    const auto card
        = folder.card().and_then([](const QByteArray &file) { return readCard(bytesOf(file)); });
    if (!card)
        return false;
    ReportingCard compared = wanted;
    compared.content.issued = card->content.issued;
    return *card == compared;
}

} // namespace

Publishing::Publishing(OpenRegister &openRegister, QObject *parent)
    : QObject(parent)
    , m_register(openRegister)
{
    if (auto settings = m_register.vault().reportingSettings())
        m_settings = *std::move(settings);
    connect(&m_register, &OpenRegister::organisationChanged, this, &Publishing::keepCurrent);
    keepCurrent();
}

void Publishing::keepCurrent()
{
    // Somebody without the officers' key cannot write the card, and that is no failure.
    if (m_register.isReadOnly() || m_register.vault().reportingKeys().officer.empty())
        return;
    m_lastError.reset();
    const auto written = publishIfStale();
    if (written)
        return;
    m_lastError = written.error();
    emit failed();
}

Result<void> Publishing::setSettings(const ReportingSettings &settings)
{
    if (settings.shownName.size() > CardContent::MaxName
        || settings.emergencyLine.size() > CardContent::MaxEmergencyLine)
        return failure(Error::Code::TooLarge, QStringLiteral("text of the card"));
    if (!settings.dropFolder.isEmpty()) {
        if (!QDir::isAbsolutePath(settings.dropFolder))
            return failure(Error::Code::Invalid, QStringLiteral("drop folder"));
        if (!QFileInfo(settings.dropFolder).isDir())
            return failure(Error::Code::NotFound, QStringLiteral("drop folder"));
    }
    if (const auto saved = m_register.vault().saveReportingSettings(settings); !saved)
        return saved;
    m_settings = settings;
    return publish();
}

Result<CardContent> Publishing::content() const
{
    const ReportingKeys keys = m_register.vault().reportingKeys();
    if (keys.officer.empty())
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    CardContent content {.registerId = keys.registerId,
        .name = m_settings.shownName.isEmpty() ? m_register.name() : m_settings.shownName,
        .issued = m_register.now(),
        .recovery = keys.recovery,
        .emergencyLine = m_settings.emergencyLine,
        .organisation = m_register.organisation()};
    content.name.truncate(CardContent::MaxName);
    // How many people work where is nobody's business who reports.
    for (Unit &unit : content.organisation.units)
        unit.headcount = 0;
    return content;
}

Result<CardPin> Publishing::pin() const
{
    return card()
        .and_then([](const QByteArray &file) { return readCard(bytesOf(file)); })
        .map([](const ReportingCard &card) { return card.pin(); });
}

Result<QByteArray> Publishing::card() const
{
    return content().and_then([&](const CardContent &content) {
        return makeCard(content, officerKeys(m_register.vault().reportingKeys()));
    });
}

namespace {

Result<void> put(const QByteArray &card, const ReportingFolder &place)
{
    return place.folder.prepare(place.audience).and_then([&] {
        return place.folder.publishCard(card, place.audience);
    });
}

} // namespace

Result<void> Publishing::publish()
{
    const auto made = card();
    if (!made)
        return tl::unexpected<Error>(made.error());
    return reportingFolders(m_register)
        .and_then([&](const QList<ReportingFolder> &folders) -> Result<void> {
            // Every folder gets its chance before a failure is told.
            Result<void> first;
            for (const ReportingFolder &place : folders) {
                auto written = put(*made, place);
                if (!written && first)
                    first = std::move(written);
            }
            return first;
        })
        .and_then([&] { return m_register.vault().noteCardPublished(); })
        .map([&] { emit published(); });
}

Result<bool> Publishing::publishIfStale()
{
    const auto wanted
        = card().and_then([](const QByteArray &file) { return readCard(bytesOf(file)); });
    if (!wanted)
        return tl::unexpected<Error>(wanted.error());
    const auto folders = reportingFolders(m_register);
    if (!folders)
        return tl::unexpected<Error>(folders.error());
    const bool allCurrent = std::ranges::all_of(
        *folders, [&](const ReportingFolder &place) { return isCurrent(place.folder, *wanted); });
    if (allCurrent)
        return false;
    return publish().map([] { return true; });
}

Result<void> Publishing::publishTo(const QString &folder) const
{
    return card().and_then([&](const QByteArray &made) {
        return put(made, {DropFolder(folder), DropFolder::Audience::Everybody});
    });
}

} // namespace rueckhalt
