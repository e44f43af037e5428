// SPDX-License-Identifier: GPL-3.0-or-later
// The incident list on screen with 100,000 incidents: what a hand at the keyboard feels. The peer
// is an empty table of the same size with Qt's own delegate, painted in the same run.
#include "catalog/catalogreader.h"
#include "gui/cases/incidentlist.h"
#include "gui/cases/incidentspage.h"
#include "gui/cases/incidenttable.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "session/demo.h"
#include "support/gui/casedesk.h"
#include "support/session/testregister.h"
#include "support/vault/vaulttesting.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace rueckhalt;
using namespace rueckhalt::test;

namespace {

constexpr int Incidents = 100'000;

void measure(const char *what, int runs, const std::function<void(int)> &call)
{
    std::vector<double> all;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        call(i);
        all.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(all.begin(), all.end());
    const auto at = [&all](double share) {
        return all[static_cast<std::size_t>(share * static_cast<double>(all.size() - 1))];
    };
    std::printf("%-46s median %8.2f ms  p99 %8.2f ms\n", what, at(0.5), at(0.99));
    std::fflush(stdout);
}

void benchScrolling(QTableView &table, const char *what)
{
    table.verticalScrollBar()->setValue(0);
    measure(what, 200, [&table](int i) {
        table.verticalScrollBar()->setValue(i * table.viewport()->height());
        table.viewport()->repaint();
    });
}

void benchList(IncidentsPage &page)
{
    auto &list = *page.findChild<IncidentList *>();
    auto &table = *page.findChild<IncidentTable *>();
    QTableView plain;
    plain.setModel(table.model());
    plain.resize(table.size());
    plain.show();
    QApplication::processEvents();
    benchScrolling(plain, "peer: page of Qt's own delegate");
    plain.hide();
    benchScrolling(table, "one page further, painted");

    const auto settle = [&page](const std::function<void()> &change) {
        change();
        page.repaint();
    };
    IncidentFilter filter;
    const QString words = QStringLiteral("bürger warte");
    measure("one more letter in the search, painted", 24, [&](int i) {
        filter.text = words.left(1 + i % words.size());
        settle([&] { list.setFilter(filter); });
    });
    filter = {};
    measure("filter on or off, painted", 20, [&](int i) {
        filter.levels = i % 2 ? CodeSet<AachenLevel> {AachenLevel::Level2} : CodeSet<AachenLevel>();
        settle([&] { list.setFilter(filter); });
    });
    list.setFilter({});
    measure("sort by another column, painted", 22,
        [&](int i) { settle([&] { table.sortByColumn(i % 11, Qt::AscendingOrder); }); });
    table.setFocus();
    measure("cursor one incident down, painted", 200, [&](int i) {
        table.selectRow(i);
        page.repaint();
    });
    measure("select all", 5, [&](int) { table.selectAll(); });
    table.selectRow(0);
    measure("open an incident with its measures, painted", 20, [&](int i) {
        page.showIncident(list.neighbourOf(table.currentId(), i % 2));
        page.repaint();
    });
    page.showList({});
    measure("measures for all, painted", 3, [&](int) {
        page.showMeasuresForSelection();
        page.repaint();
        page.showList({});
    });
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    applyTheme(Theme::Light);
    setUiLanguage(Language::German);
    QTemporaryDir dir;
    const auto catalog = shippedCatalog();
    auto vault = rueckhalt::testing::createVault(
        dir.filePath(QStringLiteral("Bench.rueckhalt")), testPassword(), testEnvironment());
    auto open = OpenRegister::load(*std::move(vault), *catalog, fixedNow);
    static_cast<void>(storeDemo(generateDemo(Incidents, 7, fixedNow().date()), **open));
    Browsing browsing(**open);
    Recommending recommending(**open);
    testing::ScriptedPrompter prompter;
    std::unique_ptr<IncidentsPage> page;
    measure("page made, shown and painted", 5, [&](int) {
        page = std::make_unique<IncidentsPage>(**open, browsing, recommending, prompter);
        page->resize(1280, 800);
        page->show();
        page->repaint();
    });
    benchList(*page);
    return 0;
}
