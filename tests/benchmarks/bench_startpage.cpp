// SPDX-License-Identifier: GPL-3.0-or-later
// The start page of an officer with 200 open cases that have duties and clocks: from nothing to
// painted, against the same page without the list of work in the same run.
#include "crypto/systemrandom.h"
#include "gui/common/preferences.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/start/startpage.h"
#include "gui/start/worklistcard.h"
#include "support/gui/fakeprompter.h"
#include "support/session/testregister.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace rueckhalt;
using namespace rueckhalt::test;
using rueckhalt::testing::FakePrompter;

namespace {

constexpr int Cases = 200;
constexpr int Runs = 25;

IncidentDraft draftOf(int number)
{
    IncidentDraft draft = verbalDraft();
    draft.types = {IncidentType::Verbal, IncidentType::Physical};
    draft.subTypes = {SubType::Insult, SubType::Pushing};
    draft.level = AachenLevel::Level2;
    draft.injury = Injury::Minor;
    draft.consequences = {Consequence::UnfitForWork};
    draft.occurred = *IncidentTime::minute(fixedNow().date().addDays(-number % 120), QTime(9, 30));
    draft.person.levelReason = QStringLiteral("Messung");
    return draft;
}

struct Times
{
    double best = 0;
    double median = 0;
};

Times timesOf(const std::function<void()> &work)
{
    std::vector<double> all;
    for (int run = 0; run < Runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        all.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(all);
    return {all.front(), all.at(all.size() / 2)};
}

void say(const char *what, const Times &times)
{
    std::printf("%-44s best %7.2f ms   median %7.2f ms\n", what, times.best, times.median);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    setUiLanguage(Language::German);
    applyTheme(Theme::Light);
    TestRegister reg;
    Reporting reporting(reg.open());
    for (int number = 0; number < Cases; ++number) {
        if (!reporting.record(draftOf(number)))
            qFatal("record");
    }
    Answering answering(reg.open(), systemRandom());
    Casework cases(reg.open(), answering, Language::German);
    Recommending recommending(reg.open());
    FakePrompter prompter;
    const auto open = cases.openCases();
    qsizetype duties = 0;
    for (const CaseLine &line : *open)
        duties += line.glance.duties.size();
    std::printf("%lld open cases with %lld duties and %lld clocks\n",
        static_cast<long long>(open->size()), static_cast<long long>(duties),
        static_cast<long long>(CaseDeadlines(reg.open()).all()->size()));

    const auto show = [&](bool withWork) {
        StartPage page(reg.open(), reporting, recommending, prompter);
        std::unique_ptr<DueWork> due;
        if (withWork) {
            due = std::make_unique<DueWork>(reg.open(), cases);
            page.setWorkList(new WorkListCard(*due, prompter, &page), *due);
        }
        page.resize(1100, 760);
        page.show();
        page.enter();
        page.grab();
    };
    show(true); // warms fonts and caches for both
    const Times list = timesOf([&] { static_cast<void>(CaseDeadlines(reg.open()).workList()); });
    const Times without = timesOf([&] { show(false); });
    const Times with = timesOf([&] { show(true); });
    say("list of work alone", list);
    say("start page without the list of work (floor)", without);
    say("start page with the list of work", with);
    std::printf("ratio of the medians %.2f\n", with.median / without.median);
    return 0;
}
