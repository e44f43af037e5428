// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/prompter.h"
#include "session/planning.h"

#include <QObject>

#include <optional>

namespace rueckhalt {

/// The planned measure that is looked at, and the ways to change it: each saves at once, asks about
/// names where it must, says what happened, and can be undone once. A step that is taken back stays
/// in the history.
class PlanEditing : public QObject
{
    Q_OBJECT

public:
    /// What is passed by reference outlives this; questions appear over `window`.
    PlanEditing(
        OpenRegister &openRegister, Planning &planning, Prompter &prompter, QWidget *window);

    /// False if it is not there for whoever is in.
    bool load(const PlanId &id);
    [[nodiscard]] const PlannedMeasure &plan() const { return m_kept.value; }
    [[nodiscard]] const OpenRegister &openRegister() const { return m_register; }
    [[nodiscard]] Prompter &prompter() const { return m_prompter; }
    [[nodiscard]] QDate today() const { return m_register.now().toLocalTime().date(); }
    [[nodiscard]] bool mayWrite() const;
    [[nodiscard]] QList<PlanStep> steps() const;

    /// Saves what is different from plan(). False if it was not saved; the user knows why.
    bool save(const PlannedMeasure &changed, const QString &notice);
    /// Saves without asking or telling anything; a text that names somebody is not saved.
    void keep(const PlannedMeasure &changed);
    void keepNote(const QString &text);
    /// `reason`: for stopping. False if it was not taken; what is missing is told by missingFor().
    bool take(PlanStep step, const QString &reason = {});
    bool addNote(const QString &text);
    /// What is missing before a step, in the language of the program; nothing if it can be taken.
    [[nodiscard]] std::optional<QString> missingFor(PlanStep step) const;

    [[nodiscard]] bool canUndo() const { return m_before.has_value() || canTakeBack(); }
    /// What undo() would take back, for a button: "Rückgängig: Umsetzung beginnen".
    [[nodiscard]] QString undoWords() const;
    /// Takes the last change back if it was made here, or else the last step; one that was not
    /// taken just now only after a question.
    void undo();
    /// Whether a step of this plan was taken just now.
    [[nodiscard]] bool hasTakenStep() const { return m_taken == plan().id; }
    [[nodiscard]] bool canTakeBack() const;
    /// Why the last step stays; nothing if it can be taken back or there is none.
    [[nodiscard]] std::optional<QString> whyStepStays() const;
    bool takeBack();

signals:
    /// The plan is another now.
    void changed();
    void noticed(const QString &notice);

private:
    /// Reads the measure anew; a change that was made elsewhere ends what can be taken back.
    bool read(const PlanId &id);
    enum class After { Change, Step };
    /// `before`: what undo() goes back to.
    bool finish(const Result<void> &done, const QString &notice, After after = After::Change,
        std::optional<PlannedMeasure> before = std::nullopt);

    OpenRegister &m_register;
    Planning &m_planning;
    Prompter &m_prompter;
    QWidget *m_window;
    Kept<PlannedMeasure> m_kept;
    std::optional<PlannedMeasure> m_before;
    std::optional<PlanId> m_taken;
};

/// What a step is called on a button: "Als umgesetzt melden".
[[nodiscard]] QString verbFor(PlanStep step);

} // namespace rueckhalt
