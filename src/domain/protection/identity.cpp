// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/protection/identity.h"

#include "base/canonicalcbor.h"

#include <array>

namespace rueckhalt {

namespace {

constexpr std::uint64_t identityVersion = 1;
constexpr std::uint64_t latestDay = 10'000'000; // in the year 22,666

} // namespace

template <>
std::span<const Term<IdentityTrigger>> terms<IdentityTrigger>()
{
    using enum IdentityTrigger;
    static constexpr std::array<Term<IdentityTrigger>, 3> list {{
        {HouseBan, "house-ban", {"Hausverbot", "House ban"}},
        {CriminalReport, "criminal-report", {"Strafanzeige", "Criminal report"}},
        {Application, "application",
            {"Strafantrag oder Klage", "Application for prosecution or suit"}},
    }};
    return list;
}

Result<void> checkIdentity(const Identity &identity, const QDate &today, int longestMonths)
{
    const auto isText = [](const QString &text, qsizetype most) {
        return !text.trimmed().isEmpty() && text.size() <= most;
    };
    if (!isText(identity.name, MaxIdentityName))
        return failure(Error::Code::Invalid, QStringLiteral("name"));
    if (!isText(identity.reason, MaxIdentityReason))
        return failure(Error::Code::Invalid, QStringLiteral("reason"));
    if (!identity.ends.isValid() || identity.ends <= today
        || identity.ends > today.addMonths(longestMonths))
        return failure(Error::Code::Invalid, QStringLiteral("ends"));
    return {};
}

QByteArray encode(const Identity &identity)
{
    CborWriter cbor;
    cbor.array(6);
    cbor.number(identityVersion);
    cbor.bytes(identity.incident.isNull() ? ByteView() : ByteView(identity.incident.bytes()));
    cbor.text(identity.name);
    cbor.number(static_cast<std::uint64_t>(identity.trigger));
    cbor.text(identity.reason);
    cbor.number(static_cast<std::uint64_t>(identity.ends.toJulianDay()));
    return cbor.written();
}

Result<Identity> decodeIdentity(ByteView bytes)
{
    CborReader cbor(bytes);
    if (cbor.array(6) != 6)
        cbor.fail();
    const auto version = cbor.number(255);
    if (!cbor.failed() && version > identityVersion)
        return failure(Error::Code::NewerFormat, QStringLiteral("identity"));
    Identity identity;
    const QByteArray incident = cbor.bytes(IncidentId::Size);
    identity.name = cbor.text(MaxIdentityName);
    const auto trigger = cbor.number(terms<IdentityTrigger>().size());
    identity.reason = cbor.text(MaxIdentityReason);
    identity.ends = QDate::fromJulianDay(static_cast<qint64>(cbor.number(latestDay)));
    if (!incident.isEmpty()) {
        const auto id = IncidentId::fromBytes(incident);
        if (!id || id->isNull())
            cbor.fail();
        identity.incident = id.value_or(IncidentId {});
    }
    if (!cbor.isComplete() || version != identityVersion || trigger == 0)
        return failure(Error::Code::Damaged, QStringLiteral("identity"));
    identity.trigger = static_cast<IdentityTrigger>(trigger);
    return identity;
}

} // namespace rueckhalt
