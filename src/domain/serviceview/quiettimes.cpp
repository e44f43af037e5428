// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/serviceview/quiettimes.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace rueckhalt {

template <>
std::span<const Term<Crowding>> terms<Crowding>()
{
    using enum Crowding;
    static constexpr std::array<Term<Crowding>, 4> list {{
        {Quiet, "quiet", {"ruhig", "quiet"}},
        {Usual, "usual", {"üblich", "usual"}},
        {Busy, "busy", {"voll", "busy"}},
        {Unknown, "unknown", {"zu wenige Daten", "too little data"}},
    }};
    return list;
}

namespace {

constexpr ClockMinute MinutesOfHour = 60;

/// The figures of one hour of the week.
struct HourFigures
{
    double contacts = 0;
    int hours = 0;
    double waits = 0; ///< how many were measured
    std::optional<double> wait {};
    std::optional<double> longWaits {};
};

using HoursOfWeek = QHash<int, HourFigures>;

HoursOfWeek readHours(const ObservationTable &table, const IndicatorCatalogue &catalogue,
    const Organisation &organisation, const QuietQuestion &question)
{
    const IndicatorQuery query {.units = {question.unit},
        .from = question.from,
        .until = question.until,
        .grouping = SlotGrouping::WeekdayHour};
    const auto figures = [&](QStringView id) {
        const Indicator *indicator = catalogue.indicator(id);
        return indicator ? figuresOf(*indicator, table, catalogue, query, organisation)
                         : QList<IndicatorFigure>();
    };
    HoursOfWeek hours;
    for (const IndicatorFigure &figure : figures(u"contacts")) {
        if (figure.value.value_or(0) <= 0)
            continue;
        hours[figure.key].contacts = *figure.value;
        hours[figure.key].hours = figure.hours;
    }
    for (const IndicatorFigure &figure : figures(u"waiting.median")) {
        if (!hours.contains(figure.key))
            continue;
        // Beyond the last class it is at least that long.
        hours[figure.key].wait = figure.value ? figure.value : figure.least;
        hours[figure.key].waits = figure.denominator;
    }
    for (const IndicatorFigure &figure : figures(u"waiting.over30")) {
        if (hours.contains(figure.key))
            hours[figure.key].longWaits = figure.value;
    }
    return hours;
}

/// Whether somebody who comes in that hour is let in, and on what terms.
struct Open
{
    bool isOpen = false;
    bool byAppointment = false;
};

Open openAt(const HoursPeriod &hours, std::size_t weekday, int hour)
{
    const ClockMinute from = hour * MinutesOfHour;
    const ClockMinute until = from + MinutesOfHour;
    const auto &admission = hours.lastAdmission.at(weekday);
    for (const TimeSpan &span : hours.counter.at(weekday)) {
        if (span.from > from || span.until < until)
            continue;
        const bool isTooLate = admission && until > *admission && !span.byAppointment
            && *admission >= span.from && *admission <= span.until;
        if (!isTooLate)
            return {true, span.byAppointment};
    }
    return {};
}

/// Whether all offices let somebody in, or one of them.
Open openAt(const QList<KnownHours> &offices, std::size_t weekday, int hour, bool needsAll)
{
    Open open {needsAll, false};
    for (const KnownHours &each : offices) {
        const Open here = openAt(each.hours, weekday, hour);
        if (needsAll)
            open.isOpen = open.isOpen && here.isOpen;
        else
            open.isOpen = open.isOpen || here.isOpen;
        open.byAppointment = open.byAppointment || here.byAppointment;
    }
    return open;
}

bool haveCommonHours(const QList<KnownHours> &offices)
{
    for (std::size_t weekday = 0; weekday < 7; ++weekday) {
        for (int hour = 0; hour < ServiceSlot::HoursOfDay; ++hour) {
            if (openAt(offices, weekday, hour, true).isOpen)
                return true;
        }
    }
    return false;
}

bool isKnown(const HourFigures &figures)
{
    return figures.hours >= QuietTimes::LeastHours && figures.contacts >= QuietTimes::LeastContacts
        && figures.waits >= QuietTimes::LeastWaits && figures.wait;
}

void fillSlots(QuietTimes &times, const HoursOfWeek &hours, const QuietQuestion &question)
{
    for (int key = 0; key < 7 * ServiceSlot::HoursOfDay; ++key) {
        const HourFigures figures = hours.value(key);
        const int weekday = key / ServiceSlot::HoursOfDay;
        const int hour = key % ServiceSlot::HoursOfDay;
        const Open open = question.hours.isEmpty()
            ? Open {figures.contacts > 0, false}
            : openAt(question.hours, static_cast<std::size_t>(weekday), hour, times.hasCommonHours);
        if (!open.isOpen)
            continue;
        QuietSlot slot {.weekday = static_cast<Weekday>(weekday), .hour = hour};
        slot.byAppointment = open.byAppointment;
        slot.hours = figures.hours;
        if (isKnown(figures)) {
            slot.crowding = Crowding::Usual;
            slot.contactsPerHour = figures.contacts / figures.hours;
            slot.wait = figures.wait;
            slot.longWaits = figures.longWaits;
        }
        times.slotsOfWeek.append(slot);
    }
}

bool isCalmer(const QuietSlot &a, const QuietSlot &b)
{
    return *a.wait != *b.wait ? *a.wait < *b.wait : a.contactsPerHour < b.contactsPerHour;
}

void judge(QuietTimes &times)
{
    QList<QuietSlot *> known;
    for (QuietSlot &slot : times.slotsOfWeek) {
        if (slot.crowding != Crowding::Unknown)
            known.append(&slot);
    }
    times.lack = QuietTimes::Lack::TooFewSlots;
    if (known.size() < QuietTimes::LeastSlots)
        return;
    std::stable_sort(known.begin(), known.end(),
        [](const QuietSlot *a, const QuietSlot *b) { return isCalmer(*a, *b); });
    double contacts = 0;
    for (const QuietSlot *slot : std::as_const(known))
        contacts += slot->contactsPerHour;
    times.contactsPerHour = contacts / static_cast<double>(known.size());
    times.lack = QuietTimes::Lack::NoDifference;
    if (*known.constFirst()->wait >= *known.constLast()->wait)
        return;
    times.lack = QuietTimes::Lack::None;
    const qsizetype third = known.size() / 3;
    const double quietBorder = *known.at(third - 1)->wait;
    const double busyBorder = *known.at(known.size() - third)->wait;
    for (QuietSlot *slot : std::as_const(known)) {
        const bool isQuiet = *slot->wait <= quietBorder && *slot->wait < busyBorder
            && slot->contactsPerHour <= times.contactsPerHour;
        const bool isBusy = *slot->wait >= busyBorder && *slot->wait > quietBorder
            && *slot->wait > times.wait.value_or(0);
        slot->crowding = isQuiet ? Crowding::Quiet : isBusy ? Crowding::Busy : Crowding::Usual;
    }
    for (const auto &day : terms<Weekday>()) {
        const auto calmest = std::find_if(known.begin(), known.end(),
            [&](const QuietSlot *slot) { return slot->weekday == day.value; });
        if (calmest != known.end())
            (*calmest)->isCalmest = true;
    }
}

} // namespace

