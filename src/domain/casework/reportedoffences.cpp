// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/reportedoffences.h"

namespace rueckhalt {

namespace {

/// Acts of a kind, and what they may be.
struct ReportedAct
{
    SubType act;
    Offence offence;
};

constexpr auto reportedActs = std::to_array<ReportedAct>({
    {SubType::Insult, Offence::Insult},
    {SubType::Abuse, Offence::Insult},
    {SubType::Discrimination, Offence::Insult},
    {SubType::SexualRemark, Offence::Insult},
    {SubType::Comment, Offence::Insult},
    {SubType::Email, Offence::Insult},
    {SubType::Threat, Offence::Threat},
    {SubType::Coercion, Offence::ExOfficio},
    {SubType::Stalking, Offence::Stalking},
    {SubType::Harassment, Offence::Stalking},
    {SubType::SexualTouch, Offence::SexualHarassment},
    {SubType::Exposure, Offence::SexualHarassment},
    {SubType::Furnishing, Offence::DamageToAuthority},
    {SubType::OfficialVehicle, Offence::DamageToAuthority},
    {SubType::PrivateProperty, Offence::DamageToPerson},
    {SubType::Doxing, Offence::ExOfficio},
    {SubType::Recording, Offence::Recording},
});

} // namespace

CodeSet<Offence> offencesReported(const IncidentFacts &facts)
{
    CodeSet<Offence> offences;
    for (const ReportedAct &each : reportedActs) {
        if (facts.subTypes.contains(each.act))
            offences.insert(each.offence);
    }
    const bool isHurt = facts.injury != Injury::None && facts.injury != Injury::Unknown;
    if (facts.types.contains(IncidentType::Physical) || isHurt)
        offences.insert(Offence::BodilyHarm);
    if (facts.consequences.contains(Consequence::PropertyOfAuthority))
        offences.insert(Offence::DamageToAuthority);
    if (facts.consequences.contains(Consequence::PropertyPrivate))
        offences.insert(Offence::DamageToPerson);
    return offences;
}

} // namespace rueckhalt
