// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/preferences.h"
#include "gui/report/reporterplace.h"
#include "gui/shell/processrestart.h"
#include "gui/unlock/unlockpage.h"
#include "session/openregister.h"
#include "session/unlocking.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

class QStackedWidget;

namespace rueckhalt {

class ClipboardGuard;
class CreatePage;
class FirstPasswordPage;
class RecoverPage;
class DesktopSignals;
class IdleLock;
class MainWindow;
class Prompter;
class Workplace;

/// The one window of the program and its two states: locked, with nothing of a register in
/// memory, and open. Puts preferences into effect.
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(VaultEnvironment environment, Prompter &prompter, const Preferences &preferences,
        QObject *parent = nullptr);
    ~Desk() override;

    [[nodiscard]] MainWindow &window() { return *m_window; }
    /// What stands in for files and printer of people who report without an account.
    void setReporterSetup(const ReporterPlace::Setup &setup) { m_reporterSetup = setup; }
    /// Null while nobody reports or follows up without an account.
    [[nodiscard]] ReporterPlace *reporterPlace() { return m_reporter; }
    /// Null while locked.
    [[nodiscard]] Workplace *workplace() { return m_workplace.get(); }
    /// Offers a register on the lock page.
    void offer(const QString &folder);
    void offerNew();
    /// Leads straight to the form, or to the look-up, without log-in. The administrator's register
    /// goes before `folder`; without either the user chooses.
    void offerReporting(ReporterPlace::Purpose purpose, const QString &folder);
    /// Connects to the desktop; to be called after the first paint.
    void followDesktop();
    /// Closes open questions, keeps unsaved work, destroys the pages, closes the register and
    /// restarts the process. While no register is open: closes the page in front in the same way
    /// if there is or may be something on it that concerns nobody else (a report being written, a
    /// receipt code, recovery words, a password), and the lock page says so.
    void lock();
    /// What restarts the process (ProcessRestart); without one, as in tests, locking goes on in
    /// this process.
    void setRestart(std::function<void(const LockedLook &)> restart);
    /// Shows the window; after a restart as it was left.
    void show(const std::optional<LockedLook> &look = {});

signals:
    /// To be kept on disk.
    void preferencesChanged(const rueckhalt::Preferences &preferences);
    void opened();
    void locked();

private:
    void enter(std::unique_ptr<Vault> vault);
    void leaveReporting();
    void enterNew();
    void enterWithOwnPassword(std::unique_ptr<Vault> vault);
    void offerRecovery(const QString &folder);
    /// Makes everything anew on the same unlocked vault.
    void enterAnew();
    void finishLock();
    void closePlace();
    void startAnew(const LockedLook &look);
    /// The master data of the register that was just made.
    Result<void> settleNew(Vault &vault);
    void goBack();
    /// Locks, and offers that register then.
    void changeTo(const QString &folder);
    void restore(const QString &backup);
    [[nodiscard]] LockedLook lookOf(const QString &folder) const;
    // Pixels at 100 % text.
    static constexpr int OneColumnWidth = 560;
    static constexpr int TwoColumnsWidth = 920;
    void addPlace(QWidget *page, int widest);
    void showLockPlace(QWidget *page);
    [[nodiscard]] bool isInFront(const QWidget *page) const;
    [[nodiscard]] bool hasSecretsInFront() const;
    [[nodiscard]] bool isBusyInFront() const;
    void takePreferences(const Preferences &changed);
    void putIntoEffect();
    [[nodiscard]] const MeasureCatalog *catalog();

    Unlocking m_unlocking;
    Prompter &m_prompter;
    Preferences m_preferences;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Workplace> m_workplace;
    std::optional<MeasureCatalog> m_catalog;
    ReporterPlace::Setup m_reporterSetup;
    QStackedWidget *m_lockPlaces;
    QPointer<ReporterPlace> m_reporter;
    UnlockPage *m_unlock;
    CreatePage *m_create;
    RecoverPage *m_recover = nullptr;
    FirstPasswordPage *m_firstPassword = nullptr;
    IdleLock *m_idle;
    DesktopSignals *m_desktop;
    ClipboardGuard *m_clipboard;
    std::function<void(const LockedLook &)> m_restart;
    QByteArrayList
        m_writing; ///< sealed: what others wrote, or whoever is not in, when it was locked
    QString m_next; ///< offered after locking instead of the register that was open
};

} // namespace rueckhalt
