// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/servicebasics/officeprofile.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<Channel>> terms<Channel>()
{
    using enum Channel;
    static constexpr std::array<Term<Channel>, 10> list {{
        {WalkIn, "walk-in", {"ohne Termin", "without an appointment"}},
        {Appointment, "appointment", {"mit Termin", "by appointment"}},
        {Phone, "phone", {"Telefon", "telephone"}},
        {Email, "email", {"E-Mail", "email"}},
        {Letter, "letter", {"Brief", "letter"}},
        {Online, "online", {"Online-Dienste", "online services"}},
        {ContactForm, "contact-form", {"Kontaktformular", "contact form"}},
        {Video, "video", {"Video", "video"}},
        {DropBox, "drop-box", {"Fristenbriefkasten", "letterbox for time limits"}},
        {Number115, "115", {"Behördennummer 115", "public service number 115"}},
    }};
    return list;
}

template <>
std::span<const PublicTerm<Channel>> publicTerms<Channel>()
{
    using enum Channel;
    static constexpr std::array<PublicTerm<Channel>, 10> list {{
        {WalkIn,
            {"Persönlich ohne Termin", "Sie können ohne Termin kommen.",
                "In person, without an appointment"}},
        {Appointment,
            {"Persönlich mit Termin", "Sie können mit Termin kommen.",
                "In person, by appointment"}},
        {Phone, {"Telefon", "Sie können anrufen.", "Telephone"}},
        {Email, {"E-Mail", "Sie können eine E-Mail schreiben.", "Email"}},
        {Letter, {"Brief", "Sie können einen Brief schreiben.", "Letter"}},
        {Online, {"Online-Dienste", "Sie können vieles im Internet erledigen.", "Online services"}},
        {ContactForm,
            {"Kontaktformular im Web", "Sie können uns im Internet schreiben.",
                "Contact form on the web"}},
        {Video,
            {"Beratung per Video", "Sie können mit uns per Video sprechen.", "Advice by video"}},
        {DropBox,
            {"Fristenbriefkasten am Eingang",
                "Am Eingang ist ein Briefkasten. Er ist Tag und Nacht offen.",
                "Letterbox at the entrance, day and night"}},
        {Number115,
            {"Behördennummer 115", "Sie können die Nummer 1 1 5 anrufen.",
                "Public service number 115"}},
    }};
    return list;
}

template <>
std::span<const Term<AccessFeature>> terms<AccessFeature>()
{
    using enum AccessFeature;
    static constexpr std::array<Term<AccessFeature>, 8> list {{
        {StepFree, "step-free", {"stufenlos", "step-free"}},
        {Lift, "lift", {"Aufzug", "lift"}},
        {AutomaticDoor, "automatic-door", {"automatische Tür", "automatic door"}},
        {AccessibleToilet, "toilet", {"barrierefreies WC", "accessible toilet"}},
        {HearingLoop, "hearing-loop", {"Induktionsanlage", "hearing loop"}},
        {TactileGuide, "tactile-guide", {"Leitsystem für Blinde", "tactile guidance"}},
        {AssistanceDogs, "assistance-dogs", {"Assistenzhunde", "assistance dogs"}},
        {SignLanguage, "sign-language", {"Gebärdensprache", "sign language"}},
    }};
    return list;
}

template <>
std::span<const PublicTerm<AccessFeature>> publicTerms<AccessFeature>()
{
    using enum AccessFeature;
    static constexpr std::array<PublicTerm<AccessFeature>, 8> list {{
        {StepFree,
            {"Stufenloser Zugang", "Es gibt keine Stufen am Eingang.", "Step-free entrance"}},
        {Lift, {"Aufzug", "Es gibt einen Aufzug.", "Lift"}},
        {AutomaticDoor, {"Automatische Tür", "Die Tür öffnet sich von selbst.", "Automatic door"}},
        {AccessibleToilet,
            {"Barrierefreies WC", "Es gibt eine Toilette für Menschen mit Rollstuhl.",
                "Accessible toilet"}},
        {HearingLoop,
            {"Induktive Höranlage", "Es gibt eine Anlage für Menschen mit Hörgerät.",
                "Hearing loop"}},
        {TactileGuide,
            {"Leitsystem für blinde Menschen", "Es gibt ein Leit-System für blinde Menschen.",
                "Tactile guidance for blind people"}},
        {AssistanceDogs,
            {"Assistenzhunde willkommen", "Sie können Ihren Assistenz-Hund mitbringen.",
                "Assistance dogs welcome"}},
        {SignLanguage,
            {"Gebärdensprache nach Anmeldung",
                "Sie brauchen Gebärden-Sprache? Sagen Sie es uns vorher.",
                "Sign language if booked ahead"}},
    }};
    return list;
}

