// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident/taxonomy.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<IncidentType>> terms<IncidentType>()
{
    using enum IncidentType;
    static constexpr std::array<Term<IncidentType>, 6> list {{
        {Verbal, "V", {"verbal", "verbal"}},
        {Psychological, "P", {"psychisch", "psychological"}},
        {Physical, "K", {"körperlich", "physical"}},
        {Sexual, "X", {"sexuell", "sexual"}},
        {PropertyDamage, "S", {"Sachbeschädigung", "damage to property"}},
        {Digital, "D", {"digital", "digital"}},
    }};
    return list;
}

template <>
std::span<const Term<JobArea>> terms<JobArea>()
{
    using enum JobArea;
    static constexpr std::array<Term<JobArea>, 12> list {{
        {Municipal, "KV",
            {"Kommunalverwaltung (inkl. Agentur für Arbeit)",
                "Municipal administration (incl. employment agency)"}},
        {Finance, "FV", {"Finanzverwaltung", "Tax administration"}},
        {Education, "BE", {"Bildung und Erziehung", "Education and childcare"}},
        {HealthSocial, "GS", {"Gesundheit und Soziale Dienste", "Health and social services"}},
        {Justice, "JU", {"Justiz und Justizvollzug", "Justice and prisons"}},
        {PoliticsState, "PL",
            {"Politik, Landes- und Bundesverwaltung",
                "Politics, state and federal administration"}},
        {SportLeisure, "SF", {"Sport, Freizeit und Tourismus", "Sport, leisure and tourism"}},
        {PoliceCustoms, "PZ", {"Polizei, Grenzschutz, Zoll", "Police, border guard, customs"}},
        {RescueFire, "RF", {"Rettung und Feuerwehr", "Rescue and fire service"}},
        {Infrastructure, "VI",
            {"Verkehr, Infrastruktur, Ver- und Entsorgung, Forst, Gärtnerei, Landwirtschaft",
                "Transport, infrastructure, utilities, forestry, gardening, agriculture"}},
        {ScienceCulture, "WK",
            {"Wissenschaft, Forschung, Kunst und Kultur", "Science, research, arts and culture"}},
        {Insurance, "VS", {"Versicherung", "Insurance"}},
    }};
    return list;
}

template <>
std::span<const Term<MeasureClass>> terms<MeasureClass>()
{
    using enum MeasureClass;
    static constexpr std::array<Term<MeasureClass>, 3> list {{
        {Technical, "T", {"technisch-baulich", "technical"}},
        {Organisational, "O", {"organisatorisch", "organisational"}},
        {Personal, "P", {"personenbezogen", "personal"}},
    }};
    return list;
}

template <>
std::span<const Term<ActivityForm>> terms<ActivityForm>()
{
    using enum ActivityForm;
    static constexpr std::array<Term<ActivityForm>, 3> list {{
        {IndoorPublic, "IP", {"Innendienst mit Publikumsverkehr", "Office work with visitors"}},
        {IndoorNoPublic, "IO",
            {"Innendienst ohne Publikumsverkehr", "Office work without visitors"}},
        {Field, "AD", {"Außendienst", "Field service"}},
    }};
    return list;
}

template <>
std::span<const Term<AachenLevel>> terms<AachenLevel>()
{
    using enum AachenLevel;
    static constexpr std::array<Term<AachenLevel>, 4> list {{
        {Level0, "0", {"Streitgespräch", "Controversial talk"}},
        {Level1, "1", {"Verbale Aggression, Sachschaden", "Verbal aggression, damage"}},
        {Level2, "2", {"Gewalt, Bedrohung, Nötigung", "Violence, threat, coercion"}},
        {Level3, "3", {"Waffen, Überfall, Geiselnahme", "Weapons, robbery, hostage taking"}},
    }};
    return list;
}

