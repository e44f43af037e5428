// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/membershipstore.h"

namespace rueckhalt {

Result<QByteArrayList> MembershipStore::history() const
{
    auto row = m_database.prepare("SELECT content FROM membership ORDER BY epoch");
    if (!row)
        return tl::unexpected<Error>(row.error());
    QByteArrayList history;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return history;
        history << toByteArray(row->bytes(0));
    }
}

Result<std::optional<Membership>> MembershipStore::newest() const
{
    auto row = m_database.prepare("SELECT content FROM membership ORDER BY epoch DESC LIMIT 1");
    if (!row)
        return tl::unexpected<Error>(row.error());
    const auto found = row->next();
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return std::nullopt;
    return parseMembership(row->bytes(0)).map([](Membership &&membership) {
        return std::optional(std::move(membership));
    });
}

Result<std::optional<Membership>> MembershipStore::at(quint64 epoch) const
{
    auto row = m_database.prepare("SELECT content FROM membership WHERE epoch = ?");
    if (!row)
        return tl::unexpected<Error>(row.error());
    const auto found = row->with(static_cast<qint64>(epoch)).next();
    if (!found)
        return tl::unexpected<Error>(found.error());
    const auto membership = *found ? parseMembership(row->bytes(0))
                                   : Result<Membership>(failure(Error::Code::NotFound));
    return membership && membership->epoch == epoch ? std::optional(*membership) : std::nullopt;
}

Result<void> MembershipStore::add(const Membership &membership)
{
    // STRICT: the epoch is a number of SQLite, which has 63 bits for it.
    return m_database.run("INSERT INTO membership (epoch, content) VALUES (?, ?)",
        static_cast<qint64>(membership.epoch), encodeMembership(membership));
}

} // namespace rueckhalt
