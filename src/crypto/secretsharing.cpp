// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretsharing.h"

namespace rueckhalt {

namespace {

/// Product in GF(2^8). No table and no branch on the values: the time taken says nothing of them.
std::uint8_t product(std::uint8_t a, std::uint8_t b)
{
    unsigned sum = 0;
    unsigned factor = a;
    for (unsigned bit = 0; bit < 8; ++bit) {
        sum ^= factor & (0U - (unsigned {b} >> bit & 1U));
        factor = factor << 1U ^ (0x11bU & (0U - (factor >> 7U & 1U)));
    }
    return static_cast<std::uint8_t>(sum);
}

/// a^254, which is 1/a, and 0 for 0.
std::uint8_t inverse(std::uint8_t a)
{
    std::uint8_t power = a;
    for (int i = 0; i < 6; ++i)
        power = product(product(power, power), a);
    return product(power, power);
}

bool isShareNumber(int number)
{
    return number >= 1 && number <= 3;
}

} // namespace

std::array<WordSecret, 3> splitSecret(const SecretBytes &secret, const Random &random)
{
    SecretBytes slope(secret.size());
    random(slope.writable());
    std::array<WordSecret, 3> shares;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const auto number = static_cast<std::uint8_t>(i + 1);
        shares[i] = {number, secret.clone()};
        for (std::size_t at = 0; at < secret.size(); ++at)
            shares[i].bytes.writable()[at] ^= product(slope.view()[at], number);
    }
    return shares;
}

Result<SecretBytes> joinShares(const WordSecret &one, const WordSecret &other)
{
    if (!isShareNumber(one.share) || !isShareNumber(other.share) || one.share == other.share
        || one.bytes.size() != other.bytes.size())
        return failure(Error::Code::Invalid, QStringLiteral("these are not two different shares"));
    const auto a = static_cast<std::uint8_t>(one.share);
    const auto b = static_cast<std::uint8_t>(other.share);
    // The line through both points, at 0 (Lagrange; in this field minus is plus).
    const std::uint8_t scale = inverse(a ^ b);
    const std::uint8_t ofOne = product(b, scale);
    const std::uint8_t ofOther = product(a, scale);
    SecretBytes secret(one.bytes.size());
    for (std::size_t at = 0; at < secret.size(); ++at)
        secret.writable()[at] = static_cast<std::uint8_t>(
            product(one.bytes.view()[at], ofOne) ^ product(other.bytes.view()[at], ofOther));
    return secret;
}

} // namespace rueckhalt
