// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/worklist.h"

#include <algorithm>
#include <tuple>

namespace rueckhalt {

namespace {

QList<WorkItem> *groupIn(WorkList &list, DeadlineStatus status)
{
    switch (status) {
    case DeadlineStatus::Overdue:
        return &list.overdue;
    case DeadlineStatus::Today:
        return &list.today;
    case DeadlineStatus::ThisWeek:
        return &list.thisWeek;
    case DeadlineStatus::Later:
        return &list.later;
    case DeadlineStatus::Waiting:
        return &list.waiting;
    case DeadlineStatus::Done:
    case DeadlineStatus::NotApplicable:
        return nullptr;
    }
    Q_UNREACHABLE();
}

/// By the last working day, then what the law demands before what the office wishes.
bool isMorePressing(const WorkItem &a, const WorkItem &b)
{
    return std::tie(a.deadline.actBy, a.deadline.force, a.number)
        < std::tie(b.deadline.actBy, b.deadline.force, b.number);
}

} // namespace

WorkList workListOf(const QList<WorkItem> &items)
{
    WorkList list;
    for (const WorkItem &item : items) {
        if (QList<WorkItem> *group = groupIn(list, item.deadline.status))
            group->append(item);
    }
    for (QList<WorkItem> *group :
        {&list.overdue, &list.today, &list.thisWeek, &list.later, &list.waiting})
        std::ranges::stable_sort(*group, isMorePressing);
    return list;
}

} // namespace rueckhalt
