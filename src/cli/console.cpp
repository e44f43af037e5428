// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace rueckhalt {

QString printable(const QString &text)
{
    QString result = text;
    for (QChar &character : result) {
        const bool steers = character.category() == QChar::Other_Control
            || (character.unicode() >= 0x202A && character.unicode() <= 0x202E)
            || (character.unicode() >= 0x2066 && character.unicode() <= 0x2069);
        if (steers && character != u'\n' && character != u'\t')
            character = QChar::ReplacementCharacter;
    }
    return result;
}

Console::Console(FILE *output, FILE *errors, Language language)
    : m_output(output)
    , m_errors(errors)
    , m_language(language)
{
    m_output.setEncoding(QStringConverter::Utf8);
    m_errors.setEncoding(QStringConverter::Utf8);
}

void Console::say(const QString &line)
{
    m_output << printable(line) << '\n';
    flush();
}

void Console::warn(const QString &line)
{
    m_errors << printable(line) << '\n';
    m_errors.flush();
}

void Console::json(const QJsonObject &object)
{
    m_output << QString::fromUtf8(QJsonDocument(object).toJson());
    flush();
}

void Console::json(const QJsonArray &array)
{
    m_output << QString::fromUtf8(QJsonDocument(array).toJson());
    flush();
}

void Console::table(const QStringList &headings, const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QString &heading : headings)
        widths.append(heading.size());
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], row[column].size());
    }
    const auto write = [&](const QStringList &row) {
        QString line;
        for (qsizetype column = 0; column + 1 < row.size(); ++column)
            line += row[column].leftJustified(widths[column] + 2);
        say(line + row.constLast().simplified());
    };
    write(headings);
    for (const QStringList &row : rows)
        write(row);
}

void Console::flush()
{
    m_output.flush();
    m_isLost = m_isLost || m_output.status() != QTextStream::Ok;
}

bool Console::isHeardNow()
{
    say(QString());
    if (m_isLost)
        warn({"Die Ausgabe lässt sich nicht schreiben. Es wurde nichts geändert.",
            "The output cannot be written. Nothing was changed."});
    return isHeard();
}

int Console::fail(const Error &error)
{
    return fail(exitCodeFor(error.code), sentenceFor(error, m_language));
}

int Console::fail(ExitCode code, const QString &sentence)
{
    warn(sentence);
    return static_cast<int>(code);
}

} // namespace rueckhalt
