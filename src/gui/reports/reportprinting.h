// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/reportdocument.h"

class QWidget;

namespace rueckhalt {

/// Shows the pages as the printer will print them and prints them from there; true if they were
/// printed. Others read the queue of a printer: the job is called after the program.
bool printWithPreview(QWidget *parent, const ReportDocument &document);

} // namespace rueckhalt
