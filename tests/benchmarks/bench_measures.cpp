// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue browser with 1,000 measures: what each key typed and each facet chosen costs,
// beside one pass over the measures as a floor.
#include "catalog/catalogreader.h"
#include "domain/measure/measurequery.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace rueckhalt;

namespace {

constexpr int Measures = 1'000;

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
    std::printf("%-52s median %8.3f ms  p99 %8.3f ms\n", what, at(0.5), at(0.99));
    std::fflush(stdout);
}

/// The shipped sheets again and again under new ids, each with a word of its own.
MeasureCatalog large(const MeasureCatalog &shipped)
{
    QList<Measure> measures;
    for (int i = 0; i < Measures; ++i) {
        Measure copy = shipped.measures().at(i % shipped.measures().size());
        copy.id = QStringLiteral("OWN-%1").arg(i, 8, 10, QChar(u'0'));
        copy.title.de += QStringLiteral(" Eigenwort%1").arg(i);
        measures.append(copy);
    }
    return MeasureCatalog(std::move(measures));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto shipped = shippedCatalog();
    if (!shipped)
        return 1;
    const MeasureCatalog catalog = large(*shipped);
    std::printf("%d measures\n", static_cast<int>(catalog.measures().size()));
    const MeasureFinder finder(catalog, Language::German);
    int sum = 0;
    const auto triggers = terms<Trigger>();
    measure("floor: the triggers of every measure once", 300, [&](int i) {
        const auto wanted = triggers[static_cast<std::size_t>(i) % triggers.size()].value;
        for (const Measure &each : catalog.measures())
            sum += each.triggers.contains(wanted) ? 1 : 0;
    });
    measure("facet counts, nothing chosen", 300,
        [&](int) { sum += finder.counts({}).of(Facet::Class, MeasureClass::Technical); });
    measure("facet counts, a trigger and a class chosen", 300, [&](int i) {
        MeasureQuery query;
        query.triggers = {triggers[static_cast<std::size_t>(i) % triggers.size()].value};
        query.classes = {MeasureClass::Organisational};
        sum += finder.counts(query).of(Facet::Group, MeasureGroup::Access);
    });
    measure("index made with the first search", 5, [&](int i) {
        const MeasureFinder fresh(catalog, i % 2 == 0 ? Language::German : Language::English);
        sum += static_cast<int>(fresh.hits({.text = QStringLiteral("Termin")}).size());
    });
    sum += static_cast<int>(finder.hits({.text = QStringLiteral("a")}).size());
    const QString typed = QStringLiteral("Wartezeitanzeige im Eingang");
    measure("each key of a search, with hits and counts", 270, [&](int i) {
        const MeasureQuery query {.text = typed.first(1 + i % typed.size())};
        sum += static_cast<int>(finder.hits(query).size());
        sum += finder.counts(query).of(Facet::Class, MeasureClass::Technical);
    });
    const QStringList wrong {QStringLiteral("Wratezeit"), QStringLiteral("Terminvergbae"),
        QStringLiteral("Beschwrede"), QStringLiteral("Oeffnungszeitn")};
    measure("search with a typo", 100, [&](int i) {
        sum += static_cast<int>(finder.hits({.text = wrong.at(i % wrong.size())}).size());
    });
    return sum == 0 ? 1 : 0;
}
