// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/incident/incident.h"

#include <QHash>

#include <optional>
#include <utility>

namespace rueckhalt {

/// What became of a file in the inbox.
enum class IntakeResult {
    TakenIn, ///< is an incident now
    Added, ///< was added to an incident
    Known, ///< had been taken in before; the file is gone
    Arriving, ///< may not be whole yet; stays and is tried again
    Half, ///< writing was given up
    TooLarge,
    Foreign, ///< no report at all
    CannotBeOpened, ///< sealed to another key, cut or altered
    OtherRegister,
    NewerFormat,
    Incomplete, ///< opened, but it is no report that the form would have sent
    NoSuchReport, ///< an addition to a report that is not in this register, or not by its reporter
    Conflicting, ///< says it is a report that was taken in, but says something else
    NoRoom, ///< an addition to a report that has as many as the register can keep
    NotStored, ///< the register could not save it; stays and is tried again
};
template <>
std::span<const Term<IntakeResult>> terms<IntakeResult>();

/// What it means and what to do, as a sentence.
[[nodiscard]] Words explanationOf(IntakeResult result);
/// Whether the file was put aside into inbox/rejected.
[[nodiscard]] bool isRejected(IntakeResult result);

/// One file and what became of it.
struct IntakeEntry
{
    QString folder {};
    QString file {}; ///< for the eye
    IntakeResult result = IntakeResult::TakenIn;
    IncidentId incident {}; ///< null unless taken in or added
    QString number {}; ///< of an incident that was taken in
    bool isRetried = false; ///< was put aside earlier, for the same reason, and tried by itself
};

/// A report that was put aside, now or long ago, and is not in the register.
struct RejectedReport
{
    QString folder {};
    QString file {}; ///< its name in the inbox, for the eye
    std::optional<IntakeResult> reason {}; ///< nothing: put aside by an earlier version
    QString name {}; ///< in inbox/rejected, for the eye
    bool operator==(const RejectedReport &) const = default;
};

/// Files that were put back into an inbox for another try, by folder and name. They are whole or
/// will never be, however recently they were moved. To fail again for this reason is no news;
/// nothing: it is, whatever the reason.
using PutBack = QHash<std::pair<QString, QString>, std::optional<IntakeResult>>;

/// What it means, as a sentence.
[[nodiscard]] Words explanationOf(const RejectedReport &report);
/// Whether another try may succeed by itself, because it hangs on more than the file: on keys, on
/// the version of the program, or on another report.
[[nodiscard]] bool mayComeRight(const std::optional<IntakeResult> &reason);

struct IntakeOutcome
{
    QList<IntakeEntry> entries {}; ///< in the order they were dealt with
    bool wasCancelled = false; ///< what is listed here was done, the rest waits
    bool hasMore = false; ///< more files than are looked at in one go
    std::optional<Error> error {}; ///< why the register did not save something; the rest of the run
                                   ///< may have been done
    QStringList unreachable {}; ///< folders that could not be listed
    QStringList refused {}; ///< folders that are not safe (DropFolder)
    qsizetype pendingReplies = 0; ///< confirmations that could not be put everywhere yet

    [[nodiscard]] qsizetype count(IntakeResult result) const;
    /// Files that were put aside in this run and had not been before.
    [[nodiscard]] qsizetype newlyRejected() const;
    /// Nothing is left that somebody has to look after: all was saved, reached and taken in.
    [[nodiscard]] bool isClean() const;
};

} // namespace rueckhalt
