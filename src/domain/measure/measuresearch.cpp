// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure/measuresearch.h"

#include <algorithm>

namespace rueckhalt {

namespace {

// Where a word stands counts more than how well it fits.
constexpr double TitleWeight = 100;
constexpr double SummaryWeight = 40;
constexpr double BodyWeight = 10;
constexpr double LabelWeight = 8; ///< codes and words of the facets, not shown as a passage

constexpr double Exact = 1;
constexpr double Inflected = 0.95;
constexpr double Beginning = 0.8;
constexpr double Ending = 0.75;
constexpr double Inside = 0.6;
constexpr double Apart = 0.5;
constexpr double OneTypo = 0.4;
constexpr double TwoTypos = 0.3;

constexpr qsizetype ShortestEnding = 3;
constexpr qsizetype ShortestInside = 5;
constexpr qsizetype ShortestPart = 4;
constexpr qsizetype ShortestTypo = 4;
constexpr qsizetype ShortestOpenTypo = 6;
constexpr qsizetype ShortestTwoTypos = 8;
constexpr qsizetype MostWords = 12; ///< of a text typed: more is a paste by mistake

QString reversed(QString text)
{
    std::reverse(text.begin(), text.end());
    return text;
}

bool isNear(const QString &typed, const QString &word, int limit)
{
    if (typed.size() < ShortestOpenTypo)
        return isTypoOf(typed, word, limit, Rest::Closed);
    return isTypoOf(typed, word, limit, Rest::Open)
        || (word.size() > typed.size()
            && isTypoOf(reversed(typed), reversed(word), limit, Rest::Open));
}

} // namespace

MeasureSearch::MeasureSearch(const MeasureCatalog &catalog, Language language)
    : m_language(language)
{
    for (const Measure &measure : catalog.measures()) {
        addMeasure(measure, static_cast<int>(m_measures.size()));
        m_measures.append(&measure);
    }
    m_numbers.clear();
}

void MeasureSearch::addPassage(int measure, double weight, const QString &text)
{
    const int passage = static_cast<int>(m_passages.size());
    m_passages.push_back({measure, weight, text});
    for (const SearchWord &word : searchWordsOf(text)) {
        auto number = m_numbers.constFind(word.folded);
        if (number == m_numbers.constEnd()) {
            number = m_numbers.insert(word.folded, static_cast<int>(m_words.size()));
            m_words.push_back({word.folded, stemOf(word.folded, m_language), {}});
        }
        m_words[static_cast<std::size_t>(*number)].places.push_back(
            {passage, static_cast<int>(word.start), static_cast<int>(word.length)});
    }
}

void MeasureSearch::addMeasure(const Measure &measure, int number)
{
    addPassage(number, TitleWeight, measure.title.in(m_language));
    addPassage(number, SummaryWeight, measure.summary.in(m_language));
    addPassage(number, LabelWeight,
        measure.id + u' ' + measure.triggers.words(m_language).join(u' ') + u' '
            + measure.classes.words(m_language).join(u' '));
    if (!measure.sheet)
        return;
    const MeasureSheet &sheet = *measure.sheet;
    const auto add = [&](const Text &text) { addPassage(number, BodyWeight, text.in(m_language)); };
    add(sheet.description);
    for (const auto *list : {&sheet.goals, &sheet.considerations, &sheet.implementation,
             &sheet.firstSteps, &sheet.advantages, &sheet.disadvantages})
        std::for_each(list->begin(), list->end(), add);
    for (const EvidenceStatement &statement : sheet.evidence.statements)
        add(statement.text);
    for (const Involvement &involvement : sheet.involve)
        add(involvement.why);
    add(sheet.indicator);
}

double MeasureSearch::qualityOf(const Word &word, const QString &typed, const QString &stem) const
{
    if (word.folded == typed)
        return Exact;
    if (word.stem == stem)
        return Inflected;
    if (word.folded.startsWith(typed) || word.folded.startsWith(stem))
        return Beginning;
    if (stem.size() >= ShortestEnding && word.stem.endsWith(stem))
        return Ending;
    return stem.size() >= ShortestInside && word.folded.contains(stem) ? Inside : 0;
}

MeasureSearch::Matches MeasureSearch::matchesFor(const QString &typed) const
{
    const QString stem = stemOf(typed, m_language);
    Matches matches;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        if (const double quality = qualityOf(m_words[i], typed, stem); quality > 0)
            matches.push_back({static_cast<int>(i), quality});
    }
    return matches;
}

MeasureSearch::Matches MeasureSearch::typosOf(const QString &typed) const
{
    if (typed.size() < ShortestTypo)
        return {};
    const int most = typed.size() < ShortestTwoTypos ? 1 : 2;
    for (int limit = 1; limit <= most; ++limit) {
        Matches matches;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (isNear(typed, m_words[i].folded, limit))
                matches.push_back({static_cast<int>(i), limit == 1 ? OneTypo : TwoTypos});
        }
        if (!matches.empty())
            return matches;
    }
    return {};
}