template <>
std::span<const Term<Place>> terms<Place>()
{
    using enum Place;
    static constexpr std::array<Term<Place>, 14> list {{
        {WaitingArea, "waiting-area", {"Wartebereich", "Waiting area"}},
        {Counter, "counter", {"Schalter, Tresen", "Counter"}},
        {Office, "office", {"Büro", "Office"}},
        {Corridor, "corridor", {"Flur, Treppe", "Corridor, stairs"}},
        {Entrance, "entrance", {"Eingang, Empfang", "Entrance, reception"}},
        {Grounds, "grounds", {"Außengelände, Parkplatz", "Grounds, car park"}},
        {CitizensHome, "citizens-home", {"Wohnung der Bürger:in", "Citizen’s home"}},
        {PublicSpace, "public-space", {"Öffentlicher Raum", "Public space"}},
        {Vehicle, "vehicle", {"Fahrzeug", "Vehicle"}},
        {Telephone, "telephone", {"Telefon", "Telephone"}},
        {Letter, "letter", {"E-Mail, Brief", "E-mail, letter"}},
        {SocialMedia, "social-media", {"Soziale Medien, Internet", "Social media, internet"}},
        {PrivateSphere, "private-sphere", {"Privates Umfeld", "Private sphere"}},
        {Other, "other", {"Sonstiger Ort", "Other place"}},
    }};
    return list;
}

template <>
std::span<const Term<Trigger>> terms<Trigger>()
{
    using enum Trigger;
    static constexpr std::array<Term<Trigger>, 17> list {{
        {WaitingTime, "waiting-time", {"Wartezeit", "Waiting time"}},
        {ClosedDoor, "closed-door",
            {"Geschlossene Tür, Öffnungszeit", "Closed door, opening hours"}},
        {PhoneUnreachable, "phone-unreachable",
            {"Telefonisch nicht erreichbar", "Not reachable by phone"}},
        {Documents, "documents",
            {"Falsche oder fehlende Unterlagen", "Wrong or missing documents"}},
        {BenefitRefused, "benefit-refused",
            {"Ablehnung oder Kürzung einer Leistung", "Refusal or cut of a benefit"}},
        {FineEnforcement, "fine-enforcement",
            {"Bußgeld, Gebühr, Vollstreckung", "Fine, fee, enforcement"}},
        {Language, "language", {"Verständigung, Sprache", "Not understood, language"}},
        {Orientation, "orientation",
            {"Orientierung im Gebäude", "Finding the way in the building"}},
        {AuthorityError, "authority-error", {"Fehler der Behörde", "Error of the authority"}},
        {LongProcessing, "long-processing", {"Lange Bearbeitung", "Long processing"}},
        {StaffConduct, "staff-conduct",
            {"Als unfreundlich empfundenes Verhalten", "Conduct felt as impolite"}},
        {IntoxicationCrisis, "intoxication-crisis",
            {"Alkohol, Drogen, seelische Krise", "Alcohol, drugs, mental crisis"}},
        {PoliticalHate, "political-hate", {"Politische Wut, Hass", "Political anger, hate"}},
        {RepeatedConflict, "repeated-conflict",
            {"Wiederholter Streit in derselben Sache", "Repeated conflict over the same matter"}},
        {HomeVisit, "home-visit", {"Hausbesuch", "Home visit"}},
        {CashValuables, "cash-valuables", {"Bargeld, Wertsachen", "Cash, valuables"}},
        {NoneRecognisable, "none-recognisable",
            {"Kein erkennbarer Auslöser", "No recognisable trigger"}},
    }};
    return list;
}

template <>
std::span<const Term<Circumstance>> terms<Circumstance>()
{
    using enum Circumstance;
    static constexpr std::array<Term<Circumstance>, 7> list {{
        {AloneInRoom, "alone", {"Allein im Raum", "Alone in the room"}},
        {Understaffed, "understaffed", {"Zu wenig Personal", "Understaffed"}},
        {LongWait, "long-wait", {"Lange Wartezeit", "Long wait"}},
        {ShortlyBeforeClosing, "before-closing", {"Kurz vor Schließung", "Shortly before closing"}},
        {PoorLighting, "poor-lighting", {"Schlechte Beleuchtung", "Poor lighting"}},
        {UnfamiliarPlace, "unfamiliar-place", {"Fremder Ort", "Unfamiliar place"}},
        {AlarmOutOfReach, "alarm-out-of-reach", {"Alarm nicht erreichbar", "Alarm out of reach"}},
    }};
    return list;
}

