// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/followuptable.h"

#include "domain/casework/reportedoffences.h"
#include "domain/deadline/offencerules.h"

#include <array>
#include <vector>

namespace rueckhalt {

namespace {

using Situation = FollowUpSituation;
constexpr QLatin1StringView yes {"yes"};

bool isInjured(const IncidentFacts &facts)
{
    return facts.injury != Injury::None && facts.injury != Injury::Unknown;
}

// What unfolds a field.
bool always(const Situation &)
{
    return true;
}
bool near(const Situation &now)
{
    using enum Place;
    const Place place = now.facts.place;
    return place != Telephone && place != Letter && place != SocialMedia;
}
bool damage(const Situation &now)
{
    return now.facts.types.contains(IncidentType::PropertyDamage)
        || now.facts.consequences.contains(Consequence::PropertyOfAuthority)
        || now.facts.consequences.contains(Consequence::PropertyPrivate);
}
bool firstAid(const Situation &now)
{
    return now.facts.firstAid == Answer::Yes;
}
bool firstAidPossible(const Situation &now)
{
    return isInjured(now.facts) || now.facts.types.contains(IncidentType::Physical)
        || firstAid(now);
}
bool police(const Situation &now)
{
    return now.facts.police == Answer::Yes;
}
bool threat(const Situation &now)
{
    return now.facts.subTypes.contains(SubType::Threat)
        || now.facts.subTypes.contains(SubType::Coercion)
        || now.facts.subTypes.contains(SubType::Stalking);
}
bool injured(const Situation &now)
{
    return isInjured(now.facts);
}
bool harmed(const Situation &now)
{
    return isInjured(now.facts) || now.facts.consequences.contains(Consequence::UnfitForWork)
        || now.facts.consequences.contains(Consequence::Strain)
        || now.facts.consequences.contains(Consequence::WorkInterrupted);
}
bool doctor(const Situation &now)
{
    return now.says(FollowUpField::DoctorSeen, yes);
}
bool unfit(const Situation &now)
{
    return now.facts.consequences.contains(Consequence::UnfitForWork)
        || !now.values.value(FollowUpField::IncapacityFrom).isEmpty();
}
bool stopped(const Situation &now)
{
    const QString value = now.values.value(FollowUpField::StoppedWork);
    return unfit(now) || (!value.isEmpty() && value != QLatin1StringView("no"));
}
bool unfitAndInsured(const Situation &now)
{
    return unfit(now) && !now.says(FollowUpField::Employment, QLatin1StringView("official"));
}
bool harmedOfficial(const Situation &now)
{
    return harmed(now) && now.says(FollowUpField::Employment, QLatin1StringView("official"));
}
bool reported(const Situation &now)
{
    return now.says(FollowUpField::CriminalReport, QLatin1StringView("made"));
}
bool application(const Situation &now)
{
    return mayBeProsecutedOnApplication(now.facts) && now.facts.affectedCount > 0;
}
bool applicationFiled(const Situation &now)
{
    return application(now)
        && now.says(FollowUpField::VictimApplication, QLatin1StringView("filed"));
}
bool superior(const Situation &now)
{
    return maySuperiorApply(now.facts) && now.facts.affectedCount > 0;
}
bool superiorFiled(const Situation &now)
{
    return superior(now)
        && now.says(FollowUpField::SuperiorApplication, QLatin1StringView("filed"));
}
bool authority(const Situation &now)
{
    return mayAuthorityApply(now.facts) || !now.values.value(FollowUpField::HouseBan).isEmpty();
}
bool authorityFiled(const Situation &now)
{
    return authority(now)
        && now.says(FollowUpField::AuthorityApplication, QLatin1StringView("filed"));
}
bool proceedings(const Situation &now)
{
    return reported(now) || applicationFiled(now) || superiorFiled(now) || authorityFiled(now);
}
bool inHouse(const Situation &now)
{
    using enum Place;
    const Place place = now.facts.place;
    return near(now) && place != CitizensHome && place != PublicSpace && place != PrivateSphere;
}
bool houseBan(const Situation &now)
{
    const QString value = now.values.value(FollowUpField::HouseBan);
    return !value.isEmpty() && value != QLatin1StringView("no");
}
bool graver(const Situation &now)
{
    return now.facts.level >= AachenLevel::Level2;
}
bool mayBeInjured(const Situation &now)
{
    return graver(now) || now.facts.types.contains(IncidentType::Physical)
        || now.facts.injury != Injury::Unknown;
}

// What can be chosen.
/// The words of a fact, as everywhere else; without `unstated`, which is no answer.
template <typename E>
std::vector<FieldChoice> choicesOf(std::optional<E> unstated = {})
{
    std::vector<FieldChoice> choices;
    for (const Term<E> &term : terms<E>()) {
        if (term.value != unstated)
            choices.push_back({term.code, term.words});
    }
    return choices;
}
constexpr auto yesNo = std::to_array<FieldChoice>({{"yes", {"Ja", "Yes"}}, {"no", {"Nein", "No"}}});
constexpr auto recurrences = std::to_array<FieldChoice>({{"once", {"einmalig", "once"}},
    {"same-person", {"wiederholt, gleiche Person", "again, same person"}},
    {"same-matter", {"wiederholt, gleiches Anliegen", "again, same matter"}}});
constexpr auto circumstances
    = std::to_array<FieldChoice>({{"alone", {"allein im Raum", "alone in the room"}},
        {"understaffed", {"zu wenig Personal", "understaffed"}},
        {"long-wait", {"lange Wartezeit", "long wait"}},
        {"before-closing", {"kurz vor Schließung", "shortly before closing"}},
        {"poor-lighting", {"schlechte Beleuchtung", "poor lighting"}},
        {"unfamiliar-place", {"fremder Ort", "unfamiliar place"}},
        {"alarm-out-of-reach", {"Alarm nicht erreichbar", "alarm out of reach"}}});
constexpr auto alarms = std::to_array<FieldChoice>(
    {{"worked", {"hat funktioniert", "it worked"}}, {"failed", {"hat versagt", "it failed"}},
        {"not-triggered", {"nicht ausgelöst", "not triggered"}},
        {"not-present", {"nicht vorhanden", "not present"}}});
constexpr auto employments
    = std::to_array<FieldChoice>({{"employee", {"Tarifbeschäftigte", "employee"}},
        {"official", {"Beamtin oder Beamter", "civil servant"}},
        {"trainee", {"Auszubildende", "trainee"}},
        {"temporary", {"Leiharbeit", "temporary agency work"}},
        {"honorary", {"Ehrenamt oder Mandat", "honorary office or mandate"}},
        {"contractor", {"Dienstleister", "contractor"}}});
constexpr auto bodyParts
    = std::to_array<FieldChoice>({{"head", {"Kopf", "head"}}, {"eye", {"Auge", "eye"}},
        {"neck", {"Hals", "neck"}}, {"trunk", {"Rumpf", "trunk"}}, {"arm", {"Arm", "arm"}},
        {"hand", {"Hand", "hand"}}, {"leg", {"Bein", "leg"}}, {"foot", {"Fuß", "foot"}}});
constexpr auto injuryKinds = std::to_array<FieldChoice>({{"bruise", {"Prellung", "bruise"}},
    {"cut", {"Schnitt", "cut"}}, {"fracture", {"Bruch", "fracture"}}, {"bite", {"Biss", "bite"}},
    {"burn", {"Verbrennung oder Verätzung", "burn"}}, {"shock", {"Schock", "shock"}},
    {"other", {"anderes", "other"}}});
constexpr auto stops = std::to_array<FieldChoice>(
    {{"no", {"nein", "no"}}, {"at-once", {"sofort", "at once"}}, {"later", {"später", "later"}}});
constexpr auto evidence = std::to_array<FieldChoice>(
    {{"photo", {"Foto", "photo"}}, {"mail", {"E-Mail oder Brief", "e-mail or letter"}},
        {"screenshot", {"Bildschirmfoto", "screenshot"}}, {"video", {"Video", "video"}},
        {"audio", {"Tonaufnahme", "sound recording"}}, {"object", {"Gegenstand", "object"}},
        {"none", {"keine", "none"}}});
constexpr auto reports = std::to_array<FieldChoice>({{"open", {"noch offen", "still open"}},
    {"planned", {"geplant", "planned"}}, {"made", {"erstattet", "made"}}, {"no", {"nein", "no"}}});
constexpr auto applications = std::to_array<FieldChoice>({{"open", {"noch offen", "still open"}},
    {"filed", {"gestellt", "filed"}}, {"waived", {"verzichtet", "waived"}}});
constexpr auto outcomes = std::to_array<FieldChoice>(
    {{"open", {"noch offen", "still open"}}, {"dropped", {"eingestellt", "dropped"}},
        {"penal-order", {"Strafbefehl", "penal order"}}, {"judgement", {"Urteil", "judgement"}}});
constexpr auto bans = std::to_array<FieldChoice>({{"no", {"nein", "no"}},
    {"oral", {"mündlich", "oral"}}, {"written", {"schriftlich", "in writing"}}});
constexpr auto hearings = std::to_array<FieldChoice>(
    {{"before", {"vorher angehört", "heard before"}}, {"after", {"nachgeholt", "heard afterwards"}},
        {"not-needed", {"entbehrlich", "not needed"}}});

} // namespace

bool mayBeProsecutedOnApplication(const IncidentFacts &facts)
{
    // Of some kinds something may be possible of which nobody has said yet what it was.
    return maySuperiorApply(facts) || mayAuthorityApply(facts)
        || !offencesFor(EntitledRole::Victim, offencesReported(facts)).isEmpty()
        || facts.types.contains(IncidentType::Psychological)
        || facts.types.contains(IncidentType::Sexual) || facts.subTypes.contains(SubType::Doxing);
}

bool maySuperiorApply(const IncidentFacts &facts)
{
    return !offencesFor(EntitledRole::Superior, offencesReported(facts)).isEmpty();
}

bool mayAuthorityApply(const IncidentFacts &facts)
{
    return !offencesFor(EntitledRole::Authority, offencesReported(facts)).isEmpty();
}

std::span<const FollowUpRule> followUpTable()
{
    using enum FollowUpField;
    using enum FieldForm;
    using G = FollowUpGroup;
    using D = DataCategory;
    static const auto injuries = choicesOf<rueckhalt::Injury>(rueckhalt::Injury::Unknown);
    static const auto triggers = choicesOf<Trigger>();
    // Field, code, words, form, level, group, category, what unfolds it, choices, fact.
    static const auto table = std::to_array<FollowUpRule>({
        {AffectedCount, "affected-count",
            {"Anzahl betroffener Beschäftigter", "Number of employees affected"}, Number, 2,
            G::Event, D::Statistical, always, {}, true},
        {Triggers, "triggers", {"Auslöser", "Trigger"}, SomeOf, 2, G::Event, D::Statistical, always,
            triggers, true},
        {Recurrence, "recurrence", {"Einmalig oder Serie", "Once or a series"}, OneOf, 2, G::Event,
            D::Statistical, always, recurrences, true},
        {Circumstances, "circumstances", {"Rahmenbedingungen", "Circumstances"}, SomeOf, 2,
            G::Event, D::Statistical, near, circumstances, true},
        {Alarm, "alarm", {"Alarm funktioniert?", "Did the alarm work?"}, OneOf, 2, G::Event,
            D::Statistical, near, alarms, true},
        {DamageEuro, "damage-euro", {"Sachschaden in Euro", "Damage in euros"}, Number, 2, G::Event,
            D::Statistical, damage, {}, true},
        {DamageText, "damage", {"Was beschädigt wurde", "What was damaged"}, Line, 2, G::Event,
            D::Free, damage},
        {FirstAid, "first-aid", {"Erste Hilfe geleistet?", "Was first aid given?"}, OneOf, 2,
            G::FirstAidGiven, D::Health, firstAidPossible, yesNo, true},
        {FirstAidTime, "first-aid-time", {"Zeitpunkt der Ersten Hilfe", "Time of the first aid"},
            DayTime, 2, G::FirstAidGiven, D::Health, firstAid},
        {FirstAidKind, "first-aid-kind", {"Art der Ersten Hilfe", "Kind of first aid"}, Line, 2,
            G::FirstAidGiven, D::Health, firstAid},
        {FirstAidHelper, "first-aid-helper",
            {"Wer Erste Hilfe geleistet hat", "Who gave first aid"}, Line, 2, G::FirstAidGiven,
            D::Employee, firstAid},
        {FirstAidRecorded, "first-aid-recorded",
            {"Verbandbuch geführt am", "First-aid record made on"}, Day, 2, G::FirstAidGiven,
            D::Employee, firstAid},
        {Police, "police", {"Polizei verständigt?", "Was the police called?"}, OneOf, 2,
            G::PoliceAndLaw, D::Criminal, always, yesNo, true},
        {PoliceTime, "police-time", {"Polizei verständigt um", "Police called at"}, DayTime, 2,
            G::PoliceAndLaw, D::Criminal, police},
        {PoliceOffice, "police-office", {"Polizeidienststelle", "Police station"}, Line, 2,
            G::PoliceAndLaw, D::Criminal, police},
        {PoliceReference, "police-reference",
            {"Vorgangsnummer der Polizei", "Reference of the police"}, Line, 2, G::PoliceAndLaw,
            D::Criminal, police},
        {ThreatWords, "threat-words", {"Wortlaut der Drohung", "Exact words of the threat"}, Text,
            3, G::Event, D::Criminal, threat},
        {Employment, "employment", {"Beschäftigungsstatus", "Kind of employment"}, OneOf, 3,
            G::Incapacity, D::Employee, harmed, employments},
        {Witnesses, "witnesses", {"Zeuginnen und Zeugen", "Witnesses"}, Text, 3, G::Event,
            D::ThirdParty, always},
        {FollowUpField::Injury, "injury", {"Wurde jemand verletzt?", "Was anybody hurt?"}, OneOf, 2,
            G::Injured, D::Health, mayBeInjured, injuries, true},
        {BodyParts, "body-parts", {"Verletzte Körperteile", "Injured parts of the body"}, SomeOf, 3,
            G::Injured, D::Health, injured, bodyParts},
        {InjuryKinds, "injury-kinds", {"Art der Verletzung", "Kind of injury"}, SomeOf, 3,
            G::Injured, D::Health, injured, injuryKinds},
        {DoctorSeen, "doctor-seen", {"Ärztlich untersucht?", "Seen by a doctor?"}, OneOf, 3,
            G::Injured, D::Health, harmed, yesNo},
        {DoctorName, "doctor", {"Arzt oder Durchgangsarzt", "Doctor"}, Line, 3, G::Injured,
            D::Health, doctor},
        {StoppedWork, "stopped-work", {"Arbeit eingestellt?", "Was work stopped?"}, OneOf, 3,
            G::Incapacity, D::Employee, harmed, stops},
        {IncapacityFrom, "incapacity-from", {"Arbeitsunfähig ab", "Unfit for work from"}, Day, 3,
            G::Incapacity, D::Health, stopped},
        {IncapacityUntil, "incapacity-until", {"Arbeitsunfähig bis", "Unfit for work until"}, Day,
            3, G::Incapacity, D::Health, unfit},
        {IncapacityKnown, "incapacity-known",
            {"Dem Arbeitgeber bekannt seit", "Known to the employer since"}, Day, 3, G::Incapacity,
            D::Employee, unfit},
        {WorkResumed, "work-resumed", {"Arbeit wieder aufgenommen am", "Work resumed on"}, Day, 3,
            G::Incapacity, D::Employee, stopped},
        {WorkBegan, "work-began", {"Beginn der Arbeitszeit am Tag", "Working hours began at"}, Time,
            3, G::Incapacity, D::Employee, unfit},
        {WorkEnds, "work-ends", {"Ende der Arbeitszeit am Tag", "Working hours end at"}, Time, 3,
            G::Incapacity, D::Employee, unfit},
        {WorkedAs, "worked-as", {"Tätig als", "Working as"}, Line, 3, G::Incapacity, D::Employee,
            unfit},
        {WorkedSince, "worked-since", {"Tätig seit", "Working since"}, Month, 3, G::Incapacity,
            D::Employee, unfit},
        {Evidence, "evidence", {"Beweismittel", "Evidence"}, SomeOf, 3, G::PoliceAndLaw, D::Free,
            always, evidence},
        {CriminalReport, "criminal-report", {"Strafanzeige", "Report to the police"}, OneOf, 3,
            G::PoliceAndLaw, D::Criminal, always, reports},
        {CriminalReportDay, "criminal-report-day", {"Strafanzeige am", "Reported on"}, Day, 3,
            G::PoliceAndLaw, D::Criminal, reported},
        {VictimKnewAct, "victim-knew-act",
            {"Betroffene Person kennt die Tat seit", "Affected person knows the act since"}, Day, 3,
            G::Application, D::Criminal, application},
        {VictimKnewPerson, "victim-knew-person",
            {"Betroffene Person kennt die Person seit", "Affected person knows the person since"},
            Day, 3, G::Application, D::Criminal, application},
        {VictimApplication, "victim-application",
            {"Strafantrag der betroffenen Person", "Application of the affected person"}, OneOf, 3,
            G::Application, D::Criminal, application, applications},
        {VictimApplicationDay, "victim-application-day",
            {"Strafantrag der betroffenen Person am", "Application of the affected person on"}, Day,
            3, G::Application, D::Criminal, applicationFiled},
        {SuperiorKnewAct, "superior-knew-act",
            {"Dienstvorgesetzte kennen die Tat seit", "Superior knows the act since"}, Day, 3,
            G::Application, D::Criminal, superior},
        {SuperiorKnewPerson, "superior-knew-person",
            {"Dienstvorgesetzte kennen die Person seit", "Superior knows the person since"}, Day, 3,
            G::Application, D::Criminal, superior},
        {SuperiorApplication, "superior-application",
            {"Strafantrag der Dienstvorgesetzten", "Application of the superior"}, OneOf, 3,
            G::Application, D::Criminal, superior, applications},
        {SuperiorApplicationDay, "superior-application-day",
            {"Strafantrag der Dienstvorgesetzten am", "Application of the superior on"}, Day, 3,
            G::Application, D::Criminal, superiorFiled},
        {AuthorityKnewAct, "authority-knew-act",
            {"Behörde kennt die Tat seit", "Authority knows the act since"}, Day, 3, G::Application,
            D::Criminal, authority},
        {AuthorityKnewPerson, "authority-knew-person",
            {"Behörde kennt die Person seit", "Authority knows the person since"}, Day, 3,
            G::Application, D::Criminal, authority},
        {AuthorityApplication, "authority-application",
            {"Strafantrag der Behörde", "Application of the authority"}, OneOf, 3, G::Application,
            D::Criminal, authority, applications},
        {AuthorityApplicationDay, "authority-application-day",
            {"Strafantrag der Behörde am", "Application of the authority on"}, Day, 3,
            G::Application, D::Criminal, authorityFiled},
        {ProceedingsOutcome, "outcome", {"Ausgang des Verfahrens", "Outcome of the proceedings"},
            OneOf, 3, G::PoliceAndLaw, D::Criminal, proceedings, outcomes},
        {HouseBan, "house-ban", {"Hausverbot", "House ban"}, OneOf, 3, G::HouseBan, D::ThirdParty,
            inHouse, bans},
        {HouseBanFrom, "house-ban-from", {"Hausverbot ab", "House ban from"}, Day, 3, G::HouseBan,
            D::ThirdParty, houseBan},
        {HouseBanUntil, "house-ban-until", {"Hausverbot bis", "House ban until"}, Day, 3,
            G::HouseBan, D::ThirdParty, houseBan},
        {HouseBanBuilding, "house-ban-building", {"Gebäude", "Building"}, Line, 3, G::HouseBan,
            D::Statistical, houseBan},
        {HouseBanSignedBy, "house-ban-signed-by", {"Hausverbot erteilt von", "House ban issued by"},
            Line, 3, G::HouseBan, D::Employee, houseBan},
        {HouseBanHearing, "house-ban-hearing", {"Anhörung", "Hearing"}, OneOf, 3, G::HouseBan,
            D::ThirdParty, houseBan, hearings},
        {AccidentNoticeSent, "accident-notice-sent",
            {"Unfallanzeige abgeschickt am", "Accident notice sent on"}, Day, 2, G::Duties,
            D::Employee, unfitAndInsured},
        {ServiceAccidentReported, "service-accident-reported",
            {"Dienstunfall gemeldet am", "Service accident reported on"}, Day, 3, G::Duties,
            D::Employee, harmedOfficial},
        {StaffCouncilInformed, "staff-council-informed",
            {"Personalrat informiert am", "Staff council informed on"}, Day, 3, G::Duties,
            D::Employee, unfit},
        {SafetyInformed, "safety-informed",
            {"Fachkraft für Arbeitssicherheit informiert am", "Safety expert informed on"}, Day, 3,
            G::Duties, D::Employee, unfit},
        {DoctorInformed, "doctor-informed",
            {"Betriebsärztin oder Betriebsarzt informiert am", "Company doctor informed on"}, Day,
            3, G::Duties, D::Employee, unfit},
        {RiskAssessmentReviewed, "risk-assessment-reviewed",
            {"Gefährdungsbeurteilung überprüft am", "Risk assessment reviewed on"}, Day, 2,
            G::Duties, D::Statistical, graver},
        {LegalBasis, "legal-basis",
            {"Rechtsgrundlage für Daten Dritter", "Legal basis for data on third parties"}, Line, 3,
            G::PoliceAndLaw, D::Statistical, always},
    });
    return table;
}

} // namespace rueckhalt
