// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/demo.h"
#include "session/democalendar.h"

namespace rueckhalt {

/// Invents single incidents, one after the other.
class DemoWriter
{
public:
    DemoWriter(quint64 seed, QDate lastDay);

    [[nodiscard]] const Organisation &organisation() const { return m_organisation; }
    DemoIncident next();

private:
    /// Where, why and when.
    struct Occasion
    {
        std::size_t team = 0;
        Trigger trigger = Trigger::NoneRecognisable;
        std::optional<Place> place {}; ///< nothing: as is usual in the team
        QDate day {};
    };
    [[nodiscard]] Occasion usualOccasion();
    /// Of an accumulation in the last weeks: since the vehicle registration has new software,
    /// people wait too long.
    [[nodiscard]] Occasion recentOccasion();

    void found();
    template <typename T>
    T freshId();

    [[nodiscard]] AachenLevel levelFor(DemoRhythm rhythm, bool remote);
    void writeAct(IncidentDraft &draft, AachenLevel level, const DemoTeam &team);
    void writeArms(IncidentDraft &draft);
    void writeCircumstances(IncidentDraft &draft, const DemoTeam &team, QTime time);
    void writeInjury(IncidentDraft &draft, AachenLevel level);
    void writeActions(IncidentDraft &draft, AachenLevel level);
    void writeAlarm(IncidentDraft &draft, AachenLevel level);
    void writeConsequences(IncidentDraft &draft, AachenLevel level);
    void writeCulprit(IncidentDraft &draft);
    void writePeople(IncidentDraft &draft, int team);
    void writeTexts(IncidentDraft &draft, AachenLevel level, const QString &service);
    [[nodiscard]] IncidentTime occurred(QDate day, QTime time);
    [[nodiscard]] QDateTime reported(const IncidentTime &occurred, QDate day, QTime time);

    DemoRandom m_random;
    QDate m_lastDay;
    DemoCalendar m_calendar;
    DemoCalendar m_lately; ///< the weeks of the accumulation
    Organisation m_organisation;
    QList<UnitId> m_units; ///< by team
    QList<QList<ServiceId>> m_services; ///< by team, in its order
};

} // namespace rueckhalt
