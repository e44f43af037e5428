// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/caseoptions.h"

namespace rueckhalt {

namespace {

/// The next one after those that were ever named.
int nextNumber(const QMap<int, NamedPerson> &known)
{
    return known.isEmpty() ? 2 : std::max(1, known.lastKey()) + 1;
}

Result<PersonNaming> namingFrom(
    const Casework &cases, const IncidentId &incident, const CommandOptions &options)
{
    PersonNaming naming {.isAccused = options.has("accused")};
    const auto name = textFrom(options, "name-file");
    if (!name)
        return tl::unexpected<Error>(name.error());
    if (name->isEmpty() != options.has("out"))
        return failure(Error::Code::Invalid, QStringLiteral("--name-file, --out"));
    naming.name = *name;
    if (!options.argument(2).isEmpty()) {
        bool isNumber = false;
        naming.number = options.argument(2).toInt(&isNumber);
        if (!isNumber)
            return failure(Error::Code::Invalid, printable(options.argument(2)));
        return naming;
    }
    return cases.read(incident).map([&](const CaseFile &file) {
        const CaseStanding &standing = file.standing();
        naming.number = nextNumber(naming.isAccused ? standing.offenders : standing.persons);
        return naming;
    });
}

} // namespace

int runCasePerson(Invocation &invocation)
{
    CaseCommand command(invocation,
        {"Nennt eine weitere betroffene Person, mit --accused eine weitere beschuldigte. Jede hat "
         "eigene Angaben, Angebote und Fristen: „case enter“ und „case care“ mit --person N, "
         "„case enter“ auch mit --accused N. „case show“ zeigt die Nummern.",
            "Names a further affected person, with --accused a further person accused. Each has "
            "answers, offers and deadlines of their own: “case enter” and “case care” with "
            "--person N, “case enter” with --accused N too. “case show” tells the numbers."});
    CommandOptions &options = command.options();
    options.optionalArgument("PERSON",
        {"Nummer, um sie anders zu nennen; sonst die nächste",
            "number, to call them otherwise; else the next one"});
    options.option("accused", {"eine beschuldigte Person", "a person accused"});
    options.option("name-file",
        {"wie der Fall sie nennt, aus einer Datei, - für die Standardeingabe; es muss kein Name "
         "sein",
            "what the case calls them, from a file, - for standard input; it need not be a name"},
        "FILE");
    options.option("out", {"gehört doch nicht zum Fall", "is not part of the case after all"});
    command.reasonOption();
    return command.change([&](Casework &cases, const IncidentId &incident) {
        return namingFrom(cases, incident, options).and_then([&](PersonNaming naming) {
            naming.reason = command.reason();
            return cases.namePerson(incident, naming);
        });
    });
}

} // namespace rueckhalt
