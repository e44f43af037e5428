// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a register is what it was: verify and accept-state.
#include "cli/incidentwords.h"
#include "cli/protectionoptions.h"
#include "session/alertwords.h"

#include <QJsonArray>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr Words RegisterWords {"Ordner des Registers", "folder of the register"};

QJsonArray jsonOf(const QList<RegisterAlert> &alerts, Language language)
{
    QJsonArray array;
    for (const RegisterAlert &alert : alerts) {
        const AlertWords &words = wordsFor(alert.kind);
        array.append(QJsonObject {{QStringLiteral("title"), words.title.in(language)},
            {QStringLiteral("what"), explanationOf(alert, language)},
            {QStringLiteral("whatToDo"), words.whatToDo.in(language)},
            {QStringLiteral("forbidsWriting"), forbidsWriting(alert.kind)}});
    }
    return array;
}

using Outcome = Protecting::Comparison::Outcome;

Words wordsFor(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Same:
        return {"Der Registerstand stimmt: Bis zu diesem Eintrag wurde nichts verändert oder "
                "zurückgenommen.",
            "The register state is the same: up to that entry nothing was altered or taken back."};
    case Outcome::NotYet:
        return {"Diesen Registerstand gibt es hier noch nicht: Es wurde ein älterer Stand "
                "eingespielt.",
            "The register does not have that state yet: an older state was put back."};
    case Outcome::Other:
        break;
    }
    return {"Der Registerstand ist ein anderer: Das Register wurde verändert, oder es ist ein "
            "Tippfehler.",
        "The register state is another one: the register was altered, or there is a slip in "
        "typing."};
}

const char *codeOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Same:
        return "same";
    case Outcome::NotYet:
        return "not-yet";
    case Outcome::Other:
        break;
    }
    return "other";
}

/// Everything that verify has to say.
struct Check
{
    QList<RegisterAlert> alerts;
    std::optional<quint64> brokenAt; ///< entry of the chain
    QList<VaultFinding> findings;
    std::optional<Outcome> paper;
    QString state;
    qint64 incidents = 0;

    [[nodiscard]] bool isGood() const
    {
        return !brokenAt && findings.isEmpty() && paper.value_or(Outcome::Same) == Outcome::Same
            && std::ranges::none_of(
                alerts, [](const RegisterAlert &alert) { return forbidsWriting(alert.kind); });
    }
};

Result<Check> checked(
    OpenRegister &openRegister, const CommandOptions &options, const Console &console)
{
    const Protecting protecting(openRegister);
    Check check;
    check.alerts = protecting.alerts();
    check.state = protecting.stateOnPaper(console.language());
    check.incidents = static_cast<qint64>(openRegister.facts().rowCount());
    if (options.has("anchor")) {
        const auto compared = protecting.compareWithPaper(options.value("anchor"));
        if (!compared)
            return tl::unexpected(compared.error());
        check.paper = compared->outcome;
    }
    const auto chain = protecting.log().verify();
    if (!chain && chain.error().code != Error::Code::Damaged)
        return tl::unexpected(chain.error());
    if (!chain)
        check.brokenAt = chain.error().detail.toULongLong();
    return openRegister.vault().verify().map([&](QList<VaultFinding> &&findings) {
        check.findings = std::move(findings);
        return std::move(check);
    });
}

QJsonObject jsonOf(const Check &check, const Console &console)
{
    QJsonArray findings;
    for (const VaultFinding &finding : check.findings)
        findings.append(QJsonObject {
            {QStringLiteral("finding"), console.text(rueckhalt::wordsFor(finding.kind))},
            {QStringLiteral("detail"), finding.detail}});
    QJsonObject object {{QStringLiteral("incidents"), check.incidents},
        {QStringLiteral("findings"), findings},
        {QStringLiteral("alerts"), jsonOf(check.alerts, console.language())},
        {QStringLiteral("chain"),
            check.brokenAt ? QStringLiteral("broken") : QStringLiteral("whole")},
        {QStringLiteral("state"), check.state}};
    if (check.paper)
        object.insert(QStringLiteral("anchor"), QLatin1StringView(codeOf(*check.paper)));
    return object;
}

