// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/servicebasics/basicschecklist.h"

#include "domain/servicebasics/officeprofile.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

template <>
std::span<const Term<BasicItem>> terms<BasicItem>()
{
    using enum BasicItem;
    static constexpr std::array<Term<BasicItem>, 25> list {{
        {WebIsRight, "web-is-right", {"Angaben im Web stimmen", "Details on the web are right"}},
        {DoorIsRight, "door-is-right", {"Türschild stimmt", "Door sign is right"}},
        {MapsAreRight, "maps-are-right", {"Kartendienste stimmen", "Map services are right"}},
        {PhoneMessageIsRight, "phone-message-is-right",
            {"Telefonansage stimmt", "Phone announcement is right"}},
        {ClosedDaysAnnounced, "closed-days-announced",
            {"Schließtage angekündigt", "Closed days announced"}},
        {LastAdmissionTold, "last-admission-told",
            {"Annahmeschluss mit Grund bekannt", "Last admission told with its reason"}},
        {EarlyOrLateHours, "early-or-late-hours",
            {"Zeiten vor 7 oder nach 17 Uhr", "Hours before 7 or after 17"}},
        {OnlineAppointments, "online-appointments", {"Termine online", "Appointments online"}},
        {QuietTimesTold, "quiet-times-told", {"Ruhige Zeiten bekannt", "Quiet times told"}},
        {PhoneCovered, "phone-covered", {"Telefon vertreten", "Phone covered"}},
        {AnsweredAtOnce, "answered-at-once",
            {"Auskunft beim ersten Anruf", "Answer at the first call"}},
        {ReplyPromised, "reply-promised", {"Rückmeldung mit Datum", "Reply with a date"}},
        {Number115, "number-115", {"Über die 115 erreichbar", "Reached by calling 115"}},
        {DocumentsListed, "documents-listed", {"Unterlagen im Web", "Documents listed on the web"}},
        {OnlineWithHelp, "online-with-help",
            {"Online-Dienste mit Hilfe", "Online services with help"}},
        {VideoByChoice, "video-by-choice", {"Video nur freiwillig", "Video only by choice"}},
        {ParkingAndBicycles, "parking", {"Parken und Fahrräder", "Parking and bicycles"}},
        {WaitingComfort, "waiting-comfort", {"Angenehm warten", "Comfort while waiting"}},
        {WaitingTimeShown, "waiting-time-shown", {"Wartezeit angezeigt", "Waiting time shown"}},
        {WayShown, "way-shown", {"Weg ausgeschildert", "Way signposted"}},
        {PlainLetters, "plain-letters", {"Verständliche Schreiben", "Plain letters"}},
        {OtherLanguages, "other-languages", {"Andere Sprachen", "Other languages"}},
        {StateOfCase, "state-of-case", {"Bearbeitungsstand abrufbar", "State of a case shown"}},
        {ComplaintWay, "complaint-way", {"Weg für Beschwerden", "Way to complain"}},
        {SharedIdeaOfService, "shared-idea",
            {"Gemeinsames Verständnis von Service", "Shared idea of service"}},
    }};
    return list;
}

template <>
std::span<const Term<BasicState>> terms<BasicState>()
{
    using enum BasicState;
    static constexpr std::array<Term<BasicState>, 4> list {{
        {Unknown, "unknown", {"nicht geprüft", "not checked"}},
        {Met, "met", {"erfüllt", "met"}},
        {NotMet, "not-met", {"nicht erfüllt", "not met"}},
        {NotApplicable, "not-applicable", {"trifft nicht zu", "does not apply"}},
    }};
    return list;
}

