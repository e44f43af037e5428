// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "base/result.h"
#include "domain/disclosure/releaseledger.h"
#include "domain/disclosure/releaseprogramme.h"
#include "domain/statistics/facttable.h"

#include <QSet>

namespace rueckhalt {

/// What the officer asks for.
struct ReleaseRequest
{
    ReleasePeriod period;
    QDate closingDate; ///< the day it is made
    ReleaseProgramme programme;
    Text authority {}; ///< name of the house
    QString note {};
    DisclosureRule rule {};
};

/// Why a number is withheld, for the privacy preview of officers only: it speaks of true counts.
struct WithheldCell
{
    enum class Reason {
        NoIncident,
        FewPersons, ///< fewer than the minimum, or fewer beside one incident or one person
        OnePerson, ///< one person is affected in more than half
        SmallTeam, ///< of the site
        Together, ///< with the numbers in `with` it would show a group of few
    };
    struct Number
    {
        ReleaseId release;
        QString table;
        int row = 0;
        int column = 0;
        bool operator==(const Number &) const = default;
    };
    QString table;
    int row = 0;
    int column = 0;
    Reason reason = Reason::NoIncident;
    QList<Number> with {}; ///< published ones
    bool operator==(const WithheldCell &) const = default;
};

/// "together with the row … of the first quarter it would show a group of few". `known` are all
/// releases that `cell.with` may name, with the one it is in.
Text wordsFor(const WithheldCell &cell, const QList<Release> &known);
/// The rule alone, as a sentence; what it says of other numbers is in numbersBeside().
Text ruleFor(const WithheldCell &cell);
/// Where each of the published numbers stands that would give the withheld one away; those of the
/// same table of `own`, the release it is in, without saying again which table that is.
QList<Text> numbersBeside(
    const WithheldCell &cell, const QList<Release> &known, const ReleaseId &own);

/// How a release came about, for previews, logs and measurements.
struct ReleaseFigures
{
    int incidents = 0; ///< counted in the period
    int late = 0; ///< of these, counted here because their own month was closed
    int cells = 0;
    int primary = 0; ///< withheld for their own sake, zeros included
    int complementary = 0; ///< withheld to protect others
    int groups = 0; ///< sensitive groups of the year, those of earlier releases included
    int witnesses = 0;
    int problems = 0; ///< linear programmes solved
    int unfinished = 0; ///< neither proof nor witness found: hidden to be on the safe side
    double publishedShare = 0; ///< sum of the published cells by the sum of all
};

/// A release that is ready to be made: nothing has happened yet.
struct ReleaseDraft
{
    Release release; ///< for everybody
    LedgerYear sealed; ///< for officers; replaces that of the year
    QList<WithheldCell> withheld; ///< one for each withheld number
    ReleaseFigures figures;

    /// Makes it part of the ledger.
    void addTo(ReleaseLedger &ledger) const;
};

/// Counts what belongs into the period and protects all its tables together with every number that
/// was ever released about the year.
///
/// `unreviewed`: reports that nobody has looked at yet; they are counted and their persons
/// protected, but these protect nobody, because anybody can send a report.
///
/// Errors: AlreadyExists (there is this release), NotPermitted (the period is not over, a
/// correction of a year that was not released, a programme that is finer than the proposal would
/// allow), Invalid with a code in `detail` when it cannot be released safely: "nothing-left" (no
/// number may be told: make the programme coarser, or wait for the next period), "few-changed" (a
/// correction that concerns too few persons: it waits for the next release), "already-told" (a
/// group that earlier releases tell of). Cancelled when `progress` says so. Damaged for a ledger
/// that contradicts itself.
[[nodiscard]] Result<ReleaseDraft> prepareRelease(const ReleaseLedger &ledger,
    const FactTable &facts, const Organisation &organisation, const ReleaseRequest &request,
    const QSet<IncidentId> &unreviewed, const Progress &progress = {});

} // namespace rueckhalt
