// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/unfinishedentry.h"
#include "gui/common/prompter.h"

#include <QDialog>

#include <functional>

namespace rueckhalt {

class LockedWriting;

/// A dialog in which something is written: its cancel button, Escape and the window's own button
/// ask before that is lost. What closes it from the program, like the lock, is never held up; what
/// was written then outlives it if somebody keeps it (outliveLock).
class EntryDialog : public QDialog
{
    Q_OBJECT

public:
    using Keep = std::function<void(const UnfinishedEntry &)>;

    /// From now on `keep` gets what is written, as `form`, when the program closes the dialog.
    void outliveLock(const QString &form, Keep keep);
    /// Opens it; what is written in it outlives a lock, as `form`, and stands in the fields again
    /// when the same form is opened the next time. `writing` outlives the dialog, which goes when
    /// it is closed.
    void openKept(LockedWriting &writing, const QString &form);
    /// Puts what was kept back into the fields.
    void takeUp(const UnfinishedEntry &entry);
    /// Whether the program closed it and something was kept.
    [[nodiscard]] bool wasKept() const { return m_wasKept; }

protected:
    /// `prompter` outlives the dialog.
    EntryDialog(Prompter &prompter, QWidget *parent);

    /// Whether something is entered that would be lost.
    [[nodiscard]] virtual bool isChanged() const = 0;
    /// What outlives a lock, by names; what stands in the fields, unless a dialog holds more.
    [[nodiscard]] virtual QMap<QString, QString> keptTexts() const;
    /// Puts that back.
    virtual void putBack(const QMap<QString, QString> &texts);
    /// Closes the dialog, after asking if something would be lost.
    void leave();
    [[nodiscard]] Prompter &prompter() const { return m_prompter; }

    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] bool mayLeave();
    void keepUnfinished();

    Prompter &m_prompter;
    QString m_form;
    Keep m_keep;
    bool m_wasKept = false;
};

} // namespace rueckhalt
