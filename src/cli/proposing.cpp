// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/proposing.h"

#include "base/daywords.h"
#include "cli/planoptions.h"
#include "cli/protectionoptions.h"
#include "session/deciding.h"
#include "session/recommending.h"

#include <QJsonArray>

namespace rueckhalt {

namespace {

int sayId(const QString &id, const CommandOptions &options, Console &console, const Words &done)
{
    if (options.has("json"))
        console.json(QJsonObject {{QStringLiteral("id"), id}});
    else
        console.say(console.text(done).arg(id));
    return static_cast<int>(ExitCode::Done);
}

/// The rows that the command line selects: one incident, or all that match the filters.
Result<Browsing::Rows> rowsFor(
    const CommandOptions &options, const OpenRegister &openRegister, Language language)
{
    if (options.has("incident")) {
        const auto row = rowOfNumber(openRegister.facts(), options.value("incident"));
        if (!row)
            return failure(Error::Code::NotFound, printable(options.value("incident")));
        return Browsing::Rows {*row};
    }
    return options.query(openRegister.organisation()).map([&](const IncidentQuery &query) {
        return Browsing(openRegister).find(query, {}, language);
    });
}

/// The recommendations that were named, in this order, or the best ones. A measure that is not
/// recommended goes in on the officer's advice.
QList<Recommendation> chosenFrom(
    const QList<Recommendation> &all, const CommandOptions &options, int limit)
{
    if (!options.has("measures"))
        return all.first(std::min<qsizetype>(all.size(), limit));
    QList<Recommendation> chosen;
    for (const QString &part : options.value("measures").split(u',', Qt::SkipEmptyParts)) {
        const QString id = part.trimmed().toUpper();
        const auto found = std::find_if(all.begin(), all.end(),
            [&](const Recommendation &recommendation) { return recommendation.measure == id; });
        Recommendation wanted;
        wanted.measure = id;
        chosen << (found == all.end() ? wanted : *found);
    }
    return chosen;
}

int propose(OpenRegister &openRegister, const CommandOptions &options, Invocation &invocation)
{
    Console &console = invocation.console;
    Proposing proposing(openRegister, invocation.random);
    const auto rows = rowsFor(options, openRegister, console.language());
    if (!rows)
        return console.fail(rows.error());
    const auto limit = options.number("limit", 1, 20, 5);
    if (!limit)
        return console.fail(limit.error());
    auto units = unitsNamed(openRegister, options.value("units"));
    if (!units)
        return console.fail(units.error());
    if (units->isEmpty())
        units = proposing.unitsOf(*rows);
    const auto chosen = chosenFrom(Recommending(openRegister).forRows(*rows), options, *limit);
    Proposal proposal = proposing.drafted(chosen, *rows, *units);
    for (ProposedMeasure &measure : proposal.measures) {
        if (measure.reasons.isEmpty())
            measure.reasons << ProposalReason {};
    }
    proposal.title = options.value("title");
    proposal.note = options.value("note");
    const auto made = proposing.propose(proposal, *rows, namesChecked(options));
    if (!made)
        return console.fail(made.error());
    return sayId(shortId(*made), options, console, {"Vorschlag %1 angelegt.", "Proposal %1 made."});
}

QJsonObject jsonOf(const OpenRegister &openRegister, const Proposal &proposal, Language language)
{
    const QDate today = openRegister.now().date();
    QJsonArray measures;
    for (const ProposedMeasure &proposed : proposal.measures) {
        QJsonArray reasons;
        for (const ProposalReason &reason : proposed.reasons)
            reasons.append(sentenceFor(reason, language));
        QJsonArray decisions;
        for (const UnitId &unit : proposal.units) {
            const Decision *decision = proposal.decisionOn(proposed.measure, unit);
            if (decision)
                decisions.append(
                    QJsonObject {{QStringLiteral("unit"), namesOf(openRegister, {unit}, language)},
                        {QStringLiteral("decision"), codeOf(decision->kind)},
                        {QStringLiteral("until"), decision->until.toString(Qt::ISODate)},
                        {QStringLiteral("reason"), decision->reason}});
        }
        measures.append(QJsonObject {{QStringLiteral("measure"), proposed.measure},
            {QStringLiteral("title"), titleOf(openRegister, proposed.measure, language)},
            {QStringLiteral("reasons"), reasons}, {QStringLiteral("decisions"), decisions},
            {QStringLiteral("open"), !proposal.openUnits(proposed.measure, today).isEmpty()}});
    }
    return {{QStringLiteral("id"), shortId(proposal.id)}, {QStringLiteral("title"), proposal.title},
        {QStringLiteral("note"), proposal.note},
        {QStringLiteral("units"), namesOf(openRegister, proposal.units, language)},
        {QStringLiteral("created"), proposal.created.toString(Qt::ISODate)},
        {QStringLiteral("incidents"), wordsFor(proposal.incidents, language)},
        {QStringLiteral("withdrawn"), proposal.withdrawn}, {QStringLiteral("measures"), measures}};
}

void sayProposal(const OpenRegister &openRegister, const Proposal &proposal, Console &console)
{
    const Language language = console.language();
    console.say(QStringLiteral("%1  %2 (%3)")
                    .arg(shortId(proposal.id), proposal.title,
                        dayWords(proposal.created.date(), language)));
    console.say(console.text({"Für: ", "For: "}) + namesOf(openRegister, proposal.units, language));
    console.say(
        console.text({"Dahinter: ", "Behind it: "}) + wordsFor(proposal.incidents, language));
    if (!proposal.note.isEmpty())
        console.say(proposal.note);
    for (const ProposedMeasure &proposed : proposal.measures) {
        console.say(QStringLiteral("  %1  %2")
                        .arg(proposed.measure, titleOf(openRegister, proposed.measure, language)));
        for (const ProposalReason &reason : proposed.reasons)
            console.say(QStringLiteral("     • ") + sentenceFor(reason, language));
        for (const UnitId &unit : proposal.units) {
            if (const Decision *decision = proposal.decisionOn(proposed.measure, unit))
                console.say(QStringLiteral("     → %1: %2 %3")
                                .arg(namesOf(openRegister, {unit}, language),
                                    wordFor(decision->kind, language), decision->reason));
        }
    }
}

int sayProposals(const OpenRegister &openRegister, const Deciding &deciding,
    const CommandOptions &options, Console &console)
{
    QJsonArray array;
    for (const auto &proposal : deciding.proposals()) {
        array.append(jsonOf(openRegister, proposal.value, console.language()));
        if (!options.has("json"))
            sayProposal(openRegister, proposal.value, console);
    }
    if (options.has("json"))
        console.json(array);
    else if (array.isEmpty())
        console.say(Words {"Es gibt keinen Vorschlag.", "There is no proposal."});
    return static_cast<int>(ExitCode::Done);
}

Result<Decision> decisionFrom(const CommandOptions &options, const OpenRegister &openRegister,
    const Deciding &deciding, const Proposal &proposal)
{
    Decision decision;
    decision.measure = options.argument(2).toUpper();
    const auto units = unitsNamed(openRegister, options.value("units"));
    if (!units)
        return tl::unexpected(units.error());
    decision.units = units->isEmpty() ? deciding.openUnits(proposal, decision.measure) : *units;
    const auto until = dayOf(options, "later");
    if (!until)
        return tl::unexpected(until.error());
    decision.until = *until;
    decision.reason = options.has("reject") ? options.value("reject") : options.value("reason");
    decision.kind = options.has("reject") ? DecisionKind::Reject
        : options.has("later")            ? DecisionKind::Later
                                          : DecisionKind::Choose;
    return decision;
}

} // namespace

int runPropose(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Legt Führungskräften Maßnahmen vor: die genannten oder die besten zu einem Vorfall oder "
         "einer Auswahl. Der Vorschlag nennt keine Person; welche Vorfälle dahinterstehen, bleibt "
         "verschlossen.",
            "Puts measures before managers: those named or the best ones for an incident or a "
            "selection. The proposal names no person; which incidents are behind it stays "
            "sealed."});
    options.argument("REGISTER", PlanRegisterWords);
    options.option("title", {"Name des Vorschlags", "name of the proposal"}, "TEXT");
    options.option("note", {"Begleittext", "note to the managers"}, "TEXT");
    options.option(
        "measures", {"Kennungen, durch Komma getrennt", "ids, separated by commas"}, "IDS");
    options.option("units",
        {"Stellen, durch Komma getrennt, * für das ganze Haus; sonst die der Vorfälle",
            "units, separated by commas, * for the whole authority; else those of the incidents"},
        "NAMES");
    options.option("incident", {"Nummer des Vorfalls", "number of the incident"}, "NUMBER");
    options.option("limit", {"höchstens so viele, sonst 5", "at most so many, else 5"}, "N");
    options.option("withdraw", {"zieht einen Vorschlag zurück", "withdraws a proposal"}, "ID");
    namesOption(options);
    options.filterOptions();
    options.passwordOptions();
    if (const auto finished = options.parse(invocation.console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        if (!options.has("withdraw"))
            return propose(openRegister, options, invocation);
        const auto found = withShortId(openRegister.plan().proposals, options.value("withdraw"));
        if (!found)
            return invocation.console.fail(found.error());
        return finish(Proposing(openRegister, invocation.random).withdraw(found->value.id), options,
            invocation.console, {"Vorschlag zurückgezogen.", "Proposal withdrawn."});
    });
}

