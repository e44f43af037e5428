// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/reporttemplate.h"

#include <span>

namespace rueckhalt {

/// What the general report says of itself, in both languages.
namespace text {

inline constexpr Words Subtitle {"Aggression und Gewalt gegen Beschäftigte: Vorfälle und Maßnahmen",
    "Aggression and violence against staff: incidents and measures"};
inline constexpr Words FactsHeading {
    "Worauf sich die Zahlen beziehen", "What the figures refer to"};
inline constexpr Words Period {"Zeitraum", "Period"};
inline constexpr Words PeriodValue {"%1 bis %2", "%1 to %2"};
inline constexpr Words ClosingDate {"Stichtag", "Closing date"};
inline constexpr Words Sources {"Veröffentlichung", "Release"};
inline constexpr Words SourceWithDate {"%1 (Stichtag %2)", "%1 (closing date %2)"};
inline constexpr Words Counted {"Gezählt werden", "Counted"};
inline constexpr Words CountedValue {
    "Alle erfassten Vorfälle. Nicht gemeldete Vorfälle sind nicht enthalten.",
    "All recorded incidents. Incidents that were not reported are not included."};
inline constexpr Words Sign {"Zeichen „%1“", "Sign “%1”"};
inline constexpr Words SignValue {
    "Zum Schutz der Betroffenen nicht gezeigt: kein Vorfall, zu wenige Personen, oder daraus "
    "errechenbar.",
    "Not shown, to protect those affected: no incident, too few persons, or such a number could be "
    "computed from it."};
inline constexpr Words Contents {"Inhalt", "Contents"};
inline constexpr Words Footer {"Geschützte Tabellen, ohne Angaben zu einzelnen Personen",
    "Protected tables, no statements about single persons"};
inline constexpr Words Page {"Seite %1 von %2", "Page %1 of %2"};
inline constexpr Words TableLabel {"Tabelle %1", "Table %1"};
inline constexpr Words TableElsewhere {
    "Die Zahlen stehen in %1.", "The numbers are in %1."}; // TableLabel
inline constexpr Words TableLeftOut {
    "%1 entfällt: Sie enthielte nichts, was hier nicht schon steht.",
    "%1 is left out: it would hold nothing that is not said here."}; // TableLabel
inline constexpr Words NoteLabel {"Hinweis:", "Note:"};
inline constexpr Words NoteHeading {"Anmerkung", "Remark"};

inline constexpr Words FindingTotal {
    "%2 Vorfälle sind %1 erfasst.", "%2 incidents are recorded %1."};
inline constexpr Words FindingUnit {
    "%2 Vorfälle sind %1 für „%3“ erfasst.", "%2 incidents are recorded %1 for “%3”."};
inline constexpr Words FindingUnitHidden {
    "Wie viele Vorfälle es %1 für „%2“ waren, bleibt zurückgehalten.",
    "How many incidents there were %1 for “%2” is withheld."};
inline constexpr Words UnitWithin {
    "„%1“ hat keine eigenen veröffentlichten Zahlen; gezeigt sind die von „%2“.",
    "There are no released numbers for “%1” alone; those for “%2” are shown."};
inline constexpr Words UnitUnknown {
    "Alle Zahlen gelten für das ganze Haus. Für „%1“ allein sind keine veröffentlicht.",
    "All numbers are those of the whole authority. None are released for “%1” alone."};
inline constexpr Words WholeHouseHelp {
    "Tabellen mit dem Zusatz „ganzes Haus“ zählen die Vorfälle aller Standorte.",
    "Tables marked “whole authority” count the incidents of all sites."};
inline constexpr Words WholeHouse {"ganzes Haus", "whole authority"};
inline constexpr Words FindingHidden {"Wie viele Vorfälle es %1 waren, bleibt zurückgehalten.",
    "How many incidents there were %1 is withheld."};
inline constexpr Words FindingNothing {
    "Zu den Vorfällen %1 lässt sich keine Zahl zeigen: Es waren keine oder zu wenige Personen "
    "betroffen, als dass sie in einer Tabelle unerkannt blieben. Das ist kein Fehler des Berichts.",
    "No number can be shown for incidents %1: no persons were affected, or too few to remain "
    "unrecognised in a table. This is not an error of the report."};
inline constexpr Words FindingNoTable {"Zu den Vorfällen %1 ist noch nichts veröffentlicht.",
    "Nothing has been released yet about incidents %1."};
inline constexpr Words More {"Das sind %1 mehr als %2 (%3).", "That is %1 more than %2 (%3)."};
inline constexpr Words Fewer {"Das sind %1 weniger als %2 (%3).", "That is %1 fewer than %2 (%3)."};
inline constexpr Words AsMany {"Das sind so viele wie %1.", "That is as many as %1."};

inline constexpr Words Incidents {"Vorfälle", "Incidents"};
inline constexpr Words MoreShort {"%1 mehr", "%1 more"};
inline constexpr Words FewerShort {"%1 weniger", "%1 fewer"};
inline constexpr Words Same {"gleich viele", "as many"};
inline constexpr Words Than {"als %1", "than %1"};
inline constexpr Words ThenTotal {"damals %1 Vorfälle", "%1 incidents then"};
inline constexpr Words PerPosts {"Vorfälle je 100 Stellen", "Incidents per 100 posts"};
inline constexpr Words PostsTotal {"bei %1 Stellen", "with %1 posts"};
inline constexpr Words PerContacts {
    "Vorfälle je 10\u202f000 Kontakte", "Incidents per 10,000 contacts"};
inline constexpr Words ContactsTotal {"bei %1 Kontakten", "with %1 contacts"};
inline constexpr Words ShareOf {"%1 aller Vorfälle · %2", "%1 of all incidents · %2"};
inline constexpr Words ShareOfUnit {"%1 der Vorfälle hier · %2", "%1 of the incidents here · %2"};
inline constexpr Words KeyFiguresCaution {
    "Steigende Zahlen können auch heißen, dass mehr gemeldet wird.",
    "Rising numbers can also mean that more is reported."};
inline constexpr Words NoKeyFigures {"Für diesen Zeitraum lässt sich keine Kennzahl nennen.",
    "There is no key figure that can be told for this period."};
inline constexpr Words MethodComparison {
    "Gezählt werden gemeldete Vorfälle. Steigende Zahlen können heißen, dass mehr geschieht, oder "
    "dass mehr gemeldet wird. Aus einem Vergleich allein folgt nicht, woran es liegt.",
    "Reported incidents are counted. Rising numbers can mean that more happens, or that more is "
    "reported. A comparison alone does not tell the cause."};

inline constexpr Words NoTables {"Für diesen Zeitraum gibt es noch keine veröffentlichte Tabelle.",
    "There is no released table for this period yet."};
inline constexpr Words NoCharts {
    "Aus diesen Tabellen lässt sich kein Bild zeichnen: Es sind zu wenige Zahlen zu sehen.",
    "No picture can be drawn from these tables: too few numbers can be seen."};

inline constexpr Words Suggestions {
    "Die Rangfolge folgt allein aus den Zahlen dieses Berichts: Vorn steht, was an den häufigen "
    "Auslösern ansetzt und zu den Vorfallarten und Berufsbereichen passt. Bei gleicher Eignung "
    "gehen technische Maßnahmen (T) den organisatorischen (O) vor und diese den "
    "personenbezogenen (P), wie § 4 Arbeitsschutzgesetz es verlangt.",
    "The ranking follows from the figures of this report alone: first comes what acts on the "
    "frequent triggers and suits the types of incident and the fields of work. Where measures suit "
    "equally well, technical ones (T) come before organisational ones (O) and these before "
    "personal ones (P), as section 4 of the German occupational safety act demands."};
inline constexpr Words NoSuggestions {
    "Für diesen Zeitraum werden keine Maßnahmen genannt: Schon die Auswahl könnte verraten, was "
    "einzelnen Personen geschehen ist. Den allgemeinen Katalog finden Sie in Rückhalt unter "
    "„Maßnahmen“.",
    "No measures are named for this period: even the selection could reveal what happened to "
    "single persons. The general catalogue is in Rückhalt under “Measures”."};
inline constexpr Words WhatFollowed {"Maßnahmen aus dem Plan und was seitdem geschehen ist.",
    "Measures of the plan and what has happened since."};
inline constexpr Words NothingFollowed {
    "Für diesen Zeitraum ist noch keine Maßnahme beschlossen oder geprüft worden.",
    "No measure has been decided or checked for this period yet."};

inline constexpr Words RuleHeading {"Was das Zeichen „%1“ bedeutet", "What the sign “%1” means"};
inline constexpr Words RuleMeaning {
    "Die Zahl wird nicht gezeigt, damit niemand erkennbar wird. Dahinter steht einer von drei "
    "Gründen: Es gab keinen Vorfall. Oder die Zahl spricht über weniger als %1 betroffene Personen "
    "oder überwiegend über eine einzige. Oder aus ihr ließe sich eine solche Zahl errechnen. "
    "Welcher Grund zutrifft, ist mit Absicht nicht zu sehen.",
    "The number is not shown, so that nobody can be recognised. One of three reasons is behind it: "
    "There was no incident. Or the number speaks about fewer than %1 affected persons, or mostly "
    "about a single one. Or such a number could be computed from it. Which of the reasons applies "
    "cannot be seen, on purpose."};
inline constexpr Words RulePersons {
    "Gezählt werden Vorfälle; über den Schutz entscheidet, wie viele Beschäftigte betroffen sind. "
    "Ist nicht bekannt, wer betroffen war, wird so gerechnet, als wäre es immer dieselbe Person. "
    "Auch ohne den Vorfall mit den meisten Betroffenen müssen genug Personen übrig bleiben; "
    "ungeprüfte Meldungen zählen nicht als Personen.",
    "Incidents are counted; how many employees are affected decides about protection. Where it is "
    "not known who was affected, it is reckoned as if it had always been the same person. Enough "
    "persons must be left even without the incident that affected the most; unreviewed reports do "
    "not count as persons."};
inline constexpr Words RuleJoint {
    "Alle Tabellen sind gemeinsam geschützt: Auch wer sie miteinander verrechnet, kann keine "
    "zurückgehaltene kleine Zahl bestimmen. Gezeigte Zahlen sind weder gerundet noch verändert.",
    "All tables are protected together: not even by combining them can a withheld small number be "
    "determined. Numbers that are shown are neither rounded nor altered."};
inline constexpr Words MethodReports {"Alle Bilder und Anteile sind aus den gezeigten Zahlen "
                                      "gemacht. Es gibt in diesem Bericht keine "
                                      "Auswertung einzelner Beschäftigter.",
    "All pictures and shares are made from the numbers shown. Nothing in this report evaluates "
    "single employees."};
inline constexpr Words MethodFrozen {
    "Einmal veröffentlichte Zahlen werden nicht mehr geändert. Ein Vorfall, der später bekannt "
    "wird, zählt in einem späteren Zeitraum.",
    "Numbers are never changed once released. An incident that becomes known later is counted in a "
    "later period."};

inline constexpr Words EveryNumber {"Alle Zahlen dieses Berichts", "All numbers of this report"};
inline constexpr Words EveryNumberHelp {"Jede Zelle der Tabellen in einer Zeile, zum Nachrechnen.",
    "Every cell of the tables on a line of its own, for checking."};
inline constexpr Words TableColumn {"Tabelle", "Table"};
inline constexpr Words RowColumn {"Zeile", "Row"};
inline constexpr Words ColumnColumn {"Spalte", "Column"};
inline constexpr Words ValueColumn {"Wert", "Value"};

inline constexpr Words SealHeading {"Zum Aufbewahren", "For your files"};
inline constexpr Words SealExplanation {
    "Die Zeile steht für alles, was bis zu diesem Bericht im Register war. Unter „Schutz“, "
    "„Unversehrtheit“ eingegeben, zeigt sie später, ob seitdem etwas verändert wurde.",
    "The line stands for everything that was in the register up to this report. Entered under "
    "“Protection”, “Integrity”, it shows later whether anything was altered since."};

/// For whom, and how to read it: a short paragraph or two at the beginning.
std::span<const Words> introductionOf(ReportTemplate form);

} // namespace text

} // namespace rueckhalt
