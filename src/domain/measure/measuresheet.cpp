// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure/measuresheet.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<EvidenceStrength>> terms<EvidenceStrength>()
{
    using enum EvidenceStrength;
    static constexpr std::array<Term<EvidenceStrength>, 4> list {{
        {Studied, "studied", {"in einer Studie untersucht", "examined in a study"}},
        {Practice, "practice", {"von einer Behörde berichtet", "reported by an authority"}},
        {Guidance, "guidance", {"fachlich empfohlen", "recommended by experts"}},
        {Plausible, "plausible", {"einleuchtend, nicht untersucht", "plausible, not examined"}},
    }};
    return list;
}

template <>
std::span<const Term<EffortClass>> terms<EffortClass>()
{
    using enum EffortClass;
    static constexpr std::array<Term<EffortClass>, 3> list {{
        {Low, "low", {"einige Tage", "some days"}},
        {Medium, "medium", {"einige Wochen", "some weeks"}},
        {High, "high", {"mehrere Monate", "several months"}},
    }};
    return list;
}

template <>
std::span<const Term<CostClass>> terms<CostClass>()
{
    using enum CostClass;
    static constexpr std::array<Term<CostClass>, 4> list {{
        {None, "none", {"keine", "none"}},
        {Low, "low", {"bis etwa 5.000 €", "up to about €5,000"}},
        {Medium, "medium", {"bis etwa 50.000 €", "up to about €50,000"}},
        {High, "high", {"mehr als 50.000 €", "more than €50,000"}},
    }};
    return list;
}

template <>
std::span<const Term<LeadTime>> terms<LeadTime>()
{
    using enum LeadTime;
    static constexpr std::array<Term<LeadTime>, 4> list {{
        {Days, "days", {"nach Tagen", "after days"}},
        {Weeks, "weeks", {"nach Wochen", "after weeks"}},
        {Months, "months", {"nach Monaten", "after months"}},
        {Years, "years", {"nach einem Jahr oder später", "after a year or later"}},
    }};
    return list;
}

template <>
std::span<const Term<InvolvedParty>> terms<InvolvedParty>()
{
    using enum InvolvedParty;
    static constexpr std::array<Term<InvolvedParty>, 17> list {{
        {StaffCouncil, "staff-council", {"Personalrat", "Staff council"}},
        {DataProtection, "data-protection", {"Datenschutz", "Data protection"}},
        {Management, "management", {"Leitung", "Management"}},
        {Team, "team", {"Beschäftigte vor Ort", "Staff of the unit"}},
        {SafetyOfficer, "safety-officer", {"Fachkraft für Arbeitssicherheit", "Safety officer"}},
        {CompanyDoctor, "company-doctor", {"Betriebsärztlicher Dienst", "Occupational physician"}},
        {It, "it", {"IT-Abteilung", "IT department"}},
        {Building, "building", {"Gebäudemanagement", "Building management"}},
        {Security, "security", {"Sicherheitsdienst", "Security service"}},
        {Legal, "legal", {"Rechtsabteilung", "Legal department"}},
        {Press, "press", {"Presse und Internet", "Press and website"}},
        {Training, "training", {"Fortbildung", "Training"}},
        {Budget, "budget", {"Haushalt und Vergabe", "Budget and procurement"}},
        {Accessibility, "accessibility",
            {"Schwerbehindertenvertretung und Gleichstellung",
                "Disability and equality representatives"}},
        {Police, "police", {"Polizei", "Police"}},
        {Insurer, "insurer", {"Unfallkasse", "Accident insurer"}},
        {Citizens, "citizens", {"Bürgerinnen und Bürger", "Citizens"}},
    }};
    return list;
}

} // namespace rueckhalt
