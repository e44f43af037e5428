// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/chainentry.h"

#include "base/canonicalcbor.h"
#include "crypto/hash.h"
#include "domain/protection/rights.h"
#include "vault/registerdigest.h"

#include <algorithm>
#include <limits>

namespace rueckhalt {

namespace {

constexpr std::uint64_t entrySuite = 1;
constexpr std::size_t fieldCount = 12;
constexpr auto most64 = static_cast<std::uint64_t>(std::numeric_limits<qint64>::max());

Digest digestFrom(CborReader &cbor)
{
    Digest digest {};
    const QByteArray bytes = cbor.bytes(digest.size());
    if (bytes.size() == std::ssize(digest))
        std::ranges::copy(bytesOf(bytes), digest.begin());
    else
        cbor.fail();
    return digest;
}

ChainSigner signerFrom(CborReader &cbor)
{
    ChainSigner signer;
    const auto fields = cbor.array(3);
    if (fields != 3) {
        cbor.fail();
        return signer;
    }
    const auto role = cbor.number(terms<Role>().size());
    if (role != 0)
        signer.role = static_cast<Role>(role);
    signer.keyVersion = static_cast<quint32>(cbor.number(std::numeric_limits<quint32>::max()));
    if (const auto member = UserId::fromBytes(cbor.bytes(UserId::Size)))
        signer.member = *member;
    else
        cbor.fail();
    if (signer.role ? signer.keyVersion == 0 || !signer.member.isNull() : signer.keyVersion != 0)
        cbor.fail();
    return signer;
}

Roots rootsFrom(CborReader &cbor)
{
    Roots roots;
    const auto count = cbor.array(allCompartments.size());
    std::uint64_t before = 0;
    for (std::size_t i = 0; i < count && !cbor.failed(); ++i) {
        if (cbor.array(2) != 2)
            cbor.fail();
        const auto compartment = cbor.number(std::numeric_limits<std::uint8_t>::max());
        const auto known = static_cast<Compartment>(compartment);
        if (compartment <= before || std::ranges::count(allCompartments, known) == 0)
            cbor.fail();
        before = compartment;
        roots[known] = digestFrom(cbor);
    }
    return roots;
}

} // namespace

QByteArray encodeEntry(const ChainEntry &entry)
{
    CborWriter cbor;
    cbor.array(fieldCount);
    cbor.number(entrySuite);
    cbor.number(entry.sequence);
    cbor.bytes(entry.previous);
    cbor.number(entry.membershipEpoch);
    cbor.number(entry.resumptions);
    cbor.number(entry.month);
    cbor.array(3);
    cbor.number(entry.signer.role ? static_cast<std::uint64_t>(*entry.signer.role) : 0);
    cbor.number(entry.signer.keyVersion);
    cbor.bytes(entry.signer.member.bytes());
    cbor.array(entry.changed.size());
    for (const auto &[compartment, root] : entry.changed) {
        cbor.array(2);
        cbor.number(static_cast<std::uint64_t>(compartment));
        cbor.bytes(root);
    }
    cbor.bytes(entry.detailHash);
    cbor.number(entry.prunedTo);
    cbor.number(entry.resumes ? 1 : 0);
    return cbor.written();
}

Result<ChainEntry> parseEntry(ByteView bytes)
{
    ChainEntry entry;
    CborReader cbor(bytes);
    if (cbor.array(fieldCount) != fieldCount)
        cbor.fail();
    const auto suite = cbor.number(most64);
    if (!cbor.failed() && suite != entrySuite)
        return failure(Error::Code::Unsupported, QStringLiteral("suite of an entry"));
    entry.sequence = cbor.number(most64);
    entry.previous = digestFrom(cbor);
    entry.membershipEpoch = cbor.number(most64);
    entry.resumptions = cbor.number(std::numeric_limits<quint32>::max());
    entry.month = static_cast<quint32>(cbor.number(std::numeric_limits<quint32>::max()));
    entry.signer = signerFrom(cbor);
    entry.changed = rootsFrom(cbor);
    entry.detailHash = digestFrom(cbor);
    entry.prunedTo = cbor.number(most64);
    entry.resumes = cbor.number(1) == 1;
    if (!cbor.isComplete())
        return failure(Error::Code::Damaged, QStringLiteral("contents of an entry"));
    return entry;
}

QByteArray signedText(const QByteArray &registerId, ByteView entry)
{
    return QByteArrayLiteral("rueckhalt/2/chain entry") + registerId + toByteArray(entry);
}

Digest entryHash(const QByteArray &signedText, ByteView signature)
{
    return sha256(bytesOf(signedText + toByteArray(signature)));
}

const char *offenceOf(const ChainEntry &entry)
{
    if (entry.sequence == 1 && entry.changed.size() != allCompartments.size())
        return "first entry without all compartments";
    if (entry.signer.isRecovery())
        return nullptr; // Holds the keys of all roles.
    const auto may = [&entry](Right right) {
        return entry.signer.role && accessOf(*entry.signer.role, right) == Access::Yes;
    };
    for (const auto &[compartment, root] : entry.changed) {
        if (entry.sequence == 1 && root == RegisterDigest::emptyRoot(compartment))
            continue;
        const bool isOwnAccount = !entry.signer.role && compartment == Compartment::Members;
        if (!isOwnAccount
            && !(entry.signer.role && writersOf(compartment).contains(*entry.signer.role)))
            return "compartment of another role";
    }
    if (entry.prunedTo != 0 && !may(Right::PruneAccessLog))
        return "log pruned by another role";
    if (entry.resumes && !may(Right::Backup))
        return "older state resumed by another role";
    return nullptr;
}

} // namespace rueckhalt
