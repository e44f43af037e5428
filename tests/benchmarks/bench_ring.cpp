// SPDX-License-Identifier: GPL-3.0-or-later
// A ring of thirty members over eight quarters: taking in the sheets of a quarter, and comparing
// them. The floor is reading every paper once, which each of them needs. Prints; asserts nothing.
#include "crypto/systemrandom.h"
#include "domain/ring/ringcomparison.h"
#include "intake/ringjson.h"
#include "session/benchmarking.h"
#include "support/session/testregister.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

using namespace rueckhalt;
using namespace rueckhalt::test;

namespace {

constexpr int Members = 30;
constexpr int Quarters = 8;
constexpr std::uint32_t Scale = 40;

template <typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double measure(const char *what, int runs, const std::function<void()> &call)
{
    std::vector<double> all;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        call();
        all.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(all);
    std::printf("%-52s best %8.2f ms  median %8.2f ms\n", what, all.front(), all[all.size() / 2]);
    std::fflush(stdout);
    return all[all.size() / 2];
}

ServiceSlot quarter(int number)
{
    return *ServiceSlot::quarter(2024 + number / 4, number % 4 + 1);
}

/// Everything that can be told of three tasks.
RingSheet sheetOf(const RingAgreement &agreement, const RingMember &member, int number)
{
    const IndicatorCatalogue catalogue = agreement.catalogue();
    RingSheet sheet {.ring = agreement.id,
        .agreement = agreement.version,
        .member = member.signer,
        .period = quarter(number)};
    QList<std::uint16_t> series;
    for (const RingFigure &figure : agreement.figures) {
        sheet.definitions.insert(figure.indicator, figure.version);
        for (const auto each : seriesBehind(*catalogue.indicator(figure.indicator), catalogue)) {
            if (!series.contains(each))
                series << each;
        }
    }
    for (const RingTask &task : agreement.tasks) {
        RingGroup group {.task = task.code, .range = {task.code}, .postHundredths = 2000};
        for (const auto each : std::as_const(series)) {
            const Series &known = *catalogue.series(each);
            QList<std::uint32_t> numbers;
            for (int i = 0; i < known.width(); ++i)
                numbers << Scale + static_cast<std::uint32_t>(number + member.code.size() + i);
            group.series << RingSeries {known.code, numbers};
        }
        sheet.groups << group;
    }
    return sheet;
}

} // namespace

int main()
{
    TestRegister town;
    Benchmarking work(town.open(), systemRandom());
    RingWish wish {.name = QStringLiteral("Ring"),
        .code = QStringLiteral("M0"),
        .periods = RingPeriods::Quarters};
    for (const char *code : {"a", "b", "c"})
        wish.tasks << RingTask {
            QLatin1StringView(code), {QLatin1StringView(code), QLatin1StringView(code)}};
    must(work.found(wish));
    std::vector<RingKeys> keys;
    for (int member = 1; member < Members; ++member) {
        keys.push_back(RingKeys::generate(systemRandom()));
        must(work.admit(must(work.ring({})),
            {QStringLiteral("M%1").arg(member), keys.back().agreement.publicKey(),
                keys.back().signing.publicKey()}));
    }
    const RingAgreement agreement = must(work.ring({})).agreement();
    const Digest own = agreement.coordinator;
    const auto filesOf = [&](int number) {
        QList<QByteArray> files;
        for (const RingKeys &key : keys) {
            const RingMember &member = *agreement.member(key.signing.publicKey());
            const auto paper = must(signedPaper(
                RingPaperKind::Sheet, jsonOf(sheetOf(agreement, member, number)), key.signing));
            files << must(sealedPaper(paper, {agreement.member(own)->recipient}, systemRandom()));
        }
        return files;
    };
    for (int number = 0; number + 1 < Quarters; ++number)
        must(work.import(filesOf(number)));
    const QList<QByteArray> last = filesOf(Quarters - 1);
    const double import
        = measure("29 sheets taken in beside 203", 1, [&] { must(work.import(last)); });
    const double reading = measure("232 sheets read and verified", 5, [&] { must(work.rings()); });
    QList<RingSheet> sheets;
    const KnownRing ring = must(work.ring({}));
    for (const KeptRingSheet &kept : ring.sheets)
        sheets << kept.sheet;
    const double comparing = measure("30 members compared, with eight quarters", 5,
        [&] { static_cast<void>(compareRing(agreement, sheets, own, quarter(Quarters - 1))); });
    std::printf("taking in / reading all once %.2f, comparing / reading all once %.2f\n",
        import / reading, comparing / reading);
    return 0;
}
