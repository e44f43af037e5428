// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measure.h"
#include "domain/measure/searchwords.h"

#include <vector>

namespace rueckhalt {

/// A stretch of a text, in UTF-16 units.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const TextSpan &) const = default;
};

/// A measure that was searched for, and the passage that shows why.
struct MeasureHit
{
    const Measure *measure = nullptr;
    double score = 0;
    bool inTitle = false; ///< every word typed stands in the title
    QString passage; ///< entry of the sheet, whole; the summary where title or summary suffice
    QList<TextSpan> marks; ///< the words found, in the passage, in order
};

/// Search over all text of a catalogue in one language. Every word typed must occur in a measure:
/// as it is, inflected, as part of a compound ("Termin" in "Terminvergabe"), as a compound of words
/// that stand apart, or, when the catalogue has nothing of the kind, with one or two letters wrong.
/// The catalogue outlives the search. Costs about one pass over the different words of the
/// catalogue for each word typed.
class MeasureSearch
{
public:
    MeasureSearch(const MeasureCatalog &catalog, Language language);

    /// The best first: titles before summaries before the rest, then the order of the catalogue.
    /// A text without words finds nothing.
    [[nodiscard]] QList<MeasureHit> find(const QString &text) const;

private:
    struct Passage
    {
        int measure;
        double weight;
        QString text;
    };
    struct Posting
    {
        int passage;
        int start;
        int length;
    };
    struct Word
    {
        QString folded;
        QString stem;
        std::vector<Posting> places;
    };
    /// A word of the catalogue that answers one that was typed; quality 0 to 1.
    struct Match
    {
        int word;
        double quality;
    };
    using Matches = std::vector<Match>;
    /// How a measure answers all that was typed.
    struct Tally
    {
        std::size_t met = 0; ///< demands
        std::size_t metInTitle = 0;
        double score = 0;
    };
    struct Rating
    {
        std::vector<double> passages;
        std::vector<Tally> measures;
    };

    void addMeasure(const Measure &measure, int number);
    void addPassage(int measure, double weight, const QString &text);
    [[nodiscard]] double qualityOf(
        const Word &word, const QString &typed, const QString &stem) const;
    [[nodiscard]] Matches matchesFor(const QString &typed) const;
    [[nodiscard]] Matches typosOf(const QString &typed) const;
    /// The words of the catalogue that a compound consists of; empty if it does not.
    [[nodiscard]] std::vector<Matches> partsOf(const QString &typed) const;
    [[nodiscard]] std::vector<Matches> demandsOf(const QString &text) const;
    [[nodiscard]] Rating rate(const std::vector<Matches> &demands) const;
    [[nodiscard]] std::vector<int> passagesToShow(const Rating &rating, std::size_t demands) const;
    /// Marks the words found; `passages` holds the passage of each hit.
    void mark(QList<MeasureHit> &hits, const std::vector<int> &passages,
        const std::vector<Matches> &demands) const;

    Language m_language;
    QList<const Measure *> m_measures;
    std::vector<Passage> m_passages;
    std::vector<Word> m_words;
    QHash<QString, int> m_numbers;
};

} // namespace rueckhalt
