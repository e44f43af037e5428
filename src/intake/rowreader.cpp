// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rowreader.h"

#include <algorithm>

namespace rueckhalt {

using Kind = ImportProblem::Kind;

struct RowReader::Task
{
    const CsvRecord &record;
    Row row;
    DraftFiller filler;

    IncidentDraft &draft() { return row.incident.draft; }
    void problem(Kind kind, const QString &column, const QString &value)
    {
        row.problems.append({kind, record.line, column, value, 1, {}});
    }
};

namespace {

const QList<CodedValue> *valuesFor(
    const ImportMap::Column &column, const QString &value, bool ignoreCase)
{
    const auto found = column.values.constFind(ignoreCase ? value.toCaseFolded() : value);
    if (found != column.values.constEnd())
        return &*found;
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    for (const ImportMap::Range &range : column.ranges) {
        if (isNumber && range.from <= number && number <= range.to)
            return &range.values;
    }
    return nullptr;
}

} // namespace

RowReader::RowReader(const ImportMap &map, const QStringList &header)
    : m_map(map)
    , m_header(header)
{
    QHash<QString, int> times;
    for (qsizetype position = 0; position < header.size(); ++position) {
        const QString name = header[position].trimmed();
        m_positions.insert(name, position);
        ++times[name];
    }
    for (const QString &name : map.columnNames()) {
        const int count = times.value(name.trimmed());
        if (count != 1)
            m_columnProblems.append(
                {count == 0 ? Kind::MissingColumn : Kind::AmbiguousColumn, 1, name, {}, 1, {}});
    }
}

RowReader::Row RowReader::read(const CsvRecord &record, const QDateTime &now) const
{
    Task task {record, {}, {}};
    task.row.incident.line = record.line;
    if (m_map.date.isEmpty())
        readParts(task);
    else
        readDate(task);
    readTime(task);
    readReported(task);
    readValues(task);
    task.filler.fill(task.draft());
    readNumbers(task);
    readTexts(task);
    keepVerbatim(task);
    // A row that is already in question would only repeat itself here.
    const bool inQuestion = std::any_of(
        task.row.problems.cbegin(), task.row.problems.cend(), [this](const ImportProblem &problem) {
            return problem.kind != Kind::UnmappedValue
                || m_map.unmapped == ImportMap::Unmapped::Refuse;
        });
    if (inQuestion)
        return std::move(task.row);
    for (const IncidentProblem &rule : problemsOf(task.draft(), now))
        task.row.problems.append({Kind::NotValid, record.line, {}, {}, 1, rule});
    return std::move(task.row);
}

void RowReader::readDate(Task &task) const
{
    const QString text = cell(task, m_map.date);
    if (text.isEmpty())
        return task.problem(Kind::NoDate, m_map.date, text);
    for (const DateFormat &format : m_map.dateFormats) {
        task.draft().occurred = format.read(text);
        if (task.draft().occurred)
            return;
    }
    task.problem(Kind::BadDate, m_map.date, text);
}

void RowReader::readParts(Task &task) const
{
    const QString year = cell(task, m_map.year);
    const QString month = cell(task, m_map.month);
    const QString day = cell(task, m_map.day);
    if (year.isEmpty())
        return task.problem(Kind::NoDate, m_map.year, year);
    bool good = true;
    const auto numberOf = [&good](const QString &text) {
        bool isNumber = false;
        const int value = text.toInt(&isNumber);
        good = good && isNumber;
        return value;
    };
    if (month.isEmpty() && day.isEmpty())
        task.draft().occurred = IncidentTime::year(numberOf(year));
    else if (day.isEmpty())
        task.draft().occurred = IncidentTime::month(numberOf(year), numberOf(month));
    else
        task.draft().occurred
            = IncidentTime::day(QDate(numberOf(year), numberOf(month), numberOf(day)));
    if (good && task.draft().occurred)
        return;
    task.draft().occurred.reset();
    task.problem(
        Kind::BadDate, m_map.year, QStringList {year, month, day}.join(QStringLiteral("-")));
}

void RowReader::readTime(Task &task) const
{
    const QString text = cell(task, m_map.time);
    auto &occurred = task.draft().occurred;
    if (text.isEmpty() || !occurred)
        return;
    for (const DateFormat &format : m_map.timeFormats) {
        const QTime time = format.readTime(text);
        const auto exact = IncidentTime::minute(occurred->date(), time);
        if (time.isValid() && exact) {
            occurred = exact;
            return;
        }
    }
    task.problem(Kind::BadDate, m_map.time, text);
}

void RowReader::readReported(Task &task) const
{
    const QString text = cell(task, m_map.reported);
    if (text.isEmpty())
        return;
    for (const DateFormat &format : m_map.reportedFormats) {
        const auto time = format.read(text);
        if (time && time->date().isValid()) {
            task.row.incident.reported = time->date();
            return;
        }
    }
    task.problem(Kind::BadDate, m_map.reported, text);
}

void RowReader::readValues(Task &task) const
{
    for (const ImportMap::Column &column : m_map.columns) {
        const QString text = cell(task, column.name);
        if (column.separator.isEmpty()) {
            readValue(task, column, text);
            continue;
        }
        for (const QString &part : text.split(column.separator))
            readValue(task, column, part.trimmed());
    }
    for (const CodedValue &value : m_map.defaults)
        task.filler.addDefault(value);
}

void RowReader::readValue(Task &task, const ImportMap::Column &column, const QString &value) const
{
    task.row.seen.append({column.name, value, 1});
    const QList<CodedValue> *values = valuesFor(column, value, m_map.ignoreCase);
    if (!values)
        return task.problem(Kind::UnmappedValue, column.name, value);
    for (const CodedValue &coded : *values) {
        if (!task.filler.add(coded))
            task.problem(Kind::Conflict, column.name, value);
    }
}

void RowReader::readNumbers(Task &task) const
{
    if (const auto affected = number(task, m_map.affectedCount))
        task.draft().affectedCount = *affected;
    if (const auto damage = number(task, m_map.damageEuro))
        task.draft().damageEuro = *damage;
}

void RowReader::readTexts(Task &task) const
{
    ImportedIncident &incident = task.row.incident;
    IncidentPersonPart &person = task.draft().person;
    person.description = joined(task, m_map.description);
    person.idea = joined(task, m_map.idea);
    const QString names = cell(task, m_map.affectedNames);
    person.affectedNames = m_map.affectedNamesSeparator.isEmpty()
        ? QStringList {names}
        : names.split(m_map.affectedNamesSeparator);
    for (QString &name : person.affectedNames)
        name = name.trimmed();
    person.affectedNames.removeAll(QString());
    if (task.draft().level && *task.draft().level != suggestedLevel(task.draft()))
        person.levelReason = m_map.levelReason;
    incident.unit = cell(task, m_map.unit);
    incident.office = cell(task, m_map.parentUnit);
    if (incident.unit.isEmpty())
        incident.unit = std::exchange(incident.office, {});
    incident.service = cell(task, m_map.service);
}

void RowReader::keepVerbatim(Task &task) const
{
    for (qsizetype position = 0; position < m_header.size(); ++position) {
        if (m_map.keepAll || m_map.keep.contains(m_header[position].trimmed()))
            task.draft().person.foreign.append({m_header[position], task.record.fields[position]});
    }
}

QString RowReader::cell(const Task &task, const QString &column) const
{
    return column.isEmpty() ? QString()
                            : task.record.fields[m_positions.value(column.trimmed())].trimmed();
}

QString RowReader::joined(const Task &task, const QStringList &columns) const
{
    QStringList texts;
    for (const QString &column : columns)
        texts.append(cell(task, column));
    texts.removeAll(QString());
    return texts.join(u'\n');
}

std::optional<int> RowReader::number(Task &task, const QString &column) const
{
    const QString text = cell(task, column);
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!text.isEmpty() && !isNumber)
        task.problem(Kind::BadNumber, column, text);
    return isNumber ? std::optional(value) : std::nullopt;
}

} // namespace rueckhalt
