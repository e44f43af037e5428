// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/factsearch.h"

#include "base/searchtext.h"

#include <algorithm>
#include <array>
#include <string_view>

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

/// Number and dates of a row as people type them: "2026-00123 21.11.2026 2026-11-21 14:30".
class NumberText
{
public:
    void add(char character) { m_text.at(m_size++) = character; }
    void addNumber(int number, std::ptrdiff_t digits)
    {
        std::array<char, 12> reversed {};
        std::ptrdiff_t count = 0;
        for (; number > 0 || count < digits; number /= 10)
            reversed.at(static_cast<std::size_t>(count++)) = static_cast<char>('0' + number % 10);
        while (count > 0)
            add(reversed.at(static_cast<std::size_t>(--count)));
    }
    void addTime(const IncidentTime &time)
    {
        const QDate day = time.date();
        add(' ');
        if (day.isValid()) {
            addNumber(day.day(), 2);
            add('.');
            addNumber(day.month(), 2);
            add('.');
            addNumber(day.year(), 4);
            add(' ');
        }
        addNumber(time.year(), 4);
        if (const auto month = time.month()) {
            add('-');
            addNumber(*month, 2);
        }
        if (day.isValid()) {
            add('-');
            addNumber(day.day(), 2);
        }
        if (const QTime clock = time.time(); !clock.isNull()) {
            add(' ');
            addNumber(clock.hour(), 2);
            add(':');
            addNumber(clock.minute(), 2);
        }
    }
    [[nodiscard]] std::string_view view() const { return {m_text.data(), m_size}; }

private:
    std::array<char, 64> m_text {};
    std::size_t m_size = 0;
};

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
        word.ascii = part.toStdString();
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
        || isIn(m_facts.activity[row], word.activities) || isIn(m_facts.level[row], word.levels)
        || isIn(m_facts.injury[row], word.injuries) || word.units[m_facts.unit[row]]
        || word.services[m_facts.service[row]] || (word.hasDigits && matchesDigits(word, row));
}

bool FactSearch::matchesDigits(const Word &word, FactTable::Row row) const
{
    // Formatted by hand into a buffer: this runs for every row at every key typed.
    NumberText text;
    text.addNumber(m_facts.numberYear[row], 1);
    text.add('-');
    text.addNumber(static_cast<int>(m_facts.numberSequence[row]), 5);
    text.addTime(*IncidentTime::fromPacked(m_facts.occurred[row]));
    return text.view().find(word.ascii) != std::string_view::npos;
}

} // namespace rueckhalt
