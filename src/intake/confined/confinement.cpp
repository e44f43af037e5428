// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/confined/confinement.h"

#include "base/systemerror.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <memory>

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define RUECKHALT_ADDRESS_SANITIZER
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define RUECKHALT_ADDRESS_SANITIZER
#endif
#endif

namespace rueckhalt {

namespace {

struct FilterEnd
{
    void operator()(scmp_filter_ctx filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, FilterEnd>;

/// Enough for computing in memory and for talking over what is open.
constexpr std::array harmless {SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(readv), SCMP_SYS(writev),
    SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(brk),
    SCMP_SYS(madvise), SCMP_SYS(futex), SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigaction), SCMP_SYS(sigaltstack), SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),
    SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(getrandom), SCMP_SYS(sched_yield),
    SCMP_SYS(restart_syscall)};

/// No library that reads a file has any reason for these: whoever tries has taken it over.
constexpr std::array hostile {SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork),
    SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen),
    SCMP_SYS(accept), SCMP_SYS(accept4), SCMP_SYS(sendmsg), SCMP_SYS(recvmsg), SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(pidfd_open),
    SCMP_SYS(pidfd_getfd), SCMP_SYS(bpf), SCMP_SYS(io_uring_setup), SCMP_SYS(userfaultfd),
    SCMP_SYS(mount), SCMP_SYS(unshare), SCMP_SYS(setns), SCMP_SYS(keyctl), SCMP_SYS(add_key)};

/// A call that does not exist on this architecture needs no rule.
bool isDone(int result)
{
    return result == 0 || result == -EDOM;
}

bool addRules(scmp_filter_ctx filter)
{
    for (const int call : harmless) {
        if (!isDone(seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0)))
            return false;
    }
    for (const int call : hostile) {
        if (!isDone(seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, call, 0)))
            return false;
    }
    // Memory, but none that can be executed.
    const scmp_arg_cmp notExecutable {2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
        if (!isDone(seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 1, &notExecutable)))
            return false;
    }
    // Breaking down is all it may do to a process, and only to itself.
    const scmp_arg_cmp itself {0, SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid()), 0};
    return isDone(seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, &itself));
}

void set(__rlimit_resource resource, rlim_t most)
{
    const rlimit value {most, most};
    ::setrlimit(resource, &value);
}

void limitResources([[maybe_unused]] const ConfinementLimits &limits)
{
#ifndef RUECKHALT_ADDRESS_SANITIZER // which reserves terabytes for itself
    if (FILE *statistics = std::fopen("/proc/self/statm", "r")) {
        unsigned long pages = 0;
        if (std::fscanf(statistics, "%lu", &pages) == 1)
            set(RLIMIT_AS,
                static_cast<rlim_t>(pages) * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE))
                    + static_cast<rlim_t>(limits.memory));
        std::fclose(statistics);
    }
#endif
    set(RLIMIT_CPU, static_cast<rlim_t>(limits.seconds));
    set(RLIMIT_FSIZE, 0);
    set(RLIMIT_CORE, 0);
    set(RLIMIT_NOFILE, 3);
}

} // namespace

Result<void> confineThisProcess(const ConfinementLimits &limits)
{
    const auto refused
        = [](const char *what) { return failure(Error::Code::Unsupported, QLatin1String(what)); };
    const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
    // All threads: one without the filter would do for the others what they may not.
    if (!filter || seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_TSYNC, 1) != 0
        || !addRules(filter.get()))
        return refused("filter");
    if (::close_range(3, ~0U, 0) != 0)
        return tl::unexpected<Error>(systemError(errno, "close_range"));
    limitResources(limits);
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return refused("privileges");
    return seccomp_load(filter.get()) == 0 ? Result<void>() : refused("filter");
}

} // namespace rueckhalt
