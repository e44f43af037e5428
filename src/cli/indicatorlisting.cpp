// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/indicatorcommands.h"
#include "domain/service/indicatorfigure.h"
#include "intake/populationlist.h"
#include "session/observationlist.h"
#include "session/outputfile.h"
#include "session/serviceobserving.h"

#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>

namespace rueckhalt {

namespace {

/// What the key of a group is called.
QString groupName(SlotGrouping grouping, int key, Language language)
{
    const auto hour = [](int number) {
        return QString::number(number).rightJustified(2, u'0') + QStringLiteral(":00");
    };
    const auto weekday
        = [language](int number) { return wordFor(static_cast<Weekday>(number), language); };
    switch (grouping) {
    case SlotGrouping::Weekday:
        return weekday(key);
    case SlotGrouping::HalfDay:
        return (key == 0 ? Words {"vormittags", "before noon"} : Words {"nachmittags", "afternoon"})
            .in(language);
    case SlotGrouping::Hour:
        return hour(key);
    case SlotGrouping::WeekdayHour:
        return weekday(key / ServiceSlot::HoursOfDay) + u' ' + hour(key % ServiceSlot::HoursOfDay);
    case SlotGrouping::Whole:
    case SlotGrouping::Year:
    case SlotGrouping::Quarter:
    case SlotGrouping::Month:
    case SlotGrouping::Week:
    case SlotGrouping::Day:
        return QDate(1970, 1, 1).addDays(key).toString(Qt::ISODate);
    }
    Q_UNREACHABLE();
}

QJsonObject jsonOf(
    const Indicator &indicator, const ObservedService &observed, const Console &console)
{
    const Language language = console.language();
    return {{QStringLiteral("id"), indicator.id},
        {QStringLiteral("name"), indicator.name.in(language)},
        {QStringLiteral("numerator"), indicator.numerator.in(language)},
        {QStringLiteral("denominator"), indicator.denominator.in(language)},
        {QStringLiteral("unit"), codeOf(indicator.unit)},
        {QStringLiteral("better"), codeOf(indicator.better)},
        {QStringLiteral("aggregation"), codeOf(indicator.aggregation)},
        {QStringLiteral("source"), sourceOf(indicator, observed, language)}};
}

QJsonObject jsonOf(const IndicatorFigure &figure)
{
    const auto number = [](const std::optional<double> &value) {
        return value ? QJsonValue(*value) : QJsonValue();
    };
    return {{QStringLiteral("value"), number(figure.value)},
        {QStringLiteral("least"), number(figure.least)},
        {QStringLiteral("most"), number(figure.most)},
        {QStringLiteral("numerator"), figure.numerator},
        {QStringLiteral("denominator"), figure.denominator},
        {QStringLiteral("observations"), figure.observations}};
}

struct Listing
{
    const OpenRegister &openRegister;
    const ObservedService &observed;
    IndicatorQuery query;

    [[nodiscard]] QList<IndicatorFigure> figures(const Indicator &indicator) const
    {
        return figuresOf(indicator, observed.tableOf(indicator), observed.catalogue, query,
            openRegister.organisation());
    }
};

/// Every indicator with its figure of the whole time.
int sayIndicators(const Listing &listing, const CommandOptions &options, Console &console)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const Indicator &indicator : listing.observed.catalogue.indicators()) {
        const auto figures = listing.figures(indicator);
        const IndicatorFigure figure = figures.value(0);
        QJsonObject object = jsonOf(indicator, listing.observed, console);
        object.insert(QStringLiteral("figure"), jsonOf(figure));
        array.append(object);
        rows.append({indicator.id, indicator.name.in(console.language()),
            figureWords(indicator, figure, console.language())});
    }
    if (options.has("json"))
        console.json(array);
    else
        console.table({console.text({"Kennung", "Id"}), console.text({"Kennzahl", "Indicator"}),
                          console.text({"Wert", "Value"})},
            rows);
    return static_cast<int>(ExitCode::Done);
}

