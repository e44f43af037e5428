// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/keypair.h"

/// Files in the age v1 format (C2SP, age-encryption.org/v1) for X25519 recipients: every holder of
/// one of the keys can read, the writer cannot. Interoperates with the command line tool age.
/// Everything stays in memory.
namespace rueckhalt::age {

/// Most plain bytes that are written, and that are read unless told otherwise.
inline constexpr std::size_t LargestPlain = std::size_t {16} * 1024 * 1024;

/// How much room a file takes at most beyond its plain bytes, for `recipients` recipients.
[[nodiscard]] std::size_t overheadFor(std::size_t plainSize, std::size_t recipients);

/// A public key as age writes it: "age1…".
[[nodiscard]] QByteArray recipientText(const PublicKey &key);
/// Malformed unless it is one X25519 recipient, in lower case and nothing around it.
[[nodiscard]] Result<PublicKey> recipientFromText(QByteArrayView text);

/// A secret key as age writes it, in ASCII: "AGE-SECRET-KEY-1…".
[[nodiscard]] SecretBytes identityText(const AgreementKey &key);
/// Malformed unless it is one X25519 identity, in upper case and nothing around it.
[[nodiscard]] Result<AgreementKey> identityFromText(ByteView text);

/// A file that each recipient can read. Invalid without recipients, with more than MostStanzas, or
/// with one of low order; TooLarge beyond LargestPlain.
[[nodiscard]] Result<QByteArray> encrypt(
    std::span<const PublicKey> recipients, ByteView plain, const Random &random);

/// What the header gives to somebody it was written for.
struct OpenedHeader
{
    SecretBytes fileKey;
    ByteView payload; ///< part of the file, not looked at yet
};

/// Parses and authenticates the header only. Malformed: not an age v1 file, or not as the format
/// demands; NotFound: none of `keys` is a recipient; Damaged: the header was altered.
[[nodiscard]] Result<OpenedHeader> openHeader(std::span<const AgreementKey> keys, ByteView file);

/// The whole contents, or nothing. Errors as above; also Damaged when the payload was altered, cut
/// or lengthened, and TooLarge when there may be more than `largest` plain bytes (found out before
/// anything of it is decrypted).
[[nodiscard]] Result<SecretBytes> decrypt(
    std::span<const AgreementKey> keys, ByteView file, std::size_t largest = LargestPlain);
[[nodiscard]] inline Result<SecretBytes> decrypt(
    const AgreementKey &key, ByteView file, std::size_t largest = LargestPlain)
{
    return decrypt(std::span(&key, 1), file, largest);
}

} // namespace rueckhalt::age
