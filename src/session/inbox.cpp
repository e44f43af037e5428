// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/inbox.h"

#include "domain/protection/role.h"
#include "session/backgroundwork.h"
#include "session/intakerun.h"

#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

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
    const QList<RejectedReport> rejectedBefore = std::exchange(m_rejected, {});
    const qsizetype rejectedCountBefore = std::exchange(m_rejectedCount, 0);
    m_waiting = 0;
    m_unreachable.clear();
    m_refused.clear();
    QStringList paths;
    for (const ReportingFolder &place : *folders) {
        const auto listing = place.folder.list(m_environment.clock());
        paths << place.folder.inboxPath();
        if (listing)
            m_waiting
                += std::ranges::count(listing->files, InboxFileKind::Report, &InboxFile::kind);
        else if (listing.error().code == Error::Code::Unsupported)
            m_refused << listing.error().detail;
        else if (isAway(place, listing.error()))
            m_unreachable << place.folder.path();
        lookAtRejected(place.folder);
    }
    watch(paths);
    if (m_waiting != before)
        emit waitingChanged(m_waiting);
    if (m_rejectedCount != rejectedCountBefore || m_rejected != rejectedBefore)
        emit rejectedChanged();
}

namespace {

RejectedReport reportOf(const DropFolder &folder, const RejectedFile &file)
{
    return {.folder = folder.path(),
        .file = QString::fromLatin1(file.original),
        .reason = fromCode<IntakeResult>(QString::fromLatin1(file.reason)),
        .name = QString::fromLatin1(file.name)};
}

} // namespace

void Inbox::lookAtRejected(const DropFolder &folder)
{
    // A folder that cannot be looked at is told of already.
    const auto listing = folder.rejected();
    if (!listing) {
        const Error &error = listing.error();
        if (error.code == Error::Code::Unsupported && !m_refused.contains(error.detail))
            m_refused << error.detail;
        return;
    }
    m_rejectedCount += listing->files.size();
    QList<RejectedFile> shown
        = listing->files.first(std::min(listing->files.size(), MostRejected - m_rejected.size()));
    std::ranges::sort(shown, {}, &RejectedFile::name);
    for (const RejectedFile &file : std::as_const(shown))
        m_rejected << reportOf(folder, file);
}

bool Inbox::hasToRetry() const
{
    return !m_hasRetried && std::ranges::any_of(m_rejected, mayComeRight, &RejectedReport::reason);
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

Result<void> Inbox::mayTakeIn() const
{
    if (BackgroundWork::isRunning())
        return failure(Error::Code::LockedByOther, QStringLiteral("another thread is at work"));
    if (m_register.isReadOnly())
        return failure(Error::Code::ReadOnly, QStringLiteral("register is open read-only"));
    if (m_register.vault().reportingKeys().officer.empty())
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    return {};
}

QList<RejectedReport> Inbox::putBack(
    const ReportingFolder &place, const Reasons &reasons, qsizetype most) const
{
    QList<RejectedReport> restored;
    const auto listing = place.folder.rejected();
    if (!listing)
        return restored;
    std::map<std::optional<IntakeResult>, qsizetype> tried;
    for (const RejectedFile &file : listing->files) {
        const RejectedReport report = reportOf(place.folder, file);
        qsizetype &soFar = tried[report.reason];
        // One that cannot be moved, or whose name is taken, stays where it is seen.
        if (reasons(report.reason) && soFar < most && place.folder.restore(file)) {
            restored << report;
            ++soFar;
        }
    }
    return restored;
}

Result<IntakeOutcome> Inbox::takeIn(const Progress &progress)
{
    if (const auto may = mayTakeIn(); !may)
        return tl::unexpected<Error>(may.error());
    const auto folders = reportingFolders(m_register);
    if (!folders)
        return tl::unexpected<Error>(folders.error());
    const bool isFirst = !std::exchange(m_hasRetried, true);
    const auto isInTurn = [isFirst](const auto &reason) {
        return isFirst ? mayComeRight(reason) : reason == IntakeResult::NoSuchReport;
    };
    for (const ReportingFolder &place : *folders) {
        for (const RejectedReport &report : putBack(place, isInTurn, MostRetried))
            m_putBack.insert({report.folder, report.file}, report.reason);
    }
    IntakeOutcome outcome
        = IntakeRun(m_register, m_environment.clock(), progress, m_putBack).run(*folders);
    // What the run did not come to, or had to leave, is not new the next time either.
    for (const IntakeEntry &entry : std::as_const(outcome.entries)) {
        if (entry.result != IntakeResult::NotStored)
            m_putBack.remove({entry.folder, entry.file});
    }
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
    if (const auto may = mayTakeIn(); !may)
        return tl::unexpected<Error>(may.error());
    const auto folders = reportingFolders(m_register);
    if (!folders)
        return tl::unexpected<Error>(folders.error());
    m_hasRetried = true;
    const auto isAny = [](const auto &) { return true; };
    qsizetype restored = 0;
    for (const ReportingFolder &place : *folders) {
        // Whoever asks for it wants to know what came of it.
        for (const RejectedReport &report : putBack(place, isAny, DropFolder::MostReports)) {
            m_putBack.insert({report.folder, report.file}, std::nullopt);
            ++restored;
        }
    }
    look();
    return restored;
}

} // namespace rueckhalt
