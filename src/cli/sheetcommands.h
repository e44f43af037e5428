// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "session/catalogkeeping.h"

#include <functional>

namespace rueckhalt {

/// Title of a sheet that may be written in one language only.
QString sheetTitle(const Measure &measure, Language language);

/// All problems, one a line, and why nothing was done.
int failWith(const QStringList &problems, const CommandOptions &options, Console &console);
QStringList linesOf(const QList<CatalogProblem> &problems, Language language);
QStringList linesOf(const QList<SheetProblem> &problems, Language language);

/// A package as it was named on the command line; TooLarge without being read to its end.
Result<CatalogFile> fileOf(const QString &path);
/// To --output, or to standard output.
int writePackage(const QByteArray &package, const CommandOptions &options, Console &console);

/// Parses the command line and does `work` with the sheets.
int onSheets(Invocation &invocation, CommandOptions &options,
    const std::function<int(OpenRegister &, CatalogKeeping &)> &work);

/// Actions of the command "catalog" for packages of other authorities.
int runCatalogImport(Invocation &invocation);
int runCatalogExport(Invocation &invocation);

} // namespace rueckhalt
