// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/servicebasics/openinghours.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace rueckhalt {

template <>
std::span<const Term<PublicLanguage>> terms<PublicLanguage>()
{
    using enum PublicLanguage;
    static constexpr std::array<Term<PublicLanguage>, 3> list {{
        {German, "de", {"Deutsch", "German"}},
        {Plain, "plain", {"Einfache Sprache", "Plain German"}},
        {English, "en", {"Englisch", "English"}},
    }};
    return list;
}

namespace {

constexpr std::array<PublicWords, 7> weekdays {{
    {"Montag", "Montag", "Monday"},
    {"Dienstag", "Dienstag", "Tuesday"},
    {"Mittwoch", "Mittwoch", "Wednesday"},
    {"Donnerstag", "Donnerstag", "Thursday"},
    {"Freitag", "Freitag", "Friday"},
    {"Samstag", "Samstag", "Saturday"},
    {"Sonntag", "Sonntag", "Sunday"},
}};

constexpr std::array<PublicWords, 12> months {{
    {"Januar", "Januar", "January"},
    {"Februar", "Februar", "February"},
    {"März", "März", "March"},
    {"April", "April", "April"},
    {"Mai", "Mai", "May"},
    {"Juni", "Juni", "June"},
    {"Juli", "Juli", "July"},
    {"August", "August", "August"},
    {"September", "September", "September"},
    {"Oktober", "Oktober", "October"},
    {"November", "November", "November"},
    {"Dezember", "Dezember", "December"},
}};

Words wordsOf(HoursProblem problem)
{
    switch (problem) {
    case HoursProblem::NoDay:
        return {"Geben Sie an, ab welchem Tag die Zeiten gelten.",
            "Enter from which day on these hours count."};
    case HoursProblem::TooManySpans:
        return {"%1: Es sind zu viele Zeiten. Erlaubt sind sechs.",
            "%1: there are too many times. Six are allowed."};
    case HoursProblem::EndsBeforeItBegins:
        return {"%1: Eine Zeit endet, bevor sie beginnt.", "%1: a time ends before it begins."};
    case HoursProblem::OutsideTheDay:
        return {"%1: Eine Zeit liegt nicht zwischen 0 und 24 Uhr.",
            "%1: a time is not between 0:00 and 24:00."};
    case HoursProblem::Overlap:
        return {"%1: Zwei Zeiten überschneiden sich. Fassen Sie sie zusammen.",
            "%1: two times overlap. Make one of them."};
    case HoursProblem::AdmissionOutsideHours:
        return {"%1: Der Annahmeschluss liegt nicht in der letzten Öffnungszeit des Tages.",
            "%1: last admission is not within the last opening time of the day."};
    }
    Q_UNREACHABLE();
}

std::optional<HoursProblem> admissionProblem(
    const DayHours &hours, const std::optional<ClockMinute> &admission)
{
    if (!admission)
        return std::nullopt;
    if (hours.isEmpty() || *admission <= hours.constLast().from
        || *admission > hours.constLast().until)
        return HoursProblem::AdmissionOutsideHours;
    return std::nullopt;
}

} // namespace

bool HoursPeriod::hasPhoneHours() const
{
    return std::ranges::any_of(phone, [](const DayHours &day) { return !day.isEmpty(); });
}

bool HoursPeriod::hasLastAdmission() const
{
    return std::ranges::any_of(
        lastAdmission, [](const std::optional<ClockMinute> &time) { return time.has_value(); });
}

std::optional<HoursProblem> problemOf(const DayHours &hours)
{
    if (hours.size() > HoursPeriod::MaxSpans)
        return HoursProblem::TooManySpans;
    ClockMinute last = 0;
    for (const TimeSpan &span : hours) {
        if (span.from < 0 || span.until > MinutesOfDay)
            return HoursProblem::OutsideTheDay;
        if (span.until <= span.from)
            return HoursProblem::EndsBeforeItBegins;
        if (span.from < last)
            return HoursProblem::Overlap;
        last = span.until;
    }
    return std::nullopt;
}

QList<HoursFinding> problemsOf(const HoursPeriod &period)
{
    QList<HoursFinding> findings;
    if (!period.validFrom.isValid())
        findings << HoursFinding {HoursProblem::NoDay};
    for (int weekday = 0; weekday < 7; ++weekday) {
        const auto day = static_cast<std::size_t>(weekday);
        if (const auto problem = problemOf(period.counter[day]))
            findings << HoursFinding {*problem, weekday};
        else if (const auto late = admissionProblem(period.counter[day], period.lastAdmission[day]))
            findings << HoursFinding {*late, weekday};
        if (const auto problem = problemOf(period.phone[day]))
            findings << HoursFinding {*problem, weekday, true};
    }
    return findings;
}

QString sentenceFor(const HoursFinding &finding, Language language)
{
    const QString sentence = wordsOf(finding.problem).in(language);
    if (finding.problem == HoursProblem::NoDay)
        return sentence;
    QString where = weekdayWords(finding.weekday,
        language == Language::German ? PublicLanguage::German : PublicLanguage::English);
    if (finding.ofPhone)
        where += Words {" (Telefon)", " (telephone)"}.in(language);
    return sentence.arg(where);
}