/// One indicator, group by group.
int sayIndicator(const Listing &listing, const Indicator &indicator, const CommandOptions &options,
    Console &console)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const IndicatorFigure &figure : listing.figures(indicator)) {
        const QString name = groupName(listing.query.grouping, figure.key, console.language());
        QJsonObject object = jsonOf(figure);
        object.insert(QStringLiteral("group"), name);
        array.append(object);
        rows.append({name, figureWords(indicator, figure, console.language()),
            QString::number(figure.observations)});
    }
    if (options.has("json")) {
        QJsonObject object = jsonOf(indicator, listing.observed, console);
        object.insert(QStringLiteral("figures"), array);
        console.json(object);
    } else {
        console.table({wordFor(listing.query.grouping, console.language()),
                          indicator.name.in(console.language()),
                          console.text({"Beobachtungen", "Observations"})},
            rows);
        console.say(console.text({"Quelle: ", "Source: "})
            + sourceOf(indicator, listing.observed, console.language()));
    }
    return static_cast<int>(ExitCode::Done);
}

int sayRuns(const ObservedService &observed, const CommandOptions &options, Console &console)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const IndicatorRun &run : observed.runs) {
        array.append(QJsonObject {{QStringLiteral("number"), run.number},
            {QStringLiteral("made"), run.made.toString(Qt::ISODate)},
            {QStringLiteral("source"), run.source}, {QStringLiteral("state"), codeOf(run.state)},
            {QStringLiteral("rows"), run.rows}, {QStringLiteral("left"), run.left},
            {QStringLiteral("added"), run.added}, {QStringLiteral("changed"), run.changed},
            {QStringLiteral("same"), run.same},
            {QStringLiteral("from"), run.from.toString(Qt::ISODate)},
            {QStringLiteral("until"), run.until.toString(Qt::ISODate)}});
        rows.append(
            {QString::number(run.number), run.made.toLocalTime().date().toString(Qt::ISODate),
                run.source, QString::number(run.added), QString::number(run.changed),
                QString::number(run.left), wordFor(run.state, console.language())});
    }
    if (options.has("json")) {
        console.json(array);
    } else if (rows.isEmpty()) {
        console.say(console.text({"Noch nichts übernommen.", "Nothing was imported yet."}));
    } else {
        console.table(
            {console.text({"Nr.", "No."}), console.text({"Tag", "Day"}),
                console.text({"Quelle", "Source"}), console.text({"neu", "new"}),
                console.text({"geändert", "changed"}), console.text({"ausgelassen", "left out"}),
                console.text({"Stand", "State"})},
            rows);
    }
    return static_cast<int>(ExitCode::Done);
}

Result<QDate> dayFrom(const CommandOptions &options, const char *name, QDate otherwise)
{
    if (!options.has(name))
        return otherwise;
    const QDate day = QDate::fromString(options.value(name), Qt::ISODate);
    return day.isValid()
        ? Result<QDate>(day)
        : failure(Error::Code::Invalid, QStringLiteral("--") + QLatin1StringView(name));
}

Result<IndicatorQuery> queryOf(const CommandOptions &options, const ObservedService &observed,
    const Organisation &organisation)
{
    IndicatorQuery query;
    auto [first, last] = spanOf(observed.table);
    if (!first.isValid())
        std::tie(first, last) = spanOf(observed.posted.table);
    const auto from = dayFrom(options, "from", first);
    const auto until = dayFrom(options, "until", last);
    if (!from || !until)
        return tl::unexpected(from ? until.error() : from.error());
    query.from = *from;
    query.until = *until;
    if (options.has("unit")) {
        const auto unit = unitNamed(options.value("unit"), organisation);
        if (!unit)
            return tl::unexpected(unit.error());
        query.units = {*unit};
    }
    const QString by = options.has("by") ? options.value("by") : QStringLiteral("whole");
    const auto grouping = fromCode<SlotGrouping>(by);
    if (!grouping)
        return failure(Error::Code::Invalid, QStringLiteral("--by"));
    query.grouping = *grouping;
    return query;
}

