// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/handlingcodec.h"
#include "vault/casestore.h"
#include "vault/openedvault.h"
#include "vault/reportstore.h"

namespace rueckhalt {

namespace {

/// Nothing for an incident about which nobody was writing.
Result<UnfinishedWork> unfinishedOf(const OpenedVault &opened, const IncidentId &incident)
{
    const auto plain = opened.objects.open(ObjectName::of(SealedPart::Draft, incident));
    if (!plain)
        return tl::unexpected<Error>(plain.error());
    return *plain ? decodeUnfinishedWork((*plain)->view()) : UnfinishedWork {};
}

/// What is unreadable is replaced; what is empty is taken away.
template <typename Change>
Result<void> changeUnfinished(OpenedVault &opened, const IncidentId &incident, Change change)
{
    const UnfinishedWork before = unfinishedOf(opened, incident).value_or(UnfinishedWork {});
    UnfinishedWork after = before;
    change(after);
    if (after == before)
        return {};
    const auto name = ObjectName::of(SealedPart::Draft, incident);
    return encode(after).and_then([&](const QByteArray &bytes) {
        return opened.change({Action::DraftSaved, incident.toByteArray()}, [&]() -> Result<void> {
            if (after.isEmpty())
                return opened.objects.remove(name);
            const auto exists = opened.incidents.contains(incident);
            if (!exists)
                return tl::unexpected<Error>(exists.error());
            if (!*exists)
                return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
            return opened.objects.put(name, bytesOf(bytes));
        });
    });
}

void removeEntryOf(UnfinishedWork &work, const UserId &author)
{
    work.entries.removeIf([&](const UnfinishedEntry &entry) { return entry.author == author; });
}

} // namespace

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
    return changeUnfinished(*m_opened, incident, [&](UnfinishedWork &work) { work.reply = reply; });
}

Result<std::optional<ReplyContent>> Vault::replyDraft(const IncidentId &incident) const
{
    return unfinishedOf(*m_opened, incident).map([](UnfinishedWork &&work) {
        return std::move(work.reply);
    });
}

Result<void> Vault::discardReplyDraft(const IncidentId &incident)
{
    return changeUnfinished(*m_opened, incident, [](UnfinishedWork &work) { work.reply.reset(); });
}

Result<void> Vault::saveUnfinished(const IncidentId &incident, const UnfinishedEntry &entry)
{
    return changeUnfinished(*m_opened, incident, [&](UnfinishedWork &work) {
        removeEntryOf(work, m_opened->me.id);
        UnfinishedEntry own = entry;
        own.author = m_opened->me.id;
        own.moment = m_opened->environment.clock();
        work.entries << own;
    });
}

Result<QHash<IncidentId, UnfinishedEntry>> Vault::unfinished() const
{
    QHash<IncidentId, UnfinishedEntry> own;
    if (!m_opened->objects.holdsKeyOf(SealedPart::Draft))
        return own;
    const auto read = m_opened->objects.openAll(
        SealedPart::Draft, [&](const ObjectName &name, const SecretBytes &plain) -> Result<void> {
            if (name.object.isNull())
                return {};
            // What cannot be read keeps nobody from the rest.
            const auto work = decodeUnfinishedWork(plain.view());
            for (const UnfinishedEntry &entry : work ? work->entries : QList<UnfinishedEntry> {}) {
                if (entry.author == m_opened->me.id)
                    own.insert(IncidentId(name.object.bytes()), entry);
            }
            return {};
        });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return own;
}

Result<void> Vault::discardUnfinished(const IncidentId &incident)
{
    return changeUnfinished(
        *m_opened, incident, [&](UnfinishedWork &work) { removeEntryOf(work, m_opened->me.id); });
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
