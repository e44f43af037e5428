// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reports/reportdocument.h"

#include <functional>

class QPrintPreviewDialog;
class QWidget;

namespace rueckhalt {

/// Opens a window with the pages as the printer will print them; from there they are printed.
/// `printed` is called once when that was done, with Io if the printer, or the file it writes
/// to, would not take it; not if the user changes his mind. The window goes with `parent`. Others
/// read the queue of a printer: the job is called after the program.
QPrintPreviewDialog *printWithPreview(QWidget *parent, const ReportDocument &document,
    const std::function<void(const Result<void> &)> &printed);

} // namespace rueckhalt
