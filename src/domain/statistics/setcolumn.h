// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/packedcolumn.h"

#include <QHash>

#include <unordered_map>

namespace rueckhalt {

/// Some numbers, each of them kept once, and for each row which of them it has.
struct CodedValues
{
    std::vector<std::uint32_t> values; ///< in the order in which they come first
    std::vector<std::uint32_t> codes; ///< positions in `values`
};

/// A set of enumerators per row as bits. Of all the sets that there could be few occur: each is
/// kept once, and rows hold its number.
template <typename T>
class SetColumn
{
public:
    using Row = std::uint32_t;

    [[nodiscard]] Row size() const { return m_codes.size(); }
    [[nodiscard]] T operator[](std::size_t row) const
    {
        return static_cast<T>(m_values[m_codes[row]]);
    }
    /// The rows from `first` on.
    void read(Row first, std::span<std::uint32_t> values) const
    {
        m_codes.read(first, values);
        for (std::uint32_t &value : values)
            value = m_values[value];
    }
    /// So many rows from `first` on, with the values that occur in them.
    void read(Row first, std::size_t count, CodedValues &target) const
    {
        target.codes.resize(count);
        m_codes.read(first, target.codes);
        std::unordered_map<std::uint32_t, std::uint32_t> known;
        for (std::uint32_t &code : target.codes) {
            const auto next = static_cast<std::uint32_t>(target.values.size());
            const auto [entry, isNew] = known.try_emplace(code, next);
            if (isNew)
                target.values.push_back(m_values[code]);
            code = entry->second;
        }
    }
    void push_back(T value) { m_codes.push_back(codeOf(value)); }
    void append(const CodedValues &more)
    {
        std::vector<std::uint32_t> known(more.values.size());
        std::transform(more.values.begin(), more.values.end(), known.begin(),
            [this](std::uint32_t value) { return codeOf(value); });
        std::vector<std::uint32_t> codes(more.codes.size());
        std::transform(more.codes.begin(), more.codes.end(), codes.begin(),
            [&known](std::uint32_t code) { return known[code]; });
        m_codes.append(codes);
    }
    void set(Row row, T value) { m_codes.set(row, codeOf(value)); }
    void erase(Row row) { m_codes.erase(row); }

private:
    std::uint32_t codeOf(std::uint32_t value)
    {
        const auto known = m_index.constFind(value);
        if (known != m_index.constEnd())
            return *known;
        const auto code = static_cast<std::uint32_t>(m_values.size());
        m_values.push_back(value);
        m_index.insert(value, code);
        return code;
    }

    PackedColumn<std::uint32_t> m_codes;
    std::vector<std::uint32_t> m_values;
    QHash<std::uint32_t, std::uint32_t> m_index;
};

} // namespace rueckhalt
