// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ringcommands.h"
#include "domain/deadline/deadline.h"
#include "domain/ring/ringcomparison.h"
#include "domain/ring/ringtrendwords.h"
#include "intake/ringjson.h"
#include "reports/ringpdf.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace rueckhalt {

namespace {

/// Of a folder, the sealed files in it.
QStringList filesNamed(const QStringList &names)
{
    constexpr qsizetype mostFiles = 1000;
    QStringList files;
    for (const QString &name : names) {
        const QDir folder(name);
        if (!folder.exists()) {
            files << name;
            continue;
        }
        const QStringList entries
            = folder.entryList({QStringLiteral("*.age")}, QDir::Files, QDir::Name);
        for (const QString &entry : entries.first(std::min(entries.size(), mostFiles)))
            files << folder.filePath(entry);
    }
    return files;
}

QJsonValue ringNumberOrNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

/// What a group does not tell, reason by reason.
void sayWithheld(const RingGroup &group, const IndicatorCatalogue &catalogue, Console &console)
{
    for (const Term<RingLack> &term : terms<RingLack>()) {
        QStringList names;
        for (const RingWithheld &withheld : group.withheld) {
            const Series *series = catalogue.seriesCalled(withheld.code);
            if (withheld.why == term.value)
                names << (series ? series->name.in(console.language()) : withheld.code);
        }
        if (!names.isEmpty())
            console.say(
                console.text({"  Ohne (%1): %2", "  Without (%1): %2"})
                    .arg(term.words.in(console.language()), names.join(QStringLiteral(", "))));
    }
}

void saySheet(const MadeRingSheet &made, const KnownRing &ring, Console &console)
{
    const Language language = console.language();
    const RingAgreement &agreement = ring.agreement();
    const IndicatorCatalogue catalogue = agreement.catalogue();
    for (const RingGroup &group : made.sheet.groups) {
        console.say(agreement.taskName(group.task, language));
        for (const RingFigure &figure : agreement.figures) {
            const Indicator *indicator = agreedIndicator(figure, catalogue);
            if (indicator && made.sheet.definitions.contains(figure.indicator))
                console.say(QStringLiteral("  %1: %2")
                                .arg(figure.name.in(language),
                                    figureWords(*indicator,
                                        figureOf(*indicator, group, made.sheet.period, catalogue),
                                        language)));
        }
        sayWithheld(group, catalogue, console);
        if (agreement.withIncidents)
            console.say(QStringLiteral("  %1: %2")
                            .arg(console.text({"Vorfälle", "Incidents"}),
                                releasedIncidents(made.sheet, group, language)));
    }
    if (made.sheet.leavesOut)
        console.say({"Einige Stellen fehlen: Sie sind auch zusammen zu klein.",
            "Some offices are missing: they are too small even together."});
    if (agreement.withIncidents && made.sheet.release.isEmpty())
        console.say(NothingReleased);
}

QJsonObject jsonOf(const RingTakenFile &taken, const QString &file, Language language)
{
    return {{QStringLiteral("file"), file}, {QStringLiteral("outcome"), codeOf(taken.outcome)},
        {QStringLiteral("sentence"), wordFor(taken.outcome, language)},
        {QStringLiteral("member"), taken.member}, {QStringLiteral("period"), taken.period},
        {QStringLiteral("detail"), taken.detail}};
}

QJsonObject jsonOf(const RingLine &line, const RingAgreement &agreement, Language language)
{
    QJsonArray values;
    for (const RingValue &value : line.values)
        values << QJsonObject {{QStringLiteral("member"), value.code},
            {QStringLiteral("value"), value.value}, {QStringLiteral("own"), value.isOwn}};
    QJsonArray apart;
    for (const RingNotCompared &each : line.apart)
        apart << QJsonObject {{QStringLiteral("member"), each.code},
            {QStringLiteral("why"), codeOf(each.why)},
            {QStringLiteral("sentence"), sentenceFor(each, agreement, language)}};
    QJsonArray trend;
    for (const RingTrendPoint &point : line.trend)
        trend << QJsonObject {{QStringLiteral("period"), point.period.text()},
            {QStringLiteral("own"), ringNumberOrNull(point.own)},
            {QStringLiteral("median"), ringNumberOrNull(point.median)},
            {QStringLiteral("members"), point.members}};
    return {{QStringLiteral("task"), line.task}, {QStringLiteral("figure"), line.figure},
        {QStringLiteral("base"), codeOf(line.base)},
        {QStringLiteral("name"), nameOfLine(line, agreement, language)},
        {QStringLiteral("own"), ringNumberOrNull(line.own)},
        {QStringLiteral("position"), line.position},
        {QStringLiteral("median"), ringNumberOrNull(line.median)},
        {QStringLiteral("lowerQuartile"), ringNumberOrNull(line.lowerQuartile)},
        {QStringLiteral("upperQuartile"), ringNumberOrNull(line.upperQuartile)},
        {QStringLiteral("sentence"), sentenceFor(line, language)},
        {QStringLiteral("values"), values}, {QStringLiteral("apart"), apart},
        {QStringLiteral("trend"), trend}};
}

void sayComparison(
    const RingComparison &comparison, const RingAgreement &agreement, Console &console)
{
    const Language language = console.language();
    QString task;
    for (const RingLine &line : comparison.lines) {
        if (line.task != task)
            console.say(agreement.taskName(line.task, language));
        task = line.task;
        if (line.values.isEmpty())
            continue;
        console.say(QStringLiteral("  %1: %2 – %3")
                        .arg(nameOfLine(line, agreement, language),
                            ringNumber(line, line.own, language), sentenceFor(line, language)));
        if (const QString trend = trendSentenceFor(line, language); !trend.isEmpty())
            console.say(QStringLiteral("    ") + trend);
        for (const RingNotCompared &apart : line.apart)
            console.say(QStringLiteral("    ") + sentenceFor(apart, agreement, language));
    }
}

int failOnPeriod(Console &console)
{
    return console.fail(ExitCode::InvalidInput,
        Words {"Für welchen Zeitraum? Nennen Sie ihn mit --period, zum Beispiel 2027 oder 2027-Q1.",
            "For which period? Name it by --period, such as 2027 or 2027-Q1."});
}

} // namespace

