// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "domain/statistics/facttable.h"

#include <string>
#include <vector>

namespace rueckhalt {

/// Finds rows by the words a person would type. Every word must occur in the number, the date or
/// in one of the words of the row's facts. Words are looked up once in the vocabulary; the pass
/// over the rows then compares bits, so that 100,000 rows answer while somebody types.
class FactSearch
{
public:
    FactSearch(const QString &text, const FactTable &facts, const Organisation &organisation,
        Language language);

    [[nodiscard]] bool matches(FactTable::Row row) const;

private:
    /// What one typed word can stand for.
    struct Word
    {
        std::string ascii; ///< as typed, for numbers and dates
        bool hasDigits = false;
        std::uint32_t types = 0, subTypes = 0, triggers = 0, means = 0, circumstances = 0;
        std::uint32_t actions = 0, consequences = 0;
        std::uint32_t places = 0, jobAreas = 0, activities = 0, levels = 0, injuries = 0;
        std::vector<bool> units, services;
    };

    [[nodiscard]] bool matches(const Word &word, FactTable::Row row) const;
    [[nodiscard]] bool matchesDigits(const Word &word, FactTable::Row row) const;

    const FactTable &m_facts;
    std::vector<Word> m_words;
};

} // namespace rueckhalt
