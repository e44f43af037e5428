// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/reportenvelope.h"

#include "crypto/age.h"
#include "crypto/hash.h"
#include "domain/archive/fieldarchive.h"
#include "intake/sizeclass.h"

#include <QtEndian>

namespace rueckhalt {

namespace {

constexpr int formatNumber = 1;
constexpr int reportKind = 1;
constexpr int addendumKind = 2;
/// A draft is the whole of a report; the class of the file limits it further.
constexpr std::size_t mostDraft = LargestClass;

void writeReceipt(FieldWriter &writer, const std::optional<ReceiptAddress> &receipt)
{
    writer.flag(7, receipt.has_value());
    if (!receipt)
        return;
    writer.id(8, receipt->id);
    writer.bytes(9, receipt->sealingKey);
    writer.bytes(10, receipt->signingKey);
}

std::optional<ReceiptAddress> readReceipt(FieldReader &reader)
{
    bool hasReceipt = false;
    reader.flag(7, hasReceipt);
    if (!hasReceipt)
        return std::nullopt;
    ReceiptAddress receipt;
    reader.id(8, receipt.id);
    reader.bytes(9, receipt.sealingKey);
    reader.bytes(10, receipt.signingKey);
    reader.require(!receipt.id.isNull());
    return receipt;
}

Result<void> write(FieldWriter &writer, const SealedReport &report, const QDateTime &moment)
{
    if ((report.sender == SenderChoice::Anonymous) != report.senderName.isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("name of the sender"));
    auto draft = encode(DatedDraft {report.draft, moment});
    if (!draft)
        return tl::unexpected<Error>(draft.error());
    writer.code(5, report.sender);
    writer.text(6, report.senderName, Handling::MaxSenderName);
    writeReceipt(writer, report.receipt);
    writer.data(11, bytesOf(*draft));
    wipe(*draft);
    return {};
}

Result<SealedReport> readReport(FieldReader &reader, const QDateTime &moment)
{
    SealedReport report;
    reader.code(5, report.sender);
    reader.text(6, report.senderName, Handling::MaxSenderName);
    report.receipt = readReceipt(reader);
    QByteArray draft;
    reader.data(11, draft, mostDraft);
    reader.require((report.sender == SenderChoice::Anonymous) == report.senderName.isEmpty());
    if (reader.failed())
        return failure(Error::Code::Malformed, QStringLiteral("report"));
    auto decoded = decodeDraft(bytesOf(draft));
    wipe(draft);
    if (!decoded)
        return failure(decoded.error().code == Error::Code::NewerFormat ? Error::Code::NewerFormat
                                                                        : Error::Code::Malformed,
            QStringLiteral("draft of a report"));
    // One moment, so that there is one form.
    if (decoded->saved != moment)
        return failure(Error::Code::Malformed, QStringLiteral("moment of a report"));
    report.draft = std::move(decoded->draft);
    return report;
}

SealedAddendum readAddendum(FieldReader &reader)
{
    SealedAddendum addendum;
    reader.id(12, addendum.receipt);
    reader.text(13, addendum.text, Addendum::MaxText);
    reader.bytes(14, addendum.signature);
    reader.require(!addendum.receipt.isNull() && !addendum.text.isEmpty());
    return addendum;
}

QByteArray signedPart(const Envelope &envelope)
{
    const auto &addendum = std::get<SealedAddendum>(envelope.content);
    const qint64 moment = qToBigEndian(envelope.moment.toSecsSinceEpoch());
    QByteArray bytes = QByteArrayLiteral("rueckhalt/2/addendum");
    bytes.append(envelope.registerId.toByteArray());
    bytes.append(envelope.id.toByteArray());
    bytes.append(reinterpret_cast<const char *>(&moment), sizeof moment);
    bytes.append(addendum.receipt.toByteArray());
    bytes.append(addendum.text.toUtf8());
    return bytes;
}

} // namespace

Result<QByteArray> encodeEnvelope(const Envelope &envelope)
{
    FieldWriter writer;
    writer.number(0, formatNumber, formatNumber);
    writer.number(1, envelope.isAddendum() ? addendumKind : reportKind, addendumKind);
    writer.id(2, envelope.registerId);
    writer.id(3, envelope.id);
    writer.moment(4, envelope.moment);
    if (const auto *addendum = std::get_if<SealedAddendum>(&envelope.content)) {
        writer.id(12, addendum->receipt);
        writer.text(13, addendum->text, Addendum::MaxText);
        writer.bytes(14, addendum->signature);
    } else if (const auto written
               = write(writer, std::get<SealedReport>(envelope.content), envelope.moment);
               !written) {
        return tl::unexpected<Error>(written.error());
    }
    return writer.finished();
}

void signAddendum(Envelope &envelope, const SigningKey &receiptKey)
{
    QByteArray part = signedPart(envelope);
    std::get<SealedAddendum>(envelope.content).signature = receiptKey.sign(bytesOf(part));
    wipe(part);
}

bool isGenuine(const Envelope &addendum, const ReceiptAddress &receipt)
{
    const auto &content = std::get<SealedAddendum>(addendum.content);
    return content.receipt == receipt.id
        && verify(receipt.signingKey, bytesOf(signedPart(addendum)), content.signature);
}

Result<QByteArray> seal(
    const Envelope &envelope, std::span<const PublicKey> recipients, const Random &random)
{
    auto contents = encodeEnvelope(envelope);
    if (!contents)
        return contents;
    const auto plain = padded(bytesOf(*contents));
    wipe(*contents);
    if (!plain)
        return tl::unexpected<Error>(plain.error());
    return age::encrypt(recipients, plain->view(), random);
}

Result<Envelope> decodeEnvelope(ByteView contents)
{
    FieldReader reader(contents);
    int format = 0;
    int kind = 0;
    reader.number(0, format, std::numeric_limits<int>::max());
    if (format > formatNumber)
        return failure(Error::Code::NewerFormat, QStringLiteral("report format %1").arg(format));
    Envelope envelope;
    reader.number(1, kind, addendumKind);
    reader.id(2, envelope.registerId);
    reader.id(3, envelope.id);
    reader.moment(4, envelope.moment);
    reader.require(format == formatNumber && kind >= reportKind && !envelope.registerId.isNull()
        && !envelope.id.isNull());
    if (kind == addendumKind) {
        envelope.content = readAddendum(reader);
    } else {
        auto report = readReport(reader, envelope.moment);
        if (!report)
            return tl::unexpected<Error>(report.error());
        envelope.content = *std::move(report);
    }
    if (!reader.isComplete())
        return failure(Error::Code::Malformed, QStringLiteral("envelope"));
    return envelope;
}

Result<OpenedEnvelope> openEnvelope(ByteView file, std::span<const AgreementKey> keys)
{
    const auto plain = age::decrypt(keys, file, LargestClass);
    if (!plain)
        return tl::unexpected<Error>(plain.error());
    return unpadded(plain->view()).and_then([](ByteView contents) {
        return decodeEnvelope(contents).map([&](Envelope &&envelope) {
            return OpenedEnvelope {std::move(envelope), sha256(contents)};
        });
    });
}

void wipeTexts(IncidentDraft &draft)
{
    IncidentPersonPart &person = draft.person;
    wipe(person.description);
    wipe(person.idea);
    wipe(person.feedbackContact);
    wipe(person.levelReason);
    if (person.affectedNames.isDetached()) {
        for (QString &name : person.affectedNames)
            wipe(name);
    }
    draft = IncidentDraft();
}

} // namespace rueckhalt
