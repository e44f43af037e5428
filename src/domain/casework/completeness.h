// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/followup.h"
#include "domain/incident/incident.h"

namespace rueckhalt {

/// Something that a report leaves open and that would help.
enum class ReportGap : std::uint8_t {
    Day,
    Unit,
    Trigger,
    Injury,
    Persons,
    Police,
    FirstAid,
    Alarm,
    Description,
    WhatHappened, ///< kind, but not which acts
};
template <>
std::span<const Term<ReportGap>> terms<ReportGap>();

/// What a report leaves open, in the order of the list. Nothing of it is mandatory.
[[nodiscard]] QList<ReportGap> gapsOf(const IncidentFacts &facts, const IncidentPersonPart &person);
/// The field in which the case answers it; nothing for what an addendum or a named person answers.
[[nodiscard]] std::optional<FollowUpField> fieldFor(ReportGap gap);
/// The question to the reporter, in plain words.
[[nodiscard]] Words questionFor(ReportGap gap);
/// All of them as one text, ready to be changed and sent.
[[nodiscard]] QString questionFor(const QList<ReportGap> &gaps, Language language);

} // namespace rueckhalt
