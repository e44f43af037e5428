// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/usualrange.h"

namespace rueckhalt {

/// "12 Vorfälle", "1 Vorfall", "kein Vorfall".
QString incidentsWords(int incidents, Language language);
/// "12 Vorfälle, mindestens 9 Personen betroffen": with what is known of the persons.
QString countWords(const Count &count, Language language);

/// A month of a series against the one before and against what is usual: "12 Vorfälle im Oktober
/// 2026, 3 mehr als im September; das liegt im üblichen Schwankungsbereich (4 bis 15)."
QString monthSentence(const QList<MonthCount> &months, qsizetype month, QDate recordedFrom,
    QDate today, Language language);
/// Against the same month a year before, without calling anything certain that is not: "Im Oktober
/// 2025 waren es 8. Der Unterschied kann Zufall sein (95-Prozent-Bereich …)." Empty where recording
/// had not begun.
QString yearBeforeSentence(
    const MonthCount &month, QDate recordedFrom, QDate today, Language language);
/// How "usual" was found.
QString usualRangeMethod(const UsualRange &range, Language language);

/// What a chart shows: "Am häufigsten: Wartebereich mit 34 von 120 Vorfällen (28 %), dann Schalter
/// mit 20 und Büro mit 12." Says where incidents count several times, and how many say nothing.
QString largestSentence(
    const CountTable &table, const Organisation &organisation, Language language);
/// What a crossed table shows: its largest cell, and the marked ones with the method.
QString crossedSentence(
    const CountTable &table, const Organisation &organisation, Language language);

} // namespace rueckhalt
