// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/importreading.h"

namespace rueckhalt {

/// Turns one record of a foreign list into an incident. Knows where each column of the map stands.
class RowReader
{
public:
    /// What one record gave.
    struct Row
    {
        ImportedIncident incident;
        QList<ImportProblem> problems;
        QList<ImportCount> seen; ///< values of mapped columns, trimmed
    };

    RowReader(const ImportMap &map, const QStringList &header);

    /// Columns of the map that are missing or ambiguous; read() must not be called with any.
    [[nodiscard]] const QList<ImportProblem> &columnProblems() const { return m_columnProblems; }

    /// `record` has as many fields as the header.
    [[nodiscard]] Row read(const CsvRecord &record, const QDateTime &now) const;

private:
    struct Task;
    void readDate(Task &task) const;
    void readParts(Task &task) const;
    void readTime(Task &task) const;
    void readReported(Task &task) const;
    void readValues(Task &task) const;
    void readValue(Task &task, const ImportMap::Column &column, const QString &value) const;
    void readNumbers(Task &task) const;
    void readTexts(Task &task) const;
    void keepVerbatim(Task &task) const;

    [[nodiscard]] QString cell(const Task &task, const QString &column) const;
    [[nodiscard]] QString joined(const Task &task, const QStringList &columns) const;
    [[nodiscard]] std::optional<int> number(Task &task, const QString &column) const;

    const ImportMap &m_map;
    QStringList m_header;
    QHash<QString, qsizetype> m_positions;
    QList<ImportProblem> m_columnProblems;
};

} // namespace rueckhalt
