// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/processhygiene.h"
#include "crypto/systemrandom.h"
#include "gui/common/preferences.h"
#include "gui/common/prompter.h"
#include "gui/common/uilanguage.h"
#include "gui/shell/desk.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/processrestart.h"
#include "vault/anchors.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QTimer>

using namespace rueckhalt;

namespace {

struct Wishes
{
    QString folder;
    bool isNew = false;
    std::optional<LockedLook> look; ///< of the process that this one replaces
    bool isReport = false;
    QString reportFolder;
};

Wishes wishesOf(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Encrypted register of violent incidents at work and of the measures "
                       "against them."));
    const QCommandLineOption folder(QStringLiteral("register"),
        QStringLiteral("Offer the register in this folder."), QStringLiteral("folder"));
    const QCommandLineOption isNew(
        QStringLiteral("new"), QStringLiteral("Begin with a new register."));
    QCommandLineOption locked(QStringLiteral("locked"),
        QStringLiteral("Goes on for a process that locked its register."),
        QStringLiteral("descriptor"));
    locked.setFlags(QCommandLineOption::HiddenFromHelp);
    const QCommandLineOption report(QStringLiteral("report"),
        QStringLiteral("Begin with the form for reporting an incident. It needs no log-in. Where: "
                       "the register set for this machine, else FOLDER, else the register named by "
                       "--register, else you are asked."));
    parser.addOptions({folder, isNew, locked, report});
    parser.addPositionalArgument(QStringLiteral("FOLDER"),
        QStringLiteral("The register to offer; with --report the folder with the reporting card."),
        QStringLiteral("[FOLDER]"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    const bool isReport = parser.isSet(report);
    const QString place = parser.positionalArguments().value(0);
    const QString named = parser.value(folder);
    return {.folder = parser.isSet(folder) || isReport ? named : place,
        .isNew = parser.isSet(isNew),
        .look = ProcessRestart::takeLook(parser.value(locked)),
        .isReport = isReport,
        .reportFolder = !isReport ? QString()
            : place.isEmpty()     ? named
                                  : place};
}

} // namespace

int main(int argc, char **argv)
{
    keepMemoryPrivate(); // A system that refuses still runs the program, only less guarded.
    const ProcessRestart restart(argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Rueckhalt"));
    QApplication::setOrganizationName(QStringLiteral("Rueckhalt"));
    QApplication::setApplicationDisplayName(QStringLiteral("Rückhalt"));
    QApplication::setApplicationVersion(QStringLiteral(RUECKHALT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("rueckhalt"));
    const Wishes wishes = wishesOf(application);

    QSettings settings;
    const Preferences preferences = loadPreferences(settings);
    setUiLanguage(preferences.effectiveLanguage());
    setTextScale(preferences.textScale);
    applyTheme(preferences.theme);
    QApplication::setWindowIcon(iconFor(QStringLiteral("shield")));

    DialogPrompter prompter;
    Desk desk({.clock = [] { return QDateTime::currentDateTimeUtc(); },
                  .random = systemRandom(),
                  .kdf = {},
                  .anchorFolder = defaultAnchorFolder()},
        prompter, preferences);
    QObject::connect(&desk, &Desk::preferencesChanged, &application,
        [&settings](const Preferences &changed) { savePreferences(settings, changed); });
    desk.setRestart([&](const LockedLook &look) {
        settings.sync();
        QGuiApplication::sync(); // An emptied clipboard has to reach the display.
        restart(look);
    });
    if (wishes.isNew)
        desk.offerNew();
    else if (!wishes.folder.isEmpty())
        desk.offer(wishes.folder);
    desk.show(wishes.look);
    // Who locks, or has sent a report, comes back to the lock page.
    if (wishes.isReport && !wishes.look)
        desk.offerReporting(ReporterPlace::Purpose::Report, wishes.reportFolder);
    // Nothing that waits for somebody else comes before the first paint.
    QTimer::singleShot(0, &desk, &Desk::followDesktop);
    return QApplication::exec();
}