std::span<const BasicRule> basicRules()
{
    using enum BasicItem;
    static constexpr std::array<BasicRule, 25> rules {{
        {WebIsRight,
            {"Zeigt die Website dieselbe Anschrift, Nummer und Zeiten wie der Steckbrief?",
                "Does the website show the same address, number and hours as the profile?"},
            {"Eine vergebliche Anfahrt ist der schlechteste Anfang für ein Gespräch.",
                "A wasted trip is the worst beginning for a conversation."},
            {"A01"}, "S0"},
        {DoorIsRight,
            {"Hängt an der Tür ein Schild mit diesen Angaben?",
                "Is there a sign with these details at the door?"},
            {"Wer vor der Tür steht, hat keinen anderen Anhaltspunkt.",
                "Whoever stands at the door has nothing else to go by."},
            {"A01", "B06"}, "S0"},
        {MapsAreRight,
            {"Zeigen Kartendienste und Suchmaschinen dieselben Angaben?",
                "Do map services and search engines show the same details?"},
            {"Die meisten sehen dort nach und nicht auf der Website.",
                "That is where most people look, not on the website."},
            {"A01"}, "S0"},
        {PhoneMessageIsRight,
            {"Nennt die Telefonansage die richtigen Zeiten?",
                "Does the phone announcement give the right hours?"},
            {"Das Telefon ist für viele der erste Weg ins Amt.",
                "For many the telephone is the first way in."},
            {"A01", "A10"}, "S2"},
        {ClosedDaysAnnounced,
            {"Stehen Schließtage mindestens 14 Tage vorher im Web und an der Tür?",
                "Are closed days on web and door at least 14 days ahead?"},
            {"Wer sich freinimmt und vor verschlossener Tür von der Personalversammlung liest, "
             "kommt verärgert wieder.",
                "Whoever takes a day off and reads of a staff meeting at the locked door comes "
                "back angry."},
            {"A02", "A01"}, "S0"},
        {LastAdmissionTold,
            {"Steht der Annahmeschluss mit seinem Grund im Web und auf dem Schild?",
                "Is last admission told with its reason on web and sign?"},
            {"Dass ein Vorgang länger dauert als bis Dienstschluss, versteht jeder, der es vorher "
             "weiß.",
                "Everybody understands that a case takes longer than until closing time, if told "
                "before."},
            {"A03"}, "S0"},
        {EarlyOrLateHours,
            {"Hat das Amt an einem Tag vor 7 oder nach 17 Uhr geöffnet?",
                "Is the office open before 7 or after 17 on some day?"},
            {"Berufstätige müssen sich sonst freinehmen. Niemand soll dann allein im Haus sein.",
                "Employed people have to take time off otherwise. Nobody should be alone in the "
                "building then."},
            {"A04", "E05"}, "S0"},
        {OnlineAppointments,
            {"Lassen sich Termine online buchen und absagen?",
                "Can appointments be booked and cancelled online?"},
            {"Gebuchte und spontane Besuche verteilen sich besser.",
                "Booked and spontaneous visits spread better."},
            {"A05", "B03"}, "S0"},
        {QuietTimesTold,
            {"Weist das Telefon auf weniger besuchte Zeiten hin?",
                "Does the telephone point to less busy times?"},
            {"Wer zu ruhigen Zeiten kommt, wartet weniger.",
                "Whoever comes at quiet times waits less."},
            {"A06"}, "S2"},
        {PhoneCovered,
            {"Geht jemand ans Telefon, wenn eine Person nicht am Platz ist?",
                "Does somebody answer when a person is not at the desk?"},
            {"Das ist freundlich gegenüber Bürgerinnen und Bürgern und kollegial.",
                "It is friendly to citizens and to colleagues."},
            {"A10", "A07"}, "S0"},
        {AnsweredAtOnce,
            {"Beantwortet die erste Stelle am Telefon die meisten Fragen selbst?",
                "Does the first person on the phone answer most questions?"},
            {"Weiterverbinden kostet beide Seiten Zeit.", "Passing on costs both sides time."},
            {"A07", "A08"}, "S2"},
        {ReplyPromised,
            {"Wird bei offenen Fragen ein Datum für die Antwort zugesagt und gehalten?",
                "Is a date promised for open questions, and kept?"},
            {"Wer ein Datum hat, ruft nicht dreimal an.",
                "Whoever has a date does not call three times."},
            {"A09"}, "S2"},
        {Number115,
            {"Ist das Amt über die Behördennummer 115 erreichbar?",
                "Can the office be reached by calling 115?"},
            {"Die 115 beantwortet einen großen Teil der Fragen sofort.",
                "115 answers a large part of the questions at once."},
            {"A08"}, "115"},
        {DocumentsListed,
            {"Steht zu jeder Leistung im Web, welche Unterlagen nötig sind?",
                "Does the web say for each service which documents are needed?"},
            {"Fehlende Unterlagen sind ein benannter Auslöser von Konflikten.",
                "Missing documents are a named trigger of conflicts."},
            {"A11"}, "S2"},
        {OnlineWithHelp,
            {"Gibt es die häufigsten Anträge online und Hilfe dabei?",
                "Are the most frequent applications online, with help?"},
            {"Online-Wege sparen Besuche, aber nur denen, die sie bedienen können.",
                "Online services spare visits, but only to those who can use them."},
            {"A12"}, "S0"},
        {VideoByChoice,
            {"Ist Beratung per Video für Beschäftigte freiwillig?",
                "Is advice by video voluntary for staff?"},
            {"Das eigene Gesicht zu zeigen, kann bei Ablehnungen eine Gefahr sein.",
                "Showing one’s face may be a danger where something is refused."},
            {"A14", "E20"}, "S0"},
        {ParkingAndBicycles,
            {"Gibt es genug Parkplätze und Fahrradständer, und stehen sie im Web?",
                "Are there enough parking spaces and bicycle stands, and are they on the web?"},
            {"Eine lange Suche setzt den Ton für das Gespräch.",
                "A long search sets the tone for the conversation."},
            {"B08"}, "S0"},
        {WaitingComfort,
            {"Gibt es Sitzplätze, Wasser oder einen Getränkeautomaten?",
                "Are there seats, water or a drinks machine?"},
            {"Wenn es länger dauert, helfen kleine Dinge.",
                "When it takes longer, small things help."},
            {"B05", "B01"}, "S0"},
        {WaitingTimeShown,
            {"Sehen Wartende, wie lange es noch dauert?",
                "Do waiting people see how long it will take?"},
            {"Eine unbekannte Wartezeit wird als Kontrollverlust erlebt.",
                "An unknown wait is felt as a loss of control."},
            {"B02", "B03"}, "WZ"},
        {WayShown,
            {"Findet jemand, der zum ersten Mal kommt, ohne zu fragen zur richtigen Tür?",
                "Does somebody who comes for the first time find the right door without asking?"},
            {"Sich zu verlaufen macht Druck, bevor das Gespräch begonnen hat.",
                "Getting lost creates stress before the talk has begun."},
            {"B06", "B07"}, "AN1"},
        {PlainLetters,
            {"Versteht man die häufigsten Schreiben ohne Vorwissen?",
                "Can the most frequent letters be understood without knowing the trade?"},
            {"Unverständliche Schreiben bringen verärgerte Menschen ins Amt.",
                "Letters nobody understands bring angry people into the office."},
            {"C02"}, "S4"},
        {OtherLanguages,
            {"Kommt man auch mit wenig Deutsch zurecht (Texte, Dolmetschen)?",
                "Does one get by with little German (texts, interpreting)?"},
            {"Nicht verstanden zu werden ist ein häufiger Auslöser.",
                "Not being understood is a frequent trigger."},
            {"C05"}, "DO"},
        {StateOfCase,
            {"Lässt sich der Stand eines Antrags abfragen?",
                "Can one ask for the state of an application?"},
            {"Das erspart Nachfragen und Ungewissheit.",
                "It spares calls of inquiry and uncertainty."},
            {"C04"}, "S4"},
        {ComplaintWay,
            {"Ist zu sehen, wohin man sich beschweren kann, und kommt eine Antwort?",
                "Can one see where to complain, and does an answer come?"},
            {"Ärger braucht einen geordneten Weg.", "Anger needs an orderly way."}, {"D04"}, "SD5"},
        {SharedIdeaOfService,
            {"Hat das Team vereinbart, was guter Service hier heißt und wo er aufhört?",
                "Has the team agreed on what good service means here and where it ends?"},
            {"Fristgerechte und richtige Arbeit ist der Kern. Darüber muss man sprechen.",
                "Timely and correct work is the core. One has to talk about it."},
            {"C07", "C06"}, "S0"},
    }};
    return rules;
}

