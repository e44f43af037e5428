// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/casestate.h"
#include "session/openregister.h"
#include "vault/takenreport.h"

namespace rueckhalt {

/// Whether somebody can answer a question: with the receipt code, or because it is known who
/// reported or how to reach them.
[[nodiscard]] bool canBeAsked(const Handling &handling);

/// What an answer may say of how far things are. That follows from the case alone.
struct AnswerRoom
{
    CaseState state = CaseState::Reported; ///< of the case
    bool mayAsk = false; ///< the case can go to Question, and somebody can answer
    std::optional<Words> whyNot {}; ///< why nothing can be asked

    [[nodiscard]] HandlingState told() const { return shownToReporter(state); }
};

/// How the officer works on reports and tells their reporters. An answer is saved in the register
/// first; its sealed copy for the reporter is written afterwards, again and again until that has
/// worked (publishPending).
class Answering : public QObject
{
    Q_OBJECT

public:
    /// `random` seals the answers. `openRegister` outlives this.
    Answering(OpenRegister &openRegister, Random random, QObject *parent = nullptr);

    /// All reports that came through the inbox or were answered; opens a part of each. For counting
    /// and for lists that name no sender: nothing is noted in the chain.
    [[nodiscard]] Result<QList<HandledReport>> reports() const;
    /// Sender, contact and additions for somebody to read, which the chain notes as
    /// OpenRegister::read() does. Nothing for an incident that nobody has handled yet.
    [[nodiscard]] Result<std::optional<Handling>> handling(const IncidentId &incident) const;

    /// What an answer to the reporter of this incident may say of its state.
    [[nodiscard]] Result<AnswerRoom> room(const IncidentId &incident) const;

    /// What is missing before `reply` can be sent; nothing if it can.
    [[nodiscard]] static std::optional<Words> problem(const ReplyContent &reply)
    {
        return problemOf(reply);
    }
    /// Saves state, question, note and changes, and writes the answer to the reporter if there is a
    /// receipt. Another state than that of the case is a step of the case, by the table of
    /// transitions. Invalid with a problem, the code of a CaseProblem, or NobodyToAsk. A drop
    /// folder that cannot be reached is no failure: see pendingReplies().
    Result<void> answer(const IncidentId &incident, const ReplyContent &reply);
    /// Keeps an answer that is not finished, sealed in the register; nobody is told anything.
    /// Saving the answer ends it.
    Result<void> keepDraft(const IncidentId &incident, const ReplyContent &reply);
    [[nodiscard]] Result<std::optional<ReplyContent>> draft(const IncidentId &incident) const;
    Result<void> discardDraft(const IncidentId &incident);
    /// The officer has read what was added.
    Result<void> markAddendaSeen(const IncidentId &incident);

    /// Writes the answers that have not reached every folder; returns how many still wait.
    Result<qsizetype> publishPending(const Progress &progress = {});
    /// Answers that could not be put where reporters look.
    [[nodiscard]] Result<qsizetype> pendingReplies() const;

    /// Detail of the error when a question would reach nobody.
    static constexpr QLatin1StringView NobodyToAsk {"nobody-to-ask"};
    /// Why an answer was refused by a rule, as a sentence; nothing for any other failure.
    [[nodiscard]] static std::optional<Words> refusal(const Error &error);

signals:
    /// State, answer or additions of this incident are others now.
    void handlingChanged(const rueckhalt::IncidentId &incident);

private:
    Result<void> save(const IncidentId &incident, const Handling &handling);

    OpenRegister &m_register;
    Random m_random;
};

} // namespace rueckhalt