template <>
std::span<const Term<Arrival>> terms<Arrival>()
{
    using enum Arrival;
    static constexpr std::array<Term<Arrival>, 6> list {{
        {FreeParking, "free-parking", {"kostenlose Parkplätze", "free parking"}},
        {PaidParking, "paid-parking", {"Parkplätze mit Gebühr", "paid parking"}},
        {DisabledParking, "disabled-parking", {"Behindertenparkplatz", "disabled parking"}},
        {BicycleStands, "bicycles", {"Fahrradständer", "bicycle stands"}},
        {PublicTransport, "public-transport", {"Bus oder Bahn", "bus or train"}},
        {NoParking, "no-parking", {"keine Parkplätze", "no parking"}},
    }};
    return list;
}

template <>
std::span<const PublicTerm<Arrival>> publicTerms<Arrival>()
{
    using enum Arrival;
    static constexpr std::array<PublicTerm<Arrival>, 6> list {{
        {FreeParking, {"Kostenlose Parkplätze", "Parken kostet nichts.", "Free parking"}},
        {PaidParking, {"Parkplätze (mit Gebühr)", "Parken kostet Geld.", "Parking (paid)"}},
        {DisabledParking,
            {"Parkplätze für Menschen mit Behinderung",
                "Es gibt Parkplätze für Menschen mit Behinderung.", "Disabled parking"}},
        {BicycleStands, {"Fahrradständer", "Sie können Ihr Fahrrad abstellen.", "Bicycle stands"}},
        {PublicTransport,
            {"Haltestelle in der Nähe", "Sie können mit Bus oder Bahn kommen.",
                "Public transport nearby"}},
        {NoParking, {"Keine Parkplätze", "Es gibt keine Parkplätze.", "No parking"}},
    }};
    return list;
}

template <>
std::span<const Term<SpokenLanguage>> terms<SpokenLanguage>()
{
    using enum SpokenLanguage;
    static constexpr std::array<Term<SpokenLanguage>, 24> list {{
        {German, "de", {"Deutsch", "German"}},
        {English, "en", {"Englisch", "English"}},
        {French, "fr", {"Französisch", "French"}},
        {Spanish, "es", {"Spanisch", "Spanish"}},
        {Italian, "it", {"Italienisch", "Italian"}},
        {Portuguese, "pt", {"Portugiesisch", "Portuguese"}},
        {Polish, "pl", {"Polnisch", "Polish"}},
        {Czech, "cs", {"Tschechisch", "Czech"}},
        {Romanian, "ro", {"Rumänisch", "Romanian"}},
        {Bulgarian, "bg", {"Bulgarisch", "Bulgarian"}},
        {Ukrainian, "uk", {"Ukrainisch", "Ukrainian"}},
        {Russian, "ru", {"Russisch", "Russian"}},
        {Turkish, "tr", {"Türkisch", "Turkish"}},
        {Kurdish, "ku", {"Kurdisch", "Kurdish"}},
        {Arabic, "ar", {"Arabisch", "Arabic"}},
        {Persian, "fa", {"Persisch", "Persian"}},
        {Tigrinya, "ti", {"Tigrinisch", "Tigrinya"}},
        {Vietnamese, "vi", {"Vietnamesisch", "Vietnamese"}},
        {Greek, "el", {"Griechisch", "Greek"}},
        {Croatian, "hr", {"Kroatisch", "Croatian"}},
        {Sorbian, "hsb", {"Sorbisch", "Sorbian"}},
        {LowGerman, "nds", {"Plattdeutsch", "Low German"}},
        {Danish, "da", {"Dänisch", "Danish"}},
        {Frisian, "frr", {"Friesisch", "Frisian"}},
    }};
    return list;
}

template <>
std::span<const PublicTerm<SpokenLanguage>> publicTerms<SpokenLanguage>()
{
    static const auto list = [] {
        std::array<PublicTerm<SpokenLanguage>, 24> built {};
        std::size_t at = 0;
        for (const Term<SpokenLanguage> &term : terms<SpokenLanguage>())
            built[at++] = {term.value, {term.words.de, term.words.de, term.words.en}};
        return built;
    }();
    return list;
}

template <>
std::span<const Term<ClosingReason>> terms<ClosingReason>()
{
    using enum ClosingReason;
    static constexpr std::array<Term<ClosingReason>, 9> list {{
        {StaffMeeting, "staff-meeting", {"Personalversammlung", "staff meeting"}},
        {Training, "training", {"Fortbildung", "training"}},
        {BridgeDay, "bridge-day", {"Brückentag", "day between holidays"}},
        {Building, "building", {"Bauarbeiten", "building work"}},
        {Move, "move", {"Umzug", "move"}},
        {Computers, "computers", {"Umstellung der Technik", "change of computer systems"}},
        {Staffing, "staffing", {"zu wenig Personal", "not enough staff"}},
        {Event, "event", {"Veranstaltung", "event"}},
        {OwnWords, "own", {"eigener Text", "own words"}},
    }};
    return list;
}

