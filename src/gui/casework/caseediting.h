// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/prompter.h"
#include "gui/plan/entrydialog.h"
#include "session/casedeadlines.h"
#include "session/casework.h"

#include <QObject>

namespace rueckhalt {

/// The case that is looked at, and the ways to change it: each is saved at once, says what
/// happened, and is told to everybody who shows the case by changed().
class CaseEditing : public QObject
{
    Q_OBJECT

public:
    /// What is passed by reference outlives this; questions appear over `window`.
    CaseEditing(OpenRegister &openRegister, Casework &cases, Answering &answering,
        Prompter &prompter, QWidget *window);

    /// False, and the user was told why, if it cannot be opened.
    bool load(const IncidentId &id);
    /// Takes everything out of memory.
    void clear();
    /// Null while there is none.
    [[nodiscard]] const IncidentId &id() const { return m_id; }
    [[nodiscard]] const CaseFile &file() const { return m_file; }
    [[nodiscard]] const QList<Deadline> &deadlines() const { return m_deadlines; }
    [[nodiscard]] OpenRegister &openRegister() const { return m_register; }
    [[nodiscard]] Casework &cases() const { return m_cases; }
    [[nodiscard]] Answering &answering() const { return m_answering; }
    [[nodiscard]] Prompter &prompter() const { return m_prompter; }
    /// The day that counts as today, in Germany.
    [[nodiscard]] QDate today() const { return CaseDeadlines(m_register).today(); }

    /// Whether whoever is in works on cases, and not only reads this one.
    [[nodiscard]] bool mayWork() const { return m_cases.isAllowed(); }
    /// Whether something can be entered: a finished case has to be reopened first.
    [[nodiscard]] bool mayEnter() const
    {
        return mayWork() && !isFinished(m_file.standing().state);
    }
    /// Whether offers of care can be entered: by officers, and by whom the case is granted to.
    [[nodiscard]] bool mayEnterCare() const
    {
        return m_cases.mayAdd() && !isFinished(m_file.standing().state);
    }
    /// Whether this answer can be: what statistics count is for officers.
    [[nodiscard]] bool mayAnswer(FollowUpField field) const
    {
        return mayEnter() || (mayEnterCare() && !ruleOf(field).isFact);
    }
    /// Whether addenda can be, which a finished case takes as well.
    [[nodiscard]] bool mayAddAddenda() const { return m_cases.mayAdd(); }
    /// Whether somebody reads what is written to the reporter.
    [[nodiscard]] bool hasReporter() const { return m_file.handling.has_value(); }

    /// Whether whoever reported can be told anything, by receipt or in person.
    [[nodiscard]] bool canTell() const { return hasReporter() && canBeAsked(*m_file.handling); }

    /// Goes on after something was tried: tells `notice`, or else the user why it was not done.
    bool finish(const Result<void> &done, const QString &notice);
    /// The same for dialogs, which show the sentence themselves; empty if it was done.
    [[nodiscard]] QString problemAfter(const Result<void> &done, const QString &notice);

    /// Opens a dialog in which something is entered. What is written in it outlives a lock, as
    /// `form`: see resume(). The dialog goes when it is closed.
    void open(EntryDialog *dialog, const QString &form);
    /// Something was left unfinished in a dialog of this case when the register was locked.
    [[nodiscard]] std::optional<UnfinishedEntry> unfinished() const;
    /// The next dialog of that form that is opened begins with these texts.
    void resume(const UnfinishedEntry &entry) { m_resumed = entry; }
    void discardUnfinished();

signals:
    /// The case is another, or something in it is.
    void changed();
    /// It cannot be read any more.
    void gone();
    void noticed(const QString &notice);

private:
    bool read();
    void follow(const IncidentId &incident);

    OpenRegister &m_register;
    Casework &m_cases;
    Answering &m_answering;
    Prompter &m_prompter;
    QWidget *m_window;
    IncidentId m_id;
    CaseFile m_file;
    QList<Deadline> m_deadlines;
    std::optional<UnfinishedEntry> m_resumed;
};

/// The value in a form's code such as "waive:name-carer"; nothing if it is of another kind.
template <typename E>
[[nodiscard]] std::optional<E> partOf(const QString &form, const char *kind)
{
    const QLatin1StringView prefix(kind);
    return form.startsWith(prefix) ? fromCode<E>(form.mid(prefix.size())) : std::nullopt;
}

/// The sentence for something that case work refused, in the language of the program.
[[nodiscard]] QString caseSentenceFor(const Error &error);

} // namespace rueckhalt
