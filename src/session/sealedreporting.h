// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "crypto/receiptcode.h"
#include "intake/dropfolder.h"
#include "intake/replies.h"
#include "intake/reportenvelope.h"
#include "session/reportingtrust.h"

namespace rueckhalt {

/// Who reports, as far as he wants to say.
struct Sender
{
    SenderChoice choice = SenderChoice::Named;
    QString name {}; ///< at most Handling::MaxSenderName; not used if anonymous
    /// A receipt code for somebody who gives his name. Whoever stays anonymous always gets one.
    bool wantsReceipt = false;
};

/// A report on its way.
struct SentReport
{
    /// To be shown once: nobody can find it out again. Nothing without receipt.
    std::optional<ReceiptCode> receipt;
};

/// Reports without an account: what is sealed here can be opened by the safety officer only, not by
/// this program and not by whoever sits before it. Needs the card and the right to write into the
/// inbox, nothing else of the register.
///
/// send(), status() and add() derive keys from receipt codes (about half a second) and write to
/// shares that may be slow: they may run on a worker thread, on a copy.
///
/// This class leaves no copy of a report in memory. Widgets do: a program that has shown the form
/// starts itself anew afterwards, as it does for locking.
class SealedReporting
{
public:
    struct Environment
    {
        Clock clock;
        Random random;
        QString trustFile; ///< see TrustBook
    };

    /// Reads the card in `folder`, the register's own folder or its drop folder, and compares it
    /// with what this machine knows and with `expected`, which an administrator has set or somebody
    /// has read to the user: that one counts more. A card trusted here is remembered.
    static tl::expected<SealedReporting, CardProblem> open(const QString &folder,
        const Environment &environment, const std::optional<Digest> &expected = std::nullopt);

    /// What the form needs: name, units, services, emergency line.
    [[nodiscard]] const CardContent &content() const { return m_card.content; }
    [[nodiscard]] Digest fingerprint() const { return m_card.pin().fingerprint; }
    /// The key was not known before and nobody vouches for it: worth a look at the fingerprint.
    [[nodiscard]] bool isFirstContact() const { return m_isFirstContact; }
    /// The known key has named another one to follow it, and nobody vouches for that one: somebody
    /// who has left still holds an old key. At the first visit with the new key only.
    [[nodiscard]] bool hasNewKey() const { return m_hasNewKey; }

    [[nodiscard]] QList<IncidentProblem> problems(const IncidentDraft &draft) const;
    /// Seals the report into the inbox; durable when it returns. Of an anonymous report name,
    /// contact and time of day are left out. Invalid while there are problems or a name is missing;
    /// NotFound, ReadOnly, DiskFull, Io if it cannot be put there: then nothing was sent.
    [[nodiscard]] Result<SentReport> send(const IncidentDraft &draft, const Sender &sender) const;

    /// The answer to a report. Nothing: not taken in yet, or no such report. Damaged, Malformed:
    /// the answer cannot be read. Codes are read by ReceiptCode::fromText().
    [[nodiscard]] Result<std::optional<Reply>> status(const ReceiptCode &code) const;
    /// Adds a text to a report, sealed like it. Invalid for a text that is empty or longer than
    /// Addendum::MaxText; else as send().
    Result<void> add(const ReceiptCode &code, const QString &text) const;

private:
    SealedReporting(ReportingCard card, DropFolder folder, const Environment &environment)
        : m_card(std::move(card))
        , m_folder(std::move(folder))
        , m_environment(environment)
    {
    }
    [[nodiscard]] Envelope newEnvelope(const QDateTime &moment) const;
    Result<void> drop(const Envelope &envelope) const;

    ReportingCard m_card;
    DropFolder m_folder;
    Environment m_environment;
    bool m_isFirstContact = false;
    bool m_hasNewKey = false;
};

} // namespace rueckhalt
