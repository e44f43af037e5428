// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/forms/accidentnotice.h"
#include "reports/forms/assessmentnote.h"
#include "reports/forms/carepage.h"
#include "reports/forms/firstaidrecord.h"
#include "reports/forms/houseban.h"
#include "reports/forms/policehandover.h"
#include "reports/forms/prosecution.h"
#include "reports/forms/serviceaccident.h"

namespace rueckhalt {

// One made-up case, every paper filled in.
AccidentNotice sampleNotice();
FirstAidRecord sampleFirstAid();
ProsecutionPaper sampleProsecution(ProsecutionPaper::Kind kind);
HouseBanLetter sampleBan();
ServiceAccident sampleServiceAccident();
AssessmentNote sampleAssessment();
PoliceHandover sampleHandover();
CarePage sampleCare();

inline constexpr const char *SampleAuthority = "Stadt Lindental";

/// The paper of that kind about the made-up case.
FormDocument sampleForm(FormKind kind, Language language = Language::German);
/// The same with nothing filled in.
FormDocument emptyForm(FormKind kind, Language language = Language::German);
/// The same with this text in every place that takes one.
FormDocument formFilledWith(FormKind kind, const QString &text);

/// What pdftotext reads in the file, by page; nothing if it is not installed.
std::optional<QStringList> pagesOfPdf(const QByteArray &pdf, const QStringList &options = {});

} // namespace rueckhalt
