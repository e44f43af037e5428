// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ring/ringcodec.h"

#include "base/cborarchive.h"

namespace rueckhalt {

namespace {

constexpr qsizetype mostRingBytes = 1024 * 1024;
constexpr CborFormat ringOfficesFormat {"offices of a ring", 1, mostRingBytes};
constexpr CborFormat ringBasisFormat {"offices behind a ring sheet", 2, mostRingBytes};
constexpr std::size_t mostRingUnits = 10'000;
constexpr qsizetype mostSeriesCode = 200;

// The functions below are the format: the order of fields never changes.

template <typename Archive, typename Offices>
void visitRingOffices(Archive &archive, Offices &offices)
{
    archive.list(offices, mostRingUnits, [&](auto &office) {
        archive.id(office.unit);
        archive.text(office.task, RingTask::MaxCode);
        archive.list(office.range, static_cast<std::size_t>(RingAgreement::MaxTasks),
            [&](auto &code) { archive.text(code, RingTask::MaxCode); });
    });
}

template <typename Archive, typename Basis>
void visitRingPeriod(Archive &archive, Basis &basis)
{
    std::uint32_t packed = 0;
    if constexpr (!Archive::IsReading)
        packed = basis.period.packed();
    archive.number(packed, 0, 0xFFFF'FFFFLL);
    if constexpr (Archive::IsReading) {
        const auto period = ServiceSlot::fromPacked(packed);
        archive.require(period.has_value());
        basis.period = period.value_or(ServiceSlot());
    }
}

template <typename Archive, typename Told>
void visitUnits(Archive &archive, Told &told)
{
    archive.list(told.units, mostRingUnits, [&](auto &unit) { archive.id(unit); });
    archive.list(
        told.heads, mostRingUnits, [&](auto &heads) { archive.number(heads, 0, 1'000'000'000); });
    archive.require(told.heads.size() == told.units.size());
}

/// Version 1 knew of standing figures only, and not which they were.
template <typename Archive>
void visitFirstRingTold(Archive &archive, ToldUnits &told)
{
    QString task;
    archive.text(task, RingTask::MaxCode);
    visitUnits(archive, told);
    told.isStanding = true;
}

template <typename Archive, typename Told>
void visitRingTold(Archive &archive, Told &told)
{
    archive.list(told.series, static_cast<std::size_t>(RingGroup::MaxSeries) + 1,
        [&](auto &code) { archive.text(code, mostSeriesCode); });
    archive.number(told.isStanding, 0, 1);
    visitUnits(archive, told);
}

template <typename Archive, typename Basis>
void visitRingBasis(Archive &archive, Basis &basis, int version)
{
    visitRingPeriod(archive, basis);
    archive.list(basis.told,
        static_cast<std::size_t>(RingSheet::MaxGroups * (RingGroup::MaxSeries + 1)),
        [&](auto &told) {
            if constexpr (Archive::IsReading) {
                if (version == 1)
                    return visitFirstRingTold(archive, told);
            }
            visitRingTold(archive, told);
        });
}

} // namespace

Result<QByteArray> encodeRingOffices(const QList<RingOffice> &offices)
{
    return encodedAs(ringOfficesFormat, offices,
        [](auto &archive, auto &value, int) { visitRingOffices(archive, value); });
}

Result<QList<RingOffice>> decodeRingOffices(ByteView bytes)
{
    return decodedAs<QList<RingOffice>>(ringOfficesFormat, bytes,
        [](auto &archive, auto &value, int) { visitRingOffices(archive, value); });
}

Result<QByteArray> encodeRingBasis(const RingBasis &basis)
{
    return encodedAs(ringBasisFormat, basis,
        [](auto &archive, auto &value, int version) { visitRingBasis(archive, value, version); });
}

Result<RingBasis> decodeRingBasis(ByteView bytes)
{
    return decodedAs<RingBasis>(ringBasisFormat, bytes,
        [](auto &archive, auto &value, int version) { visitRingBasis(archive, value, version); });
}

} // namespace rueckhalt
