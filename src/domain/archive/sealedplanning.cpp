// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/sealedplanning.h"

#include "domain/archive/fieldarchive.h"

#include <type_traits>

namespace rueckhalt {

namespace {

constexpr int formatVersion = 1;
constexpr int mostEvents = 100'000'000;
constexpr qsizetype maxPart = 256;

/// Fields `first` to `first` + 6. The list is the format.
template <typename Archive, typename Numbers>
void visitNumbers(Archive &archive, unsigned first, Numbers &numbers)
{
    archive.number(first, numbers.before, mostEvents);
    archive.number(first + 1, numbers.after, mostEvents);
    archive.number(first + 2, numbers.earlier, mostEvents);
    archive.number(first + 3, numbers.personsBefore, mostEvents);
    archive.number(first + 4, numbers.personsAfter, mostEvents);
    archive.number(first + 5, numbers.undated, mostEvents);
    archive.number(first + 6, numbers.largestPart, mostEvents);
}

} // namespace

Result<QByteArray> encode(const SealedPlanning &planning)
{
    FieldWriter writer;
    writer.number(0, formatVersion, formatVersion);
    writer.ids(1, planning.incidents, SealedPlanning::MaxIncidents);
    writer.flag(2, planning.baseline.has_value());
    if (planning.baseline)
        visitNumbers(writer, 3, *planning.baseline);
    QByteArrayList checks;
    for (const SealedCheck &check : planning.checks) {
        FieldWriter part;
        part.moment(1, check.made);
        visitNumbers(part, 2, check.numbers);
        const auto bytes = part.finished();
        if (!bytes)
            return bytes;
        checks << *bytes;
    }
    writer.datas(10, checks, SealedPlanning::MaxChecks, maxPart);
    return writer.finished();
}

Result<SealedPlanning> decodeSealedPlanning(ByteView bytes)
{
    FieldReader reader(bytes);
    int version = 0;
    reader.number(0, version, std::numeric_limits<int>::max());
    if (version > formatVersion)
        return failure(
            Error::Code::NewerFormat, QStringLiteral("planning version %1").arg(version));
    SealedPlanning planning;
    reader.ids(1, planning.incidents, SealedPlanning::MaxIncidents);
    bool hasBaseline = false;
    reader.flag(2, hasBaseline);
    if (hasBaseline) {
        planning.baseline.emplace();
        visitNumbers(reader, 3, *planning.baseline);
    }
    QByteArrayList checks;
    reader.datas(10, checks, SealedPlanning::MaxChecks, maxPart);
    for (const QByteArray &check : checks) {
        FieldReader part(bytesOf(check));
        SealedCheck read;
        part.moment(1, read.made);
        visitNumbers(part, 2, read.numbers);
        reader.require(part.isComplete());
        planning.checks << read;
    }
    if (version != formatVersion || !reader.isComplete())
        return failure(Error::Code::Damaged, QStringLiteral("sealed part of the plan"));
    return planning;
}

} // namespace rueckhalt
