// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/bech32.h"

#include <algorithm>

namespace rueckhalt::bech32 {

namespace {

constexpr std::string_view alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t checkSize = 6;
constexpr unsigned groupBits = 5;
constexpr unsigned byteBits = 8;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// The BCH code of BIP 173 over groups of five bits.
class Checksum
{
public:
    explicit Checksum(QByteArrayView prefix)
    {
        for (const char c : prefix)
            add(static_cast<std::uint8_t>(static_cast<unsigned char>(lower(c)) >> groupBits));
        add(0);
        for (const char c : prefix)
            add(static_cast<std::uint8_t>(static_cast<unsigned char>(lower(c)) & 31U));
    }

    void add(std::uint8_t group)
    {
        static constexpr std::array<std::uint32_t, 5> generator {
            0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
        const std::uint32_t top = m_state >> 25U;
        m_state = (m_state & 0x1ffffffU) << groupBits ^ group;
        for (std::size_t i = 0; i < generator.size(); ++i)
            m_state ^= (top >> i & 1U) != 0 ? generator[i] : 0;
    }

    [[nodiscard]] std::uint32_t value() const { return m_state; }

private:
    std::uint32_t m_state = 1;
};

std::uint8_t letter(std::uint32_t group)
{
    return static_cast<std::uint8_t>(alphabet[group & 31U]);
}

auto malformed(const char *what)
{
    return failure(Error::Code::Malformed, QString::fromLatin1(what));
}

/// Collects groups of five bits into bytes.
Result<SecretBytes> joined(std::span<const std::uint8_t> groups)
{
    SecretBytes data(groups.size() * groupBits / byteBits);
    std::uint32_t bits = 0;
    unsigned held = 0;
    std::size_t done = 0;
    for (const std::uint8_t group : groups) {
        bits = bits << groupBits | group;
        held += groupBits;
        if (held >= byteBits) {
            held -= byteBits;
            data.writable()[done++] = static_cast<std::uint8_t>(bits >> held);
        }
    }
    if (held >= groupBits || (bits & ((1U << held) - 1)) != 0)
        return malformed("Bech32: bits left over");
    return data;
}

} // namespace

SecretBytes encode(QByteArrayView prefix, ByteView data)
{
    const std::size_t groups = (data.size() * byteBits + groupBits - 1) / groupBits;
    SecretBytes text(static_cast<std::size_t>(prefix.size()) + 1 + groups + checkSize);
    auto out = std::ranges::copy(bytesOf(prefix), text.writable().begin()).out;
    *out++ = '1';
    Checksum checksum(prefix);
    const auto put = [&](std::uint32_t group) {
        checksum.add(static_cast<std::uint8_t>(group & 31U));
        *out++ = letter(group);
    };
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const std::uint8_t byte : data) {
        bits = bits << byteBits | byte;
        held += byteBits;
        while (held >= groupBits) {
            held -= groupBits;
            put(bits >> held);
        }
    }
    if (held > 0)
        put(bits << (groupBits - held));
    for (std::size_t i = 0; i < checkSize; ++i)
        checksum.add(0);
    const std::uint32_t check = checksum.value() ^ 1U;
    for (std::size_t i = 0; i < checkSize; ++i)
        *out++ = letter(check >> groupBits * (checkSize - 1 - i));
    return text;
}

Result<SecretBytes> decode(QByteArrayView prefix, ByteView text)
{
    const auto separator = static_cast<std::size_t>(prefix.size());
    if (prefix.isEmpty() || text.size() < separator + 1 + checkSize || text[separator] != '1'
        || !std::ranges::equal(text.first(separator), bytesOf(prefix)))
        return malformed("Bech32: another prefix");
    const bool upper = std::ranges::any_of(prefix, isUpper);
    const ByteView letters = text.subspan(separator + 1);
    SecretBytes groups(letters.size());
    Checksum checksum(prefix);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const char c = static_cast<char>(letters[i]);
        const auto value = alphabet.find(lower(c));
        const bool isDigit = c >= '0' && c <= '9';
        if (value == std::string_view::npos || (!isDigit && isUpper(c) != upper))
            return malformed("Bech32: character");
        groups.writable()[i] = static_cast<std::uint8_t>(value);
        checksum.add(groups.view()[i]);
    }
    if (checksum.value() != 1)
        return malformed("Bech32: checksum");
    return joined(groups.view().first(letters.size() - checkSize));
}

} // namespace rueckhalt::bech32
