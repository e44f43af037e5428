// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measure.h"
#include "domain/measure/measuresearch.h"

#include <QSet>

#include <array>
#include <memory>
#include <optional>

namespace rueckhalt {

/// What there is to choose by, in the order in which it is offered.
enum class Facet {
    Trigger,
    Class,
    IncidentType,
    Group,
    Standing,
    Bookmark,
    Effort,
    Cost,
    LeadTime,
    Activity,
    Stage,
    JobArea,
    Origin,
};
inline constexpr std::size_t FacetCount = static_cast<std::size_t>(Facet::Origin) + 1;

/// How a measure stands where one looks: in a unit, or in the whole authority.
enum class Standing { Open, Planned, InPlace, Rejected };
template <>
std::span<const Term<Standing>> terms<Standing>();
[[nodiscard]] Standing standingOf(MeasureState state);

/// Whether somebody has marked a measure for himself.
enum class Bookmark { Favourite };
template <>
std::span<const Term<Bookmark>> terms<Bookmark>();

/// Who wrote a sheet.
enum class SheetOrigin { Shipped, Own };
template <>
std::span<const Term<SheetOrigin>> terms<SheetOrigin>();
[[nodiscard]] SheetOrigin originOf(const MeasureId &id);

/// What the catalogue shows. Within a facet any chosen value suffices, all facets must agree;
/// empty sets do not restrict.
struct MeasureQuery
{
    QString text {}; ///< what MeasureSearch finds for it, in the language searched
    CodeSet<MeasureGroup> groups {};
    CodeSet<MeasureClass> classes {};
    CodeSet<IncidentType> incidentTypes {};
    CodeSet<Trigger> triggers {};
    CodeSet<ActivityForm> activities {};
    CodeSet<PreventionStage> stages {};
    CodeSet<JobArea> jobAreas {};
    CodeSet<Standing> standings {};
    CodeSet<Bookmark> bookmarks {};
    CodeSet<SheetOrigin> origins {};
    CodeSet<EffortClass> efforts {};
    CodeSet<CostClass> costs {};
    CodeSet<LeadTime> leadTimes {};

    [[nodiscard]] bool isEmpty() const { return *this == MeasureQuery {}; }
    bool operator==(const MeasureQuery &) const = default;
};

/// For every value of every facet, how many measures there would be with that value chosen in its
/// facet and all other facets as they are.
class FacetCounts
{
public:
    template <typename E>
    [[nodiscard]] int of(Facet facet, E value) const
    {
        return m_counts[static_cast<std::size_t>(facet)][static_cast<std::size_t>(value)];
    }

private:
    friend class MeasureFinder;
    std::array<std::array<int, 32>, FacetCount> m_counts {};
};

/// What the authority has said of measures where one looks, and what somebody has marked.
struct MeasureStandings
{
    QHash<MeasureId, MeasureState> states {};
    QSet<MeasureId> favourites {};
};

/// Finds measures and counts facets. The index of the search is made when first something is
/// searched for, so that each key typed costs one pass over it. The catalogue outlives the finder.
class MeasureFinder
{
public:
    MeasureFinder(const MeasureCatalog &catalog, Language language);
    ~MeasureFinder();

    void setStandings(const MeasureStandings &standings);

    /// With a text the best matches come first, else the order of the catalogue.
    [[nodiscard]] QList<const Measure *> find(const MeasureQuery &query) const;
    /// The same with what was found; without a text the passage is the summary.
    [[nodiscard]] QList<MeasureHit> hits(const MeasureQuery &query) const;
    [[nodiscard]] FacetCounts counts(const MeasureQuery &query) const;

private:
    using Bits = std::array<std::uint32_t, FacetCount>;
    struct Entry
    {
        const Measure *measure;
        Bits has;
    };

    static Bits bitsOf(const MeasureQuery &query);
    /// Facets of `has` that agree with what was chosen, one bit each.
    static std::uint32_t agreeing(const Bits &chosen, const Bits &has);
    const QList<MeasureHit> &found(const QString &text) const;

    const MeasureCatalog &m_catalog;
    Language m_language;
    QList<Entry> m_entries;
    QHash<const Measure *, qsizetype> m_numbers;
    mutable std::unique_ptr<MeasureSearch> m_search;
    mutable std::optional<QString> m_lastText;
    mutable QList<MeasureHit> m_lastHits; ///< for m_lastText
};

} // namespace rueckhalt