template <>
std::span<const Term<Means>> terms<Means>()
{
    using enum Means;
    static constexpr std::array<Term<Means>, 10> list {{
        {None, "none", {"Keine", "None"}},
        {HandBody, "hand-body", {"Hand, Körper", "Hand, body"}},
        {Blade, "blade", {"Stich- oder Schnittwaffe", "Knife or blade"}},
        {Firearm, "firearm", {"Schusswaffe", "Firearm"}},
        {BluntObject, "blunt-object", {"Stumpfer Gegenstand", "Blunt object"}},
        {LiquidChemical, "liquid-chemical", {"Flüssigkeit, Chemie", "Liquid, chemical"}},
        {ThrownObject, "thrown-object",
            {"Möbel oder Gegenstand geworfen", "Furniture or object thrown"}},
        {Animal, "animal", {"Tier", "Animal"}},
        {Vehicle, "vehicle", {"Fahrzeug", "Vehicle"}},
        {Other, "other", {"Sonstiges", "Other"}},
    }};
    return list;
}

template <>
std::span<const Term<ImmediateAction>> terms<ImmediateAction>()
{
    using enum ImmediateAction;
    static constexpr std::array<Term<ImmediateAction>, 9> list {{
        {EndedTalk, "ended-talk", {"Gespräch beendet", "Ended the talk"}},
        {FetchedColleague, "fetched-colleague", {"Kolleg:in geholt", "Fetched a colleague"}},
        {Alarm, "alarm", {"Alarm ausgelöst", "Raised the alarm"}},
        {SentOut, "sent-out", {"Hausverweis", "Sent out of the building"}},
        {Security, "security", {"Sicherheitsdienst", "Security service"}},
        {Police, "police", {"Polizei 110", "Police 110"}},
        {Rescue, "rescue", {"Rettung 112", "Ambulance 112"}},
        {LeftRoom, "left-room", {"Raum verlassen", "Left the room"}},
        {None, "none", {"Keine", "None"}},
    }};
    return list;
}

template <>
std::span<const Term<Consequence>> terms<Consequence>()
{
    using enum Consequence;
    static constexpr std::array<Term<Consequence>, 7> list {{
        {None, "none", {"Keine", "None"}},
        {Strain, "strain", {"Seelische Belastung", "Emotional strain"}},
        {WorkInterrupted, "work-interrupted", {"Arbeit unterbrochen", "Work interrupted"}},
        {UnfitForWork, "unfit-for-work", {"Arbeitsunfähig", "Unfit for work"}},
        {ServiceInterrupted, "service-interrupted",
            {"Dienstbetrieb unterbrochen", "Service interrupted"}},
        {PropertyOfAuthority, "damage-authority",
            {"Schaden an Eigentum der Behörde", "Damage to the authority’s property"}},
        {PropertyPrivate, "damage-private",
            {"Schaden an Privateigentum", "Damage to private property"}},
    }};
    return list;
}

template <>
std::span<const Term<Injury>> terms<Injury>()
{
    using enum Injury;
    static constexpr std::array<Term<Injury>, 5> list {{
        {None, "none", {"Keine", "None"}},
        {Minor, "minor", {"Leicht", "Minor"}},
        {Severe, "severe", {"Schwer", "Severe"}},
        {Fatal, "fatal", {"Tödlich", "Fatal"}},
        {Unknown, "unknown", {"Unbekannt", "Unknown"}},
    }};
    return list;
}

template <>
std::span<const Term<ReporterRole>> terms<ReporterRole>()
{
    using enum ReporterRole;
    static constexpr std::array<Term<ReporterRole>, 5> list {{
        {Affected, "affected", {"Betroffene Person", "Person affected"}},
        {Witness, "witness", {"Zeug:in", "Witness"}},
        {Confidant, "confidant", {"Vertrauensperson", "Person of trust"}},
        {Manager, "manager", {"Führungskraft", "Manager"}},
        {Anonymous, "anonymous", {"Anonym", "Anonymous"}},
    }};
    return list;
}

