// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/handlingcodec.h"
#include "vault/casestore.h"
#include "vault/openedvault.h"
#include "vault/reportstore.h"

namespace rueckhalt {

ReportStore reportsIn(OpenedVault &opened)
{
    return {*opened.database, opened.objects, opened.incidents, opened.tokenKey.view()};
}

Result<ReportKnown> Vault::knows(const ReportId &report, const Digest &digest) const
{
    return m_opened->mayUse(Right::TakeIn).and_then([&] {
        return reportsIn(*m_opened).knows(report, digest);
    });
}

Result<QList<Incident>> Vault::takeIn(std::span<const TakenReport> reports)
{
    return m_opened->change({Action::ReportTakenIn}, [&]() -> Result<QList<Incident>> {
        auto taken = reportsIn(*m_opened).takeIn(reports);
        if (!taken)
            return taken;
        for (const Incident &incident : std::as_const(*taken)) {
            if (auto opened = casesIn(*m_opened).open(incident.id, {}); !opened)
                return tl::unexpected<Error>(opened.error());
        }
        return taken;
    });
}

Result<IncidentId> Vault::takeIn(const TakenAddendum &addendum)
{
    return m_opened->change({Action::ReportTakenIn}, [&] {
        return reportsIn(*m_opened).attach(addendum).and_then([&](const IncidentId &incident) {
            return casesIn(*m_opened)
                .noteAnswer(incident)
                .and_then([&] { return m_opened->grants.handOn(incident); })
                .map([&] { return incident; });
        });
    });
}

Result<std::optional<IncidentId>> Vault::incidentOf(const ReceiptId &receipt) const
{
    return m_opened->mayUse(Right::TakeIn).and_then([&] {
        return reportsIn(*m_opened).incidentOf(receipt);
    });
}

Result<std::optional<Handling>> Vault::handling(const IncidentId &incident) const
{
    return reportsIn(*m_opened).handling(incident);
}

Result<QList<HandledReport>> Vault::handlings() const
{
    return m_opened->mayUse(Right::Answer).and_then([&] { return reportsIn(*m_opened).all(); });
}

Result<void> Vault::saveHandling(const IncidentId &incident, const Handling &handling)
{
    return m_opened->change({Action::ReplyWritten, incident.toByteArray()}, [&] {
        CaseStore cases = casesIn(*m_opened);
        const auto before = reportsIn(*m_opened).handling(incident);
        if (!before)
            return Result<void>(tl::unexpected<Error>(before.error()));
        const bool isTold = *before && (*before)->reply.state == handling.reply.state;
        // What has been read of the reporter is one of the duties.
        return reportsIn(*m_opened)
            .save(incident, handling)
            .and_then([&] { return cases.refresh(incident); })
            .and_then([&] {
                return isTold ? Result<void> {}
                              : cases.follow(incident, handling.reply.state, m_opened->me);
            })
            .and_then([&] { return m_opened->grants.handOn(incident); });
    });
}

Result<void> Vault::saveReplyDraft(const IncidentId &incident, const ReplyContent &reply)
{
    return encodeReplyDraft(reply).and_then([&](const QByteArray &bytes) {
        return m_opened->change(
            {Action::DraftSaved, incident.toByteArray()}, [&]() -> Result<void> {
                const auto exists = m_opened->incidents.contains(incident);
                if (!exists)
                    return tl::unexpected<Error>(exists.error());
                if (!*exists)
                    return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
                return m_opened->objects.put(
                    ObjectName::of(SealedPart::Draft, incident), bytesOf(bytes));
            });
    });
}

Result<std::optional<ReplyContent>> Vault::replyDraft(const IncidentId &incident) const
{
    const auto plain = m_opened->objects.open(ObjectName::of(SealedPart::Draft, incident));
    if (!plain)
        return tl::unexpected<Error>(plain.error());
    if (!*plain)
        return std::nullopt;
    return decodeReplyDraft((*plain)->view()).map([](ReplyContent &&reply) {
        return std::optional(std::move(reply));
    });
}

Result<void> Vault::discardReplyDraft(const IncidentId &incident)
{
    const auto draft = ObjectName::of(SealedPart::Draft, incident);
    const auto key = m_opened->objects.contentKey(draft);
    if (!key)
        return tl::unexpected<Error>(key.error());
    if (!*key)
        return {};
    return m_opened->change({Action::DraftSaved, incident.toByteArray()},
        [&] { return m_opened->objects.remove(draft); });
}

Result<QList<PendingReply>> Vault::pendingReplies() const
{
    return m_opened->mayUse(Right::Answer).and_then([&] { return reportsIn(*m_opened).pending(); });
}

Result<void> Vault::markPublished(std::span<const PendingReply> replies)
{
    return m_opened->change(
        {Action::ReplyWritten}, [&] { return reportsIn(*m_opened).markPublished(replies); });
}

Result<QList<ReceiptId>> Vault::withdrawnReplies() const
{
    return m_opened->mayUse(Right::Answer).and_then([&] {
        return reportsIn(*m_opened).withdrawn();
    });
}

Result<void> Vault::markRemoved(std::span<const ReceiptId> receipts)
{
    return m_opened->change(
        {Action::ReplyWritten}, [&] { return reportsIn(*m_opened).markRemoved(receipts); });
}

Result<ReportingSettings> Vault::reportingSettings() const
{
    return reportsIn(*m_opened).settings();
}

Result<void> Vault::saveReportingSettings(const ReportingSettings &settings)
{
    return m_opened->mayUse(Right::TakeIn).and_then([&] {
        return m_opened->change(
            {Action::CardPublished}, [&] { return reportsIn(*m_opened).saveSettings(settings); });
    });
}

ReportingKeys Vault::reportingKeys() const
{
    ReportingKeys keys {.registerId = m_opened->id()};
    const KeyRing &ring = m_opened->keys.roles;
    for (const RoleKeyName &name : ring.names()) {
        const KeySecret *key = ring.key(name);
        if (name.role == KeyRole::SafetyOfficer && key)
            keys.officer.push_back(
                {name.version, key->agreement().clone(), key->signing().clone()});
    }
    if (const auto &recovery = m_opened->head.membership.recovery)
        keys.recovery = recovery->keys.agreement;
    return keys;
}

Result<void> Vault::noteCardPublished()
{
    return m_opened->mayUse(Right::TakeIn).and_then([&] {
        return m_opened->change({Action::CardPublished}, [] { return Result<void> {}; });
    });
}

Result<void> Vault::noteForeignCards(qint64 folders)
{
    // Whoever is in is told, even if it cannot be written down.
    m_opened->integrity.noticed({RegisterAlert::Kind::ForeignCard, 0, folders});
    return m_opened->mayUse(Right::TakeIn).and_then([&] {
        return m_opened->change({Action::ForeignCardFound}, [] { return Result<void> {}; });
    });
}

} // namespace rueckhalt