QJsonObject jsonOf(const MadeRingSheet &made, const KnownRing &ring)
{
    return {{QStringLiteral("ring"), ring.agreement().name},
        {QStringLiteral("sheet"), jsonOf(made.sheet)},
        {QStringLiteral("leftOut"), static_cast<qint64>(made.leftOut.size())}};
}

int runRingExport(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Schreibt das eigene Kennzahlenblatt für einen Zeitraum, unterschrieben und für alle "
         "Mitglieder verschlossen. Danach ändert es sich nicht mehr.",
            "Writes one's own key-figure sheet for a period, signed and sealed to all members. "
            "After that it does not change any more."});
    options.option("period", {"z. B. 2027 oder 2027-Q1", "e.g. 2027 or 2027-Q1"}, "PERIOD");
    options.option("output", {"Datei", "file"}, "FILE");
    options.option("dry-run", {"zeigt nur, was darin stünde", "only shows what would be in it"});
    options.option("pdf", {"schreibt es auch zum Lesen", "writes it for reading as well"}, "FILE");
    return onRing(invocation, options,
        [&](OpenRegister &openRegister, Benchmarking &work, const KnownRing &ring) {
            Console &console = invocation.console;
            const auto period = ringPeriodOf(options);
            if (!period)
                return failOnPeriod(console);
            const auto made = work.preview(ring, *period);
            if (!made)
                return console.fail(made.error());
            if (!options.has("dry-run")) {
                if (!options.has("output"))
                    return console.fail(ExitCode::Usage,
                        Words {"Wohin? Nennen Sie die Datei mit -o, oder sehen Sie erst nach: "
                               "--dry-run.",
                            "Where to? Name the file by -o, or look first: --dry-run."});
                const auto file = work.exportSheet(ring, *period);
                if (!file)
                    return console.fail(file.error());
                if (const auto written = writeRingFile(options.value("output"), *file); !written)
                    return console.fail(written.error());
            }
            if (options.has("pdf")) {
                const auto written = ringPdf(RingSheetPaper {ring.agreement(), made->sheet,
                                                 germanDay(openRegister.now()), console.language()})
                                         .and_then([&](const QByteArray &pdf) {
                                             return writeRingFile(options.value("pdf"), pdf);
                                         });
                if (!written)
                    return console.fail(written.error());
            }
            if (options.has("json"))
                console.json(jsonOf(*made, ring));
            else
                saySheet(*made, ring, console);
            return static_cast<int>(ExitCode::Done);
        });
}

