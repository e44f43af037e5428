// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidentfilter.h"

#include "gui/common/uilanguage.h"

namespace rueckhalt {

namespace {

template <typename E>
QString joined(CodeSet<E> values, Language language)
{
    return values.words(language).join(QStringLiteral(", "));
}

QString levelsIn(CodeSet<AachenLevel> levels)
{
    QStringList digits;
    for (const AachenLevel level : levels.values())
        digits.append(codeOf(level));
    return digits.join(QStringLiteral(", "));
}

} // namespace

std::pair<QDate, QDate> FilterPeriod::daysOn(QDate today) const
{
    switch (kind) {
    case Kind::All:
        return {};
    case Kind::ThisMonth:
        return {QDate(today.year(), today.month(), 1), today};
    case Kind::Last30Days:
        return {today.addDays(-29), today}; // 30 days with today
    case Kind::Last90Days:
        return {today.addDays(-89), today};
    case Kind::Last365Days:
        return {today.addDays(-364), today};
    case Kind::ThisYear:
        return {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)};
    case Kind::Year:
        return {QDate(year, 1, 1), QDate(year, 12, 31)};
    case Kind::Month: {
        const QDate first(year, month, 1);
        return {first, first.addMonths(1).addDays(-1)};
    }
    }
    Q_UNREACHABLE();
}

IncidentQuery IncidentFilter::queryOn(QDate today) const
{
    const auto [from, until] = period.daysOn(today);
    IncidentQuery query;
    query.text = text;
    query.from = from;
    query.until = until;
    query.types = types;
    query.levels = levels;
    query.places = places;
    query.triggers = triggers;
    query.consequences = consequences;
    if (!unit.isNull())
        query.units = {unit};
    if (!service.isNull())
        query.services = {service};
    query.weekdays = weekdays;
    query.times = times;
    return query;
}

IncidentFilter filterFor(const ClusterCell &cell, const FilterPeriod &period)
{
    IncidentFilter filter;
    filter.period = period;
    if (cell.weekday)
        filter.weekdays = {*cell.weekday};
    if (cell.band)
        filter.times = {*cell.band};
    if (cell.trigger)
        filter.triggers = {*cell.trigger};
    if (cell.place)
        filter.places = {*cell.place};
    filter.unit = cell.unit;
    filter.service = cell.service;
    return filter;
}

bool IncidentFilter::restricts(FilterPart part) const
{
    IncidentFilter without = *this;
    without.clear(part);
    return !(without == *this);
}

void IncidentFilter::clear(FilterPart part)
{
    switch (part) {
    case FilterPart::Period:
        period = {};
        return;
    case FilterPart::Weekdays:
        weekdays = {};
        return;
    case FilterPart::Times:
        times = {};
        return;
    case FilterPart::Types:
        types = {};
        return;
    case FilterPart::Levels:
        levels = {};
        return;
    case FilterPart::Triggers:
        triggers = {};
        return;
    case FilterPart::Places:
        places = {};
        return;
    case FilterPart::Consequences:
        consequences = {};
        return;
    case FilterPart::Unit:
        unit = {};
        return;
    case FilterPart::Service:
        service = {};
        return;
    case FilterPart::Counted:
        counted = {};
        return;
    }
    Q_UNREACHABLE();
}

QString FilterWords::nameOf(FilterPart part)
{
    switch (part) {
    case FilterPart::Period:
        return tr("Period");
    case FilterPart::Weekdays:
        return tr("Weekday");
    case FilterPart::Times:
        return tr("Time of day");
    case FilterPart::Types:
        return tr("Kind");
    case FilterPart::Levels:
        return tr("Level");
    case FilterPart::Triggers:
        return tr("Trigger");
    case FilterPart::Places:
        return tr("Place");
    case FilterPart::Consequences:
        return tr("Consequences");
    case FilterPart::Unit:
        return tr("Office or unit");
    case FilterPart::Service:
        return tr("Matter");
    case FilterPart::Counted:
        return tr("Accumulation");
    }
    Q_UNREACHABLE();
}

QString FilterWords::nameOf(const FilterPeriod &period)
{
    switch (period.kind) {
    case FilterPeriod::Kind::All:
        return tr("Whole register");
    case FilterPeriod::Kind::ThisMonth:
        return tr("This month");
    case FilterPeriod::Kind::Last30Days:
        return tr("Last 30 days");
    case FilterPeriod::Kind::Last90Days:
        return tr("Last 90 days");
    case FilterPeriod::Kind::Last365Days:
        return tr("Last 365 days");
    case FilterPeriod::Kind::ThisYear:
        return tr("This year");
    case FilterPeriod::Kind::Year:
        return QString::number(period.year);
    case FilterPeriod::Kind::Month: {
        const auto month = IncidentTime::month(period.year, period.month);
        return month ? month->words(uiLanguage()) : QString();
    }
    }
    Q_UNREACHABLE();
}

QString FilterWords::valueOf(const IncidentFilter &filter, FilterPart part,
    const Organisation &organisation, Language language)
{
    if (!filter.restricts(part))
        return {};
    switch (part) {
    case FilterPart::Period:
        return nameOf(filter.period);
    case FilterPart::Weekdays:
        return joined(filter.weekdays, language);
    case FilterPart::Times:
        return joined(filter.times, language);
    case FilterPart::Types:
        return joined(filter.types, language);
    case FilterPart::Levels:
        return levelsIn(filter.levels);
    case FilterPart::Triggers:
        return joined(filter.triggers, language);
    case FilterPart::Places:
        return joined(filter.places, language);
    case FilterPart::Consequences:
        return joined(filter.consequences, language);
    case FilterPart::Unit:
        return organisation.pathOf(filter.unit);
    case FilterPart::Service: {
        const Service *service = organisation.service(filter.service);
        return service ? service->name : QString();
    }
    case FilterPart::Counted:
        return tr("the %n counted", nullptr, static_cast<int>(filter.counted.size()));
    }
    Q_UNREACHABLE();
}

QString FilterWords::sentenceOf(
    const IncidentFilter &filter, const Organisation &organisation, Language language)
{
    QStringList parts;
    if (!filter.text.trimmed().isEmpty())
        parts.append(tr("Search: %1").arg(filter.text.trimmed()));
    for (const FilterPart part : FilterParts) {
        if (filter.restricts(part))
            parts.append(
                tr("%1: %2").arg(nameOf(part), valueOf(filter, part, organisation, language)));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace rueckhalt
