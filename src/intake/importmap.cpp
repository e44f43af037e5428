// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importmap.h"

#include "intake/strictjson.h"

namespace rueckhalt {

namespace {

/// Fills a map from the members of the file, key by key.
class MapReader
{
public:
    MapReader(const QJsonObject &object, ImportMapReading &reading)
        : m_map(reading.map)
        , m_problems(reading.problems)
        , m_root(object, {}, reading.problems)
    {
    }

    void read()
    {
        readFile();
        readDates();
        readPlaces();
        readTexts();
        readColumns();
        readDefaults();
        m_root.refuseOthers();
    }

private:
    void readFile();
    void readDates();
    void readPlaces();
    void readTexts();
    void readColumns();
    void readColumn(const QString &name, const QJsonObject &object);
    void readRanges(StrictObject &column, ImportMap::Column &result);
    void readDefaults();
    QList<DateFormat> formats(
        StrictObject &object, std::optional<DateFormat> (*fromPattern)(const QString &));
    QString requiredText(StrictObject &object, const char *key);
    void oneOf(const char *key, const QString &value, const QStringList &allowed);

    ImportMap &m_map;
    QStringList &m_problems;
    StrictObject m_root;
};

QString otherwise(const QString &text, const char *standard)
{
    return text.isEmpty() ? QString::fromLatin1(standard) : text;
}

void MapReader::readFile()
{
    if (m_root.text("format") != QLatin1StringView("rueckhalt-import-1"))
        m_root.problem(QStringLiteral("format"), QStringLiteral("must be “rueckhalt-import-1”"));
    m_map.title = m_root.text("title");
    const QString delimiter = otherwise(m_root.text("delimiter"), ",");
    if (delimiter.size() != 1 || QStringLiteral("\"\r\n").contains(delimiter))
        m_root.problem(QStringLiteral("delimiter"),
            QStringLiteral("must be one character, no quote and no line break"));
    m_map.delimiter = delimiter.front();
    m_map.encoding = otherwise(m_root.text("encoding"), "UTF-8");
    m_map.header = m_root.flag("header", true);
    m_map.ignoreCase = m_root.flag("ignoreCase", false);

    const QString unmapped = otherwise(m_root.text("unmapped"), "refuse");
    oneOf("unmapped", unmapped, {QStringLiteral("refuse"), QStringLiteral("keep")});
    m_map.unmapped = unmapped == QLatin1StringView("keep") ? ImportMap::Unmapped::Keep
                                                           : ImportMap::Unmapped::Refuse;
    m_map.keepAll = !m_root.value("keep").isArray();
    if (m_map.keepAll)
        oneOf("keep", otherwise(m_root.text("keep"), "all"), {QStringLiteral("all")});
    else
        m_map.keep = m_root.texts("keep");
}

void MapReader::readDates()
{
    StrictObject date(m_root.object("date"), QStringLiteral("date"), m_problems);
    m_map.date = date.text("column");
    m_map.year = date.text("year");
    m_map.month = date.text("month");
    m_map.day = date.text("day");
    if (m_map.date.isEmpty() == m_map.year.isEmpty())
        m_root.problem(QStringLiteral("date"), QStringLiteral("needs either “column” or “year”"));
    if (m_map.year.isEmpty() && !(m_map.month.isEmpty() && m_map.day.isEmpty()))
        m_root.problem(QStringLiteral("date"), QStringLiteral("“month” needs “year”"));
    if (m_map.month.isEmpty() && !m_map.day.isEmpty())
        m_root.problem(QStringLiteral("date"), QStringLiteral("“day” needs “month”"));
    if (!m_map.date.isEmpty())
        m_map.dateFormats = formats(date, &DateFormat::fromPattern);
    date.refuseOthers();

    if (!m_root.value("time").isUndefined()) {
        StrictObject time(m_root.object("time"), QStringLiteral("time"), m_problems);
        m_map.time = requiredText(time, "column");
        m_map.timeFormats = formats(time, &DateFormat::timeFromPattern);
        time.refuseOthers();
    }
    if (!m_root.value("reported").isUndefined()) {
        StrictObject day(m_root.object("reported"), QStringLiteral("reported"), m_problems);
        m_map.reported = requiredText(day, "column");
        m_map.reportedFormats = formats(day, &DateFormat::fromPattern);
        day.refuseOthers();
    }
}

void MapReader::readPlaces()
{
    if (!m_root.value("unit").isUndefined()) {
        StrictObject unit(m_root.object("unit"), QStringLiteral("unit"), m_problems);
        m_map.unit = requiredText(unit, "column");
        m_map.parentUnit = unit.text("parent");
        unit.refuseOthers();
    }
    if (!m_root.value("service").isUndefined()) {
        StrictObject service(m_root.object("service"), QStringLiteral("service"), m_problems);
        m_map.service = requiredText(service, "column");
        service.refuseOthers();
    }
}

void MapReader::readTexts()
{
    m_map.description = m_root.texts("description");
    m_map.idea = m_root.texts("idea");
    m_map.affectedCount = m_root.text("affectedCount");
    m_map.damageEuro = m_root.text("damageEuro");
    if (!m_root.value("affectedNames").isUndefined()) {
        StrictObject names(
            m_root.object("affectedNames"), QStringLiteral("affectedNames"), m_problems);
        m_map.affectedNames = requiredText(names, "column");
        m_map.affectedNamesSeparator = names.text("separator");
        names.refuseOthers();
    }
}

void MapReader::readColumns()
{
    const QJsonObject columns = m_root.object("columns");
    for (auto entry = columns.constBegin(); entry != columns.constEnd(); ++entry) {
        if (entry.value().isObject())
            readColumn(entry.key(), entry.value().toObject());
        else
            m_problems.append(
                QStringLiteral("columns › %1: must be an object in braces").arg(entry.key()));
    }
}

void MapReader::readColumn(const QString &name, const QJsonObject &object)
{
    const QString where = QStringLiteral("columns › ") + name;
    StrictObject column(object, where, m_problems);
    ImportMap::Column result {name, column.text("separator"), {}, {}};
    const QJsonObject values = column.object("values");
    for (auto entry = values.constBegin(); entry != values.constEnd(); ++entry) {
        const QString here = QStringLiteral("%1 › values › “%2”").arg(where, entry.key());
        const QString trimmed = entry.key().trimmed();
        const QString key = m_map.ignoreCase ? trimmed.toCaseFolded() : trimmed;
        if (!entry.value().isObject())
            m_problems.append(here + QStringLiteral(": must be an object in braces"));
        if (result.values.contains(key))
            m_problems.append(here + QStringLiteral(": is the same as another value"));
        result.values.insert(key, codedValuesOf(entry.value().toObject(), here, m_problems));
    }
    readRanges(column, result);
    column.refuseOthers();
    if (result.values.isEmpty() && result.ranges.isEmpty())
        m_problems.append(where + QStringLiteral(": maps nothing"));
    m_map.columns.append(result);
}

void MapReader::readRanges(StrictObject &column, ImportMap::Column &result)
{
    for (const QJsonObject &object : column.objects("ranges")) {
        const QString where = column.placeOf(QStringLiteral("ranges"));
        StrictObject range(object, where, m_problems);
        const QJsonValue from = range.value("from");
        const QJsonValue to = range.value("to");
        if (!from.isDouble() || !(to.isDouble() || to.isUndefined()))
            m_problems.append(where + QStringLiteral(": needs the number “from”"));
        constexpr qint64 most = 1'000'000'000;
        result.ranges.append({from.toInteger(), to.toInteger(most),
            codedValuesOf(range.object("set"), where, m_problems)});
        range.refuseOthers();
    }
}

void MapReader::readDefaults()
{
    StrictObject defaults(m_root.object("defaults"), QStringLiteral("defaults"), m_problems);
    m_map.levelReason = defaults.text("levelReason");
    m_map.defaults = codedValuesOf(
        m_root.object("defaults"), QStringLiteral("defaults"), m_problems, defaults.known());
}

QList<DateFormat> MapReader::formats(
    StrictObject &object, std::optional<DateFormat> (*fromPattern)(const QString &))
{
    QList<DateFormat> result;
    const QString key = QStringLiteral("formats");
    for (const QString &pattern : object.texts("formats")) {
        if (const auto format = fromPattern(pattern))
            result.append(*format);
        else
            object.problem(key, QStringLiteral("“%1” is no format").arg(pattern));
    }
    if (result.isEmpty())
        object.problem(key, QStringLiteral("needs at least one format"));
    return result;
}

QString MapReader::requiredText(StrictObject &object, const char *key)
{
    QString text = object.text(key);
    if (text.isEmpty())
        object.problem(QString::fromLatin1(key), QStringLiteral("must not be missing"));
    return text;
}

void MapReader::oneOf(const char *key, const QString &value, const QStringList &allowed)
{
    if (!allowed.contains(value))
        m_root.problem(QString::fromLatin1(key),
            QStringLiteral("must be one of: ") + allowed.join(QStringLiteral(", ")));
}

} // namespace

QStringList ImportMap::columnNames() const
{
    QStringList names {date, year, month, day, time, reported, unit, parentUnit, service,
        affectedNames, affectedCount, damageEuro};
    names += description + idea + keep;
    for (const Column &column : columns)
        names.append(column.name);
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

ImportMapReading readImportMap(const QByteArray &json)
{
    ImportMapReading reading;
    const QJsonObject object = strictObject(json, reading.problems);
    if (reading.problems.isEmpty())
        MapReader(object, reading).read();
    return reading;
}

} // namespace rueckhalt
