// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/head.h"
#include "vault/verification.h"

namespace rueckhalt::testing {

/// A head and the keys it protects.
struct NewHead
{
    Head head;
    RegisterKeys keys;
};

/// A register opened from below with keys that are known already: no key derivation, no lock.
struct RawRegister
{
    Head head;
    KeyRing roles;
    std::unique_ptr<Database> database;
    SealedObjects objects;
    IncidentStore incidents;

    static Result<std::unique_ptr<RawRegister>> open(
        const QString &folder, const Head &head, const RegisterKeys &keys);
    /// One incident in one transaction, as Vault::record() does it.
    Result<Incident> record(const NewIncident &incident);
    [[nodiscard]] Result<QList<VaultFinding>> verify(const QString &folder);

    RawRegister(const Head &head_, const RegisterKeys &keys, std::unique_ptr<Database> database_);
};

/// The head of a register and its keys.
Result<NewHead> unlockedHead(
    const QString &folder, const SecretBytes &password, const QString &login = {});

QByteArray contentsOfFile(const QString &path);
bool writeFile(const QString &path, const QByteArray &contents);

/// Every file of a folder copied into another, which is made.
bool copyFolder(const QString &from, const QString &to);

} // namespace rueckhalt::testing
