// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/markstore.h"

namespace rueckhalt {

Result<QList<MeasureMark>> MarkStore::marks() const
{
    auto row = m_database.prepare(
        "SELECT measure, unit, state, reason FROM measure_mark ORDER BY measure, unit");
    if (!row)
        return tl::unexpected<Error>(row.error());
    QList<MeasureMark> marks;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return marks;
        const qint64 state = row->number(2);
        if (state < 0 || state > static_cast<qint64>(MeasureState::Rejected))
            return failure(Error::Code::Damaged, QStringLiteral("state of a measure"));
        marks << MeasureMark {
            row->text(0), row->id<UnitId>(1), static_cast<MeasureState>(state), row->text(3)};
    }
}

Result<void> MarkStore::set(const MeasureMark &mark)
{
    if (mark.measure.isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("no measure"));
    if (mark.measure.size() > MaxMeasureId || mark.reason.size() > MaxReason)
        return failure(Error::Code::TooLarge, QStringLiteral("texts of a mark"));
    return m_database.run(
        "INSERT INTO measure_mark (measure, unit, state, reason) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (measure, unit) DO UPDATE SET state = excluded.state,"
        " reason = excluded.reason",
        mark.measure, mark.unit, static_cast<int>(mark.state), mark.reason);
}

Result<void> MarkStore::remove(const MeasureId &measure, const UnitId &unit)
{
    return m_database.run("DELETE FROM measure_mark WHERE measure = ? AND unit = ?", measure, unit);
}

} // namespace rueckhalt
