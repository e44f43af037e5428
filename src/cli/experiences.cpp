// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/planoptions.h"
#include "cli/protectionoptions.h"
#include "crypto/systemrandom.h"
#include "session/experiencesharing.h"
#include "session/measuretitle.h"
#include "session/outputfile.h"

#include <QJsonArray>
#include <QSaveFile>

#include <array>

namespace rueckhalt {

namespace {

constexpr Words RingWords {
    "Ring mit Namen oder Anfang seiner Kennung", "ring by its name or beginning of its id"};

int experienceDone()
{
    return static_cast<int>(ExitCode::Done);
}

QJsonObject jsonOf(const HeardExperience &heard, Language language)
{
    const RingExperience &experience = heard.experience;
    return {{QStringLiteral("id"), QString::fromLatin1(experience.id.toHex())},
        {QStringLiteral("version"), experience.version}, {QStringLiteral("ring"), heard.ring},
        {QStringLiteral("member"), heard.member}, {QStringLiteral("own"), heard.isOwn},
        {QStringLiteral("measure"), experience.measure},
        {QStringLiteral("verdict"), codeOf(experience.verdict)},
        {QStringLiteral("sentence"), verdictWords(experience, language)},
        {QStringLiteral("conditions"), conditionWords(experience, language)},
        {QStringLiteral("done"), experience.done},
        {QStringLiteral("circumstances"), experience.conditions}};
}

int listShareable(const ExperienceSharing &sharing, const CommandOptions &options, Console &console)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const ShareableExperience &each : sharing.shareable()) {
        const QString verdict = verdictWords(each.experience, console.language());
        array.append(QJsonObject {{QStringLiteral("measure"), each.experience.measure},
            {QStringLiteral("sentence"), verdict}});
        rows.append({each.experience.measure, verdict});
    }
    if (options.has("json"))
        console.json(array);
    else if (rows.isEmpty())
        console.say({"Keine Wirkungsprüfung hat eine Antwort, die weitergegeben werden darf.",
            "No effect check has an answer that may be told."});
    else
        console.table(
            {console.text({"Maßnahme", "Measure"}), console.text({"Ergebnis", "Result"})}, rows);
    return experienceDone();
}

int runExperienceList(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Listet Erfahrungen anderer aus den Vergleichsringen auf: Praxis, keine Forschung.",
            "Lists what other members of rings experienced: practice, no research."});
    options.argument("REGISTER", PlanRegisterWords);
    options.option("measure", {"nur zu dieser Maßnahme", "of this measure only"}, "ID");
    options.option("shareable",
        {"was sich aus dem eigenen Plan weitergeben lässt", "what of one's own plan can be told"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const ExperienceSharing sharing(openRegister, systemRandom());
        if (options.has("shareable"))
            return listShareable(sharing, options, console);
        const auto heard = sharing.heard();
        if (!heard)
            return console.fail(heard.error());
        QJsonArray array;
        for (const HeardExperience &each : *heard) {
            if (options.has("measure") && each.experience.measure != options.value("measure"))
                continue;
            array.append(jsonOf(each, console.language()));
            if (options.has("json"))
                continue;
            console.say(each.experience.measure + u' '
                + each.experience.title.in(console.language()) + QStringLiteral(" – ") + each.member
                + QStringLiteral(" (") + each.ring + QStringLiteral(")"));
            for (const QString &line : {verdictWords(each.experience, console.language()),
                     conditionWords(each.experience, console.language()), each.experience.done,
                     each.experience.conditions}) {
                if (!line.isEmpty())
                    console.say(QStringLiteral("    ") + line);
            }
            console.say(QStringLiteral("    ") + QString::fromLatin1(each.experience.id.toHex()));
        }
        if (options.has("json"))
            console.json(array);
        else if (array.isEmpty())
            console.say({"Noch keine Erfahrung.", "No experience yet."});
        return experienceDone();
    });
}

Result<void> writeExperience(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    return beginWriting(file).and_then([&] { return writeWhole(file, bytes); }).and_then([&] {
        return finishWriting(file);
    });
}

Result<RingExperience> experienceOf(const ExperienceSharing &sharing, const CommandOptions &options)
{
    QList<RingExperience> fitting;
    for (const ShareableExperience &each : sharing.shareable()) {
        if (each.experience.measure == options.argument(1))
            fitting << each.experience;
    }
    if (fitting.isEmpty())
        return failure(Error::Code::NotFound, QStringLiteral("MEASURE"));
    if (fitting.size() > 1)
        return failure(Error::Code::Invalid, QStringLiteral("MEASURE: several plans"));
    fitting.first().done = options.value("done");
    fitting.first().conditions = options.value("conditions");
    return fitting.first();
}

