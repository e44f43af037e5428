// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace rueckhalt {

/// Memory for secrets: kept out of the swap (mlock) and of core dumps (MADV_DONTDUMP) as far as the
/// system lets us, and overwritten before it is given back. Small pieces share pages of their own,
/// so that tens of thousands of keys stay within the few mebibytes that Debian lets a user lock
/// (RLIMIT_MEMLOCK); where that is used up, the rest quietly lies in ordinary memory, still kept
/// out of dumps. Safe to use from several threads.
namespace secretmemory {

/// `size` bytes, not cleared; never null, aligned for any type. Throws std::bad_alloc.
[[nodiscard]] void *allocate(std::size_t size);

/// Overwrites and gives back; `size` as it was asked for.
void release(void *memory, std::size_t size) noexcept;

/// How much there is at the moment, for tests and for the measurements.
struct Usage
{
    std::size_t mapped = 0; ///< bytes asked of the system
    std::size_t locked = 0; ///< of these, those the system keeps out of the swap
};
[[nodiscard]] Usage usage();

} // namespace secretmemory

/// The same for containers of the standard library.
template <typename T>
struct SecretAllocator
{
    using value_type = T;

    SecretAllocator() = default;
    template <typename Other>
    explicit SecretAllocator(const SecretAllocator<Other> &)
    {
    }

    [[nodiscard]] T *allocate(std::size_t count)
    {
        return static_cast<T *>(secretmemory::allocate(count * sizeof(T)));
    }
    void deallocate(T *memory, std::size_t count) noexcept
    {
        secretmemory::release(memory, count * sizeof(T));
    }
    bool operator==(const SecretAllocator &) const = default;
};

} // namespace rueckhalt
