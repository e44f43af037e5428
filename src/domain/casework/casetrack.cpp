// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/casetrack.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<Track>> terms<Track>()
{
    using enum Track;
    static constexpr std::array<Term<Track>, 2> list {{
        {Light, "light", {"leicht", "light"}},
        {Serious, "serious", {"schwer", "serious"}},
    }};
    return list;
}

template <>
std::span<const Term<SeriousReason>> terms<SeriousReason>()
{
    using enum SeriousReason;
    static constexpr std::array<Term<SeriousReason>, 5> list {{
        {Level, "level", {"Stufe", "level"}},
        {Injury, "injury", {"Verletzung", "injury"}},
        {UnfitForWork, "unfit-for-work", {"Arbeitsunfähigkeit", "incapacity for work"}},
        {Sexual, "sexual", {"sexueller Übergriff", "sexual assault"}},
        {Stalking, "stalking", {"Nachstellung", "stalking"}},
    }};
    return list;
}

CodeSet<SeriousReason> seriousReasons(const IncidentFacts &facts, const CaseRules &rules)
{
    CodeSet<SeriousReason> reasons;
    if (facts.level >= rules.seriousFrom)
        reasons.insert(SeriousReason::Level);
    if (facts.injury != Injury::None && facts.injury != Injury::Unknown)
        reasons.insert(SeriousReason::Injury);
    if (facts.consequences.contains(Consequence::UnfitForWork))
        reasons.insert(SeriousReason::UnfitForWork);
    if (facts.subTypes.contains(SubType::SexualTouch) || facts.subTypes.contains(SubType::Exposure))
        reasons.insert(SeriousReason::Sexual);
    if (facts.subTypes.contains(SubType::Stalking))
        reasons.insert(SeriousReason::Stalking);
    return reasons;
}

Track suggestedTrack(const IncidentFacts &facts, const CaseRules &rules)
{
    return seriousReasons(facts, rules).isEmpty() ? Track::Light : Track::Serious;
}

} // namespace rueckhalt
