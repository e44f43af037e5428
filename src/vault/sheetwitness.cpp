// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sheetwitness.h"

#include "base/canonicalcbor.h"
#include "crypto/hash.h"

namespace rueckhalt {

QByteArray SheetWitness::writtenText(const KeptSheet &sheet) const
{
    CborWriter writer;
    writer.array(6);
    writer.bytes(m_registerId.bytes());
    writer.text(sheet.id);
    writer.number(static_cast<std::uint64_t>(sheet.version));
    writer.bytes(sheet.author.bytes());
    writer.number(sheet.written.epoch);
    writer.bytes(sha256(bytesOf(sheet.content)));
    return QByteArrayLiteral("rueckhalt/2/sheet written") + writer.written();
}

QByteArray SheetWitness::approvedText(const KeptSheet &sheet) const
{
    CborWriter writer;
    writer.array(7);
    writer.bytes(m_registerId.bytes());
    writer.text(sheet.id);
    writer.number(static_cast<std::uint64_t>(sheet.version));
    writer.bytes(sheet.author.bytes());
    writer.bytes(sheet.approver.bytes());
    writer.number(sheet.approved.epoch);
    writer.bytes(sha256(bytesOf(sheet.content)));
    return QByteArrayLiteral("rueckhalt/2/sheet approved") + writer.written();
}

bool SheetWitness::isSignedBy(
    const UserId &user, Right right, const MemberSignature &signature, const QByteArray &text)
{
    auto known = m_memberships.find(signature.epoch);
    if (known == m_memberships.end())
        known = m_memberships.emplace(signature.epoch, m_membershipAt(signature.epoch)).first;
    const auto &membership = known->second;
    const auto *member = membership ? membership->member(user) : nullptr;
    // The keys of an invited member are those that an administrator has made for him.
    return member && member->state == MemberState::Active && may(member->roles, right)
        && verify(member->keys.signing, bytesOf(text), bytesOf(signature.signature));
}

std::optional<RefusedSheet::Why> SheetWitness::objectionTo(const KeptSheet &sheet)
{
    using enum RefusedSheet::Why;
    if (!isSignedBy(sheet.author, Right::WriteSheets, sheet.written, writtenText(sheet)))
        return Author;
    if (!sheet.approver.isNull()
        && (sheet.approver == sheet.author
            || !isSignedBy(
                sheet.approver, Right::ApproveSheets, sheet.approved, approvedText(sheet))))
        return Approver;
    return std::nullopt;
}

void SheetWitness::signWritten(KeptSheet &sheet, quint64 epoch, const SigningKey &key) const
{
    sheet.written.epoch = epoch;
    const Signature signature = key.sign(bytesOf(writtenText(sheet)));
    sheet.written.signature = toByteArray(signature);
}

void SheetWitness::signApproved(KeptSheet &sheet, quint64 epoch, const SigningKey &key) const
{
    sheet.approved.epoch = epoch;
    const Signature signature = key.sign(bytesOf(approvedText(sheet)));
    sheet.approved.signature = toByteArray(signature);
}

} // namespace rueckhalt
