// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/annualdocument.h"

#include "base/daywords.h"
#include "reports/reporttext.h"

namespace rueckhalt {

namespace {

constexpr Words Title {"Jahresbericht %1", "Annual report %1"};
constexpr Words Subtitle {"Aggression und Gewalt gegen Beschäftigte: Vorfälle und Maßnahmen",
    "Aggression and violence against staff: incidents and measures"};
constexpr Words FactsHeading {"Worauf sich die Zahlen beziehen", "What the figures refer to"};
constexpr Words Period {"Zeitraum", "Period"};
constexpr Words PeriodValue {
    "%1 bis %2, nach dem Tag des Vorfalls", "%1 to %2, by the day of the incident"};
constexpr Words AsOf {"Stand", "As of"};
constexpr Words Selection {"Auswahl", "Selection"};
constexpr Words SelectionValue {
    "Alle erfassten Vorfälle, keine Filter", "All recorded incidents, no filters"};
constexpr Words Counted {"Gezählt werden", "Counted"};
constexpr Words CountedValue {"Vorfälle. Nicht gemeldete Vorfälle sind nicht enthalten.",
    "Incidents. Incidents that were not reported are not included."};

constexpr Words RuleHeading {"Was das Zeichen „%1“ bedeutet", "What the sign “%1” means"};
constexpr Words RuleMeaning {
    "Die Zahl wird nicht gezeigt, damit niemand erkennbar wird. Dahinter steht einer von drei "
    "Gründen: Es gab keinen Vorfall. Oder die Zahl spricht über weniger als %1 betroffene Personen "
    "oder überwiegend über eine einzige. Oder aus ihr ließe sich eine solche Zahl errechnen. "
    "Welcher Grund zutrifft, ist mit Absicht nicht zu sehen.",
    "The number is not shown, so that nobody can be recognised. One of three reasons is behind it: "
    "There was no incident. Or the number speaks about fewer than %1 affected persons, or mostly "
    "about a single one. Or such a number could be computed from it. Which of the reasons applies "
    "cannot be seen, on purpose."};
constexpr Words RulePersons {
    "Gezählt werden Vorfälle; über den Schutz entscheidet, wie viele Beschäftigte betroffen sind. "
    "Ist nicht bekannt, wer betroffen war, wird so gerechnet, als wäre es immer dieselbe Person. "
    "Auch ohne den Vorfall mit den meisten Betroffenen müssen genug Personen übrig bleiben; "
    "ungeprüfte Meldungen zählen nicht als Personen.",
    "Incidents are counted; how many employees are affected decides about protection. Where it is "
    "not known who was affected, it is reckoned as if it had always been the same person. Enough "
    "persons must be left even without the incident that affected the most; unreviewed reports do "
    "not count as persons."};
constexpr Words RuleJoint {
    "Alle Tabellen dieses Berichts sind gemeinsam geschützt: Auch wer sie miteinander verrechnet, "
    "kann keine zurückgehaltene kleine Zahl bestimmen. Gezeigte Zahlen sind weder gerundet noch "
    "verändert.",
    "All tables of this report are protected together: not even by combining them can a withheld "
    "small number be determined. Numbers that are shown are neither rounded nor altered."};

constexpr Words FindingTotal {
    "Für %1 sind %2 Vorfälle erfasst.", "%2 incidents are recorded for %1."};
constexpr Words FindingHidden {"Wie viele Vorfälle für %1 erfasst sind, bleibt zurückgehalten.",
    "How many incidents are recorded for %1 is withheld."};
constexpr Words FindingNothing {
    "Für %1 lässt sich keine Zahl zeigen: Es waren keine oder zu wenige Personen betroffen, als "
    "dass sie in einer Tabelle unerkannt blieben. Das ist kein Fehler des Berichts.",
    "No number can be shown for %1: no persons were affected, or too few to remain unrecognised in "
    "a table. This is not an error of the report."};

constexpr Words SealHeading {"Zum Aufbewahren", "For your files"};
constexpr Words SealExplanation {
    "Die Zeile steht für alles, was bis zu diesem Bericht im Register war. Unter „Schutz“, "
    "„Unversehrtheit“ eingegeben, zeigt sie später, ob seitdem etwas verändert wurde.",
    "The line stands for everything that was in the register up to this report. Entered under "
    "“Protection”, “Integrity”, it shows later whether anything was altered since."};

constexpr Words Contents {"Inhalt", "Contents"};
constexpr Words HelpTwo {"Lesehilfe: Zu „%1“ und „%2“ gab es %3 Vorfälle.",
    "How to read it: there were %3 incidents with “%1” and “%2”."};
constexpr Words HelpOne {
    "Lesehilfe: Zu „%1“ gab es %2 Vorfälle.", "How to read it: there were %2 incidents with “%1”."};
constexpr Words HelpTotals {
    "Hier lassen sich nur Gesamtzahlen zeigen; die einzelnen Felder sprächen über zu wenige "
    "Personen.",
    "Only totals can be shown here; the single fields would speak about too few persons."};
constexpr Words HelpNothing {
    "In dieser Tabelle lässt sich keine Zahl zeigen; jede spräche über zu wenige Personen.",
    "No number can be shown in this table; each would speak about too few persons."};
constexpr Words NoteLabel {"Hinweis:", "Note:"};

constexpr Words MeasuresHeading {
    "Maßnahmen, die zu diesen Vorfällen passen", "Measures that suit these incidents"};
constexpr Words MeasuresIntroduction {
    "Die Rangfolge folgt allein aus den Zahlen dieses Berichts: Vorn steht, was an den häufigen "
    "Auslösern ansetzt und zu den Vorfallarten und Berufsbereichen passt. Bei gleicher Eignung "
    "gehen technische Maßnahmen (T) den organisatorischen (O) vor und diese den "
    "personenbezogenen (P).",
    "The ranking follows from the figures of this report alone: first comes what acts on the "
    "frequent triggers and suits the types of incident and the fields of work. Where measures suit "
    "equally well, technical ones (T) come before organisational ones (O) and these before "
    "personal ones (P)."};
constexpr Words MeasuresNone {
    "Für diesen Zeitraum werden keine Maßnahmen genannt: Schon die Auswahl könnte verraten, was "
    "einzelnen Personen geschehen ist. Den allgemeinen Katalog finden Sie in Rückhalt unter "
    "„Maßnahmen“.",
    "No measures are named for this period: even the selection could reveal what happened to "
    "single "
    "persons. The general catalogue is in Rückhalt under “Measures”."};
constexpr Words Footer {"Geschützte Tabellen, ohne Angaben zu einzelnen Personen",
    "Protected tables, no statements about single persons"};
constexpr Words Page {"Seite %1 von %2", "Page %1 of %2"};

/// Whether a column or row is inside, not a total.
bool isInner(const PublishableTable &table, qsizetype row, qsizetype column)
{
    return !(table.hasTotalRow() && row == table.rows().size() - 1)
        && !(table.hasTotalColumn() && column == table.columns().size() - 1);
}

struct Example
{
    qsizetype row = -1;
    qsizetype column = -1;
    int count = 0;
    bool hasAny = false; ///< also a total
};

/// The largest inner number: the one a reader looks at first.
Example exampleOf(const PublishableTable &table)
{
    Example example;
    for (qsizetype row = 0; row < table.rows().size(); ++row) {
        for (qsizetype column = 0; column < table.columns().size(); ++column) {
            const auto &cell = table.cell(row, column);
            example.hasAny |= cell.has_value();
            if (cell && isInner(table, row, column) && *cell > example.count) {
                example.row = row;
                example.column = column;
                example.count = *cell;
            }
        }
    }
    return example;
}

QString readingHelp(const PublishableTable &table, Language language)
{
    const Example example = exampleOf(table);
    if (!example.hasAny)
        return HelpNothing.in(language);
    if (example.row < 0)
        return HelpTotals.in(language);
    const QString row = table.rows().at(example.row).in(language);
    const QString number = numberText(example.count);
    if (table.columns().size() == 1)
        return HelpOne.in(language).arg(row, number);
    return HelpTwo.in(language).arg(row, table.columns().at(example.column).in(language), number);
}

DocumentTable documentTable(const PublishableTable &table, Language language)
{
    DocumentTable made {.title = table.title().in(language),
        .readingHelp = readingHelp(table, language),
        .rowHeading = table.rowHeading().in(language),
        .columnHeading = table.columnHeading().in(language),
        .columns = {},
        .hasTotalColumn = table.hasTotalColumn(),
        .rows = {},
        .note = table.note().in(language)};
    for (const Text &column : table.columns())
        made.columns << column.in(language);
    for (qsizetype row = 0; row < table.rows().size(); ++row) {
        DocumentTable::Row line {.head = table.rows().at(row).in(language),
            .cells = {},
            .isTotal = table.hasTotalRow() && row == table.rows().size() - 1};
        for (qsizetype column = 0; column < table.columns().size(); ++column)
            line.cells << table.cell(row, column);
        made.rows << line;
    }
    return made;
}

DocumentMeasure documentMeasure(const ReleasedMeasure &measure, Language language)
{
    DocumentMeasure made {.title = measure.title.in(language),
        .summary = measure.summary.in(language),
        .classCodes = {},
        .classWords = measure.classes.in(language).split(QStringLiteral(", "), Qt::SkipEmptyParts)};
    for (const QString &word : made.classWords) {
        for (const auto &term : terms<MeasureClass>()) {
            if (term.words.in(language) == word)
                made.classCodes << QString::fromLatin1(term.code);
        }
    }
    return made;
}

/// How many incidents there were, from the last cell of the last table; every table ends with it.
QString findingOf(const AnnualRelease &release, Language language)
{
    const QString year = QString::number(release.scope.year);
    bool hasAny = false;
    PublishableTable::Cell total;
    for (const PublishableTable &table : release.tables) {
        hasAny |= exampleOf(table).hasAny;
        if (table.hasTotalRow())
            total = table.cell(table.rows().size() - 1, table.columns().size() - 1);
    }
    if (!hasAny)
        return FindingNothing.in(language).arg(year);
    if (!total)
        return FindingHidden.in(language).arg(year);
    return FindingTotal.in(language).arg(year, numberText(*total));
}

QList<AnnualDocument::Fact> factsOf(const ReleaseScope &scope, Language language)
{
    const QDate first(scope.year, 1, 1);
    QDate last(scope.year, 12, 31);
    if (scope.asOf.isValid() && scope.asOf >= first && scope.asOf < last)
        last = scope.asOf;
    QList<AnnualDocument::Fact> facts {
        {.label = Period.in(language),
            .value
            = PeriodValue.in(language).arg(dayWords(first, language), dayWords(last, language))},
    };
    if (scope.asOf.isValid())
        facts << AnnualDocument::Fact {
            .label = AsOf.in(language), .value = dayWords(scope.asOf, language)};
    facts << AnnualDocument::Fact {
        .label = Selection.in(language), .value = SelectionValue.in(language)};
    facts << AnnualDocument::Fact {
        .label = Counted.in(language), .value = CountedValue.in(language)};
    return facts;
}

} // namespace

QString cellText(const PublishableTable::Cell &cell)
{
    return cell ? numberText(*cell) : QString(WithheldSign);
}

QString pageText(int page, int pages, Language language)
{
    return Page.in(language).arg(page).arg(pages);
}

AnnualDocument::Seal sealOf(const QString &registerState, Language language)
{
    return {SealHeading.in(language), registerState, SealExplanation.in(language)};
}

AnnualDocument annualDocument(const AnnualRelease &release, Language language)
{
    const ReleaseScope &scope = release.scope;
    AnnualDocument document;
    document.language = language;
    document.authority = scope.authority.in(language);
    document.title = Title.in(language).arg(scope.year);
    document.subtitle = Subtitle.in(language);
    document.finding = findingOf(release, language);
    document.factsHeading = FactsHeading.in(language);
    document.facts = factsOf(scope, language);
    document.ruleHeading = RuleHeading.in(language).arg(WithheldSign);
    document.rule
        = {RuleMeaning.in(language).arg(countingWord(scope.rule.minimumPersons, language)),
            RulePersons.in(language), RuleJoint.in(language)};
    document.contentsHeading = Contents.in(language);
    for (const PublishableTable &table : release.tables)
        document.tables << documentTable(table, language);
    document.measuresHeading = MeasuresHeading.in(language);
    document.measuresIntroduction
        = (release.measures.isEmpty() ? MeasuresNone : MeasuresIntroduction).in(language);
    for (const ReleasedMeasure &measure : release.measures)
        document.measures << documentMeasure(measure, language);
    document.footer = Footer.in(language);
    document.noteLabel = NoteLabel.in(language);
    return document;
}

} // namespace rueckhalt
