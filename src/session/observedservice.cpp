// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/observedservice.h"

namespace rueckhalt {

QString sourceOf(const Indicator &indicator, const ObservedService &observed, Language language)
{
    const QString usual = indicator.source.in(language);
    const auto offices = observed.posted.units.size();
    if (offices == 0 || !isToldByProfiles(indicator, observed.catalogue))
        return usual;
    return (offices == 1 ? Words {"%1; hier aus dem Steckbrief einer Stelle berechnet",
                "%1; here computed from the profile of one office"}
                         : Words {"%1; hier aus den Steckbriefen von %2 Stellen berechnet",
                             "%1; here computed from the profiles of %2 offices"})
        .in(language)
        .arg(usual, QString::number(offices));
}

} // namespace rueckhalt
