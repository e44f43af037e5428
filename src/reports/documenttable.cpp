// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/documenttable.h"

#include "reports/reporttext.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr Words Most {
    "Die meisten Vorfälle stehen bei „%1“: %2.", "Most incidents are with “%1”: %2."};
constexpr Words MostShown {"Von den gezeigten Zahlen ist die bei „%1“ am größten: %2 Vorfälle.",
    "Of the numbers shown the one for “%1” is the largest: %2 incidents."};
constexpr Words MostOf {
    "Die meisten Vorfälle stehen bei „%1“: %2 von %3.", "Most incidents are with “%1”: %2 of %3."};
constexpr Words MostShownOf {
    "Von den gezeigten Zahlen ist die bei „%1“ am größten: %2 von %3 Vorfällen.",
    "Of the numbers shown the one for “%1” is the largest: %2 of %3 incidents."};
constexpr Words Equal {"Die größte gezeigte Zahl steht in mehreren Zeilen: je %1 Vorfälle.",
    "Several rows share the largest number shown: %1 incidents each."};
constexpr Words EqualColumns {"Die größte gezeigte Zahl steht in mehreren Spalten: je %1 Vorfälle.",
    "Several columns share the largest number shown: %1 incidents each."};
constexpr Words OneCell {"Lesehilfe: Zu „%1“ und „%2“ gab es %3 Vorfälle.",
    "How to read it: there were %3 incidents with “%1” and “%2”."};
constexpr Words Totals {
    "Hier lassen sich nur Gesamtzahlen zeigen; aus den einzelnen Feldern ließe sich auf wenige "
    "Personen schließen.",
    "Only totals can be shown here; the single fields would lead to few persons."};
constexpr Words OnlyTotal {
    "Hier lässt sich nur die Gesamtzahl zeigen: %1 Vorfälle. Aus den einzelnen Zahlen ließe sich "
    "auf wenige Personen schließen.",
    "Only the total can be shown here: %1 incidents. The single numbers would lead to few "
    "persons."};
constexpr Words Nothing {
    "In dieser Tabelle lässt sich keine Zahl zeigen; aus jeder ließe sich auf wenige Personen "
    "schließen.",
    "No number can be shown in this table; each would lead to few persons."};

constexpr Words IncidentsHead {"Vorfälle", "Incidents"};
constexpr Words ByColumn {"Vorfälle nach %1: %2", "Incidents by %1: %2"};
constexpr Words NotListed {"Nicht aufgeführt, weil sich dort keine Zahl zeigen lässt: %1.",
    "Not listed, because no number can be shown there: %1."};
constexpr qsizetype FewestLeftOut = 3;

bool isInOrder(QStringView dimension)
{
    constexpr QLatin1StringView Ordered[] {QLatin1StringView("quarter"), QLatin1StringView("month"),
        QLatin1StringView("weekday"), QLatin1StringView("band"), QLatin1StringView("level")};
    return std::ranges::any_of(Ordered, [&](QLatin1StringView each) { return dimension == each; });
}

/// "Type of incident" within a sentence. German nouns stay as they are.
QString withinSentence(const QString &heading, Language language)
{
    return language == Language::German || heading.isEmpty()
        ? heading
        : heading.front().toLower() + heading.sliced(1);
}

QString withMark(const QString &title, const QString &mark)
{
    return mark.isEmpty() ? title : title + QStringLiteral(", ") + mark;
}

} // namespace

DocumentTable::DocumentTable(const PublishableTable &table, Language language, const QString &mark)
    : m_language(language)
    , m_code(table.tableCode())
    , m_title(withMark(table.title().in(language), mark))
    , m_rowHeading(table.rowHeading().in(language))
    , m_columnHeading(table.columnHeading().in(language))
    , m_hasTotalColumn(table.hasTotalColumn())
    , m_note(table.note().in(language))
    , m_areRowsInOrder(isInOrder(table.rowDimension()))
    , m_areColumnsInOrder(isInOrder(table.columnDimension()))
{
    for (const Text &column : table.columns())
        m_columns << column.in(language);
    for (qsizetype row = 0; row < table.rows().size(); ++row) {
        Row line {.head = table.rows().at(row).in(language),
            .cells = {},
            .isTotal = table.hasTotalRow() && row == table.rows().size() - 1};
        for (qsizetype column = 0; column < table.columns().size(); ++column)
            line.cells << table.cell(row, column);
        m_rows << line;
    }
}

