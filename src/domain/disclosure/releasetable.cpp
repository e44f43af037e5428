// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releasetable.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<ReleaseDimension>> terms<ReleaseDimension>()
{
    using enum ReleaseDimension;
    static constexpr std::array<Term<ReleaseDimension>, 12> list {{
        {Site, "site", {"Standort", "Site"}},
        {Area, "area", {"Berufsbereich", "Field of work"}},
        {Type, "type", {"Vorfallart", "Type of incident"}},
        {Quarter, "quarter", {"Quartal", "Quarter"}},
        {Trigger, "trigger", {"Auslöser", "Trigger"}},
        {Weekday, "weekday", {"Wochentag", "Day of the week"}},
        {Band, "band", {"Tageszeit", "Time of day"}},
        {Level, "level", {"Stufe", "Level"}},
        {SiteGroup, "sitegroup", {"Standortgruppe", "Group of sites"}},
        {TypeGroup, "typegroup", {"Vorfallgruppe", "Group of types"}},
        {Month, "month", {"Monat", "Month"}},
        {Part, "part", {"Teil", "Part"}},
    }};
    return list;
}

template <>
std::span<const Term<ReleaseTable>> terms<ReleaseTable>()
{
    using enum ReleaseTable;
    static constexpr std::array<Term<ReleaseTable>, 13> list {{
        {SiteArea, "site_area",
            {"Vorfälle nach Standort und Berufsbereich", "Incidents by site and field of work"}},
        {SiteType, "site_type",
            {"Vorfälle nach Standort und Vorfallart", "Incidents by site and type"}},
        {AreaType, "area_type",
            {"Vorfälle nach Berufsbereich und Vorfallart", "Incidents by field of work and type"}},
        {TypeQuarter, "type_quarter",
            {"Vorfälle nach Vorfallart und Quartal", "Incidents by type and quarter"}},
        {Trigger, "trigger", {"Vorfälle nach Auslöser", "Incidents by trigger"}},
        {WeekdayBand, "weekday_band",
            {"Vorfälle nach Wochentag und Tageszeit", "Incidents by day of the week and time"}},
        {Weekday, "weekday", {"Vorfälle nach Wochentag", "Incidents by day of the week"}},
        {Band, "band", {"Vorfälle nach Tageszeit", "Incidents by time of day"}},
        {Level, "level",
            {"Vorfälle nach Stufe (Aachener Modell)", "Incidents by level (Aachen model)"}},
        {SiteGroupTypeGroup, "sitegroup_typegroup",
            {"Vorfälle nach Standort- und Vorfallgruppe",
                "Incidents by groups of sites and types"}},
        {TypeGroupMonth, "typegroup_month",
            {"Vorfälle nach Vorfallgruppe und Monat", "Incidents by group of types and month"}},
        {TypeGroup, "typegroup", {"Vorfälle nach Vorfallgruppe", "Incidents by group of types"}},
        {Parts, "parts", {"Vorfälle in festen Teilen", "Incidents in fixed parts"}},
    }};
    return list;
}

TableDimensions dimensionsOf(ReleaseTable table)
{
    using D = ReleaseDimension;
    switch (table) {
    case ReleaseTable::SiteArea:
        return {D::Site, D::Area};
    case ReleaseTable::SiteType:
        return {D::Site, D::Type};
    case ReleaseTable::AreaType:
        return {D::Area, D::Type};
    case ReleaseTable::TypeQuarter:
        return {D::Type, D::Quarter};
    case ReleaseTable::Trigger:
        return {D::Trigger, {}};
    case ReleaseTable::WeekdayBand:
        return {D::Weekday, D::Band};
    case ReleaseTable::Weekday:
        return {D::Weekday, {}};
    case ReleaseTable::Band:
        return {D::Band, {}};
    case ReleaseTable::Level:
        return {D::Level, {}};
    case ReleaseTable::SiteGroupTypeGroup:
        return {D::SiteGroup, D::TypeGroup};
    case ReleaseTable::TypeGroupMonth:
        return {D::TypeGroup, D::Month};
    case ReleaseTable::TypeGroup:
        return {D::TypeGroup, {}};
    case ReleaseTable::Parts:
        return {D::Part, {}};
    }
    Q_UNREACHABLE();
}

template <>
std::span<const Term<TypeGroup>> terms<TypeGroup>()
{
    using enum TypeGroup;
    static constexpr std::array<Term<TypeGroup>, 3> list {{
        {Verbal, "verbal", {"verbal oder digital", "verbal or digital"}},
        {Threat, "threat", {"psychisch (Bedrohung, Nötigung)", "psychological (threat, coercion)"}},
        {Physical, "physical",
            {"körperlich, sexuell oder gegen Sachen", "physical, sexual or against property"}},
    }};
    return list;
}

CodeSet<IncidentType> typesOf(TypeGroup group)
{
    using enum IncidentType;
    switch (group) {
    case TypeGroup::Verbal:
        return {Verbal, Digital};
    case TypeGroup::Threat:
        return {Psychological};
    case TypeGroup::Physical:
        return {Physical, Sexual, PropertyDamage};
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
