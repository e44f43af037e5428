// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

#include <QTemporaryDir>

#include <memory>

namespace rueckhalt::test {

/// A moment that tests share: a Friday morning, 20 November 2026, 10:00 UTC.
QDateTime fixedNow();

/// The password of every test register.
SecretBytes testPassword();

/// Random numbers that repeat from run to run, but not within one.
Random repeatableRandom(quint32 seed = 1);

/// What a vault needs, with fixed clock, repeatable random and the least key derivation accepted.
VaultEnvironment testEnvironment();

/// A complete draft of a verbal incident at a counter an hour ago.
IncidentDraft verbalDraft();

/// A real register in a folder that goes when this does, with the shipped catalogue and two
/// offices: "Bürgeramt" with the unit "Meldewesen", and "Sozialamt".
class TestRegister
{
public:
    TestRegister();

    [[nodiscard]] OpenRegister &open() { return *m_open; }
    [[nodiscard]] QString folder() const;
    [[nodiscard]] UnitId unit(const QString &name) const;
    [[nodiscard]] const MeasureCatalog &catalog() const { return m_catalog; }

    /// Locks and opens it again, as after a restart.
    void reopen();

private:
    QTemporaryDir m_dir;
    MeasureCatalog m_catalog;
    std::unique_ptr<OpenRegister> m_open;
};

} // namespace rueckhalt::test