const QuietSlot *QuietTimes::at(Weekday weekday, int hour) const
{
    const auto found = std::find_if(slotsOfWeek.begin(), slotsOfWeek.end(),
        [&](const QuietSlot &slot) { return slot.weekday == weekday && slot.hour == hour; });
    return found == slotsOfWeek.end() ? nullptr : &*found;
}

QuietTimes quietTimesOf(const ObservationTable &table, const IndicatorCatalogue &catalogue,
    const Organisation &organisation, const QuietQuestion &question)
{
    QuietTimes times;
    times.from = question.from;
    times.until = question.until;
    for (const KnownHours &each : question.hours)
        times.hoursOf << each.office;
    times.withoutHours = question.withoutHours;
    times.hasCommonHours = question.hours.isEmpty() || haveCommonHours(question.hours);
    const HoursOfWeek hours = readHours(table, catalogue, organisation, question);
    fillSlots(times, hours, question);
    if (hours.isEmpty())
        return times;
    times.lack = QuietTimes::Lack::NoWaits;
    if (std::none_of(hours.begin(), hours.end(),
            [](const HourFigures &figures) { return figures.wait.has_value(); }))
        return times;
    const IndicatorQuery whole {
        .units = {question.unit}, .from = question.from, .until = question.until};
    times.wait
        = figureOf(*catalogue.indicator(u"waiting.median"), table, catalogue, whole, organisation)
              .value;
    judge(times);
    return times;
}

QList<QuietSpan> spansOf(const QuietTimes &times, Crowding crowding)
{
    QList<QuietSpan> spans;
    for (const QuietSlot &slot : times.slotsOfWeek) {
        if (slot.crowding != crowding)
            continue;
        if (!spans.isEmpty() && spans.constLast().weekday == slot.weekday
            && spans.constLast().until == slot.hour
            && spans.constLast().byAppointment == slot.byAppointment)
            ++spans.last().until;
        else
            spans.append({slot.weekday, slot.hour, slot.hour + 1, slot.byAppointment});
    }
    return spans;
}

QString spanWords(const QuietSpan &span, Language language)
{
    const QString hours = Words {"%1 %2–%3 Uhr", "%1 %2:00–%3:00"}.in(language).arg(
        wordFor(span.weekday, language), QString::number(span.from), QString::number(span.until));
    if (!span.byAppointment)
        return hours;
    return hours + Words {" (nur mit Termin)", " (by appointment only)"}.in(language);
}

