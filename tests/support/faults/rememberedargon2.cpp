// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faults/rememberedargon2.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <string>

#include <dlfcn.h>

namespace {

using Derive = int (*)(std::uint32_t, std::uint32_t, std::uint32_t, const void *, std::size_t,
    const void *, std::size_t, void *, std::size_t);

template <typename T>
void append(std::string &input, T value)
{
    input.append(reinterpret_cast<const char *>(&value), sizeof value);
}

void append(std::string &input, const void *data, std::size_t size)
{
    append(input, size);
    input.append(static_cast<const char *>(data), size);
}

} // namespace

/// Stands in front of the function of libargon2 of this name, as the program defines it first.
extern "C" int argon2id_hash_raw(std::uint32_t passes, std::uint32_t memoryKiB, std::uint32_t lanes,
    const void *password, std::size_t passwordSize, const void *salt, std::size_t saltSize,
    void *hash, std::size_t hashSize)
{
    static std::mutex mutex;
    static std::map<std::string, std::string> known;
    static const auto derive = reinterpret_cast<Derive>(dlsym(RTLD_NEXT, "argon2id_hash_raw"));
    if (derive == nullptr)
        std::abort();
    std::string input;
    for (const std::uint32_t number : std::array {passes, memoryKiB, lanes})
        append(input, number);
    append(input, hashSize);
    append(input, password, passwordSize);
    append(input, salt, saltSize);
    const std::lock_guard guard(mutex);
    auto found = known.find(input);
    if (found == known.end()) {
        const int result = derive(
            passes, memoryKiB, lanes, password, passwordSize, salt, saltSize, hash, hashSize);
        if (result != 0)
            return result;
        found = known.emplace(input, std::string(static_cast<char *>(hash), hashSize)).first;
    }
    std::memcpy(hash, found->second.data(), hashSize);
    return 0;
}

namespace rueckhalt::testing {

// Being called is enough: it brings the function above into the program.
void rememberKeyDerivations() {}

} // namespace rueckhalt::testing
