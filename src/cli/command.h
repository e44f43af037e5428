// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "cli/console.h"
#include "cli/passwordsource.h"
#include "session/browsing.h"
#include "session/incidentnumber.h"

#include <QCommandLineParser>

#include <span>

namespace rueckhalt {

/// One call of the program: what was typed, where to speak, and what the world gives.
struct Invocation
{
    Console &console;
    QStringList arguments; ///< with the name of the command first
    Clock clock;
    Random random;
    QString anchorFolder = {};
};

/// A command and what it does; `run` returns the exit code.
struct Command
{
    const char *name = "";
    Words summary;
    int (*run)(Invocation &invocation) = nullptr;
};

/// All commands in the order of --help.
std::span<const Command> commands();

/// The options and arguments of one command. Every command has --help, --json and --lang.
class CommandOptions
{
public:
    CommandOptions(const Invocation &invocation, Words description);

    /// A required argument; names in capitals.
    void argument(const char *name, const Words &description);
    void optionalArgument(const char *name, const Words &description);
    void option(const char *name, const Words &description, const char *valueName = nullptr);
    /// --login, --password-fd, --key-file and --unlock-file. Where the password has to be asked
    /// for, parse() refuses a call without a terminal, before any work is done.
    enum class WithoutPassword {
        Ask,
        TakeWords, ///< --words-fd stands in its place, if it is given
        GoOn
    };
    void passwordOptions(WithoutPassword otherwise = WithoutPassword::Ask);
    /// --words-fd: the words of a recovery sheet.
    void wordsOption();
    /// --year, --type, --level, --place, --trigger, --consequence, --area, --weekday, --time,
    /// --unit,
    /// --service, --text.
    void filterOptions();

    /// Nothing when the command can go on, else its exit code: help was asked for or the command
    /// line is wrong.
    std::optional<int> parse(Console &console);

    [[nodiscard]] bool has(const char *name) const;
    [[nodiscard]] QString value(const char *name) const;
    [[nodiscard]] QStringList values(const char *name) const;
    /// An option that may be given several times, each as it stands: commas belong to it.
    [[nodiscard]] QStringList repeated(const char *name) const
    {
        return m_parser.values(QString::fromLatin1(name));
    }
    /// A whole number within bounds; Invalid otherwise.
    [[nodiscard]] Result<int> number(const char *name, int least, int most, int otherwise) const;
    /// A required or given argument by position; empty if it was left out.
    [[nodiscard]] QString argument(qsizetype position) const;

    [[nodiscard]] Result<PasswordSource> passwordSource() const;
    [[nodiscard]] Result<IncidentQuery> query(const Organisation &organisation) const;

private:
    template <typename E>
    Result<CodeSet<E>> codes(const char *name) const;
    [[nodiscard]] QString problemIn(bool parsed, const Console &console) const;
    [[nodiscard]] bool mustAskForPassword() const;

    QCommandLineParser m_parser;
    QStringList m_arguments;
    Language m_language;
    bool m_takesPassword = false;
    WithoutPassword m_withoutPassword = WithoutPassword::GoOn;
    qsizetype m_required = 0;
    qsizetype m_allowed = 0;
};

/// Login name, password and key file as the options say; asks for the password if needed. The
/// register is the argument `at`.
Result<Credentials> credentialsOf(
    const CommandOptions &options, Console &console, qsizetype at = 0);

/// Asks for the password and opens the register named by the first argument, or by that `at`.
Result<std::unique_ptr<OpenRegister>> openedRegister(const CommandOptions &options,
    const Invocation &invocation, const MeasureCatalog &catalog, qsizetype at = 0);

/// Opens the register, runs `work` on it and returns its exit code; says why it cannot be opened.
int withRegister(const CommandOptions &options, Invocation &invocation,
    const std::function<int(OpenRegister &)> &work, qsizetype at = 0);

/// The same with the incidents that match the filters of the command line.
int withIncidents(const CommandOptions &options, Invocation &invocation, const IncidentOrder &order,
    const std::function<int(OpenRegister &, const Browsing::Rows &)> &work);

/// The whole content; NotFound, TooLarge beyond `limit`, Io. "-" is the standard input.
Result<QByteArray> contentOf(const QString &path, qint64 limit);

// The commands, one source file for each group.
int runCreate(Invocation &invocation);
int runDemo(Invocation &invocation);
int runImport(Invocation &invocation);
int runRecord(Invocation &invocation);
int runList(Invocation &invocation);
int runShow(Invocation &invocation);
int runStats(Invocation &invocation);
int runPopulation(Invocation &invocation);
int runIndicators(Invocation &invocation);
int runOffice(Invocation &invocation);
int runPromises(Invocation &invocation);
int runRing(Invocation &invocation);
int runExperience(Invocation &invocation);
int runRecommend(Invocation &invocation);
int runMatch(Invocation &invocation);
int runDeadlines(Invocation &invocation);
int runCase(Invocation &invocation);
int runAttachment(Invocation &invocation);
int runClusters(Invocation &invocation);
int runMeasures(Invocation &invocation);
int runCatalog(Invocation &invocation);
int runRelease(Invocation &invocation);
int runReport(Invocation &invocation);
int runExport(Invocation &invocation);
int runVerify(Invocation &invocation);
int runAcceptState(Invocation &invocation);
int runLog(Invocation &invocation);
int runReportIncident(Invocation &invocation);
int runStatus(Invocation &invocation);
int runInbox(Invocation &invocation);
int runAnswer(Invocation &invocation);
int runCard(Invocation &invocation);
int runUsers(Invocation &invocation);
int runPassword(Invocation &invocation);
int runKey(Invocation &invocation);
int runRecovery(Invocation &invocation);
int runRights(Invocation &invocation);
int runGrantCase(Invocation &invocation);
int runGrants(Invocation &invocation);
int runErase(Invocation &invocation);
int runPropose(Invocation &invocation);
int runDecide(Invocation &invocation);
int runPlan(Invocation &invocation);
int runEffect(Invocation &invocation);
int runBackup(Invocation &invocation);
int runRestore(Invocation &invocation);

/// Whether a path has the name of a backup.
bool isBackup(const QString &path);
/// The part of verify that is about a backup.
int verifyBackup(const CommandOptions &options, Invocation &invocation);

} // namespace rueckhalt
