// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

namespace rueckhalt {

/// In which language something speaks to citizens. Plain is German in short sentences of common
/// words (Einfache Sprache). It is not called Leichte Sprache: that has to be tested by people who
/// need it.
enum class PublicLanguage : std::uint8_t { German, Plain, English };
template <>
std::span<const Term<PublicLanguage>> terms<PublicLanguage>();

/// One text in all of them, as kept in tables.
struct PublicWords
{
    const char *de = "";
    const char *plain = "";
    const char *en = "";

    [[nodiscard]] QString in(PublicLanguage language) const
    {
        switch (language) {
        case PublicLanguage::German:
            return QString::fromUtf8(de);
        case PublicLanguage::Plain:
            return QString::fromUtf8(plain);
        case PublicLanguage::English:
            return QString::fromUtf8(en);
        }
        Q_UNREACHABLE();
    }
};

/// The same in an office's own words. What was not translated stands there in German: a notice
/// that is silent would be worse.
struct PublicText
{
    QString de {};
    QString plain {};
    QString en {};

    static constexpr qsizetype MaxText = 500;

    [[nodiscard]] const QString &in(PublicLanguage language) const
    {
        const QString &own = language == PublicLanguage::Plain ? plain
            : language == PublicLanguage::English              ? en
                                                               : de;
        return own.isEmpty() ? de : own;
    }
    [[nodiscard]] bool isEmpty() const { return de.isEmpty() && plain.isEmpty() && en.isEmpty(); }
    bool operator==(const PublicText &) const = default;
};

/// A value of a closed list with what citizens are told of it.
template <typename E>
struct PublicTerm
{
    E value;
    PublicWords words;
};
/// Specialised for the lists that stand on signs.
template <typename E>
std::span<const PublicTerm<E>> publicTerms();

template <typename E>
QString publicWordFor(E value, PublicLanguage language)
{
    for (const PublicTerm<E> &term : publicTerms<E>()) {
        if (term.value == value)
            return term.words.in(language);
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
