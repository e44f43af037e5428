// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/casestate.h"

#include <algorithm>

namespace rueckhalt {

template <>
std::span<const Term<CaseState>> terms<CaseState>()
{
    using enum CaseState;
    static constexpr std::array<Term<CaseState>, 9> list {{
        {Draft, "draft", {"Entwurf", "draft"}},
        {Reported, "reported", {"gemeldet", "reported"}},
        {InReview, "in-review", {"in Prüfung", "in review"}},
        {Question, "question", {"Rückfrage", "question"}},
        {Measures, "measures", {"Maßnahmen", "measures"}},
        {Closed, "closed", {"abgeschlossen", "closed"}},
        {Duplicate, "duplicate", {"Dublette", "duplicate"}},
        {NotPertinent, "not-pertinent", {"nicht einschlägig", "not pertinent"}},
        {Reopened, "reopened", {"wieder geöffnet", "reopened"}},
    }};
    return list;
}

template <>
std::span<const Term<CaseActor>> terms<CaseActor>()
{
    using enum CaseActor;
    static constexpr std::array<Term<CaseActor>, 3> list {{
        {Officer, "officer", {"Fachkraft", "safety officer"}},
        {Carer, "carer", {"Fallbetreuung", "case carer"}},
        {Program, "program", {"Programm", "program"}},
    }};
    return list;
}

std::span<const CaseTransition> caseTransitions()
{
    using enum CaseState;
    static constexpr CodeSet<CaseActor> officer {CaseActor::Officer};
    static constexpr CodeSet<CaseActor> program {CaseActor::Program};
    static constexpr CodeSet<CaseActor> both {CaseActor::Officer, CaseActor::Program};
    constexpr auto step = [](CaseState from, CaseState to) {
        return CaseTransition {.from = from, .to = to, .actors = officer};
    };
    constexpr auto withReason = [step](CaseState from, CaseState to) {
        CaseTransition made = step(from, to);
        made.needsReason = true;
        made.namesOtherCase = to == Duplicate;
        return made;
    };
    constexpr auto closing = [step](CaseState from, std::optional<Track> onlyOn = {}) {
        CaseTransition made = step(from, Closed);
        made.needsNoOpenDuty = true;
        made.onlyOn = onlyOn;
        return made;
    };
    static constexpr auto list = std::to_array<CaseTransition>({
        {.from = Draft, .to = Reported, .actors = program},
        step(Reported, InReview),
        step(Reported, Question),
        // A light case goes straight into the statistics, with thanks.
        closing(Reported, Track::Light),
        withReason(Reported, Duplicate),
        withReason(Reported, NotPertinent),
        step(InReview, Question),
        step(InReview, Measures),
        closing(InReview),
        withReason(InReview, Duplicate),
        withReason(InReview, NotPertinent),
        // By the program as soon as the reporter has answered.
        {.from = Question, .to = InReview, .actors = both},
        step(Question, Measures),
        withReason(Question, Duplicate),
        withReason(Question, NotPertinent),
        step(Measures, InReview),
        step(Measures, Question),
        closing(Measures),
        withReason(Measures, Duplicate),
        withReason(Measures, NotPertinent),
        withReason(Closed, Reopened),
        withReason(Duplicate, Reopened),
        withReason(NotPertinent, Reopened),
        step(Reopened, InReview),
        step(Reopened, Question),
        step(Reopened, Measures),
        closing(Reopened),
        withReason(Reopened, Duplicate),
        withReason(Reopened, NotPertinent),
    });
    return list;
}

const CaseTransition *transitionBetween(CaseState from, CaseState to)
{
    const auto list = caseTransitions();
    const auto found = std::ranges::find_if(
        list, [&](const CaseTransition &each) { return each.from == from && each.to == to; });
    return found == list.end() ? nullptr : &*found;
}

QList<CaseState> nextStates(CaseState from, CaseActor actor, Track track)
{
    QList<CaseState> states;
    for (const CaseTransition &each : caseTransitions()) {
        if (each.from == from && each.actors.contains(actor)
            && (!each.onlyOn || *each.onlyOn == track))
            states << each.to;
    }
    return states;
}

HandlingState shownToReporter(CaseState state)
{
    using enum CaseState;
    switch (state) {
    case Draft:
    case Reported:
        return HandlingState::Received;
    case InReview:
    case Measures:
    case Reopened:
        return HandlingState::InReview;
    case Question:
        return HandlingState::Question;
    case Closed:
    case Duplicate:
    case NotPertinent:
        return HandlingState::Closed;
    }
    Q_UNREACHABLE();
}

Words reporterSees(CaseState state)
{
    using enum CaseState;
    switch (state) {
    case Draft:
        return {"Die meldende Person hat noch nichts abgeschickt.",
            "The reporter has not sent anything yet."};
    case Reported:
        return {"Die meldende Person sieht: eingegangen.", "The reporter sees: received."};
    case InReview:
    case Measures:
    case Reopened:
        return {"Die meldende Person sieht: in Bearbeitung.", "The reporter sees: in review."};
    case Question:
        return {"Die meldende Person sieht Ihre Rückfrage.", "The reporter sees your question."};
    case Closed:
        return {"Die meldende Person sieht: abgeschlossen, und Ihr Schlusswort.",
            "The reporter sees: closed, and your closing note."};
    case Duplicate:
    case NotPertinent:
        return {"Die meldende Person sieht: abgeschlossen, und Ihr Schlusswort. Den Grund sieht "
                "sie nicht.",
            "The reporter sees: closed, and your closing note. The reason is not shown."};
    }
    Q_UNREACHABLE();
}

CaseState caseStateOf(HandlingState state)
{
    switch (state) {
    case HandlingState::Received:
        return CaseState::Reported;
    case HandlingState::InReview:
        return CaseState::InReview;
    case HandlingState::Question:
        return CaseState::Question;
    case HandlingState::Closed:
        return CaseState::Closed;
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
