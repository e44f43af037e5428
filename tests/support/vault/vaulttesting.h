// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

#include <QByteArray>
#include <QString>

namespace rueckhalt::testing {

/// Environment with a clock that stands at 2026-11-21 10:00 UTC, real random numbers and the
/// cheapest key derivation that is accepted.
VaultEnvironment vaultEnvironment();

SecretBytes secretOf(const QByteArray &text);

/// The password of all registers in tests.
SecretBytes testPassword();

/// The founder of all registers in tests: no login name, officer and administrator.
Founder founderWith(const SecretBytes &password);
/// Vault::create() without the recovery secret.
Result<std::unique_ptr<Vault>> createVault(const QString &folder,
    const SecretBytes &password = testPassword(),
    const VaultEnvironment &environment = vaultEnvironment());
/// Vault::open() for the only member, without a login name.
Result<std::unique_ptr<Vault>> openVault(const QString &folder,
    const SecretBytes &password = testPassword(),
    const VaultEnvironment &environment = vaultEnvironment());

/// An incident in which every field differs from its default; `variant` moves the values on.
NewIncident fullIncident(int variant = 0);

/// The least a report says.
NewIncident plainIncident(int variant = 0);

/// A draft in which every field is filled.
IncidentDraft fullDraft();

/// What record() is to return for the facts of `incident` (whole seconds, UTC).
IncidentFacts keptFacts(const NewIncident &incident);

/// The named code of an error, for messages of failing tests.
const char *nameOf(Error::Code code);

/// What a result says, for messages of failing tests.
template <typename T>
QString sayingOf(const Result<T> &result)
{
    if (result)
        return QStringLiteral("success");
    return QString::fromLatin1(nameOf(result.error().code)) + ": " + result.error().detail;
}

} // namespace rueckhalt::testing

/// Fails the test with the error's name and detail.
#define VERIFY_RESULT(result)                                                                      \
    do {                                                                                           \
        const auto &checkedResult = (result);                                                      \
        QVERIFY2(                                                                                  \
            checkedResult.has_value(), qPrintable(rueckhalt::testing::sayingOf(checkedResult)));   \
    } while (false)

/// The result must be an error of this code.
#define VERIFY_ERROR(result, expected)                                                             \
    do {                                                                                           \
        const auto &checkedResult = (result);                                                      \
        QVERIFY2(!checkedResult.has_value() && checkedResult.error().code == (expected),           \
            qPrintable(rueckhalt::testing::sayingOf(checkedResult)));                              \
    } while (false)
