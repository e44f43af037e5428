// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/releaseoutput.h"

#include "reports/documenttable.h"

#include <QJsonArray>

#include <algorithm>

namespace rueckhalt {

namespace {

QJsonArray jsonOfTables(const Release &release, Language language)
{
    QJsonArray tables;
    for (const PublishableTable &table : release.tables) {
        QJsonArray rows;
        for (qsizetype row = 0; row < table.rows().size(); ++row) {
            QJsonArray cells;
            for (qsizetype column = 0; column < table.columns().size(); ++column) {
                const auto &cell = table.cell(row, column);
                cells.append(cell ? QJsonValue(*cell) : QJsonValue());
            }
            rows.append(QJsonObject {{QStringLiteral("code"), table.rowCodes().value(row)},
                {QStringLiteral("name"), table.rows().at(row).in(language)},
                {QStringLiteral("cells"), cells}});
        }
        tables.append(QJsonObject {{QStringLiteral("table"), table.tableCode()},
            {QStringLiteral("title"), table.title().in(language)},
            {QStringLiteral("rowDimension"), table.rowDimension()},
            {QStringLiteral("columnDimension"), table.columnDimension()},
            {QStringLiteral("columns"), QJsonArray::fromStringList(table.columnCodes())},
            {QStringLiteral("rows"), rows}});
    }
    return tables;
}

/// The numbers of the tables that are withheld, counted as their readers see them: a number that
/// stands in two tables is two.
struct WithheldNumbers
{
    int ownSake = 0;
    int forOthers = 0;
};

WithheldNumbers withheldIn(const ReleaseDraft &draft)
{
    const int others = static_cast<int>(
        std::ranges::count(draft.withheld, WithheldCell::Reason::Together, &WithheldCell::reason));
    return {static_cast<int>(draft.withheld.size()) - others, others};
}

/// "Vorfälle nach Standort und Bereich, Bürgeramt, Außendienst".
QString placeOf(const WithheldCell &cell, const Release &release, Language language)
{
    const PublishableTable *table = release.table(cell.table);
    if (!table)
        return printable(cell.table);
    return printable(QStringList {table->title().in(language),
        table->rows().at(cell.row).in(language), table->columns().at(cell.column).in(language)}
                         .join(QStringLiteral(", ")));
}

} // namespace

void sayTables(const Release &release, Console &console)
{
    const Language language = console.language();
    for (const PublishableTable &table : release.tables) {
        // Without columns full of signs, as in a report.
        const DocumentTable shown = DocumentTable(table, language).condensed();
        console.say(QString());
        console.say(printable(shown.title()));
        QStringList headings {printable(shown.rowHeading())};
        for (const QString &column : shown.columns())
            headings << printable(column);
        QList<QStringList> rows;
        for (const DocumentTable::Row &row : shown.rows()) {
            QStringList line {printable(row.head)};
            for (const DocumentTable::Cell &cell : row.cells)
                line << cellText(cell);
            rows << line;
        }
        console.table(headings, rows);
        if (!shown.note().isEmpty())
            console.say(printable(shown.note()));
    }
}

QJsonObject jsonOf(const Release &release, Language language)
{
    return {{QStringLiteral("release"), release.id.code()},
        {QStringLiteral("sequence"), release.sequence},
        {QStringLiteral("period"), release.id.words().in(language)},
        {QStringLiteral("closingDate"), release.closingDate.toString(Qt::ISODate)},
        {QStringLiteral("authority"), release.authority.in(language)},
        {QStringLiteral("note"), release.note},
        {QStringLiteral("minimumPersons"), release.rule.minimumPersons},
        {QStringLiteral("tables"), jsonOfTables(release, language)}};
}

QJsonObject jsonOf(const ReleasePreview &preview, Language language)
{
    const ReleaseFigures &figures = preview.draft.figures;
    const WithheldNumbers numbers = withheldIn(preview.draft);
    QJsonArray withheld;
    for (const WithheldCell &cell : preview.draft.withheld) {
        withheld.append(QJsonObject {{QStringLiteral("table"), cell.table},
            {QStringLiteral("row"), cell.row}, {QStringLiteral("column"), cell.column},
            {QStringLiteral("why"), wordsFor(cell, preview.known).in(language)}});
    }
    QJsonArray reasons;
    for (const Text &reason : preview.programme.reasons)
        reasons.append(reason.in(language));
    QJsonArray earlier;
    for (const Release &release : preview.known) {
        if (release.id.year() == preview.draft.release.id.year()
            && release.id != preview.draft.release.id)
            earlier.append(release.id.code());
    }
    QJsonObject object = jsonOf(preview.draft.release, language);
    object.insert(QStringLiteral("earlier"), earlier);
    object.insert(QStringLiteral("coarserBecause"), reasons);
    object.insert(QStringLiteral("withheld"), withheld);
    object.insert(QStringLiteral("figures"),
        QJsonObject {{QStringLiteral("incidents"), figures.incidents},
            {QStringLiteral("late"), figures.late}, {QStringLiteral("cells"), figures.cells},
            {QStringLiteral("primary"), numbers.ownSake},
            {QStringLiteral("complementary"), numbers.forOthers},
            {QStringLiteral("groups"), figures.groups},
            {QStringLiteral("witnesses"), figures.witnesses},
            {QStringLiteral("unfinished"), figures.unfinished},
            {QStringLiteral("publishedShare"), figures.publishedShare}});
    return object;
}

void sayPreview(const ReleasePreview &preview, const CommandOptions &options, Console &console)
{
    const Language language = console.language();
    const ReleaseFigures &figures = preview.draft.figures;
    const WithheldNumbers numbers = withheldIn(preview.draft);
    console.say(preview.draft.release.id.words().in(language));
    console.say(console
                    .text({"%1 Vorfälle gezählt, davon %2 nachgemeldet. %3 Zahlen, %4 "
                           "zurückgehalten: %5 für sich, %6 zum Schutz anderer.",
                        "%1 incidents counted, %2 of them reported late. %3 numbers, %4 withheld: "
                        "%5 for their own sake, %6 to protect others."})
                    .arg(figures.incidents)
                    .arg(figures.late)
                    .arg(figures.cells)
                    .arg(numbers.ownSake + numbers.forOthers)
                    .arg(numbers.ownSake)
                    .arg(numbers.forOthers));
    for (const Text &reason : preview.programme.reasons)
        console.say(QStringLiteral("! ") + printable(reason.in(language)));
    sayTables(preview.draft.release, console);
    if (!options.has("why"))
        return;
    console.say(QString());
    for (const WithheldCell &cell : preview.draft.withheld)
        console.say(QStringLiteral("· %1: %2")
                        .arg(placeOf(cell, preview.draft.release, language),
                            printable(wordsFor(cell, preview.known).in(language))));
}

int failToRelease(const Error &error, Console &console)
{
    struct Reason
    {
        const char *detail = "";
        Words words;
    };
    static constexpr std::array<Reason, 10> reasons {{
        {"nothing-left",
            {"Aus diesem Zeitraum lässt sich keine Zahl gefahrlos veröffentlichen. Fassen Sie "
             "gröber zusammen, oder warten Sie auf den nächsten Zeitraum.",
                "No number of this period can be released safely. Put more together, or wait for "
                "the next period."}},
        {"few-changed",
            {"Die Korrektur betrifft zu wenige Personen. Sie wird mit der nächsten "
             "Veröffentlichung "
             "möglich.",
                "The correction concerns too few persons. It becomes possible with the next "
                "release."}},
        {"already-told",
            {"Frühere Veröffentlichungen sagen schon etwas über eine kleine Gruppe. Es kommt "
             "nichts hinzu.",
                "Earlier releases already tell of a small group. Nothing is added."}},
        {"not-over", {"Der Zeitraum ist noch nicht zu Ende.", "The period is not over yet."}},
        {"year-closed",
            {"Das Jahr ist schon veröffentlicht. Möglich ist nur eine Korrektur; ihr Kürzel nennt "
             "„release plan“.",
                "The year is released already. Only a correction is possible; “release plan” names "
                "its code."}},
        {"not-released",
            {"Das Jahr ist noch nicht veröffentlicht. Zu korrigieren gibt es nichts.",
                "The year is not released yet. There is nothing to correct."}},
        {"number",
            {"Korrekturen werden der Reihe nach gezählt. Die nächste nennt „release plan“.",
                "Corrections are numbered in order. “release plan” names the next one."}},
        {"not-coarser",
            {"Die Tabellen dürfen gröber sein als vorgeschlagen, aber nicht feiner.",
                "The tables may be coarser than proposed, but not finer."}},
        {"changed",
            {"Seit der Vorschau hat sich etwas geändert. Es wurde nichts veröffentlicht.",
                "Something has changed since the preview. Nothing was released."}},
        {"names",
            {"Die Anmerkung scheint eine Person zu nennen. Alle können sie lesen. Ist das geprüft, "
             "wiederholen Sie den Befehl mit --texts-checked.",
                "The remark seems to name a person. Everybody can read it. Once that is checked, "
                "repeat the command with --texts-checked."}},
    }};
    for (const Reason &reason : reasons) {
        if (!error.detail.isEmpty() && error.detail == QLatin1StringView(reason.detail))
            return console.fail(exitCodeFor(error.code), reason.words);
    }
    if (error.code == Error::Code::AlreadyExists)
        return console.fail(ExitCode::InvalidInput,
            Words {"Dieser Zeitraum ist schon veröffentlicht. Was veröffentlicht ist, bleibt.",
                "This period is released already. What is released stays."});
    return console.fail(error);
}

} // namespace rueckhalt
