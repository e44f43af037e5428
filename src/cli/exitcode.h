// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "base/result.h"

#include <span>

namespace rueckhalt {

/// How the program ends. Scripts rely on the numbers: they never change their meaning.
enum class ExitCode {
    Done = 0,
    Failure = 1, ///< the system said no: disk full, read-only, stopped
    Usage = 2, ///< the command line itself is wrong
    WrongPassword = 3,
    NotFound = 4, ///< no such register, incident or file, or not a register
    Locked = 5, ///< somebody else has the register open
    Damaged = 6, ///< verification or opening found damage
    InvalidInput = 7, ///< a list, mapping, report or name that cannot be taken as it is
    NewerFormat = 8, ///< written by a newer program
    NotPermitted = 9, ///< the role of the member does not allow it
};

struct ExitMeaning
{
    ExitCode code = ExitCode::Done;
    Words meaning;
};

/// All codes with their meaning, for --help and the manual.
std::span<const ExitMeaning> exitMeanings();

ExitCode exitCodeFor(Error::Code code);

/// What happened and what to do, as a sentence; the detail of the error follows in brackets.
QString sentenceFor(const Error &error, Language language);

} // namespace rueckhalt
