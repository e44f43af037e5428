// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace rueckhalt {

/// What the command line was told about its language: --lang, else the system's. German unless
/// the system speaks another language than German.
Language spokenLanguage(const QStringList &arguments, const QLocale &system);

/// Runs the command named by the first argument after the program's name; returns the exit code.
/// `anchorFolder`: where this machine remembers the states of registers; empty: nowhere.
int runCommandLine(const QStringList &arguments, Console &console, Clock clock, Random random,
    const QString &anchorFolder = {});

} // namespace rueckhalt
