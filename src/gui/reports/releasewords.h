// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reports/reportwriter.h"

namespace rueckhalt {

/// Why there is no release (yet), as an officer should read it.
struct ReleaseProblem
{
    enum class Next { Again, Coarser, Nothing };

    QString title;
    QString sentence; ///< what is safe and what can be done
    QString verb; ///< on the button; empty: nothing can be done here
    Next next = Next::Nothing;
};
ReleaseProblem releaseProblemFor(const Error &error);
/// The register is not as it was when the preview was made.
bool isChangedSince(const Error &error);

/// How a format is called in a file dialog: "PDF document (*.pdf)".
struct FileOfFormat
{
    QString ending;
    QString filter;
};
FileOfFormat fileOf(ReportFormat format);
/// Says template and period and nothing else.
QString fileNameFor(const ReportDocument &document, ReportFormat format);

} // namespace rueckhalt
