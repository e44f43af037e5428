// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/systemrandom.h"
#include "intake/importreading.h"
#include "session/openregister.h"

namespace rueckhalt {

/// What an import did.
struct ImportOutcome
{
    qsizetype incidents = 0;
    qsizetype newUnits = 0;
    qsizetype newServices = 0;
};

/// Takes a foreign list into the register: first to look at, then all of it or nothing.
class Importing
{
public:
    /// `random` makes the ids of new units and services.
    explicit Importing(OpenRegister &openRegister, Random random = systemRandom());

    /// Reads the list under the map; stores nothing. Errors as of readImport().
    Result<ImportReading> preview(
        const QByteArray &file, const ImportMap &map, const Progress &progress = {}) const;

    /// Records every incident of the reading in one transaction. Units and services that the
    /// register does not know by name are made. Invalid for a reading with problems. After a
    /// failure or Cancelled the register is as before.
    Result<ImportOutcome> import(const ImportReading &reading, const Progress &progress = {});

private:
    OpenRegister &m_register;
    Random m_random;
};

} // namespace rueckhalt
