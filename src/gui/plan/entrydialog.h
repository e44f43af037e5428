// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/prompter.h"

#include <QDialog>

namespace rueckhalt {

/// A dialog in which something is written: its cancel button, Escape and the window's own button
/// ask before that is lost. What closes it from the program, like the lock, is never held up.
class EntryDialog : public QDialog
{
    Q_OBJECT

protected:
    /// `prompter` outlives the dialog.
    EntryDialog(Prompter &prompter, QWidget *parent);

    /// Whether something is entered that would be lost.
    [[nodiscard]] virtual bool isChanged() const = 0;
    /// Closes the dialog, after asking if something would be lost.
    void leave();
    [[nodiscard]] Prompter &prompter() const { return m_prompter; }

    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] bool mayLeave();

    Prompter &m_prompter;
};

} // namespace rueckhalt
