// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rueckhalt {

/// The two languages that are always shipped.
enum class Language { German, English };

/// One text in both languages, as kept in tables of the trade's words (UTF-8 literals).
struct Words
{
    const char *de = "";
    const char *en = "";

    [[nodiscard]] QString in(Language language) const
    {
        return QString::fromUtf8(language == Language::German ? de : en);
    }
};

/// The same for texts that come from data.
struct Text
{
    QString de;
    QString en;

    [[nodiscard]] const QString &in(Language language) const
    {
        return language == Language::German ? de : en;
    }
    [[nodiscard]] bool isComplete() const { return !de.isEmpty() && !en.isEmpty(); }
    bool operator==(const Text &) const = default;
};

} // namespace rueckhalt
