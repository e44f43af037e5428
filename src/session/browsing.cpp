// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/browsing.h"

#include "base/searchtext.h"
#include "domain/statistics/factcounter.h"
#include "session/factsearch.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace rueckhalt {

namespace {

using Row = FactTable::Row;
using Rows = Browsing::Rows;

/// For each position of `names`, its place in alphabetical order.
std::vector<std::uint64_t> ranksOf(const QStringList &names, Language language)
{
    QCollator collator(language == Language::German ? QLocale::German : QLocale::English);
    std::vector<std::size_t> order(static_cast<std::size_t>(names.size()));
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return collator.compare(names[static_cast<qsizetype>(a)], names[static_cast<qsizetype>(b)])
            < 0;
    });
    std::vector<std::uint64_t> ranks(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        ranks[order[i]] = i;
    return ranks;
}

template <typename E>
std::vector<std::uint64_t> wordRanks(Language language)
{
    return ranksOf(CodeSet<E>::all().words(language), language);
}

/// Sets sort by their first member in the order of the list; empty ones last.
std::uint64_t setKey(std::uint32_t bits)
{
    return bits == 0 ? 64U : static_cast<std::uint64_t>(std::countr_zero(bits));
}

/// A number per row that sorts as the column reads.
std::vector<std::uint64_t> sortKeys(const Rows &rows, IncidentColumn column, const FactTable &facts,
    const Organisation &organisation, Language language)
{
    std::vector<std::uint64_t> keys(rows.size());
    const auto fill
        = [&](auto keyOf) { std::transform(rows.begin(), rows.end(), keys.begin(), keyOf); };
    switch (column) {
    case IncidentColumn::Number:
        fill([&](Row row) {
            return std::uint64_t {facts.numberYear[row]} << 32 | facts.numberSequence[row];
        });
        break;
    case IncidentColumn::Occurred:
        fill([&](Row row) { return std::uint64_t {facts.occurred[row]}; });
        break;
    case IncidentColumn::Level:
        fill([&](Row row) { return std::uint64_t {facts.level[row]}; });
        break;
    case IncidentColumn::Types:
        fill([&](Row row) { return setKey(facts.types[row]); });
        break;
    case IncidentColumn::Triggers:
        fill([&](Row row) { return setKey(facts.triggers[row]); });
        break;
    case IncidentColumn::Injury:
        fill([&](Row row) { return std::uint64_t {facts.injury[row]}; });
        break;
    case IncidentColumn::Reported:
        fill([&](Row row) {
            return static_cast<std::uint64_t>(facts.reported[row]) ^ (1ULL << 63);
        });
        break;
    case IncidentColumn::Place: {
        const auto ranks = wordRanks<Place>(language);
        fill([&](Row row) { return ranks[facts.place[row]]; });
        break;
    }
    case IncidentColumn::JobArea: {
        const auto ranks = wordRanks<JobArea>(language);
        fill([&](Row row) { return ranks[facts.jobArea[row]]; });
        break;
    }
    case IncidentColumn::Unit: {
        QStringList names;
        for (const UnitId &id : facts.unitIds)
            names.append(organisation.pathOf(id));
        const auto ranks = ranksOf(names, language);
        fill([&](Row row) { return ranks[facts.unit[row]]; });
        break;
    }
    case IncidentColumn::Service: {
        QStringList names;
        for (const ServiceId &id : facts.serviceIds) {
            const Service *service = organisation.service(id);
            names.append(service ? service->name : QString());
        }
        const auto ranks = ranksOf(names, language);
        fill([&](Row row) { return ranks[facts.service[row]]; });
        break;
    }
    }
    return keys;
}

/// Sorted by key; rows of equal key stay newest first.
Rows sorted(const Rows &rows, const std::vector<std::uint64_t> &keys, Qt::SortOrder order)
{
    std::vector<std::uint32_t> positions(rows.size());
    std::iota(positions.begin(), positions.end(), 0U);
    std::sort(positions.begin(), positions.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (keys[a] != keys[b])
            return (keys[a] < keys[b]) == (order == Qt::AscendingOrder);
        return rows[a] > rows[b];
    });
    Rows result(rows.size());
    std::transform(positions.begin(), positions.end(), result.begin(),
        [&rows](std::uint32_t position) { return rows[position]; });
    return result;
}

} // namespace

Rows Browsing::find(const IncidentQuery &query, const IncidentOrder &order, Language language) const
{
    const FactTable &facts = m_register.facts();
    const Organisation &organisation = m_register.organisation();
    RowSet found = FactCounter(facts, organisation).allRowsOf(query);
    if (!query.text.isEmpty()) {
        const FactSearch search(query.text, facts, organisation, language);
        found.retain([&search](Row row) { return search.matches(row); });
    }
    const Rows rows = found.toRows();
    return sorted(rows, sortKeys(rows, order.column, facts, organisation, language), order.order);
}

Result<Rows> Browsing::searchDescriptions(
    const Rows &rows, const QString &text, const Progress &progress) const
{
    return noteSearch().and_then([&] { return searchPiece(rows, text, progress); });
}

Result<Rows> Browsing::searchPiece(
    const Rows &rows, const QString &text, const Progress &progress) const
{
    const auto words = foldedForSearch(text).split(QChar(u' '), Qt::SkipEmptyParts);
    Rows found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (progress && i % 64 == 0
            && !progress(static_cast<qint64>(i), static_cast<qint64>(rows.size())))
            return failure(Error::Code::Cancelled);
        const auto incident = m_register.vault().incident(m_register.facts().ids[rows[i]]);
        if (!incident)
            return tl::unexpected(incident.error());
        const QString content
            = foldedForSearch(incident->person.description + QChar(u'\n') + incident->person.idea);
        if (std::all_of(words.begin(), words.end(),
                [&content](const QString &word) { return content.contains(word); }))
            found.push_back(rows[i]);
    }
    return found;
}

Result<Incident> Browsing::open(const IncidentId &id) const
{
    return m_register.read(id);
}

} // namespace rueckhalt
