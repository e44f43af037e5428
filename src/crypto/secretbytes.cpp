// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretbytes.h"

#include "crypto/openssl.h"

#include <utility>

namespace rueckhalt {

SecretBytes::SecretBytes(std::size_t size)
    : m_bytes(size)
{
}

SecretBytes::SecretBytes(std::span<const std::uint8_t> bytes)
    : m_bytes(bytes.begin(), bytes.end())
{
}

SecretBytes::~SecretBytes()
{
    wipe();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

void SecretBytes::wipe()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

} // namespace rueckhalt
