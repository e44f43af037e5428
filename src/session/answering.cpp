// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/answering.h"

#include "session/reportingfolders.h"

namespace rueckhalt {

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
    if (const auto saved = m_register.vault().saveHandling(incident, changed); !saved)
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
