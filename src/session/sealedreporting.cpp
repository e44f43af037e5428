// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sealedreporting.h"

#include "crypto/hash.h"
#include "intake/reportenvelope.h"

namespace rueckhalt {

namespace {

CardProblem problemOf(const Error &error)
{
    switch (error.code) {
    case Error::Code::NotFound:
        return CardProblem::NoCard;
    case Error::Code::NewerFormat:
        return CardProblem::NewerFormat;
    case Error::Code::Damaged:
        return CardProblem::Altered;
    default:
        return CardProblem::Unreadable;
    }
}

/// Noon of the day: when exactly somebody reported could tell who it was.
QDateTime dayOf(const QDateTime &moment)
{
    return {moment.toUTC().date(), QTime(12, 0), Qt::UTC};
}

/// Signs what is added later. From the receipt's secret, so that the code is all one needs.
SigningKey signingKeyOf(const Receipt &receipt)
{
    return SigningKey(hkdfSha256(receipt.key.secret().view(), receipt.id.bytes(),
        bytesOf(QByteArrayView("rueckhalt/2/receipt/signing"))));
}

/// The card is trusted by what somebody vouches for, else by what was remembered.
std::optional<CardProblem> problemWith(const ReportingCard &card, const std::optional<CardPin> &pin,
    const std::optional<Digest> &expected)
{
    if (expected && trustIn(card, *expected) == CardTrust::Changed)
        return CardProblem::KeyChanged;
    // Somebody who vouches for this very key also says that it follows the remembered one.
    if (!pin || (expected && card.pin().fingerprint == *expected))
        return std::nullopt;
    switch (trustIn(card, *pin)) {
    case CardTrust::Same:
    case CardTrust::Succeeded:
        return std::nullopt;
    case CardTrust::Older:
        return CardProblem::Older;
    case CardTrust::Changed:
        return CardProblem::KeyChanged;
    }
    Q_UNREACHABLE();
}

} // namespace

tl::expected<SealedReporting, CardProblem> SealedReporting::open(
    const QString &folder, const Environment &environment, const std::optional<Digest> &expected)
{
    const DropFolder place(folder);
    auto card
        = place.card().and_then([](const QByteArray &file) { return readCard(bytesOf(file)); });
    if (!card)
        return tl::unexpected<CardProblem>(problemOf(card.error()));
    TrustBook book(environment.trustFile);
    const auto pin = book.pin(card->content.registerId);
    if (const auto problem = problemWith(*card, pin, expected))
        return tl::unexpected<CardProblem>(*problem);
    SealedReporting reporting(*std::move(card), place, environment);
    const Digest shown = reporting.fingerprint();
    reporting.m_isFirstContact = !pin && !expected;
    const auto known = pin ? std::optional(pin->fingerprint) : expected;
    reporting.m_hasNewKey = known && known != shown && expected != shown;
    // Where it cannot be written down the next visit is a first contact again; nothing is lost.
    if (pin != reporting.m_card.pin())
        static_cast<void>(book.remember(reporting.content().registerId, reporting.m_card.pin()));
    return reporting;
}

QList<IncidentProblem> SealedReporting::problems(const IncidentDraft &draft) const
{
    return problemsOf(draft, m_environment.clock().toLocalTime());
}

Envelope SealedReporting::newEnvelope(const QDateTime &moment) const
{
    ReportId::Bytes id {};
    m_environment.random(id);
    return {.registerId = content().registerId, .id = ReportId(id), .moment = moment};
}

Result<void> SealedReporting::drop(const Envelope &envelope) const
{
    const auto recipients = m_card.recipients();
    return seal(envelope, recipients, m_environment.random).and_then([&](const QByteArray &file) {
        return m_folder.drop(file, m_environment.random);
    });
}

Result<SentReport> SealedReporting::send(const IncidentDraft &draft, const Sender &sender) const
{
    const bool isAnonymous = sender.choice == SenderChoice::Anonymous;
    const QString name = isAnonymous ? QString() : sender.name.trimmed();
    if (!problems(draft).isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("incomplete draft"));
    if ((!isAnonymous && name.isEmpty()) || name.size() > Handling::MaxSenderName)
        return failure(Error::Code::Invalid, QStringLiteral("name of the sender"));

    const QDateTime now = m_environment.clock();
    Envelope envelope = newEnvelope(isAnonymous ? dayOf(now) : now);
    SealedReport report {.sender = sender.choice, .senderName = name, .draft = draft};
    if (isAnonymous)
        report.draft.person.feedbackContact.clear();
    SentReport sent;
    if (isAnonymous || sender.wantsReceipt) {
        sent.receipt = ReceiptCode::draw(m_environment.random);
        const auto receipt
            = receiptFor(*sent.receipt, content().registerId.bytes(), content().receiptCost);
        if (!receipt)
            return tl::unexpected<Error>(receipt.error());
        report.receipt = ReceiptAddress {
            receipt->id, receipt->key.publicKey(), signingKeyOf(*receipt).publicKey()};
    }
    envelope.content = std::move(report);
    if (const auto dropped = drop(envelope); !dropped)
        return tl::unexpected<Error>(dropped.error());
    return sent;
}

Result<std::optional<Reply>> SealedReporting::status(const ReceiptCode &code) const
{
    const auto receipt = receiptFor(code, content().registerId.bytes(), content().receiptCost);
    if (!receipt)
        return tl::unexpected<Error>(receipt.error());
    const auto file = m_folder.reply(receipt->id);
    if (!file && file.error().code == Error::Code::NotFound)
        return std::nullopt;
    if (!file)
        return tl::unexpected<Error>(file.error());
    auto reply = openReply(bytesOf(*file), receipt->key);
    if (!reply)
        return tl::unexpected<Error>(reply.error());
    if (reply->registerId != content().registerId || reply->receipt != receipt->id)
        return failure(Error::Code::Damaged, QStringLiteral("reply to something else"));
    return std::optional(*std::move(reply));
}

Result<void> SealedReporting::add(const ReceiptCode &code, const QString &text) const
{
    if (text.trimmed().isEmpty() || text.size() > Addendum::MaxText)
        return failure(Error::Code::Invalid, QStringLiteral("text"));
    const auto receipt = receiptFor(code, content().registerId.bytes(), content().receiptCost);
    if (!receipt)
        return tl::unexpected<Error>(receipt.error());
    Envelope envelope = newEnvelope(dayOf(m_environment.clock()));
    envelope.content = SealedAddendum {.receipt = receipt->id, .text = text};
    signAddendum(envelope, signingKeyOf(*receipt));
    return drop(envelope);
}

} // namespace rueckhalt
