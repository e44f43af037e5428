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

bool isSeparator(QChar character)
{
    static const QString separators = QStringLiteral(",;|\t\r\n");
    return separators.contains(character);
}

/// "10,- Euro" is no formula. With anything but words before the next separator it may be one,
/// spaces behind the sign or not.
bool isDash(QStringView sign)
{
    const QStringView rest = sign.mid(1);
    const auto end = std::ranges::find_if(rest, isSeparator);
    const bool isWords = std::all_of(rest.begin(), end, [](QChar character) {
        return character.isLetter() || character.isSpace() || character == u'.'
            || character.category() == QChar::Symbol_Currency;
    });
    return (sign.front() == u'-' || sign.front() == u'+') && isWords
        && (rest.isEmpty() || rest.front().isSpace());
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

void addTable(CsvText &csv, const ReportFigure &figure)
{
    const DocumentTable &table = figure.table;
    csv.line({});
    csv.line({tableLabel(figure.number, table.language()), table.title()});
    csv.line(QStringList {table.rowHeading()} + table.columns());
    for (const DocumentTable::Row &row : table.rows()) {
        QStringList fields {row.head};
        for (const auto &cell : row.cells) {
            // Without the narrow space: a spreadsheet shall see a number.
            fields << (cell ? QString::number(*cell) : QString(WithheldSign));
        }
        csv.line(fields);
    }
    if (!table.note().isEmpty())
        csv.line({table.note()});
}

void addBox(CsvText &csv, const ReportSection::Box &box)
{
    if (box.paragraphs.isEmpty())
        return;
    csv.line({});
    csv.line({box.heading});
    for (const QString &paragraph : box.paragraphs)
        csv.line({paragraph});
}

void addSection(CsvText &csv, const ReportSection &section, const ReportDocument &document)
{
    csv.line({});
    csv.line({section.heading});
    for (const QString &paragraph : section.paragraphs)
        csv.line({paragraph});
    for (const KeyFigure &figure : section.keyFigures)
        csv.line({figure.label, figure.value, figure.note});
    for (const qsizetype position : section.tables)
        addTable(csv, document.figures.at(position));
    for (const ReportSection::Entry &entry : section.entries)
        csv.line({entry.title, entry.line, entry.text});
    for (const ReportSection::Box &box : section.boxes)
        addBox(csv, box);
    for (const ReportAnnex &annex : section.annexes) {
        csv.line({});
        csv.line({annex.heading});
        csv.line(annex.columns);
        for (const QStringList &row : annex.rows)
            csv.line(row);
    }
}

} // namespace

QString withoutFormulas(const QString &text)
{
    QString result;
    qsizetype start = 0; // of what some program may take for a cell
    bool isAtStart = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        const bool isHarmless
            = start > 0 && (isSeparator(character) || isDash(QStringView(text).mid(i)));
        if (isAtStart && startsFormula(character) && !isHarmless)
            result.insert(start, u'\'');
        result += character;
        if (isSeparator(character)) {
            start = result.size();
            isAtStart = true;
        } else {
            isAtStart = isAtStart
                && (character.isSpace() || character == u'"'
                    || character.category() == QChar::Other_Format);
        }
    }
    return result;
}

QString csvField(const QString &text)
{
    QString field = withoutFormulas(text);
    static const QString special = QStringLiteral(";,|\"\t\r\n");
    const bool isSpecial = std::any_of(
        field.cbegin(), field.cend(), [](QChar character) { return special.contains(character); });
    if (!isSpecial)
        return field;
    field.replace(u'"', QStringLiteral("\"\""));
    return u'"' + field + u'"';
}

QByteArray csvReport(const ReportDocument &document)
{
    CsvText csv;
    csv.line({document.fullTitle()});
    for (const QString &name : {document.authority, document.unit}) {
        if (!name.isEmpty())
            csv.line({name});
    }
    csv.line({document.finding});
    for (const QString &paragraph : document.introduction)
        csv.line({paragraph});
    for (const ReportSection::Fact &fact : document.facts)
        csv.line({fact.label, fact.value});
    addBox(csv, document.note);
    for (const ReportSection &section : document.sections)
        addSection(csv, section, document);
    addBox(csv, document.seal);
    return csv.bytes();
}

} // namespace rueckhalt
