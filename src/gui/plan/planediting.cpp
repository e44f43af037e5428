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

bool PlanEditing::read(const PlanId &id)
{
    auto kept = m_planning.plan(id);
    if (!kept)
        return false;
    if (id != m_kept.value.id || kept->version != m_kept.version)
        m_before.reset();
    if (id != m_kept.value.id)
        m_taken.reset();
    m_kept = *std::move(kept);
    return true;
}

bool PlanEditing::load(const PlanId &id)
{
    if (!read(id))
        return false;
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

bool PlanEditing::finish(const Result<void> &done, const QString &notice, After after,
    std::optional<PlannedMeasure> before)
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
    read(m_kept.value.id);
    m_before = std::move(before);
    if (after == After::Step)
        m_taken = plan().id;
    emit changed();
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
    return finish(done, notice, After::Change, before);
}

void PlanEditing::keep(const PlannedMeasure &wanted)
{
    if (m_planning.save({wanted, m_kept.version}, NamesChecked::No))
        load(m_kept.value.id);
}

void PlanEditing::keepNote(const QString &text)
{
    if (m_planning.addNote(plan().id, text, NamesChecked::No))
        load(m_kept.value.id);
}

std::optional<QString> PlanEditing::missingFor(PlanStep step) const
{
    // The reason for stopping is asked for on the way.
    const auto problem = problemOf(step, plan(), QStringLiteral("."));
    return problem ? std::optional(problem->in(uiLanguage())) : std::nullopt;
}

bool PlanEditing::take(PlanStep step, const QString &reason)
{
    if (missingFor(step))
        return false;
    const PlanTransition *transition = transitionFor(step, plan().state);
    const QString notice
        = tr("“%1” is now: %2.")
              .arg(PlanWords(m_register).titleOf(plan().measure),
                  wordFor(transition ? transition->to : plan().state, uiLanguage()));
    const auto done = saveWithNamesChecked(m_window, m_prompter, reason,
        [&](NamesChecked checked) { return m_planning.take(plan().id, step, reason, checked); });
    return finish(done, notice, After::Step);
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
    const auto done = m_planning.takeBack(plan().id);
    if (done)
        m_taken.reset();
    return finish(done, tr("The step was taken back."));
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
