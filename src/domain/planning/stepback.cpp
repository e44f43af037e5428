// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning/stepback.h"

namespace rueckhalt {

std::optional<LastStep> lastStepOf(const PlannedMeasure &plan)
{
    const QList<PlanEvent> &history = plan.history;
    // Every event says in which state it left the measure.
    for (qsizetype i = history.size() - 1; i > 0; --i) {
        const PlanEvent &event = history.at(i);
        const PlanState before = history.at(i - 1).to;
        if (event.to == before)
            continue;
        if (event.kind == PlanEventKind::StepTakenBack || event.to != plan.state)
            return std::nullopt;
        for (const PlanTransition &transition : planTransitions()) {
            if (transition.from == before && transition.to == event.to)
                return LastStep {transition.step, before, event.to, event.by, event.when};
        }
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Words> whyItStays(const LastStep &last, CodeSet<Role> roles)
{
    switch (last.step) {
    case PlanStep::Stop:
        return Words {"Das Beenden ist eine Entscheidung mit Begründung und bleibt stehen. Mit "
                      "„Wieder aufnehmen“ kommt die Maßnahme in den Plan zurück.",
            "Stopping is a decision with a reason and stays. “Take up again” brings the measure "
            "back into the plan."};
    case PlanStep::TakeUp:
        return Words {"Das Wiederaufnehmen ist eine Entscheidung und bleibt stehen. Soll die "
                      "Maßnahme nicht weitergehen, beenden Sie sie mit einem Grund.",
            "Taking up again is a decision and stays. If the measure is not to go on, stop it "
            "with a reason."};
    case PlanStep::Check:
        return Words {"Die festgestellte Wirkung bleibt stehen. Mit „Ausweiten“ geht die "
                      "Umsetzung weiter, danach wird die Wirkung neu geprüft.",
            "The effect that was recorded stays. “Extend” goes on with it, and the effect is "
            "checked anew afterwards."};
    case PlanStep::Plan:
    case PlanStep::Start:
    case PlanStep::Finish:
    case PlanStep::Extend:
        break;
    }
    const PlanTransition *transition = transitionFor(last.step, last.from);
    if (!transition || !transition->roles.intersects(roles))
        return Words {"Diesen Schritt kann nur zurücknehmen, wer ihn auch gehen darf.",
            "This step can be taken back only by somebody who may take it."};
    return std::nullopt;
}

bool wasBegunOnce(const PlannedMeasure &plan)
{
    for (qsizetype i = 1; i < plan.history.size(); ++i) {
        if (plan.history.at(i).kind == PlanEventKind::StepTakenBack
            && plan.history.at(i - 1).to == PlanState::Running)
            return true;
    }
    return false;
}

} // namespace rueckhalt
