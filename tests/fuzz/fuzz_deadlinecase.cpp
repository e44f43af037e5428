// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/deadlinecase.h"
#include "domain/deadline/calendarfile.h"
#include "domain/deadline/deadlinewords.h"
#include "fuzz/fuzz.h"

using namespace rueckhalt;

namespace {

void compute(const DescribedCase &one, const DeadlineSettings &settings)
{
    const QDate today(2026, 11, 22);
    QList<WorkItem> items;
    for (const Deadline &deadline :
        deadlinesOf(one.facts, settings, DayCalendar(one.place, one.ownHolidays), today)) {
        using Status = DeadlineStatus;
        fuzz::mustHold((deadline.status == Status::Waiting)
            <= (deadline.missing.has_value() && !deadline.day.isValid()));
        fuzz::mustHold((deadline.status == Status::NotApplicable) <= deadline.reason.has_value());
        const bool hasDay = deadline.status <= Status::Later;
        fuzz::mustHold(!hasDay || (deadline.day.isValid() && deadline.actBy <= deadline.day));
        fuzz::mustHold(!whenWords(deadline, today, Language::German).isEmpty());
        items.append({{}, one.facts.number, deadline});
    }
    const QByteArray file = calendarFile(items, QDateTime(today, QTime(12, 0), Qt::UTC), {});
    fuzz::mustHold(file.endsWith("END:VCALENDAR\r\n"));
}

} // namespace

/// A file with cases for deadlines; what can be read can be computed.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const DeadlineCases cases
        = readDeadlineCases({QStringLiteral("case.json"), fuzz::bytesFrom(data, size)});
    fuzz::mustHold(cases.problems.isEmpty() || cases.cases.isEmpty());
    for (const DescribedCase &one : cases.cases)
        compute(one, cases.settings);
    return 0;
}
