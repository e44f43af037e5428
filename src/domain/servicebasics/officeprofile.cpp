// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/servicebasics/officeprofile.h"

#include "base/daywords.h"
#include "base/plaintext.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace rueckhalt {

namespace {

/// What may stand on a sign: an address that a browser opens, without a password in it.
bool isPublicAddress(const QString &text)
{
    return isWebAddress(text) && QUrl(text, QUrl::StrictMode).userInfo().isEmpty();
}

bool isTooLong(const PublicText &text)
{
    return text.de.size() > PublicText::MaxText || text.plain.size() > PublicText::MaxText
        || text.en.size() > PublicText::MaxText;
}

QStringList contactProblems(const OfficeProfile &profile, Language language)
{
    QStringList problems;
    const auto add = [&](const Words &words) { problems << words.in(language); };
    if (profile.name.trimmed().isEmpty())
        add({"Geben Sie den Namen an, unter dem Bürgerinnen und Bürger das Amt kennen.",
            "Enter the name by which citizens know the office."});
    const bool isLong
        = std::ranges::any_of(std::array {&profile.name, &profile.room, &profile.phone,
                                  &profile.mail, &profile.website, &profile.booking},
            [](const QString *line) { return line->size() > OfficeProfile::MaxLine; });
    if (isLong || profile.address.size() > OfficeProfile::MaxAddress)
        add({"Eine Angabe zum Kontakt ist zu lang.", "A detail of contact is too long."});
    for (const QString &address : {profile.website, profile.booking}) {
        if (!address.isEmpty() && !isPublicAddress(address))
            add({"Eine Webadresse beginnt mit „https://“ und nennt einen Rechner.",
                "A web address begins with “https://” and names a host."});
    }
    if (!profile.mail.isEmpty()
        && (profile.mail.count(u'@') != 1 || profile.mail.contains(u' ')
            || profile.mail.startsWith(u'@') || profile.mail.endsWith(u'@')))
        add({"Die E-Mail-Adresse ist keine. Beispiel: buergeramt@stadt.example",
            "The email address is none. Example: buergeramt@stadt.example"});
    return problems;
}

QStringList closingProblems(const OfficeProfile &profile, Language language)
{
    QStringList problems;
    QDate lastDay;
    for (const ClosedDays &closed : profile.closed) {
        if (!closed.first.isValid() || !closed.last.isValid() || closed.last < closed.first)
            problems << Words {"Ein Schließtag braucht einen ersten und einen letzten Tag in "
                               "dieser Reihenfolge.",
                "A closing needs a first and a last day in this order."}
                            .in(language);
        else if (lastDay.isValid() && closed.first <= lastDay)
            problems << Words {"Zwei Schließzeiten überschneiden sich: %1.",
                "Two closings overlap: %1."}
                            .in(language)
                            .arg(dayWords(closed.first, language));
        if (closed.reason == ClosingReason::OwnWords && closed.ownReason.de.isEmpty())
            problems << Words {"Geben Sie den Grund der Schließung an.",
                "Enter why the office is closed."}
                            .in(language);
        if (isTooLong(closed.ownReason) || isTooLong(closed.instead))
            problems << Words {"Ein Text zu einer Schließung ist zu lang.",
                "A text about a closing is too long."}
                            .in(language);
        lastDay = std::max(lastDay, closed.last);
    }
    QDate before;
    for (const SpecialDay &special : profile.special) {
        if (!special.day.isValid() || special.day == before || problemOf(special.hours)
            || isTooLong(special.why))
            problems << Words {"Ein Tag mit besonderen Zeiten ist doppelt oder hat falsche Zeiten.",
                "A day with special hours is there twice or has wrong hours."}
                            .in(language);
        before = special.day;
    }
    return problems;
}

bool keepsLimits(const OfficeProfile &profile)
{
    return profile.hours.size() <= OfficeProfile::MaxPeriods
        && profile.closed.size() <= OfficeProfile::MaxClosed
        && profile.special.size() <= OfficeProfile::MaxSpecial
        && profile.checks.size() <= OfficeProfile::MaxChecks && !isTooLong(profile.arrivalNote)
        && !isTooLong(profile.accessNote) && !isTooLong(profile.ownAdmissionReason)
        && std::ranges::all_of(profile.checks, [](const BasicCheck &check) {
               return check.on.isValid() && check.note.size() <= BasicCheck::MaxNote;
           });
}

bool isUntranslated(const PublicText &text)
{
    return !text.de.isEmpty() && (text.plain.isEmpty() || text.en.isEmpty());
}

} // namespace

