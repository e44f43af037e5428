// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/receiptcode.h"

#include "crypto/hash.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qsizetype group = 4;
constexpr std::size_t saltSize = 16;

/// Equally likely: of the 256 values of a byte the last six are drawn again.
std::uint8_t randomDigit(const Random &random)
{
    std::array<std::uint8_t, 1> byte {};
    do
        random(byte);
    while (byte[0] >= 250);
    return static_cast<std::uint8_t>('0' + byte[0] % 10);
}

/// ISO/IEC 7064, hybrid system MOD 11,10.
std::uint8_t checkDigit(ByteView digits)
{
    int product = 10;
    for (const std::uint8_t digit : digits) {
        const int sum = (product + digit - '0') % 10;
        product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    return static_cast<std::uint8_t>('0' + (11 - product) % 10);
}

bool mayStandBetween(QChar c)
{
    static constexpr std::u16string_view dashes = u"-.\u2010\u2011\u2012\u2013\u2014";
    return c.isSpace() || dashes.find(c.unicode()) != std::u16string_view::npos;
}

} // namespace

ReceiptCode::ReceiptCode(SecretBytes digits)
    : m_digits(std::move(digits))
{
}

ReceiptCode ReceiptCode::draw(const Random &random)
{
    SecretBytes digits(Digits);
    const auto place = digits.writable();
    std::ranges::generate(place.first(Digits - 1), [&random] { return randomDigit(random); });
    place.back() = checkDigit(place.first(Digits - 1));
    return ReceiptCode(std::move(digits));
}

tl::expected<ReceiptCode, ReceiptCode::Problem> ReceiptCode::fromText(QStringView typed)
{
    SecretBytes digits(Digits);
    const auto place = digits.writable();
    std::size_t count = 0;
    for (const QChar c : typed) {
        if (c >= u'0' && c <= u'9') {
            if (count == place.size())
                return tl::unexpected(Problem::TooLong);
            place[count++] = static_cast<std::uint8_t>(c.unicode());
        } else if (!mayStandBetween(c)) {
            return tl::unexpected(Problem::OtherCharacter);
        }
    }
    if (count < place.size())
        return tl::unexpected(Problem::Incomplete);
    if (checkDigit(place.first(Digits - 1)) != place.back())
        return tl::unexpected(Problem::Mistyped);
    return ReceiptCode(std::move(digits));
}

QString ReceiptCode::text() const
{
    QString text;
    text.reserve(Digits + Digits / group);
    for (const std::uint8_t digit : m_digits.view()) {
        if (text.size() % (group + 1) == group)
            text.append(u' ');
        text.append(QLatin1Char(static_cast<char>(digit)));
    }
    return text;
}

Result<Receipt> receiptFor(const ReceiptCode &code, ByteView registerId, const KdfCost &cost)
{
    const QByteArray salted = "rueckhalt/2/receipt/" + toByteArray(registerId);
    const Digest digest = sha256(bytesOf(salted));
    const auto secret
        = keyFromPassword(code.digits(), toByteArray(ByteView(digest).first(saltSize)), cost);
    if (!secret)
        return tl::unexpected(secret.error());
    const auto id = hkdfSha256(
        secret->view(), {}, bytesOf(QByteArrayView("rueckhalt/2/receipt/id")), ReceiptId::Size);
    ReceiptId::Bytes idBytes {};
    std::ranges::copy(id.view(), idBytes.begin());
    return Receipt {ReceiptId(idBytes),
        AgreementKey(hkdfSha256(secret->view(), {},
            bytesOf(QByteArrayView("rueckhalt/2/receipt/key")), AgreementKey::Size))};
}

} // namespace rueckhalt
