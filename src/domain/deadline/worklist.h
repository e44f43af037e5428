// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/deadline.h"
#include "domain/incident/incident.h"

namespace rueckhalt {

/// A deadline and the case it belongs to.
struct WorkItem
{
    IncidentId incident {}; ///< null outside a register
    QString number {};
    Deadline deadline {};
    bool operator==(const WorkItem &) const = default;
};

/// What is to be done, in the groups of the work list; in each the most pressing first. Nothing
/// that is done or does not apply.
struct WorkList
{
    QList<WorkItem> overdue {};
    QList<WorkItem> today {};
    QList<WorkItem> thisWeek {};
    QList<WorkItem> later {};
    QList<WorkItem> waiting {};

    [[nodiscard]] bool isEmpty() const
    {
        return overdue.isEmpty() && today.isEmpty() && thisWeek.isEmpty() && later.isEmpty()
            && waiting.isEmpty();
    }
};
[[nodiscard]] WorkList workListOf(const QList<WorkItem> &items);

} // namespace rueckhalt
