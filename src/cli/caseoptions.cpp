// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/caseoptions.h"

namespace rueckhalt {

CaseCommand::CaseCommand(Invocation &invocation, const Words &description)
    : m_invocation(invocation)
    , m_options(invocation, description)
{
    m_options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    m_options.argument("NUMBER",
        {"Nummer des Vorfalls, etwa 2026-00123", "number of the incident, such as 2026-00123"});
}

void CaseCommand::reasonOption()
{
    m_takesReason = true;
    m_options.option(
        "reason", {"Grund; er bleibt im Register", "reason; it stays in the register"}, "TEXT");
    m_options.option("reason-file",
        {"Grund aus einer Datei, - für die Standardeingabe: Argumente können andere sehen",
            "reason from a file, - for standard input: others can see arguments"},
        "FILE");
}

Result<void> CaseCommand::readReason()
{
    if (!m_takesReason)
        return {};
    if (m_options.has("reason") && m_options.has("reason-file"))
        return failure(Error::Code::Invalid, QStringLiteral("--reason, --reason-file"));
    m_reason = m_options.value("reason").trimmed();
    return m_options.has("reason-file")
        ? textFrom(m_options, "reason-file").map([this](const QString &text) { m_reason = text; })
        : Result<void> {};
}

Result<QString> textFrom(const CommandOptions &options, const char *option)
{
    if (!options.has(option))
        return QString();
    return contentOf(options.value(option), MaxCaseText)
        .and_then([&](const QByteArray &content) -> Result<QString> {
            const QString text = QString::fromUtf8(content).trimmed();
            if (text.toUtf8() != content.trimmed())
                return failure(
                    Error::Code::Invalid, QStringLiteral("--") + QLatin1StringView(option));
            return text;
        });
}

int CaseCommand::run(const std::function<int(Casework &, const IncidentId &)> &work)
{
    return runIn([&](OpenRegister &openRegister, const IncidentId &incident) {
        Answering answering(openRegister, m_invocation.random);
        Casework cases(openRegister, answering, m_invocation.console.language());
        return work(cases, incident);
    });
}

int CaseCommand::runIn(const std::function<int(OpenRegister &, const IncidentId &)> &work)
{
    Console &console = m_invocation.console;
    m_options.passwordOptions();
    if (const auto finished = m_options.parse(console))
        return *finished;
    return withRegister(m_options, m_invocation, [&](OpenRegister &openRegister) {
        const auto row = rowOfNumber(openRegister.facts(), m_options.argument(1));
        if (!row)
            return console.fail({Error::Code::NotFound, printable(m_options.argument(1))});
        if (const auto read = readReason(); !read)
            return console.fail(read.error());
        return work(openRegister, openRegister.facts().ids[*row]);
    });
}

int CaseCommand::change(const std::function<Result<void>(Casework &, const IncidentId &)> &work)
{
    Console &console = m_invocation.console;
    return run([&](Casework &cases, const IncidentId &incident) {
        const auto done = work(cases, incident);
        const auto problem = done ? std::nullopt : Casework::problemIn(done.error());
        if (!problem)
            return finish(done, m_options, console, {"Eingetragen.", "Entered."});
        QStringList lines {console.text(sentenceFor(*problem))};
        if (const auto file = cases.read(incident); file && problem == CaseProblem::OpenDuties) {
            for (const OpenDuty &duty : file->duties())
                lines << dutyLine(duty, console);
        }
        return console.fail(ExitCode::InvalidInput, lines.join(u'\n'));
    });
}

QString dutyLine(const OpenDuty &duty, const Console &console)
{
    const QString line = QStringLiteral("• %1 [%2]")
                             .arg(console.text(instructionFor(duty.duty)), codeOf(duty.duty));
    return duty.person == 0
        ? line
        : line + QStringLiteral(", ") + personWords(duty.person, {}, console.language());
}

Result<int> numberFrom(const CommandOptions &options, const char *option)
{
    if (!options.has(option))
        return 1;
    bool isNumber = false;
    const int number = options.value(option).toInt(&isNumber);
    if (!isNumber || number < 1 || number > CaseSubject::Most)
        return failure(Error::Code::Invalid, QStringLiteral("--") + QLatin1StringView(option));
    return number;
}

QDate caseDayFrom(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? day : QDate::fromString(text, QStringLiteral("dd.MM.yyyy"));
}

} // namespace rueckhalt
