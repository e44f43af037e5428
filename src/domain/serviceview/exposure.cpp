// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/serviceview/exposure.h"

#include <QSet>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int MonthsOfYear = 12;

int monthNumberOf(QDate day)
{
    return day.year() * MonthsOfYear + day.month() - 1;
}

/// Whether observations of such a slot say something of single hours of the week.
bool tellsHours(ServiceSlot slot)
{
    return slot.isProfile() || (slot.kind() == ServiceSlot::Kind::Hours && slot.length() == 1);
}

/// Units with observations of what an indicator is made of.
QSet<UnitId> unitsWith(const Indicator &indicator, const ObservationTable &table)
{
    QSet<UnitId> units;
    for (const std::uint16_t series : {indicator.series, indicator.otherwise}) {
        const ObservationTable::Column *column = series == 0 ? nullptr : table.column(series);
        if (!column)
            continue;
        // Keys of a unit stand together.
        for (auto key = column->keys.begin(); key != column->keys.end();) {
            const std::size_t unit = ObservationTable::Column::unitOf(*key);
            units.insert(table.units().at(unit));
            key = std::lower_bound(key, column->keys.end(), std::uint64_t {unit + 1} << 48U);
        }
    }
    return units;
}

} // namespace

Exposure::Exposure(const Indicator &indicator, const ObservationTable &table,
    const IndicatorCatalogue &catalogue, const Organisation &organisation,
    const OverlayQuestion &question)
    : m_organisation(organisation)
    , m_question(question)
{
    const Indicator *contacts = catalogue.indicator(u"contacts");
    const auto *column = contacts ? table.column(contacts->series) : nullptr;
    if (!column || !question.from.isValid() || question.until < question.from)
        return;
    m_firstMonth = monthNumberOf(question.from);
    m_monthCount = monthNumberOf(question.until) - m_firstMonth + 1;
    readMonths(*column, table);
    m_hasContacts = !m_months.isEmpty();
    const QSet<UnitId> observed = unitsWith(indicator, table);
    for (auto it = m_months.cbegin(); it != m_months.cend(); ++it) {
        const bool isObserved
            = std::any_of(observed.begin(), observed.end(), [&](const UnitId &other) {
                  return isBelow(other, it.key()) || isBelow(it.key(), other);
              });
        if (isObserved)
            m_units.append(it.key());
    }
    std::sort(m_units.begin(), m_units.end());
    m_months.removeIf([&](const auto &entry) { return !m_units.contains(entry.key()); });
}

void Exposure::readMonths(const ObservationTable::Column &column, const ObservationTable &table)
{
    const auto &keys = column.keys;
    // What lies before the first key behind a place; keys of a unit, and of a day, stand together.
    const auto behind = [&](std::size_t position, std::uint64_t key) {
        const auto next = std::lower_bound(
            keys.begin() + static_cast<std::ptrdiff_t>(position), keys.end(), key);
        return static_cast<std::size_t>(next - keys.begin());
    };
    for (std::size_t position = 0; position < keys.size();) {
        const std::size_t unit = ObservationTable::Column::unitOf(keys[position]);
        const std::size_t last = behind(position, std::uint64_t {unit + 1} << 48U);
        const UnitId &id = table.units().at(unit);
        if (isAsked(id)) {
            std::vector<bool> &months = m_months[id];
            months.resize(static_cast<std::size_t>(m_monthCount));
            while (position < last)
                position = std::min(last, behind(position + 1, readMonth(keys[position], months)));
        }
        position = last;
    }
    m_months.removeIf([](const auto &entry) {
        return std::find(entry.value().begin(), entry.value().end(), true) == entry.value().end();
    });
}

/// Marks the months of one observation. Returns the key before which nothing new stands: what an
/// hour has said of its month, all others of the month need not say again.
std::uint64_t Exposure::readMonth(std::uint64_t key, std::vector<bool> &months) const
{
    const auto slot = ServiceSlot::asPacked(ObservationTable::Column::slotOf(key));
    if (m_question.by == OverlayQuestion::By::WeekdayHour && !tellsHours(slot))
        return key;
    const QDate day = slot.firstDay();
    const int first = monthNumberOf(day) - m_firstMonth;
    const int last
        = slot.isLongerThanMonth() ? monthNumberOf(slot.lastDay()) - m_firstMonth : first;
    // A quarter or a year says nothing of its months one by one.
    if (m_question.by == OverlayQuestion::By::Month && first != last)
        return key;
    for (int each = std::max(first, 0); each <= std::min(last, m_monthCount - 1); ++each)
        months[static_cast<std::size_t>(each)] = true;
    const auto next = ServiceSlot::day(QDate(day.year(), day.month(), 1).addMonths(1));
    if (first != last || !next)
        return key;
    return (key >> 32U << 32U) | std::uint64_t {next->startHour()} << 11U;
}

bool Exposure::isAsked(const UnitId &unit) const
{
    return m_question.unit.isNull() || isBelow(unit, m_question.unit);
}

bool Exposure::isBelow(UnitId unit, const UnitId &above) const
{
    if (above.isNull())
        return true;
    for (int depth = 0; depth < 64 && !unit.isNull(); ++depth) {
        if (unit == above)
            return true;
        const Unit *known = m_organisation.unit(unit);
        unit = known ? known->parent : UnitId();
    }
    return false;
}

std::vector<bool> Exposure::monthsOf(const UnitId &unit) const
{
    std::vector<bool> all(static_cast<std::size_t>(m_monthCount));
    if (!isAsked(unit))
        return all;
    for (auto it = m_months.cbegin(); it != m_months.cend(); ++it) {
        if (!isBelow(unit, it.key()))
            continue;
        for (std::size_t month = 0; month < all.size(); ++month)
            all[month] = all[month] || (*it)[month];
    }
    return all;
}

} // namespace rueckhalt
