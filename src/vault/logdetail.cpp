// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/logdetail.h"

#include "base/canonicalcbor.h"
#include "crypto/aesgcm.h"

#include <QtEndian>

#include <algorithm>
#include <limits>
#include <memory>

namespace rueckhalt {

namespace {

constexpr std::size_t keySize = aesgcm::KeySize;
constexpr qsizetype longestObject = 64;
/// Of the plain text, so that its length tells nothing about the action.
constexpr qsizetype plainSize = 256;

QByteArray bytesOfNumber(quint64 number)
{
    const quint64 ordered = qToBigEndian(number);
    return {reinterpret_cast<const char *>(&ordered), sizeof ordered};
}

QByteArray bindingOf(const LogPlace &place)
{
    return place.registerId + bytesOfNumber(place.sequence) + toByteArray(place.previous);
}

QByteArray halfBinding(const QByteArray &registerId, std::size_t position)
{
    return registerId + QByteArray(1, static_cast<char>(position));
}

std::uint64_t numberOf(std::optional<Role> role)
{
    return role ? static_cast<std::uint64_t>(*role) : 0;
}

std::optional<Role> roleOfNumber(std::uint64_t number)
{
    return number == 0 ? std::nullopt : std::optional(static_cast<Role>(number));
}

void writeFields(CborWriter &cbor, const LogDetail &detail)
{
    cbor.number(static_cast<std::uint64_t>(detail.moment.toSecsSinceEpoch()));
    cbor.bytes(detail.user.bytes());
    cbor.number(static_cast<std::uint64_t>(detail.action));
    cbor.bytes(bytesOf(detail.object));
}

} // namespace

QByteArray LogDetail::signedText(const LogPlace &place) const
{
    CborWriter cbor;
    cbor.array(4);
    writeFields(cbor, *this);
    return QByteArrayLiteral("rueckhalt/2/log entry") + bindingOf(place) + cbor.written();
}

Result<LogKey> LogKey::generate(
    const QByteArray &registerId, const LogRecipients &recipients, const Random &random)
{
    LogKey made;
    made.m_key = SecretBytes(keySize);
    CborWriter cbor;
    cbor.array(recipients.size());
    for (std::size_t i = 0; i < recipients.size(); ++i) {
        SecretBytes half(keySize);
        random(half.writable());
        std::ranges::transform(
            made.m_key.view(), half.view(), made.m_key.writable().begin(), std::bit_xor {});
        const QByteArray bound = halfBinding(registerId, i);
        const auto box
            = sealTo(recipients[i].key, {"log half", bytesOf(bound)}, half.view(), random);
        if (!box)
            return tl::unexpected<Error>(box.error());
        cbor.array(3);
        cbor.number(numberOf(recipients[i].role));
        cbor.number(recipients[i].keyVersion);
        cbor.bytes(bytesOf(*box));
    }
    made.m_sealedHalves = cbor.written();
    return made;
}

Result<LogKey::SealedHalves> LogKey::parse(const QByteArray &bytes)
{
    SealedHalves halves;
    CborReader cbor(bytesOf(bytes));
    if (cbor.array(halves.size()) != halves.size())
        cbor.fail();
    for (SealedHalf &half : halves) {
        if (cbor.array(3) != 3)
            cbor.fail();
        half.recipient.role = roleOfNumber(cbor.number(terms<Role>().size()));
        half.recipient.keyVersion
            = static_cast<quint32>(cbor.number(std::numeric_limits<quint32>::max()));
        half.box = cbor.bytes(keySize + SealedBoxOverhead);
    }
    if (!cbor.isComplete())
        return failure(Error::Code::Damaged, QStringLiteral("log key"));
    return halves;
}

Result<LogRecipients> LogKey::recipientsOf(const QByteArray &sealedHalves)
{
    return parse(sealedHalves).map([](const SealedHalves &halves) {
        return LogRecipients {halves[0].recipient, halves[1].recipient};
    });
}

Result<LogKey> LogKey::open(
    const QByteArray &registerId, const QByteArray &sealedHalves, const LogReader &reader)
{
    const auto halves = parse(sealedHalves);
    if (!halves)
        return tl::unexpected<Error>(halves.error());
    LogKey opened;
    opened.m_key = SecretBytes(keySize);
    opened.m_sealedHalves = sealedHalves;
    for (std::size_t i = 0; i < halves->size(); ++i) {
        const auto &[recipient, box] = halves->at(i);
        const AgreementKey *key = reader(recipient.role, recipient.keyVersion);
        if (!key)
            return failure(Error::Code::NotPermitted, QStringLiteral("half of the log key"));
        const QByteArray bound = halfBinding(registerId, i);
        const auto half = openSealed(*key, {"log half", bytesOf(bound)}, bytesOf(box));
        if (!half)
            return tl::unexpected<Error>(half.error());
        if (half->size() != keySize)
            return failure(Error::Code::Damaged, QStringLiteral("half of the log key"));
        std::ranges::transform(
            opened.m_key.view(), half->view(), opened.m_key.writable().begin(), std::bit_xor {});
    }
    return opened;
}

QByteArray LogKey::seal(const LogPlace &place, const LogDetail &detail, const Random &random) const
{
    Q_ASSERT(detail.object.size() <= longestObject);
    CborWriter cbor;
    cbor.array(6);
    writeFields(cbor, detail);
    cbor.bytes(bytesOf(detail.signature));
    constexpr qsizetype lengthOfPadding = 3; // more than 255 never, less than 24 never
    const qsizetype padding = plainSize - cbor.written().size() - lengthOfPadding;
    cbor.bytes(bytesOf(QByteArray(std::max<qsizetype>(padding, 0), '\0')));
    std::array<std::uint8_t, aesgcm::NonceSize> nonce {};
    random(nonce);
    const QByteArray bound = bindingOf(place);
    return toByteArray(nonce)
        + aesgcm::seal({m_key.view(), nonce, bytesOf(bound)}, bytesOf(cbor.written()));
}

Result<LogDetail> LogKey::open(const LogPlace &place, const QByteArray &sealed) const
{
    const ByteView view = bytesOf(sealed);
    if (view.size() < aesgcm::NonceSize)
        return failure(Error::Code::Damaged, QStringLiteral("detail of an entry"));
    const QByteArray bound = bindingOf(place);
    const auto plain = aesgcm::open({m_key.view(), view.first(aesgcm::NonceSize), bytesOf(bound)},
        view.subspan(aesgcm::NonceSize));
    if (!plain)
        return tl::unexpected<Error>(plain.error());
    CborReader cbor(plain->view());
    if (cbor.array(6) != 6)
        cbor.fail();
    LogDetail detail;
    detail.moment = QDateTime::fromSecsSinceEpoch(
        static_cast<qint64>(cbor.number(std::numeric_limits<quint32>::max() * 16ULL)), Qt::UTC);
    const auto user = UserId::fromBytes(cbor.bytes(UserId::Size));
    detail.action = static_cast<Action>(cbor.number(std::numeric_limits<std::uint8_t>::max()));
    detail.object = cbor.bytes(longestObject);
    detail.signature = cbor.bytes(std::tuple_size_v<Signature>);
    cbor.bytes(plainSize);
    const bool isKnown = std::ranges::any_of(
        terms<Action>(), [&](const auto &term) { return term.value == detail.action; });
    if (!cbor.isComplete() || !user || !isKnown)
        return failure(Error::Code::Damaged, QStringLiteral("detail of an entry"));
    detail.user = *user;
    return detail;
}

namespace {

constexpr std::size_t halfSize = 1 + sizeof(quint32) + AgreementKey::Size;

} // namespace

void addToHalf(
    SecretBytes &half, std::optional<Role> role, quint32 keyVersion, const AgreementKey &key)
{
    SecretBytes longer(half.size() + halfSize);
    auto out = std::ranges::copy(half.view(), longer.writable().begin()).out;
    *out++ = static_cast<std::uint8_t>(numberOf(role));
    const quint32 ordered = qToBigEndian(keyVersion);
    out = std::ranges::copy(
        bytesOf({reinterpret_cast<const char *>(&ordered), sizeof ordered}), out)
              .out;
    std::ranges::copy(key.secret().view(), out);
    half = std::move(longer);
}

Result<LogReader> readerOf(std::initializer_list<const LogHalf *> halves)
{
    struct Held
    {
        std::optional<Role> role;
        quint32 keyVersion;
        AgreementKey key;
    };
    // Shared, because std::function wants to be copied.
    const auto held = std::make_shared<std::vector<Held>>();
    for (const LogHalf *half : halves) {
        if (half->size() % halfSize != 0)
            return failure(Error::Code::Invalid, QStringLiteral("half of the log key"));
        for (auto rest = half->view(); !rest.empty(); rest = rest.subspan(halfSize)) {
            quint32 version = 0;
            std::memcpy(&version, rest.data() + 1, sizeof version);
            if (rest[0] > terms<Role>().size())
                return failure(Error::Code::Invalid, QStringLiteral("half of the log key"));
            held->push_back({roleOfNumber(rest[0]), qFromBigEndian(version),
                AgreementKey(SecretBytes(
                    rest.subspan(halfSize - AgreementKey::Size).first(AgreementKey::Size)))});
        }
    }
    return [held](std::optional<Role> role, quint32 keyVersion) -> const AgreementKey * {
        const auto found = std::ranges::find_if(*held,
            [&](const Held &one) { return one.role == role && one.keyVersion == keyVersion; });
        return found == held->end() ? nullptr : &found->key;
    };
}

} // namespace rueckhalt
