// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "intake/personcolumn.h"

#include <QString>

#include <cstdint>

namespace rueckhalt {

/// Why a row, or one of its numbers, is not taken.
struct IndicatorProblem
{
    enum class Kind : std::uint8_t {
        MissingColumn, ///< the map names a column that the list does not have; line 0
        AmbiguousColumn, ///< … or has more than once; line 0
        PersonColumn, ///< the map uses a column that names persons; line 0
        FieldCount, ///< more or fewer fields than the line of names
        Unit, ///< no unit of that name, or several
        Service,
        PersonInCell, ///< looks like a person; the value is not told
        Slot, ///< date, hour or weekday cannot be read
        Future, ///< after today
        Number, ///< cannot be read, is negative or out of bounds
        Word, ///< not on the scale
        Twice, ///< the slot was told before in this list
        NotAddable, ///< several desks of one office, but a median does not add up
    };
    Kind kind = Kind::Unit;
    qint64 line = 0; ///< of the file, from 1
    QString column;
    QString value; ///< at most 60 characters
    PersonHint person = PersonHint::None;
    bool operator==(const IndicatorProblem &) const = default;
};

/// A whole sentence with line, column and value.
[[nodiscard]] QString sentenceFor(const IndicatorProblem &problem, Language language);

} // namespace rueckhalt