int say(const Check &check, const CommandOptions &options, Console &console)
{
    const auto exit = static_cast<int>(check.isGood() ? ExitCode::Done : ExitCode::Damaged);
    warnOf(check.alerts, console);
    if (check.brokenAt)
        console.warn(console
                         .text({"Die Kette der Einträge ist nicht in Ordnung (Eintrag %1).",
                             "The chain of entries is not in order (entry %1)."})
                         .arg(*check.brokenAt));
    for (const VaultFinding &finding : check.findings)
        console.warn(console.text(rueckhalt::wordsFor(finding.kind)) + QStringLiteral(": ")
            + finding.detail);
    if (check.paper.value_or(Outcome::Same) != Outcome::Same)
        console.warn(wordsFor(*check.paper));
    if (options.has("json")) {
        console.json(jsonOf(check, console));
        return exit;
    }
    if (check.paper == Outcome::Same)
        console.say(wordsFor(Outcome::Same));
    if (!check.state.isEmpty())
        console.say(check.state);
    if (check.isGood())
        console.say(
            console.text({"In Ordnung: %1 Vorfälle geprüft.", "In order: %1 incidents checked."})
                .arg(check.incidents));
    return exit;
}

} // namespace

int runVerify(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Prüft die Kette aller Einträge und jede Seite und öffnet jedes versiegelte Objekt eines "
         "Registers oder einer Sicherung. Zeigt, was beim Öffnen auffiel, und den Registerstand.",
            "Checks the chain of all entries and every page and opens every sealed object of a "
            "register or a backup. Shows what was noticed at opening, and the register state."});
    options.argument("REGISTER",
        {"Ordner des Registers oder einer Sicherung", "folder of the register or of a backup"});
    options.option("anchor",
        {"vergleicht den Registerstand auf einem gedruckten Bericht",
            "compares the register state on a printed report"},
        "LINE");
    options.passwordOptions(CommandOptions::WithoutPassword::TakeWords);
    if (const auto finished = options.parse(console))
        return *finished;
    if (isBackup(options.argument(0)))
        return verifyBackup(options, invocation);
    if (options.has("words-fd"))
        return console.fail(ExitCode::Usage,
            Words {"Mit den Wörtern des Bogens wird hier nur eine Sicherung geprüft. Für ein "
                   "Register: recovery test.",
                "The words of the sheet are for checking a backup only. For a register: recovery "
                "test."});
    return withUncheckedRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto check = checked(openRegister, options, console);
        return check ? say(*check, options, console) : console.fail(check.error());
    });
}

int runAcceptState(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Erklärt einen älteren oder anders fortgeführten Stand als richtig, wenn der neuere "
         "nicht mehr zu finden ist. Was seither geschah, fehlt dann. Danach lässt sich das "
         "Register wieder ändern. Die Erklärung bleibt in der Kette.",
            "Declares an older or differently continued state to be right when the newer one "
            "cannot be found any more. What was done since is missing then. Afterwards the "
            "register can be changed again. The declaration stays in the chain."});
    options.argument("REGISTER", RegisterWords);
    options.option("yes", {"bestätigt die Erklärung", "confirms the declaration"});
    options.option("refused-entries",
        {"nimmt zur Kenntnis, dass Einträge einer Fallbetreuung nicht übernommen wurden",
            "notes that entries of a case carer were not taken in"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withUncheckedRegister(options, invocation, [&](OpenRegister &openRegister) {
        Protecting protecting(openRegister);
        if (options.has("refused-entries")) {
            if (!protecting.canNoteRefusedEntries())
                return finish({}, options, console,
                    {"Es ist nichts zur Kenntnis zu nehmen.", "There is nothing to note."});
            return finish(protecting.noteRefusedEntries(), options, console,
                {"Zur Kenntnis genommen.", "Noted."});
        }
        const bool isNeeded = std::ranges::any_of(protecting.alerts(),
            [](const RegisterAlert &alert) { return forbidsWriting(alert.kind); });
        warnOf(protecting.alerts(), console);
        if (!isNeeded)
            return finish({}, options, console,
                {"Es ist nichts zu erklären: Das Register ist nicht gesperrt.",
                    "There is nothing to declare: the register is not held back."});
        if (!options.has("yes")) {
            const Words words {"Wenn das der richtige Stand ist, geben Sie --yes an.",
                "If this is the right state, add --yes."};
            return console.fail(ExitCode::Usage, words);
        }
        return finish(protecting.acceptState(), options, console,
            {"Dieser Stand gilt jetzt.", "This state counts now."});
    });
}

} // namespace rueckhalt
