// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/id.h"
#include "domain/incident/unitid.h"
#include "domain/service/indicator.h"
#include "domain/service/serviceslot.h"

namespace rueckhalt {

/// A benchmarking ring (Vergleichsring): authorities that compare the same key figures.
using RingId = Id<struct RingTag>;

/// What a ring tells its figures for. All sheets of a ring are of one kind, so that those of a
/// member never overlap: a year less its four quarters would tell of late changes.
enum class RingPeriods : std::uint8_t { Years, Quarters };
template <>
std::span<const Term<RingPeriods>> terms<RingPeriods>();

/// Whether sheets of such a ring are about this period.
[[nodiscard]] bool isPeriodOf(ServiceSlot slot, RingPeriods periods);

/// A member as the others know it: by a code name, never by its own.
struct RingMember
{
    static constexpr int MaxCode = 24;

    QString code {}; ///< "Ahorn": letters, digits, spaces and hyphens
    Digest recipient {}; ///< X25519: sheets are sealed to it
    Digest signer {}; ///< Ed25519: its papers are signed by it; tells members apart
    bool operator==(const RingMember &) const = default;
};

/// One kind of service that offices of the ring's members may offer (Aufgabe).
struct RingTask
{
    static constexpr int MaxCode = 40;
    static constexpr int MaxName = 80;
    /// In sheets: offices of several tasks, none of which can be told by itself.
    static constexpr QLatin1StringView Other {"*"};

    QString code {}; ///< lower-case letters, digits and hyphens
    Text name {};
    bool operator==(const RingTask &) const = default;
};

/// An agreed key figure. Its words are in the agreement, so that it means the same to everybody
/// whatever version of the program they have.
struct RingFigure
{
    static constexpr int MaxWords = 400;
    static constexpr int MaxVersion = 1000;

    QString indicator {}; ///< id in the catalogue of indicators
    int version = 1; ///< of the definition, within this ring
    Text name {};
    Text definition {}; ///< numerator and denominator in a sentence
    QString digest {}; ///< definitionDigest()
    /// The whole definition of one that does not come with the program, id "own.…".
    std::optional<OwnIndicator> own {};
    bool operator==(const RingFigure &) const = default;
};

/// Everything about a definition that changes the number: SHA-256 in hexadecimal digits.
[[nodiscard]] QString definitionDigest(
    const Indicator &indicator, const IndicatorCatalogue &catalogue);
/// The figure as the catalogue defines it.
[[nodiscard]] RingFigure ringFigureOf(
    const Indicator &indicator, const IndicatorCatalogue &catalogue, int version = 1);
/// The indicator that is agreed; null where this register defines it otherwise or not at all.
[[nodiscard]] const Indicator *agreedIndicator(
    const RingFigure &figure, const IndicatorCatalogue &catalogue);

/// What the members of a ring have agreed on, in one version; the coordinator signs each.
struct RingAgreement
{
    static constexpr int MaxName = 80;
    static constexpr int MaxMembers = 100;
    static constexpr int MaxTasks = 60;
    static constexpr int MaxFigures = 60;
    static constexpr int MaxVersion = 10'000;

    RingId id {};
    int version = 1;
    QString name {};
    RingPeriods periods = RingPeriods::Years;
    Digest coordinator {}; ///< signs; the same in every version
    QList<RingTask> tasks {};
    QList<RingFigure> figures {};
    bool withIncidents = true; ///< released numbers of incidents are compared as well
    QList<RingMember> members {};

    [[nodiscard]] const RingTask *task(QStringView code) const;
    [[nodiscard]] const RingFigure *figure(QStringView indicator) const;
    [[nodiscard]] const RingMember *member(const Digest &signer) const;
    [[nodiscard]] const RingMember *memberCalled(QStringView code) const;
    /// "Bürgerbüro"; of Other: the other tasks together.
    [[nodiscard]] QString taskName(QStringView code, Language language) const;
    /// What comes with the program, and the own indicators that are agreed: by it every reader
    /// computes the key figures alike.
    [[nodiscard]] IndicatorCatalogue catalogue() const;
    bool operator==(const RingAgreement &) const = default;
};

/// Why it is none, one English sentence each; empty for one in order.
[[nodiscard]] QStringList problemsOf(const RingAgreement &agreement);
/// Whether a code name is one.
[[nodiscard]] bool isRingCode(const QString &code);
/// Why `next` may not follow `before` in the same ring: another ring, coordinator or kind of
/// period, a version that is not newer, a definition that changed without its version.
[[nodiscard]] QStringList problemsOfChange(const RingAgreement &before, const RingAgreement &next);

/// Which task an office of one's own is counted under, and all that it offers.
struct RingOffice
{
    UnitId unit {}; ///< with all units below it
    QString task {}; ///< the one it mainly does
    QStringList range {}; ///< codes of all tasks it offers, `task` among them; sorted
    bool operator==(const RingOffice &) const = default;
};

/// The key figures that rings usually begin with: ids of the catalogue.
[[nodiscard]] QStringList usualRingFigures();

} // namespace rueckhalt
