// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/intake/sealedsamples.h"

#include "crypto/age.h"
#include "intake/sizeclass.h"

#include <QRandomGenerator>

namespace rueckhalt::testing {

Random numberedRandom(quint32 seed)
{
    return [generator = std::make_shared<QRandomGenerator>(seed)](std::span<std::uint8_t> bytes) {
        for (std::uint8_t &byte : bytes)
            byte = static_cast<std::uint8_t>(generator->bounded(256));
    };
}

SecretBytes secretOf(std::uint8_t byte)
{
    SecretBytes secret(32);
    std::ranges::fill(secret.writable(), byte);
    return secret;
}

RegisterId sampleRegister()
{
    return RegisterId({0x52, 0x45, 0x47, 1});
}

std::vector<OfficerKey> officerKeys(quint32 newest)
{
    std::vector<OfficerKey> keys;
    for (quint32 version = 1; version <= newest; ++version) {
        const auto byte = static_cast<std::uint8_t>(version);
        keys.push_back({version, AgreementKey(secretOf(byte)), SigningKey(secretOf(byte + 100))});
    }
    return keys;
}

AgreementKey recoveryKey()
{
    return AgreementKey(secretOf(200));
}

CardContent sampleContent()
{
    const UnitId office({1, 1});
    return {.registerId = sampleRegister(),
        .name = QStringLiteral("Stadt Köln, Bürgerdienste"),
        .issued = QDateTime({2026, 11, 20}, {10, 0}, Qt::UTC),
        .recovery = recoveryKey().publicKey(),
        .emergencyLine = QStringLiteral("Akute Gefahr? 110. Hausalarm: 4711."),
        .organisation
        = {.units = {{.id = office, .name = QStringLiteral("Bürgeramt")},
               {.id = UnitId({1, 2}), .parent = office, .name = QStringLiteral("Meldewesen")},
               {.id = UnitId({1, 3}),
                   .name = QStringLiteral("Sozialamt"),
                   .defaults = {JobArea::HealthSocial, ActivityForm::IndoorPublic}}},
            .services = {{.id = ServiceId({2, 1}), .name = QStringLiteral("Personalausweis")}}}};
}

SigningKey receiptSigningKey()
{
    return SigningKey(secretOf(210));
}

AgreementKey receiptKey()
{
    return AgreementKey(secretOf(211));
}

ReceiptAddress sampleAddress()
{
    return {.id = ReceiptId({9, 9}),
        .sealingKey = receiptKey().publicKey(),
        .signingKey = receiptSigningKey().publicKey()};
}

Envelope sampleReport()
{
    IncidentDraft draft;
    draft.types = {IncidentType::Verbal, IncidentType::Psychological};
    draft.occurred = IncidentTime::minute(QDate(2026, 11, 20), QTime(9, 0));
    draft.place = Place::Counter;
    draft.unit = UnitId({1, 2});
    draft.triggers = {Trigger::WaitingTime};
    draft.affectedCount = 2;
    draft.person.description = QStringLiteral("Der Besucher wurde laut: „Größe ẞ“.");
    draft.person.affectedNames = {QStringLiteral("Jördis Łukaszewicz")};
    return {.registerId = sampleRegister(),
        .id = ReportId({7, 7, 7}),
        .moment = QDateTime({2026, 11, 20}, {12, 0}, Qt::UTC),
        .content = SealedReport {
            .sender = SenderChoice::Anonymous, .receipt = sampleAddress(), .draft = draft}};
}

Envelope sampleAddendum()
{
    Envelope envelope {.registerId = sampleRegister(),
        .id = ReportId({7, 7, 8}),
        .moment = QDateTime({2026, 11, 21}, {12, 0}, Qt::UTC),
        .content = SealedAddendum {
            .receipt = sampleAddress().id, .text = QStringLiteral("Er kam noch einmal zurück.")}};
    signAddendum(envelope, receiptSigningKey());
    return envelope;
}

Reply sampleReply()
{
    return {.registerId = sampleRegister(),
        .receipt = sampleAddress().id,
        .written = QDateTime({2026, 11, 22}, {8, 0}, Qt::UTC),
        .content = {.state = HandlingState::Closed,
            .closingNote = QStringLiteral("Vielen Dank für die Meldung."),
            .changes = {{QStringLiteral("A05"), QStringLiteral("Wartezeit anzeigen"),
                QStringLiteral("Am Eingang hängt jetzt eine Anzeige.")}}},
        .addenda = 1};
}

QByteArray contentsOf(const QByteArray &file, const AgreementKey &key)
{
    const auto plain = age::decrypt(key, bytesOf(file));
    if (!plain)
        return {};
    const auto contents = unpadded(plain->view());
    return contents ? toByteArray(*contents) : QByteArray();
}

} // namespace rueckhalt::testing
