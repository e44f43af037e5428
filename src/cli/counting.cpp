// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/counting.h"

#include "cli/command.h"

#include <QJsonArray>

namespace rueckhalt {

namespace {

Result<QList<Grouping>> dimensionsOf(const CommandOptions &options)
{
    QList<Grouping> dimensions;
    for (const QString &code : options.values("by")) {
        const auto dimension = fromCode<Grouping>(code);
        if (!dimension || dimensions.contains(*dimension))
            return failure(Error::Code::Invalid, QStringLiteral("--by: “%1”").arg(code));
        dimensions.append(*dimension);
    }
    if (dimensions.isEmpty() || dimensions.size() > 3)
        return failure(Error::Code::Invalid, QStringLiteral("--by: 1–3"));
    return dimensions;
}

QString knownDimensions()
{
    QStringList codes;
    for (const auto &term : terms<Grouping>())
        codes.append(QString::fromLatin1(term.code));
    return codes.join(QStringLiteral(", "));
}

int sayJson(const QList<CountCell> &cells, const QList<Grouping> &dimensions, std::size_t incidents,
    Console &console)
{
    QJsonArray by;
    for (const Grouping dimension : dimensions)
        by.append(codeOf(dimension));
    QJsonArray array;
    for (const CountCell &cell : cells) {
        QJsonObject object {{QStringLiteral("count"), cell.count.incidents},
            {QStringLiteral("persons"), cell.count.persons},
            {QStringLiteral("nameless"), cell.count.nameless}};
        for (qsizetype i = 0; i < dimensions.size(); ++i)
            object.insert(codeOf(dimensions[i]), cell.labels[i].code);
        array.append(object);
    }
    console.json(QJsonObject {{QStringLiteral("by"), by},
        {QStringLiteral("incidents"), static_cast<qint64>(incidents)},
        {QStringLiteral("cells"), array}});
    return static_cast<int>(ExitCode::Done);
}

int sayTable(const QList<CountCell> &cells, const QList<Grouping> &dimensions,
    std::size_t incidents, Console &console)
{
    QStringList headings;
    for (const Grouping dimension : dimensions)
        headings.append(wordFor(dimension, console.language()));
    headings.append(console.text({"Vorfälle", "Incidents"}));
    headings.append(console.text({"Personen", "Persons"}));
    QList<QStringList> table;
    for (const CountCell &cell : cells) {
        QStringList line;
        for (const CountLabel &label : cell.labels)
            line.append(label.word);
        table.append(line
            + QStringList {
                QString::number(cell.count.incidents), QString::number(cell.count.persons)});
    }
    console.table(headings, table);
    console.say(console
                    .text({"%1 Vorfälle. Ein Vorfall kann in mehreren Zeilen zählen. Personen: "
                           "mindestens so viele, denn wo niemand genannt ist, kann es immer "
                           "dieselbe sein.",
                        "%1 incidents. One may count in several lines. Persons: at least so many, "
                        "because where nobody is named it may always be the same one."})
                    .arg(incidents));
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int runStats(Invocation &invocation)
{
    Console &console = invocation.console;
    const QString known = knownDimensions();
    const QByteArray german
        = "Zählt frei aus, mit wahren Zahlen: nur für die Sicherheitsbeauftragten. Für andere ist "
          "der Bericht (report) da. Dimensionen: "
        + known.toUtf8();
    const QByteArray english = "Counts freely, with true numbers: for safety officers only. For "
                               "others there is the report. Dimensions: "
        + known.toUtf8();
    CommandOptions options(invocation, {german.constData(), english.constData()});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.option("by",
        {"eine bis drei Dimensionen, durch Komma getrennt",
            "one to three dimensions, separated by commas"},
        "type,area");
    options.filterOptions();
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    const auto dimensions = dimensionsOf(options);
    if (!dimensions)
        return console.fail(ExitCode::Usage, sentenceFor(dimensions.error(), console.language()));
    return withIncidents(
        options, invocation, {}, [&](const OpenRegister &openRegister, const Browsing::Rows &rows) {
            const auto cells = countIncidents(openRegister, rows, *dimensions, console.language());
            return options.has("json") ? sayJson(cells, *dimensions, rows.size(), console)
                                       : sayTable(cells, *dimensions, rows.size(), console);
        });
}

} // namespace rueckhalt
