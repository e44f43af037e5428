// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"

#include <QString>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

namespace rueckhalt {

constinit const TestEntry *TestEntry::s_last = nullptr;

namespace {

std::string running;

/// "vault/head" of "/…/tests/vault/tst_head.cpp".
std::string nameOf(std::string_view source)
{
    constexpr std::string_view root = "tests/";
    constexpr std::string_view prefix = "tst_";
    std::string name(source.substr(source.rfind(root) + root.size()));
    name.erase(name.rfind(prefix), prefix.size());
    return name.substr(0, name.rfind('.'));
}

/// "tst_vault_head" of "vault/head".
std::string linkOf(std::string name)
{
    for (char &each : name) {
        if (each == '/')
            each = '_';
    }
    return "tst_" + name;
}

/// Temporary files go to memory where it has room, unless the caller says otherwise: each register
/// waits for the disk a hundred times. That it asks the disk to keep what is written, and what it
/// is worth if the disk does not, is asked in tests/faults.
void keepFilesInMemory()
{
    constexpr std::uint64_t enough = std::uint64_t {4} << 30;
    struct statfs memory
    {
    };
    if (std::getenv("TMPDIR") != nullptr || ::statfs("/dev/shm", &memory) != 0
        || memory.f_type != TMPFS_MAGIC
        || memory.f_bavail * static_cast<std::uint64_t>(memory.f_bsize) < enough)
        return;
    const std::string folder = "/dev/shm/rueckhalt-tests-" + std::to_string(::geteuid());
    struct stat found
    {
    };
    ::mkdir(folder.c_str(), S_IRWXU);
    // Others may pass through, as in /tmp: some tests act as a user without any right.
    if (::lstat(folder.c_str(), &found) == 0 && S_ISDIR(found.st_mode)
        && found.st_uid == ::geteuid() && ::chmod(folder.c_str(), S_IRWXU | S_IXGRP | S_IXOTH) == 0)
        ::setenv("TMPDIR", folder.c_str(), 1);
}

} // namespace

TestEntry::TestEntry(const char *source, Main main)
    : m_source(source)
    , m_main(main)
    , m_previous(s_last)
{
    s_last = this;
}

int runTest(int count, char **arguments)
{
    keepFilesInMemory();
    const std::string_view path = arguments[0];
    const std::string_view program = path.substr(path.rfind('/') + 1);
    const std::string_view wanted = count > 1 ? arguments[1] : "";
    for (const auto *entry = TestEntry::s_last; entry; entry = entry->m_previous) {
        running = nameOf(entry->m_source);
        std::string link = linkOf(running);
        if (link == program)
            return entry->m_main(count, arguments);
        if (wanted == running) {
            // It sees what it would see as a program of its own.
            arguments[1] = link.data();
            return entry->m_main(count - 1, arguments + 1);
        }
    }
    std::fputs("Which of these tests?\n", stderr);
    for (const auto *entry = TestEntry::s_last; entry; entry = entry->m_previous)
        std::fprintf(stderr, "  %s\n", nameOf(entry->m_source).c_str());
    return 2;
}

QString runningTest()
{
    return QString::fromStdString(running);
}

} // namespace rueckhalt

int main(int count, char **arguments)
{
    return rueckhalt::runTest(count, arguments);
}
