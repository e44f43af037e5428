// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/anchors.h"

#include "base/canonicalcbor.h"
#include "base/systemerror.h"
#include "crypto/hash.h"
#include "vault/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <limits>

#include <fcntl.h>
#include <unistd.h>

namespace rueckhalt {

namespace {

constexpr QByteArrayView anchorMagic("RUECKHAN");
constexpr qint64 longestFile = 1024;
constexpr qsizetype digestSize = sizeof(Digest);
constexpr std::uint64_t plainSuite = 1; ///< without a digest: damage looks like another key
constexpr std::uint64_t anchorSuite = 2;
constexpr std::size_t fieldCount = 7;

QByteArray contentsFor(const QByteArray &registerId, const Anchor &anchor)
{
    CborWriter cbor;
    cbor.array(fieldCount);
    cbor.number(anchorSuite);
    cbor.bytes(bytesOf(registerId));
    cbor.number(anchor.membershipEpoch);
    cbor.bytes(anchor.membershipHash);
    cbor.number(anchor.mark.epoch);
    cbor.number(anchor.mark.sequence);
    cbor.bytes(anchor.mark.hash);
    return anchorMagic.toByteArray() + cbor.written();
}

Digest macOf(ByteView contents, const QByteArray &registerId, const SecretBytes &databaseKey)
{
    const SecretBytes key = hkdfSha256(
        databaseKey.view(), bytesOf(registerId), bytesOf(QByteArrayView("rueckhalt/2/anchor")));
    return hmacSha256(key.view(), contents);
}

void readDigest(CborReader &cbor, Digest &digest)
{
    const QByteArray bytes = cbor.bytes(digest.size());
    if (bytes.size() == std::ssize(digest))
        std::ranges::copy(bytesOf(bytes), digest.begin());
    else
        cbor.fail();
}

Result<Anchor> parseAnchor(ByteView bytes, std::uint64_t suite, const QByteArray &registerId)
{
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<qint64>::max());
    Anchor anchor;
    CborReader cbor(bytes);
    if (cbor.array(fieldCount) != fieldCount || cbor.number(most) != suite)
        cbor.fail();
    if (cbor.bytes(static_cast<std::size_t>(registerId.size())) != registerId)
        cbor.fail();
    anchor.membershipEpoch = cbor.number(most);
    readDigest(cbor, anchor.membershipHash);
    anchor.mark.epoch = cbor.number(most);
    anchor.mark.sequence = cbor.number(most);
    readDigest(cbor, anchor.mark.hash);
    if (!cbor.isComplete())
        return failure(Error::Code::Damaged, QStringLiteral("contents of an anchor"));
    return anchor;
}

Result<void> makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    if (!QDir().mkpath(QFileInfo(folder).path()))
        return failure(Error::Code::Io, QStringLiteral("folder of anchors"));
    auto made = makePrivateFolder(folder);
    if (!made && made.error().code == Error::Code::AlreadyExists)
        return {};
    return made;
}

bool writeAll(int descriptor, const QByteArray &contents)
{
    // One write: anchors are far shorter than what is ever written in parts.
    return ::write(descriptor, contents.constData(), static_cast<std::size_t>(contents.size()))
        == contents.size();
}

} // namespace

QString defaultAnchorFolder()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state))
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/Rueckhalt/anchors");
}

QString Anchors::fileOf(const QByteArray &registerId) const
{
    return m_folder + u'/' + QString::fromLatin1(registerId.toHex());
}

Result<std::optional<Anchor>> Anchors::read(
    const QByteArray &registerId, std::span<const SecretBytes> databaseKeys) const
{
    if (m_folder.isEmpty())
        return std::nullopt;
    const auto file = contentsOf(fileOf(registerId), longestFile);
    if (!file) {
        if (file.error().code == Error::Code::NotFound)
            return std::nullopt;
        return failure(Error::Code::Damaged, file.error().detail);
    }
    if (!file->startsWith(anchorMagic) || file->size() <= anchorMagic.size() + 2 * digestSize)
        return failure(Error::Code::Damaged, QStringLiteral("no anchor"));
    const QByteArrayView all(*file);
    const bool isWhole = equalInConstantTime(
        sha256(bytesOf(all.chopped(digestSize))), bytesOf(all.last(digestSize)));
    const QByteArrayView authenticated = isWhole ? all.chopped(digestSize) : all;
    const ByteView contents = bytesOf(authenticated.chopped(digestSize));
    const ByteView mac = bytesOf(authenticated.last(digestSize));
    const bool isProven = std::ranges::any_of(databaseKeys, [&](const SecretBytes &key) {
        return equalInConstantTime(macOf(contents, registerId, key), mac);
    });
    if (!isWhole && !isProven)
        return failure(Error::Code::Damaged, QStringLiteral("MAC of an anchor"));
    return parseAnchor(contents.subspan(static_cast<std::size_t>(anchorMagic.size())),
        isWhole ? anchorSuite : plainSuite, registerId)
        .map([isProven](Anchor &&anchor) {
            anchor.isProven = isProven;
            return std::optional(anchor);
        });
}

Result<void> Anchors::write(const QByteArray &registerId, const Anchor &anchor,
    const SecretBytes &databaseKey, Durability durability) const
{
    if (m_folder.isEmpty())
        return {};
    if (const auto made = makeFolder(m_folder); !made)
        return made;
    QByteArray contents = contentsFor(registerId, anchor);
    contents += toByteArray(macOf(bytesOf(contents), registerId, databaseKey));
    contents += toByteArray(sha256(bytesOf(contents)));
    // Two programs may have the register open; each writes a whole file of its own.
    const QString target = fileOf(registerId);
    const QString temporary = target + u'.' + QString::number(::getpid());
    const auto descriptor = openPrivately(temporary, O_WRONLY | O_CREAT | O_TRUNC);
    if (!descriptor)
        return tl::unexpected<Error>(descriptor.error());
    bool written = writeAll(*descriptor, contents);
    if (durability == Durability::Certain)
        written = written && ::fsync(*descriptor) == 0;
    const int reason = written ? 0 : errno;
    ::close(*descriptor);
    const QByteArray temporaryName = QFile::encodeName(temporary);
    if (written && ::rename(temporaryName.constData(), QFile::encodeName(target).constData()) == 0)
        return durability == Durability::Certain ? syncFolder(m_folder) : Result<void> {};
    const int cause = reason != 0 ? reason : errno;
    ::unlink(temporaryName.constData());
    return tl::unexpected<Error>(systemError(cause, "anchor"));
}

} // namespace rueckhalt
