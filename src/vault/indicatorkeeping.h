// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/indicatorrun.h"
#include "domain/service/observationtable.h"

namespace rueckhalt {

class OpenedVault;

/// Indicators of service in vault.db: readable by every role, because they say nothing about
/// persons; written by officers and administrators (Right::WriteIndicators).
///
/// Of two runs that say something about the same slot the later one counts, so that undoing a run
/// brings back what was there before. Only the last IndicatorStore::UndoableRuns can be undone.
class IndicatorKeeping
{
public:
    /// `opened` outlives it.
    explicit IndicatorKeeping(OpenedVault &opened)
        : m_opened(opened)
    {
    }

    /// What comes with the program and the register's own.
    Result<IndicatorCatalogue> catalogue() const;
    /// The whole list of own indicators. Those that are there stay in their place with the same
    /// id, aggregation and classes (Invalid otherwise): observations were made by them.
    Result<void> define(const QList<OwnIndicator> &own);

    /// All observations. Damaged, NewerFormat.
    Result<ObservationTable> observations(const IndicatorCatalogue &catalogue) const;
    /// By number.
    Result<QList<IndicatorRun>> runs() const;
    /// Stores observations as a new run, whose number it returns. AlreadyExists if a run in force
    /// is of the same file; Invalid for no observations, TooLarge.
    Result<int> add(IndicatorRun run, const QList<Observation> &observations,
        const IndicatorCatalogue &catalogue);
    /// Takes what a run said away again. NotFound; Invalid for one that is settled or undone.
    Result<void> undo(int number);

    /// Remembered mappings of foreign lists, by title.
    Result<QStringList> mappings() const;
    /// NotFound.
    Result<QByteArray> mapping(const QString &title) const;
    /// An empty one is forgotten. TooLarge.
    Result<void> saveMapping(const QString &title, const QByteArray &json);

private:
    OpenedVault &m_opened;
};

} // namespace rueckhalt