template <>
std::span<const Term<CausedBy>> terms<CausedBy>()
{
    using enum CausedBy;
    static constexpr std::array<Term<CausedBy>, 8> list {{
        {Citizen, "citizen", {"Bürger:in, Kund:in", "Citizen, client"}},
        {Companion, "companion", {"Begleitperson", "Companion"}},
        {Relative, "relative", {"Angehörige", "Relative"}},
        {NoMatter, "no-matter", {"Unbekannt, kein Anliegen", "Unknown, no matter"}},
        {Contractor, "contractor", {"Vertragspartner:in", "Contractor"}},
        {Employee, "employee", {"(Ehemalige) Beschäftigte", "(Former) employee"}},
        {Group, "group", {"Gruppe", "Group"}},
        {UnknownOnline, "unknown-online", {"Unbekannt, online", "Unknown, online"}},
    }};
    return list;
}

template <>
std::span<const Term<CausedByCount>> terms<CausedByCount>()
{
    using enum CausedByCount;
    static constexpr std::array<Term<CausedByCount>, 4> list {{
        {One, "1", {"Eine Person", "One person"}},
        {TwoOrThree, "2-3", {"Zwei oder drei Personen", "Two or three persons"}},
        {MoreThanThree, "4+", {"Mehr als drei Personen", "More than three persons"}},
        {Unknown, "unknown", {"Unbekannt", "Unknown"}},
    }};
    return list;
}

template <>
std::span<const Term<Recurrence>> terms<Recurrence>()
{
    using enum Recurrence;
    static constexpr std::array<Term<Recurrence>, 4> list {{
        {Once, "once", {"Einmalig", "Once"}},
        {SamePerson, "same-person", {"Wiederholt, gleiche Person", "Again, same person"}},
        {SameMatter, "same-matter", {"Wiederholt, gleiches Anliegen", "Again, same matter"}},
        {Unclear, "unclear", {"Unklar", "Unclear"}},
    }};
    return list;
}

template <>
std::span<const Term<WaitingBand>> terms<WaitingBand>()
{
    using enum WaitingBand;
    static constexpr std::array<Term<WaitingBand>, 5> list {{
        {UpTo15, "0-15", {"Bis 15 Minuten", "Up to 15 minutes"}},
        {UpTo30, "15-30", {"15 bis 30 Minuten", "15 to 30 minutes"}},
        {UpTo60, "30-60", {"30 bis 60 Minuten", "30 to 60 minutes"}},
        {Over60, "60+", {"Über 60 Minuten", "Over 60 minutes"}},
        {Unknown, "unknown", {"Unbekannt", "Unknown"}},
    }};
    return list;
}

template <>
std::span<const Term<AlarmOutcome>> terms<AlarmOutcome>()
{
    using enum AlarmOutcome;
    static constexpr std::array<Term<AlarmOutcome>, 4> list {{
        {Worked, "worked", {"Ja, Alarm hat funktioniert", "Yes, the alarm worked"}},
        {Failed, "failed", {"Nein, Alarm hat versagt", "No, the alarm failed"}},
        {NotTriggered, "not-triggered", {"Nicht ausgelöst", "Not triggered"}},
        {NotPresent, "not-present", {"Nicht vorhanden", "Not present"}},
    }};
    return list;
}

template <>
std::span<const Term<Answer>> terms<Answer>()
{
    using enum Answer;
    static constexpr std::array<Term<Answer>, 3> list {{
        {Yes, "yes", {"Ja", "Yes"}},
        {No, "no", {"Nein", "No"}},
        {Unknown, "unknown", {"Weiß ich nicht", "I do not know"}},
    }};
    return list;
}

template <>
std::span<const Term<Confidentiality>> terms<Confidentiality>()
{
    using enum Confidentiality;
    static constexpr std::array<Term<Confidentiality>, 3> list {{
        {Normal, "normal", {"Normal", "Normal"}},
        {Sensitive, "sensitive", {"Sensibel", "Sensitive"}},
        {Sealed, "sealed", {"Versiegelt", "Sealed"}},
    }};
    return list;
}

