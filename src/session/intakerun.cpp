// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/intakerun.h"

#include "domain/archive/handlingcodec.h"
#include "domain/archive/incidentcodec.h"
#include "session/newincident.h"

#include <algorithm>
#include <utility>

namespace rueckhalt {

namespace {

/// Reports in one transaction: few enough to stop between, many enough to be quick.
constexpr std::size_t batchSize = 64;

/// Clocks of reporters may be wrong, and reports hostile: what lies in the future was sent now,
/// what lies more than a year back too.
QDateTime plausible(const QDateTime &moment, const QDateTime &now)
{
    constexpr qint64 mostDays = 366;
    return moment > now || moment < now.addDays(-mostDays) ? now : moment;
}

/// An incident in the future, though not for the clock of the machine it was reported on: that
/// clock is wrong, which is no reason to lose a report. Only the month is as good as known then.
void correctClock(IncidentDraft &draft, const QDateTime &moment, const QDateTime &now)
{
    const auto isAfter = [&draft](const QDateTime &local) {
        return std::ranges::any_of(problemsOf(draft, local), [](const IncidentProblem &problem) {
            return problem.kind == IncidentProblem::Kind::InFuture;
        });
    };
    // A report may say the day only when it was sent.
    const QDateTime endOfDay(moment.toLocalTime().date(), QTime(23, 59));
    const QDate today = now.toLocalTime().date();
    if (isAfter(now.toLocalTime()) && !isAfter(endOfDay))
        draft.occurred = IncidentTime::month(today.year(), today.month());
}

/// What the form would not have let through.
bool isIncomplete(const IncidentDraft &draft, const QDateTime &now)
{
    return !problemsOf(draft, now.toLocalTime()).isEmpty();
}

/// Whether the register's format has room for it. Asked before the register is: what the register
/// says later is never held against a report.
bool canBeKept(const TakenReport &report)
{
    return encode(NumberedFacts {{1, 1}, report.incident.facts}) && encode(report.incident.person)
        && encode(report.handling);
}

/// The others of a batch may still go in.
bool mayConcernOne(const Error &error)
{
    return error.code == Error::Code::Invalid || error.code == Error::Code::TooLarge
        || error.code == Error::Code::AlreadyExists || error.code == Error::Code::NotFound;
}

} // namespace

IntakeRun::IntakeRun(OpenRegister &openRegister, const QDateTime &now, const Progress &progress,
    const PutBack &putBack)
    : m_register(openRegister)
    , m_now(now)
    , m_progress(progress)
    , m_putBack(putBack)
    , m_keys(openRegister.vault().reportingKeys())
{
    // The newest first: nearly all reports are sealed to it.
    for (auto version = m_keys.officer.rbegin(); version != m_keys.officer.rend(); ++version)
        m_openers.push_back(version->agreement.clone());
}

IntakeOutcome IntakeRun::run(const QList<ReportingFolder> &folders)
{
    for (const ReportingFolder &place : folders)
        list(place);
    for (const Place &place : std::as_const(m_places)) {
        if (!goesOn())
            break;
        open(place);
        if (m_waiting.size() >= batchSize)
            save();
    }
    save();
    for (const Place &place : std::as_const(m_addenda)) {
        if (!goesOn())
            break;
        // Opened a second time rather than kept: ten thousand of them would be a lot.
        const auto opened
            = place.folder->read(place.file.name).and_then([this](const QByteArray &file) {
                  return openEnvelope(bytesOf(file), m_openers);
              });
        if (opened && opened->envelope.isAddendum())
            takeAddendum(place, *opened);
    }
    if (!m_outcome.error)
        m_outcome.error = m_left;
    return std::move(m_outcome);
}

void IntakeRun::list(const ReportingFolder &place)
{
    const DropFolder &folder = place.folder;
    const auto listing = folder.list(m_now);
    if (!listing) {
        if (listing.error().code == Error::Code::Unsupported)
            m_outcome.refused << listing.error().detail;
        else if (isAway(place, listing.error()))
            m_outcome.unreachable << folder.path();
        return;
    }
    m_outcome.hasMore = m_outcome.hasMore || listing->isCut;
    for (InboxFile file : listing->files) {
        if (m_putBack.contains({folder.path(), file.shownName()})) {
            file.isRecent = false;
            if (file.kind == InboxFileKind::Arriving)
                file.kind = InboxFileKind::Half;
        }
        m_places << Place {&folder, std::move(file)};
    }
}

bool IntakeRun::goesOn()
{
    if (m_outcome.error || m_outcome.wasCancelled)
        return false;
    // Stopping is possible where nothing hangs between file and register.
    if (m_progress && m_waiting.empty() && !m_progress(m_done, m_places.size()))
        m_outcome.wasCancelled = true;
    return !m_outcome.wasCancelled;
}

void IntakeRun::open(const Place &place)
{
    switch (place.file.kind) {
    case InboxFileKind::Arriving:
        return finish(place, IntakeResult::Arriving);
    case InboxFileKind::Half:
        return finish(place, IntakeResult::Half);
    case InboxFileKind::TooLarge:
        return finish(place, IntakeResult::TooLarge);
    case InboxFileKind::Foreign:
        return finish(place, IntakeResult::Foreign);
    case InboxFileKind::Report:
        break;
    }
    const auto file = place.folder->read(place.file.name);
    if (!file && file.error().code == Error::Code::NotFound)
        return; // somebody else has taken it away
    if (!file)
        return finish(place,
            file.error().code == Error::Code::Io ? IntakeResult::NotStored
                                                 : IntakeResult::CannotBeOpened);
    auto opened = openEnvelope(bytesOf(*file), m_openers);
    if (!opened)
        return finish(place, resultOf(opened.error(), place.file));
    if (opened->envelope.registerId != m_keys.registerId)
        return finish(place, IntakeResult::OtherRegister);
    if (m_waitingIds.contains(opened->envelope.id))
        save(); // a copy of one that is just being taken in
    const auto known = m_register.vault().knows(opened->envelope.id, opened->digest);
    if (!known) {
        m_outcome.error = known.error();
        return finish(place, IntakeResult::NotStored);
    }
    if (*known == ReportKnown::Yes)
        return finish(place, IntakeResult::Known);
    if (*known == ReportKnown::Conflicting)
        return finish(place, IntakeResult::Conflicting);
    if (opened->envelope.isAddendum())
        m_addenda << place; // its report may come later in this very run
    else
        takeReport(place, *std::move(opened));
}

IntakeResult IntakeRun::resultOf(const Error &error, const InboxFile &file) const
{
    if (error.code == Error::Code::NewerFormat)
        return IntakeResult::NewerFormat;
    // Whoever copies files into the folder may not be done yet. Our own programs rename.
    const bool mayBeCut
        = error.code == Error::Code::Damaged || error.code == Error::Code::Malformed;
    return file.isRecent && mayBeCut ? IntakeResult::Arriving : IntakeResult::CannotBeOpened;
}

void IntakeRun::takeReport(const Place &place, OpenedEnvelope &&opened)
{
    auto &sealed = std::get<SealedReport>(opened.envelope.content);
    IncidentDraft &draft = sealed.draft;
    correctClock(draft, opened.envelope.moment, m_now);
    if (isIncomplete(draft, m_now))
        return finish(place, IntakeResult::Incomplete);
    const Organisation &organisation = m_register.organisation();
    // Units may have gone since the reporter's card was written.
    if (!organisation.unit(draft.unit))
        draft.unit = {};
    if (!organisation.service(draft.service))
        draft.service = {};
    const QDateTime moment = plausible(opened.envelope.moment, m_now);
    // Not beside the description, which others may read to whom a case is granted.
    QString contact = std::exchange(draft.person.feedbackContact, {});
    TakenReport report {.report = opened.envelope.id,
        .digest = opened.digest,
        .incident = newIncidentOf(draft, moment, organisation, m_register.vault()),
        .handling = {.sender = sealed.sender,
            .senderName = sealed.senderName,
            .contact = std::move(contact),
            .receipt = sealed.receipt,
            .taken = m_now}};
    if (!canBeKept(report))
        return finish(place, IntakeResult::Incomplete);
    if (report.handling.receipt && !claimReceipt(place, report.handling.receipt->id))
        return;
    m_waitingIds.insert(opened.envelope.id);
    m_waiting.push_back({place, std::move(report)});
}

bool IntakeRun::claimReceipt(const Place &place, const ReceiptId &receipt)
{
    if (m_waitingReceipts.contains(receipt))
        save();
    const auto holder = m_register.vault().incidentOf(receipt);
    if (!holder) {
        m_outcome.error = holder.error();
        finish(place, IntakeResult::NotStored);
        return false;
    }
    if (*holder) {
        finish(place, IntakeResult::Conflicting);
        return false;
    }
    m_waitingReceipts.insert(receipt);
    return true;
}

bool IntakeRun::saveTogether(std::span<Waiting> reports)
{
    std::vector<TakenReport> taken;
    taken.reserve(reports.size());
    for (Waiting &waiting : reports)
        taken.push_back(waiting.report);
    const auto incidents = m_register.takeIn(taken);
    if (!incidents && mayConcernOne(incidents.error())) {
        if (reports.size() > 1)
            return false;
        m_left = incidents.error();
    } else if (!incidents) {
        m_outcome.error = incidents.error();
    }
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (incidents)
            finish(
                reports[i].place, IntakeResult::TakenIn, &incidents->at(static_cast<qsizetype>(i)));
        else
            finish(reports[i].place, IntakeResult::NotStored);
    }
    return true;
}

