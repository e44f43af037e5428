// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/servicebasics/officeprofile.h"

namespace rueckhalt::testing {

/// An office as there are many: two periods of hours, one closing, a last admission with reason.
[[nodiscard]] inline OfficeProfile citizensOffice()
{
    OfficeProfile profile;
    profile.unit = UnitId({0x42});
    profile.name = QStringLiteral("Bürgeramt Mitte");
    profile.address = QStringLiteral("Gartenstraße 4\n12345 Musterstadt");
    profile.room = QStringLiteral("Erdgeschoss, Zimmer 12");
    profile.phone = QStringLiteral("01234 56-789");
    profile.mail = QStringLiteral("buergeramt@musterstadt.example");
    profile.website = QStringLiteral("https://www.musterstadt.example/buergeramt");
    profile.booking = QStringLiteral("https://termine.musterstadt.example");
    HoursPeriod old {.validFrom = QDate(2025, 1, 1)};
    old.counter[0] = *hoursFrom(u"8-12");
    HoursPeriod now {.validFrom = QDate(2026, 1, 1)};
    now.counter = {*hoursFrom(u"8-12, 13-16"), *hoursFrom(u"8-12"), *hoursFrom(u"8-12*"),
        *hoursFrom(u"8-12, 14-18"), *hoursFrom(u"7-12"), {}, {}};
    now.phone[0] = *hoursFrom(u"8-16");
    now.lastAdmission[0] = 15 * 60 + 45;
    now.lastAdmission[3] = 17 * 60 + 30;
    profile.hours = {old, now};
    profile.admissionReason = AdmissionReason::CaseTakesTime;
    profile.closed << ClosedDays {.first = QDate(2026, 12, 4),
        .last = QDate(2026, 12, 4),
        .reason = ClosingReason::StaffMeeting,
        .instead = {QStringLiteral("Das Bürgeramt Nord hat geöffnet."), {}, {}},
        .announced = QDate(2026, 11, 10)};
    profile.special << SpecialDay {
        QDate(2026, 12, 24), *hoursFrom(u"8-10"), {QStringLiteral("Heiligabend"), {}, {}}};
    profile.channels = {Channel::WalkIn, Channel::Appointment, Channel::Phone};
    profile.arrival = {Arrival::FreeParking, Arrival::BicycleStands};
    profile.access = {AccessFeature::StepFree};
    profile.languages = {SpokenLanguage::German, SpokenLanguage::English};
    return profile;
}

} // namespace rueckhalt::testing