std::vector<MeasureSearch::Matches> MeasureSearch::partsOf(const QString &typed) const
{
    const auto known = [this](const QString &part) {
        const QString stem = stemOf(part, m_language);
        Matches matches;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (m_words[i].folded == part || m_words[i].stem == stem)
                matches.push_back({static_cast<int>(i), Apart});
        }
        return matches;
    };
    for (qsizetype i = typed.size() - ShortestPart; i >= ShortestPart; --i) {
        Matches right = known(typed.mid(i));
        if (right.empty())
            continue;
        Matches left = known(typed.first(i));
        // The s between two parts ("Beschwerdungsstelle") belongs to neither.
        if (left.empty() && typed.at(i - 1) == u's' && i > ShortestPart)
            left = known(typed.first(i - 1));
        if (!left.empty())
            return {std::move(left), std::move(right)};
    }
    return {};
}

std::vector<MeasureSearch::Matches> MeasureSearch::demandsOf(const QString &text) const
{
    std::vector<Matches> demands;
    const auto typed = searchWordsOf(text);
    for (const SearchWord &word : typed.first(std::min(typed.size(), MostWords))) {
        Matches matches = matchesFor(word.folded);
        if (matches.empty()) {
            auto parts = partsOf(word.folded);
            if (!parts.empty()) {
                std::move(parts.begin(), parts.end(), std::back_inserter(demands));
                continue;
            }
            matches = typosOf(word.folded);
        }
        demands.push_back(std::move(matches));
    }
    return demands;
}

MeasureSearch::Rating MeasureSearch::rate(const std::vector<Matches> &demands) const
{
    Rating rating {.passages = std::vector<double>(m_passages.size(), 0),
        .measures = std::vector<Tally>(static_cast<std::size_t>(m_measures.size()))};
    for (const Matches &matches : demands) {
        std::vector<double> now(m_passages.size(), 0);
        for (const Match &match : matches) {
            for (const Posting &place : m_words[static_cast<std::size_t>(match.word)].places) {
                double &quality = now[static_cast<std::size_t>(place.passage)];
                quality = std::max(quality, match.quality);
            }
        }
        std::vector<double> best(rating.measures.size(), 0);
        for (std::size_t i = 0; i < m_passages.size(); ++i) {
            const auto number = static_cast<std::size_t>(m_passages[i].measure);
            rating.passages[i] += now[i];
            best[number] = std::max(best[number], now[i] * m_passages[i].weight);
            if (now[i] > 0 && m_passages[i].weight == TitleWeight)
                ++rating.measures[number].metInTitle;
        }
        for (std::size_t i = 0; i < best.size(); ++i) {
            rating.measures[i].met += best[i] > 0 ? 1 : 0;
            rating.measures[i].score += best[i];
        }
    }
    return rating;
}

std::vector<int> MeasureSearch::passagesToShow(const Rating &rating, std::size_t demands) const
{
    // The one that answers most of what was typed, the summary where it is as good as others or
    // the title has it all.
    std::vector<int> shown(rating.measures.size(), -1);
    std::vector<double> best(rating.measures.size(), -1);
    for (std::size_t i = 0; i < m_passages.size(); ++i) {
        const Passage &passage = m_passages[i];
        const auto number = static_cast<std::size_t>(passage.measure);
        const bool enough = rating.measures[number].metInTitle == demands;
        if (passage.weight != SummaryWeight && (passage.weight != BodyWeight || enough))
            continue;
        if (rating.passages[i] > best[number]) {
            best[number] = rating.passages[i];
            shown[number] = static_cast<int>(i);
        }
    }
    return shown;
}

void MeasureSearch::mark(QList<MeasureHit> &hits, const std::vector<int> &passages,
    const std::vector<Matches> &demands) const
{
    std::vector<MeasureHit *> hitOf(m_passages.size(), nullptr);
    for (qsizetype i = 0; i < hits.size(); ++i)
        hitOf[static_cast<std::size_t>(passages[static_cast<std::size_t>(i)])] = &hits[i];
    for (const Matches &matches : demands) {
        for (const Match &match : matches) {
            for (const Posting &place : m_words[static_cast<std::size_t>(match.word)].places) {
                if (MeasureHit *hit = hitOf[static_cast<std::size_t>(place.passage)])
                    hit->marks.append({place.start, place.length});
            }
        }
    }
    for (MeasureHit &hit : hits) {
        std::sort(hit.marks.begin(), hit.marks.end(),
            [](const TextSpan &a, const TextSpan &b) { return a.start < b.start; });
        hit.marks.erase(std::unique(hit.marks.begin(), hit.marks.end()), hit.marks.end());
    }
}

QList<MeasureHit> MeasureSearch::find(const QString &text) const
{
    const std::vector<Matches> demands = demandsOf(text);
    if (demands.empty())
        return {};
    const Rating rating = rate(demands);
    const std::vector<int> toShow = passagesToShow(rating, demands.size());
    QList<MeasureHit> hits;
    std::vector<int> passages;
    for (std::size_t i = 0; i < rating.measures.size(); ++i) {
        const Tally &tally = rating.measures[i];
        if (tally.met != demands.size())
            continue;
        passages.push_back(toShow[i]);
        hits.append({.measure = m_measures.at(static_cast<qsizetype>(i)),
            .score = tally.score,
            .inTitle = tally.metInTitle == demands.size(),
            .passage = m_passages[static_cast<std::size_t>(toShow[i])].text,
            .marks = {}});
    }
    mark(hits, passages, demands);
    std::stable_sort(hits.begin(), hits.end(),
        [](const MeasureHit &a, const MeasureHit &b) { return a.score > b.score; });
    return hits;
}

} // namespace rueckhalt
