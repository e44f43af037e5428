// SPDX-License-Identifier: GPL-3.0-or-later
// The trends page on screen over 1,000,000 incidents: from a filter that is set to all pictures
// painted. The floor is counting alone what the pictures show, in the same run.
#include "catalog/catalogreader.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/trends/trendspage.h"
#include "support/gui/fakeprompter.h"
#include "support/session/testregister.h"
#include "support/vault/manyfacts.h"
#include "support/vault/vaulttesting.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace rueckhalt;
using namespace rueckhalt::test;

namespace {

constexpr FactTable::Row Incidents = 1'000'000;

double measure(const char *what, int runs, const std::function<void(int)> &call)
{
    std::vector<double> all;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        call(i);
        all.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(all);
    const double median = all[all.size() / 2];
    std::printf("%-46s best %8.2f ms  median %8.2f ms\n", what, all.front(), median);
    std::fflush(stdout);
    return median;
}

/// A register whose segments hold the invented facts; their other sealed objects are not there.
Result<std::unique_ptr<Vault>> makeRegister(const QString &folder)
{
    {
        const auto vault = testing::createVault(folder, testPassword(), testEnvironment());
        if (!vault)
            return tl::unexpected<Error>(vault.error());
        if (auto saved = (*vault)->saveOrganisation(testing::manyUnits()); !saved)
            return tl::unexpected<Error>(saved.error());
    }
    const auto head = testing::unlockedHead(folder, testPassword());
    if (!head)
        return tl::unexpected<Error>(head.error());
    {
        FactTable table;
        table.reserve(Incidents);
        for (const QByteArray &piece : testing::packedFacts(Incidents)) {
            if (auto added = table.appendPacked(piece); !added)
                return tl::unexpected<Error>(added.error());
        }
        auto raw = testing::RawRegister::open(folder, head->head, head->keys);
        if (!raw || !testing::storeSegments(**raw, table))
            return failure(Error::Code::Io);
    }
    return testing::openVault(folder, testPassword(), testEnvironment());
}

/// One level of the last twelve months, each in turn.
std::vector<IncidentFilter> narrowFilters()
{
    std::vector<IncidentFilter> all;
    for (const AachenLevel level :
        {AachenLevel::Level1, AachenLevel::Level2, AachenLevel::Level3}) {
        IncidentFilter filter = TrendsPage::startFilter();
        filter.levels = {level};
        all.push_back(filter);
    }
    return all;
}

void bench(TrendsPage &page, const FactCounter &counter, const char *what,
    const std::vector<IncidentFilter> &filters)
{
    std::printf("-- %s\n", what);
    const auto filterOf
        = [&](int i) { return filters[static_cast<std::size_t>(i) % filters.size()]; };
    const QDate today = fixedNow().date();
    const double floor = measure("floor: counting what is shown", 15, [&](int i) {
        const auto numbers = TrendNumbers::of(counter, filterOf(i), today, QDate(2017, 1, 1));
        if (numbers.all.incidents == 0)
            std::abort();
    });
    const double shown = measure("filter set, all pictures painted", 15, [&](int i) {
        page.setFilter(filterOf(i));
        QApplication::processEvents();
        page.repaint();
    });
    std::printf("ratio to counting alone: %.2f\n", shown / floor);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    applyTheme(Theme::Light);
    setUiLanguage(Language::German);
    QTemporaryDir dir;
    const auto catalog = shippedCatalog();
    auto vault = makeRegister(dir.filePath(QStringLiteral("Bench.rueckhalt")));
    if (!catalog || !vault)
        return 1;
    auto open = OpenRegister::load(*std::move(vault), *catalog, fixedNow);
    if (!open)
        return 1;
    testing::FakePrompter prompter;
    const Planning planning(**open, repeatableRandom());
    TrendsPage page(**open, planning, prompter);
    page.resize(1280, 800);
    page.show();
    page.enter();
    page.repaint();
    const FactCounter counter((*open)->facts(), (*open)->organisation());
    bench(page, counter, "one level of the last twelve months", narrowFilters());
    bench(page, counter, "the last twelve months", {TrendsPage::startFilter()});
    bench(page, counter, "all there is", {IncidentFilter()});
    return 0;
}
