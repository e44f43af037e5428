// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/inbox.h"

#include "domain/protection/role.h"
#include "session/backgroundwork.h"
#include "session/intakerun.h"

#include <QFileInfo>

#include <algorithm>
#include <chrono>

namespace rueckhalt {

namespace {

/// Reports seldom come alone: those of a moment are looked at together.
constexpr std::chrono::milliseconds gathering {200};

} // namespace

Inbox::Inbox(OpenRegister &openRegister, Environment environment, QObject *parent)
    : QObject(parent)
    , m_register(openRegister)
    , m_environment(std::move(environment))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gathering);
    m_rescan.setInterval(std::chrono::seconds(m_environment.rescanSeconds));
    connect(&m_soon, &QTimer::timeout, this, &Inbox::look);
    connect(&m_rescan, &QTimer::timeout, this, &Inbox::look);
    connect(
        &m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
    look();
    m_rescan.start();
}

void Inbox::look()
{
    if (BackgroundWork::isRunning())
        return m_soon.start();
    const qsizetype before = m_waiting;
    const auto folders = reportingFolders(m_register);
    if (!folders)
        return;
    m_waiting = 0;
    m_unreachable.clear();
    QStringList paths;
    for (const ReportingFolder &place : *folders) {
        const auto listing = place.folder.list(m_environment.clock());
        paths << place.folder.inboxPath();
        if (listing)
            m_waiting
                += std::ranges::count(listing->files, InboxFileKind::Report, &InboxFile::kind);
        else if (listing.error().code != Error::Code::NotFound
            || !QFileInfo::exists(place.folder.path()))
            m_unreachable << place.folder.path();
    }
    watch(paths);
    if (m_waiting != before)
        emit waitingChanged(m_waiting);
}

/// Watches what is there now: folders may come and go with a network drive.
void Inbox::watch(const QStringList &paths)
{
    const QStringList watched = m_watcher.directories();
    QStringList gone;
    for (const QString &path : watched) {
        if (!paths.contains(path))
            gone << path;
    }
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    for (const QString &path : paths) {
        if (!watched.contains(path) && QFileInfo(path).isDir())
            m_watcher.addPath(path);
    }
}

Result<IntakeOutcome> Inbox::takeIn(const Progress &progress)
{
    if (BackgroundWork::isRunning())
        return failure(Error::Code::LockedByOther, QStringLiteral("another thread is at work"));
    if (m_register.isReadOnly())
        return failure(Error::Code::ReadOnly, QStringLiteral("register is open read-only"));
    if (m_register.vault().reportingKeys().officer.empty())
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    const auto folders = reportingFolders(m_register);
    if (!folders)
        return tl::unexpected<Error>(folders.error());
    IntakeOutcome outcome = IntakeRun(m_register, m_environment.clock(), progress).run(*folders);
    // Reporters see "received" from now on. What cannot be written is tried again later.
    if (!outcome.error
        || outcome.count(IntakeResult::TakenIn) + outcome.count(IntakeResult::Added) > 0)
        outcome.pendingReplies = publishReplies(m_register, m_environment.random).value_or(0);
    look();
    emit takenIn(outcome);
    return outcome;
}

Result<qsizetype> Inbox::restoreRejected()
{
    const auto folders = reportingFolders(m_register);
    if (!folders)
        return tl::unexpected<Error>(folders.error());
    qsizetype restored = 0;
    for (const ReportingFolder &place : *folders) {
        const auto moved = place.folder.restoreRejected();
        if (moved)
            restored += *moved;
        else if (moved.error().code != Error::Code::NotFound)
            return moved;
    }
    look();
    return restored;
}

} // namespace rueckhalt
