// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incidenttime.h"

#include <QStringList>

namespace rueckhalt {

/// How a foreign list writes dates and times. Letters as in Qt: d dd M MM yy yyyy H HH m mm;
/// two-digit years are those from 2000 on; everything else stands for itself. A format may stop
/// short ("MM.yyyy", "yyyy"): then the day or month is not known and stays so.
class DateFormat
{
public:
    /// Nothing when a letter is unknown or comes twice, the year is missing, or a day has no
    /// month or a time no day.
    static std::optional<DateFormat> fromPattern(const QString &pattern);
    /// The same for a format that holds only hours and minutes.
    static std::optional<DateFormat> timeFromPattern(const QString &pattern);

    /// As it was given.
    [[nodiscard]] QString pattern() const;

    /// The text must fit completely. Days that do not exist give nothing.
    [[nodiscard]] std::optional<IncidentTime> read(QStringView text) const;
    [[nodiscard]] QTime readTime(QStringView text) const;

private:
    struct Part
    {
        char16_t letter = 0; ///< of d M y H m; 0 for `literal`
        int digits = 1;
        QChar literal;
    };
    struct Numbers
    {
        int day = 0;
        int month = 0;
        int year = 0;
        int hour = -1;
        int minute = -1;
    };
    static std::optional<DateFormat> parts(const QString &pattern);
    [[nodiscard]] bool has(char16_t letter) const;
    [[nodiscard]] std::optional<Numbers> numbers(QStringView text) const;

    QList<Part> m_parts;
};

} // namespace rueckhalt
