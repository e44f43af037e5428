// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/caseoptions.h"

namespace rueckhalt {

namespace {

int runCaseOpen(Invocation &invocation)
{
    CaseCommand command(invocation,
        {"Nimmt einen eingelesenen Vorfall in die Fallbearbeitung auf.",
            "Takes an imported incident into case work."});
    return command.change(
        [](Casework &cases, const IncidentId &incident) { return cases.open(incident); });
}

int runCaseMove(Invocation &invocation)
{
    CaseCommand command(invocation,
        {"Bringt einen Fall in einen anderen Stand. Die meldende Person erfährt davon.",
            "Takes a case to another state. Its reporter is told."});
    CommandOptions &options = command.options();
    options.argument("STATE",
        {"in-review, question, measures, closed, duplicate, not-pertinent oder reopened",
            "in-review, question, measures, closed, duplicate, not-pertinent or reopened"});
    command.reasonOption();
    options.option("of",
        {"bei duplicate: Nummer des anderen Falls", "with duplicate: number of the other case"},
        "NUMBER");
    options.option("text-file",
        {"Rückfrage oder Schlusswort an die meldende Person, - für die Standardeingabe",
            "question or closing note to the reporter, - for standard input"},
        "FILE");
    return command.change([&](Casework &cases, const IncidentId &incident) -> Result<void> {
        const auto state = codeAt<CaseState>(options, 2);
        const auto text = textFrom(options, "text-file");
        if (!state || !text)
            return tl::unexpected<Error>(state ? text.error() : state.error());
        CaseMove step {.to = *state, .reason = command.reason()};
        (*state == CaseState::Question ? step.question : step.closingNote) = *text;
        if (options.has("of")) {
            const FactTable &facts = cases.openRegister().facts();
            const auto other = rowOfNumber(facts, options.value("of"));
            if (!other)
                return failure(Error::Code::NotFound, printable(options.value("of")));
            step.duplicateOf = facts.ids[*other];
        }
        return cases.move(incident, step);
    });
}

int runCaseLevel(Invocation &invocation)
{
    CaseCommand command(invocation,
        {"Bestätigt die Stufe eines Falls oder ändert sie mit einem Grund, den die meldende "
         "Person liest.",
            "Confirms the level of a case, or changes it with a reason that its reporter reads."});
    command.options().argument("LEVEL", {"0 bis 3", "0 to 3"});
    command.reasonOption();
    return command.change([&](Casework &cases, const IncidentId &incident) {
        return codeAt<AachenLevel>(command.options(), 2).and_then([&](AachenLevel level) {
            return cases.confirmLevel(incident, level, command.reason());
        });
    });
}

int runCaseTrack(Invocation &invocation)
{
    CaseCommand command(invocation,
        {"Legt fest, ob ein Fall als leicht oder als schwer bearbeitet wird.",
            "Decides whether a case is worked on as a light or as a serious one."});
    command.options().argument("TRACK", {"light oder serious", "light or serious"});
    command.reasonOption();
    return command.change([&](Casework &cases, const IncidentId &incident) {
        return codeAt<Track>(command.options(), 2).and_then([&](Track track) {
            return cases.setTrack(incident, track, command.reason());
        });
    });
}

int runCaseCarer(Invocation &invocation)
{
    CaseCommand command(invocation,
        {"Benennt die Fallbetreuung. Lesen kann sie den Fall erst nach „grant“.",
            "Names the case carer, who can read the case only after “grant”."});
    CommandOptions &options = command.options();
    options.option("to", {"Anmeldename des Kontos", "login name of the account"}, "LOGIN");
    options.option("nobody", {"niemand mehr", "nobody any more"});
    return command.change([&](Casework &cases, const IncidentId &incident) -> Result<void> {
        if (options.has("to") == options.has("nobody"))
            return failure(Error::Code::Invalid, QStringLiteral("--to, --nobody"));
        if (options.has("nobody"))
            return cases.nameCarer(incident, {});
        for (const Member &member : cases.carers()) {
            if (member.profile.login == options.value("to"))
                return cases.nameCarer(incident, member.id);
        }
        return failure(Error::Code::NotFound, QStringLiteral("--to"));
    });
}

constexpr Words textBelongsInAFile {
    "Freien Text bitte mit --text-file angeben: Argumente können andere sehen.",
    "Give free text with --text-file: others can see arguments."};

int runCaseEnter(Invocation &invocation)
{
    CaseCommand command(invocation,
        {"Trägt eine weitere Angabe zum Fall ein; ohne VALUE wird sie zurückgenommen. „case show“ "
         "nennt die Angaben, nach denen gefragt wird.",
            "Enters a further answer of the case; without VALUE it is taken back. “case show” "
            "names the answers that are asked for."});
    CommandOptions &options = command.options();
    options.argument("FIELD", {"etwa employment", "such as employment"});
    options.optionalArgument("VALUE", {"Code, Tag oder Zahl", "code, day or number"});
    options.option("text-file",
        {"Wert aus einer Datei, - für die Standardeingabe; für freien Text nötig",
            "value from a file, - for standard input; needed for free text"},
        "FILE");
    options.option("person",
        {"betroffene Person, wenn es mehrere gibt: 1, 2 …",
            "affected person, where there are several: 1, 2 …"},
        "N");
    options.option("accused",
        {"beschuldigte Person, wenn es mehrere gibt: 1, 2 …",
            "person accused, where there are several: 1, 2 …"},
        "N");
    command.reasonOption();
    return command.change([&](Casework &cases, const IncidentId &incident) -> Result<void> {
        const auto person = numberFrom(options, "person");
        const auto accused = numberFrom(options, "accused");
        if (!person || !accused)
            return tl::unexpected<Error>(person ? accused.error() : person.error());
        const auto field = codeAt<FollowUpField>(options, 2);
        const auto text = textFrom(options, "text-file");
        if (!field || !text)
            return tl::unexpected<Error>(field ? text.error() : field.error());
        const FieldForm form = ruleOf(*field).form;
        const bool isText = form == FieldForm::Text || form == FieldForm::Line;
        // A name in an argument stands in the list of processes and in the shell's history.
        if (isText && !options.argument(3).isEmpty())
            return failure(Error::Code::Invalid, invocation.console.text(textBelongsInAFile));
        const QString value = options.has("text-file") ? *text : options.argument(3);
        if (const auto problem = problemOf(*field, value)) {
            QStringList codes;
            for (const FieldChoice &choice : ruleOf(*field).choices)
                codes << QString::fromLatin1(choice.code);
            return failure(Error::Code::Invalid,
                invocation.console.text(*problem) + u' ' + codes.join(QStringLiteral(", ")));
        }
        return cases.enter(incident, {{*field, value, command.reason(), {*person, *accused}}});
    });
}

int runCaseCare(Invocation &invocation)
{
    CaseCommand command(invocation,
        {"Trägt ein, was der betroffenen Person angeboten wurde und was daraus wurde. Keine "
         "Diagnosen.",
            "Enters what was offered to the affected person and what became of it. No "
            "diagnoses."});
    CommandOptions &options = command.options();
    options.argument("OFFER", {"etwa first-care", "such as first-care"});
    options.argument("ANSWER",
        {"offered, accepted, declined oder not-reached; von einem Gespräch: offered, held, "
         "postponed, not-wanted oder not-reached",
            "offered, accepted, declined or not-reached; of a talk: offered, held, postponed, "
            "not-wanted or not-reached"});
    options.option("on", {"Tag, sonst heute", "day, else today"}, "DAY");
    options.option("by", {"wer es angeboten hat", "who offered it"}, "NAME");
    options.option("by-file",
        {"wer es angeboten hat, aus einer Datei", "who offered it, from a file"}, "FILE");
    options.option("person",
        {"betroffene Person, wenn es mehrere gibt: 1, 2 …",
            "affected person, where there are several: 1, 2 …"},
        "N");
    command.reasonOption();
    return command.change([&](Casework &cases, const IncidentId &incident) -> Result<void> {
        const auto person = numberFrom(options, "person");
        if (!person)
            return tl::unexpected<Error>(person.error());
        const auto kind = codeAt<CareKind>(options, 2);
        const auto outcome = codeAt<CareOutcome>(options, 3);
        if (!kind || !outcome)
            return tl::unexpected<Error>(kind ? outcome.error() : kind.error());
        const QDate day
            = options.has("on") ? caseDayFrom(options.value("on")) : germanDay(invocation.clock());
        if (!day.isValid())
            return failure(Error::Code::Invalid, QStringLiteral("--on"));
        const auto by = textFrom(options, "by-file");
        if (!by)
            return tl::unexpected<Error>(by.error());
        return cases.enterCare(incident,
            {*kind, *outcome, day, options.has("by-file") ? *by : options.value("by"),
                command.reason(), *person});
    });
}

int runCaseWaive(Invocation &invocation)
{
    CaseCommand command(invocation,
        {"Lässt eine Aufgabe mit einem Grund entfallen.", "Waives a duty with a reason."});
    command.options().argument("DUTY", {"aus „case show“", "from “case show”"});
    command.options().option("person",
        {"betroffene Person, wenn es mehrere gibt und jede die Aufgabe für sich hat: 1, 2 …",
            "affected person, where there are several and each has the duty apart: 1, 2 …"},
        "N");
    command.reasonOption();
    return command.change([&](Casework &cases, const IncidentId &incident) -> Result<void> {
        const auto person = numberFrom(command.options(), "person");
        if (!person)
            return tl::unexpected<Error>(person.error());
        return codeAt<CaseDuty>(command.options(), 2).and_then([&](CaseDuty duty) {
            return cases.waive(incident, duty, command.reason(), *person);
        });
    });
}

int runCaseAddendum(Invocation &invocation)
{
    CaseCommand command(invocation,
        {"Trägt eine Berichtigung oder Ergänzung ein. Die Meldung bleibt, wie sie ist.",
            "Enters a correction or addition. The report stays as it is."});
    command.options().option("text-file",
        {"der Nachtrag, - für die Standardeingabe", "the addendum, - for standard input"}, "FILE");
    command.reasonOption();
    return command.change([&](Casework &cases, const IncidentId &incident) {
        return textFrom(command.options(), "text-file").and_then([&](const QString &text) {
            return cases.addAddendum(incident, text, command.reason());
        });
    });
}

} // namespace

int runCase(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 16> actions {{
        {"list", {"zeigt die offenen Fälle", "shows the open cases"}, runCaseList},
        {"show", {"zeigt einen Fall", "shows one case"}, runCaseShow},
        {"open", {"nimmt einen eingelesenen Vorfall auf", "takes an imported incident in"},
            runCaseOpen},
        {"move", {"ändert den Stand", "changes the state"}, runCaseMove},
        {"level", {"bestätigt die Stufe", "confirms the level"}, runCaseLevel},
        {"track", {"leicht oder schwer", "light or serious"}, runCaseTrack},
        {"carer", {"benennt die Fallbetreuung", "names the case carer"}, runCaseCarer},
        {"enter", {"trägt eine Angabe ein", "enters an answer"}, runCaseEnter},
        {"care", {"trägt ein Angebot ein", "enters an offer of care"}, runCaseCare},
        {"person",
            {"mehrere betroffene oder beschuldigte Personen",
                "several affected or accused persons"},
            runCasePerson},
        {"waive", {"lässt eine Aufgabe entfallen", "waives a duty"}, runCaseWaive},
        {"addendum", {"trägt einen Nachtrag ein", "enters an addendum"}, runCaseAddendum},
        {"duplicates", {"sucht dieselbe Tat", "looks for the same incident"}, runCaseDuplicates},
        {"form", {"füllt ein Formular", "fills a form"}, runCaseForm},
        {"first-aid", {"abgelegte Erste-Hilfe-Meldungen", "first-aid records kept"},
            runFirstAidList},
        {"settings", {"Fristen und Land", "deadlines and state"}, runCaseSettings},
    }};
    return runSubCommand(invocation, actions,
        {"Fälle von der Meldung bis zum Abschluss.", "Cases from report to closing."});
}

} // namespace rueckhalt
