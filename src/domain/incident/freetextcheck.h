// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QList>
#include <QStringView>

namespace rueckhalt {

/// A place in a free text that looks as if it named or reached a person.
struct FreeTextFinding
{
    enum class Kind { Email, Iban, Phone, BirthDate, FileNumber, PersonName };
    Kind kind = Kind::Email;
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const FreeTextFinding &) const = default;
};

/// Everything in `text` that looks personal, in its order, without overlaps. A hint for the
/// writer and never a reason to refuse a text: it knows patterns, not people.
QList<FreeTextFinding> personalDataIn(const QString &text);

/// What was found, in plain words: "a phone number".
QString nameOf(FreeTextFinding::Kind kind, Language language);

} // namespace rueckhalt