QList<MeasureId> BasicRule::measureIds() const
{
    QList<MeasureId> ids;
    for (const char *id : measures) {
        if (id)
            ids << QString::fromLatin1(id);
    }
    return ids;
}

const BasicRule &ruleOf(BasicItem item)
{
    return *std::ranges::find(basicRules(), item, &BasicRule::item);
}

namespace {

BasicSuggestion aboutClosedDays(const OfficeProfile &profile, const QDate &today)
{
    const bool isLate = std::ranges::any_of(profile.closed, [&](const ClosedDays &closed) {
        return closed.first > today.addMonths(-BasicCheck::MonthsUntilStale)
            && closed.first <= today.addDays(ClosingNoticeDays) && !isAnnouncedInTime(closed);
    });
    if (isLate)
        return {BasicState::NotMet,
            {"Ein Schließtag der letzten zwölf Monate wurde nicht 14 Tage vorher angekündigt.",
                "A closed day of the last twelve months was not announced 14 days ahead."}};
    if (profile.closed.isEmpty())
        return {};
    return {BasicState::Met,
        {"Alle Schließtage der letzten zwölf Monate wurden rechtzeitig angekündigt.",
            "All closed days of the last twelve months were announced in time."}};
}

BasicSuggestion aboutLastAdmission(const OfficeProfile &profile, const QDate &today)
{
    const HoursPeriod *period = profile.hoursOn(today);
    if (!period || !period->hasLastAdmission() || profile.admissionReason != AdmissionReason::None)
        return {}; // Whether it is told has to be looked at.
    return {BasicState::NotMet,
        {"Im Steckbrief steht ein Annahmeschluss ohne Grund.",
            "The profile has a last admission without a reason."}};
}

BasicSuggestion aboutEarlyOrLate(const OfficeProfile &profile, const QDate &today)
{
    if (!profile.hoursOn(today))
        return {};
    const OfficeFigures figures = figuresOf(profile, today, today);
    if (figures.minutesBefore7 > 0 || figures.minutesAfter17 > 0)
        return {BasicState::Met,
            {"Die eingetragenen Zeiten liegen auch vor 7 oder nach 17 Uhr.",
                "The hours entered are before 7 or after 17 as well."}};
    return {BasicState::NotMet,
        {"Keine eingetragene Zeit liegt vor 7 oder nach 17 Uhr.",
            "None of the hours entered is before 7 or after 17."}};
}

BasicSuggestion aboutChannel(const OfficeProfile &profile, Channel channel)
{
    if (profile.channels.isEmpty())
        return {};
    if (!profile.channels.contains(channel))
        return {BasicState::NotMet,
            {"Der Weg fehlt im Steckbrief.", "The channel is not in the profile."}};
    return {BasicState::Met, {"Der Weg steht im Steckbrief.", "The channel is in the profile."}};
}

BasicSuggestion aboutArrival(const OfficeProfile &profile)
{
    if (profile.arrival.isEmpty())
        return {};
    const bool hasCars = profile.arrival.contains(Arrival::FreeParking)
        || profile.arrival.contains(Arrival::PaidParking);
    if (hasCars && profile.arrival.contains(Arrival::BicycleStands))
        return {}; // Whether they are enough has to be looked at.
    return {BasicState::NotMet,
        {"Im Steckbrief fehlen Parkplätze oder Fahrradständer.",
            "Parking or bicycle stands are missing in the profile."}};
}

} // namespace

