// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"
#include "cli/caseoptions.h"
#include "session/formexport.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace rueckhalt {

namespace {

constexpr qint64 MaxValuesFile = qint64 {256} * 1024;

struct ApplicantCode
{
    Applicant applicant;
    const char *code;
};
constexpr std::array applicantCodes {ApplicantCode {Applicant::Victim, "victim"},
    ApplicantCode {Applicant::Superior, "superior"},
    ApplicantCode {Applicant::Authority, "authority"}};

Result<Applicant> applicantFrom(const CommandOptions &options)
{
    const QString code = options.has("for") ? options.value("for") : QStringLiteral("victim");
    for (const ApplicantCode &one : applicantCodes) {
        if (code == QLatin1StringView(one.code))
            return one.applicant;
    }
    return failure(Error::Code::Invalid, QStringLiteral("--for: victim, superior, authority"));
}

/// Puts values of a JSON object from a file, not from the command line, which others can see.
Result<void> enterValues(CasePaper &sheet, const QByteArray &content, Language language)
{
    const QJsonDocument document = QJsonDocument::fromJson(content);
    if (!document.isObject())
        return failure(Error::Code::Invalid, QStringLiteral("--values"));
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        FormInput *input = sheet.input(entry.key());
        if (!input)
            return failure(
                Error::Code::Invalid, QStringLiteral("--values: ") + printable(entry.key()));
        if (entry->isBool() && input->isChosen) {
            input->isChosen = entry->toBool();
            continue;
        }
        const QString value = entry->toString();
        const auto problem = problemOf(*input, value);
        if (!entry->isString() || problem)
            return failure(Error::Code::Invalid,
                QStringLiteral("--values: %1: %2")
                    .arg(printable(entry.key()),
                        problem ? problem->in(language) : QStringLiteral("string")));
        input->value = value;
        if (input->isChosen)
            input->isChosen = true;
    }
    return {};
}

QJsonObject jsonOf(const CasePaper &sheet, Language language)
{
    const Disclosure disclosure = disclosedData(documentOf(sheet));
    QJsonArray data;
    for (const FormDatum &datum : disclosure.data)
        data.append(QJsonObject {{QStringLiteral("what"), datum.label},
            {QStringLiteral("class"), dataClassName(datum.data).in(language)}});
    QJsonArray inputs;
    for (const FormInput &input : sheet.inputs) {
        QJsonObject one {{QStringLiteral("code"), input.code},
            {QStringLiteral("label"), input.label.in(language)},
            {QStringLiteral("isFilled"), !input.value.isEmpty()}};
        if (input.isChosen)
            one.insert(QStringLiteral("isChosen"), *input.isChosen);
        inputs.append(one);
    }
    return {{QStringLiteral("form"), codeOf(sheet.kind)},
        {QStringLiteral("person"), sheet.about.person},
        {QStringLiteral("accused"), sheet.about.offender},
        {QStringLiteral("recipients"), QJsonArray::fromStringList(disclosure.recipients)},
        {QStringLiteral("namesToldBeside"), namesToldBeside(sheet).size()},
        {QStringLiteral("basis"), disclosure.basis}, {QStringLiteral("discloses"), data},
        {QStringLiteral("inputs"), inputs}};
}

void say(const CasePaper &sheet, Console &console)
{
    const Language language = console.language();
    const Disclosure disclosure = disclosedData(documentOf(sheet));
    console.say(formName(sheet.kind).in(language));
    if (sheet.persons.size() > 1 && sheet.isOfPerson())
        console.say(console.text({"Über: ", "About: "})
            + personWords(sheet.about.person, sheet.persons.value(sheet.about.person), language));
    if (sheet.offenders.size() > 1 && sheet.isAgainstOne())
        console.say(console.text({"Gegen: ", "Against: "})
            + offenderWords(
                sheet.about.offender, sheet.offenders.value(sheet.about.offender), language));
    console.say(console.text({"An: ", "To: "}) + disclosure.recipients.join(QStringLiteral("; ")));
    console.say(console.text({"Grundlage: ", "Basis: "}) + disclosure.basis);
    console.say(Words {"Diese Angaben verlassen das Register:", "This leaves the register:"});
    if (disclosure.data.isEmpty())
        console.say(Words {"• keine Angaben zu Personen", "• nothing about persons"});
    for (const FormDatum &datum : disclosure.data)
        console.say(
            QStringLiteral("• %1 (%2)").arg(datum.label, dataClassName(datum.data).in(language)));
    if (const QStringList told = namesToldBeside(sheet); !told.isEmpty())
        console.warn(console.text({"Ein Text auf dem Formular nennt betroffene Personen: ",
                         "A text on the form names affected persons: "})
            + QString::number(told.size()));
    QStringList empty;
    for (const FormInput &input : sheet.inputs) {
        if (input.value.isEmpty())
            empty << QStringLiteral("%1 [%2]").arg(input.label.in(language), input.code);
    }
    if (!empty.isEmpty())
        console.say(
            console.text({"Noch leer: ", "Still empty: "}) + empty.join(QStringLiteral(", ")));
}

int listForms(const FormExport &forms, const CommandOptions &options, Console &console)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const FormKind kind : forms.kinds()) {
        array.append(QJsonObject {{QStringLiteral("form"), codeOf(kind)},
            {QStringLiteral("name"), console.text(formName(kind))},
            {QStringLiteral("recipient"), console.text(recipientOf(kind))},
            {QStringLiteral("purpose"), console.text(purposeOf(kind))}});
        rows.append({codeOf(kind), console.text(formName(kind)), console.text(recipientOf(kind))});
    }
    if (options.has("json"))
        console.json(array);
    else
        console.table({console.text({"Kürzel", "Code"}), console.text({"Formular", "Form"}),
                          console.text({"an", "to"})},
            rows);
    return static_cast<int>(ExitCode::Done);
}