void IntakeRun::save()
{
    if (m_waiting.empty())
        return;
    if (!saveTogether(m_waiting))
        saveOneByOne();
    m_waiting.clear();
    m_waitingIds.clear();
    m_waitingReceipts.clear();
}

void IntakeRun::saveOneByOne()
{
    for (Waiting &waiting : m_waiting) {
        if (m_outcome.error)
            finish(waiting.place, IntakeResult::NotStored);
        else
            static_cast<void>(saveTogether(std::span(&waiting, 1)));
    }
}

void IntakeRun::takeAddendum(const Place &place, const OpenedEnvelope &opened)
{
    Vault &vault = m_register.vault();
    const auto &sealed = std::get<SealedAddendum>(opened.envelope.content);
    const auto incident = vault.incidentOf(sealed.receipt);
    if (incident && !*incident)
        return finish(place, IntakeResult::NoSuchReport);
    const auto handling = incident
        ? vault.handling(**incident)
        : Result<std::optional<Handling>>(tl::unexpected<Error>(incident.error()));
    if (!handling) {
        m_outcome.error = handling.error();
        return finish(place, IntakeResult::NotStored);
    }
    if (!*handling || !(*handling)->receipt || !isGenuine(opened.envelope, *(*handling)->receipt))
        return finish(place, IntakeResult::NoSuchReport);
    // Two copies in one run: the first one was added.
    if (m_addedIds.contains(opened.envelope.id))
        return finish(place, IntakeResult::Known);
    Handling longer = **handling;
    longer.addenda << Addendum {plausible(opened.envelope.moment, m_now), sealed.text};
    if (longer.addenda.size() > Handling::MaxAddenda || !encode(longer))
        return finish(place, IntakeResult::NoRoom);
    const auto added = vault.takeIn(TakenAddendum {.report = opened.envelope.id,
        .digest = opened.digest,
        .receipt = sealed.receipt,
        .addendum = longer.addenda.constLast()});
    if (!added) {
        auto &error = mayConcernOne(added.error()) ? m_left : m_outcome.error;
        error = added.error();
        return finish(place, IntakeResult::NotStored);
    }
    m_addedIds.insert(opened.envelope.id);
    const Incident target {.id = *added};
    finish(place, IntakeResult::Added, &target);
}

void IntakeRun::finish(const Place &place, IntakeResult result, const Incident *incident)
{
    const QByteArray &name = place.file.name;
    const bool isSafe = result == IntakeResult::TakenIn || result == IntakeResult::Added
        || result == IntakeResult::Known;
    // A file that cannot be taken away is known already the next time; nothing is lost.
    if (isSafe)
        static_cast<void>(place.folder->remove(name));
    else if (isRejected(result))
        static_cast<void>(place.folder->reject(name, codeOf(result).toLatin1()));
    ++m_done;
    const QString folder = place.folder->path();
    const QString file = place.file.shownName();
    m_outcome.entries << IntakeEntry {.folder = folder,
        .file = file,
        .result = result,
        .incident = incident ? incident->id : IncidentId(),
        .number = incident ? incident->number : QString(),
        .isRetried = m_putBack.value({folder, file}) == result};
}

} // namespace rueckhalt
