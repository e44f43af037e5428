// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/planediting.h"

#include "domain/planning/newtexts.h"
#include "gui/common/uilanguage.h"
#include "gui/plan/nameschecking.h"
#include "gui/plan/planwords.h"

#include <QWidget>

#include <algorithm>
#include <utility>

namespace rueckhalt {

PlanEditing::PlanEditing(
    OpenRegister &openRegister, Planning &planning, Prompter &prompter, QWidget *window)
    : QObject(window)
    , m_register(openRegister)
    , m_planning(planning)
    , m_prompter(prompter)
    , m_window(window)
{
}

bool PlanEditing::load(const PlanId &id)
{
    auto kept = m_planning.plan(id);
    if (!kept)
        return false;
    if (id != m_kept.value.id) {
        m_before.reset();
        m_taken.reset();
    }
    m_kept = *std::move(kept);
    emit changed();
    return true;
}

bool PlanEditing::mayWrite() const
{
    return m_register.may(Right::WritePlan) && !m_register.isReadOnly()
        && std::ranges::all_of(
            plan().units, [this](const UnitId &unit) { return m_register.manages(unit); });
}

QList<PlanStep> PlanEditing::steps() const
{
    return m_planning.steps(plan());
}

bool PlanEditing::finish(const Result<void> &done, const QString &notice)
{
    if (!done) {
        if (done.error().code == Error::Code::AlreadyExists)
            m_prompter.tell(m_window, tr("Somebody was faster"),
                tr("The measure was changed in the meantime. Nothing was saved. Please look at it "
                   "again."));
        else if (done.error().code != Error::Code::Cancelled)
            m_prompter.tell(m_window, tr("The change was not saved"), sentenceFor(done.error()));
        return false;
    }
    load(m_kept.value.id);
    emit noticed(notice);
    return true;
}

bool PlanEditing::save(const PlannedMeasure &wanted, const QString &notice)
{
    if (wanted == plan())
        return true;
    if (const auto problem = problemOf(wanted)) {
        m_prompter.tell(m_window, tr("The change was not saved"), problem->in(uiLanguage()));
        return false;
    }
    const PlannedMeasure before = plan();
    const auto done = saveWithNamesChecked(
        m_window, m_prompter, newTextsOf(wanted, before), [&](NamesChecked checked) {
            return m_planning.save({wanted, m_kept.version}, checked);
        });
    if (!done)
        return finish(done, notice);
    m_before = before;
    return finish(done, notice);
}

void PlanEditing::keep(const PlannedMeasure &wanted)
{
    static_cast<void>(m_planning.save({wanted, m_kept.version}, NamesChecked::No));
}

std::optional<QString> PlanEditing::missingFor(PlanStep step) const
{
    // The reason for stopping is asked for on the way.
    const auto problem = problemOf(step, plan(), QStringLiteral("."));
    return problem ? std::optional(problem->in(uiLanguage())) : std::nullopt;
}

bool PlanEditing::take(PlanStep step)
{
    if (missingFor(step))
        return false;
    QString reason;
    if (step == PlanStep::Stop) {
        reason = m_prompter.askText(m_window, tr("Stop this measure?"),
            tr("“%1” stays in the plan as stopped and can be taken up again. Why is it stopped? "
               "Everybody who sees the plan reads the reason.")
                .arg(PlanWords(m_register).titleOf(plan().measure)),
            tr("Stop the measure"));
        if (reason.isNull())
            return false;
        if (reason.trimmed().isEmpty()) {
            m_prompter.tell(m_window, tr("The measure was not stopped"),
                tr("Please state a reason, so that others can follow the decision later."));
            return false;
        }
    }
    const PlanTransition *transition = transitionFor(step, plan().state);
    const QString notice
        = tr("“%1” is now: %2.")
              .arg(PlanWords(m_register).titleOf(plan().measure),
                  wordFor(transition ? transition->to : plan().state, uiLanguage()));
    const auto done = saveWithNamesChecked(m_window, m_prompter, reason,
        [&](NamesChecked checked) { return m_planning.take(plan().id, step, reason, checked); });
    if (done) {
        m_before.reset();
        m_taken = plan().id;
    }
    return finish(done, notice);
}

bool PlanEditing::canTakeBack() const
{
    const auto stays = m_planning.whyStepStays(plan());
    return stays && !*stays;
}

std::optional<QString> PlanEditing::whyStepStays() const
{
    const auto stays = m_planning.whyStepStays(plan());
    return stays && *stays ? std::optional((*stays)->in(uiLanguage())) : std::nullopt;
}

bool PlanEditing::takeBack()
{
    const auto last = lastStepOf(plan());
    if (!last || !canTakeBack())
        return false;
    const PlanWords words(m_register);
    const QString title = words.titleOf(plan().measure);
    const QString state = wordFor(last->from, uiLanguage());
    if (!hasTakenStep()
        && !m_prompter.confirm(m_window, tr("Take the last step back?"),
            tr("“%1” is then “%2” again. The step “%3” was taken on %4 by %5. It stays in the "
               "history together with its being taken back.")
                .arg(title, state, verbFor(last->step), PlanWords::dayOf(last->when),
                    words.nameOf(last->by)),
            tr("Take the step back")))
        return false;
    m_taken.reset();
    m_before.reset();
    return finish(m_planning.takeBack(plan().id), tr("The step was taken back."));
}

QString PlanEditing::undoWords() const
{
    const auto last = lastStepOf(plan());
    return m_before || !last ? tr("Undo the last change") : tr("Undo: %1").arg(verbFor(last->step));
}

bool PlanEditing::addNote(const QString &text)
{
    return finish(
        saveWithNamesChecked(m_window, m_prompter, text,
            [&](NamesChecked checked) { return m_planning.addNote(plan().id, text, checked); }),
        tr("The note is in the history."));
}

void PlanEditing::undo()
{
    if (!m_before) {
        takeBack();
        return;
    }
    const PlannedMeasure wanted = *std::exchange(m_before, std::nullopt);
    // What was saved before has been looked at before.
    finish(m_planning.save({wanted, m_kept.version}, NamesChecked::Yes),
        tr("The last change was taken back."));
}

QString verbFor(PlanStep step)
{
    return wordFor(step, uiLanguage());
}

} // namespace rueckhalt
