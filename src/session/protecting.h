// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"
#include "vault/accesslog.h"
#include "vault/memberkeeping.h"
#include "vault/registeralert.h"

namespace rueckhalt {

/// How a register is protected: its members and keys, its access log, and whether it is what it
/// was. For the page about protection and for the command line. Changes that take a while may run
/// on another thread, as long as nothing else touches the register meanwhile.
class Protecting
{
public:
    /// The register outlives the use case.
    explicit Protecting(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    [[nodiscard]] OpenRegister &openRegister() const { return m_register; }
    [[nodiscard]] MemberKeeping &members() const { return m_register.vault().members(); }
    [[nodiscard]] const Member &me() const { return m_register.me(); }
    [[nodiscard]] AccessLog &log() const { return m_register.vault().log(); }

    /// The state of the register now, as it is printed: "Registerstand 123 · Igel …". Empty while
    /// there is none that could be trusted.
    [[nodiscard]] QString stateOnPaper(Language language) const;

    /// What a line on paper says about the register.
    struct Comparison
    {
        enum class Outcome {
            Same, ///< the register went through this state
            NotYet, ///< it has fewer entries: an older state was put back
            Other, ///< that entry is another one: altered, or a slip in typing
        };
        Outcome outcome = Outcome::Other;
        quint64 sequence = 0;
    };
    /// Invalid if the line cannot be read.
    [[nodiscard]] Result<Comparison> compareWithPaper(const QString &typed) const;

    /// How the object of an open entry is called: number of an incident, name of an account, else
    /// the beginning of its id; of a paper the case, what it is and to whom it goes. Empty without
    /// object. Only officers have the numbers.
    [[nodiscard]] QString objectName(const LogEntry &entry, Language language) const;
    /// Name of an account, "" for none; of one that was removed nothing is left but its id.
    [[nodiscard]] std::optional<QString> accountName(const UserId &user) const;

    /// What was found at opening, see Vault::alerts().
    [[nodiscard]] const QList<RegisterAlert> &alerts() const { return m_register.vault().alerts(); }
    [[nodiscard]] bool canAcceptState() const { return m_register.vault().canAcceptState(); }
    Result<void> acceptState() { return m_register.vault().acceptState(); }
    /// Whether the member who is in can say that they know of entries that were not taken in.
    [[nodiscard]] bool canNoteRefusedEntries() const;
    Result<void> noteRefusedEntries() { return m_register.vault().noteRefusedEntries(); }

    /// Checks the chain and then every page and object.
    [[nodiscard]] Result<QList<VaultFinding>> checkAll(const Progress &progress) const;

private:
    [[nodiscard]] QString incidentNumber(const IncidentId &id) const;

    OpenRegister &m_register;
};

} // namespace rueckhalt
