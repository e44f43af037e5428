// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QWidget>

namespace rueckhalt {

/// One page of the main window. The shell shows title and purpose above it and the actions beside
/// the title; everything else is the page's own business. Pages are made when first shown.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// "Vorfälle": heading and entry of the navigation. Follows the language.
    [[nodiscard]] virtual QString title() const = 0;
    /// One sentence: what the page is for, or what needs attention.
    [[nodiscard]] virtual QString purpose() const = 0;
    /// Actions of the page with their shortcuts, for the heading and the shortcut sheet.
    [[nodiscard]] virtual QList<QAction *> pageActions() const { return {}; }
    /// Called each time the page comes to the front: refresh, and take the focus where work starts.
    virtual void enter() {}
    /// Ctrl+K: put the focus into the page's search; false if it has none.
    virtual bool focusSearch() { return false; }
    /// Called before the page is left or the window closes; false keeps it (after asking the user).
    virtual bool mayLeave() { return true; }
    /// Called before the register is locked, when nobody may be asked: keep unsaved work in the
    /// register (encrypted). The page is destroyed right after.
    virtual void keepWork() {}
    /// The user pressed cancel beside the progress of a job announced by jobStarted().
    virtual void cancelJob() {}

signals:
    /// Title, purpose or actions are others now.
    void headingChanged();
    /// A short confirmation for the status line ("Bericht gespeichert").
    void noticed(const QString &notice);
    /// Long work for the status line: what it is, how far it is (total 0: not known), its end.
    void jobStarted(const QString &title);
    void jobAdvanced(qint64 done, qint64 total);
    void jobEnded();
};

} // namespace rueckhalt
