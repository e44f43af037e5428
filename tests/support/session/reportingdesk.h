// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/inbox.h"
#include "session/publishing.h"
#include "session/sealedreporting.h"
#include "support/session/testregister.h"

namespace rueckhalt::test {

/// A register with its card published, and a reporter's machine beside it.
class ReportingDesk
{
public:
    ReportingDesk();

    [[nodiscard]] TestRegister &reg() { return m_register; }
    [[nodiscard]] OpenRegister &open() { return m_register.open(); }
    [[nodiscard]] QString inboxPath() const { return m_register.folder() + "/inbox"; }
    /// What a reporter has to say it with, at fixedNow().
    [[nodiscard]] SealedReporting reporting() const;
    [[nodiscard]] SealedReporting::Environment reporterEnvironment() const;
    /// A day after every file that is there now.
    [[nodiscard]] Inbox::Environment inboxEnvironment() const;
    /// One look by an inbox of its own.
    IntakeOutcome takeIn(const Progress &progress = {});

    /// Sends a verbal incident with this description.
    std::optional<ReceiptCode> send(const QString &description, const Sender &sender = named());
    [[nodiscard]] static Sender named() { return {SenderChoice::Named, "Jördis Ł.", false}; }
    [[nodiscard]] static Sender anonymous() { return {SenderChoice::Anonymous, {}, false}; }

    /// An envelope of this register that the form would not have sent; to be dropped with drop().
    [[nodiscard]] Envelope envelope(std::uint8_t id) const;
    void drop(const Envelope &envelope) const;
    [[nodiscard]] QStringList inboxFiles() const;
    [[nodiscard]] QStringList rejectedFiles() const;

private:
    TestRegister m_register;
    QTemporaryDir m_machine;
};

} // namespace rueckhalt::test
