// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/indicatorrun.h"

#include "base/cborarchive.h"
#include "base/plaintext.h"

#include <limits>

namespace rueckhalt {

namespace {

constexpr qint64 LatestSecond = 7'258'118'400; // the end of 2199
constexpr CborFormat RunFormat {.name = "import of indicators", .most = 4096};

// The function below is the format. It serves both directions.
template <typename Archive, typename Run>
void visitRun(Archive &archive, Run &run)
{
    archive.number(run.kind, 0, 1);
    archive.number(run.state, 0, 2);
    qint64 made = 0;
    if constexpr (!Archive::IsReading)
        made = run.made.toSecsSinceEpoch();
    archive.number(made, 0, LatestSecond);
    if constexpr (Archive::IsReading)
        run.made = QDateTime::fromSecsSinceEpoch(made, Qt::UTC);
    archive.text(run.source, IndicatorRun::MaxSource);
    archive.digest(run.file);
    for (auto *number : {&run.rows, &run.left, &run.added, &run.changed, &run.same})
        archive.number(*number, 0, std::numeric_limits<int>::max());
    visitDay(archive, run.from, true);
    visitDay(archive, run.until, true);
}

} // namespace

template <>
std::span<const Term<IndicatorRun::State>> terms<IndicatorRun::State>()
{
    using enum IndicatorRun::State;
    static constexpr std::array<Term<IndicatorRun::State>, 3> list {{
        {InForce, "in-force", {"gilt", "in force"}},
        {Settled, "settled", {"gilt, nicht mehr rücknehmbar", "in force, cannot be undone"}},
        {Undone, "undone", {"rückgängig gemacht", "undone"}},
    }};
    return list;
}

Result<QByteArray> encode(const IndicatorRun &run)
{
    if (!run.made.isValid() || !isPlainText(run.source))
        return failure(Error::Code::Invalid, QStringLiteral("source of indicators"));
    return encodedAs(
        RunFormat, run, [](auto &archive, auto &object, int) { visitRun(archive, object); });
}

Result<IndicatorRun> decodeIndicatorRun(const QByteArray &bytes)
{
    auto run = decodedAs<IndicatorRun>(RunFormat, bytesOf(bytes),
        [](auto &archive, auto &object, int) { visitRun(archive, object); });
    if (run && !isPlainText(run->source))
        return failure(Error::Code::Damaged, QStringLiteral("source of indicators"));
    return run;
}

} // namespace rueckhalt
