// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QString>
#include <QStringList>

#include <bit>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>

namespace rueckhalt {

/// One entry of a closed list: the value, its stable code (files, command line, catalogue) and
/// its words. Codes and the numbers behind the enumerators are never reused: registers store them.
template <typename E>
struct Term
{
    E value;
    const char *code;
    Words words;
};

/// The full list behind `E` in its order of presentation. Specialised once per enum.
template <typename E>
std::span<const Term<E>> terms();

template <typename E>
const Term<E> &termOf(E value)
{
    for (const Term<E> &term : terms<E>()) {
        if (term.value == value)
            return term;
    }
    Q_UNREACHABLE();
}

template <typename E>
QString codeOf(E value)
{
    return QString::fromLatin1(termOf(value).code);
}

template <typename E>
QString wordFor(E value, Language language)
{
    return termOf(value).words.in(language);
}

template <typename E>
std::optional<E> fromCode(QStringView code)
{
    for (const Term<E> &term : terms<E>()) {
        if (code == QLatin1StringView(term.code))
            return term.value;
    }
    return std::nullopt;
}

/// A set of values of a closed list with at most 32 entries, in one word.
template <typename E>
class CodeSet
{
public:
    constexpr CodeSet() = default;
    constexpr CodeSet(std::initializer_list<E> values)
    {
        for (E value : values)
            insert(value);
    }
    [[nodiscard]] static constexpr CodeSet fromBits(std::uint32_t bits)
    {
        CodeSet set;
        set.m_bits = bits;
        return set;
    }
    /// Every value of the list.
    [[nodiscard]] static CodeSet all()
    {
        CodeSet set;
        for (const auto &term : terms<E>())
            set.insert(term.value);
        return set;
    }

    constexpr void insert(E value) { m_bits |= bit(value); }
    constexpr void remove(E value) { m_bits &= ~bit(value); }
    [[nodiscard]] constexpr bool contains(E value) const { return (m_bits & bit(value)) != 0; }
    [[nodiscard]] constexpr bool intersects(CodeSet other) const
    {
        return (m_bits & other.m_bits) != 0;
    }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr int size() const { return std::popcount(m_bits); }
    [[nodiscard]] constexpr std::uint32_t bits() const { return m_bits; }

    /// The values in the order of the list.
    [[nodiscard]] QList<E> values() const
    {
        QList<E> result;
        for (const auto &term : terms<E>()) {
            if (contains(term.value))
                result.append(term.value);
        }
        return result;
    }
    /// The words in the order of the list.
    [[nodiscard]] QStringList words(Language language) const
    {
        QStringList result;
        for (E value : values())
            result.append(wordFor(value, language));
        return result;
    }
    constexpr bool operator==(const CodeSet &) const = default;

private:
    static constexpr std::uint32_t bit(E value)
    {
        return std::uint32_t {1} << static_cast<std::uint32_t>(value);
    }
    std::uint32_t m_bits = 0;
};

} // namespace rueckhalt