int listIndicators(OpenRegister &openRegister, const CommandOptions &options, Console &console)
{
    const auto observed = openRegister.observed();
    if (!observed)
        return console.fail(observed.error());
    if (options.has("runs"))
        return sayRuns(**observed, options, console);
    if (options.has("sources")) {
        const auto mappings = ServiceObserving(openRegister).mappings();
        if (!mappings)
            return console.fail(mappings.error());
        if (options.has("json"))
            console.json(QJsonArray::fromStringList(*mappings));
        for (const QString &title : options.has("json") ? QStringList() : *mappings)
            console.say(title);
        return static_cast<int>(ExitCode::Done);
    }
    const auto query = queryOf(options, **observed, openRegister.organisation());
    if (!query)
        return console.fail(query.error());
    const Listing listing {openRegister, **observed, *query};
    if (!options.has("indicator"))
        return sayIndicators(listing, options, console);
    const Indicator *indicator = (*observed)->catalogue.indicator(options.value("indicator"));
    if (!indicator)
        return console.fail(Error {Error::Code::NotFound, QStringLiteral("--indicator")});
    return sayIndicator(listing, *indicator, options, console);
}

} // namespace

int runIndicatorsList(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Listet Kennzahlen mit ihren Werten auf, eine Kennzahl nach Zeiten, die Übernahmen oder "
         "die gemerkten Zuordnungen.",
            "Lists indicators with their values, one of them by time, the imports, or the "
            "remembered mappings."});
    options.argument("REGISTER", IndicatorRegisterWords);
    options.option("indicator", {"nur diese Kennzahl", "this indicator only"}, "ID");
    options.option("by",
        {"whole, year, quarter, month, week, day, weekday, half-day, hour oder weekday-hour",
            "whole, year, quarter, month, week, day, weekday, half-day, hour or weekday-hour"},
        "GROUP");
    options.option("unit", {"Stelle mit allem darunter", "unit with all below it"}, "NAME");
    options.option("from", {"erster Tag (JJJJ-MM-TT)", "first day (YYYY-MM-DD)"}, "DAY");
    options.option("until", {"letzter Tag (JJJJ-MM-TT)", "last day (YYYY-MM-DD)"}, "DAY");
    options.option("runs", {"listet Übernahmen auf", "lists imports"});
    options.option("sources", {"listet gemerkte Zuordnungen auf", "lists remembered mappings"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    if (options.has("by") && !options.has("indicator"))
        return console.fail(ExitCode::Usage,
            {"--by gilt für eine Kennzahl (--indicator).", "--by is for one --indicator."});
    return withRegister(options, invocation,
        [&](OpenRegister &openRegister) { return listIndicators(openRegister, options, console); });
}

int runIndicatorsExport(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Schreibt alle Beobachtungen als CSV, und auf Wunsch die Zuordnung, mit der sich die "
         "Liste wieder übernehmen lässt.",
            "Writes all observations as CSV, and on demand the mapping by which the list can be "
            "imported again."});
    options.argument("REGISTER", IndicatorRegisterWords);
    options.argument("FILE", {"neue Datei", "new file"});
    options.option("map", {"schreibt auch die Zuordnung", "writes the mapping too"}, "MAP");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](const OpenRegister &openRegister) {
        const auto observed = openRegister.observed();
        if (!observed)
            return console.fail(observed.error());
        const auto write = [](const QString &path, const QByteArray &bytes) {
            QSaveFile file(path);
            return beginWriting(file)
                .and_then([&] { return writeWhole(file, bytes); })
                .and_then([&] { return finishWriting(file); });
        };
        auto written
            = write(options.argument(1), observationsCsv(**observed, openRegister.organisation()));
        if (written && options.has("map"))
            written = write(
                options.value("map"), mappingOfObservations(**observed, openRegister.name()));
        if (!written)
            return console.fail(written.error());
        const auto count = static_cast<qint64>((*observed)->table.size());
        if (options.has("json"))
            console.json(QJsonObject {{QStringLiteral("observations"), count}});
        else
            console.say(
                console.text({"Geschrieben: %1 Beobachtungen.", "Written: %1 observations."})
                    .arg(count));
        return static_cast<int>(ExitCode::Done);
    });
}

} // namespace rueckhalt
