// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reports/reportdocument.h"

#include <QByteArray>

namespace rueckhalt {

/// A workbook (Office Open XML): a sheet of words, then one for every table and every annex.
/// Nothing in it is hidden, nothing is computed, and texts stay texts whatever they begin with.
/// Its date is that of the document. Io if the temporary file cannot be written.
Result<QByteArray> xlsxReport(const ReportDocument &document);

} // namespace rueckhalt
