// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/indicatormap.h"

#include "base/plaintext.h"
#include "intake/strictjson.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

constexpr int MaxSkippedLines = 100;
constexpr qsizetype MaxTitle = 200;
constexpr qsizetype MaxValues = 100;

/// Fills a map from the members of the file, key by key.
class IndicatorMapReader
{
public:
    IndicatorMapReader(const QJsonObject &object, const IndicatorCatalogue &catalogue,
        IndicatorMapReading &reading)
        : m_catalogue(catalogue)
        , m_map(reading.map)
        , m_problems(reading.problems)
        , m_root(object, {}, reading.problems)
    {
    }

    void read()
    {
        readFile();
        readPlaces();
        readTimes();
        const auto values = m_root.objects("values");
        if (values.isEmpty() || values.size() > MaxValues)
            m_root.problem(QStringLiteral("values"), QStringLiteral("needs 1 to 100 entries"));
        for (qsizetype i = 0; i < std::min(values.size(), MaxValues); ++i)
            readValue(values[i], QStringLiteral("values › %1").arg(i + 1));
        m_root.refuseOthers();
    }

private:
    void readFile();
    void readPlaces();
    void readTimes();
    void readValue(const QJsonObject &object, const QString &where);
    void readMean(StrictObject &value, const Series &series, IndicatorMap::Value &result);
    void readWords(StrictObject &value, const Series &series, IndicatorMap::Value &result);
    void readClasses(StrictObject &value, const Series &series, IndicatorMap::Value &result);
    void readDuration(StrictObject &value, IndicatorMap::Value &result);
    void check(StrictObject &value, const Series &series, const IndicatorMap::Value &result);
    [[nodiscard]] QHash<QString, QString> names(StrictObject &object);
    /// The position of what one of ours is called, or -1 with a problem.
    int oneOf(const char *key, const QString &value, const QStringList &allowed);

    const IndicatorCatalogue &m_catalogue;
    IndicatorMap &m_map;
    QStringList &m_problems;
    StrictObject m_root;
};

QString textOr(const QString &text, const char *standard)
{
    return text.isEmpty() ? QString::fromLatin1(standard) : text;
}

int IndicatorMapReader::oneOf(const char *key, const QString &value, const QStringList &allowed)
{
    const auto position = allowed.indexOf(value);
    if (position < 0)
        m_root.problem(QString::fromLatin1(key),
            QStringLiteral("must be one of: ") + allowed.join(QStringLiteral(", ")));
    return static_cast<int>(position);
}

void IndicatorMapReader::readFile()
{
    if (m_root.text("format") != QLatin1StringView("rueckhalt-indicators-1"))
        m_root.problem(
            QStringLiteral("format"), QStringLiteral("must be “rueckhalt-indicators-1”"));
    m_map.title = m_root.text("title");
    if (!isPlainText(m_map.title) || m_map.title.size() > MaxTitle)
        m_root.problem(QStringLiteral("title"), QStringLiteral("must be a short text"));
    const QString delimiter = textOr(m_root.text("delimiter"), ",");
    if (delimiter.size() != 1 || QStringLiteral("\"\r\n").contains(delimiter))
        m_root.problem(QStringLiteral("delimiter"),
            QStringLiteral("must be one character, no quote and no line break"));
    m_map.delimiter = delimiter.front();
    m_map.encoding = textOr(m_root.text("encoding"), "UTF-8");
    const QJsonValue skipped = m_root.value("skipLines");
    m_map.skipLines = skipped.toInt(0);
    if (!(skipped.isUndefined() || skipped.isDouble()) || m_map.skipLines < 0
        || m_map.skipLines > MaxSkippedLines)
        m_root.problem(QStringLiteral("skipLines"), QStringLiteral("must be 0 to 100"));
    const QString decimal = textOr(m_root.text("decimal"), ".");
    if (oneOf("decimal", decimal, {QStringLiteral("."), QStringLiteral(",")}) >= 0)
        m_map.decimal = decimal.front();
    const QStringList rows {QStringLiteral("slots"), QStringLiteral("events")};
    m_map.rows = oneOf("rows", textOr(m_root.text("rows"), "slots"), rows) == 1
        ? IndicatorMap::Rows::Events
        : IndicatorMap::Rows::Slots;
    m_map.addsRepeated = oneOf("repeated", textOr(m_root.text("repeated"), "refuse"),
                             {QStringLiteral("refuse"), QStringLiteral("add")})
        == 1;
}

