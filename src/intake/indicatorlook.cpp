// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/indicatorlook.h"

#include "intake/indicatorcells.h"
#include "intake/populationlist.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

namespace rueckhalt {

namespace {

constexpr int ShapeRecords = 40;

bool isUtf16(const QByteArray &file)
{
    return file.startsWith("\xFF\xFE") || file.startsWith("\xFE\xFF");
}

/// The text behind so many lines.
QStringView behindLines(QStringView text, int lines)
{
    for (; lines > 0; --lines) {
        const qsizetype end = text.indexOf(u'\n');
        if (end < 0)
            return {};
        text = text.sliced(end + 1);
    }
    return text;
}

/// How well a character divides the beginning of a list.
struct Division
{
    qsizetype records = 0; ///< with the usual number of fields
    qsizetype fields = 0;
    int skipLines = 0;
};

bool isHeading(const QStringList &fields)
{
    QSet<QString> known;
    for (const QString &field : fields)
        known.insert(foldedCell(field));
    return known.size() == fields.size() && !known.contains(QString());
}

Division dividedBy(QChar delimiter, QStringView text)
{
    CsvReader reader(text, delimiter);
    QList<CsvRecord> records;
    std::map<qsizetype, qsizetype> counts;
    while (records.size() < ShapeRecords) {
        auto record = reader.next();
        if (!record || !*record)
            break;
        ++counts[(*record)->fields.size()];
        records.append(**record);
    }
    Division division;
    for (const auto &[fields, number] : counts) {
        if (fields > 1 && number >= division.records)
            division = {number, fields, 0};
    }
    const auto usual
        = [&division](const CsvRecord &record) { return record.fields.size() == division.fields; };
    const auto first = std::ranges::find_if(records, usual);
    const auto heading = std::ranges::find_if(records,
        [&](const CsvRecord &record) { return usual(record) && isHeading(record.fields); });
    const auto found = heading == records.end() ? first : heading;
    if (found != records.end())
        division.skipLines = static_cast<int>(found->line) - 1;
    return division;
}

bool beginsWithOneOf(const QString &name, std::initializer_list<const char *> beginnings)
{
    const QString folded = foldedCell(name);
    return std::ranges::any_of(beginnings, [&folded](const char *beginning) {
        return folded.startsWith(QString::fromUtf8(beginning));
    });
}

/// Whether all values of the column, of which there are some, are such.
template <typename Is>
bool holdsOnly(const IndicatorLook::Column &column, const Is &is)
{
    return !column.values.isEmpty()
        && std::ranges::all_of(
            column.values, [&is](const QString &value) { return static_cast<bool>(is(value)); });
}

/// Where the names of units stand, most of which the register knows; else by the column's name.
QString unitColumnOf(const IndicatorLook &look, const Organisation &organisation)
{
    QString named;
    QString found;
    qsizetype most = 0;
    for (const IndicatorLook::Column &column : look.columns) {
        if (column.hint != PersonHint::None)
            continue;
        const auto known = std::ranges::count_if(column.values,
            [&](const QString &value) { return unitNamed(value, organisation).has_value(); });
        if (known > most) {
            most = known;
            found = column.name;
        }
        if (named.isEmpty()
            && beginsWithOneOf(column.name,
                {"standort", "dienststelle", "stelle", "filiale", "amt", "abteilung", "bereich",
                    "schalter", "gerät", "terminal", "queue", "warteschlange", "unit", "office",
                    "branch", "location", "device"}))
            named = column.name;
    }
    return found.isEmpty() ? named : found;
}

void guessDate(const IndicatorLook &look, IndicatorMap &map)
{
    for (const IndicatorLook::Column &column : look.columns) {
        if (column.hint != PersonHint::None)
            continue;
        for (const QString &pattern : usualDateFormats()) {
            // Any number of four digits is a year.
            if (pattern == QLatin1StringView("yyyy")
                && !beginsWithOneOf(column.name, {"jahr", "year"}))
                continue;
            IndicatorMap trial;
            trial.dateFormats = {*DateFormat::fromPattern(pattern)};
            if (holdsOnly(column, [&](const QString &value) {
                    return slotIn({value, {}, {}}, trial);
                })) {
                map.date = column.name;
                map.dateFormats = trial.dateFormats;
                return;
            }
        }
    }
}

void guessTimes(const IndicatorLook &look, IndicatorMap &map)
{
    guessDate(look, map);
    const bool hasTime
        = !map.dateFormats.isEmpty() && map.dateFormats.first().pattern().contains(u'H');
    map.rows = hasTime ? IndicatorMap::Rows::Events : IndicatorMap::Rows::Slots;
    for (const IndicatorLook::Column &column : look.columns) {
        if (column.hint != PersonHint::None || column.name == map.date)
            continue;
        if (map.weekday.isEmpty()
            && holdsOnly(column, [](const QString &value) { return weekdayIn(value); }))
            map.weekday = column.name;
        if (map.hour.isEmpty() && !hasTime
            && beginsWithOneOf(column.name, {"stunde", "uhrzeit", "zeit", "hour", "time"})
            && holdsOnly(column, [](const QString &value) { return hoursIn(value, 1); }))
            map.hour = column.name;
    }
    // Beside a day the weekday says nothing new, and without an hour it cannot be used.
    const bool hasDay
        = !map.dateFormats.isEmpty() && map.dateFormats.first().pattern().contains(u'd');
    if (hasDay || map.hour.isEmpty())
        map.weekday.clear();
}

bool hasDecimalComma(const IndicatorLook &look)
{
    return std::ranges::any_of(look.columns, [](const IndicatorLook::Column &column) {
        return std::ranges::any_of(column.values,
            [](const QString &value) { return value.contains(u',') && decimalIn(value, u','); });
    });
}

bool hasDecimalPoint(const IndicatorLook &look)
{
    return std::ranges::any_of(look.columns, [](const IndicatorLook::Column &column) {
        return std::ranges::any_of(column.values, [](const QString &value) {
            return value.contains(u'.') && decimalIn(value, u'.') && !decimalIn(value, u',');
        });
    });
}

/// Cells that name persons where the name of the column does not. Numbers alone may be offices.
PersonHint hintOfValues(const QStringList &values)
{
    qsizetype persons = 0;
    PersonHint first = PersonHint::None;
    for (const QString &value : values) {
        const bool hasLetters
            = std::ranges::any_of(value, [](QChar character) { return character.isLetter(); });
        const PersonHint hint = hasLetters ? personHintIn(value) : PersonHint::None;
        persons += hint == PersonHint::None ? 0 : 1;
        first = first == PersonHint::None ? hint : first;
    }
    return 2 * persons > values.size() ? first : PersonHint::None;
}

/// Takes everything out of columns whose cells name persons.
void leavePersonsOut(IndicatorLook &look)
{
    for (qsizetype i = 0; i < look.columns.size(); ++i) {
        IndicatorLook::Column &column = look.columns[i];
        if (column.hint == PersonHint::None)
            column.hint = hintOfValues(column.values);
        if (column.hint == PersonHint::None)
            continue;
        column.values.clear();
        for (QStringList &row : look.rows)
            row[i].clear();
    }
}

void addValues(IndicatorLook &look, std::vector<QSet<QString>> &known, const QStringList &fields)
{
    for (qsizetype i = 0; i < look.columns.size(); ++i) {
        IndicatorLook::Column &column = look.columns[i];
        const QString value = fields.at(i).simplified();
        QSet<QString> &values = known[static_cast<std::size_t>(i)];
        if (column.hint != PersonHint::None || value.isEmpty()
            || values.contains(foldedCell(value)))
            continue;
        column.hasMore = values.size() >= IndicatorLook::MaxValues;
        if (column.hasMore)
            continue;
        values.insert(foldedCell(value));
        column.values.append(value);
    }
}

} // namespace

const IndicatorLook::Column *IndicatorLook::column(const QString &name) const
{
    const Column *found = nullptr;
    for (const Column &column : columns) {
        if (foldedCell(column.name) != foldedCell(name))
            continue;
        if (found)
            return nullptr;
        found = &column;
    }
    return found;
}

QByteArray beginningOf(const QByteArray &file)
{
    if (file.size() <= IndicatorLook::MaxBytes)
        return file;
    QByteArray beginning = file.first(IndicatorLook::MaxBytes);
    if (!isUtf16(file)) {
        const qsizetype end = beginning.lastIndexOf('\n');
        return end < 0 ? beginning : beginning.first(end + 1);
    }
    const bool isLittle = file.startsWith("\xFF\xFE");
    for (qsizetype at = IndicatorLook::MaxBytes - 2; at > 0; at -= 2) {
        if (beginning.at(at + (isLittle ? 0 : 1)) == '\n'
            && beginning.at(at + (isLittle ? 1 : 0)) == '\0')
            return beginning.first(at + 2);
    }
    return beginning;
}

ListShape guessedShape(const QByteArray &file)
{
    const QByteArray beginning = beginningOf(file);
    ListShape shape;
    if (isUtf16(file))
        shape.encoding = QStringLiteral("UTF-16");
    else if (!decodedText(beginning, shape.encoding))
        shape.encoding = QStringLiteral("windows-1252");
    const auto text = decodedText(beginning, shape.encoding);
    Division best;
    for (const char16_t delimiter : {u';', u',', u'\t', u'|'}) {
        const Division division = dividedBy(delimiter, text.value_or(QString()));
        if (std::pair(division.records, division.fields) <= std::pair(best.records, best.fields))
            continue;
        best = division;
        shape.delimiter = delimiter;
        shape.skipLines = division.skipLines;
    }
    return shape;
}

Result<IndicatorLook> lookAt(const QByteArray &file, const ListShape &shape)
{
    const QByteArray beginning = beginningOf(file);
    const auto text = decodedText(beginning, shape.encoding);
    if (!text)
        return tl::unexpected(text.error());
    CsvReader reader(behindLines(*text, shape.skipLines), shape.delimiter);
    auto record = reader.next();
    if (!record)
        return tl::unexpected(record.error());
    if (!*record)
        return failure(Error::Code::Malformed, QStringLiteral("1: no names of columns"));
    IndicatorLook look;
    for (const QString &name : (*record)->fields)
        look.columns.append({name.simplified(), personHintOf(name)});
    std::vector<QSet<QString>> known(static_cast<std::size_t>(look.columns.size()));
    for (;;) {
        record = reader.next();
        // A row that the end of the beginning cuts in two is none.
        if (!record && beginning.size() == file.size())
            return tl::unexpected(record.error());
        if (!record || !*record) {
            leavePersonsOut(look);
            return look;
        }
        QStringList fields = (*record)->fields;
        if (fields.size() != look.columns.size())
            continue;
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (look.columns.at(i).hint != PersonHint::None)
                fields[i].clear();
        }
        addValues(look, known, fields);
        if (look.rows.size() < IndicatorLook::MaxRows)
            look.rows.append(fields);
    }
}

