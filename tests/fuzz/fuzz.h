// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// What a fuzz target defines: reads `data` as if it came from outside. libFuzzer calls it with
/// what it thinks up, the regression test with the files of tests/fuzz/corpus/<name>.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace rueckhalt::fuzz {

/// A rule that no input may break; breaking it counts as a crash.
inline void mustHold(bool rule)
{
    if (!rule)
        std::abort();
}

/// The input without a copy.
inline QByteArray bytesFrom(const std::uint8_t *data, std::size_t size)
{
    return QByteArray::fromRawData(
        reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

} // namespace rueckhalt::fuzz