QHash<QString, QString> IndicatorMapReader::names(StrictObject &object)
{
    QHash<QString, QString> result;
    const QJsonObject names = object.object("names");
    for (auto entry = names.begin(); entry != names.end(); ++entry) {
        if (!entry.value().isString())
            object.problem(QStringLiteral("names"), QStringLiteral("must be texts"));
        result.insert(foldedCell(entry.key()), entry.value().toString());
    }
    return result;
}

void IndicatorMapReader::readPlaces()
{
    StrictObject unit(m_root.object("unit"), QStringLiteral("unit"), m_problems);
    m_map.unit = unit.text("column");
    m_map.unitName = unit.text("name");
    if (m_map.unit.isEmpty() == m_map.unitName.isEmpty())
        m_root.problem(QStringLiteral("unit"), QStringLiteral("needs either “column” or “name”"));
    m_map.unitNames = names(unit);
    unit.refuseOthers();
    if (m_root.value("service").isUndefined())
        return;
    StrictObject service(m_root.object("service"), QStringLiteral("service"), m_problems);
    m_map.service = service.text("column");
    if (m_map.service.isEmpty())
        service.problem(QStringLiteral("column"), QStringLiteral("must not be missing"));
    m_map.serviceNames = names(service);
    service.refuseOthers();
}

void IndicatorMapReader::readTimes()
{
    const auto columnOf = [this](const char *key) {
        if (m_root.value(key).isUndefined())
            return QString();
        StrictObject object(m_root.object(key), QString::fromLatin1(key), m_problems);
        const QString column = object.text("column");
        if (column.isEmpty())
            object.problem(QStringLiteral("column"), QStringLiteral("must not be missing"));
        if (qstrcmp(key, "hour") == 0) {
            m_map.hourCount = object.value("count").toInt(1);
            if (m_map.hourCount < 1 || m_map.hourCount > 24)
                object.problem(QStringLiteral("count"), QStringLiteral("must be 1 to 24"));
        }
        object.refuseOthers();
        return column;
    };
    m_map.slot = columnOf("slot");
    m_map.hour = columnOf("hour");
    m_map.weekday = columnOf("weekday");
    StrictObject date(m_root.object("date"), QStringLiteral("date"), m_problems);
    m_map.date = date.text("column");
    for (const QString &pattern : date.texts("formats")) {
        if (const auto format = DateFormat::fromPattern(pattern))
            m_map.dateFormats.append(*format);
        else
            date.problem(
                QStringLiteral("formats"), QStringLiteral("“%1” is no format").arg(pattern));
    }
    date.refuseOthers();
    if (m_map.slot.isEmpty() == m_map.date.isEmpty())
        m_root.problem(QStringLiteral("date"), QStringLiteral("either “date” or “slot” is needed"));
    if (!m_map.date.isEmpty() && m_map.dateFormats.isEmpty())
        date.problem(QStringLiteral("formats"), QStringLiteral("needs at least one format"));
    if (!m_map.weekday.isEmpty() && m_map.hour.isEmpty())
        m_root.problem(QStringLiteral("weekday"), QStringLiteral("needs “hour”"));
}

void IndicatorMapReader::readMean(
    StrictObject &value, const Series &series, IndicatorMap::Value &result)
{
    const QJsonValue number = value.value("number");
    if (number.isUndefined())
        return;
    result.number = number.toString();
    result.isOneValue = number.isDouble() && number.toInt() == 1;
    if (series.kind != SeriesKind::Mean || (result.number.isEmpty() && !result.isOneValue))
        value.problem(QStringLiteral("number"),
            QStringLiteral("of a mean only: the column with how many, or 1"));
}

void IndicatorMapReader::readWords(
    StrictObject &value, const Series &series, IndicatorMap::Value &result)
{
    const QJsonObject words = value.object("words");
    for (auto entry = words.begin(); entry != words.end(); ++entry) {
        const double point = entry.value().toDouble(-1);
        if (series.kind == SeriesKind::Classes ? !series.classOf(point) : !(point >= 0))
            value.problem(QStringLiteral("words"),
                QStringLiteral("“%1” must be a value of the series").arg(entry.key()));
        const QString key = foldedCell(entry.key());
        if (result.words.contains(key))
            value.problem(QStringLiteral("words"),
                QStringLiteral("“%1” is the same as another word").arg(entry.key()));
        result.words.insert(key, point);
    }
}