const HoursPeriod *OfficeProfile::hoursOn(const QDate &day) const
{
    const HoursPeriod *found = nullptr;
    for (const HoursPeriod &period : hours) {
        if (period.validFrom <= day && (!found || found->validFrom <= period.validFrom))
            found = &period;
    }
    return found;
}

const ClosedDays *OfficeProfile::closedOn(const QDate &day) const
{
    const auto found = std::ranges::find_if(
        closed, [&](const ClosedDays &each) { return each.first <= day && day <= each.last; });
    return found == closed.end() ? nullptr : &*found;
}

const SpecialDay *OfficeProfile::specialOn(const QDate &day) const
{
    const auto found = std::ranges::find(special, day, &SpecialDay::day);
    return found == special.end() ? nullptr : &*found;
}

DayHours OfficeProfile::openOn(const QDate &day, bool isHoliday) const
{
    if (closedOn(day))
        return {};
    if (const SpecialDay *own = specialOn(day))
        return own->hours;
    const HoursPeriod *period = hoursOn(day);
    if (isHoliday || !period)
        return {};
    return period->counter[static_cast<std::size_t>(day.dayOfWeek() - 1)];
}

const BasicCheck *OfficeProfile::checkOf(BasicItem item) const
{
    const auto found = std::find_if(checks.crbegin(), checks.crend(),
        [item](const BasicCheck &check) { return check.item == item; });
    return found == checks.crend() ? nullptr : &*found;
}

QStringList problemsOf(const OfficeProfile &profile, Language language)
{
    QStringList problems = contactProblems(profile, language);
    QDate before;
    for (const HoursPeriod &period : profile.hours) {
        for (const HoursFinding &finding : problemsOf(period))
            problems << sentenceFor(finding, language);
        if (period.validFrom.isValid() && period.validFrom == before)
            problems << Words {"Zwei Zeiten gelten ab demselben Tag: %1.",
                "Two sets of hours begin on the same day: %1."}
                            .in(language)
                            .arg(dayWords(before, language));
        before = period.validFrom;
    }
    problems += closingProblems(profile, language);
    if (profile.admissionReason == AdmissionReason::OwnWords
        && profile.ownAdmissionReason.de.isEmpty())
        problems << Words {"Geben Sie den Grund für den Annahmeschluss an.",
            "Enter the reason for last admission."}
                        .in(language);
    if (!keepsLimits(profile))
        problems << Words {"Der Steckbrief ist zu umfangreich oder ein Text ist zu lang.",
            "The profile holds too much, or a text is too long."}
                        .in(language);
    problems.removeDuplicates();
    return problems;
}

QStringList hintsOn(const OfficeProfile &profile, const QDate &today, Language language)
{
    QStringList hints;
    const auto add = [&](const Words &words) { hints << words.in(language); };
    const HoursPeriod *period = profile.hoursOn(today);
    if (!period || minutesPerWeek(period->counter) == 0)
        add({"Es sind keine Öffnungszeiten eingetragen, die heute gelten.",
            "No opening hours are entered that count today."});
    if (period && profile.admissionReason == AdmissionReason::None && period->hasLastAdmission())
        add({"Zum Annahmeschluss fehlt der Grund. Mit Grund wird er eher verstanden.",
            "Last admission has no reason. With a reason it is accepted more easily."});
    if (profile.channels.contains(Channel::Phone) && profile.phone.isEmpty())
        add({"Das Telefon ist ein Weg, aber die Nummer fehlt.",
            "The telephone is a channel, but its number is missing."});
    const bool isSilent = std::ranges::any_of(profile.closed, [&](const ClosedDays &closed) {
        return closed.last >= today && !closed.announced.isValid();
    });
    if (isSilent)
        add({"Ein kommender Schließtag ist noch nicht als angekündigt eingetragen.",
            "A coming closed day is not entered as announced yet."});
    const bool isGap = isUntranslated(profile.arrivalNote) || isUntranslated(profile.accessNote)
        || isUntranslated(profile.ownAdmissionReason)
        || std::ranges::any_of(profile.closed, [&](const ClosedDays &closed) {
               return closed.last >= today
                   && (isUntranslated(closed.ownReason) || isUntranslated(closed.instead));
           });
    if (isGap)
        add({"Ein eigener Text fehlt in Einfacher Sprache oder auf Englisch. Dort steht dann der "
             "deutsche Text.",
            "An own text is missing in plain German or in English. The German text stands there "
            "instead."});
    return hints;
}

