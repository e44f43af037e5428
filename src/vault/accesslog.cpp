// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/accesslog.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<Action>> terms<Action>()
{
    using enum Action;
    static constexpr std::array list {
        Term<Action> {Created, "created", {"Register angelegt", "Register created"}},
        Term<Action> {Unlocked, "unlocked", {"Register entsperrt", "Register unlocked"}},
        Term<Action> {
            IncidentRecorded, "incident-recorded", {"Vorfall erfasst", "Incident recorded"}},
        Term<Action> {
            IncidentsImported, "incidents-imported", {"Vorfälle eingelesen", "Incidents imported"}},
        Term<Action> {IncidentRead, "incident-read", {"Vorfall gelesen", "Incident read"}},
        Term<Action> {IncidentErased, "incident-erased",
            {"Vorfall endgültig gelöscht", "Incident erased for good"}},
        Term<Action> {
            IncidentsExported, "incidents-exported", {"Vorfälle ausgegeben", "Incidents exported"}},
        Term<Action> {DraftSaved, "draft-saved", {"Entwurf gespeichert", "Draft saved"}},
        Term<Action> {ReportTakenIn, "report-taken-in", {"Meldung übernommen", "Report taken in"}},
        Term<Action> {ReplyWritten, "reply-written",
            {"Antwort an meldende Person geschrieben", "Reply to a reporter written"}},
        Term<Action> {
            CaseGranted, "case-granted", {"Einzelnen Fall freigegeben", "Single case granted"}},
        Term<Action> {
            GrantEnded, "grant-ended", {"Freigabe eines Falls beendet", "Grant of a case ended"}},
        Term<Action> {DescriptionsSearched, "descriptions-searched",
            {"Beschreibungen durchsucht", "Descriptions searched"}},
        Term<Action> {ViewsSaved, "views-saved",
            {"Ansichten der Auswertung geändert", "Views of the trends changed"}},
        Term<Action> {
            CaseMoved, "case-moved", {"Stand eines Falls geändert", "State of a case changed"}},
        Term<Action> {CaseWorkedOn, "case-worked-on", {"Fall bearbeitet", "Case worked on"}},
        Term<Action> {CaseSettingsSaved, "case-settings-saved",
            {"Einstellungen für Fälle geändert", "Settings for cases changed"}},
        Term<Action> {FormMade, "form-made", {"Formular ausgegeben", "Form written or printed"}},
        Term<Action> {FirstAidKept, "first-aid-kept",
            {"Erste-Hilfe-Eintrag abgelegt oder gelöscht", "First-aid record kept or erased"}},
        Term<Action> {FirstAidRead, "first-aid-read",
            {"Erste-Hilfe-Eintrag gelesen", "First-aid record read"}},
        Term<Action> {
            AttachmentAdded, "attachment-added", {"Anlage hinzugefügt", "Attachment added"}},
        Term<Action> {AttachmentErased, "attachment-erased",
            {"Anlage endgültig gelöscht", "Attachment erased for good"}},
        Term<Action> {AttachmentExported, "attachment-exported",
            {"Anlage ausgegeben", "Attachment exported"}},
        Term<Action> {OfficeSaved, "office-saved",
            {"Steckbrief einer Dienststelle geändert", "Profile of an office changed"}},
        Term<Action> {
            PromiseSaved, "promise-saved", {"Rückmeldezusage geändert", "Promised reply changed"}},
        Term<Action> {PagePublished, "page-published",
            {"Öffentliche Seite ausgegeben", "Page for the public written"}},
        Term<Action> {OrganisationChanged, "organisation-changed",
            {"Stellen und Leistungen geändert", "Units and services changed"}},
        Term<Action> {MarkChanged, "mark-changed",
            {"Stand einer Maßnahme geändert", "State of a measure changed"}},
        Term<Action> {SheetWritten, "sheet-written",
            {"Eigenes Maßnahmenblatt geschrieben", "Own sheet written"}},
        Term<Action> {SheetProposed, "sheet-proposed",
            {"Eigenes Maßnahmenblatt vorgelegt", "Own sheet proposed"}},
        Term<Action> {SheetApproved, "sheet-approved",
            {"Eigenes Maßnahmenblatt freigegeben", "Own sheet approved"}},
        Term<Action> {SheetWithdrawn, "sheet-withdrawn",
            {"Eigenes Maßnahmenblatt zurückgezogen", "Own sheet withdrawn"}},
        Term<Action> {
            SheetsImported, "sheets-imported", {"Maßnahmenblätter übernommen", "Sheets imported"}},
        Term<Action> {IndicatorsImported, "indicators-imported",
            {"Kennzahlen übernommen oder eingetragen", "Indicators imported or entered"}},
        Term<Action> {IndicatorsUndone, "indicators-undone",
            {"Übernahme von Kennzahlen rückgängig gemacht", "Import of indicators undone"}},
        Term<Action> {IndicatorsDefined, "indicators-defined",
            {"Kennzahlen oder ihre Quellen festgelegt", "Indicators or their sources defined"}},
        Term<Action> {
            RingChanged, "ring-changed", {"Vergleichsring geändert", "Benchmarking ring changed"}},
        Term<Action> {RingSheetMade, "ring-sheet-made",
            {"Kennzahlenblatt für einen Vergleichsring ausgegeben",
                "Key-figure sheet for a benchmarking ring written"}},
        Term<Action> {RingPapersTaken, "ring-papers-taken",
            {"Blätter eines Vergleichsrings übernommen", "Sheets of a benchmarking ring taken in"}},
        Term<Action> {ProposalMade, "proposal-made",
            {"Vorschlag für Maßnahmen geändert", "Proposal of measures changed"}},
        Term<Action> {ProposalDecided, "proposal-decided",
            {"Über Vorschlag entschieden", "Proposal decided"}},
        Term<Action> {
            PlanChanged, "plan-changed", {"Maßnahmenplan geändert", "Plan of measures changed"}},
        Term<Action> {EffectRecorded, "effect-recorded",
            {"Wirkung einer Maßnahme geprüft", "Effect of a measure checked"}},
        Term<Action> {ManagedUnitsChanged, "managed-units-changed",
            {"Zuständigkeit für Stellen geändert", "Responsibility for units changed"}},
        Term<Action> {
            ReportReleased, "report-released", {"Bericht veröffentlicht", "Report released"}},
        Term<Action> {ReleaseMade, "release-made",
            {"Zahlen ins Veröffentlichungsbuch eingetragen",
                "Figures entered in the release ledger"}},
        Term<Action> {CaseEntryMade, "case-entry-made",
            {"In einem freigegebenen Fall eingetragen", "Entered in a granted case"}},
        Term<Action> {CaseEntriesTaken, "case-entries-taken",
            {"Einträge der Fallbetreuung übernommen", "Entries of case carers taken in"}},
        Term<Action> {RefusedEntriesNoted, "refused-entries-noted",
            {"Nicht übernommene Einträge zur Kenntnis genommen",
                "Entries that were not taken in noted"}},
        Term<Action> {MemberAdded, "member-added", {"Konto angelegt", "Account added"}},
        Term<Action> {MemberChanged, "member-changed", {"Konto geändert", "Account changed"}},
        Term<Action> {MemberRemoved, "member-removed", {"Konto entfernt", "Account removed"}},
        Term<Action> {KeyGranted, "key-granted",
            {"Schlüssel einer Rolle weitergegeben", "Key of a role handed on"}},
        Term<Action> {KeysRotated, "keys-rotated", {"Schlüssel erneuert", "Keys renewed"}},
        Term<Action> {
            PasswordChanged, "password-changed", {"Passwort geändert", "Password changed"}},
        Term<Action> {RecoveryRenewed, "recovery-renewed",
            {"Wiederherstellung erneuert", "Recovery renewed"}},
        Term<Action> {RecoveryUsed, "recovery-used",
            {"Mit der Wiederherstellung geöffnet", "Opened with the recovery"}},
        Term<Action> {IdentitiesSwitched, "identities-switched",
            {"Namen beschuldigter Personen ein- oder ausgeschaltet",
                "Names of accused persons switched on or off"}},
        Term<Action> {IdentityRecorded, "identity-recorded",
            {"Namen einer beschuldigten Person erfasst", "Name of an accused person recorded"}},
        Term<Action> {BackedUp, "backed-up", {"Sicherung erstellt", "Backup made"}},
        Term<Action> {
            Restored, "restored", {"Aus Sicherung hergestellt", "Restored from a backup"}},
        Term<Action> {OlderStateAccepted, "older-state-accepted",
            {"Älteren Stand bestätigt", "Older state confirmed"}},
        Term<Action> {LogPruned, "log-pruned",
            {"Altes Zugriffsprotokoll gelöscht", "Old parts of the access log removed"}},
        Term<Action> {
            Migrated, "migrated", {"Auf neues Format gebracht", "Brought to a new format"}},
        Term<Action> {CardPublished, "card-published",
            {"Meldekarte veröffentlicht", "Reporting card published"}},
        Term<Action> {LogRead, "log-read",
            {"Zugriffsprotokoll zu zweit gelesen", "Access log read together"}},
        Term<Action> {ForeignCardFound, "foreign-card-found",
            {"Fremde Meldekarte gefunden und ersetzt",
                "Strange reporting card found and replaced"}},
    };
    return list;
}

template <>
std::span<const Term<DetailState>> terms<DetailState>()
{
    using enum DetailState;
    static constexpr std::array list {
        Term<DetailState> {Closed, "closed", {"nur gemeinsam lesbar", "readable only together"}},
        Term<DetailState> {Open, "open", {"lesbar", "readable"}},
        Term<DetailState> {Removed, "removed",
            {"Einzelheiten nach Ablauf der Frist entfernt",
                "details removed after the end of their term"}},
        Term<DetailState> {ForRecovery, "for-recovery",
            {"für die Wiederherstellung verschlossen (eine Rolle war unbesetzt)",
                "sealed for the recovery (one of the roles was not taken)"}},
        Term<DetailState> {Altered, "altered",
            {"nicht echt: verändert oder nicht von der genannten Person signiert",
                "not genuine: altered, or not signed by the person it names"}},
    };
    return list;
}

} // namespace rueckhalt
