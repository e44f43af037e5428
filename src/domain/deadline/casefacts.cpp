// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/casefacts.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<EmploymentStatus>> terms<EmploymentStatus>()
{
    using enum EmploymentStatus;
    static constexpr std::array<Term<EmploymentStatus>, 6> list {{
        {Employee, "employee", {"Tarifbeschäftigt", "Employee"}},
        {CivilServant, "civil-servant", {"Verbeamtet", "Civil servant"}},
        {Trainee, "trainee", {"In Ausbildung", "Trainee"}},
        {Temporary, "temporary", {"Leiharbeit", "Temporary worker"}},
        {Honorary, "honorary", {"Ehrenamt oder Mandat", "Honorary office or mandate"}},
        {Contractor, "contractor", {"Bei einer anderen Firma beschäftigt", "Employed elsewhere"}},
    }};
    return list;
}

template <>
std::span<const Term<Offence>> terms<Offence>()
{
    using enum Offence;
    static constexpr std::array<Term<Offence>, 11> list {{
        {Insult, "insult", {"Beleidigung", "Insult"}},
        {InsultOfAuthority, "insult-authority",
            {"Beleidigung der Behörde", "Insult of the authority"}},
        {Trespass, "trespass", {"Hausfriedensbruch", "Trespass"}},
        {BodilyHarm, "bodily-harm", {"Körperverletzung", "Bodily harm"}},
        {Threat, "threat", {"Bedrohung", "Threat"}},
        {Stalking, "stalking", {"Nachstellung", "Stalking"}},
        {SexualHarassment, "sexual-harassment", {"Sexuelle Belästigung", "Sexual harassment"}},
        {Recording, "recording",
            {"Heimliche Ton- oder Bildaufnahme", "Secret recording of word or picture"}},
        {DamageToAuthority, "damage-authority",
            {"Sachbeschädigung an Eigentum der Behörde", "Damage to property of the authority"}},
        {DamageToPerson, "damage-person",
            {"Sachbeschädigung an privatem Eigentum", "Damage to private property"}},
        {ExOfficio, "ex-officio",
            {"Tat, die von Amts wegen verfolgt wird", "Act prosecuted without an application"}},
    }};
    return list;
}

template <>
std::span<const Term<EntitledRole>> terms<EntitledRole>()
{
    using enum EntitledRole;
    static constexpr std::array<Term<EntitledRole>, 5> list {{
        {Victim, "victim", {"Betroffene Person", "Affected person"}},
        {Superior, "superior", {"Dienstvorgesetzte Person", "Superior"}},
        {Authority, "authority", {"Behörde selbst", "The authority itself"}},
        {Relative, "relative", {"Angehörige", "Relative"}},
        {Representative, "representative", {"Gesetzliche Vertretung", "Legal representative"}},
    }};
    return list;
}

template <>
std::span<const Term<CareAnswer>> terms<CareAnswer>()
{
    using enum CareAnswer;
    static constexpr std::array<Term<CareAnswer>, 3> list {{
        {Open, "open", {"Offen", "Open"}},
        {Accepted, "accepted", {"Angenommen", "Accepted"}},
        {Declined, "declined", {"Abgelehnt", "Declined"}},
    }};
    return list;
}

template <>
std::span<const Term<RecordClass>> terms<RecordClass>()
{
    using enum RecordClass;
    static constexpr std::array<Term<RecordClass>, 8> list {{
        {LightCase, "light-case", {"Leichter Fall", "Light case"}},
        {EmployeeCase, "employee-case", {"Fall mit Beschäftigtendaten", "Case with staff data"}},
        {AccidentPapers, "accident-papers", {"Unfallunterlagen", "Accident papers"}},
        {SealedIdentity, "sealed-identity",
            {"Name einer beschuldigten Person oder eines Zeugen", "Name of accused or witness"}},
        {HouseBanRecord, "house-ban", {"Hausverbot", "House ban"}},
        {PlanRecord, "plan", {"Maßnahmenplan", "Plan of measures"}},
        {AuditLog, "audit-log", {"Zugriffsprotokoll", "Access log"}},
        {Draft, "draft", {"Entwurf", "Draft"}},
    }};
    return list;
}

template <>
std::span<const Term<DeadlineKind>> terms<DeadlineKind>()
{
    using enum DeadlineKind;
    static constexpr std::array<Term<DeadlineKind>, 14> list {{
        {AccidentAtOnce, "accident-at-once",
            {"Unfallkasse sofort verständigen", "Tell the accident insurer at once"}},
        {AccidentNotice, "accident-notice", {"Unfallanzeige", "Accident notice"}},
        {ServiceAccidentReport, "service-accident-report",
            {"Dienstunfall melden", "Report the service accident"}},
        {ServiceAccidentInquiry, "service-accident-inquiry",
            {"Dienstunfall untersuchen", "Look into the service accident"}},
        {ServiceAccidentLateEffect, "service-accident-late-effect",
            {"Spätfolge eines Dienstunfalls melden", "Report a late effect of a service accident"}},
        {Application, "application", {"Strafantrag", "Application for prosecution"}},
        {FirstCare, "first-care", {"Erstbetreuung", "First care"}},
        {FirstFollowUp, "first-follow-up", {"Erstes Nachgespräch", "First follow-up talk"}},
        {SecondFollowUp, "second-follow-up", {"Zweites Nachgespräch", "Second follow-up talk"}},
        {HouseBanReview, "house-ban-review",
            {"Hausverbot: über Verlängerung entscheiden", "House ban: decide on prolonging it"}},
        {HouseBanEnd, "house-ban-end", {"Hausverbot endet", "House ban ends"}},
        {EffectCheck, "effect-check", {"Wirkung prüfen", "Check the effect"}},
        {FirstAidRecord, "first-aid-record",
            {"Erste-Hilfe-Eintrag löschen", "Delete the first-aid record"}},
        {Deletion, "deletion", {"Unterlagen löschen", "Delete records"}},
    }};
    return list;
}

} // namespace rueckhalt
