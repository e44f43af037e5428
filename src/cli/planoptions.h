// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "session/measuretitle.h"
#include "session/planning.h"

namespace rueckhalt {

inline constexpr Words PlanRegisterWords {"Ordner des Registers", "folder of the register"};

/// "2026-12-31" or "31.12.2026"; an empty text is no day. Invalid with `option` as detail.
Result<QDate> dayOf(const CommandOptions &options, const char *option);

/// Units by name or path, separated by commas; "*" is the whole authority. NotFound.
Result<QList<UnitId>> unitsNamed(const OpenRegister &openRegister, const QString &names);

/// The first eight digits, as lists show them and commands take them.
template <typename AnyId>
QString shortId(const AnyId &id)
{
    return QString::fromLatin1(id.toHex().first(8));
}

/// The one of `kept` whose id begins like `text`; NotFound if there is none or more than one.
template <typename T>
Result<Kept<T>> withShortId(const QList<Kept<T>> &kept, const QString &text)
{
    std::optional<Kept<T>> found;
    for (const Kept<T> &each : kept) {
        if (text.size() < 4
            || !QString::fromLatin1(each.value.id.toHex()).startsWith(text.toLower()))
            continue;
        if (found)
            return failure(Error::Code::NotFound, printable(text));
        found = each;
    }
    if (!found)
        return failure(Error::Code::NotFound, printable(text));
    return *found;
}

/// Names of units as a list; the whole authority in words.
QString namesOf(const OpenRegister &openRegister, const QList<UnitId> &units, Language language);

/// --texts-checked and what it says.
void namesOption(CommandOptions &options);
NamesChecked namesChecked(const CommandOptions &options);

} // namespace rueckhalt
