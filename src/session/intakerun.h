// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/reportenvelope.h"
#include "session/intakeoutcome.h"
#include "session/openregister.h"
#include "session/reportingfolders.h"
#include "vault/takenreport.h"

#include <QSet>

#include <vector>

namespace rueckhalt {

/// One pass over the inboxes: first the reports, many in one transaction, then what was added to
/// them. A file goes only after the register has what it said; what is no good is put aside.
class IntakeRun
{
public:
    /// `now` is compared with the times of the files. All outlive this.
    IntakeRun(OpenRegister &openRegister, const QDateTime &now, const Progress &progress,
        const PutBack &putBack);

    [[nodiscard]] IntakeOutcome run(const QList<ReportingFolder> &folders);

private:
    /// A file of one of the inboxes.
    struct Place
    {
        const DropFolder *folder = nullptr;
        InboxFile file;
    };
    struct Waiting
    {
        Place place;
        TakenReport report;
    };

    void list(const ReportingFolder &place);
    void open(const Place &place);
    void takeReport(const Place &place, OpenedEnvelope &&opened);
    /// False, and the file is dealt with, if another report has this receipt.
    [[nodiscard]] bool claimReceipt(const Place &place, const ReceiptId &receipt);
    void takeAddendum(const Place &place, const OpenedEnvelope &opened);
    /// Saves the reports gathered so far; if one of them cannot be saved, the others still are.
    void save();
    void saveOneByOne();
    /// False if nothing was done because one of several may have been in the way of the others.
    [[nodiscard]] bool saveTogether(std::span<Waiting> reports);
    [[nodiscard]] IntakeResult resultOf(const Error &error, const InboxFile &file) const;
    void finish(const Place &place, IntakeResult result, const Incident *incident = nullptr);
    /// False once the user or a failing register has stopped the run.
    bool goesOn();

    OpenRegister &m_register;
    QDateTime m_now;
    const Progress &m_progress;
    const PutBack &m_putBack;
    ReportingKeys m_keys;
    std::vector<AgreementKey> m_openers;
    QList<Place> m_places;
    QList<Place> m_addenda;
    std::vector<Waiting> m_waiting;
    QSet<ReportId> m_waitingIds;
    QSet<ReceiptId> m_waitingReceipts;
    QSet<ReportId> m_addedIds; ///< additions of this run
    std::optional<Error> m_left; ///< why a report stayed in the inbox while the run went on
    qsizetype m_done = 0;
    IntakeOutcome m_outcome;
};

} // namespace rueckhalt
