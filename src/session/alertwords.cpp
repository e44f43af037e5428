// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/alertwords.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

using Kind = RegisterAlert::Kind;

struct AlertText
{
    Kind kind;
    AlertWords words;
};

constexpr std::array texts {
    AlertText {Kind::DatabaseAltered,
        {{"Das Register wurde außerhalb des Programms verändert",
             "The register was changed outside of the program"},
            {"Der Inhalt passt nicht zum letzten signierten Eintrag (Registerstand %1). Jemand hat "
             "die Datei verändert oder Teile davon durch ältere ersetzt.",
                "The contents do not match the last signed entry (register state %1). Somebody has "
                "changed the file or replaced parts of it by older ones."},
            {"Stellen Sie das Register aus einer Sicherung wieder her und sprechen Sie mit der "
             "Administration. Bis dahin lässt es sich nur lesen.",
                "Restore the register from a backup and talk to the administrator. Until then it "
                "can only be read."}}},
    AlertText {Kind::ChainBroken,
        {{"Die Kette der Einträge ist unterbrochen", "The chain of entries is broken"},
            {"Eintrag %1 fehlt, wurde verändert oder stammt von jemandem, der ihn nicht machen "
             "darf.",
                "Entry %1 is missing, was changed, or was made by somebody who may not make it."},
            {"Stellen Sie das Register aus einer Sicherung wieder her und sprechen Sie mit der "
             "Administration. Bis dahin lässt es sich nur lesen.",
                "Restore the register from a backup and talk to the administrator. Until then it "
                "can only be read."}}},
    AlertText {Kind::MembersForged,
        {{"Die Liste der Konten ist nicht echt", "The list of accounts is not genuine"},
            {"Sie ist nicht von einer Administration signiert, die dieser Rechner kennt.",
                "It is not signed by an administrator that this computer knows."},
            {"Geben Sie keine Schlüssel weiter. Sprechen Sie mit der Administration und stellen "
             "Sie das Register aus einer Sicherung wieder her. Bis dahin lässt es sich nur lesen.",
                "Do not hand on any keys. Talk to the administrator and restore the register from "
                "a backup. Until then it can only be read."}}},
    AlertText {Kind::OlderState,
        {{"Dieser Stand ist älter als ein schon bekannter",
             "This state is older than one that is known"},
            {"Es gab schon den Registerstand %1. Vielleicht wurde eine alte Kopie des Ordners "
             "eingespielt.",
                "There has been the register state %1. Perhaps an old copy of the folder was put "
                "back."},
            {"Suchen Sie den neueren Ordner. Gibt es ihn nicht mehr, stellen Sie die neueste "
             "Sicherung wieder her. Gibt es auch keine, kann eine Fachkraft diesen Stand "
             "bestätigen, wenn sich seither kein Konto geändert hat. Bis dahin lässt er sich nur "
             "lesen.",
                "Look for the newer folder. If it is gone, restore the newest backup. If there is "
                "none either, a safety officer can confirm this state, unless an account was "
                "changed since. Until then it can only be read."}}},
    AlertText {Kind::Forked,
        {{"Das Register wurde an anderer Stelle anders fortgeführt",
             "The register was carried on differently elsewhere"},
            {"Bekannt ist ein Registerstand %1, der hier nicht vorkommt. Vielleicht haben zwei "
             "Personen mit zwei Kopien des Ordners gearbeitet.",
                "There is a known register state %1 that does not occur here. Perhaps two persons "
                "have worked with two copies of the folder."},
            {"Suchen Sie die andere Kopie und vergleichen Sie die Vorfälle. Danach kann eine "
             "Fachkraft diesen Stand bestätigen. Bis dahin lässt er sich nur lesen.",
                "Look for the other copy and compare the incidents. Then a safety officer can "
                "confirm this state. Until then it can only be read."}}},
    AlertText {Kind::HeadOutdated,
        {{"Die Kopfdateien sind älter als das Register",
             "The head files are older than the register"},
            {"Sie stammen vom Registerstand %1. Vielleicht gelten dadurch wieder alte Passwörter "
             "oder Konten.",
                "They are of register state %1. Perhaps old passwords or accounts count again."},
            {"Prüfen Sie, ob jemand alte Dateien eingespielt hat. Danach kann eine Fachkraft "
             "diesen Stand bestätigen. Bis dahin lässt er sich nur lesen.",
                "Check whether somebody has put old files back. Then a safety officer can confirm "
                "this state. Until then it can only be read."}}},
    AlertText {Kind::HeadRepaired,
        {{"Eine der beiden Kopfdateien war beschädigt", "One of the two head files was damaged"},
            {"Das Register hat die andere verwendet. Es fehlt nichts.",
                "The register has used the other one. Nothing is missing."},
            {"Die beschädigte Datei wird beim nächsten Speichern erneuert. Kommt das öfter vor, "
             "lassen Sie den Datenträger prüfen.",
                "The damaged file is renewed when something is saved next. If this happens more "
                "often, have the disk checked."}}},
    AlertText {Kind::KeysMissing,
        {{"Zu Teilen des Registers fehlt der Schlüssel",
             "The key to parts of the register is missing"},
            {"Bei %1 versiegelten Teilen lässt sich der Inhalt nicht mehr öffnen.",
                "The contents of %1 sealed parts can no longer be opened."},
            {"Prüfen Sie das Register ganz. Fehlende Schlüssel stehen in einer Sicherung.",
                "Check the whole register. Missing keys are in a backup."}}},
    AlertText {Kind::StateResumed,
        {{"Das Register wurde auf einen früheren Stand zurückgesetzt",
             "The register was put back to an earlier state"},
            {"Eine Fachkraft oder die Administration hat das mit Registerstand %1 bestätigt.",
                "A safety officer or administrator has confirmed this with register state %1."},
            {"Fragen Sie nach, wenn Sie davon nichts wissen. Es kann sein, dass zuletzt erfasste "
             "Vorfälle fehlen.",
                "Ask if you do not know of it. Incidents recorded last may be missing."}}},
    AlertText {Kind::AnchorUnreadable,
        {{"Der Merkzettel dieses Rechners war nicht lesbar",
             "What this computer remembers could not be read"},
            {"Das Register ist in sich in Ordnung. Einen älteren Stand hätte dieser Rechner aber "
             "nicht bemerkt.",
                "The register is in order in itself. But this computer would not have noticed an "
                "older state."},
            {"Vergleichen Sie den Registerstand mit dem auf dem letzten gedruckten Bericht.",
                "Compare the register state with the one on the last printed report."}}},
    AlertText {Kind::ClockAhead,
        {{"Ein Eintrag nennt einen Monat, der noch nicht war",
             "An entry names a month that had not come yet"},
            {"Bei Registerstand %1 ging die Uhr eines Rechners vor, oder die Uhr dieses Rechners "
             "geht nach. Mit einer vorgestellten Uhr kann jemand Einzelheiten des "
             "Zugriffsprotokolls zu früh entfernen.",
                "At register state %1 the clock of a computer was fast, or the clock of this "
                "computer is slow. With a clock set ahead somebody can remove details of the "
                "access log too early."},
            {"Prüfen Sie Datum und Uhrzeit dieses Rechners. Stimmen sie, fragen Sie, wessen Uhr "
             "falsch ging. Sie können weiterarbeiten. Entfernte Einzelheiten stehen in einer "
             "Sicherung von vorher.",
                "Check date and time of this computer. If they are right, ask whose clock was "
                "wrong. You can go on working. Removed details are in a backup from before."}}},
    AlertText {Kind::ForeignCard,
        {{"In einem Meldeordner lag eine fremde Meldekarte",
             "A strange reporting card lay in a folder for reports"},
            {"Sie nannte einen Schlüssel, den dieses Register nicht kennt (Zahl der Ordner: %1). "
             "Wer mit ihr gemeldet hat, hat seine Meldung vielleicht für jemand anderen "
             "versiegelt. Kommt das Register aus einer Sicherung, kann es die eigene Karte aus "
             "der Zeit danach gewesen sein.",
                "It named a key that this register does not know (number of folders: %1). Whoever "
                "reported with it may have sealed the report for somebody else. If the register "
                "comes from a backup, it may have been its own card from the time after it."},
            {"Die eigene Karte liegt wieder dort. Prüfen Sie, wer in den Ordner schreiben darf, "
             "und sprechen Sie mit der Administration. Bitten Sie alle, die in den letzten Tagen "
             "gemeldet haben, noch einmal zu melden.",
                "The register’s own card is in its place again. Check who may write into the "
                "folder, and talk to the administrator. Ask everybody who reported in the last "
                "days to report again."}}},
    AlertText {Kind::EntriesRefused,
        {{"Einträge einer Fallbetreuung wurden nicht übernommen",
             "Entries of a case carer were not taken in"},
            {"Zahl der Einträge: %1. Sie waren nicht von der Person unterschrieben, der der Fall "
             "freigegeben ist, oder sie fehlten in der Sicherung, aus der das Register kommt.",
                "Number of entries: %1. They were not signed by the person to whom the case is "
                "granted, or were missing in the backup from which the register comes."},
            {"Fragen Sie die Fallbetreuungen, was sie zuletzt eingetragen haben, und vergleichen "
             "Sie es mit dem Verlauf der Fälle. Sprechen Sie mit der Administration, wenn es "
             "keine Sicherung war.",
                "Ask the case carers what they entered last, and compare it with the history of "
                "the cases. Talk to the administrator if it was not a backup."}}},
};

} // namespace

const AlertWords &wordsFor(RegisterAlert::Kind kind)
{
    return std::ranges::find(texts, kind, &AlertText::kind)->words;
}

QString explanationOf(const RegisterAlert &alert, Language language)
{
    const QString text = wordsFor(alert.kind).what.in(language);
    if (!text.contains(QStringLiteral("%1")))
        return text;
    return text.arg(alert.count != 0 ? static_cast<quint64>(alert.count) : alert.sequence);
}

} // namespace rueckhalt
