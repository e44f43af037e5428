// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/protectionoptions.h"
#include "domain/deadline/worklist.h"
#include "session/casework.h"

#include <QJsonArray>

namespace rueckhalt {

/// What the actions of "case" share: arguments REGISTER and NUMBER, password, the case that they
/// name.
class CaseCommand
{
public:
    CaseCommand(Invocation &invocation, const Words &description);

    [[nodiscard]] CommandOptions &options() { return m_options; }
    void reasonOption();
    /// Parses, opens the register and does `work` with the incident that NUMBER names.
    int run(const std::function<int(Casework &, const IncidentId &)> &work);
    /// The same with the register itself.
    int runIn(const std::function<int(OpenRegister &, const IncidentId &)> &work);
    /// The same for what changes the case: says why it was refused and which duties are open.
    int change(const std::function<Result<void>(Casework &, const IncidentId &)> &work);

    /// Of --reason or --reason-file, as read before the work.
    [[nodiscard]] const QString &reason() const { return m_reason; }

private:
    Invocation &m_invocation;
    Result<void> readReason();

    CommandOptions m_options;
    bool m_takesReason = false;
    QString m_reason;
};

/// "• Bieten Sie Erstbetreuung an … [offer-first-care], betroffene Person 2".
[[nodiscard]] QString dutyLine(const OpenDuty &duty, const Console &console);
/// The number given with --person or --accused; 1 without it, Invalid for anything but a number.
Result<int> numberFrom(const CommandOptions &options, const char *option);

inline constexpr qint64 MaxCaseText = qint64 {64} * 1024;
/// A text that somebody wrote, from a file and not from the command line, which others can see.
/// Empty without the option; Invalid for what is not UTF-8.
Result<QString> textFrom(const CommandOptions &options, const char *option);

/// Code of an enumeration given as argument; Invalid with what was typed and what is possible.
template <typename E>
Result<E> codeAt(const CommandOptions &options, qsizetype position)
{
    const auto code = fromCode<E>(options.argument(position));
    if (code)
        return *code;
    QStringList known;
    for (const Term<E> &term : terms<E>())
        known << QString::fromLatin1(term.code);
    return failure(Error::Code::Invalid,
        QStringLiteral("%1: %2").arg(
            printable(options.argument(position)), known.join(QStringLiteral(", "))));
}

/// 2026-12-31 or 31.12.2026; null if it is neither.
[[nodiscard]] QDate caseDayFrom(const QString &text);

/// A deadline as the commands "deadlines" and "case show" tell it in JSON.
[[nodiscard]] QJsonObject jsonOf(const Deadline &deadline, const DeadlineSettings &settings,
    const QDate &today, Language language);

// The actions that show; the others are in casework.cpp.
int runCaseList(Invocation &invocation);
int runCaseShow(Invocation &invocation);
int runCaseDuplicates(Invocation &invocation);
int runCaseSettings(Invocation &invocation);
int runCaseForm(Invocation &invocation);
int runCasePerson(Invocation &invocation);
int runFirstAidList(Invocation &invocation);
/// Work list and calendar file of a register.
int runRegisterDeadlines(const CommandOptions &options, Invocation &invocation);

} // namespace rueckhalt