IndicatorMap guessedMap(
    const IndicatorLook &look, const ListShape &shape, const Organisation &organisation)
{
    IndicatorMap map;
    map.encoding = shape.encoding;
    map.delimiter = shape.delimiter;
    map.skipLines = shape.skipLines;
    map.decimal = hasDecimalComma(look) || (shape.delimiter == u';' && !hasDecimalPoint(look))
        ? u','
        : u'.';
    guessTimes(look, map);
    map.unit = unitColumnOf(look, organisation);
    for (const IndicatorLook::Column &column : look.columns) {
        if (map.service.isEmpty() && column.hint == PersonHint::None && column.name != map.unit
            && beginsWithOneOf(column.name, {"anliegen", "leistung", "dienstleistung", "service"}))
            map.service = column.name;
    }
    return map;
}

std::optional<int> usualPoint(const QString &word)
{
    static const QList<QStringList> words {
        {QStringLiteral("sehr schlecht"), QStringLiteral("sehr unzufrieden"),
            QStringLiteral("ungenügend"), QStringLiteral("mangelhaft"), QStringLiteral("rot"),
            QStringLiteral("very bad"), QStringLiteral("very poor"),
            QStringLiteral("very dissatisfied"), QStringLiteral("😡"), QStringLiteral("😠"),
            QStringLiteral("--"), QStringLiteral("1")},
        {QStringLiteral("schlecht"), QStringLiteral("unzufrieden"),
            QStringLiteral("eher unzufrieden"), QStringLiteral("ausreichend"),
            QStringLiteral("bad"), QStringLiteral("poor"), QStringLiteral("dissatisfied"),
            QStringLiteral("🙁"), QStringLiteral("☹"), QStringLiteral("-"), QStringLiteral("2")},
        {QStringLiteral("teils/teils"), QStringLiteral("teils, teils"), QStringLiteral("neutral"),
            QStringLiteral("mittel"), QStringLiteral("befriedigend"), QStringLiteral("gelb"),
            QStringLiteral("fair"), QStringLiteral("😐"), QStringLiteral("o"), QStringLiteral("3")},
        {QStringLiteral("gut"), QStringLiteral("zufrieden"), QStringLiteral("eher zufrieden"),
            QStringLiteral("good"), QStringLiteral("satisfied"), QStringLiteral("🙂"),
            QStringLiteral("☺"), QStringLiteral("+"), QStringLiteral("4")},
        {QStringLiteral("sehr gut"), QStringLiteral("sehr zufrieden"), QStringLiteral("grün"),
            QStringLiteral("very good"), QStringLiteral("excellent"),
            QStringLiteral("very satisfied"), QStringLiteral("😀"), QStringLiteral("😃"),
            QStringLiteral("++"), QStringLiteral("5")}};
    const QString folded = foldedCell(word);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.at(i).contains(folded))
            return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

