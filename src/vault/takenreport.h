// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/keypair.h"
#include "domain/incident/handling.h"
#include "domain/protection/registerid.h"
#include "vault/vault.h"

#include <optional>
#include <vector>

namespace rueckhalt {

/// A report from the inbox, opened and checked, on its way into the register.
struct TakenReport
{
    ReportId report {};
    Digest digest {}; ///< over what its envelope said
    NewIncident incident {};
    Handling handling {};
};

/// Something added to a report that is in the register.
struct TakenAddendum
{
    ReportId report {}; ///< of the addendum itself
    Digest digest {};
    ReceiptId receipt {};
    Addendum addendum {};
};

/// Whether a report or addendum was taken in before.
enum class ReportKnown : int {
    No,
    Yes,
    Conflicting, ///< the same id said something else then
};

/// An incident with what goes on about it.
struct HandledReport
{
    IncidentId incident {};
    Handling handling {};
};

/// A reply whose sealed copy does not lie everywhere yet.
struct PendingReply
{
    IncidentId incident {};
    quint32 revision = 0;
    Handling handling {};
};

/// What an authority sets for reporting.
struct ReportingSettings
{
    QString shownName {}; ///< of the register; empty: its own
    QString emergencyLine {}; ///< empty: the sentence that comes with the program
    QString dropFolder {}; ///< beside the register's own folder; empty: none
    QStringList otherFolders {}; ///< more such folders, by name
    /// Folders that were given up: shortcuts of reporters may still lead there, so reports in them
    /// are taken in until somebody says that it is enough.
    QStringList formerFolders {};

    static constexpr qsizetype MaxFolders = 50; ///< of each list
    bool operator==(const ReportingSettings &) const = default;
};

/// A version of the officers' key as reporting needs it.
struct OfficerKeyVersion
{
    quint32 version = 1;
    AgreementKey agreement;
    SigningKey signing;
};

/// Keys to open reports and to sign the card with.
struct ReportingKeys
{
    RegisterId registerId {};
    std::vector<OfficerKeyVersion> officer {}; ///< ascending; empty without the officers' key
    std::optional<PublicKey> recovery {};
};

} // namespace rueckhalt
