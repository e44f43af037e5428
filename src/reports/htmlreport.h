// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/annualdocument.h"

#include <QByteArray>

namespace rueckhalt {

/// One self-contained page: no script, nothing loaded, well-formed XML as well, tables with
/// captions and scopes, readable on paper too.
QByteArray htmlReport(const AnnualDocument &document);

} // namespace rueckhalt