void IndicatorMapReader::readClasses(
    StrictObject &value, const Series &series, IndicatorMap::Value &result)
{
    const QJsonObject classes = value.object("classes");
    QSet<int> known;
    for (auto entry = classes.begin(); entry != classes.end(); ++entry) {
        const int end = entry.value().toInt(-1);
        int position = series.points > 0 ? end - 1 : static_cast<int>(series.borders.indexOf(end));
        if (series.points == 0 && entry.value().toString() == QLatin1StringView("more"))
            position = series.classCount() - 1;
        if (series.kind != SeriesKind::Classes || position < 0 || position >= series.classCount())
            value.problem(QStringLiteral("classes"),
                QStringLiteral("“%1” must be a point of the scale, the end of a class, or “more”")
                    .arg(entry.key()));
        known.insert(position);
        result.classes.append({entry.key(), position});
    }
    // A class that is missing would be filled by nobody, or by its neighbour: medians would lie.
    if (!classes.isEmpty() && known.size() != series.classCount())
        value.problem(
            QStringLiteral("classes"), QStringLiteral("must name all classes of the series"));
}

void IndicatorMapReader::readDuration(StrictObject &value, IndicatorMap::Value &result)
{
    const QString duration = value.text("duration");
    const QStringList words {QString(), QStringLiteral("minutes"), QStringLiteral("seconds"),
        QStringLiteral("hours"), QStringLiteral("clock")};
    const auto position = words.indexOf(duration);
    if (position < 0)
        value.problem(QStringLiteral("duration"),
            QStringLiteral("must be one of: minutes, seconds, hours, clock"));
    else
        result.duration = static_cast<IndicatorMap::Duration>(position);
}

void IndicatorMapReader::check(
    StrictObject &value, const Series &series, const IndicatorMap::Value &result)
{
    const QString column = QStringLiteral("column");
    const bool isOfEvents = m_map.rows == IndicatorMap::Rows::Events;
    const bool isCounted = isOfEvents && series.kind == SeriesKind::Count;
    if (result.column.isEmpty() && result.classes.isEmpty() && !isCounted)
        value.problem(column, QStringLiteral("must not be missing"));
    if (!result.classes.isEmpty() && (!result.column.isEmpty() || isOfEvents))
        value.problem(column, QStringLiteral("“classes” stand in the place of a column"));
    if (series.kind == SeriesKind::Classes && !isOfEvents && result.classes.isEmpty())
        value.problem(QStringLiteral("classes"),
            QStringLiteral(
                "a distribution needs a column for each class, or rows that are events"));
    if (series.kind == SeriesKind::Mean && !isOfEvents && result.number.isEmpty()
        && !result.isOneValue)
        value.problem(QStringLiteral("number"),
            QStringLiteral("a mean without the number of values cannot be put together"));
    if ((series.kind == SeriesKind::Delivered || series.kind == SeriesKind::Stock) && isOfEvents)
        value.problem(QStringLiteral("series"), QStringLiteral("is not made of events"));
    if (!result.percentOf.isEmpty() && (series.kind != SeriesKind::Count || isOfEvents))
        value.problem(QStringLiteral("percentOf"), QStringLiteral("is for counts of slots"));
}

void IndicatorMapReader::readValue(const QJsonObject &object, const QString &where)
{
    StrictObject value(object, where, m_problems);
    IndicatorMap::Value result;
    result.series = value.text("series");
    const Series *series = m_catalogue.seriesCalled(result.series);
    if (!series) {
        value.problem(QStringLiteral("series"),
            QStringLiteral("“%1” is not in the catalogue").arg(result.series));
        return;
    }
    result.column = value.text("column");
    result.percentOf = value.text("percentOf");
    readDuration(value, result);
    readMean(value, *series, result);
    readWords(value, *series, result);
    readClasses(value, *series, result);
    if (!value.value("where").isUndefined()) {
        StrictObject condition(
            value.object("where"), where + QStringLiteral(" › where"), m_problems);
        result.where.column = condition.text("column");
        for (const QString &text : condition.texts("is"))
            result.where.values.append(foldedCell(text));
        if (result.where.column.isEmpty() || result.where.values.isEmpty())
            condition.problem(QStringLiteral("is"), QStringLiteral("needs column and values"));
        condition.refuseOthers();
    }
    check(value, *series, result);
    value.refuseOthers();
    m_map.values.append(result);
}

} // namespace

QString foldedCell(const QString &text)
{
    return text.simplified().toCaseFolded();
}

QStringList IndicatorMap::columnNames() const
{
    QStringList names {unit, service, date, hour, weekday, slot};
    for (const Value &value : values) {
        names << value.column << value.percentOf << value.number << value.where.column;
        for (const auto &[column, position] : value.classes)
            names << column;
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

IndicatorMapReading readIndicatorMap(const QByteArray &json, const IndicatorCatalogue &catalogue)
{
    IndicatorMapReading reading;
    const QJsonObject object = strictObject(json, reading.problems);
    if (reading.problems.isEmpty())
        IndicatorMapReader(object, catalogue, reading).read();
    return reading;
}

} // namespace rueckhalt
