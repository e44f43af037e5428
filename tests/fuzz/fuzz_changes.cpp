// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "intake/changeslist.h"

using namespace rueckhalt;

namespace {

SecretBytes secretOf(char byte)
{
    return SecretBytes(bytesOf(QByteArray(32, byte)));
}

/// The key that the seeds are signed with.
const OfficerKey &officer()
{
    static const OfficerKey key {1, AgreementKey(secretOf('\x01')), SigningKey(secretOf('\x65'))};
    return key;
}

/// The card beside the list: of the register that the seeds are of.
const ReportingCard &card()
{
    static const ReportingCard read = [] {
        CardContent content;
        content.registerId = RegisterId({0x52, 0x45, 0x47, 1});
        content.name = QStringLiteral("Amt");
        content.issued = QDateTime({2026, 11, 20}, {10, 0}, Qt::UTC);
        content.recovery = AgreementKey(secretOf('\xc8')).publicKey();
        content.organisation.units = {{.id = UnitId({1, 1}), .name = QStringLiteral("Amt")}};
        const auto file = makeCard(content, std::span(&officer(), 1));
        fuzz::mustHold(file.has_value());
        const auto made = readCard(bytesOf(*file));
        fuzz::mustHold(made.has_value());
        return *made;
    }();
    return read;
}

/// What somebody could have signed by mistake: whatever is read is written again as it was, and
/// whatever can be read can be published and found again.
void isSound(const ChangesBody &body, const QByteArray &bytes)
{
    fuzz::mustHold(encodeChangesBody(body) == bytes);
    ChangesList list = body.list;
    list.registerId = card().content.registerId;
    const auto file = makeChanges(list, officer());
    fuzz::mustHold(file.has_value());
    const auto read = readChanges(bytesOf(*file), card());
    fuzz::mustHold(read && *read == list);
}

} // namespace

/// "changes.list" as it lies in a folder that strangers write to, and what is signed in it, which
/// the signature would keep nearly every input from reaching.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesFrom(data, size);
    if (const auto list = readChanges(bytesOf(bytes), card())) {
        const auto again = makeChanges(*list, officer());
        fuzz::mustHold(again && *again == bytes);
    }
    if (const auto body = decodeChangesBody(bytesOf(bytes)))
        isSound(*body, bytes);
    return 0;
}
