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
    /// Both outlive the use case.
    Protecting(OpenRegister &openRegister, AccessLog *log)
        : m_register(openRegister)
        , m_log(log)
    {
    }

    [[nodiscard]] OpenRegister &openRegister() const { return m_register; }
    [[nodiscard]] MemberKeeping &members() const { return m_register.vault().members(); }
    [[nodiscard]] const Member &me() const { return m_register.me(); }
    [[nodiscard]] AccessLog *log() const { return m_log; }

    /// The state of the register now, as it is printed: "Registerstand 123 · Igel …". Empty for a
    /// register without entries.
    [[nodiscard]] Result<QString> stateOnPaper(Language language) const;

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

    /// Checks the chain and then every page and object.
    [[nodiscard]] Result<QList<VaultFinding>> checkAll(const Progress &progress) const;

private:
    OpenRegister &m_register;
    AccessLog *m_log;
};

} // namespace rueckhalt
