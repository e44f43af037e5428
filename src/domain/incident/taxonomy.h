// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

namespace rueckhalt {

/// Kind of incident (Vorfallart), the six of the InGe catalogue.
enum class IncidentType { Verbal, Psychological, Physical, Sexual, PropertyDamage, Digital };

/// Field of work (Berufsbereich), the twelve of the InGe catalogue.
enum class JobArea {
    Municipal,
    Finance,
    Education,
    HealthSocial,
    Justice,
    PoliticsState,
    SportLeisure,
    PoliceCustoms,
    RescueFire,
    Infrastructure,
    ScienceCulture,
    Insurance,
};

/// Class of a measure after ArbSchG § 4: technical before organisational before personal.
enum class MeasureClass { Technical, Organisational, Personal };

/// Form of activity (Tätigkeitsform).
enum class ActivityForm { IndoorPublic, IndoorNoPublic, Field };

/// Level of the Aachen model (Aachener Modell), 0 controversial talk … 3 weapons, hostage, rampage.
enum class AachenLevel { Level0, Level1, Level2, Level3 };

/// Where it happened (Ort).
enum class Place {
    WaitingArea,
    Counter,
    Office,
    Corridor,
    Entrance,
    Grounds,
    CitizensHome,
    PublicSpace,
    Vehicle,
    Telephone,
    Letter,
    SocialMedia,
    PrivateSphere,
    Other,
};

/// What set it off (Auslöser), the key that leads to citizen-oriented measures.
enum class Trigger {
    WaitingTime,
    ClosedDoor,
    PhoneUnreachable,
    Documents,
    BenefitRefused,
    FineEnforcement,
    Language,
    Orientation,
    AuthorityError,
    LongProcessing,
    StaffConduct,
    IntoxicationCrisis,
    PoliticalHate,
    RepeatedConflict,
    HomeVisit,
    CashValuables,
    NoneRecognisable,
};

/// Circumstances at the workplace (Rahmenbedingungen).
enum class Circumstance {
    AloneInRoom,
    Understaffed,
    LongWait,
    ShortlyBeforeClosing,
    PoorLighting,
    UnfamiliarPlace,
    AlarmOutOfReach,
};

/// Means used (Tatmittel). Any weapon makes it level 3.
enum class Means {
    None,
    HandBody,
    Blade,
    Firearm,
    BluntObject,
    LiquidChemical,
    ThrownObject,
    Animal,
    Vehicle,
    Other,
};

/// What was done at once (Sofortmaßnahmen).
enum class ImmediateAction {
    EndedTalk,
    FetchedColleague,
    Alarm,
    SentOut,
    Security,
    Police,
    Rescue,
    LeftRoom,
    None,
};

/// What followed (Folgen), without any diagnosis.
enum class Consequence {
    None,
    Strain,
    WorkInterrupted,
    UnfitForWork,
    ServiceInterrupted,
    PropertyOfAuthority,
    PropertyPrivate,
};

/// Bodily injury as first seen (körperliche Verletzung).
enum class Injury { None, Minor, Severe, Fatal, Unknown };

/// In which role somebody reports (Rolle der meldenden Person).
enum class ReporterRole { Affected, Witness, Confidant, Manager, Anonymous };

/// Group of the person causing it (verursachende Person); never a name.
enum class CausedBy {
    Citizen,
    Companion,
    Relative,
    NoMatter,
    Contractor,
    Employee,
    Group,
    UnknownOnline,
};

/// How many persons caused it.
enum class CausedByCount { One, TwoOrThree, MoreThanThree, Unknown };

/// Once or again (einmalig oder Serie).
enum class Recurrence { Once, SamePerson, SameMatter, Unclear };

/// Waiting time before the incident, in minutes.
enum class WaitingBand { UpTo15, UpTo30, UpTo60, Over60, Unknown };

/// Did the alarm work (Alarm funktioniert)?
enum class AlarmOutcome { Worked, Failed, NotTriggered, NotPresent };

/// Yes, no, or not known yet.
enum class Answer { Yes, No, Unknown };

/// How closely a case is kept (Vertraulichkeit). Sexual incidents start as sensitive.
enum class Confidentiality { Normal, Sensitive, Sealed };

/// Finer kind (Unterart); each belongs to one incident type, see typeOf().
enum class SubType {
    Shouting,
    Insult,
    Abuse,
    Discrimination,
    Threat,
    Coercion,
    Stalking,
    Harassment,
    Pushing,
    Hitting,
    Kicking,
    Spitting,
    Throwing,
    Holding,
    SexualRemark,
    SexualTouch,
    Exposure,
    Furnishing,
    OfficialVehicle,
    PrivateProperty,
    Email,
    Comment,
    Rating,
    Doxing,
    Recording,
};

/// The incident type a sub-type belongs to.
IncidentType typeOf(SubType subType);

/// A typical act for each level, in plain words ("laute Diskussion, Beschwerde, …").
Words exampleOf(AachenLevel level);

/// A level as "Stufe 2" / "level 2".
QString shortWordFor(AachenLevel level, Language language);

// Specialisations live in taxonomy.cpp.
#define RUECKHALT_TERMS(E)                                                                         \
    template <>                                                                                    \
    std::span<const Term<E>> terms<E>();
RUECKHALT_TERMS(IncidentType)
RUECKHALT_TERMS(JobArea)
RUECKHALT_TERMS(MeasureClass)
RUECKHALT_TERMS(ActivityForm)
RUECKHALT_TERMS(AachenLevel)
RUECKHALT_TERMS(Place)
RUECKHALT_TERMS(Trigger)
RUECKHALT_TERMS(Circumstance)
RUECKHALT_TERMS(Means)
RUECKHALT_TERMS(ImmediateAction)
RUECKHALT_TERMS(Consequence)
RUECKHALT_TERMS(Injury)
RUECKHALT_TERMS(ReporterRole)
RUECKHALT_TERMS(CausedBy)
RUECKHALT_TERMS(CausedByCount)
RUECKHALT_TERMS(Recurrence)
RUECKHALT_TERMS(WaitingBand)
RUECKHALT_TERMS(AlarmOutcome)
RUECKHALT_TERMS(Answer)
RUECKHALT_TERMS(Confidentiality)
RUECKHALT_TERMS(SubType)
#undef RUECKHALT_TERMS

} // namespace rueckhalt
