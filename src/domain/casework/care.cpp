// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/care.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<CareKind>> terms<CareKind>()
{
    using enum CareKind;
    static constexpr std::array<Term<CareKind>, 10> list {{
        {FirstCare, "first-care", {"Erstbetreuung", "first care"}},
        {Doctor, "doctor", {"Arzt oder Durchgangsarzt", "doctor"}},
        {Psychotherapy, "psychotherapy", {"Psychotherapeutenverfahren", "psychotherapy procedure"}},
        {TalkWithSuperior, "talk-with-superior",
            {"Gespräch mit der Führungskraft", "talk with the superior"}},
        {Supervision, "supervision", {"Supervision", "supervision"}},
        {LegalProtection, "legal-protection", {"Rechtsschutz", "legal protection"}},
        {ReturnToWork, "return-to-work", {"Rückkehr an den Arbeitsplatz", "return to work"}},
        {TalkAfterTwoWeeks, "talk-after-two-weeks",
            {"Nachgespräch nach zwei Wochen", "talk after two weeks"}},
        {TalkAfterSixWeeks, "talk-after-six-weeks",
            {"Nachgespräch nach sechs Wochen", "talk after six weeks"}},
        {ClosingTalk, "closing-talk", {"Abschlussgespräch", "closing talk"}},
    }};
    return list;
}

template <>
std::span<const Term<CareOutcome>> terms<CareOutcome>()
{
    using enum CareOutcome;
    static constexpr std::array<Term<CareOutcome>, 7> list {{
        {Offered, "offered", {"angeboten", "offered"}},
        {Accepted, "accepted", {"angenommen", "accepted"}},
        {Declined, "declined", {"abgelehnt", "declined"}},
        {NotReached, "not-reached", {"nicht erreicht", "not reached"}},
        {Held, "held", {"geführt", "held"}},
        {NotWanted, "not-wanted", {"nicht gewünscht", "not wanted"}},
        {Postponed, "postponed", {"verschoben, wieder anbieten", "put off, to be offered again"}},
    }};
    return list;
}

std::span<const CareOutcome> outcomesOf(CareKind kind)
{
    using enum CareOutcome;
    static constexpr std::array offers {Offered, Accepted, Declined, NotReached};
    static constexpr std::array talks {Offered, Held, Postponed, NotWanted, NotReached};
    if (isTalk(kind))
        return talks;
    return offers;
}

CareOutcome meantBy(CareKind kind, CareOutcome written)
{
    if (isTalk(kind) && written == CareOutcome::Accepted)
        return CareOutcome::Held;
    if (isTalk(kind) && written == CareOutcome::Declined)
        return CareOutcome::NotWanted;
    return written;
}

Words explanationOf(CareKind kind)
{
    using enum CareKind;
    switch (kind) {
    case FirstCare:
        return {"Eine geschulte Person hört in den ersten 48 Stunden zu und bleibt erreichbar.",
            "A trained person listens within the first 48 hours and stays in reach."};
    case Doctor:
        return {"Auch ohne sichtbare Verletzung: Ein ärztliches Attest hilft später.",
            "Without a visible injury too: a doctor's certificate helps later."};
    case Psychotherapy:
        return {"Die Unfallversicherung vermittelt kurzfristig psychotherapeutische Hilfe.",
            "The accident insurer arranges psychotherapeutic help at short notice."};
    case TalkWithSuperior:
        return {"Die Führungskraft fragt, was jetzt am Arbeitsplatz hilft.",
            "The superior asks what helps at the workplace now."};
    case Supervision:
        return {"Einzeln oder im Team mit jemandem von außen sprechen.",
            "To talk with somebody from outside, alone or as a team."};
    case LegalProtection:
        return {"Der Arbeitgeber kann die Kosten eines Verfahrens übernehmen.",
            "The employer can bear the costs of proceedings."};
    case ReturnToWork:
        return {"Schrittweise zurück, zuerst mit Begleitung oder an anderer Stelle.",
            "Back step by step, first accompanied or at another post."};
    case TalkAfterTwoWeeks:
        return {"Nach zwei Wochen noch einmal fragen, wie es geht.",
            "To ask again after two weeks how things are."};
    case TalkAfterSixWeeks:
        return {"Nach sechs Wochen noch einmal fragen, wie es geht.",
            "To ask again after six weeks how things are."};
    case ClosingTalk:
        return {"Gemeinsam festhalten, was sich geändert hat und an wen man sich wenden kann.",
            "To note together what has changed and whom to turn to."};
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
