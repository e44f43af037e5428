// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/releasepreparation.h"

#include <QByteArray>
#include <QDateTime>

namespace rueckhalt {

/// A document that was written of releases. What it is made of is for others to read
/// (session/reportarchive.h): the vault keeps the bytes.
struct KeptDocument
{
    int number = 0; ///< from 1; 0: not kept yet
    QDateTime made {}; ///< UTC, whole seconds
    QByteArray content {};
    bool operator==(const KeptDocument &) const = default;
};

} // namespace rueckhalt
