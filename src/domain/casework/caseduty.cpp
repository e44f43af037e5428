// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/caseduty.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<CaseDuty>> terms<CaseDuty>()
{
    using enum CaseDuty;
    static constexpr std::array<Term<CaseDuty>, 21> list {{
        {ConfirmLevel, "confirm-level", {"Stufe bestätigen", "Confirm the level"}},
        {ReadAdditions, "read-additions", {"Nachträge lesen", "Read additions"}},
        {NameCarer, "name-carer", {"Fallbetreuung benennen", "Name a case carer"}},
        {OfferFirstCare, "offer-first-care", {"Erstbetreuung anbieten", "Offer first care"}},
        {OfferDoctor, "offer-doctor", {"Arztbesuch anbieten", "Offer a doctor"}},
        {OfferLegalProtection, "offer-legal-protection",
            {"Rechtsschutz anbieten", "Offer legal protection"}},
        {TalkAfterTwoWeeks, "talk-after-two-weeks",
            {"Nachgespräch nach zwei Wochen", "Talk after two weeks"}},
        {TalkAfterSixWeeks, "talk-after-six-weeks",
            {"Nachgespräch nach sechs Wochen", "Talk after six weeks"}},
        {AwaitAnswers, "await-answers",
            {"Antworten auf Angebote festhalten", "Record answers to offers"}},
        {RecordFirstAid, "record-first-aid", {"Erste Hilfe dokumentieren", "Record the first aid"}},
        {StateEmployment, "state-employment",
            {"Beschäftigungsstatus angeben", "State the kind of employment"}},
        {StateIncapacity, "state-incapacity",
            {"Arbeitsunfähigkeit angeben", "State the incapacity for work"}},
        {SendAccidentNotice, "send-accident-notice",
            {"Unfallanzeige abschicken", "Send the accident notice"}},
        {ReportServiceAccident, "report-service-accident",
            {"Dienstunfall melden", "Report the service accident"}},
        {InformStaffCouncil, "inform-staff-council",
            {"Personalrat informieren", "Inform the staff council"}},
        {InformSafetyAndDoctor, "inform-safety-and-doctor",
            {"Fachkraft und Betriebsarzt informieren", "Inform safety expert and doctor"}},
        {DecideVictimApplication, "decide-victim-application",
            {"Strafantrag der betroffenen Person klären",
                "Settle the application of the affected person"}},
        {DecideSuperiorApplication, "decide-superior-application",
            {"Strafantrag der Dienstvorgesetzten klären",
                "Settle the application of the superior"}},
        {DecideAuthorityApplication, "decide-authority-application",
            {"Strafantrag der Behörde klären", "Settle the application of the authority"}},
        {LimitHouseBan, "limit-house-ban", {"Hausverbot befristen", "Set an end to the house ban"}},
        {ReviewRiskAssessment, "review-risk-assessment",
            {"Gefährdungsbeurteilung überprüfen", "Review the risk assessment"}},
    }};
    return list;
}

bool isOfEachPerson(CaseDuty duty)
{
    using enum CaseDuty;
    switch (duty) {
    case OfferFirstCare:
    case OfferDoctor:
    case OfferLegalProtection:
    case TalkAfterTwoWeeks:
    case TalkAfterSixWeeks:
    case AwaitAnswers:
    case RecordFirstAid:
    case StateEmployment:
    case StateIncapacity:
    case SendAccidentNotice:
    case ReportServiceAccident:
    case InformStaffCouncil:
    case InformSafetyAndDoctor:
    case DecideVictimApplication:
        return true;
    case ConfirmLevel:
    case ReadAdditions:
    case NameCarer:
    case DecideSuperiorApplication:
    case DecideAuthorityApplication:
    case LimitHouseBan:
    case ReviewRiskAssessment:
        return false;
    }
    Q_UNREACHABLE();
}

Words instructionFor(CaseDuty duty)
{
    using enum CaseDuty;
    switch (duty) {
    case ConfirmLevel:
        return {"Bestätigen Sie die Stufe, oder ändern Sie sie mit einem Grund.",
            "Confirm the level, or change it with a reason."};
    case ReadAdditions:
        return {
            "Lesen Sie, was die meldende Person ergänzt hat.", "Read what the reporter has added."};
    case NameCarer:
        return {"Benennen Sie, wer die betroffene Person begleitet.",
            "Name who accompanies the affected person."};
    case OfferFirstCare:
        return {"Bieten Sie Erstbetreuung an, möglichst in den ersten 48 Stunden.",
            "Offer first care, within the first 48 hours if possible."};
    case OfferDoctor:
        return {"Bieten Sie einen Arztbesuch an, auch ohne sichtbare Verletzung.",
            "Offer a visit to a doctor, even without a visible injury."};
    case OfferLegalProtection:
        return {"Bieten Sie Rechtsschutz durch den Dienstherrn oder Arbeitgeber an.",
            "Offer legal protection by the employer."};
    case TalkAfterTwoWeeks:
        return {"Fragen Sie nach zwei Wochen, wie es der betroffenen Person geht.",
            "Ask after two weeks how the affected person is."};
    case TalkAfterSixWeeks:
        return {"Fragen Sie nach sechs Wochen, wie es der betroffenen Person geht.",
            "Ask after six weeks how the affected person is."};
    case AwaitAnswers:
        return {"Halten Sie fest, was aus den Angeboten geworden ist.",
            "Record what became of the offers."};
    case RecordFirstAid:
        return {"Tragen Sie die Erste Hilfe in das Verbandbuch ein und hier den Tag.",
            "Enter the first aid into its record, and the day here."};
    case StateEmployment:
        return {"Geben Sie den Beschäftigungsstatus an. Davon hängt ab, welche Meldung nötig ist.",
            "State the kind of employment. Which notice is due depends on it."};
    case StateIncapacity:
        return {"Geben Sie an, von wann bis wann die Person arbeitsunfähig war.",
            "State from when until when the person was unfit for work."};
    case SendAccidentNotice:
        return {"Schicken Sie die Unfallanzeige ab und tragen Sie den Tag ein.",
            "Send the accident notice and enter the day."};
    case ReportServiceAccident:
        return {"Melden Sie den Dienstunfall und tragen Sie den Tag ein.",
            "Report the service accident and enter the day."};
    case InformStaffCouncil:
        return {"Informieren Sie den Personalrat und tragen Sie den Tag ein.",
            "Inform the staff council and enter the day."};
    case InformSafetyAndDoctor:
        return {"Informieren Sie Fachkraft für Arbeitssicherheit und betriebsärztlichen Dienst.",
            "Inform the safety expert and the company doctor."};
    case DecideVictimApplication:
        return {"Klären Sie mit der betroffenen Person, ob sie Strafantrag stellt.",
            "Settle with the affected person whether they apply for prosecution."};
    case DecideSuperiorApplication:
        return {"Klären Sie, ob die Dienstvorgesetzten Strafantrag stellen.",
            "Settle whether the superior applies for prosecution."};
    case DecideAuthorityApplication:
        return {"Klären Sie, ob die Behörde selbst Strafantrag stellt.",
            "Settle whether the authority itself applies for prosecution."};
    case LimitHouseBan:
        return {"Tragen Sie ein, bis wann das Hausverbot gilt.",
            "Enter until when the house ban holds."};
    case ReviewRiskAssessment:
        return {"Überprüfen Sie die Gefährdungsbeurteilung und tragen Sie den Tag ein.",
            "Review the risk assessment and enter the day."};
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
