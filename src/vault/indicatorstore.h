// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/indicatorrun.h"
#include "domain/service/observationtable.h"
#include "vault/database.h"

namespace rueckhalt {

/// Rows of indicator_run, indicator_segment and indicator_setting. Observations lie in segments,
/// one for each run, unit and month; of two runs that say something about the same slot the later
/// one counts. Functions that change something run within a transaction of the caller.
class IndicatorStore
{
public:
    static constexpr int UndoableRuns = 60;
    static constexpr int MaxRuns = 100'000;
    static constexpr qsizetype MaxMappings = 100;
    static constexpr qsizetype MaxMappingBytes = qsizetype {256} * 1024;

    explicit IndicatorStore(Database &database)
        : m_database(database)
    {
    }

    Result<IndicatorCatalogue> catalogue() const;
    Result<void> saveOwn(const IndicatorCatalogue &catalogue);

    Result<ObservationTable> observations(const IndicatorCatalogue &catalogue) const;
    Result<QList<IndicatorRun>> runs() const;
    Result<void> insert(const IndicatorRun &run, const QList<Observation> &observations,
        const IndicatorCatalogue &catalogue);
    /// Joins the runs before the last UndoableRuns in force.
    Result<void> settleOld(const IndicatorCatalogue &catalogue);
    Result<void> undo(const IndicatorRun &run);

    Result<QStringList> mappings() const;
    /// NotFound.
    Result<QByteArray> mapping(const QString &title) const;
    /// An empty one is forgotten.
    Result<void> saveMapping(const QString &title, const QByteArray &json);

    /// Posts and contacts of the units, which rates of indicators are of as well: here, because
    /// administrators write this compartment and the table `setting` is the officers'. Nothing if
    /// they were never saved here.
    Result<std::optional<QString>> population() const;
    Result<void> savePopulation(const QString &figures);

    /// Whether everything can be read.
    Result<void> check() const;

private:
    Result<void> settle(int number, const IndicatorCatalogue &catalogue);
    Result<void> setState(IndicatorRun run, IndicatorRun::State state);
    [[nodiscard]] Result<QByteArray> setting(int kind, const QString &name) const;
    Result<void> saveSetting(int kind, const QString &name, const QByteArray &content);

    Database &m_database;
};

} // namespace rueckhalt
