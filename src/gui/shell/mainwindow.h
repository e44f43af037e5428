// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/protection/role.h"
#include "gui/shell/pageentry.h"
#include "session/alertwords.h"

#include <QHash>
#include <QMainWindow>

class QAction;
class QStackedWidget;

namespace rueckhalt {

class AlertBanner;
class HeadingLabel;
class Navigation;
class Page;
class PageHeader;
class StatusLine;

/// The thin shell: either the lock page, or navigation, heading, the page in front and the status
/// line. Pages own everything else; they are made when first shown and destroyed on locking.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The page shown while no register is open. The window owns it.
    void setLockPage(QWidget *page);
    /// Asked before the window closes while no register is open; false keeps it.
    void setLockGuard(std::function<bool()> mayClose) { m_mayCloseLocked = std::move(mayClose); }
    /// Shows the work place with these pages; the first one comes to the front.
    /// `roles` are those of whoever is in.
    void openWith(const QList<PageEntry> &entries, const QString &registerName, CodeSet<Role> roles,
        bool readOnly);
    /// Keeps unsaved work, destroys all pages and shows the lock page.
    void closeToLock();
    [[nodiscard]] bool isOpen() const { return m_open; }

    /// Brings a page to the front, making it if needed. Null if there is no such page or the page
    /// in front may not be left.
    Page *showPage(const QString &key);
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] QString currentKey() const { return m_currentKey; }
    [[nodiscard]] QStringList pageKeys() const;
    /// Counts in the navigation again.
    void refreshCounts();
    void showNotice(const QString &notice);
    /// What was found at opening, above every page.
    void showAlerts(const QList<RegisterAlert> &alerts);
    /// In the status line, see StatusLine::setBackup().
    void showBackup(const QString &sentence, bool due);

signals:
    void lockRequested();
    /// More about the findings above the page.
    void alertDetailsRequested();
    /// The window closes for good; what it looked like is still to be read.
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void retranslate();
    void showHeading();
    void adopt(Page *page);
    void search();
    void showShortcuts();
    void fitToWidth();

    QStackedWidget *m_places;
    QWidget *m_work;
    QStackedWidget *m_pageStack;
    HeadingLabel *m_brand;
    Navigation *m_navigation;
    PageHeader *m_header;
    AlertBanner *m_alerts;
    StatusLine *m_status;
    QWidget *m_lockPage = nullptr;
    std::function<bool()> m_mayCloseLocked = [] { return true; };

    QAction *m_searchAction;
    QAction *m_lockAction;
    QAction *m_reportAction;
    QAction *m_shortcutsAction;
    QList<QAction *> m_jumps;

    QList<PageEntry> m_entries;
    QHash<QString, Page *> m_pages;
    QString m_currentKey;
    QString m_registerName;
    bool m_open = false;
};

} // namespace rueckhalt