DocumentTable DocumentTable::ofRow(
    const PublishableTable &table, const QString &rowCode, Language language, const QString &mark)
{
    const qsizetype row = table.rowCodes().indexOf(rowCode);
    if (row < 0 || table.columnDimension().isEmpty())
        return {table, language, mark};
    const DocumentTable whole(table, language);
    DocumentTable made(language);
    made.m_code = whole.m_code;
    made.m_title
        = withMark(ByColumn.in(language).arg(
                       withinSentence(whole.m_columnHeading, language), whole.m_rows.at(row).head),
            mark);
    made.m_rowHeading = whole.m_columnHeading;
    made.m_columns << IncidentsHead.in(language);
    for (qsizetype column = 0; column < whole.m_columns.size(); ++column)
        made.m_rows << Row {whole.m_columns.at(column), {whole.m_rows.at(row).cells.at(column)},
            whole.isTotalColumn(column)};
    made.m_note = whole.m_note;
    made.m_areRowsInOrder = whole.m_areColumnsInOrder;
    return made;
}

/// Names of the rows that went.
QStringList DocumentTable::leaveOutRows()
{
    const auto isEmpty = [](const Row &row) {
        return !row.isTotal
            && std::ranges::none_of(row.cells, [](const Cell &cell) { return cell.has_value(); });
    };
    QStringList names;
    for (const Row &row : m_rows) {
        if (isEmpty(row))
            names << row.head;
    }
    if (m_areRowsInOrder || names.size() < FewestLeftOut)
        return {};
    m_rows.removeIf(isEmpty);
    return names;
}

QStringList DocumentTable::leaveOutColumns()
{
    QList<qsizetype> empty;
    for (qsizetype column = 0; m_hasTotalColumn && column < innerColumns(); ++column) {
        if (std::ranges::none_of(
                m_rows, [column](const Row &row) { return row.cells.at(column).has_value(); }))
            empty.prepend(column);
    }
    if (m_areColumnsInOrder || empty.size() < FewestLeftOut)
        return {};
    QStringList names;
    for (const qsizetype column : empty) { // the last first
        names.prepend(m_columns.takeAt(column));
        for (Row &row : m_rows)
            row.cells.removeAt(column);
    }
    if (innerColumns() == 0) { // a list is left
        m_columnHeading.clear();
        m_hasTotalColumn = false;
    }
    return names;
}

DocumentTable DocumentTable::condensed() const
{
    DocumentTable table = *this;
    const QStringList names = table.leaveOutRows() + table.leaveOutColumns();
    if (names.isEmpty() || !hasDetails())
        return *this;
    if (!table.m_note.isEmpty())
        table.m_note += u' ';
    table.m_note += NotListed.in(m_language).arg(names.join(QStringLiteral("; ")));
    return table;
}

bool DocumentTable::isTotalColumn(qsizetype column) const
{
    return m_hasTotalColumn && column == m_columns.size() - 1;
}

qsizetype DocumentTable::innerColumns() const
{
    return m_columns.size() - (m_hasTotalColumn ? 1 : 0);
}

DocumentTable::Cell DocumentTable::total() const
{
    if (m_rows.isEmpty() || !m_rows.last().isTotal)
        return std::nullopt;
    return rowTotal(m_rows.last());
}

DocumentTable::Cell DocumentTable::rowTotal(const Row &row) const
{
    if (row.cells.isEmpty() || !(m_hasTotalColumn || isList()))
        return std::nullopt;
    return row.cells.last();
}

