// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/incident/organisation.h"
#include "domain/statistics/rateratio.h"

#include <QDate>

namespace rueckhalt {

/// What incidents are set against (Bezugsgröße).
enum class PopulationKind : std::uint8_t { Posts, Contacts };
template <>
std::span<const Term<PopulationKind>> terms<PopulationKind>();

/// How large a unit was in a year, with all units below it.
struct PopulationFigure
{
    UnitId unit {}; ///< null: the whole authority
    int year = 0; ///< 1900–2199
    /// Full-time posts on average of the year (Stellen, Vollzeitäquivalente), in hundredths; 0: not
    /// known.
    int postHundredths = 0;
    int contacts = 0; ///< visits, calls and the like in the year; 0: not known

    static constexpr int MaxPostHundredths = 100'000'000;
    static constexpr int MaxContacts = 2'000'000'000;
    [[nodiscard]] bool isEmpty() const { return postHundredths == 0 && contacts == 0; }
    [[nodiscard]] double of(PopulationKind kind) const
    {
        return kind == PopulationKind::Posts ? postHundredths / 100.0 : contacts;
    }
    bool operator==(const PopulationFigure &) const = default;
};

/// The population figures of a register, at most one for each unit and year.
class Population
{
public:
    static constexpr qsizetype MaxFigures = 100'000;

    /// Sorted by unit and year. Invalid for years, posts or contacts out of bounds, or two for one
    /// unit and year; TooLarge. Figures that say nothing are left out.
    [[nodiscard]] static Result<Population> create(QList<PopulationFigure> figures);

    [[nodiscard]] const QList<PopulationFigure> &figures() const { return m_figures; }
    [[nodiscard]] bool isEmpty() const { return m_figures.isEmpty(); }
    [[nodiscard]] const PopulationFigure *figure(const UnitId &unit, int year) const;
    /// The same with one figure more, or another one in its place; an empty one takes it away.
    [[nodiscard]] Result<Population> with(const PopulationFigure &figure) const;

    /// The size of units in a year; null among them: the whole authority. A unit without a figure
    /// is the sum of the units right below it; nothing where one of these has none either. Units
    /// that lie below another of the list are counted once.
    [[nodiscard]] std::optional<double> sizeOf(const QList<UnitId> &units, int year,
        PopulationKind kind, const Organisation &organisation) const;
    /// Years of posts, or contacts, in a stretch of time: each year by the share of its days.
    /// Nothing where a year is missing.
    [[nodiscard]] std::optional<double> exposure(const QList<UnitId> &units, QDate from,
        QDate until, PopulationKind kind, const Organisation &organisation) const;

    bool operator==(const Population &) const = default;

private:
    [[nodiscard]] std::optional<double> sizeOf(const UnitId &unit, int year, PopulationKind kind,
        const Organisation &organisation, int depth) const;

    QList<PopulationFigure> m_figures;
};

/// Incidents set against a population, with exact (Poisson) limits of 95 percent (Garwood 1936).
struct Rate
{
    PopulationKind kind = PopulationKind::Posts;
    int incidents = 0;
    double exposure = 0; ///< years of posts, or contacts
    double value = 0; ///< per 100 posts and year, or per 100,000 contacts
    Limits limits {};

    static constexpr double PerPosts = 100;
    static constexpr double PerContacts = 100'000;
    static constexpr int LeastIncidents = 5;
    static constexpr double LeastPosts = 10; ///< years of posts
    static constexpr double LeastContacts = 1'000;
    /// So few incidents, or so few to set them against, that one more would change the picture: no
    /// rate should be told, only the numbers.
    [[nodiscard]] bool isTooSmall() const;
};
/// `exposure` is more than 0.
[[nodiscard]] Rate rateOf(int incidents, double exposure, PopulationKind kind);

/// "3,2 Vorfälle je 100 Stellen und Jahr (95-Prozent-Bereich 2,1 bis 4,6)", or the bare numbers
/// and that they are too small.
[[nodiscard]] QString rateSentence(const Rate &rate, Language language);

/// Whether two rates of one kind differ by more than chance, as a sentence; exact conditional test.
/// Empty if either is too small.
[[nodiscard]] QString rateComparison(const Rate &before, const Rate &after, Language language);

/// What registers store: a first line with the version, then a line a figure. A text, because it
/// stands among the settings of the register.
[[nodiscard]] QString encodePopulation(const Population &population);
/// NewerFormat, Damaged. An empty text is an empty population: older registers have none.
[[nodiscard]] Result<Population> decodePopulation(const QString &text);

} // namespace rueckhalt
