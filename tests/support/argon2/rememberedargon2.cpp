// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/argon2/rememberedargon2.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <string>

#include <dlfcn.h>
#include <unistd.h>

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

Derive libraryFunction()
{
    // The linker leaves the library out where nothing but this function is asked of it.
    void *function = dlsym(RTLD_NEXT, "argon2id_hash_raw");
    if (void *library = function == nullptr ? dlopen("libargon2.so.1", RTLD_NOW) : nullptr)
        function = dlsym(library, "argon2id_hash_raw");
    if (function == nullptr)
        std::abort();
    return reinterpret_cast<Derive>(function);
}

/// Where other processes find the key of this input; empty: nowhere.
std::string sharedPath(const std::string &input)
{
    constexpr std::size_t longestName = 200;
    constexpr char digits[] = "0123456789abcdef";
    const char *folder = std::getenv("RUECKHALT_TEST_KEYS");
    if (folder == nullptr || 2 * input.size() > longestName)
        return {};
    std::string path = std::string(folder) + '/';
    for (const char each : input) {
        path += digits[static_cast<unsigned char>(each) >> 4];
        path += digits[static_cast<unsigned char>(each) & 15];
    }
    return path;
}

std::string sharedKey(const std::string &path, std::size_t size)
{
    std::string key(size, '\0');
    std::ifstream file(path, std::ios::binary);
    return file.read(key.data(), static_cast<std::streamsize>(size)) ? key : std::string();
}

void share(const std::string &path, const std::string &key)
{
    const std::string draft = path + std::to_string(::getpid());
    std::ofstream(draft, std::ios::binary) << key;
    std::error_code ignored;
    std::filesystem::rename(draft, path, ignored);
}

} // namespace

/// Stands in front of the function of libargon2 of this name, as the program defines it first.
extern "C" int argon2id_hash_raw(std::uint32_t passes, std::uint32_t memoryKiB, std::uint32_t lanes,
    const void *password, std::size_t passwordSize, const void *salt, std::size_t saltSize,
    void *hash, std::size_t hashSize)
{
    static std::mutex mutex;
    static std::map<std::string, std::string> known;
    static const Derive derive = libraryFunction();
    std::string input;
    for (const std::uint32_t number : std::array {passes, memoryKiB, lanes})
        append(input, number);
    append(input, hashSize);
    append(input, password, passwordSize);
    append(input, salt, saltSize);
    const std::lock_guard guard(mutex);
    auto found = known.find(input);
    const std::string path = found == known.end() ? sharedPath(input) : std::string();
    if (const std::string key = path.empty() ? path : sharedKey(path, hashSize); !key.empty())
        found = known.emplace(input, key).first;
    if (found == known.end()) {
        const int result = derive(
            passes, memoryKiB, lanes, password, passwordSize, salt, saltSize, hash, hashSize);
        if (result != 0)
            return result;
        found = known.emplace(input, std::string(static_cast<char *>(hash), hashSize)).first;
        if (!path.empty())
            share(path, found->second);
    }
    std::memcpy(hash, found->second.data(), hashSize);
    return 0;
}

namespace rueckhalt::testing {

// Being called is enough: it brings the function above into the program.
void rememberKeyDerivations() {}

} // namespace rueckhalt::testing
