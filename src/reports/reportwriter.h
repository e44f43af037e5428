// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/disclosure/annualrelease.h"

#include <QByteArray>

namespace rueckhalt {

enum class ReportFormat { Pdf, Html, Csv };

/// The annual report as a document. PDF is vector with searchable text and page numbers, HTML one
/// self-contained accessible page, CSV UTF-8 with every field safe from formula injection.
/// Fails only on lack of space or a missing font.
/// `registerState`: the line by which the state of the register can be compared later; empty: none.
Result<QByteArray> writeAnnualReport(const AnnualRelease &release, ReportFormat format,
    Language language, const QString &registerState = {});

} // namespace rueckhalt
