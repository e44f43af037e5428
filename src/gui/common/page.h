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

signals:
    /// Title, purpose or actions are others now.
    void headingChanged();
    /// A short confirmation for the status line ("Bericht gespeichert").
    void noticed(const QString &notice);
};

} // namespace rueckhalt
