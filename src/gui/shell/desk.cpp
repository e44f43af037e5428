// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/desk.h"

#include "catalog/catalogreader.h"
#include "gui/common/prompter.h"
#include "gui/common/uilanguage.h"
#include "gui/protection/restoredialog.h"
#include "gui/report/receiptprint.h"
#include "gui/shell/clipboardguard.h"
#include "gui/shell/desktopsignals.h"
#include "gui/shell/idlelock.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/workplace.h"
#include "gui/unlock/createpage.h"
#include "gui/unlock/firstpasswordpage.h"
#include "gui/unlock/recoverpage.h"

#include <QApplication>
#include <QFileInfo>
#include <QScrollArea>
#include <QStackedWidget>
#include <QThread>
#include <QTimer>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

// Pixels at 100 % text.
constexpr int LockColumnWidth = 560;
constexpr int TwoColumnsWidth = 920;

/// A page of the lock place: a column in the middle that scrolls when the text is large.
QScrollArea *centred(QWidget *page, QWidget *parent, int widest = LockColumnWidth)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::XLarge);
    auto *column = new QVBoxLayout;
    column->addStretch(1);
    column->addWidget(page);
    column->addStretch(2);
    page->setMaximumWidth(widest * textScale() / 100);
    row->addStretch(1);
    row->addLayout(column, 20);
    row->addStretch(1);
    area->setWidget(content);
    area->setFocusProxy(page);
    return area;
}

Organisation firstOffice(const QString &name, const Random &random)
{
    UnitId::Bytes bytes {};
    random(bytes);
    Unit office;
    office.id = UnitId(bytes);
    office.name = name;
    Organisation organisation;
    organisation.units = {office};
    return organisation;
}

} // namespace

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
    m_lockPlaces->addWidget(centred(m_unlock, m_lockPlaces, TwoColumnsWidth));
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

void Desk::offer(const QString &folder)
{
    showLockPlace(m_unlock);
    m_unlock->choose(folder);
}

void Desk::offerNew()
{
    if (m_create == nullptr) {
        m_create = new CreatePage(m_unlocking, m_prompter);
        m_lockPlaces->addWidget(centred(m_create, m_lockPlaces));
        connect(m_create, &CreatePage::created, this, &Desk::enterNew);
        connect(m_create, &CreatePage::backRequested, this, [this] { showLockPlace(m_unlock); });
    }
    const QString last = m_preferences.recentRegisters.value(0);
    m_create->start(last.isEmpty() ? QString() : QFileInfo(last).absolutePath());
    showLockPlace(m_create);
}

void Desk::offerReporting(ReporterPlace::Purpose purpose, const QString &folder)
{
    DefaultRegister where = m_reporterSetup.givenRegister().value_or(
        DefaultRegister {.folder = folder, .fingerprint = {}});
    if (where.folder.isEmpty())
        where.folder = m_preferences.reportFolder;
    if (where.folder.isEmpty())
        where.folder
            = m_prompter.openFolder(m_window.get(), tr("Folder of the register to report to"));
    if (where.folder.isEmpty())
        return;
    delete m_reporter;
    m_reporter = new ReporterPlace(m_reporterSetup, m_prompter);
    m_reporter->setEmergencyLine(m_preferences.emergencyLine);
    m_lockPlaces->addWidget(m_reporter);
    connect(m_reporter, &ReporterPlace::left, this, &Desk::leaveReporting);
    connect(m_reporter, &ReporterPlace::used, this, [this](const QString &used) {
        m_preferences.reportFolder = used;
        emit preferencesChanged(m_preferences);
    });
    showLockPlace(m_reporter);
    m_reporter->begin(purpose, where);
}

void Desk::leaveReporting()
{
    const bool hasHeldTexts = m_reporter->hasHeldTexts();
    const LockedLook look = lookOf(m_preferences.recentRegisters.value(0));
    m_clipboard->clear();
    m_reporter->deleteLater();
    m_reporter = nullptr;
    showLockPlace(m_unlock);
    if (!hasHeldTexts)
        return;
    m_preferences.windowGeometry = look.geometry;
    emit preferencesChanged(m_preferences);
    if (m_restart)
        m_restart(look);
}

void Desk::offerRecovery(const QString &folder)
{
    if (m_recover == nullptr) {
        m_recover = new RecoverPage(m_unlocking, m_prompter);
        m_lockPlaces->addWidget(centred(m_recover, m_lockPlaces));
        connect(
            m_recover, &RecoverPage::recovered, this, [this] { enter(m_recover->takeVault()); });
        connect(m_recover, &RecoverPage::backRequested, this, [this] { showLockPlace(m_unlock); });
    }
    m_recover->start(folder);
    showLockPlace(m_recover);
}