int minutesPerWeek(const WeekHours &hours)
{
    return minutesBefore(hours, MinutesOfDay);
}

int minutesBefore(const WeekHours &hours, ClockMinute time)
{
    int sum = 0;
    for (const DayHours &day : hours) {
        for (const TimeSpan &span : day)
            sum += std::max(0, std::min(span.until, time) - span.from);
    }
    return sum;
}

int minutesAfter(const WeekHours &hours, ClockMinute time)
{
    return minutesPerWeek(hours) - minutesBefore(hours, time);
}

QString writtenClock(ClockMinute time)
{
    return QStringLiteral("%1:%2").arg(time / 60).arg(time % 60, 2, 10, QLatin1Char('0'));
}

QString writtenHours(const DayHours &hours)
{
    QStringList spans;
    for (const TimeSpan &span : hours)
        spans << writtenClock(span.from) + u'-' + writtenClock(span.until)
                + (span.byAppointment ? QStringLiteral("*") : QString());
    return spans.join(QStringLiteral(", "));
}

std::optional<ClockMinute> clockFrom(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,2})(?:[:.](\\d{2}))?\\s*$"));
    if (text.size() > 20)
        return std::nullopt;
    const auto found = form.match(text.toString());
    if (!found.hasMatch())
        return std::nullopt;
    const int hour = found.capturedView(1).toInt();
    const int minute = found.capturedView(2).toInt();
    const int time = hour * 60 + minute;
    return minute < 60 && time <= MinutesOfDay ? std::optional(time) : std::nullopt;
}

std::optional<DayHours> hoursFrom(QStringView text)
{
    constexpr qsizetype longest = 200;
    DayHours hours;
    if (text.trimmed().isEmpty())
        return hours;
    if (text.size() > longest)
        return std::nullopt;
    QString written = text.toString();
    written.replace(QChar(0x2013), u'-');
    const QStringList spans = written.split(QRegularExpression(QStringLiteral("[,;]")));
    for (const QString &part : spans) {
        QString span = part.trimmed();
        const bool byAppointment = span.endsWith(u'*');
        if (byAppointment)
            span.chop(1);
        const QStringList ends = span.split(u'-');
        if (ends.size() != 2)
            return std::nullopt;
        const auto from = clockFrom(ends.at(0));
        const auto until = clockFrom(ends.at(1));
        if (!from || !until)
            return std::nullopt;
        hours << TimeSpan {*from, *until, byAppointment};
    }
    std::ranges::stable_sort(hours, {}, &TimeSpan::from);
    return hours;
}

QString clockWords(ClockMinute time, PublicLanguage language)
{
    const int hour = time / 60;
    const int minute = time % 60;
    switch (language) {
    case PublicLanguage::German:
        return writtenClock(time) + QStringLiteral(" Uhr");
    case PublicLanguage::Plain:
        return (minute == 0 ? QString::number(hour) : writtenClock(time)) + QStringLiteral(" Uhr");
    case PublicLanguage::English: {
        // As GOV.UK writes times: people read "12am" either way.
        if (time == 12 * 60)
            return QStringLiteral("midday");
        if (time % MinutesOfDay == 0)
            return QStringLiteral("midnight");
        const QString number = QString::number((hour + 11) % 12 + 1)
            + (minute == 0 ? QString()
                           : QStringLiteral(":%1").arg(minute, 2, 10, QLatin1Char('0')));
        return number + (hour < 12 ? QStringLiteral("am") : QStringLiteral("pm"));
    }
    }
    Q_UNREACHABLE();
}

QString spanWords(const TimeSpan &span, PublicLanguage language)
{
    switch (language) {
    case PublicLanguage::German:
        return writtenClock(span.from) + QChar(0x2013) + clockWords(span.until, language);
    case PublicLanguage::Plain:
        return QStringLiteral("von %1 bis %2")
            .arg(clockWords(span.from, language), clockWords(span.until, language));
    case PublicLanguage::English:
        return QStringLiteral("%1 to %2")
            .arg(clockWords(span.from, language), clockWords(span.until, language));
    }
    Q_UNREACHABLE();
}

QString weekdayWords(int weekday, PublicLanguage language)
{
    return weekdays.at(static_cast<std::size_t>(weekday)).in(language);
}

QString publicDay(const QDate &day, PublicLanguage language)
{
    if (!day.isValid())
        return {};
    const QString month = months.at(static_cast<std::size_t>(day.month() - 1)).in(language);
    const QString form = language == PublicLanguage::English ? QStringLiteral("%1 %2 %3 %4")
                                                             : QStringLiteral("%1, %2. %3 %4");
    return form.arg(weekdayWords(day.dayOfWeek() - 1, language))
        .arg(day.day())
        .arg(month)
        .arg(day.year());
}

} // namespace rueckhalt
