// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/desk.h"

#include "catalog/catalogreader.h"
#include "gui/common/prompter.h"
#include "gui/common/uilanguage.h"
#include "gui/report/receiptprint.h"
#include "gui/shell/clipboardguard.h"
#include "gui/shell/desktopsignals.h"
#include "gui/shell/idlelock.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/workplace.h"
#include "session/lockedwriting.h"

#include <QApplication>
#include <QStackedWidget>
#include <QThread>
#include <QTimer>

namespace rueckhalt {

Desk::Desk(VaultEnvironment environment, Prompter &prompter, const Preferences &preferences,
    QObject *parent)
    : QObject(parent)
    , m_unlocking(std::move(environment))
    , m_prompter(prompter)
    , m_preferences(preferences)
    , m_window(std::make_unique<MainWindow>())
    , m_reporterSetup {.environment = {.clock = m_unlocking.environment().clock,
                           .random = m_unlocking.environment().random,
                           .trustFile = TrustBook::standardFile()},
          .print = printReceipt,
          .givenRegister = administratorsRegister}
    , m_lockPlaces(new QStackedWidget)
    , m_unlock(new UnlockPage(m_unlocking, prompter))
    , m_create(nullptr)
    , m_idle(new IdleLock(this))
    , m_desktop(new DesktopSignals(this))
    , m_clipboard(new ClipboardGuard(this))
{
    addPlace(m_unlock, TwoColumnsWidth);
    m_window->setLockPage(m_lockPlaces);
    m_unlock->setPreferences(m_preferences);
    if (!m_preferences.windowGeometry.isEmpty())
        m_window->restoreGeometry(m_preferences.windowGeometry);
    connect(m_unlock, &UnlockPage::unlocked, this,
        [this] { enterWithOwnPassword(m_unlock->takeVault()); });
    connect(m_unlock, &UnlockPage::recoveryRequested, this, &Desk::offerRecovery);
    connect(m_unlock, &UnlockPage::reportRequested, this,
        [this](const QString &folder) { offerReporting(ReporterPlace::Purpose::Report, folder); });
    connect(m_unlock, &UnlockPage::trackRequested, this,
        [this](const QString &folder) { offerReporting(ReporterPlace::Purpose::Track, folder); });
    connect(m_unlock, &UnlockPage::changesRequested, this,
        [this](const QString &folder) { offerReporting(ReporterPlace::Purpose::Changes, folder); });
    m_window->setLockGuard([this] { return m_reporter == nullptr || m_reporter->mayLeave(); });
    connect(m_unlock, &UnlockPage::newRegisterRequested, this, &Desk::offerNew);
    connect(m_unlock, &UnlockPage::backupChosen, this, &Desk::restore);
    connect(m_unlock, &UnlockPage::vanished, this, [this](const QString &folder) {
        m_preferences.forget(folder);
        emit preferencesChanged(m_preferences);
    });
    connect(m_window.get(), &MainWindow::lockRequested, this, &Desk::lock);
    connect(m_window.get(), &MainWindow::closing, this, [this] {
        m_preferences.windowGeometry = m_window->saveGeometry();
        emit preferencesChanged(m_preferences);
    });
    connect(m_idle, &IdleLock::idled, this, &Desk::lock);
    connect(m_desktop, &DesktopSignals::screenLocked, this, &Desk::lock);
    connect(m_desktop, &DesktopSignals::aboutToSleep, this, &Desk::lock);
    connect(m_desktop, &DesktopSignals::darkPreferred, this,
        [](bool dark) { setSystemPrefersDark(dark); });
    m_idle->setLimit(std::chrono::minutes(m_preferences.autoLockMinutes));
    // Who starts to type at once types a password: not into the list of registers.
    showLockPlace(m_unlock);
}

Desk::~Desk()
{
    m_window->closeToLock();
}

void Desk::followDesktop()
{
    m_desktop->start();
}

void Desk::enter(std::unique_ptr<Vault> vault)
{
    const MeasureCatalog *measures = catalog();
    if (measures == nullptr)
        return;
    const QString folder = vault->folder();
    auto loaded = OpenRegister::load(std::move(vault), *measures, m_unlocking.environment().clock);
    if (!loaded) {
        m_prompter.tell(
            m_window.get(), tr("The register cannot be opened"), sentenceFor(loaded.error()));
        return;
    }
    m_writing = (*loaded)->writing().take(m_writing);
    m_preferences.remember(folder);
    emit preferencesChanged(m_preferences);
    m_workplace = std::make_unique<Workplace>(
        *std::move(loaded), *m_window, m_prompter, m_unlocking.environment(), m_preferences);
    connect(m_workplace.get(), &Workplace::preferencesChanged, this, &Desk::takePreferences);
    connect(m_workplace.get(), &Workplace::registerRequested, this, &Desk::changeTo);
    // Later: the page that says so is among what goes.
    connect(
        m_workplace.get(), &Workplace::stateAccepted, this, &Desk::enterAnew, Qt::QueuedConnection);
    connect(m_workplace.get(), &Workplace::alertsChanged, m_window.get(),
        [this] { m_window->showAlerts(m_workplace->openRegister().vault().alerts()); });
    const OpenRegister &openRegister = m_workplace->openRegister();
    m_window->openWith(m_workplace->entries(), openRegister.name(), openRegister.me().roles,
        openRegister.isReadOnly());
    m_window->showAlerts(openRegister.vault().alerts());
    m_workplace->showBackupState();
    m_idle->start();
    m_desktop->delaySleep(true);
    emit opened();
}

void Desk::enterAnew()
{
    if (m_workplace == nullptr)
        return;
    m_writing += m_workplace->openRegister().writing().sealed();
    m_window->closeToLock();
    enter(Workplace::leave(std::move(m_workplace)));
    if (m_workplace == nullptr || m_workplace->showIntegrity() == nullptr)
        return;
    m_window->showNotice(tr("This state counts now. The register can be changed again."));
}

const MeasureCatalog *Desk::catalog()
{
    // Read with the first register, not at the start: the lock page needs none of it.
    if (!m_catalog) {
        auto shipped = shippedCatalog();
        if (!shipped) {
            m_prompter.tell(m_window.get(), tr("The catalogue of measures cannot be read"),
                sentenceFor(shipped.error()));
            return nullptr;
        }
        m_catalog = *std::move(shipped);
    }
    return &*m_catalog;
}

void Desk::changeTo(const QString &folder)
{
    m_next = folder;
    m_preferences.remember(folder);
    emit preferencesChanged(m_preferences);
    lock();
}

void Desk::lock()
{
    if (m_workplace == nullptr && !hasSecretsInFront()) {
        if (!isInFront(m_unlock))
            m_idle->start(); // what is not there yet may come
        return;
    }
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    if (QWidget *question = QApplication::activeModalWidget()) {
        // A page waits for the answer in its own event loop and must get it before it dies.
        question->close();
        QTimer::singleShot(0, this, &Desk::lock);
        return;
    }
    // What is sent or made in this moment has to find its page when it is done.
    if (QThread::currentThread()->loopLevel() > 1 || (m_workplace == nullptr && isBusyInFront())) {
        QTimer::singleShot(10, this, &Desk::lock);
        return;
    }
    if (m_workplace != nullptr)
        finishLock();
    else
        closePlace();
}

void Desk::finishLock()
{
    m_idle->stop();
    const QString folder = m_next.isEmpty() ? m_workplace->openRegister().vault().folder()
                                            : std::exchange(m_next, QString());
    m_writing += m_workplace->openRegister().writing().sealed();
    const LockedLook look = lookOf(folder);
    m_window->closeToLock();
    m_workplace.reset();
    m_clipboard->clear();
    m_unlock->setPreferences(m_preferences);
    offer(folder);
    emit locked();
    startAnew(look);
    m_desktop->delaySleep(false); // A new process does not hold the old one's.
}

void Desk::setRestart(std::function<void(const LockedLook &)> restart)
{
    m_restart = std::move(restart);
}

LockedLook Desk::lookOf(const QString &folder) const
{
    LockedLook look {folder, m_window->saveGeometry(), LockedLook::Window::Background};
    if (m_window->isMinimized())
        look.window = LockedLook::Window::Minimised;
    else if (m_window->isActiveWindow())
        look.window = LockedLook::Window::Active;
    look.writing = m_writing;
    return look;
}

void Desk::show(const std::optional<LockedLook> &look)
{
    if (look) {
        m_writing = look->writing;
        if (!look->folder.isEmpty())
            offer(look->folder);
        m_unlock->showNote(look->note);
        m_window->restoreGeometry(look->geometry);
        m_window->setAttribute(
            Qt::WA_ShowWithoutActivating, look->window != LockedLook::Window::Active);
    }
    if (look && look->window == LockedLook::Window::Minimised)
        m_window->showMinimized();
    else
        m_window->show();
    // Later shows, by the user, are to bring it to the front.
    m_window->setAttribute(Qt::WA_ShowWithoutActivating, false);
}

void Desk::takePreferences(const Preferences &changed)
{
    // What the settings page does not show may have changed since it was made.
    const Preferences before = std::exchange(m_preferences, changed);
    m_preferences.recentRegisters = before.recentRegisters;
    m_preferences.reportFolder = before.reportFolder;
    m_preferences.windowGeometry = before.windowGeometry;
    putIntoEffect();
    emit preferencesChanged(m_preferences);
}

void Desk::putIntoEffect()
{
    m_idle->setLimit(std::chrono::minutes(m_preferences.autoLockMinutes));
    if (currentTheme() != m_preferences.theme)
        applyTheme(m_preferences.theme);
    setTextScale(m_preferences.textScale);
    if (uiLanguage() != m_preferences.effectiveLanguage()) {
        setUiLanguage(m_preferences.effectiveLanguage());
        if (m_workplace)
            m_workplace->showBackupState();
    }
    m_unlock->setPreferences(m_preferences);
}

} // namespace rueckhalt
