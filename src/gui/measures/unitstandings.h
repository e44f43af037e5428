// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/textlabel.h"
#include "session/openregister.h"

namespace rueckhalt {

/// How a measure stands in one unit or, with a null id, in the whole authority.
struct UnitStanding
{
    UnitId unit {};
    QString name {}; ///< "Bürgeramt › Kfz-Zulassung", "Ganze Behörde"
    QString state {}; ///< "Umgesetzt", "Vorgeschlagen"
    bool isDecided = true; ///< false: only proposed
    QString note {}; ///< since when, why not; may be empty
    TextLabel::Tone tone = TextLabel::Tone::Normal;
};

/// How one measure stands everywhere: the whole authority first, then the units in the order of the
/// organisation. What is proposed and not decided on yet follows what was decided. Of units whose
/// plans the reader does not see, nothing is told.
[[nodiscard]] QList<UnitStanding> standingsOf(
    const OpenRegister &openRegister, const MeasureId &measure);
/// The decisions among them in short: "Geplant: Bürgeramt", "Umgesetzt: 3 Stellen",
/// "Umgesetzt: 2 · Geplant: 1". Empty without any.
[[nodiscard]] QString summaryOf(const QList<UnitStanding> &standings);

/// The same for every measure that was decided on somewhere.
[[nodiscard]] QHash<MeasureId, QString> summariesOf(const OpenRegister &openRegister);

/// A line for each of them: unit, state, and below the state the note.
[[nodiscard]] QWidget *tableOf(const QList<UnitStanding> &standings);

} // namespace rueckhalt
