// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/countwords.h"

#include "base/quotes.h"
#include "domain/statistics/rateratio.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rueckhalt {

namespace {

QLocale localeOf(Language language)
{
    return QLocale(language == Language::German ? QLocale::German : QLocale::English);
}

QString monthName(int month, Language language)
{
    return localeOf(language).standaloneMonthName(month);
}

QString number(int value, Language language)
{
    return localeOf(language).toString(value);
}

QString decimal(double value, int digits, Language language)
{
    return localeOf(language).toString(value, 'f', digits);
}

bool isOver(const MonthCount &month, QDate today)
{
    return QDate(month.year, month.month, 1).addMonths(1) <= today;
}

/// "3 mehr als im September", "so viele wie im September".
QString comparedWords(const MonthCount &now, const MonthCount &before, Language language)
{
    const int difference = now.count.incidents - before.count.incidents;
    QString than = monthName(before.month, language);
    if (before.year != now.year)
        than += u' ' + QString::number(before.year);
    if (difference == 0)
        return Words {"so viele wie im %1", "as many as in %1"}.in(language).arg(than);
    const Words words = difference > 0 ? Words {"%1 mehr als im %2", "%1 more than in %2"}
                                       : Words {"%1 weniger als im %2", "%1 fewer than in %2"};
    return words.in(language).arg(number(std::abs(difference), language), than);
}

/// What the usual range says of a number, as a half sentence.
QString standingWords(const UsualRange &range, Language language)
{
    const auto withRange = [&](const Words &words) {
        return words.in(language).arg(number(range.low, language), number(range.high, language));
    };
    switch (range.standing) {
    case UsualRange::Standing::Usual:
        return withRange({"das liegt im üblichen Schwankungsbereich (%1 bis %2).",
            "that is within the usual range (%1 to %2)."});
    case UsualRange::Standing::More:
        return withRange(
            {"das ist mehr als üblich (%1 bis %2). Vielleicht ist mehr geschehen, vielleicht wurde "
             "mehr gemeldet. Sehen Sie sich die Vorfälle selbst an.",
                "that is more than usual (%1 to %2). Perhaps more happened, perhaps more was "
                "reported. Look at the incidents themselves."});
    case UsualRange::Standing::Fewer:
        return withRange({"das ist weniger als üblich (%1 bis %2). Vielleicht ist weniger "
                          "geschehen, vielleicht wurde weniger gemeldet.",
            "that is fewer than usual (%1 to %2). Perhaps less happened, perhaps less was "
            "reported."});
    case UsualRange::Standing::TooSmall:
        return Words {"die Zahlen sind zu klein, um daraus etwas zu schließen.",
            "the numbers are too small to conclude anything from."}
            .in(language);
    case UsualRange::Standing::NoHistory:
        return Words {"für einen Vergleich ist die Zeit davor noch zu kurz.",
            "the time before is still too short to compare."}
            .in(language);
    }
    Q_UNREACHABLE();
}

QString share(int part, int whole, Language language)
{
    return localeOf(language).toString(std::lround(100.0 * part / whole))
        + (language == Language::German ? QStringLiteral("\u00a0%") : QStringLiteral("%"));
}

/// Positions of stated values with incidents, the largest first.
QList<qsizetype> largestFirst(const CountTable &table)
{
    QList<qsizetype> order;
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        if (table.rows[i].isStated() && table.rowCounts[i].incidents > 0)
            order.append(i);
    }
    std::ranges::stable_sort(
        order, std::ranges::greater(), [&](qsizetype i) { return table.rowCounts[i].incidents; });
    return order;
}

QString joinedWords(const QStringList &parts, Language language)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return parts.first(parts.size() - 1).join(QStringLiteral(", "))
        + Words {" und ", " and "}.in(language) + parts.last();
}

/// The weaker half of largestSentence(): what has to be known to read the numbers.
QString readingNote(const CountTable &table, Language language)
{
    QString note;
    if (canHaveSeveral(table.tally.rows))
        note
            += Words {" Ein Vorfall kann mehrfach zählen.", " An incident may count several times."}
                   .in(language);
    const bool hasNotStated = !table.rows.isEmpty() && !table.rows.last().isStated();
    if (hasNotStated)
        note += Words {" %1 ohne Angabe.", " %1 not stated."}.in(language).arg(
            number(table.rowCounts.last().incidents, language));
    return note;
}

