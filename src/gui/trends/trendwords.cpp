// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/trendwords.h"

#include "domain/statistics/countwords.h"
#include "domain/statistics/rateratio.h"
#include "gui/common/uilanguage.h"

#include <QLocale>

#include <algorithm>

namespace rueckhalt {

namespace {

QString number(int value)
{
    return QLocale().toString(value);
}

QString percent(int part, int whole)
{
    const int share = whole > 0 ? (200 * part + whole) / (2 * whole) : 0;
    // 1 of 400 is not nothing, and 399 of 400 are not all.
    return QLocale().toString(std::clamp(share, part > 0 ? 1 : 0, part < whole ? 99 : 100));
}

/// Lists with an order that says more than the numbers.
bool hasOwnOrder(Grouping grouping)
{
    return grouping == Grouping::Level || grouping == Grouping::Delay;
}

QString monthWords(const MonthCount &month)
{
    return IncidentTime::month(month.year, month.month)->words(uiLanguage());
}

/// The part in brackets of "vormittags (10–12 Uhr)".
QString hoursOf(TimeBand band)
{
    const QString word = wordFor(band, uiLanguage());
    const auto open = word.indexOf(u'(');
    return open < 0 ? word : word.mid(open + 1).chopped(1);
}

bool isUnfinished(const MonthCount &month, QDate today)
{
    return QDate(month.year, month.month, 1).addMonths(1) > today;
}

/// In the series; -1 if there is none.
qsizetype lastWholeMonth(const TrendNumbers &numbers, QDate today)
{
    qsizetype last = numbers.series.size() - 1;
    while (last >= 0 && isUnfinished(numbers.series.at(last), today))
        --last;
    return last;
}

bool isBelow(const Organisation &organisation, const UnitId &unit, const UnitId &chosen)
{
    return organisation.officeOf(unit) == organisation.officeOf(chosen);
}

QString wordOf(const GroupValue &value, const TrendWords::Asked &asked)
{
    if (value.grouping == Grouping::Unit && value.isStated()) {
        const Unit *unit = asked.organisation.unit(value.unit);
        if (unit != nullptr)
            return unit->name;
    }
    return wordFor(value, asked.organisation, uiLanguage());
}

QString largeFirst(QString word)
{
    if (!word.isEmpty())
        word[0] = word.at(0).toUpper();
    return word;
}

} // namespace

QString TrendWords::titleOf(Grouping grouping)
{
    switch (grouping) {
    case Grouping::Type:
        return tr("Kinds of incidents");
    case Grouping::Level:
        return tr("Levels");
    case Grouping::Trigger:
        return tr("Triggers");
    case Grouping::Place:
        return tr("Places");
    case Grouping::Office:
        return tr("Offices");
    case Grouping::Unit:
        return tr("Units");
    case Grouping::Service:
        return tr("Matters");
    case Grouping::Consequence:
        return tr("Consequences");
    case Grouping::Delay:
        return tr("Time until the report");
    default:
        return {};
    }
}

QString TrendWords::overallSentence(const TrendNumbers &numbers, const Asked &asked)
{
    const int now = numbers.all.incidents;
    const QString counted = asked.filter.period.kind == FilterPeriod::Kind::All
        ? tr("%n incident(s) in the whole register", nullptr, now)
        : tr("%n incident(s) from %1 to %2", nullptr, now)
              .arg(dayWords(numbers.from), dayWords(std::min(numbers.until, asked.today)));
    if (!numbers.before)
        return counted + u'.';
    const int before = numbers.before->incidents;
    const QString compared = now == before ? tr("as many as in the same time a year before")
        : now > before ? tr("%n more than in the same time a year before", nullptr, now - before)
                       : tr("%n fewer than in the same time a year before", nullptr, before - now);
    // Given the sum, chance alone would split it in half; the days are as many.
    const RateRatio ratio
        = rateRatio({.events = before, .exposure = 1}, {.events = now, .exposure = 1});
    const bool isUsual = (now == 0 && before == 0) || (ratio.low <= 1 && ratio.high >= 1);
    return tr("%1, %2; %3.")
        .arg(counted, compared,
            isUsual ? tr("chance alone can make such a difference")
                    : tr("that is more difference than chance usually makes"));
}

QString TrendWords::personsSentence(const TrendNumbers &numbers)
{
    const int all = numbers.all.incidents;
    const QString severe = tr("%1 of them on level 2 or 3 (%2 per cent).")
                               .arg(number(numbers.severe), percent(numbers.severe, all));
    if (numbers.all.persons == 0)
        return severe;
    const QString persons
        = tr("At least %n person(s) of the staff were affected.", nullptr, numbers.all.persons);
    if (numbers.all.nameless == 0)
        return severe + u' ' + persons;
    return tr("%1 %2 For %n incident(s) nobody is known, so it may be more.", nullptr,
        numbers.all.nameless)
        .arg(severe, persons);
}

QString TrendWords::comparisonSentence(const TrendNumbers &numbers, const Asked &asked)
{
    if (numbers.before || !numbers.recordedSince.isValid())
        return {};
    if (asked.filter.period.kind == FilterPeriod::Kind::All)
        return tr("The whole register has no year before it to compare with. Choose a period to "
                  "compare.");
    return tr("There is no comparison with the year before: the register begins on %1.")
        .arg(dayWords(numbers.recordedSince));
}

QString TrendWords::fewSentence(const TrendNumbers &numbers)
{
    const int all = numbers.all.incidents;
    if (all == 0 || all >= Few)
        return {};
    return tr("These are only %n incident(s). Differences between such small numbers say little.",
        nullptr, all);
}

QString TrendWords::monthsSentence(const TrendNumbers &numbers, const Asked &asked)
{
    const qsizetype last = lastWholeMonth(numbers, asked.today);
    return last < 0
        ? QString()
        : monthSentence(numbers.series, last, numbers.recordedSince, asked.today, uiLanguage());
}

QString TrendWords::monthsMethod(const TrendNumbers &numbers, const Asked &asked)
{
    const qsizetype last = lastWholeMonth(numbers, asked.today);
    const qsizetype shown = last - numbers.inSeries(0);
    return shown < 0 ? QString() : usualRangeMethod(numbers.ranges.at(shown), uiLanguage());
}

MonthChart::Content TrendWords::monthsPicture(const TrendNumbers &numbers, const Asked &asked)
{
    MonthChart::Content content {.hasBefore = numbers.monthsHaveBefore};
    if (numbers.ranges.isEmpty())
        return content;
    const QLocale locale;
    for (qsizetype i = 0; i < numbers.ranges.size(); ++i) {
        const MonthCount &counted = numbers.series.at(numbers.inSeries(i));
        const auto standing = numbers.ranges.at(i).standing;
        QString label = locale.standaloneMonthName(counted.month, QLocale::ShortFormat);
        content.months.append({.label = label.remove(u'.'),
            .word = monthWords(counted),
            .count = counted.count.incidents,
            .before = counted.yearBefore.incidents,
            .isChosen = isChosen(asked.filter, calendarMonth(counted.year, counted.month)),
            .isUnusual
            = standing == UsualRange::Standing::More || standing == UsualRange::Standing::Fewer});
    }
    MonthCount first = numbers.series.at(numbers.inSeries(0));
    MonthCount last = numbers.series.constLast();
    content.now = tr("%1 to %2").arg(monthWords(first), monthWords(last));
    --first.year;
    --last.year;
    content.before = tr("%1 to %2").arg(monthWords(first), monthWords(last));
    return content;
}

BarTable TrendWords::monthsTable(const TrendNumbers &numbers, const Asked &asked)
{
    BarTable table {
        .subject = tr("Month"), .counted = tr("Incidents"), .hasBefore = numbers.monthsHaveBefore};
    for (qsizetype i = 0; i < numbers.ranges.size(); ++i) {
        const MonthCount &counted = numbers.series.at(numbers.inSeries(i));
        const UsualRange &range = numbers.ranges.at(i);
        const GroupValue value = calendarMonth(counted.year, counted.month);
        const QString word = monthWords(counted);
        BarRow row {.word = isUnfinished(counted, asked.today) ? tr("%1 so far").arg(word) : word,
            .count = counted.count.incidents,
            .before = counted.yearBefore.incidents,
            .key = value.code,
            .isChosen = isChosen(asked.filter, value)};
        if (range.standing == UsualRange::Standing::More)
            row.remark
                = tr("More than usual (%1 to %2)").arg(number(range.low), number(range.high));
        else if (range.standing == UsualRange::Standing::Fewer)
            row.remark
                = tr("Fewer than usual (%1 to %2)").arg(number(range.low), number(range.high));
        table.rows.append(row);
    }
    return table;
}

BarTable TrendWords::barsOf(
    Grouping grouping, const TrendNumbers &numbers, const Asked &asked, QList<GroupValue> &keyed)
{
    const TrendTable &tables = numbers.tables.at(grouping);
    BarTable table {
        .subject = titleOf(grouping), .counted = tr("Incidents"), .hasBefore = numbers.hasBefore()};
    keyed = tables.now.rows;
    // Values that there were a year ago only.
    for (const GroupValue &value : tables.before.rows) {
        if (!keyed.contains(value))
            keyed.append(value);
    }
    for (qsizetype i = 0; i < keyed.size(); ++i) {
        const GroupValue &value = keyed.at(i);
        const bool isElsewhere = grouping == Grouping::Unit && !asked.filter.unit.isNull()
            && !(value.isStated() && isBelow(asked.organisation, value.unit, asked.filter.unit));
        const BarRow row {.word = largeFirst(wordOf(value, asked)),
            .count = tables.now.of(value).incidents,
            .before = tables.before.of(value).incidents,
            .key = toggled({}, value) ? static_cast<int>(i) : BarRow::NoKey,
            .isChosen = isChosen(asked.filter, value)};
        const bool isEmpty = row.count == 0 && row.before == 0 && !row.isChosen;
        if (!isElsewhere && (!isEmpty || hasOwnOrder(grouping)) && !(isEmpty && !value.isStated()))
            table.rows.append(row);
    }
    if (!hasOwnOrder(grouping)) {
        std::ranges::stable_sort(table.rows, [&](const BarRow &a, const BarRow &b) {
            const bool statedA = a.key != BarRow::NoKey;
            const bool statedB = b.key != BarRow::NoKey;
            return statedA != statedB ? statedA : a.count > b.count;
        });
    }
    return table;
}

QString TrendWords::sentenceOf(Grouping grouping, const TrendNumbers &numbers, const Asked &asked)
{
    const CountTable &table = numbers.tables.at(grouping).now;
    if (grouping == Grouping::Level) {
        const int all = table.all.incidents;
        int severe = 0;
        for (qsizetype i = 0; i < table.rows.size(); ++i) {
            if (table.rows.at(i).isStated()
                && table.rows.at(i).code >= static_cast<int>(AachenLevel::Level2))
                severe += table.rowCounts.at(i).incidents;
        }
        return tr("%1 of %n incident(s) (%2 per cent) were on level 2 or 3.", nullptr, all)
            .arg(number(severe), percent(severe, all));
    }
    if (grouping == Grouping::Delay) {
        int soon = 0;
        int known = 0;
        for (qsizetype i = 0; i < table.rows.size(); ++i) {
            if (!table.rows.at(i).isStated())
                continue;
            known += table.rowCounts.at(i).incidents;
            if (table.rows.at(i).code <= static_cast<int>(DelayBand::NextDay))
                soon += table.rowCounts.at(i).incidents;
        }
        if (known == 0)
            return tr("The day is not known for any of these incidents.");
        return tr("%1 of %n incident(s) with a known day (%2 per cent) were reported on the same "
                  "or the next day.",
            nullptr, known)
            .arg(number(soon), percent(soon, known));
    }
    return largestSentence(table, asked.organisation, uiLanguage());
}

QString TrendWords::heatSentence(const TrendNumbers &numbers, const Asked &asked)
{
    const CountTable &heat = numbers.heat;
    int unknown = heat.all.incidents;
    for (qsizetype row = 0; row < heat.rows.size(); ++row) {
        for (qsizetype column = 0; column < heat.columns.size(); ++column) {
            if (heat.rows.at(row).isStated() && heat.columns.at(column).isStated())
                unknown -= heat.at(row, column).incidents;
        }
    }
    const QString said = crossedSentence(heat, asked.organisation, uiLanguage());
    if (unknown == 0 || unknown == heat.all.incidents)
        return said;
    return said + u' '
        + tr("Day or time of day is not known for %n incident(s).", nullptr, unknown);
}

HeatTable TrendWords::heatOf(const TrendNumbers &numbers, const Asked &asked)
{
    HeatTable table;
    const CountTable &heat = numbers.heat;
    const QList<MarkedCell> marked = markedCells(heat);
    for (const auto &band : terms<TimeBand>())
        table.columns << hoursOf(band.value);
    for (const auto &day : terms<Weekday>()) {
        table.rows << largeFirst(wordFor(day.value, uiLanguage()));
        const GroupValue weekday = weekdayAt(static_cast<int>(table.rows.size()) - 1);
        for (int column = 0; column < table.columns.size(); ++column) {
            const GroupValue band = bandAt(column);
            const auto row = heat.rows.indexOf(weekday);
            const auto at = heat.columns.indexOf(band);
            HeatTable::Cell cell {.count = row < 0 || at < 0 ? 0 : heat.at(row, at).incidents,
                .isChosen = isChosen(asked.filter, weekday) && isChosen(asked.filter, band)};
            for (const MarkedCell &one : marked) {
                if (one.row == row && one.column == at)
                    cell.remark = tr("More than day and time of day let expect (%1)")
                                      .arg(QLocale().toString(one.expected, 'f', 1));
            }
            table.cells.append(cell);
        }
    }
    return table;
}

GroupValue TrendWords::weekdayAt(int row)
{
    return {.grouping = Grouping::Weekday,
        .code = static_cast<int>(terms<Weekday>()[static_cast<std::size_t>(row)].value)};
}

GroupValue TrendWords::bandAt(int column)
{
    return {.grouping = Grouping::TimeBand,
        .code = static_cast<int>(terms<TimeBand>()[static_cast<std::size_t>(column)].value)};
}

} // namespace rueckhalt
