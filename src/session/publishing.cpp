// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/publishing.h"

#include "domain/protection/role.h"
#include "intake/changeslist.h"
#include "session/changesreleasing.h"
#include "session/reportingfolders.h"

#include <QDir>

#include <algorithm>
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

/// A whole card that ends in a key which `own` does not name. A former folder may be another
/// register's by now.
bool isForeign(const ReportingFolder &place, const ReportingCard &own)
{
    const auto card = place.folder.card().and_then(
        [](const QByteArray &file) { return readCard(bytesOf(file)); });
    if (!card)
        return false;
    if (card->content.registerId != own.content.registerId)
        return !place.isFormer;
    return trustIn(own, card->pin().fingerprint) == CardTrust::Changed;
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

namespace {

QStringList foldersOf(const ReportingSettings &settings)
{
    QStringList folders = settings.otherFolders;
    if (!settings.dropFolder.isEmpty())
        folders.prepend(settings.dropFolder);
    return folders;
}

Result<void> checkFolder(const QString &folder)
{
    if (!QDir::isAbsolutePath(folder) || folder.contains(u'\n'))
        return failure(Error::Code::Invalid, QStringLiteral("folder for reports"));
    if (!QFileInfo(folder).isDir())
        return failure(Error::Code::NotFound, QStringLiteral("folder for reports"));
    return {};
}

/// Each folder once, and spelt one way, so that it is known again.
ReportingSettings tidied(ReportingSettings settings)
{
    if (!settings.dropFolder.isEmpty())
        settings.dropFolder = QDir::cleanPath(settings.dropFolder);
    for (QString &folder : settings.otherFolders)
        folder = QDir::cleanPath(folder);
    settings.otherFolders.removeDuplicates();
    settings.otherFolders.removeAll(settings.dropFolder);
    settings.otherFolders.sort();
    return settings;
}

} // namespace

Result<void> Publishing::setSettings(const ReportingSettings &settings)
{
    if (settings.shownName.size() > CardContent::MaxName
        || settings.emergencyLine.size() > CardContent::MaxEmergencyLine)
        return failure(Error::Code::TooLarge, QStringLiteral("text of the card"));
    const ReportingSettings wanted = tidied(settings);
    QStringList fresh = foldersOf(wanted);
    // One that is set already may be away for the moment.
    const QStringList before = foldersOf(m_settings);
    fresh.removeIf([&before](const QString &folder) { return before.contains(folder); });
    for (const QString &folder : std::as_const(fresh)) {
        if (auto possible = checkFolder(folder); !possible)
            return possible;
    }
    return save(wanted, fresh);
}

Result<void> Publishing::save(ReportingSettings settings, const QStringList &fresh)
{
    const QStringList now = foldersOf(settings);
    settings.formerFolders = m_settings.formerFolders + foldersOf(m_settings);
    settings.formerFolders.removeDuplicates();
    settings.formerFolders.removeIf([&](const QString &folder) { return now.contains(folder); });
    if (const auto saved = m_register.vault().saveReportingSettings(settings); !saved)
        return saved;
    m_settings = std::move(settings);
    return publish(fresh);
}

Result<void> Publishing::publishTo(const QString &path)
{
    const QString folder = QDir::cleanPath(path);
    if (auto possible = checkFolder(folder); !possible)
        return possible;
    const ReportingSettings before = m_settings;
    ReportingSettings more = m_settings;
    if (!foldersOf(more).contains(folder) && folder != m_register.vault().folder())
        more.otherFolders << folder;
    const auto made = save(tidied(more), {folder});
    // A folder that cannot be written to is none that reporters could use.
    if (!made && before != m_settings && !DropFolder(folder).isPrepared()) {
        if (const auto undone = m_register.vault().saveReportingSettings(before); undone)
            m_settings = before;
    }
    return made;
}

Result<void> Publishing::forget(const QString &folder, IfAway ifAway)
{
    if (!m_settings.formerFolders.contains(folder))
        return failure(Error::Code::Invalid, QStringLiteral("not a former folder"));
    takeCardsAway();
    const DropFolder former(folder);
    const auto waiting = former.list(m_register.now());
    const auto aside = former.rejected();
    const bool hasCard = m_cardsLeft.contains(folder) && former.card();
    const bool hasReports
        = (waiting && !waiting->files.isEmpty()) || (aside && !aside->files.isEmpty());
    if (hasCard || hasReports)
        return failure(Error::Code::AlreadyExists, QStringLiteral("reports or card"));
    if (!waiting && ifAway == IfAway::Refuse)
        return failure(waiting.error().code, folder);
    if (!aside && ifAway == IfAway::Refuse)
        return failure(aside.error().code, folder);
    ReportingSettings less = m_settings;
    less.formerFolders.removeAll(folder);
    return m_register.vault().saveReportingSettings(less).map([&] {
        m_settings = less;
        m_cardsLeft.removeAll(folder);
    });
}

void Publishing::takeCardsAway()
{
    m_cardsLeft.clear();
    const RegisterId registerId = m_register.vault().reportingKeys().registerId;
    for (const QString &path : std::as_const(m_settings.formerFolders)) {
        const DropFolder folder(path);
        const auto card = folder.card().and_then(
            [](const QByteArray &file) { return readCard(bytesOf(file)); });
        const bool isOurs = card && card->content.registerId == registerId;
        // What was released beside it goes with it.
        if (isOurs)
            static_cast<void>(removeChanges(folder));
        // Without card and inbox this may be the place where a share is connected at other times.
        const bool isRid = isOurs ? folder.removeCard().has_value() : folder.isPrepared();
        if (!isRid)
            m_cardsLeft << path;
    }
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

Result<void> put(const QByteArray &card, const ReportingFolder &place, bool isFresh)
{
    // Else the folders would be made on this machine where a share is not connected.
    if (!isFresh && !isConnected(place))
        return failure(Error::Code::NotFound, place.folder.path());
    return place.folder.prepare(place.audience).and_then([&] {
        return place.folder.publishCard(card, place.audience);
    });
}

} // namespace

Result<void> Publishing::publish()
{
    return publish({});
}

Result<void> Publishing::publish(const QStringList &fresh)
{
    return card().and_then([&](const QByteArray &made) {
        return readCard(bytesOf(made))
            .and_then([this](const ReportingCard &own) { return lookAround(own); })
            .and_then([&] { return write(made, fresh); });
    });
}

Result<bool> Publishing::publishIfStale()
{
    const auto made = card();
    const auto own = made.and_then([](const QByteArray &file) { return readCard(bytesOf(file)); });
    if (!own)
        return tl::unexpected<Error>(own.error());
    const auto folders = reportingFolders(m_register);
    if (!folders)
        return tl::unexpected<Error>(folders.error());
    if (const auto looked = lookAround(*own); !looked)
        return tl::unexpected<Error>(looked.error());
    const bool allCurrent = std::ranges::all_of(*folders, [&](const ReportingFolder &place) {
        return place.isFormer || isCurrent(place.folder, *own);
    });
    if (allCurrent)
        return false;
    return write(*made, {}).map([] { return true; });
}

Result<void> Publishing::lookAround(const ReportingCard &own)
{
    const auto folders = reportingFolders(m_register);
    if (!folders)
        return tl::unexpected<Error>(folders.error());
    const auto foreign = std::ranges::count_if(
        *folders, [&own](const ReportingFolder &place) { return isForeign(place, own); });
    if (foreign > 0) {
        if (auto noted = m_register.vault().noteForeignCards(foreign); !noted)
            return noted;
    }
    takeCardsAway();
    return {};
}

Result<void> Publishing::write(const QByteArray &card, const QStringList &fresh)
{
    const auto folders = reportingFolders(m_register);
    if (!folders)
        return tl::unexpected<Error>(folders.error());
    const auto written = inEach(*folders, [&](const ReportingFolder &place) -> Result<void> {
        return place.isFormer ? Result<void>()
                              : put(card, place, fresh.contains(place.folder.path()));
    });
    // With a new key on the card, what was signed with the one before is shown to nobody.
    ChangesReleasing(m_register).renew();
    return written.and_then([&] { return m_register.vault().noteCardPublished(); }).map([&] {
        emit published();
    });
}

} // namespace rueckhalt
