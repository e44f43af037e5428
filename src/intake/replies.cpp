// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/replies.h"

#include "crypto/age.h"
#include "domain/archive/fieldarchive.h"
#include "domain/archive/handlingcodec.h"
#include "intake/sizeclass.h"

namespace rueckhalt {

namespace {

constexpr int formatNumber = 1;

} // namespace

Result<QByteArray> encodeReply(const Reply &reply)
{
    const auto content = encode(reply.content);
    if (!content)
        return content;
    FieldWriter writer;
    writer.number(0, formatNumber, formatNumber);
    writer.id(1, reply.registerId);
    writer.id(2, reply.receipt);
    writer.moment(3, reply.written);
    writer.data(4, bytesOf(*content));
    writer.number(5, reply.addenda, static_cast<int>(Handling::MaxAddenda));
    return writer.finished();
}

Result<QByteArray> seal(const Reply &reply, const ReceiptAddress &receipt, const Random &random)
{
    return encodeReply(reply)
        .and_then([](const QByteArray &contents) { return padded(bytesOf(contents)); })
        .and_then([&](const SecretBytes &plain) {
            return age::encrypt(std::span(&receipt.sealingKey, 1), plain.view(), random);
        });
}

Result<Reply> decodeReply(ByteView contents)
{
    FieldReader reader(contents);
    int format = 0;
    reader.number(0, format, std::numeric_limits<int>::max());
    if (format > formatNumber)
        return failure(Error::Code::NewerFormat, QStringLiteral("reply format %1").arg(format));
    Reply reply;
    QByteArray content;
    reader.id(1, reply.registerId);
    reader.id(2, reply.receipt);
    reader.moment(3, reply.written);
    reader.data(4, content, LargestClass);
    reader.number(5, reply.addenda, static_cast<int>(Handling::MaxAddenda));
    reader.require(format == formatNumber && !reply.registerId.isNull() && !reply.receipt.isNull());
    if (!reader.isComplete())
        return failure(Error::Code::Malformed, QStringLiteral("reply"));
    auto decoded = decodeReplyContent(bytesOf(content));
    if (!decoded)
        return failure(decoded.error().code == Error::Code::NewerFormat ? Error::Code::NewerFormat
                                                                        : Error::Code::Malformed,
            QStringLiteral("content of a reply"));
    reply.content = *std::move(decoded);
    return reply;
}

Result<Reply> openReply(ByteView file, const AgreementKey &receiptKey)
{
    const auto plain = age::decrypt(receiptKey, file, LargestClass);
    if (!plain)
        return tl::unexpected<Error>(plain.error());
    return unpadded(plain->view()).and_then(decodeReply);
}

QString replyFileName(const ReceiptId &receipt)
{
    return QString::fromLatin1(receipt.toHex()) + QStringLiteral(".age");
}

} // namespace rueckhalt
