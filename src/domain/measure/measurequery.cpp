// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure/measurequery.h"

#include "base/searchtext.h"

#include <algorithm>

namespace rueckhalt {

namespace {

/// Which facets of a measure agree with a query, one bit a facet.
enum Facet : unsigned {
    Groups = 1,
    Classes = 2,
    Types = 4,
    Triggers = 8,
    Activities = 16,
    Stages = 32,
    Areas = 64,
    All = 127,
};

template <typename E>
bool agrees(CodeSet<E> chosen, CodeSet<E> present)
{
    return chosen.isEmpty() || chosen.intersects(present);
}

unsigned agreeingFacets(const MeasureQuery &query, const Measure &measure)
{
    const CodeSet<MeasureGroup> group {measure.group};
    return (agrees(query.groups, group) ? Groups : 0U)
        | (agrees(query.classes, measure.classes) ? Classes : 0U)
        | (agrees(query.incidentTypes, measure.incidentTypes) ? Types : 0U)
        | (agrees(query.triggers, measure.triggers) ? Triggers : 0U)
        | (agrees(query.activities, measure.activities) ? Activities : 0U)
        | (agrees(query.stages, measure.stages) ? Stages : 0U)
        | (agrees(query.jobAreas, measure.jobAreas) ? Areas : 0U);
}

bool containsAll(const QString &text, const QStringList &words)
{
    return std::all_of(
        words.begin(), words.end(), [&text](const QString &word) { return text.contains(word); });
}

QStringList wordsOf(const MeasureQuery &query)
{
    return foldedForSearch(query.text).split(QChar(u' '), Qt::SkipEmptyParts);
}

template <typename E>
void count(std::array<int, 32> &counts, CodeSet<E> values, unsigned agreeing, Facet facet)
{
    // The facet itself does not restrict its own counts: they say what choosing would give.
    if ((agreeing | facet) != All)
        return;
    for (const auto &term : terms<E>()) {
        if (values.contains(term.value))
            ++counts.at(static_cast<std::size_t>(term.value));
    }
}

QStringList textsOf(const MeasureSheet &sheet, Language language)
{
    QStringList texts {sheet.description.in(language), sheet.indicator.in(language)};
    for (const auto *list : {&sheet.goals, &sheet.considerations, &sheet.implementation,
             &sheet.firstSteps, &sheet.advantages, &sheet.disadvantages}) {
        for (const Text &entry : *list)
            texts += entry.in(language);
    }
    for (const EvidenceStatement &statement : sheet.evidence.statements)
        texts += statement.text.in(language);
    for (const Involvement &involvement : sheet.involve)
        texts += {wordFor(involvement.who, language), involvement.why.in(language)};
    return texts;
}

QString searchableText(const Measure &measure, Language language)
{
    QStringList parts {measure.id, measure.title.in(language), measure.summary.in(language)};
    parts += measure.triggers.words(language);
    if (measure.sheet)
        parts += textsOf(*measure.sheet, language);
    return foldedForSearch(parts.join(u'\n'));
}

} // namespace

MeasureFinder::MeasureFinder(const MeasureCatalog &catalog, Language language)
{
    for (const Measure &measure : catalog.measures()) {
        m_entries.append({.measure = &measure,
            .title = foldedForSearch(measure.title.in(language)),
            .text = searchableText(measure, language)});
    }
}

QList<const Measure *> MeasureFinder::find(const MeasureQuery &query) const
{
    const QStringList words = wordsOf(query);
    QList<const Measure *> inTitle;
    QList<const Measure *> elsewhere;
    for (const Entry &entry : m_entries) {
        if (agreeingFacets(query, *entry.measure) != All || !containsAll(entry.text, words))
            continue;
        (containsAll(entry.title, words) ? inTitle : elsewhere).append(entry.measure);
    }
    return inTitle + elsewhere;
}

FacetCounts MeasureFinder::counts(const MeasureQuery &query) const
{
    const QStringList words = wordsOf(query);
    FacetCounts counts;
    for (const Entry &entry : m_entries) {
        if (!containsAll(entry.text, words))
            continue;
        const Measure &measure = *entry.measure;
        const unsigned agreeing = agreeingFacets(query, measure);
        count(counts.groups, CodeSet<MeasureGroup> {measure.group}, agreeing, Groups);
        count(counts.classes, measure.classes, agreeing, Classes);
        count(counts.incidentTypes, measure.incidentTypes, agreeing, Types);
        count(counts.triggers, measure.triggers, agreeing, Triggers);
        count(counts.activities, measure.activities, agreeing, Activities);
        count(counts.stages, measure.stages, agreeing, Stages);
        count(counts.jobAreas, measure.jobAreas, agreeing, Areas);
    }
    return counts;
}

} // namespace rueckhalt