int runRingImport(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Übernimmt Kennzahlenblätter anderer Mitglieder: jedes ganz oder gar nicht.",
            "Takes in key-figure sheets of other members: each as a whole or not at all."});
    options.argument("REGISTER", RingRegisterWords);
    options.argument("FILE",
        {"verschlossenes Blatt, oder ein Ordner mit solchen (*.age)",
            "sealed sheet, or a folder with such (*.age)"});
    options.option(
        "more", {"weitere Datei, mehrfach möglich", "one more file, several times"}, "FILE");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const QStringList names
            = filesNamed(QStringList {options.argument(1)} + options.repeated("more"));
        QList<QByteArray> files;
        for (const QString &name : names) {
            const auto content = contentOf(name, mostSealedPaper());
            if (!content)
                return console.fail(content.error());
            files << *content;
        }
        const auto taken = Benchmarking(openRegister, invocation.random).import(files);
        if (!taken)
            return console.fail(taken.error());
        QJsonArray array;
        bool isRefused = false;
        for (qsizetype i = 0; i < taken->size(); ++i) {
            const RingTakenFile &each = taken->at(i);
            isRefused = isRefused || each.isRefused();
            array << jsonOf(each, names.at(i), console.language());
            if (!options.has("json"))
                console.say(QStringLiteral("%1: %2 %3 %4")
                                .arg(names.at(i), each.member, each.period,
                                    wordFor(each.outcome, console.language()))
                                .simplified());
        }
        if (options.has("json"))
            console.json(array);
        return static_cast<int>(isRefused ? ExitCode::InvalidInput : ExitCode::Done);
    });
}

int runRingCompare(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Vergleicht das eigene Blatt mit denen der anderen: Rang, Median, mittlere Hälfte, "
         "Verlauf; wer nicht vergleichbar ist, wird genannt.",
            "Compares one's own sheet with those of the others: rank, median, middle half, "
            "trend; who cannot be compared is named."});
    options.option("period", {"sonst der neueste", "otherwise the newest"}, "PERIOD");
    options.option("task", {"nur diese Aufgabe", "only this task"}, "CODE");
    options.option("pdf", {"schreibt ihn auch zum Lesen", "writes it for reading as well"}, "FILE");
    return onRing(invocation, options, [&](auto &openRegister, auto &, const KnownRing &ring) {
        Console &console = invocation.console;
        QList<RingSheet> sheets;
        for (const KeptRingSheet &kept : ring.sheets)
            sheets << kept.sheet;
        const auto periods = ringPeriodsOf(sheets);
        if (periods.isEmpty())
            return console.fail({Error::Code::NotFound, QStringLiteral("sheets")});
        const auto period
            = options.has("period") ? ringPeriodOf(options) : Result<ServiceSlot>(periods.first());
        if (!period)
            return failOnPeriod(console);
        RingComparison comparison
            = compareRing(ring.agreement(), sheets, ring.place.card.signer, *period);
        if (options.has("task"))
            comparison.lines.removeIf(
                [&](const RingLine &line) { return line.task != options.value("task"); });
        if (options.has("pdf")) {
            const auto written
                = ringPdf(RingComparisonPaper {ring.agreement(), comparison, ring.place.card.code,
                              germanDay(openRegister.now()), console.language()})
                      .and_then([&](const QByteArray &pdf) {
                          return writeRingFile(options.value("pdf"), pdf);
                      });
            if (!written)
                return console.fail(written.error());
        }
        if (!options.has("json")) {
            sayComparison(comparison, ring.agreement(), console);
            return static_cast<int>(ExitCode::Done);
        }
        QJsonArray lines;
        for (const RingLine &line : std::as_const(comparison.lines))
            lines << jsonOf(line, ring.agreement(), console.language());
        console.json(QJsonObject {{QStringLiteral("ring"), ring.agreement().name},
            {QStringLiteral("period"), period->text()}, {QStringLiteral("lines"), lines}});
        return static_cast<int>(ExitCode::Done);
    });
}

} // namespace rueckhalt
