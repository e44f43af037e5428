// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/protection/rights.h"

#include <algorithm>

namespace rueckhalt {

template <>
std::span<const Term<Right>> terms<Right>()
{
    using enum Right;
    static constexpr std::array<Term<Right>, 28> list {{
        {Report, "report", {"Vorfall melden", "Report an incident"}},
        {ReadFacts, "read-facts",
            {"Angaben aller Vorfälle lesen", "Read the facts of all incidents"}},
        {ReadPersonPart, "read-person-part",
            {"Beschreibungen und Namen lesen", "Read descriptions and names"}},
        {EraseIncident, "erase", {"Vorfälle löschen", "Erase incidents"}},
        {TakeIn, "take-in", {"Meldungen öffnen und übernehmen", "Open reports and take them in"}},
        {WorkOnCases, "work-on-cases", {"Fälle bearbeiten", "Work on cases"}},
        {Answer, "answer", {"Meldenden antworten", "Answer reporters"}},
        {ReadIdentities, "read-identities",
            {"Namen beschuldigter Personen lesen", "Read names of accused persons"}},
        {GrantCase, "grant-case", {"Einzelne Fälle freigeben", "Grant single cases"}},
        {WriteOrganisation, "write-organisation",
            {"Stellen und Leistungen pflegen", "Maintain units and services"}},
        {ReadIndicators, "read-indicators",
            {"Kennzahlen des Service lesen", "Read indicators of service"}},
        {WriteIndicators, "write-indicators",
            {"Kennzahlen übernehmen und festlegen", "Import and define indicators"}},
        {ReadPlan, "read-plan", {"Maßnahmen und Planung lesen", "Read measures and plan"}},
        {WritePlan, "write-plan", {"Maßnahmen planen oder ablehnen", "Plan or reject measures"}},
        {MaintainService, "maintain-service",
            {"Steckbriefe und Rückmeldezusagen pflegen",
                "Maintain profiles of offices and promised replies"}},
        {Propose, "propose", {"Maßnahmen vorschlagen", "Propose measures"}},
        {Decide, "decide",
            {"Über Vorschläge für eigene Stellen entscheiden", "Decide proposals for own units"}},
        {CheckEffect, "check-effect",
            {"Wirkung von Maßnahmen prüfen", "Check the effect of measures"}},
        {WriteSheets, "write-sheets",
            {"Eigene Maßnahmenblätter schreiben", "Write own measure sheets"}},
        {ApproveSheets, "approve-sheets",
            {"Eigene Maßnahmenblätter freigeben", "Approve own measure sheets"}},
        {ReadReleased, "read-released",
            {"Veröffentlichte Berichte lesen", "Read released reports"}},
        {Release, "release", {"Berichte erstellen", "Make reports"}},
        {ManageMembers, "manage-members", {"Konten verwalten", "Manage accounts"}},
        {GrantRoleKey, "grant-role-key",
            {"Schlüssel einer Rolle weitergeben", "Hand on the key of a role"}},
        {Backup, "backup", {"Sichern und wiederherstellen", "Back up and restore"}},
        {VerifyRegister, "verify", {"Unversehrtheit prüfen", "Check integrity"}},
        {ReadAccessLog, "read-access-log",
            {"Zugriffsprotokoll im Einzelnen lesen", "Read the access log in detail"}},
        {PruneAccessLog, "prune-access-log",
            {"Altes Zugriffsprotokoll löschen", "Remove old parts of the access log"}},
    }};
    return list;
}

template <>
std::span<const Term<Access>> terms<Access>()
{
    using enum Access;
    static constexpr std::array<Term<Access>, 5> list {{
        {No, "no", {"nein", "no"}},
        {Yes, "yes", {"ja", "yes"}},
        {Granted, "granted", {"freigegebene Fälle", "granted cases"}},
        {Together, "together", {"nur zu zweit", "only together"}},
        {OwnRole, "own-role", {"eigene Rollen", "own roles"}},
    }};
    return list;
}

template <>
std::span<const Term<Enforcement>> terms<Enforcement>()
{
    using enum Enforcement;
    static constexpr std::array<Term<Enforcement>, 4> list {{
        {Cryptography, "cryptography", {"Kryptografie", "Cryptography"}},
        {Detection, "detection", {"Signierte Kette", "Signed chain"}},
        {Program, "program", {"Programm", "Program"}},
        {Organisation, "organisation", {"Organisation", "Organisation"}},
    }};
    return list;
}

std::span<const RightRule> rightRules()
{
    using enum Right;
    using enum Enforcement;
    constexpr auto n = Access::No;
    constexpr auto y = Access::Yes;
    constexpr auto g = Access::Granted;
    constexpr auto t = Access::Together;
    constexpr auto o = Access::OwnRole;
    // Officer, carer, manager, council, data-protection officer, administrator.
    static constexpr std::array<RightRule, 28> rules {{
        {Report, {y, y, y, y, y, y}, Cryptography,
            {"Jede Person kann eine Meldung verschließen, auch ohne Konto. Öffnen kann sie danach "
             "nur die Fachkraft.",
                "Everybody can seal a report, without an account too. Only the safety officer can "
                "open it afterwards."}},
        {ReadFacts, {y, g, n, g, g, n}, Cryptography,
            {"Jeder Vorfall hat einen eigenen Schlüssel, den nur die Rolle Fachkraft öffnet.",
                "Each incident has a key of its own, which only the role of safety officer "
                "opens."}},
        {ReadPersonPart, {y, g, n, g, g, n}, Cryptography,
            {"Wie bei den Angaben, mit einem weiteren Schlüssel. Was jemand gelesen hat, bleibt "
             "ihm bekannt.",
                "As with the facts, with one more key. What somebody has read stays known to "
                "them."}},
        {EraseIncident, {y, n, n, n, n, n}, Detection,
            {"Andere könnten Daten zerstören. Das fällt beim nächsten Öffnen auf.",
                "Others could destroy data. That is noticed when the register is opened next."}},
        {TakeIn, {y, n, n, n, n, n}, Cryptography,
            {"Meldungen sind für die Fachkraft und die Wiederherstellung verschlossen.",
                "Reports are sealed for the safety officer and for recovery."}},
        {Answer, {y, n, n, n, n, n}, Program,
            {"Antworten öffnet nur, wer den Quittungscode hat.",
                "Answers are opened only by whoever has the receipt code."}},
        {WorkOnCases, {y, g, n, n, n, n}, Cryptography,
            {"Stand, Aufgaben, Betreuung und Verlauf sind wie die Angaben verschlossen. Die "
             "Fallbetreuung unterschreibt ihre Einträge in freigegebenen Fällen. Die Fachkraft "
             "übernimmt sie beim nächsten Öffnen.",
                "State, duties, care and history are sealed as the facts are. Case carers sign "
                "what they enter in granted cases. Officers take it in when they open the register "
                "next."}},
        {ReadIdentities, {o, n, n, n, n, n}, Cryptography,
            {"Eigener Schlüssel, der gesondert vergeben wird. Im Auslieferungszustand gibt es ihn "
             "nicht.",
                "A key of its own that is granted separately. As shipped there is none."}},
        {GrantCase, {y, n, n, n, n, n}, Cryptography,
            {"Freigeben kann nur, wer den Schlüssel hat. Nach dem Ende der Frist erhält der Fall "
             "einen neuen Schlüssel. Anlagen bleiben, wie sie sind: Wer sie in der Frist öffnen "
             "konnte, kann sie oder ihren Schlüssel kopiert haben. Spätere Anlagen öffnet er "
             "nicht.",
                "Only a holder of the key can grant. After the term the case gets a new key. "
                "Attachments stay as they are: whoever could open them during the term may have "
                "copied them or their key. Later attachments do not open for them."}},
        {WriteOrganisation, {y, n, n, n, n, y}, Detection,
            {"Änderungen anderer Rollen fallen bei der Prüfung der Kette auf.",
                "Changes by other roles are noticed when the chain is checked."}},
        {ReadIndicators, {y, y, y, y, y, y}, Program,
            {"Kennzahlen gelten für Stellen und Zeiten, nie für einzelne Beschäftigte. Spalten, "
             "die Personen nennen, weist die Übernahme ab.",
                "Indicators are about units and times, never about single employees. The import "
                "refuses columns that name persons."}},
        {WriteIndicators, {y, n, n, n, n, y}, Detection,
            {"Änderungen anderer Rollen fallen bei der Prüfung der Kette auf.",
                "Changes by other roles are noticed when the chain is checked."}},
        {ReadPlan, {y, y, y, y, y, y}, Program,
            {"Maßnahmen enthalten keine Angaben zu Personen.",
                "Measures say nothing about persons."}},
        {WritePlan, {y, n, y, n, n, n}, Detection,
            {"Änderungen anderer Rollen fallen bei der Prüfung der Kette auf.",
                "Changes by other roles are noticed when the chain is checked."}},
        {MaintainService, {y, n, y, n, n, n}, Detection,
            {"Eine Führungskraft ändert die Steckbriefe ihrer Stellen. Lesen dürfen alle Rollen: "
             "Es stehen weder Bürger:innen noch Beschäftigte darin.",
                "A manager changes the profiles of her own units. All roles may read: neither "
                "citizens nor employees are named there."}},
        {Propose, {y, n, n, n, n, n}, Program,
            {"Vorschläge nennen keine Person. Welche Vorfälle dahinterstehen, ist für die "
             "Fachkraft "
             "verschlossen.",
                "Proposals name no person. Which incidents are behind them is sealed for the "
                "safety officer."}},
        {Decide, {n, n, y, n, n, n}, Program,
            {"Das Programm zeigt einer Führungskraft nur Vorschläge für ihre Stellen. Die "
             "signierte "
             "Kette hält fest, in welcher Rolle entschieden wurde.",
                "The program shows a manager only proposals for her own units. The signed chain "
                "keeps the role in which was decided."}},
        {CheckEffect, {y, n, n, n, n, n}, Cryptography,
            {"Ohne die Angaben der Vorfälle lässt sich nichts zählen. In den Plan kommt das "
             "Urteil, "
             "die genauen Zahlen bleiben für die Fachkraft verschlossen.",
                "Without the facts of the incidents nothing can be counted. The verdict goes into "
                "the plan, the exact numbers stay sealed for the safety officer."}},
        {WriteSheets, {y, n, n, n, n, n}, Program,
            {"Blätter enthalten keine Angaben zu Personen. Was geschrieben wird, gilt erst nach "
             "der Freigabe.",
                "Sheets say nothing about persons. What is written counts only after it was "
                "approved."}},
        {ApproveSheets, {y, n, y, n, n, n}, Cryptography,
            {"Wer schreibt und wer freigibt, unterschreibt das Blatt mit dem eigenen Schlüssel. "
             "Ohne zwei gültige Unterschriften verschiedener Personen zeigt kein Programm es an.",
                "Whoever writes and whoever approves signs the sheet with their own key. Without "
                "two valid signatures of different persons no program shows it."}},
        {ReadReleased, {y, y, y, y, y, y}, Program,
            {"Veröffentlichte Zahlen sind vorher geschützt worden.",
                "Released figures were protected before."}},
        {Release, {y, n, n, n, n, n}, Cryptography,
            {"Ohne die Angaben der Vorfälle lässt sich nichts zählen.",
                "Without the facts of the incidents nothing can be counted."}},
        {ManageMembers, {n, n, n, n, n, y}, Detection,
            {"Die Liste der Konten ist signiert. Eine fremde Änderung weist jedes Programm zurück, "
             "das eine frühere Liste kennt.",
                "The list of accounts is signed. Every program that knows an earlier list refuses "
                "a "
                "foreign change."}},
        {GrantRoleKey, {o, o, o, o, o, o}, Cryptography,
            {"Einen Schlüssel weitergeben kann nur, wer ihn hat.",
                "Only a holder of a key can hand it on."}},
        {Backup, {y, n, n, n, n, y}, Organisation,
            {"Wer den Ordner lesen kann, kann ihn kopieren. Die Kopie bleibt verschlüsselt. Aus "
             "einer Sicherung ein Register machen kann nur, wer den Schlüssel der Fachkraft hat.",
                "Whoever can read the folder can copy it. The copy stays encrypted. Only a holder "
                "of the safety officers' key can make a register of a backup."}},
        {VerifyRegister, {y, y, y, y, y, y}, Program,
            {"Alle dürfen prüfen, auch ohne Einblick in Inhalte.",
                "Everybody may check, without a look at contents."}},
        {ReadAccessLog, {n, n, n, t, t, n}, Cryptography,
            {"Der Schlüssel ist geteilt: Personalrat und Datenschutz haben je eine Hälfte.",
                "The key is split: staff council and data-protection officer have one half each."}},
        {PruneAccessLog, {n, n, n, n, y, n}, Detection,
            {"Entfernte Teile hinterlassen eine signierte Lücke, die alle sehen.",
                "Removed parts leave a signed gap that everybody sees."}},
    }};
    return rules;
}

Access accessOf(Role role, Right right)
{
    const auto rule = std::ranges::find(rightRules(), right, &RightRule::right);
    const auto roles = terms<Role>();
    const auto column = std::ranges::find(roles, role, &Term<Role>::value) - roles.begin();
    return rule->access[static_cast<std::size_t>(column)];
}

bool mayAtAll(CodeSet<Role> roles, Right right)
{
    return std::ranges::any_of(
        roles.values(), [right](Role role) { return accessOf(role, right) != Access::No; });
}

bool may(CodeSet<Role> roles, Right right)
{
    return std::ranges::any_of(
        roles.values(), [right](Role role) { return accessOf(role, right) == Access::Yes; });
}

} // namespace rueckhalt