int shareExperience(OpenRegister &openRegister, const CommandOptions &options, Console &console)
{
    ExperienceSharing sharing(openRegister, systemRandom());
    const auto ring = Benchmarking(openRegister, systemRandom()).ring(options.value("ring"));
    if (!ring)
        return console.fail(ring.error());
    const auto experience = experienceOf(sharing, options);
    if (!experience)
        return console.fail(experience.error());
    const auto shown = sharing.preview(*ring, *experience, namesChecked(options));
    if (!shown)
        return console.fail(shown.error());
    if (options.has("dry-run")) {
        console.say(QString::fromUtf8(*shown));
        return experienceDone();
    }
    const auto written = sharing.share(*ring, *experience, namesChecked(options))
                             .and_then([&](const QByteArray &file) {
                                 return writeExperience(file, options.value("output"));
                             });
    return finish(written, options, console, {"Geschrieben.", "Written."});
}

int runExperienceShare(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Gibt das Ergebnis einer Wirkungsprüfung als Erfahrung an einen Vergleichsring, "
         "unterschrieben und für seine Mitglieder verschlossen. --dry-run zeigt genau, was das "
         "Haus verlässt.",
            "Tells a ring the result of an effect check as experience, signed, and sealed to its "
            "members. --dry-run shows exactly what leaves the house."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("MEASURE", {"Maßnahme des Plans", "measure of the plan"});
    options.option("ring", RingWords, "NAME");
    options.option("done", {"was getan wurde", "what was done"}, "TEXT");
    options.option("conditions", {"unter welchen Bedingungen", "under which conditions"}, "TEXT");
    options.option("output", {"Datei", "file"}, "FILE");
    options.option("dry-run", {"zeigt nur", "only shows"});
    namesOption(options);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    if (options.has("output") == options.has("dry-run"))
        return console.fail(ExitCode::Usage,
            {"Entweder --output oder --dry-run.", "Either --output or --dry-run."});
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        return shareExperience(openRegister, options, console);
    });
}

int runExperienceWithdraw(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zieht eine eigene Erfahrung zurück: Die anderen zeigen sie nicht mehr, sobald sie die "
         "Datei übernommen haben.",
            "Withdraws an experience of one's own: the others no longer show it as soon as they "
            "have taken in the file."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("ID", {"Kennung aus „experience list“", "id from “experience list”"});
    options.option("ring", RingWords, "NAME");
    options.option("output", {"Datei", "file"}, "FILE");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    const auto id = ExperienceId::fromHex(options.argument(1).toLatin1());
    if (!id || !options.has("output"))
        return console.fail(
            ExitCode::Usage, {"ID oder --output fehlt.", "ID or --output is missing."});
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        ExperienceSharing sharing(openRegister, systemRandom());
        const auto written
            = Benchmarking(openRegister, systemRandom())
                  .ring(options.value("ring"))
                  .and_then([&](const KnownRing &ring) { return sharing.withdraw(ring, *id); })
                  .and_then([&](const QByteArray &file) {
                      return writeExperience(file, options.value("output"));
                  });
        return finish(written, options, console, {"Geschrieben.", "Written."});
    });
}

int runExperienceTake(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Übernimmt eine Erfahrung eines anderen Mitglieds. Geprüft werden Siegel, Unterschrift "
         "und Form.",
            "Takes in an experience of another member. Seal, signature and form are checked."});
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("FILE", {"Datei, - für die Standardeingabe", "file, - for standard input"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    const auto content = contentOf(options.argument(1), mostSealedPaper());
    if (!content)
        return console.fail(content.error());
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto taken = ExperienceSharing(openRegister, systemRandom()).import({*content});
        if (!taken)
            return console.fail(taken.error());
        const RingTakenFile &file = taken->first();
        const QString words = wordFor(file.outcome, console.language());
        if (file.isRefused())
            return console.fail(ExitCode::InvalidInput, words);
        if (options.has("json"))
            console.json(QJsonObject {{QStringLiteral("outcome"), codeOf(file.outcome)},
                {QStringLiteral("member"), file.member}});
        else
            console.say(file.member + QStringLiteral(": ") + words);
        return experienceDone();
    });
}

} // namespace

int runExperience(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 4> actions {{
        {"list", {"listet Erfahrungen auf", "lists experiences"}, runExperienceList},
        {"share", {"gibt eine Erfahrung weiter", "tells an experience"}, runExperienceShare},
        {"withdraw", {"zieht eine Erfahrung zurück", "withdraws an experience"},
            runExperienceWithdraw},
        {"take", {"übernimmt eine Erfahrung", "takes in an experience"}, runExperienceTake},
    }};
    return runSubCommand(invocation, actions,
        {"Erfahrungen mit Maßnahmen aus Vergleichsringen.",
            "Experiences with measures from benchmarking rings."});
}

} // namespace rueckhalt
