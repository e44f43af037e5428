// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/reportdocument.h"

#include <QByteArray>

namespace rueckhalt {

/// One self-contained page: no script, nothing loaded, well-formed XML as well; headings in order,
/// tables with captions and scopes, pictures as SVG with titles and descriptions, light and dark,
/// readable on paper too.
QByteArray htmlReport(const ReportDocument &document);

} // namespace rueckhalt