QStringList usualClassColumns(const IndicatorLook &look, const Series &series)
{
    static const QRegularExpression number(QStringLiteral("\\d+(?!.*\\d)"));
    QStringList columns(series.classCount());
    for (const IndicatorLook::Column &column : look.columns) {
        const auto match = number.match(column.name);
        if (column.hint != PersonHint::None || !match.hasMatch())
            continue;
        const int end = match.captured().toInt();
        auto position = series.points > 0 ? qsizetype {end} - 1 : series.borders.indexOf(end);
        if (series.points == 0 && end == series.borders.constLast()
            && beginsWithOneOf(column.name, {"über", "mehr", "länger", "ab", ">", "over", "more"}))
            position = series.classCount() - 1;
        // The first that fits; a second would have to be chosen by hand.
        if (position >= 0 && position < columns.size() && columns.at(position).isEmpty())
            columns[position] = column.name;
    }
    return columns;
}

const QStringList &usualDateFormats()
{
    static const QStringList formats {QStringLiteral("dd.MM.yyyy"),
        QStringLiteral("dd.MM.yyyy HH:mm"), QStringLiteral("d.M.yyyy"),
        QStringLiteral("d.M.yyyy H:mm"), QStringLiteral("dd.MM.yy"),
        QStringLiteral("dd.MM.yy HH:mm"), QStringLiteral("yyyy-MM-dd"),
        QStringLiteral("yyyy-MM-dd HH:mm"), QStringLiteral("yyyy-MM-ddTHH:mm"),
        QStringLiteral("dd/MM/yyyy"), QStringLiteral("dd/MM/yyyy HH:mm"),
        QStringLiteral("MM/dd/yyyy"), QStringLiteral("MM.yyyy"), QStringLiteral("MM/yyyy"),
        QStringLiteral("yyyy-MM"), QStringLiteral("yyyy")};
    return formats;
}

} // namespace rueckhalt
