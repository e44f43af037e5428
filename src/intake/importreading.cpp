// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importreading.h"

#include "intake/rowreader.h"

#include <algorithm>

namespace rueckhalt {

namespace {

using Kind = ImportProblem::Kind;

QList<ImportCount> inOrder(const QHash<QPair<QString, QString>, qint64> &counts)
{
    QList<ImportCount> list;
    list.reserve(counts.size());
    for (auto entry = counts.constBegin(); entry != counts.constEnd(); ++entry)
        list.append({entry.key().first, entry.key().second, entry.value()});
    std::sort(list.begin(), list.end(), [](const ImportCount &a, const ImportCount &b) {
        return std::tie(a.name, b.count, a.value) < std::tie(b.name, a.count, b.value);
    });
    return list;
}

/// Collects the rows of one list.
class ListReader
{
public:
    ListReader(const ImportMap &map, const QDateTime &now, const Progress &progress)
        : m_map(map)
        , m_now(now)
        , m_progress(progress)
    {
    }

    Result<ImportReading> read(CsvReader &csv)
    {
        auto first = csv.next();
        if (!first)
            return tl::unexpected(first.error());
        if (!*first)
            return failure(Error::Code::Malformed, QStringLiteral("the list is empty"));
        const qsizetype width = (*first)->fields.size();
        const RowReader rows(m_map, m_map.header ? (*first)->fields : numbered(width));
        for (const ImportProblem &problem : rows.columnProblems())
            add(problem);
        if (!m_map.header)
            take(rows, **first, width);
        while (m_reading.problems.isEmpty() || rows.columnProblems().isEmpty()) {
            auto record = csv.next();
            if (!record)
                return tl::unexpected(record.error());
            if (!*record)
                break;
            if (m_progress && m_reading.records % 1000 == 0 && !m_progress(m_reading.records, 0))
                return failure(Error::Code::Cancelled);
            take(rows, **record, width);
        }
        return finished();
    }

private:
    static QStringList numbered(qsizetype width)
    {
        QStringList names;
        for (qsizetype column = 1; column <= width; ++column)
            names.append(QString::number(column));
        return names;
    }

    void take(const RowReader &rows, const CsvRecord &record, qsizetype width)
    {
        const auto &fields = record.fields;
        if (std::all_of(fields.cbegin(), fields.cend(),
                [](const QString &field) { return field.trimmed().isEmpty(); })) {
            ++m_reading.emptyRecords;
            return;
        }
        ++m_reading.records;
        if (fields.size() != width) {
            add({Kind::WrongFieldCount, record.line, QString::number(width),
                QString::number(fields.size()), 1, {}});
            return;
        }
        RowReader::Row row = rows.read(record, m_now);
        for (const ImportCount &seen : std::as_const(row.seen))
            ++m_source[{seen.name, seen.value}];
        for (const ImportProblem &problem : std::as_const(row.problems))
            add(problem);
        for (const CodedFact &fact : codesOf(row.incident.draft))
            ++m_target[{fact.field, fact.code}];
        if (row.incident.draft.occurred)
            ++m_reading
                  .precisions[static_cast<std::size_t>(row.incident.draft.occurred->precision())];
        m_reading.incidents.append(std::move(row.incident));
    }

    void add(const ImportProblem &problem)
    {
        if (problem.kind == Kind::UnmappedValue) {
            const auto known = m_unmapped.constFind({problem.column, problem.value});
            if (known != m_unmapped.constEnd()) {
                ++m_unmappedList[*known].count;
                return;
            }
            m_unmapped.insert({problem.column, problem.value}, m_unmappedList.size());
            m_unmappedList.append(problem);
            return;
        }
        ++m_reading.problemCount;
        if (m_reading.problems.size() < ImportReading::MaxProblems)
            m_reading.problems.append(problem);
    }