QString cellWords(const CountTable &table, qsizetype row, qsizetype column,
    const Organisation &organisation, Language language)
{
    return wordFor(table.rows[row], organisation, language) + QStringLiteral(", ")
        + wordFor(table.columns[column], organisation, language);
}

} // namespace

QString incidentsWords(int incidents, Language language)
{
    if (incidents == 0)
        return Words {"kein Vorfall", "no incidents"}.in(language);
    if (incidents == 1)
        return Words {"1 Vorfall", "1 incident"}.in(language);
    return Words {"%1 Vorfälle", "%1 incidents"}.in(language).arg(number(incidents, language));
}

QString countWords(const Count &count, Language language)
{
    const QString incidents = incidentsWords(count.incidents, language);
    if (count.persons == 0)
        return incidents;
    const bool isOne = count.persons == 1;
    const Words persons = count.nameless > 0
        ? (isOne ? Words {"%1, mindestens %2 Person betroffen", "%1, at least %2 person affected"}
                 : Words {"%1, mindestens %2 Personen betroffen",
                     "%1, at least %2 persons affected"})
        : (isOne ? Words {"%1, %2 Person betroffen", "%1, %2 person affected"}
                 : Words {"%1, %2 Personen betroffen", "%1, %2 persons affected"});
    return persons.in(language).arg(incidents, number(count.persons, language));
}

QString monthSentence(const QList<MonthCount> &months, qsizetype month, QDate recordedFrom,
    QDate today, Language language)
{
    const MonthCount &now = months[month];
    const UsualRange range = usualRange(months, month, recordedFrom, today);
    QString sentence = Words {"%1 im %2 %3", "%1 in %2 %3"}.in(language).arg(
        incidentsWords(now.count.incidents, language), monthName(now.month, language),
        QString::number(now.year));
    sentence[0] = sentence.at(0).toUpper();
    // A month that is not over is compared with as many days only, never with a whole month.
    if (!isOver(now, today))
        sentence += Words {" bis heute", " so far"}.in(language);
    else if (month > 0)
        sentence += QStringLiteral(", ") + comparedWords(now, months[month - 1], language);
    return sentence + QStringLiteral("; ") + standingWords(range, language);
}

QString yearBeforeSentence(
    const MonthCount &month, QDate recordedFrom, QDate today, Language language)
{
    const QDate before(month.year - 1, month.month, 1);
    if (!recordedFrom.isValid() || before < recordedFrom || !isOver(month, today))
        return {};
    const int then = month.yearBefore.incidents;
    const QString were
        = Words {"Im %1 %2 waren es %3.", "In %1 %2 there were %3."}.in(language).arg(
            monthName(month.month, language), QString::number(before.year()),
            number(then, language));
    if (then + month.count.incidents < UsualRange::LeastIncidents)
        return were
            + Words {" Für einen Vergleich sind die Zahlen zu klein.",
                " The numbers are too small to compare."}
                  .in(language);
    const RateRatio ratio = rateRatio({then, 1}, {month.count.incidents, 1});
    const bool isSure = ratio.low > 1 || ratio.high < 1;
    const Words judged = isSure
        ? Words {" Zufall erklärt den Unterschied schlecht.",
            " Chance explains the difference badly."}
        : Words {" Der Unterschied kann Zufall sein.", " The difference may be chance."};
    return then == month.count.incidents ? were : were + judged.in(language);
}