template <>
std::span<const PublicTerm<ClosingReason>> publicTerms<ClosingReason>()
{
    using enum ClosingReason;
    static constexpr std::array<PublicTerm<ClosingReason>, 9> list {{
        {StaffMeeting,
            {"Alle Beschäftigten treffen sich zur Personalversammlung.",
                "Alle Mitarbeiterinnen und Mitarbeiter haben ein Treffen.",
                "All our staff are at a staff meeting."}},
        {Training,
            {"Unsere Beschäftigten nehmen an einer Fortbildung teil.", "Wir lernen etwas Neues.",
                "Our staff are in training."}},
        {BridgeDay,
            {"Zwischen den Feiertagen bleibt das Haus geschlossen.",
                "Wir haben zwischen den freien Tagen zu.",
                "The building stays closed between the holidays."}},
        {Building, {"Im Haus wird gebaut.", "Bei uns wird gebaut.", "There is building work."}},
        {Move, {"Wir ziehen um.", "Wir ziehen in andere Räume.", "We are moving."}},
        {Computers,
            {"Unsere Computer werden umgestellt.", "Wir bekommen neue Computer-Programme.",
                "Our computer systems are being changed."}},
        {Staffing,
            {"Wir haben zurzeit zu wenig Personal, um zu öffnen.",
                "Wir haben im Moment zu wenig Personal.",
                "We do not have enough staff to open at present."}},
        {Event,
            {"Im Haus findet eine Veranstaltung statt.", "Im Haus ist eine Veranstaltung.",
                "There is an event in the building."}},
        {OwnWords, {"", "", ""}},
    }};
    return list;
}

template <>
std::span<const Term<AdmissionReason>> terms<AdmissionReason>()
{
    using enum AdmissionReason;
    static constexpr std::array<Term<AdmissionReason>, 5> list {{
        {None, "none", {"kein Grund angegeben", "no reason given"}},
        {CaseTakesTime, "case-takes-time", {"ein Vorgang dauert länger", "a case takes longer"}},
        {CashDesk, "cash-desk", {"Kasse schließt früher", "cash desk closes earlier"}},
        {Queue, "queue", {"alle Wartenden sollen drankommen", "everybody waiting is served"}},
        {OwnWords, "own", {"eigener Text", "own words"}},
    }};
    return list;
}

template <>
std::span<const PublicTerm<AdmissionReason>> publicTerms<AdmissionReason>()
{
    using enum AdmissionReason;
    static constexpr std::array<PublicTerm<AdmissionReason>, 5> list {{
        {None, {"", "", ""}},
        {CaseTakesTime,
            {"So können wir Ihr Anliegen noch vor Dienstschluss fertig bearbeiten.",
                "Wir brauchen Zeit für Sie. Deshalb müssen Sie früh genug da sein.",
                "This lets us finish your case before we close."}},
        {CashDesk,
            {"Die Kasse schließt früher, danach können wir keine Gebühren annehmen.",
                "Die Kasse schließt früher. Dann können Sie nicht mehr bezahlen.",
                "The cash desk closes earlier and we cannot take fees after that."}},
        {Queue,
            {"So kommen alle dran, die schon warten.", "Dann kommen alle dran, die schon warten.",
                "This lets us see everybody who is already waiting."}},
        {OwnWords, {"", "", ""}},
    }};
    return list;
}

template <>
std::span<const Term<OfficePart>> terms<OfficePart>()
{
    using enum OfficePart;
    static constexpr std::array<Term<OfficePart>, 9> list {{
        {Contact, "contact", {"Anschrift und Kontakt", "address and contact"}},
        {Hours, "hours", {"Öffnungszeiten", "opening hours"}},
        {LastAdmission, "last-admission", {"Annahmeschluss", "last admission"}},
        {ClosedDays, "closed-days", {"Schließtage", "closed days"}},
        {Channels, "channels", {"Wege", "channels"}},
        {Arrival, "arrival", {"Anfahrt", "getting here"}},
        {Accessibility, "accessibility", {"Barrierefreiheit", "accessibility"}},
        {Languages, "languages", {"Sprachen", "languages"}},
        {Checklist, "checklist", {"Prüfliste", "checklist"}},
    }};
    return list;
}

} // namespace rueckhalt
