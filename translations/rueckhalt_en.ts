<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>rueckhalt::AlertBanner</name>
        <message numerus="yes">
            <source>%n more finding(s) under “Integrity”.</source>
            <translation>
                <numerusform>One more finding under “Integrity”.</numerusform>
                <numerusform>%n more findings under “Integrity”.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::BackupReminder</name>
        <message numerus="yes">
            <source>%n erased record(s) can still be opened from backups that were out of reach.</source>
            <translation>
                <numerusform>%n erased record can still be opened from backups that were out of reach.</numerusform>
                <numerusform>%n erased records can still be opened from backups that were out of reach.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::BackupSection</name>
        <message numerus="yes">
            <source>Last backup: %n day(s) ago.</source>
            <translation>
                <numerusform>Last backup: %n day ago.</numerusform>
                <numerusform>Last backup: %n days ago.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n part(s) of the register cannot be opened. Older backups were kept for that reason. Please check the register under “Integrity”.</source>
            <translation>
                <numerusform>%n part of the register cannot be opened. Older backups were kept for that reason. Please check the register under “Integrity”.</numerusform>
                <numerusform>%n parts of the register cannot be opened. Older backups were kept for that reason. Please check the register under “Integrity”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erased record(s) can still be opened from the backups in %1, because that folder was out of reach. Please connect it.</source>
            <translation>
                <numerusform>%n erased record can still be opened from the backups in %1, because that folder was out of reach. Please connect it.</numerusform>
                <numerusform>%n erased records can still be opened from the backups in %1, because that folder was out of reach. Please connect it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::BarCard</name>
        <message numerus="yes">
            <source>Show the first %n only</source>
            <translation>
                <numerusform>Show the first %n only</numerusform>
                <numerusform>Show the first %n only</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show all %n</source>
            <translation>
                <numerusform>Show all %n</numerusform>
                <numerusform>Show all %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::BilingualField</name>
        <message numerus="yes">
            <source>%n entries, one a line</source>
            <translation>
                <numerusform>%n entries, one a line</numerusform>
                <numerusform>%n entries, one a line</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CaseDeadlinesCard</name>
        <message numerus="yes">
            <source>Show %n that is done or does not apply</source>
            <translation>
                <numerusform>Show %n that is done or does not apply</numerusform>
                <numerusform>Show %n that are done or do not apply</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CaseHistoryCard</name>
        <message numerus="yes">
            <source>Show %n older entries</source>
            <translation>
                <numerusform>Show %n older entry</numerusform>
                <numerusform>Show %n older entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CaseList</name>
        <message numerus="yes">
            <source>%n open case(s)</source>
            <translation>
                <numerusform>%n open case</numerusform>
                <numerusform>%n open cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them serious</source>
            <translation>
                <numerusform>%n of them serious</numerusform>
                <numerusform>%n of them serious</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For %n of them a deadline has passed.</source>
            <translation>
                <numerusform>For %n of them a deadline has passed.</numerusform>
                <numerusform>For %n of them a deadline has passed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>There are %n case(s) of another kind.</source>
            <translation>
                <numerusform>There are %n case of another kind.</numerusform>
                <numerusform>There are %n cases of another kind.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finished case(s), what ended last first.</source>
            <translation>
                <numerusform>%n finished case, what ended last first.</numerusform>
                <numerusform>%n finished cases, what ended last first.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CaseView</name>
        <message numerus="yes">
            <source>To do: %n</source>
            <translation>
                <numerusform>To do: %n</numerusform>
                <numerusform>To do: %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::CatalogPage</name>
        <message numerus="yes">
            <source>%n measure(s) that make the next incident less likely.</source>
            <translation>
                <numerusform>%n measure that make the next incident less likely.</numerusform>
                <numerusform>%n measures that make the next incident less likely.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n measure(s)</source>
            <translation>
                <numerusform>%1 of %n measure</numerusform>
                <numerusform>%1 of %n measures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Own sheets: %n to approve</source>
            <translation>
                <numerusform>&amp;Own sheets: %n to approve</numerusform>
                <numerusform>&amp;Own sheets: %n to approve</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Co&amp;mpare %n measure(s)</source>
            <translation>
                <numerusform>Co&amp;mpare %n measure</numerusform>
                <numerusform>Co&amp;mpare %n measures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ClusterCard</name>
        <message numerus="yes">
            <source>Measures for %n incident(s)</source>
            <translation>
                <numerusform>Measures for %n incident</numerusform>
                <numerusform>Measures for %n incidents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ClusterView</name>
        <message numerus="yes">
            <source>%n accumulation(s)</source>
            <translation>
                <numerusform>%n accumulation</numerusform>
                <numerusform>%n accumulations</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ClustersCard</name>
        <message numerus="yes">
            <source>In %n area(s) more happened than their own past lets expect. The filter above does not change this.</source>
            <translation>
                <numerusform>In one area more happened than its own past lets expect. The filters above do not change this.</numerusform>
                <numerusform>In %n areas more happened than their own past lets expect. The filters above do not change this.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::EraseDialog</name>
        <message numerus="yes">
            <source>It was granted to %n person(s), who cannot open it any more.</source>
            <translation>
                <numerusform>It was granted to %n person, who cannot open it any more.</numerusform>
                <numerusform>It was granted to %n persons, who cannot open it any more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Folders with backups that cannot be reached: %n. Their next backup takes the keys out.</source>
            <translation>
                <numerusform>Folders with backups that cannot be reached: %n. Their next backup takes the keys out.</numerusform>
                <numerusform>Folders with backups that cannot be reached: %n. Their next backup takes the keys out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FacetPanel</name>
        <message numerus="yes">
            <source>%1, %n measure(s)</source>
            <translation>
                <numerusform>%1, %n measure</numerusform>
                <numerusform>%1, %n measures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FeedbackTables</name>
        <message numerus="yes">
            <source>%1, wait of %n minute(s), %2 contacts an hour</source>
            <translation>
                <numerusform>%1, wait of %n minute, %2 contacts an hour</numerusform>
                <numerusform>%1, wait of %n minutes, %2 contacts an hour</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 incidents per 1,000 contacts, %n incident(s) in all; %2: %3</source>
            <translation>
                <numerusform>%1 incidents per 1,000 contacts, %n incident in all; %2: %3</numerusform>
                <numerusform>%1 incidents per 1,000 contacts, %n incidents in all; %2: %3</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FeedbackView</name>
        <message numerus="yes">
            <source>Points from 1 (worst) to 5 (best). The darker, the worse. Rows with fewer than %n rating(s) stay without colour.</source>
            <translation>
                <numerusform>Points from 1 (worst) to 5 (best). The darker, the worse. Rows with fewer than %n rating stay without colour.</numerusform>
                <numerusform>Points from 1 (worst) to 5 (best). The darker, the worse. Rows with fewer than %n ratings stay without colour.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n office(s) have feedback. Compare with care: not every office has the same tasks.</source>
            <translation>
                <numerusform>%n office has feedback. Compare with care: not every office has the same tasks.</numerusform>
                <numerusform>%n offices have feedback. Compare with care: not every office has the same tasks.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FigureCard</name>
        <message numerus="yes">
            <source>Show the last %n only</source>
            <translation>
                <numerusform>Show the last one only</numerusform>
                <numerusform>Show the last %n only</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show all %n</source>
            <translation>
                <numerusform>Show all %n</numerusform>
                <numerusform>Show all %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FilterWords</name>
        <message numerus="yes">
            <source>the %n counted</source>
            <translation>
                <numerusform>the %n counted</numerusform>
                <numerusform>the %n counted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FirstAidList</name>
        <message numerus="yes">
            <source>Kept in confidence and apart from the cases, as DGUV Vorschrift 1 § 24 (6) wants it: %n record(s).</source>
            <translation>
                <numerusform>Kept in confidence and apart from the cases, as DGUV Vorschrift 1 § 24 (6) wants it: %n record.</numerusform>
                <numerusform>Kept in confidence and apart from the cases, as DGUV Vorschrift 1 § 24 (6) wants it: %n records.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FollowUpCard</name>
        <message numerus="yes">
            <source>%n answer(s) not saved yet</source>
            <translation>
                <numerusform>%n answer not saved yet</numerusform>
                <numerusform>%n answers not saved yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) saved.</source>
            <translation>
                <numerusform>%n answer saved.</numerusform>
                <numerusform>%n answers saved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Saved. The incident is counted with %n affected person(s) from now on.</source>
            <translation>
                <numerusform>Saved. The incident is counted with %n affected person from now on.</numerusform>
                <numerusform>Saved. The incident is counted with %n affected persons from now on.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::FormDialog</name>
        <message numerus="yes">
            <source>Keep %n new answer(s) in the case as well</source>
            <translation>
                <numerusform>Keep %n new answer in the case as well</numerusform>
                <numerusform>Keep %n new answers in the case as well</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::GroupView</name>
        <message numerus="yes">
            <source>Measures for %n incident(s)</source>
            <translation>
                <numerusform>Measures for %n incident</numerusform>
                <numerusform>Measures for %n incidents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::HistoryCard</name>
        <message numerus="yes">
            <source>Show %n older entries</source>
            <translation>
                <numerusform>Show %n older entries</numerusform>
                <numerusform>Show %n older entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::InboxPage</name>
        <message numerus="yes">
            <source>%n sealed report(s) waiting</source>
            <translation>
                <numerusform>%n sealed report waiting</numerusform>
                <numerusform>%n sealed reports waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) could not be put where the reporter looks</source>
            <translation>
                <numerusform>%n answer could not be put where the reporter looks</numerusform>
                <numerusform>%n answers could not be put where the reporter looks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) may still be on the way. Rückhalt waits ten minutes for the rest and tries again by itself.</source>
            <translation>
                <numerusform>%n file may still be on the way. Rückhalt waits ten minutes for the rest and tries again by itself.</numerusform>
                <numerusform>%n files may still be on the way. Rückhalt waits ten minutes for the rest and tries again by itself.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) still cannot be taken in. The list says why.</source>
            <translation>
                <numerusform>%n file still cannot be taken in. The list says why.</numerusform>
                <numerusform>%n files still cannot be taken in. The list says why.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Put aside and not in the register: %n file(s). What lies in the folder “rejected” of the inbox stays there until it is taken in or somebody deletes it.</source>
            <translation>
                <numerusform>Put aside and not in the register: %n file. What lies in the folder “rejected” of the inbox stays there until it is taken in or somebody deletes it.</numerusform>
                <numerusform>Put aside and not in the register: %n files. What lies in the folder “rejected” of the inbox stays there until it is taken in or somebody deletes it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::InboxReminder</name>
        <message numerus="yes">
            <source>The oldest came in %n day(s) ago, on %1.</source>
            <translation>
                <numerusform>The oldest came in %n day ago, on %1.</numerusform>
                <numerusform>The oldest came in %n days ago, on %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n report(s) are new or were added to.</source>
            <translation>
                <numerusform>%n report is new or was added to.</numerusform>
                <numerusform>%n reports are new or were added to.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sealed report(s) are waiting to be taken in.</source>
            <translation>
                <numerusform>%n sealed report is waiting to be taken in.</numerusform>
                <numerusform>%n sealed reports are waiting to be taken in.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IncidentForm</name>
        <message numerus="yes">
            <source>%n answer(s) missing or not possible yet</source>
            <translation>
                <numerusform>%n answer missing or not possible yet</numerusform>
                <numerusform>%n answers missing or not possible yet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IncidentList</name>
        <message numerus="yes">
            <source>%1 of %2 incident(s)</source>
            <translation>
                <numerusform>%1 of %2 incident</numerusform>
                <numerusform>%1 of %2 incidents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 incident(s)</source>
            <translation>
                <numerusform>%1 incident</numerusform>
                <numerusform>%1 incidents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IncidentWords</name>
        <message numerus="yes">
            <source>%n employee(s)</source>
            <translation>
                <numerusform>%n employee</numerusform>
                <numerusform>%n employees</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IncidentsPage</name>
        <message numerus="yes">
            <source>Measures for %n incident(s)</source>
            <translation>
                <numerusform>Measures for %n incident</numerusform>
                <numerusform>Measures for %n incidents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Propose %n measure(s) …</source>
            <translation>
                <numerusform>Propose %n measure …</numerusform>
                <numerusform>Propose %n measures …</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IndicatorEntry</name>
        <message numerus="yes">
            <source>Please enter a number, with at most %n decimal(s).</source>
            <translation>
                <numerusform>Please enter a number, with at most one decimal.</numerusform>
                <numerusform>Please enter a number, with at most %n decimals.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::IntakeDesk</name>
        <message numerus="yes">
            <source>%n new report(s) taken in</source>
            <translation>
                <numerusform>%n new report taken in</numerusform>
                <numerusform>%n new reports taken in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n addition(s) to reports taken in</source>
            <translation>
                <numerusform>%n addition to reports taken in</numerusform>
                <numerusform>%n additions to reports taken in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be taken in</source>
            <translation>
                <numerusform>%n file could not be taken in</numerusform>
                <numerusform>%n files could not be taken in</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::LogView</name>
        <message numerus="yes">
            <source>Details of %n entries removed.</source>
            <translation>
                <numerusform>Details of %n entry removed.</numerusform>
                <numerusform>Details of %n entries removed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::MappingDialog</name>
        <message numerus="yes">
            <source>%n single value(s)</source>
            <translation>
                <numerusform>%n single value</numerusform>
                <numerusform>%n single values</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::MappingPlaces</name>
        <message numerus="yes">
            <source>%n text(s) of this column seem to name persons. They are not taken.</source>
            <translation>
                <numerusform>%n text of this column seems to name a person. It is not taken.</numerusform>
                <numerusform>%n texts of this column seem to name persons. They are not taken.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::MappingValue</name>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n point</numerusform>
                <numerusform>%n points</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::Navigation</name>
        <message numerus="yes">
            <source>%1, %n need attention</source>
            <translation>
                <numerusform>%1, %n need attention</numerusform>
                <numerusform>%1, %n need attention</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::NextStepsCard</name>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Show %n more</numerusform>
                <numerusform>Show %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The case cannot be closed yet: %n duties are open. Do them, or say with a reason why they are not needed.</source>
            <translation>
                <numerusform>The case cannot be closed yet: %n duty is open. Do it, or say with a reason why it is not needed.</numerusform>
                <numerusform>The case cannot be closed yet: %n duties are open. Do them, or say with a reason why they are not needed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::OwnSheetEditor</name>
        <message numerus="yes">
            <source>%n thing(s) are missing before a second person can approve it:</source>
            <translation>
                <numerusform>%n thing are missing before a second person can approve it:</numerusform>
                <numerusform>%n things are missing before a second person can approve it:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::OwnSheetsView</name>
        <message numerus="yes">
            <source>%n version(s) in this register lack a valid signature and are not shown. Somebody has changed the register with another program.</source>
            <translation>
                <numerusform>%n version in this register lack a valid signature and are not shown. Somebody has changed the register with another program.</numerusform>
                <numerusform>%n versions in this register lack a valid signature and are not shown. Somebody has changed the register with another program.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) wait for your approval.</source>
            <translation>
                <numerusform>%n sheet wait for your approval.</numerusform>
                <numerusform>%n sheets wait for your approval.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) are still missing.</source>
            <translation>
                <numerusform>%n thing are still missing.</numerusform>
                <numerusform>%n things are still missing.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) taken over. A second person has to approve them.</source>
            <translation>
                <numerusform>%n sheet taken over. A second person has to approve them.</numerusform>
                <numerusform>%n sheets taken over. A second person has to approve them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) exported.</source>
            <translation>
                <numerusform>%n sheet exported.</numerusform>
                <numerusform>%n sheets exported.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PackageView</name>
        <message numerus="yes">
            <source>%1, made on %2, brings %n sheet(s). Nothing was changed yet. What you take over waits for a second person to approve it; what is in force here stays.</source>
            <translation>
                <numerusform>%1, made on %2, brings %n sheet. Nothing was changed yet. What you take over waits for a second person to approve it; what is in force here stays.</numerusform>
                <numerusform>%1, made on %2, brings %n sheets. Nothing was changed yet. What you take over waits for a second person to approve it; what is in force here stays.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PagePreview</name>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PasswordAdvice</name>
        <message numerus="yes">
            <source>At least %n characters. Four or five words that do not belong together are easy to remember and hard to guess.</source>
            <translation>
                <numerusform>At least %n characters. Four or five words that do not belong together are easy to remember and hard to guess.</numerusform>
                <numerusform>At least %n characters. Four or five words that do not belong together are easy to remember and hard to guess.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Too short: %n more characters.</source>
            <translation>
                <numerusform>Too short: %n more characters.</numerusform>
                <numerusform>Too short: %n more characters.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PeriodList</name>
        <message numerus="yes">
            <source>%n period(s) can be released</source>
            <translation>
                <numerusform>%n period can be released</numerusform>
                <numerusform>%n periods can be released</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier release(s) of this year count in protecting it.</source>
            <translation>
                <numerusform>%n earlier release of this year count in protecting it.</numerusform>
                <numerusform>%n earlier releases of this year count in protecting it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PlanPage</name>
        <message numerus="yes">
            <source>%n point(s) of the plan are due or overdue.</source>
            <translation>
                <numerusform>One point of the plan is due or overdue.</numerusform>
                <numerusform>%n points of the plan are due or overdue.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PlanReminder</name>
        <message numerus="yes">
            <source>And %n more in the plan.</source>
            <translation>
                <numerusform>And %n more in the plan.</numerusform>
                <numerusform>And %n more in the plan.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PlanWords</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PopulationEditor</name>
        <message numerus="yes">
            <source>%n line(s) can be taken.</source>
            <translation>
                <numerusform>%n line can be taken.</numerusform>
                <numerusform>%n lines can be taken.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them say(s) something new.</source>
            <translation>
                <numerusform>%n of them says something new.</numerusform>
                <numerusform>%n of them say something new.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) cannot be taken.</source>
            <translation>
                <numerusform>%n line cannot be taken.</numerusform>
                <numerusform>%n lines cannot be taken.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n more line(s).</source>
            <translation>
                <numerusform>And %n more line.</numerusform>
                <numerusform>And %n more lines.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PrivacyView</name>
        <message numerus="yes">
            <source>%n incident(s) became known late and are counted here, because their own period is closed.</source>
            <translation>
                <numerusform>%n incident became known late and are counted here, because their own period is closed.</numerusform>
                <numerusform>%n incidents became known late and are counted here, because their own period is closed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n number(s) are shown</source>
            <translation>
                <numerusform>%1 of %n number are shown</numerusform>
                <numerusform>%1 of %n numbers are shown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n number(s) withheld for their own sake: no incident, too few persons, or mostly one person.</source>
            <translation>
                <numerusform>%n number withheld for their own sake: no incident, too few persons, or mostly one person.</numerusform>
                <numerusform>%n numbers withheld for their own sake: no incident, too few persons, or mostly one person.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n number(s) withheld because such a small number could be worked out from them.</source>
            <translation>
                <numerusform>%n number withheld because such a small number could be worked out from them.</numerusform>
                <numerusform>%n numbers withheld because such a small number could be worked out from them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For %n of them neither a danger nor its absence could be proved in time; they are withheld to be on the safe side.</source>
            <translation>
                <numerusform>For %n of them neither a danger nor its absence could be proved in time; they are withheld to be on the safe side.</numerusform>
                <numerusform>For %n of them neither a danger nor its absence could be proved in time; they are withheld to be on the safe side.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You expect %n incident(s) a year.</source>
            <translation>
                <numerusform>You expect %n incident a year.</numerusform>
                <numerusform>You expect %n incidents a year.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n table(s) with numbers of incidents: %1</source>
            <translation>
                <numerusform>%n table with numbers of incidents: %1</numerusform>
                <numerusform>%n tables with numbers of incidents: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, released on %2, %n table(s)</source>
            <translation>
                <numerusform>%1, released on %2, %n table</numerusform>
                <numerusform>%1, released on %2, %n tables</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::PromisesView</name>
        <message numerus="yes">
            <source>%n promised reply(s) are overdue.</source>
            <translation>
                <numerusform>%n promised reply is overdue.</numerusform>
                <numerusform>%n promised replies are overdue.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s) in the register cannot be read and are missing here. The administrator can check the register.</source>
            <translation>
                <numerusform>%n promise in the register cannot be read and is missing here. The administrator can check the register.</numerusform>
                <numerusform>%n promises in the register cannot be read and are missing here. The administrator can check the register.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ProposalsPage</name>
        <message numerus="yes">
            <source>%n proposal(s) are waiting for your decision.</source>
            <translation>
                <numerusform>One proposal is waiting for your decision.</numerusform>
                <numerusform>%n proposals are waiting for your decision.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n open</source>
            <translation>
                <numerusform>%1 of %n open</numerusform>
                <numerusform>%1 of %n open</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RecommendationPanel</name>
        <message numerus="yes">
            <source>Propose %n measure(s) …</source>
            <translation>
                <numerusform>Propose %n measure …</numerusform>
                <numerusform>Propose %n measures …</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ReplySection</name>
        <message numerus="yes">
            <source>On %n measure(s) there is a text of yours already. It is replaced by what the plan says. If you cancel, your text stays and only what is missing is added.</source>
            <translation>
                <numerusform>On %n measure there is a text of yours already. It is replaced by what the plan says. If you cancel, your text stays and only what is missing is added.</numerusform>
                <numerusform>On %n measures there is a text of yours already. It is replaced by what the plan says. If you cancel, your text stays and only what is missing is added.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RestoreDialog</name>
        <message numerus="yes">
            <source>A newer state of this register is known. What was recorded after this backup is not in it: %n change(s). The newer state stays where it is.</source>
            <translation>
                <numerusform>A newer state of this register is known. What was recorded after this backup is not in it: %n change. The newer state stays where it is.</numerusform>
                <numerusform>A newer state of this register is known. What was recorded after this backup is not in it: %n changes. The newer state stays where it is.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restored: %1 with %n incident(s), as of %2.</source>
            <translation>
                <numerusform>Restored: %1 with %n incident, as of %2.</numerusform>
                <numerusform>Restored: %1 with %n incidents, as of %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Everything was read and checked: %n part(s) open and in order.</source>
            <translation>
                <numerusform>Everything was read and checked: %n part open and in order.</numerusform>
                <numerusform>Everything was read and checked: %n parts open and in order.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n part(s) are damaged and cannot be opened.</source>
            <translation>
                <numerusform>%n part are damaged and cannot be opened.</numerusform>
                <numerusform>%n parts are damaged and cannot be opened.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) are marked as erased beside the backup, but no safety officer has signed that. They were not taken out.</source>
            <translation>
                <numerusform>%n incident are marked as erased beside the backup, but no safety officer has signed that. They were not taken out.</numerusform>
                <numerusform>%n incidents are marked as erased beside the backup, but no safety officer has signed that. They were not taken out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) were damaged in the backup and were taken from another copy.</source>
            <translation>
                <numerusform>%n attachment was damaged in the backup and was taken from another copy.</numerusform>
                <numerusform>%n attachments were damaged in the backup and were taken from another copy.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n release(s) made after this backup are in the release ledger again.</source>
            <translation>
                <numerusform>%n release made after this backup is in the release ledger again.</numerusform>
                <numerusform>%n releases made after this backup are in the release ledger again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) of rings made after this backup are here again.</source>
            <translation>
                <numerusform>One paper of rings made after this backup is here again.</numerusform>
                <numerusform>%n papers of rings made after this backup are here again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) for the public made after this backup are known again.</source>
            <translation>
                <numerusform>One page for the public made after this backup is known again.</numerusform>
                <numerusform>%n pages for the public made after this backup are known again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RingCard</name>
        <message numerus="yes">
            <source>%n paper(s) cannot be read by this version of the program.</source>
            <translation>
                <numerusform>One paper cannot be read by this version of the program.</numerusform>
                <numerusform>%n papers cannot be read by this version of the program.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RingDesk</name>
        <message numerus="yes">
            <source>Please choose at most %n file(s) at once. Nothing was taken in.</source>
            <translation>
                <numerusform>Please choose at most one file at once. Nothing was taken in.</numerusform>
                <numerusform>Please choose at most %n files at once. Nothing was taken in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) read.</source>
            <translation>
                <numerusform>One file read.</numerusform>
                <numerusform>%n files read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) not taken in. Why stands on the page.</source>
            <translation>
                <numerusform>One file not taken in. Why stands on the page.</numerusform>
                <numerusform>%n files not taken in. Why stands on the page.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Use at most %n letter(s), digits, spaces and hyphens.</source>
            <translation>
                <numerusform>Use at most one letter or digit.</numerusform>
                <numerusform>Use at most %n letters, digits, spaces and hyphens.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RingFoundDialog</name>
        <message numerus="yes">
            <source>Please choose at most %n key figure(s).</source>
            <translation>
                <numerusform>Please choose at most one key figure.</numerusform>
                <numerusform>Please choose at most %n key figures.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RingMembersDialog</name>
        <message numerus="yes">
            <source>%n sheet(s) here</source>
            <translation>
                <numerusform>1 sheet here</numerusform>
                <numerusform>%n sheets here</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RoleStartPage</name>
        <message numerus="yes">
            <source>Granted to you until %1: %n case(s).</source>
            <translation>
                <numerusform>Granted to you until %1: %n case.</numerusform>
                <numerusform>Granted to you until %1: %n cases.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Granted to you: %n case(s), the first until %1, the last until %2.</source>
            <translation>
                <numerusform>Granted to you: %n case, the first until %1, the last until %2.</numerusform>
                <numerusform>Granted to you: %n cases, the first until %1, the last until %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The time is over for %n case(s), the last on %1. What is over cannot be opened any more. If you still need it, ask a safety officer.</source>
            <translation>
                <numerusform>The time is over for %n case, the last on %1. What is over cannot be opened any more. If you still need it, ask a safety officer.</numerusform>
                <numerusform>The time is over for %n cases, the last on %1. What is over cannot be opened any more. If you still need it, ask a safety officer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::RollOutView</name>
        <message numerus="yes">
            <source>%1 of %2 cases in the last %n week(s)</source>
            <translation>
                <numerusform>%1 of %2 cases in the last week</numerusform>
                <numerusform>%1 of %2 cases in the last %n weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>nothing in the last %n week(s)</source>
            <translation>
                <numerusform>nothing in the last week</numerusform>
                <numerusform>nothing in the last %n weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s) in the register cannot be read and do not count here.</source>
            <translation>
                <numerusform>One promise in the register cannot be read and does not count here.</numerusform>
                <numerusform>%n promises in the register cannot be read and do not count here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::SaidAndDoneCard</name>
        <message numerus="yes">
            <source>%n measure(s) that were carried out, the newest first.</source>
            <translation>
                <numerusform>%n measure that was carried out.</numerusform>
                <numerusform>%n measures that were carried out, the newest first.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ScopeRow</name>
        <message numerus="yes">
            <source>Last %n month(s)</source>
            <translation>
                <numerusform>Last month</numerusform>
                <numerusform>Last %n months</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::ServicesEditor</name>
        <message numerus="yes">
            <source>%n incidents belong to this service, so it stays. You can rename it.</source>
            <translation>
                <numerusform>%n incidents belong to this service, so it stays. You can rename it.</numerusform>
                <numerusform>%n incidents belong to this service, so it stays. You can rename it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::StartPage</name>
        <message numerus="yes">
            <source>%n severe incidents in the last 14 days need your attention.</source>
            <translation>
                <numerusform>%n severe incidents in the last 14 days need your attention.</numerusform>
                <numerusform>%n severe incidents in the last 14 days need your attention.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incidents in %1 so far.</source>
            <translation>
                <numerusform>%n incidents in %1 so far.</numerusform>
                <numerusform>%n incidents in %1 so far.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more than in %1 up to the same day.</source>
            <translation>
                <numerusform>%n more than in %1 up to the same day.</numerusform>
                <numerusform>%n more than in %1 up to the same day.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer than in %1 up to the same day.</source>
            <translation>
                <numerusform>%n fewer than in %1 up to the same day.</numerusform>
                <numerusform>%n fewer than in %1 up to the same day.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“%1”, in %2 of %n incidents.</source>
            <translation>
                <numerusform>“%1”, in %2 of %n incidents.</numerusform>
                <numerusform>“%1”, in %2 of %n incidents.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n report(s) are waiting in your inbox.</source>
            <translation>
                <numerusform>%n report is waiting in your inbox.</numerusform>
                <numerusform>%n reports are waiting in your inbox.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deadline(s) in your cases are overdue or end today.</source>
            <translation>
                <numerusform>%n deadline in your cases is overdue or ends today.</numerusform>
                <numerusform>%n deadlines in your cases are overdue or end today.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::SummaryCard</name>
        <message numerus="yes">
            <source>Show the %n incident(s)</source>
            <translation>
                <numerusform>Show this incident</numerusform>
                <numerusform>Show these %n incidents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::TrendWords</name>
        <message numerus="yes">
            <source>%n incident(s) in the whole register</source>
            <translation>
                <numerusform>%n incident in the whole register</numerusform>
                <numerusform>%n incidents in the whole register</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) from %1 to %2</source>
            <translation>
                <numerusform>%n incident from %1 to %2</numerusform>
                <numerusform>%n incidents from %1 to %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more than in the same time a year before</source>
            <translation>
                <numerusform>%n more than in the same time a year before</numerusform>
                <numerusform>%n more than in the same time a year before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer than in the same time a year before</source>
            <translation>
                <numerusform>%n fewer than in the same time a year before</numerusform>
                <numerusform>%n fewer than in the same time a year before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At least %n person(s) of the staff were affected.</source>
            <translation>
                <numerusform>At least %n person of the staff was affected.</numerusform>
                <numerusform>At least %n persons of the staff were affected.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 %2 For %n incident(s) nobody is known, so it may be more.</source>
            <translation>
                <numerusform>%1 %2 For %n incident nobody is known, so it may be more.</numerusform>
                <numerusform>%1 %2 For %n incidents nobody is known, so it may be more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>These are only %n incident(s). Differences between such small numbers say little.</source>
            <translation>
                <numerusform>This is only %n incident. Differences between such small numbers say little.</numerusform>
                <numerusform>These are only %n incidents. Differences between such small numbers say little.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n incident(s) (%2 per cent) were on level 2 or 3.</source>
            <translation>
                <numerusform>%1 of %n incident (%2 per cent) were on level 2 or 3.</numerusform>
                <numerusform>%1 of %n incidents (%2 per cent) were on level 2 or 3.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n incident(s) with a known day (%2 per cent) were reported on the same or the next day.</source>
            <translation>
                <numerusform>%1 of %n incident with a known day (%2 per cent) were reported on the same or the next day.</numerusform>
                <numerusform>%1 of %n incidents with a known day (%2 per cent) were reported on the same or the next day.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Day or time of day is not known for %n incident(s).</source>
            <translation>
                <numerusform>Day or time of day is not known for %n incident.</numerusform>
                <numerusform>Day or time of day is not known for %n incidents.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::TrendsPage</name>
        <message numerus="yes">
            <source>Within %n day(s)</source>
            <translation>
                <numerusform>Within %n day</numerusform>
                <numerusform>Within %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) of the plan are overdue.</source>
            <translation>
                <numerusform>One step of the plan is overdue.</numerusform>
                <numerusform>%n steps of the plan are overdue.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::UnitStandings</name>
        <message numerus="yes">
            <source>%1: %n units</source>
            <translation>
                <numerusform>%1: %n units</numerusform>
                <numerusform>%1: %n units</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::UnitsEditor</name>
        <message numerus="yes">
            <source>%n incidents belong to this unit, so it stays. You can rename it.</source>
            <translation>
                <numerusform>%n incidents belong to this unit, so it stays. You can rename it.</numerusform>
                <numerusform>%n incidents belong to this unit, so it stays. You can rename it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::WorkListCard</name>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>And %n more.</numerusform>
                <numerusform>And %n more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Overdue: %n</source>
            <translation>
                <numerusform>Overdue: %n</numerusform>
                <numerusform>Overdue: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Today: %n</source>
            <translation>
                <numerusform>Today: %n</numerusform>
                <numerusform>Today: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This week: %n</source>
            <translation>
                <numerusform>This week: %n</numerusform>
                <numerusform>This week: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deadline(s) come later.</source>
            <translation>
                <numerusform>%n deadline comes later.</numerusform>
                <numerusform>%n deadlines come later.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deadline(s) wait for an answer in the case.</source>
            <translation>
                <numerusform>%n deadline waits for an answer in the case.</numerusform>
                <numerusform>%n deadlines wait for an answer in the case.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rueckhalt::Workplace</name>
        <message numerus="yes">
            <source>The time is over for %n case(s). What is over cannot be opened any more.</source>
            <translation>
                <numerusform>The time is over for %n case. What is over cannot be opened any more.</numerusform>
                <numerusform>The time is over for %n cases. What is over cannot be opened any more.</numerusform>
            </translation>
        </message>
    </context>
</TS>