QString usualRangeMethod(const UsualRange &range, Language language)
{
    if (range.standing == UsualRange::Standing::NoHistory)
        return Words {"Was üblich ist, wird erst gesagt, wenn es %1 Monate zum Vergleichen gibt.",
            "What is usual is told once there are %1 months to compare with."}
            .in(language)
            .arg(UsualRange::LeastPeriods);
    const QString method = Words {"Üblich ist, was sich nach den %1 Monaten davor mit Zufall "
                                  "erklären lässt (exakter "
                                  "Poisson-Test, 95 Prozent).",
        "Usual is what chance can explain after the %1 months before (exact Poisson test, 95 "
        "percent)."}
                               .in(language)
                               .arg(range.periods);
    if (!range.isVaried)
        return method;
    return method
        + Words {" Diese Monate schwankten stärker, als Zufall es erklärt; was in ihnen vorkam, "
                 "gilt "
                 "deshalb auch als üblich.",
            " These months varied more than chance explains; what occurred in them is therefore "
            "taken to be usual as well."}
              .in(language);
}

QString largestSentence(
    const CountTable &table, const Organisation &organisation, Language language)
{
    const QList<qsizetype> order = largestFirst(table);
    if (order.isEmpty())
        return Words {"Hierzu gibt es keine Angaben.", "Nothing is stated about this."}.in(
            language);
    constexpr qsizetype shown = 3;
    const auto countAt = [&](qsizetype i) { return table.rowCounts[order[i]].incidents; };
    const auto wordAt = [&](qsizetype i) {
        return inQuotes(wordFor(table.rows[order[i]], organisation, language), language);
    };
    QString sentence
        = Words {"Am häufigsten: %1 mit %2 von %3 (%4)", "Most often: %1 with %2 of %3 (%4)"}
              .in(language)
              .arg(wordAt(0), number(countAt(0), language),
                  table.all.incidents == 1
                      ? Words {"1 Vorfall", "1 incident"}.in(language)
                      : Words {"%1 Vorfällen", "%1 incidents"}.in(language).arg(
                          number(table.all.incidents, language)),
                  share(countAt(0), table.all.incidents, language));
    QStringList others;
    for (qsizetype i = 1; i < std::min(order.size(), shown); ++i)
        others.append(Words {"%1 mit %2", "%1 with %2"}.in(language).arg(
            wordAt(i), number(countAt(i), language)));
    if (!others.isEmpty())
        sentence += Words {", dann ", ", then "}.in(language) + joinedWords(others, language);
    return sentence + u'.' + readingNote(table, language);
}

QString crossedSentence(
    const CountTable &table, const Organisation &organisation, Language language)
{
    qsizetype most = -1;
    for (qsizetype i = 0; i < table.cells.size(); ++i) {
        const bool isStated = table.rows[i / table.columns.size()].isStated()
            && table.columns[i % table.columns.size()].isStated();
        if (isStated && table.cells[i].incidents > 0
            && (most < 0 || table.cells[i].incidents > table.cells[most].incidents))
            most = i;
    }
    if (most < 0)
        return Words {"Hierzu gibt es keine Angaben.", "Nothing is stated about this."}.in(
            language);
    const qsizetype columns = table.columns.size();
    const QString largest
        = Words {"Die meisten: %1 (%2 von %3).", "The most: %1 (%2 of %3)."}.in(language).arg(
            cellWords(table, most / columns, most % columns, organisation, language),
            number(table.cells[most].incidents, language), number(table.all.incidents, language));
    QStringList marked;
    for (const MarkedCell &cell : markedCells(table))
        marked.append(cellWords(table, cell.row, cell.column, organisation, language)
            + Words {" (%1 statt erwarteter %2)", " (%1 where %2 were expected)"}.in(language).arg(
                number(table.at(cell.row, cell.column).incidents, language),
                decimal(cell.expected, 1, language)));
    if (marked.isEmpty())
        return largest
            + Words {" Keine Zelle fällt über Zeile und Spalte hinaus auf.",
                " No cell stands out beyond its row and column."}
                  .in(language);
    return largest
        + Words {" Auffällig: %1. Erwartet wird, was Zeile und Spalte erwarten lassen (exakter "
                 "Binomialtest, Verfahren von Benjamini und Hochberg, 5 Prozent). Öffnungszeiten "
                 "können der Grund sein.",
            " Conspicuous: %1. Expected is what row and column let expect (exact binomial test, "
            "method of Benjamini and Hochberg, 5 percent). Opening hours may be the reason."}
              .in(language)
              .arg(joinedWords(marked, language));
}

} // namespace rueckhalt
