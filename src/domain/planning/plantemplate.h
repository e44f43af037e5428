// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/plannedmeasure.h"

namespace rueckhalt {

/// A stage as a template offers it; its units are chosen when it is used.
struct StageTemplate
{
    Words name;
    Words where; ///< which units are meant
    int weeks = 12;
    QList<GateCriterion> gate;
};

/// A plan that has proved itself elsewhere: stages with the criteria for going on.
struct PlanTemplate
{
    const char *code;
    Words title;
    Words purpose;
    MeasureId measure;
    Words indicator; ///< by what success will be seen
    Words responsible;
    QList<StageTemplate> stages;
    QList<Words> tasks;
    const char *source; ///< of the catalogue's sources
};

/// All that come with the program.
[[nodiscard]] const QList<PlanTemplate> &planTemplates();
[[nodiscard]] const PlanTemplate *planTemplate(QStringView code);

/// A plan made of a template, beginning on a day, one stage after the other. `units`: for each
/// stage those in which it takes place; stages without any are left out. Ids and history are not
/// set.
[[nodiscard]] PlannedMeasure planFrom(const PlanTemplate &plan, const QDate &start,
    const QList<QList<UnitId>> &units, Language language);

} // namespace rueckhalt
