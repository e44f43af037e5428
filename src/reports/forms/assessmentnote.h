// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/forms/formdocument.h"
#include "reports/riskpdf.h"

namespace rueckhalt {

/// What one incident means for the risk assessment of a unit (ArbSchG §§ 5, 6; an assessment is
/// looked at again after an event, DGUV Vorschrift 1 § 3). Nobody involved is named: the unit, the
/// month and the kinds of what happened are enough for that purpose.
struct AssessmentNote
{
    QString unit {};
    QString activity {}; ///< at which work
    QDate month {}; ///< of the incident; the day is not printed
    QString caseNumber {}; ///< no name in it
    QStringList whatHappened {}; ///< kinds and level, in words of the taxonomy
    QStringList circumstances {}; ///< what set it off, what the place lacked
    QStringList inPlace {}; ///< measures that were in place
    QString didTheyWork {}; ///< whether they did
    std::optional<bool> needsChange {}; ///< of the assessment
    QString because {};
    QList<RiskRecord> measures {}; ///< decided now; technical before organisational before personal
    QDate checkOn {}; ///< when the effect is checked
    QString checkedBy {}; ///< a function
    QDate made {};
};

FormDocument assessmentNoteForm(
    const AssessmentNote &note, const QString &authority, Language language = Language::German);

} // namespace rueckhalt
