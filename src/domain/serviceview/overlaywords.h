// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/serviceview/overlay.h"

namespace rueckhalt {

/// "Das beweist keine Ursache."
[[nodiscard]] QString noCauseSentence(Language language);

/// "Montag 10–11 Uhr", "Oktober 2026".
[[nodiscard]] QString timeWords(int key, OverlayQuestion::By by, Language language);
/// The same of several, in ascending order, with what follows each other put together: "Montag
/// 10–12 Uhr und 14–15 Uhr, Donnerstag 17–18 Uhr".
[[nodiscard]] QString timeWords(const QList<int> &keys, OverlayQuestion::By by, Language language);
/// "1,25 (0,90 bis 1,70)", or a dash.
[[nodiscard]] QString rateWords(const OverlaySlot &slot, Language language);

/// What the overlay shows, how sure that is, and that it proves no cause; or why nothing can be
/// said.
[[nodiscard]] QString sentenceFor(
    const Overlay &overlay, const Indicator &indicator, Language language);
[[nodiscard]] QString sentenceFor(const OverlayCluster &cluster, const Overlay &overlay,
    const Indicator &indicator, Language language);
/// Which incidents are in no slot; empty if all are.
[[nodiscard]] QString leftOutSentence(const Overlay &overlay, Language language);
/// How everything was computed.
[[nodiscard]] QString overlayMethod(Language language);

} // namespace rueckhalt
