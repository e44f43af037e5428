// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Stands between a program and the C library's file functions: counts the calls that touch files
/// below one folder, makes the n-th of them fail or kill the process, and logs what was written.
///
/// A program that links libfaultio has it in front of the C library by itself. Any other program
/// gets it by LD_PRELOAD and these variables: FAULTIO_ROOT (folder), FAULTIO_FAULT (none, enospc,
/// eio, short, sync, kill, killhalf), FAULTIO_AT (n, from 1), FAULTIO_ONWARDS (1: every call from
/// the n-th on), FAULTIO_TRACE (file).
///
/// Seen: opening, reading, writing, cutting, syncing, renaming, linking, removing, folders. Not
/// seen: stdio streams and writable shared mappings, which the programs under test do not use for
/// their data; what would bypass the log (O_TMPFILE, reflinks, sendfile, copy_file_range) is
/// refused below the folder, so that programs fall back to what is seen.
namespace faultio {

/// What happens to the chosen call. Each kind has its own count: of the calls it can happen to.
enum class Fault : std::int32_t {
    None, ///< counts every call that could fail
    NoSpace, ///< ENOSPC; what takes space: writing, creating, growing, renaming
    IoError, ///< EIO; everything (a file is closed nevertheless)
    ShortWrite, ///< half of the bytes are written and reported; onwards: then ENOSPC
    SyncError, ///< EIO; fsync, fdatasync
    KillBefore, ///< SIGKILL instead of a call that changes something
    KillHalfway, ///< SIGKILL when half of the bytes of a write are written
};

/// What a record of the log says; see readTrace() for the form.
enum class Op : std::uint8_t {
    Known, ///< file `id` was there before, at `path`
    Create, ///< new empty file `id` at `path`
    Write, ///< `data` at position `value` of file `id`
    Truncate, ///< file `id` to `value` bytes
    Sync, ///< file `id`
    SyncFolder, ///< folder `path`
    Rename, ///< `path` to `target`
    Link, ///< `target` is another name of `path`
    Remove, ///< the name `path`
    MakeFolder,
    RemoveFolder,
    Mark, ///< faultioMark(value)
};

/// Before each record's `path`, `target` and data, in the machine's own byte order.
struct TraceHeader
{
    std::uint64_t id = 0;
    std::uint64_t value = 0;
    std::uint64_t dataSize = 0;
    std::uint32_t pathSize = 0;
    std::uint32_t targetSize = 0;
    Op op = Op::Mark;
    std::uint8_t unused[7] = {};
};

} // namespace faultio

extern "C" {
/// From now on files below `root` (absolute, without links) count; null: none. No fault is armed.
void faultioWatch(const char *root);
/// Arms a fault for the `at`-th call (from 1) counted from now, or for all from it onwards.
void faultioArm(faultio::Fault fault, std::int64_t at, bool onwards);
/// The same for `times` calls one after the other.
void faultioArmTimes(faultio::Fault fault, std::int64_t at, std::int64_t times);
/// How often the armed fault has happened.
std::int64_t faultioHits();
/// Calls since faultioArm() to which the armed fault could have happened.
std::int64_t faultioCalls();
/// Logs into a new file at `path`, which lies outside the folder; null: ends the log.
void faultioTrace(const char *path);
/// Puts a mark into the log.
void faultioMark(std::uint64_t value);
}
