// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/effectfinding.h"
#include "domain/ring/ringagreement.h"

namespace rueckhalt {

/// How large the offices are in which a measure was tried. Smaller ones are not told of.
enum class OfficeSize : std::uint8_t { From10, From25, From50, From100, From250 };
template <>
std::span<const Term<OfficeSize>> terms<OfficeSize>();
/// Nothing for fewer than ten employees, or an unknown number.
[[nodiscard]] std::optional<OfficeSize> officeSizeOf(int employees);

/// What a member of a ring did, what it changed, and under which conditions: practice of another
/// authority, no research. It holds the answer of an effect check as it was released in the
/// sender's own house (EffectRelease) and no number at all.
using ExperienceId = Id<struct ExperienceTag>;
struct RingExperience
{
    static constexpr qsizetype MaxText = 600;
    static constexpr qsizetype MaxTitle = 200;
    static constexpr int MaxVersion = 1000;

    ExperienceId id {}; ///< the same in all versions
    int version = 1; ///< the newest counts
    bool isWithdrawn = false; ///< then nothing else is said but the measure
    RingId ring {};
    int agreement = 0; ///< version it was made under
    Digest member {}; ///< who signed it
    MeasureId measure {}; ///< of the catalogue, or of an own sheet of the sender
    Text title {}; ///< as the sender calls it
    EffectVerdict verdict = EffectVerdict::NotMeasurable;
    VerdictReason reason = VerdictReason::TooFew;
    CodeSet<EffectCaution> cautions {};
    CodeSet<JobArea> areas {}; ///< fields of work of the offices
    OfficeSize size = OfficeSize::From10; ///< of these offices together
    ServiceSlot since {}; ///< quarter in which it was in place
    int months = 12; ///< so long before and after were compared
    QString done {}; ///< what was done, in the sender's words
    QString conditions {}; ///< under which; may be empty

    [[nodiscard]] bool isNewerThan(const RingExperience &other) const
    {
        return version > other.version;
    }
    bool operator==(const RingExperience &) const = default;
};

/// Why it may not be told, one English sentence each; also for what comes from outside.
[[nodiscard]] QStringList problemsOf(const RingExperience &experience);

/// "Wirksam: …" with the conditions, as the catalogue shows it under the sender's code name.
[[nodiscard]] QString verdictWords(const RingExperience &experience, Language language);
/// "Bürgerdienste, 50 bis 99 Beschäftigte, umgesetzt im 2. Quartal 2025, verglichen wurden je 12
/// Monate."
[[nodiscard]] QString conditionWords(const RingExperience &experience, Language language);

} // namespace rueckhalt
