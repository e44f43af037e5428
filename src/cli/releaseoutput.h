// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "session/releasing.h"

namespace rueckhalt {

/// What releases are named by on the command line.
inline constexpr Words PeriodWords {"Zeitraum: 2026-M03, 2026-Q1, 2026-Y oder 2026-C1 (Korrektur)",
    "period: 2026-M03, 2026-Q1, 2026-Y or 2026-C1 (correction)"};

/// The tables of a release as text.
void sayTables(const Release &release, Console &console);

/// {"release": "2026-Q1", …, "tables": […]}; a number that is withheld is null.
QJsonObject jsonOf(const Release &release, Language language);

/// The same of a release that is not made yet, with what is withheld and why.
QJsonObject jsonOf(const ReleasePreview &preview, Language language);

/// The same as text; the reasons with --why.
void sayPreview(const ReleasePreview &preview, const CommandOptions &options, Console &console);

/// Why a release cannot be made so, with what to do; else the error's own sentence.
int failToRelease(const Error &error, Console &console);

} // namespace rueckhalt