    ImportReading finished()
    {
        std::stable_sort(m_unmappedList.begin(), m_unmappedList.end(),
            [](const ImportProblem &a, const ImportProblem &b) { return a.column < b.column; });
        m_reading.sourceCounts = inOrder(m_source);
        m_reading.targetCounts = inOrder(m_target);
        if (m_map.unmapped == ImportMap::Unmapped::Keep) {
            m_reading.kept = m_unmappedList;
            return std::move(m_reading);
        }
        // First what a change of the map mends, then the rows.
        m_reading.problemCount += m_unmappedList.size();
        m_reading.problems = m_unmappedList + m_reading.problems;
        if (m_reading.problems.size() > ImportReading::MaxProblems)
            m_reading.problems.resize(ImportReading::MaxProblems);
        return std::move(m_reading);
    }

    const ImportMap &m_map;
    QDateTime m_now;
    Progress m_progress;
    ImportReading m_reading;
    QHash<QPair<QString, QString>, qint64> m_source;
    QHash<QPair<QString, QString>, qint64> m_target;
    QHash<QPair<QString, QString>, qsizetype> m_unmapped;
    QList<ImportProblem> m_unmappedList;
};

Words sentenceOf(Kind kind)
{
    switch (kind) {
    case Kind::MissingColumn:
        return {"Die Spalte „%2“ fehlt in der Liste.", "The list has no column “%2”."};
    case Kind::AmbiguousColumn:
        return {"Die Spalte „%2“ kommt mehrmals vor.", "The column “%2” occurs more than once."};
    case Kind::UnmappedValue:
        return {"Spalte „%2“: Für den Wert „%3“ gibt es keine Zuordnung (%4-mal, zuerst in "
                "Zeile %1).",
            "Column “%2”: the value “%3” has no mapping (%4 times, first on line %1)."};
    case Kind::WrongFieldCount:
        return {"Zeile %1: %3 Felder statt %2.", "Line %1: %3 fields instead of %2."};
    case Kind::NoDate:
        return {"Zeile %1, Spalte „%2“: Das Datum fehlt.",
            "Line %1, column “%2”: the date is missing."};
    case Kind::BadDate:
        return {"Zeile %1, Spalte „%2“: „%3“ ist kein Datum in einer der vereinbarten Formen.",
            "Line %1, column “%2”: “%3” is no date in one of the agreed forms."};
    case Kind::BadNumber:
        return {"Zeile %1, Spalte „%2“: „%3“ ist keine ganze Zahl.",
            "Line %1, column “%2”: “%3” is no whole number."};
    case Kind::Conflict:
        return {"Zeile %1, Spalte „%2“: „%3“ widerspricht einer anderen Spalte.",
            "Line %1, column “%2”: “%3” contradicts another column."};
    case Kind::NotValid:
        return {"Zeile %1: %5", "Line %1: %5"};
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentenceFor(const ImportProblem &problem, Language language)
{
    const QString rule = problem.rule ? sentenceFor(*problem.rule, language) : QString();
    const QString sentence = sentenceOf(problem.kind).in(language);
    // One call of arg() for all, so that a “%1” inside a value of the list stays what it is.
    QString result;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        if (sentence[i] != u'%') {
            result.append(sentence[i]);
            continue;
        }
        switch (sentence[++i].unicode()) {
        case u'1':
            result.append(QString::number(problem.line));
            break;
        case u'2':
            result.append(problem.column);
            break;
        case u'3':
            result.append(problem.value.left(80));
            break;
        case u'4':
            result.append(QString::number(problem.count));
            break;
        default:
            result.append(rule);
        }
    }
    return result;
}

Result<ImportReading> readImport(const QByteArray &file, const ImportMap &map, const QDateTime &now,
    const Progress &progress, const CsvLimits &limits)
{
    if (file.size() > limits.fileBytes)
        return failure(Error::Code::TooLarge, QStringLiteral("list"));
    const auto text = decodedText(file, map.encoding);
    if (!text)
        return tl::unexpected(text.error());
    CsvReader csv(*text, map.delimiter, limits);
    return ListReader(map, now, progress).read(csv);
}

} // namespace rueckhalt
