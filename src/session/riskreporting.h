// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/riskpdf.h"
#include "session/whatfollowed.h"

namespace rueckhalt {

/// The documentation of the risk assessment as a document to be printed and signed.
[[nodiscard]] RiskDocument riskDocumentOf(
    const PlanDocumentation &documentation, const QString &authority, Language language);

} // namespace rueckhalt
