// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "domain/protection/role.h"
#include "domain/statistics/clusterfinder.h"
#include "session/recommending.h"

#include <QJsonArray>

namespace rueckhalt {

namespace {

QJsonObject jsonOf(const FoundCluster &found, const ClusterFindings &findings,
    const Organisation &organisation, Language language)
{
    QJsonObject object {{QStringLiteral("where"), wordsFor(found.cell, organisation, language)},
        {QStringLiteral("observed"), found.observed}, {QStringLiteral("expected"), found.expected},
        {QStringLiteral("chance"), found.chance}, {QStringLiteral("adjusted"), found.adjusted},
        {QStringLiteral("sentence"), sentenceFor(found, findings, organisation, language)}};
    if (found.cell.place)
        object.insert(QStringLiteral("place"), codeOf(*found.cell.place));
    if (found.cell.trigger)
        object.insert(QStringLiteral("trigger"), codeOf(*found.cell.trigger));
    if (found.cell.weekday)
        object.insert(QStringLiteral("weekday"), codeOf(*found.cell.weekday));
    if (found.cell.band)
        object.insert(QStringLiteral("time"), codeOf(*found.cell.band));
    return object;
}

/// The best measures for the incidents of a cluster, by their ids.
QJsonArray measuresFor(const FoundCluster &found, OpenRegister &openRegister)
{
    constexpr qsizetype shown = 5;
    QJsonArray ids;
    const auto rows
        = std::span(found.rows.constData(), static_cast<std::size_t>(found.rows.size()));
    const auto list = Recommending(openRegister).forRows(rows);
    for (const Recommendation &one : list.first(std::min(shown, list.size())))
        ids.append(one.measure);
    return ids;
}

int sayClusters(
    const ClusterSearch &search, bool asJson, OpenRegister &openRegister, Console &console)
{
    const Language language = console.language();
    const Organisation &organisation = openRegister.organisation();
    const ClusterFindings findings = findClusters(openRegister.facts(), search);
    QJsonArray array;
    for (const FoundCluster &found : findings.clusters) {
        QJsonObject object = jsonOf(found, findings, organisation, language);
        object.insert(QStringLiteral("measures"), measuresFor(found, openRegister));
        array.append(object);
    }
    const QString method = methodSentence(findings, search, language);
    if (asJson) {
        console.json(QJsonObject {{QStringLiteral("method"), method},
            {QStringLiteral("cellsTried"), findings.cellsTried},
            {QStringLiteral("clusters"), array}});
        return static_cast<int>(ExitCode::Done);
    }
    for (const QJsonValue &value : array) {
        QStringList measures;
        for (const QJsonValue &id : value[u"measures"].toArray())
            measures.append(id.toString());
        console.say(value[u"sentence"].toString());
        console.say(console.text({"     Maßnahmen: ", "     Measures: "})
            + measures.join(QStringLiteral(", ")) + u'\n');
    }
    if (array.isEmpty() && findings.outcome == ClusterFindings::Outcome::Searched)
        console.say({"Keine auffällige Häufung.\n", "No conspicuous accumulation.\n"});
    console.say(method);
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int runClusters(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Schlägt auffällige Häufungen vor: mehr Vorfälle als nach der eigenen Vergangenheit zu "
         "erwarten.",
            "Proposes conspicuous accumulations: more incidents than their own past would "
            "lead one to expect."});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.option("until",
        {"letzter Tag des Zeitraums, sonst heute", "last day of the period, otherwise today"},
        "DAY");
    options.option("days",
        {"Länge des Zeitraums in Tagen, sonst 90", "length of the period in days, otherwise 90"},
        "N");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    ClusterSearch search;
    const auto days = options.number("days", 7, 730, search.days);
    if (!days)
        return console.fail(days.error());
    search.days = *days;
    search.until = options.has("until") ? QDate::fromString(options.value("until"), Qt::ISODate)
                                        : invocation.clock().date();
    if (!search.until.isValid())
        return console.fail({Error::Code::Invalid,
            QStringLiteral("--until: ") + printable(options.value("until"))});
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        // Counted over some of them, it would say things about the house that are not true.
        if (!openRegister.seesAllIncidents())
            return console.fail({Error::Code::NotPermitted, codeOf(Role::SafetyOfficer)});
        return sayClusters(search, options.has("json"), openRegister, console);
    });
}

} // namespace rueckhalt
