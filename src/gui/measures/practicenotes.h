// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measure.h"

namespace rueckhalt {

class OpenRegister;

/// What another authority says of a measure: practice, told under a code name.
struct PracticeNote
{
    QString who {}; ///< "Ahorn, Bürgerbüro mittlere Großstädte"
    QString verdict {};
    QString conditions {};
    QString done {}; ///< in the sender's words
};

/// What the rings of a register say of a measure, in the language of the program. Own experiences
/// are left out: they stand in the plan.
[[nodiscard]] QList<PracticeNote> practiceOf(OpenRegister &openRegister, const MeasureId &measure);

} // namespace rueckhalt
