// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "cli/exitcode.h"

#include <QJsonObject>
#include <QStringList>
#include <QTextStream>

namespace rueckhalt {

/// Where a command speaks: results to the output, everything else to the error stream.
/// What comes from a register is shown without control characters, so that no text can steer the
/// terminal.
class Console
{
public:
    Console(FILE *output, FILE *errors, Language language);

    [[nodiscard]] Language language() const { return m_language; }
    /// The text in the language spoken.
    [[nodiscard]] QString text(const Words &words) const { return words.in(m_language); }

    void say(const QString &line);
    void say(const Words &words) { say(text(words)); }
    void warn(const QString &line);
    void warn(const Words &words) { warn(text(words)); }
    void json(const QJsonObject &object);
    void json(const QJsonArray &array);
    /// Left-aligned columns under a heading; the last one is not cut.
    void table(const QStringList &headings, const QList<QStringList> &rows);

    /// Whether all that was said has arrived: false for good once the output could not be written,
    /// because a disk is full, for example.
    [[nodiscard]] bool isHeard() const { return !m_isLost; }
    /// For what is shown once and cannot be had again: tries the output before anything is
    /// changed, by an empty line. Says so if nobody would hear.
    [[nodiscard]] bool isHeardNow();

    /// Says the error and returns its exit code.
    int fail(const Error &error);
    int fail(ExitCode code, const QString &sentence);
    int fail(ExitCode code, const Words &words) { return fail(code, text(words)); }

private:
    void flush();

    QTextStream m_output;
    QTextStream m_errors;
    Language m_language;
    bool m_isLost = false;
};

/// The text without control characters other than line break and tab.
QString printable(const QString &text);

} // namespace rueckhalt
