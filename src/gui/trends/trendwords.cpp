// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/trendwords.h"

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
    const RateRatio ratio = rateRatio({.events = before, .exposure = 1},
        {.events = now, .exposure = 1}, TrendNumbers::Confidence);
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

QString TrendWords::comparisonSentence(
    const TrendNumbers &numbers, const Asked &asked, QDate recordingBegan)
{
    if (numbers.before || !recordingBegan.isValid())
        return {};
    if (asked.filter.period.kind == FilterPeriod::Kind::All)
        return tr("The whole register has no year before it to compare with. Choose a period to "
                  "compare.");
    return tr("There is no comparison with the year before: the register begins on %1.")
        .arg(dayWords(recordingBegan));
}

QString TrendWords::fewSentence(const TrendNumbers &numbers)
{
    const int all = numbers.all.incidents;
    if (all == 0 || all >= Few)
        return {};
    return tr("These are only %n incident(s). Differences between such small numbers say little.",
        nullptr, all);
}

QString TrendWords::monthsSentence(const TrendNumbers &numbers)
{
    const auto &months = numbers.months;
    const auto last = std::find_if(months.crbegin(), months.crend(),
        [](const TrendMonth &month) { return !month.isUnfinished; });
    if (last == months.crend() || std::next(last) == months.crend())
        return {};
    const int now = last->numbers.count.incidents;
    const int before = std::next(last)->numbers.count.incidents;
    const QString name = monthWords(last->numbers);
    const QString nameBefore = monthWords(std::next(last)->numbers);
    const QString counted = tr("%n incident(s) in %1", nullptr, now).arg(name);
    const QString compared = now == before ? tr("as many as in %1").arg(nameBefore)
        : now > before ? tr("%n more than in %1", nullptr, now - before).arg(nameBefore)
                       : tr("%n fewer than in %1", nullptr, before - now).arg(nameBefore);
    switch (last->standing) {
    case TrendMonth::Standing::Usual:
        return tr("%1, %2; that lies within the usual variation.").arg(counted, compared);
    case TrendMonth::Standing::More:
        return tr("%1, %2; that is more than usual.").arg(counted, compared);
    case TrendMonth::Standing::Fewer:
        return tr("%1, %2; that is fewer than usual.").arg(counted, compared);
    }
    Q_UNREACHABLE();
}

QString TrendWords::monthsMethod(const TrendNumbers &numbers)
{
    const bool isAny = std::ranges::any_of(numbers.months,
        [](const TrendMonth &month) { return month.standing != TrendMonth::Standing::Usual; });
    if (!isAny)
        return {};
    return tr("Marked months differ from the twelve months before them by more than chance makes "
              "in 99 of 100 cases. A campaign for reporting, holidays or a new service can be the "
              "reason as well.");
}

