// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/answering.h"

#include "domain/casework/caserules.h"
#include "session/reportingfolders.h"
#include "vault/casestore.h"

namespace rueckhalt {

bool canBeAsked(const Handling &handling)
{
    return handling.receipt || !handling.contact.trimmed().isEmpty()
        || !handling.senderName.trimmed().isEmpty();
}

namespace {

constexpr Words nobodyToAsk {"Rückfragen sind nicht möglich: Wer gemeldet hat, ist nicht bekannt "
                             "und hat weder Quittungscode "
                             "noch Kontakt.",
    "Nothing can be asked: it is not known who reported, and there is neither a receipt code nor a "
    "contact."};

} // namespace

Answering::Answering(OpenRegister &openRegister, Random random, QObject *parent)
    : QObject(parent)
    , m_register(openRegister)
    , m_random(std::move(random))
{
}

Result<QList<HandledReport>> Answering::reports() const
{
    return m_register.vault().handlings();
}

Result<std::optional<Handling>> Answering::handling(const IncidentId &incident) const
{
    auto found = m_register.vault().handling(incident);
    if (found && *found)
        m_register.noteRead(incident);
    return found;
}

Result<AnswerRoom> Answering::room(const IncidentId &incident) const
{
    const auto record = m_register.vault().caseRecord(incident);
    const auto handling = m_register.vault().handling(incident);
    if (!record || !handling)
        return tl::unexpected<Error>(record ? handling.error() : record.error());
    AnswerRoom room {.state = record->standing().state};
    const bool isReachable = *handling && canBeAsked(**handling);
    if (!isReachable)
        room.whyNot = nobodyToAsk;
    else if (isFinished(room.state))
        room.whyNot = Words {"Der Fall ist beendet. Öffnen Sie ihn wieder, wenn Sie noch etwas "
                             "wissen möchten.",
            "The case is finished. Reopen it if there is something you would like to know."};
    room.mayAsk = isReachable && transitionBetween(room.state, CaseState::Question) != nullptr;
    return room;
}

std::optional<Words> Answering::refusal(const Error &error)
{
    if (error.code != Error::Code::Invalid)
        return std::nullopt;
    if (error.detail == NobodyToAsk)
        return nobodyToAsk;
    const auto problem = fromCode<CaseProblem>(error.detail);
    return problem ? std::optional(sentenceFor(*problem)) : std::nullopt;
}

/// Saves what the reporter is told; the case takes the step with it, or nothing is saved.
Result<void> Answering::save(const IncidentId &incident, const Handling &handling)
{
    const auto record = m_register.vault().caseRecord(incident);
    if (!record)
        return tl::unexpected<Error>(record.error());
    const HandlingState told = handling.reply.state;
    const bool staysThere = shownToReporter(record->standing().state) == told;
    if (record->isEmpty() || staysThere)
        return m_register.vault().saveHandling(incident, handling);
    if (told == HandlingState::Question && !canBeAsked(handling))
        return failure(Error::Code::Invalid, QString(NobodyToAsk));
    return m_register.addToCase(incident,
        {{.kind = CaseEvent::Kind::StateChanged,
            .state = caseStateOf(told),
            .reason = told == HandlingState::Question
                ? handling.reply.question.trimmed().left(CaseEvent::MaxReason)
                : QString()}},
        handling);
}

Result<void> Answering::answer(const IncidentId &incident, const ReplyContent &reply)
{
    if (problem(reply))
        return failure(Error::Code::Invalid, QStringLiteral("reply"));
    auto current = m_register.vault().handling(incident);
    if (!current)
        return tl::unexpected<Error>(current.error());
    const QDateTime now = m_register.now();
    Handling changed = current->value_or(Handling {.taken = now});
    changed.reply = reply;
    changed.replied = now;
    if (const auto saved = save(incident, changed); !saved)
        return saved;
    // What stays behind would show up as an answer that was begun anew, no worse.
    static_cast<void>(discardDraft(incident));
    emit handlingChanged(incident);
    // The answer is safe in the register; writing it out is tried again whenever there is a chance.
    static_cast<void>(publishPending());
    return {};
}

Result<void> Answering::keepDraft(const IncidentId &incident, const ReplyContent &reply)
{
    return m_register.vault().saveReplyDraft(incident, reply);
}

Result<std::optional<ReplyContent>> Answering::draft(const IncidentId &incident) const
{
    return m_register.vault().replyDraft(incident);
}

Result<void> Answering::discardDraft(const IncidentId &incident)
{
    return m_register.vault().discardReplyDraft(incident);
}

Result<void> Answering::markAddendaSeen(const IncidentId &incident)
{
    auto current = m_register.vault().handling(incident);
    if (!current)
        return tl::unexpected<Error>(current.error());
    if (!*current || !(*current)->hasUnseenAddenda())
        return {};
    (*current)->seenAddenda = static_cast<int>((*current)->addenda.size());
    if (const auto saved = m_register.vault().saveHandling(incident, **current); !saved)
        return saved;
    emit handlingChanged(incident);
    static_cast<void>(publishPending()); // else it would count as an answer that got stuck
    return {};
}

Result<qsizetype> Answering::publishPending(const Progress &progress)
{
    return publishReplies(m_register, m_random, progress);
}

Result<qsizetype> Answering::pendingReplies() const
{
    return m_register.vault().pendingReplies().map(
        [](const QList<PendingReply> &pending) { return pending.size(); });
}

} // namespace rueckhalt
