// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "domain/incident/weekday.h"
#include "domain/statistics/facttable.h"
#include "domain/statistics/rateratio.h"

#include <QDate>

namespace rueckhalt {

/// Where and when incidents accumulate; what is not set does not restrict.
struct ClusterCell
{
    UnitId unit {};
    std::optional<Place> place {};
    std::optional<Trigger> trigger {};
    std::optional<Weekday> weekday {};
    std::optional<TimeBand> band {};
    ServiceId service {};
    bool operator==(const ClusterCell &) const = default;
};

/// What to look for.
struct ClusterSearch
{
    QDate until {}; ///< last day of the period that is looked at
    int days = 90; ///< its length, at least 7
    int historyDays = 730; ///< at most so many days before it are compared
    int minimum = 5; ///< fewer incidents in the period are never called a cluster
    double falseShare = 0.05; ///< of the clusters found, at most so many by chance on average
};

/// More incidents than the same cell's own past lets expect.
struct FoundCluster
{
    ClusterCell cell {};
    int observed = 0;
    int before = 0; ///< in the history
    double expected = 0; ///< from the history, for the length of the period
    double chance = 1; ///< probability of so many or more if nothing had changed
    double adjusted = 1; ///< the same after Benjamini and Hochberg over all cells tried
    QList<FactTable::Row> rows {}; ///< in the period, in the order of the table

    /// How many times as many; 0 if none was to be expected.
    [[nodiscard]] double ratio() const { return expected > 0 ? observed / expected : 0; }
    RateRatio limits {}; ///< of ratio(), exact, with 95 % confidence
};

/// The answer of a search.
struct ClusterFindings
{
    enum class Outcome {
        Searched, ///< clusters or not: there was enough to look at
        TooFew, ///< fewer incidents in the period than the minimum
        NoHistory, ///< recording began no longer ago than that: nothing to compare with
    };
    Outcome outcome = Outcome::Searched;
    QDate from {}; ///< the period
    QDate until {};
    QDate historyFrom {}; ///< what it is compared with begins here and ends before `from`
    int cellsTried = 0;
    QList<FoundCluster> clusters; ///< the most telling first
};

/// The day since which incidents are recorded as they happen: an old one that was told later says
/// nothing about the time in between. That is the day of the first report, or earlier where a list
/// of past years was imported: as far back as each stretch of `days` days holds `minimum`
/// incidents. Invalid without incidents.
QDate recordedSince(const FactTable &facts, int days = 90, int minimum = 5);

/// Looks for cells (unit or whole authority, place, trigger, weekday, time of day, service) in
/// which the period has more incidents than the same cell's own history. Given the sum of both, the
/// number in the period is binomially distributed with the share of its days (conditional Poisson
/// test; Przyborowski and Wilenski 1940); exact, one-sided. All cells with at least `minimum`
/// incidents in both together are tried, wherever they fall, and the false discovery rate is held
/// after Benjamini and Hochberg (1995). Clusters that share most of their incidents are told once:
/// by the narrower cell if it holds four fifths of the wider one, else by the one least due to
/// chance. Only incidents whose day is known take part. The history does not reach back beyond the
/// day when recording began: the days before it are no days without incidents. A campaign for
/// reporting raises all cells: then the whole authority is among the findings.
ClusterFindings findClusters(const FactTable &facts, const ClusterSearch &search);

/// "Meldewesen, Ort „Wartebereich“, montags": what marks the cell; for an empty one the whole.
QString wordsFor(const ClusterCell &cell, const Organisation &organisation, Language language);

/// How many, against how many, and how sure it is, in plain words.
QString figuresSentence(
    const FoundCluster &cluster, const ClusterFindings &findings, Language language);

/// What a small number, or one without a past, means; empty for others.
QString cautionSentence(const FoundCluster &cluster, Language language);

/// Where, and figuresSentence().
QString sentenceFor(const FoundCluster &cluster, const ClusterFindings &findings,
    const Organisation &organisation, Language language);

/// How was searched, with method and threshold, or why nothing can be said.
QString methodSentence(
    const ClusterFindings &findings, const ClusterSearch &search, Language language);

} // namespace rueckhalt
