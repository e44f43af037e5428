// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"

#include "crypto/openssl.h"

#include <limits>

namespace rueckhalt {

Random systemRandom()
{
    return [](std::span<std::uint8_t> bytes) {
        openssl::require(bytes.size() <= std::numeric_limits<int>::max()
                && RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) == 1,
            "no random numbers");
    };
}

} // namespace rueckhalt
