// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"

#include <QCoreApplication>

namespace rueckhalt {

/// One fact as a person would say it: "Wartezeit vorher" – "30 bis 60 Minuten".
struct StatedFact
{
    QString label;
    QString value;
    bool operator==(const StatedFact &) const = default;
};

/// Facts that belong together under one heading.
struct FactGroup
{
    QString title;
    QList<StatedFact> facts;
    bool operator==(const FactGroup &) const = default;
};

/// Says the facts of an incident in plain words, in the language of the program. What nobody has
/// stated is left out.
class IncidentWords
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::IncidentWords)

public:
    IncidentWords(const Organisation &organisation, Language language)
        : m_organisation(organisation)
        , m_language(language)
    {
    }

    /// Everything, in groups, for the incident page.
    [[nodiscard]] QList<FactGroup> groupsOf(const IncidentFacts &facts) const;
    /// The few that identify a case at a glance, for the preview.
    [[nodiscard]] QList<StatedFact> briefOf(const IncidentFacts &facts) const;
    /// "verbal, körperlich · 21.11.2026, 14:30 Uhr · Wartebereich".
    [[nodiscard]] QString headlineOf(const IncidentFacts &facts) const;

private:
    [[nodiscard]] FactGroup whatHappened(const IncidentFacts &facts) const;
    [[nodiscard]] FactGroup whenAndWhere(const IncidentFacts &facts) const;
    [[nodiscard]] FactGroup howSerious(const IncidentFacts &facts) const;
    [[nodiscard]] FactGroup whatWasDone(const IncidentFacts &facts) const;
    [[nodiscard]] FactGroup whoCausedIt(const IncidentFacts &facts) const;
    [[nodiscard]] FactGroup aboutTheReport(const IncidentFacts &facts) const;
    [[nodiscard]] QString levelOf(const IncidentFacts &facts) const;
    [[nodiscard]] QString serviceOf(const IncidentFacts &facts) const;

    const Organisation &m_organisation;
    Language m_language;
};

} // namespace rueckhalt
