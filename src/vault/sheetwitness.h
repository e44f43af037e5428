// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/protection/rights.h"
#include "vault/membership.h"
#include "vault/ownsheetstore.h"

#include <functional>
#include <map>

namespace rueckhalt {

/// The list of members of an epoch; nothing if there was none.
using MembershipAt = std::function<std::optional<Membership>(quint64 epoch)>;

/// Who really wrote and approved a sheet. Everybody who has the key of the database can enter any
/// name into own_sheet; signatures say whether it is true.
///
/// The author signs "rueckhalt/2/sheet written" ‖ [register id, id, version, author, epoch, SHA-256
/// of the sheet]; the approver "rueckhalt/2/sheet approved" ‖ [register id, id, version, author,
/// approver, epoch, SHA-256 of the sheet] (canonical CBOR). Each has to stand in the signed list of
/// members of that epoch with this key, as active and with a role that has the right.
class SheetWitness
{
public:
    SheetWitness(const RegisterId &registerId, MembershipAt membershipAt)
        : m_registerId(registerId)
        , m_membershipAt(std::move(membershipAt))
    {
    }

    /// Why a version is not what it claims; nothing for a genuine one.
    [[nodiscard]] std::optional<RefusedSheet::Why> objectionTo(const KeptSheet &sheet);

    /// Signs as the author, or approver, that `sheet` names.
    void signWritten(KeptSheet &sheet, quint64 epoch, const SigningKey &key) const;
    void signApproved(KeptSheet &sheet, quint64 epoch, const SigningKey &key) const;

private:
    [[nodiscard]] QByteArray writtenText(const KeptSheet &sheet) const;
    [[nodiscard]] QByteArray approvedText(const KeptSheet &sheet) const;
    [[nodiscard]] bool isSignedBy(
        const UserId &user, Right right, const MemberSignature &signature, const QByteArray &text);

    RegisterId m_registerId;
    MembershipAt m_membershipAt;
    std::map<quint64, std::optional<Membership>> m_memberships;
};

} // namespace rueckhalt
