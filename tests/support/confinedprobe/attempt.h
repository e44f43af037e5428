// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace rueckhalt::testing {

/// What the probe tries once it is confined as the real program is; stands in the request in place
/// of the kind of a file.
enum class Attempt : quint32 {
    Nothing, ///< answers with the file
    Inherited, ///< answers with what it found before: environment, descriptors, folder, memory
    // Answer with errno:
    ReadFile,
    WriteFile,
    Process,
    Thread,
    Signal,
    ExecutableMemory,
    // Are ended:
    Program,
    Network,
    Trace,
    Crash,
    Endless,
    MemoryBomb,
    SilentEnd,
    ClosesAndStays,
    // Lie:
    SaysMore,
    SaysLess,
    SaysHuge,
    SaysNegative,
    SaysUnknown,
    WrongMark,
    Unconfined,
};

/// What is looked for in its memory is told in this disguise.
inline constexpr char Disguise = 0x5a;

} // namespace rueckhalt::testing