void Desk::enterWithOwnPassword(std::unique_ptr<Vault> vault)
{
    Credentials credentials = m_unlock->takeCredentials();
    if (vault->me().state != MemberState::Invited || vault->isReadOnly()) {
        enter(std::move(vault));
        return;
    }
    if (m_firstPassword == nullptr) {
        m_firstPassword = new FirstPasswordPage(m_unlocking, m_prompter);
        m_lockPlaces->addWidget(centred(m_firstPassword, m_lockPlaces));
        connect(m_firstPassword, &FirstPasswordPage::changed, this,
            [this] { enter(m_firstPassword->takeVault()); });
        connect(m_firstPassword, &FirstPasswordPage::backRequested, this,
            [this] { showLockPlace(m_unlock); });
    }
    m_firstPassword->start(std::move(vault), std::move(credentials));
    showLockPlace(m_firstPassword);
}

void Desk::showLockPlace(QWidget *page)
{
    for (int i = 0; i < m_lockPlaces->count(); ++i) {
        const QWidget *place = m_lockPlaces->widget(i);
        if (place == page || place->isAncestorOf(page))
            m_lockPlaces->setCurrentIndex(i);
    }
    m_lockPlaces->setFocusProxy(m_lockPlaces->currentWidget());
    page->setFocus();
}

void Desk::followDesktop()
{
    m_desktop->start();
}

void Desk::enterNew()
{
    auto vault = m_create->takeVault();
    if (const QString name = m_create->organisation(); !name.isEmpty()) {
        const auto saved
            = vault->saveOrganisation(firstOffice(name, m_unlocking.environment().random));
        if (!saved)
            m_prompter.tell(
                m_window.get(), tr("The office could not be saved"), sentenceFor(saved.error()));
    }
    if (m_create->isRecoveryPending())
        m_preferences.setRecoveryPending(vault->folder(), true);
    enter(std::move(vault));
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
    m_preferences.remember(folder);
    emit preferencesChanged(m_preferences);
    m_workplace = std::make_unique<Workplace>(
        *std::move(loaded), *m_window, m_prompter, m_unlocking.environment(), m_preferences);
    connect(m_workplace.get(), &Workplace::preferencesChanged, this, &Desk::takePreferences);
    connect(m_workplace.get(), &Workplace::registerRequested, this, &Desk::changeTo);
    // Later: the page that says so is among what goes.
    connect(
        m_workplace.get(), &Workplace::stateAccepted, this, &Desk::enterAnew, Qt::QueuedConnection);
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

void Desk::restore(const QString &backup)
{
    auto *dialog = new RestoreDialog(
        Restoring(m_unlocking.environment()), {backup, {}}, m_prompter, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RestoreDialog::openRequested, this, &Desk::offer);
    dialog->open();
}

void Desk::lock()
{
    if (m_workplace == nullptr) {
        leaveFirstPassword();
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
    if (QThread::currentThread()->loopLevel() > 1) {
        QTimer::singleShot(10, this, &Desk::lock);
        return;
    }
    finishLock();
}

void Desk::leaveFirstPassword()
{
    if (m_firstPassword == nullptr || !m_firstPassword->isVisible()
        || QApplication::activeModalWidget() != nullptr)
        return;
    m_firstPassword->abandon();
    showLockPlace(m_unlock);
}

void Desk::finishLock()
{
    m_idle->stop();
    const QString folder = m_next.isEmpty() ? m_workplace->openRegister().vault().folder()
                                            : std::exchange(m_next, QString());
    const LockedLook look = lookOf(folder);
    m_window->closeToLock();
    m_workplace.reset();
    m_clipboard->clear();
    m_unlock->setPreferences(m_preferences);
    offer(folder);
    m_preferences.windowGeometry = look.geometry;
    emit preferencesChanged(m_preferences);
    emit locked();
    if (m_restart)
        m_restart(look);
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
    return look;
}

void Desk::show(const std::optional<LockedLook> &look)
{
    if (look) {
        if (!look->folder.isEmpty())
            offer(look->folder);
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
    if (uiLanguage() != m_preferences.effectiveLanguage())
        setUiLanguage(m_preferences.effectiveLanguage());
    m_unlock->setPreferences(m_preferences);
}

} // namespace rueckhalt