CodeSet<OfficePart> changedParts(const OfficeProfile &before, const OfficeProfile &after)
{
    CodeSet<OfficePart> parts;
    const auto mark = [&parts](OfficePart part, bool differs) {
        if (differs)
            parts.insert(part);
    };
    mark(OfficePart::Contact,
        before.name != after.name || before.address != after.address || before.room != after.room
            || before.phone != after.phone || before.mail != after.mail
            || before.website != after.website || before.booking != after.booking);
    const auto admissions = [](const OfficeProfile &profile) {
        QList<std::array<std::optional<ClockMinute>, 7>> list;
        for (const HoursPeriod &period : profile.hours)
            list << period.lastAdmission;
        return list;
    };
    const auto withoutAdmission = [](const OfficeProfile &profile) {
        QList<HoursPeriod> list = profile.hours;
        for (HoursPeriod &period : list)
            period.lastAdmission = {};
        return list;
    };
    mark(OfficePart::Hours,
        withoutAdmission(before) != withoutAdmission(after) || before.special != after.special);
    mark(OfficePart::LastAdmission,
        before.admissionReason != after.admissionReason
            || before.ownAdmissionReason != after.ownAdmissionReason
            || admissions(before) != admissions(after));
    mark(OfficePart::ClosedDays, before.closed != after.closed);
    mark(OfficePart::Channels, before.channels != after.channels);
    mark(OfficePart::Arrival,
        before.arrival != after.arrival || before.arrivalNote != after.arrivalNote);
    mark(OfficePart::Accessibility,
        before.access != after.access || before.accessNote != after.accessNote);
    mark(OfficePart::Languages, before.languages != after.languages);
    mark(OfficePart::Checklist, before.checks != after.checks);
    return parts;
}

QString freeTextsOf(const OfficeProfile &profile)
{
    // Address, telephone and mail are those of the office: they are meant to be public.
    QStringList texts;
    const auto add
        = [&texts](const PublicText &text) { texts << text.de << text.plain << text.en; };
    add(profile.ownAdmissionReason);
    add(profile.arrivalNote);
    add(profile.accessNote);
    for (const ClosedDays &closed : profile.closed) {
        add(closed.ownReason);
        add(closed.instead);
    }
    for (const SpecialDay &special : profile.special)
        add(special.why);
    for (const BasicCheck &check : profile.checks)
        texts << check.note;
    texts.removeAll(QString());
    return texts.join(u'\n');
}

void bringInOrder(OfficeProfile &profile)
{
    std::ranges::stable_sort(profile.hours, {}, &HoursPeriod::validFrom);
    std::ranges::stable_sort(profile.closed, {}, &ClosedDays::first);
    std::ranges::stable_sort(profile.special, {}, &SpecialDay::day);
    // The first entry says since when there is a profile.
    if (profile.history.size() > OfficeProfile::MaxHistory)
        profile.history.remove(1, profile.history.size() - OfficeProfile::MaxHistory);
}

bool isAnnouncedInTime(const ClosedDays &closed)
{
    return closed.announced.isValid() && closed.announced.daysTo(closed.first) >= ClosingNoticeDays;
}

OfficeFigures figuresOf(const OfficeProfile &profile, const QDate &first, const QDate &last)
{
    constexpr ClockMinute seven = 7 * 60;
    constexpr ClockMinute seventeen = 17 * 60;
    OfficeFigures figures;
    if (const HoursPeriod *period = profile.hoursOn(last)) {
        figures.minutesAWeek = minutesPerWeek(period->counter);
        figures.minutesBefore7 = minutesBefore(period->counter, seven);
        figures.minutesAfter17 = minutesAfter(period->counter, seventeen);
        for (const DayHours &day : period->counter) {
            for (const TimeSpan &span : day)
                figures.minutesByAppointment += span.byAppointment ? span.minutes() : 0;
        }
    }
    for (const ClosedDays &closed : profile.closed) {
        if (closed.first < first || closed.first > last)
            continue;
        ++figures.closings;
        figures.closingsInTime += isAnnouncedInTime(closed) ? 1 : 0;
    }
    return figures;
}

} // namespace rueckhalt