bool DocumentTable::hasNumbers() const
{
    for (const Row &row : m_rows) {
        for (const Cell &cell : row.cells) {
            if (cell)
                return true;
        }
    }
    return false;
}

bool DocumentTable::hasDetails() const
{
    qsizetype shown = 0;
    for (const Row &row : m_rows)
        shown
            += std::ranges::count_if(row.cells, [](const Cell &cell) { return cell.has_value(); });
    return shown > (total() ? 1 : 0);
}

int DocumentTable::withheldCells() const
{
    int count = 0;
    for (const Row &row : m_rows) {
        for (const Cell &cell : row.cells)
            count += cell ? 0 : 1;
    }
    return count;
}

const DocumentTable::Row *DocumentTable::largestRow() const
{
    const Row *largest = nullptr;
    bool isShared = false;
    for (const Row &row : m_rows) {
        const Cell cell = rowTotal(row);
        if (row.isTotal || !cell)
            continue;
        if (!largest || *cell > *rowTotal(*largest)) {
            largest = &row;
            isShared = false;
        } else {
            isShared = isShared || *cell == *rowTotal(*largest);
        }
    }
    return isShared ? nullptr : largest;
}

QList<DocumentTable::Named> DocumentTable::totalsAlong(Along along) const
{
    QList<Named> totals;
    if (along == Along::Rows) {
        for (const Row &row : m_rows) {
            if (!row.isTotal)
                totals << Named {row.head, rowTotal(row)};
        }
    } else if (!m_rows.isEmpty() && m_rows.last().isTotal) {
        for (qsizetype column = 0; column < innerColumns(); ++column)
            totals << Named {m_columns.at(column), m_rows.last().cells.at(column)};
    }
    return totals;
}

/// What is withheld is not always small, so the largest number shown need not be the largest.
QString DocumentTable::sentenceOfTotals(Along along) const
{
    const QList<Named> totals = totalsAlong(along);
    const Named *largest = nullptr;
    bool isShared = false;
    bool isWithheld = false;
    for (const Named &each : totals) {
        isWithheld = isWithheld || !each.number;
        if (!each.number || (largest && *each.number < *largest->number))
            continue;
        isShared = largest && *each.number == *largest->number;
        largest = &each;
    }
    if (!largest)
        return {};
    const QString number = numberText(*largest->number);
    if (isShared)
        return (along == Along::Rows ? Equal : EqualColumns).in(m_language).arg(number);
    if (const Cell all = total())
        return (isWithheld ? MostShownOf : MostOf)
            .in(m_language)
            .arg(largest->name, number, numberText(*all));
    return (isWithheld ? MostShown : Most).in(m_language).arg(largest->name, number);
}

QString DocumentTable::sentenceOfCells() const
{
    const Row *best = nullptr;
    qsizetype bestColumn = 0;
    for (const Row &row : m_rows) {
        for (qsizetype column = 0; !row.isTotal && column < innerColumns(); ++column) {
            const Cell &cell = row.cells.at(column);
            if (cell && (!best || *cell > *best->cells.at(bestColumn))) {
                best = &row;
                bestColumn = column;
            }
        }
    }
    if (!best)
        return Totals.in(m_language);
    return OneCell.in(m_language)
        .arg(best->head, m_columns.at(bestColumn), numberText(*best->cells.at(bestColumn)));
}

QString DocumentTable::sentence(Along along) const
{
    if (!hasNumbers())
        return Nothing.in(m_language);
    if (!hasDetails())
        return OnlyTotal.in(m_language).arg(numberText(*total()));
    QString totals = sentenceOfTotals(along);
    if (totals.isEmpty() && along == Along::Columns)
        totals = sentenceOfTotals(Along::Rows);
    if (isList())
        return totals.isEmpty() ? Totals.in(m_language) : totals;
    return totals.isEmpty() ? sentenceOfCells() : totals + u' ' + sentenceOfCells();
}

QString cellText(const PublishableTable::Cell &cell)
{
    return cell ? numberText(*cell) : QString(WithheldSign);
}

} // namespace rueckhalt