QString sentenceFor(const QuietTimes &times, Language language)
{
    switch (times.lack) {
    case QuietTimes::Lack::NoContacts:
        return Words {"Es sind keine Kontakte nach Stunden erfasst. Ohne sie lässt sich nicht "
                      "sagen, wann es ruhig ist.",
            "No contacts by the hour are observed. Without them it cannot be said when it is "
            "quiet."}
            .in(language);
    case QuietTimes::Lack::NoWaits:
        return Words {"Es sind keine Wartezeiten nach Stunden erfasst. Viele Kontakte allein "
                      "heißen nicht, dass jemand lange wartet.",
            "No waiting times by the hour are observed. Many contacts alone do not mean that "
            "anybody waits long."}
            .in(language);
    case QuietTimes::Lack::TooFewSlots:
        return Words {"Zu wenige Daten für eine Empfehlung: Mindestens %1 Stunden der Woche müssen "
                      "je %2-mal erfasst sein.",
            "Too little data for a recommendation: at least %1 hours of the week must be observed "
            "%2 times each."}
            .in(language)
            .arg(QuietTimes::LeastSlots)
            .arg(QuietTimes::LeastHours);
    case QuietTimes::Lack::NoDifference:
        return Words {"Zu allen Zeiten wird gleich lange gewartet. Es gibt keine ruhigere.",
            "The wait is the same at all times. None is quieter."}
            .in(language);
    case QuietTimes::Lack::None:
        break;
    }
    QStringList words;
    for (const QuietSpan &span : spansOf(times, Crowding::Quiet))
        words.append(spanWords(span, language));
    if (words.isEmpty())
        return Words {"Keine Zeit ist ruhig: Wo kurz gewartet wird, kommen überdurchschnittlich "
                      "viele. Nennen Sie die ruhigste Stunde des Tages.",
            "No time is quiet: where the wait is short, more come than on average. Tell the "
            "calmest hour of the day."}
            .in(language);
    return Words {"Ruhig ist es: %1.", "It is quiet: %1."}.in(language).arg(
        words.join(QStringLiteral(", ")));
}

namespace {

/// "A, B und 3 weitere".
QString someOf(const QStringList &offices, Language language)
{
    constexpr qsizetype most = 8;
    const QString shown = offices.first(std::min(most, offices.size())).join(QStringLiteral(", "));
    if (offices.size() <= most)
        return shown;
    return Words {"%1 und %2 weitere", "%1 and %2 more"}.in(language).arg(
        shown, QString::number(offices.size() - most));
}

/// Whose opening hours count, and whose are missing.
QString hoursWords(const QuietTimes &times, Language language)
{
    if (times.hoursOf.isEmpty())
        return Words {"Die Öffnungszeiten sind nicht hinterlegt: Als offen gilt eine Stunde, in "
                      "der Kontakte erfasst sind. Prüfen Sie den Annahmeschluss selbst.",
            "Opening hours are not recorded: an hour counts as open if contacts are observed in "
            "it. Check last admission yourself."}
            .in(language);
    QString text;
    if (times.hoursOf.size() == 1 && times.withoutHours.isEmpty())
        return Words {"Es zählen nur Stunden innerhalb der Öffnungszeiten und vor dem "
                      "Annahmeschluss.",
            "Only hours within opening hours and before last admission count."}
            .in(language);
    if (times.hoursOf.size() == 1)
        text = Words {"Es zählen nur Stunden innerhalb der Öffnungszeiten und vor dem "
                      "Annahmeschluss von: %1.",
            "Only hours within opening hours and before last admission of this office count: %1."}
                   .in(language);
    else if (times.hasCommonHours)
        text = Words {"Es zählen nur Stunden, in denen alle diese Stellen geöffnet sind und noch "
                      "annehmen: %1.",
            "Only hours count in which all of these offices are open and still admit: %1."}
                   .in(language);
    else
        text = Words {"Zu keiner Stunde sind alle diese Stellen geöffnet: %1. Es zählen die "
                      "Stunden, in denen eine von ihnen geöffnet ist und noch annimmt; sagen Sie "
                      "dazu, welche.",
            "In no hour all of these offices are open: %1. Hours count in which one of them is "
            "open and still admits; say which."}
                   .in(language);
    text = text.arg(someOf(times.hoursOf, language));
    if (!times.withoutHours.isEmpty())
        text += Words {" Nicht hinterlegt sind die Öffnungszeiten von: %1. Prüfen Sie sie selbst.",
            " Not recorded are the opening hours of: %1. Check them yourself."}
                    .in(language)
                    .arg(someOf(times.withoutHours, language));
    return text;
}

} // namespace

QString quietMethod(const QuietTimes &times, Language language)
{
    const QString hours = hoursWords(times, language);
    return Words {"Ruhig ist das Drittel der Stunden mit der kürzesten mittleren Wartezeit "
                  "(Median), soweit nicht mehr Personen kommen als im Schnitt; voll das Drittel "
                  "mit der längsten, soweit länger gewartet wird als insgesamt. Eine Stunde muss "
                  "mindestens %1-mal mit %2 Kontakten und %3 Wartezeiten erfasst sein. %4",
        "Quiet is the third of the hours with the shortest median wait, as far as no more people "
        "come than on average; busy the third with the longest, as far as the wait is longer than "
        "overall. An hour must be observed at least %1 times, with %2 contacts and %3 waits. %4"}
        .in(language)
        .arg(QuietTimes::LeastHours)
        .arg(QuietTimes::LeastContacts)
        .arg(QuietTimes::LeastWaits)
        .arg(hours);
}

} // namespace rueckhalt
