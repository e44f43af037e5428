// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/protecting.h"

#include "vault/printedanchor.h"

namespace rueckhalt {

Result<QString> Protecting::stateOnPaper(Language language) const
{
    const auto newest = m_log->entries(0, 1);
    if (!newest)
        return tl::unexpected(newest.error());
    if (newest->isEmpty())
        return QString();
    return anchorText({0, newest->first().sequence, newest->first().hash}, language);
}

Result<Protecting::Comparison> Protecting::compareWithPaper(const QString &typed) const
{
    const auto anchor = anchorFrom(typed);
    if (!anchor)
        return tl::unexpected(anchor.error());
    const auto entries = m_log->entries(anchor->sequence, 1);
    if (!entries)
        return tl::unexpected(entries.error());
    using enum Comparison::Outcome;
    if (entries->isEmpty() || entries->first().sequence != anchor->sequence)
        return Comparison {NotYet, anchor->sequence};
    return Comparison {anchor->fits(entries->first().hash) ? Same : Other, anchor->sequence};
}

Result<QList<VaultFinding>> Protecting::checkAll(const Progress &progress) const
{
    if (auto chain = m_log->verify(progress); !chain)
        return tl::unexpected(chain.error());
    return m_register.vault().verify(progress);
}

} // namespace rueckhalt