Result<CasePaper> sheetFrom(const FormExport &forms, const IncidentId &incident,
    const CommandOptions &options, Console &console)
{
    const auto kind = codeAt<FormKind>(options, 2);
    const auto applicant = applicantFrom(options);
    const auto person = numberFrom(options, "person");
    const auto accused = numberFrom(options, "accused");
    if (!kind || !applicant)
        return tl::unexpected<Error>(kind ? applicant.error() : kind.error());
    if (!person || !accused)
        return tl::unexpected<Error>(person ? accused.error() : person.error());
    auto sheet = forms.prepare(incident,
        {.kind = *kind,
            .applicant = *applicant,
            .language = options.has("english") ? Language::English : Language::German,
            .about = {*person, *accused}});
    if (!sheet || !options.has("values"))
        return sheet;
    const auto entered = contentOf(options.value("values"), MaxValuesFile)
                             .and_then([&](const QByteArray &content) {
                                 return enterValues(*sheet, content, console.language());
                             });
    if (!entered)
        return tl::unexpected<Error>(entered.error());
    return sheet;
}

int makeForm(OpenRegister &openRegister, const IncidentId &incident, const CommandOptions &options,
    Console &console)
{
    const FormExport forms(openRegister);
    if (options.has("list"))
        return listForms(forms, options, console);
    const auto sheet = sheetFrom(forms, incident, options, console);
    if (!sheet) {
        const auto problem = Casework::problemIn(sheet.error());
        return problem ? console.fail(ExitCode::InvalidInput, console.text(sentenceFor(*problem)))
                       : console.fail(sheet.error());
    }
    if (options.has("keep")) {
        if (const auto problem = forms.firstAidProblem(*sheet))
            return console.fail(ExitCode::InvalidInput, console.text(*problem));
        if (const auto kept = forms.keepFirstAid(incident, *sheet); !kept)
            return console.fail(kept.error());
    }
    if (options.has("out")) {
        if (const auto written = forms.write(incident, *sheet, options.value("out")); !written)
            return console.fail(written.error());
    }
    if (options.has("json"))
        console.json(jsonOf(*sheet, console.language()));
    else
        say(*sheet, console);
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int runCaseForm(Invocation &invocation)
{
    Console &console = invocation.console;
    CaseCommand command(invocation,
        {"Füllt ein Formular aus dem Fall. Ohne --out sagt es nur, welche Angaben das Register "
         "verließen und was noch leer ist. Jede Ausgabe steht in der Kette.",
            "Fills a form from the case. Without --out it only says what would leave the register "
            "and what is still empty. Each output is noted in the chain."});
    CommandOptions &options = command.options();
    options.optionalArgument("KIND", {"Kürzel aus --list", "code from --list"});
    options.option("list", {"zeigt die Formulare", "shows the forms"});
    options.option("out", {"PDF-Datei", "PDF file"}, "FILE");
    options.option("for",
        {"beim Strafantrag: victim, superior oder authority",
            "with the application: victim, superior or authority"},
        "WHO");
    options.option("person",
        {"betroffene Person, wenn es mehrere gibt: 1, 2 …",
            "affected person, where there are several: 1, 2 …"},
        "N");
    options.option("accused",
        {"beim Strafantrag: beschuldigte Person, wenn es mehrere gibt",
            "with the application: person accused, where there are several"},
        "N");
    options.option("values",
        {"JSON mit weiteren Angaben, - für die Standardeingabe",
            "JSON with further answers, - for standard input"},
        "FILE");
    options.option("english", {"englische Lesehilfe", "reading aid in English"});
    options.option("keep",
        {"legt die Erste-Hilfe-Meldung fünf Jahre ab", "keeps the first-aid record for years"});
    return command.runIn([&](OpenRegister &openRegister, const IncidentId &incident) {
        return makeForm(openRegister, incident, options, console);
    });
}

int runFirstAidList(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Listet die abgelegten Erste-Hilfe-Meldungen auf, ohne Namen. Nach ihrem letzten Tag "
         "löscht sie, wer als Fachkraft entsperrt.",
            "Lists the first-aid records that are kept, without names. After their last day the "
            "next officer who unlocks erases them."});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto list = FormExport(openRegister).firstAidList();
        if (!list)
            return console.fail(list.error());
        const FactTable &facts = openRegister.facts();
        QJsonArray array;
        QList<QStringList> rows;
        for (const FirstAidLine &line : *list) {
            const auto row = facts.rowOf(line.incident);
            const QString number = row ? facts.number(*row) : QString();
            array.append(QJsonObject {{QStringLiteral("number"), number},
                {QStringLiteral("day"), line.aidDay.toString(Qt::ISODate)},
                {QStringLiteral("unit"), line.unit},
                {QStringLiteral("keptUntil"), line.keptUntil.toString(Qt::ISODate)}});
            rows.append({dayWords(line.aidDay, console.language()), number,
                dayWords(line.keptUntil, console.language()), line.unit});
        }
        if (options.has("json"))
            console.json(array);
        else
            console.table({console.text({"Erste Hilfe am", "First aid on"}),
                              console.text({"Vorfall", "Incident"}),
                              console.text({"aufbewahrt bis", "kept until"}),
                              console.text({"Bereich", "Unit"})},
                rows);
        return static_cast<int>(ExitCode::Done);
    });
}

} // namespace rueckhalt
