// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/sizeclass.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace rueckhalt {

namespace {

using Length = quint32;

/// The least class that holds this many bytes.
std::size_t classFor(std::size_t size)
{
    return std::max(SmallestClass, std::bit_ceil(size));
}

} // namespace

Result<SecretBytes> padded(ByteView contents)
{
    if (contents.size() > LargestClass - sizeof(Length))
        return failure(Error::Code::TooLarge, QStringLiteral("contents of a sealed file"));
    SecretBytes plain(classFor(contents.size() + sizeof(Length)));
    qToBigEndian(static_cast<Length>(contents.size()), plain.writable().data());
    std::ranges::copy(contents, plain.writable().begin() + sizeof(Length));
    return plain;
}

Result<ByteView> unpadded(ByteView plain)
{
    const auto malformed = failure(Error::Code::Malformed, QStringLiteral("padding"));
    if (plain.size() < SmallestClass || plain.size() > LargestClass)
        return malformed;
    const std::size_t size = qFromBigEndian<Length>(plain.data());
    if (size > plain.size() - sizeof(Length) || classFor(size + sizeof(Length)) != plain.size())
        return malformed;
    const ByteView rest = plain.subspan(sizeof(Length) + size);
    if (std::ranges::any_of(rest, [](std::uint8_t byte) { return byte != 0; }))
        return malformed;
    return plain.subspan(sizeof(Length), size);
}

} // namespace rueckhalt
