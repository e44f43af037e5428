// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/matchcase.h"
#include "cli/command.h"
#include "cli/jsonwords.h"
#include "cli/matchoutput.h"

#include <QJsonArray>

namespace rueckhalt {

namespace {

constexpr int MostPlaces = 1000;

QString factsOf(const MatchReason &reason)
{
    using enum MatchReason::Kind;
    switch (reason.kind) {
    case TriggerMatches:
        return QStringLiteral("trigger");
    case SituationFits:
        return QStringLiteral("situation");
    case ServiceMeetsIncidents:
        return QStringLiteral("service");
    case ActsBefore:
        return QStringLiteral("acts-before");
    case EffectiveHere:
        return QStringLiteral("effective-here");
    case AlreadyInPlace:
        return QStringLiteral("in-place");
    case GoesOnDespite:
        return QStringLiteral("in-place-without-effect");
    case AlreadyPlanned:
        return QStringLiteral("planned");
    case RejectedHere:
        return QStringLiteral("rejected");
    case NotEffectiveHere:
        return QStringLiteral("no-effect-here");
    case OutsideFacets:
        return QStringLiteral("outside-facets");
    }
    Q_UNREACHABLE();
}

double pointsOf(int hundredths)
{
    return hundredths / 100.0;
}

QJsonObject jsonOf(const MatchReason &reason, Language language)
{
    return {{QStringLiteral("kind"), factsOf(reason)},
        {QStringLiteral("incidents"), reason.incidents}, {QStringLiteral("total"), reason.total},
        {QStringLiteral("points"), pointsOf(reason.points)},
        {QStringLiteral("sentence"), sentenceFor(reason, language)}};
}

/// Reasons or cautions, and beside them what the sheet says against.
QJsonArray jsonOf(const QList<MatchReason> &reasons, bool cautions, Language language)
{
    QJsonArray array;
    for (const MatchReason &reason : reasons) {
        if (reason.isCaution() == cautions)
            array.append(jsonOf(reason, language));
    }
    return array;
}

QJsonObject jsonOf(const Recommendation &one, int place, const Measure &measure, Language language)
{
    QJsonObject object {{QStringLiteral("place"), place}, {QStringLiteral("measure"), one.measure},
        {QStringLiteral("title"), measure.title.in(language)},
        {QStringLiteral("classes"), codesJson(measure.classes)},
        {QStringLiteral("score"), pointsOf(one.score)},
        {QStringLiteral("reasons"), jsonOf(one.reasons, false, language)},
        {QStringLiteral("cautions"), jsonOf(one.reasons, true, language)}};
    if (measure.sheet) {
        object.insert(
            QStringLiteral("disadvantages"), textsJson(measure.sheet->disadvantages, language));
        object.insert(
            QStringLiteral("considerations"), textsJson(measure.sheet->considerations, language));
    }
    return object;
}

QString titleOf(const MeasureId &id, const MeasureCatalog &catalog, Language language)
{
    return id + QStringLiteral("  ") + catalog.find(id)->title.in(language);
}

int sayWhyNot(const MatchResult &result, const MeasureCatalog &catalog, const QString &id,
    bool asJson, Console &console)
{
    const Measure *measure = catalog.find(id);
    if (!measure)
        return console.fail({Error::Code::NotFound, printable(id)});
    const QString sentence = whyNot(result, *measure, catalog, console.language());
    if (asJson)
        console.json(QJsonObject {{QStringLiteral("measure"), id},
            {QStringLiteral("title"), measure->title.in(console.language())},
            {QStringLiteral("whyNot"), sentence}});
    else
        console.say(titleOf(id, catalog, console.language()) + u'\n' + sentence);
    return static_cast<int>(ExitCode::Done);
}

} // namespace

QJsonObject jsonOf(const MatchResult &result, const MeasureCatalog &catalog, qsizetype top,
    bool withExcluded, Language language)
{
    QJsonArray ranked;
    for (qsizetype i = 0; i < std::min(top, result.ranked.size()); ++i) {
        const Recommendation &one = result.ranked.at(i);
        ranked.append(jsonOf(one, static_cast<int>(i) + 1, *catalog.find(one.measure), language));
    }
    QJsonArray ineffective;
    for (const IneffectiveMeasure &one : result.ineffective)
        ineffective.append(QJsonObject {{QStringLiteral("measure"), one.measure},
            {QStringLiteral("title"), catalog.find(one.measure)->title.in(language)},
            {QStringLiteral("incidents"), one.incidents}, {QStringLiteral("total"), one.total},
            {QStringLiteral("sentence"), sentenceFor(one, language)}});
    QJsonObject object {
        {QStringLiteral("ranked"), ranked}, {QStringLiteral("ineffective"), ineffective}};
    if (!withExcluded)
        return object;
    QJsonArray excluded;
    for (const ExcludedMeasure &one : result.excluded)
        excluded.append(QJsonObject {{QStringLiteral("measure"), one.measure},
            {QStringLiteral("title"), catalog.find(one.measure)->title.in(language)},
            {QStringLiteral("incidents"), one.incidents}, {QStringLiteral("total"), one.total},
            {QStringLiteral("why"), one.why.in(language)}});
    object.insert(QStringLiteral("excluded"), excluded);
    return object;
}

void sayMatches(const MatchResult &result, const MeasureCatalog &catalog, qsizetype top,
    bool withExcluded, Console &console)
{
    const Language language = console.language();
    for (qsizetype i = 0; i < std::min(top, result.ranked.size()); ++i) {
        const Recommendation &one = result.ranked.at(i);
        console.say(
            QStringLiteral("%1. %2 [%3]")
                .arg(QString::number(i + 1), titleOf(one.measure, catalog, language),
                    catalog.find(one.measure)->classes.words(language).join(QStringLiteral(", "))));
        for (const MatchReason &reason : one.reasons)
            console.say((reason.isCaution() ? QStringLiteral("     ! ") : QStringLiteral("     • "))
                + sentenceFor(reason, language));
    }
    if (!result.ineffective.isEmpty())
        console.say({"\nVorhanden, aber offenbar ohne Wirkung:",
            "\nIn place, but apparently without effect:"});
    for (const IneffectiveMeasure &one : result.ineffective)
        console.say(QStringLiteral("  ") + titleOf(one.measure, catalog, language)
            + QStringLiteral("\n     ! ") + sentenceFor(one, language));
    if (!withExcluded)
        return;
    console.say({"\nPasst hier nicht:", "\nDoes not fit here:"});
    for (const ExcludedMeasure &one : result.excluded)
        console.say(QStringLiteral("  ") + titleOf(one.measure, catalog, language)
            + QStringLiteral("\n     ") + one.why.in(language));
}

int runMatch(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Ordnet die Maßnahmen des Katalogs für einen beschriebenen Vorfall oder mehrere. Braucht "
         "kein Register und kein Passwort.",
            "Ranks the measures of the catalogue for an incident, or several, described in a file. "
            "Needs no register and no password."});
    options.option("case",
        {"JSON-Datei mit dem Fall, - für die Standardeingabe",
            "JSON file with the case, - for standard input"},
        "FILE");
    options.option("top", {"wie viele Maßnahmen", "how many measures"}, "N");
    options.option(
        "all", {"nennt auch, was nicht passt, und warum", "also tells what does not fit, and why"});
    options.option("why-not",
        {"sagt nur, warum diese Maßnahme dort steht, wo sie steht",
            "only says why this measure stands where it stands"},
        "ID");
    if (const auto finished = options.parse(console))
        return *finished;
    if (!options.has("case"))
        return console.fail(ExitCode::Usage, {"Es fehlt --case FILE.", "--case FILE is missing."});
    const auto top = options.number("top", 1, MostPlaces, MostPlaces);
    if (!top)
        return console.fail(top.error());
    const auto catalog = shippedCatalog();
    if (!catalog)
        return console.fail(catalog.error());
    const auto content = contentOf(options.value("case"), MaxMatchCase);
    if (!content)
        return console.fail(content.error());
    const MatchCase one = readMatchCase({printable(options.value("case")), *content}, *catalog);
    if (!one.problems.isEmpty()) {
        QStringList lines;
        for (const CatalogProblem &problem : one.problems)
            lines.append(QStringLiteral("%1:%2: %3")
                             .arg(problem.file, QString::number(problem.line),
                                 problem.in(console.language())));
        return console.fail({Error::Code::Invalid, lines.join(u'\n')});
    }
    const MatchResult result = match(
        one.incidents, *catalog, {.marks = one.marks, .marksAreKnown = !one.marks.isEmpty()});
    if (options.has("why-not"))
        return sayWhyNot(
            result, *catalog, options.value("why-not").toUpper(), options.has("json"), console);
    if (options.has("json"))
        console.json(jsonOf(result, *catalog, *top, options.has("all"), console.language()));
    else
        sayMatches(result, *catalog, *top, options.has("all"), console);
    return static_cast<int>(ExitCode::Done);
}

} // namespace rueckhalt