int runDecide(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Zeigt Vorschläge für die eigenen Stellen oder entscheidet über eine Maßnahme.",
            "Shows proposals for one's own units, or decides on a measure."});
    options.argument("REGISTER", PlanRegisterWords);
    options.optionalArgument("PROPOSAL", {"Kennung des Vorschlags", "id of the proposal"});
    options.optionalArgument("MEASURE", {"Kennung der Maßnahme", "id of the measure"});
    options.option("choose", {"wählt die Maßnahme aus", "chooses the measure"});
    options.option("later", {"entscheidet an diesem Tag", "decides on that day"}, "DAY");
    options.option("reject", {"lehnt ab und sagt warum", "rejects and says why"}, "REASON");
    options.option("reason", {"Bemerkung", "remark"}, "TEXT");
    options.option("units", {"nur für diese Stellen", "for these units only"}, "NAMES");
    namesOption(options);
    options.passwordOptions();
    Console &console = invocation.console;
    if (const auto finished = options.parse(console))
        return *finished;
    const int choices = (options.has("choose") ? 1 : 0) + (options.has("later") ? 1 : 0)
        + (options.has("reject") ? 1 : 0);
    const bool lists = choices == 0 && options.argument(1).isEmpty();
    if (!lists && (choices != 1 || options.argument(2).isEmpty()))
        return console.fail(ExitCode::Usage,
            {"Nennen Sie Vorschlag, Maßnahme und genau eines von --choose, --later, --reject.",
                "Name proposal, measure and exactly one of --choose, --later, --reject."});
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        Deciding deciding(openRegister, invocation.random);
        if (lists)
            return sayProposals(openRegister, deciding, options, console);
        const auto proposal = withShortId(deciding.proposals(), options.argument(1));
        if (!proposal)
            return console.fail(proposal.error());
        const auto decision = decisionFrom(options, openRegister, deciding, proposal->value);
        if (!decision)
            return console.fail(decision.error());
        const auto plan = deciding.decide(proposal->value.id, *decision, namesChecked(options));
        if (!plan)
            return console.fail(plan.error());
        if (!*plan)
            return finish({}, options, console, {"Entscheidung eingetragen.", "Decision entered."});
        return sayId(shortId(**plan), options, console,
            {"Maßnahme %1 in den Plan aufgenommen.", "Measure %1 entered into the plan."});
    });
}

} // namespace rueckhalt
