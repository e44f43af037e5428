// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/grouping.h"

#include "domain/incident/weekday.h"
#include "domain/statistics/delayband.h"

#include <QLocale>

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<Grouping>> terms<Grouping>()
{
    using enum Grouping;
    static constexpr std::array<Term<Grouping>, 26> list {{
        {Type, "type", {"Vorfallart", "Kind of incident"}},
        {Level, "level", {"Stufe", "Level"}},
        {JobArea, "area", {"Berufsbereich", "Job area"}},
        {Activity, "activity", {"Tätigkeitsform", "Form of activity"}},
        {Place, "place", {"Ort", "Place"}},
        {Trigger, "trigger", {"Auslöser", "Trigger"}},
        {Office, "office", {"Dienststelle", "Office"}},
        {Unit, "unit", {"Bereich", "Unit"}},
        {Service, "service", {"Anliegen", "Service"}},
        {Year, "year", {"Jahr", "Year"}},
        {Quarter, "quarter", {"Quartal", "Quarter"}},
        {Month, "month", {"Monat", "Month"}},
        {Weekday, "weekday", {"Wochentag", "Weekday"}},
        {TimeBand, "time", {"Tageszeit", "Time of day"}},
        {Waiting, "waiting", {"Wartezeit", "Waiting time"}},
        {Injury, "injury", {"Verletzung", "Injury"}},
        {Consequence, "consequence", {"Folgen", "Consequences"}},
        {Action, "action", {"Sofortmaßnahmen", "Immediate action"}},
        {CausedBy, "caused-by", {"Verursachende Person", "Caused by"}},
        {SubType, "subtype", {"Unterart", "Finer kind"}},
        {Circumstance, "circumstance", {"Rahmenbedingungen", "Circumstances"}},
        {Means, "means", {"Tatmittel", "Means"}},
        {Delay, "delay", {"Meldung nach dem Vorfall", "Report after the incident"}},
        {Recurrence, "recurrence", {"Einmalig oder Serie", "Once or again"}},
        {CalendarQuarter, "calendar-quarter", {"Quartal und Jahr", "Quarter and year"}},
        {CalendarMonth, "calendar-month", {"Monat und Jahr", "Month and year"}},
    }};
    return list;
}

namespace {

constexpr int MonthsAYear = 12;
constexpr int QuartersAYear = 4;

QString twoDigits(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QChar(u'0'));
}

/// Calls `visit` with a value of the enum behind a grouping and returns its answer; `otherwise` for
/// groupings without one.
template <typename Answer, typename Visit>
Answer withEnum(Grouping grouping, Answer otherwise, Visit visit)
{
    switch (grouping) {
    case Grouping::Type:
        return visit(IncidentType {});
    case Grouping::Level:
        return visit(AachenLevel {});
    case Grouping::JobArea:
        return visit(JobArea {});
    case Grouping::Activity:
        return visit(ActivityForm {});
    case Grouping::Place:
        return visit(Place {});
    case Grouping::Trigger:
        return visit(Trigger {});
    case Grouping::Weekday:
        return visit(Weekday {});
    case Grouping::TimeBand:
        return visit(TimeBand {});
    case Grouping::Waiting:
        return visit(WaitingBand {});
    case Grouping::Injury:
        return visit(Injury {});
    case Grouping::Consequence:
        return visit(Consequence {});
    case Grouping::Action:
        return visit(ImmediateAction {});
    case Grouping::CausedBy:
        return visit(CausedBy {});
    case Grouping::SubType:
        return visit(SubType {});
    case Grouping::Circumstance:
        return visit(Circumstance {});
    case Grouping::Means:
        return visit(Means {});
    case Grouping::Delay:
        return visit(DelayBand {});
    case Grouping::Recurrence:
        return visit(Recurrence {});
    case Grouping::Office:
    case Grouping::Unit:
    case Grouping::Service:
    case Grouping::Year:
    case Grouping::Quarter:
    case Grouping::Month:
    case Grouping::CalendarQuarter:
    case Grouping::CalendarMonth:
        return otherwise;
    }
    Q_UNREACHABLE();
}

