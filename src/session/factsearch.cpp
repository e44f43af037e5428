// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/factsearch.h"

#include "base/searchtext.h"

#include <algorithm>

namespace rueckhalt {

namespace {

template <typename E>
std::uint32_t bitsContaining(const QString &text, Language language)
{
    CodeSet<E> set;
    for (const auto &term : terms<E>()) {
        if (foldedForSearch(term.words.in(language)).contains(text))
            set.insert(term.value);
    }
    return set.bits();
}

bool isIn(std::uint8_t value, std::uint32_t set)
{
    return (set >> value & 1U) != 0;
}

} // namespace

FactSearch::FactSearch(const QString &text, const FactTable &facts,
    const Organisation &organisation, Language language)
    : m_facts(facts)
{
    const auto typed = foldedForSearch(text).split(QChar(u' '), Qt::SkipEmptyParts);
    for (const QString &part : typed) {
        Word word;
        word.text = part;
        word.hasDigits = std::any_of(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
        word.types = bitsContaining<IncidentType>(part, language);
        word.subTypes = bitsContaining<SubType>(part, language);
        word.triggers = bitsContaining<Trigger>(part, language);
        word.means = bitsContaining<Means>(part, language);
        word.circumstances = bitsContaining<Circumstance>(part, language);
        word.actions = bitsContaining<ImmediateAction>(part, language);
        word.consequences = bitsContaining<Consequence>(part, language);
        word.places = bitsContaining<Place>(part, language);
        word.jobAreas = bitsContaining<JobArea>(part, language);
        word.activities = bitsContaining<ActivityForm>(part, language);
        word.levels = bitsContaining<AachenLevel>(part, language);
        word.injuries = bitsContaining<Injury>(part, language)
            & ~CodeSet<Injury> {Injury::None, Injury::Unknown}.bits();
        for (const UnitId &id : facts.unitIds)
            word.units.push_back(foldedForSearch(organisation.pathOf(id)).contains(part));
        for (const ServiceId &id : facts.serviceIds) {
            const Service *service = organisation.service(id);
            word.services.push_back(service && foldedForSearch(service->name).contains(part));
        }
        m_words.push_back(std::move(word));
    }
}

bool FactSearch::matches(FactTable::Row row) const
{
    return std::all_of(m_words.begin(), m_words.end(),
        [this, row](const Word &word) { return matches(word, row); });
}

bool FactSearch::matches(const Word &word, FactTable::Row row) const
{
    return (m_facts.types[row] & word.types) != 0 || (m_facts.subTypes[row] & word.subTypes) != 0
        || (m_facts.triggers[row] & word.triggers) != 0 || (m_facts.means[row] & word.means) != 0
        || (m_facts.circumstances[row] & word.circumstances) != 0
        || (m_facts.actions[row] & word.actions) != 0
        || (m_facts.consequences[row] & word.consequences) != 0
        || isIn(m_facts.place[row], word.places) || isIn(m_facts.jobArea[row], word.jobAreas)
        || isIn(m_facts.activity[row], word.activities)
        || isIn(m_facts.level[row] & 0x7F, word.levels) || isIn(m_facts.injury[row], word.injuries)
        || word.units[m_facts.unit[row]] || word.services[m_facts.service[row]]
        || (word.hasDigits && matchesDigits(word, row));
}

bool FactSearch::matchesDigits(const Word &word, FactTable::Row row) const
{
    if (m_facts.number(row).contains(word.text))
        return true;
    const auto time = IncidentTime::fromPacked(m_facts.occurred[row]);
    return time->words(Language::German).contains(word.text)
        || time->toCode().contains(word.text, Qt::CaseInsensitive);
}

} // namespace rueckhalt
