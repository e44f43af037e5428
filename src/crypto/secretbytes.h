// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretmemory.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rueckhalt {

/// Bytes that must not outlive their use: move-only, wiped when destroyed or overwritten, in memory
/// that is kept out of swap and core dumps (secretmemory.h). Never turned into a QString.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// `size` zero bytes.
    explicit SecretBytes(std::size_t size);
    /// A copy of `bytes`; the caller wipes the original.
    explicit SecretBytes(std::span<const std::uint8_t> bytes);
    ~SecretBytes();

    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;

    [[nodiscard]] SecretBytes clone() const { return SecretBytes(view()); }

    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    [[nodiscard]] std::span<const std::uint8_t> view() const { return m_bytes; }
    [[nodiscard]] std::span<std::uint8_t> writable() { return m_bytes; }

    void wipe();

private:
    std::vector<std::uint8_t, SecretAllocator<std::uint8_t>> m_bytes;
};

} // namespace rueckhalt
