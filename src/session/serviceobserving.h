// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/indicatorlist.h"
#include "session/observedservice.h"
#include "session/openregister.h"

namespace rueckhalt {

/// What a list would do to the register.
struct IndicatorPreview
{
    /// A value that takes the place of another.
    struct Replaced
    {
        Observation now;
        ObservedNumbers before {};
    };
    static constexpr qsizetype MaxReplaced = 1000;

    IndicatorReading reading {};
    QString source {}; ///< title of the mapping
    Digest file {};
    qint64 added = 0;
    qint64 changed = 0;
    qint64 same = 0;
    QList<Replaced> replaced {}; ///< at most MaxReplaced
    QDate from {}; ///< of what it says
    QDate until {};
    /// Number of the import in force that took the same file; 0: none.
    int knownAs = 0;
};

/// What undoing an import did.
struct IndicatorUndoing
{
    IndicatorRun run;
    /// Later imports that found some of its values there already and did not store them again: if
    /// they had the same values, they have to be imported anew.
    QList<int> dependent;
};

/// Takes indicators of service into the register: from lists, by form, and out again. Officers and
/// administrators may (Right::WriteIndicators); there is nothing about persons in it, and those who
/// look after queue and telephone systems are as a rule administrators.
class ServiceObserving
{
public:
    /// The register outlives the use case.
    explicit ServiceObserving(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    /// Reads a mapping as a file has it. Problems are in the result.
    [[nodiscard]] Result<IndicatorMapReading> readMapping(const QByteArray &json) const;
    [[nodiscard]] Result<QStringList> mappings() const;
    /// NotFound.
    [[nodiscard]] Result<QByteArray> mapping(const QString &title) const;
    /// Remembers a mapping by its title, in the place of one with the same. Malformed.
    Result<void> remember(const QByteArray &json);
    Result<void> forget(const QString &title);

    /// Reads the list and compares it with what is there; stores nothing. Errors as of
    /// readIndicators().
    [[nodiscard]] Result<IndicatorPreview> preview(
        const QByteArray &file, const IndicatorMap &map, const Progress &progress = {}) const;
    /// Stores what is new or other. Nothing if there is nothing such; AlreadyExists for a file that
    /// was taken already, Invalid for a reading that is not usable.
    Result<std::optional<IndicatorRun>> import(const IndicatorPreview &preview);
    /// The same for what somebody enters by form. Invalid for units of one person, services or
    /// series that there are not, slots of the future.
    Result<std::optional<IndicatorRun>> enter(
        const QString &source, const QList<Observation> &observations);
    /// NotFound, Invalid for one that is settled or undone.
    Result<IndicatorUndoing> undo(int run);

    /// Adds an indicator of the authority's own, or changes the one with the same id: its words
    /// only as soon as there are numbers of it. Invalid.
    Result<void> define(const OwnIndicator &own);

private:
    Result<std::optional<IndicatorRun>> store(IndicatorRun run, const IndicatorPreview &preview);
    [[nodiscard]] QDate today() const;

    OpenRegister &m_register;
};

} // namespace rueckhalt
