// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/deadlinesettings.h"

namespace rueckhalt {

template <>
std::span<const Term<NoticeStart>> terms<NoticeStart>()
{
    using enum NoticeStart;
    static constexpr std::array<Term<NoticeStart>, 2> list {{
        {Accident, "accident", {"Kenntnis vom Unfall", "knowledge of the accident"}},
        {Incapacity, "incapacity",
            {"Kenntnis von mehr als drei Ausfalltagen", "knowledge of more than three days lost"}},
    }};
    return list;
}

template <>
std::span<const Term<EndOnDayOff>> terms<EndOnDayOff>()
{
    using enum EndOnDayOff;
    static constexpr std::array<Term<EndOnDayOff>, 2> list {{
        {Stays, "stays", {"bleibt", "stays"}},
        {Moves, "moves", {"rückt auf den nächsten Werktag", "moves to the next working day"}},
    }};
    return list;
}

namespace {

constexpr Words OurProposal {"Vorschlag von Rückhalt; keine Vorschrift", "proposed by Rückhalt"};

} // namespace

std::span<const NumberSetting> numberSettings()
{
    using S = DeadlineSettings;
    static constexpr std::array<NumberSetting, 21> list {{
        {"noticeOverDays", &S::noticeOverDays, 0, 30,
            {"Unfallanzeige ab mehr als so vielen Tagen Arbeitsunfähigkeit",
                "accident notice beyond so many days of incapacity"},
            {"SGB VII § 193 Abs. 1", "SGB VII § 193 (1)"}},
        {"noticeDays", &S::noticeDays, 0, 30,
            {"Tage für die Unfallanzeige", "days for the accident notice"},
            {"SGB VII § 193 Abs. 4", "SGB VII § 193 (4)"}},
        {"manyHarmed", &S::manyHarmed, 2, 1000,
            {"sofort melden ab so vielen Verletzten", "tell at once from so many persons harmed"},
            {"Satzungen der Unfallkassen, z. B. § 24 Abs. 1 Satzung der Unfallkasse NRW (mehr als "
             "drei)",
                "statutes of the insurers, e.g. Unfallkasse NRW § 24 (1): more than three"}},
        {"serviceAccidentMonths", &S::serviceAccidentMonths, 1, 120,
            {"Monate für die Meldung eines Dienstunfalls", "months to report a service accident"},
            {"BeamtVG § 45 Abs. 1; ebenso NBeamtVG § 51 Abs. 1; in anderen Ländern deren "
             "Beamtenversorgungsgesetz: bitte prüfen",
                "BeamtVG § 45 (1), likewise NBeamtVG § 51 (1); in other states their own law: "
                "please check"}},
        {"lateEffectMonths", &S::lateEffectMonths, 1, 24,
            {"Monate für die Meldung einer Spätfolge", "months to report a late effect"},
            {"BeamtVG § 45 Abs. 2", "BeamtVG § 45 (2)"}},
        {"lateEffectLimitMonths", &S::lateEffectLimitMonths, 12, 600,
            {"Spätfolgen höchstens so viele Monate nach dem Unfall",
                "late effects at most so many months after the accident"},
            {"BeamtVG § 45 Abs. 2", "BeamtVG § 45 (2)"}},
        {"damageClaimMonths", &S::damageClaimMonths, 1, 24,
            {"Monate für den Ersatz beschädigter Sachen nach einem Dienstunfall",
                "months to claim things damaged in a service accident"},
            {"BeamtVG § 32, NBeamtVG § 36; in anderen Ländern deren Gesetz: bitte prüfen",
                "BeamtVG § 32, NBeamtVG § 36; in other states their own law: please check"}},
        {"firstCareHours", &S::firstCareHours, 1, 336,
            {"Stunden bis zur Erstbetreuung", "hours until first care"},
            {"Empfehlung der BGW: in den ersten 48 Stunden",
                "advice of BGW: in the first 48 hours"}},
        {"firstFollowUpDays", &S::firstFollowUpDays, 1, 365,
            {"Tage bis zum ersten Nachgespräch", "days until the first follow-up"}, OurProposal},
        {"secondFollowUpDays", &S::secondFollowUpDays, 1, 730,
            {"Tage bis zum zweiten Nachgespräch", "days until the second follow-up"}, OurProposal},
        {"houseBanReviewDays", &S::houseBanReviewDays, 0, 365,
            {"Tage vor dem Ende eines Hausverbots", "days before a house ban ends"}, OurProposal},
        {"firstAidMonths", &S::firstAidMonths, 60, 600,
            {"Monate für Erste-Hilfe-Einträge", "months for first-aid records"},
            {"DGUV Vorschrift 1 § 24 Abs. 6", "DGUV Vorschrift 1 § 24 (6)"}},
        {"lightCaseMonths", &S::lightCaseMonths, 1, 600,
            {"Monate für leichte Fälle", "months for light cases"}, OurProposal},
        {"employeeCaseMonths", &S::employeeCaseMonths, 1, 600,
            {"Monate für Fälle mit Beschäftigtendaten", "months for cases with staff data"},
            OurProposal},
        {"accidentPapersMonths", &S::accidentPapersMonths, 1, 600,
            {"Monate für Unfallunterlagen", "months for accident papers"}, OurProposal},
        {"sealedIdentityMonths", &S::sealedIdentityMonths, 1, 600,
            {"Monate für versiegelte Namen", "months for sealed names"}, OurProposal},
        {"houseBanMonths", &S::houseBanMonths, 0, 600,
            {"Monate nach dem Ende eines Hausverbots", "months after the end of a house ban"},
            OurProposal},
        {"planMonths", &S::planMonths, 1, 600,
            {"Monate für Maßnahmenpläne", "months for plans of measures"}, OurProposal},
        {"auditLogMonths", &S::auditLogMonths, 1, 600,
            {"Monate für das Zugriffsprotokoll", "months for the access log"}, OurProposal},
        {"draftDays", &S::draftDays, 1, 3650, {"Tage für Entwürfe", "days for drafts"},
            OurProposal},
        {"soonDays", &S::soonDays, 1, 31,
            {"Tage, die als „diese Woche“ gelten", "days that count as this week"}, OurProposal},
    }};
    return list;
}

} // namespace rueckhalt
