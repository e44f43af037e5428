// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/ringpaper.h"

#include "crypto/age.h"
#include "crypto/hash.h"
#include "crypto/secretwords.h"
#include "intake/strictjson.h"

#include <QJsonDocument>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr QByteArrayView signedPurpose {"rueckhalt/ring/1\0", 17};
constexpr int ringFormatVersion = 1;

QByteArray canonical(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray textSigned(const QJsonObject &paper)
{
    return signedPurpose.toByteArray() + canonical(paper);
}

QByteArray fileOf(const QJsonObject &paper, const QByteArray &signature)
{
    const QJsonObject file {{QStringLiteral("paper"), paper},
        {QStringLiteral("signature"), QString::fromLatin1(signature.toHex())}};
    return canonical(file) + '\n';
}

tl::unexpected<Error> malformedPaper(const QString &why)
{
    return failure(Error::Code::Malformed, why);
}

/// "rueckhalt.ring.sheet/1" taken apart.
Result<RingPaperKind> kindNamed(const QString &format)
{
    const QString prefix = QStringLiteral("rueckhalt.ring.");
    const qsizetype slash = format.indexOf(u'/');
    if (!format.startsWith(prefix) || slash < 0)
        return malformedPaper(QStringLiteral("it is no paper of a ring"));
    const auto kind = fromCode<RingPaperKind>(format.mid(prefix.size(), slash - prefix.size()));
    bool isNumber = false;
    const int version = format.mid(slash + 1).toInt(&isNumber);
    if (!isNumber || version < 1)
        return malformedPaper(QStringLiteral("it is no paper of a ring"));
    if (version > ringFormatVersion || !kind)
        return failure(Error::Code::NewerFormat, QStringLiteral("paper of a ring"));
    return *kind;
}

} // namespace

template <>
std::span<const Term<RingPaperKind>> terms<RingPaperKind>()
{
    using enum RingPaperKind;
    static constexpr std::array<Term<RingPaperKind>, 4> list {{
        {Card, "card", {"Ringkarte", "ring card"}},
        {Agreement, "agreement", {"Vereinbarung", "agreement"}},
        {Sheet, "sheet", {"Kennzahlenblatt", "key-figure sheet"}},
        {Experience, "experience", {"Erfahrung", "experience"}},
    }};
    return list;
}

RingKeys RingKeys::generate(const Random &random)
{
    return {SigningKey::generate(random), AgreementKey::generate(random)};
}

Result<RingKeys> RingKeys::fromSecret(const SecretBytes &secret)
{
    if (secret.size() != SecretSize)
        return failure(Error::Code::Damaged, QStringLiteral("keys of a ring"));
    return RingKeys {SigningKey(SecretBytes(secret.view().first(SigningKey::Size))),
        AgreementKey(SecretBytes(secret.view().subspan(SigningKey::Size)))};
}

SecretBytes RingKeys::secret() const
{
    SecretBytes bytes(SecretSize);
    std::ranges::copy(signing.seed().view(), bytes.writable().begin());
    std::ranges::copy(
        agreement.secret().view(), bytes.writable().subspan(SigningKey::Size).begin());
    return bytes;
}

Result<QByteArray> signedPaper(RingPaperKind kind, QJsonObject content, const SigningKey &key)
{
    content.insert(QStringLiteral("format"),
        QStringLiteral("rueckhalt.ring.%1/%2").arg(codeOf(kind)).arg(ringFormatVersion));
    content.insert(
        QStringLiteral("signer"), QString::fromLatin1(toByteArray(key.publicKey()).toHex()));
    const QByteArray text = textSigned(content);
    const QByteArray file = fileOf(content, toByteArray(key.sign(bytesOf(text))));
    if (file.size() > RingPaper::MaxBytes)
        return failure(Error::Code::TooLarge, QStringLiteral("paper of a ring"));
    return file;
}

Result<RingPaper> readPaper(const QByteArray &bytes)
{
    if (bytes.size() > RingPaper::MaxBytes)
        return failure(Error::Code::TooLarge, QStringLiteral("paper of a ring"));
    QStringList problems;
    StrictObject file(strictObject(bytes, problems), {}, problems);
    RingPaper paper;
    paper.content = file.object("paper");
    const QByteArray signature = QByteArray::fromHex(file.text("signature").toLatin1());
    file.refuseOthers();
    if (!problems.isEmpty())
        return malformedPaper(problems.first());
    const auto kind = kindNamed(paper.content.value(u"format").toString());
    if (!kind)
        return errorOf(kind);
    paper.kind = *kind;
    // Another spelling of the same would be another file, and could be read otherwise elsewhere.
    if (fileOf(paper.content, signature) != bytes)
        return malformedPaper(QStringLiteral("it is not written in the one canonical form"));
    const QByteArray signer
        = QByteArray::fromHex(paper.content.value(u"signer").toString().toLatin1());
    const auto key = publicKeyFrom(bytesOf(signer));
    if (!key)
        return malformedPaper(QStringLiteral("it names no signer"));
    paper.signer = *key;
    const QByteArray text = textSigned(paper.content);
    if (!verify(paper.signer, bytesOf(text), bytesOf(signature)))
        return failure(Error::Code::Damaged, QStringLiteral("the signature does not fit"));
    paper.bytes = bytes;
    return paper;
}

Result<QByteArray> sealedPaper(
    const QByteArray &paper, const QList<Digest> &recipients, const Random &random)
{
    if (recipients.isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("nobody to seal to"));
    return age::encrypt(
        std::span(recipients.constData(), static_cast<std::size_t>(recipients.size())),
        bytesOf(paper), random);
}

Result<QByteArray> openedPaper(const QByteArray &file, const AgreementKey &key)
{
    if (file.size() > mostSealedPaper())
        return failure(Error::Code::TooLarge, QStringLiteral("paper of a ring"));
    return age::decrypt(key, bytesOf(file), static_cast<std::size_t>(RingPaper::MaxBytes))
        .map([](const SecretBytes &plain) { return toByteArray(plain.view()); });
}

qint64 mostSealedPaper()
{
    constexpr auto most = static_cast<std::size_t>(RingPaper::MaxBytes);
    return static_cast<qint64>(
        most + age::overheadFor(most, static_cast<std::size_t>(RingAgreement::MaxMembers)));
}

Digest ringFingerprint(const RingMember &member)
{
    const QByteArray text
        = "rueckhalt/ring/1/member" + toByteArray(member.signer) + toByteArray(member.recipient);
    return sha256(bytesOf(text));
}

QString fingerprintOf(const RingMember &member)
{
    return anchorWords(ringFingerprint(member));
}

} // namespace rueckhalt
