// SPDX-License-Identifier: GPL-3.0-or-later
// The page of feedback on screen over five years of hourly observations at fifty offices: from a
// register that has read none of them to a page that is painted, part by part. Beside it how long
// reading alone takes, in the same run. Prints; asserts nothing.
#include "catalog/catalogreader.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/feedback/feedbackpage.h"
#include "gui/feedback/overlayview.h"
#include "gui/feedback/scoperow.h"
#include "support/gui/fakeprompter.h"
#include "support/session/testregister.h"
#include "support/vault/manyfacts.h"
#include "support/vault/manyobservations.h"
#include "support/vault/vaulttesting.h"
#include "vault/indicatorkeeping.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>

using namespace rueckhalt;
using namespace rueckhalt::test;
using testing::ManyObservations;

namespace {

constexpr int Runs = 7;

template <typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(testing::sayingOf(result)));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// By the clock, and what the processor worked of it: other programs may stand in the way.
void measure(const char *what, const std::function<void()> &call)
{
    std::vector<double> clock;
    std::vector<double> work;
    for (int i = 0; i < Runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        call();
        work.push_back(1e3 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
        clock.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(clock);
    std::ranges::sort(work);
    std::printf("%-52s best %8.2f ms  median %8.2f ms, at work %8.2f ms\n", what, clock.front(),
        clock[clock.size() / 2], work[work.size() / 2]);
    std::fflush(stdout);
}

std::unique_ptr<OpenRegister> makeRegister(
    const QString &folder, const QList<Observation> &observed)
{
    {
        const auto vault = must(testing::createVault(folder, testPassword(), testEnvironment()));
        must(vault->saveOrganisation(ManyObservations::organisation()));
        must(vault->indicators().add({.made = fixedNow(), .source = QStringLiteral("x")}, observed,
            must(vault->indicators().catalogue())));
    }
    {
        const auto head = must(testing::unlockedHead(folder, testPassword()));
        const auto raw = must(testing::RawRegister::open(folder, head.head, head.keys));
        if (!testing::storeSegments(*raw, ManyObservations::incidents()))
            std::exit(1);
    }
    return must(
        OpenRegister::load(must(testing::openVault(folder, testPassword(), testEnvironment())),
            must(shippedCatalog()), fixedNow));
}

/// A page that somebody comes to for the first time, over all years.
void draw(OpenRegister &openRegister, FeedbackPage::Part part, bool byMonth)
{
    testing::FakePrompter prompter;
    FeedbackPage page(openRegister, prompter);
    page.resize(1280, 800);
    auto *period = page.scope()->findChild<QComboBox *>(QStringLiteral("scopePeriod"));
    period->setCurrentIndex(period->count() - 1);
    page.showPart(part);
    if (byMonth)
        page.findChild<QComboBox *>(QStringLiteral("by"))->setCurrentIndex(1);
    page.show();
    page.enter();
    QApplication::processEvents();
    page.repaint();
    // The first days of the time have no working hours.
    if (page.shownTables().isEmpty()
        || page.scope()->from() > ManyObservations::firstDay().addDays(3))
        std::exit(2);
}

void bench(
    OpenRegister &openRegister, const char *what, FeedbackPage::Part part, bool byMonth = false)
{
    measure(what, [&] {
        openRegister.forgetObserved();
        draw(openRegister, part, byMonth);
    });
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    applyTheme(Theme::Light);
    setUiLanguage(Language::German);
    QTemporaryDir dir;
    {
        const auto waits = makeRegister(
            dir.filePath(QStringLiteral("a.rueckhalt")), ManyObservations::contactsAndWaits());
        measure("contacts and waits read", [&] {
            waits->forgetObserved();
            must(waits->observed());
        });
        bench(*waits, "read and drawn: service and safety, by hour", FeedbackPage::Part::Meetings);
        bench(*waits, "read and drawn: service and safety, by month", FeedbackPage::Part::Meetings,
            true);
        bench(*waits, "read and drawn: quiet times", FeedbackPage::Part::QuietTimes);
    }
    const auto ratings
        = makeRegister(dir.filePath(QStringLiteral("b.rueckhalt")), ManyObservations::ratings());
    measure("ratings read", [&] {
        ratings->forgetObserved();
        must(ratings->observed());
    });
    bench(*ratings, "read and drawn: feedback", FeedbackPage::Part::Feedback);
    return 0;
}
