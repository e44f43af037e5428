// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "base/id.h"
#include "crypto/keypair.h"
#include "domain/protection/role.h"

#include <map>

namespace rueckhalt {

using RegisterId = Id<struct RegisterTag>;

/// Whose key a role key is: 1 to 6 are the numbers of Role. Part of the format.
enum class KeyRole : std::uint8_t {
    SafetyOfficer = 1,
    CaseCarer = 2,
    Manager = 3,
    StaffCouncil = 4,
    DataProtectionOfficer = 5,
    Administrator = 6,
    Identities = 7, ///< names of accused persons; granted apart from the roles
};
inline constexpr int KeyRoleCount = 7;

[[nodiscard]] constexpr KeyRole keyRoleOf(Role role)
{
    return static_cast<KeyRole>(role);
}
/// Nothing for Identities.
[[nodiscard]] std::optional<Role> roleOf(KeyRole role);
/// The code of the role, or "identities"; for details of errors.
[[nodiscard]] QString codeOfKey(KeyRole role);
/// Whether something lies sealed under keys of this role, so that a new version can only be made
/// by somebody who has the one before. The keys of the others only sign; administrators make new
/// versions of them as needed. (Carers open what is granted to each of them with keys of their
/// own.)
[[nodiscard]] constexpr bool hasContents(KeyRole role)
{
    return role != KeyRole::CaseCarer && role != KeyRole::Manager && role != KeyRole::Administrator;
}

/// Who holds a secret; keeps the keys derived for one kind apart from those of another.
enum class KeyOwner { User, Role, Recovery };

/// Public halves of what is derived from one secret.
struct PublicKeys
{
    PublicKey agreement {}; ///< X25519: others seal to it
    PublicKey signing {}; ///< Ed25519: others check with it
    bool operator==(const PublicKeys &) const = default;
};

/// A secret of a user, a role or of recovery, and the keys that come from it by HKDF-SHA-256 with
/// the register id as salt:
/// "rueckhalt/2/{user,role,recovery} agreement" (X25519), "… signing" (Ed25519, seed).
class KeySecret
{
public:
    KeySecret(const RegisterId &registerId, KeyOwner owner, SecretBytes secret);
    /// 32 random bytes.
    static KeySecret generate(const RegisterId &registerId, KeyOwner owner, const Random &random);
    [[nodiscard]] KeySecret clone() const;

    [[nodiscard]] const SecretBytes &secret() const { return m_secret; }
    [[nodiscard]] const AgreementKey &agreement() const { return m_agreement; }
    [[nodiscard]] const SigningKey &signing() const { return m_signing; }
    [[nodiscard]] PublicKeys publicKeys() const;
    /// A symmetric key for `purpose`.
    [[nodiscard]] SecretBytes derived(QByteArrayView purpose) const;
    /// Wraps content keys (AES-KW). The same in format 1, so that its objects stay as they are.
    [[nodiscard]] SecretBytes storageKey() const { return derived("rueckhalt/1/content keys"); }

private:
    RegisterId m_registerId;
    KeyOwner m_owner;
    SecretBytes m_secret;
    AgreementKey m_agreement;
    SigningKey m_signing;
};

/// One version of a role's key.
struct RoleKeyName
{
    KeyRole role = KeyRole::SafetyOfficer;
    quint32 version = 1;
    auto operator<=>(const RoleKeyName &) const = default;
};

/// The role keys that somebody holds.
class KeyRing
{
public:
    void insert(const RoleKeyName &name, KeySecret key);
    /// Forgets all versions.
    void remove(KeyRole role);
    void clear() { m_keys.clear(); }

    /// Null if it is not held.
    [[nodiscard]] const KeySecret *key(const RoleKeyName &name) const;
    /// Wraps content keys; empty if the role key is not held.
    [[nodiscard]] ByteView storageKey(const RoleKeyName &name) const;
    /// Highest version held, 0 if none.
    [[nodiscard]] quint32 newest(KeyRole role) const;
    [[nodiscard]] const KeySecret *newestKey(KeyRole role) const;
    [[nodiscard]] bool holds(KeyRole role) const { return newest(role) != 0; }
    [[nodiscard]] QList<RoleKeyName> names() const;
    [[nodiscard]] KeyRing clone() const;

private:
    struct Held
    {
        KeySecret key;
        SecretBytes storage;
    };
    std::map<RoleKeyName, Held> m_keys;
};

} // namespace rueckhalt
