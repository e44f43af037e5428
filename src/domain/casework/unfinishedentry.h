// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/protection/role.h"

#include <QDateTime>
#include <QMap>
#include <QString>

namespace rueckhalt {

/// What somebody was writing in a dialog about a case when nobody could be asked: the register was
/// locked, or the program ended. Kept sealed beside the case, for its author alone.
struct UnfinishedEntry
{
    UserId author {};
    QString form {}; ///< which dialog it was: a code of the program
    QDateTime moment {}; ///< UTC, whole seconds: when it was kept
    QMap<QString, QString> texts {}; ///< what stood in each field, by its name

    static constexpr qsizetype MaxForm = 100;
    static constexpr qsizetype MaxTexts = 400'000; ///< of all fields together
    static constexpr qsizetype MaxEntries = 20; ///< of one case
    bool operator==(const UnfinishedEntry &) const = default;
};

} // namespace rueckhalt
