// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/measuretitle.h"

namespace rueckhalt {

std::optional<Measure> measureOnceInForce(
    const OpenRegister &openRegister, const MeasureId &measure)
{
    if (const Measure *known = openRegister.catalog().find(measure))
        return *known;
    // In the order of their versions. Only what a second person approved was ever in force.
    const OwnSheet *last = nullptr;
    for (const OwnSheet &sheet : openRegister.ownSheets()) {
        if (sheet.measure.id == measure && !sheet.approver.isNull())
            last = &sheet;
    }
    return last ? std::optional(withBothLanguages(last->measure)) : std::nullopt;
}

QString titleOf(const OpenRegister &openRegister, const MeasureId &measure, Language language)
{
    const auto once = measureOnceInForce(openRegister, measure);
    if (!once)
        return {};
    const QString title = once->title.in(language);
    return openRegister.catalog().find(measure)
        ? title
        : Words {"%1 (Blatt zurückgezogen)", "%1 (sheet withdrawn)"}.in(language).arg(title);
}

} // namespace rueckhalt