/// Years, quarters and months.
QString calendarWord(const GroupValue &value, Language language)
{
    const auto monthName = [language](int month) {
        const QLocale locale(
            language == Language::German ? QLocale::German : QLocale::English, QLocale::AnyCountry);
        return locale.standaloneMonthName(month);
    };
    const bool isGerman = language == Language::German;
    if (value.grouping == Grouping::Quarter)
        return (isGerman ? QStringLiteral("%1. Quartal") : QStringLiteral("Quarter %1"))
            .arg(value.code);
    if (value.grouping == Grouping::CalendarQuarter)
        return (isGerman ? QStringLiteral("%1. Quartal %2") : QStringLiteral("Quarter %1 of %2"))
            .arg(value.partOfYear())
            .arg(value.yearOf());
    if (value.grouping == Grouping::Month)
        return monthName(value.code);
    if (value.grouping == Grouping::CalendarMonth)
        return monthName(value.partOfYear()) + u' ' + QString::number(value.yearOf());
    return QString::number(value.code);
}

bool isUnitOrService(Grouping grouping)
{
    return grouping == Grouping::Office || grouping == Grouping::Unit
        || grouping == Grouping::Service;
}

} // namespace

int GroupValue::yearOf() const
{
    return code / (grouping == Grouping::CalendarQuarter ? QuartersAYear : MonthsAYear);
}

int GroupValue::partOfYear() const
{
    return code % (grouping == Grouping::CalendarQuarter ? QuartersAYear : MonthsAYear) + 1;
}

GroupValue calendarMonth(int year, int month)
{
    return {.grouping = Grouping::CalendarMonth, .code = year * MonthsAYear + month - 1};
}

QString codeOf(const GroupValue &value, const Organisation &organisation)
{
    if (!value.isStated())
        return {};
    if (isUnitOrService(value.grouping))
        return wordFor(value, organisation, Language::German);
    if (value.grouping == Grouping::CalendarQuarter)
        return QStringLiteral("%1-Q%2").arg(value.yearOf()).arg(value.partOfYear());
    if (value.grouping == Grouping::CalendarMonth)
        return QString::number(value.yearOf()) + u'-' + twoDigits(value.partOfYear());
    // Numbers of ISO 8601, as programs read them.
    if (value.grouping == Grouping::Weekday)
        return QString::number(value.code + 1);
    return withEnum(value.grouping, QString::number(value.code),
        [&value](auto kind) { return rueckhalt::codeOf(static_cast<decltype(kind)>(value.code)); });
}

QString wordFor(const GroupValue &value, const Organisation &organisation, Language language)
{
    if (!value.isStated())
        return language == Language::German ? QStringLiteral("ohne Angabe")
                                            : QStringLiteral("not stated");
    if (value.grouping == Grouping::Service) {
        const Service *service = organisation.service(value.service);
        return service ? service->name : QString();
    }
    if (isUnitOrService(value.grouping))
        return organisation.pathOf(value.unit);
    const QString word
        = withEnum(value.grouping, calendarWord(value, language), [&value, language](auto kind) {
              return rueckhalt::wordFor(static_cast<decltype(kind)>(value.code), language);
          });
    return value.grouping == Grouping::Level ? QString::number(value.code) + u' ' + word : word;
}

QList<GroupValue> valuesOf(Grouping grouping, const Organisation &organisation)
{
    QList<GroupValue> values;
    const auto addNumbers = [&](int last) {
        for (int code = 1; code <= last; ++code)
            values.append({.grouping = grouping, .code = code});
    };
    if (grouping == Grouping::Quarter)
        addNumbers(QuartersAYear);
    if (grouping == Grouping::Month)
        addNumbers(MonthsAYear);
    for (qsizetype i = 0; grouping == Grouping::Service && i < organisation.services.size(); ++i)
        values.append({.grouping = grouping,
            .code = static_cast<int>(i),
            .service = organisation.services[i].id});
    if (grouping == Grouping::Office || grouping == Grouping::Unit) {
        for (qsizetype i = 0; i < organisation.units.size(); ++i) {
            const auto &unit = organisation.units[i];
            if (grouping == Grouping::Unit || unit.parent.isNull())
                values.append({.grouping = grouping, .code = static_cast<int>(i), .unit = unit.id});
        }
    }
    return withEnum(grouping, values, [grouping](auto kind) {
        QList<GroupValue> ofEnum;
        for (const auto &term : rueckhalt::terms<decltype(kind)>())
            ofEnum.append({.grouping = grouping, .code = static_cast<int>(term.value)});
        return ofEnum;
    });
}

bool canHaveSeveral(Grouping grouping)
{
    static constexpr CodeSet<Grouping> several {Grouping::Type, Grouping::SubType,
        Grouping::Trigger, Grouping::Circumstance, Grouping::Means, Grouping::Action,
        Grouping::Consequence};
    return several.contains(grouping);
}

} // namespace rueckhalt