MonthChart::Content TrendWords::monthsPicture(const TrendNumbers &numbers, const Asked &asked)
{
    MonthChart::Content content {.hasBefore = numbers.monthsHaveBefore};
    if (numbers.months.isEmpty())
        return content;
    const QLocale locale;
    for (const TrendMonth &month : numbers.months) {
        const MonthCount &counted = month.numbers;
        QString label = locale.standaloneMonthName(counted.month, QLocale::ShortFormat);
        label.remove(u'.');
        const bool isLarge = month.standing != TrendMonth::Standing::Usual;
        content.months.append({.label = label,
            .word = monthWords(counted),
            .count = counted.count.incidents,
            .before = counted.yearBefore.incidents,
            .isChosen = isChosen(asked.filter, calendarMonth(counted.year, counted.month)),
            .isUnusual = isLarge});
    }
    MonthCount first = numbers.months.constFirst().numbers;
    MonthCount last = numbers.months.constLast().numbers;
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
    for (const TrendMonth &month : numbers.months) {
        const MonthCount &counted = month.numbers;
        const GroupValue value = calendarMonth(counted.year, counted.month);
        const QString word = monthWords(counted);
        BarRow row {.word = month.isUnfinished ? tr("%1 so far").arg(word) : word,
            .count = counted.count.incidents,
            .before = counted.yearBefore.incidents,
            .key = value.code,
            .isChosen = isChosen(asked.filter, value)};
        if (month.standing == TrendMonth::Standing::More)
            row.remark = tr("More than usual");
        else if (month.standing == TrendMonth::Standing::Fewer)
            row.remark = tr("Fewer than usual");
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
    const int all = numbers.all.incidents;
    const CountTable &table = numbers.tables.at(grouping).now;
    if (grouping == Grouping::Level)
        return tr("%1 of %n incident(s) (%2 per cent) were on level 2 or 3.", nullptr, all)
            .arg(number(numbers.severe), percent(numbers.severe, all));
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
    QList<GroupValue> keyed;
    const BarTable bars = barsOf(grouping, numbers, asked, keyed);
    QList<BarRow> stated;
    std::ranges::copy_if(bars.rows, std::back_inserter(stated),
        [](const BarRow &row) { return row.key != BarRow::NoKey && row.count > 0; });
    if (stated.isEmpty())
        return tr("Nothing is stated about this.");
    const int most = stated.constFirst().count;
    const int known = table.all.incidents;
    if (stated.size() > 2 && stated.at(1).count == most && stated.at(2).count == most)
        return tr("Several are equally frequent, with %n incident(s) each.", nullptr, most);
    if (stated.size() > 1 && stated.at(1).count == most)
        return tr("Most frequent: %1 and %2, with %n incident(s) each.", nullptr, most)
            .arg(stated.at(0).word, stated.at(1).word);
    return tr("Most frequent: %1, in %2 of %n incident(s) (%3 per cent).", nullptr, known)
        .arg(stated.constFirst().word, number(most), percent(most, known));
}

QString TrendWords::heatSentence(const TrendNumbers &numbers, const Asked &asked)
{
    Q_UNUSED(asked)
    const CountTable &heat = numbers.heat;
    int most = 0;
    int ties = 0;
    int known = 0;
    QString where;
    for (qsizetype row = 0; row < heat.rows.size(); ++row) {
        for (qsizetype column = 0; column < heat.columns.size(); ++column) {
            if (!heat.rows.at(row).isStated() || !heat.columns.at(column).isStated())
                continue;
            const int count = heat.at(row, column).incidents;
            known += count;
            ties = count > most ? 1 : ties + (count == most ? 1 : 0);
            if (count <= most)
                continue;
            most = count;
            where = tr("%1, %2").arg(
                largeFirst(wordFor(static_cast<Weekday>(heat.rows.at(row).code), uiLanguage())),
                hoursOf(static_cast<TimeBand>(heat.columns.at(column).code)));
        }
    }
    const int unknown = heat.all.incidents - known;
    QString said = most == 0 ? tr("Day and time of day are not known for any of these incidents.")
        : ties > 1
        ? tr("Several times are equally frequent, with %n incident(s) each.", nullptr, most)
        : tr("Most frequent: %1, with %n incident(s).", nullptr, most).arg(where);
    if (unknown > 0 && most > 0)
        said += u' ' + tr("Day or time of day is not known for %n incident(s).", nullptr, unknown);
    return said;
}

HeatTable TrendWords::heatOf(const TrendNumbers &numbers, const Asked &asked)
{
    HeatTable table;
    const CountTable &heat = numbers.heat;
    for (const auto &band : terms<TimeBand>())
        table.columns << hoursOf(band.value);
    for (const auto &day : terms<Weekday>()) {
        table.rows << largeFirst(wordFor(day.value, uiLanguage()));
        const GroupValue weekday = weekdayAt(static_cast<int>(table.rows.size()) - 1);
        for (int column = 0; column < table.columns.size(); ++column) {
            const GroupValue band = bandAt(column);
            const auto row = heat.rows.indexOf(weekday);
            const auto at = heat.columns.indexOf(band);
            table.cells.append({.count = row < 0 || at < 0 ? 0 : heat.at(row, at).incidents,
                .isChosen = isChosen(asked.filter, weekday) && isChosen(asked.filter, band)});
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
