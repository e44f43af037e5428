// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backupmanifest.h"

#include "base/canonicalcbor.h"
#include "crypto/hash.h"

#include <algorithm>
#include <limits>

namespace rueckhalt {

namespace {

constexpr QByteArrayView manifestMagic("RKHBCKUP");
constexpr quint16 manifestFormat = 1;
constexpr qsizetype formatSize = 2;
constexpr qsizetype digestSize = 32;
constexpr qsizetype keyIdSize = 16;
constexpr std::size_t mostFiles = 16;
constexpr qsizetype longestName = 255;
constexpr auto most64 = std::numeric_limits<quint64>::max();
/// The year 9999: what QDateTime prints in four digits.
constexpr quint64 latestMoment = 253'402'300'799;

QByteArray authenticatedPart(const BackupManifest &manifest)
{
    CborWriter cbor;
    cbor.array(10);
    cbor.bytes(manifest.id.bytes());
    cbor.text(manifest.registerName);
    cbor.number(static_cast<quint64>(manifest.moment.toSecsSinceEpoch()));
    cbor.number(manifest.number);
    cbor.array(3);
    cbor.number(manifest.mark.epoch);
    cbor.number(manifest.mark.sequence);
    cbor.bytes(manifest.mark.hash);
    cbor.bytes(bytesOf(manifest.keyId));
    cbor.bytes(manifest.contents);
    cbor.number(manifest.incidents);
    cbor.number(manifest.objects);
    cbor.array(static_cast<std::size_t>(manifest.files.size()));
    for (const BackupFile &file : manifest.files) {
        cbor.array(3);
        cbor.text(file.name);
        cbor.number(file.size);
        cbor.bytes(file.digest);
    }
    constexpr std::array<char, formatSize> format {manifestFormat >> 8, manifestFormat & 0xff};
    return manifestMagic.toByteArray() + QByteArray(format.data(), formatSize) + cbor.written();
}

Digest macOf(ByteView authenticated, const SecretBytes &databaseKey)
{
    const SecretBytes key = hkdfSha256(
        databaseKey.view(), {}, bytesOf(QByteArrayView("rueckhalt/2/backup manifest")));
    return hmacSha256(key.view(), authenticated);
}

Digest readDigest(CborReader &cbor)
{
    Digest digest {};
    const QByteArray bytes = cbor.bytes(digest.size());
    if (bytes.size() == digestSize)
        std::copy(bytes.begin(), bytes.end(), digest.begin());
    else
        cbor.fail();
    return digest;
}

/// A plain name: nothing that leads out of the folder of the backup.
bool isFileName(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(u'.') && !name.contains(u'/')
        && !name.contains(QChar::Null);
}

BackupManifest readBody(CborReader &cbor)
{
    BackupManifest manifest;
    if (cbor.array(10) != 10)
        cbor.fail();
    const auto id = RegisterId::fromBytes(cbor.bytes(RegisterId::Size));
    manifest.registerName = cbor.text(longestName);
    manifest.moment
        = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(cbor.number(latestMoment)), Qt::UTC);
    manifest.number = cbor.number(most64);
    if (cbor.array(3) != 3)
        cbor.fail();
    manifest.mark.epoch = cbor.number(most64);
    manifest.mark.sequence = cbor.number(most64);
    manifest.mark.hash = readDigest(cbor);
    manifest.keyId = cbor.bytes(keyIdSize);
    manifest.contents = readDigest(cbor);
    manifest.incidents = cbor.number(most64);
    manifest.objects = cbor.number(most64);
    const std::size_t files = cbor.array(mostFiles);
    for (std::size_t i = 0; i < files && !cbor.failed(); ++i) {
        BackupFile file;
        if (cbor.array(3) != 3)
            cbor.fail();
        file.name = cbor.text(longestName);
        file.size = cbor.number(std::numeric_limits<qint64>::max());
        file.digest = readDigest(cbor);
        if (!isFileName(file.name))
            cbor.fail();
        manifest.files << file;
    }
    if (!id || id->isNull() || manifest.keyId.size() != keyIdSize
        || !isFileName(manifest.registerName))
        cbor.fail();
    else
        manifest.id = *id;
    return manifest;
}

} // namespace

QByteArray databaseKeyId(const SecretBytes &databaseKey, const RegisterId &id)
{
    const SecretBytes derived = hkdfSha256(databaseKey.view(), id.bytes(),
        bytesOf(QByteArrayView("rueckhalt/2/backup key id")), static_cast<std::size_t>(keyIdSize));
    return toByteArray(derived.view());
}

QByteArray encodeManifest(const BackupManifest &manifest, const SecretBytes &databaseKey)
{
    const QByteArray authenticated = authenticatedPart(manifest);
    const QByteArray contents
        = authenticated + toByteArray(macOf(bytesOf(authenticated), databaseKey));
    return contents + toByteArray(sha256(bytesOf(contents)));
}

Result<BackupManifest> parseManifest(const QByteArray &file)
{
    if (!file.startsWith(manifestMagic))
        return failure(Error::Code::NotARegister, QStringLiteral("manifest of something else"));
    const qsizetype bodyStart = manifestMagic.size() + formatSize;
    if (file.size() < bodyStart + 2 * digestSize || file.size() > MaxManifestFile)
        return failure(Error::Code::Damaged, QStringLiteral("length of the manifest"));
    const QByteArrayView contents = QByteArrayView(file).chopped(digestSize);
    if (!equalInConstantTime(
            sha256(bytesOf(contents)), bytesOf(QByteArrayView(file).last(digestSize))))
        return failure(Error::Code::Damaged, QStringLiteral("digest of the manifest"));
    const ByteView format = bytesOf(contents.sliced(manifestMagic.size(), formatSize));
    if ((format[0] << 8 | format[1]) != manifestFormat)
        return failure(Error::Code::NewerFormat, QStringLiteral("format of the manifest"));
    CborReader cbor(bytesOf(contents.sliced(bodyStart).chopped(digestSize)));
    BackupManifest manifest = readBody(cbor);
    if (!cbor.isComplete())
        return failure(Error::Code::Damaged, QStringLiteral("contents of the manifest"));
    return manifest;
}

bool isGenuineManifest(const QByteArray &file, const SecretBytes &databaseKey)
{
    if (file.size() < 2 * digestSize)
        return false;
    const QByteArrayView contents = QByteArrayView(file).chopped(digestSize);
    return equalInConstantTime(macOf(bytesOf(contents.chopped(digestSize)), databaseKey),
        bytesOf(contents.last(digestSize)));
}

} // namespace rueckhalt
