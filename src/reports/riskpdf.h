// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace rueckhalt {

/// One measure in the documentation of a risk assessment.
struct RiskRecord
{
    struct Fact
    {
        QString label;
        QString value;
    };
    QString title {};
    QString line {}; ///< kind and state, below the title
    QList<Fact> facts {}; ///< empty values are left out
    QString effect {}; ///< what the check found
};

/// The documentation of the risk assessment of one unit (ArbSchG § 6) in one language, ready to be
/// set: which measures, who, until when, how far, and what the check of their effect found.
struct RiskDocument
{
    Language language = Language::German;
    QString authority {}; ///< may be empty
    QString title {};
    QString unit {};
    QString made {}; ///< "Stand: 21.11.2026"
    QString law {}; ///< what this document is and by which rule
    QString warning {}; ///< ArbSchG § 4; may be empty
    QString effectLabel {};
    QString nothing {}; ///< where there is no measure
    QString signature {}; ///< below the line at the end
    QString footer {};
    QList<RiskRecord> records {};
};

/// On A4 as PDF/A-1b: vectors, embedded fonts, searchable text, page numbers. Needs a
/// QGuiApplication and a font: without them Unsupported.
Result<QByteArray> riskPdf(const RiskDocument &document);

} // namespace rueckhalt
