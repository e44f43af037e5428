// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning/plantemplate.h"

#include <algorithm>

namespace rueckhalt {

namespace {

GateCriterion atLeast(const char *indicator, int whole, int weeks, int basis)
{
    return {QString::fromLatin1(indicator), Comparison::AtLeast, whole * 100, weeks, basis};
}

GateCriterion atMost(const char *indicator, int whole, int weeks, int basis)
{
    return {QString::fromLatin1(indicator), Comparison::AtMost, whole * 100, weeks, basis};
}

/// As a district administration announced it (seed document 002). The limits are proposals of
/// ours; those on calls follow the promise of the number 115 (three quarters within 30 seconds).
PlanTemplate serviceCentre()
{
    PlanTemplate plan {"service-centre",
        {"Servicecenter stufenweise einführen", "Introduce a service centre in stages"},
        {"Vom Piloten in der Kfz-Zulassung bis zur gemeinsamen Nummer 115. Nach jeder Stufe sagen "
         "Kennzahlen, ob es weitergeht.",
            "From the pilot in vehicle registration to the common number 115. After each stage "
            "indicators say whether to go on."},
        QStringLiteral("A07"),
        {"Anrufe werden angenommen und möglichst beim ersten Kontakt gelöst, Zusagen gehalten.",
            "Calls are answered and solved at first contact where possible, promises kept."},
        {"Projektleitung Servicecenter", "Project lead, service centre"}, {}, {}, "S2"};
    plan.stages << StageTemplate {{"Pilot: Kfz-Zulassung", "Pilot: vehicle registration"},
        {"Kfz-Zulassung und Fahrerlaubnis", "vehicle registration and driving licences"}, 26,
        {atLeast("calls.answered", 80, 8, 200), atLeast("calls.within30", 60, 8, 200),
            atLeast("promises.kept", 80, 8, 20)}};
    plan.stages << StageTemplate {{"Ordnungsamt", "Public-order office"},
        {"alle Bereiche des Ordnungsamts", "all parts of the public-order office"}, 26,
        {atLeast("calls.answered", 85, 8, 500), atLeast("calls.solved", 50, 8, 500),
            atLeast("promises.kept", 85, 8, 50)}};
    plan.stages << StageTemplate {
        {"Alle Ämter mit viel Publikum", "All offices with many visitors"},
        {"Bürgeramt, Soziales, Jugend, Steuern und andere",
            "citizens’ office, social and youth services, taxes and others"},
        39,
        {atLeast("calls.within30", 75, 13, 1000), atLeast("calls.solved", 60, 13, 1000),
            atLeast("promises.kept", 90, 13, 100), atMost("waiting.median", 20, 13, 200)}};
    plan.stages << StageTemplate {{"Gemeinsame Nummer 115", "Common number 115"},
        {"die ganze Verwaltung", "the whole administration"}, 26,
        {atLeast("calls.within30", 75, 13, 1000), atLeast("calls.solved", 65, 13, 1000)}};
    plan.tasks << Words {"Personalrat beteiligen: keine Auswertung je Person",
        "Involve the staff council: nothing is evaluated by person"}
               << Words {"Wissensdatenbank zu den häufigsten 50 Fragen anlegen",
                      "Set up answers to the fifty most frequent questions"}
               << Words {"Frist für Rückmeldezusagen mit den Fachämtern vereinbaren",
                      "Agree with the departments on how soon promised replies come"}
               << Words {"Öffnungszeiten und Unterlagen im Steckbrief jeder Dienststelle prüfen",
                      "Check hours and documents in the profile of each office"};
    return plan;
}

} // namespace

const QList<PlanTemplate> &planTemplates()
{
    static const QList<PlanTemplate> list {serviceCentre()};
    return list;
}

const PlanTemplate *planTemplate(QStringView code)
{
    const auto found = std::ranges::find_if(planTemplates(),
        [&](const PlanTemplate &each) { return code == QLatin1StringView(each.code); });
    return found == planTemplates().end() ? nullptr : &*found;
}

PlannedMeasure planFrom(const PlanTemplate &plan, const QDate &start,
    const QList<QList<UnitId>> &units, Language language)
{
    PlannedMeasure made;
    made.measure = plan.measure;
    made.start = start;
    made.responsible = plan.responsible.in(language);
    made.indicator = plan.indicator.in(language);
    QDate begin = start;
    for (qsizetype at = 0; at < plan.stages.size() && at < units.size(); ++at) {
        if (units.at(at).isEmpty())
            continue;
        const StageTemplate &stage = plan.stages.at(at);
        const QDate end = begin.addDays(7 * stage.weeks - 1);
        made.stages << Stage {.name = stage.name.in(language),
            .units = units.at(at),
            .start = begin,
            .due = end,
            .gate = stage.gate};
        for (const UnitId &unit : units.at(at)) {
            if (!made.units.contains(unit))
                made.units << unit;
        }
        begin = end.addDays(1);
        made.due = end;
    }
    for (const Words &task : plan.tasks)
        made.tasks << PlanTask {.text = task.in(language)};
    return made;
}

} // namespace rueckhalt
