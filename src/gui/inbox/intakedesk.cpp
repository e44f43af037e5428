// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inbox/intakedesk.h"

#include <QEventLoop>
#include <QProgressDialog>
#include <QTimer>

#include <algorithm>

namespace rueckhalt {

IntakeDesk::IntakeDesk(
    OpenRegister &openRegister, const Inbox::Environment &environment, QObject *parent)
    : QObject(parent)
    , m_inbox(openRegister, environment)
    , m_answering(openRegister, environment.random)
{
    connect(&m_inbox, &Inbox::waitingChanged, this, [this] {
        takeInFew();
        tellChange();
    });
    connect(&m_inbox, &Inbox::rejectedChanged, this, &IntakeDesk::tellChange);
    connect(&m_inbox, &Inbox::takenIn, this, &IntakeDesk::remember);
    connect(&m_answering, &Answering::handlingChanged, this, &IntakeDesk::tellChange);
}

void IntakeDesk::setAutomatic(bool automatic)
{
    m_automatic = automatic;
    takeInFew();
}

void IntakeDesk::tellChange()
{
    m_needing.reset();
    emit changed();
}

void IntakeDesk::takeInFew()
{
    const bool hasWork = m_inbox.waiting() > 0 || m_inbox.hasToRetry();
    if (!m_automatic || m_busy || !hasWork || m_inbox.waiting() > Few)
        return;
    m_busy = true;
    // A failure is not worth a window here: the reports stay, and the page says that they wait.
    static_cast<void>(m_inbox.takeIn());
    m_busy = false;
}

Result<void> IntakeDesk::takeInNow(QWidget *parent)
{
    if (m_busy)
        return {};
    m_busy = true;
    const auto outcome = m_inbox.waiting() > Few ? takeInWithProgress(parent) : m_inbox.takeIn();
    m_busy = false;
    tellChange();
    if (!outcome)
        return tl::unexpected<Error>(outcome.error());
    if (outcome->error)
        return tl::unexpected<Error>(*outcome->error);
    return {};
}

Result<IntakeOutcome> IntakeDesk::takeInWithProgress(QWidget *parent)
{
    QProgressDialog dialog(tr("Taking in sealed reports …"), tr("Stop"), 0,
        static_cast<int>(m_inbox.waiting()), parent);
    dialog.setWindowTitle(tr("Taking in reports"));
    dialog.setWindowModality(Qt::ApplicationModal);
    dialog.setMinimumDuration(0);
    dialog.setAutoClose(false);
    dialog.show();
    Result<IntakeOutcome> outcome;
    // In a loop of its own, because locking waits until no loop but the first one runs: a register
    // must not close in the middle of a transaction.
    QEventLoop loop;
    QTimer::singleShot(0, &loop, [&] {
        outcome = m_inbox.takeIn([&dialog](qint64 done, qint64 total) {
            dialog.setMaximum(static_cast<int>(total));
            dialog.setValue(static_cast<int>(done)); // lets the window draw and be clicked
            return !dialog.wasCanceled();
        });
        loop.quit();
    });
    loop.exec();
    return outcome;
}

void IntakeDesk::remember(const IntakeOutcome &outcome)
{
    const auto taken = outcome.count(IntakeResult::TakenIn);
    const auto added = outcome.count(IntakeResult::Added);
    m_takenIn += taken;
    for (const IntakeEntry &entry : outcome.entries) {
        const bool isGood = entry.result == IntakeResult::TakenIn
            || entry.result == IntakeResult::Added || entry.result == IntakeResult::Known
            || entry.result == IntakeResult::Arriving;
        // What was put aside and may be a report is told for good: Inbox::rejected().
        const bool isKept = isRejected(entry.result)
            && std::ranges::any_of(m_inbox.rejected(), [&entry](const RejectedReport &rejected) {
                   return rejected.folder == entry.folder && rejected.file == entry.file;
               });
        if (!isGood && !isKept)
            m_problems.append(entry);
    }
    while (m_problems.size() > MostProblems)
        m_problems.removeFirst();
    if (taken > 0)
        emit noticed(tr("%n new report(s) taken in", nullptr, static_cast<int>(taken)));
    else if (added > 0)
        emit noticed(tr("%n addition(s) to reports taken in", nullptr, static_cast<int>(added)));
    else if (const auto rejected = outcome.newlyRejected(); rejected > 0)
        emit noticed(tr("%n file(s) could not be taken in", nullptr, static_cast<int>(rejected)));
    tellChange();
}

Result<void> IntakeDesk::retryRejected(QWidget *parent)
{
    if (m_busy)
        return {};
    // Not taken in by itself meanwhile: that would be a second time.
    m_busy = true;
    const auto restored = m_inbox.restoreRejected();
    m_busy = false;
    if (!restored)
        return tl::unexpected<Error>(restored.error());
    m_problems.clear();
    return takeInNow(parent);
}

Result<QList<HandledReport>> IntakeDesk::needingWork() const
{
    auto reports = m_answering.reports();
    if (!reports)
        return reports;
    reports->removeIf([](const HandledReport &report) {
        return report.handling.reply.state != HandlingState::Received
            && !report.handling.hasUnseenAddenda();
    });
    return reports;
}

const IntakeDesk::Needing &IntakeDesk::needing() const
{
    if (m_needing)
        return *m_needing;
    Needing &needing = m_needing.emplace();
    const auto work = needingWork().value_or(QList<HandledReport> {});
    for (const HandledReport &report : work) {
        const QDateTime &taken = report.handling.taken;
        if (taken.isValid() && (!needing.oldest.isValid() || taken < needing.oldest))
            needing.oldest = taken;
    }
    needing.count = static_cast<int>(work.size());
    return needing;
}

int IntakeDesk::count() const
{
    return static_cast<int>(m_inbox.waiting() + m_inbox.rejectedCount()) + needing().count;
}

} // namespace rueckhalt