template <>
std::span<const Term<SubType>> terms<SubType>()
{
    using enum SubType;
    static constexpr std::array<Term<SubType>, 25> list {{
        {Shouting, "shouting", {"Anschreien", "Shouting"}},
        {Insult, "insult", {"Beleidigung", "Insult"}},
        {Abuse, "abuse", {"Beschimpfung", "Verbal abuse"}},
        {Discrimination, "discrimination", {"Diskriminierung", "Discrimination"}},
        {Threat, "threat", {"Bedrohung", "Threat"}},
        {Coercion, "coercion", {"Nötigung", "Coercion"}},
        {Stalking, "stalking", {"Nachstellung", "Stalking"}},
        {Harassment, "harassment", {"Belästigung", "Harassment"}},
        {Pushing, "pushing", {"Schubsen", "Pushing"}},
        {Hitting, "hitting", {"Schlagen", "Hitting"}},
        {Kicking, "kicking", {"Treten", "Kicking"}},
        {Spitting, "spitting", {"Spucken", "Spitting"}},
        {Throwing, "throwing", {"Bewerfen", "Throwing things"}},
        {Holding, "holding", {"Festhalten", "Holding"}},
        {SexualRemark, "sexual-remark", {"Anzügliche Bemerkung", "Sexual remark"}},
        {SexualTouch, "sexual-touch", {"Sexuelle Berührung", "Sexual touch"}},
        {Exposure, "exposure", {"Entblößung", "Exposure"}},
        {Furnishing, "furnishing", {"Einrichtung beschädigt", "Furnishing damaged"}},
        {OfficialVehicle, "official-vehicle",
            {"Dienstfahrzeug beschädigt", "Official vehicle damaged"}},
        {PrivateProperty, "private-property",
            {"Privateigentum beschädigt", "Private property damaged"}},
        {Email, "e-mail", {"E-Mail", "E-mail"}},
        {Comment, "comment", {"Kommentar im Netz", "Comment online"}},
        {Rating, "rating", {"Bewertung im Netz", "Rating online"}},
        {Doxing, "doxing", {"Veröffentlichung privater Daten", "Doxing"}},
        {Recording, "recording", {"Aufnahme, Livestream", "Recording, live stream"}},
    }};
    return list;
}

IncidentType typeOf(SubType subType)
{
    if (subType <= SubType::Discrimination)
        return IncidentType::Verbal;
    if (subType <= SubType::Harassment)
        return IncidentType::Psychological;
    if (subType <= SubType::Holding)
        return IncidentType::Physical;
    if (subType <= SubType::Exposure)
        return IncidentType::Sexual;
    if (subType <= SubType::PrivateProperty)
        return IncidentType::PropertyDamage;
    return IncidentType::Digital;
}

Words exampleOf(AachenLevel level)
{
    switch (level) {
    case AachenLevel::Level0:
        return {"Lautes Gespräch, Beschwerde, Ablehnung wird nicht hingenommen",
            "Loud talk, complaint, a refusal is not accepted"};
    case AachenLevel::Level1:
        return {"Beleidigen, anschreien, auf den Tisch schlagen, etwas beschädigen",
            "Insulting, shouting, hitting the table, damaging something"};
    case AachenLevel::Level2:
        return {"Schubsen, schlagen, spucken, mit einer Straftat drohen, nachstellen",
            "Pushing, hitting, spitting, threatening a crime, stalking"};
    case AachenLevel::Level3:
        return {"Messer oder anderer gefährlicher Gegenstand, Überfall, Bombendrohung",
            "Knife or other dangerous object, robbery, bomb threat"};
    }
    Q_UNREACHABLE();
}

QString shortWordFor(AachenLevel level, Language language)
{
    return (language == Language::German ? QStringLiteral("Stufe %1") : QStringLiteral("level %1"))
        .arg(codeOf(level));
}

} // namespace rueckhalt
