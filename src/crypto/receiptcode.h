// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "crypto/keypair.h"
#include "crypto/passwordkey.h"

#include <QString>

namespace rueckhalt {

/// Names the replies to one report; tells nothing about who holds its code.
using ReceiptId = Id<struct ReceiptTag>;

/// 16 digits that somebody who reports without a name keeps: 15 drawn at random (49.8 bits, which
/// Argon2id puts out of reach also of those who have the folder) and a check digit after ISO/IEC
/// 7064, MOD 11,10, which finds every wrong digit and nearly every exchange of two neighbours.
class ReceiptCode
{
public:
    static constexpr qsizetype Digits = 16;

    enum class Problem {
        Incomplete, ///< fewer digits than 16
        TooLong, ///< more digits than 16
        OtherCharacter, ///< something that is neither digit, space, dot nor dash
        Mistyped, ///< the check digit does not fit
    };

    [[nodiscard]] static ReceiptCode draw(const Random &random);
    /// Reads a code as people write it: with or without spaces, dots and dashes between the digits.
    [[nodiscard]] static tl::expected<ReceiptCode, Problem> fromText(QStringView typed);

    /// In four groups, as in "1234 5678 9012 3456"; for the eye and the printer only.
    [[nodiscard]] QString text() const;
    /// The digits in ASCII.
    [[nodiscard]] const SecretBytes &digits() const { return m_digits; }

private:
    explicit ReceiptCode(SecretBytes digits);

    SecretBytes m_digits;
};

/// What a code opens: where the replies lie and the key they are sealed to.
struct Receipt
{
    ReceiptId id;
    AgreementKey key;
};

/// Derives both from the code and the register it was given for. `cost` comes from the reporting
/// card and is checked against its bounds (Unsupported). TooLarge: not enough memory.
///
///     secret = Argon2id(digits, salt = first 16 bytes of SHA-256("rueckhalt/2/receipt/" ‖
///     register)) id  = HKDF-SHA-256(secret, info "rueckhalt/2/receipt/id"), 16 bytes key =
///     HKDF-SHA-256(secret, info "rueckhalt/2/receipt/key"), 32 bytes, X25519
[[nodiscard]] Result<Receipt> receiptFor(
    const ReceiptCode &code, ByteView registerId, const KdfCost &cost);

} // namespace rueckhalt
