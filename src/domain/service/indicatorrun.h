// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "domain/service/indicator.h"

#include <QDateTime>

namespace rueckhalt {

/// Where observations come from: one import, or one entry by form.
struct IndicatorRun
{
    enum class Kind : std::uint8_t { Import, Form };
    enum class State : std::uint8_t {
        InForce, ///< can be undone
        Settled, ///< so long ago that it was joined with those before it
        Undone,
    };
    static constexpr qsizetype MaxSource = 200;
    static constexpr qint64 MaxRows = 10'000'000;

    int number = 0; ///< 1, 2, …; never given twice
    Kind kind = Kind::Import;
    State state = State::InForce;
    QDateTime made {}; ///< UTC
    QString source {}; ///< title of the mapping; no path, no person
    Digest file {}; ///< SHA-256 of the file; zero for a form
    qint64 rows = 0; ///< of the file, without its header
    qint64 left = 0; ///< of these, not taken
    qint64 added = 0; ///< observations that are new
    qint64 changed = 0; ///< that took the place of another value
    qint64 same = 0; ///< that the register had already, with the same value; not stored again
    QDate from {}; ///< first day of what it says
    QDate until {};

    [[nodiscard]] bool isOfFile() const { return file != Digest {}; }
    bool operator==(const IndicatorRun &) const = default;
};
template <>
std::span<const Term<IndicatorRun::State>> terms<IndicatorRun::State>();

/// What registers store of a run, without its number. Invalid for what cannot be.
[[nodiscard]] Result<QByteArray> encode(const IndicatorRun &run);
/// NewerFormat, Damaged.
[[nodiscard]] Result<IndicatorRun> decodeIndicatorRun(const QByteArray &bytes);

} // namespace rueckhalt
