// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever lies in an inbox: the age reader must refuse or read it, never misbehave.
#include "crypto/age.h"
#include "crypto/ageheader.h"
#include "crypto/agestream.h"
#include "crypto/bech32.h"
#include "fuzz/fuzz.h"

#include <algorithm>

using namespace rueckhalt;
using fuzz::mustHold;

namespace {

/// The recipient of the files in the corpus.
const AgreementKey &recipient()
{
    static const AgreementKey key(SecretBytes(bytesOf(QByteArray(32, 'r'))));
    return key;
}

/// The grammar has one way to write a header: what was parsed must come out as it went in.
void readHeader(ByteView file)
{
    const auto header = age::parseHeader(file);
    if (!header)
        return;
    mustHold(header->size <= file.size() && header->authenticated < header->size);
    const QByteArray again = age::writeStanzas(header->stanzas) + age::writeMac(header->mac);
    mustHold(std::ranges::equal(bytesOf(again), file.first(header->size)));
}

void readStream(ByteView payload)
{
    const SecretBytes fileKey(16);
    const auto contents = age::openStream(fileKey, payload);
    mustHold(contents.plain.size() <= age::largestPlainOf(payload.size()));
}

/// The input as plain text, and what an alteration of the sealed payload does.
void writeAndRead(ByteView plain)
{
    const SecretBytes fileKey(16);
    static constexpr std::array<std::uint8_t, age::StreamNonceSize> nonce {};
    QByteArray payload = age::sealStream(fileKey, nonce, plain);
    const auto whole = age::openStream(fileKey, bytesOf(payload));
    mustHold(!whole.problem && std::ranges::equal(whole.plain.view(), plain));
    if (plain.empty())
        return;
    const auto cut
        = static_cast<qsizetype>(plain[0] * 257U % static_cast<unsigned>(payload.size()));
    mustHold(age::openStream(fileKey, bytesOf(payload.first(cut))).problem.has_value());
}

void readKey(ByteView text)
{
    const auto data = bech32::decode("age", text);
    if (data)
        mustHold(std::ranges::equal(bech32::encode("age", data->view()).view(), text));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView input(data, size);
    const auto plain = age::decrypt(recipient(), input);
    mustHold(!plain || plain->size() < size);
    readHeader(input);
    // One of the dearer ones each time, told by the length, which the fuzzer varies freely.
    switch (size % 3) {
    case 0:
        readStream(input);
        break;
    case 1:
        writeAndRead(input);
        break;
    default:
        readKey(input);
    }
    return 0;
}