BasicSuggestion suggestionFor(BasicItem item, const OfficeProfile &profile, const QDate &today)
{
    switch (item) {
    case BasicItem::ClosedDaysAnnounced:
        return aboutClosedDays(profile, today);
    case BasicItem::LastAdmissionTold:
        return aboutLastAdmission(profile, today);
    case BasicItem::EarlyOrLateHours:
        return aboutEarlyOrLate(profile, today);
    case BasicItem::Number115:
        return aboutChannel(profile, Channel::Number115);
    case BasicItem::ParkingAndBicycles:
        return aboutArrival(profile);
    default:
        return {};
    }
}

BasicState stateOf(BasicItem item, const OfficeProfile &profile, const QDate &today)
{
    const BasicCheck *check = profile.checkOf(item);
    return check && check->state != BasicState::Unknown ? check->state
                                                        : suggestionFor(item, profile, today).state;
}

QList<BasicItem> unmetBasics(const OfficeProfile &profile, const QDate &today)
{
    QList<BasicItem> unmet;
    for (const BasicRule &rule : basicRules()) {
        if (stateOf(rule.item, profile, today) == BasicState::NotMet)
            unmet << rule.item;
    }
    return unmet;
}

QList<BasicsMeasure> measuresFor(const QList<BasicItem> &unmet)
{
    QList<BasicsMeasure> found;
    for (const BasicItem item : unmet) {
        const QList<MeasureId> ids = ruleOf(item).measureIds();
        for (const MeasureId &id : ids) {
            auto known = std::ranges::find(found, id, &BasicsMeasure::measure);
            if (known == found.end()) {
                found << BasicsMeasure {id};
                known = std::prev(found.end());
            }
            known->items.insert(item);
        }
    }
    std::ranges::stable_sort(
        found, std::ranges::greater(), [](const BasicsMeasure &each) { return each.items.size(); });
    return found;
}

} // namespace rueckhalt
