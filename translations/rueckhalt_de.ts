<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Preferences</name>
        <message>
            <source>In danger right now? Call 110 · use the internal alarm · get a first-aider</source>
            <translation>Akute Gefahr? 110 · interner Alarm · Ersthelfende holen</translation>
        </message>
    </context>
    <context>
        <name>Prompter</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>An entry does not fit. Nothing was changed. Please check your entries.</source>
            <translation>Eine Angabe passt nicht. Es wurde nichts geändert. Bitte prüfen Sie Ihre Angaben.</translation>
        </message>
        <message>
            <source>This was not found. It may have been moved, renamed or deleted. Please check the place and try again.</source>
            <translation>Das wurde nicht gefunden. Vielleicht wurde es verschoben, umbenannt oder gelöscht. Bitte prüfen Sie den Ort und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Something with this name is there already. It was not touched. Please choose another name or another place.</source>
            <translation>Unter diesem Namen gibt es dort schon etwas. Es wurde nicht verändert. Bitte wählen Sie einen anderen Namen oder einen anderen Ort.</translation>
        </message>
        <message>
            <source>The password is not right. Please check capital letters and the keyboard layout, then try again.</source>
            <translation>Das Passwort stimmt nicht. Bitte prüfen Sie Groß- und Kleinschreibung und die Tastatur und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>This is not a Rückhalt register. Nothing was changed. Please choose a folder whose name ends in “.rueckhalt”.</source>
            <translation>Das ist kein Rückhalt-Register. Es wurde nichts geändert. Bitte wählen Sie einen Ordner, dessen Name auf „.rueckhalt“ endet.</translation>
        </message>
        <message>
            <source>This register was written by a newer version of Rückhalt. It was not touched. Please open it with the newer version.</source>
            <translation>Dieses Register wurde mit einer neueren Version von Rückhalt geschrieben. Es wurde nicht verändert. Bitte öffnen Sie es mit der neueren Version.</translation>
        </message>
        <message>
            <source>The register is already open in another window or on another computer. Please close it there, then try again.</source>
            <translation>Das Register ist schon in einem anderen Fenster oder an einem anderen Rechner geöffnet. Bitte schließen Sie es dort und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>This place cannot be written to. What was saved before is safe. Please choose another place or ask your administrator for the right to write.</source>
            <translation>An diesem Ort kann nicht geschrieben werden. Was vorher gespeichert wurde, ist sicher. Bitte wählen Sie einen anderen Ort oder bitten Sie Ihre Administration um Schreibrechte.</translation>
        </message>
        <message>
            <source>There is no space left. The last step was undone, everything before it is safe. Please free some space, then try again.</source>
            <translation>Es ist kein Speicherplatz mehr frei. Der letzte Schritt wurde zurückgenommen, alles davor ist sicher. Bitte schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The contents are damaged or were altered from outside. Rückhalt does not work on with them, so that nothing more is lost. Please use a backup copy and tell your administrator.</source>
            <translation>Der Inhalt ist beschädigt oder wurde von außen verändert. Rückhalt arbeitet damit nicht weiter, damit nicht noch mehr verloren geht. Bitte nehmen Sie eine Sicherungskopie und sagen Sie Ihrer Administration Bescheid.</translation>
        </message>
        <message>
            <source>This is larger than Rückhalt can take. Nothing was changed. Please divide it into smaller parts.</source>
            <translation>Das ist größer, als Rückhalt aufnehmen kann. Es wurde nichts geändert. Bitte teilen Sie es in kleinere Teile.</translation>
        </message>
        <message>
            <source>This file cannot be read, because it is not built as expected. Nothing was changed.</source>
            <translation>Diese Datei kann nicht gelesen werden, weil sie anders aufgebaut ist als erwartet. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Rückhalt does not support this kind of file. Nothing was changed.</source>
            <translation>Diese Art von Datei unterstützt Rückhalt nicht. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>You stopped this. Nothing was changed.</source>
            <translation>Sie haben den Vorgang abgebrochen. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>The system reported an error while reading or writing. The last step was not carried out, everything before it is safe. Please try again.</source>
            <translation>Das System hat beim Lesen oder Schreiben einen Fehler gemeldet. Der letzte Schritt wurde nicht ausgeführt, alles davor ist sicher. Bitte versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Your role does not allow this. Nothing was changed. The page about protection shows who may do it.</source>
            <translation>Ihre Rolle erlaubt das nicht. Es wurde nichts geändert. Die Seite zum Schutz zeigt, wer es darf.</translation>
        </message>
    </context>
    <context>
        <name>ReceiptPrint</name>
        <message>
            <source>Receipt for a report</source>
            <translation>Quittung für eine Meldung</translation>
        </message>
        <message>
            <source>Sent on %1</source>
            <translation>Abgeschickt am %1</translation>
        </message>
        <message>
            <source>Receipt code</source>
            <translation>Quittungscode</translation>
        </message>
        <message>
            <source>Start Rückhalt and choose “Follow up on a report”. Enter this code there to see how far your report is, to answer questions and to add something.</source>
            <translation>Starten Sie Rückhalt und wählen Sie „Meldung nachverfolgen“. Geben Sie dort diesen Code ein. Dann sehen Sie den Stand Ihrer Meldung, können Rückfragen beantworten und etwas ergänzen.</translation>
        </message>
        <message>
            <source>Keep this sheet where nobody else finds it: whoever has the code can read the answer. Nobody can give you the code again.</source>
            <translation>Bewahren Sie dieses Blatt so auf, dass niemand sonst es findet: Wer den Code hat, kann die Antwort lesen. Niemand kann Ihnen den Code noch einmal geben.</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Quittung</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::AccountEditor</name>
        <message>
            <source>&amp;Name</source>
            <translation>Na&amp;me</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>&amp;Login name</source>
            <translation>&amp;Anmeldename</translation>
        </message>
        <message>
            <source>Login name</source>
            <translation>Anmeldename</translation>
        </message>
        <message>
            <source>Typed when unlocking. Capital and small letters are the same.</source>
            <translation>Wird beim Öffnen eingegeben. Groß- und Kleinschreibung ist gleich.</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Rollen</translation>
        </message>
        <message>
            <source>Decides for</source>
            <translation>Zuständig für</translation>
        </message>
        <message>
            <source>Please enter the name of the person.</source>
            <translation>Bitte geben Sie den Namen der Person ein.</translation>
        </message>
        <message>
            <source>Please enter a login name.</source>
            <translation>Bitte geben Sie einen Anmeldenamen ein.</translation>
        </message>
        <message>
            <source>Please choose at least one role.</source>
            <translation>Bitte wählen Sie mindestens eine Rolle.</translation>
        </message>
        <message>
            <source>Staff council and data protection cannot be one person: together they would read the access log alone.</source>
            <translation>Personalrat und Datenschutz können nicht eine Person sein: Sie könnte das Zugriffsprotokoll sonst allein lesen.</translation>
        </message>
        <message>
            <source>The account cannot be saved yet</source>
            <translation>Das Konto kann noch nicht gespeichert werden</translation>
        </message>
        <message>
            <source>New account</source>
            <translation>Neues Konto</translation>
        </message>
        <message>
            <source>Fingerprint of the keys, for comparing on the telephone:</source>
            <translation>Fingerabdruck der Schlüssel, zum Vergleichen am Telefon:</translation>
        </message>
        <message>
            <source>&amp;Make the account</source>
            <translation>Konto anle&amp;gen</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Hand over the key …</source>
            <translation>Schlüssel über&amp;geben …</translation>
        </message>
        <message>
            <source>New password …</source>
            <translation>Neues Passwort …</translation>
        </message>
        <message>
            <source>Remove …</source>
            <translation>Entfernen …</translation>
        </message>
        <message>
            <source>Decides for: %1</source>
            <translation>Zuständig für: %1</translation>
        </message>
        <message>
            <source>State: %1</source>
            <translation>Stand: %1</translation>
        </message>
        <message>
            <source>Admit again</source>
            <translation>Konto wieder zulassen</translation>
        </message>
        <message>
            <source>Disable</source>
            <translation>Konto sperren</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::AccountList</name>
        <message>
            <source>Accounts</source>
            <translation>Konten</translation>
        </message>
        <message>
            <source>&amp;Add account</source>
            <translation>Konto &amp;hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::AccountsTableModel</name>
        <message>
            <source>waits for the key: %1</source>
            <translation>wartet auf den Schlüssel: %1</translation>
        </message>
        <message>
            <source>with key file</source>
            <translation>mit Schlüsseldatei</translation>
        </message>
        <message>
            <source>holds the key of the identities</source>
            <translation>hat den Schlüssel der Namen</translation>
        </message>
        <message>
            <source>(without name)</source>
            <translation>(ohne Namen)</translation>
        </message>
        <message>
            <source>%1 (you)</source>
            <translation>%1 (Sie)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Login name</source>
            <translation>Anmeldename</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Rollen</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::AccountsView</name>
        <message>
            <source>Disable</source>
            <translation>Konto sperren</translation>
        </message>
        <message>
            <source>The account is made</source>
            <translation>Das Konto wird angelegt</translation>
        </message>
        <message>
            <source>Account made.</source>
            <translation>Konto angelegt.</translation>
        </message>
        <message>
            <source>Take a role away?</source>
            <translation>Rolle entziehen?</translation>
        </message>
        <message>
            <source>The role gets new keys, and all who keep it receive them. What %1 has read or copied before stays known.</source>
            <translation>Die Rolle bekommt neue Schlüssel, und alle, die sie behalten, erhalten sie. Was %1 vorher gelesen oder kopiert hat, bleibt bekannt.</translation>
        </message>
        <message>
            <source>Take the role away</source>
            <translation>Rolle entziehen</translation>
        </message>
        <message>
            <source>The account is changed</source>
            <translation>Das Konto wird geändert</translation>
        </message>
        <message>
            <source>New keys are made. If you stop, everything stays as it was.</source>
            <translation>Neue Schlüssel werden gemacht. Wenn Sie abbrechen, bleibt alles, wie es war.</translation>
        </message>
        <message>
            <source>Account saved.</source>
            <translation>Konto gespeichert.</translation>
        </message>
        <message>
            <source>Disable this account?</source>
            <translation>Dieses Konto sperren?</translation>
        </message>
        <message>
            <source>The program does not let %1 in any more. To shut somebody out for good, by new keys, remove the account.</source>
            <translation>Das Programm lässt %1 nicht mehr hinein. Wenn Sie jemanden endgültig aussperren möchten, durch neue Schlüssel, entfernen Sie das Konto.</translation>
        </message>
        <message>
            <source>Account disabled.</source>
            <translation>Konto gesperrt.</translation>
        </message>
        <message>
            <source>Account admitted again.</source>
            <translation>Konto wieder zugelassen.</translation>
        </message>
        <message>
            <source>Give a new password?</source>
            <translation>Neues Passwort vergeben?</translation>
        </message>
        <message>
            <source>Give a new password</source>
            <translation>Neues Passwort vergeben</translation>
        </message>
        <message>
            <source>The password is replaced</source>
            <translation>Das Passwort wird ersetzt</translation>
        </message>
        <message>
            <source>Remove this account?</source>
            <translation>Dieses Konto entfernen?</translation>
        </message>
        <message>
            <source>%1 can no longer open the register, and everything gets new keys. Nobody can take back what %1 has read, printed or copied before, nor old copies of the folder.</source>
            <translation>%1 kann das Register dann nicht mehr öffnen, und alles bekommt neue Schlüssel. Was %1 vorher gelesen, gedruckt oder kopiert hat, kann niemand zurückholen, auch alte Kopien des Ordners nicht.</translation>
        </message>
        <message>
            <source>Remove the account</source>
            <translation>Konto entfernen</translation>
        </message>
        <message>
            <source>The account is removed</source>
            <translation>Das Konto wird entfernt</translation>
        </message>
        <message>
            <source>New keys are made and everything is encrypted anew. If you stop, everything stays as it was.</source>
            <translation>Neue Schlüssel werden gemacht, und alles wird neu verschlüsselt. Wenn Sie abbrechen, bleibt alles, wie es war.</translation>
        </message>
        <message>
            <source>Account removed. The keys of its roles are new.</source>
            <translation>Konto entfernt. Die Schlüssel seiner Rollen sind neu.</translation>
        </message>
        <message>
            <source>Hand over the key?</source>
            <translation>Schlüssel übergeben?</translation>
        </message>
        <message>
            <source>Call %1 and compare. The page “Protection”, part “Keys”, must show the same there:

%2

If it does not, do not hand over anything and tell your administrator.</source>
            <translation>Rufen Sie %1 an und vergleichen Sie. Auf der Seite „Schutz“, Teil „Schlüssel“, muss dort dasselbe stehen:

%2

Wenn nicht, übergeben Sie nichts und sagen Sie Ihrer Administration Bescheid.</translation>
        </message>
        <message>
            <source>It is the same: hand over</source>
            <translation>Es ist gleich: übergeben</translation>
        </message>
        <message>
            <source>The key is handed over</source>
            <translation>Der Schlüssel wird übergeben</translation>
        </message>
        <message>
            <source>Key handed over to %1.</source>
            <translation>Schlüssel an %1 übergeben.</translation>
        </message>
        <message>
            <source>The account could not be changed</source>
            <translation>Das Konto konnte nicht geändert werden</translation>
        </message>
        <message>
            <source>This needs somebody who holds the key of the role “%1”: only a holder can make a new one. Nothing was changed. Please do it together with such a person.</source>
            <translation>Dafür braucht es jemanden mit dem Schlüssel der Rolle „%1“: Nur wer ihn hat, kann einen neuen machen. Es wurde nichts geändert. Bitte erledigen Sie es mit einer solchen Person zusammen.</translation>
        </message>
        <message>
            <source>This login name is taken. Nothing was changed. Please choose another one.</source>
            <translation>Diesen Anmeldenamen gibt es schon. Es wurde nichts geändert. Bitte wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>Whoever works in this register has an account. A new account receives a one-time password; keys of roles that you do not hold are handed over by a holder.</source>
            <translation>Wer in diesem Register arbeitet, hat ein Konto. Ein neues Konto erhält ein Einmal-Passwort. Schlüssel von Rollen, die Sie nicht haben, übergibt jemand mit dieser Rolle.</translation>
        </message>
        <message>
            <source>Whoever works in this register has an account. Administrators change accounts.</source>
            <translation>Wer in diesem Register arbeitet, hat ein Konto. Ändern kann Konten die Administration.</translation>
        </message>
        <message>
            <source>%1 receives a one-time password and new keys. Keys of roles that you do not hold yourself must be handed over again by somebody who does. If somebody else may know the old password, please have the keys of the roles renewed afterwards, too.</source>
            <translation>%1 erhält ein Einmal-Passwort und neue Schlüssel. Schlüssel von Rollen, die Sie selbst nicht haben, muss jemand mit dieser Rolle neu übergeben. Wenn jemand anderes das alte Passwort kennen könnte, lassen Sie danach bitte auch die Schlüssel der Rollen erneuern.</translation>
        </message>
        <message>
            <source>This needs somebody who holds the key of the names of accused persons: only a holder can make a new one. Nothing was changed. Please do it together with such a person.</source>
            <translation>Dafür braucht es jemanden, der den Schlüssel der Namen beschuldigter Personen hat: Nur wer ihn hat, kann einen neuen machen. Es wurde nichts geändert. Bitte machen Sie es gemeinsam.</translation>
        </message>
        <message>
            <source>The change is not quite finished</source>
            <translation>Die Änderung ist noch nicht ganz abgeschlossen</translation>
        </message>
        <message>
            <source>%1 The change itself counts already. Please lock the register and open it again: the rest is done then.</source>
            <translation>%1 Die Änderung selbst gilt schon. Bitte sperren Sie das Register und öffnen Sie es wieder: Dann wird der Rest erledigt.</translation>
        </message>
        <message>
            <source>Discard what was entered?</source>
            <translation>Eingaben verwerfen?</translation>
        </message>
        <message>
            <source>The account has not been saved. What you have entered is lost.</source>
            <translation>Das Konto ist noch nicht gespeichert. Was Sie eingegeben haben, geht verloren.</translation>
        </message>
        <message>
            <source>Discard it</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>%1 sees proposals and plans of these units only then, and decides for them only: %2. Those for the whole authority are not among them. What was decided stays.</source>
            <translation>%1 sieht dann nur noch Vorschläge und Planung für diese Stellen und entscheidet nur für sie: %2. Was die ganze Behörde betrifft, gehört nicht mehr dazu. Was entschieden ist, bleibt bestehen.</translation>
        </message>
        <message>
            <source>%1 does not see proposals and plans of these units any more and does not decide for them: %2. What was decided stays.</source>
            <translation>%1 sieht Vorschläge und Planung für diese Stellen nicht mehr und entscheidet nicht mehr für sie: %2. Was entschieden ist, bleibt bestehen.</translation>
        </message>
        <message>
            <source>Take units away?</source>
            <translation>Stellen wegnehmen?</translation>
        </message>
        <message>
            <source>Take the units away</source>
            <translation>Stellen wegnehmen</translation>
        </message>
        <message>
            <source>The units could not be saved</source>
            <translation>Die Stellen konnten nicht gespeichert werden</translation>
        </message>
        <message>
            <source>There is no account of a manager yet: nobody can decide proposals.</source>
            <translation>Noch hat keine Führungskraft ein Konto: Über Vorschläge kann niemand entscheiden.</translation>
        </message>
        <message>
            <source>No manager decides proposals for: %1.</source>
            <translation>Über Vorschläge entscheidet keine Führungskraft für: %1.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::AccusedCard</name>
        <message>
            <source>Names of accused persons</source>
            <translation>Namen beschuldigter Personen</translation>
        </message>
        <message>
            <source>Only for a house ban, a criminal report or an application, and only until its last day: then the name is erased by itself. Nobody can search for it.</source>
            <translation>Nur bei Hausverbot, Strafanzeige oder Antrag und nur bis zum letzten Tag: Danach wird der Name von selbst gelöscht. Niemand kann nach ihm suchen.</translation>
        </message>
        <message>
            <source>Add a name …</source>
            <translation>Namen eintragen …</translation>
        </message>
        <message>
            <source>%1, until %2. %3</source>
            <translation>%1, bis %2. %3</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Erase the name %1</source>
            <translation>Den Namen %1 löschen</translation>
        </message>
        <message>
            <source>The name is kept.</source>
            <translation>Der Name ist eingetragen.</translation>
        </message>
        <message>
            <source>Erase this name?</source>
            <translation>Diesen Namen löschen?</translation>
        </message>
        <message>
            <source>The name and its reason are erased for good. The incident stays.</source>
            <translation>Der Name und sein Grund werden endgültig gelöscht. Der Vorfall bleibt.</translation>
        </message>
        <message>
            <source>Erase the name</source>
            <translation>Namen löschen</translation>
        </message>
        <message>
            <source>The name was not erased</source>
            <translation>Der Name wurde nicht gelöscht</translation>
        </message>
        <message>
            <source>The name is erased.</source>
            <translation>Der Name ist gelöscht.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::AccusedDialog</name>
        <message>
            <source>Name of an accused person</source>
            <translation>Name einer beschuldigten Person</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>Na&amp;me</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Why it may be kept</source>
            <translation>Warum er aufbewahrt werden darf</translation>
        </message>
        <message>
            <source>&amp;Reason, with date and file number</source>
            <translation>&amp;Grund, mit Datum und Aktenzeichen</translation>
        </message>
        <message>
            <source>Reason, with date and file number</source>
            <translation>Grund, mit Datum und Aktenzeichen</translation>
        </message>
        <message>
            <source>&amp;Last day, as in the house ban or the proceedings</source>
            <translation>&amp;Letzter Tag, wie im Hausverbot oder Verfahren</translation>
        </message>
        <message>
            <source>Last day, as in the house ban or the proceedings</source>
            <translation>Letzter Tag, wie im Hausverbot oder Verfahren</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Keep the name</source>
            <translation>Namen aufbewahren</translation>
        </message>
        <message>
            <source>Legal basis: %1</source>
            <translation>Rechtsgrundlage: %1</translation>
        </message>
        <message>
            <source>The name is erased by itself after %1.</source>
            <translation>Der Name wird nach dem %1 von selbst gelöscht.</translation>
        </message>
        <message>
            <source>Please enter the name.</source>
            <translation>Bitte geben Sie den Namen ein.</translation>
        </message>
        <message>
            <source>Please choose why the name may be kept. Without one of these reasons it may not.</source>
            <translation>Bitte wählen Sie, warum der Name aufbewahrt werden darf. Ohne einen dieser Gründe ist es nicht erlaubt.</translation>
        </message>
        <message>
            <source>Please enter the reason, so that others can check it later.</source>
            <translation>Bitte geben Sie den Grund ein, damit andere ihn später prüfen können.</translation>
        </message>
        <message>
            <source>The name cannot be kept yet</source>
            <translation>Der Name kann noch nicht aufbewahrt werden</translation>
        </message>
        <message>
            <source>The name was not kept</source>
            <translation>Der Name wurde nicht aufbewahrt</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ActionRow</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::AlertBanner</name>
        <message>
            <source>Show &amp;integrity</source>
            <translation>&amp;Unversehrtheit zeigen</translation>
        </message>
        <message>
            <source>Put this message away</source>
            <translation>Meldung schließen</translation>
        </message>
        <message numerus="yes">
            <source>%n more finding(s) under “Integrity”.</source>
            <translation>
                <numerusform>Noch ein Befund unter „Unversehrtheit“.</numerusform>
                <numerusform>Noch %n Befunde unter „Unversehrtheit“.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::AttachmentPreview</name>
        <message>
            <source>Attachment</source>
            <translation>Anlage</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Schließen</translation>
        </message>
        <message>
            <source>This picture cannot be shown: it is broken, too large or of a kind that this computer cannot read. The file itself is kept as it is.</source>
            <translation>Das Bild lässt sich nicht zeigen: Es ist beschädigt, zu groß oder von einer Art, die dieser Rechner nicht lesen kann. Die Datei selbst bleibt, wie sie ist.</translation>
        </message>
        <message>
            <source>The picture is being read …</source>
            <translation>Das Bild wird gelesen …</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::AttachmentsCard</name>
        <message>
            <source>The attachment is in the register.</source>
            <translation>Die Anlage ist im Register.</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>Anlagen</translation>
        </message>
        <message>
            <source>Photos, mails, screenshots, papers or sound. Drag files here, paste them or choose one. Place, author and device are removed from them.</source>
            <translation>Fotos, Mails, Bildschirmfotos, Papiere oder Ton. Ziehen Sie Dateien hierher, fügen Sie sie ein oder wählen Sie eine aus. Ort, Autor und Gerät werden daraus entfernt.</translation>
        </message>
        <message>
            <source>Photos, mails, screenshots, papers or sound.</source>
            <translation>Fotos, Mails, Bildschirmfotos, Papiere oder Ton.</translation>
        </message>
        <message>
            <source>Add a file …</source>
            <translation>Datei hinzufügen …</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>What was copied: files, a picture or plain text</source>
            <translation>Was kopiert wurde: Dateien, ein Bild oder reiner Text</translation>
        </message>
        <message>
            <source>Keep the original with place, author and device</source>
            <translation>Original mit Ort, Autor und Gerät aufbewahren</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>%1, %2, added %3, %4. SHA-256 %5 …</source>
            <translation>%1, %2, aufgenommen am %3, %4. SHA-256 %5 …</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Ansehen</translation>
        </message>
        <message>
            <source>Look at %1</source>
            <translation>%1 ansehen</translation>
        </message>
        <message>
            <source>Save as a file …</source>
            <translation>Als Datei speichern …</translation>
        </message>
        <message>
            <source>Save %1 as a file</source>
            <translation>%1 als Datei speichern</translation>
        </message>
        <message>
            <source>Erase …</source>
            <translation>Löschen …</translation>
        </message>
        <message>
            <source>Erase %1</source>
            <translation>%1 löschen</translation>
        </message>
        <message>
            <source>Picture %1.png</source>
            <translation>Bild %1.png</translation>
        </message>
        <message>
            <source>Nothing was added</source>
            <translation>Es wurde nichts aufgenommen</translation>
        </message>
        <message>
            <source>Nothing is fetched from the network. Save the file on this computer first.</source>
            <translation>Aus dem Netz wird nichts geholt. Speichern Sie die Datei zuerst auf diesem Rechner.</translation>
        </message>
        <message>
            <source>Text %1.txt</source>
            <translation>Text %1.txt</translation>
        </message>
        <message>
            <source>There is no file, picture or text to paste. Copy it first.</source>
            <translation>Es gibt keine Datei, kein Bild und keinen Text zum Einfügen. Kopieren Sie zuerst, was Sie einfügen möchten.</translation>
        </message>
        <message>
            <source>Add a file</source>
            <translation>Datei hinzufügen</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Adding %1 …</source>
            <translation>%1 wird aufgenommen …</translation>
        </message>
        <message>
            <source>“%1” was not added</source>
            <translation>„%1“ wurde nicht aufgenommen</translation>
        </message>
        <message>
            <source>%1

You can keep the original as it is. Whoever gets it then can read in it what it says of place, author and device.</source>
            <translation>%1

Sie können das Original so aufbewahren, wie es ist. Wer es dann bekommt, kann darin lesen, was es über Ort, Autor und Gerät sagt.</translation>
        </message>
        <message>
            <source>Keep “%1” as it is?</source>
            <translation>„%1“ so aufbewahren, wie es ist?</translation>
        </message>
        <message>
            <source>Keep the original</source>
            <translation>Original aufbewahren</translation>
        </message>
        <message>
            <source>It cannot be shown</source>
            <translation>Das lässt sich nicht zeigen</translation>
        </message>
        <message>
            <source>The file is too large to be shown here. Save it as a file to open it.</source>
            <translation>Die Datei ist zu groß, um sie hier zu zeigen. Speichern Sie sie als Datei, um sie zu öffnen.</translation>
        </message>
        <message>
            <source>Save as a file outside the register?</source>
            <translation>Als Datei außerhalb des Registers speichern?</translation>
        </message>
        <message>
            <source>The file is not protected there: whoever can read the folder can read it. That it was saved is noted in the access log.</source>
            <translation>Dort ist die Datei nicht geschützt: Wer den Ordner lesen kann, kann auch sie lesen. Dass sie gespeichert wurde, steht im Zugriffsprotokoll.</translation>
        </message>
        <message>
            <source>Choose where to …</source>
            <translation>Ort auswählen …</translation>
        </message>
        <message>
            <source>Save as a file</source>
            <translation>Als Datei speichern</translation>
        </message>
        <message>
            <source>The file was not saved</source>
            <translation>Die Datei wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>The attachment is saved as a file.</source>
            <translation>Die Anlage ist als Datei gespeichert.</translation>
        </message>
        <message>
            <source>Erase this attachment for good?</source>
            <translation>Diese Anlage endgültig löschen?</translation>
        </message>
        <message>
            <source>“%1” is erased here and in every backup within reach. Nobody can bring it back. Why is it erased? The reason stays in the register.</source>
            <translation>„%1“ wird hier und in jeder erreichbaren Sicherung gelöscht. Niemand kann sie zurückholen. Warum wird sie gelöscht? Der Grund bleibt im Register.</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Endgültig löschen</translation>
        </message>
        <message>
            <source>Nothing was erased</source>
            <translation>Es wurde nichts gelöscht</translation>
        </message>
        <message>
            <source>An attachment is erased only with a reason.</source>
            <translation>Eine Anlage wird nur mit einem Grund gelöscht.</translation>
        </message>
        <message>
            <source>The attachment is erased for good.</source>
            <translation>Die Anlage ist endgültig gelöscht.</translation>
        </message>
        <message>
            <source>Who added and erased what</source>
            <translation>Wer was hinzugefügt und gelöscht hat</translation>
        </message>
        <message>
            <source>%1: added by %2 (SHA-256 %3 …)</source>
            <translation>%1: hinzugefügt von %2 (SHA-256 %3 …)</translation>
        </message>
        <message>
            <source>%1: erased for good by %2 (SHA-256 %3 …). Reason: %4</source>
            <translation>%1: endgültig gelöscht von %2 (SHA-256 %3 …). Grund: %4</translation>
        </message>
        <message>
            <source>an account that is gone</source>
            <translation>ein Konto, das es nicht mehr gibt</translation>
        </message>
        <message>
            <source>Who saved one as a file stands in the access log.</source>
            <translation>Wer eine Anlage als Datei gespeichert hat, steht im Zugriffsprotokoll.</translation>
        </message>
        <message>
            <source>One file at a time</source>
            <translation>Eine Datei nach der anderen</translation>
        </message>
        <message>
            <source>“%1” is still being saved. Wait for it, or cancel it.</source>
            <translation>„%1“ wird noch gespeichert. Warten Sie darauf, oder brechen Sie es ab.</translation>
        </message>
        <message>
            <source>Saving %1 …</source>
            <translation>%1 wird gespeichert …</translation>
        </message>
        <message>
            <source>Nothing was saved.</source>
            <translation>Es wurde nichts gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::BackupListModel</name>
        <message>
            <source>verified</source>
            <translation>geprüft</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>beschädigt</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Erstellt</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>Vorfälle</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::BackupPage</name>
        <message>
            <source>Backups</source>
            <translation>Sicherung</translation>
        </message>
        <message>
            <source>A copy on another drive, encrypted like the register and read again after writing.</source>
            <translation>Eine Kopie auf einem anderen Laufwerk, verschlüsselt wie das Register und nach dem Schreiben wieder gelesen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::BackupReminder</name>
        <message>
            <source>A backup on another drive helps when this computer breaks or is lost.</source>
            <translation>Eine Sicherung auf einem anderen Laufwerk hilft, wenn dieser Computer ausfällt oder verloren geht.</translation>
        </message>
        <message>
            <source>Open backups</source>
            <translation>Sicherungen öffnen</translation>
        </message>
        <message>
            <source>Time for a backup</source>
            <translation>Zeit für eine Sicherung</translation>
        </message>
        <message>
            <source>Backups to be put in order</source>
            <translation>Sicherungen in Ordnung bringen</translation>
        </message>
        <message numerus="yes">
            <source>%n erased record(s) can still be opened from backups that were out of reach.</source>
            <translation>
                <numerusform>%n gelöschter Eintrag lässt sich noch aus Sicherungen öffnen, die nicht erreichbar waren.</numerusform>
                <numerusform>%n gelöschte Einträge lassen sich noch aus Sicherungen öffnen, die nicht erreichbar waren.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::BackupSection</name>
        <message>
            <source>Backup</source>
            <translation>Sicherung</translation>
        </message>
        <message>
            <source>Only safety officers and administrators make backups.</source>
            <translation>Sicherungen machen die Fachkraft für Arbeitssicherheit und die Administration.</translation>
        </message>
        <message>
            <source>Progress of the backup</source>
            <translation>Fortschritt der Sicherung</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Anhalten</translation>
        </message>
        <message>
            <source>Where to and how often</source>
            <translation>Wohin und wie oft</translation>
        </message>
        <message>
            <source>Choose a folder on another drive, for instance on the network or a USB stick. The backup is encrypted; the register can be used meanwhile.</source>
            <translation>Wählen Sie einen Ordner auf einem anderen Laufwerk, zum Beispiel im Netz oder auf einem USB-Stick. Die Sicherung ist verschlüsselt; mit dem Register kann währenddessen gearbeitet werden.</translation>
        </message>
        <message>
            <source>&amp;Folder for backups</source>
            <translation>&amp;Ordner für Sicherungen</translation>
        </message>
        <message>
            <source>Folder for backups</source>
            <translation>Ordner für Sicherungen</translation>
        </message>
        <message>
            <source>Backups to &amp;keep</source>
            <translation>Sicherungen &amp;behalten</translation>
        </message>
        <message>
            <source>Backups to keep</source>
            <translation>Sicherungen behalten</translation>
        </message>
        <message>
            <source>&amp;Remind after days without a backup</source>
            <translation>&amp;Erinnern nach Tagen ohne Sicherung</translation>
        </message>
        <message>
            <source>Remind after days without a backup</source>
            <translation>Erinnern nach Tagen ohne Sicherung</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>Backups in this folder</source>
            <translation>Sicherungen in diesem Ordner</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>Es gibt noch keine Sicherung.</translation>
        </message>
        <message>
            <source>Last backup: today.</source>
            <translation>Letzte Sicherung: heute.</translation>
        </message>
        <message numerus="yes">
            <source>Last backup: %n day(s) ago.</source>
            <translation>
                <numerusform>Letzte Sicherung: vor %n Tag.</numerusform>
                <numerusform>Letzte Sicherung: vor %n Tagen.</numerusform>
            </translation>
        </message>
        <message>
            <source>It was made at %1, read again and found whole. It lies in %2.</source>
            <translation>Sie entstand am %1, wurde danach wieder gelesen und ist vollständig. Sie liegt in %2.</translation>
        </message>
        <message>
            <source>It is time for a new one.</source>
            <translation>Es ist Zeit für eine neue.</translation>
        </message>
        <message>
            <source>Backups appear here once there is a folder.</source>
            <translation>Hier erscheinen Sicherungen, sobald ein Ordner gewählt ist.</translation>
        </message>
        <message>
            <source>There is no backup in this folder yet.</source>
            <translation>In diesem Ordner liegt noch keine Sicherung.</translation>
        </message>
        <message>
            <source>The folder is out of reach. Is the drive connected?</source>
            <translation>Der Ordner ist nicht erreichbar. Ist das Laufwerk verbunden?</translation>
        </message>
        <message>
            <source>Back up &amp;now</source>
            <translation>&amp;Jetzt sichern</translation>
        </message>
        <message>
            <source>&amp;Choose folder …</source>
            <translation>Ordner &amp;wählen …</translation>
        </message>
        <message>
            <source>Res&amp;tore …</source>
            <translation>W&amp;iederherstellen …</translation>
        </message>
        <message>
            <source>These backups are &amp;gone for good …</source>
            <translation>Diese Sicherungen &amp;gibt es nicht mehr …</translation>
        </message>
        <message>
            <source>The folder could not be kept</source>
            <translation>Der Ordner konnte nicht gespeichert werden</translation>
        </message>
        <message>
            <source>The rules could not be kept</source>
            <translation>Die Regeln konnten nicht gespeichert werden</translation>
        </message>
        <message>
            <source>The backups could not be changed</source>
            <translation>Die Sicherungen konnten nicht geändert werden</translation>
        </message>
        <message>
            <source>Erased incidents cannot be opened from any backup any more.</source>
            <translation>Gelöschte Vorfälle lassen sich aus keiner Sicherung mehr öffnen.</translation>
        </message>
        <message>
            <source>The folder is still out of reach</source>
            <translation>Der Ordner ist weiterhin nicht erreichbar</translation>
        </message>
        <message>
            <source>Nothing was changed. Please connect the drive and try again.</source>
            <translation>Es wurde nichts geändert. Bitte verbinden Sie das Laufwerk und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Are these backups gone for good?</source>
            <translation>Gibt es diese Sicherungen nicht mehr?</translation>
        </message>
        <message>
            <source>They are destroyed</source>
            <translation>Sie sind vernichtet</translation>
        </message>
        <message>
            <source>That could not be kept</source>
            <translation>Das konnte nicht gespeichert werden</translation>
        </message>
        <message>
            <source>Backed up, but the register is damaged</source>
            <translation>Gesichert, aber das Register ist beschädigt</translation>
        </message>
        <message numerus="yes">
            <source>%n part(s) of the register cannot be opened. Older backups were kept for that reason. Please check the register under “Integrity”.</source>
            <translation>
                <numerusform>%n Teil des Registers lässt sich nicht öffnen. Ältere Sicherungen wurden deshalb behalten. Bitte prüfen Sie das Register unter „Unversehrtheit“.</numerusform>
                <numerusform>%n Teile des Registers lassen sich nicht öffnen. Ältere Sicherungen wurden deshalb behalten. Bitte prüfen Sie das Register unter „Unversehrtheit“.</numerusform>
            </translation>
        </message>
        <message>
            <source>Backed up and verified</source>
            <translation>Gesichert und geprüft</translation>
        </message>
        <message>
            <source>Backup stopped. The earlier ones are as they were.</source>
            <translation>Sicherung angehalten. Die früheren sind unverändert.</translation>
        </message>
        <message>
            <source>The folder for backups is out of reach. Is the drive connected?</source>
            <translation>Der Ordner für Sicherungen ist nicht erreichbar. Ist das Laufwerk verbunden?</translation>
        </message>
        <message>
            <source>There is not enough room for a backup. The earlier ones are as they were.</source>
            <translation>Für eine Sicherung ist nicht genug Platz. Die früheren sind unverändert.</translation>
        </message>
        <message>
            <source>This folder has backups of another register with the same name. Please choose another folder.</source>
            <translation>In diesem Ordner liegen Sicherungen eines anderen Registers mit demselben Namen. Bitte wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>The backup was not made</source>
            <translation>Die Sicherung kam nicht zustande</translation>
        </message>
        <message>
            <source>Connected – &amp;do it now</source>
            <translation>Verbunden – &amp;jetzt erledigen</translation>
        </message>
        <message>
            <source>Choose a folder for them first.</source>
            <translation>Wählen Sie zuerst einen Ordner dafür.</translation>
        </message>
        <message numerus="yes">
            <source>%n erased record(s) can still be opened from the backups in %1, because that folder was out of reach. Please connect it.</source>
            <translation>
                <numerusform>%n gelöschter Eintrag lässt sich aus den Sicherungen in %1 noch öffnen, weil der Ordner nicht erreichbar war. Bitte verbinden Sie ihn.</numerusform>
                <numerusform>%n gelöschte Einträge lassen sich aus den Sicherungen in %1 noch öffnen, weil der Ordner nicht erreichbar war. Bitte verbinden Sie ihn.</numerusform>
            </translation>
        </message>
        <message>
            <source>Only if the backups in %1 were destroyed: from then on nobody is reminded that they still open erased records.</source>
            <translation>Nur wenn die Sicherungen in %1 vernichtet wurden: Danach erinnert nichts mehr daran, dass sie gelöschte Einträge noch öffnen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::BarCard</name>
        <message numerus="yes">
            <source>Show the first %n only</source>
            <translation>
                <numerusform>Nur die erste %n zeigen</numerusform>
                <numerusform>Nur die ersten %n zeigen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show all %n</source>
            <translation>
                <numerusform>%n zeigen</numerusform>
                <numerusform>Alle %n zeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::BarTableModel</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>, %1 in the year before</source>
            <translation>, %1 im Jahr davor</translation>
        </message>
        <message>
            <source>, chosen as filter</source>
            <translation>, als Filter gewählt</translation>
        </message>
        <message>
            <source>Year before</source>
            <translation>Jahr davor</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::BasicsList</name>
        <message>
            <source>Pro&amp;pose fitting measures …</source>
            <translation>Passende Maßnahmen &amp;vorschlagen …</translation>
        </message>
        <message>
            <source>Take back the last answer</source>
            <translation>Letzte Antwort zurücknehmen</translation>
        </message>
        <message>
            <source>Note: what was found, no names</source>
            <translation>Notiz: was auffiel, ohne Namen</translation>
        </message>
        <message>
            <source>Note on: %1</source>
            <translation>Notiz zu: %1</translation>
        </message>
        <message>
            <source>What helps:</source>
            <translation>Was hilft:</translation>
        </message>
        <message>
            <source>Checked on %1</source>
            <translation>Geprüft am %1</translation>
        </message>
        <message>
            <source>From the profile: %1</source>
            <translation>Aus dem Steckbrief: %1</translation>
        </message>
        <message>
            <source>Not checked yet</source>
            <translation>Noch nicht geprüft</translation>
        </message>
        <message>
            <source>That is more than a year ago: please look again.</source>
            <translation>Das ist mehr als ein Jahr her: Bitte sehen Sie noch einmal nach.</translation>
        </message>
        <message>
            <source>Nobody has looked yet. Go through the list once, on the spot: what is missing leads to the measures that help.</source>
            <translation>Noch hat niemand nachgesehen. Gehen Sie die Liste einmal vor Ort durch: Was fehlt, führt zu den Maßnahmen, die helfen.</translation>
        </message>
        <message>
            <source>Not met: %1. Not looked at yet: %2.</source>
            <translation>Nicht erfüllt: %1. Noch nicht angesehen: %2.</translation>
        </message>
        <message>
            <source>This was not saved</source>
            <translation>Das wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Gespeichert: %1</translation>
        </message>
        <message>
            <source>Taken back: %1</source>
            <translation>Zurückgenommen: %1</translation>
        </message>
        <message>
            <source>The profile cannot be read, and with it what was checked.</source>
            <translation>Der Steckbrief kann nicht gelesen werden, und mit ihm, was geprüft wurde.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::BilingualField</name>
        <message numerus="yes">
            <source>%n entries, one a line</source>
            <translation>
                <numerusform>%n Eintrag, einer je Zeile</numerusform>
                <numerusform>%n Einträge, einer je Zeile</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 characters</source>
            <translation>%1 von %2 Zeichen</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>German</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Englisch</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CareCard</name>
        <message>
            <source>Care for the affected person</source>
            <translation>Betreuung der betroffenen Person</translation>
        </message>
        <message>
            <source>Case carer</source>
            <translation>Fallbetreuung</translation>
        </message>
        <message>
            <source>Name as case carer</source>
            <translation>Als Fallbetreuung benennen</translation>
        </message>
        <message>
            <source>Let the carer read this case …</source>
            <translation>Lesen erlauben …</translation>
        </message>
        <message>
            <source>What was offered</source>
            <translation>Was angeboten wurde</translation>
        </message>
        <message>
            <source>Offer something …</source>
            <translation>Etwas anbieten …</translation>
        </message>
        <message>
            <source>Nobody accompanies the affected person yet.</source>
            <translation>Noch begleitet niemand die betroffene Person.</translation>
        </message>
        <message>
            <source>Case carer: %1</source>
            <translation>Fallbetreuung: %1</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Niemand</translation>
        </message>
        <message>
            <source>%1 cannot read this case yet. Naming somebody opens nothing.</source>
            <translation>%1 kann diesen Fall noch nicht lesen. Das Benennen allein gibt nichts frei.</translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%1 am %2</translation>
        </message>
        <message>
            <source>%1, by %2</source>
            <translation>%1, durch %2</translation>
        </message>
        <message>
            <source>Change …</source>
            <translation>Ändern …</translation>
        </message>
        <message>
            <source>Enter …</source>
            <translation>Eintragen …</translation>
        </message>
        <message>
            <source>Nobody accompanies the case any more.</source>
            <translation>Niemand begleitet den Fall mehr.</translation>
        </message>
        <message>
            <source>%1 accompanies the case now.</source>
            <translation>%1 begleitet jetzt den Fall.</translation>
        </message>
        <message>
            <source>The offer is entered.</source>
            <translation>Das Angebot ist eingetragen.</translation>
        </message>
        <message>
            <source>Not to be named yet, because they have not chosen a password of their own: %1</source>
            <translation>Noch nicht zu benennen, weil sie noch kein eigenes Passwort gewählt haben: %1</translation>
        </message>
        <message>
            <source>%1 (said on %2)</source>
            <translation>%1 (gesagt am %2)</translation>
        </message>
        <message>
            <source>The talk is entered.</source>
            <translation>Das Gespräch ist eingetragen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CareDialog</name>
        <message>
            <source>&amp;Reason for the correction</source>
            <translation>&amp;Grund der Berichtigung</translation>
        </message>
        <message>
            <source>Care</source>
            <translation>Betreuung</translation>
        </message>
        <message>
            <source>Who helps</source>
            <translation>Wer hilft</translation>
        </message>
        <message>
            <source>What became of the offer</source>
            <translation>Was aus dem Angebot wurde</translation>
        </message>
        <message>
            <source>&amp;Day</source>
            <translation>&amp;Tag</translation>
        </message>
        <message>
            <source>&amp;By whom (may be empty)</source>
            <translation>&amp;Durch wen (kann leer bleiben)</translation>
        </message>
        <message>
            <source>Reason for the correction</source>
            <translation>Grund der Berichtigung</translation>
        </message>
        <message>
            <source>Please write no diagnosis and nothing that was said.</source>
            <translation>Bitte schreiben Sie keine Diagnose und nichts, was im Gespräch gesagt wurde.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Enter</source>
            <translation>&amp;Eintragen</translation>
        </message>
        <message>
            <source>Please write the day like this: 01.12.2026.</source>
            <translation>Bitte schreiben Sie den Tag so: 01.12.2026.</translation>
        </message>
        <message>
            <source>This was not entered yet</source>
            <translation>Noch nicht eingetragen</translation>
        </message>
        <message>
            <source>What became of the talk</source>
            <translation>Was aus dem Gespräch geworden ist</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CarePageCard</name>
        <message>
            <source>Has something just happened?</source>
            <translation>Ist gerade etwas passiert?</translation>
        </message>
        <message>
            <source>One page for the person affected, to print and take along: what helps now and who helps here. It names nobody involved.</source>
            <translation>Eine Seite für die betroffene Person, zum Ausdrucken und Mitnehmen: was jetzt hilft und wer hier hilft. Sie nennt keine Beteiligten.</translation>
        </message>
        <message>
            <source>Open “What matters &amp;now”</source>
            <translation>„&amp;Jetzt wichtig“ öffnen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CarePageDialog</name>
        <message>
            <source>Save as &amp;PDF …</source>
            <translation>Als &amp;PDF speichern …</translation>
        </message>
        <message>
            <source>P&amp;rint …</source>
            <translation>D&amp;rucken …</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>One page to take along for somebody who was attacked. It names nobody involved and tells nothing of a case.</source>
            <translation>Eine Seite zum Mitnehmen für jemanden, der angegriffen wurde. Sie nennt keine Beteiligten und sagt nichts über einen Fall.</translation>
        </message>
        <message>
            <source>The same page can be saved as PDF and read there.</source>
            <translation>Dieselbe Seite lässt sich als PDF speichern und dort lesen.</translation>
        </message>
        <message>
            <source>Save the page</source>
            <translation>Seite speichern</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>The page was not saved</source>
            <translation>Die Seite wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>The page is saved.</source>
            <translation>Die Seite ist gespeichert.</translation>
        </message>
        <message>
            <source>The page was not printed</source>
            <translation>Die Seite wurde nicht gedruckt</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CaseAccessCard</name>
        <message>
            <source>Access and erasure</source>
            <translation>Zugriff und Löschen</translation>
        </message>
        <message>
            <source>Grant the case …</source>
            <translation>Fall freigeben …</translation>
        </message>
        <message>
            <source>Erase the incident …</source>
            <translation>Vorfall endgültig löschen …</translation>
        </message>
        <message>
            <source>an account that is gone</source>
            <translation>ein Konto, das es nicht mehr gibt</translation>
        </message>
        <message>
            <source>Only safety officers can read this incident.</source>
            <translation>Diesen Vorfall lesen nur Fachkräfte für Arbeitssicherheit.</translation>
        </message>
        <message>
            <source>Besides safety officers, these persons can read this incident:</source>
            <translation>Außer den Fachkräften für Arbeitssicherheit lesen diesen Vorfall:</translation>
        </message>
        <message>
            <source>%1, over since %2</source>
            <translation>%1, abgelaufen am %2</translation>
        </message>
        <message>
            <source>%1, until %2</source>
            <translation>%1, bis %2</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>End the access of %1</source>
            <translation>Den Zugriff von %1 beenden</translation>
        </message>
        <message>
            <source>The incident cannot be erased</source>
            <translation>Der Vorfall kann nicht gelöscht werden</translation>
        </message>
        <message>
            <source>End this access?</source>
            <translation>Diesen Zugriff beenden?</translation>
        </message>
        <message>
            <source>%1 cannot open the incident any more, and it gets new keys. What was read stays known.</source>
            <translation>%1 kann den Vorfall nicht mehr öffnen, und er bekommt neue Schlüssel. Was gelesen wurde, bleibt bekannt.</translation>
        </message>
        <message>
            <source>End the access</source>
            <translation>Zugriff beenden</translation>
        </message>
        <message>
            <source>The access was not ended</source>
            <translation>Der Zugriff wurde nicht beendet</translation>
        </message>
        <message>
            <source>The access of %1 is ended.</source>
            <translation>Der Zugriff von %1 ist beendet.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CaseDeadlinesCard</name>
        <message>
            <source>Deadlines</source>
            <translation>Fristen</translation>
        </message>
        <message>
            <source>The program counts days and shows the source. It decides no law.</source>
            <translation>Das Programm zählt Tage und nennt die Quelle. Es entscheidet keine Rechtsfragen.</translation>
        </message>
        <message>
            <source>No deadline is open in this case.</source>
            <translation>In diesem Fall ist keine Frist offen.</translation>
        </message>
        <message numerus="yes">
            <source>Show %n that is done or does not apply</source>
            <translation>
                <numerusform>%n erledigte oder entfallene zeigen</numerusform>
                <numerusform>%n erledigte oder entfallene zeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1. Source: %2.</source>
            <translation>%1. Quelle: %2.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CaseEditing</name>
        <message>
            <source>The case cannot be opened</source>
            <translation>Der Fall lässt sich nicht öffnen</translation>
        </message>
        <message>
            <source>This was not entered</source>
            <translation>Das wurde nicht eingetragen</translation>
        </message>
        <message>
            <source>The reporter is to be asked something: please write the question.</source>
            <translation>Die meldende Person soll etwas gefragt werden: Bitte schreiben Sie die Frage.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CaseHistoryCard</name>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Correct or add something …</source>
            <translation>Etwas berichtigen oder ergänzen …</translation>
        </message>
        <message>
            <source>the program</source>
            <translation>das Programm</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>Show %n older entries</source>
            <translation>
                <numerusform>%n älteren Eintrag zeigen</numerusform>
                <numerusform>%n ältere Einträge zeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>Correct or add something</source>
            <translation>Etwas berichtigen oder ergänzen</translation>
        </message>
        <message>
            <source>What was reported stays as it is. Your text stands beside it, with your name and the day. The reporter does not see it.</source>
            <translation>Die Meldung bleibt, wie sie ist. Ihr Text steht daneben, mit Ihrem Namen und dem Tag. Die meldende Person sieht ihn nicht.</translation>
        </message>
        <message>
            <source>&amp;Add it</source>
            <translation>&amp;Eintragen</translation>
        </message>
        <message>
            <source>&amp;What is to be corrected or added</source>
            <translation>&amp;Was zu berichtigen oder zu ergänzen ist</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>&amp;Grund</translation>
        </message>
        <message>
            <source>It stands in the history now.</source>
            <translation>Es steht jetzt im Verlauf.</translation>
        </message>
        <message>
            <source>an account without a name</source>
            <translation>ein Konto ohne Namen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CaseList</name>
        <message>
            <source>Cases in which state</source>
            <translation>Fälle in welchem Stand</translation>
        </message>
        <message>
            <source>Cases of which track</source>
            <translation>Leichte oder schwere Fälle</translation>
        </message>
        <message>
            <source>Only with an overdue deadline</source>
            <translation>Nur mit überfälliger Frist</translation>
        </message>
        <message>
            <source>Only those I accompany</source>
            <translation>Nur von mir begleitete</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>Offene Fälle</translation>
        </message>
        <message>
            <source>Light and serious</source>
            <translation>Leichte und schwere</translation>
        </message>
        <message>
            <source>Serious only</source>
            <translation>Nur schwere</translation>
        </message>
        <message>
            <source>Light only</source>
            <translation>Nur leichte</translation>
        </message>
        <message>
            <source>No case is open</source>
            <translation>Kein Fall ist offen</translation>
        </message>
        <message>
            <source>Each report that comes in stands here until you have closed its case.</source>
            <translation>Jede Meldung steht hier, bis Sie ihren Fall abgeschlossen haben.</translation>
        </message>
        <message>
            <source>A safety officer can grant you single cases for a time. They stand here until they are closed or that time is over.</source>
            <translation>Die Fachkraft kann Ihnen einzelne Fälle auf Zeit freigeben. Sie stehen hier, bis sie abgeschlossen sind oder die Zeit um ist.</translation>
        </message>
        <message>
            <source>From the first report to a closed case, with no deadline missed.</source>
            <translation>Von der ersten Meldung bis zum abgeschlossenen Fall, ohne eine Frist zu versäumen.</translation>
        </message>
        <message numerus="yes">
            <source>%n open case(s)</source>
            <translation>
                <numerusform>%n offener Fall</numerusform>
                <numerusform>%n offene Fälle</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them serious</source>
            <translation>
                <numerusform>davon %n schwer</numerusform>
                <numerusform>davon %n schwer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For %n of them a deadline has passed.</source>
            <translation>
                <numerusform>Bei %n ist eine Frist überschritten.</numerusform>
                <numerusform>Bei %n ist eine Frist überschritten.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>&amp;Reopen …</source>
            <translation>&amp;Wieder öffnen …</translation>
        </message>
        <message>
            <source>Which cases are listed</source>
            <translation>Welche Fälle aufgelistet sind</translation>
        </message>
        <message>
            <source>Every state</source>
            <translation>Jeder Stand</translation>
        </message>
        <message>
            <source>Open (%1)</source>
            <translation>Offen (%1)</translation>
        </message>
        <message>
            <source>Finished (%1)</source>
            <translation>Beendet (%1)</translation>
        </message>
        <message>
            <source>All (%1)</source>
            <translation>Alle (%1)</translation>
        </message>
        <message>
            <source>Finished cases</source>
            <translation>Beendete Fälle</translation>
        </message>
        <message>
            <source>All cases</source>
            <translation>Alle Fälle</translation>
        </message>
        <message>
            <source>No case is finished yet</source>
            <translation>Noch ist kein Fall beendet</translation>
        </message>
        <message>
            <source>Cases that are closed stand here, and duplicates and reports that are not for this register. You can look at them and reopen them.</source>
            <translation>Hier stehen abgeschlossene Fälle, Dubletten und Meldungen, die nicht in dieses Register gehören. Sie können sie ansehen und wieder öffnen.</translation>
        </message>
        <message>
            <source>No case here is like that</source>
            <translation>Kein Fall hier ist so</translation>
        </message>
        <message numerus="yes">
            <source>There are %n case(s) of another kind.</source>
            <translation>
                <numerusform>Es gibt einen anderen Fall.</numerusform>
                <numerusform>Es gibt %n andere Fälle.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show all of them</source>
            <translation>Alle zeigen</translation>
        </message>
        <message numerus="yes">
            <source>%n finished case(s), what ended last first.</source>
            <translation>
                <numerusform>Ein beendeter Fall.</numerusform>
                <numerusform>%n beendete Fälle, der zuletzt beendete zuerst.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 open and %2 finished.</source>
            <translation>%1 offen und %2 beendet.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CaseTableModel</name>
        <message>
            <source>an account that is gone</source>
            <translation>ein Konto, das es nicht mehr gibt</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Fall</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Seit</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Zu tun</translation>
        </message>
        <message>
            <source>Next deadline</source>
            <translation>Nächste Frist</translation>
        </message>
        <message>
            <source>Case carer</source>
            <translation>Fallbetreuung</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CaseTextDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>This was not entered yet</source>
            <translation>Noch nicht eingetragen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CaseView</name>
        <message>
            <source>Back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
        <message>
            <source>Case %1</source>
            <translation>Fall %1</translation>
        </message>
        <message>
            <source>accompanied by %1</source>
            <translation>begleitet von %1</translation>
        </message>
        <message>
            <source>The register can only be read at the moment.</source>
            <translation>Das Register lässt sich zurzeit nur lesen.</translation>
        </message>
        <message>
            <source>This case was granted to you to read. Tell the safety officer what is to be entered.</source>
            <translation>Dieser Fall ist Ihnen zum Lesen freigegeben. Was einzutragen ist, sagen Sie der Fachkraft.</translation>
        </message>
        <message>
            <source>Leave without saving?</source>
            <translation>Ohne Speichern verlassen?</translation>
        </message>
        <message>
            <source>Something is entered here that was not saved.</source>
            <translation>Hier ist etwas eingetragen, das noch nicht gespeichert ist.</translation>
        </message>
        <message>
            <source>Leave without saving</source>
            <translation>Ohne Speichern verlassen</translation>
        </message>
        <message>
            <source>This belongs to a serious case. Say that it is one, or that this is not needed.</source>
            <translation>Das gehört zu einem schweren Fall. Legen Sie fest, dass es einer ist, oder lassen Sie die Aufgabe entfallen.</translation>
        </message>
        <message>
            <source>This cannot be continued</source>
            <translation>Hier geht es nicht weiter</translation>
        </message>
        <message>
            <source>The case has gone on meanwhile. Copy what you still need of the text, and discard it then.</source>
            <translation>Der Fall ist inzwischen weitergegangen. Kopieren Sie, was Sie vom Text noch brauchen, und verwerfen Sie ihn dann.</translation>
        </message>
        <message>
            <source>You accompany this case. Enter care, answers and addenda here; the safety officer has them when they open the register next. Everything else you read.</source>
            <translation>Sie begleiten diesen Fall. Angebote, Angaben und Nachträge tragen Sie hier ein. Die Fachkraft hat sie, wenn sie das Register das nächste Mal öffnet. Alles andere lesen Sie mit.</translation>
        </message>
        <message numerus="yes">
            <source>To do: %n</source>
            <translation>
                <numerusform>Zu tun: %n</numerusform>
                <numerusform>Zu tun: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>What is to be done now</source>
            <translation>Was jetzt zu tun ist</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CaseWords</name>
        <message>
            <source>%1 since %2</source>
            <translation>%1 seit %2</translation>
        </message>
        <message>
            <source>serious case</source>
            <translation>schwerer Fall</translation>
        </message>
        <message>
            <source>light case</source>
            <translation>leichter Fall</translation>
        </message>
        <message>
            <source>Take into review</source>
            <translation>In Prüfung nehmen</translation>
        </message>
        <message>
            <source>Ask the reporter</source>
            <translation>Rückfrage stellen</translation>
        </message>
        <message>
            <source>Go on with measures</source>
            <translation>Mit Maßnahmen weiter</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Fall abschließen</translation>
        </message>
        <message>
            <source>Mark as duplicate</source>
            <translation>Als Dublette kennzeichnen</translation>
        </message>
        <message>
            <source>Not pertinent</source>
            <translation>Nicht einschlägig</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Wieder öffnen</translation>
        </message>
        <message>
            <source>%1 …</source>
            <translation>%1 …</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CasesPage</name>
        <message>
            <source>Back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
        <message>
            <source>Previous case</source>
            <translation>Voriger Fall</translation>
        </message>
        <message>
            <source>Next case</source>
            <translation>Nächster Fall</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Fälle</translation>
        </message>
        <message>
            <source>What is to be done in this case, and what was done.</source>
            <translation>Was in diesem Fall zu tun ist und was getan wurde.</translation>
        </message>
        <message>
            <source>First-aid records</source>
            <translation>Erste-Hilfe-Liste</translation>
        </message>
        <message>
            <source>What is to be done now</source>
            <translation>Was jetzt zu tun ist</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CaseworkEditor</name>
        <message>
            <source>Case work</source>
            <translation>Fallbearbeitung</translation>
        </message>
        <message>
            <source>Holds for all cases of this register. Every default names its source; no lawyer has read it. Nothing changes before you save.</source>
            <translation>Gilt für alle Fälle dieses Registers. Jede Vorgabe nennt ihre Quelle; juristisch geprüft ist sie nicht. Es ändert sich nichts, bevor Sie speichern.</translation>
        </message>
        <message>
            <source>Holidays</source>
            <translation>Feiertage</translation>
        </message>
        <message>
            <source>not set: only what is a holiday everywhere</source>
            <translation>nicht festgelegt: nur, was überall Feiertag ist</translation>
        </message>
        <message>
            <source>What is ticked above is right for our municipality</source>
            <translation>Was oben angekreuzt ist, stimmt für unsere Gemeinde</translation>
        </message>
        <message>
            <source>Further holidays that were decreed, one day in each line (31.10.2027)</source>
            <translation>Weitere angeordnete Feiertage, ein Tag je Zeile (31.10.2027)</translation>
        </message>
        <message>
            <source>Deadlines</source>
            <translation>Fristen</translation>
        </message>
        <message>
            <source>The days for the accident notice are counted from (SGB VII § 193 (4))</source>
            <translation>Die Tage für die Unfallanzeige zählen ab (SGB VII § 193 Abs. 4)</translation>
        </message>
        <message>
            <source>Its end on a Saturday, Sunday or holiday</source>
            <translation>Ihr Ende an einem Samstag, Sonntag oder Feiertag</translation>
        </message>
        <message>
            <source>The end for service accidents on such a day</source>
            <translation>Das Ende für Dienstunfälle an einem solchen Tag</translation>
        </message>
        <message>
            <source>Default %1, possible %2 to %3. %4</source>
            <translation>Vorgabe %1, möglich %2 bis %3. %4</translation>
        </message>
        <message>
            <source>What stands on forms</source>
            <translation>Was auf Formularen steht</translation>
        </message>
        <message>
            <source>Who helps</source>
            <translation>Wer hilft</translation>
        </message>
        <message>
            <source>Stands on the page “What matters now” and beside the offers in a case. Name nobody who was affected.</source>
            <translation>Steht auf der Seite „Jetzt wichtig“ und bei den Angeboten in einem Fall. Nennen Sie niemanden, der betroffen war.</translation>
        </message>
        <message>
            <source>This is not a day: %1. Write it like 31.10.2027.</source>
            <translation>Das ist kein Tag: %1. Schreiben Sie ihn so: 31.10.2027.</translation>
        </message>
        <message>
            <source>The settings were not saved</source>
            <translation>Die Einstellungen wurden nicht gespeichert</translation>
        </message>
        <message>
            <source>Case work settings saved.</source>
            <translation>Fallbearbeitung gespeichert.</translation>
        </message>
        <message>
            <source>Leave without saving?</source>
            <translation>Verlassen, ohne zu speichern?</translation>
        </message>
        <message>
            <source>The changes to the settings of case work are not saved.</source>
            <translation>Die Änderungen an der Fallbearbeitung sind nicht gespeichert.</translation>
        </message>
        <message>
            <source>Discard the changes</source>
            <translation>Änderungen verwerfen</translation>
        </message>
        <message>
            <source>A case is serious from</source>
            <translation>Ein Fall ist schwer ab</translation>
        </message>
        <message>
            <source>Federal state</source>
            <translation>Bundesland</translation>
        </message>
        <message>
            <source>Save case work settings</source>
            <translation>Fallbearbeitung speichern</translation>
        </message>
        <message>
            <source>Undo changes</source>
            <translation>Änderungen verwerfen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CatalogPage</name>
        <message>
            <source>Search measures</source>
            <translation>Maßnahmen durchsuchen</translation>
        </message>
        <message>
            <source>Search in titles and texts</source>
            <translation>In Titeln und Texten suchen</translation>
        </message>
        <message>
            <source>&amp;Citizen-oriented only</source>
            <translation>&amp;Nur bürgerorientierte</translation>
        </message>
        <message>
            <source>Show a&amp;ll</source>
            <translation>A&amp;lle zeigen</translation>
        </message>
        <message>
            <source>Filters and measures</source>
            <translation>Filter und Maßnahmen</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>Maßnahmen</translation>
        </message>
        <message numerus="yes">
            <source>%n measure(s) that make the next incident less likely.</source>
            <translation>
                <numerusform>%n Maßnahme, die den nächsten Vorfall unwahrscheinlicher macht.</numerusform>
                <numerusform>%n Maßnahmen, die den nächsten Vorfall unwahrscheinlicher machen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n measure(s)</source>
            <translation>
                <numerusform>%1 von %n Maßnahme</numerusform>
                <numerusform>%1 von %n Maßnahmen</numerusform>
            </translation>
        </message>
        <message>
            <source>Not suitable</source>
            <translation>Passt hier nicht</translation>
        </message>
        <message>
            <source>Why does this measure not fit here? Others will read your reason.</source>
            <translation>Warum passt diese Maßnahme hier nicht? Andere lesen Ihren Grund.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <source>No measure fits</source>
            <translation>Keine Maßnahme passt</translation>
        </message>
        <message>
            <source>No measure has all that you chose. Take away a word or a filter.</source>
            <translation>Keine Maßnahme erfüllt alles, was Sie gewählt haben. Nehmen Sie ein Wort oder einen Filter weg.</translation>
        </message>
        <message>
            <source>Show all measures</source>
            <translation>Alle Maßnahmen zeigen</translation>
        </message>
        <message>
            <source>F&amp;ilters</source>
            <translation>F&amp;ilter</translation>
        </message>
        <message>
            <source>Sta&amp;te in:</source>
            <translation>S&amp;tand in:</translation>
        </message>
        <message>
            <source>Where you look: a unit or the whole authority</source>
            <translation>Wofür der Stand gilt: eine Stelle oder die ganze Behörde</translation>
        </message>
        <message>
            <source>Enter opens · Space compares · F marks for you</source>
            <translation>Eingabe öffnet · Leertaste vergleicht · F merkt</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>Whole authority</source>
            <translation>Ganze Behörde</translation>
        </message>
        <message>
            <source>Choose a second measure: Space on its card.</source>
            <translation>Wählen Sie eine zweite Maßnahme: Leertaste auf ihrer Karte.</translation>
        </message>
        <message>
            <source>Saved for: %1</source>
            <translation>Gespeichert für: %1</translation>
        </message>
        <message>
            <source>Three measures can be compared. Take one away first.</source>
            <translation>Drei Maßnahmen lassen sich vergleichen. Nehmen Sie zuerst eine heraus.</translation>
        </message>
        <message>
            <source>Not printed</source>
            <translation>Nicht gedruckt</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Als PDF speichern</translation>
        </message>
        <message>
            <source>PDF document (*.pdf)</source>
            <translation>PDF-Dokument (*.pdf)</translation>
        </message>
        <message>
            <source>PDF saved.</source>
            <translation>PDF gespeichert.</translation>
        </message>
        <message>
            <source>Not opened</source>
            <translation>Nicht geöffnet</translation>
        </message>
        <message>
            <source>This address does not belong to a page of the web: %1</source>
            <translation>Diese Adresse gehört zu keiner Internetseite: %1</translation>
        </message>
        <message>
            <source>Open a page of the web</source>
            <translation>Internetseite öffnen</translation>
        </message>
        <message>
            <source>This address is opened in your web browser. The operator of the page can see that somebody in your network opens it.

%1</source>
            <translation>Diese Adresse wird in Ihrem Webbrowser geöffnet. Wer die Seite betreibt, kann sehen, dass jemand aus Ihrem Netz sie aufruft.

%1</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>Im Browser öffnen</translation>
        </message>
        <message>
            <source>&amp;Own sheets</source>
            <translation>&amp;Eigene Blätter</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Own sheets: %n to approve</source>
            <translation>
                <numerusform>&amp;Eigene Blätter: %n freizugeben</numerusform>
                <numerusform>&amp;Eigene Blätter: %n freizugeben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Co&amp;mpare %n measure(s)</source>
            <translation>
                <numerusform>%n Maßnahme &amp;vergleichen</numerusform>
                <numerusform>%n Maßnahmen &amp;vergleichen</numerusform>
            </translation>
        </message>
        <message>
            <source>Enter opens · Space compares · F marks for you · P proposes</source>
            <translation>Eingabe öffnet · Leertaste vergleicht · F merkt · P schlägt vor</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ChangeRow</name>
        <message>
            <source>no measure of the catalogue</source>
            <translation>keine Maßnahme des Katalogs</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Maßnahme</translation>
        </message>
        <message>
            <source>What has changed</source>
            <translation>Was sich geändert hat</translation>
        </message>
        <message>
            <source>What has changed, in your words</source>
            <translation>Was sich geändert hat, in Ihren Worten</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove this change</source>
            <translation>Diese Änderung entfernen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ChangesView</name>
        <message>
            <source>What came of it</source>
            <translation>Was daraus wurde</translation>
        </message>
        <message>
            <source>Since %1</source>
            <translation>Seit %1</translation>
        </message>
        <message>
            <source>Nothing has been published yet</source>
            <translation>Noch ist nichts veröffentlicht</translation>
        </message>
        <message>
            <source>When measures have been carried out, the safety officer can publish here what was changed. With a receipt you can follow up on your own report.</source>
            <translation>Sind Maßnahmen umgesetzt, kann die Fachkraft hier veröffentlichen, was geändert wurde. Mit einer Quittung können Sie den Stand Ihrer eigenen Meldung verfolgen.</translation>
        </message>
        <message>
            <source>This list is not genuine</source>
            <translation>Diese Liste ist nicht echt</translation>
        </message>
        <message>
            <source>Published on %1 by the safety officers of this register. Nobody is named.</source>
            <translation>Veröffentlicht am %1 von den Fachkräften dieses Registers. Niemand wird genannt.</translation>
        </message>
        <message>
            <source>It was not signed by the safety officers of this register. It is not shown. Please tell the safety officer.</source>
            <translation>Sie ist nicht von den Fachkräften dieses Registers signiert. Sie wird nicht gezeigt. Bitte sagen Sie der Fachkraft Bescheid.</translation>
        </message>
        <message>
            <source>The list cannot be read at the moment</source>
            <translation>Die Liste kann im Moment nicht gelesen werden</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ClosingRow</name>
        <message>
            <source>First closed day</source>
            <translation>Erster Schließtag</translation>
        </message>
        <message>
            <source>Last closed day (empty: the same day)</source>
            <translation>Letzter Schließtag (leer: derselbe Tag)</translation>
        </message>
        <message>
            <source>Announced on web and door since (empty: not yet)</source>
            <translation>Im Web und an der Tür angekündigt seit (leer: noch nicht)</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>More on the reason</source>
            <translation>Mehr zum Grund</translation>
        </message>
        <message>
            <source>Where citizens can turn instead</source>
            <translation>Wohin man sich stattdessen wenden kann</translation>
        </message>
        <message>
            <source>Take out these closed days</source>
            <translation>Diese Schließtage herausnehmen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ClusterCard</name>
        <message numerus="yes">
            <source>Measures for %n incident(s)</source>
            <translation>
                <numerusform>Maßnahmen für %n Vorfall</numerusform>
                <numerusform>Maßnahmen für %n Vorfälle</numerusform>
            </translation>
        </message>
        <message>
            <source>Show in the list</source>
            <translation>In der Liste zeigen</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ClusterView</name>
        <message>
            <source>Back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>Period that is looked at</source>
            <translation>Betrachteter Zeitraum</translation>
        </message>
        <message>
            <source>Accumulations</source>
            <translation>Auffällige Häufungen</translation>
        </message>
        <message>
            <source>How this was found</source>
            <translation>So wurde gesucht</translation>
        </message>
        <message numerus="yes">
            <source>%n accumulation(s)</source>
            <translation>
                <numerusform>%n auffällige Häufung</numerusform>
                <numerusform>%n auffällige Häufungen</numerusform>
            </translation>
        </message>
        <message>
            <source>No accumulation stands out</source>
            <translation>Keine auffällige Häufung</translation>
        </message>
        <message>
            <source>Nothing can be said yet</source>
            <translation>Noch keine Aussage möglich</translation>
        </message>
        <message>
            <source>In this time nowhere did more happen than the past of each area lets expect. That does not mean that all is well: every incident counts.</source>
            <translation>In dieser Zeit ist nirgends mehr geschehen, als nach der Vergangenheit des Bereichs zu erwarten war. Das heißt nicht, dass alles gut ist: Jeder Vorfall zählt.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ClustersCard</name>
        <message>
            <source>Unusual accumulations</source>
            <translation>Auffällige Häufungen</translation>
        </message>
        <message>
            <source>Nowhere does more happen than the past of each area lets expect. That does not mean that all is well.</source>
            <translation>Nirgends geschieht mehr, als die Vergangenheit des jeweiligen Bereichs erwarten lässt. Das heißt nicht, dass alles gut ist.</translation>
        </message>
        <message numerus="yes">
            <source>In %n area(s) more happened than their own past lets expect. The filter above does not change this.</source>
            <translation>
                <numerusform>In einem Bereich ist mehr geschehen, als seine eigene Vergangenheit erwarten lässt. Die Filter oben ändern daran nichts.</numerusform>
                <numerusform>In %n Bereichen ist mehr geschehen, als ihre eigene Vergangenheit erwarten lässt. Die Filter oben ändern daran nichts.</numerusform>
            </translation>
        </message>
        <message>
            <source>Look at accumulations</source>
            <translation>Häufungen ansehen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CoarseningDialog</name>
        <message>
            <source>How coarse the tables are</source>
            <translation>Wie grob die Tabellen sind</translation>
        </message>
        <message>
            <source>Make the tables coarser</source>
            <translation>Tabellen gröber machen</translation>
        </message>
        <message>
            <source>Where little is shown, fewer and larger groups show more. Finer than proposed is not possible: the proposal follows from what everybody may know.</source>
            <translation>Wo wenig gezeigt wird, zeigen weniger und größere Gruppen mehr. Feiner als vorgeschlagen geht es nicht: Der Vorschlag folgt aus dem, was alle wissen dürfen.</translation>
        </message>
        <message>
            <source>&amp;Kind of numbers</source>
            <translation>Art der &amp;Zahlen</translation>
        </message>
        <message>
            <source>Kind of numbers</source>
            <translation>Art der Zahlen</translation>
        </message>
        <message>
            <source>&amp;Tables</source>
            <translation>&amp;Tabellen</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tabellen</translation>
        </message>
        <message>
            <source>&amp;Sites: tick those to be put together</source>
            <translation>&amp;Standorte: Haken an die, die zusammengefasst werden</translation>
        </message>
        <message>
            <source>Sites: tick those to be put together</source>
            <translation>Standorte: Haken an die, die zusammengefasst werden</translation>
        </message>
        <message>
            <source>Put sites to&amp;gether</source>
            <translation>Standorte zusammen&amp;fassen</translation>
        </message>
        <message>
            <source>Gro&amp;ups of sites: tick those to be put together</source>
            <translation>Standort&amp;gruppen: Haken an die, die zusammengefasst werden</translation>
        </message>
        <message>
            <source>Groups of sites: tick those to be put together</source>
            <translation>Standortgruppen: Haken an die, die zusammengefasst werden</translation>
        </message>
        <message>
            <source>Put g&amp;roups together</source>
            <translation>Gruppen zusammenfass&amp;en</translation>
        </message>
        <message>
            <source>As &amp;proposed</source>
            <translation>Wie &amp;vorgeschlagen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Calculate &amp;anew</source>
            <translation>&amp;Neu berechnen</translation>
        </message>
        <message>
            <source>Small houses get fixed groups, others tables.</source>
            <translation>Kleine Häuser bekommen feste Gruppen, andere Tabellen.</translation>
        </message>
        <message>
            <source>For small houses: the incidents are divided into a few groups once and for all, and only these groups and sums of them are ever told.</source>
            <translation>Für kleine Häuser: Die Vorfälle werden ein für alle Mal in wenige Gruppen geteilt. Genannt werden immer nur diese Gruppen und Summen daraus.</translation>
        </message>
        <message>
            <source>Tables also for a small house. Nearly everything may be withheld then.</source>
            <translation>Tabellen auch für ein kleines Haus. Dann wird womöglich fast alles zurückgehalten.</translation>
        </message>
        <message>
            <source>Coarser tables</source>
            <translation>Gröbere Tabellen</translation>
        </message>
        <message>
            <source>As proposed</source>
            <translation>Wie vorgeschlagen</translation>
        </message>
        <message>
            <source>Fixed groups only</source>
            <translation>Nur feste Gruppen</translation>
        </message>
        <message>
            <source>Always tables</source>
            <translation>Immer Tabellen</translation>
        </message>
        <message>
            <source>&amp;Incidents expected in a year</source>
            <translation>Er&amp;wartete Vorfälle im Jahr</translation>
        </message>
        <message>
            <source>Incidents expected in a year</source>
            <translation>Erwartete Vorfälle im Jahr</translation>
        </message>
        <message>
            <source>As anybody would expect them who knows the house and earlier years. Please do not take the number of this year: then the choice of tables alone would tell something about it. Without a number the last year that was released counts, or 120 if there is none.</source>
            <translation>So viele, wie alle erwarten würden, die das Haus und frühere Jahre kennen. Bitte nehmen Sie nicht die Zahl dieses Jahres: Sonst verriete schon die Auswahl der Tabellen etwas darüber. Ohne Angabe gilt das zuletzt veröffentlichte Jahr, sonst 120.</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>keine Angabe</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ComparisonView</name>
        <message>
            <source>Back to all &amp;measures</source>
            <translation>Zurück zu allen &amp;Maßnahmen</translation>
        </message>
        <message>
            <source>Print …</source>
            <translation>Drucken …</translation>
        </message>
        <message>
            <source>Save as PDF …</source>
            <translation>Als PDF speichern …</translation>
        </message>
        <message>
            <source>Compare &amp;others</source>
            <translation>&amp;Andere vergleichen</translation>
        </message>
        <message>
            <source>Only what &amp;differs</source>
            <translation>Nur &amp;Unterschiede</translation>
        </message>
        <message>
            <source>Comparison of measures</source>
            <translation>Vergleich von Maßnahmen</translation>
        </message>
        <message>
            <source>%1 (the same)</source>
            <translation>%1 (gleich)</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ContactsEditor</name>
        <message>
            <source>What the contact is for</source>
            <translation>Wofür der Kontakt ist</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <source>Person or office</source>
            <translation>Person oder Stelle</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Hours, room</source>
            <translation>Zeiten, Raum</translation>
        </message>
        <message>
            <source>Remove this contact</source>
            <translation>Diesen Kontakt entfernen</translation>
        </message>
        <message>
            <source>Add a contact</source>
            <translation>Kontakt hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CreatePage</name>
        <message>
            <source>New register</source>
            <translation>Neues Register</translation>
        </message>
        <message>
            <source>A register is an encrypted folder. Only who knows its password can read it.</source>
            <translation>Ein Register ist ein verschlüsselter Ordner. Nur wer das Passwort kennt, kann es lesen.</translation>
        </message>
        <message>
            <source>&amp;Name of the register</source>
            <translation>&amp;Name des Registers</translation>
        </message>
        <message>
            <source>Name of the register</source>
            <translation>Name des Registers</translation>
        </message>
        <message>
            <source>For example the name of your authority. It becomes the name of the folder.</source>
            <translation>Zum Beispiel der Name Ihrer Behörde. So heißt dann auch der Ordner.</translation>
        </message>
        <message>
            <source>&amp;Where it is kept</source>
            <translation>&amp;Wo es liegt</translation>
        </message>
        <message>
            <source>Where it is kept</source>
            <translation>Wo es liegt</translation>
        </message>
        <message>
            <source>&amp;Choose …</source>
            <translation>&amp;Auswählen …</translation>
        </message>
        <message>
            <source>Name of the &amp;office (optional)</source>
            <translation>Name der &amp;Dienststelle (freiwillig)</translation>
        </message>
        <message>
            <source>Name of the office (optional)</source>
            <translation>Name der Dienststelle (freiwillig)</translation>
        </message>
        <message>
            <source>The first office (Dienststelle). You can add more offices and units in the settings.</source>
            <translation>Die erste Dienststelle. Weitere Dienststellen und Einheiten tragen Sie in den Einstellungen ein.</translation>
        </message>
        <message>
            <source>Creating the register</source>
            <translation>Das Register wird angelegt</translation>
        </message>
        <message>
            <source>Create &amp;register</source>
            <translation>Register an&amp;legen</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <source>Where the register is kept</source>
            <translation>Wo das Register liegt</translation>
        </message>
        <message>
            <source>Please give the register a name without slashes and similar characters.</source>
            <translation>Bitte geben Sie dem Register einen Namen ohne Schrägstriche und ähnliche Zeichen.</translation>
        </message>
        <message>
            <source>Please choose a folder that exists as the place.</source>
            <translation>Bitte wählen Sie als Ort einen Ordner, den es gibt.</translation>
        </message>
        <message>
            <source>The register cannot be created yet</source>
            <translation>Das Register kann noch nicht angelegt werden</translation>
        </message>
        <message>
            <source>The register could not be created</source>
            <translation>Das Register konnte nicht angelegt werden</translation>
        </message>
        <message>
            <source>&amp;Your name (optional)</source>
            <translation>&amp;Ihr Name (freiwillig)</translation>
        </message>
        <message>
            <source>Your name (optional)</source>
            <translation>Ihr Name (freiwillig)</translation>
        </message>
        <message>
            <source>&amp;Login name (optional)</source>
            <translation>An&amp;meldename (freiwillig)</translation>
        </message>
        <message>
            <source>Login name (optional)</source>
            <translation>Anmeldename (freiwillig)</translation>
        </message>
        <message>
            <source>Needed as soon as a second person gets an account. You can leave it empty while you work alone.</source>
            <translation>Nötig, sobald eine zweite Person ein Konto bekommt. Solange Sie allein arbeiten, kann das Feld leer bleiben.</translation>
        </message>
        <message>
            <source>Without the password, only the recovery sheet of the next step opens the register. Without both, nobody can.</source>
            <translation>Ohne das Passwort öffnet nur der Wiederherstellungsbogen aus dem nächsten Schritt das Register. Ohne beides kann es niemand.</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Wiederherstellungsbogen</translation>
        </message>
        <message>
            <source>Without a recovery sheet for now?</source>
            <translation>Vorerst ohne Wiederherstellungsbogen?</translation>
        </message>
        <message>
            <source>If the password is lost before you make a sheet, the register is lost too. The page “Protection” will remind you; you can make a new sheet there.</source>
            <translation>Geht das Passwort verloren, bevor es einen Bogen gibt, ist auch das Register verloren. Die Seite „Schutz“ erinnert Sie daran. Dort können Sie einen neuen Bogen machen.</translation>
        </message>
        <message>
            <source>Make it later</source>
            <translation>Später machen</translation>
        </message>
        <message>
            <source>The register</source>
            <translation>Das Register</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Sie</translation>
        </message>
        <message>
            <source>Your password</source>
            <translation>Ihr Passwort</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CredentialsFields</name>
        <message>
            <source>&amp;Login name</source>
            <translation>Anmel&amp;dename</translation>
        </message>
        <message>
            <source>Login name</source>
            <translation>Anmeldename</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>&amp;Passwort</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::DayEdit</name>
        <message>
            <source>DD.MM.YYYY</source>
            <translation>TT.MM.JJJJ</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::DecisionCard</name>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>There is no sheet of this measure any more.</source>
            <translation>Zu dieser Maßnahme gibt es kein Blatt mehr.</translation>
        </message>
        <message>
            <source>working time: %1</source>
            <translation>Arbeitszeit: %1</translation>
        </message>
        <message>
            <source>cost: %1</source>
            <translation>Kosten: %1</translation>
        </message>
        <message>
            <source>lead time: %1</source>
            <translation>Vorlauf: %1</translation>
        </message>
        <message>
            <source>Why it is proposed</source>
            <translation>Warum sie vorgeschlagen wird</translation>
        </message>
        <message>
            <source>Advantages</source>
            <translation>Vorteile</translation>
        </message>
        <message>
            <source>Disadvantages</source>
            <translation>Nachteile</translation>
        </message>
        <message>
            <source>%1: %2, %3 on %4</source>
            <translation>%1: %2, %3 am %4</translation>
        </message>
        <message>
            <source>, again on %1</source>
            <translation>, wieder am %1</translation>
        </message>
        <message>
            <source>Reason: %1</source>
            <translation>Grund: %1</translation>
        </message>
        <message>
            <source>Still open for: %1</source>
            <translation>Noch offen für: %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Auswählen</translation>
        </message>
        <message>
            <source>Later …</source>
            <translation>Später …</translation>
        </message>
        <message>
            <source>Reject …</source>
            <translation>Ablehnen …</translation>
        </message>
        <message>
            <source>Open in the plan</source>
            <translation>Im Plan öffnen</translation>
        </message>
        <message>
            <source>Whole sheet</source>
            <translation>Ganzes Blatt</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::DecisionDialog</name>
        <message>
            <source>For these &amp;units</source>
            <translation>Für diese &amp;Stellen</translation>
        </message>
        <message>
            <source>For these units</source>
            <translation>Für diese Stellen</translation>
        </message>
        <message>
            <source>Ask me again &amp;on</source>
            <translation>&amp;Wieder fragen am</translation>
        </message>
        <message>
            <source>Ask me again on</source>
            <translation>Wieder fragen am</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>This is about: %1.</source>
            <translation>Es geht um: %1.</translation>
        </message>
        <message>
            <source>Choose a measure</source>
            <translation>Maßnahme auswählen</translation>
        </message>
        <message>
            <source>The measure goes into the plan. Who is responsible and when it begins you settle there.</source>
            <translation>Die Maßnahme kommt in den Plan. Dort legen Sie fest, wer verantwortlich ist und wann es losgeht.</translation>
        </message>
        <message>
            <source>&amp;Reason (may be empty)</source>
            <translation>&amp;Grund (darf leer bleiben)</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>Aus&amp;wählen</translation>
        </message>
        <message>
            <source>Decide later</source>
            <translation>Später entscheiden</translation>
        </message>
        <message>
            <source>The measure stays open and comes back to you on that day.</source>
            <translation>Die Maßnahme bleibt offen und kommt an diesem Tag wieder zu Ihnen.</translation>
        </message>
        <message>
            <source>Put o&amp;ff</source>
            <translation>&amp;Zurückstellen</translation>
        </message>
        <message>
            <source>Reject a measure</source>
            <translation>Maßnahme ablehnen</translation>
        </message>
        <message>
            <source>The reason is kept, so that others can follow the decision later. The measure is not proposed for these units again.</source>
            <translation>Der Grund bleibt stehen, damit andere die Entscheidung später nachvollziehen können. Für diese Stellen wird die Maßnahme nicht wieder vorgeschlagen.</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>&amp;Grund</translation>
        </message>
        <message>
            <source>Re&amp;ject</source>
            <translation>&amp;Ablehnen</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>“%1” is in the plan now.</source>
            <translation>„%1“ steht jetzt im Plan.</translation>
        </message>
        <message>
            <source>“%1” comes back to you on %2.</source>
            <translation>„%1“ kommt am %2 wieder zu Ihnen.</translation>
        </message>
        <message>
            <source>“%1” is rejected.</source>
            <translation>„%1“ ist abgelehnt.</translation>
        </message>
        <message>
            <source>Please say why.</source>
            <translation>Bitte nennen Sie den Grund.</translation>
        </message>
        <message>
            <source>The decision cannot be kept yet</source>
            <translation>Die Entscheidung kann noch nicht gespeichert werden</translation>
        </message>
        <message>
            <source>The decision was not kept</source>
            <translation>Die Entscheidung wurde nicht gespeichert</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::Desk</name>
        <message>
            <source>The office could not be saved</source>
            <translation>Die Dienststelle konnte nicht gespeichert werden</translation>
        </message>
        <message>
            <source>The register cannot be opened</source>
            <translation>Das Register lässt sich nicht öffnen</translation>
        </message>
        <message>
            <source>The catalogue of measures cannot be read</source>
            <translation>Der Maßnahmenkatalog lässt sich nicht lesen</translation>
        </message>
        <message>
            <source>Folder of the register to report to</source>
            <translation>Ordner des Registers, an das Sie melden möchten</translation>
        </message>
        <message>
            <source>This state counts now. The register can be changed again.</source>
            <translation>Dieser Stand gilt jetzt. Das Register lässt sich wieder ändern.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::DocumentActions</name>
        <message>
            <source>Save as</source>
            <translation>Speichern als</translation>
        </message>
        <message>
            <source>P&amp;DF …</source>
            <translation>P&amp;DF …</translation>
        </message>
        <message>
            <source>Save as PDF …</source>
            <translation>Speichern als PDF …</translation>
        </message>
        <message>
            <source>Web pag&amp;e …</source>
            <translation>Webse&amp;ite …</translation>
        </message>
        <message>
            <source>Save as Web page …</source>
            <translation>Speichern als Webseite …</translation>
        </message>
        <message>
            <source>Wor&amp;kbook …</source>
            <translation>Arbeitsma&amp;ppe …</translation>
        </message>
        <message>
            <source>Save as Workbook …</source>
            <translation>Speichern als Arbeitsmappe …</translation>
        </message>
        <message>
            <source>&amp;Table (CSV) …</source>
            <translation>&amp;Tabelle (CSV) …</translation>
        </message>
        <message>
            <source>Save as Table (CSV) …</source>
            <translation>Speichern als Tabelle (CSV) …</translation>
        </message>
        <message>
            <source>Pr&amp;int …</source>
            <translation>Dr&amp;ucken …</translation>
        </message>
        <message>
            <source>The report was not saved</source>
            <translation>Der Bericht wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>Bericht speichern</translation>
        </message>
        <message>
            <source>Report saved.</source>
            <translation>Bericht gespeichert.</translation>
        </message>
        <message>
            <source>The report was not printed</source>
            <translation>Der Bericht wurde nicht gedruckt</translation>
        </message>
        <message>
            <source>The report was printed, but that could not be noted</source>
            <translation>Der Bericht wurde gedruckt, das ließ sich aber nicht festhalten</translation>
        </message>
        <message>
            <source>Report printed.</source>
            <translation>Bericht gedruckt.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::DuplicateDialog</name>
        <message>
            <source>Mark as duplicate</source>
            <translation>Als Dublette kennzeichnen</translation>
        </message>
        <message>
            <source>Is case %1 a duplicate?</source>
            <translation>Ist Fall %1 eine Dublette?</translation>
        </message>
        <message>
            <source>This case ends as a duplicate and is not counted. The other case stays as it is: nothing is merged.</source>
            <translation>Dieser Fall endet als Dublette und zählt nicht mit. Der andere bleibt, wie er ist: Es wird nichts zusammengeführt.</translation>
        </message>
        <message>
            <source>&amp;Number of the other case</source>
            <translation>&amp;Nummer des anderen Falls</translation>
        </message>
        <message>
            <source>Both cases side by side</source>
            <translation>Beide Fälle nebeneinander</translation>
        </message>
        <message>
            <source>&amp;Reason (stays in the register)</source>
            <translation>&amp;Grund (bleibt im Register)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Mark as duplicate</source>
            <translation>&amp;Als Dublette kennzeichnen</translation>
        </message>
        <message>
            <source>Write its number, for instance %1.</source>
            <translation>Schreiben Sie seine Nummer, etwa %1.</translation>
        </message>
        <message>
            <source>No other case has this number.</source>
            <translation>Kein anderer Fall hat diese Nummer.</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>The case is a duplicate of %1 now.</source>
            <translation>Der Fall ist jetzt eine Dublette von %1.</translation>
        </message>
        <message>
            <source>This was not entered yet</source>
            <translation>Noch nicht eingetragen</translation>
        </message>
        <message>
            <source>&amp;Closing note, which the reporter reads word for word (empty: thanks)</source>
            <translation>&amp;Schlusswort, das die meldende Person Wort für Wort liest (leer: ein Dank)</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::DuplicatesCard</name>
        <message>
            <source>Reported twice?</source>
            <translation>Doppelt gemeldet?</translation>
        </message>
        <message>
            <source>This case is a duplicate and is not counted. It goes on in:</source>
            <translation>Dieser Fall ist eine Dublette und zählt nicht mit. Es geht weiter in:</translation>
        </message>
        <message>
            <source>These cases may be about the same incident. Nothing is merged by itself.</source>
            <translation>Diese Fälle betreffen vielleicht denselben Vorfall. Von selbst wird nichts zusammengeführt.</translation>
        </message>
        <message>
            <source>What speaks for it: %1</source>
            <translation>Dafür spricht: %1</translation>
        </message>
        <message>
            <source>Case %1: %2</source>
            <translation>Fall %1: %2</translation>
        </message>
        <message>
            <source>Compare …</source>
            <translation>Vergleichen …</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::EffectCard</name>
        <message>
            <source>Effect</source>
            <translation>Wirkung</translation>
        </message>
        <message>
            <source>Stage “%1”</source>
            <translation>Stufe „%1“</translation>
        </message>
        <message>
            <source>The whole measure</source>
            <translation>Die ganze Maßnahme</translation>
        </message>
        <message>
            <source>In the months before it began: %1 (counted on %2).</source>
            <translation>In den Monaten vor dem Beginn: %1 (gezählt am %2).</translation>
        </message>
        <message>
            <source>The number of incidents before it begins is taken by itself, when a day for the beginning is set and a safety officer opens the register.</source>
            <translation>Wie viele Vorfälle es vor dem Beginn gibt, zählt Rückhalt von selbst, sobald ein Tag für den Beginn feststeht und eine Fachkraft das Register öffnet.</translation>
        </message>
        <message>
            <source>The check is due since %1.</source>
            <translation>Die Prüfung ist seit %1 fällig.</translation>
        </message>
        <message>
            <source>The check is due on %1: by then the time after it is over and late reports have come in.</source>
            <translation>Die Prüfung ist am %1 fällig: Bis dahin ist die Zeit danach vorbei, und späte Meldungen sind da.</translation>
        </message>
        <message>
            <source>Check the effect</source>
            <translation>Wirkung prüfen</translation>
        </message>
        <message>
            <source>Look at the numbers so far</source>
            <translation>Bisherige Zahlen ansehen</translation>
        </message>
        <message>
            <source>A safety officer makes it.</source>
            <translation>Das macht eine Fachkraft.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Before (%1): %2. After (%3): %4.</source>
            <translation>Vorher (%1): %2. Nachher (%3): %4.</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>Anmerkung: %1</translation>
        </message>
        <message>
            <source>Checked on %1 by %2.</source>
            <translation>Geprüft am %1 (%2).</translation>
        </message>
        <message>
            <source>Experience for others</source>
            <translation>Erfahrung für andere</translation>
        </message>
        <message>
            <source>Tell a ring …</source>
            <translation>An einen Ring geben …</translation>
        </message>
        <message>
            <source>The members of your benchmarking ring see what you did and what it changed, under your code name and without numbers.</source>
            <translation>Die Mitglieder Ihres Vergleichsrings sehen unter Ihrem Codenamen und ohne Zahlen, was Sie getan haben und was es verändert hat.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::EffectDialog</name>
        <message>
            <source>More or fewer people than before?</source>
            <translation>Kamen mehr oder weniger Menschen als vorher?</translation>
        </message>
        <message>
            <source>If you know how many contacts or posts there were in both times, the numbers are counted in relation to them.</source>
            <translation>Wissen Sie, wie viele Kontakte oder Vollzeitstellen es in beiden Zeiten gab, rechnet Rückhalt darauf bezogen.</translation>
        </message>
        <message>
            <source>What everybody will read in the plan</source>
            <translation>Was alle im Plan lesen werden</translation>
        </message>
        <message>
            <source>Your &amp;note on it (may be empty)</source>
            <translation>Ihre &amp;Anmerkung dazu (darf leer bleiben)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Enter into the plan</source>
            <translation>In den Plan &amp;eintragen</translation>
        </message>
        <message>
            <source>Check the effect</source>
            <translation>Wirkung prüfen</translation>
        </message>
        <message>
            <source>In relation to</source>
            <translation>Bezogen auf</translation>
        </message>
        <message>
            <source>Their number before</source>
            <translation>Anzahl vorher</translation>
        </message>
        <message>
            <source>before: </source>
            <translation>vorher: </translation>
        </message>
        <message>
            <source>Their number afterwards</source>
            <translation>Anzahl nachher</translation>
        </message>
        <message>
            <source>after: </source>
            <translation>nachher: </translation>
        </message>
        <message>
            <source>&amp;Count again</source>
            <translation>Neu &amp;zählen</translation>
        </message>
        <message>
            <source>Your note on the check</source>
            <translation>Ihre Anmerkung zur Prüfung</translation>
        </message>
        <message>
            <source>The effect cannot be checked</source>
            <translation>Die Wirkung kann nicht geprüft werden</translation>
        </message>
        <message>
            <source>Stage “%1”.</source>
            <translation>Stufe „%1“.</translation>
        </message>
        <message>
            <source>The whole measure.</source>
            <translation>Die ganze Maßnahme.</translation>
        </message>
        <message>
            <source>%1 Before: %2. After: %3. These exact numbers are for safety officers only.</source>
            <translation>%1 Vorher: %2. Nachher: %3. Diese genauen Zahlen sind nur für Fachkräfte.</translation>
        </message>
        <message>
            <source>%1 Before: %2. After: %3.</source>
            <translation>%1 Vorher: %2. Nachher: %3.</translation>
        </message>
        <message>
            <source>The numbers were not kept</source>
            <translation>Die Zahlen wurden nicht gespeichert</translation>
        </message>
        <message>
            <source>The check was not entered</source>
            <translation>Die Prüfung wurde nicht eingetragen</translation>
        </message>
        <message>
            <source>Entered into the plan: %1.</source>
            <translation>In den Plan eingetragen: %1.</translation>
        </message>
        <message>
            <source>Is the check what it should be?</source>
            <translation>Stimmt, was geprüft wird?</translation>
        </message>
        <message>
            <source>A manager has set times, units or numbers of this check after the beginning or for a time that was over. Look at the times and numbers above before the result goes out.</source>
            <translation>Eine Führungskraft hat Zeiten, Stellen oder Bezugszahlen dieser Prüfung nach dem Beginn festgelegt oder für eine Zeit, die schon vorbei war. Sehen Sie sich Zeiträume und Zahlen an, bevor das Ergebnis hinausgeht.</translation>
        </message>
        <message>
            <source>They are right: enter</source>
            <translation>Alles richtig: eintragen</translation>
        </message>
        <message>
            <source>Count &amp;with these numbers</source>
            <translation>&amp;Mit diesen Zahlen zählen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::EffectPicture</name>
        <message>
            <source>Picture of the numbers before and after</source>
            <translation>Bild der Zahlen vorher und nachher</translation>
        </message>
        <message>
            <source>before</source>
            <translation>vorher</translation>
        </message>
        <message>
            <source>after</source>
            <translation>nachher</translation>
        </message>
        <message>
            <source>with 95 per cent confidence</source>
            <translation>mit 95 Prozent Sicherheit</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::EndedNamesCard</name>
        <message>
            <source>Names that are not needed any more</source>
            <translation>Namen, die nicht mehr gebraucht werden</translation>
        </message>
        <message>
            <source>What these names of persons accused were kept for is over. Erase them, unless there is another reason to keep them until their last day.</source>
            <translation>Wofür diese Namen beschuldigter Personen aufbewahrt wurden, ist beendet. Löschen Sie sie, wenn es keinen anderen Grund gibt, sie bis zum letzten Tag zu behalten.</translation>
        </message>
        <message>
            <source>%1, until %2. %3</source>
            <translation>%1, bis %2. %3</translation>
        </message>
        <message>
            <source>Erase …</source>
            <translation>Löschen …</translation>
        </message>
        <message>
            <source>Erase this name?</source>
            <translation>Diesen Namen löschen?</translation>
        </message>
        <message>
            <source>The name and its reason are erased for good. The case stays.</source>
            <translation>Der Name und sein Grund werden endgültig gelöscht. Der Fall bleibt.</translation>
        </message>
        <message>
            <source>Erase the name</source>
            <translation>Namen löschen</translation>
        </message>
        <message>
            <source>The name is erased.</source>
            <translation>Der Name ist gelöscht.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::EntryDialog</name>
        <message>
            <source>Close without saving?</source>
            <translation>Ohne Speichern schließen?</translation>
        </message>
        <message>
            <source>What you have entered here is lost then.</source>
            <translation>Was Sie hier eingetragen haben, ist dann verloren.</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Ohne Speichern schließen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::EntryList</name>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::EraseDialog</name>
        <message>
            <source>Please make sure first that nothing has to be kept: entries about first aid for five years, and everything as long as proceedings go on.</source>
            <translation>Bitte prüfen Sie zuerst, ob etwas aufzubewahren ist: Einträge über Erste Hilfe fünf Jahre, und alles, solange ein Verfahren läuft.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Endgültig löschen</translation>
        </message>
        <message>
            <source>Erase an incident</source>
            <translation>Vorfall löschen</translation>
        </message>
        <message>
            <source>Erase incident %1 for good</source>
            <translation>Vorfall %1 endgültig löschen</translation>
        </message>
        <message>
            <source>To confirm, type the &amp;number of the incident: %1</source>
            <translation>Zur Bestätigung geben Sie die &amp;Nummer des Vorfalls ein: %1</translation>
        </message>
        <message>
            <source>To confirm, type the number of the incident: %1</source>
            <translation>Zur Bestätigung geben Sie die Nummer des Vorfalls ein: %1</translation>
        </message>
        <message>
            <source>Facts, description and all names of this incident are erased. Nobody can bring them back.</source>
            <translation>Angaben, Beschreibung und alle Namen dieses Vorfalls werden gelöscht. Niemand kann sie zurückholen.</translation>
        </message>
        <message>
            <source>Its keys are taken out of the backups too: no backup can open it any more.</source>
            <translation>Seine Schlüssel werden auch aus den Sicherungen entfernt: Keine Sicherung kann ihn mehr öffnen.</translation>
        </message>
        <message numerus="yes">
            <source>It was granted to %n person(s), who cannot open it any more.</source>
            <translation>
                <numerusform>Er ist für %n Person freigegeben, die ihn dann nicht mehr öffnen kann.</numerusform>
                <numerusform>Er ist für %n Personen freigegeben, die ihn dann nicht mehr öffnen können.</numerusform>
            </translation>
        </message>
        <message>
            <source>The answer to the reporter is removed: the receipt code finds nothing any more. The same report is not taken in again.</source>
            <translation>Die Antwort an die meldende Person wird entfernt: Der Quittungscode findet nichts mehr. Dieselbe Meldung wird nicht noch einmal übernommen.</translation>
        </message>
        <message>
            <source>It is missing in every evaluation from now on. Its number is not given again. What was printed or exported before stays where it is.</source>
            <translation>Er fehlt von nun an in jeder Auswertung. Seine Nummer wird nicht noch einmal vergeben. Was vorher gedruckt oder ausgegeben wurde, bleibt, wo es ist.</translation>
        </message>
        <message>
            <source>Names of accused persons are erased only by somebody who holds their key. Please ask such a person, or they go on their last day.</source>
            <translation>Namen beschuldigter Personen löscht nur, wer ihren Schlüssel hat. Bitte fragen Sie eine solche Person, sonst verschwinden die Namen an ihrem letzten Tag.</translation>
        </message>
        <message>
            <source>Incident %1 is erased.</source>
            <translation>Der Vorfall %1 ist gelöscht.</translation>
        </message>
        <message numerus="yes">
            <source>Folders with backups that cannot be reached: %n. Their next backup takes the keys out.</source>
            <translation>
                <numerusform>Zurzeit nicht erreichbare Ordner mit Sicherungen: %n. Die nächste Sicherung dorthin entfernt die Schlüssel.</numerusform>
                <numerusform>Zurzeit nicht erreichbare Ordner mit Sicherungen: %n. Die nächste Sicherung dorthin entfernt die Schlüssel.</numerusform>
            </translation>
        </message>
        <message>
            <source>The answer in the drop folder is removed as soon as that can be reached.</source>
            <translation>Die Antwort im Ablageordner wird entfernt, sobald er erreichbar ist.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ExpectedBars</name>
        <message>
            <source>expected: %1</source>
            <translation>erwartet: %1</translation>
        </message>
        <message>
            <source>counted: %1</source>
            <translation>gezählt: %1</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ExperienceTelling</name>
        <message>
            <source>Nothing was told</source>
            <translation>Nichts wurde weitergegeben</translation>
        </message>
        <message>
            <source>Which ring?</source>
            <translation>Welcher Ring?</translation>
        </message>
        <message>
            <source>Write the name of the ring: %1</source>
            <translation>Schreiben Sie den Namen des Rings: %1</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Is somebody named?</source>
            <translation>Wird jemand genannt?</translation>
        </message>
        <message>
            <source>A text looks as if it names a person. It goes to all members of the ring.</source>
            <translation>Ein Text sieht so aus, als nenne er eine Person. Er geht an alle Mitglieder des Rings.</translation>
        </message>
        <message>
            <source>Nobody is named</source>
            <translation>Niemand wird genannt</translation>
        </message>
        <message>
            <source>This and nothing else leaves the house, signed with the code name %1 and sealed to the members of the ring:</source>
            <translation>Das und nichts anderes verlässt das Haus, unterschrieben unter dem Codenamen %1 und für die Mitglieder des Rings verschlossen:</translation>
        </message>
        <message>
            <source>Tell the ring?</source>
            <translation>An den Ring weitergeben?</translation>
        </message>
        <message>
            <source>Tell</source>
            <translation>Weitergeben</translation>
        </message>
        <message>
            <source>What was done?</source>
            <translation>Was wurde getan?</translation>
        </message>
        <message>
            <source>In two or three sentences, for people who do not know your house. Name nobody.</source>
            <translation>In zwei oder drei Sätzen, für Menschen, die Ihr Haus nicht kennen. Nennen Sie niemanden.</translation>
        </message>
        <message>
            <source>Under which conditions?</source>
            <translation>Unter welchen Bedingungen?</translation>
        </message>
        <message>
            <source>What else changed in that time, and what it needs to work.</source>
            <translation>Was sich in dieser Zeit sonst geändert hat und was es braucht, damit es wirkt.</translation>
        </message>
        <message>
            <source>File for the members of the ring</source>
            <translation>Datei für die Mitglieder des Rings</translation>
        </message>
        <message>
            <source>experience.age</source>
            <translation>erfahrung.age</translation>
        </message>
        <message>
            <source>Sealed file (*.age)</source>
            <translation>Verschlossene Datei (*.age)</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FacetPanel</name>
        <message>
            <source>Trigger</source>
            <translation>Auslöser</translation>
        </message>
        <message>
            <source>Kind of measure</source>
            <translation>Art der Maßnahme</translation>
        </message>
        <message>
            <source>Kind of incident</source>
            <translation>Art des Vorfalls</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Thema</translation>
        </message>
        <message>
            <source>Form of activity</source>
            <translation>Tätigkeitsform</translation>
        </message>
        <message>
            <source>Time of effect</source>
            <translation>Zeitpunkt</translation>
        </message>
        <message>
            <source>Job area</source>
            <translation>Berufsbereich</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n measure(s)</source>
            <translation>
                <numerusform>%1, %n Maßnahme</numerusform>
                <numerusform>%1, %n Maßnahmen</numerusform>
            </translation>
        </message>
        <message>
            <source>State here</source>
            <translation>Stand hier</translation>
        </message>
        <message>
            <source>Marked by me</source>
            <translation>Von mir gemerkt</translation>
        </message>
        <message>
            <source>Working time</source>
            <translation>Arbeitszeit</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>Time until it works</source>
            <translation>Zeit bis zur Wirkung</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>Herkunft</translation>
        </message>
        <message>
            <source>%1: %2 chosen</source>
            <translation>%1: %2 gewählt</translation>
        </message>
        <message>
            <source>folded</source>
            <translation>zugeklappt</translation>
        </message>
        <message>
            <source>unfolded</source>
            <translation>aufgeklappt</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FeedbackPage</name>
        <message>
            <source>Print …</source>
            <translation>Drucken …</translation>
        </message>
        <message>
            <source>Copy all numbers</source>
            <translation>Alle Zahlen kopieren</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Rückmeldung</translation>
        </message>
        <message>
            <source>Quiet times</source>
            <translation>Ruhige Zeiten</translation>
        </message>
        <message>
            <source>Service and safety</source>
            <translation>Service und Sicherheit</translation>
        </message>
        <message>
            <source>What citizens say of the service, when it is quiet, and where service and safety meet. Nothing here is by employee.</source>
            <translation>Was Bürgerinnen und Bürger zum Service sagen, wann es ruhig ist und wo Service und Sicherheit zusammentreffen. Nichts davon ist nach Beschäftigten ausgewertet.</translation>
        </message>
        <message>
            <source>Copied. It leaves the clipboard in 30 seconds.</source>
            <translation>Kopiert. In 30 Sekunden verlässt es die Zwischenablage.</translation>
        </message>
        <message>
            <source>Page for the public …</source>
            <translation>Seite für die Öffentlichkeit …</translation>
        </message>
        <message>
            <source>Published and saved.</source>
            <translation>Veröffentlicht und gespeichert.</translation>
        </message>
        <message>
            <source>Ring</source>
            <translation>Vergleichsring</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FeedbackTables</name>
        <message>
            <source>Overall</source>
            <translation>Insgesamt</translation>
        </message>
        <message>
            <source>Satisfied</source>
            <translation>Zufriedene</translation>
        </message>
        <message>
            <source>Friendly</source>
            <translation>Freundlich</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>Beratung</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartezeit</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Verständlich</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>Beschwerden</translation>
        </message>
        <message>
            <source>Ratings</source>
            <translation>Bewertungen</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Kommentare</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 Min.</translation>
        </message>
        <message numerus="yes">
            <source>%1, wait of %n minute(s), %2 contacts an hour</source>
            <translation>
                <numerusform>%1, Wartezeit %n Minute, %2 Kontakte je Stunde</numerusform>
                <numerusform>%1, Wartezeit %n Minuten, %2 Kontakte je Stunde</numerusform>
            </translation>
        </message>
        <message>
            <source>, by appointment only</source>
            <translation>, nur mit Termin</translation>
        </message>
        <message numerus="yes">
            <source>%1 incidents per 1,000 contacts, %n incident(s) in all; %2: %3</source>
            <translation>
                <numerusform>%1 Vorfälle je 1.000 Kontakte, insgesamt %n Vorfall; %2: %3</numerusform>
                <numerusform>%1 Vorfälle je 1.000 Kontakte, insgesamt %n Vorfälle; %2: %3</numerusform>
            </translation>
        </message>
        <message>
            <source>More than the contacts let expect, and the indicator is bad.</source>
            <translation>Mehr, als die Kontakte erwarten lassen, und die Kennzahl ist ungünstig.</translation>
        </message>
        <message>
            <source>More than the contacts let expect.</source>
            <translation>Mehr, als die Kontakte erwarten lassen.</translation>
        </message>
        <message>
            <source>In the worst quarter.</source>
            <translation>Im ungünstigsten Viertel.</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontakte</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>Vorfälle</translation>
        </message>
        <message>
            <source>per 1,000 contacts</source>
            <translation>je 1.000 Kontakte</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>Kennzahl</translation>
        </message>
        <message>
            <source>Incidents released</source>
            <translation>veröffentlichte Vorfälle</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>protected</source>
            <translation>geschützt</translation>
        </message>
        <message>
            <source>%1 released incidents, %2 per 1,000 contacts</source>
            <translation>%1 veröffentlichte Vorfälle, %2 je 1.000 Kontakte</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FeedbackView</name>
        <message>
            <source>No feedback yet</source>
            <translation>Noch keine Rückmeldungen</translation>
        </message>
        <message>
            <source>As soon as ratings, comments or complaints are imported or entered, you see here what citizens say, by week, month and time of day.</source>
            <translation>Sobald Bewertungen, Kommentare oder Beschwerden übernommen oder eingetragen sind, sehen Sie hier, was Bürgerinnen und Bürger sagen: nach Woche, Monat und Tageszeit.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Stelle</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <source>Weeks</source>
            <translation>Wochen</translation>
        </message>
        <message>
            <source>Weekdays</source>
            <translation>Wochentage</translation>
        </message>
        <message>
            <source>Morning and afternoon</source>
            <translation>Vormittag und Nachmittag</translation>
        </message>
        <message>
            <source>Hours of the day</source>
            <translation>Stunden des Tages</translation>
        </message>
        <message numerus="yes">
            <source>Points from 1 (worst) to 5 (best). The darker, the worse. Rows with fewer than %n rating(s) stay without colour.</source>
            <translation>
                <numerusform>Punkte von 1 (am schlechtesten) bis 5 (am besten). Je dunkler, desto schlechter. Zeilen mit weniger als %n Bewertung bleiben ohne Farbe.</numerusform>
                <numerusform>Punkte von 1 (am schlechtesten) bis 5 (am besten). Je dunkler, desto schlechter. Zeilen mit weniger als %n Bewertungen bleiben ohne Farbe.</numerusform>
            </translation>
        </message>
        <message>
            <source>Offices side by side</source>
            <translation>Stellen nebeneinander</translation>
        </message>
        <message>
            <source>Only one office has feedback.</source>
            <translation>Nur eine Stelle hat Rückmeldungen.</translation>
        </message>
        <message numerus="yes">
            <source>%n office(s) have feedback. Compare with care: not every office has the same tasks.</source>
            <translation>
                <numerusform>%n Stelle hat Rückmeldungen. Vergleichen Sie mit Vorsicht: Nicht jede Stelle hat dieselben Aufgaben.</numerusform>
                <numerusform>%n Stellen haben Rückmeldungen. Vergleichen Sie mit Vorsicht: Nicht jede Stelle hat dieselben Aufgaben.</numerusform>
            </translation>
        </message>
        <message>
            <source>Comments are counted only; their texts are kept nowhere.</source>
            <translation>Kommentare werden nur gezählt; ihre Texte werden nirgends aufgehoben.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FieldRow</name>
        <message>
            <source>Why is the answer corrected?</source>
            <translation>Warum wird die Angabe berichtigt?</translation>
        </message>
        <message>
            <source>Why is the answer corrected? %1</source>
            <translation>Warum wird die Angabe berichtigt? %1</translation>
        </message>
        <message>
            <source>DD.MM.YYYY HH:MM</source>
            <translation>TT.MM.JJJJ HH:MM</translation>
        </message>
        <message>
            <source>HH:MM</source>
            <translation>HH:MM</translation>
        </message>
        <message>
            <source>MM.YYYY</source>
            <translation>MM.JJJJ</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FigureCard</name>
        <message numerus="yes">
            <source>Show the last %n only</source>
            <translation>
                <numerusform>Nur die letzte zeigen</numerusform>
                <numerusform>Nur die letzten %n zeigen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show all %n</source>
            <translation>
                <numerusform>Alle %n zeigen</numerusform>
                <numerusform>Alle %n zeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FilterBar</name>
        <message>
            <source>Whole office</source>
            <translation>Ganze Dienststelle</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>Alle Filter aufheben</translation>
        </message>
        <message>
            <source>Only what the accumulation has counted</source>
            <translation>Nur was die Häufung gezählt hat</translation>
        </message>
        <message>
            <source>Also what may belong to it, where day or time are not known</source>
            <translation>Auch was dazugehören könnte, wo Tag oder Uhrzeit nicht bekannt sind</translation>
        </message>
        <message>
            <source>Reset all filters</source>
            <translation>Alle Filter zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FilterChip</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Filter %1</source>
            <translation>Filter %1</translation>
        </message>
        <message>
            <source>Filter by %1</source>
            <translation>Filtern nach %1</translation>
        </message>
        <message>
            <source>Remove filter %1</source>
            <translation>Filter aufheben: %1</translation>
        </message>
        <message>
            <source>Remove filter</source>
            <translation>Filter aufheben</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FilterWords</name>
        <message>
            <source>Period</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Trigger</source>
            <translation>Auslöser</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Office or unit</source>
            <translation>Dienststelle</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Anliegen</translation>
        </message>
        <message>
            <source>Whole register</source>
            <translation>Gesamtes Register</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Dieser Monat</translation>
        </message>
        <message>
            <source>Last 90 days</source>
            <translation>Letzte 90 Tage</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>Dieses Jahr</translation>
        </message>
        <message>
            <source>Search: %1</source>
            <translation>Suche: %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Weekday</source>
            <translation>Wochentag</translation>
        </message>
        <message>
            <source>Time of day</source>
            <translation>Tageszeit</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Letzte 30 Tage</translation>
        </message>
        <message>
            <source>Last 365 days</source>
            <translation>Letzte 365 Tage</translation>
        </message>
        <message>
            <source>Accumulation</source>
            <translation>Häufung</translation>
        </message>
        <message numerus="yes">
            <source>the %n counted</source>
            <translation>
                <numerusform>der eine gezählte Vorfall</numerusform>
                <numerusform>die %n gezählten Vorfälle</numerusform>
            </translation>
        </message>
        <message>
            <source>Consequences</source>
            <translation>Folgen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FirstAidEntryDialog</name>
        <message>
            <source>Correct a first-aid record</source>
            <translation>Erste-Hilfe-Eintrag berichtigen</translation>
        </message>
        <message>
            <source>Add a first-aid record</source>
            <translation>Erste-Hilfe-Eintrag hinzufügen</translation>
        </message>
        <message>
            <source>The record stays as it is. What is right stands beside it as a record of its own, with your reason.</source>
            <translation>Der Eintrag bleibt, wie er ist. Das Richtige steht als eigener Eintrag daneben, mit Ihrem Grund.</translation>
        </message>
        <message>
            <source>Every act of first aid is put on record and kept for at least five years, in confidence (DGUV Vorschrift 1 § 24 (6)). It does not belong to a case.</source>
            <translation>Jede Erste-Hilfe-Leistung wird aufgezeichnet und mindestens fünf Jahre vertraulich aufbewahrt (DGUV Vorschrift 1 § 24 Abs. 6). Dieser Eintrag gehört zu keinem Fall.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Keep the correction</source>
            <translation>&amp;Berichtigung ablegen</translation>
        </message>
        <message>
            <source>&amp;Put it on the list</source>
            <translation>In die &amp;Liste aufnehmen</translation>
        </message>
        <message>
            <source>Reason for the correction</source>
            <translation>Grund der Berichtigung</translation>
        </message>
        <message>
            <source>&amp;Reason for the correction</source>
            <translation>&amp;Grund der Berichtigung</translation>
        </message>
        <message>
            <source>Say why the record is corrected.</source>
            <translation>Schreiben Sie, warum der Eintrag berichtigt wird.</translation>
        </message>
        <message>
            <source>The record is not complete</source>
            <translation>Der Eintrag ist nicht vollständig</translation>
        </message>
        <message>
            <source>The record was not kept</source>
            <translation>Der Eintrag wurde nicht abgelegt</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FirstAidList</name>
        <message>
            <source>Back to the list of cases</source>
            <translation>Zurück zur Fallliste</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <source>&amp;Add a record …</source>
            <translation>&amp;Eintrag hinzufügen …</translation>
        </message>
        <message>
            <source>First-aid records</source>
            <translation>Erste-Hilfe-Liste</translation>
        </message>
        <message>
            <source>First aid on</source>
            <translation>Erste Hilfe am</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Fall</translation>
        </message>
        <message>
            <source>Kept until</source>
            <translation>Aufbewahrt bis</translation>
        </message>
        <message>
            <source>No record of first aid yet</source>
            <translation>Noch kein Erste-Hilfe-Eintrag</translation>
        </message>
        <message>
            <source>Each act of first aid is kept here for at least five years, apart from the cases. Add one here, or make the form “Erste Hilfe” in a case and put it on this list.</source>
            <translation>Hier wird jede Erste-Hilfe-Leistung mindestens fünf Jahre aufbewahrt, getrennt von den Fällen. Fügen Sie hier einen Eintrag hinzu, oder erstellen Sie in einem Fall das Formular „Erste Hilfe“ und legen Sie es in dieser Liste ab.</translation>
        </message>
        <message>
            <source>of none</source>
            <translation>ohne Fall</translation>
        </message>
        <message>
            <source>erased</source>
            <translation>gelöscht</translation>
        </message>
        <message numerus="yes">
            <source>Kept in confidence and apart from the cases, as DGUV Vorschrift 1 § 24 (6) wants it: %n record(s).</source>
            <translation>
                <numerusform>Vertraulich und getrennt von den Fällen aufbewahrt, wie es die DGUV Vorschrift 1 § 24 Abs. 6 verlangt: ein Eintrag.</numerusform>
                <numerusform>Vertraulich und getrennt von den Fällen aufbewahrt, wie es die DGUV Vorschrift 1 § 24 Abs. 6 verlangt: %n Einträge.</numerusform>
            </translation>
        </message>
        <message>
            <source>The record cannot be opened</source>
            <translation>Der Eintrag lässt sich nicht öffnen</translation>
        </message>
        <message>
            <source>No record can be added</source>
            <translation>Es lässt sich kein Eintrag hinzufügen</translation>
        </message>
        <message>
            <source>The record is on the list.</source>
            <translation>Der Eintrag steht in der Liste.</translation>
        </message>
        <message>
            <source>The correction stands beside the record.</source>
            <translation>Die Berichtigung steht neben dem Eintrag.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FirstAidSheetDialog</name>
        <message>
            <source>First-aid record</source>
            <translation>Erste-Hilfe-Eintrag</translation>
        </message>
        <message>
            <source>Kept in confidence until %1, then it is erased by itself. That you opened it is noted.</source>
            <translation>Vertraulich aufbewahrt bis %1, danach wird der Eintrag von selbst gelöscht. Dass Sie ihn geöffnet haben, ist vermerkt.</translation>
        </message>
        <message>
            <source>P&amp;rint …</source>
            <translation>&amp;Drucken …</translation>
        </message>
        <message>
            <source>Save as &amp;PDF …</source>
            <translation>Als &amp;PDF speichern …</translation>
        </message>
        <message>
            <source>&amp;Correct …</source>
            <translation>&amp;Berichtigen …</translation>
        </message>
        <message>
            <source>C&amp;lose</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>The same page can be saved as PDF and read there.</source>
            <translation>Dieselbe Seite lässt sich als PDF speichern und dort lesen.</translation>
        </message>
        <message>
            <source>Save the record</source>
            <translation>Eintrag speichern</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>The record was not saved</source>
            <translation>Der Eintrag wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>The record is saved. The file holds personal data: keep it where only those entitled can read it.</source>
            <translation>Der Eintrag ist gespeichert. Die Datei enthält personenbezogene Daten: Bewahren Sie sie dort auf, wo nur Berechtigte sie lesen können.</translation>
        </message>
        <message>
            <source>The record was not printed</source>
            <translation>Der Eintrag wurde nicht gedruckt</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FirstPasswordPage</name>
        <message>
            <source>Your own password</source>
            <translation>Ihr eigenes Passwort</translation>
        </message>
        <message>
            <source>Somebody else knows the password that you have used just now. Please choose one that only you know; your keys are made anew with it.</source>
            <translation>Das Passwort von eben kennt noch jemand. Bitte wählen Sie eines, das nur Sie kennen. Ihre Schlüssel werden damit neu gemacht.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FollowUpCard</name>
        <message>
            <source>What else is known</source>
            <translation>Was sonst bekannt ist</translation>
        </message>
        <message>
            <source>Save the answers</source>
            <translation>Angaben speichern</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>%1: %2 of %3 answered</source>
            <translation>%1: %2 von %3 beantwortet</translation>
        </message>
        <message>
            <source>opened</source>
            <translation>geöffnet</translation>
        </message>
        <message>
            <source>closed, opens with the space bar</source>
            <translation>geschlossen, öffnet mit der Leertaste</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) not saved yet</source>
            <translation>
                <numerusform>%n Angabe noch nicht gespeichert</numerusform>
                <numerusform>%n Angaben noch nicht gespeichert</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing more is asked in this case.</source>
            <translation>In diesem Fall wird nichts weiter gefragt.</translation>
        </message>
        <message>
            <source>Only what fits what happened is asked. Leave out what nobody knows.</source>
            <translation>Gefragt wird nur, was zum Geschehen passt. Lassen Sie weg, was niemand weiß.</translation>
        </message>
        <message>
            <source>This cannot be read. Please write it as the field shows.</source>
            <translation>Das lässt sich nicht lesen. Bitte schreiben Sie es so, wie das Feld es zeigt.</translation>
        </message>
        <message>
            <source>Another answer stood here. Please say why it is corrected.</source>
            <translation>Hier stand eine andere Angabe. Bitte sagen Sie, warum sie berichtigt wird.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) saved.</source>
            <translation>
                <numerusform>%n Angabe gespeichert.</numerusform>
                <numerusform>%n Angaben gespeichert.</numerusform>
            </translation>
        </message>
        <message>
            <source>The answers are not saved yet</source>
            <translation>Die Angaben sind noch nicht gespeichert</translation>
        </message>
        <message>
            <source>What statistics count the safety officer enters.</source>
            <translation>Was in die Statistik eingeht, trägt die Fachkraft ein.</translation>
        </message>
        <message>
            <source>%1 employees were affected, and the case names %2 of them. Offers, duties and deadlines are only there for those it names.</source>
            <translation>%1 Beschäftigte waren betroffen, der Fall nennt davon %2. Angebote, Aufgaben und Fristen gibt es nur für die Genannten.</translation>
        </message>
        <message>
            <source>Saved. Nobody was affected: the duties and deadlines of care end.</source>
            <translation>Gespeichert. Niemand war betroffen: Aufgaben und Fristen der Betreuung enden.</translation>
        </message>
        <message numerus="yes">
            <source>Saved. The incident is counted with %n affected person(s) from now on.</source>
            <translation>
                <numerusform>Gespeichert. Gezählt wird der Vorfall von jetzt an mit %n betroffenen Person.</numerusform>
                <numerusform>Gespeichert. Gezählt wird der Vorfall von jetzt an mit %n betroffenen Personen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Correct the number</source>
            <translation>Zahl berichtigen</translation>
        </message>
        <message>
            <source>The case names %1 affected persons, and the incident is counted with %2.</source>
            <translation>Der Fall nennt %1 betroffene Personen, gezählt wird der Vorfall mit %2.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FollowedPage</name>
        <message>
            <source>For people without an account</source>
            <translation>Für Beschäftigte ohne Konto</translation>
        </message>
        <message>
            <source>Nothing is published at the moment. Published, everybody who can report can read this list on the lock page, without logging in.</source>
            <translation>Im Moment ist nichts veröffentlicht. Ist die Liste veröffentlicht, können alle, die melden können, sie ohne Anmeldung lesen, bevor das Register geöffnet wird.</translation>
        </message>
        <message>
            <source>Published on %1, as it stands below. Everybody who can report can read it on the lock page.</source>
            <translation>Veröffentlicht am %1, so wie sie unten steht. Alle, die melden können, können sie ohne Anmeldung lesen, bevor das Register geöffnet wird.</translation>
        </message>
        <message>
            <source>Published on %1. The plan has changed since then.</source>
            <translation>Veröffentlicht am %1. Seitdem hat sich der Plan geändert.</translation>
        </message>
        <message>
            <source>Publish anew</source>
            <translation>Neu veröffentlichen</translation>
        </message>
        <message>
            <source>Publish this list</source>
            <translation>Diese Liste veröffentlichen</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>Publish this list?</source>
            <translation>Diese Liste veröffentlichen?</translation>
        </message>
        <message>
            <source>Everybody who can report reads then what stands below: measures, units and whether they help. No person, no number and no incident is in it.</source>
            <translation>Alle, die melden können, lesen dann, was unten steht: Maßnahmen, Stellen und ob sie helfen. Keine Person, keine Zahl und kein Vorfall steht darin.</translation>
        </message>
        <message>
            <source>Publish</source>
            <translation>Veröffentlichen</translation>
        </message>
        <message>
            <source>The list was not published</source>
            <translation>Die Liste wurde nicht veröffentlicht</translation>
        </message>
        <message>
            <source>The list is published.</source>
            <translation>Die Liste ist veröffentlicht.</translation>
        </message>
        <message>
            <source>The list is taken back.</source>
            <translation>Die Liste ist zurückgenommen.</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>Was daraus wurde</translation>
        </message>
        <message>
            <source>What was changed so that incidents become fewer, and whether it helps.</source>
            <translation>Was geändert wurde, damit es weniger Vorfälle gibt, und ob es hilft.</translation>
        </message>
        <message>
            <source>Since %1</source>
            <translation>Seit %1</translation>
        </message>
        <message>
            <source>What is this measure?</source>
            <translation>Was ist das für eine Maßnahme?</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Nothing has been carried out yet</source>
            <translation>Noch ist nichts umgesetzt</translation>
        </message>
        <message>
            <source>As soon as the first measure of the plan is carried out, everybody reads here what was changed and where. Nobody is named.</source>
            <translation>Sobald die erste Maßnahme aus dem Plan umgesetzt ist, lesen alle hier, was wo geändert wurde. Niemand wird genannt.</translation>
        </message>
        <message>
            <source>Only what was really carried out stands here. Nobody is named, and no single incident can be recognised.</source>
            <translation>Hier steht nur, was wirklich umgesetzt ist. Niemand wird genannt, und kein einzelner Vorfall ist zu erkennen.</translation>
        </message>
        <message>
            <source>What lies there is shown to nobody, because it is not signed with the key of today. That happens when new keys are made. Please publish the list anew, or take it back.</source>
            <translation>Was dort liegt, wird niemandem gezeigt, weil es nicht mit dem heutigen Schlüssel signiert ist. Das kommt vor, wenn neue Schlüssel gemacht wurden. Bitte veröffentlichen Sie die Liste neu oder nehmen Sie sie zurück.</translation>
        </message>
        <message>
            <source>Published on %1, but not in every folder where people report. Please publish it anew as soon as all of them can be reached.</source>
            <translation>Veröffentlicht am %1, aber nicht in allen Ordnern, in denen gemeldet wird. Bitte veröffentlichen Sie die Liste neu, sobald alle zu erreichen sind.</translation>
        </message>
        <message>
            <source>The list was not published everywhere</source>
            <translation>Die Liste wurde nicht überall veröffentlicht</translation>
        </message>
        <message>
            <source>The list was not taken back everywhere</source>
            <translation>Die Liste wurde nicht überall zurückgenommen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FormDialog</name>
        <message>
            <source>Put into the first-aid &amp;list</source>
            <translation>Im &amp;Verbandbuch ablegen</translation>
        </message>
        <message>
            <source>Save as &amp;PDF …</source>
            <translation>Als &amp;PDF speichern …</translation>
        </message>
        <message>
            <source>P&amp;rint …</source>
            <translation>D&amp;rucken …</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>Make a form</source>
            <translation>Formular erstellen</translation>
        </message>
        <message>
            <source>&amp;Form</source>
            <translation>&amp;Formular</translation>
        </message>
        <message>
            <source>&amp;Who applies</source>
            <translation>&amp;Wer den Antrag stellt</translation>
        </message>
        <message>
            <source>&amp;1 Details</source>
            <translation>&amp;1 Angaben</translation>
        </message>
        <message>
            <source>&amp;2 What leaves the register</source>
            <translation>&amp;2 Was das Register verlässt</translation>
        </message>
        <message>
            <source>&amp;3 Pages</source>
            <translation>&amp;3 Seiten</translation>
        </message>
        <message>
            <source>This is read off the pages themselves: nothing stands on them that is not named here. The access log notes the case, the form and the kind of recipient, nothing else.</source>
            <translation>Diese Liste ist von den Seiten selbst abgelesen: Es steht nichts darauf, was hier nicht genannt ist. Das Zugriffsprotokoll hält den Fall, das Formular und die Art des Empfängers fest, sonst nichts.</translation>
        </message>
        <message>
            <source>Goes to</source>
            <translation>Geht an</translation>
        </message>
        <message>
            <source>Personal data on the pages</source>
            <translation>Personenbezogene Daten auf den Seiten</translation>
        </message>
        <message>
            <source>The affected person</source>
            <translation>Die betroffene Person</translation>
        </message>
        <message>
            <source>The superior</source>
            <translation>Die dienstvorgesetzte Person</translation>
        </message>
        <message>
            <source>The authority itself</source>
            <translation>Die Behörde selbst</translation>
        </message>
        <message>
            <source>Not known yet: fill in here, or later by hand</source>
            <translation>Noch nicht bekannt: hier ausfüllen oder später von Hand</translation>
        </message>
        <message>
            <source>From the case: please check</source>
            <translation>Aus dem Fall: bitte prüfen</translation>
        </message>
        <message numerus="yes">
            <source>Keep %n new answer(s) in the case as well</source>
            <translation>
                <numerusform>%n neue Angabe auch im Fall speichern</numerusform>
                <numerusform>%n neue Angaben auch im Fall speichern</numerusform>
            </translation>
        </message>
        <message>
            <source>Why it may go there: %1</source>
            <translation>Warum es dorthin gehen darf: %1</translation>
        </message>
        <message>
            <source>A text on the form names %1. The person accused may come to read it. Please write it without the name.</source>
            <translation>Ein Text auf dem Formular nennt %1. Die beschuldigte Person kann ihn zu lesen bekommen. Bitte schreiben Sie ihn ohne den Namen.</translation>
        </message>
        <message>
            <source>Goes to: %1. Nothing on it is about a person.</source>
            <translation>Geht an: %1. Nichts darauf betrifft eine Person.</translation>
        </message>
        <message>
            <source>Goes to: %1. Leaves the register: %2.</source>
            <translation>Geht an: %1. Das Register verlassen: %2.</translation>
        </message>
        <message>
            <source>Pages of the form</source>
            <translation>Seiten des Formulars</translation>
        </message>
        <message>
            <source>Something cannot stand on the form yet</source>
            <translation>Etwas kann so nicht auf dem Formular stehen</translation>
        </message>
        <message>
            <source>Save the form</source>
            <translation>Formular speichern</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>The form is saved. The file holds personal data: keep it where only those entitled can read it.</source>
            <translation>Das Formular ist gespeichert. Die Datei enthält personenbezogene Daten: Bewahren Sie sie dort auf, wo nur Berechtigte sie lesen.</translation>
        </message>
        <message>
            <source>The form is printed.</source>
            <translation>Das Formular ist gedruckt.</translation>
        </message>
        <message>
            <source>The record is not complete</source>
            <translation>Der Eintrag ist nicht vollständig</translation>
        </message>
        <message>
            <source>The record is in the first-aid list, apart from the case.</source>
            <translation>Der Eintrag steht im Verbandbuch, getrennt vom Fall.</translation>
        </message>
        <message>
            <source>The form was not made</source>
            <translation>Das Formular wurde nicht erstellt</translation>
        </message>
        <message>
            <source>The new answers are not in the case</source>
            <translation>Die neuen Angaben stehen nicht im Fall</translation>
        </message>
        <message>
            <source>&amp;About whom</source>
            <translation>Wen es &amp;betrifft</translation>
        </message>
        <message>
            <source>A&amp;gainst whom</source>
            <translation>&amp;Gegen wen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FormField</name>
        <message>
            <source>such as 14:30</source>
            <translation>etwa 14:30</translation>
        </message>
        <message>
            <source>such as 5/2019</source>
            <translation>etwa 5/2019</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FormSheet</name>
        <message>
            <source>&amp;Send</source>
            <translation>&amp;Senden</translation>
        </message>
        <message>
            <source>&amp;Discard draft</source>
            <translation>Entwurf &amp;verwerfen</translation>
        </message>
        <message>
            <source>Send the report</source>
            <translation>Meldung senden</translation>
        </message>
        <message>
            <source>Acute danger? Call 110 · internal alarm · first aiders</source>
            <translation>Akute Gefahr? 110 · interner Alarm · Ersthelfende</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FormsCard</name>
        <message>
            <source>Forms</source>
            <translation>Formulare</translation>
        </message>
        <message>
            <source>Filled in from the case. You see what leaves the register before you save or print.</source>
            <translation>Aus dem Fall ausgefüllt. Vor dem Speichern oder Drucken sehen Sie, was das Register verlässt.</translation>
        </message>
        <message>
            <source>Here: %1.</source>
            <translation>Hier: %1.</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>Erstellen</translation>
        </message>
        <message>
            <source>Make the form %1</source>
            <translation>Formular %1 erstellen</translation>
        </message>
        <message>
            <source>A first-aid record of this case is kept apart from it until %1.</source>
            <translation>Ein Erste-Hilfe-Eintrag zu diesem Fall wird getrennt von ihm bis %1 aufbewahrt.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FreeTextField</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Characters: %1</source>
            <translation>Zeichen: %1</translation>
        </message>
        <message>
            <source>This may be personal: %1. Better leave it out or write “Person A”.</source>
            <translation>Das ist vielleicht persönlich: %1. Lassen Sie es besser weg oder schreiben Sie „Person A“.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::GradingCard</name>
        <message>
            <source>Level and kind of case</source>
            <translation>Stufe und Art des Falls</translation>
        </message>
        <message>
            <source>Change the level …</source>
            <translation>Stufe ändern …</translation>
        </message>
        <message>
            <source>Why another level?</source>
            <translation>Warum eine andere Stufe?</translation>
        </message>
        <message>
            <source>%1 is confirmed.</source>
            <translation>%1 ist bestätigt.</translation>
        </message>
        <message>
            <source>Reported as %1. Nobody has confirmed it yet.</source>
            <translation>Gemeldet als %1. Noch hat sie niemand bestätigt.</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>The reporter reads this word for word.</source>
            <translation>Die meldende Person liest das Wort für Wort.</translation>
        </message>
        <message>
            <source>The reason stands in the history of the case.</source>
            <translation>Der Grund steht im Verlauf des Falls.</translation>
        </message>
        <message>
            <source>Change the level</source>
            <translation>Stufe ändern</translation>
        </message>
        <message>
            <source>Confirm the level</source>
            <translation>Stufe bestätigen</translation>
        </message>
        <message>
            <source>The level is changed.</source>
            <translation>Die Stufe ist geändert.</translation>
        </message>
        <message>
            <source>The level is confirmed.</source>
            <translation>Die Stufe ist bestätigt.</translation>
        </message>
        <message>
            <source>A serious case: it was decided so.</source>
            <translation>Ein schwerer Fall: Es wurde so festgelegt.</translation>
        </message>
        <message>
            <source>A serious case, because of: %1.</source>
            <translation>Ein schwerer Fall (Grund: %1).</translation>
        </message>
        <message>
            <source>A light case: it closes into the statistics, with thanks.</source>
            <translation>Ein leichter Fall: Er geht mit Dank in die Auswertung ein.</translation>
        </message>
        <message>
            <source>A light case: it was decided so, in spite of: %1.</source>
            <translation>Ein leichter Fall: Es wurde so festgelegt, trotz: %1.</translation>
        </message>
        <message>
            <source>Somebody accompanies the affected person, and there are more duties.</source>
            <translation>Jemand begleitet die betroffene Person, und es gibt mehr Aufgaben.</translation>
        </message>
        <message>
            <source>Treat as a light case …</source>
            <translation>Als leichten Fall behandeln …</translation>
        </message>
        <message>
            <source>Treat as a serious case …</source>
            <translation>Als schweren Fall behandeln …</translation>
        </message>
        <message>
            <source>It is a serious case now.</source>
            <translation>Es ist jetzt ein schwerer Fall.</translation>
        </message>
        <message>
            <source>It is a light case now.</source>
            <translation>Es ist jetzt ein leichter Fall.</translation>
        </message>
        <message>
            <source>This was not entered</source>
            <translation>Das wurde nicht eingetragen</translation>
        </message>
        <message>
            <source>Treat as a serious case</source>
            <translation>Als schweren Fall behandeln</translation>
        </message>
        <message>
            <source>Treat as a light case</source>
            <translation>Als leichten Fall behandeln</translation>
        </message>
        <message>
            <source>The reason stands in the history of the case. The reporter does not see it.</source>
            <translation>Der Grund steht im Verlauf des Falls. Die meldende Person sieht ihn nicht.</translation>
        </message>
        <message>
            <source>&amp;Decide so</source>
            <translation>So &amp;festlegen</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>&amp;Grund</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::GrantDialog</name>
        <message>
            <source>Until the last day the person can read everything in this incident: facts, description and names. Then it is closed to the person and gets new keys. What was read stays known.</source>
            <translation>Bis zum letzten Tag kann die Person in diesem Vorfall alles lesen: Angaben, Beschreibung und Namen. Danach ist er für sie verschlossen und bekommt neue Schlüssel. Was gelesen wurde, bleibt bekannt.</translation>
        </message>
        <message>
            <source>&amp;Who</source>
            <translation>&amp;Wer</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>&amp;Last day</source>
            <translation>&amp;Letzter Tag</translation>
        </message>
        <message>
            <source>How long</source>
            <translation>Wie lange</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <source>&amp;Reason, for instance “aftercare”</source>
            <translation>&amp;Grund, zum Beispiel „Nachsorge“</translation>
        </message>
        <message>
            <source>Reason, for instance “aftercare”</source>
            <translation>Grund, zum Beispiel „Nachsorge“</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Grant the case</source>
            <translation>Fall freigeben</translation>
        </message>
        <message>
            <source>2 weeks</source>
            <translation>2 Wochen</translation>
        </message>
        <message>
            <source>4 weeks</source>
            <translation>4 Wochen</translation>
        </message>
        <message>
            <source>3 months</source>
            <translation>3 Monate</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>There is nobody to whom the case can be granted. This needs an account with the role case carer, staff council or data protection.</source>
            <translation>Es gibt noch niemanden, für den Sie den Fall freigeben können. Nötig ist ein Konto mit der Rolle Fallbetreuung, Personalrat oder Datenschutz.</translation>
        </message>
        <message>
            <source>Not yet, because they have not chosen a password of their own: %1</source>
            <translation>Noch nicht möglich, weil das eigene Passwort noch nicht gewählt ist: %1</translation>
        </message>
        <message>
            <source>Grant a case</source>
            <translation>Fall freigeben</translation>
        </message>
        <message>
            <source>Grant incident %1</source>
            <translation>Vorfall %1 freigeben</translation>
        </message>
        <message>
            <source>Fingerprint of this account's keys, for comparing on the telephone: %1</source>
            <translation>Fingerabdruck der Schlüssel dieses Kontos, zum Vergleichen am Telefon: %1</translation>
        </message>
        <message>
            <source>%1 can read incident %2 until %3.</source>
            <translation>%1 kann den Vorfall %2 bis %3 lesen.</translation>
        </message>
        <message>
            <source>Please say in a few words why this person needs the case.</source>
            <translation>Bitte sagen Sie in wenigen Worten, wozu die Person den Fall braucht.</translation>
        </message>
        <message>
            <source>The case cannot be granted yet</source>
            <translation>Der Fall kann noch nicht freigegeben werden</translation>
        </message>
        <message>
            <source>The case was not granted</source>
            <translation>Der Fall wurde nicht freigegeben</translation>
        </message>
        <message>
            <source>Granted to %1 until %2.</source>
            <translation>Freigegeben für %1 bis %2.</translation>
        </message>
        <message>
            <source>Whoever reported this wishes that nobody else reads it. Please ask first, or grant it only where it cannot be done otherwise.</source>
            <translation>Wer das gemeldet hat, möchte, dass es sonst niemand liest. Bitte fragen Sie vorher, oder geben Sie es nur frei, wenn es nicht anders geht.</translation>
        </message>
        <message>
            <source>This incident is sensitive. Please grant it to as few people as possible.</source>
            <translation>Dieser Vorfall ist sensibel. Bitte geben Sie ihn so wenigen Personen wie möglich frei.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::GroupView</name>
        <message>
            <source>Back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
        <message>
            <source>Measures recommended for the selection</source>
            <translation>Empfohlene Maßnahmen für die Auswahl</translation>
        </message>
        <message numerus="yes">
            <source>Measures for %n incident(s)</source>
            <translation>
                <numerusform>Maßnahmen für %n Vorfall</numerusform>
                <numerusform>Maßnahmen für %n Vorfälle</numerusform>
            </translation>
        </message>
        <message>
            <source>All incidents of the register</source>
            <translation>Alle Vorfälle des Registers</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::HeatTableModel</name>
        <message>
            <source>%1, %2: %3</source>
            <translation>%1, %2: %3</translation>
        </message>
        <message>
            <source>, chosen as filter</source>
            <translation>, als Filter gewählt</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::HelpPanel</name>
        <message>
            <source>Why do we ask this?</source>
            <translation>Warum fragen wir das?</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::HistoryCard</name>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>A note for everybody who sees the plan</source>
            <translation>Notiz für alle, die den Plan sehen</translation>
        </message>
        <message>
            <source>Note for the history</source>
            <translation>Notiz für den Verlauf</translation>
        </message>
        <message>
            <source>Add the note</source>
            <translation>Notiz hinzufügen</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>Show %n older entries</source>
            <translation>
                <numerusform>%n älteren Eintrag zeigen</numerusform>
                <numerusform>%n ältere Einträge zeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>Step taken back, again: %1</source>
            <translation>Schritt zurückgenommen, wieder: %1</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::HoursGrid</name>
        <message>
            <source>Counter</source>
            <translation>Schalter</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Last admission</source>
            <translation>Annahmeschluss</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>geschlossen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IdentitiesCard</name>
        <message>
            <source>Names of accused persons</source>
            <translation>Namen beschuldigter Personen</translation>
        </message>
        <message>
            <source>As shipped, Rückhalt keeps no names of accused persons. It may do so only where the law of your state allows it: for a house ban, a criminal report or an application, with a reason and an end date. There is no search by such names.</source>
            <translation>Im Auslieferungszustand speichert Rückhalt keine Namen beschuldigter Personen. Das ist nur erlaubt, wo das Recht Ihres Landes es zulässt: für ein Hausverbot, eine Strafanzeige oder einen Antrag, mit Grund und Enddatum. Eine Suche nach solchen Namen gibt es nicht.</translation>
        </message>
        <message>
            <source>&amp;Legal basis in your state</source>
            <translation>&amp;Rechtsgrundlage in Ihrem Land</translation>
        </message>
        <message>
            <source>Legal basis in your state</source>
            <translation>Rechtsgrundlage in Ihrem Land</translation>
        </message>
        <message>
            <source>Who receives the key of the names</source>
            <translation>Wer den Schlüssel der Namen erhält</translation>
        </message>
        <message>
            <source>&amp;Hand over the key</source>
            <translation>Schlüssel über&amp;geben</translation>
        </message>
        <message>
            <source>you</source>
            <translation>Sie</translation>
        </message>
        <message>
            <source>Switched on. Legal basis: %1</source>
            <translation>Eingeschaltet. Rechtsgrundlage: %1</translation>
        </message>
        <message>
            <source>Switched off.</source>
            <translation>Ausgeschaltet.</translation>
        </message>
        <message>
            <source>The key is held by: %1</source>
            <translation>Den Schlüssel haben: %1</translation>
        </message>
        <message>
            <source>Sw&amp;itch on …</source>
            <translation>E&amp;inschalten …</translation>
        </message>
        <message>
            <source>Switch off and &amp;erase …</source>
            <translation>Ausschalten und &amp;löschen …</translation>
        </message>
        <message>
            <source>Please enter the legal basis first, for instance section and date of the decision.</source>
            <translation>Bitte geben Sie zuerst die Rechtsgrundlage ein, zum Beispiel Paragraf und Datum der Entscheidung.</translation>
        </message>
        <message>
            <source>Keep names of accused persons?</source>
            <translation>Namen beschuldigter Personen speichern?</translation>
        </message>
        <message>
            <source>Please do this only with the consent of data protection and staff council. The names get a key of their own, which only you hold at first.</source>
            <translation>Bitte tun Sie das nur, wenn Datenschutz und Personalrat zugestimmt haben. Die Namen bekommen einen eigenen Schlüssel, den zuerst nur Sie haben.</translation>
        </message>
        <message>
            <source>Switch on</source>
            <translation>Einschalten</translation>
        </message>
        <message>
            <source>The names could not be switched on</source>
            <translation>Die Namen konnten nicht eingeschaltet werden</translation>
        </message>
        <message>
            <source>Switched on. Only you hold the key.</source>
            <translation>Eingeschaltet. Den Schlüssel haben nur Sie.</translation>
        </message>
        <message>
            <source>Switch off and erase?</source>
            <translation>Ausschalten und löschen?</translation>
        </message>
        <message>
            <source>All names of accused persons and their key are erased for good.</source>
            <translation>Alle Namen beschuldigter Personen und ihr Schlüssel werden endgültig gelöscht.</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Endgültig löschen</translation>
        </message>
        <message>
            <source>The names could not be switched off</source>
            <translation>Die Namen konnten nicht ausgeschaltet werden</translation>
        </message>
        <message>
            <source>Switched off. The names are erased.</source>
            <translation>Ausgeschaltet. Die Namen sind gelöscht.</translation>
        </message>
        <message>
            <source>The key could not be handed over</source>
            <translation>Der Schlüssel konnte nicht übergeben werden</translation>
        </message>
        <message>
            <source>Key handed over to %1.</source>
            <translation>Schlüssel an %1 übergeben.</translation>
        </message>
        <message>
            <source>The keys are changed</source>
            <translation>Die Schlüssel werden geändert</translation>
        </message>
        <message>
            <source>Hand over the key?</source>
            <translation>Schlüssel übergeben?</translation>
        </message>
        <message>
            <source>Call %1 and compare. The page “Protection”, part “Keys”, must show the same there:

%2

If it does not, do not hand over anything and tell your administrator.</source>
            <translation>Rufen Sie %1 an und vergleichen Sie. Auf der Seite „Schutz“, Teil „Schlüssel“, muss dort dasselbe stehen:

%2

Wenn nicht, übergeben Sie nichts und sagen Sie Ihrer Administration Bescheid.</translation>
        </message>
        <message>
            <source>It is the same: hand over</source>
            <translation>Es ist gleich: übergeben</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::InboxPage</name>
        <message>
            <source>Inbox</source>
            <translation>Eingang</translation>
        </message>
        <message>
            <source>&amp;Take in now</source>
            <translation>&amp;Jetzt übernehmen</translation>
        </message>
        <message>
            <source>Take in new reports &amp;by themselves</source>
            <translation>Neue Meldungen &amp;von selbst übernehmen</translation>
        </message>
        <message>
            <source>Up to 25 at a time, quietly while you work. Reporters then see soon that their report has arrived.</source>
            <translation>Bis zu 25 auf einmal, still im Hintergrund. So sehen meldende Personen bald, dass ihre Meldung angekommen ist.</translation>
        </message>
        <message>
            <source>Try &amp;again</source>
            <translation>&amp;Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Try again to write the answers</source>
            <translation>Noch einmal versuchen, die Antworten abzulegen</translation>
        </message>
        <message>
            <source>Reports where something is to be done</source>
            <translation>Meldungen, bei denen etwas zu tun ist</translation>
        </message>
        <message>
            <source>&amp;Files that could not be taken in</source>
            <translation>&amp;Dateien, die nicht übernommen werden konnten</translation>
        </message>
        <message>
            <source>Files that could not be taken in</source>
            <translation>Dateien, die nicht übernommen werden konnten</translation>
        </message>
        <message>
            <source>Sealed reports arrive here. Only you can open them.</source>
            <translation>Hier kommen versiegelte Meldungen an. Nur Sie können sie öffnen.</translation>
        </message>
        <message>
            <source>No sealed reports are waiting.</source>
            <translation>Es warten keine versiegelten Meldungen.</translation>
        </message>
        <message numerus="yes">
            <source>%n sealed report(s) waiting</source>
            <translation>
                <numerusform>%n versiegelte Meldung wartet</numerusform>
                <numerusform>%n versiegelte Meldungen warten</numerusform>
            </translation>
        </message>
        <message>
            <source>This folder cannot be reached at the moment: %1. Reports in it are safe and are taken in as soon as it is there again.</source>
            <translation>Dieser Ordner ist zurzeit nicht erreichbar: %1. Meldungen darin sind sicher und werden übernommen, sobald er wieder da ist.</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) could not be put where the reporter looks</source>
            <translation>
                <numerusform>%n Antwort liegt noch nicht dort, wo die meldende Person nachsieht.</numerusform>
                <numerusform>%n Antworten liegen noch nicht dort, wo die meldenden Personen nachsehen.</numerusform>
            </translation>
        </message>
        <message>
            <source>something was added</source>
            <translation>ergänzt</translation>
        </message>
        <message>
            <source>Nothing to do. Every report has been looked at.</source>
            <translation>Nichts zu tun. Alle Meldungen sind angesehen.</translation>
        </message>
        <message>
            <source>Reports that are new or were added to will appear here.</source>
            <translation>Hier erscheinen Meldungen, die neu sind oder ergänzt wurden.</translation>
        </message>
        <message>
            <source>Reports could not be taken in</source>
            <translation>Meldungen konnten nicht übernommen werden</translation>
        </message>
        <message>
            <source>The answers could not be written</source>
            <translation>Die Antworten konnten nicht abgelegt werden</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Zu tun</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) may still be on the way. Rückhalt waits ten minutes for the rest and tries again by itself.</source>
            <translation>
                <numerusform>Eine Datei ist vielleicht noch unterwegs. Rückhalt wartet zehn Minuten auf den Rest und versucht es dann von selbst noch einmal.</numerusform>
                <numerusform>%n Dateien sind vielleicht noch unterwegs. Rückhalt wartet zehn Minuten auf den Rest und versucht es dann von selbst noch einmal.</numerusform>
            </translation>
        </message>
        <message>
            <source>Try a&amp;gain</source>
            <translation>&amp;Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Try again to take in the files that were put aside</source>
            <translation>Noch einmal versuchen, die beiseitegelegten Dateien zu übernehmen</translation>
        </message>
        <message>
            <source>This folder is not safe, so it is not used: %1. It is a link, belongs to another account, or lets everybody delete files in it. Reports wait there until whoever administers it has put that right.</source>
            <translation>Dieser Ordner ist nicht sicher und wird deshalb nicht benutzt: %1. Er ist eine Verknüpfung, gehört einem anderen Konto, oder jeder darf darin löschen. Meldungen warten dort, bis die zuständige Stelle das behoben hat.</translation>
        </message>
        <message>
            <source>Tried again</source>
            <translation>Noch einmal versucht</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) still cannot be taken in. The list says why.</source>
            <translation>
                <numerusform>%n Datei lässt sich weiterhin nicht übernehmen. Die Liste sagt, warum.</numerusform>
                <numerusform>%n Dateien lassen sich weiterhin nicht übernehmen. Die Liste sagt, warum.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Put aside and not in the register: %n file(s). What lies in the folder “rejected” of the inbox stays there until it is taken in or somebody deletes it.</source>
            <translation>
                <numerusform>Beiseitegelegt und nicht im Register: %n Datei. Was im Ordner „rejected“ des Eingangs liegt, bleibt dort, bis es übernommen wird oder jemand es löscht.</numerusform>
                <numerusform>Beiseitegelegt und nicht im Register: %n Dateien. Was im Ordner „rejected“ des Eingangs liegt, bleibt dort, bis es übernommen wird oder jemand es löscht.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Open the case</source>
            <translation>Fall ö&amp;ffnen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::InboxReminder</name>
        <message>
            <source>The oldest came in today.</source>
            <translation>Die älteste ist heute eingegangen.</translation>
        </message>
        <message numerus="yes">
            <source>The oldest came in %n day(s) ago, on %1.</source>
            <translation>
                <numerusform>Die älteste ist vor %n Tag eingegangen, am %1.</numerusform>
                <numerusform>Die älteste ist vor %n Tagen eingegangen, am %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n report(s) are new or were added to.</source>
            <translation>
                <numerusform>%n Meldung ist neu oder wurde ergänzt.</numerusform>
                <numerusform>%n Meldungen sind neu oder wurden ergänzt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sealed report(s) are waiting to be taken in.</source>
            <translation>
                <numerusform>%n versiegelte Meldung wartet darauf, übernommen zu werden.</numerusform>
                <numerusform>%n versiegelte Meldungen warten darauf, übernommen zu werden.</numerusform>
            </translation>
        </message>
        <message>
            <source>In your inbox</source>
            <translation>In Ihrem Eingang</translation>
        </message>
        <message>
            <source>Open the inbox</source>
            <translation>Eingang öffnen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IncidentForm</name>
        <message numerus="yes">
            <source>%n answer(s) missing or not possible yet</source>
            <translation>
                <numerusform>%n Angabe fehlt oder passt noch nicht</numerusform>
                <numerusform>%n Angaben fehlen oder passen noch nicht</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IncidentFormPage</name>
        <message>
            <source>Report an incident</source>
            <translation>Vorfall melden</translation>
        </message>
        <message>
            <source>Three answers are enough: what, when and where. Everything else is voluntary.</source>
            <translation>Drei Angaben genügen: was, wann und wo. Alles andere ist freiwillig.</translation>
        </message>
        <message>
            <source>Draft saved at %1</source>
            <translation>Entwurf gespeichert um %1 Uhr</translation>
        </message>
        <message>
            <source>The draft could not be saved</source>
            <translation>Der Entwurf konnte nicht gespeichert werden</translation>
        </message>
        <message>
            <source>Your entries stay on this page as long as the program is open. Leave anyway?</source>
            <translation>Ihre Angaben bleiben auf dieser Seite, solange das Programm läuft. Trotzdem verlassen?</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
        <message>
            <source>The report could not be sent</source>
            <translation>Die Meldung konnte nicht gesendet werden</translation>
        </message>
        <message>
            <source>Incident %1 reported</source>
            <translation>Vorfall %1 gemeldet</translation>
        </message>
        <message>
            <source>Discard the draft</source>
            <translation>Entwurf verwerfen</translation>
        </message>
        <message>
            <source>Everything entered here is removed and cannot be brought back.</source>
            <translation>Alle Angaben auf dieser Seite werden entfernt. Sie lassen sich nicht zurückholen.</translation>
        </message>
        <message>
            <source>Discard draft</source>
            <translation>Entwurf verwerfen</translation>
        </message>
        <message>
            <source>The draft could not be discarded</source>
            <translation>Der Entwurf konnte nicht verworfen werden</translation>
        </message>
        <message>
            <source>Draft from %1 restored</source>
            <translation>Entwurf von %1 wiederhergestellt</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IncidentList</name>
        <message>
            <source>Search incidents</source>
            <translation>Vorfälle suchen</translation>
        </message>
        <message>
            <source>Search number, date or words</source>
            <translation>Nummer, Datum oder Wörter suchen</translation>
        </message>
        <message>
            <source>Search descriptions too</source>
            <translation>Auch in Beschreibungen suchen</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>View: columns, sorting, preview</source>
            <translation>Ansicht: Spalten, Sortierung, Vorschau</translation>
        </message>
        <message>
            <source>Descriptions searched</source>
            <translation>Durchsuchte Beschreibungen</translation>
        </message>
        <message>
            <source>Stop searching</source>
            <translation>Suche anhalten</translation>
        </message>
        <message>
            <source>List and preview</source>
            <translation>Liste und Vorschau</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>Vorfälle</translation>
        </message>
        <message>
            <source>The search was stopped</source>
            <translation>Die Suche wurde angehalten</translation>
        </message>
        <message>
            <source>No incident has been reported yet</source>
            <translation>Es ist noch kein Vorfall gemeldet</translation>
        </message>
        <message>
            <source>Each reported incident will stand here with its level, time and place, together with the measures that answer it.</source>
            <translation>Hier steht später jeder gemeldete Vorfall mit Stufe, Zeit und Ort, zusammen mit den passenden Maßnahmen.</translation>
        </message>
        <message>
            <source>Report an incident</source>
            <translation>Vorfall melden</translation>
        </message>
        <message>
            <source>Nothing matches this search</source>
            <translation>Zu dieser Suche gibt es keinen Vorfall</translation>
        </message>
        <message>
            <source>Fewer words or fewer filters find more. Descriptions are searched only on request.</source>
            <translation>Mit weniger Wörtern oder Filtern finden Sie mehr. Beschreibungen werden nur auf Wunsch durchsucht.</translation>
        </message>
        <message>
            <source>Clear search and filters</source>
            <translation>Suche und Filter aufheben</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %2 incident(s)</source>
            <translation>
                <numerusform>%1 von %2 Vorfall</numerusform>
                <numerusform>%1 von %2 Vorfällen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 incident(s)</source>
            <translation>
                <numerusform>%1 Vorfall</numerusform>
                <numerusform>%1 Vorfälle</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, descriptions searched too</source>
            <translation>%1, auch in Beschreibungen gesucht</translation>
        </message>
        <message>
            <source>%1, %2 selected</source>
            <translation>%1, %2 ausgewählt</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Sortieren nach</translation>
        </message>
        <message>
            <source>Show preview</source>
            <translation>Vorschau zeigen</translation>
        </message>
        <message>
            <source>No case is granted to you at the moment</source>
            <translation>Zurzeit ist kein Fall für Sie freigegeben</translation>
        </message>
        <message>
            <source>A safety officer can grant you single cases for a time. They stand here until that time is over.</source>
            <translation>Die Fachkraft für Arbeitssicherheit kann einzelne Fälle für eine Zeit für Sie freigeben. Sie stehen hier, bis die Frist abläuft.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IncidentPreview</name>
        <message>
            <source>Preview of the selected incident</source>
            <translation>Vorschau des gewählten Vorfalls</translation>
        </message>
        <message>
            <source>Select an incident to see it here at a glance.</source>
            <translation>Wählen Sie einen Vorfall, um ihn hier auf einen Blick zu sehen.</translation>
        </message>
        <message>
            <source>Open with measures</source>
            <translation>Mit Maßnahmen öffnen</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Incident %1</source>
            <translation>Vorfall %1</translation>
        </message>
        <message>
            <source>No description was written.</source>
            <translation>Es wurde keine Beschreibung geschrieben.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IncidentTable</name>
        <message>
            <source>Ascending</source>
            <translation>Aufsteigend</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>Absteigend</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IncidentTableModel</name>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Trigger</source>
            <translation>Auslöser</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Office and unit</source>
            <translation>Dienststelle</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Anliegen</translation>
        </message>
        <message>
            <source>Job area</source>
            <translation>Berufsbereich</translation>
        </message>
        <message>
            <source>Injury</source>
            <translation>Verletzung</translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>Gemeldet</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IncidentView</name>
        <message>
            <source>Back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Vorheriger</translation>
        </message>
        <message>
            <source>Previous incident</source>
            <translation>Vorheriger Vorfall</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Nächster</translation>
        </message>
        <message>
            <source>Next incident</source>
            <translation>Nächster Vorfall</translation>
        </message>
        <message>
            <source>Incident with recommended measures</source>
            <translation>Vorfall mit empfohlenen Maßnahmen</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Recommended measures</source>
            <translation>Empfohlene Maßnahmen</translation>
        </message>
        <message>
            <source>The incident cannot be opened</source>
            <translation>Der Vorfall lässt sich nicht öffnen</translation>
        </message>
        <message>
            <source>Incident %1</source>
            <translation>Vorfall %1</translation>
        </message>
        <message>
            <source>What would have helped</source>
            <translation>Was geholfen hätte</translation>
        </message>
        <message>
            <source>Names of those affected</source>
            <translation>Namen der Betroffenen</translation>
        </message>
        <message>
            <source>How to tell the outcome</source>
            <translation>Weg für die Rückmeldung</translation>
        </message>
        <message>
            <source>Why the level was set by hand</source>
            <translation>Grund für die geänderte Stufe</translation>
        </message>
        <message>
            <source>No description was written.</source>
            <translation>Es wurde keine Beschreibung geschrieben.</translation>
        </message>
        <message>
            <source>As it stood in the imported list</source>
            <translation>So stand es in der übernommenen Liste</translation>
        </message>
        <message>
            <source>Discard the answer</source>
            <translation>Rückmeldung verwerfen</translation>
        </message>
        <message>
            <source>The answer to the reporter has not been saved. What you have changed is lost.</source>
            <translation>Die Rückmeldung ist nicht gespeichert. Ihre Änderungen gehen verloren.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IncidentWords</name>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Trigger</source>
            <translation>Auslöser</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Office and unit</source>
            <translation>Dienststelle</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Anliegen</translation>
        </message>
        <message>
            <source>Injury</source>
            <translation>Verletzung</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Was geschehen ist</translation>
        </message>
        <message>
            <source>In detail</source>
            <translation>Genauer</translation>
        </message>
        <message>
            <source>Means used</source>
            <translation>Tatmittel</translation>
        </message>
        <message>
            <source>Circumstances</source>
            <translation>Rahmenbedingungen</translation>
        </message>
        <message>
            <source>Waiting time before</source>
            <translation>Wartezeit vorher</translation>
        </message>
        <message>
            <source>When and where</source>
            <translation>Wann und wo</translation>
        </message>
        <message>
            <source>Job area</source>
            <translation>Berufsbereich</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Tätigkeit</translation>
        </message>
        <message>
            <source>nobody, only property</source>
            <translation>niemand, nur Sachen</translation>
        </message>
        <message numerus="yes">
            <source>%n employee(s)</source>
            <translation>
                <numerusform>%n beschäftigte Person</numerusform>
                <numerusform>%n Beschäftigte</numerusform>
            </translation>
        </message>
        <message>
            <source>about %1 euros</source>
            <translation>etwa %1 Euro</translation>
        </message>
        <message>
            <source>How serious</source>
            <translation>Wie schwer</translation>
        </message>
        <message>
            <source>Affected</source>
            <translation>Betroffen</translation>
        </message>
        <message>
            <source>First aid</source>
            <translation>Erste Hilfe</translation>
        </message>
        <message>
            <source>What followed</source>
            <translation>Folgen</translation>
        </message>
        <message>
            <source>Damage</source>
            <translation>Sachschaden</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Was getan wurde</translation>
        </message>
        <message>
            <source>At once</source>
            <translation>Sofort</translation>
        </message>
        <message>
            <source>Alarm</source>
            <translation>Alarm</translation>
        </message>
        <message>
            <source>Police informed</source>
            <translation>Polizei verständigt</translation>
        </message>
        <message>
            <source>Who caused it</source>
            <translation>Von wem es ausging</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Personengruppe</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <source>Once or again</source>
            <translation>Einmalig oder wiederholt</translation>
        </message>
        <message>
            <source>About the report</source>
            <translation>Zur Meldung</translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>Gemeldet</translation>
        </message>
        <message>
            <source>Reported by</source>
            <translation>Gemeldet von</translation>
        </message>
        <message>
            <source>Confidentiality</source>
            <translation>Vertraulichkeit</translation>
        </message>
        <message>
            <source>Wishes to be told the outcome</source>
            <translation>Rückmeldung gewünscht</translation>
        </message>
        <message>
            <source>Press or public interest</source>
            <translation>Interesse der Presse oder Öffentlichkeit</translation>
        </message>
        <message>
            <source>%1 (set by hand)</source>
            <translation>%1 (von Hand gewählt)</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IncidentsPage</name>
        <message>
            <source>Search incidents</source>
            <translation>Vorfälle suchen</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Nächster Bereich</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
        <message>
            <source>Previous incident</source>
            <translation>Vorheriger Vorfall</translation>
        </message>
        <message>
            <source>Next incident</source>
            <translation>Nächster Vorfall</translation>
        </message>
        <message numerus="yes">
            <source>Measures for %n incident(s)</source>
            <translation>
                <numerusform>Maßnahmen für %n Vorfall</numerusform>
                <numerusform>Maßnahmen für %n Vorfälle</numerusform>
            </translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>Vorfälle</translation>
        </message>
        <message>
            <source>Find incidents, open one, and see which measures answer it.</source>
            <translation>Vorfälle finden, öffnen und sehen, welche Maßnahmen dazu passen.</translation>
        </message>
        <message>
            <source>Which measures answer what happened, and why.</source>
            <translation>Welche Maßnahmen zum Geschehenen passen, und warum.</translation>
        </message>
        <message>
            <source>The cases granted to you for a time, and which measures answer them.</source>
            <translation>Die Fälle, die für eine Zeit für Sie freigegeben sind, und welche Maßnahmen darauf antworten.</translation>
        </message>
        <message>
            <source>Accumulations</source>
            <translation>Auffällige Häufungen</translation>
        </message>
        <message>
            <source>Propose …</source>
            <translation>Vorschlagen …</translation>
        </message>
        <message numerus="yes">
            <source>Propose %n measure(s) …</source>
            <translation>
                <numerusform>%n Maßnahme vorschlagen …</numerusform>
                <numerusform>%n Maßnahmen vorschlagen …</numerusform>
            </translation>
        </message>
        <message>
            <source>Where more happens than the past of an area lets expect.</source>
            <translation>Wo mehr geschieht, als nach der Vergangenheit des Bereichs zu erwarten war.</translation>
        </message>
        <message>
            <source>To the case</source>
            <translation>Zum Fall</translation>
        </message>
        <message>
            <source>To the measures</source>
            <translation>Zu den Maßnahmen</translation>
        </message>
        <message>
            <source>Tick at the measures which of them you propose.</source>
            <translation>Haken Sie bei den Maßnahmen an, welche Sie vorschlagen.</translation>
        </message>
        <message>
            <source>No measure is shown here that could be proposed.</source>
            <translation>Hier steht keine Maßnahme, die Sie vorschlagen könnten.</translation>
        </message>
        <message>
            <source>No measure is shown here.</source>
            <translation>Hier steht keine Maßnahme.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IndicatorEntry</name>
        <message>
            <source>Enter a number by hand</source>
            <translation>Eine Zahl von Hand eintragen</translation>
        </message>
        <message>
            <source>&amp;Enter the number</source>
            <translation>Zahl &amp;eintragen</translation>
        </message>
        <message>
            <source>What was &amp;counted</source>
            <translation>Was &amp;gezählt wurde</translation>
        </message>
        <message>
            <source>At which &amp;unit</source>
            <translation>Bei welcher &amp;Stelle</translation>
        </message>
        <message>
            <source>&amp;Value</source>
            <translation>We&amp;rt</translation>
        </message>
        <message>
            <source>Of how many single &amp;answers it is the mean</source>
            <translation>Aus wie vielen einzelnen &amp;Antworten der Mittelwert ist</translation>
        </message>
        <message>
            <source>Whole authority</source>
            <translation>Ganze Behörde</translation>
        </message>
        <message>
            <source>Replace the number?</source>
            <translation>Zahl ersetzen?</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Please enter a whole number without points.</source>
            <translation>Bitte geben Sie eine ganze Zahl ohne Punkte ein.</translation>
        </message>
        <message numerus="yes">
            <source>Please enter a number, with at most %n decimal(s).</source>
            <translation>
                <numerusform>Bitte geben Sie eine Zahl mit höchstens %n Nachkommastelle ein.</numerusform>
                <numerusform>Bitte geben Sie eine Zahl mit höchstens %n Nachkommastellen ein.</numerusform>
            </translation>
        </message>
        <message>
            <source>Please enter how many answers there were.</source>
            <translation>Bitte geben Sie an, wie viele Antworten es waren.</translation>
        </message>
        <message>
            <source>This number is too large.</source>
            <translation>Diese Zahl ist zu groß.</translation>
        </message>
        <message>
            <source>The number cannot be kept yet</source>
            <translation>Die Zahl kann noch nicht festgehalten werden</translation>
        </message>
        <message>
            <source>Entered by hand</source>
            <translation>Von Hand eingetragen</translation>
        </message>
        <message>
            <source>The number was not kept</source>
            <translation>Die Zahl wurde nicht festgehalten</translation>
        </message>
        <message>
            <source>Entered as no. %1.</source>
            <translation>Eingetragen als Nr. %1.</translation>
        </message>
        <message>
            <source>The register has this number already.</source>
            <translation>Das Register hat diese Zahl schon.</translation>
        </message>
        <message>
            <source>For which &amp;service</source>
            <translation>Für welches Anl&amp;iegen</translation>
        </message>
        <message>
            <source>All services together</source>
            <translation>Alle Anliegen zusammen</translation>
        </message>
        <message>
            <source>There is another number for this time. It stays in the register and counts again if you take this entry back.</source>
            <translation>Für diese Zeit gibt es eine andere Zahl. Sie bleibt im Register und gilt wieder, wenn Sie diese Eingabe zurücknehmen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IndicatorGlossary</name>
        <message>
            <source>What the numbers mean</source>
            <translation>Was die Kennzahlen bedeuten</translation>
        </message>
        <message>
            <source>I&amp;ndicator</source>
            <translation>&amp;Kennzahl</translation>
        </message>
        <message>
            <source>Counted: %1</source>
            <translation>Gezählt: %1</translation>
        </message>
        <message>
            <source>Set against: %1</source>
            <translation>Bezogen auf: %1</translation>
        </message>
        <message>
            <source>Unit: %1</source>
            <translation>Einheit: %1</translation>
        </message>
        <message>
            <source>Judged: %1</source>
            <translation>Bewertung: %1</translation>
        </message>
        <message>
            <source>Where from: %1</source>
            <translation>Herkunft: %1</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IndicatorImport</name>
        <message>
            <source>Take in a list</source>
            <translation>Liste übernehmen</translation>
        </message>
        <message>
            <source>Choose the &amp;list (CSV) …</source>
            <translation>&amp;Liste auswählen (CSV) …</translation>
        </message>
        <message>
            <source>&amp;Forget this mapping</source>
            <translation>Diese Zuordnung &amp;vergessen</translation>
        </message>
        <message>
            <source>&amp;Remember the mapping for the next list</source>
            <translation>Zuordnung für die nächste Liste &amp;merken</translation>
        </message>
        <message>
            <source>&amp;Take it in</source>
            <translation>Über&amp;nehmen</translation>
        </message>
        <message>
            <source>Do not take it in</source>
            <translation>Nicht übernehmen</translation>
        </message>
        <message>
            <source>Exports of queue, telephone and feedback systems. First it is shown what a list would bring; nothing is kept of employees or citizens.</source>
            <translation>Exporte aus Aufrufanlage, Telefonanlage und Feedback-Terminal. Zuerst wird gezeigt, was eine Liste brächte. Von Beschäftigten oder Bürgerinnen und Bürgern wird nichts behalten.</translation>
        </message>
        <message>
            <source>Rows that are not taken, and why</source>
            <translation>Zeilen, die nicht übernommen werden, und warum</translation>
        </message>
        <message>
            <source>Mapping of the columns</source>
            <translation>Zuordnung der Spalten</translation>
        </message>
        <message>
            <source>Mapping (*.json)</source>
            <translation>Zuordnung (*.json)</translation>
        </message>
        <message>
            <source>The list cannot be read</source>
            <translation>Die Liste lässt sich nicht lesen</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>Die Datei ist leer.</translation>
        </message>
        <message>
            <source>The mapping is not in order</source>
            <translation>Die Zuordnung ist nicht in Ordnung</translation>
        </message>
        <message>
            <source>List (*.csv *.txt);;All files (*)</source>
            <translation>Liste (*.csv *.txt);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>%1 rows read, %2 of them not taken. New: %3, changed: %4, the same as before: %5.</source>
            <translation>%1 Zeilen gelesen, %2 davon nicht übernommen. Neu: %3, geändert: %4, unverändert: %5.</translation>
        </message>
        <message>
            <source>It is about %1 to %2.</source>
            <translation>Es geht um %1 bis %2.</translation>
        </message>
        <message>
            <source>None of it can be taken.</source>
            <translation>Nichts davon kann übernommen werden.</translation>
        </message>
        <message>
            <source>This file was taken in already, as no. %1.</source>
            <translation>Diese Datei wurde schon übernommen, als Nr. %1.</translation>
        </message>
        <message>
            <source>The register has all of it already.</source>
            <translation>Das Register hat alles schon.</translation>
        </message>
        <message>
            <source>The column “%1” stays out: %2</source>
            <translation>Die Spalte „%1“ bleibt außen vor: %2</translation>
        </message>
        <message>
            <source>“%1” has one person and counts for the unit above.</source>
            <translation>„%1“ hat eine Person und zählt zur Stelle darüber.</translation>
        </message>
        <message>
            <source>… and %1 more</source>
            <translation>… und %1 weitere</translation>
        </message>
        <message>
            <source>Nothing was taken in</source>
            <translation>Es wurde nichts übernommen</translation>
        </message>
        <message>
            <source>The mapping is not remembered</source>
            <translation>Die Zuordnung ist nicht gemerkt</translation>
        </message>
        <message>
            <source>Taken in as no. %1.</source>
            <translation>Übernommen als Nr. %1.</translation>
        </message>
        <message>
            <source>Forget the mapping?</source>
            <translation>Zuordnung vergessen?</translation>
        </message>
        <message>
            <source>“%1” is no longer offered. What was taken in with it stays.</source>
            <translation>„%1“ wird nicht mehr angeboten. Was damit übernommen wurde, bleibt.</translation>
        </message>
        <message>
            <source>Forget it</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <source>This was not saved</source>
            <translation>Das wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>Change this &amp;mapping …</source>
            <translation>Diese &amp;Zuordnung ändern …</translation>
        </message>
        <message>
            <source>&amp;What the columns mean</source>
            <translation>Was die S&amp;palten bedeuten</translation>
        </message>
        <message>
            <source>A new mapping …</source>
            <translation>Neue Zuordnung …</translation>
        </message>
        <message>
            <source>A mapping from a file (JSON) …</source>
            <translation>Zuordnung aus einer Datei (JSON) …</translation>
        </message>
        <message>
            <source>List to map</source>
            <translation>Liste, die zugeordnet werden soll</translation>
        </message>
        <message>
            <source>The list is read</source>
            <translation>Die Liste wird gelesen</translation>
        </message>
        <message>
            <source>Nothing is stored yet.</source>
            <translation>Noch wird nichts gespeichert.</translation>
        </message>
        <message>
            <source>The list is taken in</source>
            <translation>Die Liste wird übernommen</translation>
        </message>
        <message>
            <source>All of it or nothing.</source>
            <translation>Alles oder nichts.</translation>
        </message>
        <message>
            <source>What you said of the columns before Rückhalt was locked is still here. Choose the list again: it is not kept.</source>
            <translation>Was Sie vor dem Sperren zu den Spalten angegeben haben, ist noch da. Wählen Sie die Liste noch einmal aus; sie selbst wird nicht aufgehoben.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IndicatorsView</name>
        <message>
            <source>Nothing was taken in yet</source>
            <translation>Noch wurde nichts übernommen</translation>
        </message>
        <message>
            <source>Lists and numbers that are taken in stand here, and can be taken back.</source>
            <translation>Hier stehen Listen und Zahlen, die übernommen wurden. Sie lassen sich zurücknehmen.</translation>
        </message>
        <message>
            <source>What was taken in</source>
            <translation>Was übernommen wurde</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <source>From where</source>
            <translation>Woher</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Worüber</translation>
        </message>
        <message>
            <source>New and changed</source>
            <translation>Neu und geändert</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Take this &amp;back …</source>
            <translation>Das z&amp;urücknehmen …</translation>
        </message>
        <message>
            <source>Numbers from %1 to %2. They are about offices and hours, never about persons.</source>
            <translation>Zahlen vom %1 bis %2. Sie handeln von Stellen und Zeiten, nie von Personen.</translation>
        </message>
        <message>
            <source>There are no numbers yet. They are about offices and hours, never about persons.</source>
            <translation>Es gibt noch keine Zahlen. Sie handeln von Stellen und Zeiten, nie von Personen.</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>Take no. %1 back?</source>
            <translation>Nr. %1 zurücknehmen?</translation>
        </message>
        <message>
            <source>What it brought no longer counts, and what was there before counts again.</source>
            <translation>Was sie gebracht hat, zählt nicht mehr. Was vorher da war, zählt wieder.</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>Nothing was taken back</source>
            <translation>Es wurde nichts zurückgenommen</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <source>These had equal values, which were not stored a second time: no. %1. Take their lists in anew.</source>
            <translation>Diese hatten gleiche Werte, die nicht noch einmal gespeichert sind: Nr. %1. Übernehmen Sie ihre Listen neu.</translation>
        </message>
        <message>
            <source>No. %1 is taken back.</source>
            <translation>Nr. %1 ist zurückgenommen.</translation>
        </message>
        <message>
            <source>Own indicators …</source>
            <translation>Eigene Kennzahlen …</translation>
        </message>
        <message>
            <source>Saved. It can be entered and taken in from now on.</source>
            <translation>Gespeichert. Ab jetzt lässt sie sich eintragen und übernehmen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IneffectiveNote</name>
        <message>
            <source>In place already, and yet it happened</source>
            <translation>Schon umgesetzt, und es ist trotzdem geschehen</translation>
        </message>
        <message>
            <source>In place already, but apparently without effect</source>
            <translation>Schon umgesetzt, aber offenbar ohne Wirkung</translation>
        </message>
        <message>
            <source>Look at these first: is the measure lived day by day, and is it the right one?</source>
            <translation>Sehen Sie zuerst hier nach: Wird die Maßnahme im Alltag gelebt, und ist es die richtige?</translation>
        </message>
        <message>
            <source>Read the sheet: %1</source>
            <translation>Maßnahmenblatt lesen: %1</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IntakeDesk</name>
        <message>
            <source>Taking in sealed reports …</source>
            <translation>Versiegelte Meldungen werden übernommen …</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Taking in reports</source>
            <translation>Meldungen übernehmen</translation>
        </message>
        <message numerus="yes">
            <source>%n new report(s) taken in</source>
            <translation>
                <numerusform>%n neue Meldung übernommen</numerusform>
                <numerusform>%n neue Meldungen übernommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n addition(s) to reports taken in</source>
            <translation>
                <numerusform>%n Ergänzung übernommen</numerusform>
                <numerusform>%n Ergänzungen übernommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be taken in</source>
            <translation>
                <numerusform>%n Datei konnte nicht übernommen werden</numerusform>
                <numerusform>%n Dateien konnten nicht übernommen werden</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IntegrityView</name>
        <message>
            <source>What was noticed when opening</source>
            <translation>Was beim Öffnen aufgefallen ist</translation>
        </message>
        <message>
            <source>State of the register</source>
            <translation>Stand des Registers</translation>
        </message>
        <message>
            <source>Every change adds a signed entry to a chain. The number and words below stand for everything up to now. Write them down or print them with a report: later they show whether anything was altered or taken back.</source>
            <translation>Jede Änderung hängt einen signierten Eintrag an eine Kette an. Nummer und Wörter stehen für alles bis jetzt. Schreiben Sie sie auf oder drucken Sie sie mit einem Bericht: Später zeigen sie, ob etwas verändert oder zurückgenommen wurde.</translation>
        </message>
        <message>
            <source>Compare with paper</source>
            <translation>Mit Papier vergleichen</translation>
        </message>
        <message>
            <source>Enter what stands on a printed report or a note.</source>
            <translation>Geben Sie ein, was auf einem gedruckten Bericht oder einem Zettel steht.</translation>
        </message>
        <message>
            <source>&amp;Number, words and digits</source>
            <translation>&amp;Nummer, Wörter und Ziffern</translation>
        </message>
        <message>
            <source>Number, words and digits</source>
            <translation>Nummer, Wörter und Ziffern</translation>
        </message>
        <message>
            <source>C&amp;ompare</source>
            <translation>&amp;Vergleichen</translation>
        </message>
        <message>
            <source>Check everything now</source>
            <translation>Jetzt alles prüfen</translation>
        </message>
        <message>
            <source>Checks every signature of the chain, every page and every object that you hold a key for. Changes nothing.</source>
            <translation>Prüft jede Signatur der Kette, jede Seite und jedes Objekt, für das Sie einen Schlüssel haben. Ändert nichts.</translation>
        </message>
        <message>
            <source>&amp;Check now</source>
            <translation>Jetzt &amp;prüfen</translation>
        </message>
        <message>
            <source>This cannot be read yet. It takes a number, four words and eight digits.</source>
            <translation>Das lässt sich noch nicht lesen. Es braucht eine Nummer, vier Wörter und acht Ziffern.</translation>
        </message>
        <message>
            <source>It is the same. Up to entry %1 nothing was altered or taken back.</source>
            <translation>Es ist gleich. Bis Eintrag %1 wurde nichts verändert oder zurückgenommen.</translation>
        </message>
        <message>
            <source>This register does not have that entry yet. It is older than the paper: somebody put an older state back. Do not go on working with it, and ask your administrator.</source>
            <translation>Diesen Eintrag hat das Register noch nicht. Es ist älter als das Papier: Jemand hat einen älteren Stand zurückgespielt. Bitte arbeiten Sie nicht damit weiter und fragen Sie Ihre Administration.</translation>
        </message>
        <message>
            <source>It is not the same. Please look for a slip in typing first. If there is none, the register was altered: do not go on working with it, and ask your administrator.</source>
            <translation>Es ist nicht gleich. Bitte suchen Sie zuerst nach einem Tippfehler. Ist da keiner, wurde das Register verändert: Bitte arbeiten Sie nicht damit weiter und fragen Sie Ihre Administration.</translation>
        </message>
        <message>
            <source>The register is checked</source>
            <translation>Das Register wird geprüft</translation>
        </message>
        <message>
            <source>Nothing is changed by this.</source>
            <translation>Dabei wird nichts geändert.</translation>
        </message>
        <message>
            <source>You stopped the check.</source>
            <translation>Sie haben die Prüfung abgebrochen.</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>One copy of the head file is damaged. The other one is in use.</source>
            <translation>Eine Kopie der Kopfdatei ist beschädigt. Die andere wird benutzt.</translation>
        </message>
        <message>
            <source>Something is damaged or was altered from outside.</source>
            <translation>Etwas ist beschädigt oder wurde von außen verändert.</translation>
        </message>
        <message>
            <source>Everything is whole: the chain, all pages and all objects.</source>
            <translation>Alles ist ganz: die Kette, alle Seiten und alle Objekte.</translation>
        </message>
        <message>
            <source>State copied.</source>
            <translation>Stand kopiert.</translation>
        </message>
        <message>
            <source>Copy the &amp;state</source>
            <translation>Stand &amp;kopieren</translation>
        </message>
        <message>
            <source>There is no state to trust.</source>
            <translation>Es gibt keinen Stand, auf den Verlass wäre.</translation>
        </message>
        <message>
            <source>Declare this state to be right …</source>
            <translation>Diesen Stand als richtig erklären …</translation>
        </message>
        <message>
            <source>Declare this state to be right?</source>
            <translation>Diesen Stand als richtig erklären?</translation>
        </message>
        <message>
            <source>Declare it right</source>
            <translation>Als richtig erklären</translation>
        </message>
        <message>
            <source>The state could not be declared right</source>
            <translation>Der Stand konnte nicht als richtig erklärt werden</translation>
        </message>
        <message>
            <source>What was done after it is missing here: incidents recorded since, new passwords, ended releases. Incidents that were erased since are erased again if a backup within reach knows of it; look for others yourself. That you have declared it stays in the chain, signed by you, and everybody who knows a newer state is told. Please look for the newer folder first.</source>
            <translation>Was danach geschah, fehlt hier: später erfasste Vorfälle, neue Passwörter, beendete Freigaben. Seither gelöschte Vorfälle werden noch einmal gelöscht, wenn eine erreichbare Sicherung davon weiß; nach anderen sehen Sie bitte selbst. Ihre Erklärung bleibt mit Ihrer Signatur in der Kette, und wer einen neueren Stand kennt, erfährt davon. Suchen Sie bitte zuerst den neueren Ordner.</translation>
        </message>
        <message>
            <source>I know of the entries that were not taken in</source>
            <translation>Nicht übernommene Einträge zur Kenntnis genommen</translation>
        </message>
        <message>
            <source>That could not be noted</source>
            <translation>Das ließ sich nicht festhalten</translation>
        </message>
        <message>
            <source>Noted. The access log keeps it.</source>
            <translation>Zur Kenntnis genommen. Das Zugriffsprotokoll hält es fest.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::InvolvedEntry</name>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>Who has to be involved</source>
            <translation>Wer zu beteiligen ist</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>Wozu</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::KeptReports</name>
        <message>
            <source>Reports that were written</source>
            <translation>Geschriebene Berichte</translation>
        </message>
        <message>
            <source>Each can be written again exactly as it was, also years later.</source>
            <translation>Jeder lässt sich genau so wieder schreiben, wie er war, auch Jahre später.</translation>
        </message>
        <message>
            <source>&amp;Write again …</source>
            <translation>&amp;Noch einmal schreiben …</translation>
        </message>
        <message>
            <source>Write the report again</source>
            <translation>Den Bericht noch einmal schreiben</translation>
        </message>
        <message>
            <source>The report was not written</source>
            <translation>Der Bericht wurde nicht geschrieben</translation>
        </message>
        <message>
            <source>Written again, the same to the last bit.</source>
            <translation>Noch einmal geschrieben, gleich bis aufs letzte Bit.</translation>
        </message>
        <message>
            <source>Written again with the same numbers and texts; this version of the program draws them a little differently.</source>
            <translation>Mit denselben Zahlen und Texten noch einmal geschrieben; diese Fassung des Programms zeichnet sie ein wenig anders.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::KeptReportsModel</name>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Written on</source>
            <translation>Geschrieben am</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::KeptWritingNote</name>
        <message>
            <source>the correction of a first-aid record</source>
            <translation>die Berichtigung einer Erste-Hilfe-Meldung</translation>
        </message>
        <message>
            <source>a first-aid record</source>
            <translation>eine Erste-Hilfe-Meldung</translation>
        </message>
        <message>
            <source>a decision on a proposal</source>
            <translation>eine Entscheidung über einen Vorschlag</translation>
        </message>
        <message>
            <source>a proposal</source>
            <translation>ein Vorschlag</translation>
        </message>
        <message>
            <source>a stage of a measure</source>
            <translation>eine Stufe einer Maßnahme</translation>
        </message>
        <message>
            <source>why a measure is stopped</source>
            <translation>warum eine Maßnahme beendet wird</translation>
        </message>
        <message>
            <source>the check of an effect</source>
            <translation>die Prüfung einer Wirkung</translation>
        </message>
        <message>
            <source>You were writing when Rückhalt was locked</source>
            <translation>Sie haben geschrieben, als Rückhalt gesperrt wurde</translation>
        </message>
        <message>
            <source>Not finished: %1</source>
            <translation>Nicht fertig: %1</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Weiterschreiben</translation>
        </message>
        <message>
            <source>Discard …</source>
            <translation>Verwerfen …</translation>
        </message>
        <message>
            <source>Discard what was written?</source>
            <translation>Geschriebenes verwerfen?</translation>
        </message>
        <message>
            <source>What you wrote before Rückhalt was locked is lost then.</source>
            <translation>Was Sie vor dem Sperren geschrieben haben, ist dann verloren.</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>what the columns of a list mean</source>
            <translation>was die Spalten einer Liste bedeuten</translation>
        </message>
        <message>
            <source>an own indicator</source>
            <translation>eine eigene Kennzahl</translation>
        </message>
        <message>
            <source>the founding of a ring</source>
            <translation>die Gründung eines Rings</translation>
        </message>
        <message>
            <source>which offices are compared in a ring</source>
            <translation>welche Stellen in einem Ring verglichen werden</translation>
        </message>
        <message>
            <source>a page for the public</source>
            <translation>eine Seite für die Öffentlichkeit</translation>
        </message>
        <message>
            <source>the roll-out of a service centre</source>
            <translation>die Einführung eines Servicecenters</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::KeyFileField</name>
        <message>
            <source>Choose the key file</source>
            <translation>Schlüsseldatei wählen</translation>
        </message>
        <message>
            <source>Save a new key file</source>
            <translation>Neue Schlüsseldatei speichern</translation>
        </message>
        <message>
            <source>The key file could not be saved</source>
            <translation>Die Schlüsseldatei konnte nicht gespeichert werden</translation>
        </message>
        <message>
            <source>Key file: %1</source>
            <translation>Schlüsseldatei: %1</translation>
        </message>
        <message>
            <source>Choose another key file …</source>
            <translation>Andere Schlüsseldatei wählen …</translation>
        </message>
        <message>
            <source>Use a key file …</source>
            <translation>Schlüsseldatei verwenden …</translation>
        </message>
        <message>
            <source>Make a new key file …</source>
            <translation>Neue Schlüsseldatei machen …</translation>
        </message>
        <message>
            <source>Without key file</source>
            <translation>Ohne Schlüsseldatei</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::LimitsEditor</name>
        <message>
            <source>Default %1, possible %2 to %3.</source>
            <translation>Voreinstellung %1, möglich %2 bis %3.</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>Anlagen</translation>
        </message>
        <message>
            <source>How much may be attached. What is in the register already stays, even if it is more.</source>
            <translation>Wie viel angehängt werden darf. Was schon im Register ist, bleibt, auch wenn es mehr ist.</translation>
        </message>
        <message>
            <source>Largest file, in MiB</source>
            <translation>Größte Datei, in MiB</translation>
        </message>
        <message>
            <source>All files of one case, in MiB</source>
            <translation>Alle Dateien eines Falls, in MiB</translation>
        </message>
        <message>
            <source>All files of the register, in MiB</source>
            <translation>Alle Dateien des Registers, in MiB</translation>
        </message>
        <message>
            <source>Number of files of one case</source>
            <translation>Zahl der Dateien eines Falls</translation>
        </message>
        <message>
            <source>Save attachment limits</source>
            <translation>Grenzen für Anlagen speichern</translation>
        </message>
        <message>
            <source>Undo changes</source>
            <translation>Änderungen zurücknehmen</translation>
        </message>
        <message>
            <source>A case has to take its largest file, and the register its largest case.</source>
            <translation>Ein Fall muss die größte Datei aufnehmen können und das Register den größten Fall.</translation>
        </message>
        <message>
            <source>The limits were not saved</source>
            <translation>Die Grenzen wurden nicht gespeichert</translation>
        </message>
        <message>
            <source>Attachment limits saved.</source>
            <translation>Grenzen für Anlagen gespeichert.</translation>
        </message>
        <message>
            <source>Leave without saving?</source>
            <translation>Verlassen, ohne zu speichern?</translation>
        </message>
        <message>
            <source>The changes to the limits of attachments are not saved.</source>
            <translation>Die Änderungen an den Grenzen für Anlagen sind nicht gespeichert.</translation>
        </message>
        <message>
            <source>Discard the changes</source>
            <translation>Änderungen verwerfen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::LogTableModel</name>
        <message>
            <source>recovery sheet</source>
            <translation>Wiederherstellungsbogen</translation>
        </message>
        <message>
            <source>removed account %1</source>
            <translation>entferntes Konto %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>recovery</source>
            <translation>Wiederherstellung</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>In the role</source>
            <translation>In der Rolle</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::LogView</name>
        <message>
            <source>Read together</source>
            <translation>Gemeinsam lesen</translation>
        </message>
        <message>
            <source>Access log</source>
            <translation>Zugriffsprotokoll</translation>
        </message>
        <message>
            <source>The access log cannot be read</source>
            <translation>Das Zugriffsprotokoll kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>The second key is opened</source>
            <translation>Der zweite Schlüssel wird geöffnet</translation>
        </message>
        <message>
            <source>This takes about a second on purpose: it makes guessing slow.</source>
            <translation>Das dauert mit Absicht etwa eine Sekunde: So lässt sich schlecht raten.</translation>
        </message>
        <message>
            <source>Please enter login name and password of the second person.</source>
            <translation>Bitte geben Sie Anmeldename und Passwort der zweiten Person ein.</translation>
        </message>
        <message>
            <source>Remove old details?</source>
            <translation>Alte Einzelheiten entfernen?</translation>
        </message>
        <message>
            <source>Who did what before %1 cannot be read afterwards. That something was done, and that you removed the details, stays in the chain and can be checked.</source>
            <translation>Wer vor dem %1 was getan hat, lässt sich danach nicht mehr lesen. Dass etwas getan wurde und dass Sie die Einzelheiten entfernt haben, bleibt in der Kette und lässt sich prüfen.</translation>
        </message>
        <message>
            <source>Remove details</source>
            <translation>Einzelheiten entfernen</translation>
        </message>
        <message>
            <source>Old details are removed</source>
            <translation>Alte Einzelheiten werden entfernt</translation>
        </message>
        <message>
            <source>The details could not be removed</source>
            <translation>Die Einzelheiten konnten nicht entfernt werden</translation>
        </message>
        <message numerus="yes">
            <source>Details of %n entries removed.</source>
            <translation>
                <numerusform>Einzelheiten von %n Eintrag entfernt.</numerusform>
                <numerusform>Einzelheiten von %n Einträgen entfernt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Entries copied.</source>
            <translation>Einträge kopiert.</translation>
        </message>
        <message>
            <source>You read together now. Please close the details before one of you leaves.</source>
            <translation>Sie lesen jetzt gemeinsam. Bitte schließen Sie die Einzelheiten, bevor eine Person geht.</translation>
        </message>
        <message>
            <source>Every step in this register leaves an entry that nobody can change unnoticed. Who did what can be read only by data protection and staff council together.</source>
            <translation>Jeder Schritt in diesem Register hinterlässt einen Eintrag, den niemand unbemerkt ändern kann. Wer was getan hat, können nur Datenschutz und Personalrat gemeinsam lesen.</translation>
        </message>
        <message>
            <source>The details need a second key. Please let the person with the role “%1” enter login name and password here.</source>
            <translation>Die Einzelheiten brauchen einen zweiten Schlüssel. Bitte lassen Sie die Person mit der Rolle „%1“ hier Anmeldename und Passwort eingeben.</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtern</translation>
        </message>
        <message>
            <source>Filter the entries</source>
            <translation>Einträge filtern</translation>
        </message>
        <message>
            <source>&amp;Read together …</source>
            <translation>&amp;Gemeinsam lesen …</translation>
        </message>
        <message>
            <source>&amp;Close the details</source>
            <translation>Einzelheiten s&amp;chließen</translation>
        </message>
        <message>
            <source>&amp;Older entries</source>
            <translation>Äl&amp;tere Einträge</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Remove old details …</source>
            <translation>Alte Einzelheiten entfernen …</translation>
        </message>
        <message>
            <source>Open the details</source>
            <translation>Einzelheiten öffnen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>No such entry</source>
            <translation>Kein solcher Eintrag</translation>
        </message>
        <message>
            <source>Try another word, or load older entries.</source>
            <translation>Versuchen Sie ein anderes Wort oder laden Sie ältere Einträge.</translation>
        </message>
        <message>
            <source>This person does not have the role “%1”, or waits for its key.</source>
            <translation>Diese Person hat die Rolle „%1“ nicht oder wartet noch auf deren Schlüssel.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::LongWork</name>
        <message>
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Stopping …</source>
            <translation>Wird abgebrochen …</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::MainWindow</name>
        <message>
            <source>Page “%1”</source>
            <translation>Seite „%1“</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <source>%1 – Rückhalt</source>
            <translation>%1 – Rückhalt</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Sperren</translation>
        </message>
        <message>
            <source>Report incident</source>
            <translation>Vorfall melden</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ManagedUnitsField</name>
        <message>
            <source>The whole authority</source>
            <translation>Die ganze Behörde</translation>
        </message>
        <message>
            <source>Only these units, with everything below them:</source>
            <translation>Nur diese Stellen mit allem, was darunter liegt:</translation>
        </message>
        <message>
            <source>Units that this person decides for</source>
            <translation>Stellen, für die diese Person zuständig ist</translation>
        </message>
        <message>
            <source>Please tick at least one unit, or choose the whole authority.</source>
            <translation>Bitte kreuzen Sie mindestens eine Stelle an oder wählen Sie die ganze Behörde.</translation>
        </message>
        <message>
            <source>At most %1 units can be ticked. Please tick the units above them.</source>
            <translation>Es lassen sich höchstens %1 Stellen ankreuzen. Bitte kreuzen Sie die Stellen darüber an.</translation>
        </message>
        <message>
            <source>Safety officers and administrators answer for all units. What is chosen here counts once the person is a manager only.</source>
            <translation>Fachkräfte und Verwaltung sind für alle Stellen zuständig. Was hier gewählt ist, gilt, sobald die Person nur noch Führungskraft ist.</translation>
        </message>
        <message>
            <source>The person sees proposals and plans of these units only, and decides for them.</source>
            <translation>Die Person sieht nur Vorschläge und Planung für diese Stellen und entscheidet für sie.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::MappingDialog</name>
        <message numerus="yes">
            <source>%n single value(s)</source>
            <translation>
                <numerusform>%n Einzelwert</numerusform>
                <numerusform>%n Einzelwerte</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 as the mean of %2</source>
            <translation>%1 als Mittel von %2</translation>
        </message>
        <message>
            <source>What the columns mean</source>
            <translation>Was die Spalten bedeuten</translation>
        </message>
        <message>
            <source>Say once what the list tells; then it is remembered. At the end you see what comes out of it, before anything is taken in.</source>
            <translation>Sagen Sie einmal, was die Liste aussagt; das wird dann gemerkt. Am Ende sehen Sie, was dabei herauskommt, bevor etwas übernommen wird.</translation>
        </message>
        <message>
            <source>The numbers</source>
            <translation>Die Zahlen</translation>
        </message>
        <message>
            <source>Add a number</source>
            <translation>Weitere Zahl</translation>
        </message>
        <message>
            <source>What comes out</source>
            <translation>Was dabei herauskommt</translation>
        </message>
        <message>
            <source>The first numbers as they would be kept</source>
            <translation>Die ersten Zahlen, wie sie gespeichert würden</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Stelle</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Rows that are not taken, and why</source>
            <translation>Zeilen, die nicht übernommen werden, mit Grund</translation>
        </message>
        <message>
            <source>Queue system of the citizens’ office</source>
            <translation>Aufrufanlage Bürgeramt</translation>
        </message>
        <message>
            <source>&amp;Name of the mapping</source>
            <translation>&amp;Name der Zuordnung</translation>
        </message>
        <message>
            <source>&amp;Remember it for the next list</source>
            <translation>Für die nächste Liste &amp;merken</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Look at the whole list</source>
            <translation>&amp;Ganze Liste ansehen</translation>
        </message>
        <message>
            <source>Of a number it is not said what it is.</source>
            <translation>Bei einer Zahl fehlt, was sie ist.</translation>
        </message>
        <message>
            <source>“%1” needs a column for each of its classes.</source>
            <translation>„%1“ braucht für jede Klasse eine Spalte.</translation>
        </message>
        <message>
            <source>The column for “%1” is missing.</source>
            <translation>Die Spalte für „%1“ fehlt.</translation>
        </message>
        <message>
            <source>When “%1” counts is not ticked yet.</source>
            <translation>Wann „%1“ zählt, ist noch nicht angekreuzt.</translation>
        </message>
        <message>
            <source>Which unit the rows are about is missing.</source>
            <translation>Es fehlt, um welche Stelle es in den Zeilen geht.</translation>
        </message>
        <message>
            <source>The column with the day, month or year is missing.</source>
            <translation>Die Spalte mit Tag, Monat oder Jahr fehlt.</translation>
        </message>
        <message>
            <source>How days are written is missing, or is not readable: dd.MM.yyyy.</source>
            <translation>Es fehlt, wie Tage geschrieben sind, oder es ist nicht lesbar: dd.MM.yyyy.</translation>
        </message>
        <message>
            <source>No number is chosen.</source>
            <translation>Es ist keine Zahl gewählt.</translation>
        </message>
        <message>
            <source>Whole authority</source>
            <translation>Ganze Behörde</translation>
        </message>
        <message>
            <source>From the beginning of the list: %1 rows read, %2 of them not taken, %3 numbers.</source>
            <translation>Vom Anfang der Liste: %1 Zeilen gelesen, %2 davon nicht übernommen, %3 Zahlen.</translation>
        </message>
        <message>
            <source>Please give the mapping a name.</source>
            <translation>Bitte geben Sie der Zuordnung einen Namen.</translation>
        </message>
        <message>
            <source>The mapping is not complete yet</source>
            <translation>Die Zuordnung ist noch nicht vollständig</translation>
        </message>
        <message>
            <source>Replace the mapping?</source>
            <translation>Zuordnung ersetzen?</translation>
        </message>
        <message>
            <source>There is a mapping called “%1” already.</source>
            <translation>Es gibt schon eine Zuordnung „%1“.</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>The mapping is not remembered</source>
            <translation>Die Zuordnung wurde nicht gemerkt</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::MappingFile</name>
        <message>
            <source>The file</source>
            <translation>Die Datei</translation>
        </message>
        <message>
            <source>Encoding of letters such as ä and ß</source>
            <translation>Zeichensatz, für Buchstaben wie ä und ß</translation>
        </message>
        <message>
            <source>Semicolon (;)</source>
            <translation>Strichpunkt (;)</translation>
        </message>
        <message>
            <source>Comma (,)</source>
            <translation>Komma (,)</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tabulator</translation>
        </message>
        <message>
            <source>Bar (|)</source>
            <translation>Senkrechter Strich (|)</translation>
        </message>
        <message>
            <source>Between the columns stands</source>
            <translation>Zwischen den Spalten steht</translation>
        </message>
        <message>
            <source>Lines above the names of the columns</source>
            <translation>Zeilen über den Namen der Spalten</translation>
        </message>
        <message>
            <source>Comma: 12,5</source>
            <translation>Komma: 12,5</translation>
        </message>
        <message>
            <source>Point: 12.5</source>
            <translation>Punkt: 12.5</translation>
        </message>
        <message>
            <source>Decimals are written with a</source>
            <translation>Nachkommastellen stehen hinter</translation>
        </message>
        <message>
            <source>The first rows of the list</source>
            <translation>Die ersten Zeilen der Liste</translation>
        </message>
        <message>
            <source>The column “%1” stays out: %2</source>
            <translation>Die Spalte „%1“ bleibt außen vor: %2</translation>
        </message>
        <message>
            <source>stays out</source>
            <translation>bleibt außen vor</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::MappingPlaces</name>
        <message>
            <source>Where and when</source>
            <translation>Wo und wann</translation>
        </message>
        <message>
            <source>A row of the list is</source>
            <translation>Eine Zeile der Liste ist</translation>
        </message>
        <message>
            <source>Rows of the same unit and period add up (several counters)</source>
            <translation>Zeilen derselben Stelle und Zeit zusammenzählen (mehrere Schalter)</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Stelle</translation>
        </message>
        <message>
            <source>All rows are about</source>
            <translation>In allen Zeilen geht es um</translation>
        </message>
        <message>
            <source>Choose …</source>
            <translation>Bitte wählen …</translation>
        </message>
        <message>
            <source>Whole authority</source>
            <translation>Ganze Behörde</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Anliegen</translation>
        </message>
        <message>
            <source>Day, month or year</source>
            <translation>Tag, Monat oder Jahr</translation>
        </message>
        <message>
            <source>Written like this (d day, M month, y year, H hour, m minute)</source>
            <translation>So geschrieben (d Tag, M Monat, y Jahr, H Stunde, m Minute)</translation>
        </message>
        <message>
            <source>Hour or half of the day</source>
            <translation>Stunde oder Tageshälfte</translation>
        </message>
        <message>
            <source>Weekday, with months or years</source>
            <translation>Wochentag, bei Monaten oder Jahren</translation>
        </message>
        <message>
            <source>a period with numbers, as of a day or an hour</source>
            <translation>ein Zeitraum mit Zahlen, etwa ein Tag oder eine Stunde</translation>
        </message>
        <message>
            <source>one visit, call or rating, which is counted and not kept</source>
            <translation>ein Besuch, Anruf oder Urteil, das gezählt und nicht aufbewahrt wird</translation>
        </message>
        <message>
            <source>in the column “%1”</source>
            <translation>in der Spalte „%1“</translation>
        </message>
        <message>
            <source>the same for all rows</source>
            <translation>für alle Zeilen dieselbe</translation>
        </message>
        <message>
            <source>all services together</source>
            <translation>alle Anliegen zusammen</translation>
        </message>
        <message>
            <source>none, or within the day’s column</source>
            <translation>keine, oder in der Spalte des Tages</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keiner</translation>
        </message>
        <message>
            <source>is not taken (and reported)</source>
            <translation>wird nicht übernommen (und gemeldet)</translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) of this column seem to name persons. They are not taken.</source>
            <translation>
                <numerusform>%n Text dieser Spalte scheint eine Person zu nennen. Er wird nicht übernommen.</numerusform>
                <numerusform>%n Texte dieser Spalte scheinen Personen zu nennen. Sie werden nicht übernommen.</numerusform>
            </translation>
        </message>
        <message>
            <source>This column has more texts than are shown here. Those that are names of units are taken; all others are reported.</source>
            <translation>Diese Spalte hat mehr Texte, als hier stehen. Was davon Stellen benennt, wird übernommen; alles andere wird gemeldet.</translation>
        </message>
        <message>
            <source>no service of its own</source>
            <translation>kein eigenes Anliegen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::MappingValue</name>
        <message>
            <source>What is counted or measured</source>
            <translation>Was gezählt oder gemessen wird</translation>
        </message>
        <message>
            <source>Stands in the column</source>
            <translation>Steht in der Spalte</translation>
        </message>
        <message>
            <source>Written in</source>
            <translation>Geschrieben in</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Sekunden</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Stunden</translation>
        </message>
        <message>
            <source>Like a clock: 12:30 or 0:12:30</source>
            <translation>Wie eine Uhr: 12:30 oder 0:12:30</translation>
        </message>
        <message>
            <source>It is</source>
            <translation>Es ist</translation>
        </message>
        <message>
            <source>How many single answers it is the mean of</source>
            <translation>Von wie vielen Antworten es das Mittel ist</translation>
        </message>
        <message>
            <source>Counts only where</source>
            <translation>Zählt nur, wenn</translation>
        </message>
        <message>
            <source>Counts only where this column says</source>
            <translation>Zählt nur, wenn in dieser Spalte steht</translation>
        </message>
        <message>
            <source>Leave this number out</source>
            <translation>Diese Zahl weglassen</translation>
        </message>
        <message>
            <source>Choose …</source>
            <translation>Bitte wählen …</translation>
        </message>
        <message>
            <source>no column: each row counts</source>
            <translation>keine Spalte: jede Zeile zählt</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>eine Anzahl</translation>
        </message>
        <message>
            <source>percent of “%1”</source>
            <translation>Prozent von „%1“</translation>
        </message>
        <message>
            <source>one value in each row</source>
            <translation>ein Wert in jeder Zeile</translation>
        </message>
        <message>
            <source>always</source>
            <translation>immer</translation>
        </message>
        <message>
            <source>“%1” is …</source>
            <translation>„%1“ ist …</translation>
        </message>
        <message>
            <source>does not count (is reported)</source>
            <translation>zählt nicht (wird gemeldet)</translation>
        </message>
        <message>
            <source>%1 points, the best</source>
            <translation>%1 Punkte, am besten</translation>
        </message>
        <message>
            <source>1 point, the worst</source>
            <translation>1 Punkt, am schlechtesten</translation>
        </message>
        <message>
            <source>%1 points</source>
            <translation>%1 Punkte</translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n Punkt</numerusform>
                <numerusform>%n Punkte</numerusform>
            </translation>
        </message>
        <message>
            <source>up to %1</source>
            <translation>bis %1</translation>
        </message>
        <message>
            <source>over %1 to %2</source>
            <translation>über %1 bis %2</translation>
        </message>
        <message>
            <source>over %1</source>
            <translation>über %1</translation>
        </message>
        <message>
            <source>Choose the column …</source>
            <translation>Spalte wählen …</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::MeasureCardDelegate</name>
        <message>
            <source>own sheet</source>
            <translation>eigenes Blatt</translation>
        </message>
        <message>
            <source>being compared</source>
            <translation>im Vergleich</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::MeasureListModel</name>
        <message>
            <source>Time: %1</source>
            <translation>Arbeitszeit: %1</translation>
        </message>
        <message>
            <source>Cost: %1</source>
            <translation>Kosten: %1</translation>
        </message>
        <message>
            <source>Works: %1</source>
            <translation>Wirkt %1</translation>
        </message>
        <message>
            <source>favourite</source>
            <translation>gemerkt</translation>
        </message>
        <message>
            <source>chosen for comparison</source>
            <translation>zum Vergleich gewählt</translation>
        </message>
        <message>
            <source>In all units: %1</source>
            <translation>In allen Stellen: %1</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::MeasureSheetView</name>
        <message>
            <source>Back to all &amp;measures</source>
            <translation>Zurück zu allen &amp;Maßnahmen</translation>
        </message>
        <message>
            <source>At a glance</source>
            <translation>Auf einen Blick</translation>
        </message>
        <message>
            <source>Reason: %1</source>
            <translation>Grund: %1</translation>
        </message>
        <message>
            <source>&amp;Undo this</source>
            <translation>&amp;Zurücknehmen</translation>
        </message>
        <message>
            <source>&amp;Plan it</source>
            <translation>&amp;Vormerken</translation>
        </message>
        <message>
            <source>Already in pl&amp;ace</source>
            <translation>Ist schon v&amp;orhanden</translation>
        </message>
        <message>
            <source>Does not &amp;fit here …</source>
            <translation>Passt hier n&amp;icht …</translation>
        </message>
        <message>
            <source>Fa&amp;vourite</source>
            <translation>Gemer&amp;kt</translation>
        </message>
        <message>
            <source>Add to fa&amp;vourites</source>
            <translation>Mer&amp;ken</translation>
        </message>
        <message>
            <source>Chosen for c&amp;omparison</source>
            <translation>Zum Ver&amp;gleich gewählt</translation>
        </message>
        <message>
            <source>C&amp;ompare</source>
            <translation>Ver&amp;gleichen</translation>
        </message>
        <message>
            <source>Print …</source>
            <translation>Drucken …</translation>
        </message>
        <message>
            <source>Save as PDF …</source>
            <translation>Als PDF speichern …</translation>
        </message>
        <message>
            <source>Own sheet</source>
            <translation>Eigenes Blatt</translation>
        </message>
        <message>
            <source>Open the sheet %1: %2</source>
            <translation>Blatt %1 öffnen: %2</translation>
        </message>
        <message>
            <source>Address of the source %1</source>
            <translation>Adresse der Quelle %1</translation>
        </message>
        <message>
            <source>%1: %2 (decided for a wider area)</source>
            <translation>%1: %2 (für einen größeren Bereich entschieden)</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Write our own from it</source>
            <translation>Als Vor&amp;lage nutzen</translation>
        </message>
        <message>
            <source>Where it applies already</source>
            <translation>Wo sie schon gilt</translation>
        </message>
        <message>
            <source>It has not been planned, carried out or rejected anywhere yet.</source>
            <translation>Sie ist noch an keiner Stelle geplant, umgesetzt oder abgelehnt.</translation>
        </message>
        <message>
            <source>P&amp;ropose it …</source>
            <translation>Vors&amp;chlagen …</translation>
        </message>
        <message>
            <source>Experience of other authorities</source>
            <translation>Erfahrungen anderer Behörden</translation>
        </message>
        <message>
            <source>Told by members of a benchmarking ring under their code names. It is practice and no research: it stands apart from the sources of the sheet, and recommendations do not count it.</source>
            <translation>Berichtet von Mitgliedern eines Vergleichsrings unter ihrem Codenamen. Das ist Praxis und keine Forschung: Es steht getrennt von den Quellen des Blatts und zählt bei Empfehlungen nicht mit.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::MeetingsCard</name>
        <message>
            <source>Measures for these incidents</source>
            <translation>Maßnahmen für diese Vorfälle</translation>
        </message>
        <message>
            <source>Show these incidents</source>
            <translation>Diese Vorfälle zeigen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::MonthCard</name>
        <message>
            <source>Hide the table</source>
            <translation>Tabelle ausblenden</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>Als Tabelle zeigen</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::MonthChart</name>
        <message>
            <source>Picture of the months</source>
            <translation>Bild der Monate</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>, %1 in the year before</source>
            <translation>, %1 im Jahr davor</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::MoreSection</name>
        <message>
            <source>What &amp;else</source>
            <translation>Was n&amp;och</translation>
        </message>
        <message>
            <source>The trigger is the key to prevention: it leads to measures that make visits easier for citizens. It excuses nothing.</source>
            <translation>Der Auslöser ist der Schlüssel zur Vorbeugung: Er führt zu Maßnahmen, die Besuche für Bürger:innen einfacher machen. Er entschuldigt nichts.</translation>
        </message>
        <message>
            <source>How long was the wait?</source>
            <translation>Wie lang war die Wartezeit?</translation>
        </message>
        <message>
            <source>From this we see at what waiting time conflicts begin.</source>
            <translation>Daran sehen wir, ab welcher Wartezeit Konflikte beginnen.</translation>
        </message>
        <message>
            <source>What you did shows which ways of help are known and work.</source>
            <translation>Was Sie getan haben, zeigt, welche Hilfewege bekannt sind und funktionieren.</translation>
        </message>
        <message>
            <source>Were the police informed?</source>
            <translation>Wurde die Polizei informiert?</translation>
        </message>
        <message>
            <source>An application for prosecution (Strafantrag) is possible within three months of knowing act and person. The safety officer keeps the date.</source>
            <translation>Ein Strafantrag ist der Antrag, eine Tat zu verfolgen. Er ist drei Monate lang möglich, ab Kenntnis von Tat und Person. Die Fachkraft für Arbeitssicherheit behält die Frist im Blick.</translation>
        </message>
        <message>
            <source>Your answer decides which dates the safety officer has to keep.</source>
            <translation>Ihre Antwort entscheidet, welche Fristen die Fachkraft für Arbeitssicherheit beachten muss.</translation>
        </message>
        <message>
            <source>In which role do you report?</source>
            <translation>In welcher Rolle melden Sie?</translation>
        </message>
        <message>
            <source>Witnesses see other things than the person affected. The role says how to read the report.</source>
            <translation>Zeug:innen sehen anderes als Betroffene. Die Rolle sagt, wie die Meldung zu lesen ist.</translation>
        </message>
        <message>
            <source>&amp;More details (voluntary)</source>
            <translation>Mehr &amp;Angaben (freiwillig)</translation>
        </message>
        <message>
            <source>Circumstances</source>
            <translation>Rahmenbedingungen</translation>
        </message>
        <message>
            <source>Circumstances can often be changed quickly: staffing, light, reach of the alarm button.</source>
            <translation>Rahmenbedingungen lassen sich oft schnell ändern: Besetzung, Licht, Reichweite des Alarmknopfs.</translation>
        </message>
        <message>
            <source>Who caused it?</source>
            <translation>Von wem ging es aus?</translation>
        </message>
        <message>
            <source>Only the group, never a name.</source>
            <translation>Nur die Gruppe, nie ein Name.</translation>
        </message>
        <message>
            <source>We count groups, not persons. Origin, religion and nationality are not asked on purpose.</source>
            <translation>Wir zählen Gruppen, nicht Personen. Herkunft, Religion und Staatsangehörigkeit werden bewusst nicht gefragt.</translation>
        </message>
        <message>
            <source>How many persons caused it?</source>
            <translation>Von wie vielen Personen ging es aus?</translation>
        </message>
        <message>
            <source>Groups call for other precautions than single persons.</source>
            <translation>Gruppen erfordern andere Vorkehrungen als einzelne Personen.</translation>
        </message>
        <message>
            <source>Has this happened before?</source>
            <translation>Ist das schon einmal vorgekommen?</translation>
        </message>
        <message>
            <source>Repeated incidents are looked at together and sooner.</source>
            <translation>Wiederholte Vorfälle werden gemeinsam und früher betrachtet.</translation>
        </message>
        <message>
            <source>Did the alarm work?</source>
            <translation>Hat der Alarm funktioniert?</translation>
        </message>
        <message>
            <source>An alarm that fails is repaired first.</source>
            <translation>Ein Alarm, der versagt, wird zuerst repariert.</translation>
        </message>
        <message>
            <source>0 if only property was damaged.</source>
            <translation>0, wenn nur Sachen beschädigt wurden.</translation>
        </message>
        <message>
            <source>Statistics protect small groups. For that the number of persons affected must be right.</source>
            <translation>Die Statistik schützt kleine Gruppen. Dafür muss die Zahl der Betroffenen stimmen.</translation>
        </message>
        <message>
            <source>Voluntary, one person per line. Names are sealed; statistics know a pseudonym only.</source>
            <translation>Freiwillig, eine Person je Zeile. Namen werden versiegelt; die Statistik kennt nur ein Pseudonym.</translation>
        </message>
        <message>
            <source>A rough estimate is enough. Damage adds up and supports the case for a measure.</source>
            <translation>Eine grobe Schätzung genügt. Schäden summieren sich und sprechen für eine Maßnahme.</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <source>Keep it confidential</source>
            <translation>Vertraulich behandeln</translation>
        </message>
        <message>
            <source>If you choose nothing: sensitive for sexual incidents, otherwise normal.</source>
            <translation>Ohne Auswahl: sensibel bei sexuellen Vorfällen, sonst normal.</translation>
        </message>
        <message>
            <source>Public interest</source>
            <translation>Öffentliches Interesse</translation>
        </message>
        <message>
            <source>Then the press office is not taken by surprise.</source>
            <translation>Dann wird die Pressestelle nicht überrascht.</translation>
        </message>
        <message>
            <source>The press may take an interest</source>
            <translation>Die Presse könnte sich dafür interessieren</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Rückmeldung</translation>
        </message>
        <message>
            <source>Whoever reports deserves an answer. Say how we can reach you.</source>
            <translation>Wer meldet, hat eine Antwort verdient. Sagen Sie, wie wir Sie erreichen.</translation>
        </message>
        <message>
            <source>I would like to hear what becomes of it</source>
            <translation>Ich möchte erfahren, was daraus wird</translation>
        </message>
        <message>
            <source>Telephone, e-mail or room, as you like. It is sealed.</source>
            <translation>Telefon, E-Mail oder Raum, wie Sie mögen. Die Angabe wird versiegelt.</translation>
        </message>
        <message>
            <source>What would have prevented it?</source>
            <translation>Was hätte den Vorfall verhindert?</translation>
        </message>
        <message>
            <source>Those who do the work know best what would help.</source>
            <translation>Wer die Arbeit macht, weiß am besten, was helfen würde.</translation>
        </message>
        <message>
            <source>What did you see and hear? No names, file numbers or diagnoses.</source>
            <translation>Was haben Sie gesehen und gehört? Keine Namen, Aktenzeichen, Diagnosen.</translation>
        </message>
        <message>
            <source>Your own words explain what the chosen answers cannot. The text is sealed; statistics never read it.</source>
            <translation>Ihre eigenen Worte erklären, was die Auswahl nicht kann. Der Text wird versiegelt; die Statistik liest ihn nie.</translation>
        </message>
        <message>
            <source>With a name the safety officer can offer help. Others see it only if the safety officer opens this case to them. In statistics it becomes a pseudonym that counts but names nobody.</source>
            <translation>Mit einem Namen kann die Fachkraft für Arbeitssicherheit Hilfe anbieten. Andere sehen ihn nur, wenn sie ihnen diesen Fall freigibt. In der Statistik wird daraus ein Pseudonym, das zählt, aber niemanden nennt.</translation>
        </message>
        <message>
            <source>Your wish to the safety officer: open a sensitive incident to few people, a sealed one to nobody else. Rückhalt reminds of it before a case is opened to somebody; the safety officer decides.</source>
            <translation>Ihr Wunsch an die Fachkraft für Arbeitssicherheit: einen sensiblen Vorfall nur wenigen freigeben, einen versiegelten niemandem sonst. Rückhalt erinnert vor jeder Freigabe daran; die Fachkraft entscheidet.</translation>
        </message>
        <message>
            <source>The safety officer uses it for the feedback alone. In a report without log-in nobody else gets to see it.</source>
            <translation>Die Fachkraft für Arbeitssicherheit nutzt es nur für die Rückmeldung. Bei einer Meldung ohne Anmeldung bekommt es sonst niemand zu sehen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::NamesChecking</name>
        <message>
            <source>“%1” (%2)</source>
            <translation>„%1“ (%2)</translation>
        </message>
        <message>
            <source>Does the text name a person?</source>
            <translation>Nennt der Text eine Person?</translation>
        </message>
        <message>
            <source>Everybody with an account can read this. The following looks like a person: %1. If somebody of a case is meant, please write it in another way.</source>
            <translation>Alle mit einem Konto können das lesen. Nach einer Person sieht aus: %1. Ist jemand aus einem Fall gemeint, schreiben Sie es bitte anders.</translation>
        </message>
        <message>
            <source>Nobody is named: save</source>
            <translation>Niemand ist genannt: speichern</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::Navigation</name>
        <message numerus="yes">
            <source>%1, %n need attention</source>
            <translation>
                <numerusform>%1, %n braucht Aufmerksamkeit</numerusform>
                <numerusform>%1, %n brauchen Aufmerksamkeit</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (Ctrl+%2)</source>
            <translation>%1 (Strg+%2)</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::NewPasswordFields</name>
        <message>
            <source>&amp;Password</source>
            <translation>&amp;Passwort</translation>
        </message>
        <message>
            <source>Password &amp;again</source>
            <translation>Passwort noch &amp;einmal</translation>
        </message>
        <message>
            <source>Password again</source>
            <translation>Passwort noch einmal</translation>
        </message>
        <message>
            <source>The two passwords are not the same. Please type the second one again.</source>
            <translation>Die beiden Passwörter sind nicht gleich. Bitte geben Sie das zweite noch einmal ein.</translation>
        </message>
        <message>
            <source>The key file cannot be used. It must have at least 32 bytes and at most one megabyte. Please choose another one.</source>
            <translation>Diese Schlüsseldatei geht nicht. Sie muss mindestens 32 Byte und höchstens ein Megabyte groß sein. Bitte wählen Sie eine andere.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::NewPlanDialog</name>
        <message>
            <source>Take a measure into the plan</source>
            <translation>Maßnahme in den Plan aufnehmen</translation>
        </message>
        <message>
            <source>Without a proposal, because it is decided already. Who is responsible and when it begins you settle in the plan.</source>
            <translation>Ohne Vorschlag, weil sie schon beschlossen ist. Wer verantwortlich ist und wann es losgeht, legen Sie im Plan fest.</translation>
        </message>
        <message>
            <source>&amp;Measure of the catalogue</source>
            <translation>&amp;Maßnahme aus dem Katalog</translation>
        </message>
        <message>
            <source>Measure of the catalogue</source>
            <translation>Maßnahme aus dem Katalog</translation>
        </message>
        <message>
            <source>For these &amp;units</source>
            <translation>Für diese &amp;Stellen</translation>
        </message>
        <message>
            <source>For these units</source>
            <translation>Für diese Stellen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Take into the plan</source>
            <translation>In den &amp;Plan aufnehmen</translation>
        </message>
        <message>
            <source>Plan a measure</source>
            <translation>Maßnahme planen</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Please choose at least one unit.</source>
            <translation>Bitte wählen Sie mindestens eine Stelle.</translation>
        </message>
        <message>
            <source>The measure cannot be planned yet</source>
            <translation>Die Maßnahme kann noch nicht geplant werden</translation>
        </message>
        <message>
            <source>The measure was not planned</source>
            <translation>Die Maßnahme wurde nicht geplant</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::NextStepsCard</name>
        <message>
            <source>What is to be done now</source>
            <translation>Was jetzt zu tun ist</translation>
        </message>
        <message>
            <source>Nothing: the case is finished.</source>
            <translation>Nichts mehr: Der Fall ist beendet.</translation>
        </message>
        <message>
            <source>Everything that has to be done is done. You can close the case.</source>
            <translation>Alles Nötige ist getan. Sie können den Fall abschließen.</translation>
        </message>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>%n weitere zeigen</numerusform>
                <numerusform>%n weitere zeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>Overdue since %1</source>
            <translation>Überfällig seit %1</translation>
        </message>
        <message>
            <source>By %1</source>
            <translation>Bis %1</translation>
        </message>
        <message>
            <source>Do this</source>
            <translation>Erledigen</translation>
        </message>
        <message>
            <source>Not needed …</source>
            <translation>Entfällt …</translation>
        </message>
        <message>
            <source>State of the case now: %1.</source>
            <translation>Stand des Falls jetzt: %1.</translation>
        </message>
        <message>
            <source>Not needed: %1</source>
            <translation>Entfällt: %1</translation>
        </message>
        <message>
            <source>The duty is gone then. The reason stands in the history of the case.</source>
            <translation>Die Aufgabe ist dann erledigt. Der Grund steht im Verlauf des Falls.</translation>
        </message>
        <message>
            <source>&amp;Not needed</source>
            <translation>E&amp;ntfällt</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>&amp;Grund</translation>
        </message>
        <message>
            <source>The duty is not needed any more.</source>
            <translation>Die Aufgabe entfällt.</translation>
        </message>
        <message>
            <source>The reporter reads this word for word.</source>
            <translation>Die meldende Person liest das Wort für Wort.</translation>
        </message>
        <message>
            <source>Stays in the register. The reporter does not see it.</source>
            <translation>Bleibt im Register. Die meldende Person sieht ihn nicht.</translation>
        </message>
        <message>
            <source>&amp;Question</source>
            <translation>&amp;Frage</translation>
        </message>
        <message>
            <source>Write what you would like to know.</source>
            <translation>Schreiben Sie, was Sie wissen möchten.</translation>
        </message>
        <message>
            <source>&amp;Closing note</source>
            <translation>&amp;Schlusswort</translation>
        </message>
        <message numerus="yes">
            <source>The case cannot be closed yet: %n duties are open. Do them, or say with a reason why they are not needed.</source>
            <translation>
                <numerusform>Der Fall lässt sich noch nicht abschließen: %n Aufgabe ist offen. Erledigen Sie sie, oder lassen Sie sie mit einem Grund entfallen.</numerusform>
                <numerusform>Der Fall lässt sich noch nicht abschließen: %n Aufgaben sind offen. Erledigen Sie sie, oder lassen Sie sie mit einem Grund entfallen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing can be asked: it is not known who reported, and there is neither a receipt code nor a contact.</source>
            <translation>Rückfragen sind nicht möglich: Wer gemeldet hat, ist nicht bekannt und hat weder Quittungscode noch Kontakt.</translation>
        </message>
        <message>
            <source>Nothing can be asked: the incident names nobody and no contact.</source>
            <translation>Rückfragen sind nicht möglich: Zum Vorfall ist niemand genannt und kein Kontakt angegeben.</translation>
        </message>
        <message>
            <source>There is no receipt code, so nobody reads the question here: please ask in person (%1). What you write stays in the register.</source>
            <translation>Es gibt keinen Quittungscode, die Frage liest hier also niemand: Bitte fragen Sie persönlich (%1). Was Sie schreiben, bleibt im Register.</translation>
        </message>
        <message>
            <source>There is no receipt code: please tell it in person (%1).</source>
            <translation>Es gibt keinen Quittungscode: Bitte sagen Sie es persönlich (%1).</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Only for %1. The reason stands in the history of the case.</source>
            <translation>Nur für: %1. Der Grund steht im Verlauf des Falls.</translation>
        </message>
        <message>
            <source>The case is open again. Say with the next step how it goes on.</source>
            <translation>Der Fall ist wieder offen. Sagen Sie mit dem nächsten Schritt, wie es weitergeht.</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Everything that has to be done is done. A safety officer closes the case.</source>
            <translation>Alles Nötige ist getan. Den Fall schließt die Fachkraft für Arbeitssicherheit ab.</translation>
        </message>
        <message>
            <source>Everything that has to be done is done. Take the case into review, then you can close it.</source>
            <translation>Alles Nötige ist getan. Nehmen Sie den Fall in Prüfung, dann können Sie ihn abschließen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::OccurredField</name>
        <message>
            <source>How exactly you know it</source>
            <translation>Wie genau Sie es wissen</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Uhrzeit</translation>
        </message>
        <message>
            <source>Part of the day</source>
            <translation>Tageszeit</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>1 hour ago</source>
            <translation>Vor 1 Stunde</translation>
        </message>
        <message>
            <source>This morning</source>
            <translation>Heute Vormittag</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <source>Exact time</source>
            <translation>Genauer Zeitpunkt</translation>
        </message>
        <message>
            <source>Only roughly</source>
            <translation>Nur ungefähr</translation>
        </message>
        <message>
            <source>%1, time of day open</source>
            <translation>%1, Tageszeit offen</translation>
        </message>
        <message>
            <source>The day is known</source>
            <translation>Der Tag ist bekannt</translation>
        </message>
        <message>
            <source>The month is known</source>
            <translation>Der Monat ist bekannt</translation>
        </message>
        <message>
            <source>The year is known</source>
            <translation>Das Jahr ist bekannt</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::OfficeForm</name>
        <message>
            <source>Address and contact</source>
            <translation>Anschrift und Kontakt</translation>
        </message>
        <message>
            <source>&amp;Name, as citizens know the office</source>
            <translation>&amp;Name, unter dem man das Amt kennt</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Anschrift</translation>
        </message>
        <message>
            <source>Floor, room</source>
            <translation>Stockwerk, Zimmer</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Web page (https://…)</source>
            <translation>Webseite (https://…)</translation>
        </message>
        <message>
            <source>Where appointments are made (https://…)</source>
            <translation>Wo man Termine bucht (https://…)</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Öffnungszeiten</translation>
        </message>
        <message>
            <source>Write times like 8-12, 13:30-18. A star means by appointment only: 14-16*. An empty field is a closed day.</source>
            <translation>Schreiben Sie Zeiten so: 8-12, 13:30-18. Ein Stern heißt nur mit Termin: 14-16*. Ein leeres Feld ist ein geschlossener Tag.</translation>
        </message>
        <message>
            <source>&amp;Hours that count from</source>
            <translation>&amp;Zeiten, die gelten ab</translation>
        </message>
        <message>
            <source>Day from which the new hours count</source>
            <translation>Tag, ab dem die neuen Zeiten gelten</translation>
        </message>
        <message>
            <source>Enter other hours from this day</source>
            <translation>Ab diesem Tag andere Zeiten eintragen</translation>
        </message>
        <message>
            <source>Last admission</source>
            <translation>Annahmeschluss</translation>
        </message>
        <message>
            <source>Why nobody is taken after that time</source>
            <translation>Warum danach niemand mehr angenommen wird</translation>
        </message>
        <message>
            <source>In your own words</source>
            <translation>Mit eigenen Worten</translation>
        </message>
        <message>
            <source>Closed days</source>
            <translation>Schließtage</translation>
        </message>
        <message>
            <source>Add a closed &amp;day</source>
            <translation>Schließ&amp;tag hinzufügen</translation>
        </message>
        <message>
            <source>Ways to reach the office</source>
            <translation>Wege zum Amt</translation>
        </message>
        <message>
            <source>Getting here</source>
            <translation>Anfahrt</translation>
        </message>
        <message>
            <source>More on this</source>
            <translation>Mehr dazu</translation>
        </message>
        <message>
            <source>Accessibility</source>
            <translation>Barrierefreiheit</translation>
        </message>
        <message>
            <source>Languages that are spoken</source>
            <translation>Sprachen, die gesprochen werden</translation>
        </message>
        <message>
            <source>&amp;Save the profile</source>
            <translation>Steckbrief &amp;speichern</translation>
        </message>
        <message>
            <source>Discard the changes</source>
            <translation>Änderungen verwerfen</translation>
        </message>
        <message>
            <source>Nobody has written this profile yet.</source>
            <translation>Diesen Steckbrief hat noch niemand geschrieben.</translation>
        </message>
        <message>
            <source>Last changed on %1: %2</source>
            <translation>Zuletzt geändert am %1: %2</translation>
        </message>
        <message>
            <source>Enter from which day on the new hours count.</source>
            <translation>Geben Sie an, ab welchem Tag die neuen Zeiten gelten.</translation>
        </message>
        <message>
            <source>%1 hours a week, %2 of them before 7 and %3 after 17 o’clock</source>
            <translation>%1 Stunden je Woche, davon %2 vor 7 und %3 nach 17 Uhr</translation>
        </message>
        <message>
            <source>Discard the changes?</source>
            <translation>Änderungen verwerfen?</translation>
        </message>
        <message>
            <source>What you have changed in the profile since it was saved goes.</source>
            <translation>Was Sie seit dem Speichern im Steckbrief geändert haben, geht verloren.</translation>
        </message>
        <message>
            <source>Please write the day like this: 01.12.2026.</source>
            <translation>Bitte schreiben Sie den Tag so: 01.12.2026.</translation>
        </message>
        <message>
            <source>Write times like 8-12, 13:30-18. By appointment: 14-16*.</source>
            <translation>Schreiben Sie Zeiten so: 8-12, 13:30-18. Nur mit Termin: 14-16*.</translation>
        </message>
        <message>
            <source>This cannot be saved yet</source>
            <translation>Das kann noch nicht gespeichert werden</translation>
        </message>
        <message>
            <source>The profile is saved.</source>
            <translation>Der Steckbrief ist gespeichert.</translation>
        </message>
        <message>
            <source>The profile was not saved</source>
            <translation>Der Steckbrief wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>Somebody else has changed it meanwhile. Note what you have changed, discard it, and enter it once more.</source>
            <translation>Jemand anderes hat ihn inzwischen geändert. Notieren Sie Ihre Änderungen, verwerfen Sie sie und tragen Sie sie noch einmal ein.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::OneTimeCard</name>
        <message>
            <source>One-time password</source>
            <translation>Einmal-Passwort</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>I have passed it &amp;on</source>
            <translation>Ich habe es &amp;weitergegeben</translation>
        </message>
        <message>
            <source>Tell %1 this password in person or on the telephone, never together with the login name in one message. It is shown only now and must be replaced at the first unlocking.</source>
            <translation>Sagen Sie %1 dieses Passwort persönlich oder am Telefon, nie zusammen mit dem Anmeldenamen in einer Nachricht. Es ist nur jetzt zu sehen und muss beim ersten Öffnen ersetzt werden.</translation>
        </message>
        <message>
            <source>Password copied. The clipboard is emptied in 30 seconds.</source>
            <translation>Passwort kopiert. Die Zwischenablage wird in 30 Sekunden geleert.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::OverlayView</name>
        <message>
            <source>I&amp;ndicator:</source>
            <translation>&amp;Kennzahl:</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>Kennzahl</translation>
        </message>
        <message>
            <source>&amp;By:</source>
            <translation>&amp;Nach:</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Nach</translation>
        </message>
        <message>
            <source>Every figure as a table</source>
            <translation>Alle Werte als Tabelle</translation>
        </message>
        <message>
            <source>Where both stand out</source>
            <translation>Wo beides auffällt</translation>
        </message>
        <message>
            <source>Hours of the week</source>
            <translation>Stunden der Woche</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <source>Weekday</source>
            <translation>Wochentag</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Nothing to lay over each other yet</source>
            <translation>Noch nichts übereinanderzulegen</translation>
        </message>
        <message>
            <source>As soon as visitor contacts and waiting times or ratings are imported, you see here when they meet incidents.</source>
            <translation>Sobald Kontakte mit Publikum und Wartezeiten oder Bewertungen übernommen sind, sehen Sie hier, wann sie auf Vorfälle treffen.</translation>
        </message>
        <message>
            <source>Incidents per 1,000 contacts</source>
            <translation>Vorfälle je 1.000 Kontakte</translation>
        </message>
        <message>
            <source>The more, the darker. A mark: more than the contacts let expect.</source>
            <translation>Je mehr, desto dunkler. Ein Zeichen: mehr, als die Kontakte erwarten lassen.</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Monat</translation>
        </message>
        <message>
            <source>%1, in the same hours.</source>
            <translation>%1, in denselben Stunden.</translation>
        </message>
        <message>
            <source>The worse, the darker. A mark: in the worst quarter.</source>
            <translation>Je ungünstiger, desto dunkler. Ein Zeichen: im ungünstigsten Viertel.</translation>
        </message>
        <message>
            <source>Every figure</source>
            <translation>Alle Werte</translation>
        </message>
        <message>
            <source>Contacts, incidents and “%1”, with 95 percent intervals.</source>
            <translation>Kontakte, Vorfälle und „%1“, mit 95-Prozent-Bereichen.</translation>
        </message>
        <message>
            <source>At no time do a bad figure and more incidents clearly meet.</source>
            <translation>Zu keiner Zeit treffen ein ungünstiger Wert und mehr Vorfälle deutlich zusammen.</translation>
        </message>
        <message>
            <source>The measures for these incidents take the indicator into account, as a reason that is stated.</source>
            <translation>Die Maßnahmen für diese Vorfälle berücksichtigen die Kennzahl, als Grund, der genannt wird.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::OwnAccess</name>
        <message>
            <source>Your access</source>
            <translation>Ihr Zugang</translation>
        </message>
        <message>
            <source>Fingerprint of your keys. Whoever hands you a key asks for it on the telephone:</source>
            <translation>Fingerabdruck Ihrer Schlüssel. Wer Ihnen einen Schlüssel übergibt, fragt am Telefon danach:</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Change password or key &amp;file …</source>
            <translation>Passwort oder Schlüssel&amp;datei ändern …</translation>
        </message>
        <message>
            <source>Password changed. If somebody else knows the old one, please renew the keys below as well.</source>
            <translation>Passwort geändert. Wenn jemand anderes das alte kennt, erneuern Sie bitte auch unten die Schlüssel.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::OwnIndicatorDialog</name>
        <message>
            <source>Own indicators</source>
            <translation>Eigene Kennzahlen</translation>
        </message>
        <message>
            <source>What does this authority count?</source>
            <translation>Was zählt diese Behörde?</translation>
        </message>
        <message>
            <source>%1, German</source>
            <translation>%1, deutsch</translation>
        </message>
        <message>
            <source>%1, English</source>
            <translation>%1, englisch</translation>
        </message>
        <message>
            <source>Own indicators, or a new one</source>
            <translation>Eigene Kennzahlen oder eine neue</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>What is counted or measured</source>
            <translation>Was gezählt oder gemessen wird</translation>
        </message>
        <message>
            <source>What it is set against, if anything</source>
            <translation>Worauf es bezogen wird, falls auf etwas</translation>
        </message>
        <message>
            <source>Where the numbers come from</source>
            <translation>Woher die Zahlen kommen</translation>
        </message>
        <message>
            <source>&amp;Unit</source>
            <translation>&amp;Einheit</translation>
        </message>
        <message>
            <source>&amp;Better is</source>
            <translation>&amp;Besser ist</translation>
        </message>
        <message>
            <source>&amp;How the figure comes from the numbers</source>
            <translation>&amp;Wie die Kennzahl aus den Zahlen entsteht</translation>
        </message>
        <message>
            <source>Percentile, border of the share, or “per how many” of a ratio</source>
            <translation>Perzentil, Grenze des Anteils oder „je wie viele“ eines Verhältnisses</translation>
        </message>
        <message>
            <source>Where classes end, for instance: 5, 10, 30</source>
            <translation>Wo Klassen enden, zum Beispiel: 5, 10, 30</translation>
        </message>
        <message>
            <source>New &amp;version</source>
            <translation>Neue &amp;Fassung</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>A new indicator</source>
            <translation>Eine neue Kennzahl</translation>
        </message>
        <message>
            <source>Go on without saving?</source>
            <translation>Weiter, ohne zu speichern?</translation>
        </message>
        <message>
            <source>What you have entered here is lost then.</source>
            <translation>Was Sie hier eingetragen haben, geht dann verloren.</translation>
        </message>
        <message>
            <source>Go on without saving</source>
            <translation>Weiter, ohne zu speichern</translation>
        </message>
        <message>
            <source>There are numbers of it: name and source can be changed. Another meaning is a new version, and the old one stays with its numbers.</source>
            <translation>Es gibt Zahlen dazu: Name und Quelle lassen sich ändern. Eine andere Bedeutung ist eine neue Fassung; die alte bleibt mit ihren Zahlen.</translation>
        </message>
        <message>
            <source>There are no numbers of it yet. How it is computed stays as it is.</source>
            <translation>Es gibt noch keine Zahlen dazu. Wie sie berechnet wird, bleibt.</translation>
        </message>
        <message>
            <source>About offices and hours, never about persons. Both languages, because reports and rings need both.</source>
            <translation>Über Dienststellen und Stunden, nie über Personen. In beiden Sprachen, weil Berichte und Vergleichsringe beide brauchen.</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <source>A number cannot be read. Classes are whole numbers with commas between them.</source>
            <translation>Eine Zahl ist nicht lesbar. Klassen sind ganze Zahlen, durch Kommas getrennt.</translation>
        </message>
        <message>
            <source>Something is missing or does not fit: name, what is counted and source in both languages; for shares and ratios what it is set against; for percentiles the percentile and the classes.</source>
            <translation>Etwas fehlt oder passt nicht: Name, was gezählt wird und Quelle in beiden Sprachen; bei Anteilen und Verhältnissen, worauf bezogen wird; bei Perzentilen das Perzentil und die Klassen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::OwnSheetEditor</name>
        <message>
            <source>C&amp;lose</source>
            <translation>Sch&amp;ließen</translation>
        </message>
        <message>
            <source>&amp;Save draft</source>
            <translation>Entwurf &amp;speichern</translation>
        </message>
        <message>
            <source>&amp;Propose for approval</source>
            <translation>Zur &amp;Freigabe vorschlagen</translation>
        </message>
        <message>
            <source>Draft saved.</source>
            <translation>Entwurf gespeichert.</translation>
        </message>
        <message>
            <source>Draft not saved</source>
            <translation>Entwurf nicht gespeichert</translation>
        </message>
        <message>
            <source>The draft cannot be saved like this:</source>
            <translation>So lässt sich der Entwurf nicht speichern:</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) are missing before a second person can approve it:</source>
            <translation>
                <numerusform>Eines fehlt noch, bevor eine zweite Person das Blatt freigeben kann:</numerusform>
                <numerusform>%n Dinge fehlen noch, bevor eine zweite Person das Blatt freigeben kann:</numerusform>
            </translation>
        </message>
        <message>
            <source>Names in the sheet?</source>
            <translation>Namen im Blatt?</translation>
        </message>
        <message>
            <source>The sheet seems to name persons. Everybody who sees the catalogue can read it, and other authorities too when it is exported. Have you checked that nobody from a case is named?</source>
            <translation>Das Blatt scheint Personen zu nennen. Alle, die den Katalog sehen, können es lesen, nach einer Weitergabe auch andere Behörden. Haben Sie geprüft, dass niemand aus einem Fall genannt ist?</translation>
        </message>
        <message>
            <source>Checked, propose it</source>
            <translation>Geprüft, vorschlagen</translation>
        </message>
        <message>
            <source>Not proposed</source>
            <translation>Nicht vorgeschlagen</translation>
        </message>
        <message>
            <source>Proposed. A second person has to approve it.</source>
            <translation>Vorgeschlagen. Eine zweite Person muss das Blatt freigeben.</translation>
        </message>
        <message>
            <source>Leave the sheet?</source>
            <translation>Blatt verlassen?</translation>
        </message>
        <message>
            <source>Something in it cannot be saved as it is, for instance a text that is too long. When you leave, the rest is saved and that part is cut.</source>
            <translation>Etwas darin lässt sich so nicht speichern, zum Beispiel ein zu langer Text. Wenn Sie gehen, wird dieser Teil gekürzt und alles Übrige gespeichert.</translation>
        </message>
        <message>
            <source>Cut and leave</source>
            <translation>Kürzen und verlassen</translation>
        </message>
        <message>
            <source>New sheet of our own</source>
            <translation>Neues eigenes Blatt</translation>
        </message>
        <message>
            <source>Edit a sheet of our own</source>
            <translation>Eigenes Blatt bearbeiten</translation>
        </message>
        <message>
            <source>Not saved yet. It will be saved in a moment.</source>
            <translation>Noch nicht gespeichert. Das geschieht gleich von selbst.</translation>
        </message>
        <message>
            <source>Draft saved at %1.</source>
            <translation>Entwurf um %1 Uhr gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::OwnSheetForm</name>
        <message>
            <source>What it is</source>
            <translation>Worum es geht</translation>
        </message>
        <message>
            <source>One language is enough. Where the other one is missing, the sheet shows the one there is.</source>
            <translation>Eine Sprache genügt. Fehlt die andere, zeigt das Blatt die vorhandene.</translation>
        </message>
        <message>
            <source>The benefit in two to four sentences. It stands on the card and on top of the sheet.</source>
            <translation>Der Nutzen in zwei bis vier Sätzen. Er steht auf der Karte und oben auf dem Blatt.</translation>
        </message>
        <message>
            <source>Under which subject it is found in the catalogue.</source>
            <translation>Unter diesem Thema steht die Maßnahme im Katalog.</translation>
        </message>
        <message>
            <source>What it suits</source>
            <translation>Wofür sie passt</translation>
        </message>
        <message>
            <source>May stay empty, if it answers no particular trigger.</source>
            <translation>Kann leer bleiben, wenn es um keinen bestimmten Auslöser geht.</translation>
        </message>
        <message>
            <source>The sheet</source>
            <translation>Das Blatt</translation>
        </message>
        <message>
            <source>What has to be kept in mind, and where it does not help.</source>
            <translation>Woran zu denken ist und wo die Maßnahme nicht hilft.</translation>
        </message>
        <message>
            <source>What somebody can do this week, in this order.</source>
            <translation>Was man noch diese Woche tun kann, in dieser Reihenfolge.</translation>
        </message>
        <message>
            <source>Effort and people</source>
            <translation>Aufwand und Beteiligte</translation>
        </message>
        <message>
            <source>What is known of its effect</source>
            <translation>Was über die Wirkung bekannt ist</translation>
        </message>
        <message>
            <source>A report, a website, a recommendation, or your own experience.</source>
            <translation>Ein Bericht, eine Internetseite, eine Empfehlung oder eigene Erfahrung.</translation>
        </message>
        <message>
            <source>Say openly what has not been examined.</source>
            <translation>Sagen Sie offen, was nicht untersucht ist.</translation>
        </message>
        <message>
            <source>Which number would show an effect, where it comes from and over which time.</source>
            <translation>Welche Zahl eine Wirkung zeigen würde, woher sie kommt und über welche Zeit.</translation>
        </message>
        <message>
            <source>What goes well with it</source>
            <translation>Was gut dazu passt</translation>
        </message>
        <message>
            <source>How well the effect is known</source>
            <translation>Wie gut die Wirkung belegt ist</translation>
        </message>
        <message>
            <source>Add a source</source>
            <translation>Quelle hinzufügen</translation>
        </message>
        <message>
            <source>Remove source %1</source>
            <translation>Quelle %1 entfernen</translation>
        </message>
        <message>
            <source>Add a statement</source>
            <translation>Aussage hinzufügen</translation>
        </message>
        <message>
            <source>Remove statement %1</source>
            <translation>Aussage %1 entfernen</translation>
        </message>
        <message>
            <source>Add somebody</source>
            <translation>Jemanden hinzufügen</translation>
        </message>
        <message>
            <source>Remove entry %1</source>
            <translation>Eintrag %1 entfernen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::OwnSheetTree</name>
        <message>
            <source>(no title yet)</source>
            <translation>(noch ohne Titel)</translation>
        </message>
        <message>
            <source>Version %1: %2</source>
            <translation>Fassung %1: %2</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Blatt</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Fassung</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::OwnSheetsView</name>
        <message>
            <source>Own sheets</source>
            <translation>Eigene Blätter</translation>
        </message>
        <message>
            <source>What your authority writes itself counts after a second person has approved it. Then it stands in the catalogue beside the sheets of the program.</source>
            <translation>Was Ihre Behörde selbst schreibt, gilt erst, wenn eine zweite Person es freigegeben hat. Dann steht es im Katalog neben den Blättern des Programms.</translation>
        </message>
        <message>
            <source>Own sheets and their versions</source>
            <translation>Eigene Blätter und ihre Fassungen</translation>
        </message>
        <message numerus="yes">
            <source>%n version(s) in this register lack a valid signature and are not shown. Somebody has changed the register with another program.</source>
            <translation>
                <numerusform>%n Fassung in diesem Register hat keine gültige Unterschrift und wird nicht gezeigt. Jemand hat das Register mit einem anderen Programm verändert.</numerusform>
                <numerusform>%n Fassungen in diesem Register haben keine gültige Unterschrift und werden nicht gezeigt. Jemand hat das Register mit einem anderen Programm verändert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) wait for your approval.</source>
            <translation>
                <numerusform>%n Blatt wartet auf Ihre Freigabe.</numerusform>
                <numerusform>%n Blätter warten auf Ihre Freigabe.</numerusform>
            </translation>
        </message>
        <message>
            <source>somebody who has left</source>
            <translation>einer Person, die nicht mehr dabei ist</translation>
        </message>
        <message>
            <source>Version %1 was written by %2.</source>
            <translation>Fassung %1 stammt von %2.</translation>
        </message>
        <message>
            <source>It was approved by %1.</source>
            <translation>Freigegeben von %1.</translation>
        </message>
        <message>
            <source>A second person has to approve it; you wrote it yourself.</source>
            <translation>Eine zweite Person muss sie freigeben, denn sie stammt von Ihnen selbst.</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) are still missing.</source>
            <translation>
                <numerusform>Eines fehlt noch.</numerusform>
                <numerusform>%n Dinge fehlen noch.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not taken back</source>
            <translation>Nicht zurückgeholt</translation>
        </message>
        <message>
            <source>Taken back as a draft.</source>
            <translation>Als Entwurf zurückgeholt.</translation>
        </message>
        <message>
            <source>Approve the sheet?</source>
            <translation>Blatt freigeben?</translation>
        </message>
        <message>
            <source>It then stands in the catalogue for everybody, and your name stays with it. Have you read it from beginning to end?</source>
            <translation>Es steht dann für alle im Katalog, und Ihr Name bleibt damit verbunden. Haben Sie es von Anfang bis Ende gelesen?</translation>
        </message>
        <message>
            <source>Read, approve it</source>
            <translation>Gelesen, freigeben</translation>
        </message>
        <message>
            <source>Not approved</source>
            <translation>Nicht freigegeben</translation>
        </message>
        <message>
            <source>Approved. It stands in the catalogue now.</source>
            <translation>Freigegeben. Das Blatt steht jetzt im Katalog.</translation>
        </message>
        <message>
            <source>Withdraw this version?</source>
            <translation>Diese Fassung zurückziehen?</translation>
        </message>
        <message>
            <source>It leaves the catalogue. What was planned with it stays, and its text stays in the register.</source>
            <translation>Sie verschwindet aus dem Katalog. Was damit geplant wurde, bleibt, und ihr Text bleibt im Register.</translation>
        </message>
        <message>
            <source>It is not deleted, but nobody goes on with it.</source>
            <translation>Sie wird nicht gelöscht, aber niemand arbeitet damit weiter.</translation>
        </message>
        <message>
            <source>Withdraw it</source>
            <translation>Zurückziehen</translation>
        </message>
        <message>
            <source>Not withdrawn</source>
            <translation>Nicht zurückgezogen</translation>
        </message>
        <message>
            <source>Withdrawn.</source>
            <translation>Zurückgezogen.</translation>
        </message>
        <message>
            <source>Version %1:</source>
            <translation>Fassung %1:</translation>
        </message>
        <message>
            <source>Import sheets</source>
            <translation>Blätter importieren</translation>
        </message>
        <message>
            <source>Package of sheets (*.json)</source>
            <translation>Paket mit Blättern (*.json)</translation>
        </message>
        <message>
            <source>Not read</source>
            <translation>Nicht gelesen</translation>
        </message>
        <message>
            <source>Not taken over</source>
            <translation>Nicht übernommen</translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) taken over. A second person has to approve them.</source>
            <translation>
                <numerusform>%n Blatt übernommen. Eine zweite Person muss es freigeben.</numerusform>
                <numerusform>%n Blätter übernommen. Eine zweite Person muss sie freigeben.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not exported</source>
            <translation>Nicht exportiert</translation>
        </message>
        <message>
            <source>Only sheets that are complete can be exported. Nothing was written.</source>
            <translation>Exportieren lassen sich nur vollständige Blätter. Geschrieben wurde nichts.</translation>
        </message>
        <message>
            <source>Export sheets</source>
            <translation>Blätter exportieren</translation>
        </message>
        <message>
            <source>Measure sheets</source>
            <translation>Maßnahmenblätter</translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) exported.</source>
            <translation>
                <numerusform>%n Blatt exportiert.</numerusform>
                <numerusform>%n Blätter exportiert.</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to all &amp;measures</source>
            <translation>Zurück zu allen &amp;Maßnahmen</translation>
        </message>
        <message>
            <source>&amp;New sheet</source>
            <translation>&amp;Neues Blatt</translation>
        </message>
        <message>
            <source>&amp;Import …</source>
            <translation>&amp;Importieren …</translation>
        </message>
        <message>
            <source>E&amp;xport …</source>
            <translation>E&amp;xportieren …</translation>
        </message>
        <message>
            <source>&amp;Read</source>
            <translation>&amp;Lesen</translation>
        </message>
        <message>
            <source>&amp;Compare with the other version</source>
            <translation>Mit der &amp;anderen Fassung vergleichen</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Propose</source>
            <translation>Vor&amp;schlagen</translation>
        </message>
        <message>
            <source>&amp;Take back</source>
            <translation>Zurück&amp;holen</translation>
        </message>
        <message>
            <source>&amp;Approve</source>
            <translation>&amp;Freigeben</translation>
        </message>
        <message>
            <source>&amp;Withdraw</source>
            <translation>Zurück&amp;ziehen</translation>
        </message>
        <message>
            <source>No sheets of your own yet</source>
            <translation>Noch keine eigenen Blätter</translation>
        </message>
        <message>
            <source>Write down what has proved itself in your authority, or import what another authority has written.</source>
            <translation>Schreiben Sie auf, was sich bei Ihnen bewährt hat, oder übernehmen Sie, was eine andere Behörde geschrieben hat.</translation>
        </message>
        <message>
            <source>Write the first sheet</source>
            <translation>Erstes Blatt schreiben</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PackageView</name>
        <message>
            <source>What the package would bring</source>
            <translation>Was das Paket bringen würde</translation>
        </message>
        <message>
            <source>Sheets or problems of the package</source>
            <translation>Blätter oder Fehler des Pakets</translation>
        </message>
        <message>
            <source>&amp;Leave it</source>
            <translation>Nicht über&amp;nehmen</translation>
        </message>
        <message>
            <source>&amp;Take over as proposals</source>
            <translation>Als &amp;Vorschläge übernehmen</translation>
        </message>
        <message>
            <source>%1 cannot be taken over. Nothing was changed. Send these lines to whoever made the package.</source>
            <translation>%1 lässt sich nicht übernehmen. Geändert wurde nichts. Schicken Sie diese Zeilen der Stelle, die das Paket erstellt hat.</translation>
        </message>
        <message>
            <source>%1, made on %2: everything in it is here already.</source>
            <translation>%1 vom %2: Alles darin ist hier schon vorhanden.</translation>
        </message>
        <message numerus="yes">
            <source>%1, made on %2, brings %n sheet(s). Nothing was changed yet. What you take over waits for a second person to approve it; what is in force here stays.</source>
            <translation>
                <numerusform>%1 vom %2 bringt %n Blatt. Geändert wurde noch nichts. Was Sie übernehmen, muss eine zweite Person freigeben; was hier gilt, bleibt.</numerusform>
                <numerusform>%1 vom %2 bringt %n Blätter. Geändert wurde noch nichts. Was Sie übernehmen, muss eine zweite Person freigeben; was hier gilt, bleibt.</numerusform>
            </translation>
        </message>
        <message>
            <source>New, becomes version %1</source>
            <translation>Neu, wird Fassung %1</translation>
        </message>
        <message>
            <source>Another version, becomes version %1. Version %2 stays in force until the new one is approved.</source>
            <translation>Andere Fassung, wird Fassung %1. Fassung %2 gilt weiter, bis die neue freigegeben ist.</translation>
        </message>
        <message>
            <source>Another version, becomes version %1</source>
            <translation>Andere Fassung, wird Fassung %1</translation>
        </message>
        <message>
            <source>Here already as version %1, stays as it is</source>
            <translation>Als Fassung %1 schon vorhanden, bleibt unverändert</translation>
        </message>
        <message>
            <source>Names sheets that are not here: %1</source>
            <translation>Nennt Blätter, die es hier nicht gibt: %1</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Blatt</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>Was geschieht</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>Fehler</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PagePreview</name>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <source>Show the pages smaller</source>
            <translation>Die Seiten kleiner zeigen</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <source>Show the pages larger</source>
            <translation>Die Seiten größer zeigen</translation>
        </message>
        <message>
            <source>Fit width</source>
            <translation>Seitenbreite</translation>
        </message>
        <message>
            <source>Fit the width of the pages</source>
            <translation>Die Breite der Seiten einpassen</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n Seite</numerusform>
                <numerusform>%n Seiten</numerusform>
            </translation>
        </message>
        <message>
            <source>Pages of the report</source>
            <translation>Seiten des Berichts</translation>
        </message>
        <message>
            <source>%1. %2 Saved as a web page, the report can be read with a screen reader.</source>
            <translation>%1. %2 Als Webseite gespeichert, lässt sich der Bericht mit einem Bildschirmvorleser lesen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PartRow</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PasswordAdvice</name>
        <message numerus="yes">
            <source>At least %n characters. Four or five words that do not belong together are easy to remember and hard to guess.</source>
            <translation>
                <numerusform>Mindestens %n Zeichen. Vier oder fünf Wörter, die nicht zusammengehören, sind leicht zu merken und schwer zu erraten.</numerusform>
                <numerusform>Mindestens %n Zeichen. Vier oder fünf Wörter, die nicht zusammengehören, sind leicht zu merken und schwer zu erraten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Too short: %n more characters.</source>
            <translation>
                <numerusform>Zu kurz: Es fehlt noch %n Zeichen.</numerusform>
                <numerusform>Zu kurz: Es fehlen noch %n Zeichen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Easy to guess. Add a word that has nothing to do with it.</source>
            <translation>Leicht zu erraten. Fügen Sie ein Wort hinzu, das nichts damit zu tun hat.</translation>
        </message>
        <message>
            <source>Hard to guess. Good enough.</source>
            <translation>Schwer zu erraten. Das reicht aus.</translation>
        </message>
        <message>
            <source>Very hard to guess.</source>
            <translation>Sehr schwer zu erraten.</translation>
        </message>
        <message>
            <source>Please choose a longer password or one that is harder to guess.</source>
            <translation>Bitte wählen Sie ein längeres Passwort oder eines, das schwerer zu erraten ist.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PasswordChange</name>
        <message>
            <source>Present &amp;password</source>
            <translation>Bisheriges Passw&amp;ort</translation>
        </message>
        <message>
            <source>Present password</source>
            <translation>Bisheriges Passwort</translation>
        </message>
        <message>
            <source>Please enter your present password.</source>
            <translation>Bitte geben Sie Ihr bisheriges Passwort ein.</translation>
        </message>
        <message>
            <source>The password cannot be changed yet</source>
            <translation>Das Passwort kann noch nicht geändert werden</translation>
        </message>
        <message>
            <source>The password is changed</source>
            <translation>Das Passwort wird geändert</translation>
        </message>
        <message>
            <source>This takes a few seconds on purpose: it makes guessing slow.</source>
            <translation>Das dauert mit Absicht ein paar Sekunden: So lässt sich schlecht raten.</translation>
        </message>
        <message>
            <source>The password could not be changed</source>
            <translation>Das Passwort konnte nicht geändert werden</translation>
        </message>
        <message>
            <source>The present password is not right. Please type it again.</source>
            <translation>Das bisherige Passwort stimmt nicht. Bitte geben Sie es noch einmal ein.</translation>
        </message>
        <message>
            <source>&amp;Change the password</source>
            <translation>Passwort ä&amp;ndern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PasswordField</name>
        <message>
            <source>Caps Lock seems to be on.</source>
            <translation>Die Feststelltaste scheint eingeschaltet zu sein.</translation>
        </message>
        <message>
            <source>Show password</source>
            <translation>Passwort anzeigen</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Verbergen</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PeriodList</name>
        <message>
            <source>Periods and their releases</source>
            <translation>Zeiträume und ihre Veröffentlichungen</translation>
        </message>
        <message numerus="yes">
            <source>%n period(s) can be released</source>
            <translation>
                <numerusform>%n Zeitraum kann veröffentlicht werden</numerusform>
                <numerusform>%n Zeiträume können veröffentlicht werden</numerusform>
            </translation>
        </message>
        <message>
            <source>Released numbers</source>
            <translation>Veröffentlichte Zahlen</translation>
        </message>
        <message>
            <source>Numbers are released once for each period and then stay as they are. From released numbers you make as many reports as you like.</source>
            <translation>Zahlen werden für jeden Zeitraum einmal veröffentlicht und bleiben dann, wie sie sind. Aus veröffentlichten Zahlen erstellen Sie so viele Berichte, wie Sie möchten.</translation>
        </message>
        <message>
            <source>Safety officers release numbers. From these you make as many reports as you like.</source>
            <translation>Die Arbeitssicherheit veröffentlicht Zahlen. Daraus erstellen Sie so viele Berichte, wie Sie möchten.</translation>
        </message>
        <message>
            <source>&amp;Look at it and release</source>
            <translation>&amp;Ansehen und veröffentlichen</translation>
        </message>
        <message>
            <source>Ma&amp;ke a report</source>
            <translation>Bericht &amp;erstellen</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier release(s) of this year count in protecting it.</source>
            <translation>
                <numerusform>%n frühere Veröffentlichung dieses Jahres wird beim Schutz mitgerechnet.</numerusform>
                <numerusform>%n frühere Veröffentlichungen dieses Jahres werden beim Schutz mitgerechnet.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show &amp;all periods</source>
            <translation>Alle &amp;Zeiträume zeigen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PeriodTableModel</name>
        <message>
            <source>released on %1</source>
            <translation>veröffentlicht am %1</translation>
        </message>
        <message>
            <source>possible, if something changed in the year since</source>
            <translation>möglich, falls sich in dem Jahr noch etwas geändert hat</translation>
        </message>
        <message>
            <source>not released yet – due</source>
            <translation>noch nicht veröffentlicht – fällig</translation>
        </message>
        <message>
            <source>not released – possible</source>
            <translation>nicht veröffentlicht – möglich</translation>
        </message>
        <message>
            <source>not over yet – from %1</source>
            <translation>noch nicht zu Ende – ab %1</translation>
        </message>
        <message>
            <source>closed, because the year is released as a whole</source>
            <translation>abgeschlossen, weil das ganze Jahr veröffentlicht ist</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PlanBoard</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Enter opens a measure, Alt with the left or right arrow moves it.</source>
            <translation>Die Eingabetaste öffnet eine Maßnahme, Alt mit Pfeil links oder rechts verschiebt sie.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PlanDetail</name>
        <message>
            <source>Back to the plan</source>
            <translation>Zurück zum Plan</translation>
        </message>
        <message>
            <source>Whole sheet</source>
            <translation>Ganzes Blatt</translation>
        </message>
        <message>
            <source>To the proposal</source>
            <translation>Zum Vorschlag</translation>
        </message>
        <message>
            <source>Leave without saving?</source>
            <translation>Ohne Speichern verlassen?</translation>
        </message>
        <message>
            <source>Something is entered here that was not saved.</source>
            <translation>Hier ist etwas eingetragen, das noch nicht gespeichert ist.</translation>
        </message>
        <message>
            <source>Leave without saving</source>
            <translation>Ohne Speichern verlassen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PlanEditing</name>
        <message>
            <source>Somebody was faster</source>
            <translation>Jemand war schneller</translation>
        </message>
        <message>
            <source>The measure was changed in the meantime. Nothing was saved. Please look at it again.</source>
            <translation>Die Maßnahme wurde inzwischen geändert. Es wurde nichts gespeichert. Bitte sehen Sie sie noch einmal an.</translation>
        </message>
        <message>
            <source>The change was not saved</source>
            <translation>Die Änderung wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>“%1” is now: %2.</source>
            <translation>„%1“ ist jetzt: %2.</translation>
        </message>
        <message>
            <source>The note is in the history.</source>
            <translation>Die Notiz steht im Verlauf.</translation>
        </message>
        <message>
            <source>The last change was taken back.</source>
            <translation>Die letzte Änderung ist zurückgenommen.</translation>
        </message>
        <message>
            <source>Take the last step back?</source>
            <translation>Den letzten Schritt zurücknehmen?</translation>
        </message>
        <message>
            <source>“%1” is then “%2” again. The step “%3” was taken on %4 by %5. It stays in the history together with its being taken back.</source>
            <translation>„%1“ ist dann wieder „%2“. %5 hat am %4 den Schritt „%3“ gewählt. Er bleibt im Verlauf stehen, ebenso dass er zurückgenommen wurde.</translation>
        </message>
        <message>
            <source>Take the step back</source>
            <translation>Schritt zurücknehmen</translation>
        </message>
        <message>
            <source>The step was taken back.</source>
            <translation>Der Schritt ist zurückgenommen.</translation>
        </message>
        <message>
            <source>Undo the last change</source>
            <translation>Letzte Änderung zurücknehmen</translation>
        </message>
        <message>
            <source>Undo: %1</source>
            <translation>Rückgängig: %1</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PlanForm</name>
        <message>
            <source>Who and when</source>
            <translation>Wer und wann</translation>
        </message>
        <message>
            <source>Who is res&amp;ponsible (a function, not a person)</source>
            <translation>Wer ist veran&amp;twortlich? (eine Funktion, keine Person)</translation>
        </message>
        <message>
            <source>Who is responsible (a function, not a person)</source>
            <translation>Wer ist verantwortlich? (eine Funktion, keine Person)</translation>
        </message>
        <message>
            <source>By what will success be &amp;seen?</source>
            <translation>Woran ist der Erfolg zu &amp;sehen?</translation>
        </message>
        <message>
            <source>By what will success be seen?</source>
            <translation>Woran ist der Erfolg zu sehen?</translation>
        </message>
        <message>
            <source>How the effect will be checked</source>
            <translation>Wie die Wirkung geprüft wird</translation>
        </message>
        <message>
            <source>&amp;Begins on</source>
            <translation>&amp;Beginnt am</translation>
        </message>
        <message>
            <source>&amp;Done by</source>
            <translation>Fert&amp;ig bis</translation>
        </message>
        <message>
            <source>Mone&amp;y beyond own staff</source>
            <translation>&amp;Kosten außer eigener Arbeitszeit</translation>
        </message>
        <message>
            <source>Staff &amp;council</source>
            <translation>Personal&amp;rat</translation>
        </message>
        <message>
            <source>&amp;Note about the staff council</source>
            <translation>&amp;Notiz zum Personalrat</translation>
        </message>
        <message>
            <source>&amp;Months before and after</source>
            <translation>&amp;Monate vorher und nachher</translation>
        </message>
        <message>
            <source>Fewer incidents, in pe&amp;r cent</source>
            <translation>&amp;Weniger Vorfälle, in Prozent</translation>
        </message>
        <message>
            <source>In relation &amp;to</source>
            <translation>Be&amp;zogen auf</translation>
        </message>
        <message>
            <source>Their number be&amp;fore</source>
            <translation>Anzahl &amp;vorher</translation>
        </message>
        <message>
            <source>Their number &amp;afterwards</source>
            <translation>Anzahl nac&amp;hher</translation>
        </message>
        <message>
            <source>Rückhalt counts matching incidents in as long a time before and after. When the number of contacts or posts is known, it counts in relation to them.</source>
            <translation>Rückhalt zählt passende Vorfälle in einer gleich langen Zeit vorher und nachher. Sind die Zahlen der Kontakte oder Vollzeitstellen bekannt, rechnet es darauf bezogen.</translation>
        </message>
        <message>
            <source>Save these details</source>
            <translation>Angaben speichern</translation>
        </message>
        <message>
            <source>Discard the changes</source>
            <translation>Änderungen verwerfen</translation>
        </message>
        <message>
            <source>Take cost and indicator from the sheet</source>
            <translation>Kosten und Kennzeichen der Wirkung aus dem Blatt übernehmen</translation>
        </message>
        <message>
            <source>Please write the day like this: 01.12.2026.</source>
            <translation>Bitte schreiben Sie den Tag so: 01.12.2026.</translation>
        </message>
        <message>
            <source>The details cannot be saved yet</source>
            <translation>Die Angaben können noch nicht gespeichert werden</translation>
        </message>
        <message>
            <source>The details are saved.</source>
            <translation>Die Angaben sind gespeichert.</translation>
        </message>
        <message>
            <source>One thing is missing before: %1</source>
            <translation>Eines fehlt noch vor: %1</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PlanPage</name>
        <message>
            <source>Measures in the plan</source>
            <translation>Maßnahmen im Plan</translation>
        </message>
        <message>
            <source>Measures in the plan along the months</source>
            <translation>Maßnahmen im Plan über die Monate</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Tafel</translation>
        </message>
        <message>
            <source>Time line</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message numerus="yes">
            <source>%n point(s) of the plan are due or overdue.</source>
            <translation>
                <numerusform>Im Plan ist %n Punkt fällig oder überfällig.</numerusform>
                <numerusform>Im Plan sind %n Punkte fällig oder überfällig.</numerusform>
            </translation>
        </message>
        <message>
            <source>What was decided, who does it until when, and whether it helps.</source>
            <translation>Was beschlossen ist, wer es bis wann tut und ob es hilft.</translation>
        </message>
        <message>
            <source>Plan a measure</source>
            <translation>Maßnahme planen</translation>
        </message>
        <message>
            <source>Save documentation</source>
            <translation>Dokumentation speichern</translation>
        </message>
        <message>
            <source>Documentation of the risk assessment (ArbSchG § 6) for the chosen unit, as PDF or table</source>
            <translation>Dokumentation der Gefährdungsbeurteilung (ArbSchG § 6) für die gewählte Stelle, als PDF oder Tabelle</translation>
        </message>
        <message>
            <source>Back to the plan</source>
            <translation>Zurück zum Plan</translation>
        </message>
        <message>
            <source>Undo the last change</source>
            <translation>Letzte Änderung zurücknehmen</translation>
        </message>
        <message>
            <source>How the plan is shown</source>
            <translation>Wie der Plan gezeigt wird</translation>
        </message>
        <message>
            <source>Measures of this unit</source>
            <translation>Maßnahmen dieser Stelle</translation>
        </message>
        <message>
            <source>With checked and stopped ones</source>
            <translation>Auch geprüfte und beendete</translation>
        </message>
        <message>
            <source>Outline: planned. Hatched: in progress. Filled: carried out. Dashed line: today. Diamond: the effect is checked then.</source>
            <translation>Umriss: geplant. Schraffiert: in Umsetzung. Gefüllt: umgesetzt. Gestrichelte Linie: heute. Raute: Dann wird die Wirkung geprüft.</translation>
        </message>
        <message>
            <source>Nothing is planned yet</source>
            <translation>Es ist noch nichts geplant</translation>
        </message>
        <message>
            <source>Measures that a manager chooses among the proposals come here. You can also plan one without a proposal.</source>
            <translation>Hierher kommen Maßnahmen, die eine Führungskraft aus den Vorschlägen auswählt. Sie können auch eine ohne Vorschlag planen.</translation>
        </message>
        <message>
            <source>Measures that a manager chooses will stand here, with dates and with what came of them.</source>
            <translation>Hier werden Maßnahmen stehen, die eine Führungskraft ausgewählt hat, mit Terminen und mit dem, was daraus wurde.</translation>
        </message>
        <message>
            <source>All units</source>
            <translation>Alle Stellen</translation>
        </message>
        <message>
            <source>The measure stays where it is</source>
            <translation>Die Maßnahme bleibt, wo sie ist</translation>
        </message>
        <message>
            <source>From “%1” there is no way for you to “%2”. Open the measure to see what comes next.</source>
            <translation>Von „%1“ führt für Sie kein Weg zu „%2“. Öffnen Sie die Maßnahme, um zu sehen, was als Nächstes kommt.</translation>
        </message>
        <message>
            <source>Risk assessment measures %1.pdf</source>
            <translation>Maßnahmen Gefährdungsbeurteilung %1.pdf</translation>
        </message>
        <message>
            <source>PDF document (*.pdf)</source>
            <translation>PDF-Dokument (*.pdf)</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabelle (*.csv)</translation>
        </message>
        <message>
            <source>The documentation was not saved</source>
            <translation>Die Dokumentation wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>The documentation is saved.</source>
            <translation>Die Dokumentation ist gespeichert.</translation>
        </message>
        <message>
            <source>Save these details</source>
            <translation>Angaben speichern</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PlanReminder</name>
        <message>
            <source>In the plan</source>
            <translation>Im Plan</translation>
        </message>
        <message numerus="yes">
            <source>And %n more in the plan.</source>
            <translation>
                <numerusform>Und %n weiterer Punkt im Plan.</numerusform>
                <numerusform>Und %n weitere Punkte im Plan.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PlanTableModel</name>
        <message>
            <source>done on %1</source>
            <translation>erledigt am %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>no dates yet</source>
            <translation>noch ohne Termin</translation>
        </message>
        <message>
            <source>not settled yet</source>
            <translation>noch offen</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Maßnahme</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Stellen</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>Verantwortlich</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>What comes next</source>
            <translation>Was ansteht</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PlanWords</name>
        <message>
            <source>whole authority</source>
            <translation>ganze Behörde</translation>
        </message>
        <message>
            <source>a unit that was removed</source>
            <translation>eine entfernte Stelle</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 und %n weitere</numerusform>
                <numerusform>%1 und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>an account that was removed</source>
            <translation>entferntes Konto</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>ab %1</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>bis %1</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PopulationEditor</name>
        <message>
            <source>With these numbers the program can say how often something happens for 100 posts or 100,000 visitor contacts. A number of a unit holds for all that belongs to it.</source>
            <translation>Mit diesen Zahlen kann das Programm sagen, wie oft etwas je 100 Stellen oder je 100.000 Kontakte vorkommt. Die Zahl eines Bereichs gilt für alles, was dazu gehört.</translation>
        </message>
        <message>
            <source>Sho&amp;w</source>
            <translation>&amp;Anzeigen</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>Numbers of the units by year</source>
            <translation>Zahlen der Bereiche nach Jahren</translation>
        </message>
        <message>
            <source>Save the numbers</source>
            <translation>Zahlen speichern</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Undo the last change of the numbers</source>
            <translation>Die letzte Änderung der Zahlen rückgängig machen</translation>
        </message>
        <message>
            <source>Discard all changes</source>
            <translation>Alle Änderungen verwerfen</translation>
        </message>
        <message>
            <source>Read a list (CSV) …</source>
            <translation>Liste einlesen (CSV) …</translation>
        </message>
        <message>
            <source>What the list says</source>
            <translation>Was in der Liste steht</translation>
        </message>
        <message>
            <source>Take into the table</source>
            <translation>In die Tabelle übernehmen</translation>
        </message>
        <message>
            <source>Leave the list</source>
            <translation>Liste nicht übernehmen</translation>
        </message>
        <message>
            <source>columns are missing</source>
            <translation>Spalten fehlen</translation>
        </message>
        <message>
            <source>there is no such unit, or there are several</source>
            <translation>diesen Bereich gibt es nicht oder mehrfach</translation>
        </message>
        <message>
            <source>the year cannot be read</source>
            <translation>das Jahr ist nicht zu lesen</translation>
        </message>
        <message>
            <source>the posts cannot be read</source>
            <translation>die Stellen sind nicht zu lesen</translation>
        </message>
        <message>
            <source>the contacts cannot be read</source>
            <translation>die Kontakte sind nicht zu lesen</translation>
        </message>
        <message>
            <source>the year or a number is out of bounds</source>
            <translation>das Jahr oder eine Zahl liegt außerhalb der Grenzen</translation>
        </message>
        <message>
            <source>unit and year were given above already</source>
            <translation>Bereich und Jahr stehen weiter oben schon</translation>
        </message>
        <message>
            <source>%1: that is no number that can be kept. The old one stays.</source>
            <translation>%1: Das ist keine Zahl, die hier stehen kann. Die alte bleibt.</translation>
        </message>
        <message>
            <source>Changed and not saved yet.</source>
            <translation>Geändert und noch nicht gespeichert.</translation>
        </message>
        <message>
            <source>The numbers could not be saved</source>
            <translation>Die Zahlen konnten nicht gespeichert werden</translation>
        </message>
        <message>
            <source>Posts and contacts saved.</source>
            <translation>Stellen und Kontakte gespeichert.</translation>
        </message>
        <message>
            <source>Read a list of posts and contacts</source>
            <translation>Liste mit Stellen und Kontakten einlesen</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabelle (*.csv)</translation>
        </message>
        <message>
            <source>The list cannot be read</source>
            <translation>Die Liste lässt sich nicht lesen</translation>
        </message>
        <message>
            <source>The first line must name the columns unit and year, and posts or contacts or both. Nothing was changed.</source>
            <translation>Die erste Zeile muss die Spalten Bereich und Jahr nennen, dazu Stellen oder Kontakte oder beides. Nichts wurde geändert.</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) can be taken.</source>
            <translation>
                <numerusform>%n Zeile kann übernommen werden.</numerusform>
                <numerusform>%n Zeilen können übernommen werden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them say(s) something new.</source>
            <translation>
                <numerusform>%n davon ist neu.</numerusform>
                <numerusform>%n davon sind neu.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) cannot be taken.</source>
            <translation>
                <numerusform>%n Zeile kann nicht übernommen werden.</numerusform>
                <numerusform>%n Zeilen können nicht übernommen werden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Line %1: %2.</source>
            <translation>Zeile %1: %2.</translation>
        </message>
        <message numerus="yes">
            <source>And %n more line(s).</source>
            <translation>
                <numerusform>Und %n weitere Zeile.</numerusform>
                <numerusform>Und %n weitere Zeilen.</numerusform>
            </translation>
        </message>
        <message>
            <source>The list cannot be taken</source>
            <translation>Die Liste lässt sich nicht übernehmen</translation>
        </message>
        <message>
            <source>Taken into the table, not saved yet.</source>
            <translation>In die Tabelle übernommen, noch nicht gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PopulationModel</name>
        <message>
            <source>%1, %2, %3</source>
            <comment>posts or contacts, unit, year</comment>
            <translation>%1, %2, %3</translation>
        </message>
        <message>
            <source>Σ %1</source>
            <comment>sum of units</comment>
            <translation>Σ %1</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <source>%1, the sum of its units</source>
            <translation>%1, die Summe der Bereiche</translation>
        </message>
        <message>
            <source>The sum of its units</source>
            <translation>Die Summe der Bereiche</translation>
        </message>
        <message>
            <source>Whole authority</source>
            <translation>Ganze Verwaltung</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PrivacyView</name>
        <message>
            <source>What is hidden and why</source>
            <translation>Was verdeckt ist und warum</translation>
        </message>
        <message>
            <source>Only safety officers see this page. The report itself shows one sign for all withheld numbers and does not say why.</source>
            <translation>Diese Seite sieht nur die Arbeitssicherheit. Der Bericht selbst zeigt für alle zurückgehaltenen Zahlen dasselbe Zeichen und sagt nicht, warum.</translation>
        </message>
        <message>
            <source>Every number, and why it is withheld</source>
            <translation>Jede Zahl, und warum sie zurückgehalten wird</translation>
        </message>
        <message>
            <source>&amp;Table</source>
            <translation>&amp;Tabelle</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>How fine the tables are</source>
            <translation>Wie fein die Tabellen sind</translation>
        </message>
        <message>
            <source>Ma&amp;ke coarser …</source>
            <translation>&amp;Gröber machen …</translation>
        </message>
        <message>
            <source>What leaves the register</source>
            <translation>Was das Register verlässt</translation>
        </message>
        <message>
            <source>All tables of the programme, with every site. If too much is withheld, coarser tables often show more.</source>
            <translation>Alle vorgesehenen Tabellen mit jedem Standort. Wenn zu viel zurückgehalten wird, zeigen gröbere Tabellen oft mehr.</translation>
        </message>
        <message>
            <source>Nothing is withheld.</source>
            <translation>Nichts wird zurückgehalten.</translation>
        </message>
        <message>
            <source>%1 withheld for its own sake · %2 withheld to protect others. Choose a cell to read why.</source>
            <translation>%1 um ihrer selbst willen zurückgehalten · %2 zurückgehalten, um andere zu schützen. Wählen Sie eine Zelle, um den Grund zu lesen.</translation>
        </message>
        <message>
            <source>Nothing is withheld in this table.</source>
            <translation>In dieser Tabelle wird nichts zurückgehalten.</translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) became known late and are counted here, because their own period is closed.</source>
            <translation>
                <numerusform>%n Vorfall wurde erst später bekannt und zählt hier mit, weil sein eigener Zeitraum abgeschlossen ist.</numerusform>
                <numerusform>%n Vorfälle wurden erst später bekannt und zählen hier mit, weil ihr eigener Zeitraum abgeschlossen ist.</numerusform>
            </translation>
        </message>
        <message>
            <source>It would follow from these numbers, which are shown:</source>
            <translation>Errechnen ließe es sich mit diesen Zahlen, die gezeigt werden:</translation>
        </message>
        <message>
            <source>Which earlier releases count</source>
            <translation>Welche früheren Veröffentlichungen mitzählen</translation>
        </message>
        <message>
            <source>What the protection reckons with</source>
            <translation>Womit der Schutz rechnet</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n number(s) are shown</source>
            <translation>
                <numerusform>%1 von %n Zahl wird gezeigt</numerusform>
                <numerusform>%1 von %n Zahlen werden gezeigt</numerusform>
            </translation>
        </message>
        <message>
            <source>What is shown holds %1 % of all that the tables count: small numbers are withheld first.</source>
            <translation>Darin stecken %1 % von allem, was die Tabellen zählen: Zurückgehalten werden vor allem kleine Zahlen.</translation>
        </message>
        <message numerus="yes">
            <source>%n number(s) withheld for their own sake: no incident, too few persons, or mostly one person.</source>
            <translation>
                <numerusform>%n Zahl um ihrer selbst willen zurückgehalten: kein Vorfall, zu wenige Personen oder überwiegend eine Person.</numerusform>
                <numerusform>%n Zahlen um ihrer selbst willen zurückgehalten: kein Vorfall, zu wenige Personen oder überwiegend eine Person.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n number(s) withheld because such a small number could be worked out from them.</source>
            <translation>
                <numerusform>%n Zahl zurückgehalten, weil sich daraus eine so kleine Zahl errechnen ließe.</numerusform>
                <numerusform>%n Zahlen zurückgehalten, weil sich daraus eine so kleine Zahl errechnen ließe.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For %n of them neither a danger nor its absence could be proved in time; they are withheld to be on the safe side.</source>
            <translation>
                <numerusform>Bei %n davon ließ sich in der Zeit weder eine Gefahr noch ihr Fehlen beweisen; sie wird vorsorglich zurückgehalten.</numerusform>
                <numerusform>Bei %n davon ließ sich in der Zeit weder eine Gefahr noch ihr Fehlen beweisen; sie werden vorsorglich zurückgehalten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You expect %n incident(s) a year.</source>
            <translation>
                <numerusform>Sie erwarten %n Vorfall im Jahr.</numerusform>
                <numerusform>Sie erwarten %n Vorfälle im Jahr.</numerusform>
            </translation>
        </message>
        <message>
            <source>You have made the tables coarser than proposed.</source>
            <translation>Sie haben die Tabellen gröber gemacht als vorgeschlagen.</translation>
        </message>
        <message>
            <source>Which tables there are follows from what everybody may know, such as the number of employees, and never from the incidents of this period:</source>
            <translation>Welche Tabellen es gibt, folgt aus dem, was alle wissen dürfen, etwa der Zahl der Beschäftigten, und nie aus den Vorfällen dieses Zeitraums:</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>cell of a table</comment>
            <translation>%1: %2</translation>
        </message>
        <message numerus="yes">
            <source>%n table(s) with numbers of incidents: %1</source>
            <translation>
                <numerusform>%n Tabelle mit Anzahlen von Vorfällen: %1</numerusform>
                <numerusform>%n Tabellen mit Anzahlen von Vorfällen: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>The names of the sites in these tables, the name of the authority, and the note that you write.</source>
            <translation>Die Namen der Standorte in diesen Tabellen, der Name der Verwaltung und die Anmerkung, die Sie schreiben.</translation>
        </message>
        <message>
            <source>Everybody with an account in this register can read these numbers and pass them on. What was passed on cannot be called back.</source>
            <translation>Alle mit einem Konto in diesem Register können diese Zahlen lesen und weitergeben. Was weitergegeben ist, lässt sich nicht zurückholen.</translation>
        </message>
        <message>
            <source>No single incident, no description, no name and no identifier of a person leaves the register.</source>
            <translation>Kein einzelner Vorfall, keine Beschreibung, kein Name und keine Kennung einer Person verlässt das Register.</translation>
        </message>
        <message>
            <source>Sealed for safety officers, the register keeps what was counted, so that later releases can be checked against it.</source>
            <translation>Versiegelt für die Arbeitssicherheit bewahrt das Register auf, was gezählt wurde. Daran werden spätere Veröffentlichungen geprüft.</translation>
        </message>
        <message numerus="yes">
            <source>%1, released on %2, %n table(s)</source>
            <translation>
                <numerusform>%1, veröffentlicht am %2, %n Tabelle</numerusform>
                <numerusform>%1, veröffentlicht am %2, %n Tabellen</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has been released about %1 yet. Other years do not count: no incident is counted in two years.</source>
            <translation>Über %1 ist noch nichts veröffentlicht worden. Andere Jahre zählen nicht mit: Kein Vorfall wird in zwei Jahren gezählt.</translation>
        </message>
        <message>
            <source>What could be worked out from these together with the new numbers was checked. Other years do not count: no incident is counted in two years.</source>
            <translation>Geprüft ist, was sich daraus zusammen mit den neuen Zahlen errechnen ließe. Andere Jahre zählen nicht mit: Kein Vorfall wird in zwei Jahren gezählt.</translation>
        </message>
        <message>
            <source>A reader knows all numbers ever released about the year, and the rules of this program.</source>
            <translation>Wer den Bericht liest, kennt alle Zahlen, die je über das Jahr veröffentlicht wurden, und die Regeln dieses Programms.</translation>
        </message>
        <message>
            <source>The reader may also be one of the persons affected and know the own case.</source>
            <translation>Es kann auch eine der betroffenen Personen sein, die ihren eigenen Fall kennt.</translation>
        </message>
        <message>
            <source>For every group of 1 to %1 persons that is not shown it stays open even then whether there was no incident at all, or %2 and more.</source>
            <translation>Auch dann bleibt für jede nicht gezeigte Gruppe von 1 bis %1 Personen offen, ob es gar keinen Vorfall gab oder %2 und mehr.</translation>
        </message>
        <message>
            <source>It does not reckon with several persons affected who put together what they know, nor with numbers that were passed on without this program.</source>
            <translation>Nicht gerechnet wird mit mehreren Betroffenen, die ihr Wissen zusammenlegen, und nicht mit Zahlen, die ohne dieses Programm weitergegeben wurden.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PromisesView</name>
        <message>
            <source>No reply is owed</source>
            <translation>Es steht keine Antwort aus</translation>
        </message>
        <message>
            <source>When the service centre promises an answer by a day, enter it below. It stands here until the unit has answered.</source>
            <translation>Wenn das Servicecenter eine Antwort bis zu einem Tag zusagt, tragen Sie es unten ein. Die Zusage steht hier, bis die Stelle geantwortet hat.</translation>
        </message>
        <message>
            <source>S&amp;how also what is answered or withdrawn</source>
            <translation>Auch &amp;Beantwortetes und Zurückgezogenes zeigen</translation>
        </message>
        <message>
            <source>Promised replies</source>
            <translation>Rückmeldezusagen</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>What about</source>
            <translation>Worum es geht</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Stelle</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Zeichen</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Day of the answer</source>
            <translation>Tag der Antwort</translation>
        </message>
        <message>
            <source>Was &amp;answered on this day</source>
            <translation>An diesem Tag bean&amp;twortet</translation>
        </message>
        <message>
            <source>&amp;Withdraw</source>
            <translation>&amp;Zurückziehen</translation>
        </message>
        <message>
            <source>&amp;Take back, it is still open</source>
            <translation>Zurück&amp;nehmen, ist noch offen</translation>
        </message>
        <message>
            <source>Promise a reply</source>
            <translation>Antwort zusagen</translation>
        </message>
        <message>
            <source>No names, numbers or addresses of citizens: the matter and its reference are enough.</source>
            <translation>Keine Namen, Nummern oder Adressen von Bürgerinnen und Bürgern: Anliegen und Zeichen genügen.</translation>
        </message>
        <message>
            <source>What it is a&amp;bout</source>
            <translation>W&amp;orum es geht</translation>
        </message>
        <message>
            <source>Unit that answers</source>
            <translation>Stelle, die antwortet</translation>
        </message>
        <message>
            <source>Within so many working days</source>
            <translation>Innerhalb von so vielen Werktagen</translation>
        </message>
        <message>
            <source>Reference (may be empty)</source>
            <translation>Zeichen (darf leer bleiben)</translation>
        </message>
        <message>
            <source>&amp;Keep the promise on record</source>
            <translation>Zusage &amp;festhalten</translation>
        </message>
        <message>
            <source>Until %1, by the holidays of the authority</source>
            <translation>Bis %1, nach den Feiertagen der Behörde</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Überfällig</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>Heute fällig</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Kept, %1</source>
            <translation>Gehalten, %1</translation>
        </message>
        <message>
            <source>Not kept, answered %1</source>
            <translation>Nicht gehalten, beantwortet %1</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Zurückgezogen</translation>
        </message>
        <message numerus="yes">
            <source>%n promised reply(s) are overdue.</source>
            <translation>
                <numerusform>%n Rückmeldezusage ist überfällig.</numerusform>
                <numerusform>%n Rückmeldezusagen sind überfällig.</numerusform>
            </translation>
        </message>
        <message>
            <source>No promised reply is overdue.</source>
            <translation>Keine Rückmeldezusage ist überfällig.</translation>
        </message>
        <message>
            <source>Of %1 that were due in the last 90 days, %2 were kept.</source>
            <translation>Von %1, die in den letzten 90 Tagen fällig waren, wurden %2 gehalten.</translation>
        </message>
        <message>
            <source>This cannot be kept yet</source>
            <translation>Das kann noch nicht festgehalten werden</translation>
        </message>
        <message>
            <source>The promise was not kept</source>
            <translation>Die Zusage wurde nicht festgehalten</translation>
        </message>
        <message>
            <source>The promise is on record.</source>
            <translation>Die Zusage ist festgehalten.</translation>
        </message>
        <message>
            <source>This was not saved</source>
            <translation>Das wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>Enter the day of the answer: from the day of the promise, %1, until today.</source>
            <translation>Geben Sie den Tag der Antwort an: vom Tag der Zusage, %1, bis heute.</translation>
        </message>
        <message>
            <source>Noted: the answer was given.</source>
            <translation>Vermerkt: Die Antwort ist erteilt.</translation>
        </message>
        <message>
            <source>Withdraw the promise</source>
            <translation>Zusage zurückziehen</translation>
        </message>
        <message>
            <source>It counts neither as kept nor as missed afterwards.</source>
            <translation>Sie zählt danach weder als gehalten noch als versäumt.</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Zurückziehen</translation>
        </message>
        <message>
            <source>The promise is withdrawn.</source>
            <translation>Die Zusage ist zurückgezogen.</translation>
        </message>
        <message>
            <source>Taken back: the reply is still owed.</source>
            <translation>Zurückgenommen: Die Antwort steht noch aus.</translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s) in the register cannot be read and are missing here. The administrator can check the register.</source>
            <translation>
                <numerusform>%n Zusage im Register kann nicht gelesen werden und fehlt hier. Die Verwaltung des Registers kann es prüfen.</numerusform>
                <numerusform>%n Zusagen im Register können nicht gelesen werden und fehlen hier. Die Verwaltung des Registers kann es prüfen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ProposalDialog</name>
        <message>
            <source>Propose measures to management</source>
            <translation>Führungskräften Maßnahmen vorschlagen</translation>
        </message>
        <message>
            <source>Managers of these units see the measures in this order, with reasons, advantages and disadvantages. They see no incident and no person.</source>
            <translation>Führungskräfte dieser Stellen sehen die Maßnahmen in dieser Reihenfolge, mit Gründen, Vorteilen und Nachteilen. Sie sehen keinen Vorfall und keine Person.</translation>
        </message>
        <message>
            <source>&amp;Name of the proposal</source>
            <translation>&amp;Name des Vorschlags</translation>
        </message>
        <message>
            <source>Name of the proposal</source>
            <translation>Name des Vorschlags</translation>
        </message>
        <message>
            <source>For these &amp;units</source>
            <translation>Für diese &amp;Stellen</translation>
        </message>
        <message>
            <source>For these units</source>
            <translation>Für diese Stellen</translation>
        </message>
        <message>
            <source>&amp;Measures, the most important first</source>
            <translation>&amp;Maßnahmen, die wichtigste zuerst</translation>
        </message>
        <message>
            <source>Measures, the most important first</source>
            <translation>Maßnahmen, die wichtigste zuerst</translation>
        </message>
        <message>
            <source>Another measure of the &amp;catalogue</source>
            <translation>Weitere Maßnahme aus dem &amp;Katalog</translation>
        </message>
        <message>
            <source>Another measure of the catalogue</source>
            <translation>Weitere Maßnahme aus dem Katalog</translation>
        </message>
        <message>
            <source>&amp;Add</source>
            <translation>&amp;Hinzufügen</translation>
        </message>
        <message>
            <source>Add this measure to the proposal</source>
            <translation>Diese Maßnahme zum Vorschlag hinzufügen</translation>
        </message>
        <message>
            <source>Note &amp;to the managers (may be empty)</source>
            <translation>H&amp;inweis an die Führungskräfte (darf leer bleiben)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Put to the managers</source>
            <translation>Führungskräften &amp;vorlegen</translation>
        </message>
        <message>
            <source>Propose measures</source>
            <translation>Maßnahmen vorschlagen</translation>
        </message>
        <message>
            <source>Without incidents behind it: your own advice.</source>
            <translation>Ohne Vorfälle dahinter: Ihr eigener Rat.</translation>
        </message>
        <message>
            <source>Of the incidents behind it the proposal says: %1.</source>
            <translation>Über die Vorfälle dahinter sagt der Vorschlag: %1.</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Move the measure up</source>
            <translation>Die Maßnahme nach oben schieben</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Move the measure down</source>
            <translation>Die Maßnahme nach unten schieben</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Weglassen</translation>
        </message>
        <message>
            <source>Leave the measure out</source>
            <translation>Die Maßnahme weglassen</translation>
        </message>
        <message>
            <source>Note to the managers</source>
            <translation>Hinweis an die Führungskräfte</translation>
        </message>
        <message>
            <source>Alt with the up or down arrow moves a measure, Delete leaves it out.</source>
            <translation>Alt mit Pfeil nach oben oder unten verschiebt eine Maßnahme, Entfernen lässt sie weg.</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>No measure is chosen yet. Choose one from the catalogue below.</source>
            <translation>Noch ist keine Maßnahme gewählt. Wählen Sie unten eine aus dem Katalog.</translation>
        </message>
        <message>
            <source>Managers read as reasons: %1</source>
            <translation>Führungskräfte lesen als Gründe: %1</translation>
        </message>
        <message>
            <source>The proposal is not complete yet</source>
            <translation>Der Vorschlag ist noch nicht vollständig</translation>
        </message>
        <message>
            <source>The proposal was not kept</source>
            <translation>Der Vorschlag wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>“%1” waits for the managers of: %2.</source>
            <translation>„%1“ liegt jetzt den Führungskräften vor, für: %2.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ProposalsPage</name>
        <message>
            <source>Proposals</source>
            <translation>Vorschläge</translation>
        </message>
        <message>
            <source>The chosen proposal</source>
            <translation>Der gewählte Vorschlag</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>Entscheidungen</translation>
        </message>
        <message>
            <source>What was put to the managers, and what they decided.</source>
            <translation>Was den Führungskräften vorliegt und was sie entschieden haben.</translation>
        </message>
        <message numerus="yes">
            <source>%n proposal(s) are waiting for your decision.</source>
            <translation>
                <numerusform>%n Vorschlag wartet auf Ihre Entscheidung.</numerusform>
                <numerusform>%n Vorschläge warten auf Ihre Entscheidung.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is waiting for your decision.</source>
            <translation>Im Moment wartet nichts auf Ihre Entscheidung.</translation>
        </message>
        <message>
            <source>New proposal</source>
            <translation>Neuer Vorschlag</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Nächster Bereich</translation>
        </message>
        <message>
            <source>Withdraw the proposal</source>
            <translation>Vorschlag zurückziehen</translation>
        </message>
        <message>
            <source>Enter goes to the measures of the proposal.</source>
            <translation>Die Eingabetaste führt zu den Maßnahmen des Vorschlags.</translation>
        </message>
        <message>
            <source>No proposal has been made yet</source>
            <translation>Noch gibt es keinen Vorschlag</translation>
        </message>
        <message>
            <source>Choose measures among the recommendations for an incident or a group of incidents, or make a proposal of your own here.</source>
            <translation>Wählen Sie Maßnahmen aus den Empfehlungen zu einem Vorfall oder einer Gruppe von Vorfällen, oder machen Sie hier einen eigenen Vorschlag.</translation>
        </message>
        <message>
            <source>Make a proposal</source>
            <translation>Vorschlag machen</translation>
        </message>
        <message>
            <source>Nothing to decide</source>
            <translation>Nichts zu entscheiden</translation>
        </message>
        <message>
            <source>When a safety officer proposes measures for your units, they will stand here with reasons, advantages and disadvantages.</source>
            <translation>Schlägt eine Fachkraft Maßnahmen für Ihre Stellen vor, stehen sie hier mit Gründen, Vorteilen und Nachteilen.</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>zurückgezogen</translation>
        </message>
        <message>
            <source>decided</source>
            <translation>entschieden</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n open</source>
            <translation>
                <numerusform>%1 von %n offen</numerusform>
                <numerusform>%1 von %n offen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Proposed on %1 by %2, for: %3. Behind it: %4.</source>
            <translation>Vorgeschlagen am %1 von %2, für: %3. Dahinter: %4.</translation>
        </message>
        <message>
            <source>Withdraw this proposal?</source>
            <translation>Diesen Vorschlag zurückziehen?</translation>
        </message>
        <message>
            <source>“%1” is then no longer up for decision. What was decided stays.</source>
            <translation>„%1“ steht dann nicht mehr zur Entscheidung. Was entschieden ist, bleibt.</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Zurückziehen</translation>
        </message>
        <message>
            <source>The proposal was not withdrawn</source>
            <translation>Der Vorschlag wurde nicht zurückgezogen</translation>
        </message>
        <message>
            <source>“%1” is withdrawn.</source>
            <translation>„%1“ ist zurückgezogen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ProtectionPage</name>
        <message>
            <source>Protection</source>
            <translation>Schutz</translation>
        </message>
        <message>
            <source>The recovery sheet has not been confirmed yet. You find it under “Keys”.</source>
            <translation>Der Wiederherstellungsbogen ist noch nicht bestätigt. Sie finden ihn unter „Schlüssel“.</translation>
        </message>
        <message>
            <source>Something was noticed when opening. You find it under “Integrity”.</source>
            <translation>Beim Öffnen ist etwas aufgefallen. Sie finden es unter „Unversehrtheit“.</translation>
        </message>
        <message>
            <source>Who may do what, what keeps others out, and whether the register is what it was.</source>
            <translation>Wer was darf, was andere davon abhält, und ob das Register noch ist, was es war.</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Rechte</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Konten</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>Access log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Integrity</source>
            <translation>Unversehrtheit</translation>
        </message>
        <message>
            <source>Parts of the protection</source>
            <translation>Teile des Schutzes</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PublicPageDialog</name>
        <message>
            <source>Page for the public</source>
            <translation>Seite für die Öffentlichkeit</translation>
        </message>
        <message>
            <source>What citizens say and what we do</source>
            <translation>Was Bürgerinnen und Bürger sagen und was wir tun</translation>
        </message>
        <message>
            <source>One file for your web site. Small offices are put together or left out, and nothing on it is about incidents.</source>
            <translation>Eine Datei für Ihren Webauftritt. Kleine Dienststellen werden zusammengefasst oder weggelassen, und nichts darauf handelt von Vorfällen.</translation>
        </message>
        <message>
            <source>&amp;Time that is over</source>
            <translation>Abgeschlossener &amp;Zeitraum</translation>
        </message>
        <message>
            <source>&amp;Offices</source>
            <translation>Dienst&amp;stellen</translation>
        </message>
        <message>
            <source>What we do</source>
            <translation>Was wir tun</translation>
        </message>
        <message>
            <source>What will stand there</source>
            <translation>Was dort stehen wird</translation>
        </message>
        <message>
            <source>German</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Englisch</translation>
        </message>
        <message>
            <source>&amp;Language of the file</source>
            <translation>Sp&amp;rache der Datei</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Publish and save …</source>
            <translation>&amp;Veröffentlichen und speichern …</translation>
        </message>
        <message>
            <source>%1 (also tells how the house is protected)</source>
            <translation>%1 (sagt auch, wie das Haus geschützt ist)</translation>
        </message>
        <message>
            <source>What you say of it, in German</source>
            <translation>Was Sie dazu sagen, auf Deutsch</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>Auf Englisch</translation>
        </message>
        <message>
            <source>%1: what you say of it, in German</source>
            <translation>%1: was Sie dazu sagen, auf Deutsch</translation>
        </message>
        <message>
            <source>%1: in English</source>
            <translation>%1: auf Englisch</translation>
        </message>
        <message>
            <source>No measure is planned in these offices.</source>
            <translation>In diesen Dienststellen ist keine Maßnahme geplant.</translation>
        </message>
        <message>
            <source>Nothing is told unless you tick it. Names, reasons and results of checks never are.</source>
            <translation>Auf der Seite steht nur, was Sie ankreuzen. Namen, Gründe und Ergebnisse von Prüfungen stehen dort nie.</translation>
        </message>
        <message>
            <source>There is no time that is over and in which anything was observed.</source>
            <translation>Es gibt keinen abgeschlossenen Zeitraum, für den etwas erfasst ist.</translation>
        </message>
        <message>
            <source>Please choose an office.</source>
            <translation>Bitte wählen Sie eine Dienststelle.</translation>
        </message>
        <message>
            <source>Page %1 tells of one of these offices for that time already. Choose the same offices and the same time to write it again.</source>
            <translation>Seite %1 nennt für diese Zeit schon Zahlen einer dieser Dienststellen. Wählen Sie dieselben Dienststellen und denselben Zeitraum, um sie noch einmal zu schreiben.</translation>
        </message>
        <message>
            <source>Nothing of it may be told: there are too few posts or too few answers.</source>
            <translation>Davon darf nichts genannt werden: Es sind zu wenige Stellen oder zu wenige Antworten.</translation>
        </message>
        <message>
            <source>All that stand there</source>
            <translation>Alle, die dort stehen</translation>
        </message>
        <message>
            <source>Too small, left out: %1</source>
            <translation>Zu klein, bleibt weg: %1</translation>
        </message>
        <message>
            <source>These figures were published before and stay as they are.</source>
            <translation>Diese Zahlen sind schon veröffentlicht und bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Is somebody named?</source>
            <translation>Wird jemand genannt?</translation>
        </message>
        <message>
            <source>A text looks as if it names a person. The page is for everybody to read.</source>
            <translation>Ein Text sieht so aus, als nenne er eine Person. Die Seite lesen alle.</translation>
        </message>
        <message>
            <source>Nobody is named</source>
            <translation>Niemand wird genannt</translation>
        </message>
        <message>
            <source>Nothing was published</source>
            <translation>Nichts wurde veröffentlicht</translation>
        </message>
        <message>
            <source>Publish for good?</source>
            <translation>Endgültig veröffentlichen?</translation>
        </message>
        <message>
            <source>What stands on the page stays: these offices have these figures for this time from now on, also if more answers come in.</source>
            <translation>Was auf der Seite steht, bleibt: Diese Dienststellen haben für diese Zeit von nun an diese Zahlen, auch wenn weitere Antworten eingehen.</translation>
        </message>
        <message>
            <source>Publish</source>
            <translation>Veröffentlichen</translation>
        </message>
        <message>
            <source>feedback.html</source>
            <translation>rueckmeldungen.html</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Webseite (*.html)</translation>
        </message>
        <message>
            <source>The file was not saved</source>
            <translation>Die Datei wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>Nothing of it may be told: a sheet for a ring tells of these offices together with small ones, whose figures would follow.</source>
            <translation>Nichts davon darf genannt werden: Ein Blatt für einen Ring nennt diese Dienststellen zusammen mit kleinen, deren Zahlen sonst folgten.</translation>
        </message>
        <message>
            <source>Missing, because a sheet for a ring tells of them together with small offices, whose figures would follow:</source>
            <translation>Es fehlen, weil ein Blatt für einen Ring sie zusammen mit kleinen Dienststellen nennt, deren Zahlen sonst folgten:</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PublicTextField</name>
        <message>
            <source>%1 (German)</source>
            <translation>%1 (Deutsch)</translation>
        </message>
        <message>
            <source>%1 (plain German)</source>
            <translation>%1 (Einfache Sprache)</translation>
        </message>
        <message>
            <source>%1 (English)</source>
            <translation>%1 (Englisch)</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PublishableTableModel</name>
        <message>
            <source>Withheld.</source>
            <translation>Zurückgehalten.</translation>
        </message>
        <message>
            <source>Withheld. %1</source>
            <translation>Zurückgehalten. %1</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>row, column of a table</comment>
            <translation>%1, %2</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::QuietView</name>
        <message>
            <source>Print …</source>
            <translation>Drucken …</translation>
        </message>
        <message>
            <source>Save as PDF …</source>
            <translation>Als PDF speichern …</translation>
        </message>
        <message>
            <source>List for the booking system (CSV) …</source>
            <translation>Liste für die Terminvergabe (CSV) …</translation>
        </message>
        <message>
            <source>Weekday</source>
            <translation>Wochentag</translation>
        </message>
        <message>
            <source>Nothing can be recommended yet</source>
            <translation>Noch lässt sich nichts empfehlen</translation>
        </message>
        <message>
            <source>Quiet times</source>
            <translation>Ruhige Zeiten</translation>
        </message>
        <message>
            <source>The longer the wait, the darker. Quiet hours have a frame. Empty: closed. ?: too little data. *: by appointment only.</source>
            <translation>Je länger die Wartezeit, desto dunkler. Ruhige Stunden haben einen Rahmen. Leer: geschlossen. ?: zu wenige Daten. *: nur mit Termin.</translation>
        </message>
        <message>
            <source>The page was not printed</source>
            <translation>Das Blatt wurde nicht gedruckt</translation>
        </message>
        <message>
            <source>quiet-times.pdf</source>
            <translation>ruhige-zeiten.pdf</translation>
        </message>
        <message>
            <source>quiet-times.csv</source>
            <translation>ruhige-zeiten.csv</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabelle (*.csv)</translation>
        </message>
        <message>
            <source>The file was not saved</source>
            <translation>Die Datei wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReceiptView</name>
        <message>
            <source>Confirmation</source>
            <translation>Bestätigung</translation>
        </message>
        <message>
            <source>Your receipt code</source>
            <translation>Ihr Quittungscode</translation>
        </message>
        <message>
            <source>Please keep it. It is shown only here and only now: nobody can find it out again, not even the safety officer. Whoever has it can read the answer.</source>
            <translation>Bitte bewahren Sie ihn auf. Er wird nur hier und nur jetzt gezeigt: Niemand kann ihn später herausfinden, auch nicht die Fachkraft für Arbeitssicherheit. Wer ihn hat, kann die Antwort lesen.</translation>
        </message>
        <message>
            <source>&amp;Print …</source>
            <translation>&amp;Drucken …</translation>
        </message>
        <message>
            <source>Print the receipt code</source>
            <translation>Quittungscode drucken</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>Copy the receipt code</source>
            <translation>Quittungscode kopieren</translation>
        </message>
        <message>
            <source>I have &amp;written down the code</source>
            <translation>Ich habe den Code &amp;notiert</translation>
        </message>
        <message>
            <source>What happens next</source>
            <translation>Wie es weitergeht</translation>
        </message>
        <message>
            <source>Help for you</source>
            <translation>Hilfe für Sie</translation>
        </message>
        <message>
            <source>&amp;Finish</source>
            <translation>&amp;Fertig</translation>
        </message>
        <message>
            <source>Leave without the receipt code</source>
            <translation>Ohne Quittungscode gehen</translation>
        </message>
        <message>
            <source>The code is shown only here. Without it you cannot look up what becomes of your report. The report itself has been sent.</source>
            <translation>Der Code wird nur hier gezeigt. Ohne ihn können Sie nicht nachsehen, was aus Ihrer Meldung wird. Die Meldung selbst ist abgeschickt.</translation>
        </message>
        <message>
            <source>Leave without the code</source>
            <translation>Ohne Code gehen</translation>
        </message>
        <message>
            <source>Thank you. Your report has been sent.</source>
            <translation>Danke. Ihre Meldung ist abgeschickt.</translation>
        </message>
        <message>
            <source>Receipt code</source>
            <translation>Quittungscode</translation>
        </message>
        <message>
            <source>The code was given to the printer. Please fetch the sheet at once.</source>
            <translation>Der Code ist beim Drucker. Bitte holen Sie das Blatt gleich ab.</translation>
        </message>
        <message>
            <source>Copied. The clipboard is emptied in 30 seconds, and at once when you finish.</source>
            <translation>Kopiert. Die Zwischenablage wird in 30 Sekunden geleert, und sofort, wenn Sie fertig sind.</translation>
        </message>
        <message>
            <source>The report is sealed. Only the safety officer can open it, not even you can read it again.</source>
            <translation>Die Meldung ist versiegelt. Nur die Fachkraft für Arbeitssicherheit kann sie öffnen. Auch Sie selbst können sie nicht mehr lesen.</translation>
        </message>
        <message>
            <source>Choose “Follow up on a report” on the start page to see how far it is, to answer questions and to add something.</source>
            <translation>Wählen Sie auf der Startseite „Meldung nachverfolgen“. Dort sehen Sie den Stand, können Rückfragen beantworten und etwas ergänzen.</translation>
        </message>
        <message>
            <source>Have first aid recorded. The record is kept for five years.</source>
            <translation>Lassen Sie die Erste Hilfe dokumentieren. Der Eintrag wird fünf Jahre aufbewahrt.</translation>
        </message>
        <message>
            <source>Do you want the act to be prosecuted? For some offences you have to apply for it, within three months.</source>
            <translation>Soll die Tat verfolgt werden? Bei manchen Taten ist dafür ein Strafantrag nötig, innerhalb von drei Monaten.</translation>
        </message>
        <message>
            <source>Talk to somebody today: a colleague, your manager or a person of trust. A first talk with a trained helper does good within 48 hours. The company doctor and the staff council keep what you say to themselves.</source>
            <translation>Sprechen Sie heute mit jemandem: im Team, mit Ihrer Führungskraft oder einer Vertrauensperson. Ein erstes Gespräch mit einer geschulten Person tut innerhalb von 48 Stunden gut. Betriebsärztlicher Dienst und Personalrat behandeln vertraulich, was Sie sagen.</translation>
        </message>
        <message>
            <source>“What matters &amp;now”, to print and take along</source>
            <translation>„&amp;Jetzt wichtig“ zum Drucken und Mitnehmen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RecommendationCard</name>
        <message>
            <source>Read the sheet</source>
            <translation>Maßnahmenblatt lesen</translation>
        </message>
        <message>
            <source>What speaks against it</source>
            <translation>Was dagegen spricht</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Plan this</source>
            <translation>Vormerken</translation>
        </message>
        <message>
            <source>In place already</source>
            <translation>Ist schon vorhanden</translation>
        </message>
        <message>
            <source>Does not fit here …</source>
            <translation>Passt hier nicht …</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Planned for: %1</source>
            <translation>Vorgemerkt für: %1</translation>
        </message>
        <message>
            <source>In place already: %1</source>
            <translation>Schon vorhanden: %1</translation>
        </message>
        <message>
            <source>Does not fit: %1. Reason: %2</source>
            <translation>Passt nicht: %1. Grund: %2</translation>
        </message>
        <message>
            <source>Put on the proposal</source>
            <translation>Auf die Vorschlagsliste</translation>
        </message>
        <message>
            <source>To be considered: %1</source>
            <translation>Zu beachten: %1</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RecommendationFilter</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RecommendationPanel</name>
        <message>
            <source>No measure of the catalogue answers these facts. The catalogue itself is open to you.</source>
            <translation>Zu diesen Angaben passt keine Maßnahme aus dem Katalog. Den Katalog selbst können Sie jederzeit durchsehen.</translation>
        </message>
        <message>
            <source>Ordered by how well they answer the facts; where two are equal, technical before organisational before personal measures.</source>
            <translation>Geordnet danach, wie gut sie zu den Angaben passen. Bei Gleichstand stehen technische vor organisatorischen und diese vor personenbezogenen Maßnahmen.</translation>
        </message>
        <message>
            <source>Show more (%1)</source>
            <translation>Weitere anzeigen (%1)</translation>
        </message>
        <message>
            <source>“%1” is marked: %2.</source>
            <translation>„%1“ ist markiert: %2.</translation>
        </message>
        <message>
            <source>The answer to “%1” was taken back.</source>
            <translation>Die Angabe zu „%1“ ist zurückgenommen.</translation>
        </message>
        <message>
            <source>Does not fit here</source>
            <translation>Passt hier nicht</translation>
        </message>
        <message>
            <source>Why does “%1” not fit here? The reason is kept with the measure.</source>
            <translation>Warum passt „%1“ hier nicht? Der Grund wird bei der Maßnahme aufbewahrt.</translation>
        </message>
        <message>
            <source>Keep the reason</source>
            <translation>Grund festhalten</translation>
        </message>
        <message>
            <source>Please state a reason, so that others can follow the decision later. Nothing has been changed yet.</source>
            <translation>Bitte nennen Sie einen Grund, damit andere die Entscheidung später verstehen. Bisher wurde nichts geändert.</translation>
        </message>
        <message>
            <source>The answer was not kept</source>
            <translation>Die Angabe wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>whole authority</source>
            <translation>ganze Behörde</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Among the first %1: %2 (several kinds are possible).</source>
            <translation>Unter den ersten %1 sind: %2 (eine Maßnahme kann mehreres zugleich sein).</translation>
        </message>
        <message numerus="yes">
            <source>Propose %n measure(s) …</source>
            <translation>
                <numerusform>%n Maßnahme vorschlagen …</numerusform>
                <numerusform>%n Maßnahmen vorschlagen …</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RecoverPage</name>
        <message>
            <source>Password lost</source>
            <translation>Passwort verloren</translation>
        </message>
        <message>
            <source>&amp;Words of the recovery sheet</source>
            <translation>&amp;Wörter des Wiederherstellungsbogens</translation>
        </message>
        <message>
            <source>Without the sheet: if somebody else is an administrator of this register, ask that person for a one-time password. If not, nobody can open it, not even we.</source>
            <translation>Ohne den Bogen: Gibt es für dieses Register noch jemanden mit Administration, bitten Sie um ein Einmal-Passwort. Wenn nicht, kann es niemand öffnen, auch wir nicht.</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>W&amp;eiter</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <source>&amp;Who are you?</source>
            <translation>&amp;Wer sind Sie?</translation>
        </message>
        <message>
            <source>Who are you?</source>
            <translation>Wer sind Sie?</translation>
        </message>
        <message>
            <source>&amp;Set the password and open</source>
            <translation>Passwort &amp;setzen und öffnen</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>A&amp;bbrechen</translation>
        </message>
        <message>
            <source>The register is opened</source>
            <translation>Das Register wird geöffnet</translation>
        </message>
        <message>
            <source>The register could not be opened</source>
            <translation>Das Register konnte nicht geöffnet werden</translation>
        </message>
        <message>
            <source>The words fit together, but they do not open this register. It is an older sheet or one of another register.</source>
            <translation>Die Wörter passen zusammen, aber sie öffnen dieses Register nicht. Es ist ein älterer Bogen oder einer von einem anderen Register.</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>The password cannot be set yet</source>
            <translation>Das Passwort kann noch nicht gesetzt werden</translation>
        </message>
        <message>
            <source>The password is set</source>
            <translation>Das Passwort wird gesetzt</translation>
        </message>
        <message>
            <source>This takes a few seconds on purpose: it makes guessing slow.</source>
            <translation>Das dauert mit Absicht ein paar Sekunden: So lässt sich schlecht raten.</translation>
        </message>
        <message>
            <source>The password could not be set</source>
            <translation>Das Passwort konnte nicht gesetzt werden</translation>
        </message>
        <message>
            <source>The words of the recovery sheet open the register “%1” without a password. With three sheets, enter two of them one after the other.</source>
            <translation>Die Wörter des Wiederherstellungsbogens öffnen das Register „%1“ ohne Passwort. Gibt es drei Bögen, geben Sie zwei davon nacheinander ein.</translation>
        </message>
        <message>
            <source>The words are right. Now choose a new password. The recovery sheet stays valid.</source>
            <translation>Die Wörter stimmen. Wählen Sie jetzt ein neues Passwort. Der Wiederherstellungsbogen gilt weiter.</translation>
        </message>
        <message>
            <source>Declare this state to be right?</source>
            <translation>Diesen Stand als richtig erklären?</translation>
        </message>
        <message>
            <source>A newer state of this register was known on this computer, for example before it was restored from a backup. No password can be set until this one is declared right. What was done since is missing then. Please look for the newer folder first.</source>
            <translation>Auf diesem Computer war schon ein neuerer Stand dieses Registers bekannt, zum Beispiel bevor es aus einer Sicherung wiederhergestellt wurde. Ein Passwort lässt sich erst setzen, wenn dieser Stand als richtig erklärt ist. Was seither geschah, fehlt dann. Bitte suchen Sie zuerst nach dem neueren Ordner.</translation>
        </message>
        <message>
            <source>Declare it right</source>
            <translation>Als richtig erklären</translation>
        </message>
        <message>
            <source>The state could not be declared right</source>
            <translation>Der Stand konnte nicht als richtig erklärt werden</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RecoveryCard</name>
        <message>
            <source>Recovery sheet</source>
            <translation>Wiederherstellungsbogen</translation>
        </message>
        <message>
            <source>If a password is lost, the words on the recovery sheet open the register. It is the only way back.</source>
            <translation>Geht ein Passwort verloren, öffnen die Wörter auf dem Wiederherstellungsbogen das Register. Einen anderen Weg zurück gibt es nicht.</translation>
        </message>
        <message>
            <source>Make a new recovery sheet?</source>
            <translation>Neuen Wiederherstellungsbogen machen?</translation>
        </message>
        <message>
            <source>Make a new sheet</source>
            <translation>Neuen Bogen machen</translation>
        </message>
        <message>
            <source>No new sheet could be made</source>
            <translation>Es konnte kein neuer Bogen gemacht werden</translation>
        </message>
        <message>
            <source>These are not the words of this register. Nothing was changed.</source>
            <translation>Das sind nicht die Wörter dieses Registers. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>The new recovery sheet is valid.</source>
            <translation>Der neue Wiederherstellungsbogen gilt.</translation>
        </message>
        <message>
            <source>Nobody has confirmed yet that the words are on paper. Please make a new sheet now: without it a lost password means a lost register.</source>
            <translation>Noch niemand hat bestätigt, dass die Wörter auf Papier sind. Bitte machen Sie jetzt einen neuen Bogen: Ohne ihn ist mit dem Passwort auch das Register verloren.</translation>
        </message>
        <message>
            <source>Nobody has confirmed yet that the words are on paper. Please ask your administrator for a new sheet.</source>
            <translation>Noch niemand hat bestätigt, dass die Wörter auf Papier sind. Bitte fragen Sie Ihre Administration nach einem neuen Bogen.</translation>
        </message>
        <message>
            <source>The sheet is right: it opens this register.</source>
            <translation>Der Bogen stimmt: Er öffnet dieses Register.</translation>
        </message>
        <message>
            <source>The words fit together, but they do not open this register. It is an older sheet or one of another register.</source>
            <translation>Die Wörter passen zusammen, aber sie öffnen dieses Register nicht. Es ist ein älterer Bogen oder einer von einem anderen Register.</translation>
        </message>
        <message>
            <source>You do not hold all keys. Please enter the &amp;words of the present sheet, so that it can be replaced:</source>
            <translation>Sie haben nicht alle Schlüssel. Bitte geben Sie die &amp;Wörter des bisherigen Bogens ein, damit er ersetzt werden kann:</translation>
        </message>
        <message>
            <source>&amp;Words of the sheet:</source>
            <translation>&amp;Wörter des Bogens:</translation>
        </message>
        <message>
            <source>&amp;Test the sheet …</source>
            <translation>Bogen &amp;testen …</translation>
        </message>
        <message>
            <source>Make a &amp;new sheet …</source>
            <translation>&amp;Neuen Bogen machen …</translation>
        </message>
        <message>
            <source>Test these words</source>
            <translation>Diese Wörter testen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>All keys become new. The old sheet then opens neither this register nor backups made from now on; it still opens backups made before. You need paper now: the new words are shown only once.</source>
            <translation>Alle Schlüssel werden neu. Der alte Bogen öffnet danach weder dieses Register noch künftige Sicherungen; frühere Sicherungen öffnet er weiterhin. Sie brauchen jetzt Papier: Die neuen Wörter sind nur einmal zu sehen.</translation>
        </message>
        <message>
            <source>New recovery words and keys are made</source>
            <translation>Neue Wörter und Schlüssel werden gemacht</translation>
        </message>
        <message>
            <source>Everything is encrypted anew. If you stop, everything stays as it was.</source>
            <translation>Alles wird neu verschlüsselt. Wenn Sie abbrechen, bleibt alles, wie es war.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RecoveryReminder</name>
        <message>
            <source>This register has no recovery sheet yet</source>
            <translation>Dieses Register hat noch keinen Wiederherstellungsbogen</translation>
        </message>
        <message>
            <source>Is the recovery sheet on paper?</source>
            <translation>Ist der Wiederherstellungsbogen auf Papier?</translation>
        </message>
        <message>
            <source>It was made by an older version. Without a sheet everything is lost when a password is forgotten. Please make one now and keep it locked away.</source>
            <translation>Es wurde mit einer älteren Version angelegt. Ohne Bogen ist alles verloren, wenn ein Passwort vergessen wird. Bitte erstellen Sie jetzt einen und bewahren Sie ihn verschlossen auf.</translation>
        </message>
        <message>
            <source>Nobody has confirmed it on this computer yet. Without the sheet everything is lost when a password is forgotten.</source>
            <translation>Auf diesem Rechner hat ihn noch niemand bestätigt. Ohne den Bogen ist alles verloren, wenn ein Passwort vergessen wird.</translation>
        </message>
        <message>
            <source>Make a recovery sheet …</source>
            <translation>Wiederherstellungsbogen erstellen …</translation>
        </message>
        <message>
            <source>Confirm the recovery sheet …</source>
            <translation>Wiederherstellungsbogen bestätigen …</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RecoverySheet</name>
        <message>
            <source>Recovery sheet</source>
            <translation>Wiederherstellungsbogen</translation>
        </message>
        <message>
            <source>Recovery sheet %1 of 3</source>
            <translation>Wiederherstellungsbogen %1 von 3</translation>
        </message>
        <message>
            <source>Register “%1”, made on %2</source>
            <translation>Register „%1“, gemacht am %2</translation>
        </message>
        <message>
            <source>Whoever has these words can open the register without a password. Keep this sheet like a key to the safe: closed in, and not with the computer.</source>
            <translation>Wer diese Wörter hat, kann das Register ohne Passwort öffnen. Bewahren Sie den Bogen auf wie einen Tresorschlüssel: eingeschlossen und nicht beim Computer.</translation>
        </message>
        <message>
            <source>Any two of the three sheets open the register without a password; one alone opens nothing. Give each to another person or place.</source>
            <translation>Zwei der drei Bögen öffnen das Register ohne Passwort, einer allein öffnet nichts. Geben Sie jeden an eine andere Person oder einen anderen Ort.</translation>
        </message>
        <message>
            <source>The code holds the same words, for a barcode reader without memory or network. Do not photograph it with a telephone.</source>
            <translation>Der Code enthält dieselben Wörter, für ein Lesegerät ohne Speicher und Netz. Bitte nicht mit dem Telefon fotografieren.</translation>
        </message>
        <message>
            <source>When a password is lost</source>
            <translation>Wenn ein Passwort verloren ist</translation>
        </message>
        <message>
            <source>1. Start Rückhalt and choose the register.
2. Choose “Password lost”.
3. Type the words. Capital letters do not matter, and the first four letters of each word are enough.
4. Choose a new password. The sheet stays valid.</source>
            <translation>1. Rückhalt starten und das Register wählen.
2. „Passwort verloren“ wählen.
3. Die Wörter eingeben. Groß- und Kleinschreibung ist gleich, und die ersten vier Buchstaben jedes Wortes genügen.
4. Ein neues Passwort wählen. Der Bogen gilt weiter.</translation>
        </message>
        <message>
            <source>Place and person who keeps it:</source>
            <translation>Aufbewahrt wo und von wem:</translation>
        </message>
        <message>
            <source>Print the recovery sheet</source>
            <translation>Wiederherstellungsbogen drucken</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RecoveryStep</name>
        <message>
            <source>These words open the register when a password is lost. Print them or copy them by hand; they are shown only now. Nobody else can help then, not even we.</source>
            <translation>Diese Wörter öffnen das Register, wenn ein Passwort verloren ist. Drucken Sie sie oder schreiben Sie sie ab, sie sind nur jetzt zu sehen. Sonst kann dann niemand helfen, auch wir nicht.</translation>
        </message>
        <message>
            <source>&amp;One sheet</source>
            <translation>Ein &amp;Bogen</translation>
        </message>
        <message>
            <source>&amp;Three sheets, any two open it</source>
            <translation>Drei Bögen, &amp;zwei davon genügen</translation>
        </message>
        <message>
            <source>&amp;Sheet</source>
            <translation>Bo&amp;gen</translation>
        </message>
        <message>
            <source>Which sheet is shown</source>
            <translation>Welcher Bogen gezeigt wird</translation>
        </message>
        <message>
            <source>QR code with the same words</source>
            <translation>QR-Code mit denselben Wörtern</translation>
        </message>
        <message>
            <source>Please enter two words from the paper. So you can be sure that it can be read.</source>
            <translation>Bitte geben Sie zwei Wörter vom Papier ein. So ist sicher, dass man es lesen kann.</translation>
        </message>
        <message>
            <source>&amp;Check</source>
            <translation>&amp;Prüfen</translation>
        </message>
        <message>
            <source>Show the &amp;words again</source>
            <translation>Wörter noch einmal zei&amp;gen</translation>
        </message>
        <message>
            <source>Give each sheet to another person or place: safety officer, data protection, head of the authority. One alone opens nothing.</source>
            <translation>Geben Sie jeden Bogen an eine andere Person oder einen anderen Ort: Fachkraft, Datenschutz, Leitung. Einer allein öffnet nichts.</translation>
        </message>
        <message>
            <source>Whoever finds the sheet can open the register. Keep it in a safe.</source>
            <translation>Wer den Bogen findet, kann das Register öffnen. Bewahren Sie ihn im Tresor auf.</translation>
        </message>
        <message>
            <source>This is not the word.</source>
            <translation>Das ist nicht das Wort.</translation>
        </message>
        <message>
            <source>This is not what the sheet says. Please look at the number in front of the word.</source>
            <translation>Das steht nicht auf dem Bogen. Bitte achten Sie auf die Nummer vor dem Wort.</translation>
        </message>
        <message>
            <source>I have it on &amp;paper</source>
            <translation>Ich &amp;habe es auf Papier</translation>
        </message>
        <message>
            <source>P&amp;rint …</source>
            <translation>Dru&amp;cken …</translation>
        </message>
        <message>
            <source>&amp;Later</source>
            <translation>&amp;Später</translation>
        </message>
        <message>
            <source>Sheet %1 of 3</source>
            <translation>Bogen %1 von 3</translation>
        </message>
        <message>
            <source>Sheet %1, word %2</source>
            <translation>Bogen %1, Wort %2</translation>
        </message>
        <message>
            <source>Word %1</source>
            <translation>Wort %1</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RelatedField</name>
        <message>
            <source>There are as many as a sheet can name.</source>
            <translation>Mehr Maßnahmen kann ein Blatt nicht nennen.</translation>
        </message>
        <message>
            <source>No measure is called so. Choose one from the list.</source>
            <translation>So heißt keine Maßnahme. Wählen Sie eine aus der Liste.</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Add the measure chosen</source>
            <translation>Gewählte Maßnahme hinzufügen</translation>
        </message>
        <message>
            <source>Measure that goes well with this one</source>
            <translation>Maßnahme, die gut dazu passt</translation>
        </message>
        <message>
            <source>Part of a title</source>
            <translation>Teil eines Titels</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReleaseDialog</name>
        <message>
            <source>&amp;I have looked at the numbers</source>
            <translation>&amp;Ich habe die Zahlen angesehen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Release for good</source>
            <translation>&amp;Endgültig veröffentlichen</translation>
        </message>
        <message>
            <source>Your note: “%1”</source>
            <translation>Ihre Anmerkung: „%1“</translation>
        </message>
        <message>
            <source>Release numbers</source>
            <translation>Zahlen veröffentlichen</translation>
        </message>
        <message>
            <source>Release the numbers for %1?</source>
            <translation>Zahlen veröffentlichen: %1?</translation>
        </message>
        <message>
            <source>The tables of this period are fixed from now on. They cannot be changed or taken back, because somebody may have read them.</source>
            <translation>Die Tabellen dieses Zeitraums stehen ab jetzt fest. Sie lassen sich nicht ändern und nicht zurücknehmen, weil jemand sie gelesen haben kann.</translation>
        </message>
        <message>
            <source>They name the difference to the year that was released.</source>
            <translation>Sie nennen den Unterschied zu dem Jahr, das veröffentlicht ist.</translation>
        </message>
        <message>
            <source>An incident that becomes known later is counted in the next period that is still open.</source>
            <translation>Ein Vorfall, der später bekannt wird, zählt im nächsten Zeitraum, der noch offen ist.</translation>
        </message>
        <message>
            <source>All roles of this register can read the tables and make reports from them.</source>
            <translation>Alle Rollen dieses Registers können die Tabellen lesen und daraus Berichte erstellen.</translation>
        </message>
        <message>
            <source>The release is noted in the chain of the register.</source>
            <translation>Die Veröffentlichung wird in der Prüfkette des Registers festgehalten.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReleaseResult</name>
        <message>
            <source>The numbers are released</source>
            <translation>Die Zahlen sind veröffentlicht</translation>
        </message>
        <message>
            <source>Please note this line or print it. Under “Protection”, “Integrity”, it shows later whether anything was altered since:</source>
            <translation>Bitte notieren Sie diese Zeile oder drucken Sie sie. Unter „Schutz“, „Unversehrtheit“ zeigt sie später, ob seitdem etwas verändert wurde:</translation>
        </message>
        <message>
            <source>&amp;Copy this line</source>
            <translation>Zeile &amp;kopieren</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Kopiert.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReleaseWords</name>
        <message>
            <source>This correction waits</source>
            <translation>Diese Korrektur wartet</translation>
        </message>
        <message>
            <source>What changed in the year since concerns too few persons. The difference would tell of them. It is carried to the next correction; nothing is lost.</source>
            <translation>Was sich in dem Jahr seitdem geändert hat, betrifft zu wenige Personen. Der Unterschied würde von ihnen erzählen. Er kommt in die nächste Korrektur; nichts geht verloren.</translation>
        </message>
        <message>
            <source>These numbers cannot be released safely</source>
            <translation>Diese Zahlen lassen sich nicht sicher veröffentlichen</translation>
        </message>
        <message>
            <source>Together with what was released before they would tell of a group of few. Coarser tables may help; otherwise the next longer period will.</source>
            <translation>Zusammen mit dem, was schon veröffentlicht ist, würden sie von einer Gruppe von wenigen erzählen. Gröbere Tabellen können helfen, sonst der nächste längere Zeitraum.</translation>
        </message>
        <message>
            <source>Make coarser …</source>
            <translation>Gröber machen …</translation>
        </message>
        <message>
            <source>No number can be told safely</source>
            <translation>Keine Zahl lässt sich sicher nennen</translation>
        </message>
        <message>
            <source>There are too few incidents or too few known persons in this period, so every number would have to be withheld. All incidents at which nobody is known count as one single person, because they could be. Fixed groups may help, or wait for the year; it also helps to enter who was affected.</source>
            <translation>In diesem Zeitraum gibt es zu wenige Vorfälle oder zu wenige bekannte Personen. Jede Zahl müsste zurückgehalten werden. Alle Vorfälle, bei denen niemand bekannt ist, zählen als eine einzige Person, denn das könnte so sein. Feste Gruppen können helfen, oder Sie warten das Jahr ab; es hilft auch, einzutragen, wer betroffen war.</translation>
        </message>
        <message>
            <source>The numbers have changed</source>
            <translation>Die Zahlen haben sich geändert</translation>
        </message>
        <message>
            <source>Incidents, units or releases are not what they were when the preview was made. Nothing was released. The preview is made anew; please look at it again. What you wrote is kept.</source>
            <translation>Vorfälle, Bereiche oder Veröffentlichungen sind nicht mehr so wie bei der Vorschau. Nichts wurde veröffentlicht. Die Vorschau wird neu berechnet; bitte sehen Sie sie noch einmal an. Was Sie geschrieben haben, bleibt erhalten.</translation>
        </message>
        <message>
            <source>Calculate anew</source>
            <translation>Neu berechnen</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Nothing was released and nothing was changed.</source>
            <translation>Nichts wurde veröffentlicht und nichts geändert.</translation>
        </message>
        <message>
            <source>This period is released already</source>
            <translation>Dieser Zeitraum ist schon veröffentlicht</translation>
        </message>
        <message>
            <source>Somebody was faster. Go back and make a report from the released numbers.</source>
            <translation>Jemand war schneller. Gehen Sie zurück und erstellen Sie einen Bericht aus den veröffentlichten Zahlen.</translation>
        </message>
        <message>
            <source>The numbers could not be released</source>
            <translation>Die Zahlen konnten nicht veröffentlicht werden</translation>
        </message>
        <message>
            <source>PDF document (*.pdf)</source>
            <translation>PDF-Dokument (*.pdf)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Webseite (*.html)</translation>
        </message>
        <message>
            <source>Workbook (*.xlsx)</source>
            <translation>Arbeitsmappe (*.xlsx)</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabelle (*.csv)</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReleasedView</name>
        <message>
            <source>I&amp;ndicator:</source>
            <translation>&amp;Kennzahl:</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>Kennzahl</translation>
        </message>
        <message>
            <source>Office and period</source>
            <translation>Stelle und Zeitraum</translation>
        </message>
        <message>
            <source>Nothing to put beside each other yet</source>
            <translation>Noch nichts nebeneinanderzustellen</translation>
        </message>
        <message>
            <source>As soon as visitor contacts and waiting times or ratings are imported, they stand here beside the released numbers of incidents.</source>
            <translation>Sobald Kontakte mit Publikum und Wartezeiten oder Bewertungen übernommen sind, stehen sie hier neben den veröffentlichten Zahlen der Vorfälle.</translation>
        </message>
        <message>
            <source>Released incidents beside “%1”</source>
            <translation>Veröffentlichte Vorfälle neben „%1“</translation>
        </message>
        <message>
            <source>These are released, protected numbers and nothing else. “protected” stands for every number that must not be told, zero among them.</source>
            <translation>Das sind veröffentlichte, geschützte Zahlen und sonst nichts. „geschützt“ steht für jede Zahl, die nicht genannt werden darf, auch für die Null.</translation>
        </message>
        <message>
            <source>Incidents at places where nobody counts contacts, such as field work, are among the released numbers: there the rate is too high.</source>
            <translation>In den veröffentlichten Zahlen sind auch Vorfälle an Orten, an denen niemand Kontakte zählt, etwa im Außendienst: Dort ist der Wert je 1.000 Kontakte zu hoch.</translation>
        </message>
        <message>
            <source>Weekday</source>
            <translation>Wochentag</translation>
        </message>
        <message>
            <source>Released incidents by weekday and time, %1</source>
            <translation>Veröffentlichte Vorfälle nach Wochentag und Tageszeit, %1</translation>
        </message>
        <message>
            <source>Above: released incidents of the whole authority; by office they are not released. Below, where enough people came: per 1,000 contacts.</source>
            <translation>Oben: veröffentlichte Vorfälle der ganzen Behörde; nach Stellen werden sie nicht veröffentlicht. Darunter, wo genug Menschen kamen: je 1.000 Kontakte.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReplySection</name>
        <message>
            <source>Answer to the reporter</source>
            <translation>Rückmeldung an die meldende Person</translation>
        </message>
        <message>
            <source>Answers are waiting to be put where reporters look. Rückhalt tries again by itself.</source>
            <translation>Einige Antworten konnten noch nicht abgelegt werden. Rückhalt versucht es von selbst noch einmal.</translation>
        </message>
        <message>
            <source>Added by the reporter</source>
            <translation>Von der meldenden Person ergänzt</translation>
        </message>
        <message>
            <source>&amp;Question to the reporter</source>
            <translation>Rück&amp;frage an die meldende Person</translation>
        </message>
        <message>
            <source>&amp;Note to the reporter</source>
            <translation>&amp;Nachricht an die meldende Person</translation>
        </message>
        <message>
            <source>What has changed</source>
            <translation>Was sich geändert hat</translation>
        </message>
        <message>
            <source>Add a &amp;change</source>
            <translation>Änderung &amp;hinzufügen</translation>
        </message>
        <message>
            <source>This is what the reporter sees</source>
            <translation>So sieht es die meldende Person</translation>
        </message>
        <message>
            <source>Save &amp;answer</source>
            <translation>Antwort &amp;speichern</translation>
        </message>
        <message>
            <source>Question to the reporter</source>
            <translation>Rückfrage an die meldende Person</translation>
        </message>
        <message>
            <source>Note to the reporter</source>
            <translation>Nachricht an die meldende Person</translation>
        </message>
        <message>
            <source>Reported by %1.</source>
            <translation>Gemeldet von %1.</translation>
        </message>
        <message>
            <source>Reported in confidence by %1: the name is for you only.</source>
            <translation>Vertraulich gemeldet von %1: Der Name ist nur für Sie.</translation>
        </message>
        <message>
            <source>Reported anonymously.</source>
            <translation>Anonym gemeldet.</translation>
        </message>
        <message>
            <source>The answer is sealed: only the reporter can read it, with the receipt code.</source>
            <translation>Die Antwort wird versiegelt: Nur die meldende Person kann sie lesen, mit dem Quittungscode.</translation>
        </message>
        <message>
            <source>There is no receipt code: please tell the reporter in person.</source>
            <translation>Es gibt keinen Quittungscode: Bitte sagen Sie es der meldenden Person selbst.</translation>
        </message>
        <message>
            <source>%1 · new</source>
            <translation>%1 · neu</translation>
        </message>
        <message>
            <source>Not saved yet.</source>
            <translation>Noch nicht gespeichert.</translation>
        </message>
        <message>
            <source>The answer could not be saved</source>
            <translation>Die Antwort konnte nicht gespeichert werden</translation>
        </message>
        <message>
            <source>Answer saved.</source>
            <translation>Antwort gespeichert.</translation>
        </message>
        <message>
            <source>This was written before the register was locked. Not saved yet.</source>
            <translation>Das wurde vor dem Sperren geschrieben. Noch nicht gespeichert.</translation>
        </message>
        <message>
            <source>For feedback, and for you only: %1.</source>
            <translation>Für die Rückmeldung, nur für Sie: %1.</translation>
        </message>
        <message>
            <source>Put it into the answer</source>
            <translation>In die Antwort übernehmen</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>The plan says what became of it, in plain words and without persons:</source>
            <translation>Das steht dazu im Plan, in einfachen Worten und ohne Personen:</translation>
        </message>
        <message>
            <source>It stands in the answer.</source>
            <translation>Das steht in der Antwort.</translation>
        </message>
        <message>
            <source>Replace your text?</source>
            <translation>Ihren Text ersetzen?</translation>
        </message>
        <message numerus="yes">
            <source>On %n measure(s) there is a text of yours already. It is replaced by what the plan says. If you cancel, your text stays and only what is missing is added.</source>
            <translation>
                <numerusform>Zu einer Maßnahme steht schon ein Text von Ihnen da. Er wird durch das ersetzt, was im Plan steht. Wenn Sie abbrechen, bleibt Ihr Text, und nur was fehlt, kommt dazu.</numerusform>
                <numerusform>Zu %n Maßnahmen stehen schon Texte von Ihnen da. Sie werden durch das ersetzt, was im Plan steht. Wenn Sie abbrechen, bleiben Ihre Texte, und nur was fehlt, kommt dazu.</numerusform>
            </translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>What became of it stands in the answer. It is not saved yet.</source>
            <translation>Was daraus wurde, steht in der Antwort. Sie ist noch nicht gespeichert.</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>Wie weit es ist</translation>
        </message>
        <message>
            <source>&amp;To the case</source>
            <translation>&amp;Zum Fall</translation>
        </message>
        <message>
            <source>Ask the &amp;reporter something</source>
            <translation>Eine &amp;Rückfrage stellen</translation>
        </message>
        <message>
            <source>State of the case: %1.</source>
            <translation>Stand des Falls: %1.</translation>
        </message>
        <message>
            <source>That follows from the case: its next step is taken there.</source>
            <translation>Das ergibt sich aus dem Fall: Den nächsten Schritt machen Sie dort.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReplyView</name>
        <message>
            <source>Your report: %1</source>
            <translation>Ihre Meldung: %1</translation>
        </message>
        <message>
            <source>As of %1</source>
            <translation>Stand vom %1</translation>
        </message>
        <message>
            <source>Your report has arrived. The safety officer will look at it.</source>
            <translation>Ihre Meldung ist angekommen. Die Fachkraft für Arbeitssicherheit sieht sie sich an.</translation>
        </message>
        <message>
            <source>The safety officer is working on your report.</source>
            <translation>Die Fachkraft für Arbeitssicherheit bearbeitet Ihre Meldung.</translation>
        </message>
        <message>
            <source>A question to you</source>
            <translation>Eine Rückfrage an Sie</translation>
        </message>
        <message>
            <source>The work on your report is finished. You can still add something.</source>
            <translation>Die Bearbeitung Ihrer Meldung ist abgeschlossen. Sie können trotzdem noch etwas ergänzen.</translation>
        </message>
        <message>
            <source>What the safety officer writes</source>
            <translation>Nachricht der Fachkraft für Arbeitssicherheit</translation>
        </message>
        <message>
            <source>What has changed</source>
            <translation>Was sich geändert hat</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReportBuilder</name>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <source>Back to all periods</source>
            <translation>Zurück zu allen Zeiträumen</translation>
        </message>
        <message>
            <source>Choices and preview</source>
            <translation>Auswahl und Vorschau</translation>
        </message>
        <message>
            <source>What the report looks like</source>
            <translation>Wie der Bericht aussieht</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>&amp;Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>&amp;What is hidden and why</source>
            <translation>Was verdeckt ist und warum</translation>
        </message>
        <message>
            <source>The numbers are being protected</source>
            <translation>Die Zahlen werden geschützt</translation>
        </message>
        <message>
            <source>Every number is checked together with all that was ever released about this year. You can go on working elsewhere meanwhile.</source>
            <translation>Jede Zahl wird zusammen mit allem geprüft, was je über dieses Jahr veröffentlicht wurde. Sie können inzwischen anderswo weiterarbeiten.</translation>
        </message>
        <message>
            <source>Progress of the protection</source>
            <translation>Fortschritt des Schutzes</translation>
        </message>
        <message>
            <source>St&amp;op</source>
            <translation>Anhal&amp;ten</translation>
        </message>
        <message>
            <source>&amp;Release these numbers …</source>
            <translation>Diese Zahlen &amp;veröffentlichen …</translation>
        </message>
        <message>
            <source>Protecting the numbers</source>
            <translation>Zahlen werden geschützt</translation>
        </message>
        <message>
            <source>Released.</source>
            <translation>Veröffentlicht.</translation>
        </message>
        <message>
            <source>%1 – %2</source>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>Border between choices and preview</source>
            <translation>Grenze zwischen Auswahl und Vorschau</translation>
        </message>
        <message>
            <source>C&amp;hoices</source>
            <translation>Auswa&amp;hl</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReportCard</name>
        <message>
            <source>What was reported</source>
            <translation>Was gemeldet wurde</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>What the reporter has added</source>
            <translation>Was die meldende Person ergänzt hat</translation>
        </message>
        <message>
            <source>What the report leaves open</source>
            <translation>Was die Meldung offen lässt</translation>
        </message>
        <message>
            <source>I have read it</source>
            <translation>Gelesen</translation>
        </message>
        <message>
            <source>Ask the reporter …</source>
            <translation>Rückfrage stellen …</translation>
        </message>
        <message>
            <source>Whole incident and measures</source>
            <translation>Ganzer Vorfall und Maßnahmen</translation>
        </message>
        <message>
            <source>Reported by %1.</source>
            <translation>Gemeldet von %1.</translation>
        </message>
        <message>
            <source>Reported in confidence by %1: the name is for you only.</source>
            <translation>Vertraulich gemeldet von %1: Der Name ist nur für Sie.</translation>
        </message>
        <message>
            <source>Reported anonymously.</source>
            <translation>Anonym gemeldet.</translation>
        </message>
        <message>
            <source>The reporter reads answers with the receipt code.</source>
            <translation>Die meldende Person liest Antworten mit dem Quittungscode.</translation>
        </message>
        <message>
            <source>There is no receipt code: please tell the reporter in person.</source>
            <translation>Es gibt keinen Quittungscode: Bitte antworten Sie persönlich.</translation>
        </message>
        <message>
            <source>No description was written.</source>
            <translation>Keine Beschreibung vorhanden.</translation>
        </message>
        <message>
            <source>%1 · new</source>
            <translation>%1 · neu</translation>
        </message>
        <message>
            <source>The additions are marked as read.</source>
            <translation>Die Nachträge sind als gelesen vermerkt.</translation>
        </message>
        <message>
            <source>Enter what is known</source>
            <translation>Eintragen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReportOptions</name>
        <message>
            <source>For &amp;whom is it?</source>
            <translation>Für &amp;wen ist der Bericht?</translation>
        </message>
        <message>
            <source>For whom is it?</source>
            <translation>Für wen ist der Bericht?</translation>
        </message>
        <message>
            <source>&amp;Unit</source>
            <translation>B&amp;ereich</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>&amp;Sections, in this order</source>
            <translation>&amp;Abschnitte, in dieser Reihenfolge</translation>
        </message>
        <message>
            <source>Sections, in this order</source>
            <translation>Abschnitte, in dieser Reihenfolge</translation>
        </message>
        <message>
            <source>Space ticks a section, Alt+Up and Alt+Down move it.</source>
            <translation>Die Leertaste wählt einen Abschnitt aus, Alt+Pfeil nach oben und Alt+Pfeil nach unten verschieben ihn.</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Move the section up</source>
            <translation>Den Abschnitt nach oben verschieben</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Move the section down</source>
            <translation>Den Abschnitt nach unten verschieben</translation>
        </message>
        <message>
            <source>&amp;Authority on the cover</source>
            <translation>&amp;Behörde auf dem Deckblatt</translation>
        </message>
        <message>
            <source>Authority on the cover</source>
            <translation>Behörde auf dem Deckblatt</translation>
        </message>
        <message>
            <source>Lan&amp;guage of the report</source>
            <translation>&amp;Sprache des Berichts</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>Sprache des Berichts</translation>
        </message>
        <message>
            <source>&amp;Note, released with the numbers</source>
            <translation>Anmer&amp;kung, mit den Zahlen veröffentlicht</translation>
        </message>
        <message>
            <source>Everybody who may see the report reads it, also later. Please name nobody.</source>
            <translation>Alle, die den Bericht sehen dürfen, lesen sie, auch später. Bitte nennen Sie niemanden.</translation>
        </message>
        <message>
            <source>German</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Englisch</translation>
        </message>
        <message>
            <source>Note, released with the numbers</source>
            <translation>Anmerkung, mit den Zahlen veröffentlicht</translation>
        </message>
        <message>
            <source>Nu&amp;mbers in the report</source>
            <translation>Zah&amp;len im Bericht</translation>
        </message>
        <message>
            <source>Numbers in the report</source>
            <translation>Zahlen im Bericht</translation>
        </message>
        <message>
            <source>You may put several releases of one year into one report. All of it is released already.</source>
            <translation>Sie können mehrere Veröffentlichungen eines Jahres in einen Bericht nehmen. Dadurch wird nichts Neues bekannt.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReportPage</name>
        <message>
            <source>Reports</source>
            <translation>Berichte</translation>
        </message>
        <message>
            <source>Nothing to report on yet</source>
            <translation>Noch nichts zu berichten</translation>
        </message>
        <message>
            <source>Report an incident</source>
            <translation>Vorfall melden</translation>
        </message>
        <message>
            <source>Periods and reports</source>
            <translation>Zeiträume und Berichte</translation>
        </message>
        <message>
            <source>Reports show numbers in which nobody can be recognised. You see beforehand what will be told.</source>
            <translation>Berichte zeigen Zahlen, in denen niemand zu erkennen ist. Sie sehen vorher, was gesagt wird.</translation>
        </message>
        <message>
            <source>Reports show released numbers, in which nobody can be recognised.</source>
            <translation>Berichte zeigen veröffentlichte Zahlen, in denen niemand zu erkennen ist.</translation>
        </message>
        <message>
            <source>The released numbers cannot be read</source>
            <translation>Die veröffentlichten Zahlen lassen sich nicht lesen</translation>
        </message>
        <message>
            <source>As soon as incidents are recorded, you can release numbers here and make reports from them.</source>
            <translation>Sobald Vorfälle erfasst sind, können Sie hier Zahlen veröffentlichen und daraus Berichte erstellen.</translation>
        </message>
        <message>
            <source>Nothing is released yet</source>
            <translation>Noch nichts veröffentlicht</translation>
        </message>
        <message>
            <source>As soon as safety officers have released numbers, you can make reports from them here.</source>
            <translation>Sobald die Arbeitssicherheit Zahlen veröffentlicht hat, können Sie hier daraus Berichte erstellen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReportPrinting</name>
        <message>
            <source>Print the report</source>
            <translation>Bericht drucken</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReportSentView</name>
        <message>
            <source>What happens next</source>
            <translation>Wie es weitergeht</translation>
        </message>
        <message>
            <source>Help for you</source>
            <translation>Hilfe für Sie</translation>
        </message>
        <message>
            <source>&amp;Open the incident</source>
            <translation>Vorfall ö&amp;ffnen</translation>
        </message>
        <message>
            <source>&amp;Report another incident</source>
            <translation>Weiteren Vorfall &amp;melden</translation>
        </message>
        <message>
            <source>The report is stored encrypted. The safety officer reads it and proposes measures.</source>
            <translation>Die Meldung ist verschlüsselt gespeichert. Die Fachkraft für Arbeitssicherheit liest sie und schlägt Maßnahmen vor.</translation>
        </message>
        <message>
            <source>Have first aid recorded. The record is kept for five years.</source>
            <translation>Lassen Sie die Erste Hilfe dokumentieren. Der Eintrag wird fünf Jahre aufbewahrt.</translation>
        </message>
        <message>
            <source>If the incapacity lasts more than three days, the employer must notify the accident. Tell your manager early.</source>
            <translation>Dauert eine Arbeitsunfähigkeit länger als drei Tage, muss die Behörde den Unfall anzeigen. Sagen Sie Ihrer Führungskraft früh Bescheid.</translation>
        </message>
        <message>
            <source>Do you want the act to be prosecuted? For some offences you have to apply for it, within three months.</source>
            <translation>Soll die Tat verfolgt werden? Bei manchen Taten ist dafür ein Strafantrag nötig, innerhalb von drei Monaten.</translation>
        </message>
        <message>
            <source>The risk assessment of the workplace is reviewed.</source>
            <translation>Die Gefährdungsbeurteilung des Arbeitsplatzes wird überprüft.</translation>
        </message>
        <message>
            <source>You will hear what becomes of it, in the way you named.</source>
            <translation>Sie erfahren auf dem genannten Weg, was daraus wird.</translation>
        </message>
        <message>
            <source>Thank you. Your report is incident %1.</source>
            <translation>Danke. Ihre Meldung hat die Nummer %1.</translation>
        </message>
        <message>
            <source>Talk to somebody today: a colleague, your manager or a person of trust. A first talk with a trained helper does good within 48 hours. The company doctor and the staff council keep what you say to themselves.</source>
            <translation>Sprechen Sie heute mit jemandem: im Team, mit Ihrer Führungskraft oder einer Vertrauensperson. Ein erstes Gespräch mit einer geschulten Person tut innerhalb von 48 Stunden gut. Betriebsärztlicher Dienst und Personalrat behandeln vertraulich, was Sie sagen.</translation>
        </message>
        <message>
            <source>Confirmation</source>
            <translation>Bestätigung</translation>
        </message>
        <message>
            <source>Print “What &amp;matters now”</source>
            <translation>„&amp;Jetzt wichtig“ drucken</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReporterPlace</name>
        <message>
            <source>Back to the start</source>
            <translation>Zurück zum Start</translation>
        </message>
        <message>
            <source>Is it urgent? Please talk to your manager, the safety officer or the staff council directly.</source>
            <translation>Ist es dringend? Bitte sprechen Sie Ihre Führungskraft, die Fachkraft für Arbeitssicherheit oder den Personalrat direkt an.</translation>
        </message>
        <message>
            <source>Choose another &amp;folder …</source>
            <translation>Anderen &amp;Ordner wählen …</translation>
        </message>
        <message>
            <source>Seal and &amp;send</source>
            <translation>Versiegelt &amp;senden</translation>
        </message>
        <message>
            <source>&amp;Discard</source>
            <translation>&amp;Verwerfen</translation>
        </message>
        <message>
            <source>The report could not be sent</source>
            <translation>Die Meldung konnte nicht gesendet werden</translation>
        </message>
        <message>
            <source>%1 Nothing was sent. Your entries are still here.</source>
            <translation>%1 Es wurde nichts gesendet. Ihre Angaben sind noch da.</translation>
        </message>
        <message>
            <source>Sealing and sending …</source>
            <translation>Wird versiegelt und gesendet …</translation>
        </message>
        <message>
            <source>Discard the report</source>
            <translation>Meldung verwerfen</translation>
        </message>
        <message>
            <source>What you have written has not been sent. It is kept nowhere and will be gone.</source>
            <translation>Was Sie geschrieben haben, ist nicht abgeschickt. Es wird nirgends aufbewahrt und ist dann weg.</translation>
        </message>
        <message>
            <source>Discard and leave</source>
            <translation>Verwerfen und gehen</translation>
        </message>
        <message>
            <source>Folder with the reporting card</source>
            <translation>Ordner mit der Meldekarte</translation>
        </message>
        <message>
            <source>Report sent</source>
            <translation>Meldung abgeschickt</translation>
        </message>
        <message>
            <source>Report an incident</source>
            <translation>Vorfall melden</translation>
        </message>
        <message>
            <source>Follow up on a report</source>
            <translation>Meldung nachverfolgen</translation>
        </message>
        <message>
            <source>Register “%1”</source>
            <translation>Register „%1“</translation>
        </message>
        <message>
            <source>This is the first report from this computer. Fingerprint of the key: %1. If your authority has made it known, please compare. If it differs, do not report here and tell the safety officer.</source>
            <translation>Dies ist die erste Meldung von diesem Rechner. Fingerabdruck des Schlüssels: %1. Hat Ihre Behörde ihn bekannt gemacht, vergleichen Sie bitte. Weicht er ab, melden Sie hier nichts und sagen Sie der Fachkraft für Arbeitssicherheit Bescheid.</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>Was daraus wurde</translation>
        </message>
        <message>
            <source>Send the names as well?</source>
            <translation>Auch die Namen senden?</translation>
        </message>
        <message>
            <source>You report anonymously and have entered names of those affected. They stay in the report. If one of them is yours, it tells who you are.</source>
            <translation>Sie melden anonym und haben Namen von Betroffenen eingetragen. Diese bleiben in der Meldung. Wenn Ihr eigener dabei ist, verrät er Sie.</translation>
        </message>
        <message>
            <source>Send with the names</source>
            <translation>Mit den Namen senden</translation>
        </message>
        <message>
            <source>Sealed for the safety officer of “%1”, who decides who else may read it. No log-in needed.</source>
            <translation>Versiegelt für die Fachkraft für Arbeitssicherheit von „%1“. Nur sie entscheidet, wer es sonst lesen darf. Ohne Anmeldung.</translation>
        </message>
        <message>
            <source>The key of this register has changed since the last report from this computer. That is usual when somebody leaves. Fingerprint of the new key: %1. If your authority has made it known, please compare. If it differs, do not report here and tell the safety officer.</source>
            <translation>Der Schlüssel dieses Registers hat sich seit der letzten Meldung von diesem Rechner geändert. Das ist üblich, wenn jemand ausscheidet. Fingerabdruck des neuen Schlüssels: %1. Wenn Ihre Behörde ihn bekannt gegeben hat, vergleichen Sie ihn bitte. Weicht er ab, melden Sie hier nicht und sagen Sie der Fachkraft Bescheid.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReportingEditor</name>
        <message>
            <source>Reporting without an account</source>
            <translation>Melden ohne Konto</translation>
        </message>
        <message>
            <source>Employees report on the lock page. What they need stands on the reporting card, which Rückhalt keeps in the register's folder.</source>
            <translation>Beschäftigte melden ohne Anmeldung, bevor das Register geöffnet wird. Was sie brauchen, steht auf der Meldekarte, die Rückhalt im Ordner des Registers pflegt.</translation>
        </message>
        <message>
            <source>Name that reporters see</source>
            <translation>Name, den meldende Personen sehen</translation>
        </message>
        <message>
            <source>Line for emergencies on top of their form</source>
            <translation>Notfallzeile über dem Formular</translation>
        </message>
        <message>
            <source>Folder for reports</source>
            <translation>Ordner für Meldungen</translation>
        </message>
        <message>
            <source>Choose …</source>
            <translation>Wählen …</translation>
        </message>
        <message>
            <source>Choose the folder for reports</source>
            <translation>Ordner für Meldungen wählen</translation>
        </message>
        <message>
            <source>A folder on a share that everybody may write to, also without reading. Empty: reports go into the register's own folder.</source>
            <translation>Ein Ordner auf einem Netzlaufwerk, in den alle schreiben dürfen, auch ohne lesen zu können. Leer: Meldungen kommen in den Ordner des Registers.</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>Fingerabdruck</translation>
        </message>
        <message>
            <source>Make it known where everybody sees it, such as the intranet or the notice board. Reporters compare it when they report for the first time.</source>
            <translation>Machen Sie ihn dort bekannt, wo alle ihn sehen, zum Beispiel im Intranet oder am Schwarzen Brett. Meldende Personen vergleichen ihn beim ersten Mal.</translation>
        </message>
        <message>
            <source>Copy the fingerprint</source>
            <translation>Fingerabdruck kopieren</translation>
        </message>
        <message>
            <source>The reporting card could not be written everywhere. %1</source>
            <translation>Die Meldekarte konnte nicht überall geschrieben werden. %1</translation>
        </message>
        <message>
            <source>This could not be set</source>
            <translation>Das konnte nicht eingestellt werden</translation>
        </message>
        <message>
            <source>The folder for reports is not there. Please choose one that exists.</source>
            <translation>Den Ordner für Meldungen gibt es nicht. Bitte wählen Sie einen vorhandenen.</translation>
        </message>
        <message>
            <source>Setting saved.</source>
            <translation>Einstellung gespeichert.</translation>
        </message>
        <message>
            <source>The reporting card could not be written</source>
            <translation>Die Meldekarte konnte nicht geschrieben werden</translation>
        </message>
        <message>
            <source>Other folders that reports are taken from</source>
            <translation>Weitere Ordner, aus denen Meldungen übernommen werden</translation>
        </message>
        <message>
            <source>Give this folder up …</source>
            <translation>Diesen Ordner aufgeben …</translation>
        </message>
        <message>
            <source>Add another folder for reports …</source>
            <translation>Weiteren Ordner für Meldungen hinzufügen …</translation>
        </message>
        <message>
            <source>Reporters find the card here.</source>
            <translation>Meldende finden hier die Meldekarte.</translation>
        </message>
        <message>
            <source>Given up, but the card could not be taken away yet. Reports in it are taken in as soon as the folder can be reached.</source>
            <translation>Aufgegeben, aber die Meldekarte ließ sich noch nicht entfernen. Meldungen darin werden übernommen, sobald der Ordner zu erreichen ist.</translation>
        </message>
        <message>
            <source>Given up. Reports that still arrive here are taken in.</source>
            <translation>Aufgegeben. Meldungen, die hier noch ankommen, werden übernommen.</translation>
        </message>
        <message>
            <source>Look into this folder no more …</source>
            <translation>Nicht mehr in diesen Ordner sehen …</translation>
        </message>
        <message>
            <source>Look into this folder no more?</source>
            <translation>Nicht mehr in diesen Ordner sehen?</translation>
        </message>
        <message>
            <source>Reports that arrive there later will not be seen by anybody.</source>
            <translation>Meldungen, die dort später ankommen, sieht dann niemand.</translation>
        </message>
        <message>
            <source>Look no more</source>
            <translation>Nicht mehr hineinsehen</translation>
        </message>
        <message>
            <source>Give this folder up?</source>
            <translation>Diesen Ordner aufgeben?</translation>
        </message>
        <message>
            <source>The reporting card is taken away there. Reports that still arrive in it are taken in.</source>
            <translation>Die Meldekarte wird dort entfernt. Meldungen, die dort noch ankommen, werden übernommen.</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Aufgeben</translation>
        </message>
        <message>
            <source>Another folder for reports</source>
            <translation>Weiterer Ordner für Meldungen</translation>
        </message>
        <message>
            <source>Reporting card written. Reports from this folder are taken in now.</source>
            <translation>Meldekarte geschrieben. Meldungen aus diesem Ordner werden ab jetzt übernommen.</translation>
        </message>
        <message>
            <source>Files on a share usually show which account wrote them. For anonymous reports please have the share set up so that all its files belong to one account (on a Samba server: “force user”) and so that others cannot list the folder.</source>
            <translation>Dateien auf einer Freigabe zeigen meist, welches Konto sie geschrieben hat. Für anonyme Meldungen lassen Sie die Freigabe bitte so einrichten, dass alle Dateien einem Konto gehören (auf einem Samba-Server: „force user“) und dass andere den Ordner nicht auflisten können.</translation>
        </message>
        <message>
            <source>This folder cannot be reached</source>
            <translation>Dieser Ordner ist nicht zu erreichen</translation>
        </message>
        <message>
            <source>Reports and the reporting card may still lie there. Nobody will see them then, and the card goes on to send people there.</source>
            <translation>Dort können noch Meldungen und die Meldekarte liegen. Dann sieht sie niemand mehr, und die Karte schickt weiter Menschen dorthin.</translation>
        </message>
        <message>
            <source>There still are reports or the reporting card in this folder. Take the reports in first, and remove those that were put aside (inbox/rejected).</source>
            <translation>In diesem Ordner liegen noch Meldungen oder die Meldekarte. Übernehmen Sie zuerst die Meldungen und entfernen Sie beiseitegelegte (inbox/rejected).</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RestoreDialog</name>
        <message>
            <source>Restore from a backup</source>
            <translation>Aus einer Sicherung wiederherstellen</translation>
        </message>
        <message>
            <source>A new register is made from the backup. Nothing that exists is changed or overwritten.</source>
            <translation>Aus der Sicherung entsteht ein neues Register. Was es gibt, wird weder geändert noch überschrieben.</translation>
        </message>
        <message>
            <source>&amp;Backup</source>
            <translation>&amp;Sicherung</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Sicherung</translation>
        </message>
        <message>
            <source>&amp;Name of the restored register</source>
            <translation>&amp;Name des wiederhergestellten Registers</translation>
        </message>
        <message>
            <source>Name of the restored register</source>
            <translation>Name des wiederhergestellten Registers</translation>
        </message>
        <message>
            <source>&amp;Folder in which it is made</source>
            <translation>&amp;Ordner, in dem es entsteht</translation>
        </message>
        <message>
            <source>Folder in which it is made</source>
            <translation>Ordner, in dem es entsteht</translation>
        </message>
        <message>
            <source>The backup is checked and the register is made. This can take a few minutes.</source>
            <translation>Die Sicherung wird geprüft, das Register entsteht. Das kann einige Minuten dauern.</translation>
        </message>
        <message>
            <source>Progress of restoring</source>
            <translation>Fortschritt der Wiederherstellung</translation>
        </message>
        <message>
            <source>&amp;Choose backup …</source>
            <translation>Si&amp;cherung wählen …</translation>
        </message>
        <message>
            <source>C&amp;hoose folder …</source>
            <translation>O&amp;rdner wählen …</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Wiederherstellen</translation>
        </message>
        <message>
            <source>&amp;Open the restored register</source>
            <translation>Wiederhergestelltes Register ö&amp;ffnen</translation>
        </message>
        <message>
            <source>C&amp;lose</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>An&amp;halten</translation>
        </message>
        <message>
            <source>Choose a backup</source>
            <translation>Sicherung wählen</translation>
        </message>
        <message>
            <source>Folder for the restored register</source>
            <translation>Ordner für das wiederhergestellte Register</translation>
        </message>
        <message>
            <source>%1 restored</source>
            <comment>name of a register</comment>
            <translation>%1 wiederhergestellt</translation>
        </message>
        <message>
            <source>Please choose a backup: a folder whose name ends in .rueckhalt-backup.</source>
            <translation>Bitte wählen Sie eine Sicherung: einen Ordner, dessen Name auf .rueckhalt-backup endet.</translation>
        </message>
        <message>
            <source>This backup is damaged. Please choose another one.</source>
            <translation>Diese Sicherung ist beschädigt. Bitte wählen Sie eine andere.</translation>
        </message>
        <message>
            <source>Please enter a name without “/” and without a dot in front.</source>
            <translation>Bitte geben Sie einen Namen ohne „/“ und ohne Punkt am Anfang ein.</translation>
        </message>
        <message>
            <source>There is a register of that name already. Please enter another name.</source>
            <translation>Ein Register dieses Namens gibt es schon. Bitte geben Sie einen anderen Namen ein.</translation>
        </message>
        <message>
            <source>Please enter the password.</source>
            <translation>Bitte geben Sie das Passwort ein.</translation>
        </message>
        <message>
            <source>Restore an older state?</source>
            <translation>Einen älteren Stand wiederherstellen?</translation>
        </message>
        <message numerus="yes">
            <source>A newer state of this register is known. What was recorded after this backup is not in it: %n change(s). The newer state stays where it is.</source>
            <translation>
                <numerusform>Von diesem Register ist ein neuerer Stand bekannt. Was nach dieser Sicherung kam, fehlt darin: %n Änderung. Der neuere Stand bleibt, wo er ist.</numerusform>
                <numerusform>Von diesem Register ist ein neuerer Stand bekannt. Was nach dieser Sicherung kam, fehlt darin: %n Änderungen. Der neuere Stand bleibt, wo er ist.</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore the older state</source>
            <translation>Älteren Stand wiederherstellen</translation>
        </message>
        <message>
            <source>Stopped. Nothing was made.</source>
            <translation>Angehalten. Es ist nichts entstanden.</translation>
        </message>
        <message numerus="yes">
            <source>Restored: %1 with %n incident(s), as of %2.</source>
            <translation>
                <numerusform>Wiederhergestellt: %1 mit %n Vorfall, Stand %2.</numerusform>
                <numerusform>Wiederhergestellt: %1 mit %n Vorfällen, Stand %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Everything was read and checked: %n part(s) open and in order.</source>
            <translation>
                <numerusform>Alles wurde gelesen und geprüft: %n Teil lässt sich öffnen und ist in Ordnung.</numerusform>
                <numerusform>Alles wurde gelesen und geprüft: %n Teile lassen sich öffnen und sind in Ordnung.</numerusform>
            </translation>
        </message>
        <message>
            <source>What was erased after this backup stays erased.</source>
            <translation>Was nach dieser Sicherung gelöscht wurde, bleibt gelöscht.</translation>
        </message>
        <message numerus="yes">
            <source>%n part(s) are damaged and cannot be opened.</source>
            <translation>
                <numerusform>%n Teil ist beschädigt und lässt sich nicht öffnen.</numerusform>
                <numerusform>%n Teile sind beschädigt und lassen sich nicht öffnen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Please look at the restored register. From now on use it instead of the old one, and keep the old one until you are certain. Access to single cases that was granted must be granted again.</source>
            <translation>Bitte sehen Sie sich das wiederhergestellte Register an. Arbeiten Sie ab jetzt damit statt mit dem alten, und heben Sie das alte auf, bis Sie sicher sind. Freigaben einzelner Fälle müssen neu erteilt werden.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>This needs the account of a safety officer: what was erased since then is erased again, and only that role has the key for it. Nothing was made.</source>
            <translation>Dafür ist das Konto einer Fachkraft für Arbeitssicherheit nötig: Was seither gelöscht wurde, wird erneut gelöscht, und nur diese Rolle hat den Schlüssel dazu. Es wurde nichts angelegt.</translation>
        </message>
        <message>
            <source>Open it with an &amp;account</source>
            <translation>Mit einem &amp;Konto öffnen</translation>
        </message>
        <message>
            <source>Open it with the recovery &amp;sheet, when no password is known any more</source>
            <translation>Mit dem Wiederherstellungs&amp;bogen öffnen, wenn kein Passwort mehr bekannt ist</translation>
        </message>
        <message>
            <source>The key file cannot be read. Please choose it again.</source>
            <translation>Die Schlüsseldatei lässt sich nicht lesen. Bitte wählen Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>Please enter all words of the recovery sheet.</source>
            <translation>Bitte geben Sie alle Wörter des Wiederherstellungsbogens ein.</translation>
        </message>
        <message>
            <source>The words fit together, but they do not open this backup. They are of an older sheet or of another register.</source>
            <translation>Die Wörter passen zusammen, öffnen aber nicht diese Sicherung. Sie stammen von einem älteren Bogen oder aus einem anderen Register.</translation>
        </message>
        <message>
            <source>Login name and password do not fit together. Please check both, then try again.</source>
            <translation>Anmeldename und Passwort passen nicht zusammen. Bitte prüfen Sie beides und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>To open it, choose “Password lost” and enter the words again: then you set a new password.</source>
            <translation>Zum Öffnen wählen Sie „Passwort verloren“ und geben die Wörter noch einmal ein: Dann legen Sie ein neues Passwort fest.</translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) are marked as erased beside the backup, but no safety officer has signed that. They were not taken out.</source>
            <translation>
                <numerusform>%n Vorfall ist neben der Sicherung als gelöscht vermerkt, aber keine Fachkraft hat das signiert. Er wurde nicht entfernt.</numerusform>
                <numerusform>%n Vorfälle sind neben der Sicherung als gelöscht vermerkt, aber keine Fachkraft hat das signiert. Sie wurden nicht entfernt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) were damaged in the backup and were taken from another copy.</source>
            <translation>
                <numerusform>%n Anlage war in der Sicherung beschädigt und wurde aus einer anderen Kopie übernommen.</numerusform>
                <numerusform>%n Anlagen waren in der Sicherung beschädigt und wurden aus einer anderen Kopie übernommen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n release(s) made after this backup are in the release ledger again.</source>
            <translation>
                <numerusform>%n Veröffentlichung nach dieser Sicherung steht wieder im Veröffentlichungsbuch.</numerusform>
                <numerusform>%n Veröffentlichungen nach dieser Sicherung stehen wieder im Veröffentlichungsbuch.</numerusform>
            </translation>
        </message>
        <message>
            <source>If numbers were released after the newest backup, the register does not know them: then release nothing more for their year.</source>
            <translation>Wurden nach der neuesten Sicherung noch Zahlen veröffentlicht, kennt das Register sie nicht: Veröffentlichen Sie dann für deren Jahr nichts weiter.</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) of rings made after this backup are here again.</source>
            <translation>
                <numerusform>Eine Unterlage eines Vergleichsrings von nach dieser Sicherung ist wieder da.</numerusform>
                <numerusform>%n Unterlagen von Vergleichsringen von nach dieser Sicherung sind wieder da.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) for the public made after this backup are known again.</source>
            <translation>
                <numerusform>Eine öffentliche Seite von nach dieser Sicherung ist wieder bekannt.</numerusform>
                <numerusform>%n öffentliche Seiten von nach dieser Sicherung sind wieder bekannt.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RightsTableModel</name>
        <message>
            <source>Right</source>
            <translation>Recht</translation>
        </message>
        <message>
            <source>Kept by</source>
            <translation>Gesichert durch</translation>
        </message>
        <message>
            <source>What keeps others out</source>
            <translation>Was andere davon abhält</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RightsView</name>
        <message>
            <source>What a role may not see it cannot decrypt. The last column says what really keeps others out.</source>
            <translation>Was eine Rolle nicht sehen darf, kann sie nicht entschlüsseln. Die letzte Spalte sagt, was andere wirklich abhält.</translation>
        </message>
        <message>
            <source>&amp;Show</source>
            <translation>&amp;Anzeigen</translation>
        </message>
        <message>
            <source>Which roles are shown</source>
            <translation>Welche Rollen gezeigt werden</translation>
        </message>
        <message>
            <source>&amp;Copy table</source>
            <translation>Tabelle &amp;kopieren</translation>
        </message>
        <message>
            <source>Rights of the roles</source>
            <translation>Rechte der Rollen</translation>
        </message>
        <message>
            <source>All roles</source>
            <translation>Alle Rollen</translation>
        </message>
        <message>
            <source>My role</source>
            <translation>Meine Rolle</translation>
        </message>
        <message>
            <source>My roles</source>
            <translation>Meine Rollen</translation>
        </message>
        <message>
            <source>Table copied. It can be pasted into a text or a spreadsheet.</source>
            <translation>Tabelle kopiert. Sie lässt sich in einen Text oder eine Tabelle einfügen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RingCard</name>
        <message>
            <source>Hand on a sheet …</source>
            <translation>Blatt weitergeben …</translation>
        </message>
        <message>
            <source>Assign offices to tasks …</source>
            <translation>Stellen zuordnen …</translation>
        </message>
        <message>
            <source>Comparison as PDF …</source>
            <translation>Vergleich als PDF …</translation>
        </message>
        <message>
            <source>Found a ring …</source>
            <translation>Ring gründen …</translation>
        </message>
        <message>
            <source>Make a card to join …</source>
            <translation>Ringkarte erstellen …</translation>
        </message>
        <message>
            <source>Admit a member …</source>
            <translation>Mitglied aufnehmen …</translation>
        </message>
        <message>
            <source>Save the agreement …</source>
            <translation>Vereinbarung speichern …</translation>
        </message>
        <message>
            <source>Take in an agreement …</source>
            <translation>Vereinbarung einlesen …</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>%1, agreement in version %2</source>
            <translation>%1, Vereinbarung in Fassung %2</translation>
        </message>
        <message>
            <source>Members: %1. Own code name: %2.</source>
            <translation>Mitglieder: %1. Eigener Deckname: %2.</translation>
        </message>
        <message>
            <source>Sheets for %1 are here of: %2. Missing: %3.</source>
            <translation>Blätter für %1 sind da von: %2. Es fehlen: %3.</translation>
        </message>
        <message>
            <source>%1 is compared as: %2. It offers: %3.</source>
            <translation>%1 wird verglichen als: %2. Angeboten wird dort: %3.</translation>
        </message>
        <message>
            <source>The newest agreement names this authority no longer.</source>
            <translation>Die neueste Vereinbarung nennt diese Behörde nicht mehr.</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) cannot be read by this version of the program.</source>
            <translation>
                <numerusform>Ein Papier kann diese Fassung des Programms nicht lesen.</numerusform>
                <numerusform>%n Papiere kann diese Fassung des Programms nicht lesen.</numerusform>
            </translation>
        </message>
        <message>
            <source>The ring</source>
            <translation>Der Ring</translation>
        </message>
        <message>
            <source>There is none here yet.</source>
            <translation>Hier gibt es noch keinen.</translation>
        </message>
        <message>
            <source>Sheets go from member to member as sealed files, by mail or on a medium. There is no server.</source>
            <translation>Die Blätter gehen als verschlossene Dateien von Mitglied zu Mitglied, per E-Mail oder auf einem Datenträger. Einen Server gibt es nicht.</translation>
        </message>
        <message>
            <source>Safety officers take in sheets and hand on those of this authority.</source>
            <translation>Blätter einlesen und die dieser Behörde weitergeben können die Sicherheitsbeauftragten.</translation>
        </message>
        <message>
            <source>Take in files …</source>
            <translation>Dateien einlesen …</translation>
        </message>
        <message>
            <source>Experiences …</source>
            <translation>Erfahrungen …</translation>
        </message>
        <message>
            <source>Key figures …</source>
            <translation>Kennzahlen …</translation>
        </message>
        <message>
            <source>Members …</source>
            <translation>Mitglieder …</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RingDesk</name>
        <message>
            <source>The file was not saved</source>
            <translation>Die Datei wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Gespeichert.</translation>
        </message>
        <message>
            <source>Sealed files (*.age)</source>
            <translation>Verschlossene Dateien (*.age)</translation>
        </message>
        <message>
            <source>Too many files</source>
            <translation>Zu viele Dateien</translation>
        </message>
        <message numerus="yes">
            <source>Please choose at most %n file(s) at once. Nothing was taken in.</source>
            <translation>
                <numerusform>Bitte wählen Sie höchstens eine Datei auf einmal. Es wurde nichts übernommen.</numerusform>
                <numerusform>Bitte wählen Sie höchstens %n Dateien auf einmal. Es wurde nichts übernommen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Each as a whole or not at all.</source>
            <translation>Jedes ganz oder gar nicht.</translation>
        </message>
        <message>
            <source>Nothing was taken in</source>
            <translation>Es wurde nichts übernommen</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) read.</source>
            <translation>
                <numerusform>Eine Datei eingelesen.</numerusform>
                <numerusform>%n Dateien eingelesen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) not taken in. Why stands on the page.</source>
            <translation>
                <numerusform>Eine Datei wurde nicht übernommen. Warum, steht auf der Seite.</numerusform>
                <numerusform>%n Dateien wurden nicht übernommen. Warum, steht auf der Seite.</numerusform>
            </translation>
        </message>
        <message>
            <source>Saved. Hand the file to all members of the ring.</source>
            <translation>Gespeichert. Geben Sie die Datei allen Mitgliedern des Rings.</translation>
        </message>
        <message>
            <source>Comparison as PDF</source>
            <translation>Vergleich als PDF</translation>
        </message>
        <message>
            <source>comparison.pdf</source>
            <translation>vergleich.pdf</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Make a card to join</source>
            <translation>Ringkarte erstellen</translation>
        </message>
        <message>
            <source>Under which code name do the others know this authority? Letters, digits, spaces and hyphens, not your own name.</source>
            <translation>Unter welchem Decknamen kennen die anderen diese Behörde? Buchstaben, Ziffern, Leerzeichen und Bindestriche, nicht der eigene Name.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>This is no code name</source>
            <translation>Das ist kein Deckname</translation>
        </message>
        <message numerus="yes">
            <source>Use at most %n letter(s), digits, spaces and hyphens.</source>
            <translation>
                <numerusform>Verwenden Sie höchstens einen Buchstaben oder eine Ziffer.</numerusform>
                <numerusform>Verwenden Sie höchstens %n Buchstaben, Ziffern, Leerzeichen und Bindestriche.</numerusform>
            </translation>
        </message>
        <message>
            <source>Card for the coordinator</source>
            <translation>Ringkarte für die Koordination</translation>
        </message>
        <message>
            <source>ring-card.json</source>
            <translation>ringkarte.json</translation>
        </message>
        <message>
            <source>Card of a ring (*.json)</source>
            <translation>Ringkarte (*.json)</translation>
        </message>
        <message>
            <source>The card is made</source>
            <translation>Die Ringkarte ist erstellt</translation>
        </message>
        <message>
            <source>Hand the file to the coordinator, and read this fingerprint to them by telephone: %1</source>
            <translation>Geben Sie die Datei der Koordination und lesen Sie ihr am Telefon diesen Fingerabdruck vor: %1</translation>
        </message>
        <message>
            <source>Compare the fingerprint</source>
            <translation>Fingerabdruck vergleichen</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>The fingerprint differs</source>
            <translation>Der Fingerabdruck ist ein anderer</translation>
        </message>
        <message>
            <source>What you have written is not the fingerprint of this file. Perhaps it was exchanged on its way. Nothing was changed.</source>
            <translation>Was Sie geschrieben haben, ist nicht der Fingerabdruck dieser Datei. Vielleicht wurde sie unterwegs ausgetauscht. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Card of the new member</source>
            <translation>Ringkarte des neuen Mitglieds</translation>
        </message>
        <message>
            <source>The card was not taken in</source>
            <translation>Die Ringkarte wurde nicht übernommen</translation>
        </message>
        <message>
            <source>Write the words that the member %1 reads to you by telephone:</source>
            <translation>Schreiben Sie die Wörter, die das Mitglied %1 Ihnen am Telefon vorliest:</translation>
        </message>
        <message>
            <source>The member was not admitted</source>
            <translation>Das Mitglied wurde nicht aufgenommen</translation>
        </message>
        <message>
            <source>Admitted. Save the new agreement and hand it to everybody.</source>
            <translation>Aufgenommen. Speichern Sie die neue Vereinbarung und geben Sie sie allen.</translation>
        </message>
        <message>
            <source>Agreement for all members</source>
            <translation>Vereinbarung für alle Mitglieder</translation>
        </message>
        <message>
            <source>ring-agreement.json</source>
            <translation>ringvereinbarung.json</translation>
        </message>
        <message>
            <source>Agreement of a ring (*.json)</source>
            <translation>Vereinbarung eines Rings (*.json)</translation>
        </message>
        <message>
            <source>Agreement of the ring</source>
            <translation>Vereinbarung des Rings</translation>
        </message>
        <message>
            <source>The agreement was not taken in</source>
            <translation>Die Vereinbarung wurde nicht übernommen</translation>
        </message>
        <message>
            <source>“%1”: write the words that the coordinator %2 reads to you by telephone:</source>
            <translation>„%1“: Schreiben Sie die Wörter, die die Koordination %2 Ihnen am Telefon vorliest:</translation>
        </message>
        <message>
            <source>The agreement is taken in.</source>
            <translation>Die Vereinbarung ist übernommen.</translation>
        </message>
        <message>
            <source>Take in files of members</source>
            <translation>Dateien von Mitgliedern einlesen</translation>
        </message>
        <message>
            <source>Files are taken in</source>
            <translation>Dateien werden eingelesen</translation>
        </message>
        <message>
            <source>Dismissed. Save the new agreement and hand it to everybody.</source>
            <translation>Ausgeschlossen. Speichern Sie die neue Vereinbarung und geben Sie sie allen.</translation>
        </message>
        <message>
            <source>Agreed. Save the new agreement and hand it to everybody.</source>
            <translation>Vereinbart. Speichern Sie die neue Vereinbarung und geben Sie sie allen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RingExperiencesDialog</name>
        <message>
            <source>No effect check of the plan has an answer that may be told.</source>
            <translation>Keine Wirkungsprüfung des Plans hat eine Antwort, die weitergegeben werden darf.</translation>
        </message>
        <message>
            <source>Experiences with measures</source>
            <translation>Erfahrungen mit Maßnahmen</translation>
        </message>
        <message>
            <source>What others have tried</source>
            <translation>Was andere ausprobiert haben</translation>
        </message>
        <message>
            <source>Practice of other authorities, no research. Each also stands at the measure in the catalogue.</source>
            <translation>Praxis anderer Behörden, keine Forschung. Jede steht auch bei der Maßnahme im Katalog.</translation>
        </message>
        <message>
            <source>Tell what helped here</source>
            <translation>Weitergeben, was hier geholfen hat</translation>
        </message>
        <message>
            <source>Checked measure of the plan</source>
            <translation>Geprüfte Maßnahme des Plans</translation>
        </message>
        <message>
            <source>Take in &amp;files …</source>
            <translation>&amp;Dateien einlesen …</translation>
        </message>
        <message>
            <source>&amp;Tell the ring …</source>
            <translation>&amp;Weitergeben …</translation>
        </message>
        <message>
            <source>&amp;Withdraw …</source>
            <translation>&amp;Zurückziehen …</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>%1: own authority</source>
            <translation>%1: eigene Behörde</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>None yet. Files of other members are taken in here.</source>
            <translation>Noch keine. Dateien anderer Mitglieder werden hier eingelesen.</translation>
        </message>
        <message>
            <source>%1 %2: %3</source>
            <translation>%1 %2: %3</translation>
        </message>
        <message>
            <source>Ring: %1</source>
            <translation>Ring: %1</translation>
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation>Es wurde nichts geändert</translation>
        </message>
        <message>
            <source>Told. Hand the file to all members of the ring.</source>
            <translation>Weitergegeben. Geben Sie die Datei allen Mitgliedern des Rings.</translation>
        </message>
        <message>
            <source>Withdraw this experience?</source>
            <translation>Diese Erfahrung zurückziehen?</translation>
        </message>
        <message>
            <source>The others show it no longer as soon as they have taken in the file that is written now. It cannot be made unread.</source>
            <translation>Die anderen zeigen sie nicht mehr, sobald sie die Datei eingelesen haben, die jetzt geschrieben wird. Ungelesen machen lässt sie sich nicht.</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Zurückziehen</translation>
        </message>
        <message>
            <source>File for the members of the ring</source>
            <translation>Datei für die Mitglieder des Rings</translation>
        </message>
        <message>
            <source>experience-withdrawn.age</source>
            <translation>erfahrung-zurueckgezogen.age</translation>
        </message>
        <message>
            <source>Sealed file (*.age)</source>
            <translation>Verschlossene Datei (*.age)</translation>
        </message>
        <message>
            <source>Withdrawn. Hand the file to all members of the ring.</source>
            <translation>Zurückgezogen. Geben Sie die Datei allen Mitgliedern des Rings.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RingFiguresDialog</name>
        <message>
            <source>There is no own indicator that could be agreed. They are defined on the page “Service”, under “Indicators”.</source>
            <translation>Es gibt keine eigene Kennzahl, die vereinbart werden könnte. Angelegt werden sie auf der Seite „Service“ unter „Kennzahlen“.</translation>
        </message>
        <message>
            <source>Key figures of the ring</source>
            <translation>Kennzahlen des Rings</translation>
        </message>
        <message>
            <source>What is compared</source>
            <translation>Was verglichen wird</translation>
        </message>
        <message>
            <source>Own indicator</source>
            <translation>Eigene Kennzahl</translation>
        </message>
        <message>
            <source>Agree on an own indicator</source>
            <translation>Eine eigene Kennzahl vereinbaren</translation>
        </message>
        <message>
            <source>&amp;Agree on it …</source>
            <translation>&amp;Vereinbaren …</translation>
        </message>
        <message>
            <source>&amp;Define them here …</source>
            <translation>&amp;Hier anlegen …</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1, Fassung %2</translation>
        </message>
        <message>
            <source>Not defined here, so that nothing can be told of them: %1.</source>
            <translation>Hier nicht angelegt, deshalb lässt sich dazu nichts sagen: %1.</translation>
        </message>
        <message>
            <source>Source: %1</source>
            <translation>Quelle: %1</translation>
        </message>
        <message>
            <source>Added by the ring; it does not come with the program.</source>
            <translation>Vom Ring ergänzt; sie kommt nicht mit dem Programm.</translation>
        </message>
        <message>
            <source>Agree on “%1”?</source>
            <translation>„%1“ vereinbaren?</translation>
        </message>
        <message>
            <source>The definition goes to all members with the next version of the agreement: what is counted, against what, and where the numbers come from.</source>
            <translation>Die Definition geht mit der nächsten Fassung der Vereinbarung an alle Mitglieder: was gezählt wird, worauf es bezogen wird und woher die Zahlen kommen.</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>Vereinbaren</translation>
        </message>
        <message>
            <source>Nothing was agreed</source>
            <translation>Es wurde nichts vereinbart</translation>
        </message>
        <message>
            <source>Define them here?</source>
            <translation>Hier anlegen?</translation>
        </message>
        <message>
            <source>They become own indicators of this authority, as the ring defines them. Once there are numbers of them, their meaning stays.</source>
            <translation>Sie werden eigene Kennzahlen dieser Behörde, wie der Ring sie festlegt. Sobald es Zahlen dazu gibt, bleibt ihre Bedeutung.</translation>
        </message>
        <message>
            <source>Define</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <source>They were not defined</source>
            <translation>Sie wurden nicht angelegt</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RingFoundDialog</name>
        <message>
            <source>Compare &amp;released numbers of incidents as well</source>
            <translation>Auch &amp;veröffentlichte Vorfallzahlen vergleichen</translation>
        </message>
        <message>
            <source>Found a ring</source>
            <translation>Ring gründen</translation>
        </message>
        <message>
            <source>&amp;Name of the ring</source>
            <translation>&amp;Name des Rings</translation>
        </message>
        <message>
            <source>Own &amp;code name, by which the others know this authority</source>
            <translation>Eigener &amp;Deckname, unter dem die anderen diese Behörde kennen</translation>
        </message>
        <message>
            <source>&amp;Periods</source>
            <translation>&amp;Zeiträume</translation>
        </message>
        <message>
            <source>&amp;Tasks, one a line: German name / English name</source>
            <translation>&amp;Aufgaben, eine je Zeile: deutscher Name / englischer Name</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Found</source>
            <translation>&amp;Gründen</translation>
        </message>
        <message>
            <source>Please give the ring a name.</source>
            <translation>Bitte geben Sie dem Ring einen Namen.</translation>
        </message>
        <message>
            <source>Please choose a code name of letters, digits, spaces and hyphens.</source>
            <translation>Bitte wählen Sie einen Decknamen aus Buchstaben, Ziffern, Leerzeichen und Bindestrichen.</translation>
        </message>
        <message>
            <source>Please write at least one task.</source>
            <translation>Bitte schreiben Sie mindestens eine Aufgabe.</translation>
        </message>
        <message>
            <source>The ring is not founded yet</source>
            <translation>Der Ring ist noch nicht gegründet</translation>
        </message>
        <message>
            <source>This authority coordinates it: it admits members and signs the agreement.</source>
            <translation>Diese Behörde koordiniert ihn: Sie nimmt Mitglieder auf und unterschreibt die Vereinbarung.</translation>
        </message>
        <message>
            <source>%1 (own)</source>
            <translation>%1 (eigene)</translation>
        </message>
        <message>
            <source>&amp;Key figures; own ones go to the members with their definition</source>
            <translation>&amp;Kennzahlen; eigene gehen mit ihrer Definition an die Mitglieder</translation>
        </message>
        <message>
            <source>Please choose at least one key figure.</source>
            <translation>Bitte wählen Sie mindestens eine Kennzahl.</translation>
        </message>
        <message numerus="yes">
            <source>Please choose at most %n key figure(s).</source>
            <translation>
                <numerusform>Bitte wählen Sie höchstens eine Kennzahl.</numerusform>
                <numerusform>Bitte wählen Sie höchstens %n Kennzahlen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RingMembersDialog</name>
        <message>
            <source>Members of the ring</source>
            <translation>Mitglieder des Rings</translation>
        </message>
        <message>
            <source>Who came and left</source>
            <translation>Wer kam und ging</translation>
        </message>
        <message>
            <source>&amp;Dismiss …</source>
            <translation>&amp;Ausschließen …</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>own authority</source>
            <translation>eigene Behörde</translation>
        </message>
        <message>
            <source>coordinator</source>
            <translation>Koordination</translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) here</source>
            <translation>
                <numerusform>ein Blatt hier</numerusform>
                <numerusform>%n Blätter hier</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Fingerprint: %1</source>
            <translation>Fingerabdruck: %1</translation>
        </message>
        <message>
            <source>Dismiss %1?</source>
            <translation>%1 ausschließen?</translation>
        </message>
        <message>
            <source>From the next version of the agreement on, sheets are no longer sealed to %1, and none of theirs are taken in. What they have received they can still read. The sheets that are here stay, but are no longer compared.</source>
            <translation>Ab der nächsten Fassung der Vereinbarung werden Blätter nicht mehr für %1 verschlossen, und von dort wird keines mehr übernommen. Was dort schon angekommen ist, bleibt lesbar. Die Blätter hier bleiben, werden aber nicht mehr verglichen.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Ausschließen</translation>
        </message>
        <message>
            <source>Nobody was dismissed</source>
            <translation>Niemand wurde ausgeschlossen</translation>
        </message>
        <message>
            <source>%1 took part</source>
            <translation>%1 von Anfang an</translation>
        </message>
        <message>
            <source>%1 came</source>
            <translation>%1 kam hinzu</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>%1 ging</translation>
        </message>
        <message>
            <source>other key figures</source>
            <translation>andere Kennzahlen</translation>
        </message>
        <message>
            <source>other tasks</source>
            <translation>andere Aufgaben</translation>
        </message>
        <message>
            <source>nobody came or left</source>
            <translation>niemand kam oder ging</translation>
        </message>
        <message>
            <source>Version %1: %2.</source>
            <translation>Fassung %1: %2.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RingOfficesDialog</name>
        <message>
            <source>Assign offices to tasks</source>
            <translation>Stellen zuordnen</translation>
        </message>
        <message>
            <source>Which offices are compared?</source>
            <translation>Welche Stellen werden verglichen?</translation>
        </message>
        <message>
            <source>An office counts with everything it does under its main task. Only offices that offer the same are compared.</source>
            <translation>Eine Stelle zählt mit allem, was sie tut, unter ihrer Hauptaufgabe. Verglichen werden nur Stellen, die dasselbe anbieten.</translation>
        </message>
        <message>
            <source>Offices that are compared</source>
            <translation>Stellen, die verglichen werden</translation>
        </message>
        <message>
            <source>&amp;Office, with everything below it</source>
            <translation>S&amp;telle, mit allem darunter</translation>
        </message>
        <message>
            <source>Main &amp;task</source>
            <translation>&amp;Hauptaufgabe</translation>
        </message>
        <message>
            <source>It also offers:</source>
            <translation>Sie bietet auch an:</translation>
        </message>
        <message>
            <source>&amp;Put it on the list</source>
            <translation>Auf die &amp;Liste setzen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>A unit that was removed</source>
            <translation>Eine Stelle, die es nicht mehr gibt</translation>
        </message>
        <message>
            <source>%1, also %2</source>
            <translation>%1, auch %2</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <source>An office stands on the list twice, below another one or is no longer there. Take it off the list first.</source>
            <translation>Eine Stelle steht doppelt auf der Liste, gehört zu einer anderen oder ist nicht mehr da. Nehmen Sie sie zuerst von der Liste.</translation>
        </message>
        <message>
            <source>Take it off the &amp;list</source>
            <translation>Von der Liste &amp;nehmen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RingSheetDialog</name>
        <message>
            <source>Hand on a sheet</source>
            <translation>Blatt weitergeben</translation>
        </message>
        <message>
            <source>This and nothing else leaves the house</source>
            <translation>Das und nichts anderes verlässt das Haus</translation>
        </message>
        <message>
            <source>Signed with the code name and sealed to the members of the ring “%1”.</source>
            <translation>Mit dem Decknamen unterschrieben und für die Mitglieder des Rings „%1“ verschlossen.</translation>
        </message>
        <message>
            <source>&amp;Period that is over</source>
            <translation>&amp;Vergangener Zeitraum</translation>
        </message>
        <message>
            <source>What leaves the house</source>
            <translation>Was das Haus verlässt</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>As P&amp;DF …</source>
            <translation>Als P&amp;DF …</translation>
        </message>
        <message>
            <source>Assign offices to tasks first: a sheet is about offices.</source>
            <translation>Ordnen Sie zuerst Stellen den Aufgaben zu: Ein Blatt handelt von Stellen.</translation>
        </message>
        <message>
            <source>Frozen already: it is handed on again as it is, whatever was observed since.</source>
            <translation>Schon festgeschrieben: Es wird unverändert noch einmal weitergegeben, was seither auch bekannt wurde.</translation>
        </message>
        <message>
            <source>It is frozen for good when it is handed on: what becomes known of this period later goes nowhere.</source>
            <translation>Mit dem Weitergeben ist es für immer festgeschrieben: Was später über diesen Zeitraum bekannt wird, geht nirgends mehr ein.</translation>
        </message>
        <message>
            <source>&amp;Save once more …</source>
            <translation>Noch einmal &amp;speichern …</translation>
        </message>
        <message>
            <source>&amp;Freeze and save …</source>
            <translation>&amp;Festschreiben und speichern …</translation>
        </message>
        <message>
            <source>Freeze the sheet for good?</source>
            <translation>Blatt für immer festschreiben?</translation>
        </message>
        <message>
            <source>The sheet for %1 stays as it is shown, also if more becomes known later. Two sheets for one period would tell the difference.</source>
            <translation>Das Blatt für %1 bleibt so, wie es hier steht, auch wenn später mehr bekannt wird. Zwei Blätter für einen Zeitraum würden den Unterschied verraten.</translation>
        </message>
        <message>
            <source>Freeze</source>
            <translation>Festschreiben</translation>
        </message>
        <message>
            <source>Sheet for the members of the ring</source>
            <translation>Blatt für die Mitglieder des Rings</translation>
        </message>
        <message>
            <source>sheet-%1.age</source>
            <translation>blatt-%1.age</translation>
        </message>
        <message>
            <source>Sealed file (*.age)</source>
            <translation>Verschlossene Datei (*.age)</translation>
        </message>
        <message>
            <source>The file was not saved</source>
            <translation>Die Datei wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>Sheet to read</source>
            <translation>Blatt zum Lesen</translation>
        </message>
        <message>
            <source>sheet-%1.pdf</source>
            <translation>blatt-%1.pdf</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RingSheetWords</name>
        <message>
            <source>Period %1, code name %2, agreement in version %3.</source>
            <translation>Zeitraum %1, Deckname %2, Vereinbarung in Fassung %3.</translation>
        </message>
        <message>
            <source>The offices offer: %1</source>
            <translation>Die Stellen bieten an: %1</translation>
        </message>
        <message>
            <source>Posts that are filled: %1</source>
            <translation>Besetzte Stellen (Vollzeit): %1</translation>
        </message>
        <message>
            <source>Posts that are filled: not told</source>
            <translation>Besetzte Stellen (Vollzeit): nicht genannt</translation>
        </message>
        <message>
            <source>Incidents, as they are released: %1</source>
            <translation>Vorfälle, wie veröffentlicht: %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>From these sums of all offices of the group:</source>
            <translation>Aus diesen Summen über alle Stellen der Gruppe:</translation>
        </message>
        <message>
            <source>Withheld, %1: %2</source>
            <translation>Zurückgehalten, %1: %2</translation>
        </message>
        <message>
            <source>It says that some offices are missing, but not which.</source>
            <translation>Das Blatt sagt, dass Stellen fehlen, aber nicht welche.</translation>
        </message>
        <message>
            <source>Too small even together, so in none of the groups: %1</source>
            <translation>Auch zusammen zu klein und deshalb in keiner Gruppe: %1</translation>
        </message>
        <message>
            <source>Defined otherwise by this program than agreed, so not told: %1</source>
            <translation>Von diesem Programm anders definiert als vereinbart und deshalb nicht genannt: %1</translation>
        </message>
        <message>
            <source>Incidents of the whole authority, as they are released: %1</source>
            <translation>Vorfälle der ganzen Behörde, wie veröffentlicht: %1</translation>
        </message>
        <message>
            <source>Incidents: %1</source>
            <translation>Vorfälle: %1</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RingTables</name>
        <message>
            <source>%1 (own authority)</source>
            <translation>%1 (eigene Behörde)</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Rank %1</source>
            <translation>Rang %1</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>Own number</source>
            <translation>Eigener Wert</translation>
        </message>
        <message>
            <source>Own number %1</source>
            <translation>Eigener Wert %1</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>Median</translation>
        </message>
        <message>
            <source>Median %1</source>
            <translation>Median %1</translation>
        </message>
        <message>
            <source>Members compared</source>
            <translation>Verglichene Mitglieder</translation>
        </message>
        <message>
            <source>Nobody tells of this key figure for this task.</source>
            <translation>Zu dieser Kennzahl nennt für diese Aufgabe niemand etwas.</translation>
        </message>
        <message>
            <source>%1 (only %2)</source>
            <translation>%1 (nur %2)</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RingView</name>
        <message>
            <source>&amp;Ring:</source>
            <translation>&amp;Ring:</translation>
        </message>
        <message>
            <source>Per&amp;iod:</source>
            <translation>&amp;Zeitraum:</translation>
        </message>
        <message>
            <source>&amp;Task:</source>
            <translation>&amp;Aufgabe:</translation>
        </message>
        <message>
            <source>&amp;Key figure:</source>
            <translation>&amp;Kennzahl:</translation>
        </message>
        <message>
            <source>Member</source>
            <translation>Mitglied</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>The rings cannot be read</source>
            <translation>Die Vergleichsringe lassen sich nicht lesen</translation>
        </message>
        <message>
            <source>Released numbers of incidents only.</source>
            <translation>Nur veröffentlichte Zahlen von Vorfällen.</translation>
        </message>
        <message>
            <source>Neither more nor less is better here: the smallest value stands first.</source>
            <translation>Mehr oder weniger ist hier weder besser noch schlechter: Der kleinste Wert steht zuerst.</translation>
        </message>
        <message>
            <source>Compared are offices that offer: %1</source>
            <translation>Verglichen werden Stellen, die anbieten: %1</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Not compared</source>
            <translation>Nicht verglichen</translation>
        </message>
        <message>
            <source>Everybody in the ring can be compared.</source>
            <translation>Alle im Ring sind vergleichbar.</translation>
        </message>
        <message>
            <source>Who defines or offers something else is not averaged in.</source>
            <translation>Wer etwas anders definiert oder anderes anbietet, geht nicht in den Durchschnitt ein.</translation>
        </message>
        <message>
            <source>What became of the files</source>
            <translation>Was aus den Dateien wurde</translation>
        </message>
        <message>
            <source>The agreement is still missing</source>
            <translation>Die Vereinbarung fehlt noch</translation>
        </message>
        <message>
            <source>This authority is in no ring yet</source>
            <translation>Diese Behörde ist noch in keinem Vergleichsring</translation>
        </message>
        <message>
            <source>Your card is made. Hand it to the coordinator of the ring and take in the agreement that you get back.</source>
            <translation>Ihre Ringkarte ist erstellt. Geben Sie sie der Koordination des Rings und lesen Sie die Vereinbarung ein, die Sie zurückbekommen.</translation>
        </message>
        <message>
            <source>In a ring several authorities compare the same key figures, without a server: found one, or make a card and join one.</source>
            <translation>In einem Vergleichsring vergleichen mehrere Behörden dieselben Kennzahlen, ohne Server: Gründen Sie einen, oder erstellen Sie eine Ringkarte und treten Sie einem bei.</translation>
        </message>
        <message>
            <source>In a ring several authorities compare the same key figures. A safety officer founds one or joins one.</source>
            <translation>In einem Vergleichsring vergleichen mehrere Behörden dieselben Kennzahlen. Gründen oder beitreten können die Sicherheitsbeauftragten.</translation>
        </message>
        <message>
            <source>No office belongs to a task yet</source>
            <translation>Noch ist keine Stelle einer Aufgabe zugeordnet</translation>
        </message>
        <message>
            <source>Say first which of your offices are compared under which task.</source>
            <translation>Legen Sie zuerst fest, welche Ihrer Stellen unter welcher Aufgabe verglichen werden.</translation>
        </message>
        <message>
            <source>A safety officer says first which offices are compared.</source>
            <translation>Zuerst legen die Sicherheitsbeauftragten fest, welche Stellen verglichen werden.</translation>
        </message>
        <message>
            <source>No sheets yet</source>
            <translation>Noch keine Blätter</translation>
        </message>
        <message>
            <source>Hand on your own sheet for a period that is over, and take in those that the other members hand to you.</source>
            <translation>Geben Sie Ihr eigenes Blatt für einen vergangenen Zeitraum weiter und lesen Sie die Blätter ein, die Sie von den anderen Mitgliedern bekommen.</translation>
        </message>
        <message>
            <source>As soon as sheets of the members are taken in, you see here where your authority stands.</source>
            <translation>Sobald Blätter der Mitglieder eingelesen sind, sehen Sie hier, wo Ihre Behörde steht.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RoleBoxes</name>
        <message>
            <source>Sees all incidents, plans measures, makes reports.</source>
            <translation>Sieht alle Vorfälle, plant Maßnahmen, erstellt Berichte.</translation>
        </message>
        <message>
            <source>Sees the single cases that a safety officer grants, for a time.</source>
            <translation>Sieht einzelne Fälle, die eine Fachkraft auf Zeit freigibt.</translation>
        </message>
        <message>
            <source>Sees measures and plan. Never who reported what.</source>
            <translation>Sieht Maßnahmen und Planung. Nie, wer was gemeldet hat.</translation>
        </message>
        <message>
            <source>Sees released figures, and the access log together with data protection.</source>
            <translation>Sieht veröffentlichte Zahlen, und mit dem Datenschutz zusammen das Zugriffsprotokoll.</translation>
        </message>
        <message>
            <source>Sees the access log together with the staff council, and granted cases.</source>
            <translation>Sieht mit dem Personalrat zusammen das Zugriffsprotokoll, und freigegebene Fälle.</translation>
        </message>
        <message>
            <source>Manages accounts, units and backups. No contents.</source>
            <translation>Verwaltet Konten, Stellen und Sicherungen. Keine Inhalte.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RoleKeys</name>
        <message>
            <source>Keys of the roles</source>
            <translation>Schlüssel der Rollen</translation>
        </message>
        <message>
            <source>New keys are made when an account is removed or a role is taken away. You can also renew them yourself, for instance when a computer was stolen. What somebody has read before stays known.</source>
            <translation>Neue Schlüssel gibt es, wenn ein Konto entfernt oder eine Rolle entzogen wird. Sie können sie auch selbst erneuern, zum Beispiel wenn ein Computer gestohlen wurde. Was jemand vorher gelesen hat, bleibt bekannt.</translation>
        </message>
        <message>
            <source>Renew the &amp;keys …</source>
            <translation>Schlüssel &amp;erneuern …</translation>
        </message>
        <message>
            <source>Please choose at least one role.</source>
            <translation>Bitte wählen Sie mindestens eine Rolle.</translation>
        </message>
        <message>
            <source>Renew the keys?</source>
            <translation>Schlüssel erneuern?</translation>
        </message>
        <message>
            <source>Everything these roles protect is wrapped and encrypted anew. Depending on the size of the register this takes seconds to minutes. You can stop it; then everything stays as it was.</source>
            <translation>Alles, was diese Rollen schützen, wird neu verschlossen und verschlüsselt. Je nach Größe des Registers dauert das Sekunden bis Minuten. Sie können abbrechen, dann bleibt alles, wie es war.</translation>
        </message>
        <message>
            <source>Renew the keys</source>
            <translation>Schlüssel erneuern</translation>
        </message>
        <message>
            <source>The keys are renewed</source>
            <translation>Die Schlüssel werden erneuert</translation>
        </message>
        <message>
            <source>If you stop, everything stays as it was.</source>
            <translation>Wenn Sie abbrechen, bleibt alles, wie es war.</translation>
        </message>
        <message>
            <source>The keys are new.</source>
            <translation>Die Schlüssel sind neu.</translation>
        </message>
        <message>
            <source>The keys could not be renewed</source>
            <translation>Die Schlüssel konnten nicht erneuert werden</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RoleStartPage</name>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>%1, you are here in the role: %2</source>
            <translation>%1, Sie sind hier in der Rolle: %2</translation>
        </message>
        <message>
            <source>A key is on its way</source>
            <translation>Ein Schlüssel ist unterwegs</translation>
        </message>
        <message>
            <source>For the role “%1” you do not have the key yet. Somebody who has it hands it over and will ask for your fingerprint on the telephone.</source>
            <translation>Für die Rolle „%1“ haben Sie den Schlüssel noch nicht. Jemand, der ihn hat, übergibt ihn und fragt am Telefon nach Ihrem Fingerabdruck.</translation>
        </message>
        <message>
            <source>Show my &amp;fingerprint</source>
            <translation>Meinen &amp;Fingerabdruck zeigen</translation>
        </message>
        <message>
            <source>Granted cases</source>
            <translation>Freigegebene Fälle</translation>
        </message>
        <message>
            <source>No case is granted to you at the moment. A safety officer can grant you single cases for a time.</source>
            <translation>Im Moment ist Ihnen kein Fall freigegeben. Eine Fachkraft kann Ihnen einzelne Fälle auf Zeit freigeben.</translation>
        </message>
        <message>
            <source>Open the &amp;cases</source>
            <translation>F&amp;älle öffnen</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>Maßnahmen</translation>
        </message>
        <message>
            <source>Here you see what helps against aggression, and plan measures.</source>
            <translation>Hier sehen Sie, was gegen Übergriffe hilft, und planen Maßnahmen.</translation>
        </message>
        <message>
            <source>Here you see what helps against aggression, and what is planned.</source>
            <translation>Hier sehen Sie, was gegen Übergriffe hilft und was geplant ist.</translation>
        </message>
        <message>
            <source>Who reported what is never shown to you.</source>
            <translation>Wer was gemeldet hat, wird Ihnen nie gezeigt.</translation>
        </message>
        <message>
            <source>Open the &amp;measures</source>
            <translation>&amp;Maßnahmen öffnen</translation>
        </message>
        <message>
            <source>Accounts and keys</source>
            <translation>Konten und Schlüssel</translation>
        </message>
        <message>
            <source>Add colleagues, take accounts away, and keep the recovery sheet up to date. Contents of incidents stay closed to administrators.</source>
            <translation>Konten anlegen und entfernen und den Wiederherstellungsbogen aktuell halten. Inhalte von Vorfällen bleiben der Administration verschlossen.</translation>
        </message>
        <message>
            <source>Open &amp;protection</source>
            <translation>&amp;Schutz öffnen</translation>
        </message>
        <message>
            <source>Access log</source>
            <translation>Zugriffsprotokoll</translation>
        </message>
        <message>
            <source>Who read or changed what can be read by staff council and data protection together, at one screen.</source>
            <translation>Wer was gelesen oder geändert hat, können Personalrat und Datenschutz gemeinsam an einem Bildschirm lesen.</translation>
        </message>
        <message numerus="yes">
            <source>Granted to you until %1: %n case(s).</source>
            <translation>
                <numerusform>Für Sie freigegeben bis %1: %n Fall.</numerusform>
                <numerusform>Für Sie freigegeben bis %1: %n Fälle.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Granted to you: %n case(s), the first until %1, the last until %2.</source>
            <translation>
                <numerusform>Für Sie freigegeben: %n Fall, der erste bis %1, der letzte bis %2.</numerusform>
                <numerusform>Für Sie freigegeben: %n Fälle, der erste bis %1, der letzte bis %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The time is over for %n case(s), the last on %1. What is over cannot be opened any more. If you still need it, ask a safety officer.</source>
            <translation>
                <numerusform>Für %n Fall ist die Frist am %1 abgelaufen. Er lässt sich nicht mehr öffnen. Brauchen Sie ihn noch, fragen Sie die Fachkraft für Arbeitssicherheit.</numerusform>
                <numerusform>Für %n Fälle ist die Frist abgelaufen, zuletzt am %1. Sie lassen sich nicht mehr öffnen. Brauchen Sie einen davon noch, fragen Sie die Fachkraft für Arbeitssicherheit.</numerusform>
            </translation>
        </message>
        <message>
            <source>Who reported what is shown to you only in cases that are granted to you.</source>
            <translation>Wer was gemeldet hat, sehen Sie nur in Fällen, die für Sie freigegeben sind.</translation>
        </message>
        <message>
            <source>Report an incident</source>
            <translation>Vorfall melden</translation>
        </message>
        <message>
            <source>You report without your account, sealed for the safety officer. For that the register is locked first; the way to the form is on the start page.</source>
            <translation>Sie melden ohne Ihr Konto, versiegelt für die Fachkraft für Arbeitssicherheit. Dafür wird das Register zuerst gesperrt; auf dem Sperrbildschirm geht es dann zum Formular.</translation>
        </message>
        <message>
            <source>&amp;Lock and report</source>
            <translation>S&amp;perren und melden</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RollOutDialog</name>
        <message>
            <source>&amp;Begins</source>
            <translation>&amp;Beginn</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Put into the plan</source>
            <translation>In den &amp;Plan aufnehmen</translation>
        </message>
        <message>
            <source>Stage %1: %2 (%3)</source>
            <translation>Stufe %1: %2 (%3)</translation>
        </message>
        <message>
            <source>Please write the day like this: 01.12.2026.</source>
            <translation>Bitte schreiben Sie den Tag so: 01.12.2026.</translation>
        </message>
        <message>
            <source>Please choose a unit for the pilot: the first stage comes first.</source>
            <translation>Bitte wählen Sie eine Stelle für den Piloten: Die erste Stufe kommt zuerst.</translation>
        </message>
        <message>
            <source>This cannot be planned yet</source>
            <translation>Das kann noch nicht geplant werden</translation>
        </message>
        <message>
            <source>Nothing was planned</source>
            <translation>Es wurde nichts geplant</translation>
        </message>
        <message>
            <source>Stages and their units</source>
            <translation>Stufen und ihre Stellen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RollOutView</name>
        <message>
            <source>One stage after the other. After each the indicators of its units say whether to go on; what was observed counts, not what was intended.</source>
            <translation>Eine Stufe nach der anderen. Nach jeder sagen die Kennzahlen ihrer Stellen, ob es weitergeht. Es zählt, was beobachtet wurde, nicht, was beabsichtigt war.</translation>
        </message>
        <message>
            <source>P&amp;lan a service centre in stages …</source>
            <translation>Servicecenter in Stufen p&amp;lanen …</translation>
        </message>
        <message>
            <source>Nothing is rolled out in stages yet</source>
            <translation>Noch wird nichts stufenweise eingeführt</translation>
        </message>
        <message>
            <source>A service centre begins with a pilot, for example in vehicle registration, and goes on to other offices when calls are answered and promises kept. Plan it here; each stage brings its criteria along.</source>
            <translation>Ein Servicecenter beginnt mit einem Piloten, zum Beispiel in der Kfz-Zulassung, und geht zu anderen Ämtern weiter, wenn Anrufe angenommen und Zusagen gehalten werden. Planen Sie es hier. Jede Stufe bringt ihre Kriterien mit.</translation>
        </message>
        <message>
            <source>Open it in the plan</source>
            <translation>Im Plan öffnen</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>Go: all criteria are met.</source>
            <translation>Weiter: Alle Kriterien sind erfüllt.</translation>
        </message>
        <message>
            <source>Not yet: a criterion is not met.</source>
            <translation>Noch nicht: Ein Kriterium ist nicht erfüllt.</translation>
        </message>
        <message>
            <source>Not enough data for a decision yet.</source>
            <translation>Für eine Entscheidung gibt es noch zu wenige Daten.</translation>
        </message>
        <message>
            <source>%1 (this indicator is not known here)</source>
            <translation>%1 (diese Kennzahl ist hier nicht bekannt)</translation>
        </message>
        <message>
            <source>%1: %2 %3</source>
            <translation>%1: %2 %3</translation>
        </message>
        <message>
            <source>more than %1</source>
            <translation>mehr als %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %2 cases in the last %n week(s)</source>
            <translation>
                <numerusform>%1 bei %2 Fällen in der letzten Woche</numerusform>
                <numerusform>%1 bei %2 Fällen in den letzten %n Wochen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1; at least %2 are needed</source>
            <translation>%1; mindestens %2 sind nötig</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>Erfüllt</translation>
        </message>
        <message>
            <source>Not met</source>
            <translation>Nicht erfüllt</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>%1 – %2. Observed: %3.</source>
            <translation>%1 – %2. Beobachtet: %3.</translation>
        </message>
        <message>
            <source>The roll-out is in the plan.</source>
            <translation>Die stufenweise Einführung steht im Plan.</translation>
        </message>
        <message numerus="yes">
            <source>nothing in the last %n week(s)</source>
            <translation>
                <numerusform>in der letzten Woche nichts</numerusform>
                <numerusform>in den letzten %n Wochen nichts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s) in the register cannot be read and do not count here.</source>
            <translation>
                <numerusform>Eine Zusage im Register kann nicht gelesen werden und zählt hier nicht.</numerusform>
                <numerusform>%n Zusagen im Register können nicht gelesen werden und zählen hier nicht.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::SaidAndDoneCard</name>
        <message>
            <source>There are no ratings to put beside it.</source>
            <translation>Dazu gibt es keine Bewertungen.</translation>
        </message>
        <message>
            <source>Satisfaction in the three months before: %1, after: %2.</source>
            <translation>Zufriedenheit in den drei Monaten davor: %1, danach: %2.</translation>
        </message>
        <message>
            <source>Satisfaction in the three months before: %1, since then: %2. The three months after are not over yet.</source>
            <translation>Zufriedenheit in den drei Monaten davor: %1, seither: %2. Die drei Monate danach sind noch nicht vorbei.</translation>
        </message>
        <message>
            <source>What citizens said, and what we did</source>
            <translation>Was gesagt wurde, und was wir getan haben</translation>
        </message>
        <message>
            <source>No measure has been carried out here yet. As soon as one is, it stands here beside the ratings before and after it.</source>
            <translation>Hier ist noch keine Maßnahme umgesetzt. Sobald eine umgesetzt ist, steht sie hier neben den Bewertungen davor und danach.</translation>
        </message>
        <message numerus="yes">
            <source>%n measure(s) that were carried out, the newest first.</source>
            <translation>
                <numerusform>%n umgesetzte Maßnahme.</numerusform>
                <numerusform>%n umgesetzte Maßnahmen, die neueste zuerst.</numerusform>
            </translation>
        </message>
        <message>
            <source>This describes and proves nothing: ratings also change for other reasons. Whether a measure works is for the effect check in the plan to say.</source>
            <translation>Das beschreibt und beweist nichts: Bewertungen ändern sich auch aus anderen Gründen. Ob eine Maßnahme wirkt, sagt die Wirkungsprüfung im Plan.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ScopeRow</name>
        <message>
            <source>Whole authority</source>
            <translation>Ganze Behörde</translation>
        </message>
        <message>
            <source>Everything observed</source>
            <translation>Alles, was erfasst ist</translation>
        </message>
        <message numerus="yes">
            <source>Last %n month(s)</source>
            <translation>
                <numerusform>Letzter Monat</numerusform>
                <numerusform>Letzte %n Monate</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Unit:</source>
            <translation>&amp;Stelle:</translation>
        </message>
        <message>
            <source>Ti&amp;me:</source>
            <translation>Z&amp;eit:</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Stelle</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::SenderSection</name>
        <message>
            <source>Wh&amp;o reports</source>
            <translation>Wer &amp;meldet</translation>
        </message>
        <message>
            <source>How do you want to be known?</source>
            <translation>Wie möchten Sie auftreten?</translation>
        </message>
        <message>
            <source>You decide. With your name it is easier to help you and to ask back. Without it your report counts just as much.</source>
            <translation>Sie entscheiden. Mit Ihrem Namen kann man Ihnen leichter helfen und zurückfragen. Ohne Namen zählt Ihre Meldung genauso viel.</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Ihr Name</translation>
        </message>
        <message>
            <source>Your name is sealed together with the report.</source>
            <translation>Ihr Name wird zusammen mit der Meldung versiegelt.</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Quittung</translation>
        </message>
        <message>
            <source>With the receipt code you see on the start page how far your report is and what has changed because of it. You need no account for that.</source>
            <translation>Mit dem Quittungscode sehen Sie auf dem Sperrbildschirm, wie weit Ihre Meldung ist und was sich dadurch geändert hat. Ein Konto brauchen Sie dafür nicht.</translation>
        </message>
        <message>
            <source>Give me a receipt code to follow up on my report</source>
            <translation>Ich möchte einen Quittungscode, um meine Meldung nachzuverfolgen</translation>
        </message>
        <message>
            <source>Please choose how you want to be known.</source>
            <translation>Bitte wählen Sie, wie Sie auftreten möchten.</translation>
        </message>
        <message>
            <source>Please enter your name, or report anonymously.</source>
            <translation>Bitte geben Sie Ihren Namen ein oder melden Sie anonym.</translation>
        </message>
        <message>
            <source>Only the safety officer sees your name. Your manager does not learn it.</source>
            <translation>Nur die Fachkraft für Arbeitssicherheit sieht Ihren Namen. Ihre Führungskraft erfährt ihn nicht.</translation>
        </message>
        <message>
            <source>The report holds neither a contact nor the time of sending. Please also leave out of your texts what would give you away. After sending you get a receipt code.</source>
            <translation>In der Meldung stehen weder Kontakt noch Uhrzeit des Absendens. Bitte lassen Sie auch in Ihren Texten weg, was Sie erkennbar macht. Nach dem Senden erhalten Sie einen Quittungscode.</translation>
        </message>
        <message>
            <source>The sealed report is a file. Nobody else can read it, but on a network drive its owner and its time can show which account it came from. If this has to stay unknown, please use a shared computer or ask the staff council for another way.</source>
            <translation>Die versiegelte Meldung ist eine Datei. Niemand sonst kann sie lesen, aber auf einem Netzlaufwerk können Eigentümer und Zeit der Datei zeigen, von welchem Konto sie kam. Wenn das niemand wissen soll, nutzen Sie bitte einen gemeinsamen Computer oder fragen Sie den Personalrat nach einem anderen Weg.</translation>
        </message>
        <message>
            <source>The safety officer sees your name and may tell it to those who work on your report.</source>
            <translation>Die Fachkraft für Arbeitssicherheit sieht Ihren Namen und darf ihn denen nennen, die Ihre Meldung bearbeiten.</translation>
        </message>
        <message>
            <source>The report does not say who you are. You can be answered by a receipt code.</source>
            <translation>Die Meldung sagt nicht, wer Sie sind. Antwort erhalten Sie über einen Quittungscode.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ServicePage</name>
        <message>
            <source>&amp;Office or unit</source>
            <translation>Dienststelle &amp;oder Bereich</translation>
        </message>
        <message>
            <source>There are no units yet</source>
            <translation>Es gibt noch keine Stellen</translation>
        </message>
        <message>
            <source>Enter offices and units in the settings first. Each then has a profile here, a checklist and signs.</source>
            <translation>Tragen Sie zuerst in den Einstellungen Dienststellen und Bereiche ein. Jede Stelle hat dann hier einen Steckbrief, eine Prüfliste und Schilder.</translation>
        </message>
        <message>
            <source>&amp;1 Profile</source>
            <translation>&amp;1 Steckbrief</translation>
        </message>
        <message>
            <source>&amp;2 Checklist</source>
            <translation>&amp;2 Prüfliste</translation>
        </message>
        <message>
            <source>&amp;3 Signs and web text</source>
            <translation>&amp;3 Schilder und Webtext</translation>
        </message>
        <message>
            <source>&amp;4 Promised replies</source>
            <translation>&amp;4 Rückmeldezusagen</translation>
        </message>
        <message>
            <source>&amp;5 Roll-out</source>
            <translation>&amp;5 Stufenweise Einführung</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>What citizens may expect of an office: right hours, told in time, and answers by the day that was promised.</source>
            <translation>Was man von einem Amt erwarten darf: richtige Zeiten, rechtzeitig bekannt, und Antworten bis zum zugesagten Tag.</translation>
        </message>
        <message>
            <source>The profile is not saved</source>
            <translation>Der Steckbrief ist nicht gespeichert</translation>
        </message>
        <message>
            <source>What you have changed in the profile would be lost.</source>
            <translation>Was Sie im Steckbrief geändert haben, ginge verloren.</translation>
        </message>
        <message>
            <source>Discard the changes</source>
            <translation>Änderungen verwerfen</translation>
        </message>
        <message>
            <source>No proposal can be made</source>
            <translation>Es lässt sich kein Vorschlag machen</translation>
        </message>
        <message>
            <source>&amp;6 Indicators</source>
            <translation>&amp;6 Kennzahlen</translation>
        </message>
        <message>
            <source>The profile of these units is in the register, but cannot be read, and is missing in signs, guides and indicators: %1. The administrator can check the register and bring back a backup.</source>
            <translation>Der Steckbrief dieser Stellen steht im Register, kann aber nicht gelesen werden und fehlt in Schildern, Leitfäden und Kennzahlen: %1. Die Verwaltung des Registers kann es prüfen und eine Sicherung zurückholen.</translation>
        </message>
        <message>
            <source>Enter offices and units</source>
            <translation>Dienststellen und Bereiche eintragen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ServiceView</name>
        <message>
            <source>Copied. It leaves the clipboard in 30 seconds.</source>
            <translation>Kopiert. In 30 Sekunden verlässt es die Zwischenablage.</translation>
        </message>
        <message>
            <source>Take in or enter numbers</source>
            <translation>Zahlen übernehmen oder eintragen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ServicesEditor</name>
        <message>
            <source>A service needs a name. The old one was kept.</source>
            <translation>Ein Anliegen braucht einen Namen. Der alte bleibt bestehen.</translation>
        </message>
        <message>
            <source>New service</source>
            <translation>Neues Anliegen</translation>
        </message>
        <message numerus="yes">
            <source>%n incidents belong to this service, so it stays. You can rename it.</source>
            <translation>
                <numerusform>Zu diesem Anliegen gehört %n Vorfall, deshalb bleibt es bestehen. Sie können es umbenennen.</numerusform>
                <numerusform>Zu diesem Anliegen gehören %n Vorfälle, deshalb bleibt es bestehen. Sie können es umbenennen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Anliegen</translation>
        </message>
        <message>
            <source>Name of the &amp;service</source>
            <translation>Name des An&amp;liegens</translation>
        </message>
        <message>
            <source>Name of the service</source>
            <translation>Name des Anliegens</translation>
        </message>
        <message>
            <source>Add service</source>
            <translation>Anliegen hinzufügen</translation>
        </message>
        <message>
            <source>Remove service</source>
            <translation>Anliegen entfernen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::SettingsPage</name>
        <message>
            <source>Language and appearance</source>
            <translation>Sprache und Aussehen</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>&amp;Farben</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>&amp;Text size</source>
            <translation>Schrift&amp;größe</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <source>Lock by &amp;itself after</source>
            <translation>Von selbst s&amp;perren nach</translation>
        </message>
        <message>
            <source>Lock by itself after</source>
            <translation>Von selbst sperren nach</translation>
        </message>
        <message>
            <source>Line for &amp;emergencies</source>
            <translation>Zeile für den &amp;Notfall</translation>
        </message>
        <message>
            <source>Line for emergencies</source>
            <translation>Zeile für den Notfall</translation>
        </message>
        <message>
            <source>It stands above the report form: whom to call when somebody is in danger right now.</source>
            <translation>Sie steht über dem Meldeformular: wen man ruft, wenn jemand gerade in Gefahr ist.</translation>
        </message>
        <message>
            <source>Offices and units</source>
            <translation>Dienststellen und Einheiten</translation>
        </message>
        <message>
            <source>Where incidents happen. A unit belongs to an office and gives a report its job area and form of activity.</source>
            <translation>Wo Vorfälle geschehen. Eine Einheit gehört zu einer Dienststelle und gibt einer Meldung Berufsbereich und Tätigkeitsform vor.</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Anliegen</translation>
        </message>
        <message>
            <source>What citizens come for, for example “Identity card” or “Housing benefit”. It helps to find which service needs a measure.</source>
            <translation>Weshalb Bürgerinnen und Bürger kommen, zum Beispiel „Personalausweis“ oder „Wohngeld“. So zeigt sich, welches Anliegen eine Maßnahme braucht.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>How Rückhalt looks and locks, and how your authority is organised.</source>
            <translation>Wie Rückhalt aussieht und sperrt und wie Ihre Behörde aufgebaut ist.</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <source> minutes</source>
            <translation> Minuten</translation>
        </message>
        <message>
            <source>Setting saved.</source>
            <translation>Einstellung gespeichert.</translation>
        </message>
        <message>
            <source>The organisation could not be saved</source>
            <translation>Der Aufbau der Behörde konnte nicht gespeichert werden</translation>
        </message>
        <message>
            <source>Organisation saved.</source>
            <translation>Aufbau der Behörde gespeichert.</translation>
        </message>
        <message>
            <source>How Rückhalt looks and locks.</source>
            <translation>Wie Rückhalt aussieht und sich sperrt.</translation>
        </message>
        <message>
            <source>Posts and visitor contacts</source>
            <translation>Stellen und Kontakte mit Publikum</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::SeveritySection</name>
        <message>
            <source>How &amp;bad</source>
            <translation>Wie s&amp;chlimm</translation>
        </message>
        <message>
            <source>The suggestion follows from your answers. You may choose another level.</source>
            <translation>Der Vorschlag folgt aus Ihren Angaben. Sie können eine andere Stufe wählen.</translation>
        </message>
        <message>
            <source>The four levels of the Aachen model say who acts: you yourself, colleagues, the alarm chain, or the police. They do not judge how you felt.</source>
            <translation>Die vier Stufen des Aachener Modells sagen, wer handelt: Sie selbst, Kolleg:innen, die Alarmkette oder die Polizei. Sie bewerten nicht, wie es Ihnen ging.</translation>
        </message>
        <message>
            <source>One sentence is enough.</source>
            <translation>Ein Satz genügt.</translation>
        </message>
        <message>
            <source>A short reason helps others understand why this incident weighs more or less than the suggestion.</source>
            <translation>Ein kurzer Grund hilft anderen zu verstehen, warum dieser Vorfall schwerer oder leichter wiegt als vorgeschlagen.</translation>
        </message>
        <message>
            <source>An injury starts duties of the employer: first aid is recorded and an accident may have to be notified. Please give no diagnosis.</source>
            <translation>Eine Verletzung löst Pflichten der Behörde aus: Erste Hilfe wird dokumentiert, ein Unfall ist vielleicht anzuzeigen. Bitte nennen Sie keine Diagnose.</translation>
        </message>
        <message>
            <source>Was first aid given?</source>
            <translation>Wurde Erste Hilfe geleistet?</translation>
        </message>
        <message>
            <source>Every act of first aid is recorded and kept for five years (DGUV Vorschrift 1 § 24).</source>
            <translation>Jede Erste-Hilfe-Leistung wird dokumentiert und fünf Jahre aufbewahrt (DGUV Vorschrift 1 § 24).</translation>
        </message>
        <message>
            <source>The record secures your claims if complaints appear later.</source>
            <translation>Die Dokumentation sichert Ihre Ansprüche, falls später Beschwerden auftreten.</translation>
        </message>
        <message>
            <source>What followed shows how much support is needed. Strain counts as much as a visible injury.</source>
            <translation>Die Folgen zeigen, wie viel Unterstützung nötig ist. Seelische Belastung zählt so viel wie eine sichtbare Verletzung.</translation>
        </message>
        <message>
            <source>A weapon always means level 3 and leads to other measures than words or hands.</source>
            <translation>Eine Waffe bedeutet immer Stufe 3 und führt zu anderen Maßnahmen als Worte oder Hände.</translation>
        </message>
        <message>
            <source>Suggestion</source>
            <translation>Vorschlag</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ShortcutSheet</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::SignsView</name>
        <message>
            <source>&amp;Save as a file …</source>
            <translation>Als Datei &amp;speichern …</translation>
        </message>
        <message>
            <source>&amp;Print …</source>
            <translation>&amp;Drucken …</translation>
        </message>
        <message>
            <source>&amp;Copy as text</source>
            <translation>Als Text &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;What</source>
            <translation>&amp;Was</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>S&amp;prache</translation>
        </message>
        <message>
            <source>All three, a page each</source>
            <translation>Alle drei, je eine Seite</translation>
        </message>
        <message>
            <source>Pape&amp;r</source>
            <translation>Papie&amp;r</translation>
        </message>
        <message>
            <source>Closed da&amp;y</source>
            <translation>Schließta&amp;g</translation>
        </message>
        <message>
            <source>There is no coming closed day. Enter one in the profile.</source>
            <translation>Es gibt keinen kommenden Schließtag. Tragen Sie ihn im Steckbrief ein.</translation>
        </message>
        <message>
            <source>The profile has no opening hours yet.</source>
            <translation>Im Steckbrief stehen noch keine Öffnungszeiten.</translation>
        </message>
        <message>
            <source>Pages of the sign</source>
            <translation>Seiten des Schilds</translation>
        </message>
        <message>
            <source>The file is written.</source>
            <translation>Die Datei ist geschrieben.</translation>
        </message>
        <message>
            <source>The file was not written</source>
            <translation>Die Datei wurde nicht geschrieben</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Web page (*.html);;Text (*.txt)</source>
            <translation>Webseite (*.html);;Text (*.txt)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Nothing was printed</source>
            <translation>Es wurde nichts gedruckt</translation>
        </message>
        <message>
            <source>The text is in the clipboard.</source>
            <translation>Der Text ist in der Zwischenablage.</translation>
        </message>
        <message>
            <source>The profile cannot be read, so there is no sign of it.</source>
            <translation>Der Steckbrief kann nicht gelesen werden, deshalb gibt es kein Schild.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::SlotFields</name>
        <message>
            <source>Month</source>
            <translation>Monat</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Woche</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Quartal</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Hours of one day</source>
            <translation>Stunden eines Tages</translation>
        </message>
        <message>
            <source>One hour of a weekday, all through a month</source>
            <translation>Eine Stunde an einem Wochentag, einen Monat lang</translation>
        </message>
        <message>
            <source>One hour of a weekday, all through a year</source>
            <translation>Eine Stunde an einem Wochentag, ein Jahr lang</translation>
        </message>
        <message>
            <source>For a &amp;period of</source>
            <translation>Für welchen Zei&amp;traum</translation>
        </message>
        <message>
            <source>Any &amp;day within it</source>
            <translation>Ein Tag &amp;darin</translation>
        </message>
        <message>
            <source>%1:00</source>
            <translation>%1 Uhr</translation>
        </message>
        <message>
            <source>Please write the day like this: 01.12.2026.</source>
            <translation>Bitte schreiben Sie den Tag so: 01.12.2026.</translation>
        </message>
        <message>
            <source>This period is still to come.</source>
            <translation>Dieser Zeitraum kommt erst noch.</translation>
        </message>
        <message>
            <source>Wee&amp;kday</source>
            <translation>&amp;Wochentag</translation>
        </message>
        <message>
            <source>Fr&amp;om</source>
            <translation>A&amp;b wann</translation>
        </message>
        <message>
            <source>Unt&amp;il</source>
            <translation>Bis &amp;wann</translation>
        </message>
        <message>
            <source>Please choose an end after the beginning.</source>
            <translation>Bitte wählen Sie ein Ende nach dem Beginn.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::SourceEntry</name>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Address on the web, if there is one</source>
            <translation>Internetadresse, falls es eine gibt</translation>
        </message>
        <message>
            <source>Address on the web</source>
            <translation>Internetadresse</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::StageDialog</name>
        <message>
            <source>&amp;Name of the stage</source>
            <translation>&amp;Name der Stufe</translation>
        </message>
        <message>
            <source>Name of the stage</source>
            <translation>Name der Stufe</translation>
        </message>
        <message>
            <source>In these &amp;units</source>
            <translation>In diesen &amp;Stellen</translation>
        </message>
        <message>
            <source>In these units</source>
            <translation>In diesen Stellen</translation>
        </message>
        <message>
            <source>&amp;Begins</source>
            <translation>&amp;Beginnt am</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>Beginnt am</translation>
        </message>
        <message>
            <source>&amp;To be done by</source>
            <translation>&amp;Fertig bis</translation>
        </message>
        <message>
            <source>To be done by</source>
            <translation>Fertig bis</translation>
        </message>
        <message>
            <source>&amp;How far it is</source>
            <translation>&amp;Wie weit sie ist</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>Wie weit sie ist</translation>
        </message>
        <message>
            <source>&amp;Done on</source>
            <translation>&amp;Erledigt am</translation>
        </message>
        <message>
            <source>Done on</source>
            <translation>Erledigt am</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Save the stage</source>
            <translation>Stufe s&amp;peichern</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>A new stage</source>
            <translation>Neue Stufe</translation>
        </message>
        <message>
            <source>Change the stage</source>
            <translation>Stufe ändern</translation>
        </message>
        <message>
            <source>The first stage is the pilot: try it in one unit first, and go on when it has proved itself.</source>
            <translation>Die erste Stufe ist der Pilot: erst in einer Stelle versuchen und weitermachen, wenn es sich bewährt hat.</translation>
        </message>
        <message>
            <source>Please write the day like this: 01.12.2026.</source>
            <translation>Bitte schreiben Sie den Tag so: 01.12.2026.</translation>
        </message>
        <message>
            <source>Please give the stage a short name.</source>
            <translation>Bitte geben Sie der Stufe einen kurzen Namen.</translation>
        </message>
        <message>
            <source>Please choose a unit.</source>
            <translation>Bitte wählen Sie eine Stelle.</translation>
        </message>
        <message>
            <source>The stage ends before it begins.</source>
            <translation>Die Stufe endet vor ihrem Beginn.</translation>
        </message>
        <message>
            <source>This day is still to come.</source>
            <translation>Dieser Tag liegt in der Zukunft.</translation>
        </message>
        <message>
            <source>The stage cannot be saved yet</source>
            <translation>Die Stufe kann noch nicht gespeichert werden</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::StagesCard</name>
        <message>
            <source>Stages, the pilot first</source>
            <translation>Stufen, der Pilot zuerst</translation>
        </message>
        <message>
            <source>No stages yet. With a pilot in one unit you see early whether it works, before all others follow.</source>
            <translation>Noch keine Stufen. Mit einem Piloten in einer Stelle sehen Sie früh, ob es funktioniert, bevor alle anderen folgen.</translation>
        </message>
        <message>
            <source>Add a stage</source>
            <translation>Stufe hinzufügen</translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%1 am %2</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>Mark as done</source>
            <translation>Als erledigt melden</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Herausnehmen</translation>
        </message>
        <message>
            <source>The stage “%1” is saved.</source>
            <translation>Die Stufe „%1“ ist gespeichert.</translation>
        </message>
        <message>
            <source>Pilot</source>
            <translation>Pilot</translation>
        </message>
        <message>
            <source>Take this stage out?</source>
            <translation>Diese Stufe herausnehmen?</translation>
        </message>
        <message>
            <source>“%1” is taken out of the plan. You can take that back once.</source>
            <translation>„%1“ wird aus dem Plan genommen. Das können Sie einmal zurücknehmen.</translation>
        </message>
        <message>
            <source>The stage “%1” is taken out.</source>
            <translation>Die Stufe „%1“ ist herausgenommen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::StartPage</name>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>A report is not finished yet.</source>
            <translation>Eine Meldung ist noch nicht fertig.</translation>
        </message>
        <message numerus="yes">
            <source>%n severe incidents in the last 14 days need your attention.</source>
            <translation>
                <numerusform>%n schwerer Vorfall der letzten 14 Tage braucht Ihre Aufmerksamkeit.</numerusform>
                <numerusform>%n schwere Vorfälle der letzten 14 Tage brauchen Ihre Aufmerksamkeit.</numerusform>
            </translation>
        </message>
        <message>
            <source>This is where you will see what needs attention.</source>
            <translation>Hier sehen Sie künftig, was Ihre Aufmerksamkeit braucht.</translation>
        </message>
        <message>
            <source>Nothing is waiting for you right now.</source>
            <translation>Im Augenblick wartet nichts auf Sie.</translation>
        </message>
        <message>
            <source>No incident recorded yet</source>
            <translation>Noch kein Vorfall erfasst</translation>
        </message>
        <message>
            <source>When the first incident is reported, you will see here what needs attention: severe incidents, the month in a sentence, and what helps.</source>
            <translation>Sobald der erste Vorfall gemeldet ist, sehen Sie hier, was Ihre Aufmerksamkeit braucht: schwere Vorfälle, den Monat in einem Satz und was hilft.</translation>
        </message>
        <message>
            <source>Report the first incident</source>
            <translation>Den ersten Vorfall melden</translation>
        </message>
        <message>
            <source>No offices and units are entered yet. Reports can then say where something happened, and measures can be planned for a place.</source>
            <translation>Es sind noch keine Dienststellen und Einheiten eingetragen. Mit ihnen sagen Meldungen, wo etwas geschah, und Maßnahmen lassen sich für einen Ort planen.</translation>
        </message>
        <message>
            <source>Enter offices and units</source>
            <translation>Dienststellen und Einheiten eintragen</translation>
        </message>
        <message>
            <source>Your organisation</source>
            <translation>Ihre Behörde</translation>
        </message>
        <message>
            <source>Draft of %1</source>
            <translation>Entwurf von %1 Uhr</translation>
        </message>
        <message>
            <source>Draft of %1, %2</source>
            <translation>Entwurf vom %1, %2 Uhr</translation>
        </message>
        <message>
            <source>A report was begun and not sent. It is kept encrypted in the register.</source>
            <translation>Eine Meldung wurde begonnen und nicht abgeschickt. Sie liegt verschlüsselt im Register.</translation>
        </message>
        <message>
            <source>Continue writing</source>
            <translation>Weiterschreiben</translation>
        </message>
        <message>
            <source>Discard draft</source>
            <translation>Entwurf verwerfen</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Dieser Monat</translation>
        </message>
        <message>
            <source>No incident in %1 so far.</source>
            <translation>Im %1 bisher kein Vorfall.</translation>
        </message>
        <message numerus="yes">
            <source>%n incidents in %1 so far.</source>
            <translation>
                <numerusform>Im %1 bisher %n Vorfall.</numerusform>
                <numerusform>Im %1 bisher %n Vorfälle.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more than in %1 up to the same day.</source>
            <translation>
                <numerusform>Das ist %n mehr als im %1 bis zum selben Tag.</numerusform>
                <numerusform>Das sind %n mehr als im %1 bis zum selben Tag.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer than in %1 up to the same day.</source>
            <translation>
                <numerusform>Das ist %n weniger als im %1 bis zum selben Tag.</numerusform>
                <numerusform>Das sind %n weniger als im %1 bis zum selben Tag.</numerusform>
            </translation>
        </message>
        <message>
            <source>As many as in %1 up to the same day.</source>
            <translation>Ebenso viele wie im %1 bis zum selben Tag.</translation>
        </message>
        <message>
            <source>Severe incidents of the last 14 days</source>
            <translation>Schwere Vorfälle der letzten 14 Tage</translation>
        </message>
        <message>
            <source>The newest %1 of %2 incidents of level 2 or 3:</source>
            <translation>Die neuesten %1 von %2 Vorfällen der Stufe 2 oder 3:</translation>
        </message>
        <message>
            <source>Incidents of level 2 or 3. Have the people affected been spoken to?</source>
            <translation>Vorfälle der Stufe 2 oder 3. Hat jemand mit den Betroffenen gesprochen?</translation>
        </message>
        <message>
            <source>Most frequent trigger of the last 90 days</source>
            <translation>Häufigster Auslöser der letzten 90 Tage</translation>
        </message>
        <message numerus="yes">
            <source>“%1”, in %2 of %n incidents.</source>
            <translation>
                <numerusform>„%1“, bei %2 von %n Vorfall.</numerusform>
                <numerusform>„%1“, bei %2 von %n Vorfällen.</numerusform>
            </translation>
        </message>
        <message>
            <source>What helps first: %1. %2</source>
            <translation>Das hilft zuerst: %1. %2</translation>
        </message>
        <message>
            <source>Open the measure</source>
            <translation>Maßnahme öffnen</translation>
        </message>
        <message>
            <source>The draft is erased and cannot be brought back.</source>
            <translation>Der Entwurf wird gelöscht und lässt sich nicht zurückholen.</translation>
        </message>
        <message>
            <source>The draft could not be discarded</source>
            <translation>Der Entwurf konnte nicht verworfen werden</translation>
        </message>
        <message>
            <source>Draft discarded.</source>
            <translation>Entwurf verworfen.</translation>
        </message>
        <message numerus="yes">
            <source>%n report(s) are waiting in your inbox.</source>
            <translation>
                <numerusform>%n Meldung wartet in Ihrem Eingang.</numerusform>
                <numerusform>%n Meldungen warten in Ihrem Eingang.</numerusform>
            </translation>
        </message>
        <message>
            <source>Something about the register itself needs your attention.</source>
            <translation>Etwas am Register selbst braucht Ihre Aufmerksamkeit.</translation>
        </message>
        <message numerus="yes">
            <source>%n deadline(s) in your cases are overdue or end today.</source>
            <translation>
                <numerusform>%n Frist in Ihren Fällen ist überfällig oder endet heute.</numerusform>
                <numerusform>%n Fristen in Ihren Fällen sind überfällig oder enden heute.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::StatementEntry</name>
        <message>
            <source>Statement</source>
            <translation>Aussage</translation>
        </message>
        <message>
            <source>Where this comes from</source>
            <translation>Woher das stammt</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::StatusLine</name>
        <message>
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>read only</source>
            <translation>nur lesen</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::StepNote</name>
        <message>
            <source>“%1” is now: %2.</source>
            <translation>„%1“ ist jetzt: %2.</translation>
        </message>
        <message>
            <source>Also with Ctrl+Z. It stays in the history.</source>
            <translation>Auch mit Strg+Z. Im Verlauf bleibt es stehen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::StopDialog</name>
        <message>
            <source>&amp;Reason</source>
            <translation>&amp;Grund</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Stop the measure</source>
            <translation>Maßnahme &amp;beenden</translation>
        </message>
        <message>
            <source>Stop this measure?</source>
            <translation>Diese Maßnahme beenden?</translation>
        </message>
        <message>
            <source>The measure stays in the plan as stopped and can be taken up again. Everybody who sees the plan reads the reason.</source>
            <translation>Die Maßnahme bleibt als beendet im Plan und kann wieder aufgenommen werden. Den Grund lesen alle, die den Plan sehen.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Please state a reason, so that others can follow the decision later.</source>
            <translation>Bitte nennen Sie den Grund, damit andere die Entscheidung später nachvollziehen können.</translation>
        </message>
        <message>
            <source>The measure was not stopped</source>
            <translation>Die Maßnahme wurde nicht beendet</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::SubjectBar</name>
        <message>
            <source>Affected person</source>
            <translation>Betroffene Person</translation>
        </message>
        <message>
            <source>Person accused</source>
            <translation>Beschuldigte Person</translation>
        </message>
        <message>
            <source>Further affected person …</source>
            <translation>Weitere betroffene Person …</translation>
        </message>
        <message>
            <source>Further person accused …</source>
            <translation>Weitere beschuldigte Person …</translation>
        </message>
        <message>
            <source>Further person accused</source>
            <translation>Weitere beschuldigte Person</translation>
        </message>
        <message>
            <source>Further affected person</source>
            <translation>Weitere betroffene Person</translation>
        </message>
        <message>
            <source>Applications are decided against each person accused, and each has a clock of its own.</source>
            <translation>Über Strafanträge wird gegen jede beschuldigte Person entschieden, und für jede läuft eine eigene Frist.</translation>
        </message>
        <message>
            <source>Each affected person has answers, offers of care and deadlines of their own.</source>
            <translation>Jede betroffene Person hat eigene Angaben, Angebote und Fristen.</translation>
        </message>
        <message>
            <source>&amp;Add them</source>
            <translation>&amp;Hinzufügen</translation>
        </message>
        <message>
            <source>&amp;What the case calls them</source>
            <translation>&amp;Wie der Fall sie nennt</translation>
        </message>
        <message>
            <source>It need not be a name: where they stood is enough.</source>
            <translation>Es muss kein Name sein. Es reicht etwa, wo die Person stand.</translation>
        </message>
        <message>
            <source>Write down what to call them.</source>
            <translation>Schreiben Sie auf, wie die Person im Fall heißt.</translation>
        </message>
        <message>
            <source>The person is part of the case now.</source>
            <translation>Die Person gehört jetzt zum Fall.</translation>
        </message>
        <message>
            <source>Name the affected person …</source>
            <translation>Betroffene Person benennen …</translation>
        </message>
        <message>
            <source>Name the person accused …</source>
            <translation>Beschuldigte Person benennen …</translation>
        </message>
        <message>
            <source>Name the person accused</source>
            <translation>Beschuldigte Person benennen</translation>
        </message>
        <message>
            <source>Name the affected person</source>
            <translation>Betroffene Person benennen</translation>
        </message>
        <message>
            <source>So you know whom you mean where a case has several. The name stays in the case and on its papers.</source>
            <translation>Damit klar ist, wer gemeint ist, wenn es mehrere sind. Der Name bleibt im Fall und steht auf seinen Papieren.</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>&amp;Grund</translation>
        </message>
        <message>
            <source>Not affected after all …</source>
            <translation>Doch nicht betroffen …</translation>
        </message>
        <message>
            <source>Not accused after all …</source>
            <translation>Doch nicht beschuldigt …</translation>
        </message>
        <message>
            <source>Not accused after all</source>
            <translation>Doch nicht beschuldigt</translation>
        </message>
        <message>
            <source>Not affected after all</source>
            <translation>Doch nicht betroffen</translation>
        </message>
        <message>
            <source>%1 counts nowhere in this case then. What was entered about them stays in the history.</source>
            <translation>%1 zählt dann in diesem Fall nirgends mehr. Was zu dieser Person eingetragen wurde, bleibt im Verlauf.</translation>
        </message>
        <message>
            <source>&amp;Take them out</source>
            <translation>&amp;Herausnehmen</translation>
        </message>
        <message>
            <source>The person is not part of the case any more.</source>
            <translation>Die Person gehört nicht mehr zum Fall.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::SummaryCard</name>
        <message>
            <source>Overview</source>
            <translation>Überblick</translation>
        </message>
        <message>
            <source>These are the true numbers, for you as safety officer. What leaves the house goes through “Reports”: there nobody can be recognised.</source>
            <translation>Das sind die wahren Zahlen, für Sie als Fachkraft. Was das Haus verlässt, geht über „Berichte“: Dort ist niemand zu erkennen.</translation>
        </message>
        <message numerus="yes">
            <source>Show the %n incident(s)</source>
            <translation>
                <numerusform>Diesen Vorfall zeigen</numerusform>
                <numerusform>Diese %n Vorfälle zeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>To the reports</source>
            <translation>Zu den Berichten</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::TasksCard</name>
        <message>
            <source>Tasks</source>
            <translation>Aufgaben</translation>
        </message>
        <message>
            <source>No tasks yet. A task says in a few words what is to be done next.</source>
            <translation>Noch keine Aufgaben. Eine Aufgabe sagt mit wenigen Worten, was als Nächstes zu tun ist.</translation>
        </message>
        <message>
            <source>Take the first steps from the sheet</source>
            <translation>Erste Schritte aus dem Blatt übernehmen</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>Was zu tun ist</translation>
        </message>
        <message>
            <source>New task: what is to be done</source>
            <translation>Neue Aufgabe: was zu tun ist</translation>
        </message>
        <message>
            <source>New task: by when</source>
            <translation>Neue Aufgabe: bis wann</translation>
        </message>
        <message>
            <source>Add the task</source>
            <translation>Aufgabe hinzufügen</translation>
        </message>
        <message>
            <source>done on %1</source>
            <translation>erledigt am %1</translation>
        </message>
        <message>
            <source>overdue since %1</source>
            <translation>überfällig seit %1</translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>bis %1</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Herausnehmen</translation>
        </message>
        <message>
            <source>Take out: %1</source>
            <translation>Herausnehmen: %1</translation>
        </message>
        <message>
            <source>Done: %1</source>
            <translation>Erledigt: %1</translation>
        </message>
        <message>
            <source>Open again: %1</source>
            <translation>Wieder offen: %1</translation>
        </message>
        <message>
            <source>The task “%1” is taken out.</source>
            <translation>Die Aufgabe „%1“ ist herausgenommen.</translation>
        </message>
        <message>
            <source>Please write the day like this: 01.12.2026.</source>
            <translation>Bitte schreiben Sie den Tag so: 01.12.2026.</translation>
        </message>
        <message>
            <source>The task is added.</source>
            <translation>Die Aufgabe ist hinzugefügt.</translation>
        </message>
        <message>
            <source>The first steps are tasks now.</source>
            <translation>Die ersten Schritte stehen jetzt als Aufgaben im Plan.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::TrackView</name>
        <message>
            <source>Follow up on a report</source>
            <translation>Meldung nachverfolgen</translation>
        </message>
        <message>
            <source>&amp;Receipt code</source>
            <translation>&amp;Quittungscode</translation>
        </message>
        <message>
            <source>Receipt code</source>
            <translation>Quittungscode</translation>
        </message>
        <message>
            <source>&amp;Look it up</source>
            <translation>&amp;Nachsehen</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>In Arbeit</translation>
        </message>
        <message>
            <source>The 16 digits that you got after sending. Your code stays on this computer and goes to nobody.</source>
            <translation>Die 16 Ziffern, die Sie nach dem Senden erhalten haben. Ihr Code bleibt auf diesem Rechner und geht an niemanden.</translation>
        </message>
        <message>
            <source>There is nothing here for this code yet. If you reported in the last few days, your report may not have been opened so far: please look again later. Otherwise check the code, and whether this is the right register.</source>
            <translation>Zu diesem Code liegt hier noch nichts vor. Wenn Sie in den letzten Tagen gemeldet haben, ist Ihre Meldung vielleicht noch nicht geöffnet: Bitte sehen Sie später noch einmal nach. Sonst prüfen Sie bitte den Code und ob dies das richtige Register ist.</translation>
        </message>
        <message>
            <source>Add to your report, or answer the &amp;question</source>
            <translation>Meldung &amp;ergänzen oder Rückfrage beantworten</translation>
        </message>
        <message>
            <source>It is sealed like your report: only the safety officer can read it.</source>
            <translation>Der Text wird versiegelt wie Ihre Meldung: Nur die Fachkraft für Arbeitssicherheit kann ihn lesen.</translation>
        </message>
        <message>
            <source>&amp;Send addition</source>
            <translation>Ergänzung &amp;senden</translation>
        </message>
        <message>
            <source>Sent. The safety officer sees it beside your report.</source>
            <translation>Gesendet. Die Fachkraft für Arbeitssicherheit sieht den Text bei Ihrer Meldung.</translation>
        </message>
        <message>
            <source>Addition to your report</source>
            <translation>Ergänzung zu Ihrer Meldung</translation>
        </message>
        <message>
            <source>Discard the addition</source>
            <translation>Ergänzung verwerfen</translation>
        </message>
        <message>
            <source>What you have written here has not been sent and is kept nowhere.</source>
            <translation>Was Sie hier geschrieben haben, ist nicht abgeschickt und wird nirgends aufbewahrt.</translation>
        </message>
        <message>
            <source>Discard and leave</source>
            <translation>Verwerfen und gehen</translation>
        </message>
        <message>
            <source>A receipt code has 16 digits. Some are still missing.</source>
            <translation>Ein Quittungscode hat 16 Ziffern. Es fehlen noch welche.</translation>
        </message>
        <message>
            <source>A receipt code has 16 digits. These are more.</source>
            <translation>Ein Quittungscode hat 16 Ziffern. Das sind mehr.</translation>
        </message>
        <message>
            <source>A receipt code consists of digits only.</source>
            <translation>Ein Quittungscode besteht nur aus Ziffern.</translation>
        </message>
        <message>
            <source>One of the digits is not right. Please compare with your receipt.</source>
            <translation>Eine der Ziffern stimmt nicht. Bitte vergleichen Sie mit Ihrer Quittung.</translation>
        </message>
        <message>
            <source>The addition could not be sent</source>
            <translation>Die Ergänzung konnte nicht gesendet werden</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::TrendCard</name>
        <message>
            <source>Copy as table</source>
            <translation>Als Tabelle kopieren</translation>
        </message>
        <message>
            <source>Copy “%1” as table</source>
            <translation>„%1“ als Tabelle kopieren</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::TrendWords</name>
        <message>
            <source>Kinds of incidents</source>
            <translation>Arten der Vorfälle</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Stufen</translation>
        </message>
        <message>
            <source>Triggers</source>
            <translation>Auslöser</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Orte</translation>
        </message>
        <message>
            <source>Offices</source>
            <translation>Dienststellen</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Stellen</translation>
        </message>
        <message>
            <source>Matters</source>
            <translation>Anliegen</translation>
        </message>
        <message>
            <source>Consequences</source>
            <translation>Folgen</translation>
        </message>
        <message>
            <source>Time until the report</source>
            <translation>Zeit bis zur Meldung</translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) in the whole register</source>
            <translation>
                <numerusform>%n Vorfall im ganzen Register</numerusform>
                <numerusform>%n Vorfälle im ganzen Register</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) from %1 to %2</source>
            <translation>
                <numerusform>%n Vorfall vom %1 bis %2</numerusform>
                <numerusform>%n Vorfälle vom %1 bis %2</numerusform>
            </translation>
        </message>
        <message>
            <source>as many as in the same time a year before</source>
            <translation>genauso viele wie im gleichen Zeitraum des Jahres davor</translation>
        </message>
        <message numerus="yes">
            <source>%n more than in the same time a year before</source>
            <translation>
                <numerusform>%n mehr als im gleichen Zeitraum des Jahres davor</numerusform>
                <numerusform>%n mehr als im gleichen Zeitraum des Jahres davor</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer than in the same time a year before</source>
            <translation>
                <numerusform>%n weniger als im gleichen Zeitraum des Jahres davor</numerusform>
                <numerusform>%n weniger als im gleichen Zeitraum des Jahres davor</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2; %3.</source>
            <translation>%1, %2; %3.</translation>
        </message>
        <message>
            <source>chance alone can make such a difference</source>
            <translation>so ein Unterschied kann Zufall sein</translation>
        </message>
        <message>
            <source>that is more difference than chance usually makes</source>
            <translation>dieser Unterschied ist größer, als ihn der Zufall meist macht</translation>
        </message>
        <message>
            <source>%1 of them on level 2 or 3 (%2 per cent).</source>
            <translation>%1 davon auf Stufe 2 oder 3 (%2 Prozent).</translation>
        </message>
        <message numerus="yes">
            <source>At least %n person(s) of the staff were affected.</source>
            <translation>
                <numerusform>Mindestens %n Person aus der Belegschaft war betroffen.</numerusform>
                <numerusform>Mindestens %n Personen aus der Belegschaft waren betroffen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 %2 For %n incident(s) nobody is known, so it may be more.</source>
            <translation>
                <numerusform>%1 %2 Bei %n Vorfall ist niemand bekannt, es können also mehr sein.</numerusform>
                <numerusform>%1 %2 Bei %n Vorfällen ist niemand bekannt, es können also mehr sein.</numerusform>
            </translation>
        </message>
        <message>
            <source>The whole register has no year before it to compare with. Choose a period to compare.</source>
            <translation>Für das ganze Register gibt es kein Jahr davor zum Vergleich. Wählen Sie dafür einen Zeitraum.</translation>
        </message>
        <message>
            <source>There is no comparison with the year before: the register begins on %1.</source>
            <translation>Ein Vergleich mit dem Jahr davor ist nicht möglich: Das Register beginnt am %1.</translation>
        </message>
        <message numerus="yes">
            <source>These are only %n incident(s). Differences between such small numbers say little.</source>
            <translation>
                <numerusform>Das ist nur %n Vorfall. Unterschiede zwischen so kleinen Zahlen sagen wenig.</numerusform>
                <numerusform>Das sind nur %n Vorfälle. Unterschiede zwischen so kleinen Zahlen sagen wenig.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Monat</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>Vorfälle</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>%1 (bis heute)</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n incident(s) (%2 per cent) were on level 2 or 3.</source>
            <translation>
                <numerusform>%1 von %n Vorfall (%2 Prozent) auf Stufe 2 oder 3.</numerusform>
                <numerusform>%1 von %n Vorfällen (%2 Prozent) auf Stufe 2 oder 3.</numerusform>
            </translation>
        </message>
        <message>
            <source>The day is not known for any of these incidents.</source>
            <translation>Bei keinem dieser Vorfälle ist der Tag bekannt.</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n incident(s) with a known day (%2 per cent) were reported on the same or the next day.</source>
            <translation>
                <numerusform>%1 von %n Vorfall mit bekanntem Tag (%2 Prozent) wurde am selben oder am nächsten Tag gemeldet.</numerusform>
                <numerusform>%1 von %n Vorfällen mit bekanntem Tag (%2 Prozent) wurden am selben oder am nächsten Tag gemeldet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Day or time of day is not known for %n incident(s).</source>
            <translation>
                <numerusform>Bei %n Vorfall ist Tag oder Tageszeit nicht bekannt.</numerusform>
                <numerusform>Bei %n Vorfällen ist Tag oder Tageszeit nicht bekannt.</numerusform>
            </translation>
        </message>
        <message>
            <source>More than usual (%1 to %2)</source>
            <translation>Mehr als üblich (%1 bis %2)</translation>
        </message>
        <message>
            <source>Fewer than usual (%1 to %2)</source>
            <translation>Weniger als üblich (%1 bis %2)</translation>
        </message>
        <message>
            <source>More than day and time of day let expect (%1)</source>
            <translation>Mehr, als Tag und Tageszeit erwarten lassen (%1)</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::TrendsPage</name>
        <message>
            <source>Copied. It leaves the clipboard in 30 seconds.</source>
            <translation>Kopiert. In 30 Sekunden verschwindet es aus der Zwischenablage.</translation>
        </message>
        <message>
            <source>Print …</source>
            <translation>Drucken …</translation>
        </message>
        <message>
            <source>Copy all numbers</source>
            <translation>Alle Zahlen kopieren</translation>
        </message>
        <message>
            <source>Months as a table</source>
            <translation>Monate als Tabelle</translation>
        </message>
        <message>
            <source>Reset all filters</source>
            <translation>Alle Filter zurücksetzen</translation>
        </message>
        <message>
            <source>Nothing to count yet</source>
            <translation>Noch nichts zu zählen</translation>
        </message>
        <message>
            <source>As soon as the first incident is recorded, you see here how things develop.</source>
            <translation>Sobald der erste Vorfall erfasst ist, sehen Sie hier, wie es sich entwickelt.</translation>
        </message>
        <message>
            <source>Report an incident</source>
            <translation>Vorfall melden</translation>
        </message>
        <message>
            <source>No incident fits these filters</source>
            <translation>Kein Vorfall passt zu diesen Filtern</translation>
        </message>
        <message>
            <source>Take a filter away, or go back to the last twelve months.</source>
            <translation>Nehmen Sie einen Filter weg, oder gehen Sie zurück zu den letzten zwölf Monaten.</translation>
        </message>
        <message>
            <source>Trends</source>
            <translation>Auswertung</translation>
        </message>
        <message>
            <source>What happens where and when, and how it develops. A click on a bar, a cell or a month narrows everything down; Esc goes back.</source>
            <translation>Was wo und wann geschieht und wie es sich entwickelt. Ein Klick auf Balken, Zelle oder Monat grenzt alles ein; Esc führt zurück.</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <source>Weekday and time of day</source>
            <translation>Wochentag und Tageszeit</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Überfällig</translation>
        </message>
        <message numerus="yes">
            <source>Within %n day(s)</source>
            <translation>
                <numerusform>In %n Tag</numerusform>
                <numerusform>In den nächsten %n Tagen</numerusform>
            </translation>
        </message>
        <message>
            <source>Later, within a year</source>
            <translation>Später, innerhalb eines Jahres</translation>
        </message>
        <message>
            <source>No step of the plan is due within a year.</source>
            <translation>Im Plan ist innerhalb eines Jahres nichts fällig.</translation>
        </message>
        <message>
            <source>Nothing is overdue.</source>
            <translation>Nichts ist überfällig.</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) of the plan are overdue.</source>
            <translation>
                <numerusform>Ein Schritt im Plan ist überfällig.</numerusform>
                <numerusform>%n Schritte im Plan sind überfällig.</numerusform>
            </translation>
        </message>
        <message>
            <source>Measures due</source>
            <translation>Fällige Maßnahmen</translation>
        </message>
        <message>
            <source>From the plan of measures; the filters do not change this.</source>
            <translation>Aus dem Maßnahmenplan; die Filter ändern daran nichts.</translation>
        </message>
        <message>
            <source>A click on a row opens the plan.</source>
            <translation>Ein Klick auf eine Zeile öffnet den Plan.</translation>
        </message>
        <message>
            <source>What is chosen here narrows down the other pictures. Without it: %1</source>
            <translation>Was hier gewählt ist, grenzt die anderen Bilder ein. Ohne diese Wahl: %1</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::TrendsPaper</name>
        <message>
            <source>True numbers for the safety officer, %1. Please do not hand on: what leaves the house goes through the reports.</source>
            <translation>Wahre Zahlen für die Fachkraft, %1. Bitte nicht weitergeben: Was das Haus verlässt, geht über die Berichte.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::UnfinishedCard</name>
        <message>
            <source>Continue writing</source>
            <translation>Weiterschreiben</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Not finished: %1</source>
            <translation>Nicht fertig: %1</translation>
        </message>
        <message>
            <source>You were writing this when Rückhalt was locked. It is not entered yet:</source>
            <translation>Das haben Sie geschrieben, als Rückhalt gesperrt wurde. Es ist noch nicht eingetragen:</translation>
        </message>
        <message>
            <source>Discard what was written?</source>
            <translation>Geschriebenes verwerfen?</translation>
        </message>
        <message>
            <source>What you wrote before Rückhalt was locked is lost then.</source>
            <translation>Was Sie vor dem Sperren geschrieben haben, ist dann verloren.</translation>
        </message>
        <message>
            <source>a duty that is not needed (%1)</source>
            <translation>eine Aufgabe, die entfällt (%1)</translation>
        </message>
        <message>
            <source>an offer of care (%1)</source>
            <translation>ein Angebot der Betreuung (%1)</translation>
        </message>
        <message>
            <source>a form (%1)</source>
            <translation>ein Formular (%1)</translation>
        </message>
        <message>
            <source>light or serious</source>
            <translation>leicht oder schwer</translation>
        </message>
        <message>
            <source>a duplicate</source>
            <translation>eine Dublette</translation>
        </message>
        <message>
            <source>a correction or addition</source>
            <translation>eine Berichtigung oder Ergänzung</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::UnfinishedNote</name>
        <message>
            <source>You were writing when Rückhalt was locked</source>
            <translation>Sie haben geschrieben, als Rückhalt gesperrt wurde</translation>
        </message>
        <message>
            <source>Case %1: %2</source>
            <translation>Fall %1: %2</translation>
        </message>
        <message>
            <source>It is kept, and not entered yet.</source>
            <translation>Es ist aufgehoben und noch nicht eingetragen.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Weiter</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::UnitChecklist</name>
        <message>
            <source>Whole authority</source>
            <translation>Ganze Behörde</translation>
        </message>
        <message>
            <source>A unit that was removed</source>
            <translation>Eine entfernte Stelle</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::UnitStandings</name>
        <message>
            <source>since %1</source>
            <translation>seit %1</translation>
        </message>
        <message>
            <source>Whole authority</source>
            <translation>Ganze Behörde</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>Vorgeschlagen</translation>
        </message>
        <message>
            <source>“%1”, waits for a decision</source>
            <translation>„%1“, wartet auf eine Entscheidung</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n units</source>
            <translation>
                <numerusform>%1: %n Stelle</numerusform>
                <numerusform>%1: %n Stellen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::UnitsEditor</name>
        <message>
            <source>Offices and units</source>
            <translation>Dienststellen und Einheiten</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>Na&amp;me</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>&amp;Belongs to</source>
            <translation>Gehört &amp;zu</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Gehört zu</translation>
        </message>
        <message>
            <source>&amp;Job area</source>
            <translation>&amp;Berufsbereich</translation>
        </message>
        <message>
            <source>Job area</source>
            <translation>Berufsbereich</translation>
        </message>
        <message>
            <source>&amp;Form of activity</source>
            <translation>&amp;Tätigkeitsform</translation>
        </message>
        <message>
            <source>Form of activity</source>
            <translation>Tätigkeitsform</translation>
        </message>
        <message>
            <source>Employees (&amp;headcount)</source>
            <translation>B&amp;eschäftigte (Anzahl)</translation>
        </message>
        <message>
            <source>Employees (headcount)</source>
            <translation>Beschäftigte (Anzahl)</translation>
        </message>
        <message>
            <source>– (an office itself)</source>
            <translation>– (selbst eine Dienststelle)</translation>
        </message>
        <message>
            <source>A unit needs a name. The old one was kept.</source>
            <translation>Eine Einheit braucht einen Namen. Der alte bleibt bestehen.</translation>
        </message>
        <message>
            <source>New office</source>
            <translation>Neue Dienststelle</translation>
        </message>
        <message>
            <source>New unit</source>
            <translation>Neue Einheit</translation>
        </message>
        <message>
            <source>This office still has units. Remove or move them first.</source>
            <translation>Diese Dienststelle hat noch Einheiten. Bitte entfernen oder verschieben Sie diese zuerst.</translation>
        </message>
        <message numerus="yes">
            <source>%n incidents belong to this unit, so it stays. You can rename it.</source>
            <translation>
                <numerusform>Zu dieser Einheit gehört %n Vorfall, deshalb bleibt sie bestehen. Sie können sie umbenennen.</numerusform>
                <numerusform>Zu dieser Einheit gehören %n Vorfälle, deshalb bleibt sie bestehen. Sie können sie umbenennen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Add office</source>
            <translation>Dienststelle hinzufügen</translation>
        </message>
        <message>
            <source>Add unit</source>
            <translation>Einheit hinzufügen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::UnlockPage</name>
        <message>
            <source>Record incidents, protect staff. Everything in a register is encrypted.</source>
            <translation>Vorfälle festhalten, Beschäftigte schützen. Alles in einem Register ist verschlüsselt.</translation>
        </message>
        <message>
            <source>&amp;Register</source>
            <translation>&amp;Register</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Register</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <source>Checking the password</source>
            <translation>Das Passwort wird geprüft</translation>
        </message>
        <message>
            <source>Checking the password. This takes about a second on purpose: it makes guessing slow.</source>
            <translation>Das Passwort wird geprüft. Das dauert mit Absicht etwa eine Sekunde: So wird Erraten mühsam.</translation>
        </message>
        <message>
            <source>Report an &amp;incident</source>
            <translation>Vorfall &amp;melden</translation>
        </message>
        <message>
            <source>Open a register</source>
            <translation>Ein Register öffnen</translation>
        </message>
        <message>
            <source>Please enter the password.</source>
            <translation>Bitte geben Sie das Passwort ein.</translation>
        </message>
        <message>
            <source>Open &amp;another register …</source>
            <translation>&amp;Anderes Register öffnen …</translation>
        </message>
        <message>
            <source>&amp;New register …</source>
            <translation>&amp;Neues Register …</translation>
        </message>
        <message>
            <source>&amp;Follow up on a report</source>
            <translation>Meldung nach&amp;verfolgen</translation>
        </message>
        <message>
            <source>The key file cannot be read. Please choose it again.</source>
            <translation>Die Schlüsseldatei lässt sich nicht lesen. Bitte wählen Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>Login name and password do not fit together. Please check both, then try again.</source>
            <translation>Anmeldename und Passwort passen nicht zusammen. Bitte prüfen Sie beides und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>This account is disabled. Your administrator can admit it again.</source>
            <translation>Dieses Konto ist gesperrt. Ihre Administration kann es wieder zulassen.</translation>
        </message>
        <message>
            <source>Password lo&amp;st …</source>
            <translation>Passwort ver&amp;loren …</translation>
        </message>
        <message>
            <source>I have an account</source>
            <translation>Ich habe ein Konto</translation>
        </message>
        <message>
            <source>I want to report something</source>
            <translation>Ich möchte etwas melden</translation>
        </message>
        <message>
            <source>You need no account and no password. It takes about two minutes. Your report is sealed: only the safety officer can open it.</source>
            <translation>Sie brauchen kein Konto und kein Passwort. Es dauert etwa zwei Minuten. Ihre Meldung wird versiegelt: Nur die Fachkraft für Arbeitssicherheit kann sie öffnen.</translation>
        </message>
        <message>
            <source>&amp;What came of it</source>
            <translation>&amp;Was daraus wurde</translation>
        </message>
        <message>
            <source>The page was closed because nobody was at this computer. Nothing was changed. Please begin again.</source>
            <translation>Die Seite wurde geschlossen, weil niemand an diesem Computer war. Es wurde nichts geändert. Bitte beginnen Sie noch einmal.</translation>
        </message>
        <message>
            <source>The report that was begun here was closed because nobody was at this computer. It was not sent, and nothing of it was kept. You can report the incident anew at any time.</source>
            <translation>Die hier begonnene Meldung wurde geschlossen, weil niemand an diesem Computer war. Sie wurde nicht gesendet, und nichts davon wurde aufbewahrt. Sie können den Vorfall jederzeit neu melden.</translation>
        </message>
        <message>
            <source>The report was sent. The page with the receipt was closed because nobody was at this computer. A receipt code cannot be shown again.</source>
            <translation>Die Meldung wurde gesendet. Die Seite mit der Quittung wurde geschlossen, weil niemand an diesem Computer war. Ein Quittungscode kann nicht noch einmal gezeigt werden.</translation>
        </message>
        <message>
            <source>The page was closed because nobody was at this computer. With the receipt code you can look again at any time. An addition that was not sent was not kept.</source>
            <translation>Die Seite wurde geschlossen, weil niemand an diesem Computer war. Mit dem Quittungscode können Sie jederzeit wieder nachsehen. Eine Ergänzung, die nicht gesendet war, wurde nicht aufbewahrt.</translation>
        </message>
        <message>
            <source>The new register is made. Its recovery words were taken off the screen because nobody was at this computer. Please open the register and make a new recovery sheet on the page “Protection”.</source>
            <translation>Das neue Register ist angelegt. Die Wörter für den Wiederherstellungsbogen wurden vom Bildschirm genommen, weil niemand an diesem Computer war. Bitte öffnen Sie das Register und erstellen Sie auf der Seite „Schutz“ einen neuen Bogen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ViewsButton</name>
        <message>
            <source>View not saved</source>
            <translation>Ansicht nicht gespeichert</translation>
        </message>
        <message>
            <source>Keep the present filters as a view …</source>
            <translation>Diese Filter als Ansicht behalten …</translation>
        </message>
        <message>
            <source>Remove a view</source>
            <translation>Ansicht entfernen</translation>
        </message>
        <message>
            <source>Keep view</source>
            <translation>Ansicht behalten</translation>
        </message>
        <message>
            <source>What shall this view be called? Only you are shown it; it lies encrypted in the register.</source>
            <translation>Wie soll diese Ansicht heißen? Sie wird nur Ihnen gezeigt und liegt verschlüsselt im Register.</translation>
        </message>
        <message>
            <source>View %1 kept.</source>
            <translation>Ansicht %1 behalten.</translation>
        </message>
        <message>
            <source>View %1 removed.</source>
            <translation>Ansicht %1 entfernt.</translation>
        </message>
        <message>
            <source>View: %1</source>
            <translation>Ansicht: %1</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Ansichten</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::WhatSection</name>
        <message>
            <source>&amp;What</source>
            <translation>&amp;Was</translation>
        </message>
        <message>
            <source>Several answers are possible. The keys 1 to 6 choose as well.</source>
            <translation>Mehrere Antworten sind möglich. Auch die Tasten 1 bis 6 wählen aus.</translation>
        </message>
        <message>
            <source>The kind of incident decides which measures can help. Choose everything that applies; nothing is too small to be reported.</source>
            <translation>Die Art des Vorfalls entscheidet, welche Maßnahmen helfen können. Wählen Sie alles, was zutrifft. Nichts ist zu gering für eine Meldung.</translation>
        </message>
        <message>
            <source>Voluntary</source>
            <translation>Freiwillig</translation>
        </message>
        <message>
            <source>Some acts weigh more than others: a threat, for example, raises the suggested level. If you are not sure, leave it open.</source>
            <translation>Manche Handlungen wiegen schwerer: Eine Bedrohung hebt zum Beispiel die vorgeschlagene Stufe. Wenn Sie unsicher sind, lassen Sie es offen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::WhenWhereSection</name>
        <message>
            <source>Whe&amp;n and where</source>
            <translation>Wa&amp;nn und wo</translation>
        </message>
        <message>
            <source>Day and time show when help is needed most. Say only what you know: a rough time is better than a guessed one.</source>
            <translation>Tag und Uhrzeit zeigen, wann Hilfe am nötigsten ist. Geben Sie nur an, was Sie wissen: ungefähr ist besser als geraten.</translation>
        </message>
        <message>
            <source>Many measures belong to a place: a second exit, a view from next door, a guide in the waiting area.</source>
            <translation>Viele Maßnahmen gehören zu einem Ort: ein zweiter Ausgang, Sicht vom Nachbarraum, ein Wegweiser im Wartebereich.</translation>
        </message>
        <message>
            <source>The unit lets the safety officer act in the right place. Type any part of its name. You may leave it empty.</source>
            <translation>Mit dem Bereich kann die Fachkraft für Arbeitssicherheit am richtigen Ort handeln. Tippen Sie einen Teil des Namens. Sie dürfen das Feld leer lassen.</translation>
        </message>
        <message>
            <source>Service concerned</source>
            <translation>Anliegen</translation>
        </message>
        <message>
            <source>If one service often leads to conflict, its letters, forms or waiting times can be improved.</source>
            <translation>Wenn ein Anliegen oft zu Streit führt, lassen sich Bescheide, Formulare oder Wartezeiten verbessern.</translation>
        </message>
        <message>
            <source>The job area leads to measures that were made for this work. The unit already says it; change it only if it was different.</source>
            <translation>Der Berufsbereich führt zu Maßnahmen, die für diese Arbeit gemacht sind. Der Bereich gibt ihn vor; ändern Sie ihn nur, wenn es anders war.</translation>
        </message>
        <message>
            <source>Work with visitors, without visitors and in the field need different protection.</source>
            <translation>Arbeit mit Publikum, ohne Publikum und im Außendienst braucht unterschiedlichen Schutz.</translation>
        </message>
        <message>
            <source>This unit is not in the list. Choose one from the list or empty the field.</source>
            <translation>Dieser Bereich steht nicht in der Liste. Wählen Sie einen aus oder leeren Sie das Feld.</translation>
        </message>
        <message>
            <source>This service is not in the list. Choose one from the list or empty the field.</source>
            <translation>Dieses Anliegen steht nicht in der Liste. Wählen Sie eines aus oder leeren Sie das Feld.</translation>
        </message>
        <message>
            <source>Not stated</source>
            <translation>Keine Angabe</translation>
        </message>
        <message>
            <source>As in the unit: %1</source>
            <translation>Wie im Bereich: %1</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::WhyNotBox</name>
        <message>
            <source>Why not …?</source>
            <translation>Warum nicht …?</translation>
        </message>
        <message>
            <source>You miss a measure? Look for it, and read why it is not further up.</source>
            <translation>Vermissen Sie eine Maßnahme? Suchen Sie hier danach und lesen Sie, warum sie nicht weiter oben steht.</translation>
        </message>
        <message>
            <source>Measure you miss</source>
            <translation>Maßnahme, die Sie vermissen</translation>
        </message>
        <message>
            <source>Search all measures</source>
            <translation>Alle Maßnahmen durchsuchen</translation>
        </message>
        <message>
            <source>Measures found</source>
            <translation>Gefundene Maßnahmen</translation>
        </message>
        <message>
            <source>Read the sheet</source>
            <translation>Maßnahmenblatt lesen</translation>
        </message>
        <message>
            <source>No measure of the catalogue has these words.</source>
            <translation>Im Katalog gibt es keine Maßnahme mit diesen Wörtern.</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>„%1“: %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::WordsField</name>
        <message>
            <source>The words fit together.</source>
            <translation>Die Wörter passen zusammen.</translation>
        </message>
        <message>
            <source>Sheet %1 of 3 has been read. Please enter one of the other two now.</source>
            <translation>Bogen %1 von 3 ist gelesen. Bitte geben Sie jetzt einen der beiden anderen ein.</translation>
        </message>
        <message>
            <source>18 words, with spaces between them. The first four letters of each are enough.</source>
            <translation>18 Wörter mit Leerzeichen dazwischen. Die ersten vier Buchstaben von jedem genügen.</translation>
        </message>
        <message>
            <source>%1 of 18 words.</source>
            <translation>%1 von 18 Wörtern.</translation>
        </message>
        <message>
            <source>Word %1 is not on any sheet. Please look again.</source>
            <translation>Wort %1 steht auf keinem Bogen. Bitte sehen Sie noch einmal nach.</translation>
        </message>
        <message>
            <source>Word %1 is not on any sheet. Is it “%2”?</source>
            <translation>Wort %1 steht auf keinem Bogen. Ist es „%2“?</translation>
        </message>
        <message>
            <source>Words %1 and %2 seem to be exchanged.</source>
            <translation>Die Wörter %1 und %2 sind wohl vertauscht.</translation>
        </message>
        <message>
            <source>Word %1 seems to be wrong. Is it “%2”?</source>
            <translation>Wort %1 stimmt wohl nicht. Ist es „%2“?</translation>
        </message>
        <message>
            <source>These words do not belong together. Please compare each with the sheet.</source>
            <translation>Diese Wörter gehören nicht zusammen. Bitte vergleichen Sie jedes mit dem Bogen.</translation>
        </message>
        <message>
            <source>Words of the recovery sheet</source>
            <translation>Wörter des Wiederherstellungsbogens</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::WorkListCard</name>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>Und %n weitere.</numerusform>
                <numerusform>Und %n weitere.</numerusform>
            </translation>
        </message>
        <message>
            <source>Deadlines in your cases</source>
            <translation>Fristen in Ihren Fällen</translation>
        </message>
        <message numerus="yes">
            <source>Overdue: %n</source>
            <translation>
                <numerusform>Überfällig: %n</numerusform>
                <numerusform>Überfällig: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Today: %n</source>
            <translation>
                <numerusform>Heute: %n</numerusform>
                <numerusform>Heute: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This week: %n</source>
            <translation>
                <numerusform>Diese Woche: %n</numerusform>
                <numerusform>Diese Woche: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is due this week.</source>
            <translation>Diese Woche ist nichts fällig.</translation>
        </message>
        <message numerus="yes">
            <source>%n deadline(s) come later.</source>
            <translation>
                <numerusform>%n Frist folgt später.</numerusform>
                <numerusform>%n Fristen folgen später.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deadline(s) wait for an answer in the case.</source>
            <translation>
                <numerusform>%n Frist wartet auf eine Angabe im Fall.</numerusform>
                <numerusform>%n Fristen warten auf eine Angabe im Fall.</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the &amp;cases</source>
            <translation>&amp;Fälle öffnen</translation>
        </message>
        <message>
            <source>Save as calendar &amp;file …</source>
            <translation>Als &amp;Kalenderdatei speichern …</translation>
        </message>
        <message>
            <source>Save the deadlines</source>
            <translation>Fristen speichern</translation>
        </message>
        <message>
            <source>Calendar (*.ics)</source>
            <translation>Kalender (*.ics)</translation>
        </message>
        <message>
            <source>The calendar file was not saved</source>
            <translation>Die Kalenderdatei wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>The calendar file is saved. It holds numbers, kinds and days; nobody's name.</source>
            <translation>Die Kalenderdatei ist gespeichert. Sie enthält Nummern, Arten und Tage, keinen Namen.</translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::Workplace</name>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Melden</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>Vorfälle</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>Maßnahmen</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Berichte</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Eingang</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Schutz</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sicherung</translation>
        </message>
        <message>
            <source>Backup: %1 %</source>
            <translation>Sicherung: %1 %</translation>
        </message>
        <message numerus="yes">
            <source>The time is over for %n case(s). What is over cannot be opened any more.</source>
            <translation>
                <numerusform>Für %n Fall ist die Frist abgelaufen. Er lässt sich nicht mehr öffnen.</numerusform>
                <numerusform>Für %n Fälle ist die Frist abgelaufen. Sie lassen sich nicht mehr öffnen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>Entscheidungen</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>Vorschläge</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>Was daraus wurde</translation>
        </message>
        <message>
            <source>Trends</source>
            <translation>Auswertung</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Fälle</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Rückmeldung</translation>
        </message>
    </context>
</TS>
