// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/quotes.h"
#include "domain/matching/matching.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qsizetype FirstPlaces = 10;

QString excludedSentence(const ExcludedMeasure &excluded, Language language)
{
    const bool isGerman = language == Language::German;
    QString text
        = (isGerman ? QStringLiteral("Passt hier nicht: ") : QStringLiteral("Does not fit here: "))
        + excluded.why.in(language);
    if (excluded.total > 1 && excluded.incidents < excluded.total)
        text += (isGerman ? QStringLiteral(" (Das gilt für %1 von %2 Vorfällen.)")
                          : QStringLiteral(" (This holds for %1 of %2 incidents.)"))
                    .arg(excluded.incidents)
                    .arg(excluded.total);
    return text;
}

QString nothingSentence(const Measure &measure, Language language)
{
    const bool isGerman = language == Language::German;
    if (measure.triggers.isEmpty())
        return isGerman ? QStringLiteral("Nichts von dem, was gemeldet wurde, spricht für sie.")
                        : QStringLiteral("Nothing of what was reported speaks for it.");
    return (isGerman
            ? QStringLiteral("Nichts von dem, was gemeldet wurde, spricht für sie. Sie "
                             "hilft bei: %1.")
            : QStringLiteral("Nothing of what was reported speaks for it. It helps with: %1."))
        .arg(measure.triggers.words(language).join(QStringLiteral(", ")));
}

QString titleOf(const MeasureId &id, const MeasureCatalog &catalog, Language language)
{
    const Measure *measure = catalog.find(id);
    return inQuotes(measure ? measure->title.in(language) : id, language);
}

/// What it has of its own and what the one above it has.
QString placeSentence(
    const MatchResult &result, qsizetype place, const MeasureCatalog &catalog, Language language)
{
    const bool isGerman = language == Language::German;
    const Recommendation &own = result.ranked.at(place);
    const QString reason = sentenceFor(own.reasons.constFirst(), language);
    if (place < FirstPlaces)
        return (isGerman ? QStringLiteral("Steht auf Platz %1. %2")
                         : QStringLiteral("Is at place %1. %2"))
            .arg(place + 1)
            .arg(reason);
    const Recommendation &tenth = result.ranked.at(FirstPlaces - 1);
    return (isGerman
            ? QStringLiteral("Steht auf Platz %1. Für sie spricht: %2 Mehr spricht für die "
                             "zehn davor, zuletzt für %3: %4")
            : QStringLiteral("Is at place %1. For it speaks: %2 More speaks for the ten "
                             "before it, the last being %3: %4"))
        .arg(QString::number(place + 1), reason, titleOf(tenth.measure, catalog, language),
            sentenceFor(tenth.reasons.constFirst(), language));
}

} // namespace

QString whyNot(const MatchResult &result, const Measure &measure, const MeasureCatalog &catalog,
    Language language)
{
    const auto isIt = [&measure](const auto &one) { return one.measure == measure.id; };
    const auto excluded = std::find_if(result.excluded.begin(), result.excluded.end(), isIt);
    if (excluded != result.excluded.end())
        return excludedSentence(*excluded, language);
    const auto ranked = std::find_if(result.ranked.begin(), result.ranked.end(), isIt);
    if (ranked == result.ranked.end())
        return nothingSentence(measure, language);
    QString text;
    for (const MatchReason &reason : ranked->reasons) {
        if (reason.isCaution() && reason.kind != MatchReason::Kind::OutsideFacets)
            text += sentenceFor(reason, language) + u' ';
    }
    return text + placeSentence(result, ranked - result.ranked.begin(), catalog, language);
}

} // namespace rueckhalt
