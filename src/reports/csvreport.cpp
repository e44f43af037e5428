// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/csvreport.h"

#include "reports/reporttext.h"

#include <algorithm>

namespace rueckhalt {

namespace {

/// Full-width variants too: some programs fold them.
bool startsFormula(QChar first)
{
    static const QString signs = QStringLiteral("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20");
    return signs.contains(first);
}

class CsvText
{
public:
    void line(const QStringList &fields)
    {
        QStringList quoted;
        for (const QString &field : fields)
            quoted << csvField(field);
        m_text += quoted.join(u';') + QStringLiteral("\r\n");
    }
    [[nodiscard]] QByteArray bytes() const { return "\xef\xbb\xbf" + m_text.toUtf8(); }

private:
    QString m_text;
};

void addTable(CsvText &csv, const DocumentTable &table)
{
    csv.line({});
    csv.line({table.title});
    csv.line(QStringList {table.rowHeading} + table.columns);
    for (const DocumentTable::Row &row : table.rows) {
        QStringList fields {row.head};
        for (const auto &cell : row.cells) {
            // Without the narrow space: a spreadsheet shall see a number.
            fields << (cell ? QString::number(*cell) : QString(WithheldSign));
        }
        csv.line(fields);
    }
    csv.line({table.note});
}

} // namespace

QString csvField(QString text)
{
    qsizetype first = 0;
    while (first < text.size() && text.at(first) == u' ')
        ++first;
    if (first < text.size() && startsFormula(text.at(first)))
        text.prepend(u'\'');
    static const QString special = QStringLiteral(";\"\r\n");
    const bool isSpecial = std::any_of(
        text.cbegin(), text.cend(), [](QChar character) { return special.contains(character); });
    if (!isSpecial)
        return text;
    text.replace(u'"', QStringLiteral("\"\""));
    return u'"' + text + u'"';
}

QByteArray csvReport(const AnnualDocument &document)
{
    CsvText csv;
    csv.line({document.title});
    if (!document.authority.isEmpty())
        csv.line({document.authority});
    csv.line({document.finding});
    for (const AnnualDocument::Fact &fact : document.facts)
        csv.line({fact.label, fact.value});
    csv.line({document.ruleHeading});
    for (const QString &paragraph : document.rule)
        csv.line({paragraph});
    for (const DocumentTable &table : document.tables)
        addTable(csv, table);
    csv.line({});
    csv.line({document.measuresHeading});
    csv.line({document.measuresIntroduction});
    for (const DocumentMeasure &measure : document.measures)
        csv.line({measure.title, measure.classWords.join(QStringLiteral(", ")), measure.summary});
    if (!document.seal.line.isEmpty()) {
        csv.line({});
        csv.line({document.seal.heading});
        csv.line({document.seal.line});
        csv.line({document.seal.explanation});
    }
    return csv.bytes();
}

} // namespace rueckhalt
