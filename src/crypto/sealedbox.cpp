// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/sealedbox.h"

#include "crypto/aesgcm.h"
#include "crypto/hash.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr std::array<std::uint8_t, aesgcm::NonceSize> singleUse {};

SecretBytes boxKey(const SecretBytes &shared, const PublicKey &ephemeral,
    const PublicKey &recipient, QByteArrayView purpose)
{
    std::array<std::uint8_t, 64> salt {};
    std::ranges::copy(recipient, std::ranges::copy(ephemeral, salt.begin()).out);
    const QByteArray info = "rueckhalt/2/sealed box/" + purpose.toByteArray();
    return hkdfSha256(shared.view(), salt, bytesOf(info), aesgcm::KeySize);
}

} // namespace

Result<QByteArray> sealTo(
    const PublicKey &recipient, const BoxLabel &label, ByteView plain, const Random &random)
{
    const AgreementKey ephemeral = AgreementKey::generate(random);
    const auto shared = ephemeral.sharedWith(recipient);
    if (!shared)
        return tl::unexpected(shared.error());
    const auto key = boxKey(*shared, ephemeral.publicKey(), recipient, label.purpose);
    return toByteArray(ephemeral.publicKey())
        + aesgcm::seal({key.view(), singleUse, label.bound}, plain);
}

Result<SecretBytes> openSealed(const AgreementKey &key, const BoxLabel &label, ByteView sealed)
{
    if (sealed.size() < SealedBoxOverhead)
        return failure(Error::Code::Damaged, QStringLiteral("sealed box is too short"));
    PublicKey ephemeral {};
    std::ranges::copy(sealed.first(ephemeral.size()), ephemeral.begin());
    const auto shared = key.sharedWith(ephemeral);
    if (!shared)
        return failure(Error::Code::Damaged, QStringLiteral("sealed box with a key of low order"));
    const auto inner = boxKey(*shared, ephemeral, key.publicKey(), label.purpose);
    return aesgcm::open({inner.view(), singleUse, label.bound}, sealed.subspan(ephemeral.size()));
}

} // namespace rueckhalt
