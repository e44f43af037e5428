// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/openedvault.h"
#include "vault/releasestore.h"

namespace rueckhalt {

ReleaseStore releasesIn(OpenedVault &opened)
{
    return {*opened.database, opened.objects, opened.ledgerKey.view()};
}

Result<QList<Release>> Vault::releases() const
{
    return m_opened->mayUse(Right::ReadReleased).and_then([&] {
        return releasesIn(*m_opened).releases();
    });
}

Result<ReleaseLedger> Vault::releaseLedger(const FactTable &facts) const
{
    if (const auto allowed = m_opened->mayUse(Right::Release); !allowed)
        return tl::unexpected<Error>(allowed.error());
    if (m_opened->ledgerKey.isEmpty())
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    return releasesIn(*m_opened).ledger(facts);
}

Result<void> Vault::release(const ReleaseDraft &draft)
{
    if (m_opened->ledgerKey.isEmpty())
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    return m_opened->change({Action::ReleaseMade, draft.release.id.code().toUtf8()},
        [&] { return releasesIn(*m_opened).add(draft.release, draft.sealed); });
}

Result<QList<KeptDocument>> Vault::releasedDocuments() const
{
    return m_opened->mayUse(Right::ReadReleased).and_then([&] {
        return releasesIn(*m_opened).documents();
    });
}

Result<int> Vault::keepDocument(const QByteArray &content)
{
    const KeptDocument document {.made = m_opened->environment.clock(), .content = content};
    return m_opened->change(
        {Action::ReportReleased}, [&] { return releasesIn(*m_opened).add(document); });
}

} // namespace rueckhalt
