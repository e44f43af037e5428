// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/bitpacking.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <type_traits>
#include <vector>

namespace rueckhalt {

/// One number per row in as many bits as the numbers near it need: blocks of rows hold the least of
/// them once and the distance of each to it. The rows behind the last whole block stay as they are.
///
/// `Slope` is what a row is expected to be more than the one before: 1 for running numbers, which
/// then take no room at all.
template <typename T, int Slope = 0>
class PackedColumn
{
public:
    using Row = std::uint32_t;
    /// What whole stretches of rows are read as and appended from.
    using Wide = std::conditional_t<(sizeof(T) > 4), std::uint64_t, std::uint32_t>;
    static constexpr Row BlockRows = 4096;

    [[nodiscard]] Row size() const
    {
        return static_cast<Row>(m_blocks.size()) * BlockRows + static_cast<Row>(m_rest.size());
    }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] T operator[](std::size_t row) const
    {
        const std::size_t block = row / BlockRows;
        if (block >= m_blocks.size())
            return static_cast<T>(m_rest[row % BlockRows]);
        return m_blocks[block].at(row % BlockRows);
    }

    /// The rows from `first` on.
    void read(Row first, std::span<Wide> values) const
    {
        while (!values.empty()) {
            const std::size_t offset = first % BlockRows;
            const auto part = values.first(std::min(values.size(), BlockRows - offset));
            const std::size_t block = first / BlockRows;
            if (block < m_blocks.size())
                m_blocks[block].read(offset, part);
            else
                std::transform(m_rest.begin() + static_cast<std::ptrdiff_t>(offset),
                    m_rest.begin() + static_cast<std::ptrdiff_t>(offset + part.size()),
                    part.begin(), [](T value) { return static_cast<Wide>(value); });
            first += static_cast<Row>(part.size());
            values = values.subspan(part.size());
        }
    }

    void push_back(T value)
    {
        m_rest.push_back(value);
        if (m_rest.size() == BlockRows)
            packRest();
    }
    void append(std::span<const Wide> values)
    {
        while (!values.empty()) {
            const auto part = values.first(std::min(values.size(), BlockRows - m_rest.size()));
            const std::size_t before = m_rest.size();
            m_rest.resize(before + part.size());
            std::transform(part.begin(), part.end(),
                m_rest.begin() + static_cast<std::ptrdiff_t>(before),
                [](Wide value) { return static_cast<T>(value); });
            if (m_rest.size() == BlockRows)
                packRest();
            values = values.subspan(part.size());
        }
    }
    void set(Row row, T value)
    {
        const std::size_t block = row / BlockRows;
        if (block >= m_blocks.size()) {
            m_rest[row % BlockRows] = value;
            return;
        }
        std::array<Wide, BlockRows> values;
        m_blocks[block].read(0, values);
        values[row % BlockRows] = static_cast<Wide>(value);
        m_blocks[block] = Block(values);
    }
    /// Those after it move up, which takes as long as packing them anew.
    void erase(Row row) { replace(row, 1, {}); }
    /// Puts others in the place of so many rows.
    void replace(Row first, Row count, std::span<const Wide> others)
    {
        const Row start
            = std::min<Row>(first / BlockRows, static_cast<Row>(m_blocks.size())) * BlockRows;
        std::vector<Wide> later(size() - start);
        read(start, later);
        m_blocks.resize(start / BlockRows);
        m_rest.clear();
        const std::span<const Wide> all(later);
        append(all.first(first - start));
        append(others);
        append(all.subspan(first - start + count));
    }

    /// Row by row, for a pass over all of them.
    class Iterator
    {
    public:
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::input_iterator_tag;
        using pointer = void;
        using reference = T;

        Iterator() = default;
        Iterator(const PackedColumn &column, Row row)
            : m_column(&column)
            , m_row(row)
        {
        }
        T operator*() const { return (*m_column)[m_row]; }
        Iterator &operator++()
        {
            ++m_row;
            return *this;
        }
        Iterator operator++(int)
        {
            const Iterator before = *this;
            ++m_row;
            return before;
        }
        bool operator==(const Iterator &) const = default;

    private:
        const PackedColumn *m_column = nullptr;
        Row m_row = 0;
    };
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, size()}; }

private:
    using Signed = std::make_signed_t<Wide>;

    class Block
    {
    public:
        Block() = default;
        explicit Block(std::array<Wide, BlockRows> values)
        {
            // All modulo the width of the words: what is subtracted here is added in at().
            if constexpr (Slope != 0) {
                for (std::size_t i = 0; i < BlockRows; ++i)
                    values[i] -= static_cast<Wide>(Slope) * static_cast<Wide>(i);
            }
            Signed least = static_cast<Signed>(values.front());
            Signed most = least;
            for (const Wide value : values) {
                least = std::min(least, static_cast<Signed>(value));
                most = std::max(most, static_cast<Signed>(value));
            }
            m_base = static_cast<Wide>(least);
            m_bits = static_cast<int>(
                std::bit_width(static_cast<Wide>(static_cast<Wide>(most) - m_base)));
            for (Wide &value : values)
                value -= m_base;
            m_words.resize(bitpacking::wordsFor(BlockRows, m_bits));
            bitpacking::pack(std::span<const Wide>(values), m_bits, m_words);
        }
        [[nodiscard]] T at(std::size_t offset) const
        {
            return static_cast<T>(m_base
                + static_cast<Wide>(bitpacking::at(m_words.data(), m_bits, offset))
                + static_cast<Wide>(Slope) * static_cast<Wide>(offset));
        }
        void read(std::size_t offset, std::span<Wide> values) const
        {
            bitpacking::unpack(m_words, m_bits, offset, m_base, values);
            if constexpr (Slope != 0) {
                for (std::size_t i = 0; i < values.size(); ++i)
                    values[i] += static_cast<Wide>(Slope) * static_cast<Wide>(offset + i);
            }
        }

    private:
        std::vector<std::uint64_t> m_words;
        Wide m_base = 0;
        int m_bits = 0;
    };

    void packRest()
    {
        std::array<Wide, BlockRows> values;
        std::transform(m_rest.begin(), m_rest.end(), values.begin(),
            [](T value) { return static_cast<Wide>(value); });
        m_blocks.emplace_back(values);
        m_rest.clear();
    }

    std::vector<Block> m_blocks;
    std::vector<T> m_rest;
};

} // namespace rueckhalt
