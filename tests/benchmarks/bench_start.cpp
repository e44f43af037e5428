// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process to the painted lock page, against an empty QMainWindow that
// starts the same way in the same run.
#include "crypto/processhygiene.h"
#include "crypto/systemrandom.h"
#include "gui/common/preferences.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/shell/desk.h"
#include "gui/shell/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace rueckhalt;

namespace {

/// Ends the program when the window has been painted for the first time.
class QuitAfterPaint : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType() && !m_painted) {
            m_painted = true;
            // The whole window is painted in one go; the timer fires when that is done.
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        }
        return false;
    }

private:
    bool m_painted = false;
};

int showEmpty(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    QuitAfterPaint quit;
    application.installEventFilter(&quit);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

/// As main() does it, up to the first paint.
int showLockPage(int argc, char **argv)
{
    keepMemoryPrivate();
    QApplication application(argc, argv);
    const Preferences preferences;
    setUiLanguage(Language::German);
    setTextScale(preferences.textScale);
    applyTheme(Theme::Light);
    DialogPrompter prompter;
    Desk desk({.clock = [] { return QDateTime::currentDateTimeUtc(); },
                  .random = systemRandom(),
                  .kdf = KdfCost()},
        prompter, preferences);
    QuitAfterPaint quit;
    application.installEventFilter(&quit);
    desk.window().show();
    return QApplication::exec();
}

double median(const QString &program, const QString &mode, int runs)
{
    std::vector<double> all;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        QProcess::execute(program, {mode});
        all.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(all.begin(), all.end());
    return all.at(all.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    const QString mode = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (mode == QStringLiteral("empty"))
        return showEmpty(argc, argv);
    if (mode == QStringLiteral("lock"))
        return showLockPage(argc, argv);
    QCoreApplication application(argc, argv);
    const QString self = QCoreApplication::applicationFilePath();
    median(self, QStringLiteral("lock"), 3); // warms the caches for both
    const double empty = median(self, QStringLiteral("empty"), 25);
    const double lock = median(self, QStringLiteral("lock"), 25);
    std::printf("start to painted empty window  median %7.1f ms\n", empty);
    std::printf(
        "start to painted lock page     median %7.1f ms   ratio %.2f\n", lock, lock / empty);
    return 0;
}
